/** Which cells beside the facts say nothing against their line: in notes, and below headers that are not read. */
import { isAfter, type CivilDate } from "../domain/civil-date";
import type { SubjectKind } from "../domain/subject";
import type { Year } from "../domain/year";
import type { Parameters } from "../plan/parameters";
import { soundsAdverse } from "./adverse-words";
import { type CellValue, isBlank, isDate, isErrorText, isText, textOf } from "./cell";
import { columnMeaning, type ColumnMeaning } from "./columns";
import { countedBy } from "./count-words";
import { foldWords } from "./fold";
import { lateDays } from "./late-days";
import { daysIn, namesDiscipline, readDiscipline, readMark } from "./reading";
import { isAgainst, mayDateMark, mayDateRegistration, speaksOfRegistering, withoutBetter } from "./remarks";
import type { Column, Table } from "./table";

/**
 * Whether a cell says nothing.
 * @param year the one year that its header or its line speaks of
 * @param row from 0 within the grid
 */
export type SaysNothing = (cell: CellValue, year: Year | null, row: number) => boolean;

/** Whether a text says nothing against anybody. */
export type IsPlainText = (text: string) => boolean;

/** Longer ones are not looked through, and are not believed to say nothing. */
const LONGEST_NOTE = 2_000;

/** The same notes come again and again, and are looked at once. */
export function plainTexts(kind: SubjectKind): IsPlainText {
  const known = new Map<string, boolean>();
  return (text) => {
    if (text.length > LONGEST_NOTE) return false;
    let isPlain = known.get(text);
    if (isPlain === undefined) {
      const own = withoutBetter(text);
      // What is said of a person's discipline is read with the columns of discipline.
      isPlain =
        !soundsAdverse(own) || (kind === "individual" && !soundsAdverse(own.replace(DISCIPLINED, " ")));
      known.set(text, isPlain);
    }
    return isPlain;
  };
}

const DISCIPLINED =
  /(?:chưa |không )?(?:bị )?(?:k[ỷỉ] luật|khiển trách|cảnh cáo|giáng chức|cách chức|hạ bậc lương|buộc thôi việc)(?: lần nào)?/giu;

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
        NOTHING.test(foldWords(cell)) ||
        (isPlainText(cell) && !(isOfUnits && speaksOfRegistering(cell) && isLate(cell, year))));
  }
  if (countedBy(header) !== null) return null;
  if (column.meaning.kind === "unclear" && column.meaning.about === "discipline") {
    return /\b(khong|chua)\b/.test(words) ? null : (cell) => readMark(cell).kind !== "value" || saysNo(cell);
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
    const mayAccuse = WORK_KINDS.has(column.meaning.kind) ? /\p{L}{3}|\(/u : /xét|rút|bị|bỏ|hủy|nghỉ việc/iu;
    return (cell) => !isText(cell) || !mayAccuse.test(cell) || isPlainText(cell);
  }
  if (table.kind === "individual" && (columnMeaning(header)?.kind ?? "unclear") !== "unclear") return null;
  if ((PERSONAL.test(words) && !DECIDING.test(words)) || TERM.test(words)) return null;
  const isOfOthers = OTHER_MATTERS.test(words);
  const isDeciding = DECIDING.test(words) && !isOfOthers;
  const isOfAwards = AWARDS.test(words);
  const isScore = SCORES.test(words) && !PARTS.test(words);
  return (cell) => {
    if (mayBeLate(cell)) return false;
    if (isBlank(cell) || isErrorText(cell) || isDate(cell)) return true;
    const text = textOf(cell);
    const number = Number(text.replace(",", "."));
    if (isScore && !Number.isNaN(number)) return number >= 70 || (number >= 7 && number <= 10);
    const plain = foldWords(text);
    if (isOfAwards && NO_AWARD.test(plain)) return true;
    if (plain === "khong dat") return false;
    if (CLASS.test(plain)) return !OF_CLASSES.test(words) && (!isDeciding || RATES.test(words));
    if (typeof cell === "number") return true;
    const mark = readMark(cell);
    if (NOTHING.test(plain) || (mark.kind === "value" && mark.value === "no")) return !isDeciding && !isScore;
    if (RANK.test(words) && /^\d+\s*\/\s*\d+$/.test(text)) return true;
    return !isText(cell) || isPlainText(cell);
  };
}

/** "Không", "Không có": nothing is noted. */
const NOTHING = /^(?:khong(?: co)?|0|ko)$/;
/** Discipline, blame and defects that a header names by themselves. */
const ACCUSED = /^(bi |da )?(xu ly|phe binh|nhac nho|vi pham)\b/;
/** Whatever is marked below it speaks against. */
const ADVERSE_HEADER =
  /(?<!\p{L})(không|chưa|bị|rút|hủy|huỷ|thiếu|trễ|muộn|chậm|quá hạn|vắng|từ chối|nghỉ việc|thôi việc|hoãn|bỏ(?! phiếu| trống)|chờ|(xem|hỏi) lại|giải thể)(?!\p{L})/iu;
/** "Đạt/Không đạt", or "Không" of two columns below one heading. */
const EITHER = /\b(\w+) khong \1\b| khong$/;
const RANK = /\bhang\b/;
/** What the law warns of changes no outcome. */
const LAW = /\b(don thu|khieu nai|to cao|kntc|dieu tra|khoi to|thanh tra|kiem tra)\b/;
/** The last day of something, which is nobody's. */
const TERM = /^(thoi )?han (dang ky|nop)\b/;
/** What is entered of a person besides: whatever it is, it says nothing of ratings. */
const PERSONAL =
  /\b(sinh|que|dia chi|noi o|cho o|thuong tru|trinh do|chuyen mon|(van|loai) bang|bang cap|tot nghiep|dao tao|ly luan|chinh tri|ngoai ngu|tin hoc|chung chi|chuc (vu|danh)|vi tri|viec lam|cong viec|ngach|luong|phu cap|tham nien|vuot khung|ten|nguoi ky|phu trach|linh vuc|gia dinh|dan toc|ton giao|hon nhan|dang vien|doan vien|bien che|hop dong|suc khoe|(nhom )?mau|quan ham|thanh vien|dau moi|tu chu|loai (hinh|don vi|cong chuc|vien chuc|lao dong)|doi tuong)\b|^ma(?! (tuy|xep loai|loai))\b/;
/** Of what somebody decides, or of a condition: "Không", "B" and "Khá" below are no. */
const DECIDING =
  /\b(du|dat|dieu kien|dong y|nhat tri|thong qua|tan thanh|bieu quyet|xet|binh|duyet|chot|hoi dong|y kien(?! (khac|bo sung|gop y)\b)|ket luan|ket qua|de nghi|de xuat|dung han|hop le|lanh dao so|giam doc|ubnd|so noi vu|tieu chuan|phieu|xac nhan|tham dinh|cong nhan|cong bo|phuc tra|cham|da nop|dang ky|hang|nhom|xep loai|danh gia|quyet dinh|qd|chinh thuc|khen thuong|danh hieu)\b/;
const OF_CLASSES = /^(cchc|tinh|loai)( 20\d\d)?$/;
/** Of the work as a whole, or of one matter of it. */
const RATES = /\b(xep loai|danh gia)\b/;
/** What units are classed for besides CCHC. */
const OTHER_MATTERS = /\b(van hoa|dan van|dan chu|an ninh|antt|ve sinh|dang vien|doan vien)\b/;
const AWARDS = /\b(danh hieu|khen|thuong|sang kien|de tai|cstdcs|csttcs|huan chuong|giai|co thi dua)\b/;
const NO_AWARD = /^(chua|khong)( co| duoc| khen| dat| tang)*$/;
const CLASS = /^(loai )?(xuat sac|tot|kha|trung binh|tb|yeu)$/;
const SCORES = /(?<!\b(khuyet|nhuoc|thoi|dia|dac|quan) )\bdiem\b(?! (tru|phat|cong)\b)/;
/** Of one criterion, of a part of the year, or by those who are rated. */
const PARTS =
  /\b(tieu chi|kpi|chung|tu|thanh phan|thuong|them|quy|thang|dao duc|thai do|ky nang|nhiem vu|nhom|ca nhan|duyet|thuc te|chuyen mon|chuan|chenh lech|dieu tra|khao sat|xhh)\b/;

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
  /^(da )?(dong y|thong nhat|tan thanh|thong qua|xac nhan|dat|ket luan|doi chieu|y kien (hoi dong|giam doc|gd)|du (dk|dieu kien|tieu chuan|ho so)|cong nhan|tham dinh|hop le|ok)( nam)?( 20\d\d)?$/;

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

/** Of the others only what cannot be said of a birth date or a code counts. */
const WORK_KINDS: ReadonlySet<ColumnMeaning["kind"]> = new Set(["ordinal", "position"]);

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
