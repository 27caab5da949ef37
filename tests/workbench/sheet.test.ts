/** Tabs, grid size, headers and marks, as strict as Google. */

import { evaluate } from "./script-host";

const failing =
  (body: string): (() => unknown) =>
  () =>
    evaluate(body);

test.each([
  ["a name that is taken", `ss.insertSheet("S")`, `A sheet with the name "S" already exists`],
  ["a name that is taken but for case", `ss.insertSheet("s")`, "already exists"],
  ["an empty name", `ss.insertSheet(" ")`, "cannot be empty"],
  ["renaming to a taken name", `ss.insertSheet("T").setName("S")`, "already exists"],
  ["a name no file can have", `sheet.setName("a/b")`, "cannot be saved"],
  ["deleting the last sheet", `ss.deleteSheet(sheet)`, "You can't remove all the sheets"],
  ["hiding the last sheet", `sheet.hideSheet()`, "You can't hide all the sheets"],
  ["a deleted sheet", `const t = ss.insertSheet("T"); ss.deleteSheet(t); t.getName()`, "Sheet not found"],
  [
    "ranges of a deleted sheet",
    `const r = ss.insertSheet("T").getRange("A1"); ss.deleteSheet(ss.getSheetByName("T")); r.setValue(1)`,
    "Sheet not found",
  ],
  ["deleting all rows", `sheet.deleteRows(1, 1000)`, "You can't delete all the rows"],
  [
    "deleting all unfrozen rows",
    `sheet.setFrozenRows(2); sheet.deleteRows(3, 998)`,
    "all the non-frozen rows",
  ],
  ["deleting beyond the grid", `sheet.deleteColumns(26, 2)`, "out of bounds"],
  ["inserting beyond the grid", `sheet.insertRowsAfter(1001, 1)`, "out of bounds"],
  [
    "freezing through a merge",
    `sheet.getRange("A1:A3").merge(); sheet.setFrozenRows(2)`,
    "part of a merged cell",
  ],
  ["an index out of bounds", `ss.insertSheet("T", 5)`, "out of bounds"],
  [
    "options that the host has not",
    `ss.insertSheet("T", { template: sheet })`,
    "not implemented in the local host",
  ],
])("refuses %s", (_, body, message) => {
  expect(failing(body)).toThrow(message);
});

test("a new sheet has 1000 rows and 26 columns, is active and stands where it was put", () => {
  expect(
    evaluate(`
      const t = ss.insertSheet("T", 0);
      const u = ss.insertSheet();
      return [t.getMaxRows(), t.getMaxColumns(), ss.getActiveSheet().getName(), ss.getSheets().map((s) => s.getName()), t.getIndex(), ss.getSheetByName("nowhere")];
    `),
  ).toEqual([1000, 26, "Trang tính1", ["T", "Trang tính1", "S"], 1, null]);
});

test("the active sheet moves to a position", () => {
  expect(
    evaluate(`
      ss.insertSheet("B"); ss.insertSheet("C");
      ss.setActiveSheet(ss.getSheetByName("C"));
      ss.moveActiveSheet(1);
      const first = ss.getSheets().map((s) => s.getName());
      ss.moveActiveSheet(3);
      return [first, ss.getSheets().map((s) => s.getName())];
    `),
  ).toEqual([
    ["C", "S", "B"],
    ["S", "B", "C"],
  ]);
});

test("rows and columns can be sized, hidden and frozen", () => {
  expect(
    evaluate(`
      sheet.setColumnWidth(2, 150).setColumnWidths(3, 2, 80).setRowHeightsForced(1, 2, 40);
      sheet.hideColumns(2); sheet.hideRows(3, 2);
      sheet.setFrozenRows(2); sheet.setFrozenColumns(1);
      sheet.setTabColor("#ff0000").setHiddenGridlines(true);
      return [sheet.getColumnWidth(2), sheet.getColumnWidth(4), sheet.getRowHeight(2), sheet.isColumnHiddenByUser(2), sheet.isRowHiddenByUser(4), sheet.isRowHiddenByUser(5),
        sheet.getFrozenRows(), sheet.getFrozenColumns(), sheet.getTabColor(), sheet.hasHiddenGridlines()];
    `),
  ).toEqual([150, 80, 40, true, true, false, 2, 1, "#ff0000", true]);
});

test("metadata follows its column, and dies with it", () => {
  expect(
    evaluate(`
      sheet.getRange("C:C").addDeveloperMetadata("status", "1");
      sheet.addDeveloperMetadata("own", "x", SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
      ss.addDeveloperMetadata("doc");
      const find = (key) => ss.createDeveloperMetadataFinder().withKey(key).find();
      sheet.insertColumnsAfter(1, 2);
      const location = find("status")[0].getLocation();
      const seen = [location.getColumn().getA1Notation(), String(location.getLocationType()), location.getRow()];
      sheet.deleteColumns(1, 1);
      seen.push(find("status")[0].getLocation().getColumn().getColumn());
      find("status")[0].setValue("2");
      seen.push(sheet.createDeveloperMetadataFinder().withKey("status").withValue("2").find().length);
      seen.push(sheet.getRange("D:D").createDeveloperMetadataFinder().find().map((m) => m.getKey()));
      sheet.deleteColumn(4);
      seen.push(find("status").length, find("own")[0].getLocation().getSheet().getName(), String(find("own")[0].getVisibility()), find("doc")[0].getValue());
      find("own")[0].remove();
      seen.push(sheet.getDeveloperMetadata().length);
      return seen;
    `),
  ).toEqual(["E:E", "COLUMN", null, 4, 1, ["status"], 0, "S", "PROJECT", null, 0]);
});

test("protections are kept", () => {
  expect(
    evaluate(`
      sheet.protect().setDescription("khoá").setWarningOnly(true);
      sheet.getRange("A1:B2").protect();
      const all = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
      return [all.length, all[0].getDescription(), all[0].isWarningOnly(), sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getRange().getA1Notation()];
    `),
  ).toEqual([1, "khoá", true, "A1:B2"]);
});

test("getRange understands sheet names, columns, rows and names of ranges", () => {
  expect(
    evaluate(`
      ss.insertSheet("Cá nhân");
      return [ss.getRange("'Cá nhân'!B2:C3").getA1Notation(), ss.getRange("S!A1").getSheet().getName(), sheet.getRange("B:C").getNumRows(), sheet.getRange("2:3").getNumColumns(),
        sheet.getRange("B2:B").getA1Notation(), sheet.getRange(2, 3).getA1Notation()];
    `),
  ).toEqual(["B2:C3", "S", 1000, 26, "B2:B1000", "C2"]);
});
