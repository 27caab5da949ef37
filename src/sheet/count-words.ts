/** Headers and cells that state how many people of a unit there are, are rated too low, or were disciplined. */
import { isText, textOf, type CellValue } from "./cell";
import { foldWords } from "./fold";
import { readMark } from "./reading";
import type { Counted } from "./stated-count";

/** "Số người HTNV 2025", "Số công chức không hoàn thành nhiệm vụ": a number below says how many are rated too low. */
export function countsLowRatings(header: string): boolean {
  const words = foldWords(header);
  const isShare = header.includes("%") || /\b(ty le|ti le|tro len)\b/.test(words);
  if (
    isShare ||
    NOT_OF_STAFF.test(words) ||
    /\b(httnv|htxsnv)\b(?<!\b(khong|chua|duoi) (dat )?httnv)/.test(words)
  )
    return false;
  return /\bk?htnv\b|^duoi ht/.test(words) || (LOW_RATINGS.test(words) && OF_PEOPLE.test(words));
}

const LOW_RATINGS =
  /\b((khong|chua) hoan thanh|hoan thanh nhiem vu|(khong|chua|duoi) (dat )?(muc )?(httnv|hoan thanh tot))\b/;
const OF_PEOPLE = /\b(nguoi|ca nhan|can bo|cong chuc|vien chuc|cbcc|ccvc|cbccvc|nld|lao dong|xep loai)\b/;
/** Of a party cell, a part of the year, tasks and courses, or what people say of themselves. */
const NOT_OF_STAFF =
  /\b(dang vien|dang bo|chi bo|doan vien|cong doan|hop dong|quy|thang|du kien|tu danh gia|tu xep loai|so nhiem vu|ty le nhiem vu|ho so|van ban|hoc tap|boi duong|dao tao)\b/;
/** Of whoever the office controls: builders, drivers, organizations. */
const OF_OTHERS = /\b(to chuc|luot|xu phat|trat tu|xay dung|giao thong|cong trinh)\b/;

/** "Số người bị kỷ luật 2025", "Số CBCC vi phạm": a number below says how many were disciplined. */
export function countsDisciplined(header: string): boolean {
  const words = foldWords(header);
  return (
    /^(tong )?(so|so luong)\b/.test(words) &&
    /\b(ky luat|vi pham)\b/.test(words) &&
    OF_PEOPLE.test(words) &&
    !NOT_OF_STAFF.test(words) &&
    !OF_OTHERS.test(words)
  );
}

/** "Tỷ lệ CBCC HTTNV trở lên 2025", "Số người HTTNV trở lên"; one that is aimed at says nothing. */
export function isShareHeader(header: string): boolean {
  const words = foldWords(header);
  return (
    /\b(httn?v?|hoan thanh tot|xep loai tot)( nhiem vu)? tro len\b/.test(words) &&
    !NOT_OF_STAFF.test(words) &&
    !/\b(chi tieu|muc tieu|phan dau|toi thieu|it nhat|yeu cau)\b/.test(words)
  );
}

/** Whom a number may count, folded: workers on a contract may be among others, and are often not listed. */
const PEOPLE = [
  "nguoi",
  "can bo",
  "cong chuc",
  "vien chuc",
  "cbcc",
  "ccvc",
  "cbccvc",
  "cb",
  "cc",
  "vc",
  "thanh vien",
  "nhan su",
].join("|");
/** Which of them: all that are there, or all that are rated; posts that are allowed ("biên chế") may stay empty. */
const ALL_OF_THEM =
  "hien co|co mat|cua don vi|(?:duoc |tham gia |du )?(?:danh gia|xep loai|danh gia xep loai)";
const COUNT_HEADER = new RegExp(
  `^(?:(?:tong|tong so|t so|ts|so|so luong)(?: luong)?(?: (?:${PEOPLE}))+|bien che(?: hien)? co mat|quan so|tong so)(?: (?:${ALL_OF_THEM}))?(?: (?:nam )?20\\d\\d)?$`,
);

/** "Tổng số công chức", "Số người được xếp loại 2025". */
export function countsMembers(header: string): boolean {
  return COUNT_HEADER.test(foldWords(header));
}

/** Behind a number whom it counts, as alternatives of a pattern. */
export const PEOPLE_NOUNS =
  "người|trường hợp|đồng chí|đ\\/c|cá nhân|cán bộ|công chức|viên chức|cbcc|ccvc|cbccvc|nhân sự";

const MEMBERS = new RegExp(`^(\\d{1,4})(?: (?:${PEOPLE_NOUNS})(?: \\([^()]*\\))?)?$`, "i");

/** A whole number of people above 0: 1, "01", "2 người", "1/12". */
export function isCount(cell: CellValue): boolean {
  if (typeof cell === "number") return Number.isInteger(cell) && cell > 0;
  return isText(cell) && /^0*[1-9]\d*(\s*\/\s*\d+)?(\s+[\p{L}(].*)?$/u.test(textOf(cell));
}

/** The number in such a cell. */
export function firstNumber(cell: CellValue | undefined): number {
  return Number(/\d+/.exec(textOf(cell))?.[0] ?? 0);
}

/** What numbers stand for, by the words over or before them. */
export interface CountedBy {
  readonly of: Counted;
  /** "91,7%": at least one is missing of the whole. */
  readonly isShare: boolean;
  /** The header has the sign that its cells may lack. */
  readonly inPercent: boolean;
}

const SHARE = /%|tỷ lệ|tỉ lệ/giu;

export function countedBy(header: string): CountedBy | null {
  const inPercent = header.includes("%") || /\b(ty le|ti le)\b/.test(foldWords(header));
  if (countsLowRatings(header.replace(SHARE, ""))) return { of: "lowRated", isShare: false, inPercent };
  if (countsDisciplined(header)) return { of: "disciplined", isShare: false, inPercent: false };
  if (isShareHeader(header)) return { of: "notGood", isShare: true, inPercent };
  return countsMembers(header) ? { of: "members", isShare: false, inPercent: false } : null;
}

/** The number that a cell states; none where it states none, or a share that is whole. */
export function countAt(cell: CellValue, counted: CountedBy): readonly number[] {
  const { of, isShare, inPercent } = counted;
  if (of !== "members" && saysSome(cell, isShare)) return [1];
  if (isShare) return isPartialShare(cell, inPercent) ? [1] : [];
  // 33,3% or 0,333 of the people are no number of them.
  if (inPercent || (of !== "members" && /[%,]/.test(textOf(cell))))
    return Number(textOf(cell).replace(/\s*%$/, "").replace(",", ".")) > 0 ? [1] : [];
  if (of === "members") return [membersIn(cell)];
  return isCount(cell) ? [firstNumber(cell)] : [];
}

/** "một", "x", "Trần Thị Bình", or of a share "chưa đạt": at least one, of whom no more is known. */
function saysSome(cell: CellValue, isShare: boolean): boolean {
  if (!isText(cell) || /^\d+([.,]\d+)?\s*%?$/.test(textOf(cell))) return false;
  const mark = readMark(cell);
  const isYes = mark.kind === "value" && mark.value === "yes";
  if (isShare)
    return (
      (!isYes && mark.kind !== "blank" && !/\d|^(?:đạt|đủ|tất cả|toàn bộ)/iu.test(textOf(cell))) ||
      /dưới|chưa|không/iu.test(textOf(cell))
    );
  return (
    isYes || (mark.kind === "issue" && !NOBODY.test(foldWords(cell)) && !/^\d+(\/|$)/.test(textOf(cell)))
  );
}

const NOBODY = /^(khong|chua|ko)\b/;

/** "Số người HTTNV trở lên": how many there are by such a cell; null where it gives a share, or no number. */
export function goodAt(cell: CellValue, header: string): number | null {
  if (!isShareHeader(header) || !/\b(so|sl|nguoi)\b/.test(foldWords(header))) return null;
  const number = MEMBERS.exec(textOf(cell))?.[1];
  return number === undefined ? null : Number(number);
}

/** 91,7%, 0,917 or 11/12; a number of people says nothing by itself. */
function isPartialShare(cell: CellValue, inPercent: boolean): boolean {
  if (typeof cell === "number")
    return cell > 0 && (cell < 1 || ((inPercent || cell % 1 > 0) && cell > 1 && cell < 100));
  const text = textOf(cell);
  const [, part, whole] = /^(\d+)\s*\/\s*(\d+)$/.exec(text) ?? [];
  if (part !== undefined && whole !== undefined) return Number(part) < Number(whole);
  const [, percent, sign] = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(text) ?? [];
  if (percent === undefined || (sign === "" && !inPercent)) return false;
  const share = Number(percent.replace(",", "."));
  return share > 0 && share < 100 && (sign !== "" || share !== 1);
}

/** 0 where none is stated. */
function membersIn(cell: CellValue): number {
  if (typeof cell === "number") return Number.isInteger(cell) ? cell : 0;
  if (!isText(cell)) return 0;
  return Number(MEMBERS.exec(textOf(cell))?.[1] ?? 0);
}
