/** Disciplines of a line, out of all columns that speak of discipline. */
import { NO_DISCIPLINE_COLUMN, type DisciplineEvent, type DisciplineRecord } from "../domain/discipline";
import { yearsOf, type Year } from "../domain/year";
import type { Parameters } from "../plan/parameters";
import { isErrorText, isText, textOf, type CellValue } from "./cell";
import type { ColumnChoice } from "./column-choice";
import { namesViolation, type ColumnScope } from "./columns";
import { foldWords } from "./fold";
import { withoutHarmless } from "./harmless-words";
import { isOfIdentity } from "./plain-cells";
import { namesDiscipline, readDate, readDiscipline } from "./reading";
import { remarkColumns, REMARKS_ON, speaksAgainst } from "./remarks";
import type { Column, Table } from "./table";
import type { TableCells } from "./table-cells";
import type { TableReader } from "./table-reader";

/**
 * Columns of one scope complete each other ("Hình thức kỷ luật", "Ngày quyết định kỷ luật"). A column that speaks of
 * discipline in another way ("Kỷ luật Đảng") tells what it names, but its blanks tell nothing.
 */
export function disciplineReader({
  cells,
  columns,
  parameters,
  isOfOneYear,
}: TableReader): (row: number, ownYear: Year | null) => DisciplineRecord {
  const { byScope, aside } = columnsByScope(cells.table, columns);
  if (byScope.size === 0 && aside.length === 0) return () => NO_DISCIPLINE_COLUMN;
  const disciplines = eventReader(cells, parameters);
  const remarked = remarkedDisciplines(cells);

  return (row, ownYear) => {
    const events: DisciplineEvent[] = [];
    const covered = new Set<Year>();
    let coversAll = false;
    for (const { scope, columns: ofScope } of byScope.values()) {
      const isOfLine = scope === null && isOfOneYear;
      const year = typeof scope === "number" ? scope : isOfLine ? ownYear : null;
      events.push(...disciplines(row, ofScope, year));
      if (year !== null) covered.add(year);
      else if (typeof scope === "object" && scope !== null)
        yearsOf(scope).forEach((each) => covered.add(each));
      else if (!isOfLine) coversAll = true;
    }
    for (const { column, year } of aside) {
      // Below "Kỷ luật lao động" may stand praise; below "Vi phạm" stands a violation, understood or not.
      if (namesViolation(column.header) || namesDiscipline(textOf(cells.cell(row, column)))) {
        events.push(...disciplines(row, [column], year));
      }
    }
    events.push(...remarked(row, isOfOneYear ? ownYear : null));
    return { events, coveredYears: coversAll ? "all" : covered };
  };
}

/** What a note, the position or the name of somebody says of discipline: told where it stands, and open whether it counts. */
function remarkedDisciplines({
  table,
  cell,
  placeOf,
}: TableCells): (row: number, ownYear: Year | null) => readonly DisciplineEvent[] {
  const { columns, nameColumn } = table;
  const looked = [
    nameColumn,
    ...columns.filter((column) => isOfIdentity(column) || column.meaning.kind in REMARKS_ON),
    ...remarkColumns(table),
  ];
  const known = new Map<string, boolean>();
  const isDiscipline = (text: string): boolean => {
    const answer =
      known.get(text) ?? ((namesDiscipline(text) || saysDisciplined(text)) && speaksAgainst(text));
    known.set(text, answer);
    return answer;
  };
  return (row, ownYear) =>
    looked.flatMap((column) => {
      const found = cell(row, column);
      if (!isText(found) || found === "") return [];
      if (!isDiscipline(found)) return [];
      return readDiscipline(found, ownYear).map((event) => ({
        year: event.year,
        severity: event.severity,
        words: event.words,
        place: placeOf(row, column),
        isDoubted: true,
      }));
    });
}

/** "Bị kỷ luật năm 2025", of which the form is not told; not that it is being considered, which is no discipline yet. */
function saysDisciplined(text: string): boolean {
  return /\b(bi|co|qd|quyet dinh) (xu ly )?ky luat\b|\bky luat (nam )?20\d\d\b/.test(
    withoutHarmless(foldWords(text)),
  );
}

const APART = " — ";

interface DisciplineColumns {
  readonly byScope: ReadonlyMap<string, { readonly scope: ColumnScope; readonly columns: readonly Column[] }>;
  /** Those whose blanks tell nothing. */
  readonly aside: readonly { readonly column: Column; readonly year: Year | null }[];
}

function columnsByScope({ columns }: Table, { refused }: ColumnChoice): DisciplineColumns {
  const byScope = new Map<string, { readonly scope: ColumnScope; readonly columns: Column[] }>();
  const aside: { readonly column: Column; readonly year: Year | null }[] = [];
  for (const column of columns) {
    const { meaning } = column;
    if (meaning.kind === "unclear" && meaning.about === "discipline")
      aside.push({ column, year: meaning.year });
    if (meaning.kind !== "discipline") continue;
    if (refused.has(column)) {
      aside.push({ column, year: typeof meaning.scope === "number" ? meaning.scope : null });
      continue;
    }
    const key = JSON.stringify(meaning.scope);
    const same = byScope.get(key);
    if (same) same.columns.push(column);
    else byScope.set(key, { scope: meaning.scope, columns: [column] });
  }
  return { byScope, aside };
}

type ReadEvents = (
  row: number,
  ofScope: readonly Column[],
  ownYear: Year | null,
) => readonly DisciplineEvent[];

function eventReader(
  { cell, placeOf, struckText, mergedWith, report, reportMerge }: TableCells,
  parameters: Parameters,
): ReadEvents {
  return (row, ofScope, ownYear) => {
    const filled = ofScope.filter(
      (column) => readDiscipline(cell(row, column), ownYear, parameters).length > 0,
    );
    const [first, ...others] = filled;
    if (!first) return mergedDisciplines(row, ofScope, ownYear);
    const place = placeOf(row, first);
    for (const column of filled) {
      const struck = struckText(row, column);
      if (struck !== null) report("struckCell", placeOf(row, column), struck);
    }
    const found = readDiscipline(
      // Apart, so that a violation in one column is not given the day of the next.
      others.length === 0 ? cell(row, first) : filled.map((column) => dayText(cell(row, column))).join(APART),
      ownYear,
      parameters,
    );
    return found.map(({ year: written, severity, words: joined, twoDigitYear }) => {
      const words = joined.replaceAll(APART, " ");
      const year = written !== null && isPlausible(written, parameters) ? written : null;
      if (year === null) report(isErrorText(words) ? "errorCell" : "disciplineYearUnknown", place, words);
      if (twoDigitYear) report("twoDigitYear", place, words);
      return { year, severity, words, place };
    });
  };

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
}

/** A year long before the period or after it is a slip of the pen ("2052"), and which year was meant is not known. */
function isPlausible(year: Year, { periodFirstYear, periodLastYear }: Parameters): boolean {
  return year >= periodFirstYear - YEARS_BEFORE && year <= periodLastYear + YEARS_AFTER;
}

/** Old disciplines stay in a list; of years to come there are at most those in which the period is looked back on. */
const YEARS_BEFORE = 30;
const YEARS_AFTER = 3;

/** A serial number as the day it stands for. */
function dayText(value: CellValue): string {
  return textOf(typeof value === "number" ? (readDate(value)?.date ?? value) : value);
}
