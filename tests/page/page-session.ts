/** The page in a real browser for the tests of a file: served once, opened anew for each test. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import ExcelJS from "exceljs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "../../build/browser";
import { servePage, type PageServer } from "../../build/serve";
import { builtPage } from "../built-once";

/** A build server may do much else at the same time. */
const PATIENCE_MILLIS = 90_000;
jest.setTimeout(3 * PATIENCE_MILLIS);

/** What the script files of the page look like; a test may bring a script of its own. */
interface ScriptFiles {
  readonly code: string;
  readonly manifest?: string;
  readonly html?: Readonly<Record<string, string>>;
}

export interface OpenOptions extends BrowserContextOptions {
  /** Runs in place of the add-in. */
  readonly script?: ScriptFiles;
}

export interface PageSession {
  /** Opens the page and waits until the sample is there. */
  readonly open: (options?: OpenOptions) => Promise<Page>;
  /** Says that the browser's console will hold such an error in this test: not to hold it is a fault then. */
  readonly expectError: (text: RegExp) => void;
}

/** Call at the top of a test file. Each test fails if the browser's console held an error or a request left the machine. */
export function usePage(): PageSession {
  let pageFolder: string;
  let browser: Browser;
  let server: PageServer;
  let faults: string[] = [];
  let expected: RegExp | undefined;

  beforeAll(async () => {
    pageFolder = await builtPage();
    server = await servePage(pageFolder, 0);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    const found = faults.filter((fault) => !expected?.test(fault));
    const isMissing = expected !== undefined && found.length === faults.length;
    faults = [];
    expected = undefined;
    expect(found).toEqual([]);
    expect(isMissing).toBe(false);
  });

  return {
    expectError: (text) => {
      expected = text;
    },
    open: async ({ script, ...options } = {}) => {
      const context = await browser.newContext({
        locale: "vi-VN",
        viewport: { width: 1366, height: 768 },
        acceptDownloads: true,
        ...options,
      });
      context.setDefaultTimeout(PATIENCE_MILLIS);
      const page = await context.newPage();
      page.on("console", (message) => {
        if (message.type() === "error") faults.push(`console: ${message.text()}`);
      });
      page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
      context.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(server.address) && !/^(?:data|blob):/.test(url)) faults.push(`request: ${url}`);
      });
      if (script) {
        const shipped = JSON.parse(readFileSync(path.join(pageFolder, "script.json"), "utf8")) as ScriptFiles;
        const body = JSON.stringify({ ...shipped, html: {}, ...script });
        await page.route("**/script.json", (route) =>
          route.fulfill({ body, contentType: "application/json" }),
        );
      }
      await page.goto(server.address);
      await untilOpen(page, "mau-xep-loai.xlsx");
      return page;
    },
  };
}

/** Waits until a workbook of that name is shown. */
export async function untilOpen(page: Page, fileName: string): Promise<void> {
  await page.locator("#file-name", { hasText: fileName }).waitFor();
  await page.locator("#progress").waitFor({ state: "hidden" });
}

/** Opens a file by the page's button. */
export async function chooseFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Mở tệp…" }).click();
  await (await chosen).setFiles({ name, mimeType: XLSX, buffer: Buffer.from(bytes) });
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A workbook's bytes, from the rows of its sheets. */
export async function workbookBytes(
  sheets: Readonly<Record<string, readonly (readonly ExcelJS.CellValue[])[]>>,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets))
    workbook.addWorksheet(name).addRows(rows.map((row) => [...row]));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Downloads the open workbook and reads it with ExcelJS. */
export async function download(
  page: Page,
): Promise<{ readonly name: string; readonly workbook: ExcelJS.Workbook }> {
  const started = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tải về" }).click();
  const file = await started;
  const target = path.join(mkdtempSync(path.join(tmpdir(), "cchc-download-")), "file.xlsx");
  await file.saveAs(target);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(readFileSync(target) as unknown as ExcelJS.Buffer);
  rmSync(path.dirname(target), { recursive: true });
  return { name: file.suggestedFilename(), workbook };
}

/** Chooses an entry of the add-in's menu. */
export async function chooseCommand(page: Page, entry: string): Promise<void> {
  await page.locator(".o-topbar-menu", { hasText: "CCHC Thi đua" }).click();
  await page.locator(".o-menu-item", { hasText: entry }).first().click();
}

/** Reads the message that is shown and closes it. */
export async function readMessage(page: Page): Promise<string> {
  const dialog = page.locator("dialog[open]");
  const text = await dialog.innerText();
  await dialog.getByRole("button").last().click();
  return text;
}
