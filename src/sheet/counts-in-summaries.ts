/** Numbers of people in a table of counts that no reader of facts reads: "Đơn vị | HTXSNV | HTTNV | HTNV | KHTNV". */
import { isStaffRatingAtLeast, UNRATED } from "../domain/rating";
import { DEFAULT_PARAMETERS } from "../plan/parameters";
import { isText, placeInGrid, textOf, type CellValue, type Grid } from "./cell";
import { foldWords } from "./fold";
import { isRatingInFull, readRating } from "./reading";
import { countAt, countedBy, firstNumber, isCount, type CountedBy } from "./count-words";
import type { StatedCount } from "./stated-count";
import type { KnownNames } from "./suspicions";
import type { Table } from "./table";
import { yearOfTable, type TableYear } from "./table-titles";
import { isLevel } from "./unread-texts";
import { isUnitName, opensWith, rowsRead } from "./unread-line";
import { mayInvalidate } from "./undecided-words";

/** A column below the name of a rating. */
interface LevelColumn {
  readonly column: number;
  readonly isLow: boolean;
}

/** A column below words that say that it counts those of whom nothing good is said: "Số HTNV", "Tỷ lệ HTTNV trở lên". */
interface CountColumn extends CountedBy {
  readonly column: number;
}

/** @param tables those of the grid */
export function countsInSummaries(
  grid: Grid,
  tables: readonly Table[],
  names: KnownNames,
): readonly StatedCount[] {
  const read = rowsRead(tables);
  if (read.size === grid.values.length) return [];
  let levels: readonly LevelColumn[] = [];
  let others: readonly CountColumn[] = [];
  let title: TableYear = { kind: "none" };
  return grid.values.flatMap((cells, row): readonly StatedCount[] => {
    if (read.has(row)) {
      levels = others = [];
      return [];
    }
    const named = levelsIn(cells);
    const counting = named.length > 0 ? [] : countColumnsIn(cells);
    if (named.length + counting.length > 0) {
      title = yearOfTable(grid, 0, row);
      const isOff = title.kind === "contradiction" || isOfOthers(grid, row);
      [levels, others] = isOff ? [[], []] : [named, counting];
      return [];
    }
    const isOfUnit =
      levels.length + others.length > 0 && !cells.some((cell) => names.peopleNamed(textOf(cell)).length > 0);
    const unit = isOfUnit ? unitAtFront(cells, names) : null;
    if (unit === null) return [];
    const counts = levels.filter(({ column }) => isCount(cells[column] ?? null));
    return [
      ...stated(
        "lowRated",
        counts.filter(({ isLow }) => isLow),
      ),
      ...stated("members", counts),
      ...others.flatMap((counted) => {
        const cell = cells[counted.column] ?? null;
        return countAt(cell, counted).flatMap((count) => statedAt(counted.of, count, [counted]));
      }),
    ];

    function stated(
      counted: StatedCount["counted"],
      columns: readonly LevelColumn[],
    ): readonly StatedCount[] {
      return statedAt(
        counted,
        columns.reduce((sum, { column }) => sum + firstNumber(cells[column]), 0),
        columns,
      );
    }

    function statedAt(
      counted: StatedCount["counted"],
      count: number,
      columns: readonly { readonly column: number }[],
    ): readonly StatedCount[] {
      const [first] = columns;
      if (!first || unit === null) return [];
      return [
        {
          counted,
          count,
          units: [unit],
          year: title.kind === "one" ? title.year : null,
          place: placeInGrid(grid, row, first.column),
          found: columns.map(({ column }) => textOf(cells[column])).join(" + "),
        },
      ];
    }
  });
}

/** Whether the titles, or the header itself, count others than the staff over one year, or in other units. */
function isOfOthers(grid: Grid, headerRow: number): boolean {
  const above = grid.values.slice(Math.max(0, headerRow - TITLE_ROWS), headerRow + 1);
  const texts = [grid.sheet, ...above.flatMap((cells) => cells.map((cell) => textOf(cell)))];
  return texts.some(
    (text) =>
      text !== "" &&
      !countedBy(text) &&
      (OF_OTHERS.test(foldWords(text)) ||
        text.includes("%") ||
        (!isLevel(text) && mayInvalidate(text, "title"))),
  );
}

const TITLE_ROWS = 10;
const OF_OTHERS =
  /\b(dang vien|doan vien|cong doan|hop dong|nguoi lao dong|nhiem vu nam|thuc hien (nhiem vu|ke hoach)|so (nhiem vu|ho so|van ban|luot)|luot|ty le|giai doan|20\d\d 20\d\d|dong|trieu|chi tieu|ke hoach)\b/;

/** The columns of a header that names ratings in full or as they are abbreviated, each of them once. */
function levelsIn(cells: readonly CellValue[]): readonly LevelColumn[] {
  const named = new Set<string>();
  const levels = cells.flatMap((cell, column): readonly LevelColumn[] => {
    const reading = opensWith(cell, LEVEL) ? readRating(cell, DEFAULT_PARAMETERS) : null;
    if (reading?.kind !== "value" || reading.value === UNRATED || !isRatingInFull(textOf(cell))) return [];
    named.add(reading.value);
    return [{ column, isLow: !isStaffRatingAtLeast(reading.value, "HTTNV") }];
  });
  const isWhole = levels.some(({ isLow }) => isLow) && levels.some(({ isLow }) => !isLow);
  return isWhole && named.size === levels.length ? levels : [];
}

/** The columns of a header that says whom each counts; of all members a table may count others as well. */
function countColumnsIn(cells: readonly CellValue[]): readonly CountColumn[] {
  if (!cells.some((cell) => opensWith(cell, COUNTING))) return [];
  return cells.flatMap((cell, column) => {
    const header = textOf(cell);
    const counted = isText(cell) && !isLevel(header) && !/^\d|:$/.test(header) ? countedBy(header) : null;
    return counted && counted.of !== "members" ? [{ ...counted, column }] : [];
  });
}

/** Most lines are spared the look at their words. */
const COUNTING = /^\s*(số|tỷ|tỉ|%|httnv|từ|đạt)/i;

/** Most cells are spared the look at their words. */
const LEVEL = /^\s*(ht|xs|xuất|t[oố]t|kht|không|chưa|hoàn)/i;

/** The first words of a line, if they are the name of a unit. */
function unitAtFront(cells: readonly CellValue[], names: KnownNames): string | null {
  const first = cells.find((cell) => isText(cell) && /\p{L}{2}/u.test(cell));
  const text = textOf(first);
  return isUnitName(text, names) ? text : null;
}
