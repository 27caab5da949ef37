/** Cells as Google hands them over, turned into pure values, and back. */
import { civilDate, type CivilDate } from "../domain/civil-date";
import type { CellValue, Grid } from "../sheet/cell";

/** Dates of a formula's arguments stand in the script's own time zone. */
export function toCell(value: unknown): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (isDateObject(value)) return localDay(value);
  return String(value);
}

/** A formula's argument as a grid: a single cell arrives as a scalar, a range as rows. */
export function toGrid(argument: unknown, sheet = ""): Grid {
  const rows: readonly (readonly unknown[])[] = Array.isArray(argument)
    ? argument.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]))
    : [[argument]];
  return { sheet, firstRow: 1, firstColumn: 1, values: rows.map((row) => row.map(toCell)) };
}

/** Omitted arguments arrive as undefined or as "". */
export function isOmitted(argument: unknown): boolean {
  return argument === undefined || argument === null || argument === "";
}

export function isDateObject(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

function localDay(date: Date): CivilDate | null {
  return civilDate(date.getFullYear(), date.getMonth() + 1, date.getDate()) ?? null;
}

/** A column of results for a formula; one cell is a scalar. */
export function toFormulaColumn(column: readonly CellValue[]): CellValue | CellValue[][] {
  return column.length === 1 ? (column[0] ?? "") : column.map((value) => [value ?? ""]);
}
