/** The steps of the work in the sidebar: walked from the first to the last as a person does, each saying how it stands. */
import type { Locator, Page } from "playwright-core";
import type { Host } from "../../src/workbench/host";
import { bundleHost, byHand, smallTabs } from "./bundle-host";
import { setCell, shown, tabNames, typeInto } from "./read-tabs";
import { useSidebar } from "./sidebar-page";
import { COLLECTIVE_HEADER, collective, DEPARTMENT, workbookOf, type Tabs } from "./workbooks";

const LIST = "Đề nghị CCHC 2021-2025";
const session = useSidebar();

async function hostOf(tabs: Tabs = DEPARTMENT): Promise<Host> {
  const host = bundleHost(await workbookOf(tabs));
  host.open();
  return smallTabs(host);
}

/** "Chốt Chưa làm | Chốt sau khi Hội đồng đã chọn.", once the spreadsheet has been read. */
async function stepsOf(page: Page): Promise<readonly string[]> {
  await page.getByText("Đọc lúc").waitFor();
  return page
    .locator(".step")
    .evaluateAll((steps) =>
      steps.map((step) =>
        [...step.querySelectorAll(":scope > h3, :scope > p")]
          .map((part) => part.textContent.trim())
          .join(" | "),
      ),
    );
}

async function stepNamed(page: Page, name: string): Promise<string> {
  return (await stepsOf(page)).find((step) => step.startsWith(name)) ?? "";
}

/** What the page said before may still stand there. */
async function untilStep(page: Page, name: string, step: string | RegExp): Promise<void> {
  const patience = Date.now() + 20_000;
  const isThere = (shown: string): boolean => (typeof step === "string" ? shown === step : step.test(shown));
  while (!isThere(await stepNamed(page, name)) && Date.now() < patience) await page.waitForTimeout(100);
  const shown = await stepNamed(page, name);
  if (typeof step === "string") expect(shown).toBe(step);
  else expect(shown).toMatch(step);
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
  await page.getByRole("heading", { name: "Đã xong" }).waitFor();
}

/** The page may still be scrolling. */
async function untilOnScreen(page: Page, element: Locator): Promise<void> {
  await page.waitForFunction(
    (shown) => {
      const { top, bottom, height } = shown.getBoundingClientRect();
      return height > 0 && top >= 0 && bottom <= window.innerHeight;
    },
    await element.elementHandle({ timeout: 20_000 }),
  );
}

const readAgain = (page: Page): Promise<void> => page.getByRole("button", { name: "Đọc lại" }).click();

test("a new workbook: who registered and what the data is like is known, the rest is still to be done", async () => {
  const { page } = await session.open(await hostOf());
  expect(await stepsOf(page)).toEqual([
    "Đăng ký Xong | 3 tập thể đăng ký đúng hạn.",
    "Kiểm tra dữ liệu Xong | Không có chỗ nào phải sửa.",
    "Danh sách Chưa làm | Chưa có danh sách của đợt này.",
    "Hội đồng Chưa làm | Tạo danh sách trước.",
    "Chốt Chưa làm | Chốt sau khi Hội đồng đã chọn.",
    "Hồ sơ Chưa làm | Chưa lập danh mục hồ sơ.",
    "Báo cáo Chưa làm | Chưa lập trang tổng hợp số liệu.",
  ]);
});

test("who registered late and what must be put right is to be looked at", async () => {
  const tabs: Tabs = {
    ...DEPARTMENT,
    "Tập thể": [
      COLLECTIVE_HEADER,
      collective(1, "Văn phòng Sở"),
      collective(2, "Thanh tra Sở").map((cell) => (cell === "28/3/2022" ? "5/4/2022" : cell)),
      collective(3, "Phòng Hạ tầng").map((cell) => (cell === "Tốt" ? "Tôt?" : cell)),
    ],
  };
  const { page } = await session.open(await hostOf(tabs));
  expect(await stepNamed(page, "Đăng ký")).toBe(
    "Đăng ký Cần xem | 1 tập thể đăng ký trễ, chưa đăng ký hoặc chưa rõ ngày. Xem ở phần Thời hạn.",
  );
  // One cause, for it is the same word in two cells of one tab.
  expect(await stepNamed(page, "Kiểm tra")).toBe(
    "Kiểm tra dữ liệu Cần xem | Còn 1 chỗ phải sửa. Xem ở phần Dữ liệu.",
  );
});

test("from the list to the checklist: each step is done in turn, and data that changes afterwards is told", async () => {
  const host = await hostOf();
  const { page } = await session.open(host);
  await press(page, "Tạo danh sách đề nghị khen thưởng");
  await untilStep(page, "Danh sách", `Danh sách Xong | Ở trang "${LIST}".`);
  await untilStep(
    page,
    "Hội đồng",
    'Hội đồng Chưa làm | Đánh dấu cột "Hội đồng chọn" và ghi số phiếu trong danh sách.',
  );

  typeInto(host, LIST, "Văn phòng Sở", "Hội đồng chọn", true);
  await readAgain(page);
  await page.getByText("chưa ghi số phiếu").waitFor();
  await untilStep(page, "Hội đồng", "Hội đồng Cần xem | Đã chọn 1, trong đó 1 chưa ghi số phiếu.");
  typeInto(host, LIST, "Văn phòng Sở", "Số phiếu", "9/9/10");
  await readAgain(page);
  await page.getByText("Đã chọn 1.", { exact: true }).waitFor();
  await untilStep(page, "Hội đồng", "Hội đồng Xong | Đã chọn 1.");

  await press(page, "Chốt danh sách");
  await untilStep(page, "Chốt", /^Chốt Xong \| Đã chốt lúc \d\d\/\d\d\/\d{4} \d\d:\d\d:\d\d\.$/);
  await press(page, "Danh mục hồ sơ");
  await untilStep(page, "Hồ sơ", /^Hồ sơ Cần xem \| Đã có 0 trong [1-9]\d* thành phần\.$/);
  await press(page, "Tổng hợp, biểu đồ");
  await untilStep(page, "Báo cáo", /^Báo cáo Xong \| Ở trang ".+"\.$/);

  const tab = "Cá nhân";
  const row = shown(host, tab).findIndex((line) => line.includes("Nguyễn Văn An")) + 1;
  setCell(host, tab, row, 5, "HTNV");
  await readAgain(page);
  await page.getByRole("alert").getByText("Dữ liệu đã thay đổi sau khi chốt").waitFor();
  await untilStep(page, "Chốt", "Chốt Cần xem | Dữ liệu đã thay đổi sau khi chốt, xem ở trên.");
  await press(page, "Mở lại danh sách");
  await untilStep(page, "Chốt", "Chốt Chưa làm | Chốt sau khi Hội đồng đã chọn.");
});

test("what is doubtful is asked about before the list is closed: Thôi leaves it open, Vẫn chốt closes it", async () => {
  const host = await hostOf();
  host.run("createNominationList");
  typeInto(host, LIST, "Văn phòng Sở", "Hội đồng chọn", true);
  const before = tabNames(host);
  const { page } = await session.open(host);
  await page.getByRole("button", { name: "Chốt danh sách" }).click();
  const question = page.getByRole("alertdialog");
  await question.getByText("Vẫn chốt danh sách?").waitFor();
  expect(await question.textContent()).toContain("Văn phòng Sở");
  expect(tabNames(host)).toEqual(before);

  await question.getByRole("button", { name: "Thôi" }).click();
  await question.waitFor({ state: "detached" });
  expect(tabNames(host)).toEqual(before);

  await page.getByRole("button", { name: "Chốt danh sách" }).click();
  await question.getByRole("button", { name: "Vẫn chốt" }).click();
  await page.getByRole("heading", { name: "Đã xong" }).waitFor();
  expect(tabNames(host)).toContain(`Danh sách đề nghị CCHC 2021-2025`);
});

test("what a step's button brings is below that button, and on the screen", async () => {
  const host = await hostOf();
  const { page } = await session.open(host);
  for (const [command, step] of [
    ["Theo dõi đăng ký", "Đăng ký"],
    ["Tạo danh sách đề nghị khen thưởng", "Danh sách"],
    ["Tổng hợp, biểu đồ", "Báo cáo"],
  ] as const) {
    await page.getByRole("button", { name: command }).click();
    const answer = page
      .locator(".step", { has: page.getByRole("heading", { name: step }) })
      .getByText("Đã xong");
    await answer.waitFor();
    expect(await page.getByText("Đã xong").count()).toBe(1);
    await untilOnScreen(page, answer);
  }

  typeInto(host, LIST, "Văn phòng Sở", "Hội đồng chọn", true);
  await readAgain(page);
  await page.getByText("chưa ghi số phiếu").waitFor();
  await page.getByRole("button", { name: "Chốt danh sách" }).click();
  await untilOnScreen(page, page.locator(".step").getByRole("button", { name: "Vẫn chốt" }));
});

test("whoever was chosen and is eligible no more is told at the council's step", async () => {
  const host = await hostOf();
  host.run("createNominationList");
  for (const name of ["Văn phòng Sở", "Nguyễn Văn An"]) {
    typeInto(host, LIST, name, "Hội đồng chọn", true);
    typeInto(host, LIST, name, "Số phiếu", "9/9/10");
  }
  const row = shown(host, "Cá nhân").findIndex((line) => line.includes("Nguyễn Văn An")) + 1;
  setCell(host, "Cá nhân", row, 5, "HTNV");
  const { page } = await session.open(host);
  // His unit does not reach 100% any more, either.
  await untilStep(
    page,
    "Hội đồng",
    "Hội đồng Cần xem | Đã chọn 0. Ngoài ra 2 trường hợp đã đánh dấu nay không còn đủ điều kiện đề nghị: bỏ đánh dấu, hoặc sửa bảng rồi tạo lại danh sách.",
  );
});

test("closing while nobody is chosen is refused with what is to be done first", async () => {
  const host = await hostOf();
  host.run("createNominationList");
  const { page } = await session.open(host);
  await page.getByRole("button", { name: "Chốt danh sách" }).click();
  expect(await page.getByRole("alert").textContent()).toContain(
    `Chưa đánh dấu ai ở cột "Hội đồng chọn" của trang "${LIST}".`,
  );
  expect(await page.getByRole("alertdialog").count()).toBe(0);
});

test("the list is opened from its step, at its first cell", async () => {
  const host = await hostOf();
  host.run("createNominationList");
  byHand(host, `ss.setActiveSheet(ss.getSheetByName("Cá nhân"))`);
  const { page, untilSheetFocused } = await session.open(host);
  await page.getByRole("button", { name: "Mở danh sách" }).click();
  await untilSheetFocused();
  expect(byHand(host, "return [ss.getActiveSheet().getName(), ss.getActiveCell().getA1Notation()]")).toEqual([
    LIST,
    "A1",
  ]);
});

test("the dialog of the documents is opened from its step, for the round that was chosen", async () => {
  const host = await hostOf();
  const { page, calls } = await session.open(host);
  await page.getByRole("radio", { name: "Hằng năm" }).click();
  await page.getByText("Năm 2025", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Làm hồ sơ…" }).click();
  const isOpen = (): boolean => host.dialogs.at(-1)?.kind === "modal";
  for (let tries = 0; tries < 50 && !isOpen(); tries++) await page.waitForTimeout(100);
  expect(calls.at(-1)).toEqual({ name: "showDossier", request: { track: "annual" } });
  expect(host.dialogs.at(-1)).toMatchObject({ kind: "modal", title: "Làm hồ sơ…" });
});
