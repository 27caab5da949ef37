/** What the spreadsheet services of one execution share: the cells, time zones, and one object for each sheet. */

import type { CellPosition, Model, Zone } from "@odoo/o-spreadsheet";
import { civilAcrossZones, civilFromSerial, serialFromCivil } from "./civil-time";
import { deferred } from "./engine";
import { ServiceError } from "./errors";
import type { CellScalar, Grid } from "./grid";
import { ScriptDate } from "./service";
import type { SheetService } from "./sheet";
import type { SpreadsheetService } from "./spreadsheet";

export interface SpreadsheetContext {
  readonly grid: Grid;
  readonly spreadsheetName: string;
  readonly spreadsheetId: string;
  readonly timeZone: string;
  readonly scriptTimeZone: string;
  /** Names of the script's custom functions. */
  readonly customFunctions: ReadonlySet<string>;
  /**
   * Within a custom function: the cell of its formula, which is the active one to the script.
   * Throws for a formula of no cell. Undefined in any other execution, where the user's selection is active.
   */
  readonly formulaCell: (() => CellPosition) | undefined;
  readonly toast: (message: string, title: string, seconds: number) => void;
  /** The services of this execution, set once they exist. */
  spreadsheet: SpreadsheetService;
  sheetById(id: string): SheetService;
}

/** Throws if a sheet was deleted while a script still holds it. */
export function assertSheetExists(model: Model, sheetId: string): void {
  if (model.getters.tryGetSheet(sheetId) === undefined)
    throw new ServiceError("Sheet not found; it was deleted.");
}

/** A cell value as a script reads it: serials with a date format as dates. */
export function scriptValue(context: SpreadsheetContext, value: CellScalar): unknown {
  if (typeof value !== "object") return value;
  return new ScriptDate(
    civilAcrossZones(civilFromSerial(value.serial), context.timeZone, context.scriptTimeZone),
  );
}

/** The serial of a script's date in the spreadsheet's time zone. */
export function serialOf(context: SpreadsheetContext, date: ScriptDate): number {
  return serialFromCivil(civilAcrossZones(date.civil, context.scriptTimeZone, context.timeZone));
}

/** The tab that the user sees. */
export function activeSheetId(model: Model): string {
  return model.getters.getActiveSheetId();
}

/** Shows another tab. */
export function activateSheet(model: Model, sheetId: string): void {
  const from = activeSheetId(model);
  if (from === sheetId) return;
  deferred(() => model.dispatch("ACTIVATE_SHEET", { sheetIdFrom: from, sheetIdTo: sheetId }));
}

/** Selects cells of the active tab. */
export function selectZone(model: Model, zone: Zone): void {
  deferred(() => model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone }));
}
