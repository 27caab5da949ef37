/** Words of the nomination tab and of the tab of everybody else. */
import type { Track } from "../domain/award";
import type { CivilDate } from "../domain/civil-date";
import { formatDate } from "./terms";

function roundWords(track: Track, round: string): string {
  return track === "period" ? `giai đoạn ${round}` : `năm ${round}`;
}

export const NOMINATION_WORDS = {
  country: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  placeAndDate: (place: string) => `${place}, ngày …… tháng …… năm ………`,
  title: "DANH SÁCH ĐỦ ĐIỀU KIỆN ĐƯA RA HỘI ĐỒNG",
  subtitle: (track: Track, round: string) =>
    `Khen thưởng phong trào thi đua cải cách hành chính ${roundWords(track, round)}`,
  plan: (number: string, date: CivilDate) => `(Theo Kế hoạch số ${number} ngày ${formatDate(date)})`,
  collectives: "A. TẬP THỂ",
  individuals: "B. CÁ NHÂN",
  former: "C. ĐÃ GHI TRƯỚC ĐÂY, NAY KHÔNG CÒN TRONG DANH SÁCH",
  formerBasis: "Giữ lại phần đã ghi của Hội đồng. Xem lý do ở trang chưa đề nghị.",
  nobody: "Không có",
  total: "Tổng cộng",
  /** "16 cá nhân (trong chỉ tiêu …, Hội đồng quyết định …, dự bị …)", cut where the three counts stand. */
  totalParts: (what: string, count: number): readonly string[] => [
    `${String(count)} ${what} (trong chỉ tiêu `,
    ", Hội đồng quyết định ",
    ", dự bị ",
    ")",
  ],
  notes: "Lưu ý:",
  noQuota: (award: string) => `${award}: kế hoạch không ghi số lượng (IV.2.1).`,
  tie: (award: string, whose: string, places: number, candidates: number, clause: string) =>
    `${award}, ${whose}: còn ${String(places)} chỉ tiêu cho ${String(candidates)} trường hợp ngang nhau, Hội đồng quyết định (${clause}). Tính khi lập danh sách.`,
  womenFirst:
    "Khi ngang nhau, luật ưu tiên lựa chọn nữ (NĐ 152/2025, Đ.4). Đây là lời nhắc, tiện ích không tự chọn.",
  deadline: (recognised: string, lastDay: string, weekday: string, nextWorkingDay: string) =>
    lastDay === nextWorkingDay
      ? `Công nhận kết quả CCHC ngày ${recognised}: hồ sơ gửi Văn phòng Sở chậm nhất ngày ${lastDay} (${weekday}) (V.2).`
      : `Công nhận kết quả CCHC ngày ${recognised}: hồ sơ gửi Văn phòng Sở chậm nhất ngày ${lastDay} (${weekday}, ngày nghỉ; ngày làm việc kế tiếp là ${nextWorkingDay}). Nên nộp trước ngày ${lastDay} (V.2).`,
  classDecision: (by: string, decision: string) =>
    `Xếp loại CCHC: ${[by === "" ? "" : `cấp công nhận ${by}`, decision].filter((part) => part !== "").join(", ")}.`,
  underConsideration:
    "Không đề nghị khen thưởng khi đang xem xét kỷ luật hoặc đang bị thanh tra, điều tra. Tiện ích không biết việc này, cần kiểm tra trước khi trình.",
  thematic: "Khen thưởng theo chuyên đề không làm căn cứ để xét khen thưởng công trạng.",
  flagBallot:
    "Cờ thi đua: từng yêu cầu Hội đồng đồng ý từ 80% (NĐ 98/2023, Đ.30(7), đã hết hiệu lực); kiểm tra quy định hiện hành.",
  revocation: "Kê khai sai thì bị thu hồi khen thưởng. Giữ lại số liệu đã dùng để xét.",
  issues: (count: number) => `Có ${String(count)} chỗ trong bảng cần xem lại, liệt kê ở trang chưa đề nghị.`,
  preparer: "NGƯỜI LẬP BIỂU",
  signHere: "(Ký, ghi rõ họ tên)",
  signAndSeal: "(Ký tên, đóng dấu)",
} as const;

export const REMAINDER_COLUMNS = {
  number: "STT",
  kind: "Đối tượng",
  name: "Họ và tên / Tên tập thể",
  position: "Chức vụ",
  unit: "Đơn vị",
  award: "Hình thức đã xét",
  status: "Kết quả",
  reason: "Lý do (điều khoản)",
  source: "Nơi ghi",
} as const;

export const REMAINDER_WORDS = {
  title: "TẬP THỂ, CÁ NHÂN CHƯA ĐỀ NGHỊ KHEN THƯỞNG",
  subtitle: (track: Track, round: string, plan: string) =>
    `Thi đua cải cách hành chính ${roundWords(track, round)}, Kế hoạch số ${plan}. Mỗi dòng ghi lý do và điều khoản.`,
  nobody: "Không còn ai",
  source: (sheet: string, row: number) => `${sheet}, dòng ${String(row)}`,
  issues: (count: number) => `Chỗ cần xem lại trong bảng (${String(count)})`,
} as const;
