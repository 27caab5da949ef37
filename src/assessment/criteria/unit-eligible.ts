/** Whether a person's unit is itself eligible for one of the given awards. */
import type { AwardId } from "../../domain/award";
import type { Collective, Individual } from "../../domain/subject";
import { compareOutcomes, type Outcome } from "../../engine/outcome";
import { AWARDS } from "../../domain/award";
import type { UnitEligibleFinding } from "../finding";
import type { CriterionContext, LeafOf } from "./context";

/** Each line of the unit takes the better of the awards; a unit entered twice counts by the worse of its lines. */
export function testUnitEligible(
  leaf: LeafOf<"unitEligible">,
  individual: Individual,
  context: CriterionContext,
): UnitEligibleFinding {
  const annual = leaf.awards.some((award) => AWARDS[award].track === "annual");
  const year = annual ? context.year : null;
  const unit = context.membership.unitOf(individual, year);
  return context.shared(leaf, unit, () => {
    const best = unit.kind === "found" ? bestOfWorstLine(unit.collectives, leaf.awards, context) : null;
    return { kind: "unitEligible", leaf, outcome: best?.outcome ?? "missingData", unit, year, best };
  });
}

interface AwardOutcome {
  readonly award: AwardId;
  readonly outcome: Outcome;
}

function bestOfWorstLine(
  lines: readonly Collective[],
  awards: readonly AwardId[],
  context: CriterionContext,
): AwardOutcome | null {
  let worst: AwardOutcome | null = null;
  for (const line of lines) {
    const best = bestAward(line, awards, context);
    if (best && (!worst || compareOutcomes(best.outcome, worst.outcome) < 0)) worst = best;
  }
  return worst;
}

function bestAward(
  collective: Collective,
  awards: readonly AwardId[],
  context: CriterionContext,
): AwardOutcome | null {
  let best: AwardOutcome | null = null;
  for (const award of awards) {
    const outcome = context.unitOutcome(collective, award);
    if (!best || compareOutcomes(outcome, best.outcome) > 0) best = { award, outcome };
  }
  return best;
}
