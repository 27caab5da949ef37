/** Conditional formats and data validations between ExcelJS and the engine. */

import type { ConditionalFormat, DataValidationCriterion, Style } from "@odoo/o-spreadsheet";
import type ExcelJS from "exceljs";
import { fromExcelFormula, toExcelFormula } from "./formula-text";
import { colorFromExcel, colorToExcel } from "./xlsx-style";

/** A rule of a file as ExcelJS keeps it. */
export interface ExcelRule {
  type: string;
  formulae?: unknown[];
  operator?: string;
  text?: string;
  style?: Partial<ExcelJS.Style>;
  priority?: number;
}

/** A sheet's conditional formats as ExcelJS keeps them. */
export interface ExcelConditionalFormatting {
  ref: string;
  rules: ExcelRule[];
}

/** Marks the engine's stand-ins for what only the file knows; the rest of the id finds the original. */
export const FOREIGN_PREFIX = "xlsx-";

const CELL_OPERATORS: Readonly<Record<string, string>> = {
  equal: "isEqual",
  notEqual: "isNotEqual",
  greaterThan: "isGreaterThan",
  greaterThanOrEqual: "isGreaterOrEqualTo",
  lessThan: "isLessThan",
  lessThanOrEqual: "isLessOrEqualTo",
  between: "isBetween",
  notBetween: "isNotBetween",
};

const reverse = (map: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [value, key]));

const CELL_OPERATORS_BACK = reverse(CELL_OPERATORS);

/** A formula as ExcelJS keeps it: a text, or the number that it is. */
const formulaOf = (formula: unknown): string =>
  typeof formula === "string" || typeof formula === "number" ? String(formula) : "";

/** A formula of a file as a criterion value: text and numbers as literals, the rest as formula. */
function criterionValue(formula: unknown): string {
  const text = formulaOf(formula).trim();
  const literal = /^"((?:[^"]|"")*)"$/.exec(text);
  if (literal !== null) return (literal[1] ?? "").replaceAll('""', '"');
  return /^-?\d+(\.\d+)?$/.test(text) ? text : fromExcelFormula(text);
}

function criterionFormula(value: string): string {
  if (value.startsWith("=")) return toExcelFormula(value);
  return /^-?\d+(\.\d+)?$/.test(value) ? value : `"${value.replaceAll('"', '""')}"`;
}

function styleFromDxf(style: Partial<ExcelJS.Style> | undefined, theme: readonly string[]): Style {
  const result: Style = {};
  if (style?.font?.bold === true) result.bold = true;
  if (style?.font?.italic === true) result.italic = true;
  if (style?.font?.strike === true) result.strikethrough = true;
  if (style?.font?.underline !== undefined && style.font.underline !== false) result.underline = true;
  const textColor = colorFromExcel(style?.font?.color, theme);
  if (textColor !== undefined) result.textColor = textColor;
  const fill = style?.fill;
  if (fill?.type === "pattern") {
    const color = colorFromExcel(fill.bgColor ?? fill.fgColor, theme);
    if (color !== undefined) result.fillColor = color;
  }
  return result;
}

function styleToDxf(style: Style): Partial<ExcelJS.Style> {
  const font: Partial<ExcelJS.Font> = {};
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.italic !== undefined) font.italic = style.italic;
  if (style.strikethrough !== undefined) font.strike = style.strikethrough;
  if (style.underline !== undefined) font.underline = style.underline;
  if (style.textColor !== undefined && style.textColor !== "") font.color = colorToExcel(style.textColor);
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(style.fillColor !== undefined && style.fillColor !== ""
      ? { fill: { type: "pattern", pattern: "solid", bgColor: colorToExcel(style.fillColor) } }
      : {}),
  };
}

type EngineRule = ConditionalFormat["rule"];

/** The engine's form of a file's rule; one it does not know becomes a stand-in that never applies. */
export function ruleFromExcel(rule: ExcelRule, theme: readonly string[]): EngineRule {
  const style = styleFromDxf(rule.style, theme);
  const cellRule = (operator: string, values: string[]): EngineRule =>
    ({ type: "CellIsRule", operator, values, style }) as EngineRule;
  const formulae = (rule.formulae ?? []).filter((formula) => formula !== undefined && formula !== null);
  switch (rule.type) {
    case "expression":
      if (typeof formulae[0] === "string") return cellRule("customFormula", [fromExcelFormula(formulae[0])]);
      break;
    case "cellIs": {
      const operator = CELL_OPERATORS[rule.operator ?? ""];
      if (operator !== undefined && formulae.length > 0)
        return cellRule(operator, formulae.map(criterionValue));
      break;
    }
    case "containsText": {
      if (rule.operator === "containsBlanks") return cellRule("isEmpty", []);
      if (rule.operator === "notContainsBlanks") return cellRule("isNotEmpty", []);
      if (rule.operator === "containsText") {
        const text = rule.text ?? /SEARCH\("((?:[^"]|"")*)"/i.exec(formulaOf(formulae[0]))?.[1];
        if (text !== undefined) return cellRule("containsText", [text.replaceAll('""', '"')]);
      }
      if (typeof formulae[0] === "string") return cellRule("customFormula", [fromExcelFormula(formulae[0])]);
      break;
    }
  }
  return { type: "CellIsRule", operator: "customFormula", values: ["=FALSE"], style: {} };
}

/** True if the engine only holds a stand-in for this rule. */
export function isForeignRule(rule: EngineRule): boolean {
  return rule.type === "CellIsRule" && rule.values[0] === "=FALSE" && Object.keys(rule.style).length === 0;
}

/** ExcelJS reads these kinds of rules and forgets to write them; as formulas they survive. */
export function rescueRule(rule: ExcelRule, ref: string): ExcelRule {
  const first = ref.split(/[\s:]/)[0] ?? "A1";
  const area = (ref.split(/\s/)[0] ?? ref).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  switch (rule.type) {
    case "duplicateValues":
      return { ...rule, type: "expression", formulae: [`COUNTIF(${area},${first})>1`] };
    case "uniqueValues":
      return { ...rule, type: "expression", formulae: [`COUNTIF(${area},${first})=1`] };
    case "beginsWith":
    case "endsWith":
    case "notContainsText":
      return { ...rule, type: "expression" };
    default:
      return rule;
  }
}

/** A rule of the engine for a file; `topLeft` is the first cell of its ranges. */
export function ruleToExcel(rule: EngineRule, topLeft: string, priority: number): ExcelRule | undefined {
  if (rule.type !== "CellIsRule") return undefined;
  const style = styleToDxf(rule.style);
  const make = (parts: object): ExcelRule => ({ ...(parts as ExcelRule), style, priority });
  const [first = "", second = ""] = rule.values;
  const text = first.replaceAll('"', '""');
  const expression = (formula: string): ExcelRule => make({ type: "expression", formulae: [formula] });
  switch (rule.operator) {
    case "customFormula":
      return expression(toExcelFormula(first));
    case "containsText":
      return expression(`NOT(ISERROR(SEARCH("${text}",${topLeft})))`);
    case "notContainsText":
      return expression(`ISERROR(SEARCH("${text}",${topLeft}))`);
    case "beginsWithText":
      return expression(`LEFT(${topLeft},${first.length})="${text}"`);
    case "endsWithText":
      return expression(`RIGHT(${topLeft},${first.length})="${text}"`);
    case "isEmpty":
      return expression(`LEN(TRIM(${topLeft}))=0`);
    case "isNotEmpty":
      return expression(`LEN(TRIM(${topLeft}))>0`);
    default: {
      const operator = CELL_OPERATORS_BACK[rule.operator];
      if (operator === undefined) return undefined;
      const values =
        rule.operator === "isBetween" || rule.operator === "isNotBetween" ? [first, second] : [first];
      return make({ type: "cellIs", operator, formulae: values.map(criterionFormula) });
    }
  }
}

// --- data validation

/** A validation of a file as ExcelJS keeps it, for each cell. */
export type ExcelValidation = ExcelJS.DataValidation;

/** The list by which a saved file marks a checkbox. */
export const CHECKBOX_LIST = '"☐,☑"';
export const CHECKED = "☑";
export const UNCHECKED = "☐";

/** True for the validation that stands for a checkbox. */
export function isCheckboxValidation(validation: ExcelValidation): boolean {
  return validation.type === "list" && validation.formulae[0] === CHECKBOX_LIST;
}

export interface EngineValidation {
  criterion: DataValidationCriterion;
  isBlocking: boolean;
  helpText: string | undefined;
}

const NUMBER_CRITERIA = CELL_OPERATORS;

const DATE_CRITERIA: Readonly<Record<string, string>> = {
  equal: "dateIs",
  lessThan: "dateIsBefore",
  lessThanOrEqual: "dateIsOnOrBefore",
  greaterThan: "dateIsAfter",
  greaterThanOrEqual: "dateIsOnOrAfter",
  between: "dateIsBetween",
  notBetween: "dateIsNotBetween",
};

const DATE_CRITERIA_BACK = reverse(DATE_CRITERIA);

const dateValue = (formula: unknown): string =>
  formula instanceof Date ? String(formula.getTime() / 86_400_000 + 25_569) : criterionValue(formula);

/** The engine's form of a file's validation; undefined if it knows no such criterion. */
export function validationFromExcel(validation: ExcelValidation): EngineValidation | undefined {
  const criterion = criterionFromExcel(validation);
  if (criterion === undefined) return undefined;
  return {
    criterion,
    isBlocking: validation.showErrorMessage === true && (validation.errorStyle ?? "stop") === "stop",
    helpText: validation.showInputMessage === true ? validation.prompt : undefined,
  };
}

function criterionFromExcel(validation: ExcelValidation): DataValidationCriterion | undefined {
  if (isCheckboxValidation(validation)) return { type: "isBoolean", values: [] };
  if (!Array.isArray(validation.formulae)) return undefined;
  const formulae: unknown[] = validation.formulae;
  const operator = validation.operator ?? "between";
  switch (validation.type) {
    case "list": {
      const source = formulaOf(formulae[0]);
      const literal = /^"(.*)"$/s.exec(source);
      if (literal !== null) {
        const values = (literal[1] ?? "")
          .replaceAll('""', '"')
          .split(",")
          .map((value) => value.trim())
          .filter((value) => value !== "");
        return { type: "isValueInList", values, displayStyle: "arrow" };
      }
      const range = source.replace(/^=/, "");
      return /^(?:'[^']+'!|[^\s'!()]+!)?\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?$/i.test(range)
        ? { type: "isValueInRange", values: [range], displayStyle: "arrow" }
        : undefined;
    }
    case "whole":
    case "decimal": {
      const type = NUMBER_CRITERIA[operator];
      return type === undefined
        ? undefined
        : ({ type, values: formulae.map(criterionValue) } as DataValidationCriterion);
    }
    case "date": {
      const type = DATE_CRITERIA[operator];
      if (type === undefined) return undefined;
      const values = formulae.map(dateValue);
      return (
        type.endsWith("etween") ? { type, values } : { type, values, dateValue: "exactDate" }
      ) as DataValidationCriterion;
    }
    case "custom":
      return { type: "customFormula", values: [fromExcelFormula(formulaOf(formulae[0]))] };
    default:
      return undefined;
  }
}

/** A validation of the engine for a file; undefined if a file has no such kind. */
export function validationToExcel(validation: EngineValidation): ExcelValidation | undefined {
  const core = coreToExcel(validation.criterion);
  if (core === undefined) return undefined;
  return {
    allowBlank: true,
    showErrorMessage: validation.isBlocking,
    ...(validation.helpText === undefined
      ? {}
      : { showInputMessage: true, prompt: validation.helpText.slice(0, 255) }),
    ...core,
  } as ExcelValidation;
}

function coreToExcel(criterion: DataValidationCriterion): object | undefined {
  switch (criterion.type) {
    case "isBoolean":
      return { type: "list", formulae: [CHECKBOX_LIST] };
    case "isValueInList": {
      const list = criterion.values.join(",");
      // Excel allows 255 characters in a list, and no commas inside its items.
      if (list.length > 255 || criterion.values.some((value) => value.includes(","))) return undefined;
      return { type: "list", formulae: [`"${list.replaceAll('"', '""')}"`] };
    }
    case "isValueInRange":
      return { type: "list", formulae: criterion.values.map((value) => value.replace(/^=/, "")) };
    case "customFormula":
      return { type: "custom", formulae: criterion.values.map(toExcelFormula) };
    case "dateIsValid":
      return { type: "date", operator: "greaterThanOrEqual", formulae: [1] };
    default: {
      const number = CELL_OPERATORS_BACK[criterion.type];
      const formulae = criterion.values.map((value) =>
        value.startsWith("=") ? toExcelFormula(value) : Number(value),
      );
      if (number !== undefined) return { type: "decimal", operator: number, formulae };
      const date = DATE_CRITERIA_BACK[criterion.type];
      return date === undefined ? undefined : { type: "date", operator: date, formulae };
    }
  }
}
