/** All settings of the workbook, those of the plan and those of the documents: reading them, and their cells. */
import { DEFAULT_SETTINGS, SETTINGS, type SettingId, type Settings } from "../plan/document-parameters";
import { SETTING_WORDS } from "../vi/document-parameters";
import type { SettingsPlace } from "../vi/settings-words";
import { textOf, type CellValue, type Grid } from "./cell";
import { CELL_FORMATS, type CellFormat } from "./setting-cells";
import { readCatalogue, settingPlace, type Catalogue, type SettingsReading } from "./settings";
import type { Bounds } from "./tab-image";

const ALL: Catalogue<SettingId> = { definitions: SETTINGS, words: SETTING_WORDS, otherCodes: [] };

/** As `readCatalogue`, of all settings. */
export function readSettings(grid: Grid): SettingsReading<Settings> {
  return readCatalogue(grid, ALL, DEFAULT_SETTINGS);
}

/** The cell of a setting's value, from 1; null where the range has no such row. */
export function placeOfSetting(grid: Grid, id: SettingId): SettingsPlace | null {
  return settingPlace(grid, id, ALL);
}

/** A setting's value as it stands in its cell. */
export function settingCell<Id extends SettingId>(id: Id, value: Settings[Id]): CellValue {
  const format = CELL_FORMATS[SETTINGS[id].kind] as CellFormat<unknown>;
  return format.write(value);
}

/** A setting's value as text, as it is compared and printed. */
export function settingCellText<Id extends SettingId>(id: Id, settings: Pick<Settings, Id>): string {
  return textOf(settingCell(id, settings[id]));
}

/** The choices of a drop-down; undefined where any text, number or date may be typed. */
export function settingChoices(id: SettingId): readonly string[] | undefined {
  return CELL_FORMATS[SETTINGS[id].kind].choices;
}

/** The numbers or dates that may be typed; undefined for choices and for text. */
export function settingBounds(id: SettingId): Bounds | undefined {
  return CELL_FORMATS[SETTINGS[id].kind].bounds;
}
