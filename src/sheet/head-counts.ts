/** Holds the number of people that a table of units states against the people that are listed of the unit. */
import { remember } from "../assessment/remember";
import { identityKey } from "../domain/identity";
import type { DataIssue } from "../domain/issue";
import type { Facts, Subject } from "../domain/subject";
import type { Year } from "../domain/year";
import { placeInGrid, textOf, type CellValue } from "./cell";
import { namesYear } from "./columns";
import type { Table } from "./find-tables";
import { foldWords } from "./fold";
import { yearInCell } from "./reading";

/**
 * Units of which fewer people are listed than they state to have. Where nobody is listed, that alone is told elsewhere.
 * @param subjectsByRow for each table: row of its grid, from 0 → the subject that the row speaks of
 */
export function headCounts(
  subjectsByRow: ReadonlyMap<Table, ReadonlyMap<number, Subject>>,
  facts: Facts,
): readonly DataIssue[] {
  if (!facts.individuals) return [];
  const listed = new Map<Year | null, ReadonlyMap<string, number>>();
  const listedIn = (year: Year | null): ReadonlyMap<string, number> =>
    remember(listed, year, () => membersByUnit(facts, year));
  return [...subjectsByRow].flatMap(([table, subjects]) => {
    if (table.kind !== "collective") return [];
    const { grid, headers } = table;
    return headers.flatMap((header, index) => {
      if (!isHeadCount(header)) return [];
      return [...subjects].flatMap(([row, { name }]): readonly DataIssue[] => {
        const found = grid.values[row]?.[index] ?? null;
        const stated = countIn(found);
        const members = listedIn(namesYear(header) ?? yearOfRow(table, row)).get(identityKey(name)) ?? 0;
        if (members === 0 || stated <= members) return [];
        const place = placeInGrid(grid, row, index, header);
        return [{ code: "membersMissing", place, found: textOf(found), detail: String(members) }];
      });
    });
  });
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
