/** The log of cells that were put right by proposals: what stood there before, so that it can be given back. */
import { DATA_CHECK_WORDS, FIX_LOG_COLUMNS, FIX_LOG_TAB } from "../vi/data-check-words";
import { isBlank, textOf, type Grid } from "./cell";
import { foldWords } from "./fold";
import { TabBuilder, type CellStyle, type TabImage } from "./tab-image";

type ColumnId = keyof typeof FIX_LOG_COLUMNS;

/** All as texts, in the words of the tab. */
export type FixEntry = Readonly<Record<ColumnId, string>>;

const WIDTHS: Readonly<Record<ColumnId, number>> = {
  time: 140,
  sheet: 140,
  cell: 64,
  before: 260,
  after: 260,
  state: 110,
};
const COLUMN_IDS = Object.keys(FIX_LOG_COLUMNS) as ColumnId[];
const HEADER: CellStyle = { bold: true, align: "center", background: "#e8eef7" };

export function fixLogTab(entries: readonly FixEntry[]): TabImage {
  const tab = new TabBuilder(
    FIX_LOG_TAB,
    COLUMN_IDS.map((id) => WIDTHS[id]),
  );
  tab.line(DATA_CHECK_WORDS.logTitle, { bold: true, size: 14, align: "center" });
  tab.line(DATA_CHECK_WORDS.logHelp, { italic: true, size: 11 });
  const header = tab.row(
    COLUMN_IDS.map((id) => FIX_LOG_COLUMNS[id]),
    HEADER,
  );
  for (const entry of entries) {
    tab.row(
      COLUMN_IDS.map((id) => entry[id]),
      { size: 11, vertical: "top" },
    );
  }
  tab.grid({ row: header, column: 1, rows: tab.nextRow - header, columns: tab.width });
  return tab.build(header);
}

/** The entries of a log, oldest first; none for another tab. Texts keep their line breaks. */
export function readFixLog(grid: Grid): readonly FixEntry[] {
  const names = COLUMN_IDS.map((id) => foldWords(FIX_LOG_COLUMNS[id]));
  const header = grid.values.findIndex((row) =>
    names.every((name, index) => foldWords(textOf(row[index])) === name),
  );
  if (header < 0) return [];
  return grid.values.slice(header + 1).flatMap((row) => {
    if (row.every((cell) => isBlank(cell))) return [];
    const texts = row.map((cell) => (typeof cell === "string" ? cell : textOf(cell)));
    return [Object.fromEntries(COLUMN_IDS.map((id, index) => [id, texts[index] ?? ""])) as FixEntry];
  });
}
