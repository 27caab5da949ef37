/** Rows are as high as the texts of merged cells need over their whole width; the engine goes by the first column. */
import { registries } from "@odoo/o-spreadsheet";
import type { CellPosition, Getters } from "@odoo/o-spreadsheet";
import { fittingHeight } from "../row-heights";
import { pixelsFromPoints } from "../xlsx/sizes";

interface RowSizePlugin {
  readonly getters: Getters;
  getCellHeight(position: CellPosition): number;
}

const views = registries.coreViewsPluginRegistry;
const RowSizes = views.get("row_size") as unknown as {
  new (config: unknown): RowSizePlugin;
  readonly getters: readonly string[];
};

class MergedRowSizes extends RowSizes {
  override getCellHeight(position: CellPosition): number {
    const { getters } = this;
    const merge = getters.getMerge(position);
    const cell = getters.getCell(position);
    // Merges over several rows give no single row its height: the engine knows.
    if (merge === undefined || merge.top !== merge.bottom || !cell || cell.isFormula)
      return super.getCellHeight(position);
    const { wrapping, fontSize = 10, bold = false } = cell.style ?? {};
    let pixels = wrapping === "wrap" ? 0 : Infinity;
    for (let col = merge.left; col <= merge.right; col++) pixels += getters.getColSize(position.sheetId, col);
    return pixelsFromPoints(fittingHeight([{ text: cell.content, fontSize, bold, pixels }]));
  }
}

views.replace("row_size", MergedRowSizes as unknown as Parameters<typeof views.replace>[1]);
