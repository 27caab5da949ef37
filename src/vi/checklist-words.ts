/** Words of the dossier checklist: what a dossier consists of (V.1), what is there, and what is late. */
import { keptTabs } from "./kept-tabs";

const TOTAL = "Tổng cộng:";

export const CHECKLIST_COLUMNS = {
  number: "STT",
  component: "Thành phần hồ sơ",
  owner: "Của ai",
  unit: "Đơn vị",
  award: "Hình thức khen thưởng",
  done: "Đã có",
  deadline: "Hạn",
  left: "Còn lại",
  responsible: "Người phụ trách",
  link: "Liên kết",
  note: "Ghi chú",
} as const;

export function checklistTabName(round: string): string {
  return `Danh mục hồ sơ CCHC ${round}`;
}

export const CHECKLIST_WORDS = {
  title: "DANH MỤC HỒ SƠ KHEN THƯỞNG",
  help: "Thành phần theo mục V.1 của kế hoạch, 01 bộ bản chính. Đánh dấu “Đã có”; ghi liên kết (dán địa chỉ dạng chữ), người phụ trách, ghi chú: chạy lại thì các ô này được giữ. Danh sách người đổi thì chạy lại.",
  roundProposal: "Tờ trình",
  proposal: "Tờ trình của tập thể",
  minutes: "Biên bản họp Hội đồng",
  report: "Báo cáo thành tích",
  wholeRound: "Chung cả đợt",
  /** Two of the same name in one unit. */
  withPosition: (name: string, position: string) => (position === "" ? name : `${name} (${position})`),
  nobodyChosen:
    "Hội đồng chưa chọn ai: tạm ghi mọi trường hợp trong chỉ tiêu và chờ Hội đồng quyết định. Đánh dấu cột “Hội đồng chọn” ở trang danh sách rồi chạy lại.",
  noDeadline: (setting: string, tab: string) =>
    `Chưa có hạn: ghi “${setting}” ở trang “${tab}” (menu Thiết lập) rồi chạy lại (V.2).`,
  deadlineHelp: "Ngày cuối gửi Văn phòng Sở (V.2), tính từ ngày công nhận ở trang thiết lập.",
  former: "ĐÃ GHI TRƯỚC ĐÂY, NAY KHÔNG CÒN TRONG DANH SÁCH",
  formerState: "không còn trong danh sách",

  /** The counts stand between the parts; this beginning marks the line as one that follows what is ticked. */
  totalParts: [`${TOTAL} đã có `, ", còn thiếu ", " (trong đó trễ ", ")"] as const,
  isDone: "đã có",
  noDate: "chưa có hạn",
  late: "trễ ",
  today: "đến hạn hôm nay",
  left: "còn ",
  days: " ngày",
  /** What the formula of the days left says. */
  isLeft: (text: string): boolean => /^(đã có|chưa có hạn|(trễ|còn) \d+ ngày|đến hạn hôm nay)?$/u.test(text),

  nothing:
    "Chưa có ai để lập danh mục hồ sơ: Hội đồng chưa chọn ai và không có trường hợp nào trong chỉ tiêu hoặc chờ Hội đồng quyết định.",
  written: (summary: {
    readonly tab: string;
    readonly nominees: number;
    readonly isChosen: boolean;
    readonly deadline: string | null;
    readonly former: number;
    readonly kept: readonly string[];
  }): string => {
    const { tab, nominees, isChosen, deadline, former, kept } = summary;
    const whom = isChosen ? "được Hội đồng chọn" : "dự kiến (Hội đồng chưa chọn ai)";
    return [
      `Đã lập trang "${tab}": hồ sơ của ${String(nominees)} trường hợp ${whom}.`,
      deadline === null
        ? "Chưa có hạn nộp: chưa ghi ngày công nhận kết quả CCHC ở trang thiết lập (menu Thiết lập)."
        : `Hạn gửi Văn phòng Sở: ${deadline} (V.2).`,
      ...(former > 0
        ? [`${String(former)} dòng đã ghi của người không còn trong danh sách được giữ ở cuối trang.`]
        : []),
      ...keptTabs(kept),
    ].join("\n");
  },
} as const;
