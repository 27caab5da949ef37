/** A workbook of given tabs under the shipped bundle, and formulas typed into an empty tab beside them. */
import ExcelJS from "exceljs";
import { parseA1, splitSheetReference } from "../../src/workbench/a1";
import { quietly } from "../../src/workbench/engine";
import { toEngineFormula } from "../../src/workbench/formula-text";
import type { Host } from "../../src/workbench/host";
import { openWorkbook, type WorkbookOptions } from "../../src/workbench/workbook";
import { bundleHost } from "./bundle-host";

/** Dates stand for the day they name in UTC, as ExcelJS has them. */
export type Cell = string | number | boolean | Date | null;
export type Rows = readonly (readonly Cell[])[];

const FORMULA_TAB = "Công thức";
const FORMULA_CELL = `${FORMULA_TAB}!A1`;

export interface FormulaSheet {
  readonly host: Host;
  /** What the formula gives: one value, or rows as far as it spills. Typed into A1 of a tab of its own, or `at`. */
  result(formula: string, at?: string): unknown;
  /** The one column that the formula gives. */
  column(formula: string): readonly unknown[];
  /** The message of the error that the formula shows. */
  error(formula: string): string;
  /** What a person sees in the first cell. */
  shown(formula: string): string;
}

export async function formulaSheet(
  tabs: Readonly<Record<string, Rows>>,
  options: WorkbookOptions = {},
): Promise<FormulaSheet> {
  const excel = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(tabs)) {
    const sheet = excel.addWorksheet(name);
    for (const [index, row] of rows.entries()) {
      sheet.getRow(index + 1).values = [...row];
      for (const [column, cell] of row.entries()) {
        if (cell instanceof Date) sheet.getCell(index + 1, column + 1).numFmt = "dd/mm/yyyy";
      }
    }
  }
  excel.addWorksheet(FORMULA_TAB);
  const workbook = await openWorkbook(new Uint8Array(await excel.xlsx.writeBuffer()), options);
  const host = bundleHost(workbook);
  const { model } = workbook;
  const { getters } = model;

  function type(formula: string, at: string): { sheetId: string; col: number; row: number } {
    const { sheet = "", cells } = splitSheetReference(at);
    const sheetId = getters.getSheetIdByName(sheet);
    const zone = parseA1(cells, 1, 1);
    if (sheetId === undefined || !zone) throw new Error(`no cell ${at}`);
    const cell = { sheetId, col: zone.left, row: zone.top };
    for (const content of ["", toEngineFormula(formula)]) {
      const typed = quietly(() => model.dispatch("UPDATE_CELL", { ...cell, content }));
      if (!typed.isSuccessful) throw new Error(`not accepted: ${formula}`);
    }
    return cell;
  }

  function result(formula: string, at = FORMULA_CELL): unknown {
    const cell = type(formula, at);
    const first = getters.getEvaluatedCell(cell).value;
    if (typeof first === "string" && first.startsWith("#")) {
      throw new Error(`${formula}: ${host.errorMessage(at) ?? ""}`);
    }
    const zone = getters.getSpreadZone(cell);
    if (!zone) return first;
    const rows: unknown[][] = [];
    for (let row = zone.top; row <= zone.bottom; row++) {
      const values: unknown[] = [];
      for (let col = zone.left; col <= zone.right; col++) {
        values.push(getters.getEvaluatedCell({ ...cell, col, row }).value);
      }
      rows.push(values);
    }
    return rows;
  }

  return {
    host,
    result,
    column: (formula) => {
      const rows = result(formula);
      if (!Array.isArray(rows)) throw new Error(`one value only: ${String(rows)}`);
      return (rows as unknown[][]).map((row) => {
        if (row.length !== 1) throw new Error(`${String(row.length)} columns`);
        return row[0];
      });
    },
    error: (formula) => {
      type(formula, FORMULA_CELL);
      return host.errorMessage(FORMULA_CELL) ?? "";
    },
    shown: (formula) => getters.getEvaluatedCell(type(formula, FORMULA_CELL)).formattedValue,
  };
}

/** A day as a cell holds it. */
export function dateCell(year: number, month: number, day: number): Date {
  return new Date(Date.UTC(year, month - 1, day));
}

const YEARS = [2021, 2022, 2023, 2024, 2025];

/** The template's columns, A to P: no registration of single years. */
export const COLLECTIVE_HEADER: readonly Cell[] = [
  "STT",
  "Tên tập thể",
  "Cơ quan chuyên trách CCHC",
  "Chấp hành tốt chủ trương chính sách",
  "Nội bộ đoàn kết",
  "Đăng ký thi đua giai đoạn",
  ...YEARS.map((year) => `Xếp loại CCHC ${String(year)}`),
  "Ghi chú",
];

/** The template's columns, A to N. */
export const INDIVIDUAL_HEADER: readonly Cell[] = [
  "STT",
  "Họ và tên",
  "Giới tính",
  "Chức vụ",
  "Đơn vị",
  "Trực tiếp làm CCHC",
  ...YEARS.map((year) => `Xếp loại ${String(year)}`),
  "Thành tích CCHC xuất sắc",
  "Kỷ luật",
  "Ghi chú",
];

const CLASS_LETTERS: Readonly<Record<string, string>> = { X: "Xuất sắc", T: "Tốt", K: "Khá", "?": "" };

/** @param classes a letter a year as in rules.md: "T X X T X", ? for blank */
export function collectiveRow(
  number: Cell,
  name: string,
  classes: string,
  marks: { advisory?: Cell; compliant?: Cell; united?: Cell; registered?: Cell } = {},
): Cell[] {
  const { advisory = "", compliant = "x", united = "x", registered = dateCell(2022, 3, 28) } = marks;
  const letters = classes.split(" ").map((letter) => CLASS_LETTERS[letter] ?? letter);
  return [number, name, advisory, compliant, united, registered, ...letters, ""];
}

/** @param rated one rating for each year, or one for all */
export function individualRow(
  number: Cell,
  name: string,
  unit: string,
  rated = "HTTNV",
  marks: { outstanding?: Cell; discipline?: Cell; direct?: Cell } = {},
): Cell[] {
  const { outstanding = "x", discipline = "", direct = "" } = marks;
  const given = rated.split(" ");
  const ratings = YEARS.map((_, index) => given[index] ?? (given.length === 1 ? rated : ""));
  return [number, name, "Nữ", "Chuyên viên", unit, direct, ...ratings, outstanding, discipline, ""];
}
