/** Tabs as rows of cells, and what is read from them put into short lines. */
import type { Fact } from "../../src/domain/fact";
import type { Collective, Individual } from "../../src/domain/subject";
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import type { CellValue, Grid } from "../../src/sheet/cell";
import { readWorkbook, type WorkbookReading } from "../../src/sheet/read-workbook";

export type Rows = readonly (readonly CellValue[])[];
export type Tabs = Readonly<Record<string, Rows>>;

/** All rows as long as the longest, as a spreadsheet hands them over. */
export function gridOf(sheet: string, rows: Rows): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  return { sheet, firstRow: 1, firstColumn: 1, values };
}

export function readTabs(tabs: Tabs): WorkbookReading {
  return readWorkbook(
    Object.entries(tabs).map(([sheet, rows]) => gridOf(sheet, rows)),
    DEFAULT_PARAMETERS,
  );
}

/** The tabs as they were read, those without tables among them. */
export function gridsRead(tabs: Tabs, { tables }: Pick<WorkbookReading, "tables">): readonly Grid[] {
  return Object.entries(tabs).map(
    ([name, rows]) => tables.find(({ grid }) => grid.sheet === name)?.grid ?? gridOf(name, rows),
  );
}

/** "Nguyễn Văn An, Văn phòng Sở: 2021 HTTNV, 2022 ?" */
export function personLine({ name, unit, unitByYear, ratings }: Individual): string {
  const units = [factText(unit), ...[...unitByYear].map(([year, own]) => `${String(year)} ${own}`)].join(
    " | ",
  );
  return `${name}, ${units}: ${byYear(ratings)}`;
}

/** "Văn phòng Sở: 2021 excellent, 2022 ?" */
export function unitLine({ name, parClasses }: Collective): string {
  return `${name}: ${byYear(parClasses)}`;
}

export function peopleIn(tabs: Tabs): readonly string[] {
  return (readTabs(tabs).facts.individuals ?? []).map(personLine);
}

export function unitsIn(tabs: Tabs): readonly string[] {
  return (readTabs(tabs).facts.collectives ?? []).map(unitLine);
}

/** "Cá nhân!D5 ratingNotUnderstood": place and code of every issue. */
export function issuesIn(tabs: Tabs): readonly string[] {
  return readTabs(tabs).issues.map(
    ({ code, place: { sheet, row, column } }) => `${sheet} ${String(row)},${String(column)} ${code}`,
  );
}

function byYear(facts: ReadonlyMap<number, Fact<string>>): string {
  return [...facts].map(([year, fact]) => `${String(year)} ${factText(fact)}`).join(", ");
}

/** "?" for what is not known. */
export function factText(fact: Fact<string>): string {
  return fact.known ? fact.value : "?";
}
