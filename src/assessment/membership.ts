/** Who belongs to which unit in which year, and of whom that is uncertain. */
import { append } from "../domain/append";
import type { MissingCause } from "../domain/fact";
import { identityKey } from "../domain/identity";
import type { Collective, Facts, Individual } from "../domain/subject";
import { kindOfUnit, lookalikeFinder } from "../domain/unit-likeness";
import type { Year } from "../domain/year";
import { remember } from "./remember";

export interface Members {
  /** Whose unit is this one. */
  readonly certain: readonly Individual[];
  /**
   * Whose unit is blank or no unit's name, or is found nowhere and looks like this one, or is one that may be this one,
   * or who has no name: they may belong here.
   */
  readonly possible: readonly Individual[];
}

export type UnitLookup =
  | { readonly kind: "found"; readonly unit: string; readonly collectives: readonly Collective[] }
  | { readonly kind: "unknownUnit"; readonly unit: string }
  | { readonly kind: "noUnit"; readonly cause: MissingCause }
  | { readonly kind: "noCollectives"; readonly unit: string };

export interface Membership {
  /** Null when there is no table of individuals. */
  membersOf(collective: Collective, year: Year): Members | null;
  /** The unit that counts for the year; without a year, for the whole period. */
  unitOf(individual: Individual, year: Year | null): UnitLookup;
}

interface YearIndex {
  readonly byUnit: ReadonlyMap<string, readonly Individual[]>;
  readonly withoutUnit: readonly Individual[];
  /** People without a name whose line gives this unit. */
  readonly unnamedByUnit: ReadonlyMap<string, readonly Individual[]>;
  /** People whose written unit is no collective of the table and looks like the given name. */
  readonly lookalikesOf: (name: string) => readonly Individual[];
  /** Remembers what was asked: each award asks for each year. */
  readonly members: Map<Collective, Members>;
}

interface UnmatchedUnit {
  readonly unit: string;
  readonly individuals: Individual[];
}

const NOBODY: readonly Individual[] = [];

/** Indexes the facts once; `lastYear` stands for the period where the table has only units by year. */
export function createMembership(facts: Facts, lastYear: Year): Membership {
  const collectivesByKey = new Map<string, Collective[]>();
  const indexes = new Map<Year | "everyYear", YearIndex>();
  const yearsDiffer = [...(facts.individuals ?? []), ...(facts.unnamed ?? [])].some(
    ({ unitByYear, listedIn }) => unitByYear.size > 0 || listedIn !== "all",
  );
  const keys = new Map<string, string>();
  const lookups = new Map<string, UnitLookup>();
  for (const collective of facts.collectives ?? []) {
    append(collectivesByKey, keyOf(collective.name), collective);
  }
  /** The other names that a collective may have. */
  const otherNames = new Map<string, string[]>();
  for (const [first, second] of facts.sharedNames ?? []) {
    append(otherNames, keyOf(first), keyOf(second));
    append(otherNames, keyOf(second), keyOf(first));
  }

  function keyOf(unit: string): string {
    let key = keys.get(unit);
    if (key === undefined) {
      key = identityKey(unit);
      keys.set(unit, key);
    }
    return key;
  }

  function indexFor(year: Year): YearIndex {
    return remember(indexes, yearsDiffer ? year : "everyYear", () => buildIndex(year));
  }

  function buildIndex(year: Year): YearIndex {
    const byUnit = new Map<string, Individual[]>();
    const unmatched = new Map<string, UnmatchedUnit>();
    const withoutUnit: Individual[] = [];
    for (const individual of facts.individuals ?? []) {
      if (!isListed(individual, year)) continue;
      const unit = unitNameIn(individual, year);
      if (unit === null) {
        withoutUnit.push(individual);
        continue;
      }
      const key = keyOf(unit);
      append(byUnit, key, individual);
      if (!collectivesByKey.has(key)) {
        const entry = unmatched.get(key) ?? { unit, individuals: [] };
        entry.individuals.push(individual);
        unmatched.set(key, entry);
      }
    }
    const unnamedByUnit = new Map<string, Individual[]>();
    for (const person of facts.unnamed ?? []) {
      if (!isListed(person, year)) continue;
      const unit = unitNameIn(person, year);
      if (unit !== null && collectivesByKey.has(keyOf(unit))) append(unnamedByUnit, keyOf(unit), person);
      else withoutUnit.push(person);
    }
    const alike = lookalikeFinder([...unmatched.values()], ({ unit }) => unit);
    const byKind = new Map<string | null, UnmatchedUnit[]>();
    for (const entry of unmatched.values()) append(byKind, kindOfUnit(entry.unit), entry);
    const lookalikesOf = (name: string): readonly UnmatchedUnit[] => {
      const kind = kindOfUnit(name);
      return kind ? [...new Set([...alike(name), ...(byKind.get(kind) ?? [])])] : alike(name);
    };
    return {
      byUnit,
      withoutUnit: [...withoutUnit, ...ofNoUnit(byKind.get(null) ?? [], lookalikesOf)],
      unnamedByUnit,
      lookalikesOf: (name) => lookalikesOf(name).flatMap(({ individuals }) => individuals),
      members: new Map(),
    };
  }

  /** Whose unit is written as no unit is called, and looks like none: "Không rõ", "Chuyên viên", "HTNV". */
  function ofNoUnit(
    others: readonly UnmatchedUnit[],
    lookalikesOf: (name: string) => readonly UnmatchedUnit[],
  ): readonly Individual[] {
    if (others.length === 0) return NOBODY;
    const found = new Set((facts.collectives ?? []).flatMap(({ name }) => lookalikesOf(name)));
    return others.flatMap((entry) => (found.has(entry) ? NOBODY : entry.individuals));
  }

  function lookUp(unit: string): UnitLookup {
    if (!facts.collectives?.length) return { kind: "noCollectives", unit };
    const collectives = collectivesByKey.get(keyOf(unit));
    return collectives ? { kind: "found", unit, collectives } : { kind: "unknownUnit", unit };
  }

  return {
    membersOf(collective, year) {
      if (!facts.individuals) return null;
      const index = indexFor(year);
      return remember(index.members, collective, () => {
        const key = keyOf(collective.name);
        const uncertain = [
          ...index.lookalikesOf(collective.name),
          ...(index.unnamedByUnit.get(key) ?? NOBODY),
          ...(otherNames.get(key) ?? []).flatMap((other) => index.byUnit.get(other) ?? NOBODY),
        ];
        return {
          certain: index.byUnit.get(key) ?? NOBODY,
          possible: uncertain.length > 0 ? [...index.withoutUnit, ...uncertain] : index.withoutUnit,
        };
      });
    },

    unitOf(individual, year) {
      const unit = year === null ? unitNow(individual, lastYear) : unitNameIn(individual, year);
      if (unit === null) {
        return { kind: "noUnit", cause: individual.unit.known ? "blank" : individual.unit.cause };
      }
      return remember(lookups, unit, () => lookUp(unit));
    },
  };
}

/** Whether the sheets list the person for the year. */
export function isListed({ listedIn }: Individual, year: Year): boolean {
  return listedIn === "all" || listedIn.has(year);
}

function unitNameIn(individual: Individual, year: Year): string | null {
  return individual.unitByYear.get(year) ?? (individual.unit.known ? individual.unit.value : null);
}

/** A blank "Đơn vị" may still be filled in with another unit, so the last year's does not stand in for it. */
function unitNow({ unit, unitByYear }: Individual, lastYear: Year): string | null {
  if (unit.known) return unit.value;
  return unit.cause === "noColumn" ? (unitByYear.get(lastYear) ?? null) : null;
}
