/** What one tab says of the tables of others, or of all of them: "Tờ Cá nhân là số liệu nháp". */
import type { CellPlace } from "../domain/fact";
import { rememberTexts } from "../domain/known-texts";
import type { Parameters } from "../plan/parameters";
import { placeInGrid, tidy, type Grid } from "./cell";
import { foldWords } from "./fold";
import { seenBy } from "./seen-texts";
import { filledIn, holdsFacts, ofSomebody, type TextAround } from "./set-aside-tables";
import type { Table } from "./table";
import { TITLE_CELLS } from "./table-titles";
import { mayInvalidate } from "./undecided-words";
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
  const undoes = rememberTexts((text) => mayInvalidate(text, "note") && !isSeen(text) && !isOfSomebody(text));
  const naming = new Map(sheets.map((sheet) => [sheet, namingOf(sheet)]));
  const undoing = new Map<string, TextAround[]>();
  for (const grid of grids) {
    const isOfList = holdsList(grid);
    for (const { text, place } of statementsIn(grid, tables)) {
      const words = foldWords(text.replace(QUOTATION_MARKS, " to "));
      const named = sheets.filter((sheet) => sheet !== grid.sheet && naming.get(sheet)?.test(words));
      const mayMeanAll = named.length === 0 && (!isOfList || OF_ALL.test(words));
      const spokenOf = mayMeanAll ? sheets : named;
      if (spokenOf.length === 0 || !undoes(text)) continue;
      for (const sheet of spokenOf) {
        const texts = undoing.get(sheet) ?? [];
        undoing.set(sheet, texts);
        if (texts.length < MOST_TOLD) texts.push({ text, at: "note", place });
      }
    }
  }
  return tables.map((table) => {
    const texts = holdsFacts(table) ? undoing.get(table.grid.sheet) : undefined;
    return texts ? { ...table, years: { kind: "undecided", texts } } : table;
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

/** The sentences on data outside of the tables of a tab; the lines of a list of tasks say nothing of what is. */
function* statementsIn(grid: Grid, tables: readonly Table[]): Generator<Statement> {
  const isOfTasks = isListOfTasks(titleTexts(grid));
  const read = rowsRead(tables.filter((table) => table.grid === grid));
  for (const [row, cells] of grid.values.entries()) {
    if (read.has(row) || headsList(grid, row) || (isOfTasks && filledIn(cells) > 2)) continue;
    for (const [column, cell] of cells.entries()) {
      if (typeof cell !== "string") continue;
      for (const sentence of cell.split(SENTENCE_END)) {
        if (speaksOfData(sentence)) yield { text: tidy(sentence), place: placeInGrid(grid, row, column) };
      }
    }
  }
}

const QUOTATION_MARKS = /["'“”‘’«»]/g;

/** Named as a tab, or in quotation marks, which stand for that word: "Năm 2025" alone is a year. */
function namingOf(sheet: string): RegExp {
  return new RegExp(`\\b(to|trang|sheet|tab|bang|bieu) ${foldWords(sheet)}\\b`);
}

/** Whether a sentence says how data is, and not how it is to be entered, or what a rule wants. */
function speaksOfData(sentence: string): boolean {
  if (sentence.length < SHORTEST || sentence.length > LONGEST_STATEMENT) return false;
  const words = foldWords(sentence);
  return DATA.test(words) && !GENERAL.test(words) && !OF_A_PERSON.test(sentence.normalize("NFC"));
}

/** Longer sentences are those of plans and laws. */
const LONGEST_STATEMENT = 300;

const DATA =
  /\b(to(?! (chuc|truong|khai|trinh|chu|tung))|trang|sheet|tab|bang(?! (khen|cap|luong|chung|ten))|bieu(?! quyet)|danh sach (nay|tren|o|trong|ca nhan|tap the)|file|tep|so lieu|du lieu|cot|ban (nay|cu|nhap)|ket qua(?! (thuc hien|bieu quyet))|kq|xep loai|cac muc|muc (ghi|nay|tren)|diem cchc)\b/;
const GENERAL =
  /\b(neu|khi|thi(?! (dua|diem))|truong hop|ai|vi du|doi voi|quy dinh|tieu chuan|hang nam|cham nhat|truoc ngay|nguoi bi|can(?! bo)|thu tu|bat buoc|tu dong|cong khai|chia se|phat tan)\b|^(khong |dung )?(xoa|gop|them|chia|sao|sua|chen|doi|di chuyen|ghi|nhap|viet|de)\b/;
