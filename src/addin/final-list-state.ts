/** The state of the final list: whether the council's choice was closed, when, for whom, and what changed since. */
import { cellName, quoteSheet } from "../domain/cell-name";
import { SUBJECT_KINDS, type Subject } from "../domain/subject";
import {
  MEMBERS_COLUMN,
  membersRow,
  readMembers,
  readTypedEntries,
  type TypedEntry,
} from "../sheet/council-entries";
import { textOf, type Grid } from "../sheet/cell";
import { changesSince, type FactChange } from "../sheet/fact-snapshot";
import { readClosedList, type ChosenNominee, type ClosedList } from "../sheet/final-list-tab";
import { LIST_COLUMNS } from "../sheet/nomination-formulas";
import { proposedRows, type NominationRow } from "../sheet/nomination-rows";
import { settingPlace } from "../sheet/settings";
import { NO_MEMBERS, percentInFavour, votesOfLine } from "../sheet/votes";
import { WATCH_CELLS } from "../sheet/watch-tab";
import { FINAL_LIST_WORDS, finalListTabName, WATCH_WORDS } from "../vi/council-words";
import { PARAMETER_WORDS, SETTINGS_TAB } from "../vi/parameters";
import { formerTabs } from "./publish-tab";
import { councilGrid, type Review, type SpreadsheetReading } from "./review";
import { isInPlace, readGrid, type OwnTab, type TabMark } from "./spreadsheet";

/** The closed list of the round under review. */
export interface Closing {
  /** "26/11/2026 09:15:00"; "" where the tab cannot be read any more. */
  readonly when: string;
  /** What the list says of data that is another since; null where it holds. */
  readonly changed: string | null;
}

/** Null where the list of the round is not closed, or was opened again. */
export function closingOf(review: Review): Closing | null {
  const tab = closedTab(review, review.round);
  if (!tab) return null;
  const grid = readGrid(tab.sheet, tab.name, review.dates);
  // An opening again that broke off before the mark said so: whoever reads the tab takes it for opened.
  const head = headOf(grid);
  const changed = FINAL_LIST_WORDS.isReopened(head) ? head : noticeOf(review, tab, grid);
  return { when: readClosedList(grid)?.when ?? "", changed };
}

/** The tabs of closed lists that were not opened again, of all rounds. */
export function closedTabs({ own }: Pick<SpreadsheetReading, "own">): readonly OwnTab[] {
  return own.filter((tab) => tab.mark.tab === "finalList" && tab.mark.reopened !== true && isInPlace(tab));
}

/** The closed list of a round: the one that bears the name, for a copy of it does not follow what is done to it. */
export function closedTab(reading: Pick<SpreadsheetReading, "own">, round: string): OwnTab | undefined {
  const { standing } = formerTabs(reading.own, { tab: "finalList", round }, finalListTabName(round));
  const closed = closedTabs(reading).filter(({ mark }) => mark.round === round);
  return standing ? closed.find(({ id }) => id === standing.id) : closed[0];
}

/** A line of the list, with what the council typed for it. */
export interface CouncilLine {
  readonly subject: Subject;
  readonly isChosen: boolean;
  readonly nominee: ChosenNominee;
}

/** Everybody on the list, collectives first, in its order. */
export function councilLines({ nomination, entries, assessor }: Review): readonly CouncilLine[] {
  const rows = SUBJECT_KINDS.flatMap((kind) => proposedRows(nomination, kind, assessor.period));
  return rows.flatMap(({ subject, name, position, unit, award, awardName }: NominationRow) => {
    const entry = entries.of(subject, award);
    if (!entry) return [];
    const votes = votesOfLine(entry.votes, entries.members);
    const percent = percentInFavour(votes);
    const note = textOf(entry.note);
    const nominee = { kind: subject.kind, name, position, unit, award, awardName, votes, percent, note };
    return [{ subject, isChosen: entry.chosen, nominee }];
  });
}

/** Whom the council has ticked, collectives first, in the order of the list. */
export function chosenNominees(review: Review): readonly ChosenNominee[] {
  return councilLines(review).flatMap(({ isChosen, nominee }) => (isChosen ? [nominee] : []));
}

/** What the council has typed, by line of the list; equal lines are numbered in its order. */
export function typedByLine(list: Grid | null): ReadonlyMap<string, TypedEntry> {
  const typed = new Map<string, TypedEntry>();
  for (const entry of list ? readTypedEntries(list) : []) {
    const plain = [entry.name, entry.unit, entry.award, entry.position].join(SEPARATOR);
    let key = plain;
    for (let number = 2; typed.has(key); number++) key = `${plain}${SEPARATOR}${String(number)}`;
    typed.set(key, entry);
  }
  return typed;
}

/** The note of somebody chosen is printed with the list. */
export function typedText({ chosen, unreadTick, votes, note }: TypedEntry): string {
  return `${chosen ? "x" : textOf(unreadTick)}|${textOf(votes)}${chosen ? `|${textOf(note)}` : ""}`;
}

/** The members of the council that votes are counted against. */
export function membersText(list: Grid | null): string {
  const { total, present } = list ? readMembers(list) : NO_MEMBERS;
  return `${textOf(total)}|${textOf(present)}`;
}

const SEPARATOR = "\u001f";

/** One sentence a change of what the list was computed from, with sheet and cell. */
function changesOfFacts(reading: SpreadsheetReading, { facts }: ClosedList): readonly string[] {
  return changesSince(facts, reading.facts, reading.parameters).map((change) => changeText(change, reading));
}

/** One sentence a change of what the council had typed, with sheet and cell. */
function changesOfCouncil({ council, members }: ClosedList, list: Grid | null): readonly string[] {
  const typed = typedByLine(list);
  const changes = Object.entries(council).flatMap(([key, text]) => {
    const entry = typed.get(key);
    const name = key.split(SEPARATOR)[0] ?? "";
    if (!entry || !list) return text === "|" ? [] : [FINAL_LIST_WORDS.councilGone(name)];
    if (typedText(entry) === text) return [];
    const cell = cellName(entry.row, LIST_COLUMNS.chosen.number);
    return [FINAL_LIST_WORDS.councilChanged(FINAL_LIST_WORDS.cell(list.sheet, cell), name)];
  });
  const row = list && membersRow(list);
  if (!list || row === null || membersText(list) === members) return changes;
  const cell = cellName(row, MEMBERS_COLUMN);
  return [...changes, FINAL_LIST_WORDS.membersChanged(FINAL_LIST_WORDS.cell(list.sheet, cell))];
}

function changeText(change: FactChange, { settings }: SpreadsheetReading): string {
  const words = FINAL_LIST_WORDS;
  switch (change.kind) {
    case "setting": {
      const place = settings && settingPlace(settings.grid, change.id);
      const where = place ? words.cell(place.sheet, cellName(place.row, place.column)) : `"${SETTINGS_TAB}"`;
      return words.settingChanged(where, PARAMETER_WORDS[change.id].label);
    }
    case "removed":
      return words.lineRemoved(change.name);
    case "added": {
      const { name, place } = change.subject;
      return words.lineAdded(place.sheet, place.row, name);
    }
    case "fact": {
      const { subject, place } = change;
      if (!place) return words.lineChanged(subject.place.sheet, subject.place.row, subject.name);
      const cell = words.cell(place.sheet, cellName(place.row, place.column));
      return words.factChanged(cell, place.header, subject.name);
    }
  }
}

function noticeOf(reading: SpreadsheetReading, { mark }: OwnTab, grid: Grid): string | null {
  const list = readClosedList(grid);
  const changes = list
    ? [...changesOfFacts(reading, list), ...councilChanges(reading, mark, list)]
    : [FINAL_LIST_WORDS.unreadable];
  return changes.length > 0 ? FINAL_LIST_WORDS.changed(changes) : null;
}

function councilChanges(
  reading: SpreadsheetReading,
  { round = "" }: TabMark,
  list: ClosedList,
): readonly string[] {
  return changesOfCouncil(list, councilGrid(reading, round));
}

/**
 * Writes at the head of each closed list whether the data is another one since; takes the notice away when it is back.
 * A list that is watched by formulas says so itself: only what they do not see is told to them, which is what the
 * council typed, and changes that are no other values (a cell struck through, a new tab). What is right already is not
 * touched.
 */
export function updateNotices(reading: SpreadsheetReading): void {
  for (const tab of closedTabs(reading)) {
    const grid = readGrid(tab.sheet, tab.name, reading.dates);
    const watch = reading.own.find(
      (each) => each.mark.tab === "watch" && each.mark.round === tab.mark.round && isInPlace(each),
    );
    const list = readClosedList(grid);
    if (watch && list) {
      // Somebody may have typed over it. An opening again that broke off has, too, and that stands.
      if (!FINAL_LIST_WORDS.isReopened(headOf(grid)) && tab.sheet.getRange(1, 1).getFormula() === "")
        showWatched(tab.sheet, watch.name);
      const { row, column } = WATCH_CELLS.others;
      const cell = watch.sheet.getRange(row, column);
      const told = String(cell.getValue());
      const formulasSee = !isShown(grid, told === "" ? "" : `${WATCH_WORDS.beginning}${told}.`);
      const others = [
        ...(formulasSee ? [] : changesOfFacts(reading, list)),
        ...councilChanges(reading, tab.mark, list),
      ];
      const text = others.length > 0 ? FINAL_LIST_WORDS.changes(others) : "";
      if (told !== text) cell.setNumberFormat("@").setValue(text);
      continue;
    }
    const notice = noticeOf(reading, tab, grid) ?? "";
    if (!isShown(grid, notice)) tab.sheet.getRange(1, 1).setValue(notice);
  }
}

/** Shows at the head of a closed list what its hidden tab says. */
export function showWatched(list: GoogleAppsScript.Spreadsheet.Sheet, watchName: string): void {
  const { row, column } = WATCH_CELLS.sentence;
  list
    .getRange(1, 1)
    .setNumberFormat("0")
    .setFormula(`=IFERROR(${quoteSheet(watchName)}!${cellName(row, column)};"")`);
}

/** Whether a notice is what stands at the head of a closed list. */
function isShown(grid: Grid, notice: string): boolean {
  return headOf(grid) === notice.replace(/\s+/g, " ");
}

/** What the first cell of a closed list says. */
function headOf({ values }: Grid): string {
  return textOf(values[0]?.[0] ?? "");
}
