/** Cells that are struck through: whether what stands in them still holds is not known. */
import type { Grid } from "./cell";

/** Whether a cell is struck through; row and column from 0 within the grid. */
export type IsStruck = (row: number, column: number) => boolean;

export function struckCells({ struck = [] }: Grid): IsStruck {
  if (struck.length === 0) return () => false;
  const byRow = new Map<number, Set<number>>();
  for (const { row, column } of struck) {
    const columns = byRow.get(row);
    if (columns) columns.add(column);
    else byRow.set(row, new Set([column]));
  }
  return (row, column) => byRow.get(row)?.has(column) === true;
}
