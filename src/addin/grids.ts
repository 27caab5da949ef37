/** Reads a tab into a grid: its cells with days as days, what is merged, struck through or attached to them. */
import { fromDayNumber, dayNumber, type CivilDate } from "../domain/civil-date";
import { cellPlace } from "../domain/cell-name";
import type { CellIndex, CellNote, Grid, Merge } from "../sheet/cell";
import { toCell } from "./cells";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Turns dates of cells into civil dates and back; made once per run, by a constant number of service calls. */
export interface DateConversion {
  readonly toCivil: (date: Date) => CivilDate;
  readonly toDate: (date: CivilDate) => Date;
}

const MILLISECONDS_PER_MINUTE = 60_000;
const MILLISECONDS_PER_DAY = 86_400_000;

/** Clocks of earlier years stood otherwise: those of Vietnam until 13/6/1975, and people were born before. */
const EARLIER_CLOCKS_UNTIL = Date.UTC(1976, 0, 1);

/**
 * Cells hold midnight of the spreadsheet's time zone. Its offset is asked for in winter, in summer, and in 1970; the
 * one is used under which the moment is a midnight (daylight saving, birthdays).
 */
export function dateConversion(spreadsheet: Spreadsheet): DateConversion {
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const moments = [Date.UTC(2022, 0, 1, 12), Date.UTC(2022, 6, 1, 12), Date.UTC(1970, 0, 1, 12)];
  const offsets = moments.map((moment) => {
    const [hours = 0, minutes = 0, day = 0] = Utilities.formatDate(new Date(moment), zone, "HH:mm:dd")
      .split(":")
      .map(Number);
    const dayShift = day === 1 ? 0 : day === 2 ? 1 : -1;
    return (dayShift * 1440 + hours * 60 + minutes - 720) * MILLISECONDS_PER_MINUTE;
  });
  const [winter = 0, summer = winter, earlier = winter] = offsets;
  return {
    toCivil: (date) => {
      const time = date.getTime();
      const possible = time < EARLIER_CLOCKS_UNTIL ? [earlier, winter, summer] : [winter, summer];
      const offset = possible.find((each) => (time + each) % MILLISECONDS_PER_DAY === 0) ?? winter;
      return fromDayNumber(Math.floor((time + offset) / MILLISECONDS_PER_DAY));
    },
    toDate: (date) => {
      const midnight = dayNumber(date) * MILLISECONDS_PER_DAY;
      return new Date(midnight - (midnight < EARLIER_CLOCKS_UNTIL ? earlier : winter));
    },
  };
}

/** A tab of the user: its values, what is merged on it (one call for each merge), struck through, and attached to cells. */
export function readTableGrid(sheet: Sheet, name: string, dates: DateConversion): Grid {
  const range = sheet.getDataRange();
  // Of these tables of texts little is kept, so that they are gone before the values come.
  const struck = struckIn(range.getFontLines());
  const cellNotes = notesIn(range.getNotes());
  const merged = range.getMergedRanges();
  return {
    ...readGrid(sheet, name, dates),
    merges: merged.flatMap((each) => mergeNamed(each.getA1Notation()) ?? []),
    struck,
    cellNotes,
  };
}

/** @param notes rows × columns, "" where none is attached */
function notesIn(notes: readonly (readonly string[])[]): readonly CellNote[] {
  const found: CellNote[] = [];
  for (const [row, cells] of notes.entries()) {
    for (const [column, text] of cells.entries()) if (text !== "") found.push({ row, column, text });
  }
  return found;
}

/** @param lines rows × columns, "line-through" where a cell is struck; null where its letters differ */
export function struckIn(lines: readonly (readonly (string | null)[])[]): readonly CellIndex[] {
  const struck: CellIndex[] = [];
  for (const [row, cells] of lines.entries()) {
    for (let column = cells.indexOf(STRUCK); column >= 0; column = cells.indexOf(STRUCK, column + 1)) {
      struck.push({ row, column });
    }
  }
  return struck;
}

const STRUCK = "line-through";

/** "C4:C9" as places in a grid that begins at the tab's first cell. */
export function mergeNamed(name: string): Merge | null {
  const [first, last = null] = name.split(":").map(cellPlace);
  if (!first || !last) return null;
  return {
    row: first.row - 1,
    column: first.column - 1,
    rows: last.row - first.row + 1,
    columns: last.column - first.column + 1,
  };
}

/** All values of a tab from its first cell on, in one service call. */
export function readGrid(sheet: Sheet, name: string, dates: DateConversion): Grid {
  const values = sheet.getDataRange().getValues() as readonly (readonly unknown[])[];
  return {
    sheet: name,
    firstRow: 1,
    firstColumn: 1,
    values: values.map((row) => row.map((value) => toCell(value, dates.toCivil))),
  };
}
