/** Reads all tabs of a workbook into one set of facts, with the issues between tables. */
import type { CellPlace } from "../domain/fact";
import { identityKey } from "../domain/identity";
import { isParClassAtLeast, type ParClass } from "../domain/rating";
import type { Collective, Facts, Individual, Subject } from "../domain/subject";
import { areOfOtherKinds, lookalikeFinder } from "../domain/unit-likeness";
import type { Year } from "../domain/year";
import type { Parameters } from "../plan/parameters";
import type { Grid } from "./cell";
import { findTables, type Table } from "./find-tables";
import type { DataIssue } from "../domain/issue";
import { headCounts } from "./head-counts";
import { headerChoices } from "./header-choices";
import { joinCollectives, joinIndividuals, personKey, type JoinedSubjects, type Line } from "./join-subjects";
import { peopleAlike } from "./people-alike";
import { readCollectives, readIndividuals, type TableReading } from "./read-table";
import { isCopyOfAnother } from "./table-titles";
import { transposedTables } from "./transposed-tables";
import { unreadLines, type UnreadLines } from "./unread-lines";

export interface TablesReading {
  readonly facts: Facts;
  readonly issues: readonly DataIssue[];
  /** For each table: row of its grid, from 0 → the subject that the row speaks of. */
  readonly subjectsByRow: ReadonlyMap<Table, ReadonlyMap<number, Subject>>;
}

export interface WorkbookReading extends TablesReading {
  readonly tables: readonly Table[];
}

/** @param grids the tabs of the user, without those the add-in owns */
export function readWorkbook(grids: readonly Grid[], parameters: Parameters): WorkbookReading {
  const choices = headerChoices(parameters.columnNames);
  const sheets = grids.map(({ sheet }) => sheet);
  const tables = grids.flatMap((grid): readonly Table[] => {
    const found = findTables(grid, choices);
    // Beside its original a copy is older or a trial; alone it may be a tab brought from another spreadsheet.
    return isCopyOfAnother(grid.sheet, sheets)
      ? found.map((table) => ({ ...table, years: { kind: "undecided", title: grid.sheet } }))
      : found;
  });
  const reading = readTables(tables, parameters, { grids, tables });
  const transposed = transposedTables(grids);
  const { facts, issues } = reading;
  return {
    ...reading,
    tables,
    facts: { ...facts, unnamed: [...(facts.unnamed ?? []), ...transposed.people] },
    issues: [...issues, ...transposed.issues],
  };
}

/** What the lines say that no table holds, of whom the tables name. */
function unreadLinesOf({ grids, tables }: Surroundings, { collectives, individuals }: Facts): UnreadLines {
  const lowest = new Map(collectives?.map((unit) => [identityKey(unit.name), lowestClassOf(unit)]));
  const people = unitsByName(individuals ?? []);
  return unreadLines(grids, tables, {
    isUnit: (name) => lowest.has(identityKey(name)),
    unitsOfPerson: (name) => people.get(personKey(name)),
    lowestClass: (unit) => lowest.get(identityKey(unit)),
  });
}

/** Undefined where no class of the unit is known. */
function lowestClassOf({ parClasses }: Collective): ParClass | undefined {
  const classes = [...parClasses.values()].flatMap((fact) => (fact.known ? [fact.value] : []));
  return classes.reduce<ParClass | undefined>(
    (lowest, own) => (lowest === undefined || !isParClassAtLeast(own, lowest) ? own : lowest),
    undefined,
  );
}

/** The units of all people of one name, by its key. */
function unitsByName(individuals: readonly Individual[]): ReadonlyMap<string, readonly string[]> {
  const units = new Map<string, string[]>();
  for (const { name, unit, unitByYear } of individuals) {
    const own = [...(unit.known ? [unit.value] : []), ...unitByYear.values()];
    const key = personKey(name);
    const known = units.get(key);
    if (known) known.push(...own);
    else units.set(key, own);
  }
  return new Map([...units].map(([key, all]) => [key, [...new Set(all)]]));
}

/** Where lines that no table holds are looked for. */
export interface Surroundings {
  readonly grids: readonly Grid[];
  /** All tables that these grids hold, whether they are used or not. */
  readonly tables: readonly Table[];
}

/** The facts of several tables, joined by identity. */
export function readTables(
  tables: readonly Table[],
  parameters: Parameters,
  surroundings: Surroundings,
): TablesReading {
  const collectiveReadings = tables.flatMap((table, number) =>
    table.kind === "collective" ? [readCollectives(table, number, parameters)] : [],
  );
  const collectives = joinCollectives(linesOf(collectiveReadings));
  const units = new Set(collectives.subjects.map(({ name }) => identityKey(name)));
  const isUnit = (name: string): boolean => units.has(identityKey(name));
  const individualReadings = tables.flatMap((table, number) =>
    table.kind === "individual" ? [readIndividuals(table, number, parameters, isUnit)] : [],
  );
  const individuals = joinIndividuals(linesOfPeople(individualReadings));
  const facts: Facts = {
    collectives: collectiveReadings.length > 0 ? collectives.subjects : null,
    individuals: individualReadings.length > 0 ? individuals.subjects : null,
    unnamed: individualReadings.flatMap(({ unnamed }) => unnamed),
  };
  const subjectsByRow = new Map<Table, ReadonlyMap<number, Subject>>([
    ...subjectsOfRows(collectiveReadings, collectives),
    ...subjectsOfRows(individualReadings, individuals),
  ]);
  const unread = unreadLinesOf(surroundings, facts);
  return {
    facts: { ...facts, unnamed: [...(facts.unnamed ?? []), ...unread.people] },
    issues: [
      ...[...collectiveReadings, ...individualReadings].flatMap(({ issues }) => issues),
      ...collectives.issues,
      ...individuals.issues,
      ...unknownUnits(facts),
      ...namesakesWithoutUnit(facts),
      ...peopleAlike(individuals.subjects),
      ...skippedYears(facts),
      ...collectivesAlike(collectives.subjects),
      ...headCounts(subjectsByRow, facts),
      ...unread.issues,
    ],
    subjectsByRow,
  };
}

function linesOf<Kind extends Subject>(readings: readonly TableReading<Kind>[]): readonly Line<Kind>[] {
  return readings.flatMap(({ lines }) => [...lines.values()]);
}

/** Whom only a table names that is not used is a member all the same; who stands in another as well is known from there. */
function linesOfPeople(readings: readonly TableReading<Individual>[]): readonly Line<Individual>[] {
  const used = linesOf(readings.filter(({ isUsed }) => isUsed));
  const notUsed = linesOf(readings.filter(({ isUsed }) => !isUsed));
  if (notUsed.length === 0) return used;
  const names = new Set(used.map(({ subject }) => personKey(subject.name)));
  return [...used, ...notUsed.filter(({ subject }) => !names.has(personKey(subject.name)))];
}

function subjectsOfRows<Kind extends Subject>(
  readings: readonly TableReading<Kind>[],
  { subjectOf }: JoinedSubjects<Kind>,
): readonly (readonly [Table, ReadonlyMap<number, Subject>])[] {
  return readings.map(({ table, lines }) => {
    const rows = new Map<number, Subject>();
    for (const [row, line] of lines) {
      const subject = subjectOf.get(line);
      if (subject) rows.set(row, subject);
    }
    return [table, rows] as const;
  });
}

/** Units of people that are no collective of the workbook: one issue a unit, at its first person. */
function unknownUnits({ collectives, individuals }: Facts): readonly DataIssue[] {
  if (!collectives) return [];
  const known = new Set(collectives.map(({ name }) => identityKey(name)));
  const spellings = new Set<string>();
  const unknown = new Map<string, { readonly unit: string; readonly place: CellPlace }>();
  for (const { unit, unitByYear, place } of individuals ?? []) {
    const named = unit.known ? [unit.value, ...unitByYear.values()] : [...unitByYear.values()];
    for (const name of named) {
      if (spellings.has(name)) continue;
      spellings.add(name);
      const key = identityKey(name);
      if (known.has(key) || unknown.has(key)) continue;
      const own = unit.known && unit.value === name ? unit.place : undefined;
      unknown.set(key, { unit: name, place: own ?? { ...place, column: 1, header: "" } });
    }
  }
  if (unknown.size === 0) return [];
  const collectivesLike = lookalikeFinder(collectives, ({ name }) => name);
  return [...unknown.values()].map(({ unit, place }) => {
    const [alike] = collectivesLike(unit);
    return { code: "unknownUnit", place, found: unit, ...(alike && { detail: alike.name }) };
  });
}

/**
 * People on a tab that tells nobody's unit, a list of discipline or of one year, who may be those of the same name: they
 * are not taken for one, and so what the list says would be missed at the others.
 */
function namesakesWithoutUnit({ individuals }: Facts): readonly DataIssue[] {
  const placed = new Map<string, Individual>();
  const withUnits = new Set<string>();
  const without: Individual[] = [];
  for (const person of individuals ?? []) {
    const { unit, unitByYear } = person;
    if (unit.known || unitByYear.size > 0) {
      placed.set(personKey(person.name), person);
      withUnits.add(person.place.sheet);
    } else if (unit.cause !== "notUnderstood") without.push(person);
  }
  return without.flatMap((person): readonly DataIssue[] => {
    const namesake = placed.get(personKey(person.name));
    if (!namesake || withUnits.has(person.place.sheet)) return [];
    const { sheet, row } = namesake.place;
    const place = { ...person.place, column: 1, header: "" };
    return [
      { code: "namesakeWithoutUnit", place, found: person.name, detail: `${sheet}\u0000${String(row)}` },
    ];
  });
}

/**
 * People whom the lists of single years name before and after a year, but not in that year: perhaps away, perhaps left
 * out, and with them a rating that would count.
 */
function skippedYears({ individuals }: Facts): readonly DataIssue[] {
  const listed = (individuals ?? []).flatMap((person) =>
    person.listedIn === "all" ? [] : [{ person, key: personKey(person.name), years: person.listedIn }],
  );
  const all = [...new Set(listed.flatMap(({ years }) => [...years]))].sort((one, other) => one - other);
  const yearsOfName = new Map<string, Set<Year>>();
  for (const { key, years } of listed) {
    const known = yearsOfName.get(key);
    if (known) years.forEach((year) => known.add(year));
    else yearsOfName.set(key, new Set(years));
  }
  return listed.flatMap(({ person, key, years }): readonly DataIssue[] => {
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const skipped = all.filter((year) => year > first && year < last && !yearsOfName.get(key)?.has(year));
    if (skipped.length === 0) return [];
    const place = { ...person.place, column: 1, header: "" };
    return [{ code: "yearSkipped", place, found: person.name, detail: skipped.join(", ") }];
  });
}

/** "VP Sở" beside "Văn phòng Sở": of two names of one unit, each would be judged by a part of its members only. */
function collectivesAlike(collectives: readonly Collective[]): readonly DataIssue[] {
  const keys = new Map(collectives.map((unit) => [unit, identityKey(unit.name)]));
  const positions = new Map(collectives.map((unit, position) => [unit, position]));
  const alikeOf = lookalikeFinder(collectives, ({ name }) => name);
  return collectives.flatMap((unit, position): readonly DataIssue[] => {
    const earlier = alikeOf(unit.name).find(
      (other) =>
        (positions.get(other) ?? position) < position &&
        keys.get(other) !== keys.get(unit) &&
        !areOfOtherKinds(other.name, unit.name),
    );
    if (!earlier) return [];
    const place = { ...unit.place, column: 1, header: "" };
    return [{ code: "collectivesAlike", place, found: unit.name, detail: earlier.name }];
  });
}
