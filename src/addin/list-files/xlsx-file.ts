/** Makes an .xlsx file of a list. */
import writeXlsxFile, { type CellObject, type Row } from "write-excel-file/universal";
import type { ListCell, ListColumn, ListTable } from "./list-table";

export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const FONT = { fontFamily: "Times New Roman", fontSize: 12 } as const;
/** Points of a line of that font. */
const LINE_HEIGHT = 16;
const WRAPPED = { wrap: true, borderStyle: "thin" } as const;
const HEADER = { fontWeight: "bold", align: "center", alignVertical: "center" } as const;

/** Characters; Excel calls a file with more in a cell damaged. */
const LONGEST_CELL = 32_767;

/** One sheet; of a text that is longer than a cell of Excel can be, the beginning. */
export async function xlsxFile({ name, title, columns, rows }: ListTable): Promise<Uint8Array<ArrayBuffer>> {
  const file = writeXlsxFile(
    [
      ...(title === null ? [] : titleRows(title, columns.length)),
      row(
        columns.map(({ header }) => header),
        columns,
        HEADER,
      ),
      ...rows.map((cells) => row(cells, columns, { alignVertical: "top" })),
    ],
    { sheet: name, columns: columns.map(({ width }) => ({ width })) },
    FONT,
  );
  return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}

function titleRows(title: string, columns: number): readonly Row[] {
  const covered = Array.from({ length: columns - 1 }, () => null);
  return [[{ value: title, ...HEADER, columnSpan: columns }, ...covered], []];
}

/** As high as its longest cell needs: not every program finds that out for itself. */
function row(cells: readonly ListCell[], columns: readonly ListColumn[], style: CellObject): Row {
  const lines = cells.map((cell, index) => linesOf(String(cell), columns[index]?.width ?? 1));
  const height = LINE_HEIGHT * Math.min(MOST_LINES, Math.max(1, ...lines));
  return cells.map((cell) => ({ ...valueOf(cell), ...WRAPPED, ...style, height }));
}

/** No row of a spreadsheet is much higher. */
const MOST_LINES = 25;

/** @param width characters in a line, of which words rarely fill the last */
function linesOf(text: string, width: number): number {
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width - 2))), 0);
}

function valueOf(cell: ListCell): CellObject {
  if (cell === "") return {};
  if (typeof cell === "number") return { value: cell, type: Number };
  // Codes of many digits stay texts, and so does what begins like a formula.
  return { value: cell.slice(0, LONGEST_CELL), type: String, format: "@" };
}
