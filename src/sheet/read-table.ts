/** Reads a found table into collectives or individuals, with an issue for every cell that is no fact. */
import { NO_COLUMN, type CellPlace, type Fact } from "../domain/fact";
import { NO_DISCIPLINE_COLUMN, type DisciplineEvent, type DisciplineRecord } from "../domain/discipline";
import {
  NO_MARKS,
  type CollectiveJudgement,
  type IndividualJudgement,
  type Judgement,
  type JudgementMarks,
  type Mark,
} from "../domain/judgement";
import type { Collective, Individual, RowPlace } from "../domain/subject";
import type { Year, YearSpan } from "../domain/year";
import type { Parameters } from "../plan/parameters";
import { isErrorText, textOf, type CellValue } from "./cell";
import type { ColumnMeaning } from "./columns";
import { groupNameOf, type Column, type Table } from "./find-tables";
import type { DataIssue, IssueCode } from "../domain/issue";
import {
  readDiscipline,
  readGender,
  readMark,
  readParClass,
  readRating,
  readRegistration,
  type Reading,
} from "./reading";

export interface TableReading<Subject> {
  readonly table: Table;
  /** In the order of the rows. */
  readonly subjects: readonly Subject[];
  readonly issues: readonly DataIssue[];
  /** Row of the grid, from 0 → its subject. */
  readonly subjectsByRow: ReadonlyMap<number, Subject>;
}

/** @param table of kind "collective" */
export function readCollectives(table: Table, parameters: Parameters): TableReading<Collective> {
  const reader = createReader(table);
  const { columns } = reader;
  const parClasses = columns.yearly("rating", (meaning) => meaning.ofPar === reader.hasParColumns);
  const registrationColumns = columns.yearly("registration");
  const registrationOfPeriod = columns.single("registration", (meaning) => meaning.year === null);
  const advisoryUnit = columns.single("advisoryUnit");
  const judgements = judgementReader<CollectiveJudgement>(reader, [
    "exemplaryCompliance",
    "internalUnity",
    "advisoryUnitMerit",
    "commendationProposed",
  ]);

  return reader.read((row, name, place): Collective => {
    const fact = <Value>(column: Column, read: (cell: CellValue) => Reading<Value>): Fact<Value> =>
      reader.fact(row, column, read);
    return {
      kind: "collective",
      name,
      place,
      advisoryUnit: advisoryUnit ? flagOf(fact(advisoryUnit, readMark)) : { known: true, value: false },
      parClasses: mapValues(parClasses, (column) => fact(column, (cell) => readParClass(cell, parameters))),
      registrations: {
        period: registrationOfPeriod ? fact(registrationOfPeriod, readRegistration) : NO_COLUMN,
        byYear: mapValues(registrationColumns, (column) => fact(column, readRegistration)),
      },
      judgements: judgements(row),
    };
  });
}

/** @param table of kind "individual" */
export function readIndividuals(table: Table, parameters: Parameters): TableReading<Individual> {
  const reader = createReader(table);
  const { columns } = reader;
  const ratings = columns.yearly("rating", (meaning) => !meaning.ofPar);
  const unit = columns.single("unit", (meaning) => meaning.year === null);
  const unitsByYear = columns.yearly("unit");
  const position = columns.single("position");
  const gender = columns.single("gender");
  const direct = columns.single("worksDirectlyOnPar");
  const discipline = columns.single("discipline", (meaning) => meaning.year === null);
  const disciplineByYear = columns.yearly("discipline");
  const judgements = judgementReader<IndividualJudgement>(reader, ["outstandingPar", "commendationProposed"]);

  return reader.read((row, name, place, group): Individual => {
    const cell = (column: Column | undefined): CellValue => (column ? reader.cell(row, column) : null);
    return {
      kind: "individual",
      name,
      place,
      position: textOf(cell(position)),
      gender: readGender(cell(gender)),
      unit: unitFact(row, group),
      unitByYear: unitsByYearOf(row),
      worksDirectlyOnPar: direct ? isYes(flagOf(reader.fact(row, direct, readMark))) : false,
      ratings: mapValues(ratings, (column) =>
        reader.fact(row, column, (value) => readRating(value, parameters)),
      ),
      discipline: disciplineOf(row),
      judgements: judgements(row),
    };
  });

  function unitFact(row: number, group: string): Fact<string> {
    if (unit) {
      const fact = reader.fact(row, unit, readName);
      if (fact.known || fact.cause === "notUnderstood" || group === "") return fact;
    }
    return group === "" ? NO_COLUMN : { known: true, value: group };
  }

  function unitsByYearOf(row: number): ReadonlyMap<Year, string> {
    const units = new Map<Year, string>();
    for (const [year, column] of unitsByYear) {
      const fact = reader.fact(row, column, readName);
      if (fact.known) units.set(year, fact.value);
    }
    return units;
  }

  function disciplineOf(row: number): DisciplineRecord {
    if (!discipline && disciplineByYear.size === 0) return NO_DISCIPLINE_COLUMN;
    const events: DisciplineEvent[] = [];
    if (discipline) events.push(...reader.disciplines(row, discipline, null));
    for (const [year, column] of disciplineByYear) events.push(...reader.disciplines(row, column, year));
    return { events, coveredYears: discipline ? "all" : new Set(disciplineByYear.keys()) };
  }
}

/** "-" and a blank are no unit. */
function readName(cell: CellValue): Reading<string> {
  if (isErrorText(cell)) return { kind: "issue", code: "errorCell" };
  const text = textOf(cell);
  return text === "" || /^[-–—]+$/.test(text) ? { kind: "blank" } : { kind: "value", value: text };
}

/** A blank flag is no. */
function flagOf(mark: Fact<Mark>): Fact<boolean> {
  if (mark.known) return { ...mark, value: mark.value === "yes" };
  return mark.cause === "notUnderstood" ? mark : { known: true, value: false };
}

function isYes(flag: Fact<boolean>): boolean {
  return flag.known && flag.value;
}

type MeaningOf<Kind extends ColumnMeaning["kind"]> = Extract<ColumnMeaning, { readonly kind: Kind }>;

/** Which column holds what; of two columns for one thing neither is believed, for either could be the right one. */
interface ColumnChoice {
  single<Kind extends ColumnMeaning["kind"]>(
    kind: Kind,
    accept?: (meaning: MeaningOf<Kind>) => boolean,
  ): Column | undefined;
  /** The columns that name a year, by year. */
  yearly<Kind extends "rating" | "registration" | "discipline" | "unit">(
    kind: Kind,
    accept?: (meaning: MeaningOf<Kind>) => boolean,
  ): ReadonlyMap<Year, Column>;
}

interface TableReader {
  readonly columns: ColumnChoice;
  readonly hasParColumns: boolean;
  cell(row: number, column: Column): CellValue;
  fact<Value>(row: number, column: Column, read: (cell: CellValue) => Reading<Value>): Fact<Value>;
  disciplines(row: number, column: Column, ownYear: Year | null): readonly DisciplineEvent[];
  read<Subject>(
    subjectOf: (row: number, name: string, place: RowPlace, group: string) => Subject,
  ): TableReading<Subject>;
}

function createReader(table: Table): TableReader {
  const { grid } = table;
  const issues: DataIssue[] = [];
  /** Columns that have a rival: what they say is not taken, and nothing stands in for it. */
  const refused = new Set<Column>();

  function placeOf(row: number, column: Column): CellPlace {
    return {
      sheet: grid.sheet,
      row: grid.firstRow + row,
      column: grid.firstColumn + column.index,
      header: column.header,
    };
  }

  function report(code: IssueCode, place: CellPlace, found: string, detail?: string): void {
    issues.push(detail === undefined ? { code, place, found } : { code, place, found, detail });
  }

  function choose(candidates: readonly Column[]): Column | undefined {
    const [first, second] = candidates;
    if (first && second) {
      report("duplicateColumn", placeOf(headerRow(), second), second.header, first.header);
      refused.add(first);
    }
    return first;
  }

  function headerRow(): number {
    return table.headerRows[0] ?? 0;
  }

  function ofKind<Kind extends ColumnMeaning["kind"]>(
    kind: Kind,
    accept: (meaning: MeaningOf<Kind>) => boolean,
  ): readonly Column[] {
    return table.columns.filter(({ meaning }) => meaning.kind === kind && accept(meaning as MeaningOf<Kind>));
  }

  const columns: ColumnChoice = {
    single: (kind, accept = () => true) => choose(ofKind(kind, accept)),
    yearly: (kind, accept = () => true) => {
      const byYear = new Map<Year, Column[]>();
      for (const column of ofKind(kind, accept)) {
        const { year } = column.meaning as { readonly year: Year | null };
        if (year === null) continue;
        const list = byYear.get(year);
        if (list) list.push(column);
        else byYear.set(year, [column]);
      }
      return new Map(
        [...byYear].flatMap(([year, list]) => {
          const column = choose(list);
          return column ? [[year, column] as const] : [];
        }),
      );
    },
  };

  function cell(row: number, column: Column): CellValue {
    return grid.values[row]?.[column.index] ?? null;
  }

  function fact<Value>(row: number, column: Column, read: (value: CellValue) => Reading<Value>): Fact<Value> {
    const place = placeOf(row, column);
    if (refused.has(column)) return { known: false, cause: "notUnderstood", place };
    const found = cell(row, column);
    const reading = read(found);
    switch (reading.kind) {
      case "blank":
        return { known: false, cause: "blank", place };
      case "issue":
        report(reading.code, place, textOf(found));
        return { known: false, cause: "notUnderstood", place, found: textOf(found) };
      case "value":
        if (reading.remark !== undefined) report(reading.remark, place, textOf(found));
        return { known: true, value: reading.value, place };
    }
  }

  function disciplines(row: number, column: Column, ownYear: Year | null): readonly DisciplineEvent[] {
    const place = placeOf(row, column);
    if (refused.has(column)) return [{ year: null, severity: null, words: column.header, place }];
    const found = readDiscipline(cell(row, column), ownYear);
    return found.map(({ year, severity, words, twoDigitYear }) => {
      if (year === null) report(isErrorText(words) ? "errorCell" : "disciplineYearUnknown", place, words);
      if (twoDigitYear) report("twoDigitYear", place, words);
      return { year, severity, words, place };
    });
  }

  function read<Subject>(
    subjectOf: (row: number, name: string, place: RowPlace, group: string) => Subject,
  ): TableReading<Subject> {
    const subjectsByRow = new Map<number, Subject>();
    let group = "";
    for (const row of table.rows) {
      if (row.kind === "group") group = groupNameOf(table, row);
      if (row.kind === "nameless") report("nameMissing", placeOf(row.index, table.nameColumn), "");
      if (row.kind !== "data") continue;
      const place = { sheet: grid.sheet, row: grid.firstRow + row.index };
      const name = textOf(cell(row.index, table.nameColumn));
      subjectsByRow.set(row.index, subjectOf(row.index, name, place, group));
    }
    return { table, subjects: [...subjectsByRow.values()], issues, subjectsByRow };
  }

  const hasParColumns = table.columns.some(({ meaning }) => meaning.kind === "rating" && meaning.ofPar);
  return { columns, hasParColumns, cell, fact, disciplines, read };
}

/** The marks of each judgement by what its columns speak of. */
function judgementReader<Id extends Judgement>(
  reader: TableReader,
  ids: readonly Id[],
): (row: number) => Readonly<Record<Id, JudgementMarks>> {
  const columnsOf = ids.map((id) => {
    const pick = (accept: (scope: MeaningOf<"judgement">["scope"]) => boolean): Column | undefined =>
      reader.columns.single("judgement", (meaning) => meaning.judgement === id && accept(meaning.scope));
    const years = new Set<Year>();
    reader.columns.single("judgement", ({ judgement, scope }) => {
      if (judgement === id && typeof scope === "number") years.add(scope);
      return false;
    });
    return {
      id,
      always: pick((scope) => scope === null),
      period: pick((scope) => scope === "period"),
      byYear: [...years].flatMap((year) => {
        const column = pick((scope) => scope === year);
        return column ? [[year, column] as const] : [];
      }),
    };
  });
  return (row) => {
    const marks = columnsOf.map(({ id, always, period, byYear }) => {
      if (!always && !period && byYear.length === 0) return [id, NO_MARKS] as const;
      const own: JudgementMarks = {
        ...(always && { always: reader.fact(row, always, readMark) }),
        ...(period && { period: reader.fact(row, period, readMark) }),
        byYear: new Map(byYear.map(([year, column]) => [year, reader.fact(row, column, readMark)])),
      };
      return [id, own] as const;
    });
    return Object.fromEntries(marks) as Record<Id, JudgementMarks>;
  };
}

function mapValues<Key, From, To>(
  map: ReadonlyMap<Key, From>,
  to: (value: From) => To,
): ReadonlyMap<Key, To> {
  const result = new Map<Key, To>();
  for (const [key, value] of map) result.set(key, to(value));
  return result;
}

/** The latest year of the period that a table has a rating or class column for; null if it has none. */
export function latestRatedYear(tables: readonly Table[], period: YearSpan): Year | null {
  const years = tables
    .flatMap(({ columns }) =>
      columns.flatMap(({ meaning }) => (meaning.kind === "rating" ? [meaning.year] : [])),
    )
    .filter((year) => year >= period.first && year <= period.last);
  return years.length > 0 ? Math.max(...years) : null;
}
