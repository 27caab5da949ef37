/** Terms and days as documents and printed lists write them, in full. */
import type { CivilDate } from "../domain/civil-date";
import type { StaffRating } from "../domain/rating";

export const RATING_NAMES: Readonly<Record<StaffRating, string>> = {
  HTXSNV: "Hoàn thành xuất sắc nhiệm vụ",
  HTTNV: "Hoàn thành tốt nhiệm vụ",
  HTNV: "Hoàn thành nhiệm vụ",
  KHTNV: "Không hoàn thành nhiệm vụ",
};

const WEEKDAYS = ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];

/** 0 Sunday to 6 Saturday. */
export function weekdayName(day: number): string {
  return WEEKDAYS[day] ?? "";
}

/** "15/01/2026". */
export function formatDatePadded(date: CivilDate): string {
  return `${String(date.day).padStart(2, "0")}/${String(date.month).padStart(2, "0")}/${String(date.year)}`;
}

/** A short dotted blank within a sentence. */
export const BLANK = "……";

/** "ngày 05 tháng 01 năm 2026"; of no date, blanks to be filled in by hand. */
export function dayInWords(date: CivilDate | null): string {
  if (!date) return `ngày ${BLANK} tháng ${BLANK} năm ${BLANK}`;
  const [day, month] = formatDatePadded(date).split("/");
  // NĐ 30/2020: days below 10, and January and February, are written with a nought.
  return `ngày ${day ?? ""} tháng ${date.month > 2 ? String(date.month) : (month ?? "")} năm ${String(date.year)}`;
}

/** What stands below the title of a list: to which proposal it belongs, whose number and day are written in by hand. */
export function attachedTo(code: string, agency: string): string {
  return `(Kèm theo Tờ trình số ${BLANK}/${code} ${dayInWords(null)} của ${agency})`;
}
