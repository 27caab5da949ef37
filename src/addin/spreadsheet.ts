/** The tabs of the bound spreadsheet: all of them, and those that the add-in owns, by their marks. */
import { TAB_NAMES } from "../vi/tab-names";

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
