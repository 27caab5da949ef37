/** One reading of the whole spreadsheet: settings, tables, facts, what the council typed, and the nomination. */
import type { Track } from "../domain/award";
import type { DataIssue } from "../domain/issue";
import type { Year } from "../domain/year";
import { createAssessor, YearOutsidePlanError, type Assessor } from "../assessment/assessor";
import { disciplinedButRatedWell } from "../assessment/consistency";
import { nominate, type Nomination, type NominationRequest } from "../assessment/nomination";
import { DEFAULT_PARAMETERS, type Parameters } from "../plan/parameters";
import { PLAN } from "../plan/plan";
import type { Grid } from "../sheet/cell";
import {
  councilEntryOf,
  readTypedEntries,
  typedEntryOf,
  type TypedEntries,
  type TypedEntry,
} from "../sheet/council-entries";
import type { Table } from "../sheet/find-tables";
import { latestRatedYear } from "../sheet/read-table";
import { readWorkbook } from "../sheet/read-workbook";
import { readSettings } from "../sheet/settings";
import { ERRORS, UserError } from "../vi/errors";
import { nominationTabName, roundName } from "../vi/labels";
import { SETTINGS_TAB } from "../vi/parameters";
import { awardName } from "../vi/terms";
import { highlightColumns, withoutColumns, type HighlightColumn } from "./highlight-columns";
import { dateConversion, ownTabs, readGrid, type DateConversion, type OwnTab } from "./spreadsheet";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What is asked for instead of what the settings say. */
export interface RoundRequest {
  readonly track?: Track;
  readonly year?: Year;
}

/** Everything a command needs, read before anything is written. */
export interface SpreadsheetReading {
  readonly spreadsheet: Spreadsheet;
  readonly dates: DateConversion;
  readonly own: readonly OwnTab[];
  readonly names: ReadonlyMap<string, Sheet>;
  readonly settings: { readonly sheet: Sheet; readonly grid: Grid } | null;
  readonly parameters: Parameters;
  readonly tables: readonly Table[];
  readonly highlights: readonly HighlightColumn[];
  readonly facts: Assessor["facts"];
  readonly issues: readonly DataIssue[];
}

export interface Review extends SpreadsheetReading {
  readonly assessor: Assessor;
  readonly nomination: Nomination;
  readonly round: string;
  readonly entries: TypedEntries;
}

/** @throws {UserError} when a setting is bad */
export function readSpreadsheet(spreadsheet: Spreadsheet): SpreadsheetReading {
  const dates = dateConversion(spreadsheet);
  const own = ownTabs(spreadsheet);
  const ownIds = new Set(own.map(({ sheet }) => sheet.getSheetId()));
  const sheets = spreadsheet
    .getSheets()
    .map((sheet) => ({ sheet, name: sheet.getName(), id: sheet.getSheetId() }));
  const names = new Map(sheets.map(({ name, sheet }) => [name, sheet]));

  // A copied or imported spreadsheet has lost the marks; its settings are still settings.
  const settingsSheet =
    own.find(({ mark }) => mark.tab === "settings" && !mark.draft)?.sheet ?? names.get(SETTINGS_TAB) ?? null;
  const settings = settingsSheet && {
    sheet: settingsSheet,
    grid: readGrid(settingsSheet, settingsSheet.getName(), dates),
  };
  const { parameters, errors } = settings
    ? readSettings(settings.grid)
    : { parameters: DEFAULT_PARAMETERS, errors: [] };
  if (errors.length > 0) throw new UserError(ERRORS.badSettings(errors));

  const highlights = highlightColumns(spreadsheet);
  const grids = sheets
    // Hidden tabs too: a person left out of the count could make a unit look eligible.
    .filter(({ id }) => !ownIds.has(id) && id !== settingsSheet?.getSheetId())
    .map(({ sheet, name, id }) => withoutColumns(readGrid(sheet, name, dates), id, highlights));
  const reading = readWorkbook(grids, parameters);
  return {
    spreadsheet,
    dates,
    own,
    names,
    settings,
    parameters,
    tables: reading.tables,
    highlights,
    facts: reading.facts,
    issues: [...reading.issues, ...factIssues(reading.facts, parameters)],
  };
}

/** @throws {UserError} when there is no table, or the year is none of the plan */
export function review(spreadsheet: Spreadsheet, request: RoundRequest = {}): Review {
  const reading = readSpreadsheet(spreadsheet);
  if (reading.tables.length === 0) throw new UserError(ERRORS.noTables());
  const assessor = createAssessor(reading.facts, reading.parameters, PLAN);
  const track = request.track ?? reading.parameters.track;
  const year = reviewedYear(reading, assessor, track, request.year);
  const round = roundName(track, year, assessor.period);
  const entries = entriesOf(reading, round);
  const nomination = nominateInPlan(assessor, {
    track,
    year,
    council: (subject, award) => {
      const verdictYear = track === "annual" ? year : null;
      const unit = subject.kind === "individual" ? assessor.membership.unitOf(subject, verdictYear) : null;
      const name = awardName(award, verdictYear, assessor.period);
      return councilEntryOf(
        typedEntryOf(entries, subject.name, unit && "unit" in unit ? unit.unit : "", name),
      );
    },
  });
  return { ...reading, assessor, nomination, round, entries };
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
  if (year === null) throw new UserError(ERRORS.noYear());
  return year;
}

/** What was typed into the list of this round; the tab that bears the list's name counts first. */
function entriesOf({ own, dates }: SpreadsheetReading, round: string): TypedEntries {
  const lists = own
    .filter(({ mark }) => mark.tab === "nomination" && mark.round === round && !mark.draft)
    .map(({ sheet }) => ({ sheet, name: sheet.getName() }))
    .sort((first, second) => rankOfName(first.name, round) - rankOfName(second.name, round));
  const entries = new Map<string, readonly TypedEntry[]>();
  for (const { sheet, name } of lists) {
    for (const [key, list] of readTypedEntries(readGrid(sheet, name, dates))) {
      if (!entries.has(key)) entries.set(key, list);
    }
  }
  return entries;
}

function rankOfName(name: string, round: string): number {
  return name === nominationTabName(round) ? 0 : 1;
}

/** Issues that only the facts together show. */
function factIssues(
  { collectives, individuals }: Assessor["facts"],
  parameters: Parameters,
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
