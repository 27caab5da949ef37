/** Columns that say whether the ratings beside them are decided, and what their words mean. */
import type { Year } from "../domain/year";
import { soundsAdverse } from "./adverse-words";
import { textOf, type CellValue } from "./cell";
import { namesYear } from "./columns";
import { foldWords } from "./fold";
import { readMark } from "./reading";
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
    STATUS_HEADERS.test(words) &&
    !/\b(suc khoe|hon nhan|hop dong|lao dong|cong tac|viec lam|ky luat|danh hieu|sang kien|chuc danh|ngach|dang ky)\b/.test(
      words,
    )
  );
}

/** The state of a line, who approves it, and by which paper: "Số QĐ công nhận", "Căn cứ", "Nguồn số liệu". */
const STATUS_HEADERS =
  /\b(trang thai|tinh trang|phe duyet|xet duyet|(lanh dao|giam doc|hoi dong|tinh) duyet|(quyet dinh|qd|van ban) cong nhan)\b|^(chot|duyet|can cu|nguon)( so lieu| xep loai)?( nam)?( 20\d\d)?$/;

/** "Đã duyệt", "Đã công nhận", a tick: beside it, a blank is no decision. */
export function saysFinal(status: CellValue): boolean {
  const mark = readMark(status);
  if (mark.kind === "value") return mark.value === "yes";
  return !isNotFinal(status) && FINAL.test(foldWords(textOf(status)));
}

/** "12/QĐ-SXD", "Đ/ý". */
export function namesDecision(status: CellValue): boolean {
  return !isNotFinal(status) && /\d\s*\/|^(?:đ\/ý|đồng ý|nhất trí)/iu.test(textOf(status));
}

const FINAL =
  /\b(duyet|cong nhan|chinh thuc|thong qua|ban hanh|hoan tat|xong|da (ky|chot|co qd))\b|^(du|ok)$/;

/** "Chờ duyệt", "Dự kiến", "Chưa công nhận". */
export function isNotFinal(status: CellValue): boolean {
  const mark = readMark(status);
  if (mark.kind === "value" && mark.value === "no") return true;
  const text = textOf(status);
  const words = foldWords(text);
  return (
    (soundsAdverse(text) && !/nv$|nhiem vu/.test(words)) ||
    SUBMITTED.test(words) ||
    (FINAL.test(words) && LIMITED.test(words)) ||
    /\b(cho|du kien|de xuat|de nghi|dang(?! (uy|bo|vien|cong tac|lam|hoat dong|tai chuc|(?:di )?hoc))|xem xet|du thao|(?<!sap )nhap)\b/.test(
      words,
    )
  );
}

/** A paper that asks for a decision, unless it was taken; who rates themselves, or a part of the year. */
const SUBMITTED =
  /^(?!.*\b(duyet|cong nhan)\b).*\b((to|da) trinh|ttr|bien ban|ke khai|khai$|theo phong|quy (i{1,3}|iv|[1-4])|[369] thang|ky (i|1)|vong 1|draft)\b|^trinh\b/;
/** "Đã duyệt mức HTNV", "Phòng đã duyệt", "Duyệt lại": what is final is another rating, or another decision. */
const LIMITED =
  /\b(k?htnv|hoan thanh nhiem vu|(?<!hoan thanh )tot|kha|trung binh|yeu|kt|khien trach|canh cao|ky luat|(?<!van )phong|chi bo|noi bo|co so|nhay|duyet (lai|sau)|mot phan|(?<!du )dieu kien|con y kien|([369]|sau|chin) thang|vong|buoc|lan [1-9]|nam truoc|muc \d|ht)\b|^\d \d /;
