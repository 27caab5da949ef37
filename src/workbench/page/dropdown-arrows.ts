/** The arrow of a list stands in the selected cell only, as in Excel: in every cell it would cover the ratings. */
import { registries } from "@odoo/o-spreadsheet";

const ICON = "data_validation_list_chip_icon";
const { iconsOnCellRegistry } = registries;
const arrowOf = iconsOnCellRegistry.get(ICON);

iconsOnCellRegistry.replace(ICON, (getters, position) => {
  const { sheetId, col, row } = getters.getActivePosition();
  const isSelected = sheetId === position.sheetId && col === position.col && row === position.row;
  return isSelected ? arrowOf(getters, position) : undefined;
});
