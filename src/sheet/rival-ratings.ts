/** Columns that may hold another rating of the same year: by somebody above, of a second round, as a status, or under no header. */
import type { Year } from "../domain/year";
import { isBlank, textOf } from "./cell";
import {
  isBareYear,
  isRatingBySelf,
  mayBeRatingBySelf,
  namesYear,
  yearOf,
  type ColumnMeaning,
} from "./columns";
import { foldWords } from "./fold";
import { isSaidIn, RATING_WORDS } from "./header-words";
import { levelKeyColumns } from "./level-keys";
import { remarkColumns } from "./remarks";
import { statusColumns } from "./status-columns";
import { columnsOf, hasParColumns, type Column, type Table } from "./table";

export interface RivalColumn extends Column {
  /** The year whose rating it may be; null: it does not say. */
  readonly year: Year | null;
  /** Whether a number below is no rating. */
  readonly wordsOnly?: boolean;
  /** Whether words such as "Hoàn thành" below may speak of a task. */
  readonly isOfAnything?: boolean;
}

/** Those of a table; a rating that is not used for what it plainly is ("Xếp loại đảng viên") is no rival. */
export function rivalColumns(table: Table): readonly RivalColumn[] {
  const unclear = table.columns.flatMap((column): readonly RivalColumn[] =>
    column.meaning.kind === "unclear" && column.meaning.about === "rating" && mayRival(table, column)
      ? [{ ...column, year: column.meaning.year }]
      : [],
  );
  const known = new Set(unclear.map(({ index }) => index));
  const decided = byAuthority(table).filter(({ index }) => !known.has(index));
  return [
    ...unclear,
    ...decided,
    ...unnamedClasses(table),
    ...statusColumns(table),
    ...yearless(table),
    ...headless(table),
    ...remarks(table),
  ];
}

/** "Giám đốc Sở quyết định 2025", "Kết luận", "QĐ" below "Năm 2025": whatever the header, a rating of people is one. */
function remarks(table: Table): readonly RivalColumn[] {
  if (table.kind !== "individual") return [];
  return remarkColumns(table)
    .filter(({ header }) => !isOfOtherRatings(header))
    .map((column) => ({
      ...column,
      year: namesYear(column.header),
      isOfAnything: !saysWhoDecides(foldWords(column.header)),
    }));
}

/**
 * Classes of units that their headers do not call so: "Kết quả thẩm định 2025" and "Xếp loại tỉnh 2025" name who
 * decides, "Hội đồng thẩm định CCHC 2025" names CCHC and a year.
 */
function byAuthority({ kind, columns, headers, nameColumn }: Table): readonly RivalColumn[] {
  if (kind !== "collective") return [];
  const taken = new Map(columns.map((column) => [column.index, column]));
  return headers.flatMap((header, index): readonly RivalColumn[] => {
    const meaning = taken.get(index)?.meaning ?? null;
    if (header === "" || index === nameColumn.index || !mayBeClass(meaning) || isRatingBySelf(header))
      return [];
    const words = foldWords(header);
    const year = namesYear(header);
    if (OTHER_RATINGS.test(words)) return [];
    const wordsOnly = !saysWhoDecides(words);
    if (wordsOnly && (year === null || meaning !== null || !IS_OF_PAR.test(words))) return [];
    return [{ index, header, meaning: { kind: "unclear", about: "rating", year }, year, wordsOnly }];
  });
}

/** "2022", or ticks under "Kết quả 2022", beside classes that their headers call so. */
function unnamedClasses(table: Table): readonly RivalColumn[] {
  if (table.kind !== "collective" || !hasParColumns(table)) return [];
  return columnsOf(table, "rating").flatMap((column): readonly RivalColumn[] =>
    column.meaning.of === null && (column.levels || isBareYear(column.header))
      ? [{ ...column, year: column.meaning.year }]
      : [],
  );
}

/** None that is read as such, and none that holds something else. */
function mayBeClass(meaning: ColumnMeaning | null): boolean {
  if (meaning?.kind === "rating") return meaning.of === null || meaning.of === "unit";
  return meaning === null || (meaning.kind === "unclear" && meaning.about === "rating");
}

/** Whether a header names who decides on ratings, and says nothing else but of ratings. */
function saysWhoDecides(words: string): boolean {
  const rest = words.replace(DECIDING, " ").trim().replace(/ +/g, " ");
  return rest !== words && (rest === "" || isSaidIn(rest, RATING_WORDS.any));
}

const DECIDING =
  /\b(hoi dong|hd|gd|(cap |ubnd )?tinh|so noi vu|(sau )?tham dinh|cong bo|cong nhan|chinh thuc|quyet dinh|qd|ket luan|cuoi cung|cham lai|dieu chinh|dinh chinh|sua( lai)?|kiem tra|duyet|chot)\b/g;

/** "Cá nhân" below a heading beside "Cấp thẩm quyền": which of the two decides is not said, even where one is blank. */
export function selfRatings(
  { kind, columns }: Table,
  rivals: readonly RivalColumn[],
): readonly (readonly [own: Column, other: RivalColumn])[] {
  const of = kind === "individual" ? "staff" : "par";
  return columns.flatMap((column) => {
    const { meaning, header } = column;
    if (meaning.kind !== "rating" || meaning.of !== of || !mayBeRatingBySelf(header)) return [];
    const other = rivals.find(
      ({ meaning: ofRival, year, wordsOnly }) =>
        ofRival.kind === "unclear" && year === meaning.year && wordsOnly !== true,
    );
    return other ? [[column, other] as const] : [];
  });
}

/**
 * "2021 | 2022 | Tự đánh giá 2023 | …": the years run on into a heading that stands in the middle of its columns, not
 * merged, so whether it is meant for those left of it too is not said.
 */
export function yearsLeftOfHeading({
  columns,
  headers,
  headerRows,
  grid,
}: Table): readonly (readonly [own: Column, other: Column])[] {
  const lastRow = headerRows[headerRows.length - 1];
  if (headerRows.length < 2 || lastRow === undefined) return [];
  const yearAt = (index: number): Year | null => {
    const text = textOf(grid.values[lastRow]?.[index]);
    return isBareYear(text) ? namesYear(text) : null;
  };
  const isBare = (index: number): boolean => isBareYear(headers[index] ?? "");
  return headers.flatMap((header, index) => {
    const before = isBare(index - 1) ? yearAt(index - 1) : null;
    const runsOn = before !== null && !isBare(index) && yearAt(index) === before + 1;
    if (!runsOn || !isOfOtherRatings(header)) return [];
    let first = index - 1;
    while (isBare(first - 1)) first--;
    const heading: Column = { index, header, meaning: { kind: "note" } };
    return columns
      .filter((own) => own.index >= first && own.index < index && own.meaning.kind === "rating")
      .map((own) => [own, heading] as const);
  });
}

/** "UBND tỉnh" over classes to be ticked, beside those under "Xếp loại": levels of units are told by their names. */
function mayRival({ kind }: Table, { header, levels }: Column): boolean {
  const isOfUnits = kind === "collective";
  return (
    (isOfUnits && levels ? true : IS_OF_PAR.test(foldWords(header)) === isOfUnits) &&
    !isOfOtherRatings(header)
  );
}

const IS_OF_PAR = /\b(cchc|cai cach)\b/;
export function isOfOtherRatings(header: string): boolean {
  return OTHER_RATINGS.test(foldWords(header)) || isRatingBySelf(header);
}

/** Ratings by those rated, of a part of the year, wished for, of another body or another matter. */
const OTHER_RATINGS =
  /\b(tu|du kien|du thao|de nghi|de xuat|ke hoach|kh|muc tieu|chi tieu|dang ky|quy|q\d|thang|hoc ky|dau nam|giua nam|nam truoc|dang|dang vien|chi bo|cong doan|doan vien|thi dua|diem|hang|ty le|chuyen doi so|cds|pci|sipas|par|chi so)\b/;

/** "Xếp loại (điều chỉnh)" beside "Xếp loại 2025": of one of the years, but not said of which. */
function yearless({ kind, columns, years }: Table): readonly RivalColumn[] {
  if (years.kind !== "columns") return [];
  return columns.flatMap((column): readonly RivalColumn[] => {
    const { meaning } = column;
    if (meaning.kind !== "rating" || meaning.year !== null) return [];
    const isOfSame =
      kind === "collective" ? meaning.of === "par" : meaning.of === null || meaning.of === "staff";
    return isOfSame ? [{ ...column, year: null }] : [];
  });
}

/** The columns right of a rating's that have no header: the heading may be meant for them as well. */
function headless(table: Table): readonly RivalColumn[] {
  const { columns, grid, headerRows } = table;
  const keys = levelKeyColumns(table);
  const isHeadless = (index: number): boolean =>
    index < (grid.values[0]?.length ?? 0) &&
    !keys.has(index) &&
    headerRows.every((row) => isBlank(grid.values[row]?.[index]));
  return columns.flatMap((column): readonly RivalColumn[] => {
    if (column.meaning.kind !== "rating") return [];
    const found: RivalColumn[] = [];
    for (let index = column.index + 1; isHeadless(index); index++) {
      found.push({ ...column, index, year: yearOf(column.meaning) });
    }
    return found;
  });
}
