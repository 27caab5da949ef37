/** A line that no table holds: what stands in it, and what it may say of those whom the tables name. */
import type { DataIssue } from "../domain/issue";
import { identityKey } from "../domain/identity";
import { listedOnly, type Collective, type Individual } from "../domain/subject";
import type { Year } from "../domain/year";
import { isText, placeInGrid, textOf, tidy, type CellValue, type Grid } from "./cell";
import type { Alike } from "./doubted-facts";
import { HEADER_SEARCH_ROWS } from "./find-tables";
import { yearInCell } from "./reading";
import type { KnownNames } from "./suspicions";
import type { Table } from "./table";
import { yearOfTable } from "./table-titles";

export interface UnreadLine {
  readonly grid: Grid;
  /** From 0 within the grid. */
  readonly row: number;
  readonly cells: readonly CellValue[];
  readonly names: KnownNames;
}

/** What a line says. None of it is a fact. */
export interface Said {
  readonly issues: readonly DataIssue[];
  /** Members by the line, of whom no more is known. */
  readonly people: readonly Individual[];
  /** Whose facts the line leaves open: each beside what is said. */
  readonly suspectedPeople: readonly Alike<Individual>[];
  readonly suspectedUnits: readonly Alike<Collective>[];
}

const NOTHING: Said = { issues: [], people: [], suspectedPeople: [], suspectedUnits: [] };

/** What a cell of a line says, told at the cell. @param column from 0 within the grid */
export function saidAt(
  { grid, row, cells }: UnreadLine,
  column: number,
  said: Partial<Said>,
  code: DataIssue["code"] = "remarkUnread",
  found: string = textOf(cells[column]),
): Said {
  const issue: DataIssue = { code, place: placeInGrid(grid, row, column), found };
  return { ...NOTHING, ...said, issues: [issue] };
}

export function isUnitName(name: string, { unitsNamed }: KnownNames): boolean {
  return unitsNamed(name).length > 0;
}

/** Those whom any cell of the line names. */
export function peopleIn({ cells, names }: UnreadLine): readonly Individual[] {
  return cells.flatMap((cell) => names.peopleNamed(textOf(cell)));
}

/** Those whom a cell lists: "1. Nguyễn Văn An (1985)", "Nguyễn Văn An, Trần Thị Bình", "Nguyễn Văn An - Chuyên viên". */
export function peopleNamedIn(text: string, { peopleNamed }: KnownNames): readonly Individual[] {
  if (text.length > LONGEST_ENTRY) return [];
  return text
    .replace(/\([^()]*\)/g, "")
    .split(/[,;\n]|\s[-–]\s/)
    .flatMap((part) => peopleNamed(part.replace(/^[\s\d.)+*•-]+/, "")));
}

/** The year that the line, the tab or a title names; null where none does. */
export function yearsOf({ grid, row, cells }: UnreadLine): readonly Year[] | null {
  const ofLine = cells.flatMap((cell) => yearInCell(cell) ?? []);
  if (ofLine.length > 0) return ofLine;
  const named = yearOfTable(grid, 0, row);
  return named.kind === "one" ? [named.year] : null;
}

/** Somebody whom no table lists. @param year null: of any year */
export function strangerOf(
  name: string,
  { grid, row }: UnreadLine,
  unit: string,
  year: Year | null,
): Individual {
  const person = listedOnly({
    name,
    place: { sheet: grid.sheet, row: grid.firstRow + row },
    position: "",
    unit: { known: true, value: unit },
  });
  return year === null ? person : { ...person, listedIn: new Set([year]) };
}

/** The units of people, of any year. */
export function unitsOf(people: readonly Individual[]): readonly string[] {
  return [
    ...new Set(
      people.flatMap(({ unit, unitByYear }) => [...(unit.known ? [unit.value] : []), ...unitByYear.values()]),
    ),
  ];
}

export function isSameName(name: string, other: string | undefined): boolean {
  return other !== undefined && identityKey(name) === identityKey(other);
}

/** Longer texts are letters and minutes, not lists. */
export const LONGEST_ENTRY = 200;

export function opensWith(cell: CellValue, opening: RegExp): boolean {
  return isText(cell) && cell.length <= LONGEST_ENTRY && opening.test(cell.normalize("NFC"));
}

/** All that a line says, in one text. */
export function wordsOf(cells: readonly CellValue[]): string {
  return cells
    .map((cell) => textOf(cell))
    .join(" ")
    .slice(0, LONGEST_ENTRY);
}

/** A tab's name, and all texts near its top. */
export function titleTexts({ sheet, values }: Grid): readonly string[] {
  const texts = [sheet];
  for (const cells of values.slice(0, HEADER_SEARCH_ROWS)) {
    for (const cell of cells) if (isText(cell) && cell !== "") texts.push(tidy(cell));
  }
  return texts;
}

/** The rows of a grid that its tables read; a list below a table counts among its rows, but nothing is read of it. */
export function rowsRead(tables: readonly Table[]): ReadonlySet<number> {
  const read = new Set<number>();
  for (const { headerRows, rows } of tables) {
    for (const row of headerRows) read.add(row);
    for (const { index, kind } of rows) if (kind !== "other") read.add(index);
  }
  return read;
}
