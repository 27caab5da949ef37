/** What only all tables together show: units that nobody knows or that may be one, namesakes, and years without somebody. */
import { createAssessor } from "../../src/assessment/assessor";
import { dataDoubts } from "../../src/assessment/data-doubts";
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { PLAN } from "../../src/plan/plan";
import type { CellValue } from "../../src/sheet/cell";
import { proposalFor } from "../../src/sheet/proposals";
import { issuesIn, readTabs, type Rows, type Tabs } from "./grids";
import {
  ONE_YEAR_HEADER,
  ONE_YEAR_LINE,
  outcome,
  outcomes,
  PERSON_LINE,
  tableOf,
  tabsOf,
  UNIT,
  UNIT_LINE,
  withList,
  YEARS,
} from "./sound-tabs";

/** "Xếp loại 2021 3 2025": whom lists of single years leave out, with the line of the first that does not, and the years. */
function notListed(tabs: Tabs): readonly string[] {
  const assessor = createAssessor(readTabs(tabs).facts, DEFAULT_PARAMETERS, PLAN);
  return dataDoubts(assessor).flatMap(({ code, place: { sheet, row }, detail = "" }) =>
    code === "yearNotListed" ? [`${sheet} ${String(row)} ${detail}`] : [],
  );
}

test("one name in two units of one list is told, no verdict hangs on it", () => {
  const [header = [], line = []] = tableOf(PERSON_LINE, {});
  const other = line.map((cell) => (cell === UNIT ? "Thanh tra Sở" : cell));
  const { facts } = readTabs({ ...tabsOf(), "Cá nhân": [header, line, other] });
  const doubts = dataDoubts(createAssessor(facts, DEFAULT_PARAMETERS, PLAN));
  expect(doubts.map(({ code, place: { row } }) => `${String(row)} ${code}`)).toEqual(["3 sameName"]);
});

test("everything holds as the workbook stands", () => {
  expect(new Set(outcomes(tabsOf()))).toEqual(new Set(["eligible"]));
  expect(issuesIn(tabsOf())).toEqual([]);
});

describe("somebody in a second list", () => {
  test.each(["Nguyễn Văn An", "Ông Nguyễn Văn An"])(
    "is told where the list names no unit, so that it is not known who it is: %s",
    (name) => {
      expect(issuesIn(withList(name, {}))).toEqual(["Trang 3 2,1 namesakeWithoutUnit"]);
    },
  );

  test("is not told where nobody else has that name", () => {
    expect(issuesIn(withList("Lê Văn Cường", {}))).toEqual([]);
  });
});

describe("two collectives whose names may be those of one unit", () => {
  /** One person more, in a collective of its own whose class was not the best. */
  const withUnit = (name: string, first = UNIT): Tabs => ({
    "Tập thể": [
      ...tableOf({ ...UNIT_LINE, "Tên tập thể": first }, {}),
      ...tableOf(UNIT_LINE, { cells: { STT: 2, "Tên tập thể": name, "Xếp loại CCHC 2025": "Khá" } }).slice(1),
    ],
    "Cá nhân": [
      ...tableOf({ ...PERSON_LINE, "Đơn vị": first }, {}),
      ...tableOf(PERSON_LINE, { cells: { STT: 2, "Họ và tên": "Trần Thị Mai", "Đơn vị": name } }).slice(1),
    ],
  });

  test.each([
    [UNIT, "VP Sở"],
    [UNIT, "Văn phòng"],
    [UNIT, "Văn phòng Sở Xây dựng"],
    ["VP Sở", UNIT],
    ["Phòng Quản lý xây dựng", "P. QLXD"],
    ["Phòng Quản lý xây dựng", "Quản lí xây dựng"],
  ])("are told at the second: %s, %s", (first, second) => {
    expect(issuesIn(withUnit(second, first))).toEqual(["Tập thể 3,1 collectivesAlike"]);
  });

  test("the first is proposed as the name of the second", () => {
    const [issue] = readTabs(withUnit("VP Sở")).issues;
    expect(issue && proposalFor(issue, undefined)).toEqual({
      kind: "setting",
      list: "unitNames",
      other: "VP Sở",
      name: UNIT,
    });
  });

  test("are told wherever the second stands", () => {
    const { "Tập thể": units = [], "Cá nhân": people = [] } = withUnit("VP Sở");
    const [header = [], first = [], second = []] = units;
    const tabs = { "Tập thể": [header, first], "Trang 2": [header, second], "Cá nhân": people };
    expect(issuesIn(tabs)).toEqual(["Trang 2 2,1 collectivesAlike"]);
  });

  test.each([
    ["Phòng Quản lý xây dựng", "Phòng Quản lý nhà"],
    ["Phòng Quy hoạch - Kiến trúc", "Trung tâm Quy hoạch"],
    ["Phòng Kiểm định", "Trung tâm Kiểm định"],
    [UNIT, "Thanh tra Sở"],
    [UNIT, "Tổ Lái xe - Văn phòng Sở"],
    ["Đội Thanh tra 1", "Đội Thanh tra 2"],
  ])("plainly different names are no issue: %s, %s", (first, second) => {
    expect(issuesIn(withUnit(second, first))).toEqual([]);
    expect(outcome(withUnit(second, first), "unit", "CO_GD")).toBe("eligible");
  });
});

describe("one tab for each year", () => {
  const units = { "Tập thể": tableOf(UNIT_LINE, {}) };

  describe("somebody who is not listed in a year", () => {
    const other: readonly CellValue[] = [2, "Trần Thị Bình", UNIT, "HTTNV", "", ""];
    const listedIn = (years: readonly number[], unitIn: (year: number) => string = () => UNIT): Tabs => ({
      ...units,
      ...Object.fromEntries(
        YEARS.map((year) => [
          `Xếp loại ${String(year)}`,
          [
            ONE_YEAR_HEADER,
            ONE_YEAR_LINE,
            ...(years.includes(year)
              ? [other.map((cell, index) => (index === 2 ? unitIn(year) : cell))]
              : []),
          ],
        ]),
      ),
    });

    test("but before and after it, is told", () => {
      expect(issuesIn(listedIn([2021, 2022, 2025]))).toEqual(["Xếp loại 2021 3,1 yearSkipped"]);
      expect(readTabs(listedIn([2021, 2022, 2025])).issues[0]?.detail).toBe("2023, 2024");
    });

    test.each<[readonly number[], readonly string[]]>([
      [[2021, 2022], ["Xếp loại 2021 3 2023, 2024, 2025"]],
      [[2024, 2025], ["Xếp loại 2024 3 2021, 2022, 2023"]],
      [[2023], ["Xếp loại 2023 3 2021, 2022, 2024, 2025"]],
      [YEARS, []],
    ])("has come or gone, which no verdict hangs on, but it is told: %j", (years, told) => {
      expect(issuesIn(listedIn(years))).toEqual([]);
      expect(notListed(listedIn(years))).toEqual(told);
    });

    test("has come from another unit or gone to one, which nobody needs to be told", () => {
      const moved = listedIn(YEARS, (year) => (year === 2025 ? "Thanh tra Sở" : UNIT));
      expect(notListed(moved)).toEqual([]);
    });

    test("but in another unit, is not missed", () => {
      const moved = listedIn(YEARS, (year) => (year === 2023 ? "Thanh tra Sở" : UNIT));
      expect(issuesIn(moved)).toEqual(["Xếp loại 2023 3,1 unknownUnit"]);
    });
  });

  test("whom only a tab names that is not used is a member all the same", () => {
    const others = [ONE_YEAR_HEADER, [1, "Trần Thị Bình", UNIT, "HTNV", "", ""]];
    const people = { "Cá nhân": tableOf(PERSON_LINE, {}) };
    for (const tab of ["Người lao động", "Tự chấm 2025"]) {
      expect(outcome({ ...units, ...people, [tab]: others }, "unit", "CO_GD")).toBe("missingData");
    }
    const same = [ONE_YEAR_HEADER, [1, "Nguyễn Văn An", "", "HTNV", "", ""]];
    expect(outcome({ ...units, ...people, "Tự chấm 2025": same }, "unit", "CO_GD")).toBe("eligible");
  });
});

test("a unit that the list of a year leaves out has not registered for it, as far as is known", () => {
  const HEADER: Rows[number] = ["STT", "Tên tập thể", "Ngày đăng ký"];
  const units: Rows = [
    ["STT", "Tên tập thể", "Xếp loại CCHC 2025"],
    [1, "Văn phòng Sở", "Xuất sắc"],
    [2, "Thanh tra Sở", "Xuất sắc"],
  ];
  const { facts } = readTabs({
    "Tập thể": units,
    "Đăng ký 2025": [
      ["DANH SÁCH TẬP THỂ ĐĂNG KÝ THI ĐUA NĂM 2025"],
      HEADER,
      [1, "Văn phòng Sở", "20/3/2025"],
    ],
  });
  const registered = (facts.collectives ?? []).map(({ name, registrations: { byYear } }) => [
    name,
    byYear.get(2025),
  ]);
  expect(registered).toEqual([
    ["Văn phòng Sở", expect.objectContaining({ known: true })],
    ["Thanh tra Sở", { known: false, cause: "blank" }],
  ]);
});
