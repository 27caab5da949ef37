/** Cell looks between ExcelJS and the engine: fonts, fills, alignment, borders, colours and number formats. */

import type { Border, BorderDescr } from "@odoo/o-spreadsheet";
import type ExcelJS from "exceljs";
import { ESCAPED_TEXT_FORMAT } from "./grid";
import { helpers } from "./engine";
import type { HostStyle } from "./engine";
import { engineLocale } from "./locale";

type ExcelStyle = Partial<ExcelJS.Style>;
type ExcelColor = Partial<ExcelJS.Color> & { tint?: number; indexed?: number };

/** The Office theme's colours in the order of theme indexes, for files that bring none. */
const OFFICE_THEME =
  "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

const INDEXED =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333".split(
    " ",
  );

/** The theme colours of a file, from the text of its theme part. */
export function themeColors(themeXml: string | undefined): readonly string[] {
  const scheme = /<a:clrScheme[\s\S]*?<\/a:clrScheme>/.exec(themeXml ?? "")?.[0];
  if (scheme === undefined) return OFFICE_THEME;
  const color = (name: string): string | undefined =>
    new RegExp(`<a:${name}>[\\s\\S]*?(?:lastClr|srgbClr val)="([0-9A-Fa-f]{6})"`)
      .exec(scheme)?.[1]
      ?.toUpperCase();
  return "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink"
    .split(" ")
    .map((name, index) => color(name) ?? OFFICE_THEME[index] ?? "000000");
}

function tinted(hex: string, tint: number): string {
  const channel = (start: number): string => {
    const value = parseInt(hex.slice(start, start + 2), 16);
    const result = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(Math.min(255, Math.max(0, result)))
      .toString(16)
      .padStart(2, "0");
  };
  return `${channel(0)}${channel(2)}${channel(4)}`.toUpperCase();
}

/** A colour of a file as `#RRGGBB`, undefined for "automatic". */
export function colorFromExcel(color: ExcelColor | undefined, theme: readonly string[]): string | undefined {
  if (color === undefined) return undefined;
  if (typeof color.argb === "string" && /^[0-9A-Fa-f]{6,8}$/.test(color.argb))
    return `#${color.argb.slice(-6).toUpperCase()}`;
  const base =
    color.theme !== undefined
      ? theme[color.theme]
      : color.indexed !== undefined
        ? INDEXED[color.indexed]
        : undefined;
  if (base === undefined) return undefined;
  return `#${color.tint === undefined || color.tint === 0 ? base : tinted(base, color.tint)}`;
}

/** `#RRGGBB` as ExcelJS wants it. */
export function colorToExcel(color: string): { argb: string } {
  const hex = /^#([0-9a-f]{3})$/i.test(color) ? color.replace(/[0-9a-f]/gi, "$&$&") : color;
  return { argb: `FF${hex.replace("#", "").toUpperCase()}` };
}

const ALIGNS: ReadonlySet<string> = new Set(["left", "center", "right"]);

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

export interface EngineLook {
  style: HostStyle | undefined;
  border: Border | undefined;
  format: string | undefined;
}

const usableFormats = new Map<string, string | undefined>();

/** A number format of a file in the engine's form; undefined for "General" and for what the engine cannot show. */
export function formatFromExcel(numFmt: string | undefined): string | undefined {
  if (numFmt === undefined || numFmt === "" || /^general$/i.test(numFmt)) return undefined;
  if (usableFormats.has(numFmt)) return usableFormats.get(numFmt);
  const bare = numFmt
    .replace(/\[\$-[^\]]*\]/g, "")
    .replace(/;@$/, "")
    .replace(/\\(.)/g, "$1");
  const isDate =
    /[dmyhs]/i.test(bare.replace(/"[^"]*"|\[[^\]]*\]/g, "")) && !/[0#]/.test(bare.replace(/"[^"]*"/g, ""));
  // Excel's "short date" follows the reader's country; its stored form is American.
  const candidate = numFmt === "mm-dd-yy" ? "dd/mm/yyyy" : bare;
  let format: string | undefined;
  try {
    helpers.formatValue(1, { format: candidate, locale: engineLocale("vi_VN") });
    format = candidate;
  } catch {
    format = isDate ? "dd/mm/yyyy" : undefined;
  }
  usableFormats.set(numFmt, format);
  return format;
}

function fillColor(fill: ExcelJS.Fill | undefined, theme: readonly string[]): string | undefined {
  if (fill === undefined) return undefined;
  if (fill.type === "gradient") return colorFromExcel(fill.stops[0]?.color, theme);
  return fill.pattern === "none" ? undefined : colorFromExcel(fill.fgColor, theme);
}

function borderFromExcel(
  border: Partial<ExcelJS.Borders> | undefined,
  theme: readonly string[],
): Border | undefined {
  if (border === undefined) return undefined;
  const result: Border = {};
  for (const side of ["top", "left", "bottom", "right"] as const) {
    const description = border[side];
    const style = BORDER_STYLES[description?.style ?? ""];
    if (style !== undefined)
      result[side] = {
        style,
        color: colorFromExcel(description?.color, theme) ?? "#000000",
      };
  }
  return Object.keys(result).length > 0 ? result : undefined;
}

/** The look of a cell of a file, as far as the engine knows looks. */
export function lookFromExcel(style: ExcelStyle, theme: readonly string[]): EngineLook {
  const { font, alignment } = style;
  const result: HostStyle = {};
  if (font?.bold === true) result.bold = true;
  if (font?.italic === true) result.italic = true;
  if (font?.strike === true) result.strikethrough = true;
  if (font?.underline !== undefined && font.underline !== false && font.underline !== "none")
    result.underline = true;
  if (font?.size !== undefined) result.fontSize = font.size;
  if (font?.name !== undefined) result.fontFamily = font.name;
  const textColor = colorFromExcel(font?.color, theme);
  if (textColor !== undefined && textColor !== "#000000") result.textColor = textColor;
  const background = fillColor(style.fill, theme);
  if (background !== undefined) result.fillColor = background;
  if (alignment?.horizontal !== undefined && ALIGNS.has(alignment.horizontal))
    result.align = alignment.horizontal as "left" | "center" | "right";
  if (alignment?.vertical === "top" || alignment?.vertical === "middle")
    result.verticalAlign = alignment.vertical;
  if (alignment?.wrapText === true) result.wrapping = "wrap";
  return {
    style: Object.keys(result).length > 0 ? result : undefined,
    border: borderFromExcel(style.border, theme),
    format: formatFromExcel(style.numFmt),
  };
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

/** Applies to a file's cell what differs between two engine looks, and nothing else. */
export function applyLook(cell: ExcelJS.Cell, before: EngineLook, after: EngineLook, isNew: boolean): void {
  const next: ExcelStyle = { ...cell.style };
  let changed = false;
  const old: HostStyle = before.style ?? {};
  const now: HostStyle = after.style ?? {};
  if (isNew || FONT_PROPERTIES.some((name) => old[name] !== now[name])) {
    const font: Partial<ExcelJS.Font> = isNew ? { name: "Arial", size: 10 } : { ...next.font };
    if (isNew || old.bold !== now.bold) font.bold = now.bold === true;
    if (isNew || old.italic !== now.italic) font.italic = now.italic === true;
    if (isNew || old.strikethrough !== now.strikethrough) font.strike = now.strikethrough === true;
    if (isNew || old.underline !== now.underline) font.underline = now.underline === true;
    if (old.fontSize !== now.fontSize) font.size = now.fontSize ?? 10;
    if (old.fontFamily !== now.fontFamily) font.name = now.fontFamily ?? "Arial";
    if (old.textColor !== now.textColor) font.color = colorToExcel(now.textColor ?? "#000000");
    next.font = font;
    changed = true;
  }
  if (ALIGN_PROPERTIES.some((name) => old[name] !== now[name])) {
    const alignment: Partial<ExcelJS.Alignment> = { ...next.alignment };
    if (old.align !== now.align) {
      if (now.align === undefined) delete alignment.horizontal;
      else alignment.horizontal = now.align;
    }
    if (old.verticalAlign !== now.verticalAlign) alignment.vertical = now.verticalAlign ?? "bottom";
    if (old.wrapping !== now.wrapping) alignment.wrapText = now.wrapping === "wrap";
    next.alignment = alignment;
    changed = true;
  }
  if (old.fillColor !== now.fillColor) {
    next.fill =
      now.fillColor === undefined || now.fillColor === ""
        ? { type: "pattern", pattern: "none" }
        : { type: "pattern", pattern: "solid", fgColor: colorToExcel(now.fillColor) };
    changed = true;
  }
  if (before.format !== after.format) {
    next.numFmt =
      after.format === undefined || after.format === ""
        ? "General"
        : after.format === ESCAPED_TEXT_FORMAT
          ? "@"
          : after.format;
    changed = true;
  }
  const border = borderChange(next.border, before.border, after.border);
  if (border !== undefined) {
    next.border = border;
    changed = true;
  }
  // Cells of a file share style objects, so a changed style must be a new object.
  if (changed) cell.style = next;
}

function borderChange(
  existing: Partial<ExcelJS.Borders> | undefined,
  before: Border | undefined,
  after: Border | undefined,
): Partial<ExcelJS.Borders> | undefined {
  let result: Partial<ExcelJS.Borders> | undefined;
  for (const side of ["top", "left", "bottom", "right"] as const) {
    const old = before?.[side];
    const now = after?.[side];
    if (old?.style === now?.style && old?.color === now?.color) continue;
    result ??= { ...existing };
    if (now === undefined) Reflect.deleteProperty(result, side);
    else result[side] = { style: now.style, color: colorToExcel(now.color) };
  }
  return result;
}
