/** Marks and blanks of a list are of the time that its tab or title names: of another, they say nothing of the period. */
import { issuesIn, type Rows, type Tabs } from "./grids";
import { outcome, PERSON_LINE, tableOf, tabsOf, UNIT, UNIT_LINE, type Line } from "./sound-tabs";

/** The columns of the units, or of the people, that stand on a tab of their own below a title. */
function apart(of: "units" | "people", headers: readonly string[], tab: string, ...titles: string[]): Tabs {
  const line = of === "units" ? UNIT_LINE : PERSON_LINE;
  const isApart = (header: string): boolean => headers.includes(header);
  const own = Object.entries(line).filter(([header]) => !isApart(header));
  const name = of === "units" ? "Tên tập thể" : "Họ và tên";
  const moved = ["STT", name, ...(of === "people" ? ["Đơn vị"] : []), ...headers];
  const cells: Line = Object.fromEntries(moved.map((header) => [header, line[header] ?? ""]));
  const rows: Rows = [...titles.map((title) => [title]), ...tableOf(cells, {})];
  return {
    ...tabsOf(),
    [of === "units" ? "Tập thể" : "Cá nhân"]: tableOf(Object.fromEntries(own), {}),
    [tab]: rows,
  };
}

const REGISTRATION = "Đăng ký thi đua giai đoạn";

/** A list of registrations by marks. */
function registered(tab: string, ...titles: string[]): Tabs {
  const tabs = apart("units", [REGISTRATION], tab, ...titles);
  const rows = tabs[tab] ?? [];
  return { ...tabs, [tab]: rows.map((row) => row.map((cell) => (cell === "28/3/2022" ? "x" : cell))) };
}

test.each([
  ["Đăng ký"],
  ["Đăng ký", "DANH SÁCH ĐĂNG KÝ THI ĐUA GIAI ĐOẠN 2021-2025"],
  ["Đăng ký 2022", "(Kèm theo Kế hoạch số 609/KH-SXD ngày 30/3/2022)"],
  ["Đăng ký", "Hạn nộp: 30/3/2022"],
  ["Đăng ký 30.3.2022"],
  ["Đăng ký", "Rạch Giá, ngày 20 tháng 6 năm 2022"],
  ["Đăng ký", "Hệ thống quản lý chất lượng ISO 9001:2015"],
])("registrations in time stand: %s %s", (tab, ...titles) => {
  expect(issuesIn(registered(tab, ...titles))).toEqual([]);
  expect(outcome(registered(tab, ...titles), "unit", "CO_GD")).toBe("eligible");
});

test.each([
  ["Đăng ký", "ĐĂNG KÝ THI ĐUA GIAI ĐOẠN 2026-2030"],
  ["Đăng ký 2026-2030"],
  ["Đăng ký", "ĐĂNG KÝ THI ĐUA NĂM 2020"],
  ["Đăng ký 15.4.2022"],
  ["ĐK thi đua 4-2022"],
  ["Đăng ký", "Ngày nhận: 15/4/2022"],
  ["Đăng ký", "Từ ngày 01/4/2022 đến ngày 30/4/2022"],
  ["Đăng ký", "Danh sách nộp ngày 15 tháng 4 năm 2022"],
  ["Đăng ký", "Đăng ký tháng 6/2022"],
  ["Đăng ký", "ĐĂNG KÝ THI ĐUA THÁNG TƯ NĂM 2022"],
])("registrations of another period, or late ones, are not used: %s %s", (tab, ...titles) => {
  expect(issuesIn(registered(tab, ...titles))).toEqual([expect.stringMatching(/ tableUndecided$/)]);
  expect(outcome(registered(tab, ...titles), "unit", "CO_GD")).toBe("missingData");
});

test("columns that name their years are of those, whatever the title says", () => {
  const { "Đăng ký thi đua giai đoạn": _period, ...line } = UNIT_LINE;
  const list = { STT: 1, "Tên tập thể": UNIT, "Đăng ký thi đua 2025": "x" };
  const tabs = {
    ...tabsOf(),
    "Tập thể": tableOf(line, {}),
    "Đăng ký": [["ĐĂNG KÝ THI ĐUA CÁC NĂM 2024, 2025"], ...tableOf(list, {})],
  };
  expect(issuesIn(tabs)).toEqual([]);
  expect(outcome(tabs, "unit", "BK_NAM")).toBe("eligible");
});

test("where the cells give days, those count", () => {
  const tabs = apart("units", [REGISTRATION], "Đăng ký", "Cập nhật danh sách, nhận đến 15/4/2022");
  expect(outcome(tabs, "unit", "CO_GD")).toBe("eligible");
});

test.each([
  ["KỶ LUẬT GIAI ĐOẠN 2021-2025", "eligible"],
  ["KỶ LUẬT TỪ NGÀY 01/01/2021 ĐẾN NGÀY 31/12/2025", "eligible"],
  ["(Theo Nghị định số 112/2020/NĐ-CP ngày 18/9/2020)", "eligible"],
  ["Rạch Giá, ngày 20 tháng 11 năm 2025", "eligible"],
  ["TỔNG HỢP KỶ LUẬT CÔNG CHỨC GIAI ĐOẠN 2021-2024", "missingData"],
  ["KỶ LUẬT CÁC NĂM 2021, 2022, 2023", "missingData"],
  ["KỶ LUẬT GIAI ĐOẠN 2016-2020", "missingData"],
  ["Thời điểm: 31/12/2024", "missingData"],
  ["(Kèm theo Báo cáo số 12 ngày 15/6/2024)", "missingData"],
])("blanks in a list of discipline say nothing of years that it leaves out: %s", (title, expected) => {
  const tabs = apart("people", ["Kỷ luật"], "Theo dõi kỷ luật", title);
  expect(outcome(tabs, "person", "BK_NAM")).toBe(expected);
});

test("a list of one year goes until its end", () => {
  const tabs = (title: string): Tabs => apart("people", ["Kỷ luật"], "Kỷ luật 2023", title);
  const issues = (title: string): readonly string[] => issuesIn(tabs(title));
  expect(issues("Tính đến ngày 31/12/2023")).toEqual([]);
  expect(issues("Thời điểm: 30/6/2023")).toEqual([expect.stringMatching(/ tableUndecided$/)]);
});

test("a discipline that such a list names is held against whom it names", () => {
  const tabs = apart("people", ["Kỷ luật"], "Theo dõi kỷ luật", "KỶ LUẬT GIAI ĐOẠN 2021-2024");
  const [title = [], header = [], line = []] = tabs["Theo dõi kỷ luật"] ?? [];
  const named = [...line.slice(0, -1), "Khiển trách 12/5/2025"];
  expect(outcome({ ...tabs, "Theo dõi kỷ luật": [title, header, named] }, "unit", "BK_NAM")).toBe(
    "missingData",
  );
});

describe("marks of the council", () => {
  const JUDGED = ["Chấp hành tốt chủ trương chính sách", "Nội bộ đoàn kết"];

  test.each([
    ["NHẬN XÉT CỦA HỘI ĐỒNG GIAI ĐOẠN 2021-2025", "eligible"],
    ["NHẬN XÉT (THEO KẾ HOẠCH SỐ 609/KH-SXD)", "eligible"],
    ["NHẬN XÉT GIAI ĐOẠN 2026-2030", "awaitingCouncil"],
    ["CÁC ĐƠN VỊ TỰ NHẬN XÉT", "awaitingCouncil"],
    ["NỘI DUNG ĐĂNG KÝ THI ĐUA GIAI ĐOẠN 2021-2025", "awaitingCouncil"],
  ])("%s", (title, expected) => {
    expect(outcome(apart("units", JUDGED, "Nhận xét", title), "unit", "CO_GD")).toBe(expected);
  });
});
