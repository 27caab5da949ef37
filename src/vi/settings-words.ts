/** Words of the settings tab, and what is wrong with a value in it. */
import { cellName } from "../domain/cell-name";

export const SETTINGS_WORDS = {
  title: "THIẾT LẬP XÉT THI ĐUA CCHC",
  help: 'Chỉ sửa cột "Giá trị" (nền vàng nhạt). Giá trị sai được báo kèm tên ô, không tự thay bằng mặc định. Xóa trang này thì mọi tham số trở về mặc định.',
  blank: "(bỏ trống)",
  expected: (what: string) => `Cần ${what}.`,
} as const;

/** Where a setting stands; row and column from 1. In a formula's range the tab is "" and rows count within it. */
export interface SettingsPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Whole sentences; `label` is what the parameter is called on the tab. */
export const SETTINGS_ERRORS = {
  badValue: (place: SettingsPlace, label: string, found: string, expected: string) =>
    `${placeText(place)} (${label}): ${found === "" ? "ô trống" : `"${found}" không đúng`}. Cần ${expected}.`,
  duplicate: (place: SettingsPlace, label: string, otherRow: number) =>
    `${placeText(place)}: tham số "${label}" đã ghi ở dòng ${String(otherRow)}. Giữ một dòng.`,
  unknownCode: (place: SettingsPlace, code: string) =>
    `${placeText(place)}: không có tham số "${code}". Ghi đúng mã như trang thiết lập do tiện ích tạo, hoặc xóa dòng này.`,
  noParameters: (sheet: string) => `${rangeText(sheet)} không có dòng nào là tham số.`,
  periodReversed: (first: string, firstYear: number, last: string, lastYear: number) =>
    `"${first}" (${String(firstYear)}) sau "${last}" (${String(lastYear)}). Sửa một trong hai ô.`,
  yearOutsidePeriod: (label: string, year: number, period: string) =>
    `"${label}" ${String(year)} nằm ngoài giai đoạn ${period}. Chọn năm trong giai đoạn hoặc bỏ trống.`,
  moreTimesThanYears: (label: string, times: number, years: number) =>
    `"${label}" (${String(times)}) nhiều hơn số năm của giai đoạn (${String(years)}). Sửa một trong hai.`,
  wordAlreadyUnderstood: (label: string, word: string, meaning: string, other: string) =>
    `"${label}": "${word}" đã được hiểu là ${meaning}, không khai là ${other} được. Bỏ chữ này.`,
} as const;

/** A formula does not know where on the tab its range begins. */
function placeText({ sheet, row, column }: SettingsPlace): string {
  return sheet === ""
    ? `Dòng ${String(row)} của vùng thiết lập`
    : `${rangeText(sheet)}, ô ${cellName(row, column)}`;
}

function rangeText(sheet: string): string {
  return sheet === "" ? "Vùng thiết lập" : `Trang "${sheet}"`;
}
