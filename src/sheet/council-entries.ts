/** What people typed into a nomination tab: the council's choice, votes and notes, by person and unit. */
import type { AwardId } from "../domain/award";
import { identityKey } from "../domain/identity";
import type { Subject } from "../domain/subject";
import type { CouncilEntry } from "../assessment/nomination";
import { COUNCIL_WORDS } from "../vi/council-words";
import { NOMINATION_COLUMNS } from "../vi/labels";
import { isBlank, textOf, type CellValue, type Grid } from "./cell";
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

/** Typed by people, or formulas that follow it. */
const LIVE = ["place", "chosen", "votes", "percent", "note"] as const;

/**
 * The lines of a nomination tab, in its order.
 * @param grid a tab without the list's header row holds nothing
 */
export function readTypedEntries(grid: Grid): readonly TypedEntry[] {
  const layout = findLayout(grid);
  if (!layout) return [];
  const { headerRow, columns } = layout;
  return grid.values.slice(headerRow + 1).flatMap((row, index) => {
    const cell = (column: keyof typeof NOMINATION_COLUMNS): CellValue => row[columns[column]] ?? null;
    const name = textOf(cell("name"));
    if (name === "" || !/^\d+$/.test(textOf(cell("number")))) return [];
    const mark = readMark(cell("chosen"));
    return {
      name,
      position: textOf(cell("position")),
      unit: textOf(cell("unit")),
      award: textOf(cell("award")),
      chosen: mark.kind === "value" && mark.value === "yes",
      votes: cell("votes"),
      note: cell("note"),
      row: grid.firstRow + headerRow + 1 + index,
    };
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

function holdsAnything({ chosen, votes, note }: TypedEntry): boolean {
  return chosen || !isBlank(votes) || !isBlank(note);
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
    const list = open.get(key);
    if (list) list.push(entry);
    else open.set(key, [entry]);
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

export function councilEntryOf(entry: TypedEntry | undefined): CouncilEntry | undefined {
  return entry && { chosen: entry.chosen, votes: readVotes(entry.votes)?.inFavour ?? null };
}

/** The values of a tab without what people type and what follows it: if these differ, somebody changed the rest. */
export function generatedValues(grid: Grid): readonly (readonly string[])[] {
  const layout = findLayout(grid);
  const live = layout ? LIVE.map((column) => layout.columns[column]) : [];
  const width = layout ? Math.max(...Object.values(layout.columns)) + 1 : Infinity;
  const isLiveRow = liveRows(grid);
  return grid.values.map((row, index) =>
    row.map((cell, column) => {
      const below = layout !== null && index > layout.headerRow;
      if (typeof cell === "boolean" || (below && (live.includes(column) || column >= width))) return "";
      if (isLiveRow(index) && column >= MEMBERS_COLUMN - 1) return "";
      const text = textOf(cell);
      return COUNCIL_WORDS.isLive(text) ? "" : text;
    }),
  );
}

/** The rows of the table of votes and places, which ends at the next empty row. */
function liveRows(grid: Grid): (index: number) => boolean {
  const first = grid.values.findIndex(([cell]) => textOf(cell) === COUNCIL_WORDS.totalMembers);
  if (first < 0) return () => false;
  const rest = grid.values.slice(first).findIndex((row) => row.every((cell) => isBlank(cell)));
  return (index) => index >= first && (rest < 0 || index < first + rest);
}

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
