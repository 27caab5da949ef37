/** How the page looks: Vietnamese throughout, readable in dark and in narrow windows. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { TRANSLATED_TERMS, translate } from "../../src/workbench/page/translations";
import { clickCell } from "./grid";
import { usePage } from "./page-session";

const { open } = usePage();

const ENGINE = path.join(__dirname, "../../node_modules/@odoo/o-spreadsheet/dist");
const CODE = readFileSync(path.join(ENGINE, "o_spreadsheet.esm.js"), "utf8");
const TEMPLATES = readFileSync(path.join(ENGINE, "o_spreadsheet.xml"), "utf8");

/** English terms of the grid: those that its code hands to the translation, and the texts of its templates. */
const ENGLISH = new Set([
  ...Array.from(CODE.matchAll(/_t\("((?:[^"\\]|\\.)*)"/g), ([, text = ""]) =>
    text.replaceAll("\\n", "\n").replaceAll(/\\(.)/g, "$1"),
  ),
  ...Array.from(TEMPLATES.matchAll(/>\s*([^<>]*[A-Za-z]{2}[^<>]*?)\s*</g), ([, text = ""]) => text),
  ...Array.from(TEMPLATES.matchAll(/\.translate="([^"]+)"/g), ([, text = ""]) => text),
]);

/** Terms that are the same in Vietnamese, or names of functions. */
const isSame = (text: string): boolean => translate(text) === text && TRANSLATED_TERMS.includes(text);

async function englishIn(page: Page): Promise<readonly string[]> {
  const texts = await page.locator("body").evaluate((body) => {
    const found: string[] = [];
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.parentElement?.checkVisibility()) found.push(node.textContent?.trim() ?? "");
    for (const element of body.querySelectorAll("[title],[aria-label],[placeholder]"))
      if (element.checkVisibility())
        for (const name of ["title", "aria-label", "placeholder"])
          found.push(element.getAttribute(name) ?? "");
    return found;
  });
  return texts
    .map((text) => text.replace(/ \(.*\)$/, ""))
    .filter((text) => ENGLISH.has(text) && !isSame(text));
}

test("the terms of the grid are found in its code, so that the search for English means something", () => {
  expect(ENGLISH.size).toBeGreaterThan(1000);
  expect(ENGLISH.has("Conditional formatting")).toBe(true);
});

describe("no English", () => {
  test("in menus and their sub-menus", async () => {
    const page = await open();
    const menus = page.locator(".o-topbar-menu");
    const names = await menus.allInnerTexts();
    expect(names).toEqual(["Tệp", "Chỉnh sửa", "Xem", "Chèn", "Định dạng", "Dữ liệu", "CCHC Thi đua"]);
    for (let menu = 0; menu < names.length; menu++) {
      await menus.nth(menu).click();
      const parents = page.locator(".o-menu").first().locator(".o-menu-item:has(.o-menu-item-root)");
      let shown = "";
      for (let parent = 0; parent < (await parents.count()); parent++) {
        await parents.nth(parent).hover();
        // The sub-menu of the entry before may still be open.
        const changed = await page.waitForFunction((before) => {
          const text = document.querySelectorAll(".o-menu")[1]?.textContent ?? "";
          return text !== before && text;
        }, shown);
        shown = String(await changed.jsonValue());
        expect(await englishIn(page)).toEqual([]);
      }
      expect(await englishIn(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await clickCell(page, "B9");
    }
  });

  test("in the menus of cells, columns, rows and tabs", async () => {
    const page = await open();
    const grid = await page.locator("#grid .o-grid").first().boundingBox();
    if (!grid) throw new Error("There is no grid");
    for (const [x, y] of [
      [150, 280],
      [350, 10],
      [20, 280],
    ] as const) {
      await page.mouse.click(grid.x + x, grid.y + y, { button: "right" });
      await page.locator(".o-menu").waitFor();
      expect(await englishIn(page)).toEqual([]);
      await clickCell(page, "B9");
      // A menu that is still closing would take the next one with it.
      await page.locator(".o-menu").waitFor({ state: "hidden" });
    }
    await page.locator(".o-sheet").nth(1).click({ button: "right" });
    await page.locator(".o-menu").waitFor();
    expect(await englishIn(page)).toEqual([]);
  });

  test.each([
    ["Tìm và thay thế", "edit"],
    ["Kiểm tra dữ liệu nhập", "data"],
    ["Vùng có tên", "data"],
    ["Định dạng có điều kiện", "format"],
    ["In", "file"],
  ])("in the panel of %s", async (entry, menu) => {
    const page = await open();
    await page.locator(`.o-topbar-menu[data-id=${menu}]`).click();
    await page.locator(".o-menu-item", { hasText: new RegExp(`^${entry}`) }).click();
    await page.locator(".o-sidePanel, .o-spreadsheet-print").first().waitFor();
    expect(await englishIn(page)).toEqual([]);
  });
});

describe("windows", () => {
  test("a dark one shows the same light page", async () => {
    const light = await (await open()).screenshot();
    const dark = await (await open({ colorScheme: "dark" })).screenshot();
    expect(dark.equals(light)).toBe(true);
  });

  test("a narrow one has the script's menu behind one button, and nothing wider than itself", async () => {
    const page = await open({ viewport: { width: 360, height: 640 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.getByRole("button", { name: "Mở tệp…" }).click({ trial: true });
    await page
      .locator(".o-spreadsheet-small-bottom-bar, .o-spreadsheet-bottombar-wrapper")
      .locator(".fa-cog, svg")
      .first()
      .click();
    await page.getByText("CCHC Thi đua", { exact: true }).last().click();
    await page.getByText("Giới thiệu").click();
    await page.frameLocator("dialog[open] iframe").getByRole("heading", { name: "CCHC Thi đua" }).waitFor();
    const box = await page.locator("dialog[open]").boundingBox();
    expect(box?.width).toBeLessThanOrEqual(360);
  });

  test("a message longer than the window can be read and closed", async () => {
    const page = await open({ viewport: { width: 500, height: 400 } });
    await page.evaluate(() => window.scrollTo(0, 0));
    const ribbon = page.locator(".o-spreadsheet-bottombar-wrapper");
    await ribbon.waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(400);
  });
});
