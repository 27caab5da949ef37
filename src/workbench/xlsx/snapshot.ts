/** What a model was like when its file was read, remembered so that saving finds what changed since. */

import type { Border, Cell, CellPosition, Model, Zone } from "@odoo/o-spreadsheet";
import { zoneToA1 } from "../a1";
import { keptBorder } from "../borders";
import type { SheetBorders } from "../borders";
import { hostGetters } from "../engine";
import type { SheetSide } from "../side-data";
import { chartsText } from "./chart-drawings";

/** The cells of a sheet in parallel arrays: a large sheet has hundreds of thousands. */
export interface CellsSnapshot {
  readonly cells: Cell[];
  readonly rows: number[];
  readonly cols: number[];
  readonly formulas: Map<number, FormulaSnapshot>;
}

export interface FormulaSnapshot {
  /** The compiled formula: a moved reference changes it inside the cell. */
  readonly compiled: Extract<Cell, { isFormula: true }>["compiledFormula"];
  /** What the formula and its spill showed. */
  readonly shown: string;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visible: boolean;
  readonly color: string | undefined;
  readonly view: string;
  readonly colSizes: readonly number[];
  readonly rowSizes: readonly (number | undefined)[];
  readonly hiddenCols: ReadonlySet<number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly merges: string;
  readonly rules: string;
  readonly validations: string;
  readonly checkboxes: string;
  readonly notes: SheetSide["notes"];
  readonly borders: SheetBorders;
  readonly charts: string;
}

/** The model as it was when its file was read. */
export interface Snapshot {
  readonly cells: ReadonlyMap<string, CellsSnapshot>;
  readonly sheets: ReadonlyMap<string, SheetSnapshot>;
  readonly order: readonly string[];
  readonly names: string;
}

/** A validation as the engine stores it. */
export interface StoredValidation {
  id: string;
  criterion: { type: string; values: string[] };
  isBlocking?: boolean;
  helpText?: string;
  ranges: { zone: Zone }[];
}

const indexes = (length: number): number[] => Array.from({ length }, (_, index) => index);

export function validationsOf(model: Model, sheetId: string): StoredValidation[] {
  return model.getters.getDataValidationRules(sheetId);
}

/** The validations of a sheet by value. */
export const validationsText = (model: Model, sheetId: string): string =>
  JSON.stringify(
    validationsOf(model, sheetId).map(({ id, criterion, isBlocking, helpText, ranges }) => [
      id,
      criterion,
      isBlocking,
      helpText,
      ranges.map(({ zone }) => zoneToA1(zone)),
    ]),
  );

/** Where a sheet has checkboxes. */
export const checkboxZones = (model: Model, sheetId: string): Zone[] =>
  validationsOf(model, sheetId)
    .filter(({ criterion }) => criterion.type === "isBoolean")
    .flatMap(({ ranges }) => ranges.map(({ zone }) => zone));

/** The merges of a sheet by value. */
export const mergesText = (model: Model, sheetId: string): string =>
  model.getters.getMerges(sheetId).map(zoneToA1).sort().join(" ");

/** The names of a workbook's ranges by value. */
export const namesText = (model: Model): string =>
  JSON.stringify(
    model.getters.getNamedRanges().map(({ name, range: at }) => [name, model.getters.getRangeString(at, "")]),
  );

/** Grid lines and frozen panes of a sheet by value. */
export function viewText(model: Model, sheetId: string): string {
  const { areGridLinesVisible, panes } = model.getters.getSheet(sheetId);
  return JSON.stringify([areGridLinesVisible, panes]);
}

/** What a formula cell and the cells it spills into show. */
export function shownBy(model: Model, position: CellPosition): string {
  const zone = model.getters.getSpreadZone(position);
  const value = (at: CellPosition): string => {
    const cell = model.getters.getEvaluatedCell(at);
    return `${typeof cell.value}${String(cell.value)}`;
  };
  if (zone === undefined) return value(position);
  const values = [zoneToA1(zone)];
  for (let row = zone.top; row <= zone.bottom; row++)
    for (let col = zone.left; col <= zone.right; col++)
      values.push(value({ sheetId: position.sheetId, row, col }));
  return values.join("\u0001");
}

/** Remembers the state of a model by references, which is cheap: the engine replaces objects instead of changing them. */
export function takeSnapshot(model: Model): Snapshot {
  const { getters } = model;
  const cells = new Map<string, CellsSnapshot>();
  const sheets = new Map<string, SheetSnapshot>();
  for (const sheetId of getters.getSheetIds()) {
    const list: CellsSnapshot = { cells: [], rows: [], cols: [], formulas: new Map() };
    for (const cell of getters.getCells(sheetId)) {
      const position = getters.getCellPosition(cell.id);
      list.cells.push(cell);
      list.rows.push(position.row);
      list.cols.push(position.col);
      if (cell.isFormula)
        list.formulas.set(cell.id, { compiled: cell.compiledFormula, shown: shownBy(model, position) });
    }
    cells.set(sheetId, list);
    sheets.set(sheetId, sheetSnapshot(model, sheetId));
  }
  return { cells, sheets, order: [...getters.getSheetIds()], names: namesText(model) };
}

function sheetSnapshot(model: Model, sheetId: string): SheetSnapshot {
  const { getters } = model;
  const sheet = getters.getSheet(sheetId);
  const cols = indexes(getters.getNumberCols(sheetId));
  const rows = indexes(getters.getNumberRows(sheetId));
  return {
    name: sheet.name,
    visible: sheet.isVisible,
    color: sheet.color,
    view: viewText(model, sheetId),
    colSizes: cols.map((col) => getters.getColSize(sheetId, col)),
    rowSizes: rows.map((row) => getters.getUserRowSize(sheetId, row)),
    hiddenCols: new Set(cols.filter((col) => getters.isColHiddenByUser(sheetId, col))),
    hiddenRows: new Set(rows.filter((row) => getters.isRowHiddenByUser(sheetId, row))),
    merges: mergesText(model, sheetId),
    rules: JSON.stringify(getters.getConditionalFormats(sheetId)),
    validations: validationsText(model, sheetId),
    checkboxes: checkboxZones(model, sheetId).map(zoneToA1).join(" "),
    notes: hostGetters(model).getSideData().sheets[sheetId]?.notes ?? {},
    charts: chartsText(model, sheetId),
    borders: keptBorders(hostGetters(model).getSheetBorders(sheetId)),
  };
}

/** Down a column most borders are alike, and one object stands for all of them. */
function keptBorders(borders: SheetBorders): SheetBorders {
  return borders.map((column) => {
    let last: Border | undefined;
    return column?.map((border) => {
      const kept = keptBorder(border, last);
      last = kept ?? last;
      return kept;
    });
  });
}
