/** What the host needs of a place to run a script in; Node has one, a page will have another. */

import type { CivilTime } from "./civil-time";

/** The globals of the language that Apps Script has too; a realm takes all others away. */
export const LANGUAGE_GLOBALS: ReadonlySet<string> = new Set(
  (
    "globalThis Infinity NaN undefined eval isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI " +
    "encodeURIComponent escape unescape Object Function Boolean Symbol Error AggregateError EvalError RangeError " +
    "ReferenceError SyntaxError TypeError URIError Number BigInt Math Date String RegExp Array Int8Array Uint8Array " +
    "Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array BigInt64Array BigUint64Array Float32Array " +
    "Float64Array Map Set WeakMap WeakSet ArrayBuffer DataView JSON Promise Proxy Reflect Intl"
  ).split(" "),
);

/** A global of the script: a value, or a getter that may throw. */
export interface RealmGlobals {
  values: Readonly<Record<string, unknown>>;
  getters: Readonly<Record<string, () => unknown>>;
}

/** A fresh global scope with a script in it. Values made by it are instances of its own Array, Date and Error. */
export interface Realm {
  /** Evaluates the script: its top-level functions become callable. */
  load(code: string, globals: RealmGlobals): void;
  /** Names of the script's top-level functions. */
  functionNames(): string[];
  /** Calls a top-level function; throws what it throws, or an Error of this realm after `timeoutMillis`. */
  call(name: string, args: unknown[], timeoutMillis: number): unknown;
  makeArray(length: number): unknown[];
  makeObject(): Record<string, unknown>;
  /** A Date whose local getters give this time. */
  makeDate(time: CivilTime): object;
  makeError(name: string, message: string): Error;
  /** Parses JSON into objects of this realm. */
  parseJson(text: string): unknown;
}

/** Makes an empty realm; `timeZone` is the script's, for realms that can follow it. */
export type RealmFactory = (timeZone: string) => Realm;
