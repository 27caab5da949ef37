/** A sheet: its ranges, size, columns and rows, conditional formats, marks and protection. */

import type { Dimension, Zone } from "@odoo/o-spreadsheet";
import { parseA1, splitSheetReference, zoneToA1 } from "./a1";
import { colorArgument } from "./colors";
import { ConditionalFormatRuleService } from "./conditional-format";
import type { DeveloperMetadataService } from "./developer-metadata";
import { DeveloperMetadataFinderService, addMetadata } from "./developer-metadata";
import type { EmbeddedChartService } from "./embedded-chart";
import { EmbeddedChartBuilderService, insertChart, removeChart, sheetCharts } from "./embedded-chart";
import { PROTECTION_TYPE } from "./enumerations";
import { ServiceError } from "./errors";
import { ProtectionService, addProtection } from "./protection";
import { RangeService } from "./range";
import type { Implements } from "./service";
import { sheetNumber } from "./cell-links";
import { Service, enumArgument, flagArgument, mismatch, textArgument, wholeArgument } from "./service";
import type { SpreadsheetContext } from "./spreadsheet-context";
import { activateSheet, assertSheetExists } from "./spreadsheet-context";

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

const METHOD = "SpreadsheetApp.Sheet.";

/** Checks a sheet name: Google's rules, and those of .xlsx, since the workbook is saved as one. */
export function checkSheetName(context: SpreadsheetContext, name: string, own: string | undefined): void {
  const { getters } = context.grid.model;
  if (name.trim() === "") throw new ServiceError("The sheet name cannot be empty.");
  if (name.length > 100) throw new ServiceError("The sheet name cannot have more than 100 characters.");
  if (/[*?:/\\[\]]/.test(name) || name.startsWith("'") || name.endsWith("'"))
    throw new ServiceError(
      `The sheet name "${name}" holds a character that a workbook cannot be saved with.`,
    );
  const taken = getters
    .getSheetIds()
    .some((id) => id !== own && getters.getSheetName(id).toLowerCase() === name.toLowerCase());
  if (taken)
    throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

const span = (start: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => start + index);

export class SheetService
  extends Service
  implements
    Implements<
      GoogleSheet,
      | "activate"
      | "addDeveloperMetadata"
      | "clear"
      | "clearConditionalFormatRules"
      | "clearContents"
      | "clearFormats"
      | "createDeveloperMetadataFinder"
      | "deleteColumn"
      | "deleteColumns"
      | "deleteRow"
      | "deleteRows"
      | "getActiveRange"
      | "getActiveCell"
      | "getCharts"
      | "getColumnWidth"
      | "getConditionalFormatRules"
      | "getDataRange"
      | "getDeveloperMetadata"
      | "getFrozenColumns"
      | "getFrozenRows"
      | "getIndex"
      | "getLastColumn"
      | "getLastRow"
      | "getMaxColumns"
      | "getMaxRows"
      | "getName"
      | "getParent"
      | "getProtections"
      | "getRange"
      | "getRowHeight"
      | "getSheetId"
      | "getSheetName"
      | "getTabColor"
      | "hasHiddenGridlines"
      | "hideColumns"
      | "hideRows"
      | "hideSheet"
      | "insertChart"
      | "insertColumnAfter"
      | "insertColumnBefore"
      | "insertColumnsAfter"
      | "insertColumnsBefore"
      | "insertRowAfter"
      | "insertRowBefore"
      | "insertRowsAfter"
      | "insertRowsBefore"
      | "isColumnHiddenByUser"
      | "isRowHiddenByUser"
      | "isSheetHidden"
      | "newChart"
      | "protect"
      | "removeChart"
      | "setColumnWidth"
      | "setColumnWidths"
      | "setConditionalFormatRules"
      | "setFrozenColumns"
      | "setFrozenRows"
      | "setHiddenGridlines"
      | "setName"
      | "setRowHeight"
      | "setRowHeights"
      | "setRowHeightsForced"
      | "setTabColor"
      | "showColumns"
      | "showRows"
      | "showSheet"
    >
{
  readonly googleName = "Sheet";
  constructor(
    private readonly context: SpreadsheetContext,
    readonly id: string,
  ) {
    super();
  }

  private get grid(): SpreadsheetContext["grid"] {
    assertSheetExists(this.context.grid.model, this.id);
    return this.context.grid;
  }
  private get getters(): SpreadsheetContext["grid"]["model"]["getters"] {
    return this.grid.model.getters;
  }

  // --- ranges

  /** The range of a zone that is known to lie within the sheet. */
  rangeOf(zone: Zone): RangeService {
    return new RangeService(this.context, this.id, zone);
  }
  /** The whole sheet. */
  whole(): RangeService {
    return this.rangeOf({ top: 0, left: 0, bottom: this.getMaxRows() - 1, right: this.getMaxColumns() - 1 });
  }
  /** Whole columns, zero-based and inclusive. */
  columns(start: number, end: number): RangeService {
    return this.rangeOf({ top: 0, bottom: this.getMaxRows() - 1, left: start, right: end });
  }
  /** Whole rows, zero-based and inclusive. */
  rows(start: number, end: number): RangeService {
    return this.rangeOf({ top: start, bottom: end, left: 0, right: this.getMaxColumns() - 1 });
  }

  /** (row, column), (row, column, numRows), (row, column, numRows, numColumns) or A1 notation. */
  getRange(...args: unknown[]): RangeService {
    const [first, ...others] = args;
    if (typeof first === "string" && others.length === 0) return this.rangeOf(this.zoneOf(first));
    const [row, column, numRows = 1, numColumns = 1] = args.map((value) =>
      wholeArgument(value, `${METHOD}getRange`),
    );
    if (row === undefined || column === undefined || args.length > 4)
      throw mismatch(`${METHOD}getRange`, args);
    if (row < 1) throw new ServiceError("The starting row of the range is too small.");
    if (column < 1) throw new ServiceError("The starting column of the range is too small.");
    if (numRows < 1) throw new ServiceError("The number of rows in the range must be at least 1.");
    if (numColumns < 1) throw new ServiceError("The number of columns in the range must be at least 1.");
    return this.rangeOf(
      this.inside({
        top: row - 1,
        left: column - 1,
        bottom: row + numRows - 2,
        right: column + numColumns - 2,
      }),
    );
  }
  private inside(zone: Zone): Zone {
    if (zone.bottom >= this.getMaxRows() || zone.right >= this.getMaxColumns())
      throw new ServiceError("The coordinates of the range are outside the dimensions of the sheet.");
    return zone;
  }
  private zoneOf(text: string): Zone {
    const { sheet, cells } = splitSheetReference(text);
    if (sheet !== undefined && sheet !== this.getName()) {
      const id = this.getters.getSheetIdByName(sheet);
      if (id !== undefined)
        throw new ServiceError(
          "Sheet.getRange with the name of another sheet is not implemented in the local host.",
        );
      throw new ServiceError("Range not found");
    }
    const zone = parseA1(cells, this.getMaxRows(), this.getMaxColumns());
    if (zone !== undefined && zone.top >= 0) return this.inside(zone);
    const named = this.getters.getNamedRange(cells);
    if (named?.range.sheetId === this.id) return { ...named.range.zone };
    throw new ServiceError("Range not found");
  }
  getDataRange(): RangeService {
    const { rows, cols } = this.grid.extent(this.id);
    return this.rangeOf({ top: 0, left: 0, bottom: Math.max(rows, 1) - 1, right: Math.max(cols, 1) - 1 });
  }
  getActiveRange(): RangeService | null {
    return this.context.spreadsheet.activeRangeOf(this.id);
  }
  getActiveCell(): RangeService {
    const range = this.getActiveRange() ?? this.rangeOf({ top: 0, left: 0, bottom: 0, right: 0 });
    return range.getCell(1, 1);
  }

  // --- identity

  getName(): string {
    return this.getters.getSheetName(this.id);
  }
  getSheetName(): string {
    return this.getName();
  }
  setName(name: unknown): this {
    const newName = textArgument(name, `${METHOD}setName`);
    checkSheetName(this.context, newName, this.id);
    const oldName = this.getName();
    if (newName !== oldName)
      this.grid.run((send) => send("RENAME_SHEET", { sheetId: this.id, newName, oldName }));
    return this;
  }
  getSheetId(): number {
    return sheetNumber(this.id);
  }
  getIndex(): number {
    return this.getters.getSheetIds().indexOf(this.id) + 1;
  }
  getParent(): Service {
    return this.context.spreadsheet;
  }
  activate(): this {
    this.context.spreadsheet.setActiveSheet(this);
    return this;
  }
  isSheetHidden(): boolean {
    return !this.getters.isSheetVisible(this.id);
  }
  hideSheet(): this {
    if (this.isSheetHidden()) return this;
    const visible = this.getters.getVisibleSheetIds();
    if (visible.length === 1) throw new ServiceError("You can't hide all the sheets in a document.");
    const next = visible[visible.indexOf(this.id) + 1] ?? visible[visible.indexOf(this.id) - 1];
    if (this.getters.getActiveSheetId() === this.id && next !== undefined)
      activateSheet(this.grid.model, next);
    this.grid.run((send) => send("HIDE_SHEET", { sheetId: this.id }));
    return this;
  }
  showSheet(): this {
    if (this.isSheetHidden()) this.grid.run((send) => send("SHOW_SHEET", { sheetId: this.id }));
    return this;
  }
  getTabColor(): string | null {
    return this.getters.getSheet(this.id).color ?? null;
  }
  setTabColor(color: unknown): this {
    const value = colorArgument(color);
    this.grid.enqueue("COLOR_SHEET", { sheetId: this.id, ...(value === undefined ? {} : { color: value }) });
    return this;
  }
  hasHiddenGridlines(): boolean {
    this.grid.flush();
    return !this.getters.getGridLinesVisibility(this.id);
  }
  setHiddenGridlines(hidden: unknown): this {
    const areGridLinesVisible = !flagArgument(hidden, `${METHOD}setHiddenGridlines`);
    this.grid.enqueue("SET_GRID_LINES_VISIBILITY", { sheetId: this.id, areGridLinesVisible });
    return this;
  }

  // --- size

  getLastRow(): number {
    return this.grid.extent(this.id).rows;
  }
  getLastColumn(): number {
    return this.grid.extent(this.id).cols;
  }
  getMaxRows(): number {
    return this.getters.getNumberRows(this.id);
  }
  getMaxColumns(): number {
    return this.getters.getNumberCols(this.id);
  }

  private insert(
    dimension: Dimension,
    base: unknown,
    count: unknown,
    position: "before" | "after",
    method: string,
  ): this {
    const at = wholeArgument(base, METHOD + method);
    const quantity = wholeArgument(count, METHOD + method);
    const limit = dimension === "ROW" ? this.getMaxRows() : this.getMaxColumns();
    if (quantity < 1 || at < 1 || at > limit)
      throw new ServiceError("Those rows or columns are out of bounds.");
    const total =
      (dimension === "ROW" ? limit + quantity : this.getMaxRows()) *
      (dimension === "ROW" ? this.getMaxColumns() : limit + quantity);
    if (total > 10_000_000)
      throw new ServiceError(
        "This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
      );
    this.grid.run((send) =>
      send("ADD_COLUMNS_ROWS", {
        sheetId: this.id,
        sheetName: this.getName(),
        dimension,
        base: at - 1,
        quantity,
        position,
      }),
    );
    return this;
  }
  insertRowsAfter(row: unknown, count: unknown): this {
    return this.insert("ROW", row, count, "after", "insertRowsAfter");
  }
  insertRowAfter(row: unknown): this {
    return this.insert("ROW", row, 1, "after", "insertRowAfter");
  }
  insertRowsBefore(row: unknown, count: unknown): this {
    return this.insert("ROW", row, count, "before", "insertRowsBefore");
  }
  insertRowBefore(row: unknown): this {
    return this.insert("ROW", row, 1, "before", "insertRowBefore");
  }
  insertColumnsAfter(column: unknown, count: unknown): this {
    return this.insert("COL", column, count, "after", "insertColumnsAfter");
  }
  insertColumnAfter(column: unknown): this {
    return this.insert("COL", column, 1, "after", "insertColumnAfter");
  }
  insertColumnsBefore(column: unknown, count: unknown): this {
    return this.insert("COL", column, count, "before", "insertColumnsBefore");
  }
  insertColumnBefore(column: unknown): this {
    return this.insert("COL", column, 1, "before", "insertColumnBefore");
  }

  private delete(dimension: Dimension, start: unknown, count: unknown, method: string): this {
    const from = wholeArgument(start, METHOD + method);
    const quantity = wholeArgument(count, METHOD + method);
    const isRow = dimension === "ROW";
    const limit = isRow ? this.getMaxRows() : this.getMaxColumns();
    if (from < 1 || quantity < 1 || from + quantity - 1 > limit)
      throw new ServiceError("Those rows or columns are out of bounds.");
    const frozen = isRow ? this.getFrozenRows() : this.getFrozenColumns();
    const last = from + quantity - 1;
    const word = isRow ? "rows" : "columns";
    if (quantity === limit) throw new ServiceError(`You can't delete all the ${word} on the sheet.`);
    if (frozen > 0 && from <= frozen + 1 && last === limit)
      throw new ServiceError(`You can't delete all the non-frozen ${word}.`);
    this.grid.run((send) =>
      send("REMOVE_COLUMNS_ROWS", {
        sheetId: this.id,
        sheetName: this.getName(),
        dimension,
        elements: span(from - 1, quantity),
      }),
    );
    return this;
  }
  deleteRows(start: unknown, count: unknown): void {
    this.delete("ROW", start, count, "deleteRows");
  }
  deleteRow(row: unknown): this {
    return this.delete("ROW", row, 1, "deleteRow");
  }
  deleteColumns(start: unknown, count: unknown): void {
    this.delete("COL", start, count, "deleteColumns");
  }
  deleteColumn(column: unknown): this {
    return this.delete("COL", column, 1, "deleteColumn");
  }

  private headers(dimension: Dimension, start: unknown, count: unknown, method: string): number[] {
    const from = wholeArgument(start, METHOD + method);
    const quantity = wholeArgument(count, METHOD + method);
    const limit = dimension === "ROW" ? this.getMaxRows() : this.getMaxColumns();
    if (from < 1 || quantity < 1 || from + quantity - 1 > limit)
      throw new ServiceError("Those rows or columns are out of bounds.");
    return span(from - 1, quantity);
  }
  private resize(dimension: Dimension, start: unknown, count: unknown, size: unknown, method: string): this {
    const pixels = wholeArgument(size, METHOD + method);
    if (pixels < 2 || pixels > 2000) throw new ServiceError(`The size ${pixels} is out of bounds.`);
    const elements = this.headers(dimension, start, count, method);
    this.grid.enqueue("RESIZE_COLUMNS_ROWS", { sheetId: this.id, dimension, elements, size: pixels });
    return this;
  }
  getColumnWidth(column: unknown): number {
    this.grid.flush();
    const [index = 0] = this.headers("COL", column, 1, "getColumnWidth");
    return this.getters.getColSize(this.id, index);
  }
  setColumnWidth(column: unknown, width: unknown): this {
    return this.resize("COL", column, 1, width, "setColumnWidth");
  }
  setColumnWidths(start: unknown, count: unknown, width: unknown): this {
    return this.resize("COL", start, count, width, "setColumnWidths");
  }
  getRowHeight(row: unknown): number {
    this.grid.flush();
    const [index = 0] = this.headers("ROW", row, 1, "getRowHeight");
    return this.getters.getUserRowSize(this.id, index) ?? 21;
  }
  setRowHeight(row: unknown, height: unknown): this {
    return this.resize("ROW", row, 1, height, "setRowHeight");
  }
  setRowHeights(start: unknown, count: unknown, height: unknown): this {
    return this.resize("ROW", start, count, height, "setRowHeights");
  }
  setRowHeightsForced(start: unknown, count: unknown, height: unknown): this {
    return this.resize("ROW", start, count, height, "setRowHeightsForced");
  }

  private hide(dimension: Dimension, hide: boolean, start: unknown, count: unknown, method: string): void {
    const elements = this.headers(dimension, start, count, method);
    this.grid.run((send) =>
      send(hide ? "HIDE_COLUMNS_ROWS" : "UNHIDE_COLUMNS_ROWS", { sheetId: this.id, dimension, elements }),
    );
  }
  hideColumns(start: unknown, count: unknown = 1): void {
    this.hide("COL", true, start, count, "hideColumns");
  }
  showColumns(start: unknown, count: unknown = 1): void {
    this.hide("COL", false, start, count, "showColumns");
  }
  hideRows(start: unknown, count: unknown = 1): void {
    this.hide("ROW", true, start, count, "hideRows");
  }
  showRows(start: unknown, count: unknown = 1): void {
    this.hide("ROW", false, start, count, "showRows");
  }
  isRowHiddenByUser(row: unknown): boolean {
    const [index = 0] = this.headers("ROW", row, 1, "isRowHiddenByUser");
    return this.getters.isRowHiddenByUser(this.id, index);
  }
  isColumnHiddenByUser(column: unknown): boolean {
    const [index = 0] = this.headers("COL", column, 1, "isColumnHiddenByUser");
    return this.getters.isColHiddenByUser(this.id, index);
  }

  getFrozenRows(): number {
    this.grid.flush();
    return this.getters.getPaneDivisions(this.id).ySplit;
  }
  getFrozenColumns(): number {
    this.grid.flush();
    return this.getters.getPaneDivisions(this.id).xSplit;
  }
  setFrozenRows(rows: unknown): void {
    const quantity = wholeArgument(rows, `${METHOD}setFrozenRows`);
    if (quantity < 0 || quantity >= this.getMaxRows())
      throw new ServiceError("You can't freeze all rows on the sheet.");
    const crossed = this.getters
      .getMerges(this.id)
      .some((merge) => merge.top < quantity && merge.bottom >= quantity);
    if (crossed) throw new ServiceError("You can't freeze rows which contain only part of a merged cell.");
    this.grid.run((send) =>
      quantity === 0
        ? send("UNFREEZE_ROWS", { sheetId: this.id })
        : send("FREEZE_ROWS", { sheetId: this.id, quantity }),
    );
  }
  setFrozenColumns(columns: unknown): void {
    const quantity = wholeArgument(columns, `${METHOD}setFrozenColumns`);
    if (quantity < 0 || quantity >= this.getMaxColumns())
      throw new ServiceError("You can't freeze all columns on the sheet.");
    const crossed = this.getters
      .getMerges(this.id)
      .some((merge) => merge.left < quantity && merge.right >= quantity);
    if (crossed) throw new ServiceError("You can't freeze columns which contain only part of a merged cell.");
    this.grid.run((send) =>
      quantity === 0
        ? send("UNFREEZE_COLUMNS", { sheetId: this.id })
        : send("FREEZE_COLUMNS", { sheetId: this.id, quantity }),
    );
  }

  // --- clearing

  clear(options?: unknown): this {
    this.whole().clear(options);
    if (options === undefined) this.clearConditionalFormatRules();
    return this;
  }
  clearContents(): this {
    this.whole().clearContent();
    return this;
  }
  clearFormats(): this {
    this.whole().clearFormat();
    return this;
  }

  // --- conditional formats

  getConditionalFormatRules(): ConditionalFormatRuleService[] {
    this.grid.flush();
    return this.getters.getConditionalFormats(this.id).map(
      (format) =>
        new ConditionalFormatRuleService(
          this.context,
          format.id,
          format.rule,
          format.ranges.map((text) => this.rangeOf(this.zoneOf(text))),
        ),
    );
  }
  /** Replaces all rules of the sheet, those of others included, as Google does. */
  setConditionalFormatRules(rules: unknown): void {
    if (!Array.isArray(rules) || !rules.every((rule) => rule instanceof ConditionalFormatRuleService))
      throw mismatch(`${METHOD}setConditionalFormatRules`, [rules]);
    for (const { ranges } of rules)
      if (ranges.some((range) => range.sheetId !== this.id))
        throw new ServiceError("Conditional format rules must be on the sheet that they are set for.");
    const used = new Set<string>();
    this.grid.run((send) => {
      for (const { id } of this.getters.getConditionalFormats(this.id))
        send("REMOVE_CONDITIONAL_FORMAT", { sheetId: this.id, id });
      for (const { id, rule, ranges } of rules) {
        const kept =
          id !== undefined && !used.has(id) ? id : `rule-${this.grid.model.uuidGenerator.uuidv4()}`;
        used.add(kept);
        send("ADD_CONDITIONAL_FORMAT", {
          sheetId: this.id,
          cf: { id: kept, rule },
          ranges: ranges.map(({ zone }) => this.getters.getRangeDataFromZone(this.id, zone)),
        });
      }
    });
  }
  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }

  // --- charts

  /** Those that scripts and this host made: charts that came with the file stay in it and are not listed. */
  getCharts(): EmbeddedChartService[] {
    assertSheetExists(this.context.grid.model, this.id);
    return sheetCharts(this.context, this.id);
  }
  newChart(): EmbeddedChartBuilderService {
    assertSheetExists(this.context.grid.model, this.id);
    return new EmbeddedChartBuilderService(this.context, this.id);
  }
  insertChart(chart: unknown): void {
    assertSheetExists(this.context.grid.model, this.id);
    insertChart(this.context, this.id, chart);
  }
  removeChart(chart: unknown): void {
    assertSheetExists(this.context.grid.model, this.id);
    removeChart(this.context, this.id, chart);
  }

  // --- metadata and protection

  addDeveloperMetadata(...args: unknown[]): this {
    assertSheetExists(this.context.grid.model, this.id);
    addMetadata(this.context, { kind: "sheet", sheetId: this.id }, args, `${METHOD}addDeveloperMetadata`);
    return this;
  }
  createDeveloperMetadataFinder(): DeveloperMetadataFinderService {
    return new DeveloperMetadataFinderService(
      this.context,
      ({ place }) => place.kind !== "spreadsheet" && place.sheetId === this.id,
    );
  }
  getDeveloperMetadata(): DeveloperMetadataService[] {
    return new DeveloperMetadataFinderService(
      this.context,
      ({ place }) => place.kind === "sheet" && place.sheetId === this.id,
    ).find();
  }
  protect(): ProtectionService {
    const existing = this.grid.side.protections.find(
      ({ sheetId, zone }) => sheetId === this.id && zone === undefined,
    );
    return existing === undefined
      ? addProtection(this.context, this.id, undefined)
      : new ProtectionService(this.context, existing.id);
  }
  getProtections(type: unknown): ProtectionService[] {
    const wanted = enumArgument(type, PROTECTION_TYPE, `${METHOD}getProtections`);
    return this.grid.side.protections
      .filter(
        ({ sheetId, zone }) => sheetId === this.id && (zone === undefined) === (wanted.text === "SHEET"),
      )
      .map(({ id }) => new ProtectionService(this.context, id));
  }

  /** For messages. */
  override toString(): string {
    return `Sheet ${zoneToA1(this.whole().zone)}`;
  }
}
