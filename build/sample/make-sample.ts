/** Lays invented ratings out as a workbook such as an office makes; the sample, and others of its layout. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import ExcelJS from "exceljs";

/** The texts of a line by the headers of design.md. */
export type Row = Readonly<Record<string, string>>;

export interface Lines {
  readonly collectives: readonly Row[];
  readonly individuals: readonly Row[];
}

interface Column {
  /** The header as design.md has it; the key of the facts. */
  readonly header: string;
  /** The same header as typed into the cell, with line breaks. */
  readonly shown?: string;
  /** Printed over several columns, above `under`. */
  readonly group?: string;
  readonly under?: number;
  readonly width: number;
  readonly left?: boolean;
  readonly list?: List;
}

/** ExcelJS has this and its types have not: set cell by cell, it writes ranges that overlap from row 10 on. */
type WithValidations = ExcelJS.Worksheet & {
  readonly dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void };
};

type List = "staffRating" | "parClass" | "mark" | "gender";

/** What to do around a table: its title, its columns, its lines below. */
interface Tab {
  readonly name: string;
  readonly colour: string;
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly nameColumn: string;
  readonly unitColumn: string;
  readonly numbered: boolean;
  readonly frozenColumns: number;
  readonly total: string;
  readonly notes: readonly string[];
}

const FOLDER = join("build", "sample");
const FIRST_DAY = new Date(Date.UTC(2026, 0, 5, 1));
const YEARS = [2021, 2022, 2023, 2024, 2025];
const FONT = "Times New Roman";
const HEADER_ROW = 7;
const RATING_NAMES = "DS_XEP_LOAI";

const BORDER: Partial<ExcelJS.Borders> = {
  top: { style: "thin" },
  left: { style: "thin" },
  bottom: { style: "thin" },
  right: { style: "thin" },
};

const COLLECTIVE_COLUMNS: readonly Column[] = [
  { header: "STT", width: 5 },
  { header: "Tên tập thể", width: 31, left: true },
  { header: "Cơ quan chuyên trách CCHC", shown: "Cơ quan\nchuyên trách\nCCHC", width: 12, list: "mark" },
  {
    header: "Chấp hành tốt chủ trương chính sách",
    shown: "Chấp hành tốt\nchủ trương\nchính sách",
    width: 13,
    list: "mark",
  },
  { header: "Nội bộ đoàn kết", shown: "Nội bộ\nđoàn kết", width: 9, list: "mark" },
  { header: "Đăng ký thi đua giai đoạn", shown: "Đăng ký\nthi đua\ngiai đoạn", width: 11.5 },
  ...YEARS.map((year) => ({
    header: `Đăng ký thi đua ${year}`,
    shown: `Đăng ký\nthi đua ${year}`,
    width: 12,
  })),
  ...YEARS.map((year): Column => ({
    header: `Xếp loại CCHC ${year}`,
    shown: `Xếp loại\nCCHC ${year}`,
    width: 11,
    list: "parClass",
  })),
  { header: "Đề nghị giấy khen", shown: "Đề nghị\ngiấy khen", width: 10, list: "mark" },
  { header: "Ghi chú", width: 21, left: true },
];

const INDIVIDUAL_COLUMNS: readonly Column[] = [
  { header: "STT", width: 5 },
  { header: "Họ và tên", width: 22, left: true },
  { header: "Ngày sinh", width: 11.5 },
  { header: "Giới tính", shown: "Giới\ntính", width: 6, list: "gender" },
  { header: "Chức vụ", width: 18, left: true },
  { header: "Đơn vị", width: 31, left: true },
  { header: "Đơn vị 2023", shown: "Đơn vị\n2023", width: 14, left: true },
  { header: "Trực tiếp làm CCHC", shown: "Trực tiếp\nlàm CCHC", width: 9.5, list: "mark" },
  ...YEARS.map((year): Column => ({
    header: `Xếp loại ${year}`,
    group: "Xếp loại",
    under: year,
    width: 12,
    list: "staffRating",
  })),
  { header: "Thành tích CCHC xuất sắc", shown: "Thành tích\nCCHC\nxuất sắc", width: 10, list: "mark" },
  { header: "Đề nghị giấy khen", shown: "Đề nghị\ngiấy khen", width: 10, list: "mark" },
  { header: "Kỷ luật", width: 22, left: true },
  { header: "Ghi chú", width: 23, left: true },
];

/** The sample: an invented department of 9 units and 60 people, in which every outcome occurs. */
export async function makeSample(): Promise<Uint8Array> {
  const [collectives, individuals] = await Promise.all([
    readCsv("collectives.csv"),
    readCsv("individuals.csv"),
  ]);
  const workbook = workbookOf({ collectives, individuals });
  const sheet = workbook.getWorksheet("Cá nhân");
  if (sheet !== undefined) {
    const hidden = individuals.findIndex((row) => row["Họ và tên"] === "Từ Tấn Tài");
    sheet.getRow(firstDataRow() + hidden).hidden = true;
    const unclear = individuals.findIndex((row) => row["Xếp loại 2025"] === "K");
    const column = INDIVIDUAL_COLUMNS.findIndex((one) => one.header === "Xếp loại 2025") + 1;
    sheet.getCell(firstDataRow() + unclear, column).note =
      "Phiếu chỉ ghi chữ K, chưa rõ là Khá hay Không hoàn thành. Chờ phòng xác nhận.";
  }
  return bytesOf(workbook);
}

/** Other lines in the sample's layout, as the bytes of an .xlsx file. */
export async function layOut(lines: Lines): Promise<Uint8Array> {
  return bytesOf(workbookOf(lines));
}

function workbookOf(lines: Lines): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "Văn phòng Sở";
  workbook.lastModifiedBy = "Văn phòng Sở";
  workbook.created = FIRST_DAY;
  workbook.modified = FIRST_DAY;
  drawTab(workbook, {
    name: "Tập thể",
    colour: "FF2F5597",
    title: "BẢNG TỔNG HỢP KẾT QUẢ XẾP LOẠI CẢI CÁCH HÀNH CHÍNH CỦA CÁC PHÒNG, ĐƠN VỊ",
    subtitle: "Giai đoạn 2021-2025 (số liệu minh họa, không phải đơn vị và người thật)",
    columns: COLLECTIVE_COLUMNS,
    rows: lines.collectives,
    nameColumn: "Tên tập thể",
    unitColumn: "Tên tập thể",
    numbered: true,
    frozenColumns: 2,
    total: "tập thể",
    notes: [
      "Cột Đăng ký thi đua ghi ngày Văn phòng Sở nhận phiếu; ghi x nếu có đăng ký nhưng không rõ ngày.",
      "Xếp loại CCHC theo thông báo kết quả hằng năm.",
    ],
  });
  drawTab(workbook, {
    name: "Cá nhân",
    colour: "FF548235",
    title: "BẢNG TỔNG HỢP KẾT QUẢ XẾP LOẠI CÔNG CHỨC, VIÊN CHỨC, NGƯỜI LAO ĐỘNG",
    subtitle: "Giai đoạn 2021-2025 (số liệu minh họa, không phải đơn vị và người thật)",
    columns: INDIVIDUAL_COLUMNS,
    rows: lines.individuals,
    nameColumn: "Họ và tên",
    unitColumn: "Đơn vị",
    numbered: false,
    frozenColumns: 2,
    total: "người",
    notes: [
      "HTXSNV: hoàn thành xuất sắc nhiệm vụ; HTTNV: hoàn thành tốt nhiệm vụ; HTNV: hoàn thành nhiệm vụ.",
      "Người tuyển dụng sau năm xếp loại ghi dấu gạch (-).",
    ],
  });
  drawGuidance(workbook);
  return workbook;
}

function drawTab(workbook: ExcelJS.Workbook, tab: Tab): void {
  const width = tab.columns.length;
  const dataRow = firstDataRow();
  const lastRow = dataRow + tab.rows.length - 1;
  const sheet = workbook.addWorksheet(tab.name, {
    properties: { tabColor: { argb: tab.colour } },
    views: [
      {
        state: "frozen",
        xSplit: tab.frozenColumns,
        ySplit: dataRow - 1,
        activeCell: `A${dataRow}`,
        zoomScale: 85,
      },
    ],
  });
  tab.columns.forEach((column, index) => {
    sheet.getColumn(index + 1).width = column.width;
  });
  drawHeading(sheet, tab, width);
  drawHeader(sheet, tab);

  let shade = false;
  tab.rows.forEach((row, index) => {
    const previous = tab.rows[index - 1];
    if (previous !== undefined && folded(previous[tab.unitColumn]) !== folded(row[tab.unitColumn]))
      shade = !shade;
    drawRow(sheet, dataRow + index, tab.columns, row, shade);
  });
  const below = drawTotal(sheet, tab, lastRow);
  const end = drawClosing(sheet, tab, below, width);

  drawLists(sheet, tab.columns, dataRow, lastRow);
  drawOwnFormat(sheet, tab.columns, dataRow, lastRow);
  setPage(sheet, {
    orientation: "landscape",
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    printTitlesRow: `${HEADER_ROW}:${dataRow - 1}`,
    // ExcelJS puts the dollar sign before the column only.
    printArea: `A$1:${letter(width)}$${end}`,
  });
  sheet.headerFooter.oddFooter = `&L${tab.name}&RTrang &P/&N`;
}

/** A4, one page wide. */
function setPage(sheet: ExcelJS.Worksheet, more: Partial<ExcelJS.PageSetup>): void {
  // Not a plain assignment: ExcelJS declares an enum for the paper sizes and does not export it.
  Object.assign(sheet, {
    pageSetup: { paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0, ...more },
  });
}

function drawHeading(sheet: ExcelJS.Worksheet, tab: Tab, width: number): void {
  const left = 5;
  const right = width - 6;
  line(sheet, 1, 1, left, "UBND TỈNH KIÊN GIANG", { size: 12 });
  line(sheet, 2, 1, left, "SỞ XÂY DỰNG", { size: 12, bold: true, underline: true });
  line(sheet, 1, right, width, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { size: 12, bold: true });
  line(sheet, 2, right, width, "Độc lập - Tự do - Hạnh phúc", { size: 13, bold: true, underline: true });
  line(sheet, 4, 1, width, tab.title, { size: 15, bold: true });
  line(sheet, 5, 1, width, tab.subtitle, { size: 12, italic: true });
  sheet.getRow(4).height = 24;
  sheet.getRow(5).height = 18;
}

/** One row of headers and a row of column numbers, or two rows of headers where a group spans several columns. */
function drawHeader(sheet: ExcelJS.Worksheet, tab: Tab): void {
  const top = HEADER_ROW;
  tab.columns.forEach((column, index) => {
    const place = index + 1;
    const startsGroup = column.group !== undefined && tab.columns[index - 1]?.group !== column.group;
    if (column.group === undefined) {
      sheet.getCell(top, place).value = column.shown ?? column.header;
      if (tab.numbered) sheet.getCell(top + 1, place).value = place;
      else sheet.mergeCells(top, place, top + 1, place);
    } else {
      if (startsGroup) {
        const members = tab.columns.filter((one) => one.group === column.group).length;
        sheet.getCell(top, place).value = column.group;
        sheet.mergeCells(top, place, top, place + members - 1);
      }
      sheet.getCell(top + 1, place).value = column.under ?? null;
    }
    for (const row of [top, top + 1]) {
      const cell = sheet.getCell(row, place);
      const isNumber = tab.numbered && row === top + 1;
      cell.font = { name: FONT, size: isNumber ? 9 : 11, bold: !isNumber, italic: isNumber };
      cell.fill = solid(isNumber ? "FFF2F2F2" : "FFD9E2F3");
      cell.border = BORDER;
      cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
    }
  });
  sheet.getRow(top).height = tab.numbered ? 66 : 30;
  sheet.getRow(top + 1).height = tab.numbered ? 14 : 26;
}

function drawRow(
  sheet: ExcelJS.Worksheet,
  at: number,
  columns: readonly Column[],
  row: Row,
  shade: boolean,
): void {
  columns.forEach((column, index) => {
    const cell = sheet.getCell(at, index + 1);
    const value = valueOf(row[column.header] ?? "");
    cell.value = value;
    cell.font = { name: FONT, size: 11, italic: column.header === "Ghi chú" };
    cell.border = BORDER;
    cell.alignment = column.left
      ? { horizontal: "left", vertical: "middle", wrapText: true, indent: 1 }
      : { horizontal: "center", vertical: "middle", wrapText: true };
    if (shade) cell.fill = solid("FFF3F7EC");
    if (value instanceof Date) cell.numFmt = "dd/mm/yyyy";
    else if (typeof value === "number" && !Number.isInteger(value)) cell.numFmt = "0.00";
  });
  sheet.getRow(at).height = rowHeight(columns, row);
}

/** An empty bordered row, as offices leave one, and the total; gives the first free row. */
function drawTotal(sheet: ExcelJS.Worksheet, tab: Tab, lastRow: number): number {
  const width = tab.columns.length;
  const empty = lastRow + 1;
  const total = lastRow + 2;
  const name = letter(tab.columns.findIndex((column) => column.header === tab.nameColumn) + 1);
  for (let place = 1; place <= width; place += 1) {
    sheet.getCell(empty, place).border = BORDER;
    const cell = sheet.getCell(total, place);
    cell.border = BORDER;
    cell.fill = solid("FFFFF2CC");
    cell.font = { name: FONT, size: 11, bold: true };
    cell.alignment = { horizontal: "center", vertical: "middle" };
  }
  sheet.getCell(total, 1).value = "Tổng cộng";
  sheet.mergeCells(total, 1, total, 2);
  const count = sheet.getCell(total, 3);
  count.value = {
    formula: `COUNTA(${name}${firstDataRow()}:${name}${lastRow})`,
    result: tab.rows.length,
  };
  count.numFmt = `0 "${tab.total}"`;
  sheet.getRow(total).height = 20;
  return total + 1;
}

/** Notes and the signature block; gives the last row used. */
function drawClosing(sheet: ExcelJS.Worksheet, tab: Tab, below: number, width: number): number {
  tab.notes.forEach((note, index) => {
    const at = below + 1 + index;
    line(
      sheet,
      at,
      1,
      width,
      `${index === 0 ? "Ghi chú: " : ""}- ${note}`,
      { size: 11, italic: true },
      "left",
    );
  });
  const at = below + tab.notes.length + 2;
  const right = width - 6;
  line(sheet, at, right, width, "Kiên Giang, ngày ..... tháng ..... năm 2026", { size: 12, italic: true });
  line(sheet, at + 1, 1, 5, "NGƯỜI LẬP BIỂU", { size: 12, bold: true });
  line(sheet, at + 1, right, width, "CHÁNH VĂN PHÒNG", { size: 12, bold: true });
  line(sheet, at + 2, 1, 5, "(Ký, ghi rõ họ tên)", { size: 11, italic: true });
  line(sheet, at + 2, right, width, "(Ký, ghi rõ họ tên)", { size: 11, italic: true });
  return at + 6;
}

/** A tab that is no table of candidates: guidance, and a list of codes that has an STT column all the same. */
function drawGuidance(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet("Ghi chú", {
    properties: { tabColor: { argb: "FF7F7F7F" } },
    views: [{ state: "normal", showGridLines: false }],
  });
  [6, 16, 70].forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  const guidance = [
    "Mỗi phòng, đơn vị ghi kết quả xếp loại của năm trước chậm nhất ngày 15/01.",
    "Không xóa dòng của người đã chuyển công tác; ghi đơn vị cũ vào cột Đơn vị của năm đó.",
    "Cột Kỷ luật ghi hình thức và ngày quyết định; nhiều quyết định cách nhau bằng dấu ;.",
    "Người không xếp loại ghi rõ lý do: nghỉ thai sản, mới tuyển dụng, không xếp loại (KXL).",
  ];
  line(sheet, 1, 1, 3, "HƯỚNG DẪN GHI BẢNG", { size: 14, bold: true });
  guidance.forEach((text, index) => {
    line(sheet, 2 + index, 1, 3, `${index + 1}. ${text}`, { size: 12 }, "left");
    sheet.getRow(2 + index).height = 22;
  });
  line(sheet, 7, 1, 3, "Danh mục", { size: 12, bold: true }, "left");
  const codes = [
    ["STT", "Ký hiệu", "Diễn giải"],
    [1, "HTXSNV", "Hoàn thành xuất sắc nhiệm vụ"],
    [2, "HTTNV", "Hoàn thành tốt nhiệm vụ"],
    [3, "HTNV", "Hoàn thành nhiệm vụ"],
    [4, "KHTNV", "Không hoàn thành nhiệm vụ"],
    [5, "KXL", "Không xếp loại"],
  ];
  codes.forEach((values, index) => {
    values.forEach((value, offset) => {
      const cell = sheet.getCell(8 + index, offset + 1);
      cell.value = value;
      cell.font = { name: FONT, size: 12, bold: index === 0 };
      cell.border = BORDER;
      cell.alignment = { horizontal: offset === 2 && index > 0 ? "left" : "center", vertical: "middle" };
      if (index === 0) cell.fill = solid("FFE7E6E6");
    });
  });
  workbook.definedNames.add("'Ghi chú'!$B$9:$B$13", RATING_NAMES);
  setPage(sheet, { orientation: "portrait" });
}

/** Drop-down lists that advise and do not refuse: offices type long forms beside them. */
function drawLists(sheet: ExcelJS.Worksheet, columns: readonly Column[], from: number, to: number): void {
  columns.forEach((column, index) => {
    if (column.list === undefined) return;
    const validation: ExcelJS.DataValidation = {
      type: "list",
      allowBlank: true,
      formulae: [listOf(column.list)],
      showErrorMessage: column.list === "staffRating" || column.list === "parClass",
      errorStyle: "warning",
      errorTitle: column.header,
      error: "Giá trị không có trong danh sách. Vẫn ghi?",
    };
    const place = letter(index + 1);
    (sheet as WithValidations).dataValidations.add(`${place}${from}:${place}${to}`, validation);
  });
}

function listOf(list: List): string {
  switch (list) {
    case "staffRating":
      return RATING_NAMES;
    case "parClass":
      return '"Xuất sắc,Tốt,Khá,Trung bình,Yếu"';
    case "mark":
      return '"x,không"';
    case "gender":
      return '"Nam,Nữ"';
  }
}

/** The user's own conditional format: a low rating in red. */
function drawOwnFormat(sheet: ExcelJS.Worksheet, columns: readonly Column[], from: number, to: number): void {
  const first = columns.findIndex((column) => column.list === "staffRating") + 1;
  if (first === 0) return;
  const cell = `${letter(first)}${from}`;
  sheet.addConditionalFormatting({
    ref: `${cell}:${letter(first + YEARS.length - 1)}${to}`,
    rules: [
      {
        type: "expression",
        formulae: [`OR(${cell}="KHTNV",ISNUMBER(SEARCH("Không hoàn thành",${cell})))`],
        priority: 1,
        style: { font: { color: { argb: "FFC00000" }, bold: true } },
      },
    ],
  });
}

function line(
  sheet: ExcelJS.Worksheet,
  row: number,
  from: number,
  to: number,
  text: string,
  font: Partial<ExcelJS.Font>,
  horizontal: "left" | "center" = "center",
): void {
  const cell = sheet.getCell(row, from);
  cell.value = text;
  cell.font = { name: FONT, ...font };
  cell.alignment = { horizontal, vertical: "middle", wrapText: true };
  sheet.mergeCells(row, from, row, to);
}

function solid(argb: string): ExcelJS.Fill {
  return { type: "pattern", pattern: "solid", fgColor: { argb } };
}

function firstDataRow(): number {
  return HEADER_ROW + 2;
}

function letter(column: number): string {
  return column <= 26
    ? String.fromCharCode(64 + column)
    : letter(Math.floor((column - 1) / 26)) + letter(((column - 1) % 26) + 1);
}

function folded(text: string | undefined): string {
  return (text ?? "").toLowerCase();
}

/** Height for the cell that wraps into the most lines. */
function rowHeight(columns: readonly Column[], row: Row): number {
  const lines = columns.map((column) => Math.ceil(((row[column.header] ?? "").length * 1.05) / column.width));
  return 5 + 15 * Math.max(1, ...lines);
}

/**
 * "30/03/2022" becomes a real date and "89,95" a number; "28/3/2022", without its zero, stays text, so that the
 * workbook holds both kinds of dates.
 */
function valueOf(text: string): string | number | Date | null {
  if (text === "") return null;
  const date = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
  if (date !== null) return new Date(Date.UTC(Number(date[3]), Number(date[2]) - 1, Number(date[1])));
  if (/^\d+(,\d+)?$/.test(text)) return Number(text.replace(",", "."));
  return text;
}

async function readCsv(name: string): Promise<readonly Row[]> {
  const [header = [], ...records] = parseCsv(await readFile(join(FOLDER, name), "utf8"));
  return records.map((record) =>
    Object.fromEntries(header.map((column, index) => [column, record[index] ?? ""])),
  );
}

function parseCsv(text: string): string[][] {
  return text
    .split(/\r?\n/)
    .filter((row) => row !== "")
    .map((row) =>
      [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) =>
        match[1] === undefined ? (match[2] ?? "") : match[1].replaceAll('""', '"'),
      ),
    );
}

async function bytesOf(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
