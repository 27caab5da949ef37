/** What sentences outside of the tables say against those whom they name: notes, footnotes, remarks in a list. */
import { isAfter } from "../domain/civil-date";
import type { Parameters } from "../plan/parameters";
import { isText, placeInGrid, textOf, type CellValue } from "./cell";
import { foldWords } from "./fold";
import { givenNamesIn, namesIn } from "./names-in-text";
import { withoutHarmless } from "./harmless-words";
import { daysIn, namesDiscipline } from "./reading";
import { speaksAgainst } from "./remarks";
import {
  lowersRating,
  mayLowerClass,
  suspectPeople,
  suspectUnit,
  suspectedClass,
  suspectedDiscipline,
  suspectedRating,
  suspectedRegistration,
} from "./suspicions";
import { mayAccuse } from "./undecided-words";
import {
  isUnitName,
  opensWith,
  peopleIn,
  saidAt,
  wordsOf,
  strangerOf,
  type Said,
  type UnreadLine,
} from "./unread-line";

/** How many sentences that speak against somebody are still looked at. */
export interface Allowance {
  sentences: number;
}

/** So many are looked at; a workbook with more of them is no workbook of ratings. */
const MOST_SENTENCES = 2_000;

export function fullAllowance(): Allowance {
  return { sentences: MOST_SENTENCES };
}

/** "Ghi chú: đồng chí Nguyễn Văn An bị khiển trách năm 2025", "* Văn phòng Sở: UBND tỉnh công nhận lại loại Khá". */
export function saidInSentences(
  line: UnreadLine,
  allowance: Allowance,
  { registrationDeadline }: Pick<Parameters, "registrationDeadline">,
  isSeen: (text: string) => boolean,
): readonly Said[] {
  const { grid, row, cells, names } = line;
  const sentences = cells.flatMap((cell, column) => sentencesIn(cell).map((text) => [text, column] as const));
  return sentences.flatMap(([text, column]): readonly Said[] => {
    if (allowance.sentences === 0 || !isSentence(text) || isExample(text) || isSeen(text)) return [];
    const isLate =
      SPEAKS_OF_REGISTERING.test(text) && daysIn(text).some((day) => isAfter(day, registrationDeadline));
    if (!isLate && !speaksAgainst(text) && !mayLowerClass(text)) return [];
    allowance.sentences--;
    const isAdverse = mayAccuse(text);
    const named = namesIn(text);
    const spokenOf = [
      ...named.flatMap((name) => names.peopleNamed(name)),
      ...(isAdverse || lowersRating(text) ? givenNamesIn(text) : []).flatMap((name) =>
        names.peopleCalled(name, grid.sheet),
      ),
      ...(FOOTNOTE.test(text) ? names.starred : []),
    ];
    const place = placeInGrid(grid, row, column);
    const plainly = suspectPeople(spokenOf, text, place);
    const suspectedPeople =
      plainly.length === 0 && isAdverse
        ? spokenOf.map((person) => suspectedRating(person, null, place))
        : plainly;
    const units = named.flatMap((name) => names.unitsNamed(name));
    const suspectedUnits = [
      ...units.flatMap((unit) => {
        const said = suspectUnit(unit, text, place);
        return said.length === 0 && isAdverse ? [suspectedClass(unit, null, null, place)] : said;
      }),
      ...(isLate ? units.map((unit) => suspectedRegistration(unit, place)) : []),
    ];
    // "Văn phòng Sở năm 2025: 01 công chức bị khiển trách": a member of whom no more is said.
    const people =
      spokenOf.length === 0 && namesDiscipline(withoutHarmless(foldWords(text)))
        ? units.map(({ name }) => strangerOf("", line, name, null))
        : [];
    if (suspectedPeople.length + suspectedUnits.length + people.length === 0) return [];
    const isPlain = plainly.length + people.length > 0 || isLate;
    return [
      saidAt(
        line,
        column,
        { suspectedPeople, suspectedUnits, people },
        isPlain ? "remarkUnread" : "noteDoubtful",
        textOf(text),
      ),
    ];
  });
}

const SPEAKS_OF_REGISTERING = /đăng\s+k[ýí]|(?<!\p{L})đk(?!\p{L})/iu;

/** A discipline of somebody known, or of a unit's, in a list whose header could not be read. */
export function saidOfDiscipline(line: UnreadLine): Said | null {
  const { grid, row, cells, names } = line;
  const column = cells.findIndex(isDiscipline);
  if (column < 0) return null;
  const named = peopleIn(line);
  if (named.length === 0 && !cells.some((cell) => isUnitName(textOf(cell), names))) return null;
  const place = placeInGrid(grid, row, column);
  return saidAt(line, column, { suspectedPeople: suspectedDiscipline(named, wordsOf(cells), place) });
}

/** "Ví dụ: …" in a guide. */
function isExample(text: string): boolean {
  return /^\s*(ví dụ|vd|mẫu)\s*:/iu.test(text);
}

/** "(*) Bị khiển trách…", "** …". */
const FOOTNOTE = /^\s*\(?\*+\)?/;

/** What a cell says: as a whole, unless that is too long to be looked at, then sentence by sentence. */
function sentencesIn(cell: CellValue): readonly string[] {
  if (!isText(cell)) return [];
  return cell.length <= LONGEST_SENTENCE ? [cell] : cell.split(SENTENCE_END);
}

export const SENTENCE_END = /(?<=[.;!?])\s+|\n/;

/** Words enough to say something of somebody. */
function isSentence(text: string): boolean {
  return text.length > SHORTEST_SENTENCE && text.length <= LONGEST_SENTENCE;
}

const SHORTEST_SENTENCE = 8;
export const LONGEST_SENTENCE = 1000;

/** Most cells are spared the dear look at their words. */
const FORM_OPENING = /khi[eêể]|c[aả]nh|gi[aá]ng|c[aá]ch|h[aạ]\s+b|bu[oộ]c/i;

function isDiscipline(cell: CellValue): boolean {
  return opensWith(cell, FORM_OPENING) && namesDiscipline(textOf(cell));
}
