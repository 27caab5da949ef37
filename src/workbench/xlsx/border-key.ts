/** Borders of cells by value, as short texts. */

import type { Border } from "@odoo/o-spreadsheet";

const NO_BORDER = "|||";

/** A border by value: the engine changes border objects in place. Undefined for none. */
export function borderKey(border: Border | undefined): string | undefined {
  if (border === undefined) return undefined;
  const side = (name: "top" | "left" | "bottom" | "right"): string => {
    const description = border[name];
    return description === undefined ? "" : `${description.style} ${description.color}`;
  };
  const key = `${side("top")}|${side("left")}|${side("bottom")}|${side("right")}`;
  // The engine leaves empty objects behind where it took the last side away.
  return key === NO_BORDER ? undefined : key;
}

/** The border that `borderKey` described. */
export function borderFromKey(key: string | undefined): Border | undefined {
  if (key === undefined) return undefined;
  const result: Border = {};
  key.split("|").forEach((description, index) => {
    const [style, color] = description.split(" ");
    const side = (["top", "left", "bottom", "right"] as const)[index];
    if (style !== undefined && style !== "" && color !== undefined && side !== undefined)
      result[side] = { style: style as "thin", color };
  });
  return result;
}
