/** Reads a found table into individuals, with an issue for every cell that is no fact. */
import { NO_COLUMN, type Fact } from "../domain/fact";
import type { IndividualJudgement } from "../domain/judgement";
import { isStaffRatingAtLeast, UNRATED, type StaffRatingOrUnrated } from "../domain/rating";
import { listedOnly, type Individual } from "../domain/subject";
import type { Parameters } from "../plan/parameters";
import type { CellValue } from "./cell";
import type { MeaningOf } from "./column-choice";
import { mapValues, withOwnYear } from "./column-years";
import { disciplineReader } from "./discipline-columns";
import { judgementReader } from "./judgement-columns";
import { positionAndUnitReader } from "./position-and-unit";
import { readGender, readRating, type Reading } from "./reading";
import { columnsOf, type Table } from "./table";
import type { SubjectRow, TableReading } from "./table-lines";
import { tableReader } from "./table-reader";
import { reportUnclear } from "./unclear-columns";

/**
 * @param table of kind "individual"
 * @param number of the table within the workbook
 * @param isUnit whether a name is that of a collective of the workbook
 */
export function readIndividuals(
  table: Table,
  number: number,
  parameters: Parameters,
  isUnit: (name: string) => boolean,
): TableReading<Individual> {
  const reader = tableReader(table, number, parameters);
  const { cells, columns, facts, isOfOneYear } = reader;
  const isOfPerson = ({ of }: MeaningOf<"rating">): boolean => of === null || of === "staff";
  const ratings = columns.yearly("rating", isOfPerson);
  const ratingOfLine = columns.single("rating", (meaning) => meaning.year === null && isOfPerson(meaning));
  const works = positionAndUnitReader(reader, isUnit);
  const gender = columns.single("gender");
  const direct = columns.single("worksDirectlyOnPar");
  const disciplines = disciplineReader(reader);
  reportUnclear(cells, "rating", ({ year }) =>
    year === null ? ratings.size > 0 || ratingOfLine !== undefined : ratings.has(year),
  );
  reportUnclear(cells, "discipline", () => columnsOf(table, "discipline").length > 0);
  const judgements = judgementReader<IndividualJudgement>(reader, ["outstandingPar", "commendationProposed"]);
  const readStaffRating = (cell: CellValue): Reading<StaffRatingOrUnrated> => readRating(cell, parameters);

  return reader.read(subjectOf, memberOf);

  /** Somebody of whom no more is known than that the table lists them; a discipline may be theirs all the same. */
  function memberOf(line: SubjectRow): Individual {
    const { row, name, place, ownYear } = line;
    const member = listedOnly({ name, place, position: works.positionAlone(row), unit: works.unit(line) });
    const events = disciplines(row, ownYear).events.map((event) => ({ ...event, isDoubted: true as const }));
    return { ...member, discipline: { ...member.discipline, events } };
  }

  function subjectOf(line: SubjectRow): Individual {
    const { row, name, place, ownYear } = line;
    const unit = works.unit(line);
    return {
      kind: "individual",
      name,
      place,
      position: works.position(row),
      gender: readGender(gender ? cells.cell(row, gender) : null),
      unit: isOfOneYear ? NO_COLUMN : unit,
      listedIn: ownYear === null ? "all" : new Set([ownYear]),
      unitByYear: works.unitsByYear(line, isOfOneYear && unit.known ? unit.value : null),
      worksDirectlyOnPar: direct ? isYes(facts.flag(row, direct)) : false,
      ratings: mapValues(withOwnYear(ratings, ratingOfLine, ownYear), (column) =>
        reader.rating(row, column, readStaffRating, isLowerRating),
      ),
      discipline: disciplines(row, ownYear),
      judgements: judgements(row, ownYear),
    };
  }
}

function isYes(flag: Fact<boolean>): boolean {
  return flag.known && flag.value;
}

/** Whether the rival would fail where the taken one holds, or is left out of the 100%. */
function isLowerRating(rival: StaffRatingOrUnrated, taken: StaffRatingOrUnrated): boolean {
  return isBelowGood(rival) && !isBelowGood(taken);
}

function isBelowGood(rating: StaffRatingOrUnrated): boolean {
  return rating !== UNRATED && !isStaffRatingAtLeast(rating, "HTTNV");
}
