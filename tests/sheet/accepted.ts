/** The spellings that the case files of reading accept, with what they stand for in the case files' words. */
import type { CellValue } from "../../src/sheet/cell";
import { cellFrom } from "../cases/read-cell";
import { cellOf, readCsv } from "../cases/read-csv";

export type CellFile =
  "doc-xep-loai-ca-nhan.csv" | "doc-xep-loai-cchc.csv" | "doc-danh-dau.csv" | "doc-dang-ky.csv";

export interface AcceptedCell {
  readonly cell: CellValue;
  readonly meaning: string;
}

/** Every cell of a file that is a fact, and so neither blank nor doubtful. */
export function acceptedCells(file: CellFile): readonly AcceptedCell[] {
  return readCsv(file).flatMap((row) => {
    const meaning = cellOf(row, "Hiểu là");
    return /^(Báo|Trống)/.test(meaning) ? [] : [{ cell: cellFrom(cellOf(row, "Ô ghi")), meaning }];
  });
}
