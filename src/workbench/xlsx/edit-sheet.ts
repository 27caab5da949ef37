/** Applies edits to a worksheet part: what they do not name stays as it is, to the letter. */

import { cellToA1, parseA1, zoneToA1 } from "../a1";
import { colorElement } from "./colors";
import { OrderedChildren } from "./ordered-children";
import { forEachCell, forEachRow, formulaOf, styleOf } from "./sheet-cells";
import type { CellText } from "./sheet-cells";
import type {
  CellContent,
  CellEdit,
  CellResult,
  ColumnEdit,
  Moves,
  RowEdit,
  SheetEdits,
} from "./sheet-edits";
import type { SharedStrings } from "./strings";
import type { StyleSheet } from "./styles";
import {
  attributeOf,
  childrenNamed,
  childrenOf,
  elementText,
  encodeCellText,
  encodeXml,
  numberOf,
  rootOf,
  withAttribute,
} from "./xml";
import type { XmlElement } from "./xml";

/** What edits of a sheet need of the rest of the workbook. */
export interface EditContext {
  readonly styles: StyleSheet;
  readonly strings: SharedStrings;
  /** The style that cells without one of their own have. */
  readonly plainStyle: number;
  /** The formula of a cell as Excel writes it; undefined if the cell has none. */
  formulaAt(row: number, col: number): string | undefined;
}

/** The children of a worksheet in the order that Excel wants. */
const ORDER =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst".split(
    " ",
  );

/** A new worksheet: A4 landscape, one page wide, margins of 15 to 19 mm, as Google's print dialogue proposes it. */
export const NEW_SHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/><pageMargins left="0.6" right="0.6" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>';

/** The worksheet part with the edits applied. */
export function editSheet(xml: string, edits: SheetEdits, context: EditContext): string {
  const root = rootOf(xml);
  if (root === undefined) return xml;
  const parts = new OrderedChildren(root.inner, ORDER);
  if (edits.moves !== undefined) moveParts(parts, edits.moves);
  const columnStyles = columnStylesOf(parts.first("cols"));
  const editor = new CellEditor(edits, context, columnStyles);
  const data = parts.first("sheetData");
  if (edits.cells.size > 0 || edits.rows.size > 0 || edits.moves !== undefined) {
    parts.set("sheetData", [
      elementText("sheetData", data?.attributes ?? "", editor.rewrite(data?.inner ?? "")),
    ]);
    const size = parts.first("dimension");
    if (size !== undefined || data === undefined || data.inner === "")
      parts.set("dimension", [dimension(size, edits)]);
  }
  if (edits.cols.size > 0) parts.set("cols", editColumns(parts.first("cols"), edits.cols));
  if (edits.tabColor !== undefined)
    parts.set("sheetPr", [withTabColor(parts.first("sheetPr"), edits.tabColor)]);
  if (edits.view !== undefined) parts.set("sheetViews", [withView(parts.first("sheetViews"), edits.view)]);
  if (edits.merges !== undefined)
    parts.set(
      "mergeCells",
      list(
        "mergeCells",
        "",
        edits.merges.map((ref) => `<mergeCell ref="${ref}"/>`),
      ),
    );
  if (edits.conditionalFormats !== undefined)
    parts.set("conditionalFormatting", edits.conditionalFormats === "" ? [] : [edits.conditionalFormats]);
  if (edits.validations !== undefined)
    parts.set(
      "dataValidations",
      list("dataValidations", parts.first("dataValidations")?.attributes ?? "", edits.validations),
    );
  if (edits.drawing !== undefined)
    parts.set("drawing", edits.drawing === null ? [] : [`<drawing r:id="${edits.drawing}"/>`]);
  if (edits.noteDrawing !== undefined)
    parts.set("legacyDrawing", [`<legacyDrawing r:id="${edits.noteDrawing}"/>`]);
  if (edits.goneTables.size > 0) {
    const tables = childrenNamed(parts.first("tableParts"), "tablePart").filter(
      ({ attributes }) => !edits.goneTables.has(attributeOf(attributes, "r:id") ?? ""),
    );
    parts.set(
      "tableParts",
      list(
        "tableParts",
        "",
        tables.map(({ attributes }) => elementText("tablePart", attributes, "")),
      ),
    );
  }
  const head = xml.slice(0, root.start);
  const attributes =
    (edits.noteDrawing === undefined && typeof edits.drawing !== "string") ||
    attributeOf(root.attributes, "xmlns:r") !== undefined
      ? root.attributes
      : `${root.attributes} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;
  return `${head}<${root.name}${attributes}>${parts.toXml()}</${root.name}>`;
}

function list(name: string, attributes: string, items: readonly string[]): string[] {
  return items.length === 0
    ? []
    : [elementText(name, withAttribute(attributes, "count", items.length), items.join(""))];
}

// --- cells

/** Styles of whole columns, which cells get that are not yet there. */
function columnStylesOf(cols: XmlElement | undefined): (col: number) => number | undefined {
  const ranges = childrenNamed(cols, "col").flatMap(({ attributes }) => {
    const style = numberOf(attributes, "style");
    const min = numberOf(attributes, "min") ?? 1;
    return style === undefined ? [] : [{ min, max: numberOf(attributes, "max") ?? min, style }];
  });
  return (col) => ranges.find(({ min, max }) => col + 1 >= min && col + 1 <= max)?.style;
}

class CellEditor {
  /** Shared formulas that lose their master: their copies must stand alone. */
  private readonly unshared = new Set<string>();

  constructor(
    private readonly edits: SheetEdits,
    private readonly context: EditContext,
    private readonly columnStyle: (col: number) => number | undefined,
  ) {}

  /** The rows of the sheet with the edits. */
  rewrite(sheetData: string): string {
    const { moves, cells, rows } = this.edits;
    if (sheetData.includes('"shared"')) this.findUnshared(sheetData);
    const pending = [...new Set([...cells.keys(), ...rows.keys()])].sort((a, b) => a - b);
    let next = 0;
    const written: string[] = [];
    const writeNewRows = (before: number): void => {
      for (let row = pending[next]; row !== undefined && row < before; row = pending[++next])
        written.push(this.newRow(row));
    };
    forEachRow(sheetData, ({ row: old, attributes, inner, text }) => {
      const row = moves === undefined ? old : moves.row(old);
      if (row === undefined) return;
      writeNewRows(row);
      const isEdited = pending[next] === row;
      if (isEdited) next++;
      if (!isEdited && moves === undefined && this.unshared.size === 0) written.push(text);
      else written.push(this.editedRow(row, attributes, inner));
    });
    writeNewRows(Infinity);
    return written.join("");
  }

  private findUnshared(sheetData: string): void {
    const { moves, cells } = this.edits;
    forEachRow(sheetData, ({ row, inner }) => {
      const edited = cells.get(row);
      if (moves === undefined && edited === undefined) return;
      forEachCell(inner, (cell) => {
        const content = edited?.get(cell.col)?.content;
        const isReplaced = content !== undefined && content.kind !== "result";
        if (moves === undefined && !isReplaced) return;
        const { attributes = "", text = "" } = formulaOf(cell) ?? {};
        const group = attributeOf(attributes, "si");
        if (group !== undefined && text !== "") this.unshared.add(group);
      });
    });
  }

  private newRow(row: number): string {
    return this.editedRow(row, ` r="${row + 1}"`, "");
  }

  private editedRow(row: number, attributes: string, inner: string): string {
    const { moves, cells, rows } = this.edits;
    const edited = cells.get(row);
    const pending = edited === undefined ? [] : [...edited.keys()].sort((a, b) => a - b);
    const rowStyle = numberOf(attributes, "s");
    let next = 0;
    const written: string[] = [];
    const writeNewCells = (before: number): void => {
      for (let col = pending[next]; col !== undefined && col < before; col = pending[++next]) {
        const style = rowStyle ?? this.columnStyle(col) ?? this.context.plainStyle;
        written.push(this.editedCell(row, col, undefined, style, edited?.get(col)));
      }
    };
    forEachCell(inner, (cell) => {
      const col = moves === undefined ? cell.col : moves.col(cell.col);
      if (col === undefined) return;
      writeNewCells(col);
      const edit = pending[next] === col ? edited?.get(col) : undefined;
      if (edit !== undefined) next++;
      const isMoved = moves !== undefined || this.unshared.size > 0;
      if (edit === undefined && !isMoved) written.push(cell.text);
      else written.push(this.editedCell(row, col, cell, styleOf(cell), edit));
    });
    writeNewCells(Infinity);
    const tag = rowAttributes(withAttribute(attributes, "r", row + 1), rows.get(row));
    // Which columns the row spans is a hint that might no longer be true.
    return elementText("row", withAttribute(tag, "spans", undefined), written.join(""));
  }

  private editedCell(
    row: number,
    col: number,
    old: CellText | undefined,
    style: number,
    edit: CellEdit | undefined,
  ): string {
    const { styles } = this.context;
    let index = style;
    for (const change of edit?.looks ?? []) index = styles.derive(index, change);
    if (edit?.formatIfGeneral !== undefined && styles.isGeneral(index))
      index = styles.withFormat(index, edit.formatIfGeneral);
    const place = ` r="${cellToA1(row, col)}"${index === 0 ? "" : ` s="${index}"`}`;
    let attributes =
      old === undefined
        ? place
        : place + withAttribute(withAttribute(old.attributes, "r", undefined), "s", undefined);
    const content = edit?.content;
    if (content === undefined || content.kind === "result")
      return this.keptCell(row, col, old, attributes, content);
    const { kind, inner } = this.contentText(content);
    if (old === undefined)
      return elementText("c", kind === undefined ? place : `${place} t="${kind}"`, inner);
    // The mark of a dynamic array belongs to the formula that was here.
    for (const name of ["cm", "vm", "ph"]) attributes = withAttribute(attributes, name, undefined);
    return elementText("c", withAttribute(attributes, "t", kind), inner);
  }

  /** A cell with its own content, but for what its formula shows. */
  private keptCell(
    row: number,
    col: number,
    old: CellText | undefined,
    attributes: string,
    content: Extract<CellContent, { kind: "result" }> | undefined,
  ): string {
    const formula = old === undefined ? undefined : formulaOf(old);
    if (old === undefined || formula === undefined) return elementText("c", attributes, old?.inner ?? "");
    const group = attributeOf(formula.attributes, "si");
    const isUnshared = group !== undefined && this.unshared.has(group);
    if (!isUnshared && content === undefined) return elementText("c", attributes, old.inner);
    let tag = formula.attributes;
    if (content?.area !== undefined) tag = withAttribute(tag, "ref", content.area);
    let text = formula.text;
    if (isUnshared) {
      for (const name of ["t", "si", "ref"]) tag = withAttribute(tag, name, undefined);
      text = this.context.formulaAt(row, col) ?? text;
    }
    const element = text === "" && isUnshared ? "" : elementText("f", tag, encodeXml(text));
    if (content === undefined) {
      const rest = old.inner.replace(/<f(?=[\s>/])[^>]*?(?:\/>|>[^<]*<\/f>)/, "");
      return elementText("c", attributes, element + rest);
    }
    const { kind, inner } = this.resultText(content.result);
    return elementText("c", withAttribute(attributes, "t", kind), element + inner);
  }

  private contentText(content: Exclude<CellContent, { kind: "result" }>): {
    kind: string | undefined;
    inner: string;
  } {
    switch (content.kind) {
      case "nothing":
        return { kind: undefined, inner: "" };
      case "value": {
        const { value } = content;
        if (typeof value === "string")
          return { kind: "s", inner: `<v>${this.context.strings.indexOf(value)}</v>` };
        return this.resultText(value);
      }
      case "formula": {
        const tag = content.area === undefined ? "" : ` t="array" ref="${content.area}"`;
        const { kind, inner } = this.resultText(content.result);
        return { kind, inner: elementText("f", tag, encodeXml(content.formula)) + inner };
      }
    }
  }

  private resultText(result: CellResult | undefined): { kind: string | undefined; inner: string } {
    switch (typeof result) {
      case "undefined":
        return { kind: undefined, inner: "" };
      case "number":
        return { kind: undefined, inner: `<v>${result}</v>` };
      case "boolean":
        return { kind: "b", inner: `<v>${result ? 1 : 0}</v>` };
      case "string":
        return { kind: "str", inner: `<v>${encodeCellText(result)}</v>` };
      default:
        return { kind: "e", inner: `<v>${result.error}</v>` };
    }
  }
}

function rowAttributes(attributes: string, edit: RowEdit | undefined): string {
  let result = attributes;
  if (edit?.height !== undefined)
    result = withAttribute(withAttribute(result, "ht", edit.height), "customHeight", 1);
  if (edit?.hidden !== undefined) result = withAttribute(result, "hidden", edit.hidden ? 1 : undefined);
  return result;
}

/** The area that holds all cells: as large as it was, and as far as the edits reach. */
function dimension(old: XmlElement | undefined, { cells, moves }: SheetEdits): string {
  const zone = parseA1(attributeOf(old?.attributes ?? "", "ref") ?? "", 0, 0);
  let { top, left, bottom, right } =
    zone === undefined || moves !== undefined ? { top: Infinity, left: Infinity, bottom: 0, right: 0 } : zone;
  if (moves !== undefined && zone !== undefined) {
    for (let row = zone.top; row <= zone.bottom; row++) {
      const now = moves.row(row);
      if (now === undefined) continue;
      top = Math.min(top, now);
      bottom = Math.max(bottom, now);
    }
    for (let col = zone.left; col <= zone.right; col++) {
      const now = moves.col(col);
      if (now === undefined) continue;
      left = Math.min(left, now);
      right = Math.max(right, now);
    }
  }
  for (const [row, line] of cells) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    for (const col of line.keys()) {
      left = Math.min(left, col);
      right = Math.max(right, col);
    }
  }
  if (top === Infinity || left === Infinity) return '<dimension ref="A1"/>';
  return `<dimension ref="${zoneToA1({ top, left, bottom, right })}"/>`;
}

// --- columns, views, tab

interface ColumnRange {
  min: number;
  max: number;
  attributes: string;
}

function columnRanges(cols: XmlElement | undefined): ColumnRange[] {
  return childrenNamed(cols, "col").map(({ attributes }) => {
    const min = numberOf(attributes, "min") ?? 1;
    return { min, max: numberOf(attributes, "max") ?? min, attributes };
  });
}

const columnsText = (ranges: readonly ColumnRange[]): string[] =>
  ranges.length === 0
    ? []
    : [
        elementText(
          "cols",
          "",
          ranges
            .map(({ min, max, attributes }) =>
              elementText("col", withAttribute(withAttribute(attributes, "min", min), "max", max), ""),
            )
            .join(""),
        ),
      ];

function editColumns(cols: XmlElement | undefined, edits: ReadonlyMap<number, ColumnEdit>): string[] {
  const ranges = columnRanges(cols);
  for (const [col, { width, hidden }] of edits) {
    const number = col + 1;
    const at = ranges.findIndex(({ min, max }) => min <= number && max >= number);
    const range = ranges[at];
    let attributes = range?.attributes ?? ` min="${number}" max="${number}"`;
    if (width !== undefined)
      attributes = withAttribute(withAttribute(attributes, "width", width), "customWidth", 1);
    if (hidden !== undefined) attributes = withAttribute(attributes, "hidden", hidden ? 1 : undefined);
    // A column without a width of its own has none to Excel: 0.
    if (attributeOf(attributes, "width") === undefined) attributes = withAttribute(attributes, "width", 9.14);
    const edited = { min: number, max: number, attributes };
    if (range === undefined) ranges.push(edited);
    else {
      const before = { ...range, max: number - 1 };
      const after = { ...range, min: number + 1 };
      const pieces = [before, edited, after].filter(({ min, max }) => min <= max);
      ranges.splice(at, 1, ...pieces);
    }
  }
  return columnsText(ranges.sort((a, b) => a.min - b.min));
}

function withTabColor(sheetPr: XmlElement | undefined, color: string | null): string {
  const inner = sheetPr?.inner ?? "";
  const others = childrenOf(inner)
    .filter(({ name }) => name !== "tabColor")
    .map(({ start, end }) => inner.slice(start, end));
  const own = color === null ? "" : colorElement("tabColor", color);
  return elementText("sheetPr", sheetPr?.attributes ?? "", own + others.join(""));
}

/** The first view with grid lines and frozen panes as they are now. */
function withView(
  sheetViews: XmlElement | undefined,
  { gridLines, xSplit, ySplit }: { gridLines: boolean; xSplit: number; ySplit: number },
): string {
  const inner = sheetViews?.inner ?? '<sheetView workbookViewId="0"/>';
  const views = childrenOf(inner);
  const texts = views.map(({ start, end }) => inner.slice(start, end));
  const [first] = views;
  if (first === undefined) return elementText("sheetViews", "", inner);
  const isFrozen = xSplit > 0 || ySplit > 0;
  const corner = xSplit > 0 && ySplit > 0 ? "bottomRight" : xSplit > 0 ? "topRight" : "bottomLeft";
  const pane = isFrozen
    ? `<pane${xSplit > 0 ? ` xSplit="${xSplit}"` : ""}${ySplit > 0 ? ` ySplit="${ySplit}"` : ""} topLeftCell="${cellToA1(ySplit, xSplit)}" activePane="${corner}" state="frozen"/>`
    : "";
  // Selections name the pane that they are in, and the panes may be others now.
  const kept = childrenOf(first.inner)
    .filter(({ name }) => name !== "pane" && name !== "selection")
    .map(({ start, end }) => first.inner.slice(start, end));
  const selection = isFrozen ? `<selection pane="${corner}"/>` : "";
  texts[0] = elementText(
    "sheetView",
    withAttribute(first.attributes, "showGridLines", gridLines ? undefined : 0),
    pane + selection + kept.join(""),
  );
  return elementText("sheetViews", sheetViews?.attributes ?? "", texts.join(""));
}

// --- inserted and deleted rows and columns

/** Moves what has a place in the sheet and is neither a cell nor known to the engine. */
function moveParts(parts: OrderedChildren, moves: Moves): void {
  const cols = columnRanges(parts.first("cols")).flatMap(({ min, max, attributes }) => {
    const moved: ColumnRange[] = [];
    for (let number = min; number <= max && number <= 16_384; number++) {
      const col = moves.col(number - 1);
      const last = moved.at(-1);
      if (col === undefined) continue;
      if (last?.max === col) last.max = col + 1;
      else moved.push({ min: col + 1, max: col + 1, attributes });
    }
    return moved;
  });
  parts.set("cols", columnsText(cols));
  for (const [name, item] of [
    ["hyperlinks", "hyperlink"],
    ["ignoredErrors", "ignoredError"],
    ["protectedRanges", "protectedRange"],
  ] as const) {
    const element = parts.first(name);
    if (element === undefined) continue;
    const items = childrenNamed(element, item).flatMap(({ attributes, inner }) => {
      const key = attributeOf(attributes, "ref") === undefined ? "sqref" : "ref";
      const ref = movedReference(attributeOf(attributes, key) ?? "", moves);
      return ref === "" ? [] : [elementText(item, withAttribute(attributes, key, ref), inner)];
    });
    parts.set(name, items.length === 0 ? [] : [elementText(name, element.attributes, items.join(""))]);
  }
  const filter = parts.first("autoFilter");
  if (filter !== undefined) {
    const ref = movedReference(attributeOf(filter.attributes, "ref") ?? "", moves);
    parts.set(
      "autoFilter",
      ref === ""
        ? []
        : [elementText("autoFilter", withAttribute(filter.attributes, "ref", ref), filter.inner)],
    );
  }
  for (const [name, move] of [
    ["rowBreaks", moves.row],
    ["colBreaks", moves.col],
  ] as const) {
    const element = parts.first(name);
    const breaks = childrenNamed(element, "brk").flatMap(({ attributes }) => {
      // A break stands after the line with its number.
      const line = move((numberOf(attributes, "id") ?? 0) - 1);
      return line === undefined ? [] : [elementText("brk", withAttribute(attributes, "id", line + 1), "")];
    });
    if (element !== undefined)
      parts.set(name, list(name, withAttribute(element.attributes, "manualBreakCount", undefined), breaks));
  }
}

/** References of several areas where they are now; "" if nothing is left of them. */
export function movedReference(sqref: string, moves: Moves): string {
  return sqref
    .split(/\s+/)
    .flatMap((ref) => {
      const zone = parseA1(ref, 1_048_576, 16_384);
      if (zone === undefined) return [];
      const rows = movedSpan(zone.top, zone.bottom, moves.row);
      const cols = movedSpan(zone.left, zone.right, moves.col);
      return rows === undefined || cols === undefined
        ? []
        : [zoneToA1({ top: rows[0], bottom: rows[1], left: cols[0], right: cols[1] })];
    })
    .join(" ");
}

function movedSpan(
  start: number,
  end: number,
  move: (old: number) => number | undefined,
): readonly [number, number] | undefined {
  let first: number | undefined;
  let last: number | undefined;
  for (let line = start; line <= end; line++) {
    const now = move(line);
    if (now === undefined) continue;
    first ??= now;
    last = now;
  }
  return first === undefined || last === undefined ? undefined : [first, last];
}
