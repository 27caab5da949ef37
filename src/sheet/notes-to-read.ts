/** Notes, statuses, and what stands beside numbers, names and positions, that only a person can read to the end: told, each at its cell. */
import type { DataIssue } from "../domain/issue";
import { placeInGrid, textOf } from "./cell";
import { foldWords } from "./fold";
import { datesIn } from "./other-times";
import { isOrdinaryNote } from "./ordinary-notes";
import { isNote, isOfIdentity } from "./plain-cells";
import { readMark } from "./reading";
import { remarkColumns, remarkOnName, REMARKS_ON } from "./remarks";
import { groupNameOf } from "./row-kinds";
import { isNotFinal, isStatusHeader, saysFinal, statusColumns } from "./status-columns";
import { dataRows, type Column, type Table } from "./table";
import { lastYearOf } from "./title-times";
import { isOrdinaryHeading } from "./title-words";
import { NOTHING } from "./unread-headers";

/** @param units names of the collectives that the tables list */
export function notesToRead(table: Table, units: readonly string[]): readonly DataIssue[] {
  const { grid, columns } = table;
  const lines = dataRows(table);
  const notes = remarkColumns(table).filter(isNote);
  const looked = [...notes, ...statusColumns(table), ...columns.filter(isOfIdentity)];
  const told = looked.flatMap((column) => {
    const { index, header } = column;
    const texts = lines.map((row) => textOf(grid.values[row]?.[index]));
    const year = lastYearOf(table);
    // A decision of the middle of the year is none on the whole.
    const isEarly = (text: string): boolean =>
      datesIn(text).some((date) => date.year === year && date.month < 12 && DECIDED.test(text));
    const saysSomething = remarkIn(column, texts, isEarly);
    const areDecided = texts.filter((text) => IS_DECIDED.test(text)).length * 2 > texts.length;
    return lines.flatMap((row, line): readonly DataIssue[] => {
      const found = texts[line] ?? "";
      // "Thống nhất" in all lines but this one.
      if (found === "" && areDecided && isNote(column))
        return [
          { code: "noteUnread", place: placeInGrid(grid, row, index, header), found: `${header} (trống)` },
        ];
      return saysSomething(found)
        ? [{ code: "noteUnread", place: placeInGrid(grid, row, index, header), found }]
        : [];
    });
  });
  return [...headingsToRead(table, units), ...tagsToRead(table, units), ...told];
}

/** "I. Đăng ký ngày 15/4/2022", "Kết quả do phòng đề nghị": a heading between the lines that names no unit and no kind of people. */
function headingsToRead(table: Table, units: readonly string[]): readonly DataIssue[] {
  const { grid, rows, nameColumn } = table;
  return rows.flatMap((row): readonly DataIssue[] => {
    if (row.kind !== "group") return [];
    const found = groupNameOf(table, row);
    return isOrdinaryHeading(found, units)
      ? []
      : [{ code: "noteUnread", place: placeInGrid(grid, row.index, nameColumn.index), found }];
  });
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
      const says = meaning.kind === "subjectKind" ? OF_OTHER_STAFF.test(tag) : saysOfName(tag, kind, units);
      return says
        ? [{ code: "noteUnread", place: placeInGrid(grid, row, index, header), found: textOf(cell) }]
        : [];
    });
  });
}

/** Behind "Công chức" or "Cá nhân". */
const OF_OTHER_STAFF =
  /20\d\d|[()?:]|tập sự|thử việc|biệt phái|thời vụ|vụ việc|khoán|xã|sở|chuyển|nghỉ|thôi|mới|dự bị/iu;

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
function remarkIn(
  column: Column,
  texts: readonly string[],
  isEarly: (text: string) => boolean,
): (text: string) => boolean {
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
    return isFirst && !NOTHING.test(foldWords(text)) && (!IS_DECIDED.test(text) || isEarly(text));
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
      return (text) => text !== "" && !GENDER.test(text);
    case "birthDate":
      return (text) => text.includes("(") || /\p{L}{2}/u.test(text);
    case "staffCode":
      return (text) => text.includes("(") || /\p{L}\s+\p{L}|mất|hưu|chuyển/iu.test(text);
    default:
      // Numbers and days say nothing in a note, but for years.
      return (text) =>
        !isSettled(text) &&
        !isOrdinaryNote(text) &&
        (/\p{L}/u.test(text) || /(?<![\d/.-])20\d\d(?!\d)/.test(text)) &&
        (!isUsual(text) || isToldOnce(text));
  }

  function isSettled(text: string): boolean {
    return isStatusHeader(column.header) && (isNotFinal(text) || (saysFinal(text) && !/ 20\d\d$/.test(text)));
  }
}

const GENDER = /^(?:nam|nữ|nu|ông|bà|[xvmf01✓✔☑☐]|true|false)$/iu;
const PLAIN_ORDINAL = /^(?:\d+[a-zđ]?|[ivx]+|[a-zđ])[.)]?$/iu;
/** A post that is none of this office's any more. */
const GONE =
  /nghỉ|chuyển|từ trần|bãi nhiệm|thôi (?:chức|việc)|thi hành án|^(?:xuống|nguyên) |hưu(?!\p{L})|mất|sở (?!xây|xd)\p{L}|(?<!\p{L})(?:tập sự|thực tập|học việc|thử việc|ubnd|xã|phường|huyện)(?!\p{L})/iu;

const DECIDED = /^(?:qđ|quyết định|thông báo)(?!\p{L})/iu;
/** "QĐ số 15/QĐ-SXD ngày 12/01/2026", "Thống nhất": what all lines of a list that was decided on may say. */
const IS_DECIDED =
  /^(?:qđ|quyết định|thông báo)(?!\p{L}).*\d\/\d|^(?:thống nhất|đồng ý|đầy đủ|hợp lệ|đã (?:xét|xác nhận|khóa|công bố))$/iu;

/** "CV, KT 2025", "CV - HT", "CV?". */
const SAID_OF_POSITION = /20\d\d|[^\p{L}\p{M}\d\s.,;:/&()–-]|[-,;]\s*\p{Lu}{1,2}(?!\p{L})/u;
