/** Days of the calendar: which exist, their numbers in spreadsheets, their order and their weekday. */
import {
  addDays,
  civilDate,
  dayNumber,
  dayOfWeek,
  fromDayNumber,
  fromSpreadsheetSerial,
  isAfter,
  parseIsoDate,
} from "../../src/domain/civil-date";

test.each([
  [2024, 2, 29, true],
  [2000, 2, 29, true],
  [2023, 2, 29, false],
  [1900, 2, 29, false],
  [2100, 2, 29, false],
  [2022, 3, 31, true],
  [2022, 4, 31, false],
  [2022, 4, 30, true],
  [2022, 12, 31, true],
  [2022, 13, 1, false],
  [2022, 0, 1, false],
  [2022, 1, 0, false],
  [2022, 1, 32, false],
  [2022, 1, -1, false],
  [1899, 12, 31, false],
  [1900, 1, 1, true],
  [9999, 12, 31, true],
  [10000, 1, 1, false],
  [22, 1, 1, false],
  [2022.5, 1, 1, false],
  [2022, 1.5, 1, false],
  [2022, 1, 1.5, false],
  [2022, Number.NaN, 1, false],
])("%d-%d-%d is a day: %s", (year, month, day, exists) => {
  expect(civilDate(year, month, day)).toEqual(exists ? { year, month, day } : undefined);
});

test.each([
  [44650, 2022, 3, 30],
  [44651, 2022, 3, 31],
  [44650.99, 2022, 3, 30],
  [45351, 2024, 2, 29],
  [45352, 2024, 3, 1],
  [61, 1900, 3, 1],
  [46047, 2026, 1, 25],
  [36526, 2000, 1, 1],
])("serial %d is %d-%d-%d", (serial, year, month, day) => {
  expect(fromSpreadsheetSerial(serial)).toEqual({ year, month, day });
});

test.each([
  ["2026-01-25", 0],
  ["2026-01-26", 1],
  ["2022-03-30", 3],
  ["2025-09-02", 2],
  ["2024-02-29", 4],
  ["2023-01-20", 5],
  ["2000-01-01", 6],
  ["1969-12-31", 3],
  ["1900-01-01", 1],
])("%s has weekday %d, Sunday being 0", (iso, weekday) => {
  expect(dayOfWeek(parseIsoDate(iso))).toBe(weekday);
});

test.each([
  ["2026-01-15", 10, "2026-01-25"],
  ["2024-02-28", 1, "2024-02-29"],
  ["2023-02-28", 1, "2023-03-01"],
  ["2025-12-31", 1, "2026-01-01"],
  ["2024-03-01", -1, "2024-02-29"],
  ["2022-03-30", 0, "2022-03-30"],
])("%s and %d days is %s", (from, days, to) => {
  expect(addDays(parseIsoDate(from), days)).toEqual(parseIsoDate(to));
});

test("a day is not after itself, and is after the day before it, over months and years too", () => {
  const limit = parseIsoDate("2022-03-30");
  expect(isAfter(parseIsoDate("2022-03-30"), limit)).toBe(false);
  expect(isAfter(parseIsoDate("2022-03-29"), limit)).toBe(false);
  expect(isAfter(parseIsoDate("2022-03-31"), limit)).toBe(true);
  expect(isAfter(parseIsoDate("2022-04-01"), limit)).toBe(true);
  expect(isAfter(parseIsoDate("2023-01-01"), limit)).toBe(true);
  expect(isAfter(parseIsoDate("2021-12-31"), limit)).toBe(false);
});

test("days are numbered without a gap from 1900 to 2100, and back", () => {
  const first = dayNumber(parseIsoDate("1900-01-01"));
  const last = dayNumber(parseIsoDate("2100-12-31"));
  let [year, month, day] = [1900, 1, 1];
  for (let number = first; number <= last; number++) {
    const date = fromDayNumber(number);
    if (date.year !== year || date.month !== month || date.day !== day) {
      throw new Error(`${String(number)}: ${JSON.stringify(date)}`);
    }
    const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
    [year, month, day] =
      day !== days ? [year, month, day + 1] : month < 12 ? [year, month + 1, 1] : [year + 1, 1, 1];
  }
  expect([year, month, day]).toEqual([2101, 1, 1]);
});

test.each(["2022-3-30", "30/3/2022", "2022-02-30", "2022-03-30T00:00", "", "x2022-03-30"])(
  "%j is no ISO date",
  (text) => {
    expect(() => parseIsoDate(text)).toThrow(RangeError);
  },
);
