/** What reads a table: its cells, which of its columns hold what, and its lines; for collectives and individuals alike. */
import type { Parameters } from "../plan/parameters";
import { cellFacts, type CellFacts } from "./cell-facts";
import { columnChoice, type ColumnChoice } from "./column-choice";
import { decidedRating, type DecidedRating } from "./decided-rating";
import { rivalColumns } from "./rival-ratings";
import type { Table } from "./table";
import { tableCells, type TableCells } from "./table-cells";
import { lineReader, type ReadLines } from "./table-lines";

export interface TableReader {
  readonly parameters: Parameters;
  readonly cells: TableCells;
  readonly columns: ColumnChoice;
  readonly facts: CellFacts;
  /** A fact that is none where the line's status says that it is not decided, or a rival column holds a lower one. */
  readonly rating: DecidedRating;
  /** What the headers leave without a year is of the tab's or the line's. */
  readonly isOfOneYear: boolean;
  readonly read: ReadLines;
}

/** @param number of the table within the workbook */
export function tableReader(table: Table, number: number, parameters: Parameters): TableReader {
  const cells = tableCells(table);
  const rivals = rivalColumns(table);
  const columns = columnChoice(cells, rivals);
  const facts = cellFacts(cells, columns);
  return {
    parameters,
    cells,
    columns,
    facts,
    rating: decidedRating(cells, facts, rivals),
    isOfOneYear: table.years.kind === "tab" || table.years.kind === "lines",
    read: lineReader(cells, columns, number, parameters),
  };
}
