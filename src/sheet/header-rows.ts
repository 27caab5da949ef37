/** Finds headers in a grid: the rows of each, and what the columns below it hold. */
import type { SubjectKind } from "../domain/subject";
import { DEFAULT_PARAMETERS } from "../plan/parameters";
import { isBlank, isDate, isErrorText, isText, textOf, type CellValue, type Grid } from "./cell";
import { columnMeaning, isBareYear, yearOfDecision, type ColumnMeaning } from "./columns";
import { foldWords } from "./fold";
import type { HeaderChoices } from "./header-choices";
import { datesAreYears, headerCells, headerParts, textOfParts } from "./header-texts";
import { namesDiscipline, readDiscipline, readParClass, readRating, yearInCell } from "./reading";
import { levelColumns, levelIn } from "./level-columns";
import { indexesOf, type Column } from "./table";
import { isAboutDiscipline } from "./table-titles";

/** A header has at most this many rows of words. */
const HEADER_ROWS_MAX = 3;
/** What a group of columns is called that tells who somebody is. */
const OF_PEOPLE = /^(?:thông tin(?: chung| cá nhân)?|cá nhân|công chức(?:, viên chức)?|công tác)\s+/iu;
/** "1", "2.1", "3)" in the place of a number. */
export const NUMBER_ORDINAL = /^\d+([.,]\d+)*[.)]?$/;

/** Below what a table needs to be one: a workbook has many lists of names that are no rating tables. */
export type Demand = "facts" | "nameOnly";

export interface Header {
  readonly kind: SubjectKind;
  readonly rows: readonly number[];
  readonly columns: readonly Column[];
  readonly headers: readonly string[];
  readonly nameColumn: Column;
  /** The units are group rows with their people below: a line without a Roman numeral is none of them. */
  readonly abovePeople?: boolean;
  /** The name column of another table right of this one, whose lines need not be of the same people. */
  readonly beside: Column | null;
}

export function headerAt(grid: Grid, row: number, choices: HeaderChoices, demand: Demand): Header | null {
  const cells = grid.values[row] ?? [];
  if (!mayBeHeader(cells, choices)) return null;
  const meanings = withNames(
    cells.map((cell) => (isShortText(cell) ? choices.meaningOf(textOf(cell)) : null)),
  );
  const nameIndex = nameColumnIndex(meanings);
  if (nameIndex < 0 || readsLikeData(cells, meanings, nameIndex)) return null;

  const wordRows = [row, ...subHeaderRows(grid, row, nameIndex, choices)];
  const above = groupRowAbove(grid, row, nameIndex);
  const wordsFrom = above === null ? wordRows : [above, ...wordRows];
  const parts = headerParts(grid, wordsFrom);
  const texts = parts.map(textOfParts);
  const kind: SubjectKind = meanings[nameIndex]?.kind === "personName" ? "individual" : "collective";
  const written = texts.flatMap((header, index): readonly Column[] => {
    const byTitle = choices.isChosen(header) ? null : meaningByTitle(grid, row, header);
    // Below "Cá nhân" stands who somebody is, or what people say of themselves: the latter is no fact.
    const own = choices.meaningOf(header.replace(OF_PEOPLE, ""));
    const meaning = byTitle ?? choices.meaningOf(header) ?? (own && !isFact(own, kind) ? own : null);
    return meaning ? [{ index, header, meaning: fitting(meaning, kind, index === nameIndex) }] : [];
  });
  const ticked = levelColumns(parts, kind, choices);
  const ofLevels = new Set(ticked.flatMap(indexesOf));
  const isBeside = besideOf(meanings, written, kind, nameIndex) !== null;
  const side = isBeside ? Infinity : sideTableFrom(grid, wordsFrom, written, kind);
  const apart = written.filter(({ index }) => !ofLevels.has(index) && index < side);
  const given = givenNamesBeside(grid, wordsFrom, nameIndex, kind);
  const columns = withoutYearsOfDecision(
    withDaysOfDiscipline([...apart, ...given, ...ticked.filter(({ index }) => index < side)], texts).sort(
      (one, other) => one.index - other.index,
    ),
    ({ index, header }) => choices.isChosen(header) || (parts[index] ?? []).some(isBareYear),
  );
  const nameColumn = columns.find(({ index }) => index === nameIndex);
  const tells = columns.some(({ meaning }) => isFact(meaning, kind)) || hasLevels(grid, wordsFrom);
  if (!nameColumn || (demand === "facts" && !tells)) return null;
  const numbers = lastOf(wordRows) + 1;
  const rows = isColumnNumbers(grid.values[numbers] ?? []) ? [...wordsFrom, numbers] : wordsFrom;
  const ofTicked = new Map(ticked.map(({ index, header }) => [index, header]));
  const headers = texts.map((text, index) => {
    const header = ofLevels.has(index) ? (ofTicked.get(index) ?? "") : text;
    return choices.isLeftOut(header) ? "" : header;
  });
  return { kind, rows, columns, headers, nameColumn, beside: besideOf(meanings, columns, kind, nameIndex) };
}

/**
 * Behind the facts and a blank column "Năm | …" or "Đơn vị | …" heads a table of its own, which counts something: no
 * lines go on there.
 */
function sideTableFrom(
  { values }: Grid,
  [top = 0]: readonly number[],
  columns: readonly Column[],
  kind: SubjectKind,
): number {
  const facts = columns.findIndex(({ meaning }) => isFact(meaning, kind));
  const own = columns.find(
    ({ index, meaning }, at) =>
      facts >= 0 &&
      at > facts &&
      (meaning.kind === "year" || meaning.kind === "unit") &&
      values.slice(top, top + LINES_LOOKED_AT).every((cells) => isBlank(cells[index - 1])),
  );
  return own?.index ?? Infinity;
}

/** "Họ và tên" over "Nguyễn Văn | An": the column right of it has no word of its own, and holds the last of each name. */
function givenNamesBeside(
  { values }: Grid,
  headerRows: readonly number[],
  nameIndex: number,
  kind: SubjectKind,
): readonly Column[] {
  const index = nameIndex + 1;
  if (kind !== "individual" || headerRows.some((row) => !isBlank(values[row]?.[index]))) return [];
  const first = lastOf(headerRows) + 1;
  const named = values
    .slice(first, first + LINES_LOOKED_AT)
    .filter((cells) => /\p{L} \p{L}/u.test(textOf(cells[nameIndex])));
  const given = named.flatMap((cells) => (isBlank(cells[index]) ? [] : [cells[index] ?? null]));
  return given.length * 2 > named.length && given.every(isGivenName)
    ? [{ index, header: "", meaning: { kind: "givenName" } }]
    : [];
}

/** "An"; not "Nam", "Đạt" or "HTNV" of every line. */
function isGivenName(cell: CellValue, _at: number, all: readonly CellValue[]): boolean {
  return /^\p{Lu}\p{L}*$/u.test(textOf(cell)) && isSubHeading(cell) && new Set(all).size * 2 > all.length;
}

const LINES_LOOKED_AT = 20;

/** A second column of the same names, with facts right of it. */
function besideOf(
  meanings: readonly (ColumnMeaning | null)[],
  columns: readonly Column[],
  kind: SubjectKind,
  nameIndex: number,
): Column | null {
  const own = meanings[nameIndex]?.kind;
  const second = meanings.findIndex((meaning, index) => index > nameIndex && meaning?.kind === own);
  if (second < 0 || !columns.some(({ index, meaning }) => index > second && isFact(meaning, kind)))
    return null;
  return columns.find(({ index }) => index === second) ?? null;
}

/**
 * A year that follows "công bố" or "QĐ" may be that of the decision: then such a rating is of no year that is known.
 * @param isYearSure whether the year of a column stands by itself in its header, or was chosen by a person
 */
function withoutYearsOfDecision(
  columns: readonly Column[],
  isYearSure: (column: Column) => boolean,
): readonly Column[] {
  const isOpen = (column: Column): boolean =>
    column.meaning.kind === "rating" && yearOfDecision(column.header) !== null && !isYearSure(column);
  const open = new Set(columns.filter(isOpen));
  if (open.size === 0) return columns;
  const areDated = columns.some(
    (column) => column.meaning.kind === "rating" && column.meaning.year !== null && !open.has(column),
  );
  return columns.map((column) => {
    const { meaning } = column;
    if (!open.has(column) || meaning.kind !== "rating") return column;
    // Where no other column names a year, the tab or its title may.
    const undated: ColumnMeaning = areDated
      ? { kind: "unclear", about: "rating", year: null }
      : { ...meaning, year: null };
    return { ...column, meaning: undated };
  });
}

/** "Ngày QĐ" in a list of nothing but discipline: the day of the decision, by which it counts. */
function withDaysOfDiscipline(columns: readonly Column[], texts: readonly string[]): Column[] {
  const isOf = (kind: ColumnMeaning["kind"]): boolean => columns.some(({ meaning }) => meaning.kind === kind);
  if (!isOf("discipline") || isOf("rating")) return [...columns];
  const known = new Set(columns.map(({ index }) => index));
  const days = texts.flatMap((header, index): readonly Column[] =>
    !known.has(index) && /^ngay( thang)?( (qd|quyet dinh|ban hanh|ky))+$/.test(foldWords(header))
      ? [{ index, header, meaning: { kind: "discipline", scope: null } }]
      : [],
  );
  return [...columns, ...days];
}

/** "Hình thức" in a list of discipline. */
function meaningByTitle(grid: Grid, row: number, header: string): ColumnMeaning | null {
  const isForm = /^hinh thuc( xu ly)?$/.test(foldWords(header));
  return isForm && isAboutDiscipline(grid, row) ? { kind: "discipline", scope: null } : null;
}

/**
 * Most rows are data, so the dear look at all their cells is spared them. A row with an ordinal, another number or a
 * day is data even if a cell of it reads like a header ("Tập thể").
 */
function mayBeHeader(cells: readonly CellValue[], choices: HeaderChoices): boolean {
  const areYears = datesAreYears(cells);
  const isData = (cell: CellValue): boolean =>
    typeof cell === "number" ? yearInCell(cell) === null : isDate(cell) && !areYears;
  // Right of a header may stand what is said of the table: "Tổng số: | 12".
  if (cells.some(isData) && !opensHeader(cells)) return false;
  return cells.some((cell) => {
    if (!isShortText(cell)) return false;
    return HEADER_OPENING.test(cell.normalize("NFC")) || choices.isChosen(cell);
  });
}

/** "STT" is no data. */
function opensHeader(cells: readonly CellValue[]): boolean {
  return /^s?tt$/i.test(textOf(cells.find((cell) => !isBlank(cell))));
}

const HEADER_OPENING =
  /^\s*(stt|tt|số|so|họ|ho|tên|ten|tập\s*thể|tap\s*the|đơn\s*vị|don\s*vi|phòng,?\s*ban|phong,?\s*ban|cơ\s*quan|co\s*quan)(?![\p{L}\p{M}])/iu;

function isShortText(cell: CellValue): cell is string {
  return isText(cell) && cell.length <= 200;
}

/** "Cơ quan Thường trực" is a unit and no heading: it is numbered, or stands among marks and classes. */
function readsLikeData(
  cells: readonly CellValue[],
  meanings: readonly (ColumnMeaning | null)[],
  nameIndex: number,
): boolean {
  const kind = meanings[nameIndex]?.kind;
  if (kind === "personName" || opensHeader(cells)) return false;
  if (cells.slice(0, nameIndex).some((cell) => NUMBER_ORDINAL.test(textOf(cell)))) return true;
  const filled = cells.filter((cell) => !isBlank(cell)).length;
  const headings = cells.filter((cell, index) => Boolean(meanings[index]) || isBareYear(textOf(cell))).length;
  return kind === "unit" && headings * 2 < filled;
}

/** "Tên" alone beside a column of units is that of people. */
function withNames(meanings: readonly (ColumnMeaning | null)[]): readonly (ColumnMeaning | null)[] {
  const holds = (kind: ColumnMeaning["kind"]): boolean => meanings.some((meaning) => meaning?.kind === kind);
  if (!holds("unit") || holds("personName") || holds("collectiveName")) return meanings;
  return meanings.map((meaning) => (meaning?.kind === "givenName" ? { kind: "personName" } : meaning));
}

/** A person's name wins over a unit's: then the unit column says where the person belongs. */
function nameColumnIndex(meanings: readonly (ColumnMeaning | null)[]): number {
  for (const kind of ["personName", "collectiveName", "unit"] as const) {
    const index = meanings.findIndex((meaning) => meaning?.kind === kind);
    if (index >= 0) return index;
  }
  return -1;
}

export function fitting(meaning: ColumnMeaning, kind: SubjectKind, isName: boolean): ColumnMeaning {
  if (isName) return { kind: kind === "individual" ? "personName" : "collectiveName" };
  if (meaning.kind === "collectiveName") return { kind: "unit", year: null };
  return meaning;
}

export function isFact(meaning: ColumnMeaning, kind: SubjectKind): boolean {
  switch (meaning.kind) {
    case "rating":
      return kind === "collective" ? meaning.of !== "staff" : meaning.of === null || meaning.of === "staff";
    case "discipline":
    case "worksDirectlyOnPar":
      return kind === "individual";
    case "registration":
    case "advisoryUnit":
      return kind === "collective";
    case "judgement":
      return true;
    default:
      return false;
  }
}

/**
 * Rows under the first header row that carry on the header: no name in them, but words for some columns. One that says
 * nothing by itself ("Theo quyết định của UBND tỉnh") belongs to the header if the next one does.
 */
function subHeaderRows(
  grid: Grid,
  row: number,
  nameIndex: number,
  choices: HeaderChoices,
): readonly number[] {
  const rows: number[] = [];
  let last = 0;
  for (let next = row + 1; next < row + HEADER_ROWS_MAX; next++) {
    const cells = grid.values[next];
    if (!cells || !isBlank(cells[nameIndex]) || !isBlank(cells[0])) break;
    const words = headerCells(cells).filter((word) => word !== "");
    if (words.length === 0) break;
    rows.push(next);
    const speaks = words.some(
      (word) => isBareYear(word) || choices.meaningOf(word) !== null || QUALIFYING.test(foldWords(word)),
    );
    const above = grid.values[next - 1];
    const areForms = words.length > 1 && words.every(namesDiscipline);
    if (speaks || areForms || areLevels(cells, above) || splitsHeading(cells, above)) last = rows.length;
  }
  return rows.slice(0, last);
}

/** "(dự kiến)", "Phòng đề nghị", "Quý IV" below a year: no result of that year. */
const QUALIFYING =
  /^(\w+ )?(du kien|tu cham|tu danh gia|tam tinh|de xuat|de nghi|ke hoach|chua (duyet|cong nhan)|tu nhan)$|^(6|9|sau|chin) thang\b|^quy [iv1-4]+\b/;

/**
 * "6 tháng | Cả năm" under "Kết quả xếp loại 2025", "Không | Có" under "Nội bộ đoàn kết": a heading over two columns or
 * more, each with a word of its own. Taken for no header, the first column would pass for the whole heading.
 */
function splitsHeading(cells: readonly CellValue[], above: readonly CellValue[] = []): boolean {
  const isPart = (index: number): boolean => isSubHeading(cells[index]);
  const splits = cells.some(
    (_, index) => isPart(index) && !isBlank(above[index]) && isPart(index + 1) && isBlank(above[index + 1]),
  );
  return splits && cells.every((cell) => isBlank(cell) || isSubHeading(cell));
}

/** A short text that is no rating, class or discipline of anybody. */
function isSubHeading(cell: CellValue | undefined): boolean {
  if (!isText(cell) || isBlank(cell) || isErrorText(cell) || cell.length > 60) return false;
  const isNothing = [readRating, readParClass].every((read) => {
    const reading = read(cell, DEFAULT_PARAMETERS);
    return reading.kind === "issue" && reading.code !== "legacyFont";
  });
  return isNothing && readDiscipline(cell, null).every(({ severity }) => severity === null);
}

export function hasLevels({ values }: Grid, rows: readonly number[]): boolean {
  return rows.some((row) => areLevels(values[row] ?? [], values[row - 1]));
}

/** "HTXSNV | HTTNV | HTNV | KHTNV" under one heading, or again under each: a column for each rating, to be ticked. */
function areLevels(cells: readonly CellValue[], above: readonly CellValue[] = []): boolean {
  const words = cells.filter((cell) => !isBlank(cell));
  const isHeaded = (cell: CellValue, index: number): boolean => !isBlank(cell) && !isBlank(above[index]);
  return [readRating, readParClass].some((read) => {
    const isLevel = (cell: CellValue): boolean => levelIn(cell, read) !== null;
    const levels = words.filter(isLevel);
    const found = new Set(levels.map((level) => levelIn(level, read)));
    const times = levels.length / found.size;
    // Beside them stand other words below their own headings; without a heading, "Đơn vị | HTXSNV | HTTNV" counts.
    const others = words.filter((word) => !isLevel(word));
    const isBelowHeading = cells.some((cell, index) => isLevel(cell) && isHeaded(cell, index));
    return (
      found.size > 2 &&
      Number.isInteger(times) &&
      (isBelowHeading || others.length === 0) &&
      others.every(isSubHeading) &&
      cells.filter(isHeaded).length <= times + others.length
    );
  });
}

/** A row of group names over bare years, when the names of the other columns stand in the row of years. */
function groupRowAbove(grid: Grid, row: number, nameIndex: number): number | null {
  const above = grid.values[row - 1];
  const words = headerCells(grid.values[row] ?? []);
  const groups = (grid.merges ?? []).filter((merge) => merge.row === row - 1 && merge.columns > 1);
  // "Thông tin cá nhân" over the names; a title begins further left.
  const isOverNames = groups.some(({ column }) => column === nameIndex && column > 0);
  if (!above || !(isBlank(above[nameIndex]) || isOverNames)) return null;
  const overYears = words.some((word, index) => isBareYear(word) && !isBlank(above[index]));
  // A title is merged over the names as well.
  const isMerged = groups.some(({ column }) => column > nameIndex);
  return overYears || isMerged ? row - 1 : null;
}

/** "1 2 3 …", "(1) (2) …", "A B 1 2": the row of column numbers under a printed header. */
function isColumnNumbers(cells: readonly CellValue[]): boolean {
  const words = cells.filter((cell) => !isBlank(cell)).map((cell) => textOf(cell));
  return (
    words.length >= 3 &&
    words.every((word) => /^[([]?(\d{1,2}|[A-D])[)\]]?(\s*\(?=.*)?$/i.test(word)) &&
    new Set(words).size === words.length
  );
}

export function isHeaderOf(
  kind: ColumnMeaning["kind"],
  cells: readonly CellValue[],
  column: Column | undefined,
): boolean {
  const cell = column && cells[column.index];
  if (cell === undefined || !isShortText(cell) || !HEADER_OPENING.test(cell.normalize("NFC"))) return false;
  return columnMeaning(cell)?.kind === kind;
}

export function lastOf(rows: readonly number[]): number {
  return rows[rows.length - 1] ?? 0;
}
