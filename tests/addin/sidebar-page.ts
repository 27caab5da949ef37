/** The built sidebar, or a dialog, in a real browser, its google.script answered by the shipped script in the local host. */
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../../build/browser";
import type { Host } from "../../src/workbench/host";
import { buildBundle } from "./bundle-host";

jest.setTimeout(120_000);

const ADDRESS = "https://sidebar.invalid/";

/** What the page asked of the script, in order. */
export interface ScriptCall {
  readonly name: string;
  readonly request: unknown;
}

export interface Sidebar {
  readonly page: Page;
  readonly calls: readonly ScriptCall[];
  /** Calls from now on wait until they are let go by what is returned. */
  readonly hold: () => () => void;
  /** Waits until the page gives the keyboard to the spreadsheet. */
  readonly untilSheetFocused: () => Promise<void>;
}

export interface SidebarOptions {
  readonly width?: number;
  readonly height?: number;
  /** The menu function that opens the page, in place of that of the sidebar. */
  readonly opener?: string;
  /** What a page hands to that function. */
  readonly openerRequest?: object;
  /** By the clock of the person's computer. */
  readonly now?: string;
  /** Answers in place of the host; undefined: let the host answer. */
  readonly answer?: (call: ScriptCall) => unknown;
}

export interface SidebarSession {
  /** Chooses "Bảng điều khiển", or what is named, in the menu of the host and opens what it shows. */
  open(host: Host, options?: SidebarOptions): Promise<Sidebar>;
  /** Says that the browser's console will hold such an error in this test: not to hold it is a fault then. */
  expectError(text: RegExp): void;
}

/** Call at the top of a test file. Each test fails if the page logged an error or asked for anything else. */
export function useSidebar(): SidebarSession {
  let browser: Browser;
  let faults: string[] = [];
  let expected: RegExp | undefined;

  beforeAll(async () => {
    await buildBundle();
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
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
    open: async (
      host,
      { width = 300, height = 700, opener = "openDashboard", openerRequest, now, answer } = {},
    ) => {
      const context = await browser.newContext({
        viewport: { width, height },
        locale: "vi-VN",
        timezoneId: "Asia/Ho_Chi_Minh",
      });
      const page = await context.newPage();
      if (now) await page.clock.setFixedTime(now);
      page.on("console", (message) => {
        if (message.type() === "error") faults.push(`console: ${message.text()}`);
      });
      page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
      const html = openedHtml(host, opener, openerRequest);
      await page.route("**/*", async (route) => {
        const url = route.request().url();
        if (url === ADDRESS) return route.fulfill({ contentType: "text/html; charset=utf-8", body: html });
        faults.push(`request: ${url}`);
        return route.abort();
      });
      const calls: ScriptCall[] = [];
      let gate = Promise.resolve();
      await page.exposeFunction("callHost", async (name: string, request: unknown) => {
        calls.push({ name, request });
        await gate;
        const own = answer?.({ name, request });
        // As a text: the browser's driver takes seconds to carry large values.
        return JSON.stringify(own === undefined ? host.callFromHtml(name, [request]) : own);
      });
      await page.addInitScript(googleScript);
      await page.goto(ADDRESS);
      return {
        page,
        calls,
        hold: () => {
          let letGo = (): void => undefined;
          gate = new Promise((resolve) => (letGo = resolve));
          return letGo;
        },
        untilSheetFocused: async () => {
          await page.waitForFunction("window.isSheetFocused");
        },
      };
    },
  };
}

function openedHtml(host: Host, opener: string, request: object | undefined): string {
  if (request === undefined) host.run(opener);
  else host.callFromHtml(opener, [request]);
  const shown = host.dialogs.at(-1);
  if (shown?.kind !== "sidebar" && shown?.kind !== "modal") throw new Error(`${opener} opened no page`);
  return shown.text;
}

/** Runs in the page before its own script: google.script as far as the sidebar knows it. */
const googleScript = `
  window.isSheetFocused = false;
  const runner = (success, failure) =>
    new Proxy({}, {
      get: (_, name) => {
        if (name === "withSuccessHandler") return (handler) => runner(handler, failure);
        if (name === "withFailureHandler") return (handler) => runner(success, handler);
        return (request) => void window.callHost(name, request).then(JSON.parse).then(success, failure);
      },
    });
  window.google = {
    script: { run: runner(), host: { editor: { focus: () => { window.isSheetFocused = true; } } } },
  };
`;
