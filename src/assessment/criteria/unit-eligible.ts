/** Whether a person's unit is itself eligible for one of the given awards. */
import type { AwardId } from "../../domain/award";
import type { Collective, Individual } from "../../domain/subject";
import { compareOutcomes, minimum, type Outcome } from "../../engine/outcome";
import { AWARDS } from "../../domain/award";
import type { UnitEligibleFinding } from "../finding";
import type { CriterionContext, LeafOf } from "./context";

/** Takes the better of the awards. A unit entered twice counts by the worse of its lines. */
export function testUnitEligible(
  leaf: LeafOf<"unitEligible">,
  individual: Individual,
  context: CriterionContext,
): UnitEligibleFinding {
  const annual = leaf.awards.some((award) => AWARDS[award].track === "annual");
  const year = annual ? context.year : null;
  const unit = context.membership.unitOf(individual, year);
  const best = unit.kind === "found" ? bestAward(unit.collectives, leaf.awards, context) : null;
  return { kind: "unitEligible", leaf, outcome: best?.outcome ?? "missingData", unit, year, best };
}

function bestAward(
  collectives: readonly Collective[],
  awards: readonly AwardId[],
  context: CriterionContext,
): { readonly award: AwardId; readonly outcome: Outcome } | null {
  let best: { award: AwardId; outcome: Outcome } | null = null;
  for (const award of awards) {
    const outcome = minimum(collectives.map((collective) => context.unitOutcome(collective, award)));
    if (!best || compareOutcomes(outcome, best.outcome) > 0) best = { award, outcome };
  }
  return best;
}
