/** Reads several tables into one set of facts: the lines of each joined, and held against all others. */
import { identityKey } from "../domain/identity";
import type { Collective, Facts, Individual, Subject } from "../domain/subject";
import type { Year } from "../domain/year";
import type { Parameters } from "../plan/parameters";
import type { DataIssue } from "../domain/issue";
import { placeInGrid, type Grid } from "./cell";
import { doubtedCollectives, doubtedPeople, type Alike } from "./doubted-facts";
import { contradictedCounts, statedCounts } from "./head-counts";
import { isFact } from "./header-rows";
import { joinCollectives, joinIndividuals, personKey, type JoinedSubjects, type Line } from "./join-subjects";
import { isLowLevel, levelTicked } from "./level-columns";
import { movedPeople } from "./moved-people";
import { namesakes, shortenedNames, type CodesOf } from "./people-alike";
import type { RatedElsewhere } from "./rated-elsewhere";
import { readCollectives } from "./read-collectives";
import { readIndividuals } from "./read-individuals";
import { remarkedPeople, remarkedUnits } from "./remarked-lines";
import { isOfOtherRatings } from "./rival-ratings";
import { skippedYears } from "./skipped-years";
import type { Table } from "./table";
import type { TableReading } from "./table-lines";
import { collectivesAlike, unknownUnits } from "./units-alike";
import { knownNames, suspectedRating, type KnownNames } from "./suspicions";
import { unreadLines } from "./unread-lines";

export interface TablesReading {
  readonly facts: Facts;
  readonly issues: readonly DataIssue[];
  /** For each table: row of its grid, from 0 → the subject that the row speaks of. */
  readonly subjectsByRow: ReadonlyMap<Table, ReadonlyMap<number, Subject>>;
}

/** Where lines that no table holds are looked for. */
export interface Surroundings {
  readonly grids: readonly Grid[];
  /** All tables that these grids hold, whether they are used or not. */
  readonly tables: readonly Table[];
  /** What others than their own lines say of somebody's rating or class. */
  readonly ratedElsewhere?: (names: KnownNames) => RatedElsewhere;
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
  const codesOf = codesOfPeople(individuals);
  const likenesses = [
    ...namesakes(individuals.subjects, codesOf, isUnit),
    ...shortenedNames(individuals.subjects, codesOf),
  ];
  const names = knownNames(collectives.subjects, individuals.subjects);
  const unread = unreadLines(surroundings.grids, surroundings.tables, names, parameters);
  const remarked = {
    units: remarkedUnits(collectiveReadings, collectives, parameters),
    people: remarkedPeople(individualReadings, individuals, parameters),
  };
  const alike = collectivesAlike(collectives.subjects, unitsOfTheirOwn(parameters));
  const elsewhere = surroundings.ratedElsewhere?.(names);
  const doubted = new Map<Subject, Subject>([
    ...doubtedCollectives([
      ...alike.pairs,
      ...unread.suspectedUnits,
      ...remarked.units.pairs,
      ...(elsewhere?.units ?? []),
      ...collectiveReadings.flatMap((reading) => correctedLines(reading, collectives)),
    ]),
    ...doubtedPeople([
      ...likenesses.flatMap(({ person, others }) => others.map((other) => [person, other] as const)),
      ...unread.suspectedPeople,
      ...remarked.people.pairs,
      ...(elsewhere?.people ?? []),
      ...disciplinedElsewhere(individualReadings, names),
      ...tickedElsewhere(individualReadings, names),
      ...individualReadings.flatMap((reading) => correctedLines(reading, individuals)),
    ]),
  ]);
  const registered = new Set(
    collectives.subjects.flatMap(({ registrations }) => [...registrations.byYear.keys()]),
  );
  for (const unit of collectives.subjects) {
    if (unit.registrations.byYear.size === registered.size) continue;
    const judged = (doubted.get(unit) ?? unit) as Collective;
    doubted.set(unit, withYearsRegistered(judged, registered));
  }
  const believed = <Kind extends Subject>(subject: Kind): Kind => (doubted.get(subject) ?? subject) as Kind;
  const facts: Facts = {
    collectives: collectiveReadings.length > 0 ? collectives.subjects.map(believed) : null,
    individuals: individualReadings.length > 0 ? individuals.subjects.map(believed) : null,
    unnamed: individualReadings.flatMap(({ unnamed }) => unnamed),
    sharedNames: alike.pairs.map(([first, second]) => [first.name, second.name]),
  };
  const subjectsByRow = new Map<Table, ReadonlyMap<number, Subject>>([
    ...subjectsOfRows(collectiveReadings, collectives, believed),
    ...subjectsOfRows(individualReadings, individuals, believed),
  ]);
  const skipped = skippedYears(facts);
  const counted = contradictedCounts(statedCounts(subjectsByRow, surroundings, names), facts);
  const moved = movedPeople(subjectsByRow, names);
  return {
    facts: {
      ...facts,
      unnamed: [
        ...(facts.unnamed ?? []),
        ...skipped.people,
        ...counted.people,
        ...moved.people,
        ...unread.people,
      ],
    },
    issues: [
      ...[...collectiveReadings, ...individualReadings].flatMap(({ issues }) => issues),
      ...remarked.units.issues,
      ...remarked.people.issues,
      ...collectives.issues,
      ...individuals.issues,
      ...unknownUnits(facts),
      ...likenesses.flatMap(({ issue }) => issue ?? []),
      ...skipped.issues,
      ...alike.issues,
      ...counted.issues,
      ...moved.issues,
      ...unread.issues,
      ...(elsewhere?.issues ?? []),
    ],
    subjectsByRow,
  };
}

/** Whom the list of a year leaves out that has others has not registered for it, as far as is known. */
function withYearsRegistered(unit: Collective, years: ReadonlySet<Year>): Collective {
  const { period, byYear } = unit.registrations;
  const all = new Map([...years].map((year) => [year, byYear.get(year) ?? BLANK] as const));
  return { ...unit, registrations: { period, byYear: all } };
}

const BLANK = { known: false, cause: "blank" } as const;

/** The staff codes or birth dates that the lines of a person tell. */
function codesOfPeople({ subjectOf }: JoinedSubjects<Individual>): CodesOf {
  const codes = new Map<Individual, Set<string>>();
  for (const [{ code }, person] of subjectOf) {
    if (code === "") continue;
    const known = codes.get(person);
    if (known) known.add(code);
    else codes.set(person, new Set([code]));
  }
  return (person) => codes.get(person) ?? NO_CODES;
}

const NO_CODES: ReadonlySet<string> = new Set();

/** Names that the settings give as their own: "VP Sở → VP Sở" says that it is no other unit's. */
function unitsOfTheirOwn({ unitNames }: Parameters): (name: string) => boolean {
  const own = new Set(
    [...unitNames].flatMap(([other, name]) =>
      identityKey(other) === identityKey(name) ? identityKey(name) : [],
    ),
  );
  return (name) => own.size > 0 && own.has(identityKey(name));
}

function linesOf<Kind extends Subject>(readings: readonly TableReading<Kind>[]): readonly Line<Kind>[] {
  return readings.flatMap(({ lines }) => [...lines.values()]);
}

/** A line without a name may put right the one above it. */
function correctedLines<Kind extends Subject>(
  { table, lines, unnamed }: TableReading<Kind>,
  { subjectOf }: JoinedSubjects<Kind>,
): readonly Alike<Kind>[] {
  const rows = [...lines];
  let next = 0;
  return unnamed.flatMap((nameless): readonly Alike<Kind>[] => {
    while (table.grid.firstRow + (rows[next]?.[0] ?? Infinity) < nameless.place.row) next++;
    const above = rows[next - 1];
    const subject = above && subjectOf.get(above[1]);
    return subject && (nameless.kind === "collective" || nameless.name === "") ? [[subject, nameless]] : [];
  });
}

/** What a table that is not used says of discipline, beside those of that name. */
function disciplinedElsewhere(
  readings: readonly TableReading<Individual>[],
  { peopleNamed }: KnownNames,
): readonly Alike<Individual>[] {
  return linesOf(readings.filter(({ isUsed }) => !isUsed)).flatMap(({ subject }) =>
    subject.discipline.events.length === 0
      ? []
      : peopleNamed(subject.name).map((person) => [person, subject] as const),
  );
}

/** Who has a tick below a low level whose heading or year is not understood, beside those of that name; a draft says nothing. */
function tickedElsewhere(
  readings: readonly TableReading<Individual>[],
  { peopleNamed }: KnownNames,
): readonly Alike<Individual>[] {
  return readings.flatMap(({ table: { grid, kind, columns, years }, lines, isUsed }) =>
    columns.flatMap(({ index, levels, meaning, header }) => {
      const isRead = (isUsed && isFact(meaning, kind)) || years.kind === "undecided";
      if (!levels || isRead || isOfOtherRatings(header)) return [];
      return [...lines].flatMap(([row, { subject }]) => {
        if (!isLowLevel(levelTicked(grid.values[row] ?? [], levels))) return [];
        const place = placeInGrid(grid, row, index, header);
        return peopleNamed(subject.name).map((person) => suspectedRating(person, null, place));
      });
    }),
  );
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
  believed: (subject: Kind) => Kind,
): readonly (readonly [Table, ReadonlyMap<number, Subject>])[] {
  return readings.map(({ table, lines }) => {
    const rows = new Map<number, Subject>();
    for (const [row, line] of lines) {
      const subject = subjectOf.get(line);
      if (subject) rows.set(row, believed(subject));
    }
    return [table, rows] as const;
  });
}
