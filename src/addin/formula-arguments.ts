/** What a formula is given, turned into pure values, and what it gives back, as Google takes it. */
import { dayNumber, type CivilDate } from "../domain/civil-date";
import { isBlank, type CellValue, type Grid } from "../sheet/cell";
import { ERRORS, UserError } from "../vi/errors";
import { isDateObject, toCell } from "./cells";
import { dateConversion } from "./grids";

/** An omitted argument arrives as undefined or "", one that points at an empty cell as "". */
export function isOmitted(argument: unknown): boolean {
  const value = single(argument);
  return !Array.isArray(value) && !isDateObject(value) && isBlank(value as CellValue | undefined);
}

/** A formula's argument as a grid: a single cell arrives as a scalar, a range as rows. */
export function toGrid(argument: unknown): Grid {
  const rows: readonly (readonly unknown[])[] = Array.isArray(argument)
    ? argument.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]))
    : [[argument]];
  const toCivil = rows.every((row) => row.every((value) => !isDateObject(value) || isLocalMidnight(value)))
    ? localDay
    : spreadsheetDates().toCivil;
  return {
    sheet: "",
    firstRow: 1,
    firstColumn: 1,
    values: rows.map((row) => row.map((value) => toCell(value, toCivil))),
  };
}

/**
 * An argument that is one value.
 * @throws {UserError} for a range of several cells
 */
export function toValue(argument: unknown): CellValue {
  const value = single(argument);
  if (Array.isArray(value)) throw new UserError(ERRORS.oneCell());
  return toGrid(value).values[0]?.[0] ?? null;
}

/** A range of one cell is that cell. */
function single(argument: unknown): unknown {
  if (!Array.isArray(argument) || argument.length !== 1) return argument;
  const [row] = argument as readonly unknown[];
  if (!Array.isArray(row)) return row;
  return row.length === 1 ? (row as readonly unknown[])[0] : argument;
}

/** A date cell is midnight of the spreadsheet's time zone: where it is the script's midnight too, the zones agree. */
function isLocalMidnight(date: Date): boolean {
  return date.getHours() === 0 && date.getMinutes() === 0 && date.getSeconds() === 0;
}

function localDay(date: Date): CivilDate {
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
}

function spreadsheetDates(): ReturnType<typeof dateConversion> {
  try {
    return dateConversion(SpreadsheetApp.getActiveSpreadsheet());
  } catch {
    throw new UserError(ERRORS.timeZoneUnknown());
  }
}

const MILLISECONDS_PER_DAY = 86_400_000;
const MINUTES_PER_DAY = 1440;

/** The Date that a cell of the spreadsheet shows as this day: midnight in the spreadsheet's time zone. */
export function toDate(date: CivilDate): Date {
  if (typeof SpreadsheetApp === "undefined") return new Date(date.year, date.month - 1, date.day);
  try {
    const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
    const midnight = dayNumber(date) * MILLISECONDS_PER_DAY;
    const [hours = 0, minutes = 0, day = 0] = Utilities.formatDate(new Date(midnight), zone, "HH:mm:dd")
      .split(":")
      .map(Number);
    const ahead = hours * 60 + minutes - (day === date.day ? 0 : MINUTES_PER_DAY);
    return new Date(midnight - ahead * 60_000);
  } catch {
    throw new UserError(ERRORS.timeZoneUnknown());
  }
}

/** A column of results; one cell is a scalar. */
export function toFormulaColumn(column: readonly CellValue[]): CellValue | CellValue[][] {
  return column.length === 1 ? (column[0] ?? "") : column.map((value) => [value ?? ""]);
}
