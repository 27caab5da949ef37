/** Words of the tab that sets the plan's paragraphs beside what the product makes of them. */
import { keptTabs } from "./kept-tabs";
import { MENU } from "./menu";
import { SETTINGS_TAB } from "./parameters";

export const COMPARISON_TAB = "Bảng đối chiếu";

export const COMPARISON_COLUMNS = {
  clause: "Điều khoản",
  text: "Nguyên văn",
  understood: "Máy hiểu là",
  parameters: "Ngưỡng và nguồn",
  standing: "Trạng thái",
  cases: "Số ca kiểm thử",
  readings: "Điểm cần thống nhất",
} as const;

export type ComparisonColumn = keyof typeof COMPARISON_COLUMNS;

export const COMPARISON_WORDS = {
  title: "BẢNG ĐỐI CHIẾU KẾ HOẠCH VÀ CÁCH TIỆN ÍCH XÉT",
  subtitle: (version: string) => `Phiên bản: ${version}`,
  help: `Mỗi dòng là một đoạn của kế hoạch. "Máy hiểu là" được viết ra từ chính điều kiện và số đang dùng để xét. Sửa số, ghi người và ngày xác nhận ở trang "${SETTINGS_TAB}" (menu "${MENU.openSettings}"), rồi chạy lại lệnh này.`,
  paragraph: (clause: string, position: number, separator: string) =>
    `${clause}${separator}đoạn ${String(position)}`,
  nothing: "–",
  asAbove: "như trên",
  byDefault: "mặc định",
  entered: "đã ghi, mặc định bỏ trống",
  changed: (byDefault: string) => `đã đổi, mặc định là ${byDefault}`,
  parameter: (label: string, value: string, state: string, source: string) =>
    `• ${label}: ${value} (${state}; ${source})`,
  reading: (id: string, question: string, lines: readonly string[]) =>
    `${id}. ${question}\n${lines.map((line) => `→ ${line}`).join("\n")}`,
  answerByDefault: (answer: string) => `Mặc định: ${answer}`,
  answerNow: (label: string, value: string) => `Thiết lập đang ghi: ${label}: ${value}.`,
  confirmed: (by: string, on: string) => `Xác nhận: ${by}, ${on === "" ? "chưa ghi ngày" : `ngày ${on}`}.`,
  notConfirmed: "Chưa xác nhận.",
  seeReading: (id: string, clause: string) => `${id}: xem ở ${clause}.`,
} as const;

/** What the person is told when the tab is made. */
export function comparisonSummary(made: {
  readonly tab: string;
  readonly paragraphs: number;
  /** null: not known. */
  readonly cases: number | null;
  readonly readings: number;
  readonly confirmed: number;
  readonly keptCopies: readonly string[];
}): string {
  const { tab, paragraphs, cases, readings, confirmed, keptCopies } = made;
  const tested = cases === null ? "" : `, ${String(cases)} ca kiểm thử`;
  const lines = [`Đã tạo trang "${tab}": ${String(paragraphs)} đoạn của kế hoạch${tested}.`];
  lines.push(
    confirmed === readings
      ? `Cả ${String(readings)} điểm cần thống nhất đều đã có người xác nhận.`
      : `Còn ${String(readings - confirmed)} trên ${String(readings)} điểm cần thống nhất chưa có người xác nhận. Ghi người và ngày xác nhận ở cuối trang "${SETTINGS_TAB}" (menu "${MENU.openSettings}"), rồi chạy lại lệnh này.`,
  );
  return [...lines, ...keptTabs(keptCopies)].join("\n");
}
