/** What a column holds, by the meaning of its header: any spelling, with or without tones, in one or more rows. */
import type { Judgement } from "../domain/judgement";
import type { Year } from "../domain/year";
import { foldWords } from "./fold";

/** Whether a column speaks of one year, of the period, or of neither. */
export type ColumnScope = Year | "period" | null;

export type ColumnMeaning =
  | { readonly kind: "ordinal" }
  | { readonly kind: "personName" }
  | { readonly kind: "collectiveName" }
  | { readonly kind: "unit"; readonly year: Year | null }
  | { readonly kind: "position" }
  /** "Chức vụ, đơn vị" in one cell. */
  | { readonly kind: "positionAndUnit" }
  | { readonly kind: "gender" }
  | { readonly kind: "birthDate" }
  | { readonly kind: "staffCode" }
  | { readonly kind: "worksDirectlyOnPar" }
  | { readonly kind: "advisoryUnit" }
  /** The year that a line of a long table speaks of. */
  | { readonly kind: "year" }
  /** Whether a line is a collective or a person, where a table holds both. */
  | { readonly kind: "subjectKind" }
  /** A person's rating, or a unit's class where the header says CCHC. Without a year: that of the tab or the line. */
  | { readonly kind: "rating"; readonly year: Year | null; readonly ofPar: boolean }
  /** Without a year: of the tab's or the line's year unless it is said to be of the period. */
  | { readonly kind: "registration"; readonly year: Year | null; readonly ofPeriod: boolean }
  | { readonly kind: "discipline"; readonly year: Year | null }
  | { readonly kind: "judgement"; readonly judgement: Judgement; readonly scope: ColumnScope }
  | { readonly kind: "note" };

/** A bare year, or "Năm 2021": a sub-header whose group says what it is. */
const BARE_YEAR = /^(nam )?(20\d\d)$/;

export function isBareYear(header: string): boolean {
  return BARE_YEAR.test(foldWords(header));
}

/** Ratings by others than the one who decides, and numbers that are no ratings. */
const NOT_THE_RATING =
  /\b(tu cham|tu danh gia|tu xep|tu nhan|de xuat|du kien|diem|chi so|thu hang|xep hang|ty le|ti le|so luong|dang vien|dang bo|chi bo|to chuc dang|doan vien|cong doan|doan the|doan thanh nien|thi dua|danh hieu|chat luong dich vu)\b/;

/**
 * The meaning of a header, or null when it is none of ours. `header` is the whole text of the column, group
 * headers first, in one line.
 */
export function columnMeaning(header: string): ColumnMeaning | null {
  const words = foldWords(withoutCitations(header));
  if (words === "") return null;
  if (/^(stt|tt|so tt|so thu tu)$/.test(words)) return { kind: "ordinal" };
  if (words.startsWith("ghi chu")) return { kind: "note" };
  const year = yearIn(words);
  const scope: ColumnScope = year ?? (/\bgiai doan\b|\b5 nam\b|\b05 nam\b/.test(words) ? "period" : null);

  if (words.includes("ky luat")) return { kind: "discipline", year };
  if (words.includes("chuyen trach")) {
    return words.includes("hoi dong")
      ? { kind: "judgement", judgement: "advisoryUnitMerit", scope }
      : { kind: "advisoryUnit" };
  }
  if (words.includes("chap hanh")) return { kind: "judgement", judgement: "exemplaryCompliance", scope };
  if (words.includes("doan ket")) return { kind: "judgement", judgement: "internalUnity", scope };
  if (words.includes("giay khen")) return { kind: "judgement", judgement: "commendationProposed", scope };
  if (words.includes("dang ky")) {
    return { kind: "registration", year, ofPeriod: scope === "period" };
  }
  if (words.includes("truc tiep")) return { kind: "worksDirectlyOnPar" };
  if (isOutstandingPar(words)) return { kind: "judgement", judgement: "outstandingPar", scope };

  if (/^(ho va ten|ho ten|ho va chu dem|ho dem va ten|ten ca nhan|ten can bo|ten cong chuc)\b/.test(words)) {
    return { kind: "personName" };
  }
  if (/^(gioi tinh|gt|nam nu)$/.test(words)) return { kind: "gender" };
  if (/\b(ngay sinh|nam sinh|ngay thang nam sinh|sinh ngay)\b/.test(words)) return { kind: "birthDate" };
  if (/^ma (cb|cc|can bo|cong chuc|vien chuc|so|nhan vien|nv|dinh danh)/.test(words))
    return { kind: "staffCode" };
  if (/^(nam|nam danh gia|nam xep loai|nam xet|nam cong tac)$/.test(words)) return { kind: "year" };
  if (/^(loai )?doi tuong$|^phan loai (doi tuong|khen thuong)$/.test(words)) return { kind: "subjectKind" };
  if (/^(chuc vu|chuc danh).*\b(don vi|phong|co quan)\b/.test(words)) return { kind: "positionAndUnit" };
  if (/^(chuc vu|chuc danh|vi tri viec lam)/.test(words)) return { kind: "position" };
  if (/^(ten )?tap the\b/.test(words) || /^ten (don vi|phong|co quan|to chuc)/.test(words)) {
    return { kind: "collectiveName" };
  }
  if (/^(don vi|phong|ban|co quan)\b/.test(words) && !/\b(xep loai|danh gia)\b/.test(words)) {
    return { kind: "unit", year };
  }
  if (year === null ? isRatingOfOneYear(words, header) : isRating(words)) {
    return { kind: "rating", year, ofPar: /\b(cchc|cai cach hanh chinh)\b/.test(words) };
  }
  return null;
}

/** "Kết quả xếp loại" of a tab or line that belongs to a year; not one of several years or of a part of a year. */
function isRatingOfOneYear(words: string, header: string): boolean {
  if (NOT_THE_RATING.test(words) || /\d/.test(foldWords(header).replace(/\bnd\b.*/, ""))) return false;
  if (/\b(giai doan|quy|thang|tuan|ma|so|ngay|ghi chu|ly do)\b/.test(words)) return false;
  return /\bxep loai\b|\b(ket qua|muc) (danh gia|phan loai)\b/.test(words);
}

function isRating(words: string): boolean {
  if (NOT_THE_RATING.test(words)) return false;
  return BARE_YEAR.test(words) || /\b(xep loai|danh gia|phan loai|ket qua|cchc)\b/.test(words);
}

function isOutstandingPar(words: string): boolean {
  if (!words.includes("xuat sac") || words.includes("xep loai")) return false;
  return /\b(cchc|cai cach hanh chinh|thanh tich)\b/.test(words);
}

/** Numbers of decrees and whole dates hold years that are not the column's: "(NĐ 48/2023)", "trước 30/3/2022". */
function withoutCitations(header: string): string {
  return header.replace(/\d+\s*\/\s*(\d{1,2}\s*\/\s*)?(19|20)\d\d(\/[^\s)]*)?/g, " ");
}

/** The one year a header names; null for none, for several and for a span such as 2021-2025. */
function yearIn(words: string): Year | null {
  const years = [...new Set(words.match(/\b20\d\d\b/g) ?? [])];
  return years.length === 1 ? Number(years[0]) : null;
}
