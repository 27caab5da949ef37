/** A person's own rating: high enough in the year, or in every year of the period. */
import { isStaffRatingAtLeast, UNRATED, type StaffRating } from "../../domain/rating";
import type { Individual } from "../../domain/subject";
import type { Year } from "../../domain/year";
import type { Outcome } from "../../engine/outcome";
import type { MissingOfYear, RatedFinding } from "../finding";
import { yearsOfScope, type CriterionContext, type LeafOf } from "./context";

/** A year explicitly without rating is for the council to weigh; a blank is missing. */
export function testRated(
  leaf: LeafOf<"rated">,
  individual: Individual,
  context: CriterionContext,
): RatedFinding {
  const least = context.parameters[leaf.least];
  const below: { year: Year; rating: StaffRating }[] = [];
  const met: Year[] = [];
  const missing: MissingOfYear[] = [];
  const unrated: Year[] = [];
  for (const year of yearsOfScope(leaf.scope, context)) {
    const fact = individual.ratings.get(year);
    if (!fact?.known) missing.push({ year, fact });
    else if (fact.value === UNRATED) unrated.push(year);
    else if (isStaffRatingAtLeast(fact.value, least)) met.push(year);
    else below.push({ year, rating: fact.value });
  }
  const outcome: Outcome =
    below.length > 0
      ? "ineligible"
      : missing.length > 0
        ? "missingData"
        : unrated.length > 0
          ? "awaitingCouncil"
          : "eligible";
  return { kind: "rated", leaf, outcome, least, below, missing, unrated, met };
}
