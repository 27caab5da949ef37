/** Charts as a person sees them: drawn in their colours, moved and deleted, undone with the command that made them. */
import type { Model } from "@odoo/o-spreadsheet";
import type { Chart } from "chart.js";
import type { Page } from "playwright-core";
import { clickCell } from "./grid";
import { chooseCommand, usePage } from "./page-session";

const { open } = usePage();

const TAB = "Tổng hợp";
const GREEN = "#188038";
const RED = "#d93025";

/** Opens the page and lets a script draw a chart of two series over two units, on a tab of its own. */
async function openWithChart(
  type: string,
  options: Readonly<Record<string, unknown>> = {},
  unit = "Văn phòng Sở",
): Promise<Page> {
  const page = await open({
    script: {
      code: `function onOpen() { SpreadsheetApp.getUi().createMenu("CCHC Thi đua").addItem("Vẽ", "main").addToUi(); }
        function main() {
          const sheet = SpreadsheetApp.getActiveSpreadsheet().insertSheet("${TAB}");
          sheet.getRange("A1:C3").setValues([["Phòng", "Đạt", "Chưa đạt"], [${JSON.stringify(unit)}, 3, 1], ["Thanh tra", 1, 4]]);
          const builder = sheet.newChart().setChartType(Charts.ChartType.${type}).addRange(sheet.getRange("A1:C3")).setNumHeaders(1).setPosition(5, 2, 0, 0);
          const options = ${JSON.stringify({ title: "Kết quả", colors: [GREEN, RED], width: 400, height: 240, ...options })};
          for (const name of Object.keys(options)) builder.setOption(name, options[name]);
          sheet.insertChart(builder.build());
        }`,
    },
  });
  await chooseCommand(page, "Vẽ");
  await page.locator(".o-figure canvas").waitFor();
  return page;
}

/** How many points of the chart's picture have a colour. */
function pointsOf(page: Page, color: string): Promise<number> {
  return page.locator(".o-figure canvas").evaluate((canvas, wanted) => {
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error("This is no picture.");
    const points = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    const [red, green, blue] = [1, 3, 5].map((at) => parseInt(wanted.slice(at, at + 2), 16));
    let count = 0;
    for (let at = 0; at < points.length; at += 4)
      if (points[at] === red && points[at + 1] === green && points[at + 2] === blue) count++;
    return count;
  }, color);
}

/** What the chart's library is told to draw: series by series, a value for each label. */
function drawnValues(page: Page): Promise<unknown> {
  return page.evaluate((tab) => {
    const [app] = window.__OWL_DEVTOOLS__.apps;
    const { getters } = (app?.props as { model: Model }).model;
    const [id = ""] = getters.getChartIds(getters.getSheetIdByName(tab) ?? "");
    const runtime = getters.getChartRuntime(id);
    return "chartJsConfig" in runtime ? runtime.chartJsConfig.data.datasets.map(({ data }) => data) : [];
  }, TAB);
}

test.each(["COLUMN", "BAR", "LINE", "AREA"])(
  "a chart of type %s is drawn in the colours of its series",
  async (type) => {
    const page = await openWithChart(type);
    expect(await pointsOf(page, GREEN)).toBeGreaterThan(50);
    expect(await pointsOf(page, RED)).toBeGreaterThan(50);
    expect(await drawnValues(page)).toEqual([
      [3, 1],
      [1, 4],
    ]);
  },
);

test("a chart of shares is drawn in parts of the whole of each label", async () => {
  const page = await openWithChart("BAR", { isStacked: "percent" });
  expect(await drawnValues(page)).toEqual([
    [0.75, 0.2],
    [0.25, 0.8],
  ]);
});

test.each([
  [700, "Phòng Quản lý nhà và thị trường bất động sản"],
  [300, "Phòng Quản lý nhà…"],
])("in a chart %i pixels wide, a long name beside its bar reads %s", async (width, shown) => {
  const page = await openWithChart(
    "BAR",
    { width, "legend.position": "bottom" },
    "Phòng Quản lý nhà và thị trường bất động sản",
  );
  const names = await page.locator(".o-figure canvas").evaluate((canvas) => {
    const { Chart: library } = globalThis as unknown as { Chart: typeof Chart };
    return library.getChart(canvas as HTMLCanvasElement)?.scales.y?.ticks.map(({ label }) => label);
  });
  expect(names).toEqual([shown, "Thanh tra"]);
});

test("a chart can be copied, cut and deleted, and neither its menu nor a double click edits it", async () => {
  const page = await openWithChart("COLUMN");
  const figure = page.locator(".o-figure");
  await figure.dblclick();
  await figure.click({ button: "right" });
  const entries = page.locator(".o-menu-item .o-menu-item-name");
  expect(await entries.allInnerTexts()).toEqual(["Sao chép", "Cắt", "Xóa"]);
  expect(await page.locator(".o-sidePanel").count()).toBe(0);
  await entries.last().click();
  await figure.waitFor({ state: "detached" });
});

test("undo takes the tab and its chart away together, redo brings both back", async () => {
  const page = await openWithChart("COLUMN");
  const tab = page.locator(".o-sheet", { hasText: TAB });
  await clickCell(page, "A1");
  await page.keyboard.press("Control+z");
  await tab.waitFor({ state: "detached" });
  await page.keyboard.press("Control+y");
  await tab.click();
  await page.locator(".o-figure canvas").waitFor();
  expect(await drawnValues(page)).toEqual([
    [3, 1],
    [1, 4],
  ]);
});
