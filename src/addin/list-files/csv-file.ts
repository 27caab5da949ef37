/** Makes a .csv file of a list: UTF-8 with its mark, lines ended as RFC 4180 has it, no cell that could be a formula. */
import { unparse } from "papaparse";
import type { ListTable } from "./list-table";

export const CSV_TYPE = "text/csv;charset=utf-8";

/** By this mark spreadsheets know the letters for UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";

/** How a cell begins that a spreadsheet may run; it gets an apostrophe in front. */
const FORMULA_BEGINNING = /^(?:\s*[=+\-@]|[\t\r])/;

export function csvFile({ columns, rows }: ListTable): Uint8Array<ArrayBuffer> {
  const text = unparse([columns.map(({ header }) => header), ...rows.map((row) => [...row])], {
    newline: "\r\n",
    escapeFormulae: FORMULA_BEGINNING,
  });
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${text}\r\n`);
}
