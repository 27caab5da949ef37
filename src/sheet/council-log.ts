/** The council's log: who was proposed, chosen, not chosen or dropped, when, with which votes, and why. */
import { COUNCIL_LOG_COLUMNS, COUNCIL_LOG_WORDS } from "../vi/council-words";
import { isBlank, textOf, type Grid } from "./cell";
import { foldWords } from "./fold";
import { TabBuilder, type CellStyle, type TabImage } from "./tab-image";

type ColumnId = keyof typeof COUNCIL_LOG_COLUMNS;

/** All as texts, in the words of the tab. */
export type CouncilEvent = Readonly<Record<ColumnId, string>>;

const WIDTHS: Readonly<Record<ColumnId, number>> = {
  time: 140,
  round: 90,
  event: 100,
  name: 180,
  unit: 170,
  award: 230,
  votes: 80,
  why: 320,
};
const COLUMN_IDS = Object.keys(COUNCIL_LOG_COLUMNS) as ColumnId[];
const HEADER: CellStyle = { bold: true, align: "center", background: "#e8eef7" };

export function councilLogTab(events: readonly CouncilEvent[]): TabImage {
  const tab = new TabBuilder(
    COUNCIL_LOG_WORDS.tab,
    COLUMN_IDS.map((id) => WIDTHS[id]),
  );
  tab.line(COUNCIL_LOG_WORDS.title, { bold: true, size: 14, align: "center" });
  tab.line(COUNCIL_LOG_WORDS.help, { italic: true, size: 11 });
  const header = tab.row(
    COLUMN_IDS.map((id) => COUNCIL_LOG_COLUMNS[id]),
    HEADER,
  );
  for (const event of events) {
    tab.row(
      COLUMN_IDS.map((id) => event[id]),
      { size: 11, vertical: "top" },
    );
  }
  tab.grid({ row: header, column: 1, rows: tab.nextRow - header, columns: tab.width });
  return tab.build(header);
}

/** Oldest first; none for another tab. */
export function readCouncilLog(grid: Grid): readonly CouncilEvent[] {
  const names = COLUMN_IDS.map((id) => foldWords(COUNCIL_LOG_COLUMNS[id]));
  const header = grid.values.findIndex((row) =>
    names.every((name, index) => foldWords(textOf(row[index])) === name),
  );
  if (header < 0) return [];
  return grid.values.slice(header + 1).flatMap((row) => {
    if (row.every((cell) => isBlank(cell))) return [];
    return [Object.fromEntries(COLUMN_IDS.map((id, index) => [id, textOf(row[index])])) as CouncilEvent];
  });
}

/** The log with what is new: an event that the line's last one already says is not written twice. */
export function withEvents(
  former: readonly CouncilEvent[],
  events: readonly CouncilEvent[],
): readonly CouncilEvent[] {
  const last = new Map(former.map((event) => [lineKey(event), event]));
  const fresh = events.filter((event) => {
    const before = last.get(lineKey(event));
    return before?.event !== event.event || before.votes !== event.votes || before.why !== event.why;
  });
  return [...former, ...fresh];
}

/** Of one person and award in one round. */
export function lineKey({
  round,
  name,
  unit,
  award,
}: Pick<CouncilEvent, "round" | "name" | "unit" | "award">): string {
  return [round, name, unit, award].join("\u001f");
}
