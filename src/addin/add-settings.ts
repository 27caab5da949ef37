/** Adding to the lists of names in the settings tab, which is made first where there is none. */
import { identityKey } from "../domain/identity";
import { DEFAULT_SETTINGS } from "../plan/document-parameters";
import { placeOfSetting, settingCell } from "../sheet/all-settings";
import { mayBePaired } from "../sheet/setting-values";
import { settingsTab } from "../sheet/settings-tab";
import { textOf } from "../sheet/cell";
import { COMMAND_ERRORS } from "../vi/command-errors";
import { UserError } from "../vi/errors";
import { PARAMETER_WORDS } from "../vi/parameters";
import { makeTabs } from "./publish-tab";
import type { SpreadsheetReading } from "./review";
import { readGrid } from "./grids";
import { type Tab } from "./spreadsheet";

/** The lists whose entries are pairs of names. */
export type NameList = "unitNames" | "columnNames";

export interface NamePair {
  /** As the sheets write it. */
  readonly other: string;
  /** What it stands for; null takes the pair out of the list. */
  readonly name: string | null;
}

/** A cell of the settings that was written. */
export interface WrittenSetting {
  readonly tab: Tab;
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

/**
 * Changes a list by some pairs; a pair takes the place of an earlier one of the same name.
 * @throws {UserError} before anything is written, for a name that the list cannot hold
 */
export function changeNames(
  reading: SpreadsheetReading,
  list: NameList,
  pairs: readonly NamePair[],
): WrittenSetting {
  for (const { other } of pairs)
    if (!mayBePaired(other)) throw new UserError(COMMAND_ERRORS.nameWithArrow(other));
  const { tab, grid } = reading.settings ?? createSettings(reading);
  const names = new Map(reading.parameters[list]);
  const before = namesText(list, names);
  for (const { other, name } of pairs) {
    for (const known of names.keys()) if (identityKey(known) === identityKey(other)) names.delete(known);
    if (name !== null) names.set(other, name);
  }
  const after = namesText(list, names);
  const place = placeOfSetting(grid, list);
  const row = place?.row ?? grid.values.length + 1;
  const column = place?.column ?? 3;
  if (!place) {
    const { code, label } = PARAMETER_WORDS[list];
    tab.sheet.getRange(row, 1, 1, 2).setValues([[code, label]]);
  }
  tab.sheet.getRange(row, column).setNumberFormat("@").setWrap(true).setValue(after);
  return { tab, row, column, before, after };
}

function namesText(list: NameList, names: ReadonlyMap<string, string>): string {
  const cell = settingCell(list, names);
  return typeof cell === "string" ? cell : textOf(cell);
}

function createSettings(reading: SpreadsheetReading): NonNullable<SpreadsheetReading["settings"]> {
  const image = settingsTab(DEFAULT_SETTINGS, DEFAULT_SETTINGS);
  const { sheets } = makeTabs(reading, [{ image, mark: { tab: "settings" } }]);
  const [sheet] = sheets;
  if (!sheet) throw new RangeError("no tab was made");
  const tab = { sheet, id: sheet.getSheetId(), name: image.name };
  return { tab, grid: readGrid(sheet, image.name, reading.dates) };
}
