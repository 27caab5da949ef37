/** Fills what a workbook leaves open, at random: blank cells, missing columns, uncertain units, unknown years. */
import type { DisciplineEvent, DisciplineRecord } from "../../src/domain/discipline";
import { SEVERITIES } from "../../src/domain/discipline";
import type { Fact } from "../../src/domain/fact";
import { identityKey } from "../../src/domain/identity";
import type { JudgementMarks, Mark } from "../../src/domain/judgement";
import {
  PAR_CLASSES,
  STAFF_RATINGS,
  UNRATED,
  type ParClass,
  type StaffRatingOrUnrated,
} from "../../src/domain/rating";
import type { Registration } from "../../src/domain/registration";
import type { Collective, Facts, Individual } from "../../src/domain/subject";
import { mayBeSameUnit } from "../../src/domain/unit-likeness";
import type { Parameters } from "../../src/plan/parameters";
import { known, YEARS } from "../cases/build-facts";
import { UNIT_NAMES } from "./random-facts";

/** The next of a sequence of numbers that looks random: 0 up to, not including, the bound. */
export type Draw = (bound: number) => number;

export function drawFrom(seed: number): Draw {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x100000000) * bound);
  };
}

const RATINGS: readonly StaffRatingOrUnrated[] = [...STAFF_RATINGS, UNRATED];
const REGISTRATIONS: readonly Registration[] = [
  { kind: "undated" },
  { kind: "declined" },
  { kind: "dated", date: { year: 2022, month: 3, day: 30 } },
  { kind: "dated", date: { year: 2024, month: 12, day: 31 } },
];
const MARKS: readonly Mark[] = ["yes", "no"];

export interface Filled {
  readonly facts: Facts;
  readonly parameters: Parameters;
  /** Each subject before, with what it has become. */
  readonly collectives: readonly (readonly [Collective, Collective])[];
  readonly individuals: readonly (readonly [Individual, Individual])[];
}

/** @param spare what a table that was missing altogether turns out to hold */
export function fillBlanks(
  facts: Facts,
  parameters: Parameters,
  spare: { readonly collectives: readonly Collective[]; readonly individuals: readonly Individual[] },
  draw: Draw,
): Filled {
  const names = (facts.collectives ?? spare.collectives).map(({ name }) => name);
  const collectives = (facts.collectives ?? []).map(
    (collective) => [collective, fillCollective(collective, draw)] as const,
  );
  const individuals = (facts.individuals ?? []).map(
    (individual) => [individual, fillIndividual(individual, names, draw)] as const,
  );
  // A line without a name turns out to be somebody, or nobody.
  const found = (facts.unnamed ?? [])
    .filter(() => draw(2) === 0)
    .map((person) => ({ ...fillIndividual(person, names, draw), name: "Duy" }));
  const provinceRanks = new Map(parameters.provinceRanks);
  for (const year of [2020, ...YEARS]) {
    if (!provinceRanks.has(year)) provinceRanks.set(year, 20 + draw(5));
  }
  return {
    facts: {
      collectives: facts.collectives ? collectives.map(([, filled]) => filled) : spare.collectives,
      individuals: facts.individuals
        ? [...individuals.map(([, filled]) => filled), ...found]
        : spare.individuals,
    },
    parameters: { ...parameters, provinceRanks },
    collectives,
    individuals,
  };
}

function pick<T>(values: readonly T[], draw: Draw): T {
  const value = values[draw(values.length)];
  if (value === undefined) throw new RangeError("nothing to pick from");
  return value;
}

/** A known fact stays; one that is open is filled, or now and then left as it is. */
function fill<T>(fact: Fact<T>, values: readonly T[], draw: Draw): Fact<T> {
  return fact.known || draw(5) === 0 ? fact : known(pick(values, draw));
}

function fillYears<T>(
  facts: ReadonlyMap<number, Fact<T>>,
  values: readonly T[],
  draw: Draw,
): ReadonlyMap<number, Fact<T>> {
  return new Map(
    YEARS.map((year) => [year, fill(facts.get(year) ?? { known: false, cause: "noColumn" }, values, draw)]),
  );
}

/** Columns that exist are filled. None is added beside them: a column for more years is another question. */
function fillMarks(marks: JudgementMarks, draw: Draw): JudgementMarks {
  const nothing = !marks.always && !marks.period && marks.byYear.size === 0;
  if (nothing) return { always: known(pick(MARKS, draw)), byYear: new Map() };
  return {
    ...(marks.always ? { always: fill(marks.always, MARKS, draw) } : {}),
    ...(marks.period ? { period: fill(marks.period, MARKS, draw) } : {}),
    byYear: new Map([...marks.byYear].map(([year, mark]) => [year, fill(mark, MARKS, draw)])),
  };
}

function fillCollective(collective: Collective, draw: Draw): Collective {
  const { registrations, judgements } = collective;
  return {
    ...collective,
    advisoryUnit: fill(collective.advisoryUnit, [true, false], draw),
    parClasses: fillYears<ParClass>(collective.parClasses, PAR_CLASSES, draw),
    registrations: {
      period: fill(registrations.period, REGISTRATIONS, draw),
      byYear: new Map(
        [...registrations.byYear].map(([year, fact]) => [year, fill(fact, REGISTRATIONS, draw)]),
      ),
    },
    judgements: {
      exemplaryCompliance: fillMarks(judgements.exemplaryCompliance, draw),
      internalUnity: fillMarks(judgements.internalUnity, draw),
      advisoryUnitMerit: fillMarks(judgements.advisoryUnitMerit, draw),
      commendationProposed: fillMarks(judgements.commendationProposed, draw),
    },
  };
}

function fillIndividual(individual: Individual, names: readonly string[], draw: Draw): Individual {
  const { judgements, unit } = individual;
  const settled = (name: string): string => settleUnit(name, names, draw);
  return {
    ...individual,
    unit: unit.known
      ? known(settled(unit.value))
      : // Units by year answer for a column that is not there; adding it is another question.
        unit.cause === "noColumn" && individual.unitByYear.size > 0
        ? unit
        : fill(unit, [...names, ...UNIT_NAMES], draw),
    unitByYear: new Map([...individual.unitByYear].map(([year, name]) => [year, settled(name)])),
    ratings: fillYears(individual.ratings, RATINGS, draw),
    discipline: fillDiscipline(individual.discipline, draw),
    judgements: {
      outstandingPar: fillMarks(judgements.outstandingPar, draw),
      commendationProposed: fillMarks(judgements.commendationProposed, draw),
    },
  };
}

/** A unit that is not in the table but looks like one of it may turn out to be that one. */
function settleUnit(unit: string, names: readonly string[], draw: Draw): string {
  if (names.some((name) => identityKey(name) === identityKey(unit))) return unit;
  const alike = names.filter((name) => mayBeSameUnit(name, unit));
  return alike.length > 0 && draw(2) === 0 ? pick(alike, draw) : unit;
}

function fillDiscipline({ events, coveredYears }: DisciplineRecord, draw: Draw): DisciplineRecord {
  const settled = events.map((event): DisciplineEvent => ({
    ...event,
    year: event.year ?? (draw(5) === 0 ? null : pick(YEARS, draw)),
    severity: event.severity ?? (draw(5) === 0 ? null : pick(SEVERITIES, draw)),
  }));
  if (coveredYears === "all") return { events: settled, coveredYears };
  const found = YEARS.filter((year) => !coveredYears.has(year) && draw(3) === 0).map(
    (year): DisciplineEvent => ({ year, severity: pick(SEVERITIES, draw), words: "?" }),
  );
  return { events: [...settled, ...found], coveredYears: "all" };
}
