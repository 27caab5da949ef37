/** The add-in's sidebar in the page: it reads the workbook, leads to cells, and says why for the selected row. */
import type { FrameLocator, Page } from "playwright-core";
import { clickCell, selectedCell, showTab, typeInto } from "./grid";
import { chooseCommand, usePage } from "./page-session";

const { open } = usePage();

async function openSidebar(page: Page): Promise<FrameLocator> {
  await chooseCommand(page, "Bảng điều khiển");
  const sidebar = page.frameLocator("#sidebar iframe");
  await sidebar.getByText("Đã tìm thấy 9 tập thể, 60 cá nhân").waitFor();
  return sidebar;
}

test("what is to be looked at again in the workbook is a click away", async () => {
  const page = await open();
  await showTab(page, "Ghi chú");
  const sidebar = await openSidebar(page);
  // The sample has a score there in place of a class.
  await sidebar.getByRole("button", { name: "Tập thể, ô N16" }).click();
  await page.locator(".o-sheet.active", { hasText: "Tập thể" }).waitFor();
  expect(await selectedCell(page)).toBe("N16");
});

test("the selected row is explained, and again after the cell that decided is changed", async () => {
  const page = await open();
  const sidebar = await openSidebar(page);
  await showTab(page, "Cá nhân");
  await clickCell(page, "B9");
  await sidebar.getByRole("tab", { name: "Vì sao" }).click();
  await sidebar.getByRole("button", { name: "Xem dòng đang chọn" }).click();
  const reason = sidebar.getByText('Không đủ: "Thành tích CCHC xuất sắc": không (IV.1.1.b).');
  await reason.waitFor();
  expect(await sidebar.locator("body").innerText()).toContain("Huỳnh Quốc Thịnh");

  await clickCell(page, "F9");
  for (let column = 0; column < 8; column++) await page.keyboard.press("ArrowRight");
  await typeInto(page, "N9", "x");
  await clickCell(page, "B9");
  await sidebar.getByRole("button", { name: "Xem dòng đang chọn" }).click();
  await reason.waitFor({ state: "detached" });
  expect(await sidebar.locator("body").innerText()).toContain("Huỳnh Quốc Thịnh");
});
