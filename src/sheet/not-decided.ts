/** The words that say that ratings are not decided, or hold no more: in a tab's name, a title, a status or a note. */
import { tidy } from "./cell";

/** Phrases as words of their own. */
export function saying(phrases: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${phrases})(?!\\p{L})`, "u");
}

/**
 * By words that would read like others without their tones: "nháp" and "nhập", "chờ" and "cho". "Sở Giao thông vận tải
 * (cũ)" is the name of a unit, and no such thing.
 */
const NOT_DECIDED = [
  saying(
    "(chưa|chờ) (được )?(\\p{L}+ ){0,3}(duyệt|công nhận|thẩm định|chính thức|thông qua|quyết định|qđ|kết luận|chốt|công bố|ban hành|ý kiến|hội đồng|giám đốc|lãnh đạo|ubnd|xét|họp)(?! (nghỉ|bổ nhiệm|điều động|tuyển))|nháp|sơ bộ|(chấm|tính|xếp loại) thử|dự ước|tạm tính|tạm thời|ước (thực hiện|đạt|tính|cả năm|xếp loại)|theo dự kiến|(bản|số liệu|bảng) cũ|tham khảo|old",
  ),
  /(?<!\p{L})(ước|tạm)(\)|[^\p{L}\d]*$)|^\(?dự thảo(?!\p{L})(?! (tờ trình|báo cáo))|\((bản )?dự thảo/u,
  /(?<!\p{L})không (còn )?(sử dụng|dùng)( nữa)?( (bảng|trang|số liệu|danh sách) này)?\W*$/u,
];

/** Whether a text says so of what stands below or beside it. */
export function saysNotDecided(text: string): boolean {
  const words = tidy(text).toLowerCase();
  return NOT_DECIDED.some((phrase) => phrase.test(words));
}
