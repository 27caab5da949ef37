/** The cells behind the services: writes wait here and reach the model in one batch, reads first let them through. */

import type { Border, Cell, CellPosition, EvaluatedCell, Format, Locale, Model } from "@odoo/o-spreadsheet";
import type { EditingRights } from "./editing-rights";
import { CommandRefused, batch, helpers, hostGetters, sendBulk, settle } from "./engine";
import type { BulkWrite, HostStyle, Send } from "./engine";
import { ServiceError } from "./errors";
import { toLocaleFormula } from "./formula-text";
import { separatorOf } from "./locale";
import { SideDataPlugin } from "./side-data";
import type { SideData } from "./side-data";
import type { TypedContent } from "./typed-input";
import { textContent } from "./typed-input";

/** A number that its format shows as a date. */
export interface SerialDate {
  readonly serial: number;
}

export type CellScalar = string | number | boolean | SerialDate;

/** The engine takes "=x" for a formula even in a text cell; this format keeps such a text, and reads as "@" everywhere else. */
export const ESCAPED_TEXT_FORMAT = "0;-0;0;@";

/** Part of a style; undefined takes a property away. */
export type StylePatch = { readonly [K in keyof HostStyle]: HostStyle[K] | undefined };

interface PendingCell {
  content: string | undefined;
  style: HostStyle | null | undefined;
  format: string | undefined;
}

/** Cells by row and column; most places are free. */
type PendingCells = PendingCell[][];

/** The places of written cells by row and column. */
export type WrittenCells = readonly (readonly unknown[])[];

/** A map, for any text of a cell is looked up: an object has a "constructor" of its own. */
const ERROR_NAMES: ReadonlyMap<string, string> = new Map([
  ["#REF", "#REF!"],
  ["#BAD_EXPR", "#ERROR!"],
  ["#CYCLE", "#REF!"],
  ["#SPILL!", "#REF!"],
  ["#ERROR", "#ERROR!"],
]);

/** The name that Google shows for an error of the engine. */
export function errorName(engineName: string): string {
  return ERROR_NAMES.get(engineName) ?? engineName;
}

const dateFormats = new Map<string, boolean>();

/** True for formats that show a number as a date or a time. */
export function isDateFormat(format: Format | undefined): boolean {
  if (format === undefined || format === "") return false;
  let known = dateFormats.get(format);
  if (known === undefined) {
    try {
      known = helpers.isDateTimeFormat(format);
    } catch {
      known = false;
    }
    dateFormats.set(format, known);
  }
  return known;
}

export class Grid {
  private pending = new Map<string, PendingCells>();
  private commands: { type: Parameters<Send>[0]; payload: object }[] = [];
  private readonly merged = new WeakMap<object, Map<StylePatch, HostStyle>>();
  private readonly mergedFromNothing = new Map<StylePatch, HostStyle>();
  private last: { base: HostStyle | undefined; patch: StylePatch; style: HostStyle } | undefined;
  private readonly patches = new Map<string, StylePatch>();
  private stale = false;
  private evaluating = false;
  private written: { sheetId: string; cells: WrittenCells }[] = [];
  private readonly afterSettling: ((sheetId: string, written: WrittenCells) => void)[] = [];

  /** `rights` are those of a user who does not own the spreadsheet; the owner's have no bounds. */
  constructor(
    readonly model: Model,
    private readonly rights?: EditingRights,
  ) {}

  get locale(): Locale {
    return this.model.getters.getLocale();
  }

  /** True if writes wait that the model has not seen. */
  get hasPending(): boolean {
    return this.pending.size > 0 || this.commands.length > 0;
  }

  /** Drops waiting writes, as when an execution dies. */
  discard(): void {
    this.pending = new Map();
    this.commands = [];
  }

  /** Sends the waiting writes to the model; formulas are not yet evaluated. */
  flush(): void {
    if (this.evaluating || !this.hasPending) return;
    this.run(() => undefined);
  }

  /** Sends the waiting writes and evaluates the formulas: to be called before values are read. */
  settle(): void {
    this.flush();
    if (this.evaluating || !this.stale) return;
    this.stale = false;
    const { written } = this;
    this.written = [];
    settle(this.model);
    for (const listener of this.afterSettling)
      for (const { sheetId, cells } of written) listener(sheetId, cells);
  }

  /** Runs what a formula asks for: it reads the cells as they stand, since the engine is in the midst of evaluating. */
  whileEvaluating<T>(work: () => T): T {
    const before = this.evaluating;
    this.evaluating = true;
    try {
      return work();
    } finally {
      this.evaluating = before;
    }
  }

  /** Runs commands at once, after the waiting writes, in one batch. */
  run(work: (send: Send) => void): void {
    const { pending, commands } = this;
    this.discard();
    try {
      batch(this.model, (send) => {
        for (const [sheetId, cells] of pending) sendBulk(send, bulkOf(sheetId, cells));
        for (const { type, payload } of commands) send(type, payload);
        work((type, payload) => {
          this.rights?.assertCommand(type, payload);
          send(type, payload);
        });
      });
    } catch (error) {
      if (error instanceof CommandRefused)
        throw new ServiceError(`${error.message} (the local host found no better words)`);
      throw error;
    }
    this.stale = true;
    for (const [sheetId, cells] of pending) this.written.push({ sheetId, cells });
  }

  /** Calls `listener` with cells of a sheet that were written, each time formulas were evaluated after that. */
  onSettled(listener: (sheetId: string, written: WrittenCells) => void): void {
    this.afterSettling.push(listener);
  }

  /** Lets a command wait that touches neither cells nor structure. */
  enqueue(type: Parameters<Send>[0], payload: object): void {
    this.rights?.assertCommand(type, payload);
    this.commands.push({ type, payload });
  }

  /** Changes the side data; seen at once, since it is cheap. */
  changeSide(change: (data: SideData) => SideData): void {
    this.run((send) => send(SideDataPlugin.command, { change }));
  }

  get side(): SideData {
    this.flush();
    return hostGetters(this.model).getSideData();
  }

  // --- cell writes

  /** True if the script runs as the owner, whom no protection stops. */
  get isOwner(): boolean {
    return this.rights === undefined;
  }

  /** Throws if the user may not change this cell. */
  assertEditable(sheetId: string, row: number, col: number): void {
    this.rights?.assertCell(sheetId, row, col);
  }

  /** Sets a content; a format that typing brought along applies only where the cell has none. */
  setContent(sheetId: string, row: number, col: number, typed: TypedContent): void {
    const cell = this.pendingCell(sheetId, row, col);
    cell.content = typed.content;
    if (typed.format !== undefined && !this.formatNow(cell, sheetId, row, col)) cell.format = typed.format;
    else if (cell.format === ESCAPED_TEXT_FORMAT) cell.format = "@";
  }

  /** Sets a text, in a cell whose format is "@", exactly as it is. */
  setPlainText(sheetId: string, row: number, col: number, text: string): void {
    const cell = this.pendingCell(sheetId, row, col);
    const escaped = text.startsWith("=") || text.startsWith("'");
    cell.content = escaped ? `'${text}` : text;
    cell.format = escaped ? ESCAPED_TEXT_FORMAT : "@";
  }

  /** Sets a number format; "" for none. */
  setFormat(sheetId: string, row: number, col: number, format: string): void {
    const cell = this.pendingCell(sheetId, row, col);
    const existing = this.model.getters.getCell({ sheetId, row, col });
    const content =
      cell.content ?? (existing === undefined || existing.isFormula ? undefined : existing.content);
    const wasText = this.isText(cell.format ?? existing?.format);
    if (format === "@" && content !== undefined && !content.startsWith("=")) {
      const text = content.startsWith("'") && !wasText ? content.slice(1) : content;
      if (text.startsWith("=") || text.startsWith("'")) {
        cell.content = `'${text}`;
        cell.format = ESCAPED_TEXT_FORMAT;
        return;
      }
      if (text !== content) cell.content = text;
    } else if (
      format !== "@" &&
      wasText &&
      content !== undefined &&
      content !== "" &&
      !content.startsWith("'")
    ) {
      // A text that looks like a number stays a text when its cell loses the text format.
      cell.content = textContent(content);
    }
    cell.format = format;
  }

  private isText(format: string | undefined): boolean {
    return format === "@" || format === ESCAPED_TEXT_FORMAT;
  }

  /** True if the cell's format, waiting writes included, is plain text. */
  isTextCell(sheetId: string, row: number, col: number): boolean {
    const waiting = this.pending.get(sheetId)?.[row]?.[col]?.format;
    return this.isText(waiting ?? this.model.getters.getCell({ sheetId, row, col })?.format);
  }

  /** One object for equal patches, so that merging a patch into a style is done once for many cells. */
  patch(patch: StylePatch): StylePatch {
    const key = JSON.stringify(patch, (_, value: unknown) => (value === undefined ? null : value));
    const known = this.patches.get(key);
    if (known !== undefined) return known;
    this.patches.set(key, patch);
    return patch;
  }

  /** Merges a patch (from `patch`) into a cell's style. */
  patchStyle(sheetId: string, row: number, col: number, patch: StylePatch): void {
    const cell = this.pendingCell(sheetId, row, col);
    const base =
      cell.style === undefined
        ? (this.model.getters.getCell({ sheetId, row, col })?.style as HostStyle | undefined)
        : (cell.style ?? undefined);
    cell.style = this.mergeStyle(base, patch);
  }

  private mergeStyle(base: HostStyle | undefined, patch: StylePatch): HostStyle {
    // Cells side by side mostly look alike.
    const { last } = this;
    if (last !== undefined && last.base === base && last.patch === patch) return last.style;
    const style = this.knownMerge(base, patch);
    this.last = { base, patch, style };
    return style;
  }

  private knownMerge(base: HostStyle | undefined, patch: StylePatch): HostStyle {
    let known = base === undefined ? this.mergedFromNothing : this.merged.get(base);
    if (known === undefined) this.merged.set(base as object, (known = new Map<StylePatch, HostStyle>()));
    let style = known.get(patch);
    if (style === undefined) {
      style = Object.fromEntries(
        Object.entries({ ...base, ...patch }).filter(([, value]) => value !== undefined),
      );
      known.set(patch, style);
    }
    return style;
  }

  /** Takes the formatting but the borders away. */
  clearStyle(sheetId: string, row: number, col: number, withNumberFormat: boolean): void {
    if (withNumberFormat) this.setFormat(sheetId, row, col, "");
    this.pendingCell(sheetId, row, col).style = null;
  }

  /** The number format of a cell, waiting writes included. */
  formatNowOf(sheetId: string, row: number, col: number): string | undefined {
    const waiting = this.pending.get(sheetId)?.[row]?.[col]?.format;
    return waiting ?? this.model.getters.getCell({ sheetId, row, col })?.format;
  }

  private pendingCell(sheetId: string, row: number, col: number): PendingCell {
    this.assertEditable(sheetId, row, col);
    let sheet = this.pending.get(sheetId);
    if (sheet === undefined) this.pending.set(sheetId, (sheet = []));
    return ((sheet[row] ??= [])[col] ??= { content: undefined, style: undefined, format: undefined });
  }

  private formatNow(cell: PendingCell, sheetId: string, row: number, col: number): boolean {
    const format = cell.format ?? this.model.getters.getCell({ sheetId, row, col })?.format;
    return format !== undefined && format !== "" && format !== ESCAPED_TEXT_FORMAT;
  }

  // --- reads; callers settle or flush once, not per cell

  /** What a script reads from a cell; "" for an empty one. */
  value(position: CellPosition): CellScalar {
    const cell = this.model.getters.getCell(position);
    if (cell !== undefined && !cell.isFormula) {
      if (cell.format === "@") return cell.content;
      const { parsedValue } = cell;
      if (typeof parsedValue === "string") return errorName(parsedValue);
      if (typeof parsedValue === "number" && isDateFormat(cell.format)) return { serial: parsedValue };
      if (parsedValue !== null) return parsedValue;
    }
    return evaluatedScalar(this.model.getters.getEvaluatedCell(position));
  }

  /** The text that a cell shows. */
  display(position: CellPosition): string {
    const cell = this.model.getters.getCell(position);
    if (cell !== undefined && !cell.isFormula) {
      if (cell.format === "@") return cell.content;
      if (typeof cell.parsedValue === "string") return errorName(cell.parsedValue);
    }
    const evaluated = this.model.getters.getEvaluatedCell(position);
    return errorOf(evaluated)?.name ?? evaluated.formattedValue;
  }

  /** A cell's formula in the form of the workbook's locale, or "". */
  formula(position: CellPosition): string {
    const cell = this.model.getters.getCell(position);
    if (!cell?.isFormula) return "";
    return toLocaleFormula(formulaText(this.model, cell), separatorOf(this.locale));
  }

  /** The message of a cell's error, if it has one: for a custom function, the text it threw. */
  errorMessage(position: CellPosition): string | undefined {
    this.settle();
    return errorOf(this.model.getters.getEvaluatedCell(position))?.message;
  }

  /** The format of a cell as a script sees it. */
  format(position: CellPosition): string {
    const format =
      this.model.getters.getCell(position)?.format ??
      this.model.getters.getEvaluatedCell(position).format ??
      "";
    return format === ESCAPED_TEXT_FORMAT ? "@" : format === "" ? "General" : format;
  }

  /** The style of a cell, without conditional formats. */
  style(position: CellPosition): HostStyle {
    return this.model.getters.getCellStyle(position);
  }

  /** The border of a cell, if it has one. */
  border(position: CellPosition): Border | undefined {
    return this.model.getters.getCellBorder(position) ?? undefined;
  }

  /** One past the last row and column with content, values that a formula spills included. */
  extent(sheetId: string): { rows: number; cols: number } {
    this.settle();
    const { getters } = this.model;
    let rows = 0;
    let cols = 0;
    const reach = ({ row, col }: { row: number; col: number }): void => {
      if (row >= rows) rows = row + 1;
      if (col >= cols) cols = col + 1;
    };
    for (const cell of getters.getCells(sheetId)) {
      if (cell.isFormula || cell.content !== "") {
        const position = getters.getCellPosition(cell.id);
        reach(position);
        if (cell.isFormula) {
          const spread = getters.getSpreadZone(position);
          if (spread !== undefined) reach({ row: spread.bottom, col: spread.right });
        }
      }
    }
    return { rows, cols };
  }
}

/** A formula cell's text in the engine's form, with `=`. */
export function formulaText(model: Model, cell: Extract<Cell, { isFormula: true }>): string {
  return cell.compiledFormula.toFormulaString(model.getters);
}

/** The error that a cell shows, by Google's name for it; undefined for any other cell. */
export function errorOf(cell: EvaluatedCell): { name: string; message: string | undefined } | undefined {
  // The engine declares an enumeration for the types and does not export it.
  const type: `${EvaluatedCell["type"]}` = cell.type;
  if (type !== "error") return undefined;
  // Messages may be texts that the engine translates when they are asked for.
  const { value, message } = cell as { value: string; message?: { toString(): string } };
  return { name: errorName(value), message: message?.toString() };
}

function evaluatedScalar(cell: EvaluatedCell): CellScalar {
  const error = errorOf(cell);
  if (error !== undefined) return error.name;
  if (cell.value === null) return "";
  return typeof cell.value === "number" && isDateFormat(cell.format) ? { serial: cell.value } : cell.value;
}

function bulkOf(sheetId: string, cells: PendingCells): BulkWrite {
  const write: BulkWrite = {
    sheetId,
    rows: [],
    cols: [],
    contents: [],
    styles: [],
    stylePalette: [],
    formats: [],
  };
  const palette = new Map<HostStyle, number>();
  const add = ({ content, style, format }: PendingCell, row: number, col: number): void => {
    write.rows.push(row);
    write.cols.push(col);
    write.contents.push(content);
    write.formats.push(format);
    if (style === undefined || style === null) {
      write.styles.push(style === null ? -1 : undefined);
      return;
    }
    let index = palette.get(style);
    if (index === undefined) {
      index = write.stylePalette.push(style) - 1;
      palette.set(style, index);
    }
    write.styles.push(index);
  };
  // Free places are skipped.
  cells.forEach((line, row) => line.forEach((cell, col) => add(cell, row, col)));
  return write;
}
