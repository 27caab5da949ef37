/** Names of cells and ranges as spreadsheets write them. */

/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Row and column from 1: (12, 3) → C12. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${String(row)}`;
}

/** C12 → row 12, column 3; null for what is no cell's name. */
export function cellPlace(name: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name) ?? [];
  if (letters === undefined) return null;
  let column = 0;
  for (let index = 0; index < letters.length; index++) column = column * 26 + letters.charCodeAt(index) - 64;
  return { row: Number(digits), column };
}

/** "A4:R13" of a block given by its first cell and size. */
export function rangeName(row: number, column: number, rows: number, columns: number): string {
  return `${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}`;
}

/** A tab's name as formulas want it: 'Cá nhân'. */
export function quoteSheet(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}
