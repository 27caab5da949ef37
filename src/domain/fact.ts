/** A fact as a sheet gives it: known, or missing for a stated cause; with the cell it was read from. */

/** A cell. Row and column count from 1; in a formula's argument the tab is "" and they count within the range. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** The header of the column, in one line. */
  readonly header: string;
}

export interface Known<T> {
  readonly known: true;
  readonly value: T;
  readonly place?: CellPlace;
}

/** `noColumn`: the table has no such column; `blank`: an empty cell; `notUnderstood`: text that is no such fact. */
export type MissingCause = "noColumn" | "blank" | "notUnderstood";

export interface Missing {
  readonly known: false;
  readonly cause: MissingCause;
  readonly place?: CellPlace;
  /** What stands in the cell, when it was not understood. */
  readonly found?: string;
}

export type Fact<T> = Known<T> | Missing;

export const NO_COLUMN: Missing = { known: false, cause: "noColumn" };

/** What stands at a place and could not be read, or leaves open what stands elsewhere. */
export function notUnderstood(place: CellPlace): Missing {
  return { known: false, cause: "notUnderstood", place };
}
