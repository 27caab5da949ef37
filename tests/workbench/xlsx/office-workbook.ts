/** A workbook as an office might have grown it over the years, made by ExcelJS: an outsider to the code under test. */

import ExcelJS from "exceljs";

const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

export const LONG_TEXT = "Hoàn thành xuất sắc nhiệm vụ; ".repeat(1000);
const THIN = { style: "thin", color: { argb: "FF336699" } } as const;

/** Every kind of content and feature that ExcelJS can write. */
export async function officeWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "Văn phòng";
  workbook.title = "Xếp loại";
  workbook.keywords = "thi đua, khen thưởng";
  workbook.created = new Date(Date.UTC(2025, 0, 2, 3, 4, 5));
  contents(workbook.addWorksheet("Nội dung"));
  looks(workbook.addWorksheet("Trình bày", { properties: { tabColor: { argb: "FF00B050" } } }));
  rules(workbook.addWorksheet("Quy tắc"));
  await printing(workbook.addWorksheet("Bản in"));
  objects(workbook, workbook.addWorksheet("Hình và bảng"));
  workbook.addWorksheet("Ẩn", { state: "hidden" }).getCell("A1").value = "ẩn";
  workbook.addWorksheet("Rất ẩn", { state: "veryHidden" }).getCell("B2").value = 7;
  workbook.definedNames.add("'Nội dung'!$A$1:$A$9", "DanhSach");
  workbook.definedNames.add("'Trình bày'!$B$2", "MotO");
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function contents(sheet: ExcelJS.Worksheet): void {
  const values: ExcelJS.CellValue[] = [
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
    "_x000D_ là chữ",
    "🏆 עברית",
    LONG_TEXT,
    0,
    -1.5,
    1e21,
    0.1 + 0.2,
    true,
    false,
    new Date(Date.UTC(2025, 11, 31)),
    new Date(Date.UTC(1900, 0, 1)),
    new Date(Date.UTC(2025, 5, 1, 13, 30)),
    { error: "#N/A" },
    { error: "#DIV/0!" },
    {
      richText: [
        { text: "đậm ", font: { bold: true } },
        { text: "nghiêng", font: { italic: true } },
      ],
    },
    { text: "trang nhà", hyperlink: "https://example.org/?a=1&b=2" },
    { text: "ô khác", hyperlink: "#'Trình bày'!A1" },
    { formula: "SUM(A16:A17)", result: -1.5 },
    { formula: 'IF(A20,"đúng","sai")', result: "đúng" },
    { formula: "A20", result: true },
    { formula: "1/0", result: { error: "#DIV/0!" } },
    { formula: "DATE(2025,12,31)", result: new Date(Date.UTC(2025, 11, 31)) },
    { formula: '_xlfn.TEXTJOIN(",",TRUE,A1,A8)', result: "Nguyễn Văn A,@nguyen" },
    { formula: 'IFERROR(__xludf.DUMMYFUNCTION("SPLIT(""x y"","" "")"),"x")', result: "x" },
    { formula: "KHONGCO(A1)", result: "giữ nguyên" },
  ];
  values.forEach((value, index) => {
    sheet.getCell(index + 1, 1).value = value;
  });
  for (const row of [22, 23, 34]) sheet.getCell(row, 1).numFmt = "dd/mm/yyyy";
  sheet.getCell("A24").numFmt = "dd/mm/yyyy hh:mm";
  sheet.getCell("A19").numFmt = "0.00%";
  sheet.getCell("A18").numFmt = '#,##0.0 "đồng"';
  for (let row = 1; row <= 5; row++) sheet.getCell(row, 3).value = row;
  sheet.fillFormula("D1:D5", "C1*2", [2, 4, 6, 8, 10]);
  // ExcelJS's types lack the last argument.
  const fill = sheet.fillFormula.bind(sheet) as (...args: unknown[]) => void;
  fill("E1:E5", "C1:C5*3", [3, 6, 9, 12, 15], "array");
  sheet.getCell("G1").value = { formula: "'Trình bày'!B2&\"x\"", result: "tiêu đềx" };
}

function looks(sheet: ExcelJS.Worksheet): void {
  sheet.mergeCells("B2:E3");
  sheet.mergeCells("A5:A9");
  const title = sheet.getCell("B2");
  title.value = "tiêu đề";
  title.font = { name: "Times New Roman", size: 14, bold: true, color: { theme: 4 }, family: 1 };
  title.alignment = { horizontal: "center", vertical: "middle", wrapText: true, textRotation: 45 };
  title.fill = {
    type: "pattern",
    pattern: "darkTrellis",
    fgColor: { argb: "FFFFFF00" },
    bgColor: { argb: "FFFF0000" },
  };
  sheet.getCell("A5").border = {
    top: THIN,
    left: { style: "double" },
    bottom: { style: "dashDot" },
    right: { style: "hair" },
    diagonal: { up: true, style: "thin" },
  };
  sheet.getCell("G1").fill = {
    type: "gradient",
    gradient: "angle",
    degree: 90,
    stops: [
      { position: 0, color: { argb: "FFFFFFFF" } },
      { position: 1, color: { argb: "FF4F81BD" } },
    ],
  };
  sheet.getCell("G2").font = {
    name: "Arial",
    size: 8.5,
    italic: true,
    strike: true,
    underline: "double",
    vertAlign: "superscript",
  };
  sheet.getCell("G3").alignment = {
    horizontal: "justify",
    vertical: "distributed",
    indent: 2,
    shrinkToFit: true,
    readingOrder: "rtl",
  };
  sheet.getCell("G4").protection = { locked: false, hidden: true };
  sheet.getCell("G5").numFmt = '[Red]-0.0;[$-42A]d mmmm yyyy;"không";@';
  sheet.getColumn(2).width = 31.5;
  sheet.getColumn(3).hidden = true;
  sheet.getColumn(4).outlineLevel = 1;
  sheet.getColumn(9).numFmt = "@";
  sheet.getRow(2).height = 40;
  sheet.getRow(6).hidden = true;
  sheet.getRow(7).outlineLevel = 1;
  sheet.getRow(12).font = { bold: true };
  sheet.views = [
    {
      state: "frozen",
      xSplit: 1,
      ySplit: 3,
      topLeftCell: "B4",
      activeCell: "B4",
      showGridLines: false,
      zoomScale: 85,
    },
  ];
}

function rules(sheet: ExcelJS.Worksheet): void {
  const validate = (address: string, validation: ExcelJS.DataValidation): void => {
    sheet.getCell(address).dataValidation = validation;
  };
  const messages = {
    showErrorMessage: true,
    errorTitle: "Sai",
    error: "Chọn trong danh sách",
    showInputMessage: true,
    promptTitle: "Chọn",
    prompt: "Mức xếp loại",
  };
  for (let row = 1; row <= 9; row++)
    validate(`A${row}`, { type: "list", allowBlank: true, formulae: ['"HTXSNV,HTTNV,HTNV"'], ...messages });
  validate("B1", { type: "list", formulae: ["'Nội dung'!$A$1:$A$9"] });
  validate("C1", {
    type: "whole",
    operator: "between",
    formulae: [1, 10],
    errorStyle: "warning",
    showErrorMessage: true,
  });
  validate("D1", { type: "decimal", operator: "greaterThan", formulae: [0.5] });
  validate("E1", { type: "date", operator: "lessThan", formulae: [new Date(Date.UTC(2025, 0, 1))] });
  validate("F1", { type: "textLength", operator: "lessThanOrEqual", formulae: [20] });
  validate("G1", { type: "custom", formulae: ["LEN(G1)>2"], errorStyle: "information" });
  const style: Partial<ExcelJS.Style> = {
    font: { bold: true, color: { argb: "FF9C0006" } },
    fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFC7CE" } },
  };
  sheet.addConditionalFormatting({
    ref: "A1:A9",
    rules: [
      { type: "expression", priority: 1, formulae: ['$A1="HTXSNV"'], style },
      { type: "cellIs", priority: 2, operator: "greaterThan", formulae: [5], style },
    ],
  });
  sheet.addConditionalFormatting({
    ref: "C1:C9 E1:E9",
    rules: [{ type: "containsText", priority: 3, operator: "containsText", text: "Tốt", style }],
  });
  sheet.addConditionalFormatting({
    ref: "D1:D9",
    rules: [
      {
        type: "colorScale",
        priority: 4,
        cfvo: [{ type: "min" }, { type: "max" }],
        color: [{ argb: "FFF8696B" }, { argb: "FF63BE7B" }],
      },
      { type: "top10", priority: 5, rank: 3, percent: false, bottom: false, style },
      { type: "aboveAverage", priority: 6, aboveAverage: true, style },
      { type: "timePeriod", priority: 7, timePeriod: "lastMonth", style },
    ],
  });
  sheet.addConditionalFormatting({
    ref: "F1:F9",
    rules: [
      {
        type: "dataBar",
        priority: 8,
        gradient: true,
        cfvo: [{ type: "min" }, { type: "max" }],
        color: { argb: "FF638EC6" },
      } as ExcelJS.DataBarRuleType,
    ],
  });
  sheet.addConditionalFormatting({
    ref: "G1:G9",
    rules: [
      {
        type: "iconSet",
        priority: 9,
        iconSet: "3TrafficLights",
        cfvo: [
          { type: "percent", value: 0 },
          { type: "percent", value: 33 },
          { type: "percent", value: 67 },
        ],
      } as unknown as ExcelJS.IconSetRuleType,
    ],
  });
  for (let row = 1; row <= 9; row++)
    sheet.getRow(row).values = ["HTTNV", row, "Tốt", row, 45_000 + row, row, row];
  sheet.autoFilter = "A1:G9";
}

async function printing(sheet: ExcelJS.Worksheet): Promise<void> {
  sheet.getCell("A1").value = "Danh sách";
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.25, top: 1, bottom: 0.75, header: 0.2, footer: 0.2 },
    printArea: "A1:H40",
    printTitlesRow: "1:2",
  });
  sheet.headerFooter = { oddHeader: "&L&A&RTrang &P/&N", oddFooter: '&C&"Times New Roman"&10Ký tên' };
  sheet.getRow(20).addPageBreak();
  await sheet.protect("mat-khau", {
    selectLockedCells: true,
    sort: true,
    spinCount: 1,
  });
}

function objects(workbook: ExcelJS.Workbook, sheet: ExcelJS.Worksheet): void {
  const image = workbook.addImage({ base64: PIXEL, extension: "png" });
  sheet.addImage(image, { tl: { col: 5, row: 1 }, ext: { width: 60, height: 60 } });
  sheet.addTable({
    name: "BangNhanSu",
    ref: "A1",
    headerRow: true,
    totalsRow: true,
    style: { theme: "TableStyleMedium2", showRowStripes: true },
    columns: [
      { name: "Họ tên", filterButton: true, totalsRowLabel: "Cộng" },
      { name: "Điểm", totalsRowFunction: "sum" },
    ],
    rows: [
      ["A", 1],
      ["B", 2],
    ],
  });
  sheet.getCell("D8").value = "có ghi chú";
  sheet.getCell("D8").note = {
    texts: [{ font: { bold: true, size: 9, name: "Tahoma" }, text: "Văn thư: " }, { text: "xem lại hồ sơ" }],
    margins: { insetmode: "custom", inset: [0.1, 0.1, 0.2, 0.2] },
  };
  sheet.getCell("E9").note = "ghi chú ở ô trống";
}
