/** What has to change in a worksheet part, collected before any of its text is touched. */

import type { LookChange } from "./styles";

/** A value that a cell shows. */
export type CellResult = string | number | boolean | { readonly error: string };

/** What a cell gets. */
export type CellContent =
  | { readonly kind: "nothing" }
  | { readonly kind: "value"; readonly value: CellResult }
  /** `area`: the cells that an array formula fills, e.g. B2:B9. */
  | {
      readonly kind: "formula";
      readonly formula: string;
      readonly result: CellResult | undefined;
      readonly area: string | undefined;
    }
  /** The cell's formula stays as the file has it; only what it shows changes. */
  | { readonly kind: "result"; readonly result: CellResult | undefined; readonly area: string | undefined };

export interface CellEdit {
  content?: CellContent;
  readonly looks: LookChange[];
  /** A format that a formula brings along: for cells that have none of their own. */
  formatIfGeneral?: string;
}

export interface RowEdit {
  /** In points. */
  height?: number;
  hidden?: boolean;
}

export interface ColumnEdit {
  /** In digits of the standard font. */
  width?: number;
  hidden?: boolean;
}

/** Where rows and columns went: old index → new index, undefined if gone. */
export interface Moves {
  row: (old: number) => number | undefined;
  col: (old: number) => number | undefined;
}

export class SheetEdits {
  moves: Moves | undefined;
  readonly cells = new Map<number, Map<number, CellEdit>>();
  readonly rows = new Map<number, RowEdit>();
  readonly cols = new Map<number, ColumnEdit>();
  /** Null takes the colour of the tab away. */
  tabColor: string | null | undefined;
  view: { gridLines: boolean; xSplit: number; ySplit: number } | undefined;
  /** All merges, e.g. A1:B2. */
  merges: readonly string[] | undefined;
  /** All `<conditionalFormatting>` elements. */
  conditionalFormats: string | undefined;
  /** All `<dataValidation>` elements. */
  validations: readonly string[] | undefined;
  /** Id of the link to the drawing of the notes' boxes. */
  noteDrawing: string | undefined;
  /** Id of the link to the drawing of charts and pictures; null takes it away. */
  drawing: string | null | undefined;
  /** Ids of the links to tables that are none any more. */
  goneTables: ReadonlySet<string> = new Set();

  get isEmpty(): boolean {
    return (
      this.moves === undefined &&
      this.cells.size === 0 &&
      this.rows.size === 0 &&
      this.cols.size === 0 &&
      this.tabColor === undefined &&
      this.view === undefined &&
      this.merges === undefined &&
      this.conditionalFormats === undefined &&
      this.validations === undefined &&
      this.noteDrawing === undefined &&
      this.drawing === undefined
    );
  }

  cell(row: number, col: number): CellEdit {
    let cells = this.cells.get(row);
    if (cells === undefined) this.cells.set(row, (cells = new Map<number, CellEdit>()));
    let cell = cells.get(col);
    if (cell === undefined) cells.set(col, (cell = { looks: [] }));
    return cell;
  }

  row(row: number): RowEdit {
    let edit = this.rows.get(row);
    if (edit === undefined) this.rows.set(row, (edit = {}));
    return edit;
  }

  col(col: number): ColumnEdit {
    let edit = this.cols.get(col);
    if (edit === undefined) this.cols.set(col, (edit = {}));
    return edit;
  }
}
