/** Getting a workbook into the page: the sample, a person's own file by button or drop, and files that are none. */
import type { Page } from "playwright-core";
import { shownCell, typeInto } from "./grid";
import { chooseFile, readMessage, untilOpen, usePage, workbookBytes } from "./page-session";

const { open } = usePage();

const OWN = {
  "Danh sách": [
    ["Họ và tên", "Ghi chú"],
    ["Nguyễn Thị Mẫu", "một"],
  ],
};

/** Drops files onto the grid, as from the computer's folder window. */
async function dropFiles(page: Page, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const transfer = await page.evaluateHandle(
    (list) => {
      const data = new DataTransfer();
      for (const [name, bytes] of list) data.items.add(new File([new Uint8Array(bytes)], name));
      return data;
    },
    Object.entries(files).map(([name, bytes]) => [name, Array.from(bytes)] as const),
  );
  await page.dispatchEvent("#grid", "dragenter", { dataTransfer: transfer });
  await page.locator("#drop-target").waitFor({ state: "visible" });
  await page.dispatchEvent("#grid", "drop", { dataTransfer: transfer });
}

test("the page opens with the sample workbook", async () => {
  const page = await open();
  expect(await page.title()).toBe("CCHC Thi đua");
  expect(await page.locator(".o-sheet").allInnerTexts()).toEqual(["Tập thể", "Cá nhân", "Ghi chú"]);
  expect((await shownCell(page, "Cá nhân", "B11")).text).toBe("Danh Minh Khôi");
});

test("a person's own workbook is opened by the button", async () => {
  const page = await open();
  await chooseFile(page, "bảng của tôi.xlsx", await workbookBytes(OWN));
  await untilOpen(page, "bảng của tôi.xlsx");
  expect(await page.locator(".o-sheet").allInnerTexts()).toEqual(["Danh sách"]);
  expect((await shownCell(page, "Danh sách", "A2")).text).toBe("Nguyễn Thị Mẫu");
});

test("a workbook that is dropped onto the page is opened", async () => {
  const page = await open();
  await dropFiles(page, { "kéo thả.xlsx": await workbookBytes(OWN) });
  await untilOpen(page, "kéo thả.xlsx");
  expect((await shownCell(page, "Danh sách", "B2")).text).toBe("một");
  await page.locator("#drop-target").waitFor({ state: "hidden" });
});

test("of several files at once none is opened, and the page says why", async () => {
  const page = await open();
  const bytes = await workbookBytes(OWN);
  await dropFiles(page, { "một.xlsx": bytes, "hai.xlsx": bytes });
  expect(await readMessage(page)).toContain("Mỗi lần chỉ mở được một tệp");
  expect(await page.locator("#file-name").innerText()).toBe("mau-xep-loai.xlsx");
});

describe("a file that is no workbook leaves the open one and is named in a Vietnamese sentence:", () => {
  const cut = async (): Promise<Uint8Array> => {
    const bytes = await workbookBytes(OWN);
    return bytes.slice(0, bytes.length / 2);
  };
  test.each([
    ["an empty file", "trống.xlsx", () => Promise.resolve(new Uint8Array()), "không phải là tệp .xlsx"],
    [
      "a text with the ending .xlsx",
      "chữ.xlsx",
      () => Promise.resolve(new TextEncoder().encode("Họ và tên;Xếp loại\n")),
      "không phải là tệp .xlsx",
    ],
    ["half a workbook", "nửa.xlsx", cut, "bị hỏng"],
  ])("%s", async (_, name, bytes, sentence) => {
    const page = await open();
    await chooseFile(page, name, await bytes());
    const message = await readMessage(page);
    expect(message).toContain(`“${name}”`);
    expect(message).toContain(sentence);
    expect(await page.locator("#file-name").innerText()).toBe("mau-xep-loai.xlsx");
    expect((await shownCell(page, "Cá nhân", "B11")).text).toBe("Danh Minh Khôi");
    await page.locator("#progress").waitFor({ state: "hidden" });
  });
});

describe("with changes that were not downloaded", () => {
  test("the page asks before it opens another file, and keeps them if told so", async () => {
    const page = await open();
    await typeInto(page, "B10", "Đã sửa");
    await chooseFile(page, "khác.xlsx", await workbookBytes(OWN));
    const question = page.locator("dialog[open]");
    expect(await question.innerText()).toContain("Có thay đổi chưa tải về");
    await question.getByRole("button", { name: "Hủy" }).click();
    expect((await shownCell(page, "Tập thể", "B10")).text).toBe("Đã sửa");

    await chooseFile(page, "khác.xlsx", await workbookBytes(OWN));
    await page.getByRole("button", { name: "Mở tệp khác" }).click();
    await untilOpen(page, "khác.xlsx");
  });

  test("the browser asks before the page is left", async () => {
    const page = await open();
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.close({ runBeforeUnload: true });
    await page.waitForEvent("close", { timeout: 5000 }).catch(() => undefined);
    expect(asked).toEqual([]);

    const changed = await open();
    await typeInto(changed, "B10", "Đã sửa");
    const question = changed.waitForEvent("dialog");
    await changed.close({ runBeforeUnload: true });
    const dialog = await question;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.accept();
  });
});
