/** IV.1.2.a: what a collective must meet for the annual certificate of merit. */
import { all, any, leaf, type Condition } from "../engine/condition";
import { registered } from "./iii-2-registration";
import type { Clause, EncodedParagraph, Leaf } from "./vocabulary";

const CLAUSE = "IV.1.2.a";

const base = {
  id: "IV.1.2.a/1",
  clause: CLAUSE,
  standing: "encoded",
  condition: all<Leaf>(
    leaf({ kind: "judgement", clause: CLAUSE, judgement: "exemplaryCompliance", scope: "year" }),
    leaf({ kind: "judgement", clause: CLAUSE, judgement: "internalUnity", scope: "year" }),
    leaf({ kind: "noMemberDisciplined", clause: CLAUSE, leastSeverity: "disciplineLeastSeverity" }),
    registered(CLAUSE, "year"),
  ),
} satisfies EncodedParagraph;

const publishedGroup = {
  id: "IV.1.2.a/2",
  clause: CLAUSE,
  standing: "encoded",
  condition: leaf<Leaf>({ kind: "parClass", clause: CLAUSE, years: "year", least: "annualClass" }),
} satisfies EncodedParagraph;

const advisoryUnits = {
  id: "IV.1.2.a/3",
  clause: CLAUSE,
  standing: "encoded",
  condition: all<Leaf>(
    leaf({ kind: "advisoryUnit", clause: CLAUSE }),
    leaf({
      kind: "membersRated",
      clause: CLAUSE,
      scope: "year",
      least: "membersLeastRating",
      percent: "membersPercent",
      unrated: "unratedMembers",
    }),
    leaf({ kind: "provinceRankImproved", clause: CLAUSE, ranks: "provinceRanks" }),
  ),
} satisfies EncodedParagraph;

export const clauses: readonly Clause[] = [base, publishedGroup, advisoryUnits];

export const certificateOfMerit: Condition<Leaf> = all(
  base.condition,
  any(publishedGroup.condition, advisoryUnits.condition),
);
