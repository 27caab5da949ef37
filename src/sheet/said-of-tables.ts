/** What one tab says of the tables of others, or of all of them: "Tờ Cá nhân là số liệu nháp". */
import type { CellPlace } from "../domain/fact";
import { identityKey } from "../domain/identity";
import type { Parameters } from "../plan/parameters";
import { isText, placeInGrid, tidy, type Grid } from "./cell";
import { foldWords } from "./fold";
import { seenBy } from "./seen-texts";
import { filledIn, holdsFacts, ofSomebody, type TextAround } from "./set-aside-tables";
import { undoesData } from "./statements-on-data";
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

/** A text alone above lines of several cells is their title. */
function headsLines({ values }: Grid, row: number): boolean {
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

interface Statement {
  readonly text: string;
  readonly place: CellPlace;
}

/** The sentences that undo data, outside of the tables of a tab; the lines of a list of tasks say nothing of what is. */
function* statementsIn(grid: Grid, tables: readonly Table[]): Generator<Statement> {
  const isOfTasks = isListOfTasks(titleTexts(grid));
  const read = rowsRead(tables.filter((table) => table.grid === grid));
  for (const [row, cells] of grid.values.entries()) {
    if (read.has(row) || headsLines(grid, row) || (isOfTasks && filledIn(cells) > 2)) continue;
    for (const [column, cell] of cells.entries()) {
      if (!isText(cell)) continue;
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
