/** Finds the tables of collectives and individuals in a grid, and the years that each speaks of. */
import type { SubjectKind } from "../domain/subject";
import { isBlank, type CellIndex, type Grid } from "./cell";
import { yearOf } from "./columns";
import { foldWords } from "./fold";
import { NO_CHOICES, type HeaderChoices } from "./header-choices";
import { fitting, hasLevels, headerAt, isFact, lastOf, type Demand, type Header } from "./header-rows";
import { yearInCell } from "./reading";
import { rowKinds } from "./row-kinds";
import { columnsOf, hasParColumns, type Column, type Table, type YearLayout } from "./table";
import { isAboutOther, isAboutPar, speaksOfPar, yearOfTable } from "./table-titles";

/** A header is looked for in this many rows from the top of a tab. */
export const HEADER_SEARCH_ROWS = 50;

/** All tables of a grid from the top; of tables side by side one is found, which tells nothing. */
export function findTables(
  grid: Grid,
  choices: HeaderChoices = NO_CHOICES,
  demand: Demand = "facts",
): readonly Table[] {
  const headers: Header[] = [];
  for (let row = 0; row < grid.values.length; row++) {
    if (headers.length === 0 && row >= HEADER_SEARCH_ROWS) break;
    const header = headerAt(grid, row, choices, demand);
    if (!header) continue;
    headers.push(header);
    row = lastOf(header.rows);
  }
  return headers.flatMap((header, position) => {
    const next = headers[position + 1];
    return tablesOf(grid, header, next ? (next.rows[0] ?? grid.values.length) : grid.values.length);
  });
}

/**
 * The tables of a formula's range: those with a column of facts, else the one whose header tells most, for a title
 * such as "Đơn vị: …" reads like a header too. With the header given apart there is one.
 * @param header the header row(s) when `grid` holds data rows only
 */
export function tablesOfRange(
  grid: Grid,
  header?: Grid,
  choices: HeaderChoices = NO_CHOICES,
): readonly Table[] {
  if (!header) {
    const found = findTables(grid, choices);
    return found.length > 0 ? found : tableByName(grid, choices);
  }
  const [found] = tablesOfRange(header, undefined, choices);
  if (!found) return [];
  const joined = below(header, grid);
  const rows = header.values.map((_, row) => row);
  return tablesOf(joined, headerOf(found, rows), joined.values.length);
}

function headerOf(table: Table, rows: readonly number[]): Header {
  return { ...table, rows, beside: table.years.kind === "beside" ? table.years.column : null };
}

/** One grid of two; what is merged or struck in the lower one goes down with it. */
function below(upper: Grid, lower: Grid): Grid {
  const join = <Place extends CellIndex>(
    above: readonly Place[] = [],
    under: readonly Place[] = [],
  ): Place[] => [...above, ...under.map((place) => ({ ...place, row: place.row + upper.values.length }))];
  return {
    ...lower,
    values: [...upper.values, ...lower.values],
    merges: join(upper.merges, lower.merges),
    struck: join(upper.struck, lower.struck),
  };
}

/** A table without any column of facts, down to the end of the grid. */
function tableByName(grid: Grid, choices: HeaderChoices): readonly Table[] {
  const [first, ...others] = findTables(grid, choices, "nameOnly");
  if (!first) return [];
  const best = others.reduce(
    (fullest, table) => (table.columns.length > fullest.columns.length ? table : fullest),
    first,
  );
  return tablesOf(grid, headerOf(best, best.headerRows), grid.values.length);
}

/** The table under a header; two where collectives and people share one, over the same rows. */
function tablesOf(grid: Grid, header: Header, end: number): readonly Table[] {
  const first = lastOf(header.rows) + 1;
  const own = tableOf(grid, header, first, end);
  if (!isMixed(own)) return [own];
  const otherKind: SubjectKind = header.kind === "individual" ? "collective" : "individual";
  const columns = header.columns.map((column) =>
    column.index === header.nameColumn.index
      ? { ...column, meaning: fitting(column.meaning, otherKind, true) }
      : column,
  );
  const nameColumn = columns.find(({ index }) => index === header.nameColumn.index) ?? header.nameColumn;
  const abovePeople = columnsOf(header, "subjectKind").length === 0;
  const other = tableOf(grid, { ...header, kind: otherKind, columns, nameColumn, abovePeople }, first, end);
  return other.rows.some(({ kind }) => kind === "data" || kind === "unclear") ? [own, other] : [own];
}

function tableOf(grid: Grid, header: Header, first: number, end: number): Table {
  const { kind, columns, headers, nameColumn, rows: headerRows } = header;
  const years = yearLayout(grid, header, first, end);
  // A long table's column counts only where it holds years: "Nam" may be a sex, a cardinal point or a name.
  const used = columns.filter((column) => column.meaning.kind !== "year" || isLinesColumn(years, column));
  const rows = rowKinds(grid, { ...header, columns: used }, first, end);
  const top = headerRows[0] ?? 0;
  const isNamed = columns.some(isOfThePlan) || headers.some(speaksOfParResult);
  const isSaid = isNamed && !columns.some(isOfUnits) && !isAboutOther(grid, 0, top);
  const about = isAboutPar(grid, 0, top) || isSaid;
  return { kind, grid, headerRows, columns: used, headers, nameColumn, years, isAboutPar: about, rows };
}

/** Columns that only a list for this movement has. */
function isOfThePlan({ meaning }: Column): boolean {
  return (
    meaning.kind === "advisoryUnit" ||
    (meaning.kind === "registration" && meaning.scope !== null && typeof meaning.scope !== "number")
  );
}

/** "Điểm CCHC 2025", "Thứ hạng CCHC" beside the ratings; "Cán bộ đầu mối CCHC" says nothing of them. */
function speaksOfParResult(header: string): boolean {
  return (
    speaksOfPar(header) &&
    /\b(diem|xep hang|thu hang|chi so|ket qua|xep loai|dang ky|tham gia)\b/.test(foldWords(header))
  );
}

/** "Xếp loại tập thể 2021": of a unit's work as a whole, unless the title says otherwise. */
function isOfUnits({ meaning }: Column): boolean {
  return meaning.kind === "rating" && meaning.of === "unit";
}

function isLinesColumn(years: YearLayout, column: Column): boolean {
  return years.kind === "lines" && years.column === column;
}

/** A column says of each line which it is; or units stand as group rows with classes of their own above their people. */
function isMixed(table: Table): boolean {
  return columnsOf(table, "subjectKind").length > 0 || (table.kind === "individual" && hasParColumns(table));
}

function yearLayout(grid: Grid, header: Header, first: number, end: number): YearLayout {
  const { kind, columns, rows, beside } = header;
  if (beside) return { kind: "beside", column: beside };
  const top = rows[0] ?? 0;
  if (!columns.some(({ meaning }) => isFact(meaning, kind)) && hasLevels(grid, rows))
    return { kind: "unclear" };
  const ofLines = columns.find(
    ({ meaning, index }) => meaning.kind === "year" && holdsYears(grid, index, first, end),
  );
  if (ofLines) return { kind: "lines", column: ofLines };
  const ratings = columnsOf(header, "rating");
  const deciding = ratings.length > 0 ? ratings : columns;
  const namesYears = deciding.some(({ meaning }) => meaning.kind !== "judgement" && yearOf(meaning) !== null);
  if (namesYears) return { kind: "columns" };
  const named = yearOfTable(grid, 0, top);
  if (named.kind === "one") return { kind: "tab", year: named.year };
  const [yearless] = ratings;
  if (!yearless) return { kind: "columns" };
  return { kind: "unknown", named: named.kind === "contradiction" ? named.years : [], column: yearless };
}

function holdsYears(grid: Grid, index: number, first: number, end: number): boolean {
  const cells = grid.values.slice(first, end).map((row) => row[index] ?? null);
  const filled = cells.find((cell) => !isBlank(cell));
  return filled !== undefined && yearInCell(filled) !== null;
}
