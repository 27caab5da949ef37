/** Words of the council's work: votes and places in the nomination tab, the closed list, and the council's log. */

const TOTAL = "Tổng cộng";

export const COUNCIL_WORDS = {
  pools: "PHIẾU BẦU VÀ CHỈ TIÊU (tự tính khi đánh dấu, ghi phiếu)",
  totalMembers: "Tổng số thành viên Hội đồng",
  presentMembers: "Số thành viên có mặt",
  membersHelp:
    "Ghi số vào ô bên phải. Số phiếu ở từng dòng ghi 8, 8/9 (đồng ý/có mặt) hoặc 8/9/11 (thêm tổng số).",
  poolColumns: ["Hình thức, phạm vi", "Chỉ tiêu", "Đã chọn", "Nhận xét", "Còn lại"],
  noLimit: "Không giới hạn",
  over: "VƯỢT ",
  overRest: " chỉ tiêu, cần bỏ bớt",
  full: "Đã chọn đủ chỉ tiêu",
  tieFor: " trường hợp ngang nhau cho ",
  tieRest: " chỗ, Hội đồng quyết định",
  tooManyVotes: "quá số thành viên",
  ballotReached: " (đạt)",
  ballotMissed: (percent: number) => ` (chưa đạt ${String(percent)}%)`,
  /** A cell whose text follows what was typed. */
  isLive: (text: string): boolean => text.startsWith(`${TOTAL}:`),
} as const;
