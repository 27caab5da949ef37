/** Formula texts: argument separators of the locale, the functions a formula names, and Google's wrapper for functions that Excel lacks. */

import { columnIndex, columnLetters } from "./a1";

/** Calls `onChar` for each character outside strings and quoted sheet names. */
function mapOutsideQuotes(formula: string, map: (char: string, index: number) => string): string {
  let result = "";
  let quote = "";
  for (let index = 0; index < formula.length; index++) {
    const char = formula.charAt(index);
    if (quote !== "") {
      result += char;
      if (char === quote) quote = "";
    } else if (char === '"' || char === "'") {
      quote = char;
      result += char;
    } else result += map(char, index);
  }
  return result;
}

/** True if a semicolon outside strings and braces separates arguments. */
function usesSemicolons(formula: string): boolean {
  let depth = 0;
  let found = false;
  mapOutsideQuotes(formula, (char) => {
    if (char === "{") depth++;
    else if (char === "}") depth--;
    else if (char === ";" && depth === 0) found = true;
    return char;
  });
  return found;
}

/**
 * The engine's form (`,` between arguments, decimal point) of a formula in either form.
 * In the semicolon form a comma between digits is a decimal comma: `=IF(A1>1,5;1;0)` → `=IF(A1>1.5,1,0)`.
 */
export function toEngineFormula(formula: string): string {
  if (!usesSemicolons(formula)) return formula;
  let depth = 0;
  return mapOutsideQuotes(formula, (char, index) => {
    if (char === "{") depth++;
    if (char === "}") depth--;
    if (char === ";" && depth === 0) return ",";
    if (char === "\\" && depth > 0) return ",";
    const betweenDigits = /\d/.test(formula.charAt(index - 1)) && /\d/.test(formula.charAt(index + 1));
    return char === "," && betweenDigits ? "." : char;
  });
}

/** A formula of the engine in the form of a locale: the same for `,`, semicolons and decimal commas for `;`. */
export function toLocaleFormula(formula: string, separator: ";" | ","): string {
  if (separator === ",") return formula;
  let depth = 0;
  return mapOutsideQuotes(formula, (char, index) => {
    if (char === "{") depth++;
    if (char === "}") depth--;
    if (char === ",") return depth > 0 ? "\\" : ";";
    const betweenDigits = /\d/.test(formula.charAt(index - 1)) && /\d/.test(formula.charAt(index + 1));
    return char === "." && betweenDigits && !/[A-Za-z_]\w*\.?\d*$/.test(formula.slice(0, index)) ? "," : char;
  });
}

/** The names of the functions that a formula calls, in upper case. */
export function functionsIn(formula: string): string[] {
  const bare = mapOutsideQuotes(formula, (char) => char)
    .replace(/"[^"]*"/g, '""')
    .replace(/'[^']*'!/g, "");
  return [...bare.matchAll(/([A-Za-z_][A-Za-z0-9_.]*)\s*\(/g)].map((match) => (match[1] ?? "").toUpperCase());
}

/** True if a formula names a sheet, its own included. */
export function namesSheet(formula: string): boolean {
  const bare = formula.replace(/"[^"]*"/g, '""').replace(/#[A-Z/0]+!/gi, "#");
  return /['\p{L}\p{N}_.]!/u.test(bare);
}

const PREFIXES = /_xlfn\.(?:_xlws\.)?|_xlws\.|_xludf\./g;

/** A formula as Excel stores it, without the prefixes of newer functions and with the leading `=`. */
export function fromExcelFormula(formula: string): string {
  return `=${formula.replace(PREFIXES, "").replace(/^=/, "")}`;
}

const NEWER: Readonly<Record<string, string>> = Object.fromEntries([
  ..."FILTER SORT".split(" ").map((name) => [name, `_xlfn._xlws.${name}`]),
  ..."UNIQUE SORTBY SEQUENCE RANDARRAY XLOOKUP XMATCH LET LAMBDA MAP BYROW BYCOL REDUCE SCAN IFS SWITCH TEXTJOIN CONCAT MAXIFS MINIFS TOCOL TOROW WRAPCOLS WRAPROWS VSTACK HSTACK TAKE DROP CHOOSECOLS CHOOSEROWS EXPAND DAYS IFNA FORMULATEXT ISFORMULA SHEET SHEETS XOR ARABIC BASE DECIMAL NUMBERVALUE UNICODE UNICHAR RANK.EQ RANK.AVG STDEV.S STDEV.P VAR.S VAR.P MODE.SNGL PERCENTILE.INC PERCENTILE.EXC QUARTILE.INC QUARTILE.EXC"
    .split(" ")
    .map((name) => [name, `_xlfn.${name}`]),
]) as Record<string, string>;

/** A formula of the engine as Excel stores it: no `=`, prefixes where Excel wants them. */
export function toExcelFormula(formula: string): string {
  const parts = formula.replace(/^=/, "").split(/("[^"]*"|'[^']*')/);
  return parts
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(
            /([A-Za-z_][A-Za-z0-9_.]*)(?=\s*\()/g,
            (name: string) => NEWER[name.toUpperCase()] ?? name,
          ),
    )
    .join("");
}

/** What Google writes into the wrapper of a cell that an array formula elsewhere fills. */
const COMPUTED_VALUE = '"COMPUTED_VALUE"';

const LONGEST_LITERAL = 255;

/** A text as an Excel expression: longer ones joined of pieces, since Excel allows 255 characters in a literal. */
function excelText(text: string): string {
  const pieces: string[] = [];
  const chars = Array.from(text);
  for (let start = 0; start < chars.length || start === 0; start += LONGEST_LITERAL)
    pieces.push(
      `"${chars
        .slice(start, start + LONGEST_LITERAL)
        .join("")
        .replaceAll('"', '""')}"`,
    );
  return pieces.join("&");
}

/** Excel allows this many characters in a formula. */
const LONGEST_FORMULA = 8192;

type Cached = string | number | boolean;

/**
 * A formula that Excel and LibreOffice cannot compute, in the form of Google's own export:
 * they show the cached value, Google and this host restore the formula.
 * Undefined if it would be longer than Excel allows.
 */
export function wrapFormula(formula: string, cached: Cached): string | undefined {
  return wrap(formula.replace(/^=/, ""), cached);
}

/** The same for a cell that a wrapped formula elsewhere fills. */
export function wrapComputed(cached: Cached): string | undefined {
  return wrap(COMPUTED_VALUE, cached);
}

function wrap(source: string, cached: Cached): string | undefined {
  const value = typeof cached === "string" ? excelText(cached) : String(cached).toUpperCase();
  const wrapped = `IFERROR(__xludf.DUMMYFUNCTION(${excelText(source)}),${value})`;
  return wrapped.length > LONGEST_FORMULA ? undefined : wrapped;
}

/** Reads the wrapper back: the formula with `=`, "computed" for a cell that another formula fills, undefined for no wrapper. */
export function unwrapFormula(formula: string): `=${string}` | "computed" | undefined {
  const start = /^=?\s*IFERROR\(\s*(?:_xludf\.|__xludf\.)?DUMMYFUNCTION\(/i.exec(formula);
  if (start === null) return undefined;
  const rest = formula.slice(start[0].length);
  let text = "";
  let position = 0;
  for (;;) {
    const literal = /^\s*"((?:[^"]|"")*)"\s*/.exec(rest.slice(position));
    if (literal === null) return undefined;
    text += (literal[1] ?? "").replaceAll('""', '"');
    position += literal[0].length;
    if (rest.charAt(position) === "&") position++;
    else break;
  }
  if (rest.charAt(position) !== ")") return undefined;
  return text === COMPUTED_VALUE ? "computed" : `=${text.replace(/^=/, "")}`;
}

const CELL = /(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(])/gu;
const COLUMNS = /(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\p{L}\p{N}_.(])/gu;
const ROWS = /(?<![\p{L}\p{N}_.$:])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.(:])/gu;

/** A formula as it reads when it is copied some rows down and columns to the right, in either direction. */
export function copiedFormula(formula: string, rows: number, cols: number): string {
  const column = (fixed: string, letters: string): string | undefined => {
    const index = fixed === "$" ? columnIndex(letters) : columnIndex(letters) + cols;
    return index < 0 ? undefined : fixed + columnLetters(index);
  };
  const row = (fixed: string, number: string): string | undefined => {
    const index = fixed === "$" ? Number(number) : Number(number) + rows;
    return index < 1 ? undefined : fixed + String(index);
  };
  const joined = (first: string | undefined, between: string, second: string | undefined): string =>
    first === undefined || second === undefined ? "#REF!" : first + between + second;
  return formula
    .split(/("[^"]*"|'[^']*')/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(CELL, (_, a: string, letters: string, b: string, number: string) =>
              joined(column(a, letters), "", row(b, number)),
            )
            .replace(COLUMNS, (_, a: string, left: string, b: string, right: string) =>
              joined(column(a, left), ":", column(b, right)),
            )
            .replace(ROWS, (_, a: string, top: string, b: string, bottom: string) =>
              joined(row(a, top), ":", row(b, bottom)),
            ),
    )
    .join("");
}
