/** What an office knows of its units and people, apart from how it writes it down; random, for the layouts. */
import fc from "fast-check";
import { SEVERITIES, type Severity } from "../../src/domain/discipline";
import type { Fact } from "../../src/domain/fact";
import type { JudgementMarks, Mark } from "../../src/domain/judgement";
import {
  PAR_CLASSES,
  STAFF_RATINGS,
  UNRATED,
  type ParClass,
  type StaffRatingOrUnrated,
} from "../../src/domain/rating";
import type { Collective, Facts, Individual } from "../../src/domain/subject";
import { BLANK, known } from "../cases/build-facts";

export const YEARS = [2021, 2022, 2023, 2024, 2025] as const;
export const UNITS = ["Văn phòng Sở", "Phòng Quản lý xây dựng", "Thanh tra Sở"] as const;
const PEOPLE = [
  "Nguyễn Văn Thanh",
  "Nguyễn Văn Thành",
  "Trần Thị Hoa",
  "Trần Thị Hòa",
  "Lê Quý Đôn",
] as const;

export interface UnitFacts {
  readonly name: string;
  readonly advisory: boolean;
  readonly compliance: Mark | null;
  readonly unity: Mark | null;
  /** Day of March and April 2022 from 1/3; null: not registered in the sheet. */
  readonly registered: number | null;
  readonly classes: readonly (ParClass | null)[];
}

export interface PersonFacts {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** The unit of 2021, where it was another. */
  readonly unitBefore: string | null;
  readonly direct: boolean;
  readonly outstanding: Mark | null;
  readonly ratings: readonly (StaffRatingOrUnrated | null)[];
  readonly disciplined: { readonly form: Severity; readonly year: number } | null;
}

export interface FactSheet {
  readonly units: readonly UnitFacts[];
  readonly people: readonly PersonFacts[];
}

function often<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> {
  return fc.option(value, { freq: 12, nil: null });
}

const mark = often(fc.constantFrom<Mark[]>("yes", "yes", "yes", "no"));
const classes = fc.tuple(
  ...YEARS.map(() =>
    often(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom<ParClass[]>("excellent", "good") },
        { weight: 1, arbitrary: fc.constantFrom(...PAR_CLASSES) },
      ),
    ),
  ),
);
const ratings = fc.tuple(
  ...YEARS.map(() =>
    often(
      fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom<StaffRatingOrUnrated[]>("HTTNV", "HTXSNV") },
        { weight: 1, arbitrary: fc.constantFrom<StaffRatingOrUnrated[]>(...STAFF_RATINGS, UNRATED) },
      ),
    ),
  ),
);

export const factSheets: fc.Arbitrary<FactSheet> = fc.record({
  units: fc.tuple(
    ...UNITS.map((name) =>
      fc.record({
        name: fc.constant(name),
        advisory: fc.boolean(),
        compliance: mark,
        unity: mark,
        registered: often(fc.integer({ min: 25, max: 32 })),
        classes,
      }),
    ),
  ),
  people: fc
    .uniqueArray(
      fc.record({
        name: fc.constantFrom(...PEOPLE),
        unit: fc.constantFrom(...UNITS),
        unitBefore: fc.option(fc.constantFrom(...UNITS), { freq: 1, nil: null }),
        direct: fc.boolean(),
        outstanding: mark,
        ratings,
        disciplined: fc.option(
          fc.record({ form: fc.constantFrom(...SEVERITIES), year: fc.constantFrom(...YEARS) }),
          { freq: 1 },
        ),
      }),
      { minLength: 1, maxLength: 6, selector: ({ name }) => name },
    )
    .map((people) => people.map((person, index) => ({ ...person, code: `CB${String(index + 11)}` }))),
});

/** The facts themselves, without any sheet. */
export function factsOf({ units, people }: FactSheet): Facts {
  return { collectives: units.map(collectiveOf), individuals: people.map(individualOf) };
}

function factOf<Value>(value: Value | null): Fact<Value> {
  return value === null ? BLANK : known(value);
}

function byYear<Value>(values: readonly (Value | null)[]): ReadonlyMap<number, Fact<Value>> {
  return new Map(YEARS.map((year, index) => [year, factOf(values[index] ?? null)]));
}

function marksOf(given: Mark | null): JudgementMarks {
  return { always: factOf(given), byYear: new Map() };
}

const NOT_ASKED: JudgementMarks = { byYear: new Map() };

function collectiveOf(unit: UnitFacts): Collective {
  return {
    kind: "collective",
    name: unit.name,
    place: { sheet: "", row: 0 },
    advisoryUnit: known(unit.advisory),
    parClasses: byYear(unit.classes),
    registrations: {
      period: unit.registered === null ? BLANK : known({ kind: "dated", date: dayOf(unit.registered) }),
      byYear: new Map(),
    },
    judgements: {
      exemplaryCompliance: marksOf(unit.compliance),
      internalUnity: marksOf(unit.unity),
      advisoryUnitMerit: NOT_ASKED,
      commendationProposed: NOT_ASKED,
    },
  };
}

/** The n-th day from 1/3/2022. */
export function dayOf(day: number): { readonly year: number; readonly month: number; readonly day: number } {
  return day <= 31 ? { year: 2022, month: 3, day } : { year: 2022, month: 4, day: day - 31 };
}

function individualOf(person: PersonFacts): Individual {
  return {
    kind: "individual",
    name: person.name,
    place: { sheet: "", row: 0 },
    position: "",
    gender: null,
    unit: known(person.unit),
    unitByYear: new Map(person.unitBefore === null ? [] : [[2021, person.unitBefore]]),
    listedIn: "all",
    worksDirectlyOnPar: person.direct,
    ratings: byYear(person.ratings),
    discipline: {
      events: person.disciplined
        ? [{ year: person.disciplined.year, severity: person.disciplined.form, words: "" }]
        : [],
      coveredYears: "all",
    },
    judgements: { outstandingPar: marksOf(person.outstanding), commendationProposed: NOT_ASKED },
  };
}

export function unitIn(person: PersonFacts, year: number): string {
  return year === 2021 ? (person.unitBefore ?? person.unit) : person.unit;
}
