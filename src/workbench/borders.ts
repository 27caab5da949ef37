/** The engine's plugin of borders, without its copies of each border that it looks at; and borders by value. */

import { registries } from "@odoo/o-spreadsheet";
import type { Border, BorderDescr, WorkbookData } from "@odoo/o-spreadsheet";

const SIDES = [
  { side: "left", facing: "right", rows: 0, cols: -1 },
  { side: "top", facing: "bottom", rows: -1, cols: 0 },
  { side: "right", facing: "left", rows: 0, cols: 1 },
  { side: "bottom", facing: "top", rows: 1, cols: 0 },
] as const;

/** Borders of a sheet by column and row. The engine changes these objects in place, and leaves empty ones behind. */
export type SheetBorders = readonly (readonly (Border | undefined)[] | undefined)[];

/** True for borders that look alike. */
export function isSameBorder(one: Border | undefined, other: Border | undefined): boolean {
  return one === other || SIDES.every(({ side }) => isSameSide(one?.[side], other?.[side]));
}

function isSameSide(one: BorderDescr | undefined, other: BorderDescr | undefined): boolean {
  return one === other || (one?.style === other?.style && one?.color === other?.color);
}

/** A border that the engine will not change, undefined for one without sides: `like` itself if it is the same. */
export function keptBorder(border: Border | undefined, like: Border | undefined): Border | undefined {
  if (border === undefined || SIDES.every(({ side }) => border[side] === undefined)) return undefined;
  return like !== undefined && isSameBorder(border, like) ? like : { ...border };
}

interface BordersPluginLike {
  borders: Record<string, (Border | undefined)[][] | undefined>;
  history: { update(...path: unknown[]): void };
  setBorder(sheetId: string, col: number, row: number, border: Border | undefined, override?: boolean): void;
  addBorder(sheetId: string, col: number, row: number, border: Border): void;
  import(data: WorkbookData): void;
}

interface PluginClass<T> {
  new (config: unknown): T;
  getters: readonly string[];
}

/** Replaces the engine's plugin; to be called once, before the first model is built. */
export function installBorders(): void {
  const core = registries.corePluginRegistry;
  const CopyingPlugin = core.get("borders") as unknown as PluginClass<BordersPluginLike>;
  class BordersPlugin extends CopyingPlugin {
    static override getters = [...CopyingPlugin.getters, "getSheetBorders"];
    private isImporting = false;

    override import(data: WorkbookData): void {
      this.isImporting = true;
      super.import(data);
      this.isImporting = false;
    }

    getSheetBorders(sheetId: string): SheetBorders {
      return this.borders[sheetId] ?? [];
    }

    private borderAt(sheetId: string, col: number, row: number): Border | undefined {
      return this.borders[sheetId]?.[col]?.[row];
    }

    private addNew(sheetId: string, col: number, row: number, border: Border): void {
      // What is read from a file cannot be undone, so no history is kept of it.
      if (this.isImporting) ((this.borders[sheetId] ??= [])[col] ??= [])[row] = border;
      else this.history.update("borders", sheetId, col, row, border);
    }

    /** What a side looks like is an object that is replaced and never changed, so none need be copied. */
    override addBorder(sheetId: string, col: number, row: number, border: Border): void {
      this.setBorder(sheetId, col, row, { ...this.borderAt(sheetId, col, row), ...border });
    }

    /** As the engine does it, but only what changes goes through its history. */
    override setBorder(
      sheetId: string,
      col: number,
      row: number,
      border: Border | undefined,
      override = true,
    ): void {
      const now = this.borderAt(sheetId, col, row);
      if (now === undefined) {
        if (border !== undefined) this.addNew(sheetId, col, row, { ...border });
      } else
        for (const { side } of SIDES)
          if ((override || now[side] === undefined) && now[side] !== border?.[side])
            this.history.update("borders", sheetId, col, row, side, border?.[side]);
      if (border === undefined) return;
      const written = this.borderAt(sheetId, col, row);
      for (const { side, facing, rows, cols } of SIDES) {
        const line = border[side];
        // A side that was not overridden does not touch the neighbour either.
        if (line === undefined || written?.[side] !== line) continue;
        const neighbour = this.borderAt(sheetId, col + cols, row + rows)?.[facing];
        if (neighbour !== undefined && !isSameSide(neighbour, line))
          this.history.update("borders", sheetId, col + cols, row + rows, facing, undefined);
      }
    }
  }
  core.replace("borders", BordersPlugin as unknown as Parameters<typeof core.replace>[1]);
}
