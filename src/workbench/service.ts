/** The base of everything a script can hold in its hands, and the few values that are more than plain data. */

import type { CivilTime } from "./civil-time";
import { ServiceError } from "./errors";

/**
 * Google's interface cut down to the members that the host has: a name that Google lacks does not compile.
 * Arguments are checked when a script passes them, and Google's enumerations are numbers in the types but objects in truth.
 */
export type Implements<T, K extends keyof T> = Record<K, (...args: never[]) => unknown>;

/** An object of a Google service; only members that Google's interface lists reach the script. */
export abstract class Service {
  /** Name of Google's interface, by which allowed members are found and calls are counted. */
  abstract readonly googleName: string;
}

/** A moment as a script's Date shows it by its local getters. */
export class ScriptDate {
  constructor(readonly civil: CivilTime) {}
}

/** A value of one of Google's enumerations. */
export class EnumValue<Name extends string = string> extends Service {
  readonly googleName = "Enum";
  constructor(
    readonly text: Name,
    private readonly position: number,
  ) {
    super();
  }
  override toString(): string {
    return this.text;
  }
  name(): string {
    return this.text;
  }
  ordinal(): number {
    return this.position;
  }
  compareTo(other: unknown): number {
    return this.position - (other instanceof EnumValue ? other.position : 0);
  }
}

/** One of Google's enumerations, e.g. SpreadsheetApp.WrapStrategy. */
export type Enumeration<Name extends string> = Readonly<Record<Name, EnumValue<Name>>>;

/** Makes an enumeration from its names in Google's order. */
export function enumeration<const Names extends readonly string[]>(
  ...names: Names
): Enumeration<Names[number]> {
  return Object.fromEntries(names.map((name, index) => [name, new EnumValue(name, index)])) as Enumeration<
    Names[number]
  >;
}

/** A method was called with arguments that no form of it takes. */
export function mismatch(method: string, args: readonly unknown[]): ServiceError {
  const kind = (value: unknown): string => {
    if (value === null || value === undefined) return String(value);
    if (Array.isArray(value)) return Array.isArray(value[0]) ? "number[][]" : "number[]";
    if (value instanceof Service) return value.googleName;
    if (value instanceof ScriptDate) return "Date";
    return typeof value === "string" ? "String" : typeof value;
  };
  return new ServiceError(
    `The parameters (${args.map(kind).join(",")}) don't match the method signature for ${method}.`,
  );
}

/** Checks a text argument. */
export function textArgument(value: unknown, method: string): string {
  if (typeof value !== "string") throw mismatch(method, [value]);
  return value;
}

/** Checks a number argument; Google drops fractions. */
export function wholeArgument(value: unknown, method: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw mismatch(method, [value]);
  return Math.trunc(value);
}

/** Checks a boolean argument. */
export function flagArgument(value: unknown, method: string): boolean {
  if (typeof value !== "boolean") throw mismatch(method, [value]);
  return value;
}

/** Checks a value of an enumeration. */
export function enumArgument<Name extends string>(
  value: unknown,
  values: Enumeration<Name>,
  method: string,
): EnumValue<Name> {
  const found = Object.values<EnumValue<Name>>(values).find((one) => one === value);
  if (found === undefined) throw mismatch(method, [value]);
  return found;
}
