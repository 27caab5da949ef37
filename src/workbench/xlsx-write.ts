/** Applies what changed in the model since it was read to the very ExcelJS workbook it came from, so that everything else of the file stays. */

import ExcelJS from "exceljs";
import type { Border, Cell, CellPosition, CellValue, Model, Zone } from "@odoo/o-spreadsheet";
import { columnLetters, parseA1, zoneToA1 } from "./a1";
import { helpers, hostGetters } from "./engine";
import { functionsIn, toExcelFormula, wrapComputed, wrapFormula } from "./formula-text";
import { errorName, errorOf, formulaText } from "./grid";
import type { ProtectionEntry, SheetSide } from "./side-data";
import { encodeSideData } from "./side-data-text";
import type { EngineLook } from "./xlsx-style";
import { applyLook } from "./xlsx-style";
import { fittingHeight } from "./row-heights";
import type { ShownText } from "./row-heights";
import { internals, pointsFromPixels, widthFromPixels } from "./xlsx-read";
import type { FileRules, ReadWorkbook } from "./xlsx-read";
import {
  CHECKED,
  FOREIGN_PREFIX,
  UNCHECKED,
  isForeignRule,
  ruleToExcel,
  validationToExcel,
} from "./xlsx-rules";
import type { ExcelConditionalFormatting, ExcelValidation } from "./xlsx-rules";

/** The cells of a sheet in parallel arrays: a large sheet has hundreds of thousands. */
interface CellsSnapshot {
  readonly cells: Cell[];
  readonly rows: number[];
  readonly cols: number[];
  readonly formulas: Map<number, FormulaSnapshot>;
}

interface FormulaSnapshot {
  /** The compiled formula: a moved reference changes it inside the cell. */
  readonly compiled: unknown;
  /** What the formula and its spill showed. */
  readonly shown: string;
}

interface SheetSnapshot {
  readonly name: string;
  readonly visible: boolean;
  readonly color: string | undefined;
  readonly gridLines: boolean;
  readonly panes: string;
  readonly colSizes: readonly number[];
  readonly rowSizes: readonly (number | undefined)[];
  readonly hiddenCols: ReadonlySet<number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly merges: string;
  readonly rules: string;
  readonly validations: string;
  readonly checkboxes: string;
  readonly notes: SheetSide["notes"];
  readonly borders: readonly (readonly (string | undefined)[] | undefined)[];
}

/** The model as it was when its file was read. */
export interface Snapshot {
  readonly cells: ReadonlyMap<string, CellsSnapshot>;
  readonly sheets: ReadonlyMap<string, SheetSnapshot>;
  readonly order: readonly string[];
  readonly names: string;
}

interface StoredRule {
  id: string;
  criterion: { type: string; values: string[] };
  isBlocking?: boolean;
  helpText?: string;
  ranges: { zone: Zone }[];
}

const range = (length: number): number[] => Array.from({ length }, (_, index) => index);

const NO_BORDER = "|||";

/** A border by value: the engine changes border objects in place. */
function borderKey(border: Border | undefined): string | undefined {
  const key = border === undefined ? NO_BORDER : sidesOf(border);
  // The engine leaves empty objects behind where it took the last side away.
  return key === NO_BORDER ? undefined : key;
}

function sidesOf(border: Border): string {
  const side = (name: "top" | "left" | "bottom" | "right"): string => {
    const description = border[name];
    return description === undefined ? "" : `${description.style} ${description.color}`;
  };
  return `${side("top")}|${side("left")}|${side("bottom")}|${side("right")}`;
}

function borderFromKey(key: string | undefined): Border | undefined {
  if (key === undefined) return undefined;
  const result: Border = {};
  key.split("|").forEach((description, index) => {
    const [style, color] = description.split(" ");
    const side = (["top", "left", "bottom", "right"] as const)[index];
    if (style !== undefined && style !== "" && color !== undefined && side !== undefined)
      result[side] = { style: style as "thin", color };
  });
  return result;
}

function rulesOf(model: Model, sheetId: string): StoredRule[] {
  return model.getters.getDataValidationRules(sheetId);
}

const validationsText = (model: Model, sheetId: string): string =>
  JSON.stringify(
    rulesOf(model, sheetId).map(({ id, criterion, isBlocking, helpText, ranges }) => [
      id,
      criterion,
      isBlocking,
      helpText,
      ranges.map(({ zone }) => zoneToA1(zone)),
    ]),
  );

const checkboxZones = (model: Model, sheetId: string): Zone[] =>
  rulesOf(model, sheetId)
    .filter(({ criterion }) => criterion.type === "isBoolean")
    .flatMap(({ ranges }) => ranges.map(({ zone }) => zone));

const mergesText = (model: Model, sheetId: string): string =>
  model.getters.getMerges(sheetId).map(zoneToA1).sort().join(" ");

const namesText = (model: Model): string =>
  JSON.stringify(
    model.getters.getNamedRanges().map(({ name, range: at }) => [name, model.getters.getRangeString(at, "")]),
  );

/** What a formula cell and the cells it spills into show. */
function shownBy(model: Model, position: CellPosition): string {
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
  const cols = range(getters.getNumberCols(sheetId));
  const rows = range(getters.getNumberRows(sheetId));
  return {
    name: sheet.name,
    visible: sheet.isVisible,
    color: sheet.color,
    gridLines: sheet.areGridLinesVisible,
    panes: JSON.stringify(sheet.panes),
    colSizes: cols.map((col) => getters.getColSize(sheetId, col)),
    rowSizes: rows.map((row) => getters.getUserRowSize(sheetId, row)),
    hiddenCols: new Set(cols.filter((col) => getters.isColHiddenByUser(sheetId, col))),
    hiddenRows: new Set(rows.filter((row) => getters.isRowHiddenByUser(sheetId, row))),
    merges: mergesText(model, sheetId),
    rules: JSON.stringify(getters.getConditionalFormats(sheetId)),
    validations: validationsText(model, sheetId),
    checkboxes: checkboxZones(model, sheetId).map(zoneToA1).join(" "),
    notes: hostGetters(model).getSideData().sheets[sheetId]?.notes ?? {},
    borders: hostGetters(model)
      .getSheetBorders(sheetId)
      .map((column) => column?.map(borderKey)),
  };
}

/** Everything that saving one sheet needs to know. */
interface SheetContext {
  model: Model;
  sheetId: string;
  sheet: ExcelJS.Worksheet;
  isNew: boolean;
  before: SheetSnapshot | undefined;
  checkboxes: readonly Zone[];
  defaultFont: Partial<ExcelJS.Font>;
}

/** Brings the ExcelJS workbook up to date with the model. `bound`: custom functions can be computed. */
export function applyChanges(read: ReadWorkbook, model: Model, snapshot: Snapshot, bound: boolean): void {
  const { excel, sheetIds } = read;
  const current = model.getters.getSheetIds();
  for (const sheetId of snapshot.order) {
    const sheet = sheetIds.get(sheetId);
    if (sheet === undefined || current.includes(sheetId)) continue;
    excel.removeWorksheet(sheet.id);
    sheetIds.delete(sheetId);
  }
  const renamed = new Map<string, string>();
  // Names in two steps, since two sheets may have swapped theirs.
  current.forEach((sheetId) => {
    const sheet = sheetIds.get(sheetId);
    if (sheet === undefined) return;
    const name = model.getters.getSheetName(sheetId);
    if (sheet.name === name) return;
    renamed.set(sheet.name, name);
    sheet.name = `~${sheet.id}`;
  });
  const contexts = current.map((sheetId, index): SheetContext => {
    const name = model.getters.getSheetName(sheetId);
    let sheet = sheetIds.get(sheetId);
    const isNew = sheet === undefined;
    if (sheet === undefined) {
      sheet = excel.addWorksheet(name);
      sheetIds.set(sheetId, sheet);
      setUpPrinting(sheet);
    } else if (sheet.name !== name) sheet.name = name;
    (sheet as unknown as { orderNo: number }).orderNo = index + 1;
    return {
      model,
      sheetId,
      sheet,
      isNew,
      before: isNew ? undefined : snapshot.sheets.get(sheetId),
      checkboxes: checkboxZones(model, sheetId),
      defaultFont: isNew ? { name: "Arial", size: 10 } : commonFont(sheet),
    };
  });
  for (const context of contexts) {
    const side = hostGetters(model).getSideData().sheets[context.sheetId];
    const moved = context.isNew ? undefined : movesOf(side);
    if (moved !== undefined) moveCells(context.sheet, moved);
    applyStructure(context, moved !== undefined);
    applyCells(context, snapshot, moved, bound, read.spillCells.get(context.sheetId) ?? []);
    applyNotes(context, side, moved);
    applyRules(context, read.fileRules, moved !== undefined);
  }
  applyNames(excel, model, snapshot, renamed);
  excel.keywords = encodeSideData(excel.keywords, storedSide(model));
}

/** A4 landscape, one page wide, margins of 15 to 19 mm: what Google's print dialogue proposes, since scripts cannot set it. */
const PRINTING = {
  paperSize: 9,
  orientation: "landscape" as const,
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { left: 0.6, right: 0.6, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
};

function setUpPrinting(sheet: ExcelJS.Worksheet): void {
  sheet.pageSetup = Object.assign({}, sheet.pageSetup, PRINTING);
}

/** The font that most cells at the top of a sheet have. */
export function commonFont(sheet: ExcelJS.Worksheet): Partial<ExcelJS.Font> {
  const counts = new Map<string, number>();
  for (const row of internals(sheet)._rows.slice(0, 200)) {
    for (const cell of row?._cells ?? []) {
      const font = cell?.style.font;
      if (font?.name === undefined) continue;
      const key = JSON.stringify({ name: font.name, size: font.size ?? 11 });
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most === undefined ? { name: "Calibri", size: 11 } : (JSON.parse(most[0]) as Partial<ExcelJS.Font>);
}

// --- inserted and deleted rows and columns

interface Moves {
  /** Old index → new index, undefined if gone. */
  row: (old: number) => number | undefined;
  col: (old: number) => number | undefined;
}

function movesOf(side: SheetSide | undefined): Moves | undefined {
  if (!side?.moved) return undefined;
  const inverse = (origins: readonly number[]): ((old: number) => number | undefined) => {
    const targets = new Map<number, number>();
    origins.forEach((origin, now) => {
      if (origin >= 0) targets.set(origin, now);
    });
    return (old) => targets.get(old);
  };
  return { row: inverse(side.rowOrigins), col: inverse(side.colOrigins) };
}

function moveCells(sheet: ExcelJS.Worksheet, moves: Moves): void {
  const inside = internals(sheet);
  unshareFormulas(sheet);
  for (const merge of Object.values(inside._merges)) {
    if (merge === undefined) continue;
    const { top, left, bottom, right } = merge.model;
    sheet.unMergeCells(top, left, bottom, right);
  }
  const columns = ((sheet.columns as Partial<ExcelJS.Column>[] | null | undefined) ?? []).map((column) => ({
    index: (column.number ?? 0) - 1,
    width: column.width,
    hidden: column.hidden,
    style: column.style,
    outlineLevel: column.outlineLevel,
  }));
  const rows = inside._rows;
  inside._rows = [];
  sheet.columns = [];
  for (const { index, width, hidden, style, outlineLevel } of columns) {
    const target = moves.col(index);
    if (target === undefined) continue;
    const column = sheet.getColumn(target + 1);
    if (width !== undefined) column.width = width;
    column.hidden = hidden === true;
    if (style !== undefined) column.style = style;
    if (outlineLevel !== undefined) column.outlineLevel = outlineLevel;
  }
  for (const row of rows) {
    const target = row === undefined ? undefined : moves.row(row.number - 1);
    if (row === undefined || target === undefined) continue;
    const copy = sheet.getRow(target + 1);
    if (row.height !== undefined) copy.height = row.height;
    copy.hidden = row.hidden;
    if (row.outlineLevel !== undefined) copy.outlineLevel = row.outlineLevel;
    for (const cell of row._cells) {
      const col = cell === undefined ? undefined : moves.col(Number(cell.col) - 1);
      if (cell === undefined || col === undefined) continue;
      const twin = copy.getCell(col + 1);
      if (cell.type !== ExcelJS.ValueType.Merge) twin.value = cell.value;
      twin.style = cell.style;
      if ((cell.note as string | ExcelJS.Comment | undefined) !== undefined) twin.note = cell.note;
    }
  }
}

/** Turns shared formulas into plain ones: a clone cannot outlive its master. */
function unshareFormulas(sheet: ExcelJS.Worksheet): void {
  for (const row of internals(sheet)._rows) {
    for (const cell of row?._cells ?? []) {
      if (cell?.type !== ExcelJS.ValueType.Formula) continue;
      const value = cell.value as {
        sharedFormula?: string;
        shareType?: string;
        result?: ExcelJS.CellFormulaValue["result"];
      };
      if (value.sharedFormula === undefined && value.shareType !== "shared") continue;
      cell.value = {
        formula: cell.formula,
        ...(value.result === undefined ? {} : { result: value.result }),
      };
    }
  }
}

// --- sheet properties

function applyStructure(context: SheetContext, moved: boolean): void {
  const { model, sheetId, sheet, before, isNew } = context;
  const { getters } = model;
  const now = getters.getSheet(sheetId);
  if (before?.visible !== now.isVisible) sheet.state = now.isVisible ? "visible" : "hidden";
  if (before?.color !== now.color)
    sheet.properties.tabColor = (
      now.color === undefined
        ? undefined
        : {
            argb: `FF${now.color.replace("#", "")}`,
          }
    ) as Partial<ExcelJS.Color>;
  const { xSplit, ySplit } = now.panes;
  if (before?.gridLines !== now.areGridLinesVisible || before.panes !== JSON.stringify(now.panes)) {
    const view: object = {
      ...(sheet.views as ExcelJS.WorksheetView[] | null)?.[0],
      showGridLines: now.areGridLinesVisible,
    };
    for (const key of ["state", "xSplit", "ySplit", "topLeftCell", "activePane"])
      Reflect.deleteProperty(view, key);
    const frozen = xSplit > 0 || ySplit > 0;
    sheet.views = [
      {
        ...view,
        ...(frozen ? { state: "frozen", xSplit, ySplit } : { state: "normal" }),
      },
    ];
    // Google repeats frozen rows on each printed page unless told otherwise.
    if (isNew && ySplit > 0) sheet.pageSetup.printTitlesRow = `1:${ySplit}`;
  }
  const merges = mergesText(model, sheetId);
  if (moved || (before?.merges ?? "") !== merges) {
    const inside = internals(sheet);
    const wanted = new Set(merges.split(" ").filter((merge) => merge !== ""));
    for (const merge of Object.values(inside._merges)) {
      if (merge === undefined) continue;
      const { top, left, bottom, right } = merge.model;
      const key = zoneToA1({ top: top - 1, left: left - 1, bottom: bottom - 1, right: right - 1 });
      if (!wanted.delete(key)) sheet.unMergeCells(top, left, bottom, right);
    }
    // Without style: ExcelJS would give all cells of a merge the first cell's borders.
    for (const merge of wanted) sheet.mergeCellsWithoutStyle(merge);
  }
  applySizes(context, moved);
}

function applySizes({ model, sheetId, sheet, before, isNew }: SheetContext, moved: boolean): void {
  const { getters } = model;
  const usedCols = isNew ? Math.max(1, lastUsedColumn(model, sheetId)) : getters.getNumberCols(sheetId);
  for (let col = 0; col < usedCols; col++) {
    const size = getters.getColSize(sheetId, col);
    if (isNew || (!moved && before?.colSizes[col] !== size))
      sheet.getColumn(col + 1).width = widthFromPixels(size);
    const hidden = getters.isColHiddenByUser(sheetId, col);
    if (hidden !== (before?.hiddenCols.has(col) ?? false)) sheet.getColumn(col + 1).hidden = hidden;
    if (moved && hidden !== sheet.getColumn(col + 1).hidden) sheet.getColumn(col + 1).hidden = hidden;
    if (moved && size !== getters.getColSize(sheetId, -1)) {
      const width = widthFromPixels(size);
      const column = sheet.getColumn(col + 1);
      if (column.width === undefined || Math.abs(column.width - width) > 0.1) column.width = width;
    }
  }
  const rows = getters.getNumberRows(sheetId);
  for (let row = 0; row < rows; row++) {
    const size = getters.getUserRowSize(sheetId, row);
    const hidden = getters.isRowHiddenByUser(sheetId, row);
    if (moved) {
      if (size !== undefined) sheet.getRow(row + 1).height = pointsFromPixels(size);
      if (hidden) sheet.getRow(row + 1).hidden = true;
      continue;
    }
    if (before?.rowSizes[row] !== size && size !== undefined)
      sheet.getRow(row + 1).height = pointsFromPixels(size);
    if (hidden !== (before?.hiddenRows.has(row) ?? false)) sheet.getRow(row + 1).hidden = hidden;
  }
}

function lastUsedColumn(model: Model, sheetId: string): number {
  let last = 0;
  for (const cell of model.getters.getCells(sheetId))
    last = Math.max(last, model.getters.getCellPosition(cell.id).col + 1);
  return last;
}

// --- cells

const cellIndex = (row: number, col: number): number => row * 20_000 + col;

function applyCells(
  context: SheetContext,
  snapshot: Snapshot,
  moves: Moves | undefined,
  bound: boolean,
  spillCells: readonly { row: number; col: number }[],
): void {
  const { model, sheetId, sheet, before } = context;
  const { getters } = model;
  const borders = hostGetters(model).getSheetBorders(sheetId);
  const unshare = once(() => unshareFormulas(sheet));
  const setValue = (row: number, col: number, value: ExcelJS.CellValue): void => {
    const cell = sheet.getCell(row + 1, col + 1);
    // ExcelJS would hand the value on to the first cell of the merge.
    if (cell.type === ExcelJS.ValueType.Merge) return;
    const old = cell.value as { shareType?: string; sharedFormula?: string } | null;
    if (
      typeof old === "object" &&
      old !== null &&
      (old.shareType === "shared" || old.sharedFormula !== undefined)
    )
      unshare();
    cell.value = value;
  };
  const oldBorder = (row: number, col: number): string | undefined => before?.borders[col]?.[row];
  const old = new OldCells(context.isNew ? undefined : snapshot.cells.get(sheetId), moves);
  const recheck = checkboxChanges(context);
  const spilledNow = new Set<number>();
  const wrapped = new Set<number>();
  for (const cell of getters.getCells(sheetId)) {
    const position = getters.getCellPosition(cell.id);
    const { row, col } = position;
    const own = old.stayed(cell, row, col);
    const was = own ?? old.takeAt(row, col);
    if (cell.isFormula) {
      const zone = getters.getSpreadZone(position);
      if (zone !== undefined) forEachCell(zone, (r, c) => spilledNow.add(cellIndex(r, c)));
      const formula = own === undefined ? undefined : old.formula(cell.id);
      const unchanged =
        formula?.compiled === cell.compiledFormula && formula.shown === shownBy(model, position);
      if (!unchanged) writeFormula(context, cell, position, was?.isFormula === true, setValue);
    } else if (own !== cell || recheck(row, col)) {
      const sameContent =
        own?.isFormula === false && own.content === cell.content && own.format === cell.format;
      const wasFilled = was !== undefined && (was.isFormula || was.content !== "");
      if (
        cell.content !== ""
          ? !sameContent || recheck(row, col)
          : wasFilled && !spilledNow.has(cellIndex(row, col))
      )
        setValue(row, col, literalValue(context, cell, position));
    }
    if (own === undefined || own.style !== cell.style || own.format !== cell.format)
      applyLook(
        styled(context, row, col),
        lookOf(was, undefined),
        lookOf(cell, undefined),
        isFresh(context, row, col),
      );
    if (own !== cell && cell.style?.wrapping === "wrap") wrapped.add(row);
  }
  old.forEachGone((cell, row, col) => {
    if (!spilledNow.has(cellIndex(row, col)) && (cell.isFormula || cell.content !== ""))
      setValue(row, col, null);
    applyLook(sheet.getCell(row + 1, col + 1), lookOf(cell, undefined), lookOf(undefined, undefined), false);
  });
  // What a formula of the file had spilled and no formula spills any more.
  if (bound) {
    for (const at of spillCells) {
      const row = moves === undefined ? at.row : moves.row(at.row);
      const col = moves === undefined ? at.col : moves.col(at.col);
      if (row === undefined || col === undefined || spilledNow.has(cellIndex(row, col))) continue;
      const cell = getters.getCell({ sheetId, row, col });
      if (cell === undefined || (!cell.isFormula && cell.content === "")) setValue(row, col, null);
    }
  }
  applyBorders(context, borders, oldBorder, moves);
  for (const row of wrapped) fitRow(context, row);
}

/** Makes a row high enough for its wrapped texts, unless the model or a user gave it a height. */
function fitRow({ model, sheetId, sheet, before }: SheetContext, row: number): void {
  const { getters } = model;
  const size = getters.getUserRowSize(sheetId, row);
  if (size !== undefined && size !== before?.rowSizes[row]) return;
  const texts: ShownText[] = [];
  for (let col = 0; col < getters.getNumberCols(sheetId); col++) {
    const style = getters.getCell({ sheetId, row, col })?.style;
    if (style?.wrapping !== "wrap") continue;
    const merge = getters.getMerge({ sheetId, row, col });
    // A merge over several rows gives no single row its height.
    if (merge !== undefined && merge.top !== merge.bottom) continue;
    let pixels = 0;
    for (let at = col; at <= (merge?.right ?? col); at++) pixels += getters.getColSize(sheetId, at);
    const text = getters.getEvaluatedCell({ sheetId, row, col }).formattedValue;
    texts.push({ text, fontSize: style.fontSize ?? 10, bold: style.bold === true, pixels });
  }
  const height = fittingHeight(texts);
  const excelRow = sheet.getRow(row + 1);
  // A row of the file never shrinks: somebody may have wanted its height.
  const now = (excelRow.height as number | undefined) ?? 15;
  if (height > now) excelRow.height = height;
}

/** The cells of the file, at the places where they are now; each can be taken by one cell of the model. */
class OldCells {
  private readonly indexById: number[] = [];
  private readonly taken: Uint8Array;
  private positions: Map<number, number> | undefined;

  constructor(
    private readonly list: CellsSnapshot | undefined,
    private readonly moves: Moves | undefined,
  ) {
    list?.cells.forEach((cell, index) => (this.indexById[cell.id] = index));
    this.taken = new Uint8Array(list?.cells.length ?? 0);
  }

  private row(index: number): number | undefined {
    const row = this.list?.rows[index];
    return row === undefined || this.moves === undefined ? row : this.moves.row(row);
  }
  private col(index: number): number | undefined {
    const col = this.list?.cols[index];
    return col === undefined || this.moves === undefined ? col : this.moves.col(col);
  }

  /** The cell as it was, if it was in the file and still is where the file has it. */
  stayed(cell: Cell, row: number, col: number): Cell | undefined {
    const index = this.indexById[cell.id];
    if (index === undefined || this.row(index) !== row || this.col(index) !== col) return undefined;
    this.taken[index] = 1;
    return this.list?.cells[index];
  }
  /** What the file has at this place. */
  takeAt(row: number, col: number): Cell | undefined {
    const index = this.byPosition().get(cellIndex(row, col));
    if (index === undefined) return undefined;
    this.taken[index] = 1;
    return this.list?.cells[index];
  }
  private byPosition(): Map<number, number> {
    if (this.positions === undefined) {
      this.positions = new Map();
      for (let index = 0; index < this.taken.length; index++) {
        const row = this.row(index);
        const col = this.col(index);
        if (row !== undefined && col !== undefined) this.positions.set(cellIndex(row, col), index);
      }
    }
    return this.positions;
  }
  formula(id: number): FormulaSnapshot | undefined {
    return this.list?.formulas.get(id);
  }
  /** Calls for each cell that nothing took. */
  forEachGone(visit: (cell: Cell, row: number, col: number) => void): void {
    for (let index = 0; index < this.taken.length; index++) {
      if (this.taken[index] === 1) continue;
      const cell = this.list?.cells[index];
      const row = this.row(index);
      const col = this.col(index);
      if (cell !== undefined && row !== undefined && col !== undefined) visit(cell, row, col);
    }
  }
}

function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    work();
  };
}

function forEachCell(zone: Zone, visit: (row: number, col: number) => void): void {
  for (let row = zone.top; row <= zone.bottom; row++)
    for (let col = zone.left; col <= zone.right; col++) visit(row, col);
}

const lookOf = (cell: Cell | undefined, border: Border | undefined): EngineLook => ({
  style: cell?.style,
  format: cell?.format,
  border,
});

const isFresh = ({ isNew, sheet }: SheetContext, row: number, col: number): boolean =>
  isNew && sheet.getCell(row + 1, col + 1).style.font === undefined;

/** A cell whose font is named: a style with a font but no name has no defined look. */
function styled(context: SheetContext, row: number, col: number): ExcelJS.Cell {
  const cell = context.sheet.getCell(row + 1, col + 1);
  if (!context.isNew && cell.style.font === undefined)
    cell.style = { ...cell.style, font: { ...context.defaultFont } };
  return cell;
}

function applyBorders(
  context: SheetContext,
  borders: readonly (readonly (Border | undefined)[] | undefined)[],
  oldBorder: (row: number, col: number) => string | undefined,
  moves: Moves | undefined,
): void {
  const before = new Map<number, string>();
  context.before?.borders.forEach((column, col) =>
    column?.forEach((_, row) => {
      const key = oldBorder(row, col);
      const [newRow, newCol] = moves === undefined ? [row, col] : [moves.row(row), moves.col(col)];
      if (key !== undefined && newRow !== undefined && newCol !== undefined)
        before.set(cellIndex(newRow, newCol), key);
    }),
  );
  borders.forEach((column, col) =>
    column?.forEach((border, row) => {
      const index = cellIndex(row, col);
      const old = before.get(index);
      before.delete(index);
      if (old === borderKey(border)) return;
      const blank = lookOf(undefined, undefined);
      applyLook(
        styled(context, row, col),
        { ...blank, border: borderFromKey(old) },
        { ...blank, border },
        isFresh(context, row, col),
      );
    }),
  );
  for (const [index, key] of before) {
    const blank = lookOf(undefined, undefined);
    const cell = context.sheet.getCell(Math.floor(index / 20_000) + 1, (index % 20_000) + 1);
    applyLook(cell, { ...blank, border: borderFromKey(key) }, blank, false);
  }
}

/** Cells that became or ceased to be checkboxes must be written again, though their value is the same. */
function checkboxChanges({ before, checkboxes }: SheetContext): (row: number, col: number) => boolean {
  const now = checkboxes.map(zoneToA1).join(" ");
  if ((before?.checkboxes ?? "") === now) return () => false;
  const zones = [
    ...checkboxes,
    ...(before?.checkboxes ?? "").split(" ").flatMap((text) => {
      const zone = text === "" ? undefined : parseA1(text, 0, 0);
      return zone === undefined ? [] : [zone];
    }),
  ];
  return (row, col) => zones.some((zone) => holds(zone, row, col));
}

const holds = (zone: Zone, row: number, col: number): boolean =>
  row >= zone.top && row <= zone.bottom && col >= zone.left && col <= zone.right;

const SPILLING: ReadonlySet<string> = new Set(
  "FILTER SORT SORTN UNIQUE SEQUENCE XLOOKUP LET LAMBDA MAP BYROW BYCOL REDUCE SCAN TOCOL TOROW WRAPCOLS WRAPROWS VSTACK HSTACK CHOOSECOLS CHOOSEROWS EXPAND RANDARRAY SPLIT FLATTEN".split(
    " ",
  ),
);

const EXCEL_ERRORS: ReadonlySet<string> = new Set(
  "#N/A #REF! #NAME? #DIV/0! #NULL! #VALUE! #NUM!".split(" "),
);

function plainValue(value: CellValue | undefined): string | number | boolean {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? errorOrText(value) : value;
}

const errorOrText = (value: string): string => (value.startsWith("#") ? errorName(value) : value);

function literalValue(
  { checkboxes }: SheetContext,
  cell: Extract<Cell, { isFormula: false }>,
  { row, col }: CellPosition,
): ExcelJS.CellValue {
  const value = cell.format === "@" ? cell.content : cell.parsedValue;
  if (value === null || value === "") return null;
  if (typeof value === "boolean" && checkboxes.some((zone) => holds(zone, row, col)))
    return value ? CHECKED : UNCHECKED;
  if (typeof value === "string" && !cell.content.startsWith("'") && EXCEL_ERRORS.has(errorName(value)))
    return { error: errorName(value) as "#N/A" };
  return value;
}

function writeFormula(
  { model, sheet }: SheetContext,
  cell: Extract<Cell, { isFormula: true }>,
  position: CellPosition,
  wasFormula: boolean,
  setValue: (row: number, col: number, value: ExcelJS.CellValue) => void,
): void {
  const { getters } = model;
  const text = formulaText(model, cell);
  // As Google exports: what spills is a value there, since older programs know neither such functions nor spilling.
  const native =
    cell.compiledFormula.areAllFunctionsExportableToExcel() &&
    (wasFormula || !functionsIn(text).some((name) => SPILLING.has(name)));
  const evaluated = getters.getEvaluatedCell(position);
  const result = plainValue(evaluated.value);
  const zone = getters.getSpreadZone(position);
  const spills = zone !== undefined && (zone.top !== zone.bottom || zone.left !== zone.right);
  const isError = errorOf(evaluated) !== undefined;
  const { row, col, sheetId } = position;
  // A format that a formula brings along, e.g. a date's, is no format of the cell in the model.
  const setFormat = (at: CellPosition, format: string | undefined): void => {
    const target = sheet.getCell(at.row + 1, at.col + 1);
    const isPlain = target.style.numFmt === undefined || target.style.numFmt === "General";
    if (format !== undefined && format !== "" && isPlain) target.style = { ...target.style, numFmt: format };
  };
  if (native) {
    const cached = isError
      ? EXCEL_ERRORS.has(String(result))
        ? { error: result as "#N/A" }
        : undefined
      : result;
    setValue(row, col, {
      formula: toExcelFormula(text),
      ...(cached === undefined ? {} : { result: cached }),
      ...(spills ? { shareType: "array", ref: zoneToA1(zone) } : {}),
    });
  } else {
    const wrapped = wrapFormula(text, result);
    setValue(row, col, wrapped === undefined ? result : { formula: wrapped, result });
  }
  setFormat(position, evaluated.format);
  if (!spills) return;
  forEachCell(zone, (r, c) => {
    if (r === row && c === col) return;
    setFormat({ sheetId, row: r, col: c }, getters.getEvaluatedCell({ sheetId, row: r, col: c }).format);
    const value = plainValue(getters.getEvaluatedCell({ sheetId, row: r, col: c }).value);
    const wrapped = native ? undefined : wrapComputed(value);
    setValue(r, c, wrapped === undefined ? value : { formula: wrapped, result: value });
  });
}

// --- notes, rules, names

function applyNotes(context: SheetContext, side: SheetSide | undefined, moves: Moves | undefined): void {
  const before = new Map<string, string>();
  for (const [key, note] of Object.entries(context.before?.notes ?? {})) {
    const [col = 0, row = 0] = key.split(",").map(Number);
    const [newRow, newCol] = moves === undefined ? [row, col] : [moves.row(row), moves.col(col)];
    if (newRow !== undefined && newCol !== undefined) before.set(`${newCol},${newRow}`, note);
  }
  const cellAt = (key: string): ExcelJS.Cell => {
    const [col = 0, row = 0] = key.split(",").map(Number);
    return context.sheet.getCell(row + 1, col + 1);
  };
  for (const [key, note] of Object.entries(side?.notes ?? {})) {
    if (before.get(key) !== note) cellAt(key).note = note;
    before.delete(key);
  }
  for (const key of before.keys()) (cellAt(key) as unknown as { _comment: undefined })._comment = undefined;
}

function applyRules(context: SheetContext, fileRules: FileRules, moved: boolean): void {
  const { model, sheetId, sheet, before } = context;
  const inside = internals(sheet);
  const formats = model.getters.getConditionalFormats(sheetId);
  if (moved || (before?.rules ?? "[]") !== JSON.stringify(formats)) {
    const blocks: ExcelConditionalFormatting[] = [];
    formats.forEach((format, index) => {
      const ref = format.ranges.map((text) => boundedRange(text, model, sheetId)).join(" ");
      const topLeft = /^[A-Z]+\d+/.exec(ref)?.[0] ?? "A1";
      const original = fileRules.rules.get(format.id);
      const keep =
        original !== undefined && (isForeignRule(format.rule) || (!moved && isKept(before, format)));
      const rule = keep ? { ...original, priority: index + 1 } : ruleToExcel(format.rule, topLeft, index + 1);
      if (rule !== undefined) blocks.push({ ref, rules: [rule] });
    });
    inside.conditionalFormattings = blocks;
  }
  if (moved || (before?.validations ?? "[]") !== validationsText(model, sheetId)) {
    const validations: Record<string, ExcelValidation> = {};
    for (const rule of rulesOf(model, sheetId)) {
      const original = fileRules.validations.get(rule.id);
      const stored =
        rule.id.startsWith(FOREIGN_PREFIX) && original !== undefined
          ? original
          : validationToExcel({
              criterion: rule.criterion as Parameters<typeof validationToExcel>[0]["criterion"],
              isBlocking: rule.isBlocking === true,
              helpText: rule.helpText,
            });
      if (stored !== undefined) for (const { zone } of rule.ranges) validations[zoneToA1(zone)] = stored;
    }
    inside.dataValidations.model = validations;
  }
}

/** True if a rule still is what the file said, so that the file's own form can be kept. */
function isKept(before: SheetSnapshot | undefined, format: { id: string; rule: object }): boolean {
  const old = (JSON.parse(before?.rules ?? "[]") as { id: string; rule: object }[]).find(
    ({ id }) => id === format.id,
  );
  return old !== undefined && helpers.deepEquals(old.rule, format.rule);
}

function boundedRange(text: string, model: Model, sheetId: string): string {
  const zone = parseA1(text, model.getters.getNumberRows(sheetId), model.getters.getNumberCols(sheetId));
  return zone === undefined ? text : zoneToA1(zone);
}

const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

function applyNames(
  excel: ExcelJS.Workbook,
  model: Model,
  snapshot: Snapshot,
  renamed: ReadonlyMap<string, string>,
): void {
  if (renamed.size === 0 && snapshot.names === namesText(model)) return;
  const known = new Set((JSON.parse(snapshot.names) as [string, string][]).map(([name]) => name));
  const kept = (excel.definedNames.model as { name: string; ranges: string[] }[])
    .filter(({ name }) => !known.has(name))
    .map(({ name, ranges }) => ({
      name,
      ranges: ranges.map((text) => {
        const bang = text.lastIndexOf("!");
        const sheet = text.slice(0, bang).replace(/^'|'$/g, "").replaceAll("''", "'");
        const now = renamed.get(sheet);
        return now === undefined ? text : `${quoteSheet(now)}${text.slice(bang)}`;
      }),
    }));
  const own = model.getters.getNamedRanges().map(({ name, range: at }) => {
    const start = `$${columnLetters(at.zone.left)}$${at.zone.top + 1}`;
    const end = `$${columnLetters(at.zone.right)}$${at.zone.bottom + 1}`;
    const sheet = quoteSheet(model.getters.getSheetName(at.sheetId));
    return { name, ranges: [`${sheet}!${start === end ? start : `${start}:${end}`}`] };
  });
  excel.definedNames.model = [...kept, ...own] as typeof excel.definedNames.model;
}

function storedSide(model: Model): Parameters<typeof encodeSideData>[1] {
  const { metadata, protections } = hostGetters(model).getSideData();
  const name = (sheetId: string): string => model.getters.getSheetName(sheetId);
  return {
    metadata: metadata.map((entry) => ({
      sheet: entry.place.kind === "spreadsheet" ? undefined : name(entry.place.sheetId),
      entry,
    })),
    protections: protections.map((entry: ProtectionEntry) => ({ sheet: name(entry.sheetId), entry })),
  };
}
