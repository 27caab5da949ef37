/** What a table's tab and the titles above it say of the whole table: its one year, and what it is about. */
import type { Year } from "../domain/year";
import { isBlank, textOf, type CellValue, type Grid } from "./cell";
import { foldWords } from "./fold";

/** Titles stand at most this many rows above a header. */
const TITLE_ROWS = 10;
/** A row with more cells than a letterhead and a date has is a row of a table above. */
export const TITLE_CELLS = 3;
const LABEL_CELLS = 8;

/** Whether so many cells are a line of some list, and no letterhead ("Sở A | Cộng hòa …") or label ("Năm: | 2024 | Kỳ: | …"). */
export function isLineOfList(cells: readonly CellValue[] = []): boolean {
  const texts = cells.filter((cell) => !isBlank(cell)).map((cell) => textOf(cell));
  return (
    texts.length > TITLE_CELLS &&
    (texts.length > LABEL_CELLS ||
      !(texts.some((text) => text.endsWith(":")) || texts.every((text) => /\p{L} \p{L}/u.test(text))))
  );
}

export type TableYear =
  | { readonly kind: "one"; readonly year: Year }
  | { readonly kind: "none" }
  /** The tab's name and the titles name different years, or a part of one: none is believed. */
  | { readonly kind: "contradiction"; readonly years: readonly Year[] };

/**
 * @param from the first row that may hold this table's titles, from 0
 * @param headerRow the table's first header row, from 0
 */
export function yearOfTable(grid: Grid, from: number, headerRow: number): TableYear {
  const titles = titlesAbove(grid, from, headerRow);
  if ([grid.sheet, ...titles].some(namesPartOfYear)) return { kind: "contradiction", years: [] };
  const years = new Set([...yearsIn(grid.sheet), ...titles.flatMap(yearsNamed)]);
  const [only] = years;
  if (only === undefined) return { kind: "none" };
  return years.size === 1 ? { kind: "one", year: only } : { kind: "contradiction", years: [...years] };
}

/** Whether tab or titles speak of cải cách hành chính. */
export function isAboutPar(grid: Grid, from: number, headerRow: number): boolean {
  return [grid.sheet, ...titlesAbove(grid, from, headerRow)].some(speaksOfPar);
}

/** Of cải cách hành chính, in any words, or of the plan by its number. */
export function speaksOfPar(text: string): boolean {
  return /\b(cchc|c c h c|cai cach (thu tuc )?hanh chinh|cai cach hc|par index|609 kh|(kh|ke hoach)( so)? 609)\b/.test(
    foldWords(text),
  );
}

/** Whether tab or titles speak of a rating of units that is another than that of cải cách hành chính. */
export function isAboutOther(grid: Grid, from: number, headerRow: number): boolean {
  return [grid.sheet, ...titlesAbove(grid, from, headerRow)].some((text) =>
    /\b(xep loai (chat luong|tap the|don vi|iso)|phan loai (tap the|don vi)|muc do hoan thanh|khoi thi dua|danh hieu thi dua|(nd|nghi dinh)( so)? (48|90|335)|chuyen doi so|dang bo|chi bo|dan van|van hoa|dan chu)\b/.test(
      foldWords(text),
    ),
  );
}

/** Whether tab or titles say that a list is one of discipline. */
export function isAboutDiscipline(grid: Grid, headerRow: number): boolean {
  return [grid.sheet, ...titlesAbove(grid, 0, headerRow)].some((text) => /\bky luat\b/.test(foldWords(text)));
}

/** "QUÝ IV", "tháng 12 năm 2023" but for the date of a document, "6 tháng", "T12.2023", "12-2023". */
const PARTS_OF_YEAR = [
  /\bquy (i{1,3}|iv|[1-4])\b|\bq[1-4]\b/,
  /\bthang\b|\bt\d{1,2}\b|\b(0?[1-9]|1[01])t(\b|(?=20\d\d))|\b(dau|giua|nua) nam\b/,
  /\bhoc ky\b|\bhk ?\d\b|\b(?<!nhiem )ky (i{1,2}|[12])\b|\btung ky\b/,
  /\b(0?[1-9]|1[0-2]) 20\d\d\b|\b20\d\d (0?[1-9]|1[0-2])\b/,
];

function namesPartOfYear(text: string): boolean {
  const words = withoutDocuments(foldWords(text));
  return PARTS_OF_YEAR.some((part) => part.test(words));
}

/** Without dates and numbers of documents: "ngày 30 tháng 3 năm 2022", "7/5/2019", "Nghị định 90/2020/NĐ-CP". */
function withoutDocuments(words: string): string {
  return words
    .replace(/\b(?:ngay )?\d{1,2} \d{1,2} 20\d\d\b|\bngay\b.*?\bnam 20\d\d\b/g, " ")
    .replace(/\b(?:nghi dinh|nd|quyet dinh|qd|ke hoach|kh|thong tu|luat)(?: so)? \d+(?: 20\d\d)?\b/g, " ");
}

/** The names that a tab has, or that "Đơn vị: …" gives above a header, each of which may be that of the unit listed. */
export function unitsAbove(grid: Grid, headerRow: number): readonly string[] {
  const labelled = titlesAbove(grid, 0, headerRow).flatMap(
    (title) => /^đơn vị\s*:\s*(.+)/iu.exec(title)?.[1] ?? [],
  );
  return [grid.sheet, ...labelled];
}

function titlesAbove({ values }: Grid, from: number, headerRow: number): readonly string[] {
  const titles: string[] = [];
  for (let row = headerRow - 1; row >= Math.max(from, headerRow - TITLE_ROWS); row--) {
    if (isLineOfList(values[row])) break;
    const filled = (values[row] ?? []).filter((cell) => !isBlank(cell)).map((cell) => textOf(cell));
    titles.push(...filled);
    // "Năm: | 2024" in two cells.
    for (const [at, text] of filled.entries()) {
      if (/\b(nam|ky)\b/.test(foldWords(filled[at - 1] ?? "")) && /^20\d\d$/.test(text))
        titles.push(`năm ${text}`);
    }
  }
  return titles;
}

/** Every year of a tab's name; a span such as 2021-2025 gives two and so is no single year. */
function yearsIn(sheet: string): readonly Year[] {
  return (sheet.match(/(?<!\d)20\d\d(?!\d)/g) ?? []).map(Number);
}

/** "(UBND tỉnh công bố năm 2025)": may be the results of the year before. */
const DECIDED_IN = /\b(cong bo|cong nhan|quyet dinh|qd) (trong |vao )?nam 20\d\d\b/g;

/** "Tính đến ngày 31/12/2022". */
const UNTIL = /\bden (?:het )?(?:ngay )?31 12 (20\d\d)\b/g;

/** "Năm đánh giá: 2024", "Số liệu 2024", "2024". */
const ALONE = /^(?:(?:nam|ky|so lieu|ket qua|danh gia|xep loai|xet|ke hoach) ?)*(20\d\d)$/g;

/** "… NĂM 2023", but no date of a document ("ngày 30 tháng 3 năm 2022") and no span of years. */
function yearsNamed(title: string): readonly Year[] {
  const folded = foldWords(title);
  const words = withoutDocuments(folded).replace(DECIDED_IN, " ");
  if (/\b20\d\d 20\d\d\b|\bgiai doan\b/.test(words)) return [];
  const named = [...words.matchAll(/\bnam (20\d\d)\b/g), ...words.matchAll(ALONE), ...folded.matchAll(UNTIL)];
  return named.map((match) => Number(match[1]));
}
