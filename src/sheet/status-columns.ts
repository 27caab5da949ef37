/** Columns that say whether the ratings beside them are decided, and what their words mean. */
import type { Year } from "../domain/year";
import { textOf, type CellValue } from "./cell";
import { namesYear } from "./columns";
import { foldWords } from "./fold";
import type { Column, Table } from "./table";

export interface StatusColumn extends Column {
  /** The year whose rating it speaks of; null: of all the line's ratings. */
  readonly year: Year | null;
}

/** "Trạng thái", "Tình trạng phê duyệt 2023": whether ratings are decided. */
export function statusColumns({ columns, headers, nameColumn }: Table): readonly StatusColumn[] {
  const facts = new Set(
    columns.flatMap(({ index, meaning }) =>
      meaning.kind === "note" || meaning.kind === "unclear" ? [] : [index],
    ),
  );
  return headers.flatMap((header, index): readonly StatusColumn[] =>
    facts.has(index) || index === nameColumn.index || !isStatusHeader(header)
      ? []
      : [{ index, header, meaning: { kind: "note" }, year: namesYear(header) }],
  );
}

export function isStatusHeader(header: string): boolean {
  const words = foldWords(header);
  return (
    /\b(trang thai|tinh trang|phe duyet|xet duyet)\b/.test(words) &&
    !/\b(suc khoe|hon nhan|hop dong|lao dong|cong tac|viec lam|ky luat)\b/.test(words)
  );
}

/** "Đã duyệt", "Đã công nhận": beside it, a blank is no decision. */
export function saysFinal(status: CellValue): boolean {
  if (status === true) return true;
  return (
    !isNotFinal(status) &&
    /\b(duyet|cong nhan|chinh thuc|thong qua|ban hanh)\b/.test(foldWords(textOf(status)))
  );
}

/** "Chờ duyệt", "Dự kiến", "Chưa công nhận". */
export function isNotFinal(status: CellValue): boolean {
  if (status === false) return true;
  const words = foldWords(textOf(status));
  return /^(khong|ko)\b|\b(cho|du kien|de xuat|de nghi|chua|tam|dang|xem xet|xet lai|du thao|nhap|bi tra|tra lai|tu choi)\b/.test(
    words,
  );
}
