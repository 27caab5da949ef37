/** What is to be looked at before the council's list is closed: what stands in the way, and what it may accept. */
import { cellName } from "../domain/cell-name";
import type { Pool } from "../assessment/nomination";
import type { Parameters } from "../plan/parameters";
import { textOf, type Grid } from "../sheet/cell";
import { readTypedEntries, type CouncilEntries, type TypedEntry } from "../sheet/council-entries";
import { LIST_COLUMNS } from "../sheet/nomination-formulas";
import { poolRows, type NominationRow } from "../sheet/nomination-rows";
import { cellsByTab, textsNotice } from "../sheet/texts-notice";
import { contradictedMembers, isPossible, percentInFavour, votesOfLine } from "../sheet/votes";
import { FINAL_LIST_WORDS as WORDS } from "../vi/council-words";
import { UserError } from "../vi/errors";
import { nominationTabName } from "../vi/round-labels";
import { SUBJECT_NAMES } from "../vi/labels";
import { cite, reasons } from "../vi/reasons";
import { AWARD_BASE_NAMES } from "../vi/terms";
import { TEXT_WORDS } from "../vi/text-words";
import type { Review } from "./review";

/** A line of the list, with what was typed into it. */
interface ListedLine {
  readonly row: NominationRow;
  readonly entry: TypedEntry;
}

/**
 * What the council may accept, one sentence each, with its tab or cell.
 * @param list the tab that the council typed into
 * @throws {UserError} with what stands in the way, where anything does, or where there is no list
 */
export function acceptableFindings(reviewed: Review, list: Grid | null): readonly string[] {
  if (!list) throw new UserError(WORDS.noList(nominationTabName(reviewed.round)));
  const { nomination, entries, assessor, parameters } = reviewed;
  const rows = poolRows(nomination.pools, assessor.period);
  const listed = rows.flatMap((row): readonly ListedLine[] => {
    const entry = entries.of(row.subject, row.award);
    return entry ? [{ row, entry }] : [];
  });
  const chosen = listed.filter(({ entry }) => entry.chosen);
  const obstacles = obstaclesOf(chosen, entries, list);
  if (obstacles.length > 0) throw new UserError(WORDS.refused(obstacles));

  const unlisted = rows.filter((row) => !entries.of(row.subject, row.award)).map(({ name }) => name);
  const withoutTotal = chosen.some(({ entry }) => votesOfLine(entry.votes, entries.members)?.total === null);
  return [
    ...(unlisted.length > 0 ? [WORDS.outdated(`"${list.sheet}"`, unlisted)] : []),
    ...nomination.pools.flatMap((pool) => poolFindings(pool, entries, list)),
    ...textFindings(reviewed),
    ...(withoutTotal ? [WORDS.noTotal(`"${list.sheet}"`)] : []),
    // The minutes tell the votes on everybody, chosen or not.
    ...listed.flatMap((line) => [
      ...(line.entry.chosen ? judgementFindings(line, list) : []),
      ...voteFindings(line, entries, parameters, list),
    ]),
  ];
}

/** What no verdict hangs on may still speak against somebody, in words that only a person understands. */
function textFindings(reviewed: Review): readonly string[] {
  const remarks = reviewed.issues.filter(({ code }) => code === "remarkUnread");
  const doubtful = reviewed.issues.filter(({ code }) => code === "noteDoubtful");
  return [
    ...textsNotice([...doubtful, ...reviewed.texts]),
    ...(remarks.length > 0 ? [TEXT_WORDS.remarks(cellsByTab(remarks))] : []),
  ];
}

/** The cell of a line, with its tab. */
function at({ sheet }: Grid, row: number, column: keyof typeof LIST_COLUMNS): string {
  return WORDS.cell(sheet, cellName(row, LIST_COLUMNS[column].number));
}

function obstaclesOf(
  chosen: readonly ListedLine[],
  { former }: CouncilEntries,
  list: Grid,
): readonly string[] {
  const unread = readTypedEntries(list).filter(({ unreadTick }) => unreadTick !== null);
  return [
    ...unread.map(({ row, name, unreadTick }) =>
      WORDS.badTick(at(list, row, "chosen"), name, textOf(unreadTick)),
    ),
    ...former
      .filter((entry) => entry.chosen)
      .map(({ row, name }) => WORDS.notEligible(at(list, row, "chosen"), name)),
    ...(chosen.length === 0 ? [WORDS.nobodyChosen(list.sheet)] : []),
  ];
}

/** Chosen although something is still open, or beyond the quota. */
function judgementFindings({ row: { name, line, place }, entry }: ListedLine, list: Grid): readonly string[] {
  return [
    ...(line.verdict.outcome === "awaitingCouncil"
      ? [WORDS.awaiting(at(list, entry.row, "chosen"), name, cite(reasons(line.verdict)))]
      : []),
    ...(line.place === "reserve" ? [WORDS.inReserve(at(list, entry.row, "place"), name, place)] : []),
  ];
}

function voteFindings(
  { row: { name, award }, entry }: ListedLine,
  { members }: CouncilEntries,
  { flagBallotPercent }: Parameters,
  list: Grid,
): readonly string[] {
  const where = at(list, entry.row, "votes");
  const found = textOf(entry.votes);
  if (found === "") return entry.chosen ? [WORDS.noVotes(where, name)] : [];
  const votes = votesOfLine(entry.votes, members);
  if (!votes || !isPossible(votes) || votes.total === 0) return [WORDS.badVotes(where, name, found, votes)];
  const percent = percentInFavour(votes);
  const stated = contradictedMembers(entry.votes, members);
  const isLow = entry.chosen && award === "CO_GD" && percent !== null && percent < flagBallotPercent;
  return [
    ...(stated ? [WORDS.otherMembers(where, name, found, stated)] : []),
    ...(isLow ? [WORDS.lowBallot(where, name, percent, flagBallotPercent)] : []),
  ];
}

/** Too many chosen, or a tie that the council left open. */
function poolFindings(
  { rule, collective, quota, lines }: Pool,
  entries: CouncilEntries,
  list: Grid,
): readonly string[] {
  if (quota === null) return [];
  const name = `${AWARD_BASE_NAMES[rule.award]}, ${collective ?? SUBJECT_NAMES[rule.subject].toLowerCase()}`;
  const chosen = lines.filter(({ subject, verdict }) => entries.of(subject, verdict.award)?.chosen);
  const open = lines.filter(({ place }) => place === "councilDecides");
  const first = open[0] ?? chosen[0];
  const row = first && entries.of(first.subject, first.verdict.award)?.row;
  const where = row === undefined ? `"${list.sheet}"` : at(list, row, "chosen");
  if (chosen.length > quota) return [WORDS.overQuota(where, name, chosen.length, quota)];
  return open.length > 0 && chosen.length < quota ? [WORDS.openTie(where, name, open.length)] : [];
}
