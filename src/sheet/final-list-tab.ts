/** The closed list as an appendix to the Tờ trình, with what it was computed from in a hidden column. */
import type { Settings } from "../plan/document-parameters";
import { FINAL_LIST_COLUMNS, FINAL_LIST_WORDS } from "../vi/council-words";
import { attachedTo } from "../vi/formal-terms";
import { NOMINATION_WORDS } from "../vi/nomination-words";
import type { Candidate } from "./candidate";
import { isText, textOf, type Grid } from "./cell";
import type { FactSnapshot } from "./fact-snapshot";
import { signingOffice } from "./signing-office";
import { TAB_TITLE, TabBuilder, TABLE_HEADER, type CellStyle, type TabImage } from "./tab-image";
import type { Votes } from "./votes";

/** What a closed list remembers. */
export interface ClosedList {
  readonly when: string;
  readonly nominees: readonly Candidate[];
  /** What the council had typed, by line of the list. */
  readonly council: Readonly<Record<string, string>>;
  /** The numbers of its members, as typed. */
  readonly members: string;
  readonly facts: FactSnapshot;
}

const WIDTHS = [45, 190, 120, 170, 220, 80, 70, 130];
const SHOWN_COLUMNS = WIDTHS.length;
const HIDDEN_WIDTH = 20;
/** A cell holds 50,000 characters. */
const CHARACTERS_PER_CELL = 40_000;
const SECTION: CellStyle = { bold: true };
const CENTERED: CellStyle = { align: "center" };

/** @param basis the lines that say what the list was computed from */
export function finalListTab(
  name: string,
  subtitle: string,
  list: ClosedList,
  parameters: Settings,
  basis: readonly string[],
): TabImage {
  const tab = new TabBuilder(name, WIDTHS);
  // Kept free for the notice that the data is another one since.
  tab.line("", { bold: true, color: "#b00020" });
  tab.line(FINAL_LIST_WORDS.appendix, TAB_TITLE);
  tab.line(FINAL_LIST_WORDS.title, TAB_TITLE);
  tab.line(subtitle, { bold: true, size: 13, align: "center" });
  tab.line(attachedTo(parameters.proposalCode, parameters.agencyName), {
    italic: true,
    align: "center",
  });
  tab.row();
  const header = tab.row(Object.values(FINAL_LIST_COLUMNS), TABLE_HEADER);
  for (const [kind, title] of [
    ["collective", NOMINATION_WORDS.collectives],
    ["individual", NOMINATION_WORDS.individuals],
  ] as const) {
    tab.line(title, SECTION);
    const chosen = list.nominees.filter((nominee) => nominee.kind === kind);
    if (chosen.length === 0) tab.line(NOMINATION_WORDS.nobody, { italic: true, align: "center" });
    const first = tab.nextRow;
    for (const [index, each] of chosen.entries()) {
      const percent = each.percent === null ? "" : `${String(each.percent)}%`;
      const votes = votesText(each.votes);
      tab.row([index + 1, each.name, each.position, each.unit, each.awardName, votes, percent, each.note]);
    }
    tab.style({ row: first, column: 1, rows: chosen.length, columns: 1 }, CENTERED);
    tab.style({ row: first, column: 6, rows: chosen.length, columns: 2 }, CENTERED);
  }
  tab.grid({ row: header, column: 1, rows: tab.nextRow - header, columns: SHOWN_COLUMNS });
  tab.row();
  signature(tab, parameters);
  tab.row();
  tab.paragraph(basis, { italic: true, size: 9, align: "left", vertical: "top" });

  const image = tab.build();
  // Beside the columns of the list: a merged line would swallow it.
  const parts = partsOf(JSON.stringify(list));
  const values = Array.from({ length: Math.max(image.values.length, parts.length) }, (_, row) => [
    ...(image.values[row] ?? WIDTHS.map(() => "")),
    parts[row] ?? "",
  ]);
  const columnWidths = [...WIDTHS, HIDDEN_WIDTH];
  return {
    ...image,
    columnWidths,
    values,
    hiddenFrom: SHOWN_COLUMNS + 1,
    warning: FINAL_LIST_WORDS.protection,
  };
}

function signature(tab: TabBuilder, parameters: Settings): void {
  const place = { column: 5, columns: 4 };
  const bold: CellStyle = { bold: true, size: 13, align: "center" };
  for (const text of signingOffice(parameters)) tab.spans([{ ...place, text, style: bold }]);
  tab.spans([{ ...place, text: NOMINATION_WORDS.signAndSeal, style: { italic: true, align: "center" } }]);
  for (let blank = 0; blank < 4; blank++) tab.row();
  tab.spans([{ ...place, text: parameters.signer, style: bold }]);
}

/** "8/9/11", as far as the numbers are known. */
function votesText(votes: Votes | null): string {
  if (!votes) return "";
  const { inFavour, present, total } = votes;
  return [inFavour, present ?? (total === null ? null : "…"), total]
    .filter((part) => part !== null)
    .join("/");
}

function partsOf(text: string): readonly string[] {
  return Array.from({ length: Math.ceil(text.length / CHARACTERS_PER_CELL) }, (_, index) =>
    text.slice(index * CHARACTERS_PER_CELL, (index + 1) * CHARACTERS_PER_CELL),
  );
}

/** What the first line of a closed list says of its being another one since; "" where it holds. */
export function noticeIn({ values }: Grid): string {
  return textOf(values[0]?.[0]);
}

/** Null where the hidden column is gone or was changed. */
export function readClosedList(grid: Grid): ClosedList | null {
  const text = grid.values
    .map((row) => row[SHOWN_COLUMNS])
    .filter((cell) => isText(cell))
    .join("");
  try {
    const list = JSON.parse(text) as Partial<ClosedList> | null;
    return list?.nominees && list.facts && list.council ? (list as ClosedList) : null;
  } catch {
    return null;
  }
}
