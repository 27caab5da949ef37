/** Reading the bound spreadsheet: the tabs as pure grids, the tabs the add-in owns, dates as civil dates. */
import { fromDayNumber, dayNumber, type CivilDate } from "../domain/civil-date";
import { cellPlace } from "../domain/cell-name";
import type { CellIndex, Grid, Merge } from "../sheet/cell";
import { TAB_NAMES } from "../vi/menu";
import { toCell } from "./cells";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** Marks a tab as the add-in's own; the value says which one. */
const TAB_KEY = "cchc.tab";

const TAB_KINDS = [
  "settings",
  "nomination",
  "remainder",
  "template",
  "comparison",
  "dataCheck",
  "fixLog",
  "finalList",
  "councilLog",
  "watch",
  "dossier",
  "registration",
  "overview",
] as const;
type TabKind = (typeof TAB_KINDS)[number];

/** What the mark on an own tab says. */
export interface TabMark {
  readonly tab: TabKind;
  /** Of the two lists: which round. */
  readonly round?: string;
  /** Still being made. */
  readonly draft?: boolean;
  /** Of a closed list: it was opened again and holds no more. */
  readonly reopened?: boolean;
  /** Gives way to a new one. */
  readonly replaced?: boolean;
  /** Fingerprint of what was generated, to tell whether somebody changed it since. */
  readonly fingerprint?: string;
}

/** A tab with what was asked about it once. */
export interface Tab {
  readonly sheet: Sheet;
  readonly id: number;
  readonly name: string;
}

export interface OwnTab extends Tab {
  readonly mark: TabMark;
  readonly metadata: Metadata;
}

export function allTabs(spreadsheet: Spreadsheet): readonly Tab[] {
  return spreadsheet.getSheets().map((sheet) => ({ sheet, id: sheet.getSheetId(), name: sheet.getName() }));
}

/** The tabs that bear the add-in's mark; a finished template is the user's own and is not among them. */
export function ownTabs(spreadsheet: Spreadsheet, tabs: readonly Tab[]): readonly OwnTab[] {
  const byId = new Map(tabs.map((tab) => [tab.id, tab]));
  return marksOf(spreadsheet).flatMap(({ id, metadata }) => {
    const tab = byId.get(id);
    const mark = parseMark(metadata.getValue());
    if (!tab || !mark) return [];
    const own = { ...tab, mark, metadata };
    return mark.tab === "template" && !isDraftTab(own) ? [] : [own];
  });
}

/**
 * A draft still bears its passing name: one that has been given its own name has taken the place of the old tab,
 * and people may have typed into it, even if the run broke off before its mark said so.
 */
export function isDraftTab({ mark, name }: Pick<OwnTab, "mark" | "name">): boolean {
  return mark.draft === true && TAB_NAMES.isDraft(name);
}

/** What a swap that broke off left of the old tab, under a passing name. */
export function isReplaced({ mark, name }: Pick<OwnTab, "mark" | "name">): boolean {
  return mark.replaced === true && TAB_NAMES.isReplaced(name);
}

/** Neither in the making nor left of an old one. */
export function isInPlace(tab: Pick<OwnTab, "mark" | "name">): boolean {
  return !isDraftTab(tab) && !isReplaced(tab);
}

/** The marks of all tabs, by the tab's id. */
export function marksOf(
  spreadsheet: Spreadsheet,
  key = TAB_KEY,
): readonly { readonly id: number; readonly metadata: Metadata }[] {
  return spreadsheet
    .createDeveloperMetadataFinder()
    .withKey(key)
    .find()
    .flatMap((metadata) => {
      const sheet = metadata.getLocation().getSheet();
      return sheet ? [{ id: sheet.getSheetId(), metadata }] : [];
    });
}

/** Marks a tab of the user that is not to be read, however it is called. */
const LEFT_OUT_KEY = "cchc.leftOut";

/** The ids of the tabs that somebody has chosen not to use. */
export function leftOutTabs(spreadsheet: Spreadsheet): ReadonlySet<number> {
  return new Set(marksOf(spreadsheet, LEFT_OUT_KEY).map(({ id }) => id));
}

export function leaveOutTab(spreadsheet: Spreadsheet, { sheet, id }: Tab, isLeftOut: boolean): void {
  const marks = marksOf(spreadsheet, LEFT_OUT_KEY).filter((mark) => mark.id === id);
  if (!isLeftOut) for (const { metadata } of marks) metadata.remove();
  else if (marks.length === 0) sheet.addDeveloperMetadata(LEFT_OUT_KEY, "1");
}

/** Tabs are the same to a spreadsheet if their names differ in nothing but case. */
export function isSameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}

export function nameKey(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

export function markTab(sheet: Sheet, mark: TabMark): void {
  sheet.addDeveloperMetadata(TAB_KEY, JSON.stringify(mark));
}

export function changeMark(metadata: Metadata, mark: TabMark): void {
  metadata.setValue(JSON.stringify(mark));
}

function parseMark(value: string | null): TabMark | null {
  try {
    const mark = JSON.parse(value ?? "") as Partial<TabMark> | null;
    return TAB_KINDS.some((kind) => kind === mark?.tab) ? (mark as TabMark) : null;
  } catch {
    return null;
  }
}

/** Turns dates of cells into civil dates and back; made once per run, by a constant number of service calls. */
export interface DateConversion {
  readonly toCivil: (date: Date) => CivilDate;
  readonly toDate: (date: CivilDate) => Date;
}

const MILLISECONDS_PER_MINUTE = 60_000;
const MILLISECONDS_PER_DAY = 86_400_000;

/** Clocks of earlier years stood otherwise: those of Vietnam until 13/6/1975, and people were born before. */
const EARLIER_CLOCKS_UNTIL = Date.UTC(1976, 0, 1);

/**
 * Cells hold midnight of the spreadsheet's time zone. Its offset is asked for in winter, in summer, and in 1970; the
 * one is used under which the moment is a midnight (daylight saving, birthdays).
 */
export function dateConversion(spreadsheet: Spreadsheet): DateConversion {
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const moments = [Date.UTC(2022, 0, 1, 12), Date.UTC(2022, 6, 1, 12), Date.UTC(1970, 0, 1, 12)];
  const offsets = moments.map((moment) => {
    const [hours = 0, minutes = 0, day = 0] = Utilities.formatDate(new Date(moment), zone, "HH:mm:dd")
      .split(":")
      .map(Number);
    const dayShift = day === 1 ? 0 : day === 2 ? 1 : -1;
    return (dayShift * 1440 + hours * 60 + minutes - 720) * MILLISECONDS_PER_MINUTE;
  });
  const [winter = 0, summer = winter, earlier = winter] = offsets;
  return {
    toCivil: (date) => {
      const time = date.getTime();
      const possible = time < EARLIER_CLOCKS_UNTIL ? [earlier, winter, summer] : [winter, summer];
      const offset = possible.find((each) => (time + each) % MILLISECONDS_PER_DAY === 0) ?? winter;
      return fromDayNumber(Math.floor((time + offset) / MILLISECONDS_PER_DAY));
    },
    toDate: (date) => {
      const midnight = dayNumber(date) * MILLISECONDS_PER_DAY;
      return new Date(midnight - (midnight < EARLIER_CLOCKS_UNTIL ? earlier : winter));
    },
  };
}

/** A tab of the user: its values, what is merged on it (one call for each merge), and what is struck through. */
export function readTableGrid(sheet: Sheet, name: string, dates: DateConversion): Grid {
  const range = sheet.getDataRange();
  const merged = range.getMergedRanges();
  return {
    ...readGrid(sheet, name, dates),
    merges: merged.flatMap((each) => mergeNamed(each.getA1Notation()) ?? []),
    struck: struckIn(range.getFontLines()),
  };
}

/** @param lines rows × columns, "line-through" where a cell is struck; null where its letters differ */
export function struckIn(lines: readonly (readonly (string | null)[])[]): readonly CellIndex[] {
  const struck: CellIndex[] = [];
  for (const [row, cells] of lines.entries()) {
    for (let column = cells.indexOf(STRUCK); column >= 0; column = cells.indexOf(STRUCK, column + 1)) {
      struck.push({ row, column });
    }
  }
  return struck;
}

const STRUCK = "line-through";

/** "C4:C9" as places in a grid that begins at the tab's first cell. */
export function mergeNamed(name: string): Merge | null {
  const [first, last = null] = name.split(":").map(cellPlace);
  if (!first || !last) return null;
  return {
    row: first.row - 1,
    column: first.column - 1,
    rows: last.row - first.row + 1,
    columns: last.column - first.column + 1,
  };
}

/** All values of a tab from its first cell on, in one service call. */
export function readGrid(sheet: Sheet, name: string, dates: DateConversion): Grid {
  const values = sheet.getDataRange().getValues() as readonly (readonly unknown[])[];
  return {
    sheet: name,
    firstRow: 1,
    firstColumn: 1,
    values: values.map((row) => row.map((value) => toCell(value, dates.toCivil))),
  };
}
