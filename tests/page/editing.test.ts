/** Working in the grid: the list from the menu, formulas, ratings that change, undo, and the file that comes out. */
import { OUTCOME_BACKGROUNDS } from "../../src/sheet/outcome-colors";
import { clickCell, shownCell, showTab, typeHere, typeInto } from "./grid";
import {
  chooseCommand,
  chooseFile,
  download,
  readMessage,
  untilOpen,
  usePage,
  workbookBytes,
} from "./page-session";

const { open } = usePage();

const LIST = "Đề nghị CCHC 2021-2025";
const REMAINDER = "Chưa đề nghị CCHC 2021-2025";

test("the nomination list is made from the menu, shown, and downloaded with everything that was in the file", async () => {
  const page = await open();
  await chooseCommand(page, "Tạo danh sách đề nghị khen thưởng");
  const message = await readMessage(page);
  expect(message).toContain("bảng tập thể");
  expect(message).toContain("60 dòng");
  const tabs = ["Tập thể", "Cá nhân", "Ghi chú", LIST, REMAINDER];
  expect(await page.locator(".o-sheet").allInnerTexts()).toEqual(tabs);

  const { name, workbook } = await download(page);
  expect(name).toBe("mau-xep-loai.xlsx");
  expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(tabs);
  expect(workbook.getWorksheet("Cá nhân")?.getCell("B11").text).toBe("Danh Minh Khôi");
  const names = workbook.getWorksheet(LIST)?.getColumn(2).values.map(String);
  // The sample's own expectations name both as nominated.
  expect(names).toEqual(expect.arrayContaining(["Văn phòng Sở", "Danh Minh Khôi"]));
});

test("verdict and colour follow a rating at once, and undo brings all three back", async () => {
  const page = await open();
  await chooseCommand(page, "Tô màu đủ điều kiện");
  await readMessage(page);
  await showTab(page, "Cá nhân");
  const verdict = () => shownCell(page, "Cá nhân", "R11");
  const person = () => shownCell(page, "Cá nhân", "B11");
  expect((await shownCell(page, "Cá nhân", "R7")).text).toBe("Kết quả xét");
  expect((await verdict()).text).toBe("Đủ điều kiện");
  expect((await person()).color).toBe(OUTCOME_BACKGROUNDS.eligible);

  await typeInto(page, "M11", "KHTNV");
  expect((await shownCell(page, "Cá nhân", "M11")).text).toBe("KHTNV");
  expect((await verdict()).text).toBe("Không đủ điều kiện");
  expect((await person()).color).toBe(OUTCOME_BACKGROUNDS.ineligible);

  await page.keyboard.press("Control+z");
  expect((await shownCell(page, "Cá nhân", "M11")).text).toBe("HTXSNV");
  expect((await verdict()).text).toBe("Đủ điều kiện");
  expect((await person()).color).toBe(OUTCOME_BACKGROUNDS.eligible);
});

test.each([
  ["written into the rule", "Tập thể", "L12", "Khá"],
  ["a range with a name, on another tab", "Cá nhân", "M11", "HTNV"],
])("a rating is chosen from the list of its cell: %s", async (_, tab, cell, rating) => {
  const page = await open();
  await showTab(page, tab);
  await clickCell(page, cell);
  await page.keyboard.press("Enter");
  await page.locator(".o-autocomplete-value", { hasText: new RegExp(`^${rating}$`) }).click();
  expect((await shownCell(page, tab, cell)).text).toBe(rating);
});

test("one press of undo takes back all that a command wrote, one of redo brings it again", async () => {
  const page = await open();
  await chooseCommand(page, "Tạo danh sách đề nghị khen thưởng");
  await readMessage(page);
  const list = page.locator(".o-sheet", { hasText: new RegExp(`^${LIST}$`) });
  await page.keyboard.press("Control+z");
  // The page draws its tabs a moment later.
  await list.waitFor({ state: "detached" });
  expect(await page.locator(".o-sheet").allInnerTexts()).toEqual(["Tập thể", "Cá nhân", "Ghi chú"]);
  await page.keyboard.press("Control+y");
  await list.waitFor();
  expect((await shownCell(page, LIST, "B11")).text).toBe("Văn phòng Sở");
});

describe("custom functions", () => {
  test("are offered while they are typed, with their Vietnamese help", async () => {
    const page = await open();
    await showTab(page, "Ghi chú");
    await clickCell(page, "C16");
    await typeHere(page, "=CCHC_ST");
    // The key takes what is selected in the list; before anything is, it would leave the cell.
    await page.locator(".o-autocomplete-value-focus", { hasText: "CCHC_STATUS" }).waitFor();
    // Nobody lets go of the key before the name is on the screen; the grid then reads from there where the cursor is.
    await page.keyboard.down("Tab");
    await page.locator(".o-grid-composer .o-composer", { hasText: /^=CCHC_STATUS\($/ }).waitFor();
    await page.keyboard.up("Tab");
    const help = page.locator(".o-formula-assistant");
    await help.waitFor();
    expect(await help.innerText()).toContain("Kết quả xét khen thưởng của từng dòng trong bảng.");
  });

  test("are computed when nested in others, and again when a cell they use changes", async () => {
    const page = await open();
    await showTab(page, "Ghi chú");
    await typeInto(page, "C16", '=IF(CCHC_RATING(C15)="HTTNV";"Tốt";IF(CCHC_RATING(C15)="";"trống";"khác"))');
    expect((await shownCell(page, "Ghi chú", "C16")).text).toBe("trống");
    await typeInto(page, "C15", "Hoàn thành tốt nhiệm vụ");
    expect((await shownCell(page, "Ghi chú", "C16")).text).toBe("Tốt");
    await typeInto(page, "C15", "HTXSNV");
    expect((await shownCell(page, "Ghi chú", "C16")).text).toBe("khác");
  });

  test("say in Vietnamese what is wrong with their arguments", async () => {
    const page = await open();
    await showTab(page, "Ghi chú");
    await typeInto(page, "C16", '=CCHC_STATUS(A8:C13;"huân chương")');
    await clickCell(page, "C16");
    const box = await page.locator("#grid .o-grid").first().boundingBox();
    expect(box).not.toBeNull();
    await clickCell(page, "C14");
    await clickCell(page, "C16");
    const error = page.locator(".o-error-tooltip");
    await error.waitFor();
    expect(await error.innerText()).toMatch(/huân chương|tiêu đề/);
  });
});

test("hostile texts of a workbook are shown as texts and come out as they went in", async () => {
  const hostile = {
    image: '<img src=x onerror="document.title=1">',
    script: "</script><script>document.title=2</script>",
    formula: '=HYPERLINK("http://example.invalid/";"bấm vào đây")',
    long: "Đ".repeat(10_000),
    emoji: "👩🏽‍💼🏆",
    rightToLeft: "\u202eمرحبا",
    tab: "<b>đậm</b>",
  };
  const page = await open();
  const texts = Object.values(hostile);
  await chooseFile(
    page,
    "<i>thử.xlsx",
    await workbookBytes({ [hostile.tab.replace("/", "")]: texts.map((text) => [text]) }),
  );
  await untilOpen(page, "<i>thử.xlsx");
  const tab = hostile.tab.replace("/", "");
  for (const [index, text] of texts.entries())
    expect((await shownCell(page, tab, `A${index + 1}`)).text).toBe(text);
  // The bar above the grid shows the selected cell, in HTML.
  for (const row of [1, 2, 5]) await clickCell(page, `A${row}`);
  await clickCell(page, "A1");
  await page.locator(".o-topbar-composer").filter({ hasText: hostile.image }).waitFor();
  expect(await page.locator(".o-topbar-composer").innerText()).toBe(hostile.image);
  expect(await page.locator("#grid img, #grid b, #file-name i").count()).toBe(0);
  expect(await page.title()).toBe("CCHC Thi đua");

  await typeInto(page, "C1", "sửa");
  const { workbook } = await download(page);
  const sheet = workbook.getWorksheet(tab);
  for (const [index, text] of texts.entries()) expect(sheet?.getCell(index + 1, 1).value).toBe(text);
});
