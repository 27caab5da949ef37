/** IV.1.1.a: what a collective must meet in the period, for the flag and for the certificate of merit. */
import { all, any, leaf, type Condition } from "../engine/condition";
import { registered } from "./iii-2-registration";
import type { Clause, EncodedParagraph, Leaf } from "./vocabulary";

const CLAUSE = "IV.1.1.a";

/** PC-1, PC-2, PC-3. */
const base = {
  id: "IV.1.1.a/1",
  clause: CLAUSE,
  standing: "encoded",
  condition: all<Leaf>(
    leaf({ kind: "judgement", clause: CLAUSE, judgement: "exemplaryCompliance", scope: "period" }),
    leaf({ kind: "judgement", clause: CLAUSE, judgement: "internalUnity", scope: "period" }),
    registered(CLAUSE, "period"),
  ),
} satisfies EncodedParagraph;

/** PC-4. */
const staff = {
  id: "IV.1.1.a/2",
  clause: CLAUSE,
  standing: "encoded",
  condition: leaf<Leaf>({
    kind: "membersRated",
    clause: CLAUSE,
    scope: "period",
    least: "membersLeastRating",
    percent: "membersPercent",
    unrated: "unratedMembers",
  }),
} satisfies EncodedParagraph;

const everyYearGood: Condition<Leaf> = leaf({
  kind: "parClass",
  clause: CLAUSE,
  years: "everyYear",
  least: "periodLeastClass",
});

const flag = {
  id: "IV.1.1.a/3",
  clause: CLAUSE,
  standing: "encoded",
  condition: all<Leaf>(
    everyYearGood,
    leaf({
      kind: "parClassTimes",
      clause: CLAUSE,
      least: "periodCountedClass",
      times: "flagTimes",
      consecutive: "timesConsecutive",
      lastYearMayCount: "lastYearMayCount",
    }),
    leaf({ kind: "parClass", clause: CLAUSE, years: "lastYear", least: "flagLastYearClass" }),
  ),
} satisfies EncodedParagraph;

const certificate = {
  id: "IV.1.1.a/4",
  clause: CLAUSE,
  standing: "encoded",
  condition: all<Leaf>(
    everyYearGood,
    leaf({
      kind: "parClassTimes",
      clause: CLAUSE,
      least: "periodCountedClass",
      times: "certificateTimes",
      consecutive: "timesConsecutive",
    }),
  ),
} satisfies EncodedParagraph;

/** The plan names the units and gives no threshold, so whether one is commended is the council's judgement. */
const advisoryUnits = {
  id: "IV.1.1.a/5",
  clause: CLAUSE,
  standing: "partly",
  condition: all<Leaf>(
    leaf({ kind: "advisoryUnit", clause: CLAUSE }),
    leaf({ kind: "judgement", clause: CLAUSE, judgement: "advisoryUnitMerit", scope: "period" }),
  ),
} satisfies EncodedParagraph;

export const clauses: readonly Clause[] = [base, staff, flag, certificate, advisoryUnits];

/** Cờ thi đua của UBND tỉnh. */
export const emulationFlag: Condition<Leaf> = all(base.condition, staff.condition, flag.condition);

/** Bằng khen của Chủ tịch UBND tỉnh. */
export const certificateOfMerit: Condition<Leaf> = all(
  base.condition,
  staff.condition,
  any(certificate.condition, advisoryUnits.condition),
);
