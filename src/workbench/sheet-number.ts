/** Google's numbers of sheets, which links lead by. */

/** The engine's ids are texts; Google's are numbers that stay the same. */
export function sheetNumber(id: string): number {
  let hash = 0;
  for (const char of id) hash = (hash * 31 + char.charCodeAt(0)) % 2_000_000_011;
  return hash;
}
