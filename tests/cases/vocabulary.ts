/** The words of the case files and what they stand for in the code. */
import type { AwardId } from "../../src/domain/award";
import { civilDate, type CivilDate } from "../../src/domain/civil-date";
import type { DisciplineEvent, Severity } from "../../src/domain/discipline";
import { NO_COLUMN, type Fact } from "../../src/domain/fact";
import type { Mark } from "../../src/domain/judgement";
import { UNRATED, type ParClass, type StaffRatingOrUnrated } from "../../src/domain/rating";
import type { Registration } from "../../src/domain/registration";
import type { Outcome } from "../../src/engine/outcome";
import { DEFAULT_PARAMETERS, type Parameters } from "../../src/plan/parameters";
import { BLANK, known, NOT_UNDERSTOOD } from "./build-facts";

export const NO_SUCH_COLUMN = "(không có cột)";
export const NO_SUCH_TABLE = "(không có bảng)";
const ILLEGIBLE = "(không đọc được)";

export const OUTCOME_WORDS: Readonly<Record<string, Outcome>> = {
  "Đủ điều kiện": "eligible",
  "Chờ Hội đồng": "awaitingCouncil",
  "Chưa đủ dữ liệu": "missingData",
  "Không đủ điều kiện": "ineligible",
};

export const AWARD_WORDS: Readonly<Record<string, AwardId>> = {
  "Cờ thi đua": "CO_GD",
  "Bằng khen giai đoạn": "BK_GD",
  "Bằng khen năm": "BK_NAM",
  "Giấy khen": "GK",
};

export const CLASS_WORDS: Readonly<Record<string, ParClass>> = {
  "Xuất sắc": "excellent",
  Tốt: "good",
  Khá: "fair",
  "Trung bình": "average",
  Yếu: "weak",
};

const CLASS_LETTERS: Readonly<Record<string, ParClass>> = {
  X: "excellent",
  T: "good",
  K: "fair",
  TB: "average",
  Y: "weak",
};

const RATING_WORDS: Readonly<Record<string, StaffRatingOrUnrated>> = {
  HTXSNV: "HTXSNV",
  HTTNV: "HTTNV",
  HTNV: "HTNV",
  KHTNV: "KHTNV",
  "-": UNRATED,
  "không xếp loại": UNRATED,
};

const SEVERITY_WORDS: Readonly<Record<string, Severity>> = {
  "Khiển trách": "reprimand",
  "Cảnh cáo": "warning",
  "Hạ bậc lương": "salaryReduction",
  "Giáng chức": "demotion",
  "Cách chức": "removal",
  "Buộc thôi việc": "dismissal",
};

/** @throws {Error} if the word is not of the vocabulary: a case with a slip of the pen must not pass */
export function wordIn<T>(words: Readonly<Record<string, T>>, word: string): T {
  const value = Object.hasOwn(words, word) ? words[word] : undefined;
  if (value === undefined) throw new Error(`unknown word in a case: "${word}"`);
  return value;
}

function factOf<T>(cell: string, read: (cell: string) => T): Fact<T> {
  if (cell === "") return BLANK;
  if (cell === NO_SUCH_COLUMN) return NO_COLUMN;
  if (cell === ILLEGIBLE) return NOT_UNDERSTOOD;
  return known(read(cell));
}

export function markOf(cell: string): Fact<Mark> {
  return factOf(cell, (word) => wordIn<Mark>({ có: "yes", không: "no" }, word));
}

export function textOf(cell: string): Fact<string> {
  return factOf(cell, (text) => text);
}

/** A flag: a blank cell is a known no. */
export function flagOf(cell: string): Fact<boolean> {
  return cell === "" ? known(false) : factOf(cell, (word) => wordIn({ x: true }, word));
}

export function dateOf(text: string): CivilDate {
  const [day, month, year, ...more] = text.split("/").map(Number);
  const date = civilDate(year ?? Number.NaN, month ?? Number.NaN, day ?? Number.NaN);
  if (!date || more.length > 0) throw new Error(`no date in a case: "${text}"`);
  return date;
}

export function registrationOf(cell: string): Fact<Registration> {
  return factOf(cell, (text) => {
    if (text === "có") return { kind: "undated" };
    if (text === "không") return { kind: "declined" };
    return { kind: "dated", date: dateOf(text) };
  });
}

/** "T X X T ?" from 2021 on. */
export function classSeries(cell: string): ReadonlyMap<number, Fact<ParClass>> {
  return seriesOf(cell, (word) => wordIn(CLASS_LETTERS, word));
}

/** "HTTNV ? - HTNV HTTNV" from 2021 on. */
export function ratingSeries(cell: string): ReadonlyMap<number, Fact<StaffRatingOrUnrated>> {
  return seriesOf(cell, (word) => wordIn(RATING_WORDS, word));
}

function seriesOf<T>(cell: string, read: (word: string) => T): ReadonlyMap<number, Fact<T>> {
  const words = cell.split(/\s+/);
  if (words.length !== 5) throw new Error(`not five years in a case: "${cell}"`);
  return new Map(words.map((word, index) => [2021 + index, word === "?" ? BLANK : known(read(word))]));
}

/** "11 HTTNV, 1 trống" → twelve ratings. */
export function ratingList(cell: string): readonly Fact<StaffRatingOrUnrated>[] {
  return listOf(cell, ",").flatMap((part) => {
    const [, count, word] = /^(\d+) (.+)$/.exec(part) ?? [];
    if (count === undefined || word === undefined) throw new Error(`no ratings in a case: "${part}"`);
    const rating: Fact<StaffRatingOrUnrated> = word === "trống" ? BLANK : known(wordIn(RATING_WORDS, word));
    return Array.from({ length: Number(count) }, () => rating);
  });
}

/** "Khiển trách 12/5/2023, Cảnh cáo": a form with or without the day or the year of its decision. */
export function disciplineEvents(cell: string): readonly DisciplineEvent[] {
  if (cell === "không") return [];
  return listOf(cell, ",").map((words) => {
    const [, form = "", day] = /^(.*?)\s*((?:\d{1,2}\/\d{1,2}\/)?\d{4})?$/.exec(words) ?? [];
    if (form !== "Bị xử lý") wordIn(SEVERITY_WORDS, form);
    const year = day === undefined ? null : day.includes("/") ? dateOf(day).year : Number(day);
    return { year, severity: SEVERITY_WORDS[form] ?? null, words };
  });
}

/** "2022: 30, 2023: 29" */
export function ranksOf(cell: string): ReadonlyMap<number, number> {
  return new Map(
    listOf(cell, ",").map((part) => {
      const [, year, rank] = /^(\d{4}): (\d+)$/.exec(part) ?? [];
      if (year === undefined || rank === undefined) throw new Error(`no rank in a case: "${part}"`);
      return [Number(year), Number(rank)];
    }),
  );
}

export function listOf(cell: string, separator: string): readonly string[] {
  return cell === "" ? [] : cell.split(separator).map((part) => part.trim());
}

const YES_NO = { có: true, không: false };

type Setting = (word: string) => Partial<Parameters>;
const SETTINGS: Readonly<Record<string, Setting>> = {
  "Hạn đăng ký": (word) => ({ registrationDeadline: dateOf(word) }),
  "Hạn đăng ký hằng năm": (word) => {
    const { day, month } = dateOf(`${word}/2024`);
    return { annualRegistrationDeadline: { day, month } };
  },
  "Tỷ lệ cá nhân": (word) => ({ membersPercent: wholeNumber(word) }),
  "Người không xếp loại": (word) => ({
    unratedMembers: wordIn({ "bỏ ra": "leftOut", "tính là không đạt": "failing" }, word),
  }),
  "Mức xếp loại trong tập thể": (word) => ({
    membersLeastRating: wordIn({ HTXSNV: "HTXSNV", HTTNV: "HTTNV", HTNV: "HTNV" }, word),
  }),
  "Mức xếp loại cá nhân": (word) => ({
    individualLeastRating: wordIn({ HTXSNV: "HTXSNV", HTTNV: "HTTNV", HTNV: "HTNV" }, word),
  }),
  "Hình thức kỷ luật từ": (word) => ({ disciplineLeastSeverity: wordIn(SEVERITY_WORDS, word) }),
  "Số lần xét cờ": (word) => ({ flagTimes: wholeNumber(word) }),
  "Số lần xét bằng khen": (word) => ({ certificateTimes: wholeNumber(word) }),
  "Liên tiếp": (word) => ({ timesConsecutive: wordIn(YES_NO, word) }),
  "Tính cả năm cuối": (word) => ({ lastYearMayCount: wordIn(YES_NO, word) }),
  "Loại tối thiểu hằng năm": (word) => ({ periodLeastClass: wordIn(CLASS_WORDS, word) }),
  "Loại được đếm": (word) => ({ periodCountedClass: wordIn(CLASS_WORDS, word) }),
  "Loại năm cuối xét cờ": (word) => ({ flagLastYearClass: wordIn(CLASS_WORDS, word) }),
  "Loại được khen hằng năm": (word) => ({ annualClass: wordIn(CLASS_WORDS, word) }),
  "Chỉ tiêu cờ": (word) => ({ periodFlagQuota: wholeNumber(word) }),
  "Chỉ tiêu tập thể giai đoạn": (word) => ({ periodCollectiveQuota: wholeNumber(word) }),
  "Chỉ tiêu tập thể hằng năm": (word) => ({ annualCollectiveQuota: wholeNumber(word) }),
  "Chỉ tiêu cá nhân mỗi tập thể": (word) => ({ annualIndividualQuotaPerCollective: wholeNumber(word) }),
  "Số ngày lập hồ sơ": (word) => ({ dossierDays: wholeNumber(word) }),
  "Cách tính ngày": (word) => ({
    dossierDayReading: wordIn({ "ngày làm việc": "working", "theo lịch": "calendar" }, word),
  }),
  "Ngày nghỉ thêm": (word) => ({ moreHolidays: [dateOf(word)] }),
};

/** "Liên tiếp = có, Số lần xét cờ = 2" beside the plan's own numbers. */
export function settingsOf(cell: string): Parameters {
  return listOf(cell, ",").reduce<Parameters>((parameters, setting) => {
    const [name = "", word = ""] = setting.split("=").map((part) => part.trim());
    return { ...parameters, ...wordIn(SETTINGS, name)(word) };
  }, DEFAULT_PARAMETERS);
}

function wholeNumber(word: string): number {
  if (!/^\d+$/.test(word)) throw new Error(`no whole number in a case: "${word}"`);
  return Number(word);
}
