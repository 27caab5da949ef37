/** Numbers and shares of levels around a list are told where its lines do not bear them out, and only there. */
import type { CellValue } from "../../src/sheet/cell";
import { levelFigures } from "../../src/sheet/level-figures";
import { rowsRead } from "../../src/sheet/unread-line";
import { readTabs, type Rows } from "./grids";

const UNIT = "Văn phòng Sở";
const HEADER: Rows[number] = ["STT", "Họ và tên", "Đơn vị", "Xếp loại 2024", "Xếp loại 2025"];
/** In 2024 one HTXSNV and three HTTNV, in 2025 two of each. */
const LINES: Rows = [
  [1, "Nguyễn Văn An", UNIT, "HTXSNV", "HTXSNV"],
  [2, "Trần Thị Bình", UNIT, "HTTNV", "Hoàn thành xuất sắc nhiệm vụ"],
  [3, "Lê Văn Cường", UNIT, "HTTNV", "HTTNV"],
  [4, "Phạm Thị Dung", UNIT, "HTTNV", "HTTNV"],
];
const LIST: Rows = [HEADER, ...LINES];

/** "4,2 HTTNV: 3" */
function told(rows: Rows): readonly string[] {
  const { tables } = readTabs({ "Cá nhân": rows });
  expect(tables).toHaveLength(1);
  return tables.flatMap((table) =>
    levelFigures(table, rowsRead(tables)).map(
      ({ found, place }) => `${String(place.row)},${String(place.column)} ${found}`,
    ),
  );
}

function beside(key: Rows): Rows {
  return LIST.map((line, at) => [...line, "", ...(key[at] ?? [])]);
}

test("a plain list is not told of", () => {
  expect(told(LIST)).toEqual([]);
});

describe("right of the list", () => {
  test("what fits one of the years is not told", () => {
    const key: Rows = [
      ["Mức", "2024", "Tỷ lệ"],
      ["HTXSNV", 1, "25%"],
      ["HTTNV", 3, 0.75],
      ["HTNV", 0, 0],
      ["Tổng", 4, "100%"],
    ];
    expect(told(beside(key))).toEqual([]);
  });

  test("1 behind a number may be all of them", () => {
    const rows: Rows = [
      [...HEADER, "", "HTXSNV", 0, 0],
      ...["An", "Bình", "Cường"].map((name, at): Rows[number] => {
        const key =
          [
            ["HTTNV", 3, 1],
            ["HTNV", 0, 0],
            ["Tổng", 3, 1],
          ][at] ?? [];
        return [at + 1, `Nguyễn Văn ${name}`, UNIT, "HTTNV", "HTTNV", "", ...key];
      }),
    ];
    expect(told(rows)).toEqual([]);
  });

  test("a good level that is counted too low is told", () => {
    const key: Rows = [
      ["HTXSNV", 0],
      ["HTTNV", 3],
      ["HTNV", 0],
      ["KHTNV", 0],
    ];
    expect(told(beside(key))).toEqual(["1,8 HTXSNV: 0"]);
  });

  test("a share that is too low is told", () => {
    const key: Rows = [[], ["HTXSNV", "25%"], ["HTTNV", "66,7%"], ["HTNV", "0%"]];
    expect(told(beside(key))).toEqual(["3,8 HTTNV: 66,7%"]);
  });
});

describe("above the list", () => {
  test.each<[string, Rows]>([
    ["in one cell", [["HTXSNV: 2; HTTNV: 2; HTNV: 0"]]],
    [
      "in two",
      [
        ["HTXSNV:", 1],
        ["HTTNV trở lên:", 4],
      ],
    ],
    ["over both years", [["Số lượt HTXSNV: 3"]]],
    [
      "in two lines",
      [
        ["HTXSNV", "HTTNV", "HTNV", "KHTNV"],
        [1, 3, 0, 0],
      ],
    ],
  ])("what fits is not told: %s", (_where, rows) => {
    expect(told([...rows, ["DANH SÁCH CÔNG CHỨC"], ...LIST])).toEqual([]);
  });

  test.each<[string, Rows]>([
    ["1,1 HTXSNV: 2; HTTNV: 1", [["HTXSNV: 2; HTTNV: 1"]]],
    ["1,2 HTTNV trở lên: 3", [["HTTNV trở lên:", 3]]],
    ["1,2 Tỷ lệ HTTNV trở lên: 75%", [["Tỷ lệ HTTNV trở lên:", "75%"]]],
    [
      "2,2 HTTNV: 1",
      [
        ["HTXSNV", "HTTNV", "HTNV", "KHTNV"],
        [2, 1, 0, 0],
      ],
    ],
  ])("%s is told", (found, rows) => {
    expect(told([...rows, ["DANH SÁCH CÔNG CHỨC"], ...LIST])).toEqual([found]);
  });
});

describe("below the list", () => {
  test.each<[string, CellValue, CellValue]>([
    ["Số HTTNV trở lên", 4, 4],
    ["HTTNV", 3, 2],
    ["Tỷ lệ HTXSNV", "25%", "50%"],
    ["Tỷ lệ % HTTNV trở lên", 100, 100],
  ])("what fits is not told: %s", (label, former, latter) => {
    expect(told([...LIST, ["", label, "", former, latter]])).toEqual([]);
  });

  test.each<[string, CellValue, CellValue, string]>([
    ["Số HTTNV trở lên", 4, 3, "6,5 Số HTTNV trở lên: 3"],
    ["HTTNV", 2, 2, "6,4 HTTNV: 2"],
    ["Tỷ lệ HTXSNV", "25%", "25%", "6,5 Tỷ lệ HTXSNV: 25%"],
    ["Tỷ lệ % HTTNV trở lên", 100, 75, "6,5 Tỷ lệ % HTTNV trở lên: 75"],
  ])("%s, %s and %s, is told", (label, former, latter, found) => {
    expect(told([...LIST, ["", label, "", former, latter]])).toEqual([found]);
  });

  test("a number below one group may be of that group alone", () => {
    const groups: Rows = [
      HEADER,
      ["I", UNIT],
      ...LINES.slice(0, 2),
      ["", "HTTNV", "", 1, 0],
      ["II", "Thanh tra Sở"],
      ...LINES.slice(2),
      ["", "HTTNV", "", 2, 2],
      ["", "HTTNV", "", 3, 2],
    ];
    expect(told(groups)).toEqual([]);
  });
});

test("the classes of units are counted the same way", () => {
  const units: Rows = [
    ["STT", "Tên tập thể", "Xếp loại CCHC 2025"],
    [1, UNIT, "Xuất sắc"],
    [2, "Thanh tra Sở", "Tốt"],
  ];
  expect(told([["Xuất sắc: 1; Tốt: 1"], ...units])).toEqual([]);
  expect(told([["Xuất sắc: 0; Tốt: 2"], ...units])).toEqual(["1,1 Xuất sắc: 0; Tốt: 2"]);
});

test("a share left of the ratings is told if the lines do not bear it out", () => {
  expect(told([...LIST, ["Tỷ lệ HTTNV", "85,7%"]])).toEqual(["6,2 Tỷ lệ HTTNV: 85,7%"]);
  expect(told([...LIST, ["Tỷ lệ HTTNV", "75%"]])).toEqual([]);
});
