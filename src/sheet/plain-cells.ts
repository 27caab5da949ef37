/** Which cells beside the facts say nothing: in notes, and below headers that are not known. */
import { isAfter } from "../domain/civil-date";
import type { Year } from "../domain/year";
import type { Parameters } from "../plan/parameters";
import { isBlank, isDate, isErrorText, textOf, type CellValue } from "./cell";
import { columnMeaning } from "./columns";
import { countedBy } from "./count-words";
import { isFamiliarHeader, isFamiliarNote } from "./familiar-words";
import { foldWords } from "./fold";
import { lateDays } from "./late-days";
import { namesIn } from "./names-in-text";
import { daysIn, readMark } from "./reading";
import { isAgainst, mayDateMark, mayDateRegistration, speaksOfRegistering, withoutBetter } from "./remarks";
import type { KnownNames } from "./suspicions";
import type { Column, Table } from "./table";

/**
 * Whether a cell says nothing.
 * @param year the one year that its header or its line speaks of
 * @param row from 0 within the grid
 */
export type SaysNothing = (cell: CellValue, year: Year | null, row: number) => boolean;

/** Whether a text holds no word that is not known. */
export type IsPlainText = (text: string) => boolean;

/** Longer ones are not looked through. */
const LONGEST_NOTE = 2_000;

/** With the names of those who are known; the same notes come again and again, and are looked at once. */
export function plainTexts({ peopleNamed, unitsNamed }: KnownNames): IsPlainText {
  const known = new Map<string, boolean>();
  return (text) => {
    if (text.length > LONGEST_NOTE) return false;
    let isPlain = known.get(text);
    if (isPlain === undefined) {
      const own = withoutBetter(text.normalize("NFC"));
      isPlain = isFamiliarNote(own) || isFamiliarNote(withoutNames(own));
      known.set(text, isPlain);
    }
    return isPlain;
  };

  /** "Nguyễn Văn An tham mưu…" */
  function withoutNames(text: string): string {
    return namesIn(text)
      .filter((name) => peopleNamed(name).length > 0 || unitsNamed(name).length > 0)
      .reduce((rest, name) => rest.replace(name, " "), text);
  }
}

/** Null where the header itself says that no cell below does, or where another reader looks at all of them. */
export function plainCells(
  column: Column,
  table: Table,
  parameters: Parameters,
  isPlainText: IsPlainText,
): SaysNothing | null {
  const isOfUnits = table.kind === "collective";
  const { registrationDeadline } = parameters;
  const mayBeLate = (cell: CellValue): boolean =>
    isOfUnits &&
    daysIn(cell).some((day) => day.year === registrationDeadline.year && isAfter(day, registrationDeadline));
  if (isNote(column)) {
    const isLate = lateDays(table, parameters);
    // Numbers and days by themselves say nothing in a note.
    return (cell, year) =>
      typeof cell !== "string" ||
      readMark(cell).kind !== "issue" ||
      (isPlainText(cell) && !(isOfUnits && speaksOfRegistering(cell) && isLate(cell, year)));
  }
  if (countedBy(column.header) !== null) return null;
  if (isAgainst(column)) return isFamiliarHeader(column.header) ? null : saysNo;
  if (mayDateRegistration(column)) {
    const isLate = lateDays(table, parameters);
    return (cell, year) =>
      !(isOfUnits && isLate(cell, year)) &&
      (typeof cell !== "string" || daysIn(cell).length > 0 || isPlainText(cell));
  }
  if (mayDateMark(column)) {
    const isLate = lateDays(table, parameters);
    return (cell, year, row) =>
      !mayBeLate(cell) && !(isOfUnits && isMarkedWithoutDay(table, row) && isLate(cell, year));
  }
  if (isKnownHeader(column, table)) return null;
  const isScore = TOTAL_SCORES.test(foldWords(column.header));
  return (cell) => {
    if (isBlank(cell) || isErrorText(cell)) return true;
    if (mayBeLate(cell)) return false;
    if (isDate(cell)) return true;
    const text = textOf(cell);
    if (isScore) return isGoodScore(text);
    return WHOLE.test(text) || (!/\d/.test(withoutDays(text)) && isPlainText(text));
  };
}

/** "Nguyễn Văn An (A)", "(nữ)": tells namesakes apart, or says nothing. */
export function isPlainNameRemark(remark: string, isPlainText: IsPlainText): boolean {
  return /^[\p{L}\d]\d?$/u.test(remark) || isPlainText(remark);
}

export function isNote({ header }: Column): boolean {
  return header === "" || columnMeaning(header)?.kind === "note";
}

/** "x" for a registration: a day beside it may be its own. */
function isMarkedWithoutDay({ columns, grid }: Table, row: number): boolean {
  return columns.every(
    ({ meaning, index }) =>
      meaning.kind !== "registration" || daysIn(grid.values[row]?.[index] ?? null).length === 0,
  );
}

function isKnownHeader(column: Column, { kind }: Table): boolean {
  const { header } = column;
  const words = foldWords(header);
  return (
    isFamiliarHeader(header) ||
    (kind === "individual" && columnMeaning(header) !== null) ||
    (PARTIAL_SCORES.test(words) && !TOTAL_SCORES.test(words))
  );
}

/** A score of all that counts. */
const TOTAL_SCORES =
  /^(tong |so )*diem( (tong|cong|so|cuoi cung|chinh thuc|danh gia|xep loai|cong nhan|tham dinh|lanh dao|hoi dong|cchc|nam|20\d\d))*$/;
/** Of one criterion, or by those who are rated. */
const PARTIAL_SCORES = /\bdiem\b(?! (tru|phat)\b)/;

/** Out of 100, or of 10: whoever has less is rated below HTTNV. */
function isGoodScore(text: string): boolean {
  const score = Number(text.replace(",", "."));
  return score >= 70 || (score >= 7 && score <= 10);
}

const WHOLE = /^(-|100 ?%)$/;

export function saysNo(cell: CellValue): boolean {
  const mark = readMark(cell);
  return mark.kind === "blank" || (mark.kind === "value" && mark.value === "no");
}

function withoutDays(text: string): string {
  return text.replace(/(\d{1,2}[/.-]){0,2}20\d\d/g, " ");
}
