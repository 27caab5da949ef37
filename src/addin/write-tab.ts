/** Writes a tab image into a sheet by a fixed number of service calls, whatever its number of rows. */
import type { CellValue } from "../sheet/cell";
import { isDate } from "../sheet/cell";
import { BODY_SIZE, type Block, type CellStyle, type TabImage } from "../sheet/tab-image";
import type { DateConversion } from "./spreadsheet";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Left free below for whoever wants to add something. */
const SPARE_ROWS = 20;
/** A cell holds no more characters. */
const LONGEST_TEXT = 50_000;

const FONT = "Times New Roman";
const TEXT_FORMAT = "@";
const DATE_FORMAT = "dd/mm/yyyy";
const NUMBER_FORMAT = "0";

/** @param sheet an empty sheet */
export function writeTab(sheet: Sheet, image: TabImage, dates: DateConversion): void {
  const rows = image.values.length;
  const columns = image.columnWidths.length;
  makeRoom(sheet, image);
  const whole = sheet.getRange(1, 1, rows, columns);

  // The format comes first: text cells keep "=…" and "007" as they are typed.
  whole.setNumberFormats(matrix(image, (row, column) => formatOf(image.values[row]?.[column] ?? "")));
  for (const block of image.numbers) rangeOf(sheet, block).setNumberFormat(NUMBER_FORMAT);
  for (const { block, bounds } of image.bounded)
    rangeOf(sheet, block).setNumberFormat(bounds.kind === "date" ? DATE_FORMAT : NUMBER_FORMAT);
  for (const block of image.checkboxes)
    rangeOf(sheet, block).setNumberFormat(NUMBER_FORMAT).insertCheckboxes();
  whole.setValues(image.values.map((row) => row.map((value) => outgoing(value, dates))));

  const styles = styleGrid(image);
  whole
    .setFontFamily(FONT)
    .setWrap(true)
    .setFontSizes(matrix(image, (row, column) => styles[row]?.[column]?.size ?? BODY_SIZE))
    .setFontWeights(matrix(image, (row, column) => (styles[row]?.[column]?.bold ? "bold" : "normal")))
    .setFontStyles(matrix(image, (row, column) => (styles[row]?.[column]?.italic ? "italic" : "normal")))
    .setFontLines(matrix(image, (row, column) => (styles[row]?.[column]?.underline ? "underline" : "none")))
    .setHorizontalAlignments(matrix(image, (row, column) => styles[row]?.[column]?.align ?? "left"))
    .setVerticalAlignments(matrix(image, (row, column) => styles[row]?.[column]?.vertical ?? "middle"))
    .setFontColors(matrix(image, (row, column) => styles[row]?.[column]?.color ?? "#000000"))
    .setBackgrounds(matrix(image, (row, column) => styles[row]?.[column]?.background ?? "#ffffff"));
  for (const block of image.grids) {
    rangeOf(sheet, block).setBorder(
      true,
      true,
      true,
      true,
      true,
      true,
      "#808080",
      SpreadsheetApp.BorderStyle.SOLID,
    );
  }
  for (const block of image.merges) rangeOf(sheet, block).merge();
  for (const { block, choices, help } of image.dropDowns) {
    validate(sheet, block, SpreadsheetApp.newDataValidation().requireValueInList([...choices], true), help);
  }
  for (const { block, bounds, help } of image.bounded) {
    const rule = SpreadsheetApp.newDataValidation();
    const within =
      bounds.kind === "date" ? rule.requireDate() : rule.requireNumberBetween(bounds.least, bounds.most);
    validate(sheet, block, within, help);
  }
  for (const [index, width] of image.columnWidths.entries()) sheet.setColumnWidth(index + 1, width);
  if (image.frozenRows > 0) sheet.setFrozenRows(image.frozenRows);
  sheet.setHiddenGridlines(true);
}

/** Warns and does not refuse: what is pasted gets past a refusal, and reading names every bad value. */
function validate(
  sheet: Sheet,
  block: Block,
  rule: GoogleAppsScript.Spreadsheet.DataValidationBuilder,
  help: string,
): void {
  rangeOf(sheet, block).setDataValidation(rule.setAllowInvalid(true).setHelpText(help).build());
}

/**
 * A new sheet has 1,000 rows and 26 columns; drop-downs may reach below the values. Rows are always added, so that a
 * long list takes as many calls as a short one.
 */
function makeRoom(sheet: Sheet, { values, columnWidths, dropDowns }: TabImage): void {
  const rows = Math.max(values.length, ...dropDowns.map(({ block }) => block.row + block.rows - 1));
  const present = sheet.getMaxRows();
  sheet.insertRowsAfter(present, Math.max(1, rows + SPARE_ROWS - present));
  const missingColumns = columnWidths.length - sheet.getMaxColumns();
  if (missingColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missingColumns);
}

function formatOf(value: CellValue): string {
  if (isDate(value)) return DATE_FORMAT;
  return typeof value === "number" ? NUMBER_FORMAT : TEXT_FORMAT;
}

function outgoing(value: CellValue, dates: DateConversion): string | number | boolean | Date {
  if (value === null) return "";
  if (isDate(value)) return dates.toDate(value);
  return typeof value === "string" && value.length > LONGEST_TEXT
    ? `${value.slice(0, LONGEST_TEXT - 1)}…`
    : value;
}

function rangeOf(sheet: Sheet, { row, column, rows, columns }: Block): Range {
  return sheet.getRange(row, column, rows, columns);
}

function matrix<Value>(image: TabImage, valueAt: (row: number, column: number) => Value): Value[][] {
  return image.values.map((cells, row) => cells.map((_, column) => valueAt(row, column)));
}

/** The style of each cell; a later block adds to what an earlier one says. */
function styleGrid(image: TabImage): readonly (readonly CellStyle[])[] {
  const grid: CellStyle[][] = image.values.map((row) => row.map(() => ({})));
  for (const { block, style } of image.styles) {
    for (let row = block.row - 1; row < block.row - 1 + block.rows; row++) {
      const cells = grid[row];
      if (!cells) continue;
      for (let column = block.column - 1; column < block.column - 1 + block.columns; column++) {
        cells[column] = { ...cells[column], ...style };
      }
    }
  }
  return grid;
}
