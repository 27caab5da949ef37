/** The menu's commands: read everything, compute, write last, and say what was done. */
import type { AwardId } from "../domain/award";
import type { SubjectKind } from "../domain/subject";
import { verdictOfRound, type Nomination, type Place } from "../assessment/nomination";
import type { Outcome } from "../engine/outcome";
import { DEFAULT_PARAMETERS } from "../plan/parameters";
import { columnFormula, highlightOf } from "../sheet/highlight";
import { nominationTab, remainderTab } from "../sheet/nomination-tab";
import type { Table } from "../sheet/find-tables";
import { lineReasons, nominationRow } from "../sheet/nomination-rows";
import { settingsTab } from "../sheet/settings-tab";
import { collectiveTemplate, individualTemplate } from "../sheet/templates";
import { cellName, quoteSheet, rangeName } from "../domain/cell-name";
import { ERRORS, UserError } from "../vi/errors";
import { issueText } from "../vi/issues";
import { SUBJECT_NAMES } from "../vi/labels";
import { MENU, PROGRESS, SUMMARIES } from "../vi/menu";
import { SETTINGS_TAB } from "../vi/parameters";
import { reasonText, type Reason } from "../vi/reasons";
import { OUTCOME_NAMES } from "../vi/terms";
import {
  HIGHLIGHT_LABELS,
  highlightColumns,
  removeHighlights,
  writeHighlight,
  type HighlightContent,
} from "./highlight-columns";
import { buildDraft, publish, removeDrafts } from "./publish-tab";
import { readSpreadsheet, review, type Review, type RoundRequest, type SpreadsheetReading } from "./review";
import { runCommand } from "./run-command";
import { ownTabs, type TabMark } from "./spreadsheet";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface Command {
  readonly title: string;
  /** Returns what the person is told when it is done. */
  readonly work: (spreadsheet: Spreadsheet, request: RoundRequest) => string;
}

/** The commands by the names of their menu functions; the sidebar runs them too and shows the result itself. */
export const COMMANDS = {
  createNominationList: { title: MENU.createNominationList, work: writeNominationList },
  highlightEligible: {
    title: MENU.highlight,
    work: (spreadsheet, request) => highlight(review(spreadsheet, request), formulaContent),
  },
  highlightEligibleAsValues: {
    title: MENU.highlightAsValues,
    work: (spreadsheet, request) => highlight(review(spreadsheet, request), valueContent),
  },
  removeHighlight: {
    title: MENU.removeHighlight,
    work: (spreadsheet) => SUMMARIES.highlightRemoved(removeHighlights(highlightColumns(spreadsheet))),
  },
  openSettings: { title: MENU.openSettings, work: showSettings },
  createTemplates: { title: MENU.createTemplates, work: writeTemplates },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;

/** Runs a command of the menu and shows what came of it. Returns whether it was done. */
function runFromMenu(name: CommandName, request: RoundRequest = {}): boolean {
  const { title, work }: Command = COMMANDS[name];
  const { done, message } = runCommand(title, (spreadsheet) => work(spreadsheet, request));
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, message, ui.ButtonSet.OK);
  return done;
}

/** Makes the nomination list of the round in the settings, and the tab of everybody else. Returns whether it did. */
export function createNominationList(request?: RoundRequest): boolean {
  return runFromMenu("createNominationList", isRound(request) ? request : {});
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

/** Makes the two template tabs; one that exists is not touched. */
export function createTemplates(): void {
  runFromMenu("createTemplates");
}

function writeNominationList(spreadsheet: Spreadsheet, request: RoundRequest): string {
  spreadsheet.toast(PROGRESS.reading, MENU.title);
  const reviewed = review(spreadsheet, request);
  const { nomination, assessor, parameters, entries, issues, own, dates, round } = reviewed;
  const context = { nomination, period: assessor.period, parameters, entries, issues };
  const images = [
    { image: nominationTab(context), mark: { tab: "nomination", round } satisfies TabMark },
    { image: remainderTab(context), mark: { tab: "remainder", round } satisfies TabMark },
  ];
  for (const { image } of images) refuseForeignTab(image.name, reviewed);

  spreadsheet.toast(PROGRESS.writing, MENU.title);
  removeDrafts(spreadsheet, own);
  const drafts = images.map(({ image, mark }) => buildDraft(spreadsheet, image, mark, dates));
  const keptCopies = publish(spreadsheet, drafts, own, dates);
  const [list, remainder] = drafts;
  if (list) spreadsheet.setActiveSheet(list.sheet);
  return SUMMARIES.nomination({
    round,
    tables: reviewed.tables.map(tableWords),
    counts: {
      collectives: outcomeCounts(nomination, "collective"),
      individuals: outcomeCounts(nomination, "individual"),
    },
    places: placeCounts(nomination),
    nominationTab: list?.name ?? "",
    remainderTab: remainder?.name ?? "",
    issues: issues.map(issueText),
    keptCopies,
  });
}

function highlight(
  reviewed: Review,
  contentOf: (reviewed: Review, table: Table) => HighlightContent,
): string {
  const { tables, names, highlights } = reviewed;
  const planned = tables.map((table) => ({
    table,
    highlight: highlightOf(table),
    content: contentOf(reviewed, table),
  }));
  removeHighlights(highlights);
  for (const { table, highlight: columns, content } of planned) {
    const sheet = names.get(table.grid.sheet);
    if (sheet) writeHighlight(sheet, columns, content);
  }
  return SUMMARIES.highlighted([...new Set(tables.map(({ grid }) => grid.sheet))]);
}

function formulaContent({ tables, nomination, settings }: Review, table: Table): HighlightContent {
  const related = tables.filter(({ kind }) => kind !== table.kind);
  const round = {
    award: nomination.track === "period" ? "GIAI_DOAN" : "NAM",
    year: nomination.track === "period" ? null : nomination.year,
  };
  const settingsRange = settings
    ? `${quoteSheet(settings.grid.sheet)}!${rangeName(1, 1, settings.grid.values.length, settings.grid.values[0]?.length ?? 1)}`
    : null;
  const formula = (name: "CCHC_STATUS" | "CCHC_REASON"): string =>
    columnFormula(name, table, related[0] ?? null, round, settingsRange);
  return { kind: "formulas", status: formula("CCHC_STATUS"), reason: formula("CCHC_REASON") };
}

function valueContent({ facts, assessor, nomination }: Review, table: Table): HighlightContent {
  const { grid } = table;
  const subjects = (table.kind === "collective" ? facts.collectives : facts.individuals) ?? [];
  const byRow = new Map(
    subjects
      .filter(({ place }) => place.sheet === grid.sheet)
      .map((subject) => [subject.place.row - grid.firstRow, subject]),
  );
  const { topRow, rows } = highlightOf(table);
  const top = topRow - grid.firstRow;
  return {
    kind: "values",
    rows: Array.from({ length: rows }, (_, index): readonly [string, string] => {
      if (index === 0) return HIGHLIGHT_LABELS;
      const subject = byRow.get(top + index);
      if (!subject) return ["", ""];
      const verdict = verdictOfRound(subject, assessor, nomination.track, nomination.year);
      return [OUTCOME_NAMES[verdict.outcome], reasonText(verdict)];
    }),
  };
}

function showSettings(spreadsheet: Spreadsheet): string {
  const existing = findSettings(spreadsheet);
  if (existing) {
    spreadsheet.setActiveSheet(existing);
    readSpreadsheet(spreadsheet);
    return SUMMARIES.settingsFine;
  }
  const reading = readSpreadsheet(spreadsheet);
  removeDrafts(spreadsheet, reading.own);
  const image = settingsTab(DEFAULT_PARAMETERS, DEFAULT_PARAMETERS);
  const draft = buildDraft(spreadsheet, image, { tab: "settings" }, reading.dates);
  publish(spreadsheet, [draft], [], reading.dates);
  spreadsheet.setActiveSheet(draft.sheet);
  return SUMMARIES.settingsCreated(SETTINGS_TAB);
}

function writeTemplates(spreadsheet: Spreadsheet): string {
  const reading = readSpreadsheet(spreadsheet);
  const { parameters, dates, own, names } = reading;
  const period = { first: parameters.periodFirstYear, last: parameters.periodLastYear };
  const all = [collectiveTemplate(period), individualTemplate(period)];
  const drafts = new Set(own.filter(({ mark }) => mark.draft).map(({ sheet }) => sheet.getName()));
  const existing = all.filter(({ name }) => names.has(name) && !drafts.has(name));
  const images = all.filter((image) => !existing.includes(image));
  if (images.length === 0) throw new UserError(ERRORS.tabsExist(existing.map(({ name }) => name)));
  removeDrafts(spreadsheet, own);
  const built = images.map((image) => buildDraft(spreadsheet, image, { tab: "template" }, dates));
  publish(spreadsheet, built, [], dates);
  const made = images.map(({ name }) => name);
  return SUMMARIES.templatesCreated(
    made,
    existing.map(({ name }) => name),
  );
}

/** Versions, permissions, and where data goes. */
export function showAbout(): void {
  const page = HtmlService.createHtmlOutputFromFile("about").setWidth(480).setHeight(420);
  SpreadsheetApp.getUi().showModalDialog(page, MENU.showAbout);
}

/** The whole result of a round as plain data, for whoever shows it: nothing is written. */
export function nominationReport(request?: RoundRequest): NominationReport {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const { nomination, assessor, issues } = review(spreadsheet, isRound(request) ? request : {});
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
    issues: issues.map((issue) => ({
      sheet: issue.place.sheet,
      cell: issue.place.row === 0 ? "" : cellName(issue.place.row, issue.place.column),
      code: issue.code,
      message: issueText(issue),
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

/** A menu hands nothing over; a caller may name the round. */
function isRound(request: unknown): request is RoundRequest {
  return typeof request === "object" && request !== null && ("track" in request || "year" in request);
}

/** A tab of that name which the add-in did not make is somebody's own. */
function refuseForeignTab(name: string, { names, own }: SpreadsheetReading): void {
  const sheet = names.get(name);
  if (!sheet) return;
  const id = sheet.getSheetId();
  if (!own.some((tab) => tab.sheet.getSheetId() === id)) throw new UserError(ERRORS.tabTaken(name));
}

function findSettings(spreadsheet: Spreadsheet): Sheet | null {
  const marked = ownTabs(spreadsheet).find(({ mark }) => mark.tab === "settings" && !mark.draft);
  return marked?.sheet ?? spreadsheet.getSheetByName(SETTINGS_TAB);
}

function tableWords({ kind, grid, rows }: Table): string {
  const subjects = rows.filter((row) => row.kind === "data").length;
  return SUMMARIES.table(SUBJECT_NAMES[kind].toLowerCase(), grid.sheet, subjects);
}

function outcomeCounts(nomination: Nomination, kind: SubjectKind): Readonly<Record<Outcome, number>> {
  const counts: Record<Outcome, number> = { eligible: 0, awaitingCouncil: 0, missingData: 0, ineligible: 0 };
  for (const { subject, verdict } of nomination.lines) if (subject.kind === kind) counts[verdict.outcome]++;
  return counts;
}

function placeCounts(nomination: Nomination): Readonly<Record<Place, number>> {
  const counts: Record<Place, number> = { inQuota: 0, councilDecides: 0, reserve: 0 };
  for (const { place } of nomination.lines) if (place) counts[place]++;
  return counts;
}
