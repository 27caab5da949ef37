/** The status and reason columns beside a table, and the colour rules for its rows, as data. */
import { append } from "../domain/append";
import { columnLetters, quoteSheet } from "../domain/cell-name";
import type { SubjectKind } from "../domain/subject";
import { OUTCOMES } from "../engine/outcome";
import { FORMULA_LABELS } from "../vi/labels";
import { isReasonText } from "../vi/reasons";
import { OUTCOME_NAMES } from "../vi/terms";
import { isBlank, isErrorText, textOf, type CellValue, type Grid } from "./cell";
import { mergedCells } from "./merged-cells";
import { struckCells } from "./struck-cells";
import { OUTCOME_BACKGROUNDS, OUTCOME_TEXT } from "./outcome-colors";
import type { Block } from "./tab-image";
import { indexesOf, type Table } from "./table";

const HEADER_BACKGROUND = "#e8eef7";

/** Rows from 1; `to` null: down to the end of the tab, so that lines added later count too. */
export interface RowSpan {
  readonly from: number;
  readonly to: number | null;
}

export interface HighlightRule {
  /** Built-in functions only: colour rules cannot call custom ones. */
  readonly formula: string;
  readonly rows: RowSpan;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly background: string;
  readonly color: string;
  readonly bold: boolean;
}

/** Neighbouring tables of one kind on a tab, or the two that share their lines: one range, one pair of columns. */
export interface TableRun {
  readonly kind: SubjectKind;
  /** Whether a formula that is given the run's range sees in it what the whole workbook shows. */
  readonly readsAlone: boolean;
  readonly tables: readonly Table[];
  /** From the first header row, where the formulas stand, to the row before the next run. */
  readonly rows: RowSpan;
  readonly rules: readonly HighlightRule[];
}

/** The two columns of a tab, which its tables share. */
export interface TabHighlight {
  readonly grid: Grid;
  readonly statusColumn: number;
  readonly reasonColumn: number;
  readonly runs: readonly TableRun[];
}

/** One plan for each tab that has tables. */
export function planHighlights(tables: readonly Table[]): readonly TabHighlight[] {
  const byGrid = new Map<Grid, Table[]>();
  for (const table of tables) {
    append(byGrid, table.grid, table);
  }
  return [...byGrid].map(([grid, ofTab]) => planTab(grid, ofTab));
}

/** Right of all tables of the tab, in the first two neighbouring columns that hold nothing from top to bottom. */
function planTab(grid: Grid, tables: readonly Table[]): TabHighlight {
  const free = firstFreePair(grid, Math.max(...tables.map(lastColumnOf)) + 1);
  const statusColumn = grid.firstColumn + free;
  const byKind: Table[][] = [];
  for (const table of tables) {
    const last = byKind[byKind.length - 1];
    const [first] = last ?? [];
    const sharesLines = first !== undefined && firstHeaderRow(first) === firstHeaderRow(table);
    if (last && (first?.kind === table.kind || sharesLines)) last.push(table);
    else byKind.push([table]);
  }
  const starts = byKind.map(([first]) => (first ? firstHeaderRow(first) : 0));
  const runs = byKind.map((ofRun, index): TableRun => {
    const next = starts[index + 1];
    const rows = { from: starts[index] ?? 0, to: next === undefined ? null : next - 1 };
    return {
      kind: ofRun[0]?.kind ?? "collective",
      readsAlone: ofRun.every(
        (table) => table.kind === ofRun[0]?.kind && table.years.kind !== "tab" && !looksMatter(table),
      ),
      tables: ofRun,
      rows,
      rules: rulesOf(rows, grid.firstColumn, statusColumn),
    };
  });
  return { grid, statusColumn, reasonColumn: statusColumn + 1, runs };
}

/** A formula is computed anew when values change: a merge or a line through a cell that comes or goes later is missed. */
function looksMatter({ grid, rows, columns, headerRows }: Table): boolean {
  const isStruck = struckCells(grid);
  const lines = [...headerRows, ...rows.map(({ index }) => index)];
  const looked = columns.flatMap(indexesOf);
  if (lines.some((row) => looked.some((column) => isStruck(row, column)))) return true;
  const merged = mergedCells(grid);
  return rows.some(
    ({ kind, index: row }) =>
      kind !== "other" && kind !== "group" && looked.some((column) => merged.over(row, column) !== undefined),
  );
}

function firstFreePair({ values }: Grid, from: number): number {
  const isFree = (column: number): boolean => values.every((row) => isBlank(row[column]));
  for (let column = from; ; column++) {
    if (isFree(column) && isFree(column + 1)) return column;
  }
}

function rulesOf(rows: RowSpan, firstColumn: number, statusColumn: number): readonly HighlightRule[] {
  const common = { rows, lastColumn: statusColumn + 1, color: OUTCOME_TEXT };
  return [
    {
      ...common,
      formula: ruleFormula(statusColumn, rows.from, FORMULA_LABELS.status),
      firstColumn: statusColumn,
      background: HEADER_BACKGROUND,
      bold: true,
    },
    ...OUTCOMES.map((outcome) => ({
      ...common,
      formula: ruleFormula(statusColumn, rows.from, OUTCOME_NAMES[outcome]),
      firstColumn,
      background: OUTCOME_BACKGROUNDS[outcome],
      bold: false,
    })),
  ];
}

/** `=$S9="Đủ điều kiện"`: true in the rows of one outcome. */
function ruleFormula(statusColumn: number, row: number, text: string): string {
  return `=$${columnLetters(statusColumn)}${String(row)}="${text}"`;
}

const RULE_TEXTS: readonly string[] = [
  FORMULA_LABELS.status,
  ...OUTCOMES.map((outcome) => OUTCOME_NAMES[outcome]),
];
const RULE_BACKGROUNDS: readonly string[] = [HEADER_BACKGROUND, ...Object.values(OUTCOME_BACKGROUNDS)];

/**
 * Whether a colour rule is one of ours: it asks for one of our texts in one of the given columns (from 1), or in a
 * column that was deleted, and still has one of our colours. A rule that the user made or recoloured is the user's.
 */
export function isHighlightRule(
  { formula, background }: { readonly formula: string; readonly background: string | null },
  columns: readonly number[],
): boolean {
  const [, column, text] = /^=\s*(?:\$([A-Z]{1,3})\$?\d+|#REF!?)\s*=\s*"([^"]+)"$/i.exec(formula) ?? [];
  return (
    text !== undefined &&
    RULE_TEXTS.includes(text.normalize("NFC")) &&
    RULE_BACKGROUNDS.includes((background ?? "").toLowerCase()) &&
    (column === undefined || columns.some((own) => columnLetters(own) === column.toUpperCase()))
  );
}

/** Whether a cell of one of our columns holds what we put there; anything else somebody typed. */
export function isHighlightCell(value: CellValue, formula = ""): boolean {
  if (formula !== "") return /^=\s*CCHC_(STATUS|REASON)\s*\(/i.test(formula);
  if (isBlank(value) || isErrorText(value)) return true;
  const text = textOf(value);
  return RULE_TEXTS.includes(text) || text === FORMULA_LABELS.reason || isReasonText(text);
}

/** Row of the tab, from 1. */
export function firstHeaderRow(table: Table): number {
  return table.grid.firstRow + (table.headerRows[0] ?? 0);
}

function lastColumnOf(table: Table): number {
  return Math.max(...table.columns.flatMap(indexesOf));
}

/** How many rows fixed values take: from the first header to the last subject. */
export function filledRows({ tables, rows }: TableRun): number {
  const last = Math.max(
    ...tables.map((table) => {
      const subjects = table.rows.filter(({ kind }) => kind === "data");
      const row = subjects[subjects.length - 1]?.index ?? table.headerRows[table.headerRows.length - 1] ?? 0;
      return table.grid.firstRow + row;
    }),
  );
  return last - rows.from + 1;
}

/** The rectangle of a span, once the height of the tab is known. */
export function blockOf(rows: RowSpan, firstColumn: number, lastColumn: number, height: number): Block {
  return {
    row: rows.from,
    column: firstColumn,
    rows: Math.max(1, (rows.to ?? height) - rows.from + 1),
    columns: lastColumn - firstColumn + 1,
  };
}

/** Tables with their headers: A4:R, or A4:R20 above others. */
function rangeOf({ tables, rows }: TableRun): string {
  const { firstColumn } = tables[0]?.grid ?? { firstColumn: 1 };
  const first = `${columnLetters(firstColumn)}${String(rows.from)}`;
  const last = columnLetters(firstColumn + Math.max(...tables.map(lastColumnOf)));
  return `${first}:${last}${rows.to === null ? "" : String(rows.to)}`;
}

/**
 * The formula of a column: =CCHC_STATUS(A4:R;"GIAI_DOAN";;'Cá nhân'!A4:M;;'Thiết lập CCHC'!A1:F60).
 * Semicolons, which every locale accepts.
 */
export function columnFormula(
  name: "CCHC_STATUS" | "CCHC_REASON",
  own: TableRun,
  related: TableRun | null,
  round: { readonly award: string; readonly year: number | null },
  settingsRange: string | null,
): string {
  const args = [
    rangeOf(own),
    `"${round.award}"`,
    round.year === null ? "" : String(round.year),
    related ? `${quoteSheet(related.tables[0]?.grid.sheet ?? "")}!${rangeOf(related)}` : "",
    "",
    settingsRange ?? "",
  ];
  while (args[args.length - 1] === "") args.pop();
  return `=${name}(${args.join(";")})`;
}
