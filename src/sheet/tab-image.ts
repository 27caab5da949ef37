/** A tab as data: values, formats and layout, for somebody else to write into a spreadsheet. */
import type { CellValue } from "./cell";

/** A block of cells; row and column of its first cell from 1. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points. */
  readonly size?: number;
  readonly align?: "left" | "center" | "right";
  /** Absent: in the middle. */
  readonly vertical?: "top" | "middle";
  /** #rrggbb. */
  readonly background?: string;
  readonly color?: string;
}

export interface StyledBlock {
  readonly block: Block;
  readonly style: CellStyle;
}

export interface DropDown {
  readonly block: Block;
  readonly choices: readonly string[];
  readonly help: string;
}

/** What a cell is meant to hold, where that is no choice. */
export type Bounds =
  { readonly kind: "wholeNumber"; readonly least: number; readonly most: number } | { readonly kind: "date" };

export interface BoundedBlock {
  readonly block: Block;
  readonly bounds: Bounds;
  readonly help: string;
}

/** A cell that leads to other cells of the spreadsheet, and shows which. */
export interface CellLink {
  readonly block: Block;
  readonly sheet: string;
  /** "H7" or "H7:H12". */
  readonly range: string;
}

/** A formula that shows instead of the cell's value; with ";" between its arguments. */
export interface LiveCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** A chart of cells of its own tab: names in the first column, a series in each other, all under a header row. */
export interface TabChart {
  readonly kind: "bar" | "column";
  /** What stands on each other for a name; "shares": up to the whole. */
  readonly stacking: "amounts" | "shares";
  readonly title: string;
  readonly cells: Block;
  /** #rrggbb, a series each. */
  readonly colors: readonly string[];
  /** The cell of its upper left corner, from 1. */
  readonly row: number;
  readonly column: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface TabImage {
  readonly name: string;
  /** Pixels. */
  readonly columnWidths: readonly number[];
  /** Rows × columns, all rows as wide as `columnWidths`. Text stays text, whatever it begins with. */
  readonly values: readonly (readonly CellValue[])[];
  readonly styles: readonly StyledBlock[];
  readonly merges: readonly Block[];
  /** Blocks with a thin line round every cell. */
  readonly grids: readonly Block[];
  readonly checkboxes: readonly Block[];
  /** Blocks of whole numbers; everything else is text or date. */
  readonly numbers: readonly Block[];
  /** Blocks of parts of 1, shown as percents with one decimal. */
  readonly percents: readonly Block[];
  readonly dropDowns: readonly DropDown[];
  /** Blank cells of these take a number or a date as such, too. */
  readonly bounded: readonly BoundedBlock[];
  readonly links: readonly CellLink[];
  readonly frozenRows: number;
  readonly live: readonly LiveCell[];
  /** From 1: columns from here on are hidden; null: none. */
  readonly hiddenFrom: number | null;
  /** Whoever edits the tab is warned; null: nobody is. The text says what is protected. */
  readonly warning: string | null;
  readonly charts: readonly TabChart[];
  /** The tab works for others and is not shown. */
  readonly isHidden?: boolean;
}

/** The heading of a tab. */
export const TAB_TITLE: CellStyle = { bold: true, size: 14, align: "center" };

/** The row of a table that names its columns. */
export const TABLE_HEADER: CellStyle = { bold: true, align: "center", background: "#e8eef7" };

/** Body text, in points, of everything the add-in writes. */
export const BODY_SIZE = 12;

/** How wide a character of body text is at most on average. */
const PIXELS_PER_CHARACTER = 8;

/** No blank row is lower, in pixels. */
const LOWEST_ROW = 20;

/** Builds an image row by row. */
export class TabBuilder {
  private readonly values: CellValue[][] = [];
  private readonly styles: StyledBlock[] = [];
  private readonly merges: Block[] = [];
  private readonly grids: Block[] = [];
  private readonly checkboxes: Block[] = [];
  private readonly numbers: Block[] = [];
  private readonly percents: Block[] = [];
  private readonly dropDowns: DropDown[] = [];
  private readonly boundedBlocks: BoundedBlock[] = [];
  private readonly links: CellLink[] = [];
  private readonly liveCells: LiveCell[] = [];
  private readonly charts: TabChart[] = [];
  private hiddenFrom: number | null = null;
  private warning: string | null = null;

  constructor(
    private readonly name: string,
    private readonly columnWidths: readonly number[],
  ) {}

  get width(): number {
    return this.columnWidths.length;
  }

  /** The number of the row that comes next, from 1. */
  get nextRow(): number {
    return this.values.length + 1;
  }

  /** Appends a row; missing cells are empty. Returns its number. */
  row(cells: readonly CellValue[] = [], style?: CellStyle): number {
    const row = this.nextRow;
    this.values.push(Array.from({ length: this.width }, (_, column) => cells[column] ?? ""));
    if (style) this.style({ row, column: 1, rows: 1, columns: this.width }, style);
    return row;
  }

  /** Appends a row of texts that each span several columns. */
  spans(
    spans: readonly {
      readonly column: number;
      readonly columns: number;
      readonly text: string;
      readonly style?: CellStyle;
    }[],
  ): number {
    const cells: CellValue[] = [];
    for (const { column, text } of spans) cells[column - 1] = text;
    const row = this.row(cells);
    for (const { column, columns, style } of spans) {
      const block = { row, column, rows: 1, columns };
      if (columns > 1) this.merges.push(block);
      if (style) this.style(block, style);
    }
    return row;
  }

  /** Appends one text over the whole width. */
  line(text: string, style: CellStyle): number {
    return this.spans([{ column: 1, columns: this.width, text, style }]);
  }

  /** Appends lines as one text over the whole width, on as many rows as they need when they wrap. */
  paragraph(lines: readonly string[], style: CellStyle): void {
    if (lines.length === 0) return;
    const charactersPerRow = this.columnWidths.reduce((sum, width) => sum + width, 0) / PIXELS_PER_CHARACTER;
    const rows = lines.reduce((sum, line) => sum + Math.ceil(line.length / charactersPerRow), 0);
    const block = { row: this.row([lines.join("\n")]), column: 1, rows, columns: this.width };
    for (let row = 1; row < rows; row++) this.row();
    this.merges.push(block);
    this.style(block, style);
  }

  style(block: Block, style: CellStyle): void {
    this.styles.push({ block, style });
  }

  /** Shows a block as one cell, with what stands in its first. */
  merge(block: Block): void {
    if (block.rows * block.columns > 1) this.merges.push(block);
  }

  grid(block: Block): void {
    this.grids.push(block);
  }

  checkbox(block: Block): void {
    if (block.rows > 0) this.checkboxes.push(block);
  }

  number(block: Block): void {
    if (block.rows > 0) this.numbers.push(block);
  }

  percent(block: Block): void {
    if (block.rows > 0) this.percents.push(block);
  }

  dropDown(block: Block, choices: readonly string[], help: string): void {
    this.dropDowns.push({ block, choices, help });
  }

  bounded(block: Block, bounds: Bounds, help: string): void {
    this.boundedBlocks.push({ block, bounds, help });
  }

  link(block: Block, { sheet, range }: Omit<CellLink, "block">): void {
    this.links.push({ block, sheet, range });
  }

  live(row: number, column: number, formula: string): void {
    this.liveCells.push({ row, column, formula });
  }

  hideFrom(column: number): void {
    this.hiddenFrom = column;
  }

  warn(description: string): void {
    this.warning = description;
  }

  /** Appends charts beside each other, with as many blank rows as the highest of them covers. */
  chartRow(charts: readonly Omit<TabChart, "row">[]): void {
    const row = this.nextRow;
    for (const chart of charts) this.charts.push({ ...chart, row });
    const height = Math.max(0, ...charts.map((chart) => chart.height));
    for (let covered = 0; covered <= height; covered += LOWEST_ROW) this.row();
  }

  build(frozenRows = 0): TabImage {
    return {
      name: this.name,
      columnWidths: this.columnWidths,
      values: this.values,
      styles: this.styles,
      merges: this.merges,
      grids: this.grids,
      checkboxes: this.checkboxes,
      numbers: this.numbers,
      percents: this.percents,
      dropDowns: this.dropDowns,
      bounded: this.boundedBlocks,
      links: this.links,
      frozenRows,
      live: this.liveCells,
      hiddenFrom: this.hiddenFrom,
      warning: this.warning,
      charts: this.charts,
    };
  }
}
