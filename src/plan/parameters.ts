/** Every number and every switchable reading that decides about an award, or how sheets are read: its kind, its default and the clause it comes from. */
import type { Track } from "../domain/award";
import { parseIsoDate, type CivilDate } from "../domain/civil-date";
import type { Severity } from "../domain/discipline";
import type { ParClass, StaffRating, StaffRatingOrUnrated } from "../domain/rating";
import type { Year } from "../domain/year";

/** What a value of each kind of parameter is. */
export interface ParameterValues {
  readonly year: Year;
  /** null: left open. */
  readonly optionalYear: Year | null;
  /** A whole number from 1. */
  readonly count: number;
  /** A whole number from 0; null: no limit. */
  readonly quota: number | null;
  /** A whole number from 2 to 100: a cell that shows 100% holds 1, so that 1 is not taken. */
  readonly percent: number;
  readonly yesNo: boolean;
  readonly date: CivilDate;
  readonly optionalDate: CivilDate | null;
  readonly dayOfYear: { readonly day: number; readonly month: number };
  readonly parClass: ParClass;
  readonly staffRating: StaffRating;
  readonly severity: Severity;
  readonly unratedReading: "leftOut" | "failing";
  readonly dayReading: "calendar" | "working";
  readonly track: Track;
  readonly text: string;
  /** Several lines of one cell, none of them blank. */
  readonly lines: readonly string[];
  readonly ranks: ReadonlyMap<Year, number>;
  readonly dates: readonly CivilDate[];
  /** Abbreviations (folded) that the office uses on its own: "a" → HTXSNV. */
  readonly ratingWords: ReadonlyMap<string, StaffRatingOrUnrated>;
  readonly classWords: ReadonlyMap<string, ParClass>;
  /** Score bands, highest first: from this score on, this class. Empty: scores are not converted. */
  readonly classBands: readonly { readonly from: number; readonly parClass: ParClass }[];
  /** Other ways in which the sheets write a unit's name → the name. */
  readonly unitNames: ReadonlyMap<string, string>;
  /** A column's header → the header whose meaning it has; see `headerWords`. */
  readonly columnNames: ReadonlyMap<string, string>;
}

export type ParameterKind = keyof ParameterValues;

export interface ParameterDefinition<Kind extends ParameterKind = ParameterKind> {
  readonly kind: Kind;
  readonly default: ParameterValues[Kind];
  /** Clause of the plan, id of a reading, or another legal source. */
  readonly source: string;
}

export function define<Kind extends ParameterKind>(
  kind: Kind,
  source: string,
  byDefault: ParameterValues[Kind],
): ParameterDefinition<Kind> {
  return { kind, source, default: byDefault };
}

/** In the order of the settings tab; what only documents need follows there. */
export const PARAMETERS = {
  // The round under review.
  track: define("track", "IV.1", "period"),
  year: define("optionalYear", "IV.1.2", null),

  // The plan.
  planNumber: define("text", "609/KH-SXD", "609/KH-SXD"),
  planDate: define("date", "609/KH-SXD", parseIsoDate("2022-03-30")),
  periodFirstYear: define("year", "III.2", 2021),
  periodLastYear: define("year", "III.2", 2025),

  // Registration.
  registrationDeadline: define("date", "III.2", parseIsoDate("2022-03-30")),
  annualRegistrationDeadline: define("dayOfYear", "III.2, A11", { day: 30, month: 3 }),

  // Ratings of the staff.
  membersLeastRating: define("staffRating", "IV.1.1.a, A6", "HTTNV"),
  membersPercent: define("percent", "IV.1.1.a", 100),
  unratedMembers: define("unratedReading", "IV.1.1.a, A4", "leftOut"),
  individualLeastRating: define("staffRating", "IV.1.1.b, IV.1.2.b, A6", "HTTNV"),
  disciplineLeastSeverity: define("severity", "IV.1.2.a, A7", "reprimand"),

  // Classes of the units, period.
  classDecidedBy: define("text", "V.2, A1", ""),
  classDecision: define("text", "V.2, A1", ""),
  periodLeastClass: define("parClass", "IV.1.1.a", "good"),
  periodCountedClass: define("parClass", "IV.1.1.a", "excellent"),
  flagTimes: define("count", "IV.1.1.a, D1", 3),
  certificateTimes: define("count", "IV.1.1.a, D2", 3),
  flagLastYearClass: define("parClass", "IV.1.1.a", "excellent"),
  lastYearMayCount: define("yesNo", "IV.1.1.a, A2", true),
  timesConsecutive: define("yesNo", "IV.1.1.a, A3", false),

  // Annual.
  annualClass: define("parClass", "IV.1.2.a, A14", "excellent"),
  provinceRanks: define("ranks", "IV.1.2.a", new Map()),

  // Quotas.
  periodFlagQuota: define("quota", "IV.2.1", null),
  periodCollectiveQuota: define("quota", "IV.2.1.a", 1),
  periodIndividualQuota: define("quota", "IV.2.1.b", 2),
  annualCollectiveQuota: define("quota", "IV.2.2.a", null),
  annualIndividualQuotaPerCollective: define("quota", "IV.2.2.b", 2),
  oneAwardPerSubject: define("yesNo", "NĐ 152/2025", true),
  flagBallotPercent: define("percent", "NĐ 98/2023, Đ.30(7)", 80),

  // Deadlines.
  recognitionDate: define("optionalDate", "V.2", null),
  dossierDays: define("count", "V.2", 10),
  dossierDayReading: define("dayReading", "V.2, A15", "calendar"),
  moreHolidays: define("dates", "Bộ luật Lao động 2019, Đ.112", []),

  // Reading the sheets.
  ratingWords: define("ratingWords", "", new Map()),
  classWords: define("classWords", "", new Map()),
  classBands: define("classBands", "", []),
  unitNames: define("unitNames", "", new Map()),
  columnNames: define("columnNames", "", new Map()),
  seenTexts: define("lines", "", []),

  // Warnings from the law.
  warnDisciplinedButRatedWell: define("yesNo", "NĐ 48/2023", true),
  warnUnderConsideration: define("yesNo", "Luật 06/2022/QH15", true),
  warnThematic: define("yesNo", "Luật 06/2022/QH15", true),
  warnFlagBallot: define("yesNo", "NĐ 98/2023, Đ.30(7)", true),
  warnRevocation: define("yesNo", "Luật 06/2022/QH15", true),
  hintWomenFirst: define("yesNo", "NĐ 152/2025, Đ.4", true),
} as const;

export type ParameterId = keyof typeof PARAMETERS;

export type ParameterKindOf<Id extends ParameterId> = (typeof PARAMETERS)[Id]["kind"];

/** The parameters of one kind: what a condition may refer to where it needs such a value. */
export type ParameterIdOf<Kind extends ParameterKind> = {
  [Id in ParameterId]: ParameterKindOf<Id> extends Kind ? Id : never;
}[ParameterId];

/** A value for every parameter. */
export type Parameters = { readonly [Id in ParameterId]: ParameterValues[ParameterKindOf<Id>] };

export const PARAMETER_IDS = Object.keys(PARAMETERS) as ParameterId[];

/** The plan's own numbers and the default readings. */
export const DEFAULT_PARAMETERS: Parameters = Object.fromEntries(
  PARAMETER_IDS.map((id) => [id, PARAMETERS[id].default]),
) as unknown as Parameters;
