/** Risk: off-by-one dates. */

import fc from "fast-check";
import {
  civilAcrossZones,
  civilFromSerial,
  formatCivil,
  instantOf,
  serialFromCivil,
} from "../../src/workbench/civil-time";
import { evaluate, hostFor } from "./script-host";

const noon = { year: 2025, month: 1, day: 31, hour: 12, minute: 5, second: 9, millisecond: 0 };

test("serials and civil times are each other's inverse", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (serial) => {
      expect(serialFromCivil(civilFromSerial(serial))).toBe(serial);
    }),
  );
  expect(civilFromSerial(45658)).toMatchObject({ year: 2025, month: 1, day: 1, hour: 0 });
});

test("the same moment has another civil time in another zone", () => {
  expect(civilAcrossZones(noon, "Asia/Ho_Chi_Minh", "Etc/UTC")).toMatchObject({ day: 31, hour: 5 });
  expect(civilAcrossZones(noon, "Asia/Ho_Chi_Minh", "America/Los_Angeles")).toMatchObject({
    day: 30,
    hour: 21,
  });
});

test("formats by the letters of Apps Script", () => {
  const format = (pattern: string): string =>
    formatCivil(noon, pattern, "Asia/Ho_Chi_Minh", instantOf(noon, "Asia/Ho_Chi_Minh"));
  expect(format("dd/MM/yyyy HH:mm:ss")).toBe("31/01/2025 12:05:09");
  expect(format("'ngày' d 'tháng' M 'năm' yyyy")).toBe("ngày 31 tháng 1 năm 2025");
  expect(format("yyyy-MM-dd'T'HH:mm:ssXXX")).toBe("2025-01-31T12:05:09+07:00");
});

test("a date of a cell has the right civil day by the script's local getters, and goes back unchanged", () => {
  expect(
    evaluate(`
      sheet.getRange("A1").setValue("31/12/2024");
      const date = sheet.getRange("A1").getValue();
      sheet.getRange("A2").setValue(date);
      sheet.getRange("A3").setValue(new Date(2024, 11, 31));
      sheet.getRange("A4").setValue(new Date(2024, 11, 31, 18, 0, 0));
      return [date instanceof Date, date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(),
        sheet.getRange("A1:A4").getDisplayValues().flat(),
        Utilities.formatDate(date, Session.getScriptTimeZone(), "dd/MM/yyyy"),
        Utilities.formatDate(date, "Etc/UTC", "dd/MM/yyyy HH:mm")];
    `),
  ).toEqual([
    true,
    2024,
    11,
    31,
    0,
    ["31/12/2024", "31/12/2024", "31/12/2024", "31/12/2024 18:00:00"],
    "31/12/2024",
    "30/12/2024 17:00",
  ]);
});

test("a spreadsheet in another zone than its script shifts the civil time, as with Google", () => {
  const host = hostFor(
    "function main() { const s = SpreadsheetApp.getActiveSheet(); s.getRange('A1').setValue('2025-01-01'); return s.getRange('A1').getValue(); }",
    {
      workbookOptions: { timeZone: "Etc/UTC" },
    },
  );
  expect(host.run("main")).toBe("2025-01-01T07:00:00");
});
