/** Which numbers and readings a condition or a paragraph depends on. */
import { leavesOf } from "../engine/condition";
import type { ParameterId } from "./parameters";
import type { Clause, Leaf } from "./vocabulary";

/** The parameters that decide one condition; the years of the period are everybody's and not named. */
export function parametersOfLeaf(leaf: Leaf): readonly ParameterId[] {
  switch (leaf.kind) {
    case "judgement":
    case "advisoryUnit":
    case "unitEligible":
      return [];
    case "registered":
      return leaf.scope === "period"
        ? ["registrationDeadline"]
        : ["annualRegistrationDeadline", "registrationDeadline"];
    case "membersRated":
      return [leaf.least, leaf.percent, leaf.unrated];
    case "noMemberDisciplined":
    case "notDisciplined":
      return [leaf.leastSeverity];
    case "parClass":
    case "rated":
      return [leaf.least];
    case "parClassTimes":
      return [
        leaf.least,
        leaf.times,
        leaf.consecutive,
        ...(leaf.lastYearMayCount === undefined ? [] : [leaf.lastYearMayCount]),
      ];
    case "provinceRankImproved":
      return [leaf.ranks];
  }
}

/** The parameters of a paragraph, each once: those it names and those of its conditions. */
export function parametersOfClause(clause: Clause): readonly ParameterId[] {
  const named = "parameters" in clause ? clause.parameters : [];
  const ofConditions = "condition" in clause ? leavesOf(clause.condition).flatMap(parametersOfLeaf) : [];
  return [...new Set([...named, ...ofConditions])];
}
