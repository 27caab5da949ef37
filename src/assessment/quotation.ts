/** The evaluated conditions of a verdict beside the paragraphs of the plan that they encode. */
import { leavesOf, type Condition, type Evaluated } from "../engine/condition";
import type { Outcome } from "../engine/outcome";
import type { Clause, Leaf, Plan } from "../plan/vocabulary";
import type { Verdict } from "./assessor";
import type { Finding } from "./finding";

/** A condition with the paragraph of which it is the whole encoding; within a paragraph's parts there is none. */
export type QuotedCondition =
  | {
      readonly kind: "all" | "any";
      readonly outcome: Outcome;
      readonly paragraph: Clause | null;
      readonly of: readonly QuotedCondition[];
    }
  | {
      readonly kind: "leaf";
      readonly outcome: Outcome;
      readonly paragraph: Clause | null;
      readonly finding: Finding;
    };

/** @throws {RangeError} if the verdict is on an award that the plan does not give to such a subject */
export function quotedConditions({ award, subject, tree }: Verdict, plan: Plan): QuotedCondition {
  const condition = plan.criteria[award][subject.kind];
  if (!condition) throw new RangeError(`${award} is not given to a ${subject.kind}`);
  return quoted(condition, tree, plan.clauses);
}

/** @param clauses those that may still be quoted: none within a paragraph */
function quoted(
  condition: Condition<Leaf>,
  evaluated: Evaluated<Leaf, Finding>,
  clauses: readonly Clause[],
): QuotedCondition {
  const paragraph = paragraphOf(condition, clauses) ?? null;
  const { outcome } = evaluated;
  if (evaluated.kind === "leaf") return { kind: "leaf", outcome, paragraph, finding: evaluated.finding };
  const parts = condition.kind === "leaf" ? [] : condition.of;
  return {
    kind: evaluated.kind,
    outcome,
    paragraph,
    // The tree is made from the condition, part by part.
    of: parts.flatMap((part, index) => {
      const below = evaluated.of[index];
      return below ? [quoted(part, below, paragraph ? [] : clauses)] : [];
    }),
  };
}

/** The paragraph that encodes the condition; else the only one of the clause that all of its parts cite. */
function paragraphOf(condition: Condition<Leaf>, clauses: readonly Clause[]): Clause | undefined {
  const own = clauses.find((clause) => "condition" in clause && clause.condition === condition);
  if (own) return own;
  const cited = new Set(leavesOf(condition).map(({ clause }) => clause));
  const ofClause = clauses.filter(({ clause, standing }) => cited.has(clause) && standing !== "heading");
  return cited.size === 1 && ofClause.length === 1 ? ofClause[0] : undefined;
}
