/** All that only a person can read to the end, in the lines of tables and around them: told, each at its cell. */
import { remember } from "../assessment/remember";
import { cellName } from "../domain/cell-name";
import { identityKey } from "../domain/identity";
import type { DataIssue } from "../domain/issue";
import { lookalikeFinder, opensAsUnit } from "../domain/unit-likeness";
import type { Parameters } from "../plan/parameters";
import { isBlank, isText, placeInGrid, textOf, tidy, type Grid } from "./cell";
import { foldWords } from "./fold";
import { figuresToRead, figuresWithin } from "./figures-to-read";
import { headersToRead } from "./headers-to-read";
import { levelIn } from "./level-columns";
import { levelFigures } from "./level-figures";
import { notesToRead } from "./notes-to-read";
import { namesDiscipline } from "./reading";
import { provinceIn } from "./provinces";
import { isTotal } from "./row-kinds";
import { seenBy } from "./seen-texts";
import { filledIn, textsAround } from "./set-aside-tables";
import { isBelowTables, isSignature } from "./signatures";
import { tellsHow } from "./statements-on-data";
import type { Table } from "./table";
import { isOrdinaryHeading } from "./title-words";
import { titlesToRead, type PlanOfRegistration } from "./titles-to-read";
import { mayAccuse } from "./undecided-words";
import { LONGEST_ENTRY, rowsRead, wordsOf } from "./unread-line";
import { LONGEST_SENTENCE } from "./unread-sentences";

/** So many lines of one tab are told. */
const MOST_LINES = 200;

/**
 * The reader looks in titles, names of tabs and notes for words that speak against somebody, or against a table. What
 * it has not found may be said in other words: this tells where such texts stand, and no verdict hangs on it.
 * @param grids the tabs that are used
 * @param tables theirs
 */
export function textsToRead(
  grids: readonly Grid[],
  tables: readonly Table[],
  parameters: Pick<Parameters, "seenTexts"> & PlanOfRegistration,
): readonly DataIssue[] {
  const isSeen = seenBy(parameters);
  const units = namesOf(tables, "collective");
  const isNamed = namedAmong(units, namesOf(tables, "individual"));
  const ofProvinces = titlesOfProvinces(tables);
  return grids.flatMap((grid) => {
    const own = tables.filter((table) => table.grid === grid);
    const read = rowsRead(own);
    const titles = titleCells(own, read);
    const texts = own.flatMap((table) => {
      // That it is not used is told.
      if (table.years.kind === "undecided") return [];
      const ofBothKinds = own.filter(({ headerRows }) => headerRows[0] === table.headerRows[0]);
      return [
        ...titlesToRead(table, read, units, parameters),
        ...headersToRead(table, isNamed),
        ...figuresToRead(table, read),
        ...(table === ofBothKinds[0]
          ? sharedByAll(ofBothKinds.map((each) => figuresWithin(each, ofBothKinds, units)))
          : []),
        ...levelFigures(table, read),
        ...notesToRead(table, units),
      ];
    });
    // What is attached to a cell is told besides what stands in it.
    return [
      ...atOwnCells([
        ...texts,
        ...ofProvinces.filter(({ place }) => place.sheet === grid.sheet),
        ...linesToRead({ grid, tables: own }, read, titles, units),
        ...listToRead(grid, read, isNamed),
      ]),
      ...(own.length > 0 ? attachedNotes(grid) : []),
    ].filter(({ found }) => !isSeen(found));
  });
}

/** What is told of a cell in each of some lists: what one kind's line heads or counts, the other's may not. */
function sharedByAll([first = [], ...others]: readonly (readonly DataIssue[])[]): readonly DataIssue[] {
  const told = others.map((issues) => new Set(issues.map(cellKey)));
  return first.filter((issue) => told.every((cells) => cells.has(cellKey(issue))));
}

function cellKey({ place: { row, column } }: Pick<DataIssue, "place">): string {
  return cellName(row, column);
}

/** The titles that name provinces, where they do not all name the same one. */
function titlesOfProvinces(tables: readonly Table[]): readonly DataIssue[] {
  const known = new Map<Grid, ReadonlySet<number>>();
  const named = tables.flatMap((table) => {
    const read = remember(known, table.grid, () =>
      rowsRead(tables.filter(({ grid }) => grid === table.grid)),
    );
    return table.years.kind === "undecided"
      ? []
      : textsAround(table, read).flatMap(({ text, at, place }) => {
          const province = at === "title" ? provinceIn(text) : null;
          return province === null || !place ? [] : [{ province, place, text }];
        });
  });
  if (new Set(named.map(({ province }) => province)).size < 2) return [];
  return named.map(({ place, text }) => ({ code: "titleUnread", place, found: text }));
}

/** Where titles stand: another reader has looked at them. */
function titleCells(tables: readonly Table[], read: ReadonlySet<number>): ReadonlySet<string> {
  const titles = tables.flatMap((table) => textsAround(table, read).filter(({ at }) => at === "title"));
  return new Set(titles.flatMap(({ place }) => (place ? [cellName(place.row, place.column)] : [])));
}

function attachedNotes(grid: Grid): readonly DataIssue[] {
  return (grid.cellNotes ?? []).map(({ row, column, text }) => ({
    code: "cellNoteUnread",
    place: placeInGrid(grid, row, column),
    found: tidy(text),
  }));
}

/** Each cell once: two readers may look at it, and the first says what it is. */
function atOwnCells(issues: readonly DataIssue[]): readonly DataIssue[] {
  const told = new Set<string>();
  return issues.filter((issue) => {
    const key = cellKey(issue);
    const isFirst = !told.has(key);
    told.add(key);
    return isFirst;
  });
}

/** Fewer are a level or a heading. */
const FEWEST_WORDS = 3;

/** "Kỷ luật: 01 người." */
const COUNTS_DISCIPLINED =
  /k[ỷỉ] luật[^\d]{0,20}0*[1-9]\d*\s*(?:người|trường hợp|công chức|viên chức|cbcc|đồng chí)/iu;

/** "Tỷ lệ HTTNV trở lên: | 96,7%", "Đạt HTTNV trở lên: 4/5": somebody is not. */
const LESS_THAN_ALL =
  /(?:trở lên|đạt)[^\d]{0,40}(?<![\d/])(\d{1,3})(?:[.,]\d+)?\s*(?:%|\/\s*(\d{1,3})(?![\d/]))/iu;

/**
 * What stands in no table and sounds adverse, of whatever it speaks, or stands between the lines of one as a heading of
 * those below; all other lines are told as not used.
 */
function linesToRead(
  { grid, tables }: { readonly grid: Grid; readonly tables: readonly Table[] },
  read: ReadonlySet<number>,
  titles: ReadonlySet<string>,
  units: readonly string[],
): readonly DataIssue[] {
  const marks = footnoteMarks(tables);
  const found: DataIssue[] = [];
  const mayHead = headsLines(grid, read, units);
  for (const [row, cells] of grid.values.entries()) {
    // More cells are the line of a list.
    if (read.has(row) || filledIn(cells) > 2) continue;
    for (const [column, cell] of cells.entries()) {
      if (found.length === MOST_LINES) return found;
      if (!isText(cell) || tellsHow(cell) || titles.has(cellKey({ place: placeInGrid(grid, row, column) })))
        continue;
      const isDiscipline = namesDiscipline(cell) || COUNTS_DISCIPLINED.test(cell);
      if (cell.split(" ").length < FEWEST_WORDS && !isDiscipline) continue;
      // "KHTNV | Không hoàn thành nhiệm vụ" explains a level.
      const level = levelIn(cell);
      if (level !== null && cells.some((other) => other !== cell && levelIn(other) === level)) continue;
      const share = LESS_THAN_ALL.exec(`${cell} ${textOf(cells[column + 1])}`);
      if (
        isDiscipline ||
        marks.has(FOOTNOTE.exec(textOf(cell))?.[1] ?? "") ||
        mayHead(row, textOf(cell)) ||
        mayAccuse(cell.slice(0, LONGEST_SENTENCE)) ||
        (share && Number(share[1]) < Number(share[2] ?? 100))
      )
        found.push({ code: "noteUnread", place: placeInGrid(grid, row, column), found: textOf(cell) });
    }
  }
  return found;
}

/** "*", "(1)" behind names and numbers of lines, which a line below explains. */
function footnoteMarks(tables: readonly Table[]): ReadonlySet<string> {
  const marks = tables.flatMap(({ grid, nameColumn, columns, rows }) => {
    const looked = [nameColumn, ...columns.filter(({ meaning }) => meaning.kind === "ordinal")];
    return rows.flatMap(({ index: row, kind }) =>
      kind === "data"
        ? looked.flatMap(({ index }) => MARKED.exec(textOf(grid.values[row]?.[index]))?.[1] ?? [])
        : [],
    );
  });
  return new Set(marks);
}

const MARKED = /.(\*+|\([\da-z]\)|[¹²³])$/u;
const FOOTNOTE = /^(\*+|\([\da-z]\)|[¹²³])/u;

/** Whether a text between the lines of tables may head those below it: a unit, a total and whoever signs do not. */
function headsLines(
  grid: Grid,
  read: ReadonlySet<number>,
  units: readonly string[],
): (row: number, text: string) => boolean {
  const isBelow = isBelowTables(read);
  let last = -1;
  for (const row of read) last = Math.max(last, row);
  return (row, text) =>
    isBelow(row) &&
    row < last &&
    !isOrdinaryHeading(text, units) &&
    !isTotal(text) &&
    !isSignature(grid, row, text);
}

/**
 * A list that no table is, of somebody whom the tables name, and of what awards depend on: told once, at the first line
 * that names one of them. Below a table who signs is named as well.
 */
function listToRead(
  grid: Grid,
  read: ReadonlySet<number>,
  isNamed: (text: string) => boolean,
): readonly DataIssue[] {
  let isOfAwards = read.size === 0 && OF_AWARDS.test(foldWords(grid.sheet));
  for (const [row, cells] of grid.values.entries()) {
    if (read.has(row) || isTotal(textOf(cells.find((cell) => !isBlank(cell))))) continue;
    isOfAwards ||= cells.some(
      (cell) => isText(cell) && cell.length <= LONGEST_ENTRY && OF_AWARDS.test(foldWords(cell)),
    );
    // Above a table a letterhead may name the office, as whoever signs does below.
    if (!isOfAwards || filledIn(cells) < 2) continue;
    const column = cells.findIndex((cell) => isText(cell) && isNamed(textOf(cell)));
    if (column < 0) continue;
    const found = wordsOf(cells).replace(/\s+/g, " ").trim();
    return [{ code: "noteUnread", place: placeInGrid(grid, row, column), found }];
  }
  return [];
}

/** What awards depend on, folded. */
const OF_AWARDS =
  /\b(xep loai|xl|danh gia|k?htnv|httnv|htxsnv|hoan thanh|ky luat|khien trach|canh cao|hinh thuc|xu ly|dang ky|dk|cchc|cai cach|dieu kien|khong xet|bi loai|doan ket|diem|phieu|dong y|hang|nhom|muc|loai|kha|tham dinh|ket luan|ket qua|quyet dinh|qd|dieu dong|chuyen(?! vien)|thoi viec|nghi viec|nghi huu|tinh gian|cham dut|dien nghi|nghi theo)\b/;

/** Of more no list of an office is made: they are cells of a log, and would take long. */
const MOST_LIKE_UNITS = 20_000;

/** Whether a text is the name of somebody, or may be that of a unit. */
function namedAmong(units: readonly string[], people: readonly string[]): (text: string) => boolean {
  const names = new Set([...units, ...people].map(identityKey));
  const unitsLike = lookalikeFinder(units, (unit) => unit);
  let looked = 0;
  const isLikeUnit = (text: string): boolean =>
    opensAsUnit(text) && ++looked <= MOST_LIKE_UNITS && unitsLike(text).length > 0;
  return (text) => text.length <= LONGEST_ENTRY && (names.has(identityKey(text)) || isLikeUnit(text));
}

/** Whom the tables of a kind list. */
function namesOf(tables: readonly Table[], ofKind: Table["kind"]): readonly string[] {
  return tables.flatMap(({ grid, kind, nameColumn: { index }, rows }) =>
    kind === ofKind
      ? rows.flatMap((row) => (row.kind === "data" ? [textOf(grid.values[row.index]?.[index])] : []))
      : [],
  );
}
