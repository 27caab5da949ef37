/** The status and reason columns that the user asked for: finding, writing and removing them. */
import { isText, type Grid } from "../sheet/cell";
import {
  blockOf,
  isHighlightCell,
  isHighlightRule,
  type HighlightRule,
  type TabHighlight,
} from "../sheet/highlight";
import { COMMAND_ERRORS } from "../vi/command-errors";
import { UserError } from "../vi/errors";

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

/** All of the spreadsheet that bear the add-in's mark, wherever people have moved them. */
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

/** The grid with what the add-in wrote into its columns left out, as the user's tab is without it. */
export function withoutOwnColumns(grid: Grid, sheetId: number, columns: readonly HighlightColumn[]): Grid {
  const own = new Set(columns.filter((entry) => entry.sheetId === sheetId).map(({ column }) => column - 1));
  if (own.size === 0) return grid;
  return {
    ...grid,
    values: grid.values.map((row) =>
      row.map((cell, index) => (own.has(index) && isHighlightCell(cell) ? null : cell)),
    ),
  };
}

/** What stands in the two columns of a run: two formulas that spill, or fixed values from the header row down. */
export type HighlightContent =
  | { readonly kind: "formulas"; readonly status: string; readonly reason: string }
  | { readonly kind: "values"; readonly rows: readonly (readonly [string, string])[] };

/**
 * A tab that somebody locked is not begun, lest half of the tabs have colours.
 * @param lastColumn the last column that would be written to
 * @throws {UserError} if the user may not edit what stands up to that column
 */
export function refuseLocked(sheet: Sheet, lastColumn: number): void {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  const locked = [SHEET, RANGE]
    .flatMap((kind) => sheet.getProtections(kind))
    .some(
      (protection) =>
        !protection.isWarningOnly() &&
        !protection.canEdit() &&
        protection.getRange().getColumn() <= lastColumn,
    );
  if (locked) throw new UserError(COMMAND_ERRORS.tabLocked(sheet.getName()));
}

/**
 * Writes the columns of a tab, one content for each of its runs. The cells keep their own formats, which stand under the colour rules: what was never
 * changed needs not be restored.
 */
export function writeHighlight(
  sheet: Sheet,
  { statusColumn, reasonColumn, runs }: TabHighlight,
  contents: readonly HighlightContent[],
): void {
  const height = sheet.getMaxRows();
  for (const [column, width] of [
    [statusColumn, STATUS_WIDTH],
    [reasonColumn, REASON_WIDTH],
  ] as const) {
    const added = column > sheet.getMaxColumns();
    if (added) sheet.insertColumnsAfter(sheet.getMaxColumns(), column - sheet.getMaxColumns());
    const mark: ColumnMark = { width: sheet.getColumnWidth(column), added };
    // Marked before anything is written: a run that breaks off can always be cleared away.
    sheet.getRange(1, column, height, 1).addDeveloperMetadata(COLUMN_KEY, JSON.stringify(mark));
    sheet.setColumnWidth(column, width);
  }
  for (const [index, { rows }] of runs.entries()) {
    const content = contents[index];
    if (content?.kind === "formulas") {
      sheet.getRange(rows.from, statusColumn).setFormula(content.status);
      sheet.getRange(rows.from, reasonColumn).setFormula(content.reason);
    } else if (content) {
      sheet
        .getRange(rows.from, statusColumn, content.rows.length, 2)
        .setValues(content.rows.map((row) => [...row]));
    }
  }
  const rules = runs.flatMap((run) => run.rules.map((rule) => buildRule(sheet, rule, height)));
  sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), ...rules]);
}

function buildRule(sheet: Sheet, rule: HighlightRule, height: number): Rule {
  const { row, column, rows, columns } = blockOf(rule.rows, rule.firstColumn, rule.lastColumn, height);
  const builder = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(rule.formula)
    .setBackground(rule.background)
    .setFontColor(rule.color)
    .setRanges([sheet.getRange(row, column, rows, columns)]);
  return (rule.bold ? builder.setBold(true) : builder).build();
}

/**
 * Takes away what the add-in wrote, its colour rules and the columns it added; everything else of the tabs stays,
 * also what somebody typed into these columns. Returns how many tabs had any.
 * @throws {UserError} before anything is taken away if one of the tabs is locked
 */
export function removeHighlights(columns: readonly HighlightColumn[]): number {
  const bySheet = new Map<number, Map<number, HighlightColumn[]>>();
  for (const entry of columns) {
    const ofSheet = bySheet.get(entry.sheetId) ?? new Map<number, HighlightColumn[]>();
    bySheet.set(entry.sheetId, ofSheet);
    ofSheet.set(entry.column, [...(ofSheet.get(entry.column) ?? []), entry]);
  }
  for (const ofSheet of bySheet.values()) {
    const sheet = [...ofSheet.values()][0]?.[0]?.sheet;
    if (sheet) refuseLocked(sheet, Math.max(...ofSheet.keys()));
  }
  for (const ofSheet of bySheet.values()) {
    const sheet = [...ofSheet.values()][0]?.[0]?.sheet;
    if (!sheet) continue;
    removeRules(sheet, [...ofSheet.keys()]);
    // From the right: only at the edge a column can go without moving a neighbour.
    for (const column of [...ofSheet.keys()].sort((first, second) => second - first)) {
      removeColumn(sheet, column, ofSheet.get(column) ?? []);
    }
  }
  return bySheet.size;
}

function removeRules(sheet: Sheet, columns: readonly number[]): void {
  const rules = sheet.getConditionalFormatRules();
  const foreign = rules.filter((rule) => !isOwnRule(rule, columns));
  if (foreign.length < rules.length) sheet.setConditionalFormatRules(foreign);
}

function isOwnRule(rule: Rule, columns: readonly number[]): boolean {
  const condition = rule.getBooleanCondition();
  if (condition?.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA) return false;
  const [formula] = condition.getCriteriaValues() as readonly unknown[];
  return isText(formula) && isHighlightRule({ formula, background: condition.getBackground() }, columns);
}

/** @param entries its marks; the oldest knows how the column was before */
function removeColumn(sheet: Sheet, column: number, entries: readonly HighlightColumn[]): void {
  const whole = sheet.getRange(1, column, sheet.getMaxRows(), 1);
  const texts = whole.getDisplayValues();
  const formulas = whole.getFormulas();
  const isOwn = texts.map(([text = ""], row) => isHighlightCell(text, formulas[row]?.[0]));
  for (const { from, length } of runsOf(isOwn)) sheet.getRange(from, column, length, 1).clearContent();
  const isUsed = isOwn.includes(false);
  const mark = entries[0]?.mark;
  if (mark?.added && !isUsed && column === sheet.getMaxColumns()) {
    sheet.deleteColumns(column, 1);
    return;
  }
  if (mark) sheet.setColumnWidth(column, mark.width);
  // Last: a run that breaks off before still finds what there is to restore.
  for (const { metadata } of entries) metadata.remove();
}

/** Rows from 1 of neighbours that are true; a single run where nobody typed anything in between. */
function runsOf(flags: readonly boolean[]): readonly { readonly from: number; readonly length: number }[] {
  const runs: { from: number; length: number }[] = [];
  for (const [index, flag] of flags.entries()) {
    const last = runs[runs.length - 1];
    if (!flag) continue;
    if (last && last.from + last.length === index + 1) last.length++;
    else runs.push({ from: index + 1, length: 1 });
  }
  return runs;
}
