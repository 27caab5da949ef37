/** The status and reason columns beside a table, and the colour rules for its rows, as data. */
import { columnLetters, quoteSheet, rangeName } from "../domain/cell-name";
import { OUTCOMES, type Outcome } from "../engine/outcome";
import { OUTCOME_NAMES } from "../vi/terms";
import { isBlank } from "./cell";
import type { Table } from "./find-tables";
import { OUTCOME_BACKGROUNDS, OUTCOME_TEXT } from "./outcome-colors";
import type { Block } from "./tab-image";

export interface HighlightRule {
  readonly outcome: Outcome;
  /** Built-in functions only: colour rules cannot call custom ones. */
  readonly formula: string;
  readonly block: Block;
  readonly background: string;
  readonly color: string;
}

export interface TableHighlight {
  readonly sheet: string;
  /** The first header row, where the formulas stand. */
  readonly topRow: number;
  /** Rows from the header to the end of the table. */
  readonly rows: number;
  readonly statusColumn: number;
  readonly reasonColumn: number;
  readonly rules: readonly HighlightRule[];
}

/**
 * Where the two columns go: right of the table, in the first two neighbouring columns that hold nothing at all in
 * the whole tab, so that no neighbour is overwritten.
 */
export function highlightOf(table: Table): TableHighlight {
  const { grid } = table;
  const top = table.headerRows[0] ?? 0;
  const height = lastRow(table) - top + 1;
  const lastColumn = Math.max(...table.columns.map(({ index }) => index));
  const free = firstFreePair(table, lastColumn + 1);
  const statusColumn = grid.firstColumn + free;
  const topRow = grid.firstRow + top;
  const firstData = grid.firstRow + (table.headerRows[table.headerRows.length - 1] ?? top) + 1;
  const block: Block = {
    row: firstData,
    column: grid.firstColumn,
    rows: Math.max(1, topRow + height - firstData),
    columns: free + 2,
  };
  return {
    sheet: grid.sheet,
    topRow,
    rows: height,
    statusColumn,
    reasonColumn: statusColumn + 1,
    rules: OUTCOMES.map((outcome) => ({
      outcome,
      formula: ruleFormula(statusColumn, firstData, outcome),
      block,
      background: OUTCOME_BACKGROUNDS[outcome],
      color: OUTCOME_TEXT,
    })),
  };
}

/** `=$S9="Đủ điều kiện"`: true in the rows of one outcome. */
function ruleFormula(statusColumn: number, row: number, outcome: Outcome): string {
  return `=$${columnLetters(statusColumn)}${String(row)}="${OUTCOME_NAMES[outcome]}"`;
}

/** Whether a colour rule is one of ours: it asks for an outcome in one of the given columns (from 1). */
export function isHighlightFormula(formula: string, columns: readonly number[]): boolean {
  const match = /^=\$([A-Z]{1,3})\$?\d+\s*=\s*"([^"]+)"$/.exec(formula);
  return (
    match !== null &&
    columns.some((column) => columnLetters(column) === match[1]) &&
    OUTCOMES.some((outcome) => OUTCOME_NAMES[outcome] === match[2])
  );
}

function lastRow(table: Table): number {
  const kept = table.rows.filter(({ kind }) => kind === "data");
  return kept[kept.length - 1]?.index ?? table.headerRows[table.headerRows.length - 1] ?? 0;
}

function firstFreePair(table: Table, from: number): number {
  const { values } = table.grid;
  const isFree = (column: number): boolean => values.every((row) => isBlank(row[column]));
  for (let column = from; ; column++) {
    if (isFree(column) && isFree(column + 1)) return column;
  }
}

/** The A1 range of a table from its header to its last subject, on its tab. */
export function tableRange(table: Table): string {
  const { grid } = table;
  const top = grid.firstRow + (table.headerRows[0] ?? 0);
  const columns = Math.max(...table.columns.map(({ index }) => index)) + 1;
  return rangeName(top, grid.firstColumn, lastRow(table) + grid.firstRow - top + 1, columns);
}

/**
 * The formula of a column: =CCHC_STATUS(A4:R13;"GIAI_DOAN";2025;'Cá nhân'!A4:M66;;'Thiết lập CCHC'!A1:F60).
 * Semicolons, which every locale accepts.
 */
export function columnFormula(
  name: "CCHC_STATUS" | "CCHC_REASON",
  table: Table,
  related: Table | null,
  round: { readonly award: string; readonly year: number | null },
  settingsRange: string | null,
): string {
  const args = [
    tableRange(table),
    `"${round.award}"`,
    round.year === null ? "" : String(round.year),
    related ? `${quoteSheet(related.grid.sheet)}!${tableRange(related)}` : "",
    "",
    settingsRange ?? "",
  ];
  while (args[args.length - 1] === "") args.pop();
  return `=${name}(${args.join(";")})`;
}
