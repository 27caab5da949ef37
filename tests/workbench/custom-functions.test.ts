/** Custom functions by Google's conventions, inside the engine's formulas. */

import { findCustomFunctions } from "../../src/workbench/custom-functions";
import { openWorkbook } from "../../src/workbench/workbook";
import { hostFor } from "./script-host";

const CODE = `
/**
 * Nhân đôi từng ô.
 *
 * @param {range} cells Vùng số
 * @param {number} factor Hệ số (không bắt buộc)
 * @return {number} x
 * @customfunction
 */
function SCALED(cells, factor) {
  const by = factor === undefined ? 2 : factor;
  return Array.isArray(cells) ? cells.map((row) => row.map((value) => value * by)) : cells * by;
}
/** @customfunction */
function SHAPE(value) {
  if (Array.isArray(value)) return "rows " + value.length + " x " + value[0].length + " " + (value instanceof Array);
  return value instanceof Date ? "date " + value.getFullYear() : typeof value + " " + JSON.stringify(value);
}
/** @customfunction */
function THROWS() { throw new Error("Năm 2030 không thuộc kế hoạch."); }
/** @customfunction */
function WRITES() { SpreadsheetApp.getActiveSheet().getRange("Z9").setValue(1); return 1; }
/** @customfunction */
function UI() { SpreadsheetApp.getUi(); return 1; }
/** @customfunction */
function READS() { return SpreadsheetApp.getActiveSpreadsheet().getName() + Session.getScriptTimeZone(); }
/** @customfunction */
function RETURNS(kind) {
  return { object: {}, nested: [[[1]]], nan: NaN, date: new Date(2025, 0, 31), nothing: undefined, row: [1, 2], empty: [], ragged: [[1], [2, 3]], fn: () => 1 }[kind];
}
/** @customfunction */
function HERE() {
  const cell = SpreadsheetApp.getActiveRange();
  const names = [cell, SpreadsheetApp.getActiveSheet().getActiveCell()].map((each) => each.getA1Notation());
  return [cell.getSheet().getName(), SpreadsheetApp.getActiveSheet().getName(), ...names, cell.getFormula()].join(" ");
}
/** @customfunction */
function LOOKS(values, a1) {
  const range = SpreadsheetApp.getActiveSheet().getRange(a1);
  const merges = range.getMergedRanges().map((each) => each.getA1Notation());
  return JSON.stringify([merges, range.getFontLines(), range.getValues(), range.getFormulas()]);
}
/** @customfunction */
function MERGES() { SpreadsheetApp.getActiveRange().merge(); return 1; }
/** Not offered. */
function PLAIN() { return 1; }
function set(a1, formula) { SpreadsheetApp.getActiveSheet().getRange(a1).setFormula(formula); }
function put(a1, values) { SpreadsheetApp.getActiveSheet().getRange(a1).setValues(values); }
function read(a1) { return SpreadsheetApp.getActiveSheet().getRange(a1).getValues(); }
function shown(a1) { return SpreadsheetApp.getActiveSheet().getRange(a1).getDisplayValue(); }
`;

test("are found by their JSDoc, with the help that autocomplete shows", () => {
  const found = findCustomFunctions(CODE);
  expect(found.map(({ name }) => name)).toEqual([
    "SCALED",
    "SHAPE",
    "THROWS",
    "WRITES",
    "UI",
    "READS",
    "RETURNS",
    "HERE",
    "LOOKS",
    "MERGES",
  ]);
  expect(found[0]).toEqual({
    name: "SCALED",
    description: "Nhân đôi từng ô.",
    parameters: [
      { name: "cells", description: "Vùng số" },
      { name: "factor", description: "Hệ số (không bắt buộc)" },
    ],
  });
});

const host = hostFor(CODE);
const value = (formula: string): unknown => {
  host.run("set", "H1", formula);
  return (host.run("read", "H1") as unknown[][])[0]?.[0];
};

beforeAll(() =>
  host.run("put", "A1:B3", [
    [1, "x"],
    [2, ""],
    [3, "31/01/2025"],
  ]),
);

test("spill, and feed native functions", () => {
  host.run("set", "D1", "=SCALED(A1:A3)");
  expect(host.run("read", "D1:D3")).toEqual([[2], [4], [6]]);
  expect(value("=SUM(SCALED(A1:A3))")).toBe(12);
  expect(value('=COUNTIF(SCALED(A1:A3;10);">15")')).toBe(2);
  expect(value("=IF(SCALED(A1)=2;SCALED(A2;5);0)")).toBe(10);
  expect(value("=SUM(FILTER(A1:A3;SCALED(A1:A3)>2))")).toBe(5);
  host.run("put", "A1:A1", [[100]]);
  expect(host.run("read", "D1")).toEqual([[200]]);
  host.run("put", "A1:A1", [[1]]);
});

test.each([
  ["=SHAPE(A1)", "number 1"],
  ["=SHAPE(A1:B3)", "rows 3 x 2 true"],
  ["=SHAPE(B2)", 'string ""'],
  ["=SHAPE()", "undefined undefined"],
  ["=SHAPE(B3)", "date 2025"],
  ["=SHAPE(1/0)", 'string "#DIV/0!"'],
  ["=SHAPE(TRUE)", "boolean true"],
  ['=SHAPE("a")', 'string "a"'],
  ["=SHAPE(A1:A3*2)", "rows 3 x 1 true"],
])("%s is called with %s", (formula, expected) => {
  expect(value(formula)).toBe(expected);
});

test.each([
  ["=THROWS()", "Năm 2030 không thuộc kế hoạch."],
  ["=WRITES()", "You do not have permission to call Range.setValue: custom functions can only read."],
  ["=MERGES()", "You do not have permission to call Range.merge: custom functions can only read."],
  ["=UI()", "Cannot call SpreadsheetApp.getUi() from this context."],
  ["=SHAPE(NOW())", "not allowed to depend on NOW()"],
  ["=SHAPE(YEAR(TODAY()))", "not allowed to depend on TODAY()"],
  ['=RETURNS("object")', "cannot return objects"],
  ['=RETURNS("nested")', "arrays in arrays"],
  ['=RETURNS("fn")', "cannot return"],
])("%s shows an error and tells why", (formula, message) => {
  expect(value(formula)).toBe("#ERROR!");
  expect(host.errorMessage("H1")).toContain(message);
});

test("results are checked and shaped", () => {
  expect(value("=READS()")).toBe("Bảng tínhAsia/Ho_Chi_Minh");
  expect(value('=RETURNS("nan")')).toBe("#NUM!");
  expect(value('=RETURNS("nothing")')).toBe("");
  expect(value('=RETURNS("empty")')).toBe("");
  expect(value('=RETURNS("date")')).toBe("2025-01-31T00:00:00");
  expect(host.run("shown", "H1")).toBe("31/01/2025");
  host.run("set", "H1", '=RETURNS("row")');
  expect(host.run("read", "H1:I1")).toEqual([[1, 2]]);
  host.run("set", "H1", '=RETURNS("ragged")');
  expect(host.run("read", "H1:I2")).toEqual([
    [1, ""],
    [2, 3],
  ]);
});

test("functions without the mark, and private ones, are unknown to formulas", () => {
  expect(value("=PLAIN()")).toBe("#NAME?");
});

test("are computed when a saved workbook is opened again; without a host the file keeps what they showed", async () => {
  const writer = hostFor(CODE);
  writer.run("put", "A1:A3", [[1], [2], [3]]);
  writer.run("set", "B1", "=SCALED(A1:A3)");
  writer.run("set", "C1", "=SUM(B1:B3)");
  const bytes = await writer.workbook.save();
  const untouched = await openWorkbook(bytes);
  const again = await openWorkbook(await untouched.save());
  const reader = hostFor(CODE, { workbook: again });
  expect(reader.run("read", "A1:C3")).toEqual([
    [1, 2, 12],
    [2, 4, ""],
    [3, 6, ""],
  ]);
  reader.run("put", "A3:A3", [[30]]);
  expect(reader.run("read", "B3:C3")).toEqual([[60, ""]]);
  expect(reader.run("read", "C1")).toEqual([[66]]);
});

test("two hosts in one process do not mix up their functions", () => {
  const one = hostFor(`/** @customfunction */ function WHO() { return "one"; } ${CODE}`);
  const two = hostFor(`/** @customfunction */ function WHO() { return "two"; } ${CODE}`);
  one.run("set", "A1", "=WHO()");
  two.run("set", "A1", "=WHO()");
  one.run("put", "B1:B1", [[1]]);
  expect([one.run("read", "A1"), two.run("read", "A1")]).toEqual([[["one"]], [["two"]]]);
});

describe("read where they stand", () => {
  const reader = hostFor(`${CODE}
    function addSheet() { SpreadsheetApp.getActive().insertSheet("Hai"); }
    function look() { SpreadsheetApp.getActiveSheet().getRange("A1:A2").merge(); SpreadsheetApp.getActiveSheet().getRange("B2").setFontLine("line-through"); }`);

  test("the active cell is that of the formula, wherever the user is", () => {
    reader.run("set", "C3", "=IF(TRUE;HERE();0)");
    expect(reader.run("read", "C3")).toEqual([["S S C3 C3 =IF(TRUE;HERE();0)"]]);
    reader.select("S!A1:B2");
    reader.run("set", "D4", "=HERE()");
    expect(reader.run("read", "D4")).toEqual([["S S D4 D4 =HERE()"]]);
    reader.run("addSheet");
    reader.run("set", "B2", "=HERE()&S!C3");
    expect(reader.run("read", "B2")).toEqual([["Hai Hai B2 B2 =HERE()&S!C3S S C3 C3 =IF(TRUE;HERE();0)"]]);
  });

  test("a formula of no cell has none", () => {
    const { model } = reader.workbook;
    const sheetId = model.getters.getActiveSheetId();
    expect(JSON.stringify(model.getters.evaluateFormula(sheetId, "=HERE()"))).not.toContain("S!");
    expect(reader.computeCustomFunction("HERE", [], undefined)).toEqual({
      value: "#ERROR",
      message: "There is no active range: the formula that is computed stands in no cell.",
    });
  });

  test("looks and values of what they are given, computed cells among them, without computing anew", () => {
    const fresh = hostFor(`${CODE}
      function look() { SpreadsheetApp.getActiveSheet().getRange("A1:A2").merge(); SpreadsheetApp.getActiveSheet().getRange("B2").setFontLine("line-through"); }`);
    fresh.run("put", "A1:B2", [
      [1, "x"],
      ["", "y"],
    ]);
    fresh.run("look");
    fresh.run("set", "C1", "=SCALED(A1;10)");
    fresh.run("set", "C2", "=C1*2");
    fresh.run("set", "D1", '=LOOKS(A1:C2;"A1:C2")');
    const seen = (): unknown => JSON.parse(String((fresh.run("read", "D1") as unknown[][])[0]?.[0]));
    expect(seen()).toEqual([
      ["A1:A2"],
      [
        ["none", "none", "none"],
        ["none", "line-through", "none"],
      ],
      [
        [1, "x", 10],
        ["", "y", 20],
      ],
      [
        ["", "", "=SCALED(A1;10)"],
        ["", "", "=C1*2"],
      ],
    ]);
    fresh.run("put", "A1:A1", [[2]]);
    expect((seen() as unknown[][])[2]).toEqual([
      [2, "x", 20],
      ["", "y", 40],
    ]);
  });
});
