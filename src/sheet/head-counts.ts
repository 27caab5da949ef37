/** Holds the number of people that a table of units states against the people that are listed of the unit. */
import { remember } from "../assessment/remember";
import { identityKey } from "../domain/identity";
import type { DataIssue } from "../domain/issue";
import { listedOnly, type Facts, type Individual, type Subject } from "../domain/subject";
import type { Year } from "../domain/year";
import { placeInGrid, textOf, type CellValue } from "./cell";
import { namesYear } from "./columns";
import { foldWords } from "./fold";
import { yearInCell } from "./reading";
import { countsLowRatings, isCount } from "./remarks";
import type { LeftOut } from "./skipped-years";
import type { Table } from "./table";

/**
 * Units of which fewer people are listed than they state to have: those that are missing may be rated too low. Where
 * nobody is listed, that alone is told elsewhere.
 * @param subjectsByRow for each table: row of its grid, from 0 → the subject that the row speaks of
 */
export function headCounts(
  subjectsByRow: ReadonlyMap<Table, ReadonlyMap<number, Subject>>,
  facts: Facts,
): LeftOut {
  if (!facts.individuals) return { issues: [], people: [] };
  const issues: DataIssue[] = [];
  const people: Individual[] = [];
  const listed = new Map<Year | null, ReadonlyMap<string, number>>();
  const listedIn = (year: Year | null): ReadonlyMap<string, number> =>
    remember(listed, year, () => membersByUnit(facts, year));
  for (const [table, subjects] of subjectsByRow) {
    if (table.kind !== "collective") continue;
    const { grid, headers } = table;
    for (const [index, header] of headers.entries()) {
      const saysLow = lowRatingsStated(header);
      if (!isHeadCount(header) && !saysLow) continue;
      for (const [row, { name }] of subjects) {
        const found = grid.values[row]?.[index] ?? null;
        const year = namesYear(header) ?? yearOfRow(table, row);
        const members = listedIn(year).get(identityKey(name)) ?? 0;
        const missing = saysLow ? (saysLow(found) ? 1 : 0) : countIn(found) - members;
        if (members === 0 || missing <= 0) continue;
        const place = placeInGrid(grid, row, index, header);
        if (!saysLow)
          issues.push({ code: "membersMissing", place, found: textOf(found), detail: String(members) });
        else if (isShareHeader(header)) issues.push({ code: "remarkUnread", place, found: textOf(found) });
        const person: Individual = {
          ...listedOnly({ name: "", place, position: "", unit: { known: true, value: name } }),
          ...(year !== null && { listedIn: new Set([year]) }),
        };
        for (let count = Math.min(missing, MOST_MISSING); count > 0; count--) people.push(person);
      }
    }
  }
  return { issues, people };
}

/** As many leave any share open; a number typed wrong is not to fill the memory. */
const MOST_MISSING = 100;

/** Whether a cell says that some of a unit are rated too low; undefined below a header that says nothing of that. */
function lowRatingsStated(header: string): ((cell: CellValue) => boolean) | undefined {
  if (countsLowRatings(header)) return isCount;
  return isShareHeader(header) ? isPartialShare : undefined;
}

/** "Tỷ lệ CBCC HTTNV trở lên 2025", "Số người HTTNV trở lên". */
function isShareHeader(header: string): boolean {
  return /\b(httnv|hoan thanh tot)( nhiem vu)? tro len\b/.test(foldWords(header));
}

/** 91,7%, 0,917 or 11/12; a number of people says nothing by itself. */
function isPartialShare(cell: CellValue): boolean {
  if (typeof cell === "number") return cell > 0 && cell < 1;
  const text = textOf(cell);
  const [, part, whole] = /^(\d+)\s*\/\s*(\d+)$/.exec(text) ?? [];
  if (part !== undefined && whole !== undefined) return Number(part) < Number(whole);
  const [, percent] = /^(\d+(?:[.,]\d+)?)\s*%$/.exec(text) ?? [];
  return percent !== undefined && Number(percent.replace(",", ".")) < 100;
}

/** "Tổng số công chức", "Số người được xếp loại 2025"; posts that are allowed ("biên chế") may stay empty. */
function isHeadCount(header: string): boolean {
  return COUNT_HEADER.test(foldWords(header));
}

/** Whom a number may count, folded. */
const PEOPLE = [
  "nguoi",
  "ca nhan",
  "can bo",
  "cong chuc",
  "vien chuc",
  "cbcc",
  "ccvc",
  "cbccvc",
  "lao dong",
  "nld",
  "thanh vien",
  "nhan su",
].join("|");
/** Which of them: all that are there, or all that are rated. */
const ALL_OF_THEM = "hien co|co mat|cua don vi|(?:duoc )?(?:danh gia|xep loai|danh gia xep loai)";
const COUNT_HEADER = new RegExp(
  `^(?:tong|tong so|so|so luong)(?: luong)?(?: (?:${PEOPLE}))+(?: (?:${ALL_OF_THEM}))?(?: (?:nam )?20\\d\\d)?$`,
);

/** 0 where none is stated. */
function countIn(cell: CellValue): number {
  if (typeof cell === "number") return Number.isInteger(cell) ? cell : 0;
  if (typeof cell !== "string") return 0;
  return Number(
    /^(\d{1,4})( (người|công chức|viên chức|cán bộ|cbccvc|đồng chí|đ\/c))?$/i.exec(textOf(cell))?.[1] ?? 0,
  );
}

function yearOfRow({ years, grid }: Table, row: number): Year | null {
  if (years.kind === "tab") return years.year;
  return years.kind === "lines" ? yearInCell(grid.values[row]?.[years.column.index] ?? null) : null;
}

/** How many are listed of each unit, by its key; with year null whoever belonged to it in any year. */
function membersByUnit({ individuals, unnamed = [] }: Facts, year: Year | null): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { unit, unitByYear, listedIn } of [...(individuals ?? []), ...unnamed]) {
    if (year !== null && listedIn !== "all" && !listedIn.has(year)) continue;
    const always = unit.known ? [unit.value] : [];
    const ofYear = year === null ? undefined : unitByYear.get(year);
    const units =
      year === null ? [...always, ...unitByYear.values()] : ofYear === undefined ? always : [ofYear];
    for (const key of new Set(units.map(identityKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
