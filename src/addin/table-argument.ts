/** A formula's argument that is a table: its values, and what they do not tell, which is what is merged and struck. */
import { append } from "../domain/append";
import { textOf, type Grid, type Merge } from "../sheet/cell";
import { rangesOfArgument, type RangeInFormula } from "../sheet/ranges-in-formula";
import { toGrid } from "./formula-arguments";
import { mergeNamed, struckIn } from "./grids";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Rows = readonly (readonly unknown[])[];
type Looks = Required<Pick<Grid, "merges" | "struck">>;

/** An argument of a function that was called, and where it stands in the call, from 0. */
export interface Argument {
  readonly value: unknown;
  readonly call: string;
  readonly position: number;
}

/** The values as given, with what is merged and struck in the range of the formula that they come from. */
export function toTable(argument: Argument): Grid {
  return { ...toGrid(argument.value), ...looksOf(argument) };
}

/**
 * Empty where the argument is no range of the formula as it stands, or where nothing can be asked of the spreadsheet:
 * the values are then all that is known.
 */
function looksOf({ value, call, position }: Argument): Looks {
  const values = value as Rows;
  let looks: readonly Looks[] = [];
  attempt(() => {
    // Within a custom function the active cell is that of the formula.
    const cell = SpreadsheetApp.getActiveRange();
    const { ranges, isSure } = rangesOfArgument(cell.getFormula(), call, position);
    const found = ranges.flatMap((each) => sourceOf(each, cell, values, isSure) ?? []);
    // Of several ranges the one with these values and no others is meant, where there is one.
    const meant = found.filter(({ isWhole }) => isWhole);
    looks = (meant.length > 0 ? meant : found).map((source) => looksIn(source, values));
  });
  return { merges: looks.flatMap(({ merges }) => merges), struck: looks.flatMap(({ struck }) => struck) };
}

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // What is not seen is not known; the values are.
  }
}

/** Null where the spreadsheet has no such range. */
function rangeOf({ sheet, cells }: RangeInFormula, cell: Range): Range | null {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (!cells.includes(":")) return spreadsheet.getRangeByName(cells);
  return (sheet === null ? cell.getSheet() : spreadsheet.getSheetByName(sheet))?.getRange(cells) ?? null;
}

/** A range that the values may come from. */
interface Source {
  readonly looks: Looks;
  /** The values of the range; null where they are known to be those of the argument. */
  readonly rows: Rows | null;
  /** The argument is all of the range, in its order. */
  readonly isWhole: boolean;
}

/** Null for a range of another width, and one of which the spreadsheet tells nothing. */
function sourceOf(named: RangeInFormula, cell: Range, values: Rows, isSure: boolean): Source | null {
  let source: Source | null = null;
  attempt(() => {
    const range = rangeOf(named, cell);
    if (!range || range.getNumColumns() !== values[0]?.length) return;
    const looks = { merges: mergesIn(range), struck: struckIn(range.getFontLines()) };
    const rows = isSure ? null : range.getValues();
    const isWhole = rows
      ? JSON.stringify(rows) === JSON.stringify(values)
      : range.getNumRows() === values.length;
    if (isWhole || rows) source = { looks, rows, isWhole };
  });
  return source;
}

function looksIn({ looks, rows, isWhole }: Source, values: Rows): Looks {
  return isWhole || !rows ? looks : looksOfRows(looks, rows, values);
}

/** FILTER and SORT hand on whole rows: each row of the range is looked for among the values. */
function looksOfRows({ merges, struck }: Looks, rows: Rows, values: Rows): Looks {
  const cells = toGrid(rows).values;
  const found = new Map<string, number[]>();
  for (const [index, row] of values.entries()) {
    const key = JSON.stringify(row);
    append(found, key, index);
  }
  const foundOf = (row: number): readonly number[] => found.get(JSON.stringify(rows[row])) ?? [];
  return {
    struck: struck.flatMap((cell) => foundOf(cell.row).map((row) => ({ ...cell, row }))),
    merges: merges.flatMap((merge) => {
      const value = merge.value ?? textOf(cells[merge.row]?.[merge.column]);
      return Array.from({ length: merge.rows }, (_, below) => below).flatMap((below) =>
        foundOf(merge.row + below).map((row) => ({
          ...merge,
          row,
          rows: 1,
          // The first cell of a merge holds what is seen over all of them.
          ...((below > 0 || merge.value !== undefined) && { value }),
        })),
      );
    }),
  };
}

/** From the first cell of the range on; of those that begin before it, what they show is asked for. */
function mergesIn(range: Range): readonly Merge[] {
  const [top, left] = [range.getRow() - 1, range.getColumn() - 1];
  return range.getMergedRanges().flatMap((each): readonly Merge[] => {
    const whole = mergeNamed(each.getA1Notation());
    if (!whole) return [];
    const row = Math.max(whole.row - top, 0);
    const column = Math.max(whole.column - left, 0);
    const rows = whole.row + whole.rows - top - row;
    const columns = whole.column + whole.columns - left - column;
    const merge = { row, column, rows, columns };
    return [whole.row < top || whole.column < left ? { ...merge, value: each.getDisplayValue() } : merge];
  });
}
