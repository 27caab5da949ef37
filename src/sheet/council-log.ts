/** The council's log: who was proposed, chosen, not chosen or dropped, when, with which votes, and why. */
import { COUNCIL_LOG_COLUMNS, COUNCIL_LOG_WORDS } from "../vi/council-words";
import type { LogLayout, LogLine } from "./log-tab";

type ColumnId = keyof typeof COUNCIL_LOG_COLUMNS;

/** All as texts, in the words of the tab. */
export type CouncilEvent = LogLine<ColumnId>;

export const COUNCIL_LOG: LogLayout<ColumnId> = {
  tab: COUNCIL_LOG_WORDS.tab,
  title: COUNCIL_LOG_WORDS.title,
  help: COUNCIL_LOG_WORDS.help,
  columns: COUNCIL_LOG_COLUMNS,
  widths: { time: 140, round: 90, event: 100, name: 180, unit: 170, award: 230, votes: 80, why: 320 },
};

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
