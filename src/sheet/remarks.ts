/** Columns beside the facts that may speak against them: notes, counts of low ratings, days of registration. */
import { remember } from "../assessment/remember";
import { soundsAdverse } from "./adverse-words";
import { isBlank, isText, textOf, type CellValue } from "./cell";
import { columnMeaning, type ColumnMeaning } from "./columns";
import { countsLowRatings } from "./count-words";
import { foldWords } from "./fold";
import { withoutHarmless } from "./harmless-words";
import { levelKeyColumns } from "./level-keys";
import { namesDiscipline } from "./reading";
import { isStatusHeader } from "./status-columns";
import type { Column, Table } from "./table";

/** Columns whose cells are not read for facts: notes, and those whose headers mean nothing here. */
export function remarkColumns(table: Table): readonly Column[] {
  return remember(columnsOfTables, table, () => findRemarkColumns(table));
}

const columnsOfTables = new WeakMap<Table, readonly Column[]>();

function findRemarkColumns(table: Table): readonly Column[] {
  const { kind, columns, headers, nameColumn, years } = table;
  // What a table of units says of discipline is not read: the members are rated and disciplined in their own.
  const isRemark = (meaning: ColumnMeaning | null, header: string): boolean =>
    isNotRead(meaning) ||
    // "Kết quả xếp loại" beside those of the years.
    (meaning?.kind === "rating" && meaning.year === null && years.kind === "columns") ||
    (kind === "collective" &&
      (isOfDiscipline(meaning) || (isOfRatings(meaning) && countsLowRatings(header))));
  const read = new Set(
    columns.flatMap(({ index, meaning, header }) => (isRemark(meaning, header) ? [] : [index])),
  );
  const withHeader = headers.flatMap((header, index): readonly Column[] =>
    // A column of facts that somebody has chosen not to use is no remark either.
    header === "" ||
    read.has(index) ||
    index === nameColumn.index ||
    isStatusHeader(header) ||
    !isRemark(columnMeaning(header), header)
      ? []
      : [{ index, header, meaning: { kind: "note" } }],
  );
  const keys = levelKeyColumns(table);
  return [...withHeader, ...textsWithoutHeader(table)].filter(({ index }) => !keys.has(index));
}

/** "HTNV 2024" of "Nguyễn Văn An (HTNV 2024)", "?" of "Nguyễn Văn An ?"; "" where nothing stands in brackets, behind a dash or as a sign. */
export function remarkOnName(name: CellValue | undefined): string {
  if (!isText(name) || name.length > LONGEST_NAME || !MAY_HOLD_REMARK.test(name)) return "";
  return (
    /^[^()]+\(([^()]+)\)?\s*$|^.+(?:\s[-–]\s|[,:;/\n])(.+)$|^\(([^()]+)\)|([^\p{L}\p{M}\d\s.'’"“”*)]+|\[.+)$/u
      .exec(name)
      ?.slice(1)
      .find((part) => part) ?? ""
  );
}

const LONGEST_NAME = 200;
const MAY_HOLD_REMARK = /[(–,:;/\n-]|[^\p{L}\p{M}\d\s.'’"“”*)]$/u;

/** What else stands in a cell that tells who somebody is: of a given name, a position with a unit, and "Công chức". */
export const REMARKS_ON: Partial<Record<ColumnMeaning["kind"], (cell: CellValue) => string>> = {
  givenName: remarkOnName,
  subjectKind: (cell) => textOf(cell).replace(/^\p{L}+ \p{L}+/u, ""),
  positionAndUnit: (cell) =>
    /\(([^()]+)\)|[→>](.+)/u
      .exec(textOf(cell))
      ?.slice(1)
      .find((part) => part) ?? "",
};

/** Columns beside the facts that nothing heads, where a text stands in a line. */
function textsWithoutHeader({ grid, headerRows, rows }: Table): readonly Column[] {
  const found = new Set<number>();
  for (const { index: row, kind } of rows) {
    if (kind !== "data") continue;
    const cells = grid.values[row] ?? [];
    for (const [index, cell] of cells.entries()) {
      if (isText(cell) && cell !== "") found.add(index);
    }
  }
  return [...found]
    .filter((index) => headerRows.every((row) => isBlank(grid.values[row]?.[index])))
    .map((index) => ({ index, header: "", meaning: { kind: "note" } }));
}

/**
 * "Ngày rút đăng ký", "Nội bộ mất đoàn kết", "Số người bị kỷ luật" of a unit, "Đơn thư KNTC", "Không đủ điều kiện":
 * whatever stands below speaks against.
 */
export function isAgainst({ header }: Column): boolean {
  const words = foldWords(header);
  return (
    /\bmat doan ket\b/.test(words) ||
    (ACCUSING.test(words) && !HANDLING.test(words)) ||
    (isOfDiscipline(columnMeaning(header)) && !/\b(khong|chua|y thuc|chap hanh)\b/.test(words))
  );
}

const ACCUSING =
  /\b(don thu|khieu nai|to cao|kntc|bi dieu tra|khoi to|mau thuan|sai pham|bi (thanh tra|kiem tra))\b/;
/** Of those who deal with such matters, or that there are none. */
const HANDLING = /\b(giai quyet|tiep nhan|tham muu|phu trach|linh vuc|nhiem vu|sau|khong|chua)\b/;

/** "Ngày đăng ký lại", "Số văn bản đăng ký", "Ngày nộp": a day below may be that of the registration. */
export function mayDateRegistration({ header }: Column): boolean {
  const words = foldWords(header);
  return (
    /^ngay (nop|gui)( 20\d\d)?$/.test(words) ||
    (/\bdang ky\b/.test(words) && !/^(thoi )?han\b|\b(ket hon|kinh doanh|xe)\b/.test(words))
  );
}

/** "Ngày văn bản", "Thời điểm nộp": a day below may be that of a registration that is marked without one. */
export function mayDateMark({ header }: Column): boolean {
  return /^(so (va )?)?(ngay|thoi (gian|diem)) (nop|gui|nhan|van ban|cong van|vb|cv)( van ban| cong van| phieu)?( 20\d\d)?$/.test(
    foldWords(header),
  );
}

/** "Đăng ký ngày 15/4/2022", "Nộp ngày 05/4/2022". */
export function speaksOfRegistering(remark: CellValue): boolean {
  return isText(remark) && /\bdang ky\b|^(da )?(nop|gui)( ngay)? \d/.test(foldWords(remark));
}

function isNotRead(meaning: ColumnMeaning | null): boolean {
  return (
    meaning === null ||
    meaning.kind === "note" ||
    (meaning.kind === "unclear" && meaning.about === "registration")
  );
}

function isOfRatings(meaning: ColumnMeaning | null): boolean {
  return meaning?.kind === "unclear" && meaning.about === "rating";
}

function isOfDiscipline(meaning: ColumnMeaning | null): boolean {
  return meaning?.kind === "discipline" || (meaning?.kind === "unclear" && meaning.about === "discipline");
}

/** Longer texts are looked at from their beginning only: no remark on a person is so long. */
const LONGEST_REMARK = 2000;

/** Folded words that lower a rating, but for those that name a level: "giảm 1 mức", "KHT", "chỉ đạt hoàn thành". */
export const LOWER_WORDS =
  "(?:ha|giam|tru) (?:0?\\d |mot )?(?:muc|bac|loai)|kht|chtnv|cht|ko? hoan thanh|chi(?: dat)?(?: muc)? (?:ht|hoan thanh)(?! (?:tot|xuat sac|xs))";

/** Discipline, another rating, moves, and what the law warns of: told whether they leave anything open or not. */
const TOLD = new RegExp(
  `\\b(?:ky luat|sai pham|xem xet|dieu tra|khoi to|truy to|bi can|tam giam|to cao|don thu|khieu nai|xac minh|dang thanh tra|dieu chinh|du kien|(?:nop|dang ky) (?:sau|bo sung)|hoan thanh nhiem vu(?: nam)? 20\\d\\d|(?:chuyen|dieu dong|biet phai)(?: cong tac)? (?:tu|den|ve|sang)|${LOWER_WORDS})\\b|^(?:hoan thanh nhiem vu$|kiem diem)`,
);

/** Whether a remark may speak against what the facts of its line say. */
export function speaksAgainst(remark: CellValue): boolean {
  return isText(remark) && (isTold(remark) || soundsAdverse(withoutBetter(shortened(remark))));
}

/** Whether a remark is to be told of even where it leaves nothing open. */
export function isTold(remark: CellValue): boolean {
  if (!isText(remark)) return false;
  const text = withoutBetter(shortened(remark));
  const words = withoutHarmless(foldWords(text));
  return becomesLower(text) || TOLD.test(words) || namesDiscipline(words);
}

function shortened(remark: string): string {
  return remark.slice(0, LONGEST_REMARK);
}

/** "HTNV → HTTNV": what stands before an arrow to a better rating holds no more. */
export function withoutBetter(text: string): string {
  return text.replace(
    /(?:k?htnv|httnv|(?:không |chưa )?hoàn thành(?: tốt)?(?: nhiệm vụ)?)\s*(?:→|⇒|[-=]+>)\s*(?:httnv|htxsnv|hoàn thành (?:tốt|xuất sắc)(?: nhiệm vụ)?)/giu,
    " ",
  );
}

/** Whether an arrow leads to a rating below HTTNV: folded into words it would be lost. */
export function becomesLower(text: string): boolean {
  return BECOMES_LOWER.test(text.slice(0, LONGEST_REMARK).normalize("NFC"));
}

/** "Hoàn thành tốt → Hoàn thành": an arrow is no word. */
const BECOMES_LOWER =
  /(?:→|⇒|[-=]+>)\s*(?:ht|htnv|khtnv|(?:không |chưa )?hoàn thành(?: nhiệm vụ)?)(?![\p{L}\p{M}])(?!\s+(?:tốt|xuất sắc|xs))/iu;
