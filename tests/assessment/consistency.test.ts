/** NĐ 48/2023: who was disciplined and rated well in one year is a doubt about the data, and never an outcome. */
import { createAssessor } from "../../src/assessment/assessor";
import { disciplinedButRatedWell } from "../../src/assessment/consistency";
import type { DisciplineEvent } from "../../src/domain/discipline";
import type { StaffRatingOrUnrated } from "../../src/domain/rating";
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { PLAN } from "../../src/plan/plan";
import { collective, individual, ratings } from "../cases/build-facts";

function doubts(rating: StaffRatingOrUnrated | null, year: number | null): number {
  const event: DisciplineEvent = { year, severity: "reprimand", words: "Khiển trách" };
  const person = individual({
    ratings: ratings("HTTNV", "HTTNV", rating, "HTTNV", "HTTNV"),
    discipline: { events: [event], coveredYears: "all" },
  });
  return disciplinedButRatedWell([person]).length;
}

test.each([
  ["HTTNV", 2023, 1],
  ["HTXSNV", 2023, 1],
  ["HTNV", 2023, 0],
  ["KHTNV", 2023, 0],
  ["unrated", 2023, 0],
  [null, 2023, 0],
  ["KHTNV", 2022, 1],
  ["HTTNV", null, 0],
  ["HTTNV", 2030, 0],
] as const)("rated %s in 2023 and disciplined in %s: %d doubts", (rating, year, expected) => {
  expect(doubts(rating, year)).toBe(expected);
});

test("the doubt names the person, the event and the rating", () => {
  const event: DisciplineEvent = { year: 2024, severity: "warning", words: "Cảnh cáo 2024" };
  const person = individual({ discipline: { events: [event], coveredYears: "all" } });
  expect(disciplinedButRatedWell([individual(), person])).toEqual([
    { individual: person, event, rating: "HTTNV" },
  ]);
});

test("the doubt changes no outcome: the person of another year's award stays eligible", () => {
  const event: DisciplineEvent = { year: 2024, severity: "warning", words: "Cảnh cáo 2024" };
  const person = individual({ discipline: { events: [event], coveredYears: "all" } });
  const facts = { collectives: [collective()], individuals: [person] };
  const assessor = createAssessor(facts, DEFAULT_PARAMETERS, PLAN);
  expect(assessor.verdict(person, "BK_NAM", 2023).outcome).toBe("eligible");
});
