/** The tab "Tổng hợp" in the shipped bundle: its numbers, its charts, and what it says where there is little to tell. */
import type { Host } from "../../src/workbench/host";
import { buildBundle, bundleHost, byHand } from "./bundle-host";
import { setCell, shown, tabNames, told } from "./read-tabs";
import { collective, COLLECTIVE_HEADER, DEPARTMENT, workbookOf } from "./workbooks";

const OVERVIEW = "Tổng hợp CCHC 2021-2025";

beforeAll(buildBundle, 60_000);

async function overviewOf(tabs = DEPARTMENT): Promise<Host> {
  const host = bundleHost(await workbookOf(tabs));
  host.run("openOverview");
  return host;
}

/** What stands in the row that begins with the texts, from the second column on, after a heading. */
function lineOf(host: Host, heading: string, name: string): readonly string[] {
  const rows = shown(host, OVERVIEW);
  const from = rows.findIndex(([first]) => first?.startsWith(heading));
  const line = rows.slice(from + 1).find((row) => row[1] === name);
  if (from < 0 || !line) throw new Error(`no ${name} under ${heading}`);
  return line.slice(2);
}

interface ShownChart {
  readonly header: readonly string[];
  readonly names: readonly string[];
}

function chartsOf(host: Host): readonly ShownChart[] {
  const cells = byHand(
    host,
    "return ss.getSheetByName(args).getCharts().map((chart) => chart.getRanges()[0].getDisplayValues())",
    OVERVIEW,
  ) as readonly (readonly (readonly string[])[])[];
  return cells.map(([header = [], ...lines]) => ({ header, names: lines.map(([name = ""]) => name) }));
}

test("outcomes, missed conditions, classes, ratings and annual awards of a department, counted by hand", async () => {
  const host = await overviewOf();
  expect(told(host)).toMatch(/^Đã lập trang "Tổng hợp CCHC 2021-2025"/);
  // Văn phòng and Thanh tra meet IV.1.1.a; An and Cường all of IV.1.1.b, Bình lacks the mark, the others fail.
  expect(lineOf(host, "1. ", "Tập thể")).toEqual(["2", "0", "0", "1", "3", ""]);
  expect(lineOf(host, "1. ", "Cá nhân")).toEqual(["2", "1", "0", "3", "6", ""]);
  expect(lineOf(host, "2. ", "Văn phòng Sở")).toEqual(["1", "1", "0", "0", "2", "Đủ điều kiện"]);
  expect(lineOf(host, "2. ", "Phòng Hạ tầng")).toEqual(["0", "0", "0", "2", "2", "Không đủ điều kiện"]);
  // Em and Gấm are of a unit that fails; Gấm was HTNV once, and so the unit has not 100%.
  expect(lineOf(host, "3. ", "Thuộc tập thể đủ điều kiện (IV.1.1.b)").slice(0, 2)).toEqual(["0", "2"]);
  expect(lineOf(host, "3. ", "100% cá nhân xếp loại HTTNV trở lên (IV.1.1.a)").slice(0, 2)).toEqual([
    "1",
    "0",
  ]);
  expect(lineOf(host, "3. ", "Thành tích CCHC xuất sắc (IV.1.1.b)").slice(0, 2)).toEqual(["0", "1"]);
  expect(lineOf(host, "4. ", "Phòng Hạ tầng").slice(0, 5)).toEqual(["Tốt", "Tốt", "Tốt", "Khá", "Tốt"]);
  expect(lineOf(host, "5. ", "Năm 2024")).toEqual(["0", "2", "1", "0", "0", "0"]);
  expect(lineOf(host, "Tăng (+)", "Năm 2024")).toEqual(["-2", "+1", "+1", "0", "0", "0"]);
  expect(lineOf(host, "6. ", "Năm 2022")).toEqual(["0", "5", "1", "0", "0", "0"]);
  expect(lineOf(host, "Tỷ lệ", "Năm 2022")).toEqual(["0,0%", "83,3%", "16,7%", "0,0%", "83,3%", "6"]);
  // IV.1.2.a wants Xuất sắc in the year itself: in 2022 both Văn phòng and Thanh tra.
  expect(lineOf(host, "7. ", "Năm 2022").slice(0, 4)).toEqual(["2", "0", "0", "1"]);
});

test("each chart refers to a table of the tab, with years as names", async () => {
  const host = await overviewOf();
  const years = ["Năm 2021", "Năm 2022", "Năm 2023", "Năm 2024", "Năm 2025"];
  const charts = chartsOf(host);
  expect(charts.map(({ header }) => header[0])).toEqual([
    "Tập thể",
    "Điều kiện (điều khoản)",
    "Năm",
    "Năm",
    "Năm",
    "Năm",
  ]);
  expect(charts[0]?.names).toEqual(["Văn phòng Sở", "Thanh tra Sở", "Phòng Hạ tầng"]);
  for (const { names } of charts.slice(2)) expect(names).toEqual(years);
});

test("made again it takes the new data and leaves one tab; one changed by hand is kept", async () => {
  const host = await overviewOf();
  setCell(host, "Tập thể", 4, 9, "Xuất sắc");
  host.run("openOverview");
  expect(lineOf(host, "5. ", "Năm 2024")).toEqual(["1", "2", "0", "0", "0", "0"]);
  expect(tabNames(host)).toEqual(["Tập thể", "Cá nhân", OVERVIEW]);
  expect(chartsOf(host)).toHaveLength(6);
  setCell(host, OVERVIEW, 1, 1, "Tổng hợp của tôi");
  host.run("openOverview");
  expect(told(host)).toContain(`${OVERVIEW} (bản trước)`);
  expect(tabNames(host)).toContain(OVERVIEW);
});

test("names that look like formulas stay text", async () => {
  const host = await overviewOf({
    "Tập thể": [COLLECTIVE_HEADER, collective(1, "=SUM(A1:A9)"), collective(2, "+84 Phòng")],
    "Cá nhân": DEPARTMENT["Cá nhân"] ?? [],
  });
  expect(chartsOf(host).map(({ names }) => names)).toContainEqual(["=SUM(A1:A9)", "+84 Phòng"]);
});

test("one unit without people: no chart of people, and that there are no ratings is said", async () => {
  const host = await overviewOf({ "Tập thể": [COLLECTIVE_HEADER, collective(1, "Văn phòng Sở")] });
  // With no table of people nobody knows whether all of them are rated well.
  expect(lineOf(host, "2. ", "Văn phòng Sở")[0]).toBe("Chưa đủ dữ liệu");
  expect(shown(host, OVERVIEW).flat()).toContain("Chưa có xếp loại cá nhân của năm nào.");
  expect(chartsOf(host).map(({ header }) => header[1])).toEqual(["Xuất sắc", "Đủ điều kiện"]);
});

test("without a table nothing is made, and what is lacking is said", async () => {
  const host = await overviewOf({ "Ghi chú": [["Chưa có gì"]] });
  expect(tabNames(host)).toEqual(["Ghi chú"]);
  expect(told(host)).toMatch(/bảng/);
});
