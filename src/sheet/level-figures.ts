/** Numbers and shares of levels that stand around a list, "HTTNV: 3", told where its lines do not bear them out. */
import { remember } from "../assessment/remember";
import type { DataIssue } from "../domain/issue";
import { isStaffRatingAtLeast, PAR_CLASSES, STAFF_RATINGS } from "../domain/rating";
import { isBlank, isText, placeInGrid, textOf, type CellValue } from "./cell";
import { PEOPLE_NOUNS } from "./count-words";
import { levelIn, type ReadLevel } from "./level-columns";
import { levelKeyColumns } from "./level-keys";
import { isEntered, readParClass, readRating } from "./reading";
import { columnsOf, dataRows, type Column, type Table } from "./table";

/** A number, or a share, of those who have one of some levels. */
interface Figure {
  readonly levels: readonly string[];
  readonly number: number;
  readonly isShare: boolean;
}

/** Who is counted: so many lines, of which a column of ratings fills in some. */
interface Counts {
  readonly lines: number;
  readonly entered: number;
  readonly byLevel: ReadonlyMap<string, number>;
}

/**
 * Of which year a number is, is seldom said: it fits if it does in one of them, or in all together. Below a column of
 * ratings it is of that column, of the lines above it or of all.
 * @param read the rows of the grid that its tables read
 */
export function levelFigures(table: Table, read: ReadonlySet<number>): readonly DataIssue[] {
  const { grid, headerRows, rows } = table;
  const readLevel: ReadLevel = table.kind === "individual" ? readRating : readParClass;
  const ratings = columnsOf(table, "rating");
  const listed = dataRows(table);
  const found: DataIssue[] = [];
  if (ratings.length === 0) return found;
  /** Counted when first asked for: most lists have nothing around them. */
  const counted = new Map<Column, Counts>();
  const ofAll = (column: Column): Counts => remember(counted, column, () => countsIn(column, listed));
  const levelsRead = new Map<CellValue | undefined, string | null>();
  const keys = [...levelKeyColumns(table)];

  for (let row = (headerRows[0] ?? 0) - 1; row >= 0 && !read.has(row); row--)
    (grid.values[row] ?? []).forEach((_, column) => {
      look(row, column);
    });
  for (const row of [...headerRows, ...listed]) for (const column of keys) look(row, column);
  let lines: number[] = [];
  let looked = 0;
  for (const { index, kind } of rows) {
    if (kind === "group") lines = [];
    if (kind === "data") lines.push(index);
    if (kind === "other" && looked < MOST_LOOKED && lookBelow(index, lines)) looked++;
  }
  return found;

  /** "HTTNV: 3", "HTTNV | 3 | 75%", or the number below. */
  function look(row: number, column: number): void {
    const cells = grid.values[row] ?? [];
    const text = textOf(cells[column]);
    if (!isText(cells[column]) || !isAboutLevels(text)) return;
    const within = text.split(/[;,](?!\d)/).flatMap((part) => figureOf(part, readLevel) ?? []);
    if (within.some((figure) => !fits(figure, ofYears()))) tell(row, column, text);
    if (within.length > 0) return;
    let at = column + 1;
    // Behind the number may stand its share, "100%" as 1.
    for (; NUMBER.test(textOf(cells[at])); at++) lookAt(row, at, text, ofYears, at > column + 1);
    if (at === column + 1 && !read.has(row + 1) && COUNTING.test(textOf(openingOf(row + 1))))
      lookAt(row + 1, column, text, ofYears);
  }

  /** Each year by itself, and all together. */
  function ofYears(): readonly Counts[] {
    const each = ratings.map(ofAll);
    return [...each, together(each)];
  }

  /** "Số HTTNV trở lên | 4 | 3", each below the ratings of a year: whether a line is one of levels. */
  function lookBelow(row: number, group: readonly number[]): boolean {
    const label = openingOf(row);
    if (!isText(label) || !isAboutLevels(textOf(label))) return false;
    for (const column of ratings)
      lookAt(row, column.index, textOf(label), () => [ofAll(column), countsIn(column, group)]);
    // "Tỷ lệ HTTNV | 85,7%", left of the ratings; a share of a level and better is told as a line of its own.
    const at = grid.values[row]?.indexOf(label) ?? -1;
    if (!/trở lên/iu.test(label) && !ratings.some(({ index }) => index === at + 1)) look(row, at);
    return true;
  }

  function openingOf(row: number): CellValue | undefined {
    return grid.values[row]?.find((cell) => !isBlank(cell));
  }

  function lookAt(
    row: number,
    column: number,
    label: string,
    counts: () => readonly Counts[],
    mayBeShare = false,
  ): void {
    const text = textOf(grid.values[row]?.[column]);
    const figure = NUMBER.test(text) ? figureOf(`${label} ${text}`, readLevel) : null;
    if (!figure || fits(figure, counts())) return;
    if (mayBeShare && fits({ ...figure, isShare: true }, counts())) return;
    tell(row, column, `${label.replace(/\s*[:=]$/, "")}: ${text}`);
  }

  function tell(row: number, column: number, text: string): void {
    found.push({ code: "noteUnread", place: placeInGrid(grid, row, column), found: text });
  }

  function countsIn(column: Column, among: readonly number[]): Counts {
    const byLevel = new Map<string, number>();
    let entered = 0;
    for (const row of among) {
      const cells = grid.values[row] ?? [];
      const level = levelOf(column, cells);
      if (level === null) continue;
      entered++;
      byLevel.set(level, (byLevel.get(level) ?? 0) + 1);
    }
    return { lines: among.length, entered, byLevel };
  }

  function levelOf({ index, levels }: Column, cells: readonly CellValue[]): string | null {
    const ticked = levels?.find((level) => isEntered(cells[level.index] ?? null));
    const cell = levels ? ticked?.name : cells[index];
    const known = levelsRead.get(cell);
    if (known !== undefined) return known;
    const level = levelIn(cell, readLevel);
    levelsRead.set(cell, level);
    return level;
  }
}

/**
 * The share of each level in a column of ratings, and of it and better: of the lines, and of those that are filled in.
 * None where the column holds something else.
 */
export function levelShares(table: Table, index: number, lines: readonly number[]): readonly number[] {
  const column = columnsOf(table, "rating").find((rating) => rating.index === index && !rating.levels);
  if (!column) return [];
  const order: readonly string[] = table.kind === "individual" ? STAFF_RATINGS : PAR_CLASSES;
  const readLevel: ReadLevel = table.kind === "individual" ? readRating : readParClass;
  const levels = lines.map((row) => levelIn(table.grid.values[row]?.[index], readLevel));
  const entered = levels.filter((level) => level !== null).length;
  let better = 0;
  return [...order].reverse().flatMap((level) => {
    const having = levels.filter((each) => each === level).length;
    better += having;
    return [having, better].flatMap((count) => [count / lines.length, count / entered]);
  });
}

function figureOf(text: string, readLevel: ReadLevel): Figure | null {
  const { label = "", level = "", better, number, sign } = FIGURE.exec(text)?.groups ?? {};
  const least = number === undefined ? null : levelIn(level, readLevel);
  if (least === null) return null;
  const levels = STAFF_RATINGS.filter((each) => better !== undefined && isAtLeast(each, least));
  return {
    levels: levels.length > 0 ? levels : [least],
    number: Number(number?.replace(",", ".")),
    isShare: sign === "%" || isOfShares(label),
  };
}

/** Whether a line of numbers is opened by a level: then they are of those who have it. */
export function countsLevel(opening: string): boolean {
  return isAboutLevels(opening) && figureOf(`${opening} 0`, readRating) !== null;
}

function together(counts: readonly Counts[]): Counts {
  const byLevel = new Map<string, number>();
  for (const { byLevel: own } of counts)
    for (const [level, count] of own) byLevel.set(level, (byLevel.get(level) ?? 0) + count);
  const sumOf = (part: "lines" | "entered"): number => counts.reduce((sum, own) => sum + own[part], 0);
  return { lines: sumOf("lines"), entered: sumOf("entered"), byLevel };
}

function fits({ levels, number, isShare }: Figure, counts: readonly Counts[]): boolean {
  return counts.some(({ lines, entered, byLevel }) => {
    const having = levels.reduce((sum, level) => sum + (byLevel.get(level) ?? 0), 0);
    return (
      (!isShare && number === having) ||
      [lines, entered].some((whole) => isShareOf(number, isShare, having / whole))
    );
  });
}

/** Whether a number is a share, as a fraction or in percent. @param inPercent whether its label or sign says that it is one */
export function isShareOf(number: number, inPercent: boolean, share: number): boolean {
  const isNear = (other: number): boolean => Math.abs(other - share) < ROUNDED;
  return (number < 1 && isNear(number)) || (inPercent && (isNear(number / 100) || number === share));
}

/** "Tỷ lệ", "%" over or before numbers. */
export function isOfShares(label: string): boolean {
  return /%|lệ/u.test(label);
}

/** Shares are often given in whole percents. */
const ROUNDED = 0.006;

function isAtLeast(rating: (typeof STAFF_RATINGS)[number], least: string): boolean {
  const from = STAFF_RATINGS.find((each) => each === least);
  return from !== undefined && isStaffRatingAtLeast(rating, from);
}

function isAboutLevels(text: string): boolean {
  return text.length <= LONGEST && ABOUT_LEVELS.test(text);
}

const LONGEST = 200;
const ABOUT_LEVELS = /HT|hoàn thành|xuất sắc|tốt|khá|trung bình|yếu/iu;

/** "12", "66,7%". */
export const NUMBER = /^(?<number>\d+(?:[.,]\d+)?)\s*(?<sign>%?)$/;

/** Of more lines below a list nobody is told: each is held against all of it. */
const MOST_LOOKED = 50;
/** What opens the line of numbers below a line of levels; a name would say that they are one unit's. */
const COUNTING = /^(?:\d|số|sl|t[ỷỉ] lệ|tổng|cộng)/iu;
/** Whom or what numbers count, as alternatives of a pattern. */
export const UNIT_NOUNS = "đơn vị|tập thể";
export const COUNTED_NOUNS = `${PEOPLE_NOUNS}|${UNIT_NOUNS}`;

const FIGURE = new RegExp(
  [
    String.raw`^\s*(?<label>(?:(?:trong đó|tổng|số(?: lượng| lượt|(?: (?:${COUNTED_NOUNS})))?|t[ỷỉ] lệ|đạt|xếp loại|[-+%:])\s*)*)`,
    String.raw`(?<level>\p{L}[\p{L}\s]*?)(?<better>\s+trở lên)?\s*[:=]?\s*`,
    String.raw`(?<number>\d+(?:[.,]\d+)?)\s*(?<sign>%?)(?:\s*(?:${COUNTED_NOUNS}|lượt))?\s*\.?$`,
  ].join(""),
  "iu",
);
