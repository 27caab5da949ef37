/** The settings tab: every parameter with its clause, default and meaning, and the readings to be confirmed. */
import { SETTING_IDS, SETTINGS, type SettingId, type Settings } from "../plan/document-parameters";
import { READING_IDS, READINGS, type ReadingId } from "../plan/readings";
import { EXPECTED_VALUES, SETTINGS_COLUMNS, SETTINGS_TAB } from "../vi/parameters";
import {
  NOT_CONFIRMED,
  PARAMETER_MEANINGS,
  PARAMETER_SECTIONS,
  READING_COLUMNS,
  READING_WORDS,
  READINGS_HEADING,
} from "../vi/settings-tab-words";
import { SETTINGS_WORDS } from "../vi/settings-words";
import { isBlank, isText, textOf, type CellValue, type Grid } from "./cell";
import { foldTight, foldWords } from "./fold";
import { settingBounds, settingCell, settingChoices } from "./all-settings";
import { SETTING_WORDS } from "../vi/document-parameters";
import { TabBuilder, TABLE_HEADER, type CellStyle, type TabImage } from "./tab-image";

const WIDTHS = [190, 260, 200, 200, 150, 420];
const SECTION: CellStyle = { bold: true, background: "#f3f3f3" };
const FIXED: CellStyle = { color: "#595959" };
const ENTRY: CellStyle = { background: "#fffbe6" };
const VALUE_COLUMN = 3;

export interface Confirmation {
  readonly by: CellValue;
  readonly on: CellValue;
}

/** @param confirmations who confirmed a reading and when, as typed in an earlier settings tab */
export function settingsTab(
  parameters: Settings,
  defaults: Settings,
  confirmations: ReadonlyMap<ReadingId, Confirmation> = new Map(),
): TabImage {
  const tab = new TabBuilder(SETTINGS_TAB, WIDTHS);
  tab.line(SETTINGS_WORDS.title, { bold: true, size: 14 });
  tab.line(SETTINGS_WORDS.help, { italic: true });
  const header = tab.row(Object.values(SETTINGS_COLUMNS), TABLE_HEADER);
  for (const id of SETTING_IDS) {
    const section = PARAMETER_SECTIONS[id];
    if (section !== undefined) tab.line(section, SECTION);
    parameterRow(tab, id, parameters, defaults);
  }
  tab.grid({ row: header, column: 1, rows: tab.nextRow - header, columns: tab.width });

  tab.row();
  tab.line(READINGS_HEADING, { bold: true, size: 13 });
  const readings = tab.row(Object.values(READING_COLUMNS), TABLE_HEADER);
  for (const id of READING_IDS) {
    const { question, answer } = READING_WORDS[id];
    const { by, on } = confirmations.get(id) ?? { by: NOT_CONFIRMED, on: "" };
    const row = tab.row([id, question, answer, READINGS[id].clause, by, on]);
    tab.style({ row, column: 5, rows: 1, columns: 2 }, { ...ENTRY, align: "left" });
  }
  tab.grid({ row: readings, column: 1, rows: tab.nextRow - readings, columns: tab.width });
  return tab.build(header);
}

function parameterRow(tab: TabBuilder, id: SettingId, parameters: Settings, defaults: Settings): void {
  const { code, label } = SETTING_WORDS[id];
  const byDefault = shownDefault(settingCell(id, defaults[id]));
  const cells = [
    code,
    label,
    settingCell(id, parameters[id]),
    byDefault,
    SETTINGS[id].source,
    PARAMETER_MEANINGS[id],
  ];
  const row = tab.row(cells);
  tab.style({ row, column: 1, rows: 1, columns: 1 }, { ...FIXED, size: 9 });
  tab.style({ row, column: VALUE_COLUMN, rows: 1, columns: 1 }, { ...ENTRY, bold: true, align: "left" });
  tab.style({ row, column: 4, rows: 1, columns: 2 }, FIXED);
  const block = { row, column: VALUE_COLUMN, rows: 1, columns: 1 };
  const help = SETTINGS_WORDS.expected(EXPECTED_VALUES[SETTINGS[id].kind]);
  const choices = settingChoices(id);
  const bounds = settingBounds(id);
  if (choices) tab.dropDown(block, choices, help);
  if (bounds) tab.bounded(block, bounds, help);
}

/** Of several lines each on its own, as in the value. */
function shownDefault(cell: CellValue): string {
  const text = isText(cell) ? cell : textOf(cell);
  return text === "" ? SETTINGS_WORDS.blank : text;
}

/** What was typed beside the readings of an earlier settings tab. */
export function readConfirmations(grid: Grid): ReadonlyMap<ReadingId, Confirmation> {
  const confirmations = new Map<ReadingId, Confirmation>();
  const headings = [READING_COLUMNS.confirmedBy, READING_COLUMNS.confirmedOn].map((name) => foldWords(name));
  const header = grid.values.find((row) => headings.every((name) => columnOf(row, name) >= 0));
  if (!header) return confirmations;
  const [by = -1, on = -1] = headings.map((name) => columnOf(header, name));
  for (const row of grid.values) {
    const key = foldTight(textOf(row.find((cell) => !isBlank(cell))));
    const id = READING_IDS.find((reading) => foldTight(reading) === key);
    if (id) confirmations.set(id, { by: row[by] ?? "", on: row[on] ?? "" });
  }
  return confirmations;
}

function columnOf(row: readonly CellValue[], name: string): number {
  return row.findIndex((cell) => isText(cell) && foldWords(cell) === name);
}
