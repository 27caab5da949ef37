/** Which cells beside the facts say nothing against their line: in notes, and below headers that are not read. */
import { isAfter, type CivilDate } from "../domain/civil-date";
import type { Year } from "../domain/year";
import type { Parameters } from "../plan/parameters";
import { soundsAdverse } from "./adverse-words";
import { isBlank, isText, textOf, type CellValue } from "./cell";
import { columnMeaning, type ColumnMeaning } from "./columns";
import { countAt, countedBy, countsLowRatings, type CountedBy } from "./count-words";
import { foldWords } from "./fold";
import { lateDays } from "./late-days";
import { isLowLevel } from "./level-columns";
import { daysIn, namesDiscipline, readDiscipline, readMark } from "./reading";
import { isAgainst, mayDateMark, mayDateRegistration, speaksOfRegistering } from "./remarks";
import type { IsPlainText } from "./plain-texts";
import type { Column, Table } from "./table";
import { isPersonal, NOTHING, plainBelow } from "./unread-headers";

/**
 * Whether a cell says nothing.
 * @param year the one year that its header or its line speaks of
 * @param row from 0 within the grid
 */
export type SaysNothing = (cell: CellValue, year: Year | null, row: number) => boolean;

/** Null where the header itself says that no cell below does, or where another reader looks at all of them. */
export function plainCells(
  column: Column,
  table: Table,
  parameters: Parameters,
  isPlainText: IsPlainText,
): SaysNothing | null {
  const { header } = column;
  const words = foldWords(header);
  const isOfUnits = table.kind === "collective";
  const isLate = lateDays(table, parameters);
  const mayBeLate = (cell: CellValue): boolean =>
    isOfUnits && mentionsLateTime(cell, parameters.registrationDeadline);
  const accuses =
    ADVERSE_HEADER.test(header.normalize("NFC")) && soundsAdverse(header) && !EITHER.test(words);
  if (isNote(column) && !accuses) {
    // Numbers and days by themselves say nothing in a note.
    return (cell, year) =>
      !mayBeLate(cell) &&
      (!isText(cell) ||
        (header !== "" && NOTHING.test(foldWords(cell))) ||
        (isPlainText(cell) && !(isOfUnits && speaksOfRegistering(cell) && isLate(cell, year))));
  }
  if (
    !isOfUnits &&
    (countsLowRatings(header) || BELOW_GOOD.test(words) || isLowLevel(header.replace(YEARS, "")))
  )
    return (cell) => isNone(cell);
  if (isOfUnits && LOW_CLASS.test(words)) return (cell) => isNone(cell);
  const counted = countedBy(header);
  if (counted) {
    // Of a person the years are counted.
    const years = parameters.periodLastYear - parameters.periodFirstYear + 1;
    if (isOfUnits) return counted.of === "members" ? (cell) => !isText(cell) || isPlainText(cell) : null;
    return !counted.isShare ? null : (cell) => !isPartial(cell, counted, years);
  }
  if (column.meaning.kind === "unclear" && column.meaning.about === "discipline") {
    return /\b(khong|chua)\b/.test(foldWords(header.replace(IN_BRACKETS, "")))
      ? null
      : (cell) => (readMark(cell).kind !== "value" && daysIn(cell).length === 0) || saysNo(cell);
  }
  if (accuses || isAgainst(column) || namesDiscipline(header) || ACCUSED.test(words)) {
    return LAW.test(words) ? null : saysNo;
  }
  if (mayDateRegistration(column) && !TERM.test(words)) {
    return (cell, year) =>
      !(isOfUnits && isLate(cell, year)) && (!isText(cell) || daysIn(cell).length > 0 || isPlainText(cell));
  }
  if (mayDateMark(column)) {
    return (cell, year, row) =>
      !mayBeLate(cell) && !(isOfUnits && isMarkedWithoutDay(table, row) && isLate(cell, year));
  }
  if (isOfIdentity(column)) {
    // Codes consist of letters and numbers that would mean something elsewhere.
    const { kind } = column.meaning;
    const mayAccuse =
      kind === "ordinal"
        ? /\p{L}{2}|\(/u
        : kind === "position"
          ? /\p{L}{3}|\(/u
          : /xét|rút|bị|bỏ|hủy|nghỉ việc/iu;
    return (cell) => !isText(cell) || !mayAccuse.test(cell) || isPlainText(cell);
  }
  const { kind = "unclear" } = columnMeaning(header) ?? {};
  if (!isOfUnits && kind !== "unclear" && kind !== "rating") return null;
  if (isPersonal(words) || TERM.test(words)) return null;
  const saysNothing = plainBelow(words, isPlainText);
  const isExcluding = EXCLUDING.test(words);
  return (cell) => !mayBeLate(cell) && !(isExcluding && saysYes(cell)) && saysNothing(cell);
}

/** "Loại", "Tạm đình chỉ", "Hạ mức": ticked for whom it is meant. */
const EXCLUDING = /^(loai|(tam )?dinh chi|ha (muc|bac))( 20\d\d)?$/;
/** "(1: có, 0: không)". */
const IN_BRACKETS = /\([^()]*\)/g;

function saysYes(cell: CellValue): boolean {
  const mark = readMark(cell);
  return mark.kind === "value" && mark.value === "yes";
}

const BELOW_GOOD = /\b(duoi|(khong|chua) dat) (muc )?(httnv|hoan thanh tot)\b/;
const YEARS = /\(?(?:các |số )?năm\)?|20\d\d/giu;
/** "Khá", "Số năm Trung bình", "Năm Yếu". */
const LOW_CLASS = /^((so )?(nam|lan) )?(xep )?(loai |nhom )?(kha|trung binh|tb|yeu)( nam)?( 20\d\d)?$/;

/** "4/5", "80%", or fewer years than the period has; 1 and 100 may be the whole. */
function isPartial(cell: CellValue, counted: CountedBy, years: number): boolean {
  const number = Number(/^(\d+)( năm)?$/.exec(textOf(cell))?.[1]);
  return countAt(cell, counted).length > 0 || (number !== 1 && number < years);
}

/** Blank, "0", "không", "-": nobody is counted, nothing ticked. */
function isNone(cell: CellValue): boolean {
  const mark = readMark(cell);
  return (
    mark.kind === "blank" ||
    (mark.kind === "value" && mark.value === "no") ||
    NOTHING.test(foldWords(textOf(cell)))
  );
}

/** Discipline, blame and defects that a header names by themselves. */
const ACCUSED = /^(bi |da )?(xu ly|phe binh|nhac nho|vi pham)\b/;
/** Whatever is marked below it speaks against. */
const ADVERSE_HEADER =
  /(?<!\p{L})(không|chưa|bị|rút|hủy|huỷ|thiếu|trễ|muộn|chậm|quá hạn|vắng|từ chối|nghỉ việc|thôi việc|hoãn|xóa|xoá|bỏ(?! phiếu| trống)|chờ|(xem|hỏi) lại|giải thể)(?!\p{L})/iu;
/** "Đạt/Không đạt", or "Không" of two columns below one heading. */
const EITHER = /\b(\w+) khong \1\b| khong$/;
/** What the law warns of changes no outcome. */
const LAW = /\b(don thu|khieu nai|to cao|kntc|dieu tra|khoi to|thanh tra|kiem tra)\b/;
/** The last day of something, which is nobody's. */
const TERM = /^(thoi )?han (dang ky|nop)\b/;
/** A day, or a month, of the registration's year after its last day. */
function mentionsLateTime(cell: CellValue, deadline: CivilDate): boolean {
  if (daysIn(cell).some((day) => day.year === deadline.year && isAfter(day, deadline))) return true;
  if (!isText(cell)) return false;
  const ofYear = new RegExp(`(?<![\\d/.-])(\\d{1,2})[/.-]${String(deadline.year)}(?!\\d)`).exec(cell);
  return Number(ofYear?.[1]) > deadline.month;
}

/** "Nguyễn Văn An (A)", "(nữ)": tells namesakes apart, or says nothing. */
export function isPlainNameRemark(remark: string, isPlainText: IsPlainText): boolean {
  return /^[\p{L}\d]\d?$/u.test(remark) || isPlainText(remark);
}

/**
 * Whether a column says of most lines that they were approved; the one that is left out among them may not have been.
 * @param cells of all lines
 */
export function isFilledForMost({ header }: Column, cells: readonly CellValue[]): boolean {
  return (
    APPROVING.test(foldWords(header)) && cells.filter((cell) => !isBlank(cell)).length * 2 >= cells.length
  );
}

const APPROVING =
  /^(da )?(dong y|thong nhat|tan thanh|thong qua|xac nhan|dat|ket luan|doi chieu|y kien (hoi dong|giam doc|gd)|du (dk|dieu kien|tieu chuan|ho so)|cong nhan|tham dinh|hop le|dung han|ok)( nam)?( 20\d\d)?$/;

/** Columns that tell who somebody is; what else is written there is a remark. */
export function isOfIdentity({ meaning }: Column): boolean {
  return IDENTITY_KINDS.has(meaning.kind);
}

const IDENTITY_KINDS: ReadonlySet<ColumnMeaning["kind"]> = new Set([
  "ordinal",
  "position",
  "gender",
  "birthDate",
  "staffCode",
]);

export function isNote({ header }: Column): boolean {
  return header === "" || columnMeaning(header)?.kind === "note";
}

/** "x" for a registration: a day beside it may be its own. */
function isMarkedWithoutDay({ columns, grid }: Table, row: number): boolean {
  return columns.every(
    ({ meaning, index }) =>
      meaning.kind !== "registration" || daysIn(grid.values[row]?.[index] ?? null).length === 0,
  );
}

export function saysNo(cell: CellValue): boolean {
  return NOTHING.test(foldWords(textOf(cell))) || readDiscipline(cell, null).length === 0;
}
