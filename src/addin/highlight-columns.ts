/** The status and reason columns that the user asked for: finding, writing and removing them. */
import type { Grid } from "../sheet/cell";
import { isHighlightFormula, type TableHighlight } from "../sheet/highlight";
import { FORMULA_LABELS } from "../vi/labels";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Marks a column as the add-in's own. */
const COLUMN_KEY = "cchc.column";
const STATUS_WIDTH = 140;
const REASON_WIDTH = 360;

/** What is kept with a column so that removing it leaves the tab as it was. */
interface ColumnMark {
  /** Pixels, before. */
  readonly width: number;
  /** The grid was too narrow and the column was added. */
  readonly added: boolean;
}

export interface HighlightColumn {
  readonly sheet: Sheet;
  readonly sheetId: number;
  /** From 1. */
  readonly column: number;
  readonly mark: ColumnMark;
  readonly metadata: Metadata;
}

export function highlightColumns(spreadsheet: Spreadsheet): readonly HighlightColumn[] {
  return spreadsheet
    .createDeveloperMetadataFinder()
    .withKey(COLUMN_KEY)
    .find()
    .flatMap((metadata) => {
      const range = metadata.getLocation().getColumn();
      const mark = parseMark(metadata.getValue());
      if (!range || !mark) return [];
      const sheet = range.getSheet();
      return [{ sheet, sheetId: sheet.getSheetId(), column: range.getColumn(), mark, metadata }];
    });
}

function parseMark(value: string | null): ColumnMark | null {
  try {
    const mark = JSON.parse(value ?? "") as Partial<ColumnMark> | null;
    return typeof mark?.width === "number" && typeof mark.added === "boolean"
      ? { width: mark.width, added: mark.added }
      : null;
  } catch {
    return null;
  }
}

/** The grid with the add-in's own columns empty, as the user's tab is without them. */
export function withoutColumns(grid: Grid, sheetId: number, columns: readonly HighlightColumn[]): Grid {
  const own = new Set(columns.filter((entry) => entry.sheetId === sheetId).map(({ column }) => column - 1));
  if (own.size === 0) return grid;
  return {
    ...grid,
    values: grid.values.map((row) => row.map((cell, index) => (own.has(index) ? null : cell))),
  };
}

/** What stands in the two columns: two formulas that spill, or fixed values of the table's height. */
export type HighlightContent =
  | { readonly kind: "formulas"; readonly status: string; readonly reason: string }
  | { readonly kind: "values"; readonly rows: readonly (readonly [string, string])[] };

export function writeHighlight(sheet: Sheet, highlight: TableHighlight, content: HighlightContent): void {
  const { statusColumn, reasonColumn, topRow, rows } = highlight;
  for (const [column, width] of [
    [statusColumn, STATUS_WIDTH],
    [reasonColumn, REASON_WIDTH],
  ] as const) {
    const added = column > sheet.getMaxColumns();
    if (added) sheet.insertColumnsAfter(sheet.getMaxColumns(), column - sheet.getMaxColumns());
    const mark: ColumnMark = { width: sheet.getColumnWidth(column), added };
    // Marked before anything is written: a run that breaks off can always be cleared away.
    sheet.getRange(1, column, sheet.getMaxRows(), 1).addDeveloperMetadata(COLUMN_KEY, JSON.stringify(mark));
    sheet.setColumnWidth(column, width);
  }
  const block = sheet.getRange(topRow, statusColumn, rows, 2);
  block
    .setFontFamily("Times New Roman")
    .setVerticalAlignment("middle")
    .setWrapStrategy(SpreadsheetApp.WrapStrategy.OVERFLOW);
  sheet.getRange(topRow, statusColumn, 1, 2).setFontWeight("bold").setBackground("#e8eef7");
  if (content.kind === "formulas") {
    sheet.getRange(topRow, statusColumn).setFormula(content.status);
    sheet.getRange(topRow, reasonColumn).setFormula(content.reason);
  } else {
    block.setNumberFormat("@").setValues(content.rows.map((row) => [...row]));
  }
  sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), ...highlight.rules.map(ruleOf)]);

  function ruleOf({ formula, block: area, background, color }: TableHighlight["rules"][number]): Rule {
    return SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(formula)
      .setBackground(background)
      .setFontColor(color)
      .setRanges([sheet.getRange(area.row, area.column, area.rows, area.columns)])
      .build();
  }
}

/** Takes away the columns and colour rules; everything else of the tabs stays. Returns how many tabs had any. */
export function removeHighlights(columns: readonly HighlightColumn[]): number {
  const bySheet = new Map<number, HighlightColumn[]>();
  for (const column of columns) {
    const list = bySheet.get(column.sheetId);
    if (list) list.push(column);
    else bySheet.set(column.sheetId, [column]);
  }
  for (const own of bySheet.values()) {
    const sheet = own[0]?.sheet;
    if (!sheet) continue;
    const rules = sheet.getConditionalFormatRules();
    const columnNumbers = own.map(({ column }) => column);
    const foreign = rules.filter((rule) => !isOwnRule(rule, columnNumbers));
    if (foreign.length < rules.length) sheet.setConditionalFormatRules(foreign);
    // From the right, so that deleting one does not move the next.
    for (const { column, mark, metadata } of [...own].sort((first, second) => second.column - first.column)) {
      sheet.getRange(1, column, sheet.getMaxRows(), 1).clear();
      if (!mark.added) sheet.setColumnWidth(column, mark.width);
      metadata.remove();
      if (mark.added) sheet.deleteColumns(column, 1);
    }
  }
  return bySheet.size;
}

function isOwnRule(rule: Rule, columnNumbers: readonly number[]): boolean {
  const condition = rule.getBooleanCondition();
  if (condition?.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA) return false;
  const [formula] = condition.getCriteriaValues() as readonly unknown[];
  return typeof formula === "string" && isHighlightFormula(formula, columnNumbers);
}

/** The header row's labels and each row's texts, for fixed values. */
export const HIGHLIGHT_LABELS: readonly [string, string] = [FORMULA_LABELS.status, FORMULA_LABELS.reason];
