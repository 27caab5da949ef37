/** Lines that rate a known unit or somebody of one where no header could be read: no rating is taken from them, but they are told. */
import type { DataIssue } from "../domain/issue";
import { isParClassAtLeast, isStaffRatingAtLeast, UNRATED, type ParClass } from "../domain/rating";
import { listedOnly, type Individual } from "../domain/subject";
import { DEFAULT_PARAMETERS } from "../plan/parameters";
import { isBlank, placeInGrid, textOf, tidy, type CellValue, type Grid } from "./cell";
import { HEADER_SEARCH_ROWS, type Table, type TableRow } from "./find-tables";
import { foldWords } from "./fold";
import { namesDiscipline, readParClass, readRating } from "./reading";

export interface UnreadLines {
  /** Whoever it is may belong to the unit, with a rating that is not known. */
  readonly people: readonly Individual[];
  readonly issues: readonly DataIssue[];
}

/** What the tables that could be read say of the names in other lines. */
export interface KnownNames {
  readonly isUnit: (name: string) => boolean;
  /** The units of all people of that name, of any year; undefined where there is nobody of that name. */
  readonly unitsOfPerson: (name: string) => readonly string[] | undefined;
  /** The lowest CCHC class of a unit; undefined where it has none. */
  readonly lowestClass: (unit: string) => ParClass | undefined;
}

export function unreadLines(
  grids: readonly Grid[],
  tables: readonly Table[],
  { isUnit, unitsOfPerson, lowestClass }: KnownNames,
): UnreadLines {
  const isPerson = (name: string): boolean => unitsOfPerson(name) !== undefined;
  const people: Individual[] = [];
  const issues: DataIssue[] = [];
  for (const grid of grids) {
    const covered = new Set(
      tables
        .filter((table) => table.grid === grid)
        .flatMap(({ headerRows, rows }) => [...headerRows, ...rows.flatMap(linesRead)]),
    );
    const isOfPar = covered.size < grid.values.length && speaksOfPar(grid);
    /** The unit that a line of its own has named above: "I | Văn phòng Sở". */
    let heading: string | undefined;
    for (const [row, cells] of grid.values.entries()) {
      if (covered.has(row)) {
        heading = undefined;
        continue;
      }
      issues.push(...disciplineIn(grid, row, (name) => isUnit(name) || isPerson(name)));
      const alone = textAlone(cells);
      if (alone !== null && (isUnit(alone) || !isNumbered(cells)))
        heading = isUnit(alone) ? alone : undefined;
      if (isOfPar) issues.push(...lowerClassIn(grid, row, lowestClass));
      const column = ratingIn(cells);
      if (column < 0) continue;
      const texts = cells.map((cell) => textOf(cell));
      const unit = texts.find(isUnit) ?? heading;
      const name = nameAmong(texts, isUnit);
      if (name === undefined) continue;
      // Without a unit beside it, the name of somebody known stands for a lower rating of that person.
      const units =
        unit !== undefined ? [unit] : isBelowGood(cells[column]) ? unitsOfPerson(name) : undefined;
      if (units === undefined) continue;
      const place = placeInGrid(grid, row, column);
      issues.push({ code: "lineUnread", place, found: texts[column] ?? "" });
      for (const value of units) {
        const line = { sheet: place.sheet, row: place.row };
        people.push(listedOnly({ name, place: line, position: "", unit: { known: true, value } }));
      }
    }
  }
  return { people, issues };
}

/** A list below a table of the same tab counts among its rows, but nothing is read of it. */
function linesRead({ index, kind }: TableRow): readonly number[] {
  return kind === "other" ? [] : [index];
}

/** Whether a tab's name, or a title or header near its top, speaks of cải cách hành chính. */
function speaksOfPar({ sheet, values }: Grid): boolean {
  const texts = values.slice(0, HEADER_SEARCH_ROWS).flatMap((cells) => cells.map((cell) => textOf(cell)));
  return [sheet, ...texts].some(
    (text) => IS_OF_PAR.test(text) && /\b(cchc|cai cach hanh chinh)\b/.test(foldWords(text)),
  );
}

/** Most texts are spared being folded. */
const IS_OF_PAR = /cchc|h\S*nh\s+ch\S*nh/i;

/** A class of a known unit that is lower than all that were read: "Văn phòng Sở | Khá" under "Kết quả thẩm định". */
function lowerClassIn(grid: Grid, row: number, lowestClass: KnownNames["lowestClass"]): readonly DataIssue[] {
  const cells = grid.values[row] ?? [];
  const column = cells.findIndex((cell) => opensWith(cell, CLASS));
  if (column < 0) return [];
  const known = cells.map((cell) => lowestClass(textOf(cell))).find((lowest) => lowest !== undefined);
  const reading = readParClass(cells[column] ?? null, DEFAULT_PARAMETERS);
  if (known === undefined || reading.kind !== "value" || isParClassAtLeast(reading.value, known)) return [];
  const place = placeInGrid(grid, row, column);
  return [{ code: "remarkUnread", place, found: textOf(cells[column]) }];
}

/** A discipline of somebody known, in a list whose header could not be read. */
function disciplineIn(grid: Grid, row: number, isKnown: (name: string) => boolean): readonly DataIssue[] {
  const cells = grid.values[row] ?? [];
  const column = cells.findIndex(isDiscipline);
  if (column < 0 || !cells.some((cell) => isKnown(textOf(cell)))) return [];
  return [{ code: "remarkUnread", place: placeInGrid(grid, row, column), found: textOf(cells[column]) }];
}

/** Longer texts are letters and minutes, not lists. */
const LONGEST_ENTRY = 200;

/** Most cells are spared the dear look at their words. */
const FORM_OPENING = /khi[eêể]|c[aả]nh|gi[aá]ng|c[aá]ch|h[aạ]\s+b|bu[oộ]c/i;

function isDiscipline(cell: CellValue): boolean {
  return (
    typeof cell === "string" &&
    cell.length <= LONGEST_ENTRY &&
    FORM_OPENING.test(cell.normalize("NFC")) &&
    namesDiscipline(cell)
  );
}

/** The text of a row that says nothing else, but for a number or letter before it; null of any other row. */
function textAlone(cells: readonly CellValue[]): string | null {
  const filled = cells.filter((cell) => !isBlank(cell));
  const only = filled[filled.length - 1];
  if (filled.length === 0 || filled.length > 2 || typeof only !== "string") return null;
  const ordinal = filled.length === 2 ? textOf(filled[0]) : "I";
  return ORDINAL.test(ordinal) ? tidy(only).replace(/^[IVXLC]+\s*[.)-]\s*/, "") : null;
}

const ORDINAL = /^([IVXLC]+|[A-Z]|\d{1,4})[.)]?$/;
const NUMBER = /^\d{1,4}[.)]?$/;
const NAME = /^\p{Lu}[\p{L}\p{M}]*(\s\p{Lu}[\p{L}\p{M}]*)+$/u;
/** "lê văn cường": only in a line with a number, for many other words look like it. */
const SMALL_NAME = /^[\p{L}\p{M}]+(\s[\p{L}\p{M}]+){1,5}$/u;

function nameAmong(texts: readonly string[], isUnit: (name: string) => boolean): string | undefined {
  const name = texts.find((text) => NAME.test(text) && !isUnit(text));
  const number = texts.findIndex((text) => NUMBER.test(text));
  if (name !== undefined || number < 0) return name;
  return texts.slice(number + 1).find((text) => SMALL_NAME.test(text) && !isUnit(text) && !isLevel(text));
}

/** A person's line, then, if its only text is no unit's name. */
function isNumbered(cells: readonly CellValue[]): boolean {
  return cells.some((cell) => NUMBER.test(textOf(cell)));
}

/** "Tốt" and "Xuất sắc" are said of much else: such words count only where two stand side by side. */
const PLAIN_RATING = /^\s*(ht|kht|cht|hoàn|không|chưa)/i;
const CLASS = /^\s*(xếp\s+loại|loại|nhóm|mức|tốt|khá|trung|tb|yếu)/i;
const LEVEL = /^\s*(loại|xuất|xs|tốt|khá|trung|tb|yếu|ht|kht|cht|hoàn|không|chưa)/i;

/** The first cell of a row that rates somebody; -1 where none does. */
function ratingIn(cells: readonly CellValue[]): number {
  const plain = cells.findIndex((cell) => opensWith(cell, PLAIN_RATING) && isRating(cell));
  if (plain >= 0) return plain;
  return cells.findIndex((cell, index) => isLevel(cell) && isLevel(cells[index + 1]));
}

function isLevel(cell: CellValue | undefined): boolean {
  if (cell === undefined || !opensWith(cell, LEVEL)) return false;
  return isRating(cell) || readParClass(cell, DEFAULT_PARAMETERS).kind === "value";
}

/** A lower rating in full or as it is abbreviated: "Hoàn thành" and "HT" alone are said of tasks and courses too. */
function isBelowGood(cell: CellValue | undefined): boolean {
  const reading = readRating(cell ?? null, DEFAULT_PARAMETERS);
  if (reading.kind !== "value" || !/nv$|nhiem vu/.test(foldWords(textOf(cell)))) return false;
  return reading.value !== UNRATED && !isStaffRatingAtLeast(reading.value, "HTTNV");
}

function isRating(cell: CellValue): boolean {
  return readRating(cell, DEFAULT_PARAMETERS).kind === "value";
}

function opensWith(cell: CellValue, opening: RegExp): boolean {
  return typeof cell === "string" && cell.length <= LONGEST_ENTRY && opening.test(cell.normalize("NFC"));
}
