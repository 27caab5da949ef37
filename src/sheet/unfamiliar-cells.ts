/** Cells beside the facts of a line in words that are not known: what they may say leaves the line open until somebody has looked at them. */
import { cellName } from "../domain/cell-name";
import type { CellPlace } from "../domain/fact";
import { identityKey } from "../domain/identity";
import type { DataIssue } from "../domain/issue";
import { isStaffRatingAtLeast, UNRATED } from "../domain/rating";
import type { Collective, Individual, Subject } from "../domain/subject";
import type { Year } from "../domain/year";
import type { Parameters } from "../plan/parameters";
import { isBlank, isDate, placeInGrid, textOf, type CellValue } from "./cell";
import { namesYear } from "./columns";
import type { Alike } from "./doubted-facts";
import type { JoinedSubjects, Line } from "./join-subjects";
import { isNote, plainCells, plainTexts } from "./plain-cells";
import { readParClass, readRating } from "./reading";
import { remarkColumns } from "./remarks";
import { isOfOtherRatings, rivalColumns } from "./rival-ratings";
import {
  lowersRating,
  suspectedClass,
  suspectedRating,
  suspectedRegistration,
  suspectUnit,
  yearsNamed,
  type KnownNames,
} from "./suspicions";
import type { TableReading } from "./table-lines";

export interface UnfamiliarCells<Kind extends Subject> {
  readonly issues: readonly DataIssue[];
  /** Whose facts the cells leave open: each beside what may be said. */
  readonly pairs: readonly Alike<Kind>[];
}

export function unfamiliarOfPeople(
  readings: readonly TableReading<Individual>[],
  joined: JoinedSubjects<Individual>,
  parameters: Parameters,
  names: KnownNames,
): UnfamiliarCells<Individual> {
  return unfamiliarCells(readings, joined, parameters, names, {
    isValue: (cell) => readRating(cell, parameters).kind === "value",
    suspect: (person, cell, years, place) => {
      const isToldOtherwise = typeof cell === "string" && lowersRating(cell);
      const own = years ?? [...person.ratings.keys()];
      if (isToldOtherwise || !own.some((year) => isRatedWell(person, year))) return [];
      const { kind, value } = { value: undefined, ...readRating(cell, parameters) };
      return [
        suspectedRating(person, years, place, kind === "value" ? { known: true, value, place } : undefined),
      ];
    },
  });
}

export function unfamiliarOfUnits(
  readings: readonly TableReading<Collective>[],
  joined: JoinedSubjects<Collective>,
  parameters: Parameters,
  names: KnownNames,
): UnfamiliarCells<Collective> {
  return unfamiliarCells(readings, joined, parameters, names, {
    isValue: (cell) => readParClass(cell, parameters).kind === "value",
    suspect: (unit, cell, years, place) => {
      if (typeof cell === "string" && suspectUnit(unit, cell, place).length > 0) return [];
      if (isDate(cell)) return [suspectedRegistration(unit, place)];
      const reading = readParClass(cell, parameters);
      if (reading.kind === "value") return [suspectedClass(unit, reading.value, years, place)];
      return [suspectedClass(unit, null, years, place), suspectedRegistration(unit, place)];
    },
  });
}

/** How the cells of one kind of tables are looked at. */
interface CellReader<Kind extends Subject> {
  /** Whether a cell is a rating or a class. */
  readonly isValue: (cell: CellValue) => boolean;
  /**
   * What a cell leaves open of its line's subject; nothing where another reader knows what it says.
   * @param years null: all years
   */
  readonly suspect: (
    subject: Kind,
    cell: CellValue,
    years: readonly Year[] | null,
    place: CellPlace,
  ) => readonly Alike<Kind>[];
}

function unfamiliarCells<Kind extends Subject>(
  readings: readonly TableReading<Kind>[],
  { subjectOf }: JoinedSubjects<Kind>,
  parameters: Parameters,
  names: KnownNames,
  { isValue, suspect }: CellReader<Kind>,
): UnfamiliarCells<Kind> {
  const issues: DataIssue[] = [];
  const pairs: Alike<Kind>[] = [];
  const seen = new Set(parameters.seenTexts.map(identityKey));
  const isPlainText = plainTexts(names);
  for (const { table, lines, isUsed, issues: told } of readings) {
    if (!isUsed) continue;
    const { grid } = table;
    // What is known to speak against somebody is told as such.
    const isTold = new Set(told.map(({ place }) => cellName(place.row, place.column)));
    const rivals = new Set(rivalColumns(table).map(({ index }) => index));
    for (const column of remarkColumns(table)) {
      const { index, header } = column;
      const saysNothing = plainCells(column, table, parameters, isPlainText);
      if (!saysNothing) continue;
      const code = isNote(column) ? "noteUnfamiliar" : "columnUnfamiliar";
      // Another rating in words is held against the one that is taken.
      const isOfValues = code === "columnUnfamiliar" && (rivals.has(index) || isOfOtherRatings(header));
      for (const [row, line] of lines) {
        const cell = grid.values[row]?.[index] ?? null;
        const subject = subjectOf.get(line);
        if (!subject || isBlank(cell) || saysNothing(cell, namesYear(header) ?? line.ownYear)) continue;
        if ((isOfValues && isValue(cell)) || seen.has(identityKey(textOf(cell)))) continue;
        const place = placeInGrid(grid, row, index, header);
        const doubts = suspect(subject, cell, yearsOf(cell, header, line), place);
        pairs.push(...doubts);
        if (doubts.length > 0 && !isTold.has(cellName(place.row, place.column))) {
          issues.push({ code, place, found: textOf(cell) });
        }
      }
    }
  }
  return { issues, pairs };
}

/** Null: of all years. A text that names another year may speak of a paper of that year. */
function yearsOf<Kind extends Subject>(
  cell: CellValue,
  header: string,
  { ownYear, subject }: Line<Kind>,
): readonly Year[] | null {
  const year = namesYear(header) ?? ownYear;
  const rated = subject.kind === "individual" ? subject.ratings : subject.parClasses;
  const named = typeof cell === "string" ? yearsNamed(cell) : null;
  if (named?.every((each) => rated.has(each)) === true) return named;
  return year === null ? null : [year];
}

function isRatedWell({ ratings }: Individual, year: Year): boolean {
  const rating = ratings.get(year);
  return rating?.known === true && rating.value !== UNRATED && isStaffRatingAtLeast(rating.value, "HTTNV");
}
