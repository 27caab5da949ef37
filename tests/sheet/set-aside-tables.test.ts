/** A table is set aside, and told, where what stands around it may say that it does not hold; honest titles and notes do no harm. */
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import type { CellValue } from "../../src/sheet/cell";
import { proposalFor } from "../../src/sheet/proposals";
import { readWorkbook } from "../../src/sheet/read-workbook";
import { gridOf, issuesIn, type Rows, type Tabs } from "./grids";
import { outcomes, PERSON_LINE, tableOf, tabsOf, UNIT_LINE } from "./sound-tabs";

const SOUND = outcomes(tabsOf());
const PEOPLE = tableOf(PERSON_LINE, {});
const UNITS = tableOf(UNIT_LINE, {});

const titled = (title: string): readonly Tabs[] => [
  { ...tabsOf(), "Cá nhân": [["SỞ XÂY DỰNG"], [title], [], ...PEOPLE] },
  { ...tabsOf(), "Tập thể": [[title], ...UNITS] },
];
const noted = (note: string): readonly Tabs[] => [
  { ...tabsOf(), "Cá nhân": [...PEOPLE, [], [note]] },
  { ...tabsOf(), "Tập thể": [...UNITS, [], ["", note]] },
];
const named = (tab: string): readonly Tabs[] => [
  { "Tập thể": UNITS, [tab]: PEOPLE },
  { [tab]: UNITS, "Cá nhân": PEOPLE },
];

describe("what may say that a table does not hold", () => {
  test.each([
    "Số liệu chưa chính xác",
    "Đã thay thế bằng bảng ngày 12/01/2026",
    "DRAFT",
    "Số liệu đến 30/9",
    "SỞ Y TẾ",
    "GIAI ĐOẠN 2016-2020",
    "Kết quả trước phúc khảo",
    "Hai phương án để lãnh đạo chọn",
    "Kỳ đánh giá 9 tháng",
    "Giá trị ngẫu nhiên để kiểm tra biểu đồ",
    "Điền đại để test công thức",
    "Kịch bản: ai cũng hoàn thành tốt",
    "DANH SÁCH CÔNG CHỨC BỊ XỬ LÝ KỶ LUẬT GIAI ĐOẠN 2021-2025",
    "bang chua duyet",
    "DANH SÁCH ĐƠN VỊ CHƯA ĐĂNG KÝ THI ĐUA GIAI ĐOẠN 2021-2025",
    "ĐƠN VỊ XẾP LOẠI KHÁ VỀ CCHC",
    "KẾT QUẢ XẾP LOẠI CÔNG TÁC VĂN THƯ NĂM 2025",
    "XẾP LOẠI PHÒNG CHÁY, CHỮA CHÁY",
    "Phân loại sức khỏe cán bộ",
    "Công chức UBND xã",
    "Đã chép từ năm trước",
  ])("as a title: %s", (title) => {
    for (const tabs of titled(title)) {
      expect(outcomes(tabs)).not.toEqual(SOUND);
      expect(issuesIn(tabs)).toContainEqual(expect.stringContaining("tableUndecided"));
    }
  });

  test.each([
    "Bảng này nhập thử, đừng dùng.",
    "Cột 2025 là kết quả 6 tháng.",
    "Kết quả chính thức xem tại Quyết định số 45/QĐ-SXD ngày 10/01/2026.",
    "Còn ý kiến trái chiều về năm 2023.",
    "Ghi cao hơn thực tế để kịp nộp.",
    "Bảng chỉ trích những người từ HTTNV trở lên.",
    "Kỷ luật năm 2025 chưa cập nhật.",
    "Danh sách kỷ luật chưa đầy đủ, chờ Thanh tra Sở bổ sung.",
    "HTTNV (tức HTNV)",
    "Các mức HTTNV nêu trên xuống HTNV theo kết luận mới.",
    "Các trường hợp trên không thuộc đối tượng xét khen thưởng.",
    "¹ Không đạt",
    "(1) Xem lại",
    "Văn phòng Sở tổng hợp, số liệu chưa đối chiếu",
    "Not final.",
    "Không tính kết quả năm 2024",
    "Không bao gồm trong quyết định",
    "Không qua thẩm định",
    "Không xếp loại xuất sắc nữa",
    "Chưa có đơn đăng ký thi đua",
  ])("as a note below: %s", (note) => {
    for (const tabs of noted(note)) {
      expect(outcomes(tabs)).not.toEqual(SOUND);
      expect(issuesIn(tabs)).toContainEqual(expect.stringContaining("tableUndecided"));
    }
  });

  test.each(["PA2", "Bản 1", "Xóa", "Bỏ", "Ước 2025", "VD cách ghi", "Tháng 11.2025", "2019", "Sở Y tế"])(
    "as the name of its tab: %s",
    (tab) => {
      for (const tabs of named(tab)) {
        expect(outcomes(tabs)).not.toEqual(SOUND);
        expect(issuesIn(tabs)).toContainEqual(expect.stringContaining("tableUndecided"));
      }
    },
  );

  test("is told at its own cell", () => {
    const [people] = noted("Bảng này nhập thử");
    expect(people && issuesIn(people)[0]).toBe("Cá nhân 4,1 tableUndecided");
  });

  test("in more letters than anybody reads", () => {
    for (const tabs of noted("Bảng này lập theo quyết định của Giám đốc Sở. ".repeat(100))) {
      expect(outcomes(tabs)).not.toEqual(SOUND);
    }
  });
});

describe("what honest sheets say around their tables changes nothing", () => {
  test.each([
    "BẢNG TỔNG HỢP KẾT QUẢ XẾP LOẠI CBCCVC GIAI ĐOẠN 2021-2025",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "UBND TỈNH QUẢNG TRỊ - SỞ XÂY DỰNG",
    "SỞ GIAO THÔNG VẬN TẢI (CŨ)",
    "(Kèm theo Quyết định số 1342/QĐ-SXD ngày 25/12/2023 của Giám đốc Sở Xây dựng)",
    "Căn cứ NĐ 48/2023/NĐ-CP sửa đổi, bổ sung một số điều của NĐ 90/2020/NĐ-CP",
    "HTXSNV = Hoàn thành xuất sắc nhiệm vụ; HTTNV = Hoàn thành tốt nhiệm vụ; HTNV = Hoàn thành nhiệm vụ; KHTNV = Không hoàn thành nhiệm vụ",
    "Mức xếp loại CCHC: Xuất sắc, Tốt, Khá, Trung bình, Yếu",
    "Danh sách hoàn thành tốt nhiệm vụ trở lên năm 2022",
    "Số liệu đã rà soát, thống nhất với các phòng",
    "Giao ước thi đua",
    "Bộ phận Tiếp nhận và Trả kết quả",
    "KET QUA XEP LOAI CONG CHUC NAM 2022",
    "(Không bao gồm Giám đốc, Phó Giám đốc Sở)",
    "(Theo Bộ tiêu chí do UBND tỉnh ban hành)",
    "Kết quả theo Ban Chỉ đạo CCHC",
    "Gửi cho cơ quan thường trực",
    "Trình độ: bằng cử nhân, kỹ sư",
    "Hồ sơ bộ phận Một cửa",
    "Các Sở, bộ phận trực thuộc",
    "Số liệu tính đến ngày 31/12/2025",
    "(Kèm theo Tờ trình số 123/TTr-SXD ngày 15/12/2025 của Sở Xây dựng)",
    "Nữ công chức",
    "Ghi chú: x là có, để trống là không",
    "Bảng này thay thế bảng gửi ngày 01/12/2025.",
    "Lãnh đạo Sở không thuộc danh sách này.",
    "Kết quả từ 70 đến 80 điểm: Khá; từ 80 điểm: Tốt",
    "Chuyên viên, thanh tra viên, kế toán, văn thư",
    "Số liệu chạy từ phần mềm quản lý cán bộ",
    "Hợp đồng không xác định thời hạn",
  ])("as a title: %s", (title) => {
    for (const tabs of titled(title)) expect([outcomes(tabs), issuesIn(tabs)]).toEqual([SOUND, []]);
  });

  test.each([
    "* Ghi chú: XS: Xuất sắc; T: Tốt; K: Khá; TB: Trung bình",
    "(1) Nghỉ thai sản theo chế độ, không xếp loại năm đó theo quy định.",
    "Tỷ lệ HTXSNV: 19,2% (không quá 20% số HTTNV)",
    "Đã kiểm tra, không có sai lệch.",
    "Không có công chức bị kỷ luật.",
    "Nơi nhận: - Như trên; - Lưu: VT, VP.",
    "Kiên Giang, ngày 29 tháng 12 năm 2023",
    "KTS. Đoàn Thanh Tùng",
    "Kết quả được công bố trên Trang thông tin điện tử của Sở",
    "Lưu ý: không sửa cấu trúc cột.",
    "Căn cứ bảng trên, Hội đồng xét khen thưởng theo quy định.",
    "Tôi xin chịu trách nhiệm về số liệu đã tổng hợp.",
    "Thành viên dự họp: 09; vắng: 0",
    "Không tính lãnh đạo Sở",
    "Không bao gồm hợp đồng lao động",
    "Người chưa lập gia đình ghi 0",
    "Khá",
  ])("as a note below: %s", (note) => {
    for (const tabs of noted(note)) expect([outcomes(tabs), issuesIn(tabs)]).toEqual([SOUND, []]);
  });

  test.each([
    "Sheet1",
    "TH_CBCCVC",
    "KQĐG 2023",
    "ĐK thi đua 2022",
    "Biểu số 02",
    "TTKĐ",
    "Luu VP",
    "HĐTĐKT",
  ])("as the name of its tab: %s", (tab) => {
    for (const tabs of named(tab)) expect([outcomes(tabs), issuesIn(tabs)]).toEqual([SOUND, []]);
  });
});

test.each<[string, Rows]>([
  ["a label in a cell beside its value", [["Đơn vị:", "Sở Xây dựng", "Kỳ:", "6 tháng đầu năm"]]],
  ["a note over several cells", [["Ghi chú:", "số liệu", "chưa duyệt", "của năm 2025"]]],
  ["a mark beside a label that says so", [["Bản nháp:", "x"]]],
  ["a yes beside a question that says so", [["Số liệu chưa duyệt?", "Có"]]],
  ["a no beside a state", [["Đã thẩm định:", "Không"]]],
  [
    "a sign of equality in a wide row",
    [["Người lập:", "Trần Văn Hùng", "Trạng thái = chưa duyệt", "Phòng họp 2"]],
  ],
  ["a value beside its label", [["Đơn vị:", "Sở Y tế"]]],
  ["a label beside an unticked box", [["Đã ký:", false]]],
  ["a part of the year by its days", [["Từ ngày 1/1/2025 - 30/6/2025"]]],
  [
    "a wide letterhead below",
    [["Số liệu chưa duyệt"], ["UBND TỈNH", "SỞ XÂY DỰNG", "CỘNG HÒA XÃ HỘI", "Độc lập - Tự do"]],
  ],
  ["a wide letterhead itself", [["UBND TỈNH", "SỞ Y TẾ", "CỘNG HÒA XÃ HỘI", "Độc lập - Tự do"]]],
])("a title counts with %s", (_, rows) => {
  const tabs = { ...tabsOf(), "Cá nhân": [...rows, ...PEOPLE] };
  expect(outcomes(tabs)).not.toEqual(SOUND);
  expect(issuesIn(tabs)[0]).toMatch(/tableUndecided|yearUnknown/);
});

test("a label with its value in the row of the header counts, an empty column does not", () => {
  const beside = (...cells: readonly CellValue[]): Tabs => ({
    ...tabsOf(),
    "Cá nhân": PEOPLE.map((row, index) => (index === 0 ? [...row, "", ...cells] : row)),
  });
  expect(outcomes(beside("Bản:", "nháp"))).not.toEqual(SOUND);
  expect(outcomes(beside("Khóa sổ:", "Chưa"))).not.toEqual(SOUND);
  expect(outcomes(beside("Không đạt"))).toEqual(SOUND);
  expect(outcomes(beside("Ý kiến (ghi rõ: không đồng ý thì nêu lý do)"))).toEqual(SOUND);
});

test.each<Rows[number]>([
  ["Ghi chú:", "Không có"],
  ["Đợt:", 1],
  ["Tổng số:", 8, "Đạt:", 8, "Không đạt:", 0],
  ["Số phiếu phát ra:", 9, "Số phiếu không hợp lệ:", "0"],
  ["Ghi chú:", "HTXSNV", "HTTNV", "HTNV", "KHTNV"],
  ["Chú thích:", "x = có", "để trống = không có", "KL = kỷ luật"],
  ["Đã rà soát kỷ luật?", "Có", "Đã đối chiếu?", "Có"],
  ["Đã duyệt:", "Có", "Khóa:", "x"],
])("labels with ordinary answers do no harm: %j", (...row) => {
  const tabs = { ...tabsOf(), "Cá nhân": [row, ...PEOPLE] };
  expect([outcomes(tabs), issuesIn(tabs)]).toEqual([SOUND, []]);
});

test("a year beside its label contradicts the tab's name", () => {
  const [header = [], line = []] = PEOPLE;
  const oneYear = (rows: Rows): Tabs => ({
    ...tabsOf(),
    "Cá nhân": PEOPLE.map((row) => row.filter((_, column) => header[column] !== "Xếp loại 2025")),
    "Xếp loại 2025": [...rows, ["STT", "Họ và tên", "Đơn vị", "Xếp loại"], [...line.slice(0, 3), "HTTNV"]],
  });
  expect(outcomes(oneYear([["Năm:", 2025]]))).toEqual(SOUND);
  expect(outcomes(oneYear([["Năm:", 2024]]))).not.toEqual(SOUND);
  expect(outcomes(oneYear([["Năm", "2024", "Đơn vị:", "Sở Xây dựng"]]))).not.toEqual(SOUND);
});

test("a note that names somebody leaves all others alone", () => {
  const two: Rows = [...PEOPLE, [2, "Trần Thị Bình", ...Object.values(PERSON_LINE).slice(2)]];
  const tabs = { ...tabsOf(), "Cá nhân": [...two, [], ["Trần Thị Bình: hội đồng chưa thông qua"]] };
  expect(outcomes(tabs)[4]).toEqual(SOUND[4]);
  expect(issuesIn(tabs)).toEqual(["Cá nhân 5,1 noteDoubtful"]);
});

test.each([
  "ông An xin rút khỏi danh sách",
  "Đ/c An: không xét.",
  "Xem lại trường hợp ông An.",
  "Loại ông An.",
  "Kết quả do ông An cung cấp, số liệu chưa kiểm chứng.",
  `${"Bảng này lập theo quyết định của Giám đốc Sở. ".repeat(30)}Nguyễn Văn An xin rút`,
])(
  "what is said of somebody by the given name, or far on in a note, is held against somebody: %s",
  (note) => {
    const [people = {}] = noted(note);
    expect(outcomes(people).slice(3)).not.toContain("eligible");
    expect(issuesIn(people)).toContainEqual(expect.stringMatching(/noteDoubtful|tableUndecided/));
  },
);

test("what somebody has looked at is proposed for the settings, and changes nothing any more", () => {
  const tabs = Object.entries({ ...tabsOf(), "Cá nhân": [["Số liệu đến 30/9"], ...PEOPLE] });
  const grids = tabs.map(([sheet, rows]) => gridOf(sheet, rows));
  const [told] = readWorkbook(grids, DEFAULT_PARAMETERS).issues;
  const proposal = told && proposalFor(told, undefined);
  expect(proposal).toEqual({ kind: "setting", list: "seenTexts", text: "Số liệu đến 30/9" });
  expect(readWorkbook(grids, { ...DEFAULT_PARAMETERS, seenTexts: ["số liệu  đến 30/9"] }).issues).toEqual([]);
});

describe("several cells above a table", () => {
  const above = (...rows: Rows): Tabs => ({ ...tabsOf(), "Cá nhân": [...rows, [], ...PEOPLE] });

  test.each<[string, Rows]>([
    [
      "levels that nobody has",
      [
        ["", "HTTNV", 1],
        ["", "HTNV", 0],
        ["", "KHTNV", "0%"],
      ],
    ],
    [
      "what levels mean",
      [
        ["HTNV", "Hoàn thành nhiệm vụ"],
        ["KHTNV", "Không hoàn thành nhiệm vụ"],
      ],
    ],
    ["to whom it is sent", [["Kính gửi:", "Sở Nội vụ"]]],
  ])("%s do no harm", (_what, rows) => {
    expect(outcomes(above(...rows))).toEqual(SOUND);
  });

  test.each<[string, Rows]>([
    [
      "a low level is counted",
      [
        ["", "HTTNV", 0],
        ["", "HTNV", 1],
      ],
    ],
    ["a level that is another's", [["HTTNV", "HTNV"]]],
    ["another office", [["Cơ quan", "Sở Nội vụ"]]],
  ])("%s", (_what, rows) => {
    expect(outcomes(above(...rows))).not.toEqual(SOUND);
  });
});

test.each([
  "Ghi chú: cá nhân bị kỷ luật thì ghi rõ hình thức, ngày quyết định.",
  "Người không được xếp loại ghi KXL.",
])("how lines are to be filled in sets no table aside: %s", (line) => {
  const { "Cá nhân": people = [], ...others } = tabsOf();
  expect(outcomes({ ...others, "Cá nhân": [...people, [], [line]] })).toEqual(outcomes(tabsOf()));
});
