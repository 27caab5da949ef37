/** The settings in words, as formulas and commands name them: the code that marks the row, the label, what a value looks like. */
import type { ParameterId, ParameterKind } from "../plan/parameters";

export interface ParameterWords {
  /** Marks the row in the settings tab; formulas of users depend on it, so it never changes. */
  readonly code: string;
  readonly label: string;
}

export const PARAMETER_WORDS: Readonly<Record<ParameterId, ParameterWords>> = {
  track: {
    code: "DOT_XET",
    label: "Đợt xét",
  },
  year: {
    code: "NAM_XET",
    label: "Năm xét",
  },
  planNumber: { code: "SO_KE_HOACH", label: "Số kế hoạch" },
  planDate: { code: "NGAY_KE_HOACH", label: "Ngày kế hoạch" },
  periodFirstYear: {
    code: "NAM_DAU",
    label: "Năm đầu giai đoạn",
  },
  periodLastYear: {
    code: "NAM_CUOI",
    label: "Năm cuối giai đoạn",
  },
  registrationDeadline: {
    code: "HAN_DANG_KY",
    label: "Hạn đăng ký giai đoạn",
  },
  annualRegistrationDeadline: {
    code: "HAN_DANG_KY_NAM",
    label: "Hạn đăng ký hằng năm",
  },
  membersLeastRating: {
    code: "MUC_CA_NHAN_TRONG_TAP_THE",
    label: "Mức cá nhân trong tập thể",
  },
  membersPercent: {
    code: "TY_LE_CA_NHAN",
    label: "Tỷ lệ cá nhân phải đạt (%)",
  },
  unratedMembers: {
    code: "NGUOI_KHONG_XEP_LOAI",
    label: "Người không xếp loại",
  },
  individualLeastRating: {
    code: "MUC_CA_NHAN",
    label: "Mức của cá nhân được xét",
  },
  disciplineLeastSeverity: {
    code: "MUC_KY_LUAT",
    label: "Kỷ luật từ mức",
  },
  classDecidedBy: {
    code: "CAP_CONG_NHAN",
    label: "Cấp công nhận xếp loại",
  },
  classDecision: {
    code: "QUYET_DINH_CONG_NHAN",
    label: "Quyết định công nhận",
  },
  periodLeastClass: {
    code: "XEP_LOAI_MOI_NAM",
    label: "Xếp loại CCHC mọi năm",
  },
  periodCountedClass: {
    code: "XEP_LOAI_DUOC_DEM",
    label: "Mức được đếm số lần",
  },
  flagTimes: {
    code: "SO_LAN_CO",
    label: "Số lần để xét Cờ",
  },
  certificateTimes: {
    code: "SO_LAN_BANG_KHEN",
    label: "Số lần để xét Bằng khen",
  },
  flagLastYearClass: {
    code: "XEP_LOAI_NAM_CUOI",
    label: "Xếp loại năm cuối để xét Cờ",
  },
  lastYearMayCount: {
    code: "TINH_CA_NAM_CUOI",
    label: "Năm cuối tính vào số lần",
  },
  timesConsecutive: {
    code: "PHAI_LIEN_TUC",
    label: "Số lần phải liên tục",
  },
  annualClass: {
    code: "XEP_LOAI_NAM",
    label: "Xếp loại CCHC để xét năm",
  },
  provinceRanks: {
    code: "THU_HANG_TINH",
    label: "Thứ hạng CCHC của tỉnh",
  },
  periodFlagQuota: {
    code: "CHI_TIEU_CO",
    label: "Chỉ tiêu Cờ giai đoạn",
  },
  periodCollectiveQuota: {
    code: "CHI_TIEU_TAP_THE",
    label: "Chỉ tiêu Bằng khen giai đoạn, tập thể",
  },
  periodIndividualQuota: {
    code: "CHI_TIEU_CA_NHAN",
    label: "Chỉ tiêu Bằng khen giai đoạn, cá nhân",
  },
  annualCollectiveQuota: {
    code: "CHI_TIEU_TAP_THE_NAM",
    label: "Chỉ tiêu Bằng khen năm, tập thể",
  },
  annualIndividualQuotaPerCollective: {
    code: "CHI_TIEU_CA_NHAN_NAM",
    label: "Chỉ tiêu Bằng khen năm, cá nhân mỗi tập thể",
  },
  oneAwardPerSubject: {
    code: "MOT_HINH_THUC",
    label: "Mỗi đối tượng một hình thức",
  },
  flagBallotPercent: {
    code: "TY_LE_PHIEU_CO",
    label: "Tỷ lệ phiếu để xét Cờ (%)",
  },
  recognitionDate: {
    code: "NGAY_CONG_NHAN",
    label: "Ngày công nhận kết quả CCHC",
  },
  dossierDays: {
    code: "SO_NGAY_HO_SO",
    label: "Số ngày nộp hồ sơ",
  },
  dossierDayReading: {
    code: "CACH_TINH_NGAY",
    label: "Cách tính ngày",
  },
  moreHolidays: {
    code: "NGAY_NGHI_THEM",
    label: "Ngày nghỉ thêm, nghỉ bù",
  },
  ratingWords: {
    code: "VIET_TAT_CA_NHAN",
    label: "Chữ viết tắt xếp loại cá nhân",
  },
  classWords: {
    code: "VIET_TAT_TAP_THE",
    label: "Chữ viết tắt xếp loại CCHC",
  },
  classBands: {
    code: "QUY_DOI_DIEM",
    label: "Quy đổi điểm sang xếp loại CCHC",
  },
  unitNames: {
    code: "TEN_DON_VI",
    label: "Tên khác của đơn vị",
  },
  columnNames: {
    code: "TEN_COT",
    label: "Cột tự chọn",
  },
  seenTexts: {
    code: "DA_XEM",
    label: "Nội dung đã xem, không ảnh hưởng",
  },
  warnDisciplinedButRatedWell: {
    code: "LUU_Y_KY_LUAT",
    label: "Lưu ý: bị kỷ luật mà xếp loại từ HTTNV",
  },
  warnUnderConsideration: {
    code: "LUU_Y_DANG_XEM_XET",
    label: "Lưu ý: đang xem xét kỷ luật, điều tra",
  },
  warnThematic: {
    code: "LUU_Y_CHUYEN_DE",
    label: "Lưu ý: khen thưởng chuyên đề",
  },
  warnFlagBallot: {
    code: "LUU_Y_PHIEU_CO",
    label: "Lưu ý: tỷ lệ phiếu xét Cờ",
  },
  warnRevocation: {
    code: "LUU_Y_THU_HOI",
    label: "Lưu ý: thu hồi khi kê khai sai",
  },
  hintWomenFirst: {
    code: "LUU_Y_UU_TIEN_NU",
    label: "Lưu ý: ưu tiên nữ khi ngang nhau",
  },
};

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
