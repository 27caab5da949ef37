/** IV.1.2.b: what an individual must meet for the annual certificate of merit. */
import { all, leaf, type Condition } from "../engine/condition";
import type { Clause, EncodedParagraph, Leaf } from "./vocabulary";

const CLAUSE = "IV.1.2.b";

const workOfTheYear = {
  id: "IV.1.2.b/1",
  clause: CLAUSE,
  standing: "encoded",
  condition: leaf<Leaf>({ kind: "rated", clause: CLAUSE, scope: "year", least: "individualLeastRating" }),
} satisfies EncodedParagraph;

/** The preference orders the list (quotas); it bars nobody. */
const outstanding = {
  id: "IV.1.2.b/2",
  clause: CLAUSE,
  standing: "encoded",
  condition: leaf<Leaf>({
    kind: "judgement",
    clause: CLAUSE,
    judgement: "outstandingPar",
    scope: "year",
  }),
} satisfies EncodedParagraph;

const membership = {
  id: "IV.1.2.b/3",
  clause: CLAUSE,
  standing: "encoded",
  condition: leaf<Leaf>({ kind: "unitEligible", clause: CLAUSE, awards: ["BK_NAM"] }),
} satisfies EncodedParagraph;

export const clauses: readonly Clause[] = [workOfTheYear, outstanding, membership];

export const certificateOfMerit: Condition<Leaf> = all(
  workOfTheYear.condition,
  outstanding.condition,
  membership.condition,
);
