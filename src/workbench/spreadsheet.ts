/** The spreadsheet and SpreadsheetApp: tabs, the active selection, builders. */

import { splitSheetReference } from "./a1";
import { ConditionalFormatRuleBuilderService } from "./conditional-format";
import { DataValidationBuilderService } from "./data-validation";
import type { DeveloperMetadataService } from "./developer-metadata";
import { DeveloperMetadataFinderService, addMetadata } from "./developer-metadata";
import {
  BOOLEAN_CRITERIA,
  BORDER_STYLE,
  DIMENSION,
  METADATA_LOCATION_TYPE,
  METADATA_VISIBILITY,
  PROTECTION_TYPE,
  VALIDATION_CRITERIA,
  WRAP_STRATEGY,
} from "./enumerations";
import { ServiceError } from "./errors";
import type { RangeService } from "./range";
import type { Implements } from "./service";
import { Service, mismatch, textArgument, wholeArgument } from "./service";
import { SheetService, checkSheetName } from "./sheet";
import type { SpreadsheetContext } from "./spreadsheet-context";
import { activateSheet, activeSheetId, selectZone } from "./spreadsheet-context";
import { GOOGLE_COLUMNS, GOOGLE_ROWS } from "./xlsx/read";

type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

const METHOD = "SpreadsheetApp.Spreadsheet.";

export class SpreadsheetService
  extends Service
  implements
    Implements<
      GoogleSpreadsheet,
      | "addDeveloperMetadata"
      | "createDeveloperMetadataFinder"
      | "deleteSheet"
      | "getActiveCell"
      | "getActiveRange"
      | "getActiveSheet"
      | "getDeveloperMetadata"
      | "getId"
      | "getName"
      | "getNamedRanges"
      | "getNumSheets"
      | "getRange"
      | "getRangeByName"
      | "getSheetByName"
      | "getSheetId"
      | "getSheets"
      | "getSpreadsheetLocale"
      | "getSpreadsheetTimeZone"
      | "insertSheet"
      | "moveActiveSheet"
      | "setActiveRange"
      | "setActiveSheet"
      | "toast"
    >
{
  readonly googleName = "Spreadsheet";
  constructor(private readonly context: SpreadsheetContext) {
    super();
  }

  private get grid(): SpreadsheetContext["grid"] {
    return this.context.grid;
  }
  private get getters(): SpreadsheetContext["grid"]["model"]["getters"] {
    return this.grid.model.getters;
  }

  getId(): string {
    return this.context.spreadsheetId;
  }
  getName(): string {
    return this.context.spreadsheetName;
  }
  getSpreadsheetTimeZone(): string {
    return this.context.timeZone;
  }
  getSpreadsheetLocale(): string {
    return this.grid.locale.code;
  }

  // --- sheets

  getSheets(): SheetService[] {
    return this.getters.getSheetIds().map((id) => this.context.sheetById(id));
  }
  getNumSheets(): number {
    return this.getters.getSheetIds().length;
  }
  getSheetByName(name: unknown): SheetService | null {
    const wanted = textArgument(name, `${METHOD}getSheetByName`);
    const id = this.getters.getSheetIds().find((sheetId) => this.getters.getSheetName(sheetId) === wanted);
    return id === undefined ? null : this.context.sheetById(id);
  }
  getActiveSheet(): SheetService {
    return this.context.sheetById(this.activeId());
  }
  private activeId(): string {
    return this.context.formulaCell?.().sheetId ?? activeSheetId(this.grid.model);
  }
  getSheetId(): number {
    return this.getActiveSheet().getSheetId();
  }
  setActiveSheet(sheet: unknown): SheetService {
    if (!(sheet instanceof SheetService)) throw mismatch(`${METHOD}setActiveSheet`, [sheet]);
    this.grid.flush();
    sheet.showSheet();
    activateSheet(this.grid.model, sheet.id);
    return sheet;
  }

  /** (), (index), (name), (name, index); the new sheet becomes the active one. */
  insertSheet(...args: unknown[]): SheetService {
    const [first, second] = args;
    if (
      args.length > 2 ||
      (second !== undefined && (typeof second !== "number" || typeof first !== "string"))
    ) {
      if (typeof second === "object" || typeof first === "object" || args.length > 2)
        throw new ServiceError("Spreadsheet.insertSheet with options is not implemented in the local host.");
      throw mismatch(`${METHOD}insertSheet`, args);
    }
    const count = this.getNumSheets();
    const after = this.getters.getSheetIds().indexOf(activeSheetId(this.grid.model)) + 1;
    const index = typeof first === "number" ? first : typeof second === "number" ? second : after;
    if (index < 0 || index > count) throw new ServiceError(`The sheet index ${index} is out of bounds.`);
    const name = typeof first === "string" ? first : this.freeName();
    checkSheetName(this.context, name, undefined);
    const sheetId = `sheet-${this.grid.model.uuidGenerator.uuidv4()}`;
    this.grid.run((send) =>
      send("CREATE_SHEET", { sheetId, name, position: index, cols: GOOGLE_COLUMNS, rows: GOOGLE_ROWS }),
    );
    activateSheet(this.grid.model, sheetId);
    return this.context.sheetById(sheetId);
  }
  private freeName(): string {
    const base = this.grid.locale.code === "vi_VN" ? "Trang tính" : "Sheet";
    const taken = new Set(this.getters.getSheetIds().map((id) => this.getters.getSheetName(id)));
    let number = 1;
    while (taken.has(`${base}${number}`)) number++;
    return `${base}${number}`;
  }
  deleteSheet(sheet: unknown): void {
    if (!(sheet instanceof SheetService)) throw mismatch(`${METHOD}deleteSheet`, [sheet]);
    // Named here, so that a sheet deleted before is reported as such.
    sheet.getName();
    const ids = this.getters.getSheetIds();
    const others = this.getters.getVisibleSheetIds().filter((id) => id !== sheet.id);
    if (ids.length === 1 || others.length === 0)
      throw new ServiceError("You can't remove all the sheets in a document.");
    const next = others.find((id) => ids.indexOf(id) > ids.indexOf(sheet.id)) ?? others.at(-1);
    if (activeSheetId(this.grid.model) === sheet.id && next !== undefined)
      activateSheet(this.grid.model, next);
    this.grid.run((send) => send("DELETE_SHEET", { sheetId: sheet.id, sheetName: sheet.getName() }));
  }
  moveActiveSheet(position: unknown): void {
    const target = wholeArgument(position, `${METHOD}moveActiveSheet`) - 1;
    const ids = [...this.getters.getSheetIds()];
    if (target < 0 || target >= ids.length)
      throw new ServiceError("The position of the sheet is out of bounds.");
    const active = activeSheetId(this.grid.model);
    const from = ids.indexOf(active);
    const passed = ids
      .slice(Math.min(from, target), Math.max(from, target) + 1)
      .filter((id) => id !== active);
    // The engine counts only the visible sheets that are passed.
    const delta = passed.filter((id) => this.getters.isSheetVisible(id)).length * Math.sign(target - from);
    if (delta !== 0) this.grid.run((send) => send("MOVE_SHEET", { sheetId: active, delta }));
  }

  // --- ranges

  getRange(text: unknown): RangeService {
    const reference = textArgument(text, `${METHOD}getRange`);
    const { sheet, cells } = splitSheetReference(reference);
    if (sheet === undefined) {
      const named = this.getRangeByName(reference);
      return named ?? this.getActiveSheet().getRange(cells);
    }
    const found = this.getSheetByName(sheet);
    if (found === null) throw new ServiceError("Range not found");
    return found.getRange(cells);
  }
  getRangeByName(name: unknown): RangeService | null {
    const named = this.getters.getNamedRange(textArgument(name, `${METHOD}getRangeByName`));
    return named === undefined
      ? null
      : this.context.sheetById(named.range.sheetId).rangeOf({ ...named.range.zone });
  }
  getNamedRanges(): NamedRangeService[] {
    return this.getters.getNamedRanges().map(({ name }) => new NamedRangeService(this.context, name));
  }
  /** The user's selection, or the cell of the formula that is computed, if it is on this sheet. */
  activeRangeOf(sheetId: string): RangeService | null {
    const cell = this.context.formulaCell?.();
    if (cell !== undefined) {
      const { row, col } = cell;
      const zone = { top: row, bottom: row, left: col, right: col };
      return cell.sheetId === sheetId ? this.context.sheetById(sheetId).rangeOf(zone) : null;
    }
    this.grid.flush();
    if (activeSheetId(this.grid.model) !== sheetId) return null;
    const { top, bottom, left, right } = this.getters.getSelectedZone();
    return this.context.sheetById(sheetId).rangeOf({ top, bottom, left, right });
  }
  getActiveRange(): RangeService | null {
    return this.activeRangeOf(this.activeId());
  }
  getActiveCell(): RangeService {
    return this.getActiveSheet().getActiveCell();
  }
  setActiveRange(range: unknown): RangeService {
    if (!(range instanceof Object) || !("zone" in range) || !("sheetId" in range))
      throw mismatch(`${METHOD}setActiveRange`, [range]);
    const { sheetId, zone } = range as RangeService;
    this.grid.flush();
    activateSheet(this.grid.model, sheetId);
    selectZone(this.grid.model, zone);
    return range as RangeService;
  }
  toast(message: unknown, title: unknown = "", seconds: unknown = 5): void {
    this.context.toast(String(message), String(title), typeof seconds === "number" ? seconds : 5);
  }

  // --- metadata

  addDeveloperMetadata(...args: unknown[]): this {
    addMetadata(this.context, { kind: "spreadsheet" }, args, `${METHOD}addDeveloperMetadata`);
    return this;
  }
  createDeveloperMetadataFinder(): DeveloperMetadataFinderService {
    return new DeveloperMetadataFinderService(this.context, () => true);
  }
  getDeveloperMetadata(): DeveloperMetadataService[] {
    return new DeveloperMetadataFinderService(
      this.context,
      ({ place }) => place.kind === "spreadsheet",
    ).find();
  }
}

class NamedRangeService
  extends Service
  implements Implements<GoogleAppsScript.Spreadsheet.NamedRange, "getName" | "getRange">
{
  readonly googleName = "NamedRange";
  constructor(
    private readonly context: SpreadsheetContext,
    private readonly name: string,
  ) {
    super();
  }
  getName(): string {
    return this.name;
  }
  getRange(): RangeService {
    const range = this.context.spreadsheet.getRangeByName(this.name);
    if (range === null) throw new ServiceError("The named range was removed.");
    return range;
  }
}

/** The entry point that scripts call SpreadsheetApp. */
export class SpreadsheetAppService
  extends Service
  implements
    Implements<
      GoogleApp,
      | "flush"
      | "getActive"
      | "getActiveRange"
      | "getActiveSheet"
      | "getActiveSpreadsheet"
      | "getUi"
      | "newConditionalFormatRule"
      | "newDataValidation"
      | "setActiveRange"
      | "setActiveSheet"
    >
{
  readonly googleName = "SpreadsheetApp";
  readonly BooleanCriteria = BOOLEAN_CRITERIA;
  readonly BorderStyle = BORDER_STYLE;
  readonly DataValidationCriteria = VALIDATION_CRITERIA;
  readonly DeveloperMetadataLocationType = METADATA_LOCATION_TYPE;
  readonly DeveloperMetadataVisibility = METADATA_VISIBILITY;
  readonly Dimension = DIMENSION;
  readonly ProtectionType = PROTECTION_TYPE;
  readonly WrapStrategy = WRAP_STRATEGY;

  constructor(
    private readonly context: SpreadsheetContext,
    private readonly ui: Service,
  ) {
    super();
  }

  getActiveSpreadsheet(): SpreadsheetService {
    return this.context.spreadsheet;
  }
  getActive(): SpreadsheetService {
    return this.context.spreadsheet;
  }
  getActiveSheet(): SheetService {
    return this.context.spreadsheet.getActiveSheet();
  }
  getActiveRange(): RangeService | null {
    return this.context.spreadsheet.getActiveRange();
  }
  setActiveSheet(sheet: unknown): SheetService {
    return this.context.spreadsheet.setActiveSheet(sheet);
  }
  setActiveRange(range: unknown): RangeService {
    return this.context.spreadsheet.setActiveRange(range);
  }
  getUi(): Service {
    return this.ui;
  }
  flush(): void {
    this.context.grid.settle();
  }
  newConditionalFormatRule(): ConditionalFormatRuleBuilderService {
    return new ConditionalFormatRuleBuilderService(this.context);
  }
  newDataValidation(): DataValidationBuilderService {
    return new DataValidationBuilderService(this.context);
  }
}
