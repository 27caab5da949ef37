/** A link to cells of the same workbook is followed within the page. */
import { helpers, registries } from "@odoo/o-spreadsheet";
import { isCellLink, linkedCells } from "../cell-links";

registries.urlRegistry.add("cell", {
  match: isCellLink,
  createLink: (url, label) => ({ url, label, isExternal: false, isUrlEditable: false }),
  urlRepresentation: (url, getters) => linkedCells(url, { getters })?.range ?? url,
  open(url, { model }) {
    const cells = linkedCells(url, model);
    if (!cells) return;
    const sheetIdFrom = model.getters.getActiveSheetId();
    model.dispatch("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo: cells.sheetId });
    const zone = helpers.toZone(cells.range);
    model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone });
  },
  sequence: 0,
  title: "",
});
