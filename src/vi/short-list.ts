/** Lists in one sentence, cut where nobody would read on. */

/** A notice is read at a glance, and a dialog cannot be scrolled. */
const SHOWN = 10;

/** "a, b và 3 chỗ khác". */
export function shortList(parts: readonly string[], separator: string): string {
  const rest = parts.length - SHOWN;
  return [...parts.slice(0, SHOWN), ...(rest > 0 ? [`và ${String(rest)} chỗ khác`] : [])].join(separator);
}

/** `"Cá nhân" ô L2, L5:L7`. */
export function cellsInTab(sheet: string, ranges: readonly string[]): string {
  return `"${sheet}" ô ${shortList(ranges, ", ")}`;
}
