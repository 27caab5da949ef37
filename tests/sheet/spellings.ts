/** Harmless differences between two spellings of one text, for the tests of reading. */

/** The ways in which one text comes out of keyboards, PDF files and narrow columns. */
export function spellingsOf(text: string): readonly string[] {
  return [
    text,
    text.normalize("NFD"),
    text.toUpperCase(),
    text.toLowerCase(),
    text.toUpperCase().normalize("NFD"),
    ` ${text}  `,
    text.replaceAll(" ", "  "),
    text.replaceAll(" ", "\u00a0"),
    text.replaceAll(" ", "\n"),
    `${text}\u200b`,
    text.replaceAll("oà", "òa").replaceAll("oá", "óa"),
  ];
}
