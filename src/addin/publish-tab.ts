/** Making and replacing own tabs: a tab is built beside the old one and takes its place only when it is whole. */
import { quoteSheet } from "../domain/cell-name";
import { fingerprint } from "../domain/fingerprint";
import { generatedChecklistValues } from "../sheet/checklist-tab";
import { generatedValues } from "../sheet/council-entries";
import { isBlank, type Grid } from "../sheet/cell";
import { generatedRegistrationValues } from "../sheet/registration-tab";
import type { TabImage } from "../sheet/tab-image";
import { COMMAND_ERRORS } from "../vi/command-errors";
import { UserError } from "../vi/errors";
import { TAB_NAMES } from "../vi/tab-names";
import { readGrid, type DateConversion } from "./grids";
import {
  changeMark,
  isDraftTab,
  isReplaced,
  isSameName,
  markTab,
  marksOf,
  nameKey,
  type OwnTab,
  type Tab,
  type TabMark,
} from "./spreadsheet";
import { writeTab } from "./write-tab";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What is known of the tabs before anything is written. */
export interface TabSituation {
  readonly spreadsheet: Spreadsheet;
  readonly dates: DateConversion;
  /** All of them, own ones too. */
  readonly tabs: readonly Tab[];
  readonly own: readonly OwnTab[];
  /** The values of the tabs that are not the add-in's. */
  readonly grids: ReadonlyMap<number, Grid>;
}

export interface TabToMake {
  readonly image: TabImage;
  readonly mark: TabMark;
}

export interface Published {
  /** The new tabs, in the order asked for. */
  readonly sheets: readonly Sheet[];
  /** Names of former tabs that were not replaced, because somebody had changed or renamed them. */
  readonly kept: readonly string[];
}

interface Draft extends TabToMake {
  readonly sheet: Sheet;
  readonly passingName: string;
}

/** The former tabs of one that is made anew. */
interface FormerTabs {
  /** The one that bears the name. */
  readonly standing: OwnTab | undefined;
  /** Left under a passing name by a swap that broke off. */
  readonly replaced: readonly OwnTab[];
  /** Renamed, or copies made by hand: the user's own from now on. */
  readonly released: readonly OwnTab[];
}

/** The tabs of the same kind and round. */
export function formerTabs(own: readonly OwnTab[], mark: TabMark, name: string): FormerTabs {
  const former = own.filter(
    (tab) => tab.mark.tab === mark.tab && tab.mark.round === mark.round && !isDraftTab(tab),
  );
  const standing = former.find((tab) => isSameName(tab.name, name));
  const others = former.filter((tab) => tab !== standing);
  return {
    standing,
    replaced: others.filter(isReplaced),
    // A copy of the tables, given to the user without its mark, would be read as tables.
    released: mark.tab === "watch" ? [] : others.filter((tab) => !isReplaced(tab)),
  };
}

/** The one that bears the name, else what is left of it; undefined where there is none. */
export function formerTab(own: readonly OwnTab[], mark: TabMark, name: string): OwnTab | undefined {
  const { standing, replaced, released } = formerTabs(own, mark, name);
  return standing ?? replaced[0] ?? released[0];
}

/**
 * Makes tabs, in the place of former ones where there are any.
 * @throws {UserError} before anything is written if a name is taken by a tab that is none of these
 */
export function makeTabs(situation: TabSituation, wanted: readonly TabToMake[]): Published {
  const { spreadsheet, own } = situation;
  const former = wanted.map(({ image, mark }) => formerTabs(own, mark, image.name));
  for (const [index, { image }] of wanted.entries())
    refuseTaken(image.name, situation.tabs, former[index]?.standing);

  const removed = removeDrafts(situation, wanted);
  const tabs = situation.tabs.filter(({ id }) => !removed.has(id));
  const taken = new Set(tabs.map(({ name }) => nameKey(name)));
  const drafts: Draft[] = [];
  try {
    const first = former[0]?.standing?.sheet.getIndex() ?? spreadsheet.getNumSheets();
    for (const [index, tab] of wanted.entries()) {
      const passingName = unused(TAB_NAMES.draft(tab.image.name), taken);
      const sheet = spreadsheet.insertSheet(passingName, first + index);
      drafts.push({ ...tab, sheet, passingName });
      markTab(sheet, { ...tab.mark, draft: true });
      writeTab(sheet, tab.image, situation);
    }
    return {
      sheets: drafts.map(({ sheet }) => sheet),
      kept: publish({ ...situation, tabs }, drafts, former, taken),
    };
  } catch (error) {
    discard(spreadsheet, drafts);
    throw error;
  }
}

/** A tab of that name which the add-in did not make for this is somebody's own. */
function refuseTaken(name: string, tabs: readonly Tab[], standing: OwnTab | undefined): void {
  const holder = tabs.find((tab) => isSameName(tab.name, name));
  if (holder && holder.id !== standing?.id) throw new UserError(COMMAND_ERRORS.tabTaken(holder.name));
}

/**
 * Throws away what a broken run left half made: marked drafts, and empty tabs that it had no time to mark. Returns
 * the ids of the tabs that are gone.
 */
function removeDrafts(
  { spreadsheet, tabs, own, grids }: TabSituation,
  wanted: readonly TabToMake[],
): ReadonlySet<number> {
  const passing = wanted.map(({ image }) => nameKey(TAB_NAMES.draft(image.name)));
  const unmarked = tabs.filter(({ id, name }) => passing.includes(nameKey(name)) && isEmpty(grids.get(id)));
  const drafts: readonly Tab[] = [...own.filter(isDraftTab), ...unmarked];
  for (const { sheet } of drafts) spreadsheet.deleteSheet(sheet);
  return new Set(drafts.map(({ id }) => id));
}

function isEmpty(grid: Grid | undefined): boolean {
  return grid?.values.every((row) => row.every((cell) => isBlank(cell))) ?? false;
}

/** After a failure: whatever cannot be taken away now, the next run takes away. */
function discard(spreadsheet: Spreadsheet, drafts: readonly Draft[]): void {
  for (const { sheet, passingName } of drafts) {
    try {
      if (sheet.getName() === passingName) spreadsheet.deleteSheet(sheet);
    } catch (error) {
      console.error(error);
    }
  }
}

/** Puts the drafts in the place of the former tabs. Returns the names of those that stay. */
function publish(
  situation: TabSituation,
  drafts: readonly Draft[],
  former: readonly FormerTabs[],
  taken: Set<string>,
): readonly string[] {
  const { spreadsheet, dates } = situation;
  SpreadsheetApp.flush();
  const marks = new Map(marksOf(spreadsheet).map(({ id, metadata }) => [id, metadata]));
  const replaced = former.flatMap((tabs) =>
    tabs.standing ? [tabs.standing, ...tabs.replaced] : tabs.replaced,
  );
  const edited = new Set(replaced.filter((tab) => wasEdited(tab, dates)).map(({ id }) => id));

  const old: Replacement[] = [];
  for (const [index, { sheet, image, mark }] of drafts.entries()) {
    const tabs = former[index];
    const metadata = marks.get(sheet.getSheetId());
    const fingerprint = fingerprintOf(readGrid(sheet, image.name, dates), mark);
    if (metadata) changeMark(metadata, { ...mark, draft: true, fingerprint });
    const aside = tabs?.standing && stepAside(tabs.standing, image.name, taken);
    try {
      sheet.setName(image.name);
    } catch (error) {
      tabs?.standing?.sheet.setName(tabs.standing.name);
      throw error;
    }
    // A template becomes the user's own tab.
    if (mark.tab === "template") metadata?.remove();
    else if (metadata) changeMark(metadata, { ...mark, fingerprint });
    for (const tab of [...(aside ? [aside] : []), ...(tabs?.replaced ?? [])])
      old.push({ tab, by: image.name });
  }

  redirectFormulas(situation, old);
  const kept = old.flatMap(({ tab, by }) => {
    if (edited.has(tab.id)) return [keep(tab, unused(TAB_NAMES.kept(by), taken))];
    spreadsheet.deleteSheet(tab.sheet);
    return [];
  });
  const released = former.flatMap((tabs) => tabs.released.map((tab) => keep(tab, tab.name)));
  return [...kept, ...released];
}

/** A tab under its passing name, and the name that it had. */
interface Replacement {
  readonly tab: OwnTab;
  readonly by: string;
}

/** Gives the old tab a passing name. */
function stepAside(tab: OwnTab, name: string, taken: Set<string>): OwnTab {
  changeMark(tab.metadata, { ...tab.mark, replaced: true });
  const passingName = unused(TAB_NAMES.replaced(name), taken);
  tab.sheet.setName(passingName);
  return { ...tab, name: passingName };
}

/** Leaves a tab to the user. */
function keep({ sheet, metadata, name }: OwnTab, newName: string): string {
  if (newName !== name) sheet.setName(newName);
  metadata.remove();
  return newName;
}

/** Formulas of the user follow a renamed tab and would break when it goes; they are given back their text. */
function redirectFormulas({ tabs, grids }: TabSituation, old: readonly Replacement[]): void {
  if (old.length === 0) return;
  const redirected = (formula: string): string =>
    old.reduce((text, { tab, by }) => text.split(quoteSheet(tab.name)).join(quoteSheet(by)), formula);
  for (const { sheet, id } of tabs) {
    if (!grids.has(id)) continue;
    const formulas = sheet.getDataRange().getFormulas();
    for (const { row, column, texts } of changedRuns(formulas, redirected)) {
      sheet.getRange(row, column, texts.length, 1).setFormulas(texts.map((text) => [text]));
    }
  }
}

interface Run {
  /** From 1. */
  readonly row: number;
  readonly column: number;
  readonly texts: string[];
}

/** What `change` makes another text of, in runs down the columns. */
function changedRuns(
  formulas: readonly (readonly string[])[],
  change: (formula: string) => string,
): readonly Run[] {
  const runs: Run[] = [];
  const open = new Map<number, Run>();
  for (const [index, row] of formulas.entries()) {
    for (const [position, formula] of row.entries()) {
      const changed = formula === "" ? "" : change(formula);
      const run = open.get(position);
      if (changed === formula) {
        open.delete(position);
      } else if (run) {
        run.texts.push(changed);
      } else {
        const started: Run = { row: index + 1, column: position + 1, texts: [changed] };
        runs.push(started);
        open.set(position, started);
      }
    }
  }
  return runs;
}

function wasEdited({ sheet, name, mark }: OwnTab, dates: DateConversion): boolean {
  // Its formulas follow the tables, and nobody writes into a hidden tab what is to be kept.
  if (mark.tab === "watch") return false;
  return (
    mark.fingerprint !== undefined && mark.fingerprint !== fingerprintOf(readGrid(sheet, name, dates), mark)
  );
}

/** @param taken gets the name that is given out */
function unused(name: string, taken: Set<string>): string {
  let candidate = name;
  for (let number = 2; taken.has(nameKey(candidate)); number++) candidate = `${name} ${String(number)}`;
  taken.add(nameKey(candidate));
  return candidate;
}

function fingerprintOf(grid: Grid, { tab }: TabMark): string {
  return fingerprint(JSON.stringify(trimmed(generatedValuesOf(tab)(grid))));
}

/** What people type, and what follows it, is left out. */
function generatedValuesOf(tab: TabMark["tab"]): typeof generatedValues {
  switch (tab) {
    case "dossier":
      return generatedChecklistValues;
    case "registration":
      return generatedRegistrationValues;
    default:
      return generatedValues;
  }
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
