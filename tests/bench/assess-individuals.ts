/**
 * Assesses one department in a process of its own and reports times and memory to the bench: the product with
 * everybody's reasons, the bare loop without, and json-rules-engine. Arguments: individuals, units, runs, and how many
 * individuals json-rules-engine is given at most.
 */
import { createAssessor, type Verdict } from "../../src/assessment/assessor";
import type { Facts } from "../../src/domain/subject";
import { compareOutcomes, type Outcome } from "../../src/engine/outcome";
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { PLAN } from "../../src/plan/plan";
import { reasonText } from "../../src/vi/reasons";
import { outcomesByBareLoop } from "./bare-loop";
import { factsOf, largeDepartment } from "./large-department";
import { heapGrowth, medianMillis } from "./measure";
import { prepareRulesEngines, type RulesEngineRun } from "./rules-engine";

export interface AssessmentMeasured {
  readonly individuals: number;
  readonly units: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Verdicts and the text of the reasons, of everybody. */
  readonly millis: number;
  /** Held by all verdicts and texts together. */
  readonly heapBytes: number;
  readonly bareLoopMillis: number;
  /** Null where they were left out. */
  readonly rulesEngine: { readonly documentedMillis: number; readonly tunedMillis: number } | null;
}

interface Assessed {
  readonly verdict: Verdict;
  readonly reason: string;
}

/** Everything from the facts on, as a command does it. */
function assessAll(facts: Facts): readonly Assessed[] {
  const assessor = createAssessor(facts, DEFAULT_PARAMETERS, PLAN);
  return (facts.individuals ?? []).map((individual) => {
    const verdict = assessor.verdict(individual, "BK_GD", assessor.period.last);
    return { verdict, reason: reasonText(verdict) };
  });
}

async function measure(args: readonly string[]): Promise<AssessmentMeasured> {
  const [individuals = 0, units = 0, runs = 0, rulesEngineLimit = 0] = args.map(Number);
  const facts = factsOf(largeDepartment(individuals, units));
  const outcomes = assessAll(facts).map(({ verdict }) => verdict.outcome);
  assertSame("the bare loop", outcomesByBareLoop(facts), outcomes);
  const heapBytes = heapGrowth(() => assessAll(facts));
  const millis = await medianMillis(runs, () => assessAll(facts));
  const bareLoopMillis = await medianMillis(runs, () => outcomesByBareLoop(facts));
  const rulesEngine = individuals <= rulesEngineLimit ? await measureRulesEngines() : null;
  return {
    individuals,
    units,
    outcomes: counted(outcomes),
    millis,
    heapBytes,
    bareLoopMillis,
    rulesEngine,
  };

  async function measureRulesEngines(): Promise<AssessmentMeasured["rulesEngine"]> {
    const { documented, tuned } = prepareRulesEngines(facts);
    return { documentedMillis: await measureOne(documented), tunedMillis: await measureOne(tuned) };
  }

  async function measureOne(run: RulesEngineRun): Promise<number> {
    const { units: ofUnits, people } = await run();
    assertSame("json-rules-engine, of units,", ofUnits, unitOutcomes(facts));
    assertSame("json-rules-engine", people, outcomes);
    return medianMillis(Math.ceil(runs / 5), run);
  }
}

/** The better of flag and certificate, unit by unit. */
function unitOutcomes(facts: Facts): readonly Outcome[] {
  const assessor = createAssessor(facts, DEFAULT_PARAMETERS, PLAN);
  return (facts.collectives ?? []).map((collective) => {
    const [flag, certificate] = (["CO_GD", "BK_GD"] as const).map(
      (award) => assessor.verdict(collective, award, assessor.period.last).outcome,
    ) as [Outcome, Outcome];
    return compareOutcomes(flag, certificate) > 0 ? flag : certificate;
  });
}

function assertSame(who: string, others: readonly Outcome[], own: readonly Outcome[]): void {
  const index = own.findIndex((outcome, position) => outcome !== others[position]);
  if (index >= 0 || own.length !== others.length) {
    throw new Error(
      `${who} says ${String(others[index])} of line ${index + 1}, the product ${String(own[index])}`,
    );
  }
}

function counted(outcomes: readonly Outcome[]): Record<Outcome, number> {
  const counts = { ineligible: 0, missingData: 0, awaitingCouncil: 0, eligible: 0 };
  for (const outcome of outcomes) counts[outcome]++;
  return counts;
}

void measure(process.argv.slice(2)).then((measured) => process.send?.(measured));
