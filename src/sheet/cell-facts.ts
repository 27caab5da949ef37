/** What a cell says as a fact; a cell that is no fact is told of. */
import { remember } from "../assessment/remember";
import { notUnderstood, type Fact, type Missing } from "../domain/fact";
import type { Mark } from "../domain/judgement";
import { isBlank, isText, textOf, type CellValue } from "./cell";
import type { ColumnChoice } from "./column-choice";
import type { ColumnMeaning } from "./columns";
import { readMark, type Reading } from "./reading";
import type { Column } from "./table";
import type { TableCells } from "./table-cells";

export type ReadCell<Value> = (cell: CellValue) => Reading<Value>;

export interface CellFacts {
  readonly fact: <Value>(row: number, column: Column, read: ReadCell<Value>) => Fact<Value>;
  /** A mark that is no if it is blank. */
  readonly flag: (row: number, column: Column) => Fact<boolean>;
  /** Tells, at the first column, that it differs from the second. */
  readonly disagree: (row: number, column: Column, other: Column) => Missing;
}

export function cellFacts(cells: TableCells, { refused }: ColumnChoice): CellFacts {
  const { table, cell, placeOf, struckText, rowOfMerge, mergedWith, report } = cells;
  const readings = new Map<Column, Map<string, Reading<unknown>>>();
  return { fact, flag: (row, column) => flagOf(fact(row, column, readMark)), disagree };

  function fact<Value>(line: number, column: Column, read: ReadCell<Value>): Fact<Value> {
    // A unit that is merged downwards is that of all the lines beside it; a rating may be meant for one of them.
    const row = column.meaning.kind === "unit" ? rowOfMerge(line, column) : line;
    const place = placeOf(row, column);
    if (refused.has(column)) return notUnderstood(place);
    const found = cell(row, column);
    const struck = struckText(row, column);
    if (struck !== null && cells.isFirstTold(place)) report("struckCell", place, struck);
    if (struck !== null || (isNameStruck(line) && !namesUnit(column.meaning))) {
      return notUnderstood(place);
    }
    const reading = readOnce(column, found, read);
    switch (reading.kind) {
      case "blank":
        if (isBlank(mergedWith(row, column))) return { known: false, cause: "blank", place };
        cells.reportMerge(row, column);
        return notUnderstood(place);
      case "issue":
        if (cells.isFirstTold(place) || row === line)
          report(column.levels ? "ticksNotUnderstood" : reading.code, place, textOf(found));
        return { ...notUnderstood(place), found: textOf(found) };
      case "value":
        if (reading.remark !== undefined) report(reading.remark, place, textOf(found));
        return { known: true, value: reading.value, place };
    }
  }

  /** Whether anything still holds in a row whose name is struck through is not known. */
  function isNameStruck(row: number): boolean {
    return struckText(row, table.nameColumn) !== null;
  }

  /** The same few words stand in a column over and over; a column has one way of being read. */
  function readOnce<Value>(column: Column, found: CellValue, read: ReadCell<Value>): Reading<Value> {
    if (!isText(found)) return read(found);
    const ofColumn = remember(readings, column, () => new Map<string, Reading<unknown>>());
    return remember(ofColumn, found, () => read(found)) as Reading<Value>;
  }

  function disagree(row: number, column: Column, other: Column): Missing {
    const { sheet, row: otherRow, column: otherColumn } = placeOf(row, other);
    report("contradiction", placeOf(row, column), textOf(cell(row, column)), {
      other: { sheet, row: otherRow, column: otherColumn },
    });
    return notUnderstood(placeOf(row, other));
  }
}

/** Where somebody belongs is read even if their line is struck through: only that unit may have lost a member. */
function namesUnit({ kind }: ColumnMeaning): boolean {
  return kind === "unit" || kind === "positionAndUnit";
}

/** A blank flag is no. */
function flagOf(mark: Fact<Mark>): Fact<boolean> {
  if (mark.known) return { ...mark, value: mark.value === "yes" };
  return mark.cause === "notUnderstood" ? mark : { known: true, value: false };
}
