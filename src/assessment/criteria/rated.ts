/** A person's own rating: high enough in the year, or in every year of the period. */
import { isStaffRatingAtLeast, UNRATED, type StaffRating } from "../../domain/rating";
import type { Individual } from "../../domain/subject";
import type { Year } from "../../domain/year";
import type { Outcome } from "../../engine/outcome";
import type { MissingOfYear, RatedFinding } from "../finding";
import type { CriterionContext, LeafOf } from "./context";

/** A year explicitly without rating is for the council to weigh; a blank is missing. */
export function testRated(
  leaf: LeafOf<"rated">,
  individual: Individual,
  context: CriterionContext,
): RatedFinding {
  const least = context.parameters[leaf.least];
  const years = context.years[leaf.scope];
  if (years.every((year) => isMet(individual, year, least))) {
    return context.shared(leaf, years, () => ratedFinding(leaf, individual, years, least));
  }
  return ratedFinding(leaf, individual, years, least);
}

function isMet({ ratings }: Individual, year: Year, least: StaffRating): boolean {
  const fact = ratings.get(year);
  return fact?.known === true && fact.value !== UNRATED && isStaffRatingAtLeast(fact.value, least);
}

function ratedFinding(
  leaf: LeafOf<"rated">,
  { ratings }: Individual,
  years: readonly Year[],
  least: StaffRating,
): RatedFinding {
  const below: { year: Year; rating: StaffRating }[] = [];
  const met: Year[] = [];
  const missing: MissingOfYear[] = [];
  const unrated: Year[] = [];
  for (const year of years) {
    const fact = ratings.get(year);
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
