/** The years of which tables have ratings or classes. */
import type { Year, YearSpan } from "../domain/year";
import { yearInCell } from "./reading";
import type { Table } from "./table";

/** The latest year of the period that a table has a rating or class of; null if it has none. */
export function latestRatedYear(tables: readonly Table[], period: YearSpan): Year | null {
  const years = tables.flatMap(yearsRated).filter((year) => year >= period.first && year <= period.last);
  return years.reduce<Year | null>(
    (latest, year) => (latest === null || year > latest ? year : latest),
    null,
  );
}

/** The years of which a table has ratings or classes, as they come; a year may come more than once. */
export function yearsRated({ columns, years, rows, grid }: Table): readonly Year[] {
  if (years.kind === "undecided" || years.kind === "beside") return [];
  const ratings = columns.flatMap(({ meaning }) => (meaning.kind === "rating" ? [meaning.year] : []));
  const named = ratings.filter((year) => year !== null);
  if (!ratings.includes(null)) return named;
  if (years.kind === "tab") return [...named, years.year];
  if (years.kind !== "lines") return named;
  const { index } = years.column;
  const ofLines = rows.flatMap((row) =>
    row.kind === "data" ? (yearInCell(grid.values[row.index]?.[index] ?? null) ?? []) : [],
  );
  return [...named, ...ofLines];
}
