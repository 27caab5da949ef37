/** Lines of a list that says by its title, or a header that could not be read, what is said of all of them. */
import { isAfter } from "../domain/civil-date";
import type { Year } from "../domain/year";
import type { Parameters } from "../plan/parameters";
import { placeInGrid, textOf, type CellValue } from "./cell";
import { foldWords } from "./fold";
import type { Matter } from "./list-matter";
import { daysIn } from "./reading";
import { suspectedClass, suspectedDiscipline, suspectedRating, suspectedRegistration } from "./suspicions";
import { isUnitName, saidAt, strangerOf, wordsOf, type Said, type UnreadLine } from "./unread-line";
import { nameAmong } from "./unread-texts";

/** "Nguyễn Văn An" below "Danh sách công chức bị kỷ luật năm 2025"; null where the line names nobody known, none where that is no matter. */
export function saidByList(
  line: UnreadLine,
  matter: Matter,
  { registrationDeadline }: Pick<Parameters, "registrationDeadline">,
): readonly Said[] | null {
  const { grid, row, cells, names } = line;
  const column = cells.findIndex((cell) => {
    const name = textOf(cell);
    return namesUnits(matter) ? isUnitName(name, names) : names.peopleNamed(name).length > 0;
  });
  if (column < 0) {
    const said = matter.kind === "lowRating" ? saidOfStranger(line, matter.year) : null;
    return said && [said];
  }
  const isLate = cells.some((cell) => daysIn(cell).some((day) => isAfter(day, registrationDeadline)));
  if (matter.kind === "registrationDays" && !isLate) return [];
  const place = placeInGrid(grid, row, column);
  const name = textOf(cells[column]);
  const people = names.peopleNamed(name);
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
    case "registration":
    case "registrationDays":
      return [
        saidAt(line, column, { suspectedUnits: units.map((unit) => suspectedRegistration(unit, place)) }),
      ];
  }
}

/** "STT | Họ và tên | Quyết định kỷ luật số | Ngày": what a header that could not be read says of the lines below it. */
export function matterOfHeader(cells: readonly CellValue[]): Matter | null {
  const texts = cells.filter((cell) => typeof cell === "string" && cell !== "" && cell.length <= 60);
  const isHeader = texts.length >= 3 && texts.every((cell) => !/\d/.test(textOf(cell)));
  const ofDiscipline = texts.some((cell) =>
    /\b(quyet dinh|qd|so|ly do|noi dung) (bi )?ky luat\b/.test(foldWords(textOf(cell))),
  );
  return isHeader && ofDiscipline ? { kind: "discipline", year: null } : null;
}

function namesUnits({ kind }: Matter): boolean {
  return kind !== "discipline" && kind !== "lowRating";
}

/** The title's year holds for a line that names none. */
function datedWords(cells: readonly CellValue[], year: Year | null): string {
  const words = wordsOf(cells);
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
