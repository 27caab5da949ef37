/** Each exception here is one that Google throws too: a script that passes may rely on nothing else. */

import { evaluate } from "./script-host";

const failing =
  (body: string): (() => unknown) =>
  () =>
    evaluate(body);

test.each([
  ["too few rows", `sheet.getRange("A1:A2").setValues([[1]])`, "number of rows in the data does not match"],
  [
    "too many columns",
    `sheet.getRange("A1").setValues([[1, 2]])`,
    "number of columns in the data does not match",
  ],
  ["ragged rows", `sheet.getRange("A1:B2").setValues([[1, 2], [3]])`, "number of columns"],
  ["a flat array", `sheet.getRange("A1:B1").setValues([1, 2])`, "don't match the method signature"],
  ["undefined", `sheet.getRange("A1").setValues([[undefined]])`, "don't match the method signature"],
  ["an object", `sheet.getRange("A1").setValue({})`, "don't match the method signature"],
  ["row 0", `sheet.getRange(0, 1)`, "starting row of the range is too small"],
  ["column 0", `sheet.getRange(1, 0)`, "starting column of the range is too small"],
  ["no rows", `sheet.getRange(1, 1, 0, 1)`, "number of rows in the range must be at least 1"],
  ["column 27", `sheet.getRange(1, 27)`, "outside the dimensions of the sheet"],
  ["row 1001", `sheet.getRange("A1001")`, "outside the dimensions of the sheet"],
  ["no range", `sheet.getRange("Nowhere")`, "Range not found"],
  ["offset out of the grid", `sheet.getRange("A1").offset(-1, 0)`, "starting row"],
  ["a wrong colour", `sheet.getRange("A1").setBackground("bluish")`, "Invalid color"],
  ["a wrong weight", `sheet.getRange("A1").setFontWeight("heavy")`, "don't match the method signature"],
  ["too long a text", `sheet.getRange("A1").setValue("x".repeat(50001))`, "50000 characters"],
  [
    "part of a merge",
    `sheet.getRange("A1:B2").merge(); sheet.getRange("B2:C3").merge()`,
    "all cells in a merged range",
  ],
  [
    "part of a merge apart",
    `sheet.getRange("A1:B2").merge(); sheet.getRange("A1").breakApart()`,
    "all cells in a merged range",
  ],
  ["frozen and not", `sheet.setFrozenRows(1); sheet.getRange("A1:A2").merge()`, "frozen and non-frozen"],
  ["metadata on cells", `sheet.getRange("A1:B2").addDeveloperMetadata("k")`, "entire row or column"],
  ["an unknown member", `sheet.getRange("A1").setColour("red")`, `Google's Range has no member "setColour"`],
  [
    "a member of Google's only",
    `sheet.getRange("A1").randomize()`,
    "Range.randomize is not implemented in the local host",
  ],
  ["an unknown enumeration value", `SpreadsheetApp.BorderStyle.WAVY`, `no value "WAVY"`],
  ["assignment", `sheet.getRange("A1").value = 1`, "cannot be assigned"],
])("refuses %s", (_, body, message) => {
  expect(failing(body)).toThrow(message);
});

test("exceptions are Errors of the script's realm", () => {
  expect(
    evaluate(`try { sheet.getRange(0, 1); } catch (error) { return [error instanceof Error, error.name]; }`),
  ).toEqual([true, "Exception"]);
});

test("arrays and dates belong to the script's realm", () => {
  expect(
    evaluate(`
      sheet.getRange("A1").setValue(new Date(2025, 0, 1));
      const values = sheet.getRange("A1:B2").getValues();
      return [values instanceof Array, values[0] instanceof Array, values[0][0] instanceof Date, values[1][1]];
    `),
  ).toEqual([true, true, true, ""]);
});

test("reads see the writes before them", () => {
  expect(
    evaluate(`
      sheet.getRange("A1:A3").setValues([[1], [2], [3]]);
      sheet.getRange("B1").setFormula("=SUM(A1:A3)");
      const before = sheet.getRange("B1").getValue();
      sheet.getRange("A1").setValue(10);
      return [before, sheet.getRange("B1").getValue(), sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()];
    `),
  ).toEqual([6, 15, 3, 2, "A1:B3"]);
});

test("looks are set and read back", () => {
  expect(
    evaluate(`
      const range = sheet.getRange("A1:B1");
      range.setBackgrounds([["red", null]]).setFontColor("#00f").setFontWeights([["bold", "normal"]]).setFontStyle("italic")
        .setFontSize(13).setFontFamily("Times New Roman").setFontLine("underline").setHorizontalAlignment("center")
        .setVerticalAlignments([["top", "middle"]]).setWrap(true).setNumberFormat("0.00");
      const cell = sheet.getRange("A1");
      return [range.getBackgrounds(), cell.getFontColor(), range.getFontWeights(), cell.getFontStyle(), cell.getFontSize(), cell.getFontFamily(),
        cell.getFontLine(), cell.getHorizontalAlignment(), range.getVerticalAlignments(), cell.getWrap(), String(cell.getWrapStrategy()), cell.getNumberFormat()];
    `),
  ).toEqual([
    [["#ff0000", "#ffffff"]],
    "#0000ff",
    [["bold", "normal"]],
    "italic",
    13,
    "Times New Roman",
    "underline",
    "center",
    [["top", "middle"]],
    true,
    "WRAP",
    "0.00",
  ]);
});

test("clear takes content and looks, clearContent the content, clearFormat the looks but not the number format", () => {
  expect(
    evaluate(`
      const fill = () => sheet.getRange("A1").setValue(1).setBackground("red").setNumberFormat("0.00");
      const seen = [];
      const look = () => seen.push([sheet.getRange("A1").getValue(), sheet.getRange("A1").getBackground(), sheet.getRange("A1").getNumberFormat()]);
      fill(); sheet.getRange("A1").clear(); look();
      fill(); sheet.getRange("A1").clearContent(); look();
      fill(); sheet.getRange("A1").clearFormat(); look();
      return seen;
    `),
  ).toEqual([
    ["", "#ffffff", "General"],
    ["", "#ff0000", "0.00"],
    [1, "#ffffff", "0.00"],
  ]);
});

test("merging keeps the first value and hides what is written into the rest", () => {
  expect(
    evaluate(`
      sheet.getRange("A1:B2").setValues([[1, 2], [3, 4]]).merge();
      sheet.getRange("A1:B2").setValues([["a", "b"], ["c", "d"]]);
      return [sheet.getRange("A1:B2").getValues(), sheet.getRange("A1:C3").getMergedRanges().map((r) => r.getA1Notation()), sheet.getRange("B2").isPartOfMerge(), sheet.getRange("C3").isPartOfMerge()];
    `),
  ).toEqual([
    [
      ["a", ""],
      ["", ""],
    ],
    ["A1:B2"],
    true,
    false,
  ]);
});

test("notes belong to cells and follow them", () => {
  expect(
    evaluate(`
      sheet.getRange("B2").setNote("xem lại");
      sheet.insertColumnsAfter(1, 2);
      sheet.insertRowBefore(1);
      return [sheet.getRange("B2").getNote(), sheet.getRange("D3").getNote(), sheet.getRange("D3:E3").getNotes()];
    `),
  ).toEqual(["", "xem lại", [["xem lại", ""]]]);
});

test("errors read as Google names them", () => {
  expect(
    evaluate(`
      sheet.getRange("A1:A4").setFormulas([["=1/0"], ["=NA()"], ["=NOSUCH(1)"], ["=A4"]]);
      return sheet.getRange("A1:A4").getValues().flat();
    `),
  ).toEqual(["#DIV/0!", "#N/A", "#NAME?", "#REF!"]);
});

test("an array formula does not overwrite what is there", () => {
  expect(
    evaluate(`
      sheet.getRange("A1:A3").setValues([["x"], ["y"], ["x"]]);
      sheet.getRange("B2").setValue("mine");
      sheet.getRange("B1").setFormula("=ARRAYFORMULA(A1:A3)");
      const blocked = sheet.getRange("B1:B3").getValues().flat();
      sheet.getRange("B2").clearContent();
      return [blocked, sheet.getRange("B1:B3").getValues().flat()];
    `),
  ).toEqual([
    ["#REF!", "mine", ""],
    ["x", "y", "x"],
  ]);
});

test("the missing natives are there", () => {
  expect(
    evaluate(`
      sheet.getRange("A1:A2").setValues([["HTXSNV"], ["KHTNV"]]);
      sheet.getRange("B1").setFormula('=REGEXMATCH(A1;"^HTX")');
      sheet.getRange("C1").setFormula('=COUNTIF(ARRAYFORMULA(A1:A2);"HT*")');
      return sheet.getRange("B1:C1").getValues()[0];
    `),
  ).toEqual([true, 1]);
});
