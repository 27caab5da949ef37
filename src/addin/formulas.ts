/** The custom functions: pure in their arguments, bad data is a readable result, misuse throws one sentence. */
import { awardsFor, AWARD_IDS, AWARDS, TRACKS, type AwardId, type Track } from "../domain/award";
import type { Subject, SubjectKind } from "../domain/subject";
import type { Year, YearSpan } from "../domain/year";
import { bestVerdict, createAssessor, type Assessor, type Verdict } from "../assessment/assessor";
import { dossierDeadline } from "../assessment/deadline";
import { nominate, verdictOfRound } from "../assessment/nomination";
import { DEFAULT_PARAMETERS, type Parameters } from "../plan/parameters";
import { PLAN } from "../plan/plan";
import { isBlank, textOf, type CellValue, type Grid } from "../sheet/cell";
import type { Table } from "../sheet/find-tables";
import { foldTight } from "../sheet/fold";
import { formulaTable, readFormulaTables, resultColumn, type FormulaTable } from "../sheet/formula-table";
import { proposedRows } from "../sheet/nomination-rows";
import { latestRatedYear } from "../sheet/read-table";
import { readTables } from "../sheet/read-workbook";
import { readDate, readParClass, readRating, type Reading } from "../sheet/reading";
import { readSettings } from "../sheet/settings";
import { ERRORS, UserError } from "../vi/errors";
import { issueBody } from "../vi/issues";
import { FORMULA_LABELS, NOMINEES_COLUMNS, SUBJECT_NAMES } from "../vi/labels";
import { reasonText } from "../vi/reasons";
import { awardName, AWARD_BASE_NAMES, CLASS_NAMES, OUTCOME_NAMES, ratingShortName } from "../vi/terms";
import { isOmitted, toCell, toFormulaColumn, toGrid } from "./cells";
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
  return verdictColumn(
    { table, award, year, related, header, settings },
    FORMULA_LABELS.status,
    (verdict) => {
      return OUTCOME_NAMES[verdict.outcome];
    },
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
  return verdictColumn(
    { table, award, year, related, header, settings },
    FORMULA_LABELS.eligible,
    (verdict) => {
      if (verdict.outcome === "eligible") return true;
      return verdict.outcome === "ineligible" ? false : OUTCOME_NAMES[verdict.outcome];
    },
  );
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
  return verdictColumn({ table, award, year, related, header, settings }, FORMULA_LABELS.reason, reasonText);
}

/** The name of the highest award each row is eligible for, or "". */
export function CCHC_AWARD(
  table: unknown,
  year?: unknown,
  related?: unknown,
  header?: unknown,
  settings?: unknown,
): FormulaResult {
  const { own, assessor, subjectOfRow, reviewed } = prepare({ table, year, related, header, settings });
  const awards = awardsFor(own.table.kind).map(({ id }) => id);
  const column = resultColumn(own, subjectOfRow, FORMULA_LABELS.award, (subject) => {
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
  const tables = [givenTable(collectives, "collective"), givenTable(individuals, "individual")].flatMap(
    (found) => (found ? [found.table] : []),
  );
  if (tables.length === 0) throw new UserError(ERRORS.noHeader());
  const { facts } = readTables(tables, parameters);
  const assessor = createAssessor(facts, parameters, PLAN);
  const asked = isOmitted(track) ? parameters.track : trackOf(textOf(toCell(track)));
  const reviewed = yearOf(year, tables, parameters) ?? assessor.period.last;
  const nomination = nominate(assessor, { track: asked, year: reviewed, council: () => undefined });
  const rows = (["collective", "individual"] as const).flatMap((kind) =>
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
  const read = ratingReader(isOmitted(kind) ? "CA_NHAN" : textOf(toCell(kind)));
  const { values } = toGrid(range);
  const result = values.map((row) => row.map(read));
  return result.length === 1 && result[0]?.length === 1 ? (result[0][0] ?? "") : result;
}

/** The last day for the dossier, counted in calendar days unless the settings say otherwise. */
export function CCHC_DEADLINE(recognition_date: unknown, settings?: unknown): Date | string {
  const cell = toCell(
    Array.isArray(recognition_date) ? toGrid(recognition_date).values[0]?.[0] : recognition_date,
  );
  if (isBlank(cell)) return "";
  const read = readDate(cell);
  if (!read) return ERRORS.dateNotUnderstood(textOf(cell));
  const { lastDay } = dossierDeadline(read.date, parametersOf(settings));
  return new Date(lastDay.year, lastDay.month - 1, lastDay.day);
}

/** Version of the code and of the plan. */
export function CCHC_VERSION(): string {
  return VERSION_TEXT;
}

interface VerdictArguments {
  readonly table: unknown;
  readonly award?: unknown;
  readonly year?: unknown;
  readonly related?: unknown;
  readonly header?: unknown;
  readonly settings?: unknown;
}

function verdictColumn(
  given: VerdictArguments,
  label: string,
  resultOf: (verdict: Verdict) => CellValue,
): FormulaResult {
  const named = isOmitted(given.award) ? null : namedAwards(textOf(toCell(given.award)));
  const year = yearGivenWith(named, given.year);
  const { own, assessor, subjectOfRow, reviewed } = prepare({ ...given, year });
  const verdictOf = verdictChooser(named, own.table.kind, assessor, reviewed);
  const column = resultColumn(own, subjectOfRow, label, (subject) => resultOf(verdictOf(subject)));
  return toFormulaColumn(column);
}

/** By one award, by a whole round as the list sees it, or by the best award but the letter. */
function verdictChooser(
  named: NamedAwards | null,
  kind: SubjectKind,
  assessor: Assessor,
  year: Year | null,
): (subject: Subject) => Verdict {
  if (named && named.award === undefined) {
    const { track } = named;
    if (track === "annual" && year === null) throw new UserError(ERRORS.noYear());
    return (subject) => verdictOfRound(subject, assessor, track, year ?? assessor.period.last);
  }
  const possible = awardsFor(kind).map(({ id }) => id);
  const award = named?.award;
  if (award !== undefined && !possible.includes(award)) throw new UserError(ERRORS.awardNotForIndividuals());
  const awards = award === undefined ? possible.filter((id) => id !== "GK") : [award];
  return (subject) => bestVerdict(verdictsOf(assessor, subject, awards, year));
}

/** Annual awards need a year: where the table has none, only those of the period are looked at. */
function verdictsOf(
  assessor: Assessor,
  subject: Subject,
  awards: readonly AwardId[],
  year: Year | null,
): readonly Verdict[] {
  const possible = awards.filter((award) => year !== null || AWARDS[award].track === "period");
  if (possible.length === 0) throw new UserError(ERRORS.noYear());
  return possible.map((award) => assessor.verdict(subject, award, year ?? assessor.period.last));
}

interface Prepared {
  readonly own: FormulaTable;
  readonly assessor: Assessor;
  readonly subjectOfRow: ReadonlyMap<number, Subject>;
  readonly reviewed: Year | null;
}

function prepare(given: VerdictArguments): Prepared {
  const parameters = parametersOf(given.settings);
  const range = toGrid(given.table);
  const headerGrid = isOmitted(given.header) ? undefined : toGrid(given.header);
  if (headerGrid && headerGrid.values[0]?.length !== range.values[0]?.length) {
    throw new UserError(ERRORS.headerTooWide());
  }
  const own = formulaTable(range, headerGrid);
  if (!own) throw new UserError(ERRORS.noHeader());
  const related = isOmitted(given.related) ? null : relatedTable(toGrid(given.related));
  if (related && related.table.kind === own.table.kind) throw new UserError(ERRORS.sameKind());
  const { facts, subjectOfRow } = readFormulaTables(own, related, parameters);
  const tables = related ? [own.table, related.table] : [own.table];
  const reviewed = yearOf(given.year, tables, parameters);
  return { own, assessor: createAssessor(facts, parameters, PLAN), subjectOfRow, reviewed };
}

/** An empty range is as good as none; words that are no table are misuse. */
function relatedTable(grid: Grid): FormulaTable | null {
  if (grid.values.every((row) => row.every((cell) => isBlank(cell)))) return null;
  const found = formulaTable(grid);
  if (!found) throw new UserError(ERRORS.noHeader());
  return found;
}

function givenTable(argument: unknown, kind: SubjectKind): FormulaTable | null {
  if (isOmitted(argument)) return null;
  const found = relatedTable(toGrid(argument));
  if (found && found.table.kind !== kind) {
    throw new UserError(ERRORS.wrongTable(SUBJECT_NAMES[kind].toLowerCase()));
  }
  return found;
}

function parametersOf(settings: unknown): Parameters {
  if (isOmitted(settings)) return DEFAULT_PARAMETERS;
  const { parameters, errors } = readSettings(toGrid(settings));
  if (errors.length > 0) throw new UserError(ERRORS.badSettings(errors));
  return parameters;
}

/** The year under review: as given, else as set, else the latest one with a rating column; null if there is none. */
function yearOf(given: unknown, tables: readonly Table[], parameters: Parameters): Year | null {
  const period: YearSpan = { first: parameters.periodFirstYear, last: parameters.periodLastYear };
  if (isOmitted(given)) return parameters.year ?? latestRatedYear(tables, period);
  const cell = toCell(given);
  const year = typeof cell === "number" ? cell : Number(/^(?:năm\s*)?(\d{4})$/i.exec(textOf(cell))?.[1]);
  if (!Number.isInteger(year)) throw new UserError(ERRORS.yearNotUnderstood(textOf(cell)));
  if (year < period.first || year > period.last) throw new UserError(ERRORS.yearOutside(year, period));
  return year;
}

interface NamedAwards {
  /** Absent: every award of the track. */
  readonly award?: AwardId;
  readonly track: Track;
  /** The year that the award's full name mentions. */
  readonly year?: Year;
}

/** An id, a track, or a name as on screen, in any case, with or without tones. */
function namedAwards(text: string): NamedAwards {
  const key = foldTight(text);
  const id = AWARD_IDS.find((award) => foldTight(award) === key);
  if (id) return { award: id, track: AWARDS[id].track };
  const track = trackByKey(key);
  if (track) return { track };

  const [base = "", ...rest] = text.split("(");
  const when = foldTight(rest.join(" "));
  const baseKey = foldTight(base);
  const byName = AWARD_IDS.filter((award) => foldTight(AWARD_BASE_NAMES[award]) === baseKey);
  const candidates =
    byName.length > 0 ? byName : AWARD_IDS.filter((award) => SHORT_KEYS[award].includes(baseKey));
  const fitting =
    when === "" ? candidates : candidates.filter((award) => trackOfWhen(when) === AWARDS[award].track);
  const [only, other] = fitting;
  if (only === undefined) throw new UserError(ERRORS.unknownAward(text));
  if (other !== undefined) throw new UserError(ERRORS.ambiguousAward(text));
  const year = /^nam(\d{4})$/.exec(when)?.[1];
  return { award: only, track: AWARDS[only].track, ...(year !== undefined && { year: Number(year) }) };
}

const SHORT_KEYS: Readonly<Record<AwardId, readonly string[]>> = {
  CO_GD: ["cothidua", "co", "cothiduagiaidoan", "cogiaidoan"],
  BK_GD: ["bangkhen", "bangkhengiaidoan"],
  BK_NAM: ["bangkhen", "bangkhennam", "bangkhenhangnam"],
  GK: ["giaykhen"],
};

function trackOfWhen(when: string): Track | undefined {
  if (when.startsWith("giaidoan")) return "period";
  return when.startsWith("nam") || when.startsWith("hangnam") ? "annual" : undefined;
}

function yearGivenWith(named: NamedAwards | null, given: unknown): unknown {
  if (named?.year === undefined) return given;
  const year = isOmitted(given) ? named.year : Number(textOf(toCell(given)));
  if (year !== named.year) throw new UserError(ERRORS.yearTwice(named.year, year));
  return named.year;
}

const TRACK_KEYS: Readonly<Record<Track, readonly string[]>> = {
  period: ["giaidoan", "gd"],
  annual: ["nam", "hangnam"],
};

function trackByKey(key: string): Track | undefined {
  return TRACKS.find((track) => TRACK_KEYS[track].includes(key));
}

/** @throws {UserError} for what is no round */
export function trackOf(text: string): Track {
  const track = trackByKey(foldTight(text));
  if (!track) throw new UserError(ERRORS.unknownTrack(text));
  return track;
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

function canonical<Value>(cell: CellValue, reading: Reading<Value>, name: (value: Value) => string): string {
  switch (reading.kind) {
    case "value":
      return name(reading.value);
    case "blank":
      return "";
    case "issue":
      return issueBody({
        code: reading.code,
        place: { sheet: "", row: 0, column: 0, header: "" },
        found: textOf(cell),
      });
  }
}
