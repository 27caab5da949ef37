/** What notes beside somebody's ratings, or a unit's classes, say against them: it leaves open what they speak of. */
import type { Collective, Individual, Subject } from "../domain/subject";
import { placeInGrid } from "./cell";
import type { Alike } from "./doubted-facts";
import type { JoinedSubjects } from "./join-subjects";
import { remarkColumns, remarkOnName, speaksAgainst } from "./remarks";
import { lowersRating, suspectPeople, suspectUnit } from "./suspicions";
import type { TableReading } from "./table-lines";

export function remarkedPeople(
  readings: readonly TableReading<Individual>[],
  joined: JoinedSubjects<Individual>,
): readonly Alike<Individual>[] {
  // What a note says of discipline is read with the columns of discipline.
  return remarked(readings, joined, (person, text, place) =>
    lowersRating(text) ? suspectPeople([person], text, place) : [],
  );
}

export function remarkedUnits(
  readings: readonly TableReading<Collective>[],
  joined: JoinedSubjects<Collective>,
): readonly Alike<Collective>[] {
  return remarked(readings, joined, suspectUnit);
}

function remarked<Kind extends Subject>(
  readings: readonly TableReading<Kind>[],
  { subjectOf }: JoinedSubjects<Kind>,
  suspect: (subject: Kind, text: string, place: ReturnType<typeof placeInGrid>) => readonly Alike<Kind>[],
): readonly Alike<Kind>[] {
  return readings.flatMap(({ table, lines }) =>
    [...remarkColumns(table), table.nameColumn].flatMap(({ index, header }) =>
      [...lines].flatMap(([row, line]) => {
        const { grid, nameColumn } = table;
        const found = grid.values[row]?.[index];
        const text = index === nameColumn.index ? remarkOnName(found) : found;
        const subject = subjectOf.get(line);
        if (typeof text !== "string" || text === "" || !subject || !speaksAgainst(text)) return [];
        return suspect(subject, text, placeInGrid(grid, row, index, header));
      }),
    ),
  );
}
