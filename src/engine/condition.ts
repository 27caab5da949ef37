/** Condition trees and their evaluation: the result is the same tree, each node with its outcome. */
import { maximum, minimum, type Outcome } from "./outcome";

export type Condition<Leaf> =
  | { readonly kind: "all"; readonly of: readonly Condition<Leaf>[] }
  | { readonly kind: "any"; readonly of: readonly Condition<Leaf>[] }
  | { readonly kind: "leaf"; readonly leaf: Leaf };

export function all<Leaf>(...of: readonly Condition<Leaf>[]): Condition<Leaf> {
  return { kind: "all", of };
}

export function any<Leaf>(...of: readonly Condition<Leaf>[]): Condition<Leaf> {
  return { kind: "any", of };
}

export function leaf<Leaf>(value: Leaf): Condition<Leaf> {
  return { kind: "leaf", leaf: value };
}

/** What testing a leaf found: at least the outcome; what else it carries is the caller's. */
export interface LeafFinding {
  readonly outcome: Outcome;
}

export type Evaluated<Leaf, Finding extends LeafFinding> =
  | { readonly kind: "all"; readonly outcome: Outcome; readonly of: readonly Evaluated<Leaf, Finding>[] }
  | { readonly kind: "any"; readonly outcome: Outcome; readonly of: readonly Evaluated<Leaf, Finding>[] }
  | { readonly kind: "leaf"; readonly outcome: Outcome; readonly leaf: Leaf; readonly finding: Finding };

/** Tests every leaf (none is skipped, so that the tree can be shown whole) and combines the outcomes. */
export function evaluate<Leaf, Finding extends LeafFinding>(
  condition: Condition<Leaf>,
  test: (leaf: Leaf) => Finding,
): Evaluated<Leaf, Finding> {
  switch (condition.kind) {
    case "leaf": {
      const finding = test(condition.leaf);
      return { kind: "leaf", outcome: finding.outcome, leaf: condition.leaf, finding };
    }
    case "all": {
      const of = evaluateEach(condition.of, test);
      return { kind: "all", outcome: minimum(of), of };
    }
    case "any": {
      const of = evaluateEach(condition.of, test);
      return { kind: "any", outcome: maximum(of), of };
    }
  }
}

/** Into an array of the exact size: this runs for every condition of every subject, and what is found stays. */
function evaluateEach<Leaf, Finding extends LeafFinding>(
  conditions: readonly Condition<Leaf>[],
  test: (leaf: Leaf) => Finding,
): readonly Evaluated<Leaf, Finding>[] {
  const evaluated = new Array<Evaluated<Leaf, Finding>>(conditions.length);
  let position = 0;
  for (const condition of conditions) evaluated[position++] = evaluate(condition, test);
  return evaluated;
}

/**
 * The findings that made the outcome what it is, in the order of the tree: of `all` those of every part as low as
 * the whole, of `any` those of the first part as high as the whole (one reason is enough).
 */
export function decisiveFindings<Leaf, Finding extends LeafFinding>(
  tree: Evaluated<Leaf, Finding>,
): readonly Finding[] {
  const found: Finding[] = [];
  collectDecisive(tree, found);
  return found;
}

function collectDecisive<Leaf, Finding extends LeafFinding>(
  tree: Evaluated<Leaf, Finding>,
  found: Finding[],
): void {
  if (tree.kind === "leaf") {
    found.push(tree.finding);
    return;
  }
  for (const part of tree.of) {
    if (part.outcome !== tree.outcome) continue;
    collectDecisive(part, found);
    if (tree.kind === "any") return;
  }
}

/** The leaves of a condition in the order of the tree. */
export function leavesOf<Leaf>(condition: Condition<Leaf>): readonly Leaf[] {
  return condition.kind === "leaf" ? [condition.leaf] : condition.of.flatMap((part) => leavesOf(part));
}
