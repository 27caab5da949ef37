/** Texts within formulas. */

/** A text as a formula writes it: in quotation marks, those within it doubled. */
export function formulaLiteral(words: string): string {
  return `"${words.replace(/"/g, '""')}"`;
}
