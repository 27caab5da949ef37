/** What stands in a header, above it, in headings and in totals, and may count or say more than the lines do: told, each at its cell. */
import type { DataIssue } from "../domain/issue";
import { isBlank, isText, placeInGrid, textOf } from "./cell";
import { columnMeaning } from "./columns";
import { countsLevel, isOfShares, isShareOf, NUMBER } from "./level-figures";
import { isEntered } from "./reading";
import { isTotal } from "./row-kinds";
import { columnsOf, dataRows, indexesOf, type Table } from "./table";
import { isLineOfList } from "./table-titles";
import { isOrdinaryTitle } from "./title-words";
import { mayAccuse, mayInvalidate } from "./undecided-words";

/** Of more in one table nobody is told. */
const MOST_TOLD = 50;

/**
 * @param read the rows of the grid that its tables read
 * @param units names of the collectives that the tables list
 */
export function figuresToRead(
  table: Table,
  read: ReadonlySet<number>,
  units: readonly string[],
): readonly DataIssue[] {
  const all = [...inHeader(table, units), ...above(table, read), ...inHeadings(table), ...inTotals(table)];
  return all.slice(0, MOST_TOLD);
}

/** @param beside what stands in the next cell, if it belongs to the text: without it, another number would be taken as seen */
function tell({ grid }: Table, row: number, column: number, text: string, beside = ""): DataIssue {
  return { code: "noteUnread", place: placeInGrid(grid, row, column), found: `${text} ${beside}`.trim() };
}

/** "Không đạt: | Nguyễn Văn An", "Bản nháp", "Đã duyệt | FALSE" beside the headers, over columns that hold nothing. */
function inHeader(table: Table, units: readonly string[]): readonly DataIssue[] {
  const { grid, headerRows, columns } = table;
  const used = new Set(columns.flatMap(indexesOf));
  const lines = dataRows(table);
  return headerRows.flatMap((row, level) =>
    (grid.values[row] ?? []).flatMap((cell, column): readonly DataIssue[] => {
      if (!isText(cell) || isBlank(cell)) return [];
      const text = textOf(cell);
      const answer = grid.values[row]?.[column + 1] ?? null;
      const isEmpty = lines.every((line) => isBlank(grid.values[line]?.[column]));
      const isNamed = NAMES.test(text) || units.some((unit) => text.includes(unit));
      const saysMore =
        /[:=]/.test(text) ||
        isNamed ||
        !(isText(answer) || isBlank(answer)) ||
        mayInvalidate(text, "title") ||
        !isOrdinaryTitle(text, units);
      // A sentence may stand over an empty column, or in the second row of a header, that is none of its words.
      const isSentence =
        (level > 0 || isEmpty) &&
        text.split(" ").length >= FEWEST_WORDS &&
        (mayInvalidate(text, "title") || SENTENCE.test(text));
      const isHeader = (used.has(column) || columnMeaning(text) !== null) && !text.includes(":") && !isNamed;
      return (isEmpty && !isHeader && !SIGNED.test(text) && saysMore) || isSentence
        ? [tell(table, row, column, text, isSentence ? "" : textOf(answer))]
        : [];
    }),
  );
}

const FEWEST_WORDS = 4;
const SENTENCE = / (?:là|do) /u;
/** "Nguyễn Văn An", and no more capitals than a sentence has besides. */
const NAMES = /(?<!\p{L})(?:\p{Lu}\p{Ll}+ ){2}\p{Lu}\p{Ll}+(?= \p{Ll})/u;
/** Columns that are signed by hand. */
const SIGNED = /^(?:chữ ký|ký)/iu;

/** "HTNV: | 1", "Tổng số: 7", "☐ Đã duyệt", "HTTNV = hoàn thành nhiệm vụ" above a list. */
function above(table: Table, read: ReadonlySet<number>): readonly DataIssue[] {
  const { grid, headerRows } = table;
  const listed = dataRows(table).length;
  const found: DataIssue[] = [];
  const top = (headerRows[0] ?? 0) - 1;
  const ratings = new Set(columnsOf(table, "rating").flatMap(indexesOf));
  for (let row = top; row >= 0 && !read.has(row); row--) {
    const cells = grid.values[row] ?? [];
    const isOfList = isLineOfList(cells);
    for (const [column, cell] of cells.entries()) {
      const text = textOf(cell);
      if (text === "") continue;
      const beside = textOf(cells[column + 1]) || textOf(cells[column - 1]);
      const answer = textOf(cells[column + 1]);
      const counted = TOTAL_COUNT.exec(`${text} ${text.endsWith(":") ? answer : beside}`.trim());
      const total = countsLevel(text) ? listed : Number(counted?.slice(1).find((part) => part) ?? listed);
      const isOpen = cell === false || UNTICKED.test(text) || (STATE.test(text) && answer === "");
      const isHeading =
        row === top && ratings.has(column) && text.split(" ").length <= LONGEST_HEADING && !isOfRatings(text);
      const counts =
        isText(cell) &&
        (LOW_COUNT.test(`${text} ${beside}`) || PART.test(text) || REDEFINED.test(`${text} ${beside}`));
      if (
        isOpen ||
        isHeading ||
        counts ||
        total !== listed ||
        BY_THEMSELVES.test(text) ||
        (isOfList && isText(cell) && mayInvalidate(text, "title"))
      )
        found.push(tell(table, row, column, text, isOpen || counts || total !== listed ? beside : ""));
    }
    if (isOfList) break;
  }
  return found;
}

/** A heading of ratings is not longer; a title in the middle of the tab is. */
const LONGEST_HEADING = 5;

function isOfRatings(heading: string): boolean {
  return columnMeaning(heading)?.kind === "rating";
}

const UNTICKED = /^(?:☐|\[\s*\])|(?:☐|\[\s*\])$/u;
/** "Đã duyệt:", which nobody has answered. */
const STATE = /(?:duyệt|chính thức|chốt|công nhận|đã ký)\s*:$/iu;
/** "Tổng số: 7", "Số lượng 8 người", "Công chức: 8"; no year, and no number of a paper. */
const TOTAL_COUNT =
  /^tổng (?:số|cộng)[^\d]*(\d{1,4})(?!\d)|(?<![\d/.,])(\d{1,3})\s*(?:người|công chức|viên chức|cán bộ|cá nhân|đơn vị|tập thể)(?!\p{L})|^[^\d]*\p{L}:\s*(\d{1,3})$/iu;
const LOW_COUNT =
  /(?<!\p{L})(?:k?htnv|(?:không |chưa )?hoàn thành nhiệm vụ|kỷ luật(?: năm)?(?: 20\d\d)?|khá|trung bình|yếu)[^\d\p{L}]{0,5}0*[1-9]\d{0,2}(?!\d)/iu;
/** "02/03 đơn vị". */
const PART = /(?<![\d/])\d{1,3}\s*\/\s*\d{1,3}\s+\p{L}/u;
const REDEFINED =
  /(?<!\p{L})(?:httnv|htxsnv|tốt|xuất sắc)\s*[=:]?\s*(?:là\s*)?(?:hoàn thành nhiệm vụ|k?htnv)(?!\p{L})/iu;
const BY_THEMSELVES = /(?<!\p{L})tự (?:chấm|đánh giá|xếp)/iu;

/** "Văn phòng Sở (02 người, 01 HTNV)", "B | Công chức hoàn thành nhiệm vụ": what a heading says of those below it. */
function inHeadings(table: Table): readonly DataIssue[] {
  const { grid, rows } = table;
  return rows.flatMap(({ index, kind }, at): readonly DataIssue[] => {
    const cells = grid.values[index] ?? [];
    const texts = cells.flatMap((cell, column) =>
      isText(cell) && !isBlank(cell) ? [{ text: textOf(cell), column }] : [],
    );
    const isHeading =
      kind === "group" || (kind === "other" && rows[at + 1]?.kind === "data" && texts.length === 1);
    const said = isHeading ? texts.find(({ text }) => OF_THOSE_BELOW.test(text)) : undefined;
    return said ? [tell(table, index, said.column, said.text)] : [];
  });
}

const OF_THOSE_BELOW =
  /(?<!\p{L})(?:k?htnv|httnv|hoàn thành|loại|mức|nhóm|dưới|chuyển|nghỉ|tập sự|ngoài|kỷ luật|không|chưa|bàn giao|tốt|khá|khác|bổ sung|đặc biệt)(?!\p{L})/iu;

/** "Tổng cộng | 2" below three ticks, "5/6", or a note in the line of a total: numbers that are not those of the lines. */
function inTotals(table: Table): readonly DataIssue[] {
  const { grid, headerRows, rows } = table;
  const all = enteredIn(table, dataRows(table));
  const found: DataIssue[] = [];
  let lines: number[] = [];
  let group: Entered | undefined;
  for (const { index, kind } of rows) {
    if (found.length > MOST_TOLD) break;
    // A total is of the lines since the last one, or since a heading.
    if (kind === "group" || (kind === "data" && group)) lines = [];
    if (kind === "data") lines.push(index);
    if (kind !== "other") group = undefined;
    const cells = grid.values[index] ?? [];
    const opening = cells.findIndex((cell) => isText(cell) && !isBlank(cell));
    if (kind !== "other" || opening < 0 || !isTotal(textOf(cells[opening]))) continue;
    group ??= enteredIn(table, lines);
    const label = textOf(cells[opening]);
    const isOfLevel = countsLevel(label);
    const inPercent = isOfShares(label);
    const [total, ...parts] = inPercent ? [] : (label.match(/\d+/g) ?? []);
    const isSummed = parts.reduce((sum, part) => sum + Number(part), 0) === Number(total);
    const isLessThanAll = inPercent && isPartOfAll(label);
    const isOther = total !== undefined && ![all.of, group.of].includes(Number(total));
    if (isLessThanAll || COUNTED_LEVEL.test(label) || (parts.length > 0 ? !isSummed : isOther))
      found.push(tell(table, index, opening, label));
    for (const [column, cell] of cells.entries()) {
      const { number, sign } = NUMBER.exec(textOf(cell).replace(PEOPLE, ""))?.groups ?? {};
      const isOff = number
        ? !isOfLevel && isMiscounted(Number(number.replace(",", ".")), inPercent || sign === "%", column)
        : column > opening && isText(cell) && (SAYS_MORE.test(textOf(cell)) || mayAccuse(cell));
      if (isOff) found.push(tell(table, index, column, labelOf(label, column), textOf(cell)));
    }
  }
  return found;

  /** "Tổng cộng, Xếp loại 2025, HTNV:" */
  function labelOf(total: string, column: number): string {
    const headers = headerRows.map((row) => textOf(grid.values[row]?.[column]));
    return `${[total, ...headers].filter((text) => text !== "").join(", ")}:`;
  }

  /** Whether a number is neither that of the filled cells above it, of all or of the group, nor of the lines, nor a share of these. */
  function isMiscounted(number: number, inPercent: boolean, column: number): boolean {
    const counted = [all, group].flatMap((lines) => (lines ? [{ of: lines.of, filled: lines(column) }] : []));
    return (
      all(column) !== null &&
      !counted.some(
        ({ of, filled }) =>
          (!inPercent && (number === filled || number === of)) ||
          isShareOf(number, inPercent, (filled ?? NaN) / of),
      )
    );
  }
}

/** How many cells of a column some lines fill in; null where numbers stand in it, of which a total is the sum. */
interface Entered {
  (column: number): number | null;
  /** Of how many. */
  readonly of: number;
}

function enteredIn({ grid }: Table, lines: readonly number[]): Entered {
  const known = new Map<number, number | null>();
  const entered = (column: number): number | null => {
    let count = known.get(column);
    if (count === undefined) {
      const cells = lines.map((row) => grid.values[row]?.[column] ?? null);
      count = cells.some((cell) => typeof cell === "number") ? null : cells.filter(isEntered).length;
      known.set(column, count);
    }
    return count;
  };
  return Object.assign(entered, { of: lines.length });
}

const PEOPLE = /\s+(?:người|công chức|viên chức|cán bộ|cá nhân|đơn vị|tập thể)$/iu;

/** "3 đơn vị, 2 xuất sắc, 1 tốt". */
const COUNTED_LEVEL = /\d\s+(?:đơn vị |tập thể )?(?:xuất sắc|tốt|khá|trung bình|yếu)(?!\p{L})/iu;

/** "Tỷ lệ 85,7%", "Tỷ lệ: 6/7"; no most and no aim. */
function isPartOfAll(label: string): boolean {
  if (/không quá|tối đa|chỉ tiêu/iu.test(label)) return false;
  const [, percent, part, whole] = /(\d+(?:[.,]\d+)?)\s*%|(\d+)\s*\/\s*(\d+)(?![\d/])/.exec(label) ?? [];
  return percent === undefined ? Number(part) < Number(whole) : Number(percent.replace(",", ".")) < 100;
}

/** "5/6", "1 KT", "Văn phòng Sở"; not "7 người", nor what words alone say of the total. */
const SAYS_MORE = /^\d{1,3}\s*\/\s*\d{1,3}$|^\d+\s+\p{Lu}{1,3}$|^\p{Lu}\p{L}* \p{L}+/u;
