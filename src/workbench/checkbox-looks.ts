/** The engine's plugin of data validation, which centres the cells of checkboxes, without writing those anew that have a place. */

import { registries } from "@odoo/o-spreadsheet";
import type { Cell, CellPosition, Range } from "@odoo/o-spreadsheet";

interface ValidationRuleLike {
  readonly ranges: readonly Range[];
}

interface ValidationPluginLike {
  getters: {
    getCell(position: CellPosition): Cell | undefined;
    getRangeFromZone(sheetId: string, zone: object): Range;
  };
  setCenterStyleToBooleanCells(rule: ValidationRuleLike): void;
}

interface PluginClass<T> {
  new (config: unknown): T;
  readonly getters: readonly string[];
}

/** Replaces the engine's plugin; to be called once, before the first model is built. */
export function installCheckboxLooks(): void {
  const core = registries.corePluginRegistry;
  const CentringPlugin = core.get("dataValidation") as unknown as PluginClass<ValidationPluginLike>;
  class ValidationPlugin extends CentringPlugin {
    override setCenterStyleToBooleanCells({ ranges }: ValidationRuleLike): void {
      const open = ranges.flatMap((range) => this.unplacedCells(range));
      if (open.length > 0) super.setCenterStyleToBooleanCells({ ranges: open });
    }

    private unplacedCells({ sheetId, zone: { top, bottom, left, right } }: Range): Range[] {
      const open: Range[] = [];
      for (let row = top; row <= bottom; row++)
        for (let col = left; col <= right; col++) {
          const style = this.getters.getCell({ sheetId, row, col })?.style;
          if (style?.align === undefined || style.verticalAlign === undefined)
            open.push(
              this.getters.getRangeFromZone(sheetId, { top: row, bottom: row, left: col, right: col }),
            );
        }
      return open;
    }
  }
  core.replace("dataValidation", ValidationPlugin as unknown as Parameters<typeof core.replace>[1]);
}
