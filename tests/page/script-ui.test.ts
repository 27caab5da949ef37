/** What a script shows in the page, and how its HTML pages talk to it: as in Google. */
import { shownCell } from "./grid";
import { chooseCommand, readMessage, usePage } from "./page-session";

const { open, expectError } = usePage();

/** A script with a menu "CCHC Thi đua" of one entry that runs `main`, and whatever else is given. */
const scriptOf = (code: string, html: Readonly<Record<string, string>> = {}) => ({
  html,
  code: `function onOpen() { SpreadsheetApp.getUi().createMenu("CCHC Thi đua").addItem("Chạy", "main").addToUi(); }\n${code}`,
});

/** Opens `page` as the sidebar, and keeps what was handed to `note`. */
const withSidebar = (code: string, page: string) =>
  scriptOf(
    `function main() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("page").setTitle("Thử")); }
    ${code}`,
    { page },
  );

test("the add-in's own page is shown in a dialog and closed by Escape", async () => {
  const page = await open();
  await chooseCommand(page, "Giới thiệu");
  const frame = page.frameLocator("dialog[open] iframe");
  await frame.getByRole("heading", { name: "Dữ liệu đi đâu" }).waitFor();
  expect(await page.locator("dialog[open] h2").innerText()).toBe("Giới thiệu");
  await frame.locator("body").click();
  await page.keyboard.press("Escape");
  await page.locator("dialog").waitFor({ state: "detached" });
});

test("an alert shows title and text as texts", async () => {
  const page = await open({
    script: scriptOf(
      `function main() { const ui = SpreadsheetApp.getUi(); ui.alert("<b>Tiêu đề</b>", "dòng 1\\ndòng 2 <img src=x>", ui.ButtonSet.OK); }`,
    ),
  });
  await chooseCommand(page, "Chạy");
  expect(await page.locator("dialog[open] h2").innerText()).toBe("<b>Tiêu đề</b>");
  expect(await readMessage(page)).toContain("dòng 1\ndòng 2 <img src=x>");
});

test.each([
  [true, "YES", "mới"],
  [false, "NO", "CLOSE"],
])("a question waits for the person: accepted %s", async (accepted, alert, prompt) => {
  const page = await open({
    script: scriptOf(`function main() {
      const ui = SpreadsheetApp.getUi();
      const answer = ui.alert("Tiếp tục?", ui.ButtonSet.YES_NO);
      const asked = ui.prompt("Tên?");
      SpreadsheetApp.getActiveSheet().getRange("Y40:Z40").setValues([[String(answer), asked.getSelectedButton() === ui.Button.OK ? asked.getResponseText() : String(asked.getSelectedButton())]]);
    }`),
  });
  page.on("dialog", (dialog) => {
    if (accepted) void dialog.accept("mới");
    else void dialog.dismiss();
  });
  await chooseCommand(page, "Chạy");
  await page.locator("#progress").waitFor({ state: "hidden" });
  expect((await shownCell(page, "Tập thể", "Y40")).text).toBe(alert);
  expect((await shownCell(page, "Tập thể", "Z40")).text).toBe(prompt);
});

test("a toast is shown and can be closed", async () => {
  const page = await open({
    script: scriptOf(
      `function main() { SpreadsheetApp.getActiveSpreadsheet().toast("Xong <b>rồi</b>", "Báo", -1); }`,
    ),
  });
  await chooseCommand(page, "Chạy");
  const toast = page.locator(".page-toast");
  expect(await toast.innerText()).toContain("Xong <b>rồi</b>");
  await toast.getByRole("button", { name: "Đóng" }).click();
  await toast.waitFor({ state: "detached" });
});

test("a command that fails says so in Vietnamese and leaves the page working", async () => {
  expectError(/reading 'x'/);
  const page = await open({
    script: scriptOf(`function main() { SpreadsheetApp.getUi().alert("trước"); null.x; }`),
  });
  await chooseCommand(page, "Chạy");
  expect(await readMessage(page)).toContain("trước");
  expect(await readMessage(page)).toContain("“Chạy” không chạy được");
});

describe("google.script.run in the sidebar", () => {
  const reporting = (calls: string): string => `<!doctype html><html><body><ol></ol><script>
    const list = document.querySelector("ol");
    const note = (text) => { const item = document.createElement("li"); item.textContent = text; list.append(item); };
    ${calls}
  </script></body></html>`;

  /** The lines that the sidebar's page has noted, once there are as many. */
  async function notes(script: ReturnType<typeof scriptOf>, count: number): Promise<readonly string[]> {
    const page = await open({ script });
    await chooseCommand(page, "Chạy");
    const items = page.frameLocator("#sidebar iframe").locator("li");
    await items.nth(count - 1).waitFor();
    return items.allInnerTexts();
  }

  test("carries JSON both ways, and each chain of handlers keeps to its own call", async () => {
    const script = withSidebar(
      `function double(list) { return { doubled: list.map((n) => n * 2), none: null }; } function greet(name) { return "Chào " + name; }`,
      reporting(`
        google.script.run.withSuccessHandler((value, object) => note(JSON.stringify([value, object])))
          .withUserObject({ row: 7 }).double([1, 2.5]);
        google.script.run.withSuccessHandler((value) => note(value)).greet("Hà <b>");
        note(String(google.script.run.greet("không ai nghe")));`),
    );
    const lines = await notes(script, 3);
    expect(lines).toHaveLength(3);
    expect(lines).toEqual(
      expect.arrayContaining(["undefined", '[{"doubled":[2,5],"none":null},{"row":7}]', "Chào Hà <b>"]),
    );
  });

  test("hands failures to the failure handler, private and missing functions included", async () => {
    const script = withSidebar(
      `function fail() { throw new Error("hỏng rồi"); } function hidden_() { return 1; } function date() { return new Date(0); }`,
      reporting(`
        const failing = google.script.run.withSuccessHandler(() => note("không được đến đây"))
          .withFailureHandler((error) => note(error instanceof Error ? error.message : "không phải Error"));
        failing.fail(); failing.hidden_(); failing.missing(); failing.date();
        try { failing.fail(() => 1); } catch { note("ném ngay"); }`),
    );
    const lines = await notes(script, 5);
    expect(lines).toContain("hỏng rồi");
    expect(lines).toContain("ném ngay");
    expect(lines.join("\n")).toMatch(/hidden_.*private/);
    expect(lines.join("\n")).toMatch(/missing is not a function/);
    expect(lines.join("\n")).toMatch(/JSON only/);
    expect(lines).not.toContain("không được đến đây");
  });

  test("knows the tab and the cells that the person has selected, and can move on to others", async () => {
    const page = await open({
      script: withSidebar(
        `function where() { const range = SpreadsheetApp.getActiveRange(); return range.getSheet().getName() + "!" + range.getA1Notation(); }
         function go() { const sheet = SpreadsheetApp.getActive().getSheetByName("Cá nhân"); sheet.getRange("F50").activate(); }`,
        reporting(`
          const ask = () => google.script.run.withSuccessHandler(note).where();
          ask();
          window.addEventListener("click", () => google.script.run.withSuccessHandler(ask).go());`),
      ),
    });
    await page.locator(".o-sheet", { hasText: "Ghi chú" }).click();
    await chooseCommand(page, "Chạy");
    const items = page.frameLocator("#sidebar iframe").locator("li");
    await items.first().waitFor();
    await page.frameLocator("#sidebar iframe").locator("ol").click();
    await items.nth(1).waitFor();
    expect((await items.allInnerTexts())[1]).toBe("Cá nhân!F50");
    expect((await items.allInnerTexts())[0]).toMatch(/^Ghi chú!/);
    expect(await page.locator(".o-sheet.active").innerText()).toBe("Cá nhân");
  });

  test("closes the sidebar, and the grid takes its room again", async () => {
    const page = await open({
      script: withSidebar(
        ``,
        reporting(`window.addEventListener("click", () => google.script.host.close());`),
      ),
    });
    const width = async (): Promise<number> => (await page.locator("#grid").boundingBox())?.width ?? 0;
    const full = await width();
    await chooseCommand(page, "Chạy");
    const frame = page.frameLocator("#sidebar iframe");
    await frame.locator("ol").waitFor({ state: "attached" });
    // Google's sidebar takes 300 pixels.
    expect(full - (await width())).toBe(300);
    await frame.locator("html").click();
    await page.locator("#sidebar").waitFor({ state: "hidden" });
    expect(await width()).toBe(full);
  });

  test("its page reaches neither the workbook nor the network", async () => {
    const script = withSidebar(
      ``,
      reporting(`
        try { note(typeof window.parent.document); } catch (error) { note(error.name); }
        fetch("frame.html").then(() => note("mạng"), () => note("không có mạng"));`),
    );
    expectError(/Content Security Policy/);
    const page = await open({ script });
    await chooseCommand(page, "Chạy");
    const items = page.frameLocator("#sidebar iframe").locator("li");
    await items.nth(1).waitFor();
    expect(await items.allInnerTexts()).toEqual(["SecurityError", "không có mạng"]);
  });
});
