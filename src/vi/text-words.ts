/** Words on titles and notes that only a person can read to the end. */
import type { DataIssue, IssueCode } from "../domain/issue";
import { issueBody, issueText, placeText } from "./issues";
import { shortened } from "./rating-issues";
import { shortList } from "./short-list";

export const TEXT_WORDS = {
  /** @param cells by tab */
  toRead: (cells: readonly string[]) =>
    `Tiêu đề, ghi chú mà tiện ích không hiểu hết: ${shortList(cells, "; ")}. Đọc xem có chữ nào cho thấy ai không được đề nghị; không ảnh hưởng thì chạy "Kiểm tra dữ liệu", đánh dấu "Sửa giúp" rồi chọn "Sửa giúp theo đề xuất" trước khi chốt.`,
  /** @param cells of what plainly speaks of such things: it is written again, or entered */
  remarks: (cells: readonly string[]) =>
    `Ghi chú có thể nói về kỷ luật, đơn thư, xếp loại, đăng ký: ${shortList(cells, "; ")}. Kiểm tra; không ảnh hưởng thì ghi lại cho rõ.`,
  /** Beside somebody's own result. */
  ofLine: (cells: readonly string[]) => `Cần đọc ghi chú ở ${shortList(cells, "; ")}`,
  heading: (count: number) => `Tiêu đề, ghi chú cần có người đọc (${String(count)})`,
  where: (sheet: string, cells: string) => `${sheet}, ô ${cells}`,
  sentence: (found: string, body: string) => `"${found}": ${body}`,
} as const;

/** Their sentences speak of "this" text, without it. */
const WITHOUT_TEXT: readonly IssueCode[] = ["titleUnread", "noteUnread", "cellNoteUnread"];

/** The whole sentence of any issue, where it stands alone. */
export function wholeIssueText(issue: DataIssue): string {
  return WITHOUT_TEXT.includes(issue.code)
    ? `${placeText(issue.place)}: ${TEXT_WORDS.sentence(shortened(issue.found), issueBody(issue))}`
    : issueText(issue);
}
