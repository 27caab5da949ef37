/** Links to cells of the same workbook ("#gid=12&range=H7"), as Google's spreadsheets have them. */
import { helpers, registries } from "@odoo/o-spreadsheet";
import { sheetNumber } from "../sheet-number";

const CELL_LINK = /^#gid=(\d+)&range=([A-Z]+\d+(?::[A-Z]+\d+)?)$/;
const { urlRegistry } = registries;

urlRegistry.add("cell", {
  match: (url) => CELL_LINK.test(url),
  createLink: (url, label) => ({ url, label, isExternal: false, isUrlEditable: false }),
  urlRepresentation: (url) => CELL_LINK.exec(url)?.[2] ?? url,
  open(url, { model }) {
    const [, number, range = ""] = CELL_LINK.exec(url) ?? [];
    const { getters } = model;
    const sheetId = getters.getSheetIds().find((id) => sheetNumber(id) === Number(number));
    if (sheetId === undefined) return;
    model.dispatch("ACTIVATE_SHEET", { sheetIdFrom: getters.getActiveSheetId(), sheetIdTo: sheetId });
    const zone = helpers.toZone(range);
    model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone });
  },
  sequence: 0,
  title: "",
});
