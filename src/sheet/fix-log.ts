/** The log of cells that were put right by proposals: what stood there before, so that it can be given back. */
import { DATA_CHECK_WORDS, FIX_LOG_COLUMNS, FIX_LOG_TAB } from "../vi/data-check-words";
import type { LogLayout, LogLine } from "./log-tab";

type ColumnId = keyof typeof FIX_LOG_COLUMNS;

/** All as texts, in the words of the tab. */
export type FixEntry = LogLine<ColumnId>;

export const FIX_LOG: LogLayout<ColumnId> = {
  tab: FIX_LOG_TAB,
  title: DATA_CHECK_WORDS.logTitle,
  help: DATA_CHECK_WORDS.logHelp,
  columns: FIX_LOG_COLUMNS,
  widths: { time: 140, sheet: 140, cell: 64, before: 260, after: 260, state: 110 },
};
