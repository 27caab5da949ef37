/** A table of counts that shows low ratings, or people, whom no list names leaves the unit open. */
import type { CellValue } from "../../src/sheet/cell";
import { issuesIn, type Rows, type Tabs } from "./grids";
import { outcomes, tabsOf, UNIT } from "./sound-tabs";

const SOUND = outcomes(tabsOf());
const HEADER = ["TT", "Đơn vị", "Tổng số", "HTXSNV", "HTTNV", "HTNV", "KHTNV"];

function withSummary(counts: readonly CellValue[], header: Rows[number] = HEADER, title = ""): Tabs {
  return {
    ...tabsOf(),
    "Tổng hợp": [[title, ...header.slice(1).map(() => "")], header, [1, UNIT, ...counts]],
  };
}

test.each([
  ["one HTNV", [1, 0, 0, 1, 0], "Tổng hợp 3,6 lowRatingsMissing"],
  ["one KHTNV as a text", [1, "", "", "", "01"], "Tổng hợp 3,7 lowRatingsMissing"],
  ["two people where one is listed", [2, 1, 1, 0, 0], "Tổng hợp 3,4 membersMissing"],
])("%s is told, and leaves the unit open", (_case, counts, issue) => {
  expect(issuesIn(withSummary(counts))).toContain(issue);
  expect(outcomes(withSummary(counts)).slice(0, 3)).toEqual(["missingData", "missingData", "missingData"]);
});

test("names of ratings in full, below a heading of their own, are read alike", () => {
  const header = [
    "TT",
    "Phòng, ban",
    "Tổng số",
    "Hoàn thành xuất sắc nhiệm vụ",
    "Hoàn thành tốt nhiệm vụ",
    "Hoàn thành nhiệm vụ",
    "Không hoàn thành nhiệm vụ",
  ];
  expect(issuesIn(withSummary([1, 0, 0, 1, 0], header))).toContain("Tổng hợp 3,6 lowRatingsMissing");
});

test.each([
  ["as many as are listed", [1, 0, 1, 0, 0], HEADER],
  ["nothing", ["", "", "", "", ""], HEADER],
  ["shares", ["", "0%", "100%", "0%", "0%"], HEADER],
  ["days of leave", [12, 3, 4, 5, 6], ["TT", "Đơn vị", "Tổng số", "Quý I", "Quý II", "Quý III", "Quý IV"]],
])("%s is no issue", (_case, counts, header) => {
  expect(issuesIn(withSummary(counts, header))).toEqual([]);
  expect(outcomes(withSummary(counts, header))).toEqual(SOUND);
});

test.each<[string, CellValue]>([
  ["Số người HTNV 2025", 1],
  ["Số người bị kỷ luật năm 2025", "01"],
  ["Tỷ lệ HTTNV trở lên", "66,7%"],
  ["Số người HTTNV trở lên", "2/3"],
])("a table of nothing but %s counts as well: %s", (header, cell) => {
  const tabs = withSummary([5, cell], ["TT", "Đơn vị", "Tổng điểm", header]);
  expect(issuesIn(tabs)).toEqual([expect.stringMatching(/^Tổng hợp 3,4 (lowRatings|disciplines)Missing$/)]);
  expect(outcomes(tabs).slice(0, 2)).toEqual(["missingData", "missingData"]);
});

test.each<[string, CellValue]>([
  ["Số người HTNV 2025", 0],
  ["Tỷ lệ HTTNV trở lên", "100%"],
  ["Tổng số công chức", 12],
])("%s: %s says nothing", (header, cell) => {
  expect(outcomes(withSummary([5, cell], ["TT", "Đơn vị", "Tổng điểm", header]))).toEqual(SOUND);
});

test("the year of its title is that of the counts", () => {
  const tabs = withSummary([1, 0, 0, 1, 0], HEADER, "TỔNG HỢP XẾP LOẠI NĂM 2023");
  expect(outcomes(tabs).slice(0, 3)).toEqual(["missingData", "missingData", "eligible"]);
});

test.each<[string, string, Rows[number], readonly CellValue[]]>([
  ["several years", "GIAI ĐOẠN 2021-2025", HEADER, [1, 0, 5, 1, 0]],
  ["a part of the year", "KẾT QUẢ QUÝ IV/2025", HEADER, [1, 0, 0, 1, 0]],
  ["what units say of themselves", "TỰ ĐÁNH GIÁ, XẾP LOẠI NĂM 2025", HEADER, [1, 0, 0, 1, 0]],
  ["members of the party", "TỔNG HỢP XẾP LOẠI ĐẢNG VIÊN NĂM 2025", HEADER, [1, 0, 0, 1, 0]],
  ["shares", "TỶ LỆ XẾP LOẠI NĂM 2025 (%)", HEADER, [100, 0, 100, 0, 0]],
  ["another year than any that is listed", "TỔNG HỢP NĂM 2020", HEADER, [1, 0, 0, 1, 0]],
  [
    "tasks",
    "KẾT QUẢ NĂM 2025",
    ["TT", "Đơn vị", "Số nhiệm vụ", "Hoàn thành tốt", "Hoàn thành", "Không hoàn thành"],
    [45, 30, 15, 0],
  ],
  ["all and women", "", ["TT", "Đơn vị", "HTTNV", "HTNV", "HTTNV", "HTNV"], [1, 1, 1, 1]],
])("counts of %s say nothing of the staff of a year", (_case, title, header, counts) => {
  expect(outcomes(withSummary(counts, header, title))).toEqual(SOUND);
});

test("a line that names a person counts nobody of the unit", () => {
  const header = ["TT", "Đơn vị", "Họ tên", "HTXSNV", "HTTNV", "HTNV", "KHTNV"];
  expect(outcomes(withSummary(["Nguyễn Văn An", 0, 5, 0, 0], header))).toEqual(SOUND);
});
