/** What the cells of the tables show that their facts do not: numbers as text, old fonts in names, days and months swapped. */
import type { CellPlace } from "../domain/fact";
import type { DataIssue } from "../domain/issue";
import { isDate, isText, placeInGrid, textOf, tidy, type CellValue, type Grid } from "./cell";
import { HEADER_SEARCH_ROWS } from "./find-tables";
import { isLegacyFont, readDate } from "./reading";
import type { Column, Table } from "./table";

/** Cell by cell of the tables' lines. This only tells: what is read of the cells does not hang on it. */
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
        case "discipline":
          return legacyTexts(table, column);
        default:
          return [];
      }
    }),
  );
}

function numbersAsText(table: Table, column: Column): readonly DataIssue[] {
  return cellsOf(table, column).flatMap(({ value, place }): readonly DataIssue[] =>
    isText(value) && /^\d+([.,]\d+)?$/.test(tidy(value))
      ? [{ code: "numberAsText", place, found: textOf(value) }]
      : [],
  );
}

/**
 * A spreadsheet set to put the month first takes "4/1/2022" for a day of April and leaves "30/3/2022" as text: then
 * all texts of a column are days from the 13th on, and all its dates are before it. That may be chance, too.
 */
function swappedDates(table: Table, column: Column): readonly DataIssue[] {
  const cells = cellsOf(table, column);
  const dates = cells.flatMap(({ value, place }) => (isDate(value) ? [{ value, place }] : []));
  const texts = cells.flatMap(({ value }) => (isText(value) ? (readDate(value)?.date.day ?? []) : []));
  const areSplit =
    texts.length > 0 && texts.every((day) => day > 12) && dates.every(({ value }) => value.day <= 12);
  if (!areSplit) return [];
  return dates
    .filter(({ value: { day, month } }) => day !== month)
    .map(({ value, place }) => ({ code: "datesMayBeSwapped", place, found: textOf(value) }));
}

function legacyTexts(table: Table, column: Column): readonly DataIssue[] {
  return cellsOf(table, column).flatMap(({ value, place }): readonly DataIssue[] =>
    isText(value) && isLegacyFont(value) ? [{ code: "legacyFont", place, found: textOf(value) }] : [],
  );
}

/** Tabs in which no table was found because their headers are in an old font: the first such cell of each. */
export function legacyTabs(grids: readonly Grid[], tables: readonly Table[]): readonly DataIssue[] {
  return grids.flatMap((grid) => {
    if (tables.some((table) => table.grid === grid)) return [];
    for (const [index, row] of grid.values.slice(0, HEADER_SEARCH_ROWS).entries()) {
      const at = row.findIndex((cell) => isText(cell) && isLegacyFont(cell));
      if (at < 0) continue;
      return [{ code: "legacyFont", place: placeInGrid(grid, index, at), found: textOf(row[at]) } as const];
    }
    return [];
  });
}

interface PlacedCell {
  readonly value: CellValue;
  readonly place: CellPlace;
}

function cellsOf({ grid, rows }: Table, { index, header }: Column): readonly PlacedCell[] {
  return rows.flatMap((row) => {
    if (row.kind !== "data") return [];
    const place = placeInGrid(grid, row.index, index, header);
    return [{ value: grid.values[row.index]?.[index] ?? null, place }];
  });
}
