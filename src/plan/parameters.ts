/** Every number and every switchable reading of the plan: its kind, its default and the clause it comes from. */
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

function define<Kind extends ParameterKind>(
  kind: Kind,
  source: string,
  byDefault: ParameterValues[Kind],
): ParameterDefinition<Kind> {
  return { kind, source, default: byDefault };
}

/** The codes differ by installation: these are those of a public template. */
const IMPORT_FORM = "Mẫu nhập của phần mềm";

/** In the order of the settings tab. */
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

  // Warnings from the law.
  warnDisciplinedButRatedWell: define("yesNo", "NĐ 48/2023", true),
  warnUnderConsideration: define("yesNo", "Luật 06/2022/QH15", true),
  warnThematic: define("yesNo", "Luật 06/2022/QH15", true),
  warnFlagBallot: define("yesNo", "NĐ 98/2023, Đ.30(7)", true),
  warnRevocation: define("yesNo", "Luật 06/2022/QH15", true),
  hintWomenFirst: define("yesNo", "NĐ 152/2025, Đ.4", true),

  // The printed list.
  parentAgency: define("text", "NĐ 30/2020", "UBND TỈNH KIÊN GIANG"),
  agency: define("text", "NĐ 30/2020", "SỞ XÂY DỰNG"),
  placeName: define("text", "NĐ 30/2020", "Kiên Giang"),
  preparer: define("text", "NĐ 30/2020", ""),
  signerTitle: define("text", "NĐ 30/2020", "GIÁM ĐỐC"),
  signer: define("text", "NĐ 30/2020", ""),

  // The documents of the dossier. Nothing from parentAgency on decides about an award.
  awardDate: define("optionalDate", "NĐ 152/2025", null),
  signerCapacity: define("text", "NĐ 30/2020", ""),
  agencyName: define("text", "609/KH-SXD", "Sở Xây dựng"),
  awardingAuthority: define("text", "609/KH-SXD", "Chủ tịch Ủy ban nhân dân tỉnh Kiên Giang"),
  addressees: define("lines", "609/KH-SXD", [
    "Chủ tịch Ủy ban nhân dân tỉnh Kiên Giang",
    "Sở Nội vụ tỉnh Kiên Giang (qua Phòng Cải cách hành chính và Tổ chức phi chính phủ)",
  ]),
  recipients: define("lines", "609/KH-SXD", [
    "Như trên",
    "Ban TĐKT tỉnh",
    "Thành viên HĐ TĐ-KT Sở",
    "Các phòng/ban/đơn vị thuộc Sở",
    "Lưu: VT, VP",
  ]),
  proposalCode: define("text", "NĐ 30/2020", "TTr-SXD"),
  letterOffice: define("text", "609/KH-SXD", "Văn phòng Sở"),
  letterAuthority: define("text", "609/KH-SXD", "Giám đốc Sở Xây dựng"),
  letterSignerTitle: define("text", "609/KH-SXD", "CHÁNH VĂN PHÒNG"),
  minutesCode: define("text", "NĐ 30/2020", "BB-HĐTĐKT"),
  councilMeetingDate: define("optionalDate", "NĐ 30/2020", null),
  councilVenue: define("text", "NĐ 30/2020", ""),
  councilChair: define("text", "NĐ 30/2020", ""),
  councilSecretary: define("text", "NĐ 30/2020", ""),

  // What the law in force on the award date calls things.
  movementBases: define("lines", "609/KH-SXD", [
    "Kế hoạch số 64/KH-UBND ngày 22/3/2022 của UBND tỉnh Kiên Giang về việc phát động phong trào thi đua cải cách hành chính hằng năm và giai đoạn 2021-2025 trên địa bàn tỉnh Kiên Giang",
  ]),
  legalBasesUntil2023: define("lines", "NĐ 91/2017", [
    "Luật Thi đua, Khen thưởng ngày 26/11/2003; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, Khen thưởng ngày 14/6/2005 và ngày 16/11/2013",
    "Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, Khen thưởng",
  ]),
  reportFormUntil2023: define(
    "text",
    "NĐ 91/2017",
    "Mẫu số 07 ban hành kèm theo Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ",
  ),
  legalBasesFrom2024: define("lines", "NĐ 98/2023", [
    "Luật Thi đua, khen thưởng ngày 15/6/2022",
    "Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng",
  ]),
  reportFormFrom2024: define(
    "text",
    "NĐ 98/2023",
    "Mẫu báo cáo thành tích khen thưởng theo chuyên đề ban hành kèm theo Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ",
  ),
  legalBasesFromJuly2025: define("lines", "NĐ 152/2025", [
    "Luật Thi đua, khen thưởng ngày 15/6/2022",
    "Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng",
  ]),
  reportFormFromJuly2025: define(
    "text",
    "NĐ 152/2025",
    "Mẫu báo cáo thành tích đề nghị khen thưởng thi đua theo chuyên đề ban hành kèm theo Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ",
  ),

  // What the provincial software calls things, where lists are exported for it.
  importAwardNames: define("lines", IMPORT_FORM, [
    "Cờ thi đua → Cờ thi đua của UBND tỉnh",
    "Bằng khen giai đoạn → Bằng khen cấp bộ, ban, ngành, tỉnh, đoàn thể trung ương",
    "Bằng khen năm → Bằng khen cấp bộ, ban, ngành, tỉnh, đoàn thể trung ương",
    "Giấy khen →",
  ]),
  importAwardCodes: define("lines", IMPORT_FORM, [
    "Cờ thi đua → 1668522916",
    "Bằng khen giai đoạn → 1650360491",
    "Bằng khen năm → 1650360491",
    "Giấy khen →",
  ]),
  importGroups: define("lines", IMPORT_FORM, ["Tập thể → TAPTHE", "Cá nhân → CANHAN"]),
  importSubjectTypes: define("lines", IMPORT_FORM, ["Tập thể →", "Cá nhân →"]),
  importField: define("text", IMPORT_FORM, ""),
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
