/** Words of the tab that follows the registrations: who registered when, what is late or missing, and what follows. */
import type { RegistrationDemand, RegistrationState } from "../assessment/registrations";
import type { Year } from "../domain/year";
import { keptTabs } from "./kept-tabs";
import { MENU } from "./menu";
import { AWARD_SHORT_NAMES, formatPeriod } from "./terms";

export const REGISTRATION_TAB = "Theo dõi đăng ký CCHC";

/** The columns around those of the period and the years. */
export const REGISTRATION_COLUMNS = {
  number: "STT",
  name: "Của ai",
  unit: "Thuộc đơn vị",
  effect: "Ảnh hưởng",
  source: "Ô nguồn",
  note: "Ghi chú",
} as const;

/** As the rows of counts are called; within a sentence in lower case. */
const STATE_NAMES: Readonly<Record<RegistrationState, string>> = {
  inTime: "Đúng hạn",
  undated: "Đã đăng ký, chưa ghi ngày",
  late: "Trễ hạn",
  declined: "Không đăng ký",
  blank: "Chưa đăng ký",
  noColumn: "Chưa có cột",
  unread: "Chưa đọc được",
};

function span(years: readonly Year[]): string {
  const [first] = years;
  const last = years[years.length - 1];
  const inARow = first !== undefined && last !== undefined && last - first === years.length - 1;
  return inARow && years.length > 2 ? formatPeriod({ first, last }) : years.join(", ");
}

export const REGISTRATION_TAB_WORDS = {
  title: "THEO DÕI ĐĂNG KÝ THI ĐUA",
  subtitle: (planNumber: string, period: string) =>
    `Kế hoạch số ${planNumber}, giai đoạn ${period} (mục III.2)`,
  help: `Lập từ cột đăng ký của các bảng: sửa ở ô nguồn rồi chạy lại lệnh này, cột “${REGISTRATION_COLUMNS.note}” được giữ. Năm không có cột đăng ký riêng thì theo đăng ký giai đoạn. Giấy khen không xét đăng ký. Cá nhân được xét theo đăng ký của tập thể mình (IV.1.1.b, IV.1.2.b).`,
  form: `Bản đăng ký thi đua (.docx): menu “${MENU.openDossier}”, mục “Đăng ký thi đua”.`,
  period: (period: string, lastDay: string) => `Giai đoạn ${period}\nhạn ${lastDay}`,
  year: (year: Year, lastDay: string) => `Năm ${String(year)}\nhạn ${lastDay}`,
  summary: {
    collective: (count: number) => `TỔNG HỢP: ${String(count)} TẬP THỂ`,
    individual: (count: number) => `TỔNG HỢP: ${String(count)} CÁ NHÂN`,
  },
  section: { collective: "TẬP THỂ", individual: "CÁ NHÂN" },
  former: "ĐÃ GHI TRƯỚC ĐÂY, NAY KHÔNG CÒN TRONG BẢNG",
  states: STATE_NAMES,

  inTime: (date: string) => `Đúng hạn ${date}`,
  late: (date: string, days: number) => `Trễ ${String(days)} ngày: ${date}`,
  unread: (found: string, cell: string) =>
    [`Chưa đọc được${found === "" ? "" : `: “${found}”`}`, ...(cell === "" ? [] : [`ô ${cell}`])].join(", "),
  inTab: (cell: string, sheet: string) => `${cell} trang “${sheet}”`,
  byPeriod: (state: RegistrationState) => `Theo giai đoạn: ${STATE_NAMES[state].toLowerCase()}`,

  lost: (awards: string) => `Mất điều kiện xét ${awards}`,
  open: (awards: string) => `Chưa đủ dữ liệu để xét ${awards}`,
  undated: (scopes: string) => `Chưa ghi ngày, coi là đúng hạn, cần kiểm tra: ${scopes}`,
  nothing: "Không vướng",
  wholePeriod: "giai đoạn",
  years: (years: readonly Year[]) => `năm ${span(years)}`,
  /** "Cờ thi đua, Bằng khen giai đoạn (IV.1.1.a); Bằng khen năm 2021-2025 (IV.1.2.a)". */
  awards: (
    lost: readonly { readonly demand: RegistrationDemand; readonly years: readonly Year[] }[],
  ): string =>
    lost
      .map(({ demand: { award, clause }, years }, index) => {
        const name = [AWARD_SHORT_NAMES[award], ...(years.length > 0 ? [span(years)] : [])].join(" ");
        const next = lost[index + 1]?.demand.clause;
        return next === clause ? `${name}, ` : `${name} (${clause})${next === undefined ? "" : "; "}`;
      })
      .join(""),

  noCollectives:
    'Chưa có tập thể nào trong bảng tính nên chưa có đăng ký để theo dõi. Ghi các tập thể và ngày đăng ký vào bảng, hoặc chọn "Tạo bảng mẫu" trong menu.',
  written: (summary: {
    readonly tab: string;
    readonly collectives: number;
    readonly individuals: number;
    readonly period: Readonly<Partial<Record<RegistrationState, number>>>;
    readonly former: number;
    readonly kept: readonly string[];
  }): string => {
    const { tab, collectives, individuals, period, former, kept } = summary;
    const counts = (Object.keys(STATE_NAMES) as RegistrationState[]).flatMap((state) => {
      const count = period[state] ?? 0;
      return count > 0 ? [`${STATE_NAMES[state].toLowerCase()}: ${String(count)}`] : [];
    });
    return [
      `Đã lập trang "${tab}": ${String(collectives)} tập thể${individuals > 0 ? `, ${String(individuals)} cá nhân` : ""}.`,
      `Đăng ký giai đoạn của tập thể: ${counts.join("; ")}.`,
      ...(former > 0
        ? [`${String(former)} ghi chú của dòng không còn trong bảng được giữ ở cuối trang.`]
        : []),
      ...keptTabs(kept),
    ].join("\n");
  },
} as const;
