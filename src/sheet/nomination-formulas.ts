/** The formulas of the nomination tab: places, votes and quotas follow at once what the council ticks and types. */
import type { Collective } from "../domain/subject";
import type { NominationLine, Place, Pool } from "../assessment/nomination";
import { rangeName } from "../domain/cell-name";
import { COUNCIL_WORDS } from "../vi/council-words";
import { COLLECTIVE_NOT_CHOSEN, SUBJECT_NAMES } from "../vi/labels";
import { AWARD_BASE_NAMES, PLACE_NAMES } from "../vi/terms";
import { MEMBERS_COLUMN } from "./council-entries";
import { formulaLiteral } from "./formula-literal";
import { TABLE_HEADER, type CellStyle, type TabBuilder } from "./tab-image";
import { VOTES_PATTERN, type CouncilMembers } from "./votes";

/** The columns of the list as they are written; the last three are hidden. */
export const LIST_COLUMNS = {
  place: { letter: "H", number: 8 },
  chosen: { letter: "I", number: 9 },
  votes: { letter: "J", number: 10 },
  percent: { letter: "K", number: 11 },
  inFavour: { letter: "M", number: 13 },
  members: { letter: "N", number: 14 },
  rank: { letter: "O", number: 15 },
} as const;

/** A pool with the rows that its lines got. */
export interface PlacedPool {
  readonly pool: Pool;
  readonly from: number;
}

type Column = keyof typeof LIST_COLUMNS;

const CENTERED: CellStyle = { align: "center" };
/** Weights of what decides a rank, each above all that comes after it; votes have three digits at most. */
const NOT_CHOSEN_WEIGHT = 1_000_000;
const OUTCOME_WEIGHT = 100_000;
/** No rank of a person whose collective was chosen reaches it. */
const NOT_CHOSEN_FROM = 500_000;

function cell(column: Column, row: number): string {
  return `${LIST_COLUMNS[column].letter}${String(row)}`;
}

function fixedRange(column: Column, from: number, count: number): string {
  const { letter } = LIST_COLUMNS[column];
  return `$${letter}$${String(from)}:$${letter}$${String(from + count - 1)}`;
}

/** How many lines are ticked: a range of one cell would be another kind of reference. */
function chosenCount(from: number, count: number): string {
  return count === 1 ? `N($I$${String(from)}=TRUE)` : `COUNTIF(${fixedRange("chosen", from, count)};TRUE)`;
}

/** The nth number of "8/9/11": the slashes become so many spaces that the parts lie far from one another. */
function part(votes: string, index: number): string {
  return `TRIM(MID(SUBSTITUTE(${votes}&"";"/";REPT(" ";20));${String(index * 20 + 1)};20))`;
}

/** @param totalCell where the number of members is typed, absolute */
function lineFormulas(
  tab: TabBuilder,
  {
    line,
    row,
    ranks,
    quota,
    isAlone,
  }: { line: NominationLine; row: number; ranks: string; quota: number | null; isAlone: boolean },
  collectives: { readonly chosen: string | null; readonly rows: ReadonlyMap<Collective, readonly number[]> },
  { totalCell, flagPercent }: { totalCell: string; flagPercent: number },
): void {
  const votes = cell("votes", row);
  const [first, second, third] = [part(votes, 0), part(votes, 1), part(votes, 2)];
  const inOrder = (least: string, most: string): string =>
    `IF(${most}="";TRUE;VALUE(${least})<=VALUE(${most}))`;
  tab.live(
    row,
    LIST_COLUMNS.inFavour.number,
    `=IFERROR(IF(AND(REGEXMATCH(TRIM(${votes}&"");"${VOTES_PATTERN}");${inOrder(first, second)};${inOrder(second, third)});VALUE(${first});-1);-1)`,
  );
  tab.live(
    row,
    LIST_COLUMNS.members.number,
    `=IFERROR(VALUE(IF(${third}="";TRIM(${totalCell}&"");${third}));0)`,
  );

  const [inFavour, members, rank] = [cell("inFavour", row), cell("members", row), cell("rank", row)];
  const ballot =
    line.verdict.award === "CO_GD"
      ? `&IF(${inFavour}*100>=${String(flagPercent)}*${members};${formulaLiteral(COUNCIL_WORDS.ballotReached)};${formulaLiteral(COUNCIL_WORDS.ballotMissed(flagPercent))})`
      : "";
  tab.live(
    row,
    LIST_COLUMNS.percent.number,
    `=IF(${inFavour}<0;IF(TRIM(${votes}&"")="";"";${formulaLiteral(COUNCIL_WORDS.badVotes)});IF(${members}<=0;"";IF(${inFavour}>${members};${formulaLiteral(COUNCIL_WORDS.tooManyVotes)};INT(${inFavour}*100/${members})&"%"${ballot})))`,
  );

  const worksDirectly = line.subject.kind === "individual" && line.subject.worksDirectlyOnPar;
  const steady = (line.verdict.outcome === "eligible" ? 0 : OUTCOME_WEIGHT) + (worksDirectly ? 0 : 1);
  const own = (line.neededCollectives ?? []).flatMap((collective) => collectives.rows.get(collective) ?? []);
  const anyOwn = own.map((each) => `$${cell("chosen", each).replace(/(\d+)/, "$$$1")}=TRUE`).join(";");
  const notChosen =
    line.neededCollectives === null || collectives.chosen === null
      ? ""
      : `IF(AND(${collectives.chosen}>0${own.length > 0 ? `;NOT(OR(${anyOwn}))` : ""});${String(NOT_CHOSEN_WEIGHT)};0)+`;
  tab.live(row, LIST_COLUMNS.rank.number, `=${notChosen}${String(steady)}-2*${inFavour}`);

  const { inQuota, councilDecides, reserve } = PLACE_NAMES;
  // Alone, a line needs no comparison: it has a place, or there is none.
  const byRank =
    quota === null || isAlone
      ? formulaLiteral(quota === 0 ? reserve : inQuota)
      : `IF(COUNTIF(${ranks};"<="&${rank})<=${String(quota)};${formulaLiteral(inQuota)};IF(COUNTIF(${ranks};"<"&${rank})<${String(quota)};${formulaLiteral(councilDecides)};${formulaLiteral(reserve)}))`;
  tab.live(
    row,
    LIST_COLUMNS.place.number,
    `=IF(${rank}>${String(NOT_CHOSEN_FROM)};${formulaLiteral(`${reserve} (${COLLECTIVE_NOT_CHOSEN})`)};${byRank})`,
  );
}

/** A sheet recalculates these formulas at every tick; a list that no council goes through line by line has none. */
export const MOST_LIVE_LINES = 300;

/**
 * The table of members, votes and places below the list, and the formulas of the list itself.
 * @param isLive whether the list is short enough for them
 */
export function councilTable(
  tab: TabBuilder,
  placed: readonly PlacedPool[],
  members: CouncilMembers,
  flagPercent: number,
  isLive: boolean,
): void {
  tab.line(isLive ? COUNCIL_WORDS.pools : COUNCIL_WORDS.tooLong(MOST_LIVE_LINES), {
    bold: true,
    background: "#f3f3f3",
  });
  const first = tab.nextRow;
  const typed = { background: "#fffbe6", bold: true, align: "center" } as const;
  for (const [label, value, help] of [
    [COUNCIL_WORDS.totalMembers, members.total, COUNCIL_WORDS.totalHelp],
    [COUNCIL_WORDS.presentMembers, members.present, COUNCIL_WORDS.votesHelp],
  ] as const) {
    const row = tab.row([label, "", "", "", value, help]);
    tab.merge({ row, column: 1, rows: 1, columns: MEMBERS_COLUMN - 1 });
    tab.merge({ row, column: MEMBERS_COLUMN + 1, rows: 1, columns: 7 });
    tab.style({ row, column: MEMBERS_COLUMN, rows: 1, columns: 1 }, typed);
    tab.style({ row, column: MEMBERS_COLUMN + 1, rows: 1, columns: 1 }, { italic: true });
  }
  if (!isLive) {
    tab.grid({ row: first - 1, column: 1, rows: tab.nextRow - first + 1, columns: 8 });
    return;
  }
  const lists = placed.filter(({ pool }) => pool.lines.length > 0);
  const [name, ...others] = COUNCIL_WORDS.poolColumns;
  const header = tab.row(["", name, "", "", ...others]);
  tab.style({ row: header, column: 1, rows: 1, columns: 8 }, TABLE_HEADER);
  for (const { pool, from } of lists) poolRow(tab, pool, from);
  tab.grid({ row: first - 1, column: 1, rows: tab.nextRow - first + 1, columns: 8 });

  const rows = new Map<Collective, number[]>();
  const collectiveRows: number[] = [];
  for (const { pool, from } of lists) {
    for (const [index, { subject }] of pool.lines.entries()) {
      if (subject.kind !== "collective") continue;
      collectiveRows.push(from + index);
      rows.set(subject, [...(rows.get(subject) ?? []), from + index]);
    }
  }
  const top = Math.min(...collectiveRows);
  const chosen = collectiveRows.length > 0 ? chosenCount(top, Math.max(...collectiveRows) - top + 1) : null;
  const totalCell = `$E$${String(first)}`;
  for (const { pool, from } of lists) {
    const ranks = fixedRange("rank", from, pool.lines.length);
    for (const [index, line] of pool.lines.entries()) {
      const place = { line, row: from + index, ranks, quota: pool.quota, isAlone: pool.lines.length === 1 };
      lineFormulas(tab, place, { chosen, rows }, { totalCell, flagPercent });
    }
  }
}

function poolRow(tab: TabBuilder, { rule, collective, quota, lines }: Pool, from: number): void {
  const whose = collective ?? SUBJECT_NAMES[rule.subject].toLowerCase();
  const row = tab.row([
    "",
    // No cells are joined here: each pool would cost a call of its own, and a year has one for each unit.
    `${AWARD_BASE_NAMES[rule.award]}, ${whose}`,
    "",
    "",
    quota ?? COUNCIL_WORDS.noLimit,
  ]);
  tab.style({ row, column: MEMBERS_COLUMN, rows: 1, columns: 4 }, CENTERED);
  tab.style({ row, column: MEMBERS_COLUMN + 2, rows: 1, columns: 1 }, { bold: true });
  const taken = `F${String(row)}`;
  tab.live(row, 6, `=${chosenCount(from, lines.length)}`);
  if (quota === null) return;
  const places = fixedRange("place", from, lines.length);
  const open = `COUNTIF(${places};${formulaLiteral(PLACE_NAMES.councilDecides)})`;
  const left = `${String(quota)}-COUNTIF(${places};${formulaLiteral(PLACE_NAMES.inQuota)})`;
  // One line has no equals.
  const tie =
    lines.length === 1
      ? '""'
      : `IF(${open}>0;${open}&${formulaLiteral(COUNCIL_WORDS.tieFor)}&(${left})&${formulaLiteral(COUNCIL_WORDS.tieRest)};"")`;
  tab.live(
    row,
    7,
    `=IF(${taken}>${String(quota)};${formulaLiteral(COUNCIL_WORDS.over)}&(${taken}-${String(quota)})&${formulaLiteral(COUNCIL_WORDS.overRest)};IF(${taken}=${String(quota)};${formulaLiteral(COUNCIL_WORDS.full)};${tie}))`,
  );
  tab.live(row, 8, `=MAX(0;${String(quota)}-${taken})`);
}

/** A text, or how often a place stands in rows of the list. */
type CountedPart = string | { readonly place: Place; readonly from: number; readonly rows: number };

/** A sentence of counts that follows the places. */
export function countedPlaces(parts: readonly CountedPart[]): string {
  const terms = parts.map((each) => {
    if (typeof each === "string") return formulaLiteral(each);
    if (each.rows === 0) return "0";
    const range = rangeName(each.from, LIST_COLUMNS.place.number, each.rows, 1);
    return `COUNTIF(${range};${formulaLiteral(`${PLACE_NAMES[each.place]}${each.place === "reserve" ? "*" : ""}`)})`;
  });
  return `=${terms.join("&")}`;
}
