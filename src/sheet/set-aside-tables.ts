/** Tables that are set aside, since their tab's name, a title above or a note below says that they may not hold. */
import type { CellPlace } from "../domain/fact";
import { identityKey } from "../domain/identity";
import type { Parameters } from "../plan/parameters";
import { soundsAdverse } from "./adverse-words";
import { isBlank, isText, placeInGrid, textOf, tidy, type CellValue } from "./cell";
import { foldWords } from "./fold";
import { isFact } from "./header-rows";
import { levelIn } from "./level-columns";
import { listMatter } from "./list-matter";
import { givenNamesIn, namesIn } from "./names-in-text";
import { seenBy } from "./seen-texts";
import { columnsOf, type Table } from "./table";
import { isLineOfList, TITLE_CELLS } from "./table-titles";
import { mayInvalidate, speaksOfAwards, type TextPlace } from "./undecided-words";
import { rowsRead } from "./unread-line";
import { LONGEST_SENTENCE } from "./unread-sentences";
import { isLevel } from "./unread-texts";

/** So many texts of one table are told. */
const MOST_TOLD = 50;

export interface TextAround {
  readonly text: string;
  readonly at: TextPlace;
  /** Null for the name of the tab. */
  readonly place: CellPlace | null;
}

/** The tables of a workbook or of a range, some of them set aside. */
export function withSetAside(
  tables: readonly Table[],
  parameters: Pick<Parameters, "seenTexts">,
): readonly Table[] {
  const isSeen = seenBy(parameters);
  const isOfSomebody = ofSomebody(tables);
  const reads = new Map<Table["grid"], ReadonlySet<number>>();
  return tables.map((table) => {
    if (!holdsFacts(table)) return table;
    const { grid } = table;
    const read = reads.get(grid) ?? rowsRead(tables.filter((other) => other.grid === grid));
    reads.set(grid, read);
    const texts = textsAround(table, read);
    const content = {
      isOfAwards: texts.some(({ text, at }) => at === "title" && speaksOfAwards(text)),
      holdsRatings: columnsOf(table, "rating").length > 0,
    };
    const undoing = texts.filter(
      ({ text, at }) =>
        mayInvalidate(text, at, content) &&
        !isSeen(text) &&
        !(at === "note" && isLevel(text)) &&
        !headsList(text, at, table) &&
        !isOfSomebody(text),
    );
    if (undoing.length === 0) return table;
    // Where the tab's name says so, nothing else need be looked at.
    const told = undoing[0]?.at === "tab" ? 1 : MOST_TOLD;
    return { ...table, years: { kind: "undecided", texts: undoing.slice(0, told) } };
  });
}

/** Whether facts would be taken from a table. */
export function holdsFacts({ kind, columns, years }: Table): boolean {
  return years.kind !== "unknown" && columns.some(({ meaning }) => isFact(meaning, kind));
}

/** What is said of somebody by name leaves all others alone: it is held against whom it names. */
export function ofSomebody(tables: readonly Table[]): (text: string) => boolean {
  let named: Names | undefined;
  return (text) => {
    named ??= namesOf(tables);
    if (text.length > LONGEST_SENTENCE || OF_ALL.test(foldWords(text))) return false;
    if (FOOTNOTE.test(text) && named.people.has(STARRED)) return true;
    const isNamed = (name: string): boolean => named?.people.has(identityKey(name)) === true;
    return [...namesIn(text), ...givenNamesIn(text)].some(isNamed) || opensWithOneOf(named.units, text);
  };
}

/** "(*) …": of whoever has a star behind the name. */
const FOOTNOTE = /^\(?\*+\)?/;
const STARRED = "*";

/** What is said of a whole table, whomever it names besides. */
const OF_ALL =
  /\b(so lieu|bang (nay|tren)|danh sach (nay|tren)|bieu (nay|tren)|ket qua tren|(ban|nhap) (nhap|thu)|du thao)\b/;

/**
 * The name of the tab, what stands above a table and below it.
 * @param read the rows that are read of the tables of its grid
 */
export function textsAround(
  { grid, headerRows, rows }: Table,
  read: ReadonlySet<number>,
): readonly TextAround[] {
  const texts: TextAround[] = [{ text: grid.sheet, at: "tab", place: null }];
  const take = (row: number, at: TextPlace, isTaken: (text: string) => boolean): void => {
    const cells = grid.values[row] ?? [];
    const isKey = filledIn(cells) > TITLE_CELLS && opensNote(cells);
    const add = (text: string, column: number): void => {
      texts.push({ text: tidy(text), at, place: placeInGrid(grid, row, column) });
    };
    for (const [column, cell] of cells.entries()) {
      const label = textOf(cells[column - 1]);
      const level = levelIn(cell);
      const answer = level !== null || LABEL.test(textOf(cell)) ? textOf(cells[column + 1]) : "";
      // A question that is answered is none.
      const said = YES.test(answer) ? textOf(cell).replace(/\?\s*$/, "") : cell;
      if (OF_STATE.test(label) && (cell === false || NO.test(textOf(cell)))) add(`${label} không`, column);
      // What explains marks and levels names them all.
      else if (isKey && (isLevel(cell) || textOf(cell).includes("="))) continue;
      else if (level !== null && [label, answer].some((other) => levelIn(other) === level)) continue;
      else if (NONE.test(answer) || (ADDRESSED.test(label) && /^sở /iu.test(textOf(cell)))) continue;
      else if (isText(said) && (isTaken(said) || LABEL.test(label))) add(said, column);
    }
  };
  for (let row = (headerRows[0] ?? 0) - 1; row >= 0 && !read.has(row); row--) {
    const isOfList = isLineOfList(grid.values[row]);
    take(row, "title", isOfList ? isDraftMark : hasLetters);
    if (isOfList) break;
  }
  // Beside its columns a header may hold what is said of the table: "Khóa sổ: | Chưa".
  for (const row of headerRows) take(row, "title", () => false);
  for (const { index, kind } of rows) {
    if (kind !== "other" || read.has(index)) continue;
    const cells = grid.values[index] ?? [];
    if (opensNote(cells) || filledIn(cells) <= TITLE_CELLS) take(index, "note", hasLetters);
  }
  return texts;
}

/** "Không đạt:", "Còn vướng mắc?"; its answer stands in the next cell. */
const LABEL = /\p{L}\s*[:?]\s*$/u;
const ADDRESSED = /^(?:kính gửi|nơi nhận)/iu;
const NONE = /^(?:0+(?:[.,]0+)?\s*%?|không(?: có)?)$/iu;
const YES = /^(?:có|x|rồi)$/iu;
/** "Đã duyệt:", of which "không" is no good answer. */
const OF_STATE =
  /(?:duyệt|ký|chính thức|khóa(?: sổ)?|chốt|công nhận|thẩm định|thông qua|xác nhận|hiệu lực|đủ|xong)\s*[:?]\s*$/iu;
const NO = /^(?:không|chưa|no|☐)$/iu;

/** The title of a list says what is said of those whom the list names. */
function headsList(text: string, at: TextPlace, table: Table): boolean {
  const matter = listMatter(text);
  if (!matter || matter.kind === "doubtful" || soundsAdverse(text.replace(OF_LISTS, " "))) return false;
  const isOfDiscipline = matter.kind === "discipline" && columnsOf(table, "rating").length === 0;
  return at === "note" || isOfDiscipline;
}

/** What such titles say of those who are listed. */
const OF_LISTS = /bị|vi phạm|(không |chưa )?(hoàn thành|ht)|khá|yếu|k?htnv/giu;

/** What a letterhead of any width may hold. */
function isDraftMark(text: string): boolean {
  return /dự thảo|nháp/iu.test(text);
}

function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text);
}

export function filledIn(cells: readonly CellValue[] = []): number {
  return cells.filter((cell) => !isBlank(cell)).length;
}

function opensNote(cells: readonly CellValue[]): boolean {
  return NOTE_OPENING.test(textOf(cells.find((cell) => !isBlank(cell))));
}

/** "Ghi chú: …", "(*) …", "* …"; a star of its own may stand in the cell before. */
const NOTE_OPENING = /^(ghi\s+chú|lưu\s+ý|chú\s+thích|chú\s+giải|\(?\*+\)?|\([\d*a-z]\)|[¹²³])/iu;

interface Names {
  /** In full, and by their given names. */
  readonly people: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
}

/** Whom the tables name. */
function namesOf(tables: readonly Table[]): Names {
  const people = new Set<string>();
  const units = new Set<string>();
  for (const { grid, nameColumn, kind, rows } of tables) {
    for (const row of rows) {
      if (row.kind !== "data") continue;
      const name = textOf(grid.values[row.index]?.[nameColumn.index]);
      if (kind === "collective") units.add(identityKey(name));
      else {
        people.add(identityKey(name)).add(identityKey(name.split(" ").pop() ?? ""));
        if (name.includes(STARRED)) people.add(STARRED);
      }
    }
  }
  return { people, units };
}

/** "Văn phòng Sở: …", "- Riêng Văn phòng Sở …"; further on a unit may be named as who made the list. */
function opensWithOneOf(units: ReadonlySet<string>, text: string): boolean {
  const opening = text
    .replace(/^[-+*•\s]*(?:(?:ghi chú|lưu ý|riêng|đối với)[:\s]*)*/iu, "")
    .slice(0, LONGEST_NAME);
  const key = identityKey(opening);
  return [...namesIn(opening)].some((name) => {
    const ofName = identityKey(name);
    return key.startsWith(ofName) && units.has(ofName);
  });
}

/** No name of a unit is longer. */
const LONGEST_NAME = 200;
