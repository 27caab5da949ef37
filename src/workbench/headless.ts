/** What the engine keeps up to date for somebody who looks at the sheet, done without when nobody does. */

import { registries } from "@odoo/o-spreadsheet";
import type { Model } from "@odoo/o-spreadsheet";

/** True where no page shows the model: in Node, for which the engine brings a document that has no elements. */
export const IS_HEADLESS = typeof HTMLElement === "undefined";

interface ViewPlugin {
  handle(command: { type: string }): void;
  beforeHandle(command: { type: string }): void;
  finalize(): void;
}

type ViewPluginClass<T extends ViewPlugin> = new (config: unknown) => T;

interface RowHeightPlugin extends ViewPlugin {
  getters: { getUserRowSize(sheetId: string, row: number): number | undefined };
  getRowSize(sheetId: string, row: number): number;
}

interface ColorPlugin extends ViewPlugin {
  computeCustomColors(): Iterable<string>;
  tryToAddColors(colors: Iterable<string>): void;
  getCustomColors(): string[];
}

interface ViewportsPlugin extends ViewPlugin {
  getters: { getActiveSheetId(): string };
  viewports: { viewports: Readonly<Record<string, unknown>>; resetViewports(sheetId: string): void };
  sheetsWithDirtyViewports: Set<string>;
  setViewports(): void;
}

/** Where rows or columns begin, in pixels. */
type Positions = Readonly<Record<number, number>>;

interface HeaderPositions {
  readonly COL: Positions;
  readonly ROW: Positions;
}

interface PositionsPlugin extends ViewPlugin {
  computeHeaderPositionsOfSheet(sheetId: string): HeaderPositions;
  computePositions(sheetId: string, dimension: "COL" | "ROW"): Positions;
}

const STANDARD_ROW_HEIGHT = 23;

const views = registries.coreViewsPluginRegistry;
type RegisteredView = Parameters<typeof views.replace>[1];

/** The colours of all cells are collected when the colour picker opens, instead of after each change. */
function installLazyColors(): void {
  const Eager = views.get("custom_colors") as unknown as ViewPluginClass<ColorPlugin>;
  class LazyColorPlugin extends Eager {
    override finalize(): void {
      // Nothing: see getCustomColors.
    }
    override getCustomColors(): string[] {
      this.tryToAddColors(this.computeCustomColors());
      return super.getCustomColors();
    }
  }
  views.replace("custom_colors", LazyColorPlugin as unknown as RegisteredView);
}

/** Measuring the text of each cell tells how high rows shall be drawn; without a page nothing is drawn. */
function installStandardRowHeights(): void {
  const Measuring = views.get("row_size") as unknown as ViewPluginClass<RowHeightPlugin>;
  class StandardRowHeightPlugin extends Measuring {
    override beforeHandle(): void {
      // Nothing is measured.
    }
    override handle(): void {
      // Nothing is measured.
    }
    override getRowSize(sheetId: string, row: number): number {
      return Math.round(this.getters.getUserRowSize(sheetId, row) ?? STANDARD_ROW_HEIGHT);
    }
  }
  views.replace("row_size", StandardRowHeightPlugin as unknown as RegisteredView);
}

/** Where each row and column is drawn is computed for the sheet that is looked at, instead of for all of them after each change. */
function installLazyPositions(): void {
  const stateful = registries.statefulUIPluginRegistry;
  const Eager = stateful.get("header_positions") as unknown as ViewPluginClass<PositionsPlugin>;
  class LazyPositionsPlugin extends Eager {
    override computeHeaderPositionsOfSheet(sheetId: string): HeaderPositions {
      const compute = (dimension: "COL" | "ROW"): Positions => this.computePositions(sheetId, dimension);
      const known: { -readonly [Dimension in keyof HeaderPositions]?: Positions } = {};
      return {
        get COL() {
          return (known.COL ??= compute("COL"));
        },
        get ROW() {
          return (known.ROW ??= compute("ROW"));
        },
      };
    }
  }
  stateful.replace(
    "header_positions",
    LazyPositionsPlugin as unknown as Parameters<typeof stateful.replace>[1],
  );
}

/** What part of a sheet is seen is computed for the sheet that is looked at, and for another when it is shown. */
function installLazyViewports(): void {
  const stateful = registries.statefulUIPluginRegistry;
  const Eager = stateful.get("viewport") as unknown as ViewPluginClass<ViewportsPlugin>;
  class LazyViewportsPlugin extends Eager {
    override finalize(): void {
      if (IS_HEADLESS) return;
      const active = this.getters.getActiveSheetId();
      const waiting = this.sheetsWithDirtyViewports;
      this.sheetsWithDirtyViewports = new Set(waiting.delete(active) ? [active] : []);
      super.finalize();
      this.sheetsWithDirtyViewports = waiting;
    }
    override setViewports(): void {
      const active = this.getters.getActiveSheetId();
      if (this.viewports.viewports[active] === undefined) this.viewports.resetViewports(active);
    }
  }
  stateful.replace("viewport", LazyViewportsPlugin as unknown as Parameters<typeof stateful.replace>[1]);
}

/** To be called once, before the first model is built. */
export function installViewPlugins(): void {
  installLazyColors();
  installLazyPositions();
  installLazyViewports();
  if (IS_HEADLESS) installStandardRowHeights();
}

/** Stops remembering how to undo each change of each cell: without a page nobody undoes. */
export function forgetHistory(model: Model): void {
  const { state } = model as unknown as {
    state: { changes: undefined; recordChanges(work: () => void): { changes: []; commands: [] } };
  };
  state.changes = undefined;
  state.recordChanges = (work) => {
    work();
    return { changes: [], commands: [] };
  };
}
