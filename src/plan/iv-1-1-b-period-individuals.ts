/** IV.1.1.b: what an individual must meet in the period. */
import { all, leaf, type Condition } from "../engine/condition";
import type { Clause, EncodedParagraph, Leaf } from "./vocabulary";

const CLAUSE = "IV.1.1.b";

/** The preference for those who work directly on it orders the list (quotas); it bars nobody. */
const criteria = {
  id: "IV.1.1.b/1",
  clause: CLAUSE,
  text: "- Hoàn thành tốt nhiệm vụ thường xuyên của cơ quan, đơn vị hằng năm; có thành tích xuất sắc trong thực hiện nhiệm vụ công tác cải cách hành chính; (ưu tiên cho cán bộ, công chức, viên chức trực tiếp thực hiện nhiệm vụ công tác cải cách hành chính và giải quyết thủ tục hành chính có liên quan tập thể và cá nhân; cá nhân phải thuộc tập thể được tặng cờ hoặc bằng khen của UBND tỉnh.",
  standing: "encoded",
  condition: all<Leaf>(
    leaf({ kind: "rated", clause: CLAUSE, scope: "period", least: "individualLeastRating" }),
    leaf({ kind: "judgement", clause: CLAUSE, judgement: "outstandingPar", scope: "period" }),
    leaf({ kind: "unitEligible", clause: CLAUSE, awards: ["CO_GD", "BK_GD"] }),
  ),
} satisfies EncodedParagraph;

export const clauses: readonly Clause[] = [
  { id: "IV.1.1.b/0", clause: CLAUSE, text: "b) Đối với cá nhân", standing: "heading" },
  criteria,
];

export const certificateOfMerit: Condition<Leaf> = criteria.condition;
