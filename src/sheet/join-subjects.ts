/** One subject from all its lines: of tabs of single years, of a long table, or of two tables that share people. */
import { append } from "../domain/append";
import { NO_COLUMN, type Fact, type Known } from "../domain/fact";
import type { DisciplineRecord } from "../domain/discipline";
import { identityKey } from "../domain/identity";
import { rememberTexts } from "../domain/known-texts";
import type { DataIssue } from "../domain/issue";
import type { JudgementMarks } from "../domain/judgement";
import type { Collective, Individual, Subject } from "../domain/subject";
import type { Year } from "../domain/year";

/** One row of a table, read by itself. */
export interface Line<Kind extends Subject> {
  /** The facts of this line alone. */
  readonly subject: Kind;
  /** Number of the table within the workbook. */
  readonly table: number;
  /** The one year that the line speaks of; null where its columns name their years. */
  readonly ownYear: Year | null;
  /** Mã cán bộ or birth date, folded; "" where the table has none. */
  readonly code: string;
}

export interface JoinedSubjects<Kind extends Subject> {
  /** In the order of their first lines. */
  readonly subjects: readonly Kind[];
  /** What each line has become a part of. */
  readonly subjectOf: ReadonlyMap<Line<Kind>, Kind>;
  readonly issues: readonly DataIssue[];
}

export function joinCollectives(lines: readonly Line<Collective>[]): JoinedSubjects<Collective> {
  return join(
    lines,
    clustersBy(lines, ({ subject }) => identityKey(subject.name)),
    mergeCollectives,
  );
}

/**
 * People are one by staff code or birth date where both lines have it, else by name and unit. The same name in another
 * unit is somebody else until a person says otherwise.
 */
export function joinIndividuals(lines: readonly Line<Individual>[]): JoinedSubjects<Individual> {
  const keyOfUnit = remembered(identityKey);
  const byName = clustersBy(lines, ({ subject }) => personKey(subject.name));
  const clusters = byName.flatMap((same) =>
    same.length === 1 ? [same] : clustersOfPeople(same, (line) => keyOfUnit(unitOfLine(line))),
  );
  return join(lines, clusters, mergeIndividuals);
}

/** A key that is equal for two spellings of one person's name, with or without a form of address before it. */
export const personKey = rememberTexts((name) => identityKey(name).replace(ADDRESS, "$1"));

/** "Ông", "Bà", "Đ/c", "ThS." before a name of two words or more: what is left of it is compared. */
const ADDRESS = new RegExp(
  `^(?:(?:${["Ông", "Bà", "Anh", "Chị", "Đ/c", "Đồng chí", "ThS", "TS", "KS", "KTS", "CN", "PGS"].map(identityKey).join("|")})(?: [.:])? )+(\\S+ \\S+.*)$`,
  "u",
);

type Cluster<Kind extends Subject> = readonly Line<Kind>[];

function clustersBy<Kind extends Subject>(
  lines: readonly Line<Kind>[],
  keyOf: (line: Line<Kind>) => string,
): readonly Cluster<Kind>[] {
  const clusters = new Map<string, Line<Kind>[]>();
  for (const line of lines) append(clusters, keyOf(line), line);
  return [...clusters.values()];
}

/** Lines of one name, told apart by code where there is one and by unit where there is none. */
function clustersOfPeople(
  lines: Cluster<Individual>,
  unitOf: (line: Line<Individual>) => string,
): readonly Cluster<Individual>[] {
  const byCode = new Map<string, Line<Individual>[]>();
  for (const line of lines) if (line.code !== "") append(byCode, line.code, line);
  const byUnit = new Map<string, Line<Individual>[]>();
  for (const line of lines) {
    if (line.code !== "") continue;
    const withCode = [...byCode.values()].filter((cluster) =>
      cluster.some((other) => unitOf(other) === unitOf(line)),
    );
    const [only] = withCode;
    if (only && withCode.length === 1) only.push(line);
    else append(byUnit, unitOf(line), line);
  }
  return [...byCode.values(), ...byUnit.values()];
}

function unitOfLine({ subject, ownYear }: Line<Individual>): string {
  const ofYear = ownYear === null ? undefined : subject.unitByYear.get(ownYear);
  return ofYear ?? (subject.unit.known ? subject.unit.value : "");
}

/** More lines of one name in one unit are no slip of somebody's, and comparing each with each takes too long. */
const CROWD = 30;

function join<Kind extends Subject>(
  lines: readonly Line<Kind>[],
  clusters: readonly Cluster<Kind>[],
  merge: (cluster: Cluster<Kind>, agree: Agreement) => Kind,
): JoinedSubjects<Kind> {
  const subjectOf = new Map<Line<Kind>, Kind>();
  const issues: DataIssue[] = [];
  for (const cluster of clusters) {
    const [first, ...others] = cluster;
    if (!first) continue;
    if (others.length === 0) {
      subjectOf.set(first, first.subject);
      continue;
    }
    const whole = merge(cluster, createAgreement(issues));
    /** The same facts with its own line's cells first; of a crowd of namesakes only the line itself is told apart. */
    const twinOf = (line: Line<Kind>, same: Kind): Kind => {
      const { name, place } = line.subject;
      if (cluster.length > CROWD) return { ...same, name, place };
      return merge([line, ...cluster.filter((other) => other !== line)], createAgreement([]));
    };
    for (const line of cluster) subjectOf.set(line, whole);
    // Two lines of one table for one year may be two people of one name: both stay, and neither is believed alone.
    const [twin, ...twins] = twinLines(cluster);
    for (const line of twins) {
      if (!twin) continue;
      issues.push(duplicateIssue(line, twin));
      subjectOf.set(line, twinOf(line, whole));
    }
  }
  const subjects = [...new Set(lines.flatMap((line) => subjectOf.get(line) ?? []))];
  return { subjects, subjectOf, issues };
}

/** The lines of a cluster that stand in one table for one year, where there are several; of the first such table. */
function twinLines<Kind extends Subject>(cluster: Cluster<Kind>): Cluster<Kind> {
  const byPlace = new Map<string, Line<Kind>[]>();
  for (const line of cluster) append(byPlace, `${String(line.table)} ${String(line.ownYear)}`, line);
  return [...byPlace.values()].find((same) => same.length > 1) ?? [];
}

function duplicateIssue<Kind extends Subject>({ subject }: Line<Kind>, first: Line<Kind>): DataIssue {
  const { sheet, row } = first.subject.place;
  return {
    code: subject.kind === "collective" ? "duplicateCollective" : "duplicateIndividual",
    place: { ...subject.place, column: 1, header: "" },
    found: subject.name,
    other: { sheet, row, column: null },
  };
}

/** Brings what several lines say of one fact to one fact. */
type Agreement = <Value>(facts: readonly (Fact<Value> | undefined)[]) => Fact<Value>;

/** Known where all known lines agree and none is unreadable; where they differ nothing is believed, and it is reported. */
function createAgreement(issues: DataIssue[]): Agreement {
  return <Value>(given: readonly (Fact<Value> | undefined)[]) => {
    const facts = given.filter((fact) => fact !== undefined);
    const unread = facts.find((fact) => !fact.known && fact.cause === "notUnderstood");
    if (unread) return unread;
    const known = facts.filter((fact): fact is Known<Value> => fact.known);
    const [first] = known;
    if (!first) return facts.find((fact) => !fact.known && fact.cause === "blank") ?? facts[0] ?? NO_COLUMN;
    const other = known.find(({ value }) => JSON.stringify(value) !== JSON.stringify(first.value));
    if (!other) return first;
    if (first.place && other.place) {
      const { sheet, row, column } = first.place;
      issues.push({
        code: "contradiction",
        place: other.place,
        found: "",
        other: { sheet, row, column },
      });
    }
    return { known: false, cause: "notUnderstood", ...(first.place && { place: first.place }) };
  };
}

function mergeCollectives(cluster: Cluster<Collective>, agree: Agreement): Collective {
  const lines = cluster.map(({ subject }) => subject);
  const [first] = lines;
  if (!first) throw new RangeError("no line to merge");
  return {
    ...first,
    advisoryUnit: mergeFlags(
      lines.map(({ advisoryUnit }) => advisoryUnit),
      agree,
    ),
    parClasses: mergeYears(
      lines.map(({ parClasses }) => parClasses),
      agree,
    ),
    registrations: {
      period: agree(lines.map(({ registrations }) => registrations.period)),
      byYear: mergeYears(
        lines.map(({ registrations }) => registrations.byYear),
        agree,
      ),
    },
    judgements: mergeJudgements(
      lines.map(({ judgements }) => judgements),
      agree,
    ),
  };
}

function mergeIndividuals(cluster: Cluster<Individual>, agree: Agreement): Individual {
  const lines = cluster.map(({ subject }) => subject);
  const [first] = lines;
  if (!first) throw new RangeError("no line to merge");
  const genders = new Set(lines.flatMap(({ gender }) => gender ?? []));
  const [gender = null] = genders.size === 1 ? genders : [];
  return {
    ...first,
    position: latestPosition(cluster),
    gender,
    unit: agree(lines.map(({ unit }) => unit)),
    unitByYear: new Map(lines.flatMap(({ unitByYear }) => [...unitByYear])),
    listedIn: mergeListed(lines.map(({ listedIn }) => listedIn)),
    worksDirectlyOnPar: lines.some(({ worksDirectlyOnPar }) => worksDirectlyOnPar),
    ratings: mergeYears(
      lines.map(({ ratings }) => ratings),
      agree,
    ),
    discipline: mergeDiscipline(lines.map(({ discipline }) => discipline)),
    judgements: mergeJudgements(
      lines.map(({ judgements }) => judgements),
      agree,
    ),
  };
}

/** The position that the latest year names; of lines without a year the first. */
function latestPosition(cluster: Cluster<Individual>): string {
  const named = cluster.filter(({ subject }) => subject.position !== "");
  const [first, ...rest] = named;
  if (!first) return "";
  return rest.reduce((latest, line) => ((line.ownYear ?? 0) > (latest.ownYear ?? 0) ? line : latest), first)
    .subject.position;
}

/** A blank flag is no and says nothing against a yes elsewhere; a written no does. */
function mergeFlags(flags: readonly Fact<boolean>[], agree: Agreement): Fact<boolean> {
  const written = flags.filter((flag) => !flag.known || flag.place !== undefined);
  return written.length > 0 ? agree(written) : { known: true, value: false };
}

function mergeListed(all: readonly Individual["listedIn"][]): Individual["listedIn"] {
  const years = new Set<Year>();
  for (const listed of all) {
    if (listed === "all") return "all";
    for (const year of listed) years.add(year);
  }
  return years;
}

function mergeDiscipline(records: readonly DisciplineRecord[]): DisciplineRecord {
  const covered = records.map(({ coveredYears }) => coveredYears);
  return {
    events: records.flatMap(({ events }) => events),
    coveredYears: covered.includes("all")
      ? "all"
      : new Set(covered.flatMap((years) => (years === "all" ? [] : [...years]))),
  };
}

function mergeJudgements<Id extends string>(
  all: readonly Readonly<Record<Id, JudgementMarks>>[],
  agree: Agreement,
): Readonly<Record<Id, JudgementMarks>> {
  const ids = Object.keys(all[0] ?? {}) as Id[];
  return Object.fromEntries(
    ids.map((id): readonly [Id, JudgementMarks] => {
      const marks = all.map((record) => record[id]);
      const always = marks.flatMap((mark) => mark.always ?? []);
      const period = marks.flatMap((mark) => mark.period ?? []);
      return [
        id,
        {
          ...(always.length > 0 && { always: agree(always) }),
          ...(period.length > 0 && { period: agree(period) }),
          byYear: mergeYears(
            marks.map(({ byYear }) => byYear),
            agree,
          ),
        },
      ];
    }),
  ) as Record<Id, JudgementMarks>;
}

function mergeYears<Value>(
  all: readonly ReadonlyMap<Year, Fact<Value>>[],
  agree: Agreement,
): ReadonlyMap<Year, Fact<Value>> {
  const years = new Set(all.flatMap((facts) => [...facts.keys()]));
  return new Map([...years].map((year) => [year, agree(all.map((facts) => facts.get(year)))]));
}

function remembered(compute: (text: string) => string): (text: string) => string {
  const results = new Map<string, string>();
  return (text) => {
    let result = results.get(text);
    if (result === undefined) {
      result = compute(text);
      results.set(text, result);
    }
    return result;
  };
}
