/** The commands "Chốt danh sách" and "Mở lại danh sách". */
import { fingerprint } from "../domain/fingerprint";
import { DEFAULT_PARAMETERS, PARAMETER_IDS } from "../plan/parameters";
import { textOf, type Grid } from "../sheet/cell";
import { COUNCIL_LOG, lineKey, withEvents, type CouncilEvent } from "../sheet/council-log";
import { takeSnapshot } from "../sheet/fact-snapshot";
import { finalListTab, type ClosedList } from "../sheet/final-list-tab";
import { logTab, readLog } from "../sheet/log-tab";
import { poolRows } from "../sheet/nomination-rows";
import { placeOfSetting, settingCellText } from "../sheet/all-settings";
import { watchedBlocks, watchTab, type WatchedBlock } from "../sheet/watch-tab";
import { COUNCIL_LOG_WORDS, FINAL_LIST_WORDS, finalListTabName, watchTabName } from "../vi/council-words";
import { UserError } from "../vi/errors";
import { NOMINATION_WORDS } from "../vi/nomination-words";
import { PARAMETER_WORDS } from "../vi/parameters";
import { acceptableFindings } from "./closing-findings";
import { membersText, typedByLine, typedText } from "./final-list-changes";
import { showWatched } from "./final-list-notice";
import { chosenNominees, closedTab } from "./final-list-state";
import { formerTab, makeTabs } from "./publish-tab";
import {
  councilGrid,
  councilTab,
  review,
  type Review,
  type RoundRequest,
  type SpreadsheetReading,
} from "./review";
import { readGrid } from "./grids";
import { changeMark, type TabMark } from "./spreadsheet";
import { VERSION_TEXT } from "./version";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const LOG_MARK: TabMark = { tab: "councilLog" };

/** What is to be agreed to before the list is closed; "" when there is nothing. */
export function questionBeforeClosing(spreadsheet: Spreadsheet, request: RoundRequest = {}): string {
  const reviewed = review(spreadsheet, request);
  const soft = acceptableFindings(reviewed, councilGrid(reviewed, reviewed.round));
  return soft.length > 0 ? FINAL_LIST_WORDS.ask(soft) : "";
}

/** Closes the list of the round. Returns what the person is told. */
export function closeList(spreadsheet: Spreadsheet, request: RoundRequest): string {
  const reviewed = review(spreadsheet, request);
  const { round, nomination, parameters } = reviewed;
  const list = councilGrid(reviewed, round);
  const soft = acceptableFindings(reviewed, list);
  const when = timeNow(spreadsheet);
  const closed: ClosedList = {
    when,
    nominees: chosenNominees(reviewed),
    council: Object.fromEntries([...typedByLine(list)].map(([key, entry]) => [key, typedText(entry)])),
    members: membersText(list),
    facts: takeSnapshot(reviewed.facts, parameters),
  };
  const image = finalListTab(
    finalListTabName(round),
    NOMINATION_WORDS.subtitle(nomination.track, round),
    closed,
    parameters,
    [
      FINAL_LIST_WORDS.basis(
        VERSION_TEXT,
        parameters.planNumber,
        when,
        fingerprint(JSON.stringify(closed.facts)),
      ),
      FINAL_LIST_WORDS.settings(changedSettings(reviewed)),
    ],
  );
  const log = logOf(reviewed);
  const watch = watchTab(watchTabName(round), watchedCells(reviewed));
  const { sheets, kept } = makeTabs(reviewed, [
    { image, mark: { tab: "finalList", round } },
    { image: logTab(COUNCIL_LOG, withEvents(log, closingEvents(reviewed, log, when))), mark: LOG_MARK },
    ...(watch ? [{ image: watch, mark: { tab: "watch", round } as const }] : []),
  ]);
  const [shown] = sheets;
  if (shown) {
    spreadsheet.setActiveSheet(shown);
    // Last, for only now the tab that it looks at bears its name.
    if (watch) showWatched(shown, watch.name);
  }
  return FINAL_LIST_WORDS.done(image.name, closed.nominees.length, soft, kept);
}

function changedSettings({ parameters }: Review): readonly string[] {
  return PARAMETER_IDS.flatMap((id) => {
    const value = settingCellText(id, parameters);
    if (value === settingCellText(id, DEFAULT_PARAMETERS)) return [];
    const lines = value.split("\n");
    // Notes on people are no part of what is signed.
    const shown = id === "seenTexts" ? FINAL_LIST_WORDS.entries(lines.length) : lines.join(", ");
    return [`${PARAMETER_WORDS[id].label}: ${shown}`];
  });
}

/** What closing the list says of each line; and who had been in it and is not any more. */
function closingEvents(
  { nomination, entries, assessor, round }: Review,
  log: readonly CouncilEvent[],
  time: string,
): readonly CouncilEvent[] {
  const words = COUNCIL_LOG_WORDS;
  const known = new Map(log.map((event) => [lineKey(event), event]));
  const events = poolRows(nomination.pools, assessor.period).flatMap((row): readonly CouncilEvent[] => {
    const entry = entries.of(row.subject, row.award);
    const line = { time, round, name: row.name, unit: row.unit, award: row.awardName };
    const votes = textOf(entry?.votes ?? "");
    const note = textOf(entry?.note ?? "");
    const before = known.get(lineKey(line));
    const isNew = before === undefined || before.event === words.dropped;
    known.delete(lineKey(line));
    return [
      ...(isNew ? [{ ...line, event: words.proposed, votes: "", why: row.status }] : []),
      {
        ...line,
        event: entry?.chosen ? words.chosen : words.notChosen,
        votes,
        why: [row.place, note].filter((part) => part !== "").join(". "),
      },
    ];
  });
  const dropped = [...known.values()]
    .filter((event) => event.round === round && event.event !== words.dropped)
    .map((event) => ({ ...event, time, event: words.dropped, votes: "", why: words.droppedWhy }));
  return [...events, ...dropped];
}

/** Opens a closed list again: its tab says that it holds no more, the log keeps what it said. */
export function reopenList(spreadsheet: Spreadsheet, request: RoundRequest): string {
  const reviewed = review(spreadsheet, request);
  const tab = closedTab(reviewed, reviewed.round);
  if (!tab) throw new UserError(FINAL_LIST_WORDS.notClosed);
  const council = councilTab(reviewed, reviewed.round);
  const log = logOf(reviewed);
  const time = timeNow(spreadsheet);
  const last = new Map(log.map((event) => [lineKey(event), event]));
  const events = [...last.values()]
    .filter(({ round, event }) => round === reviewed.round && event === COUNCIL_LOG_WORDS.chosen)
    .map((event) => ({ ...event, time, event: COUNCIL_LOG_WORDS.reopened }));
  // The log first: a run that breaks off after it leaves the list closed, and the next says nothing twice.
  makeTabs(reviewed, [{ image: logTab(COUNCIL_LOG, withEvents(log, events)), mark: LOG_MARK }]);
  tab.sheet.getRange(1, 1).setValue(FINAL_LIST_WORDS.reopened(time));
  changeMark(tab.metadata, { ...tab.mark, reopened: true });
  // Where the next work is.
  if (council) spreadsheet.setActiveSheet(council.sheet);
  return FINAL_LIST_WORDS.reopenedDone(tab.name);
}

function watchedCells({ tables, settings, tabs, grids }: Review): readonly WatchedBlock[] {
  const rowsOf = (grid: Grid): number =>
    tabs.find(({ id }) => grids.get(id) === grid)?.sheet.getMaxRows() ?? grid.values.length;
  return [...watchedBlocks(tables, rowsOf), ...(settings ? settingBlocks(settings.grid) : [])];
}

/** The values of the settings that decide about awards. */
function settingBlocks(grid: Grid): readonly WatchedBlock[] {
  const places = PARAMETER_IDS.flatMap((id) => placeOfSetting(grid, id) ?? []);
  const rows = places.map(({ row }) => row - grid.firstRow);
  if (rows.length === 0) return [];
  const columns = [...new Set(places.map(({ column }) => column - grid.firstColumn))];
  const [firstRow, lastRow] = [Math.min(...rows), Math.max(...rows)];
  return [{ grid, firstRow, lastRow, headerRows: [], columns, counted: null }];
}

function logOf({ own, dates }: SpreadsheetReading): readonly CouncilEvent[] {
  const tab = formerTab(own, LOG_MARK, COUNCIL_LOG.tab);
  return tab ? readLog(COUNCIL_LOG, readGrid(tab.sheet, tab.name, dates)) : [];
}

function timeNow(spreadsheet: Spreadsheet): string {
  return Utilities.formatDate(new Date(), spreadsheet.getSpreadsheetTimeZone(), "dd/MM/yyyy HH:mm:ss");
}
