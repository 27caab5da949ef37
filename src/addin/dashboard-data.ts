/** The data as the sidebar shows it: what is to be looked at, which columns and tabs were taken for what, and choosing. */
import { rangesOf, type CheckedCause } from "../sheet/data-check";
import { causeCells } from "../sheet/data-check-tab";
import { textOf } from "../sheet/cell";
import { headerChoices } from "../sheet/header-choices";
import type { Table } from "../sheet/table";
import { DASHBOARD_ERRORS } from "../vi/dashboard";
import { DATA_CHECK_WORDS } from "../vi/data-check-words";
import { UserError } from "../vi/errors";
import { changeLists } from "./add-settings";
import { applyChanges, canUndo, causesIn, changeLines, changesOf } from "./data-check";
import { readSpreadsheet, type SpreadsheetReading } from "./review";
import { leaveOutTab } from "./spreadsheet";
import type {
  ColumnChoice,
  DataOverview,
  FoundCause,
  FoundColumn,
  FoundSheet,
  TabChoice,
} from "./sidebar/messages";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** More than these nobody reads in a sidebar; the tab of the check has them all. */
const CAUSES_LISTED = 200;
const CHANGES_LISTED = 20;

export function dataOverviewOf(reading: SpreadsheetReading): DataOverview {
  const causes = causesIn(reading);
  return {
    causes: causes.slice(0, CAUSES_LISTED).map((cause) => foundCause(cause, reading)),
    total: causes.length,
    sheets: foundSheets(reading),
    period: { first: reading.parameters.periodFirstYear, last: reading.parameters.periodLastYear },
    canUndo: canUndo(reading),
  };
}

function foundCause(cause: CheckedCause, reading: SpreadsheetReading): FoundCause {
  const { cells, found, needed, proposal } = causeCells(cause);
  const { place } = cause.issues[0];
  const lines = changeLines(changesOf(reading, [cause]));
  return {
    key: keyOf(cause),
    severity: cause.severity,
    cells,
    cell: place.row === 0 ? null : { sheet: place.sheet, row: place.row, column: place.column },
    found,
    needed,
    proposal,
    changes: lines.slice(0, CHANGES_LISTED),
    moreChanges: Math.max(0, lines.length - CHANGES_LISTED),
  };
}

/** The same for the same cause, as long as the data stays the same. */
function keyOf(cause: CheckedCause): string {
  return JSON.stringify([cause.code, cause.sheet, rangesOf(cause), causeCells(cause).proposal]);
}

function foundSheets({ grids, leftOut, tables, parameters }: SpreadsheetReading): readonly FoundSheet[] {
  const choices = headerChoices(parameters.columnNames);
  return [...grids].map(([id, grid]) => ({
    sheet: grid.sheet,
    isLeftOut: leftOut.has(id),
    tables: tables
      .filter((table) => table.grid === grid)
      .map((table) => ({ kind: table.kind, columns: foundColumns(table, choices.isChosen) })),
  }));
}

function foundColumns(table: Table, isChosen: (header: string) => boolean): readonly FoundColumn[] {
  const { grid, headers, headerRows, columns } = table;
  return headers.flatMap((header, index) => {
    if (header === "") return [];
    const row = grid.firstRow + (headerRows[0] ?? 0);
    return {
      header,
      cell: { sheet: grid.sheet, row, column: grid.firstColumn + index },
      takenFor: columns.find((column) => column.index === index)?.meaning ?? null,
      isChosen: isChosen(header),
    };
  });
}

/** Does what a cause proposes, once the person has seen it. Returns what the person is told. */
export function fixProposed(spreadsheet: Spreadsheet, key: string): string {
  const reading = readSpreadsheet(spreadsheet);
  const causes = causesIn(reading).filter((cause) => keyOf(cause) === key);
  if (causes.length === 0) throw new UserError(DASHBOARD_ERRORS.causeGone);
  return applyChanges(reading, changesOf(reading, causes));
}

/** Remembers by its header what a column holds. Returns what the person is told. */
export function rememberColumn(spreadsheet: Spreadsheet, { header, name }: ColumnChoice): string {
  const chosen = header ?? textOf(spreadsheet.getActiveSheet().getActiveCell().getDisplayValue());
  if (chosen === "") throw new UserError(DASHBOARD_ERRORS.noHeader);
  const [written] = changeLists(readSpreadsheet(spreadsheet), [{ list: "columnNames", other: chosen, name }]);
  return name === null
    ? DATA_CHECK_WORDS.columnReset(chosen)
    : DATA_CHECK_WORDS.columnChosen(chosen, name, written?.tab.name ?? "");
}

/** Remembers whether a tab is to be used. Returns what the person is told. */
export function rememberTab(spreadsheet: Spreadsheet, { sheet, isLeftOut }: TabChoice): string {
  const { tabs, grids } = readSpreadsheet(spreadsheet);
  const tab = tabs.find(({ id, name }) => name === sheet && grids.has(id));
  if (!tab) throw new UserError(DASHBOARD_ERRORS.tabGone(sheet));
  leaveOutTab(spreadsheet, tab, isLeftOut);
  return DATA_CHECK_WORDS.tabChosen(sheet, isLeftOut);
}
