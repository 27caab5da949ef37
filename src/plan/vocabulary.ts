/** The closed vocabulary in which a plan is written: the kinds of conditions, clauses and what they refer to. */
import type { AwardId } from "../domain/award";
import type { Judgement } from "../domain/judgement";
import type { SubjectKind } from "../domain/subject";
import type { Condition } from "../engine/condition";
import type { ParameterId, ParameterIdOf } from "./parameters";

/** `period`: all its years; `year`: the year under review. */
export type Scope = "period" | "year";

/** One kind of test each. Numbers stand in the parameters and are named here by id. */
export type LeafKind =
  | { readonly kind: "judgement"; readonly judgement: Judgement; readonly scope: Scope }
  | { readonly kind: "registered"; readonly scope: Scope }
  | {
      readonly kind: "membersRated";
      readonly scope: Scope;
      readonly least: ParameterIdOf<"staffRating">;
      readonly percent: ParameterIdOf<"percent">;
      readonly unrated: ParameterIdOf<"unratedReading">;
    }
  | { readonly kind: "noMemberDisciplined"; readonly leastSeverity: ParameterIdOf<"severity"> }
  | {
      readonly kind: "parClass";
      readonly years: "everyYear" | "lastYear" | "year";
      readonly least: ParameterIdOf<"parClass">;
    }
  | {
      readonly kind: "parClassTimes";
      readonly least: ParameterIdOf<"parClass">;
      readonly times: ParameterIdOf<"count">;
      readonly consecutive: ParameterIdOf<"yesNo">;
      /** Absent: the last year always counts. */
      readonly lastYearMayCount?: ParameterIdOf<"yesNo">;
    }
  | { readonly kind: "advisoryUnit" }
  | { readonly kind: "provinceRankImproved"; readonly ranks: ParameterIdOf<"ranks"> }
  | { readonly kind: "rated"; readonly scope: Scope; readonly least: ParameterIdOf<"staffRating"> }
  | { readonly kind: "notDisciplined"; readonly leastSeverity: ParameterIdOf<"severity"> }
  | { readonly kind: "unitEligible"; readonly awards: readonly AwardId[] };

export type Leaf = LeafKind & {
  /** The clause that a reason cites. */
  readonly clause: string;
};

/** One paragraph of the plan; its words are in wording.ts. */
interface Paragraph {
  /** Section number, as cited: "IV.1.1.a". */
  readonly clause: string;
  /** Unique among paragraphs: the section and, where it has several, their order. */
  readonly id: string;
}

/** A paragraph that conditions, numbers or days of the product encode, wholly or in part. */
export interface EncodedParagraph extends Paragraph {
  readonly standing: "encoded" | "partly";
  readonly condition?: Condition<Leaf>;
  readonly parameters?: readonly ParameterId[];
}

/** A paragraph on which people decide; the reason stands in the words of the interface under the same id. */
export interface LeftToPeople extends Paragraph {
  readonly standing: "leftToPeople" | "heading";
}

export type Clause = EncodedParagraph | LeftToPeople;

/** What each award demands of each subject that may be given it. */
export type Criteria = Readonly<Record<AwardId, Readonly<Partial<Record<SubjectKind, Condition<Leaf>>>>>>;

/** A number of places, for the whole Sở or for each commended collective. */
export interface QuotaRule {
  readonly award: AwardId;
  readonly subject: SubjectKind;
  readonly per: "department" | "collective";
  /** Absent: the plan gives no number. */
  readonly quota?: ParameterIdOf<"quota">;
  readonly clause: string;
}

export interface Plan {
  readonly number: string;
  readonly version: string;
  /** In the plan's order. */
  readonly clauses: readonly Clause[];
  readonly criteria: Criteria;
  readonly quotas: readonly QuotaRule[];
}
