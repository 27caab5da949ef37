/** Columns that together tell one fact, or two: they are read as one where they agree, and neither is believed where they do not. */
import type { CellValue } from "../../src/sheet/cell";
import { issuesIn, type Tabs } from "./grids";
import {
  outcome,
  outcomes,
  PERSON_LINE,
  tableOf,
  tabsOf,
  UNIT,
  UNIT_LINE,
  withSplitHeading,
} from "./sound-tabs";

describe("a column of the day beside that of the registration", () => {
  const dated = (registration: CellValue, day: CellValue): Tabs =>
    tabsOf({ units: { cells: { "Đăng ký thi đua giai đoạn": registration, "Ngày đăng ký": day } } });

  test.each([
    ["x", "30/3/2022", "eligible"],
    ["x", "31/3/2022", "ineligible"],
    ["x", "", "eligible"],
    ["28/3/2022", "28/3/2022", "eligible"],
    ["28/3/2022", "5/4/2022", "missingData"],
    ["x", "chưa nộp", "missingData"],
    ["x", "không", "missingData"],
    ["không", "28/3/2022", "missingData"],
    ["", "28/3/2022", "missingData"],
  ] as const)("registered %s, on the day %s: %s", (registration, day, expected) => {
    expect(outcome(dated(registration, day), "unit", "CO_GD")).toBe(expected);
    expect(outcome(dated(registration, day), "unit", "BK_NAM")).toBe(expected);
  });

  test.each([
    ["Đăng ký thi đua giai đoạn", "Ngày nộp đăng ký"],
    ["Đăng ký thi đua", "Ngày nộp đăng ký"],
    ["Đăng ký thi đua", "Ngày đăng ký"],
    ["Đã nộp đăng ký", "Thời gian gửi phiếu đăng ký"],
  ])("whatever the two are called: %s, %s", (header, dayHeader) => {
    const day = (cell: CellValue): Tabs =>
      tabsOf({
        units: {
          headers: { "Đăng ký thi đua giai đoạn": header },
          cells: { "Đăng ký thi đua giai đoạn": "x", [dayHeader]: cell },
        },
      });
    expect(outcome(day("30/3/2022"), "unit", "CO_GD")).toBe("eligible");
    expect(issuesIn(day("30/3/2022"))).toEqual([]);
    expect(outcome(day("5/4/2022"), "unit", "CO_GD")).toBe("ineligible");
  });

  test("in a tab of one year it is held against the day of that year", () => {
    const units = (day: CellValue): Tabs => ({
      ...tabsOf(),
      "CCHC 2025": [
        ["STT", "Tên tập thể", "Đăng ký thi đua", "Ngày đăng ký"],
        [1, UNIT, "x", day],
      ],
    });
    expect(outcome(units("30/3/2025"), "unit", "BK_NAM")).toBe("eligible");
    expect(outcome(units("31/3/2025"), "unit", "BK_NAM")).toBe("ineligible");
  });

  test("two days that differ are told", () => {
    expect(issuesIn(dated("28/3/2022", "5/4/2022"))).toEqual(["Tập thể 2,11 contradiction"]);
  });
});

describe("the day of a registration for the period", () => {
  const registered = (day: CellValue): Tabs =>
    tabsOf({ units: { cells: { "Đăng ký thi đua giai đoạn": day } } });

  test.each([
    ["28/3/2020", "missingData", ["Tập thể 2,5 dateOutOfPeriod"]],
    ["30/9/2020", "missingData", ["Tập thể 2,5 dateOutOfPeriod"]],
    ["25/12/2020", "eligible", []],
    [{ year: 2020, month: 3, day: 28 }, "missingData", ["Tập thể 2,5 dateOutOfPeriod"]],
    ["30/3/2021", "eligible", ["Tập thể 2,5 earlyRegistration"]],
    ["30/3/21", "eligible", ["Tập thể 2,5 twoDigitYear"]],
    ["01/01/2022", "eligible", []],
    ["28/3/2022", "eligible", []],
    ["x", "eligible", []],
  ] as const)("%j: %s", (day, expected, issues) => {
    expect(outcome(registered(day), "unit", "CO_GD")).toBe(expected);
    expect(outcome(registered(day), "unit", "BK_NAM")).toBe(expected);
    expect(issuesIn(registered(day))).toEqual(issues);
  });

  test("that for a year may be of the year before", () => {
    const tabs = tabsOf({ units: { cells: { "Đăng ký thi đua 2021": "25/12/2020" } } });
    expect(outcome(tabs, "unit", "BK_NAM", 2021)).toBe("eligible");
    expect(issuesIn(tabs)).toEqual([]);
  });
});

test.each([
  ["Xếp loại CCHC 2025", "Khá"],
  ["Nội bộ đoàn kết", "không"],
  ["Đăng ký thi đua giai đoạn", "không"],
])("the same header twice: neither is believed (%s)", (header, cell) => {
  // A second column of the same name, told apart here by a trailing space.
  const tabs = tabsOf({ units: { cells: { [`${header} `]: cell } } });
  expect(outcome(tabs, "unit", "BK_GD")).not.toBe("eligible");
  expect(issuesIn(tabs)).toEqual([expect.stringContaining("duplicateColumn")]);
});

describe("columns of discipline", () => {
  test("a column that speaks of discipline otherwise still tells of one", () => {
    const tabs = tabsOf({ people: { cells: { "Kỷ luật Đảng": "Khiển trách 12/5/2025" } } });
    expect(outcome(tabs, "unit", "BK_NAM")).toBe("ineligible");
  });

  test("form and day of a discipline in two columns belong together", () => {
    const header = { "Kỷ luật": "Hình thức kỷ luật" };
    const cells = (form: CellValue, date: CellValue): Tabs =>
      tabsOf({ people: { headers: header, cells: { "Kỷ luật": form, "Ngày kỷ luật": date } } });
    expect(outcome(cells("Khiển trách", "12/5/2025"), "unit", "BK_NAM")).toBe("ineligible");
    expect(outcome(cells("Khiển trách", "12/5/2024"), "unit", "BK_NAM")).toBe("eligible");
    expect(outcome(cells("Khiển trách", ""), "unit", "BK_NAM")).toBe("missingData");
    expect(outcome(cells("", ""), "unit", "BK_NAM")).toBe("eligible");
  });

  test.each([
    ["Vi phạm khác", "Bị nhắc nhở"],
    ["Hình thức xử lý", "Cắt thi đua"],
    ["Kỷ luật khác", "Có"],
  ])("a violation that is not understood leaves the discipline open: %s, %s", (header, cell) => {
    const tabs = tabsOf({ people: { cells: { [header]: cell } } });
    expect(outcome(tabs, "unit", "BK_NAM")).toBe("missingData");
    expect(outcome(tabs, "person", "BK_NAM")).toBe("missingData");
    expect(issuesIn(tabs)).toEqual(["Cá nhân 2,11 disciplineYearUnknown"]);
    const none = tabsOf({ people: { cells: { [header]: "Không" } } });
    expect(outcome(none, "person", "BK_NAM")).toBe("eligible");
  });

  test("a discipline in the second column is not lost", () => {
    const parts = { Đảng: "", "Chính quyền": "Khiển trách 12/5/2025" };
    const people = withSplitHeading(PERSON_LINE, "Kỷ luật", "Kỷ luật", parts);
    expect(outcome({ ...tabsOf(), "Cá nhân": people }, "unit", "BK_NAM")).toBe("ineligible");
  });
});

describe("a heading over two columns, each with a word of its own", () => {
  test.each([
    ["6 tháng", "Cả năm", "ineligible"],
    ["Dự kiến", "Chính thức", "ineligible"],
    ["Lần 1", "Lần 2", "missingData"],
    ["Đảng", "Chính quyền", "missingData"],
    ["Cũ", "Mới", "missingData"],
  ] as const)("the first rating is not that of the year: %s, %s", (first, second, expected) => {
    const people = withSplitHeading(PERSON_LINE, "Xếp loại 2025", "Kết quả xếp loại 2025", {
      [first]: "HTTNV",
      [second]: "HTNV",
    });
    const tabs = { ...tabsOf(), "Cá nhân": people };
    expect(outcome(tabs, "unit", "CO_GD")).toBe(expected);
    expect(outcome(tabs, "person", "BK_GD")).toBe(expected);
    expect(outcome(tabs, "person", "BK_NAM")).toBe(expected);
  });

  test("the rating of the whole year is taken, not that of a half", () => {
    const parts = { "6 tháng": "HTNV", "Cả năm": "HTTNV" };
    const people = withSplitHeading(PERSON_LINE, "Xếp loại 2025", "Kết quả xếp loại 2025", parts);
    expect(outcome({ ...tabsOf(), "Cá nhân": people }, "unit", "CO_GD")).toBe("eligible");
  });

  test("a tick under Không is no yes", () => {
    const parts = (no: CellValue, yes: CellValue): Tabs => ({
      ...tabsOf(),
      "Tập thể": withSplitHeading(UNIT_LINE, "Nội bộ đoàn kết", "Nội bộ đoàn kết", { Không: no, Có: yes }),
    });
    expect(outcome(parts("x", ""), "unit", "BK_GD")).toBe("awaitingCouncil");
    expect(outcome(parts("", "x"), "unit", "BK_GD")).toBe("eligible");
  });
});

test.each(["nt", "-nt-", "Như trên", '"', "〃", "''"])(
  "a ditto mark is a unit that is not known, which is told: %s",
  (mark) => {
    const [header = [], first = []] = tableOf(PERSON_LINE, {});
    const [, second = []] = tableOf(
      { ...PERSON_LINE, STT: 2, "Họ và tên": "Trần Thị Mai" },
      { cells: { "Đơn vị": mark, "Xếp loại 2025": "HTNV" } },
    );
    const tabs = { ...tabsOf(), "Cá nhân": [header, first, second] };
    expect(issuesIn(tabs)).toEqual(["Cá nhân 3,3 unknownUnit"]);
    expect(outcome(tabs, "unit", "CO_GD")).toBe("missingData");
  },
);

describe("two columns of units", () => {
  const people = (first: string, second: string): Tabs => {
    const { "Đơn vị": _unit, ...line } = PERSON_LINE;
    return { ...tabsOf(), "Cá nhân": tableOf(line, { cells: { "Phòng ban": first, "Đơn vị": second } }) };
  };

  test.each([
    [UNIT, "Sở Xây dựng"],
    ["Sở Xây dựng", UNIT],
    [UNIT, UNIT],
    [UNIT, ""],
  ])("of which one names the department, or the same, are no doubt: %s, %s", (first, second) => {
    expect(outcomes(people(first, second))).toEqual(outcomes(tabsOf()));
    expect(issuesIn(people(first, second))).toEqual([]);
  });

  test("of which one names a department in some lines only are not believed", () => {
    const tabs = people(UNIT, "Sở Y tế");
    const [header = [], line = []] = tabs["Cá nhân"] ?? [];
    const other = line.map((cell) =>
      cell === "Nguyễn Văn An" ? "Trần Bình" : cell === "Sở Y tế" ? UNIT : cell,
    );
    expect(outcomes({ ...tabs, "Cá nhân": [header, line, other] })).not.toContain("eligible");
  });

  test("that name different units are not believed", () => {
    expect(outcomes(people(UNIT, "Thanh tra Sở"))).not.toContain("eligible");
  });
});
