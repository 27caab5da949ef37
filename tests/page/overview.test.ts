/** The overview of the sample in the page: its charts are drawn below their tables. */
import type { Model } from "@odoo/o-spreadsheet";
import { chooseCommand, readMessage, usePage } from "./page-session";

const { open } = usePage();

const OVERVIEW = "Tổng hợp CCHC 2021-2025";

test("the charts of the overview are on its tab, and the first in sight is drawn", async () => {
  const page = await open();
  await chooseCommand(page, "Tổng hợp, biểu đồ");
  expect(await readMessage(page)).toContain(`Đã lập trang "${OVERVIEW}"`);
  expect(await page.locator(".o-sheet.active").innerText()).toBe(OVERVIEW);
  const titles = await page.evaluate((tab) => {
    const [app] = window.__OWL_DEVTOOLS__.apps;
    const { getters } = (app?.props as { model: Model }).model;
    return getters
      .getChartIds(getters.getSheetIdByName(tab) ?? "")
      .map((id) => getters.getChartDefinition(id).title.text);
  }, OVERVIEW);
  expect(titles).toEqual([
    "Cá nhân của từng tập thể theo kết quả xét",
    "Số tập thể, cá nhân chưa đạt từng điều kiện",
    "Số tập thể theo xếp loại CCHC",
    "Tỷ lệ cá nhân được xếp loại theo từng mức",
    "Tập thể theo kết quả xét hằng năm",
    "Cá nhân theo kết quả xét hằng năm",
  ]);
  await page.locator(".o-grid").hover();
  await page.mouse.wheel(0, 300);
  await page.locator(".o-figure canvas").first().waitFor();
});
