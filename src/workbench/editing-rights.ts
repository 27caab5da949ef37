/** What somebody who does not own the spreadsheet may change: nothing that a protection keeps, unless it only warns. */

import type { Zone } from "@odoo/o-spreadsheet";
import { zonesOverlap } from "./a1";
import { ServiceError } from "./errors";
import type { ProtectionEntry } from "./side-data";

/** The parts of an engine command that say which cells it changes. */
interface Reach {
  sheetId?: string;
  /** Cells whose look or merge changes. */
  target?: readonly Zone[];
  /** Cells that a rule is for. */
  ranges?: readonly { _zone: Partial<Zone> }[];
  dimension?: "ROW" | "COL";
  /** Rows or columns. */
  elements?: readonly number[];
}

/** Commands that change nothing which a protection keeps. */
const FREE: ReadonlySet<string> = new Set(["CREATE_SHEET", "MOVE_SHEET"]);
/** Commands that take cells away. */
const TAKING: ReadonlySet<string> = new Set(["DELETE_SHEET", "REMOVE_COLUMNS_ROWS"]);

export class EditingRights {
  constructor(private readonly protections: () => readonly ProtectionEntry[]) {}

  /** Throws what Google throws if the cell is protected. */
  assertCell(sheetId: string, row: number, col: number): void {
    this.assertFree(sheetId, [{ top: row, bottom: row, left: col, right: col }]);
  }

  /** Throws if a command changes something that is protected. */
  assertCommand(type: string, payload: object): void {
    const reach = payload as Reach;
    if (reach.sheetId === undefined || FREE.has(type)) return;
    this.assertFree(reach.sheetId, zonesOf(type, reach));
  }

  private assertFree(sheetId: string, zones: readonly Zone[]): void {
    const isKept = this.protections().some(
      (entry) =>
        !entry.warningOnly &&
        entry.sheetId === sheetId &&
        (entry.zone === undefined || zones.some((zone) => zonesOverlap(zone, entry.zone ?? zone))),
    );
    if (isKept)
      throw new ServiceError(
        "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
      );
  }
}

function zonesOf(type: string, { target, ranges, dimension, elements }: Reach): readonly Zone[] {
  const everywhere = { top: 0, left: 0, bottom: Infinity, right: Infinity };
  if (target !== undefined) return target;
  if (ranges !== undefined)
    return ranges.map(({ _zone: { top = 0, left = 0, bottom = Infinity, right = Infinity } }) => ({
      top,
      left,
      bottom,
      right,
    }));
  if (!TAKING.has(type)) return [];
  if (elements === undefined) return [everywhere];
  return elements.map((line) =>
    dimension === "ROW"
      ? { ...everywhere, top: line, bottom: line }
      : { ...everywhere, left: line, right: line },
  );
}
