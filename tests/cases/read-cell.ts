/** Cells as case files write them: text as it stands, other kinds of cells described in brackets. */
import { civilDate } from "../../src/domain/civil-date";
import type { CellValue } from "../../src/sheet/cell";

const BLANKS: Readonly<Record<string, CellValue>> = {
  "(trống)": "",
  "(không có gì)": null,
  "(toàn khoảng trắng)": " \u00a0\t\n ",
  "(ô đánh dấu, đã chọn)": true,
  "(ô đánh dấu, chưa chọn)": false,
};

/**
 * "(số 44650)" is a number, "(ngày 30/3/2022)" a date cell, "(trống)" a blank; "[xuống dòng]" and "[chấm phẩy]" stand for
 * what a case file cannot hold within a cell. Everything else is text.
 * @throws {Error} for a date cell that is no day
 */
export function cellFrom(written: string): CellValue {
  const special = BLANKS[written];
  if (special !== undefined) return special;
  const number = /^\(số (-?[\d,]+)\)$/.exec(written)?.[1];
  if (number !== undefined) return Number(number.replace(",", "."));
  const [, day, month, year] = /^\(ngày (\d+)\/(\d+)\/(\d+)\)$/.exec(written) ?? [];
  if (year !== undefined) {
    const date = civilDate(Number(year), Number(month), Number(day));
    if (!date) throw new Error(`no such day: ${written}`);
    return date;
  }
  if (/^\((số|ngày|ô) /.test(written)) throw new Error(`no such cell: ${written}`);
  return written.replaceAll("[xuống dòng]", "\n").replaceAll("[chấm phẩy]", ";");
}
