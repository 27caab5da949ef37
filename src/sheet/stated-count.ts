/** A number of people that a workbook states of a unit. */
import type { CellPlace } from "../domain/fact";
import type { Year } from "../domain/year";

/** Whom a number counts: all members, those rated below HTTNV, those disciplined. */
export type Counted = "members" | "lowRated" | "disciplined";

export interface StatedCount {
  readonly counted: Counted;
  readonly count: number;
  /** Of which units; none where the list tells no unit. */
  readonly units: readonly string[];
  /** Null: of which year it is, is not said. */
  readonly year: Year | null;
  readonly place: CellPlace;
  readonly found: string;
  /** How many the list itself shows; by default, as many as all lists show of the unit. */
  readonly listed?: number;
}
