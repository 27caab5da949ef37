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

/** What has an outcome: a finding, a condition, a year. */
interface WithOutcome {
  readonly outcome: Outcome;
}

/** All conditions must hold. Of none: eligible. */
export function minimum(parts: readonly WithOutcome[]): Outcome {
  let low: Outcome = "eligible";
  for (const { outcome } of parts) if (RANK[outcome] < RANK[low]) low = outcome;
  return low;
}

/** One condition suffices. Of none: ineligible. */
export function maximum(parts: readonly WithOutcome[]): Outcome {
  let high: Outcome = "ineligible";
  for (const { outcome } of parts) if (RANK[outcome] > RANK[high]) high = outcome;
  return high;
}
