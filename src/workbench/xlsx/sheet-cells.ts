/** The rows and cells of a worksheet part, as places in its text. */

import { attributeOf, decodeXml, numberOf } from "./xml";

/** A row: what its tag says and what it holds. */
export interface RowText {
  /** From 0. */
  readonly row: number;
  readonly attributes: string;
  readonly inner: string;
  /** The whole element. */
  readonly text: string;
}

/** A cell: what its tag says and what it holds. */
export interface CellText {
  /** From 0. */
  readonly col: number;
  readonly attributes: string;
  readonly inner: string;
  readonly text: string;
}

/** A formula of a cell. */
export interface FormulaText {
  readonly attributes: string;
  /** Without "="; "" for a copy of a shared formula. */
  readonly text: string;
}

/** An attribute as programs write it, found without trying other forms; a large sheet has hundreds of thousands. */
const plainAttribute = (attributes: string, name: string): string | undefined => {
  const at = attributes.indexOf(` ${name}="`);
  if (at < 0) return attributes.includes("'") ? attributeOf(attributes, name) : undefined;
  const start = at + name.length + 3;
  return attributes.slice(start, attributes.indexOf('"', start));
};

/** The last row with a content, from 0; -1 if there is none. Files may have a million rows after it that are only formatted. */
export function lastFilledRow(sheetData: string): number {
  const content = Math.max(...["<v", "<f", "<is"].map((tag) => sheetData.lastIndexOf(tag)));
  if (content < 0) return -1;
  const start = sheetData.lastIndexOf("<row", content);
  const number = numberOf(sheetData.slice(start, sheetData.indexOf(">", start)), "r");
  // A row without a number: nothing can be said without counting.
  return number === undefined ? Infinity : number - 1;
}

/** Calls for each row of a `<sheetData>`, in order, as far as row `last`. Rows without a number follow the row before. */
export function forEachRow(sheetData: string, visit: (row: RowText) => void, last = Infinity): void {
  const tag = /<row(?=[\s>/])([^>]*?)(\/?)>/g;
  let next = 0;
  for (let match = tag.exec(sheetData); match !== null; match = tag.exec(sheetData)) {
    const [all, attributes = "", empty] = match;
    const row = Number(plainAttribute(attributes, "r") ?? next + 1) - 1;
    if (row > last) return;
    next = row + 1;
    const innerStart = match.index + all.length;
    const closing = empty === "/" ? innerStart : sheetData.indexOf("</row>", innerStart);
    const innerEnd = closing < 0 ? sheetData.length : closing;
    const end = empty === "/" ? innerEnd : innerEnd + "</row>".length;
    tag.lastIndex = end;
    visit({
      row,
      attributes,
      inner: sheetData.slice(innerStart, innerEnd),
      text: sheetData.slice(match.index, end),
    });
  }
}

/** Calls for each cell of a row, in order. Cells without an address follow the cell before. */
export function forEachCell(rowInner: string, visit: (cell: CellText) => void): void {
  const tag = /<c(?=[\s>/])([^>]*?)(\/?)>/g;
  let next = 0;
  for (let match = tag.exec(rowInner); match !== null; match = tag.exec(rowInner)) {
    const [all, attributes = "", empty] = match;
    const col = columnOf(plainAttribute(attributes, "r")) ?? next;
    next = col + 1;
    const innerStart = match.index + all.length;
    const closing = empty === "/" ? innerStart : rowInner.indexOf("</c>", innerStart);
    const innerEnd = closing < 0 ? rowInner.length : closing;
    const end = empty === "/" ? innerEnd : innerEnd + "</c>".length;
    tag.lastIndex = end;
    visit({
      col,
      attributes,
      inner: rowInner.slice(innerStart, innerEnd),
      text: rowInner.slice(match.index, end),
    });
  }
}

/** `AB12` → 27. */
function columnOf(address: string | undefined): number | undefined {
  if (address === undefined) return undefined;
  let col = 0;
  for (let index = 0; index < address.length; index++) {
    const code = address.charCodeAt(index);
    if (code < 65 || code > 90) break;
    col = col * 26 + code - 64;
  }
  return col === 0 ? undefined : col - 1;
}

/** The number of a cell's style. */
export function styleOf({ attributes }: { readonly attributes: string }): number {
  return Number(plainAttribute(attributes, "s") ?? 0);
}

/** The kind of a cell's value: "s", "str", "inlineStr", "b", "e", "d", or "n" for a number. */
export function kindOf({ attributes }: CellText): string {
  return plainAttribute(attributes, "t") ?? "n";
}

/** The value of a cell as the file has it; undefined if it has none. */
export function valueOf({ inner }: CellText): string | undefined {
  const value = inner.indexOf("<v>");
  if (value >= 0) return decodeXml(inner.slice(value + 3, inner.indexOf("</v>", value)));
  const spaced = /<v\s[^>]*>([^<]*)<\/v>/.exec(inner);
  return spaced === null ? undefined : decodeXml(spaced[1] ?? "");
}

/** The formula of a cell, if it has one. */
export function formulaOf({ inner }: CellText): FormulaText | undefined {
  if (!inner.includes("<f")) return undefined;
  const match = /<f(?=[\s>/])([^>]*?)(?:\/>|>([^<]*)<\/f>)/.exec(inner);
  if (match === null) return undefined;
  return { attributes: match[1] ?? "", text: decodeXml(match[2] ?? "") };
}
