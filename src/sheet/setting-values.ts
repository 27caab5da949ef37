/** What a value of each kind of setting looks like in a cell: writing it, reading it back, and what may be chosen. */
import { civilDate, type CivilDate } from "../domain/civil-date";
import { identityKey } from "../domain/identity";
import { SEVERITIES } from "../domain/discipline";
import {
  PAR_CLASSES,
  STAFF_RATINGS,
  type ParClass,
  type StaffRating,
  type StaffRatingOrUnrated,
} from "../domain/rating";
import { TRACKS } from "../domain/award";
import type { Year } from "../domain/year";
import { DEFAULT_PARAMETERS, type ParameterKind, type ParameterValues } from "../plan/parameters";
import { ARROW, DAY_READINGS, UNRATED_READINGS, YES_NO } from "../vi/parameters";
import { CLASS_NAMES, formatDate, ratingShortName, SEVERITY_NAMES, TRACK_NAMES } from "../vi/terms";
import { isBlank, isDate, textOf, tidy, type CellValue } from "./cell";
import { foldSpelling } from "./fold";
import { isColumnName } from "./header-choices";
import { readDate, readParClass, readRating } from "./reading";
import type { Bounds } from "./tab-image";

/** How one kind of value is written in a cell, read from it, and offered as a drop-down. */
export interface ValueFormat<Value> {
  readonly write: (value: Value) => CellValue;
  /** undefined: not such a value. */
  readonly read: (cell: CellValue) => Value | undefined;
  readonly choices?: readonly string[];
  readonly bounds?: Bounds;
}

type ValueFormats = { readonly [Kind in ParameterKind]: ValueFormat<ParameterValues[Kind]> };

const year: ValueFormat<Year> = wholeNumber(2000, 2100);

/** Ratings are written by their codes, as the sheets write them. */
const STAFF_RATING_CODES: Readonly<Record<StaffRating, string>> = {
  HTXSNV: "HTXSNV",
  HTTNV: "HTTNV",
  HTNV: "HTNV",
  KHTNV: "KHTNV",
};

export const FORMATS: ValueFormats = {
  year,
  optionalYear: optional(year),
  count: wholeNumber(1, 1000),
  quota: optional(wholeNumber(0, 100_000)),
  percent: { ...wholeNumber(2, 100), read: readPercent },
  yesNo: {
    write: (value) => (value ? YES_NO.yes : YES_NO.no),
    read: (cell) => {
      if (typeof cell === "boolean") return cell;
      const word = foldSpelling(textOf(cell));
      return word === "co" ? true : word === "khong" ? false : undefined;
    },
    choices: Object.values(YES_NO),
  },
  date: { write: (value) => value, read: readDay, bounds: { kind: "date" } },
  optionalDate: optional({ write: (value) => value, read: readDay, bounds: { kind: "date" } }),
  dayOfYear: { write: ({ day, month }) => `${String(day)}/${String(month)}`, read: readDayOfYear },
  parClass: choice(PAR_CLASSES, CLASS_NAMES),
  staffRating: choice(STAFF_RATINGS, STAFF_RATING_CODES),
  severity: choice(SEVERITIES, SEVERITY_NAMES),
  unratedReading: choice(["leftOut", "failing"] as const, UNRATED_READINGS),
  dayReading: choice(["calendar", "working"] as const, DAY_READINGS),
  track: choice(TRACKS, TRACK_NAMES),
  text: { write: (value) => value, read: textOf },
  lines: { write: (lines) => lines.join("\n"), read: (cell) => linesOf(cell).filter((line) => line !== "") },
  ranks: {
    write: (ranks) => writePairs([...ranks].map(([key, rank]) => [String(key), String(rank)])),
    read: (cell) => {
      const pairs = readPairs(
        cell,
        (key) => year.read(Number(key)),
        (word) => wholeNumber(1, 1000).read(word),
      );
      return pairs && new Map(pairs);
    },
  },
  dates: {
    write: (dates) => dates.map(formatDate).join("; "),
    read: (cell) => {
      const dates = isDate(cell) ? [cell] : splitList(cell).map((part) => readDay(part));
      return dates.every((date) => date !== undefined) ? dates : undefined;
    },
  },
  ratingWords: {
    write: (words) =>
      writePairs([...words].map(([word, rating]) => [word.toUpperCase(), ratingShortName(rating)])),
    read: (cell) => {
      const pairs = readPairs(cell, foldedKey, readRatingWord);
      return pairs && new Map(pairs);
    },
  },
  classWords: {
    write: (words) =>
      writePairs([...words].map(([word, parClass]) => [word.toUpperCase(), CLASS_NAMES[parClass]])),
    read: (cell) => {
      const pairs = readPairs(cell, foldedKey, readClassWord);
      return pairs && new Map(pairs);
    },
  },
  unitNames: {
    write: writeNames,
    read: (cell) => readNames(cell, () => true),
  },
  columnNames: {
    write: writeNames,
    read: (cell) => readNames(cell, isColumnName),
  },
  classBands: {
    write: (bands) =>
      writePairs(bands.map(({ from, parClass }) => [String(from).replace(".", ","), CLASS_NAMES[parClass]])),
    read: (cell) => {
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
  },
};

function wholeNumber(least: number, most: number): ValueFormat<number> {
  return {
    write: (value) => value,
    read: (cell) => {
      const text = textOf(cell);
      const number = typeof cell === "number" ? cell : /^\d+$/.test(text) ? Number(text) : Number.NaN;
      return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
    },
    bounds: { kind: "wholeNumber", least, most },
  };
}

/** 100, or "100%" as text. A cell that shows 90% holds 0,9, and one that shows 100% holds 1: these are not guessed. */
function readPercent(cell: CellValue): number | undefined {
  const text = typeof cell === "string" ? tidy(cell).replace(/ ?%$/, "") : cell;
  return wholeNumber(2, 100).read(text);
}

/** A blank cell is null. */
function optional<Value>(format: ValueFormat<Value>): ValueFormat<Value | null> {
  return {
    write: (value) => (value === null ? "" : format.write(value)),
    read: (cell) => (isBlank(cell) ? null : format.read(cell)),
    ...(format.bounds && { bounds: format.bounds }),
  };
}

function choice<Value extends string>(
  values: readonly Value[],
  names: Readonly<Record<Value, string>>,
): ValueFormat<Value> {
  return {
    write: (value) => names[value],
    read: (cell) => {
      const word = foldSpelling(textOf(cell));
      return values.find((value) => foldSpelling(names[value]) === word);
    },
    choices: [...values].reverse().map((value) => names[value]),
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

function writePairs(pairs: readonly (readonly [string, string])[]): string {
  return pairs.map(([key, value]) => `${key}: ${value}`).join("; ");
}

function writeNames(names: ReadonlyMap<string, string>): string {
  return [...names].map(([other, name]) => `${other} ${ARROW} ${name}`).join("\n");
}

/** What may stand between the two names of a pair. */
const ARROWS = /→|=>|->/;

/** Whether a text can be one of two names: with an arrow of its own it could not be read back. */
export function mayBePaired(name: string): boolean {
  return tidy(name) !== "" && !ARROWS.test(name);
}

export function linesOf(cell: CellValue): readonly string[] {
  return typeof cell === "string" ? cell.split(/[\r\n]+/).map(tidy) : [textOf(cell)];
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
