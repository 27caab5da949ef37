/** What people typed into a nomination tab: the council's choice, votes and notes, by person and unit. */
import { identityKey } from "../domain/identity";
import type { CouncilEntry } from "../assessment/nomination";
import { NOMINATION_COLUMNS } from "../vi/labels";
import { isBlank, textOf, type CellValue, type Grid } from "./cell";
import { foldWords } from "./fold";
import { readMark } from "./reading";

export interface TypedEntry {
  readonly name: string;
  readonly unit: string;
  readonly award: string;
  readonly chosen: boolean;
  /** As typed, so that nothing is lost. */
  readonly votes: CellValue;
  readonly note: CellValue;
}

export type TypedEntries = ReadonlyMap<string, readonly TypedEntry[]>;

const TYPED = ["chosen", "votes", "note"] as const;

/** A person or collective in the list; the unit of a collective is "". */
export function entryKey(name: string, unit: string): string {
  return `${identityKey(name)}\u0000${identityKey(unit)}`;
}

/** @param grid a nomination tab; one without its header row holds nothing */
export function readTypedEntries(grid: Grid): TypedEntries {
  const entries = new Map<string, TypedEntry[]>();
  const layout = findLayout(grid);
  if (!layout) return entries;
  const { headerRow, columns } = layout;
  for (const row of grid.values.slice(headerRow + 1)) {
    const cell = (column: keyof typeof NOMINATION_COLUMNS): CellValue => row[columns[column]] ?? null;
    const name = textOf(cell("name"));
    if (name === "" || !/^\d+$/.test(textOf(cell("number")))) continue;
    const mark = readMark(cell("chosen"));
    const entry: TypedEntry = {
      name,
      unit: textOf(cell("unit")),
      award: textOf(cell("award")),
      chosen: mark.kind === "value" && mark.value === "yes",
      votes: cell("votes"),
      note: cell("note"),
    };
    if (!entry.chosen && isBlank(entry.votes) && isBlank(entry.note)) continue;
    const key = entryKey(entry.name, entry.unit);
    const list = entries.get(key);
    if (list) list.push(entry);
    else entries.set(key, [entry]);
  }
  return entries;
}

/** The entry of a line: of the same award where a subject has several lines, else the only one. */
export function typedEntryOf(
  entries: TypedEntries,
  name: string,
  unit: string,
  award: string,
): TypedEntry | undefined {
  const list = entries.get(entryKey(name, unit));
  return list?.find((entry) => entry.award === award) ?? list?.[0];
}

/** Votes as "8", 8 or "8/9". */
export function councilEntryOf(entry: TypedEntry | undefined): CouncilEntry | undefined {
  if (!entry) return undefined;
  const votes = /^(\d+)(\s*\/\s*\d+)?$/.exec(textOf(entry.votes))?.[1];
  return { chosen: entry.chosen, votes: votes === undefined ? null : Number(votes) };
}

/** The values of a tab without what people are meant to type: if these differ, somebody changed the rest. */
export function generatedValues(grid: Grid): readonly (readonly string[])[] {
  const layout = findLayout(grid);
  const typed = layout ? TYPED.map((column) => layout.columns[column]) : [];
  return grid.values.map((row, index) =>
    row.map((cell, column) =>
      layout && index > layout.headerRow && typed.includes(column) ? "" : textOf(cell),
    ),
  );
}

interface Layout {
  readonly headerRow: number;
  readonly columns: Readonly<Record<keyof typeof NOMINATION_COLUMNS, number>>;
}

function findLayout(grid: Grid): Layout | null {
  const ids = Object.keys(NOMINATION_COLUMNS) as (keyof typeof NOMINATION_COLUMNS)[];
  for (const [headerRow, row] of grid.values.entries()) {
    const words = row.map((cell) => foldWords(textOf(cell)));
    const indexes = ids.map((id) => words.indexOf(foldWords(NOMINATION_COLUMNS[id])));
    if (indexes.every((index) => index >= 0)) {
      return {
        headerRow,
        columns: Object.fromEntries(ids.map((id, position) => [id, indexes[position]])) as Layout["columns"],
      };
    }
  }
  return null;
}
