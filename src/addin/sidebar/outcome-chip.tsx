/** An outcome as a word on its colour, the same colours as in the tables, with a sign for who cannot tell them apart. */
import type { Outcome } from "../../engine/outcome";
import { OUTCOME_BACKGROUNDS, OUTCOME_TEXT } from "../../sheet/outcome-colors";

/** Best first, as people look for it. */
export const OUTCOMES_SHOWN: readonly Outcome[] = [
  "eligible",
  "awaitingCouncil",
  "missingData",
  "ineligible",
];

const SIGNS: Readonly<Record<Outcome, string>> = {
  eligible: "✓",
  awaitingCouncil: "…",
  missingData: "?",
  ineligible: "✕",
};

export function outcomeStyle(outcome: Outcome): { readonly backgroundColor: string; readonly color: string } {
  return { backgroundColor: OUTCOME_BACKGROUNDS[outcome], color: OUTCOME_TEXT };
}

export function OutcomeChip({ outcome, name }: { readonly outcome: Outcome; readonly name: string }) {
  return (
    <span class="chip" style={outcomeStyle(outcome)}>
      <span class="chip-sign" aria-hidden="true">
        {SIGNS[outcome]}
      </span>
      {name}
    </span>
  );
}
