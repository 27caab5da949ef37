/** What stands beside the facts of a line, in notes and columns that are not read: told where it speaks against somebody, and open where it may. */
import { cellName } from "../domain/cell-name";
import { isAfter } from "../domain/civil-date";
import type { CellPlace, Fact } from "../domain/fact";
import type { DataIssue, IssueCode } from "../domain/issue";
import {
  isParClassAtLeast,
  isStaffRatingAtLeast,
  UNRATED,
  type ParClass,
  type StaffRatingOrUnrated,
} from "../domain/rating";
import type { Collective, Individual, Subject } from "../domain/subject";
import type { Year } from "../domain/year";
import type { Parameters } from "../plan/parameters";
import { isBlank, isDate, isText, placeInGrid, textOf, type CellValue } from "./cell";
import { namesYear } from "./columns";
import { countsDisciplined, countsLowRatings } from "./count-words";
import type { Alike } from "./doubted-facts";
import { foldWords } from "./fold";
import type { JoinedSubjects } from "./join-subjects";
import {
  isNote,
  isOfIdentity,
  isPlainNameRemark,
  isFilledForMost,
  plainCells,
  saysNo,
  type SaysNothing,
} from "./plain-cells";
import { mergedCells } from "./merged-cells";
import { plainTexts, type IsPlainText } from "./plain-texts";
import { namesDiscipline, readParClass, readRating } from "./reading";
import { isAgainst, isTold, remarkColumns, remarkOnName, REMARKS_ON } from "./remarks";
import { isOfOtherRatings, rivalColumns } from "./rival-ratings";
import {
  lowersRating,
  suspectedClass,
  suspectedDiscipline,
  suspectedRating,
  suspectedRegistration,
  suspectPeople,
  suspectUnit,
  yearsNamed,
} from "./suspicions";
import { seenBy } from "./seen-texts";
import type { Column } from "./table";
import type { TableReading } from "./table-lines";

export interface RemarkedLines<Kind extends Subject> {
  readonly issues: readonly DataIssue[];
  /** Whose facts are left open: each beside what is said, or may be. */
  readonly pairs: readonly Alike<Kind>[];
}

export function remarkedPeople(
  readings: readonly TableReading<Individual>[],
  joined: JoinedSubjects<Individual>,
  parameters: Parameters,
): RemarkedLines<Individual> {
  const { membersLeastRating, individualLeastRating } = parameters;
  /** Whoever is rated lower fails, whatever else is said. */
  const holds = (rating: StaffRatingOrUnrated): boolean =>
    rating !== UNRATED &&
    (isStaffRatingAtLeast(rating, membersLeastRating) || isStaffRatingAtLeast(rating, individualLeastRating));
  return remarkedLines(readings, joined, parameters, {
    isValue: (cell) => readRating(cell, parameters).kind === "value",
    // What a note says of discipline is read with the columns of discipline.
    said: (person, text, place) => (lowersRating(text) ? suspectPeople([person], text, place) : []),
    isMoot: () => false,
    maySay: (person, cell, years, place) => {
      const reading = readRating(cell, parameters);
      if (reading.kind === "value" && holds(reading.value)) return [];
      const { header } = place;
      // "Khiển trách | Cảnh cáo", marked for whom it is meant.
      const disciplines = namesDiscipline(header)
        ? suspectedDiscipline([person], `${header} ${textOf(cell)}`, place)
        : [];
      const open = yearsThatHold(person.ratings, years, holds);
      return open.length === 0 ? disciplines : [...disciplines, suspectedRating(person, open, place)];
    },
  });
}

export function remarkedUnits(
  readings: readonly TableReading<Collective>[],
  joined: JoinedSubjects<Collective>,
  parameters: Parameters,
): RemarkedLines<Collective> {
  const { periodLeastClass, annualClass, registrationDeadline } = parameters;
  const holds = (parClass: ParClass): boolean =>
    isParClassAtLeast(parClass, periodLeastClass) || isParClassAtLeast(parClass, annualClass);
  /** A registration that is late is none, whatever else is said of it. */
  const isLate = ({ registrations: { period } }: Collective): boolean =>
    period.known && period.value.kind === "dated" && isAfter(period.value.date, registrationDeadline);
  return remarkedLines(readings, joined, parameters, {
    isValue: (cell) => readParClass(cell, parameters).kind === "value",
    said: suspectUnit,
    isMoot: ([unit, { parClasses }]) => parClasses === unit.parClasses && isLate(unit),
    maySay: (unit, cell, years, place) => {
      const registration = isLate(unit) ? [] : [suspectedRegistration(unit, place)];
      if (isDate(cell)) return registration;
      const reading = readParClass(cell, parameters);
      const parClass = reading.kind === "value" ? reading.value : null;
      const open = yearsThatHold(
        unit.parClasses,
        years,
        (own) => holds(own) && (parClass === null || !isParClassAtLeast(parClass, own)),
      );
      const classes = open.length === 0 ? [] : [suspectedClass(unit, parClass, open, place)];
      return parClass === null ? [...classes, ...registration] : classes;
    },
  });
}

/** The years of which a fact is known that still holds, and would not if it were lower. @param years null: all */
function yearsThatHold<Value>(
  facts: ReadonlyMap<Year, Fact<Value>>,
  years: readonly Year[] | null,
  holds: (value: Value) => boolean,
): readonly Year[] {
  return (years ?? [...facts.keys()]).filter((year) => {
    const fact = facts.get(year);
    return fact?.known === true && holds(fact.value);
  });
}

/** How remarks of one kind of tables are understood. */
interface RemarkReader<Kind extends Subject> {
  /** Whether a cell is a rating or a class. */
  readonly isValue: (cell: CellValue) => boolean;
  /** What a text plainly says against its line's subject. */
  readonly said: (subject: Kind, text: string, place: CellPlace) => readonly Alike<Kind>[];
  /** Whether what is said changes nothing, since what it leaves open fails anyway. */
  readonly isMoot: (pair: Alike<Kind>) => boolean;
  /** What a cell that sounds adverse may say. @param years null: of all years */
  readonly maySay: (
    subject: Kind,
    cell: CellValue,
    years: readonly Year[] | null,
    place: CellPlace,
  ) => readonly Alike<Kind>[];
}

function remarkedLines<Kind extends Subject>(
  readings: readonly TableReading<Kind>[],
  { subjectOf }: JoinedSubjects<Kind>,
  parameters: Parameters,
  { isValue, said, isMoot, maySay }: RemarkReader<Kind>,
): RemarkedLines<Kind> {
  const issues: DataIssue[] = [];
  const pairs: Alike<Kind>[] = [];
  let isPlain: IsPlainText | undefined;
  const seen = seenBy(parameters);
  const isSeen = (found: CellValue): boolean => seen(textOf(found));
  for (const { table, lines, isUsed, issues: ofTable } of readings) {
    const { grid, kind, nameColumn } = table;
    const isPlainText = (isPlain ??= plainTexts(kind));
    const merged = mergedCells(grid);
    const told = new Set(ofTable.map(({ place }) => cellName(place.row, place.column)));
    const rivals = new Set(rivalColumns(table).map(({ index }) => index));
    const isPlainRemark: SaysNothing = (remark) => isPlainNameRemark(textOf(remark), isPlainText);
    const alsoLookedAt = table.columns.filter(isAlsoLookedAt);
    for (const column of [nameColumn, ...remarkColumns(table), ...alsoLookedAt]) {
      const { index, header } = column;
      const remarkOn = column === nameColumn ? remarkOnName : REMARKS_ON[column.meaning.kind];
      const isName = remarkOn !== undefined;
      const isRemark = isName || !alsoLookedAt.includes(column);
      const holdsText = isRemark || isOfIdentity(column);
      // What counts people is held against those who are listed.
      if (kind === "collective" && (countsLowRatings(header) || countsDisciplined(header))) continue;
      const accuses = !isName && isAgainst(column);
      const nothing = isName ? isPlainRemark : plainCells(column, table, parameters, isPlainText);
      const saysNothing = isUsed ? nothing : null;
      const code = isName || !isRemark || isNote(column) ? "noteDoubtful" : "columnDoubtful";
      // Another rating in words is held against the one that is taken.
      const isOfValues =
        rivals.has(index) ||
        (isRemark && code === "columnDoubtful" && isOfOtherRatings(header) && !/hạng/iu.test(header));
      const year = namesYear(header);
      /** A note that is merged downwards is said of all the lines beside it. */
      const cellIn = (row: number): CellValue => {
        const cell = grid.values[row]?.[index] ?? null;
        const merge = isRemark && isBlank(cell) ? merged.over(row, index) : undefined;
        return merge ? (merge.value ?? grid.values[merge.row]?.[merge.column] ?? null) : cell;
      };
      const isApproving = isUsed && isFilledForMost(column, [...lines.keys()].map(cellIn));
      for (const [row, line] of lines) {
        const found = remarkOn ? remarkOn(cellIn(row)) : cellIn(row);
        const subject = isBlank(found) && !isApproving ? undefined : subjectOf.get(line);
        if (!subject) continue;
        const place = placeInGrid(grid, row, index, header);
        const plainly = holdsText && isText(found) ? said(subject, found, place) : [];
        pairs.push(...plainly.filter((pair) => !isMoot(pair)));
        const isHarmless =
          !(isApproving && isBlank(found)) &&
          (plainly.length > 0 ||
            saysNothing?.(found, year ?? line.ownYear, row) !== false ||
            (isOfValues && isValue(found)) ||
            (code === "noteDoubtful" && isSeen(found)));
        const perhaps = isHarmless
          ? []
          : maySay(subject, found, yearsOf(found, year ?? line.ownYear, subject), place);
        pairs.push(...perhaps);
        if (perhaps.length > 0) tell(code, place, found);
        else if (
          plainly.length > 0 ||
          (holdsText && (accuses ? !saysNo(found) : isTold(found) && !isSeen(found)))
        )
          tell("remarkUnread", place, found);
      }
    }

    function tell(code: IssueCode, place: CellPlace, found: CellValue): void {
      const name = cellName(place.row, place.column);
      if (!told.has(name)) issues.push({ code, place, found: textOf(found) });
      told.add(name);
    }
  }
  return { issues, pairs };
}

/** The year of a paper or of an event says little of the year that is meant. */
const OF_A_PAPER = /\b(qd|bb|cv|quyet dinh|bien ban|cong van|ngay|thang|tu|den)\b/;

/** Columns of which something is read, or was to be read, and in which something else may stand as well. */
function isAlsoLookedAt(column: Column): boolean {
  const { meaning, header } = column;
  return (
    isOfIdentity(column) ||
    meaning.kind in REMARKS_ON ||
    (meaning.kind === "unclear" &&
      (meaning.about === "discipline" || (meaning.about === "rating" && !isOfOtherRatings(header))))
  );
}

/**
 * Null: of all years. A text that names another year may speak of a paper of that year.
 * @param year the one year that the header or the line speaks of
 */
function yearsOf(cell: CellValue, year: Year | null, subject: Subject): readonly Year[] | null {
  const ofOne = year === null ? null : [year];
  if (!isText(cell) || OF_A_PAPER.test(foldWords(cell))) return ofOne;
  const rated = subject.kind === "individual" ? subject.ratings : subject.parClasses;
  const named = yearsNamed(cell);
  return named?.every((each) => rated.has(each)) === true ? named : ofOne;
}
