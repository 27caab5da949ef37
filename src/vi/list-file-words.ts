/** The files of lists: headings as the provincial software has them, and what the dialog says of each file. */
import type { AwardId } from "../domain/award";
import type { SubjectKind } from "../domain/subject";
import {
  IMPORT_AWARD_CODES,
  IMPORT_AWARD_NAMES,
  IMPORT_FIELD,
  IMPORT_GROUPS,
  IMPORT_SUBJECT_TYPES,
} from "./import-labels";
import { SUBJECT_NAMES } from "./labels";
import { SETTINGS_TAB } from "./parameters";
import { AWARD_SHORT_NAMES } from "./terms";

/** What the lines of the settings tab are called. */
const SETTING_LABELS = {
  importAwardNames: IMPORT_AWARD_NAMES,
  importAwardCodes: IMPORT_AWARD_CODES,
  importGroups: IMPORT_GROUPS,
  importSubjectTypes: IMPORT_SUBJECT_TYPES,
  importField: IMPORT_FIELD,
} as const;
type ImportSetting = keyof typeof SETTING_LABELS;

/** Heading and width in characters; these must be the form's own words, in its order. */
export const IMPORT_COLUMNS = {
  newer: {
    number: ["STT", 6],
    salutation: ["Tên gọi (Ông/Bà/Chức danh)", 14],
    name: ["Tên tập thể/cá nhân/hộ gia đình", 34],
    position: ["Chức vụ", 22],
    unit: ["Đơn vị công tác", 30],
    group: ["Phân loại khen thưởng", 14],
    award: ["Danh hiệu thi đua/Hình thức khen thưởng", 36],
    subjectType: ["Phân loại đối tượng", 16],
    field: ["Lĩnh vực hoạt động", 18],
  },
  olderCollectives: {
    number: ["STT", 6],
    name: ["Tên đơn vị / tập thể", 40],
    subjectType: ["Mã phân loại tập thể", 16],
    commendation: ["Mã hình thức khen thưởng", 18],
    title: ["Mã danh hiệu", 18],
  },
  olderIndividuals: {
    number: ["STT", 6],
    name: ["Họ và tên", 28],
    gender: ["Giới tính", 10],
    birthDate: ["Ngày sinh", 14],
    position: ["Chức vụ", 22],
    department: ["Tên phòng ban", 30],
    agency: ["Tên đơn vị", 22],
    address: ["Địa chỉ", 22],
    subjectType: ["Mã phân loại cán bộ", 16],
    commendation: ["Mã hình thức khen thưởng", 18],
    title: ["Mã danh hiệu", 18],
  },
} as const;

export const CHOSEN_LIST_COLUMNS = {
  number: ["STT", 6],
  kind: ["Đối tượng", 12],
  name: ["Họ và tên / Tên tập thể", 34],
  position: ["Chức vụ", 22],
  unit: ["Đơn vị", 30],
  award: ["Hình thức khen thưởng", 44],
  inFavour: ["Số phiếu đồng ý", 12],
  present: ["Số thành viên dự họp", 12],
  total: ["Tổng số thành viên", 12],
  percent: ["Tỷ lệ phiếu (%)", 12],
  note: ["Ghi chú", 30],
} as const;

export const IMPORT_WORDS = {
  newer: "Danh sách",
  olderCollectives: "Tập thể",
  olderIndividuals: "Cá nhân",
  chosen: "Danh sách",
  olderTitle: "DANH SÁCH ĐỐI TƯỢNG ĐỀ NGHỊ KHEN THƯỞNG",
  salutations: { female: "Bà", male: "Ông" },
  genders: { female: "Nữ", male: "Nam" },
} as const;

function settingPlace(setting: ImportSetting): string {
  return `trang "${SETTINGS_TAB}" (menu Thiết lập), dòng "${SETTING_LABELS[setting]}"`;
}

export const LIST_FILE_WORDS = {
  heading: "Xuất danh sách",
  about: "Những tập thể, cá nhân được Hội đồng chọn, để khỏi gõ lại vào phần mềm khác.",
  aboutDraft: "Bản nháp thì tên tệp có chữ BAN-NHAP; trong tệp không ghi, để phần mềm khác đọc được.",
  files: {
    newer: {
      title: "Nhập vào phần mềm thi đua, khen thưởng của tỉnh",
      fileName: "Danh-sach-nhap-phan-mem",
      extension: ".xlsx",
    },
    olderCollectives: {
      title: "Mẫu nhập cũ: tập thể",
      fileName: "Mau-nhap-cu-tap-the",
      extension: ".xlsx",
    },
    olderIndividuals: {
      title: "Mẫu nhập cũ: cá nhân",
      fileName: "Mau-nhap-cu-ca-nhan",
      extension: ".xlsx",
    },
    chosen: {
      title: "Danh sách có số phiếu, cho bảng tính khác",
      fileName: "Danh-sach-duoc-chon",
      extension: ".csv",
    },
  },
  draft: "BAN-NHAP-",
  download: (extension: string) => `Tải ${extension}`,
  downloadOf: (extension: string, title: string) => `Tải ${extension}: ${title}`,
  done: (fileName: string) => `Đã tạo tệp "${fileName}", xem ở thư mục Tải xuống (Downloads) của máy.`,
  failed: (title: string) => `Chưa tạo được: ${title}. Bấm "Đọc lại" rồi tải lại.`,

  awardsMissing: (setting: ImportSetting, awards: readonly AwardId[]) =>
    `Chưa có ${lowered(SETTING_LABELS[setting])} của ${awards.map((award) => AWARD_SHORT_NAMES[award]).join(", ")}: ô đó để trống. Ghi ở ${settingPlace(setting)}.`,
  kindsMissing: (setting: ImportSetting, kinds: readonly SubjectKind[]) =>
    `Chưa có ${lowered(SETTING_LABELS[setting])} của ${kinds.map((kind) => SUBJECT_NAMES[kind].toLowerCase()).join(", ")}: cột đó để trống. Nếu phần mềm cần thì ghi ở ${settingPlace(setting)}.`,
  columnBlank: (column: string, setting: ImportSetting) =>
    `Cột "${column}" để trống. Nếu phần mềm cần thì ghi ở ${settingPlace(setting)}.`,
  unread: (setting: ImportSetting, line: string) =>
    `Chưa hiểu "${line}" ở ${settingPlace(setting)}: cần tên như ở cột "Mặc định", mũi tên →, rồi mã.`,
  toFillIn: "Ngày sinh, địa chỉ không có trong bảng: điền sau khi tải.",
} as const;

function lowered(label: string): string {
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}
