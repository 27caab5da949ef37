/** Makes an .xlsx file of a list. */
import writeXlsxFile, { type Row } from "write-excel-file/universal";
import type { ListCell, ListTable } from "./list-table";

export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const FONT = { fontFamily: "Times New Roman", fontSize: 12 } as const;
const HEADER = { fontWeight: "bold", align: "center", alignVertical: "center", wrap: true } as const;

/** Characters; Excel calls a file with more in a cell damaged. */
const LONGEST_CELL = 32_767;

export async function xlsxFile({ name, title, columns, rows }: ListTable): Promise<Uint8Array<ArrayBuffer>> {
  const titleRows: Row[] =
    title === null
      ? []
      : [
          [
            { value: title, ...HEADER, wrap: false, columnSpan: columns.length },
            ...columns.slice(1).map(() => null),
          ],
          [],
        ];
  const header = columns.map((column) => ({ value: column.header, ...HEADER, borderStyle: "thin" as const }));
  const file = writeXlsxFile(
    [...titleRows, header, ...rows.map((row) => row.map(cellOf))],
    { sheet: name, columns: columns.map(({ width }) => ({ width })) },
    FONT,
  );
  return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}

function cellOf(value: ListCell): Row[number] {
  const style = { alignVertical: "top", wrap: true, borderStyle: "thin" } as const;
  if (value === "") return style;
  return typeof value === "number"
    ? { value, type: Number, ...style }
    : // Codes of many digits stay texts, and so does what begins like a formula.
      { value: value.slice(0, LONGEST_CELL), type: String, format: "@", ...style };
}
