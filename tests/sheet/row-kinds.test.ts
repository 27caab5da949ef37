/** Lines that put others right, and lines that open like a note: what they say of somebody is not passed over. */
import { issuesIn, readTabs, type Rows, type Tabs } from "./grids";
import { ONE_YEAR_HEADER, outcome, outcomes, tableOf, tabsOf, UNIT, UNIT_LINE, YEARS } from "./sound-tabs";

function withLine(kind: "Tập thể" | "Cá nhân", ...line: Rows[number]): Tabs {
  const tabs = tabsOf();
  return { ...tabs, [kind]: [...(tabs[kind] ?? []), line] };
}

test.each([
  ["a correction of a rating", ["", "", "", "", "", "", "", "Sửa lại: HTNV"]],
  ["a rating of nobody", ["", "", "", "", "", "", "", "HTNV"]],
  ["somebody behind a star", ["", "* Trần Bình", UNIT, "", "", "", "", ""]],
  ["somebody in brackets", ["", "(Trần Bình)", UNIT, "", "", "", "", "không xếp"]],
  ["somebody by the position", ["", "Giám đốc Trần Bình", UNIT, "", "", "", "", "HTNV (ĐU)"]],
])("a line below leaves the unit open: %s", (_, line) => {
  expect(outcome(withLine("Cá nhân", ...line), "unit", "CO_GD")).not.toBe("eligible");
});

test.each([
  ["without a name", ["", "", "", "", "", "", "", "", "", "Khá"]],
  ["that says so", ["", "Đính chính", "", "", "", "", "", "", "", "Khá"]],
  ["that says so at the class", ["", "", "", "", "", "", "", "", "", "Sửa lại: Khá"]],
])("a lower class below that of a unit leaves it open: %s", (_, line) => {
  const tabs = withLine("Tập thể", ...line);
  expect(outcome(tabs, "unit", "CO_GD")).toBe("missingData");
  expect(outcome(tabs, "unit", "BK_NAM")).toBe("missingData");
  expect(issuesIn(tabs)).toContain("Tập thể 3,2 nameMissing");
  expect(readTabs(tabs).facts.collectives).toHaveLength(1);
});

test.each([
  ["a note", ["", "Ghi chú: HTXSNV là hoàn thành xuất sắc nhiệm vụ"]],
  ["who made the list", ["", "Người lập biểu", "", "", "", "Giám đốc"]],
  ["that it is to be signed", ["", "(Ký, ghi rõ họ tên)", "", "", "", "(Ký tên, đóng dấu)"]],
  ["a total", ["", "Tổng cộng: 01 người"]],
  ["nothing", ["", ""]],
])("a line below that says %s changes nothing", (_, line) => {
  for (const kind of ["Tập thể", "Cá nhân"] as const) {
    expect(outcomes(withLine(kind, ...line))).toEqual(outcomes(tabsOf()));
    expect(issuesIn(withLine(kind, ...line))).toEqual([]);
  }
});

test("the list of one year, too, has nobody left out for a star", () => {
  const year = (each: number, ...more: Rows): Tabs => ({
    [`Xếp loại ${String(each)}`]: [ONE_YEAR_HEADER, [1, "Nguyễn Văn An", UNIT, "HTTNV", "x", ""], ...more],
  });
  const all = (...more: Rows): Tabs => ({
    "Tập thể": tableOf(UNIT_LINE, {}),
    ...YEARS.slice(0, -1).reduce((tabs, each) => ({ ...tabs, ...year(each) }), {}),
    ...year(2025, ...more),
  });
  expect(outcome(all(), "unit", "CO_GD")).toBe("eligible");
  expect(outcome(all(["", "* Trần Bình", UNIT, "", "", ""]), "unit", "CO_GD")).toBe("missingData");
});
