/** The template tabs: the headers of design.md, read without a doubt, with drop-downs of what is understood. */
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { textOf, type Grid } from "../../src/sheet/cell";
import { findTables } from "../../src/sheet/find-tables";
import { readWorkbook } from "../../src/sheet/read-workbook";
import { readMark, readParClass, readRating } from "../../src/sheet/reading";
import type { TabImage } from "../../src/sheet/tab-image";
import { collectiveTemplate, individualTemplate } from "../../src/sheet/templates";

const PERIOD = { first: 2021, last: 2025 };
const YEARS = [2021, 2022, 2023, 2024, 2025];
const COLLECTIVES = collectiveTemplate(PERIOD);
const INDIVIDUALS = individualTemplate(PERIOD);

function gridOf({ name, values }: TabImage): Grid {
  return { sheet: name, firstRow: 1, firstColumn: 1, values };
}

function headersOf(image: TabImage): readonly unknown[] {
  return image.values.find(([first]) => first === "STT") ?? [];
}

test.each([
  [
    COLLECTIVES,
    [
      "STT",
      "Tên tập thể",
      "Cơ quan chuyên trách CCHC",
      "Chấp hành tốt chủ trương chính sách",
      "Nội bộ đoàn kết",
      "Đăng ký thi đua giai đoạn",
      ...YEARS.map((year) => `Đăng ký thi đua ${String(year)}`),
      ...YEARS.map((year) => `Xếp loại CCHC ${String(year)}`),
      "Ghi chú",
    ],
  ],
  [
    INDIVIDUALS,
    [
      "STT",
      "Họ và tên",
      "Giới tính",
      "Chức vụ",
      "Đơn vị",
      "Trực tiếp làm CCHC",
      ...YEARS.map((year) => `Xếp loại ${String(year)}`),
      "Thành tích CCHC xuất sắc",
      "Kỷ luật",
      "Ghi chú",
    ],
  ],
])("has every header of design.md, in its order", (image, expected) => {
  const headers = headersOf(image);
  expect(headers.filter((header) => expected.includes(String(header)))).toEqual(expected);
  // Beside them only the judgement of the letter of commendation, which rules.md asks for.
  expect(headers.filter((header) => !expected.includes(String(header)))).toEqual(["Đề nghị giấy khen"]);
});

test("both are found as tables, with one subject each, and read without an issue", () => {
  const { tables, facts, issues } = readWorkbook(
    [gridOf(COLLECTIVES), gridOf(INDIVIDUALS)],
    DEFAULT_PARAMETERS,
  );
  expect(tables.map(({ kind }) => kind)).toEqual(["collective", "individual"]);
  expect([facts.collectives?.length, facts.individuals?.length]).toEqual([1, 1]);
  expect(issues).toEqual([]);
});

test("every header but those of free text is understood", () => {
  for (const image of [COLLECTIVES, INDIVIDUALS]) {
    const [table] = findTables(gridOf(image));
    expect(table?.columns.map(({ header }) => header)).toEqual(headersOf(image));
  }
});

test("what the drop-downs offer is understood by the reader", () => {
  for (const { dropDowns, values } of [COLLECTIVES, INDIVIDUALS]) {
    expect(dropDowns.length).toBeGreaterThan(5);
    const header = values.findIndex(([first]) => first === "STT");
    for (const { block, choices } of dropDowns) {
      const name = textOf(values[header]?.[block.column - 1]);
      if (name === "Giới tính") continue;
      const read = /CCHC \d/.test(name)
        ? (text: string) => readParClass(text, DEFAULT_PARAMETERS)
        : name.startsWith("Xếp loại")
          ? (text: string) => readRating(text, DEFAULT_PARAMETERS)
          : readMark;
      for (const choice of choices)
        expect([name, choice, read(choice).kind]).toEqual([name, choice, "value"]);
    }
  }
});

test("another period has its own years", () => {
  expect(headersOf(individualTemplate({ first: 2026, last: 2030 }))).toContain("Xếp loại 2030");
  expect(headersOf(individualTemplate({ first: 2026, last: 2030 }))).not.toContain("Xếp loại 2025");
});
