/** The program against the second implementation on random workbooks, and "decided means decided". */
import fc from "fast-check";
import { createAssessor, type Assessor } from "../../src/assessment/assessor";
import { awardsFor, type AwardId } from "../../src/domain/award";
import type { Facts, Subject } from "../../src/domain/subject";
import type { Outcome } from "../../src/engine/outcome";
import type { Parameters } from "../../src/plan/parameters";
import { PLAN } from "../../src/plan/plan";
import { drawFrom, fillBlanks } from "./fill-blanks";
import { completeFacts, randomFacts, randomParameters } from "./random-facts";
import { referenceOutcome } from "./reference";

const SEED = 6092022;

interface Question {
  readonly subject: Subject;
  readonly award: AwardId;
  readonly year: number;
}

/** Every award of every subject in every year; those of the period once. */
function questionsOn(facts: Facts, parameters: Parameters): readonly Question[] {
  const questions: Question[] = [];
  for (const subject of [...(facts.collectives ?? []), ...(facts.individuals ?? [])]) {
    for (const { id: award, track } of awardsFor(subject.kind)) {
      const first = track === "period" ? parameters.periodLastYear : parameters.periodFirstYear;
      for (let year = first; year <= parameters.periodLastYear; year++) {
        questions.push({ subject, award, year });
      }
    }
  }
  return questions;
}

function nameOf({ subject, award, year }: Question): string {
  return `${subject.kind} "${subject.name}", ${award}, ${String(year)}`;
}

function outcomeOf(assessor: Assessor, { subject, award, year }: Question): Outcome {
  return assessor.verdict(subject, award, year).outcome;
}

test("program and second implementation agree on every subject, award and year", () => {
  const met = new Map<string, number>();
  fc.assert(
    fc.property(randomFacts, randomParameters, (facts, parameters) => {
      const assessor = createAssessor(facts, parameters, PLAN);
      for (const question of questionsOn(facts, parameters)) {
        const expected = referenceOutcome(facts, parameters, question.subject, question.award, question.year);
        const outcome = outcomeOf(assessor, question);
        if (outcome !== expected)
          throw new Error(`${nameOf(question)}: ${outcome}, the rules say ${expected}`);
        const kind = `${question.subject.kind} ${question.award} ${expected}`;
        met.set(kind, (met.get(kind) ?? 0) + 1);
      }
    }),
    { seed: SEED, numRuns: 4000 },
  );
  // The agreement is worth something only if every outcome of every award occurred often.
  expect(met.size).toBe(7 * 4);
  expect(Math.min(...met.values())).toBeGreaterThan(50);
}, 120_000);

test("decided means decided: whatever the blanks are filled with, eligible and ineligible stay", () => {
  const kept = new Map<Outcome, number>();
  fc.assert(
    fc.property(
      randomFacts,
      randomParameters,
      completeFacts,
      fc.integer(),
      (facts, parameters, spare, seed) => {
        const filled = fillBlanks(facts, parameters, spare, drawFrom(seed));
        const before = createAssessor(facts, parameters, PLAN);
        const after = createAssessor(filled.facts, filled.parameters, PLAN);
        const becomes = new Map<Subject, Subject>([...filled.collectives, ...filled.individuals]);
        for (const question of questionsOn(facts, parameters)) {
          const outcome = outcomeOf(before, question);
          const subject = becomes.get(question.subject);
          if ((outcome !== "eligible" && outcome !== "ineligible") || !subject) continue;
          const later = outcomeOf(after, { ...question, subject });
          if (later !== outcome) throw new Error(`${nameOf(question)}: ${outcome} has become ${later}`);
          kept.set(outcome, (kept.get(outcome) ?? 0) + 1);
        }
      },
    ),
    { seed: SEED, numRuns: 4000 },
  );
  expect(kept.get("eligible") ?? 0).toBeGreaterThan(1000);
  expect(kept.get("ineligible") ?? 0).toBeGreaterThan(1000);
}, 120_000);
