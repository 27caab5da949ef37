/** Whoever is rated counts for the unit, however the line is written: left out, the unit would look eligible. */
import { createAssessor } from "../../src/assessment/assessor";
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { PLAN } from "../../src/plan/plan";
import type { CellValue } from "../../src/sheet/cell";
import { readWorkbook } from "../../src/sheet/read-workbook";
import type { Tabs } from "./grids";
import { outcome, outcomes, tabsOf } from "./sound-tabs";

const YEARS = [2021, 2022, 2023, 2024, 2025];
const UNIT = "Văn phòng Sở";
const UNITS: readonly CellValue[][] = [
  [
    "STT",
    "Tên tập thể",
    "Chấp hành tốt chủ trương chính sách",
    "Nội bộ đoàn kết",
    "Đăng ký thi đua giai đoạn",
    ...YEARS.map((year) => `Xếp loại CCHC ${String(year)}`),
  ],
  [1, UNIT, "x", "x", "28/3/2022", ...YEARS.map(() => "Xuất sắc")],
];
const HEADER: CellValue[] = [
  "STT",
  "Họ và tên",
  "Đơn vị",
  ...YEARS.map((year) => `Xếp loại ${String(year)}`),
];
const GOOD: CellValue[] = [1, "Nguyễn Văn An", UNIT, ...YEARS.map(() => "HTTNV")];

function outcomeWith(rows: readonly CellValue[][], header = HEADER): string {
  const grid = (sheet: string, values: readonly CellValue[][]) => ({
    sheet,
    firstRow: 1,
    firstColumn: 1,
    values,
  });
  const { facts } = readWorkbook(
    [grid("Tập thể", UNITS), grid("Cá nhân", [header, ...rows])],
    DEFAULT_PARAMETERS,
  );
  const [unit] = facts.collectives ?? [];
  if (!unit) throw new Error("no unit was read");
  return createAssessor(facts, DEFAULT_PARAMETERS, PLAN).verdict(unit, "CO_GD", 2025).outcome;
}

function rated(number: CellValue, name: CellValue, last = "HTNV"): CellValue[] {
  return [number, name, UNIT, "HTTNV", "HTTNV", "HTTNV", "HTTNV", last];
}

test("with the one good member the unit is eligible", () => {
  expect(outcomeWith([GOOD])).toBe("eligible");
});

test.each([
  ["a name in brackets", rated(null, "(Nghỉ hưu) Trần Bình")],
  ["a name that begins like a signature", rated(null, "Phó Giám đốc Trần Bình")],
  ["a name that begins like a total", rated(null, "Cộng Văn Bình")],
  ["a total's word for a number", rated("Cộng", "Trần Bình")],
  ["a total's word with a figure for a number", rated("Tổng 12", "Trần Bình")],
  ["a letter for a number", rated("A", "Trần Bình")],
  ["a Roman numeral for a number", rated("V", "Trần Bình")],
])("a member rated HTNV fails the unit: %s", (_case, row) => {
  expect(outcomeWith([GOOD, row])).toBe("ineligible");
});

test.each<[string, CellValue, CellValue]>([
  ["a Roman numeral, a rating with a question mark", "I", "HTNV?"],
  ["a letter, a score", "C", 55],
  ["a Roman numeral, nothing", "I", ""],
  ["a letter, words that are no rating", "A", "không đạt"],
])("a member whose number is that of a heading leaves the unit open: %s", (_case, number, rating) => {
  const row = [number, "Trần Thị Bình", UNIT, ...YEARS.map(() => rating)];
  expect(outcomeWith([GOOD, row])).toBe("missingData");
});

test.each<[string, CellValue[]]>([
  ["the unit's name alone", ["I", UNIT]],
  ["the unit's name in both columns", ["I", "VĂN PHÒNG SỞ", UNIT]],
  ["the number of its people beside it", ["I", UNIT, "1 người"]],
  ["a part without a unit of its own", ["A", "Khối hành chính"]],
])("a heading numbered so is still nobody: %s", (_case, row) => {
  expect(outcomeWith([row, GOOD])).toBe("eligible");
});

test.each<[string, CellValue[]]>([
  ["a name in small letters with scores", [null, "trần thị bình", "", ...YEARS.map(() => 85)]],
  ["a remark behind the name, nothing else", [null, "Trần thị Bình (nghỉ thai sản năm 2025)", UNIT]],
])("a member without a number leaves the unit open: %s", (_case, row) => {
  expect(outcomeWith([GOOD, row])).toBe("missingData");
});

test.each([
  ["no name, a number", rated(2, null)],
  ["no name, no number", rated(null, "")],
  ["digits for a name", rated(2, "12345")],
  ["no name and a rating that only the settings may explain", rated(null, "", "C")],
])("a member of whom the name is not known leaves the unit open: %s", (_case, row) => {
  expect(outcomeWith([GOOD, row])).toBe("missingData");
});

test("a line without a name that is rated well changes nothing", () => {
  expect(outcomeWith([GOOD, rated(2, null, "HTTNV")])).toBe("eligible");
});

test("a line that does not say whether it is a unit or a person leaves the unit open", () => {
  const header = [...HEADER, "Đối tượng"];
  expect(
    outcomeWith(
      [
        [...GOOD, "Cá nhân"],
        [...rated(2, "Trần Bình"), "?"],
      ],
      header,
    ),
  ).toBe("missingData");
});

test.each([
  ["a total", [null, "Tổng cộng", "", "1 người", "1 người", null, null, "-"]],
  ["percentages", [null, "Tỷ lệ %", "", 100, 100, 100, 100, 100]],
  ["a signature", [null, "NGƯỜI LẬP BIỂU", "", null, null, "GIÁM ĐỐC", null, null]],
  ["the signers' names", [null, "Lê Thị Lan", "", null, null, "Phạm Văn Sơn", null, null]],
] as const)("what is no member counts for none: %s", (_case, row) => {
  const blank: CellValue[] = HEADER.map(() => null);
  expect(outcomeWith([GOOD, blank, [...row]])).toBe("eligible");
});

test.each<[string, CellValue, string]>([
  ["a birth date", "3/4/1990", "missingData"],
  ["a year of birth", 1990, "missingData"],
  ["words", "Kế toán trưởng", "eligible"],
  ["nothing", "", "eligible"],
])("below a gap a name without number, unit and rating is somebody beside %s", (_case, birth, expected) => {
  const header: CellValue[] = ["STT", "Họ và tên", "Ngày sinh", ...HEADER.slice(3)];
  const rows: CellValue[][] = [
    ["I", UNIT],
    [1, "Nguyễn Văn An", "1/2/1980", ...YEARS.map(() => "HTTNV")],
    [],
    [null, "Trần Thị Bình", birth],
  ];
  expect(
    outcomeWith(
      rows.map((row) => header.map((_, index) => row[index] ?? null)),
      header,
    ),
  ).toBe(expected);
});

test("people below a unit's line that lost its numeral are not counted for the unit above", () => {
  const header = ["STT", "Họ và tên", "Xếp loại CCHC 2025", "Xếp loại 2025", "Kỷ luật"];
  const lines = (numeral: string): CellValue[][] => [
    header,
    ["I", "Văn phòng Sở", "Xuất sắc", "", ""],
    [numeral, "Thanh tra Sở", "Tốt", "", ""],
    [1, "Lê Văn Cường", "", "HTTNV", "không"],
  ];
  const unitOfFirst = (numeral: string) => {
    const values = lines(numeral);
    const { facts } = readWorkbook(
      [{ sheet: "Tổng hợp", firstRow: 1, firstColumn: 1, values }],
      DEFAULT_PARAMETERS,
    );
    return facts.individuals?.find(({ name }) => name === "Lê Văn Cường")?.unit;
  };
  expect(unitOfFirst("II")).toMatchObject({ known: true, value: "Thanh tra Sở" });
  expect(unitOfFirst("")).toMatchObject({ known: false });
});

describe("a line that names nobody", () => {
  const listed = (...line: readonly CellValue[]): Tabs => ({
    ...tabsOf(),
    "Kỷ luật": [["STT", "Họ và tên", "Đơn vị", "Hình thức kỷ luật"], line],
  });

  test.each([[[1, "Không có", "", ""]], [["", "…", "…", "…"]], [[1, "Không", "", "không"]]])(
    "is nobody in a list of discipline that says nothing: %j",
    (line) => {
      expect(outcomes(listed(...line))).toEqual(outcomes(tabsOf()));
    },
  );

  test("is somebody where a discipline is entered", () => {
    expect(outcome(listed(1, "…", UNIT, "Khiển trách 12/5/2025"), "unit", "BK_NAM")).not.toBe("eligible");
  });

  test("is somebody in a list of ratings, who is not named yet", () => {
    const { "Cá nhân": [header = [], line = []] = [] } = tabsOf();
    const open = header.map((name, column) =>
      name === "STT" ? 2 : name === "Họ và tên" ? "…" : name === "Đơn vị" ? (line[column] ?? "") : "",
    );
    expect(outcome({ ...tabsOf(), "Cá nhân": [header, line, open] }, "unit", "BK_GD")).not.toBe("eligible");
  });
});
