/** The four outcomes: their order, all as the minimum, any as the maximum. */
import { compareOutcomes, maximum, minimum, OUTCOMES, type Outcome } from "../../src/engine/outcome";

const IN_ORDER: readonly Outcome[] = ["ineligible", "missingData", "awaitingCouncil", "eligible"];

test("ineligible < missingData < awaitingCouncil < eligible, and no fifth", () => {
  expect(OUTCOMES).toEqual(IN_ORDER);
  for (const [low, first] of IN_ORDER.entries()) {
    for (const [high, second] of IN_ORDER.entries()) {
      expect(Math.sign(compareOutcomes(first, second))).toBe(Math.sign(low - high));
    }
  }
});

/** Every list of up to four outcomes. */
function lists(length: number): readonly (readonly Outcome[])[] {
  if (length === 0) return [[]];
  return lists(length - 1).flatMap((list) => [
    list,
    ...IN_ORDER.map((outcome): readonly Outcome[] => [...list, outcome]),
  ]);
}

function partsOf(outcomes: readonly Outcome[]): readonly { outcome: Outcome }[] {
  return outcomes.map((outcome) => ({ outcome }));
}

test("all is what the worst of its parts is", () => {
  for (const list of lists(4).filter(({ length }) => length > 0)) {
    expect(minimum(partsOf(list))).toBe(IN_ORDER.find((outcome) => list.includes(outcome)));
  }
});

test("any is what the best of its parts is", () => {
  for (const list of lists(4).filter(({ length }) => length > 0)) {
    expect(maximum(partsOf(list))).toBe([...IN_ORDER].reverse().find((outcome) => list.includes(outcome)));
  }
});

test("of nothing: all holds, any does not", () => {
  expect(minimum([])).toBe("eligible");
  expect(maximum([])).toBe("ineligible");
});
