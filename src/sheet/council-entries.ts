/** What people typed into a nomination tab: the council's choice, votes and notes, by person and unit. */
import { append } from "../domain/append";
import type { AwardId } from "../domain/award";
import { identityKey } from "../domain/identity";
import type { Subject } from "../domain/subject";
import type { CouncilEntry } from "../assessment/nomination";
import { COUNCIL_WORDS } from "../vi/council-words";
import { COLLECTIVE_NOT_CHOSEN } from "../vi/labels";
import { NOMINATION_COLUMNS } from "../vi/round-labels";
import { PLACE_NAMES } from "../vi/terms";
import { isBlank, isErrorText, textOf, type CellValue, type Grid } from "./cell";
import { foldWords } from "./fold";
import type { NominationRow } from "./nomination-rows";
import { readMark } from "./reading";
import { NO_MEMBERS, readVotes, type CouncilMembers } from "./votes";

/** A line of the list as it was found, also one into which nobody typed anything. */
export interface TypedEntry {
  readonly name: string;
  readonly position: string;
  readonly unit: string;
  readonly award: string;
  readonly chosen: boolean;
  /** What was typed instead of a tick and cannot be told for one; null where it can. */
  readonly unreadTick: CellValue;
  /** As typed, so that nothing is lost. */
  readonly votes: CellValue;
  readonly note: CellValue;
  /** The row of the tab, from 1. */
  readonly row: number;
}

/** What was typed, given to the lines of the new list. */
export interface CouncilEntries {
  of(subject: Subject, award: AwardId): TypedEntry | undefined;
  /** Typed for somebody who is not in the new list. */
  readonly former: readonly TypedEntry[];
  readonly members: CouncilMembers;
}

export const NO_ENTRIES: CouncilEntries = { of: () => undefined, former: [], members: NO_MEMBERS };

/** Where the numbers of members are typed, from 1. */
export const MEMBERS_COLUMN = 5;

/**
 * The lines of a nomination tab, in its order, with those that somebody inserted and typed into.
 * @param grid a tab without the list's header row holds nothing
 */
export function readTypedEntries(grid: Grid): readonly TypedEntry[] {
  const layout = findLayout(grid);
  if (!layout) return [];
  const { headerRow, columns } = layout;
  const end = membersRow(grid) ?? Infinity;
  return grid.values.slice(headerRow + 1).flatMap((row, index) => {
    const cell = (column: keyof typeof NOMINATION_COLUMNS): CellValue => row[columns[column]] ?? null;
    const name = textOf(cell("name"));
    const number = textOf(cell("number"));
    if (name === "" || !/^\d*$/.test(number)) return [];
    const mark = readMark(cell("chosen"));
    const entry = {
      name,
      position: textOf(cell("position")),
      unit: textOf(cell("unit")),
      award: textOf(cell("award")),
      chosen: mark.kind === "value" && mark.value === "yes",
      unreadTick: mark.kind === "issue" ? cell("chosen") : null,
      votes: cell("votes"),
      note: cell("note"),
      row: grid.firstRow + headerRow + 1 + index,
    };
    // A line that somebody inserted has no number; below the list there are no lines.
    return number !== "" || (entry.row < end && holdsAnything(entry)) ? [entry] : [];
  });
}

/** The numbers of members that stand once in a nomination tab. */
export function readMembers(grid: Grid): CouncilMembers {
  const typed = (label: string): CellValue =>
    grid.values.find(([first]) => textOf(first) === label)?.[MEMBERS_COLUMN - 1] ?? "";
  return { total: typed(COUNCIL_WORDS.totalMembers), present: typed(COUNCIL_WORDS.presentMembers) };
}

/** The row in which those numbers begin, from 1; null in a tab that has none. */
export function membersRow(grid: Grid): number | null {
  const index = grid.values.findIndex(([first]) => textOf(first) === COUNCIL_WORDS.totalMembers);
  return index < 0 ? null : grid.firstRow + index;
}

function holdsAnything({ chosen, unreadTick, votes, note }: TypedEntry): boolean {
  return chosen || [unreadTick, votes, note].some((cell) => !isBlank(cell));
}

/**
 * Gives each line of the new list what was typed for it: for the same person, unit and award; where a subject is
 * now proposed for another award, what was typed for the former one. No entry goes to two lines.
 */
export function assignEntries(
  typed: readonly TypedEntry[],
  rows: readonly NominationRow[],
  members: CouncilMembers = NO_MEMBERS,
): CouncilEntries {
  const open = new Map<string, TypedEntry[]>();
  for (const entry of typed) {
    const key = personKey(entry);
    append(open, key, entry);
  }
  const assigned = new Map<Subject, Map<AwardId, TypedEntry>>();

  // What fits best is given away first; what is left over goes to the lines that got nothing.
  const fits: readonly ((entry: TypedEntry, row: NominationRow) => boolean)[] = [
    (entry, row) => entry.award === row.awardName && entry.position === row.position,
    (entry, row) => entry.award === row.awardName,
    holdsAnything,
  ];
  for (const fit of fits) {
    for (const row of rows) {
      if (assigned.get(row.subject)?.has(row.award)) continue;
      const list = open.get(personKey(row)) ?? [];
      const index = list.findIndex((entry) => fit(entry, row));
      const [entry] = index < 0 ? [] : list.splice(index, 1);
      if (!entry) continue;
      const ofSubject = assigned.get(row.subject) ?? new Map<AwardId, TypedEntry>();
      assigned.set(row.subject, ofSubject.set(row.award, entry));
    }
  }
  return {
    of: (subject, award) => assigned.get(subject)?.get(award),
    former: [...open.values()].flat().filter(holdsAnything),
    members,
  };
}

/** A person or collective in the list; the unit of a collective is "". */
function personKey({ name, unit }: { readonly name: string; readonly unit: string }): string {
  return `${identityKey(name)}\u0000${identityKey(unit)}`;
}

/** As much of it as the nomination goes by; votes that cannot be read are none. */
export function councilEntryOf(entry: TypedEntry | undefined): CouncilEntry | undefined {
  return entry && { chosen: entry.chosen, votes: readVotes(entry.votes)?.inFavour ?? null };
}

/**
 * The values of a tab without what people type into the lines of a list and what follows it: if these differ,
 * somebody changed the rest.
 */
export function generatedValues(grid: Grid): readonly (readonly string[])[] {
  const layout = findLayout(grid);
  const isLive = layout && liveCells(grid, layout);
  return grid.values.map((row, index) =>
    row.map((cell, column) => {
      if (isLive ? isLive(cell, index, column) : typeof cell === "boolean") return "";
      const text = textOf(cell);
      return COUNCIL_WORDS.isLive(text) ? "" : text;
    }),
  );
}

/** Beside the list: numbers that the formulas of the other columns go by. */
const HIDDEN_COLUMNS = 3;

/** Typed into lines and carried over, or what a formula says; something else typed in its place is not. */
function liveCells(
  grid: Grid,
  { headerRow, columns }: Layout,
): (cell: CellValue, index: number, column: number) => boolean {
  const width = Math.max(...Object.values(columns)) + 1;
  const members = membersRow(grid);
  const tableRow = members === null ? Infinity : members - grid.firstRow;
  return (cell, index, column) => {
    if (index <= headerRow) return false;
    const text = textOf(cell);
    const isOf = (words: RegExp): boolean => isErrorText(cell) || words.test(text);
    if (index >= tableRow) {
      if (index < tableRow + MEMBERS_ROWS && column === MEMBERS_COLUMN - 1) return true;
      if (column === MEMBERS_COLUMN || column === MEMBERS_COLUMN + 2) return typeof cell === "number";
      return column === MEMBERS_COLUMN + 1 && isOf(COUNCIL_WORDS.remarks);
    }
    if (column >= width) return column < width + HIDDEN_COLUMNS && typeof cell === "number";
    if (!/^\d+$/.test(textOf(grid.values[index]?.[columns.number]))) return false;
    if (column === columns.place) return isOf(PLACES);
    if (column === columns.percent) return isOf(COUNCIL_WORDS.percents);
    return column === columns.chosen || column === columns.votes || column === columns.note;
  };
}

/** All members, and those present. */
const MEMBERS_ROWS = 2;
const PLACES = new RegExp(
  `^(${Object.values(PLACE_NAMES).join("|")})( \\(${COLLECTIVE_NOT_CHOSEN}\\))?$`,
  "u",
);

interface Layout {
  readonly headerRow: number;
  /** -1 where a list made by an earlier version has no such column. */
  readonly columns: Readonly<Record<keyof typeof NOMINATION_COLUMNS, number>>;
}

function findLayout(grid: Grid): Layout | null {
  const ids = Object.keys(NOMINATION_COLUMNS) as (keyof typeof NOMINATION_COLUMNS)[];
  const wanted = ids.map((id) => foldWords(NOMINATION_COLUMNS[id]));
  for (const [headerRow, row] of grid.values.entries()) {
    // Folding the words of a long tab takes seconds; most of its rows have too few cells to be the header.
    if (row.filter((cell) => textOf(cell) !== "").length < wanted.length - 1) continue;
    const words = row.map((cell) => foldWords(textOf(cell)));
    const indexes = wanted.map((word) => words.indexOf(word));
    if (indexes.every((index, position) => index >= 0 || ids[position] === "percent")) {
      return {
        headerRow,
        columns: Object.fromEntries(ids.map((id, position) => [id, indexes[position]])) as Layout["columns"],
      };
    }
  }
  return null;
}
