/** The cells of one table: what stands in them and where, what is merged or struck through, and the issues told of them. */
import { cellName } from "../domain/cell-name";
import type { CellPlace } from "../domain/fact";
import type { DataIssue, IssueCode } from "../domain/issue";
import { isBlank, placeInGrid, textOf, type CellValue, type Merge } from "./cell";
import { levelTicked } from "./level-columns";
import { mergedCells } from "./merged-cells";
import { struckCells, type IsStruck } from "./struck-cells";
import { indexesOf, type Column, type Table } from "./table";

/** Rows count from 0 within the grid. */
/** What else the sentence of an issue names. */
export type NamedBesides = Pick<DataIssue, "detail" | "other">;

export interface TableCells {
  readonly table: Table;
  /** What was told so far, in its order. */
  readonly issues: readonly DataIssue[];
  readonly cell: (row: number, column: Column) => CellValue;
  readonly placeOf: (row: number, column: Column) => CellPlace;
  readonly headerPlaceOf: (column: Column) => CellPlace;
  readonly isStruck: IsStruck;
  /** What stands in a cell that is struck through; null where nothing does, or where it is not. */
  readonly struckText: (row: number, column: Column) => string | null;
  /** The row whose cell is merged down over this one, within the lines of the table; else the row itself. */
  readonly rowOfMerge: (row: number, column: Column) => number;
  /** What stands in the cell that a blank one is merged with; null where nothing stands there. */
  readonly mergedWith: (row: number, column: Column) => CellValue;
  readonly report: (code: IssueCode, place: CellPlace, found: string, more?: NamedBesides) => void;
  /** Once for each merge, at the first cell of it that is asked for. */
  readonly reportMerge: (row: number, column: Column) => void;
  /** Whether this is asked of a cell for the first time: the value of some is read for other lines too. */
  readonly isFirstTold: (place: CellPlace) => boolean;
}

export function tableCells(table: Table): TableCells {
  const { grid } = table;
  const issues: DataIssue[] = [];
  const merged = mergedCells(grid);
  const isStruck = struckCells(grid);
  /** Merges and cells that were told of. */
  const told = new Set<Merge | string>();
  return {
    table,
    issues,
    cell,
    placeOf,
    headerPlaceOf: (column) => placeOf(table.headerRows[0] ?? 0, column),
    isStruck,
    struckText,
    rowOfMerge,
    mergedWith,
    report,
    reportMerge,
    isFirstTold,
  };

  function cell(row: number, column: Column): CellValue {
    const cells = grid.values[row] ?? [];
    if (!column.levels) return cells[column.index] ?? null;
    const isSpread = column.levels.some(({ index }) => (merged.over(row, index)?.columns ?? 1) > 1);
    const ticked = levelTicked(cells, column.levels);
    // A tick that is merged over several levels is of none.
    return isSpread && ticked !== null ? `${textOf(ticked)}?` : ticked;
  }

  function placeOf(row: number, column: Column): CellPlace {
    return placeInGrid(grid, row, column.index, column.header);
  }

  function struckText(row: number, column: Column): string | null {
    if (!indexesOf(column).some((index) => isStruck(row, index))) return null;
    const text = textOf(cell(row, column));
    return text === "" ? null : text;
  }

  function rowOfMerge(row: number, { index }: Column): number {
    const merge = merged.over(row, index);
    const isDownwards = merge?.columns === 1 && merge.row >= (table.rows[0]?.index ?? Infinity);
    return isDownwards ? merge.row : row;
  }

  function mergedWith(row: number, column: Column): CellValue {
    const merge = mergeOver(row, column);
    if (!merge || !isBlank(cell(row, column))) return null;
    return merge.value ?? grid.values[merge.row]?.[merge.column] ?? null;
  }

  /** The first merge over the cells of a column that holds something. */
  function mergeOver(row: number, column: Column): Merge | undefined {
    const merges = indexesOf(column).flatMap((index) => merged.over(row, index) ?? []);
    const isFilled = ({ value, row: own, column: index }: Merge): boolean =>
      !isBlank(value ?? grid.values[own]?.[index]);
    return merges.find(isFilled) ?? merges[0];
  }

  function report(code: IssueCode, place: CellPlace, found: string, more?: NamedBesides): void {
    issues.push({ code, place, found, ...more });
  }

  function reportMerge(row: number, column: Column): void {
    const merge = mergeOver(row, column);
    if (!merge || told.has(merge)) return;
    told.add(merge);
    const { row: firstRow, column: firstColumn } = placeInGrid(grid, merge.row, merge.column);
    report("mergedCell", placeOf(row, column), "", {
      detail: textOf(mergedWith(row, column)),
      other: { sheet: grid.sheet, row: firstRow, column: firstColumn },
    });
  }

  function isFirstTold({ row, column }: CellPlace): boolean {
    const name = cellName(row, column);
    if (told.has(name)) return false;
    told.add(name);
    return true;
  }
}
