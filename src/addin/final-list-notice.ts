/** The notice at the head of a closed list: that its data is another one since, or nothing. */
import { cellName, quoteSheet } from "../domain/cell-name";
import type { Grid } from "../sheet/cell";
import { noticeIn, readClosedList, type ClosedList } from "../sheet/final-list-tab";
import { WATCH_CELLS } from "../sheet/watch-tab";
import { FINAL_LIST_WORDS, WATCH_WORDS } from "../vi/council-words";
import { changesOfCouncil, changesOfFacts, changesSinceClosing } from "./final-list-changes";
import { closedTabs } from "./final-list-state";
import type { SpreadsheetReading } from "./review";
import { readGrid } from "./grids";
import { isInPlace, type OwnTab } from "./spreadsheet";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Writes at the head of each closed list whether the data is another one since; takes the notice away when it is back.
 * A list that is watched by formulas says so itself: only what they do not see is told to them. What is right already
 * is not touched.
 */
export function updateNotices(reading: SpreadsheetReading): void {
  for (const tab of closedTabs(reading)) {
    const grid = readGrid(tab.sheet, tab.name, reading.dates);
    const list = readClosedList(grid);
    const watch = watchOf(tab, reading);
    if (watch && list) {
      keepWatched(tab, grid, watch);
      tellUnseen({ tab, grid, list, watch }, reading);
    } else {
      const notice = changesSinceClosing(reading, tab.mark, list) ?? "";
      if (!isShown(grid, notice)) noticeCell(tab.sheet).setValue(notice);
    }
  }
}

/** Shows at the head of a closed list what its hidden tab says. */
export function showWatched(list: Sheet, watchName: string): void {
  const { row, column } = WATCH_CELLS.sentence;
  noticeCell(list)
    .setNumberFormat("0")
    .setFormula(`=IFERROR(${quoteSheet(watchName)}!${cellName(row, column)};"")`);
}

/** The tab that watches the data of a closed list; undefined where there was too much of it. */
function watchOf({ mark }: OwnTab, { own }: SpreadsheetReading): OwnTab | undefined {
  return own.find((each) => each.mark.tab === "watch" && each.mark.round === mark.round && isInPlace(each));
}

/** Somebody may have typed over the notice. An opening again that broke off has, too, and that stands. */
function keepWatched({ sheet }: OwnTab, grid: Grid, watch: OwnTab): void {
  if (FINAL_LIST_WORDS.isReopened(noticeIn(grid)) || noticeCell(sheet).getFormula() !== "") return;
  showWatched(sheet, watch.name);
}

interface WatchedList {
  readonly tab: OwnTab;
  readonly grid: Grid;
  readonly list: ClosedList;
  readonly watch: OwnTab;
}

/**
 * Tells the hidden tab what its formulas do not see: what the council typed, and changes that are no other values (a
 * cell struck through, a new tab).
 */
function tellUnseen({ tab, grid, list, watch }: WatchedList, reading: SpreadsheetReading): void {
  const { row, column } = WATCH_CELLS.others;
  const cell = watch.sheet.getRange(row, column);
  const told = String(cell.getValue());
  const formulasSee = !isShown(grid, told === "" ? "" : `${WATCH_WORDS.beginning}${told}.`);
  const unseen = [
    ...(formulasSee ? [] : changesOfFacts(reading, list)),
    ...changesOfCouncil(reading, tab.mark, list),
  ];
  const text = unseen.length > 0 ? FINAL_LIST_WORDS.changes(unseen) : "";
  if (told !== text) cell.setNumberFormat("@").setValue(text);
}

function noticeCell(list: Sheet): Range {
  return list.getRange(1, 1);
}

/** Whether a notice is what stands at the head of a closed list. */
function isShown(grid: Grid, notice: string): boolean {
  return noticeIn(grid) === notice.replace(/\s+/g, " ");
}
