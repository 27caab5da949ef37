/** Which column of a table holds what; of two columns for one thing neither is believed, for either could be the right one. */
import { append } from "../domain/append";
import type { Year } from "../domain/year";
import { isBlank, textOf } from "./cell";
import { yearOf, type ColumnMeaning } from "./columns";
import { selfRatings, yearsLeftOfHeading, type RivalColumn } from "./rival-ratings";
import { indexesOf, type Column } from "./table";
import type { TableCells } from "./table-cells";

export type MeaningOf<Kind extends ColumnMeaning["kind"]> = Extract<ColumnMeaning, { readonly kind: Kind }>;

export interface ColumnChoice {
  single<Kind extends ColumnMeaning["kind"]>(
    kind: Kind,
    accept?: (meaning: MeaningOf<Kind>, column: Column) => boolean,
  ): Column | undefined;
  /** The columns that name a year, by year. */
  yearly<Kind extends "rating" | "registration" | "unit" | "judgement">(
    kind: Kind,
    accept?: (meaning: MeaningOf<Kind>) => boolean,
  ): ReadonlyMap<Year, Column>;
  /** Columns that have a rival: what they say is not taken, and nothing stands in for it. */
  readonly refused: ReadonlySet<Column>;
}

/** Columns of which facts are read. */
const STRUCK_KINDS: ReadonlySet<ColumnMeaning["kind"]> = new Set([
  "rating",
  "registration",
  "discipline",
  "judgement",
  "unit",
  "positionAndUnit",
  "advisoryUnit",
  "worksDirectlyOnPar",
]);

export function columnChoice(cells: TableCells, rivals: readonly RivalColumn[]): ColumnChoice {
  const { table, report, headerPlaceOf } = cells;
  const { grid } = table;
  const refused = new Set<Column>();
  refuseStruckHeaders();
  for (const [own, other] of [...selfRatings(table, rivals), ...yearsLeftOfHeading(table)])
    refuse(own, other);
  return {
    single: (kind, accept = () => true) => {
      const found = ofKind(kind, accept);
      return choose(kind === "unit" ? withoutRepeated(found) : found);
    },
    yearly: (kind, accept = () => true) => {
      const byYear = new Map<Year, Column[]>();
      for (const column of ofKind(kind, accept)) {
        const year = yearOf(column.meaning);
        if (year === null) continue;
        append(byYear, year, column);
      }
      return new Map(
        [...byYear].flatMap(([year, list]) => {
          const column = choose(list);
          return column ? [[year, column] as const] : [];
        }),
      );
    },
    refused,
  };

  function ofKind<Kind extends ColumnMeaning["kind"]>(
    kind: Kind,
    accept: (meaning: MeaningOf<Kind>, column: Column) => boolean,
  ): readonly Column[] {
    return table.columns.filter(
      (column) => column.meaning.kind === kind && accept(column.meaning as MeaningOf<Kind>, column),
    );
  }

  function choose(candidates: readonly Column[]): Column | undefined {
    const [first, second] = candidates;
    // "Ngày, tháng, năm sinh" over "Nam | Nữ" is one day for each.
    if (first && second && first.meaning.kind !== "birthDate") refuse(first, second);
    return first;
  }

  /** "Phòng ban | Đơn vị": without one that names the same department in every line, or only repeats the first. */
  function withoutRepeated(units: readonly Column[]): readonly Column[] {
    if (units.length < 2) return units;
    const texts = units.map((column) =>
      table.rows.flatMap(({ index, kind }) => (kind === "data" ? textOf(cells.cell(index, column)) : [])),
    );
    const own = units.filter((_, at) => {
      const said = texts[at] ?? [];
      const isDepartment = said.every((text) => /^sở /iu.test(text) && text === said[0]);
      return (
        !isDepartment && said.some((text, line) => text !== "" && (at === 0 || text !== texts[0]?.[line]))
      );
    });
    return own.length > 0 ? own : units;
  }

  /** Neither of two columns is believed; the first stands for both. */
  function refuse(first: Column, second: Column): void {
    const { sheet, row, column } = headerPlaceOf(first);
    report("duplicateColumn", headerPlaceOf(second), second.header, {
      detail: first.header,
      other: { sheet, row, column },
    });
    refused.add(first);
  }

  /** A column whose own header is struck through holds no more, or was struck by mistake: nothing of it is taken. */
  function refuseStruckHeaders(): void {
    for (const column of table.columns) {
      if (!STRUCK_KINDS.has(column.meaning.kind)) continue;
      const own = indexesOf(column).flatMap((index) => {
        const row = table.headerRows.filter((each) => !isBlank(grid.values[each]?.[index])).pop();
        return row !== undefined && cells.isStruck(row, index) ? [row] : [];
      })[0];
      if (own === undefined) continue;
      refused.add(column);
      report("struckCell", cells.placeOf(own, column), column.header);
    }
  }
}
