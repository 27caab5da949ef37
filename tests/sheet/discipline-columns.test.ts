/** Disciplines that a note, a position or a name speaks of are open where they are of the year, and only there. */
import type { CellValue } from "../../src/sheet/cell";
import { issuesIn, type Tabs } from "./grids";
import { NOMINATED, outcome, outcomes, PERSON_LINE, tableOf, tabsOf } from "./sound-tabs";

const noted = (header: string, text: string): Tabs =>
  tabsOf({ people: { cells: { ...NOMINATED.people.cells, [header]: text } } });

test.each([
  ["Ghi chú", "Bị khiển trách năm 2025"],
  ["Ghi chú", "Bị kỉ luật năm 2025"],
  ["Ghi chú", "QĐ 15/QĐ-SXD ngày 12/5/2025: cảnh cáo"],
  ["Chức vụ", "Nguyên Phó phòng (cách chức 5/2025)"],
  ["", "bị khiển trách 12/5/2025"],
  ["Ý kiến của Chi bộ", "Khiển trách 2025"],
])("a discipline in another column leaves its year open: %s, %s", (header, text) => {
  const tabs = noted(header, text);
  expect(outcome(tabs, "person", "GK", 2025)).toBe("missingData");
  expect(outcome(tabs, "unit", "BK_NAM", 2025)).toBe("missingData");
  expect(outcome(tabs, "unit", "BK_NAM", 2023)).toBe("eligible");
  expect(outcome(tabs, "unit", "CO_GD")).toBe("eligible");
});

test.each(["Bị khiển trách năm 2025", "bị khiển trách 12/5/2025"])("it is told at its cell: %s", (text) => {
  expect(issuesIn(noted("", text))).toEqual(["Cá nhân 2,12 remarkUnread"]);
});

test("a discipline behind a name leaves its year open", () => {
  const tabs = {
    ...tabsOf(),
    "Cá nhân": tableOf(PERSON_LINE, { cells: { "Họ và tên": "Nguyễn Văn An (khiển trách 2025)" } }),
  };
  expect(outcome(tabs, "unit", "BK_NAM", 2025)).toBe("missingData");
});

test.each([
  ["Ghi chú", "Không bị kỷ luật"],
  ["Ghi chú", "Chưa bị khiển trách lần nào"],
  ["Ghi chú", "Nghỉ thai sản 2023"],
  ["Chức vụ", "Ủy viên Ủy ban Kiểm tra"],
  ["", "đã đối chiếu"],
])("what is no discipline changes nothing: %s, %s", (header, text) => {
  expect(outcomes(noted(header, text))).toEqual(outcomes(tabsOf()));
  expect(issuesIn(noted(header, text))).toEqual([]);
});

describe("a column for each form of discipline", () => {
  test.each([
    ["Khiển trách", "x"],
    ["Bị cảnh cáo", true],
    ["Bị khiển trách năm 2025", 1],
  ] as const)("leaves the year open of whom it marks: %s", (header, mark) => {
    const tabs = tabsOf({ people: { cells: { [header]: mark } } });
    expect(outcome(tabs, "person", "BK_NAM")).toBe("missingData");
    expect(outcome(tabs, "unit", "BK_NAM")).toBe("missingData");
  });

  test.each([[""], [false]])("says nothing of whom it does not: %j", (mark) => {
    const tabs = tabsOf({ people: { cells: { "Khiển trách": mark } } });
    expect(outcomes(tabs)).toEqual(outcomes(tabsOf()));
  });

  /** Three forms below one heading, to be ticked. */
  const ticked = (marks: readonly CellValue[]): Tabs => {
    const { "Kỷ luật": _none, ...line } = PERSON_LINE;
    const [header = [], person = []] = tableOf(line, {});
    const blanks = header.map(() => "");
    return {
      ...tabsOf(),
      "Cá nhân": [
        [...header, "Kỷ luật", "", ""],
        [...blanks, "Khiển trách", "Cảnh cáo", "Cách chức"],
        [...person, ...marks],
      ],
    };
  };

  test.each([
    [[true, false, false]],
    [[false, true, false]],
    [["", "", "x"]],
    [["", 1, ""]],
    [["", "10/6/2025", ""]],
  ])("below one heading no tick is passed over: %j", (marks) => {
    expect(outcome(ticked(marks), "unit", "BK_NAM")).toBe("missingData");
    expect(issuesIn(ticked(marks))).toContain("Cá nhân 1,10 disciplineColumnUnclear");
  });
});
