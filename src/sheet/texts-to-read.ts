/** Texts around the tables, and notes in their lines, that only a person can read to the end: told, each at its cell. */
import { cellName } from "../domain/cell-name";
import { identityKey } from "../domain/identity";
import type { CellPlace } from "../domain/fact";
import type { DataIssue } from "../domain/issue";
import type { Parameters } from "../plan/parameters";
import { isBlank, isText, placeInGrid, textOf, type Grid } from "./cell";
import { foldWords } from "./fold";
import { figuresToRead } from "./figures-to-read";
import { levelFigures } from "./level-figures";
import { isNote, isOfIdentity } from "./plain-cells";
import { readMark } from "./reading";
import { remarkColumns, remarkOnName, REMARKS_ON } from "./remarks";
import { isTotal } from "./row-kinds";
import { seenBy } from "./seen-texts";
import { filledIn, textsAround } from "./set-aside-tables";
import { tellsHow } from "./statements-on-data";
import { isNotFinal, isStatusHeader, saysFinal, statusColumns } from "./status-columns";
import { NOTHING } from "./unread-headers";
import { dataRows, type Column, type Table } from "./table";
import { isOrdinaryTitle } from "./title-words";
import { mayAccuse } from "./undecided-words";
import { LONGEST_ENTRY, rowsRead, wordsOf } from "./unread-line";
import { LONGEST_SENTENCE } from "./unread-sentences";

/** So many lines of one tab are told. */
const MOST_LINES = 200;

/**
 * The reader looks in titles, names of tabs and notes for words that speak against somebody, or against a table. What
 * it has not found may be said in other words: this tells where such texts stand, and no verdict hangs on it.
 * @param grids the tabs that are used
 * @param tables theirs
 */
export function textsToRead(
  grids: readonly Grid[],
  tables: readonly Table[],
  parameters: Pick<Parameters, "seenTexts">,
): readonly DataIssue[] {
  const isSeen = seenBy(parameters);
  const units = unitNames(tables);
  const names = new Set([...units, ...namesOf(tables, "individual")].map(identityKey));
  return grids.flatMap((grid) => {
    const own = tables.filter((table) => table.grid === grid);
    const read = rowsRead(own);
    const texts = own.flatMap((table) => [
      ...titlesToRead(table, read, units),
      ...figuresToRead(table, read, units),
      ...levelFigures(table, read),
      ...notesToRead(table, units),
    ]);
    return atOwnCells([...texts, ...linesToRead(grid, read), ...listToRead(grid, read, names)]).filter(
      ({ found }) => !isSeen(found),
    );
  });
}

/** Each cell once: two readers may look at it, and the first says what it is. */
function atOwnCells(issues: readonly DataIssue[]): readonly DataIssue[] {
  const told = new Set<string>();
  return issues.filter(({ place: { row, column } }) => {
    const name = cellName(row, column);
    const isFirst = !told.has(name);
    told.add(name);
    return isFirst;
  });
}

/** Of more titles nobody is told. */
const MOST_TITLES = 50;

/** @param read the rows of the grid that its tables read */
function titlesToRead(
  table: Table,
  read: ReadonlySet<number>,
  units: readonly string[],
): readonly DataIssue[] {
  const { grid, headerRows, nameColumn } = table;
  // Lines below a table are told as such.
  const titles = textsAround(table, read).filter(({ at }) => at !== "note");
  return titles
    .slice(0, MOST_TITLES)
    .filter(
      ({ text, at, place }) =>
        !isOrdinaryTitle(text, units) ||
        isOfYearBefore(text, table) ||
        (at === "title" && saysOfSomebody(withAnswer(text, place, grid), units)),
    )
    .map(({ text, place }) => ({
      code: "titleUnread",
      place: place ?? placeInGrid(grid, headerRows[0] ?? 0, nameColumn.index),
      found: text,
    }));
}

/** "Ngày đăng ký: | 15/4/2022": a title with what stands beside it. */
function withAnswer(text: string, place: CellPlace | null, { values, firstRow, firstColumn }: Grid): string {
  if (!place) return text;
  return `${text} ${textOf(values[place.row - firstRow]?.[place.column - firstColumn + 1])}`;
}

/** "Văn phòng Sở: Tốt", "Kỷ luật năm 2025: có", "Ngày đăng ký: 15/4/2022", "HTTNV 85,7%": ordinary words, but no title. */
function saysOfSomebody(title: string, units: readonly string[]): boolean {
  const text = title.normalize("NFC").toLowerCase();
  const isNamed = units.some((unit) => text.includes(unit.normalize("NFC").toLowerCase()));
  return (isNamed && LEVEL_OF_ONE.test(text)) || STATED.test(text);
}

const LEVEL_OF_ONE =
  /(?<!hoàn thành |\p{L})(?:tốt|khá|xuất sắc|trung bình|yếu)(?!\p{L})|(?<!mức độ )hoàn thành nhiệm vụ|htnv|kỷ luật|hạng/u;
/** Something of discipline that is counted or dated, a day of registration, or a share. */
const STATED =
  /theo báo cáo của|nguồn\s*:|^phiếu chấm|kỷ luật.*(?::|\d\s*\/|\d người)|đăng ký.*(?:\d\s*\/\s*\d|tháng \d)|(?<![\d.,])(?!100\s*%)\d+(?:[.,]\d+)?\s*%|(?:htnv|httnv|tốt)\s*\d+\s*\/\s*\d+/u;

/** "(Kèm theo Quyết định số 5 ngày 10/01/2023)" over the ratings of 2023: what is decided or made so early is not of that year. */
function isOfYearBefore(text: string, { years }: Table): boolean {
  const words = foldWords(text);
  const [, decided, ofDecision] = DECIDED_ON.exec(words) ?? [];
  const [, made, ofList] = MADE_ON.exec(words) ?? [];
  return (
    years.kind === "tab" &&
    ((Number(ofDecision) === years.year && Number(decided) <= 6) ||
      // What is made in the middle of a year is not of the whole.
      (Number(ofList) === years.year && Number(made) < 12) ||
      endsEarly(words, years.year))
  );
}

const DECIDED_ON =
  /\b(?:qd|quyet dinh|cong van|thong bao)\b.* (?:ngay )?\d{1,2}(?: thang)? (\d{1,2})(?: nam)? (20\d\d)\b/;

/** "Giai đoạn 2020-2024", "Thời gian: 01/7/2024 - 30/6/2025". @param words folded */
function endsEarly(words: string, year: number): boolean {
  const [, month, last] = /\b20\d\d (?:den )?(?:ngay )?(?:\d{1,2} (\d{1,2}) )?(20\d\d)\b/.exec(words) ?? [];
  return last !== undefined && (Number(last) < year || (Number(last) === year && Number(month ?? 12) < 12));
}

/** "Rạch Giá, ngày 05 tháng 7 năm 2025", "Báo cáo ngày 30/9/2025". */
const MADE_ON =
  /^(?!.*\b(?:qd|quyet dinh|kh|ke hoach|cong van|thong bao|nghi dinh|can cu)\b).*\bngay (?:bao cao |lap )?\d{1,2}(?: thang)? (\d{1,2})(?: nam)? (20\d\d)$/;

function notesToRead(table: Table, units: readonly string[]): readonly DataIssue[] {
  const { grid, columns } = table;
  const lines = dataRows(table);
  const notes = remarkColumns(table).filter(isNote);
  const looked = [...notes, ...statusColumns(table), ...columns.filter(isOfIdentity)];
  const told = looked.flatMap((column) => {
    const { index, header } = column;
    const texts = lines.map((row) => textOf(grid.values[row]?.[index]));
    const saysSomething = remarkIn(column, texts);
    return lines.flatMap((row, line): readonly DataIssue[] => {
      const found = texts[line] ?? "";
      return saysSomething(found)
        ? [{ code: "noteUnread", place: placeInGrid(grid, row, index, header), found }]
        : [];
    });
  });
  return [...tagsToRead(table, units), ...told];
}

/** "Nguyễn Văn An - KT 2025", "Chuyên viên (KT 2025), Văn phòng Sở": what else stands in the cell of a name or a unit; years of birth and numbers tell people apart. */
function tagsToRead(table: Table, units: readonly string[]): readonly DataIssue[] {
  const { grid, kind, columns, nameColumn } = table;
  return columns.flatMap((column): readonly DataIssue[] => {
    const { index, header, meaning } = column;
    const remarkOn = column === nameColumn ? remarkOnName : REMARKS_ON[meaning.kind];
    if (!remarkOn) return [];
    return dataRows(table).flatMap((row): readonly DataIssue[] => {
      const cell = grid.values[row]?.[index] ?? null;
      const tag = remarkOn(cell).trim();
      return saysOfName(tag, kind, units)
        ? [{ code: "noteUnread", place: placeInGrid(grid, row, index, header), found: textOf(cell) }]
        : [];
    });
  });
}

/** Posts, years of birth and what tells people or units apart say nothing. */
function saysOfName(tag: string, kind: Table["kind"], units: readonly string[]): boolean {
  if (tag === "" || /^(?:19\d\d|\d{1,2}|(?:sn|sinh)(?!\p{L}).*)$/iu.test(tag)) return false;
  if (kind === "individual" && (CODE.test(tag) || units.includes(tag))) return true;
  return SAID_OF_NAME.test(tag) || /[^\p{L}\p{M}\d\s.,;:/()–-]/u.test(tag);
}

/** "KT 2025", "B". */
const CODE = /^\p{Lu}{1,2}(?:\s\d|$)/u;
const SAID_OF_NAME =
  /\d{3}|\d\s*(?:đ|điểm)(?!\p{L})|(?<!\p{L})(?:đã|chuyển|nghỉ|hưu|từ trần|mất|đề nghị|bổ sung|sáp nhập|giải thể|cũ|hạng \d|tốt|khá|xuất sắc|trung bình|yếu|loại|xét|rút|ra khỏi|dự|ngoài)(?!\p{L})|^(?:kt|kl)(?!\p{L})/iu;

/** What of the cells of a column only a person can read to the end. @param texts of all lines */
function remarkIn(column: Column, texts: readonly string[]): (text: string) => boolean {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const isUsual = (text: string): boolean => {
    const count = counts.get(text) ?? 0;
    return count > 1 && count * 2 > texts.length;
  };
  /** What most lines say is told once: at the first, unless it is a mark. */
  const told = new Set<string>();
  const isToldOnce = (text: string): boolean => {
    const isFirst = !told.has(text) && readMark(text).kind !== "value";
    told.add(text);
    return isFirst && !NOTHING.test(foldWords(text)) && !IS_DECIDED.test(text);
  };
  switch (column.meaning.kind) {
    case "ordinal": {
      const areNumbers = texts.filter((text) => /^\d/.test(text)).length * 2 > texts.length;
      return (text) =>
        /[^\d\s.,)(-]/.test(text) && !(areNumbers ? /^\d+[a-wyzđ]?[.)]?$/ : PLAIN_ORDINAL).test(text);
    }
    case "position":
      return (text) => text.includes("(") || GONE.test(text) || SAID_OF_POSITION.test(text);
    case "gender":
    case "birthDate":
    case "staffCode":
      return (text) => text.includes("(") || /mất|hưu|chuyển/iu.test(text);
    default:
      // Numbers and days say nothing in a note, but for years.
      return (text) =>
        !isSettled(text) &&
        (/\p{L}/u.test(text) || /(?<![\d/.-])20\d\d(?!\d)/.test(text)) &&
        (!isUsual(text) || isToldOnce(text));
  }

  function isSettled(text: string): boolean {
    return isStatusHeader(column.header) && (isNotFinal(text) || (saysFinal(text) && !/ 20\d\d$/.test(text)));
  }
}

const PLAIN_ORDINAL = /^(?:\d+[a-zđ]?|[ivx]+|[a-zđ])[.)]?$/iu;
/** A post that is none of this office's any more. */
const GONE =
  /nghỉ|chuyển|từ trần|bãi nhiệm|thôi (?:chức|việc)|thi hành án|^(?:xuống|nguyên) |hưu(?!\p{L})|mất|sở (?!xây|xd)\p{L}/iu;

/** "QĐ số 15/QĐ-SXD ngày 12/01/2026", "Thống nhất": what all lines of a list that was decided on may say. */
const IS_DECIDED =
  /^(?:qđ|quyết định|thông báo)(?!\p{L}).*\d\/\d|^(?:thống nhất|đồng ý|đầy đủ|hợp lệ|đã (?:xét|xác nhận|khóa|công bố))$/iu;

/** "CV, KT 2025", "CV - HT", "CV?". */
const SAID_OF_POSITION = /20\d\d|[^\p{L}\p{M}\d\s.,;:/&()–-]|[-,;]\s*\p{Lu}{1,2}(?!\p{L})/u;

/** Fewer are a level or a heading. */
const FEWEST_WORDS = 3;

/** "Tỷ lệ HTTNV trở lên: | 96,7%", "Đạt HTTNV trở lên: 4/5": somebody is not. */
const LESS_THAN_ALL =
  /(?:trở lên|đạt)[^\d]{0,40}(?<![\d/])(\d{1,3})(?:[.,]\d+)?\s*(?:%|\/\s*(\d{1,3})(?![\d/]))/iu;

/** What stands in no table and sounds adverse, of whatever it speaks; all other lines are told as not used. */
function linesToRead(grid: Grid, read: ReadonlySet<number>): readonly DataIssue[] {
  const found: DataIssue[] = [];
  for (const [row, cells] of grid.values.entries()) {
    // More cells are the line of a list.
    if (read.has(row) || filledIn(cells) > 2) continue;
    for (const [column, cell] of cells.entries()) {
      if (found.length === MOST_LINES) return found;
      if (!isText(cell) || cell.split(" ").length < FEWEST_WORDS || tellsHow(cell)) continue;
      const share = LESS_THAN_ALL.exec(`${cell} ${textOf(cells[column + 1])}`);
      if (mayAccuse(cell.slice(0, LONGEST_SENTENCE)) || (share && Number(share[1]) < Number(share[2] ?? 100)))
        found.push({ code: "noteUnread", place: placeInGrid(grid, row, column), found: textOf(cell) });
    }
  }
  return found;
}

/**
 * A list that no table is, of somebody whom the tables name, and of what awards depend on: told once, at the first line
 * that names one of them. Below a table who signs is named as well.
 * @param names as keys of identity
 */
function listToRead(grid: Grid, read: ReadonlySet<number>, names: ReadonlySet<string>): readonly DataIssue[] {
  const first = Math.max(-1, ...read) + 1;
  let isOfAwards = read.size === 0 && OF_AWARDS.test(foldWords(grid.sheet));
  for (const [row, cells] of grid.values.entries()) {
    if (row < first || isTotal(textOf(cells.find((cell) => !isBlank(cell))))) continue;
    isOfAwards ||= cells.some(
      (cell) => isText(cell) && cell.length <= LONGEST_ENTRY && OF_AWARDS.test(foldWords(cell)),
    );
    const column = isOfAwards
      ? cells.findIndex((cell) => isText(cell) && names.has(identityKey(textOf(cell))))
      : -1;
    if (column >= 0)
      return [
        {
          code: "noteUnread",
          place: placeInGrid(grid, row, column),
          found: wordsOf(cells).replace(/\s+/g, " ").trim(),
        },
      ];
  }
  return [];
}

/** What awards depend on, folded. */
const OF_AWARDS =
  /\b(xep loai|xl|danh gia|k?htnv|httnv|htxsnv|hoan thanh|ky luat|khien trach|canh cao|dang ky|dk|cchc|cai cach|dieu kien|khong xet|bi loai|doan ket|diem|phieu|dong y|hang|dieu dong|chuyen|thoi viec|nghi viec|nghi huu)\b/;

function unitNames(tables: readonly Table[]): readonly string[] {
  return namesOf(tables, "collective");
}

function namesOf(tables: readonly Table[], ofKind: Table["kind"]): readonly string[] {
  return tables.flatMap(({ grid, kind, nameColumn: { index }, rows }) =>
    kind === ofKind
      ? rows.flatMap((row) => (row.kind === "data" ? [textOf(grid.values[row.index]?.[index])] : []))
      : [],
  );
}
