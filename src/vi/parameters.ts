/** The settings in words, as formulas and commands name them: the code that marks the row, the label, what a value looks like. */
import type { ParameterId, ParameterKind } from "../plan/parameters";

export interface ParameterWords {
  /** Marks the row in the settings tab; formulas of users depend on it, so it never changes. */
  readonly code: string;
  readonly label: string;
}

export const PARAMETER_WORDS: Readonly<Record<ParameterId, ParameterWords>> = {
  track: words("DOT_XET", "Đợt xét"),
  year: words("NAM_XET", "Năm xét"),
  planNumber: words("SO_KE_HOACH", "Số kế hoạch"),
  planDate: words("NGAY_KE_HOACH", "Ngày kế hoạch"),
  periodFirstYear: words("NAM_DAU", "Năm đầu giai đoạn"),
  periodLastYear: words("NAM_CUOI", "Năm cuối giai đoạn"),
  registrationDeadline: words("HAN_DANG_KY", "Hạn đăng ký giai đoạn"),
  annualRegistrationDeadline: words("HAN_DANG_KY_NAM", "Hạn đăng ký hằng năm"),
  membersLeastRating: words("MUC_CA_NHAN_TRONG_TAP_THE", "Mức cá nhân trong tập thể"),
  membersPercent: words("TY_LE_CA_NHAN", "Tỷ lệ cá nhân phải đạt (%)"),
  unratedMembers: words("NGUOI_KHONG_XEP_LOAI", "Người không xếp loại"),
  individualLeastRating: words("MUC_CA_NHAN", "Mức của cá nhân được xét"),
  disciplineLeastSeverity: words("MUC_KY_LUAT", "Kỷ luật từ mức"),
  classDecidedBy: words("CAP_CONG_NHAN", "Cấp công nhận xếp loại"),
  classDecision: words("QUYET_DINH_CONG_NHAN", "Quyết định công nhận"),
  periodLeastClass: words("XEP_LOAI_MOI_NAM", "Xếp loại CCHC mọi năm"),
  periodCountedClass: words("XEP_LOAI_DUOC_DEM", "Mức được đếm số lần"),
  flagTimes: words("SO_LAN_CO", "Số lần để xét Cờ"),
  certificateTimes: words("SO_LAN_BANG_KHEN", "Số lần để xét Bằng khen"),
  flagLastYearClass: words("XEP_LOAI_NAM_CUOI", "Xếp loại năm cuối để xét Cờ"),
  lastYearMayCount: words("TINH_CA_NAM_CUOI", "Năm cuối tính vào số lần"),
  timesConsecutive: words("PHAI_LIEN_TUC", "Số lần phải liên tục"),
  annualClass: words("XEP_LOAI_NAM", "Xếp loại CCHC để xét năm"),
  provinceRanks: words("THU_HANG_TINH", "Thứ hạng CCHC của tỉnh"),
  periodFlagQuota: words("CHI_TIEU_CO", "Chỉ tiêu Cờ giai đoạn"),
  periodCollectiveQuota: words("CHI_TIEU_TAP_THE", "Chỉ tiêu Bằng khen giai đoạn, tập thể"),
  periodIndividualQuota: words("CHI_TIEU_CA_NHAN", "Chỉ tiêu Bằng khen giai đoạn, cá nhân"),
  annualCollectiveQuota: words("CHI_TIEU_TAP_THE_NAM", "Chỉ tiêu Bằng khen năm, tập thể"),
  annualIndividualQuotaPerCollective: words(
    "CHI_TIEU_CA_NHAN_NAM",
    "Chỉ tiêu Bằng khen năm, cá nhân mỗi tập thể",
  ),
  oneAwardPerSubject: words("MOT_HINH_THUC", "Mỗi đối tượng một hình thức"),
  flagBallotPercent: words("TY_LE_PHIEU_CO", "Tỷ lệ phiếu để xét Cờ (%)"),
  recognitionDate: words("NGAY_CONG_NHAN", "Ngày công nhận kết quả CCHC"),
  dossierDays: words("SO_NGAY_HO_SO", "Số ngày nộp hồ sơ"),
  dossierDayReading: words("CACH_TINH_NGAY", "Cách tính ngày"),
  moreHolidays: words("NGAY_NGHI_THEM", "Ngày nghỉ thêm, nghỉ bù"),
  ratingWords: words("VIET_TAT_CA_NHAN", "Chữ viết tắt xếp loại cá nhân"),
  classWords: words("VIET_TAT_TAP_THE", "Chữ viết tắt xếp loại CCHC"),
  classBands: words("QUY_DOI_DIEM", "Quy đổi điểm sang xếp loại CCHC"),
  unitNames: words("TEN_DON_VI", "Tên khác của đơn vị"),
  columnNames: words("TEN_COT", "Cột tự chọn"),
  seenTexts: words("DA_XEM", "Nội dung đã xem, không ảnh hưởng"),
  warnDisciplinedButRatedWell: words("LUU_Y_KY_LUAT", "Lưu ý: bị kỷ luật mà xếp loại từ HTTNV"),
  warnUnderConsideration: words("LUU_Y_DANG_XEM_XET", "Lưu ý: đang xem xét kỷ luật, điều tra"),
  warnThematic: words("LUU_Y_CHUYEN_DE", "Lưu ý: khen thưởng chuyên đề"),
  warnFlagBallot: words("LUU_Y_PHIEU_CO", "Lưu ý: tỷ lệ phiếu xét Cờ"),
  warnRevocation: words("LUU_Y_THU_HOI", "Lưu ý: thu hồi khi kê khai sai"),
  hintWomenFirst: words("LUU_Y_UU_TIEN_NU", "Lưu ý: ưu tiên nữ khi ngang nhau"),
};

/**
 * In fewer bytes than an object each; and of pages that name no setting, none is a part.
 * @__NO_SIDE_EFFECTS__
 */
function words(code: string, label: string): ParameterWords {
  return { code, label };
}

/** The codes of what only documents need, in the order of their tab: formulas know them, and read nothing of them. */
export const DOCUMENT_CODES: readonly string[] =
  `CO_QUAN_CHU_QUAN CO_QUAN_BAN_HANH DIA_DANH NGUOI_LAP CHUC_VU_KY NGUOI_KY NGAY_DE_NGHI KY_THAY
  TEN_CO_QUAN CAP_KHEN_THUONG KINH_GUI NOI_NHAN KY_HIEU_TO_TRINH NOI_TRINH_GIAY_KHEN
  NGUOI_TANG_GIAY_KHEN CHUC_VU_TRINH_GIAY_KHEN KY_HIEU_BIEN_BAN NGAY_HOP NOI_HOP CHU_TRI THU_KY
  CAN_CU_PHONG_TRAO CAN_CU_DEN_2023 MAU_DEN_2023 CAN_CU_TU_2024 MAU_TU_2024 CAN_CU_TU_7_2025
  MAU_TU_7_2025 TEN_HINH_THUC_PHAN_MEM MA_HINH_THUC_PHAN_MEM PHAN_LOAI_KHEN_THUONG
  PHAN_LOAI_DOI_TUONG LINH_VUC`.split(/\s+/);

/** What a value of each kind must look like. */
export const EXPECTED_VALUES: Readonly<Record<ParameterKind, string>> = {
  year: "một năm bốn chữ số, ví dụ 2025",
  optionalYear: "một năm bốn chữ số, hoặc bỏ trống",
  count: "một số nguyên từ 1",
  quota: "một số nguyên từ 0, hoặc bỏ trống khi không giới hạn",
  percent: "một số nguyên từ 2 đến 100, không ghi dấu %",
  yesNo: "Có hoặc Không",
  date: "một ngày, ví dụ 30/3/2022",
  optionalDate: "một ngày, ví dụ 15/01/2026, hoặc bỏ trống",
  dayOfYear: "ngày/tháng, ví dụ 30/3",
  parClass: "Xuất sắc, Tốt, Khá, Trung bình hoặc Yếu",
  staffRating: "HTXSNV, HTTNV, HTNV hoặc KHTNV",
  severity: "Khiển trách, Cảnh cáo, Hạ bậc lương, Giáng chức, Cách chức hoặc Buộc thôi việc",
  unratedReading: "Không tính hoặc Không đạt",
  dayReading: "Theo lịch hoặc Làm việc",
  track: "Giai đoạn hoặc Hằng năm",
  text: "chữ",
  lines: "chữ, mỗi ý một dòng trong ô",
  ranks: "năm và thứ hạng, ví dụ 2024: 20; 2025: 15",
  dates: "các ngày cách nhau bằng dấu ;, ví dụ 24/11/2026; 31/12/2026",
  ratingWords: "chữ và mức xếp loại, ví dụ A: HTXSNV; B: HTTNV",
  classWords: "chữ và mức xếp loại, ví dụ A: Xuất sắc; B: Tốt",
  classBands: "điểm và mức xếp loại, điểm giảm dần, ví dụ 90: Xuất sắc; 80: Tốt",
  unitNames: "mỗi dòng một tên khác và tên đúng, ví dụ P. QLXD → Phòng Quản lý xây dựng",
  columnNames: "mỗi dòng một tiêu đề cột và một cột như bảng mẫu, ví dụ KQ 2023 → Xếp loại 2023",
};

/** Stands between the two names of a pair. */
export const ARROW = "→";
/** Chosen for a column that is to be passed over. */
export const NOT_USED = "Không dùng";
export const YES_NO = { yes: "Có", no: "Không" } as const;
export const UNRATED_READINGS = { leftOut: "Không tính", failing: "Không đạt" } as const;
export const DAY_READINGS = { calendar: "Theo lịch", working: "Làm việc" } as const;

export const SETTINGS_TAB = "Thiết lập CCHC";
export const SETTINGS_COLUMNS = {
  code: "Mã",
  label: "Tham số",
  value: "Giá trị",
  byDefault: "Mặc định",
  source: "Căn cứ",
  meaning: "Ý nghĩa",
} as const;
