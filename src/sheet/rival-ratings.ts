/** Columns that may hold another rating of the same year: by somebody above, of a second round, or under no header. */
import type { Year } from "../domain/year";
import { isBlank } from "./cell";
import { isRatingBySelf, mayBeRatingBySelf, yearOf } from "./columns";
import type { Column, Table } from "./find-tables";
import { foldWords } from "./fold";

export interface RivalColumn extends Column {
  /** The year whose rating it may be; null: it does not say. */
  readonly year: Year | null;
}

/** Those of a table; a rating that is not used for what it plainly is ("Xếp loại đảng viên") is no rival. */
export function rivalColumns(table: Table): readonly RivalColumn[] {
  const unclear = table.columns.flatMap((column): readonly RivalColumn[] =>
    column.meaning.kind === "unclear" && column.meaning.about === "rating" && mayRival(table, column)
      ? [{ ...column, year: column.meaning.year }]
      : [],
  );
  return [...unclear, ...yearless(table), ...headless(table)];
}

/** "Cá nhân" below a heading beside "Cấp thẩm quyền": which of the two decides is not said, even where one is blank. */
export function selfRatings(
  { kind, columns }: Table,
  rivals: readonly RivalColumn[],
): readonly (readonly [own: Column, other: RivalColumn])[] {
  const of = kind === "individual" ? "staff" : "par";
  return columns.flatMap((column) => {
    const { meaning, header } = column;
    if (meaning.kind !== "rating" || meaning.of !== of || !mayBeRatingBySelf(header)) return [];
    const other = rivals.find((rival) => rival.meaning.kind === "unclear" && rival.year === meaning.year);
    return other ? [[column, other] as const] : [];
  });
}

function mayRival({ kind }: Table, { header }: Column): boolean {
  const words = foldWords(header);
  const isOfPar = /\b(cchc|cai cach)\b/.test(words);
  return isOfPar === (kind === "collective") && !OTHER_RATINGS.test(words) && !isRatingBySelf(header);
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
function headless({ columns, grid, headerRows }: Table): readonly RivalColumn[] {
  const isHeadless = (index: number): boolean =>
    index < (grid.values[0]?.length ?? 0) && headerRows.every((row) => isBlank(grid.values[row]?.[index]));
  return columns.flatMap((column): readonly RivalColumn[] => {
    if (column.meaning.kind !== "rating") return [];
    const found: RivalColumn[] = [];
    for (let index = column.index + 1; isHeadless(index); index++) {
      found.push({ ...column, index, year: yearOf(column.meaning) });
    }
    return found;
  });
}
