/** A tab that grows line by line: each line a row of texts below the names of the columns. */
import { isBlank, isText, textOf, type Grid } from "./cell";
import { foldWords } from "./fold";
import { TAB_TITLE, TABLE_HEADER, TabBuilder, type TabImage } from "./tab-image";

export interface LogLayout<ColumnId extends string> {
  readonly tab: string;
  readonly title: string;
  readonly help: string;
  /** Names of the columns, in their order. */
  readonly columns: Readonly<Record<ColumnId, string>>;
  /** Pixels. */
  readonly widths: Readonly<Record<ColumnId, number>>;
}

export type LogLine<ColumnId extends string> = Readonly<Record<ColumnId, string>>;

/** The lines in the order given, oldest first. */
export function logTab<ColumnId extends string>(
  layout: LogLayout<ColumnId>,
  lines: readonly LogLine<ColumnId>[],
): TabImage {
  const ids = columnIds(layout);
  const tab = new TabBuilder(
    layout.tab,
    ids.map((id) => layout.widths[id]),
  );
  tab.line(layout.title, TAB_TITLE);
  tab.line(layout.help, { italic: true, size: 11 });
  const header = tab.row(
    ids.map((id) => layout.columns[id]),
    TABLE_HEADER,
  );
  for (const line of lines) {
    tab.row(
      ids.map((id) => line[id]),
      { size: 11, vertical: "top" },
    );
  }
  tab.grid({ row: header, column: 1, rows: tab.nextRow - header, columns: tab.width });
  return tab.build(header);
}

/** The lines of a log, oldest first; none for another tab. Texts keep their line breaks. */
export function readLog<ColumnId extends string>(
  layout: LogLayout<ColumnId>,
  grid: Grid,
): readonly LogLine<ColumnId>[] {
  const ids = columnIds(layout);
  const names = ids.map((id) => foldWords(layout.columns[id]));
  const header = grid.values.findIndex((row) =>
    names.every((name, index) => foldWords(textOf(row[index])) === name),
  );
  if (header < 0) return [];
  return grid.values.slice(header + 1).flatMap((row) => {
    if (row.every((cell) => isBlank(cell))) return [];
    const texts = row.map((cell) => (isText(cell) ? cell : textOf(cell)));
    return [Object.fromEntries(ids.map((id, index) => [id, texts[index] ?? ""])) as LogLine<ColumnId>];
  });
}

function columnIds<ColumnId extends string>({ columns }: LogLayout<ColumnId>): readonly ColumnId[] {
  return Object.keys(columns) as ColumnId[];
}
