/** Ranges in a formula's text: the one that an argument is, or all that may have led to it. */
import { rangesOfArgument } from "../../src/sheet/ranges-in-formula";

/** "isSure: tab!cells …" of an argument of F. */
function rangesOf(formula: string, position = 0): string {
  const { ranges, isSure } = rangesOfArgument(formula, "F", position);
  const names = ranges.map(({ sheet, cells }) => (sheet === null ? cells : `<${sheet}>${cells}`));
  return [isSure ? "is" : "may be", ...names].join(" ");
}

test.each([
  ["=F(A4:L90)", "is A4:L90"],
  ["=f($A$4:$L$90;2025)", "is A4:L90"],
  ["=F(A:L,2025)", "is A:L"],
  ["=F(A4:L)", "is A4:L"],
  ["=F(4:90)", "is 4:90"],
  ["= F ( A4:L90 ; 1 )", "is A4:L90"],
  ["=F( A4:L90 ;1)", "is A4:L90"],
  ["=F('Cá nhân'!A4:L90)", "is <Cá nhân>A4:L90"],
  ["=F('Đội ''A'' (1); 2'!A4:L90;\"x\")", "is <Đội 'A' (1); 2>A4:L90"],
  ["=F('Nói \"vậy\"'!A4:L90)", 'is <Nói "vậy">A4:L90'],
  ["=F(Sheet1!$A:$L)", "is <Sheet1>A:L"],
  ["=F(Bảng_xếp_loại)", "is Bảng_xếp_loại"],
  ['=ARRAYFORMULA(IF(B1>0;F(A4:L90;"A1:B2");""))', "is A4:L90"],
  ['=FILTER(A5:L90;F(A5:L90;"x";2025;;A4:L4)="Đủ điều kiện")', "is A5:L90"],
])("the first argument of %s %s", (formula, expected) => {
  expect(rangesOf(formula)).toBe(expected);
});

test.each([
  [0, "is A4:L90"],
  [1, "may be A4:L90 Cá:nhân <Cá nhân>A4:M90 A3:L3"],
  [3, "is <Cá nhân>A4:M90"],
  [4, "is A3:L3"],
  [5, "may be A4:L90 Cá:nhân <Cá nhân>A4:M90 A3:L3"],
])("argument %d of several: %s", (position, expected) => {
  expect(rangesOf(`=F(A4:L90;Cá:nhân&"'A1:B2";;'Cá nhân'!A4:M90;A3:L3)`, position)).toBe(expected);
});

test.each([
  ["a choice of rows", "=F(FILTER(A4:L90;A4:A90>0))", "may be A4:L90 A4:A90"],
  ["another order", "=F(SORT(A4:L90))", "may be A4:L90"],
  ["two ranges in one", "=F({A4:L9;A20:L30})", "may be A4:L9 A20:L30"],
  ["something computed", "=F(A4:L9*1)", "may be A4:L9"],
  ["brackets", "=F((A4:L9))", "may be A4:L9"],
  ["a name given before", "=LET(bang;A4:L90;F(bang))", "is bang"],
  ["called twice", "=IF(B1;F(A4:L9);F(A20:L30))", "may be B1 A4:L9 A20:L30"],
  ["called within itself", "=F(F(A4:L9))", "may be A4:L9"],
  ["another function", "=G(A4:L90)", "may be A4:L90"],
  ["a function whose name ends alike", "=GF(A4:L90)", "may be A4:L90"],
  ["an address in a text", '=F(INDIRECT("A4:L90"))', "may be A4:L90"],
  ["an address with its tab in a text", `=F(INDIRECT("'Cá nhân'!$A$4:$L$90"))`, "may be <Cá nhân>A4:L90"],
  ["a text that is no address", '=F(INDIRECT("bảng"&B1))', "may be B1"],
  ["no formula", "", "may be"],
  ["a bracket in a text", '=F("(";A1:B2)', "may be A1:B2"],
  ["a formula that breaks off", "=F(A1:B2;(", "is A1:B2"],
  ["one cell", "=F(A1)", "is A1"],
  ["a cell of another tab", "=F('Cá nhân'!A1)", "may be"],
])("%s: %s", (_, formula, expected) => {
  expect(rangesOf(formula)).toBe(expected);
});
