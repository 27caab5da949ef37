/** Risk: rules of others are lost when ours are set. */

import { evaluate, hostFor } from "./script-host";

test("conditional formats are replaced as a whole, and read back as they were set", () => {
  expect(
    evaluate(`
      const a = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$A1="x";1'.replace(";1", "")).setBackground("#ff0000").setBold(true).setRanges([sheet.getRange("A1:B9")]).build();
      const b = SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo("Đủ").setFontColor("blue").setItalic(true).setStrikethrough(true).setRanges([sheet.getRange("C1:C9"), sheet.getRange("E1")]).build();
      sheet.setConditionalFormatRules([a, b]);
      const read = sheet.getConditionalFormatRules();
      const tell = (rule) => { const c = rule.getBooleanCondition(); return [rule.getRanges().map((r) => r.getA1Notation()), String(c.getCriteriaType()), c.getCriteriaValues(), c.getBackground(), c.getFontColor(), c.getBold(), c.getItalic(), c.getStrikethrough()]; };
      const both = read.map(tell);
      sheet.setConditionalFormatRules([read[1]]);
      const one = sheet.getConditionalFormatRules().map(tell);
      sheet.setConditionalFormatRules(sheet.getConditionalFormatRules().concat(read[0].copy().setRanges([sheet.getRange("D1")]).build()));
      const two = sheet.getConditionalFormatRules().map((rule) => rule.getRanges().map((r) => r.getA1Notation()));
      sheet.clearConditionalFormatRules();
      return [both, one.length, two, sheet.getConditionalFormatRules().length];
    `),
  ).toEqual([
    [
      [["A1:B9"], "CUSTOM_FORMULA", ['=$A1="x"'], "#ff0000", null, true, null, null],
      [["C1:C9", "E1"], "TEXT_EQUAL_TO", ["Đủ"], null, "#0000ff", null, true, true],
    ],
    1,
    [["C1:C9", "E1"], ["D1"]],
    0,
  ]);
});

test.each([
  [`SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().build()`, "needs at least one range"],
  [
    `SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange("A1")]).build()`,
    "needs a condition",
  ],
  [
    `SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied("='T'!A1=1")`,
    "cannot reference a different sheet",
  ],
  [`sheet.setConditionalFormatRules([1])`, "don't match the method signature"],
  [`SpreadsheetApp.newDataValidation().build()`, "needs a criterion"],
  [`sheet.getRange("A1").setDataValidation({})`, "don't match the method signature"],
])("refuses %s", (body, message) => {
  expect(() => evaluate(body)).toThrow(message);
});

test("a condition cannot call a custom function, which Google would take and never apply", () => {
  const host = hostFor(`
    /** @customfunction */
    function STATUS(value) { return value; }
    function main() { SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=STATUS(A1)="x"'); }
  `);
  expect(() => host.run("main")).toThrow("cannot call the custom function STATUS");
});

test("validations are set, read, copied and cleared", () => {
  expect(
    evaluate(`
      const list = SpreadsheetApp.newDataValidation().requireValueInList(["A", "B"], true).setAllowInvalid(false).setHelpText("chọn").build();
      sheet.getRange("A1:A9").setDataValidation(list);
      const number = list.copy().requireNumberBetween(0, 100).build();
      sheet.getRange("A1:B1").setDataValidations([[number, null]]);
      const read = sheet.getRange("A1:A2").getDataValidations().map(([rule]) => [String(rule.getCriteriaType()), rule.getCriteriaValues(), rule.getAllowInvalid(), rule.getHelpText()]);
      sheet.getRange("A2:A5").clearDataValidations();
      return [read, sheet.getRange("A2").getDataValidation(), String(sheet.getRange("A6").getDataValidation().getCriteriaType())];
    `),
  ).toEqual([
    [
      ["NUMBER_BETWEEN", [0, 100], false, "chọn"],
      ["VALUE_IN_LIST", [["A", "B"], true], false, "chọn"],
    ],
    null,
    "VALUE_IN_LIST",
  ]);
});

test("a rejecting validation refuses other values when they are written", () => {
  expect(() =>
    evaluate(`
      sheet.getRange("A1:A9").setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(["A", "B"]).setAllowInvalid(false).build());
      sheet.getRange("A1:A2").setValues([["A"], ["C"]]);
    `),
  ).toThrow("The data you entered in cell A2 violates the data validation rules");
});

test("checkboxes are booleans", () => {
  expect(
    evaluate(`
      sheet.getRange("A1:A3").setValues([[true], [""], ["x"]]).insertCheckboxes();
      const first = sheet.getRange("A1:A3").getValues().flat();
      sheet.getRange("A2").check();
      const type = String(sheet.getRange("A2").getDataValidation().getCriteriaType());
      const second = sheet.getRange("A1:A3").getValues().flat();
      sheet.getRange("A1:A3").removeCheckboxes();
      return [first, type, second, sheet.getRange("A1").getDataValidation(), sheet.getRange("A1:A3").getValues().flat()];
    `),
  ).toEqual([[true, false, false], "CHECKBOX", [true, true, false], null, ["", "", ""]]);
});
