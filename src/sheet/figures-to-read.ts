/** What stands in a header, above it, in headings and in totals, and may count or say more than the lines do: told, each at its cell. */
import type { DataIssue } from "../domain/issue";
import { isBlank, isText, placeInGrid, textOf, type CellValue } from "./cell";
import { columnMeaning } from "./columns";
import { levelIn } from "./level-columns";
import { COUNTED_NOUNS, countsLevel } from "./level-figures";
import { columnsOf, dataRows, indexesOf, type Table } from "./table";
import { isLineOfList } from "./table-titles";
import { isOfEarlierTime } from "./title-times";
import { isOrdinaryTitle } from "./title-words";
import { totalsToRead } from "./totals-to-read";
import { mayInvalidate } from "./undecided-words";

/** Of more in one table nobody is told. */
const MOST_TOLD = 50;

/** Above a list. @param read the rows of the grid that its tables read */
export function figuresToRead(table: Table, read: ReadonlySet<number>): readonly DataIssue[] {
  return above(table, read).slice(0, MOST_TOLD);
}

/**
 * In the header, and in the lines that are nobody's.
 * @param ofBothKinds the table, and that of the other kind where one header is that of both
 * @param units names of the collectives that the tables list
 */
export function figuresWithin(
  table: Table,
  ofBothKinds: readonly Table[],
  units: readonly string[],
): readonly DataIssue[] {
  const all = [...inHeader(table, units), ...inHeadings(table), ...totalsToRead(table, ofBothKinds)];
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
      if (!isText(cell) || isBlank(cell) || COUNTS_NOBODY.test(cell)) return [];
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
        levelIn(text) === null &&
        (mayInvalidate(text, "title") || SENTENCE.test(text));
      const isHeader = (used.has(column) || columnMeaning(text) !== null) && !text.includes(":") && !isNamed;
      return (isEmpty && !isHeader && !SIGNED.test(text) && saysMore) || isSentence
        ? [tell(table, row, column, text, isSentence ? "" : textOf(answer))]
        : [];
    }),
  );
}

/** "HTNV: 0; KHTNV: 0". */
const COUNTS_NOBODY = /^(?:[^\d]*:\s*0)+\.?$/u;
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
      const answer = textOf(cells[column + 1]);
      const beside = answer || textOf(cells[column - 1]);
      const isOpen = cell === false || UNTICKED.test(text) || (STATE.test(text) && answer === "");
      const isHeading = row === top && ratings.has(column) && mayHeadOthers(text);
      if (isOpen || statedTotal(text, answer, beside, listed) !== listed || countsLow(cell, beside))
        found.push(tell(table, row, column, text, beside));
      else if (
        isHeading ||
        // Texts are looked at as titles.
        (!/\p{L}/u.test(text) && isOfEarlierTime(text, table)) ||
        BY_THEMSELVES.test(text) ||
        (isOfList && isText(cell) && mayInvalidate(text, "title"))
      )
        found.push(tell(table, row, column, text));
    }
    if (isOfList) break;
  }
  return found;
}

/** How many a text says that there are, in the cell or with the one beside it; by default as many as are listed. */
function statedTotal(text: string, answer: string, beside: string, listed: number): number {
  if (countsLevel(text)) return listed;
  const counted = TOTAL_COUNT.exec(`${text} ${text.endsWith(":") ? answer : beside}`.trim());
  return Number(counted?.slice(1).find((part) => part) ?? listed);
}

/** Whether a text counts low levels or disciplines, or calls a good level by the name of a low one. */
function countsLow(cell: CellValue, beside: string): boolean {
  const text = textOf(cell);
  const both = `${text} ${beside}`;
  return isText(cell) && (LOW_COUNT.test(both) || PART.test(text) || REDEFINED.test(both));
}

/** Whether what stands over ratings may head others than those that count: a title in the middle of the tab is longer. */
function mayHeadOthers(heading: string): boolean {
  return heading.split(" ").length <= LONGEST_HEADING && columnMeaning(heading)?.kind !== "rating";
}

const LONGEST_HEADING = 5;

const UNTICKED = /^(?:☐|\[\s*\])|(?:☐|\[\s*\])$/u;
/** "Đã duyệt:", which nobody has answered. */
const STATE = /(?:duyệt|chính thức|chốt|công nhận|đã ký)\s*:$/iu;
/** "Tổng số: 7", "Số lượng 8 người", "Công chức: 8"; no year, and no number of a paper. */
const TOTAL_COUNT = new RegExp(
  [
    String.raw`^tổng (?:số|cộng)[^\d]*(\d{1,4})(?!\d)`,
    String.raw`(?<![\d/.,])(\d{1,3})\s*(?:${COUNTED_NOUNS})(?!\p{L})`,
    String.raw`^[^\d]*\p{L}:\s*(\d{1,3})$`,
  ].join("|"),
  "iu",
);
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
