/** What headers, headings and totals count or say beyond the lines is told at its cell; what fits the lines is not. */
import { figuresToRead } from "../../src/sheet/figures-to-read";
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
  return tables.flatMap((table) =>
    figuresToRead(table, rowsRead(tables), ["Văn phòng Sở"]).map(
      ({ found, place }) => `${String(place.row)},${String(place.column)} ${found}`,
    ),
  );
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
  ])("%s is told", (found, cells) => {
    expect(told([["", ...cells], HEADER, ...LINES])).toEqual([`1,2 ${found}`]);
  });

  test.each<[string, Rows[number]]>([
    ["nobody", ["HTNV:", 0]],
    ["as many as are listed", ["Tổng số công chức:", 2]],
    ["what a level means", ["HTNV: Hoàn thành nhiệm vụ"]],
    ["a day", ["Kiên Giang, ngày 12 tháng 3 năm 2026"]],
  ])("%s is not", (_what, cells) => {
    expect(told([cells, HEADER, ...LINES])).toEqual([]);
  });
});

describe("in a heading", () => {
  test.each(["Văn phòng Sở (02 người, 01 HTNV)", "Công chức hoàn thành nhiệm vụ"])(
    "%s is told",
    (heading) => {
      expect(told([HEADER, ["I", heading], ...LINES])).toEqual([`2,2 ${heading}`]);
    },
  );

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
  ])("%s is told", (found, cells) => {
    expect(told([HEADER, ...LINES, cells])).toEqual([found]);
  });

  test.each<[string, Rows[number]]>([
    ["as many as are filled in", ["", "Tổng cộng", 2, 2, 0, ""]],
    ["the parts of the total", ["", "Tổng: 2; HTXSNV: 0; HTTNV: 2", "", "", "", ""]],
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
