/** The dialog "Làm hồ sơ": what it offers, and what it says when files are made or cannot be. */
import type { Track } from "../domain/award";
import type { CivilDate } from "../domain/civil-date";
import type { SubjectKind } from "../domain/subject";
import { formatDatePadded } from "./formal-terms";

type Counts = Readonly<Record<SubjectKind, number>>;

export const DOSSIER_WORDS = {
  reading: "Đang đọc bảng tính…",
  readAgain: "Đọc lại",
  round: (track: Track, round: string) => `Đợt ${track === "period" ? "giai đoạn" : "năm"} ${round}`,
  chosen: ({ collective, individual }: Counts) =>
    `Hội đồng đã chọn ${String(collective)} tập thể, ${String(individual)} cá nhân.`,
  closed: (when: string) => `Danh sách đã chốt lúc ${when}.`,
  lastDay: (day: CivilDate) => `Hạn nộp hồ sơ: ${formatDatePadded(day)}.`,

  draft: "Bản nháp",
  notClosed:
    'Danh sách chưa chốt. Tệp tạo bây giờ ghi "BẢN NHÁP" ở dòng đầu và ở tên tệp. Để có bản chính thức: chọn "Chốt danh sách" trong menu CCHC Thi đua, rồi mở lại hộp thoại này.',
  changed: (changes: string) =>
    `${changes}\nTệp tạo bây giờ ghi "BẢN NHÁP" ở dòng đầu và ở tên tệp. Để có bản chính thức: xem lại chỗ thay đổi, "Mở lại danh sách" rồi "Chốt danh sách".`,
  noLongerProposed: (names: readonly string[]) =>
    `Hội đồng đã chọn nhưng nay không còn đủ điều kiện đề nghị, nên các văn bản không có: ${names.join("; ")}. Bỏ đánh dấu, hoặc sửa bảng rồi tạo lại danh sách.`,
  nobody:
    'Chưa có tập thể, cá nhân nào được Hội đồng chọn nên chưa làm được tờ trình, danh sách và báo cáo thành tích. Trước hết, trong menu CCHC Thi đua chọn "Tạo danh sách đề nghị khen thưởng", đánh dấu cột "Hội đồng chọn" và ghi số phiếu ở trang vừa tạo, rồi chọn "Chốt danh sách".',

  documents: "Văn bản cần tạo",
  kinds: {
    proposal: "Tờ trình",
    minutes: "Biên bản",
    list: "Danh sách kèm theo",
    report: "Báo cáo thành tích",
    registration: "Đăng ký thi đua",
    movementReport: "Báo cáo sơ kết, tổng kết",
  },
  wholeGroup: (group: string, documents: number) => `${group} (${String(documents)})`,
  downloadOne: "Tải .docx",
  downloadOneOf: (title: string) => `Tải .docx: ${title}`,
  downloadAll: "Tải tất cả (.zip)",
  downloadChosen: (documents: number) => `Tải ${String(documents)} văn bản đã chọn (.zip)`,
  noneChosen: "Chưa chọn văn bản nào. Đánh dấu ít nhất một văn bản rồi tải.",

  making: (number: number, total: number, title: string) =>
    `Đang tạo ${String(number)}/${String(total)}: ${title}`,
  done: (file: string) =>
    `Đã tạo tệp "${file}", xem ở thư mục Tải xuống (Downloads) của máy. ${file.endsWith(".zip") ? "Giải nén, mở từng tệp" : "Mở"} bằng Word, điền các chỗ có dấu chấm rồi in.`,
  saveAgain: "Chưa thấy tệp? Bấm để tải lại.",
  failed: (titles: readonly string[]) =>
    `Chưa tạo được: ${titles.join("; ")}. Bấm "Đọc lại" rồi tải lại; nếu vẫn vậy, xem lại các ô của trang "Thiết lập CCHC" phần hồ sơ khen thưởng.`,
  othersMade: "Các văn bản khác đã có trong tệp zip.",
  zipName: (isDraft: boolean, round: string) => `${isDraft ? "BAN-NHAP-" : ""}Ho-so-khen-thuong-${round}.zip`,
} as const;
