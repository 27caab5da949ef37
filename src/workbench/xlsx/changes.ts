/** Compares a sheet of the model with what its file has, and says what must change in the file. */

import type { Border, Cell, CellPosition, CellValue, Model, Style, Zone } from "@odoo/o-spreadsheet";
import { parseA1, zoneToA1 } from "../a1";
import { isSameBorder, keptBorder } from "../borders";
import type { SheetBorders } from "../borders";
import { chartsOf } from "../charts";
import { helpers, hostGetters } from "../engine";
import { withNamedLinks } from "../cell-links";
import { functionsIn, toExcelFormula, wrapComputed, wrapFormula } from "../formula-text";
import { errorName, errorOf, formulaText, isDateFormat } from "../grid";
import { fittingHeight, wrappedLines } from "../row-heights";
import type { ShownText } from "../row-heights";
import type { SheetSide } from "../side-data";
import type { FileRules } from "./read";
import {
  CHECKED,
  FOREIGN_PREFIX,
  UNCHECKED,
  isForeignRule,
  ruleToFile,
  validationToFile,
  withCells,
  withPriority,
} from "./rules";
import { SheetEdits } from "./sheet-edits";
import type { CellContent, CellResult, Moves } from "./sheet-edits";
import { pointsFromPixels, widthFromPixels } from "./sizes";
import { checkboxZones, mergesText, shownBy, validationsOf, validationsText, viewText } from "./snapshot";
import type { CellsSnapshot, FormulaSnapshot, SheetSnapshot } from "./snapshot";
import { PLAIN_LOOK } from "./styles";
import type { EngineLook, LookChange, StyleSheet } from "./styles";
import { DAYS_TO_1904 } from "./workbook-part";
import { elementText, rootOf } from "./xml";

/** A sheet of the model beside what is known of its file. */
export interface SheetComparison {
  readonly model: Model;
  readonly sheetId: string;
  /** Undefined for a sheet that the file does not have. */
  readonly before: SheetSnapshot | undefined;
  readonly cellsBefore: CellsSnapshot | undefined;
  readonly fileRules: FileRules;
  readonly styles: StyleSheet;
  /** True if custom functions can be computed. */
  readonly isBound: boolean;
  /** Cells that hold what a formula of the file had spilled into them. */
  readonly spillCells: readonly { row: number; col: number }[];
  /** Width in pixels of the file's columns that have none of their own. */
  readonly standardWidth: number | undefined;
  readonly from1904: boolean;
  /** New names of sheets that had others in the file. */
  readonly renamed: ReadonlySet<string>;
}

/** What must change in the file for it to say what the model says. */
export function changesOf(comparison: SheetComparison): SheetEdits {
  const edits = new SheetEdits();
  const side = hostGetters(comparison.model).getSideData().sheets[comparison.sheetId];
  edits.moves = comparison.before === undefined ? undefined : movesOf(side);
  findStructure(comparison, edits);
  findSizes(comparison, edits);
  new CellChanges(comparison, edits).find();
  findBorders(comparison, edits);
  findRules(comparison, edits);
  return edits;
}

/** Where the rows and columns of the file went; undefined if all of them are where they were. */
function movesOf(side: SheetSide | undefined): Moves | undefined {
  if (!side?.moved) return undefined;
  const rows = movesAlong(side.rowOrigins);
  const cols = movesAlong(side.colOrigins);
  return rows === undefined && cols === undefined
    ? undefined
    : { row: rows ?? ((old) => old), col: cols ?? ((old) => old) };
}

function movesAlong(origins: readonly number[]): ((old: number) => number | undefined) | undefined {
  const targets = new Map<number, number>();
  let last = -1;
  origins.forEach((origin, now) => {
    if (origin < 0) return;
    targets.set(origin, now);
    last = origin;
  });
  // Lines added at the end move nothing. Lines taken from the end do, if the file has something there.
  const isStill = [...targets].every(([origin, now]) => origin === now);
  if (isStill && origins.length > last) return undefined;
  // Beyond the grid of the model a file may have formats, which move with the last line.
  const shift = (targets.get(last) ?? last) - last;
  return (old) => targets.get(old) ?? (old > last ? old + shift : undefined);
}

function findStructure({ model, sheetId, before }: SheetComparison, edits: SheetEdits): void {
  const { color, areGridLinesVisible, panes } = model.getters.getSheet(sheetId);
  if (before?.color !== color) edits.tabColor = color ?? null;
  if (before?.view !== viewText(model, sheetId))
    edits.view = { gridLines: areGridLinesVisible, xSplit: panes.xSplit, ySplit: panes.ySplit };
  const merges = mergesText(model, sheetId);
  if (edits.moves !== undefined || (before?.merges ?? "") !== merges)
    edits.merges = merges.split(" ").filter((merge) => merge !== "");
}

function findSizes({ model, sheetId, before, standardWidth }: SheetComparison, edits: SheetEdits): void {
  const { getters } = model;
  const { moves } = edits;
  const oldLines = (length: number, move: ((old: number) => number | undefined) | undefined): number[] => {
    const old = new Array<number>(length).fill(-1);
    for (let line = 0; line < length; line++) {
      const now = move === undefined ? line : move(line);
      if (now !== undefined && now < length) old[now] = line;
    }
    return old;
  };
  const cols =
    before === undefined ? Math.max(1, lastUsedColumn(model, sheetId)) : getters.getNumberCols(sheetId);
  oldLines(cols, moves?.col).forEach((old, col) => {
    const size = getters.getColSize(sheetId, col);
    const hidden = getters.isColHiddenByUser(sheetId, col);
    const isNew = before?.colSizes[old] === undefined;
    const isStandard = isNew && size === standardWidth;
    if (before?.colSizes[old] !== size && !isStandard) edits.col(col).width = widthFromPixels(size);
    if (hidden !== (before?.hiddenCols.has(old) ?? false)) edits.col(col).hidden = hidden;
  });
  oldLines(getters.getNumberRows(sheetId), moves?.row).forEach((old, row) => {
    const size = getters.getUserRowSize(sheetId, row);
    const hidden = getters.isRowHiddenByUser(sheetId, row);
    if (size !== undefined && before?.rowSizes[old] !== size) edits.row(row).height = pointsFromPixels(size);
    if (hidden !== (before?.hiddenRows.has(old) ?? false)) edits.row(row).hidden = hidden;
  });
}

/** One past the last column that has a cell or that a chart reaches into. */
function lastUsedColumn(model: Model, sheetId: string): number {
  const { getters } = model;
  let last = 0;
  for (const cell of getters.getCells(sheetId))
    last = Math.max(last, getters.getCellPosition(cell.id).col + 1);
  for (const { place } of chartsOf(model, sheetId)) {
    let { col } = place;
    for (let right = place.offsetX + place.width; right > 0 && col < getters.getNumberCols(sheetId); col++)
      right -= getters.getColSize(sheetId, col);
    last = Math.max(last, col);
  }
  return last;
}

// --- cells

const MOST_COLUMNS = 20_000;
const cellIndex = (row: number, col: number): number => row * MOST_COLUMNS + col;

class CellChanges {
  private readonly checkboxes: readonly Zone[];
  private readonly old: OldCells;
  private readonly spilledNow = new Set<number>();
  private readonly looks = new Looks();

  constructor(
    private readonly comparison: SheetComparison,
    private readonly edits: SheetEdits,
  ) {
    this.checkboxes = checkboxZones(comparison.model, comparison.sheetId);
    this.old = new OldCells(comparison.cellsBefore, edits.moves);
  }

  find(): void {
    const { model, sheetId } = this.comparison;
    const { getters } = model;
    const recheck = this.checkboxChanges();
    const wrapped = new WrappedRows();
    for (const cell of getters.getCells(sheetId)) {
      const position = getters.getCellPosition(cell.id);
      const { row, col } = position;
      const own = this.old.stayed(cell, row, col);
      const was = own ?? this.old.takeAt(row, col);
      if (cell.isFormula) this.compareFormula(cell, position, own, was);
      else if (own !== cell || recheck(row, col))
        this.compareLiteral(cell, position, own, was, recheck(row, col));
      if (own === undefined || own.style !== cell.style || own.format !== cell.format)
        this.addLook(row, col, was, cell);
      if (cell.style?.wrapping === "wrap") wrapped.add(cell, position, own !== cell);
    }
    this.old.forEachGone((cell, row, col) => {
      if (!this.spilledNow.has(cellIndex(row, col)) && (cell.isFormula || cell.content !== ""))
        this.setContent(row, col, { kind: "nothing" });
      this.addLook(row, col, cell, undefined);
    });
    if (this.comparison.isBound) this.clearOldSpills();
    wrapped.forEachChanged((row, cells) => this.fitRow(row, cells));
  }

  private addLook(row: number, col: number, before: Cell | undefined, after: Cell | undefined): void {
    const change = this.looks.change(before, after);
    if (change !== undefined) this.edits.cell(row, col).looks.push(change);
  }

  private setContent(row: number, col: number, content: CellContent): void {
    this.edits.cell(row, col).content = content;
  }

  private compareLiteral(
    cell: Extract<Cell, { isFormula: false }>,
    { row, col }: CellPosition,
    own: Cell | undefined,
    was: Cell | undefined,
    recheck: boolean,
  ): void {
    const isSame = own?.isFormula === false && own.content === cell.content && own.format === cell.format;
    const wasFilled = was !== undefined && (was.isFormula || was.content !== "");
    const mustWrite =
      cell.content !== "" ? !isSame || recheck : wasFilled && !this.spilledNow.has(cellIndex(row, col));
    if (mustWrite) this.setContent(row, col, this.literalContent(cell, row, col));
  }

  private literalContent(cell: Extract<Cell, { isFormula: false }>, row: number, col: number): CellContent {
    const value = cell.format === "@" ? cell.content : cell.parsedValue;
    if (value === null || value === "") return { kind: "nothing" };
    if (typeof value === "boolean" && this.checkboxes.some((zone) => holds(zone, row, col)))
      return { kind: "value", value: value ? CHECKED : UNCHECKED };
    if (typeof value === "string" && !cell.content.startsWith("'") && EXCEL_ERRORS.has(errorName(value)))
      return { kind: "value", value: { error: errorName(value) } };
    return { kind: "value", value: this.counted(value, cell.format) };
  }

  /** Days from 1904 in a workbook that counts so. */
  private counted<T extends CellResult>(value: T, format: string | undefined): T | number {
    return this.comparison.from1904 && typeof value === "number" && isDateFormat(format)
      ? value - DAYS_TO_1904
      : value;
  }

  /** Cells that became or ceased to be checkboxes must be written again, though their value is the same. */
  private checkboxChanges(): (row: number, col: number) => boolean {
    const before = this.comparison.before?.checkboxes ?? "";
    if (before === this.checkboxes.map(zoneToA1).join(" ")) return () => false;
    const zones = [
      ...this.checkboxes,
      ...before.split(" ").flatMap((text) => {
        const zone = text === "" ? undefined : parseA1(text, 0, 0);
        return zone === undefined ? [] : [zone];
      }),
    ];
    return (row, col) => zones.some((zone) => holds(zone, row, col));
  }

  private compareFormula(
    cell: Extract<Cell, { isFormula: true }>,
    position: CellPosition,
    own: Cell | undefined,
    was: Cell | undefined,
  ): void {
    const { model } = this.comparison;
    const zone = model.getters.getSpreadZone(position);
    if (zone !== undefined) forEachPlace(zone, (row, col) => this.spilledNow.add(cellIndex(row, col)));
    const before = own === undefined ? undefined : this.old.formula(cell.id);
    const isSame = before !== undefined && this.isSameFormula(before, cell);
    if (isSame && before.shown === shownBy(model, position)) return;
    this.writeFormula(cell, position, was?.isFormula === true, isSame);
  }

  /** The engine compiles a formula anew when its sheet gets another name, though its text stays. */
  private isSameFormula({ compiled }: FormulaSnapshot, cell: Extract<Cell, { isFormula: true }>): boolean {
    const { getters } = this.comparison.model;
    const isText = (): boolean =>
      compiled.toFormulaString(getters) === cell.compiledFormula.toFormulaString(getters);
    return (compiled === cell.compiledFormula || isText()) && !this.namesRenamed(cell);
  }

  /** True if a formula names a sheet that had another name: the engine knows sheets by id, so the formula is the same to it. */
  private namesRenamed(cell: Extract<Cell, { isFormula: true }>): boolean {
    const { model, renamed } = this.comparison;
    if (renamed.size === 0) return false;
    const text = formulaText(model, cell);
    return [...renamed].some(
      (name) => text.includes(`${name.replaceAll("'", "''")}'!`) || text.includes(`${name}!`),
    );
  }

  private writeFormula(
    cell: Extract<Cell, { isFormula: true }>,
    position: CellPosition,
    wasFormula: boolean,
    isSame: boolean,
  ): void {
    const { getters } = this.comparison.model;
    const { row, col, sheetId } = position;
    const text = formulaText(this.comparison.model, cell);
    // As Google exports: what spills is a value there, since older programs know neither such functions nor spilling.
    const isNative =
      cell.compiledFormula.areAllFunctionsExportableToExcel() &&
      (wasFormula || !functionsIn(text).some((name) => SPILLING.has(name)));
    const evaluated = getters.getEvaluatedCell(position);
    const result = plainResult(evaluated.value);
    const shown = this.counted(result, evaluated.format);
    const zone = getters.getSpreadZone(position);
    const spills = zone !== undefined && (zone.top !== zone.bottom || zone.left !== zone.right);
    if (isNative) {
      const isError = errorOf(evaluated) !== undefined;
      const cached = !isError
        ? shown
        : EXCEL_ERRORS.has(String(result))
          ? { error: String(result) }
          : undefined;
      const area = spills ? zoneToA1(zone) : undefined;
      this.setContent(
        row,
        col,
        isSame
          ? { kind: "result", result: cached, area }
          : {
              kind: "formula",
              formula: toExcelFormula(withNamedLinks(text, this.comparison.model)),
              result: cached,
              area,
            },
      );
    } else {
      const wrapped = wrapFormula(text, result);
      this.setContent(
        row,
        col,
        wrapped === undefined
          ? { kind: "value", value: shown }
          : { kind: "formula", formula: wrapped, result: shown, area: undefined },
      );
    }
    this.bringFormat(row, col, evaluated.format);
    if (!spills) return;
    forEachPlace(zone, (r, c) => {
      if (r === row && c === col) return;
      const spilled = getters.getEvaluatedCell({ sheetId, row: r, col: c });
      this.bringFormat(r, c, spilled.format);
      const value = plainResult(spilled.value);
      const wrapped = isNative ? undefined : wrapComputed(value);
      const written = this.counted(value, spilled.format);
      this.setContent(
        r,
        c,
        wrapped === undefined
          ? value === ""
            ? { kind: "nothing" }
            : { kind: "value", value: written }
          : { kind: "formula", formula: wrapped, result: written, area: undefined },
      );
    });
  }

  /** A format that a formula brings along, e.g. a date's, is no format of the cell in the model. */
  private bringFormat(row: number, col: number, format: string | undefined): void {
    if (format !== undefined && format !== "") this.edits.cell(row, col).formatIfGeneral = format;
  }

  /** What a formula of the file had spilled and no formula spills any more. */
  private clearOldSpills(): void {
    const { model, sheetId, spillCells } = this.comparison;
    const { moves } = this.edits;
    for (const at of spillCells) {
      const row = moves === undefined ? at.row : moves.row(at.row);
      const col = moves === undefined ? at.col : moves.col(at.col);
      if (row === undefined || col === undefined || this.spilledNow.has(cellIndex(row, col))) continue;
      const cell = model.getters.getCell({ sheetId, row, col });
      if (cell === undefined || (!cell.isFormula && cell.content === ""))
        this.setContent(row, col, { kind: "nothing" });
    }
  }

  /** A plain text shows itself, unless it is a link by the engine's rule: `[text](address)`. */
  private shownText(cell: Cell, position: CellPosition): string {
    return !cell.isFormula && cell.format === "@" && !cell.content.startsWith("[")
      ? cell.content
      : this.comparison.model.getters.getEvaluatedCell(position).formattedValue;
  }

  /** Makes a row high enough for its wrapped texts, unless the model or a user gave it a height. */
  private fitRow(row: number, cells: readonly PlacedCell[]): void {
    const { model, sheetId, before } = this.comparison;
    const { getters } = model;
    const size = getters.getUserRowSize(sheetId, row);
    if (size !== undefined && size !== before?.rowSizes[row]) return;
    const texts: ShownText[] = [];
    for (const { cell, position } of cells) {
      const merge = getters.getMerge(position);
      // A merge over several rows gives no single row its height.
      if (merge !== undefined && merge.top !== merge.bottom) continue;
      let pixels = 0;
      for (let at = position.col; at <= (merge?.right ?? position.col); at++)
        pixels += getters.getColSize(sheetId, at);
      const { fontSize = 10, bold = false } = cell.style ?? {};
      texts.push({ text: this.shownText(cell, position), fontSize, bold, pixels });
    }
    // One line fits into the rows of a file as they are.
    if (before !== undefined && texts.every((text) => wrappedLines(text) === 1)) return;
    const height = fittingHeight(texts);
    // A row of the file never shrinks: somebody may have wanted its height.
    const now = size === undefined ? 15 : pointsFromPixels(size);
    if (height > now) this.edits.row(row).height = height;
  }
}

interface PlacedCell {
  readonly cell: Cell;
  readonly position: CellPosition;
}

/** Cells with wrapped texts by their rows. */
class WrappedRows {
  private readonly rows = new Map<number, { readonly cells: PlacedCell[]; hasChanged: boolean }>();

  add(cell: Cell, position: CellPosition, isChanged: boolean): void {
    let row = this.rows.get(position.row);
    if (row === undefined) this.rows.set(position.row, (row = { cells: [], hasChanged: false }));
    row.cells.push({ cell, position });
    if (isChanged) row.hasChanged = true;
  }

  /** Calls for each row that has a new or changed one, with all of the row. */
  forEachChanged(visit: (row: number, cells: readonly PlacedCell[]) => void): void {
    for (const [row, { cells, hasChanged }] of this.rows) if (hasChanged) visit(row, cells);
  }
}

const holds = (zone: Zone, row: number, col: number): boolean =>
  row >= zone.top && row <= zone.bottom && col >= zone.left && col <= zone.right;

function forEachPlace(zone: Zone, visit: (row: number, col: number) => void): void {
  for (let row = zone.top; row <= zone.bottom; row++)
    for (let col = zone.left; col <= zone.right; col++) visit(row, col);
}

/** Gives equal looks, and equal changes of looks, one object each. */
class Looks {
  private readonly byStyle = new Map<Style | undefined, Map<string | undefined, EngineLook>>();
  private readonly changes = new Map<EngineLook, Map<EngineLook, LookChange | undefined>>();

  /** Undefined if the two look alike. */
  change(before: Cell | undefined, after: Cell | undefined): LookChange | undefined {
    const was = this.lookOf(before);
    const now = this.lookOf(after);
    let known = this.changes.get(was);
    if (known === undefined) this.changes.set(was, (known = new Map<EngineLook, LookChange | undefined>()));
    if (!known.has(now)) {
      const isSame = was.format === now.format && helpers.deepEquals(was.style, now.style);
      known.set(now, isSame ? undefined : { before: was, after: now });
    }
    return known.get(now);
  }

  private lookOf(cell: Cell | undefined): EngineLook {
    const { style, format } = cell ?? {};
    let known = this.byStyle.get(style);
    if (known === undefined) this.byStyle.set(style, (known = new Map<string | undefined, EngineLook>()));
    let look = known.get(format);
    if (look === undefined) known.set(format, (look = { style, format, border: undefined }));
    return look;
  }
}

const SPILLING: ReadonlySet<string> = new Set(
  "FILTER SORT SORTN UNIQUE SEQUENCE XLOOKUP LET LAMBDA MAP BYROW BYCOL REDUCE SCAN TOCOL TOROW WRAPCOLS WRAPROWS VSTACK HSTACK CHOOSECOLS CHOOSEROWS EXPAND RANDARRAY SPLIT FLATTEN".split(
    " ",
  ),
);

const EXCEL_ERRORS: ReadonlySet<string> = new Set(
  "#N/A #REF! #NAME? #DIV/0! #NULL! #VALUE! #NUM!".split(" "),
);

function plainResult(value: CellValue | undefined): string | number | boolean {
  if (value === null || value === undefined) return "";
  return typeof value === "string" && value.startsWith("#") ? errorName(value) : value;
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

// --- borders

function findBorders({ model, sheetId, before }: SheetComparison, edits: SheetEdits): void {
  const now = hostGetters(model).getSheetBorders(sheetId);
  const old = movedBorders(before?.borders ?? [], edits.moves);
  const width = Math.max(now.length, old.length);
  for (let col = 0; col < width; col++) {
    const [nowColumn, oldColumn] = [now[col], old[col]];
    const height = Math.max(nowColumn?.length ?? 0, oldColumn?.length ?? 0);
    let last: LookChange | undefined;
    for (let row = 0; row < height; row++) {
      const border = nowColumn?.[row];
      const was = oldColumn?.[row];
      if (isSameBorder(border, was)) continue;
      const kept = keptBorder(border, last?.after.border);
      if (last === undefined || last.before.border !== was || last.after.border !== kept)
        last = { before: { ...PLAIN_LOOK, border: was }, after: { ...PLAIN_LOOK, border: kept } };
      edits.cell(row, col).looks.push(last);
    }
  }
}

/** The borders of the file where its rows and columns are now. */
function movedBorders(borders: SheetBorders, moves: Moves | undefined): SheetBorders {
  if (moves === undefined) return borders;
  const moved: (Border | undefined)[][] = [];
  borders.forEach((column, col) =>
    column?.forEach((border, row) => {
      const [newRow, newCol] = [moves.row(row), moves.col(col)];
      if (border !== undefined && newRow !== undefined && newCol !== undefined)
        (moved[newCol] ??= [])[newRow] = border;
    }),
  );
  return moved;
}

// --- rules

function findRules(comparison: SheetComparison, edits: SheetEdits): void {
  const { model, sheetId, before } = comparison;
  const hasMoved = edits.moves !== undefined;
  const formats = model.getters.getConditionalFormats(sheetId);
  if (hasMoved || (before?.rules ?? "[]") !== JSON.stringify(formats))
    edits.conditionalFormats = conditionalFormats(comparison, hasMoved);
  if (hasMoved || (before?.validations ?? "[]") !== validationsText(model, sheetId))
    edits.validations = validations(comparison);
}

function conditionalFormats(
  { model, sheetId, before, fileRules, styles }: SheetComparison,
  hasMoved: boolean,
): string {
  const old = new Map(
    (JSON.parse(before?.rules ?? "[]") as StoredFormat[]).map((format) => [format.id, format]),
  );
  const blocks = model.getters.getConditionalFormats(sheetId).map((format, index) => {
    const original = fileRules.rules.get(format.id);
    const was = old.get(format.id);
    // The engine calls the same cells A1:A1000 or A:A.
    const areas = (ranges: readonly string[]): string =>
      ranges.map((text) => boundedRange(text, model, sheetId)).join(" ");
    const stays = !hasMoved && was !== undefined && areas(was.ranges) === areas(format.ranges);
    const sqref = original !== undefined && stays ? original.sqref : areas(format.ranges);
    const isKept =
      original !== undefined &&
      (isForeignRule(format.rule) || (!hasMoved && helpers.deepEquals(was?.rule, format.rule)));
    const topLeft = /^[A-Z]+\d+/.exec(sqref)?.[0] ?? "A1";
    const rule = isKept
      ? withPriority(original.element, index + 1)
      : ruleToFile(format.rule, topLeft, index + 1, styles);
    return rule === undefined ? "" : elementText("conditionalFormatting", ` sqref="${sqref}"`, rule);
  });
  return blocks.join("");
}

/** A conditional format as the engine tells it. */
interface StoredFormat {
  id: string;
  rule: object;
  ranges: string[];
}

function validations({ model, sheetId, before, fileRules }: SheetComparison): string[] {
  type Entry = [id: string, criterion: object, isBlocking: boolean, helpText: string, areas: string[]];
  const old = new Map((JSON.parse(before?.validations ?? "[]") as Entry[]).map((entry) => [entry[0], entry]));
  return validationsOf(model, sheetId).flatMap(({ id, criterion, isBlocking, helpText, ranges }) => {
    const areas = ranges.map(({ zone }) => zoneToA1(zone));
    if (areas.length === 0) return [];
    const original = id.startsWith(FOREIGN_PREFIX) ? fileRules.validations.get(id) : undefined;
    const [, oldCriterion, , , oldAreas] = old.get(id) ?? [];
    const sqref =
      original !== undefined && helpers.deepEquals(oldAreas, areas) ? original.sqref : areas.join(" ");
    if (original !== undefined && helpers.deepEquals(oldCriterion, criterion))
      return [withCells(original.element, sqref)];
    const written = validationToFile(
      {
        criterion: criterion as Parameters<typeof validationToFile>[0]["criterion"],
        isBlocking: isBlocking === true,
        helpText,
      },
      sqref,
    );
    if (written === undefined) return [];
    // The cells that a rule of the file names moved; its messages are still the user's.
    return original === undefined
      ? [written]
      : [withCells({ ...original.element, inner: innerOf(written) }, sqref)];
  });
}

const innerOf = (xml: string): string => rootOf(xml)?.inner ?? "";

function boundedRange(text: string, model: Model, sheetId: string): string {
  const zone = parseA1(text, model.getters.getNumberRows(sheetId), model.getters.getNumberCols(sheetId));
  return zone === undefined ? text : zoneToA1(zone);
}
