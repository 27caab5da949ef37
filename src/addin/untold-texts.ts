/** What only a person can read to the end, but for the cells that an issue tells: no verdict hangs on it. */
import { cellName } from "../domain/cell-name";
import type { DataIssue, IssueCode } from "../domain/issue";
import type { Subject } from "../domain/subject";
import type { Parameters } from "../plan/parameters";
import type { Grid } from "../sheet/cell";
import type { WorkbookReading } from "../sheet/read-workbook";
import type { Table } from "../sheet/table";
import { textsToRead } from "../sheet/texts-to-read";
import { TAB_NAMES } from "../vi/tab-names";

interface TabGrids {
  /** By the id of their tabs. */
  readonly grids: ReadonlyMap<number, Grid>;
  /** Ids of the tabs that are not used. */
  readonly leftOut: ReadonlySet<number>;
}

interface TextSource extends TabGrids {
  readonly tables: readonly Table[];
  readonly parameters: Parameters;
  readonly issues: readonly DataIssue[];
}

/** Titles, notes and what else stands in and around the tables that are used. */
export function untoldTexts(source: TextSource): readonly DataIssue[] {
  const { tables, parameters, issues } = source;
  // An earlier list of the add-in's says what it said then.
  const grids = usedGrids(source).filter(
    (grid) => !TAB_NAMES.isKept(grid.sheet) || tables.some((table) => table.grid === grid),
  );
  return onOtherCells(textsToRead(grids, tables, parameters), issues);
}

export function usedGrids({ grids, leftOut }: TabGrids): readonly Grid[] {
  return [...grids].flatMap(([id, grid]) => (leftOut.has(id) ? [] : [grid]));
}

/** Of some issues those that are on none of the cells of others. */
export function onOtherCells(some: readonly DataIssue[], others: readonly DataIssue[]): readonly DataIssue[] {
  const told = new Set(others.map(cellOf));
  return some.filter((issue) => !told.has(cellOf(issue)));
}

/** What is attached to a cell is another thing than what stands in it. */
export function cellOf({ code, place: { sheet, row, column } }: DataIssue): string {
  return `${sheet}!${cellName(row, column)}${code === "cellNoteUnread" ? code : ""}`;
}

/** What stands in a line of somebody and is to be read by a person: texts, and remarks, some of which no verdict hangs on. */
export function textsBySubject({
  texts,
  issues,
  subjectsByRow,
}: {
  readonly texts: readonly DataIssue[];
  readonly issues: readonly DataIssue[];
  readonly subjectsByRow: WorkbookReading["subjectsByRow"];
}): ReadonlyMap<Subject, readonly DataIssue[]> {
  const tables = [...subjectsByRow];
  const found = new Map<Subject, DataIssue[]>();
  for (const text of [...issues.filter(({ code }) => REMARKS.includes(code)), ...texts]) {
    const { sheet, row } = text.place;
    for (const [{ grid }, subjects] of tables) {
      const subject = grid.sheet === sheet ? subjects.get(row - grid.firstRow) : undefined;
      if (!subject) continue;
      const own = found.get(subject);
      if (own) own.push(text);
      else found.set(subject, [text]);
    }
  }
  return found;
}

const REMARKS: readonly IssueCode[] = ["remarkUnread", "noteDoubtful", "columnDoubtful"];
