/** Lists of registrations, disciplines and judgements that are of another time by their tab's name or a title: set aside. */
import { isAfter, type CivilDate } from "../domain/civil-date";
import { annualRegistrationDay } from "../assessment/criteria/registered";
import { remember } from "../assessment/remember";
import type { Year } from "../domain/year";
import type { Parameters } from "../plan/parameters";
import type { Grid } from "./cell";
import { foldWords } from "./fold";
import { readRegistration } from "./reading";
import { seenBy } from "./seen-texts";
import { textsAround } from "./set-aside-tables";
import { yearsNamed } from "./suspicions";
import { columnsOf, dataRows, type Table } from "./table";
import { rowsRead } from "./unread-line";

/**
 * Ratings have years of their own; marks and blanks below "Giai đoạn 2026-2030", "Kỷ luật 2021-2024" or "Nộp ngày
 * 15/4/2022" have not, and say nothing of the period.
 */
export function withOtherTimes(tables: readonly Table[], parameters: Parameters): readonly Table[] {
  const isSeen = seenBy(parameters);
  const reads = new Map<Grid, ReadonlySet<number>>();
  return tables.map((table) => {
    const { grid, years } = table;
    const matter = matterOf(table);
    if (matter === null || years.kind === "undecided" || years.kind === "unknown") return table;
    const read = remember(reads, grid, () => rowsRead(tables.filter((other) => other.grid === grid)));
    const list: List = {
      matter,
      isMarked: matter === "registration" && hasMarks(table, parameters),
      lastYear: years.kind === "tab" ? years.year : parameters.periodLastYear,
    };
    const texts = textsAround(table, read).filter(
      ({ text, at }) => at !== "note" && !isSeen(text) && isOfOtherTime(text, list, parameters),
    );
    return texts.length === 0 ? table : { ...table, years: { kind: "undecided", texts } };
  });
}

type Matter = "registration" | "discipline" | "judgement";

interface List {
  readonly matter: Matter;
  /** Whether somebody is registered by a mark, of which only what stands around can say when. */
  readonly isMarked: boolean;
  /** The last of which it tells. */
  readonly lastYear: Year;
}

/** What a table without ratings is of, unless its columns name the years themselves. */
function matterOf(table: Table): Matter | null {
  if (columnsOf(table, "rating").length > 0) return null;
  const isOfNoYear = (kind: Matter): boolean =>
    columnsOf(table, kind).some(({ meaning }) => typeof meaning.scope !== "number");
  return (["registration", "discipline", "judgement"] as const).find(isOfNoYear) ?? null;
}

function hasMarks(table: Table, parameters: Parameters): boolean {
  return columnsOf(table, "registration").some(({ index }) =>
    dataRows(table).some((row) => {
      const reading = readRegistration(table.grid.values[row]?.[index] ?? null, parameters);
      return reading.kind === "value" && reading.value.kind === "undated";
    }),
  );
}

function isOfOtherTime(text: string, { matter, isMarked, lastYear }: List, parameters: Parameters): boolean {
  const { periodFirstYear: first, periodLastYear: last } = parameters;
  const words = foldWords(text);
  if (matter === "judgement" && BY_THEMSELVES.test(words)) return true;
  if (OF_PAPERS.test(words)) return false;
  const years = yearsNamed(withoutDates(text)) ?? [];
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
    (latest.year < lastYear || (latest.year === lastYear && latest.month < 12))
  );
}

const BY_THEMSELVES =
  /\btu (?:nhan xet|danh gia|cham|de nghi|ke khai|khai)\b|\bdang ky\b|\bke hoach\b(?! (?:so )?\d)/;
/** What a paper is dated by is not when somebody registered, or until when a list goes. */
export const OF_PAPERS =
  /\b(?:quyet dinh|qd|ke hoach|kh|cong van|cv|nghi dinh|nd|nghi quyet|nq|thong tu|huong dan|quy dinh|(?<!ky )luat|to trinh|ttr|thong bao|can cu|iso|tcvn)\b/;
/** "THÁNG TƯ NĂM 2022". */
const LATE_MONTH = /(?<!\p{L})tháng\s+(?:tư|sáu|bảy|tám|chín|mười|năm\s+năm)(?!\p{L})/iu;

/** When a list was made or last changed. */
const MADE_ON = /^[\p{L}\s.]+,\s*ngày|cập nhật|^ngày lập/iu;

/** A text without its dates of days and months. */
export function withoutDates(text: string): string {
  return text.replace(DATE, " ");
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
