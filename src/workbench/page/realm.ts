/** A realm in the page: the window of a hidden frame, stripped of all that Apps Script has not. A fence against mistakes, not against malice. */
import type { CivilTime } from "../civil-time";
import { LANGUAGE_GLOBALS } from "../realm";
import type { Realm, RealmFactory, RealmGlobals } from "../realm";

/** What no window gives up; shadowed for the script, so that `typeof document` is "undefined" all the same. */
const UNDELETABLE = ["window", "document", "location", "top"];

type Scope = typeof globalThis & Record<string, unknown>;
type ScriptFunction = (...args: unknown[]) => unknown;

class PageRealm implements Realm {
  private readonly scope: Scope;
  private functions = new Map<string, ScriptFunction>();

  constructor() {
    const frame = document.createElement("iframe");
    frame.hidden = true;
    document.body.append(frame);
    this.scope = frame.contentWindow as unknown as Scope;
    // Its language goes on working without it, and nothing of it has to be cleared away later.
    frame.remove();
    strip(this.scope);
  }

  load(code: string, { values, getters }: RealmGlobals): void {
    const { scope } = this;
    for (const [name, value] of Object.entries(values))
      Object.defineProperty(scope, name, { value, writable: true, configurable: true });
    for (const [name, get] of Object.entries(getters))
      Object.defineProperty(scope, name, { get, configurable: true });
    const names = functionNamesIn(code);
    const list = names.map((name) => `${name}: typeof ${name} === "function" ? ${name} : undefined`);
    const run = scope.Function(
      ...UNDELETABLE,
      `${code}\nreturn { ${list.join(", ")} };\n//# sourceURL=Code.js`,
    ) as ScriptFunction;
    const found = Reflect.apply(run, scope, []) as Record<string, ScriptFunction | undefined>;
    this.functions = new Map(
      names.flatMap((name) => {
        const value = found[name];
        return value === undefined || value === scope[name] ? [] : [[name, value]];
      }),
    );
  }

  functionNames(): string[] {
    return [...this.functions.keys()];
  }

  /** Nothing can interrupt a script here: the time limit holds in Node only. */
  call(name: string, args: unknown[]): unknown {
    const target = this.functions.get(name);
    if (target === undefined) throw this.makeError("ReferenceError", `${name} is not defined`);
    return target(...args);
  }

  makeArray(length: number): unknown[] {
    return new this.scope.Array(length) as unknown[];
  }

  makeObject(): Record<string, unknown> {
    return new this.scope.Object() as Record<string, unknown>;
  }

  makeDate({ year, month, day, hour, minute, second, millisecond }: CivilTime): object {
    const date = new this.scope.Date(2000, month - 1, day, hour, minute, second, millisecond);
    date.setFullYear(year, month - 1, day);
    date.setHours(hour, minute, second, millisecond);
    return date;
  }

  makeError(name: string, message: string): Error {
    const error = new this.scope.Error(message);
    error.name = name;
    return error;
  }

  parseJson(text: string): unknown {
    return this.scope.JSON.parse(text) as unknown;
  }
}

/** Takes away the names of the browser, those that a window inherits too. */
function strip(scope: Scope): void {
  for (const name of Object.getOwnPropertyNames(scope))
    if (!LANGUAGE_GLOBALS.has(name) && !UNDELETABLE.includes(name)) Reflect.deleteProperty(scope, name);
  const objectPrototype: unknown = scope.Object.prototype;
  let inherited: unknown = Object.getPrototypeOf(scope);
  while (typeof inherited === "object" && inherited !== null && inherited !== objectPrototype) {
    for (const name of Object.getOwnPropertyNames(inherited))
      if (name !== "constructor") Reflect.deleteProperty(inherited, name);
    inherited = Object.getPrototypeOf(inherited);
  }
}

/** Names that a function of the script may have; those of inner functions are sorted out when the script has run. */
function functionNamesIn(code: string): string[] {
  const declared = code.matchAll(/\bfunction\s*\*?\s*([\p{L}_$][\p{L}\p{N}_$]*)\s*\(/gu);
  return [...new Set(Array.from(declared, ([, name = ""]) => name))];
}

/** Realms of this page. Local Date getters follow the computer's zone; civil days are right without that, see `makeDate`. */
export const pageRealm: RealmFactory = () => new PageRealm();
