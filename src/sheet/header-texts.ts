/** The text of each column's header, out of all rows of a header and the groups that they name. */
import { isDate, isText, textOf, type CellValue, type Grid } from "./cell";
import { yearInCell } from "./reading";

/** The header of each column, row by row; a group's name carries over to the columns on its right that it spans. */
export function headerParts(grid: Grid, rows: readonly number[]): readonly (readonly string[])[] {
  const words = rows.map((row) => headerCells(grid.values[row] ?? []));
  const width = Math.max(0, ...words.map(({ length }) => length));
  const ends = rows.map((row) => groupEnds(grid, row));
  return Array.from({ length: width }, (_, column) =>
    words.map((row, level) => {
      const own = row[column] ?? "";
      const lower = words.slice(level + 1);
      return own !== "" || lower.length === 0 ? own : groupName(row, lower, column, ends[level]);
    }),
  );
}

/** By the first column of each cell that is merged in a row: its last. */
function groupEnds({ merges = [] }: Grid, row: number): ReadonlyMap<number, number> {
  return new Map(
    merges.flatMap((merge) =>
      merge.row === row ? [[merge.column, merge.column + merge.columns - 1] as const] : [],
    ),
  );
}

/** The parts of one header, in one line. */
export function textOfParts(parts: readonly string[]): string {
  return parts.filter((part, level) => part !== "" && part !== parts[level - 1]).join(" ");
}

/** The nearest text to the left in the row, as long as every column from there on has words of its own below. */
function groupName(
  row: readonly string[],
  lower: readonly (readonly string[])[],
  column: number,
  ends: ReadonlyMap<number, number> | undefined,
): string {
  const isYearBelow = (index: number): boolean =>
    lower.some((below) => /^(năm )?20\d\d$/iu.test(below[index] ?? ""));
  const hasWordsBelow = (index: number): boolean => lower.some((below) => (below[index] ?? "") !== "");
  for (let index = column; index >= 0 && hasWordsBelow(index); index--) {
    const text = row[index] ?? "";
    if (text === "") continue;
    const isBeyond = column > (ends?.get(index) ?? column);
    // A heading over years that is not merged ends with them.
    const isBehind = isYearBelow(index) && !isYearBelow(column);
    return isBeyond || isBehind ? "" : text;
  }
  return "";
}

/**
 * The texts of a row of headers, each in one line; a date shown as a year stands for its year. Other numbers and days
 * head nothing, nor does what answers a label: "Tổng số: | 12", "Năm: | 2025".
 */
export function headerCells(cells: readonly CellValue[]): readonly string[] {
  const areYears = datesAreYears(cells);
  return cells.map((cell, column) => {
    if (isText(cell)) return textOf(cell);
    if (textOf(cells[column - 1]).endsWith(":")) return "";
    if (isDate(cell)) return areYears ? String(cell.year) : "";
    return yearInCell(cell) === null ? "" : textOf(cell);
  });
}

/** Dates shown as years are all the first day of theirs, or all the last; months and days are not. */
export function datesAreYears(cells: readonly CellValue[]): boolean {
  const dates = cells.filter(isDate);
  const areAll = (month: number, day: number): boolean =>
    dates.every((date) => date.month === month && date.day === day);
  return areAll(1, 1) || areAll(12, 31);
}
