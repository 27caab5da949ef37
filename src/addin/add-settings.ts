/** Adding to the lists in the settings tab, which is made first where there is none. */
import { identityKey } from "../domain/identity";
import type { Parameters } from "../plan/parameters";
import { DEFAULT_SETTINGS } from "../plan/document-parameters";
import { placeOfSetting, settingCell } from "../sheet/all-settings";
import type { ListEntry } from "../sheet/proposals";
import { mayBePaired } from "../sheet/setting-values";
import { settingsTab } from "../sheet/settings-tab";
import { isText, textOf } from "../sheet/cell";
import { COMMAND_ERRORS } from "../vi/command-errors";
import { UserError } from "../vi/errors";
import { PARAMETER_WORDS } from "../vi/parameters";
import { makeTabs } from "./publish-tab";
import type { SpreadsheetReading } from "./review";
import { readGrid } from "./grids";
import { type Tab } from "./spreadsheet";

/** A cell of the settings that was written. */
export interface WrittenSetting {
  readonly tab: Tab;
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

/**
 * Gives lists some entries; a pair takes the place of an earlier one of the same name. Nothing is written, and no tab is
 * made, where there are none.
 * @throws {UserError} before anything is written, for a name that a list of pairs cannot hold, or a list that is full
 */
export function changeLists(
  reading: SpreadsheetReading,
  entries: readonly ListEntry[],
): readonly WrittenSetting[] {
  for (const entry of entries) {
    if ("other" in entry && !mayBePaired(entry.other))
      throw new UserError(COMMAND_ERRORS.nameWithArrow(entry.other));
  }
  const lists = LISTS.filter((list) => entries.some((entry) => entry.list === list)).map((list) => ({
    list,
    before: listText(list, reading.parameters[list]),
    after: listText(list, withEntries(reading.parameters, list, entries)),
  }));
  const full = lists.find(({ after }) => after.length > LONGEST_CELL);
  if (full) throw new UserError(COMMAND_ERRORS.listFull(PARAMETER_WORDS[full.list].label));
  if (entries.length === 0) return [];
  const { tab, grid } = reading.settings ?? createSettings(reading);
  let end = grid.values.length;
  return lists.map(({ list, before, after }) => {
    const place = placeOfSetting(grid, list);
    const row = place?.row ?? ++end;
    const column = place?.column ?? 3;
    if (!place) {
      const { code, label } = PARAMETER_WORDS[list];
      tab.sheet.getRange(row, 1, 1, 2).setValues([[code, label]]);
    }
    tab.sheet.getRange(row, column).setNumberFormat("@").setWrap(true).setValue(after);
    return { tab, row, column, before, after };
  });
}

/** Of a cell, in characters. */
const LONGEST_CELL = 50_000;

const LISTS = ["unitNames", "columnNames", "seenTexts"] as const satisfies readonly ListEntry["list"][];

type ListValue = Parameters[ListEntry["list"]];

function withEntries(
  parameters: Parameters,
  list: ListEntry["list"],
  entries: readonly ListEntry[],
): ListValue {
  if (list === "seenTexts") {
    const texts = entries.flatMap((entry) => (entry.list === list ? [entry.text] : []));
    // The same note of many lines is one.
    return [
      ...new Map([...parameters.seenTexts, ...texts].map((text) => [identityKey(text), text])).values(),
    ];
  }
  const names = new Map(parameters[list]);
  for (const entry of entries) {
    if (entry.list !== list) continue;
    const { other, name } = entry;
    for (const known of names.keys()) if (identityKey(known) === identityKey(other)) names.delete(known);
    if (name !== null) names.set(other, name);
  }
  return names;
}

function listText(list: ListEntry["list"], value: ListValue): string {
  const cell = settingCell(list, value);
  return isText(cell) ? cell : textOf(cell);
}

function createSettings(reading: SpreadsheetReading): NonNullable<SpreadsheetReading["settings"]> {
  const image = settingsTab(DEFAULT_SETTINGS, DEFAULT_SETTINGS);
  const { sheets } = makeTabs(reading, [{ image, mark: { tab: "settings" } }]);
  const [sheet] = sheets;
  if (!sheet) throw new RangeError("no tab was made");
  const tab = { sheet, id: sheet.getSheetId(), name: image.name };
  return { tab, grid: readGrid(sheet, image.name, reading.dates) };
}
