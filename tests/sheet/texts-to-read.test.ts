/** Titles, names of tabs and notes that were not read to the end are told at their cells, ordinary ones are not. */
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { textsToRead } from "../../src/sheet/texts-to-read";
import { gridsRead, readTabs, type Rows, type Tabs } from "./grids";

/** "Cá nhân 3,7 noteUnread Nay ở xã" */
function toRead(tabs: Tabs, seenTexts: readonly string[] = []): readonly string[] {
  const reading = readTabs(tabs);
  return textsToRead(gridsRead(tabs, reading), reading.tables, { ...DEFAULT_PARAMETERS, seenTexts }).map(
    ({ code, found, place: { sheet, row, column } }) =>
      `${sheet} ${String(row)},${String(column)} ${code} ${found}`,
  );
}

/** The same, with the titles that have the table set aside. */
function toReadOrSetAside(tabs: Tabs): readonly string[] {
  const setAside = readTabs(tabs).issues.flatMap(({ code, found, place: { sheet, row, column } }) =>
    code === "tableUndecided" ? [`${sheet} ${String(row)},${String(column)} ${code} ${found}`] : [],
  );
  return [...setAside, ...toRead(tabs)];
}

type Row = Rows[number];

const HEADER: Row = ["STT", "Họ và tên", "Đơn vị", "Xếp loại 2025", "Ghi chú"];

/** The titles one below the other, and a list of one person below them. */
function below(...titles: readonly string[]): Rows {
  return [...titles.map((title): Row => [title]), HEADER, [1, "Nguyễn Văn An", "Văn phòng Sở", "HTTNV", ""]];
}

function withNote(note: Row[number]): Rows {
  return [HEADER, [1, "Nguyễn Văn An", "Văn phòng Sở", "HTTNV", note]];
}

test.each([
  ["CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
  ["Độc lập – Tự do – Hạnh phúc"],
  ["SỞ XÂY DỰNG TỈNH THỪA THIÊN HUẾ"],
  ["UỶ BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH"],
  ["Rạch Giá, ngày 15 tháng 01 năm 2026"],
  ["KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG CÔNG CHỨC, VIÊN CHỨC NĂM 2025"],
  ["Ket qua xep loai CCHC cac phong, don vi nam 2025"],
  ["TỔNG HỢP CHẤM ĐIỂM, XẾP HẠNG CCHC NĂM 2025"],
  ["(Kèm theo Quyết định số 12/QĐ-SXD ngày 15/01/2026 của Giám đốc Sở Xây dựng)"],
  ["Đơn vị: Văn phòng Sở"],
  ["KẾT QUẢ ĐÁNH GIÁ MỨC ĐỘ HOÀN THÀNH NHIỆM VỤ CỦA CÔNG CHỨC VĂN PHÒNG SỞ"],
  ["TỔNG HỢP XẾP LOẠI, KỶ LUẬT CÔNG CHỨC NĂM 2025"],
  ["Thành tích, xếp loại từng năm"],
  ["Ket qua xep loai tung nam"],
  ["Mẫu số 03/ĐGXL"],
  ["Biểu mẫu 1: Xếp loại CCHC"],
  ["Theo Kế hoạch số 609/KH-SXD ngày 30/3/2022"],
  ["Kiên Giang, ngày … tháng … năm 2026"],
  ["Tháng 12 năm 2025"],
  ["Theo văn bản số 15/SXD-VP"],
  ["Ngày lập: 10/12/2025"],
])("an ordinary title is not told: %s", (title) => {
  expect(toRead({ "Cá nhân": below(title) })).toEqual([]);
});

test.each([
  ["KẾT QUẢ XẾP LOẠI CÔNG TÁC VĂN THƯ NĂM 2025"],
  ["XẾP LOẠI PHÒNG CHÁY CHỮA CHÁY NĂM 2025"],
  ["Xếp loại sức khỏe cán bộ năm 2025"],
  ["Danh sách công chức nay nghỉ hưu"],
  ["Chép từ năm trước"],
  ["KẾT QUẢ XẾP LOẠI TỪNG MẶT NĂM 2025"],
  ["Bảng chấm năm 2025"],
  ["Mẫu"],
  ["KẾT QUẢ XẾP LOẠI CÔNG CHỨC CỦA TRƯỞNG PHÒNG"],
  ["KẾT QUẢ XẾP LOẠI CÔNG CHỨC THÁNG 12"],
  ["KẾT QUẢ XẾP LOẠI BAN ĐẦU"],
  ["KẾT QUẢ XẾP LOẠI CÔNG CHỨC XÃ"],
  ["Số: .../QĐ-SXD"],
  ["Số: /TB-SXD"],
  ["Ngày in: 05/11/2025"],
])("a title with another word is told, or sets the table aside: %s", (title) => {
  expect(toReadOrSetAside({ "Cá nhân": below(title) })).toEqual([
    expect.stringMatching(new RegExp(`^Cá nhân 1,1 (titleUnread|tableUndecided) ${title}$`)),
  ]);
});

test.each([
  ["Văn phòng Sở: Tốt"],
  ["Tốt: Văn phòng Sở"],
  ["Kết quả thẩm định: Văn phòng Sở tốt"],
  ["Kỷ luật năm 2025: Văn phòng Sở 01 người"],
  ["Kỷ luật năm 2025: có"],
  ["Quyết định kỷ luật số 5/QĐ-SXD ngày 5/5/2025"],
  ["Ngày đăng ký: 15/4/2022"],
  ["Văn phòng Sở gửi đăng ký tháng 4/2022"],
  ["HTTNV 85,7%"],
  ["(Tổng hợp theo báo cáo của các phòng, đơn vị)"],
  ["PHIẾU CHẤM ĐIỂM, XẾP LOẠI CẢI CÁCH HÀNH CHÍNH NĂM 2025"],
])("ordinary words that say something of somebody are told: %s", (title) => {
  const units: Rows = [
    ["STT", "Tên tập thể", "Xếp loại CCHC 2025"],
    [1, "Văn phòng Sở", "Xuất sắc"],
  ];
  const told = toRead({ "Tập thể": units, "Cá nhân": below(title) });
  expect(told).toEqual([expect.stringMatching(/^Cá nhân 1,1 (titleUnread|noteUnread) /)]);
});

test.each(["Chấm 2025", "Cá nhân 2025 gốc", "Nhập 2025", "2025 (Phòng)", "Cá nhân 2025 v2"])(
  "a tab of another name is told: %s",
  (tab) => {
    expect(toReadOrSetAside({ [tab]: below() })).toEqual([
      expect.stringMatching(/ (titleUnread|tableUndecided) /),
    ]);
  },
);

test.each([
  ["DANH SÁCH CÔNG CHỨC XẾP LOẠI HTTNV TRỞ LÊN NĂM 2025"],
  ["DANH SÁCH CÁ NHÂN ĐỀ NGHỊ TẶNG BẰNG KHEN NĂM 2025"],
  ["ĐĂNG KÝ MỨC ĐỘ HOÀN THÀNH NHIỆM VỤ NĂM 2025"],
  ["KẾ HOẠCH NĂM 2025"],
  ["Thời điểm đánh giá: 30/6/2025"],
  ["Rạch Giá, ngày 05 tháng 7 năm 2025"],
  ["Kỳ I"],
  ["Gửi Sở Nội vụ thẩm định"],
  ["TỔNG HỢP KẾ HOẠCH XẾP LOẠI"],
  ["DANH SÁCH ĐK HTTNV NĂM 2025"],
  ["ĐƠN VỊ XẾP LOẠI"],
  ["THEO BÁO CÁO CÁC ĐƠN VỊ"],
  ["DANH SÁCH XÉT TẶNG BẰNG KHEN"],
  ["KẾT QUẢ XẾP LOẠI CÔNG CHỨC NĂM 2024"],
  ["(Kèm theo Quyết định số 5/QĐ-SXD ngày 10/6/2025)"],
  ["Rạch Giá, ngày 10 tháng 12 năm 2024"],
  ["(Kèm theo Tờ trình số 05/TTr-SXD ngày 10/01/2026)"],
])("ratings of some people, not yet given, or of a part of the year: %s", (title) => {
  const [told, ...more] = toReadOrSetAside({ "Cá nhân": below(title) });
  expect(more).toEqual([]);
  expect(told).toMatch(/^Cá nhân 1,1 (titleUnread|tableUndecided) /);
  expect(told).toContain(title);
});

describe("a heading between the lines", () => {
  const headed = (...heading: Row): Rows => [
    HEADER,
    heading,
    [1, "Nguyễn Văn An", "Văn phòng Sở", "HTTNV", ""],
    [2, "Trần Thị Bình", "Văn phòng Sở", "HTTNV", ""],
  ];

  test.each(["Kết quả do phòng đề nghị", "Đang họp xét", "Cá nhân tự xếp", "Kết quả năm 2024"])(
    "is told if it names no unit and no kind of people: %s",
    (heading) => {
      expect(toRead({ "Cá nhân": headed("I", heading) })).toEqual([`Cá nhân 2,2 noteUnread ${heading}`]);
    },
  );

  test.each(["Văn phòng Sở", "Công chức", "Các phòng chuyên môn", "Phòng Pháp chế"])(
    "is not: %s",
    (heading) => {
      expect(toRead({ "Cá nhân": headed("I", heading) })).toEqual([]);
    },
  );

  test("without a number too, where lines stand above it", () => {
    const units: Rows = [
      ["STT", "Tên tập thể", "Đăng ký thi đua giai đoạn"],
      [1, "Văn phòng Sở", "x"],
      ["Đăng ký từ 01/4/2022", "", ""],
      [2, "Thanh tra Sở", "x"],
    ];
    expect(toRead({ "Tập thể": units })).toEqual(["Tập thể 3,1 noteUnread Đăng ký từ 01/4/2022"]);
  });
});

describe("a list that is not read", () => {
  const people = { "Cá nhân": below() };
  const units: Rows = [
    ["STT", "Tên tập thể", "Xếp loại CCHC 2025"],
    [1, "Văn phòng Sở", "Xuất sắc"],
  ];

  test("of classes by an authority, or of units by their abbreviations, is told at its first line", () => {
    const tabs = (name: string, header: string): Tabs => ({
      ...people,
      "Tập thể": units,
      "Thẩm định": [
        ["STT", "Đơn vị", header],
        [1, name, "Khá"],
      ],
    });
    expect(toRead(tabs("Văn phòng Sở", "Nhóm"))).toContain("Thẩm định 2,2 noteUnread 1 Văn phòng Sở Khá");
    expect(toRead(tabs("VP Sở", "Mức"))).toContain("Thẩm định 2,2 noteUnread 1 VP Sở Khá");
  });

  test("above the table too", () => {
    const rows: Rows = [["Nguyễn Văn An", 2025, "KT"], ["Danh sách kỷ luật"], [], ...below()];
    expect(toReadOrSetAside({ "Cá nhân": rows })).toContain("Cá nhân 1,3 tableUndecided KT");
    // Until then nothing hangs on what the table says.
    const [person] = readTabs({ "Cá nhân": rows }).facts.individuals ?? [];
    expect(person?.ratings.size).toBe(0);
  });
});

test.each([
  ["KẾ HOẠCH SỐ 609/KH-SXD", 0],
  ["ĐĂNG KÝ THI ĐUA THEO KẾ HOẠCH SỐ 120/KH-UBND", 1],
  ["KẾ HOẠCH ĐĂNG KÝ THI ĐUA", 1],
  ["DANH SÁCH ĐĂNG KÝ THI ĐUA NĂM 2025", 1],
  ["DANH SÁCH ĐĂNG KÝ THI ĐUA NĂM 2022", 0],
  ["ĐĂNG KÝ PHONG TRÀO THI ĐUA PHÁT TRIỂN ĐÔ THỊ", 1],
])("registrations for another movement are told: %s", (title, told) => {
  const units: Rows = [
    [title],
    ["STT", "Tên tập thể", "Đăng ký thi đua giai đoạn"],
    [1, "Văn phòng Sở", "x"],
  ];
  expect(toRead({ "Tập thể": units })).toHaveLength(told);
});

test.each(["Kỷ luật: 01 người.", "Khôi: khiển trách"])(
  "a line of discipline below a list is told: %s",
  (line) => {
    expect(toRead({ "Cá nhân": [...below(), [], [line]] })).toEqual([`Cá nhân 4,1 noteUnread ${line}`]);
  },
);

test.each(["6/7 người HTTNV", "6 T; 1 HT", "Đạt: 6/7"])("words beside a total are told: %s", (cell) => {
  const rows: Rows = [...below(), ["", "Tổng cộng", cell, "", ""]];
  expect(toRead({ "Cá nhân": rows })).toEqual([expect.stringContaining(`: ${cell}`)]);
});

test("a blank where the notes of most lines agree is told", () => {
  const noted = ["Thống nhất", "Thống nhất", ""].map((note, at) => [
    at + 1,
    `Nguyễn Văn ${"ABC"[at] ?? ""}n`,
    "Văn phòng Sở",
    "HTTNV",
    note,
  ]);
  expect(toRead({ "Cá nhân": [HEADER, ...noted] })).toEqual(["Cá nhân 4,5 noteUnread Ghi chú (trống)"]);
});

test("a decision of the middle of the year is told, though all lines name it", () => {
  const decided = (day: string): Rows =>
    ["Nguyễn Văn An", "Trần Thị Bình"].reduce<Rows>(
      (rows, name, at) => [...rows, [at + 1, name, "Văn phòng Sở", "HTTNV", `QĐ số 15/QĐ-SXD ngày ${day}`]],
      [HEADER],
    );
  expect(toRead({ "Cá nhân": decided("10/6/2025") })).toHaveLength(1);
  expect(toRead({ "Cá nhân": decided("12/01/2026") })).toEqual([]);
});

test("what is attached to a cell is told besides what stands in it, until somebody has seen it", () => {
  const tabs = { "Cá nhân": withNote("Nay ở xã") };
  const { tables } = readTabs(tabs);
  const grids = gridsRead(tabs, { tables }).map((grid) => ({
    ...grid,
    cellNotes: [
      { row: 1, column: 3, text: "Sở Nội vụ: chờ họp lại" },
      { row: 1, column: 4, text: "Từ  tháng 3" },
    ],
  }));
  const own = tables.map((table) => ({ ...table, grid: grids[0] ?? table.grid }));
  const told = (seenTexts: readonly string[]): readonly string[] =>
    textsToRead(grids, own, { ...DEFAULT_PARAMETERS, seenTexts }).map(
      ({ code, found, place: { row, column } }) => `${String(row)},${String(column)} ${code} ${found}`,
    );
  expect(told([])).toEqual([
    "2,5 noteUnread Nay ở xã",
    "2,4 cellNoteUnread Sở Nội vụ: chờ họp lại",
    "2,5 cellNoteUnread Từ tháng 3",
  ]);
  expect(told(["từ tháng 3"])).toHaveLength(2);
  expect(textsToRead(grids, [], DEFAULT_PARAMETERS).map(({ code }) => code)).not.toContain("cellNoteUnread");
});

test("what answers a label above a list counts with it", () => {
  const rows: Rows = [["Ngày đăng ký:", "15/4/2022"], ...below()];
  expect(toRead({ "Cá nhân": rows })).toContain("Cá nhân 1,1 titleUnread Ngày đăng ký:");
  const made: Rows = [["Ngày lập:", "15/12/2024"], ...below()];
  expect(toRead({ "Cá nhân": made })).toEqual(["Cá nhân 1,2 titleUnread 15/12/2024"]);
});

test.each(["Nguyễn Văn An - KT 2025", "Nguyễn Văn An (đã chuyển)", "Nguyễn Văn An [loại]"])(
  "what stands behind a name is told: %s",
  (name) => {
    const rows: Rows = [HEADER, [1, name, "Văn phòng Sở", "HTTNV", ""]];
    expect(toRead({ "Cá nhân": rows })).toEqual([`Cá nhân 2,2 noteUnread ${name}`]);
  },
);

test.each([
  "Nguyễn Văn An (1985)",
  "Nguyễn Văn An (2)",
  "Nguyễn Văn An",
  "Nguyễn Thị Mai-Anh",
  "Nguyễn Văn An (phụ trách)",
  "Nguyễn Văn An - Trưởng phòng",
  "Nguyễn Văn An (SN 1985)",
])("what tells people apart is not: %s", (name) => {
  expect(toRead({ "Cá nhân": [HEADER, [1, name, "Văn phòng Sở", "HTTNV", ""]] })).toEqual([]);
});

test.each([
  ["Phòng Quy hoạch - Kiến trúc", 0],
  ["Phòng Quản lý vận tải, phương tiện và người lái", 0],
  ["Văn phòng Sở (VP)", 0],
  ["Phòng QLXD (Quản lý xây dựng)", 0],
  ["Văn phòng Sở (Tốt)", 1],
  ["Văn phòng Sở (sáp nhập)", 1],
  ["Văn phòng Sở (78đ)", 1],
])("of a unit's name only what may be said of it is told: %s", (name, told) => {
  const units: Rows = [
    ["STT", "Tên tập thể", "Xếp loại CCHC 2025"],
    [1, name, "Xuất sắc"],
  ];
  expect(toRead({ "Tập thể": units })).toHaveLength(told);
});

test("the decision that most lines name is not told", () => {
  const rows: Rows = ["Nguyễn Văn An", "Trần Thị Bình"].map((name, at) => [
    at + 1,
    name,
    "QĐ số 15/QĐ-SXD ngày 12/01/2026",
    "HTTNV",
  ]);
  expect(toRead({ "Cá nhân": [["STT", "Họ và tên", "Căn cứ", "Xếp loại 2025"], ...rows] })).toEqual([]);
});

test.each([
  ["Giai đoạn 2020-2024", 1],
  ["Thời gian: 01/7/2024 - 30/6/2025", 1],
  ["Giai đoạn 2021-2025", 0],
  ["Thời gian: 01/01/2025 - 31/12/2025", 0],
])("a time that ends before the year does is told: %s", (title, told) => {
  const list: Rows = [
    [title],
    ["STT", "Họ và tên", "Đơn vị", "Kết quả xếp loại"],
    [1, "Nguyễn Văn An", "Văn phòng Sở", "HTTNV"],
  ];
  expect(toRead({ "Xếp loại 2025": list })).toHaveLength(told);
});

test("a list that was made within its year is told", () => {
  const list = (day: string): Rows => [
    ["KẾT QUẢ XẾP LOẠI NĂM 2025"],
    [day],
    ["STT", "Họ và tên", "Đơn vị", "Kết quả xếp loại"],
    [1, "Nguyễn Văn An", "Văn phòng Sở", "HTTNV"],
  ];
  expect(toRead({ "Cá nhân": list("Rạch Giá, ngày 05 tháng 7 năm 2025") })).toHaveLength(1);
  expect(toRead({ "Cá nhân": list("Báo cáo ngày 30/9/2025") })).toHaveLength(1);
  expect(toRead({ "Cá nhân": list("Rạch Giá, ngày 25 tháng 12 năm 2025") })).toEqual([]);
  expect(toRead({ "Cá nhân": list("Rạch Giá, ngày 05 tháng 01 năm 2026") })).toEqual([]);
});

describe("a list that is not read and names somebody who is", () => {
  const withTab = (name: string, rows: Rows): readonly string[] =>
    toRead({ "Cá nhân": below(), [name]: rows });

  test.each<[string, Rows, string]>([
    [
      "Kết luận",
      [
        ["STT", "Họ và tên", "Không đủ điều kiện"],
        [1, "Nguyễn Văn An", "x"],
      ],
      "2,2 noteUnread 1 Nguyễn Văn An x",
    ],
    [
      "Điểm 2025",
      [
        ["STT", "Họ và tên", "Điểm"],
        [1, "Nguyễn Văn An", 48],
      ],
      "2,2 noteUnread 1 Nguyễn Văn An 48",
    ],
    [
      "Kiểm phiếu",
      [
        ["Họ tên", "Đồng ý"],
        ["Nguyễn Văn An", 2],
        ["Nguyễn Văn An", 7],
      ],
      "2,1 noteUnread Nguyễn Văn An 2",
    ],
  ])("is told once at its line: %s", (tab, rows, told) => {
    expect(withTab(tab, rows)).toEqual([`${tab} ${told}`]);
  });

  test("is told below a table as well", () => {
    const rows: Rows = [...below(), [], ["KẾT QUẢ KIỂM PHIẾU"], ["Họ tên", "Đồng ý"], ["Nguyễn Văn An", 2]];
    expect(toRead({ "Cá nhân": rows })).toEqual(["Cá nhân 6,1 noteUnread Nguyễn Văn An 2"]);
  });

  test.each<[string, Rows]>([
    [
      "Danh bạ",
      [
        ["STT", "Họ và tên", "Điện thoại"],
        [1, "Nguyễn Văn An", "0901"],
      ],
    ],
    ["Trực", [["Thứ Hai", "Nguyễn Văn An"]]],
    [
      "Điểm thi",
      [
        ["STT", "Họ và tên", "Điểm"],
        [1, "Lê Thị Hoa", 48],
      ],
    ],
  ])("of another matter, or of others, is not: %s", (tab, rows) => {
    expect(withTab(tab, rows)).toEqual([]);
  });

  test("who signs below a table is none", () => {
    const rows: Rows = [...below(), [], ["", "Người lập biểu"], ["", "Nguyễn Văn An"]];
    expect(toRead({ "Cá nhân": rows })).toEqual([]);
  });
});

test("the tab's name is told at the column of names", () => {
  expect(toRead({ "Kho 2025": below() })).toEqual(["Kho 2025 1,2 titleUnread Kho 2025"]);
});

test.each(["Trang tính1", "Tong hop", "CB_2025"])("an ordinary name of a tab is not told: %s", (tab) => {
  expect(toRead({ [tab]: below() })).toEqual([]);
});

test("the name of a unit that the tables name is an ordinary word of a title", () => {
  const title = "Phòng Thủy lợi: kết quả xếp loại năm 2025";
  const units: Rows = [
    ["STT", "Tên tập thể", "Xếp loại CCHC 2025"],
    [1, "Phòng Thủy lợi", "Tốt"],
  ];
  expect(toRead({ "Cá nhân": below(title) })).toHaveLength(1);
  expect(toRead({ "Cá nhân": below(title), "Tập thể": units })).toEqual([]);
});

test("a note is told at its cell, whatever it says", () => {
  expect(toRead({ "Cá nhân": withNote("Nay ở xã từ 3/2024") })).toEqual([
    "Cá nhân 2,5 noteUnread Nay ở xã từ 3/2024",
  ]);
});

test.each([[""], [null], [12], ["3/9"]])("%p is no note", (note) => {
  expect(toRead({ "Cá nhân": withNote(note) })).toEqual([]);
});

test.each(["Không", "không có", "x"])(
  "%p says nothing where most lines have it, and is told where one has",
  (note) => {
    const lines = (notes: readonly string[]): Rows => [
      HEADER,
      ...notes.map((text, at): Row => [
        at + 1,
        `Nguyễn Văn ${"ABC".charAt(at)}n`,
        "Văn phòng Sở",
        "HTTNV",
        text,
      ]),
    ];
    expect(toRead({ "Cá nhân": lines([note, note, note]) })).toEqual([]);
    expect(toRead({ "Cá nhân": lines(["", note, ""]) })).toEqual([`Cá nhân 3,5 noteUnread ${note}`]);
  },
);

test.each([
  "Nghỉ thai sản 2022",
  "Nghỉ thai sản từ 3/2022 đến 15/9/2022",
  "Đi học 2024",
  "Thai sản 2024",
  "CSTĐCS 2022, 2023",
  "LĐTT 2021-2025",
  "Bổ nhiệm Phó Trưởng phòng ngày 01/7/2023",
  "Thạc sĩ; đảng viên",
  "Bằng khen UBND tỉnh năm 2023, CSTĐCS 2024",
])("a note of what has nothing to do with the awards is not told: %s", (note) => {
  expect(toRead({ "Cá nhân": withNote(note) })).toEqual([]);
});

test.each([
  "Nghỉ thai sản, chưa xếp loại",
  "Thôi làm Trưởng phòng 2024",
  "Nghỉ hưu 2023",
  "Mới tuyển dụng 01/11/2025",
  "Tuyển dụng 2022, tập sự",
  "Thu hồi Bằng khen UBND tỉnh",
  "Nghỉ thai sản 2022?",
  "Đảng viên dự bị bị xóa tên",
])("a note that says anything else besides is told or held: %s", (note) => {
  const tabs = { "Cá nhân": withNote(note) };
  const held = readTabs(tabs).issues.filter(({ place }) => place.row === 2 && place.column === 5);
  expect([...held, ...toRead(tabs)]).not.toEqual([]);
});

test("a sentence that most lines have is told at the first", () => {
  const rows: Rows = [HEADER, ...withNote("Phòng đề xuất").slice(1), ...withNote("Phòng đề xuất").slice(1)];
  expect(toRead({ "Cá nhân": rows })).toEqual(["Cá nhân 2,5 noteUnread Phòng đề xuất"]);
});

test.each([["2023"], ["2023: 3"]])("a note that names a year is told: %s", (note) => {
  expect(toRead({ "Cá nhân": withNote(note) })).toEqual([`Cá nhân 2,5 noteUnread ${note}`]);
});

test.each([
  ["STT", ["STT", "Họ và tên", "Xếp loại 2025"], ["chuyển", "Nguyễn Văn An", "HTTNV"], "chuyển"],
  [
    "Chức vụ",
    ["STT", "Họ và tên", "Chức vụ", "Xếp loại 2025"],
    [1, "Nguyễn Văn An", "Đã nghỉ hưu", "HTTNV"],
    "Đã nghỉ hưu",
  ],
  ["STT", ["STT", "Họ và tên", "Xếp loại 2025"], ["1?", "Nguyễn Văn An", "HTTNV"], "1?"],
  ["STT", ["STT", "Họ và tên", "Xếp loại 2025"], ["✗", "Nguyễn Văn An", "HTTNV"], "✗"],
  [
    "Chức vụ",
    ["STT", "Họ và tên", "Chức vụ", "Xếp loại 2025"],
    [1, "Nguyễn Văn An", "CV, KT 2025", "HTTNV"],
    "CV, KT 2025",
  ],
  [
    "Chức vụ",
    ["STT", "Họ và tên", "Chức vụ", "Xếp loại 2025"],
    [1, "Nguyễn Văn An", "Cho thôi chức", "HTTNV"],
    "Cho thôi chức",
  ],
  [
    "Ngày sinh",
    ["STT", "Họ và tên", "Ngày sinh", "Xếp loại 2025"],
    [1, "Nguyễn Văn An", "mất 2024", "HTTNV"],
    "mất 2024",
  ],
  [
    "Tình trạng",
    ["STT", "Họ và tên", "Tình trạng", "Xếp loại 2025"],
    [1, "Nguyễn Văn An", "Chuyển đi", "HTTNV"],
    "Chuyển đi",
  ],
])("what else is said in %s is told", (header, headers, line, found) => {
  const column = headers.indexOf(header) + 1;
  expect(toRead({ "Cá nhân": [headers, line] })).toEqual([`Cá nhân 2,${String(column)} noteUnread ${found}`]);
});

test.each([
  ["STT", ["STT", "Họ và tên", "Xếp loại 2025"], ["1a", "Nguyễn Văn An", "HTTNV"]],
  ["STT", ["STT", "Họ và tên", "Xếp loại 2025"], ["1.", "Nguyễn Văn An", "HTTNV"]],
  [
    "Chức vụ",
    ["STT", "Họ và tên", "Chức vụ", "Xếp loại 2025"],
    [1, "Nguyễn Văn An", "Chuyên viên, Thư ký Hội đồng", "HTTNV"],
  ],
  [
    "Tình trạng",
    ["STT", "Họ và tên", "Tình trạng", "Xếp loại 2025"],
    [1, "Nguyễn Văn An", "Đã duyệt", "HTTNV"],
  ],
])("what %s says of itself is not told", (_header, headers, line) => {
  expect(toRead({ "Cá nhân": [headers, line] })).toEqual([]);
});

test("a decision of the first months of a year is told over its ratings: it may be of the year before", () => {
  const title = (day: string): Rows => [
    [`XẾP LOẠI NĂM 2025 (Kèm theo Quyết định số 5/QĐ-SXD ngày ${day})`],
    ["STT", "Họ và tên", "Đơn vị", "Kết quả xếp loại"],
    [1, "Nguyễn Văn An", "Văn phòng Sở", "HTTNV"],
  ];
  expect(toRead({ "Cá nhân": title("10/01/2025") })).toHaveLength(1);
  expect(toRead({ "Cá nhân": title("10/01/2026") })).toEqual([]);
});

test("a text that stands beside the columns with headers is told as a note", () => {
  const rows: Rows = [HEADER, [1, "Nguyễn Văn An", "Văn phòng Sở", "HTTNV", "", "đã chuyển về huyện"]];
  expect(toRead({ "Cá nhân": rows })).toEqual(["Cá nhân 2,6 noteUnread đã chuyển về huyện"]);
});

test("a block of signatures between two tables is not told, another heading is", () => {
  const signed: Rows = [
    [],
    ["", "", "", "Kiên Giang, ngày 05 tháng 01 năm 2026"],
    ["", "NGƯỜI LẬP BIỂU", "", "CHÁNH VĂN PHÒNG"],
    ["", "(Ký, ghi rõ họ tên)", "", "(Ký tên, đóng dấu)"],
    [],
    ["", "Lâm Thị Thu Hương", "", "Đinh Quốc Thái"],
    [],
  ];
  const more: Rows = [HEADER, [2, "Trần Thị Bình", "Văn phòng Sở", "HTTNV", ""]];
  expect(toRead({ "Cá nhân": [...below(), ...signed, ...more] })).toEqual([]);
  expect(toRead({ "Cá nhân": [...below(), ["Đinh Quốc Thái"], ["Đang họp xét"], ...more] })).toEqual([
    "Cá nhân 4,1 titleUnread Đang họp xét",
    "Cá nhân 3,1 titleUnread Đinh Quốc Thái",
  ]);
});

describe("one table of both kinds", () => {
  const both = (...total: Row): Rows => [
    ["STT", "Họ và tên / Tên đơn vị", "Xếp loại cá nhân 2025", "Xếp loại CCHC 2025"],
    ["I", "Văn phòng Sở", "", "Tốt"],
    [1, "Nguyễn Văn An", "HTTNV", ""],
    [2, "Trần Thị Bình", "HTTNV", ""],
    ["II", "Thanh tra Sở", "", "Xuất sắc"],
    [1, "Lê Văn Cường", "HTTNV", ""],
    ["Tổng cộng", ...total],
  ];

  test("what counts one kind is not told for the other, nor is a unit's class in the line that heads its people", () => {
    expect(toRead({ "Tổng hợp": both("02 tập thể, 03 cá nhân", 3, 2) })).toEqual([]);
  });

  test("what counts neither is", () => {
    const told = toRead({ "Tổng hợp": both("02 tập thể, 04 cá nhân", 4, 5) });
    expect(told.map((text) => text.replace(/ noteUnread.*/, ""))).toEqual([
      "Tổng hợp 7,2",
      "Tổng hợp 7,3",
      "Tổng hợp 7,4",
    ]);
  });
});

test("titles that name two provinces are told, one province is that of the office", () => {
  const titled = (first: string, second: string): Tabs => ({
    "Cá nhân": below(first),
    "Tập thể": [[second], ["STT", "Tên tập thể", "Xếp loại CCHC 2025"], [1, "Văn phòng Sở", "Xuất sắc"]],
  });
  expect(toRead(titled("SỞ XÂY DỰNG TỈNH CÀ MAU", "UBND tỉnh Cà Mau"))).toEqual([]);
  expect(toRead(titled("SỞ XÂY DỰNG TỈNH KIÊN GIANG", "TP. Rạch Giá, ngày 12 tháng 01 năm 2026"))).toEqual(
    [],
  );
  expect(toRead(titled("SỞ XÂY DỰNG TỈNH CÀ MAU", "SỞ XÂY DỰNG TỈNH KIÊN GIANG"))).toEqual([
    "Cá nhân 1,1 titleUnread SỞ XÂY DỰNG TỈNH CÀ MAU",
    "Tập thể 1,1 titleUnread SỞ XÂY DỰNG TỈNH KIÊN GIANG",
  ]);
});

test("of those who are disciplined a list may be, but no table of ratings", () => {
  const title = "DANH SÁCH CÔNG CHỨC, VIÊN CHỨC BỊ KỶ LUẬT";
  const disciplined: Rows = [
    [title],
    ["STT", "Họ và tên", "Đơn vị", "Hình thức kỷ luật"],
    [1, "Nguyễn Văn An", "Văn phòng Sở", "Khiển trách 12/5/2023"],
  ];
  expect(toRead({ "Cá nhân": below(), "DS kỷ luật": disciplined })).toEqual([]);
  const held = readTabs({ "Cá nhân": below(title) }).issues;
  expect([...held, ...toRead({ "Cá nhân": below(title) })]).not.toEqual([]);
});

test("a line in no table that sounds adverse is told, whatever it speaks of; others are not", () => {
  const list: Rows = [...withNote(""), [], ["", "Nơi nhận: các phòng"], ["", "Sếp chưa xem"]];
  const others: Rows = [
    ["Mai họp"],
    ["KHTNV"],
    [1, "Phòng họp bị hỏng máy", "chưa sửa"],
    ["2. Không gộp ô trong bảng"],
    ["Họp xong không thông qua"],
  ];
  expect(toRead({ "Cá nhân": list, "Ghi nhớ": others })).toEqual([
    "Cá nhân 5,2 noteUnread Sếp chưa xem",
    "Ghi nhớ 5,1 noteUnread Họp xong không thông qua",
  ]);
});

test.each([
  [["Tỷ lệ HTTNV trở lên: 96,7%"], 1],
  [["Tỷ lệ HTTNV trở lên:", "80%"], 1],
  [["Số người đạt HTTNV trở lên: 4/5"], 1],
  [["Tỷ lệ HTTNV trở lên: 100%"], 0],
  [["Số người đạt HTTNV trở lên: 5/5"], 0],
  [["Tỷ lệ HTXSNV không quá 20%"], 0],
  [["Đạt loại Tốt theo QĐ 12/2025"], 0],
])("a share that is not whole is told: %j", (line, told) => {
  expect(toRead({ "Cá nhân": [...withNote(""), [], line] })).toHaveLength(told);
});

test("what somebody has seen is not told again, however it is spelled", () => {
  const tabs = {
    "Cá nhân": [...below("Kết quả lấy từ tủ hồ sơ khóa 2025").slice(0, 1), ...withNote("Nay ở xã")],
  };
  expect(toRead(tabs)).toHaveLength(2);
  expect(toRead(tabs, ["kết quả lấy từ tủ hồ sơ khoá 2025", "NAY Ở XÃ"])).toEqual([]);
});
