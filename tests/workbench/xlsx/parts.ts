/** The parts of an .xlsx file, taken apart without the code under test. */

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Name of the part → its text. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes, { filter: ({ name }) => !name.endsWith("/") })).map(([name, part]) => [
      name,
      strFromU8(part, /\.(png|bin)$/.test(name)),
    ]),
  );
}

/** A file of these parts; null takes one away. */
export function withParts(bytes: Uint8Array, changes: Record<string, string | null>): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, text] of Object.entries(changes)) {
    if (text === null) Reflect.deleteProperty(parts, name);
    else parts[name] = strToU8(text);
  }
  return zipSync(parts);
}

/** The `<c>` elements of a worksheet part by address. */
export function cellsOf(sheetXml: string): Record<string, string> {
  return Object.fromEntries(
    [...sheetXml.matchAll(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/gs)].map(([text, address = ""]) => [
      address,
      text,
    ]),
  );
}
