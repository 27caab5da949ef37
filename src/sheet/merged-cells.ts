/** Merged cells: only the first of them holds what is seen over all of them. */
import type { Grid, Merge } from "./cell";

export interface MergedCells {
  /** The merge that covers a cell and has its value in another; row and column from 0 within the grid. */
  readonly over: (row: number, column: number) => Merge | undefined;
}

/** Looks at each column of the grid once, when a cell of it is first asked for. */
export function mergedCells({ merges = [], values }: Grid): MergedCells {
  if (merges.length === 0) return { over: () => undefined };
  const byColumn = new Map<number, ReadonlyMap<number, Merge>>();
  return {
    over: (row, column) => {
      let covered = byColumn.get(column);
      if (!covered) {
        covered = coveredRows(merges, column, values.length);
        byColumn.set(column, covered);
      }
      return covered.get(row);
    },
  };
}

function coveredRows(merges: readonly Merge[], column: number, height: number): ReadonlyMap<number, Merge> {
  const covered = new Map<number, Merge>();
  for (const merge of merges) {
    if (column < merge.column || column >= merge.column + merge.columns) continue;
    const first = column === merge.column && merge.value === undefined ? merge.row + 1 : merge.row;
    for (let row = first; row < Math.min(merge.row + merge.rows, height); row++) covered.set(row, merge);
  }
  return covered;
}
