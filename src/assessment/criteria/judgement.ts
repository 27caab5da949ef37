/** A judgement of the council or the head of the unit, as marked in the sheet. */
import { NO_COLUMN, type Fact } from "../../domain/fact";
import { NO_MARKS, type JudgementMarks, type Mark } from "../../domain/judgement";
import type { Subject } from "../../domain/subject";
import type { Year } from "../../domain/year";
import type { JudgementFinding } from "../finding";
import { yearOfScope, type CriterionContext, type LeafOf } from "./context";

/** No mark, or one that is not understood, awaits the council. */
export function testJudgement(
  leaf: LeafOf<"judgement">,
  subject: Subject,
  context: CriterionContext,
): JudgementFinding {
  const judgements: Readonly<Record<string, JudgementMarks>> = subject.judgements;
  const marks = judgements[leaf.judgement] ?? NO_MARKS;
  const year = yearOfScope(leaf.scope, context);
  const mark = year === null ? markForPeriod(marks, context.years.period) : markForYear(marks, year);
  const outcome = !mark.known ? "awaitingCouncil" : mark.value === "yes" ? "eligible" : "ineligible";
  return { kind: "judgement", leaf, outcome, mark, year };
}

function markForYear(marks: JudgementMarks, year: Year): Fact<Mark> {
  return marks.byYear.get(year) ?? marks.always ?? NO_COLUMN;
}

/** A year that says no, or that cannot be read, leaves open what is marked for the whole. */
function markForPeriod(marks: JudgementMarks, years: readonly Year[]): Fact<Mark> {
  const whole = marks.period ?? marks.always;
  const ofYears = markOfYears(marks, years);
  if (!whole) return ofYears;
  const holds = whole.known && whole.value === "yes";
  if (holds && ofYears.known && ofYears.value === "no") {
    return { known: false, cause: "notUnderstood", ...(ofYears.place && { place: ofYears.place }) };
  }
  return holds && !ofYears.known && ofYears.cause === "notUnderstood" ? ofYears : whole;
}

/** No if any year says no, yes if every year that has the mark says yes. */

function markOfYears({ byYear }: JudgementMarks, years: readonly Year[]): Fact<Mark> {
  if (byYear.size === 0) return NO_COLUMN;
  const ofYears = years.flatMap((year) => byYear.get(year) ?? []);
  const decisive =
    ofYears.find((mark) => mark.known && mark.value === "no") ?? ofYears.find((mark) => !mark.known);
  return decisive ?? ofYears[0] ?? NO_COLUMN;
}
