/** IV.1.1.b: what an individual must meet in the period. */
import { all, leaf, type Condition } from "../engine/condition";
import type { Clause, EncodedParagraph, Leaf } from "./vocabulary";

const CLAUSE = "IV.1.1.b";

/** The preference for those who work directly on it orders the list (quotas); it bars nobody. */
const criteria = {
  id: "IV.1.1.b/1",
  clause: CLAUSE,
  standing: "encoded",
  condition: all<Leaf>(
    leaf({ kind: "rated", clause: CLAUSE, scope: "period", least: "individualLeastRating" }),
    leaf({ kind: "judgement", clause: CLAUSE, judgement: "outstandingPar", scope: "period" }),
    leaf({ kind: "unitEligible", clause: CLAUSE, awards: ["CO_GD", "BK_GD"] }),
  ),
} satisfies EncodedParagraph;

export const clauses: readonly Clause[] = [
  { id: "IV.1.1.b/0", clause: CLAUSE, standing: "heading" },
  criteria,
];

export const certificateOfMerit: Condition<Leaf> = criteria.condition;
