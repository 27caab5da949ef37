/** Lists as .xlsx files, read back by another program's reader. */
import ExcelJS from "exceljs";
import type { ListTable } from "../../../src/addin/list-files/list-table";
import { xlsxFile } from "../../../src/addin/list-files/xlsx-file";

const TABLE: ListTable = {
  name: "Danh sách",
  title: null,
  columns: [
    { header: "STT", width: 6 },
    { header: "Tên", width: 30 },
    { header: "Mã", width: 18 },
  ],
  rows: [
    [1, 'Phòng <Hạ tầng> & "Đô thị"', "1668522916"],
    [2, "=1+1", ""],
    [3, "dòng một\ndòng hai", "007"],
  ],
};

async function readBack(table: ListTable): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await xlsxFile(table)).buffer);
  expect(workbook.worksheets).toHaveLength(1);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

function cells(sheet: ExcelJS.Worksheet, row: number): readonly unknown[] {
  return Array.from(
    { length: TABLE.columns.length },
    (_, column) => sheet.getRow(row).getCell(column + 1).value,
  );
}

test("without a title the header is the first row, and cells are what they were", async () => {
  const sheet = await readBack(TABLE);
  expect(sheet.name).toBe("Danh sách");
  expect(cells(sheet, 1)).toEqual(["STT", "Tên", "Mã"]);
  expect(cells(sheet, 2)).toEqual([1, 'Phòng <Hạ tầng> & "Đô thị"', "1668522916"]);
  expect(cells(sheet, 4)).toEqual([3, "dòng một\ndòng hai", "007"]);
  expect(sheet.rowCount).toBe(4);
});

test("what begins like a formula is a text, and an empty cell is empty", async () => {
  const sheet = await readBack(TABLE);
  expect(cells(sheet, 3)).toEqual([2, "=1+1", null]);
  expect(sheet.getCell("B3").type).toBe(ExcelJS.ValueType.String);
});

test("a title is merged over all columns of the first row, and the header is the third", async () => {
  const sheet = await readBack({ ...TABLE, title: "DANH SÁCH" });
  expect(sheet.getCell("A1").value).toBe("DANH SÁCH");
  expect(sheet.getCell("C1").master.address).toBe("A1");
  expect(sheet.getRow(2).hasValues).toBe(false);
  expect(cells(sheet, 3)).toEqual(["STT", "Tên", "Mã"]);
  expect(cells(sheet, 4)[0]).toBe(1);
});

test("what no cell of Excel can hold is left out, so that the file opens", async () => {
  const sheet = await readBack({ ...TABLE, rows: [[1, "a\u0001b\ud800c", "x".repeat(40_000)]] });
  expect(cells(sheet, 2)[1]).toBe("abc");
  expect(sheet.getCell("C2").text).toBe("x".repeat(32_767));
});

test("a row is higher where a text needs more lines than one, and never higher than Excel lets it be", async () => {
  const sheet = await readBack({
    ...TABLE,
    rows: [
      [1, "Ngắn", ""],
      [2, "Dài ".repeat(20), ""],
      [3, "x".repeat(40_000), ""],
    ],
  });
  const [one = 0, several = 0, most = 0] = [2, 3, 4].map((row) => sheet.getRow(row).height);
  expect(several).toBeGreaterThanOrEqual(3 * one);
  // Points; a row of Excel has no more.
  expect(most).toBeLessThanOrEqual(409);
});

test("columns are as wide as asked for, the header is bold", async () => {
  const sheet = await readBack(TABLE);
  expect(TABLE.columns.map((_, index) => Math.round(sheet.getColumn(index + 1).width ?? 0))).toEqual([
    6, 30, 18,
  ]);
  expect(sheet.getCell("B1").font).toMatchObject({ bold: true, name: "Times New Roman" });
  expect(sheet.getCell("B2").font.bold ?? false).toBe(false);
});
