/** What testing each kind of condition found: the outcome and the facts behind it, from which reasons are worded. */
import type { AwardId } from "../domain/award";
import type { CivilDate } from "../domain/civil-date";
import type { DisciplineEvent } from "../domain/discipline";
import type { Fact } from "../domain/fact";
import type { Mark } from "../domain/judgement";
import type { ParClass, StaffRating } from "../domain/rating";
import type { Registration } from "../domain/registration";
import type { Individual } from "../domain/subject";
import type { Year } from "../domain/year";
import type { Outcome } from "../engine/outcome";
import type { Leaf } from "../plan/vocabulary";
import type { UnitLookup } from "./membership";

type LeafOf<Kind extends Leaf["kind"]> = Extract<Leaf, { readonly kind: Kind }>;

interface FindingOf<Kind extends Leaf["kind"]> {
  readonly kind: Kind;
  readonly leaf: LeafOf<Kind>;
  readonly outcome: Outcome;
}

export interface JudgementFinding extends FindingOf<"judgement"> {
  readonly mark: Fact<Mark>;
  /** The year whose mark decided; null for the period. */
  readonly year: Year | null;
}

export interface RegisteredFinding extends FindingOf<"registered"> {
  readonly registration: Fact<Registration>;
  /** Last day, inclusive. */
  readonly deadline: CivilDate;
  /** The year whose own column decided; null: the registration of the whole period. */
  readonly year: Year | null;
}

export interface MembersOfYear {
  readonly year: Year;
  readonly outcome: Outcome;
  /** Rated high enough. */
  readonly met: number;
  readonly below: readonly Individual[];
  readonly blank: readonly Individual[];
  readonly unrated: readonly Individual[];
  /** May belong to the unit and could change the result. */
  readonly possible: readonly Individual[];
}

export interface MembersRatedFinding extends FindingOf<"membersRated"> {
  /** Null when there is no table of individuals. */
  readonly years: readonly MembersOfYear[] | null;
  readonly least: StaffRating;
  readonly percent: number;
}

export interface NoMemberDisciplinedFinding extends FindingOf<"noMemberDisciplined"> {
  readonly year: Year;
  readonly disciplined: readonly { readonly individual: Individual; readonly event: DisciplineEvent }[];
  readonly unclear: readonly { readonly individual: Individual; readonly event: DisciplineEvent }[];
  readonly cause: "noTable" | "noMembers" | "noColumn" | "unclear" | "possibleMembers" | null;
  readonly possible: readonly Individual[];
}

export interface ParClassFinding extends FindingOf<"parClass"> {
  readonly least: ParClass;
  readonly years: readonly ClassOfYear[];
}

export interface ClassOfYear {
  readonly year: Year;
  readonly outcome: Outcome;
  /** Undefined: the sheets have no such column. */
  readonly fact: Fact<ParClass> | undefined;
}

export interface MissingOfYear {
  readonly year: Year;
  readonly fact: Fact<unknown> | undefined;
}

export interface ParClassTimesFinding extends FindingOf<"parClassTimes"> {
  readonly least: ParClass;
  readonly required: number;
  readonly consecutive: boolean;
  /** How many the known classes give. */
  readonly known: number;
  /** How many it can become with the years still blank. */
  readonly possible: number;
  readonly missing: readonly MissingOfYear[];
  readonly lastYearCounts: boolean;
}

export interface AdvisoryUnitFinding extends FindingOf<"advisoryUnit"> {
  readonly flag: Fact<boolean>;
}

export interface ProvinceRankFinding extends FindingOf<"provinceRankImproved"> {
  readonly year: Year;
  readonly rank: number | null;
  readonly rankBefore: number | null;
}

export interface RatedFinding extends FindingOf<"rated"> {
  readonly least: StaffRating;
  readonly below: readonly { readonly year: Year; readonly rating: StaffRating }[];
  readonly missing: readonly MissingOfYear[];
  readonly unrated: readonly Year[];
  readonly met: readonly Year[];
}

export interface NotDisciplinedFinding extends FindingOf<"notDisciplined"> {
  readonly year: Year;
  readonly event: DisciplineEvent | null;
}

export interface UnitEligibleFinding extends FindingOf<"unitEligible"> {
  readonly unit: UnitLookup;
  readonly year: Year | null;
  /** The award with the best outcome of the unit; null when the unit could not be assessed. */
  readonly best: { readonly award: AwardId; readonly outcome: Outcome } | null;
}

export type Finding =
  | JudgementFinding
  | RegisteredFinding
  | MembersRatedFinding
  | NoMemberDisciplinedFinding
  | ParClassFinding
  | ParClassTimesFinding
  | AdvisoryUnitFinding
  | ProvinceRankFinding
  | RatedFinding
  | NotDisciplinedFinding
  | UnitEligibleFinding;

/** A late registration is measured by III.2; everything else by the clause that demands it. */
export function citedClause(finding: Finding): string {
  const late =
    finding.kind === "registered" &&
    finding.outcome === "ineligible" &&
    finding.registration.known &&
    finding.registration.value.kind === "dated";
  return late ? "III.2" : finding.leaf.clause;
}
