/** Reads an .xlsx file: ExcelJS's workbook, and from it the data that the engine builds its model from. */

import ExcelJS from "exceljs";
import type { Zone } from "@odoo/o-spreadsheet";
import { columnIndex, parseA1, splitSheetReference, zoneToA1, zonesOfCells } from "./a1";
import { serialFromUtcDate } from "./civil-time";
import type { HostStyle, ImportedCell } from "./engine";
import { WorkbookError } from "./errors";
import { fromExcelFormula, unwrapFormula } from "./formula-text";
import { ESCAPED_TEXT_FORMAT, isDateFormat } from "./grid";
import { engineLocale } from "./locale";
import type { LocaleCode } from "./locale";
import { decodeSideData } from "./side-data-text";
import { cellKey } from "./side-data";
import type { ImportedSideData, MetadataEntry } from "./side-data";
import { textContent } from "./typed-input";
import type { EngineLook } from "./xlsx-style";
import { lookFromExcel, themeColors } from "./xlsx-style";
import {
  CHECKED,
  FOREIGN_PREFIX,
  UNCHECKED,
  isCheckboxValidation,
  rescueRule,
  ruleFromExcel,
  validationFromExcel,
} from "./xlsx-rules";
import type { ExcelConditionalFormatting, ExcelRule, ExcelValidation } from "./xlsx-rules";

/** What ExcelJS keeps beside its public types. */
export interface ExcelSheetInternals {
  _rows: (ExcelRowInternals | undefined)[];
  _merges: Record<
    string,
    { model: { top: number; left: number; bottom: number; right: number } } | undefined
  >;
  conditionalFormattings: ExcelConditionalFormatting[];
  dataValidations: { model: Record<string, ExcelValidation | undefined> };
}

export interface ExcelRowInternals extends Omit<ExcelJS.Row, "height"> {
  height: number | undefined;
  _cells: (ExcelJS.Cell | undefined)[];
}

/** ExcelJS's worksheet with the parts that its types leave out. */
export function internals(sheet: ExcelJS.Worksheet): ExcelSheetInternals {
  return sheet as unknown as ExcelSheetInternals;
}

/** Rules and validations of a file that the engine holds by an id or a stand-in. */
export interface FileRules {
  rules: Map<string, ExcelRule>;
  validations: Map<string, ExcelValidation>;
}

export interface ReadWorkbook {
  excel: ExcelJS.Workbook;
  data: object;
  cells: Map<string, ImportedCell[]>;
  /** The engine's sheet id of each worksheet of the file. */
  sheetIds: Map<string, ExcelJS.Worksheet>;
  fileRules: FileRules;
  theme: readonly string[];
  /** Cells that hold what a formula elsewhere spilled into them. */
  spillCells: Map<string, { row: number; col: number }[]>;
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

function includesText(bytes: Uint8Array, text: string, wide: boolean): boolean {
  const wanted = Array.from(text).flatMap((char) => (wide ? [char.charCodeAt(0), 0] : [char.charCodeAt(0)]));
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

/** Throws if the bytes cannot be an .xlsx workbook, with the reason. */
export function checkContainer(bytes: Uint8Array): void {
  if (startsWith(bytes, COMPOUND)) {
    // Office encrypts a workbook by wrapping it into the container of the old binary formats.
    if (includesText(bytes, "EncryptedPackage", true))
      throw new WorkbookError("encrypted", "The workbook is protected by a password.");
    throw new WorkbookError("notXlsx", "The file is in an old binary format (.xls), not .xlsx.");
  }
  if (!startsWith(bytes, ZIP)) throw new WorkbookError("notXlsx", "The file is not an .xlsx workbook.");
  if (!includesText(bytes, "[Content_Types].xml", false) && !includesText(bytes, "PK\u0005\u0006", false))
    throw new WorkbookError("broken", "The file ends too early.");
}

/** Google gives each sheet at least this grid. */
export const GOOGLE_ROWS = 1000;
export const GOOGLE_COLUMNS = 26;

/** Loads bytes by ExcelJS; every failure is a `WorkbookError`. */
export async function loadExcel(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  checkContainer(bytes);
  const excel = new ExcelJS.Workbook();
  try {
    // ExcelJS asks for a Buffer in its types and takes any bytes.
    await excel.xlsx.load(bytes as unknown as Parameters<typeof excel.xlsx.load>[0]);
  } catch (error) {
    const named = includesText(bytes, "xl/workbook.xml", false);
    throw new WorkbookError(
      named || !includesText(bytes, "PK\u0005\u0006", false) ? "broken" : "notXlsx",
      `The workbook cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
  if (excel.worksheets.length === 0)
    throw new WorkbookError(
      includesText(bytes, "xl/workbook.xml", false) ? "broken" : "notXlsx",
      "The file holds no worksheet.",
    );
  return excel;
}

/** The engine's id of a worksheet of a file. */
export const sheetIdOf = (sheet: ExcelJS.Worksheet): string => `file${sheet.id}`;

/** Width of a column in pixels from Excel's width in digits of the standard font. */
export const pixelsFromWidth = (width: number): number => Math.round(width * 7 + 5);
export const widthFromPixels = (pixels: number): number => Math.round(((pixels - 5) / 7) * 100) / 100;
export const pixelsFromPoints = (points: number): number => Math.round((points * 4) / 3);
export const pointsFromPixels = (pixels: number): number => Math.round(pixels * 0.75 * 100) / 100;

interface Interned<T> {
  id(value: T): number;
  table: Record<number, T>;
}

function interned<T>(): Interned<T> {
  const ids = new Map<string, number>();
  const table: Record<number, T> = {};
  return {
    table,
    id: (value) => {
      const key = JSON.stringify(value);
      let id = ids.get(key);
      if (id === undefined) {
        id = ids.size + 1;
        ids.set(key, id);
        table[id] = value;
      }
      return id;
    },
  };
}

/** Builds the engine's data from a workbook that ExcelJS has read. */
export function dataFromExcel(excel: ExcelJS.Workbook, locale: LocaleCode): ReadWorkbook {
  const theme = themeColors((excel.model as { themes?: { theme1?: string } }).themes?.theme1);
  const borders = interned<object>();
  const cells = new Map<string, ImportedCell[]>();
  const sheetIds = new Map<string, ExcelJS.Worksheet>();
  const fileRules: FileRules = { rules: new Map(), validations: new Map() };
  const spillCells = new Map<string, { row: number; col: number }[]>();
  const notes: Record<string, Record<string, string>> = {};
  const sheets = excel.worksheets.map((sheet) => {
    const id = sheetIdOf(sheet);
    sheetIds.set(id, sheet);
    const read = readSheet(sheet, id, theme, fileRules);
    cells.set(id, read.cells);
    notes[id] = read.notes;
    spillCells.set(id, read.spillCells);
    return {
      ...read.data,
      borders: Object.fromEntries(
        [...read.borders].flatMap(([key, positions]) => {
          const border = borders.id(JSON.parse(key) as object);
          return zonesOfCells(positions).map((zone) => [zoneToA1(zone), border] as const);
        }),
      ),
    };
  });
  const stored = decodeSideData(excel.keywords);
  const names = new Map(excel.worksheets.map((sheet) => [sheet.name, sheetIdOf(sheet)]));
  const side: ImportedSideData = {
    notes,
    metadata: stored.metadata.flatMap((entry): MetadataEntry[] => {
      if (entry.sheet === undefined) return [{ ...entry.entry, place: { kind: "spreadsheet" } }];
      const sheetId = names.get(entry.sheet);
      const { place } = entry.entry;
      // Metadata of a sheet that somebody renamed outside is lost with its sheet's name, as in a copy.
      if (sheetId === undefined || place.kind === "spreadsheet") return [];
      return [{ ...entry.entry, place: { ...place, sheetId } }];
    }),
    protections: stored.protections.flatMap((entry) => {
      const sheetId = names.get(entry.sheet);
      return sheetId === undefined ? [] : [{ ...entry.entry, sheetId }];
    }),
  };
  return {
    excel,
    cells,
    sheetIds,
    fileRules,
    theme,
    spillCells,
    data: {
      sheets,
      styles: {},
      formats: {},
      borders: borders.table,
      revisionId: "START_REVISION",
      uniqueFigureIds: true,
      settings: { locale: engineLocale(locale) },
      pivots: {},
      pivotNextId: 1,
      customTableStyles: {},
      namedRanges: namedRanges(excel),
      workbenchSide: side,
    },
  };
}

function namedRanges(excel: ExcelJS.Workbook): Record<string, string> {
  const names = new Set(excel.worksheets.map((sheet) => sheet.name));
  const model = excel.definedNames.model as { name: string; ranges: string[] }[];
  const result: Record<string, string> = {};
  for (const { name, ranges } of model) {
    const [only, ...more] = ranges;
    if (only === undefined || more.length > 0 || !/^[\p{L}\p{N}_.]+$/u.test(name) || name.startsWith("_xlnm"))
      continue;
    const { sheet } = splitSheetReference(only);
    if (sheet !== undefined && names.has(sheet)) result[name] = only.replaceAll("$", "");
  }
  return result;
}

const PLAIN: EngineLook & { borderKey: string | undefined } = {
  style: undefined,
  border: undefined,
  format: undefined,
  borderKey: undefined,
};

interface SheetRead {
  data: object;
  cells: ImportedCell[];
  notes: Record<string, string>;
  borders: Map<string, { row: number; col: number }[]>;
  spillCells: { row: number; col: number }[];
}

function readSheet(
  sheet: ExcelJS.Worksheet,
  id: string,
  theme: readonly string[],
  fileRules: FileRules,
): SheetRead {
  const inside = internals(sheet);
  const notes: Record<string, string> = {};
  const borders = new Map<string, { row: number; col: number }[]>();
  const cells: ImportedCell[] = [];
  const spilled: Zone[] = [];
  const spillCells: { row: number; col: number }[] = [];
  const validations = readValidations(inside, id, fileRules);
  const looks = new Map<object, EngineLook & { borderKey: string | undefined }>();
  const styles = new Map<string, HostStyle>();
  const rows: Record<number, { size?: number; isHidden?: boolean }> = {};
  let height = GOOGLE_ROWS;
  let width = GOOGLE_COLUMNS;

  const lookOf = (style: Partial<ExcelJS.Style>): EngineLook & { borderKey: string | undefined } => {
    // Cells without any style do not share one object.
    if (
      style.font === undefined &&
      style.fill === undefined &&
      style.border === undefined &&
      !style.numFmt &&
      !style.alignment
    )
      return PLAIN;
    let look = looks.get(style);
    if (look === undefined) {
      const fresh = lookFromExcel(style, theme);
      if (fresh.style !== undefined) {
        const key = JSON.stringify(fresh.style);
        const known = styles.get(key);
        if (known === undefined) styles.set(key, fresh.style);
        else fresh.style = known;
      }
      look = { ...fresh, borderKey: fresh.border === undefined ? undefined : JSON.stringify(fresh.border) };
      looks.set(style, look);
    }
    return look;
  };

  // A first pass for the size: formats far outside of the content (whole formatted columns) do not make a grid.
  for (const row of inside._rows) {
    if (row === undefined) continue;
    for (let index = row._cells.length - 1; index >= 0; index--) {
      const type = row._cells[index]?.type;
      if (type === undefined || type === ExcelJS.ValueType.Null || type === ExcelJS.ValueType.Merge) continue;
      height = Math.max(height, row.number);
      width = Math.max(width, index + 1);
      break;
    }
  }
  const merges = Object.values(inside._merges).flatMap((merge) => (merge === undefined ? [] : [merge.model]));
  for (const merge of merges) {
    height = Math.max(height, merge.bottom);
    width = Math.max(width, merge.right);
  }

  for (const row of inside._rows) {
    if (row === undefined || row.number > height) continue;
    const header = {
      ...(row.height === undefined || row.height === 0 ? {} : { size: pixelsFromPoints(row.height) }),
      ...(row.hidden ? { isHidden: true } : {}),
    };
    if (Object.keys(header).length > 0) rows[row.number - 1] = header;
    for (const cell of row._cells) {
      if (cell === undefined || Number(cell.col) > width) continue;
      const at = { row: row.number - 1, col: Number(cell.col) - 1 };
      const look = lookOf(cell.style);
      if (look.borderKey !== undefined) {
        const list = borders.get(look.borderKey);
        if (list === undefined) borders.set(look.borderKey, [at]);
        else list.push(at);
      }
      const read =
        cell.type === ExcelJS.ValueType.Null || cell.type === ExcelJS.ValueType.Merge
          ? { content: "", format: look.format }
          : readContent(cell, look.format, at, spilled, validations.checkboxes);
      if (
        read.content === "" &&
        cell.type !== ExcelJS.ValueType.Null &&
        cell.type !== ExcelJS.ValueType.Merge
      )
        spillCells.push(at);
      if (read.content !== "" || look.style !== undefined || read.format !== undefined)
        cells.push({ ...at, content: read.content, style: look.style, format: read.format });
      const note = cell.type === ExcelJS.ValueType.Merge ? undefined : noteText(cell.note);
      if (note !== undefined && note !== "") notes[cellKey(at.col, at.row)] = note;
    }
  }

  // Null in a file without views, whatever the types say.
  const view = (sheet.views as ExcelJS.WorksheetView[] | null)?.[0] as
    { state?: string; xSplit?: number; ySplit?: number; showGridLines?: boolean } | undefined;
  const frozen = view?.state === "frozen";
  const tab = sheet.properties.tabColor as { argb?: string } | undefined;
  return {
    cells,
    notes,
    borders,
    spillCells,
    data: {
      id,
      name: sheet.name,
      colNumber: width,
      rowNumber: height,
      cells: {},
      styles: {},
      formats: {},
      merges: merges.map((merge) =>
        zoneToA1({
          top: merge.top - 1,
          bottom: merge.bottom - 1,
          left: merge.left - 1,
          right: merge.right - 1,
        }),
      ),
      figures: [],
      tables: [],
      rows,
      cols: readColumns(sheet, width),
      conditionalFormats: readRules(inside, id, theme, fileRules, height, width),
      dataValidationRules: validations.rules,
      areGridLinesVisible: view?.showGridLines !== false,
      isVisible: sheet.state === "visible",
      panes: { xSplit: frozen ? (view.xSplit ?? 0) : 0, ySplit: frozen ? (view.ySplit ?? 0) : 0 },
      ...(tab?.argb === undefined ? {} : { color: `#${tab.argb.slice(-6)}` }),
    },
  };
}

const EXCEL_DEFAULT_WIDTH = 8.43;

function readColumns(
  sheet: ExcelJS.Worksheet,
  width: number,
): Record<number, { size?: number; isHidden?: boolean }> {
  const columns: Record<number, { size?: number; isHidden?: boolean }> = {};
  const standard = sheet.properties.defaultColWidth ?? EXCEL_DEFAULT_WIDTH;
  for (let col = 0; col < width; col++) columns[col] = { size: pixelsFromWidth(standard) };
  // Null or undefined in a file without column definitions, whatever the types say.
  for (const column of (sheet.columns as ExcelJS.Column[] | null | undefined) ?? []) {
    const index = column.number - 1;
    if (index >= width) continue;
    columns[index] = {
      size: pixelsFromWidth(column.width ?? standard),
      ...(column.hidden ? { isHidden: true } : {}),
    };
  }
  return columns;
}

function noteText(note: string | ExcelJS.Comment | undefined): string | undefined {
  if (note === undefined || typeof note === "string") return note;
  return note.texts?.map((part) => part.text).join("");
}

const inZone = (zone: Zone, row: number, col: number): boolean =>
  row >= zone.top && row <= zone.bottom && col >= zone.left && col <= zone.right;

function readContent(
  cell: ExcelJS.Cell,
  format: string | undefined,
  at: { row: number; col: number },
  spilled: Zone[],
  checkboxes: readonly Zone[],
): { content: string; format: string | undefined } {
  const value = cell.value;
  if (cell.type === ExcelJS.ValueType.Formula) {
    const { shareType, ref } = value as ExcelJS.CellFormulaValue & { shareType?: string; ref?: string };
    const formula = cell.formula;
    const wrapped = unwrapFormula(formula);
    if (wrapped === "computed") return { content: "", format };
    if (shareType === "array" && ref !== undefined) {
      const zone = parseA1(ref, 0, 0);
      if (zone !== undefined && (zone.top !== zone.bottom || zone.left !== zone.right)) spilled.push(zone);
    }
    const content = wrapped ?? fromExcelFormula(formula);
    return { content: unconstrained(content), format };
  }
  // The other cells of an array formula hold what it computed: values of ours would stand in its way.
  if (spilled.some((zone) => inZone(zone, at.row, at.col))) return { content: "", format };
  if (typeof value === "number") return { content: String(value), format };
  if (typeof value === "boolean") return { content: value ? "TRUE" : "FALSE", format };
  if (value instanceof Date) {
    const serial = serialFromUtcDate(value);
    return { content: String(serial), format: isDateFormat(format) ? format : "dd/mm/yyyy" };
  }
  const text = plainText(value);
  if (typeof value === "object" && value !== null && "error" in value) return { content: text, format };
  if ((text === CHECKED || text === UNCHECKED) && checkboxes.some((zone) => inZone(zone, at.row, at.col)))
    return { content: text === CHECKED ? "TRUE" : "FALSE", format };
  if (format === "@") {
    const escaped = text.startsWith("=") || text.startsWith("'");
    return { content: escaped ? `'${text}` : text, format: escaped ? ESCAPED_TEXT_FORMAT : format };
  }
  return { content: textContent(text), format };
}

/** Google's export limits spilled formulas by ARRAY_CONSTRAIN(ARRAYFORMULA(…)); the limit is no part of the user's formula. */
function unconstrained(formula: string): string {
  const match = /^=ARRAY_CONSTRAIN\((ARRAYFORMULA\(.*\)),\s*\d+,\s*\d+\)$/is.exec(formula);
  return match === null ? formula : `=${match[1] ?? ""}`;
}

function plainText(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return String(value);
  if ("richText" in value) return value.richText.map((part) => part.text).join("");
  if ("hyperlink" in value) return plainText(value.text);
  if ("error" in value) return value.error;
  return "";
}

function readRules(
  inside: ExcelSheetInternals,
  id: string,
  theme: readonly string[],
  fileRules: FileRules,
  height: number,
  width: number,
): object[] {
  const found: { priority: number; rule: object }[] = [];
  inside.conditionalFormattings.forEach((block, blockIndex) => {
    block.rules = block.rules.map((rule) => rescueRule(rule, block.ref));
    block.rules.forEach((rule, ruleIndex) => {
      const ruleId = `${FOREIGN_PREFIX}${id}-${blockIndex}-${ruleIndex}`;
      fileRules.rules.set(ruleId, rule);
      found.push({
        priority: rule.priority ?? Number.MAX_SAFE_INTEGER,
        rule: {
          id: ruleId,
          ranges: block.ref.split(/\s+/).map((ref) => clipped(ref, height, width)),
          rule: ruleFromExcel(rule, theme),
        },
      });
    });
  });
  return found.sort((a, b) => a.priority - b.priority).map(({ rule }) => rule);
}

/** A reference within the grid: whole columns of a file reach to row 1,048,576. */
function clipped(ref: string, height: number, width: number): string {
  const zone = parseA1(ref, height, width);
  if (zone === undefined) return ref;
  return zoneToA1({
    top: Math.min(zone.top, height - 1),
    bottom: Math.min(zone.bottom, height - 1),
    left: Math.min(zone.left, width - 1),
    right: Math.min(zone.right, width - 1),
  });
}

function readValidations(
  inside: ExcelSheetInternals,
  id: string,
  fileRules: FileRules,
): { rules: object[]; checkboxes: Zone[] } {
  const groups = new Map<
    string,
    { validation: ExcelValidation; cells: { row: number; col: number }[]; zones: Zone[] }
  >();
  const keys = new Map<ExcelValidation, string>();
  for (const [address, validation] of Object.entries(inside.dataValidations.model)) {
    if (validation === undefined) continue;
    let key = keys.get(validation);
    if (key === undefined) keys.set(validation, (key = JSON.stringify(validation)));
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { validation, cells: [], zones: [] }));
    const match = /^([A-Z]+)(\d+)$/.exec(address);
    if (match !== null) group.cells.push({ row: Number(match[2]) - 1, col: columnIndex(match[1] ?? "A") });
    else {
      const zone = parseA1(address, GOOGLE_ROWS, GOOGLE_COLUMNS);
      if (zone !== undefined) group.zones.push(zone);
    }
  }
  const model: Record<string, ExcelValidation> = {};
  const rules: object[] = [];
  const checkboxes: Zone[] = [];
  let index = 0;
  for (const { validation, cells, zones: given } of groups.values()) {
    const zones = [...given, ...zonesOfCells(cells)];
    for (const zone of zones) model[zoneToA1(zone)] = validation;
    const ruleId = `${FOREIGN_PREFIX}${id}-dv-${index++}`;
    fileRules.validations.set(ruleId, validation);
    const known = validationFromExcel(validation);
    if (isCheckboxValidation(validation)) checkboxes.push(...zones);
    rules.push({
      id: ruleId,
      ranges: zones.map(zoneToA1),
      criterion: known?.criterion ?? { type: "customFormula", values: ["=TRUE"] },
      isBlocking: known?.isBlocking ?? false,
      ...(known?.helpText === undefined ? {} : { helpText: known.helpText }),
    });
  }
  // One entry for each range instead of each cell: ExcelJS writes it as it is, and much faster.
  inside.dataValidations.model = model;
  return { rules, checkboxes };
}
