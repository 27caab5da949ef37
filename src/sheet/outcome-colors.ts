/** Four colours for the four outcomes, told apart with any colour vision; the outcome's name always stands beside. */
import type { Outcome } from "../engine/outcome";

/** Light tints by hue and lightness (blue, yellow, grey, orange), with dark text on them. */
export const OUTCOME_BACKGROUNDS: Readonly<Record<Outcome, string>> = {
  eligible: "#bfe0f5",
  awaitingCouncil: "#fff0b3",
  missingData: "#dadada",
  ineligible: "#f7cbac",
};
export const OUTCOME_TEXT = "#1f1f1f";
