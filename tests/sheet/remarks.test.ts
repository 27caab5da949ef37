/** What a column that is not read says against a line is told at its cell; what is harmless is not. */
import type { CellValue } from "../../src/sheet/cell";
import { issuesIn, type Tabs } from "./grids";
import { outcome, tabsOf, toldAt } from "./sound-tabs";

describe("columns beside the facts", () => {
  test.each([
    ["Ghi chú", "Khiển trách 12/5/2025"],
    ["Ghi chú", "Đã hạ xuống HTNV"],
    ["Lý do", "Đang bị điều tra"],
    ["Ngày rút đăng ký", "5/5/2024"],
  ])("what a column that is not read says against a line is told: %s, %s", (header, cell) => {
    expect(issuesIn(tabsOf({ people: { cells: { [header]: cell } } }))).toEqual(toldAt("Cá nhân 2,11"));
  });

  test.each([
    ["Kỷ luật", "Khiển trách 12/5/2025"],
    ["Có cá nhân bị kỷ luật", "x"],
    ["Nội bộ mất đoàn kết", "x"],
    ["Ghi chú", "Nội bộ mất đoàn kết"],
    ["Ghi chú", "Nội bộ chưa đoàn kết"],
    ["Ghi chú", "Có đơn thư, đang xác minh"],
    ["Ghi chú", "Kiểm điểm"],
    ["Ghi chú", "UBND tỉnh xếp Khá"],
    ["Ghi chú", "Kết quả thẩm định: Khá"],
    ["Ghi chú", "Không đủ điều kiện"],
    ["Ghi chú", "Chưa công nhận"],
    ["Ghi chú", "Chờ kết luận"],
    ["Ghi chú", "Chưa đăng ký"],
    ["Ghi chú", "Đề nghị xem lại"],
    ["Ghi chú", "Nộp trễ ngày 5/4/2022"],
  ])("what a table of units says against a unit is told: %s, %s", (header, cell) => {
    expect(issuesIn(tabsOf({ units: { cells: { [header]: cell } } }))).toEqual(toldAt("Tập thể 2,11"));
  });

  test.each([
    ["Kỷ luật", "Không có"],
    ["Kỷ luật", ""],
    ["Có cá nhân bị kỷ luật", "không"],
    ["Số người bị kỷ luật 2025", 0],
    ["Số người HTNV 2025", 0],
    ["Số người HTNV 2025", ""],
    ["Số người HTTNV 2025", 9],
    ["Số người HTNV trở lên 2025", 12],
    ["Tỷ lệ HTTNV 2025", "75%"],
    ["Tỷ lệ HTXSNV 2025", 0.25],
    ["Số nhiệm vụ hoàn thành 2025", 12],
    ["Số đảng viên HTNV 2025", 1],
    ["Không có cá nhân bị kỷ luật", "x"],
    ["Ghi chú", "Không mất đoàn kết"],
    ["Ghi chú", "Không có đơn thư khiếu nại, tố cáo"],
    ["Ghi chú", "Đã được thẩm định, công nhận"],
    ["Ghi chú", "Đơn vị sáp nhập năm 2025"],
  ])("what says nothing against a unit is no issue: %s, %s", (header, cell) => {
    expect(issuesIn(tabsOf({ units: { cells: { [header]: cell } } }))).toEqual([]);
  });

  test("so is a lower rating that a person's note says in words", () => {
    const note = { "Ghi chú": "Năm 2025 xếp loại hoàn thành nhiệm vụ" };
    expect(issuesIn(tabsOf({ people: { cells: note } }))).toEqual(toldAt("Cá nhân 2,11"));
  });

  test.each([
    "Không bị kỷ luật",
    "Đi học từ tháng 9/2024",
    "Chuyên viên Thanh tra Sở",
    "Không có vi phạm",
    "Tốt nghiệp xếp loại Khá",
    "Đã nộp bản kiểm điểm",
    "Chưa đạt chuẩn ngoại ngữ",
  ])("a harmless note is no issue: %s", (note) => {
    expect(issuesIn(tabsOf({ people: { cells: { "Ghi chú": note } } }))).toEqual([]);
  });
});

describe("a column that is not read and may hold the day of the registration", () => {
  test.each([
    ["Ngày đăng ký lại", "5/4/2022"],
    ["Ngày nộp", "5/4/2022"],
    ["Ngày nộp", { year: 2022, month: 3, day: 31 }],
    ["Số văn bản đăng ký", "12/VP ngày 5/4/2022"],
    ["Ngày bổ sung đăng ký 2023", "31/3/2023"],
  ])("a late day is told at its cell: %s, %j", (header, cell) => {
    expect(issuesIn(tabsOf({ units: { cells: { [header]: cell } } }))).toEqual(toldAt("Tập thể 2,11"));
  });

  test("where a year has its registration, a day of that year is held against its own last day", () => {
    const withYear = (day: CellValue): Tabs =>
      tabsOf({ units: { cells: { "Đăng ký thi đua 2025": "x", "Ngày nộp": day } } });
    expect(issuesIn(withYear("30/3/2025"))).toEqual([]);
    expect(issuesIn(withYear("31/3/2025"))).toEqual(toldAt("Tập thể 2,12"));
  });

  test.each([
    ["Ngày đăng ký lại", "30/3/2022"],
    ["Ngày nộp", ""],
    ["Số văn bản đăng ký", "12/VP ngày 28/3/2022"],
    ["Số văn bản đăng ký", 12],
    ["Ngày bổ sung đăng ký 2023", "30/3/2023"],
    ["Ngày nộp hồ sơ", "10/1/2026"],
    ["Ngày nhận quyết định", "10/1/2026"],
    ["Hạn đăng ký", "31/3/2022"],
  ])("a day in time, or of something else, is no issue: %s, %s", (header, cell) => {
    const tabs = tabsOf({ units: { cells: { [header]: cell } } });
    expect(issuesIn(tabs)).toEqual([]);
    expect(outcome(tabs, "unit", "CO_GD")).toBe("eligible");
  });
});

describe("what a note says of another result, or of none", () => {
  test.each([
    "hạ 01 mức xếp loại",
    "Hạ 1 bậc do nộp báo cáo thiếu",
    "Năm 2025 loại Khá",
    "Thực tế năm 2025: Khá",
    "Tỉnh công nhận lại: Tốt",
    "QĐ 1051: Tốt",
    "Sửa thành Tốt",
    "còn loại Tốt",
    "2025: tự chấm",
    "Số liệu 2025 tạm",
    "Chưa có kết quả 2025",
    "Hủy kết quả 2025",
    "Thu hồi kết quả xếp loại",
    "Không tham gia thi đua năm 2025",
    "Có sai phạm theo kết luận thanh tra",
    "Đăng ký ngày 15/4/2022",
    "nộp ngày 05/4/2022",
    "Năm 2025: chưa công bố",
  ])("of a unit is told: %s", (note) => {
    expect(issuesIn(tabsOf({ units: { cells: { "Ghi chú": note } } }))).toEqual(toldAt("Tập thể 2,11"));
  });

  test.each([
    "Năm 2024 hoàn thành nhiệm vụ",
    "2025: Hoàn thành nhiệm vụ",
    "Hạ 01 mức năm 2025",
    "2025 mới là cá nhân tự đánh giá",
    "Chưa đánh giá năm 2025",
    "Đang nghỉ chờ xử lý",
    "Sửa: HT",
    "Bị kỉ luật năm 2025",
    "Bị KL năm 2025",
    "Chuyển từ Văn phòng Sở sang từ 01/2023",
    "Ghi theo dự kiến",
  ])("of a person is told: %s", (note) => {
    expect(issuesIn(tabsOf({ people: { cells: { "Ghi chú": note } } }))).toEqual(toldAt("Cá nhân 2,11"));
  });

  test.each([
    "Đăng ký ngày 28/3/2022",
    "Nộp ngày 28/3/2022",
    "Nộp báo cáo ngày 10/1/2026",
    "Không có sai phạm",
    "Đã công bố kết quả",
    "Đoàn kết tốt",
    "Đơn vị thành lập năm 2021",
    "Phụ trách hạ tầng kỹ thuật",
  ])("of a unit is harmless: %s", (note) => {
    expect(issuesIn(tabsOf({ units: { cells: { "Ghi chú": note } } }))).toEqual([]);
  });

  test.each([
    "Hoàn thành tốt nhiệm vụ",
    "Đã nộp bản tự đánh giá",
    "Chưa qua đào tạo",
    "Chưa có quyết định nghỉ hưu",
    "Chưa có kết quả thi nâng ngạch",
    "Nghỉ thai sản từ 3/2025",
    "Bằng loại Khá",
    "Chuyển ngạch 2024",
    "Con nhỏ",
  ])("of a person is harmless: %s", (note) => {
    expect(issuesIn(tabsOf({ people: { cells: { "Ghi chú": note } } }))).toEqual([]);
  });
});

describe("a column whose header accuses", () => {
  test.each([
    ["Có đơn thư khiếu nại, tố cáo", "x"],
    ["Đơn thư KNTC", "Có"],
    ["Đơn thư KNTC", 1],
    ["Đang bị điều tra, khởi tố", "x"],
    ["Không đủ điều kiện", "x"],
    ["Không xét", "Mới về"],
  ])("a person is told of: %s, %s", (header, cell) => {
    expect(issuesIn(tabsOf({ people: { cells: { [header]: cell } } }))).toEqual(toldAt("Cá nhân 2,11"));
  });

  test.each([
    ["Đơn thư KNTC", "Có"],
    ["Nội bộ mâu thuẫn", "x"],
    ["Bị thanh tra, kiểm tra có sai phạm", "x"],
    ["Tập thể bị phê bình", 1],
    ["Nộp trễ hạn", "x"],
  ])("a unit is told of: %s, %s", (header, cell) => {
    expect(issuesIn(tabsOf({ units: { cells: { [header]: cell } } }))).toEqual(toldAt("Tập thể 2,11"));
  });

  test.each([
    ["Đơn thư KNTC", "Không"],
    ["Đơn thư KNTC", 0],
    ["Không có đơn thư khiếu nại, tố cáo", "x"],
    ["Số đơn thư đã giải quyết", 12],
    ["Tham mưu giải quyết khiếu nại, tố cáo", "x"],
    ["Không xét", ""],
    ["Nộp trễ hạn", "không"],
  ])("says nothing against a unit: %s, %s", (header, cell) => {
    expect(issuesIn(tabsOf({ units: { cells: { [header]: cell } } }))).toEqual([]);
  });
});

describe("a column of days of papers", () => {
  const HEADERS = ["Ngày văn bản", "Ngày công văn", "Thời điểm nộp", "Ngày nhận", "Số, ngày văn bản"];
  const units = (registration: CellValue, header: string, day: CellValue): Tabs =>
    tabsOf({ units: { cells: { "Đăng ký thi đua giai đoạn": registration, [header]: day } } });

  test.each(HEADERS)("a late one beside a mark without a day is told: %s", (header) => {
    expect(issuesIn(units("x", header, "5/4/2022"))).toEqual(toldAt("Tập thể 2,11"));
    expect(issuesIn(units("x", header, "12/VP ngày 5/4/2022"))).toEqual(toldAt("Tập thể 2,11"));
    expect(issuesIn(units("x", header, "28/3/2022"))).toEqual([]);
  });

  test.each(HEADERS)("beside a day of registration it is of something else: %s", (header) => {
    expect(issuesIn(units("28/3/2022", header, "10/1/2026"))).toEqual([]);
  });
});
