/** Cells as Google hands them over, turned into pure values. */
import type { CivilDate } from "../domain/civil-date";
import { isText, type CellValue } from "../sheet/cell";

/** @param toCivil the day that a date cell shows, in the time zone that its Date is to be read in */
export function toCell(value: unknown, toCivil: (date: Date) => CivilDate): CellValue {
  if (value === null || value === undefined) return null;
  if (isText(value) || typeof value === "number" || typeof value === "boolean") return value;
  if (!isDateObject(value)) return UNKNOWN_VALUE;
  const day = toCivil(value);
  // A time without a day (30/12/1899), or a broken date: no day, and no blank either.
  return day.year >= FIRST_YEAR ? day : `${String(day.day)}/${String(day.month)}/${String(day.year)}`;
}

const FIRST_YEAR = 1900;
/** What is neither a value nor a date is no fact: read like a cell with an error. */
const UNKNOWN_VALUE = "#ERROR!";

export function isDateObject(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}
