/** The council's votes as people type them: for, for/present, or for/present/total. */
import { isBlank, isDate, textOf, type CellValue } from "./cell";

/** Votes as counted by the council. A number that was not written is null. */
export interface Votes {
  readonly inFavour: number;
  readonly present: number | null;
  readonly total: number | null;
}

/** How many members the council has and how many were there, as typed. */
export interface CouncilMembers {
  readonly total: CellValue;
  readonly present: CellValue;
}

export const NO_MEMBERS: CouncilMembers = { total: "", present: "" };

/**
 * What a cell of votes must look like; formulas of the list match it, too. Four digits would be a year: "8/9" that a
 * spreadsheet took for a date.
 */
export const VOTES_PATTERN = String.raw`^\d{1,3}(\s*/\s*\d{1,3}){0,2}$`;

/** Null for what is no count of votes, or an impossible one: more for than present, more present than members. */
export function readVotes(cell: CellValue): Votes | null {
  const text = textOf(cell);
  if (isDate(cell) || !new RegExp(VOTES_PATTERN, "u").test(text)) return null;
  const [inFavour = 0, present = null, total = null] = text.split("/").map(Number);
  const votes = { inFavour, present, total };
  return isPossible(votes) ? votes : null;
}

/** As far as the numbers are known: no more for than present, no more present than members. */
export function isPossible({ inFavour, present, total }: Votes): boolean {
  return inFavour <= (present ?? inFavour) && (present ?? inFavour) <= (total ?? Infinity);
}

/** Votes with the numbers of the whole list where a line does not write its own. */
export function votesOfLine(cell: CellValue, members: CouncilMembers): Votes | null {
  const votes = readVotes(cell);
  return (
    votes && {
      ...votes,
      present: votes.present ?? wholeNumber(members.present),
      total: votes.total ?? wholeNumber(members.total),
    }
  );
}

/**
 * What stands once for the whole list where a line says that more were present, or another number of members; null
 * where it says no such thing.
 */
export function contradictedMembers(
  cell: CellValue,
  members: CouncilMembers,
): Pick<Votes, "present" | "total"> | null {
  const votes = readVotes(cell);
  const [present, total] = [wholeNumber(members.present), wholeNumber(members.total)];
  const others = {
    present: present !== null && (votes?.present ?? 0) > present ? present : null,
    total: total !== null && (votes?.total ?? total) !== total ? total : null,
  };
  return others.present === null && others.total === null ? null : others;
}

/** In whole percent of all members, rounded down; null when it cannot be told or the numbers contradict each other. */
export function percentInFavour(votes: Votes | null): number | null {
  if (!votes?.total || !isPossible(votes)) return null;
  return Math.floor((votes.inFavour * 100) / votes.total);
}

/** Null for a blank cell, too. */
export function wholeNumber(cell: CellValue): number | null {
  const text = textOf(cell);
  return !isBlank(cell) && /^\d{1,4}$/.test(text) ? Number(text) : null;
}
