/** A formula's argument that is a table: its values, and what they do not tell, which is what is merged and struck. */
import type { Grid, Merge } from "../sheet/cell";
import { rangesOfArgument, type RangeInFormula } from "../sheet/ranges-in-formula";
import { toGrid } from "./formula-arguments";
import { mergeNamed, struckIn } from "./grids";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Rows = readonly (readonly unknown[])[];
type Looks = Pick<Grid, "merges" | "struck">;

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
  let looks: Looks = {};
  attempt(() => {
    // Within a custom function the active cell is that of the formula.
    const cell = SpreadsheetApp.getActiveRange();
    const { ranges, isSure } = rangesOfArgument(cell.getFormula(), call, position);
    for (const each of ranges) {
      attempt(() => {
        looks = looksOfRange(rangeOf(each, cell), value as Rows, isSure) ?? looks;
      });
    }
  });
  return looks;
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

/**
 * Null for a range of another size or other values, and where nothing is merged or struck.
 * @param isSure the values are those of the range
 */
function looksOfRange(range: Range | null, values: Rows, isSure: boolean): Looks | null {
  if (range?.getNumRows() !== values.length || range.getNumColumns() !== values[0]?.length) return null;
  const merges = mergesIn(range);
  const struck = struckIn(range.getFontLines());
  const isPlain = merges.length + struck.length === 0;
  if (isPlain || (!isSure && JSON.stringify(values) !== JSON.stringify(range.getValues()))) return null;
  return { merges, struck };
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
