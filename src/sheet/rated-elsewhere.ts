/**
 * What others than their own lines say of somebody's rating or class: later versions that are not used, lists of which
 * the year is not known, and, of units, the tables of their people.
 */
import type { DataIssue } from "../domain/issue";
import { isParClassAtLeast } from "../domain/rating";
import type { Collective, Individual } from "../domain/subject";
import type { Year } from "../domain/year";
import type { Parameters } from "../plan/parameters";
import { isBlank, placeInGrid, textOf } from "./cell";
import type { Alike } from "./doubted-facts";
import { foldWords } from "./fold";
import { isLowLevel } from "./level-columns";
import { readCollectives } from "./read-collectives";
import { readIndividuals } from "./read-individuals";
import { readParClass, yearInCell } from "./reading";
import { suspectedClass, suspectedRating, type KnownNames } from "./suspicions";
import { columnsOf, dataRows, type Column, type Table } from "./table";

export interface RatedElsewhere {
  readonly people: readonly Alike<Individual>[];
  readonly units: readonly Alike<Collective>[];
  /** What is not told of the table as a whole. */
  readonly issues: readonly DataIssue[];
}

/**
 * Whatever such a table says worse of somebody leaves open what the others say.
 * @param found the tables as they were found
 * @param used the same, some of them set aside, in the same order
 */
export function ratedElsewhere(
  found: readonly Table[],
  used: readonly Table[],
  names: KnownNames,
  parameters: Parameters,
): RatedElsewhere {
  const all = used.map((table, at) => {
    const { years } = table;
    const original = found[at];
    if (years.kind === "unknown") return saidOfSomeYear(table, years, names, parameters);
    if (years.kind !== "undecided") return saidByPeople(table, names, parameters);
    const isNewer = years.texts.some(({ text }) => saysNewer(text));
    return original && isNewer ? saidByNewer(original, names, parameters) : NOTHING;
  });
  return together(all);
}

const NOTHING: RatedElsewhere = { people: [], units: [], issues: [] };

function together(all: readonly RatedElsewhere[]): RatedElsewhere {
  return {
    people: all.flatMap(({ people }) => people),
    units: all.flatMap(({ units }) => units),
    issues: all.flatMap(({ issues }) => issues),
  };
}

function saysNewer(text: string): boolean {
  const words = foldWords(text);
  return NEWER.test(words) && !NO_RESULT.test(words);
}

const NEWER =
  /\b(?:sua|dieu chinh|thay the|dinh chinh|cap nhat|moi|bo sung|(?:kiem tra|tham dinh|danh gia|xep|cham|xet|ra soat) lai|phuc tra|tham dinh|ha (?:bac|muc)|chot|lan (?:\d|hai|ba)|bien ban|hoi dong|cuoi cung|chinh thuc|ket luan|ubnd tinh)\b/;
/** By those who are rated, wished for, tried out, of a part of the year or of another body: worse there is no worse. */
const NO_RESULT =
  /\b(?:tu (?:danh gia|cham|xep|nhan|ke)|de nghi|de xuat|du kien|du thao|nhap|thu|mau|quy|thang|dang|chi bo|doan|cong doan|ke hoach|muc tieu|phan dau|dang ky|cu|so bo|tam|diem)\b/;

function saidByNewer(table: Table, names: KnownNames, parameters: Parameters): RatedElsewhere {
  if (table.kind === "individual") {
    const { lines } = readIndividuals(table, 0, parameters, (name) => names.unitsNamed(name).length > 0);
    const people = [...lines.values()].flatMap(({ subject }) =>
      names.peopleNamed(subject.name).map((person) => [person, subject] as const),
    );
    return { ...NOTHING, people };
  }
  const { lines } = readCollectives(table, 0, parameters);
  const units = [...lines.values()].flatMap(({ subject }) =>
    names.unitsNamed(subject.name).map((unit) => [unit, subject] as const),
  );
  return { ...NOTHING, units };
}

/** "Xếp loại CCHC của đơn vị 2025" beside each of its people: lower than the unit's own, it is told once a unit and year. */
function saidByPeople(table: Table, names: KnownNames, parameters: Parameters): RatedElsewhere {
  const { grid, kind, years } = table;
  if (kind !== "individual") return NOTHING;
  const rows = dataRows(table);
  // In a table of both kinds the classes stand in the lines of the units.
  const classes = columnsOf(table, "rating").filter(
    ({ meaning, index }) => meaning.of === "par" && rows.some((row) => !isBlank(grid.values[row]?.[index])),
  );
  if (classes.length === 0) return NOTHING;
  const { lines } = readIndividuals(table, 0, parameters, (name) => names.unitsNamed(name).length > 0);
  const ofTab = years.kind === "tab" ? years.year : null;
  const lower = new Map<string, { readonly pair: Alike<Collective>; readonly issue: DataIssue }>();
  for (const [row, { subject }] of lines) {
    for (const { index, header, meaning } of classes) {
      const year = meaning.year ?? ofTab ?? yearOfLine(table, row);
      const cell = grid.values[row]?.[index] ?? null;
      const reading = readParClass(cell, parameters);
      const [unit] = year === null ? [] : names.unitsNamed(unitIn(subject, year));
      const own = year === null ? undefined : unit?.parClasses.get(year);
      if (year === null || !unit || reading.kind !== "value" || !own?.known) continue;
      if (isParClassAtLeast(reading.value, own.value)) continue;
      const place = placeInGrid(grid, row, index, header);
      lower.set(`${unit.name} ${String(year)}`, {
        pair: suspectedClass(unit, reading.value, [year], place),
        issue: { code: "noteDoubtful", place, found: textOf(cell) },
      });
    }
  }
  const all = [...lower.values()];
  return { people: [], units: all.map(({ pair }) => pair), issues: all.map(({ issue }) => issue) };
}

function yearOfLine({ grid, years }: Table, row: number): Year | null {
  return years.kind === "lines" ? yearInCell(grid.values[row]?.[years.column.index] ?? null) : null;
}

function unitIn({ unit, unitByYear }: Individual, year: Year): string {
  return unitByYear.get(year) ?? (unit.known ? unit.value : "");
}

/** A low rating is one of the years that are named, or of any. */
function saidOfSomeYear(
  table: Table,
  { column, named }: { readonly column: Column; readonly named: readonly number[] },
  names: KnownNames,
  parameters: Parameters,
): RatedElsewhere {
  const { grid, kind, nameColumn } = table;
  const years = named.length === 0 ? null : named;
  return together(
    dataRows(table).map((row): RatedElsewhere => {
      const cell = grid.values[row]?.[column.index] ?? null;
      const name = textOf(grid.values[row]?.[nameColumn.index]);
      const place = placeInGrid(grid, row, column.index, column.header);
      if (kind === "individual") {
        const people = isLowLevel(cell) ? names.peopleNamed(name) : [];
        return { ...NOTHING, people: people.map((person) => suspectedRating(person, years, place)) };
      }
      const reading = readParClass(cell, parameters);
      if (reading.kind !== "value") return NOTHING;
      const units = names.unitsNamed(name);
      return { ...NOTHING, units: units.map((unit) => suspectedClass(unit, reading.value, years, place)) };
    }),
  );
}
