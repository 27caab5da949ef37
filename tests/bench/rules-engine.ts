/** IV.1.1.b as rules of json-rules-engine, written as its documentation advises: one engine, facts for each run. */
import { Engine } from "json-rules-engine";
import type { Facts, Individual } from "../../src/domain/subject";
import type { Outcome } from "../../src/engine/outcome";
import { unitLevels } from "./bare-loop";

const YEARS = [2021, 2022, 2023, 2024, 2025];

/** The facts of one run; the outcome of the unit is found beforehand and costs the engine nothing. */
interface PersonFacts extends Record<string, unknown> {
  readonly ratings: readonly string[];
  readonly outstanding: "yes" | "no" | "blank";
  readonly unit: Outcome;
}

/** Lowest outcome first: the first rule that holds ends the run, and where none does the person is eligible. */
function createEngine(): Engine {
  return new Engine([
    {
      priority: 3,
      conditions: {
        any: [
          { fact: "outstanding", operator: "equal", value: "no" },
          { fact: "ratings", operator: "someFact:in", value: ["KHTNV", "HTNV"] },
          { fact: "unit", operator: "equal", value: "ineligible" },
        ],
      },
      event: { type: "ineligible" },
    },
    {
      priority: 2,
      conditions: {
        any: [
          { fact: "ratings", operator: "contains", value: "blank" },
          { fact: "unit", operator: "equal", value: "missingData" },
        ],
      },
      event: { type: "missingData" },
    },
    {
      priority: 1,
      conditions: {
        any: [
          { fact: "ratings", operator: "contains", value: "unrated" },
          { fact: "outstanding", operator: "equal", value: "blank" },
          { fact: "unit", operator: "equal", value: "awaitingCouncil" },
        ],
      },
      event: { type: "awaitingCouncil" },
    },
  ]).on("success", function stopAtFirst(this: Engine) {
    this.stop();
  });
}

/** Prepares the facts of everybody; the returned function is what is to be measured. */
export function prepareRulesEngine(facts: Facts): () => Promise<readonly Outcome[]> {
  const units = new Map([...unitLevels(facts)].map(([name, level]) => [name, OUTCOME_OF_LEVEL[level]]));
  const people = (facts.individuals ?? []).map((individual) => personFacts(individual, units));
  const engine = createEngine();
  return async () => {
    const outcomes: Outcome[] = [];
    for (const person of people) {
      const { events } = await engine.run(person);
      outcomes.push((events[0]?.type ?? "eligible") as Outcome);
    }
    return outcomes;
  };
}

const OUTCOME_OF_LEVEL = ["ineligible", "missingData", "awaitingCouncil", "eligible"] as const;

function personFacts(
  { ratings, judgements, unit }: Individual,
  units: ReadonlyMap<string, Outcome>,
): PersonFacts {
  const outstanding = judgements.outstandingPar.always;
  return {
    ratings: YEARS.map((year) => {
      const rating = ratings.get(year);
      return rating?.known ? rating.value : "blank";
    }),
    outstanding: outstanding?.known ? outstanding.value : "blank",
    unit: (unit.known ? units.get(unit.value) : undefined) ?? "missingData",
  };
}
