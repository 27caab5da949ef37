/** The settings: what each parameter looks like in a cell, and reading them back from a range. */
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
import {
  DEFAULT_PARAMETERS,
  PARAMETER_IDS,
  PARAMETERS,
  type ParameterId,
  type ParameterKind,
  type Parameters,
  type ParameterValues,
} from "../plan/parameters";
import {
  ARROW,
  DAY_READINGS,
  EXPECTED_VALUES,
  PARAMETER_WORDS,
  SETTINGS_COLUMNS,
  UNRATED_READINGS,
  YES_NO,
} from "../vi/parameters";
import { SETTINGS_ERRORS, type SettingsPlace } from "../vi/settings-words";
import {
  CLASS_NAMES,
  formatDate,
  formatPeriod,
  ratingShortName,
  SEVERITY_NAMES,
  TRACK_NAMES,
} from "../vi/terms";
import { isBlank, isDate, isErrorText, textOf, tidy, type CellValue, type Grid } from "./cell";
import { foldSpelling, foldTight, foldWords } from "./fold";
import { isColumnName } from "./header-choices";
import { readDate, readParClass, readRating } from "./reading";
import type { Bounds } from "./tab-image";

export interface SettingsReading {
  readonly parameters: Parameters;
  /** One sentence for each bad value, with its cell. When there are any, the parameters must not be used. */
  readonly errors: readonly string[];
}

/** How one kind of value is written in a cell, read from it, and offered as a drop-down. */
interface ValueFormat<Value> {
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

const FORMATS: ValueFormats = {
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

/** A parameter's value as it stands in its cell. */
export function parameterCell<Id extends ParameterId>(id: Id, value: Parameters[Id]): CellValue {
  const format = FORMATS[PARAMETERS[id].kind] as ValueFormat<unknown>;
  return format.write(value);
}

/** A parameter's value as text, as it is compared and printed. */
export function parameterCellText(id: ParameterId, parameters: Parameters): string {
  return textOf(parameterCell(id, parameters[id]));
}

/** The choices of a drop-down; undefined where any text, number or date may be typed. */
export function parameterChoices(id: ParameterId): readonly string[] | undefined {
  return FORMATS[PARAMETERS[id].kind].choices;
}

/** The numbers or dates that may be typed; undefined for choices and for text. */
export function parameterBounds(id: ParameterId): Bounds | undefined {
  return FORMATS[PARAMETERS[id].kind].bounds;
}

/**
 * Reads settings from a range in which a row begins with a parameter's code (or label). The value stands in the
 * column headed "Giá trị", or else in the next cell (after the label, if that is there). A parameter without a row has
 * its default; a bad value is an error with its cell, and its default is not used in its place.
 */
export function readSettings(grid: Grid): SettingsReading {
  const rows = new Map<ParameterId, SettingsPlace & { readonly cell: CellValue }>();
  const valueColumn = findValueColumn(grid);
  const errors: string[] = [];
  for (const [rowIndex, row] of grid.values.entries()) {
    const keyIndex = row.findIndex((cell) => !isBlank(cell));
    const id = keyIndex < 0 ? undefined : parameterOf(row, keyIndex);
    const placeAt = (column: number): SettingsPlace => ({
      sheet: grid.sheet,
      row: grid.firstRow + rowIndex,
      column: grid.firstColumn + column,
    });
    if (id === undefined) {
      const key = textOf(row[keyIndex]);
      if (looksLikeCode(key)) errors.push(SETTINGS_ERRORS.unknownCode(placeAt(keyIndex), key));
      continue;
    }
    const column = valueColumn ?? valueColumnBeside(row, keyIndex, id);
    const place = placeAt(column);
    const before = rows.get(id);
    if (before) errors.push(SETTINGS_ERRORS.duplicate(place, PARAMETER_WORDS[id].label, before.row));
    rows.set(id, { ...place, cell: row[column] ?? null });
  }
  if (
    rows.size === 0 &&
    errors.length === 0 &&
    grid.values.some((row) => row.some((cell) => !isBlank(cell)))
  ) {
    errors.push(SETTINGS_ERRORS.noParameters(grid.sheet));
  }
  const values: Partial<Record<ParameterId, unknown>> = {};
  for (const [id, place] of rows) {
    const format = FORMATS[PARAMETERS[id].kind] as ValueFormat<unknown>;
    const value = isErrorText(place.cell) ? undefined : format.read(place.cell);
    if (value !== undefined) {
      values[id] = value;
      continue;
    }
    const expected = EXPECTED_VALUES[PARAMETERS[id].kind];
    errors.push(
      SETTINGS_ERRORS.badValue(place, PARAMETER_WORDS[id].label, badPart(place.cell, format), expected),
    );
  }
  const parameters = { ...DEFAULT_PARAMETERS, ...values } as Parameters;
  if (errors.length === 0) errors.push(...contradictions(parameters, (id) => rows.get(id)));
  return { parameters, errors };
}

/** Of a cell with a pair on each line the first line that is none; else all that stands there. */
function badPart(cell: CellValue, format: ValueFormat<unknown>): string {
  return linesOf(cell).find((line) => line !== "" && format.read(line) === undefined) ?? textOf(cell);
}

/** The cell of a parameter's value, from 1; null where the range has no such row. */
export function settingPlace(grid: Grid, id: ParameterId): SettingsPlace | null {
  const valueColumn = findValueColumn(grid);
  for (const [index, row] of grid.values.entries()) {
    const keyIndex = row.findIndex((cell) => !isBlank(cell));
    if (keyIndex < 0 || parameterOf(row, keyIndex) !== id) continue;
    const column = valueColumn ?? valueColumnBeside(row, keyIndex, id);
    return { sheet: grid.sheet, row: grid.firstRow + index, column: grid.firstColumn + column };
  }
  return null;
}

/** @param placeOf the cell of a parameter; undefined for one that is not written */
function contradictions(
  parameters: Parameters,
  placeOf: (id: ParameterId) => SettingsPlace | undefined,
): readonly string[] {
  const { periodFirstYear: first, periodLastYear: last, year: reviewed } = parameters;
  const label = (id: ParameterId): string => PARAMETER_WORDS[id].label;
  const errors: string[] = [];
  /** Defaults do not contradict each other: at least one of the parameters is written. */
  const contradict = (
    ids: readonly ParameterId[],
    sentence: (places: readonly [SettingsPlace, ...SettingsPlace[]]) => string,
  ): void => {
    const [place, ...others] = ids.flatMap((id) => placeOf(id) ?? []);
    if (place) errors.push(sentence([place, ...others]));
  };

  if (first > last) {
    contradict(["periodFirstYear", "periodLastYear"], (places) =>
      SETTINGS_ERRORS.periodReversed(places, label("periodFirstYear"), first, label("periodLastYear"), last),
    );
    return errors;
  }
  if (reviewed !== null && (reviewed < first || reviewed > last)) {
    contradict(["year"], (places) =>
      SETTINGS_ERRORS.yearOutsidePeriod(places, label("year"), reviewed, formatPeriod({ first, last })),
    );
  }
  const years = last - first + 1;
  for (const id of ["flagTimes", "certificateTimes"] as const) {
    if (parameters[id] <= years) continue;
    contradict([id, "periodFirstYear", "periodLastYear"], (places) =>
      SETTINGS_ERRORS.moreTimesThanYears(places, label(id), parameters[id], years),
    );
  }
  for (const [word, rating] of parameters.ratingWords) {
    const meaning = readRatingWord(word);
    if (meaning === undefined || meaning === rating) continue;
    const [understood, declared] = [ratingShortName(meaning), ratingShortName(rating)];
    contradict(["ratingWords"], (places) =>
      SETTINGS_ERRORS.wordAlreadyUnderstood(
        places,
        label("ratingWords"),
        word.toUpperCase(),
        understood,
        declared,
      ),
    );
  }
  for (const [word, parClass] of parameters.classWords) {
    const meaning = readClassWord(word);
    if (meaning === undefined || meaning === parClass) continue;
    const [understood, declared] = [CLASS_NAMES[meaning], CLASS_NAMES[parClass]];
    contradict(["classWords"], (places) =>
      SETTINGS_ERRORS.wordAlreadyUnderstood(
        places,
        label("classWords"),
        word.toUpperCase(),
        understood,
        declared,
      ),
    );
  }
  return errors;
}

/** Codes are words with underscores between; one that is none of ours is a slip of the pen. */
function looksLikeCode(text: string): boolean {
  return /^[\p{L}\p{M}\d]+(_[\p{L}\p{M}\d]+)+$/u.test(text);
}

const PARAMETER_BY_LABEL: ReadonlyMap<string, ParameterId> = new Map(
  PARAMETER_IDS.map((id) => [foldTight(PARAMETER_WORDS[id].label), id]),
);

/** A section is headed by words that may also be a label; such a row holds nothing else. */
function parameterOf(row: readonly CellValue[], keyIndex: number): ParameterId | undefined {
  const cell = row[keyIndex];
  if (typeof cell !== "string") return undefined;
  const code = PARAMETER_IDS.find((id) => PARAMETER_WORDS[id].code === tidy(cell).toUpperCase());
  const standsAlone = row.every((other, index) => index === keyIndex || isBlank(other));
  if (code !== undefined || standsAlone) return code;
  return (
    PARAMETER_BY_LABEL.get(foldTight(cell)) ?? PARAMETER_BY_LABEL.get(foldTight(textOf(row[keyIndex + 1])))
  );
}

/** A range without the row of headings: beside the code stands the label, as on the settings tab, or the value. */
function valueColumnBeside(row: readonly CellValue[], keyIndex: number, id: ParameterId): number {
  const next = keyIndex + 1;
  const isLabel = foldTight(textOf(row[next])) === foldTight(PARAMETER_WORDS[id].label);
  return isLabel && row.length > next + 1 ? next + 1 : next;
}

function findValueColumn(grid: Grid): number | null {
  const name = foldWords(SETTINGS_COLUMNS.value);
  for (const row of grid.values) {
    const index = row.findIndex((cell) => typeof cell === "string" && foldWords(cell) === name);
    if (index >= 0) return index;
  }
  return null;
}

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

function linesOf(cell: CellValue): readonly string[] {
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

function readRatingWord(text: string): StaffRatingOrUnrated | undefined {
  const reading = readRating(text, DEFAULT_PARAMETERS);
  return reading.kind === "value" ? reading.value : undefined;
}

function readClassWord(text: string): ParClass | undefined {
  const reading = readParClass(text, DEFAULT_PARAMETERS);
  return reading.kind === "value" ? reading.value : undefined;
}
