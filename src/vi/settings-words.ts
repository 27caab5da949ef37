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

/** The cells of settings that contradict each other; one that is not written has its default. */
type SettingsPlaces = readonly [SettingsPlace, ...SettingsPlace[]];

/** Whole sentences; `label` is what the parameter is called on the tab. */
export const SETTINGS_ERRORS = {
  badValue: (place: SettingsPlace, label: string, found: string, expected: string) =>
    `${placeText(place)} (${label}): ${found === "" ? "ô trống" : `"${found}" không đúng`}. Cần ${expected}.`,
  duplicate: (place: SettingsPlace, label: string, otherRow: number) =>
    `${placeText(place)}: tham số "${label}" đã ghi ở dòng ${String(otherRow)}. Giữ một dòng.`,
  unknownCode: (place: SettingsPlace, code: string) =>
    `${placeText(place)}: không có tham số "${code}". Ghi đúng mã như trang thiết lập do tiện ích tạo, hoặc xóa dòng này.`,
  noParameters: (sheet: string) => `${rangeText(sheet)} không có dòng nào là tham số.`,
  periodReversed: (
    places: SettingsPlaces,
    first: string,
    firstYear: number,
    last: string,
    lastYear: number,
  ) =>
    `${placesText(places)}: "${first}" (${String(firstYear)}) sau "${last}" (${String(lastYear)}). Sửa một trong hai ô.`,
  yearOutsidePeriod: (places: SettingsPlaces, label: string, year: number, period: string) =>
    `${placesText(places)}: "${label}" ${String(year)} nằm ngoài giai đoạn ${period}. Chọn năm trong giai đoạn hoặc bỏ trống.`,
  moreTimesThanYears: (places: SettingsPlaces, label: string, times: number, years: number) =>
    `${placesText(places)}: "${label}" (${String(times)}) nhiều hơn số năm của giai đoạn (${String(years)}). Giảm số lần hoặc sửa giai đoạn.`,
  wordAlreadyUnderstood: (
    places: SettingsPlaces,
    label: string,
    word: string,
    meaning: string,
    other: string,
  ) =>
    `${placesText(places)}: "${label}": "${word}" đã được hiểu là ${meaning}, không khai là ${other} được. Bỏ chữ này.`,
} as const;

function placeText(place: SettingsPlace): string {
  return placesText([place]);
}

/** `Trang "Thiết lập CCHC", ô C2 và ô C3`. A formula does not know where on the tab its range begins. */
function placesText(places: SettingsPlaces): string {
  const { sheet } = places[0];
  if (sheet === "") {
    const rows = places.map(({ row }) => `dòng ${String(row)}`).join(" và ");
    return `${rows.replace("d", "D")} của vùng thiết lập`;
  }
  return `${rangeText(sheet)}, ${places.map(({ row, column }) => `ô ${cellName(row, column)}`).join(" và ")}`;
}

function rangeText(sheet: string): string {
  return sheet === "" ? "Vùng thiết lập" : `Trang "${sheet}"`;
}
