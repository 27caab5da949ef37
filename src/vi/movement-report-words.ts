/** Words of the yearly report on the movement: sơ kết of a year, tổng kết of the period (plan, V.3 and VI). */
import type { Track } from "../domain/award";
import type { CivilDate } from "../domain/civil-date";
import type { YearSpan } from "../domain/year";
import { DOCUMENT_WORDS } from "./document-words";

const KIND: Readonly<Record<Track, string>> = { annual: "sơ kết", period: "tổng kết" };

function when(track: Track, round: string): string {
  return `${track === "period" ? "giai đoạn" : "năm"} ${round}`;
}

export const MOVEMENT_REPORT_WORDS = {
  title: (track: Track) => `Báo cáo ${KIND[track]} phong trào thi đua`,
  name: "BÁO CÁO",
  code: (proposalCode: string) => proposalCode.replace(/^TTr\b/, "BC"),
  summary: (track: Track, plan: string, round: string) =>
    `${track === "period" ? "Tổng kết" : "Sơ kết"} thực hiện Kế hoạch số ${plan} ${when(track, round)}`,
  opening: (report: {
    readonly plan: string;
    readonly date: CivilDate;
    readonly agency: string;
    readonly period: YearSpan;
    readonly track: Track;
    readonly round: string;
  }) =>
    `Thực hiện ${DOCUMENT_WORDS.planBasis(report.plan, report.date, report.agency, report.period)}, ${report.agency} báo cáo kết quả thực hiện ${when(report.track, report.round)} như sau:`,

  direction: "I. CÔNG TÁC CHỈ ĐẠO, TỔ CHỨC THỰC HIỆN",
  guidance: "1. Văn bản chỉ đạo, tuyên truyền, quán triệt:",
  registration: (registered: number, total: number) =>
    `2. Đăng ký thi đua: ${DOCUMENT_WORDS.count(registered)} trong ${DOCUMENT_WORDS.count(total)} tập thể đã đăng ký.`,
  registrationUnknown: "2. Đăng ký thi đua:",
  inspection: "3. Kiểm tra việc thực hiện:",

  results: "II. KẾT QUẢ THỰC HIỆN",
  classes: "1. Xếp loại cải cách hành chính của các tập thể",
  classesOfEach: "Xếp loại của từng tập thể:",
  ratings: "2. Xếp loại cán bộ, công chức, viên chức, người lao động",
  ratingsNote: "Tỷ lệ tính trên số người được xếp loại, không kể người không xếp loại và chưa có xếp loại.",
  outcomes: (round: string, track: Track) =>
    `3. Kết quả xét theo tiêu chuẩn khen thưởng ${when(track, round)}`,
  commendation: "4. Đề nghị khen thưởng",
  nobodyChosen: "Tập thể, cá nhân được Hội đồng chọn đề nghị khen thưởng:",
  outstanding: "5. Kết quả nổi bật, mô hình mới, cách làm hay, sáng kiến:",

  shortcomings: "III. HẠN CHẾ, NGUYÊN NHÂN",
  failures: "1. Số tập thể, cá nhân không đủ điều kiện, theo từng điều kiện chưa đạt:",
  noFailures: "1. Không có tập thể, cá nhân nào không đủ điều kiện.",
  otherShortcomings: "2. Hạn chế khác:",
  causes: "3. Nguyên nhân:",

  tasks: "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ",
  requests: "V. KIẾN NGHỊ, ĐỀ XUẤT",

  award: "Hình thức khen thưởng",
  /** "53 (93,0%)". */
  withShare: (count: number, share: number | null) =>
    share === null ? String(count) : `${String(count)} (${(share * 100).toFixed(1).replace(".", ",")}%)`,
  barName: (name: string, people: number) => `${name} (${String(people)})`,
  partListed: (listed: number, total: number) =>
    `Ghi ${String(listed)} trong ${String(total)} tập thể, nhiều cá nhân không đủ điều kiện nhất xếp trước.`,
} as const;
