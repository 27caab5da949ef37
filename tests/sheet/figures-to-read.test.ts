/** What headers, headings and totals count or say beyond the lines is told at its cell; what fits the lines is not. */
import { figuresToRead, figuresWithin } from "../../src/sheet/figures-to-read";
import { rowsRead } from "../../src/sheet/unread-line";
import { readTabs, type Rows } from "./grids";

const HEADER: Rows[number] = ["STT", "Họ và tên", "Đơn vị", "Xếp loại 2025", "Kỷ luật", "Ghi chú"];
const LINES: Rows = [
  [1, "Nguyễn Văn An", "Văn phòng Sở", "HTTNV", "", ""],
  [2, "Trần Thị Bình", "Văn phòng Sở", "HTTNV", "", ""],
];

/** "4,2 Tổng: 7" */
function told(rows: Rows): readonly string[] {
  const { tables } = readTabs({ "Cá nhân": rows });
  return tables
    .flatMap((table) => [
      ...figuresToRead(table, rowsRead(tables)),
      ...figuresWithin(table, tables, ["Văn phòng Sở"]),
    ])
    .map(({ found, place }) => `${String(place.row)},${String(place.column)} ${found}`);
}

test("a plain list is not told of", () => {
  expect(told([HEADER, ...LINES])).toEqual([]);
});

describe("right of the header", () => {
  test.each<[string, Rows[number]]>([
    ["Bản nháp", ["Bản nháp"]],
    ["Không đạt: Nguyễn Văn An", ["Không đạt:", "Nguyễn Văn An"]],
    ["HTNV: 1", ["HTNV:", 1]],
    ["Đã duyệt FALSE", ["Đã duyệt", false]],
    ["x = HTNV", ["x = HTNV"]],
  ])("%s is told", (found, cells) => {
    expect(told([[...HEADER, "", ...cells], ...LINES])).toContain(`1,8 ${found}`);
  });

  test.each(["Nguyễn Văn An kỷ luật năm 2025", "Văn phòng Sở xếp loại Tốt năm 2025"])(
    "a sentence that names somebody is told, even if it reads like a header: %s",
    (sentence) => {
      expect(told([[...HEADER, sentence], ...LINES])).toEqual([`1,7 ${sentence}`]);
    },
  );

  test("the name of a column of facts, too, if it ends as a label does", () => {
    const header: Rows[number] = [
      "STT",
      "Tên tập thể",
      "Xếp loại CCHC 2025",
      "",
      "Rút đăng ký:",
      "Thanh tra Sở",
    ];
    expect(told([header, [1, "Văn phòng Sở", "Xuất sắc"]])).toContain("1,5 Rút đăng ký: Thanh tra Sở");
  });

  test.each(["Ký nhận", "Chữ ký"])("a column to be signed is not: %s", (header) => {
    expect(told([[...HEADER, header], ...LINES])).toEqual([]);
  });
});

describe("above the list", () => {
  test.each<[string, Rows[number]]>([
    ["HTNV: 1", ["HTNV:", 1]],
    ["Kỷ luật 2025: 1", ["Kỷ luật 2025:", 1]],
    ["Tổng số công chức: 7", ["Tổng số công chức:", 7]],
    ["☐ Đã duyệt", ["☐ Đã duyệt"]],
    ["HTTNV = hoàn thành nhiệm vụ", ["HTTNV = hoàn thành nhiệm vụ"]],
    ["Xuất sắc: 02/03 đơn vị", ["Xuất sắc: 02/03 đơn vị"]],
    ["Bản tự chấm", ["Bản tự chấm"]],
    ["Số lượng 8 người", ["Số lượng 8 người"]],
    ["Công chức: 8", ["Công chức: 8"]],
    ["Văn phòng Sở: 4", ["Văn phòng Sở:", 4]],
    ["Đã duyệt: ☐", ["Đã duyệt: ☐"]],
    ["Chính thức [ ]", ["Chính thức [ ]"]],
    ["Đã duyệt:", ["Đã duyệt:"]],
    ["Tốt = hoàn thành nhiệm vụ", ["Tốt = hoàn thành nhiệm vụ"]],
  ])("%s is told", (found, cells) => {
    expect(told([["", ...cells], HEADER, ...LINES])).toEqual([`1,2 ${found}`]);
  });

  test.each(["Xếp loại (đề nghị)", "Phòng đề xuất", "Trưởng phòng"])(
    "what stands over the ratings like a heading is told: %s",
    (heading) => {
      expect(told([["", "", "", heading], HEADER, ...LINES])).toEqual([`1,4 ${heading}`]);
    },
  );

  test.each(["Kết quả xếp loại", "KẾT QUẢ XẾP LOẠI CÔNG CHỨC, VIÊN CHỨC NĂM 2025"])(
    "a heading of ratings, or a title in the middle, is not: %s",
    (heading) => {
      expect(told([["", "", "", heading], HEADER, ...LINES])).toEqual([]);
    },
  );

  test.each<[string, Rows[number]]>([
    ["nobody", ["HTNV:", 0]],
    ["as many as are listed", ["Tổng số công chức:", 2]],
    ["what a level means", ["HTNV: Hoàn thành nhiệm vụ"]],
    ["a day", ["Kiên Giang, ngày 12 tháng 3 năm 2026"]],
    ["so many people", ["Danh sách 2 công chức"]],
    ["the year", ["Năm:", 2025]],
    ["an answered question", ["Đã duyệt:", "Giám đốc"]],
  ])("%s is not", (_what, cells) => {
    expect(told([cells, HEADER, ...LINES])).toEqual([]);
  });
});

test.each<[Rows[number][number], number]>([
  ["15/6/2025", 1],
  [{ year: 2025, month: 6, day: 15 }, 1],
  ["30/11/2024", 1],
  ["25/12/2025", 0],
  [{ year: 2026, month: 1, day: 5 }, 0],
])("a bare day above a list, before its last year was over, is told: %j", (day, count) => {
  expect(told([[day], HEADER, ...LINES])).toHaveLength(count);
});

describe("in a heading", () => {
  test.each([
    "Văn phòng Sở (02 người, 01 HTNV)",
    "Công chức hoàn thành nhiệm vụ",
    "Các trường hợp khác",
    "Bổ sung",
  ])("%s is told", (heading) => {
    expect(told([HEADER, ["I", heading], ...LINES])).toEqual([`2,2 ${heading}`]);
  });

  test.each(["Văn phòng Sở", "Văn phòng Sở (02 người)"])("%s is not", (heading) => {
    expect(told([HEADER, ["I", heading], ...LINES])).toEqual([]);
  });
});

describe("in the line of a total", () => {
  test.each<[string, Rows[number]]>([
    ["4,4 Tổng cộng, Xếp loại 2025: 1", ["", "Tổng cộng", "", 1, "", ""]],
    ["4,4 Tổng cộng, Xếp loại 2025: 1/2", ["", "Tổng cộng", "", "1/2", "", ""]],
    ["4,5 Tổng cộng, Kỷ luật: 1", ["", "Tổng cộng", "", "", 1, ""]],
    ["4,6 Tổng cộng, Ghi chú: An: HTNV", ["", "Tổng cộng", "", "", "", "An: HTNV"]],
    ["4,2 Tổng: 2; HTTNV: 1", ["", "Tổng: 2; HTTNV: 1", "", "", "", ""]],
    ["4,4 Tổng cộng, Xếp loại 2025: 1", ["", "Tổng cộng", "", "1", "", ""]],
    ["4,4 Tỷ lệ %, Xếp loại 2025: 85,7%", ["", "Tỷ lệ %", "", "85,7%", "", ""]],
    ["4,5 Tổng cộng, Kỷ luật: 1 KT", ["", "Tổng cộng", "", "", "1 KT", ""]],
    ["4,2 Tổng số công chức: 8", ["", "Tổng số công chức: 8", "", "", "", ""]],
    ["4,2 Tổng số kỷ luật: 1", ["", "Tổng số kỷ luật: 1", "", "", "", ""]],
    ["4,2 Tỷ lệ: 6/7", ["", "Tỷ lệ: 6/7", "", "", "", ""]],
    ["4,2 Tỷ lệ 85,7%", ["", "Tỷ lệ 85,7%", "", "", "", ""]],
    [
      "4,2 Tổng cộng: 3 đơn vị, 2 xuất sắc, 1 tốt",
      ["", "Tổng cộng: 3 đơn vị, 2 xuất sắc, 1 tốt", "", "", "", ""],
    ],
    ["4,4 Cộng, Xếp loại 2025: 8 người", ["", "Cộng", "", "8 người", "", ""]],
    [
      "4,3 Tổng số đơn vị loại Tốt, Đơn vị: Văn phòng Sở",
      ["", "Tổng số đơn vị loại Tốt", "Văn phòng Sở", "", "", ""],
    ],
  ])("%s is told", (found, cells) => {
    expect(told([HEADER, ...LINES, cells])).toEqual([found]);
  });

  test.each<[string, Rows[number]]>([
    ["as many as are filled in", ["", "Tổng cộng", 2, 2, 0, ""]],
    ["as many people", ["", "Cộng", "", "2 người", "", ""]],
    ["all of them", ["", "Tỷ lệ: 2/2", "", "", "", ""]],
    ["the parts of the total", ["", "Tổng: 2; HTXSNV: 0; HTTNV: 2", "", "", "", ""]],
    ["how many of them are women", ["", "Tổng số: 02 người (nữ: 01)", "", "", "", ""]],
    ["nothing", ["", "Tổng cộng", "", "", "", ""]],
  ])("%s is not", (_what, cells) => {
    expect(told([HEADER, ...LINES, cells])).toEqual([]);
  });
});

test("a total between is of the lines since the last one", () => {
  const more: Rows = [[3, "Lê Văn Cường", "Thanh tra Sở", "HTTNV", "", ""]];
  const subtotal = (count: number): Rows => [["", "Cộng", "", count, "", ""]];
  expect(told([HEADER, ...LINES, ...subtotal(2), ...more, ...subtotal(1), ...subtotal(3)])).toEqual([]);
  expect(told([HEADER, ...LINES, ...subtotal(1), ...more])).toEqual(["4,4 Cộng, Xếp loại 2025: 1"]);
});

test("a share in the line of a total is of the lines above, in percent or as a fraction", () => {
  const share = (label: string, ofGood: Rows[number][number], ofLow: Rows[number][number]): Rows => [
    ["STT", "Họ và tên", "HTXSNV", "HTTNV", "HTNV"],
    [1, "Nguyễn Văn An", "", "x", ""],
    [2, "Trần Thị Bình", "", "x", ""],
    [3, "Lê Văn Cường", "x", "", ""],
    ["", label, "33,3%", ofGood, ofLow],
  ];
  const titled = (rows: Rows): Rows => [["XẾP LOẠI CÔNG CHỨC NĂM 2025"], ...rows];
  expect(told(titled(share("Tỷ lệ", "66,7%", "0%")))).toEqual([]);
  expect(told(titled(share("Tỷ lệ %", 66.67, 0)))).toEqual([]);
  expect(told(titled(share("Tỷ lệ", 0.6667, 0)))).toEqual([]);
  expect(told(titled(share("Tỷ lệ", "33,3%", "0%")))).toEqual(["6,4 Tỷ lệ, HTTNV: 33,3%"]);
  expect(told(titled(share("Tỷ lệ", 0.3333, 0)))).toEqual(["6,4 Tỷ lệ, HTTNV: 0,3333"]);
});

test("a share below ratings may be that of a level, or of it and better", () => {
  const share = (first: Rows[number][number], second: Rows[number][number]): Rows => [
    ["STT", "Họ và tên", "Đơn vị", "Xếp loại 2024", "Xếp loại 2025"],
    [1, "Nguyễn Văn An", "Văn phòng Sở", "HTTNV", "HTNV"],
    [2, "Trần Thị Bình", "Văn phòng Sở", "HTXSNV", "HTTNV"],
    [3, "Lê Văn Cường", "Thanh tra Sở", "HTTNV", "HTTNV"],
    ["", "Tỷ lệ HTTNV trở lên (%)", "", first, second],
  ];
  expect(told(share(100, 66.7))).toEqual([]);
  expect(told(share("100%", "66,7%"))).toEqual([]);
  expect(told(share(100, 80))).toEqual(["5,5 Tỷ lệ HTTNV trở lên (%), Xếp loại 2025: 80"]);
});

test("below the last of several groups a share may be that of all", () => {
  const groups: Rows = [
    ["STT", "Họ và tên", "Đơn vị", "Xếp loại 2025"],
    ["I", "Văn phòng Sở", "", ""],
    [1, "Nguyễn Văn An", "Văn phòng Sở", "HTXSNV"],
    ["II", "Thanh tra Sở", "", ""],
    [1, "Lê Văn Cường", "Thanh tra Sở", "HTTNV"],
    [2, "Trần Thị Bình", "Thanh tra Sở", "HTTNV"],
  ];
  expect(told([...groups, ["", "Tỷ lệ HTXSNV (%)", "", 33.3]])).toEqual([]);
  expect(told([...groups, ["", "Tỷ lệ HTXSNV (%)", "", 20]])).toHaveLength(1);
});

test("all, and that they are 100 percent", () => {
  expect(told([HEADER, ...LINES, ["", "Cộng", 2, 100, "", ""]])).toEqual([]);
  expect(told([HEADER, ...LINES, ["", "Cộng", "", 100, "", ""]])).toEqual(["4,4 Cộng, Xếp loại 2025: 100"]);
});
