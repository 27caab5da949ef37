/** Reads an .xlsx file: the data that the engine builds its model from, and what is needed to write changes back. */

import type { Zone } from "@odoo/o-spreadsheet";
import { parseA1, splitSheetReference, zoneToA1, zonesOfCells } from "../a1";
import { engineDefinition } from "../charts";
import { serialFromUtcDate } from "../civil-time";
import type { ImportedCell } from "../engine";
import { WorkbookError } from "../errors";
import { copiedFormula, fromExcelFormula, unwrapFormula } from "../formula-text";
import { ESCAPED_TEXT_FORMAT, isDateFormat } from "../grid";
import { engineLocale } from "../locale";
import type { LocaleCode } from "../locale";
import type { ImportedSideData, MetadataEntry } from "../side-data";
import { decodeSideData } from "../side-data-text";
import { textContent } from "../typed-input";
import { ownCharts } from "./chart-drawings";
import { colorOf } from "./colors";
import { keywordsOf } from "./document-properties";
import { readNotes } from "./notes";
import { Package } from "./package";
import {
  CHECKED,
  FOREIGN_PREFIX,
  UNCHECKED,
  isCheckboxValidation,
  ruleFromFile,
  validationFromFile,
} from "./rules";
import { forEachCell, forEachRow, formulaOf, kindOf, lastFilledRow, styleOf, valueOf } from "./sheet-cells";
import type { CellText, RowText } from "./sheet-cells";
import { pixelsFromPoints, pixelsFromWidth } from "./sizes";
import { textOf } from "./strings";
import type { SharedStrings } from "./strings";
import type { StyleSheet } from "./styles";
import { DAYS_TO_1904, stringsOf, stylesOf, workbookPartOf } from "./workbook-part";
import type { ListedSheet, WorkbookPart } from "./workbook-part";
import { attributeOf, childOf, childrenNamed, childrenOf, flagOf, numberOf, rootOf } from "./xml";
import type { XmlElement } from "./xml";
import type { Compression } from "./zip";

/** Google gives each sheet at least this grid, and no spreadsheet more cells. */
export const GOOGLE_ROWS = 1000;
export const GOOGLE_COLUMNS = 26;
const MOST_CELLS = 10_000_000;
const MOST_FREE_CELLS = 1_000_000;
/** How many cells with content this host can hold in a few hundred megabytes. */
const MOST_CONTENT = 1_500_000;

/** A rule or a validation of a file. */
export interface FileRule {
  readonly element: XmlElement;
  /** Its cells as the file names them, which may reach beyond the grid. */
  readonly sqref: string;
}

/** Rules and validations of a file by the ids that the engine has them under. */
export interface FileRules {
  rules: Map<string, FileRule>;
  validations: Map<string, FileRule>;
}

export interface ReadWorkbook {
  data: object;
  cells: Map<string, ImportedCell[]>;
  fileRules: FileRules;
  /** Cells that hold what a formula elsewhere spilled into them. */
  spillCells: Map<string, CellPlace[]>;
  /** Width in pixels of each sheet's columns that have none of their own. */
  standardWidths: Map<string, number>;
  /** Rows with content, those of all sheets together. */
  rowCount: number;
  /** The font that most cells at the top of the first sheet have. */
  fontFamily: string;
}

interface CellPlace {
  row: number;
  col: number;
}

/** What all sheets of a file share. */
interface FileContext {
  file: Package;
  workbook: WorkbookPart;
  styles: StyleSheet;
  strings: SharedStrings;
  fileRules: FileRules;
  /** The file's names that stand for one range, each with it. */
  names: Readonly<Record<string, string>>;
}

/** Reads the bytes of a file. Throws a `WorkbookError` with a stable code. */
export function readWorkbook(bytes: Uint8Array, locale: LocaleCode, compression: Compression): ReadWorkbook {
  const file = Package.open(bytes, compression);
  try {
    return dataFromFile(file, locale);
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError("broken", `The workbook cannot be understood: ${String(error)}`, {
      cause: error,
    });
  }
}

function dataFromFile(file: Package, locale: LocaleCode): ReadWorkbook {
  const workbook = workbookPartOf(file);
  const { styles } = stylesOf(file, workbook);
  const { strings } = stringsOf(file, workbook);
  const fileRules: FileRules = { rules: new Map(), validations: new Map() };
  const names = namedRanges(workbook);
  const context: FileContext = { file, workbook, styles, strings, fileRules, names };
  const borders = new BorderTable();
  const sheets = workbook.sheets.flatMap((sheet) =>
    sheet.part === undefined ? [] : [{ sheet, read: readSheet(context, sheet, sheet.part, borders) }],
  );
  const size = sheets.reduce((sum, { read }) => sum + read.height * read.width, 0);
  const content = sheets.reduce((sum, { read }) => sum + read.cells.length, 0);
  if (size > MOST_CELLS || content > MOST_CONTENT)
    throw new WorkbookError("tooLarge", `The workbook has ${size} cells, ${content} of them in use.`);
  return {
    cells: new Map(sheets.map(({ sheet, read }) => [sheet.id, read.cells])),
    spillCells: new Map(sheets.map(({ sheet, read }) => [sheet.id, read.spillCells])),
    standardWidths: new Map(sheets.map(({ sheet, read }) => [sheet.id, read.standardWidth])),
    fileRules,
    rowCount: sheets.reduce((sum, { read }) => sum + read.rowCount, 0),
    fontFamily: commonFont(sheets[0]?.read.cells ?? []),
    data: {
      sheets: sheets.map(({ read }) => read.data),
      styles: {},
      formats: {},
      borders: borders.table,
      revisionId: "START_REVISION",
      uniqueFigureIds: true,
      settings: { locale: engineLocale(locale) },
      pivots: {},
      pivotNextId: 1,
      customTableStyles: {},
      namedRanges: names,
      workbenchSide: sideDataOf(context, new Map(sheets.map(({ sheet, read }) => [sheet.id, read.notes]))),
    },
  };
}

function commonFont(cells: readonly ImportedCell[]): string {
  const counts = new Map<string, number>();
  for (const { row, style } of cells) {
    const font = style?.fontFamily;
    if (font !== undefined && row < 200) counts.set(font, (counts.get(font) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}

function sideDataOf(
  { file, workbook }: FileContext,
  notes: ReadonlyMap<string, Record<string, string>>,
): ImportedSideData {
  const stored = decodeSideData(keywordsOf(file));
  const ids = new Map(workbook.sheets.map(({ name, id }) => [name, id]));
  return {
    notes: Object.fromEntries(notes),
    metadata: stored.metadata.flatMap((entry): MetadataEntry[] => {
      if (entry.sheet === undefined) return [{ ...entry.entry, place: { kind: "spreadsheet" } }];
      const sheetId = ids.get(entry.sheet);
      const { place } = entry.entry;
      // Metadata of a sheet that somebody renamed outside is lost with its sheet's name, as in a copy.
      if (sheetId === undefined || place.kind === "spreadsheet") return [];
      return [{ ...entry.entry, place: { ...place, sheetId } }];
    }),
    protections: stored.protections.flatMap((entry) => {
      const sheetId = ids.get(entry.sheet);
      return sheetId === undefined ? [] : [{ ...entry.entry, sheetId }];
    }),
  };
}

/** The names that the engine can hold: those of one range of an existing sheet. */
function namedRanges({ definedNames, sheets }: WorkbookPart): Record<string, string> {
  const names = new Set(sheets.filter(({ part }) => part !== undefined).map(({ name }) => name));
  const result: Record<string, string> = {};
  for (const { name, formula, localSheet } of definedNames) {
    if (localSheet !== undefined || !/^[\p{L}\p{N}_.]+$/u.test(name) || name.startsWith("_xlnm")) continue;
    const { sheet, cells } = splitSheetReference(formula);
    if (sheet !== undefined && names.has(sheet) && parseA1(cells, 1, 1) !== undefined)
      result[name] = formula.replaceAll("$", "");
  }
  return result;
}

/** Gives equal borders one number. */
class BorderTable {
  readonly table: Record<number, object> = {};
  private readonly ids = new Map<string, number>();

  id(border: object): number {
    const key = JSON.stringify(border);
    let id = this.ids.get(key);
    if (id === undefined) {
      this.ids.set(key, (id = this.ids.size + 1));
      this.table[id] = border;
    }
    return id;
  }
}

interface SheetRead {
  data: object;
  cells: ImportedCell[];
  notes: Record<string, string>;
  spillCells: CellPlace[];
  height: number;
  width: number;
  standardWidth: number;
  rowCount: number;
}

function readSheet(
  context: FileContext,
  sheet: ListedSheet,
  part: string,
  borderTable: BorderTable,
): SheetRead {
  const root = rootOf(context.file.text(part) ?? "");
  if (root?.name !== "worksheet") throw new WorkbookError("broken", `The sheet part ${part} is missing.`);
  const children = childrenOf(root.inner);
  const child = (name: string): XmlElement | undefined => children.find((one) => one.name === name);
  const validations = childrenNamed(child("dataValidations"), "dataValidation");
  const merges = childrenNamed(child("mergeCells"), "mergeCell").flatMap(({ attributes }) => {
    const zone = parseA1(attributeOf(attributes, "ref") ?? "", 0, 0);
    return zone === undefined || (zone.top === zone.bottom && zone.left === zone.right) ? [] : [zone];
  });
  const checkboxes = validations
    .filter(isCheckboxValidation)
    .flatMap(({ attributes }) => zonesOf(attributes));
  const cells = new SheetCells(context, merges, checkboxes);
  cells.read(child("sheetData")?.inner ?? "");
  const { height, width } = cells;
  const borders = cells.borders().flatMap(([border, places]) => {
    const id = borderTable.id(border);
    return zonesOfCells(places).map((zone) => [zoneToA1(zone), id] as const);
  });
  const view = childOf(child("sheetViews"), "sheetView");
  const pane = childOf(view, "pane")?.attributes ?? "";
  const isFrozen = (attributeOf(pane, "state") ?? "").startsWith("frozen");
  const standardWidth = pixelsFromWidth(
    numberOf(child("sheetFormatPr")?.attributes ?? "", "defaultColWidth") ?? EXCEL_DEFAULT_WIDTH,
  );
  const columns = readColumns(child("cols"), width, standardWidth);
  const tab = colorOf(childOf(child("sheetPr"), "tabColor"), context.styles.theme);
  return {
    cells: cells.imported,
    notes: readNotes(context.file, part),
    spillCells: cells.spillCells,
    height,
    width,
    standardWidth,
    rowCount: cells.rowCount,
    data: {
      id: sheet.id,
      name: sheet.name,
      colNumber: width,
      rowNumber: height,
      cells: {},
      styles: {},
      formats: {},
      borders: Object.fromEntries(borders),
      merges: merges.map(zoneToA1),
      figures: readCharts(context.file, sheet, part, cells.rows, columns),
      tables: [],
      rows: cells.rows,
      cols: columns,
      conditionalFormats: readRules(
        children.filter(({ name }) => name === "conditionalFormatting"),
        sheet.id,
        context,
        height,
        width,
      ),
      dataValidationRules: readValidations(validations, sheet.id, context, height, width),
      areGridLinesVisible: flagOf(view?.attributes ?? "", "showGridLines") !== false,
      isVisible: sheet.isVisible,
      panes: {
        xSplit: isFrozen ? (numberOf(pane, "xSplit") ?? 0) : 0,
        ySplit: isFrozen ? (numberOf(pane, "ySplit") ?? 0) : 0,
      },
      ...(tab === undefined ? {} : { color: tab }),
    },
  };
}

const EXCEL_DEFAULT_WIDTH = 8.43;
const EXCEL_DEFAULT_HEIGHT = 20;

type Lines = Readonly<Record<number, { readonly size?: number; readonly isHidden?: boolean }>>;

/** The charts that scripts made, as the engine takes them. */
function readCharts(file: Package, sheet: ListedSheet, part: string, rows: Lines, cols: Lines): object[] {
  const sizeIn =
    (lines: Lines, standard: number) =>
    (index: number): number =>
      lines[index]?.isHidden === true ? 0 : (lines[index]?.size ?? standard);
  const sizes = {
    row: sizeIn(rows, EXCEL_DEFAULT_HEIGHT),
    col: sizeIn(cols, pixelsFromWidth(EXCEL_DEFAULT_WIDTH)),
  };
  return ownCharts(file, part, sizes).map(({ look, source, place }, index) => ({
    id: `${sheet.id}-figure-${index + 1}`,
    tag: "chart",
    col: place.col,
    row: place.row,
    offset: { x: place.offsetX, y: place.offsetY },
    width: place.width,
    height: place.height,
    data: { ...engineDefinition(look, source), chartId: `${sheet.id}-chart-${index + 1}` },
  }));
}

function readColumns(
  cols: XmlElement | undefined,
  width: number,
  standard: number,
): Record<number, { size?: number; isHidden?: boolean }> {
  const columns: Record<number, { size?: number; isHidden?: boolean }> = {};
  for (let col = 0; col < width; col++) columns[col] = { size: standard };
  for (const { attributes } of childrenNamed(cols, "col")) {
    const first = numberOf(attributes, "min") ?? 1;
    const last = Math.min(numberOf(attributes, "max") ?? first, width);
    const own = numberOf(attributes, "width");
    for (let col = first; col <= last; col++)
      columns[col - 1] = {
        size: own === undefined ? standard : pixelsFromWidth(own),
        ...(flagOf(attributes, "hidden") === true ? { isHidden: true } : {}),
      };
  }
  return columns;
}

// --- cells

const inZone = (zone: Zone, row: number, col: number): boolean =>
  row >= zone.top && row <= zone.bottom && col >= zone.left && col <= zone.right;

const isHiddenByOne = (merges: readonly Zone[], row: number, col: number): boolean =>
  merges.length > 0 &&
  merges.some((merge) => inZone(merge, row, col) && (merge.top !== row || merge.left !== col));

interface SharedFormula {
  text: string;
  row: number;
  col: number;
}

interface Content {
  content: string;
  format: string | undefined;
}

class SheetCells {
  readonly imported: ImportedCell[] = [];
  readonly spillCells: CellPlace[] = [];
  readonly rows: Record<number, { size?: number; isHidden?: boolean }> = {};
  height = 0;
  width = 0;
  rowCount = 0;
  /** Cells beyond the content that have a look only. */
  private readonly bare: ImportedCell[] = [];
  private readonly borderPlaces = new Map<object, CellPlace[]>();
  private readonly shared = new Map<string, SharedFormula>();
  private readonly spilled: Zone[] = [];
  private readonly merges = new Map<number, Zone[]>();
  private readonly tallMerges: Zone[] = [];

  constructor(
    private readonly context: FileContext,
    merges: readonly Zone[],
    private readonly checkboxes: readonly Zone[],
  ) {
    for (const merge of merges) {
      this.height = Math.max(this.height, merge.bottom + 1);
      this.width = Math.max(this.width, merge.right + 1);
      // A merge is looked up by its rows; one that spans a whole column would be in too many lists.
      if (merge.bottom - merge.top >= GOOGLE_ROWS) this.tallMerges.push(merge);
      else
        for (let row = merge.top; row <= merge.bottom; row++) {
          const list = this.merges.get(row);
          if (list === undefined) this.merges.set(row, [merge]);
          else list.push(merge);
        }
    }
  }

  /** Borders with the cells that have them. */
  borders(): [object, CellPlace[]][] {
    return [...this.borderPlaces].map(([border, places]) => [
      border,
      places.filter(({ row, col }) => row < this.height && col < this.width),
    ]);
  }

  read(sheetData: string): void {
    const last = Math.max(lastFilledRow(sheetData), this.height - 1, GOOGLE_ROWS - 1);
    const readRow = ({ row, attributes, inner }: RowText): void => {
      this.readRowHeader(row, attributes);
      let filled = 0;
      forEachCell(inner, (cell) => {
        if (this.readCell(row, cell)) filled++;
      });
      if (filled > 0) this.rowCount++;
    };
    forEachRow(sheetData, readRow, last);
    this.width = Math.max(this.width, GOOGLE_COLUMNS);
    // Free rows below a very wide table would need more cells than a spreadsheet may have.
    this.height = Math.max(this.height, Math.min(GOOGLE_ROWS, Math.floor(MOST_FREE_CELLS / this.width)));
    // Formats far outside of the content (whole formatted columns) do not make a grid.
    for (const cell of this.bare)
      if (cell.row < this.height && cell.col < this.width) this.imported.push(cell);
  }

  private readRowHeader(row: number, attributes: string): void {
    const height = numberOf(attributes, "ht");
    const header = {
      ...(height === undefined || height === 0 ? {} : { size: pixelsFromPoints(height) }),
      ...(flagOf(attributes, "hidden") === true ? { isHidden: true } : {}),
    };
    if (Object.keys(header).length > 0) this.rows[row] = header;
  }

  /** Returns whether the cell has a content. */
  private readCell(row: number, cell: CellText): boolean {
    const { col } = cell;
    const look = this.context.styles.lookOf(styleOf(cell));
    if (look.border !== undefined) {
      const places = this.borderPlaces.get(look.border);
      if (places === undefined) this.borderPlaces.set(look.border, [{ row, col }]);
      else places.push({ row, col });
    }
    const isEmpty = cell.inner === "" || this.isCovered(row, col);
    const { content, format } = isEmpty
      ? { content: "", format: look.format }
      : this.contentOf(cell, look.format, row);
    if (this.imported.length + this.bare.length > MOST_CONTENT)
      throw new WorkbookError("tooLarge", `A sheet has more than ${MOST_CONTENT} cells in use.`);
    if (content === "") {
      // What a formula elsewhere computed for this cell is no content of its own.
      const isSpilled = !isEmpty && (valueOf(cell) ?? "") !== "";
      if (isSpilled) this.spillCells.push({ row, col });
      if (look.style !== undefined || format !== undefined)
        this.bare.push({ row, col, content, style: look.style, format });
      if (!isSpilled) return false;
    } else this.imported.push({ row, col, content, style: look.style, format });
    if (row >= this.height) this.height = row + 1;
    if (col >= this.width) this.width = col + 1;
    return true;
  }

  /** True for the cells of a merge that its first cell hides. */
  private isCovered(row: number, col: number): boolean {
    const merges = this.merges.get(row);
    return (
      (merges !== undefined && isHiddenByOne(merges, row, col)) || isHiddenByOne(this.tallMerges, row, col)
    );
  }

  private contentOf(cell: CellText, format: string | undefined, row: number): Content {
    const { col } = cell;
    const formula = formulaOf(cell);
    const kind = kindOf(cell);
    if (formula !== undefined && attributeOf(formula.attributes, "t") !== "dataTable") {
      const text = this.formulaText(formula.attributes, formula.text, row, col);
      const wrapped = unwrapFormula(text);
      if (wrapped === "computed") return { content: "", format };
      return { content: unconstrained(wrapped ?? fromExcelFormula(text)), format };
    }
    // The other cells of an array formula hold what it computed: values of ours would stand in its way.
    if (this.spilled.some((zone) => inZone(zone, row, col))) return { content: "", format };
    const value = valueOf(cell);
    switch (kind) {
      case "s":
        return this.textCell(this.context.strings.at(Number(value)), format, row, col);
      case "inlineStr":
        return this.textCell(textOf(cell.inner), format, row, col);
      case "str":
        return this.textCell(value ?? "", format, row, col);
      case "b":
        return { content: value === "1" || value === "true" ? "TRUE" : "FALSE", format };
      case "e":
        return { content: value ?? "", format };
      case "d": {
        const date = new Date(`${value ?? ""}${(value ?? "").includes("T") ? "Z" : "T00:00:00Z"}`);
        const serial = serialFromUtcDate(date);
        if (Number.isNaN(serial)) return this.textCell(value ?? "", format, row, col);
        return { content: String(serial), format: isDateFormat(format) ? format : "dd/mm/yyyy" };
      }
      default: {
        if (value === undefined || value === "") return { content: "", format };
        const number = Number(value);
        if (Number.isNaN(number)) return this.textCell(value, format, row, col);
        const shift = this.context.workbook.from1904 && isDateFormat(format) ? DAYS_TO_1904 : 0;
        return { content: String(number + shift), format };
      }
    }
  }

  private formulaText(attributes: string, text: string, row: number, col: number): string {
    const kind = attributeOf(attributes, "t");
    if (kind === "array") {
      const zone = parseA1(attributeOf(attributes, "ref") ?? "", 0, 0);
      if (zone !== undefined && (zone.top !== zone.bottom || zone.left !== zone.right))
        this.spilled.push(zone);
    }
    if (kind !== "shared") return text;
    const group = attributeOf(attributes, "si") ?? "";
    if (text !== "") {
      this.shared.set(group, { text, row, col });
      return text;
    }
    const master = this.shared.get(group);
    return master === undefined ? "" : copiedFormula(master.text, row - master.row, col - master.col);
  }

  private textCell(text: string, format: string | undefined, row: number, col: number): Content {
    if ((text === CHECKED || text === UNCHECKED) && this.checkboxes.some((zone) => inZone(zone, row, col)))
      return { content: text === CHECKED ? "TRUE" : "FALSE", format };
    if (format === "@") {
      const escaped = text.startsWith("=") || text.startsWith("'");
      return { content: escaped ? `'${text}` : text, format: escaped ? ESCAPED_TEXT_FORMAT : format };
    }
    return { content: textContent(text), format };
  }
}

/** Google's export limits spilled formulas by ARRAY_CONSTRAIN(ARRAYFORMULA(…)); the limit is no part of the user's formula. */
function unconstrained(formula: string): string {
  const match = /^=ARRAY_CONSTRAIN\((ARRAYFORMULA\(.*\)),\s*\d+,\s*\d+\)$/is.exec(formula);
  return match === null ? formula : `=${match[1] ?? ""}`;
}

// --- rules

/** The areas that a rule is for. */
const zonesOf = (attributes: string): Zone[] =>
  (attributeOf(attributes, "sqref") ?? "").split(/\s+/).flatMap((ref) => {
    const zone = parseA1(ref, GOOGLE_ROWS, GOOGLE_COLUMNS);
    return zone === undefined ? [] : [zone];
  });

/** The areas of a rule within the grid: whole columns of a file reach to row 1,048,576. */
function rangesWithin(attributes: string, height: number, width: number): string[] {
  return zonesOf(attributes).map(({ top, bottom, left, right }) =>
    zoneToA1({
      top: Math.min(top, height - 1),
      bottom: Math.min(bottom, height - 1),
      left: Math.min(left, width - 1),
      right: Math.min(right, width - 1),
    }),
  );
}

function readRules(
  blocks: readonly XmlElement[],
  sheetId: string,
  { styles, fileRules }: FileContext,
  height: number,
  width: number,
): object[] {
  const found: { priority: number; rule: object }[] = [];
  blocks.forEach(({ attributes, inner }, blockIndex) => {
    const sqref = attributeOf(attributes, "sqref") ?? "";
    childrenOf(inner).forEach((element, ruleIndex) => {
      if (element.name !== "cfRule") return;
      const id = `${FOREIGN_PREFIX}${sheetId}-${blockIndex}-${ruleIndex}`;
      fileRules.rules.set(id, { element, sqref });
      found.push({
        priority: numberOf(element.attributes, "priority") ?? Number.MAX_SAFE_INTEGER,
        rule: {
          id,
          ranges: rangesWithin(attributes, height, width),
          rule: ruleFromFile(element, sqref, styles),
        },
      });
    });
  });
  return found.sort((a, b) => a.priority - b.priority).map(({ rule }) => rule);
}

function readValidations(
  elements: readonly XmlElement[],
  sheetId: string,
  { fileRules, names }: FileContext,
  height: number,
  width: number,
): object[] {
  return elements.map((element, index) => {
    const id = `${FOREIGN_PREFIX}${sheetId}-dv-${index}`;
    fileRules.validations.set(id, { element, sqref: attributeOf(element.attributes, "sqref") ?? "" });
    const known = validationFromFile(element, names);
    return {
      id,
      ranges: rangesWithin(element.attributes, height, width),
      criterion: known?.criterion ?? { type: "customFormula", values: ["=TRUE"] },
      isBlocking: known?.isBlocking ?? false,
      ...(known?.helpText === undefined ? {} : { helpText: known.helpText }),
    };
  });
}
