/** What explains the levels of ratings, or counts them, right of a table: it is said of no line beside which it stands. */
import { remember } from "../assessment/remember";
import { soundsAdverse } from "./adverse-words";
import { isBlank, isText, textOf, type CellValue } from "./cell";
import { columnMeaning } from "./columns";
import { isLowLevel, levelIn } from "./level-columns";
import { dataRows, indexesOf, type Table } from "./table";

/** "HTNV | Hoàn thành nhiệm vụ", "HTNV | 0 | 0%": so many different levels make a key. */
const FEWEST_LEVELS = 3;

/** The columns of a key, from 0 within the grid: right of all columns that are read, with a blank one between. */
export function levelKeyColumns(table: Table): ReadonlySet<number> {
  return remember(known, table, () => findKeyColumns(table));
}

const known = new WeakMap<Table, ReadonlySet<number>>();

function findKeyColumns(table: Table): ReadonlySet<number> {
  const { grid, columns, headerRows } = table;
  const data = dataRows(table);
  const used = [...headerRows, ...data];
  const width = grid.values[0]?.length ?? 0;
  let first = Math.max(...columns.flatMap(indexesOf)) + 1;
  while (first < width && used.some((row) => !isBlank(grid.values[row]?.[first]))) first++;
  if (first === width) return new Set();
  const lines = used.map((row) => (grid.values[row] ?? []).slice(first).filter((cell) => !isBlank(cell)));
  const levels = lines.flatMap(([opening]) => levelIn(opening) ?? []);
  const isKey =
    levels.length >= FEWEST_LEVELS &&
    new Set(levels).size === levels.length &&
    lines.every((cells) => isHeading(cells) || isOfLevel(cells));
  return new Set(isKey ? Array.from({ length: width - first }, (_, at) => first + at) : []);

  /** "HTNV | Hoàn thành nhiệm vụ", "HTNV | 1 | 8,3%"; a number that the table does not bear out may be a correction. */
  function isOfLevel([opening, ...others]: readonly CellValue[]): boolean {
    const level = levelIn(opening);
    if ((others.length === 0 && levels.length < 4) || (level === null && !TOTAL.test(textOf(opening))))
      return false;
    // Of the good ones there may be as many as people and years.
    const most = level === null ? data.length : isLowLevel(level) ? listedWith(level) : MOST_COUNTED;
    return others.every((cell) => (level !== null && levelIn(cell) === level) || leastOf(cell) <= most);
  }

  function listedWith(level: string): number {
    const isListed = (cell: CellValue): boolean => levelIn(cell) === level;
    return data.filter((row) => grid.values[row]?.slice(0, first).some(isListed)).length;
  }
}

const TOTAL = /^(tổng|cộng)/i;
const MOST_COUNTED = 1e5;

/** How many people a number or a share stands for at least; infinitely many where it is neither. */
export function leastOf(cell: CellValue): number {
  const [, number, sign] = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(textOf(cell)) ?? [];
  const amount = Number(number?.replace(",", ".") ?? Infinity);
  return sign === "%" || amount < 1 ? Math.sign(amount) : amount;
}

/** "Ký hiệu | Ý nghĩa", or nothing; no header that heads facts or remarks. */
function isHeading(cells: readonly CellValue[]): boolean {
  return cells.every(
    (cell) => isText(cell) && columnMeaning(cell) === null && levelIn(cell) === null && !soundsAdverse(cell),
  );
}
