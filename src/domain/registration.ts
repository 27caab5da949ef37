/** Đăng ký thi đua: whether and when a unit registered for the movement. */
import type { CivilDate } from "./civil-date";
import type { Fact } from "./fact";
import type { Year } from "./year";

export type Registration =
  | { readonly kind: "dated"; readonly date: CivilDate }
  /** "x" or "có" without a date. */
  | { readonly kind: "undated" }
  /** "không". */
  | { readonly kind: "declined" };

export interface Registrations {
  /** Of the whole period. */
  readonly period: Fact<Registration>;
  /** Only the years that have a column, a row or a tab of their own. */
  readonly byYear: ReadonlyMap<Year, Fact<Registration>>;
}
