/** Tells of columns that seem to hold something, but do not say plainly what. */
import type { IssueCode } from "../domain/issue";
import type { MeaningOf } from "./column-choice";
import { yearOfDecision } from "./columns";
import { columnsOf, hasParColumns } from "./table";
import type { TableCells } from "./table-cells";

const UNCLEAR_COLUMNS = {
  rating: "ratingColumnUnclear",
  registration: "registrationColumnUnclear",
  discipline: "disciplineColumnUnclear",
} as const satisfies Record<MeaningOf<"unclear">["about"], IssueCode>;

/** Names the columns that seem to tell something, but not plainly, unless another tells it. */
export function reportUnclear(
  { table, report, headerPlaceOf }: TableCells,
  about: MeaningOf<"unclear">["about"],
  isTold: (meaning: MeaningOf<"unclear">) => boolean,
): void {
  for (const column of table.columns) {
    const { meaning } = column;
    if (meaning.kind !== "unclear" || meaning.about !== about) continue;
    // Of a rating that was decided in some year it is told all the same: it may be the one that is missed.
    const isOpen = meaning.year === null && yearOfDecision(column.header) !== null;
    if (isTold(meaning) && !isOpen) continue;
    report(UNCLEAR_COLUMNS[about], headerPlaceOf(column), column.header);
  }
}

/** Ratings of a table of units may be of their work as a whole: unless something says CCHC, they are not taken. */
export function reportUnnamedClasses({ table, report, headerPlaceOf }: TableCells): void {
  const [unnamed] = columnsOf(table, "rating");
  if (unnamed && !hasParColumns(table) && !table.isAboutPar) {
    report("classColumnUnnamed", headerPlaceOf(unnamed), unnamed.header);
  }
}
