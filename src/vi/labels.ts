/** Headings, labels and file texts of what the add-in writes into the sheet. */

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

export const COLLECTIVE_NOT_CHOSEN = "tập thể không được Hội đồng chọn";
