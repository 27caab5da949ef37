/** Headers of columns that are not used, though what they say may count as much as what is: told, each at its cell. */
import type { DataIssue, IssueCode } from "../domain/issue";
import { isBlank, isText, placeInGrid, textOf, type CellValue } from "./cell";
import { yearOf } from "./columns";
import { countedBy, PEOPLE_NOUNS } from "./count-words";
import { foldWords } from "./fold";
import { isLowLevel } from "./level-columns";
import { columnsOf, dataRows, type Column, type Table } from "./table";
import { isPersonal } from "./unread-headers";
import { mayAccuse } from "./undecided-words";

/** @param isNamed whether a text is the name of somebody, or may be that of a unit */
export function headersToRead(table: Table, isNamed: (text: string) => boolean): readonly DataIssue[] {
  const { grid, headers, headerRows, columns, nameColumn } = table;
  const lines = dataRows(table);
  const meanings = new Map(columns.map(({ index, meaning }) => [index, meaning]));
  const registered = new Set(columnsOf(table, "registration").map(({ meaning }) => yearOf(meaning)));
  const judged = columnsOf(table, "judgement");
  const ofHeaders = headers.flatMap((header, index): readonly DataIssue[] => {
    const cells = lines.map((row) => grid.values[row]?.[index] ?? null).filter((cell) => !isBlank(cell));
    const code = header === "" || cells.length === 0 ? null : codeFor(header, index, cells);
    return code ? [{ code, place: placeInGrid(grid, headerRows[0] ?? 0, index, header), found: header }] : [];
  });
  return [...ofHeaders, ...headers.flatMap((header, index) => cellsToRead(header, index))];

  /** "2/3", "2 + 1 HĐ" where members are counted; "Không đánh giá" below a header of which nothing is asked. */
  function cellsToRead(header: string, index: number): readonly DataIssue[] {
    const meaning = meanings.get(index);
    const isOfMembers = table.kind === "collective" && countedBy(header)?.of === "members";
    const isUnused = header !== "" && (!meaning || meaning.kind === "unclear") && index !== nameColumn.index;
    if (!isOfMembers && !isUnused) return [];
    const texts = lines.map((row) => textOf(grid.values[row]?.[index]));
    const isOdd = isOfMembers || isPersonal(foldWords(header)) ? () => false : oddAmong(texts);
    const told = lines.flatMap((row, line): readonly DataIssue[] => {
      const text = texts[line] ?? "";
      const says = isOfMembers
        ? !isPlainCount(text)
        : isOdd(text) ||
          (isText(grid.values[row]?.[index]) && (mayAccuse(text) || isLowLevel(text) || UNRATED.test(text)));
      const found = text === "" ? `${header} (trống)` : text;
      return says ? [{ code: "noteUnread", place: placeInGrid(grid, row, index, header), found }] : [];
    });
    return told.slice(0, MOST_CELLS);
  }

  /** @param cells those below the header that are not blank */
  function codeFor(header: string, index: number, cells: readonly CellValue[]): IssueCode | null {
    const words = foldWords(header);
    const meaning = meanings.get(index);
    if (OF_LEAVING.test(words)) return "noteUnread";
    if (index === nameColumn.index || (meaning && meaning.kind !== "unclear")) return null;
    // The registration for the period would stand in for that of the year.
    if (meaning?.about === "registration" && meaning.year !== null)
      return registered.size > 0 && !registered.has(meaning.year) ? "registrationColumnUnclear" : null;
    const isOfSome =
      OF_LOW_CLASS.test(words) ||
      judged.some((column) => haveOneHeading(column, header)) ||
      // "Công chức | Xếp loại 2025" right of a list: the lines of another, in an order of its own.
      cells.some((cell) => isText(cell) && isNamed(textOf(cell)));
    return isOfSome ? "noteUnread" : null;
  }
}

/**
 * What few lines say where most say one and the same: "x" for one who is left out, "2" among votes of 9, "5" where the
 * others have 0, a blank among ticks; no number that is higher than some other, and no number of a paper.
 */
function oddAmong(texts: readonly string[]): (text: string) => boolean {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [usual = "", most = 0] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
  const isUniform = texts.length >= FEWEST_LINES && most * 3 >= texts.length * 2;
  return (text) =>
    isUniform &&
    (counts.get(text) ?? 0) * FEW <= texts.length &&
    !(numberIn(usual) > 0 && numberIn(text) > numberIn(usual)) &&
    !OF_A_PAPER.test(text);
}

function numberIn(text: string): number {
  return text === "" ? NaN : Number(text.replace(",", "."));
}

/** "15/QĐ-UBND". */
const OF_A_PAPER = /\d\s*\/\s*\p{L}/u;

/** Ordinary where people are rated, but not below another header. */
const UNRATED = /(?:không|chưa)\s+(?:được\s+)?(?:đánh giá|xếp loại|xét)|^(?:trung bình|yếu|kém)$/iu;

/** Where more of a column are told, nobody needs the others to look at it. */
const MOST_CELLS = 200;
const FEWEST_LINES = 3;
const FEW = 3;

/** "12", "12 người", "". */
function isPlainCount(text: string): boolean {
  return text === "" || PLAIN_COUNT.test(text);
}

const PLAIN_COUNT = new RegExp(`^\\d+(?: (?:${PEOPLE_NOUNS}))?$`, "iu");

/** "Ngày sinh, ngày nghỉ hưu": when somebody came or went stands beside what tells who it is. */
const OF_LEAVING = /\bsinh\b.*\b(?:nghi|huu|chuyen|thoi|den)\b/;

/** "Nội bộ đoàn kết: Đơn vị | Sở": two that judge, of whom one is read. */
function haveOneHeading({ header }: Column, other: string): boolean {
  const [first = "", second = "", third = ""] = foldWords(header).split(" ");
  return third !== "" && foldWords(other).startsWith(`${first} ${second} ${third} `);
}

/** "Hạ xuống Khá", "Kết luận Trung bình": ticked for whom it is meant. */
const OF_LOW_CLASS = /^(?!.*\b(?:xuat sac|tot)\b)[a-z0-9 ]+ (?:kha|trung binh|yeu|k?htnv)(?: 20\d\d)?$/;
