/** How a value of each kind of setting is written in a cell, and what may be chosen or typed there. */
import { PAR_CLASSES, STAFF_RATINGS } from "../domain/rating";
import { SEVERITIES } from "../domain/discipline";
import { TRACKS } from "../domain/award";
import type { ParameterKind, ParameterValues } from "../plan/parameters";
import { ARROW, YES_NO } from "../vi/parameters";
import { CLASS_NAMES, formatDate, ratingShortName } from "../vi/terms";
import type { CellValue } from "./cell";
import { CHOICES, WHOLE_NUMBERS } from "./setting-values";
import type { Bounds } from "./tab-image";

/** How one kind of value is written in a cell, and offered as a drop-down. */
export interface CellFormat<Value> {
  readonly write: (value: Value) => CellValue;
  readonly choices?: readonly string[];
  readonly bounds?: Bounds;
}

type CellFormats = { readonly [Kind in ParameterKind]: CellFormat<ParameterValues[Kind]> };

const year = wholeNumber(...WHOLE_NUMBERS.year);
const date = { write: (value: CellValue) => value, bounds: { kind: "date" } } as const;

export const CELL_FORMATS: CellFormats = {
  year,
  optionalYear: optional(year),
  count: wholeNumber(...WHOLE_NUMBERS.count),
  quota: optional(wholeNumber(...WHOLE_NUMBERS.quota)),
  percent: wholeNumber(...WHOLE_NUMBERS.percent),
  yesNo: { write: (value) => (value ? YES_NO.yes : YES_NO.no), choices: Object.values(YES_NO) },
  date,
  optionalDate: optional(date),
  dayOfYear: { write: ({ day, month }) => `${String(day)}/${String(month)}` },
  parClass: choice(PAR_CLASSES, CHOICES.parClass),
  staffRating: choice(STAFF_RATINGS, CHOICES.staffRating),
  severity: choice(SEVERITIES, CHOICES.severity),
  unratedReading: choice(["leftOut", "failing"], CHOICES.unratedReading),
  dayReading: choice(["calendar", "working"], CHOICES.dayReading),
  track: choice(TRACKS, CHOICES.track),
  text: { write: (value) => value },
  lines: { write: (lines) => lines.join("\n") },
  ranks: { write: (ranks) => writePairs([...ranks].map(([key, rank]) => [String(key), String(rank)])) },
  dates: { write: (dates) => dates.map(formatDate).join("; ") },
  ratingWords: {
    write: (words) =>
      writePairs([...words].map(([word, rating]) => [word.toUpperCase(), ratingShortName(rating)])),
  },
  classWords: {
    write: (words) =>
      writePairs([...words].map(([word, parClass]) => [word.toUpperCase(), CLASS_NAMES[parClass]])),
  },
  unitNames: { write: writeNames },
  columnNames: { write: writeNames },
  classBands: {
    write: (bands) =>
      writePairs(bands.map(({ from, parClass }) => [String(from).replace(".", ","), CLASS_NAMES[parClass]])),
  },
};

function wholeNumber(least: number, most: number): CellFormat<number> {
  return { write: (value) => value, bounds: { kind: "wholeNumber", least, most } };
}

/** A blank cell is null. */
function optional<Value>({ write, bounds }: CellFormat<Value>): CellFormat<Value | null> {
  return { write: (value) => (value === null ? "" : write(value)), ...(bounds && { bounds }) };
}

function choice<Value extends string>(
  values: readonly Value[],
  names: Readonly<Record<Value, string>>,
): CellFormat<Value> {
  return { write: (value) => names[value], choices: [...values].reverse().map((value) => names[value]) };
}

function writePairs(pairs: readonly (readonly [string, string])[]): string {
  return pairs.map(([key, value]) => `${key}: ${value}`).join("; ");
}

function writeNames(names: ReadonlyMap<string, string>): string {
  return [...names].map(([other, name]) => `${other} ${ARROW} ${name}`).join("\n");
}
