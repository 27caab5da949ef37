/** Risk: a member that the host lacks reads as undefined, so a script takes another way here than with Google. */

import { GOOGLE_MEMBERS } from "../../src/workbench/google-members";
import { evaluate } from "./script-host";

/** How a script comes by an object of each class. */
const OBJECTS: Readonly<Record<string, string>> = {
  SpreadsheetApp: `SpreadsheetApp`,
  Spreadsheet: `ss`,
  Sheet: `sheet`,
  Range: `sheet.getRange("A1")`,
  Charts: `Charts`,
  EmbeddedChartBuilder: `sheet.newChart()`,
  EmbeddedChart: `sheet.newChart().setChartType(Charts.ChartType.BAR).addRange(sheet.getRange("A1:B2")).setNumHeaders(1).build()`,
  ContainerInfo: `sheet.newChart().setChartType(Charts.ChartType.BAR).addRange(sheet.getRange("A1:B2")).setNumHeaders(1).build().getContainerInfo()`,
  Protection: `sheet.protect()`,
  ConditionalFormatRuleBuilder: `SpreadsheetApp.newConditionalFormatRule()`,
  ConditionalFormatRule: `SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setRanges([sheet.getRange("A1")]).build()`,
  BooleanCondition: `SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setRanges([sheet.getRange("A1")]).build().getBooleanCondition()`,
  DataValidationBuilder: `SpreadsheetApp.newDataValidation()`,
  DataValidation: `SpreadsheetApp.newDataValidation().requireCheckbox().build()`,
  DeveloperMetadata: `sheet.addDeveloperMetadata("k").getDeveloperMetadata()[0]`,
  DeveloperMetadataFinder: `ss.createDeveloperMetadataFinder()`,
  DeveloperMetadataLocation: `sheet.addDeveloperMetadata("k").getDeveloperMetadata()[0].getLocation()`,
  Ui: `SpreadsheetApp.getUi()`,
  Menu: `SpreadsheetApp.getUi().createMenu("m")`,
  PromptResponse: `SpreadsheetApp.getUi().prompt("?")`,
  Logger: `Logger`,
  Session: `Session`,
  User: `Session.getActiveUser()`,
  HtmlService: `HtmlService`,
  HtmlOutput: `HtmlService.createHtmlOutput("")`,
  LockService: `LockService`,
  Lock: `LockService.getDocumentLock()`,
  PropertiesService: `PropertiesService`,
  Properties: `PropertiesService.getUserProperties()`,
  CacheService: `CacheService`,
  Cache: `CacheService.getUserCache()`,
  Utilities: `Utilities`,
  ScriptApp: `ScriptApp`,
};

/** Classes of Google's list that nothing in the host returns yet, or only for a workbook that has one. */
const UNREACHABLE = ["RangeList", "NamedRange", "HtmlTemplate"];

test("every class of the list is looked at", () => {
  expect([...Object.keys(OBJECTS), ...UNREACHABLE].sort()).toEqual(Object.keys(GOOGLE_MEMBERS).sort());
});

test.each(Object.entries(OBJECTS))(
  "each member that Google's %s has is there or says that the host lacks it, and no other name is",
  (className, expression) => {
    const names = (GOOGLE_MEMBERS[className] ?? "").split(" ");
    const found = evaluate(
      `const object = ${expression};
       const look = (name) => { try { return typeof object[name]; } catch (error) { return error.message; } };
       return [${JSON.stringify(names)}.map(look), look("getEverything"), look("prototype"), look("constructor")];`,
    );
    const [members, ...others] = found as [string[], string, string, string];
    const missing = members.filter((member) => member !== "function" && member !== "object");
    expect(missing).toEqual(
      names
        .filter((_, index) => missing.includes(members[index] ?? ""))
        .map((name) => `${className}.${name} is not implemented in the local host.`),
    );
    expect(missing.length).toBeLessThan(names.length);
    expect(others).toEqual(
      ["getEverything", "prototype", "constructor"].map(
        (name) => `Google's ${className} has no member "${name}".`,
      ),
    );
  },
);

test("services read as text, and are neither lists nor promises nor JSON", () => {
  expect(
    evaluate(
      `return [String(sheet), "" + sheet.getRange("A1"), String(SpreadsheetApp.WrapStrategy.WRAP), typeof sheet.then, JSON.stringify({ sheet }), Object.keys(sheet).length];`,
    ),
  ).toEqual(["Sheet", "Range", "WRAP", "undefined", '{"sheet":{}}', 0]);
});

test("the same object of Google is the same object of the script", () => {
  expect(
    evaluate(
      `return [ss === SpreadsheetApp.getActive(), ss.getSheets()[0] === sheet, ss.getSheetByName("S") === sheet];`,
    ),
  ).toEqual([true, true, true]);
});
