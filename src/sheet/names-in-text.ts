/** Whom and what a sentence names: runs of words that may be the name of somebody or of a unit, and given names. */

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

/** "đ/c An", "ông Bình": a form of address and the given name alone. */
const CALLED =
  /(?<!\p{L})(?:[Đđ]\/[Cc]|[Đđ]c|[Đđ]ồng chí|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô)\.?\s+(\p{Lu}\p{L}*)(?!\p{L}|\s+\p{Lu})/gu;

/** The given names by which a sentence calls somebody. */
export function givenNamesIn(sentence: string): readonly string[] {
  return [...sentence.normalize("NFC").matchAll(CALLED)].map(([, name = ""]) => name);
}
