/** The state of the final list: whether the council's choice was closed, when and for whom. */
import { SUBJECT_KINDS, type Subject } from "../domain/subject";
import type { Candidate } from "../sheet/candidate";
import { textOf } from "../sheet/cell";
import { noticeIn, readClosedList } from "../sheet/final-list-tab";
import { proposedRows, type NominationRow } from "../sheet/nomination-rows";
import { percentInFavour, votesOfLine } from "../sheet/votes";
import { FINAL_LIST_WORDS, finalListTabName } from "../vi/council-words";
import { changesSinceClosing } from "./final-list-changes";
import { formerTabs } from "./publish-tab";
import type { Review, SpreadsheetReading } from "./review";
import { readGrid } from "./grids";
import { isInPlace, type OwnTab } from "./spreadsheet";

/** The closed list of the round under review. */
export interface Closing {
  /** "26/11/2026 09:15:00"; "" where the tab cannot be read any more. */
  readonly when: string;
  /** What the list says of data that is another since; null where it holds. */
  readonly changed: string | null;
}

/** Null where the list of the round is not closed, or was opened again. */
export function closingOf(reviewed: Review): Closing | null {
  const tab = closedTab(reviewed, reviewed.round);
  if (!tab) return null;
  const grid = readGrid(tab.sheet, tab.name, reviewed.dates);
  const list = readClosedList(grid);
  // An opening again that broke off before the mark said so: whoever reads the tab takes it for opened.
  const notice = noticeIn(grid);
  const changed = FINAL_LIST_WORDS.isReopened(notice)
    ? notice
    : changesSinceClosing(reviewed, tab.mark, list);
  return { when: list?.when ?? "", changed };
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
  readonly nominee: Candidate;
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
export function chosenNominees(reviewed: Review): readonly Candidate[] {
  return councilLines(reviewed).flatMap(({ isChosen, nominee }) => (isChosen ? [nominee] : []));
}
