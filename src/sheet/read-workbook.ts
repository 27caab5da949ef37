/** Reads all tabs of a workbook into one set of facts, with the issues between tables. */
import { identityKey } from "../domain/identity";
import type { Fact } from "../domain/fact";
import type { DisciplineRecord } from "../domain/discipline";
import type { JudgementMarks } from "../domain/judgement";
import type { Collective, Facts, Individual, Subject } from "../domain/subject";
import { mayBeSameUnit } from "../domain/unit-likeness";
import type { Parameters } from "../plan/parameters";
import type { Grid } from "./cell";
import { findTables, type Table } from "./find-tables";
import type { DataIssue } from "../domain/issue";
import { readCollectives, readIndividuals } from "./read-table";

export interface WorkbookReading {
  readonly facts: Facts;
  readonly tables: readonly Table[];
  readonly issues: readonly DataIssue[];
}

/** @param grids the tabs of the user, without those the add-in owns */
export function readWorkbook(grids: readonly Grid[], parameters: Parameters): WorkbookReading {
  const tables = grids.flatMap((grid) => findTables(grid));
  return { tables, ...readTables(tables, parameters) };
}

/** The facts of several tables, joined; the same subject in two lines is reported, and what differs is not believed. */
export function readTables(
  tables: readonly Table[],
  parameters: Parameters,
): { readonly facts: Facts; readonly issues: readonly DataIssue[] } {
  const ofCollectives = tables.filter(({ kind }) => kind === "collective");
  const ofIndividuals = tables.filter(({ kind }) => kind === "individual");
  const collectiveReadings = ofCollectives.map((table) => readCollectives(table, parameters));
  const individualReadings = ofIndividuals.map((table) => readIndividuals(table, parameters));
  const issues: DataIssue[] = [...collectiveReadings, ...individualReadings].flatMap(
    (reading) => reading.issues,
  );
  const collectives = collectiveReadings.flatMap(({ subjects }) => subjects);
  const individuals = individualReadings.flatMap(({ subjects }) => subjects);
  const facts: Facts = {
    collectives:
      ofCollectives.length > 0
        ? withoutContradictions(collectives, collectiveKey, contradicted, issues)
        : null,
    individuals:
      ofIndividuals.length > 0
        ? withoutContradictions(individuals, individualKey, contradictedIndividual, issues)
        : null,
  };
  issues.push(...unknownUnits(facts));
  return { facts, issues };
}

function collectiveKey({ name }: Collective): string {
  return identityKey(name);
}

function individualKey({ name, unit }: Individual): string {
  return `${identityKey(name)}\u0000${unit.known ? identityKey(unit.value) : ""}`;
}

/** Two lines of one name: where they say different things, neither is taken. */
function withoutContradictions<Kind extends Subject>(
  subjects: readonly Kind[],
  keyOf: (subject: Kind) => string,
  merge: (lines: readonly Kind[]) => readonly Kind[],
  issues: DataIssue[],
): readonly Kind[] {
  const lines = new Map<string, Kind[]>();
  for (const subject of subjects) {
    const key = keyOf(subject);
    const list = lines.get(key);
    if (list) list.push(subject);
    else lines.set(key, [subject]);
  }
  if (lines.size === subjects.length) return subjects;
  const replaced = new Map<Kind, Kind>();
  for (const same of lines.values()) {
    const [first, ...others] = same;
    if (!first || others.length === 0) continue;
    for (const other of others) {
      issues.push({
        code: other.kind === "collective" ? "duplicateCollective" : "duplicateIndividual",
        place: { ...other.place, column: 1, header: "" },
        found: other.name,
        detail: `${first.place.sheet}\u0000${String(first.place.row)}`,
      });
    }
    for (const [index, merged] of merge(same).entries()) {
      const original = same[index];
      if (original) replaced.set(original, merged);
    }
  }
  return subjects.map((subject) => replaced.get(subject) ?? subject);
}

function contradicted(lines: readonly Collective[]): readonly Collective[] {
  return lines.map((line) => ({
    ...line,
    advisoryUnit: agreed(
      line.advisoryUnit,
      lines.map((other) => other.advisoryUnit),
    ),
    parClasses: agreedByYear(
      line.parClasses,
      lines.map((other) => other.parClasses),
    ),
    registrations: {
      period: agreed(
        line.registrations.period,
        lines.map((other) => other.registrations.period),
      ),
      byYear: agreedByYear(
        line.registrations.byYear,
        lines.map((other) => other.registrations.byYear),
      ),
    },
    judgements: agreedJudgements(
      line.judgements,
      lines.map((other) => other.judgements),
    ),
  }));
}

function contradictedIndividual(lines: readonly Individual[]): readonly Individual[] {
  const events = lines.flatMap(({ discipline }) => discipline.events);
  return lines.map((line) => ({
    ...line,
    ratings: agreedByYear(
      line.ratings,
      lines.map((other) => other.ratings),
    ),
    discipline: { ...line.discipline, events } satisfies DisciplineRecord,
    judgements: agreedJudgements(
      line.judgements,
      lines.map((other) => other.judgements),
    ),
  }));
}

function agreedJudgements<Id extends string>(
  own: Readonly<Record<Id, JudgementMarks>>,
  all: readonly Readonly<Record<Id, JudgementMarks>>[],
): Readonly<Record<Id, JudgementMarks>> {
  const ids = Object.keys(own) as Id[];
  return Object.fromEntries(
    ids.map((id): readonly [Id, JudgementMarks] => {
      const { always, period, byYear } = own[id];
      return [
        id,
        {
          ...(always && {
            always: agreed(
              always,
              all.map((marks) => marks[id].always),
            ),
          }),
          ...(period && {
            period: agreed(
              period,
              all.map((marks) => marks[id].period),
            ),
          }),
          byYear: agreedByYear(
            byYear,
            all.map((marks) => marks[id].byYear),
          ),
        },
      ];
    }),
  ) as Record<Id, JudgementMarks>;
}

function agreedByYear<Year, Value>(
  own: ReadonlyMap<Year, Fact<Value>>,
  all: readonly ReadonlyMap<Year, Fact<Value>>[],
): ReadonlyMap<Year, Fact<Value>> {
  return new Map(
    [...own].map(([year, fact]) => [
      year,
      agreed(
        fact,
        all.map((facts) => facts.get(year)),
      ),
    ]),
  );
}

/** The fact if no line says otherwise; a blank in another line says nothing. */
function agreed<Value>(own: Fact<Value>, all: readonly (Fact<Value> | undefined)[]): Fact<Value> {
  if (!own.known) return own;
  const said = JSON.stringify(own.value);
  const contradiction = all.some((fact) => fact?.known && JSON.stringify(fact.value) !== said);
  return contradiction
    ? { known: false, cause: "notUnderstood", ...(own.place && { place: own.place }) }
    : own;
}

/** Units of people that are no collective of the workbook: one issue a unit, at its first person. */
function unknownUnits({ collectives, individuals }: Facts): readonly DataIssue[] {
  if (!collectives) return [];
  const known = new Set(collectives.map(collectiveKey));
  const seen = new Set<string>();
  const issues: DataIssue[] = [];
  for (const { unit, place } of individuals ?? []) {
    if (!unit.known) continue;
    const key = identityKey(unit.value);
    if (known.has(key) || seen.has(key)) continue;
    seen.add(key);
    const alike = collectives.find(({ name }) => mayBeSameUnit(name, unit.value));
    issues.push({
      code: "unknownUnit",
      place: unit.place ?? { ...place, column: 1, header: "" },
      found: unit.value,
      ...(alike && { detail: alike.name }),
    });
  }
  return issues;
}
