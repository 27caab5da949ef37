/** Writes a tab image into a sheet by a fixed number of service calls, whatever its number of rows. */
import type { CellValue } from "../sheet/cell";
import { isDate, isText } from "../sheet/cell";
import { BODY_SIZE, type Block, type CellStyle, type TabChart, type TabImage } from "../sheet/tab-image";
import { linkFormula } from "../sheet/link-formula";
import type { DateConversion } from "./grids";
import type { Tab } from "./spreadsheet";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;
type RuleBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

/** What a tab is written with: how dates go out, and the tabs that its links may lead to. */
interface WritingContext {
  readonly dates: DateConversion;
  readonly tabs: readonly Tab[];
}

/** Left free below for whoever wants to add something. */
const SPARE_ROWS = 20;
/** A cell holds no more characters. */
const LONGEST_TEXT = 50_000;

const FONT = "Times New Roman";
const TEXT_FORMAT = "@";
const DATE_FORMAT = "dd/mm/yyyy";
const NUMBER_FORMAT = "0";
const PERCENT_FORMAT = "0.0%";

/** @param sheet an empty sheet */
export function writeTab(sheet: Sheet, image: TabImage, { dates, tabs }: WritingContext): void {
  const rows = image.values.length;
  const columns = image.columnWidths.length;
  makeRoom(sheet, image);
  const whole = sheet.getRange(1, 1, rows, columns);

  // The format comes first: text cells keep "=…" and "007" as they are typed.
  whole.setNumberFormats(formatGrid(image));
  whole.setValues(outgoingValues(image, dates));
  writeLinks(sheet, image, tabs);

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
  writeRules(sheet, image);
  for (const [index, width] of image.columnWidths.entries()) sheet.setColumnWidth(index + 1, width);
  if (image.frozenRows > 0) sheet.setFrozenRows(image.frozenRows);
  sheet.setHiddenGridlines(true);
  if (image.hiddenFrom !== null) {
    const hidden = columns - image.hiddenFrom + 1;
    // What nobody sees makes no row taller.
    sheet.getRange(1, image.hiddenFrom, rows, hidden).setWrap(false);
    sheet.hideColumns(image.hiddenFrom, hidden);
  }
  if (image.isHidden) sheet.hideSheet();
  for (const chart of image.charts) writeChart(sheet, chart);
  if (image.warning !== null) sheet.protect().setDescription(image.warning).setWarningOnly(true);
}

function writeChart(sheet: Sheet, chart: TabChart): void {
  const { kind, stacking, title, cells, colors, row, column, width, height } = chart;
  const builder = sheet
    .newChart()
    .setChartType(kind === "bar" ? Charts.ChartType.BAR : Charts.ChartType.COLUMN)
    .addRange(rangeOf(sheet, cells))
    .setNumHeaders(1)
    .setPosition(row, column, 0, 0)
    .setOption("title", title)
    .setOption("isStacked", stacking === "shares" ? "percent" : true)
    .setOption("colors", [...colors])
    .setOption("legend.position", "bottom")
    .setOption(kind === "bar" ? "hAxis.minValue" : "vAxis.minValue", 0)
    .setOption("width", width)
    .setOption("height", height);
  sheet.insertChart(builder.build());
}

/** Cells that lead elsewhere: by the tab's id, which a renamed tab keeps. */
function writeLinks(sheet: Sheet, { links }: TabImage, tabs: readonly Tab[]): void {
  const [first] = links;
  const last = links[links.length - 1];
  if (!first || !last) return;
  const ids = new Map(tabs.map(({ name, id }) => [name, id]));
  const formulas = Array.from({ length: last.block.row - first.block.row + 1 }, () => [""]);
  for (const { block, sheet: name, range } of links) {
    const id = ids.get(name);
    if (id !== undefined) formulas[block.row - first.block.row] = [linkFormula(id, range)];
  }
  sheet
    .getRange(first.block.row, first.block.column, formulas.length, 1)
    .setNumberFormat(NUMBER_FORMAT)
    .setFormulas(formulas);
}

/**
 * All rules of a tab at once. They warn and do not refuse: what is pasted gets past a refusal, and reading names every
 * bad value.
 */
function writeRules(sheet: Sheet, image: TabImage): void {
  const { dropDowns, bounded, checkboxes, columnWidths } = image;
  if (dropDowns.length + bounded.length + checkboxes.length === 0) return;
  const rules = Array.from({ length: rowsNeeded(image) }, () => columnWidths.map((): Rule | null => null));
  const known = new Map<string, Rule>();
  const fill = (block: Block, key: string, make: (rule: RuleBuilder) => RuleBuilder): void => {
    const rule = known.get(key) ?? make(SpreadsheetApp.newDataValidation()).build();
    known.set(key, rule);
    fillBlock(rules, block, () => rule);
  };
  for (const { block, choices, help } of dropDowns) {
    fill(block, JSON.stringify([choices, help]), (rule) =>
      rule
        .requireValueInList([...choices], true)
        .setAllowInvalid(true)
        .setHelpText(help),
    );
  }
  for (const { block, bounds, help } of bounded) {
    fill(block, JSON.stringify([bounds, help]), (rule) =>
      (bounds.kind === "date" ? rule.requireDate() : rule.requireNumberBetween(bounds.least, bounds.most))
        .setAllowInvalid(true)
        .setHelpText(help),
    );
  }
  for (const block of checkboxes) fill(block, "checkbox", (rule) => rule.requireCheckbox());
  // What somebody wrote instead of a tick is left as it is: a checkbox would make it an unticked one.
  for (const { row, column, rows } of checkboxes) {
    for (let at = row - 1; at < row - 1 + rows; at++) {
      const value = image.values[at]?.[column - 1] ?? "";
      const ofRow = rules[at];
      if (ofRow && typeof value !== "boolean" && value !== "") ofRow[column - 1] = null;
    }
  }
  sheet.getRange(1, 1, rules.length, columnWidths.length).setDataValidations(rules);
}

/**
 * A new sheet has 1,000 rows and 26 columns; drop-downs may reach below the values. Rows are always added, so that a
 * long list takes as many calls as a short one.
 */
function makeRoom(sheet: Sheet, image: TabImage): void {
  const { columnWidths } = image;
  const rows = rowsNeeded(image);
  const present = sheet.getMaxRows();
  sheet.insertRowsAfter(present, Math.max(1, rows + SPARE_ROWS - present));
  const missingColumns = columnWidths.length - sheet.getMaxColumns();
  if (missingColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missingColumns);
}

function rowsNeeded({ values, dropDowns }: TabImage): number {
  return dropDowns.reduce((rows, { block }) => Math.max(rows, block.row + block.rows - 1), values.length);
}

/** A text that begins with "=" becomes a formula in a cell whose format is not that of texts. */
function outgoingValues({ values, live }: TabImage, dates: DateConversion): ReturnType<typeof outgoing>[][] {
  const cells = values.map((row) => row.map((value) => outgoing(value, dates)));
  for (const { row, column, formula } of live) {
    const line = cells[row - 1];
    if (line) line[column - 1] = formula;
  }
  return cells;
}

function formatGrid({ values, numbers, percents, bounded, checkboxes, live }: TabImage): string[][] {
  const formats = values.map((row) => row.map(formatOf));
  for (const { row, column } of live) {
    fillBlock(formats, { row, column, rows: 1, columns: 1 }, () => NUMBER_FORMAT);
  }
  for (const block of [...numbers, ...checkboxes]) fillBlock(formats, block, () => NUMBER_FORMAT);
  for (const block of percents) fillBlock(formats, block, () => PERCENT_FORMAT);
  for (const { block, bounds } of bounded) {
    fillBlock(formats, block, () => (bounds.kind === "date" ? DATE_FORMAT : NUMBER_FORMAT));
  }
  return formats;
}

function formatOf(value: CellValue): string {
  if (isDate(value)) return DATE_FORMAT;
  return typeof value === "number" || typeof value === "boolean" ? NUMBER_FORMAT : TEXT_FORMAT;
}

function outgoing(value: CellValue, dates: DateConversion): string | number | boolean | Date {
  if (value === null) return "";
  if (isDate(value)) return dates.toDate(value);
  return isText(value) && value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT - 1)}…` : value;
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
    fillBlock(grid, block, (before) => ({ ...before, ...style }));
  }
  return grid;
}

/** Changes the cells of a block, as far as there are such. */
function fillBlock<Value>(grid: Value[][], block: Block, change: (before: Value) => Value): void {
  for (const cells of grid.slice(block.row - 1, block.row - 1 + block.rows)) {
    for (let column = block.column - 1; column < block.column - 1 + block.columns; column++) {
      const before = cells[column];
      if (before !== undefined) cells[column] = change(before);
    }
  }
}
