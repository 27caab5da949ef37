/** Finds the tables of collectives and individuals in a grid: header rows, columns by meaning, kinds of rows. */
import { UNRATED } from "../domain/rating";
import type { SubjectKind } from "../domain/subject";
import { DEFAULT_PARAMETERS } from "../plan/parameters";
import { isBlank, isDate, isErrorText, textOf, tidy, type CellValue, type Grid } from "./cell";
import { columnMeaning, isBareYear, yearOf, yearOfDecision, type ColumnMeaning } from "./columns";
import { foldTight, foldWords } from "./fold";
import { NO_CHOICES, type HeaderChoices } from "./header-choices";
import { readDiscipline, readParClass, readRating, yearInCell } from "./reading";
import { isAboutDiscipline, isAboutPar, undecidedTitle, yearOfTable } from "./table-titles";
import type { Year } from "../domain/year";

/** A header is looked for in this many rows from the top of a tab. */
export const HEADER_SEARCH_ROWS = 50;
/** A header has at most this many rows of words. */
const HEADER_ROWS_MAX = 3;

export interface Column {
  /** From 0 within the grid. */
  readonly index: number;
  /** All header texts over the column, in one line. */
  readonly header: string;
  readonly meaning: ColumnMeaning;
}

/**
 * data: a subject of the table's kind. group: names the unit or part below it. other: blank rows, totals, notes,
 * signatures, and subjects of the other kind. nameless: facts of nobody that could be named. unclear: does not say
 * whether it is a collective or a person.
 */
export type RowKind = "data" | "group" | "nameless" | "unclear" | "other";

/** Which years the facts of a table are of. */
export type YearLayout =
  /** The headers name them. */
  | { readonly kind: "columns" }
  /** All of one year, which the tab's name or a title names. */
  | { readonly kind: "tab"; readonly year: Year }
  /** Each line names its year. */
  | { readonly kind: "lines"; readonly column: Column }
  /** Ratings without a year: none is named, or several. Such a table tells nothing. */
  | { readonly kind: "unknown"; readonly named: readonly Year[]; readonly column: Column }
  /** A column for each rating, to be ticked. Such a table tells nothing but who is listed. */
  | { readonly kind: "unclear" }
  /** The tab or a title says that these are no decided ratings of the staff or the units. Such a table tells nothing. */
  | { readonly kind: "undecided"; readonly title: string };

export interface TableRow {
  /** From 0 within the grid. */
  readonly index: number;
  readonly kind: RowKind;
}

export interface Table {
  readonly kind: SubjectKind;
  readonly grid: Grid;
  /** From 0 within the grid, in order; the last is nearest to the data. A row of column numbers counts too. */
  readonly headerRows: readonly number[];
  /** Those whose headers have a meaning. */
  readonly columns: readonly Column[];
  /** The header of every column of the grid, from its first; "" where there is none, or it is not to be used. */
  readonly headers: readonly string[];
  /** The column that holds the subjects' names. */
  readonly nameColumn: Column;
  readonly years: YearLayout;
  /** Whether the tab's name, a title above or a column of this plan's own says that the table is about CCHC. */
  readonly isAboutPar: boolean;
  /** Every row below the header, up to the next table or the end of the grid. */
  readonly rows: readonly TableRow[];
}

/** Below what a table needs to be one: a workbook has many lists of names that are no rating tables. */
export type Demand = "facts" | "nameOnly";

/** All tables of a grid from the top; tables side by side are not told apart. */
export function findTables(
  grid: Grid,
  choices: HeaderChoices = NO_CHOICES,
  demand: Demand = "facts",
): readonly Table[] {
  const headers: Header[] = [];
  for (let row = 0; row < grid.values.length; row++) {
    if (headers.length === 0 && row >= HEADER_SEARCH_ROWS) break;
    const header = headerAt(grid, row, choices, demand);
    if (!header) continue;
    headers.push(header);
    row = lastOf(header.rows);
  }
  return headers.flatMap((header, position) => {
    const next = headers[position + 1];
    return tablesOf(grid, header, next ? (next.rows[0] ?? grid.values.length) : grid.values.length);
  });
}

/**
 * The tables of a formula's range: those with a column of facts, else the one whose header tells most, for a title
 * such as "Đơn vị: …" reads like a header too. With the header given apart there is one.
 * @param header the header row(s) when `grid` holds data rows only
 */
export function tablesOfRange(
  grid: Grid,
  header?: Grid,
  choices: HeaderChoices = NO_CHOICES,
): readonly Table[] {
  if (!header) {
    const found = findTables(grid, choices);
    return found.length > 0 ? found : tableByName(grid, choices);
  }
  const [found] = tablesOfRange(header, undefined, choices);
  if (!found) return [];
  const joined: Grid = { ...grid, values: [...header.values, ...grid.values] };
  const rows = header.values.map((_, row) => row);
  return tablesOf(joined, { ...found, rows }, joined.values.length);
}

/** A table without any column of facts, down to the end of the grid. */
function tableByName(grid: Grid, choices: HeaderChoices): readonly Table[] {
  const [first, ...others] = findTables(grid, choices, "nameOnly");
  if (!first) return [];
  const best = others.reduce(
    (fullest, table) => (table.columns.length > fullest.columns.length ? table : fullest),
    first,
  );
  return tablesOf(grid, { ...best, rows: best.headerRows }, grid.values.length);
}

interface Header {
  readonly kind: SubjectKind;
  readonly rows: readonly number[];
  readonly columns: readonly Column[];
  readonly headers: readonly string[];
  readonly nameColumn: Column;
  /** The units are group rows with their people below: a line without a Roman numeral is none of them. */
  readonly abovePeople?: boolean;
}

function headerAt(grid: Grid, row: number, choices: HeaderChoices, demand: Demand): Header | null {
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
    const meaning = byTitle ?? choices.meaningOf(header);
    return meaning ? [{ index, header, meaning: fitting(meaning, kind, index === nameIndex) }] : [];
  });
  const columns = withoutYearsOfDecision(
    written,
    ({ index, header }) => choices.isChosen(header) || (parts[index] ?? []).some(isBareYear),
  );
  const nameColumn = columns.find(({ index }) => index === nameIndex);
  const tells = columns.some(({ meaning }) => isFact(meaning, kind)) || hasLevels(grid, wordsFrom);
  if (!nameColumn || (demand === "facts" && !tells)) return null;
  const numbers = lastOf(wordRows) + 1;
  const rows = isColumnNumbers(grid.values[numbers] ?? []) ? [...wordsFrom, numbers] : wordsFrom;
  const headers = texts.map((header) => (choices.isLeftOut(header) ? "" : header));
  return { kind, rows, columns, headers, nameColumn };
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
  if (cells.some((cell) => typeof cell === "number" && yearInCell(cell) === null)) return false;
  if (cells.some(isDate) && !datesAreYears(cells)) return false;
  return cells.some((cell) => {
    if (!isShortText(cell)) return false;
    return HEADER_OPENING.test(cell.normalize("NFC")) || choices.isChosen(cell);
  });
}

const HEADER_OPENING =
  /^\s*(stt|tt|số|so|họ|ho|tên|ten|tập\s*thể|tap\s*the|đơn\s*vị|don\s*vi|phòng,?\s*ban|phong,?\s*ban|cơ\s*quan|co\s*quan)(?![\p{L}\p{M}])/iu;

function isShortText(cell: CellValue): cell is string {
  return typeof cell === "string" && cell.length <= 200;
}

/** "Cơ quan Thường trực" is a unit and no heading: it is numbered, or stands among marks and classes. */
function readsLikeData(
  cells: readonly CellValue[],
  meanings: readonly (ColumnMeaning | null)[],
  nameIndex: number,
): boolean {
  const kind = meanings[nameIndex]?.kind;
  if (kind === "personName") return false;
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

function fitting(meaning: ColumnMeaning, kind: SubjectKind, isName: boolean): ColumnMeaning {
  if (isName) return { kind: kind === "individual" ? "personName" : "collectiveName" };
  if (meaning.kind === "collectiveName") return { kind: "unit", year: null };
  return meaning;
}

function isFact(meaning: ColumnMeaning, kind: SubjectKind): boolean {
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
    const speaks = words.some((word) => isBareYear(word) || choices.meaningOf(word) !== null);
    const above = grid.values[next - 1];
    if (speaks || areLevels(cells, above) || splitsHeading(cells, above)) last = rows.length;
  }
  return rows.slice(0, last);
}

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
  if (typeof cell !== "string" || isBlank(cell) || isErrorText(cell) || cell.length > 60) return false;
  const isNothing = [readRating, readParClass].every((read) => {
    const reading = read(cell, DEFAULT_PARAMETERS);
    return reading.kind === "issue" && reading.code !== "legacyFont";
  });
  return isNothing && readDiscipline(cell, null).every(({ severity }) => severity === null);
}

function hasLevels({ values }: Grid, rows: readonly number[]): boolean {
  return rows.some((row) => areLevels(values[row] ?? [], values[row - 1]));
}

/** "HTXSNV | HTTNV | HTNV | KHTNV" under one heading: a column for each rating, to be ticked. */
function areLevels(cells: readonly CellValue[], above: readonly CellValue[] = []): boolean {
  const words = cells.filter((cell) => !isBlank(cell));
  const levels = words.map((word) => readRating(word, DEFAULT_PARAMETERS));
  const found = new Set(levels.map((level) => (level.kind === "value" ? level.value : null)));
  const headings = cells.filter((cell, index) => !isBlank(cell) && !isBlank(above[index]));
  return found.size > 2 && found.size === words.length && !found.has(null) && headings.length < 2;
}

/** A row of group names over bare years, when the names of the other columns stand in the row of years. */
function groupRowAbove(grid: Grid, row: number, nameIndex: number): number | null {
  const above = grid.values[row - 1];
  const words = headerCells(grid.values[row] ?? []);
  if (!above || !isBlank(above[nameIndex])) return null;
  const overYears = words.some((word, index) => isBareYear(word) && !isBlank(above[index]));
  return overYears ? row - 1 : null;
}

/** The header of each column, row by row; a group's name carries over to the columns on its right that it spans. */
function headerParts(grid: Grid, rows: readonly number[]): readonly (readonly string[])[] {
  const words = rows.map((row) => headerCells(grid.values[row] ?? []));
  const width = Math.max(0, ...words.map(({ length }) => length));
  return Array.from({ length: width }, (_, column) =>
    words.map((row, level) => {
      const own = row[column] ?? "";
      const lower = words.slice(level + 1);
      return own !== "" || lower.length === 0 ? own : groupName(row, lower, column);
    }),
  );
}

/** In one line. */
function textOfParts(parts: readonly string[]): string {
  return parts.filter((part, level) => part !== "" && part !== parts[level - 1]).join(" ");
}

/** The nearest text to the left in the row, as long as every column from there on has words of its own below. */
function groupName(row: readonly string[], lower: readonly (readonly string[])[], column: number): string {
  const hasWordsBelow = (index: number): boolean => lower.some((below) => (below[index] ?? "") !== "");
  for (let index = column; index >= 0 && hasWordsBelow(index); index--) {
    const text = row[index] ?? "";
    if (text !== "") return text;
  }
  return "";
}

/** The texts of a row of headers, each in one line; a date shown as a year stands for its year. */
function headerCells(cells: readonly CellValue[]): readonly string[] {
  const areYears = datesAreYears(cells);
  return cells.map((cell) => (isDate(cell) && areYears ? String(cell.year) : textOf(cell)));
}

/** Dates shown as years are all the first day of theirs, or all the last; months and days are not. */
function datesAreYears(cells: readonly CellValue[]): boolean {
  const dates = cells.filter(isDate);
  const areAll = (month: number, day: number): boolean =>
    dates.every((date) => date.month === month && date.day === day);
  return areAll(1, 1) || areAll(12, 31);
}

/** "1 2 3 …", "(1) (2) …", "A B 1 2": the row of column numbers under a printed header. */
function isColumnNumbers(cells: readonly CellValue[]): boolean {
  const words = cells.filter((cell) => !isBlank(cell)).map((cell) => textOf(cell));
  return (
    words.length >= 3 &&
    words.every((word) => /^\(?(\d{1,2}|[A-D])\)?(\s*\(?=.*)?$/i.test(word)) &&
    new Set(words).size === words.length
  );
}

/** The table under a header; two where collectives and people share one, over the same rows. */
function tablesOf(grid: Grid, header: Header, end: number): readonly Table[] {
  const first = lastOf(header.rows) + 1;
  const own = tableOf(grid, header, first, end);
  if (!isMixed(own)) return [own];
  const otherKind: SubjectKind = header.kind === "individual" ? "collective" : "individual";
  const columns = header.columns.map((column) =>
    column.index === header.nameColumn.index
      ? { ...column, meaning: fitting(column.meaning, otherKind, true) }
      : column,
  );
  const nameColumn = columns.find(({ index }) => index === header.nameColumn.index) ?? header.nameColumn;
  const abovePeople = !columns.some(({ meaning }) => meaning.kind === "subjectKind");
  const other = tableOf(grid, { ...header, kind: otherKind, columns, nameColumn, abovePeople }, first, end);
  return other.rows.some(({ kind }) => kind === "data" || kind === "unclear") ? [own, other] : [own];
}

function tableOf(grid: Grid, header: Header, first: number, end: number): Table {
  const { kind, columns, headers, nameColumn, rows: headerRows } = header;
  const years = yearLayout(grid, header, first, end);
  // A long table's column counts only where it holds years: "Nam" may be a sex, a cardinal point or a name.
  const used = columns.filter((column) => column.meaning.kind !== "year" || isLinesColumn(years, column));
  const rows = rowKinds(grid, { ...header, columns: used }, first, end);
  const about = isAboutPar(grid, 0, headerRows[0] ?? 0) || columns.some(isOfThePlan);
  return { kind, grid, headerRows, columns: used, headers, nameColumn, years, isAboutPar: about, rows };
}

/** Columns that only a list for this movement has. */
function isOfThePlan({ meaning }: Column): boolean {
  return ["registration", "advisoryUnit", "worksDirectlyOnPar", "judgement"].includes(meaning.kind);
}

function isLinesColumn(years: YearLayout, column: Column): boolean {
  return years.kind === "lines" && years.column === column;
}

/** A column says of each line which it is; or units stand as group rows with classes of their own above their people. */
function isMixed({ columns, kind }: Table): boolean {
  return (
    columns.some(({ meaning }) => meaning.kind === "subjectKind") ||
    (kind === "individual" &&
      columns.some(({ meaning }) => meaning.kind === "rating" && meaning.of === "par"))
  );
}

function yearLayout(grid: Grid, { kind, columns, rows }: Header, first: number, end: number): YearLayout {
  const top = rows[0] ?? 0;
  const title = undecidedTitle(grid, 0, top);
  if (title !== null) return { kind: "undecided", title };
  if (!columns.some(({ meaning }) => isFact(meaning, kind)) && hasLevels(grid, rows))
    return { kind: "unclear" };
  const ofLines = columns.find(
    ({ meaning, index }) => meaning.kind === "year" && holdsYears(grid, index, first, end),
  );
  if (ofLines) return { kind: "lines", column: ofLines };
  const ratings = columns.filter(({ meaning }) => meaning.kind === "rating");
  const deciding = ratings.length > 0 ? ratings : columns;
  const namesYears = deciding.some(({ meaning }) => meaning.kind !== "judgement" && yearOf(meaning) !== null);
  if (namesYears) return { kind: "columns" };
  const named = yearOfTable(grid, 0, top);
  if (named.kind === "one") return { kind: "tab", year: named.year };
  const [yearless] = ratings;
  if (!yearless) return { kind: "columns" };
  return { kind: "unknown", named: named.kind === "contradiction" ? named.years : [], column: yearless };
}

function holdsYears(grid: Grid, index: number, first: number, end: number): boolean {
  const cells = grid.values.slice(first, end).map((row) => row[index] ?? null);
  const filled = cells.find((cell) => !isBlank(cell));
  return filled !== undefined && yearInCell(filled) !== null;
}

/** Nothing but the word for a total, folded, with or without a number. */
const TOTAL =
  /^(tong|tong cong|tong so|cong|binh quan|trung binh chung|t[iy] le|toan (so|co quan|don vi|nganh))( \d.*)?$/;
const TOTALS = /^(tổng cộng|tổng số|cộng(?! đồng)|tỷ lệ|tỉ lệ|trung bình chung)(?![\p{L}\p{M}])/iu;
const NOTES =
  /^(ghi chú|lưu ý|chú thích|người lập|người tổng hợp|thủ trưởng|giám đốc|phó giám đốc|kt\.|tm\.|tl\.|nơi nhận|xác nhận|\*|\()/iu;
/** Columns that say where somebody works, and as what. */
const PLACING_KINDS: ReadonlySet<ColumnMeaning["kind"]> = new Set(["unit", "positionAndUnit", "position"]);
/** Columns in which nothing of a signature block stands. */
const PERSONAL_KINDS: ReadonlySet<ColumnMeaning["kind"]> = new Set(["gender", "birthDate", "staffCode"]);
const GROUP_ORDINAL = /^([IVXLC]+|[A-Z])[.)]?$/;
const NUMBER_ORDINAL = /^\d+([.,]\d+)*[.)]?$/;

function rowKinds(grid: Grid, header: Header, first: number, end: number): readonly TableRow[] {
  const ordinal = header.columns.find(({ meaning }) => meaning.kind === "ordinal");
  const factColumns = header.columns.filter(({ meaning }) => isFact(meaning, header.kind));
  const subjectKind = header.columns.find(({ meaning }) => meaning.kind === "subjectKind");
  const unit = header.columns.find(({ meaning }) => meaning.kind === "unit" && meaning.year === null);
  const personal = header.columns.filter(({ meaning }) => PERSONAL_KINDS.has(meaning.kind));
  const placing = header.columns.filter(({ meaning }) => PLACING_KINDS.has(meaning.kind));
  const units = new Set<string>();
  const rows: TableRow[] = [];
  // After a total, a note or a gap, a bare name is a signature rather than a person.
  let closed = false;
  // Below the header of some other list ("STT | Tên Chi bộ | …") only who is rated is one of this table's.
  let isOtherList = false;
  for (let index = first; index < end; index++) {
    const cells = grid.values[index] ?? [];
    isOtherList ||=
      isHeaderOf("ordinal", cells, ordinal) &&
      !isHeaderOf(header.nameColumn.meaning.kind, cells, header.nameColumn);
    const kind = isOtherList && !isRated(cells) ? "other" : kindOf(cells);
    if (kind === "other") closed = true;
    if (kind === "data" || kind === "group" || kind === "unclear") closed = false;
    if (kind === "data" && unit) units.add(textOf(cells[unit.index]).toLowerCase());
    rows.push({ index, kind });
  }
  return rows;

  function kindOf(cells: readonly CellValue[]): RowKind {
    const name = nameIn(cells[header.nameColumn.index]);
    const number = ordinal ? textOf(cells[ordinal.index]) : "";
    const hasFacts = factColumns.some(({ index }) => nameIn(cells[index]) !== "");
    const numbered = NUMBER_ORDINAL.test(number);
    const opening = name === "" ? firstText(cells) : name;
    if (!numbered && TOTAL.test(foldWords(opening))) return "other";
    // Whoever is rated is somebody, whatever the name reads like: left out, a unit would look better than it is.
    const isTotal = TOTAL.test(foldWords(number)) || TOTALS.test(opening) || TOTALS.test(number);
    if (!numbered && isTotal && !isRated(cells)) return "other";
    if (subjectKind) return name === "" ? "other" : kindBySubject(textOf(cells[subjectKind.index]));
    if (header.kind === "individual") {
      const isHeading = GROUP_ORDINAL.test(number) && mayHead(cells, opening);
      if (isHeading || (!numbered && isUnitAlone(cells))) return opening === "" ? "other" : "group";
    } else if (GROUP_ORDINAL.test(number)) {
      // In a table of units a Roman numeral numbers the units themselves, or heads a part without facts.
      if (!hasFacts) return opening === "" ? "other" : "group";
      return name === "" ? "nameless" : "data";
    } else if (header.abovePeople) return "other";
    if (name === "") return (numbered && hasFacts) || isRated(cells) ? "nameless" : "other";
    if (!numbered && NOTES.test(name) && !isRated(cells)) return "other";
    if (isNumberText(name)) return isRated(cells) ? "nameless" : "other";
    if (closed && !numbered && !isRated(cells) && !looksFilled(cells)) return "other";
    return "data";
  }

  /** Numbered "I" or "A", a line is a heading unless it rates somebody, or says where whom it names works and as what. */
  function mayHead(cells: readonly CellValue[], opening: string): boolean {
    const isPlaced = placing.some(({ index }) => {
      const text = nameIn(cells[index]);
      return /^\p{L}/u.test(text) && text.toLowerCase() !== opening.toLowerCase();
    });
    const opensAsUnit = UNIT_OPENING.test(opening.normalize("NFC"));
    return isRated(cells) ? opensAsUnit && !isPlaced : opensAsUnit || !isPlaced;
  }

  function isRated(cells: readonly CellValue[]): boolean {
    return factColumns.some(({ index, meaning }) => {
      if (meaning.kind !== "rating") return false;
      const read = header.kind === "individual" ? readRating : readParClass;
      const reading = read(cells[index] ?? null, DEFAULT_PARAMETERS);
      return reading.kind === "value" ? reading.value !== UNRATED : isSingleLetter(reading);
    });
  }

  function kindBySubject(text: string): RowKind {
    const subject = subjectKindIn(text);
    if (subject === null) return "unclear";
    return subject === header.kind ? "data" : "other";
  }

  /**
   * A unit that the table has named before, a birth date, sex or staff code, or short marks and ratings in a column of
   * facts; not the words and names of a signature block.
   */
  function looksFilled(cells: readonly CellValue[]): boolean {
    if (personal.some(({ index }) => isPersonal(cells[index]))) return true;
    const ofUnit = unit ? textOf(cells[unit.index]).toLowerCase() : "";
    if (ofUnit !== "" && units.has(ofUnit)) return true;
    return factColumns.some(({ index }) => {
      const text = textOf(cells[index]);
      return text !== "" && !NOTES.test(text) && text.length <= 40 && !looksLikeName(text);
    });
  }
}

/** A day, a number, "Nam", "Nữ", "x". */
function isPersonal(cell: CellValue | undefined): boolean {
  return cell !== undefined && !isBlank(cell) && /^(nam|nữ|x)$|\d/i.test(textOf(cell));
}

function isHeaderOf(
  kind: ColumnMeaning["kind"],
  cells: readonly CellValue[],
  column: Column | undefined,
): boolean {
  const cell = column && cells[column.index];
  if (cell === undefined || !isShortText(cell) || !HEADER_OPENING.test(cell.normalize("NFC"))) return false;
  return columnMeaning(cell)?.kind === kind;
}

/** "Lê Văn Hùng", unless the words say a rating, a class or a discipline. */
function looksLikeName(text: string): boolean {
  return (
    /^\p{Lu}[\p{L}\p{M}]*(\s\p{Lu}[\p{L}\p{M}]*)+$/u.test(text) &&
    readRating(text, DEFAULT_PARAMETERS).kind === "issue" &&
    readParClass(text, DEFAULT_PARAMETERS).kind === "issue" &&
    readDiscipline(text, null).every(({ severity }) => severity === null)
  );
}

/** A row that names a unit and says nothing else: merged over the table, or bold. */
function isUnitAlone(cells: readonly CellValue[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  const [only] = filled;
  return filled.length === 1 && typeof only === "string" && UNIT_OPENING.test(only.normalize("NFC"));
}

const UNIT_OPENING =
  /^\s*([IVXLC]+\s*[.)-]\s*)?(phòng|văn phòng|ban (quản lý|giám đốc)|thanh tra|trung tâm|chi cục|tổ|đội|bộ phận|khối|lãnh đạo|viện|trạm)(?![\p{L}\p{M}])/iu;

/** The settings may say what "A" or "B" stands for. */
function isSingleLetter(reading: { readonly kind: string; readonly code?: string }): boolean {
  return reading.code === "singleLetter";
}

function subjectKindIn(text: string): SubjectKind | null {
  const word = foldTight(text);
  if (/^(tapthe|tt|phong|donvi)/.test(word)) return "collective";
  return /^(canhan|cn|congchuc|vienchuc|canbo)/.test(word) ? "individual" : null;
}

/** What stands in a cell, unless it is an error. */
function nameIn(cell: CellValue | undefined): string {
  return cell === undefined || isErrorText(cell) ? "" : textOf(cell);
}

function firstText(cells: readonly CellValue[]): string {
  return textOf(cells.find((cell) => !isBlank(cell)));
}

function isNumberText(text: string): boolean {
  return /^[\d.,%\s]+$/.test(text);
}

function lastOf(rows: readonly number[]): number {
  return rows[rows.length - 1] ?? 0;
}

/** The name a group row gives to the unit below it: "I | PHÒNG QUẢN LÝ XÂY DỰNG". */
export function groupNameOf(table: Table, row: TableRow): string {
  const cells = table.grid.values[row.index] ?? [];
  const named = textOf(cells[table.nameColumn.index]);
  const words = cells.filter((cell) => !isBlank(cell)).map((cell) => tidy(textOf(cell)));
  const name = named === "" ? words.find((word) => !GROUP_ORDINAL.test(word)) : named;
  return (name ?? "").replace(/^[IVXLC]+\s*[.)-]\s*/, "").replace(HEAD_COUNT, "");
}

/** "(12 người)", ": 12 công chức" after the name of a unit. */
const HEAD_COUNT =
  /\s*[(:,–-]?\s*\d+\s*(người|đồng chí|đ\/c|cán bộ|công chức|viên chức|cbccvc|nhân sự|biên chế)\s*\)?$/iu;
