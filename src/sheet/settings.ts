/** Reading settings back from a range: those of the plan, or with them all that the documents need. */
import {
  DEFAULT_PARAMETERS,
  PARAMETERS,
  type ParameterDefinition,
  type ParameterId,
  type Parameters,
} from "../plan/parameters";
import {
  DOCUMENT_CODES,
  EXPECTED_VALUES,
  PARAMETER_WORDS,
  SETTINGS_COLUMNS,
  type ParameterWords,
} from "../vi/parameters";
import { SETTINGS_ERRORS, type SettingsPlace } from "../vi/settings-words";
import { CLASS_NAMES, formatPeriod, ratingShortName } from "../vi/terms";
import { isBlank, isErrorText, isText, textOf, tidy, type CellValue, type Grid } from "./cell";
import { foldTight, foldWords } from "./fold";
import { linesOf, READERS, readClassWord, readRatingWord, type ReadValue } from "./setting-values";

export interface SettingsReading<Values> {
  readonly parameters: Values;
  /** One sentence for each bad value, with its cell. When there are any, the parameters must not be used. */
  readonly errors: readonly string[];
}

/** Which settings are read, and how their rows are marked. */
export interface Catalogue<Id extends string> {
  readonly definitions: Readonly<Record<Id, ParameterDefinition>>;
  readonly words: Readonly<Record<Id, ParameterWords>>;
  /** Codes of rows that are passed over. */
  readonly otherCodes: readonly string[];
}

const OF_THE_PLAN: Catalogue<ParameterId> = {
  definitions: PARAMETERS,
  words: PARAMETER_WORDS,
  otherCodes: DOCUMENT_CODES,
};

/** What formulas need of the settings: what only documents need is passed over, good or bad. */
export function readParameters(grid: Grid): SettingsReading<Parameters> {
  return readCatalogue(grid, OF_THE_PLAN, DEFAULT_PARAMETERS);
}

/**
 * Reads settings from a range in which a row begins with a setting's code (or label). The value stands in the column
 * headed "Giá trị", or else in the next cell (after the label, if that is there). A setting without a row has its
 * default; a bad value is an error with its cell, and its default is not used in its place.
 */
export function readCatalogue<Id extends string, Values extends Parameters>(
  grid: Grid,
  catalogue: Catalogue<Id>,
  defaults: Values,
): SettingsReading<Values> {
  const { definitions, words, otherCodes } = catalogue;
  const errors: string[] = [];
  const rows = new Map<string, SettingRow<Id>>();
  let isEmpty = true;
  for (const row of settingRows(grid, catalogue)) {
    const { id, key, place } = row;
    if (id === undefined) {
      if (otherCodes.includes(codeIn(key))) isEmpty = false;
      else if (looksLikeCode(key)) errors.push(SETTINGS_ERRORS.unknownCode(place, key));
      continue;
    }
    isEmpty = false;
    const before = rows.get(id);
    if (before) errors.push(SETTINGS_ERRORS.duplicate(place, words[id].label, before.place.row));
    rows.set(id, { ...row, id });
  }
  if (isEmpty && errors.length === 0 && grid.values.some((row) => row.some((cell) => !isBlank(cell)))) {
    errors.push(SETTINGS_ERRORS.noParameters(grid.sheet));
  }
  const values: Record<string, unknown> = {};
  for (const { id, place, cell } of rows.values()) {
    const { kind } = definitions[id];
    const read = READERS[kind] as ReadValue<unknown>;
    const value = isErrorText(cell) ? undefined : read(cell);
    if (value !== undefined) values[id] = value;
    else {
      const found = badPart(cell, read);
      errors.push(SETTINGS_ERRORS.badValue(place, words[id].label, found, EXPECTED_VALUES[kind]));
    }
  }
  const parameters: Values = { ...defaults, ...values };
  if (errors.length === 0) errors.push(...contradictions(parameters, (id) => rows.get(id)?.place));
  return { parameters, errors };
}

/** The cell of a setting's value, from 1; null where the range has no such row. */
export function settingPlace<Id extends string>(
  grid: Grid,
  id: Id,
  catalogue: Catalogue<Id>,
): SettingsPlace | null {
  return settingRows(grid, catalogue).find((row) => row.id === id)?.place ?? null;
}

interface SettingRow<Id> {
  readonly id: Id;
  /** The first text of the row. */
  readonly key: string;
  /** Of the value; of the key where the row is no setting's. */
  readonly place: SettingsPlace;
  readonly cell: CellValue;
}

/** Every row that is not blank; without an id those that are no setting's. */
function settingRows<Id extends string>(
  grid: Grid,
  { words }: Catalogue<Id>,
): readonly SettingRow<Id | undefined>[] {
  const ids = Object.keys(words) as Id[];
  const byCode = new Map(ids.map((id) => [words[id].code, id]));
  const byLabel = new Map(ids.map((id) => [foldTight(words[id].label), id]));
  const valueColumn = findValueColumn(grid);
  return grid.values.flatMap((row, index): readonly SettingRow<Id | undefined>[] => {
    const keyIndex = row.findIndex((cell) => !isBlank(cell));
    if (keyIndex < 0) return [];
    const id = settingOf(row, keyIndex);
    const column = id === undefined ? keyIndex : (valueColumn ?? valueColumnBeside(row, keyIndex, words[id]));
    const place = { sheet: grid.sheet, row: grid.firstRow + index, column: grid.firstColumn + column };
    return [{ id, key: textOf(row[keyIndex]), place, cell: row[column] ?? null }];
  });

  /** A section is headed by words that may also be a label; such a row holds nothing else. */
  function settingOf(row: readonly CellValue[], keyIndex: number): Id | undefined {
    const cell = row[keyIndex];
    if (!isText(cell)) return undefined;
    const id = byCode.get(codeIn(cell));
    const standsAlone = row.every((other, index) => index === keyIndex || isBlank(other));
    if (id !== undefined || standsAlone) return id;
    return byLabel.get(foldTight(cell)) ?? byLabel.get(foldTight(textOf(row[keyIndex + 1])));
  }
}

function codeIn(key: string): string {
  return tidy(key).toUpperCase();
}

/** A range without the row of headings: beside the code stands the label, as on the settings tab, or the value. */
function valueColumnBeside(row: readonly CellValue[], keyIndex: number, { label }: ParameterWords): number {
  const next = keyIndex + 1;
  const isLabel = foldTight(textOf(row[next])) === foldTight(label);
  return isLabel && row.length > next + 1 ? next + 1 : next;
}

function findValueColumn(grid: Grid): number | null {
  const name = foldWords(SETTINGS_COLUMNS.value);
  for (const row of grid.values) {
    const index = row.findIndex((cell) => isText(cell) && foldWords(cell) === name);
    if (index >= 0) return index;
  }
  return null;
}

/** Of a cell with a pair on each line the first line that is none; else all that stands there. */
function badPart(cell: CellValue, read: ReadValue<unknown>): string {
  return linesOf(cell).find((line) => line !== "" && read(line) === undefined) ?? textOf(cell);
}

/** Codes are words with underscores between; one that is none of ours is a slip of the pen. */
function looksLikeCode(text: string): boolean {
  return /^[\p{L}\p{M}\d]+(_[\p{L}\p{M}\d]+)+$/u.test(text);
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
