/** Whatever of a workbook is not used is named at its cells: columns, lines outside of tables, tabs without one. */
import { unusedCells } from "../../src/sheet/unused-cells";
import { gridsRead, readTabs, type Rows, type Tabs } from "./grids";

function unused(tabs: Tabs): readonly string[] {
  const reading = readTabs(tabs);
  return unusedCells(gridsRead(tabs, reading), reading.tables).map(
    ({ code, found, place: { sheet, row, column } }) =>
      `${sheet} ${String(row)},${String(column)} ${code} ${found}`,
  );
}

const PEOPLE: Rows = [
  ["DANH SÁCH CÔNG CHỨC NĂM 2025", "", "", "", "", ""],
  ["STT", "Họ và tên", "Giới tính", "Đơn vị", "Xếp loại 2025", "Kỷ luật"],
  [1, "Nguyễn Văn An", "Nam", "Văn phòng Sở", "HTTNV", ""],
];

test("of a table that is read whole nothing is named, nor are the titles above it", () => {
  expect(unused({ "Cá nhân": PEOPLE })).toEqual([]);
});

test("a column of which nothing is asked is named if it holds something; notes are told cell by cell", () => {
  const rows: Rows = [
    ["STT", "Họ và tên", "Xếp loại 2025", "Sáng kiến", "Quê quán", "Ghi chú", "Tự xếp loại 2025"],
    [1, "Nguyễn Văn An", "HTTNV", "Mẫu đơn một cửa", "", "Đi học", "HTXSNV"],
    ["", "Tổng cộng", "", "", "Hai người", "", ""],
  ];
  expect(unused({ "Cá nhân": rows })).toEqual([
    "Cá nhân 1,4 columnUnused Sáng kiến",
    "Cá nhân 1,7 columnUnused Tự xếp loại 2025",
  ]);
});

test("numbers and days under no header are named at the first of them", () => {
  const rows: Rows = [
    ["STT", "Họ và tên", "Xếp loại 2025", "", ""],
    [1, "Nguyễn Văn An", "HTTNV", "", ""],
    [2, "Trần Thị Bình", "HTTNV", 78.5, "15/6/2025"],
    [3, "Lê Hoàng Cường", "HTTNV", 80, ""],
  ];
  expect(unused({ "Cá nhân": rows })).toEqual([
    "Cá nhân 3,4 columnUnused 78,5",
    "Cá nhân 3,5 columnUnused 15/6/2025",
  ]);
});

test("what no award asks of people, or of units, is named", () => {
  const people: Rows = [
    ["STT", "Họ và tên", "Xếp loại 2025", "Chấp hành tốt chủ trương chính sách", "Thành tích CCHC xuất sắc"],
    [1, "Nguyễn Văn An", "HTTNV", "không", "x"],
  ];
  expect(unused({ "Cá nhân": people })).toEqual([
    "Cá nhân 1,4 columnUnused Chấp hành tốt chủ trương chính sách",
  ]);
});

test("a registration of people is named: the plan asks it of collectives", () => {
  const rows: Rows = [
    ["STT", "Họ và tên", "Xếp loại 2025", "Đăng ký thi đua 2025"],
    [1, "Nguyễn Văn An", "HTTNV", "không"],
  ];
  expect(unused({ "Cá nhân": rows })).toEqual(["Cá nhân 1,4 columnUnused Đăng ký thi đua 2025"]);
});

test("a tick under no header is named", () => {
  const rows: Rows = [
    ["STT", "Họ và tên", "Xếp loại 2025", ""],
    [1, "Nguyễn Văn An", "HTTNV", false],
    [2, "Trần Thị Bình", "HTTNV", true],
  ];
  expect(unused({ "Cá nhân": rows })).toEqual(["Cá nhân 3,4 columnUnused TRUE"]);
});

test("ratings of units among people, and without a year beside those of years, are named", () => {
  const rows: Rows = [
    ["STT", "Họ và tên", "Xếp loại 2025", "Kết quả xếp loại", "Xếp loại tập thể 2025"],
    [1, "Nguyễn Văn An", "HTTNV", "HTTNV", "Khá"],
  ];
  expect(unused({ "Cá nhân": rows })).toEqual([
    "Cá nhân 1,4 columnUnused Kết quả xếp loại",
    "Cá nhân 1,5 columnUnused Xếp loại tập thể 2025",
  ]);
});

test("days below a header that counts people are named, numbers are looked at elsewhere", () => {
  const rows = (cell: Rows[number][number]): Rows => [
    ["STT", "Tên tập thể", "Xếp loại CCHC 2025", "HTNV"],
    [1, "Văn phòng Sở", "Tốt", cell],
  ];
  expect(unused({ "Tập thể": rows("20/3/2025") })).toEqual(["Tập thể 1,4 columnUnused HTNV"]);
  expect(unused({ "Tập thể": rows(0) })).toEqual([]);
});

test("lines below and beside a table's are named, blank ones are not", () => {
  const rows: Rows = [
    ...PEOPLE,
    ["", "", "", "", "", ""],
    ["", "Danh sách kèm theo Quyết định số 12", "", "", "", ""],
    ["", "", "", "", "Người lập biểu", ""],
  ];
  expect(unused({ "Cá nhân": rows })).toEqual([
    "Cá nhân 5,1 lineUnused Danh sách kèm theo Quyết định số 12",
    "Cá nhân 6,1 lineUnused Người lập biểu",
  ]);
});

describe("lines above a table", () => {
  const above = (...lines: Rows): readonly string[] => unused({ "Cá nhân": [...lines, [], ...PEOPLE] });

  test.each<[string, Rows]>([
    ["Đơn vị", [["Đơn vị", "Văn phòng Sở", "Thanh tra Sở"]]],
    ["2025", [[2025, "Tốt", "Xuất sắc"]]],
    ["Văn phòng Sở", [["Văn phòng Sở", 78.5]]],
    ["Văn phòng Sở", [["Văn phòng Sở", "2/9"]]],
    ["An", [["An", "x"]]],
  ])("of another list are named: %s", (found, lines) => {
    expect(above(...lines)).toEqual([`Cá nhân 1,1 lineUnused ${found}`]);
  });

  test.each<[string, Rows]>([
    ["a letterhead", [["SỞ XÂY DỰNG", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]]],
    ["labels", [["Năm:", 2025, "Số trang:", 2]]],
    [
      "levels and their numbers",
      [
        ["HTXSNV", "HTTNV", "HTNV", "KHTNV"],
        [0, 1, 0, 0],
      ],
    ],
  ])("that are %s are not", (_what, lines) => {
    expect(above(...lines)).toEqual([]);
  });
});

test("what stands in the heading of a unit beside its name is named", () => {
  const header = ["STT", "Họ và tên", "Giới tính", "Xếp loại 2025", "Kỷ luật"];
  const person = [1, "Nguyễn Văn An", "Nam", "HTTNV", ""];
  const rows: Rows = [
    header,
    ["I", "Văn phòng Sở", "", "", "đang rà soát"],
    person,
    ["II", "Thanh tra Sở", "", "", ""],
    person,
  ];
  expect(unused({ "Cá nhân": rows })).toEqual(["Cá nhân 2,1 lineUnused đang rà soát"]);
});

test("totals are no lines to be used, nor are the titles right above another table", () => {
  const rows: Rows = [
    ...PEOPLE,
    ["", "Cộng: 1 người", "", "", "", ""],
    ["", "Tỷ lệ %", "", "", "100", ""],
    ["", "", "", "", "", ""],
    ["II. VIÊN CHỨC", "", "", "", "", ""],
    ["Năm 2025", "", "", "", "", ""],
    ...PEOPLE.slice(1, 2),
    [1, "Trần Thị Mai", "Nữ", "Văn phòng Sở", "HTTNV", ""],
  ];
  expect(unused({ "Cá nhân": rows })).toEqual([]);
});

test("all of a tab without a table is named, an empty tab is not", () => {
  const list: Rows = [
    ["Thống kê", "Số lượng"],
    ["HTNV", 2],
  ];
  expect(unused({ "Cá nhân": PEOPLE, "Tổng hợp": list, Trống: [["", ""]] })).toEqual([
    "Tổng hợp 1,1 tabUnused Thống kê",
    "Tổng hợp 2,1 tabUnused HTNV",
  ]);
});

test("lines of the other kind in a table of both are used", () => {
  const rows: Rows = [
    ["STT", "Tên", "Đối tượng", "Đơn vị", "Xếp loại CCHC 2025", "Xếp loại cá nhân 2025"],
    [1, "Văn phòng Sở", "Tập thể", "", "Tốt", ""],
    [2, "Nguyễn Văn An", "Cá nhân", "Văn phòng Sở", "", "HTTNV"],
  ];
  expect(
    unused({
      "Danh sách": rows.map((row, at) =>
        at === 0 ? ["STT", "Họ và tên / Tên tập thể", ...row.slice(2)] : row,
      ),
    }),
  ).toEqual([]);
});
