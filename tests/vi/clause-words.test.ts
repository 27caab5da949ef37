/** The plan's paragraphs in words: each says what the product makes of it, or why it is left to people. */
import { leavesOf } from "../../src/engine/condition";
import { DEFAULT_PARAMETERS, type Parameters } from "../../src/plan/parameters";
import { PLAN } from "../../src/plan/plan";
import { parametersOfClause } from "../../src/plan/referenced-parameters";
import type { Clause } from "../../src/plan/vocabulary";
import { clauseText, leftToPeopleText } from "../../src/vi/clause-words";
import { conditionText } from "../../src/vi/conditions";
import { JUDGEMENT_NAMES } from "../../src/vi/terms";
import { withOther } from "../plan/other-values";

const PERIOD = { first: 2021, last: 2025 };
const DECISIVE = PLAN.clauses.filter(({ standing }) => standing === "encoded" || standing === "partly");

function paragraph(id: string): Clause {
  const found = PLAN.clauses.find((clause) => clause.id === id);
  if (!found) throw new Error(`no paragraph ${id}`);
  return found;
}

function textOf(clause: Clause, parameters: Partial<Parameters> = {}): string {
  const inForce = { ...DEFAULT_PARAMETERS, ...parameters };
  const period = { first: inForce.periodFirstYear, last: inForce.periodLastYear };
  return clauseText(clause, PLAN, inForce, period, null);
}

test.each(DECISIVE)("$id says what the product makes of it", (clause) => {
  expect(textOf(clause)).toMatch(/\.$/);
  expect(textOf(clause)).not.toMatch(/undefined|null|NaN|\[object/);
});

test.each(DECISIVE)("$id: changing a number or reading that it depends on changes what is said", (clause) => {
  for (const id of parametersOfClause(clause)) {
    for (const parameters of withOther(id))
      expect([id, textOf(clause, parameters)]).not.toEqual([id, textOf(clause)]);
  }
});

test("a paragraph with a condition is worded from that condition", () => {
  for (const clause of DECISIVE) {
    if (!("condition" in clause) || clause.id === "IV.1.2.c/1") continue;
    expect(textOf(clause)).toBe(conditionText(clause.condition, DEFAULT_PARAMETERS, PERIOD, null));
  }
});

test("the letter, for which one paragraph stands, tells people and collectives apart", () => {
  const { individual, collective } = PLAN.criteria.GK;
  if (!individual || !collective) throw new Error("no criteria for the letter");
  const [people, units] = [individual, collective].map((condition) =>
    conditionText(condition, DEFAULT_PARAMETERS, PERIOD, null),
  );
  expect(textOf(paragraph("IV.1.2.c/1"))).toBe(`Cá nhân:\n${String(people)}\nTập thể:\n${String(units)}`);
});

test("nothing is made of a heading or of what is left to people", () => {
  for (const clause of PLAN.clauses)
    if (!DECISIVE.includes(clause)) expect([clause.id, textOf(clause)]).toEqual([clause.id, ""]);
});

test("what is left to people, wholly or in part, says why; a heading says nothing", () => {
  for (const clause of PLAN.clauses) {
    const reason = leftToPeopleText(clause);
    if (clause.standing === "partly" || clause.standing === "leftToPeople") expect(reason).toMatch(/\.$/);
    if (clause.standing === "heading") expect(reason).toBe("");
  }
});

test("every mark that people have to make is named beside the paragraph that asks for it", () => {
  let marks = 0;
  for (const clause of DECISIVE) {
    for (const leaf of "condition" in clause ? leavesOf(clause.condition) : []) {
      if (leaf.kind !== "judgement") continue;
      expect(leftToPeopleText(clause)).toContain(`"${JUDGEMENT_NAMES[leaf.judgement]}"`);
      marks++;
    }
  }
  expect(marks).toBe(8);
});

test("every quota of the plan is worded at exactly one paragraph, with its number", () => {
  for (const { quota, award, subject } of PLAN.quotas) {
    if (quota === undefined) continue;
    const of = DECISIVE.filter((clause) => parametersOfClause(clause).includes(quota));
    expect([award, subject, of.length]).toEqual([award, subject, 1]);
    const [clause] = of;
    if (clause) expect(textOf(clause, { [quota]: 47 })).toMatch(/: 47 (tập thể|cá nhân) của /);
  }
});

test("IV.2.1.a: one collective for the certificate, no number for the flag", () => {
  expect(textOf(paragraph("IV.2.1.a")).split("\n")).toEqual([
    "Cờ thi đua: mọi tập thể đủ điều kiện của cả Sở, không giới hạn số lượng.",
    expect.stringMatching(/^Bằng khen giai đoạn: 1 tập thể của cả Sở\. Vượt chỉ tiêu thì không loại ai/),
  ]);
});

test("IV.2.2.b: two people of each collective that is eligible", () => {
  expect(textOf(paragraph("IV.2.2.b"))).toMatch(/^Bằng khen năm: 2 cá nhân của mỗi tập thể đủ điều kiện\./);
});

test("III.2: the years, and the two last days to register", () => {
  const text = textOf(paragraph("III.2"));
  expect(text).toContain("các năm 2021-2025");
  expect(text).toContain("không sau ngày 30/3/2022");
  expect(text).toContain("không sau ngày 30/3 của năm đó");
});

describe("V.2: recognised 15/01/2026", () => {
  const recognised = { recognitionDate: { year: 2026, month: 1, day: 15 } };
  test.each(["V.2/2", "V.2/3"])("%s names the tenth day, a Sunday, and the Monday after it", (id) => {
    expect(textOf(paragraph(id), recognised)).toContain(
      "ngày cuối 25/1/2026, ngày làm việc kế tiếp 26/1/2026",
    );
  });
  test("ten working days end later", () => {
    const text = textOf(paragraph("V.2/2"), { ...recognised, dossierDayReading: "working" });
    expect(text).toContain("10 ngày làm việc");
    // 16, 19-23 and 26-29 January 2026 are the ten working days after the 15th, a Thursday.
    expect(text).toContain("ngày cuối 29/1/2026");
  });
  test("the period counts from the result of its last year", () => {
    expect(textOf(paragraph("V.2/3"))).toContain("kết quả CCHC năm cuối 2025");
  });
});
