/** The way from the sample to the signed dossier in the page: list, council, closing, and a zip of Word files. */
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { FrameLocator, Page } from "playwright-core";
import { shownCell, typeHere } from "./grid";
import { chooseCommand, readMessage, usePage } from "./page-session";

const { open } = usePage();
const LIST = "Đề nghị CCHC 2021-2025";

async function openDialog(page: Page): Promise<FrameLocator> {
  await chooseCommand(page, "Làm hồ sơ…");
  const dialog = page.frameLocator("dialog.page-html iframe");
  await dialog.getByRole("button", { name: "Tải tất cả (.zip)" }).waitFor();
  return dialog;
}

/** Selects a cell by the name box and types into it. */
async function typeAt(page: Page, cell: string, text: string): Promise<void> {
  const nameBox = page.locator(".o-named-range-selector input");
  await nameBox.click();
  await nameBox.fill(cell);
  await nameBox.press("Enter");
  await typeHere(page, text);
  await page.keyboard.press("Enter");
}

/** The row of the list in which somebody stands. */
async function rowOf(page: Page, name: string): Promise<number> {
  for (let row = 1; row <= 60; row++) {
    if ((await shownCell(page, LIST, `B${row}`)).text === name) return row;
  }
  throw new Error(`${name} is not in the list`);
}

test("before anybody is chosen the dialog fits on the screen and says what to do first", async () => {
  const page = await open();
  const dialog = await openDialog(page);
  await dialog.getByText("Chưa có tập thể, cá nhân nào được Hội đồng chọn").waitFor();
  const box = await page.locator("dialog.page-html").boundingBox();
  expect(box && box.x >= 0 && box.y >= 0 && box.x + box.width <= 1366 && box.y + box.height <= 768).toBe(
    true,
  );
});

test("list, choice, closing, and a zip with the documents of those who were chosen", async () => {
  const page = await open();
  await chooseCommand(page, "Tạo danh sách đề nghị khen thưởng");
  await readMessage(page);
  const chosen = ["Văn phòng Sở", "Danh Minh Khôi"];
  for (const name of chosen) {
    const row = await rowOf(page, name);
    await typeAt(page, `I${row}`, "TRUE");
    await typeAt(page, `J${row}`, "9/9/10");
  }
  // What is doubtful about the choice, such as places left open, is agreed to.
  page.on("dialog", (question) => void question.accept());
  await chooseCommand(page, "Chốt danh sách");
  expect(await readMessage(page)).toContain("Đã chốt 2 tập thể, cá nhân");

  const dialog = await openDialog(page);
  await dialog.getByText("Hội đồng đã chọn 1 tập thể, 1 cá nhân.").waitFor();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Tải tất cả (.zip)" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("Ho-so-khen-thuong-2021-2025.zip");
  const files = unzipSync(new Uint8Array(readFileSync(await file.path())));
  expect(Object.keys(files)).toHaveLength(await dialog.locator(".document").count());
  const report = Object.entries(files).find(([name]) =>
    /^\d+-Bao-cao-thanh-tich-Danh-Minh-Khoi\.docx$/.test(name),
  );
  const text = report && strFromU8(unzipSync(report[1])["word/document.xml"] ?? new Uint8Array());
  for (const each of ["Danh Minh Khôi", "Chuyên viên theo dõi CCHC", "2021", "2025"])
    expect(text).toContain(each);
});
