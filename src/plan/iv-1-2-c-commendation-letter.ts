/** IV.1.2.c: the commendation letter, for which the plan sets no test and the director decides. */
import { all, leaf, type Condition } from "../engine/condition";
import type { Clause, Leaf } from "./vocabulary";

const CLAUSE = "IV.1.2.c";

const proposed: Condition<Leaf> = leaf({
  kind: "judgement",
  clause: CLAUSE,
  judgement: "commendationProposed",
  scope: "year",
});

export const collective: Condition<Leaf> = all(
  leaf<Leaf>({ kind: "noMemberDisciplined", clause: CLAUSE, leastSeverity: "disciplineLeastSeverity" }),
  proposed,
);

export const individual: Condition<Leaf> = all(
  leaf<Leaf>({ kind: "rated", clause: CLAUSE, scope: "year", least: "individualLeastRating" }),
  leaf<Leaf>({ kind: "notDisciplined", clause: CLAUSE, leastSeverity: "disciplineLeastSeverity" }),
  proposed,
);

export const clauses: readonly Clause[] = [
  {
    id: "IV.1.2.c/1",
    clause: CLAUSE,
    standing: "partly",
    condition: individual,
  },
];
