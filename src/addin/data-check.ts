/** The commands "Kiểm tra dữ liệu", "Sửa giúp theo đề xuất" and "Hoàn tác sửa giúp". */
import { createAssessor, type Assessor } from "../assessment/assessor";
import { dataDoubts } from "../assessment/data-doubts";
import { cellName, cellPlace } from "../domain/cell-name";
import type { CellPlace } from "../domain/fact";
import type { DataIssue, IssueCode, IssueSeverity } from "../domain/issue";
import { PLAN } from "../plan/plan";
import { isDate, isText, textOf, type CellValue, type Grid } from "../sheet/cell";
import { checkedCauses, type CheckedCause } from "../sheet/data-check";
import { dataCheckTab, entryText, proposalsOf, readChosen, speaksOf } from "../sheet/data-check-tab";
import type { ListEntry } from "../sheet/proposals";
import { FIX_LOG, type FixEntry } from "../sheet/fix-log";
import { logTab, readLog } from "../sheet/log-tab";
import type { Table } from "../sheet/table";
import { legacyTabs, tableDoubts } from "../sheet/table-doubts";
import { unusedCells } from "../sheet/unused-cells";
import { DATA_CHECK_WORDS, FIX_STATES } from "../vi/data-check-words";
import { UserError } from "../vi/errors";
import { changeLists } from "./add-settings";
import { updateNotices } from "./final-list-notice";
import { makeTabs } from "./publish-tab";
import { readSpreadsheet, type SpreadsheetReading } from "./review";
import { readGrid, type DateConversion } from "./grids";
import { type Tab, type TabMark } from "./spreadsheet";
import { cellOf, onOtherCells, untoldTexts, usedGrids } from "./untold-texts";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const CHECK_MARK: TabMark = { tab: "dataCheck" };
const LOG_MARK: TabMark = { tab: "fixLog" };
/** A dialog cannot be scrolled. */
const CHANGES_PREVIEWED = 12;

interface KnownOfReading {
  readonly assessor: Assessor;
  /** What only a person can read to the end. */
  readonly texts: readonly DataIssue[];
}

/**
 * Everything that is to be looked at in the workbook, one cause a line.
 * @param known what a review of the reading has already found
 */
export function causesIn(
  reading: SpreadsheetReading,
  known: KnownOfReading = {
    assessor: createAssessor(reading.facts, reading.parameters, PLAN),
    texts: untoldTexts(reading),
  },
): readonly CheckedCause[] {
  const { tables, issues, spreadsheet } = reading;
  const grids = usedGrids(reading);
  const told = new Set(issues.map(cellOf));
  const all = [
    ...issues,
    ...onOtherCells(tableDoubts(tables), issues),
    ...legacyTabs(grids, tables),
    ...dataDoubts(known.assessor).filter(
      (issue) =>
        !followsFromSetAside(issue, tables) && (issue.code !== "sameName" || !told.has(cellOf(issue))),
    ),
    ...timeZones(spreadsheet),
    ...known.texts,
    ...untold(unusedCells(grids, tables), issues),
  ];
  return checkedCauses(all, cellReader(reading));
}

/** Columns and years are missing where all tables of a kind are set aside, which is told. */
function followsFromSetAside({ code, detail = "" }: DataIssue, tables: readonly Table[]): boolean {
  if (code !== "columnMissing" && code !== "yearMissing") return false;
  const kind = OF_INDIVIDUALS.has(detail) ? "individual" : "collective";
  const own = tables.filter((table) => table.kind === kind);
  return own.length > 0 && own.every(({ years }) => years.kind === "undecided");
}

/** What such an issue names: a kind, or a column of its tables. */
const OF_INDIVIDUALS: ReadonlySet<string> = new Set(["individual", "unit", "outstandingPar", "discipline"]);

/** Hints on what is not used, but for the columns, lines and tabs that an issue names. */
function untold(hints: readonly DataIssue[], issues: readonly DataIssue[]): readonly DataIssue[] {
  const told = new Set(issues.flatMap(({ place }) => HINTS.map((code) => partOf(code, place))));
  return hints.filter(({ code, place }) => !told.has(partOf(code, place)));
}

const HINTS: readonly IssueCode[] = ["tabUnused", "lineUnused", "columnUnused"];

/** The tab, line or column that such a hint speaks of. */
function partOf(code: IssueCode, { sheet, row, column }: CellPlace): string {
  if (code === "tabUnused") return code + sheet;
  return code === "lineUnused" ? `${code}${sheet} ${String(row)}` : `${code}${sheet} ${String(column)}`;
}

function timeZones(spreadsheet: Spreadsheet): readonly DataIssue[] {
  const zones = [Session.getScriptTimeZone(), spreadsheet.getSpreadsheetTimeZone()];
  const [script = "", own = ""] = zones;
  const [first, second] = zones.map((zone) => Utilities.formatDate(new Date(0), zone, "HH:mm:dd"));
  if (first === second) return [];
  return [
    {
      code: "timeZonesDiffer",
      place: { sheet: "", row: 0, column: 0, header: "" },
      found: script,
      detail: own,
    },
  ];
}

function cellReader({ grids }: SpreadsheetReading): (place: CellPlace) => CellValue | undefined {
  const bySheet = new Map([...grids.values()].map((grid): [string, Grid] => [grid.sheet, grid]));
  return ({ sheet, row, column }) => bySheet.get(sheet)?.values[row - 1]?.[column - 1];
}

/** Makes the tab; returns what the person is told. */
export function writeDataCheck(spreadsheet: Spreadsheet): string {
  const reading = readSpreadsheet(spreadsheet);
  const causes = causesIn(reading);
  updateNotices(reading);
  const { sheets } = makeTabs(reading, [{ image: dataCheckTab(causes), mark: CHECK_MARK }]);
  if (sheets[0]) spreadsheet.setActiveSheet(sheets[0]);
  const counts: Record<IssueSeverity, number> = { mustFix: 0, lookAt: 0, hint: 0 };
  for (const { severity } of causes) counts[severity]++;
  return DATA_CHECK_WORDS.checked(counts, causes.filter((cause) => proposalsOf(cause).length > 0).length);
}

/** A cell that is to be given another value. */
interface Fix {
  readonly tab: Tab;
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: Exclude<CellValue, null>;
}

/** What the ticked lines of the check would change, for the person to agree to. */
export function previewOfChosen(spreadsheet: Spreadsheet): string {
  const reading = readSpreadsheet(spreadsheet);
  const changes = changesOf(reading, chosenCauses(reading));
  const lines = changeLines(changes);
  return DATA_CHECK_WORDS.preview(
    lines.slice(0, CHANGES_PREVIEWED),
    Math.max(0, lines.length - CHANGES_PREVIEWED),
    changes.fixes.length === 0,
  );
}

/** Changes what the ticked lines propose. Returns what the person is told. */
export function applyChosenFixes(spreadsheet: Spreadsheet): string {
  const reading = readSpreadsheet(spreadsheet);
  return applyChanges(reading, changesOf(reading, chosenCauses(reading)));
}

/** @throws {UserError} when there is no check, nothing is ticked, or the data is another one since */
function chosenCauses(reading: SpreadsheetReading): readonly CheckedCause[] {
  const checkTab = ownTab(reading, CHECK_MARK);
  const chosen = checkTab && readChosen(readGrid(checkTab.sheet, checkTab.name, reading.dates));
  if (!chosen) throw new UserError(DATA_CHECK_WORDS.noCheckTab);
  if (chosen.length === 0) throw new UserError(DATA_CHECK_WORDS.nothingChosen);
  const causes = causesIn(reading).filter((cause) => chosen.some((line) => speaksOf(line, cause)));
  if (causes.length === 0) throw new UserError(DATA_CHECK_WORDS.outdated);
  return causes;
}

/** One line for each change: where, what stands there, and what will. */
export function changeLines({ fixes, entries }: Changes): readonly string[] {
  return [
    ...entries.map((entry) => `- ${entryText(entry)}`),
    ...fixes.map(({ tab, row, column, before, after }) =>
      DATA_CHECK_WORDS.change(`${tab.name} ${cellName(row, column)}`, textOf(before), textOf(after)),
    ),
  ];
}

/** What is to be changed: cells of the tables, and lists in the settings. */
export interface Changes {
  readonly fixes: readonly Fix[];
  readonly entries: readonly ListEntry[];
}

/** What the proposals of the causes come to. */
export function changesOf({ tabs, grids }: SpreadsheetReading, causes: readonly CheckedCause[]): Changes {
  const tabOf = new Map(tabs.filter(({ id }) => grids.has(id)).map((tab) => [tab.name, tab]));
  const fixes = new Map<string, Fix>();
  const entries = new Map<string, ListEntry>();
  for (const { issues } of causes) {
    for (const { place, proposal } of issues) {
      if (proposal?.kind === "setting") entries.set(entryText(proposal), proposal);
      const tab = tabOf.get(place.sheet);
      if (proposal?.kind !== "cell" || !tab) continue;
      const { row, column } = place;
      const before = grids.get(tab.id)?.values[row - 1]?.[column - 1] ?? null;
      fixes.set(`${place.sheet}!${cellName(row, column)}`, {
        tab,
        row,
        column,
        before,
        after: proposal.value,
      });
    }
  }
  return { fixes: [...fixes.values()], entries: [...entries.values()] };
}

/** Writes the log first: what it says was done and was not, undoing finds unchanged and leaves alone. */
export function applyChanges(reading: SpreadsheetReading, { fixes, entries: chosen }: Changes): string {
  const open = withoutFormulas(fixes);
  const settings = changeLists(reading, chosen);
  const time = timeNow(reading.spreadsheet);
  const entries = [...open, ...settings].map(({ tab, row, column, before, after }): FixEntry => ({
    time,
    sheet: tab.name,
    cell: cellName(row, column),
    before: loggedText(before),
    after: loggedText(after),
    state: FIX_STATES.done,
  }));
  const situation = settings.length > 0 ? readSpreadsheet(reading.spreadsheet) : reading;
  writeLog(situation, (former) => [...former, ...entries]);
  for (const fix of open) writeCell(fix, reading.dates);
  // Formulas of a closed list see the cells that were there, no tab that is new.
  if (settings.length > 0) updateNotices(readSpreadsheet(reading.spreadsheet));
  const hasList = reading.own.some(({ mark }) => mark.tab === "nomination");
  return DATA_CHECK_WORDS.fixed(entries.length, fixes.length - open.length, fixes.length === 0, hasList);
}

/** A formula is the user's way of getting a value: it is not replaced by one. */
function withoutFormulas(fixes: readonly Fix[]): readonly Fix[] {
  const formulas = new Map<Tab, readonly (readonly string[])[]>();
  return fixes.filter(({ tab, row, column }) => {
    const ofTab = formulas.get(tab) ?? tab.sheet.getDataRange().getFormulas();
    formulas.set(tab, ofTab);
    return (ofTab[row - 1]?.[column - 1] ?? "") === "";
  });
}

/** As many calls as cells: these are the ones that a person has chosen. */
function writeCell(
  { tab, row, column, after }: Pick<Fix, "tab" | "row" | "column" | "after">,
  dates: DateConversion,
): void {
  const cell = tab.sheet.getRange(row, column);
  if (isDate(after)) cell.setNumberFormat("dd/mm/yyyy").setValue(dates.toDate(after));
  else cell.setNumberFormat(isText(after) ? "@" : "General").setValue(after);
}

function loggedText(value: CellValue): string {
  return isText(value) ? value : textOf(value);
}

function timeNow(spreadsheet: Spreadsheet): string {
  return Utilities.formatDate(new Date(), spreadsheet.getSpreadsheetTimeZone(), "dd/MM/yyyy HH:mm:ss");
}

/** Gives the cells of the latest fix their former values, unless they were changed since. Returns what the person is told. */
export function undoLatestFixes(spreadsheet: Spreadsheet): string {
  const reading = readSpreadsheet(spreadsheet);
  const { tabs, dates } = reading;
  const entries = logOf(reading);
  const latest = entries.filter(({ state }) => state === FIX_STATES.done).pop();
  if (!latest) throw new UserError(DATA_CHECK_WORDS.nothingToUndo);
  const isLatest = ({ time, state }: FixEntry): boolean => time === latest.time && state === FIX_STATES.done;
  const gridOf = new Map<Tab, Grid>();
  const restored = new Map<string, Pick<Fix, "tab" | "row" | "column" | "after">>();
  for (const entry of entries.filter(isLatest)) {
    const tab = tabs.find(({ name }) => name === entry.sheet);
    const place = cellPlace(entry.cell);
    if (!tab || !place) continue;
    const grid = gridOf.get(tab) ?? readGrid(tab.sheet, tab.name, dates);
    gridOf.set(tab, grid);
    const now = grid.values[place.row - 1]?.[place.column - 1];
    if (textOf(now) === textOf(entry.after))
      restored.set(cellOfEntry(entry), { tab, ...place, after: entry.before });
  }
  const stateOf = (entry: FixEntry): string =>
    restored.has(cellOfEntry(entry)) ? FIX_STATES.undone : FIX_STATES.kept;
  writeLog(reading, (former) =>
    former.map((entry) => (isLatest(entry) ? { ...entry, state: stateOf(entry) } : entry)),
  );
  for (const fix of restored.values()) writeCell(fix, dates);
  return DATA_CHECK_WORDS.undone(restored.size, entries.filter(isLatest).length - restored.size);
}

function cellOfEntry({ sheet, cell }: FixEntry): string {
  return `${sheet}!${cell}`;
}

/** Whether there is something to be given back. */
export function canUndo(reading: SpreadsheetReading): boolean {
  return logOf(reading).some(({ state }) => state === FIX_STATES.done);
}

function logOf(reading: SpreadsheetReading): readonly FixEntry[] {
  const log = ownTab(reading, LOG_MARK);
  return log ? readLog(FIX_LOG, readGrid(log.sheet, log.name, reading.dates)) : [];
}

function writeLog(
  reading: SpreadsheetReading,
  change: (former: readonly FixEntry[]) => readonly FixEntry[],
): void {
  makeTabs(reading, [{ image: logTab(FIX_LOG, change(logOf(reading))), mark: LOG_MARK }]);
}

function ownTab({ own }: SpreadsheetReading, mark: TabMark): Tab | undefined {
  return own.find((tab) => tab.mark.tab === mark.tab && tab.mark.draft !== true);
}
