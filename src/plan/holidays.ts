/** Public holidays of Viet Nam, 2021 to 2031; written by build/write-holidays.ts, not by hand. */
import { parseIsoDate, type CivilDate } from "../domain/civil-date";

/** One line a year: months and days. Days that the government shifts or adds each year are entered in the settings. */
const DAYS = [
  "2021 01-01 02-11 02-12 02-13 02-14 02-15 04-21 04-30 05-01 09-02",
  "2022 01-01 01-31 02-01 02-02 02-03 02-04 04-10 04-30 05-01 09-02",
  "2023 01-01 01-21 01-22 01-23 01-24 01-25 04-29 04-30 05-01 09-02",
  "2024 01-01 02-09 02-10 02-11 02-12 02-13 04-18 04-30 05-01 09-02",
  "2025 01-01 01-28 01-29 01-30 01-31 02-01 04-07 04-30 05-01 09-02",
  "2026 01-01 02-16 02-17 02-18 02-19 02-20 04-26 04-30 05-01 09-02",
  "2027 01-01 02-05 02-06 02-07 02-08 02-09 04-16 04-30 05-01 09-02",
  "2028 01-01 01-25 01-26 01-27 01-28 01-29 04-04 04-30 05-01 09-02",
  "2029 01-01 02-12 02-13 02-14 02-15 02-16 04-23 04-30 05-01 09-02",
  "2030 01-01 02-01 02-02 02-03 02-04 02-05 04-12 04-30 05-01 09-02",
  "2031 01-01 01-22 01-23 01-24 01-25 01-26 04-01 04-30 05-01 09-02",
];

export const HOLIDAYS: readonly CivilDate[] = DAYS.flatMap((line) => {
  const [year, ...days] = line.split(" ");
  return days.map((day) => parseIsoDate(`${year}-${day}`));
});

/** The years of which the list knows the holidays. */
export const HOLIDAY_YEARS = { first: 2021, last: 2031 };
