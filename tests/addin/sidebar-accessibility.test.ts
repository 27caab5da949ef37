/** The sidebar for everybody: WCAG 2.2 AA by axe in each state, the keyboard alone, narrow and enlarged. */
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { makeSample } from "../../build/sample/make-sample";
import type { Host } from "../../src/workbench/host";
import { openWorkbook } from "../../src/workbench/workbook";
import { bundleHost, smallTabs } from "./bundle-host";
import { useSidebar } from "./sidebar-page";

const session = useSidebar();
const TABS = ["Đợt xét", "Dữ liệu", "Kết quả", "Vì sao", "Thời hạn"];
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The sample: every kind of result, warning and registration is in it. */
let sample: Host;
beforeAll(async () => {
  sample = bundleHost(await openWorkbook(await makeSample()));
  sample.open();
  smallTabs(sample);
});

/** What axe objects to, with the elements. */
async function objections(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
  const { violations, passes } = await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)}, resultTypes: ["violations"] })`,
  );
  expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(["color-contrast", "target-size"]));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** Chooses a part, and waits until what it shows has come: it begins to read only after it was painted empty. */
async function choose(page: Page, tab: string): Promise<void> {
  await page.getByRole("tab", { name: tab }).click();
  await page.locator(".panel:not([hidden])").locator("section, .quiet, .problem").first().waitFor();
  await untilIdle(page);
}

async function untilIdle(page: Page): Promise<void> {
  await page.locator(".panel:not([hidden]) .progress p").waitFor({ state: "detached" });
}

/** A line that fails, one that awaits and one that holds, and people. */
const LINES = ["Tập thể!B10", "Tập thể!B15", "Cá nhân!C12"];

async function explainSelected(page: Page, host: Host, line: string): Promise<void> {
  host.select(line);
  await page.getByRole("button", { name: "Xem dòng đang chọn" }).click();
  await untilIdle(page);
  await page.locator("article h2").waitFor();
}

async function unfold(page: Page): Promise<void> {
  await page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })");
}

describe("axe finds nothing against WCAG 2.2 AA", () => {
  test("while the spreadsheet is being read", async () => {
    const { page, hold } = await session.open(sample);
    await page.getByText("Đã tìm thấy").waitFor();
    const release = hold();
    await page.getByRole("button", { name: "Đọc lại" }).click();
    await page.getByText("Đang đọc bảng tính…").waitFor();
    expect(await objections(page)).toEqual([]);
    release();
  });

  test.each(TABS)("%s", async (tab) => {
    const { page } = await session.open(sample);
    await page.getByText("Đã tìm thấy").waitFor();
    await choose(page, tab);
    expect(await objections(page)).toEqual([]);
  });

  test("the results narrowed to nobody", async () => {
    const { page } = await session.open(sample);
    await page.getByText("Đã tìm thấy").waitFor();
    await choose(page, "Kết quả");
    await page.locator(".bar").nth(1).click();
    await page.locator(".unit").first().click();
    await page.getByRole("searchbox").fill("không có ai");
    expect(await objections(page)).toEqual([]);
  });

  test.each(LINES)("why, for %s, with everything unfolded", async (line) => {
    const { page } = await session.open(sample);
    await choose(page, "Vì sao");
    await explainSelected(page, sample, line);
    await unfold(page);
    expect(await objections(page)).toEqual([]);
  });

  test("a last day, and a date that is none", async () => {
    const { page } = await session.open(sample);
    await choose(page, "Thời hạn");
    const field = page.getByLabel("Ngày công nhận");
    await field.fill("15/01/2026");
    await page.keyboard.press("Enter");
    await page.getByText("Ngày cuối (an toàn)").waitFor();
    expect(await objections(page)).toEqual([]);
    await field.fill("mai");
    await page.keyboard.press("Enter");
    await page.getByText("không phải là ngày").waitFor();
    expect(await objections(page)).toEqual([]);
  });

  test("a command done, and one refused", async () => {
    const { page } = await session.open(sample);
    await page.getByRole("button", { name: "Bỏ tô màu" }).click();
    await page.getByRole("heading", { name: "Đã xong" }).waitFor();
    expect(await objections(page)).toEqual([]);
    sample.locks.heldByOther = true;
    await page.getByRole("button", { name: "Bỏ tô màu" }).click();
    await page.getByRole("alert").waitFor();
    sample.locks.heldByOther = false;
    expect(await objections(page)).toEqual([]);
  });

  test("nothing could be read", async () => {
    const { page } = await session.open(sample, {
      answer: () => ({ ok: false, message: "Không tìm thấy bảng xếp loại nào." }),
    });
    for (const tab of TABS) {
      await choose(page, tab);
      expect(await objections(page)).toEqual([]);
    }
  });
});

describe("with the keyboard alone", () => {
  /** The name of what has the focus. */
  async function focused(page: Page): Promise<string> {
    const name = await page.evaluate(() => (document.activeElement as HTMLElement).innerText);
    return name.replace(/\s+/g, " ").trim();
  }

  test("arrow keys, Home and End move between the tabs", async () => {
    const { page } = await session.open(sample);
    await page.getByText("Đã tìm thấy").waitFor();
    await page.getByRole("tab", { name: "Đợt xét" }).focus();
    const seen: (string | null)[] = [];
    for (const key of ["ArrowRight", "ArrowRight", "End", "ArrowRight", "ArrowLeft", "Home"]) {
      await page.keyboard.press(key);
      seen.push(await focused(page));
      expect(await page.locator("[role=tab][aria-selected=true]").innerText()).toBe(seen.at(-1));
      expect(await page.getByRole("tabpanel").count()).toBe(1);
    }
    expect(seen).toEqual(["Dữ liệu", "Kết quả", "Thời hạn", "Đợt xét", "Thời hạn", "Đợt xét"]);
  });

  /** Runs in the page: what has the focus; with a mark where a person could not see that it has it. */
  function focusedElement(): string {
    const element = document.activeElement as HTMLElement;
    const { left, top, width, height } = element.getBoundingClientRect();
    const atIt = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 10));
    const isSeen = element.contains(atIt) && getComputedStyle(element).outlineStyle !== "none";
    return isSeen ? element.outerHTML : `unseen: ${element.outerHTML}`;
  }

  test.each(TABS)(
    "Tab reaches all that a mouse can press in %s, and the focus is always seen",
    async (tab) => {
      const { page } = await session.open(sample);
      await page.getByText("Đã tìm thấy").waitFor();
      await choose(page, tab);
      if (tab === "Vì sao") await explainSelected(page, sample, LINES[0] ?? "");
      const pressable = await page
        .locator(".panel:not([hidden]) :is(button, select, summary, input:not([type=radio]), input:checked)")
        .filter({ visible: true })
        .evaluateAll((elements) => elements.map((element) => element.outerHTML));
      expect(pressable.length).toBeGreaterThan(0);
      await page.getByRole("tab", { name: tab }).focus();
      const walk = async (key: string): Promise<readonly string[]> => {
        const met: string[] = [];
        while (met.length < pressable.length) {
          await page.keyboard.press(key);
          met.push(await page.evaluate(focusedElement));
        }
        return met;
      };
      expect(await walk("Tab")).toEqual(pressable);
      expect((await walk("Shift+Tab")).slice(0, -1)).toEqual([...pressable].reverse().slice(1));
    },
  );

  test("from the chart to the reason and on to the cell", async () => {
    const { page, untilSheetFocused } = await session.open(sample);
    await page.getByText("Đã tìm thấy").waitFor();
    await page.getByRole("tab", { name: "Đợt xét" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    while (!(await focused(page)).startsWith("Không đủ điều kiện")) await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    expect(await page.getByText("Đang lọc: Tập thể, Không đủ điều kiện").isVisible()).toBe(true);
    await page.getByRole("searchbox").focus();
    while (!(await focused(page)).startsWith("Thanh tra Sở ✕")) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Thanh tra Sở" }).waitFor();
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Đến Tập thể, dòng 10");
    await page.keyboard.press("Enter");
    await untilSheetFocused();
  });
});

test.each([
  [300, "the width of a sidebar"],
  [150, "twice the size"],
])("at %d pixels, %s, nothing is cut off and nothing scrolls sideways", async (width) => {
  const { page } = await session.open(sample, { width });
  await page.getByText("Đã tìm thấy").waitFor();
  for (const tab of TABS) {
    await choose(page, tab);
    if (tab === "Vì sao") {
      await explainSelected(page, sample, LINES[0] ?? "");
      await unfold(page);
    }
    const wide = await page.evaluate(
      (limit) =>
        [...document.querySelectorAll("#sidebar *")]
          .filter((element) => element.getBoundingClientRect().right > limit + 0.5)
          .map((element) => element.outerHTML.slice(0, 200)),
      width,
    );
    expect(wide.slice(0, 5)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
  }
});
