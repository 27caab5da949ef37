/** Data validation rules as scripts build and read them. */

import type { DataValidationCriterion } from "@odoo/o-spreadsheet";
import { columnLetters } from "./a1";
import { VALIDATION_CRITERIA } from "./enumerations";
import { ServiceError } from "./errors";
import { toEngineFormula, toLocaleFormula } from "./formula-text";
import { separatorOf } from "./locale";
import { RangeService } from "./range";
import type { Implements } from "./service";
import { ScriptDate, Service, flagArgument, mismatch, textArgument } from "./service";
import type { SpreadsheetContext } from "./spreadsheet-context";
import { serialOf } from "./spreadsheet-context";

type GoogleValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type CriteriaName = keyof typeof VALIDATION_CRITERIA;

/** A rule apart from where it applies. */
export interface ValidationRule {
  readonly criterion: DataValidationCriterion;
  readonly allowInvalid: boolean;
  readonly helpText: string | undefined;
}

const CRITERIA: Readonly<Partial<Record<DataValidationCriterion["type"], CriteriaName>>> = {
  isValueInList: "VALUE_IN_LIST",
  isValueInRange: "VALUE_IN_RANGE",
  isBoolean: "CHECKBOX",
  customFormula: "CUSTOM_FORMULA",
  isBetween: "NUMBER_BETWEEN",
  isNotBetween: "NUMBER_NOT_BETWEEN",
  isEqual: "NUMBER_EQUAL_TO",
  isNotEqual: "NUMBER_NOT_EQUAL_TO",
  isGreaterThan: "NUMBER_GREATER_THAN",
  isGreaterOrEqualTo: "NUMBER_GREATER_THAN_OR_EQUAL_TO",
  isLessThan: "NUMBER_LESS_THAN",
  isLessOrEqualTo: "NUMBER_LESS_THAN_OR_EQUAL_TO",
  containsText: "TEXT_CONTAINS",
  notContainsText: "TEXT_DOES_NOT_CONTAIN",
  isEqualText: "TEXT_EQUAL_TO",
  isEmail: "TEXT_IS_VALID_EMAIL",
  isLink: "TEXT_IS_VALID_URL",
  dateIs: "DATE_EQUAL_TO",
  dateIsBefore: "DATE_BEFORE",
  dateIsOnOrBefore: "DATE_ON_OR_BEFORE",
  dateIsAfter: "DATE_AFTER",
  dateIsOnOrAfter: "DATE_ON_OR_AFTER",
  dateIsBetween: "DATE_BETWEEN",
  dateIsNotBetween: "DATE_NOT_BETWEEN",
  dateIsValid: "DATE_IS_VALID_DATE",
};

abstract class ReadableValidation extends Service {
  protected abstract readonly context: SpreadsheetContext;
  abstract get rule(): ValidationRule;

  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }
  getHelpText(): string | null {
    return this.rule.helpText ?? null;
  }
  getCriteriaType(): Service {
    const name = CRITERIA[this.rule.criterion.type];
    if (name === undefined)
      throw new ServiceError(
        `The criterion "${this.rule.criterion.type}" is not implemented in the local host.`,
      );
    return VALIDATION_CRITERIA[name];
  }
  getCriteriaValues(): unknown[] {
    const { criterion } = this.rule;
    if (criterion.type === "isValueInList")
      return [[...criterion.values], criterion.displayStyle !== "plainText"];
    return criterion.values.map((value) =>
      value.startsWith("=")
        ? toLocaleFormula(value, separatorOf(this.context.grid.locale))
        : /^-?\d+(\.\d+)?$/.test(value)
          ? Number(value)
          : value,
    );
  }
  copy(): DataValidationBuilderService {
    const builder = new DataValidationBuilderService(this.context);
    builder.startFrom(this.rule);
    return builder;
  }
}

export class DataValidationService
  extends ReadableValidation
  implements
    Implements<
      GoogleValidation,
      "copy" | "getAllowInvalid" | "getCriteriaType" | "getCriteriaValues" | "getHelpText"
    >
{
  readonly googleName = "DataValidation";
  constructor(
    protected readonly context: SpreadsheetContext,
    readonly rule: ValidationRule,
  ) {
    super();
  }
}

const BUILDER = "DataValidationBuilder";

export class DataValidationBuilderService
  extends ReadableValidation
  implements
    Implements<
      GoogleBuilder,
      | "build"
      | "copy"
      | "requireCheckbox"
      | "requireDate"
      | "requireDateAfter"
      | "requireDateBefore"
      | "requireDateBetween"
      | "requireDateOnOrAfter"
      | "requireDateOnOrBefore"
      | "requireFormulaSatisfied"
      | "requireNumberBetween"
      | "requireNumberEqualTo"
      | "requireNumberGreaterThan"
      | "requireNumberGreaterThanOrEqualTo"
      | "requireNumberLessThan"
      | "requireNumberLessThanOrEqualTo"
      | "requireValueInList"
      | "requireValueInRange"
      | "setAllowInvalid"
      | "setHelpText"
    >
{
  readonly googleName = BUILDER;
  private criterion: DataValidationCriterion | undefined;
  private allowInvalid = true;
  private helpText: string | undefined;

  constructor(protected readonly context: SpreadsheetContext) {
    super();
  }

  /** Takes over a rule, for `copy`. */
  startFrom(rule: ValidationRule): void {
    this.criterion = rule.criterion;
    this.allowInvalid = rule.allowInvalid;
    this.helpText = rule.helpText;
  }

  get rule(): ValidationRule {
    if (this.criterion === undefined) throw new ServiceError("A data validation needs a criterion.");
    return { criterion: this.criterion, allowInvalid: this.allowInvalid, helpText: this.helpText };
  }

  private require(criterion: DataValidationCriterion): this {
    this.criterion = criterion;
    return this;
  }
  private numbers(type: string, values: unknown[], method: string): this {
    if (values.some((value) => typeof value !== "number")) throw mismatch(`${BUILDER}.${method}`, values);
    return this.require({ type, values: values.map(String) } as DataValidationCriterion);
  }
  private dates(type: string, values: unknown[], method: string): this {
    const serials = values.map((value) => {
      if (!(value instanceof ScriptDate)) throw mismatch(`${BUILDER}.${method}`, values);
      return String(Math.floor(serialOf(this.context, value)));
    });
    const single = values.length === 1 ? { dateValue: "exactDate" } : {};
    return this.require({ type, values: serials, ...single } as DataValidationCriterion);
  }

  requireValueInList(values: unknown, showDropdown: unknown = true): this {
    const isList = Array.isArray(values) && values.every((value) => typeof value !== "object");
    if (!isList || typeof showDropdown !== "boolean")
      throw mismatch(`${BUILDER}.requireValueInList`, [values]);
    if (values.length > 500) throw new ServiceError("A validation list cannot have more than 500 items.");
    return this.require({
      type: "isValueInList",
      values: values.map(String),
      displayStyle: showDropdown ? "arrow" : "plainText",
    });
  }
  requireValueInRange(range: unknown, showDropdown: unknown = true): this {
    if (!(range instanceof RangeService)) throw mismatch(`${BUILDER}.requireValueInRange`, [range]);
    const { zone } = range;
    const sheet = `'${range.getSheet().getName().replaceAll("'", "''")}'`;
    const cells = `$${columnLetters(zone.left)}$${zone.top + 1}:$${columnLetters(zone.right)}$${zone.bottom + 1}`;
    return this.require({
      type: "isValueInRange",
      values: [`${sheet}!${cells}`],
      displayStyle: showDropdown === true ? "arrow" : "plainText",
    });
  }
  requireCheckbox(...args: unknown[]): this {
    if (args.length > 0)
      throw new ServiceError(
        "DataValidationBuilder.requireCheckbox with values of its own is not implemented in the local host.",
      );
    return this.require({ type: "isBoolean", values: [] });
  }
  requireFormulaSatisfied(formula: unknown): this {
    const text = textArgument(formula, `${BUILDER}.requireFormulaSatisfied`);
    return this.require({
      type: "customFormula",
      values: [toEngineFormula(text.startsWith("=") ? text : `=${text}`)],
    });
  }
  requireNumberBetween(start: unknown, end: unknown): this {
    return this.numbers("isBetween", [start, end], "requireNumberBetween");
  }
  requireNumberEqualTo(value: unknown): this {
    return this.numbers("isEqual", [value], "requireNumberEqualTo");
  }
  requireNumberGreaterThan(value: unknown): this {
    return this.numbers("isGreaterThan", [value], "requireNumberGreaterThan");
  }
  requireNumberGreaterThanOrEqualTo(value: unknown): this {
    return this.numbers("isGreaterOrEqualTo", [value], "requireNumberGreaterThanOrEqualTo");
  }
  requireNumberLessThan(value: unknown): this {
    return this.numbers("isLessThan", [value], "requireNumberLessThan");
  }
  requireNumberLessThanOrEqualTo(value: unknown): this {
    return this.numbers("isLessOrEqualTo", [value], "requireNumberLessThanOrEqualTo");
  }
  requireDate(): this {
    return this.require({ type: "dateIsValid", values: [] });
  }
  requireDateAfter(date: unknown): this {
    return this.dates("dateIsAfter", [date], "requireDateAfter");
  }
  requireDateBefore(date: unknown): this {
    return this.dates("dateIsBefore", [date], "requireDateBefore");
  }
  requireDateOnOrAfter(date: unknown): this {
    return this.dates("dateIsOnOrAfter", [date], "requireDateOnOrAfter");
  }
  requireDateOnOrBefore(date: unknown): this {
    return this.dates("dateIsOnOrBefore", [date], "requireDateOnOrBefore");
  }
  requireDateBetween(start: unknown, end: unknown): this {
    return this.dates("dateIsBetween", [start, end], "requireDateBetween");
  }
  setAllowInvalid(allow: unknown): this {
    this.allowInvalid = flagArgument(allow, `${BUILDER}.setAllowInvalid`);
    return this;
  }
  setHelpText(text: unknown): this {
    this.helpText = textArgument(text, `${BUILDER}.setHelpText`);
    return this;
  }
  build(): DataValidationService {
    return new DataValidationService(this.context, this.rule);
  }
}
