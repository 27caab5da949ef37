/** A range handed to a formula: its table, and a column of results exactly as tall as the range. */
import type { Subject } from "../domain/subject";
import type { Parameters } from "../plan/parameters";
import type { CellValue, Grid } from "./cell";
import { tableOfRange, type Table } from "./find-tables";
import { readTables } from "./read-workbook";

export interface FormulaTable {
  readonly table: Table;
  /** Rows of the range, without a header given apart. */
  readonly height: number;
  /** Rows of the header given apart, which come first in the table's grid. */
  readonly headerHeight: number;
}

/** Null when the range has no recognisable header. */
export function formulaTable(range: Grid, header?: Grid): FormulaTable | null {
  const table = tableOfRange(range, header);
  return table && { table, height: range.values.length, headerHeight: header?.values.length ?? 0 };
}

/** The facts of both tables, and which row of the first holds which subject. */
export function readFormulaTables(
  own: FormulaTable,
  related: FormulaTable | null,
  parameters: Parameters,
): ReturnType<typeof readTables> & { readonly subjectOfRow: ReadonlyMap<number, Subject> } {
  const { facts, issues } = readTables(related ? [own.table, related.table] : [own.table], parameters);
  const subjects: readonly Subject[] =
    (own.table.kind === "collective" ? facts.collectives : facts.individuals) ?? [];
  const { firstRow } = own.table.grid;
  return {
    facts,
    issues,
    subjectOfRow: new Map(subjects.map((subject) => [subject.place.row - firstRow, subject])),
  };
}

/** The label in the last row of header words, "" in rows that are no subject, else the subject's result. */
export function resultColumn(
  own: FormulaTable,
  subjectOfRow: ReadonlyMap<number, Subject>,
  label: string,
  resultOf: (subject: Subject) => CellValue,
): readonly CellValue[] {
  const labelRow = own.table.headerRows[0];
  return Array.from({ length: own.height }, (_, row) => {
    const index = row + own.headerHeight;
    const subject = subjectOfRow.get(index);
    if (subject) return resultOf(subject);
    return own.headerHeight === 0 && index === labelRow ? label : "";
  });
}
