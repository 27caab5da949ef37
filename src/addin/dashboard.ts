/** What the sidebar asks of the script: readings of the spreadsheet as plain data, the commands, and going to a cell. */
import { cellName } from "../domain/cell-name";
import { DASHBOARD_ERRORS } from "../vi/dashboard";
import { UserError } from "../vi/errors";
import { MENU } from "../vi/menu";
import { COMMANDS } from "./commands";
import { deadlinesOf } from "./dashboard-deadlines";
import { dataOverviewOf, fixProposed, rememberColumn, rememberTab } from "./dashboard-data";
import { explanationOf, selectedLine } from "./dashboard-explanation";
import { overviewOf } from "./dashboard-overview";
import { openDossier } from "./dossier";
import { questionBeforeClosing } from "./final-list";
import { readSpreadsheet, review, type RoundRequest } from "./review";
import { answer, runCommand } from "./run-command";
import type {
  Answer,
  CellAddress,
  ColumnChoice,
  CommandRequest,
  DataOverview,
  DeadlineRequest,
  Deadlines,
  Explanation,
  ExplanationRequest,
  Overview,
  TabChoice,
} from "./sidebar/messages";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Opens the sidebar. */
export function openDashboard(): void {
  ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
  const page = HtmlService.createHtmlOutputFromFile("sidebar").setTitle(MENU.openDashboard);
  SpreadsheetApp.getUi().showSidebar(page);
}

/** For the sidebar: what was found in the workbook, and everybody's outcome in the round. */
export function readDashboard(request: RoundRequest): Answer<Overview> {
  return answer((spreadsheet) => overviewOf(review(spreadsheet, request)));
}

/** For the sidebar: the verdict on one line, clause by clause. */
export function explainLine(request: ExplanationRequest): Answer<Explanation> {
  return answer((spreadsheet) => {
    const line = request.line ?? selectedLine(spreadsheet);
    return explanationOf(review(spreadsheet, request), line);
  });
}

/** For the sidebar: the last day for the dossier, and who has not registered in time. */
export function readDeadlines(request: DeadlineRequest): Answer<Deadlines> {
  return answer((spreadsheet) => deadlinesOf(review(spreadsheet, request), request.recognitionDate));
}

/** For the sidebar: runs a command of the menu; the answer is what the menu would show. */
export function runDashboardCommand(request: CommandRequest): Answer<string> {
  const { title, work } = COMMANDS[request.command];
  return answerOf(title, (spreadsheet) => work(spreadsheet, request));
}

function answerOf(title: string, work: (spreadsheet: Spreadsheet) => string): Answer<string> {
  const { done, message } = runCommand(title, work);
  return done ? { ok: true, value: message } : { ok: false, message };
}

/** For the sidebar: what is doubtful about closing the list, for the person to agree to first. */
export function askBeforeClosing(request: RoundRequest): Answer<string> {
  return answer((spreadsheet) => questionBeforeClosing(spreadsheet, request));
}

/** For the sidebar: opens the dialog that makes the documents of the round. */
export function showDossier(request: RoundRequest): Answer<null> {
  return answer(() => {
    openDossier(request);
    return null;
  });
}

/** For the sidebar: what is to be looked at in the data, and which columns and tabs were taken for what. */
export function readData(): Answer<DataOverview> {
  return answer((spreadsheet) => dataOverviewOf(readSpreadsheet(spreadsheet)));
}

/** For the sidebar: does what a cause in the data proposes. */
export function fixCause(request: { readonly key: string }): Answer<string> {
  return answerOf(MENU.fixChosen, (spreadsheet) => fixProposed(spreadsheet, request.key));
}

/** For the sidebar: remembers what a column holds. */
export function chooseColumn(request: ColumnChoice): Answer<string> {
  return answerOf(MENU.openSettings, (spreadsheet) => rememberColumn(spreadsheet, request));
}

/** For the sidebar: remembers whether a tab is to be used. */
export function chooseTab(request: TabChoice): Answer<string> {
  return answerOf(MENU.openSettings, (spreadsheet) => rememberTab(spreadsheet, request));
}

/** For the sidebar: shows a cell to the person. */
export function selectCell(cell: CellAddress): Answer<null> {
  return answer((spreadsheet) => {
    const { sheet: name, row, column } = cell;
    const sheet = spreadsheet.getSheetByName(name);
    if (!sheet) throw new UserError(DASHBOARD_ERRORS.tabGone(name));
    if (row > sheet.getMaxRows() || column > sheet.getMaxColumns()) {
      throw new UserError(DASHBOARD_ERRORS.cellGone(name, cellName(row, column)));
    }
    sheet.getRange(row, column).activate();
    return null;
  });
}
