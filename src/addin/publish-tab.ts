/** Making and replacing own tabs: a tab is built beside the old one and takes its place only when it is whole. */
import { generatedValues } from "../sheet/council-entries";
import type { Grid } from "../sheet/cell";
import type { TabImage } from "../sheet/tab-image";
import { TAB_NAMES } from "../vi/menu";
import {
  changeMark,
  markTab,
  ownTabs,
  readGrid,
  type DateConversion,
  type OwnTab,
  type TabMark,
} from "./spreadsheet";
import { writeTab } from "./write-tab";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Draft {
  readonly sheet: Sheet;
  readonly name: string;
  readonly mark: TabMark;
}

/** Throws away what a broken run left half made. */
export function removeDrafts(spreadsheet: Spreadsheet, own: readonly OwnTab[]): void {
  for (const { sheet, mark } of own) if (mark.draft) spreadsheet.deleteSheet(sheet);
}

/** Builds a tab under a passing name, after the existing tabs. */
export function buildDraft(
  spreadsheet: Spreadsheet,
  image: TabImage,
  mark: TabMark,
  dates: DateConversion,
): Draft {
  const sheet = spreadsheet.insertSheet(TAB_NAMES.draft(image.name), spreadsheet.getNumSheets());
  markTab(sheet, { ...mark, draft: true });
  writeTab(sheet, image, dates);
  return { sheet, name: image.name, mark };
}

/**
 * Puts drafts in the place of the tabs that they replace. An old tab in which somebody changed more than the columns
 * meant for it is kept under another name. Returns the names of those kept.
 */
export function publish(
  spreadsheet: Spreadsheet,
  drafts: readonly Draft[],
  own: readonly OwnTab[],
  dates: DateConversion,
): readonly string[] {
  SpreadsheetApp.flush();
  const published = drafts.map((draft) => ({
    ...draft,
    fingerprint: fingerprintOf(readGrid(draft.sheet, draft.name, dates)),
  }));
  const taken = new Set(spreadsheet.getSheets().map((sheet) => sheet.getName()));
  const marks = new Map(ownTabs(spreadsheet).map((tab) => [tab.sheet.getSheetId(), tab.metadata]));
  const kept: string[] = [];
  for (const { sheet, name, mark, fingerprint } of published) {
    const former = own.filter((tab) => isSameTab(tab.mark, mark));
    const edited = former.filter((tab) => wasEdited(tab, dates));
    const standing = former.find((tab) => tab.sheet.getName() === name);
    standing?.sheet.setName(unused(TAB_NAMES.replaced(name), taken));
    try {
      sheet.setName(name);
    } catch (error) {
      standing?.sheet.setName(name);
      throw error;
    }
    const metadata = marks.get(sheet.getSheetId());
    // A template becomes the user's own tab.
    if (mark.tab === "template") metadata?.remove();
    else if (metadata) changeMark(metadata, { ...mark, fingerprint });
    for (const tab of former) {
      if (!edited.includes(tab)) {
        spreadsheet.deleteSheet(tab.sheet);
        continue;
      }
      const copy = keptName(name, taken);
      tab.sheet.setName(copy);
      taken.add(copy);
      tab.metadata.remove();
      kept.push(copy);
    }
  }
  return kept;
}

function isSameTab(one: TabMark, other: TabMark): boolean {
  return one.tab === other.tab && one.round === other.round && !one.draft;
}

function wasEdited({ sheet, mark }: OwnTab, dates: DateConversion): boolean {
  return mark.fingerprint !== undefined && mark.fingerprint !== fingerprintOf(readGrid(sheet, "", dates));
}

function unused(name: string, taken: Set<string>): string {
  let candidate = name;
  for (let number = 2; taken.has(candidate); number++) candidate = `${name} ${String(number)}`;
  taken.add(candidate);
  return candidate;
}

function keptName(name: string, taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(TAB_NAMES.kept(name, number))) number++;
  return TAB_NAMES.kept(name, number);
}

/** Two 32-bit FNV-1a sums: enough to notice a change by hand, not meant against forgery. */
function fingerprintOf(grid: Grid): string {
  const text = JSON.stringify(trimmed(generatedValues(grid)));
  let first = 0x811c9dc5;
  let second = 0x01000193;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ (code + index), 0x85ebca6b);
  }
  return [first, second].map((sum) => (sum >>> 0).toString(16)).join("-");
}

/** Without empty cells at the ends, which come and go with the size of the sheet. */
function trimmed(values: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const rows = values.map((row) => {
    let end = row.length;
    while (end > 0 && row[end - 1] === "") end--;
    return row.slice(0, end);
  });
  let end = rows.length;
  while (end > 0 && rows[end - 1]?.length === 0) end--;
  return rows.slice(0, end);
}
