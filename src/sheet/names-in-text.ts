/** The runs of words in a sentence that may be the name of somebody or of a unit. */

/** Of a name, in words. */
const LONGEST_NAME = 10;

/** Every run of two words or more that begins with a capital. */
export function namesIn(sentence: string): readonly string[] {
  const words = sentence.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+|[-–,&]/gu) ?? [];
  return words.flatMap((word, at) => {
    if (!/^\p{Lu}/u.test(word)) return [];
    const most = Math.min(LONGEST_NAME, words.length - at);
    return Array.from({ length: most - 1 }, (_, more) => words.slice(at, at + more + 2).join(" "));
  });
}
