/** Risk: a cell of a file reads as something else than the person who typed it sees. */

import ExcelJS from "exceljs";
import { openWorkbook } from "../../../src/workbench/workbook";
import { evaluate } from "../script-host";
import { LONG_TEXT, officeWorkbook } from "./office-workbook";
import { partsOf, withParts } from "./parts";

// Workbooks are made, opened and saved.
jest.setTimeout(60_000);

/** Runs statements of a script over a file. */
const inFile = async (bytes: Uint8Array, body: string): Promise<unknown> =>
  evaluate(body, { workbook: await openWorkbook(bytes) });

const excelBytes = async (
  fill: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void,
): Promise<Uint8Array> => {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet("S"), workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A file whose one sheet has this XML inside its worksheet element. */
async function sheetWith(inner: string): Promise<Uint8Array> {
  return withParts(await excelBytes(() => undefined), {
    "xl/worksheets/sheet1.xml": `<?xml version="1.0"?><worksheet xmlns="${MAIN}">${inner}</worksheet>`,
  });
}

test("words that JavaScript knows are texts like any other, from a file, by a script and by a formula", async () => {
  const words = ["__proto__", "constructor", "toString", "valueOf", "hasOwnProperty"];
  const bytes = await excelBytes((sheet) => {
    sheet.getRow(1).values = words;
  });
  const rows = await inFile(
    bytes,
    `const [words] = sheet.getDataRange().getValues();
     sheet.getRange(2, 1, 1, words.length).setValues([words]);
     sheet.getRange(3, 1, 1, words.length).setFormulas([words.map((word) => '="' + word + '"')]);
     return [sheet.getDataRange().getValues(), sheet.getDataRange().getDisplayValues()];`,
  );
  expect(rows).toEqual([
    [words, words, words],
    [words, words, words],
  ]);
});

test("every kind of value that an office types reads as what it shows", async () => {
  const values = await inFile(
    await officeWorkbook(),
    `return ss.getSheetByName("Nội dung").getRange("A1:A37").getValues().map(([value]) => value);`,
  );
  expect(values).toEqual([
    "Nguyễn Văn A",
    "Nguyễn Văn A".normalize("NFD"),
    "  có khoảng trắng  ",
    "hai\ndòng",
    "=1+1",
    "+84 912 345 678",
    "-",
    "@nguyen",
    "007",
    "31/12/2025",
    "TRUE",
    '<b>&"đậm"</b>',
    // ExcelJS writes the text as it is, and Excel too reads _x000D_ as the character.
    "\r là chữ",
    "🏆 עברית",
    LONG_TEXT,
    0,
    -1.5,
    1e21,
    0.1 + 0.2,
    true,
    false,
    "2025-12-31T00:00:00",
    "1900-01-01T00:00:00",
    "2025-06-01T13:30:00",
    "#N/A",
    "#DIV/0!",
    "đậm nghiêng",
    "trang nhà",
    "ô khác",
    -1.5,
    "đúng",
    true,
    "#DIV/0!",
    "2025-12-31T00:00:00",
    "Nguyễn Văn A,@nguyen",
    "x",
    "#NAME?",
  ]);
});

test("shared and array formulas are each cell's own", async () => {
  expect(
    await inFile(
      await officeWorkbook(),
      `const sheet2 = ss.getSheetByName("Nội dung"); return [sheet2.getRange("D1:D5").getFormulas().flat(), sheet2.getRange("D1:E5").getValues(), sheet2.getRange("E1:E2").getFormulas().flat()];`,
    ),
  ).toEqual([
    ["=C1*2", "=C2*2", "=C3*2", "=C4*2", "=C5*2"],
    [
      [2, 3],
      [4, 6],
      [6, 9],
      [8, 12],
      [10, 15],
    ],
    ["=C1:C5*3", ""],
  ]);
});

test("looks read as Google names them", async () => {
  expect(
    await inFile(
      await officeWorkbook(),
      `const sheet2 = ss.getSheetByName("Trình bày"); const b2 = sheet2.getRange("B2");
       return [b2.getFontFamily(), b2.getFontSize(), b2.getFontWeight(), b2.getFontColor(), b2.getHorizontalAlignment(), b2.getVerticalAlignment(), b2.getWrap(), b2.getBackground(),
         sheet2.getRange("G2").getFontStyle(), sheet2.getRange("G2").getFontLine(), sheet2.getTabColor(), sheet2.getFrozenRows(), sheet2.getFrozenColumns(), sheet2.hasHiddenGridlines(),
         sheet2.isColumnHiddenByUser(3), sheet2.isRowHiddenByUser(6), sheet2.getDataRange().getMergedRanges().map((r) => r.getA1Notation()),
         ss.getSheets().map((s) => [s.getName(), s.isSheetHidden()]).slice(5), ss.getNamedRanges().map((n) => [n.getName(), n.getRange().getA1Notation()]),
         ss.getSheetByName("Hình và bảng").getRange("D8:E9").getNotes()];`,
    ),
  ).toEqual([
    "Times New Roman",
    14,
    "bold",
    // Accent 1 of the theme that ExcelJS writes.
    "#4F81BD",
    "center",
    "middle",
    true,
    "#FFFF00",
    "italic",
    "underline",
    "#00B050",
    3,
    1,
    true,
    true,
    true,
    ["B2:E3"],
    [
      ["Ẩn", true],
      ["Rất ẩn", true],
    ],
    [
      ["DanhSach", "A1:A9"],
      ["MotO", "B2"],
    ],
    [
      ["Văn thư: xem lại hồ sơ", ""],
      ["", "ghi chú ở ô trống"],
    ],
  ]);
});

test("validations read as criteria, unknown kinds as one that allows everything", async () => {
  expect(
    await inFile(
      await officeWorkbook(),
      `return ss.getSheetByName("Quy tắc").getRange("A1:G1").getDataValidations()[0].map((rule) => [String(rule.getCriteriaType()), rule.getCriteriaValues(), rule.getAllowInvalid(), rule.getHelpText()]);`,
    ),
  ).toEqual([
    ["VALUE_IN_LIST", [["HTXSNV", "HTTNV", "HTNV"], true], false, "Mức xếp loại"],
    ["VALUE_IN_RANGE", ["'Nội dung'!$A$1:$A$9"], true, null],
    ["NUMBER_BETWEEN", [1, 10], true, null],
    ["NUMBER_GREATER_THAN", [0.5], true, null],
    ["DATE_BEFORE", [45658], true, null],
    ["CUSTOM_FORMULA", ["=TRUE"], true, null],
    ["CUSTOM_FORMULA", ["=LEN(G1)>2"], true, null],
  ]);
});

test("dates of a workbook that counts from 1904 are the same days", async () => {
  const bytes = await excelBytes((sheet, workbook) => {
    workbook.properties.date1904 = true;
    sheet.getCell("A1").value = new Date(Date.UTC(2025, 11, 31));
    sheet.getCell("A1").numFmt = "dd/mm/yyyy";
    sheet.getCell("A2").value = 44_561;
  });
  expect(partsOf(bytes)["xl/worksheets/sheet1.xml"]).toContain("<v>44560</v>");
  expect(await inFile(bytes, `return sheet.getRange("A1:A2").getValues();`)).toEqual([
    ["2025-12-31T00:00:00"],
    [44_561],
  ]);
});

describe("files of other programs", () => {
  test("rows and cells without addresses follow each other", async () => {
    const bytes = await sheetWith(
      `<sheetData><row><c><v>1</v></c><c t="str"><v>hai</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row></sheetData>`,
    );
    expect(await inFile(bytes, `return sheet.getDataRange().getValues();`)).toEqual([
      [1, "hai", "", ""],
      ["", "", "", ""],
      ["", "", "", ""],
      ["", "", 3, 4],
    ]);
  });

  test("texts in the cell itself, dates in letters, exponents and single quotes are understood", async () => {
    const bytes = await sheetWith(
      `<sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>chữ </t><rPh sb="0" eb="1"><t>x</t></rPh><r><t xml:space="preserve">nữa</t></r></is></c><c r="B1" t="d"><v>2025-12-31</v></c><c r="C1"><v>1.5E3</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#REF!</v></c></row></sheetData>`,
    );
    expect(await inFile(bytes, `return sheet.getDataRange().getValues();`)).toEqual([
      ["chữ nữa", "2025-12-31T00:00:00", 1500, true, "#REF!"],
    ]);
  });

  test("a prefix for the main namespace and absolute names of parts change nothing", async () => {
    const plain = await excelBytes((sheet) => {
      sheet.getCell("A1").value = "Nguyễn";
      sheet.getCell("B1").value = 5;
      sheet.getCell("B1").font = { name: "Arial", size: 9, bold: true };
    });
    const parts = partsOf(plain);
    const prefixed = (name: string): string =>
      (parts[name] ?? "").replace(/<(\/?)(?!\?)(\w)/g, "<$1x:$2").replace("xmlns=", "xmlns:x=");
    const bytes = withParts(plain, {
      "xl/workbook.xml": prefixed("xl/workbook.xml"),
      "xl/worksheets/sheet1.xml": prefixed("xl/worksheets/sheet1.xml"),
      "xl/sharedStrings.xml": prefixed("xl/sharedStrings.xml"),
      "xl/styles.xml": prefixed("xl/styles.xml"),
      "xl/_rels/workbook.xml.rels": (parts["xl/_rels/workbook.xml.rels"] ?? "").replaceAll(
        'Target="',
        'Target="/xl/',
      ),
    });
    const body = `return [sheet.getDataRange().getValues(), sheet.getRange("B1").getFontWeight()];`;
    expect(await inFile(bytes, body)).toEqual([[["Nguyễn", 5]], "bold"]);
    const host = await openWorkbook(bytes);
    evaluate(`sheet.getRange("A2").setValue("thêm"); ss.insertSheet("T");`, { workbook: host });
    const saved = await host.save();
    expect(
      await inFile(
        saved,
        `return [ss.getSheetByName("S").getDataRange().getValues(), ss.getSheets().length];`,
      ),
    ).toEqual([
      [
        ["Nguyễn", 5],
        ["thêm", ""],
      ],
      2,
    ]);
  });

  test("comments kept elsewhere and tables with unusual names do no harm", async () => {
    const plain = await officeWorkbook();
    const parts = partsOf(plain);
    const [comments = ""] = Object.keys(parts).filter((name) => /comments\d+\.xml$/.test(name));
    const links = "xl/worksheets/_rels/sheet5.xml.rels";
    const bytes = withParts(plain, {
      [comments]: null,
      "xl/comments/comment.xml": parts[comments] ?? "",
      [links]: (parts[links] ?? "").replace(/"[^"]*comments\d+\.xml"/, '"/xl/comments/comment.xml"'),
    });
    expect(await inFile(bytes, `return ss.getSheetByName("Hình và bảng").getRange("D8").getNote();`)).toBe(
      "Văn thư: xem lại hồ sơ",
    );
  });

  test("whole formatted columns and a million formatted rows make no grid", async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, index) => `<row r="${index + 5}" s="1" customFormat="1"/>`,
    ).join("");
    const bytes = await sheetWith(
      `<cols><col min="1" max="16384" width="12"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row>${rows}<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>`,
    );
    expect(
      await inFile(bytes, `return [sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getLastRow()];`),
    ).toEqual([1000, 26, 1]);
  });

  test("rules for whole columns are read within the grid, and saved as they were", async () => {
    const bytes = await sheetWith(
      `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><conditionalFormatting sqref="A1:A1048576"><cfRule type="containsBlanks" priority="1"><formula>LEN(TRIM(A1))=0</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="whole" sqref="B2:B1048576"><formula1>1</formula1><formula2>9</formula2></dataValidation></dataValidations>`,
    );
    const workbook = await openWorkbook(bytes);
    expect(
      evaluate(
        `const [rule] = sheet.getConditionalFormatRules();
         sheet.setConditionalFormatRules([rule, SpreadsheetApp.newConditionalFormatRule().whenCellNotEmpty().setRanges([sheet.getRange("C1")]).build()]);
         sheet.getRange("C1").setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
         return [rule.getRanges()[0].getA1Notation(), String(rule.getBooleanCondition().getCriteriaType()), String(sheet.getRange("B1000").getDataValidation().getCriteriaType())];`,
        { workbook },
      ),
    ).toEqual(["A:A", "CELL_EMPTY", "NUMBER_BETWEEN"]);
    const saved = partsOf(await workbook.save())["xl/worksheets/sheet1.xml"];
    expect(saved).toContain(
      '<conditionalFormatting sqref="A1:A1048576"><cfRule type="containsBlanks" priority="1">',
    );
    expect(saved).toContain('<dataValidation type="whole" sqref="B2:B1048576">');
  });
});
