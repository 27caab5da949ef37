/** Numbers of people in columns of a table of units: "Tổng số công chức", "Số người HTNV 2025", "Tỷ lệ HTTNV trở lên". */
import type { Subject } from "../domain/subject";
import type { Year } from "../domain/year";
import { placeInGrid, textOf, type CellValue } from "./cell";
import { namesYear } from "./columns";
import { yearInCell } from "./reading";
import {
  countsDisciplined,
  countsLowRatings,
  countsMembers,
  firstNumber,
  isCount,
  isShareHeader,
} from "./count-words";
import type { Counted, StatedCount } from "./stated-count";
import type { Table } from "./table";

/** @param subjects row of the table's grid, from 0 → the unit that the row speaks of */
export function countsBesideUnits(
  table: Table,
  subjects: ReadonlyMap<number, Subject>,
): readonly StatedCount[] {
  const { grid, headers } = table;
  return headers.flatMap((header, column) => {
    const counted = countedBy(header);
    if (!counted) return [];
    return [...subjects].flatMap(([row, { name }]) => {
      const cell = grid.values[row]?.[column] ?? null;
      const year = namesYear(header) ?? yearOfRow(table, row);
      return countAt(cell, counted).map((count): StatedCount => ({
        counted: counted.of,
        count,
        units: [name],
        year,
        place: placeInGrid(grid, row, column, header),
        found: textOf(cell),
      }));
    });
  });
}

interface CountColumn {
  readonly of: Counted;
  /** "91,7%": at least one is missing of the whole. */
  readonly isShare: boolean;
}

function countedBy(header: string): CountColumn | null {
  if (countsLowRatings(header)) return { of: "lowRated", isShare: false };
  if (countsDisciplined(header)) return { of: "disciplined", isShare: false };
  if (isShareHeader(header)) return { of: "notGood", isShare: true };
  return countsMembers(header) ? { of: "members", isShare: false } : null;
}

function countAt(cell: CellValue, { of, isShare }: CountColumn): readonly number[] {
  if (isShare) return isPartialShare(cell) ? [1] : [];
  if (of === "members") return [membersIn(cell)];
  return isCount(cell) ? [firstNumber(cell)] : [];
}

/** 91,7%, 0,917 or 11/12; a number of people says nothing by itself. */
function isPartialShare(cell: CellValue): boolean {
  if (typeof cell === "number") return cell > 0 && cell < 1;
  const text = textOf(cell);
  const [, part, whole] = /^(\d+)\s*\/\s*(\d+)$/.exec(text) ?? [];
  if (part !== undefined && whole !== undefined) return Number(part) < Number(whole);
  const [, percent] = /^(\d+(?:[.,]\d+)?)\s*%$/.exec(text) ?? [];
  return percent !== undefined && Number(percent.replace(",", ".")) < 100;
}

/** 0 where none is stated. */
function membersIn(cell: CellValue): number {
  if (typeof cell === "number") return Number.isInteger(cell) ? cell : 0;
  if (typeof cell !== "string") return 0;
  return Number(
    /^(\d{1,4})( (người|công chức|viên chức|cán bộ|cbccvc|đồng chí|đ\/c))?$/i.exec(textOf(cell))?.[1] ?? 0,
  );
}

function yearOfRow({ years, grid }: Table, row: number): Year | null {
  if (years.kind === "tab") return years.year;
  return years.kind === "lines" ? yearInCell(grid.values[row]?.[years.column.index] ?? null) : null;
}
