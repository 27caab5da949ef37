/** Of two that may be one, what is worse at the one is open at the other, until somebody says who they are. */
import { createAssessor } from "../../src/assessment/assessor";
import { DEFAULT_PARAMETERS, type Parameters } from "../../src/plan/parameters";
import { PLAN } from "../../src/plan/plan";
import { readWorkbook } from "../../src/sheet/read-workbook";
import { gridOf, issuesIn, readTabs, type Tabs } from "./grids";
import {
  NOMINATED,
  ONE_YEAR_HEADER,
  outcome,
  outcomes,
  PERSON_LINE,
  tableOf,
  tabsOf,
  UNIT,
  UNIT_LINE,
  withList,
  type Line,
} from "./sound-tabs";

const ALL_HOLDS = ["eligible", "eligible", "eligible", "eligible", "eligible"];

describe("a list of discipline that may mean somebody", () => {
  test.each([
    ["without a unit", "Nguyễn Văn An", {}],
    ["with a shortened name", "Nguyễn V. An", { "Đơn vị": UNIT }],
    ["with a remark behind the name", "Nguyễn Văn An (nghỉ hưu)", { "Đơn vị": UNIT }],
    ["with another unit", "Nguyễn Văn An", { "Đơn vị": "Thanh tra Sở" }],
  ])("leaves the discipline of that year open: %s", (_, name, unit: Line) => {
    const tabs = withList(name, unit);
    expect(outcome(tabs, "person", "GK", 2025)).toBe("missingData");
    expect(outcome(tabs, "person", "GK", 2024)).toBe("eligible");
  });

  test("says nothing of somebody with another staff code", () => {
    const withCode = (name: string, code: string): Line => ({ STT: 1, "Họ và tên": name, "Mã CBCC": code });
    const tabs: Tabs = {
      ...tabsOf({ people: { cells: { ...NOMINATED.people.cells, "Mã CBCC": "CB01" } } }),
      "Trang 3": tableOf(
        { ...withCode("Nguyễn Văn An", "CB02"), "Hình thức kỷ luật": "Khiển trách 12/5/2025" },
        {},
      ),
    };
    expect(outcome(tabs, "person", "GK")).toBe("eligible");
    expect(issuesIn(tabs)).toEqual([]);
  });

  test("is told with the line that it may speak of", () => {
    const { issues } = readTabs(withList("Nguyễn Văn An", { "Đơn vị": "Thanh tra Sở" }));
    expect(issues.map(({ code }) => code)).toEqual(["unknownUnit", "sameNameElsewhere"]);
  });
});

describe("another line that may be somebody's", () => {
  const beside = (cells: Line): Tabs => ({
    ...tabsOf(),
    "Trang 3": tableOf(PERSON_LINE, { cells: { "Họ và tên": "Nguyễn V. An", ...cells } }),
  });

  test.each(["HTNV", "Không hoàn thành nhiệm vụ", "KXL", "HTNV?"])(
    "leaves a rating open where it says %j",
    (rating) => {
      const tabs = beside({ "Xếp loại 2023": rating });
      const [own] = readTabs(tabs).facts.individuals ?? [];
      expect([...(own?.ratings ?? [])].filter(([, { known }]) => !known).map(([year]) => year)).toEqual([
        2023,
      ]);
      expect(outcome(tabs, "person", "BK_NAM")).toBe("eligible");
    },
  );

  test("changes nothing where it says nothing worse", () => {
    expect(outcomes(beside({ "Xếp loại 2023": "HTXSNV", "Thành tích CCHC xuất sắc": "" }))).toEqual(
      ALL_HOLDS,
    );
  });

  test("leaves a mark open where it says no", () => {
    const tabs = beside({ "Thành tích CCHC xuất sắc": "không" });
    expect(outcome(tabs, "person", "BK_NAM")).toBe("awaitingCouncil");
  });

  test("gives no fact that the own line lacks", () => {
    const { "Cá nhân": _, ...others } = beside({});
    const tabs = { ...others, "Cá nhân": tableOf(PERSON_LINE, { cells: { "Xếp loại 2023": "" } }) };
    expect(outcome(tabs, "person", "BK_GD")).toBe("missingData");
  });
});

describe("two collectives that may be one", () => {
  const withUnit = (name: string, unit: Line, person: Line = {}): Tabs => ({
    "Tập thể": [
      ...tableOf(UNIT_LINE, {}),
      ...tableOf(UNIT_LINE, { cells: { STT: 2, "Tên tập thể": name, ...unit } }).slice(1),
    ],
    "Cá nhân": [
      ...tableOf(PERSON_LINE, {}),
      ...tableOf(PERSON_LINE, {
        cells: { STT: 2, "Họ và tên": "Trần Thị Mai", "Đơn vị": name, ...person },
      }).slice(1),
    ],
  });

  test("a lower class of the one leaves that of the other open", () => {
    const tabs = withUnit("VP Sở", { "Xếp loại CCHC 2025": "Tốt" });
    expect(outcome(tabs, "unit", "CO_GD")).toBe("missingData");
    expect(outcome(tabs, "unit", "BK_NAM")).toBe("missingData");
  });

  test("whoever belongs to the one may belong to the other", () => {
    const rated = withUnit("VP Sở", {}, { "Xếp loại 2023": "HTNV" });
    expect(outcome(rated, "unit", "CO_GD")).toBe("missingData");
    const disciplined = withUnit("VP Sở", {}, { "Kỷ luật": "Khiển trách 12/5/2025" });
    expect(outcome(disciplined, "unit", "CO_GD")).toBe("eligible");
    expect(outcome(disciplined, "unit", "BK_NAM")).toBe("missingData");
  });

  test("nothing is open where both are as good", () => {
    expect(outcomes(withUnit("VP Sở", {}))).toEqual(ALL_HOLDS);
  });

  test.each([
    ["a late registration", { "Đăng ký thi đua giai đoạn": "31/3/2022" }],
    ["a refused registration", { "Đăng ký thi đua giai đoạn": "không" }],
  ])("%s leaves that of the other open", (_, unit: Line) => {
    expect(outcome(withUnit("VP Sở", unit), "unit", "CO_GD")).toBe("missingData");
  });

  test("a name that only goes on is another unit's where one list has a class of both", () => {
    const name = `${UNIT} Xây dựng`;
    const tabs = withUnit(name, { "Xếp loại CCHC 2025": "Khá" }, { "Xếp loại 2023": "HTNV" });
    expect(outcomes(tabs)).toEqual(ALL_HOLDS);
    expect(issuesIn(tabs)).toEqual(["Tập thể 3,1 collectivesAlike"]);
  });

  test("a name that the settings give as its own is a unit's of its own, and nothing is told", () => {
    const tabs = withUnit("VP Sở", { "Xếp loại CCHC 2025": "Khá" }, { "Xếp loại 2023": "HTNV" });
    const parameters: Parameters = { ...DEFAULT_PARAMETERS, unitNames: new Map([["VP Sở", "VP Sở"]]) };
    const grids = Object.entries(tabs).map(([sheet, rows]) => gridOf(sheet, rows));
    const { facts, issues } = readWorkbook(grids, parameters);
    const [unit] = facts.collectives ?? [];
    if (!unit) throw new Error("no unit was read");
    const verdict = createAssessor(facts, parameters, PLAN).verdict(unit, "CO_GD", 2025);
    expect(verdict.outcome).toBe("eligible");
    expect(issues).toEqual([]);
  });
});

test("somebody left out of one year's list is a member of the unit of whom that year is not known", () => {
  const year = (each: number, people: readonly (readonly string[])[]): Tabs => ({
    [`Xếp loại ${String(each)}`]: [
      ONE_YEAR_HEADER,
      ...people.map(([name = "", rating = ""], index) => [index + 1, name, UNIT, rating, "x", ""]),
    ],
  });
  const both = [
    ["Nguyễn Văn An", "HTTNV"],
    ["Trần Thị Mai", "HTTNV"],
  ];
  const all = (of2023: readonly (readonly string[])[]): Tabs => ({
    "Tập thể": tableOf(UNIT_LINE, {}),
    ...[2021, 2022, 2024, 2025].reduce(
      (tabs, each) => ({ ...tabs, ...year(each, both) }),
      year(2023, of2023),
    ),
  });
  expect(outcome(all(both), "unit", "CO_GD")).toBe("eligible");
  expect(outcome(all(both.slice(0, 1)), "unit", "CO_GD")).toBe("missingData");
  expect(outcome(all(both.slice(0, 1)), "unit", "BK_NAM")).toBe("eligible");
});

test("a unit that states more people than are listed is not judged by those that are listed", () => {
  const stated = (count: number): Tabs => tabsOf({ units: { cells: { "Tổng số công chức": count } } });
  expect(outcomes(stated(1))).toEqual(ALL_HOLDS);
  expect(outcome(stated(2), "unit", "CO_GD")).toBe("missingData");
  expect(outcome(stated(2), "unit", "BK_NAM")).toBe("missingData");
});
