/** Remembers what texts were converted to, or found to be: the same cells and headers are looked at by everything that reads a table. */

/** Beyond this many texts the memory begins anew. */
const MOST_TEXTS = 50_000;
/** A longer text is a note of its own, seldom seen twice, and would fill the memory. */
const LONGEST_TEXT = 100;

/** The conversion, which gives something and must depend on the text alone, done once for each short text. */
export function rememberTexts<Result>(convert: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    if (text.length > LONGEST_TEXT) return convert(text);
    let converted = known.get(text);
    if (converted === undefined) {
      if (known.size >= MOST_TEXTS) known.clear();
      converted = convert(text);
      known.set(text, converted);
    }
    return converted;
  };
}
