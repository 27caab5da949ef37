/** Risk: a formula changes its meaning between the locale's form, the engine's form and the file's form. */

import fc from "fast-check";
import {
  fromExcelFormula,
  functionsIn,
  namesSheet,
  toEngineFormula,
  toExcelFormula,
  toLocaleFormula,
  unwrapFormula,
  wrapComputed,
  wrapFormula,
} from "../../src/workbench/formula-text";

test.each([
  ["=SUM(A1;B1)", "=SUM(A1,B1)"],
  ["=SUM(A1,B1)", "=SUM(A1,B1)"],
  ["=IF(A1>1,5;\"a;b\";'Cá; nhân'!A1)", "=IF(A1>1.5,\"a;b\",'Cá; nhân'!A1)"],
  ["={1;2}", "={1;2}"],
])("%s is %s for the engine", (typed, engine) => {
  expect(toEngineFormula(typed)).toBe(engine);
});

test.each([
  ["=SUM(A1,B1)", "=SUM(A1;B1)"],
  ["=IF(A1>1.5,1,0)", "=IF(A1>1,5;1;0)"],
  ['=IF(A1="a,b",1,0)', '=IF(A1="a,b";1;0)'],
])("%s reads %s in Vietnam", (engine, shown) => {
  expect(toLocaleFormula(engine, ";")).toBe(shown);
  expect(toEngineFormula(shown)).toBe(engine);
});

test("functions are found outside of texts and sheet names", () => {
  expect(functionsIn("=IF(SUM(A1)>0,\"NOT(x)\",'Tab(1)'!A1)")).toEqual(["IF", "SUM"]);
});

test.each([
  ["=$A1>'Cá nhân'!B1", true],
  ["=A1=S!B1", true],
  ['=$A1="a!b"', false],
  ["=ISNA(#REF!)", false],
])("%s names a sheet: %s", (formula, expected) => {
  expect(namesSheet(formula)).toBe(expected);
});

test("newer functions carry their prefix in the file only", () => {
  expect(toExcelFormula('=IFS(A1="UNIQUE(x)",TEXTJOIN(",",TRUE,B1:B2))')).toBe(
    '_xlfn.IFS(A1="UNIQUE(x)",_xlfn.TEXTJOIN(",",TRUE,B1:B2))',
  );
  expect(fromExcelFormula("_xlfn._xlws.FILTER(A1:A2,B1:B2)")).toBe("=FILTER(A1:A2,B1:B2)");
});

test("Google's wrapper comes back as the formula", () => {
  expect(unwrapFormula('IFERROR(__xludf.DUMMYFUNCTION("FILTER(A1:A9,B1:B9=""x"")"),"y")')).toBe(
    '=FILTER(A1:A9,B1:B9="x")',
  );
  expect(unwrapFormula('IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),"y")')).toBe("computed");
  expect(unwrapFormula(wrapComputed("y") ?? "")).toBe("computed");
  expect(unwrapFormula("IFERROR(A1,2)")).toBeUndefined();
});

test("any formula and any cached text survive the wrapper, whose literals stay within Excel's 255 characters", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 600 }), fc.string({ maxLength: 600 }), (formula, cached) => {
      fc.pre(!formula.startsWith("=") && formula !== '"COMPUTED_VALUE"');
      const wrapped = wrapFormula(`=${formula}`, cached);
      expect(wrapped).toBeDefined();
      expect(unwrapFormula(wrapped ?? "")).toBe(`=${formula}`);
      for (const [, literal = ""] of (wrapped ?? "").matchAll(/"((?:[^"]|"")*)"/g))
        expect(literal.replaceAll('""', '"').length).toBeLessThanOrEqual(255);
    }),
  );
});
