/** What of the tabs is not used at all: columns and lines of which no rule asks, told so that nobody believes them used. */
import type { DataIssue, IssueCode } from "../domain/issue";
import type { CollectiveJudgement, IndividualJudgement, Judgement } from "../domain/judgement";
import type { SubjectKind } from "../domain/subject";
import { isBlank, isText, placeInGrid, textOf, type CellValue, type Grid } from "./cell";
import { countsDisciplined, countsLowRatings, countsMembers, isShareHeader } from "./count-words";
import { levelIn } from "./level-columns";
import { daysIn } from "./reading";
import { isStatusHeader } from "./status-columns";
import { hasParColumns, type Column, type Table } from "./table";
import { isTotal } from "./row-kinds";
import { rowsRead } from "./unread-line";

/** This only tells, a column or a line each: no verdict hangs on it. */
export function unusedCells(grids: readonly Grid[], tables: readonly Table[]): readonly DataIssue[] {
  return grids.flatMap((grid) => {
    const own = tables.filter((table) => table.grid === grid);
    return [...own.flatMap(unusedColumns), ...unusedLines(grid, own)];
  });
}

/** Columns that hold something and of which no fact is read; whoever reads the sheet may think otherwise. */
function unusedColumns(table: Table): readonly DataIssue[] {
  const { grid, headers, headerRows, rows, nameColumn } = table;
  const row = headerRows[0] ?? 0;
  const used = new Set(
    [nameColumn, ...table.columns.filter((column) => isUsed(column, table))].map(({ index }) => index),
  );
  return headers.flatMap((header, column): readonly DataIssue[] => {
    if (used.has(column)) return [];
    const holds = holdsUnused(header);
    const first = rows.find(
      ({ index, kind }) => kind === "data" && holds(grid.values[index]?.[column] ?? null),
    );
    if (!first) return [];
    return header === ""
      ? [unusedAt(first.index, column, textOf(grid.values[first.index]?.[column]))]
      : [unusedAt(row, column, header)];
  });

  function unusedAt(row: number, column: number, found: string): DataIssue {
    return { code: "columnUnused", place: placeInGrid(grid, row, column, headers[column]), found };
  }
}

/** What of a column nobody else tells: under no header texts are notes, under one that counts people numbers are looked at. */
function holdsUnused(header: string): (cell: CellValue) => boolean {
  if (header === "")
    return (cell) =>
      cell === true ||
      (cell !== false && !isBlank(cell) && (/^[\d.,]+$/.test(textOf(cell)) || daysIn(cell).length > 0));
  return isLookedAt(header) ? (cell) => daysIn(cell).length > 0 : (cell) => !isBlank(cell);
}

/**
 * Notes are told cell by cell. In a table with CCHC classes the other ratings of units are not used, nor are those of
 * units among people, nor one without a year beside those of years.
 */
function isUsed({ meaning }: Column, { kind, years, columns }: Table): boolean {
  if (meaning.kind === "unclear") return false;
  // The plan asks registrations of collectives.
  if (meaning.kind === "registration") return kind === "collective";
  if (meaning.kind === "judgement") return JUDGED[kind].has(meaning.judgement);
  if (meaning.kind !== "rating") return true;
  if (meaning.year === null && years.kind === "columns") return false;
  return kind === "individual"
    ? meaning.of === null || meaning.of === "staff"
    : meaning.of === "par" || !hasParColumns({ columns });
}

/** What the council finds of each kind; of the other no award asks for it. */
const JUDGED: Readonly<Record<SubjectKind, ReadonlySet<Judgement>>> = {
  collective: new Set<CollectiveJudgement>([
    "exemplaryCompliance",
    "internalUnity",
    "advisoryUnitMerit",
    "commendationProposed",
  ]),
  individual: new Set<IndividualJudgement>(["outstandingPar", "commendationProposed"]),
};

/** What is held against the facts, or may speak against them, is told where it does. */
function isLookedAt(header: string): boolean {
  return (
    isStatusHeader(header) ||
    countsMembers(header) ||
    countsLowRatings(header) ||
    countsDisciplined(header) ||
    isShareHeader(header)
  );
}

/** Lines below the first header, and all of a tab without one, that belong to no table. */
function unusedLines(grid: Grid, tables: readonly Table[]): readonly DataIssue[] {
  const read = rowsRead(tables);
  const isTitle = titlesOf(grid, tables, read);
  const first = Math.min(...read);
  const code: IssueCode = tables.length > 0 ? "lineUnused" : "tabUnused";
  const headings = new Map(tables.flatMap((table) => extraCells(table)));
  return grid.values.flatMap((cells, row): readonly DataIssue[] => {
    const extra = headings.get(row);
    if (extra !== undefined) return [{ code, place: placeInGrid(grid, row, 0), found: extra }];
    const isAbove = tables.length > 0 && row < first;
    if (read.has(row) || (isAbove ? !isOfSmallList(cells) : isTitle.has(row))) return [];
    const found = cells.map((cell) => textOf(cell)).find((text) => text !== "");
    if (found === undefined || isTotal(found)) return [];
    return [{ code, place: placeInGrid(grid, row, 0), found }];
  });
}

/** "Đơn vị | Văn phòng Sở | Thanh tra Sở", "Văn phòng Sở | 78,5" above a table; no letterhead, no label, no key of levels. */
function isOfSmallList(cells: readonly CellValue[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  return (
    filled.length > (filled.every(isWords) ? LETTERHEAD_CELLS : 1) &&
    !filled.some((cell) => textOf(cell).endsWith(":")) &&
    !filled.every((cell) => typeof cell === "number") &&
    !filled.every((cell) => levelIn(cell) !== null)
  );
}

function isWords(cell: CellValue): boolean {
  return isText(cell) && /\p{L}{2}/u.test(cell);
}

const LETTERHEAD_CELLS = 2;

/** What stands in the heading of a unit beside its number and its name, row by row. */
function extraCells({
  grid,
  rows,
  nameColumn,
  kind,
  columns,
}: Table): readonly (readonly [number, string])[] {
  // In a table of both kinds the line of a unit is read as its own.
  if (kind !== "individual" || hasParColumns({ columns })) return [];
  return rows.flatMap((row): readonly (readonly [number, string])[] => {
    if (row.kind !== "group") return [];
    const texts = (grid.values[row.index] ?? []).map((cell) => textOf(cell));
    const extra = texts.find(
      (text, column) => text !== "" && column > nameColumn.index && text !== texts[nameColumn.index],
    );
    return extra === undefined ? [] : [[row.index, extra]];
  });
}

/** The lines right above a header: they say of which year it is. */
function titlesOf(
  { values }: Grid,
  tables: readonly Table[],
  read: ReadonlySet<number>,
): ReadonlySet<number> {
  const titles = new Set<number>();
  for (const { headerRows } of tables) {
    let row = (headerRows[0] ?? 0) - 1;
    for (; row >= 0 && !read.has(row) && !values[row]?.every(isBlank); row--) titles.add(row);
  }
  return titles;
}
