/** What a table's tab and the titles above it say of the whole table: its one year, and that it is about CCHC. */
import type { Year } from "../domain/year";
import { textOf, type Grid } from "./cell";
import { foldWords } from "./fold";

/** Titles stand at most this many rows above a header. */
const TITLE_ROWS = 10;

export type TableYear =
  | { readonly kind: "one"; readonly year: Year }
  | { readonly kind: "none" }
  /** The tab's name and the titles name different years: neither is believed. */
  | { readonly kind: "contradiction"; readonly years: readonly Year[] };

/**
 * @param from the first row that may hold this table's titles, from 0
 * @param headerRow the table's first header row, from 0
 */
export function yearOfTable(grid: Grid, from: number, headerRow: number): TableYear {
  const titles = titlesAbove(grid, from, headerRow);
  const years = new Set([...yearsIn(grid.sheet), ...titles.flatMap(yearsNamed)]);
  const [only] = years;
  if (only === undefined) return { kind: "none" };
  return years.size === 1 ? { kind: "one", year: only } : { kind: "contradiction", years: [...years] };
}

/** Whether tab or titles speak of cải cách hành chính. */
export function isAboutPar(grid: Grid, from: number, headerRow: number): boolean {
  return [grid.sheet, ...titlesAbove(grid, from, headerRow)].some((text) =>
    /\b(cchc|cai cach hanh chinh)\b/.test(foldWords(text)),
  );
}

function titlesAbove(grid: Grid, from: number, headerRow: number): readonly string[] {
  return grid.values
    .slice(Math.max(from, headerRow - TITLE_ROWS), headerRow)
    .flat()
    .map((cell) => textOf(cell));
}

/** Every year of a tab's name; a span such as 2021-2025 gives two and so is no single year. */
function yearsIn(sheet: string): readonly Year[] {
  return (sheet.match(/(?<!\d)20\d\d(?!\d)/g) ?? []).map(Number);
}

/** "… NĂM 2023", but no date of a document ("ngày 30 tháng 3 năm 2022") and no span of years. */
function yearsNamed(title: string): readonly Year[] {
  const words = foldWords(title).replace(/\bngay\b.*?\bnam 20\d\d\b/g, " ");
  if (/\b20\d\d 20\d\d\b|\bgiai doan\b/.test(words)) return [];
  return [...words.matchAll(/\bnam (20\d\d)\b/g)].map((match) => Number(match[1]));
}
