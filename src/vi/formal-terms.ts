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
