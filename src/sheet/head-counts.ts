/** Holds the numbers of people that a workbook states of its units against the people that are listed of them. */
import { append } from "../domain/append";
import { remember } from "../assessment/remember";
import { NO_COLUMN } from "../domain/fact";
import { identityKey } from "../domain/identity";
import type { DataIssue, IssueCode } from "../domain/issue";
import { listedOnly, type Facts, type Individual, type Subject } from "../domain/subject";
import type { Year } from "../domain/year";
import type { Grid } from "./cell";
import { countsBesideUnits } from "./counts-beside-units";
import { countsBelow, countsInHeadings } from "./counts-in-lists";
import { countsInSummaries } from "./counts-in-summaries";
import type { LeftOut } from "./skipped-years";
import { isRatedYear, listedAmong, type Counted, type StatedCount } from "./stated-count";
import type { KnownNames } from "./suspicions";
import type { Table } from "./table";

/**
 * All numbers that are stated.
 * @param subjectsByRow for each table: row of its grid, from 0 → the subject that the row speaks of
 * @param tables all of the grids
 */
export function statedCounts(
  subjectsByRow: ReadonlyMap<Table, ReadonlyMap<number, Subject>>,
  { grids, tables }: { readonly grids: readonly Grid[]; readonly tables: readonly Table[] },
  names: KnownNames,
): readonly StatedCount[] {
  const people = [...subjectsByRow].filter(([{ kind }]) => kind === "individual");
  const inAll = new Set(people.flatMap(([, subjects]) => [...subjects.values()])).size;
  const inTab = (grid: Grid): number =>
    people.reduce((sum, [table, subjects]) => sum + (table.grid === grid ? subjects.size : 0), 0);
  return [
    ...[...subjectsByRow].flatMap(([table, subjects]) =>
      table.kind === "collective"
        ? countsBesideUnits(table, subjects)
        : [...countsInHeadings(table), ...countsBelow(table, subjects, [inTab(table.grid), inAll])],
    ),
    ...grids.flatMap((grid) =>
      countsInSummaries(
        grid,
        tables.filter((table) => table.grid === grid),
        names,
      ),
    ),
  ];
}

/**
 * Units of which fewer people are listed, or fewer with a low rating or a discipline, than is stated: whoever is missing
 * leaves the unit open. Where nobody of a unit is listed, that alone is told elsewhere.
 */
export function contradictedCounts(stated: readonly StatedCount[], facts: Facts): LeftOut {
  if (!facts.individuals) return { issues: [], people: [] };
  const issues: DataIssue[] = [];
  const people: Individual[] = [];
  const known = new Map<Year | null, ReadonlyMap<string, readonly Individual[]>>();
  const membersOf = (unit: string, year: Year | null): readonly Individual[] =>
    remember(known, year, () => membersByUnit(facts, year)).get(identityKey(unit)) ?? [];
  const amounts = new Map<string, number>();
  const listedOf = (counted: Counted, members: readonly Individual[], unit: string, year: Year | null) => {
    const key = [counted, String(year), identityKey(unit)].join("\u0000");
    const amount = amounts.get(key) ?? listedAmong(counted, members, year);
    amounts.set(key, amount);
    return amount;
  };
  let ratedYears: ReadonlySet<Year> | undefined;
  /** How many have HTTNV or better, and how many others there are, in the year that has the fewest. */
  const fewestGood = (unit: string, year: Year | null) => {
    ratedYears ??= new Set(facts.individuals?.flatMap(({ ratings }) => [...ratings.keys()]));
    let fewest: { readonly count: number; readonly others: number } | undefined;
    for (const each of year === null ? ratedYears : [year]) {
      const members = membersOf(unit, each);
      const count = listedOf("good", members, unit, each);
      if (!fewest || count < fewest.count) fewest = { count, others: members.length - count };
    }
    return fewest ?? { count: 0, others: 0 };
  };
  for (const { counted, count, units, year, place, found, listed: ofList } of stated) {
    const [unit = ""] = units;
    const members = ofList === undefined ? membersOf(unit, year) : [];
    const good = counted === "good" ? fewestGood(unit, year) : null;
    const listed = ofList ?? (good ? good.others : listedOf(counted, members, unit, year));
    const missing = good ? good.count - count : count - listed;
    const isOfOthers =
      ofList === undefined && (members.length === 0 || !isRatedYear(facts.individuals, year));
    if (missing <= 0 || isOfOthers) continue;
    issues.push({ code: CODES[counted], place, found, detail: String(listed) });
    const whose = units.length === 0 ? [NO_COLUMN] : units.map((value) => ({ known: true, value }) as const);
    for (const whoseUnit of whose) {
      const person = listedOnly({ name: "", place, position: "", unit: whoseUnit });
      const ofYear = year === null ? person : { ...person, listedIn: new Set([year]) };
      // One is enough to leave the unit open; as many as are missing say how much.
      const more = Math.max(1, Math.min(missing, MOST_MISSING, MOST_PEOPLE - people.length));
      for (let left = more; left > 0; left--) people.push(ofYear);
    }
  }
  return { issues, people };
}

/** As many leave any share open; a number typed wrong is not to fill the memory. */
const MOST_MISSING = 100;
const MOST_PEOPLE = 10_000;

const CODES = {
  members: "membersMissing",
  lowRated: "lowRatingsMissing",
  notGood: "lowRatingsMissing",
  good: "lowRatingsMissing",
  disciplined: "disciplinesMissing",
} as const satisfies Record<Counted, IssueCode>;

/** Who is listed of each unit, by its key; with year null whoever belonged to it in any year. */
function membersByUnit(
  { individuals, unnamed = [] }: Facts,
  year: Year | null,
): ReadonlyMap<string, readonly Individual[]> {
  const members = new Map<string, Individual[]>();
  for (const person of [...(individuals ?? []), ...unnamed]) {
    const { unit, unitByYear, listedIn } = person;
    if (year !== null && listedIn !== "all" && !listedIn.has(year)) continue;
    const always = unit.known ? [unit.value] : [];
    const ofYear = year === null ? undefined : unitByYear.get(year);
    const units =
      year === null ? [...always, ...unitByYear.values()] : ofYear === undefined ? always : [ofYear];
    for (const key of new Set(units.map(identityKey))) {
      append(members, key, person);
    }
  }
  return members;
}
