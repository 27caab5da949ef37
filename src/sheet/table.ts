/** A table as it is found in a grid: its columns, the years that it speaks of, and the kinds of its rows. */
import type { CellPlace } from "../domain/fact";
import type { SubjectKind } from "../domain/subject";
import type { Year } from "../domain/year";
import type { Grid } from "./cell";
import type { ColumnMeaning } from "./columns";

export interface Column {
  /** From 0 within the grid. */
  readonly index: number;
  /** All header texts over the column, in one line. */
  readonly header: string;
  readonly meaning: ColumnMeaning;
  /** Where each level of a rating has a column to be ticked: those, from the one at `index` on. */
  readonly levels?: readonly Level[];
}

export interface Level {
  /** From 0 within the grid. */
  readonly index: number;
  readonly name: string;
}

/** The columns of the grid that one column of a table is made of: several where each level has its own. */
export function indexesOf({ index, levels }: Column): readonly number[] {
  return levels?.map((level) => level.index) ?? [index];
}

/**
 * data: a subject of the table's kind. group: names the unit or part below it. other: blank rows, totals, notes,
 * signatures, and subjects of the other kind. nameless: facts of nobody that could be named. unclear: does not say
 * whether it is a collective or a person.
 */
export type RowKind = "data" | "group" | "nameless" | "unclear" | "other";

/** Which years the facts of a table are of. */
export type YearLayout =
  /** The headers name them. */
  | { readonly kind: "columns" }
  /** All of one year, which the tab's name or a title names. */
  | { readonly kind: "tab"; readonly year: Year }
  /** Each line names its year. */
  | { readonly kind: "lines"; readonly column: Column }
  /** Ratings without a year: none is named, or several. Such a table tells nothing. */
  | { readonly kind: "unknown"; readonly named: readonly Year[]; readonly column: Column }
  /** A column for each rating, to be ticked. Such a table tells nothing but who is listed. */
  | { readonly kind: "unclear" }
  /** What stands around it says, or may say, that these are no decided ratings of the staff or the units. Such a table tells nothing. */
  | {
      readonly kind: "undecided";
      /** What says so: at least one, each where it stands; the tab's name stands nowhere. */
      readonly texts: readonly { readonly text: string; readonly place: CellPlace | null }[];
    }
  /** Another table stands right of it, its lines beside those of others. Neither tells anything but who is listed. */
  | { readonly kind: "beside"; readonly column: Column };

export interface TableRow {
  /** From 0 within the grid. */
  readonly index: number;
  readonly kind: RowKind;
}

export interface Table {
  readonly kind: SubjectKind;
  readonly grid: Grid;
  /** From 0 within the grid, in order; the last is nearest to the data. A row of column numbers counts too. */
  readonly headerRows: readonly number[];
  /** Those whose headers have a meaning. */
  readonly columns: readonly Column[];
  /** The header of every column of the grid, from its first; "" where there is none, or it is not to be used. */
  readonly headers: readonly string[];
  /** The column that holds the subjects' names. */
  readonly nameColumn: Column;
  readonly years: YearLayout;
  /** Whether the tab's name, a title above or a column of this plan's own says that the table is about CCHC. */
  readonly isAboutPar: boolean;
  /** Every row below the header, up to the next table or the end of the grid. */
  readonly rows: readonly TableRow[];
}

type ColumnOf<Kind extends ColumnMeaning["kind"]> = Column & {
  readonly meaning: Extract<ColumnMeaning, { kind: Kind }>;
};

/** The columns that hold something of one kind, from the left. */
export function columnsOf<Kind extends ColumnMeaning["kind"]>(
  { columns }: Pick<Table, "columns">,
  kind: Kind,
): readonly ColumnOf<Kind>[] {
  return columns.filter((column): column is ColumnOf<Kind> => column.meaning.kind === kind);
}

/** Whether a table has classes of cải cách hành chính: then the other ratings of units are not used. */
export function hasParColumns(table: Pick<Table, "columns">): boolean {
  return columnsOf(table, "rating").some(({ meaning }) => meaning.of === "par");
}

/** The rows of a table that are somebody's lines, from 0 within its grid. */
export function dataRows({ rows }: Pick<Table, "rows">): readonly number[] {
  return rows.flatMap(({ index, kind }) => (kind === "data" ? [index] : []));
}
