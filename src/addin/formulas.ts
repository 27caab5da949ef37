/** The custom functions: pure in their arguments, bad data is a readable result, misuse throws one sentence. */
import { awardsFor, AWARDS, type AwardId } from "../domain/award";
import type { RatingIssueCode } from "../domain/issue";
import { SUBJECT_KINDS, type Subject, type SubjectKind } from "../domain/subject";
import type { Year, YearSpan } from "../domain/year";
import { bestVerdict, createAssessor, type Assessor, type Verdict } from "../assessment/assessor";
import { dossierDeadline } from "../assessment/deadline";
import { nominate, verdictOfRound } from "../assessment/nomination";
import { DEFAULT_PARAMETERS, type Parameters } from "../plan/parameters";
import { PLAN } from "../plan/plan";
import { isBlank, textOf, type CellValue, type Grid } from "../sheet/cell";
import { foldTight } from "../sheet/fold";
import {
  formulaRange,
  hasRowsAboveHeader,
  mayBePart,
  misplacedName,
  readFormulaRange,
  resultColumn,
  surroundingsOf,
  tablesOfKind,
  type FormulaRange,
} from "../sheet/formula-table";
import { proposedRows } from "../sheet/nomination-rows";
import { latestRatedYear } from "../sheet/rated-years";
import { readTables } from "../sheet/read-tables";
import { readDate, readParClass, readRating, type Reading } from "../sheet/reading";
import { headerChoices } from "../sheet/header-choices";
import { readParameters } from "../sheet/settings";
import type { Table } from "../sheet/table";
import { ERRORS, UserError } from "../vi/errors";
import { ratingIssueText } from "../vi/rating-issues";
import { FORMULA_LABELS, NOMINEES_COLUMNS, SUBJECT_NAMES } from "../vi/labels";
import { reasonText, reasonTextOfPart, YEAR_UNKNOWN } from "../vi/reasons";
import { awardName, CLASS_NAMES, OUTCOME_NAMES, ratingShortName } from "../vi/terms";
import { namedAwards, namedTrack, type NamedAwards } from "./award-argument";
import { isOmitted, toDate, toFormulaColumn, toGrid, toValue } from "./formula-arguments";
import { toTable, type Argument } from "./table-argument";
import { VERSION_TEXT } from "./version";

type FormulaResult = CellValue | CellValue[][];

/** One of the four outcomes for each row of the table. */
export function CCHC_STATUS(
  table: unknown,
  award?: unknown,
  year?: unknown,
  related?: unknown,
  header?: unknown,
  settings?: unknown,
): FormulaResult {
  const given = { table, award, year, related, header, settings };
  return verdictColumn(
    "CCHC_STATUS",
    given,
    FORMULA_LABELS.status,
    (verdict) => OUTCOME_NAMES[outcomeOf(verdict)],
  );
}

/** TRUE, FALSE, or the name of an undecided outcome for each row. */
export function CCHC_ELIGIBLE(
  table: unknown,
  award?: unknown,
  year?: unknown,
  related?: unknown,
  header?: unknown,
  settings?: unknown,
): FormulaResult {
  const given = { table, award, year, related, header, settings };
  return verdictColumn("CCHC_ELIGIBLE", given, FORMULA_LABELS.eligible, (verdict) => {
    const outcome = outcomeOf(verdict);
    if (outcome === "eligible") return true;
    return outcome === "ineligible" ? false : OUTCOME_NAMES[outcome];
  });
}

/** Why, with the clause, for each row; "" when nothing is to be said. */
export function CCHC_REASON(
  table: unknown,
  award?: unknown,
  year?: unknown,
  related?: unknown,
  header?: unknown,
  settings?: unknown,
): FormulaResult {
  const given = { table, award, year, related, header, settings };
  return verdictColumn("CCHC_REASON", given, FORMULA_LABELS.reason, (verdict, { isPart }) => {
    if (!verdict) return YEAR_UNKNOWN;
    return isPart ? reasonTextOfPart(verdict) : reasonText(verdict);
  });
}

/** The name of the highest award each row is eligible for, or "". */
export function CCHC_AWARD(
  table: unknown,
  year?: unknown,
  related?: unknown,
  header?: unknown,
  settings?: unknown,
): FormulaResult {
  const given = { table, year, related, header, settings };
  const { range, assessor, subjectOfRow, reviewed } = prepare("CCHC_AWARD", given);
  const column = resultColumn(range, subjectOfRow, FORMULA_LABELS.award, (subject) => {
    const awards = awardsFor(subject.kind).map(({ id }) => id);
    const highest = verdictsOf(assessor, subject, awards, reviewed).find(
      ({ outcome }) => outcome === "eligible",
    );
    return highest ? awardName(highest.award, highest.year, assessor.period) : "";
  });
  return toFormulaColumn(column);
}

/** The nomination list with its header: rows × 9 columns. */
export function CCHC_NOMINEES(
  collectives: unknown,
  individuals: unknown,
  track?: unknown,
  year?: unknown,
  settings?: unknown,
): CellValue[][] {
  const parameters = parametersOf(settings);
  const given = [
    ...givenTables({ value: collectives, call: "CCHC_NOMINEES", position: 0 }, "collective", parameters),
    ...givenTables({ value: individuals, call: "CCHC_NOMINEES", position: 1 }, "individual", parameters),
  ];
  const tables = given.flatMap((one) => one.tables);
  if (tables.length === 0) throw new UserError(ERRORS.noHeader());
  const { facts } = readTables(tables, parameters, surroundingsOf(given.map(({ range }) => range)));
  const assessor = createAssessor(facts, parameters, PLAN);
  const asked = isOmitted(track) ? parameters.track : namedTrack(textOf(toValue(track)));
  const reviewed = yearOf(readYear(year), tables, parameters);
  // Nobody can be proposed for a year that nothing names.
  if (asked === "annual" && reviewed === null) return [[...NOMINEES_COLUMNS]];
  const nomination = nominate(assessor, {
    track: asked,
    year: reviewed ?? assessor.period.last,
    council: () => undefined,
  });
  const rows = SUBJECT_KINDS.flatMap((kind) =>
    proposedRows(nomination, kind, assessor.period).map((row, index): CellValue[] => [
      index + 1,
      SUBJECT_NAMES[kind],
      row.name,
      row.position,
      row.unit,
      row.awardName,
      row.status,
      row.basis,
      row.place,
    ]),
  );
  return [[...NOMINEES_COLUMNS], ...rows];
}

/** The canonical rating or class of each cell, "" for blank, or why it is not understood. Shape of the range. */
export function CCHC_RATING(range: unknown, kind?: unknown): FormulaResult {
  const read = ratingReader(isOmitted(kind) ? "CA_NHAN" : textOf(toValue(kind)));
  return eachCell(range, read);
}

/**
 * The last day for the dossier of each cell, counted in calendar days unless the settings say otherwise; "" for
 * blank, or why the date is not understood. Shape of the range.
 */
export function CCHC_DEADLINE(
  recognition_date: unknown,
  settings?: unknown,
): Date | string | (Date | string)[][] {
  const parameters = parametersOf(settings);
  return eachCell(recognition_date, (cell) => {
    if (isBlank(cell)) return "";
    const read = readDate(cell);
    if (!read) return ERRORS.dateNotUnderstood(textOf(cell));
    return toDate(dossierDeadline(read.date, parameters).lastDay);
  });
}

/** Version of the code and of the plan. */
export function CCHC_VERSION(): string {
  return VERSION_TEXT;
}

function eachCell<Result>(range: unknown, resultOf: (cell: CellValue) => Result): Result | Result[][] {
  const results = toGrid(range).values.map((row) => row.map(resultOf));
  const only = results.length === 1 && results[0]?.length === 1 ? results[0][0] : undefined;
  return only ?? results;
}

/** In the order of the function's parameters. */
interface VerdictArguments {
  readonly table: unknown;
  readonly award?: unknown;
  readonly year?: unknown;
  readonly related?: unknown;
  readonly header?: unknown;
  readonly settings?: unknown;
}

/** Null: an annual award, and nothing says of which year. */
type RowVerdict = Verdict | null;

function outcomeOf(verdict: RowVerdict): Verdict["outcome"] {
  return verdict?.outcome ?? "missingData";
}

function verdictColumn(
  call: string,
  given: VerdictArguments,
  label: string,
  resultOf: (verdict: RowVerdict, prepared: Prepared) => CellValue,
): FormulaResult {
  const named = isOmitted(given.award) ? null : namedAwards(textOf(toValue(given.award)));
  const prepared = prepare(call, given, named);
  const { range, subjectOfRow } = prepared;
  if (!mayBeGiven(named, range.kind)) throw new UserError(ERRORS.awardNotForIndividuals());
  const verdictOf = verdictChooser(named, prepared);
  const column = resultColumn(range, subjectOfRow, label, (subject) =>
    // Where units and people share a range, the flag is a matter of the units only.
    mayBeGiven(named, subject.kind) ? resultOf(verdictOf(subject), prepared) : "",
  );
  return toFormulaColumn(column);
}

function mayBeGiven(named: NamedAwards | null, kind: SubjectKind): boolean {
  return named?.award === undefined || AWARDS[named.award].subjects.includes(kind);
}

/** By one award, by a whole round as the list sees it, or by the best award but the letter. */
function verdictChooser(
  named: NamedAwards | null,
  { assessor, reviewed }: Prepared,
): (subject: Subject) => RowVerdict {
  if (named?.track === "annual" && reviewed === null) return () => null;
  if (named && named.award === undefined) {
    const { track } = named;
    return (subject) => verdictOfRound(subject, assessor, track, reviewed ?? assessor.period.last);
  }
  return (subject) => {
    const possible = awardsFor(subject.kind).map(({ id }) => id);
    const awards = named?.award === undefined ? possible.filter((id) => id !== "GK") : [named.award];
    return bestVerdict(verdictsOf(assessor, subject, awards, reviewed));
  };
}

/** Annual awards need a year: where nothing names one, only those of the period are looked at. */
function verdictsOf(
  assessor: Assessor,
  subject: Subject,
  awards: readonly AwardId[],
  year: Year | null,
): readonly Verdict[] {
  return awards
    .filter((award) => year !== null || AWARDS[award].track === "period")
    .map((award) => assessor.verdict(subject, award, year ?? assessor.period.last));
}

interface Prepared {
  readonly range: FormulaRange;
  readonly assessor: Assessor;
  readonly subjectOfRow: ReadonlyMap<number, Subject>;
  readonly reviewed: Year | null;
  /** The people of the range may be a part of the staff only. */
  readonly isPart: boolean;
}

function prepare(call: string, given: VerdictArguments, named: NamedAwards | null = null): Prepared {
  const parameters = parametersOf(given.settings);
  checkPeriod(named, parameters);
  const names = Object.keys(given);
  const argument = (name: "table" | "related" | "header"): Argument => ({
    value: given[name],
    call,
    position: names.indexOf(name),
  });
  const range = ownRange(argument("table"), argument("header"), parameters);
  const related = relatedTables(argument("related"), range.kind, parameters);
  const year = yearGivenWith(named, readYear(given.year));
  const reviewed = yearOf(year, [...range.tables, ...(related?.tables ?? [])], parameters);
  const { facts, subjectOfRow } = readFormulaRange(range, related, parameters);
  const isPart = mayBePart(range);
  const assessor = isPart ? assessorOfPart(facts, parameters) : createAssessor(facts, parameters, PLAN);
  return { range, assessor, subjectOfRow, reviewed, isPart };
}

function ownRange(table: Argument, header: Argument, parameters: Parameters): FormulaRange {
  const values = toTable(table);
  const headerGrid = isOmitted(header.value) ? undefined : toTable(header);
  if (headerGrid && headerGrid.values[0]?.length !== values.values[0]?.length) {
    throw new UserError(ERRORS.headerTooWide());
  }
  const range = tableRange(values, parameters, headerGrid);
  const misplaced = misplacedName(range);
  if (misplaced !== null) {
    throw new UserError(ERRORS.headerMisplaced(range.tables[0]?.nameColumn.header ?? "", misplaced));
  }
  return range;
}

/** @throws {UserError} for a range that is no table, or has its header below its rows */
function tableRange(values: Grid, parameters: Parameters, header?: Grid): FormulaRange {
  const range = formulaRange(values, header, headerChoices(parameters.columnNames), parameters);
  if (!range) throw new UserError(ERRORS.noHeader());
  if (hasRowsAboveHeader(range)) throw new UserError(ERRORS.headerNotFirst());
  return range;
}

interface GivenTables {
  readonly range: FormulaRange;
  /** Those of the range that are of the kind asked for. */
  readonly tables: readonly Table[];
}

/** @throws {UserError} for a range that is no table, or has none of the kind that goes with the first table */
function relatedTables(argument: Argument, ownKind: SubjectKind, parameters: Parameters): GivenTables | null {
  const range = givenRange(argument, parameters);
  if (!range) return null;
  const tables = tablesOfKind(range, ownKind === "collective" ? "individual" : "collective");
  if (tables.length === 0) throw new UserError(ERRORS.sameKind());
  return { range, tables };
}

/** None where nothing was given. */
function givenTables(argument: Argument, kind: SubjectKind, parameters: Parameters): readonly GivenTables[] {
  const range = givenRange(argument, parameters);
  if (!range) return [];
  const tables = tablesOfKind(range, kind);
  if (tables.length === 0) throw new UserError(ERRORS.wrongTable(SUBJECT_NAMES[kind].toLowerCase()));
  return [{ range, tables }];
}

/** An empty range is as good as none; words that are no table are misuse. */
function givenRange(argument: Argument, parameters: Parameters): FormulaRange | null {
  if (isOmitted(argument.value)) return null;
  const grid = toTable(argument);
  return isEmpty(grid) ? null : tableRange(grid, parameters);
}

function isEmpty(grid: Grid): boolean {
  return grid.values.every((row) => row.every((cell) => isBlank(cell)));
}

/**
 * Of people who may be a part of the staff only, a unit can be found to fail but not to hold: the rest is not known.
 * And where not all have to meet the rating, the rest may make up for them.
 */
function assessorOfPart(facts: Assessor["facts"], parameters: Parameters): Assessor {
  const part = createAssessor(facts, parameters, PLAN);
  const unknownStaff = createAssessor({ ...facts, individuals: null }, parameters, PLAN);
  return {
    ...part,
    verdict: (subject, award, year) => {
      const verdict = part.verdict(subject, award, year);
      const isDecided = verdict.outcome === "ineligible" && parameters.membersPercent === 100;
      return isDecided ? verdict : unknownStaff.verdict(subject, award, year);
    },
  };
}

function parametersOf(settings: unknown): Parameters {
  if (isOmitted(settings)) return DEFAULT_PARAMETERS;
  const { parameters, errors } = readParameters(toGrid(settings));
  if (errors.length > 0) throw new UserError(ERRORS.badSettings(errors));
  return parameters;
}

/** @throws {UserError} for what is no year */
function readYear(argument: unknown): Year | null {
  if (isOmitted(argument)) return null;
  const cell = toValue(argument);
  const year = typeof cell === "number" ? cell : Number(/^(?:năm\s*)?(\d{4})$/i.exec(textOf(cell))?.[1]);
  if (!Number.isInteger(year)) throw new UserError(ERRORS.yearNotUnderstood(textOf(cell)));
  return year;
}

/** The year under review: as given, else as set, else the latest one with a rating column; null if there is none. */
function yearOf(given: Year | null, tables: readonly Table[], parameters: Parameters): Year | null {
  const period: YearSpan = { first: parameters.periodFirstYear, last: parameters.periodLastYear };
  if (given === null) return parameters.year ?? latestRatedYear(tables, period);
  if (given < period.first || given > period.last) throw new UserError(ERRORS.yearOutside(given, period));
  return given;
}

function yearGivenWith(named: NamedAwards | null, given: Year | null): Year | null {
  if (named?.year === undefined) return given;
  if (given !== null && given !== named.year) throw new UserError(ERRORS.yearTwice(named.year, given));
  return named.year;
}

function checkPeriod(named: NamedAwards | null, parameters: Parameters): void {
  const period: YearSpan = { first: parameters.periodFirstYear, last: parameters.periodLastYear };
  const { first, last } = named?.period ?? period;
  if (first !== period.first || last !== period.last) {
    throw new UserError(ERRORS.periodOutside({ first, last }, period));
  }
}

function ratingReader(kind: string): (cell: CellValue) => string {
  switch (foldTight(kind)) {
    case "canhan":
      return (cell) => canonical(cell, readRating(cell, DEFAULT_PARAMETERS), ratingShortName);
    case "tapthe":
      return (cell) =>
        canonical(cell, readParClass(cell, DEFAULT_PARAMETERS), (parClass) => CLASS_NAMES[parClass]);
    default:
      throw new UserError(ERRORS.unknownKind(kind));
  }
}

function canonical<Value>(
  cell: CellValue,
  reading: Reading<Value, RatingIssueCode>,
  name: (value: Value) => string,
): string {
  switch (reading.kind) {
    case "value":
      return name(reading.value);
    case "blank":
      return "";
    case "issue":
      return ratingIssueText(reading.code, textOf(cell));
  }
}
