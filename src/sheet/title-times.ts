/** Whether a title says that what stands below it was made or decided before the last year of its ratings was over. */
import type { Year } from "../domain/year";
import { foldWords } from "./fold";
import { datesIn, OF_PAPERS, withoutDates } from "./other-times";
import { yearsNamed } from "./suspicions";
import { columnsOf, type Table } from "./table";

/** "(Kèm theo Quyết định số 5 ngày 10/01/2023)" over the ratings of 2023: what is decided or made so early is not of that year. */
export function isOfEarlierTime(text: string, table: Table): boolean {
  const year = lastYearOf(table);
  if (year === null) return false;
  const words = foldWords(text);
  const [, decided, ofDecision] = DECIDED_ON.exec(words) ?? [];
  const dates = datesIn(text);
  const latest = dates[dates.length - 1];
  const isEarly = latest !== undefined && (latest.year < year || (latest.year === year && latest.month < 12));
  if (!/\p{L}/u.test(text)) return isEarly;
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
  const named = yearsNamed(text);
  return named !== null && Math.max(...named) < year;
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
  const latest = Math.max(...(yearsNamed(words) ?? []));
  return last !== undefined && (latest < year || (Number(last) === year && Number(month ?? 12) < 12));
}

const SPAN = /\b20\d\d (?:den )?(?:ngay )?(?:\d{1,2} (\d{1,2}) )?(20\d\d)\b/;
