/** A unit of which fewer people are listed than it states to have is told. */
import type { CellValue } from "../../src/sheet/cell";
import { issuesIn, readTabs, type Tabs } from "./grids";
import { outcome, outcomes, PERSON_LINE, tableOf, tabsOf, UNIT, type Line } from "./sound-tabs";

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

test("what one list shows of a unit is not all that is listed of it", () => {
  const list = (...names: readonly string[]) => [
    ["STT", "Họ và tên", "Đơn vị", "Xếp loại 2025"],
    ...names.map((name, index) => [index + 1, name, UNIT, "HTTNV"]),
  ];
  const codes = (stated: number): readonly string[] =>
    issuesIn({
      ...tabsOf(),
      "Công chức": [...list("Trần Thị Mai"), ["", "Cộng: 2 người"]],
      "Viên chức": list("Lê Văn Cường"),
      "Tổng hợp": [
        ["Đơn vị", "HTXSNV", "HTTNV", "HTNV", "KHTNV"],
        [UNIT, 0, stated, 0, 0],
      ],
    }).filter((issue) => issue.startsWith("Tổng hợp"));
  expect(codes(3)).toEqual([]);
  expect(codes(4)).toEqual(["Tổng hợp 2,3 membersMissing"]);
});

describe("the number of those rated too low, or disciplined, that a unit states", () => {
  const stated = (header: string, cell: CellValue, person: Line = {}): Tabs =>
    tabsOf({ units: { cells: { [header]: cell } }, people: { cells: person } });

  test.each([
    ["Số người bị kỷ luật 2025", 1],
    ["Số người HTNV 2025", 1],
    ["Số công chức không hoàn thành nhiệm vụ 2025", "01 người"],
    ["Xếp loại công chức 2025 HTNV", "1/12"],
    ["Số người dưới HTTNV", 1],
    ["Số CBCC vi phạm kỷ luật", 1],
  ])("is told where none is listed, and leaves the unit open: %s, %s", (header, cell) => {
    const code = header.includes("kỷ luật") ? "disciplinesMissing" : "lowRatingsMissing";
    expect(issuesIn(stated(header, cell))).toEqual([`Tập thể 2,11 ${code}`]);
    expect(outcomes(stated(header, cell))).not.toContain("eligible");
  });

  test.each<[string, CellValue, Line]>([
    ["Số người HTNV 2025", 1, { "Xếp loại 2025": "HTNV" }],
    ["Số người HTNV 2025", 0, {}],
    ["Số người bị kỷ luật 2025", 1, { "Kỷ luật": "Khiển trách 12/5/2025" }],
    ["Số người bị kỷ luật 2025", "Không", {}],
    ["Số vụ vi phạm trật tự xây dựng", 3, {}],
  ])(
    "is no issue where as many are listed, or where it counts something else: %s, %s",
    (header, cell, person) => {
      const codes = issuesIn(stated(header, cell, person)).filter((issue) => issue.includes("Missing"));
      expect(codes).toEqual([]);
    },
  );

  test("is held against the year that it speaks of", () => {
    const codes = issuesIn(stated("Số người HTNV 2025", 1, { "Xếp loại 2024": "HTNV" }));
    expect(codes).toEqual(["Tập thể 2,11 lowRatingsMissing"]);
  });
});

describe("the number of those rated HTTNV or better that a unit states", () => {
  const [header = [], an = []] = tableOf(PERSON_LINE, {});
  const people = [header, an, [2, "Trần Thị Bình", ...an.slice(2)]];
  const stated = (title: string, cell: CellValue): Tabs => ({
    ...tabsOf({ units: { cells: { [title]: cell } } }),
    "Cá nhân": people,
  });

  test.each<[string, CellValue]>([
    ["Số người HTTNV trở lên 2025", 1],
    ["Số CBCC hoàn thành tốt nhiệm vụ trở lên", "01"],
    ["Số HTTNV trở lên", 0],
  ])("leaves the unit open where more are listed so: %s, %s", (title, cell) => {
    expect(issuesIn(stated(title, cell))).toEqual(["Tập thể 2,11 lowRatingsMissing"]);
    expect(outcome(stated(title, cell), "unit", "CO_GD")).toBe("missingData");
  });

  test.each<[string, CellValue]>([
    ["Số người HTTNV trở lên 2025", 2],
    ["Số người HTTNV trở lên 2019", 1],
    ["Số HTTNV trở lên", "2 người"],
    ["Số HTTNV trở lên", ""],
    ["Tỷ lệ HTTNV trở lên", 1],
    ["HTTNV trở lên", 1],
    ["Chỉ tiêu HTTNV trở lên", 1],
  ])("says nothing where as many are listed, or where it is no number of people: %s, %s", (title, cell) => {
    expect(issuesIn(stated(title, cell))).toEqual([]);
    expect(outcome(stated(title, cell), "unit", "CO_GD")).toBe("eligible");
  });

  test("without a year is held against the year with the fewest", () => {
    const low = people.map((cells, row) =>
      row === 2 ? [...cells.slice(0, 3), "KXL", ...cells.slice(4)] : cells,
    );
    const tabs = { ...stated("Số HTTNV trở lên", 1), "Cá nhân": low };
    expect(issuesIn(tabs)).toEqual([]);
  });
});
