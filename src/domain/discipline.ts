/** Kỷ luật: what was decided against a person, and in which years. */
import type { CellPlace } from "./fact";
import type { Year } from "./year";

/** Forms of discipline, lightest first: khiển trách, cảnh cáo, hạ bậc lương, giáng chức, cách chức, buộc thôi việc. */
export const SEVERITIES = [
  "reprimand",
  "warning",
  "salaryReduction",
  "demotion",
  "removal",
  "dismissal",
] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface DisciplineEvent {
  /** The year of the decision; null when the text names none. */
  readonly year: Year | null;
  /** null when the text names no known form. */
  readonly severity: Severity | null;
  /** As it stands in the sheet. */
  readonly words: string;
  readonly place?: CellPlace;
  /** Whether it was decided against this person is not known: it may be somebody else's. */
  readonly isDoubted?: true;
}

export interface DisciplineRecord {
  readonly events: readonly DisciplineEvent[];
  /** The years of which the sheet speaks: all (a column without a year), or those that have their own column. */
  readonly coveredYears: "all" | ReadonlySet<Year>;
}

export const NO_DISCIPLINE_COLUMN: DisciplineRecord = { events: [], coveredYears: new Set() };
