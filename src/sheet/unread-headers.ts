/** What the cells below a header say of which no fact is read, by what the words of the header ask. */
import { isBlank, isDate, isErrorText, isText, textOf, type CellValue } from "./cell";
import { foldWords } from "./fold";
import type { IsPlainText } from "./plain-texts";
import { readMark } from "./reading";

/**
 * Whether a cell below such a header says nothing against its line.
 * @param words of the header, folded
 */
export function plainBelow(words: string, isPlainText: IsPlainText): (cell: CellValue) => boolean {
  const isDeciding = DECIDING.test(words) && !OTHER_MATTERS.test(words);
  const isOfAwards = AWARDS.test(words);
  const isScore = SCORES.test(words) && !PARTS.test(words);
  return (cell) => {
    if (isBlank(cell) || isErrorText(cell) || isDate(cell)) return true;
    const text = textOf(cell);
    const number = Number(text.replace(",", "."));
    if (isScore && !Number.isNaN(number)) return number >= 70 || (number >= 7 && number <= 10);
    const plain = foldWords(text);
    if (isOfAwards && NO_AWARD.test(plain)) return true;
    if (isDeciding && /^(?![xvcđ]$)\p{L}$/iu.test(text)) return false;
    if (plain === "khong dat") return false;
    if (CLASS.test(plain))
      return !OF_CLASSES.test(words) && (!isDeciding || (RATES.test(words) && !OF_ALL_YEARS.test(words)));
    if (typeof cell === "number") return true;
    const mark = readMark(cell);
    if (NOTHING.test(plain) || (mark.kind === "value" && mark.value === "no")) return !isDeciding && !isScore;
    if (RANK.test(words) && /^\d+\s*\/\s*\d+$/.test(text)) return true;
    return !isText(cell) || isPlainText(cell);
  };
}

/** What is entered of a person besides: whatever it is, it says nothing of ratings. @param words folded */
export function isPersonal(words: string): boolean {
  return PERSONAL.test(words) && !DECIDING.test(words);
}

/** "Không", "Không có": nothing is noted. */
export const NOTHING = /^(?:khong(?: co)?|0|ko)$/;
const RANK = /\bhang\b/;
const PERSONAL =
  /\b(sinh|que|dia chi|noi o|cho o|thuong tru|trinh do|chuyen mon|(van|loai) bang|bang cap|tot nghiep|dao tao|ly luan|chinh tri|ngoai ngu|tin hoc|chung chi|chuc (vu|danh)|vi tri|viec lam|cong viec|ngach|luong|phu cap|tham nien|vuot khung|ten|nguoi ky|phu trach|linh vuc|gia dinh|dan toc|ton giao|hon nhan|dang vien|doan vien|bien che|hop dong|suc khoe|(nhom )?mau|quan ham|thanh vien|dau moi|tu chu|loai (hinh|don vi|cong chuc|vien chuc|lao dong)|doi tuong)\b|^ma(?! (tuy|xep loai|loai))\b/;
/** Of what somebody decides, or of a condition: "Không", "B" and "Khá" below are no. */
const DECIDING =
  /\b(du|dat|dieu kien|dong y|nhat tri|thong qua|tan thanh|bieu quyet|xet|binh|duyet|chot|hoi dong|y kien(?! (khac|bo sung|gop y)\b)|ket luan|ket qua|de nghi|de xuat|dung han|hop le|lanh dao so|giam doc|ubnd|so noi vu|tieu chuan|phieu|xac nhan|tham dinh|cong nhan|cong bo|phuc tra|cham|da nop|dang ky|hang|nhom|xep loai|danh gia|quyet dinh|qd|chinh thuc|khen thuong|danh hieu)\b/;
const OF_CLASSES =
  /^(cchc|tinh|loai|muc|nhom|hd|gd|kq|ket (qua|luan)|hau kiem|tham dinh|dieu chinh|chot)( 20\d\d)?$/;
const OF_ALL_YEARS = /\b(giai doan|thap nhat|5 nam|2021 2025)\b/;
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
