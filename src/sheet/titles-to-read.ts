/** Titles and names of tabs that hold more than the words of ordinary ones, or say something of somebody: told, each at its cell. */
import { isAfter } from "../domain/civil-date";
import type { CellPlace } from "../domain/fact";
import type { DataIssue } from "../domain/issue";
import type { Parameters } from "../plan/parameters";
import { TEMPLATE_HELP } from "../vi/template-words";
import { placeInGrid, textOf, type Grid } from "./cell";
import { isRatingBySelf } from "./columns";
import { foldWords } from "./fold";
import { datesIn, OF_PAPERS, withoutDates } from "./other-times";
import { isOfSignatures } from "./row-kinds";
import { textsAround, type TextAround } from "./set-aside-tables";
import { isBelowTables, isSignature } from "./signatures";
import { yearsNamed } from "./suspicions";
import { columnsOf, type Table } from "./table";
import { isOfEarlierTime } from "./title-times";
import { isOrdinaryTitle } from "./title-words";
import type { TextPlace } from "./undecided-words";

/** Of more titles nobody is told. */
const MOST_TITLES = 50;

/**
 * @param read the rows of the grid that its tables read
 * @param units names of the collectives that the tables list
 */
export function titlesToRead(
  table: Table,
  read: ReadonlySet<number>,
  units: readonly string[],
  parameters: PlanOfRegistration,
): readonly DataIssue[] {
  const { grid, headerRows, nameColumn } = table;
  const isOrdinary = (text: string): boolean =>
    text === TEMPLATE_HELP ||
    isOrdinaryTitle(columnsOf(table, "rating").length > 0 ? text : text.replace(OF_DISCIPLINED, ""), units);
  const isBelow = isBelowTables(read);
  const isOfListAbove = ({ text, place }: TextAround): boolean => {
    const row = place ? place.row - grid.firstRow : 0;
    return isBelow(row) && isSignature(grid, row, text);
  };
  const texts = textsAround(table, read);
  // Lines below a table are told as such.
  const titles = texts.filter((each) => each.at !== "note" && !isOfListAbove(each));
  // The day on which a list was signed stands below it.
  const signed = texts.filter(
    ({ text, at }) => at === "note" && isOfSignatures(text) && isOfEarlierTime(text, table),
  );
  const told = titles
    .slice(0, MOST_TITLES)
    .filter(
      ({ text, at, place }) =>
        !isOrdinary(text) ||
        isOfDraft(text, at) ||
        isOfEarlierTime(text, table) ||
        isOfOtherPeople(text, table) ||
        isOfOtherRegistration(text, table, parameters) ||
        isRatingBySelf(text) ||
        (at === "title" && saysOfSomebody(withAnswer(text, place, grid), units)),
    );
  return [...told, ...signed].map(({ text, place }) => ({
    code: "titleUnread",
    place: place ?? placeInGrid(grid, headerRows[0] ?? 0, nameColumn.index),
    found: text,
  }));
}

/**
 * Ordinary words that together say of a paper that it is none yet, or of ratings that they are of months or of some:
 * "Số: … /QĐ-SXD", "Bản 0.2", "Tháng 12", "2025 (Phòng)".
 */
function isOfDraft(text: string, at: TextPlace): boolean {
  if (at === "tab") return OF_SOME_VERSION.test(text);
  return DRAFT.test(text) || MONTH.test(withoutDates(text.replace(MONTH_OF_YEAR, " ")));
}

const OF_SOME_VERSION = /\(phòng\)$|20\d\d[ _-]+(?:phòng|tp|hđ|v\d+|b\d+|bản \d+)$/iu;
const DRAFT =
  /số\s*:?[\s.…_]*\/\s*(?:qđ|tb|bc|ttr)|người duyệt\s*:\s*[.…_]|(?<!\p{L}|biên |văn )bản (?:số )?\d|ban đầu|của (?:phó )?trưởng phòng/iu;
/** "tháng 12 năm 2025", "ngày … tháng … năm 2026": of a day, or of the paper. */
const MONTH_OF_YEAR = /tháng\s+\d{1,2}\s*(?:năm|\/|-)\s*20\d\d|ngày[\s.…_\d]*tháng/giu;
const MONTH = /(?<!\p{L})tháng(?!\p{L})/iu;

/** Over ratings it would say that all who are rated are. */
const OF_DISCIPLINED = /(?<!\p{L})bị (?=kỷ luật|xử lý)/iu;

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

/** Of which plan registrations are, and when they end. */
export type PlanOfRegistration = Pick<Parameters, "planNumber" | "registrationDeadline">;

/**
 * "ĐĂNG KÝ THI ĐUA THEO KẾ HOẠCH SỐ 120/KH-UBND": for another movement; "KẾ HOẠCH ĐĂNG KÝ": not yet; "NĂM 2025" over a
 * registration for the period: of that year.
 */
function isOfOtherRegistration(
  text: string,
  table: Table,
  { planNumber, registrationDeadline }: PlanOfRegistration,
): boolean {
  const columns = columnsOf(table, "registration");
  if (columns.length === 0) return false;
  const words = foldWords(text);
  const [, number] = /\b(?:ke hoach|kh)(?: so)? (\d+)\b(?! (?:thang|nam)\b)/.exec(words) ?? [];
  const isOfPeriod = columns.some(({ meaning }) => typeof meaning.scope !== "number");
  const years = yearsNamed(withoutDates(text)) ?? [];
  return (
    (number !== undefined && Number(number) !== Number(/\d+/.exec(planNumber)?.[0])) ||
    /\bke hoach dang ky\b/.test(words) ||
    datesIn(text).some(
      (date) => date.year === registrationDeadline.year && isAfter(date, registrationDeadline),
    ) ||
    (isOfPeriod && /\bdang ky\b/.test(words) && years.length === 1 && years[0] !== registrationDeadline.year)
  );
}

/**
 * "DANH SÁCH CÔNG CHỨC HTTNV TRỞ LÊN", "… ĐỀ NGHỊ KHEN THƯỞNG" over ratings: whoever is left out may be rated lower; and
 * what is registered for or planned is no rating yet.
 */
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
  /^(?!.*\b(?:ke hoach so|quyet dinh)\b).*\b(?:dang ky|dk)\b|\b(?:ke hoach|(?<!\d )kh)\b(?! (?:so )?\d)/;
