/** ExcelJS as the page has it: a script of its own, whose many caught errors would make the browser read all of the page's code anew. */
import type ExcelJS from "exceljs";

export default (globalThis as unknown as { readonly ExcelJS: typeof ExcelJS }).ExcelJS;
