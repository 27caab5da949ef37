/** Registrations of people, where their tables have such columns: the plan asks it of units only, but offices note it. */
import type { Registrations } from "../domain/registration";
import type { Collective, Individual } from "../domain/subject";
import type { Parameters } from "../plan/parameters";
import { joinCollectives, type Line } from "./join-subjects";
import { readCollectives } from "./read-collectives";
import type { WorkbookReading } from "./read-workbook";
import { columnsOf } from "./table";

/**
 * Of everybody in a table whose column tells of at least one person whether they registered, in the order of their
 * lines: in a table of units and people it may be meant for the units alone, and some list there the titles that people
 * strive for.
 */
export function individualRegistrations(
  { tables, subjectsByRow }: Pick<WorkbookReading, "tables" | "subjectsByRow">,
  parameters: Parameters,
): ReadonlyMap<Individual, Registrations> {
  const linesOf = new Map<Individual, Line<Collective>[]>();
  for (const [number, table] of tables.entries()) {
    const hasColumn = columnsOf(table, "registration").length > 0;
    if (table.kind !== "individual" || !hasColumn) continue;
    const subjects = subjectsByRow.get(table);
    // Read as a unit's line is, so that a date or a mark means the same wherever it stands.
    const { lines } = readCollectives(table, number, parameters);
    if (![...lines.values()].some(({ subject }) => isAnyKnown(subject.registrations))) continue;
    for (const [row, line] of lines) {
      const subject = subjects?.get(row);
      if (subject?.kind !== "individual") continue;
      linesOf.set(subject, [...(linesOf.get(subject) ?? []), line]);
    }
  }
  return new Map(
    [...linesOf].flatMap(([individual, lines]) => {
      const [joined] = joinCollectives(lines).subjects;
      return joined ? [[individual, joined.registrations] as const] : [];
    }),
  );
}

function isAnyKnown({ period, byYear }: Registrations): boolean {
  return [period, ...byYear.values()].some(({ known }) => known);
}
