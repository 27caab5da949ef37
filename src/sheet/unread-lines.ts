/** Lines that rate somebody of a known unit where no header could be read: nobody is taken from them, but they are told. */
import type { CellPlace } from "../domain/fact";
import type { DataIssue } from "../domain/issue";
import { listedOnly, type Individual } from "../domain/subject";
import { DEFAULT_PARAMETERS } from "../plan/parameters";
import { textOf, type CellValue, type Grid } from "./cell";
import type { Table } from "./find-tables";
import { namesDiscipline, readRating } from "./reading";

export interface UnreadLines {
  /** Whoever it is may belong to the unit, with a rating that is not known. */
  readonly people: readonly Individual[];
  readonly issues: readonly DataIssue[];
}

export function unreadLines(
  grids: readonly Grid[],
  tables: readonly Table[],
  isUnit: (name: string) => boolean,
  isPerson: (name: string) => boolean,
): UnreadLines {
  const people: Individual[] = [];
  const issues: DataIssue[] = [];
  for (const grid of grids) {
    const covered = new Set(
      tables
        .filter((table) => table.grid === grid)
        .flatMap(({ headerRows, rows }) => [...headerRows, ...rows.map(({ index }) => index)]),
    );
    for (const [row, cells] of grid.values.entries()) {
      if (covered.has(row)) continue;
      issues.push(...disciplineIn(grid, row, (name) => isUnit(name) || isPerson(name)));
      const column = cells.findIndex(isPlainRating);
      if (column < 0) continue;
      const texts = cells.map((cell) => textOf(cell));
      const unit = texts.find(isUnit);
      const name = texts.find((text) => NAME.test(text) && !isUnit(text));
      if (unit === undefined || name === undefined) continue;
      const place: CellPlace = {
        sheet: grid.sheet,
        row: grid.firstRow + row,
        column: grid.firstColumn + column,
        header: "",
      };
      issues.push({ code: "lineUnread", place, found: texts[column] ?? "" });
      people.push(
        listedOnly({
          name,
          place: { sheet: place.sheet, row: place.row },
          position: "",
          unit: { known: true, value: unit },
        }),
      );
    }
  }
  return { people, issues };
}

/** A discipline of somebody known, in a list whose header could not be read. */
function disciplineIn(grid: Grid, row: number, isKnown: (name: string) => boolean): readonly DataIssue[] {
  const cells = grid.values[row] ?? [];
  const column = cells.findIndex(isDiscipline);
  if (column < 0 || !cells.some((cell) => isKnown(textOf(cell)))) return [];
  const place = {
    sheet: grid.sheet,
    row: grid.firstRow + row,
    column: grid.firstColumn + column,
    header: "",
  };
  return [{ code: "remarkUnread", place, found: textOf(cells[column]) }];
}

/** Longer texts are letters and minutes, not lists. */
const LONGEST_ENTRY = 200;

/** Most cells are spared the dear look at their words. */
const FORM_OPENING = /khi[eêể]|c[aả]nh|gi[aá]ng|c[aá]ch|h[aạ]\s+b|bu[oộ]c/i;

function isDiscipline(cell: CellValue): boolean {
  return (
    typeof cell === "string" &&
    cell.length <= LONGEST_ENTRY &&
    FORM_OPENING.test(cell.normalize("NFC")) &&
    namesDiscipline(cell)
  );
}

/** "Tốt" and "Xuất sắc" are said of much else. */
const PLAIN_RATING = /^\s*(ht|kht|cht|hoàn|không|chưa)/i;
const NAME = /^\p{Lu}[\p{L}\p{M}]*(\s\p{Lu}[\p{L}\p{M}]*)+$/u;

function isPlainRating(cell: CellValue): boolean {
  return (
    typeof cell === "string" &&
    PLAIN_RATING.test(cell.normalize("NFC")) &&
    readRating(cell, DEFAULT_PARAMETERS).kind === "value"
  );
}
