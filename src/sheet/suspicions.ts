/** What is said against somebody known, or a known unit, outside of the tables: it is no fact, but it leaves facts open. */
import { identityKey } from "../domain/identity";
import { NO_COLUMN, type CellPlace, type Missing } from "../domain/fact";
import type { ParClass } from "../domain/rating";
import { listedOnly, type Collective, type Individual, type Subject } from "../domain/subject";
import type { Year } from "../domain/year";
import type { Alike } from "./doubted-facts";
import { personKey } from "./join-subjects";
import { readDiscipline } from "./reading";

/** Those whom the tables name. */
export interface KnownNames {
  readonly unitsNamed: (name: string) => readonly Collective[];
  /** All of that name, of whatever unit. */
  readonly peopleNamed: (name: string) => readonly Individual[];
  /** Whoever has a star behind the name, for a footnote to speak of. */
  readonly starred: readonly Individual[];
}

export function knownNames(
  collectives: readonly Collective[],
  individuals: readonly Individual[],
): KnownNames {
  const units = byKey(collectives, identityKey);
  const people = byKey(individuals, personKey);
  return {
    unitsNamed: (name) => units.get(identityKey(name)) ?? [],
    peopleNamed: (name) => people.get(personKey(name)) ?? [],
    starred: individuals.filter(({ name }) => name.includes("*")),
  };
}

/** A lower rating, or one that could not be read. @param years null: of which year it is, is not said */
export function suspectedRating(
  person: Individual,
  years: readonly Year[] | null,
  place: CellPlace,
): Alike<Individual> {
  const open: Missing = { known: false, cause: "notUnderstood", place };
  return [
    person,
    {
      ...listedOnly(person),
      ratings: new Map((years ?? [...person.ratings.keys()]).map((year) => [year, open])),
    },
  ];
}

/** @param words as they stand in the sheet, with the year if one is written */
export function suspectedDiscipline(person: Individual, words: string, place: CellPlace): Alike<Individual> {
  const events = readDiscipline(words, null).map((event) => ({ ...event, place }));
  return [person, { ...listedOnly(person), discipline: { events, coveredYears: new Set() } }];
}

/** @param years null: of which year it is, is not said */
export function suspectedClass(
  unit: Collective,
  parClass: ParClass,
  years: readonly Year[] | null,
  place: CellPlace,
): Alike<Collective> {
  const said = { known: true, value: parClass, place } as const;
  return [
    unit,
    {
      ...withoutRegistration(unit),
      parClasses: new Map((years ?? [...unit.parClasses.keys()]).map((year) => [year, said])),
    },
  ];
}

export function suspectedRegistration(unit: Collective, place: CellPlace): Alike<Collective> {
  const open: Missing = { known: false, cause: "notUnderstood", place };
  const byYear = new Map([...unit.registrations.byYear.keys()].map((year) => [year, open]));
  return [unit, { ...unit, registrations: { period: open, byYear } }];
}

function withoutRegistration(unit: Collective): Collective {
  return { ...unit, registrations: { period: NO_COLUMN, byYear: new Map() } };
}

function byKey<Kind extends Subject>(
  subjects: readonly Kind[],
  keyOf: (name: string) => string,
): ReadonlyMap<string, readonly Kind[]> {
  const known = new Map<string, Kind[]>();
  for (const subject of subjects) {
    const key = keyOf(subject.name);
    const same = known.get(key);
    if (same) same.push(subject);
    else known.set(key, [subject]);
  }
  return known;
}
