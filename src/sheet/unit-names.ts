/** Names of units as cells and settings give them. */
import { identityKey } from "../domain/identity";
import type { Parameters } from "../plan/parameters";
import { isErrorText, textOf, type CellValue } from "./cell";
import { isLegacyFont, type Reading } from "./reading";

/** A unit's own name for one of the other names that the settings list. */
export function unitNaming({ unitNames }: Parameters): (name: string) => string {
  if (unitNames.size === 0) return (name) => name;
  const byKey = new Map([...unitNames].map(([other, name]) => [identityKey(other), name]));
  return (name) => byKey.get(identityKey(name)) ?? name;
}

/** "nt", "-nt-", "Như trên": the unit of the line above, which may have been sorted away from it since. */
const DITTO = /^[^\p{L}]*(n\.?t|như trên)[^\p{L}\p{N}]*$/iu;

/** "-" and a blank are no unit. */
export function readUnitName(cell: CellValue): Reading<string> {
  if (isErrorText(cell)) return { kind: "issue", code: "errorCell" };
  const text = textOf(cell);
  if (isLegacyFont(text)) return { kind: "issue", code: "legacyFont" };
  if (text === "" || /^[-–—]+$/.test(text)) return { kind: "blank" };
  return /\p{L}/u.test(text) && !DITTO.test(text)
    ? { kind: "value", value: text }
    : { kind: "issue", code: "unknownUnit" };
}
