/** Numbers of people that a list states of itself: in the heading of a unit, below the list or one of its groups. */
import type { Individual, Subject } from "../domain/subject";
import type { Year } from "../domain/year";
import { placeInGrid, textOf, type Grid } from "./cell";
import { foldWords } from "./fold";
import { groupNameOf, headCountIn } from "./row-kinds";
import { isRatedYear, listedAmong, type Counted, type StatedCount } from "./stated-count";
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

/**
 * "Danh sách này có 12 người", "Trong đó: HTTNV: 11, HTNV: 1" below a list, or below one of its groups.
 * @param totals numbers that may be meant as well: of all people of the tab, and of the workbook
 */
export function countsBelow(
  table: Table,
  subjects: ReadonlyMap<number, Subject>,
  totals: readonly number[],
): readonly StatedCount[] {
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
    if ((members === null && low === 0) || NOT_OF_THE_LIST.test(foldWords(text))) return [];
    const years = yearsIn(text);
    if (years.some((year) => !isRatedYear(all, year))) return [];
    const [only] = years;
    const year = years.length === 1 && only !== undefined ? only : tabYear;
    const place = placeInGrid(grid, index, nameColumn.index);
    const lowIn = (people: readonly Individual[]): number => listedAmong("lowRated", people, year);
    const isTotal = members === null || [group.length, all.length, ...totals].includes(members);
    return [
      ...(isTotal ? [] : [stating("members", members, members < all.length ? group : all)]),
      ...(low <= lowIn(group) || low === lowIn(all)
        ? []
        : [stating("lowRated", low, low < lowIn(all) ? group : all)]),
    ];

    /** Of the group above, or of all: a number that is right for either says nothing. */
    function stating(counted: Counted, count: number, people: readonly Individual[]): StatedCount {
      const listed = listedAmong(counted, people, year);
      return { counted, count, units: unitsOf(people), year, place, found: text, listed };
    }
  });
}

/** What ratings are worth or need, what they are called, and counts of other people. */
const NOT_OF_THE_LIST =
  /^(ky hieu|quy uoc|he so|muc thuong|muc chi|thang diem|tieu chi|tieu chuan|yeu cau|chi tieu)\b|\b(toan so|toan nganh|phu luc|dang vien|doan vien|quy (i+v?|[1-4])|(0?6|0?9) thang|so sanh)\b/;

function wordsOfRow({ values }: Grid, row: number): string {
  return (values[row] ?? [])
    .map((cell) => textOf(cell))
    .filter((text) => text !== "")
    .join(" ")
    .slice(0, LONGEST_TEXT);
}

const LONGEST_TEXT = 500;

function yearsIn(text: string): readonly Year[] {
  return [...new Set((text.match(/(?<!\d)20\d\d(?!\d)/g) ?? []).map(Number))];
}

const PERSON_NOUN = "người|đồng chí|đ\\/c|cá nhân|cán bộ|công chức|viên chức|cbccvc|nhân sự";

/** How many a line below a list says that it has, and nothing behind; null where it does not. */
function totalIn(text: string): number | null {
  const [, count] = TOTAL_OF_LIST.exec(text) ?? [];
  return count === undefined ? null : Number(count);
}

const TOTAL_OF_LIST = new RegExp(
  `^(?:\\d+\\s+)?(?:danh sách|ấn định|tổng(?: cộng| số)?|cộng)(?: danh sách)?(?: này| trên)?(?: gồm| có)*\\s*:?\\s*0*([1-9]\\d{0,3})\\s*(?:(?:${PERSON_NOUN})(?:,\\s*)?)+(?:[.;/]|,? trong đó|$)`,
  "iu",
);

/** "HTNV: 1, KHTNV: 0": how many in all are rated below HTTNV; a share stands for one. */
function lowRatedIn(text: string): number {
  return [...text.matchAll(LOW_COUNT)].reduce(
    (sum, [, count, share, inFull]) =>
      sum + (share === undefined ? Number(count ?? inFull) : Number(Number(share.replace(",", ".")) > 0)),
    0,
  );
}

/** Behind the number stands nothing, a sign, or whom it counts: points, money and years are no people. */
const LOW_COUNT = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:k?htnv\\s*(?::|=|là|có|-|–)\\s*(?:0*(\\d{1,4})(?=\\s*(?:${PERSON_NOUN}|[;,.)(]?\\s*$|[;)(]|[,.]\\s))|(\\d+(?:[.,]\\d+)?)\\s*%)|(?:không |chưa )?hoàn thành nhiệm vụ\\s*(?::|=|là|có|-|–)\\s*0*(\\d{1,4})(?=\\s*(?:${PERSON_NOUN}|[;,.)(]?\\s*$|[;)(]|[,.]\\s)))`,
  "giu",
);
