/** What the cells of the tables show that their facts do not: numbers as text, old fonts in names, days and months swapped. */
import type { CellPlace } from "../domain/fact";
import type { DataIssue } from "../domain/issue";
import { isDate, textOf, tidy, type CellValue } from "./cell";
import type { Column, Table } from "./find-tables";
import { isLegacyFont, readDate } from "./reading";

export function tableDoubts(tables: readonly Table[]): readonly DataIssue[] {
  return tables.flatMap((table) =>
    table.columns.flatMap((column): readonly DataIssue[] => {
      switch (column.meaning.kind) {
        case "rating":
          return numbersAsText(table, column);
        case "registration":
          return swappedDates(table, column);
        case "personName":
        case "collectiveName":
        case "unit":
          return legacyNames(table, column);
        default:
          return [];
      }
    }),
  );
}

function numbersAsText(table: Table, column: Column): readonly DataIssue[] {
  return cellsOf(table, column).flatMap(({ value, place }): readonly DataIssue[] =>
    typeof value === "string" && /^\d+([.,]\d+)?$/.test(tidy(value))
      ? [{ code: "numberAsText", place, found: textOf(value) }]
      : [],
  );
}

/**
 * A spreadsheet set to put the month first takes "4/1/2022" for a day of April and leaves "30/3/2022" as text: then
 * all texts are days from the 13th on, and all dates are before it.
 */
function swappedDates(table: Table, column: Column): readonly DataIssue[] {
  const cells = cellsOf(table, column);
  const dates = cells.flatMap(({ value, place }) =>
    isDate(value) ? [{ day: value.day, value, place }] : [],
  );
  const texts = cells.flatMap(({ value }) =>
    typeof value === "string" ? (readDate(value)?.date.day ?? []) : [],
  );
  const areSplit = texts.length > 0 && texts.every((day) => day > 12) && dates.every(({ day }) => day <= 12);
  return areSplit
    ? dates.map(({ value, place }) => ({ code: "datesMayBeSwapped", place, found: textOf(value) }))
    : [];
}

function legacyNames(table: Table, column: Column): readonly DataIssue[] {
  return cellsOf(table, column).flatMap(({ value, place }): readonly DataIssue[] =>
    typeof value === "string" && isLegacyFont(value)
      ? [{ code: "legacyFont", place, found: textOf(value) }]
      : [],
  );
}

interface PlacedCell {
  readonly value: CellValue;
  readonly place: CellPlace;
}

function cellsOf({ grid, rows }: Table, { index, header }: Column): readonly PlacedCell[] {
  return rows.flatMap((row) => {
    if (row.kind !== "data") return [];
    const place = {
      sheet: grid.sheet,
      row: grid.firstRow + row.index,
      column: grid.firstColumn + index,
      header,
    };
    return [{ value: grid.values[row.index]?.[index] ?? null, place }];
  });
}
