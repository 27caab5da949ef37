/** The formula of a cell that leads to other cells of its spreadsheet. */

/** @param range "H7" or "H7:H12", which is what the cell shows */
export function linkFormula(sheetId: number, range: string): string {
  return `=HYPERLINK("#gid=${String(sheetId)}&range=${range}";"${range}")`;
}
