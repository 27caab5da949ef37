/** Tập thể and cá nhân: whom the plan commends, with the facts the sheets give of them. */
import { NO_DISCIPLINE_COLUMN, type DisciplineRecord } from "./discipline";
import type { Fact } from "./fact";
import {
  NO_MARKS,
  type CollectiveJudgement,
  type IndividualJudgement,
  type JudgementMarks,
} from "./judgement";
import type { ParClass, StaffRatingOrUnrated } from "./rating";
import type { Registrations } from "./registration";
import type { Year } from "./year";

/** Where the line of a subject stands; row from 1. */
export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
}

export interface Collective {
  readonly kind: "collective";
  readonly name: string;
  readonly place: RowPlace;
  /** Cơ quan chuyên trách tham mưu CCHC. A blank cell or no column is a known no. */
  readonly advisoryUnit: Fact<boolean>;
  /** Xếp loại CCHC; a year without a column is absent. */
  readonly parClasses: ReadonlyMap<Year, Fact<ParClass>>;
  readonly registrations: Registrations;
  readonly judgements: Readonly<Record<CollectiveJudgement, JudgementMarks>>;
}

export interface Individual {
  readonly kind: "individual";
  readonly name: string;
  readonly place: RowPlace;
  readonly position: string;
  /** Giới tính; null when the sheet does not say. */
  readonly gender: "female" | "male" | null;
  /** Đơn vị công tác. */
  readonly unit: Fact<string>;
  /** Only years whose own column, row or tab names a unit; it wins over `unit` for that year. */
  readonly unitByYear: ReadonlyMap<Year, string>;
  /**
   * The years for which the sheets list the person, where each year has a list of its own: in another year the person
   * is a member of no unit. "all" where one list serves for all years.
   */
  readonly listedIn: "all" | ReadonlySet<Year>;
  /** Trực tiếp làm CCHC, giải quyết TTHC. */
  readonly worksDirectlyOnPar: boolean;
  /** A year without a column is absent. */
  readonly ratings: ReadonlyMap<Year, Fact<StaffRatingOrUnrated>>;
  readonly discipline: DisciplineRecord;
  readonly judgements: Readonly<Record<IndividualJudgement, JudgementMarks>>;
}

export type Subject = Collective | Individual;
export type SubjectKind = Subject["kind"];

/** In the order of the lists. */
export const SUBJECT_KINDS: readonly SubjectKind[] = ["collective", "individual"];

/** What a workbook says. Null when it has no such table: then nothing is known, which is not the same as nobody. */
export interface Facts {
  readonly collectives: readonly Collective[] | null;
  readonly individuals: readonly Individual[] | null;
  /**
   * People whose line bears no name, or does not say that it is a person, and members who are left out of a list: they
   * may belong to a unit, and nobody is proposed.
   */
  readonly unnamed?: readonly Individual[];
  /** Names of two collectives each that may be one unit: whoever belongs to the one may belong to the other. */
  readonly sharedNames?: readonly (readonly [string, string])[];
}

/** Somebody of whom no more is known than that a sheet lists them: a member of the unit without any rating. */
export function listedOnly(person: Pick<Individual, "name" | "place" | "position" | "unit">): Individual {
  return {
    kind: "individual",
    ...person,
    gender: null,
    listedIn: "all",
    unitByYear: new Map(),
    worksDirectlyOnPar: false,
    ratings: new Map(),
    discipline: NO_DISCIPLINE_COLUMN,
    judgements: { outstandingPar: NO_MARKS, commendationProposed: NO_MARKS },
  };
}
