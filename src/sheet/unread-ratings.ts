/** Ratings and classes in lines that no table holds: of members whom no table lists, or lower than what was read. */
import { isParClassAtLeast, type ParClass } from "../domain/rating";
import type { Collective } from "../domain/subject";
import type { Year } from "../domain/year";
import { DEFAULT_PARAMETERS } from "../plan/parameters";
import { placeInGrid, textOf, type CellValue } from "./cell";
import { foldWords } from "./fold";
import { isLowLevel, levelIn } from "./level-columns";
import { isEntered, isRatingInFull, readParClass } from "./reading";
import { lowersRating, suspectedClass, suspectedRating, suspectPeople } from "./suspicions";
import {
  isSameName,
  isUnitName,
  opensWith,
  peopleIn,
  peopleNamedIn,
  saidAt,
  strangerOf,
  unitsOf,
  yearsOf,
  type Said,
  type UnreadLine,
} from "./unread-line";
import { holdsLowRating, isLevel, nameAmong, ratingIn } from "./unread-texts";

/**
 * Somebody rated: a member of the unit beside the name, or, with a lower rating, somebody known.
 * @param heading the unit that a line above names
 */
export function saidByRating(line: UnreadLine, heading: string | undefined, isOfTasks: boolean): Said | null {
  const { grid, row, cells, names } = line;
  const column = ratingIn(cells);
  if (column < 0 || (isOfTasks && !isRatingInFull(textOf(cells[column])))) return null;
  const texts = cells.map((cell) => textOf(cell));
  const isUnit = (text: string): boolean => isUnitName(text, names);
  const unit = texts.find(isUnit) ?? heading;
  const name = nameAmong(texts, isUnit);
  if (name === undefined) return null;
  const known = holdsLowRating(cells) ? names.peopleNamed(name) : [];
  const units = unit !== undefined ? [unit] : unitsOf(known);
  // Whoever is a member of the unit already is rated in its table; only what is lower there says more.
  const isMember = names
    .peopleNamed(name)
    .some((person) => unitsOf([person]).some((own) => isSameName(own, unit)));
  if (units.length === 0 || (known.length === 0 && isMember)) return null;
  const place = placeInGrid(grid, row, column);
  const years = yearsOf(line);
  const people = units.map((value) => strangerOf(name, line, value, null));
  const suspectedPeople = known.map((person) => suspectedRating(person, years, place));
  return saidAt(line, column, { people, suspectedPeople }, "lineUnread");
}

/** "Nguyễn Văn An | 2021-2024: HTTNV; 2025: HTNV": what a cell says in words of whom another names. */
export function saidBesideName(line: UnreadLine): Said | null {
  const { grid, row, cells, names } = line;
  const column = cells.findIndex((cell) => opensWith(cell, LOW_LEVEL) && lowersRating(textOf(cell)));
  if (column < 0) return null;
  const people = cells.flatMap((cell, at) => (at === column ? [] : peopleNamedIn(textOf(cell), names)));
  if (people.length === 0) return null;
  const place = placeInGrid(grid, row, column);
  return saidAt(line, column, { suspectedPeople: suspectPeople(people, textOf(cells[column]), place) });
}

/** Most texts are spared the look at their words. */
const LOW_LEVEL = /htnv|hoàn thành|hạ|giảm|kht/i;

/** The columns of a line that names levels, each once, and nobody: those of the low ones; null for any other line. */
export function lowLevelsIn(cells: readonly CellValue[]): readonly number[] | null {
  const levels = cells.flatMap((cell, column) => {
    const level = isLevel(cell) ? levelIn(cell) : null;
    return level === null ? [] : [{ column, level }];
  });
  if (levels.length < 2 || new Set(levels.map(({ level }) => level)).size < levels.length) return null;
  return levels.flatMap(({ column, level }) => (isLowLevel(level) ? [column] : []));
}

/** "Nguyễn Văn An" below "HTNV", or a tick there in the line that names "Nguyễn Văn An". */
export function saidUnderLevel(line: UnreadLine, low: readonly number[]): readonly Said[] {
  const { grid, row, cells, names } = line;
  return low.flatMap((column) => {
    const below = cells[column] ?? null;
    const named = peopleNamedIn(textOf(below), names);
    const people = named.length === 0 && isEntered(below) ? peopleIn(line) : named;
    const place = placeInGrid(grid, row, column);
    const suspectedPeople = people.map((person) => suspectedRating(person, yearsOf(line), place));
    return people.length > 0 ? [saidAt(line, column, { suspectedPeople }, "lineUnread")] : [];
  });
}

/** A class of a known unit that is lower than one that was read: "Văn phòng Sở | Khá" under "Kết quả thẩm định". */
export function saidByLowerClass(line: UnreadLine): Said | null {
  const { grid, row, cells, names } = line;
  const units = cells.flatMap((cell) => names.unitsNamed(textOf(cell)));
  if (units.length === 0) return null;
  const said = cells.flatMap((cell, column) => {
    if (!opensWith(cell, CLASS)) return [];
    const reading = readParClass(cell, DEFAULT_PARAMETERS);
    return reading.kind === "value" ? [{ column, parClass: reading.value }] : [];
  });
  const [first, ...others] = said;
  if (!first) return null;
  const lowest = others.reduce(
    (low, other) => (isParClassAtLeast(other.parClass, low.parClass) ? low : other),
    first,
  );
  const years = yearsOf(line);
  const place = placeInGrid(grid, row, lowest.column);
  const lowered = units.filter((unit) => isLower(unit, lowest.parClass, years));
  if (lowered.length === 0) return null;
  const suspectedUnits = lowered.map((unit) => suspectedClass(unit, lowest.parClass, years, place));
  return saidAt(line, lowest.column, { suspectedUnits });
}

/** Whether the titles or headers of a tab speak of cải cách hành chính, or corrects what was written. */
export function mayRateUnits(titles: readonly string[]): boolean {
  return titles.some(
    (text) =>
      MAY_RATE_UNITS.test(text) && /\b(cchc|cai cach hanh chinh|dinh chinh|sua lai)\b/.test(foldWords(text)),
  );
}

/** Most texts are spared being folded. */
const MAY_RATE_UNITS = /cchc|ch[íi]nh|s[ửu]a|h\S{1,4}nh\s+ch\S{1,4}nh/i;

/** Lists of tasks and courses say "Hoàn thành" of what was done, not of who did it. */
export function isListOfTasks(titles: readonly string[]): boolean {
  return titles.some((text) => {
    const words = foldWords(text);
    return (
      /\b(phan cong|cong viec|tien do|nhiem vu|boi duong|dao tao|tap huan|lop)\b/.test(words) &&
      !/\b(xep loai|danh gia|hoan thanh)\b/.test(words)
    );
  });
}

const CLASS = /^\s*(xếp\s+loại|loại|nhóm|mức|tốt|khá|trung|tb|yếu)/i;

/** Below the class of its year; where none is said, below all that the unit has, for it may be of any. */
function isLower({ parClasses }: Collective, said: ParClass, years: readonly Year[] | null): boolean {
  const compared = [...parClasses].flatMap(([year, fact]) =>
    fact.known && (years?.includes(year) ?? true) ? [fact.value] : [],
  );
  return compared.length > 0 && compared.every((own) => !isParClassAtLeast(said, own));
}
