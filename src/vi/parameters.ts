/** The settings in words: the code that marks the row, the label, the meaning, by section. */
import type { ParameterId, ParameterKind } from "../plan/parameters";
import type { ReadingId } from "../plan/readings";
import {
  IMPORT_AWARD_CODES,
  IMPORT_AWARD_NAMES,
  IMPORT_FIELD,
  IMPORT_GROUPS,
  IMPORT_SUBJECT_TYPES,
} from "./labels";

export interface ParameterWords {
  /** Marks the row in the settings tab; formulas of users depend on it, so it never changes. */
  readonly code: string;
  readonly label: string;
  readonly meaning: string;
}

const LEGAL_BASES_MEANING =
  "Dùng khi ngày đề nghị khen thưởng trong thời gian này. Mỗi văn bản một dòng, không ghi chữ Căn cứ.";
const REPORT_FORM_MEANING = "Tên mẫu ghi ở đầu Báo cáo thành tích. Đối chiếu phụ lục của nghị định.";

const IMPORT_MEANING = "Sau mũi tên ghi như danh mục của phần mềm. Mỗi thứ một dòng trong ô.";

export const PARAMETER_WORDS: Readonly<Record<ParameterId, ParameterWords>> = {
  track: {
    code: "DOT_XET",
    label: "Đợt xét",
    meaning: "Giai đoạn: xét Cờ thi đua, Bằng khen giai đoạn. Hằng năm: xét Bằng khen năm, Giấy khen.",
  },
  year: {
    code: "NAM_XET",
    label: "Năm xét",
    meaning: "Dùng cho đợt hằng năm. Bỏ trống: năm cuối có cột xếp loại.",
  },
  planNumber: { code: "SO_KE_HOACH", label: "Số kế hoạch", meaning: "Ghi ở đầu danh sách." },
  planDate: { code: "NGAY_KE_HOACH", label: "Ngày kế hoạch", meaning: "Ghi ở đầu danh sách." },
  periodFirstYear: {
    code: "NAM_DAU",
    label: "Năm đầu giai đoạn",
    meaning: "Năm ngoài giai đoạn không được xét.",
  },
  periodLastYear: {
    code: "NAM_CUOI",
    label: "Năm cuối giai đoạn",
    meaning: "Năm cuối phải đạt mức riêng khi xét Cờ.",
  },
  registrationDeadline: {
    code: "HAN_DANG_KY",
    label: "Hạn đăng ký giai đoạn",
    meaning: "Đăng ký đúng ngày này vẫn kịp; sau ngày này là không đủ điều kiện.",
  },
  annualRegistrationDeadline: {
    code: "HAN_DANG_KY_NAM",
    label: "Hạn đăng ký hằng năm",
    meaning: "Ngày/tháng của từng năm, dùng khi bảng có cột đăng ký riêng của năm đó.",
  },
  membersLeastRating: {
    code: "MUC_CA_NHAN_TRONG_TAP_THE",
    label: "Mức cá nhân trong tập thể",
    meaning: "Mức xếp loại thấp nhất mà cá nhân trực thuộc phải đạt.",
  },
  membersPercent: {
    code: "TY_LE_CA_NHAN",
    label: "Tỷ lệ cá nhân phải đạt (%)",
    meaning: "Tính trên số người được xếp loại trong năm, không làm tròn lên.",
  },
  unratedMembers: {
    code: "NGUOI_KHONG_XEP_LOAI",
    label: "Người không xếp loại",
    meaning: "Thai sản, mới tuyển dụng…: không tính vào tỷ lệ (có lưu ý), hoặc tính là không đạt.",
  },
  individualLeastRating: {
    code: "MUC_CA_NHAN",
    label: "Mức của cá nhân được xét",
    meaning: "Mức xếp loại thấp nhất của người được xét khen thưởng.",
  },
  disciplineLeastSeverity: {
    code: "MUC_KY_LUAT",
    label: "Kỷ luật từ mức",
    meaning: "Từ hình thức này trở lên thì không được xét. Khiển trách: mọi hình thức.",
  },
  classDecidedBy: {
    code: "CAP_CONG_NHAN",
    label: "Cấp công nhận xếp loại",
    meaning: "UBND tỉnh (xếp loại của Sở) hay Sở (xếp loại của phòng, đơn vị). Ghi để in vào danh sách.",
  },
  classDecision: {
    code: "QUYET_DINH_CONG_NHAN",
    label: "Quyết định công nhận",
    meaning: "Số và ngày của quyết định công nhận kết quả xếp loại CCHC.",
  },
  periodLeastClass: {
    code: "XEP_LOAI_MOI_NAM",
    label: "Xếp loại CCHC mọi năm",
    meaning: "Mức thấp nhất trong mọi năm của giai đoạn.",
  },
  periodCountedClass: {
    code: "XEP_LOAI_DUOC_DEM",
    label: "Mức được đếm số lần",
    meaning: "Đếm số năm đạt từ mức này.",
  },
  flagTimes: {
    code: "SO_LAN_CO",
    label: "Số lần để xét Cờ",
    meaning: "Số năm ít nhất đạt mức được đếm.",
  },
  certificateTimes: {
    code: "SO_LAN_BANG_KHEN",
    label: "Số lần để xét Bằng khen",
    meaning: "Số năm ít nhất đạt mức được đếm.",
  },
  flagLastYearClass: {
    code: "XEP_LOAI_NAM_CUOI",
    label: "Xếp loại năm cuối để xét Cờ",
    meaning: "Mức phải đạt trong năm cuối.",
  },
  lastYearMayCount: {
    code: "TINH_CA_NAM_CUOI",
    label: "Năm cuối tính vào số lần",
    meaning: "Có: năm cuối là một trong các lần. Không: đếm riêng các năm trước.",
  },
  timesConsecutive: {
    code: "PHAI_LIEN_TUC",
    label: "Số lần phải liên tục",
    meaning: "Có: các năm phải liền nhau.",
  },
  annualClass: {
    code: "XEP_LOAI_NAM",
    label: "Xếp loại CCHC để xét năm",
    meaning: "Nhóm xuất sắc do UBND tỉnh công bố.",
  },
  provinceRanks: {
    code: "THU_HANG_TINH",
    label: "Thứ hạng CCHC của tỉnh",
    meaning: "Theo năm, ví dụ 2024: 20; 2025: 15. Dùng cho cơ quan chuyên trách.",
  },
  periodFlagQuota: {
    code: "CHI_TIEU_CO",
    label: "Chỉ tiêu Cờ giai đoạn",
    meaning: "Kế hoạch không ghi số lượng. Bỏ trống: không giới hạn.",
  },
  periodCollectiveQuota: {
    code: "CHI_TIEU_TAP_THE",
    label: "Chỉ tiêu Bằng khen giai đoạn, tập thể",
    meaning: "Số tập thể của cả Sở. Bỏ trống: không giới hạn.",
  },
  periodIndividualQuota: {
    code: "CHI_TIEU_CA_NHAN",
    label: "Chỉ tiêu Bằng khen giai đoạn, cá nhân",
    meaning: "Số cá nhân của cả Sở. Bỏ trống: không giới hạn.",
  },
  annualCollectiveQuota: {
    code: "CHI_TIEU_TAP_THE_NAM",
    label: "Chỉ tiêu Bằng khen năm, tập thể",
    meaning: "Bỏ trống: mọi tập thể đạt tiêu chuẩn.",
  },
  annualIndividualQuotaPerCollective: {
    code: "CHI_TIEU_CA_NHAN_NAM",
    label: "Chỉ tiêu Bằng khen năm, cá nhân mỗi tập thể",
    meaning: "Số cá nhân của mỗi tập thể đạt tiêu chuẩn. Bỏ trống: không giới hạn.",
  },
  oneAwardPerSubject: {
    code: "MOT_HINH_THUC",
    label: "Mỗi đối tượng một hình thức",
    meaning: "Có: đề nghị hình thức cao nhất. Không: đề nghị mọi hình thức đủ điều kiện.",
  },
  flagBallotPercent: {
    code: "TY_LE_PHIEU_CO",
    label: "Tỷ lệ phiếu để xét Cờ (%)",
    meaning: "Tính trên tổng số thành viên Hội đồng. Chỉ nhắc khi chưa đạt, Hội đồng quyết định.",
  },
  recognitionDate: {
    code: "NGAY_CONG_NHAN",
    label: "Ngày công nhận kết quả CCHC",
    meaning: "Để tính ngày cuối nộp hồ sơ. Bỏ trống: chưa tính.",
  },
  dossierDays: {
    code: "SO_NGAY_HO_SO",
    label: "Số ngày nộp hồ sơ",
    meaning: "Kể từ ngày công nhận, không tính chính ngày đó.",
  },
  dossierDayReading: {
    code: "CACH_TINH_NGAY",
    label: "Cách tính ngày",
    meaning: "Theo lịch: tính cả ngày nghỉ. Làm việc: bỏ thứ Bảy, Chủ nhật, ngày lễ.",
  },
  moreHolidays: {
    code: "NGAY_NGHI_THEM",
    label: "Ngày nghỉ thêm, nghỉ bù",
    meaning: "Ngoài các ngày lễ đã có sẵn. Nhiều ngày cách nhau bằng dấu ;",
  },
  ratingWords: {
    code: "VIET_TAT_CA_NHAN",
    label: "Chữ viết tắt xếp loại cá nhân",
    meaning: "Ví dụ A: HTXSNV; B: HTTNV.",
  },
  classWords: {
    code: "VIET_TAT_TAP_THE",
    label: "Chữ viết tắt xếp loại CCHC",
    meaning: "Ví dụ A: Xuất sắc; B: Tốt.",
  },
  classBands: {
    code: "QUY_DOI_DIEM",
    label: "Quy đổi điểm sang xếp loại CCHC",
    meaning: "Ví dụ 90: Xuất sắc; 80: Tốt; 65: Khá; 50: Trung bình; 0: Yếu. Bỏ trống: không quy đổi.",
  },
  unitNames: {
    code: "TEN_DON_VI",
    label: "Tên khác của đơn vị",
    meaning: "Ví dụ P. QLXD → Phòng Quản lý xây dựng. Mỗi tên một dòng trong ô.",
  },
  columnNames: {
    code: "TEN_COT",
    label: "Cột tự chọn",
    meaning: "Ví dụ KQ 2023 → Xếp loại 2023; Mức → Không dùng. Mỗi cột một dòng trong ô.",
  },
  warnDisciplinedButRatedWell: {
    code: "LUU_Y_KY_LUAT",
    label: "Lưu ý: bị kỷ luật mà xếp loại từ HTTNV",
    meaning: "Nêu những người bị kỷ luật mà cùng năm vẫn xếp loại từ HTTNV.",
  },
  warnUnderConsideration: {
    code: "LUU_Y_DANG_XEM_XET",
    label: "Lưu ý: đang xem xét kỷ luật, điều tra",
    meaning: "Nhắc không đề nghị khi đang xem xét kỷ luật hoặc đang thanh tra, điều tra.",
  },
  warnThematic: {
    code: "LUU_Y_CHUYEN_DE",
    label: "Lưu ý: khen thưởng chuyên đề",
    meaning: "Nhắc khen thưởng chuyên đề không làm căn cứ xét khen thưởng công trạng.",
  },
  warnFlagBallot: {
    code: "LUU_Y_PHIEU_CO",
    label: "Lưu ý: tỷ lệ phiếu xét Cờ",
    meaning: "Nhắc tỷ lệ phiếu từ 80% khi xét Cờ (quy định đã hết hiệu lực, cần kiểm tra quy định mới).",
  },
  warnRevocation: {
    code: "LUU_Y_THU_HOI",
    label: "Lưu ý: thu hồi khi kê khai sai",
    meaning: "Nhắc giữ lại số liệu đã dùng để xét.",
  },
  hintWomenFirst: {
    code: "LUU_Y_UU_TIEN_NU",
    label: "Lưu ý: ưu tiên nữ khi ngang nhau",
    meaning: "Chỉ nhắc Hội đồng, không tự chọn.",
  },
  parentAgency: { code: "CO_QUAN_CHU_QUAN", label: "Cơ quan chủ quản", meaning: "In ở góc trái." },
  agency: { code: "CO_QUAN_BAN_HANH", label: "Cơ quan ban hành", meaning: "In đậm ở góc trái." },
  placeName: { code: "DIA_DANH", label: "Địa danh", meaning: "In trước ngày tháng năm." },
  preparer: { code: "NGUOI_LAP", label: "Người lập biểu", meaning: "Họ tên in cuối danh sách." },
  signerTitle: { code: "CHUC_VU_KY", label: "Chức vụ người ký", meaning: "In cuối danh sách." },
  signer: { code: "NGUOI_KY", label: "Người ký", meaning: "Họ tên in cuối danh sách." },
  awardDate: {
    code: "NGAY_DE_NGHI",
    label: "Ngày đề nghị khen thưởng",
    meaning: "Chọn căn cứ pháp lý, tên mẫu báo cáo theo ngày này. Bỏ trống: ngày làm hồ sơ.",
  },
  signerCapacity: {
    code: "KY_THAY",
    label: "Ký thay, ký thừa lệnh",
    meaning: "In trên chức vụ người ký, ví dụ KT. GIÁM ĐỐC. Bỏ trống: không ghi.",
  },
  agencyName: {
    code: "TEN_CO_QUAN",
    label: "Tên cơ quan trong câu",
    meaning: "Như Sở Xây dựng, dùng trong lời văn.",
  },
  awardingAuthority: {
    code: "CAP_KHEN_THUONG",
    label: "Cấp khen thưởng",
    meaning: "Cấp tặng Cờ thi đua, Bằng khen, dùng trong lời văn.",
  },
  addressees: { code: "KINH_GUI", label: "Kính gửi", meaning: "Ghi ở Tờ trình. Mỗi nơi một dòng trong ô." },
  recipients: {
    code: "NOI_NHAN",
    label: "Nơi nhận",
    meaning: "Mỗi nơi một dòng trong ô, không ghi gạch đầu dòng, dấu chấm phẩy.",
  },
  proposalCode: { code: "KY_HIEU_TO_TRINH", label: "Ký hiệu Tờ trình", meaning: "In sau số, ví dụ TTr-SXD." },
  letterOffice: {
    code: "NOI_TRINH_GIAY_KHEN",
    label: "Nơi trình Giấy khen",
    meaning: "Đơn vị trình thủ trưởng cơ quan tặng Giấy khen.",
  },
  letterAuthority: {
    code: "NGUOI_TANG_GIAY_KHEN",
    label: "Người tặng Giấy khen",
    meaning: "Dùng trong lời văn Tờ trình của đơn vị gửi thủ trưởng cơ quan.",
  },
  letterSignerTitle: {
    code: "CHUC_VU_TRINH_GIAY_KHEN",
    label: "Chức vụ người trình Giấy khen",
    meaning: "In cuối Tờ trình tặng Giấy khen.",
  },
  minutesCode: {
    code: "KY_HIEU_BIEN_BAN",
    label: "Ký hiệu Biên bản",
    meaning: "In sau số của Biên bản họp Hội đồng.",
  },
  councilMeetingDate: {
    code: "NGAY_HOP",
    label: "Ngày họp Hội đồng",
    meaning: "In ở Biên bản, Tờ trình. Bỏ trống: để chấm.",
  },
  councilVenue: {
    code: "NOI_HOP",
    label: "Nơi họp Hội đồng",
    meaning: "In ở Biên bản. Bỏ trống: để chấm.",
  },
  councilChair: {
    code: "CHU_TRI",
    label: "Chủ trì cuộc họp",
    meaning: "Họ tên, in ở Biên bản. Bỏ trống: để chấm.",
  },
  councilSecretary: {
    code: "THU_KY",
    label: "Thư ký cuộc họp",
    meaning: "Họ tên, in ở Biên bản. Bỏ trống: để chấm.",
  },
  movementBases: {
    code: "CAN_CU_PHONG_TRAO",
    label: "Căn cứ phát động phong trào",
    meaning: "Ghi sau căn cứ pháp lý. Mỗi văn bản một dòng trong ô, không ghi chữ Căn cứ.",
  },
  legalBasesUntil2023: {
    code: "CAN_CU_DEN_2023",
    label: "Căn cứ pháp lý, đến 31/12/2023",
    meaning: LEGAL_BASES_MEANING,
  },
  reportFormUntil2023: {
    code: "MAU_DEN_2023",
    label: "Mẫu báo cáo, đến 31/12/2023",
    meaning: REPORT_FORM_MEANING,
  },
  legalBasesFrom2024: {
    code: "CAN_CU_TU_2024",
    label: "Căn cứ pháp lý, từ 01/01/2024",
    meaning: LEGAL_BASES_MEANING,
  },
  reportFormFrom2024: {
    code: "MAU_TU_2024",
    label: "Mẫu báo cáo, từ 01/01/2024",
    meaning: REPORT_FORM_MEANING,
  },
  legalBasesFromJuly2025: {
    code: "CAN_CU_TU_7_2025",
    label: "Căn cứ pháp lý, từ 01/7/2025",
    meaning: LEGAL_BASES_MEANING,
  },
  reportFormFromJuly2025: {
    code: "MAU_TU_7_2025",
    label: "Mẫu báo cáo, từ 01/7/2025",
    meaning: REPORT_FORM_MEANING,
  },
  importAwardNames: {
    code: "TEN_HINH_THUC_PHAN_MEM",
    label: IMPORT_AWARD_NAMES,
    meaning: IMPORT_MEANING,
  },
  importAwardCodes: {
    code: "MA_HINH_THUC_PHAN_MEM",
    label: IMPORT_AWARD_CODES,
    meaning: IMPORT_MEANING,
  },
  importGroups: {
    code: "PHAN_LOAI_KHEN_THUONG",
    label: IMPORT_GROUPS,
    meaning: IMPORT_MEANING,
  },
  importSubjectTypes: {
    code: "PHAN_LOAI_DOI_TUONG",
    label: IMPORT_SUBJECT_TYPES,
    meaning: IMPORT_MEANING,
  },
  importField: {
    code: "LINH_VUC",
    label: IMPORT_FIELD,
    meaning: "Ghi vào mọi dòng của danh sách. Bỏ trống: để trống.",
  },
};

/** Where a new section of the settings tab begins. */
export const PARAMETER_SECTIONS: Readonly<Partial<Record<ParameterId, string>>> = {
  track: "Đợt xét",
  planNumber: "Kế hoạch",
  registrationDeadline: "Đăng ký thi đua",
  membersLeastRating: "Xếp loại cá nhân, kỷ luật",
  classDecidedBy: "Xếp loại CCHC, giai đoạn",
  annualClass: "Xếp loại CCHC, hằng năm",
  periodFlagQuota: "Chỉ tiêu",
  recognitionDate: "Thời hạn hồ sơ",
  ratingWords: "Cách ghi riêng trong bảng",
  warnDisciplinedButRatedWell: "Lưu ý theo luật (không đổi kết quả)",
  parentAgency: "Mẫu in",
  awardDate: "Hồ sơ khen thưởng",
  movementBases: "Căn cứ, mẫu theo ngày đề nghị khen thưởng",
  importAwardNames: "Xuất danh sách cho phần mềm thi đua, khen thưởng",
};

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

/** The doubtful readings: the question and what the product does. */
export const READING_WORDS: Readonly<
  Record<ReadingId, { readonly question: string; readonly answer: string }>
> = {
  A1: {
    question: "Xếp loại CCHC là của ai: UBND tỉnh xếp loại Sở, hay Sở xếp loại phòng, đơn vị?",
    answer: 'Dùng đúng cột xếp loại trong bảng tập thể; ghi cấp công nhận ở "Cấp công nhận xếp loại".',
  },
  A2: {
    question: '"Ít nhất 03 lần và năm cuối": năm cuối có tính là một trong 3 lần không?',
    answer: "Có tính.",
  },
  A3: { question: "Các năm xuất sắc có phải liên tục không?", answer: "Không bắt buộc liên tục." },
  A4: {
    question: "Người không xếp loại có tính vào 100% không?",
    answer: "Không tính, có lưu ý kèm tên.",
  },
  A6: {
    question: '"Hoàn thành tốt nhiệm vụ" của cá nhân hiểu là gì?',
    answer: "Xếp loại HTTNV hoặc HTXSNV.",
  },
  A7: {
    question: "Kỷ luật nào thì không được xét?",
    answer: "Mọi hình thức, tính theo năm của quyết định.",
  },
  A9: {
    question: '"Cá nhân phải thuộc tập thể được tặng" là điều kiện bắt buộc?',
    answer: "Bắt buộc.",
  },
  A10: {
    question: "Tập thể mới được đề nghị, chưa có quyết định tặng, thì cá nhân đã được đề nghị chưa?",
    answer: "Được: tập thể đủ điều kiện đề nghị là đủ.",
  },
  A11: {
    question: "Đăng ký hằng năm từ 2023 không có hạn riêng?",
    answer:
      "Nếu bảng có cột đăng ký của năm thì theo ngày/tháng hạn của năm đó; nếu không, đăng ký giai đoạn dùng cho mọi năm.",
  },
  A12: { question: "Đăng ký sau hạn có được không?", answer: "Không được." },
  A14: { question: '"Nhóm xuất sắc" là gì?', answer: "Xếp loại CCHC Xuất sắc của năm." },
  A15: { question: "10 ngày là ngày theo lịch hay ngày làm việc?", answer: "Ngày theo lịch." },
  D1: { question: '"03 lần" khi xét Cờ đọc từ bản quét', answer: "Đọc là 3. Đối chiếu bản giấy." },
  D2: { question: '"03 lần" khi xét Bằng khen đọc từ bản quét', answer: "Đọc là 3. Đối chiếu bản giấy." },
};

export const READINGS_HEADING = "Cách hiểu cần thống nhất";
export const READING_COLUMNS = {
  id: "Mã",
  question: "Câu hỏi",
  answer: "Tiện ích đang hiểu",
  clause: "Căn cứ",
  confirmedBy: "Người xác nhận",
  confirmedOn: "Ngày xác nhận",
} as const;
export const NOT_CONFIRMED = "chưa xác nhận";
