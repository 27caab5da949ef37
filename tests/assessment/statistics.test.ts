/** The numbers of a round, counted by hand. */
import { createAssessor, type Assessor } from "../../src/assessment/assessor";
import {
  annualOutcomes,
  changesByYear,
  movementStatistics,
  shareOf,
  type MovementStatistics,
} from "../../src/assessment/statistics";
import type { Facts } from "../../src/domain/subject";
import { civilDate } from "../../src/domain/civil-date";
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { PLAN } from "../../src/plan/plan";
import { always, BLANK, classes, collective, individual, known, ratings } from "../cases/build-facts";

function assessorOf(facts: Facts): Assessor {
  return createAssessor(facts, DEFAULT_PARAMETERS, PLAN);
}

function statisticsOf(facts: Facts): MovementStatistics {
  return movementStatistics(assessorOf(facts), "period", 2025);
}

const NO = always(known("no"));
const OFFICE = "Văn phòng Sở";
const INSPECTORATE = "Thanh tra Sở";

/** rules.md: T X X T X meets the flag; X X X T T the certificate only; X K X X X nothing. */
const FACTS: Facts = {
  collectives: [
    collective({ name: OFFICE, parClasses: classes("good", "excellent", "excellent", "good", "excellent") }),
    collective({
      name: INSPECTORATE,
      parClasses: classes("excellent", "fair", "excellent", "excellent", "excellent"),
    }),
  ],
  individuals: [
    individual({ name: "An", unit: known(OFFICE) }),
    individual({
      name: "Bình",
      unit: known(OFFICE),
      judgements: { outstandingPar: always(BLANK), commendationProposed: always(BLANK) },
    }),
    individual({
      name: "Cường",
      unit: known(INSPECTORATE),
      judgements: { outstandingPar: NO, commendationProposed: always(BLANK) },
    }),
    individual({ name: "Dung", unit: BLANK }),
  ],
};

test("everybody is counted once, by the best outcome of the round", () => {
  const { outcomes, collectives, elsewhere } = statisticsOf(FACTS);
  // Dung's unit is blank, so each unit may have a member more: the ratings of Dung are good in every year.
  expect(outcomes.collective).toEqual({ eligible: 1, awaitingCouncil: 0, missingData: 0, ineligible: 1 });
  expect(outcomes.individual).toEqual({ eligible: 1, awaitingCouncil: 1, missingData: 1, ineligible: 1 });
  expect(collectives.map(({ name, outcome }) => [name, outcome])).toEqual([
    [OFFICE, "eligible"],
    [INSPECTORATE, "ineligible"],
  ]);
  expect(collectives.map(({ people }) => people)).toEqual([
    { eligible: 1, awaitingCouncil: 1, missingData: 0, ineligible: 0 },
    { eligible: 0, awaitingCouncil: 0, missingData: 0, ineligible: 1 },
  ]);
  expect(elsewhere).toEqual({ eligible: 0, awaitingCouncil: 0, missingData: 1, ineligible: 0 });
});

test("a missed condition counts each subject once, with the clause that demands it", () => {
  const { failures } = statisticsOf(FACTS);
  const found = failures.map(({ clause, leaf, subjects }) => [clause, leaf.kind, subjects]);
  expect(found).toEqual(
    expect.arrayContaining([
      ["IV.1.1.a", "parClass", { collective: 1, individual: 0 }],
      ["IV.1.1.b", "judgement", { collective: 0, individual: 1 }],
      ["IV.1.1.b", "unitEligible", { collective: 0, individual: 1 }],
    ]),
  );
  expect(found).toHaveLength(3);
});

test("the condition that most miss comes first", () => {
  const late = { period: known({ kind: "declined" } as const), byYear: new Map() };
  const { failures } = statisticsOf({
    collectives: [
      collective({ name: "A", registrations: late }),
      collective({ name: "B", registrations: late, parClasses: classes("fair", null, null, null, null) }),
    ],
    individuals: null,
  });
  expect(failures[0]).toMatchObject({ clause: "IV.1.1.a", leaf: { kind: "registered" } });
  expect(failures[0]?.subjects).toEqual({ collective: 2, individual: 0 });
});

test("III.2: a late registration is counted at the clause that sets the day", () => {
  const date = civilDate(2022, 3, 31);
  if (!date) throw new Error("no such day");
  const { failures } = statisticsOf({
    collectives: [
      collective({ registrations: { period: known({ kind: "dated", date }), byYear: new Map() } }),
    ],
    individuals: [individual()],
  });
  expect(failures.find(({ leaf }) => leaf.kind === "registered")?.clause).toBe("III.2");
});

test("years end with the latest of which the sheets give a class, and a blank in between stays unknown", () => {
  const { classYears } = statisticsOf({
    collectives: [
      collective({ name: "A", parClasses: classes("good", null, "excellent", null, null) }),
      collective({ name: "B", parClasses: classes("good", null, null, null, null) }),
    ],
    individuals: null,
  });
  expect(
    classYears.map(({ year, counts, unknown }) => [year, counts.good, counts.excellent, unknown]),
  ).toEqual([
    [2021, 2, 0, 0],
    [2022, 0, 0, 2],
    [2023, 0, 1, 1],
  ]);
});

test("ratings are those of the people whom the sheets list for the year", () => {
  const { ratingYears } = statisticsOf({
    collectives: null,
    individuals: [
      individual({ ratings: ratings("HTXSNV", "HTTNV") }),
      individual({ name: "Bình", listedIn: new Set([2022]), ratings: ratings("HTTNV", "unrated") }),
      individual({ name: "Chi", ratings: ratings("KHTNV", null) }),
    ],
  });
  expect(ratingYears).toEqual([
    { year: 2021, counts: { KHTNV: 1, HTNV: 0, HTTNV: 0, HTXSNV: 1, unrated: 0 }, unknown: 0 },
    { year: 2022, counts: { KHTNV: 0, HTNV: 0, HTTNV: 1, HTXSNV: 0, unrated: 1 }, unknown: 1 },
  ]);
});

test("IV.1.2.a: each year of the annual award by its own class", () => {
  const annual = annualOutcomes(
    assessorOf({
      collectives: [collective({ parClasses: classes("excellent", "good", "excellent") })],
      individuals: [individual()],
    }),
  );
  expect(annual.map(({ year, outcomes }) => [year, outcomes.collective?.eligible])).toEqual([
    [2021, 1],
    [2022, 0],
    [2023, 1],
    [2024, 0],
    [2025, 0],
  ]);
});

test("of a kind without a table nothing is counted", () => {
  const facts: Facts = { collectives: null, individuals: null };
  const nothing = statisticsOf(facts);
  expect(nothing.outcomes).toEqual({ collective: null, individual: null });
  expect([nothing.classYears, nothing.ratingYears, nothing.failures]).toEqual([[], [], []]);
  expect(annualOutcomes(assessorOf(facts))).toEqual([]);
});

test("what changed is told only between two years that are known", () => {
  expect(changesByYear([[1, 5], [3, 4], null, [2, 2], [2, 0]])).toEqual([[2, -1], null, null, [0, -2]]);
  expect(changesByYear([[1]])).toEqual([]);
});

test("a share is all or nothing only where it is all or nobody", () => {
  expect(shareOf(11, 12)).toBe(0.917);
  expect(shareOf(1999, 2000)).toBe(0.999);
  expect(shareOf(9999, 10_000)).toBe(0.999);
  expect(shareOf(1, 10_000)).toBe(0.001);
  expect(shareOf(12, 12)).toBe(1);
  expect(shareOf(0, 12)).toBe(0);
  expect(shareOf(0, 0)).toBeNull();
});
