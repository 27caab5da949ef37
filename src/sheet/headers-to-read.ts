/** Headers of columns that are not used, though what they say may count as much as what is: told, each at its cell. */
import type { DataIssue, IssueCode } from "../domain/issue";
import { isBlank, isText, placeInGrid, textOf, type CellValue } from "./cell";
import { yearOf } from "./columns";
import { foldWords } from "./fold";
import { columnsOf, dataRows, type Column, type Table } from "./table";

/** @param isNamed whether a text is the name of somebody, or may be that of a unit */
export function headersToRead(table: Table, isNamed: (text: string) => boolean): readonly DataIssue[] {
  const { grid, headers, headerRows, columns, nameColumn } = table;
  const lines = dataRows(table);
  const meanings = new Map(columns.map(({ index, meaning }) => [index, meaning]));
  const registered = new Set(columnsOf(table, "registration").map(({ meaning }) => yearOf(meaning)));
  const judged = columnsOf(table, "judgement");
  return headers.flatMap((header, index): readonly DataIssue[] => {
    const cells = lines.map((row) => grid.values[row]?.[index] ?? null).filter((cell) => !isBlank(cell));
    const code = header === "" || cells.length === 0 ? null : codeFor(header, index, cells);
    return code ? [{ code, place: placeInGrid(grid, headerRows[0] ?? 0, index, header), found: header }] : [];
  });

  /** @param cells those below the header that are not blank */
  function codeFor(header: string, index: number, cells: readonly CellValue[]): IssueCode | null {
    const words = foldWords(header);
    const meaning = meanings.get(index);
    if (OF_LEAVING.test(words)) return "noteUnread";
    if (index === nameColumn.index || (meaning && meaning.kind !== "unclear")) return null;
    // The registration for the period would stand in for that of the year.
    if (meaning?.about === "registration" && meaning.year !== null)
      return registered.size > 0 && !registered.has(meaning.year) ? "registrationColumnUnclear" : null;
    const isOfSome =
      OF_LOW_CLASS.test(words) ||
      judged.some((column) => haveOneHeading(column, header)) ||
      // "Công chức | Xếp loại 2025" right of a list: the lines of another, in an order of its own.
      cells.some((cell) => isText(cell) && isNamed(textOf(cell)));
    return isOfSome ? "noteUnread" : null;
  }
}

/** "Ngày sinh, ngày nghỉ hưu": when somebody came or went stands beside what tells who it is. */
const OF_LEAVING = /\bsinh\b.*\b(?:nghi|huu|chuyen|thoi|den)\b/;

/** "Nội bộ đoàn kết: Đơn vị | Sở": two that judge, of whom one is read. */
function haveOneHeading({ header }: Column, other: string): boolean {
  const [first = "", second = "", third = ""] = foldWords(header).split(" ");
  return third !== "" && foldWords(other).startsWith(`${first} ${second} ${third} `);
}

/** "Hạ xuống Khá", "Kết luận Trung bình": ticked for whom it is meant. */
const OF_LOW_CLASS = /^(?!.*\b(?:xuat sac|tot)\b)[a-z0-9 ]+ (?:kha|trung binh|yeu|k?htnv)(?: 20\d\d)?$/;
