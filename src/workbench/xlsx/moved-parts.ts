/** Parts that hang on a worksheet and name its cells: tables and drawings, when rows or columns moved. */

import { parseA1 } from "../a1";
import { movedReference } from "./edit-sheet";
import type { Package } from "./package";
import type { Moves } from "./sheet-edits";
import { attributeOf, elementText, rootOf, withAttribute } from "./xml";

/** Moves a sheet's tables; returns the links of those that can be no table any more, since they lost or gained a column. */
export function moveTables(file: Package, sheetPart: string, moves: Moves): Set<string> {
  const gone = new Set<string>();
  for (const { id, kind, part } of file.relationships(sheetPart)) {
    const xml = part === undefined || kind !== "table" ? undefined : file.text(part);
    const root = xml === undefined ? undefined : rootOf(xml);
    if (xml === undefined || part === undefined || root === undefined) continue;
    const ref = attributeOf(root.attributes, "ref") ?? "";
    const now = movedReference(ref, moves);
    const [old, moved] = [parseA1(ref, 0, 0), parseA1(now, 0, 0)];
    const isIntact =
      old !== undefined &&
      moved !== undefined &&
      moved.right - moved.left === old.right - old.left &&
      moves.row(old.top) === moved.top;
    if (!isIntact) {
      file.unlink(sheetPart, id);
      gone.add(id);
    } else if (now !== ref) {
      const inner = root.inner.replace(
        /(<autoFilter\b[^>]*?\bref=")([^"]*)(")/,
        (_, before: string, filter: string, after: string) => before + movedReference(filter, moves) + after,
      );
      const table = elementText(root.name, withAttribute(root.attributes, "ref", now), inner);
      file.setText(part, xml.slice(0, root.start) + table);
    }
  }
  return gone;
}

/** Moves the corners of a sheet's pictures, shapes and charts. */
export function moveDrawings(file: Package, sheetPart: string, moves: Moves): void {
  for (const { kind, part } of file.relationships(sheetPart)) {
    const xml = part === undefined || kind !== "drawing" ? undefined : file.text(part);
    if (xml === undefined || part === undefined) continue;
    const moved = xml.replace(
      /<(\w+:)(row|col)>(\d+)<\//g,
      (_, prefix: string, dimension: "row" | "col", line: string) =>
        `<${prefix}${dimension}>${nearest(Number(line), moves[dimension])}</`,
    );
    if (moved !== xml) file.setText(part, moved);
  }
}

/** Where a line is now; of a deleted one, where the line before it is. */
function nearest(line: number, move: (old: number) => number | undefined): number {
  for (let at = line; at >= 0; at--) {
    const now = move(at);
    if (now !== undefined) return now;
  }
  return 0;
}
