/** Every word of the check of the data: its tab, the log of what was put right, and what the commands say. */
import type { IssueSeverity } from "../domain/issue";

export const DATA_CHECK_TAB = "Kiểm tra dữ liệu";
export const FIX_LOG_TAB = "Nhật ký sửa giúp";

export const SEVERITY_WORDS: Readonly<Record<IssueSeverity, string>> = {
  mustFix: "Phải sửa",
  lookAt: "Nên xem",
  hint: "Gợi ý",
};

export const DATA_CHECK_COLUMNS = {
  number: "STT",
  severity: "Mức độ",
  sheet: "Trang",
  cell: "Đến ô",
  cells: "Các ô",
  found: "Đang ghi",
  needed: "Việc cần làm",
  proposal: "Đề xuất",
  chosen: "Sửa giúp",
} as const;

export const FIX_LOG_COLUMNS = {
  time: "Thời điểm",
  sheet: "Trang",
  cell: "Ô",
  before: "Trước khi sửa",
  after: "Sau khi sửa",
  state: "Tình trạng",
} as const;

export const FIX_STATES = {
  done: "đã sửa",
  undone: "đã hoàn tác",
  kept: "giữ nguyên vì đã sửa tay",
} as const;

export const DATA_CHECK_WORDS = {
  title: "KIỂM TRA DỮ LIỆU XÉT THI ĐUA CCHC",
  help: 'Sửa ngay trong bảng rồi chạy lại "Kiểm tra dữ liệu". Dòng có đề xuất: đánh dấu ở cột "Sửa giúp" rồi chọn menu "Sửa giúp theo đề xuất"; được xem trước và hoàn tác được.',
  legend:
    "Phải sửa: chỗ này chưa được dùng khi xét. Nên xem: có thể sai, còn thiếu, hoặc tiện ích chưa hiểu hết. Gợi ý: không ảnh hưởng kết quả.",
  nothing: "Không có chỗ nào cần sửa.",
  wholeWorkbook: "(cả bảng tính)",
  manyCells: (ranges: string, cells: number) => `${ranges} (${String(cells)} ô)`,
  moreRanges: (ranges: string, rest: number) => `${ranges} và ${String(rest)} chỗ khác`,
  examples: (texts: readonly string[], more: boolean) => texts.join("; ") + (more ? "; …" : ""),
  unitName: (other: string, name: string) => `Hiểu "${other}" là "${name}"`,
  columnName: (header: string, name: string) => `Cột "${header}": ${name}`,
  seenText: (text: string) => `Đã xem, không ảnh hưởng: "${text}"`,
  logTitle: "NHẬT KÝ SỬA GIÚP",
  logHelp: 'Chọn menu "Hoàn tác sửa giúp" để trả lại lần sửa gần nhất.',

  checked: (counts: Readonly<Record<IssueSeverity, number>>, proposals: number) => {
    const parts = (Object.keys(SEVERITY_WORDS) as IssueSeverity[])
      .filter((severity) => counts[severity] > 0)
      .map((severity) => `${SEVERITY_WORDS[severity].toLowerCase()} ${String(counts[severity])}`);
    if (parts.length === 0) return `Không có chỗ nào cần sửa. Kết quả ở trang "${DATA_CHECK_TAB}".`;
    const offered =
      proposals > 0
        ? ` ${String(proposals)} dòng có đề xuất: đánh dấu rồi chọn "Sửa giúp theo đề xuất".`
        : "";
    return `Đã liệt kê ở trang "${DATA_CHECK_TAB}": ${parts.join(", ")}.${offered}`;
  },
  noCheckTab: `Chưa có trang "${DATA_CHECK_TAB}". Chạy "Kiểm tra dữ liệu", đánh dấu ở cột "Sửa giúp" rồi chọn lại lệnh này.`,
  nothingChosen: `Chưa đánh dấu dòng nào ở cột "Sửa giúp" của trang "${DATA_CHECK_TAB}".`,
  outdated:
    'Bảng đã thay đổi sau lần kiểm tra nên các dòng đã đánh dấu không còn đúng. Chạy lại "Kiểm tra dữ liệu" rồi đánh dấu lại.',
  /** @param inSettings whether all of it is only remembered in the settings */
  preview: (lines: readonly string[], more: number, inSettings: boolean) =>
    `${inSettings ? "Sẽ ghi vào trang thiết lập, không sửa bảng của bạn" : "Sẽ sửa"}:\n${lines.join("\n")}${more > 0 ? `\n… và ${String(more)} chỗ nữa` : ""}\n\nĐồng ý? Hoàn tác được bằng "Hoàn tác sửa giúp".`,
  change: (where: string, before: string, after: string) => `- ${where}: "${before}" → "${after}"`,
  /**
   * @param inSettings whether all of it is only remembered in the settings
   * @param hasList whether a list was made before
   */
  fixed: (cells: number, left: number, inSettings: boolean, hasList: boolean) =>
    `${inSettings ? "Đã ghi vào trang thiết lập" : `Đã sửa ${String(cells)} ô`}, nhật ký ở trang "${FIX_LOG_TAB}".${left > 0 ? ` Để nguyên ${String(left)} ô vì vừa thay đổi hoặc là công thức.` : ""} Chạy lại "Kiểm tra dữ liệu" để xem phần còn lại.${hasList ? " Danh sách đề nghị đã tạo trước đó thì tạo lại." : ""}`,
  columnChosen: (header: string, name: string, settings: string) =>
    `Cột "${header}": ${name}. Đã ghi ở trang "${settings}", dùng cho mọi bảng có tiêu đề này.`,
  columnReset: (header: string) => `Cột "${header}" lại được hiểu theo tiêu đề của nó.`,
  tabChosen: (sheet: string, isLeftOut: boolean) =>
    isLeftOut ? `Không dùng trang "${sheet}" khi xét.` : `Dùng lại trang "${sheet}" khi xét.`,
  nothingToUndo: "Chưa có lần sửa giúp nào để hoàn tác.",
  undone: (cells: number, left: number) =>
    `Đã trả lại ${String(cells)} ô như trước khi sửa.${left > 0 ? ` Để nguyên ${String(left)} ô vì đã được sửa tay sau đó.` : ""}`,
} as const;
