/** A realm in Node: a bare V8 context that has only what Apps Script has, with time limits. */

import vm from "node:vm";
import type { CivilTime } from "../civil-time";
import { LANGUAGE_GLOBALS } from "../realm";
import type { Realm, RealmFactory, RealmGlobals } from "../realm";

interface Makers {
  array: (length: number) => unknown[];
  object: () => Record<string, unknown>;
  date: (
    year: number,
    month: number,
    day: number,
    hour: number,
    minute: number,
    second: number,
    ms: number,
  ) => object;
  error: (name: string, message: string) => Error;
  json: (text: string) => unknown;
}

const MAKERS = new vm.Script(
  `({
    array: (length) => new Array(length),
    object: () => ({}),
    date: (y, mo, d, h, mi, s, ms) => {
      const date = new Date(2000, mo - 1, d, h, mi, s, ms);
      date.setFullYear(y, mo - 1, d);
      date.setHours(h, mi, s, ms);
      return date;
    },
    error: (name, message) => {
      const error = new Error(message);
      error.name = name;
      return error;
    },
    json: (text) => JSON.parse(text),
  })`,
  { filename: "realm.js" },
);

const CALL = "__workbenchCall";
const callScript = new vm.Script(`${CALL}()`, { filename: "call.js" });

/** What a script cannot give another meaning, and `globalThis` itself. */
const FIXED: ReadonlySet<string> = new Set(["globalThis", "undefined", "NaN", "Infinity", "eval"]);

/**
 * Binds the names of the language in the scope of scripts. Node looks up each global of a context by a call out of V8,
 * which makes `Math.imul` in a loop a hundred times slower than in Apps Script.
 */
const BIND_LANGUAGE = new vm.Script(
  `const { ${[...LANGUAGE_GLOBALS].filter((name) => !FIXED.has(name)).join(", ")} } = globalThis;`,
  { filename: "language.js" },
);

/** Compiled scripts by their text: each execution needs a fresh context, not a fresh compilation. */
const compiled = new Map<string, vm.Script>();

function compile(code: string): vm.Script {
  let script = compiled.get(code);
  if (script === undefined) {
    script = new vm.Script(code, { filename: "Code.js" });
    compiled.clear();
    compiled.set(code, script);
  }
  return script;
}

class NodeRealm implements Realm {
  private readonly context = vm.createContext(Object.create(null) as object, {
    codeGeneration: { strings: true, wasm: false },
  });
  private readonly makers = MAKERS.runInContext(this.context) as Makers;
  private before = new Set<string>();

  load(code: string, globals: RealmGlobals): void {
    const scope = vm.runInContext("globalThis", this.context) as object;
    for (const name of Object.getOwnPropertyNames(scope))
      if (!LANGUAGE_GLOBALS.has(name)) Reflect.deleteProperty(scope, name);
    for (const [name, value] of Object.entries(globals.values))
      Object.defineProperty(scope, name, { value, writable: true, configurable: true });
    for (const [name, get] of Object.entries(globals.getters))
      Object.defineProperty(scope, name, { get, configurable: true });
    this.before = new Set(Object.getOwnPropertyNames(scope));
    BIND_LANGUAGE.runInContext(this.context);
    compile(code).runInContext(this.context, { timeout: 30_000 });
  }

  functionNames(): string[] {
    const scope = this.context as Record<string, unknown>;
    return Object.getOwnPropertyNames(scope).filter(
      (name) => !this.before.has(name) && typeof scope[name] === "function",
    );
  }

  call(name: string, args: unknown[], timeoutMillis: number): unknown {
    const scope = this.context as Record<string, unknown>;
    const target = scope[name];
    if (typeof target !== "function") throw this.makers.error("ReferenceError", `${name} is not defined`);
    const previous = scope[CALL];
    Object.defineProperty(scope, CALL, {
      value: () => Reflect.apply(target, undefined, args) as unknown,
      configurable: true,
    });
    try {
      return callScript.runInContext(this.context, { timeout: timeoutMillis });
    } catch (error) {
      if ((error as { code?: string } | null)?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT")
        throw this.makers.error("Exception", "Exceeded maximum execution time");
      throw error;
    } finally {
      if (previous === undefined) Reflect.deleteProperty(scope, CALL);
      else Object.defineProperty(scope, CALL, { value: previous, configurable: true });
    }
  }

  makeArray(length: number): unknown[] {
    return this.makers.array(length);
  }

  makeObject(): Record<string, unknown> {
    return this.makers.object();
  }

  makeDate(time: CivilTime): object {
    const { year, month, day, hour, minute, second, millisecond } = time;
    return this.makers.date(year, month, day, hour, minute, second, millisecond);
  }

  makeError(name: string, message: string): Error {
    return this.makers.error(name, message);
  }

  parseJson(text: string): unknown {
    return this.makers.json(text);
  }
}

/**
 * Realms of this process. Local Date getters follow the process, so it takes over the script's time zone;
 * civil days are right without that too, see `makeDate`.
 */
export const nodeRealm: RealmFactory = (timeZone) => {
  if (process.env.TZ !== timeZone) process.env.TZ = timeZone;
  return new NodeRealm();
};
