/** Conditional format rules as scripts build, read and copy them. */

import type { CellIsRule, ConditionalFormat, Style } from "@odoo/o-spreadsheet";
import { colorArgument } from "./colors";
import { BOOLEAN_CRITERIA } from "./enumerations";
import { ServiceError } from "./errors";
import { functionsIn, namesSheet, toEngineFormula, toLocaleFormula } from "./formula-text";
import { separatorOf } from "./locale";
import { RangeService } from "./range";
import type { Implements } from "./service";
import { ScriptDate, Service, flagArgument, mismatch, textArgument } from "./service";
import type { SpreadsheetContext } from "./spreadsheet-context";
import { serialOf } from "./spreadsheet-context";
import { isForeignRule } from "./xlsx/rules";

type GoogleRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type GoogleCondition = GoogleAppsScript.Spreadsheet.BooleanCondition;
type CriteriaName = keyof typeof BOOLEAN_CRITERIA;
type Operator = CellIsRule["operator"];

/** A rule of the engine that scripts see as a boolean condition. */
interface BooleanRule {
  operator: Operator;
  values: string[];
  style: Style;
  dateValue?: CellIsRule["dateValue"];
}

const CRITERIA: Readonly<Partial<Record<Operator, CriteriaName>>> = {
  customFormula: "CUSTOM_FORMULA",
  containsText: "TEXT_CONTAINS",
  notContainsText: "TEXT_DOES_NOT_CONTAIN",
  beginsWithText: "TEXT_STARTS_WITH",
  endsWithText: "TEXT_ENDS_WITH",
  isEmpty: "CELL_EMPTY",
  isNotEmpty: "CELL_NOT_EMPTY",
  isGreaterThan: "NUMBER_GREATER_THAN",
  isGreaterOrEqualTo: "NUMBER_GREATER_THAN_OR_EQUAL_TO",
  isLessThan: "NUMBER_LESS_THAN",
  isLessOrEqualTo: "NUMBER_LESS_THAN_OR_EQUAL_TO",
  isBetween: "NUMBER_BETWEEN",
  isNotBetween: "NUMBER_NOT_BETWEEN",
  isNotEqual: "NUMBER_NOT_EQUAL_TO",
  dateIs: "DATE_EQUAL_TO",
  dateIsBefore: "DATE_BEFORE",
  dateIsAfter: "DATE_AFTER",
};

const looksNumeric = (value: string | undefined): boolean =>
  value !== undefined && /^-?\d+(\.\d+)?$/.test(value);

/** A rule as a script holds it; `id` is set for rules that come from a sheet, so that putting them back keeps them as they are. */
export class ConditionalFormatRuleService
  extends Service
  implements Implements<GoogleRule, "copy" | "getBooleanCondition" | "getGradientCondition" | "getRanges">
{
  readonly googleName = "ConditionalFormatRule";
  constructor(
    private readonly context: SpreadsheetContext,
    readonly id: string | undefined,
    readonly rule: ConditionalFormat["rule"],
    readonly ranges: readonly RangeService[],
  ) {
    super();
  }

  copy(): ConditionalFormatRuleBuilderService {
    const builder = new ConditionalFormatRuleBuilderService(this.context);
    builder.startFrom(this.rule, this.ranges);
    return builder;
  }
  getRanges(): RangeService[] {
    return [...this.ranges];
  }
  getBooleanCondition(): BooleanConditionService | null {
    // A stand-in for a rule that only the file knows is no boolean condition, as Google says null for gradients.
    return this.rule.type !== "CellIsRule" || isForeignRule(this.rule)
      ? null
      : new BooleanConditionService(this.context, this.rule);
  }
  getGradientCondition(): null {
    if (this.rule.type === "ColorScaleRule")
      throw new ServiceError(
        "ConditionalFormatRule.getGradientCondition is not implemented in the local host.",
      );
    return null;
  }
}

class BooleanConditionService
  extends Service
  implements
    Implements<
      GoogleCondition,
      | "getBackground"
      | "getBold"
      | "getCriteriaType"
      | "getCriteriaValues"
      | "getFontColor"
      | "getItalic"
      | "getStrikethrough"
      | "getUnderline"
    >
{
  readonly googleName = "BooleanCondition";
  constructor(
    private readonly context: SpreadsheetContext,
    private readonly rule: CellIsRule,
  ) {
    super();
  }

  getCriteriaType(): Service {
    const { operator, values } = this.rule;
    if (operator === "isEqual")
      return looksNumeric(values[0]) ? BOOLEAN_CRITERIA.NUMBER_EQUAL_TO : BOOLEAN_CRITERIA.TEXT_EQUAL_TO;
    const name = CRITERIA[operator];
    if (name === undefined)
      throw new ServiceError(`The criterion "${operator}" is not implemented in the local host.`);
    return BOOLEAN_CRITERIA[name];
  }
  getCriteriaValues(): unknown[] {
    return this.rule.values.map((value) =>
      value.startsWith("=")
        ? toLocaleFormula(value, separatorOf(this.context.grid.locale))
        : looksNumeric(value)
          ? Number(value)
          : value,
    );
  }
  getBackground(): string | null {
    return this.rule.style.fillColor ?? null;
  }
  getFontColor(): string | null {
    return this.rule.style.textColor ?? null;
  }
  getBold(): boolean | null {
    return this.rule.style.bold ?? null;
  }
  getItalic(): boolean | null {
    return this.rule.style.italic ?? null;
  }
  getStrikethrough(): boolean | null {
    return this.rule.style.strikethrough ?? null;
  }
  getUnderline(): boolean | null {
    return this.rule.style.underline ?? null;
  }
}

const BUILDER = "ConditionalFormatRuleBuilder";

export class ConditionalFormatRuleBuilderService
  extends Service
  implements
    Implements<
      GoogleBuilder,
      | "build"
      | "copy"
      | "getRanges"
      | "setBackground"
      | "setBold"
      | "setFontColor"
      | "setItalic"
      | "setRanges"
      | "setStrikethrough"
      | "setUnderline"
      | "whenCellEmpty"
      | "whenCellNotEmpty"
      | "whenDateAfter"
      | "whenDateBefore"
      | "whenDateEqualTo"
      | "whenFormulaSatisfied"
      | "whenNumberBetween"
      | "whenNumberEqualTo"
      | "whenNumberGreaterThan"
      | "whenNumberGreaterThanOrEqualTo"
      | "whenNumberLessThan"
      | "whenNumberLessThanOrEqualTo"
      | "whenNumberNotBetween"
      | "whenNumberNotEqualTo"
      | "whenTextContains"
      | "whenTextDoesNotContain"
      | "whenTextEndsWith"
      | "whenTextEqualTo"
      | "whenTextStartsWith"
    >
{
  readonly googleName = BUILDER;
  private condition: Omit<BooleanRule, "style"> | undefined;
  private foreign: ConditionalFormat["rule"] | undefined;
  private style: Style = {};
  private ranges: readonly RangeService[] = [];

  constructor(private readonly context: SpreadsheetContext) {
    super();
  }

  /** Takes over a rule, for `copy`. */
  startFrom(rule: ConditionalFormat["rule"], ranges: readonly RangeService[]): void {
    this.ranges = ranges;
    if (rule.type !== "CellIsRule") {
      this.foreign = rule;
      return;
    }
    const { operator, values, style, dateValue } = rule;
    this.condition = { operator, values, ...(dateValue === undefined ? {} : { dateValue }) };
    this.style = { ...style };
  }

  private when(operator: Operator, values: string[]): this {
    this.foreign = undefined;
    this.condition = {
      operator,
      values,
      ...(operator.startsWith("dateIs") ? { dateValue: "exactDate" as const } : {}),
    };
    return this;
  }
  private text(operator: Operator, text: unknown, method: string): this {
    return this.when(operator, [textArgument(text, `${BUILDER}.${method}`)]);
  }
  private number(operator: Operator, values: unknown[], method: string): this {
    if (values.some((value) => typeof value !== "number")) throw mismatch(`${BUILDER}.${method}`, values);
    return this.when(operator, values.map(String));
  }
  private date(operator: Operator, date: unknown, method: string): this {
    if (!(date instanceof ScriptDate)) throw mismatch(`${BUILDER}.${method}`, [date]);
    return this.when(operator, [String(Math.floor(serialOf(this.context, date)))]);
  }

  whenFormulaSatisfied(formula: unknown): this {
    const text = textArgument(formula, `${BUILDER}.whenFormulaSatisfied`);
    if (namesSheet(text))
      throw new ServiceError("Conditional format rule cannot reference a different sheet.");
    const custom = functionsIn(text).find((name) => this.context.customFunctions.has(name));
    // Google takes such a rule and never applies it.
    if (custom !== undefined)
      throw new ServiceError(`A conditional format formula cannot call the custom function ${custom}.`);
    return this.when("customFormula", [toEngineFormula(text.startsWith("=") ? text : `=${text}`)]);
  }
  whenCellEmpty(): this {
    return this.when("isEmpty", []);
  }
  whenCellNotEmpty(): this {
    return this.when("isNotEmpty", []);
  }
  whenTextEqualTo(text: unknown): this {
    return this.text("isEqual", text, "whenTextEqualTo");
  }
  whenTextContains(text: unknown): this {
    return this.text("containsText", text, "whenTextContains");
  }
  whenTextDoesNotContain(text: unknown): this {
    return this.text("notContainsText", text, "whenTextDoesNotContain");
  }
  whenTextStartsWith(text: unknown): this {
    return this.text("beginsWithText", text, "whenTextStartsWith");
  }
  whenTextEndsWith(text: unknown): this {
    return this.text("endsWithText", text, "whenTextEndsWith");
  }
  whenNumberEqualTo(value: unknown): this {
    return this.number("isEqual", [value], "whenNumberEqualTo");
  }
  whenNumberNotEqualTo(value: unknown): this {
    return this.number("isNotEqual", [value], "whenNumberNotEqualTo");
  }
  whenNumberGreaterThan(value: unknown): this {
    return this.number("isGreaterThan", [value], "whenNumberGreaterThan");
  }
  whenNumberGreaterThanOrEqualTo(value: unknown): this {
    return this.number("isGreaterOrEqualTo", [value], "whenNumberGreaterThanOrEqualTo");
  }
  whenNumberLessThan(value: unknown): this {
    return this.number("isLessThan", [value], "whenNumberLessThan");
  }
  whenNumberLessThanOrEqualTo(value: unknown): this {
    return this.number("isLessOrEqualTo", [value], "whenNumberLessThanOrEqualTo");
  }
  whenNumberBetween(start: unknown, end: unknown): this {
    return this.number("isBetween", [start, end], "whenNumberBetween");
  }
  whenNumberNotBetween(start: unknown, end: unknown): this {
    return this.number("isNotBetween", [start, end], "whenNumberNotBetween");
  }
  whenDateEqualTo(date: unknown): this {
    return this.date("dateIs", date, "whenDateEqualTo");
  }
  whenDateAfter(date: unknown): this {
    return this.date("dateIsAfter", date, "whenDateAfter");
  }
  whenDateBefore(date: unknown): this {
    return this.date("dateIsBefore", date, "whenDateBefore");
  }

  private set(key: keyof Style, value: Style[keyof Style] | undefined): this {
    const { [key]: _old, ...rest } = this.style;
    this.style = value === undefined ? rest : { ...rest, [key]: value };
    return this;
  }
  private flag(key: "bold" | "italic" | "strikethrough" | "underline", value: unknown, method: string): this {
    return this.set(key, value === null ? undefined : flagArgument(value, `${BUILDER}.${method}`));
  }
  setBackground(color: unknown): this {
    return this.set("fillColor", colorArgument(color));
  }
  setFontColor(color: unknown): this {
    return this.set("textColor", colorArgument(color));
  }
  setBold(bold: unknown): this {
    return this.flag("bold", bold, "setBold");
  }
  setItalic(italic: unknown): this {
    return this.flag("italic", italic, "setItalic");
  }
  setStrikethrough(strikethrough: unknown): this {
    return this.flag("strikethrough", strikethrough, "setStrikethrough");
  }
  setUnderline(underline: unknown): this {
    return this.flag("underline", underline, "setUnderline");
  }
  setRanges(ranges: unknown): this {
    if (
      !Array.isArray(ranges) ||
      ranges.length === 0 ||
      !ranges.every((range) => range instanceof RangeService)
    )
      throw mismatch(`${BUILDER}.setRanges`, [ranges]);
    this.ranges = ranges;
    return this;
  }
  getRanges(): RangeService[] {
    return [...this.ranges];
  }
  copy(): ConditionalFormatRuleBuilderService {
    return this.build().copy();
  }
  build(): ConditionalFormatRuleService {
    if (this.ranges.length === 0)
      throw new ServiceError("A conditional format rule needs at least one range.");
    if (this.foreign !== undefined)
      return new ConditionalFormatRuleService(this.context, undefined, this.foreign, this.ranges);
    if (this.condition === undefined) throw new ServiceError("A conditional format rule needs a condition.");
    const rule = { type: "CellIsRule", ...this.condition, style: this.style } as ConditionalFormat["rule"];
    return new ConditionalFormatRuleService(this.context, undefined, rule, this.ranges);
  }
}
