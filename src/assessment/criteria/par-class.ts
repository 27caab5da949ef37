/** The CCHC class of a unit: high enough in given years, and high enough a number of times. */
import { isParClassAtLeast, type ParClass } from "../../domain/rating";
import type { Collective } from "../../domain/subject";
import type { Year } from "../../domain/year";
import type { Outcome } from "../../engine/outcome";
import type { MissingOfYear, ParClassFinding, ParClassTimesFinding } from "../finding";
import type { CriterionContext, LeafOf } from "./context";

export function testParClass(
  leaf: LeafOf<"parClass">,
  collective: Collective,
  context: CriterionContext,
): ParClassFinding {
  const least = context.parameters[leaf.least];
  const below: { year: Year; parClass: ParClass }[] = [];
  const met: { year: Year; parClass: ParClass }[] = [];
  const missing: MissingOfYear[] = [];
  for (const year of yearsTested(leaf.years, context)) {
    const fact = collective.parClasses.get(year);
    if (!fact?.known) missing.push({ year, fact });
    else if (isParClassAtLeast(fact.value, least)) met.push({ year, parClass: fact.value });
    else below.push({ year, parClass: fact.value });
  }
  const outcome: Outcome = below.length > 0 ? "ineligible" : missing.length > 0 ? "missingData" : "eligible";
  return { kind: "parClass", leaf, outcome, least, below, missing, met };
}

function yearsTested(years: LeafOf<"parClass">["years"], context: CriterionContext): readonly Year[] {
  switch (years) {
    case "everyYear":
      return context.years;
    case "lastYear":
      return [context.period.last];
    case "year":
      return [context.year];
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
  const years = context.years.filter((year) => lastYearCounts || year !== period.last);
  const missing: MissingOfYear[] = [];
  const hits = years.map((year): Hit => {
    const fact = collective.parClasses.get(year);
    if (fact?.known) return isParClassAtLeast(fact.value, least) ? "yes" : "no";
    missing.push({ year, fact });
    return "open";
  });
  const count = consecutive ? longestRun : total;
  const known = count(hits, (hit) => hit === "yes");
  const possible = count(hits, (hit) => hit !== "no");
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

function total(hits: readonly Hit[], counts: (hit: Hit) => boolean): number {
  return hits.filter(counts).length;
}

function longestRun(hits: readonly Hit[], counts: (hit: Hit) => boolean): number {
  let longest = 0;
  let run = 0;
  for (const hit of hits) {
    run = counts(hit) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
