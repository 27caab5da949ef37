/** The check of the data in the page: its links lead to the cells that it speaks of. */
import { clickCell, selectedCell, shownCell } from "./grid";
import { chooseCommand, readMessage, usePage } from "./page-session";

const { open } = usePage();

test("a link of the check shows the cell that it names", async () => {
  const page = await open();
  await chooseCommand(page, "Kiểm tra dữ liệu");
  expect(await readMessage(page)).toContain('Đã liệt kê ở trang "Kiểm tra dữ liệu"');
  const { text } = await shownCell(page, "Kiểm tra dữ liệu", "D5");
  const { text: tab } = await shownCell(page, "Kiểm tra dữ liệu", "C5");
  expect(text).toMatch(/^[A-Z]+\d+$/);
  await clickCell(page, "D5");
  await page.locator(".o-link").click();
  // The page draws what was clicked when it comes to it.
  await page.locator(".o-sheet.active", { hasText: tab }).waitFor();
  expect(await selectedCell(page)).toBe(text);
});
