/** Tables with a column for each person or collective: not read, but told, and their people are not lost from the count. */
import { remember } from "../assessment/remember";
import type { DataIssue } from "../domain/issue";
import { listedOnly, type Individual } from "../domain/subject";
import { DEFAULT_PARAMETERS } from "../plan/parameters";
import { isBlank, isText, placeInGrid, textOf, type CellValue, type Grid } from "./cell";
import { columnMeaning, type ColumnMeaning } from "./columns";
import { readParClass, readRating } from "./reading";
import type { LeftOut } from "./skipped-years";

/** So many rows below the names say what is known of them. */
const MOST_ROWS = 60;

/** One issue for each such table, at the word above its names; of people, each as somebody whose ratings are not known. */
export function transposedTables(grids: readonly Grid[]): LeftOut {
  const people: Individual[] = [];
  const issues: DataIssue[] = [];
  for (const grid of grids) {
    /** By the column of the names: what a row says beside the cell in that column. */
    const looked = new Map<number, Map<readonly CellValue[], boolean>>();
    for (const [row, cells] of grid.values.entries()) {
      const column = cells.findIndex((cell) => !isBlank(cell));
      const subjects = subjectsOf(cells[column]);
      if (subjects === null) continue;
      const ofColumn = remember(looked, column, () => new Map<readonly CellValue[], boolean>());
      if (!isRatedBelow(grid, row, column, ofColumn)) continue;
      issues.push({ code: "tableTransposed", place: placeInGrid(grid, row, column), found: "" });
      if (subjects === "people") people.push(...peopleRightOf(grid, row, column));
    }
  }
  return { people, issues };
}

const NAME_OPENING = /^\s*(họ|tên|ho|ten)(?!\p{L})/iu;

function subjectsOf(cell: CellValue | undefined): "people" | "collectives" | null {
  if (!isText(cell) || !NAME_OPENING.test(cell.slice(0, 50).normalize("NFC"))) return null;
  const kind = headingMeaning(cell)?.kind;
  return kind === "personName" ? "people" : kind === "collectiveName" ? "collectives" : null;
}

/** Below the word for names a word for ratings, and ratings beside it: no name of anybody reads so. */
function isRatedBelow(
  { values }: Grid,
  row: number,
  column: number,
  looked: Map<readonly CellValue[], boolean>,
): boolean {
  return values.slice(row + 1, row + 1 + MOST_ROWS).some((cells) => {
    const known = looked.get(cells) ?? isOfRatings(cells, column);
    looked.set(cells, known);
    return known;
  });
}

function isOfRatings(cells: readonly CellValue[], column: number): boolean {
  const meaning = headingMeaning(cells[column]);
  const isOfRating =
    meaning?.kind === "rating" || (meaning?.kind === "unclear" && meaning.about === "rating");
  return isOfRating && cells.slice(column + 1).some(isRating);
}

/** Longer texts are no headings. */
function headingMeaning(cell: CellValue | undefined): ColumnMeaning | null {
  const text = isText(cell) && cell.length > 200 ? "" : textOf(cell);
  return text === "" ? null : columnMeaning(text);
}

function isRating(cell: CellValue): boolean {
  return [readRating, readParClass].some((read) => read(cell, DEFAULT_PARAMETERS).kind === "value");
}

function peopleRightOf(grid: Grid, row: number, column: number): readonly Individual[] {
  const below = grid.values.slice(row + 1, row + 1 + MOST_ROWS);
  const units = below.find((cells) => headingMeaning(cells[column])?.kind === "unit");
  const names = grid.values[row] ?? [];
  return names.flatMap((cell, index): readonly Individual[] => {
    if (index <= column || isBlank(cell)) return [];
    const unit = textOf(units?.[index]);
    return [
      listedOnly({
        name: textOf(cell),
        place: { sheet: grid.sheet, row: grid.firstRow + row },
        position: "",
        unit: unit === "" ? { known: false, cause: "blank" } : { known: true, value: unit },
      }),
    ];
  });
}
