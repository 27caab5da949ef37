/** Dates of cells as civil days and back, by the clocks of the spreadsheet's zone: those of other years, too. */
import { dateConversion } from "../../src/addin/grids";
import type { CivilDate } from "../../src/domain/civil-date";

const HOUR = 3_600_000;

/** Utilities.formatDate for the one pattern that is asked for, by the clocks that the system knows of a zone. */
function clocksOf(zone: string): ReturnType<typeof dateConversion> {
  const formatDate = (date: Date, timeZone: string): string => {
    const parts = new Intl.DateTimeFormat("en-GB", {
      timeZone,
      hourCycle: "h23",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    }).formatToParts(date);
    const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? "";
    return `${part("hour")}:${part("minute")}:${part("day")}`;
  };
  Object.assign(globalThis, { Utilities: { formatDate } });
  return dateConversion({
    getSpreadsheetTimeZone: () => zone,
  } as unknown as Parameters<typeof dateConversion>[0]);
}

const day = (year: number, month: number, date: number): CivilDate => ({ year, month, day: date });

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Utilities");
});

describe("Asia/Ho_Chi_Minh: 8 hours before Greenwich until 13/6/1975, 7 since", () => {
  test.each<readonly [written: string, moment: number, civil: CivilDate]>([
    ["30/3/2022", Date.UTC(2022, 2, 29, 17), day(2022, 3, 30)],
    ["9/8/1980", Date.UTC(1980, 7, 8, 17), day(1980, 8, 9)],
    ["14/2/1974", Date.UTC(1974, 1, 13, 16), day(1974, 2, 14)],
    ["6/4/1970", Date.UTC(1970, 3, 5, 16), day(1970, 4, 6)],
  ])("the midnight of %s is that day, and comes back as the same moment", (_, moment, civil) => {
    const { toCivil, toDate } = clocksOf("Asia/Ho_Chi_Minh");
    expect(toCivil(new Date(moment))).toEqual(civil);
    expect(toDate(civil).getTime()).toBe(moment);
  });

  test("on both sides of the change, midnight is that day", () => {
    const { toCivil } = clocksOf("Asia/Ho_Chi_Minh");
    expect(toCivil(new Date(Date.UTC(1975, 2, 31, 16)))).toEqual(day(1975, 4, 1));
    expect(toCivil(new Date(Date.UTC(1975, 11, 31, 17)))).toEqual(day(1976, 1, 1));
  });

  test("an hour before midnight is still the day before, as time stamps of forms are", () => {
    const { toCivil } = clocksOf("Asia/Ho_Chi_Minh");
    expect(toCivil(new Date(Date.UTC(2022, 2, 30, 16)))).toEqual(day(2022, 3, 30));
    expect(toCivil(new Date(Date.UTC(2022, 2, 30, 17) - 1))).toEqual(day(2022, 3, 30));
  });
});

test("a zone of summer time: midnights of both halves of the year", () => {
  const { toCivil } = clocksOf("Europe/Paris");
  const midnight = (utc: number, offset: number): Date => new Date(utc - offset * HOUR);
  expect(toCivil(midnight(Date.UTC(2022, 0, 15), 1))).toEqual(day(2022, 1, 15));
  expect(toCivil(midnight(Date.UTC(2022, 6, 15), 2))).toEqual(day(2022, 7, 15));
});
