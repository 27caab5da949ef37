/** Risk: a text silently becomes a number, a date or a formula, or the reverse. */

import fc from "fast-check";
import { engineLocale } from "../../src/workbench/locale";
import { textContent, typedContent } from "../../src/workbench/typed-input";
import { evaluate } from "./script-host";

const vi = engineLocale("vi_VN");
const en = engineLocale("en_US");

test.each([
  ["007", { content: "7" }],
  ["-5", { content: "-5" }],
  ["0,5", { content: "0.5" }],
  ["1.000", { content: "1000", format: "#,##0" }],
  ["50%", { content: "0.5", format: "0%" }],
  ["31/12/2025", { content: "46022", format: "dd/mm/yyyy" }],
  ["2025-12-31", { content: "46022", format: "dd/mm/yyyy" }],
  ["31/02/2025", { content: "'31/02/2025" }],
  ["12/31/2025", { content: "'12/31/2025" }],
  ["TRUE", { content: "TRUE" }],
  ["false", { content: "FALSE" }],
  ["'007", { content: "'007" }],
  ["'=x", { content: "'=x" }],
  ["'abc", { content: "abc" }],
  ["=A1;B1", { content: "=A1,B1" }],
  ["=", { content: "'=" }],
  ["#N/A", { content: "#N/A" }],
  ["Nguyễn Văn A", { content: "Nguyễn Văn A" }],
  ["", { content: "" }],
])("in Vietnam, typing %j gives %j", (text, expected) => {
  expect(typedContent(text, vi)).toEqual(expected);
});

test.each([
  ["0.5", { content: "0.5" }],
  ["1,000", { content: "1000", format: "#,##0" }],
  ["12/31/2025", { content: "46022", format: "m/d/yyyy" }],
  ["31/12/2025", { content: "'31/12/2025" }],
])("in the United States, typing %j gives %j", (text, expected) => {
  expect(typedContent(text, en)).toEqual(expected);
});

test("a text stored as text comes back as it went in", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (text) => {
      const stored = textContent(text);
      expect(stored.startsWith("'") ? stored.slice(1) : stored).toBe(text);
    }),
  );
});

test("the engine reads back every text that was written with an apostrophe", () => {
  const texts = [
    "007",
    "1/2",
    "31/12/2025",
    "TRUE",
    "=1+1",
    "'x",
    "1e5",
    "$5",
    "5%",
    "12:30",
    "#N/A",
    "+84 9",
    "1,5",
    "-",
  ];
  const written = evaluate(
    `const texts = ${JSON.stringify(texts)};
     const range = sheet.getRange(1, 1, texts.length, 1);
     range.setValues(texts.map((text) => ["'" + text]));
     return range.getValues().map((row) => row[0]);`,
  );
  expect(written).toEqual(texts);
});

test("in cells with the format @ everything stays text, formulas too", () => {
  const texts = ["=1+1", "007", "'x", "TRUE", "31/12/2025", "@a", "abc"];
  expect(
    evaluate(
      `const texts = ${JSON.stringify(texts)};
       const range = sheet.getRange(1, 1, texts.length, 1);
       range.setNumberFormat("@").setValues(texts.map((text) => [text]));
       SpreadsheetApp.flush();
       return [range.getValues().map((row) => row[0]), range.getFormulas().flat().join(""), range.getNumberFormats().flat().every((f) => f === "@"), range.getDisplayValues().map((row) => row[0])];`,
    ),
  ).toEqual([texts, "", true, texts]);
});
