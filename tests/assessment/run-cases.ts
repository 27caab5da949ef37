/** Runs a case file: one test per line, named by its sentence and its clause. */
import { createAssessor, reasonsOf } from "../../src/assessment/assessor";
import type { Finding } from "../../src/assessment/finding";
import { PLAN } from "../../src/plan/plan";
import { readRuleCases } from "../cases/read-rule-cases";

/** @param decidedBy the kinds of conditions under test: nothing else may be the reason of an outcome */
export function runCases(file: string, decidedBy: readonly Finding["kind"][]): void {
  describe(file, () => {
    for (const rule of readRuleCases(file)) {
      test(`${rule.clause}, ${rule.sentence}`, () => {
        const assessor = createAssessor(rule.facts, rule.parameters, PLAN);
        const verdict = assessor.verdict(rule.subject, rule.award, rule.year);
        expect(`${rule.where} ${verdict.outcome}`).toBe(`${rule.where} ${rule.expected}`);
        const reasons = reasonsOf(verdict);
        expect(reasons.length).toBeGreaterThan(0);
        if (rule.expected !== "eligible") {
          expect(reasons.map(({ kind }) => kind).filter((kind) => !decidedBy.includes(kind))).toEqual([]);
        }
      });
    }
  });
}
