/** Whatever stands beside the facts in words that may speak against somebody leaves the line open, at its cell, until somebody has looked at it. */
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import type { CellValue } from "../../src/sheet/cell";
import { readWorkbook } from "../../src/sheet/read-workbook";
import { gridOf, issuesIn, type Tabs } from "./grids";
import { outcome, outcomes, tabsOf, YEARS } from "./sound-tabs";

const SOUND = outcomes(tabsOf());
const gridsOf = (tabs: Tabs) => Object.entries(tabs).map(([sheet, rows]) => gridOf(sheet, rows));
const beside = (kind: "people" | "units", header: string, cell: CellValue): Tabs =>
  tabsOf({ [kind]: { cells: { [header]: cell } } });

describe("a note", () => {
  test.each([
    "Phiếu thấp 3/9",
    "3/9 phiếu",
    "45%",
    "Chưa chính xác",
    "Bỏ",
    "Dừng",
    "Đợi kết quả",
    "Trả lại hồ sơ",
    "Để sang năm",
    "Năm sau",
    "Đợt sau",
    "Đề nghị năm sau",
    "Lùi đợt sau",
    "Bác",
    "Có ý kiến khác",
    "Hạ hạng",
    "Hạng C",
    "Từ chức",
    "Cần bổ sung",
    "Ngoài danh sách",
    "Giao Hội đồng",
    "Treo",
    "???",
    "❌",
    "Рейтинг",
    "B",
    "Phieu thap",
    "Khong dat",
    "KHÔNG ĐẠT",
    "Không đạt",
  ])("that may speak against somebody leaves its line open, with its cell: %s", (note) => {
    expect(outcomes(beside("people", "Ghi chú", note)).slice(3)).not.toContain("eligible");
    expect(outcomes(beside("units", "Ghi chú", note)).slice(0, 3)).not.toContain("eligible");
    expect(issuesIn(beside("people", "Ghi chú", note))).toEqual(["Cá nhân 2,11 noteDoubtful"]);
    expect(issuesIn(beside("units", "Ghi chú", note))).toEqual(["Tập thể 2,11 noteDoubtful"]);
  });

  test.each([
    "Đảng viên",
    "Trưởng phòng, phụ trách CCHC",
    "Bổ nhiệm lại Phó Trưởng phòng từ 01/3/2023",
    "CSTĐCS 2023",
    "Giấy khen năm 2024 (QĐ số 12/QĐ-SXD)",
    "Nghỉ thai sản 2022",
    "Nghỉ không hưởng lương 01 tháng",
    "Hợp đồng không xác định thời hạn",
    "Chưa vào Đảng",
    "Chưa khen thưởng",
    "Không có ý kiến khác",
    "Không giữ chức vụ",
    "Đủ hồ sơ",
    "Đồng ý 9/9",
    "OK",
    "Gia đình chính sách",
    "Rút ngắn thời gian giải quyết hồ sơ",
    "Phụ trách phát triển đô thị",
    "Đảng viên dự bị",
    "Chủ yếu làm CCHC",
    "x",
    "Không",
    "-",
  ])("that sounds alike or says something else changes nothing: %s", (note) => {
    expect(outcomes(beside("people", "Ghi chú", note))).toEqual(SOUND);
    expect(issuesIn(beside("people", "Ghi chú", note))).toEqual([]);
  });

  test.each([
    ["15/4/2022"],
    ["Nộp tháng 4/2022"],
    ["Tiếp nhận 5/4/2022"],
    ["Sau 30/3/2022"],
    ["01 người bị khiển trách 2025"],
    ["Có người HTNV"],
  ])("on a unit that may speak of a late registration, or of its members: %s", (note) => {
    const cells = { "Đăng ký thi đua giai đoạn": "x", "Ghi chú": note };
    expect(outcomes(tabsOf({ units: { cells } })).slice(0, 3)).not.toContain("eligible");
  });

  test("of a year leaves that year open, unless the year is that of a paper or of an event", () => {
    const annual = (note: string) => outcome(beside("people", "Ghi chú", note), "person", "BK_NAM", 2025);
    expect(outcome(beside("people", "Ghi chú", "Phiếu thấp năm 2024"), "person", "BK_GD")).toBe(
      "missingData",
    );
    expect(annual("Phiếu thấp năm 2024")).toBe("eligible");
    expect(annual("Không đề nghị (BB ngày 10/12/2024)")).toBe("missingData");
    expect(annual("Đã nghỉ việc từ 6/2024")).toBe("missingData");
  });

  test.each(["Kết quả sơ bộ", "Số liệu cũ", "Tham khảo", "Dự thảo"])(
    "that is not final leaves open: %s",
    (note) => {
      expect(outcome(beside("people", "Ghi chú", note), "person", "BK_NAM")).toBe("missingData");
    },
  );

  test.each(["Tham khảo ý kiến chi bộ", "Dự thảo quyết định", "Bằng cử nhân", "Hồ sơ bộ phận Một cửa"])(
    "that only looks like it does no harm: %s",
    (note) => {
      expect(outcome(beside("people", "Ghi chú", note), "person", "BK_NAM")).toBe("eligible");
    },
  );

  test("of discipline without a form leaves the year's discipline open", () => {
    for (const note of ["Kỷ luật 2025", "QĐ kỷ luật số 12/QĐ-SXD ngày 5/5/2025", "Theo dõi kỷ luật 2025"]) {
      expect(outcome(beside("people", "Ghi chú", note), "person", "BK_NAM", 2025)).toBe("missingData");
    }
  });

  test("that somebody has looked at says nothing any more, however it is spelled", () => {
    const seenTexts = ["phiếu thấp 3/9"];
    const read = (note: string) =>
      readWorkbook(gridsOf(beside("people", "Ghi chú", note)), { ...DEFAULT_PARAMETERS, seenTexts });
    expect(read("Phiếu  thấp 3/9").issues).toEqual([]);
    expect(read("Phiếu thấp 2/9").issues).not.toEqual([]);
  });

  test("with nothing but a class leaves open where it is lower", () => {
    const tabs = beside("units", "Ghi chú CCHC 2025", "Khá");
    expect(outcome(tabs, "unit", "BK_NAM")).toBe("missingData");
    expect(issuesIn(tabs)).toEqual(["Tập thể 2,11 noteDoubtful"]);
  });

  test("of somebody who is not rated well anyway is no matter", () => {
    const low = Object.fromEntries(YEARS.map((year) => [`Xếp loại ${String(year)}`, "HTNV"]));
    expect(issuesIn(tabsOf({ people: { cells: { ...low, "Ghi chú": "Phiếu thấp" } } }))).toEqual([]);
  });

  test("on a registration that is late anyway leaves it a late one", () => {
    const cells = { "Đăng ký thi đua giai đoạn": "31/3/2022", "Ghi chú": "Phiếu đăng ký nộp chậm" };
    expect(outcome(tabsOf({ units: { cells } }), "unit", "CO_GD")).toBe("ineligible");
  });
});

test.each(["STT", "Giới tính", "Mã cán bộ"])(
  "a discipline in the column %s leaves the year open",
  (header) => {
    const tabs = beside("people", header, "1 (bị khiển trách 12/5/2025)");
    expect(outcome(tabs, "person", "BK_NAM")).toBe("missingData");
    expect(outcome(tabs, "unit", "BK_NAM")).toBe("missingData");
    expect(issuesIn(tabs)).not.toEqual([]);
  },
);

test.each<["Tập thể" | "Cá nhân", number]>([
  ["Cá nhân", 3],
  ["Tập thể", 0],
])("a text left of the table leaves the line open: %s", (tab, from) => {
  const tabs = tabsOf();
  const rows = (tabs[tab] ?? []).map((row, index) => [index === 0 ? "" : "Không xét", ...row]);
  expect(outcomes({ ...tabs, [tab]: rows }).slice(from, from + 2)).not.toContain("eligible");
  expect(issuesIn({ ...tabs, [tab]: rows })).toEqual([`${tab} 2,1 noteDoubtful`]);
});

describe("a column that is not read", () => {
  test.each<["people" | "units", string, CellValue]>([
    ["people", "Đủ điều kiện", "Không"],
    ["people", "Đủ điều kiện", false],
    ["people", "Ý kiến Hội đồng", "Không"],
    ["people", "Giám đốc Sở", "Không đồng ý"],
    ["people", "Giám đốc Sở", "Loại"],
    ["people", "Khen thưởng", "Trả lại"],
    ["people", "Loại", "B"],
    ["people", "Điểm 2025", 45],
    ["people", "Tổng điểm đạt được", 45],
    ["people", "Tổng điểm", "6,5"],
    ["people", "Bình xét", "3/9 phiếu"],
    ["people", "Không đề nghị", "x"],
    ["people", "Bị loại", true],
    ["people", "Đã nghỉ việc", 1],
    ["people", "Khiển trách", "x"],
    ["people", "Diễn biến kỷ luật", "Có"],
    ["people", "Ghi chú: không đề nghị", "x"],
    ["people", "Trạng thái", "Hủy"],
    ["people", "Tình trạng hồ sơ", "Thiếu"],
    ["people", "Chức vụ", "Chuyên viên (không xét)"],
    ["people", "STT", "1 (rút)"],
    ["people", "Ngày sinh", "12/5/1985 (không xét)"],
    ["people", "Mã cán bộ", "001 (xin rút)"],
    ["people", "Hoãn", "x"],
    ["people", "Xem lại", "x"],
    ["units", "Giải thể", "x"],
    ["people", "Đánh giá của Hội đồng", "Chưa tốt"],
    ["units", "Sau phúc tra", "Loại C"],
    ["units", "CCHC", "Khá"],
    ["units", "Đúng hạn", "Không"],
    ["units", "Đăng ký trễ", "x"],
    ["units", "Tình trạng đăng ký", "Trễ"],
    ["units", "Ngày đến", "15/4/2022"],
    ["units", "Ngày đến", { year: 2022, month: 4, day: 15 }],
    ["units", "Số văn bản", "12/VP ngày 15/4/2022"],
    ["units", "Chốt", "Chưa"],
    ["units", "Quân số", 12],
  ])("leaves the line open by what may speak against it: %s, %s: %j", (kind, header, cell) => {
    const own = kind === "people" ? [3, 5] : [0, 3];
    expect(outcomes(beside(kind, header, cell)).slice(...own)).not.toContain("eligible");
    expect(issuesIn(beside(kind, header, cell))).not.toEqual([]);
  });

  test.each<["people" | "units", string, CellValue]>([
    ["people", "Số điện thoại", "0912345678"],
    ["people", "Trình độ chuyên môn", "Cử nhân Luật"],
    ["people", "Loại bằng", "Khá"],
    ["people", "Hệ số lương", 3.66],
    ["people", "Nơi ở", "Phường 1, Đông Hà"],
    ["people", "Đảng viên", "Không"],
    ["people", "Danh hiệu", "Không"],
    ["people", "STT", "1."],
    ["people", "Mã cán bộ", "KL-001"],
    ["people", "Mã cán bộ", "(chưa có)"],
    ["people", "Ngày sinh", "1985 (không nhớ ngày)"],
    ["people", "Giới tính", "Không rõ"],
    ["people", "Chức vụ", "Phó Trưởng phòng (phụ trách)"],
    ["people", "Hình thức khen thưởng", "Bằng khen của Chủ tịch UBND tỉnh"],
    ["people", "Số phiếu", "9/9"],
    ["people", "Kết luận", "Đủ điều kiện"],
    ["people", "Đạt/Không đạt", "Đạt"],
    ["people", "Điểm 2025", 92],
    ["people", "Điểm tiêu chí chung", 28],
    ["people", "Điểm trừ", 0],
    ["people", "Ngày vào ngành", { year: 2010, month: 5, day: 1 }],
    ["people", "Mã hình thức", 12],
    ["people", "Hạn chế, khuyết điểm", "Không có"],
    ["people", "Minh chứng", "https://drive.google.com/x"],
    ["units", "Chỉ số CCHC 2025", "92,5%"],
    ["units", "Tỷ lệ hồ sơ đúng hạn", "99,8%"],
    ["units", "Thứ hạng", "3/22"],
    ["units", "Ngày đến", "28/3/2022"],
    ["units", "Ngày thành lập", "1/7/2025"],
    ["units", "Lãnh đạo phụ trách", "Phó Giám đốc"],
    ["units", "Hạn đăng ký", "31/3/2022"],
    ["units", "Không có đơn thư", "x"],
    ["people", "Kết quả khác", ""],
  ])("changes nothing by what says something else: %s, %s: %j", (kind, header, cell) => {
    expect(outcomes(beside(kind, header, cell))).toEqual(SOUND);
    expect(issuesIn(beside(kind, header, cell))).toEqual([]);
  });

  test("is passed over once somebody has chosen so", () => {
    const columnNames = new Map([["Đủ điều kiện", "Không dùng"]]);
    const tabs = beside("people", "Đủ điều kiện", "Không");
    expect(readWorkbook(gridsOf(tabs), { ...DEFAULT_PARAMETERS, columnNames }).issues).toEqual([]);
  });
});

describe("a column of people that counts or ticks low ratings", () => {
  test.each<[string, CellValue]>([
    ["HTNV", "x"],
    ["HTNV", 2022],
    ["KHTNV", "năm 2022"],
    ["Số năm HTNV", 1],
    ["Năm HTNV", "2023"],
    ["HTNV trở xuống", 2022],
    ["Có năm HTNV không?", "Có"],
    ["Bị xếp HTNV", "x"],
    ["Số năm HTTNV trở lên", 4],
    ["Số năm HTTNV trở lên", "4/5"],
    ["Tỷ lệ HTTNV trở lên", "80%"],
  ])("%s = %p leaves the person open", (header, cell) => {
    const tabs = beside("people", header, cell);
    expect(outcome(tabs, "person", "BK_GD")).toBe("missingData");
    expect(outcome(tabs, "unit", "BK_GD")).toBe("missingData");
  });

  test.each<[string, CellValue]>([
    ["HTNV", ""],
    ["HTNV", "-"],
    ["Số năm HTNV", 0],
    ["Số năm HTNV", "không"],
    ["Có năm HTNV không?", "Không"],
    ["Số năm HTTNV trở lên", 5],
    ["Số năm HTTNV trở lên", "5/5"],
    ["Tỷ lệ HTTNV trở lên", "100%"],
  ])("%s = %p says nothing", (header, cell) => {
    expect(outcomes(beside("people", header, cell))).toEqual(SOUND);
  });
});

describe("what is said of a unit in the place of a number", () => {
  test.each<[string, CellValue, "BK_GD" | "BK_NAM"]>([
    ["Số HTNV", "một", "BK_GD"],
    ["Số HTNV", "x", "BK_GD"],
    ["Số người HTNV năm 2023", "01 (đ/c Em)", "BK_GD"],
    ["Số người HTNV", "Hoàng Văn Em", "BK_GD"],
    ["Số người bị kỷ luật", "một", "BK_NAM"],
    ["Tỷ lệ HTTNV trở lên", "chưa đạt", "BK_GD"],
    ["Tỷ lệ HTTNV trở lên", "dưới 100%", "BK_GD"],
    ["Khá", "2022", "BK_GD"],
    ["Số năm Khá", 1, "BK_GD"],
    ["Năm 2022", "Khá", "BK_GD"],
  ])("%s = %p leaves it open", (header, cell, award) => {
    expect(outcome(beside("units", header, cell), "unit", award)).toBe("missingData");
  });

  test.each<[string, CellValue]>([
    ["Số HTNV", 0],
    ["Số HTNV", "không có"],
    ["Số người bị kỷ luật", "không"],
    ["Tỷ lệ HTTNV trở lên", "100%"],
    ["Tỷ lệ HTTNV trở lên", "đạt"],
    ["Khá", ""],
    ["Số năm Khá", 0],
    ["Năm 2022", "Xuất sắc"],
  ])("%s = %p says nothing", (header, cell) => {
    expect(outcomes(beside("units", header, cell))).toEqual(SOUND);
  });
});

test.each(["bỏ", "KL"])("what stands in the place of the number leaves the line open: %s", (cell) => {
  for (const [tab, kind] of [
    ["Cá nhân", "person"],
    ["Tập thể", "unit"],
  ] as const) {
    const [header = [], line = []] = tabsOf()[tab] ?? [];
    const tabs = { ...tabsOf(), [tab]: [header, [cell, ...line.slice(1)]] };
    expect(outcome(tabs, kind, "BK_GD")).toBe("missingData");
  }
});

test.each<[CellValue, boolean]>([
  [0, false],
  ["Không", false],
  [1, true],
])("an approval that is %p", (cell, isApproved) => {
  expect(outcome(beside("people", "Xét duyệt", cell), "person", "BK_GD") === "eligible").toBe(isApproved);
});

test("ticks of levels without a year may be of any: a number or a year under a low one leaves all open", () => {
  const counted = (low: CellValue): Tabs => tabsOf({ people: { cells: { HTXSNV: 1, HTTNV: 4, HTNV: low } } });
  expect(outcomes(counted(0))).toEqual(SOUND);
  expect(outcome(counted(1), "person", "BK_GD")).toBe("missingData");
  expect(outcome(counted("2022"), "person", "BK_GD")).toBe("missingData");
});
