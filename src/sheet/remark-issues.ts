/** Tells of remarks beside the facts of a line that may speak against them. */
import type { Year } from "../domain/year";
import type { Parameters } from "../plan/parameters";
import { textOf, type CellValue } from "./cell";
import { namesYear } from "./columns";
import { countsDisciplined, countsLowRatings } from "./count-words";
import { lateDays } from "./late-days";
import { daysIn, readDiscipline, readMark } from "./reading";
import {
  isAgainst,
  mayDateMark,
  mayDateRegistration,
  remarkColumns,
  remarkOnName,
  speaksAgainst,
  speaksOfRegistering,
} from "./remarks";
import type { Column } from "./table";
import type { TableCells } from "./table-cells";

/** @returns tells of the remarks of a row, `ownYear` being the one year that the line speaks of */
export function remarkIssues(
  { table, cell, placeOf, report }: TableCells,
  parameters: Parameters,
): (row: number, ownYear: Year | null) => void {
  // What counts people is held against those who are listed.
  const remarks = remarkColumns(table).filter(
    ({ header }) => table.kind === "individual" || !(countsLowRatings(header) || countsDisciplined(header)),
  );
  const against = new Set(remarks.filter(isAgainst));
  const dating = new Set(table.kind === "collective" ? remarks.filter(mayDateRegistration) : []);
  const datingMarks = new Set(table.kind === "collective" ? remarks.filter(mayDateMark) : []);
  const registered = table.columns.filter(({ meaning }) => meaning.kind === "registration");
  const isDatedLate = lateDays(table, parameters);
  const looked = new Map<string, boolean>();

  return (row, ownYear) => {
    const onName = remarkOnName(cell(row, table.nameColumn));
    if (onName !== "" && speaksAgainst(onName))
      report("remarkUnread", placeOf(row, table.nameColumn), onName);
    for (const column of remarks) {
      const found = cell(row, column);
      if (isUnread(row, found, column, ownYear)) report("remarkUnread", placeOf(row, column), textOf(found));
    }
  };

  function isUnread(row: number, found: CellValue, column: Column, ownYear: Year | null): boolean {
    const mayDate =
      dating.has(column) ||
      (datingMarks.has(column) && isMarkedWithoutDay(row)) ||
      (table.kind === "collective" && speaksOfRegistering(found));
    if (mayDate && isDatedLate(found, namesYear(column.header) ?? ownYear)) return true;
    if (against.has(column)) return !isNo(found) && readDiscipline(found, null).length > 0;
    if (typeof found !== "string" || found === "") return false;
    const isDoubtful = looked.get(found) ?? speaksAgainst(found);
    looked.set(found, isDoubtful);
    return isDoubtful;
  }

  function isMarkedWithoutDay(row: number): boolean {
    return registered.every((column) => daysIn(cell(row, column)).length === 0);
  }
}

function isNo(cell: CellValue): boolean {
  const mark = readMark(cell);
  return mark.kind === "blank" || (mark.kind === "value" && mark.value === "no");
}
