/** A day of the calendar without clock or time zone, so that no date ever slips by one. */

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const MILLISECONDS_PER_DAY = 86_400_000;
/** Day 0 of spreadsheets is 30/12/1899, counted here from 1/1/1970. */
const SPREADSHEET_EPOCH_DAY = -25_569;

/** The date if such a day exists (29/2 only in leap years), else undefined. Years 1900 to 9999. */
export function civilDate(year: number, month: number, day: number): CivilDate | undefined {
  if (!Number.isInteger(year) || year < 1900 || year > 9999) return undefined;
  const back = new Date(Date.UTC(year, month - 1, day));
  const exists = back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
  return exists ? { year, month, day } : undefined;
}

/** Days since 1/1/1970; the order of days is the order of these numbers. */
export function dayNumber(date: CivilDate): number {
  return Date.UTC(date.year, date.month - 1, date.day) / MILLISECONDS_PER_DAY;
}

export function fromDayNumber(days: number): CivilDate {
  const moment = new Date(days * MILLISECONDS_PER_DAY);
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() };
}

/** The day that a spreadsheet's serial number stands for: 44650 → 30/3/2022. A time of day is cut off. */
export function fromSpreadsheetSerial(serial: number): CivilDate {
  return fromDayNumber(Math.floor(serial) + SPREADSHEET_EPOCH_DAY);
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(dayNumber(date) + days);
}

export function isAfter(date: CivilDate, limit: CivilDate): boolean {
  return dayNumber(date) > dayNumber(limit);
}

/** 0 Sunday to 6 Saturday. */
export function dayOfWeek(date: CivilDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/** Reads 2022-03-30. For dates written in code and data; what people type is read by `sheet`. */
export function parseIsoDate(text: string): CivilDate {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const date = parts && civilDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (!date) throw new RangeError(`not an ISO date: ${text}`);
  return date;
}
