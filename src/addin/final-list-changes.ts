/** What is another since the council's list was closed: facts, settings, and what the council had typed. */
import { cellName } from "../domain/cell-name";
import { textOf, type Grid } from "../sheet/cell";
import {
  MEMBERS_COLUMN,
  membersRow,
  readMembers,
  readTypedEntries,
  type TypedEntry,
} from "../sheet/council-entries";
import { changesSince, type FactChange } from "../sheet/fact-snapshot";
import type { ClosedList } from "../sheet/final-list-tab";
import { LIST_COLUMNS } from "../sheet/nomination-formulas";
import { placeOfSetting } from "../sheet/all-settings";
import { NO_MEMBERS } from "../sheet/votes";
import { FINAL_LIST_WORDS } from "../vi/council-words";
import { PARAMETER_WORDS, SETTINGS_TAB } from "../vi/parameters";
import { councilGrid, type SpreadsheetReading } from "./review";
import type { TabMark } from "./spreadsheet";

/**
 * What a closed list says of its data being another one since; null where it holds.
 * @param mark of the list's tab
 * @param list null where it cannot be read any more
 */
export function changesSinceClosing(
  reading: SpreadsheetReading,
  mark: TabMark,
  list: ClosedList | null,
): string | null {
  const changes = list
    ? [...changesOfFacts(reading, list), ...changesOfCouncil(reading, mark, list)]
    : [FINAL_LIST_WORDS.unreadable];
  return changes.length > 0 ? FINAL_LIST_WORDS.changed(changes) : null;
}

/** One sentence a change of what the list was computed from, with sheet and cell. */
export function changesOfFacts(reading: SpreadsheetReading, { facts }: ClosedList): readonly string[] {
  return changesSince(facts, reading.facts, reading.parameters).map((change) => changeText(change, reading));
}

/** One sentence a change of what the council had typed, with sheet and cell. */
export function changesOfCouncil(
  reading: SpreadsheetReading,
  { round = "" }: TabMark,
  { council, members }: ClosedList,
): readonly string[] {
  const list = councilGrid(reading, round);
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
      const place = settings && placeOfSetting(settings.grid, change.id);
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
