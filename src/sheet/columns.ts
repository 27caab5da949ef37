/** What a column holds, by the meaning of its header: any spelling, with or without tones, in one or more rows. */
import type { Judgement } from "../domain/judgement";
import type { Year, YearSpan } from "../domain/year";
import { foldTerms, foldWords } from "./fold";
import {
  A_DATE,
  ADVISORY_MERIT_WORDS,
  ADVISORY_UNIT_WORDS,
  COLLECTIVE_NAME_WORDS,
  COMMENDATION_WORDS,
  COMPLIANCE_WORDS,
  DIRECT_WORK_WORDS,
  DISCIPLINE_WORDS,
  holdsPhrase,
  isSaidIn,
  OUTSTANDING_PAR_WORDS,
  PERSON_NAME_WORDS,
  RATING_WORDS,
  REGISTRATION_WORDS,
  UNIT_WORDS,
  UNITY_WORDS,
} from "./header-words";

/** Whether a column speaks of one year, of a span of years, of "the period", or of none of them. */
export type ColumnScope = Year | YearSpan | "period" | null;

/** Whose rating a header says it is: a unit's CCHC class, a person's, a unit's as a whole; null: it does not say. */
export type RatingOf = "par" | "staff" | "unit" | null;

export type ColumnMeaning =
  | { readonly kind: "ordinal" }
  | { readonly kind: "personName" }
  /** "Tên" beside "Họ và chữ đệm". */
  | { readonly kind: "givenName" }
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
  /** Without a year: that of the tab or the line. */
  | { readonly kind: "rating"; readonly year: Year | null; readonly of: RatingOf }
  /** Without a scope: of the tab's or the line's year. */
  | { readonly kind: "registration"; readonly scope: ColumnScope }
  | { readonly kind: "discipline"; readonly scope: ColumnScope }
  | { readonly kind: "judgement"; readonly judgement: Judgement; readonly scope: ColumnScope }
  | { readonly kind: "note" }
  /** Speaks of ratings, registration or discipline, but says more or less than such a column does. */
  | {
      readonly kind: "unclear";
      readonly about: "rating" | "registration" | "discipline";
      readonly year: Year | null;
    };

/** The one year that a column speaks of by its header. */
export function yearOf(meaning: ColumnMeaning): Year | null {
  if ("year" in meaning) return meaning.year;
  return "scope" in meaning && typeof meaning.scope === "number" ? meaning.scope : null;
}

/** The one year that a header names, whatever else it says. */
export function namesYear(header: string): Year | null {
  const [year, another] = yearsIn(foldWords(header));
  return another === undefined ? (year ?? null) : null;
}

/**
 * "Xếp loại CCHC (công bố năm 2025)": what was published or decided in a year may be of the year before. Null where the
 * year stands elsewhere in the header as well.
 */
export function yearOfDecision(header: string): Year | null {
  const { words, scope } = wordsAndScope(header);
  if (typeof scope !== "number") return null;
  const own = words.replace(DECIDED_IN, " ");
  return own !== words && !own.includes(String(scope)) ? scope : null;
}

const DECIDED_IN = /\b(?:cong bo|cong nhan|qd|quyet dinh) (?:(?:trong |vao )?nam )?20\d\d\b/g;

/** A bare year, or "Năm 2021": a sub-header whose group says what it is. */
const BARE_YEAR = /^(nam )*(20\d\d)$/;

export function isBareYear(header: string): boolean {
  return BARE_YEAR.test(foldWords(header));
}

/** No header is longer; a cell that is holds a text. */
const LONGEST_HEADER = 400;

/** What headers were found to mean: the same ones come again row by row, tab by tab and formula by formula. */
const meanings = new Map<string, ColumnMeaning | null>();
const MOST_MEANINGS = 2_000;

/**
 * The meaning of a header, or null when it is none of ours. `header` is the whole text of the column, group
 * headers first, in one line.
 */
export function columnMeaning(header: string): ColumnMeaning | null {
  if (header.length > LONGEST_HEADER) return null;
  let meaning = meanings.get(header);
  if (meaning === undefined) {
    if (meanings.size >= MOST_MEANINGS) meanings.clear();
    meaning = meaningOf(header);
    meanings.set(header, meaning);
  }
  return meaning;
}

function meaningOf(header: string): ColumnMeaning | null {
  const { words, scope } = wordsAndScope(header);
  if (words === "") return null;
  return (
    meaningOfList(words) ??
    (scope === "unclear" ? unclearMeaning(words, null) : meaningOfFact(words, scope)) ??
    meaningOfPerson(words) ??
    (scope === "unclear" ? null : (meaningOfName(words, scope) ?? ratingMeaning(words, scope))) ??
    unclearMeaning(words, typeof scope === "number" ? scope : null)
  );
}

function meaningOfList(words: string): ColumnMeaning | null {
  if (/^(stt|tt|so tt|so thu tu)$/.test(words)) return { kind: "ordinal" };
  if (/^ghi chu\b(?!.*\b(so|ngay|thoi|diem|ty|ky|k?htnv)\b)/.test(words)) return { kind: "note" };
  if (/^(nam|nam danh gia|nam xep loai|nam xet|nam cong tac)$/.test(words)) return { kind: "year" };
  if (/^(loai )?doi tuong$|^phan loai (doi tuong|khen thuong)$/.test(words)) return { kind: "subjectKind" };
  return null;
}

function meaningOfFact(words: string, scope: ColumnScope): ColumnMeaning | null {
  if (words.includes("ky luat")) {
    return isSaidIn(words, DISCIPLINE_WORDS) && !/den( ngay)?$/.test(words)
      ? { kind: "discipline", scope }
      : null;
  }
  if (words.includes("dang ky")) {
    return isSaidIn(words, REGISTRATION_WORDS) ? { kind: "registration", scope } : null;
  }
  if (words.includes("chuyen trach")) {
    if (words.includes("hoi dong")) {
      return isSaidIn(words, ADVISORY_MERIT_WORDS)
        ? { kind: "judgement", judgement: "advisoryUnitMerit", scope }
        : null;
    }
    return isSaidIn(words, ADVISORY_UNIT_WORDS) ? { kind: "advisoryUnit" } : null;
  }
  if (words.includes("truc tiep")) {
    return isSaidIn(words, DIRECT_WORK_WORDS) ? { kind: "worksDirectlyOnPar" } : null;
  }
  // What a unit or a person says of itself is not what the council has found.
  if (/\btu (danh gia|nhan xet|nhan|cham|xet|xep loai|phan loai)\b/.test(words)) return null;
  if (isSaidByRated(words) || (OPINION_OF_RATED.test(words) && !words.includes("hoi dong"))) return null;
  const judgement = JUDGEMENTS.find(({ names, phrases }) => names(words) && isSaidIn(words, phrases));
  return judgement ? { kind: "judgement", judgement: judgement.judgement, scope } : null;
}

const RATED =
  "(?:ca nhan|can bo|cong chuc|vien chuc|nguoi lao dong|nhan vien|cbcc|ccvc|cbccvc|don vi|phong|phong ban|co quan|bo phan)";
const SAY = "(?:danh gia|dg|dgxl|xl|xep loai|phan loai|nhan xet|xac nhan|cham|y kien)";
/** Whoever is rated comes before what is done: "Đánh giá công chức" rates them, "Công chức đánh giá" they do themselves. */
const RATED_SAY = new RegExp(`^(?:(?!\\b${SAY}\\b).)*\\b${RATED} ${SAY}\\b|\\bdo ${RATED}\\b`);
const OPINION_OF_RATED = new RegExp(
  `\\b${SAY} (?:chung )?(?:cua|tu) (?:${RATED}|tap the)\\b|\\by kien ${RATED}\\b`,
);
const RATED_LAST = new RegExp(`\\b(?:20\\d\\d|xep loai|danh gia|phan loai) ${RATED}(?: ${RATED})*$`);

function isSaidByRated(words: string): boolean {
  return RATED_SAY.test(words) && !words.includes("hoi dong");
}

/** "Công chức xếp loại 2025", "Đơn vị đánh giá CCHC 2025", "Xếp loại CCHC 2025 do đơn vị": by those who are rated. */
export function isRatingBySelf(header: string): boolean {
  return isSaidByRated(foldWords(header));
}

/** "Kết quả xếp loại 2025" over "Cá nhân": their ratings, or those they gave themselves if a column beside is another's. */
export function mayBeRatingBySelf(header: string): boolean {
  return RATED_LAST.test(foldWords(header));
}

const JUDGEMENTS = [
  {
    judgement: "exemplaryCompliance",
    // Laws and rules alone are less than chủ trương, chính sách.
    names: (words: string) =>
      /(?<!\bban )\bchap hanh\b/.test(words) &&
      (/\b(chu truong|duong loi|chinh sach)\b/.test(words) || !/\b(quy dinh|phap luat)\b/.test(words)),
    phrases: COMPLIANCE_WORDS,
  },
  { judgement: "internalUnity", names: (words: string) => /\bdoan ket\b/.test(words), phrases: UNITY_WORDS },
  {
    judgement: "commendationProposed",
    names: (words: string) => /\bgiay khen\b/.test(words) && /\b(de nghi|de xuat|xet)\b/.test(words),
    phrases: COMMENDATION_WORDS,
  },
  {
    judgement: "outstandingPar",
    names: (words: string) => /\bxuat sac\b/.test(words) && /\b(cchc|cai cach hanh chinh)\b/.test(words),
    phrases: OUTSTANDING_PAR_WORDS,
  },
] as const;

function meaningOfPerson(words: string): ColumnMeaning | null {
  if (/^(gioi tinh|gt|nam nu)$/.test(words)) return { kind: "gender" };
  if (/\b(ngay sinh|nam sinh|ngay thang nam sinh|sinh ngay)\b/.test(words)) return { kind: "birthDate" };
  if (/^ma (cb|cc|can bo|cong chuc|vien chuc|so|nhan vien|nv|dinh danh)/.test(words))
    return { kind: "staffCode" };
  if (/^(chuc vu|chuc danh).*\b(don vi|phong|co quan)\b/.test(words)) return { kind: "positionAndUnit" };
  if (/^(chuc vu|chuc danh|vi tri viec lam)/.test(words)) return { kind: "position" };
  return null;
}

function meaningOfName(words: string, scope: ColumnScope): ColumnMeaning | null {
  if (words === "ten") return { kind: "givenName" };
  const isPerson =
    /^ho$|^(ho va ten|ho ten|ho (va )?(chu )?(dem|lot)|ten (ca nhan|can bo|cong chuc|vien chuc|nhan vien|nguoi|cb|nld))/.test(
      words,
    );
  if (isPerson && isSaidIn(words, PERSON_NAME_WORDS)) return { kind: "personName" };
  const isCollective = /^(ten )?tap the\b|^ten (don vi|phong|co quan|to chuc)\b|^so (ban )?nganh\b/.test(
    words,
  );
  if (isCollective && isSaidIn(words, COLLECTIVE_NAME_WORDS)) return { kind: "collectiveName" };
  if (scope !== null && typeof scope !== "number") return null;
  const isUnit = /^(?:(?:nam )?20\d\d )?(don vi|phong|ban|co quan|bo phan|noi cong tac|thuoc don vi)\b/.test(
    words,
  );
  return isUnit && isSaidIn(words, UNIT_WORDS) ? { kind: "unit", year: scope } : null;
}

/** A rating of one year by its header, or of the year of its tab or line; not one of a part of a year. */
function ratingMeaning(words: string, scope: ColumnScope): ColumnMeaning | null {
  if ((scope !== null && typeof scope !== "number") || isSaidByRated(words)) return null;
  const speaksOfRating =
    scope === null
      ? /\b(xep loai|kqxl|dgxl|muc do hoan thanh)\b|\b(ket qua|muc) (danh gia|phan loai)\b/.test(words)
      : BARE_YEAR.test(words) ||
        /\b(xep loai|danh gia|phan loai|muc do hoan thanh|xl|dg|xlcl|dgxl|kqxl|kq|ket qua|cchc|cai cach hanh chinh)\b/.test(
          words,
        );
  if (!speaksOfRating || !isSaidIn(words, RATING_WORDS.any)) return null;
  const holds = (part: "ofPar" | "ofStaff" | "ofUnits"): boolean =>
    holdsPhrase(words, RATING_WORDS.any, RATING_WORDS[part]);
  if (holds("ofPar")) return holds("ofStaff") ? null : { kind: "rating", year: scope, of: "par" };
  if (holds("ofStaff")) return holds("ofUnits") ? null : { kind: "rating", year: scope, of: "staff" };
  return { kind: "rating", year: scope, of: holds("ofUnits") ? "unit" : null };
}

function unclearMeaning(words: string, year: Year | null): ColumnMeaning | null {
  if (words.includes("ky luat") || namesViolation(words)) {
    return { kind: "unclear", about: "discipline", year };
  }
  if (words.includes("dang ky")) return { kind: "unclear", about: "registration", year };
  if (/\b(xep loai|danh gia|phan loai|muc do hoan thanh)\b/.test(words) && !words.startsWith("ma ")) {
    return { kind: "unclear", about: "rating", year };
  }
  return null;
}

/** "Vi phạm khác", "Hình thức xử lý": whatever stands below may be a discipline. */
export function namesViolation(header: string): boolean {
  const words = foldWords(header);
  return (
    /\b(vi pham|hinh thuc xu ly|xu ly (khac|hanh chinh)|ky luat khac)\b/.test(words) &&
    !words.includes("chap hanh")
  );
}

/** Decrees and decisions with their numbers, which hold years that are not the column's: "theo NĐ 48/2023/NĐ-CP". */
const DOCUMENTS =
  /\b(?:theo )?(?:nghi dinh|nd|quyet dinh|qd|ke hoach|kh|thong tu|huong dan|hd|(?<!ky )luat)(?: so)? ?(?!20\d\d(?!\/))\d+(?:\/\d+)*(?:[/-][a-z][a-z-]*)*(?:,? ngay \d+\/\d+\/\d{4})?/g;
/** Whole dates and months: "trước 30/3/2022", "12/2024". What a column says of them only its other words can tell. */
const DATES = /(?:\d+\s*\/\s*)?(\d+)\s*\/\s*(?:19|20)\d\d(?:\/[^\s)]*)?/g;
/** "(Xuất sắc, Tốt, Khá, Trung bình, Yếu)": what may be entered below. */
const LEGEND =
  /\(\s*(?:(?:xuat sac|xs|tot|kha|trung binh|tb|yeu|htxsnv|httnv|htnv|khtnv)(?:\s*[,;/|-]\s*(?=[a-z])|\s*(?=\)))){3,}\)/g;
/** "2021-2025", "từ năm 2021 đến năm 2025". */
const SPAN = /\b(?:tu )?(?:nam )?(20\d\d) (?:den )?(?:nam )?(20\d\d)\b/;

/**
 * A header's words, and the year or years it speaks of. "?", "%" and other signs that say something stay as words. A
 * span that a group names over a year of its own is no more than a heading of that year.
 */
function wordsAndScope(header: string): { readonly words: string; readonly scope: ColumnScope | "unclear" } {
  const plain = foldTerms(header)
    .replace(/\s+/g, " ")
    .replace(DOCUMENTS, " ")
    .replace(/\(x\)|\((?:theo )?(?:qd|quyet dinh)(?: cua [a-z ]+)?\)/g, " ")
    .replace(/\bgd (?=20)/g, "giai doan ")
    // Registrations are due by the end of March: a column of later ones is not plainly one of registration.
    .replace(DATES, (_, month: string) => (Number(month) > 3 ? " quahan " : ` ${A_DATE} `))
    .replace(/(20\d\d) ?[,;&] ?(?=20\d\d)/g, "$1 va ")
    .replace(/([a-z])(?=20\d\d\b)/g, "$1 ")
    .replace(/\b(?:(?<!\bdu )dk(?=td\b| (?:td|thi dua|gi|20)|$)|giao uoc\b)/g, "dang ky ")
    .replace(LEGEND, " ")
    .replace(/[?%<>=→*+]/g, " $& ");
  const words = withDisciplineInFull(plain.replace(/[^a-z0-9?%<>=→+]+/g, " ").trim());
  const span = spanIn(words);
  if (!span) return { words, scope: scopeIn(words) };
  const rest = words
    .replace(SPAN, " ")
    .replace(/\b(?:giai doan|0?5)\b/g, " ")
    .replace(/ +/g, " ")
    .trim();
  const own = yearsIn(rest);
  const [year] = own;
  if (year === undefined) return { words, scope: span };
  const isWithin = own.length === 1 && year >= span.first && year <= span.last;
  return isWithin ? { words: rest, scope: year } : { words, scope: "unclear" };
}

/** "Hình thức KL", "Số CBCC bị KL": the letters stand for kỷ luật where nothing beside them says "kết luận". */
function withDisciplineInFull(words: string): string {
  if (!/\bkl\b/.test(words)) return words;
  const full = words.replace(/\bkl\b/g, "ky luat");
  return isSaidIn(full.replace(/^so /, ""), DISCIPLINE_WORDS) ? full : words;
}

function spanIn(words: string): YearSpan | null {
  const [, first, last] = SPAN.exec(words) ?? [];
  const span = { first: Number(first), last: Number(last) };
  return span.first < span.last ? span : null;
}

function scopeIn(words: string): ColumnScope | "unclear" {
  const years = yearsIn(words);
  const [year] = years;
  const isOfPeriod = /\b(giai doan|5 nam|05 nam)\b/.test(words);
  if (year === undefined) return isOfPeriod ? "period" : null;
  return years.length === 1 && !isOfPeriod ? year : "unclear";
}

function yearsIn(words: string): readonly Year[] {
  return [...new Set(words.match(/\b20\d\d\b/g) ?? [])].map(Number);
}
