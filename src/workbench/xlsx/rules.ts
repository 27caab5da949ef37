/** Conditional formats and data validations between a worksheet part and the engine. */

import type { ConditionalFormat, DataValidationCriterion } from "@odoo/o-spreadsheet";
import { fromExcelFormula, toExcelFormula } from "../formula-text";
import type { StyleSheet } from "./styles";
import {
  attributeOf,
  childrenNamed,
  decodeXml,
  elementText,
  encodeAttribute,
  encodeXml,
  flagOf,
  numberOf,
  withAttribute,
} from "./xml";
import type { XmlElement } from "./xml";

/** Marks the engine's stand-ins for what only the file knows; the rest of the id finds the original. */
export const FOREIGN_PREFIX = "xlsx-";

type EngineRule = ConditionalFormat["rule"];

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

/** Kinds of rules that compare with a text, by the engine's name. */
const TEXT_OPERATORS: Readonly<Record<string, string>> = {
  containsText: "containsText",
  notContainsText: "notContainsText",
  beginsWith: "beginsWithText",
  endsWith: "endsWithText",
};

/** A formula of a file as a criterion value: text and numbers as literals, the rest as formula. */
function criterionValue(formula: string): string {
  const text = formula.trim();
  const literal = /^"((?:[^"]|"")*)"$/.exec(text);
  if (literal !== null) return (literal[1] ?? "").replaceAll('""', '"');
  return /^-?\d+(\.\d+)?$/.test(text) ? text : fromExcelFormula(text);
}

function criterionFormula(value: string): string {
  if (value.startsWith("=")) return toExcelFormula(value);
  return /^-?\d+(\.\d+)?$/.test(value) ? value : `"${value.replaceAll('"', '""')}"`;
}

const formulasOf = (element: XmlElement, ...names: string[]): string[] =>
  names.flatMap((name) => childrenNamed(element, name).map(({ inner }) => decodeXml(inner)));

/** The engine's form of a `<cfRule>` for these cells; one that it does not know becomes a stand-in that never applies. */
export function ruleFromFile(rule: XmlElement, ref: string, styles: StyleSheet): EngineRule {
  const { attributes } = rule;
  const type = attributeOf(attributes, "type") ?? "";
  const dxf = numberOf(attributes, "dxfId");
  const style = dxf === undefined ? {} : styles.conditionalLook(dxf);
  const cellRule = (operator: string, values: string[]): EngineRule =>
    ({ type: "CellIsRule", operator, values, style }) as EngineRule;
  const formulas = formulasOf(rule, "formula").filter((formula) => formula !== "");
  const [first] = formulas;
  const text = attributeOf(attributes, "text");
  const textOperator = TEXT_OPERATORS[type];
  if (textOperator !== undefined && text !== undefined) return cellRule(textOperator, [text]);
  if (type === "containsBlanks") return cellRule("isEmpty", []);
  if (type === "notContainsBlanks") return cellRule("isNotEmpty", []);
  if (type === "cellIs") {
    const operator = CELL_OPERATORS[attributeOf(attributes, "operator") ?? ""];
    return operator !== undefined && first !== undefined
      ? cellRule(operator, formulas.map(criterionValue))
      : STAND_IN;
  }
  if (type === "duplicateValues" || type === "uniqueValues") {
    const cell = ref.split(/[\s:]/)[0] ?? "A1";
    const area = (ref.split(/\s/)[0] ?? ref).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
    return cellRule("customFormula", [`=COUNTIF(${area},${cell})${type === "uniqueValues" ? "=" : ">"}1`]);
  }
  return first === undefined ? STAND_IN : cellRule("customFormula", [fromExcelFormula(first)]);
}

const STAND_IN: EngineRule = {
  type: "CellIsRule",
  operator: "customFormula",
  values: ["=FALSE"],
  style: {},
};

/** True if the engine only holds a stand-in for this rule. */
export function isForeignRule(rule: EngineRule): boolean {
  return rule.type === "CellIsRule" && rule.values[0] === "=FALSE" && Object.keys(rule.style).length === 0;
}

/** A `<cfRule>` of a file with another place in the order. */
export function withPriority(rule: XmlElement, priority: number): string {
  return elementText("cfRule", withAttribute(rule.attributes, "priority", priority), rule.inner);
}

/** A rule of the engine as a `<cfRule>`; `topLeft` is the first cell of its ranges. Undefined if a file has no such kind. */
export function ruleToFile(
  rule: EngineRule,
  topLeft: string,
  priority: number,
  styles: StyleSheet,
): string | undefined {
  if (rule.type !== "CellIsRule") return undefined;
  const [first = "", second = ""] = rule.values;
  const written = (attributes: string, formulas: string[]): string =>
    elementText(
      "cfRule",
      ` ${attributes} dxfId="${styles.addConditionalLook(rule.style)}" priority="${priority}"`,
      formulas.map((formula) => `<formula>${encodeXml(formula)}</formula>`).join(""),
    );
  const text = first.replaceAll('"', '""');
  const onText = (type: string, operator: string, formula: string): string =>
    written(`type="${type}" operator="${operator}" text="${encodeAttribute(first)}"`, [formula]);
  switch (rule.operator) {
    case "customFormula":
      return written('type="expression"', [toExcelFormula(first)]);
    case "containsText":
      return onText("containsText", "containsText", `NOT(ISERROR(SEARCH("${text}",${topLeft})))`);
    case "notContainsText":
      return onText("notContainsText", "notContains", `ISERROR(SEARCH("${text}",${topLeft}))`);
    case "beginsWithText":
      return onText("beginsWith", "beginsWith", `LEFT(${topLeft},${first.length})="${text}"`);
    case "endsWithText":
      return onText("endsWith", "endsWith", `RIGHT(${topLeft},${first.length})="${text}"`);
    case "isEmpty":
      return written('type="containsBlanks"', [`LEN(TRIM(${topLeft}))=0`]);
    case "isNotEmpty":
      return written('type="notContainsBlanks"', [`LEN(TRIM(${topLeft}))>0`]);
    default: {
      const operator = CELL_OPERATORS_BACK[rule.operator];
      if (operator === undefined) return undefined;
      const values = operator.endsWith("etween") ? [first, second] : [first];
      return written(`type="cellIs" operator="${operator}"`, values.map(criterionFormula));
    }
  }
}

// --- data validation

/** The list by which a saved file marks a checkbox. */
const CHECKBOX_LIST = '"☐,☑"';
export const CHECKED = "☑";
export const UNCHECKED = "☐";

/** True for the `<dataValidation>` that stands for a checkbox. */
export function isCheckboxValidation(validation: XmlElement): boolean {
  return (
    attributeOf(validation.attributes, "type") === "list" &&
    formulasOf(validation, "formula1")[0] === CHECKBOX_LIST
  );
}

/** A validation apart from where it applies. */
export interface EngineValidation {
  criterion: DataValidationCriterion;
  isBlocking: boolean;
  helpText: string | undefined;
}

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

/** The engine's form of a `<dataValidation>`; undefined if it knows no such criterion. `names` are the file's, each with its range. */
export function validationFromFile(
  validation: XmlElement,
  names: Readonly<Record<string, string>>,
): EngineValidation | undefined {
  const { attributes } = validation;
  const criterion = criterionFromFile(validation, names);
  if (criterion === undefined) return undefined;
  const stops = (attributeOf(attributes, "errorStyle") ?? "stop") === "stop";
  return {
    criterion,
    isBlocking: flagOf(attributes, "showErrorMessage") === true && stops,
    helpText: flagOf(attributes, "showInputMessage") === true ? attributeOf(attributes, "prompt") : undefined,
  };
}

function criterionFromFile(
  validation: XmlElement,
  names: Readonly<Record<string, string>>,
): DataValidationCriterion | undefined {
  if (isCheckboxValidation(validation)) return { type: "isBoolean", values: [] };
  const { attributes } = validation;
  const formulas = formulasOf(validation, "formula1", "formula2");
  const [first] = formulas;
  if (first === undefined) return undefined;
  const operator = attributeOf(attributes, "operator") ?? "between";
  switch (attributeOf(attributes, "type")) {
    case "list": {
      const literal = /^"(.*)"$/s.exec(first);
      if (literal !== null) {
        const values = (literal[1] ?? "")
          .replaceAll('""', '"')
          .split(",")
          .map((value) => value.trim())
          .filter((value) => value !== "");
        return { type: "isValueInList", values, displayStyle: "arrow" };
      }
      const source = first.replace(/^=/, "");
      const range = names[source] ?? source;
      return /^(?:'[^']+'!|[^\s'!()]+!)?\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?$/i.test(range)
        ? { type: "isValueInRange", values: [range], displayStyle: "arrow" }
        : undefined;
    }
    case "whole":
    case "decimal": {
      const type = CELL_OPERATORS[operator];
      return type === undefined
        ? undefined
        : ({ type, values: formulas.map(criterionValue) } as DataValidationCriterion);
    }
    case "date": {
      const type = DATE_CRITERIA[operator];
      if (type === undefined) return undefined;
      const values = formulas.map(criterionValue);
      return (
        type.endsWith("etween") ? { type, values } : { type, values, dateValue: "exactDate" }
      ) as DataValidationCriterion;
    }
    case "custom":
      return { type: "customFormula", values: [fromExcelFormula(first)] };
    default:
      return undefined;
  }
}

/** A `<dataValidation>` of a file for other cells. */
export function withCells(validation: XmlElement, sqref: string): string {
  return elementText(
    "dataValidation",
    withAttribute(validation.attributes, "sqref", sqref),
    validation.inner,
  );
}

/** A validation of the engine as a `<dataValidation>`; undefined if a file has no such kind. */
export function validationToFile(
  { criterion, isBlocking, helpText }: EngineValidation,
  sqref: string,
): string | undefined {
  const core = criterionToFile(criterion);
  if (core === undefined) return undefined;
  const prompt =
    helpText === undefined ? "" : ` showInputMessage="1" prompt="${encodeAttribute(helpText.slice(0, 255))}"`;
  const operator = core.operator === undefined ? "" : ` operator="${core.operator}"`;
  return elementText(
    "dataValidation",
    ` type="${core.type}"${operator} allowBlank="1"${isBlocking ? ' showErrorMessage="1"' : ""}${prompt} sqref="${sqref}"`,
    core.formulas
      .map((formula, index) => `<formula${index + 1}>${encodeXml(formula)}</formula${index + 1}>`)
      .join(""),
  );
}

interface FileCriterion {
  type: string;
  operator?: string;
  formulas: string[];
}

function criterionToFile(criterion: DataValidationCriterion): FileCriterion | undefined {
  switch (criterion.type) {
    case "isBoolean":
      return { type: "list", formulas: [CHECKBOX_LIST] };
    case "isValueInList": {
      const list = criterion.values.join(",");
      // Excel allows 255 characters in a list, and no commas inside its items.
      if (list.length > 255 || criterion.values.some((value) => value.includes(","))) return undefined;
      return { type: "list", formulas: [`"${list.replaceAll('"', '""')}"`] };
    }
    case "isValueInRange":
      return { type: "list", formulas: criterion.values.map((value) => value.replace(/^=/, "")) };
    case "customFormula":
      return { type: "custom", formulas: criterion.values.map(toExcelFormula) };
    case "dateIsValid":
      return { type: "date", operator: "greaterThanOrEqual", formulas: ["1"] };
    default: {
      const formulas = criterion.values.map((value) =>
        value.startsWith("=") ? toExcelFormula(value) : value,
      );
      const number = CELL_OPERATORS_BACK[criterion.type];
      if (number !== undefined) return { type: "decimal", operator: number, formulas };
      const date = DATE_CRITERIA_BACK[criterion.type];
      return date === undefined ? undefined : { type: "date", operator: date, formulas };
    }
  }
}
