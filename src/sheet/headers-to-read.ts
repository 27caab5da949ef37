/** Headers of columns that are not used, though what they say may count as much as what is: told, each at its cell. */
import type { DataIssue } from "../domain/issue";
import { isBlank, placeInGrid, textOf } from "./cell";
import { yearOf } from "./columns";
import { foldWords } from "./fold";
import { readMark } from "./reading";
import { columnsOf, type Column, type Table } from "./table";

/** @param isNamed whether a text is the name of somebody, or may be that of a unit */
export function headersToRead(table: Table, isNamed: (text: string) => boolean): readonly DataIssue[] {
  const { grid, headers, headerRows, rows, columns, nameColumn } = table;
  const used = new Set(
    [nameColumn, ...columns.filter(({ meaning }) => meaning.kind !== "unclear")].map(({ index }) => index),
  );
  const registered = new Set(columnsOf(table, "registration").map(({ meaning }) => yearOf(meaning)));
  const judged = columnsOf(table, "judgement");
  return headers.flatMap((header, index): readonly DataIssue[] => {
    const holds = rows.some((row) => row.kind === "data" && !isBlank(grid.values[row.index]?.[index]));
    const place = placeInGrid(grid, headerRows[0] ?? 0, index, header);
    if (holds && OF_LEAVING.test(foldWords(header))) return [{ code: "noteUnread", place, found: header }];
    if (header === "" || used.has(index) || !holds) return [];
    const meaning = columns.find((column) => column.index === index)?.meaning;
    // The registration for the period would stand in for that of the year.
    if (meaning?.kind === "unclear" && meaning.about === "registration" && meaning.year !== null)
      return registered.has(meaning.year) || registered.size === 0
        ? []
        : [{ code: "registrationColumnUnclear", place, found: header }];
    // "Công chức | Xếp loại 2025" right of a list: the lines of another, in an order of its own.
    const isOfOthers = rows.some(
      (row) => row.kind === "data" && isNamed(textOf(grid.values[row.index]?.[index])),
    );
    // "Loại", "Tạm đình chỉ", ticked for whom it is meant.
    const isTicked = (row: number): boolean => {
      const mark = readMark(grid.values[row]?.[index] ?? null);
      return mark.kind === "value" && mark.value === "yes";
    };
    const excludes =
      EXCLUDING.test(foldWords(header)) && rows.some((row) => row.kind === "data" && isTicked(row.index));
    const isOfSome = excludes || isOfOthers || judged.some((column) => haveOneHeading(column, header));
    return isOfSome || OF_LOW_CLASS.test(foldWords(header))
      ? [{ code: "noteUnread", place, found: header }]
      : [];
  });
}

/** "Ngày sinh, ngày nghỉ hưu": when somebody came or went stands beside what tells who it is. */
const OF_LEAVING = /\bsinh\b.*\b(?:nghi|huu|chuyen|thoi|den)\b/;

/** "Nội bộ đoàn kết: Đơn vị | Sở": two that judge, of whom one is read. */
function haveOneHeading({ header }: Column, other: string): boolean {
  const [first = "", second = "", third = ""] = foldWords(header).split(" ");
  return third !== "" && foldWords(other).startsWith(`${first} ${second} ${third} `);
}

const EXCLUDING = /^(?:bi )?(?:loai|(?:tam )?dinh chi|ha (?:muc|bac)|khong xet)\b/;

/** "Hạ xuống Khá", "Kết luận Trung bình": ticked for whom it is meant. */
const OF_LOW_CLASS = /^(?!.*\b(?:xuat sac|tot)\b)[a-z0-9 ]+ (?:kha|trung binh|yeu|k?htnv)(?: 20\d\d)?$/;
