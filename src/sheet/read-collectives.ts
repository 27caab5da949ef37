/** Reads a found table into collectives, with an issue for every cell that is no fact. */
import type { CollectiveJudgement } from "../domain/judgement";
import { isParClassAtLeast, type ParClass } from "../domain/rating";
import type { Collective } from "../domain/subject";
import type { Parameters } from "../plan/parameters";
import type { CellValue } from "./cell";
import type { MeaningOf } from "./column-choice";
import { mapValues, withOwnYear } from "./column-years";
import { judgementReader } from "./judgement-columns";
import { readParClass, type Reading } from "./reading";
import { registrationReader } from "./registration-columns";
import { hasParColumns, type Table } from "./table";
import type { TableReading } from "./table-lines";
import { tableReader } from "./table-reader";
import { reportUnclear, reportUnnamedClasses } from "./unclear-columns";
import { unitNaming } from "./unit-names";

/**
 * @param table of kind "collective"
 * @param number of the table within the workbook
 */
export function readCollectives(
  table: Table,
  number: number,
  parameters: Parameters,
): TableReading<Collective> {
  const reader = tableReader(table, number, parameters);
  const { cells, columns } = reader;
  const unitName = unitNaming(parameters);
  reportUnnamedClasses(cells);
  const isOfPar = !hasParColumns(table) && table.isAboutPar;
  const isParClass = (rating: MeaningOf<"rating">): boolean =>
    rating.of === "par" || (rating.of !== "staff" && isOfPar);
  const parClasses = columns.yearly("rating", isParClass);
  const parClassOfLine = columns.single("rating", (meaning) => meaning.year === null && isParClass(meaning));
  const { registrations, hasColumns } = registrationReader(reader);
  const advisoryUnit = columns.single("advisoryUnit");
  reportUnclear(cells, "rating", ({ year }) =>
    year === null ? parClasses.size > 0 || parClassOfLine !== undefined : parClasses.has(year),
  );
  reportUnclear(cells, "registration", () => hasColumns);
  const judgements = judgementReader<CollectiveJudgement>(reader, [
    "exemplaryCompliance",
    "internalUnity",
    "advisoryUnitMerit",
    "commendationProposed",
  ]);
  const readClass = (cell: CellValue): Reading<ParClass> => readParClass(cell, parameters);

  return reader.read(({ row, name, place, ownYear }): Collective => ({
    kind: "collective",
    name: unitName(name),
    place,
    advisoryUnit: advisoryUnit ? reader.facts.flag(row, advisoryUnit) : { known: true, value: false },
    parClasses: mapValues(withOwnYear(parClasses, parClassOfLine, ownYear), (column) =>
      reader.rating(row, column, readClass, isLowerClass),
    ),
    registrations: registrations(row, ownYear),
    judgements: judgements(row, ownYear),
  }));
}

/** Whether the rival would fail where the taken one holds. */
function isLowerClass(rival: ParClass, taken: ParClass): boolean {
  return !isParClassAtLeast(rival, taken);
}
