/** Risk: a file that Excel calls damaged, because a tab has a longer name there than Excel takes. */

import ExcelJS from "exceljs";
import { shortNames } from "../../../src/workbench/xlsx/short-names";
import { openWorkbook } from "../../../src/workbench/workbook";
import { hostFor } from "../script-host";

jest.setTimeout(60_000);

const LONG = "Danh sách đề nghị CCHC 2021-2025";
const LONGER = "Danh sách đề nghị CCHC 2021-2025 (bản trước)";
const SHORT = "Danh sách đề nghị CCHC 2021-202";
const NUMBERED = "Danh sách đề nghị CCHC 2021-2~2";

test("names that fit stay, others are cut so that no two are alike, whatever their case", () => {
  expect([...shortNames(["Tập thể", "x".repeat(31)])]).toEqual([]);
  expect([...shortNames([LONG, LONGER, LONG.toUpperCase()])].map(([, short]) => short.toLowerCase())).toEqual(
    [SHORT.toLowerCase(), NUMBERED.toLowerCase(), "danh sách đề nghị cchc 2021-2~3"],
  );
});

test("a saved file has the shorter names, and what points to the tabs points there", async () => {
  const host = hostFor(`function work() {
    const ss = SpreadsheetApp.getActiveSpreadsheet();
    const sheet = ss.getActiveSheet();
    sheet.setName("S");
    ss.insertSheet("${LONG}").getRange("A1").setValue(7);
    ss.insertSheet("${LONGER}").getRange("A1").setValue(8);
    ss.getSheetByName("${LONG}").addDeveloperMetadata("mark", "its own");
    sheet.getRange("A1").setFormula("='${LONG}'!A1+'${LONGER}'!A1");
    sheet.getRange("A2").setValue("xem '${LONG}'!A1");
  }`);
  host.run("work");
  const bytes = await host.workbook.save();

  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(["S", SHORT, NUMBERED]);
  const first = workbook.getWorksheet("S");
  expect(first?.getCell("A1").formula).toBe(`'${SHORT}'!A1+'${NUMBERED}'!A1`);
  expect(first?.getCell("A1").result).toBe(15);
  expect(first?.getCell("A2").value).toBe(`xem '${LONG}'!A1`);

  const again = hostFor(
    `function look() {
      const ss = SpreadsheetApp.getActiveSpreadsheet();
      const marked = ss.createDeveloperMetadataFinder().withKey("mark").find();
      return [ss.getSheetByName("S").getRange("A1").getValue(), marked.map((one) => one.getLocation().getSheet().getName())];
    }`,
    { workbook: await openWorkbook(bytes) },
  );
  expect(again.run("look")).toEqual([15, [SHORT]]);
});
