/** Lines of somebody known, or of a known unit, where no header could be read: no fact is taken from them, but they are told. */
import { isAfter } from "../domain/civil-date";
import type { CellPlace } from "../domain/fact";
import { identityKey } from "../domain/identity";
import type { DataIssue } from "../domain/issue";
import { isParClassAtLeast, isStaffRatingAtLeast, UNRATED, type ParClass } from "../domain/rating";
import { listedOnly, type Collective, type Individual } from "../domain/subject";
import type { Year } from "../domain/year";
import { DEFAULT_PARAMETERS, type Parameters } from "../plan/parameters";
import { isBlank, placeInGrid, textOf, tidy, type CellValue, type Grid } from "./cell";
import type { Alike } from "./doubted-facts";
import { HEADER_SEARCH_ROWS } from "./find-tables";
import { foldWords } from "./fold";
import { listMatter, type Matter } from "./list-matter";
import { movedTo, speaksOfMoves } from "./moved-people";
import { namesIn } from "./names-in-text";
import { daysIn, isRatingInFull, namesDiscipline, readParClass, readRating, yearInCell } from "./reading";
import { speaksAgainst } from "./remarks";
import type { LeftOut } from "./skipped-years";
import {
  lowersRating,
  suspectPeople,
  suspectUnit,
  suspectedClass,
  suspectedDiscipline,
  suspectedRating,
  suspectedRegistration,
  type KnownNames,
} from "./suspicions";
import type { Table, TableRow } from "./table";
import { yearOfTable } from "./table-titles";

export interface UnreadLines extends LeftOut {
  /** Whose facts the lines leave open: each beside what is said. */
  readonly suspectedPeople: readonly Alike<Individual>[];
  readonly suspectedUnits: readonly Alike<Collective>[];
}

export function unreadLines(
  grids: readonly Grid[],
  tables: readonly Table[],
  { unitsNamed, peopleNamed, starred }: KnownNames,
  { registrationDeadline }: Pick<Parameters, "registrationDeadline">,
): UnreadLines {
  const isUnit = (name: string): boolean => unitsNamed(name).length > 0;
  const people: Individual[] = [];
  const issues: DataIssue[] = [];
  const suspectedPeople: Alike<Individual>[] = [];
  const suspectedUnits: Alike<Collective>[] = [];
  let sentences = 0;
  for (const grid of grids) readGrid(grid);
  return { people, issues, suspectedPeople, suspectedUnits };

  function suspect(pairs: readonly Alike<Individual>[]): void {
    for (const pair of pairs) if (suspectedPeople.length < MOST_SUSPECTED) suspectedPeople.push(pair);
  }

  function readGrid(grid: Grid): void {
    const covered = new Set(
      tables
        .filter((table) => table.grid === grid)
        .flatMap(({ headerRows, rows }) => [...headerRows, ...rows.flatMap(linesRead)]),
    );
    if (covered.size === grid.values.length) return;
    const isOfUnits = mayRateUnits(grid);
    const isOfTasks = titleTexts(grid).some(speaksOfTasks);
    const isOfMoves = titleTexts(grid).some(speaksOfMoves);
    /** The unit that a line of its own has named above: "I | Văn phòng Sở". */
    let heading: string | undefined;
    let matter = listMatter(grid.sheet);
    for (const [row, cells] of grid.values.entries()) {
      if (covered.has(row)) {
        heading = undefined;
        matter = null;
        continue;
      }
      const alone = textAlone(cells);
      if (alone !== null && (isUnit(alone) || !isNumbered(cells))) {
        heading = isUnit(alone) ? alone : undefined;
        if (heading === undefined && isTitle(alone)) matter = listMatter(alone);
      }
      matter = matterOfHeader(cells) ?? matter;
      if (readSentences(grid, row)) continue;
      if (readDisciplines(grid, row) || readRemarks(grid, row)) continue;
      if (matter !== null && readListed(grid, row, matter)) continue;
      if (isOfUnits) readLowerClass(grid, row);
      if (isOfMoves) readMove(grid, row);
      readRated(grid, row, heading, isOfTasks);
    }
  }

  /** "Ghi chú: đồng chí Nguyễn Văn An bị khiển trách năm 2025", "* Văn phòng Sở: UBND tỉnh công nhận lại loại Khá". */
  function readSentences(grid: Grid, row: number): boolean {
    let isRead = false;
    for (const [column, cell] of (grid.values[row] ?? []).entries()) {
      if (sentences >= MOST_SENTENCES || !isSentence(cell) || isExample(cell) || !speaksAgainst(cell))
        continue;
      sentences++;
      const named = namesIn(cell);
      const spokenOf = [
        ...named.flatMap((name) => peopleNamed(name)),
        ...(FOOTNOTE.test(cell) ? starred : []),
      ];
      const place = placeInGrid(grid, row, column);
      const ofPeople = suspectPeople(spokenOf, cell, place);
      const ofUnits = named
        .flatMap((name) => unitsNamed(name))
        .flatMap((unit) => suspectUnit(unit, cell, place));
      if (ofPeople.length === 0 && ofUnits.length === 0) continue;
      issues.push({ code: "remarkUnread", place, found: textOf(cell) });
      suspect(ofPeople);
      suspectedUnits.push(...ofUnits);
      isRead = true;
    }
    return isRead;
  }

  /** "Nguyễn Văn An | Năm 2025: HTNV" in a list whose header could not be read. */
  function readRemarks(grid: Grid, row: number): boolean {
    const cells = grid.values[row] ?? [];
    const column = cells.findIndex((cell) => isEntry(cell) && lowersRating(cell));
    const named = column < 0 ? [] : cells.flatMap((cell) => peopleNamed(textOf(cell)));
    if (named.length === 0) return false;
    const place = placeInGrid(grid, row, column);
    const words = textOf(cells[column]);
    issues.push({ code: "remarkUnread", place, found: words });
    suspect(suspectPeople(named, words, place));
    return true;
  }

  /** A discipline of somebody known, or of a unit's, in a list whose header could not be read. */
  function readDisciplines(grid: Grid, row: number): boolean {
    const cells = grid.values[row] ?? [];
    const column = cells.findIndex(isDiscipline);
    if (column < 0) return false;
    const named = cells.flatMap((cell) => peopleNamed(textOf(cell)));
    if (named.length === 0 && !cells.some((cell) => isUnit(textOf(cell)))) return false;
    const place = placeInGrid(grid, row, column);
    issues.push({ code: "remarkUnread", place, found: textOf(cells[column]) });
    const words = wordsOf(cells);
    suspect(suspectedDiscipline(named, words, place));
    return true;
  }

  /** A line of a list that says by its title what is said of all of them. */
  function readListed(grid: Grid, row: number, matter: Matter): boolean {
    const cells = grid.values[row] ?? [];
    const column = cells.findIndex((cell) => {
      const name = textOf(cell);
      return namesUnits(matter) ? isUnit(name) : peopleNamed(name).length > 0;
    });
    const place = placeInGrid(grid, row, column < 0 ? 0 : column);
    const name = textOf(cells[column]);
    if (column < 0) return matter.kind === "lowRating" && readStranger(grid, row, matter.year);
    const isLate = cells.some((cell) => daysIn(cell).some((day) => isAfter(day, registrationDeadline)));
    if (matter.kind === "registrationDays" && !isLate) return true;
    issues.push({ code: "remarkUnread", place, found: name });
    switch (matter.kind) {
      case "discipline": {
        const words = wordsOf(cells);
        const dated =
          matter.year === null || /\b20\d\d\b/.test(words) ? words : `${words} ${String(matter.year)}`;
        suspect(suspectedDiscipline(peopleNamed(name), dated, place));
        break;
      }
      case "lowRating":
        for (const person of peopleNamed(name)) {
          suspect([suspectedRating(person, matter.year === null ? null : [matter.year], place)]);
        }
        break;
      case "class":
        for (const unit of unitsNamed(name)) {
          suspectedUnits.push(
            suspectedClass(unit, matter.parClass, matter.year === null ? null : [matter.year], place),
          );
        }
        break;
      case "registration":
      case "registrationDays":
        suspectedUnits.push(...unitsNamed(name).map((unit) => suspectedRegistration(unit, place)));
    }
    return true;
  }

  /** Somebody of a known unit whom no table lists, among those who are rated too low. */
  function readStranger(grid: Grid, row: number, year: Year | null): boolean {
    const texts = (grid.values[row] ?? []).map((cell) => textOf(cell));
    const unit = texts.find(isUnit);
    const name = nameAmong(texts, isUnit);
    if (unit === undefined || name === undefined) return false;
    const place = placeInGrid(grid, row, texts.indexOf(name));
    issues.push({ code: "remarkUnread", place, found: name });
    people.push(strangerOf(name, place, unit, year));
    return true;
  }

  /** A class of a known unit that is lower than one that was read: "Văn phòng Sở | Khá" under "Kết quả thẩm định". */
  function readLowerClass(grid: Grid, row: number): void {
    const cells = grid.values[row] ?? [];
    const units = cells.flatMap((cell) => unitsNamed(textOf(cell)));
    if (units.length === 0) return;
    const said = cells.flatMap((cell, column) => {
      if (!opensWith(cell, CLASS)) return [];
      const reading = readParClass(cell, DEFAULT_PARAMETERS);
      return reading.kind === "value" ? [{ column, parClass: reading.value }] : [];
    });
    const [first, ...others] = said;
    if (!first) return;
    const lowest = others.reduce(
      (low, other) => (isParClassAtLeast(other.parClass, low.parClass) ? low : other),
      first,
    );
    const years = yearsOf(grid, row);
    const place = placeInGrid(grid, row, lowest.column);
    const lowered = units.filter((unit) => isLower(unit, lowest.parClass, years));
    if (lowered.length === 0) return;
    issues.push({ code: "remarkUnread", place, found: textOf(cells[lowest.column]) });
    suspectedUnits.push(...lowered.map((unit) => suspectedClass(unit, lowest.parClass, years, place)));
  }

  /** "Trần Bình | Văn phòng Sở | Thanh tra Sở" in a list of transfers: a member of both, in which years is not known. */
  function readMove(grid: Grid, row: number): void {
    const texts = (grid.values[row] ?? []).map((cell) => textOf(cell));
    const named = texts.filter(isUnit);
    const column = texts.findIndex((text) => peopleNamed(text).length > 0);
    if (named.length === 0 || column < 0) return;
    const moved = peopleNamed(texts[column] ?? "").flatMap((person) => movedTo(person, named));
    if (moved.length === 0) return;
    issues.push({ code: "remarkUnread", place: placeInGrid(grid, row, column), found: texts[column] ?? "" });
    people.push(...moved);
  }

  /** Somebody rated: a member of the unit beside the name, or, with a lower rating, somebody known. */
  function readRated(grid: Grid, row: number, heading: string | undefined, isOfTasks: boolean): void {
    const cells = grid.values[row] ?? [];
    const column = ratingIn(cells);
    if (column < 0 || (isOfTasks && !isRatingInFull(textOf(cells[column])))) return;
    const texts = cells.map((cell) => textOf(cell));
    const unit = texts.find(isUnit) ?? heading;
    const name = nameAmong(texts, isUnit);
    if (name === undefined) return;
    const known = cells.some((cell) => opensWith(cell, PLAIN_RATING) && isBelowGood(cell))
      ? peopleNamed(name)
      : [];
    const units = unit !== undefined ? [unit] : unitsOf(known);
    // Whoever is a member of the unit already is rated in its table; only what is lower there says more.
    const isMember = peopleNamed(name).some((person) =>
      unitsOf([person]).some((own) => isSameName(own, unit)),
    );
    if (units.length === 0 || (known.length === 0 && isMember)) return;
    const place = placeInGrid(grid, row, column);
    const years = yearsOf(grid, row);
    issues.push({ code: "lineUnread", place, found: texts[column] ?? "" });
    people.push(...units.map((value) => strangerOf(name, place, value, null)));
    suspect(known.map((person) => suspectedRating(person, years, place)));
  }
}

/** Many namesakes times many lines: of so many nobody is named in an honest workbook. */
const MOST_SUSPECTED = 100_000;
/** So many that speak against somebody are looked at; a workbook with more of them is no workbook of ratings. */
const MOST_SENTENCES = 2_000;

/** "Ví dụ: …" in a guide. */
function isExample(text: string): boolean {
  return /^\s*(ví dụ|vd|mẫu)\s*:/iu.test(text);
}

/** "(*) Bị khiển trách…", "** …". */
const FOOTNOTE = /^\s*\(?\*+\)?/;

/** Of a list, with a year in it: a lower rating alone is read with its line. */
function isEntry(cell: CellValue): cell is string {
  return typeof cell === "string" && cell.length <= LONGEST_ENTRY && /20\d\d/.test(cell);
}

/** Words enough to say something of somebody. */
function isSentence(cell: CellValue): cell is string {
  return typeof cell === "string" && cell.length > SHORTEST_SENTENCE && cell.length <= LONGEST_SENTENCE;
}

const SHORTEST_SENTENCE = 15;
const LONGEST_SENTENCE = 1000;

function namesUnits({ kind }: Matter): boolean {
  return kind !== "discipline" && kind !== "lowRating";
}

/** "STT | Họ và tên | Quyết định kỷ luật số | Ngày": what a header that could not be read says of the lines below it. */
function matterOfHeader(cells: readonly CellValue[]): Matter | null {
  const texts = cells.filter((cell) => typeof cell === "string" && cell !== "" && cell.length <= 60);
  const isHeader = texts.length >= 3 && texts.every((cell) => !/\d/.test(textOf(cell)));
  const ofDiscipline = texts.some((cell) =>
    /\b(quyet dinh|qd|so|ly do|noi dung) (bi )?ky luat\b/.test(foldWords(textOf(cell))),
  );
  return isHeader && ofDiscipline ? { kind: "discipline", year: null } : null;
}

/** More than a word or two: a heading such as "Ghi chú" or "Nơi nhận" ends no list. */
function isTitle(text: string): boolean {
  return text.split(" ").length >= 3;
}

function strangerOf(name: string, { sheet, row }: CellPlace, unit: string, year: Year | null): Individual {
  const person = listedOnly({
    name,
    place: { sheet, row },
    position: "",
    unit: { known: true, value: unit },
  });
  return year === null ? person : { ...person, listedIn: new Set([year]) };
}

/** Lists of tasks and courses say "Hoàn thành" of what was done, not of who did it. */
function speaksOfTasks(text: string): boolean {
  const words = foldWords(text);
  return (
    /\b(phan cong|cong viec|tien do|nhiem vu|boi duong|dao tao|tap huan|lop)\b/.test(words) &&
    !/\b(xep loai|danh gia|hoan thanh)\b/.test(words)
  );
}

function isSameName(name: string, other: string | undefined): boolean {
  return other !== undefined && identityKey(name) === identityKey(other);
}

/** The units of people, of any year. */
function unitsOf(people: readonly Individual[]): readonly string[] {
  return [
    ...new Set(
      people.flatMap(({ unit, unitByYear }) => [...(unit.known ? [unit.value] : []), ...unitByYear.values()]),
    ),
  ];
}

/** The year that the line, the tab or a title names; null where none does. */
function yearsOf(grid: Grid, row: number): readonly Year[] | null {
  const ofLine = (grid.values[row] ?? []).flatMap((cell) => yearInCell(cell) ?? []);
  if (ofLine.length > 0) return ofLine;
  const named = yearOfTable(grid, 0, row);
  return named.kind === "one" ? [named.year] : null;
}

/** Below the class of its year; where none is said, below all that the unit has, for it may be of any. */
function isLower({ parClasses }: Collective, said: ParClass, years: readonly Year[] | null): boolean {
  const compared = [...parClasses].flatMap(([year, fact]) =>
    fact.known && (years?.includes(year) ?? true) ? [fact.value] : [],
  );
  return compared.length > 0 && compared.every((own) => !isParClassAtLeast(said, own));
}

/** All that a line says, in one text. */
function wordsOf(cells: readonly CellValue[]): string {
  return cells
    .map((cell) => textOf(cell))
    .join(" ")
    .slice(0, LONGEST_ENTRY);
}

/** A list below a table of the same tab counts among its rows, but nothing is read of it. */
function linesRead({ index, kind }: TableRow): readonly number[] {
  return kind === "other" ? [] : [index];
}

/** A tab's name, and all texts near its top. */
function titleTexts({ sheet, values }: Grid): readonly string[] {
  return [
    sheet,
    ...values.slice(0, HEADER_SEARCH_ROWS).flatMap((cells) => cells.map((cell) => textOf(cell))),
  ];
}

/** Whether a tab's name, or a title or header near its top, speaks of cải cách hành chính, or corrects what was written. */
function mayRateUnits(grid: Grid): boolean {
  return titleTexts(grid).some(
    (text) =>
      MAY_RATE_UNITS.test(text) && /\b(cchc|cai cach hanh chinh|dinh chinh|sua lai)\b/.test(foldWords(text)),
  );
}

/** Most texts are spared being folded. */
const MAY_RATE_UNITS = /cchc|ch[íi]nh|s[ửu]a|h\S*nh\s+ch\S*nh/i;

/** Longer texts are letters and minutes, not lists. */
const LONGEST_ENTRY = 200;

/** Most cells are spared the dear look at their words. */
const FORM_OPENING = /khi[eêể]|c[aả]nh|gi[aá]ng|c[aá]ch|h[aạ]\s+b|bu[oộ]c/i;

function isDiscipline(cell: CellValue): boolean {
  return (
    typeof cell === "string" &&
    cell.length <= LONGEST_ENTRY &&
    FORM_OPENING.test(cell.normalize("NFC")) &&
    namesDiscipline(cell)
  );
}

/** The text of a row that says nothing else, but for a number or letter before it; null of any other row. */
function textAlone(cells: readonly CellValue[]): string | null {
  const filled = cells.filter((cell) => !isBlank(cell));
  const only = filled[filled.length - 1];
  if (filled.length === 0 || filled.length > 2 || typeof only !== "string") return null;
  const ordinal = filled.length === 2 ? textOf(filled[0]) : "I";
  return ORDINAL.test(ordinal) ? tidy(only).replace(/^[IVXLC]+\s*[.)-]\s*/, "") : null;
}

const ORDINAL = /^([IVXLC]+|[A-Z]|\d{1,4})[.)]?$/;
const NUMBER = /^\d{1,4}[.)]?$/;
const NAME = /^\p{Lu}[\p{L}\p{M}]*(\s\p{Lu}[\p{L}\p{M}]*)+$/u;
/** "lê văn cường": only in a line with a number, for many other words look like it. */
const SMALL_NAME = /^[\p{L}\p{M}]+(\s[\p{L}\p{M}]+){1,5}$/u;

function nameAmong(texts: readonly string[], isUnit: (name: string) => boolean): string | undefined {
  const name = texts.find((text) => NAME.test(text) && !isUnit(text));
  const number = texts.findIndex((text) => NUMBER.test(text));
  if (name !== undefined || number < 0) return name;
  return texts.slice(number + 1).find((text) => SMALL_NAME.test(text) && !isUnit(text) && !isLevel(text));
}

/** A person's line, then, if its only text is no unit's name. */
function isNumbered(cells: readonly CellValue[]): boolean {
  return cells.some((cell) => NUMBER.test(textOf(cell)));
}

/** "Tốt" and "Xuất sắc" are said of much else: such words count only where two stand side by side. */
const PLAIN_RATING = /^\s*(ht|kht|cht|hoàn|không|chưa)/i;
const CLASS = /^\s*(xếp\s+loại|loại|nhóm|mức|tốt|khá|trung|tb|yếu)/i;
const LEVEL = /^\s*(loại|xuất|xs|tốt|khá|trung|tb|yếu|ht|kht|cht|hoàn|không|chưa)/i;

/** The first cell of a row that rates somebody; -1 where none does. */
function ratingIn(cells: readonly CellValue[]): number {
  const plain = cells.findIndex((cell) => opensWith(cell, PLAIN_RATING) && isRating(cell));
  if (plain >= 0) return plain;
  return cells.findIndex((cell, index) => isLevel(cell) && isLevel(cells[index + 1]));
}

function isLevel(cell: CellValue | undefined): boolean {
  if (cell === undefined || !opensWith(cell, LEVEL)) return false;
  return isRating(cell) || readParClass(cell, DEFAULT_PARAMETERS).kind === "value";
}

/** A lower rating in full or as it is abbreviated. */
function isBelowGood(cell: CellValue | undefined): boolean {
  const reading = readRating(cell ?? null, DEFAULT_PARAMETERS);
  if (reading.kind !== "value" || !isRatingInFull(textOf(cell))) return false;
  return reading.value !== UNRATED && !isStaffRatingAtLeast(reading.value, "HTTNV");
}

function isRating(cell: CellValue): boolean {
  return readRating(cell, DEFAULT_PARAMETERS).kind === "value";
}

function opensWith(cell: CellValue, opening: RegExp): boolean {
  return typeof cell === "string" && cell.length <= LONGEST_ENTRY && opening.test(cell.normalize("NFC"));
}
