/** What the documents of one round are made from: plain JSON, which is all that google.script.run carries. */
import type { Track } from "../../domain/award";
import type { CivilDate } from "../../domain/civil-date";
import type { ParClass, StaffRatingOrUnrated } from "../../domain/rating";
import type { Registration } from "../../domain/registration";
import type { Year, YearSpan } from "../../domain/year";
import type { MovementCounts } from "../../assessment/statistics";
import type { Settings } from "../../plan/document-parameters";
import type { Candidate } from "../../sheet/candidate";
import type { FailureLine } from "../../vi/overview-words";

/** The settings that the documents print, or that decide what they print: texts and dates only. */
const DOCUMENT_SETTINGS = [
  "planNumber",
  "planDate",
  "classDecidedBy",
  "classDecision",
  "parentAgency",
  "agency",
  "placeName",
  "signerTitle",
  "signer",
  "signerCapacity",
  "agencyName",
  "awardingAuthority",
  "addressees",
  "recipients",
  "proposalCode",
  "letterOffice",
  "letterAuthority",
  "letterSignerTitle",
  "minutesCode",
  "councilMeetingDate",
  "councilVenue",
  "councilChair",
  "councilSecretary",
  "movementBases",
  "legalBasesUntil2023",
  "reportFormUntil2023",
  "legalBasesFrom2024",
  "reportFormFrom2024",
  "legalBasesFromJuly2025",
  "reportFormFromJuly2025",
  "importAwardNames",
  "importAwardCodes",
  "importGroups",
  "importSubjectTypes",
  "importField",
] as const;

export type DocumentSettings = Pick<Settings, (typeof DOCUMENT_SETTINGS)[number]>;

export interface Dossier {
  readonly track: Track;
  /** The year under review; for the period, its last. */
  readonly year: Year;
  readonly period: YearSpan;
  /** "2025" or "2021-2025". */
  readonly round: string;
  readonly settings: DocumentSettings;
  /** The day whose law counts: the setting, or today where it is blank. */
  readonly awardDate: CivilDate;
  readonly recognitionDate: CivilDate | null;
  /** Last day for the dossier (V.2); null without a recognition date. */
  readonly dossierLastDay: CivilDate | null;
  readonly list: ListState;
  readonly council: CouncilCounts;
  /** Whom the council has chosen: collectives first, the highest award first. */
  readonly nominees: readonly DossierNominee[];
  /** Names of whom the council has ticked and who is not proposed any more: no document speaks of them. */
  readonly noLongerProposed: readonly string[];
  /** On whom the council voted without choosing them. */
  readonly notChosen: readonly Candidate[];
  /** Of every collective, in the order of the sheets. */
  readonly registrations: readonly CollectiveRegistration[];
  readonly movement: Movement;
}

/** What the overview and the yearly report tell in numbers. */
export interface Movement {
  readonly statistics: MovementCounts;
  /** Most missed first. */
  readonly failures: readonly FailureLine[];
}

/** A draft is whatever was not closed, or whose data changed afterwards; see `isDraft`. */
export interface ListState {
  /** When it was closed, as the closed list says; null where it was not. */
  readonly closedAt: string | null;
  /** What changed since; null where nothing did. */
  readonly changedSince: string | null;
}

/** As typed at the head of the list; null where nothing, or no number, stands there. */
export interface CouncilCounts {
  readonly total: number | null;
  readonly present: number | null;
}

export type DossierNominee = CollectiveNominee | IndividualNominee;

export interface CollectiveNominee extends Candidate {
  readonly kind: "collective";
  /** The years that the award looks at, in order: all of the period, or the first one up to the year under review. */
  readonly years: readonly CollectiveYear[];
}

export interface CollectiveYear {
  readonly year: Year;
  /** Null where the sheet does not say. */
  readonly parClass: ParClass | null;
  /** Null where there is no table of individuals. */
  readonly staff: StaffCount | null;
}

/** The members who are certain to be of the unit in a year, by their rating. */
export interface StaffCount {
  readonly byRating: Readonly<Record<StaffRatingOrUnrated, number>>;
  /** A blank cell, no column, or a word that is no rating. */
  readonly unknown: number;
}

export interface IndividualNominee extends Candidate {
  readonly kind: "individual";
  readonly gender: "female" | "male" | null;
  readonly years: readonly IndividualYear[];
  /** Forms of discipline, as written in the sheet, for which it names no year. */
  readonly undatedDiscipline: readonly string[];
}

export interface IndividualYear {
  readonly year: Year;
  /** Null where the sheet does not say. */
  readonly rating: StaffRatingOrUnrated | null;
  /** As written in the sheet; "" where it says there was none, null where it does not speak of the year. */
  readonly discipline: string | null;
}

export interface CollectiveRegistration {
  readonly name: string;
  /** Null where the sheet does not say. */
  readonly period: Registration | null;
  /** The years with a registration of their own. */
  readonly byYear: readonly { readonly year: Year; readonly registration: Registration | null }[];
}

/** Everybody counted, whatever their rating. */
export function staffTotal({ byRating, unknown }: StaffCount): number {
  return Object.values(byRating).reduce((sum, count) => sum + count, unknown);
}

/** For the period or a year, in time or late. */
export function isRegistered(registration: Registration | null): boolean {
  return registration !== null && registration.kind !== "declined";
}

/** What a document must say of itself when it is not made from a closed list that still holds. */
export function isDraft({ list }: Pick<Dossier, "list">): boolean {
  return list.closedAt === null || list.changedSince !== null;
}

/** The settings of the documents among all. */
export function documentSettings(parameters: Settings): DocumentSettings {
  return Object.fromEntries(DOCUMENT_SETTINGS.map((id) => [id, parameters[id]])) as DocumentSettings;
}
