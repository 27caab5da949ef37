/** One reading of the whole spreadsheet: settings, tables, facts, what the council typed, and the nomination. */
import type { Track } from "../domain/award";
import type { DataIssue } from "../domain/issue";
import type { Year } from "../domain/year";
import { createAssessor, YearOutsidePlanError, type Assessor } from "../assessment/assessor";
import { disciplinedButRatedWell } from "../assessment/consistency";
import { nominate, type Nomination, type NominationRequest } from "../assessment/nomination";
import { DEFAULT_SETTINGS, type Settings } from "../plan/document-parameters";
import { PLAN } from "../plan/plan";
import type { Grid } from "../sheet/cell";
import {
  assignEntries,
  councilEntryOf,
  NO_ENTRIES,
  readMembers,
  readTypedEntries,
  type CouncilEntries,
} from "../sheet/council-entries";
import { proposedInSheetOrder } from "../sheet/nomination-rows";
import { latestRatedYear } from "../sheet/rated-years";
import { readWorkbook, type WorkbookReading } from "../sheet/read-workbook";
import { readSettings } from "../sheet/all-settings";
import type { Table } from "../sheet/table";
import { isWatchTabName } from "../vi/council-words";
import { COMMAND_ERRORS } from "../vi/command-errors";
import { ERRORS, UserError } from "../vi/errors";
import { issueText } from "../vi/issues";
import { nominationTabName, roundName } from "../vi/round-labels";
import { SETTINGS_TAB } from "../vi/parameters";
import { highlightColumns, withoutOwnColumns, type HighlightColumn } from "./highlight-columns";
import { formerTab, type TabSituation } from "./publish-tab";
import { dateConversion, readGrid, readTableGrid } from "./grids";
import { untoldTexts } from "./untold-texts";
import { allTabs, isDraftTab, isSameName, leftOutTabs, ownTabs, type OwnTab, type Tab } from "./spreadsheet";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What is asked for instead of what the settings say. */
export interface RoundRequest {
  readonly track?: Track;
  readonly year?: Year;
}

/** A menu hands nothing over; a caller may name the round. */
export function isRound(request: unknown): request is RoundRequest {
  return typeof request === "object" && request !== null && ("track" in request || "year" in request);
}

/** Everything a command needs, read before anything is written. */
export interface SpreadsheetReading extends TabSituation {
  readonly settings: { readonly tab: Tab; readonly grid: Grid } | null;
  readonly parameters: Settings;
  /** Ids of the tabs that somebody has chosen not to use; they are among the grids. */
  readonly leftOut: ReadonlySet<number>;
  readonly tables: readonly Table[];
  readonly highlights: readonly HighlightColumn[];
  readonly facts: Assessor["facts"];
  readonly subjectsByRow: WorkbookReading["subjectsByRow"];
  readonly issues: readonly DataIssue[];
}

export interface Review extends SpreadsheetReading {
  readonly assessor: Assessor;
  readonly nomination: Nomination;
  readonly round: string;
  readonly entries: CouncilEntries;
  /** What only a person can read to the end; no verdict hangs on it. */
  readonly texts: readonly DataIssue[];
}

/** @throws {UserError} when a setting is bad */
export function readSpreadsheet(spreadsheet: Spreadsheet): SpreadsheetReading {
  const dates = dateConversion(spreadsheet);
  const tabs = allTabs(spreadsheet);
  const own = ownTabs(spreadsheet, tabs);
  const ownIds = new Set(own.map(({ id }) => id));

  const settingsTab = findSettings(tabs, own);
  const settings = settingsTab
    ? { tab: settingsTab, grid: readGrid(settingsTab.sheet, settingsTab.name, dates) }
    : null;
  const { parameters, errors } = settings
    ? readSettings(settings.grid)
    : { parameters: DEFAULT_SETTINGS, errors: [] };
  if (errors.length > 0) throw new UserError(ERRORS.badSettings(errors));

  const highlights = highlightColumns(spreadsheet);
  // Hidden tabs too: a person left out of the count could make a unit look eligible.
  const grids = new Map(
    tabs
      .filter((tab) => !ownIds.has(tab.id) && tab.id !== settingsTab?.id && !isWatchTab(tab))
      .map(({ sheet, name, id }) => [
        id,
        withoutOwnColumns(readTableGrid(sheet, name, dates), id, highlights),
      ]),
  );
  const leftOut = leftOutTabs(spreadsheet);
  const used = [...grids].flatMap(([id, grid]) => (leftOut.has(id) ? [] : [grid]));
  const reading = readWorkbook(used, parameters);
  return {
    spreadsheet,
    dates,
    tabs,
    own,
    grids,
    leftOut,
    settings,
    parameters,
    tables: reading.tables,
    highlights,
    facts: reading.facts,
    subjectsByRow: reading.subjectsByRow,
    issues: [
      ...reading.issues,
      ...factIssues(reading.facts, parameters),
      ...[...grids].flatMap(([id, grid]) => (leftOut.has(id) ? [leftOutIssue(grid)] : [])),
    ],
  };
}

/** The tables as they were when a list was closed: an imported spreadsheet has lost the mark of this tab. */
function isWatchTab({ sheet, name }: Tab): boolean {
  return isWatchTabName(name) && sheet.isSheetHidden();
}

/** By name first: an imported spreadsheet has lost the marks, and a copy of the tab has them too. */
export function findSettings(tabs: readonly Tab[], own: readonly OwnTab[]): Tab | undefined {
  const marked = own.filter((tab) => tab.mark.tab === "settings" && !isDraftTab(tab));
  return tabs.find(({ name }) => isSameName(name, SETTINGS_TAB)) ?? marked[0];
}

/** @throws {UserError} when there is no table, or the year is none of the plan */
export function review(spreadsheet: Spreadsheet, request: RoundRequest = {}): Review {
  const reading = readSpreadsheet(spreadsheet);
  if (reading.tables.length === 0) {
    const unread = reading.issues.filter(({ code }) => code === "tableTransposed");
    throw new UserError(COMMAND_ERRORS.noTables(unread.map(issueText)));
  }
  const assessor = createAssessor(reading.facts, reading.parameters, PLAN);
  const track = request.track ?? reading.parameters.track;
  const year = reviewedYear(reading, assessor, track, request.year);
  const round = roundName(track, year, assessor.period);
  const entries = entriesOf(councilGrid(reading, round), assessor, { track, year });
  const nomination = nominateInPlan(assessor, {
    track,
    year,
    council: (subject, award) => councilEntryOf(entries.of(subject, award)),
  });
  return { ...reading, assessor, nomination, round, entries, texts: untoldTexts(reading) };
}

/** Who is proposed for what does not depend on what the council entered; only then can it be given to the lines. */
function entriesOf(
  list: Grid | null,
  assessor: Assessor,
  round: Pick<NominationRequest, "track" | "year">,
): CouncilEntries {
  if (!list) return NO_ENTRIES;
  const proposed = nominateInPlan(assessor, { ...round, council: () => undefined });
  const rows = proposedInSheetOrder(proposed, assessor.period);
  return assignEntries(readTypedEntries(list), rows, readMembers(list));
}

function nominateInPlan(assessor: Assessor, request: NominationRequest): Nomination {
  try {
    return nominate(assessor, request);
  } catch (error) {
    if (error instanceof YearOutsidePlanError)
      throw new UserError(ERRORS.yearOutside(error.year, error.period));
    throw error;
  }
}

/** The period has no year of its own; its last year stands for it. */
function reviewedYear(
  { tables, parameters }: SpreadsheetReading,
  { period }: Assessor,
  track: Track,
  asked: Year | undefined,
): Year {
  if (asked !== undefined && (asked < period.first || asked > period.last)) {
    throw new UserError(ERRORS.yearOutside(asked, period));
  }
  if (track === "period") return period.last;
  const year = asked ?? parameters.year ?? latestRatedYear(tables, period);
  if (year === null) throw new UserError(COMMAND_ERRORS.noYear());
  return year;
}

/** The list of this round: the one that bears the name, else what is left of it. */
export function councilGrid(reading: Pick<SpreadsheetReading, "own" | "dates">, round: string): Grid | null {
  const list = councilTab(reading, round);
  return list ? readGrid(list.sheet, list.name, reading.dates) : null;
}

/** The tab of that list; one that was given another name, or is left from a run that broke off, if no other is there. */
export function councilTab({ own }: Pick<SpreadsheetReading, "own">, round: string): OwnTab | undefined {
  return formerTab(own, { tab: "nomination", round }, nominationTabName(round));
}

/** Whoever stands on such a tab is not seen: the list says so wherever it says what is doubtful. */
function leftOutIssue({ sheet }: Grid): DataIssue {
  return { code: "tabLeftOut", place: { sheet, row: 1, column: 1, header: "" }, found: "" };
}

/** Issues that only the facts together show. */
function factIssues(
  { collectives, individuals }: Assessor["facts"],
  parameters: Settings,
): readonly DataIssue[] {
  const nowhere = { sheet: "", row: 0, column: 0, header: "" };
  const issues: DataIssue[] = [];
  if (!collectives) issues.push({ code: "noCollectives", place: nowhere, found: "" });
  if (!individuals) issues.push({ code: "noIndividuals", place: nowhere, found: "" });
  if (!parameters.warnDisciplinedButRatedWell) return issues;
  for (const { individual, event } of disciplinedButRatedWell(individuals ?? [])) {
    const place = event.place ?? { ...individual.place, column: 1, header: "" };
    issues.push({ code: "disciplinedButRatedWell", place, found: individual.name, detail: event.words });
  }
  return issues;
}
