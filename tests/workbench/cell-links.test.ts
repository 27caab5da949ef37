/** Links to cells: by number as Google has them, by name in a file, and back to the cells they mean. */
import ExcelJS from "exceljs";
import { linkedCells, sheetNumber, withNamedLinks } from "../../src/workbench/cell-links";
import { openWorkbook } from "../../src/workbench/workbook";

async function twoSheets() {
  const file = new ExcelJS.Workbook();
  file.addWorksheet("Cá nhân").getCell("A1").value = "x";
  file.addWorksheet("Tập 'thể' mới").getCell("A1").value = "y";
  return openWorkbook(new Uint8Array(await file.xlsx.writeBuffer()));
}

test("a link by number becomes one by name, which leads to the same cells", async () => {
  const { model } = await twoSheets();
  const [, sheetId = ""] = model.getters.getSheetIds();
  const url = `#gid=${String(sheetNumber(sheetId))}&range=H7:H12`;
  expect(linkedCells(url, model)).toEqual({ sheetId, range: "H7:H12" });
  const named = withNamedLinks(`=HYPERLINK("${url}","H7:H12")`, model);
  expect(named).toBe(`=HYPERLINK("#'Tập ''thể'' mới'!H7:H12","H7:H12")`);
  expect(linkedCells("#'Tập ''thể'' mới'!H7:H12", model)).toEqual({ sheetId, range: "H7:H12" });
});

test("other links stay, and a sheet that is gone is led to by none", async () => {
  const { model } = await twoSheets();
  for (const formula of ['=HYPERLINK("https://example.invalid/","x")', '=HYPERLINK("#gid=1&range=A1","x")'])
    expect(withNamedLinks(formula, model)).toBe(formula);
  for (const url of ["#gid=1&range=A1", "#'Không có'!A1", "https://example.invalid/"])
    expect(linkedCells(url, model)).toBeUndefined();
});
