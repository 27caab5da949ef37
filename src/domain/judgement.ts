/** Marks by which the council or the head of the unit attests what no rating shows. */
import type { Fact } from "./fact";
import type { Year } from "./year";

export type CollectiveJudgement =
  /** Gương mẫu chấp hành chủ trương, chính sách. */
  | "exemplaryCompliance"
  /** Nội bộ đoàn kết. */
  | "internalUnity"
  /** The council's decision for an advisory unit, for which the plan gives no threshold. */
  | "advisoryUnitMerit"
  /** Đề nghị giấy khen. */
  | "commendationProposed";

export type IndividualJudgement =
  /** Thành tích CCHC xuất sắc. */
  | "outstandingPar"
  /** Đề nghị giấy khen. */
  | "commendationProposed";

export type Judgement = CollectiveJudgement | IndividualJudgement;

export type Mark = "yes" | "no";

/** The marks of one judgement, by what their columns speak of. */
export interface JudgementMarks {
  /** A column that names neither a year nor the period: holds for both. */
  readonly always?: Fact<Mark>;
  /** A column that says "giai đoạn". */
  readonly period?: Fact<Mark>;
  readonly byYear: ReadonlyMap<Year, Fact<Mark>>;
}

export const NO_MARKS: JudgementMarks = { byYear: new Map() };
