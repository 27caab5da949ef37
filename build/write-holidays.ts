/** Writes src/plan/holidays.ts from the date-holidays library: run again to extend the years. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { publicHolidays } from "./public-holidays";

const FIRST_YEAR = 2021;
const LAST_YEAR = 2031;

const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
/** "01-28" of "2025-01-28". */
const daysOf = new Map(years.map((year) => [year, publicHolidays(year).map((date) => date.slice(5))]));
const everyYear = (daysOf.get(FIRST_YEAR) ?? []).filter((day) =>
  [...daysOf.values()].every((days) => days.includes(day)),
);
const lines = [...daysOf].map(([year, days]) => {
  const own = days.filter((day) => !everyYear.includes(day));
  return `  "${year} ${own.join(" ")}",`;
});
const source = `/** Public holidays of Viet Nam, ${FIRST_YEAR} to ${LAST_YEAR}; written by build/write-holidays.ts, not by hand. */
import { parseIsoDate, type CivilDate } from "../domain/civil-date";

/** Month and day of those that are the same each year. */
const EVERY_YEAR = "${everyYear.join(" ")}";

/** The others, one line a year. Days that the government shifts or adds each year are entered in the settings. */
const OF_THE_YEAR = [
${lines.join("\n")}
];

export const HOLIDAYS: readonly CivilDate[] = OF_THE_YEAR.flatMap((line) => {
  const [year, ...days] = \`\${line} \${EVERY_YEAR}\`.split(" ");
  return days.map((day) => parseIsoDate(\`\${year}-\${day}\`));
});

/** The years of which the list knows the holidays. */
export const HOLIDAY_YEARS = { first: ${FIRST_YEAR}, last: ${LAST_YEAR} };
`;
writeFileSync(path.join(__dirname, "../src/plan/holidays.ts"), source);
