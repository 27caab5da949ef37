/** What a table's tab and the titles above it say of the whole table: its one year, and what it is about. */
import type { Year } from "../domain/year";
import { isBlank, textOf, tidy, type CellValue, type Grid } from "./cell";
import { foldWords } from "./fold";
import { saying, saysNotDecided } from "./not-decided";

/** Titles stand at most this many rows above a header. */
const TITLE_ROWS = 10;
/** A row with more cells than a letterhead and a date has is a row of a table above. */
const TITLE_CELLS = 3;

export type TableYear =
  | { readonly kind: "one"; readonly year: Year }
  | { readonly kind: "none" }
  /** The tab's name and the titles name different years, or a part of one: none is believed. */
  | { readonly kind: "contradiction"; readonly years: readonly Year[] };

/**
 * @param from the first row that may hold this table's titles, from 0
 * @param headerRow the table's first header row, from 0
 */
export function yearOfTable(grid: Grid, from: number, headerRow: number): TableYear {
  const titles = titlesAbove(grid, from, headerRow);
  if ([grid.sheet, ...titles].some(namesPartOfYear)) return { kind: "contradiction", years: [] };
  const years = new Set([...yearsIn(grid.sheet), ...titles.flatMap(yearsNamed)]);
  const [only] = years;
  if (only === undefined) return { kind: "none" };
  return years.size === 1 ? { kind: "one", year: only } : { kind: "contradiction", years: [...years] };
}

/** Whether tab or titles speak of cải cách hành chính. */
export function isAboutPar(grid: Grid, from: number, headerRow: number): boolean {
  return [grid.sheet, ...titlesAbove(grid, from, headerRow)].some(speaksOfPar);
}

/** Of cải cách hành chính, in any words, or of the plan by its number. */
export function speaksOfPar(text: string): boolean {
  return /\b(cchc|c c h c|cai cach (thu tuc )?hanh chinh|cai cach hc|par index|609 kh|(kh|ke hoach)( so)? 609)\b/.test(
    foldWords(text),
  );
}

/** Whether tab or titles speak of a rating of units that is another than that of cải cách hành chính. */
export function isAboutOther(grid: Grid, from: number, headerRow: number): boolean {
  return [grid.sheet, ...titlesAbove(grid, from, headerRow)].some((text) =>
    /\b(xep loai (chat luong|tap the|don vi|iso)|phan loai (tap the|don vi)|muc do hoan thanh|khoi thi dua|danh hieu thi dua|(nd|nghi dinh)( so)? (48|90|335)|chuyen doi so|dang bo|chi bo|dan van|van hoa|dan chu)\b/.test(
      foldWords(text),
    ),
  );
}

/** Whether tab or titles say that a list is one of discipline. */
export function isAboutDiscipline(grid: Grid, headerRow: number): boolean {
  return [grid.sheet, ...titlesAbove(grid, 0, headerRow)].some((text) => /\bky luat\b/.test(foldWords(text)));
}

/**
 * The tab's name or the title that says that these ratings are proposed, expected, or of another body; else null.
 * @param holdsRatings whether there are any: else a list of registrations is just that
 */
export function undecidedTitle(
  grid: Grid,
  from: number,
  headerRow: number,
  holdsRatings: boolean,
): string | null {
  const titles = titlesAbove(grid, from, headerRow);
  const isOfAwards = titles.some((title) => OF_AWARDS.test(foldWords(title)));
  const isTold = (text: string): boolean => saysUndecided(text) || (!isOfAwards && isSubmitted(text));
  return isTold(grid.sheet) || isSetAside(grid.sheet, holdsRatings)
    ? grid.sheet
    : (titles.find(
        (title) => isTold(title) || EXAMPLE.test(plain(title)) || IS_PART_OF_YEAR.test(foldWords(title)),
      ) ?? null);
}

/** "Kết quả 9 tháng", "Quý III/2025": nothing else, over columns of whole years. */
const IS_PART_OF_YEAR =
  /^(ket qua |so lieu |xep loai |danh gia )*((3|6|9|ba|sau|chin) thang|quy (i{1,3}|iv|[1-4]))( dau| cuoi)?( nam)?( 20\d\d)?$/;

/** A note below a table that says the same of it; null where none does. @param first the first row below the header */
export function undecidedNote({ values }: Grid, first: number, end: number): string | null {
  for (let row = first; row < end; row++) {
    const cells = values[row] ?? [];
    const opening = cells.find((cell) => !isBlank(cell));
    if (typeof opening !== "string") continue;
    const isNote = NOTE_OPENING.test(opening) || isHeadingOfNote(values[row - 1]);
    if (!isNote && !standsAlone(cells)) continue;
    const note = cells.map((cell) => textOf(cell)).find(isNote ? saysUndecidedOfRatings : saysUndecidedOfAll);
    if (note !== undefined) return note;
  }
  return null;
}

/** "Ghi chú: …", "(*) …", "* …"; a star of its own may stand in the cell before. */
const NOTE_OPENING = /^\s*(ghi\s+chú|lưu\s+ý|chú\s+thích|chú\s+giải|\(?\*+\)?|\([\d*a-z]\)|[¹²³])/iu;

/** "Ghi chú:" in a line of its own. */
function isHeadingOfNote(cells: readonly CellValue[] = []): boolean {
  const opening = cells.find((cell) => !isBlank(cell));
  return (
    typeof opening === "string" &&
    standsAlone(cells) &&
    /^\s*(ghi\s+chú|lưu\s+ý|chú\s+thích)\s*:?\s*$/iu.test(opening)
  );
}

function standsAlone(cells: readonly CellValue[]): boolean {
  return cells.filter((cell) => !isBlank(cell)).length === 1;
}

/** "Kết quả trên là dự kiến", "Riêng năm 2025 tạm tính theo kết quả tự chấm": below a table, of all that it says. */
function saysUndecidedOfAll(line: string): boolean {
  const words = foldWords(line);
  return (
    /\b(ket qua|so lieu)\b.*\bdu kien\b/.test(words) ||
    (saysUndecided(line) &&
      /\b(ket qua|so lieu|bang|danh sach|xep loai|phieu|nam 20\d\d|ca nam)\b/.test(words))
  );
}

/** A note may speak of a party member without speaking of ratings. */
function saysUndecidedOfRatings(note: string): boolean {
  return (
    saysUndecided(note) &&
    (saysNotDecided(note) ||
      /\b(xep loai|xl|danh gia|phan loai|ket qua|muc|bang|danh sach|so lieu|diem|tu cham)\b/.test(
        foldWords(note),
      ))
  );
}

/** Whether a text says that ratings are proposed, expected, set aside, or of another body. */
export function saysUndecided(text: string): boolean {
  return isUndecided(text) || saysNotDecided(text);
}

function isUndecided(text: string): boolean {
  const words = foldWords(text);
  return NOT_DECIDED.test(words) || OTHER_BODIES.test(plain(text));
}

/** What is put to those who decide. A list of who is proposed for an award says so too, of ratings that are decided. */
function isSubmitted(text: string): boolean {
  const words = plain(text);
  return SUBMITTED.some((phrase) => phrase.test(words));
}

/** What only the name of a tab says in so few words. */
function isSetAside(sheet: string, holdsRatings: boolean): boolean {
  const words = plain(sheet);
  return SET_ASIDE.some((phrase) => phrase.test(words)) || (holdsRatings && WISHED.test(words));
}

function plain(text: string): string {
  return tidy(text).toLowerCase();
}

const RATE = "(?:xep loai|xl|danh gia|dg|dgxl|phan loai)";

/** Who rates, if not those who decide, and whose ratings: a party cell's, a union's; what a year is to bring. */
const NOT_DECIDED = new RegExp(
  [
    `\\btu (cham|nhan (xep )?loai|${RATE})\\b|\\bxep loai thi dua\\b`,
    "\\b(dang vien|dang bo|dang uy|chi bo|cong doan|doan vien|doan thanh nien|chi doan|doan tn(cs)?|nu cong|cuu chien binh|hoi (ccb|lhpn|phu nu))\\b",
    `\\b(de xuat|de nghi|du kien|du thao)( muc| ket qua)? ${RATE}\\b|^(du kien|du thao)( 20\\d\\d)?$|\\b${RATE}\\b.*\\bdu kien\\b`,
    `\\bde nghi cong nhan( ket qua| muc)* (${RATE}|cchc)\\b|\\b(lay|xin) y kien ([a-z]+ ){0,3}${RATE}\\b|\\b(lay|kiem) phieu\\b|^bien ban\\b`,
    `^(bang |bieu |danh sach )?((ke hoach|muc tieu|chi tieu|phan dau) )+(ket qua )?${RATE}\\b`,
    `\\bdang ky( muc| tieu| chi tieu| phan dau| ket qua)* ${RATE}\\b|^(chi tieu |muc tieu )?phan dau\\b`,
    "^(kh|ke hoach)( nam)? 20\\d\\d$|^(muc tieu|chi tieu)( cchc)?( nam)?( 20\\d\\d)?$",
  ].join("|"),
);

/** "Đảng 2025", "Xếp loại Đảng", "Phụ nữ 2025"; "đăng" and "đang" are other words. */
const OTHER_BODIES =
  /(xếp loại|xl|đánh giá|phân loại) đảng(?!\p{L})|^((xếp loại|xl) )?(đảng|phụ nữ)( năm)?( 20\d\d)?$/u;

/** "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG", but none of ratings to be decided on. */
const OF_AWARDS = new RegExp(
  `^(?!.*\\b(binh xet|${RATE})\\b(?!.*\\bde nghi (tang|khen)\\b)).*\\b(khen thuong|danh hieu|(de nghi )?tang (bang khen|giay khen|co))\\b`,
);

/** Papers that ask for a decision, meetings, parts of the year, and decisions whose number or day is not written yet. */
const SUBMITTED = [
  saying(
    "(?<!(tờ|quy|quá|chương|công) )trình (lên )?(giám đốc|lãnh đạo|hội đồng|ubnd|chủ tịch|sở|cấp|phê duyệt|ký|xét)|tờ trình( số)?:?[\\s\\d….]*/ ?ttr|đề nghị (\\p{L}+ ){0,4}(xét|công nhận|phê duyệt|xếp loại|đánh giá)|dự kiến(?! (họp|tổ chức|thời gian|ngày))|bình xét|bỏ phiếu|sơ kết|(xin|lấy) ý kiến|góp ý|(gửi|để|đang) (các )?(\\p{L}+ )?rà soát|phương án \\d|chưa ký|họp (xét|xếp loại) tại (phòng|đơn vị)|trưởng phòng (xếp loại|đánh giá)|do các (phòng|đơn vị) (đề xuất|xếp loại)|(đã|bị) (hủy|thay thế|thu hồi)|hết hiệu lực|đợt (\\d+|[ivx]+)|lần (\\d+|đầu)",
  ),
  /tính đến (hết )?(ngày )?(?!31\s*[/.-]\s*12|31 tháng 12)\d/u,
  /(quyết định|qđ)[^()\p{L}]*(số:?\s*(…|\.{2}|_)|[^()]*ngày\s*(…|\.{2}|_))/u,
  /^(đề xuất|trình)( năm)?( 20\d\d)?$/u,
];

/** Trials, forms, and what has been replaced. */
const EXAMPLE = /^\(?ví dụ( minh họa)?( \d+)?\)?$/u;
const SET_ASIDE = [
  /^(cá nhân|tập thể|danh sách|xếp loại|dữ liệu|kết quả|cchc)( (năm )?20\d\d)?[\s(_-]+cũ\)?$/u,
  /20\d\d[\s(_-]+(cũ|sai|bỏ|lỗi|hủy)\)?$|^(test|thử|demo|mẫu|backup|bak)[\s_-]*((năm )?20\d\d)?$/u,
  EXAMPLE,
  /^(draft|template|cũ|trang cũ|sheet cũ|hủy|đã hủy|lưu trữ|lưu|góp ý|chờ ký|mẫu nhập|nhập thử)( (năm )?20\d\d)?$/u,
  /^(6|9|sáu|chín) tháng( .*)?$|^quý ([1-4]|i{1,3}|iv)( .*)?$/u,
];
/** "Đăng ký 2025" over ratings: those that are aimed at. */
const WISHED = /^đăng k[ýí]( năm)? 20\d\d$/u;

/** "QUÝ IV", "tháng 12 năm 2023" but for the date of a document, "6 tháng", "T12.2023", "12-2023". */
const PARTS_OF_YEAR = [
  /\bquy (i{1,3}|iv|[1-4])\b|\bq[1-4]\b/,
  /\bthang\b|\bt\d{1,2}\b|\b(0?[1-9]|1[01])t(\b|(?=20\d\d))|\b(dau|giua|nua) nam\b/,
  /\bhoc ky\b|\bhk ?\d\b/,
  /\b(0?[1-9]|1[0-2]) 20\d\d\b|\b20\d\d (0?[1-9]|1[0-2])\b/,
];

function namesPartOfYear(text: string): boolean {
  const words = withoutDocuments(foldWords(text));
  return PARTS_OF_YEAR.some((part) => part.test(words));
}

/** Without dates and numbers of documents: "ngày 30 tháng 3 năm 2022", "7/5/2019", "Nghị định 90/2020/NĐ-CP". */
function withoutDocuments(words: string): string {
  return words
    .replace(/\b(?:ngay )?\d{1,2} \d{1,2} 20\d\d\b|\bngay\b.*?\bnam 20\d\d\b/g, " ")
    .replace(/\b(?:nghi dinh|nd|quyet dinh|qd|ke hoach|kh|thong tu|luat)(?: so)? \d+(?: 20\d\d)?\b/g, " ");
}

function titlesAbove({ values }: Grid, from: number, headerRow: number): readonly string[] {
  const titles: string[] = [];
  for (let row = headerRow - 1; row >= Math.max(from, headerRow - TITLE_ROWS); row--) {
    const filled = (values[row] ?? []).filter((cell) => !isBlank(cell));
    if (filled.length > TITLE_CELLS) {
      titles.push(...filled.map((cell) => textOf(cell)).filter((text) => DRAFT_MARK.test(plain(text))));
      break;
    }
    titles.push(...filled.map((cell) => textOf(cell)));
  }
  return titles;
}

/** What a letterhead of any width may hold. */
const DRAFT_MARK = /^\(?(bản )?(dự thảo|nháp)( lần \d+)?\)?$/u;

/** Every year of a tab's name; a span such as 2021-2025 gives two and so is no single year. */
function yearsIn(sheet: string): readonly Year[] {
  return (sheet.match(/(?<!\d)20\d\d(?!\d)/g) ?? []).map(Number);
}

/** "(UBND tỉnh công bố năm 2025)": may be the results of the year before. */
const DECIDED_IN = /\b(cong bo|cong nhan|quyet dinh|qd) (trong |vao )?nam 20\d\d\b/g;

/** "… NĂM 2023", but no date of a document ("ngày 30 tháng 3 năm 2022") and no span of years. */
function yearsNamed(title: string): readonly Year[] {
  const words = withoutDocuments(foldWords(title)).replace(DECIDED_IN, " ");
  if (/\b20\d\d 20\d\d\b|\bgiai doan\b/.test(words)) return [];
  return [...words.matchAll(/\bnam (20\d\d)\b/g)].map((match) => Number(match[1]));
}
