/** Lines that rate somebody of a known unit where no header could be read: nobody is taken from them, but they are told. */
import type { CellPlace } from "../domain/fact";
import type { DataIssue } from "../domain/issue";
import { listedOnly, type Individual } from "../domain/subject";
import { DEFAULT_PARAMETERS } from "../plan/parameters";
import { isBlank, textOf, tidy, type CellValue, type Grid } from "./cell";
import type { Table } from "./find-tables";
import { namesDiscipline, readParClass, readRating } from "./reading";

export interface UnreadLines {
  /** Whoever it is may belong to the unit, with a rating that is not known. */
  readonly people: readonly Individual[];
  readonly issues: readonly DataIssue[];
}

export function unreadLines(
  grids: readonly Grid[],
  tables: readonly Table[],
  isUnit: (name: string) => boolean,
  isPerson: (name: string) => boolean,
): UnreadLines {
  const people: Individual[] = [];
  const issues: DataIssue[] = [];
  for (const grid of grids) {
    const covered = new Set(
      tables
        .filter((table) => table.grid === grid)
        .flatMap(({ headerRows, rows }) => [...headerRows, ...rows.map(({ index }) => index)]),
    );
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
      const column = ratingIn(cells);
      if (column < 0) continue;
      const texts = cells.map((cell) => textOf(cell));
      const unit = texts.find(isUnit) ?? heading;
      const name = nameAmong(texts, isUnit);
      if (unit === undefined || name === undefined) continue;
      const place: CellPlace = {
        sheet: grid.sheet,
        row: grid.firstRow + row,
        column: grid.firstColumn + column,
        header: "",
      };
      issues.push({ code: "lineUnread", place, found: texts[column] ?? "" });
      people.push(
        listedOnly({
          name,
          place: { sheet: place.sheet, row: place.row },
          position: "",
          unit: { known: true, value: unit },
        }),
      );
    }
  }
  return { people, issues };
}

/** A discipline of somebody known, in a list whose header could not be read. */
function disciplineIn(grid: Grid, row: number, isKnown: (name: string) => boolean): readonly DataIssue[] {
  const cells = grid.values[row] ?? [];
  const column = cells.findIndex(isDiscipline);
  if (column < 0 || !cells.some((cell) => isKnown(textOf(cell)))) return [];
  const place = {
    sheet: grid.sheet,
    row: grid.firstRow + row,
    column: grid.firstColumn + column,
    header: "",
  };
  return [{ code: "remarkUnread", place, found: textOf(cells[column]) }];
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

function isRating(cell: CellValue): boolean {
  return readRating(cell, DEFAULT_PARAMETERS).kind === "value";
}

function opensWith(cell: CellValue, opening: RegExp): boolean {
  return typeof cell === "string" && cell.length <= LONGEST_ENTRY && opening.test(cell.normalize("NFC"));
}
