/** Takes the pictures of the README from the page itself, so that they show what is shipped. */
import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { buildAddin, ROOT } from "./build";
import { launchBrowser } from "./browser";
import { buildPage } from "./page";
import { servePage } from "./serve";

const FOLDER = path.join(ROOT, "build", "pictures");
/** A picture of a repository is looked at, not studied. */
const LARGEST_BYTES = 150_000;
const WINDOW = { width: 1140, height: 600 };

interface Picture {
  readonly file: string;
  /** Brings the page, which shows the sample, to what is pictured. */
  readonly prepare: (page: Page) => Promise<void>;
  /** Of the window, where another than the usual one is needed. */
  readonly height?: number;
}

const PICTURES: readonly Picture[] = [
  { file: "trang.png", prepare: (page) => showTab(page, "Cá nhân") },
  { file: "menu.png", prepare: openMenu },
  {
    file: "danh-sach.png",
    prepare: async (page) => {
      await runCommand(page, "Tạo danh sách đề nghị khen thưởng");
      await zoomOut(page);
    },
  },
  {
    file: "to-mau.png",
    prepare: async (page) => {
      await runCommand(page, "Tô màu đủ điều kiện");
      await showTab(page, "Cá nhân");
      await zoomOut(page);
      await goTo(page, "S12");
      await page.keyboard.press("ArrowUp");
    },
  },
  {
    file: "vi-sao.png",
    prepare: async (page) => {
      await openMenu(page);
      await page.locator(".o-menu-item", { hasText: "Bảng điều khiển" }).click();
      const sidebar = page.frameLocator("#sidebar iframe");
      await showTab(page, "Cá nhân");
      await goTo(page, "B9");
      await sidebar.getByRole("tab", { name: "Vì sao" }).click();
      await sidebar.getByRole("button", { name: "Xem dòng đang chọn" }).click();
      await sidebar.getByText("Máy hiểu là").first().waitFor();
    },
  },
  {
    file: "kiem-tra.png",
    prepare: (page) => runCommand(page, "Kiểm tra dữ liệu"),
    height: 580,
  },
  {
    file: "buoc.png",
    prepare: async (page) => {
      await chooseNominees(page);
      await openMenu(page);
      await page.locator(".o-menu-item", { hasText: "Bảng điều khiển" }).click();
      await page.frameLocator("#sidebar iframe").getByText("Đã chọn 4.").waitFor();
      await showTab(page, "Ghi chú");
    },
    height: 680,
  },
  {
    file: "ho-so.png",
    prepare: async (page) => {
      await chooseNominees(page);
      await runCommand(page, "Chốt danh sách");
      await openMenu(page);
      await page.locator(".o-menu-item", { hasText: "Làm hồ sơ…" }).click();
      await page.frameLocator("dialog[open] iframe").getByText("Tải tất cả").first().waitFor();
    },
  },
  {
    file: "tong-hop.png",
    prepare: async (page) => {
      await runCommand(page, "Tổng hợp, biểu đồ");
      await zoomOut(page);
      await goTo(page, "A48");
    },
  },
  {
    file: "cong-thuc.png",
    prepare: async (page) => {
      await showTab(page, "Ghi chú");
      await goTo(page, "C15");
      await page.keyboard.type("=CCHC_RATING(");
      await page.locator(".o-formula-assistant").waitFor();
    },
  },
];

async function takePictures(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "cchc-pictures-"));
  mkdirSync(FOLDER, { recursive: true });
  await buildAddin(path.join(folder, "addin"));
  await buildPage(path.join(folder, "page"), { addinFolder: path.join(folder, "addin") });
  const server = await servePage(path.join(folder, "page"), 0);
  const browser = await launchBrowser();
  try {
    for (const { file, prepare, height = WINDOW.height } of PICTURES) {
      const page = await browser.newPage({ locale: "vi-VN", viewport: { ...WINDOW, height } });
      // What is doubtful about a list that is closed is agreed to.
      page.on("dialog", (question) => void question.accept());
      await page.goto(server.address);
      await page.locator("#progress").waitFor({ state: "hidden" });
      await prepare(page);
      const target = path.join(FOLDER, file);
      await settle(page);
      await page.screenshot({ path: target });
      await page.close();
      report(target);
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

function report(target: string): void {
  const { size } = statSync(target);
  if (size > LARGEST_BYTES) throw new Error(`${target} has ${size} bytes; ${LARGEST_BYTES} are allowed`);
  console.log(`${path.relative(ROOT, target)} ${(size / 1000).toFixed(0)} KB`);
}

async function openMenu(page: Page): Promise<void> {
  await page.locator(".o-topbar-menu", { hasText: "CCHC Thi đua" }).click();
}

/** Makes the list and enters what a council decided on the sample: whom it chose, with all votes. */
async function chooseNominees(page: Page): Promise<void> {
  await runCommand(page, "Tạo danh sách đề nghị khen thưởng");
  for (const row of [11, 13, 18, 19]) {
    for (const [column, text] of [
      ["I", "TRUE"],
      ["J", "9/9/10"],
    ] as const) {
      await typeInto(page, `${column}${row}`, text);
    }
  }
}

/** Types into a cell that is already open: where the first letter opens it, a busy machine may show that letter twice. */
async function typeInto(page: Page, cell: string, text: string): Promise<void> {
  await goTo(page, cell);
  await settle(page);
  await page.keyboard.press("F2");
  await page.locator(".o-grid-composer .o-composer").waitFor();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  // What was typed changes nothing that is in sight before it is taken in.
  await page.waitForTimeout(500);
  await goTo(page, cell);
  await settle(page);
  const shown = (await page.locator(".o-topbar-composer").innerText()).trim();
  if (shown !== text) throw new Error(`${cell} did not take ${text}, but ${shown}`);
}

/** Runs a command of the menu and closes the message at its end. */
async function runCommand(page: Page, entry: string): Promise<void> {
  await openMenu(page);
  await page.locator(".o-menu-item", { hasText: entry }).first().click();
  await page.locator("dialog[open]").getByRole("button").last().click();
}

function showTab(page: Page, name: string): Promise<void> {
  return page.locator(".o-sheet", { hasText: new RegExp(`^${name}$`) }).click();
}

/** Shows the tab at three quarters of its size. */
async function zoomOut(page: Page): Promise<void> {
  await page.locator(".o-topbar-menu[data-id=view]").click();
  await page.locator(".o-menu-item", { hasText: "Thu phóng" }).hover();
  await page.locator(".o-menu-item", { hasText: "75%" }).click();
}

/** Selects a cell by the name box, which scrolls to it. */
async function goTo(page: Page, cell: string): Promise<void> {
  const nameBox = page.locator(".o-named-range-selector input");
  await nameBox.click();
  await nameBox.fill(cell);
  await nameBox.press("Enter");
  await page.mouse.move(0, 0);
}

/** Two frames without a change on the screen: what was asked for is drawn. */
async function settle(page: Page): Promise<void> {
  let before = await page.screenshot();
  for (;;) {
    await page.waitForTimeout(200);
    const now = await page.screenshot();
    if (now.equals(before)) return;
    before = now;
  }
}

takePictures().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
