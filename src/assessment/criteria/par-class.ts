/** The CCHC class of a unit: high enough in given years, and high enough a number of times. */
import type { Fact } from "../../domain/fact";
import { isParClassAtLeast, type ParClass } from "../../domain/rating";
import type { Collective } from "../../domain/subject";
import type { Year } from "../../domain/year";
import { minimum, type Outcome } from "../../engine/outcome";
import type { ClassOfYear, MissingOfYear, ParClassFinding, ParClassTimesFinding } from "../finding";
import type { CriterionContext, LeafOf } from "./context";

export function testParClass(
  leaf: LeafOf<"parClass">,
  collective: Collective,
  context: CriterionContext,
): ParClassFinding {
  const least = context.parameters[leaf.least];
  const years = yearsTested(leaf.years, context).map((year): ClassOfYear => {
    const fact = collective.parClasses.get(year);
    return { year, outcome: outcomeOf(fact, least), fact };
  });
  return { kind: "parClass", leaf, outcome: minimum(years), least, years };
}

function outcomeOf(fact: Fact<ParClass> | undefined, least: ParClass): Outcome {
  if (!fact?.known) return "missingData";
  return isParClassAtLeast(fact.value, least) ? "eligible" : "ineligible";
}

function yearsTested(years: LeafOf<"parClass">["years"], context: CriterionContext): readonly Year[] {
  switch (years) {
    case "everyYear":
      return context.years.period;
    case "lastYear":
      return [context.period.last];
    case "year":
      return context.years.year;
  }
}

/** Decided as soon as the blanks cannot change it: by what is known, and by what they could become at best. */
export function testParClassTimes(
  leaf: LeafOf<"parClassTimes">,
  collective: Collective,
  context: CriterionContext,
): ParClassTimesFinding {
  const { parameters, period } = context;
  const least = parameters[leaf.least];
  const required = parameters[leaf.times];
  const consecutive = parameters[leaf.consecutive];
  const lastYearCounts = leaf.lastYearMayCount === undefined || parameters[leaf.lastYearMayCount];
  const missing: MissingOfYear[] = [];
  const hits: Hit[] = [];
  for (const year of context.years.period) {
    if (year === period.last && !lastYearCounts) continue;
    const fact = collective.parClasses.get(year);
    if (fact?.known) hits.push(isParClassAtLeast(fact.value, least) ? "yes" : "no");
    else {
      hits.push("open");
      missing.push({ year, fact });
    }
  }
  const known = countOf(hits, consecutive, "no");
  const possible = countOf(hits, consecutive, "yes");
  const outcome: Outcome =
    known >= required ? "eligible" : possible < required ? "ineligible" : "missingData";
  return {
    kind: "parClassTimes",
    leaf,
    outcome,
    least,
    required,
    consecutive,
    known,
    possible,
    missing,
    lastYearCounts,
  };
}

type Hit = "yes" | "no" | "open";

/** How many years count, in a row or in all, if those that are open count or do not. */
function countOf(hits: readonly Hit[], consecutive: boolean, open: "yes" | "no"): number {
  let count = 0;
  let most = 0;
  for (const hit of hits) {
    if ((hit === "open" ? open : hit) === "yes") count++;
    else if (consecutive) count = 0;
    most = Math.max(most, count);
  }
  return most;
}
