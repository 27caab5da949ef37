/** Condition trees: the outcome of a whole, the findings that decided it, and the leaves in order. */
import fc from "fast-check";
import {
  all,
  any,
  decisiveFindings,
  evaluate,
  leaf,
  leavesOf,
  type Condition,
  type LeafFinding,
} from "../../src/engine/condition";
import { OUTCOMES, type Outcome } from "../../src/engine/outcome";

interface NamedLeaf {
  readonly name: string;
  readonly outcome: Outcome;
}
interface NamedFinding extends LeafFinding {
  readonly name: string;
}

const yes = (name: string): Condition<NamedLeaf> => leaf({ name, outcome: "eligible" });
const no = (name: string): Condition<NamedLeaf> => leaf({ name, outcome: "ineligible" });
const unknown = (name: string): Condition<NamedLeaf> => leaf({ name, outcome: "missingData" });
const awaiting = (name: string): Condition<NamedLeaf> => leaf({ name, outcome: "awaitingCouncil" });

function find({ name, outcome }: NamedLeaf): NamedFinding {
  return { name, outcome };
}

function outcomeOf(condition: Condition<NamedLeaf>): Outcome {
  return evaluate(condition, find).outcome;
}

function reasonsOf(condition: Condition<NamedLeaf>): readonly string[] {
  return decisiveFindings(evaluate(condition, find)).map(({ name }) => name);
}

test("failures come before missing facts, missing facts before the council", () => {
  const parts = [yes("a"), awaiting("b"), unknown("c"), no("d"), no("e"), unknown("f")];
  expect(reasonsOf(all(...parts))).toEqual(["d", "e"]);
  expect(reasonsOf(all(...parts.slice(0, 3)))).toEqual(["c"]);
  expect(reasonsOf(all(...parts.slice(0, 2)))).toEqual(["b"]);
});

test("of all that hold, all are reasons", () => {
  expect(reasonsOf(all(yes("a"), all(yes("b"), yes("c"))))).toEqual(["a", "b", "c"]);
});

test("any gives one reason, the first of the best parts", () => {
  expect(reasonsOf(any(no("a"), no("b")))).toEqual(["a"]);
  expect(reasonsOf(any(no("a"), yes("b"), yes("c")))).toEqual(["b"]);
  expect(reasonsOf(any(unknown("a"), awaiting("b"), no("c")))).toEqual(["b"]);
});

test("any gives the whole of the part it chose, and nothing of the others", () => {
  expect(reasonsOf(any(all(no("a"), yes("b")), all(yes("c"), awaiting("d"), awaiting("e"))))).toEqual([
    "d",
    "e",
  ]);
});

test("an any that does not decide gives no reason", () => {
  expect(reasonsOf(all(any(no("a"), yes("b")), no("c")))).toEqual(["c"]);
});

test("of nothing: all holds without a reason, any fails without a reason", () => {
  expect(outcomeOf(all())).toBe("eligible");
  expect(outcomeOf(any())).toBe("ineligible");
  expect(reasonsOf(all())).toEqual([]);
  expect(reasonsOf(any())).toEqual([]);
});

test("a decision that is made is tested to the end, so that the tree can be shown whole", () => {
  const tested: string[] = [];
  evaluate(all(no("a"), any(yes("b"), no("c")), unknown("d")), (named) => {
    tested.push(named.name);
    return find(named);
  });
  expect(tested).toEqual(["a", "b", "c", "d"]);
});

test("the leaves stand in the order of the tree", () => {
  expect(leavesOf(all(yes("a"), any(no("b"), all(yes("c"))), no("d"))).map(({ name }) => name)).toEqual([
    "a",
    "b",
    "c",
    "d",
  ]);
});

const { tree } = fc.letrec<{ tree: Condition<NamedLeaf> }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.record({ name: fc.string(), outcome: fc.constantFrom(...OUTCOMES) }).map((named) => leaf(named)),
    fc.array(tie("tree"), { maxLength: 4 }).map((of) => all(...of)),
    fc.array(tie("tree"), { maxLength: 4 }).map((of) => any(...of)),
  ),
}));

/** A tree says at least "level" exactly if it does so when every leaf is asked only that: plain and/or. */
function holds(condition: Condition<NamedLeaf>, level: number): boolean {
  switch (condition.kind) {
    case "leaf":
      return OUTCOMES.indexOf(condition.leaf.outcome) >= level;
    case "all":
      return condition.of.every((part) => holds(part, level));
    case "any":
      return condition.of.some((part) => holds(part, level));
  }
}

test("all is the minimum and any the maximum: at each level the tree is plain and/or", () => {
  fc.assert(
    fc.property(tree, (condition) => {
      const outcome = OUTCOMES.indexOf(outcomeOf(condition));
      for (const level of [1, 2, 3]) expect(outcome >= level).toBe(holds(condition, level));
    }),
    { seed: 6092022, numRuns: 3000 },
  );
});

test("every reason has the outcome of the whole", () => {
  fc.assert(
    fc.property(tree, (condition) => {
      const whole = evaluate(condition, find);
      for (const { outcome } of decisiveFindings(whole)) expect(outcome).toBe(whole.outcome);
    }),
    { seed: 6092022, numRuns: 3000 },
  );
});

test("the evaluated tree is the condition's own tree, node by node", () => {
  fc.assert(
    fc.property(tree, (condition) => {
      const names = leavesOf(condition).map(({ name }) => name);
      const walked: string[] = [];
      const walk = (node: ReturnType<typeof evaluate<NamedLeaf, NamedFinding>>): void => {
        if (node.kind === "leaf") walked.push(node.finding.name);
        else node.of.forEach(walk);
      };
      walk(evaluate(condition, find));
      expect(walked).toEqual(names);
    }),
    { seed: 6092022, numRuns: 1000 },
  );
});
