/** Quotas, order and ties of IV.2: the cases of the file, and every list against a count by brute force. */
import fc from "fast-check";
import { createAssessor, YearOutsidePlanError } from "../../src/assessment/assessor";
import {
  nominate,
  type CouncilEntry,
  type Nomination,
  type NominationLine,
  type NominationRequest,
} from "../../src/assessment/nomination";
import type { Facts, Individual, Subject } from "../../src/domain/subject";
import { DEFAULT_PARAMETERS, type Parameters } from "../../src/plan/parameters";
import { PLAN } from "../../src/plan/plan";
import { always, BLANK, classes, collective, individual, known } from "../cases/build-facts";
import { readNominationCases } from "../cases/read-nomination-cases";
import { completeFacts, randomParameters } from "./random-facts";
import { drawFrom } from "./fill-blanks";

describe("iv-2-chi-tieu.csv", () => {
  for (const round of readNominationCases("iv-2-chi-tieu.csv")) {
    test(`${round.clause}, ${round.sentence}`, () => {
      const assessor = createAssessor(round.facts, round.parameters, PLAN);
      const { lines } = nominate(assessor, round);
      for (const { name, place, award } of round.expected) {
        const found = lines.filter(({ subject }) => subject.name === name);
        expect(found.map((line) => ({ name, place: line.place }))).toEqual([{ name, place }]);
        if (award !== null) expect(found.map(({ verdict }) => verdict.award)).toEqual([award]);
      }
    });
  }
});

/** A round of the period with these people in one unit that is eligible. */
function roundOf(
  people: readonly Individual[],
  change: Partial<NominationRequest> = {},
  parameters: Parameters = DEFAULT_PARAMETERS,
): Nomination {
  return nominate(createAssessor({ collectives: [collective()], individuals: people }, parameters, PLAN), {
    track: "period",
    year: 2025,
    council: () => undefined,
    ...change,
  });
}

function linesOf(nomination: Nomination, name: string): readonly NominationLine[] {
  return nomination.lines.filter(({ subject }) => subject.name === name);
}

test("IV.2: nobody is dropped, everybody stands in the list once and in the order of the sheets", () => {
  const people = ["Chi", "An", "Bình", "Dung", "Giang"].map((name) => individual({ name }));
  const { lines } = roundOf(people);
  expect(lines.map(({ subject }) => subject.name)).toEqual([
    "Phòng Quản lý xây dựng",
    "Chi",
    "An",
    "Bình",
    "Dung",
    "Giang",
  ]);
});

test("IV.2: equals stay in the order of the sheet within their pool", () => {
  const people = ["Chi", "An", "Bình"].map((name) => individual({ name }));
  const pool = roundOf(people).pools.find(({ rule }) => rule.subject === "individual");
  expect(pool?.lines.map(({ subject }) => subject.name)).toEqual(["Chi", "An", "Bình"]);
  expect(pool?.quota).toBe(2);
});

test("NĐ 152/2025, Đ.4: the hint on women is given only where a woman and a man tie at the line", () => {
  const hinted = (...genders: readonly Individual["gender"][]): boolean | undefined =>
    roundOf(genders.map((gender, index) => individual({ name: String(index), gender }))).pools.find(
      ({ rule }) => rule.subject === "individual",
    )?.tieOfWomenAndMen;
  expect(hinted("female", "male", "male")).toBe(true);
  expect(hinted("male", "male", "male")).toBe(false);
  expect(hinted("female", "female", "female")).toBe(false);
  expect(hinted("male", null, null)).toBe(false);
  expect(hinted("female", "male")).toBe(false);
});

test("NĐ 152/2025, Đ.4: the hint chooses nobody", () => {
  const people = [individual({ name: "Nam", gender: "male" }), individual({ name: "Nữ", gender: "female" })];
  const { lines } = roundOf(people, {}, { ...DEFAULT_PARAMETERS, periodIndividualQuota: 1 });
  expect(lines.slice(1).map(({ place }) => place)).toEqual(["councilDecides", "councilDecides"]);
});

test("IV.2: one award per achievement; the lower one is named beside the higher", () => {
  const nomination = roundOf([]);
  const [line, ...more] = linesOf(
    roundOf([individual({ name: "An", judgements: noOutstandingWork })]),
    "Phòng Quản lý xây dựng",
  );
  expect(more).toEqual([]);
  expect(line?.verdict.award).toBe("CO_GD");
  expect(line?.others.map(({ award, outcome }) => [award, outcome])).toEqual([["BK_GD", "eligible"]]);
  expect(nomination.lines).toHaveLength(1);
});

const noOutstandingWork = {
  outstandingPar: always(known("no")),
  commendationProposed: always(BLANK),
} satisfies Individual["judgements"];

test("IV.2: with the setting switched off a collective is proposed for both awards", () => {
  const nomination = roundOf(
    [individual({ judgements: noOutstandingWork })],
    {},
    {
      ...DEFAULT_PARAMETERS,
      oneAwardPerSubject: false,
    },
  );
  const lines = linesOf(nomination, "Phòng Quản lý xây dựng");
  expect(lines.map(({ verdict }) => verdict.award)).toEqual(["CO_GD", "BK_GD"]);
});

test("IV.2: a quota of 0 puts everybody in reserve", () => {
  const { lines } = roundOf([individual()], {}, { ...DEFAULT_PARAMETERS, periodIndividualQuota: 0 });
  expect(lines.at(-1)?.place).toBe("reserve");
});

test("IV.2: people of a collective that the council has not chosen are in reserve, with that reason", () => {
  const facts: Facts = {
    collectives: [collective({ name: "Phòng A" }), collective({ name: "Phòng B" })],
    individuals: [
      individual({ name: "An", unit: known("Phòng A") }),
      individual({ name: "Bình", unit: known("Phòng B") }),
    ],
  };
  const assessor = createAssessor(facts, DEFAULT_PARAMETERS, PLAN);
  const ticked = (name: string | null): readonly (readonly [string, string | null, boolean])[] =>
    nominate(assessor, {
      track: "period",
      year: 2025,
      council: (subject) => ({ chosen: subject.name === name, votes: null }),
    }).lines.map((line) => [line.subject.name, line.place, line.collectiveNotChosen]);
  expect(ticked("Phòng B")).toEqual([
    ["Phòng A", "inQuota", false],
    ["Phòng B", "inQuota", false],
    ["An", "reserve", true],
    ["Bình", "inQuota", false],
  ]);
  expect(ticked(null).map(([, place]) => place)).toEqual(["inQuota", "inQuota", "inQuota", "inQuota"]);
});

test("IV.1.2.c: the list names a letter only where its proposal was entered", () => {
  const unit = collective({ parClasses: classes("good", "good", "good", "good", "good") });
  const proposed = { ...unit.judgements, commendationProposed: always(known("yes")) };
  const listed = (facts: Facts): readonly unknown[] =>
    nominate(createAssessor(facts, DEFAULT_PARAMETERS, PLAN), {
      track: "annual",
      year: 2023,
      council: () => undefined,
    }).lines.map(({ verdict, place }) => [verdict.award, verdict.outcome, place]);
  const individuals = [individual({ judgements: noOutstandingWork })];
  expect(listed({ collectives: [unit], individuals })[0]).toEqual(["BK_NAM", "ineligible", null]);
  expect(listed({ collectives: [{ ...unit, judgements: proposed }], individuals })[0]).toEqual([
    "GK",
    "eligible",
    "inQuota",
  ]);
});

test("III.2: an annual round of a year outside the plan is refused", () => {
  const assessor = createAssessor({ collectives: [collective()], individuals: [] }, DEFAULT_PARAMETERS, PLAN);
  const request = { track: "annual", year: 2026, council: () => undefined } as const;
  expect(() => nominate(assessor, request)).toThrow(YearOutsidePlanError);
});

/** Outcome, votes, direct work: what rules.md orders by, as one number per criterion. */
function standing(line: NominationLine, entry: CouncilEntry | undefined): readonly number[] {
  return [
    line.collectiveNotChosen ? 0 : 1,
    line.verdict.outcome === "eligible" ? 1 : 0,
    entry?.votes ?? -1,
    line.subject.kind === "individual" && line.subject.worksDirectlyOnPar ? 1 : 0,
  ];
}

/** Whether the first stands strictly before the second. */
function isBefore(first: readonly number[], second: readonly number[]): boolean {
  const decisive = first.findIndex((value, index) => value !== second[index]);
  return decisive >= 0 && (first[decisive] ?? 0) > (second[decisive] ?? 0);
}

/** The indexes of all orders in which no later one stands strictly before an earlier one. */
function fairOrders(standings: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const orders: (readonly number[])[] = [];
  const extend = (order: readonly number[]): void => {
    if (order.length === standings.length) orders.push(order);
    for (const [next, own] of standings.entries()) {
      if (order.includes(next)) continue;
      const mustWait = standings.some(
        (other, index) => index !== next && !order.includes(index) && isBefore(other, own),
      );
      if (!mustWait) extend([...order, next]);
    }
  };
  extend([]);
  return orders;
}

test("IV.2: safely inside in every fair order, reserve in none, the council's decision in some", () => {
  const places = new Map<string, number>();
  fc.assert(
    fc.property(
      completeFacts,
      randomParameters,
      fc.constantFrom(null, 0, 1, 2, 3),
      fc.constantFrom("period" as const, "annual" as const),
      fc.integer(),
      (facts, settings, quota, track, seed) => {
        const parameters: Parameters = {
          ...settings,
          periodFlagQuota: quota,
          periodCollectiveQuota: quota,
          periodIndividualQuota: quota,
          annualCollectiveQuota: quota,
          annualIndividualQuotaPerCollective: quota,
        };
        const draw = drawFrom(seed);
        const entries = new Map<Subject, CouncilEntry>();
        const ticking = draw(4) === 0;
        for (const subject of [...facts.collectives, ...facts.individuals]) {
          const votes = draw(3) === 0 ? 3 + draw(3) : null;
          entries.set(subject, { chosen: ticking && draw(2) === 0, votes });
        }
        const assessor = createAssessor(facts, parameters, PLAN);
        const { lines, pools } = nominate(assessor, {
          track,
          year: 2023,
          council: (subject) => entries.get(subject),
        });
        const pooled = pools.flatMap((pool) => pool.lines);
        expect(new Set(pooled).size).toBe(pooled.length);
        expect(new Set(pooled)).toEqual(
          new Set(lines.filter(({ verdict }) => ["eligible", "awaitingCouncil"].includes(verdict.outcome))),
        );
        for (const line of lines) if (!pooled.includes(line)) expect(line.place).toBeNull();
        for (const pool of pools) {
          const limit = pool.quota ?? pool.lines.length;
          const orders = fairOrders(pool.lines.map((line) => standing(line, entries.get(line.subject))));
          for (const [index, line] of pool.lines.entries()) {
            const inside = orders.filter((order) => order.indexOf(index) < limit).length;
            const fair = inside === orders.length ? "inQuota" : inside === 0 ? "reserve" : "councilDecides";
            const expected = line.collectiveNotChosen ? "reserve" : fair;
            if (line.place !== expected)
              throw new Error(`${line.subject.name}: ${String(line.place)}, not ${expected}`);
            places.set(expected, (places.get(expected) ?? 0) + 1);
          }
        }
      },
    ),
    { seed: 6092022, numRuns: 1500 },
  );
  expect(places.size).toBe(3);
  expect(Math.min(...places.values())).toBeGreaterThan(50);
}, 60_000);
