/** What a table's tab and the titles above it say of the whole table: its one year, and what it is about. */
import type { Year } from "../domain/year";
import { isBlank, textOf, tidy, type Grid } from "./cell";
import { foldWords } from "./fold";

/** Titles stand at most this many rows above a header. */
const TITLE_ROWS = 10;
/** A row with more cells than a letterhead and a date has is a row of a table above. */
const TITLE_CELLS = 3;

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
  return [grid.sheet, ...titlesAbove(grid, from, headerRow)].some((text) =>
    /\b(cchc|cai cach hanh chinh)\b/.test(foldWords(text)),
  );
}

/** Whether tab or titles speak of a rating of units that is another than that of cải cách hành chính. */
export function isAboutOther(grid: Grid, from: number, headerRow: number): boolean {
  return [grid.sheet, ...titlesAbove(grid, from, headerRow)].some((text) =>
    /\b(xep loai chat luong|khoi thi dua|danh hieu thi dua|nd 48|nghi dinh( so)? 48|nghi dinh( so)? 90|chuyen doi so|dang bo|chi bo)\b/.test(
      foldWords(text),
    ),
  );
}

/** Whether tab or titles say that a list is one of discipline. */
export function isAboutDiscipline(grid: Grid, headerRow: number): boolean {
  return [grid.sheet, ...titlesAbove(grid, 0, headerRow)].some((text) => /\bky luat\b/.test(foldWords(text)));
}

/** The tab's name or the title that says that these ratings are proposed, expected, or of another body; else null. */
export function undecidedTitle(grid: Grid, from: number, headerRow: number): string | null {
  const texts = [grid.sheet, ...titlesAbove(grid, from, headerRow)];
  return texts.find(saysUndecided) ?? null;
}

/** A note below a table that says the same of it; null where none does. @param first the first row below the header */
export function undecidedNote({ values }: Grid, first: number, end: number): string | null {
  for (let row = first; row < end; row++) {
    const cells = values[row] ?? [];
    const opening = cells.find((cell) => !isBlank(cell));
    if (typeof opening !== "string" || !NOTE_OPENING.test(opening)) continue;
    const note = cells.map((cell) => textOf(cell)).find(saysUndecided);
    if (note !== undefined) return note;
  }
  return null;
}

/** "Ghi chú: …", "(*) …", "* …"; a star of its own may stand in the cell before. */
const NOTE_OPENING = /^\s*(ghi\s+chú|lưu\s+ý|chú\s+thích|chú\s+giải|\(?\*+\)?|\([\d*a-z]\)|[¹²³])/iu;

/** Whether a text says that ratings are proposed, expected, set aside, or of another body. */
export function saysUndecided(text: string): boolean {
  return isUndecided(text) || isSetAside(text);
}

function isUndecided(text: string): boolean {
  const words = foldWords(text);
  return NOT_DECIDED.some((phrase) => phrase.test(words));
}

/** By words that would read like others without their tones: "nháp" and "nhập", "chờ" and "cho", "cũ" and "cử". */
function isSetAside(text: string): boolean {
  const words = tidy(text).toLowerCase();
  return SET_ASIDE.some((phrase) => phrase.test(words));
}

/** Whether a tab's name says that it is a copy of another of these tabs: "Bản sao của Cá nhân", "Copy of Cá nhân (2)". */
export function isCopyOfAnother(sheet: string, sheets: readonly string[]): boolean {
  const [, copied] = COPY.exec(tidy(sheet)) ?? [];
  if (copied === undefined) return false;
  const originals = [copied, copied.replace(/ (\d+|\(\d+\))$/, "")].map((name) => name.toLowerCase());
  return sheets.some((other) => originals.includes(tidy(other).toLowerCase()));
}

/** As Google and people name it. */
const COPY = /^(?:bản sao(?: của)?|copy of|copy)[\s_-]+(.+)$/iu;

/** Who rates, if not those who decide, and whose ratings: a party cell's, a union's. */
const NOT_DECIDED = [
  /\b(tu cham|tu danh gia|tu xep loai|tu nhan (xep )?loai|xep loai thi dua)\b/,
  /\b(dang vien|dang bo|dang uy|chi bo|cong doan|doan vien|doan thanh nien)\b/,
  /\b(de xuat|de nghi|du kien|du thao)( muc| ket qua)? (xep loai|danh gia|phan loai)\b/,
  /\b(xep loai|danh gia|phan loai)\b.*\bdu kien\b|^(du kien|du thao)( 20\d\d)?$/,
  /\bde nghi cong nhan( ket qua| muc)* (xep loai|danh gia|phan loai|cchc)\b/,
  /\b(lay|xin) y kien ([a-z]+ ){0,3}(xep loai|danh gia|phan loai)\b/,
  // What a year is to bring, not what it has brought.
  /^(bang |bieu |danh sach )?(ke hoach|muc tieu|chi tieu|phan dau|dang ky)( muc tieu| chi tieu| phan dau| ket qua)* (xep loai|xl|danh gia|phan loai)\b/,
  /^(chi tieu |muc tieu )?phan dau\b|^(kh|ke hoach)( nam)? 20\d\d$/,
];

/**
 * What waits for its decision, drafts, trials and what has been replaced. "Sở Giao thông vận tải (cũ)" is the name of a
 * unit, and no such thing.
 */
const SET_ASIDE = [
  /(?<!\p{L})(chưa|chờ) (được )?(\p{L}+ ){0,3}(duyệt|công nhận|thẩm định|chính thức|thông qua|quyết định|kết luận)(?!\p{L})/u,
  /(?<!\p{L})(nháp|sơ bộ|(chấm|tính|xếp loại) thử)(?!\p{L})|^\(?ví dụ( minh họa)?( \d+)?\)?$/u,
  /(?<!\p{L})tạm( tính| thời|\)|$)/u,
  /(?<!\p{L})ước (thực hiện|đạt|tính|cả năm|xếp loại)(?!\p{L})/u,
  /^\(?dự thảo(?!\p{L})(?! (tờ trình|báo cáo))|\((bản )?dự thảo/u,
  /(?<!\p{L})(bản|số liệu|bảng) cũ(?!\p{L})/u,
  /^(cá nhân|tập thể|danh sách|xếp loại|dữ liệu|kết quả|cchc)( (năm )?20\d\d)?[\s(_-]+cũ\)?$/u,
  /(?<!\p{L})không (còn )?(sử dụng|dùng)( nữa)?( (bảng|trang|số liệu|danh sách) này)?\W*$/u,
];

/** "QUÝ IV", "tháng 12 năm 2023" but for the date of a document, "6 tháng", "T12.2023", "12-2023". */
const PARTS_OF_YEAR = [
  /\bquy (i{1,3}|iv|[1-4])\b|\bq[1-4]\b/,
  /\bthang\b|\bt\d{1,2}\b/,
  /\bhoc ky\b|\bhk ?\d\b/,
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

function titlesAbove({ values }: Grid, from: number, headerRow: number): readonly string[] {
  const titles: string[] = [];
  for (let row = headerRow - 1; row >= Math.max(from, headerRow - TITLE_ROWS); row--) {
    const filled = (values[row] ?? []).filter((cell) => !isBlank(cell));
    if (filled.length > TITLE_CELLS) break;
    titles.push(...filled.map((cell) => textOf(cell)));
  }
  return titles;
}

/** Every year of a tab's name; a span such as 2021-2025 gives two and so is no single year. */
function yearsIn(sheet: string): readonly Year[] {
  return (sheet.match(/(?<!\d)20\d\d(?!\d)/g) ?? []).map(Number);
}

/** "(UBND tỉnh công bố năm 2025)": may be the results of the year before. */
const DECIDED_IN = /\b(cong bo|cong nhan|quyet dinh|qd) (trong |vao )?nam 20\d\d\b/g;

/** "… NĂM 2023", but no date of a document ("ngày 30 tháng 3 năm 2022") and no span of years. */
function yearsNamed(title: string): readonly Year[] {
  const words = withoutDocuments(foldWords(title)).replace(DECIDED_IN, " ");
  if (/\b20\d\d 20\d\d\b|\bgiai doan\b/.test(words)) return [];
  return [...words.matchAll(/\bnam (20\d\d)\b/g)].map((match) => Number(match[1]));
}
