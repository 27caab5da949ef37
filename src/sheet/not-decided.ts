/** The words that say that ratings are not decided, or hold no more: in a tab's name, a title, a status or a note. */
import { tidy } from "./cell";

/**
 * By words that would read like others without their tones: "nháp" and "nhập", "chờ" and "cho". "Sở Giao thông vận tải
 * (cũ)" is the name of a unit, and no such thing.
 */
const NOT_DECIDED = [
  // What waits.
  /(?<!\p{L})(chưa|chờ) (được )?(\p{L}+ ){0,3}(duyệt|công nhận|thẩm định|chính thức|thông qua|quyết định|kết luận)(?!\p{L}| (nghỉ|bổ nhiệm|điều động|tuyển))/u,
  /(?<!\p{L})chưa (qua (hội đồng|giám đốc|lãnh đạo|xét|thẩm định)|chốt|(được )?công bố|ban hành|ký|có (ý kiến|quyết định|qđ|văn bản công nhận))(?!\p{L}| (nghỉ|bổ nhiệm|điều động|tuyển))/u,
  /(?<!\p{L})chờ (qđ|ý kiến|xét|ký|họp|trình|kết quả|ubnd|hội đồng|giám đốc|lãnh đạo|cấp|tỉnh)(?!\p{L})/u,
  // Drafts, trials and estimates.
  /(?<!\p{L})(nháp|sơ bộ|(chấm|tính|xếp loại) thử|dự ước)(?!\p{L})|(?<!\p{L})ước\W*$/u,
  /(?<!\p{L})tạm( tính| thời|\)|$)/u,
  /(?<!\p{L})ước (thực hiện|đạt|tính|cả năm|xếp loại)(?!\p{L})/u,
  /^\(?dự thảo(?!\p{L})(?! (tờ trình|báo cáo))|\((bản )?dự thảo/u,
  /(?<!\p{L})theo dự kiến(?!\p{L})/u,
  // What has been replaced.
  /(?<!\p{L})(bản|số liệu|bảng) cũ(?!\p{L})/u,
  /(?<!\p{L})không (còn )?(sử dụng|dùng)( nữa)?( (bảng|trang|số liệu|danh sách) này)?\W*$/u,
];

/** Whether a text says so of what stands below or beside it. */
export function saysNotDecided(text: string): boolean {
  const words = tidy(text).toLowerCase();
  return NOT_DECIDED.some((phrase) => phrase.test(words));
}
