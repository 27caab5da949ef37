/** The state of the final list: whether the council's choice was closed, when, for whom, and what changed since. */
import type { AwardId } from "../domain/award";
import type { SubjectKind } from "../domain/subject";

/** Votes as counted by the council. A number that was not written is null. */
export interface Votes {
  readonly inFavour: number;
  readonly present: number | null;
  readonly total: number | null;
}

export interface ChosenNominee {
  readonly kind: SubjectKind;
  readonly name: string;
  readonly position: string;
  /** "" for a collective. */
  readonly unit: string;
  readonly award: AwardId;
  /** With the period or the year: "Bằng khen của Chủ tịch UBND tỉnh (giai đoạn 2021-2025)". */
  readonly awardName: string;
  readonly votes: Votes | null;
  /** Of all members of the council, rounded down to a whole number; null when it cannot be told. */
  readonly percent: number | null;
  readonly note: string;
}

export interface FinalListState {
  /** A list was closed ("Chốt danh sách") and not opened again. */
  readonly finalized: boolean;
  /** "dd/MM/yyyy HH:mm:ss"; "" when not finalised. */
  readonly when: string;
  /** The tab; "" when not finalised. */
  readonly tab: string;
  /** What changed since the list was closed, one sentence each, with sheet and cell; empty: the list holds. */
  readonly changes: readonly string[];
  /** As closed; when not finalised, whom the council has ticked so far. Collectives first. */
  readonly nominees: readonly ChosenNominee[];
}
