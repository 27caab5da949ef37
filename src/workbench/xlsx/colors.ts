/** Colours of a file: given outright, by the theme, or by the old palette. */

import { attributeOf, childOf, numberOf, rootOf } from "./xml";
import type { XmlElement } from "./xml";

/** The Office theme's colours in the order of theme indexes, for files that bring none. */
const OFFICE_THEME =
  "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");
const THEME_NAMES = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(
  " ",
);

const INDEXED =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333".split(
    " ",
  );

/** The theme colours of a file as `RRGGBB`, from the text of its theme part. */
export function themeColors(themeXml: string | undefined): readonly string[] {
  const scheme = childOf(childOf(rootOf(themeXml ?? ""), "a:themeElements"), "a:clrScheme");
  return THEME_NAMES.map((name, index) => {
    const color = /(?:lastClr|srgbClr val)="([0-9A-Fa-f]{6})"/.exec(
      childOf(scheme, `a:${name}`)?.inner ?? "",
    );
    return color?.[1]?.toUpperCase() ?? OFFICE_THEME[index] ?? "000000";
  });
}

/** The colour of an element such as `<color rgb="FF00B050"/>` as `#RRGGBB`, undefined for "automatic". */
export function colorOf(element: XmlElement | undefined, theme: readonly string[]): string | undefined {
  if (element === undefined) return undefined;
  const { attributes } = element;
  const rgb = attributeOf(attributes, "rgb");
  if (rgb !== undefined && /^[0-9A-Fa-f]{6,8}$/.test(rgb)) return `#${rgb.slice(-6).toUpperCase()}`;
  const themed = numberOf(attributes, "theme");
  const base = themed === undefined ? INDEXED[numberOf(attributes, "indexed") ?? -1] : theme[themed];
  return base === undefined ? undefined : `#${tinted(base, numberOf(attributes, "tint") ?? 0)}`;
}

/** Lighter for a positive tint, darker for a negative one. */
function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const channel = (start: number): string => {
    const value = parseInt(hex.slice(start, start + 2), 16);
    const result = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(Math.min(255, Math.max(0, result)))
      .toString(16)
      .padStart(2, "0");
  };
  return `${channel(0)}${channel(2)}${channel(4)}`.toUpperCase();
}

/** An element with a colour: `#0F0` → `<color rgb="FF00FF00"/>`. */
export function colorElement(name: string, color: string): string {
  const hex = /^#[0-9a-f]{3}$/i.test(color) ? color.replace(/[0-9a-f]/gi, "$&$&") : color;
  return `<${name} rgb="FF${hex.replace("#", "").toUpperCase()}"/>`;
}
