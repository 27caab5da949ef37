/** Registrations of people, where their tables have such columns: the plan asks it of units only, but offices note it. */
import type { Registrations } from "../domain/registration";
import type { Collective, Individual } from "../domain/subject";
import type { Parameters } from "../plan/parameters";
import { joinCollectives, type Line } from "./join-subjects";
import { readCollectives } from "./read-table";
import type { WorkbookReading } from "./read-workbook";

/** Only those of whom a table has a column of registration, in the order of their lines. */
export function individualRegistrations(
  { tables, subjectsByRow }: Pick<WorkbookReading, "tables" | "subjectsByRow">,
  parameters: Parameters,
): ReadonlyMap<Individual, Registrations> {
  const linesOf = new Map<Individual, Line<Collective>[]>();
  for (const [number, table] of tables.entries()) {
    const hasColumn = table.columns.some(({ meaning }) => meaning.kind === "registration");
    if (table.kind !== "individual" || !hasColumn) continue;
    const subjects = subjectsByRow.get(table);
    // Read as a unit's line is, so that a date or a mark means the same wherever it stands.
    for (const [row, line] of readCollectives(table, number, parameters).lines) {
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
