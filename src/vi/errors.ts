/** What a person is told when something cannot be done, by formulas or by all: one sentence each, with what to do. */
import type { Year, YearSpan } from "../domain/year";
import { AWARD_BASE_NAMES, formatPeriod } from "./terms";

/** An error whose message is meant for the person at the sheet. */
export class UserError extends Error {
  override readonly name = "UserError";
}

/** Said by the script itself, before there is anything else to say it. */
export const COMMANDS_MISSING =
  'Chưa đọc được tệp "commands" của tiện ích. Chờ một phút rồi chạy lại; nếu vẫn vậy, nhờ người cài đặt dán lại tệp commands.html vào Apps Script.';

const OUTSIDE_PLAN = "nằm ngoài kế hoạch";

/** Whether a message is that of a year outside the plan: an error in what was asked, not in the workbook. */
export function isYearOutside(message: string): boolean {
  return message.includes(OUTSIDE_PLAN);
}

export const ERRORS = {
  unknownAward: (award: string) =>
    `Không có hình thức khen thưởng "${award}". Ghi CO_GD, BK_GD, BK_NAM, GK hoặc tên đầy đủ.`,
  ambiguousAward: (award: string) =>
    `"${award}" có thể là Bằng khen giai đoạn hoặc Bằng khen năm. Ghi BK_GD hoặc BK_NAM.`,
  awardNotForIndividuals: () =>
    `${AWARD_BASE_NAMES.CO_GD} chỉ tặng cho tập thể. Với bảng cá nhân, ghi BK_GD, BK_NAM hoặc GK.`,
  yearOutside: (year: Year, period: YearSpan) =>
    `Năm ${String(year)} ${OUTSIDE_PLAN} (${formatPeriod(period)}). Chọn một năm trong giai đoạn, hoặc đổi giai đoạn ở trang thiết lập.`,
  yearNotUnderstood: (found: string) => `"${found}" không phải là năm. Ghi năm bằng bốn chữ số, ví dụ 2025.`,
  periodOutside: (named: YearSpan, period: YearSpan) =>
    `Tên hình thức khen thưởng ghi giai đoạn ${formatPeriod(named)} nhưng kế hoạch là giai đoạn ${formatPeriod(period)}. Sửa một trong hai, hoặc ghi CO_GD, BK_GD.`,
  yearTwice: (named: Year, given: Year) =>
    `Tên hình thức khen thưởng ghi năm ${String(named)} nhưng đối số năm là ${String(given)}. Giữ lại một năm.`,
  noHeader: () =>
    'Không nhận ra dòng tiêu đề của bảng. Vùng cần gồm dòng tiêu đề có cột "Họ và tên" (cá nhân) hoặc "Tên tập thể" (tập thể).',
  headerTooWide: () => "Dòng tiêu đề và bảng phải có cùng số cột.",
  oneCell: () => "Đối số này chỉ nhận một giá trị hoặc một ô, không nhận cả vùng.",
  headerMisplaced: (column: string, found: string) =>
    `Dòng tiêu đề lệch cột so với bảng: cột "${column}" lại ghi "${found}". Chọn dòng tiêu đề và bảng bắt đầu từ cùng một cột.`,
  headerNotFirst: () =>
    "Dòng tiêu đề phải đứng trên mọi dòng số liệu. Nếu vùng đã sắp xếp lại, bỏ dòng tiêu đề ra khỏi phần sắp xếp.",
  sameKind: () =>
    "Hai bảng cùng loại. Khi xét tập thể, bảng còn lại phải là bảng cá nhân; khi xét cá nhân, phải là bảng tập thể.",
  wrongTable: (needed: string) => `Vùng này không phải là bảng ${needed}.`,
  unknownTrack: (found: string) => `Không có đợt xét "${found}". Ghi "giai-doan" hoặc "nam".`,
  unknownKind: (found: string) => `Không có loại "${found}". Ghi "CA_NHAN" hoặc "TAP_THE".`,
  dateNotUnderstood: (found: string) =>
    `"${found}" không phải là ngày. Ghi ngày/tháng/năm, ví dụ 15/01/2026.`,
  badSettings: (sentences: readonly string[]) => `Trang thiết lập có chỗ chưa đúng. ${sentences.join(" ")}`,
  timeZoneUnknown: () =>
    "Chưa đọc được múi giờ của bảng tính nên chưa xác định được ngày. Chờ một phút rồi sửa lại công thức để tính lại.",
} as const;
