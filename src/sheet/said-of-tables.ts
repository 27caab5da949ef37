/** What one tab says of the tables of others, or of all of them: "Tờ Cá nhân là số liệu nháp". */
import type { CellPlace } from "../domain/fact";
import { identityKey } from "../domain/identity";
import type { Parameters } from "../plan/parameters";
import { placeInGrid, tidy, type Grid } from "./cell";
import { foldWords } from "./fold";
import { seenBy } from "./seen-texts";
import { filledIn, holdsFacts, ofSomebody, type TextAround } from "./set-aside-tables";
import type { Table } from "./table";
import { TITLE_CELLS } from "./table-titles";
import { rowsRead, titleTexts } from "./unread-line";
import { isListOfTasks } from "./unread-ratings";
import { SENTENCE_END } from "./unread-sentences";

/**
 * Sets aside the tables of which another tab says something that may undo them: those of the tabs that it names, else
 * all. A tab with tables of its own speaks of others only where it names their tabs.
 */
export function withSaidElsewhere(
  tables: readonly Table[],
  grids: readonly Grid[],
  parameters: Pick<Parameters, "seenTexts">,
): readonly Table[] {
  const withFacts = tables.filter(holdsFacts);
  const sheets = [...new Set(withFacts.map(({ grid }) => grid.sheet))];
  if (sheets.length === 0) return tables;
  const isSeen = seenBy(parameters);
  const isOfSomebody = ofSomebody(tables);
  const undoing = new Map<string, TextAround[]>();
  for (const grid of grids) {
    const isOfList = holdsList(grid);
    for (const { text, place } of statementsIn(grid, tables)) {
      const named = sheets.filter((sheet) => sheet !== grid.sheet && names(text, sheet));
      const mayMeanAll = named.length === 0 && (!isOfList || OF_ALL.test(foldWords(text)));
      const spokenOf = mayMeanAll ? sheets : named;
      if (spokenOf.length === 0 || isSeen(text) || isOfSomebody(text)) continue;
      for (const sheet of spokenOf) {
        const texts = undoing.get(sheet) ?? [];
        undoing.set(sheet, texts);
        if (texts.length < MOST_TOLD) texts.push({ text, at: "note", place });
      }
    }
  }
  return tables.map((table) => {
    const texts = holdsFacts(table) ? undoing.get(table.grid.sheet) : undefined;
    if (!texts) return table;
    const ofItsOwn = table.years.kind === "undecided" ? table.years.texts : [];
    return { ...table, years: { kind: "undecided", texts: [...ofItsOwn, ...texts] } };
  });
}

/** So many sentences on one tab are told. */
const MOST_TOLD = 50;
/** Fewer letters say nothing of a table. */
const SHORTEST = 10;

/** A text alone above lines of several cells is their title. */
function headsList({ values }: Grid, row: number): boolean {
  if (filledIn(values[row]) !== 1) return false;
  let next = row + 1;
  while (next < values.length && filledIn(values[next]) === 0) next++;
  return filledIn(values[next]) > 1;
}

/** What stands around a list of its own speaks of that. */
function holdsList({ values }: Grid): boolean {
  return values.some((cells) => filledIn(cells) > TITLE_CELLS);
}

const OF_ALL =
  /\b(file|tep|tat ca|toan bo|moi|cac) (to|trang|sheet|tab|bang|bieu|so lieu|du lieu|xep loai)\b|\b(file|tep)\b/;
/** Said of a person, whom the tables do not name. */
const OF_A_PERSON = /(?<!\p{L})(đ\/c|đc|đồng chí|ông|bà|anh|chị|cô)\.?\s+\p{Lu}/u;

interface Statement {
  readonly text: string;
  readonly place: CellPlace;
}

/** The sentences that undo data, outside of the tables of a tab; the lines of a list of tasks say nothing of what is. */
function* statementsIn(grid: Grid, tables: readonly Table[]): Generator<Statement> {
  const isOfTasks = isListOfTasks(titleTexts(grid));
  const read = rowsRead(tables.filter((table) => table.grid === grid));
  for (const [row, cells] of grid.values.entries()) {
    if (read.has(row) || headsList(grid, row) || (isOfTasks && filledIn(cells) > 2)) continue;
    for (const [column, cell] of cells.entries()) {
      if (typeof cell !== "string") continue;
      for (const sentence of cell.split(SENTENCE_END)) {
        if (undoesData(sentence)) yield { text: tidy(sentence), place: placeInGrid(grid, row, column) };
      }
    }
  }
}

const QUOTATION_MARKS = /["'“”‘’«»]/g;
const TAB_WORDS = ["tờ", "trang", "sheet", "tab", "bảng", "biểu", "to", "bang"].map(identityKey);

/** Named as a tab, or in quotation marks, which stand for that word: "Năm 2025" alone is a year. */
function names(sentence: string, sheet: string): boolean {
  const words = ` ${identityKey(sentence.replace(QUOTATION_MARKS, " tờ "))} `;
  return TAB_WORDS.some((word) => words.includes(` ${word} ${identityKey(sheet)} `));
}

/** Whether a sentence says of data that it does not hold: what it speaks of, and then what it says of that. */
function undoesData(sentence: string): boolean {
  if (sentence.length < SHORTEST || sentence.length > LONGEST_STATEMENT) return false;
  const text = ` ${sentence.normalize("NFC").toLowerCase()} `;
  return (
    (STATEMENTS.some((statement) => statement.test(text)) || WITHOUT_TONES.test(text)) &&
    !tellsHow(text) &&
    !PUT_RIGHT.test(text) &&
    !OF_A_PERSON.test(sentence.normalize("NFC"))
  );
}

/** "Không gộp ô", "2. Nếu sai thì sửa": of a guide, a rule. */
export function tellsHow(sentence: string): boolean {
  return GENERAL.test(foldWords(sentence.replace(NUMBERING, "")));
}

/** Longer sentences are those of plans and laws. */
const LONGEST_STATEMENT = 300;

/** Tabs, tables and what stands in them; "tổ", "bằng" and "trạng" are other words, and results are of much else. */
const TABLES =
  "(?:tờ(?! trình)|trang(?! (?:bị|thiết|trí|phục))|sheet|tab|bảng(?! (?:giá|lương|tên|hiệu))|biểu(?! (?:giá|phí|quyết|diễn|dương|hiện)))";
const DATA = `(?:${TABLES}|file|tệp|số liệu|dữ liệu|cột|bản này|danh sách (?:này|cá nhân|tập thể)|(?:kết quả |mức |điểm )?(?:xếp loại|đánh giá|cchc)|kết quả (?:năm|20|này|trên)|các mức|mức (?:ghi|này|trên)|kq)`;
/** Within one clause. */
const THEN = "[^,;.!?]{0,60}";
const DECIDED =
  "(?:duyệt|chính thức|chốt|công nhận|thẩm định|xác nhận|thông qua|cập nhật|nhập|đầy đủ|đủ(?! \\d)|chính xác|đúng(?! sự thật)|đối chiếu|rà soát|kiểm tra|ký|hoàn chỉnh|hoàn thiện)";
const DRAFT =
  "(?:nháp|dự thảo|dự kiến|tạm|giả định|giả|minh h(?:ọa|oạ)|thử|ước|tự chấm|tự đánh giá|tự nhận|tham khảo(?! cách)|đề nghị|đề xuất|mẫu|cũ)";

const STATEMENTS = [
  // "Số liệu chưa được duyệt", "bảng này không còn đúng".
  `${DATA}${THEN} (?:chưa|không)(?: còn| được| có| qua)?(?: ubnd| tỉnh| giám đốc| hội đồng| ai| cấp có thẩm quyền| phê| quyết định| giá trị)* ${DECIDED}`,
  `${DATA}${THEN} (?:hết hiệu lực|không còn (?:giá trị|hiệu lực)|không phải (?:là )?(?:số liệu|kết quả|bản) )`,
  // "Tờ Cá nhân là bản nháp", "Bảng này: bản cũ, không dùng".
  `${DATA}${THEN} ?(?:là|chỉ|mới|:|-|–) (?:là |để |ở mức )*(?:số liệu |bản |bảng |kết quả |mức |con số )*${DRAFT}`,
  `${DATA} (?:này |trên |ở đây )?(?:nháp|dự thảo|dự kiến|tạm|giả định|minh h(?:ọa|oạ)|thử|tự chấm|tự đánh giá|không chính thức)`,
  `${TABLES}${THEN} (?:không|đừng) (?:sử )?dùng(?! để)`,
  // "Kết quả CCHC 2024 đã bị hủy".
  `${DATA}${THEN} (?:bị|đã được|đã bị)(?: ubnd| tỉnh| giám đốc| hội đồng)* (?:hủy|huỷ|thu hồi|bãi bỏ|thay|bác|sửa|hạ|điều chỉnh|đảo)`,
  `${DATA}${THEN} (?:nhập|ghi|làm|gõ|tính|bị) (?:sai|nhầm|lộn|đảo)(?! (?:tên|sót|font))|${DATA}${THEN} sai năm`,
  `${DATA}${THEN} (?:đang|phải|còn phải) (?:được )?(?:sửa|rà soát|cập nhật|chờ|kiểm tra|xem|phúc tra|hoàn thiện)`,
  `${DATA}[^;.!?]{0,60} (?:chờ|đợi) (?:hội đồng|ubnd|tỉnh|duyệt|phê duyệt|công nhận|kết quả|thẩm định|phúc tra|ý kiến|giám đốc|quyết định)`,
  `(?:đang|phải) (?:rà soát|kiểm tra|xem|sửa) lại ${DATA}`,
  `${DATA}${THEN} (?<!không )còn thiếu`,
  `${DATA}${THEN} (?:do|theo|lấy)[^,;.]{0,25} (?:tự chấm|tự đánh giá|tự xếp|tự nhận|đề nghị|đề xuất|kê khai)`,
  `${DATA}${THEN} (?:copy|chép|sao chép) (?:lại )?(?:từ|của)`,
  `(?:không|đừng) (?:sử dụng|dùng|lấy|căn cứ)(?: vào| theo| các| những)* (?:${TABLES}|số liệu|dữ liệu|kết quả)`,
].map((statement) => new RegExp(`(?<!\\p{L})${statement}(?!\\p{L})`, "u"));
const WITHOUT_TONES =
  /\b(so lieu|du lieu|ket qua|xep loai|file|bang)\b.{0,60} (chua (duoc )?(duyet|chot|chinh thuc|cong nhan|ky)|nhap|du thao|du kien|tam)\b/;
/** What was wrong and is so no more. */
const PUT_RIGHT = /đã (?:cập nhật|bổ sung|khắc phục|sửa|xóa|xoá|nhận đủ|làm sạch|loại)/;
const NUMBERING = /^\s*(\d+|[a-z]|[-+*•])\s*[.)/]?\s+/iu;
const GENERAL =
  /\b(neu|khi|thi(?! (dua|diem))|truong hop|ai|vi du|doi voi|quy dinh|tieu chuan|hang nam|cham nhat|truoc ngay|nguoi bi|can(?! bo)|thu tu|bat buoc|tu dong|cong khai|chia se|phat tan|tra lai|dung de)\b|^o (mau|trong|to)\b|^(khong |dung )?(xoa|gop|them|chia|sao|sua|chen|doi|di chuyen|ghi|nhap|viet|de)\b/;
