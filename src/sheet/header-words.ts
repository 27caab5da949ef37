/**
 * The words that headers of each meaning are made of, without tones. A header is taken only if every word of it is one
 * of them: "Xếp loại 2025" is, "Dự kiến xếp loại 2025" and "Không đăng ký 2023" are not.
 */

/** Stands among a header's words for a whole date or a month. */
export const A_DATE = "motngay";

const TIMES = ["nam", "trong nam", "ca nam", "cuoi nam", "hang nam", "tung nam", "cac nam", "qua cac nam"];
const PERIODS = [...TIMES, "giai doan", "5 nam", "05 nam", "tu", "den", "trong"];
const CONNECTIVES = ["va", "hoac", "cua", "ve", "theo", "la", "cac", "neu co", "co khong", "ghi ro"];
/** What stands over the marks of the council: "Nhận xét của Hội đồng", "Điều kiện chung". */
const MARKS = [
  "nhan xet",
  "danh gia",
  "y kien",
  "hoi dong",
  "tieu chi",
  "tieu chuan",
  "dieu kien",
  "chung",
  // Of two that judge, below one heading, neither is taken.
  "giam doc",
  "lanh dao",
  "ket luan",
];
const PAR = ["cchc", "cai cach hanh chinh", "cong tac"];
const STAFF = [
  "can bo",
  "cong chuc",
  "vien chuc",
  "nguoi lao dong",
  "nhan vien",
  "ca nhan",
  "cb",
  "cc",
  "vc",
  "cbcc",
  "ccvc",
  "cbccvc",
  "nld",
  "ldhd",
];
const UNITS = [
  "tap the",
  "don vi",
  "phong",
  "phong ban",
  "ban",
  "co quan",
  "bo phan",
  "trung tam",
  "chi cuc",
  "to",
  "khoi",
  "doi",
  "to chuc",
];

/** What makes a rating one of the staff. */
const STAFF_RATING = [...STAFF, "chat luong", "hoan thanh", "hoan thanh nhiem vu"];
/** What makes a rating one of a unit as a whole. */
const UNIT_RATING = ["tap the", "don vi", "phong", "phong ban", "co quan", "so nganh", "to chuc"];
const PAR_RATING = ["cchc", "cai cach hanh chinh"];

export const RATING_WORDS = {
  any: vocabulary(
    TIMES,
    CONNECTIVES,
    PAR,
    STAFF_RATING,
    UNIT_RATING,
    [
      "ket qua",
      "kq",
      "kqxl",
      "xlcl",
      "danh gia",
      "dg",
      "dgxl",
      "xep loai",
      "phan loai",
      "muc",
      "muc do",
      "xl",
      "nhom",
      "thuc hien",
      "nhiem vu",
    ],
    [
      "chinh thuc",
      // A second one of the year, beside the first: then neither is taken.
      "dieu chinh",
      "sau dieu chinh",
      "sau",
      "khieu nai",
      "giai quyet khieu nai",
      "phuc tra",
      "phuc khao",
      "tham dinh",
      "bo sung",
      "sua doi",
      "cuoi cung",
      "lai",
      "cong nhan",
      "duoc cong nhan",
      "cong bo",
      "quyet dinh",
      "do",
      "giam doc so",
      "cap co tham quyen",
      "ubnd",
      "ubnd tinh",
      "nd",
      "qd",
    ],
  ),
  ofPar: vocabulary(PAR_RATING),
  ofStaff: vocabulary(STAFF_RATING),
  ofUnits: vocabulary(UNIT_RATING),
} as const;

export const PERSON_NAME_WORDS = vocabulary(STAFF, CONNECTIVES, [
  "ho va ten",
  "ho ten",
  "ho va chu dem",
  "ho va chu dem va ten",
  "ho chu dem va ten",
  "ho dem va ten",
  "ho",
  "ho dem",
  "ho lot",
  "ho va dem",
  "ho va ten dem",
  "ho va chu lot",
  "day du",
  "viet",
  "ghi",
  "in hoa",
  "de nghi",
  "dong chi",
  "nguoi",
  "duoc danh gia",
  "duoc xep loai",
  "ten",
  "ong",
  "ba",
  "khai sinh",
  "chu in hoa",
  "viet hoa",
  "tap the",
  "don vi",
  "chuc vu",
  "chuc danh",
]);

export const COLLECTIVE_NAME_WORDS = vocabulary(UNITS, STAFF, CONNECTIVES, [
  "ten",
  "cong tac",
  "truc thuoc",
  "thuoc",
  "chuyen mon",
  "nghiep vu",
  "so",
  "nganh",
  "dia phuong",
  "ho gia dinh",
  "de nghi",
  "khen thuong",
  "dang ky",
]);

export const UNIT_WORDS = vocabulary(UNITS, TIMES, CONNECTIVES, [
  "cong tac",
  "ct",
  "noi cong tac",
  "noi lam viec",
  "thuoc",
  "truc thuoc",
  "hien nay",
  "hien tai",
  "chuyen mon",
  "nghiep vu",
]);

export const REGISTRATION_WORDS = vocabulary(PERIODS, CONNECTIVES, PAR, UNITS, [
  A_DATE,
  "dang ky",
  "da",
  "co",
  "ngay",
  "ngay thang",
  "ngay thang nam",
  "thoi gian",
  "thoi diem",
  "truoc",
  "truoc ngay",
  "thi dua",
  "td",
  "thi dua khen thuong",
  "phong trao",
  "tham gia",
  "thuc hien",
  "nop",
  "gui",
  "phieu",
  "van ban",
]);

export const DISCIPLINE_WORDS = vocabulary(PERIODS, CONNECTIVES, STAFF, [
  "ky luat",
  "bi",
  "da",
  "hinh thuc",
  "muc",
  "xu ly",
  "vi pham",
  "tinh hinh",
  "tinh trang",
  "quyet dinh",
  "so quyet dinh",
  "qd",
  "so qd",
  "ngay",
  "ngay thang nam",
  "thoi gian",
  "thoi diem",
  "hanh chinh",
  "khen thuong",
  "so ngay qd",
  "de trong neu khong co",
]);

export const COMPLIANCE_WORDS = vocabulary(PERIODS, CONNECTIVES, UNITS, MARKS, [
  "guong mau",
  "chap hanh",
  "tot",
  "nghiem",
  "nghiem tuc",
  "chu truong",
  "duong loi",
  "chinh sach",
  "phap luat",
  "quy dinh",
  "cua dang",
  "nha nuoc",
  "viec",
  "dat",
]);

export const UNITY_WORDS = vocabulary(PERIODS, CONNECTIVES, UNITS, MARKS, [
  "noi bo",
  "doan ket",
  "thong nhat",
  "tot",
  "co",
  "su",
  "giu gin",
  "xay dung",
  "dat",
]);

export const ADVISORY_UNIT_WORDS = vocabulary(CONNECTIVES, PAR, UNITS, [
  "chuyen trach",
  "tham muu",
  "giup",
  "thuc hien",
  "cua so",
  "cua tinh",
]);

export const ADVISORY_MERIT_WORDS = vocabulary(PERIODS, CONNECTIVES, PAR, UNITS, [
  "chuyen trach",
  "tham muu",
  "hoi dong",
  "thi dua",
  "quyet dinh",
  "dong y",
  "de nghi",
  "xet",
  "chon",
  "cho",
  "khen",
  "khen thuong",
]);

export const COMMENDATION_WORDS = vocabulary(PERIODS, CONNECTIVES, [
  "giay khen",
  "de nghi",
  "de xuat",
  "duoc de nghi",
  "xet",
  "tang",
  "khen thuong",
  "giam doc",
  "giam doc so",
]);

export const OUTSTANDING_PAR_WORDS = vocabulary(PERIODS, CONNECTIVES, PAR, STAFF, MARKS, [
  "co",
  "dat",
  "thanh tich",
  "xuat sac",
  "noi bat",
  "tieu bieu",
  "thuc hien",
  "hoan thanh",
  "nhiem vu",
  "linh vuc",
]);

export const DIRECT_WORK_WORDS = vocabulary(CONNECTIVES, PAR, STAFF, [
  "truc tiep",
  "lam",
  "thuc hien",
  "giai quyet",
  "tham muu",
  "phu trach",
  "nhiem vu",
  "tthc",
  "thu tuc hanh chinh",
  "mot cua",
  "bo phan",
  "tai",
  "nguoi",
]);

export type Vocabulary = ReadonlySet<string>;

function vocabulary(...phrases: readonly (readonly string[])[]): Vocabulary {
  return new Set(phrases.flat());
}

const LONGEST_PHRASE = 5;

/** Whether a header consists of such phrases, of years and of nothing else. */
export function isSaidIn(words: string, phrases: Vocabulary): boolean {
  return phrasesOf(words, phrases) !== null;
}

/** Whether a header, made up of the first phrases, holds one of the second. */
export function holdsPhrase(words: string, phrases: Vocabulary, sought: Vocabulary): boolean {
  return phrasesOf(words, phrases)?.some((phrase) => sought.has(phrase)) ?? false;
}

/** The phrases of a header from left to right, the longest first; null if something else stands between them. */
function phrasesOf(words: string, phrases: Vocabulary): readonly string[] | null {
  const all = words.split(" ");
  const found: string[] = [];
  for (let from = 0; from < all.length;) {
    if (/^20\d\d$/.test(all[from] ?? "")) {
      from++;
      continue;
    }
    const phrase = longestAt(all, from, phrases);
    if (phrase === null) return null;
    found.push(phrase);
    from += phrase.split(" ").length;
  }
  return found;
}

function longestAt(words: readonly string[], from: number, phrases: Vocabulary): string | null {
  for (let length = LONGEST_PHRASE; length > 0; length--) {
    const phrase = words.slice(from, from + length).join(" ");
    if (from + length <= words.length && phrases.has(phrase)) return phrase;
  }
  return null;
}
