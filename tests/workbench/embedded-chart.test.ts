/** Charts that scripts make: where Google guesses or ignores, this host refuses, so that what it shows is what Google shows. */

import { chartContent, chartsOf } from "../../src/workbench/charts";
import { quietly } from "../../src/workbench/engine";
import type { Host } from "../../src/workbench/host";
import { emptyWorkbook } from "../../src/workbench/workbook";
import { evaluate, hostFor } from "./script-host";

const TABLE = `sheet.getRange("A1:C4").setValues([["Phòng", "Đạt", "Chưa đạt"], ["Văn phòng", 3, 1], ["Kế hoạch", 2, 0], ["Thanh tra", 0, 4]]);`;
const BUILT = `sheet.newChart().setChartType(Charts.ChartType.COLUMN).addRange(sheet.getRange("A1:C4")).setNumHeaders(1)`;

/** A host in which a chart of the table was inserted; \`calls\` go on with its builder. */
function hostWithChart(calls = "", after = ""): Host {
  const host = hostFor(`function main() {
    const ss = SpreadsheetApp.getActiveSpreadsheet();
    const sheet = ss.getActiveSheet();
    ${TABLE}
    sheet.insertChart(${BUILT}${calls}.build());
    ${after}
  }
  function read() {
    const ss = SpreadsheetApp.getActiveSpreadsheet();
    return ss.getSheets().map((one) => one.getCharts().map((chart) => {
      const at = chart.getContainerInfo();
      return [chart.getRanges().map((range) => range.getSheet().getName() + "!" + range.getA1Notation()), at.getAnchorRow(), at.getAnchorColumn(), at.getOffsetX(), at.getOffsetY()];
    }));
  }`);
  host.run("main");
  return host;
}

const looks = ({ workbook: { model } }: Host): unknown =>
  model.getters.getSheetIds().flatMap((id) => chartsOf(model, id).map(({ look }) => look));

test("an inserted chart is found again, with its range and its place", () => {
  expect(hostWithChart(".setPosition(6, 2, 10, 5)").run("read")).toEqual([[[["S!A1:C4"], 6, 2, 10, 5]]]);
});

test("a chart without a position stands in the first cell", () => {
  expect(hostWithChart().run("read")).toEqual([[[["S!A1:C4"], 1, 1, 0, 0]]]);
});

test("the first column gives the labels, each other column a series named by its header", () => {
  const { model } = hostWithChart().workbook;
  const [chart] = chartsOf(model, model.getters.getActiveSheetId());
  expect(chart && chartContent(model, chart)).toEqual({
    labels: ["Văn phòng", "Kế hoạch", "Thanh tra"],
    series: [
      { name: "Đạt", values: [3, 2, 0], format: undefined },
      { name: "Chưa đạt", values: [1, 0, 4], format: undefined },
    ],
  });
});

test("options say what the chart looks like, by name or in an object", () => {
  const host = hostWithChart(`
    .setOption("title", "Kết quả").setOption("titleTextStyle", { bold: true, fontSize: 16, color: "#333333" })
    .setOption("isStacked", "percent").setOption("legend.position", "bottom")
    .setOption("hAxis", { title: "Phòng" }).setOption("vAxis.title", "Tỷ lệ").setOption("vAxis.viewWindow.max", 1)
    .setOption("width", 480).setOption("height", 300).setOption("colors", ["green", "#F00"])
    .setOption("series", { 1: { color: "#0000ff", labelInLegend: "Không đạt" } })`);
  const { model } = host.workbook;
  expect(chartsOf(model, model.getters.getActiveSheetId())).toEqual([
    expect.objectContaining({
      look: {
        kind: "column",
        stacking: "percent",
        title: { text: "Kết quả", bold: true, fontSize: 16, color: "#333333" },
        legend: "bottom",
        horizontal: { title: "Phòng", min: undefined, max: undefined },
        vertical: { title: "Tỷ lệ", min: undefined, max: 1 },
        background: undefined,
      },
      place: { row: 0, col: 0, offsetX: 0, offsetY: 0, width: 480, height: 300 },
      source: expect.objectContaining({
        series: [
          expect.objectContaining({ color: "#008000", name: undefined }),
          expect.objectContaining({ color: "#0000ff", name: "Không đạt" }),
        ],
      }) as unknown,
    }),
  ]);
});

test.each([
  ["COLUMN", "column"],
  ["BAR", "bar"],
  ["LINE", "line"],
  ["AREA", "area"],
])("a chart of type %s is kept as one", (type, kind) => {
  expect(looks(hostWithChart(`.setChartType(Charts.ChartType.${type})`))).toMatchObject([{ kind }]);
});

test("a chart that says nothing more is as large as Google makes it, unstacked, with its legend at the right", () => {
  const host = hostWithChart();
  const { model } = host.workbook;
  expect(looks(host)).toMatchObject([{ stacking: "none", legend: "right", title: { text: "" } }]);
  expect(chartsOf(model, model.getters.getActiveSheetId())[0]?.place).toMatchObject({
    width: 600,
    height: 371,
  });
});

test("ranges that were added one after the other stand side by side, the same one only once", () => {
  expect(
    evaluate(`${TABLE}
      const column = (letter) => sheet.getRange(letter + "1:" + letter + "4");
      const chart = sheet.newChart().setChartType(Charts.ChartType.LINE).setNumHeaders(1)
        .addRange(column("A")).addRange(column("C")).addRange(column("C")).build();
      sheet.insertChart(chart);
      const names = (one) => one.getRanges().map((range) => range.getA1Notation());
      return [names(chart), names(sheet.getCharts()[0])];
    `),
  ).toEqual([
    ["A1:A4", "C1:C4"],
    ["A1:A4", "C1:C4"],
  ]);
});

test("a chart shows cells of another tab, whatever its name", () => {
  const host = hostFor(`function main() {
    const ss = SpreadsheetApp.getActiveSpreadsheet();
    const source = ss.getActiveSheet().setName("Số liệu \\"quý 1\\" & năm!");
    source.getRange("A1:B2").setValues([["Năm", "Số"], ["2025", 7]]);
    source.getRange("A2").setNumberFormat("@").setValue("2025");
    const target = ss.insertSheet("Tổng hợp");
    target.insertChart(target.newChart().setChartType(Charts.ChartType.BAR).addRange(source.getRange("A1:B2")).setNumHeaders(1).build());
    return target.getCharts()[0].getRanges().map((range) => range.getSheet().getName() + "!" + range.getA1Notation());
  }`);
  expect(host.run("main")).toEqual(['Số liệu "quý 1" & năm!!A1:B2']);
  const { model } = host.workbook;
  const [chart] = chartsOf(model, model.getters.getSheetIdByName("Tổng hợp") ?? "");
  expect(chart && chartContent(model, chart)).toEqual({
    labels: ["2025"],
    series: [{ name: "Số", values: [7], format: undefined }],
  });
});

test("a chart of empty cells, and one of 200 labels, are charts", () => {
  expect(
    evaluate(`
      sheet.getRange("A1:B201").setValues(Array.from({ length: 201 }, (_, i) => i === 0 ? ["Phòng", "Số"] : ["Phòng " + i, i]));
      const of = (cells) => sheet.newChart().setChartType(Charts.ChartType.BAR).addRange(sheet.getRange(cells)).setNumHeaders(1).build();
      sheet.insertChart(of("A1:B201"));
      sheet.insertChart(of("D1:F5"));
      return sheet.getCharts().map((chart) => chart.getRanges()[0].getA1Notation());
    `),
  ).toEqual(["A1:B201", "D1:F5"]);
});

test("what a builder is told after build does not reach the chart that it built", () => {
  expect(
    looks(
      hostWithChart(
        "",
        `const builder = ${BUILT}.setOption("title", "Một");
         const chart = builder.build();
         builder.setOption("title", "Hai").setChartType(Charts.ChartType.LINE);
         sheet.insertChart(chart);`,
      ),
    ),
  ).toMatchObject([{}, { kind: "column", title: { text: "Một" } }]);
});

test("a removed chart is gone, and removing it again is refused", () => {
  expect(
    evaluate(`${TABLE}
      sheet.insertChart(${BUILT}.build()); sheet.insertChart(${BUILT}.setOption("title", "Hai").build());
      const [first] = sheet.getCharts();
      sheet.removeChart(first);
      const messages = [() => sheet.removeChart(first), () => first.getRanges()].map((work) => { try { work(); return "done"; } catch (error) { return error.message; } });
      return [sheet.getCharts().length, messages];
    `),
  ).toEqual([1, ["The chart is not on this sheet.", "The chart was removed."]]);
});

test("each call counts as a service call", () => {
  const host = hostWithChart(".setOption('title', 'Một')", "sheet.getCharts()[0].getRanges()");
  expect(host.calls.byMethod).toMatchObject({
    "Sheet.newChart": 1,
    "EmbeddedChartBuilder.setChartType": 1,
    "EmbeddedChartBuilder.addRange": 1,
    "EmbeddedChartBuilder.setNumHeaders": 1,
    "EmbeddedChartBuilder.setOption": 1,
    "EmbeddedChartBuilder.build": 1,
    "Sheet.insertChart": 1,
    "Sheet.getCharts": 1,
    "EmbeddedChart.getRanges": 1,
  });
});

describe("the chart stays right", () => {
  test("when rows and columns are inserted before it", () => {
    expect(
      hostWithChart(
        ".setPosition(6, 2, 0, 0)",
        "sheet.insertRowsBefore(1, 2); sheet.insertColumnBefore(1)",
      ).run("read"),
    ).toEqual([[[["S!B3:D6"], 8, 3, 0, 0]]]);
  });

  test("when a row in its range is deleted", () => {
    expect(hostWithChart("", "sheet.deleteRow(3)").run("read")).toEqual([[[["S!A1:C3"], 1, 1, 0, 0]]]);
  });

  test("when its tab is renamed", () => {
    expect(hostWithChart("", `sheet.setName("Khác tên, & mới")`).run("read")).toEqual([
      [[["Khác tên, & mới!A1:C4"], 1, 1, 0, 0]],
    ]);
  });

  test("when its tab is copied in the page: the copy has a chart of its own cells", () => {
    const host = hostWithChart(".setOption('isStacked', 'percent')");
    const { model } = host.workbook;
    quietly(() =>
      model.dispatch("DUPLICATE_SHEET", {
        sheetId: model.getters.getActiveSheetId(),
        sheetIdTo: "copy",
        sheetNameTo: "Bản sao",
      }),
    );
    expect(host.run("read")).toEqual([[[["S!A1:C4"], 1, 1, 0, 0]], [[["Bản sao!A1:C4"], 1, 1, 0, 0]]]);
    expect(looks(host)).toMatchObject([{ stacking: "percent" }, { stacking: "percent" }]);
  });

  test("when its tab is deleted: nothing of it is left", () => {
    const host = hostWithChart("", `ss.insertSheet("T"); ss.deleteSheet(sheet);`);
    expect(host.run("read")).toEqual([[]]);
    expect(host.workbook.model.getters.getChartIds("file1")).toEqual([]);
  });
});

const run = (body: string, options = {}): (() => unknown) => {
  return () => evaluate(`${TABLE} ${body}`, options);
};

test.each([
  ["a chart that is none", `sheet.insertChart({})`, "don't match the method signature"],
  ["a builder in place of a chart", `sheet.insertChart(${BUILT})`, "don't match the method signature"],
  ["no range", `sheet.newChart().addRange(null)`, "(null) don't match the method signature"],
  ["a range by name", `sheet.newChart().addRange("A1:B2")`, "(String) don't match the method signature"],
  ["a type by name", `sheet.newChart().setChartType("COLUMN")`, "(String) don't match the method signature"],
  ["a type that Google has not", `Charts.ChartType.COLUMNS`, 'has no value "COLUMNS"'],
  ["a type that the host has not", `${BUILT}.setChartType(Charts.ChartType.PIE)`, "PIE are not implemented"],
  ["a member that Google has not", `${BUILT}.setTitle("x")`, 'has no member "setTitle"'],
  ["a member that the host has not", `${BUILT}.asColumnChart()`, "not implemented in the local host"],
  ["pictures of charts", `Charts.newBarChart()`, "not implemented in the local host"],
  ["headers as text", `${BUILT}.setNumHeaders("1")`, "don't match the method signature"],
  ["two header rows", `${BUILT}.setNumHeaders(2).build()`, "not implemented in the local host"],
  ["headers that are not said", `${BUILT.replace(".setNumHeaders(1)", "")}.build()`, "setNumHeaders"],
  [
    "a range that is not said",
    `sheet.newChart().setChartType(Charts.ChartType.BAR).setNumHeaders(1).build()`,
    "addRange",
  ],
  [
    "a type that is not said",
    `sheet.newChart().addRange(sheet.getRange("A1:B2")).setNumHeaders(1).build()`,
    "setChartType",
  ],
  [
    "a range of labels only",
    `sheet.insertChart(${BUILT.replace("A1:C4", "A1:A4")}.build())`,
    "one of values",
  ],
  [
    "ranges of different heights",
    `sheet.insertChart(${BUILT}.addRange(sheet.getRange("E1:E9")).build())`,
    "different heights",
  ],
  [
    "a first column of numbers",
    `sheet.insertChart(${BUILT.replace("A1:C4", "B1:C4")}.build())`,
    "useFirstColumnAsDomain",
  ],
  ["a position without offsets", `${BUILT}.setPosition(1, 1)`, "don't match the method signature"],
  ["row 0", `${BUILT}.setPosition(0, 1, 0, 0)`, "out of bounds"],
  ["a negative offset", `${BUILT}.setPosition(1, 1, -1, 0)`, "out of bounds"],
  ["a position as text", `${BUILT}.setPosition("A1", 1, 0, 0)`, "don't match the method signature"],
  [
    "a row below the sheet",
    `sheet.insertChart(${BUILT}.setPosition(1001, 1, 0, 0).build())`,
    "out of bounds",
  ],
  [
    "a column beside the sheet",
    `sheet.insertChart(${BUILT}.setPosition(1, 27, 0, 0).build())`,
    "out of bounds",
  ],
  [
    "a chart built for another sheet",
    `ss.insertSheet("T").insertChart(${BUILT}.build())`,
    "another sheet's newChart",
  ],
  [
    "a chart that is in a sheet",
    `sheet.insertChart(${BUILT}.build()); sheet.insertChart(sheet.getCharts()[0])`,
    "not implemented",
  ],
  [
    "a range of a deleted sheet",
    `const t = ss.insertSheet("T"); const chart = sheet.newChart().setChartType(Charts.ChartType.BAR).addRange(t.getRange("A1:B2")).setNumHeaders(1).build(); ss.deleteSheet(t); sheet.insertChart(chart)`,
    "Sheet not found",
  ],
  ["a deleted sheet", `const t = ss.insertSheet("T"); ss.deleteSheet(t); t.getCharts()`, "Sheet not found"],
  ["removing a chart that is in no sheet", `sheet.removeChart(${BUILT}.build())`, "not on this sheet"],
  [
    "removing another sheet's chart",
    `sheet.insertChart(${BUILT}.build()); ss.insertSheet("T").removeChart(sheet.getCharts()[0])`,
    "not on this sheet",
  ],
  [
    "an option that nobody knows",
    `${BUILT}.setOption("legends.position", "top")`,
    '"legends.position" is not implemented',
  ],
  [
    "an option of no series",
    `${BUILT}.setOption("series.color", "red")`,
    '"series.color" is not implemented',
  ],
  [
    "a legend in a place that is none",
    `${BUILT}.setOption("legend", { position: "under" })`,
    '"legend.position" does not take "under"',
  ],
  ["a colour that is none", `${BUILT}.setOption("colors", ["reddish"])`, '"colors" does not take'],
  ["a title that is no text", `${BUILT}.setOption("title", 5)`, '"title" does not take 5'],
  ["a stacking that is none", `${BUILT}.setOption("isStacked", "yes")`, '"isStacked" does not take "yes"'],
])("refuses %s", (_, body, message) => {
  expect(run(body)).toThrow(message);
});

test("a first column of numbers gives the labels when the script says so", () => {
  expect(
    evaluate(`${TABLE}
      sheet.insertChart(${BUILT.replace("A1:C4", "B1:C4")}.setOption("useFirstColumnAsDomain", true).build());
      return sheet.getCharts().length;`),
  ).toBe(1);
});

test("an editor cannot put a chart on a sheet that its owner protects, nor take one away", () => {
  const workbook = emptyWorkbook({ sheetName: "S" });
  evaluate(`${TABLE} sheet.insertChart(${BUILT}.build()); sheet.protect();`, { workbook });
  for (const body of [`sheet.insertChart(${BUILT}.build())`, "sheet.removeChart(sheet.getCharts()[0])"])
    expect(() => evaluate(body, { workbook, user: "editor" })).toThrow("protected cell or object");
});

test("a formula may count charts but not make one", () => {
  const host = hostFor(`
    /** @customfunction */ function COUNT_CHARTS() { return SpreadsheetApp.getActiveSheet().getCharts().length; }
    /** @customfunction */ function MAKE_CHART() { return String(SpreadsheetApp.getActiveSheet().newChart()); }
    function main() { SpreadsheetApp.getActiveSheet().getRange("A1:B1").setFormulas([["=COUNT_CHARTS()", "=MAKE_CHART()"]]); }`);
  host.run("main");
  expect(host.errorMessage("A1")).toBeUndefined();
  expect(host.errorMessage("B1")).toContain("custom functions can only read");
});

test("a fault when the chart is inserted leaves the sheet without it", () => {
  const host = hostFor(`
    function main() { const sheet = SpreadsheetApp.getActiveSheet(); ${TABLE} const chart = ${BUILT}.build(); sheet.insertChart(chart); }
    function count() { return SpreadsheetApp.getActiveSheet().getCharts().length; }`);
  host.run("main");
  const calls = host.calls.total;
  host.failAt(calls);
  expect(() => host.run("main")).toThrow("Service error");
  expect(host.run("count")).toBe(1);
});
