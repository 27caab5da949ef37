/** Numbers of people in columns of a table of units: "Tổng số công chức", "Số người HTNV 2025", "Tỷ lệ HTTNV trở lên". */
import type { Subject } from "../domain/subject";
import type { Year } from "../domain/year";
import { placeInGrid, textOf } from "./cell";
import { namesYear } from "./columns";
import { yearInCell } from "./reading";
import { countAt, countedBy, goodAt } from "./count-words";
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
      const stating = (of: Counted, count: number): StatedCount => ({
        counted: of,
        count,
        units: [name],
        year,
        place: placeInGrid(grid, row, column, header),
        found: textOf(cell),
      });
      const good = goodAt(cell, header);
      return [
        ...countAt(cell, counted).map((count) => stating(counted.of, count)),
        ...(good === null ? [] : [stating("good", good)]),
      ];
    });
  });
}

function yearOfRow({ years, grid }: Table, row: number): Year | null {
  if (years.kind === "tab") return years.year;
  return years.kind === "lines" ? yearInCell(grid.values[row]?.[years.column.index] ?? null) : null;
}
