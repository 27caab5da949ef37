/** What a list is of, by its title or its tab's name: of those disciplined, rated too low, of a lower class. */
import type { ParClass } from "../domain/rating";
import type { Year } from "../domain/year";
import { DEFAULT_PARAMETERS } from "../plan/parameters";
import { soundsAdverse } from "./adverse-words";
import { foldWords } from "./fold";
import { readParClass } from "./reading";

export type Matter =
  | { readonly kind: "discipline"; readonly year: Year | null }
  | { readonly kind: "lowRating"; readonly year: Year | null }
  | { readonly kind: "class"; readonly parClass: ParClass; readonly year: Year | null }
  /** Of registrations with their days, which may be late. */
  | { readonly kind: "registrationDays"; readonly isOfPeriod: boolean; readonly year: Year | null }
  /** The title sounds adverse, in words of which no more is known. */
  | { readonly kind: "doubtful"; readonly title: string; readonly year: Year | null };

/** A title is not longer. */
const LONGEST_TITLE = 300;

/**
 * Null for what is the title of no such list, and for a list of whom nothing of the kind is said ("không bị kỷ luật").
 * @param isOfPar whether the tab speaks of CCHC: then "Xếp loại Khá" alone heads the units of that class
 */
export function listMatter(title: string, isOfPar = false): Matter | null {
  if (title.length > LONGEST_TITLE) return null;
  const words = foldWords(title);
  const named = [...words.matchAll(/\b20\d\d\b/g)].map(([year]) => Number(year));
  const year = named.length === 1 ? (named[0] ?? null) : null;
  if (DISCIPLINED.test(words) && !NOT_DISCIPLINED.test(words)) return { kind: "discipline", year };
  if ((LOW_RATING.test(words) && !ANY_RATING.test(words)) || OF_LOW_LEVEL.test(words))
    return { kind: "lowRating", year };
  if (REGISTRATIONS.test(words))
    return { kind: "registrationDays", isOfPeriod: /\bgiai doan\b|\b2021 2025\b/.test(words), year };
  const [, first, second] = CLASS_OF_PAR.exec(words) ?? (isOfPar ? CLASS_ALONE.exec(words) : null) ?? [];
  const level = first ?? second;
  const parClass = level === undefined ? null : readParClass(level, DEFAULT_PARAMETERS);
  if (parClass?.kind === "value") return { kind: "class", parClass: parClass.value, year };
  const isOfOtherMatter = CLASS_ALONE.test(words) || OF_THEMSELVES.test(words);
  return soundsAdverse(title.replace(DRAFT, " ")) && !isOfOtherMatter
    ? { kind: "doubtful", title, year }
    : null;
}

const CLASS_OF_PAR =
  /\bcchc\b.*\bxep loai (xuat sac|tot|kha|trung binh|yeu)\b|\bxep loai (kha|trung binh|yeu) (ve )?cchc\b/;
const CLASS_ALONE =
  /^(?:[ivx\d]+ )?(?:don vi )?(?:xep )?(?:loai|nhom|muc) (kha|trung binh|yeu)$|^(kha|trung binh|yeu)$/;
/** A trial or an old list says nothing against those whom it names. */
const DRAFT = /(?<!\p{L})(?:nháp|thử|cũ|tạm(?! (?:đình|hoãn|dừng|ngừng|xếp)))(?!\p{L})/giu;
/** What units or people say of themselves is said against nobody. */
const OF_THEMSELVES = /\btu (cham|danh gia|xep loai)\b/;
const DISCIPLINED =
  /^(danh sach|ds|bieu|bang|tong hop|phu luc|so|tinh hinh|theo doi|ky luat)\b.*\b(ky luat|khien trach|canh cao|(cong chuc|vien chuc|can bo|dang) vi pham)\b|^(ky luat|xu ly can bo)\b|^(bi )?(khien trach|canh cao|cach chuc|giang chuc|buoc thoi viec|ha bac luong)$|^(theo doi )?(kl|vi pham)( nam)?( 20\d\d)?$/;
const NOT_DISCIPLINED =
  /\b(khong|chua) (co |bi )?(ai )?(bi )?(xu ly )?(ky luat|vi pham)\b|\bquy (trinh|dinh|che)\b/;
const LOW_RATING =
  /^(?:[ivx\d]+ )?(?:xep loai |muc |loai )?(?:(?:khong |chua )?hoan thanh nhiem vu|k?htnv)$|^(danh sach|ds|phu luc)\b.*\b(hoan thanh nhiem vu|htnv|khtnv|(khong|chua) hoan thanh)\b|^k?htnv( nam)?( 20\d\d)?$/;
/** "Danh sách công chức xếp loại hoàn thành nhiệm vụ": one level; "mức độ hoàn thành nhiệm vụ" is all of them. */
const OF_LOW_LEVEL =
  /^(danh sach|ds|phu luc)\b(?!.*\b(tot|xuat sac|httnv|htxsnv|tro len)\b).*\b(xep loai|dat muc|muc|loai) ((khong|chua) )?(hoan thanh nhiem vu|k?htnv)\b/;
/** Such a list is of ratings of all kinds. */
const ANY_RATING =
  /\b(muc do|muc|xep loai|danh gia|tot|xuat sac|htt|httnv|htxs|htxsnv|khen thuong|tro len)\b/;
const REGISTRATIONS = /^(?!.*\b(khong|chua|tre|muon|cham|qua han)\b).*\b(dang ky|dk) thi dua\b/;
