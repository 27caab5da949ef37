/** Reads a found table into collectives or individuals, with an issue for every cell that is no fact. */
import { annualRegistrationDay } from "../assessment/criteria/registered";
import { remember } from "../assessment/remember";
import { cellName } from "../domain/cell-name";
import { isAfter } from "../domain/civil-date";
import { NO_COLUMN, type CellPlace, type Fact, type Known, type Missing } from "../domain/fact";
import { NO_DISCIPLINE_COLUMN, type DisciplineEvent, type DisciplineRecord } from "../domain/discipline";
import {
  NO_MARKS,
  type CollectiveJudgement,
  type IndividualJudgement,
  type Judgement,
  type JudgementMarks,
  type Mark,
} from "../domain/judgement";
import { identityKey } from "../domain/identity";
import {
  isParClassAtLeast,
  isStaffRatingAtLeast,
  UNRATED,
  type ParClass,
  type StaffRatingOrUnrated,
} from "../domain/rating";
import type { Registration } from "../domain/registration";
import { listedOnly, type Collective, type Individual, type RowPlace, type Subject } from "../domain/subject";
import { yearsOf, type Year, type YearSpan } from "../domain/year";
import type { Parameters } from "../plan/parameters";
import { isBlank, isErrorText, placeInGrid, textOf, type CellValue, type Merge } from "./cell";
import {
  namesViolation,
  namesYear,
  yearOf,
  yearOfDecision,
  type ColumnMeaning,
  type ColumnScope,
} from "./columns";
import { groupNameOf, type Column, type RowKind, type Table } from "./find-tables";
import type { DataIssue, IssueCode } from "../domain/issue";
import {
  daysIn,
  isLegacyFont,
  namesDiscipline,
  putsMonthFirst,
  readDate,
  readDiscipline,
  readGender,
  readMark,
  readParClass,
  readRating,
  readRegistration,
  readsBothWays,
  yearInCell,
  type Reading,
} from "./reading";
import { foldTight, foldWords } from "./fold";
import type { Line } from "./join-subjects";
import { mergedCells } from "./merged-cells";
import { rivalColumns, selfRatings, yearsLeftOfHeading } from "./rival-ratings";
import { struckCells } from "./struck-cells";
import {
  isNotFinal,
  countsLowRatings,
  isAgainst,
  isCount,
  mayDateRegistration,
  remarkColumns,
  saysFinal,
  speaksAgainst,
  statusColumns,
  type StatusColumn,
} from "./remarks";

export interface TableReading<Kind extends Subject> {
  readonly table: Table;
  /** Row of the grid, from 0 → what it says; in the order of the rows. */
  readonly lines: ReadonlyMap<number, Line<Kind>>;
  /** Lines with facts of somebody who cannot be named, or of whom it is not clear that it is one of this kind. */
  readonly unnamed: readonly Kind[];
  readonly issues: readonly DataIssue[];
  /** False where the table as a whole tells nothing: then its lines say no more than that there are such people. */
  readonly isUsed: boolean;
}

/**
 * @param table of kind "collective"
 * @param number of the table within the workbook
 */
export function readCollectives(
  table: Table,
  number: number,
  parameters: Parameters,
): TableReading<Collective> {
  const reader = createReader(table, number, parameters);
  const { columns } = reader;
  const unitName = unitNaming(parameters);
  reader.reportUnnamedClasses();
  const isParClass = (rating: MeaningOf<"rating">): boolean =>
    rating.of === "par" || (rating.of !== "staff" && !reader.hasParColumns && table.isAboutPar);
  const parClasses = columns.yearly("rating", isParClass);
  const parClassOfLine = columns.single("rating", (meaning) => meaning.year === null && isParClass(meaning));
  const registrationColumns = columns.yearly("registration");
  const registrationOfPeriod = columns.single("registration", ({ scope }) => isOfPeriod(scope, parameters));
  const undatedUnnamed = columns.single(
    "registration",
    ({ scope }, { header }) => scope === null && !isHeadedByDay(header),
  );
  const dayUnnamed = columns.single(
    "registration",
    ({ scope }, { header }) => scope === null && isHeadedByDay(header),
  );
  const registrationUnnamed = undatedUnnamed ?? dayUnnamed;
  const advisoryUnit = columns.single("advisoryUnit");
  reader.reportUnclear("rating", ({ year }) =>
    year === null ? parClasses.size > 0 || parClassOfLine !== undefined : parClasses.has(year),
  );
  reader.reportUnclear(
    "registration",
    () => registrationColumns.size > 0 || Boolean(registrationOfPeriod ?? registrationUnnamed),
  );
  const judgements = judgementReader<CollectiveJudgement>(reader, parameters, [
    "exemplaryCompliance",
    "internalUnity",
    "advisoryUnitMerit",
    "commendationProposed",
  ]);

  const ofRegistration = [
    ...registrationColumns.values(),
    registrationOfPeriod,
    undatedUnnamed,
    dayUnnamed,
  ].flatMap((column) => column ?? []);
  const cellsIn = (column: Column): readonly CellValue[] =>
    table.rows.map(({ index }) => reader.cell(index, column));
  const monthFirst = new Set(ofRegistration.filter((column) => cellsIn(column).some(putsMonthFirst)));

  return reader.read(({ row, name: written, place, ownYear }): Collective => {
    const name = unitName(written);
    const fact = <Value>(column: Column, read: (cell: CellValue) => Reading<Value>): Fact<Value> =>
      reader.fact(row, column, read);
    const registration = (column: Column): Fact<Registration> =>
      fact(column, (cell) =>
        monthFirst.has(column) && readsBothWays(cell)
          ? { kind: "issue", code: "ambiguousDate" }
          : readRegistration(cell, parameters),
      );
    // Without a year of its own, the one column of registration is that of the period.
    const ofPeriod = registrationOfPeriod ?? (reader.isOfOneYear ? undefined : registrationUnnamed);
    /** "Ngày đăng ký" beside "Đăng ký thi đua giai đoạn" says when; where the two differ, neither is believed. */
    const withDay = (column: Column): Fact<Registration> =>
      [undatedUnnamed, dayUnnamed].reduce<Fact<Registration>>((known, beside) => {
        const day = beside && beside !== column ? registration(beside) : NO_COLUMN;
        if (!beside || beside === column || !known.known) return known;
        if (!day.known) return day.cause === "notUnderstood" ? day : known;
        if (day.value.kind === "undated" || isSame(day.value, known.value)) return known;
        const completes = known.value.kind === "undated" && day.value.kind === "dated";
        return completes ? day : reader.disagree(row, beside, column);
      }, registration(column));
    return {
      kind: "collective",
      name,
      place,
      advisoryUnit: advisoryUnit ? flagOf(fact(advisoryUnit, readMark)) : { known: true, value: false },
      parClasses: mapValues(withOwnYear(parClasses, parClassOfLine, ownYear), (column) =>
        reader.rating(row, column, (cell) => readParClass(cell, parameters), isLowerClass),
      ),
      registrations: {
        period: ofPeriod ? (reader.isOfOneYear ? registration(ofPeriod) : withDay(ofPeriod)) : NO_COLUMN,
        byYear: mapValues(
          withOwnYear(registrationColumns, reader.isOfOneYear ? registrationUnnamed : undefined, ownYear),
          (column) => (column === registrationUnnamed ? withDay(column) : registration(column)),
        ),
      },
      judgements: judgements(row, ownYear),
    };
  });
}

/**
 * @param table of kind "individual"
 * @param number of the table within the workbook
 * @param isUnit whether a name is that of a collective of the workbook
 */
export function readIndividuals(
  table: Table,
  number: number,
  parameters: Parameters,
  isUnit: (name: string) => boolean,
): TableReading<Individual> {
  const reader = createReader(table, number, parameters);
  const { columns } = reader;
  const unitName = unitNaming(parameters);
  const isOfPerson = ({ of }: MeaningOf<"rating">): boolean => of === null || of === "staff";
  const ratings = columns.yearly("rating", isOfPerson);
  const ratingOfLine = columns.single("rating", (meaning) => meaning.year === null && isOfPerson(meaning));
  const unit = columns.single("unit", (meaning) => meaning.year === null);
  // Where lines name their units, one left blank is no part of the heading above: it may have been merged with another.
  const isUnitWritten =
    unit !== undefined &&
    table.rows.some(({ index, kind }) => kind === "data" && !isBlank(reader.cell(index, unit)));
  const unitsByYear = columns.yearly("unit");
  const readUnit = (cell: CellValue): Reading<string> => {
    const reading = readName(cell);
    return reading.kind === "value" ? { ...reading, value: unitName(reading.value) } : reading;
  };
  const position = columns.single("position");
  const positionAndUnit = columns.single("positionAndUnit");
  const gender = columns.single("gender");
  const direct = columns.single("worksDirectlyOnPar");
  const disciplines = disciplineReader(reader, table);
  reader.reportUnclear("rating", ({ year }) =>
    year === null ? ratings.size > 0 || ratingOfLine !== undefined : ratings.has(year),
  );
  reader.reportUnclear("discipline", () =>
    table.columns.some(({ meaning }) => meaning.kind === "discipline"),
  );
  const judgements = judgementReader<IndividualJudgement>(reader, parameters, [
    "outstandingPar",
    "commendationProposed",
  ]);

  const splits = new Map<string, SplitPosition>();

  return reader.read(subjectOf, memberOf);

  /** Somebody of whom no more is known than that the table lists them. */
  function memberOf({ row, name, place, group }: SubjectRow): Individual {
    const own = position ? textOf(reader.cell(row, position)) : "";
    return listedOnly({ name, place, position: own, unit: unitFact(row, group) });
  }

  function subjectOf({ row, name, place, group, ownYear }: SubjectRow): Individual {
    const cell = (column: Column | undefined): CellValue => (column ? reader.cell(row, column) : null);
    const ofLine = unitFact(row, group);
    return {
      kind: "individual",
      name,
      place,
      position: position ? textOf(cell(position)) : split(cell(positionAndUnit)).position,
      gender: readGender(cell(gender)),
      unit: reader.isOfOneYear ? NO_COLUMN : ofLine,
      listedIn: ownYear === null ? "all" : new Set([ownYear]),
      unitByYear: unitsByYearOf(row, reader.isOfOneYear && ofLine.known ? ofLine.value : null, ownYear),
      worksDirectlyOnPar: direct ? isYes(flagOf(reader.fact(row, direct, readMark))) : false,
      ratings: mapValues(withOwnYear(ratings, ratingOfLine, ownYear), (column) =>
        reader.rating(row, column, (value) => readRating(value, parameters), isLowerRating),
      ),
      discipline: disciplines(row, ownYear),
      judgements: judgements(row, ownYear),
    };
  }

  function unitFact(row: number, group: string): Fact<string> {
    const facts = [
      ...(unit ? [reader.fact(row, unit, readUnit)] : []),
      ...(positionAndUnit
        ? [reader.fact(row, positionAndUnit, (cell) => readUnit(isErrorText(cell) ? cell : split(cell).unit))]
        : []),
    ];
    const heading = isUnitWritten ? "" : group;
    const stated = facts.find((fact) => fact.known || fact.cause === "notUnderstood");
    if (stated || heading === "") return stated ?? facts[0] ?? NO_COLUMN;
    return isLegacyFont(heading)
      ? { known: false, cause: "notUnderstood" }
      : { known: true, value: unitName(heading) };
  }

  /** "Chuyên viên, Văn phòng Sở" in one cell; the same few stand in a column over and over. */
  function split(cell: CellValue): SplitPosition {
    const text = textOf(cell);
    return remember(splits, text, () => splitPosition(text, (name) => isUnit(unitName(name))));
  }

  function unitsByYearOf(row: number, own: string | null, ownYear: Year | null): ReadonlyMap<Year, string> {
    const units = new Map<Year, string>();
    if (own !== null && ownYear !== null) units.set(ownYear, own);
    for (const [year, column] of unitsByYear) {
      const fact = reader.fact(row, column, readUnit);
      if (fact.known) units.set(year, fact.value);
    }
    return units;
  }
}

/** "Ngày đăng ký" beside "Đăng ký thi đua". */
function isHeadedByDay(header: string): boolean {
  return /^(ngay|thoi (gian|diem))\b/.test(foldWords(header));
}

/** "giai đoạn", or a span of years that is the period itself. */
function isOfPeriod(scope: ColumnScope, { periodFirstYear, periodLastYear }: Parameters): boolean {
  if (typeof scope !== "object" || scope === null) return scope === "period";
  return scope.first === periodFirstYear && scope.last === periodLastYear;
}

/**
 * Columns of one scope complete each other ("Hình thức kỷ luật", "Ngày quyết định kỷ luật"). A column that speaks of
 * discipline in another way ("Kỷ luật Đảng") tells what it names, but its blanks tell nothing.
 */
function disciplineReader(
  reader: TableReader,
  { columns }: Table,
): (row: number, ownYear: Year | null) => DisciplineRecord {
  const byScope = new Map<string, { readonly scope: ColumnScope; readonly columns: Column[] }>();
  const aside: { readonly column: Column; readonly year: Year | null }[] = [];
  for (const column of columns) {
    const { meaning } = column;
    if (meaning.kind === "unclear" && meaning.about === "discipline")
      aside.push({ column, year: meaning.year });
    if (meaning.kind !== "discipline") continue;
    if (reader.isRefused(column)) {
      aside.push({ column, year: typeof meaning.scope === "number" ? meaning.scope : null });
      continue;
    }
    const key = JSON.stringify(meaning.scope);
    const same = byScope.get(key);
    if (same) same.columns.push(column);
    else byScope.set(key, { scope: meaning.scope, columns: [column] });
  }
  if (byScope.size === 0 && aside.length === 0) return () => NO_DISCIPLINE_COLUMN;

  return (row, ownYear) => {
    const events: DisciplineEvent[] = [];
    const covered = new Set<Year>();
    let coversAll = false;
    for (const { scope, columns: ofScope } of byScope.values()) {
      const isOfLine = scope === null && reader.isOfOneYear;
      const year = typeof scope === "number" ? scope : isOfLine ? ownYear : null;
      events.push(...reader.disciplines(row, ofScope, year));
      if (year !== null) covered.add(year);
      else if (typeof scope === "object" && scope !== null)
        yearsOf(scope).forEach((each) => covered.add(each));
      else if (!isOfLine) coversAll = true;
    }
    for (const { column, year } of aside) {
      // Below "Kỷ luật lao động" may stand praise; below "Vi phạm" stands a violation, understood or not.
      if (namesViolation(column.header) || namesDiscipline(textOf(reader.cell(row, column)))) {
        events.push(...reader.disciplines(row, [column], year));
      }
    }
    return { events, coveredYears: coversAll ? "all" : covered };
  };
}

interface SplitPosition {
  readonly position: string;
  readonly unit: string;
}

/** A longer text says more than where somebody works. */
const LONGEST_POSITION = 300;

/**
 * "Chuyên viên, Phòng Quản lý xây dựng": the unit is the longest end that is a unit's name, else what follows the
 * first comma, semicolon or line break. A text without either is a position alone.
 */
function splitPosition(text: string, isUnit: (name: string) => boolean): SplitPosition {
  if (text.length > LONGEST_POSITION) return { position: text, unit: "" };
  const starts = [...text.matchAll(/\s+[-–]\s+|[,;]\s*|\s+/g)].map(({ index, 0: gap }) => ({
    end: index,
    unit: text.slice(index + gap.length),
    isBreak: /[,;]/.test(gap),
  }));
  const split = [{ end: 0, unit: text, isBreak: false }, ...starts].find(({ unit }) => isUnit(unit));
  const found = split ?? starts.find(({ isBreak }) => isBreak);
  if (!found) return { position: text, unit: "" };
  return { position: text.slice(0, found.end).replace(/[\s,;–-]+$/, ""), unit: found.unit };
}

/** The columns by year, and the one that speaks of the line's own year unless another names that year. */
function withOwnYear(
  byYear: ReadonlyMap<Year, Column>,
  ofLine: Column | undefined,
  ownYear: Year | null,
): ReadonlyMap<Year, Column> {
  if (!ofLine || ownYear === null || byYear.has(ownYear)) return byYear;
  return new Map([...byYear, [ownYear, ofLine]]);
}

/** A unit's own name for one of the other names that the settings list. */
function unitNaming({ unitNames }: Parameters): (name: string) => string {
  if (unitNames.size === 0) return (name) => name;
  const byKey = new Map([...unitNames].map(([other, name]) => [identityKey(other), name]));
  return (name) => byKey.get(identityKey(name)) ?? name;
}

/** "-" and a blank are no unit. */
function readName(cell: CellValue): Reading<string> {
  if (isErrorText(cell)) return { kind: "issue", code: "errorCell" };
  const text = textOf(cell);
  if (isLegacyFont(text)) return { kind: "issue", code: "legacyFont" };
  if (text === "" || /^[-–—]+$/.test(text)) return { kind: "blank" };
  return /\p{L}/u.test(text) ? { kind: "value", value: text } : { kind: "issue", code: "unknownUnit" };
}

function isNo(cell: CellValue): boolean {
  const mark = readMark(cell);
  return mark.kind === "blank" || (mark.kind === "value" && mark.value === "no");
}

function isSame(one: Registration, other: Registration): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether the rival would fail where the taken one holds, or is left out of the 100%. */
function isLowerRating(rival: StaffRatingOrUnrated, taken: StaffRatingOrUnrated): boolean {
  return isBelowGood(rival) && !isBelowGood(taken);
}

function isBelowGood(rating: StaffRatingOrUnrated): boolean {
  return rating !== UNRATED && !isStaffRatingAtLeast(rating, "HTTNV");
}

function isLowerClass(rival: ParClass, taken: ParClass): boolean {
  return !isParClassAtLeast(rival, taken);
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
    accept?: (meaning: MeaningOf<Kind>, column: Column) => boolean,
  ): Column | undefined;
  /** The columns that name a year, by year. */
  yearly<Kind extends "rating" | "registration" | "unit" | "judgement">(
    kind: Kind,
    accept?: (meaning: MeaningOf<Kind>) => boolean,
  ): ReadonlyMap<Year, Column>;
}

/** A row that is a subject. */
interface SubjectRow {
  readonly row: number;
  readonly name: string;
  readonly place: RowPlace;
  /** The unit that a group row above names, or "". */
  readonly group: string;
  /** The one year that the line speaks of; null where headers name the years, or where it is not known. */
  readonly ownYear: Year | null;
}

interface TableReader {
  readonly columns: ColumnChoice;
  readonly hasParColumns: boolean;
  /** Ratings of a table of units may be of their work as a whole: unless something says CCHC, they are not taken. */
  reportUnnamedClasses(): void;
  /** What the headers leave without a year is of the tab's or the line's. */
  readonly isOfOneYear: boolean;
  cell(row: number, column: Column): CellValue;
  fact<Value>(row: number, column: Column, read: (cell: CellValue) => Reading<Value>): Fact<Value>;
  /** A fact that is none where the line's status says that it is not decided, or a rival column holds a lower one. */
  rating<Value>(
    row: number,
    column: Column,
    read: (cell: CellValue) => Reading<Value>,
    isLower: (rival: Value, taken: Value) => boolean,
  ): Fact<Value>;
  /** Tells, at the first column, that it differs from the second. */
  disagree(row: number, column: Column, other: Column): Missing;
  disciplines(row: number, columns: readonly Column[], ownYear: Year | null): readonly DisciplineEvent[];
  /** Whether what a column says is not taken. */
  isRefused(column: Column): boolean;
  /** Names the columns that seem to tell something, but not plainly, unless another tells it. */
  reportUnclear(
    about: MeaningOf<"unclear">["about"],
    isTold: (meaning: MeaningOf<"unclear">) => boolean,
  ): void;
  /** @param memberOf reads a line of a table that is not used; absent: such lines are passed over */
  read<Kind extends Subject>(
    subjectOf: (row: SubjectRow) => Kind,
    memberOf?: (row: SubjectRow) => Kind,
  ): TableReading<Kind>;
}

function createReader(table: Table, number: number, parameters: Parameters): TableReader {
  const { grid, years } = table;
  const issues: DataIssue[] = [];
  /** Columns that have a rival: what they say is not taken, and nothing stands in for it. */
  const refused = new Set<Column>();
  const readings = new Map<Column, Map<string, Reading<unknown>>>();
  const statuses = statusColumns(table);
  /** Where lines say that they are approved, one that says nothing is not; a column of doubts alone has none there. */
  const approving = new Set(
    statuses.filter((status) =>
      table.rows.some(({ index, kind }) => kind === "data" && saysFinal(cell(index, status))),
    ),
  );
  const rivals = rivalColumns(table);
  const remarks = remarkColumns(table);
  /** Cells of status that were told of: they speak of several ratings. */
  const undecided = new Set<string>();
  const against = new Set(remarks.filter(isAgainst));
  const dating = new Set(table.kind === "collective" ? remarks.filter(mayDateRegistration) : []);
  const counting = new Set(
    table.kind === "collective" ? remarks.filter(({ header }) => countsLowRatings(header)) : [],
  );
  const registeredYears = new Set(
    table.columns.flatMap(({ meaning }) => (meaning.kind === "registration" ? (yearOf(meaning) ?? []) : [])),
  );
  const looked = new Map<string, boolean>();
  const merged = mergedCells(grid);
  /** Merges that were told of, and cells whose value is read for other lines too. */
  const told = new Set<Merge | string>();
  const isStruck = struckCells(grid);
  /** Rows whose names are struck through: whether anything in them still holds is not known. */
  const struckRows = new Set<number>();
  refuseStruckHeaders();
  for (const [own, other] of [...selfRatings(table, rivals), ...yearsLeftOfHeading(table)])
    refuse(own, other);

  function placeOf(row: number, column: Column): CellPlace {
    return placeInGrid(grid, row, column.index, column.header);
  }

  function report(code: IssueCode, place: CellPlace, found: string, detail?: string): void {
    issues.push(detail === undefined ? { code, place, found } : { code, place, found, detail });
  }

  function choose(candidates: readonly Column[]): Column | undefined {
    const [first, second] = candidates;
    if (first && second) refuse(first, second);
    return first;
  }

  /** Neither of two columns is believed; the first stands for both. */
  function refuse(first: Column, second: Column): void {
    const { row, column } = placeOf(headerRow(), first);
    const cellOfFirst = grid.sheet === "" ? "" : cellName(row, column);
    report(
      "duplicateColumn",
      placeOf(headerRow(), second),
      second.header,
      `${first.header}\u0000${cellOfFirst}`,
    );
    refused.add(first);
  }

  /** A column whose own header is struck through holds no more, or was struck by mistake: nothing of it is taken. */
  function refuseStruckHeaders(): void {
    for (const column of table.columns) {
      const { meaning, index } = column;
      if (!STRUCK_KINDS.has(meaning.kind)) continue;
      const own = table.headerRows.filter((row) => !isBlank(grid.values[row]?.[index])).pop();
      if (own === undefined || !isStruck(own, index)) continue;
      refused.add(column);
      report("struckCell", placeOf(own, column), column.header);
    }
  }

  /** What stands in a cell that is struck through; null where nothing does, or where it is not. */
  function struckText(row: number, column: Column): string | null {
    if (!isStruck(row, column.index)) return null;
    const text = textOf(cell(row, column));
    return text === "" ? null : text;
  }

  function headerRow(): number {
    return table.headerRows[0] ?? 0;
  }

  function ofKind<Kind extends ColumnMeaning["kind"]>(
    kind: Kind,
    accept: (meaning: MeaningOf<Kind>, column: Column) => boolean,
  ): readonly Column[] {
    return table.columns.filter(
      (column) => column.meaning.kind === kind && accept(column.meaning as MeaningOf<Kind>, column),
    );
  }

  const columns: ColumnChoice = {
    single: (kind, accept = () => true) => choose(ofKind(kind, accept)),
    yearly: (kind, accept = () => true) => {
      const byYear = new Map<Year, Column[]>();
      for (const column of ofKind(kind, accept)) {
        const year = yearOf(column.meaning);
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

  /** The row whose cell is merged down over this one, within the lines of the table; else the row itself. */
  function rowOfMerge(row: number, { index }: Column): number {
    const merge = merged.over(row, index);
    const isDownwards = merge?.columns === 1 && merge.row >= (table.rows[0]?.index ?? Infinity);
    return isDownwards ? merge.row : row;
  }

  /** What stands in the cell that a blank one is merged with; null where nothing stands there. */
  function mergedWith(row: number, column: Column): CellValue {
    const merge = merged.over(row, column.index);
    return merge && isBlank(cell(row, column)) ? (grid.values[merge.row]?.[merge.column] ?? null) : null;
  }

  /** Once for each merge, at the first cell of it that is asked for. */
  function reportMerge(row: number, column: Column): void {
    const merge = merged.over(row, column.index);
    if (!merge || told.has(merge)) return;
    told.add(merge);
    const first = cellName(grid.firstRow + merge.row, grid.firstColumn + merge.column);
    report("mergedCell", placeOf(row, column), "", `${first}\u0000${textOf(mergedWith(row, column))}`);
  }

  function fact<Value>(
    line: number,
    column: Column,
    read: (value: CellValue) => Reading<Value>,
  ): Fact<Value> {
    // A unit that is merged downwards is that of all the lines beside it; a rating may be meant for one of them.
    const row = column.meaning.kind === "unit" ? rowOfMerge(line, column) : line;
    const place = placeOf(row, column);
    if (refused.has(column)) return { known: false, cause: "notUnderstood", place };
    const found = cell(row, column);
    const struck = struckText(row, column);
    if (struck !== null) {
      if (!told.has(cellName(place.row, place.column))) report("struckCell", place, struck);
      told.add(cellName(place.row, place.column));
    }
    if (struck !== null || (struckRows.has(line) && !namesUnit(column.meaning))) {
      return { known: false, cause: "notUnderstood", place };
    }
    const reading = readOnce(column, found, read);
    switch (reading.kind) {
      case "blank":
        if (isBlank(mergedWith(row, column))) return { known: false, cause: "blank", place };
        reportMerge(row, column);
        return { known: false, cause: "notUnderstood", place };
      case "issue":
        if (row === line || !told.has(cellName(place.row, place.column)))
          report(reading.code, place, textOf(found));
        told.add(cellName(place.row, place.column));
        return { known: false, cause: "notUnderstood", place, found: textOf(found) };
      case "value":
        if (reading.remark !== undefined) report(reading.remark, place, textOf(found));
        return { known: true, value: reading.value, place };
    }
  }

  function rating<Value>(
    row: number,
    column: Column,
    read: (value: CellValue) => Reading<Value>,
    isLower: (rival: Value, taken: Value) => boolean,
  ): Fact<Value> {
    const own = yearOf(column.meaning);
    const open = statuses.find(
      (status) => (status.year === null || own === null || status.year === own) && isOpen(row, status),
    );
    if (!open) {
      const taken = fact(row, column, read);
      return taken.known ? unlessLower(taken) : taken;
    }
    const status = `${String(row)},${String(open.index)}`;
    if (!undecided.has(status)) report("ratingNotFinal", placeOf(row, open), textOf(statusOf(row, open)));
    undecided.add(status);
    return { known: false, cause: "notUnderstood", place: placeOf(row, column) };

    function unlessLower(taken: Known<Value>): Fact<Value> {
      for (const rival of rivals) {
        if ((rival.year ?? own) !== own || struckText(row, rival) !== null) continue;
        const found = cell(row, rival);
        if (rival.wordsOnly === true && !/\p{L}/u.test(textOf(found))) continue;
        const reading = read(found);
        if (reading.kind !== "value" || !isLower(reading.value, taken.value)) continue;
        if (rival.year === own) return disagree(row, rival, column);
        // Of which year it is, is not said: it is told, once for the line.
        const where = cellName(grid.firstRow + row, grid.firstColumn + rival.index);
        if (!told.has(where)) report("remarkUnread", placeOf(row, rival), textOf(found));
        told.add(where);
      }
      return taken;
    }
  }

  function disagree(row: number, column: Column, other: Column): Missing {
    const { sheet, row: otherRow, column: otherColumn } = placeOf(row, other);
    const detail = `${sheet}\u0000${cellName(otherRow, otherColumn)}`;
    report("contradiction", placeOf(row, column), textOf(cell(row, column)), detail);
    return { known: false, cause: "notUnderstood", place: placeOf(row, other) };
  }

  function isOpen(row: number, status: StatusColumn): boolean {
    const line = rowOfMerge(row, status);
    const found = cell(line, status);
    if (isBlank(found)) return approving.has(status);
    return isNotFinal(found) || struckText(line, status) !== null;
  }

  function statusOf(row: number, status: Column): CellValue {
    return cell(rowOfMerge(row, status), status);
  }

  /** The same few words stand in a column over and over; a column has one way of being read. */
  function readOnce<Value>(
    column: Column,
    found: CellValue,
    read: (value: CellValue) => Reading<Value>,
  ): Reading<Value> {
    if (typeof found !== "string") return read(found);
    const ofColumn = remember(readings, column, () => new Map<string, Reading<unknown>>());
    return remember(ofColumn, found, () => read(found)) as Reading<Value>;
  }

  function disciplines(
    row: number,
    ofScope: readonly Column[],
    ownYear: Year | null,
  ): readonly DisciplineEvent[] {
    const filled = ofScope.filter((column) => readDiscipline(cell(row, column), ownYear).length > 0);
    const [first, ...others] = filled;
    if (!first) return mergedDisciplines(row, ofScope, ownYear);
    const place = placeOf(row, first);
    for (const column of filled) {
      const struck = struckText(row, column);
      if (struck !== null) report("struckCell", placeOf(row, column), struck);
    }
    const found = readDiscipline(
      others.length === 0 ? cell(row, first) : filled.map((column) => dayText(cell(row, column))).join(" "),
      ownYear,
    );
    return found.map(({ year: written, severity, words, twoDigitYear }) => {
      const year = written !== null && isPlausible(written, parameters) ? written : null;
      if (year === null) report(isErrorText(words) ? "errorCell" : "disciplineYearUnknown", place, words);
      if (twoDigitYear) report("twoDigitYear", place, words);
      return { year, severity, words, place };
    });
  }

  /** What is merged over a blank cell may be of its line as well: neither a discipline nor none. */
  function mergedDisciplines(
    row: number,
    ofScope: readonly Column[],
    ownYear: Year | null,
  ): readonly DisciplineEvent[] {
    const column = ofScope.find((each) => readDiscipline(mergedWith(row, each), ownYear).length > 0);
    if (!column) return [];
    reportMerge(row, column);
    const words = textOf(mergedWith(row, column));
    return [{ year: null, severity: null, words, place: placeOf(row, column) }];
  }

  function reportUnclear(
    about: MeaningOf<"unclear">["about"],
    isTold: (meaning: MeaningOf<"unclear">) => boolean,
  ): void {
    for (const column of table.columns) {
      const { meaning } = column;
      if (meaning.kind !== "unclear" || meaning.about !== about) continue;
      // Of a rating that was decided in some year it is told all the same: it may be the one that is missed.
      const isOpen = meaning.year === null && yearOfDecision(column.header) !== null;
      if (isTold(meaning) && !isOpen) continue;
      report(UNCLEAR_COLUMNS[about], placeOf(headerRow(), column), column.header);
    }
  }

  function read<Kind extends Subject>(
    subjectOf: (row: SubjectRow) => Kind,
    memberOf?: (row: SubjectRow) => Kind,
  ): TableReading<Kind> {
    const lines = new Map<number, Line<Kind>>();
    const unnamed: Kind[] = [];
    if (years.kind === "unknown") {
      const { column, named } = years;
      report("yearUnknown", placeOf(headerRow(), column), column.header, named.join(", ") || undefined);
    }
    if (years.kind === "undecided") {
      report("tableUndecided", placeOf(headerRow(), table.nameColumn), years.title);
    }
    const isUsed = years.kind !== "unknown" && years.kind !== "undecided" && years.kind !== "unclear";
    const readLine = isUsed ? subjectOf : memberOf;
    if (!readLine) return { table, lines, unnamed, issues, isUsed };
    let group = "";
    for (const { index: row, kind } of table.rows) {
      const struckName = struckText(row, table.nameColumn);
      if (struckName !== null) {
        struckRows.add(row);
        report("struckCell", placeOf(row, table.nameColumn), struckName);
      }
      if (kind === "group") group = struckName === null ? groupNameOf(table, { index: row, kind }) : "";
      else if (endsGroup(row, kind)) group = "";
      if (kind === "nameless") report("nameMissing", placeOf(row, table.nameColumn), "");
      if (kind === "unclear" && subjectKind && table.kind === "individual") {
        report("subjectKindUnknown", placeOf(row, subjectKind), textOf(cell(row, subjectKind)));
      }
      if (kind === "group" || kind === "other" || (kind === "unclear" && table.kind === "collective"))
        continue;
      const place = { sheet: grid.sheet, row: grid.firstRow + row };
      const ownYear = ownYearOf(row);
      const subject = readLine({ row, name: nameOf(row), place, group, ownYear });
      reportRemarks(row, ownYear);
      if (kind !== "data") unnamed.push(subject);
      else lines.set(row, { subject, table: number, ownYear, code: codeOf(row) });
    }
    return { table, lines, unnamed, issues, isUsed };
  }

  function reportRemarks(row: number, ownYear: Year | null): void {
    for (const column of remarks) {
      const found = cell(row, column);
      if (counting.has(column)) {
        if (isCount(found)) report("remarkUnread", placeOf(row, column), textOf(found));
        continue;
      }
      if (dating.has(column) && isDatedLate(found, namesYear(column.header) ?? ownYear)) {
        report("remarkUnread", placeOf(row, column), textOf(found));
        continue;
      }
      if (against.has(column)) {
        const saysNone = isNo(found) || readDiscipline(found, null).length === 0;
        if (!saysNone) report("remarkUnread", placeOf(row, column), textOf(found));
        continue;
      }
      if (typeof found !== "string" || found === "") continue;
      const isDoubtful = looked.get(found) ?? speaksAgainst(found);
      looked.set(found, isDoubtful);
      if (isDoubtful) report("remarkUnread", placeOf(row, column), textOf(found));
    }
  }

  /**
   * Whether a day that may be the registration's is after its last.
   * @param year of which the registration is; null: of the period, unless the table tells one of the day's own year
   */
  function isDatedLate(found: CellValue, year: Year | null): boolean {
    return daysIn(found).some((day) => {
      const ofYear = year ?? (registeredYears.has(day.year) ? day.year : null);
      return isAfter(
        day,
        ofYear === null ? parameters.registrationDeadline : annualRegistrationDay(ofYear, parameters),
      );
    });
  }

  /** A total, a note, or a line of one cell that may be a heading: whose people follow is not known any more. */
  function endsGroup(row: number, kind: RowKind): boolean {
    const filled = (grid.values[row] ?? []).filter((value) => !isBlank(value)).length;
    // "III. Phòng Quản lý xây dựng" in the place of a number, with a remark beside it, is still a heading.
    const isHeading = ordinal !== undefined && /\p{L}{2}/u.test(textOf(cell(row, ordinal)));
    return (
      (kind === "other" && filled > 0) || (kind === "data" && (filled === 1 || isHeading || mayBeUnit(row)))
    );
  }

  /** A line without a number, with a class or registration in it: the heading of a unit that lost its Roman numeral. */
  function mayBeUnit(row: number): boolean {
    if (table.kind === "collective" || (ordinal && textOf(cell(row, ordinal)) !== "")) return false;
    return table.columns.some(
      ({ meaning, index }) =>
        ((meaning.kind === "rating" && meaning.of === "par") ||
          meaning.kind === "registration" ||
          meaning.kind === "advisoryUnit") &&
        !isBlank(grid.values[row]?.[index]),
    );
  }

  /** "I. Văn phòng Sở" names a unit that also heads its people. */
  function nameOf(row: number): string {
    const name = textOf(cell(row, table.nameColumn));
    if (table.kind === "collective") return name.replace(/^[IVXLC]+\s*[.)-]\s+/, "");
    return givenName ? `${name} ${textOf(cell(row, givenName))}`.trim() : name;
  }

  function ownYearOf(row: number): Year | null {
    if (years.kind === "tab") return years.year;
    if (years.kind !== "lines") return null;
    const found = cell(row, years.column);
    const struck = struckText(row, years.column);
    const year = struck === null ? yearInCell(found) : null;
    if (struck !== null) report("struckCell", placeOf(row, years.column), struck);
    else if (year === null) report("lineYearUnknown", placeOf(row, years.column), textOf(found));
    return year;
  }

  function codeOf(row: number): string {
    const column = staffCode ?? birthDate;
    return column ? foldTight(textOf(cell(row, column))) : "";
  }

  function reportUnnamedClasses(): void {
    const unnamed = table.columns.find(({ meaning }) => meaning.kind === "rating");
    if (unnamed && !hasParColumns && !table.isAboutPar) {
      report("classColumnUnnamed", placeOf(headerRow(), unnamed), unnamed.header);
    }
  }

  const staffCode = columns.single("staffCode");
  const birthDate = columns.single("birthDate");
  const subjectKind = columns.single("subjectKind");
  const givenName = columns.single("givenName");
  const ordinal = columns.single("ordinal");
  const hasParColumns = table.columns.some(
    ({ meaning }) => meaning.kind === "rating" && meaning.of === "par",
  );
  const isOfOneYear = years.kind === "tab" || years.kind === "lines";
  return {
    columns,
    hasParColumns,
    reportUnnamedClasses,
    reportUnclear,
    isOfOneYear,
    cell,
    fact,
    rating,
    disagree,
    disciplines,
    isRefused: (column) => refused.has(column),
    read,
  };
}

/** A year long before the period or after it is a slip of the pen ("2052"), and which year was meant is not known. */
function isPlausible(year: Year, { periodFirstYear, periodLastYear }: Parameters): boolean {
  return year >= periodFirstYear - YEARS_BEFORE && year <= periodLastYear + YEARS_AFTER;
}

/** Old disciplines stay in a list; of years to come there are at most those in which the period is looked back on. */
const YEARS_BEFORE = 30;
const YEARS_AFTER = 3;

/** Columns of which facts are read. */
const STRUCK_KINDS: ReadonlySet<ColumnMeaning["kind"]> = new Set([
  "rating",
  "registration",
  "discipline",
  "judgement",
  "unit",
  "positionAndUnit",
  "advisoryUnit",
  "worksDirectlyOnPar",
]);

/** Where somebody belongs is read even if their line is struck through: only that unit may have lost a member. */
function namesUnit({ kind }: ColumnMeaning): boolean {
  return kind === "unit" || kind === "positionAndUnit";
}

const UNCLEAR_COLUMNS = {
  rating: "ratingColumnUnclear",
  registration: "registrationColumnUnclear",
  discipline: "disciplineColumnUnclear",
} as const satisfies Record<MeaningOf<"unclear">["about"], IssueCode>;

/** A serial number as the day it stands for. */
function dayText(value: CellValue): string {
  return textOf(typeof value === "number" ? (readDate(value)?.date ?? value) : value);
}

/** The marks of each judgement by what its columns speak of. */
function judgementReader<Id extends Judgement>(
  reader: TableReader,
  parameters: Parameters,
  ids: readonly Id[],
): (row: number, ownYear: Year | null) => Readonly<Record<Id, JudgementMarks>> {
  const columnsOf = ids.map((id) => {
    const pick = (accept: (scope: ColumnScope) => boolean): Column | undefined =>
      reader.columns.single("judgement", ({ judgement, scope }) => judgement === id && accept(scope));
    return {
      id,
      always: pick((scope) => scope === null),
      period: pick((scope) => isOfPeriod(scope, parameters)),
      byYear: reader.columns.yearly("judgement", ({ judgement }) => judgement === id),
    };
  });
  return (row, ownYear) => {
    const marks = columnsOf.map(({ id, always, period, byYear }) => {
      if (!always && !period && byYear.size === 0) return [id, NO_MARKS] as const;
      const ofYears = withOwnYear(byYear, reader.isOfOneYear ? always : undefined, ownYear);
      // A literal that begins with a spread gives each object a shape of its own in V8, and every later look at it is slow.
      const own: JudgementMarks = {
        byYear: mapValues(ofYears, (column) => reader.fact(row, column, readMark)),
        ...(always && !reader.isOfOneYear && { always: reader.fact(row, always, readMark) }),
        ...(period && { period: reader.fact(row, period, readMark) }),
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
  if (map.size === 0) return NO_VALUES;
  const result = new Map<Key, To>();
  for (const [key, value] of map) result.set(key, to(value));
  return result;
}

/** One for all: most lines have columns of no year for most things. */
const NO_VALUES: ReadonlyMap<never, never> = new Map<never, never>();

/** The latest year of the period that a table has a rating or class of; null if it has none. */
export function latestRatedYear(tables: readonly Table[], period: YearSpan): Year | null {
  const years = tables.flatMap(yearsRated).filter((year) => year >= period.first && year <= period.last);
  return years.reduce<Year | null>(
    (latest, year) => (latest === null || year > latest ? year : latest),
    null,
  );
}

/** The years of which a table has ratings or classes, as they come; a year may come more than once. */
export function yearsRated({ columns, years, rows, grid }: Table): readonly Year[] {
  if (years.kind === "undecided") return [];
  const ratings = columns.flatMap(({ meaning }) => (meaning.kind === "rating" ? [meaning.year] : []));
  const named = ratings.filter((year) => year !== null);
  if (!ratings.includes(null)) return named;
  if (years.kind === "tab") return [...named, years.year];
  if (years.kind !== "lines") return named;
  const { index } = years.column;
  const ofLines = rows.flatMap((row) =>
    row.kind === "data" ? (yearInCell(grid.values[row.index]?.[index] ?? null) ?? []) : [],
  );
  return [...named, ...ofLines];
}
