/** Which texts of a line that no header explains are names, and which ratings. */
import { DEFAULT_PARAMETERS } from "../plan/parameters";
import { textOf, type CellValue } from "./cell";
import { isLowLevel } from "./level-columns";
import { isRatingInFull, readParClass, readRating } from "./reading";
import { opensWith } from "./unread-line";

const NAME = /^\p{Lu}\p{L}*(\s\p{Lu}\p{L}*)+$/u;
/** "lê văn cường": only in a line with a number, for many other words look like it. */
const SMALL_NAME = /^\p{L}+(\s\p{L}+){1,5}$/u;
const NUMBER = /^\d{1,4}[.)]?$/;

export function nameAmong(texts: readonly string[], isUnit: (name: string) => boolean): string | undefined {
  const name = texts.find((text) => NAME.test(text) && !isUnit(text));
  const number = texts.findIndex((text) => NUMBER.test(text));
  if (name !== undefined || number < 0) return name;
  return texts.slice(number + 1).find((text) => SMALL_NAME.test(text) && !isUnit(text) && !isLevel(text));
}

/** A person's line, then, if its only text is no unit's name. */
export function isNumbered(cells: readonly CellValue[]): boolean {
  return cells.some((cell) => NUMBER.test(textOf(cell)));
}

/** "Tốt" and "Xuất sắc" are said of much else: such words count only where two stand side by side. */
const PLAIN_RATING = /^\s*(ht|kht|cht|hoàn|không|chưa)/i;
const LEVEL = /^\s*(loại|xuất|xs|tốt|khá|trung|tb|yếu|ht|kht|cht|hoàn|không|chưa)/i;

/** The first cell of a row that rates somebody; -1 where none does. */
export function ratingIn(cells: readonly CellValue[]): number {
  const plain = cells.findIndex((cell) => opensWith(cell, PLAIN_RATING) && isRating(cell));
  if (plain >= 0) return plain;
  return cells.findIndex((cell, index) => isLevel(cell) && isLevel(cells[index + 1]));
}

/** Whether a row rates somebody too low: in full, as it is abbreviated, or in a word beside another rating. */
export function holdsLowRating(cells: readonly CellValue[]): boolean {
  return cells.some(
    (cell, index) =>
      opensWith(cell, PLAIN_RATING) &&
      isLowLevel(cell) &&
      (isRatingInFull(textOf(cell)) || isLevel(cells[index - 1]) || isLevel(cells[index + 1])),
  );
}

/** "Khá", "HTNV" and nothing else. */
export function isLevel(cell: CellValue | undefined): boolean {
  if (cell === undefined || !opensWith(cell, LEVEL)) return false;
  return isRating(cell) || readParClass(cell, DEFAULT_PARAMETERS).kind === "value";
}

function isRating(cell: CellValue): boolean {
  return readRating(cell, DEFAULT_PARAMETERS).kind === "value";
}
