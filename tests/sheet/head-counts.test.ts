/** A unit of which fewer people are listed than it states to have is told. */
import type { CellValue } from "../../src/sheet/cell";
import { issuesIn, readTabs, type Tabs } from "./grids";
import { outcomes, PERSON_LINE, tableOf, tabsOf, UNIT } from "./sound-tabs";

describe("the number of people that a unit states", () => {
  const stated = (header: string, cell: CellValue): Tabs => tabsOf({ units: { cells: { [header]: cell } } });

  test.each([
    ["Tổng số công chức", 12],
    ["Số người được đánh giá, xếp loại năm 2025", "2 người"],
    ["Tổng số cán bộ, công chức, viên chức", 2],
  ])("is told where fewer are listed: %s, %s", (header, cell) => {
    expect(issuesIn(stated(header, cell))).toEqual(["Tập thể 2,11 membersMissing"]);
  });

  test.each([
    ["Tổng số công chức", 1],
    ["Tổng số công chức", "1 người"],
    ["Số công chức", ""],
    ["Số biên chế được giao", 15],
    ["Tổng số điểm", 95],
    ["Tổng số nhiệm vụ", 40],
  ])("is no issue where all are listed, or where it counts something else: %s, %s", (header, cell) => {
    expect(issuesIn(stated(header, cell))).toEqual([]);
    expect(outcomes(stated(header, cell))).toEqual(outcomes(tabsOf()));
  });

  test("is held against those who belonged to the unit in that year", () => {
    const moved = { STT: 2, "Họ và tên": "Trần Thị Mai", "Đơn vị 2021": "Thanh tra Sở" };
    const own = { "Đơn vị 2021": UNIT };
    const people = [
      ...tableOf(PERSON_LINE, { cells: own }),
      ...tableOf(PERSON_LINE, { cells: { ...own, ...moved } }).slice(1),
    ];
    const codes = (header: string): readonly string[] =>
      readTabs({ ...stated(header, 2), "Cá nhân": people }).issues.map(({ code }) => code);
    expect(codes("Số công chức 2022")).toEqual(["unknownUnit"]);
    expect(codes("Số công chức")).toEqual(["unknownUnit"]);
    expect(codes("Số công chức 2021")).toEqual(["unknownUnit", "membersMissing"]);
  });
});
