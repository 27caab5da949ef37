/** The last day for the dossier by V.2: the cases of the file, and every day of some years counted one by one. */
import { dossierDeadline } from "../../src/assessment/deadline";
import { addDays, dayNumber, parseIsoDate, type CivilDate } from "../../src/domain/civil-date";
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { publicHolidays } from "../../build/public-holidays";
import { cellOf, readCsv } from "../cases/read-csv";
import { dateOf, settingsOf } from "../cases/vocabulary";

describe("v-2-thoi-han.csv", () => {
  for (const row of readCsv("v-2-thoi-han.csv")) {
    const recognized = cellOf(row, "Ngày công nhận");
    test(`${cellOf(row, "Điều khoản")}, ${cellOf(row, "Tình huống")} (công nhận ${recognized})`, () => {
      const parameters = settingsOf(cellOf(row, "Thiết lập"));
      expect(dossierDeadline(dateOf(recognized), parameters)).toEqual({
        lastDay: dateOf(cellOf(row, "Ngày cuối cùng")),
        nextWorkingDay: dateOf(cellOf(row, "Ngày làm việc")),
      });
    });
  }
});

/** By the calendar of the JavaScript engine, not by the program's. */
function isWorkingDay(date: CivilDate, holidays: ReadonlySet<string>): boolean {
  const weekday = new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(isoOf(date));
}

function isoOf({ year, month, day }: CivilDate): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

test("V.2: of every day from 2024 to 2027, ten days on, then the first working day, by counting", () => {
  const holidays = new Set([2024, 2025, 2026, 2027, 2028].flatMap((year) => publicHolidays(year)));
  let shifted = 0;
  for (let offset = 0; offset < 4 * 365; offset++) {
    const start = addDays(parseIsoDate("2024-01-01"), offset);
    const { lastDay, nextWorkingDay } = dossierDeadline(start, DEFAULT_PARAMETERS);
    expect(dayNumber(lastDay) - dayNumber(start)).toBe(10);
    expect(isWorkingDay(nextWorkingDay, holidays)).toBe(true);
    for (let day = lastDay; dayNumber(day) < dayNumber(nextWorkingDay); day = addDays(day, 1)) {
      expect(isWorkingDay(day, holidays)).toBe(false);
      shifted++;
    }
  }
  expect(shifted).toBeGreaterThan(300);
});

test("V.2, A15: read as working days, exactly ten working days lie after the day of recognition", () => {
  const parameters = { ...DEFAULT_PARAMETERS, dossierDayReading: "working" } as const;
  const holidays = new Set([2025, 2026].flatMap((year) => publicHolidays(year)));
  for (let offset = 0; offset < 365; offset++) {
    const start = addDays(parseIsoDate("2025-06-01"), offset);
    const { lastDay, nextWorkingDay } = dossierDeadline(start, parameters);
    let counted = 0;
    for (let day = addDays(start, 1); dayNumber(day) <= dayNumber(lastDay); day = addDays(day, 1)) {
      if (isWorkingDay(day, holidays)) counted++;
    }
    expect(counted).toBe(10);
    expect(isWorkingDay(lastDay, holidays)).toBe(true);
    expect(nextWorkingDay).toEqual(lastDay);
  }
});
