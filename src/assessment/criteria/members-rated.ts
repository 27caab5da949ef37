/** The share of a unit's rated members at or above a rating, year by year. */
import {
  isStaffRatingAtLeast,
  UNRATED,
  type StaffRating,
  type StaffRatingOrUnrated,
} from "../../domain/rating";
import type { Collective, Individual } from "../../domain/subject";
import type { Year } from "../../domain/year";
import { minimum, type Outcome } from "../../engine/outcome";
import type { MembersOfYear, MembersRatedFinding } from "../finding";
import { yearsOfScope, type CriterionContext, type LeafOf } from "./context";

/** No members known, or nobody rated, in a year is missing, never 100%. */
export function testMembersRated(
  leaf: LeafOf<"membersRated">,
  collective: Collective,
  context: CriterionContext,
): MembersRatedFinding {
  const least = context.parameters[leaf.least];
  const percent = context.parameters[leaf.percent];
  const years: MembersOfYear[] = [];
  for (const year of yearsOfScope(leaf.scope, context)) {
    const ofYear = membersOfYear(leaf, collective, year, context);
    if (!ofYear) return { kind: "membersRated", leaf, outcome: "missingData", years: null, least, percent };
    years.push(ofYear);
  }
  const outcome = minimum(years);
  return { kind: "membersRated", leaf, outcome, years, least, percent };
}

function membersOfYear(
  leaf: LeafOf<"membersRated">,
  collective: Collective,
  year: Year,
  context: CriterionContext,
): MembersOfYear | null {
  const { parameters } = context;
  const percent = parameters[leaf.percent];
  const reading: Reading = {
    least: parameters[leaf.least],
    unratedFails: parameters[leaf.unrated] === "failing",
  };
  const members = context.membership.membersOf(collective, year);
  if (!members) return null;

  let met = 0;
  const below: { individual: Individual; rating: StaffRatingOrUnrated }[] = [];
  const blank: Individual[] = [];
  const unrated: Individual[] = [];
  for (const individual of members.certain) {
    const standing = standingOf(individual, year, reading);
    if (standing === "met") met++;
    else if (standing === "blank") blank.push(individual);
    else if (standing === "leftOut") unrated.push(individual);
    else below.push({ individual, rating: ratingIn(individual, year) });
  }
  const possible: Individual[] = [];
  let mayLift = 0;
  for (const individual of members.possible) {
    const standing = standingOf(individual, year, reading);
    if (standing === "below" || standing === "blank") possible.push(individual);
    if (standing === "met" || standing === "blank") mayLift++;
  }
  const outcome = shareOutcome({
    met,
    below: below.length,
    mayFail: blank.length + possible.length,
    mayMeet: blank.length + mayLift,
    percent,
  });
  return { year, outcome, met, below, blank, unrated, possible };
}

type Standing = "met" | "below" | "blank" | "leftOut";

/** What is asked of each member. */
interface Reading {
  readonly least: StaffRating;
  readonly unratedFails: boolean;
}

function standingOf(individual: Individual, year: Year, { least, unratedFails }: Reading): Standing {
  const fact = individual.ratings.get(year);
  if (!fact?.known) return "blank";
  if (fact.value === UNRATED) return unratedFails ? "below" : "leftOut";
  return isStaffRatingAtLeast(fact.value, least) ? "met" : "below";
}

function ratingIn(individual: Individual, year: Year): StaffRatingOrUnrated {
  const fact = individual.ratings.get(year);
  return fact?.known ? fact.value : UNRATED;
}

/** Fails if even the best reading of what is open falls short; holds only if the worst reading holds. Never rounds. */
function shareOutcome(count: {
  readonly met: number;
  readonly below: number;
  /** Open members who may turn out below. */
  readonly mayFail: number;
  /** Open members who may turn out to meet the rating. */
  readonly mayMeet: number;
  readonly percent: number;
}): Outcome {
  const { met, below, mayFail, mayMeet, percent } = count;
  const best = met + mayMeet;
  if (below > 0 && best * 100 < percent * (best + below)) return "ineligible";
  if (met + below === 0) return "missingData";
  return met * 100 >= percent * (met + below + mayFail) ? "eligible" : "missingData";
}
