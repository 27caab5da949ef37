/** A range of cells: reading, writing, looks, merges, borders, validation and notes. */

import type { BorderPosition, BorderStyle, Zone } from "@odoo/o-spreadsheet";
import { columnLetters, zoneHolds, zoneToA1, zonesOfCells, zonesOverlap } from "./a1";
import { colorArgument } from "./colors";
import { DataValidationService } from "./data-validation";
import type { ValidationRule } from "./data-validation";
import { DeveloperMetadataFinderService, addMetadata } from "./developer-metadata";
import { helpers } from "./engine";
import { BORDER_STYLE, WRAP_STRATEGY } from "./enumerations";
import { ServiceError } from "./errors";
import { toEngineFormula } from "./formula-text";
import type { StylePatch } from "./grid";
import { isDateFormat } from "./grid";
import { addProtection } from "./protection";
import type { ProtectionService } from "./protection";
import type { Implements } from "./service";
import {
  EnumValue,
  ScriptDate,
  Service,
  enumArgument,
  flagArgument,
  mismatch,
  textArgument,
  wholeArgument,
} from "./service";
import type { SheetService } from "./sheet";
import { cellKey } from "./side-data";
import type { MetadataPlace } from "./side-data";
import type { SpreadsheetContext } from "./spreadsheet-context";
import { activateSheet, assertSheetExists, scriptValue, selectZone, serialOf } from "./spreadsheet-context";
import { typedContent } from "./typed-input";

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

const LONGEST_TEXT = 50_000;

const BORDERS: Readonly<Record<keyof typeof BORDER_STYLE, BorderStyle>> = {
  SOLID: "thin",
  SOLID_MEDIUM: "medium",
  SOLID_THICK: "thick",
  DOUBLE: "thick",
  DASHED: "dashed",
  DOTTED: "dotted",
};

const WRAPS = { WRAP: "wrap", OVERFLOW: "overflow", CLIP: "clip" } as const;

const HORIZONTAL = new Set(["left", "center", "right", "normal", "general", "general-left", "general-right"]);
const VERTICAL = new Set(["top", "middle", "bottom"]);

export class RangeService
  extends Service
  implements
    Implements<
      GoogleRange,
      | "activate"
      | "addDeveloperMetadata"
      | "breakApart"
      | "clear"
      | "clearContent"
      | "clearDataValidations"
      | "clearFormat"
      | "clearNote"
      | "createDeveloperMetadataFinder"
      | "getA1Notation"
      | "getBackground"
      | "getBackgrounds"
      | "getCell"
      | "getColumn"
      | "getDataValidation"
      | "getDataValidations"
      | "getDeveloperMetadata"
      | "getDisplayValue"
      | "getDisplayValues"
      | "getFontColor"
      | "getFontColors"
      | "getFontFamilies"
      | "getFontFamily"
      | "getFontLine"
      | "getFontLines"
      | "getFontSize"
      | "getFontSizes"
      | "getFontStyle"
      | "getFontStyles"
      | "getFontWeight"
      | "getFontWeights"
      | "getFormula"
      | "getFormulas"
      | "getGridId"
      | "getHeight"
      | "getHorizontalAlignment"
      | "getHorizontalAlignments"
      | "getLastColumn"
      | "getLastRow"
      | "getMergedRanges"
      | "getNote"
      | "getNotes"
      | "getNumColumns"
      | "getNumRows"
      | "getNumberFormat"
      | "getNumberFormats"
      | "getRow"
      | "getRowIndex"
      | "getSheet"
      | "getValue"
      | "getValues"
      | "getVerticalAlignment"
      | "getVerticalAlignments"
      | "getWidth"
      | "getWrap"
      | "getWraps"
      | "getWrapStrategies"
      | "getWrapStrategy"
      | "insertCheckboxes"
      | "isBlank"
      | "isPartOfMerge"
      | "merge"
      | "mergeAcross"
      | "mergeVertically"
      | "offset"
      | "protect"
      | "removeCheckboxes"
      | "setBackground"
      | "setBackgrounds"
      | "setBorder"
      | "setDataValidation"
      | "setDataValidations"
      | "setFontColor"
      | "setFontColors"
      | "setFontFamilies"
      | "setFontFamily"
      | "setFontLine"
      | "setFontLines"
      | "setFontSize"
      | "setFontSizes"
      | "setFontStyle"
      | "setFontStyles"
      | "setFontWeight"
      | "setFontWeights"
      | "setFormula"
      | "setFormulas"
      | "setHorizontalAlignment"
      | "setHorizontalAlignments"
      | "setNote"
      | "setNotes"
      | "setNumberFormat"
      | "setNumberFormats"
      | "setValue"
      | "setValues"
      | "setVerticalAlignment"
      | "setVerticalAlignments"
      | "setWrap"
      | "setWraps"
      | "setWrapStrategies"
      | "setWrapStrategy"
      | "check"
      | "uncheck"
    >
{
  readonly googleName = "Range";
  constructor(
    private readonly context: SpreadsheetContext,
    readonly sheetId: string,
    readonly zone: Zone,
  ) {
    super();
  }

  private get grid(): SpreadsheetContext["grid"] {
    return this.context.grid;
  }
  private get getters(): SpreadsheetContext["grid"]["model"]["getters"] {
    return this.grid.model.getters;
  }

  /** Checks that the sheet still exists and is large enough. */
  private assertAlive(): void {
    assertSheetExists(this.grid.model, this.sheetId);
    const { sheetId, zone } = this;
    if (
      zone.bottom >= this.getters.getNumberRows(sheetId) ||
      zone.right >= this.getters.getNumberCols(sheetId)
    )
      throw new ServiceError("The coordinates of the range are outside the dimensions of the sheet.");
  }

  private forEach(visit: (row: number, col: number) => void): void {
    this.assertAlive();
    const { top, bottom, left, right } = this.zone;
    for (let row = top; row <= bottom; row++) for (let col = left; col <= right; col++) visit(row, col);
  }

  private table<T>(read: (position: { sheetId: string; row: number; col: number }) => T): T[][] {
    this.assertAlive();
    this.grid.flush();
    const { top, bottom, left, right } = this.zone;
    const rows = new Array<T[]>(bottom - top + 1);
    for (let row = top; row <= bottom; row++) {
      const line = new Array<T>(right - left + 1);
      for (let col = left; col <= right; col++) line[col - left] = read({ sheetId: this.sheetId, row, col });
      rows[row - top] = line;
    }
    return rows;
  }

  private first<T>(read: (position: { sheetId: string; row: number; col: number }) => T): T {
    this.assertAlive();
    this.grid.flush();
    return read({ sheetId: this.sheetId, row: this.zone.top, col: this.zone.left });
  }

  /** Checks that a table of values fits, in Google's words. */
  private fit(values: unknown, method: string): unknown[][] {
    if (!Array.isArray(values) || !values.every((row) => Array.isArray(row)))
      throw mismatch(`SpreadsheetApp.Range.${method}`, [values]);
    const height = this.getNumRows();
    const width = this.getNumColumns();
    if (values.length !== height)
      throw new ServiceError(
        `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${height}.`,
      );
    for (const row of values as unknown[][])
      if (row.length !== width)
        throw new ServiceError(
          `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${width}.`,
        );
    return values as unknown[][];
  }

  private eachOf(
    values: unknown,
    method: string,
    write: (row: number, col: number, value: unknown) => void,
  ): this {
    const table = this.fit(values, method);
    const { top, left } = this.zone;
    this.forEach((row, col) => write(row, col, table[row - top]?.[col - left]));
    return this;
  }

  // --- place

  getRow(): number {
    return this.zone.top + 1;
  }
  getRowIndex(): number {
    return this.getRow();
  }
  getColumn(): number {
    return this.zone.left + 1;
  }
  getLastRow(): number {
    return this.zone.bottom + 1;
  }
  getLastColumn(): number {
    return this.zone.right + 1;
  }
  getNumRows(): number {
    return this.zone.bottom - this.zone.top + 1;
  }
  getNumColumns(): number {
    return this.zone.right - this.zone.left + 1;
  }
  getHeight(): number {
    return this.getNumRows();
  }
  getWidth(): number {
    return this.getNumColumns();
  }
  getSheet(): SheetService {
    return this.context.sheetById(this.sheetId);
  }
  getGridId(): number {
    return this.getSheet().getSheetId();
  }
  getA1Notation(): string {
    const { zone, sheetId } = this;
    const wholeRows = zone.left === 0 && zone.right === this.getters.getNumberCols(sheetId) - 1;
    const wholeColumns = zone.top === 0 && zone.bottom === this.getters.getNumberRows(sheetId) - 1;
    if (wholeColumns && !wholeRows) return `${columnLetters(zone.left)}:${columnLetters(zone.right)}`;
    if (wholeRows && !wholeColumns) return `${zone.top + 1}:${zone.bottom + 1}`;
    return zoneToA1(zone);
  }
  getCell(row: unknown, column: unknown): RangeService {
    const r = wholeArgument(row, "SpreadsheetApp.Range.getCell");
    const c = wholeArgument(column, "SpreadsheetApp.Range.getCell");
    if (r < 1 || c < 1 || r > this.getNumRows() || c > this.getNumColumns())
      throw new ServiceError("Cell reference out of range");
    return this.getSheet().rangeOf({
      top: this.zone.top + r - 1,
      bottom: this.zone.top + r - 1,
      left: this.zone.left + c - 1,
      right: this.zone.left + c - 1,
    });
  }
  offset(...args: unknown[]): RangeService {
    const numbers = args.map((value) => wholeArgument(value, "SpreadsheetApp.Range.offset"));
    const [rows, columns, height = this.getNumRows(), width = this.getNumColumns()] = numbers;
    if (rows === undefined || columns === undefined || numbers.length > 4)
      throw mismatch("SpreadsheetApp.Range.offset", args);
    return this.getSheet().getRange(this.getRow() + rows, this.getColumn() + columns, height, width);
  }
  activate(): this {
    this.grid.flush();
    this.assertAlive();
    activateSheet(this.grid.model, this.sheetId);
    selectZone(this.grid.model, this.zone);
    return this;
  }

  // --- values

  getValues(): unknown[][] {
    this.grid.settle();
    return this.table((position) => scriptValue(this.context, this.grid.value(position)));
  }
  getValue(): unknown {
    this.grid.settle();
    return this.first((position) => scriptValue(this.context, this.grid.value(position)));
  }
  getDisplayValues(): string[][] {
    this.grid.settle();
    return this.table((position) => this.grid.display(position));
  }
  getDisplayValue(): string {
    this.grid.settle();
    return this.first((position) => this.grid.display(position));
  }
  isBlank(): boolean {
    this.grid.settle();
    return this.table((position) => this.grid.value(position)).every((row) =>
      row.every((value) => value === ""),
    );
  }
  setValues(values: unknown): this {
    return this.eachOf(values, "setValues", (row, col, value) => this.write(row, col, value, "setValues"));
  }
  setValue(value: unknown): this {
    this.forEach((row, col) => this.write(row, col, value, "setValue"));
    return this;
  }

  private write(row: number, col: number, value: unknown, method: string): void {
    const { grid, sheetId } = this;
    if (this.isCoveredByMerge(row, col)) return;
    if (value === null || value === "") grid.setContent(sheetId, row, col, { content: "" });
    else if (typeof value === "string") {
      if (value.length > LONGEST_TEXT)
        throw new ServiceError(
          "Your input contains more than the maximum of 50000 characters in a single cell.",
        );
      if (grid.isTextCell(sheetId, row, col)) grid.setPlainText(sheetId, row, col, value);
      else grid.setContent(sheetId, row, col, typedContent(value, grid.locale));
    } else if (typeof value === "number")
      grid.setContent(sheetId, row, col, { content: Number.isFinite(value) ? String(value) : "#NUM!" });
    else if (typeof value === "boolean")
      grid.setContent(sheetId, row, col, { content: value ? "TRUE" : "FALSE" });
    else if (value instanceof ScriptDate) {
      const serial = serialOf(this.context, value);
      const format = Number.isInteger(serial) ? grid.locale.dateFormat : `${grid.locale.dateFormat} hh:mm:ss`;
      grid.setContent(sheetId, row, col, { content: String(serial), format });
      if (!isDateFormat(grid.formatNowOf(sheetId, row, col))) grid.setFormat(sheetId, row, col, format);
    } else throw mismatch(`SpreadsheetApp.Range.${method}`, [value]);
  }

  /** True for the cells of a merge that its first cell hides: what is written into them goes nowhere. */
  private isCoveredByMerge(row: number, col: number): boolean {
    const merge = this.getters.getMerge({ sheetId: this.sheetId, row, col });
    return merge !== undefined && (merge.top !== row || merge.left !== col);
  }

  getFormulas(): string[][] {
    return this.table((position) => this.grid.formula(position));
  }
  getFormula(): string {
    return this.first((position) => this.grid.formula(position));
  }
  setFormulas(formulas: unknown): this {
    return this.eachOf(formulas, "setFormulas", (row, col, formula) =>
      this.writeFormula(row, col, formula, "setFormulas"),
    );
  }
  setFormula(formula: unknown): this {
    this.forEach((row, col) => this.writeFormula(row, col, formula, "setFormula"));
    return this;
  }
  private writeFormula(row: number, col: number, formula: unknown, method: string): void {
    const text = textArgument(formula, `SpreadsheetApp.Range.${method}`);
    if (this.isCoveredByMerge(row, col)) return;
    const content = text === "" ? "" : toEngineFormula(text.startsWith("=") ? text : `=${text}`);
    this.grid.setContent(this.sheetId, row, col, { content });
  }

  // --- number formats

  getNumberFormats(): string[][] {
    this.grid.settle();
    return this.table((position) => this.grid.format(position));
  }
  getNumberFormat(): string {
    this.grid.settle();
    return this.first((position) => this.grid.format(position));
  }
  setNumberFormats(formats: unknown): this {
    return this.eachOf(formats, "setNumberFormats", (row, col, format) =>
      this.grid.setFormat(this.sheetId, row, col, numberFormat(format, "setNumberFormats")),
    );
  }
  setNumberFormat(format: unknown): this {
    const checked = numberFormat(format, "setNumberFormat");
    this.forEach((row, col) => this.grid.setFormat(this.sheetId, row, col, checked));
    return this;
  }

  // --- looks

  private patchAll(patch: StylePatch): this {
    const shared = this.grid.patch(patch);
    this.forEach((row, col) => this.grid.patchStyle(this.sheetId, row, col, shared));
    return this;
  }
  private patchEach(values: unknown, method: string, patchOf: (value: unknown) => StylePatch): this {
    const { grid, sheetId } = this;
    const patches = new Map<unknown, StylePatch>();
    return this.eachOf(values, method, (row, col, value) => {
      let patch = patches.get(value);
      if (patch === undefined) patches.set(value, (patch = grid.patch(patchOf(value))));
      grid.patchStyle(sheetId, row, col, patch);
    });
  }

  getBackgrounds(): string[][] {
    return this.table((position) => colorOr(this.grid.style(position).fillColor, "#ffffff"));
  }
  getBackground(): string {
    return this.first((position) => colorOr(this.grid.style(position).fillColor, "#ffffff"));
  }
  setBackgrounds(colors: unknown): this {
    return this.patchEach(colors, "setBackgrounds", (color) => ({ fillColor: colorArgument(color) }));
  }
  setBackground(color: unknown): this {
    return this.patchAll({ fillColor: colorArgument(color) });
  }
  getFontColors(): string[][] {
    return this.table((position) => colorOr(this.grid.style(position).textColor, "#000000"));
  }
  getFontColor(): string {
    return this.first((position) => colorOr(this.grid.style(position).textColor, "#000000"));
  }
  setFontColors(colors: unknown): this {
    return this.patchEach(colors, "setFontColors", (color) => ({ textColor: colorArgument(color) }));
  }
  setFontColor(color: unknown): this {
    return this.patchAll({ textColor: colorArgument(color) });
  }
  getFontWeights(): string[][] {
    return this.table((position) => (this.grid.style(position).bold === true ? "bold" : "normal"));
  }
  getFontWeight(): string {
    return this.first((position) => (this.grid.style(position).bold === true ? "bold" : "normal"));
  }
  setFontWeights(weights: unknown): this {
    return this.patchEach(weights, "setFontWeights", (weight) => ({
      bold: oneOf(weight, "bold", "normal", "setFontWeights"),
    }));
  }
  setFontWeight(weight: unknown): this {
    return this.patchAll({ bold: oneOf(weight, "bold", "normal", "setFontWeight") });
  }
  getFontStyles(): string[][] {
    return this.table((position) => (this.grid.style(position).italic === true ? "italic" : "normal"));
  }
  getFontStyle(): string {
    return this.first((position) => (this.grid.style(position).italic === true ? "italic" : "normal"));
  }
  setFontStyles(styles: unknown): this {
    return this.patchEach(styles, "setFontStyles", (style) => ({
      italic: oneOf(style, "italic", "normal", "setFontStyles"),
    }));
  }
  setFontStyle(style: unknown): this {
    return this.patchAll({ italic: oneOf(style, "italic", "normal", "setFontStyle") });
  }
  private static lineOf(style: { underline?: boolean; strikethrough?: boolean }): string {
    return style.underline === true ? "underline" : style.strikethrough === true ? "line-through" : "none";
  }
  getFontLines(): string[][] {
    return this.table((position) => RangeService.lineOf(this.grid.style(position)));
  }
  getFontLine(): string {
    return this.first((position) => RangeService.lineOf(this.grid.style(position)));
  }
  setFontLines(lines: unknown): this {
    return this.patchEach(lines, "setFontLines", (line) => fontLine(line, "setFontLines"));
  }
  setFontLine(line: unknown): this {
    return this.patchAll(fontLine(line, "setFontLine"));
  }
  getFontSizes(): number[][] {
    return this.table((position) => this.grid.style(position).fontSize ?? 10);
  }
  getFontSize(): number {
    return this.first((position) => this.grid.style(position).fontSize ?? 10);
  }
  setFontSizes(sizes: unknown): this {
    return this.patchEach(sizes, "setFontSizes", (size) => ({ fontSize: fontSize(size, "setFontSizes") }));
  }
  setFontSize(size: unknown): this {
    return this.patchAll({ fontSize: fontSize(size, "setFontSize") });
  }
  getFontFamilies(): string[][] {
    return this.table((position) => this.grid.style(position).fontFamily ?? "Arial");
  }
  getFontFamily(): string {
    return this.first((position) => this.grid.style(position).fontFamily ?? "Arial");
  }
  setFontFamilies(families: unknown): this {
    return this.patchEach(families, "setFontFamilies", (family) => ({
      fontFamily: nullableText(family, "setFontFamilies"),
    }));
  }
  setFontFamily(family: unknown): this {
    return this.patchAll({ fontFamily: nullableText(family, "setFontFamily") });
  }
  getHorizontalAlignments(): string[][] {
    return this.table((position) => this.grid.style(position).align ?? "general");
  }
  getHorizontalAlignment(): string {
    return this.first((position) => this.grid.style(position).align ?? "general");
  }
  setHorizontalAlignments(alignments: unknown): this {
    return this.patchEach(alignments, "setHorizontalAlignments", (value) => ({
      align: horizontal(value, "setHorizontalAlignments"),
    }));
  }
  setHorizontalAlignment(alignment: unknown): this {
    return this.patchAll({ align: horizontal(alignment, "setHorizontalAlignment") });
  }
  getVerticalAlignments(): string[][] {
    return this.table((position) => this.grid.style(position).verticalAlign ?? "bottom");
  }
  getVerticalAlignment(): string {
    return this.first((position) => this.grid.style(position).verticalAlign ?? "bottom");
  }
  setVerticalAlignments(alignments: unknown): this {
    return this.patchEach(alignments, "setVerticalAlignments", (value) => ({
      verticalAlign: vertical(value, "setVerticalAlignments"),
    }));
  }
  setVerticalAlignment(alignment: unknown): this {
    return this.patchAll({ verticalAlign: vertical(alignment, "setVerticalAlignment") });
  }
  getWraps(): boolean[][] {
    return this.table((position) => this.grid.style(position).wrapping === "wrap");
  }
  getWrap(): boolean {
    return this.first((position) => this.grid.style(position).wrapping === "wrap");
  }
  setWraps(wraps: unknown): this {
    return this.patchEach(wraps, "setWraps", (wrap) => ({
      wrapping: flagArgument(wrap, "SpreadsheetApp.Range.setWraps") ? "wrap" : "overflow",
    }));
  }
  setWrap(wrap: unknown): this {
    return this.patchAll({
      wrapping: flagArgument(wrap, "SpreadsheetApp.Range.setWrap") ? "wrap" : "overflow",
    });
  }
  private strategyAt(position: { sheetId: string; row: number; col: number }): Service {
    const wrapping = this.grid.style(position).wrapping;
    return wrapping === "wrap"
      ? WRAP_STRATEGY.WRAP
      : wrapping === "clip"
        ? WRAP_STRATEGY.CLIP
        : WRAP_STRATEGY.OVERFLOW;
  }
  getWrapStrategies(): Service[][] {
    return this.table((position) => this.strategyAt(position));
  }
  getWrapStrategy(): Service {
    return this.first((position) => this.strategyAt(position));
  }
  setWrapStrategies(strategies: unknown): this {
    return this.patchEach(strategies, "setWrapStrategies", (value) => ({
      wrapping: WRAPS[enumArgument(value, WRAP_STRATEGY, "SpreadsheetApp.Range.setWrapStrategies").text],
    }));
  }
  setWrapStrategy(strategy: unknown): this {
    const { text } = enumArgument(strategy, WRAP_STRATEGY, "SpreadsheetApp.Range.setWrapStrategy");
    return this.patchAll({ wrapping: WRAPS[text] });
  }

  /** (top, left, bottom, right, vertical, horizontal[, color, style]); null leaves a side as it is. */
  setBorder(...args: unknown[]): this {
    const [top, left, bottom, right, inner, between, color, style] = args;
    const flags = [top, left, bottom, right, inner, between];
    if (
      (args.length !== 6 && args.length !== 8) ||
      flags.some((flag) => flag !== null && typeof flag !== "boolean") ||
      (style !== undefined && style !== null && !(style instanceof EnumValue))
    )
      throw mismatch("SpreadsheetApp.Range.setBorder", args);
    this.assertAlive();
    const line: BorderStyle =
      style === undefined || style === null
        ? "thin"
        : BORDERS[enumArgument(style, BORDER_STYLE, "SpreadsheetApp.Range.setBorder").text];
    const chosen = colorArgument(color) ?? "#000000";
    const draw = (position: BorderPosition, flag: unknown): void => {
      this.grid.enqueue("SET_ZONE_BORDERS", {
        sheetId: this.sheetId,
        target: [this.zone],
        border: { position, color: flag === true ? chosen : "", style: line },
      });
    };
    if (flags.every((flag) => flag === true)) {
      draw("all", true);
      return this;
    }
    const positions: BorderPosition[] = ["top", "left", "bottom", "right", "v", "h"];
    positions.forEach((position, index) => {
      const flag = flags[index];
      if (flag === null) return;
      if (position === "v" && this.getNumColumns() === 1) return;
      if (position === "h" && this.getNumRows() === 1) return;
      draw(position, flag);
    });
    return this;
  }

  // --- clearing

  /** All, or what the options name. */
  clear(options?: unknown): this {
    if (options === undefined) {
      this.clearContent();
      return this.clearLook(true);
    }
    if (typeof options !== "object" || options === null)
      throw mismatch("SpreadsheetApp.Range.clear", [options]);
    const wanted = options as Record<string, unknown>;
    if (wanted.contentsOnly === true) this.clearContent();
    if (wanted.formatOnly === true) this.clearLook(true);
    if (wanted.commentsOnly === true) this.clearNote();
    if (wanted.validationsOnly === true) this.clearDataValidations();
    return this;
  }
  clearContent(): this {
    this.forEach((row, col) => this.grid.setContent(this.sheetId, row, col, { content: "" }));
    return this;
  }
  /** Clears looks; number formats stay, as Google documents. */
  clearFormat(): this {
    return this.clearLook(false);
  }
  private clearLook(withNumberFormat: boolean): this {
    this.forEach((row, col) => this.grid.clearStyle(this.sheetId, row, col, withNumberFormat));
    this.grid.enqueue("SET_BORDERS_ON_TARGET", {
      sheetId: this.sheetId,
      target: [this.zone],
      border: undefined,
    });
    return this;
  }

  // --- merges

  merge(): this {
    return this.mergeZones([this.zone]);
  }
  mergeAcross(): this {
    const { top, bottom, left, right } = this.zone;
    return this.mergeZones(
      Array.from({ length: bottom - top + 1 }, (_, index) => ({
        left,
        right,
        top: top + index,
        bottom: top + index,
      })),
    );
  }
  mergeVertically(): this {
    const { top, bottom, left, right } = this.zone;
    return this.mergeZones(
      Array.from({ length: right - left + 1 }, (_, index) => ({
        top,
        bottom,
        left: left + index,
        right: left + index,
      })),
    );
  }
  private assertNoPartOfMerge(): Zone[] {
    this.assertAlive();
    this.grid.flush();
    const touched = this.getters.getMerges(this.sheetId).filter((merge) => zonesOverlap(merge, this.zone));
    if (touched.some((merge) => !zoneHolds(this.zone, merge)))
      throw new ServiceError("You must select all cells in a merged range to merge or unmerge them.");
    return touched;
  }
  private mergeZones(zones: Zone[]): this {
    const inside = this.assertNoPartOfMerge();
    const { xSplit, ySplit } = this.getters.getPaneDivisions(this.sheetId);
    for (const zone of zones) {
      if (zone.top < ySplit && zone.bottom >= ySplit)
        throw new ServiceError("You can't merge frozen and non-frozen rows.");
      if (zone.left < xSplit && zone.right >= xSplit)
        throw new ServiceError("You can't merge frozen and non-frozen columns.");
    }
    const target = zones.filter((zone) => zone.top !== zone.bottom || zone.left !== zone.right);
    this.grid.run((send) => {
      if (inside.length > 0) send("REMOVE_MERGE", { sheetId: this.sheetId, target: inside.map(plainZone) });
      if (target.length > 0) send("ADD_MERGE", { sheetId: this.sheetId, target, force: true });
    });
    return this;
  }
  breakApart(): this {
    const inside = this.assertNoPartOfMerge();
    if (inside.length > 0)
      this.grid.run((send) => send("REMOVE_MERGE", { sheetId: this.sheetId, target: inside.map(plainZone) }));
    return this;
  }
  getMergedRanges(): RangeService[] {
    this.assertAlive();
    this.grid.flush();
    return this.getters
      .getMerges(this.sheetId)
      .filter((merge) => zonesOverlap(merge, this.zone))
      .map((merge) => this.getSheet().rangeOf(plainZone(merge)));
  }
  isPartOfMerge(): boolean {
    this.assertAlive();
    this.grid.flush();
    return this.getters.getMerges(this.sheetId).some((merge) => zoneHolds(merge, this.zone));
  }

  // --- validation

  private ruleAt(position: { sheetId: string; row: number; col: number }): DataValidationService | null {
    const rule = this.getters.getValidationRuleForCell(position) as
      { criterion: ValidationRule["criterion"]; isBlocking?: boolean; helpText?: string } | undefined;
    if (rule === undefined) return null;
    return new DataValidationService(this.context, {
      criterion: rule.criterion,
      allowInvalid: rule.isBlocking !== true,
      helpText: rule.helpText,
    });
  }
  getDataValidations(): (DataValidationService | null)[][] {
    return this.table((position) => this.ruleAt(position));
  }
  getDataValidation(): DataValidationService | null {
    return this.first((position) => this.ruleAt(position));
  }
  setDataValidation(rule: unknown): this {
    if (rule === null) return this.clearDataValidations();
    if (!(rule instanceof DataValidationService))
      throw mismatch("SpreadsheetApp.Range.setDataValidation", [rule]);
    this.assertAlive();
    this.addRule(rule.rule, [this.zone]);
    return this;
  }
  setDataValidations(rules: unknown): this {
    const places = new Map<DataValidationService, { row: number; col: number }[]>();
    const cleared: { row: number; col: number }[] = [];
    this.eachOf(rules, "setDataValidations", (row, col, rule) => {
      if (rule === null) cleared.push({ row, col });
      else if (rule instanceof DataValidationService) {
        const cells = places.get(rule);
        if (cells === undefined) places.set(rule, [{ row, col }]);
        else cells.push({ row, col });
      } else throw mismatch("SpreadsheetApp.Range.setDataValidations", [rules]);
    });
    for (const [service, cells] of places) this.addRule(service.rule, zonesOfCells(cells));
    if (cleared.length > 0) this.removeRules(zonesOfCells(cleared));
    return this;
  }
  private addRule(rule: ValidationRule, zones: Zone[]): void {
    const { sheetId } = this;
    this.grid.run((send) =>
      send("ADD_DATA_VALIDATION_RULE", {
        sheetId,
        ranges: zones.map((zone) => this.getters.getRangeDataFromZone(sheetId, zone)),
        rule: {
          id: `rule-${this.grid.model.uuidGenerator.uuidv4()}`,
          criterion: rule.criterion,
          isBlocking: !rule.allowInvalid,
          ...(rule.helpText === undefined ? {} : { helpText: rule.helpText }),
        },
      }),
    );
  }
  /** The engine can only lay one rule over another, so a harmless one is laid and taken away. */
  private removeRules(zones: Zone[]): void {
    const { sheetId } = this;
    const id = `cleared-${this.grid.model.uuidGenerator.uuidv4()}`;
    this.grid.run((send) => {
      send("ADD_DATA_VALIDATION_RULE", {
        sheetId,
        ranges: zones.map((zone) => this.getters.getRangeDataFromZone(sheetId, zone)),
        rule: { id, criterion: { type: "customFormula", values: ["=TRUE"] } },
      });
      send("REMOVE_DATA_VALIDATION_RULE", { sheetId, id });
    });
  }
  clearDataValidations(): this {
    this.assertAlive();
    this.removeRules([this.zone]);
    return this;
  }
  insertCheckboxes(...args: unknown[]): this {
    if (args.length > 0)
      throw new ServiceError(
        "Range.insertCheckboxes with values of its own is not implemented in the local host.",
      );
    this.assertAlive();
    this.grid.settle();
    // Boxes that are empty become unticked; in one batch, since the engine would do so cell by cell.
    this.forEach((row, col) => {
      const value = this.grid.value({ sheetId: this.sheetId, row, col });
      if (typeof value !== "boolean" && !this.isCoveredByMerge(row, col))
        this.grid.setContent(this.sheetId, row, col, { content: "FALSE" });
    });
    this.grid.settle();
    this.addRule({ criterion: { type: "isBoolean", values: [] }, allowInvalid: false, helpText: undefined }, [
      this.zone,
    ]);
    return this;
  }
  removeCheckboxes(): this {
    const boxes: { row: number; col: number }[] = [];
    this.grid.flush();
    this.forEach((row, col) => {
      if (this.isCheckbox(row, col)) boxes.push({ row, col });
    });
    if (boxes.length === 0) return this;
    this.removeRules(zonesOfCells(boxes));
    for (const { row, col } of boxes) this.grid.setContent(this.sheetId, row, col, { content: "" });
    return this;
  }
  private isCheckbox(row: number, col: number): boolean {
    return (
      this.getters.getValidationRuleForCell({ sheetId: this.sheetId, row, col })?.criterion.type ===
      "isBoolean"
    );
  }
  private tick(value: boolean): this {
    this.grid.flush();
    this.forEach((row, col) => {
      if (this.isCheckbox(row, col))
        this.grid.setContent(this.sheetId, row, col, { content: value ? "TRUE" : "FALSE" });
    });
    return this;
  }
  check(): this {
    return this.tick(true);
  }
  uncheck(): this {
    return this.tick(false);
  }
  isChecked(): boolean | null {
    this.grid.settle();
    const { sheetId } = this;
    const values = this.table(({ row, col }) =>
      this.isCheckbox(row, col) ? this.grid.value({ sheetId, row, col }) === true : null,
    ).flat();
    const [first = null] = values;
    return values.every((value) => value === first) ? first : null;
  }

  // --- notes

  private noteAt({ row, col }: { row: number; col: number }): string {
    return this.grid.side.sheets[this.sheetId]?.notes[cellKey(col, row)] ?? "";
  }
  getNotes(): string[][] {
    // Most sheets have none, and of those that are large every cell would be asked.
    if (Object.keys(this.grid.side.sheets[this.sheetId]?.notes ?? {}).length === 0)
      return this.table(() => "");
    return this.table((position) => this.noteAt(position));
  }
  getNote(): string {
    return this.first((position) => this.noteAt(position));
  }
  setNotes(notes: unknown): this {
    const changes = new Map<string, string>();
    this.eachOf(notes, "setNotes", (row, col, note) =>
      changes.set(
        cellKey(col, row),
        note === null ? "" : textArgument(note, "SpreadsheetApp.Range.setNotes"),
      ),
    );
    return this.writeNotes(changes);
  }
  setNote(note: unknown): this {
    const text = note === null ? "" : textArgument(note, "SpreadsheetApp.Range.setNote");
    const changes = new Map<string, string>();
    this.forEach((row, col) => changes.set(cellKey(col, row), text));
    return this.writeNotes(changes);
  }
  clearNote(): this {
    return this.setNote("");
  }
  private writeNotes(changes: ReadonlyMap<string, string>): this {
    this.forEach((row, col) => this.grid.assertEditable(this.sheetId, row, col));
    this.grid.changeSide((data) => {
      const side = data.sheets[this.sheetId];
      if (side === undefined) return data;
      const notes = Object.fromEntries(
        Object.entries({ ...side.notes, ...Object.fromEntries(changes) }).filter(([, text]) => text !== ""),
      );
      return { ...data, sheets: { ...data.sheets, [this.sheetId]: { ...side, notes } } };
    });
    return this;
  }

  // --- metadata and protection

  private metadataPlace(): MetadataPlace {
    const { sheetId, zone } = this;
    this.assertAlive();
    const wholeRow = zone.left === 0 && zone.right === this.getters.getNumberCols(sheetId) - 1;
    const wholeColumn = zone.top === 0 && zone.bottom === this.getters.getNumberRows(sheetId) - 1;
    if (wholeColumn && zone.left === zone.right)
      return { kind: "column", sheetId, start: zone.left, end: zone.right };
    if (wholeRow && zone.top === zone.bottom)
      return { kind: "row", sheetId, start: zone.top, end: zone.bottom };
    throw new ServiceError(
      "Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.",
    );
  }
  addDeveloperMetadata(...args: unknown[]): this {
    addMetadata(this.context, this.metadataPlace(), args, "SpreadsheetApp.Range.addDeveloperMetadata");
    return this;
  }
  createDeveloperMetadataFinder(): DeveloperMetadataFinderService {
    this.assertAlive();
    const { sheetId, zone } = this;
    return new DeveloperMetadataFinderService(this.context, ({ place }) => {
      if (place.kind === "column")
        return place.sheetId === sheetId && place.start >= zone.left && place.end <= zone.right;
      return (
        place.kind === "row" &&
        place.sheetId === sheetId &&
        place.start >= zone.top &&
        place.end <= zone.bottom
      );
    });
  }
  getDeveloperMetadata(): Service[] {
    const place = this.metadataPlace();
    return new DeveloperMetadataFinderService(this.context, (entry) =>
      helpers.deepEquals(entry.place, place),
    ).find();
  }
  protect(): ProtectionService {
    this.assertAlive();
    return addProtection(this.context, this.sheetId, this.zone);
  }
}

/** The engine writes "no colour" as undefined or as "". */
const colorOr = (color: string | undefined, standard: string): string =>
  color === undefined || color === "" ? standard : color;

const plainZone = ({ top, bottom, left, right }: Zone): Zone => ({ top, bottom, left, right });

function oneOf(value: unknown, yes: string, no: string, method: string): boolean | undefined {
  if (value === null) return undefined;
  if (value === yes) return true;
  if (value === no) return undefined;
  throw mismatch(`SpreadsheetApp.Range.${method}`, [value]);
}

function fontLine(value: unknown, method: string): StylePatch {
  if (value === null || value === "none") return { underline: undefined, strikethrough: undefined };
  if (value === "underline") return { underline: true, strikethrough: undefined };
  if (value === "line-through") return { underline: undefined, strikethrough: true };
  throw mismatch(`SpreadsheetApp.Range.${method}`, [value]);
}

function fontSize(value: unknown, method: string): number {
  const size = wholeArgument(value, `SpreadsheetApp.Range.${method}`);
  if (size < 1 || size > 400) throw new ServiceError(`Invalid font size: ${size}`);
  return size;
}

function nullableText(value: unknown, method: string): string | undefined {
  return value === null ? undefined : textArgument(value, `SpreadsheetApp.Range.${method}`);
}

function horizontal(value: unknown, method: string): "left" | "center" | "right" | undefined {
  if (value === null) return undefined;
  const text = textArgument(value, `SpreadsheetApp.Range.${method}`);
  if (!HORIZONTAL.has(text)) throw new ServiceError(`Invalid horizontal alignment: ${text}`);
  return text === "left" || text === "center" || text === "right" ? text : undefined;
}

function vertical(value: unknown, method: string): "top" | "middle" | "bottom" | undefined {
  if (value === null) return undefined;
  const text = textArgument(value, `SpreadsheetApp.Range.${method}`);
  if (!VERTICAL.has(text)) throw new ServiceError(`Invalid vertical alignment: ${text}`);
  return text as "top" | "middle" | "bottom";
}

function numberFormat(value: unknown, method: string): string {
  const format = textArgument(value, `SpreadsheetApp.Range.${method}`);
  if (/^general$/i.test(format)) return "";
  try {
    helpers.parseFormat(format);
    return format;
  } catch {
    throw new ServiceError(`The number format "${format}" is not understood by the local host.`);
  }
}
