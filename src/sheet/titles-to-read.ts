/** Titles and names of tabs that hold more than the words of ordinary ones, or say something of somebody: told, each at its cell. */
import type { CellPlace } from "../domain/fact";
import type { DataIssue } from "../domain/issue";
import type { Year } from "../domain/year";
import { isRatingBySelf } from "./columns";
import { placeInGrid, textOf, type Grid } from "./cell";
import { foldWords } from "./fold";
import { datesIn, OF_PAPERS, withoutDates } from "./other-times";
import { textsAround } from "./set-aside-tables";
import { columnsOf, type Table } from "./table";
import { isOrdinaryTitle } from "./title-words";

/** Of more titles nobody is told. */
const MOST_TITLES = 50;

/**
 * @param read the rows of the grid that its tables read
 * @param units names of the collectives that the tables list
 * @param planNumber "609/KH-SXD"
 */
export function titlesToRead(
  table: Table,
  read: ReadonlySet<number>,
  units: readonly string[],
  planNumber: string,
): readonly DataIssue[] {
  const { grid, headerRows, nameColumn } = table;
  // Lines below a table are told as such.
  const titles = textsAround(table, read).filter(({ at }) => at !== "note");
  return titles
    .slice(0, MOST_TITLES)
    .filter(
      ({ text, at, place }) =>
        !isOrdinaryTitle(text, units) ||
        isOfOtherTime(text, table) ||
        isOfOtherPeople(text, table) ||
        isRatingBySelf(text) ||
        isOfOtherPlan(text, table, planNumber) ||
        (at === "title" && saysOfSomebody(withAnswer(text, place, grid), units)),
    )
    .map(({ text, place }) => ({
      code: "titleUnread",
      place: place ?? placeInGrid(grid, headerRows[0] ?? 0, nameColumn.index),
      found: text,
    }));
}

/** "Ngày đăng ký: | 15/4/2022": a title with what stands beside it. */
function withAnswer(text: string, place: CellPlace | null, { values, firstRow, firstColumn }: Grid): string {
  if (!place) return text;
  return `${text} ${textOf(values[place.row - firstRow]?.[place.column - firstColumn + 1])}`;
}

/** "Văn phòng Sở: Tốt", "Kỷ luật năm 2025: có", "Ngày đăng ký: 15/4/2022", "HTTNV 85,7%": ordinary words, but no title. */
function saysOfSomebody(title: string, units: readonly string[]): boolean {
  const text = title.normalize("NFC").toLowerCase();
  const isNamed = units.some((unit) => text.includes(unit.normalize("NFC").toLowerCase()));
  return (isNamed && LEVEL_OF_ONE.test(text)) || STATED.test(text);
}

const LEVEL_OF_ONE =
  /(?<!hoàn thành |\p{L})(?:tốt|khá|xuất sắc|trung bình|yếu)(?!\p{L})|(?<!mức độ )hoàn thành nhiệm vụ|htnv|kỷ luật|hạng/u;
/** Something of discipline that is counted or dated, a day of registration, a share, or by whose reports the list was made. */
const STATED =
  /theo báo cáo|chấm điểm của|nguồn\s*:|^phiếu chấm|kỷ luật.*(?::|\d\s*\/|\d người)|đăng ký.*(?:\d\s*\/\s*\d|tháng \d)|(?<![\d.,])(?!100\s*%)\d+(?:[.,]\d+)?\s*%|(?:htnv|httnv|tốt)\s*\d+\s*\/\s*\d+/u;

/** "ĐĂNG KÝ THI ĐUA THEO KẾ HOẠCH SỐ 120/KH-UBND": for another movement. */
function isOfOtherPlan(text: string, table: Table, planNumber: string): boolean {
  const [, number] = /\b(?:ke hoach|kh)(?: so)? (\d+)\b(?! (?:thang|nam)\b)/.exec(foldWords(text)) ?? [];
  return (
    number !== undefined &&
    columnsOf(table, "registration").length > 0 &&
    Number(number) !== Number(/\d+/.exec(planNumber)?.[0])
  );
}

/** "DANH SÁCH CÔNG CHỨC HTTNV TRỞ LÊN", "… ĐỀ NGHỊ KHEN THƯỞNG" over ratings: whoever is left out may be rated lower; and what is registered for is no rating yet. */
function isOfOtherPeople(text: string, table: Table): boolean {
  const words = foldWords(text);
  if (columnsOf(table, "rating").length === 0) return false;
  return (
    (table.kind === "individual" && SOME_OF_THEM.test(words) && !OF_PAPERS.test(words)) ||
    (WISHED_FOR.test(words) && columnsOf(table, "registration").length === 0)
  );
}

const SOME_OF_THEM =
  /\b(?:tro len|de nghi|(?<!\bthi dua )khen thuong|(?:bang|giay) khen|tieu bieu|dien hinh)\b|^(?:cc |cong chuc |danh sach )?lanh dao\b/;
const WISHED_FOR =
  /^(?!.*\b(?:ke hoach so|quyet dinh)\b).*\b(?:dang ky|dk)\b|\b(?:ke hoach|kh)\b(?! (?:so )?\d)/;

/** "(Kèm theo Quyết định số 5 ngày 10/01/2023)" over the ratings of 2023: what is decided or made so early is not of that year. */
function isOfOtherTime(text: string, table: Table): boolean {
  const year = lastYearOf(table);
  if (year === null || !/\p{L}/u.test(text)) return false;
  const words = foldWords(text);
  const [, decided, ofDecision] = DECIDED_ON.exec(words) ?? [];
  const dates = datesIn(text);
  const latest = dates[dates.length - 1];
  const isEarly = latest !== undefined && (latest.year < year || (latest.year === year && latest.month < 12));
  return (
    (table.years.kind === "tab" && Number(ofDecision) === year && Number(decided) <= 6) ||
    // What is made, attached or approved before the year is over is not of the whole.
    (isEarly && (!OF_PAPERS.test(words) || (ATTACHED.test(words) && !OF_RULES.test(words)))) ||
    (table.years.kind !== "tab" &&
      !OF_PAPERS.test(words) &&
      (PART_OF_YEAR.test(foldWords(withoutDates(text))) || namesEarlierYear(withoutDates(text), year))) ||
    endsEarly(words, year)
  );
}

const ATTACHED = /\b(?:kem theo|ban hanh|phe duyet|cong bo|cong nhan|tai (?:quyet dinh|qd))\b/;
/** Rules are older than what is rated by them. */
const OF_RULES = /\b(?:ke hoach|kh|nghi dinh|nd|luat|thong tu|huong dan|quy dinh|quy che)\b/;

/** "KẾT QUẢ XẾP LOẠI NĂM 2024" over ratings of 2025 as well. */
function namesEarlierYear(text: string, year: Year): boolean {
  const named = (text.match(/(?<!\d)20\d\d(?!\d)/g) ?? []).map(Number);
  return named.length > 0 && Math.max(...named) < year;
}

/** Of which a table has ratings. */
export function lastYearOf(table: Table): Year | null {
  const { years } = table;
  if (years.kind === "tab") return years.year;
  const named = columnsOf(table, "rating").flatMap(({ meaning }) => meaning.year ?? []);
  return named.length === 0 ? null : Math.max(...named);
}

/** Over the ratings of several years; over those of one it leaves open of which they are. */
const PART_OF_YEAR =
  /\b(?:quy (?:i{1,3}|iv|[1-4])|ky (?:i{1,2}|[12])|\d thang|thang (?:0?[1-9]|1[01])|(?:dau|giua) nam)\b/;

const DECIDED_ON =
  /\b(?:qd|quyet dinh|cong van|thong bao)\b.* (?:ngay )?\d{1,2}(?: thang)? (\d{1,2})(?: nam)? (20\d\d)\b/;

/** "Giai đoạn 2020-2024", "Thời gian: 01/7/2024 - 30/6/2025"; not "Năm 2021, 2022, …, 2025". @param words folded */
function endsEarly(words: string, year: number): boolean {
  const [, month, last] = SPAN.exec(words) ?? [];
  const latest = Math.max(...(words.match(/\b20\d\d\b/g) ?? []).map(Number));
  return last !== undefined && (latest < year || (Number(last) === year && Number(month ?? 12) < 12));
}

const SPAN = /\b20\d\d (?:den )?(?:ngay )?(?:\d{1,2} (\d{1,2}) )?(20\d\d)\b/;
