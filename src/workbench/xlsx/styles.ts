/** The styles part: the look of a cell by the number of its style, and new styles that differ from old ones in what changed only. */

import type { Border, BorderDescr, Style } from "@odoo/o-spreadsheet";
import { helpers } from "../engine";
import type { HostStyle } from "../engine";
import { ESCAPED_TEXT_FORMAT } from "../grid";
import { engineLocale } from "../locale";
import { colorElement, colorOf } from "./colors";
import {
  attributeOf,
  childOf,
  childrenNamed,
  childrenOf,
  elementText,
  encodeAttribute,
  flagOf,
  numberOf,
  rootOf,
  withAttribute,
} from "./xml";
import type { XmlElement } from "./xml";

/** The look of a cell, as far as the engine knows looks. */
export interface EngineLook {
  style: HostStyle | undefined;
  border: Border | undefined;
  format: string | undefined;
}

/** What changes in the look of cells: one object for all cells in which the same changes, of which large sheets have many. */
export interface LookChange {
  readonly before: EngineLook;
  readonly after: EngineLook;
}

export const PLAIN_LOOK: EngineLook = { style: undefined, border: undefined, format: undefined };

const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';

/** The styles of a new workbook: a font, the two fills that Excel wants, no border, one style. */
export const NEW_STYLES = `${HEAD}<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** The lists of a styles part in their order; new items are added to some of them. */
const LISTS = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
] as const;
type ListName = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

/** What the numbers of Excel's own number formats stand for; those of dates that depend on the reader's country are dates. */
const BUILTIN_FORMATS: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "dd/mm/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "dd/mm/yyyy h:mm",
  37: "#,##0;-#,##0",
  38: "#,##0;-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;-#,##0.00",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  ...Object.fromEntries(
    [27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map((id) => [id, "dd/mm/yyyy"]),
  ),
};
/** Formats that a file need not spell out. */
const BUILTIN_IDS: ReadonlyMap<string, number> = new Map(
  [1, 2, 3, 4, 9, 10, 11, 20, 21, 49].map((id) => [BUILTIN_FORMATS[id] ?? "", id]),
);
const FIRST_OWN_FORMAT = 164;

/** A style of a cell: numbers of its parts, and its element. */
interface CellStyle {
  readonly format: number;
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly attributes: string;
  readonly inner: string;
}

export class StyleSheet {
  private readonly lists: Record<ListName, string[]>;
  private readonly sizes: Record<ListName, number>;
  private readonly indexes = new Map<string, number>();
  private readonly formats = new Map<number, string>();
  private readonly styles: CellStyle[];
  private readonly looks = new Map<number, EngineLook>();
  private readonly sharedStyles = new Map<string, HostStyle>();
  private readonly derived = new Map<LookChange, Map<number, number>>();
  private readonly formatChanges = new Map<string, LookChange>();

  constructor(
    private readonly xml: string,
    readonly theme: readonly string[],
  ) {
    const root = rootOf(xml);
    const texts = (list: ListName): string[] => {
      const element = childOf(root, list);
      return element === undefined
        ? []
        : childrenOf(element.inner).map(({ start, end }) => element.inner.slice(start, end));
    };
    this.lists = {
      numFmts: texts("numFmts"),
      fonts: texts("fonts"),
      fills: texts("fills"),
      borders: texts("borders"),
      cellXfs: texts("cellXfs"),
      dxfs: texts("dxfs"),
    };
    this.sizes = Object.fromEntries(
      Object.entries(this.lists).map(([name, items]) => [name, items.length]),
    ) as Record<ListName, number>;
    for (const { attributes } of childrenNamed(childOf(root, "numFmts"), "numFmt"))
      this.formats.set(numberOf(attributes, "numFmtId") ?? -1, attributeOf(attributes, "formatCode") ?? "");
    this.styles = this.lists.cellXfs.map(cellStyle);
  }

  /** True if styles were added. */
  get changed(): boolean {
    return (Object.keys(this.lists) as ListName[]).some((name) => this.lists[name].length > this.sizes[name]);
  }

  // --- reading

  /** The look of the cells that have this style. */
  lookOf(index: number): EngineLook {
    let look = this.looks.get(index);
    if (look === undefined) {
      look = this.readLook(this.styles[index]);
      if (look.style !== undefined) {
        const key = JSON.stringify(look.style);
        const known = this.sharedStyles.get(key);
        if (known === undefined) this.sharedStyles.set(key, look.style);
        else look = { ...look, style: known };
      }
      this.looks.set(index, look);
    }
    return look;
  }

  /** True if cells of this style show numbers by no particular format. */
  isGeneral(index: number): boolean {
    return (this.styles[index]?.format ?? 0) === 0;
  }

  private readLook(style: CellStyle | undefined): EngineLook {
    if (style === undefined) return PLAIN_LOOK;
    const result: HostStyle = this.fontLook(rootOf(this.lists.fonts[style.font] ?? ""));
    const background = this.fillLook(rootOf(this.lists.fills[style.fill] ?? ""));
    if (background !== undefined) result.fillColor = background;
    const alignment = childrenOf(style.inner).find(({ name }) => name === "alignment")?.attributes ?? "";
    const horizontal = attributeOf(alignment, "horizontal") ?? "";
    if (ALIGNS.has(horizontal)) result.align = horizontal as "left" | "center" | "right";
    const vertical = attributeOf(alignment, "vertical");
    if (vertical === "top") result.verticalAlign = "top";
    if (vertical === "center") result.verticalAlign = "middle";
    if (flagOf(alignment, "wrapText") === true) result.wrapping = "wrap";
    return {
      style: Object.keys(result).length > 0 ? result : undefined,
      border: this.borderLook(rootOf(this.lists.borders[style.border] ?? "")),
      format: engineFormat(this.formats.get(style.format) ?? BUILTIN_FORMATS[style.format]),
    };
  }

  private fontLook(font: XmlElement | undefined): HostStyle {
    const result: HostStyle = {};
    const value = (name: string): string | undefined =>
      attributeOf(childOf(font, name)?.attributes ?? "", "val");
    const isOn = (name: string): boolean => {
      const element = childOf(font, name);
      return element !== undefined && (flagOf(element.attributes, "val") ?? true);
    };
    if (isOn("b")) result.bold = true;
    if (isOn("i")) result.italic = true;
    if (isOn("strike")) result.strikethrough = true;
    if (childOf(font, "u") !== undefined && value("u") !== "none") result.underline = true;
    const size = Number(value("sz"));
    if (size > 0) result.fontSize = size;
    const name = value("name");
    if (name !== undefined) result.fontFamily = name;
    const color = colorOf(childOf(font, "color"), this.theme);
    if (color !== undefined && color !== "#000000") result.textColor = color;
    return result;
  }

  private fillLook(fill: XmlElement | undefined): string | undefined {
    const pattern = childOf(fill, "patternFill");
    if (pattern !== undefined) {
      const type = attributeOf(pattern.attributes, "patternType") ?? "none";
      return type === "none" ? undefined : colorOf(childOf(pattern, "fgColor"), this.theme);
    }
    return colorOf(childOf(childOf(childOf(fill, "gradientFill"), "stop"), "color"), this.theme);
  }

  private borderLook(border: XmlElement | undefined): Border | undefined {
    const result: Border = {};
    for (const side of SIDES) {
      const element = childOf(border, side);
      const style = BORDER_STYLES[attributeOf(element?.attributes ?? "", "style") ?? ""];
      if (style !== undefined)
        result[side] = { style, color: colorOf(childOf(element, "color"), this.theme) ?? "#000000" };
    }
    return Object.keys(result).length > 0 ? result : undefined;
  }

  /** The look that a conditional format gives, by its number. */
  conditionalLook(index: number): Style {
    const dxf = rootOf(this.lists.dxfs[index] ?? "");
    const { bold, italic, strikethrough, underline, textColor } = this.fontLook(childOf(dxf, "font"));
    const pattern = childOf(childOf(dxf, "fill"), "patternFill");
    // In conditional formats the background of a solid fill is its colour, unlike in cells.
    const fillColor = colorOf(childOf(pattern, "bgColor") ?? childOf(pattern, "fgColor"), this.theme);
    return {
      ...(bold === undefined ? {} : { bold }),
      ...(italic === undefined ? {} : { italic }),
      ...(strikethrough === undefined ? {} : { strikethrough }),
      ...(underline === undefined ? {} : { underline }),
      ...(textColor === undefined ? {} : { textColor }),
      ...(fillColor === undefined ? {} : { fillColor }),
    };
  }

  // --- adding

  /** The number of a style that is like `base` but for what differs between two looks. */
  derive(base: number, change: LookChange): number {
    // A large sheet has few looks and hundreds of thousands of cells.
    let known = this.derived.get(change);
    if (known === undefined) this.derived.set(change, (known = new Map<number, number>()));
    let index = known.get(base);
    if (index === undefined) known.set(base, (index = this.deriveNew(base, change)));
    return index;
  }

  private deriveNew(base: number, { before, after }: LookChange): number {
    const style = this.styles[base] ?? cellStyle("<xf/>");
    const old: HostStyle = before.style ?? {};
    const now: HostStyle = after.style ?? {};
    let { attributes } = style;
    const part = (id: string, apply: string, value: number): void => {
      attributes = withAttribute(withAttribute(attributes, id, value), apply, 1);
    };
    if (FONT_PROPERTIES.some((name) => old[name] !== now[name])) {
      const font = changedFont(this.lists.fonts[style.font] ?? "<font/>", old, now);
      part("fontId", "applyFont", this.indexIn("fonts", font));
    }
    if (old.fillColor !== now.fillColor)
      part("fillId", "applyFill", this.indexIn("fills", fillXml(now.fillColor)));
    const border = changedBorder(
      this.lists.borders[style.border] ?? "<border/>",
      before.border,
      after.border,
    );
    if (border !== undefined) part("borderId", "applyBorder", this.indexIn("borders", border));
    if (before.format !== after.format)
      part("numFmtId", "applyNumberFormat", this.formatId(after.format ?? ""));
    let { inner } = style;
    if (ALIGN_PROPERTIES.some((name) => old[name] !== now[name])) {
      inner = changedAlignment(inner, old, now);
      attributes = withAttribute(attributes, "applyAlignment", 1);
    }
    const xml = elementText("xf", attributes, inner);
    if (attributes === style.attributes && inner === style.inner) return base;
    const index = this.indexIn("cellXfs", xml);
    this.styles[index] ??= cellStyle(xml);
    return index;
  }

  /** The number of a style that shows numbers by a format and is else like `base`. */
  withFormat(base: number, format: string): number {
    let change = this.formatChanges.get(format);
    if (change === undefined)
      this.formatChanges.set(format, (change = { before: PLAIN_LOOK, after: { ...PLAIN_LOOK, format } }));
    return this.derive(base, change);
  }

  /** The number of a conditional format's look. */
  addConditionalLook(style: Style): number {
    const { bold, italic, strikethrough, underline, textColor, fillColor } = style;
    const flag = (name: string, on: boolean | undefined): string =>
      on === undefined ? "" : on ? `<${name}/>` : `<${name} val="0"/>`;
    const font = [
      flag("b", bold),
      flag("i", italic),
      flag("strike", strikethrough),
      underline === undefined ? "" : underline ? "<u/>" : '<u val="none"/>',
      textColor === undefined || textColor === "" ? "" : colorElement("color", textColor),
    ].join("");
    const fill =
      fillColor === undefined || fillColor === ""
        ? ""
        : `<fill><patternFill patternType="solid">${colorElement("bgColor", fillColor)}</patternFill></fill>`;
    return this.indexIn("dxfs", `<dxf>${font === "" ? "" : `<font>${font}</font>`}${fill}</dxf>`);
  }

  private formatId(format: string): number {
    const code = format === ESCAPED_TEXT_FORMAT ? "@" : format;
    if (code === "") return 0;
    const builtin = BUILTIN_IDS.get(code);
    if (builtin !== undefined) return builtin;
    for (const [id, known] of this.formats) if (known === code) return id;
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...this.formats.keys()) + 1;
    this.formats.set(id, code);
    this.lists.numFmts.push(`<numFmt numFmtId="${id}" formatCode="${encodeAttribute(code)}"/>`);
    return id;
  }

  /** The place of an item in a list; it is added if it is not there. */
  private indexIn(list: ListName, item: string): number {
    const key = `${list} ${item}`;
    let index = this.indexes.get(key);
    if (index === undefined) {
      index = this.lists[list].indexOf(item);
      if (index < 0) index = this.lists[list].push(item) - 1;
      this.indexes.set(key, index);
    }
    return index;
  }

  /** The part with the added styles. */
  toXml(): string {
    const root = rootOf(this.xml);
    if (root === undefined) return this.xml;
    const children = new Map(childrenOf(root.inner).map((child) => [child.name, child]));
    const written = LISTS.map((name): string => {
      const child = children.get(name);
      const items = name in this.lists ? this.lists[name as ListName] : undefined;
      if (items === undefined || items.length === this.sizes[name as ListName])
        return child === undefined ? "" : root.inner.slice(child.start, child.end);
      return elementText(name, withAttribute(child?.attributes ?? "", "count", items.length), items.join(""));
    });
    const open = this.xml.slice(root.start, this.xml.indexOf(">", root.start)).replace(/\/$/, "");
    return `${this.xml.slice(0, root.start)}${open}>${written.join("")}</${root.name}>`;
  }
}

function cellStyle(xml: string): CellStyle {
  const { attributes = "", inner = "" } = rootOf(xml) ?? {};
  return {
    format: numberOf(attributes, "numFmtId") ?? 0,
    font: numberOf(attributes, "fontId") ?? 0,
    fill: numberOf(attributes, "fillId") ?? 0,
    border: numberOf(attributes, "borderId") ?? 0,
    attributes,
    inner,
  };
}

const ALIGNS: ReadonlySet<string> = new Set(["left", "center", "right"]);
const SIDES = ["left", "right", "top", "bottom"] as const;

const BORDER_STYLES: Readonly<Record<string, BorderDescr["style"]>> = {
  thin: "thin",
  hair: "thin",
  medium: "medium",
  mediumDashed: "dashed",
  dashed: "dashed",
  dashDot: "dashed",
  dotted: "dotted",
  thick: "thick",
  double: "thick",
};

const engineFormats = new Map<string, string | undefined>();

/** A number format of a file in the engine's form; undefined for "General" and for what the engine cannot show. */
function engineFormat(code: string | undefined): string | undefined {
  if (code === undefined || code === "" || /^general$/i.test(code)) return undefined;
  if (engineFormats.has(code)) return engineFormats.get(code);
  const bare = code
    .replace(/\[\$-[^\]]*\]/g, "")
    .replace(/;@$/, "")
    .replace(/\\(.)/g, "$1");
  const isDate =
    /[dmyhs]/i.test(bare.replace(/"[^"]*"|\[[^\]]*\]/g, "")) && !/[0#]/.test(bare.replace(/"[^"]*"/g, ""));
  // Excel's "short date" follows the reader's country; its stored form is American.
  const candidate = code === "mm-dd-yy" ? "dd/mm/yyyy" : bare;
  let format: string | undefined;
  try {
    helpers.formatValue(1, { format: candidate, locale: engineLocale("vi_VN") });
    format = candidate;
  } catch {
    format = isDate ? "dd/mm/yyyy" : undefined;
  }
  engineFormats.set(code, format);
  return format;
}

const FONT_PROPERTIES = [
  "bold",
  "italic",
  "strikethrough",
  "underline",
  "fontSize",
  "fontFamily",
  "textColor",
] as const;
const ALIGN_PROPERTIES = ["align", "verticalAlign", "wrapping"] as const;

/** The elements of a font in the order that Excel wants. */
const FONT_ORDER =
  "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(" ");
/** What Google takes for a cell that says nothing. */
const STANDARD_FONT = { name: "Arial", size: 10 };

function changedFont(xml: string, old: HostStyle, now: HostStyle): string {
  const inner = rootOf(xml)?.inner ?? "";
  const parts = new Map(childrenOf(inner).map(({ name, start, end }) => [name, inner.slice(start, end)]));
  const flag = (name: string, before: boolean | undefined, after: boolean | undefined): void => {
    if (before === after) return;
    if (after === true) parts.set(name, `<${name}/>`);
    else parts.delete(name);
  };
  flag("b", old.bold, now.bold);
  flag("i", old.italic, now.italic);
  flag("strike", old.strikethrough, now.strikethrough);
  flag("u", old.underline, now.underline);
  if (old.fontSize !== now.fontSize) parts.set("sz", `<sz val="${now.fontSize ?? STANDARD_FONT.size}"/>`);
  if (old.textColor !== now.textColor) parts.set("color", colorElement("color", now.textColor ?? "#000000"));
  if (old.fontFamily !== now.fontFamily) {
    parts.set("name", `<name val="${encodeAttribute(now.fontFamily ?? STANDARD_FONT.name)}"/>`);
    // These describe the old font; the scheme would even bring it back.
    for (const name of ["family", "charset", "scheme"]) parts.delete(name);
  }
  return elementText("font", "", FONT_ORDER.map((name) => parts.get(name) ?? "").join(""));
}

function fillXml(color: string | undefined): string {
  return color === undefined || color === ""
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid">${colorElement("fgColor", color)}<bgColor indexed="64"/></patternFill></fill>`;
}

function changedBorder(
  xml: string,
  before: Border | undefined,
  after: Border | undefined,
): string | undefined {
  const changed = SIDES.filter((side) => {
    const [old, now] = [before?.[side], after?.[side]];
    return old?.style !== now?.style || old?.color !== now?.color;
  });
  if (changed.length === 0) return undefined;
  const root = rootOf(xml);
  const inner = root?.inner ?? "";
  const parts = new Map(childrenOf(inner).map(({ name, start, end }) => [name, inner.slice(start, end)]));
  for (const side of changed) {
    const now = after?.[side];
    parts.set(
      side,
      now === undefined
        ? `<${side}/>`
        : `<${side} style="${now.style}">${colorElement("color", now.color)}</${side}>`,
    );
  }
  const order = [
    ...SIDES,
    ...[...parts.keys()].filter((name) => !(SIDES as readonly string[]).includes(name)),
  ];
  return elementText("border", root?.attributes ?? "", order.map((name) => parts.get(name) ?? "").join(""));
}

function changedAlignment(inner: string, old: HostStyle, now: HostStyle): string {
  const children = childrenOf(inner);
  let attributes = children.find(({ name }) => name === "alignment")?.attributes ?? "";
  if (old.align !== now.align) attributes = withAttribute(attributes, "horizontal", now.align);
  if (old.verticalAlign !== now.verticalAlign) {
    const vertical = now.verticalAlign === "middle" ? "center" : now.verticalAlign;
    attributes = withAttribute(attributes, "vertical", vertical === "bottom" ? undefined : vertical);
  }
  if (old.wrapping !== now.wrapping)
    attributes = withAttribute(attributes, "wrapText", now.wrapping === "wrap" ? 1 : undefined);
  const others = children
    .filter(({ name }) => name !== "alignment")
    .map(({ start, end }) => inner.slice(start, end));
  return `${attributes.trim() === "" ? "" : elementText("alignment", attributes, "")}${others.join("")}`;
}
