/** Goes through the lines of a table: who each is, of which year, and below the heading of which unit. */
import type { DataIssue } from "../domain/issue";
import type { RowPlace, Subject } from "../domain/subject";
import type { Year } from "../domain/year";
import { opensAsUnit } from "../domain/unit-likeness";
import type { Parameters } from "../plan/parameters";
import { isBlank, isText, textOf } from "./cell";
import type { ColumnChoice } from "./column-choice";
import { foldTight, foldWords } from "./fold";
import type { Line } from "./join-subjects";
import { yearInCell } from "./reading";
import { speaksAgainst } from "./remarks";
import { groupNameOf, NOTES } from "./row-kinds";
import type { ColumnMeaning } from "./columns";
import type { Column, RowKind, Table, TableRow, YearLayout } from "./table";
import type { TableCells } from "./table-cells";
import { mayInvalidate } from "./undecided-words";

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

/** A row that is a subject. */
export interface SubjectRow {
  readonly row: number;
  readonly name: string;
  readonly place: RowPlace;
  /** The unit that a group row above names, or "". */
  readonly group: string;
  /** The one year that the line speaks of; null where headers name the years, or where it is not known. */
  readonly ownYear: Year | null;
}

/** `memberOf` reads a line of a table that is not used; without it such lines are passed over. */
export type ReadLines = <Kind extends Subject>(
  subjectOf: (row: SubjectRow) => Kind,
  memberOf?: (row: SubjectRow) => Kind,
) => TableReading<Kind>;

/** Lists go on while a period that is over is judged. */
const YEARS_AHEAD = 3;

/** @param number of the table within the workbook */
export function lineReader(
  cells: TableCells,
  columns: ColumnChoice,
  number: number,
  { periodLastYear: lastYear }: Pick<Parameters, "periodLastYear">,
): ReadLines {
  const { table, issues, cell, placeOf, struckText, report } = cells;
  const { grid, years, nameColumn } = table;
  /** What stands in the line of a unit is its own then. */
  const holdsUnits = table.columns.some(({ meaning }) => isOfUnits(meaning));
  const staffCode = columns.single("staffCode");
  const birthDate = columns.single("birthDate");
  const subjectKind = columns.single("subjectKind");
  const givenName = columns.single("givenName");
  const ordinal = columns.single("ordinal");
  return read;

  function read<Kind extends Subject>(
    subjectOf: (row: SubjectRow) => Kind,
    memberOf?: (row: SubjectRow) => Kind,
  ): TableReading<Kind> {
    const lines = new Map<number, Line<Kind>>();
    const unnamed: Kind[] = [];
    reportYears(cells);
    const isUsed = USED_YEARS.has(years.kind);
    const readLine = isUsed ? subjectOf : memberOf;
    if (!readLine) return { table, lines, unnamed, issues, isUsed };
    let group = "";
    /** Whether the heading above says that what stands below it is not decided, or speaks against it. */
    let isOpen = false;
    for (const [position, line] of table.rows.entries()) {
      const { index: row, kind } = line;
      const isNameStruck = reportStruckName(row);
      if (kind === "group") group = isNameStruck ? "" : groupNameOf(table, line);
      else if (group !== "" && endsGroup(cells, ordinal, line)) group = "";
      const isHeading =
        kind === "group" ||
        (kind === "other" && table.rows[position + 1]?.kind === "data" && isTextAlone(row));
      if (isHeading) isOpen = reportOpenHeading(line);
      reportDoubtfulKind(row, kind);
      if (kind === "group" || kind === "other" || (kind === "unclear" && table.kind === "collective"))
        continue;
      const place = { sheet: grid.sheet, row: grid.firstRow + row };
      const ownYear = ownYearOf(row);
      const readOwn = isOpen ? memberOf : readLine;
      if (!readOwn) continue;
      const subject = readOwn({ row, name: nameOf(row), place, group, ownYear });
      if (kind !== "data") unnamed.push(subject);
      else lines.set(row, { subject, table: number, ownYear, code: codeOf(row) });
    }
    return { table, lines, unnamed, issues, isUsed };
  }

  /** @returns whether the name of a row is struck through */
  function reportStruckName(row: number): boolean {
    const name = struckText(row, nameColumn);
    if (name !== null) report("struckCell", placeOf(row, nameColumn), name);
    return name !== null;
  }

  function isTextAlone(row: number): boolean {
    return (grid.values[row] ?? []).filter((value) => !isBlank(value)).length === 1;
  }

  /** "Các trường hợp chờ Giám đốc quyết định" above some lines; the name of a unit says no such thing. */
  function reportOpenHeading(line: TableRow): boolean {
    const heading = groupNameOf(table, line);
    const isOfOtherYear =
      years.kind !== "lines" && ![null, ownYearOf(line.index)].includes(yearInCell(heading));
    if (isOfOtherYear || (!opensAsUnit(heading) && !NOTES.test(heading) && opensLines(heading))) {
      report("ratingNotFinal", placeOf(line.index, nameColumn), heading);
      return true;
    }
    // "I | Văn phòng Sở | chưa duyệt": what is said beside the name.
    const cells = grid.values[line.index] ?? [];
    const column = cells.findIndex(
      (found) => isText(found) && !textOf(found).includes(heading) && opensLines(found),
    );
    if (line.kind !== "group" || column < 0 || holdsUnits) return false;
    report("ratingNotFinal", placeOf(line.index, { ...nameColumn, index: column }), textOf(cells[column]));
    return true;
  }

  function reportDoubtfulKind(row: number, kind: RowKind): void {
    if (kind === "nameless") report("nameMissing", placeOf(row, nameColumn), "");
    if (kind === "unclear" && subjectKind && table.kind === "individual") {
      report("subjectKindUnknown", placeOf(row, subjectKind), textOf(cell(row, subjectKind)));
    }
  }

  /** "I. Văn phòng Sở" names a unit that also heads its people. */
  function nameOf(row: number): string {
    const name = textOf(cell(row, nameColumn));
    if (table.kind === "collective") return name.replace(/^[IVXLC]+\s*[.)-]\s+/, "");
    return givenName ? `${name} ${textOf(cell(row, givenName))}`.trim() : name;
  }

  function ownYearOf(row: number): Year | null {
    if (years.kind === "tab") return years.year;
    if (years.kind !== "lines") return null;
    const found = cell(row, years.column);
    const struck = struckText(row, years.column);
    const named = struck === null ? yearInCell(found) : null;
    // A year that is yet to come is mistyped.
    const year = named !== null && named > lastYear + YEARS_AHEAD ? null : named;
    if (struck !== null) report("struckCell", placeOf(row, years.column), struck);
    else if (year === null) report("lineYearUnknown", placeOf(row, years.column), textOf(found));
    return year;
  }

  function codeOf(row: number): string {
    const column = staffCode ?? birthDate;
    return column ? foldTight(textOf(cell(row, column))) : "";
  }
}

/** Whether a heading says that what stands below it does not hold, or not yet. */
function opensLines(heading: string): boolean {
  // "B" is a number of its own.
  const speaks = heading.length > 2 && (speaksAgainst(heading) || mayInvalidate(heading, "title"));
  return speaks || EXCLUDING.test(foldWords(heading));
}

const EXCLUDING = /^(lay y kien|da (nghi|chuyen)|nghi huu|chuyen (di|cong tac|don vi))\b/;

function reportYears({ table, report, headerPlaceOf }: TableCells): void {
  const { grid, years, nameColumn } = table;
  if (years.kind === "unknown") {
    const { column, named } = years;
    report(
      "yearUnknown",
      headerPlaceOf(column),
      column.header,
      named.length === 0 ? undefined : { detail: named.join(", ") },
    );
  }
  if (years.kind === "undecided") {
    for (const { text, place } of years.texts) {
      const isElsewhere = place !== null && place.sheet !== grid.sheet;
      report(
        "tableUndecided",
        place ?? headerPlaceOf(nameColumn),
        text,
        isElsewhere ? { detail: `"${grid.sheet}"` } : undefined,
      );
    }
  }
  if (years.kind === "beside") report("tableBeside", headerPlaceOf(years.column), years.column.header);
}

/** The facts of all other tables are of no year that is known, or not decided. */
const USED_YEARS: ReadonlySet<YearLayout["kind"]> = new Set(["columns", "tab", "lines"]);

/** A total, a note, or a line of one cell that may be a heading: whose people follow is not known any more. */
function endsGroup(cells: TableCells, ordinal: Column | undefined, { index: row, kind }: TableRow): boolean {
  const filled = (cells.table.grid.values[row] ?? []).filter((value) => !isBlank(value)).length;
  if (kind === "other") return filled > 0;
  const number = ordinal ? textOf(cells.cell(row, ordinal)) : "";
  // "III. Phòng Quản lý xây dựng" in the place of a number, with a remark beside it, is still a heading.
  const isHeading = /\p{L}{2}/u.test(number);
  return kind === "data" && (filled === 1 || isHeading || (number === "" && mayBeUnit(cells, row)));
}

/** A line without a number, with a class or registration in it: the heading of a unit that lost its Roman numeral. */
function mayBeUnit({ table, cell }: TableCells, row: number): boolean {
  if (table.kind === "collective") return false;
  return table.columns.some((column) => isOfUnits(column.meaning) && !isBlank(cell(row, column)));
}

function isOfUnits(meaning: ColumnMeaning): boolean {
  return (
    (meaning.kind === "rating" && meaning.of === "par") ||
    meaning.kind === "registration" ||
    meaning.kind === "advisoryUnit"
  );
}
