/** Cells of columns that no fact is read from, and of counts around a table, that speak against somebody: what hangs on them is open. */
import type { CellValue } from "../../src/sheet/cell";
import { type Tabs } from "./grids";
import { outcome, tabsOf } from "./sound-tabs";

const person = (header: string, cell: CellValue): Tabs => tabsOf({ people: { cells: { [header]: cell } } });

describe("beside a person", () => {
  test.each<[string, CellValue]>([
    ["Hạ mức", "x"],
    ["Bị loại", "x"],
    ["Loại", true],
    ["Tạm đình chỉ", "v"],
    ["Không xét", "x"],
    ["Kỷ luật (1: có, 0: không)", 1],
    ["Ghi chú (thời gian kỷ luật)", "10/5/2025"],
    ["Ghi chú về kỷ luật", { year: 2025, month: 5, day: 10 }],
  ])("%s = %j is held", (header, cell) => {
    expect(outcome(person(header, cell), "person", "BK_NAM")).toBe("missingData");
  });

  test.each<[string, CellValue]>([
    ["Hạ mức", ""],
    ["Loại", "Công chức"],
    ["Loại", "A1"],
    ["Loại", false],
    ["Ghi chú (thời gian kỷ luật)", ""],
    ["Ghi chú (thời gian kỷ luật)", "không"],
    ["Ghi chú", { year: 2025, month: 5, day: 10 }],
  ])("%s = %j is not", (header, cell) => {
    expect(outcome(person(header, cell), "person", "BK_NAM")).toBe("eligible");
  });
});

describe("around a table", () => {
  const below = (...line: readonly CellValue[]): Tabs => {
    const { "Cá nhân": rows = [], ...others } = tabsOf();
    return { ...others, "Cá nhân": [...rows, [], [...line]] };
  };

  test.each([
    ["Kỷ luật: 01 người."],
    ["Số người bị kỷ luật: 01"],
    ["Trong đó có 01 công chức bị kỷ luật"],
    ["Kỷ luật năm 2025: 1 người"],
  ])("a count of disciplined people of whom none is read leaves all open: %s", (line) => {
    expect(outcome(below(line), "person", "BK_NAM")).toBe("missingData");
  });

  test.each([["Kỷ luật: 0 người."], ["Kỷ luật: không"], ["Không có ai bị kỷ luật."]])(
    "none does not: %s",
    (line) => {
      expect(outcome(below(line), "person", "BK_NAM")).toBe("eligible");
    },
  );
});
