/** The tab "Kiểm tra dữ liệu" as data: one line for one cause, and which lines a person ticked. */
import { cellName } from "../domain/cell-name";
import { DATA_CHECK_COLUMNS, DATA_CHECK_TAB, DATA_CHECK_WORDS, SEVERITY_WORDS } from "../vi/data-check-words";
import { issueBody, issueFound } from "../vi/issues";
import { textOf, type CellValue, type Grid } from "./cell";
import type { IssueSeverity } from "../domain/issue";
import { rangesOf, type CheckedCause } from "./data-check";
import { foldWords } from "./fold";
import type { ListEntry, Proposal } from "./proposals";
import { TAB_TITLE, type CellStyle, TabBuilder, type TabImage, TABLE_HEADER } from "./tab-image";

type ColumnId = keyof typeof DATA_CHECK_COLUMNS;

const WIDTHS: Readonly<Record<ColumnId, number>> = {
  number: 44,
  severity: 84,
  sheet: 120,
  cell: 64,
  cells: 170,
  found: 170,
  needed: 400,
  proposal: 190,
  chosen: 76,
};
const COLUMN_IDS = Object.keys(DATA_CHECK_COLUMNS) as ColumnId[];
const BODY: CellStyle = { size: 11, vertical: "top" };
const LINK: CellStyle = { color: "#1155cc", underline: true };
/** Never colour alone: the word stands in the cell. */
const BACKGROUNDS: Readonly<Record<IssueSeverity, string>> = {
  mustFix: "#f9dcd6",
  lookAt: "#fff4d6",
  hint: "#e6ecf5",
};
/** More than these nobody reads in one cell. */
const RANGES_SHOWN = 12;
const EXAMPLES_SHOWN = 3;

export function dataCheckTab(causes: readonly CheckedCause[]): TabImage {
  const tab = new TabBuilder(
    DATA_CHECK_TAB,
    COLUMN_IDS.map((id) => WIDTHS[id]),
  );
  tab.line(DATA_CHECK_WORDS.title, TAB_TITLE);
  tab.line(DATA_CHECK_WORDS.help, { italic: true, size: 11 });
  tab.line(DATA_CHECK_WORDS.legend, { italic: true, size: 11 });
  const header = tab.row(
    COLUMN_IDS.map((id) => DATA_CHECK_COLUMNS[id]),
    TABLE_HEADER,
  );
  for (const [index, cause] of causes.entries()) {
    const isOffered = proposalsOf(cause).length > 0;
    const cells = { number: index + 1, ...causeCells(cause), cell: "", chosen: isOffered ? false : "" };
    const row = tab.row(
      COLUMN_IDS.map((id) => cells[id]),
      BODY,
    );
    const blockOf = (id: ColumnId) => ({ row, column: COLUMN_IDS.indexOf(id) + 1, rows: 1, columns: 1 });
    tab.number(blockOf("number"));
    tab.style(blockOf("severity"), { background: BACKGROUNDS[cause.severity], bold: true });
    if (isOffered) tab.checkbox(blockOf("chosen"));
    const [first] = rangesOf(cause);
    if (first !== undefined) {
      tab.link(blockOf("cell"), { sheet: cause.sheet, range: first });
      tab.style(blockOf("cell"), LINK);
    }
  }
  if (causes.length === 0) tab.line(DATA_CHECK_WORDS.nothing, { size: 11 });
  tab.grid({ row: header, column: 1, rows: tab.nextRow - header, columns: tab.width });
  return tab.build(header);
}

type CauseCells = Readonly<Record<Exclude<ColumnId, "number" | "cell" | "chosen">, string>>;

/** What a line says of its cause; of two causes no two lines are the same. */
export function causeCells(cause: CheckedCause): CauseCells {
  const { severity, sheet, issues } = cause;
  const [first] = issues;
  const ranges = rangesOf(cause);
  const shown = ranges.slice(0, RANGES_SHOWN).join(", ");
  const listed =
    ranges.length > RANGES_SHOWN ? DATA_CHECK_WORDS.moreRanges(shown, ranges.length - RANGES_SHOWN) : shown;
  // Of one cell several things may be said.
  const count = new Set(issues.map(({ place }) => cellName(place.row, place.column))).size;
  const body = issueBody(first);
  return {
    severity: SEVERITY_WORDS[severity],
    sheet: sheet === "" ? DATA_CHECK_WORDS.wholeWorkbook : sheet,
    cells: count > 1 ? DATA_CHECK_WORDS.manyCells(listed, count) : listed,
    found: examples(issues.map(issueFound)),
    needed: body.charAt(0).toUpperCase() + body.slice(1),
    proposal: examples(proposalsOf(cause).map(proposalText)),
  };
}

/** Those of all its cells, in their order. */
export function proposalsOf({ issues }: CheckedCause): readonly Proposal[] {
  return issues.flatMap(({ proposal }) => proposal ?? []);
}

function proposalText(proposal: Proposal): string {
  return proposal.kind === "cell" ? textOf(proposal.value) : entryText(proposal);
}

/** What an entry of the settings would say. */
export function entryText(entry: ListEntry): string {
  switch (entry.list) {
    case "unitNames":
      return DATA_CHECK_WORDS.unitName(entry.other, entry.name ?? "");
    case "columnNames":
      return DATA_CHECK_WORDS.columnName(entry.other, entry.name ?? "");
    case "seenTexts":
      return DATA_CHECK_WORDS.seenText(entry.text);
  }
}

function examples(texts: readonly string[]): string {
  const different = [...new Set(texts.filter((text) => text !== ""))];
  return DATA_CHECK_WORDS.examples(different.slice(0, EXAMPLES_SHOWN), different.length > EXAMPLES_SHOWN);
}

/** The lines that are ticked, as they say of their causes; null for a tab that is no such check. */
export function readChosen(grid: Grid): readonly CauseCells[] | null {
  const names = COLUMN_IDS.map((id) => foldWords(DATA_CHECK_COLUMNS[id]));
  const header = grid.values.findIndex((row) =>
    names.every((name, index) => foldWords(textOf(row[index])) === name),
  );
  if (header < 0) return null;
  return grid.values.slice(header + 1).flatMap((row) => {
    const cell = (id: ColumnId): CellValue => row[COLUMN_IDS.indexOf(id)] ?? null;
    if (cell("chosen") !== true) return [];
    return [
      {
        severity: textOf(cell("severity")),
        sheet: textOf(cell("sheet")),
        cells: textOf(cell("cells")),
        found: textOf(cell("found")),
        needed: textOf(cell("needed")),
        proposal: textOf(cell("proposal")),
      },
    ];
  });
}

/** Whether a ticked line speaks of a cause as it is now. */
export function speaksOf(line: CauseCells, cause: CheckedCause): boolean {
  const cells = causeCells(cause);
  return (Object.keys(line) as (keyof CauseCells)[]).every((id) => line[id] === textOf(cells[id]));
}
