/** Titles and names of tabs that hold more than the words of ordinary ones, or say something of somebody: told, each at its cell. */
import type { CellPlace } from "../domain/fact";
import type { DataIssue } from "../domain/issue";
import { placeInGrid, textOf, type Grid } from "./cell";
import { foldWords } from "./fold";
import { textsAround } from "./set-aside-tables";
import type { Table } from "./table";
import { isOrdinaryTitle } from "./title-words";

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
  /theo báo cáo của|nguồn\s*:|^phiếu chấm|kỷ luật.*(?::|\d\s*\/|\d người)|đăng ký.*(?:\d\s*\/\s*\d|tháng \d)|(?<![\d.,])(?!100\s*%)\d+(?:[.,]\d+)?\s*%|(?:htnv|httnv|tốt)\s*\d+\s*\/\s*\d+/u;

/** "(Kèm theo Quyết định số 5 ngày 10/01/2023)" over the ratings of 2023: what is decided or made so early is not of that year. */
function isOfOtherTime(text: string, { years }: Table): boolean {
  const words = foldWords(text);
  const [, decided, ofDecision] = DECIDED_ON.exec(words) ?? [];
  const [, made, ofList] = MADE_ON.exec(words) ?? [];
  return (
    years.kind === "tab" &&
    ((Number(ofDecision) === years.year && Number(decided) <= 6) ||
      // What is made in the middle of a year is not of the whole.
      (Number(ofList) === years.year && Number(made) < 12) ||
      endsEarly(words, years.year))
  );
}

const DECIDED_ON =
  /\b(?:qd|quyet dinh|cong van|thong bao)\b.* (?:ngay )?\d{1,2}(?: thang)? (\d{1,2})(?: nam)? (20\d\d)\b/;

/** "Giai đoạn 2020-2024", "Thời gian: 01/7/2024 - 30/6/2025". @param words folded */
function endsEarly(words: string, year: number): boolean {
  const [, month, last] = /\b20\d\d (?:den )?(?:ngay )?(?:\d{1,2} (\d{1,2}) )?(20\d\d)\b/.exec(words) ?? [];
  return last !== undefined && (Number(last) < year || (Number(last) === year && Number(month ?? 12) < 12));
}

/** "Rạch Giá, ngày 05 tháng 7 năm 2025", "Báo cáo ngày 30/9/2025". */
const MADE_ON =
  /^(?!.*\b(?:qd|quyet dinh|kh|ke hoach|cong van|thong bao|nghi dinh|can cu)\b).*\bngay (?:bao cao |lap )?\d{1,2}(?: thang)? (\d{1,2})(?: nam)? (20\d\d)$/;
