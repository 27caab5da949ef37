/** Cells as pure values: what a grid holds once dates are civil dates. */
import type { CivilDate } from "../domain/civil-date";
import type { CellPlace } from "../domain/fact";
import { rememberTexts } from "../domain/known-texts";

/** null and "" are both empty. Error cells arrive as their text ("#N/A"). */
export type CellValue = string | number | boolean | CivilDate | null;

/** The values of one tab or range: rows × columns, all rows of one length. */
export interface Grid {
  /** Name of the tab; "" for a formula's argument. */
  readonly sheet: string;
  /** Row and column of the first cell, from 1. */
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly values: readonly (readonly CellValue[])[];
  /** What is merged on the tab, where that is known: a formula's argument does not tell it by itself. */
  readonly merges?: readonly Merge[];
  /** The cells that are struck through, where that is known. */
  readonly struck?: readonly CellIndex[];
  /** What is attached to cells as notes, where that is known: a formula's argument does not tell it. */
  readonly cellNotes?: readonly CellNote[];
}

/** A text attached to a cell, seen when somebody points at it. */
export interface CellNote extends CellIndex {
  readonly text: string;
}

/** Row and column of a cell, from 0 within its grid. */
export interface CellIndex {
  readonly row: number;
  readonly column: number;
}

/** Cells merged into one; row and column of the first from 0 within the grid. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** What is seen over the cells, where the one that holds it lies outside of the grid. */
  readonly value?: string;
}

/**
 * The place of a cell of a grid.
 * @param row from 0 within the grid, like `column`
 * @param header of the column; "" where there is none
 */
export function placeInGrid(
  { sheet, firstRow, firstColumn }: Grid,
  row: number,
  column: number,
  header = "",
): CellPlace {
  return { sheet, row: firstRow + row, column: firstColumn + column, header };
}

/** #N/A, #REF!, #DIV/0!, #NAME?, and those of newer functions: #SPILL!, #CALC!, #BLOCKED! */
const ERRORS = /^#(N\/A|[A-Z]+(\/0)?)[!?]?$/i;

export function isBlank(value: CellValue | undefined): boolean {
  if (typeof value !== "string") return value === null || value === undefined;
  return !opensVisibly(value) && tidy(value) === "";
}

/** Nearly every text does: it is spared the dear look at all of its letters. */
function opensVisibly(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code > 0x20 && code < 0x7f) || (code >= 0xc0 && code < 0x2000);
}

export function isText(value: unknown): value is string {
  return typeof value === "string";
}

export function isErrorText(value: CellValue): boolean {
  return typeof value === "string" && value.includes("#") && ERRORS.test(tidy(value));
}

export function isDate(value: CellValue | undefined): value is CivilDate {
  return typeof value === "object" && value !== null;
}

/** Words of plain or Vietnamese letters with one space between: nearly every cell, and nothing to be done. */
const TIDY = /^[!-~À-ɏḀ-ỿ]+(?: [!-~À-ɏḀ-ỿ]+)*$/;

/** One line, NFC, without invisible characters: as text is shown and compared by its letters. */
export function tidy(text: string): string {
  if (TIDY.test(text)) return text;
  return inOrder(text);
}

const inOrder = rememberTexts((text) =>
  text
    .normalize("NFC")
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, "")
    .replace(/\s+/g, " ")
    .trim(),
);

/** What stands in a cell, in one line: dates as 30/3/2022, decimals with a comma. */
export function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return tidy(value);
  if (typeof value === "number") return String(value).replace(".", ",");
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return `${String(value.day)}/${String(value.month)}/${String(value.year)}`;
}
