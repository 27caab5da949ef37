/** Lists of registrations, disciplines and judgements that are of another time by their tab's name or a title: set aside. */
import { isAfter, type CivilDate } from "../domain/civil-date";
import { annualRegistrationDay } from "../assessment/criteria/registered";
import type { Parameters } from "../plan/parameters";
import { foldWords } from "./fold";
import { readRegistration } from "./reading";
import { seenBy } from "./seen-texts";
import { textsAround, type TextAround } from "./set-aside-tables";
import { columnsOf, dataRows, type Table } from "./table";
import { rowsRead } from "./unread-line";

/**
 * Ratings have years of their own; marks and blanks below "Giai đoạn 2026-2030", "Kỷ luật 2021-2024" or "Nộp ngày
 * 15/4/2022" have not, and say nothing of the period.
 */
export function withOtherTimes(tables: readonly Table[], parameters: Parameters): readonly Table[] {
  const isSeen = seenBy(parameters);
  return tables.map((table) => {
    const matter = matterOf(table);
    if (matter === null || table.years.kind === "undecided" || table.years.kind === "unknown") return table;
    const read = rowsRead(tables.filter(({ grid }) => grid === table.grid));
    const isMarked = matter === "registration" && hasMarks(table, parameters);
    const texts = textsAround(table, read).filter(
      ({ text, at }: TextAround) =>
        at !== "note" && !isSeen(text) && isOfOtherTime(text, matter, isMarked, parameters),
    );
    return texts.length === 0 ? table : { ...table, years: { kind: "undecided", texts } };
  });
}

type Matter = "registration" | "discipline" | "judgement";

/** What a table without ratings is of. */
function matterOf(table: Table): Matter | null {
  if (columnsOf(table, "rating").length > 0) return null;
  return (
    (["registration", "discipline", "judgement"] as const).find(
      (kind) => columnsOf(table, kind).length > 0,
    ) ?? null
  );
}

/** Whether somebody is registered by a mark, of which only what stands around can say when. */
function hasMarks(table: Table, parameters: Parameters): boolean {
  return columnsOf(table, "registration").some(({ index }) =>
    dataRows(table).some((row) => {
      const reading = readRegistration(table.grid.values[row]?.[index] ?? null, parameters);
      return reading.kind === "value" && reading.value.kind === "undated";
    }),
  );
}

function isOfOtherTime(text: string, matter: Matter, isMarked: boolean, parameters: Parameters): boolean {
  const { periodFirstYear: first, periodLastYear: last } = parameters;
  const words = foldWords(text);
  if (matter === "judgement" && BY_THEMSELVES.test(words)) return true;
  if (OF_PAPERS.test(words)) return false;
  const years = yearsIn(text);
  const least = Math.min(...years);
  const most = Math.max(...years);
  // "2021-2024" leaves a year out; one year alone is that of the list.
  if (years.length > 1 ? least > first || most < last : years.length === 1 && (least < first || most > last))
    return true;
  const dates = datesIn(text);
  if (isMarked && !MADE_ON.test(text))
    return LATE_MONTH.test(text) || dates.some((date) => isLate(date, parameters));
  const latest = dates[dates.length - 1];
  return (
    matter === "discipline" &&
    latest !== undefined &&
    !MADE_ON.test(text) &&
    (latest.year < last || (latest.year === last && latest.month < 12))
  );
}

const BY_THEMSELVES = /\btu (?:nhan xet|danh gia|cham|de nghi|ke khai|khai)\b|\bdang ky\b|\bke hoach\b/;
/** What a paper is dated by is not when somebody registered, or until when a list goes. */
export const OF_PAPERS =
  /\b(?:quyet dinh|qd|ke hoach|kh|cong van|cv|nghi dinh|nd|nghi quyet|nq|thong tu|huong dan|quy dinh|(?<!ky )luat|to trinh|ttr|thong bao|can cu|iso|tcvn)\b/;
/** "THÁNG TƯ NĂM 2022". */
const LATE_MONTH = /(?<!\p{L})tháng\s+(?:tư|sáu|bảy|tám|chín|mười|năm\s+năm)(?!\p{L})/iu;

/** When a list was made or last changed. */
const MADE_ON = /^[\p{L}\s.]+,\s*ngày|cập nhật|^ngày lập/iu;

export function withoutDates(text: string): string {
  return text.replace(DATE, " ");
}

/** All years of a text but those within dates of days and months. */
function yearsIn(text: string): readonly number[] {
  return [...withoutDates(text).matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([year]) => Number(year));
}

/** From the first to the last; of a month its first day. */
export function datesIn(text: string): readonly CivilDate[] {
  return [...text.matchAll(DATE)]
    .map(({ groups = {} }) => ({
      day: Number(groups.day ?? groups.dayInWords ?? 1),
      month: Number(groups.month ?? groups.monthInWords),
      year: Number(groups.year ?? groups.yearInWords),
    }))
    .filter(({ month }) => month >= 1 && month <= 12)
    .sort((one, other) => (isAfter(one, other) ? 1 : -1));
}

/** "15/4/2022", "15.4.2022", "ngày 15 tháng 4 năm 2022"; "4-2022", "tháng 4/2022". */
const DATE =
  /(?<![\d/.-])(?:(?<day>\d{1,2})\s*[/.-]\s*)?(?<month>\d{1,2})\s*[/.-]\s*(?<year>20\d\d)(?!\d)|(?:ngày\s+(?<dayInWords>\d{1,2})\s+)?tháng\s+(?<monthInWords>\d{1,2})\s*(?:năm|[/.-])\s*(?<yearInWords>20\d\d)/giu;

/** After the last day for the period, or for its own year. */
function isLate(date: CivilDate, parameters: Parameters): boolean {
  const { registrationDeadline } = parameters;
  return isAfter(
    date,
    date.year === registrationDeadline.year
      ? registrationDeadline
      : annualRegistrationDay(date.year, parameters),
  );
}
