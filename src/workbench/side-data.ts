/** A core plugin for what Google keeps and the engine does not: notes, developer metadata, protections, and where each row and column came from. */

import { CorePlugin } from "@odoo/o-spreadsheet";
import type { CoreCommand, WorkbookData } from "@odoo/o-spreadsheet";

export type MetadataPlace =
  | { kind: "spreadsheet" }
  | { kind: "sheet"; sheetId: string }
  | { kind: "row" | "column"; sheetId: string; start: number; end: number };

export interface MetadataEntry {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: "DOCUMENT" | "PROJECT";
  readonly place: MetadataPlace;
}

export interface ProtectionEntry {
  readonly id: number;
  readonly sheetId: string;
  /** Undefined protects the whole sheet. */
  readonly zone: { top: number; left: number; bottom: number; right: number } | undefined;
  readonly description: string;
  readonly warningOnly: boolean;
}

/** State of one sheet; replaced as a whole on each change, so that undo is a matter of references. */
export interface SheetSide {
  readonly notes: Readonly<Record<string, string>>;
  /** For each row or column now: its index in the file that was read, -1 for an inserted one. */
  readonly rowOrigins: readonly number[];
  readonly colOrigins: readonly number[];
  /** False until the first insertion or deletion. */
  readonly moved: boolean;
}

export interface SideData {
  readonly sheets: Readonly<Record<string, SheetSide>>;
  readonly metadata: readonly MetadataEntry[];
  readonly protections: readonly ProtectionEntry[];
  readonly nextId: number;
}

/** What a file brings along for the plugin. */
export interface ImportedSideData {
  notes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  metadata: readonly MetadataEntry[];
  protections: readonly ProtectionEntry[];
}

/** Key of a cell in `notes`. */
export const cellKey = (col: number, row: number): string => `${col},${row}`;

const range = (length: number): number[] => Array.from({ length }, (_, index) => index);

interface Shift {
  rows: boolean;
  /** The old index of each line now, -1 for an inserted one. */
  origin: (index: number) => number;
  /** The new index of an old line, undefined if it is gone. */
  target: (index: number) => number | undefined;
  count: number;
}

export class SideDataPlugin extends CorePlugin {
  static readonly command = "WORKBENCH_SIDE_DATA";
  static override getters = ["getSideData"];
  private data: SideData = { sheets: {}, metadata: [], protections: [], nextId: 1 };

  getSideData(): SideData {
    return this.data;
  }

  override import(data: WorkbookData): void {
    const imported = (data as { workbenchSide?: ImportedSideData }).workbenchSide;
    const sheets: Record<string, SheetSide> = {};
    for (const sheet of data.sheets)
      sheets[sheet.id] = {
        notes: imported?.notes[sheet.id] ?? {},
        rowOrigins: range(this.getters.getNumberRows(sheet.id)),
        colOrigins: range(this.getters.getNumberCols(sheet.id)),
        moved: false,
      };
    const metadata = imported?.metadata ?? [];
    const protections = imported?.protections ?? [];
    const nextId =
      Math.max(0, ...metadata.map((entry) => entry.id), ...protections.map((entry) => entry.id)) + 1;
    this.data = { sheets, metadata, protections, nextId };
  }

  override handle(command: CoreCommand): void {
    if ((command.type as string) === SideDataPlugin.command) {
      this.update((command as unknown as { change: (data: SideData) => SideData }).change(this.data));
      return;
    }
    switch (command.type) {
      case "CREATE_SHEET":
        this.update({
          ...this.data,
          sheets: { ...this.data.sheets, [command.sheetId]: this.freshSheet(command) },
        });
        break;
      case "DUPLICATE_SHEET": {
        const source = this.data.sheets[command.sheetId];
        const copy = {
          ...this.freshSheet({ sheetId: command.sheetIdTo }),
          notes: source?.notes ?? {},
        };
        this.update({ ...this.data, sheets: { ...this.data.sheets, [command.sheetIdTo]: copy } });
        break;
      }
      case "DELETE_SHEET": {
        const { [command.sheetId]: _gone, ...sheets } = this.data.sheets;
        this.update({
          ...this.data,
          sheets,
          metadata: this.data.metadata.filter(
            ({ place }) => place.kind === "spreadsheet" || place.sheetId !== command.sheetId,
          ),
          protections: this.data.protections.filter(({ sheetId }) => sheetId !== command.sheetId),
        });
        break;
      }
      case "ADD_COLUMNS_ROWS": {
        const first = command.position === "before" ? command.base : command.base + 1;
        const { quantity } = command;
        this.shift(command.sheetId, {
          rows: command.dimension === "ROW",
          origin: (index) => (index < first ? index : index < first + quantity ? -1 : index - quantity),
          target: (index) => (index < first ? index : index + quantity),
          count: quantity,
        });
        break;
      }
      case "REMOVE_COLUMNS_ROWS": {
        const gone = new Set(command.elements);
        const kept: number[] = [];
        const side = this.data.sheets[command.sheetId];
        const length = (command.dimension === "ROW" ? side?.rowOrigins : side?.colOrigins)?.length ?? 0;
        for (let index = 0; index < length; index++) if (!gone.has(index)) kept.push(index);
        const targets = new Map(kept.map((old, now) => [old, now]));
        this.shift(command.sheetId, {
          rows: command.dimension === "ROW",
          origin: (index) => kept[index] ?? -1,
          target: (index) => targets.get(index),
          count: -gone.size,
        });
        break;
      }
      default:
        // Nothing else moves a row, a column or a sheet.
        break;
    }
  }

  private freshSheet({ sheetId, rows, cols }: { sheetId: string; rows?: number; cols?: number }): SheetSide {
    const exists = this.getters.tryGetSheet(sheetId) !== undefined;
    return {
      notes: {},
      rowOrigins: range(exists ? this.getters.getNumberRows(sheetId) : (rows ?? 100)),
      colOrigins: range(exists ? this.getters.getNumberCols(sheetId) : (cols ?? 26)),
      moved: false,
    };
  }

  private update(data: SideData): void {
    this.history.update("data", data);
  }

  private shift(sheetId: string, shift: Shift): void {
    const side = this.data.sheets[sheetId];
    if (side === undefined) return;
    const notes: Record<string, string> = {};
    for (const [key, note] of Object.entries(side.notes)) {
      const [col = 0, row = 0] = key.split(",").map(Number);
      const line = shift.target(shift.rows ? row : col);
      if (line !== undefined) notes[shift.rows ? cellKey(col, line) : cellKey(line, row)] = note;
    }
    const before = shift.rows ? side.rowOrigins : side.colOrigins;
    const origins = range(before.length + shift.count).map((index) => {
      const old = shift.origin(index);
      return old < 0 ? -1 : (before[old] ?? -1);
    });
    const moved: SheetSide = {
      notes,
      rowOrigins: shift.rows ? origins : side.rowOrigins,
      colOrigins: shift.rows ? side.colOrigins : origins,
      moved: true,
    };
    const kind = shift.rows ? "row" : "column";
    const metadata = this.data.metadata.flatMap((entry): MetadataEntry[] => {
      const { place } = entry;
      if (place.kind !== kind || place.sheetId !== sheetId) return [entry];
      const span = shiftSpan(shift, place.start, place.end);
      return span === undefined ? [] : [{ ...entry, place: { ...place, ...span } }];
    });
    const protections = this.data.protections.flatMap((entry): ProtectionEntry[] => {
      if (entry.sheetId !== sheetId || entry.zone === undefined) return [entry];
      const { top, bottom, left, right } = entry.zone;
      const span = shift.rows ? shiftSpan(shift, top, bottom) : shiftSpan(shift, left, right);
      if (span === undefined) return [];
      const zone = shift.rows
        ? { top: span.start, bottom: span.end, left, right }
        : { top, bottom, left: span.start, right: span.end };
      return [{ ...entry, zone }];
    });
    this.update({ ...this.data, sheets: { ...this.data.sheets, [sheetId]: moved }, metadata, protections });
  }
}

/** Where a span of lines lies after a shift; undefined when all of it is gone. */
function shiftSpan(shift: Shift, start: number, end: number): { start: number; end: number } | undefined {
  const targets: number[] = [];
  for (let index = start; index <= end; index++) {
    const target = shift.target(index);
    if (target !== undefined) targets.push(target);
  }
  const first = targets[0];
  const last = targets.at(-1);
  return first === undefined || last === undefined ? undefined : { start: first, end: last };
}
