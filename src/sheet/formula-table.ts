/** A range handed to a formula: its tables, and a column of results exactly as tall as the range. */
import type { Subject, SubjectKind } from "../domain/subject";
import type { Parameters } from "../plan/parameters";
import { isText, textOf, type CellValue, type Grid } from "./cell";
import { tablesOfRange } from "./find-tables";
import { NO_CHOICES, type HeaderChoices } from "./header-choices";
import { readTables, type Surroundings, type TablesReading } from "./read-tables";
import { withSetAside } from "./set-aside-tables";
import { columnsOf, type Table, type TableRow } from "./table";

export interface FormulaRange {
  /** What the range is about: collectives or individuals, by its first header. */
  readonly kind: SubjectKind;
  /** Several where the header is printed again on every page, or where units and people share a tab or a table. */
  readonly tables: readonly Table[];
  /** Rows of the range, without a header given apart. */
  readonly height: number;
  /** Rows of the header given apart, which come first in the table's grid. */
  readonly headerHeight: number;
  /** The first row of each header within the tables' grid, from 0. */
  readonly labelRows: ReadonlySet<number>;
}

/**
 * Null when the range has no recognisable header.
 * @param header the header row(s) when `range` holds data rows only
 */
export function formulaRange(
  range: Grid,
  header?: Grid,
  choices: HeaderChoices = NO_CHOICES,
  parameters: Pick<Parameters, "seenTexts"> = { seenTexts: [] },
): FormulaRange | null {
  const tables = withSetAside(tablesOfRange(range, header, choices), parameters);
  const [first] = tables;
  if (!first) return null;
  return {
    kind: first.kind,
    tables: tables.map(withoutRepeatedHeader),
    height: range.values.length,
    headerHeight: header?.values.length ?? 0,
    labelRows: new Set(tables.flatMap((table) => [table.headerRows[0] ?? 0, ...repeatedHeaders(table)])),
  };
}

/** The tables of one kind in a range. */
export function tablesOfKind({ tables }: FormulaRange, kind: SubjectKind): readonly Table[] {
  return tables.filter((table) => table.kind === kind);
}

/** A header copied among the rows is nobody's name. */
function withoutRepeatedHeader(table: Table): Table {
  const repeated = new Set(repeatedHeaders(table));
  if (repeated.size === 0) return table;
  const rows = table.rows.map((row): TableRow => (repeated.has(row.index) ? { ...row, kind: "other" } : row));
  return { ...table, rows };
}

function repeatedHeaders({ grid, headerRows, nameColumn: { index }, rows }: Table): readonly number[] {
  const nameIn = (row: number): string => textOf(grid.values[row]?.[index]).toLowerCase();
  const names = new Set(headerRows.map(nameIn));
  return rows.filter((row) => row.kind === "data" && names.has(nameIn(row.index))).map((row) => row.index);
}

/**
 * What stands in the name's column where a header given apart lies a column beside its table; null where it fits or
 * nothing tells.
 */
export function misplacedName({ tables, headerHeight }: FormulaRange): string | null {
  if (headerHeight === 0) return null;
  for (const table of tables) {
    const { grid, nameColumn, rows } = table;
    const [ordinal] = columnsOf(table, "ordinal");
    for (const { index, kind } of rows) {
      const cells = grid.values[index] ?? [];
      const name = cells[nameColumn.index];
      const number = ordinal ? textOf(cells[ordinal.index]) : "";
      // Under a printed header a row of column numbers may follow.
      const isNumber = typeof name === "number" && !ORDINAL.test(number) && cells.some(hasLetters);
      const isName = kind === "data" && WORDS.test(number);
      if (isNumber || isName) return textOf(name);
    }
  }
  return null;
}

/** Whether lines with a number, a name and ratings stand above the first header, as when it was sorted with them. */
export function hasRowsAboveHeader({ tables, headerHeight }: FormulaRange): boolean {
  const [first] = tables;
  if (headerHeight > 0 || !first) return false;
  const [ordinal] = columnsOf(first, "ordinal");
  if (!ordinal) return false;
  const ratings = columnsOf(first, "rating");
  return first.grid.values
    .slice(0, first.headerRows[0])
    .some(
      (cells) =>
        ORDINAL.test(textOf(cells[ordinal.index])) &&
        hasLetters(cells[first.nameColumn.index] ?? null) &&
        ratings.some(({ index }) => hasLetters(cells[index] ?? null)),
    );
}

const ORDINAL = /^\d+([.,]\d+)*[.)]?$/;
const WORDS = /\p{L}.*\s.*\p{L}/u;

function hasLetters(cell: CellValue): boolean {
  return isText(cell) && /\p{L}/u.test(cell);
}

/**
 * Whether people given without their header may be a part of the staff only. Several rows that are numbered from 1 on
 * are taken for all of it.
 */
export function mayBePart(range: FormulaRange): boolean {
  if (range.headerHeight === 0) return false;
  return tablesOfKind(range, "individual").some((table) => {
    const { grid, rows } = table;
    const people = rows.filter(({ kind }) => kind === "data");
    const [first] = people;
    const [ordinal] = columnsOf(table, "ordinal");
    const number = first && ordinal ? textOf(grid.values[first.index]?.[ordinal.index]) : "";
    return people.length === 1 || (people.length > 1 && !/^0*1[.)]?$/.test(number));
  });
}

/** The facts of a range and of the tables of another that go with it, and which row of the range holds which subject. */
export function readFormulaRange(
  range: FormulaRange,
  related: { readonly range: FormulaRange; readonly tables: readonly Table[] } | null,
  parameters: Parameters,
): TablesReading & { readonly subjectOfRow: ReadonlyMap<number, Subject> } {
  const { tables } = range;
  const reading = readTables(
    [...tables, ...(related?.tables ?? [])],
    parameters,
    surroundingsOf(related ? [range, related.range] : [range]),
  );
  const rows = tables.flatMap((table) => [...(reading.subjectsByRow.get(table) ?? [])]);
  return { ...reading, subjectOfRow: new Map(rows) };
}

/** The ranges with whatever stands in them. */
export function surroundingsOf(ranges: readonly FormulaRange[]): Surroundings {
  const tables = ranges.flatMap((range) => range.tables);
  return { grids: [...new Set(tables.map(({ grid }) => grid))], tables };
}

/** The label in the first row of each header, "" in rows that are no subject, else the subject's result. */
export function resultColumn(
  { height, headerHeight, labelRows }: FormulaRange,
  subjectOfRow: ReadonlyMap<number, Subject>,
  label: string,
  resultOf: (subject: Subject) => CellValue,
): readonly CellValue[] {
  return Array.from({ length: height }, (_, row) => {
    const index = row + headerHeight;
    const subject = subjectOfRow.get(index);
    if (subject) return resultOf(subject);
    return labelRows.has(index) ? label : "";
  });
}
