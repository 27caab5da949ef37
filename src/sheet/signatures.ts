/** The block of signatures below a list: it heads nothing of what stands below it. */
import { isText, textOf, type Grid } from "./cell";
import { isOfSignatures } from "./row-kinds";

/** Whether a text below some list is of its signatures: a day, an office, a reminder to sign, or a name below these. */
export function isSignature(grid: Grid, row: number, text: string): boolean {
  return isOfSignatures(text) || (NAME.test(text) && isSignedAbove(grid, row));
}

function isSignedAbove({ values }: Grid, row: number): boolean {
  return values
    .slice(Math.max(0, row - LINES), row)
    .some((cells) => cells.some((cell) => isText(cell) && isOfSignatures(textOf(cell))));
}

/** Room for a signature by hand is left above the name. */
const LINES = 8;
const NAME = /^(?:\p{Lu}\p{Ll}* ){1,4}\p{Lu}\p{Ll}*$/u;

/** Whether a row stands below one that a table of its tab reads. @param read the rows that are read */
export function isBelowTables(read: ReadonlySet<number>): (row: number) => boolean {
  let first = Infinity;
  for (const row of read) first = Math.min(first, row);
  return (row) => row > first;
}
