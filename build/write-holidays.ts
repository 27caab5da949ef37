/** Writes src/plan/holidays.ts from the date-holidays library: run again to extend the years. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { publicHolidays } from "./public-holidays";

const FIRST_YEAR = 2021;
const LAST_YEAR = 2031;

const lines: string[] = [];
for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
  lines.push(`  "${publicHolidays(year).join(" ")}",`);
}
const source = `/** Public holidays of Viet Nam, ${FIRST_YEAR} to ${LAST_YEAR}; written by build/write-holidays.ts, not by hand. */
import { parseIsoDate, type CivilDate } from "../domain/civil-date";

/** One line a year. Days that the government shifts or adds each year are entered in the settings. */
const DAYS = [
${lines.join("\n")}
];

export const HOLIDAYS: readonly CivilDate[] = DAYS.flatMap((year) => year.split(" ").map(parseIsoDate));

/** The years of which the list knows the holidays. */
export const HOLIDAY_YEARS = { first: ${FIRST_YEAR}, last: ${LAST_YEAR} };
`;
writeFileSync(path.join(__dirname, "../src/plan/holidays.ts"), source);
