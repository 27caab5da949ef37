/**
 * IV.1.1.b as rules of json-rules-engine: one engine, facts for each run, one rule for each outcome but the highest.
 * Once as its documentation shows it, and once as fast as we could make it. In both, the outcome of a person's unit is
 * a given, found beforehand by the bare loop, so that the engine is spared the units, which the product is not.
 */
import { Engine, type ConditionProperties, type RuleProperties } from "json-rules-engine";
import type { Facts, Individual } from "../../src/domain/subject";
import { OUTCOMES, type Outcome } from "../../src/engine/outcome";
import { unitLevels } from "./bare-loop";

const YEARS = [2021, 2022, 2023, 2024, 2025];

/** Finds everybody's outcome; what is to be measured. */
export type RulesEngineRun = () => Promise<readonly Outcome[]>;

export interface RulesEngines {
  /** Facts as they are structured, reached by json-path; the rules run side by side, and the lowest outcome counts. */
  readonly documented: RulesEngineRun;
  /** No json-path, all years of a person in one condition, and the first rule that holds stops the engine. */
  readonly tuned: RulesEngineRun;
}

/** Everything that is the same for every run is prepared here. */
export function prepareRulesEngines(facts: Facts): RulesEngines {
  const units = new Map([...unitLevels(facts)].map(([name, level]) => [name, OUTCOMES[level]]));
  const people = facts.individuals ?? [];
  const unitOf = ({ unit }: Individual): Outcome =>
    (unit.known ? units.get(unit.value) : undefined) ?? "missingData";
  return {
    documented: prepareDocumented(people, unitOf),
    tuned: prepareTuned(people, unitOf),
  };
}

function prepareDocumented(
  people: readonly Individual[],
  unitOf: (person: Individual) => Outcome,
): RulesEngineRun {
  const everyYear = (operator: string, value: unknown): ConditionProperties[] =>
    YEARS.map((year) => ({ fact: "ratings", path: `$.${year}`, operator, value }));
  const engine = new Engine([
    rule("ineligible", [...everyYear("in", ["KHTNV", "HTNV"]), equal("outstanding", "no")]),
    rule("missingData", everyYear("equal", "blank")),
    rule("awaitingCouncil", [...everyYear("equal", "unrated"), equal("outstanding", "blank")]),
  ]);
  const facts = people.map((person) => ({
    ratings: Object.fromEntries(YEARS.map((year) => [year, ratingIn(person, year)])),
    outstanding: outstandingOf(person),
    unit: unitOf(person),
  }));
  return async () => {
    const outcomes: Outcome[] = [];
    for (const person of facts) {
      const { events } = await engine.run(person);
      const types = events.map(({ type }) => type);
      outcomes.push(OUTCOMES.find((outcome) => types.includes(outcome)) ?? "eligible");
    }
    return outcomes;
  };
}

function prepareTuned(
  people: readonly Individual[],
  unitOf: (person: Individual) => Outcome,
): RulesEngineRun {
  const engine = new Engine([
    { ...rule("ineligible", [equal("outstanding", "no"), anyYear(["KHTNV", "HTNV"])]), priority: 3 },
    { ...rule("missingData", [anyYear(["blank"])]), priority: 2 },
    { ...rule("awaitingCouncil", [anyYear(["unrated"]), equal("outstanding", "blank")]), priority: 1 },
  ]);
  engine.on("success", () => {
    engine.stop();
  });
  const facts = people.map((person) => ({
    ratings: YEARS.map((year) => ratingIn(person, year)),
    outstanding: outstandingOf(person),
    unit: unitOf(person),
  }));
  return async () => {
    const outcomes: Outcome[] = [];
    for (const person of facts) {
      const { events } = await engine.run(person);
      outcomes.push((events[0]?.type ?? "eligible") as Outcome);
    }
    return outcomes;
  };
}

/** Each outcome is also that of whoever's unit has it. */
function rule(outcome: Outcome, conditions: readonly ConditionProperties[]): RuleProperties {
  return { conditions: { any: [...conditions, equal("unit", outcome)] }, event: { type: outcome } };
}

function equal(fact: string, value: string): ConditionProperties {
  return { fact, operator: "equal", value };
}

function anyYear(ratings: readonly string[]): ConditionProperties {
  return { fact: "ratings", operator: "someFact:in", value: ratings };
}

function ratingIn({ ratings }: Individual, year: number): string {
  const rating = ratings.get(year);
  return rating?.known ? rating.value : "blank";
}

function outstandingOf({ judgements }: Individual): string {
  const mark = judgements.outstandingPar.always;
  return mark?.known ? mark.value : "blank";
}
