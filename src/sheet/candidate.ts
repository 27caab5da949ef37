/** Whoever stands on the council's list, as lists and documents print them: plain JSON. */
import type { AwardId } from "../domain/award";
import type { SubjectKind } from "../domain/subject";
import type { Votes } from "./votes";

/** Somebody on the council's list, with the votes. */
export interface Candidate {
  readonly kind: SubjectKind;
  readonly name: string;
  /** "" for a collective, and where the sheet does not say. */
  readonly position: string;
  /** "" for a collective, and where the sheet does not say. */
  readonly unit: string;
  readonly award: AwardId;
  /** With the period or the year: "Bằng khen của Chủ tịch UBND tỉnh (giai đoạn 2021-2025)". */
  readonly awardName: string;
  readonly votes: Votes | null;
  /** Of all members of the council, rounded down to a whole number; null when it cannot be told. */
  readonly percent: number | null;
  /** The council's note; "" for none. */
  readonly note: string;
}
