/** Risk: a chart is not in the saved file, is there twice, shows other cells, or costs the user one of their own. */

import { chartContent, chartsOf } from "../../../src/workbench/charts";
import { emptyWorkbook, openWorkbook } from "../../../src/workbench/workbook";
import type { Workbook } from "../../../src/workbench/workbook";
import { evaluate } from "../script-host";
import { grownWorkbook } from "./grown-workbook";
import { partsOf, withParts } from "./parts";
import { expectOrder, expectSound } from "./soundness";

// Each test opens, changes and saves a workbook.
jest.setTimeout(60_000);

let original: Uint8Array;
beforeAll(async () => {
  original = await emptyWorkbook({ sheetName: "Dữ liệu" }).save();
});

const NAME = `Tổng hợp "2025" & <khác>`;

/** Makes a tab with a table and draws charts of it; \`charts\` are calls of \`draw(type, options, row)\`. */
const tabWith = (charts: string, name = NAME): string => `
  const tab = ss.insertSheet(${JSON.stringify(name)});
  tab.getRange("A1:C4").setValues([["Phòng", "Đạt", "Chưa đạt"], ["Văn phòng & Sở", 3, 1], ["Kế hoạch", 2.5, 0], ["Thanh tra", "", 4]]);
  const draw = (type, options, row = 6) => {
    const builder = tab.newChart().setChartType(Charts.ChartType[type]).addRange(tab.getRange("A1:C4")).setNumHeaders(1).setPosition(row, 2, 120, 30);
    for (const option of Object.keys(options)) builder.setOption(option, options[option]);
    tab.insertChart(builder.build());
  };
  ${charts}`;

const ALL_KINDS = ["COLUMN", "BAR", "LINE", "AREA"]
  .flatMap((type) =>
    [false, true, "percent"].map(
      (stacked) =>
        `draw("${type}", { title: "Kết quả <${type}> & khác", isStacked: ${JSON.stringify(stacked)}, "legend.position": "bottom", "hAxis.title": "Phòng", "vAxis.title": "Số", "${type === "BAR" ? "h" : "v"}Axis.minValue": 0, backgroundColor: "#fef7e0", colors: ["#188038", "#d93025"] });`,
    ),
  )
  .join("\n");

/** A file with what a script does in a workbook. */
async function saved(body: string, bytes = original): Promise<Uint8Array> {
  const workbook = await openWorkbook(bytes);
  evaluate(body, { workbook });
  return workbook.save();
}

const sheetId = ({ model }: Workbook, name: string): string => model.getters.getSheetIdByName(name) ?? "";
const charts = (workbook: Workbook, name = NAME): ReturnType<typeof chartsOf> =>
  chartsOf(workbook.model, sheetId(workbook, name));
const partNames = (bytes: Uint8Array, pattern: RegExp): string[] =>
  Object.keys(partsOf(bytes))
    .filter((name) => pattern.test(name))
    .sort();
const CHART_PARTS = /^xl\/(charts|drawings)\/(?!vml)/;

describe("a saved chart", () => {
  let bytes: Uint8Array;
  let parts: Record<string, string>;
  beforeAll(async () => {
    bytes = await saved(`${tabWith(ALL_KINDS)} tab.setColumnWidths(1, 26, 110).setRowHeight(6, 25);`);
    parts = partsOf(bytes);
  });

  test("hangs on its tab by a drawing, in a sound file", () => {
    expectSound(parts);
    expect(partNames(bytes, /^xl\/charts\/chart\d+\.xml$/)).toHaveLength(12);
    expect(partNames(bytes, /^xl\/drawings\/drawing\d+\.xml$/)).toHaveLength(1);
  });

  test("has its elements in the order of the standard", () => {
    for (const name of partNames(bytes, /^xl\/charts\/chart\d+\.xml$/)) expectOrder(parts[name] ?? "");
  });

  test("names its cells, quotes and ampersands included, and holds what they show", () => {
    const xml = parts["xl/charts/chart1.xml"] ?? "";
    expect([...xml.matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, formula]) => formula)).toEqual(
      ["$B$1", "$A$2:$A$4", "$B$2:$B$4", "$C$1", "$A$2:$A$4", "$C$2:$C$4"].map(
        (cells) => `'Tổng hợp "2025" &amp; &lt;khác&gt;'!${cells}`,
      ),
    );
    const values = [...xml.matchAll(/<c:numCache>.*?<\/c:numCache>/g)].map(([cache]) =>
      [...cache.matchAll(/idx="(\d+)"><c:v>([^<]*)</g)].map(([, index, value]) => [index, value]),
    );
    expect(values).toEqual([
      [
        ["0", "3"],
        ["1", "2.5"],
      ],
      [
        ["0", "1"],
        ["1", "0"],
        ["2", "4"],
      ],
    ]);
    expect(xml).toContain("<c:v>Văn phòng &amp; Sở</c:v>");
  });

  test("begins inside of a cell, as far from its corner as on the screen", () => {
    // 120 pixels from the left of column B, which is 110 wide, and 30 below the top of row 6, which is 25 high.
    expect(parts["xl/drawings/drawing1.xml"]).toContain(
      `<xdr:from><xdr:col>2</xdr:col><xdr:colOff>${10 * 9525}</xdr:colOff><xdr:row>6</xdr:row><xdr:rowOff>${5 * 9525}</xdr:rowOff></xdr:from><xdr:ext cx="${600 * 9525}" cy="${371 * 9525}"/>`,
    );
  });

  test("is told to people who cannot see it by its title", () => {
    expect(parts["xl/drawings/drawing1.xml"]).toContain('descr="Kết quả &lt;COLUMN&gt; &amp; khác"');
  });

  test("is read again as what it was, and saving the file again changes no byte", async () => {
    const made = await openWorkbook(original);
    evaluate(tabWith(ALL_KINDS), { workbook: made });
    const read = await openWorkbook(bytes);
    const described = (workbook: Workbook): unknown =>
      charts(workbook).map((chart) => ({
        ...chart.look,
        title: chart.look.title.text,
        colors: chart.source.series.map(({ color }) => color),
        size: [chart.place.width, chart.place.height],
        content: chartContent(workbook.model, chart),
      }));
    expect(described(read)).toEqual(described(made));
    expect(await read.save()).toEqual(bytes);
  });

  test("keeps the columns under it as wide as on the screen", () => {
    // From 10 pixels inside of C, 600 wide: as far as H, though cells end at C. 110 pixels are 15 digits and a margin of 5.
    const sheet = Object.entries(parts).find(
      ([name, xml]) => /sheet\d+\.xml$/.test(name) && xml.includes("<drawing "),
    );
    const cols = [...(sheet?.[1] ?? "").matchAll(/<col min="(\d+)" max="\d+" width="([\d.]+)"/g)];
    expect(cols.map(([, col]) => Number(col))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(new Set(cols.map(([, , width]) => width))).toEqual(new Set(["15"]));
  });
});

test("a series by another name than its header keeps that name, and a chart without headers has none", async () => {
  const read = await openWorkbook(
    await saved(
      tabWith(`draw("BAR", { "series.1.labelInLegend": "Không đạt" });
        tab.insertChart(tab.newChart().setChartType(Charts.ChartType.LINE).addRange(tab.getRange("A2:B4")).setNumHeaders(0).setOption("series.0.labelInLegend", "Số").build());`),
    ),
  );
  const shown = charts(read).map((chart) => chartContent(read.model, chart));
  expect(shown.map(({ series }) => series.map(({ name }) => name))).toEqual([["Đạt", "Không đạt"], ["Số"]]);
  expect(shown.map(({ labels }) => labels.length)).toEqual([3, 3]);
});

test("a chart of 200 labels, and one of empty cells, are saved and read again", async () => {
  const read = await openWorkbook(
    await saved(`const tab = ss.insertSheet("Dài");
      tab.getRange("A1:B201").setValues(Array.from({ length: 201 }, (_, i) => i === 0 ? ["Phòng", "Số"] : ["Phòng " + i, i]));
      for (const cells of ["A1:B201", "D1:F5"])
        tab.insertChart(tab.newChart().setChartType(Charts.ChartType.BAR).addRange(tab.getRange(cells)).setNumHeaders(1).build());`),
  );
  const [long, empty] = charts(read, "Dài").map((chart) => chartContent(read.model, chart));
  expect(long?.labels).toHaveLength(200);
  expect(long?.series[0]?.values.at(-1)).toBe(200);
  expect(empty?.series.map(({ values }) => values.filter((one) => one !== undefined))).toEqual([[], []]);
});

describe("when a file with charts is worked on", () => {
  let before: Uint8Array;
  beforeAll(async () => {
    before = await saved(tabWith(`draw("COLUMN", { title: "Một" }); draw("LINE", { title: "Hai" }, 30);`));
  });
  const TAB = `const tab = ss.getSheetByName(${JSON.stringify(NAME)});`;

  test("a tab replaced twice leaves one set of charts and no part of the old ones", async () => {
    const replace = `ss.deleteSheet(ss.getSheetByName(${JSON.stringify(NAME)})); ${tabWith(`draw("COLUMN", { title: "Một" }); draw("LINE", { title: "Hai" }, 30);`)}`;
    const once = await saved(replace, before);
    const twice = await saved(replace, once);
    for (const bytes of [once, twice]) {
      expectSound(partsOf(bytes));
      expect(partNames(bytes, CHART_PARTS)).toHaveLength(4);
    }
    expect(charts(await openWorkbook(twice)).map(({ look }) => look.title.text)).toEqual(["Một", "Hai"]);
  });

  test("a tab built beside the old one and swapped in has its charts under its new name", async () => {
    const bytes = await saved(
      `${tabWith(`draw("BAR", { title: "Mới" });`, "tạm")} ss.deleteSheet(ss.getSheetByName(${JSON.stringify(NAME)})); tab.setName(${JSON.stringify(NAME)});`,
      before,
    );
    expectSound(partsOf(bytes));
    const parts = partsOf(bytes);
    const [name = "", ...others] = partNames(bytes, /^xl\/charts\/chart\d+\.xml$/);
    expect(others).toEqual([]);
    expect(parts[name]).toContain(`<c:f>'Tổng hợp "2025" &amp; &lt;khác&gt;'!$B$2:$B$4</c:f>`);
  });

  test("two tabs that swap their names keep each its own cells in their charts", async () => {
    const two = await saved(tabWith(`draw("BAR", { title: "Kia" });`, "Kia"), before);
    const bytes = await saved(
      `${TAB} const other = ss.getSheetByName("Kia"); tab.setName("x"); other.setName(${JSON.stringify(NAME)}); tab.setName("Kia");`,
      two,
    );
    const read = await openWorkbook(bytes);
    const own = (name: string): unknown =>
      charts(read, name).map(({ look, source }) => [
        look.title.text,
        read.model.getters.getSheetName(source.labels?.sheetId ?? ""),
      ]);
    expect([own(NAME), own("Kia")]).toEqual([
      [["Kia", NAME]],
      [
        ["Một", "Kia"],
        ["Hai", "Kia"],
      ],
    ]);
  });

  test("a value that changes is in the chart of the saved file, and the other chart stays", async () => {
    const bytes = await saved(`${TAB} tab.getRange("B2").setValue(30);`, before);
    expect(partNames(bytes, CHART_PARTS)).toHaveLength(4);
    expect(charts(await openWorkbook(bytes))).toHaveLength(2);
    expect(partsOf(bytes)["xl/charts/chart1.xml"]).toContain('<c:pt idx="0"><c:v>30</c:v></c:pt>');
  });

  test("rows inserted above move the chart and its cells", async () => {
    const read = await openWorkbook(await saved(`${TAB} tab.insertRowsBefore(1, 3);`, before));
    expect(charts(read).map(({ place, source }) => [place.row, source.labels?.zone.top])).toEqual([
      [9, 3],
      [33, 3],
    ]);
  });

  test("a removed chart is gone from the file, and with the last one the drawing", async () => {
    const one = await saved(`${TAB} tab.removeChart(tab.getCharts()[0]);`, before);
    expectSound(partsOf(one));
    expect(partNames(one, CHART_PARTS)).toHaveLength(3);
    const none = await saved(`${TAB} tab.getCharts().forEach((chart) => tab.removeChart(chart));`, before);
    expectSound(partsOf(none));
    expect(partNames(none, CHART_PARTS)).toEqual([]);
    expect(Object.values(partsOf(none)).join("")).not.toContain("<drawing ");
  });

  test("a deleted tab takes its charts out of the file", async () => {
    const bytes = await saved(`ss.deleteSheet(ss.getSheetByName(${JSON.stringify(NAME)}));`, before);
    expectSound(partsOf(bytes));
    expect(partNames(bytes, CHART_PARTS)).toEqual([]);
  });

  test("a chart that somebody made something else of in another program is theirs: kept to the letter", async () => {
    const pie = (partsOf(before)["xl/charts/chart1.xml"] ?? "").replaceAll("barChart", "pieChart");
    const changed = withParts(before, { "xl/charts/chart1.xml": pie });
    expect(charts(await openWorkbook(changed)).map(({ look }) => look.title.text)).toEqual(["Hai"]);
    const bytes = await saved(`${TAB} tab.removeChart(tab.getCharts()[0]);`, changed);
    expectSound(partsOf(bytes));
    expect(partsOf(bytes)["xl/charts/chart1.xml"]).toBe(pie);
  });
});

describe("beside charts and lines of the user", () => {
  const DATA = `const data = ss.getSheetByName("Số liệu");
    const add = (title) => data.insertChart(data.newChart().setChartType(Charts.ChartType.COLUMN).addRange(data.getRange("A1:B4")).setNumHeaders(1).setOption("title", title).build());`;
  let grown: Uint8Array;
  beforeAll(async () => {
    grown = await grownWorkbook();
  });

  test("a new chart is added and taken away, and theirs stay to the letter", async () => {
    const was = partsOf(grown);
    const withOne = await saved(`${DATA} add("Của máy");`, grown);
    const is = partsOf(withOne);
    expectSound(is);
    expect(is["xl/charts/chart1.xml"]).toBe(was["xl/charts/chart1.xml"]);
    const drawing = was["xl/drawings/drawing9.xml"] ?? "";
    expect(is["xl/drawings/drawing9.xml"]).toContain(drawing.slice(0, drawing.indexOf("</xdr:wsDr>")));
    expect(is["xl/worksheets/sheet1.xml"]).toContain('<drawing r:id="rId90"/><legacyDrawing');

    const read = await openWorkbook(withOne);
    expect(charts(read, "Số liệu").map(({ look }) => look.title.text)).toEqual(["Của máy"]);
    const without = await saved(`${DATA} data.getCharts().forEach((one) => data.removeChart(one));`, withOne);
    const left = partsOf(without);
    expectSound(left);
    expect(left["xl/drawings/drawing9.xml"]).toBe(drawing);
    expect(left["xl/charts/chart1.xml"]).toBe(was["xl/charts/chart1.xml"]);
    expect(partNames(without, CHART_PARTS)).toEqual(partNames(grown, CHART_PARTS));
  });

  test("scripts see none of theirs, so that none can be removed", async () => {
    const workbook = await openWorkbook(grown);
    expect(evaluate(`${DATA} return data.getCharts().length;`, { workbook })).toBe(0);
  });
});
