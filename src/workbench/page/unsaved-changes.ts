/** Knows whether the open workbook holds changes that were not yet downloaded. */
import { UIPlugin, isCoreCommand, registries } from "@odoo/o-spreadsheet";
import type { Command } from "@odoo/o-spreadsheet";

let changed = false;

/** Core commands are those that change the workbook, undo and redo among them; the rest only looks at it. */
class ChangeWatch extends UIPlugin {
  override handle(command: Command): void {
    if (isCoreCommand(command) || command.type === "UNDO" || command.type === "REDO") changed = true;
  }
}

registries.featurePluginRegistry.add("page change watch", ChangeWatch);

/** To be called when the workbook was opened or downloaded. */
export function noteUnchanged(): void {
  changed = false;
}

export function hasUnsavedChanges(): boolean {
  return changed;
}
