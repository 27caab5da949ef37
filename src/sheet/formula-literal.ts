/** Texts within formulas. */

/** A text as a formula writes it; quotation marks within it by their number, which not every spreadsheet reads doubled. */
export function formulaLiteral(words: string): string {
  const parts = words.split('"').map((part) => `"${part}"`);
  return parts.length === 1 ? parts.join("") : `(${parts.join("&CHAR(34)&")})`;
}
