/** Risk: a command that works for the owner fails half-way for a colleague, in a workbook with protected cells. */

import { evaluate, hostFor } from "./script-host";

const PROTECTED = "You are trying to edit a protected cell or object";

/** Runs statements as an editor over a workbook in which the owner has protected B2:C3 of tab S and all of tab T. */
function asEditor(body: string): unknown {
  const owner = hostFor(`function protect() {
    const ss = SpreadsheetApp.getActiveSpreadsheet();
    ss.getSheetByName("S").getRange("B2:C3").protect().setDescription("đã khoá");
    ss.insertSheet("T").protect();
    ss.setActiveSheet(ss.getSheetByName("S"));
  }`);
  owner.run("protect");
  return evaluate(body, { workbook: owner.workbook, user: "editor" });
}

test.each([
  ["a value", `sheet.getRange("C3").setValue(1)`],
  ["values of which one cell is protected", `sheet.getRange("A1:B2").setValues([[1, 2], [3, 4]])`],
  ["a formula", `sheet.getRange("B2").setFormula("=1")`],
  ["a colour", `sheet.getRange("A3:D3").setBackground("red")`],
  ["a number format", `sheet.getRange("B2").setNumberFormat("@")`],
  ["a border", `sheet.getRange("B1:B9").setBorder(true, true, true, true, true, true)`],
  ["a merge", `sheet.getRange("A2:B2").merge()`],
  [
    "a validation",
    `sheet.getRange("B:B").setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build())`,
  ],
  ["a note", `sheet.getRange("B2").setNote("x")`],
  ["clearing", `sheet.getRange("A1:C9").clearContent()`],
  ["deleting a protected column", `sheet.deleteColumn(3)`],
  ["deleting a protected row", `sheet.deleteRow(2)`],
  ["deleting a sheet with protected cells", `ss.deleteSheet(sheet)`],
  ["any cell of a protected sheet", `ss.getSheetByName("T").getRange("Z99").setValue(1)`],
  ["renaming a protected sheet", `ss.getSheetByName("T").setName("U")`],
  ["deleting a protected sheet", `ss.deleteSheet(ss.getSheetByName("T"))`],
  ["inserting into a protected sheet", `ss.getSheetByName("T").insertRowsAfter(1, 1)`],
  ["the rules of a protected sheet", `ss.getSheetByName("T").setFrozenRows(1)`],
])("an editor is refused %s", (_, body) => {
  expect(() => asEditor(body)).toThrow(PROTECTED);
});

test("an editor may do everything else", () => {
  expect(
    asEditor(`
      sheet.getRange("A1:A9").setValue(1).setBackground("red");
      sheet.getRange("D1:E1").merge();
      sheet.deleteColumn(5);
      sheet.insertRowsAfter(1, 1);
      ss.insertSheet("U").getRange("B2").setValue(2);
      return [sheet.getRange("A1").getValue(), ss.getSheetByName("U").getRange("B2").getValue()];
    `),
  ).toEqual([1, 2]);
});

test("an editor sees a protection and cannot take it away", () => {
  expect(
    asEditor(`
      const [protection] = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
      return [protection.canEdit(), protection.getDescription(), protection.getRange().getA1Notation()];
    `),
  ).toEqual([false, "đã khoá", "B2:C3"]);
  expect(() => asEditor(`sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].remove()`)).toThrow(
    "permission to remove",
  );
});

test("a protection that only warns stops no script", () => {
  expect(
    evaluate(
      `sheet.protect().setWarningOnly(true); sheet.getRange("A1").setValue(1); return sheet.getRange("A1").getValue();`,
      { user: "editor" },
    ),
  ).toBe(1);
});

test("the owner may edit what is protected, and take the protection away", () => {
  expect(
    evaluate(`
      const protection = sheet.protect();
      sheet.getRange("A1").setValue(1);
      const before = [protection.canEdit(), sheet.getRange("A1").getValue()];
      protection.remove();
      return [...before, sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length];
    `),
  ).toEqual([true, 1, 0]);
});
