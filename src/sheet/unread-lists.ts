/** Lines of a list that says by its title, or a header that could not be read, what is said of all of them. */
import { isAfter } from "../domain/civil-date";
import type { Year } from "../domain/year";
import type { Parameters } from "../plan/parameters";
import { OUTCOME_NAMES } from "../vi/terms";
import { soundsAdverse } from "./adverse-words";
import { isText, placeInGrid, textOf, type CellValue } from "./cell";
import { foldWords } from "./fold";
import type { Matter } from "./list-matter";
import { daysIn } from "./reading";
import { suspectedClass, suspectedDiscipline, suspectedRating, suspectedRegistration } from "./suspicions";
import {
  isUnitName,
  LONGEST_ENTRY,
  peopleNamedIn,
  saidAt,
  strangerOf,
  wordsOf,
  type Said,
  type UnreadLine,
} from "./unread-line";
import { isLevel, nameAmong } from "./unread-texts";

/** "Nguyễn Văn An" below "Danh sách công chức bị kỷ luật năm 2025"; null where the line names nobody known, none where that is no matter. */
export function saidByList(
  line: UnreadLine,
  matter: Matter,
  { registrationDeadline }: Pick<Parameters, "registrationDeadline">,
): readonly Said[] | null {
  const { grid, row, cells, names } = line;
  if (matter.kind === "doubtful") return saidByDoubtfulTitle(line, matter);
  const column = cells.findIndex((cell) => {
    const name = textOf(cell);
    return namesUnits(matter) ? isUnitName(name, names) : peopleNamedIn(name, names).length > 0;
  });
  if (column < 0) {
    const said =
      matter.kind === "lowRating" || matter.kind === "discipline" ? saidOfStranger(line, matter.year) : null;
    return said && [said];
  }
  if (matter.kind === "registrationDays") {
    const days = cells.flatMap((cell) => daysIn(cell));
    const late = days.filter((day) => isAfter(day, registrationDeadline));
    // In a list of one year a second day is that of some paper.
    const isLate = matter.isOfPeriod
      ? late.length > 0
      : days.length > 0 &&
        days.every((day) => late.includes(day) && day.year === registrationDeadline.year) &&
        (matter.year ?? registrationDeadline.year) === registrationDeadline.year;
    if (!isLate) return [];
  }
  const place = placeInGrid(grid, row, column);
  const name = textOf(cells[column]);
  const people = peopleNamedIn(name, names);
  const units = names.unitsNamed(name);
  const years = "year" in matter && matter.year !== null ? [matter.year] : null;
  switch (matter.kind) {
    case "discipline":
      return [
        saidAt(line, column, {
          suspectedPeople: suspectedDiscipline(people, datedWords(cells, matter.year), place),
        }),
      ];
    case "lowRating":
      return [
        saidAt(line, column, {
          suspectedPeople: people.map((person) => suspectedRating(person, years, place)),
        }),
      ];
    case "class":
      return [
        saidAt(line, column, {
          suspectedUnits: units.map((unit) => suspectedClass(unit, matter.parClass, years, place)),
        }),
      ];
    case "registrationDays":
      return [
        saidAt(line, column, { suspectedUnits: units.map((unit) => suspectedRegistration(unit, place)) }),
      ];
  }
}

/** "Văn phòng Sở" below "ĐƠN VỊ CÒN VƯỚNG MẮC": what the list is of is not known, but it is nothing good. */
function saidByDoubtfulTitle(
  line: UnreadLine,
  { title, year }: Extract<Matter, { kind: "doubtful" }>,
): readonly Said[] | null {
  const column = namedIn(line);
  return column < 0 ? null : [doubtsAt(line, column, title, year)];
}

/** "Nguyễn Văn An | 2/9 phiếu" in a list of which no more is known. */
export function saidByAdverseCell(line: UnreadLine, isSeen: (text: string) => boolean): readonly Said[] {
  const column = namedIn(line);
  if (column < 0 || line.cells.some((cell) => OWN_OUTCOMES.has(textOf(cell)))) return [];
  // A share of a unit's says how many of its people, or of its papers.
  const mayBeShare = peopleNamedIn(textOf(line.cells[column]), line.names).length > 0;
  const found = line.cells
    .map((cell) => textOf(cell))
    .find(
      (text, at) =>
        at !== column &&
        text.length <= LONGEST_ENTRY &&
        (mayBeShare || /\p{L}/u.test(text)) &&
        soundsAdverse(text) &&
        !isLevel(text) &&
        !isSeen(text),
    );
  return found === undefined ? [] : [doubtsAt(line, column, found, null)];
}

/** In a list that the add-in made, and somebody kept: nothing was known against anybody. */
const OWN_OUTCOMES: ReadonlySet<string> = new Set([OUTCOME_NAMES.awaitingCouncil, OUTCOME_NAMES.missingData]);

/** The cell that names somebody known, else a known unit; -1 where none does. */
function namedIn({ cells, names }: UnreadLine): number {
  const person = cells.findIndex((cell) => peopleNamedIn(textOf(cell), names).length > 0);
  return person < 0 ? cells.findIndex((cell) => isUnitName(textOf(cell), names)) : person;
}

/** All that is known of those whom a cell names is open, or what is known of the one year. */
function doubtsAt(line: UnreadLine, column: number, found: string, year: Year | null): Said {
  const { grid, row, cells, names } = line;
  const name = textOf(cells[column]);
  const place = placeInGrid(grid, row, column);
  const years = year === null ? null : [year];
  const people = peopleNamedIn(name, names);
  const units = people.length > 0 ? [] : names.unitsNamed(name);
  const said = {
    suspectedPeople: people.map((person) => suspectedRating(person, years, place)),
    suspectedUnits: units.flatMap((unit) => [
      suspectedClass(unit, null, years, place),
      suspectedRegistration(unit, place),
    ]),
  };
  return saidAt(line, column, said, "noteDoubtful", found);
}

/** "STT | Họ và tên | Quyết định kỷ luật số | Ngày": what a header that could not be read says of the lines below it. */
export function matterOfHeader(cells: readonly CellValue[]): Matter | null {
  const texts = cells.filter((cell) => isText(cell) && cell !== "" && cell.length <= 60);
  const isHeader = texts.length >= 3 && texts.every((cell) => !/\d/.test(textOf(cell)));
  const ofDiscipline = texts.some((cell) =>
    /\b(quyet dinh|qd|so|ly do|noi dung) (bi )?ky luat\b/.test(foldWords(textOf(cell))),
  );
  return isHeader && ofDiscipline ? { kind: "discipline", year: null } : null;
}

function namesUnits({ kind }: Matter): boolean {
  return kind !== "discipline" && kind !== "lowRating";
}

/** The title's year holds for a line that names none; a year of birth is none. */
function datedWords(cells: readonly CellValue[], year: Year | null): string {
  const words = wordsOf(cells).replace(/\b19\d\d\b/g, "");
  return year === null || /\b20\d\d\b/.test(words) ? words : `${words} ${String(year)}`;
}

/** Somebody of a known unit whom no table lists, among those who are rated too low. */
function saidOfStranger(line: UnreadLine, year: Year | null): Said | null {
  const texts = line.cells.map((cell) => textOf(cell));
  const isUnit = (name: string): boolean => isUnitName(name, line.names);
  const unit = texts.find(isUnit);
  const name = nameAmong(texts, isUnit);
  if (unit === undefined || name === undefined) return null;
  return saidAt(line, texts.indexOf(name), { people: [strangerOf(name, line, unit, year)] });
}
