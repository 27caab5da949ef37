/** Whether somebody was disciplined in the year: one person, or any member of a unit. */
import { SEVERITIES, type DisciplineEvent, type Severity } from "../../domain/discipline";
import type { Collective, Individual } from "../../domain/subject";
import type { Year } from "../../domain/year";
import type { Outcome } from "../../engine/outcome";
import type { NoMemberDisciplinedFinding, NotDisciplinedFinding } from "../finding";
import type { CriterionContext, LeafOf } from "./context";

interface Standing {
  /** eligible: not disciplined; ineligible: disciplined; missingData: not known. */
  readonly outcome: Outcome;
  /** The discipline, or what leaves it open; null when the sheet says nothing. */
  readonly event: DisciplineEvent | null;
}

const NONE: Standing = { outcome: "eligible", event: null };
const UNKNOWN: Standing = { outcome: "missingData", event: null };

export function testNotDisciplined(
  leaf: LeafOf<"notDisciplined">,
  individual: Individual,
  context: CriterionContext,
): NotDisciplinedFinding {
  const standing = standingOf(individual, context.year, context.parameters[leaf.leastSeverity]);
  return { kind: "notDisciplined", leaf, year: context.year, ...standing };
}

/** One disciplined member is enough to fail; a unit without known members is missing. */
export function testNoMemberDisciplined(
  leaf: LeafOf<"noMemberDisciplined">,
  collective: Collective,
  context: CriterionContext,
): NoMemberDisciplinedFinding {
  const year = context.year;
  const leastSeverity = context.parameters[leaf.leastSeverity];
  const members = context.membership.membersOf(collective, year);
  const disciplined: { individual: Individual; event: DisciplineEvent }[] = [];
  const unclear: { individual: Individual; event: DisciplineEvent }[] = [];
  let columnMissing = false;
  for (const individual of members?.certain ?? []) {
    const { outcome, event } = standingOf(individual, year, leastSeverity);
    if (outcome === "eligible") continue;
    if (!event) columnMissing = true;
    else if (outcome === "ineligible") disciplined.push({ individual, event });
    else unclear.push({ individual, event });
  }
  const possible = (members?.possible ?? []).filter(
    (individual) => standingOf(individual, year, leastSeverity).outcome !== "eligible",
  );
  const cause = causeOf();
  const outcome = disciplined.length > 0 ? "ineligible" : cause === null ? "eligible" : "missingData";
  return { kind: "noMemberDisciplined", leaf, outcome, year, disciplined, unclear, cause, possible };

  function causeOf(): NoMemberDisciplinedFinding["cause"] {
    if (!members) return "noTable";
    if (members.certain.length === 0) return "noMembers";
    if (unclear.length > 0) return "unclear";
    if (columnMissing) return "noColumn";
    return possible.length > 0 ? "possibleMembers" : null;
  }
}

function standingOf(individual: Individual, year: Year, leastSeverity: Severity): Standing {
  const { events, coveredYears } = individual.discipline;
  let open: DisciplineEvent | null = null;
  for (const event of events) {
    if (event.year !== year && event.year !== null) continue;
    const counts = severityCounts(event, leastSeverity);
    if (counts === "no") continue;
    if (event.year === year && counts === "yes" && !event.isDoubted) return { outcome: "ineligible", event };
    open ??= event;
  }
  if (open) return { outcome: "missingData", event: open };
  return coveredYears === "all" || coveredYears.has(year) ? NONE : UNKNOWN;
}

/** With the lightest form as the limit any discipline counts, whatever its form. */
function severityCounts(event: DisciplineEvent, least: Severity): "yes" | "no" | "unknown" {
  const limit = SEVERITIES.indexOf(least);
  if (limit === 0) return "yes";
  if (event.severity === null) return "unknown";
  return SEVERITIES.indexOf(event.severity) >= limit ? "yes" : "no";
}
