/** Reading single cells: ratings, classes, marks, dates, registrations, discipline. Nothing is ever guessed. */
import { civilDate, fromSpreadsheetSerial, type CivilDate } from "../domain/civil-date";
import { SEVERITIES, type Severity } from "../domain/discipline";
import type { Mark } from "../domain/judgement";
import { UNRATED, type ParClass, type StaffRatingOrUnrated } from "../domain/rating";
import type { Registration } from "../domain/registration";
import type { Year } from "../domain/year";
import type { Parameters } from "../plan/parameters";
import { isBlank, isDate, isErrorText, textOf, tidy, type CellValue } from "./cell";
import { foldTight, foldWords } from "./fold";
import type { IssueCode } from "../domain/issue";

export type Reading<Value> =
  | { readonly kind: "value"; readonly value: Value; readonly remark?: IssueCode }
  | { readonly kind: "blank" }
  | { readonly kind: "issue"; readonly code: IssueCode };

const BLANK = { kind: "blank" } as const;

function value<Value>(read: Value, remark?: IssueCode): Reading<Value> {
  return remark === undefined ? { kind: "value", value: read } : { kind: "value", value: read, remark };
}

function issue(code: IssueCode): { readonly kind: "issue"; readonly code: IssueCode } {
  return { kind: "issue", code };
}

const RATINGS: ReadonlyMap<string, StaffRatingOrUnrated> = spellings({
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
  ],
  HTTNV: [
    "HTTNV",
    "HTTTNV",
    "HTT",
    "HT tốt",
    "HT tốt nhiệm vụ",
    "HT tốt NV",
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
} satisfies Record<StaffRatingOrUnrated, readonly string[]>);

const CLASSES: ReadonlyMap<string, ParClass> = spellings({
  excellent: ["Xuất sắc", "XS"],
  good: ["Tốt"],
  fair: ["Khá"],
  average: ["Trung bình", "TB"],
  weak: ["Yếu"],
} satisfies Record<ParClass, readonly string[]>);

function spellings<Term extends string>(
  words: Readonly<Record<Term, readonly string[]>>,
): ReadonlyMap<string, Term> {
  const terms = Object.keys(words) as Term[];
  return new Map(terms.flatMap((term) => words[term].map((word) => [foldTight(word), term] as const)));
}

const DASHES = /^[-–—]+$/;
/** "Xếp loại: Tốt", "Loại Tốt", "Nhóm xuất sắc" say no more than the word itself. */
const LEADING_WORDS = /^(ketqua)?(xeploai|loai|nhom|muc)/;

/** A person's rating; "-" and its like are explicitly unrated, a blank is not. */
export function readRating(cell: CellValue, parameters: Parameters): Reading<StaffRatingOrUnrated> {
  if (isBlank(cell)) return BLANK;
  if (isErrorText(cell)) return issue("errorCell");
  if (typeof cell !== "string") return issue("ratingNotUnderstood");
  const text = tidy(cell);
  if (DASHES.test(text)) return value(UNRATED);
  const key = foldTight(text);
  const known = parameters.ratingWords.get(key) ?? lookUp(RATINGS, key) ?? unratedWithCause(text);
  if (known !== undefined) return value(known);
  return issue(/^[a-z]$/.test(key) ? "singleLetter" : "ratingNotUnderstood");
}

/** "KXL (thai sản)": the cause in brackets changes nothing. */
function unratedWithCause(text: string): StaffRatingOrUnrated | undefined {
  const before = /^([^()]+)\([^()]*\)$/.exec(text)?.[1];
  const rating = before === undefined ? undefined : RATINGS.get(foldTight(before));
  return rating === UNRATED ? rating : undefined;
}

/** The CCHC class of a unit; a score is one only by the band table of the settings. */
export function readParClass(cell: CellValue, parameters: Parameters): Reading<ParClass> {
  if (isBlank(cell)) return BLANK;
  if (isErrorText(cell)) return issue("errorCell");
  const score = scoreOf(cell);
  if (score !== null) {
    const band = parameters.classBands.find(({ from }) => score >= from);
    return band ? value(band.parClass) : issue("scoreNotClass");
  }
  if (typeof cell !== "string") return issue("classNotUnderstood");
  const text = tidy(cell);
  if (DASHES.test(text)) return BLANK;
  const key = foldTight(text);
  const known = parameters.classWords.get(key) ?? lookUp(CLASSES, key);
  if (known !== undefined) return value(known);
  return issue(/^[a-z]$/.test(key) ? "singleLetter" : "classNotUnderstood");
}

function lookUp<Term>(terms: ReadonlyMap<string, Term>, key: string): Term | undefined {
  return terms.get(key) ?? terms.get(key.replace(LEADING_WORDS, ""));
}

/** 89.95 or "89,95". */
function scoreOf(cell: CellValue): number | null {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string" || !/^\d+([.,]\d+)?$/.test(cell.trim())) return null;
  return Number(cell.trim().replace(",", "."));
}

const YES = new Set(["x", "v", "co", "dat", "1", "true"]);
const NO = new Set(["khong", "0", "false", "khongdat", "khongco"]);
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
  return mark ? value(mark) : issue("markNotUnderstood");
}

function markOf(text: string): Mark | undefined {
  const sign = text.replace(/\ufe0f/g, "");
  if (YES_SIGNS.has(sign)) return "yes";
  if (NO_SIGNS.has(sign)) return "no";
  const word = foldTight(text);
  return YES.has(word) ? "yes" : NO.has(word) ? "no" : undefined;
}

const DATE = /(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})(?!\d)/;
const DATE_IN_WORDS = /(?:ngay\s+)?(\d{1,2})\s+thang\s+(\d{1,2})\s+nam\s+(\d{4})/;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
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
  if (typeof cell !== "string") return null;
  const found = dateIn(tidy(cell));
  return found?.text === tidy(cell) ? found.read : null;
}

/** The first date within a text. */
function dateIn(text: string): { readonly text: string; readonly read: ReadDate } | null {
  const iso = ISO_DATE.exec(text);
  const folded = foldInPlace(text);
  const words = DATE_IN_WORDS.exec(folded);
  const match = iso ?? DATE.exec(text) ?? words;
  if (!match) return null;
  const [whole, first = "", second = "", third = ""] = match;
  const [day, month, year] = iso ? [third, second, first] : [first, second, third];
  const date = civilDate(year.length === 2 ? 2000 + Number(year) : Number(year), Number(month), Number(day));
  if (!date) return null;
  const found = text.slice(match.index, match.index + whole.length);
  return { text: found, read: { date, twoDigitYear: year.length === 2 } };
}

/** Lower case without marks, letter by letter, so that positions stay those of the text. */
function foldInPlace(text: string): string {
  return text
    .split("")
    .map((letter) => letter.normalize("NFD").charAt(0).toLowerCase().replace("đ", "d"))
    .join("");
}

const REGISTERED_WORDS = /^(da )?(co )?(dang ky)?( thi dua)?( ngay)?$/;

/** "x" or "có" stand for a registration without a date; a date may stand beside such a word. */
export function readRegistration(cell: CellValue): Reading<Registration> {
  if (isBlank(cell)) return BLANK;
  if (isErrorText(cell)) return issue("errorCell");
  if (typeof cell === "number" && Number.isInteger(cell) && cell >= 2000 && cell <= 2100)
    return issue("yearOnly");
  if (typeof cell === "boolean" || cell === 0 || cell === 1) {
    return value({ kind: cell ? "undated" : "declined" });
  }
  const whole = readDate(cell);
  if (whole) return dated(whole);
  if (typeof cell !== "string") return issue("registrationNotUnderstood");
  const text = tidy(cell);
  if (DASHES.test(text)) return BLANK;
  const mark = markOf(text);
  if (mark) return value({ kind: mark === "yes" ? "undated" : "declined" });
  if (/^(năm )?20\d\d$/i.test(text)) return issue("yearOnly");
  const words = foldWords(text);
  if (words === "khong dang ky") return value({ kind: "declined" });
  if (REGISTERED_WORDS.test(words)) return value({ kind: "undated" });
  const within = dateIn(text);
  const rest = within ? foldWords(text.replace(within.text, " ")) : "";
  return within && (rest === "x" || REGISTERED_WORDS.test(rest))
    ? dated(within.read)
    : issue("registrationNotUnderstood");
}

function dated({ date, twoDigitYear }: ReadDate): Reading<Registration> {
  return value({ kind: "dated", date }, twoDigitYear ? "twoDigitYear" : undefined);
}

export interface ReadDiscipline {
  readonly year: Year | null;
  readonly severity: Severity | null;
  readonly words: string;
  readonly twoDigitYear: boolean;
}

const NO_DISCIPLINE = new Set([...NO, "khongbikyluat", "khongkyluat", "ko"]);

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
 * year null, or `ownYear` where the column or tab belongs to a year.
 */
export function readDiscipline(cell: CellValue, ownYear: Year | null): readonly ReadDiscipline[] {
  if (isBlank(cell) || cell === 0 || cell === false) return [];
  if (isDate(cell)) return [{ year: cell.year, severity: null, words: textOf(cell), twoDigitYear: false }];
  if (typeof cell === "number") {
    const year = Number.isInteger(cell) && cell >= 1990 && cell <= 2100 ? cell : readDate(cell)?.date.year;
    return [{ year: year ?? ownYear, severity: null, words: textOf(cell), twoDigitYear: false }];
  }
  return String(cell)
    .split(/[;\n\r]/)
    .map(tidy)
    .filter((part) => part !== "" && !DASHES.test(part) && !NO_DISCIPLINE.has(foldTight(part)))
    .flatMap((part) => disciplinesIn(part, ownYear));
}

function disciplinesIn(words: string, ownYear: Year | null): readonly ReadDiscipline[] {
  const folded = foldWords(words);
  const severity = SEVERITIES.find((form) => folded.includes(SEVERITY_WORDS[form])) ?? null;
  const dates: ReadDate[] = [];
  let rest = words;
  for (let found = dateIn(rest); found; found = dateIn(rest)) {
    dates.push(found.read);
    rest = rest.replace(found.text, " ");
  }
  const named = dates.length > 0 ? [] : (rest.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).map(Number);
  const years = dates.length > 0 ? dates.map(({ date }) => date.year) : named;
  const distinct = [...new Set<Year | null>(years.length > 0 ? years : [ownYear])];
  const twoDigitYear = dates.some((date) => date.twoDigitYear);
  return distinct.map((year) => ({ year, severity, words, twoDigitYear }));
}

/** A year as a number, as "2023" or "Năm 2023"; null for anything else. */
export function yearInCell(cell: CellValue): Year | null {
  const text = typeof cell === "number" ? String(cell) : typeof cell === "string" ? foldWords(cell) : "";
  const year = Number(/^(?:nam )?(20\d\d)$/.exec(text)?.[1]);
  return Number.isNaN(year) ? null : year;
}

/** Giới tính; null when the cell does not say. */
export function readGender(cell: CellValue): "female" | "male" | null {
  const word = foldTight(textOf(cell));
  return word === "nu" ? "female" : word === "nam" ? "male" : null;
}
