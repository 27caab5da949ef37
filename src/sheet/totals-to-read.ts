/** Lines of totals whose numbers, shares or words are not those of the lines above: told, each at its cell. */
import { remember } from "../assessment/remember";
import type { DataIssue } from "../domain/issue";
import { isBlank, isText, placeInGrid, textOf } from "./cell";
import { PEOPLE_NOUNS } from "./count-words";
import {
  COUNTED_NOUNS,
  countsLevel,
  isOfShares,
  isShareOf,
  levelShares,
  NUMBER,
  UNIT_NOUNS,
} from "./level-figures";
import { isEntered } from "./reading";
import { isTotal } from "./row-kinds";
import { dataRows, type Table } from "./table";
import { mayAccuse } from "./undecided-words";

/** Of more in one table nobody is told. */
const MOST_TOLD = 50;

/**
 * "Tổng cộng | 2" below three ticks, "5/6", or a note in the line of a total.
 * @param ofBothKinds the table, and that of the other kind where one header is that of both
 */
export function totalsToRead(table: Table, ofBothKinds: readonly Table[]): readonly DataIssue[] {
  const { grid, headerRows, rows } = table;
  const listed = dataRows(table);
  const all = enteredIn(table, listed);
  const sharesOfAll = new Map<number, readonly number[]>();
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
    if (saysOther(label, [all.of, group.of])) tell(index, opening, label);
    for (const [column, cell] of cells.entries()) {
      const { number, sign } = NUMBER.exec(textOf(cell).replace(COUNTED, ""))?.groups ?? {};
      const isOff = number
        ? !isOfLevel &&
          isMiscounted(Number(number.replace(",", ".")), inPercent || sign === "%", column, index)
        : column > opening &&
          isText(cell) &&
          !countsThem(textOf(cell), ofBothKinds) &&
          (/\d/.test(cell) || SAYS_MORE.test(textOf(cell)) || mayAccuse(cell));
      if (isOff) tell(index, column, `${labelOf(label, column)} ${textOf(cell)}`);
    }
  }
  return found;

  function tell(row: number, column: number, text: string): void {
    found.push({ code: "noteUnread", place: placeInGrid(grid, row, column), found: text });
  }

  /** "Tổng cộng, Xếp loại 2025, HTNV:" */
  function labelOf(total: string, column: number): string {
    const headers = headerRows.map((row) => textOf(grid.values[row]?.[column]));
    return `${[total, ...headers].filter((text) => text !== "").join(", ")}:`;
  }

  /** Whether a number is neither that of the filled cells above it, of all or of the group, nor of the lines, nor a share of these. */
  function isMiscounted(number: number, inPercent: boolean, column: number, row: number): boolean {
    const counted = [all, group].flatMap((lines) => (lines ? [{ of: lines.of, filled: lines(column) }] : []));
    return (
      all(column) !== null &&
      !counted.some(
        ({ of, filled }) =>
          (!inPercent && (number === filled || number === of)) ||
          isShareOf(number, inPercent, (filled ?? NaN) / of),
      ) &&
      ![
        ...levelShares(table, column, lines),
        ...remember(sharesOfAll, column, () => levelShares(table, column, listed)),
      ].some((share) => isShareOf(number, inPercent, share)) &&
      // "Cộng | 4 | 100": all, and their share.
      !(number === 100 && grid.values[row]?.includes(all.of))
    );
  }
}

/** "02 tập thể, 04 cá nhân": as many as are listed. */
function countsThem(text: string, tables: readonly Table[]): boolean {
  const parts = text.split(/\s*[,;]\s*/).map((part) => COUNT_OF.exec(part)?.groups);
  return parts.every((part) => {
    const kind = part?.people === undefined ? "collective" : "individual";
    const own = tables.find((table) => table.kind === kind);
    return part !== undefined && own !== undefined && dataRows(own).length === Number(part.number);
  });
}

const COUNT_OF = new RegExp(`^(?<number>\\d+)\\s+(?:(?<people>${PEOPLE_NOUNS})|${UNIT_NOUNS})$`, "iu");

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

const COUNTED = new RegExp(`\\s+(?:${COUNTED_NOUNS})$`, "iu");

/** Whether the first words of such a line give a number that is none of the lines, or whose parts do not make it up. */
function saysOther(label: string, ofLines: readonly number[]): boolean {
  if (COUNTED_LEVEL.test(label)) return true;
  if (isOfShares(label)) return isPartOfAll(label);
  // Of whom so many are women.
  const [total, ...parts] = (label.replace(/nữ\s*:?\s*\d+/iu, "").match(/\d+/g) ?? []).map(Number);
  if (total === undefined) return false;
  return parts.length === 0 ? !ofLines.includes(total) : parts.reduce((sum, part) => sum + part, 0) !== total;
}

/** "3 đơn vị, 2 xuất sắc, 1 tốt". */
const COUNTED_LEVEL = /\d\s+(?:đơn vị |tập thể )?(?:xuất sắc|tốt|khá|trung bình|yếu)(?!\p{L})/iu;

/** "Tỷ lệ 85,7%", "Tỷ lệ: 6/7"; no most and no aim. */
function isPartOfAll(label: string): boolean {
  if (/không quá|tối đa|chỉ tiêu/iu.test(label)) return false;
  const [, percent, part, whole] = /(\d+(?:[.,]\d+)?)\s*%|(\d+)\s*\/\s*(\d+)(?![\d/])/.exec(label) ?? [];
  return percent === undefined ? Number(part) < Number(whole) : Number(percent.replace(",", ".")) < 100;
}

/** "Văn phòng Sở"; numbers with other words than "7 người" are told anyway, words alone say nothing of the total. */
const SAYS_MORE = /^\p{Lu}\p{L}* \p{L}+/u;
