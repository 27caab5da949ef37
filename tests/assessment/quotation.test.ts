/** The conditions of a verdict beside the plan's words: each condition under one paragraph, the words from the plan. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { createAssessor } from "../../src/assessment/assessor";
import { quotedConditions, type QuotedCondition } from "../../src/assessment/quotation";
import { AWARD_IDS, AWARDS } from "../../src/domain/award";
import { leavesOf } from "../../src/engine/condition";
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { wordingOf } from "../../src/plan/wording";
import { PLAN } from "../../src/plan/plan";
import { collective, individual } from "../cases/build-facts";

const PLAN_TEXT = readFileSync(path.join(__dirname, "../../src/plan/plan-609.md"), "utf8");
const UNIT = collective();
const PERSON = individual();
const ASSESSOR = createAssessor({ collectives: [UNIT], individuals: [PERSON] }, DEFAULT_PARAMETERS, PLAN);

const GIVEN = AWARD_IDS.flatMap((award) =>
  AWARDS[award].subjects.map((kind) => ({ award, kind, subject: kind === "collective" ? UNIT : PERSON })),
);

/** Each condition with the paragraphs over it, from the top. */
function pathsOf(condition: QuotedCondition, above: readonly string[] = []): readonly (readonly string[])[] {
  const paragraphs = condition.paragraph ? [...above, wordingOf(condition.paragraph)] : above;
  return condition.kind === "leaf" ? [paragraphs] : condition.of.flatMap((part) => pathsOf(part, paragraphs));
}

test.each(GIVEN)(
  "$award for a $kind: every condition stands under exactly one paragraph of the plan",
  ({ award, subject }) => {
    const quoted = quotedConditions(ASSESSOR.verdict(subject, award, 2025), PLAN);
    const criterion = PLAN.criteria[award][subject.kind];
    const paths = pathsOf(quoted);
    expect(paths).toHaveLength(criterion ? leavesOf(criterion).length : 0);
    for (const paragraphs of paths) {
      expect(paragraphs).toHaveLength(1);
      expect(PLAN_TEXT).toContain(paragraphs[0]);
    }
  },
);

test("IV.1.1.a: the flag is asked by three paragraphs in the plan's order", () => {
  const quoted = quotedConditions(ASSESSOR.verdict(UNIT, "CO_GD", 2025), PLAN);
  const paragraphs = [...new Set(pathsOf(quoted).flat())];
  expect(paragraphs.map((text) => text.slice(0, 30))).toEqual([
    "a) Đối với tập thể. Chọn tập t",
    "- 100% cá nhân trực thuộc được",
    "- Tặng Cờ Thi đua cho tập thể ",
  ]);
});

test("IV.1.1.a: the two ways to the certificate stand beside each other as a choice", () => {
  const quoted = quotedConditions(ASSESSOR.verdict(UNIT, "BK_GD", 2025), PLAN);
  const choices = quoted.kind === "leaf" ? [] : quoted.of.filter(({ kind }) => kind === "any");
  expect(choices).toHaveLength(1);
  const [choice] = choices;
  const ways =
    choice?.kind === "any"
      ? choice.of.map(({ paragraph }) => paragraph && wordingOf(paragraph).slice(0, 34))
      : [];
  expect(ways).toEqual(["- Bằng khen của Chủ tịch Ủy ban nh", "- Bằng khen cho các cơ quan chuyên"]);
});

test("the outcomes beside the paragraphs are those of the verdict", () => {
  const verdict = ASSESSOR.verdict(UNIT, "BK_GD", 2025);
  const quoted = quotedConditions(verdict, PLAN);
  expect(quoted.outcome).toBe(verdict.outcome);
  const parts = verdict.tree.kind === "leaf" ? [] : verdict.tree.of;
  expect(quoted.kind === "leaf" ? [] : quoted.of.map(({ outcome }) => outcome)).toEqual(
    parts.map(({ outcome }) => outcome),
  );
});
