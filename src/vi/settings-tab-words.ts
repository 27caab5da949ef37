/** What only the settings tab and the table of readings say of the settings: their meaning, their sections, the doubtful readings. */
import type { SettingId } from "../plan/document-parameters";
import type { ReadingId } from "../plan/readings";

const LEGAL_BASES_MEANING =
  "Dùng khi ngày đề nghị khen thưởng trong thời gian này. Mỗi văn bản một dòng, không ghi chữ Căn cứ.";
const REPORT_FORM_MEANING = "Tên mẫu ghi ở đầu Báo cáo thành tích. Đối chiếu phụ lục của nghị định.";
const IMPORT_MEANING = "Sau mũi tên ghi như danh mục của phần mềm. Mỗi thứ một dòng trong ô.";

export const PARAMETER_MEANINGS: Readonly<Record<SettingId, string>> = {
  track: "Giai đoạn: xét Cờ thi đua, Bằng khen giai đoạn. Hằng năm: xét Bằng khen năm, Giấy khen.",
  year: "Dùng cho đợt hằng năm. Bỏ trống: năm cuối có cột xếp loại.",
  planNumber: "Ghi ở đầu danh sách.",
  planDate: "Ghi ở đầu danh sách.",
  periodFirstYear: "Năm ngoài giai đoạn không được xét.",
  periodLastYear: "Năm cuối phải đạt mức riêng khi xét Cờ.",
  registrationDeadline: "Đăng ký đúng ngày này vẫn kịp; sau ngày này là không đủ điều kiện.",
  annualRegistrationDeadline: "Ngày/tháng của từng năm, dùng khi bảng có cột đăng ký riêng của năm đó.",
  membersLeastRating: "Mức xếp loại thấp nhất mà cá nhân trực thuộc phải đạt.",
  membersPercent: "Tính trên số người được xếp loại trong năm, không làm tròn lên.",
  unratedMembers: "Thai sản, mới tuyển dụng…: không tính vào tỷ lệ (có lưu ý), hoặc tính là không đạt.",
  individualLeastRating: "Mức xếp loại thấp nhất của người được xét khen thưởng.",
  disciplineLeastSeverity: "Từ hình thức này trở lên thì không được xét. Khiển trách: mọi hình thức.",
  classDecidedBy: "UBND tỉnh (xếp loại của Sở) hay Sở (xếp loại của phòng, đơn vị). Ghi để in vào danh sách.",
  classDecision: "Số và ngày của quyết định công nhận kết quả xếp loại CCHC.",
  periodLeastClass: "Mức thấp nhất trong mọi năm của giai đoạn.",
  periodCountedClass: "Đếm số năm đạt từ mức này.",
  flagTimes: "Số năm ít nhất đạt mức được đếm.",
  certificateTimes: "Số năm ít nhất đạt mức được đếm.",
  flagLastYearClass: "Mức phải đạt trong năm cuối.",
  lastYearMayCount: "Có: năm cuối là một trong các lần. Không: đếm riêng các năm trước.",
  timesConsecutive: "Có: các năm phải liền nhau.",
  annualClass: "Nhóm xuất sắc do UBND tỉnh công bố.",
  provinceRanks: "Theo năm, ví dụ 2024: 20; 2025: 15. Dùng cho cơ quan chuyên trách.",
  periodFlagQuota: "Kế hoạch không ghi số lượng. Bỏ trống: không giới hạn.",
  periodCollectiveQuota: "Số tập thể của cả Sở. Bỏ trống: không giới hạn.",
  periodIndividualQuota: "Số cá nhân của cả Sở. Bỏ trống: không giới hạn.",
  annualCollectiveQuota: "Bỏ trống: mọi tập thể đạt tiêu chuẩn.",
  annualIndividualQuotaPerCollective: "Số cá nhân của mỗi tập thể đạt tiêu chuẩn. Bỏ trống: không giới hạn.",
  oneAwardPerSubject: "Có: đề nghị hình thức cao nhất. Không: đề nghị mọi hình thức đủ điều kiện.",
  flagBallotPercent: "Tính trên tổng số thành viên Hội đồng. Chỉ nhắc khi chưa đạt, Hội đồng quyết định.",
  recognitionDate: "Để tính ngày cuối nộp hồ sơ. Bỏ trống: chưa tính.",
  dossierDays: "Kể từ ngày công nhận, không tính chính ngày đó.",
  dossierDayReading: "Theo lịch: tính cả ngày nghỉ. Làm việc: bỏ thứ Bảy, Chủ nhật, ngày lễ.",
  moreHolidays: "Ngoài các ngày lễ đã có sẵn. Nhiều ngày cách nhau bằng dấu ;",
  ratingWords: "Ví dụ A: HTXSNV; B: HTTNV.",
  classWords: "Ví dụ A: Xuất sắc; B: Tốt.",
  classBands: "Ví dụ 90: Xuất sắc; 80: Tốt; 65: Khá; 50: Trung bình; 0: Yếu. Bỏ trống: không quy đổi.",
  unitNames: "Ví dụ P. QLXD → Phòng Quản lý xây dựng. Mỗi tên một dòng trong ô.",
  columnNames: "Ví dụ KQ 2023 → Xếp loại 2023; Mức → Không dùng. Mỗi cột một dòng trong ô.",
  seenTexts:
    "Tiêu đề, ghi chú, câu ở mọi trang mà người phụ trách đã xem và không ảnh hưởng kết quả. Mỗi nội dung một dòng trong ô.",
  warnDisciplinedButRatedWell: "Nêu những người bị kỷ luật mà cùng năm vẫn xếp loại từ HTTNV.",
  warnUnderConsideration: "Nhắc không đề nghị khi đang xem xét kỷ luật hoặc đang thanh tra, điều tra.",
  warnThematic: "Nhắc khen thưởng chuyên đề không làm căn cứ xét khen thưởng công trạng.",
  warnFlagBallot: "Nhắc tỷ lệ phiếu từ 80% khi xét Cờ (quy định đã hết hiệu lực, cần kiểm tra quy định mới).",
  warnRevocation: "Nhắc giữ lại số liệu đã dùng để xét.",
  hintWomenFirst: "Chỉ nhắc Hội đồng, không tự chọn.",
  parentAgency: "In ở góc trái.",
  agency: "In đậm ở góc trái.",
  placeName: "In trước ngày tháng năm.",
  preparer: "Họ tên in cuối danh sách.",
  signerTitle: "In cuối danh sách.",
  signer: "Họ tên in cuối danh sách.",
  awardDate: "Chọn căn cứ pháp lý, tên mẫu báo cáo theo ngày này. Bỏ trống: ngày làm hồ sơ.",
  signerCapacity: "In trên chức vụ người ký, ví dụ KT. GIÁM ĐỐC. Bỏ trống: không ghi.",
  agencyName: "Như Sở Xây dựng, dùng trong lời văn.",
  awardingAuthority: "Cấp tặng Cờ thi đua, Bằng khen, dùng trong lời văn.",
  addressees: "Ghi ở Tờ trình. Mỗi nơi một dòng trong ô.",
  recipients: "Mỗi nơi một dòng trong ô, không ghi gạch đầu dòng, dấu chấm phẩy.",
  proposalCode: "In sau số, ví dụ TTr-SXD.",
  letterOffice: "Đơn vị trình thủ trưởng cơ quan tặng Giấy khen.",
  letterAuthority: "Dùng trong lời văn Tờ trình của đơn vị gửi thủ trưởng cơ quan.",
  letterSignerTitle: "In cuối Tờ trình tặng Giấy khen.",
  minutesCode: "In sau số của Biên bản họp Hội đồng.",
  councilMeetingDate: "In ở Biên bản, Tờ trình. Bỏ trống: để chấm.",
  councilVenue: "In ở Biên bản. Bỏ trống: để chấm.",
  councilChair: "Họ tên, in ở Biên bản. Bỏ trống: để chấm.",
  councilSecretary: "Họ tên, in ở Biên bản. Bỏ trống: để chấm.",
  movementBases: "Ghi sau căn cứ pháp lý. Mỗi văn bản một dòng trong ô, không ghi chữ Căn cứ.",
  legalBasesUntil2023: LEGAL_BASES_MEANING,
  reportFormUntil2023: REPORT_FORM_MEANING,
  legalBasesFrom2024: LEGAL_BASES_MEANING,
  reportFormFrom2024: REPORT_FORM_MEANING,
  legalBasesFromJuly2025: LEGAL_BASES_MEANING,
  reportFormFromJuly2025: REPORT_FORM_MEANING,
  importAwardNames: IMPORT_MEANING,
  importAwardCodes: IMPORT_MEANING,
  importGroups: IMPORT_MEANING,
  importSubjectTypes: IMPORT_MEANING,
  importField: "Ghi vào mọi dòng của danh sách. Bỏ trống: để trống.",
};

/** Where a new section of the settings tab begins. */
export const PARAMETER_SECTIONS: Readonly<Partial<Record<SettingId, string>>> = {
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
