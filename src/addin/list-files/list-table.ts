/** A list as rows of cells, before it becomes a file. */

export interface ListTable {
  /** Of the sheet, in a file that has any. */
  readonly name: string;
  /** Over all columns in the first row, with a blank row below; null: the header is the first row. */
  readonly title: string | null;
  readonly columns: readonly ListColumn[];
  /** As long as `columns`. */
  readonly rows: readonly (readonly ListCell[])[];
}

export interface ListColumn {
  readonly header: string;
  /** Characters. */
  readonly width: number;
}

/** "" is empty. Texts stay texts, whatever they begin with. */
export type ListCell = string | number;
