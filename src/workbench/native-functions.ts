/** Functions of Google Sheets that the engine lacks, added in their simplest honest form. */

import { addFunction, helpers } from "@odoo/o-spreadsheet";
import type { Arg, CellValue } from "@odoo/o-spreadsheet";

const { arg, isMatrix } = helpers;

type Compute = (...args: Arg[]) => unknown;

const firstOf = (value: Arg): CellValue | undefined => {
  const cell = isMatrix(value) ? value[0]?.[0] : value;
  return cell?.value;
};

const textOf = (value: Arg): string => {
  const content = firstOf(value);
  return content === null || content === undefined ? "" : String(content);
};

function add(
  name: string,
  category: string,
  description: string,
  args: readonly string[],
  compute: Compute,
): void {
  addFunction(name, {
    description,
    category,
    args: args.map((definition) => arg(definition)),
    compute,
  } as Parameters<typeof addFunction>[1]);
}

/** Adds the missing natives to the engine's registry; to be called once. */
export function registerNativeFunctions(): void {
  add(
    "ARRAYFORMULA",
    "Array",
    "Evaluates a formula over arrays. The engine does so everywhere; Google only inside this function.",
    ["array (any, range<any>)"],
    (value) => value ?? { value: null },
  );
  add(
    "ARRAY_CONSTRAIN",
    "Array",
    "The first rows and columns of an array.",
    ["array (any, range<any>)", "rows (number)", "columns (number)"],
    (value, rows, columns) =>
      isMatrix(value)
        ? value.slice(0, Number(firstOf(columns))).map((column) => column.slice(0, Number(firstOf(rows))))
        : value,
  );
  add(
    "REGEXMATCH",
    "Text",
    "Whether a text matches a regular expression.",
    ["text (string)", "regular_expression (string)"],
    (text, expression) => ({ value: new RegExp(textOf(expression), "u").test(textOf(text)) }),
  );
  add("REPT", "Text", "A text several times.", ["text (string)", "times (number)"], (text, times) => ({
    value: textOf(text).repeat(Math.max(0, Number(firstOf(times)))),
  }));
  add("UNICODE", "Text", "The number of a text's first character.", ["text (string)"], (text) => ({
    value: textOf(text).codePointAt(0) ?? 0,
  }));
  add("UNICHAR", "Text", "The character of a number.", ["number (number)"], (number) => ({
    value: String.fromCodePoint(Number(firstOf(number))),
  }));
  add("TO_TEXT", "Text", "A value as text.", ["value (any)"], (value) => ({ value: textOf(value) }));
  add("T", "Text", "The value if it is a text, else nothing.", ["value (any)"], (value) => {
    const content = firstOf(value);
    return { value: typeof content === "string" ? content : "" };
  });
  add("N", "Info", "The value as a number: TRUE is 1, texts are 0.", ["value (any)"], (value) => {
    const content = firstOf(value);
    return { value: typeof content === "number" ? content : content === true ? 1 : 0 };
  });
}
