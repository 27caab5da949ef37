/** Colours as scripts may write them (names of CSS, hex) in the one form that the host keeps. */

import { ServiceError } from "./errors";

const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#ffffff",
  red: "#ff0000",
  green: "#008000",
  lime: "#00ff00",
  blue: "#0000ff",
  yellow: "#ffff00",
  orange: "#ffa500",
  gray: "#808080",
  grey: "#808080",
  silver: "#c0c0c0",
  maroon: "#800000",
  navy: "#000080",
  teal: "#008080",
  purple: "#800080",
  olive: "#808000",
  aqua: "#00ffff",
  cyan: "#00ffff",
  magenta: "#ff00ff",
  fuchsia: "#ff00ff",
  brown: "#a52a2a",
  pink: "#ffc0cb",
};

/** `red`, `#F00`, `#ff0000` → `#ff0000`; null for "back to the default". */
export function colorArgument(value: unknown): string | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  if (typeof value === "string") {
    const name = value.toLowerCase();
    if (Object.hasOwn(NAMED, name)) return NAMED[name];
    if (/^#[0-9a-f]{6}$/i.test(value)) return value.toLowerCase();
    if (/^#[0-9a-f]{3}$/i.test(value)) return `#${value.slice(1).replace(/./g, "$&$&")}`.toLowerCase();
  }
  throw new ServiceError(`Invalid color: ${typeof value === "string" ? value : typeof value}`);
}
