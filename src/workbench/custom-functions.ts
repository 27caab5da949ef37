/** Custom functions: found in the script by their JSDoc, known to the engine by name, computed by whichever host the model is bound to. */

import { helpers, registries } from "@odoo/o-spreadsheet";
import type {
  AddFunctionDescription,
  Arg,
  CellPosition,
  FunctionResultObject,
  Getters,
} from "@odoo/o-spreadsheet";
import { functionsIn } from "./formula-text";

const { arg, isMatrix } = helpers;

export interface CustomFunctionParameter {
  name: string;
  description: string;
}

/** What autocomplete shows of a custom function. */
export interface CustomFunction {
  name: string;
  description: string;
  parameters: CustomFunctionParameter[];
}

/** A value that a formula hands to a function or gets back. */
export type FormulaValue = FunctionResultObject;
/** An argument in Apps Script's orientation: rows of cells, or one value, or nothing. */
export type FormulaArgument = FormulaValue | FormulaValue[][] | undefined;

/** What a bound host offers to formulas. */
export interface FormulaHost {
  /** `cell` is the one whose formula is computed; undefined where the engine computes a formula of no cell. */
  computeCustomFunction(
    name: string,
    args: FormulaArgument[],
    cell: CellPosition | undefined,
  ): FormulaValue | FormulaValue[][];
}

/** How many arguments the engine accepts at most for a function whose parameters are unknown. */
const MOST_ARGUMENTS = 30;

/**
 * Finds the functions that the autocomplete of Google would offer:
 * a JSDoc block with `@customfunction` directly above a top-level function.
 */
export function findCustomFunctions(code: string): CustomFunction[] {
  const found: CustomFunction[] = [];
  const pattern = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*function\s+([A-Za-z_][\w$]*)\s*\(([^)]*)\)/g;
  for (const [, comment = "", name = "", parameters = ""] of code.matchAll(pattern)) {
    if (!/@customfunction\b/i.test(comment) || name.endsWith("_")) continue;
    const lines = comment.split("\n").map((line) => line.replace(/^\s*\*?\s?/, "").trim());
    const text = lines.join("\n");
    const described = new Map(
      [...text.matchAll(/@param\s+(?:\{[^}]*\}\s*)?\[?([\w$]+)\]?\s*([^@]*)/g)].map((match) => [
        match[1] ?? "",
        (match[2] ?? "").replace(/^-\s*/, "").replace(/\s+/g, " ").trim(),
      ]),
    );
    found.push({
      name: name.toUpperCase(),
      description: (text.split(/^@/m)[0] ?? "").replace(/\s+/g, " ").trim(),
      parameters: parameters
        .split(",")
        .map((parameter) => parameter.replace(/=.*/s, "").trim())
        .filter((parameter) => parameter !== "")
        .map((parameter) => ({ name: parameter, description: described.get(parameter) ?? "" })),
    });
  }
  return found;
}

/** Makes names known to the engine that it does not know, so that formulas with them compile before a host is bound. */
export function registerUnknownFunctions(names: readonly string[]): void {
  for (const name of names) {
    if (registries.functionRegistry.contains(name) || !/^[A-Z_][A-Z0-9_.]*$/.test(name)) continue;
    registries.functionRegistry.add(name, descriptionOf({ name, description: "", parameters: [] }));
  }
}

/** Makes a script's functions known to the engine, with their help texts. */
export function registerCustomFunctions(functions: readonly CustomFunction[]): void {
  for (const found of functions) registries.functionRegistry.replace(found.name, descriptionOf(found));
}

function descriptionOf(found: CustomFunction): AddFunctionDescription {
  const parameters =
    found.parameters.length > 0
      ? found.parameters
      : Array.from({ length: MOST_ARGUMENTS }, (_, index) => ({ name: `arg${index + 1}`, description: "" }));
  return {
    description: found.description,
    category: "CCHC",
    args: parameters.map(({ name, description }) => ({
      ...arg(`${name} (any, range<any>, optional)`, description),
      // Apps Script hands error cells to the function; the engine would stop at them.
      acceptErrors: true,
    })),
    compute: function (this: FormulaContext, ...args: Arg[]) {
      const host = this.workbench;
      if (host === undefined) return { value: "#NAME?", message: `Unknown function: "${found.name}"` };
      const changing = volatileFunctionBeside(this);
      if (changing !== undefined)
        return {
          value: "#ERROR",
          message: `A custom function is not allowed to depend on ${changing}().`,
        };
      const result = host.computeCustomFunction(found.name, args.map(toRows), this.__originCellPosition);
      return Array.isArray(result) ? transposed(result) : result;
    },
  };
}

/** What the engine hands to a function as `this`. */
interface FormulaContext {
  workbench?: FormulaHost;
  getters: Getters;
  __originCellPosition?: CellPosition;
}

const VOLATILE: ReadonlySet<string> = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY"]);

/** A function in the formula being computed that changes by itself: Google refuses to hand its value to a custom function. */
function volatileFunctionBeside({ getters, __originCellPosition }: FormulaContext): string | undefined {
  const cell = __originCellPosition === undefined ? undefined : getters.getCell(__originCellPosition);
  if (!cell?.isFormula) return undefined;
  return functionsIn(cell.compiledFormula.toFormulaString(getters)).find((name) => VOLATILE.has(name));
}

function toRows(value: Arg): FormulaArgument {
  if (value === undefined || !isMatrix(value)) return value;
  const columns = value;
  const rows = transposed(columns);
  return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
}

function transposed<T>(matrix: readonly (readonly T[])[]): T[][] {
  const first = matrix[0] ?? [];
  const result: T[][] = Array.from({ length: first.length }, () => new Array<T>(matrix.length));
  matrix.forEach((line, outer) => {
    line.forEach((value, inner) => {
      const target = result[inner];
      if (target !== undefined) target[outer] = value;
    });
  });
  return result;
}
