/** What each row below a header is: somebody's line, the heading of a group, or none of the table's. */
import { UNRATED } from "../domain/rating";
import type { SubjectKind } from "../domain/subject";
import { opensAsUnit } from "../domain/unit-likeness";
import { DEFAULT_PARAMETERS } from "../plan/parameters";
import { soundsAdverse } from "./adverse-words";
import { isBlank, isErrorText, isText, textOf, tidy, type CellValue, type Grid } from "./cell";
import type { ColumnMeaning } from "./columns";
import { PEOPLE_NOUNS } from "./count-words";
import { foldTight, foldWords } from "./fold";
import { isFact, isHeaderOf, NUMBER_ORDINAL, type Header } from "./header-rows";
import { daysIn, readDiscipline, readMark, readParClass, readRating } from "./reading";
import { columnsOf, indexesOf, type Column, type RowKind, type Table, type TableRow } from "./table";

/** Nothing but the word for a total, folded, with or without a number. */
const TOTAL =
  /^(tong|tong cong|tong so|cong|binh quan|trung binh chung|t[iy] le|toan (so|co quan|don vi|nganh))( \d.*)?$/;
const TOTALS = /^(tổng cộng|tổng số|cộng(?! đồng)|tỷ lệ|tỉ lệ|trung bình chung)(?!\p{L})/iu;
export const NOTES =
  /^(ghi chú|lưu ý|chú thích|người lập|người tổng hợp|lập biểu|thư ký|kế toán(?= |$)|người kiểm tra|thủ trưởng|giám đốc|phó giám đốc|kt\.|tm\.|tl\.|nơi nhận|trân trọng|đề nghị|kính|xác nhận|\*|\()/iu;
/** Right of who made the list: a day, an approval, or the office of who signs. */
const SIGNED =
  /^(?:[\p{L}\p{M} .-]+, )?ngày\s+[\d….\s]*(?:\/|tháng(?!\p{L}))|^(?:phê duyệt|duyệt|xác nhận|(?:kt|tm|tl|q)\.|(?:chánh|phó|trưởng|thủ trưởng|giám đốc|chủ tịch|thư ký|kế toán|lãnh đạo|người )(?:\s|$))/iu;
/** Lines below a list that count it, explain its words, or say that there is nobody. */
const EXPLANATION =
  /^(?:trong đó|danh sách (?:này|trên|gồm|có)|ấn định|ký hiệu|viết tắt|tổng (?!hợp)|\d+ (?:người|đồng chí|cá nhân|công chức)|không( có( ai| trường hợp( nào)?| cá nhân( nào)?)?)?\.?$|(?:k?htnv|httnv|htxsnv|kxl)(?!\p{L}))/iu;
/** "Hoàn thành tốt nhiệm vụ: 11 người", "HTNV = 1": in no name a number stands behind a colon. */
const COUNTED = /\p{L}\s*[:=]\s*\d/u;
/** "1 | Không có" in a list of discipline, "…" where nobody is entered. */
const NOBODY = /^(?:(?:không|chưa)(?: có| ai| phát sinh| vi phạm| trường hợp| nào)*|trống|[/….]+)\.?$/iu;
/** What opens a line that puts the line above right. */
const CORRECTION = /^(đính chính|sửa( lại| thành)?|điều chỉnh)(?!\p{L})/iu;
/** Columns that say where somebody works, and as what. */
const PLACING_KINDS: ReadonlySet<ColumnMeaning["kind"]> = new Set(["unit", "positionAndUnit", "position"]);
/** Columns in which nothing of a signature block stands. */
const PERSONAL_KINDS: ReadonlySet<ColumnMeaning["kind"]> = new Set(["gender", "birthDate", "staffCode"]);
const GROUP_ORDINAL = /^([IVXLC]+|[A-Z])[.)]?$/;

/** Whether the first words of a line are those of a total: "Tổng cộng", "Tỷ lệ %". */
export function isTotal(opening: string): boolean {
  return TOTAL.test(foldWords(opening)) || TOTALS.test(opening);
}

/** Whether a text is one of a block of signatures: a day, an office or a reminder to sign. */
export function isOfSignatures(text: string): boolean {
  return SIGNED.test(text) || SIGN_HERE.test(text);
}

const SIGN_HERE = /^\(?(?:đã )?ký(?!\p{L})/iu;

interface KindColumns {
  readonly header: Header;
  readonly ordinal: Column | undefined;
  readonly facts: readonly Column[];
  readonly subjectKind: Column | undefined;
  readonly unit: Column | undefined;
  readonly personal: readonly Column[];
  readonly placing: readonly Column[];
}

/** The kinds of the rows below a header, from `first` to before `end`. */
export function rowKinds(grid: Grid, header: Header, first: number, end: number): readonly TableRow[] {
  const columns = kindColumns(header);
  const { ordinal, unit } = columns;
  const { nameColumn } = header;
  const units = new Set<string>();
  const rows: TableRow[] = [];
  // After a total, a note or a gap, a bare name is a signature rather than a person.
  let closed = false;
  // Below the header of some other list ("STT | Tên Chi bộ | …") only who is rated is one of this table's.
  let isOtherList = false;
  for (let index = first; index < end; index++) {
    const cells = grid.values[index] ?? [];
    isOtherList ||=
      isHeaderOf("ordinal", cells, ordinal) && !isHeaderOf(nameColumn.meaning.kind, cells, nameColumn);
    const isOther = isOtherList && (isHeaderOf("ordinal", cells, ordinal) || !isRated(cells, columns));
    const kind = isOther ? "other" : kindOf(cells, columns, units, closed);
    if (kind === "other") closed = true;
    if (kind === "data" || kind === "group" || kind === "unclear") closed = false;
    if (kind === "data" && unit) units.add(textOf(cells[unit.index]).toLowerCase());
    rows.push({ index, kind });
  }
  return rows;
}

function kindColumns(header: Header): KindColumns {
  const { columns, kind } = header;
  return {
    header,
    ordinal: columnsOf(header, "ordinal")[0],
    facts: columns
      .filter(({ meaning }) => isFact(meaning, kind))
      .flatMap((column) => indexesOf(column).map((index) => ({ ...column, index }))),
    subjectKind: columnsOf(header, "subjectKind")[0],
    unit: columnsOf(header, "unit").find(({ meaning }) => meaning.year === null),
    personal: columns.filter(({ meaning }) => PERSONAL_KINDS.has(meaning.kind)),
    placing: columns.filter(({ meaning }) => PLACING_KINDS.has(meaning.kind)),
  };
}

/**
 * @param units those that the table has named so far
 * @param closed whether the list seems to be over
 */
function kindOf(
  cells: readonly CellValue[],
  columns: KindColumns,
  units: ReadonlySet<string>,
  closed: boolean,
): RowKind {
  const { header, ordinal, subjectKind } = columns;
  const name = nameIn(cells[header.nameColumn.index]);
  const number = ordinal ? textOf(cells[ordinal.index]) : "";
  const hasFacts = columns.facts.some(({ index }) => nameIn(cells[index]) !== "");
  const numbered = NUMBER_ORDINAL.test(number);
  const opening = name === "" ? firstText(cells) : name;
  if (!numbered && TOTAL.test(foldWords(opening))) return "other";
  // Whoever is rated is somebody, whatever the name reads like: left out, a unit would look better than it is.
  const isTotal = TOTAL.test(foldWords(number)) || TOTALS.test(opening) || TOTALS.test(number);
  if (!numbered && isTotal && !isRated(cells, columns)) return "other";
  if (subjectKind) {
    const kind = nameIn(cells[subjectKind.index]);
    const isFilled = isRated(cells, columns) || looksFilled(cells, columns, units);
    const isSigned = closed && !numbered && kind === "" && !isFilled;
    return name === "" || isSigned ? "other" : kindBySubject(kind, header.kind);
  }
  if (header.kind === "individual") {
    const isHeading = GROUP_ORDINAL.test(number) && mayHead(cells, opening, columns);
    if (isHeading || (!numbered && isUnitAlone(cells))) return opening === "" ? "other" : "group";
  } else if (GROUP_ORDINAL.test(number)) {
    // In a table of units a Roman numeral numbers the units themselves, or heads a part without facts.
    if (!hasFacts) return opening === "" ? "other" : "group";
    return name === "" ? "nameless" : "data";
  } else if (header.abovePeople) return "other";
  if (name === "") {
    return (numbered && hasFacts) ||
      isRated(cells, columns) ||
      corrects(cells, columns) ||
      addsFact(cells, columns)
      ? "nameless"
      : "other";
  }
  if (NOBODY.test(name) && saysNothing(cells, columns)) return "other";
  if (!numbered && CORRECTION.test(name)) return hasFacts ? "nameless" : "other";
  if (!numbered && isExplanation(name) && !isRated(cells, columns)) return "other";
  if (!numbered && (countsColumns(cells, name, columns) || (!hasFacts && isSentence(name)))) return "other";
  if (
    !numbered &&
    header.kind === "individual" &&
    isTextAlone(cells) &&
    (isNoName(name) || OF_MANY.test(name))
  )
    return "other";
  const isFilled = (): boolean => isRated(cells, columns) || looksFilled(cells, columns, units);
  if (!numbered && NOTES.test(name) && !isFilled()) return "other";
  if (isNumberText(name)) return isRated(cells, columns) ? "nameless" : "other";
  return closed && !numbered && (isCountOf(name, cells) || !isFilled()) ? "other" : "data";
}

/** "Nữ | 3" below a list: numbers beside a word that is nobody's name. */
function isCountOf(name: string, cells: readonly CellValue[]): boolean {
  return (
    cells.every((cell) => isBlank(cell) || textOf(cell) === name || isNumberText(textOf(cell))) &&
    !looksLikeName(name)
  );
}

/** In a list of ratings whoever is not named yet is somebody; in another, whoever has an entry. */
function saysNothing(cells: readonly CellValue[], { facts }: KindColumns): boolean {
  return facts.every(({ index, meaning }) => {
    const text = nameIn(cells[index]);
    return meaning.kind !== "rating" && (text === "" || NOBODY.test(text));
  });
}

/** "Số người HTTNV | 11 | 12", "% HTNV | 0% | 0%" below a list: what the columns come to. */
function countsColumns(cells: readonly CellValue[], name: string, { facts, unit }: KindColumns): boolean {
  const filled = facts.filter(({ index }) => !isBlank(cells[index]));
  return (
    COUNTING.test(name) &&
    filled.length > 0 &&
    filled.every(({ index }) => isNumberText(nameIn(cells[index]))) &&
    (!unit || isBlank(cells[unit.index]))
  );
}

const COUNTING = /^[-+%]|^(?:số|sl|tỷ lệ|tỉ lệ|đạt tỷ lệ|đếm|thống kê|tổng hợp|số liệu|kiểm tra)(?!\p{L})/iu;

/** "Không có công chức xếp loại HTNV": in a name the second or third word has a capital, or there are few. */
function isSentence(name: string): boolean {
  return name.split(" ").length >= 5 && !name.includes("(") && SENTENCE_OPENING.test(name);
}

const SENTENCE_OPENING = /^\p{Lu}\S* [\p{Ll}\d]\S* [\p{Ll}\d]/u;

/** "Trong đó: HTTNV: 10", "HTXSNV", "Xuất sắc": a rating is nobody's name. */
function isExplanation(name: string): boolean {
  return (
    EXPLANATION.test(name) ||
    COUNTED.test(name) ||
    readRating(name, DEFAULT_PARAMETERS).kind === "value" ||
    readParClass(name, DEFAULT_PARAMETERS).kind === "value"
  );
}

/** "Sửa lại: HTNV" below somebody's rating. */
function corrects(cells: readonly CellValue[], { facts }: KindColumns): boolean {
  return facts.some(
    ({ index, meaning }) => meaning.kind === "rating" && CORRECTION.test(nameIn(cells[index])),
  );
}

/** "15/4/2022" under the registration, "không" under a judgement, "(HTNV)" under a rating: a line more of somebody. */
function addsFact(cells: readonly CellValue[], { facts, header }: KindColumns): boolean {
  const filled = cells.filter((cell) => !isBlank(cell)).length;
  if (filled > 2) return false;
  return facts.some(({ index, meaning }) => {
    const cell = cells[index] ?? null;
    // Two numbers are counts.
    if (
      isBlank(cell) ||
      (filled > 1 && typeof cell === "number") ||
      isErrorText(cell) ||
      SIGNED.test(textOf(cell))
    )
      return false;
    if (meaning.kind === "discipline") return readDiscipline(cell, null).length > 0;
    if (meaning.kind === "registration") return daysIn(cell).length > 0 || readMark(cell).kind === "value";
    if (meaning.kind === "judgement") return isText(cell) && readMark(cell).kind === "value";
    const read = header.kind === "individual" ? readRating : readParClass;
    const inBrackets = /^\((.+)\)$/.exec(textOf(cell))?.[1];
    return (
      meaning.kind === "rating" &&
      inBrackets !== undefined &&
      read(inBrackets, DEFAULT_PARAMETERS).kind === "value"
    );
  });
}

/** Numbered "I" or "A", a line is a heading unless it rates somebody, or says where whom it names works and as what. */
function mayHead(cells: readonly CellValue[], opening: string, columns: KindColumns): boolean {
  const isPlaced = columns.placing.some(({ index }) => {
    const text = nameIn(cells[index]);
    return /^\p{L}/u.test(text) && text.toLowerCase() !== opening.toLowerCase();
  });
  const isUnit = opensAsUnit(opening);
  return isRated(cells, columns) ? isUnit && !isPlaced : isUnit || !isPlaced;
}

function isRated(cells: readonly CellValue[], { facts, header }: KindColumns): boolean {
  return facts.some(({ index, meaning, levels }) => {
    if (meaning.kind !== "rating") return false;
    if (levels) {
      // In a total a number counts those who are ticked above.
      const mark = typeof cells[index] === "number" ? null : readMark(cells[index] ?? null);
      return mark?.kind === "value" && mark.value === "yes";
    }
    const read = header.kind === "individual" ? readRating : readParClass;
    const reading = read(cells[index] ?? null, DEFAULT_PARAMETERS);
    return reading.kind === "value" ? reading.value !== UNRATED : isSingleLetter(reading);
  });
}

/** @param own kind of the table */
function kindBySubject(text: string, own: SubjectKind): RowKind {
  const subject = subjectKindIn(text);
  if (subject === null) return "unclear";
  return subject === own ? "data" : "other";
}

/**
 * A unit that the table has named before, a birth date, sex or staff code, or short marks and ratings in a column of
 * facts; not the words and names of a signature block.
 */
function looksFilled(
  cells: readonly CellValue[],
  { personal, unit, facts }: KindColumns,
  units: ReadonlySet<string>,
): boolean {
  if (personal.some(({ index }) => isPersonal(cells[index]))) return true;
  const ofUnit = unit ? textOf(cells[unit.index]).toLowerCase() : "";
  if (ofUnit !== "" && units.has(ofUnit)) return true;
  return facts.some(({ index }) => {
    const text = textOf(cells[index]);
    return (
      text !== "" && !NOTES.test(text) && !SIGNED.test(text) && text.length <= 40 && !looksLikeName(text)
    );
  });
}

/** A day, a number, "Nam", "Nữ", "x". */
function isPersonal(cell: CellValue | undefined): boolean {
  return cell !== undefined && !isBlank(cell) && /^(nam|nữ|x)$|\d/i.test(textOf(cell));
}

/** "Lê Văn Hùng", unless the words say a rating, a class or a discipline. */
function looksLikeName(text: string): boolean {
  return (
    /^\p{Lu}\p{L}*(\s\p{Lu}\p{L}*)+$/u.test(text) &&
    readRating(text, DEFAULT_PARAMETERS).kind === "issue" &&
    readParClass(text, DEFAULT_PARAMETERS).kind === "issue" &&
    readDiscipline(text, null).every(({ severity }) => severity === null)
  );
}

/** "Nguồn: …", "CCHC = …", "CHÁNH VĂN PHÒNG": whoever is somebody opens with words that begin with capitals, or has letters only. */
function isNoName(text: string): boolean {
  return SIGNED.test(text) || !/^\p{Lu}\p{L}*\s+\p{Lu}|^[\p{L}\p{M}\s.'’-]*$/u.test(text);
}

function isTextAlone(cells: readonly CellValue[]): boolean {
  return cells.filter((cell) => !isBlank(cell)).length === 1;
}

/** A row that names a unit and says nothing else: merged over the table, or bold. */
function isUnitAlone(cells: readonly CellValue[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  const [only] = filled;
  return (
    filled.length === 1 &&
    isText(only) &&
    opensAsUnit(only.replace(ORDINAL_OR_LABEL, "")) &&
    !SAID_OF_UNIT.test(only) &&
    !soundsAdverse(only)
  );
}

/** "Các phòng chuyên môn", "B - Khối sự nghiệp", "Viên chức": of which unit those below are is not said. */
const OF_MANY =
  /^\s*(?:[A-D]\s*[.)-]\s*\p{L}|(?:[IVX]+\s*[.)-]\s*)?(?:các|tập thể|cá nhân|công chức|viên chức|cán bộ|người lao động|lao động|hợp đồng|nhân viên|chuyên viên|cấp (?:trưởng|phó)|đơn vị|hạt)(?!\p{L}))/iu;

/** "Văn phòng Sở nộp đăng ký 15/4/2022", "Văn phòng Sở: từ Xuất sắc còn Tốt". */
const SAID_OF_UNIT = /\d\/\d+\/\d|:\s*(?:từ|nộp|đăng|đã|xếp|còn)(?!\p{L})/iu;

/** The settings may say what "A" or "B" stands for. */
function isSingleLetter(reading: { readonly kind: string; readonly code?: string }): boolean {
  return reading.code === "singleLetter";
}

function subjectKindIn(text: string): SubjectKind | null {
  const word = foldTight(text);
  if (/^(tapthe|tt|phong|donvi)/.test(word)) return "collective";
  return /^(canhan|cn|congchuc|vienchuc|canbo|nguoi|nld|lanhdao|hdld|hopdong|ldhd|khonggiuchuc)/.test(word)
    ? "individual"
    : null;
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

/** The name a group row gives to the unit below it: "I | PHÒNG QUẢN LÝ XÂY DỰNG". */
export function groupNameOf(table: Table, row: TableRow): string {
  const cells = table.grid.values[row.index] ?? [];
  const named = textOf(cells[table.nameColumn.index]);
  const words = cells.filter((cell) => !isBlank(cell)).map((cell) => tidy(textOf(cell)));
  const name = named === "" ? words.find((word) => !GROUP_ORDINAL.test(word)) : named;
  const plain = (name ?? "").replace(ORDINAL_OR_LABEL, "");
  return plain.length > LONGEST_HEADING ? plain : plain.replace(HEAD_COUNT, "").replace(IN_BRACKETS, "");
}

/** "II. ", "1) ", "a) ", "* ", "Đơn vị: " before the name of a unit. */
const ORDINAL_OR_LABEL =
  /^\s*(?:(?:mục\s+)?(?:[IVXLC]+|\d+)\s*[.)/:-]+\s*|\(\d+\)\s*|[a-zđ]\)\s*|[*•+-]\s*)?(?:(?:đơn vị|phòng(?:, | |\/)(?:ban|đơn vị)|tập thể)\s*:\s*)?/iu;

/** How many people a heading says that the unit has: "Văn phòng Sở (12 người)"; null where it does not. */
export function headCountIn(heading: string): number | null {
  const [, count] = heading.length <= LONGEST_HEADING ? (HEAD_COUNT.exec(heading) ?? []) : [];
  return count === undefined ? null : Number(count);
}

/** No name of a unit is longer, with all that is said of it. */
const LONGEST_HEADING = 200;

/** "(12 người)", ": 12 công chức" after the name of a unit; posts that are allowed are no people. */
const HEAD_COUNT = new RegExp(
  `\\s*[(:,–-]?\\s*(?:có\\s|gồm\\s)?\\s*0*(\\d+)\\s*(?:(?:${PEOPLE_NOUNS})(?:,\\s*)?\\s*)+\\)?$`,
  "iu",
);
/** Whatever else says how many there are: "(1/1)", "(biên chế: 2, có mặt: 1)"; "(2)" may be the number of the unit. */
const IN_BRACKETS = new RegExp(
  `\\s*(?:\\((?=[^()]*\\d)(?:[^()]*(?:${PEOPLE_NOUNS}|biên chế|có mặt|tổng)[^()]*|\\d+\\/\\d+)\\)|[(:,–-]\\s*\\d+\\s*biên chế\\)?)$`,
  "iu",
);
