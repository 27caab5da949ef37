/** The one door to o-spreadsheet: loads it, adds the plugins that the host needs, and types the commands it does not know. */

import {
  Model,
  UIPlugin,
  coreTypes,
  helpers,
  invalidateCFEvaluationCommands,
  invalidateChartEvaluationCommands,
  invalidateDependenciesCommands,
  invalidateEvaluationCommands,
  registries,
} from "@odoo/o-spreadsheet";
import type { Cell, CellPosition, Command, Style, WorkbookData } from "@odoo/o-spreadsheet";
import { installBorders } from "./borders";
import type { SheetBorders } from "./borders";
import { installChartLooks } from "./chart-looks";
import { installCheckboxLooks } from "./checkbox-looks";
import { deferred, installLazyEvaluation, quietly } from "./evaluation";
import { IS_HEADLESS, forgetHistory, installViewPlugins } from "./headless";
import { registerNativeFunctions } from "./native-functions";
import { SideDataPlugin } from "./side-data";
import type { SideData } from "./side-data";

export { Model, helpers };
export { deferred, quietly } from "./evaluation";

/** A cell style with the properties that the engine stores and ignores. */
export interface HostStyle extends Style {
  fontFamily?: string;
}

/** Many cells at once, in parallel arrays; undefined leaves that side of a cell as it is. */
export interface BulkWrite {
  sheetId: string;
  rows: number[];
  cols: number[];
  contents: (string | undefined)[];
  /** Index into `stylePalette`; -1 clears, undefined leaves. */
  styles: (number | undefined)[];
  stylePalette: HostStyle[];
  formats: (string | undefined)[];
}

/** A literal or formula cell as read from a file, in the shortest form to build it from. */
export interface ImportedCell {
  row: number;
  col: number;
  content: string;
  style: HostStyle | undefined;
  format: string | undefined;
}

const BULK_WRITE = "WORKBENCH_BULK_WRITE";
const BATCH = "WORKBENCH_BATCH";
const SETTLE = "WORKBENCH_SETTLE";

type Dispatch = (type: string, payload: object) => { isSuccessful: boolean; reasons: readonly string[] };

/** Undefined leaves that side of a cell as it is; null takes its style away. */
interface CellWrite {
  readonly content: string | undefined;
  readonly style: Style | null | undefined;
  readonly format: string | undefined;
}

/** Cells by their format and what was written into them. */
type Literals = Map<string | undefined, Map<string, Cell>>;

function literalsOf(literals: Literals, format: string | undefined): Map<string, Cell> {
  let known = literals.get(format);
  if (known === undefined) literals.set(format, (known = new Map<string, Cell>()));
  return known;
}

interface CellPluginLike {
  getters: {
    getCell(position: CellPosition): Cell | undefined;
    placeCell(cellId: number | undefined, position: CellPosition): void;
    placeImportedCell(cellId: number, position: CellPosition): void;
  };
  dispatch: Dispatch;
  history: { update(...path: unknown[]): void };
  cells: Record<string, Record<number, Cell> | undefined>;
  updateCell(sheetId: string, col: number, row: number, after: CellWrite): void;
  nextId: number;
  getNextCellId(): number;
  importCell(sheetId: string, content: string, style?: Style, format?: string): Cell;
  import(data: WorkbookData): void;
  handle(command: { type: string }): void;
}

interface SheetPluginLike {
  history: { addChange(target: object, key: number, value: unknown): void };
  cellPosition: Record<number, CellPosition | undefined>;
  sheets: Record<string, { rows: ({ cells: Record<number, number | undefined> } | undefined)[] } | undefined>;
  updateCellPosition(command: { sheetId: string; cellId?: number; col: number; row: number }): void;
}

interface PluginClass<T> {
  new (config: unknown): T;
  getters: readonly string[];
}

/** `Object.groupBy` is the only thing that the engine needs and Node 20 lacks. */
function polyfillGroupBy(): void {
  if ("groupBy" in Object) return;
  const groupBy = <T>(items: Iterable<T>, keyOf: (item: T, index: number) => PropertyKey) => {
    const groups: Record<PropertyKey, T[]> = Object.create(null) as Record<PropertyKey, T[]>;
    let index = 0;
    for (const item of items) (groups[keyOf(item, index++)] ??= []).push(item);
    return groups;
  };
  Object.defineProperty(Object, "groupBy", { value: groupBy, writable: true, configurable: true });
}

/** Replaces two core plugins by ones that place many cells without a dispatch for each (60 times as many calls). */
function installBulkPlugins(): void {
  const core = registries.corePluginRegistry;
  const SheetPlugin = core.get("sheet") as unknown as PluginClass<SheetPluginLike>;
  class PlacingSheetPlugin extends SheetPlugin {
    static override getters = [...SheetPlugin.getters, "placeCell", "placeImportedCell"];
    placeCell(cellId: number | undefined, { sheetId, row, col }: CellPosition): void {
      const now = cellId === undefined ? undefined : this.cellPosition[cellId];
      if (now?.col === col && now.row === row && now.sheetId === sheetId) return;
      const line = this.sheets[sheetId]?.rows[row];
      if (cellId === undefined || now !== undefined || line === undefined) {
        this.updateCellPosition({ sheetId, row, col, ...(cellId === undefined ? {} : { cellId }) });
        return;
      }
      this.history.addChange(this.cellPosition, cellId, { row, col, sheetId });
      this.history.addChange(line.cells, col, cellId);
    }
    /** What is read from a file cannot be undone, so no history is kept of it. */
    placeImportedCell(cellId: number, { sheetId, row, col }: CellPosition): void {
      const line = this.sheets[sheetId]?.rows[row];
      if (line === undefined) throw new Error(`Row ${row} is outside of its sheet.`);
      this.cellPosition[cellId] = { row, col, sheetId };
      line.cells[col] = cellId;
    }
  }
  core.replace("sheet", PlacingSheetPlugin as unknown as Parameters<typeof core.replace>[1]);

  const CellPlugin = core.get("cell") as unknown as PluginClass<CellPluginLike>;
  class BulkCellPlugin extends CellPlugin {
    private bulk = false;
    constructor(config: unknown) {
      super(config);
      const dispatch = this.dispatch;
      this.dispatch = (type, payload) => {
        if (!this.bulk || type !== "UPDATE_CELL_POSITION") return dispatch(type, payload);
        const place = payload as CellPosition & { cellId?: number };
        this.getters.placeCell(place.cellId, place);
        return { isSuccessful: true, reasons: [] };
      };
    }
    override import(data: WorkbookData): void {
      super.import(data);
      const literals: Literals = new Map();
      for (const sheet of data.sheets) {
        const cells = (this.cells[sheet.id] ??= {});
        for (const imported of importedCells(sheet.id)) {
          const cell = this.imported(sheet.id, imported, literals);
          cells[cell.id] = cell;
          this.getters.placeImportedCell(cell.id, {
            sheetId: sheet.id,
            col: imported.col,
            row: imported.row,
          });
        }
      }
    }
    /** The same text means the same in each cell of the same format, so it is parsed once. */
    private imported(sheetId: string, { content, style, format }: ImportedCell, literals: Literals): Cell {
      const known = literalsOf(literals, format);
      const like = known.get(content);
      if (like !== undefined) return { ...like, id: this.nextId++, style } as Cell;
      const cell = this.importCell(sheetId, content, style, format);
      if (!cell.isFormula) known.set(content, cell);
      return cell;
    }
    override handle(command: { type: string }): void {
      if (command.type === BULK_WRITE) this.inBulk(() => this.write(command as unknown as BulkWrite));
      else super.handle(command);
    }
    private inBulk(work: () => void): void {
      this.bulk = true;
      try {
        work();
      } finally {
        this.bulk = false;
      }
    }
    private write(batch: BulkWrite): void {
      const { sheetId, rows, cols, contents, styles, stylePalette, formats } = batch;
      const literals: Literals = new Map();
      for (let i = 0; i < rows.length; i++) {
        const style = styles[i];
        const position = { sheetId, row: rows[i] ?? 0, col: cols[i] ?? 0 };
        const after = {
          content: contents[i],
          style: style === undefined ? undefined : style < 0 ? null : (stylePalette[style] ?? null),
          format: formats[i],
        };
        if (this.writeAlike(position, after, literals)) continue;
        this.updateCell(sheetId, position.col, position.row, after);
        const written = this.getters.getCell(position);
        const { content, format } = after;
        if (content !== undefined && content !== "" && format !== undefined && written?.isFormula === false)
          literalsOf(literals, format).set(content, written);
      }
    }
    /** Writes what was written into another cell before; false if it was not, or if more goes into the cell than that. */
    private writeAlike(
      position: CellPosition,
      { content, style, format }: CellWrite,
      literals: Literals,
    ): boolean {
      if (content === undefined || style === undefined || format === undefined) return false;
      const like = literals.get(format)?.get(content);
      if (like === undefined) return false;
      const { sheetId } = position;
      const id = this.getters.getCell(position)?.id ?? this.getNextCellId();
      this.history.update("cells", sheetId, id, { ...like, id, style: style ?? undefined });
      this.getters.placeCell(id, position);
      return true;
    }
  }
  core.replace("cell", BulkCellPlugin as unknown as Parameters<typeof core.replace>[1]);

  core.add("workbench side data", SideDataPlugin);
}

/** Runs a closure inside one command: the model evaluates once, and one undo takes all of it back. */
class BatchPlugin extends UIPlugin {
  override handle(command: Command): void {
    const { type, run } = command as unknown as { type: string; run?: (dispatch: Dispatch) => void };
    if (type === BATCH) run?.(this.dispatch);
  }
}

function install(): void {
  polyfillGroupBy();
  installBulkPlugins();
  installBorders();
  installCheckboxLooks();
  installChartLooks();
  installLazyEvaluation();
  installViewPlugins();
  registries.featurePluginRegistry.add("workbench batch", BatchPlugin);
  const bulk = BULK_WRITE as never;
  (coreTypes as Set<string>).add(BULK_WRITE).add(SideDataPlugin.command);
  // Undo asks every core command for its inverse, to carry others past it; these two disturb no other.
  for (const own of [BULK_WRITE, SideDataPlugin.command])
    registries.inverseCommandRegistry.add(own, (command) => [command]);
  for (const set of [
    invalidateEvaluationCommands,
    invalidateDependenciesCommands,
    invalidateCFEvaluationCommands,
    invalidateChartEvaluationCommands,
  ])
    set.add(bulk);
  // What was evaluated late invalidates what is drawn from it.
  for (const set of [invalidateCFEvaluationCommands, invalidateChartEvaluationCommands])
    set.add(SETTLE as never);
  registerNativeFunctions();
}

let pendingImport: ReadonlyMap<string, readonly ImportedCell[]> = new Map();

function importedCells(sheetId: string): readonly ImportedCell[] {
  return pendingImport.get(sheetId) ?? [];
}

/** What the engine hands to each function call, by which a call finds the host of its own model. */
export interface EngineContext {
  workbench: unknown;
}

/** Builds a model; `cells` are added to the sheets of `data` by the short way. */
export function createModel(
  data: object,
  cells: ReadonlyMap<string, readonly ImportedCell[]>,
  context: EngineContext,
): Model {
  pendingImport = cells;
  try {
    const model = quietly(() => new Model(data, { custom: { ...context } }));
    if (IS_HEADLESS) forgetHistory(model);
    return model;
  } finally {
    pendingImport = new Map();
  }
}

/** Getters that the plugins above add to the engine's own. */
export interface HostGetters {
  getSheetBorders(sheetId: string): SheetBorders;
  getSideData(): SideData;
}

/** The getters of the host's own plugins. */
export function hostGetters(model: Model): HostGetters {
  return model.getters as unknown as HostGetters;
}

/** Thrown when the engine refuses a command; the reasons are the engine's codes. */
export class CommandRefused extends Error {
  constructor(
    readonly command: string,
    readonly reasons: readonly string[],
  ) {
    super(`The engine refused ${command}: ${reasons.join(", ")}`);
    this.name = "CommandRefused";
  }
}

/** Sends commands inside a batch; "no change" is not a refusal. */
export type Send = (
  type: Command["type"] | typeof BULK_WRITE | typeof SideDataPlugin.command,
  payload: object,
) => void;

const HARMLESS: ReadonlySet<string> = new Set(["NoChanges", "UnchangedSheetName", "ValuesNotChanged"]);

/** Runs `work` as one command of the model and one undo step; nothing is evaluated until `settle`. */
export function batch(model: Model, work: (send: Send) => void): void {
  let failure: { error: unknown } | undefined;
  const run = (dispatch: Dispatch): void => {
    const send: Send = (type, payload) => {
      const result = dispatch(type, payload);
      if (!result.isSuccessful && !result.reasons.every((reason) => HARMLESS.has(reason)))
        throw new CommandRefused(type, result.reasons);
    };
    try {
      work(send);
    } catch (error) {
      // The engine must reach the end of its command, else it stays in its "running" state for good.
      failure = { error };
    }
  };
  deferred(() => (model.dispatch as unknown as Dispatch)(BATCH, { run }));
  if (failure !== undefined) throw failure.error;
}

/** Up to here the engine's own command is used: each call costs more, but only what depends on the cells is evaluated. */
const FEW_CELLS = 100;

/** Evaluates what batches have left stale. */
export function settle(model: Model): void {
  quietly(() => (model.dispatch as unknown as Dispatch)(SETTLE, {}));
}

/** Sends many cells in one go. */
export function sendBulk(send: Send, write: BulkWrite): void {
  if (write.rows.length > FEW_CELLS) {
    send(BULK_WRITE, write);
    return;
  }
  const { sheetId, rows, cols, contents, styles, stylePalette, formats } = write;
  rows.forEach((row, index) => {
    const style = styles[index];
    const content = contents[index];
    const format = formats[index];
    send("UPDATE_CELL", {
      sheetId,
      row,
      col: cols[index] ?? 0,
      ...(content === undefined ? {} : { content }),
      ...(style === undefined ? {} : { style: style < 0 ? null : (stylePalette[style] ?? null) }),
      ...(format === undefined ? {} : { format }),
    });
  });
}

/** Evaluates all formulas again, e.g. after custom functions changed. */
export function reevaluate(model: Model): void {
  quietly(() => model.dispatch("EVALUATE_CELLS"));
}

install();
