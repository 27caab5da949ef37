/** Ranges of formulas as pure arrays: which tables they hold, whether they may be a part, and where labels go. */
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import type { CellValue, Grid } from "../../src/sheet/cell";
import {
  formulaRange,
  hasRowsAboveHeader,
  mayBePart,
  misplacedName,
  readFormulaRange,
  resultColumn,
  tablesOfKind,
  type FormulaRange,
} from "../../src/sheet/formula-table";

type Rows = readonly (readonly CellValue[])[];

const PEOPLE: readonly CellValue[] = ["STT", "Họ và tên", "Đơn vị", "Xếp loại 2025", "Kỷ luật"];
const UNITS: readonly CellValue[] = ["STT", "Tên tập thể", "Xếp loại CCHC 2025", "Nội bộ đoàn kết", ""];

function grid(values: Rows): Grid {
  return { sheet: "", firstRow: 1, firstColumn: 1, values };
}

function range(rows: Rows, header?: Rows): FormulaRange {
  const found = formulaRange(grid(rows), header && grid(header));
  if (!found) throw new Error("no table");
  return found;
}

/** Names in the place of results. */
function column(rows: Rows, header?: Rows): readonly CellValue[] {
  const found = range(rows, header);
  const { subjectOfRow } = readFormulaRange(found, null, DEFAULT_PARAMETERS);
  return resultColumn(found, subjectOfRow, "(nhãn)", ({ name }) => name);
}

test("what holds no header is no table", () => {
  expect(formulaRange(grid([[1, "Nguyễn Văn An", "Văn phòng Sở", "HTTNV", ""]]))).toBeNull();
  expect(formulaRange(grid([["", null]]))).toBeNull();
  expect(formulaRange(grid([]))).toBeNull();
  expect(formulaRange(grid([["Nguyễn Văn An"]]), grid([["Bảng xếp loại"]]))).toBeNull();
});

test("a title that reads like a header gives way to the header, with facts or without", () => {
  const title: readonly CellValue[] = ["Đơn vị: Sở Xây dựng", "", "", "", ""];
  expect(range([title, PEOPLE]).kind).toBe("individual");
  expect(range([title, ["STT", "Họ và tên", "Chức vụ", "", ""]]).kind).toBe("individual");
  expect(column([title, [], ["STT", "Họ và tên", "Chức vụ"], [1, "Nguyễn Văn An", ""]])).toEqual([
    "",
    "",
    "(nhãn)",
    "Nguyễn Văn An",
  ]);
});

test("tables of both kinds are told apart, the first one gives the range its kind", () => {
  const both = range([
    UNITS,
    [1, "Văn phòng Sở", "Tốt", "x", ""],
    PEOPLE,
    [1, "Nguyễn Văn An", "Văn phòng Sở", "", ""],
  ]);
  expect(both.kind).toBe("collective");
  expect(tablesOfKind(both, "collective")).toHaveLength(1);
  expect(tablesOfKind(both, "individual")).toHaveLength(1);
  expect(tablesOfKind(range([UNITS]), "individual")).toEqual([]);
});

test("rated lines above the header are seen, numbered titles are none", () => {
  const person: readonly CellValue[] = [1, "Nguyễn Văn An", "Văn phòng Sở", "HTTNV", ""];
  expect(hasRowsAboveHeader(range([person, PEOPLE]))).toBe(true);
  expect(hasRowsAboveHeader(range([[1, "Căn cứ Kế hoạch 609/KH-SXD", "", "", ""], PEOPLE, person]))).toBe(
    false,
  );
  expect(hasRowsAboveHeader(range([person], [PEOPLE]))).toBe(false);
});

describe("the column of results", () => {
  test("has the label in the first of several header rows, and nothing in the others", () => {
    const rows: Rows = [
      ["STT", "Họ và tên", "Đơn vị", "Xếp loại", ""],
      ["", "", "", 2024, 2025],
      [1, 2, 3, 4, 5],
      [1, "Nguyễn Văn An", "Văn phòng Sở", "HTTNV", "HTTNV"],
    ];
    expect(column(rows)).toEqual(["(nhãn)", "", "", "Nguyễn Văn An"]);
  });

  test("has none where the header is given apart, unless the rows repeat it", () => {
    const person: readonly CellValue[] = [1, "Nguyễn Văn An", "Văn phòng Sở", "HTTNV", ""];
    expect(column([person], [PEOPLE])).toEqual(["Nguyễn Văn An"]);
    expect(column([person, PEOPLE, [2, ...person.slice(1)]], [PEOPLE])).toEqual([
      "Nguyễn Văn An",
      "(nhãn)",
      "Nguyễn Văn An",
    ]);
  });

  test("is blank beside blanks, groups, totals, notes and signatures", () => {
    const rows: Rows = [
      PEOPLE,
      ["I", "VĂN PHÒNG SỞ", "", "", ""],
      [1, "Nguyễn Văn An", "Văn phòng Sở", "HTTNV", ""],
      [],
      ["Tổng cộng", "", 1, "", ""],
      ["Ghi chú: …", "", "", "", ""],
      ["", "Người lập biểu", "", "Giám đốc", ""],
      ["", "Trần Thị Bình", "", "Lê Văn Hùng", ""],
    ];
    expect(column(rows)).toEqual(["(nhãn)", "", "Nguyễn Văn An", "", "", "", "", ""]);
  });
});

describe("rows given without their header", () => {
  const person = (number: CellValue): readonly CellValue[] => [
    number,
    "Nguyễn Văn An",
    "Văn phòng Sở",
    "HTTNV",
    "",
  ];

  test.each<[string, Rows, boolean]>([
    ["one person", [person(1)], true],
    ["people from the middle", [person(7), person(8)], true],
    ["people without numbers", [person(""), person("")], true],
    ["people numbered from 1", [person(1), person(2)], false],
    ["people numbered from 01.", [person("01."), person("02.")], false],
    [
      "a group and its people numbered from 1",
      [["I", "VĂN PHÒNG SỞ", "", "", ""], person(1), person(2)],
      false,
    ],
    ["nobody", [["", "Tổng cộng", "", "", ""]], false],
  ])("%s: may be a part: %s", (_, rows, isPart) => {
    expect(mayBePart(range(rows, [PEOPLE]))).toBe(isPart);
  });

  test("with their header they are the table, and units are judged one by one anyway", () => {
    expect(mayBePart(range([PEOPLE, person(7)]))).toBe(false);
    expect(mayBePart(range([[7, "Văn phòng Sở", "Tốt", "x", ""]], [UNITS]))).toBe(false);
  });

  test.each<[string, Rows, string | null]>([
    ["the header beside its rows", [person(7)], null],
    ["a number under the name", [["", 7, "Nguyễn Văn An", "Văn phòng Sở", "HTTNV"]], "7"],
    ["the name under the number", [["Nguyễn Văn An", "Văn phòng Sở", "HTTNV", "", ""]], "Văn phòng Sở"],
    ["the row of column numbers", [[1, 2, 3, 4, 5], person(1)], null],
    ["a total over a merged cell", [["Tổng cộng cả Sở", "", 12, "", ""]], null],
    ["a group named over a merged cell", [["Phòng Quản lý xây dựng", "", "", "", ""]], null],
  ])("%s is seen: %s", (_, rows, found) => {
    expect(misplacedName(range(rows, [PEOPLE]))).toBe(found);
  });
});
