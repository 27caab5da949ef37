/** What a value of each kind of setting looks like in a cell: reading it. */
import { civilDate, type CivilDate } from "../domain/civil-date";
import { identityKey } from "../domain/identity";
import { PAR_CLASSES, type ParClass, type StaffRatingOrUnrated } from "../domain/rating";
import type { Year } from "../domain/year";
import { DEFAULT_PARAMETERS, type ParameterKind, type ParameterValues } from "../plan/parameters";
import { DAY_READINGS, UNRATED_READINGS } from "../vi/parameters";
import { CLASS_NAMES, SEVERITY_NAMES, TRACK_NAMES } from "../vi/terms";
import { isBlank, isDate, isText, textOf, tidy, type CellValue } from "./cell";
import { foldSpelling } from "./fold";
import { isColumnName } from "./header-choices";
import { readDate, readParClass, readRating } from "./reading";

/** Reads one kind of value from a cell; undefined: not such a value. */
export type ReadValue<Value> = (cell: CellValue) => Value | undefined;

type ValueReaders = { readonly [Kind in ParameterKind]: ReadValue<ParameterValues[Kind]> };

/** The least and the most of whole numbers. */
export const WHOLE_NUMBERS = {
  year: [2000, 2100],
  count: [1, 1000],
  quota: [0, 100_000],
  percent: [2, 100],
} as const;

const readYear: ReadValue<Year> = wholeNumber(...WHOLE_NUMBERS.year);

/** The words of settings that have a few values, as they stand in the cell. */
export const CHOICES = {
  parClass: CLASS_NAMES,
  /** Ratings are written by their codes, as the sheets write them. */
  staffRating: { HTXSNV: "HTXSNV", HTTNV: "HTTNV", HTNV: "HTNV", KHTNV: "KHTNV" },
  severity: SEVERITY_NAMES,
  unratedReading: UNRATED_READINGS,
  dayReading: DAY_READINGS,
  track: TRACK_NAMES,
} as const;

export const READERS: ValueReaders = {
  year: readYear,
  optionalYear: optional(readYear),
  count: wholeNumber(...WHOLE_NUMBERS.count),
  quota: optional(wholeNumber(...WHOLE_NUMBERS.quota)),
  percent: readPercent,
  yesNo: (cell) => {
    if (typeof cell === "boolean") return cell;
    const word = foldSpelling(textOf(cell));
    return word === "co" ? true : word === "khong" ? false : undefined;
  },
  date: readDay,
  optionalDate: optional(readDay),
  dayOfYear: readDayOfYear,
  parClass: choice(CHOICES.parClass),
  staffRating: choice(CHOICES.staffRating),
  severity: choice(CHOICES.severity),
  unratedReading: choice(CHOICES.unratedReading),
  dayReading: choice(CHOICES.dayReading),
  track: choice(CHOICES.track),
  text: textOf,
  lines: (cell) => linesOf(cell).filter((line) => line !== ""),
  ranks: (cell) => {
    const pairs = readPairs(cell, (key) => readYear(Number(key)), wholeNumber(1, 1000));
    return pairs && new Map(pairs);
  },
  dates: (cell) => {
    const dates = isDate(cell) ? [cell] : splitList(cell).map((part) => readDay(part));
    return dates.every((date) => date !== undefined) ? dates : undefined;
  },
  ratingWords: (cell) => {
    const pairs = readPairs(cell, foldedKey, readRatingWord);
    return pairs && new Map(pairs);
  },
  classWords: (cell) => {
    const pairs = readPairs(cell, foldedKey, readClassWord);
    return pairs && new Map(pairs);
  },
  unitNames: (cell) => readNames(cell, () => true),
  columnNames: (cell) => readNames(cell, isColumnName),
  classBands: (cell) => {
    const pairs = readPairs(cell, readScore, readClassWord);
    if (!pairs) return undefined;
    const bands = pairs.map(([from, parClass]) => ({ from, parClass }));
    const falling = bands.every(
      (band, index) =>
        index === 0 ||
        (band.from < (bands[index - 1]?.from ?? 0) &&
          PAR_CLASSES.indexOf(band.parClass) < PAR_CLASSES.indexOf(bands[index - 1]?.parClass ?? "weak")),
    );
    return falling ? bands : undefined;
  },
};

function wholeNumber(least: number, most: number): ReadValue<number> {
  return (cell) => {
    const text = textOf(cell);
    const number = typeof cell === "number" ? cell : /^\d+$/.test(text) ? Number(text) : Number.NaN;
    return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
  };
}

/** 100, or "100%" as text. A cell that shows 90% holds 0,9, and one that shows 100% holds 1: these are not guessed. */
function readPercent(cell: CellValue): number | undefined {
  const text = isText(cell) ? tidy(cell).replace(/ ?%$/, "") : cell;
  return wholeNumber(...WHOLE_NUMBERS.percent)(text);
}

/** A blank cell is null. */
function optional<Value>(read: ReadValue<Value>): ReadValue<Value | null> {
  return (cell) => (isBlank(cell) ? null : read(cell));
}

function choice<Value extends string>(names: Readonly<Record<Value, string>>): ReadValue<Value> {
  const values = Object.keys(names) as Value[];
  return (cell) => {
    const word = foldSpelling(textOf(cell));
    return values.find((value) => foldSpelling(names[value]) === word);
  };
}

function readDay(cell: CellValue): CivilDate | undefined {
  const read = readDate(cell);
  return read && !read.twoDigitYear ? read.date : undefined;
}

/** "30/3", or a date of any year, of which day and month count. */
function readDayOfYear(cell: CellValue): { readonly day: number; readonly month: number } | undefined {
  const date = isDate(cell) ? cell : readDay(textOf(cell));
  if (date) return { day: date.day, month: date.month };
  const parts = /^(\d{1,2})\s*[/-]\s*(\d{1,2})$/.exec(textOf(cell));
  const day = Number(parts?.[1]);
  const month = Number(parts?.[2]);
  const LEAP_YEAR = 2024;
  return parts && civilDate(LEAP_YEAR, month, day) ? { day, month } : undefined;
}

function splitList(cell: CellValue): readonly string[] {
  return textOf(cell)
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** "key: value; key: value"; undefined if any part is not such a pair, or a key comes twice. */
function readPairs<Key, Value>(
  cell: CellValue,
  readKey: (text: string) => Key | undefined,
  readValue: (text: string) => Value | undefined,
): readonly (readonly [Key, Value])[] | undefined {
  const pairs: (readonly [Key, Value])[] = [];
  for (const part of splitList(cell)) {
    const split = /^([^:=]+)[:=](.+)$/.exec(part);
    const key = split && readKey((split[1] ?? "").trim());
    const value = split && readValue((split[2] ?? "").trim());
    if (key === undefined || key === null || value === undefined || value === null) return undefined;
    if (pairs.some(([other]) => other === key)) return undefined;
    pairs.push([key, value]);
  }
  return pairs;
}

/** What may stand between the two names of a pair. */
const ARROWS = /→|=>|->/;

/** Whether a text can be one of two names: with an arrow of its own it could not be read back. */
export function mayBePaired(name: string): boolean {
  return tidy(name) !== "" && !ARROWS.test(name);
}

export function linesOf(cell: CellValue): readonly string[] {
  return isText(cell) ? cell.split(/[\r\n]+/).map(tidy) : [textOf(cell)];
}

/** One pair a line; undefined if any line is none, or a name comes twice. */
function readNames(
  cell: CellValue,
  accept: (name: string) => boolean,
): ReadonlyMap<string, string> | undefined {
  const names = new Map<string, string>();
  const keys = new Set<string>();
  for (const line of linesOf(cell)) {
    if (line === "") continue;
    const [other = "", name = "", more] = line.split(ARROWS).map(tidy);
    const key = identityKey(other);
    if (other === "" || name === "" || more !== undefined || keys.has(key) || !accept(name)) return undefined;
    keys.add(key);
    names.set(other, name);
  }
  return names;
}

/** A dash has its meaning: not rated. */
function foldedKey(text: string): string | undefined {
  const key = foldSpelling(text);
  return /[a-z0-9]/.test(key) ? key : undefined;
}

/** Out of 100. */
function readScore(text: string): number | undefined {
  const score = /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
  return score <= 100 ? score : undefined;
}

export function readRatingWord(text: string): StaffRatingOrUnrated | undefined {
  const reading = readRating(text, DEFAULT_PARAMETERS);
  return reading.kind === "value" ? reading.value : undefined;
}

export function readClassWord(text: string): ParClass | undefined {
  const reading = readParClass(text, DEFAULT_PARAMETERS);
  return reading.kind === "value" ? reading.value : undefined;
}
