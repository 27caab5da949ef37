/** The dialog "Làm hồ sơ" in a real browser: what it says of the list, and the files that it makes. */
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import { strFromU8, unzipSync } from "fflate";
import type { Download, Page } from "playwright-core";
import type { Dossier } from "../../src/addin/documents/dossier";
import type { Answer } from "../../src/addin/sidebar/messages";
import type { Host } from "../../src/workbench/host";
import { bundleHost, smallTabs } from "./bundle-host";
import { setCell, typeInto } from "./read-tabs";
import { useSidebar, type SidebarOptions } from "./sidebar-page";
import { DEPARTMENT, workbookOf } from "./workbooks";

const session = useSidebar();
const LIST = "Đề nghị CCHC 2021-2025";
const CHOSEN = ["Văn phòng Sở", "Nguyễn Văn An", "Lê Văn Cường"];

interface Files {
  readonly name: string;
  /** What stands in each Word file, by its name. */
  readonly texts: Readonly<Record<string, string>>;
}

async function department(): Promise<Host> {
  return smallTabs(bundleHost(await workbookOf(DEPARTMENT)));
}

async function chosen(): Promise<Host> {
  const host = await department();
  host.run("createNominationList");
  for (const name of CHOSEN) {
    typeInto(host, LIST, name, "Hội đồng chọn", true);
    typeInto(host, LIST, name, "Số phiếu", "9/9/10");
  }
  return host;
}

async function closed(): Promise<Host> {
  const host = await chosen();
  host.run("runDashboardCommand", { command: "closeNominationList" });
  return host;
}

async function open(host: Host, options: SidebarOptions = {}): Promise<Page> {
  const { page } = await session.open(host, { width: 780, height: 560, opener: "openDossier", ...options });
  await page.getByText("Đang đọc bảng tính…").waitFor({ state: "detached" });
  return page;
}

function wholeText(page: Page): Promise<string> {
  return page.locator("main").innerText();
}

/** The names that the dialog shows for the files. */
async function namesShown(page: Page): Promise<readonly string[]> {
  return page.locator(".file-name").allTextContents();
}

async function downloaded(page: Page, press: () => Promise<void>): Promise<Files> {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: file.suggestedFilename(), texts: await textsOf(file) };
}

async function textsOf(file: Download): Promise<Files["texts"]> {
  const bytes = new Uint8Array(readFileSync(await file.path()));
  const name = file.suggestedFilename();
  const words = name.endsWith(".zip") ? unzipSync(bytes) : { [name]: bytes };
  return Object.fromEntries(Object.entries(words).map(([each, word]) => [each, textOf(word)]));
}

/** The words of a Word file, a line for each paragraph. */
function textOf(word: Uint8Array): string {
  const document = unzipSync(word)["word/document.xml"];
  if (!document) throw new Error("no Word file");
  return strFromU8(document)
    .replace(/<\/w:p>/g, "\n")
    .replace(/<[^>]+>/g, "");
}

function pressAll(page: Page): () => Promise<void> {
  return () => page.getByRole("button", { name: /\(\.zip\)$/ }).click();
}

describe("as the list stands", () => {
  test("before anybody is chosen it says what to do first, and the registration can be had", async () => {
    const page = await open(await department());
    expect(await wholeText(page)).toContain(
      'Chưa có tập thể, cá nhân nào được Hội đồng chọn nên chưa làm được tờ trình, danh sách và báo cáo thành tích. Trước hết, trong menu CCHC Thi đua chọn "Tạo danh sách đề nghị khen thưởng"',
    );
    expect(await namesShown(page)).toEqual([
      "01-Dang-ky-thi-dua.docx",
      "02-BAN-NHAP-Bao-cao-tong-ket-phong-trao-thi-dua.docx",
    ]);
    const { name, texts } = await downloaded(page, () =>
      page.getByRole("button", { name: "Tải .docx: Đăng ký thi đua" }).click(),
    );
    expect(name).toBe("01-Dang-ky-thi-dua.docx");
    // Phòng Hạ tầng and the others registered on 28/3/2022.
    for (const unit of ["Văn phòng Sở", "Thanh tra Sở", "Phòng Hạ tầng"]) expect(texts[name]).toContain(unit);
  });

  test("before it is closed everything is a draft, on the screen, in the names and in the files", async () => {
    const page = await open(await chosen());
    expect(await wholeText(page)).toMatch(/^[^]*2021-2025\n+Hội đồng đã chọn 1 tập thể, 2 cá nhân\./);
    expect(await page.getByRole("note").innerText()).toMatch(
      /^Bản nháp\n+Danh sách chưa chốt\..*"Chốt danh sách"/,
    );
    const { name, texts } = await downloaded(page, pressAll(page));
    expect(name).toBe("BAN-NHAP-Ho-so-khen-thuong-2021-2025.zip");
    const drafts = Object.entries(texts).filter(([each]) => !each.includes("Dang-ky"));
    expect(drafts.length).toBeGreaterThanOrEqual(6);
    for (const [each, text] of drafts) {
      expect(each).toMatch(/^\d+-BAN-NHAP-/);
      expect(text.trim()).toMatch(/^BẢN NHÁP/);
    }
  });

  test("closed: the files say nothing of a draft", async () => {
    const page = await open(await closed());
    expect(await wholeText(page)).toMatch(/Danh sách đã chốt lúc \d\d\/\d\d\/\d{4}/);
    expect(await page.getByRole("note").count()).toBe(0);
    const { name, texts } = await downloaded(page, pressAll(page));
    expect(name).toBe("Ho-so-khen-thuong-2021-2025.zip");
    for (const [each, text] of Object.entries(texts)) expect(each + text).not.toMatch(/BẢN NHÁP|BAN-NHAP/);
  });

  test("when data changed since, it says which cell, and everything is a draft again once it is read", async () => {
    const host = await closed();
    const page = await open(host);
    setCell(host, "Tập thể", 2, 7, "Tốt");
    await page.getByRole("button", { name: "Đọc lại" }).click();
    const notice = page.getByRole("note");
    await notice.waitFor();
    expect(await notice.innerText()).toContain('"Tập thể" ô G2 (Xếp loại CCHC 2022, Văn phòng Sở)');
    expect(await notice.innerText()).toContain("BẢN NHÁP");
    expect((await namesShown(page))[0]).toMatch(/^01-BAN-NHAP-/);
  });

  test("whom the council chose and who is eligible no more is named, for no document speaks of them", async () => {
    const host = await closed();
    setCell(host, "Tập thể", 2, 7, "Khá");
    const page = await open(host);
    const notice = await page.getByRole("note").innerText();
    expect(notice).toContain(
      "Hội đồng đã chọn nhưng nay không còn đủ điều kiện đề nghị, nên các văn bản không có: Văn phòng Sở; Nguyễn Văn An",
    );
    expect(notice).toContain('"Tập thể" ô G2');
  });

  test("the round that was asked for in place of that of the settings", async () => {
    const page = await open(await department(), { openerRequest: { track: "annual", year: 2025 } });
    expect(await wholeText(page)).toContain("Đợt năm 2025");
  });

  test("the last day for the dossier stands above", async () => {
    const host = await department();
    const { value } = host.callFromHtml("readDossier", [{}]) as { readonly value: Dossier };
    const dossierLastDay = { year: 2026, month: 1, day: 25 };
    const answer = (): Answer<Dossier> => ({ ok: true, value: { ...value, dossierLastDay } });
    expect(await wholeText(await open(host, { answer }))).toContain("Hạn nộp hồ sơ: 25/01/2026.");
  });
});

describe("the files", () => {
  test("all in one: what the plan asks for (V.1), each a Word file with a plain name of its own", async () => {
    const page = await open(await closed());
    const { texts } = await downloaded(page, pressAll(page));
    const names = Object.keys(texts);
    expect([...names].sort()).toEqual([...(await namesShown(page))].sort());
    expect(names.map((name) => name.replace(/^\d+-/, ""))).toEqual(
      expect.arrayContaining([
        "To-trinh.docx",
        "Bien-ban-hop-Hoi-dong.docx",
        "Danh-sach-de-nghi-khen-thuong.docx",
        "Bao-cao-thanh-tich-Van-phong-So.docx",
        "Bao-cao-thanh-tich-Nguyen-Van-An.docx",
        "Bao-cao-thanh-tich-Le-Van-Cuong.docx",
        "Dang-ky-thi-dua.docx",
      ]),
    );
    for (const name of names) expect(name).toMatch(/^[0-9]+-[A-Za-z0-9-]+\.docx$/);
    const list = Object.entries(texts).find(([name]) => name.includes("Danh-sach"))?.[1];
    for (const name of CHOSEN) expect(list).toContain(name);
  });

  test("only what is ticked: one document, a whole kind, or nothing, which is said", async () => {
    const page = await open(await closed());
    const total = (await namesShown(page)).length;
    const reports = page.getByRole("checkbox", { name: "Báo cáo thành tích (3)" });
    await reports.uncheck();
    await page.getByRole("checkbox", { name: /^Báo cáo thành tích Nguyễn Văn An/ }).check();
    expect(await reports.evaluate((box) => (box as HTMLInputElement).indeterminate)).toBe(true);
    await page.getByRole("checkbox", { name: /^Đăng ký thi đua/ }).uncheck();
    const { texts } = await downloaded(page, () =>
      page.getByRole("button", { name: `Tải ${total - 3} văn bản đã chọn (.zip)` }).click(),
    );
    const names = Object.keys(texts).join();
    expect(names).toContain("Bao-cao-thanh-tich-Nguyen-Van-An");
    expect(names).not.toMatch(/Le-Van-Cuong|thanh-tich-Van-phong-So|Dang-ky/);

    for (const box of await page.getByRole("checkbox").all()) await box.uncheck();
    await page.getByRole("button", { name: "Tải 0 văn bản đã chọn (.zip)" }).click();
    expect(await page.getByRole("alert").innerText()).toBe(
      "Chưa chọn văn bản nào. Đánh dấu ít nhất một văn bản rồi tải.",
    );
  });

  test("what is not wanted stays so when the list is read again with another number of people", async () => {
    const host = await chosen();
    const page = await open(host);
    await page.getByRole("checkbox", { name: /^Báo cáo thành tích Lê Văn Cường/ }).uncheck();
    typeInto(host, LIST, "Nguyễn Văn An", "Hội đồng chọn", false);
    await page.getByRole("button", { name: "Đọc lại" }).click();
    await page.getByText(/1 tập thể, 1 cá nhân/).waitFor();
    const { texts } = await downloaded(page, pressAll(page));
    expect(Object.keys(texts).join()).not.toContain("Le-Van-Cuong");
    expect(Object.keys(texts).length).toBe((await namesShown(page)).length - 1);
  });

  test("while they are made it tells which of how many, then where they are, and gives them once more", async () => {
    const page = await open(await closed());
    const total = (await namesShown(page)).length;
    await page.evaluate(`
      window.told = [];
      new MutationObserver(() => window.told.push(document.querySelector(".all [role=status]").innerText))
        .observe(document.querySelector(".all"), { subtree: true, childList: true, characterData: true });
    `);
    const { name, texts } = await downloaded(page, pressAll(page));
    const told = await page.evaluate<string[]>("window.told");
    expect(told).toContain(`Đang tạo 1/${total}: Tờ trình`);
    expect(told.some((text) => text.startsWith(`Đang tạo ${total}/${total}: `))).toBe(true);
    const status = page.locator(".all [role=status]");
    expect(await status.innerText()).toContain(`Đã tạo tệp "${name}", xem ở thư mục Tải xuống`);
    const again = await downloaded(page, () => page.getByRole("link", { name: /tải lại/ }).click());
    expect(again).toEqual({ name, texts });
  });

  test("a document that cannot be made is named, and the others are made", async () => {
    const host = await closed();
    const { value } = host.callFromHtml("readDossier", [{}]) as { readonly value: Dossier };
    const broken = value.nominees.map((each) =>
      each.name === "Nguyễn Văn An" ? { ...each, years: 5 } : each,
    );
    session.expectError(/is not a function|not iterable/);
    const page = await open(host, { answer: () => ({ ok: true, value: { ...value, nominees: broken } }) });
    await page.getByRole("checkbox", { name: /^Danh sách/ }).uncheck();
    const { texts } = await downloaded(page, pressAll(page));
    expect(Object.keys(texts).join()).not.toContain("Nguyen-Van-An");
    expect(Object.keys(texts).join()).toContain("Le-Van-Cuong");
    expect(await page.getByRole("alert").innerText()).toMatch(
      /^Chưa tạo được: Báo cáo thành tích Nguyễn Văn An\. .*Các văn bản khác đã có trong tệp zip\.$/,
    );
  });

  test("when the browser takes no file, that is said, and it can be tried again", async () => {
    const page = await open(await closed());
    session.expectError(/no room/);
    await page.evaluate(`
      window.taken = URL.createObjectURL;
      URL.createObjectURL = () => { throw new Error("no room"); };
    `);
    const one = page.getByRole("button", { name: "Tải .docx: Đăng ký thi đua" });
    await one.click();
    expect(await page.getByRole("alert").innerText()).toMatch(/^Chưa tạo được: Đăng ký thi đua\. /);
    await page.evaluate("URL.createObjectURL = window.taken");
    expect((await downloaded(page, () => one.click())).name).toMatch(/Dang-ky-thi-dua/);
  });

  test("when the spreadsheet cannot be read, the sentence is shown and there is nothing to press but reading again", async () => {
    const message = "Không tìm thấy bảng xếp loại nào.";
    const page = await open(await department(), { answer: () => ({ ok: false, message }) });
    expect(await page.getByRole("alert").innerText()).toBe(message);
    expect(await page.getByRole("button").allInnerTexts()).toEqual(["Đọc lại"]);
  });
});

describe("for everybody", () => {
  const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

  async function objections(page: Page): Promise<readonly string[]> {
    await page.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
    const { violations, passes } = await page.evaluate<AxeResults>(
      `axe.run(document, { runOnly: ${JSON.stringify(RULES)}, resultTypes: ["violations"] })`,
    );
    expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(["color-contrast", "target-size"]));
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }

  test("axe finds nothing against WCAG 2.2 AA: with nobody chosen, in a draft, and when files were made", async () => {
    expect(await objections(await open(await department()))).toEqual([]);
    const page = await open(await chosen());
    expect(await objections(page)).toEqual([]);
    await downloaded(page, pressAll(page));
    expect(await objections(page)).toEqual([]);
  });

  test("by the keyboard alone: to a document's box, its button, and the button of all of them", async () => {
    const page = await open(await closed());
    const focused = (): Promise<string> =>
      page.evaluate<string>(
        "document.activeElement.getAttribute('aria-label') ?? document.activeElement.closest('label')?.innerText ?? document.activeElement.innerText",
      );
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Đọc lại");
    await page.keyboard.press("Tab");
    expect(await focused()).toMatch(/^Tờ trình/);
    await page.keyboard.press("Space");
    expect(await page.getByRole("button", { name: /văn bản đã chọn/ }).count()).toBe(1);
    let name = "";
    for (let presses = 0; presses < 100 && name !== "Tải .docx: Biên bản họp Hội đồng"; presses++) {
      await page.keyboard.press("Tab");
      name = await focused();
    }
    const { texts } = await downloaded(page, () => page.keyboard.press("Enter"));
    expect(Object.values(texts)[0]).toContain("BIÊN BẢN");
  });

  test("nothing is cut off at twice the size", async () => {
    const page = await open(await chosen(), { width: 390, height: 280 });
    await downloaded(page, pressAll(page));
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  });
});
