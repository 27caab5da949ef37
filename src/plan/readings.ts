/** The readings of doubtful places of the plan: what can be read two ways, and which parameter switches it. */
import type { ParameterId } from "./parameters";

export interface Reading {
  readonly clause: string;
  /** Is the doubt one of law, or of what the scan shows? */
  readonly doubt: "legal" | "scan";
  /** The parameters that change the reading; none: the product has one reading only. */
  readonly parameters: readonly ParameterId[];
}

/** In the order of the doubts; who confirmed one, and when, is entered in the settings tab. */
export const READINGS = {
  A1: { clause: "V.2", doubt: "legal", parameters: ["classDecidedBy", "classDecision"] },
  A2: { clause: "IV.1.1.a", doubt: "legal", parameters: ["lastYearMayCount"] },
  A3: { clause: "IV.1.1.a", doubt: "legal", parameters: ["timesConsecutive"] },
  A4: { clause: "IV.1.1.a", doubt: "legal", parameters: ["unratedMembers"] },
  A6: { clause: "IV.1.1.b", doubt: "legal", parameters: ["membersLeastRating", "individualLeastRating"] },
  A7: { clause: "IV.1.2.a", doubt: "legal", parameters: ["disciplineLeastSeverity"] },
  A9: { clause: "IV.1.1.b", doubt: "legal", parameters: [] },
  A10: { clause: "IV.1.1.b", doubt: "legal", parameters: [] },
  A11: { clause: "III.2", doubt: "legal", parameters: ["annualRegistrationDeadline"] },
  A12: { clause: "III.2", doubt: "legal", parameters: ["registrationDeadline"] },
  A14: { clause: "IV.1.2.a", doubt: "legal", parameters: ["annualClass"] },
  A15: { clause: "V.2", doubt: "legal", parameters: ["dossierDayReading"] },
  D1: { clause: "IV.1.1.a", doubt: "scan", parameters: ["flagTimes"] },
  D2: { clause: "IV.1.1.a", doubt: "scan", parameters: ["certificateTimes"] },
} as const satisfies Record<string, Reading>;

export type ReadingId = keyof typeof READINGS;
export const READING_IDS = Object.keys(READINGS) as ReadingId[];
