/** What each award demands: no gap among awards and subjects, no condition without its clause, the right parameters. */
import { AWARD_IDS, AWARDS } from "../../src/domain/award";
import { leavesOf } from "../../src/engine/condition";
import { PARAMETERS, type ParameterId, type ParameterKind } from "../../src/plan/parameters";
import { PLAN } from "../../src/plan/plan";
import type { Leaf } from "../../src/plan/vocabulary";

const GIVEN = AWARD_IDS.flatMap((award) =>
  AWARDS[award].subjects.map((subject) => [award, subject] as const),
);

const DEMANDED: readonly Leaf[] = GIVEN.flatMap(([award, subject]) => {
  const condition = PLAN.criteria[award][subject];
  return condition ? leavesOf(condition) : [];
});

test("every award has criteria for everybody to whom it is given, and for nobody else", () => {
  const withCriteria = AWARD_IDS.flatMap((award) =>
    Object.keys(PLAN.criteria[award]).map((subject) => `${award} ${subject}`),
  );
  expect(withCriteria.sort()).toEqual(GIVEN.map(([award, subject]) => `${award} ${subject}`).sort());
});

test("every award has one quota rule for everybody to whom it is given, and for nobody else", () => {
  const withQuota = PLAN.quotas.map(({ award, subject }) => `${award} ${subject}`);
  expect(withQuota.sort()).toEqual(GIVEN.map(([award, subject]) => `${award} ${subject}`).sort());
});

test("IV.2: people of the annual award share places within their collective, everybody else within the Sở", () => {
  expect(
    PLAN.quotas.filter(({ per }) => per === "collective").map(({ award, subject }) => [award, subject]),
  ).toEqual([["BK_NAM", "individual"]]);
});

test("every quota rule cites a section of the plan", () => {
  const sections = new Set(PLAN.clauses.map(({ clause }) => clause));
  for (const { clause } of PLAN.quotas) expect(sections).toContain(clause);
});

/** By hand from rules.md: each condition of each award, in the plan's order, with the clause that demands it. */
const BY_THE_RULES: Readonly<Record<string, readonly string[]>> = {
  "CO_GD collective": [
    "IV.1.1.a judgement exemplaryCompliance period",
    "IV.1.1.a judgement internalUnity period",
    "IV.1.1.a registered period",
    "IV.1.1.a membersRated period",
    "IV.1.1.a parClass everyYear",
    "IV.1.1.a parClassTimes flagTimes",
    "IV.1.1.a parClass lastYear",
  ],
  "BK_GD collective": [
    "IV.1.1.a judgement exemplaryCompliance period",
    "IV.1.1.a judgement internalUnity period",
    "IV.1.1.a registered period",
    "IV.1.1.a membersRated period",
    "IV.1.1.a parClass everyYear",
    "IV.1.1.a parClassTimes certificateTimes",
    "IV.1.1.a advisoryUnit",
    "IV.1.1.a judgement advisoryUnitMerit period",
  ],
  "BK_GD individual": [
    "IV.1.1.b rated period",
    "IV.1.1.b judgement outstandingPar period",
    "IV.1.1.b unitEligible CO_GD BK_GD",
  ],
  "BK_NAM collective": [
    "IV.1.2.a judgement exemplaryCompliance year",
    "IV.1.2.a judgement internalUnity year",
    "IV.1.2.a noMemberDisciplined",
    "IV.1.2.a registered year",
    "IV.1.2.a parClass year",
    "IV.1.2.a advisoryUnit",
    "IV.1.2.a membersRated year",
    "IV.1.2.a provinceRankImproved",
  ],
  "BK_NAM individual": [
    "IV.1.2.b rated year",
    "IV.1.2.b judgement outstandingPar year",
    "IV.1.2.b unitEligible BK_NAM",
  ],
  "GK collective": ["IV.1.2.c noMemberDisciplined", "IV.1.2.c judgement commendationProposed year"],
  "GK individual": [
    "IV.1.2.c rated year",
    "IV.1.2.c notDisciplined",
    "IV.1.2.c judgement commendationProposed year",
  ],
};

function inWords(leaf: Leaf): string {
  const details: readonly string[] =
    leaf.kind === "judgement"
      ? [leaf.judgement, leaf.scope]
      : leaf.kind === "parClass"
        ? [leaf.years]
        : leaf.kind === "parClassTimes"
          ? [leaf.times]
          : leaf.kind === "unitEligible"
            ? leaf.awards
            : "scope" in leaf
              ? [leaf.scope]
              : [];
  return [leaf.clause, leaf.kind, ...details].join(" ");
}

test.each(GIVEN)("%s, %s: the conditions are those of the rules", (award, subject) => {
  const condition = PLAN.criteria[award][subject];
  expect(condition && leavesOf(condition).map(inWords)).toEqual(BY_THE_RULES[`${award} ${subject}`]);
});

test("every condition of an award is one that a paragraph of the clause it cites encodes", () => {
  for (const demanded of DEMANDED) {
    const encoded = PLAN.clauses
      .filter(({ clause }) => clause === demanded.clause)
      .flatMap((clause) => ("condition" in clause ? leavesOf(clause.condition) : []));
    // The plan sets no test for the letter: its paragraph shows what the rules ask of a person.
    if (demanded.clause === "IV.1.2.c" && demanded.kind === "noMemberDisciplined") continue;
    expect(encoded).toContainEqual(demanded);
  }
});

test("every condition that a paragraph encodes is demanded by some award", () => {
  for (const clause of PLAN.clauses) {
    if (!("condition" in clause)) continue;
    for (const encoded of leavesOf(clause.condition)) {
      expect(encoded.clause).toBe(clause.clause);
      expect(DEMANDED).toContainEqual(encoded);
    }
  }
});

/** Where a condition names a parameter, and of which kind it has to be. */
const PARAMETER_FIELDS: Readonly<Record<string, ParameterKind>> = {
  membersRated: "staffRating",
  rated: "staffRating",
  parClass: "parClass",
  parClassTimes: "parClass",
};
const OTHER_FIELDS: Readonly<Record<string, ParameterKind>> = {
  percent: "percent",
  unrated: "unratedReading",
  leastSeverity: "severity",
  times: "count",
  consecutive: "yesNo",
  lastYearMayCount: "yesNo",
  ranks: "ranks",
};
/** Fields that name no parameter. */
const PLAIN_FIELDS = ["kind", "clause", "scope", "judgement", "years", "awards"];

test("every parameter that a condition names exists and is of the kind that it needs", () => {
  const named = new Set<string>();
  for (const leaf of DEMANDED) {
    for (const [field, value] of Object.entries(leaf)) {
      if (PLAIN_FIELDS.includes(field)) continue;
      const kind = field === "least" ? PARAMETER_FIELDS[leaf.kind] : OTHER_FIELDS[field];
      expect(`${leaf.kind}.${field}: ${String(kind)}`).not.toContain("undefined");
      expect(Object.keys(PARAMETERS)).toContain(value);
      expect(PARAMETERS[value as ParameterId].kind).toBe(kind);
      named.add(String(value));
    }
  }
  expect([...named].sort()).toEqual([
    "annualClass",
    "certificateTimes",
    "disciplineLeastSeverity",
    "flagLastYearClass",
    "flagTimes",
    "individualLeastRating",
    "lastYearMayCount",
    "membersLeastRating",
    "membersPercent",
    "periodCountedClass",
    "periodLeastClass",
    "provinceRanks",
    "timesConsecutive",
    "unratedMembers",
  ]);
});

test("every quota that a rule names is a parameter of quotas, and cites the same section", () => {
  for (const { quota, clause } of PLAN.quotas) {
    if (quota === undefined) continue;
    expect(PARAMETERS[quota].kind).toBe("quota");
    expect(PARAMETERS[quota].source.split(", ")).toContain(clause);
  }
});
