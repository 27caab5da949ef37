/** Numbers of people that a list states of itself: in the heading of a unit, below the list or one of its groups. */
import { isStaffRatingAtLeast, UNRATED } from "../domain/rating";
import type { Individual, Subject } from "../domain/subject";
import type { Year } from "../domain/year";
import { placeInGrid, textOf, type Grid } from "./cell";
import { groupNameOf, headCountIn } from "./row-kinds";
import type { Counted, StatedCount } from "./stated-count";
import type { Table } from "./table";
import { unitsOf } from "./unread-line";

/** "I | Văn phòng Sở (12 người)" above the people of the unit. */
export function countsInHeadings(table: Table): readonly StatedCount[] {
  const { grid, rows, years } = table;
  return rows.flatMap((row): readonly StatedCount[] => {
    if (row.kind !== "group") return [];
    const cells = grid.values[row.index] ?? [];
    const column = cells.findIndex((cell) => headCountIn(textOf(cell)) !== null);
    const found = textOf(cells[column]);
    const count = headCountIn(found);
    if (count === null) return [];
    return [
      {
        counted: "members",
        count,
        units: [groupNameOf(table, row)],
        year: years.kind === "tab" ? years.year : null,
        place: placeInGrid(grid, row.index, column),
        found,
      },
    ];
  });
}

/** "Danh sách này có 12 người", "Trong đó: HTTNV: 11, HTNV: 1" below a list, or below one of its groups. */
export function countsBelow(table: Table, subjects: ReadonlyMap<number, Subject>): readonly StatedCount[] {
  const { grid, rows, years, nameColumn } = table;
  const tabYear = years.kind === "tab" ? years.year : null;
  let group: Individual[] = [];
  const all: Individual[] = [];
  return rows.flatMap(({ index, kind }): readonly StatedCount[] => {
    if (kind === "group") group = [];
    const subject = subjects.get(index);
    if (subject?.kind === "individual") {
      group.push(subject);
      all.push(subject);
    }
    if (kind !== "other" || all.length === 0) return [];
    const text = wordsOfRow(grid, index);
    const members = totalIn(text);
    const low = lowRatedIn(text);
    if (members === null && low === 0) return [];
    const place = placeInGrid(grid, index, nameColumn.index);
    const year = yearIn(text) ?? tabYear;
    const [lowInGroup = 0, lowInAll = 0] = [group, all].map((people) => lowRatedAmong(people, year));
    return [
      ...(members === null || members === group.length || members === all.length
        ? []
        : [stating("members", members, members < all.length ? group : all)]),
      ...(low <= lowInGroup || low === lowInAll
        ? []
        : [stating("lowRated", low, low < lowInAll ? group : all)]),
    ];

    /** Of the group above, or of all: a number that is right for either says nothing. */
    function stating(counted: Counted, count: number, people: readonly Individual[]): StatedCount {
      const listed = counted === "members" ? people.length : lowRatedAmong(people, year);
      return { counted, count, units: unitsOf(people), year, place, found: text, listed };
    }
  });
}

function wordsOfRow({ values }: Grid, row: number): string {
  return (values[row] ?? [])
    .map((cell) => textOf(cell))
    .filter((text) => text !== "")
    .join(" ")
    .slice(0, LONGEST_TEXT);
}

const LONGEST_TEXT = 500;

function yearIn(text: string): Year | null {
  const years = new Set((text.match(/(?<!\d)20\d\d(?!\d)/g) ?? []).map(Number));
  const [only] = years;
  return years.size === 1 && only !== undefined ? only : null;
}

/** How many a line below a list says that it has; null where it does not. */
function totalIn(text: string): number | null {
  const [, count] = TOTAL_OF_LIST.exec(text) ?? [];
  return count === undefined ? null : Number(count);
}

const TOTAL_OF_LIST =
  /^(?:\d+\s+)?(?:danh sách|ấn định|tổng(?: cộng| số)?|cộng)(?: danh sách)?(?: này| trên)?(?: gồm| có)*\s*:?\s*0*([1-9]\d{0,3})\s*(?:người|đồng chí|đ\/c|cá nhân|cán bộ|công chức|viên chức|cbccvc|nhân sự)(?![\p{L}\p{M}])/iu;

/** "HTNV: 1, KHTNV: 0": how many in all are rated below HTTNV; a percentage stands for one. */
function lowRatedIn(text: string): number {
  return [...text.matchAll(LOW_COUNT)].reduce(
    (sum, [, count, percent]) => sum + (percent === undefined ? Number(count) : 1),
    0,
  );
}

const LOW_COUNT =
  /(?<![\p{L}\p{M}])(?:k?htnv|(?:không |chưa )?hoàn thành nhiệm vụ)\s*(?::|=|là|có|-|–)\s*0*([1-9]\d{0,3})(?![\d/.-]*\d)\s*(%)?/giu;

/** How many of them are rated below HTTNV; in the year with most of them where none is said. */
export function lowRatedAmong(people: readonly Individual[], year: Year | null): number {
  const counts = new Map<Year, number>();
  for (const { ratings } of people) {
    for (const [ofYear, fact] of ratings) {
      const isLow = fact.known && fact.value !== UNRATED && !isStaffRatingAtLeast(fact.value, "HTTNV");
      if (isLow) counts.set(ofYear, (counts.get(ofYear) ?? 0) + 1);
    }
  }
  return year === null ? Math.max(0, ...counts.values()) : (counts.get(year) ?? 0);
}
