/** Words of the documents of the dossier, as forms of Nghị định 30/2020 and of the law on commendation have them. */
import type { Track } from "../domain/award";
import type { CivilDate } from "../domain/civil-date";
import { STAFF_RATINGS } from "../domain/rating";
import type { Registration } from "../domain/registration";
import type { SubjectKind } from "../domain/subject";
import type { Year, YearSpan } from "../domain/year";
import { NOMINATION_WORDS } from "./nomination-words";
import { formatDate, formatPeriod } from "./terms";
import { BLANK, dayInWords, RATING_NAMES } from "./formal-terms";

type Counts = Readonly<Record<SubjectKind, number>>;

/** In the cell of a table. */
const CELL_BLANK = "…";
const LONG_BLANK = "………………………";

/** "01", "12". */
function two(count: number): string {
  return String(count).padStart(2, "0");
}

/** "01 tập thể và 02 cá nhân"; of none nothing is said. */
function subjectsInWords(counts: Counts): string {
  return [
    ...(counts.collective > 0 ? [`${two(counts.collective)} tập thể`] : []),
    ...(counts.individual > 0 ? [`${two(counts.individual)} cá nhân`] : []),
  ].join(" và ");
}

/** "Nguyễn Văn An (Thanh tra Sở)"; the detail is "" where the name alone tells who is meant. */
function named(name: string, detail: string): string {
  return detail === "" ? name : `${name} (${detail})`;
}

function kindsInWords(counts: Counts): string {
  return [...(counts.collective > 0 ? ["tập thể"] : []), ...(counts.individual > 0 ? ["cá nhân"] : [])].join(
    ", ",
  );
}

export const LAYOUT_WORDS = {
  country: NOMINATION_WORDS.country,
  motto: NOMINATION_WORDS.motto,
  blank: LONG_BLANK,
  to: (name: string) => (name === "" ? "Kính gửi:" : `Kính gửi: ${name}`),
  basis: (name: string, isLast: boolean) => `Căn cứ ${withoutEnd(name)}${isLast ? "." : ";"}`,
  listed: (name: string, isLast: boolean) => `- ${withoutEnd(name)}${isLast ? "." : ";"}`,
  recipients: "Nơi nhận:",
} as const;

/** A text may have been typed with its stop, or with the word that stands before it. */
function withoutEnd(text: string): string {
  return text.replace(/^(căn cứ|-)\s+/iu, "").replace(/[\s.;,]+$/u, "");
}

const GROUP_NAMES: Readonly<Record<SubjectKind, string>> = { collective: "TẬP THỂ", individual: "CÁ NHÂN" };

export const DOCUMENT_WORDS = {
  draft: {
    notClosed: "BẢN NHÁP (danh sách chưa chốt)",
    changed: "BẢN NHÁP (dữ liệu đã thay đổi sau khi chốt danh sách)",
    fileName: "BẢN NHÁP",
  },
  blank: BLANK,
  longBlank: LONG_BLANK,
  cellBlank: CELL_BLANK,
  number: (code: string) => `Số: ${BLANK}/${code}`,
  placeAndDate: (place: string) => `${place === "" ? BLANK : place}, ${dayInWords(null)}`,
  movement: (track: Track, round: string) =>
    `phong trào thi đua cải cách hành chính ${track === "period" ? "giai đoạn" : "năm"} ${round}`,
  planBasis: (number: string, date: CivilDate, agency: string, period: YearSpan) =>
    `Kế hoạch số ${number} ngày ${formatDate(date)} của ${agency} phát động phong trào thi đua cải cách hành chính hằng năm và giai đoạn ${formatPeriod(period)}`,
  signAndSeal: "(Ký, đóng dấu)",
  sign: "(Ký, ghi rõ họ tên)",
  honorifics: { female: "Bà", male: "Ông" },
  /** "Trưởng phòng, Phòng Quản lý xây dựng". */
  office: (position: string, unit: string) => [position, unit].filter((part) => part !== "").join(", "),
  count: two,
  /** "A. TẬP THỂ (01)"; the first group is A. */
  group: (index: number, kind: SubjectKind, count: number) =>
    `${"AB".charAt(index)}. ${GROUP_NAMES[kind]} (${two(count)})`,
} as const;

export const PROPOSAL_WORDS = {
  title: "Tờ trình",
  letterTitle: "Tờ trình tặng Giấy khen",
  name: "TỜ TRÌNH",
  summary: (authority: string, counts: Counts, movement: string) =>
    `Đề nghị ${authority} khen thưởng\ncác ${kindsInWords(counts)} có thành tích trong\n${movement}`,
  letterSummary: (counts: Counts, movement: string) =>
    `Đề nghị tặng Giấy khen cho các ${kindsInWords(counts)} có thành tích trong\n${movement}`,
  classDecision: (decision: string) =>
    decision === "" ? `${LONG_BLANK} công nhận kết quả đánh giá, xếp loại cải cách hành chính` : decision,
  minutesBasis: (agency: string, day: CivilDate | null) =>
    `Biên bản họp Hội đồng Thi đua - Khen thưởng ${agency} ${dayInWords(day)}`,
  award: (award: string, counts: Counts) => `- ${award}: ${subjectsInWords(counts)}.`,
  /** Of the agency to those who decide. */
  ofAgency: {
    request: (agency: string, authority: string, counts: Counts, movement: string) =>
      `${agency} kính đề nghị ${authority} xem xét, khen thưởng cho ${subjectsInWords(counts)} có thành tích trong ${movement}, gồm:`,
    enclosed: (agency: string) =>
      `(Có Biên bản họp Hội đồng Thi đua - Khen thưởng ${agency}, danh sách và Báo cáo thành tích của các tập thể, cá nhân kèm theo)`,
    close: (agency: string, authority: string) =>
      `${agency} kính đề nghị ${authority} xem xét, quyết định./.`,
  },
  /** Of a collective to its agency, which decides on letters of commendation and hands on the rest. */
  ofCollective: {
    code: `TTr-${BLANK}`,
    title: (name: string) => `Tờ trình của ${name}`,
    summary: (counts: Counts, movement: string) =>
      `Đề nghị khen thưởng ${kindsInWords(counts)} có thành tích trong\n${movement}`,
    request: (collective: string, authority: string, counts: Counts, movement: string) =>
      `${collective} kính đề nghị ${authority} khen thưởng hoặc trình cấp có thẩm quyền khen thưởng cho ${subjectsInWords(counts)} có thành tích trong ${movement}, gồm:`,
    named: (award: string, names: readonly string[]) => `- ${award}: ${names.join("; ")}.`,
    enclosed: (agency: string) =>
      `(Có Biên bản họp Hội đồng Thi đua - Khen thưởng ${agency} và Báo cáo thành tích kèm theo)`,
    close: (collective: string, authority: string) => `${collective} kính đề nghị ${authority} xem xét./.`,
    recipients: ["Như trên", "Lưu: VT"],
  },
} as const;

export const LIST_WORDS = {
  title: "Danh sách đề nghị khen thưởng",
  letterTitle: "Danh sách đề nghị tặng Giấy khen",
  appendix: "Phụ lục",
  name: "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG",
  letterName: "DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN",
  subtitle: (movement: string) => movement.charAt(0).toUpperCase() + movement.slice(1),
  columns: {
    number: "STT",
    name: "Họ và tên / Tên tập thể",
    office: "Chức vụ, đơn vị",
    award: "Hình thức khen thưởng",
    summary: "Kết quả xếp loại",
    votes: "Số phiếu",
    note: "Ghi chú",
  },
  /** "10/11 (90%)": for, of all members. */
  votes: (inFavour: number, total: number | null, percent: number | null) =>
    [
      `${String(inFavour)}${total === null ? "" : `/${String(total)}`}`,
      ...(percent === null ? [] : [`(${String(percent)}%)`]),
    ].join(" "),
  total: (counts: Counts) =>
    `Tổng cộng: ${subjectsInWords(counts) === "" ? "không có" : subjectsInWords(counts)}.`,
} as const;

export const MINUTES_WORDS = {
  title: "Biên bản họp Hội đồng",
  name: "BIÊN BẢN",
  council: "HỘI ĐỒNG\nTHI ĐUA - KHEN THƯỞNG",
  summary: (movement: string) => `Họp Hội đồng Thi đua - Khen thưởng xét, đề nghị khen thưởng\n${movement}`,
  begin: (day: CivilDate | null) => `Thời gian bắt đầu: ${BLANK} giờ ${BLANK}, ${dayInWords(day)}.`,
  venue: "Địa điểm:",
  attendance: "Thành phần tham dự:",
  members: (total: number | null, present: number | null) =>
    `Hội đồng có ${counted(total)} thành viên, có mặt ${counted(present)}, vắng mặt ${counted(total === null || present === null || present > total ? null : total - present)}.`,
  present: "Thành viên có mặt:",
  absent: "Thành viên vắng mặt, lý do:",
  chair: (name: string) => `Chủ trì (chủ tọa): ${name === "" ? LONG_BLANK : name}, Chủ tịch Hội đồng.`,
  secretary: (name: string) => `Thư ký (người ghi biên bản): ${name === "" ? LONG_BLANK : name}.`,
  content: "Nội dung (theo diễn biến cuộc họp):",
  criteria: (plan: string, date: CivilDate) =>
    `1. Hội đồng nghe tiêu chuẩn khen thưởng theo Kế hoạch số ${plan} ngày ${formatDate(date)} và tóm tắt thành tích của các tập thể, cá nhân.`,
  discussion: "2. Ý kiến thảo luận:",
  vote: "3. Kết quả biểu quyết (hoặc bỏ phiếu kín):",
  columns: {
    number: "STT",
    name: "Tên tập thể, cá nhân",
    office: "Chức vụ, đơn vị",
    award: "Hình thức khen thưởng",
    inFavour: "Đồng ý",
    present: "Có mặt",
    total: "Tổng số",
    percent: "Tỷ lệ",
    result: "Kết quả",
  },
  percent: (percent: number | null) => (percent === null ? CELL_BLANK : `${String(percent)}%`),
  /** Percentages are of all members. */
  percentNote: "Tỷ lệ: số phiếu đồng ý trên tổng số thành viên Hội đồng, bỏ phần lẻ.",
  chosen: "Đề nghị",
  notChosen: "Không đề nghị",
  conclusion: "4. Kết luận: Hội đồng thống nhất đề nghị khen thưởng:",
  noneChosen: "4. Kết luận:",
  end: `Cuộc họp kết thúc vào ${BLANK} giờ ${BLANK} cùng ngày. Biên bản được đọc lại cho các thành viên dự họp cùng nghe và thống nhất ký tên./.`,
  secretarySigns: "THƯ KÝ",
  chairSigns: "CHỦ TỌA",
  recipients: ["Thành viên Hội đồng", "Lưu: VT, hồ sơ"],
} as const;

function counted(count: number | null): string {
  return count === null ? BLANK : two(count);
}

export const REPORT_WORDS = {
  title: (name: string, detail: string) => `Báo cáo thành tích ${named(name, detail)}`,
  code: `BC-${BLANK}`,
  name: (award: string) => `BÁO CÁO THÀNH TÍCH\nĐỀ NGHỊ TẶNG ${award.toUpperCase()}`,
  summary: (movement: string) => `Thành tích trong ${movement}`,
  form: (form: string) => `(${form})`,
  general: "I. THÔNG TIN CHUNG",
  collective: {
    name: "1. Tên tập thể:",
    seat: "- Trụ sở chính:",
    phone: "- Điện thoại:",
    structure: "2. Cơ cấu tổ chức:",
    staff: "- Tổng số cán bộ, công chức, viên chức và người lao động:",
    staffCount: (count: number, year: Year) =>
      `${two(count)} người (theo bảng xếp loại năm ${String(year)}).`,
    duties: "3. Chức năng, nhiệm vụ được giao:",
  },
  individual: {
    name: "- Họ và tên:",
    gender: "- Giới tính:",
    genders: { female: "Nữ", male: "Nam" },
    birth: "- Ngày, tháng, năm sinh:",
    home: "- Quê quán:",
    residence: "- Nơi thường trú:",
    occupation: "- Nghề nghiệp:",
    position: "- Chức vụ:",
    unit: "- Đơn vị công tác:",
  },
  achievements: "II. THÀNH TÍCH ĐẠT ĐƯỢC",
  classes:
    "1. Kết quả xếp loại cải cách hành chính và xếp loại cán bộ, công chức, viên chức, người lao động:",
  ratings: "1. Kết quả xếp loại hằng năm:",
  classesFrom: (by: string, decision: string) =>
    `Xếp loại cải cách hành chính: ${[by, decision].filter((part) => part !== "").join(", ")}.`,
  classColumns: {
    year: "Năm",
    parClass: "Xếp loại CCHC",
    total: "Số người",
    unrated: "Không xếp loại",
    unknown: "Chưa có xếp loại",
  },
  ratingColumns: { year: "Năm", rating: "Xếp loại chất lượng", discipline: "Kỷ luật" },
  abbreviations: `Ghi chú: ${[...STAFF_RATINGS]
    .reverse()
    .map((rating) => `${rating}: ${RATING_NAMES[rating].toLowerCase()}`)
    .join("; ")}.`,
  noDiscipline: "Không",
  undatedDiscipline: (words: readonly string[]) => `Kỷ luật chưa rõ năm: ${words.join("; ")}.`,
  toBeWritten: [
    "2. Nội dung thành tích đạt được trong phong trào thi đua:",
    "3. Các biện pháp, giải pháp đã thực hiện:",
    "4. Hiệu quả đạt được:",
    "5. Kết quả dẫn đầu phong trào thi đua (nếu có):",
  ],
  superior: "THỦ TRƯỞNG ĐƠN VỊ\nCẤP TRÊN TRỰC TIẾP\nNHẬN XÉT, XÁC NHẬN",
  head: "THỦ TRƯỞNG ĐƠN VỊ",
  unitConfirms: "THỦ TRƯỞNG ĐƠN VỊ\nXÁC NHẬN",
  reporter: "NGƯỜI BÁO CÁO",
} as const;

/** I.3 of the plan. */
const THEME =
  "Tăng cường ứng dụng công nghệ thông tin trong giải quyết TTHC, đẩy mạnh thực hiện chuyển đổi số, góp phần thực hiện thắng lợi các mục tiêu, chỉ tiêu phát triển kinh tế - xã hội của giai đoạn 2021-2025";

export const REGISTRATION_WORDS = {
  title: "Đăng ký thi đua",
  name: "ĐĂNG KÝ",
  summary: (period: YearSpan) =>
    `Thi đua thực hiện nhiệm vụ CCHC hằng năm và giai đoạn ${formatPeriod(period)}`,
  opening: (bases: readonly string[], agency: string) =>
    `${bases.length === 0 ? "" : `Thực hiện ${bases.join("; ")}. `}${agency} đăng ký thi đua với chủ đề “${THEME}”, cụ thể như sau:`,
  collectives: "1. Tập thể",
  collectiveCount: (count: number) => `Số lượng: ${two(count)} tập thể.`,
  individuals: "2. Cá nhân",
  individualCount: `Số lượng: ${BLANK} cá nhân (công chức, viên chức thuộc ${LONG_BLANK}).`,
  aim: (period: YearSpan) =>
    `Nội dung đăng ký: Hoàn thành xuất sắc nhiệm vụ CCHC hằng năm và giai đoạn ${formatPeriod(period)}.`,
  columns: { number: "STT", name: "Tên tập thể", period: "Đăng ký giai đoạn" },
  year: (year: Year) => `Năm ${String(year)}`,
  registered: (registration: Registration | null) => {
    switch (registration?.kind) {
      case "dated":
        return formatDate(registration.date);
      case "undated":
        return "Có đăng ký";
      case "declined":
        return "Không";
      case undefined:
        return CELL_BLANK;
    }
  },
  /** The form has no addressee: those of the plan's own form come first. */
  recipients: (others: readonly string[]) => [
    "UBND tỉnh (b/c)",
    "Sở Nội vụ",
    ...others.filter((name) => !/^như trên/iu.test(name)),
  ],
  close: (agency: string) => `${agency} gửi Sở Nội vụ tổng hợp./.`,
} as const;
