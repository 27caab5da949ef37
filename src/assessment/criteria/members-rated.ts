/** The share of a unit's rated members at or above a rating, year by year. */
import { isStaffRatingAtLeast, UNRATED, type StaffRating } from "../../domain/rating";
import type { Collective, Individual } from "../../domain/subject";
import type { Year } from "../../domain/year";
import { minimum, type Outcome } from "../../engine/outcome";
import type { MembersOfYear, MembersRatedFinding } from "../finding";
import { remember } from "../remember";
import type { CriterionContext, LeafOf } from "./context";

/** No members known, or nobody rated, in a year is missing, never 100%. */
export function testMembersRated(
  leaf: LeafOf<"membersRated">,
  collective: Collective,
  context: CriterionContext,
): MembersRatedFinding {
  // Flag and certificate ask the same of every member of a unit.
  return context.shared(leaf, collective, () => membersRated(leaf, collective, context));
}

function membersRated(
  leaf: LeafOf<"membersRated">,
  collective: Collective,
  context: CriterionContext,
): MembersRatedFinding {
  const { parameters } = context;
  const least = parameters[leaf.least];
  const percent = parameters[leaf.percent];
  const reading = { least, unratedFails: parameters[leaf.unrated] === "failing" };
  const years: MembersOfYear[] = [];
  for (const year of context.years[leaf.scope]) {
    const members = context.membership.membersOf(collective, year);
    if (!members) return { kind: "membersRated", leaf, outcome: "missingData", years: null, least, percent };
    // Often the very list of all people without a unit.
    const open = context.shared(leaf, members.possible, () => new Map<Year, OpenMembers>());
    years.push(
      membersOfYear(
        year,
        members.certain,
        remember(open, year, () => openMembers(members.possible, year, reading)),
        reading,
        percent,
      ),
    );
  }
  return { kind: "membersRated", leaf, outcome: minimum(years), years, least, percent };
}

/** People who may belong to the unit. */
interface OpenMembers {
  /** Those who could lower the share. */
  readonly mayFail: readonly Individual[];
  /** How many could raise it. */
  readonly mayMeet: number;
}

function openMembers(people: readonly Individual[], year: Year, reading: Reading): OpenMembers {
  const mayFail: Individual[] = [];
  let mayMeet = 0;
  for (const individual of people) {
    const standing = standingOf(individual, year, reading);
    if (standing === "below" || standing === "blank") mayFail.push(individual);
    if (standing === "met" || standing === "blank") mayMeet++;
  }
  return { mayFail, mayMeet };
}

function membersOfYear(
  year: Year,
  members: readonly Individual[],
  open: OpenMembers,
  reading: Reading,
  percent: number,
): MembersOfYear {
  let met = 0;
  const below: Individual[] = [];
  const blank: Individual[] = [];
  const unrated: Individual[] = [];
  for (const individual of members) {
    const standing = standingOf(individual, year, reading);
    if (standing === "met") met++;
    else if (standing === "below") below.push(individual);
    else if (standing === "blank") blank.push(individual);
    else unrated.push(individual);
  }
  const outcome = shareOutcome({
    met,
    below: below.length,
    mayFail: blank.length + open.mayFail.length,
    mayMeet: blank.length + open.mayMeet,
    percent,
  });
  return { year, outcome, met, below, blank, unrated, possible: open.mayFail };
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
