/** The Vietnamese that the page gives the grid: each term and each function is one that the grid has, and nothing to fill in got lost. */
import { readFileSync } from "node:fs";
import path from "node:path";
// The engine adds functions of its own, and what Node 20 lacks.
import "../../src/workbench/engine";
import { registries } from "@odoo/o-spreadsheet";
import { HELP } from "../../src/workbench/page/function-help";
import { TRANSLATED_TERMS, translate } from "../../src/workbench/page/translations";

const ENGINE = path.join(__dirname, "../../node_modules/@odoo/o-spreadsheet/dist");
const read = (file: string): string =>
  readFileSync(path.join(ENGINE, file), "utf8").replaceAll("&#xA0;", " ");
const CODE = read("o_spreadsheet.esm.js");
const TEMPLATES = read("o_spreadsheet.xml").replace(/\s+/g, " ");

/** True if the code hands the term to the translation, or a template holds it. */
function isOfTheGrid(term: string): boolean {
  const inTemplate = [`> ${term} <`, `>${term}<`, `="${term}"`, `> ${term}<`, `>${term} <`];
  return CODE.includes(JSON.stringify(term)) || inTemplate.some((text) => TEMPLATES.includes(text));
}

const placeholders = (text: string): string =>
  (text.match(/%\(\w+\)s|%s|\[\[\w+\]\]/g) ?? []).sort().join(" ");

test("every term is one of the grid's", () => {
  expect(TRANSLATED_TERMS.filter((term) => !isOfTheGrid(term))).toEqual([]);
  expect(TRANSLATED_TERMS.length).toBeGreaterThan(400);
});

test("every term keeps its placeholders", () => {
  expect(TRANSLATED_TERMS.filter((term) => placeholders(translate(term)) !== placeholders(term))).toEqual([]);
});

test("a term without Vietnamese is left as it is", () => {
  expect(translate("Quarter %(quarter)s")).toBe("Quarter %(quarter)s");
});

test("every function with help has as many parameters as in the grid, each with a name of its own", () => {
  const wrong = Object.entries(HELP).filter(([name, { parameters }]) => {
    const { args } = registries.functionRegistry.content[name] ?? { args: undefined };
    return args?.length !== parameters.length || new Set(parameters).size !== parameters.length;
  });
  expect(wrong).toEqual([]);
});
