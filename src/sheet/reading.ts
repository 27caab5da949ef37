/** Reading single cells: ratings, classes, marks, dates, registrations, discipline. Nothing is ever guessed. */
import { civilDate, fromSpreadsheetSerial, type CivilDate } from "../domain/civil-date";
import { SEVERITIES, type Severity } from "../domain/discipline";
import type { Mark } from "../domain/judgement";
import { UNRATED, type ParClass, type StaffRatingOrUnrated } from "../domain/rating";
import type { Registration } from "../domain/registration";
import type { Year } from "../domain/year";
import { DEFAULT_PARAMETERS, type Parameters } from "../plan/parameters";
import { isBlank, isDate, isErrorText, isText, textOf, tidy, type CellValue } from "./cell";
import { foldSpelling, foldTerms, foldTight, foldWords } from "./fold";
import type { IssueCode, RatingIssueCode } from "../domain/issue";

export type Reading<Value, Code extends IssueCode = IssueCode> =
  | { readonly kind: "value"; readonly value: Value; readonly remark?: IssueCode }
  | { readonly kind: "blank" }
  | { readonly kind: "issue"; readonly code: Code };

const BLANK = { kind: "blank" } as const;

function value<Value>(read: Value, remark?: IssueCode): Reading<Value, never> {
  return remark === undefined ? { kind: "value", value: read } : { kind: "value", value: read, remark };
}

function issue<Code extends IssueCode>(code: Code): { readonly kind: "issue"; readonly code: Code } {
  return { kind: "issue", code };
}

/** The spellings of each rating, the one to be used first where a cell is put right. */
export const RATING_SPELLINGS: Readonly<Record<StaffRatingOrUnrated, readonly string[]>> = {
  HTXSNV: [
    "HTXSNV",
    "HTXS",
    "HTSXNV",
    "XSNV",
    "Hoàn thành xuất sắc nhiệm vụ",
    "Hoàn thành xuất sắc",
    "Hoàn thành XS nhiệm vụ",
    "Hoàn thành XSNV",
    "HT xuất sắc nhiệm vụ",
    "HT xuất sắc",
    "Xuất sắc",
    "XS",
    "X.sắc",
  ],
  HTTNV: [
    "HTTNV",
    "HTTTNV",
    "HTT",
    "HT tốt",
    "HT tốt nhiệm vụ",
    "HT tốt NV",
    "HT tốt nvụ",
    "HTT nhiệm vụ",
    "Hoàn thành tốt nhiệm vụ",
    "Hoàn thành tốt NV",
    "Hoàn thành tốt",
    "Tốt",
  ],
  HTNV: [
    "HTNV",
    "HT",
    "HT nhiệm vụ",
    "Hoàn thành nhiệm vụ",
    "Hoàn thành",
    "Hoàn thành nhiệm vụ nhưng còn hạn chế về năng lực",
  ],
  KHTNV: [
    "KHTNV",
    "KHT",
    "CHTNV",
    "Không hoàn thành nhiệm vụ",
    "Không hoàn thành",
    "Chưa hoàn thành nhiệm vụ",
    "Chưa hoàn thành",
    "Không HTNV",
  ],
  unrated: [
    "Không xếp loại",
    "KXL",
    "Chưa xếp loại",
    "Không đánh giá",
    "Chưa đánh giá",
    "Nghỉ thai sản",
    "Thai sản",
    "Mới tuyển dụng",
    "Tập sự",
  ],
};

const RATINGS = spellings(RATING_SPELLINGS);

export const CLASS_SPELLINGS: Readonly<Record<ParClass, readonly string[]>> = {
  excellent: ["Xuất sắc", "XS", "X.sắc"],
  good: ["Tốt"],
  fair: ["Khá"],
  average: ["Trung bình", "TB"],
  weak: ["Yếu"],
};

const CLASSES = spellings(CLASS_SPELLINGS);

function spellings<Term extends string>(
  words: Readonly<Record<Term, readonly string[]>>,
): ReadonlyMap<string, Term> {
  const terms = Object.keys(words) as Term[];
  return new Map(terms.flatMap((term) => words[term].map((word) => [foldSpelling(word), term] as const)));
}

const DASHES = /^[-\u2010-\u2015\u2212]+$/;
/** "Xếp loại: Tốt", "Loại Tốt", "Nhóm xuất sắc" say no more than the word itself. */
const LEADING_WORDS = /^(ketqua)?(xeploai|loai|nhom|muc):?/;

/** A person's rating; "-" and its like are explicitly unrated, a blank is not. */
export function readRating(
  cell: CellValue,
  parameters: Parameters,
): Reading<StaffRatingOrUnrated, RatingIssueCode> {
  if (isBlank(cell)) return BLANK;
  if (isErrorText(cell)) return issue("errorCell");
  if (!isText(cell) && typeof cell !== "number") return issue("ratingNotUnderstood");
  const text = textOf(cell);
  if (DASHES.test(text)) return value(UNRATED);
  const key = foldSpelling(text);
  const known =
    lookUp(parameters.ratingWords, key) ??
    (isText(cell) ? (lookUp(RATINGS, key) ?? ratingWithBrackets(text.replace(TITLE, ""))) : undefined);
  return known === undefined ? notUnderstood(text, "ratingNotUnderstood") : value(known);
}

/** "HTTNV; LĐTT": what somebody is called for it. */
const TITLE = /\s*[;,/+-]\s*(?:LĐTT|lao động tiên tiến|CSTĐ(?:CS)?|CSTT)$/iu;

/** "HTNV" and "Hoàn thành nhiệm vụ"; "Hoàn thành" and "HT" alone are said of tasks and courses too. */
export function isRatingInFull(text: string): boolean {
  return /nv$|nhiem vu/.test(foldWords(text));
}

/** "KXL (thai sản)", "Hoàn thành tốt nhiệm vụ (HTTNV)", "HTTNV (QĐ 12/QĐ-SXD)": brackets that change nothing. */
function ratingWithBrackets(text: string): StaffRatingOrUnrated | undefined {
  if (NEWLY_APPOINTED.test(foldWords(text))) return UNRATED;
  const [, before = "", within = ""] = IN_BRACKETS.exec(text) ?? [];
  return RATINGS.get(foldSpelling(before)) === UNRATED && isHarmlessCause(within)
    ? UNRATED
    : termWithBrackets(text, RATINGS);
}

const IN_BRACKETS = /^([^()]+)\(([^()]*)\)$/;

/** "HTTNV (88 điểm)", "Tốt (hạng 2)", "Tốt (Tốt)". */
function termWithBrackets<Term extends string>(
  text: string,
  terms: ReadonlyMap<string, Term>,
): Term | undefined {
  const [, before = text, within] = IN_BRACKETS.exec(text) ?? [];
  const term = terms.get(foldSpelling(before));
  if (term === undefined || within === undefined) return term;
  const words = foldTerms(within);
  // Points that are few for the class leave a doubt.
  const isScore = SCORE.test(words) && !(term === "excellent" && /^\s*7/.test(words));
  const isHarmless =
    term !== UNRATED && (terms.get(foldSpelling(within)) === term || OWN_DECISION.test(words) || isScore);
  return isHarmless ? term : undefined;
}

const NEWLY_APPOINTED = /^moi tuyen dung( (tu|nam|thang|ngay|\d+))+$/;
/** "85", "92,5 điểm", out of 100: what a good rating is given for; fewer points, or the mark of a footnote, leave a doubt. */
const SCORE = /^\s*(?:(?:[789]\d(?:[.,]\d+)?|100)\s*(?:d|diem)?|(?:thu )?hang \d+)\s*$/;
const OWN_DECISION = /^\s*(?:theo )?(?:qd|quyet dinh)(?: so)?\s*\d+\/[a-z-]+\s*$/;

/** Whether a cause why somebody was not rated is one that leaves no doubt, and nothing else is said with it. */
function isHarmlessCause(cause: string): boolean {
  if (!/^[\p{L}\p{M}\p{N}\s,./-]+$/u.test(cause)) return false;
  const words = foldWords(cause);
  const rest = words.replace(HARMLESS_CAUSES, " ");
  return rest !== words && rest.replace(BESIDE_A_CAUSE, " ").trim() === "";
}

const HARMLESS_CAUSES =
  /\b(?:thai san|sinh con|om|benh|khong (?:huong )?luong|huu|viec rieng|di hoc|hoc tap|dao tao|boi duong|biet phai|tap su|thu viec|moi (?:tuyen(?: dung)?|ve|den|chuyen(?: den| ve| cong tac)?|nhan (?:viec|cong tac)|vao)|(?:chua (?:du|den)|duoi) (?:0?6|sau) thang|nghia vu quan su|chuyen (?:cong tac|den|di|ve|don vi|nganh))\b/g;
const BESIDE_A_CAUSE =
  /\b(?:do|vi|dang|da|duoc|nghi|dai han|dai ngay|trong|tu|den|ngay|thang|nam|ca nam|cong tac|lam viec|theo|che do|va|tap trung|nuoc ngoai|lop|cao hoc|thac si|\d+)\b/g;

/** The CCHC class of a unit; a score is one only by the band table of the settings. */
export function readParClass(cell: CellValue, parameters: Parameters): Reading<ParClass, RatingIssueCode> {
  if (isBlank(cell)) return BLANK;
  if (isErrorText(cell)) return issue("errorCell");
  if (!isText(cell) && typeof cell !== "number") return issue("classNotUnderstood");
  const text = textOf(cell);
  if (DASHES.test(text)) return BLANK;
  const key = foldSpelling(text);
  const word = lookUp(parameters.classWords, key);
  if (word !== undefined) return value(word);
  const score = scoreOf(cell);
  if (score !== null) {
    const band = mayBeScore(score) ? parameters.classBands.find(({ from }) => score >= from) : undefined;
    return band ? value(band.parClass) : issue("scoreNotClass");
  }
  const known = lookUp(CLASSES, key) ?? termWithBrackets(text, CLASSES);
  return known === undefined ? notUnderstood(text, "classNotUnderstood") : value(known);
}

/** A comma or semicolon that was left behind says nothing. */
function lookUp<Term>(terms: ReadonlyMap<string, Term>, key: string): Term | undefined {
  const plain = key.replace(LEADING_WORDS, "").replace(/[;,]$/, "");
  const full = plain.replace(/nv$/, "nhiemvu").replace(/^ht(?=xuatsac|totn)/, "hoanthanh");
  return terms.get(key) ?? terms.get(plain) ?? terms.get(full);
}

function notUnderstood<Code extends IssueCode>(
  text: string,
  code: Code,
): ReturnType<typeof issue<Code | "singleLetter" | "legacyFont">> {
  if (/^[a-z]$/.test(foldSpelling(text).replace(LEADING_WORDS, ""))) return issue("singleLetter");
  return issue(isLegacyFont(text) ? "legacyFont" : code);
}

/** Letters and signs that Vietnamese does not have, but that TCVN3 and VNI fonts show as Vietnamese letters. */
const LEGACY_LETTERS = /[\u00a1-\u00a9\u00ab-\u00af\u00b1-\u00b9\u00bb-\u00bfÄ-ÇËÎ-ÑÖ-ØÛÜÞßä-çëî-ñö-øûüþÿ]/;

/** VNI puts the mark after its vowel ("Xuaát saéc"): a Vietnamese a or e has no marked vowel behind it. */
const VNI_MARKS = /[aâăeê][áàãạảâéèêíìúù]/i;

/** Whether a text looks as if typed with a TCVN3 or VNI font ("Kh¸", "Ñaït"); such text is never converted. */
export function isLegacyFont(text: string): boolean {
  const letters = text.normalize("NFC");
  return LEGACY_LETTERS.test(letters) || VNI_MARKS.test(letters);
}

/** 89.95 or "89,95". */
function scoreOf(cell: string | number): number | null {
  if (typeof cell === "number") return cell;
  const text = tidy(cell);
  return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : null;
}

/** Out of 100. Between 0 and 1 it may be a percentage: 89,95% is kept as 0,8995. */
function mayBeScore(score: number): boolean {
  return score === 0 || (score > 1 && score <= 100);
}

const YES = new Set(["x", "v", "co", "dat", "1", "true"]);
const NO = new Set(["khong", "0", "false", "khongdat"]);
const YES_SIGNS = new Set(["✓", "✔", "☑", "✅", "√"]);
const NO_SIGNS = new Set(["☐"]);

/** A mark of a judgement: "-" and blank are not entered; an unticked checkbox is no. */
export function readMark(cell: CellValue): Reading<Mark> {
  if (isBlank(cell)) return BLANK;
  if (isErrorText(cell)) return issue("errorCell");
  if (isDate(cell)) return issue("markNotUnderstood");
  const text = textOf(cell);
  if (DASHES.test(text)) return BLANK;
  const mark = markOf(text);
  return mark ? value(mark) : issue(isLegacyFont(text) ? "legacyFont" : "markNotUnderstood");
}

/** Whether anything is entered where a mark may stand: yes, or what is no mark at all. */
export function isEntered(cell: CellValue): boolean {
  const mark = readMark(cell);
  return mark.kind === "issue" || (mark.kind === "value" && mark.value === "yes");
}

function markOf(text: string): Mark | undefined {
  const sign = text.replace(/\ufe0f/g, "");
  if (YES_SIGNS.has(sign)) return "yes";
  if (NO_SIGNS.has(sign)) return "no";
  const word = foldSpelling(text);
  return YES.has(word) ? "yes" : NO.has(word) ? "no" : undefined;
}

/** Day, month, year; year, month, day; "ngày 30 tháng 3 năm 2022". No digit or further part stands beside. */
const DATE_PATTERNS: readonly { readonly pattern: RegExp; readonly order: "dmy" | "ymd" }[] = [
  { pattern: /(?<!\d)(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?!\d|[-/.]\d)/g, order: "ymd" },
  {
    pattern: /(?<!\d|\d[-/.])(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})(?!\d|[-/.]\d)/g,
    order: "dmy",
  },
  { pattern: /(?:\bngay\s+)?(?<!\d)(\d{1,2})\s+thang\s+(\d{1,2})\s+nam\s+(\d{4})(?!\d)/g, order: "dmy" },
];
const TIME_OF_DAY = /\s\d{1,2}:\d{2}(:\d{2})?$/;
const SERIAL_YEARS = { first: 1990, last: 2100 };

export interface ReadDate {
  readonly date: CivilDate;
  readonly twoDigitYear: boolean;
}

/** A day from a date cell, dd/MM/yyyy or "ngày … tháng … năm …" text, or a serial. MM/dd is never assumed. */
export function readDate(cell: CellValue): ReadDate | null {
  if (isDate(cell)) return { date: cell, twoDigitYear: false };
  if (typeof cell === "number") {
    const date = cell > 0 && cell < 80_000 ? fromSpreadsheetSerial(cell) : null;
    const plausible = date && date.year >= SERIAL_YEARS.first && date.year <= SERIAL_YEARS.last;
    return plausible ? { date, twoDigitYear: false } : null;
  }
  if (!isText(cell)) return null;
  const text = tidy(cell).replace(TIME_OF_DAY, "");
  const [found, another] = datesIn(text);
  return found && !another && found.text === text ? found.read : null;
}

/** The days that a cell names, alone or among other words: "12/VP ngày 5/4/2022". */
export function daysIn(cell: CellValue): readonly CivilDate[] {
  const whole = readDate(cell);
  if (whole) return [whole.date];
  return isText(cell) ? datesIn(tidy(cell)).map(({ read }) => read.date) : [];
}

/** "04/13/2022": a day only if the month comes first. */
export function putsMonthFirst(cell: CellValue): boolean {
  const [first, second] = numbersOfDate(cell);
  return (
    first !== undefined && second !== undefined && first >= 1 && first <= 12 && second > 12 && second <= 31
  );
}

/** "03/04/2022": a day of April, or of March where the month comes first. */
export function readsBothWays(cell: CellValue): boolean {
  const [first, second] = numbersOfDate(cell);
  return first !== undefined && second !== undefined && first <= 12 && second <= 12 && first !== second;
}

function numbersOfDate(cell: CellValue): readonly number[] {
  const found = isText(cell)
    ? /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(?:\d{4}|\d{2})\b/.exec(tidy(cell))
    : null;
  return found ? [Number(found[1]), Number(found[2])] : [];
}

/** A longer text is no entry of a cell: what it says of days is not looked for. */
const LONGEST_DATED_TEXT = 1000;

interface FoundDate {
  readonly index: number;
  readonly text: string;
  readonly read: ReadDate;
}

/** The dates within a text, in their order; what is written like a date but is no day of the calendar is none. */
function datesIn(text: string): readonly FoundDate[] {
  if (text.length > LONGEST_DATED_TEXT || !/\d/.test(text)) return [];
  const folded = foldInPlace(text);
  const found = DATE_PATTERNS.flatMap(({ pattern, order }) =>
    [...folded.matchAll(pattern)].flatMap((match): readonly FoundDate[] => {
      const [whole, first = "", second = "", third = ""] = match;
      const [day, month, year] = order === "ymd" ? [third, second, first] : [first, second, third];
      const twoDigitYear = year.length === 2;
      const date = civilDate(Number(year) + (twoDigitYear ? 2000 : 0), Number(month), Number(day));
      if (!date) return [];
      const written = text.slice(match.index, match.index + whole.length);
      return [{ index: match.index, text: written, read: { date, twoDigitYear } }];
    }),
  );
  return found.sort((one, other) => one.index - other.index);
}

/** A text with its dates blanked out, each behind a mark if there is to be one. */
function withoutDates(text: string, dates: readonly FoundDate[], mark = " "): string {
  let rest = text;
  for (const { index, text: date } of dates) {
    rest = rest.slice(0, index) + mark.padStart(date.length) + rest.slice(index + date.length);
  }
  return rest;
}

/** Lower case without marks, letter by letter, so that positions stay those of the text. */
function foldInPlace(text: string): string {
  return text
    .split("")
    .map((letter) => letter.normalize("NFD").charAt(0).toLowerCase().charAt(0).replace("đ", "d"))
    .join("");
}

/** The year of a cell that holds nothing else: 2023, "2023", "Năm 2023". */
export function yearInCell(cell: CellValue): Year | null {
  const year = Number(/^(?:năm )?(20\d\d)$/i.exec(textOf(cell))?.[1]);
  return Number.isNaN(year) ? null : year;
}

const REGISTERED = /^(?:(?:da|co|dang ky|dk|thi dua)(?: |$))+$/;
const BESIDE_A_DATE = /^(?:(?:da|co|x|v|nop|ban|dang ky|dk|thi dua|ngay)(?: |$))*$/;
/** "CV 12/VP", "VB số 12": the paper by which a unit registered. */
const REGISTRATION_PAPER = /\b(?:cv|cong van|vb|van ban)(?: so)?[\s:]*\d+(?:\/[a-z][a-z-]*)?(?![\w/])/;

/** "x" or "có" stand for a registration without a date; a date may stand beside such a word. */
export function readRegistration(
  cell: CellValue,
  { periodFirstYear, periodLastYear, registrationDeadline }: Parameters,
): Reading<Registration> {
  if (isBlank(cell)) return BLANK;
  if (isErrorText(cell)) return issue("errorCell");
  if (yearInCell(cell) !== null) return issue("yearOnly");
  if (typeof cell === "boolean" || cell === 0 || cell === 1) {
    return value({ kind: cell ? "undated" : "declined" });
  }
  const whole = readDate(cell);
  if (whole) return dated(whole);
  if (!isText(cell)) return issue("registrationNotUnderstood");
  const text = tidy(cell);
  if (DASHES.test(text)) return BLANK;
  if (/^\d{5}$/.test(text)) return issue("numberAsText");
  const mark = markOf(text);
  if (mark) return value({ kind: mark === "yes" ? "undated" : "declined" });
  const words = foldTerms(text).replace(/(?<!\.)\.$/, "");
  if (/^khong (dang ky|dk)$/.test(words)) return value({ kind: "declined" });
  if (/\b(dang ky|dk)\b/.test(words) && REGISTERED.test(words)) return value({ kind: "undated" });
  const dates = datesIn(text);
  const [only, another] = dates;
  const beside = wordsBeside(foldInPlace(withoutDates(text, dates)).replace(REGISTRATION_PAPER, " "));
  if (only && !another && beside !== null && BESIDE_A_DATE.test(beside)) return dated(only.read);
  return issue(isLegacyFont(text) ? "legacyFont" : "registrationNotUnderstood");

  /** A day years away from the period is a slip of the pen, not a registration in time. */
  function dated({ date, twoDigitYear }: ReadDate): Reading<Registration> {
    const first = Math.min(periodFirstYear, registrationDeadline.year) - 1;
    const last = Math.max(periodLastYear, registrationDeadline.year) + 1;
    if (date.year < first || date.year > last) return issue("dateOutOfPeriod");
    return value({ kind: "dated", date }, twoDigitYear ? "twoDigitYear" : undefined);
  }
}

/** The folded words beside a date, with commas, colons, brackets and full stops only; null where more stands there. */
function wordsBeside(text: string): string | null {
  return /^[a-z\s,:.()]*$/.test(foldTerms(text)) && !text.includes("..") ? foldWords(text) : null;
}

export interface ReadDiscipline {
  readonly year: Year | null;
  readonly severity: Severity | null;
  readonly words: string;
  readonly twoDigitYear: boolean;
}

const NO_DISCIPLINE = new Set([
  "khong",
  "0",
  "false",
  "ko",
  "khongco",
  "khongbi",
  "khongkyluat",
  "khongbikyluat",
  "khongcokyluat",
  "koco",
  "kobi",
  "khongvipham",
  "khongcovipham",
  "khongbikl",
  "khongcokl",
  "khongcoqdkyluat",
  "khongcoquyetdinhkyluat",
  "khongcohinhthuckyluat",
  "/",
]);

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  reprimand: "khien trach",
  warning: "canh cao",
  salaryReduction: "ha bac luong",
  demotion: "giang chuc",
  removal: "cach chuc",
  dismissal: "buoc thoi viec",
};

/**
 * The disciplines a cell speaks of, separated by ";": none for a blank, "không", 0 and "-". One without a year has
 * year null, or `ownYear` where the column or tab belongs to a year. An error, a doubt and what is no discipline have
 * year null always.
 * @param period the years of which "không bị kỷ luật giai đoạn 2021-2025" must speak to be none: at least all of these
 */
export function readDiscipline(
  cell: CellValue,
  ownYear: Year | null,
  period: Period = DEFAULT_PARAMETERS,
): readonly ReadDiscipline[] {
  if (isBlank(cell) || cell === 0 || cell === false) return [];
  if (isDate(cell)) return [{ year: cell.year, severity: null, words: textOf(cell), twoDigitYear: false }];
  if (typeof cell === "number") {
    const year = Number.isInteger(cell) && cell >= 1990 && cell <= 2100 ? cell : readDate(cell)?.date.year;
    return [{ year: year ?? ownYear, severity: null, words: textOf(cell), twoDigitYear: false }];
  }
  // No entry of a discipline is so long: what such a text says of years is not looked for.
  if (String(cell).length > LONGEST_DISCIPLINE) {
    return [{ year: null, severity: null, words: tidy(String(cell).slice(0, 200)), twoDigitYear: false }];
  }
  return String(cell)
    .split(";")
    .flatMap((part) => linesApart(part, period))
    .filter((part) => part !== "" && !saysNone(part, period))
    .flatMap((part) => disciplinesIn(part, ownYear));
}

const LONGEST_DISCIPLINE = 5000;

/** The years of which a text must speak to deny a discipline in all of them. */
type Period = Pick<Parameters, "periodFirstYear" | "periodLastYear">;

function saysNone(text: string, { periodFirstYear, periodLastYear }: Period): boolean {
  if (DASHES.test(text) || NO_DISCIPLINE.has(foldSpelling(text))) return true;
  const denied = text.includes("?") ? null : DENIES_DISCIPLINE.exec(foldWords(text));
  return (
    denied !== null &&
    (denied[1] === undefined || (Number(denied[1]) <= periodFirstYear && Number(denied[2]) >= periodLastYear))
  );
}

/** "Không bị kỷ luật giai đoạn 2021-2025", "Không có trường hợp nào bị kỷ luật", "KL: không"; not "chưa xử lý kỷ luật". */
const DENIES_DISCIPLINE =
  /^(?:(?:kl|ky luat) )?(?:(?:khong|ko)(?: (?:he|co|tung))*(?: (?:ai|nguoi nao|truong hop nao|ca nhan(?: nao)?|cong chuc(?: nao)?|vien chuc(?: nao)?))?(?:(?: (?:co|bi|bi xu ly))?(?: hinh thuc)? ky luat(?: nao)?| (?:co )?vi pham(?: ky luat)?| bi)?|chua (?:tung )?bi ky luat|chua vi pham(?: ky luat)?)(?: (?:trong )?(?:giai doan )?(20\d\d) (20\d\d))?$/;

/** Lines that each name their year are disciplines of their own; else a line break is only where the text was wrapped. */
function linesApart(part: string, period: Period): readonly string[] {
  const lines = part
    .split(/[\n\r]+/)
    .map(tidy)
    .filter((line) => line !== "");
  return lines.every((line) => saysNone(line, period) || yearsIn(line).length > 0)
    ? lines
    : [lines.join(" ")];
}

/** Whether a text names a form of discipline. */
export function namesDiscipline(text: string): boolean {
  return formsIn(text).length > 0;
}

function formsIn(text: string): readonly Severity[] {
  const words = foldWords(text);
  return SEVERITIES.filter((form) => words.includes(SEVERITY_WORDS[form]));
}

function disciplinesIn(words: string, ownYear: Year | null): readonly ReadDiscipline[] {
  const folded = foldWords(words);
  const forms = formsIn(words);
  // Of several forms it is not known which was decided when.
  const severity = forms.length === 1 ? (forms[0] ?? null) : null;
  const isNone =
    forms.length === 0 && /^(khong|chua)\b|\b(giay khen|bang khen|khen thuong|chien si)\b/.test(folded);
  if (isErrorText(words) || isNone) return [{ year: null, severity, words, twoDigitYear: false }];
  const isStated = forms.length > 0 || markOf(words) === "yes" || /\b(ky luat|phe binh)\b/.test(folded);
  const decided = withoutOtherTimes(words);
  const named = yearsIn(decided);
  if (PENDING.test(withYearsMarked(decided)) || (decided !== words && named.length === 0))
    return [{ year: null, severity, words, twoDigitYear: false }];
  const isOpen =
    named.length > 0 &&
    (forms.length > named.length || leavesYearOpen(decided) || isDecidedLater(decided, named));
  const years = named.length > 0 ? [...named, ...(isOpen ? [null] : [])] : [isStated ? ownYear : null];
  const twoDigitYear = datesIn(words).some(({ read }) => read.twoDigitYear);
  return years.map((year) => ({ year, severity, words, twoDigitYear }));
}

/** "112/2020/NĐ-CP", "NĐ 34/2011", "QĐ số 45/2023": the year of a document is not that of a discipline. */
const DOCUMENT_NUMBERS =
  /\d+\s*\/\s*(?:\d{4}\s*\/\s*[a-z]|qd)[a-z-]*|\b(?:nghi dinh|nd|quyet dinh|qd|thong tu|tt|luat|nghi quyet|nq|quy dinh|so)[\s.:]*(?:so[\s.:]*)?\d+\s*\/\s*\d{4}(?!\d|\s*\/)/g;
const DECISION_YEARS = /\b(?:quyet dinh|qd)[\s.:]*(?:so[\s.:]*)?\d+\s*\/\s*(\d{4})(?!\d)/g;
const SPAN_OF_YEARS = /(?<!\d)(19|20)\d\d\s*(-|–|den)\s*(nam\s*)?((19|20)\d\d|\d\d)(?!\d)/;

/** What is not decided yet, or is said only to have been since some year. */
const PENDING =
  /\b(?:dang|cho|chua) (?:bi |duoc |co )?(?:xem xet|xu ly|dieu tra|xac minh|ket luan|quyet dinh|qd|xet|hop)\b|\b(?:thang|quy|nam) sau\b|\btu\s+(?:(?:nam|thang|ngay)[\s,]+)*@/;
/**
 * "vi phạm năm 2024", "do đi muộn ngày 5/11/2024", "kết luận thanh tra năm 2024", "Luật CBCC 2008", "hết hiệu lực 5/5/2025":
 * when somebody did wrong, of when a paper is or when a discipline ends, not when it was decided on.
 */
const OTHER_TIMES =
  /\b(?:(?:vi|sai) pham|sai sot|hanh vi|thieu (?:sot|trach nhiem)|(?:do|vi)(?=[^;),—]*\b(?:nam|ngay) (?:19|20|\d))|ve viec (?!(?:(?:xu ly|thi hanh) )?(?:ky luat|khien trach|canh cao))|(?<!(?:nhiem|chuc|dich|phuc) )vu|lien quan|ket luan|bien ban|kiem diem|du an|het (?:hieu luc|thoi han|han)|xoa ky luat|cham dut|ket thuc|thi hanh xong|keo dai|khong xet|hieu luc (?:tu|ngay)|(?<!k[yi] )luat (?:can bo, )?\w+(?: chuc)?)\b(?:(?!\b(?:qd|quyet dinh|bi)\b)[^;),—])*?(?<!\d)(?:(?:19|20)\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d\d)(?!\d)/g;

/** A text without the times that are not those of decisions. */
function withoutOtherTimes(text: string): string {
  let rest = text;
  for (const { index, 0: found } of foldInPlace(text).matchAll(OTHER_TIMES))
    rest = rest.slice(0, index) + " ".repeat(found.length) + rest.slice(index + found.length);
  return rest;
}

/** Folded, with "@" for each date and year. */
function withYearsMarked(text: string): string {
  return foldInPlace(withoutDates(text, datesIn(text), "@"))
    .replace(DOCUMENT_NUMBERS, " ")
    .replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, "@");
}

/** "2024, 25", "12/5/2024, 3/7", "2024 đến nay", "lần 2": something is left over that may be of another year. */
function leavesYearOpen(text: string): boolean {
  const rest = withYearsMarked(text);
  return (
    /@\s*(?:[,/&+.–-]|va|den|toi)\s*(?:nam\s*)?\d/.test(rest) ||
    // Of one that ended in a year it is not said in which it was decided.
    /^[^@]*\b(?:het (?:hieu luc|thoi han|han)\b[^@]*|den\s+(?:(?:het|ngay|thang|nam|cuoi)[\s,]+)*)@[^@]*$/.test(
      rest,
    ) ||
    /\b(nay|tu nam|sau nam|truoc nam|ke tu|lan (?:2|3|hai|ba|thu)|tiep tuc|tai pham)\b|@\s*\+/.test(rest)
  );
}

/** "Khiển trách 2024 (QĐ 12/2025)": of the year of its decision, if that is what the second year is. */
function isDecidedLater(text: string, named: readonly Year[]): boolean {
  const decisions = foldInPlace(withoutDates(text, datesIn(text))).matchAll(DECISION_YEARS);
  return [...decisions].some(([, year]) => Number(year) > Math.max(...named));
}

/** The years a text names, by dates or alone; none for a span of years, of which it is not known which one is meant. */
function yearsIn(text: string): readonly Year[] {
  if (text.length > LONGEST_DATED_TEXT) return [];
  const dates = datesIn(text);
  const rest = foldInPlace(withoutDates(text, dates)).replace(DOCUMENT_NUMBERS, " ");
  if (SPAN_OF_YEARS.test(rest)) return [];
  const alone = (rest.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).map(Number);
  return [...new Set([...dates.map(({ read }) => read.date.year), ...alone])];
}

/** Giới tính; null when the cell does not say. */
export function readGender(cell: CellValue): "female" | "male" | null {
  const word = foldTight(textOf(cell));
  return word === "nu" ? "female" : word === "nam" ? "male" : null;
}
