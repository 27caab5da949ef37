/** The menu's commands: read everything, compute, write last, and say what was done. */
import type { AwardId } from "../domain/award";
import { SUBJECT_KINDS, type SubjectKind } from "../domain/subject";
import { verdictOfRound, type Nomination, type Place } from "../assessment/nomination";
import { noOutcomes } from "../assessment/statistics";
import type { Outcome } from "../engine/outcome";
import { DEFAULT_SETTINGS } from "../plan/document-parameters";
import { columnFormula, filledRows, firstHeaderRow, planHighlights, type TableRun } from "../sheet/highlight";
import { nominationTab, remainderTab, type NominationContext } from "../sheet/nomination-tab";
import { lineReasons, nominationRow } from "../sheet/nomination-rows";
import { settingsTab } from "../sheet/settings-tab";
import type { Table } from "../sheet/table";
import { textsNotice } from "../sheet/texts-notice";
import { collectiveTemplate, individualTemplate } from "../sheet/templates";
import { cellName, quoteSheet, rangeName } from "../domain/cell-name";
import { COMMAND_ERRORS } from "../vi/command-errors";
import { UserError } from "../vi/errors";
import { issueText } from "../vi/issues";
import { FORMULA_LABELS, SUBJECT_NAMES } from "../vi/labels";
import { PROGRESS, SUMMARIES } from "../vi/command-summaries";
import { MENU } from "../vi/menu";
import { SETTINGS_TAB } from "../vi/parameters";
import { reasonText, type Reason } from "../vi/reasons";
import { OUTCOME_NAMES } from "../vi/terms";
import { wholeIssueText } from "../vi/text-words";
import { writeChecklist } from "./checklist";
import { writeComparison } from "./comparison";
import { closeList, questionBeforeClosing, reopenList } from "./final-list";
import { updateNotices } from "./final-list-notice";
import { applyChosenFixes, previewOfChosen, undoLatestFixes, writeDataCheck } from "./data-check";
import {
  highlightColumns,
  refuseLocked,
  removeHighlights,
  writeHighlight,
  type HighlightContent,
} from "./highlight-columns";
import { writeOverview } from "./overview";
import { makeTabs } from "./publish-tab";
import { writeRegistrations } from "./registration";
import { findSettings, isRound, readSpreadsheet, review, type Review, type RoundRequest } from "./review";
import { agrees, runCommand, runWithoutLock, tell } from "./run-command";
import { allTabs, isSameName, ownTabs } from "./spreadsheet";
import { textsBySubject } from "./untold-texts";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

interface Command {
  readonly title: string;
  /** Returns what the person is told when it is done. */
  readonly work: (spreadsheet: Spreadsheet, request: RoundRequest) => string;
}

/** The commands by the names of their menu functions; the sidebar runs them too and shows the result itself. */
export const COMMANDS = {
  openRegistrations: { title: MENU.openRegistrations, work: writeRegistrations },
  checkData: { title: MENU.checkData, work: writeDataCheck },
  fixChosen: { title: MENU.fixChosen, work: applyChosenFixes },
  undoFixes: { title: MENU.undoFixes, work: undoLatestFixes },
  createNominationList: { title: MENU.createNominationList, work: writeNominationList },
  closeNominationList: { title: MENU.closeNominationList, work: closeList },
  reopenNominationList: { title: MENU.reopenNominationList, work: reopenList },
  openChecklist: { title: MENU.openChecklist, work: writeChecklist },
  openOverview: { title: MENU.openOverview, work: writeOverview },
  highlightEligible: {
    title: MENU.highlightEligible,
    work: (spreadsheet, request) => highlight(review(spreadsheet, request), "formulas"),
  },
  highlightEligibleAsValues: {
    title: MENU.highlightEligibleAsValues,
    work: (spreadsheet, request) => highlight(review(spreadsheet, request), "values"),
  },
  removeHighlight: {
    title: MENU.removeHighlight,
    work: (spreadsheet) => SUMMARIES.highlightRemoved(removeHighlights(highlightColumns(spreadsheet))),
  },
  openSettings: { title: MENU.openSettings, work: showSettings },
  openComparison: { title: MENU.openComparison, work: writeComparison },
  createTemplates: { title: MENU.createTemplates, work: writeTemplates },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;

/** Runs a command of the menu and shows what came of it. Returns whether it was done. */
function runFromMenu(name: CommandName, request: RoundRequest = {}): boolean {
  const { title, work }: Command = COMMANDS[name];
  const { done, message } = runCommand(title, (spreadsheet) => work(spreadsheet, request));
  tell(title, message);
  return done;
}

/** Makes the tab of who registered when, or makes it anew; the notes typed into it stay. */
export function openRegistrations(): void {
  runFromMenu("openRegistrations");
}

/** Makes the tab with everything in the data that is to be looked at. */
export function checkData(): void {
  runFromMenu("checkData");
}

/** Puts right what is ticked in that tab, once the person has seen what would change and agreed. */
export function fixChosen(): void {
  // Not within the command: while a dialog is open, Google gives the lock away.
  const { done, message } = runWithoutLock(MENU.fixChosen, () =>
    previewOfChosen(SpreadsheetApp.getActiveSpreadsheet()),
  );
  if (!done) tell(MENU.fixChosen, message);
  else if (agrees(MENU.fixChosen, message)) runFromMenu("fixChosen");
}

/** Gives back what the latest such fix changed. */
export function undoFixes(): void {
  runFromMenu("undoFixes");
}

/** Makes the nomination list of the round in the settings, and the tab of everybody else. Returns whether it did. */
export function createNominationList(request?: RoundRequest): boolean {
  return runFromMenu("createNominationList", isRound(request) ? request : {});
}

/** Closes the council's choice; what is doubtful about it is shown first, for the person to agree to. */
export function closeNominationList(): void {
  // Not within the command: while a dialog is open, Google gives the lock away.
  const { done, message } = runWithoutLock(MENU.closeNominationList, () =>
    questionBeforeClosing(SpreadsheetApp.getActiveSpreadsheet()),
  );
  if (!done) tell(MENU.closeNominationList, message);
  else if (message === "" || agrees(MENU.closeNominationList, message)) runFromMenu("closeNominationList");
}

/** Opens a closed list again. */
export function reopenNominationList(): void {
  runFromMenu("reopenNominationList");
}

/** Makes the checklist of what the dossier consists of, or makes it anew; what people typed into it stays. */
export function openChecklist(): void {
  runFromMenu("openChecklist");
}

/** Makes the tab of tables and charts of the round, or makes it anew. */
export function openOverview(): void {
  runFromMenu("openOverview");
}

/** Status and reason columns as live formulas, and the colours of the rows. */
export function highlightEligible(): void {
  runFromMenu("highlightEligible");
}

/** The same with fixed values, for large tables or for sending the file away. */
export function highlightEligibleAsValues(): void {
  runFromMenu("highlightEligibleAsValues");
}

/** Takes the columns and colours away again. */
export function removeHighlight(): void {
  runFromMenu("removeHighlight");
}

/** Opens the settings tab, making it first where there is none, and checks its values. */
export function openSettings(): void {
  runFromMenu("openSettings");
}

/** Makes the tab that sets the plan's paragraphs beside what the product makes of them. */
export function openComparison(): void {
  runFromMenu("openComparison");
}

/** Makes the two template tabs; one that exists is not touched. */
export function createTemplates(): void {
  runFromMenu("createTemplates");
}

function writeNominationList(spreadsheet: Spreadsheet, request: RoundRequest): string {
  spreadsheet.toast(PROGRESS.reading, MENU.title);
  return writeListOf(review(spreadsheet, request));
}

function writeListOf(reviewed: Review): string {
  const { spreadsheet, nomination, assessor, parameters, entries, issues, texts, round } = reviewed;
  const bySubject = textsBySubject(reviewed);
  const context: NominationContext = {
    nomination,
    period: assessor.period,
    parameters,
    entries,
    issues,
    texts,
    textsOf: (subject) => bySubject.get(subject) ?? [],
  };
  const list = nominationTab(context);
  const remainder = remainderTab(context);
  spreadsheet.toast(PROGRESS.writing, MENU.title);
  // While the list that the council typed into still stands.
  updateNotices(reviewed);
  const { sheets, kept } = makeTabs(reviewed, [
    { image: list, mark: { tab: "nomination", round } },
    { image: remainder, mark: { tab: "remainder", round } },
  ]);
  if (sheets[0]) spreadsheet.setActiveSheet(sheets[0]);
  return SUMMARIES.nomination({
    round,
    tables: reviewed.tables.map(tableWords),
    counts: {
      collectives: outcomeCounts(nomination, "collective"),
      individuals: outcomeCounts(nomination, "individual"),
    },
    places: placeCounts(nomination),
    nominationTab: list.name,
    remainderTab: remainder.name,
    issues: issues.map(issueText),
    texts: textsNotice(texts),
    keptCopies: kept,
  });
}

function highlight(reviewed: Review, asked: HighlightContent["kind"]): string {
  const { tables, tabs, grids, highlights, round } = reviewed;
  const plans = planHighlights(tables);
  const runs = plans.flatMap((plan) => plan.runs);
  // A formula reads one range of each kind; with more it would not see everybody whom a verdict depends on.
  const scattered = SUBJECT_KINDS.filter((kind) => runs.filter((run) => run.kind === kind).length > 1);
  const kind = scattered.length > 0 || !runs.every(({ readsAlone }) => readsAlone) ? "values" : asked;
  const contentOf = (run: TableRun): HighlightContent =>
    kind === "formulas" ? formulaContent(reviewed, run, runs) : valueContent(reviewed, run);
  const planned = plans.flatMap((plan) => {
    const tab = tabs.find(({ id }) => grids.get(id) === plan.grid);
    return tab ? [{ plan, sheet: tab.sheet, contents: plan.runs.map(contentOf) }] : [];
  });

  for (const { sheet, plan } of planned) refuseLocked(sheet, plan.reasonColumn);
  removeHighlights(highlights);
  for (const { sheet, plan, contents } of planned) writeHighlight(sheet, plan, contents);
  return SUMMARIES.highlighted({
    tabs: plans.map(({ grid }) => grid.sheet),
    round,
    kind,
    instead: asked !== kind,
    scattered: scattered.map((each) => SUBJECT_NAMES[each].toLowerCase()),
    texts: textsNotice(reviewed.texts),
  });
}

function formulaContent(
  { nomination, settings }: Review,
  own: TableRun,
  runs: readonly TableRun[],
): HighlightContent {
  const related = runs.find(({ kind }) => kind !== own.kind) ?? null;
  const round = {
    award: nomination.track === "period" ? "GIAI_DOAN" : "NAM",
    year: nomination.track === "period" ? null : nomination.year,
  };
  const settingsRange = settings
    ? `${quoteSheet(settings.tab.name)}!${rangeName(1, 1, settings.grid.values.length, settings.grid.values[0]?.length ?? 1)}`
    : null;
  const formula = (name: "CCHC_STATUS" | "CCHC_REASON"): string =>
    columnFormula(name, own, related, round, settingsRange);
  return { kind: "formulas", status: formula("CCHC_STATUS"), reason: formula("CCHC_REASON") };
}

function valueContent({ subjectsByRow, assessor, nomination }: Review, run: TableRun): HighlightContent {
  const byRow = new Map(
    run.tables.flatMap((table) =>
      [...(subjectsByRow.get(table) ?? [])].map(
        ([row, subject]) => [table.grid.firstRow + row, subject] as const,
      ),
    ),
  );
  const headers = new Set(run.tables.map(firstHeaderRow));
  return {
    kind: "values",
    rows: Array.from({ length: filledRows(run) }, (_, index): readonly [string, string] => {
      const row = run.rows.from + index;
      if (headers.has(row)) return [FORMULA_LABELS.status, FORMULA_LABELS.reason];
      const subject = byRow.get(row);
      if (!subject) return ["", ""];
      const verdict = verdictOfRound(subject, assessor, nomination.track, nomination.year);
      return [OUTCOME_NAMES[verdict.outcome], reasonText(verdict)];
    }),
  };
}

function showSettings(spreadsheet: Spreadsheet): string {
  const tabs = allTabs(spreadsheet);
  const existing = findSettings(tabs, ownTabs(spreadsheet, tabs));
  // Opened before it is read: a bad value ends the command, and its cell is then in sight.
  if (existing) spreadsheet.setActiveSheet(existing.sheet);
  const reading = readSpreadsheet(spreadsheet);
  if (existing) return SUMMARIES.settingsFine;
  const image = settingsTab(DEFAULT_SETTINGS, DEFAULT_SETTINGS);
  const { sheets } = makeTabs(reading, [{ image, mark: { tab: "settings" } }]);
  if (sheets[0]) spreadsheet.setActiveSheet(sheets[0]);
  return SUMMARIES.settingsCreated(SETTINGS_TAB, reading.highlights.length > 0);
}

function writeTemplates(spreadsheet: Spreadsheet): string {
  const reading = readSpreadsheet(spreadsheet);
  const { parameters, tabs } = reading;
  const period = { first: parameters.periodFirstYear, last: parameters.periodLastYear };
  const all = [collectiveTemplate(period), individualTemplate(period)].map((image) => ({
    image,
    holder: tabs.find(({ name }) => isSameName(name, image.name)),
  }));
  const existing = all.flatMap(({ holder }) => (holder ? [holder.name] : []));
  const images = all.flatMap(({ image, holder }) => (holder ? [] : [image]));
  if (images.length === 0) throw new UserError(COMMAND_ERRORS.tabsExist(existing));
  const { sheets } = makeTabs(
    reading,
    images.map((image) => ({ image, mark: { tab: "template" } })),
  );
  if (sheets[0]) spreadsheet.setActiveSheet(sheets[0]);
  return SUMMARIES.templatesCreated(
    images.map(({ name }) => name),
    existing,
  );
}

/** Versions, permissions, and where data goes. */
export function showAbout(): void {
  const { done, message } = runWithoutLock(MENU.showAbout, () => {
    const page = HtmlService.createHtmlOutputFromFile("about").setWidth(480).setHeight(500);
    SpreadsheetApp.getUi().showModalDialog(page, MENU.showAbout);
    return "";
  });
  if (!done) tell(MENU.showAbout, message);
}

/** The whole result of a round as plain data, for whoever shows it: nothing is written. */
export function nominationReport(request?: RoundRequest): NominationReport {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return reportOf(review(spreadsheet, isRound(request) ? request : {}));
}

/** Makes the nomination list and tells the whole result, for who wants both. Throws a `UserError` where it cannot. */
export function createReportedList(request?: RoundRequest): NominationReport {
  const reports: NominationReport[] = [];
  const { done, message } = runCommand(MENU.createNominationList, (spreadsheet) => {
    const reviewed = review(spreadsheet, isRound(request) ? request : {});
    reports.push(reportOf(reviewed));
    return writeListOf(reviewed);
  });
  const [report] = reports;
  if (!done || !report) throw new UserError(message);
  return report;
}

function reportOf({ nomination, assessor, issues, texts }: Review): NominationReport {
  const lines = nomination.lines.map((line) => nominationRow(line, assessor.period));
  const entry = ({ line, name, award }: (typeof lines)[number]): ReportedSubject => ({
    name,
    status: line.verdict.outcome,
    award,
    place: line.place,
    reasons: lineReasons(line, assessor.period),
  });
  return {
    plan: assessor.plan.number,
    track: nomination.track === "period" ? "giai-doan" : "nam",
    year: nomination.year,
    collectives: lines.filter(({ subject }) => subject.kind === "collective").map(entry),
    individuals: lines
      .filter(({ subject }) => subject.kind === "individual")
      .map((line) => {
        const { name, ...rest } = entry(line);
        return { name, unit: line.unit, ...rest };
      }),
    issues: [...issues, ...texts].map((issue) => ({
      sheet: issue.place.sheet,
      cell: issue.place.row === 0 ? "" : cellName(issue.place.row, issue.place.column),
      code: issue.code,
      message: wholeIssueText(issue),
    })),
  };
}

export interface NominationReport {
  readonly plan: string;
  readonly track: "nam" | "giai-doan";
  readonly year: number;
  readonly collectives: readonly ReportedSubject[];
  readonly individuals: readonly (ReportedSubject & { readonly unit: string })[];
  readonly issues: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly code: string;
    readonly message: string;
  }[];
}

interface ReportedSubject {
  readonly name: string;
  readonly status: Outcome;
  readonly award: AwardId;
  readonly place: Place | null;
  readonly reasons: readonly Reason[];
}

function tableWords({ kind, grid, rows }: Table): string {
  const subjects = rows.filter((row) => row.kind === "data").length;
  return SUMMARIES.table(SUBJECT_NAMES[kind].toLowerCase(), grid.sheet, subjects);
}

function outcomeCounts(nomination: Nomination, kind: SubjectKind): Readonly<Record<Outcome, number>> {
  const counts = noOutcomes();
  for (const { subject, verdict } of nomination.lines) if (subject.kind === kind) counts[verdict.outcome]++;
  return counts;
}

function placeCounts(nomination: Nomination): Readonly<Record<Place, number>> {
  const counts: Record<Place, number> = { inQuota: 0, councilDecides: 0, reserve: 0 };
  for (const { place } of nomination.lines) if (place) counts[place]++;
  return counts;
}
