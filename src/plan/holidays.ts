/** Public holidays of Viet Nam, 2021 to 2031; written by build/write-holidays.ts, not by hand. */
import { parseIsoDate, type CivilDate } from "../domain/civil-date";

/** Month and day of those that are the same each year. */
const EVERY_YEAR = "01-01 04-30 05-01 09-02";

/** The others, one line a year. Days that the government shifts or adds each year are entered in the settings. */
const OF_THE_YEAR = [
  "2021 02-11 02-12 02-13 02-14 02-15 04-21",
  "2022 01-31 02-01 02-02 02-03 02-04 04-10",
  "2023 01-21 01-22 01-23 01-24 01-25 04-29",
  "2024 02-09 02-10 02-11 02-12 02-13 04-18",
  "2025 01-28 01-29 01-30 01-31 02-01 04-07",
  "2026 02-16 02-17 02-18 02-19 02-20 04-26",
  "2027 02-05 02-06 02-07 02-08 02-09 04-16",
  "2028 01-25 01-26 01-27 01-28 01-29 04-04",
  "2029 02-12 02-13 02-14 02-15 02-16 04-23",
  "2030 02-01 02-02 02-03 02-04 02-05 04-12",
  "2031 01-22 01-23 01-24 01-25 01-26 04-01",
];

export const HOLIDAYS: readonly CivilDate[] = OF_THE_YEAR.flatMap((line) => {
  const [year, ...days] = `${line} ${EVERY_YEAR}`.split(" ");
  return days.map((day) => parseIsoDate(`${year}-${day}`));
});

/** The years of which the list knows the holidays. */
export const HOLIDAY_YEARS = { first: 2021, last: 2031 };
