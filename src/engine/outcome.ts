/** The four outcomes of a condition and their one order; knows no plan and no sheet. */

/** Lowest first: `all` takes the minimum, `any` the maximum. */
export const OUTCOMES = ["ineligible", "missingData", "awaitingCouncil", "eligible"] as const;
export type Outcome = (typeof OUTCOMES)[number];

const RANK: Readonly<Record<Outcome, number>> = {
  ineligible: 0,
  missingData: 1,
  awaitingCouncil: 2,
  eligible: 3,
};

/** Negative, zero or positive as the first is lower than, the same as or higher than the second. */
export function compareOutcomes(first: Outcome, second: Outcome): number {
  return RANK[first] - RANK[second];
}

/** All conditions must hold. Of none: eligible. */
export function minimum(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce((low, outcome) => (RANK[outcome] < RANK[low] ? outcome : low), "eligible");
}

/** One condition suffices. Of none: ineligible. */
export function maximum(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce((high, outcome) => (RANK[outcome] > RANK[high] ? outcome : high), "ineligible");
}
