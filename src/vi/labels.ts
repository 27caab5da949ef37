/** Headings, labels and file texts of what the add-in writes into the sheet. */
import type { Track } from "../domain/award";
import type { Year, YearSpan } from "../domain/year";
import { formatPeriod } from "./terms";

export const PRODUCT = "CCHC Thi đua";

export function versionText(code: string, plan: string): string {
  return `${PRODUCT} ${code}; kế hoạch ${plan}`;
}

/** Labels that a formula gives to the header row of its table. */
export const FORMULA_LABELS = {
  status: "Kết quả xét",
  // Not the outcome itself, so that counting the outcome does not count the header.
  eligible: "Đủ điều kiện?",
  reason: "Lý do",
  award: "Hình thức đủ điều kiện",
} as const;

export const SUBJECT_NAMES = { collective: "Tập thể", individual: "Cá nhân" } as const;

/** "2025" or "2021-2025". */
export function roundName(track: Track, year: Year, period: YearSpan): string {
  return track === "period" ? formatPeriod(period) : String(year);
}

export function nominationTabName(round: string): string {
  return `Đề nghị CCHC ${round}`;
}

export function remainderTabName(round: string): string {
  return `Chưa đề nghị CCHC ${round}`;
}

export const NOMINATION_COLUMNS = {
  number: "STT",
  name: "Họ và tên / Tên tập thể",
  position: "Chức vụ",
  unit: "Đơn vị",
  award: "Hình thức khen thưởng",
  status: "Kết quả",
  basis: "Căn cứ",
  place: "Chỉ tiêu",
  chosen: "Hội đồng chọn",
  votes: "Số phiếu",
  percent: "Tỷ lệ phiếu",
  note: "Ghi chú",
} as const;

export const NOMINEES_COLUMNS = [
  "STT",
  "Đối tượng",
  "Họ và tên / Tên tập thể",
  "Chức vụ",
  "Đơn vị",
  "Hình thức khen thưởng",
  "Kết quả",
  "Căn cứ",
  "Chỉ tiêu",
] as const;

/**
 * What the settings of the export are called, on their tab and in the dialog. Texts of their own, so that the dialog
 * does not bring along the words of all settings.
 */
export const IMPORT_AWARD_NAMES = "Tên hình thức trong phần mềm";
export const IMPORT_AWARD_CODES = "Mã hình thức trong phần mềm";
export const IMPORT_GROUPS = "Phân loại khen thưởng trong phần mềm";
export const IMPORT_SUBJECT_TYPES = "Phân loại đối tượng trong phần mềm";
export const IMPORT_FIELD = "Lĩnh vực hoạt động";

export const COLLECTIVE_NOT_CHOSEN = "tập thể không được Hội đồng chọn";
