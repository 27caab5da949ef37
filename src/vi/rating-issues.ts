/** Why a cell is no rating or no class: what was found and what is needed; all that formulas say of a cell. */
import type { DataIssue, RatingIssueCode } from "../domain/issue";

export const RATINGS = "HTXSNV, HTTNV, HTNV hoặc KHTNV";
export const CLASSES = "Xuất sắc, Tốt, Khá, Trung bình hoặc Yếu";

export const RATING_SENTENCES: Readonly<
  Record<RatingIssueCode, (issue: Pick<DataIssue, "found">) => string>
> = {
  ratingNotUnderstood: ({ found }) => `"${found}" không phải là mức xếp loại. Ghi ${RATINGS}.`,
  singleLetter: ({ found }) =>
    `"${found}" là chữ viết tắt có thể hiểu nhiều cách. Ghi rõ ${RATINGS} (cá nhân); ${CLASSES} (tập thể), hoặc khai chữ viết tắt ở trang thiết lập.`,
  classNotUnderstood: ({ found }) => `"${found}" không phải là mức xếp loại CCHC. Ghi ${CLASSES}.`,
  scoreNotClass: ({ found }) =>
    `"${found}" là điểm số, không phải mức xếp loại CCHC. Ghi ${CLASSES}, hoặc khai bảng quy đổi điểm ở trang thiết lập.`,
  legacyFont: ({ found }) =>
    `"${found}" có vẻ gõ bằng phông chữ cũ (TCVN3, VNI). Chuyển mã sang Unicode rồi ghi lại.`,
  errorCell: ({ found }) => `ô bị lỗi ${found}. Sửa công thức hoặc ghi lại giá trị.`,
};

/** What stands in a cell may be of any length; its beginning tells which one is meant. */
const LONGEST_QUOTE = 200;

export function shortened(found: string): string {
  return found.length > LONGEST_QUOTE ? `${found.slice(0, LONGEST_QUOTE)}…` : found;
}

export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The sentence for a cell that is named by nothing but what stands in it. */
export function ratingIssueText(code: RatingIssueCode, found: string): string {
  return sentenceCase(RATING_SENTENCES[code]({ found: shortened(found) }));
}
