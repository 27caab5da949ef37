/** Writes src/plan/holidays.ts from the date-holidays library: run again to extend the years. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { publicHolidays } from "./public-holidays";

const FIRST_YEAR = 2021;
const LAST_YEAR = 2031;

const lines: string[] = [];
for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
  // "2025-01-28", without the year that opens the line.
  const days = publicHolidays(year).map((date) => date.slice(5));
  lines.push(`  "${year} ${days.join(" ")}",`);
}
const source = `/** Public holidays of Viet Nam, ${FIRST_YEAR} to ${LAST_YEAR}; written by build/write-holidays.ts, not by hand. */
import { parseIsoDate, type CivilDate } from "../domain/civil-date";

/** One line a year: months and days. Days that the government shifts or adds each year are entered in the settings. */
const DAYS = [
${lines.join("\n")}
];

export const HOLIDAYS: readonly CivilDate[] = DAYS.flatMap((line) => {
  const [year, ...days] = line.split(" ");
  return days.map((day) => parseIsoDate(\`\${year}-\${day}\`));
});

/** The years of which the list knows the holidays. */
export const HOLIDAY_YEARS = { first: ${FIRST_YEAR}, last: ${LAST_YEAR} };
`;
writeFileSync(path.join(__dirname, "../src/plan/holidays.ts"), source);
