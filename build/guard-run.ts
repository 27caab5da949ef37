/** What the guard learns by running the script in a bare context, with services that refuse everything. */
import vm from "node:vm";
import type { FormulaHelp } from "../src/vi/formulas";
import { SERVICES, type TopLevelFunction } from "./guard-syntax";

const TIME_LIMIT = 5_000;

/** Everything wrong with what the script does before anything is asked of it, and in `onOpen` without rights. */
export function runFaults(
  text: string,
  commandsPage: string,
  functions: readonly TopLevelFunction[],
  formulas: readonly FormulaHelp[],
): readonly string[] {
  return [
    ...loadFaults(text, functions, formulas),
    ...entryPointFaults(text, commandsPage, functions),
    ...onOpenFaults(text, functions),
  ];
}

/** Each top-level function leads to code, and evaluating that touches nothing but the file of the commands. */
function entryPointFaults(
  text: string,
  commandsPage: string,
  functions: readonly TopLevelFunction[],
): readonly string[] {
  const touched: string[] = [];
  const context = bareContext(touched, {
    HtmlService: only(touched, "HtmlService", {
      createHtmlOutputFromFile: () => only(touched, "HtmlOutput", { getContent: () => commandsPage }),
    }),
  });
  const faults: string[] = [];
  try {
    const held = vm.runInContext(`${text}\n;[...Object.keys(load_()), ...Object.keys(run_())];`, context, {
      timeout: TIME_LIMIT,
    }) as readonly string[];
    for (const { name } of functions) {
      if (!name.endsWith("_") && !held.includes(name)) faults.push(`${name}: leads nowhere`);
    }
  } catch (error) {
    faults.push(`evaluating the commands throws: ${messageOf(error)}`);
  }
  return [...faults, ...touched.map((name) => `evaluating the commands touches ${name}`)];
}

/** Global code, and then the modules of the bundle, may touch no service: their place may be AuthMode.NONE. */
function loadFaults(
  text: string,
  functions: readonly TopLevelFunction[],
  formulas: readonly FormulaHelp[],
): readonly string[] {
  const touched: string[] = [];
  const context = bareContext(touched);
  const before = new Set(namesOf(context));
  const faults: string[] = [];
  try {
    vm.runInContext(text, context, { timeout: TIME_LIMIT });
  } catch (error) {
    faults.push(`global code throws: ${messageOf(error)}`);
  }
  const declared = new Set(functions.map(({ name }) => name));
  for (const name of namesOf(context)) {
    if (before.has(name) || declared.has(name) || context[name] === undefined) continue;
    faults.push(`global code sets ${name}`);
  }
  faults.push(...touched.splice(0).map((name) => `global code touches ${name}`));
  const callable = formulas.find(({ parameters }) => parameters.length === 0);
  if (faults.length > 0 || !callable) return faults;
  try {
    vm.runInContext(`${callable.name}()`, context, { timeout: TIME_LIMIT });
  } catch (error) {
    faults.push(`${callable.name}() throws: ${messageOf(error)}`);
  }
  return [...faults, ...touched.map((name) => `${callable.name}() touches ${name}`)];
}

/** A published add-on opens in AuthMode.NONE: one look at the document, and there is no menu. */
function onOpenFaults(text: string, functions: readonly TopLevelFunction[]): readonly string[] {
  const touched: string[] = [];
  const items: string[] = [];
  let menus = 0;
  const menu: object = only(touched, "Menu", {
    addItem: (_caption: string, functionName: string) => {
      items.push(functionName);
      return menu;
    },
    addSeparator: () => menu,
    addSubMenu: () => menu,
    addToUi: () => {
      menus += 1;
    },
  });
  const ui = only(touched, "Ui", { createMenu: () => menu, createAddonMenu: () => menu });
  const modes = { NONE: "NONE", LIMITED: "LIMITED", FULL: "FULL", CUSTOM_FUNCTION: "CUSTOM_FUNCTION" };
  const context = bareContext(touched, {
    SpreadsheetApp: only(touched, "SpreadsheetApp", { getUi: () => ui }),
    ScriptApp: only(touched, "ScriptApp", { AuthMode: modes }),
  });
  const faults: string[] = [];
  try {
    vm.runInContext(`${text}\nonOpen({ authMode: "NONE" });`, context, { timeout: TIME_LIMIT });
  } catch (error) {
    faults.push(`onOpen in AuthMode.NONE throws: ${messageOf(error)}`);
  }
  faults.push(...touched.map((name) => `onOpen in AuthMode.NONE touches ${name}`));
  if (menus === 0) faults.push("onOpen in AuthMode.NONE adds no menu");
  const names = new Set(functions.map(({ name }) => name));
  for (const item of items) {
    if (!names.has(item) || item.endsWith("_")) faults.push(`a menu item calls ${item}, which Google cannot`);
  }
  return faults;
}

/** A fresh global scope with the language alone; looking at any service but those given is noted and refused. */
function bareContext(touched: string[], given: Readonly<Record<string, object>> = {}): vm.Context {
  const context = vm.createContext(Object.create(null) as vm.Context);
  const scope = vm.runInContext("globalThis", context) as object;
  for (const name of SERVICES) {
    const service = given[name];
    Object.defineProperty(
      scope,
      name,
      service
        ? { value: service, configurable: true }
        : { get: () => refuse(touched, name), configurable: true },
    );
  }
  return context;
}

function namesOf(context: vm.Context): readonly string[] {
  return vm.runInContext("Object.getOwnPropertyNames(globalThis)", context) as string[];
}

/** A service with these members; any other is noted and refused. */
function only(touched: string[], name: string, members: Readonly<Record<string, unknown>>): object {
  return new Proxy(members, {
    get: (target, key) =>
      typeof key === "string" && key in target ? target[key] : refuse(touched, `${name}.${String(key)}`),
  });
}

/** Noted as well as thrown, because the script may catch what is thrown. */
function refuse(touched: string[], name: string): never {
  touched.push(name);
  throw new Error(`no access to ${name}`);
}

/** Errors of another context are no instances of this one's Error. */
function messageOf(error: unknown): string {
  return typeof error === "object" && error !== null && "message" in error
    ? String(error.message)
    : String(error);
}
