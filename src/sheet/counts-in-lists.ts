/** Numbers of people that a list states of itself: in the heading of a unit, below the list or one of its groups. */
import { isStaffRatingAtLeast, UNRATED } from "../domain/rating";
import type { Individual, Subject } from "../domain/subject";
import type { Year } from "../domain/year";
import { DEFAULT_PARAMETERS } from "../plan/parameters";
import { isBlank, isText, placeInGrid, textOf, type CellValue } from "./cell";
import { yearOf, type ColumnMeaning } from "./columns";
import { countAt, countedBy, firstNumber, isCount, PEOPLE_NOUNS, type CountedBy } from "./count-words";
import { foldWords } from "./fold";
import { isLowLevel } from "./level-columns";
import { leastOf } from "./level-keys";
import { readRating } from "./reading";
import { groupNameOf, headCountIn } from "./row-kinds";
import { isRatedYear, listedAmong, type Counted, type StatedCount } from "./stated-count";
import { columnsOf, type Column, type Table, type TableRow } from "./table";
import { unitsOf } from "./unread-line";

/** Below a list no more are looked at: each is held against all of it. */
const MOST_COUNTS = 500;

/** "I | Văn phòng Sở (12 người)", "I | Văn phòng Sở | 12 | 11/12 | 91,7%" above the people of the unit. */
export function countsInHeadings(table: Table): readonly StatedCount[] {
  const { grid, rows } = table;
  const tabYear = table.years.kind === "tab" ? table.years.year : null;
  const headings = rows.filter(({ kind }) => kind === "group");
  return headings.flatMap((row): readonly StatedCount[] => {
    const cells = grid.values[row.index] ?? [];
    const units = [groupNameOf(table, row)];
    const stating = (counted: Counted, count: number, column: number, year: Year | null): StatedCount => ({
      counted,
      count,
      units,
      year,
      place: placeInGrid(grid, row.index, column),
      found: textOf(cells[column]),
    });
    const years = new Map(
      columnsOf(table, "rating").map(({ index, meaning }) => [index, yearOf(meaning) ?? tabYear]),
    );
    return cells.flatMap((cell, column) => {
      const members = headCountIn(textOf(cell)) ?? (years.has(column) ? wholeNumber(cell) : null);
      const year = years.get(column) ?? tabYear;
      const punished = isText(cell) ? disciplinedIn(textOf(cell)) : 0;
      if (punished > 0) return [stating("disciplined", punished, column, year)];
      if (members !== null) return [stating("members", members, column, year)];
      return years.has(column) && /\d/.test(textOf(cell))
        ? countAt(cell, SHARE).map((count) => stating("notGood", count, column, year))
        : [];
    });
  });
}

const MEMBERS: CountedBy = { of: "members", isShare: false, inPercent: false };
const SHARE: CountedBy = { of: "notGood", isShare: true, inPercent: false };

function wholeNumber(cell: CellValue): number | null {
  return typeof cell === "number" && Number.isInteger(cell) && cell > 0 ? cell : null;
}

/**
 * "Danh sách này có 12 người", "Trong đó: HTTNV: 11, HTNV: 1", "HTNV | 0 | 1 | 0" below a list, or below one of its
 * groups.
 * @param totals numbers that may be meant as well: of all people of the tab, and of the workbook
 */
export function countsBelow(
  table: Table,
  subjects: ReadonlyMap<number, Subject>,
  totals: readonly number[],
): readonly StatedCount[] {
  const stated: StatedCount[] = [];
  let looked = 0;
  let group: Individual[] = [];
  const all: Individual[] = [];
  // What stands before the first line speaks of all of them.
  const first = table.rows.findIndex(({ index }) => subjects.has(index));
  for (const row of [...table.rows.slice(first), ...table.rows.slice(0, Math.max(0, first))]) {
    if (row.kind === "group") group = [];
    const subject = subjects.get(row.index);
    if (subject?.kind === "individual") {
      group.push(subject);
      all.push(subject);
    }
    if (row.kind !== "other" || all.length === 0) continue;
    for (const count of countsInLine(table, row)) {
      if (++looked > MOST_COUNTS) return stated;
      const own = contradicted(count, group, all, totals);
      if (own) stated.push(own);
    }
  }
  return stated;
}

type LineCount = Omit<StatedCount, "units" | "listed">;

/** A number that is right for the group above, or for all, says nothing; else whom it leaves open. */
function contradicted(
  line: LineCount,
  group: readonly Individual[],
  all: readonly Individual[],
  totals: readonly number[],
): StatedCount | null {
  const { counted, count, year } = line;
  if (!isRatedYear(all, year)) return null;
  const [ofGroup, ofAll] = [listedAmong(counted, group, year), listedAmong(counted, all, year)];
  const isRight =
    counted === "members" ? [ofGroup, ofAll, ...totals].includes(count) : count <= ofGroup || count === ofAll;
  if (isRight) return null;
  const people = count < ofAll ? group : all;
  return { ...line, units: unitsOf(people), listed: people === group ? ofGroup : ofAll };
}

function countsInLine(table: Table, { index }: TableRow): readonly LineCount[] {
  const { grid, nameColumn, years } = table;
  const tabYear = years.kind === "tab" ? years.year : null;
  const cells = grid.values[index] ?? [];
  const text = wordsOf(cells);
  if (text === "" || NOT_OF_THE_LIST.test(foldWords(text))) return [];
  const place = placeInGrid(grid, index, nameColumn.index);
  const named = yearsIn(text);
  const ofTable = new Set([tabYear, ...columnsOf(table, "rating").map(({ meaning }) => yearOf(meaning))]);
  if (named.some((each) => !ofTable.has(each))) return [];
  const [only] = named;
  const year = named.length === 1 && only !== undefined ? only : tabYear;
  const disciplined = disciplinedBelow(table, index, tabYear);
  if (disciplined.length > 0) return disciplined;
  const [members, low, notGood] = [totalIn(text), lowRatedIn(text), notGoodIn(text)];
  const punished = disciplinedIn(text);
  if (members === null && low + notGood + punished === 0) return countsByColumn(table, index, tabYear);
  return [
    ...(punished === 0
      ? []
      : [{ counted: "disciplined" as const, count: punished, year, place, found: text }]),
    ...(notGood === 0 ? [] : [{ counted: "notGood" as const, count: notGood, year, place, found: text }]),
    ...(members === null ? [] : [{ counted: "members" as const, count: members, year, place, found: text }]),
    ...(low === 0 ? [] : [{ counted: "lowRated" as const, count: low, year, place, found: text }]),
  ];
}

/** "Kỷ luật: 01 người.", "Số người bị kỷ luật năm 2025: 1": how many. */
function disciplinedIn(text: string): number {
  return Number(DISCIPLINED_COUNT.exec(text)?.[1] ?? 0);
}

const DISCIPLINED_COUNT =
  /(?:kỷ luật|khiển trách|cảnh cáo)(?: năm)?(?: 20\d\d)?\s*:?\s*0*([1-9]\d?)(?=\s*(?:người|[.;)]|$))/iu;

/** "Cộng | … | 01 người" below a column of discipline. */
function disciplinedBelow(table: Table, row: number, year: Year | null): readonly LineCount[] {
  const cells = table.grid.values[row] ?? [];
  if (countedInLine(textOf(cells.find((cell) => !isBlank(cell)))) !== MEMBERS) return [];
  return columnsOf(table, "discipline").flatMap(({ index, meaning }): readonly LineCount[] => {
    const cell = cells[index] ?? null;
    const place = placeInGrid(table.grid, row, index);
    return isCount(cell)
      ? [
          {
            counted: "disciplined",
            count: firstNumber(cell),
            year: yearOf(meaning) ?? year,
            place,
            found: textOf(cell),
          },
        ]
      : [];
  });
}

/** "HTNV | 0 | 1 | 0" below the ratings of three years, "Tổng cộng | 12". */
function countsByColumn(table: Table, row: number, tabYear: Year | null): readonly LineCount[] {
  const { grid, rows } = table;
  const cells = grid.values[row] ?? [];
  const opening = cells.findIndex((cell) => isText(cell) && !isBlank(cell));
  const ratings = columnsOf(table, "rating");
  const low = ratings.flatMap((column) => lowTicked(column, cells));
  if (low.length > 0)
    return low.map(({ column, count, meaning }) =>
      countAtColumn("lowRated", count, column, yearOf(meaning) ?? tabYear),
    );
  const counted = countedInLine(textOf(cells[opening]));
  if (!counted) return [];
  const filled = cells.flatMap((cell, column) => (column > opening && !isBlank(cell) ? [column] : []));
  return filled.flatMap((column): readonly LineCount[] => {
    const ofRating = ratings.find(({ index }) => index === column);
    // Below numbers stands their sum.
    const isSum =
      !ofRating &&
      rows.some(({ index, kind }) => kind === "data" && typeof grid.values[index]?.[column] === "number");
    if (isSum || (!ofRating && filled.length > 1)) return [];
    const year = ofRating ? (yearOf(ofRating.meaning) ?? tabYear) : tabYear;
    return countAt(cells[column] ?? null, counted).map((count) =>
      countAtColumn(counted.of, count, column, year),
    );
  });

  function countAtColumn(of: Counted, count: number, column: number, year: Year | null): LineCount {
    return { counted: of, count, year, place: placeInGrid(grid, row, column), found: textOf(cells[column]) };
  }
}

/** "Tổng cộng | 1 | 11 | 1 | 0", "Tỷ lệ | 8% | 84% | 8% | 0%" below the ticks of four levels: how many have a low one. */
function lowTicked(
  { levels = [], meaning }: Column,
  cells: readonly CellValue[],
): readonly { readonly column: number; readonly count: number; readonly meaning: ColumnMeaning }[] {
  const low = levels.flatMap(({ index, name }) => {
    const cell = cells[index] ?? null;
    const least = isCount(cell) ? firstNumber(cell) : leastOf(cell);
    return isLowLevel(name) && least > 0 && least < Infinity ? [{ index, least }] : [];
  });
  const [first] = low;
  const count = low.reduce((sum, { least }) => sum + least, 0);
  return first ? [{ column: first.index, count, meaning }] : [];
}

function countedInLine(opening: string): CountedBy | null {
  if (/^(tổng( cộng| số)?|cộng)( [ivxlc\d]+)?:?$/iu.test(opening)) return MEMBERS;
  const level = opening.replace(/^[-+•*\s]*(?:trong đó|số người|số lượng|số|sl|tỷ lệ|%)?[:\s]*/iu, "");
  const reading = readRating(level, DEFAULT_PARAMETERS);
  if (reading.kind === "value" && reading.value !== UNRATED && /nv|nhi[eệ]m/i.test(level.normalize("NFC")))
    return isStaffRatingAtLeast(reading.value, "HTTNV")
      ? null
      : { of: "lowRated", isShare: false, inPercent: /^\s*(tỷ lệ|%)/iu.test(opening) };
  return countedBy(opening);
}

/** What ratings are worth or need, what they are called, and counts of other people. */
const NOT_OF_THE_LIST =
  /^(ky hieu|quy uoc|he so|muc thuong|muc chi|thang diem|tieu chi|tieu chuan|yeu cau|chi tieu)\b|\b(toan so|toan nganh|phu luc|dang vien|doan vien|quy (i+v?|[1-4])|(0?6|0?9) thang|so sanh)\b/;

function wordsOf(cells: readonly CellValue[]): string {
  return cells
    .map((cell) => textOf(cell))
    .filter((text) => text !== "")
    .join(" ")
    .slice(0, LONGEST_TEXT);
}

const LONGEST_TEXT = 500;

function yearsIn(text: string): readonly Year[] {
  return [...new Set((text.match(/(?<!\d)20\d\d(?!\d)/g) ?? []).map(Number))];
}

const PEOPLE = `(?:${PEOPLE_NOUNS})(?![\\p{L}\\p{M}])`;
const END = "(?=\\s*(?:[.;/)(]|,?\\s*(?:trong đó|k?htnv|httnv|htxsnv)|$))";

/** How many a line below a list says that it has, and nothing behind; null where it does not. */
function totalIn(text: string): number | null {
  const [, count, alone] = TOTAL_OF_LIST.exec(text) ?? [];
  const found = count ?? alone;
  return found === undefined ? null : Number(found);
}

const TOTAL_OF_LIST = new RegExp(
  `^\\(?(?:\\d+\\s+)?(?:danh sách|ấn định|tổng(?: cộng| số)?|cộng)(?:,?\\s*${PEOPLE})*(?: danh sách)?(?: này| trên)?(?: được (?:đánh giá|xếp loại))?(?: gồm| có)*\\s*:?\\s*(?:0*([1-9]\\d{0,3})\\s*(?:\\([\\p{L}\\p{M}\\s]+\\)\\s*)?(?:${PEOPLE}(?:,\\s*)?\\s*)+${END}|(?<=:\\s*)0*([1-9]\\d{0,3})\\s*[.;]?$)`,
  "iu",
);

/** "HTNV: 1, KHTNV: 0", "01 HTNV": how many in all are rated below HTTNV; a share stands for one. */
function lowRatedIn(text: string): number {
  let sum = 0;
  for (const [, behind, share, before] of text.matchAll(LOW_COUNT)) {
    sum += share === undefined ? Number(behind ?? before) : Number(Number(share.replace(",", ".")) > 0);
  }
  return sum;
}

/** "Tổng: 12; HTXSNV: 2; HTTNV: 9": how many of a total have none of the levels from HTTNV on that are counted with it. */
function notGoodIn(text: string): number {
  const total = TOTAL_COUNT.exec(text)?.[1];
  const counts = [...text.matchAll(GOOD_COUNT)];
  const isWhole = new Set(counts.map(([, level]) => level?.toLowerCase())).size > 1 || /trở lên/iu.test(text);
  if (total === undefined || counts.length === 0 || !isWhole) return 0;
  return Math.max(0, Number(total) - counts.reduce((sum, [, , count]) => sum + Number(count), 0));
}

const TOTAL_COUNT = new RegExp(
  `^(?:tổng(?: số| cộng)?|cộng)(?:,?\\s*${PEOPLE})*\\s*:?\\s*0*(\\d{1,4})(?![\\d%])`,
  "iu",
);
const GOOD_COUNT =
  /(?<!\p{L})(htxsnv|httnv|kxl|không xếp loại)(?: trở lên)?\s*[:=]?\s*0*(\d{1,4})(?!\d|\s*%|[.,]\d)/giu;

const LOW = "(?:k?htnv|(?:không |chưa )?hoàn thành nhiệm vụ)(?![\\p{L}\\p{M}])";
const STANDS_FOR = "\\s*(?::|=|là|có|-|–|\\s)\\s*";
/** Behind the number stands nothing, a sign, or whom it counts: points, money and years are no people. */
const LOW_COUNT = new RegExp(
  [
    `(?<![\\p{L}\\p{M}])${LOW}${STANDS_FOR}0*(\\d{1,4})(?:\\/\\d+)?(?=\\s*(?:${PEOPLE}|[;,.)(]?\\s*$|[;)(]|[,.]\\s))`,
    `(?<![\\p{L}\\p{M}])k?htnv${STANDS_FOR}(\\d+(?:[.,]\\d+)?)\\s*%`,
    `(?<![\\d/.,])0*(\\d{1,4})\\s*(?:${PEOPLE}\\s*)*(?:xếp loại |đạt )?${LOW}(?=\\s*(?:[;,.)]|$))`,
  ].join("|"),
  "giu",
);
