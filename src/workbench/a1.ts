/** Cell addresses: A1 notation to zero-based zones and back. */

import type { Zone } from "@odoo/o-spreadsheet";

/** 0 → A, 26 → AA. */
export function columnLetters(col: number): string {
  let letters = "";
  for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** A → 0, AA → 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Zone of one cell or more → A1 or A1:B2. */
export function zoneToA1(zone: Zone): string {
  const start = `${columnLetters(zone.left)}${zone.top + 1}`;
  const end = `${columnLetters(zone.right)}${zone.bottom + 1}`;
  return start === end ? start : `${start}:${end}`;
}

/** A sheet's name as formulas of files write it. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** Cells as names and charts of a file write them: `'Cá nhân'!$A$1:$B$2`. */
export function absoluteReference(sheetName: string, zone: Zone): string {
  const start = `$${columnLetters(zone.left)}$${zone.top + 1}`;
  const end = `$${columnLetters(zone.right)}$${zone.bottom + 1}`;
  return `${quotedSheet(sheetName)}!${start === end ? start : `${start}:${end}`}`;
}

/** Key of a cell in lists by address. */
export function cellToA1(row: number, col: number): string {
  return `${columnLetters(col)}${row + 1}`;
}

/**
 * A1, A1:B2, A:B, 1:2, A2:B (dollar signs allowed) → zone; open ends reach to the edges given.
 * Undefined for anything else.
 */
export function parseA1(text: string, rows: number, cols: number): Zone | undefined {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d+)?(?::\$?([A-Za-z]{1,3})?\$?(\d+)?)?$/.exec(text.trim());
  if (match === null) return undefined;
  const [, left, top, right, bottom] = match;
  const isRange = text.includes(":");
  if (left === undefined && top === undefined) return undefined;
  if (!isRange && (left === undefined || top === undefined)) return undefined;
  if (isRange && right === undefined && bottom === undefined) return undefined;
  const a = { col: left === undefined ? 0 : columnIndex(left), row: top === undefined ? 0 : Number(top) - 1 };
  const b = isRange
    ? {
        col: right === undefined ? cols - 1 : columnIndex(right),
        row: bottom === undefined ? rows - 1 : Number(bottom) - 1,
      }
    : a;
  return {
    left: Math.min(a.col, b.col),
    right: Math.max(a.col, b.col),
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
  };
}

/** Splits `'Cá nhân'!A1:B2` into tab and cells; the tab is undefined where none is named. */
export function splitSheetReference(text: string): { sheet: string | undefined; cells: string } {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(text);
  if (quoted !== null) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), cells: quoted[2] ?? "" };
  const bang = text.lastIndexOf("!");
  return bang < 0
    ? { sheet: undefined, cells: text }
    : { sheet: text.slice(0, bang), cells: text.slice(bang + 1) };
}

/** Cells by address → as few zones as columns of equal runs allow; for lists that files keep cell by cell. */
export function zonesOfCells(cells: Iterable<{ row: number; col: number }>): Zone[] {
  const columns = new Map<number, number[]>();
  for (const { row, col } of cells) {
    const rows = columns.get(col);
    if (rows === undefined) columns.set(col, [row]);
    else rows.push(row);
  }
  const open = new Map<string, Zone>();
  const zones: Zone[] = [];
  for (const col of [...columns.keys()].sort((a, b) => a - b)) {
    const rows = (columns.get(col) ?? []).sort((a, b) => a - b);
    let start = rows[0] ?? 0;
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index] ?? 0;
      const next = rows[index + 1];
      if (next === row + 1 || next === row) continue;
      const key = `${start}:${row}`;
      const left = open.get(key);
      if (left?.right === col - 1) left.right = col;
      else {
        const zone = { left: col, right: col, top: start, bottom: row };
        zones.push(zone);
        open.set(key, zone);
      }
      start = next ?? row;
    }
  }
  return zones;
}

/** True if two zones share a cell. */
export function zonesOverlap(a: Zone, b: Zone): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/** True if the first zone holds all of the second. */
export function zoneHolds(outer: Zone, inner: Zone): boolean {
  return (
    outer.left <= inner.left &&
    outer.right >= inner.right &&
    outer.top <= inner.top &&
    outer.bottom >= inner.bottom
  );
}
