/** What the test of a condition may look at besides its subject. */
import type { AwardId } from "../../domain/award";
import type { Collective } from "../../domain/subject";
import type { Year, YearSpan } from "../../domain/year";
import type { Outcome } from "../../engine/outcome";
import type { Parameters } from "../../plan/parameters";
import type { Leaf, Scope } from "../../plan/vocabulary";
import type { Membership } from "../membership";

export interface CriterionContext {
  readonly parameters: Parameters;
  readonly period: YearSpan;
  /** The years that each scope spans, in order. */
  readonly years: Readonly<Record<Scope, readonly Year[]>>;
  /** The year under review; for a condition of the period it is not looked at. */
  readonly year: Year;
  readonly membership: Membership;
  /** The outcome of a unit, assessed once and remembered. */
  unitOutcome(collective: Collective, award: AwardId): Outcome;
  /** What depends on nothing but a condition and the given object is found out once and shared by all subjects. */
  shared<Found extends object>(leaf: Leaf, about: object, find: () => Found): Found;
}

export type LeafOf<Kind extends Leaf["kind"]> = Extract<Leaf, { readonly kind: Kind }>;

/** The year that a scope narrows to; null for the whole period. */
export function yearOfScope(scope: Scope, context: CriterionContext): Year | null {
  return scope === "year" ? context.year : null;
}
