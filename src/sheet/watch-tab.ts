/**
 * The hidden tab that watches the data of a closed list: a copy of every cell of facts as it was, and formulas of
 * Sheets that name the cells which are others now. So the closed list tells of a change at once, without any command.
 * Headers are not copied: what has none can never be taken for a table of ratings.
 */
import { cellName, quoteSheet, rangeName } from "../domain/cell-name";
import { WATCH_WORDS } from "../vi/council-words";
import type { CellValue, Grid } from "./cell";
import type { ColumnMeaning } from "./columns";
import { formulaLiteral } from "./formula-literal";
import { TabBuilder, type Block, type TabImage } from "./tab-image";
import type { Table } from "./table";

/** The cells of one tab that are watched. Rows and columns from 0 within the grid. */
export interface WatchedBlock {
  readonly grid: Grid;
  readonly firstRow: number;
  readonly lastRow: number;
  /** The rows between that are headers. */
  readonly headerRows: readonly number[];
  /** The columns that tell facts. */
  readonly columns: readonly number[];
  /** The column whose filled cells are counted down to the end of the tab, so that new lines below are seen. */
  readonly counted: { readonly column: number; readonly tabRows: number } | null;
}

/** More cells are not copied: commands and the sidebar find what changed there. */
const MOST_CELLS = 10_000;

/** Where the sentence stands, and where commands write what no formula sees. */
export const WATCH_CELLS = {
  sentence: { row: 1, column: 1 },
  others: { row: 1, column: 2 },
} as const;

/**
 * The cells of tables that facts are read from, one block a tab.
 * @param rowsOf how many rows a tab has, with those that hold nothing
 */
export function watchedBlocks(
  tables: readonly Table[],
  rowsOf: (grid: Grid) => number,
): readonly WatchedBlock[] {
  const byGrid = new Map<Grid, Table[]>();
  for (const table of tables) byGrid.set(table.grid, [...(byGrid.get(table.grid) ?? []), table]);
  return [...byGrid].map(([grid, ofTab]) => ({
    grid,
    firstRow: Math.min(...ofTab.flatMap(({ headerRows }) => headerRows)),
    headerRows: ofTab.flatMap(({ headerRows }) => headerRows),
    lastRow: lastFilledRow(grid),
    columns: [
      ...new Set(
        ofTab.flatMap(({ columns }) =>
          columns.flatMap(({ index, meaning }) => (UNWATCHED.has(meaning.kind) ? [] : [index])),
        ),
      ),
    ],
    counted: ofTab[0] ? { column: ofTab[0].nameColumn.index, tabRows: rowsOf(grid) } : null,
  }));
}

/** Not for verdicts; and a birthday of other clocks ("1/3/1975") may come back an hour off. */
const UNWATCHED: ReadonlySet<ColumnMeaning["kind"]> = new Set(["note", "ordinal", "birthDate"]);

function lastFilledRow({ values }: Grid): number {
  for (let row = values.length - 1; row >= 0; row--) {
    if (values[row]?.some(isFilled)) return row;
  }
  return 0;
}

/** As LEN has it. */
function isFilled(cell: CellValue): boolean {
  return cell !== null && cell !== "";
}

/** Null where there are too many cells to be copied. */
export function watchTab(name: string, blocks: readonly WatchedBlock[]): TabImage | null {
  const widths = blocks.map(({ columns }) => Math.max(...columns) + 1);
  const cells = blocks.reduce(
    (sum, { firstRow, lastRow }, index) => sum + (lastRow - firstRow + 1) * (widths[index] ?? 0),
    0,
  );
  if (cells > MOST_CELLS) return null;
  const tab = new TabBuilder(
    name,
    Array.from({ length: Math.max(2, ...widths) + 1 }, () => COLUMN_WIDTH),
  );
  tab.row();
  const parts = blocks.map(() => tab.row());
  for (const [index, block] of blocks.entries()) {
    const width = widths[index] ?? 0;
    const row = parts[index] ?? 0;
    tab.live(row, PART_COLUMNS.cells, changedCells(block, width, writeCopy(tab, block, width)));
    tab.live(row, PART_COLUMNS.lines, changedLines(block));
    tab.live(row, PART_COLUMNS.sentence, partSentence(block.grid.sheet, row));
  }
  const { sentence, others } = WATCH_CELLS;
  const all = [
    ...parts.map((row) => cellName(row, PART_COLUMNS.sentence)),
    cellName(others.row, others.column),
  ].join(";");
  tab.live(
    sentence.row,
    sentence.column,
    `=IF(TEXTJOIN("";TRUE;${all})="";"";${formulaLiteral(WATCH_WORDS.beginning)}&TEXTJOIN("; ";TRUE;${all})&".")`,
  );
  return { ...tab.build(), isHidden: true };
}

const COLUMN_WIDTH = 80;

/** Of each watched tab, in a row of its own: which cells differ, whether lines came or went, and both in words. */
const PART_COLUMNS = { cells: 1, lines: 2, sentence: 3 } as const;

/** Where a copy stands, as formulas name it. */
interface CopyNames {
  readonly copy: string;
  /** 1 for the cells that are compared, 0 for the others. */
  readonly compared: string;
}

/** Copies a block below what is written already, with a row above and a column beside it that say what is compared. */
function writeCopy(
  tab: TabBuilder,
  { grid, firstRow, lastRow, headerRows, columns }: WatchedBlock,
  width: number,
): CopyNames {
  const columnsRow = tab.row(
    Array.from({ length: width }, (_, column) => (columns.includes(column) ? 1 : 0)),
  );
  const rows = grid.values.slice(firstRow, lastRow + 1);
  for (const [position, row] of rows.entries()) {
    const isHeader = headerRows.includes(firstRow + position);
    const cells = Array.from({ length: width }, (_, column) => (isHeader ? "" : (row[column] ?? "")));
    tab.row([...cells, isHeader ? 0 : 1]);
  }
  const comparedColumns = { row: columnsRow, column: 1, rows: 1, columns: width };
  const comparedRows = { row: columnsRow + 1, column: width + 1, rows: rows.length, columns: 1 };
  tab.number(comparedColumns);
  tab.number(comparedRows);
  return {
    copy: rangeName(columnsRow + 1, 1, rows.length, width),
    compared: `${blockName(comparedColumns)}*${blockName(comparedRows)}`,
  };
}

function blockName({ row, column, rows, columns }: Block): string {
  return rangeName(row, column, rows, columns);
}

/** The names of the cells that differ, one after the other. */
function changedCells(
  { grid, firstRow, lastRow }: WatchedBlock,
  width: number,
  { copy, compared }: CopyNames,
): string {
  const sheet = quoteSheet(grid.sheet);
  const top = grid.firstRow + firstRow;
  const rows = lastRow - firstRow + 1;
  const at = (columns: number, height: number): string =>
    `${sheet}!${rangeName(top, grid.firstColumn, height, columns)}`;
  const differs = `IFERROR((${at(width, rows)}<>${copy})*${compared};0)>0`;
  return `=IFERROR(TEXTJOIN(", ";TRUE;ARRAYFORMULA(IF(${differs};ADDRESS(ROW(${at(1, rows)});COLUMN(${at(width, 1)});4);"")));${formulaLiteral(WATCH_WORDS.gone)})`;
}

/** "" as long as as many cells of the names' column are filled as were. */
function changedLines({ grid, firstRow, counted }: WatchedBlock): string {
  if (counted === null) return `=""`;
  const { column, tabRows } = counted;
  const top = grid.firstRow + firstRow;
  const before = grid.values.slice(firstRow).filter((row) => isFilled(row[column] ?? null)).length;
  // Not "B4:B": Excel and LibreOffice know no such range.
  const range = rangeName(top, grid.firstColumn + column, Math.max(1, tabRows - top + 1), 1);
  const now = `SUMPRODUCT(--(IFERROR(LEN(${quoteSheet(grid.sheet)}!${range});1)>0))`;
  return `=IFERROR(IF(${now}=${String(before)};"";${formulaLiteral(WATCH_WORDS.lines)});"")`;
}

function partSentence(sheet: string, row: number): string {
  const cells = cellName(row, PART_COLUMNS.cells);
  const lines = cellName(row, PART_COLUMNS.lines);
  const longest = String(LONGEST_LIST);
  const shown = `LEFT(${cells};${longest})&IF(LEN(${cells})>${longest};"…";"")`;
  return `=IF(${cells}&${lines}="";"";${formulaLiteral(WATCH_WORDS.inTab(sheet))}&TEXTJOIN(", ";TRUE;IF(${cells}="";"";${formulaLiteral(WATCH_WORDS.cells)}&${shown});${lines}))`;
}

/** A notice is read at a glance. */
const LONGEST_LIST = 150;
