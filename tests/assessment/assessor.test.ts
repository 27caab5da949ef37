/** The assessor beyond single rules: years, wrong questions, reasons, the best of several verdicts. */
import { bestVerdict, createAssessor, reasonsOf, YearOutsidePlanError } from "../../src/assessment/assessor";
import type { Facts, Subject } from "../../src/domain/subject";
import type { AwardId } from "../../src/domain/award";
import { DEFAULT_PARAMETERS, type Parameters } from "../../src/plan/parameters";
import { PLAN } from "../../src/plan/plan";
import {
  always,
  BLANK,
  classes,
  collective,
  everyYear,
  individual,
  known,
  ratings,
} from "../cases/build-facts";

const unit = collective();
const person = individual();
const facts: Facts = { collectives: [unit], individuals: [person] };

function assess(subject: Subject, award: AwardId, year: number, parameters: Parameters = DEFAULT_PARAMETERS) {
  return createAssessor(facts, parameters, PLAN).verdict(subject, award, year);
}

test.each([2020, 2026, 0, Number.NaN])("III.2: the year %d is outside the plan and refused", (year) => {
  expect(() => assess(unit, "BK_NAM", year)).toThrow(YearOutsidePlanError);
  expect(() => assess(person, "GK", year)).toThrow(YearOutsidePlanError);
});

test("III.2: the first and the last year belong to the plan", () => {
  expect(assess(unit, "BK_NAM", 2021).year).toBe(2021);
  expect(assess(unit, "BK_NAM", 2025).year).toBe(2025);
});

test("III.2: who sets 2026-2030 works with 2026-2030", () => {
  const parameters = { ...DEFAULT_PARAMETERS, periodFirstYear: 2026, periodLastYear: 2030 };
  const years = [2026, 2027, 2028, 2029, 2030];
  const next = collective({ parClasses: everyYear("excellent", years) });
  const staff = individual({ ratings: everyYear("HTTNV", years) });
  const assessor = createAssessor({ collectives: [next], individuals: [staff] }, parameters, PLAN);
  expect(assessor.verdict(next, "CO_GD", 2030).outcome).toBe("eligible");
  expect(assessor.verdict(next, "BK_NAM", 2027).outcome).toBe("eligible");
  expect(() => assessor.verdict(next, "BK_NAM", 2025)).toThrow(YearOutsidePlanError);
  expect(assess(unit, "CO_GD", 2030, parameters).outcome).toBe("missingData");
});

test("a verdict of the period names no year, whatever year is asked", () => {
  expect(assess(unit, "CO_GD", 1999)).toMatchObject({ year: null, outcome: "eligible" });
});

test("the plan gives no flag to a person: a wrong question, not an outcome", () => {
  expect(() => assess(person, "CO_GD", 2025)).toThrow(RangeError);
});

test("a known failure is the reason even where facts are missing and the council is awaited", () => {
  const poor = collective({
    parClasses: classes("fair", null, "excellent", "excellent", "excellent"),
    registrations: { period: BLANK, byYear: new Map() },
    judgements: { ...unit.judgements, internalUnity: always(BLANK) },
  });
  const verdict = createAssessor(
    { collectives: [poor], individuals: [person] },
    DEFAULT_PARAMETERS,
    PLAN,
  ).verdict(poor, "CO_GD", 2025);
  expect(verdict.outcome).toBe("ineligible");
  expect(reasonsOf(verdict).map(({ kind }) => kind)).toEqual(["parClass"]);
});

test("missing facts are the reasons before what awaits the council, in the plan's order", () => {
  const open = collective({
    parClasses: classes("excellent", null, "excellent", "excellent", "excellent"),
    registrations: { period: BLANK, byYear: new Map() },
    judgements: { ...unit.judgements, exemplaryCompliance: always(BLANK) },
  });
  const verdict = createAssessor(
    { collectives: [open], individuals: [person] },
    DEFAULT_PARAMETERS,
    PLAN,
  ).verdict(open, "CO_GD", 2025);
  expect(verdict.outcome).toBe("missingData");
  expect(reasonsOf(verdict).map(({ kind }) => kind)).toEqual(["registered", "parClass"]);
});

test("IV.1.2.a: of the two ways one reason is given", () => {
  const good = collective({ parClasses: classes("good", "good", "good", "good", "good") });
  const verdict = createAssessor(
    { collectives: [good], individuals: [person] },
    DEFAULT_PARAMETERS,
    PLAN,
  ).verdict(good, "BK_NAM", 2023);
  expect(reasonsOf(verdict)).toHaveLength(1);
  expect(reasonsOf(verdict)[0]).toMatchObject({ kind: "parClass", leaf: { clause: "IV.1.2.a" } });
});

test("IV.1.1.a: findings name who is below, who is blank and who was left out", () => {
  const people = [
    individual({ name: "Đạt" }),
    individual({ name: "Thấp", ratings: ratings("HTTNV", "HTNV", "HTTNV", "HTTNV", "HTTNV") }),
    individual({ name: "Trống", ratings: ratings("HTTNV", null, "HTTNV", "HTTNV", "HTTNV") }),
    individual({ name: "Nghỉ", ratings: ratings("HTTNV", "unrated", "HTTNV", "HTTNV", "HTTNV") }),
  ];
  const verdict = createAssessor(
    { collectives: [unit], individuals: people },
    DEFAULT_PARAMETERS,
    PLAN,
  ).verdict(unit, "BK_GD", 2025);
  const [finding] = reasonsOf(verdict);
  if (finding?.kind !== "membersRated") throw new Error("another reason");
  const of2022 = finding.years?.find(({ year }) => year === 2022);
  expect(of2022).toMatchObject({ outcome: "ineligible", met: 1 });
  expect(of2022?.below.map(({ name }) => name)).toEqual(["Thấp"]);
  expect(of2022?.blank.map(({ name }) => name)).toEqual(["Trống"]);
  expect(of2022?.unrated.map(({ name }) => name)).toEqual(["Nghỉ"]);
});

test("IV.1.1.a: whoever was left out of the 100% is listed even where it holds", () => {
  const people = [individual(), individual({ name: "Nghỉ", ratings: everyYear("unrated") })];
  const verdict = createAssessor(
    { collectives: [unit], individuals: people },
    DEFAULT_PARAMETERS,
    PLAN,
  ).verdict(unit, "CO_GD", 2025);
  expect(verdict.outcome).toBe("eligible");
  const finding = reasonsOf(verdict).find(({ kind }) => kind === "membersRated");
  if (finding?.kind !== "membersRated") throw new Error("no finding on the staff");
  expect(finding.years?.map(({ unrated }) => unrated.length)).toEqual([1, 1, 1, 1, 1]);
});

describe("the best of several verdicts", () => {
  const assessor = createAssessor(facts, DEFAULT_PARAMETERS, PLAN);
  const weaker = collective({ parClasses: classes("excellent", "excellent", "excellent", "good", "good") });
  const other = createAssessor({ collectives: [weaker], individuals: [person] }, DEFAULT_PARAMETERS, PLAN);

  test("is the highest award among equals", () => {
    const verdicts = (["CO_GD", "BK_GD"] as const).map((award) => assessor.verdict(unit, award, 2025));
    expect(bestVerdict(verdicts).award).toBe("CO_GD");
  });

  test("is the better outcome before the higher award", () => {
    const verdicts = (["CO_GD", "BK_GD"] as const).map((award) => other.verdict(weaker, award, 2025));
    expect(bestVerdict(verdicts)).toMatchObject({ award: "BK_GD", outcome: "eligible" });
  });

  test("of none is an error", () => {
    expect(() => bestVerdict([])).toThrow(RangeError);
  });
});

test("IV.1.1.b: of a unit in two lines the worse one counts, even where each meets another award", () => {
  // The first line meets the flag only, the second the certificate only: either way the unit is commended.
  const parameters = { ...DEFAULT_PARAMETERS, flagTimes: 2, certificateTimes: 3 };
  const flagOnly = collective({ parClasses: classes("good", "good", "good", "excellent", "excellent") });
  const certificateOnly = collective({
    parClasses: classes("excellent", "excellent", "excellent", "good", "good"),
  });
  const assessor = createAssessor(
    { collectives: [flagOnly, certificateOnly], individuals: [person] },
    parameters,
    PLAN,
  );
  expect(assessor.verdict(person, "BK_GD", 2025).outcome).toBe("eligible");
});

test("the same facts give the same verdict twice, and facts are not changed", () => {
  const frozen: Facts = Object.freeze({
    collectives: Object.freeze([unit]),
    individuals: Object.freeze([person]),
  });
  const assessor = createAssessor(frozen, DEFAULT_PARAMETERS, PLAN);
  const first = assessor.verdict(person, "BK_GD", 2025);
  expect(assessor.verdict(person, "BK_GD", 2025)).toEqual(first);
  expect(first.outcome).toBe("eligible");
});

test("a unit name in another spelling is the same unit", () => {
  const nfd = individual({ unit: known("Phòng Quản lý xây dựng".normalize("NFD")) });
  const assessor = createAssessor({ collectives: [unit], individuals: [nfd] }, DEFAULT_PARAMETERS, PLAN);
  expect(assessor.verdict(nfd, "BK_GD", 2025).outcome).toBe("eligible");
});
