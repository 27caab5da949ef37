/** Strings that a module holds again and again, written once and called by a short name: of that no minifier makes use. */
import { parse, type Node } from "acorn";

/** A comparison of `typeof` with one of these is quick only as long as the string itself stands in it. */
const OF_TYPEOF = new Set(["string", "number", "boolean", "object", "function", "undefined"]);
const FIRST_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$";
const LETTERS = `${FIRST_LETTERS}0123456789`;
/** Bytes of a name, and of what its declaration has besides the name and the string. */
const NAME_BYTES = 2;
const DECLARATION_BYTES = 2;

/** Long lines stop the editor of Apps Script. */
const NAMES_IN_LINE = 40;

interface Literal extends Node {
  readonly value: string;
}

/** The names are declared before all else, so that whatever is called finds them. */
export function withNamedStrings(module: string): string {
  const found = new Map<string, Literal[]>();
  collectStrings(parse(module, { ecmaVersion: 2020, sourceType: "module" }), (literal) => {
    const same = found.get(literal.value);
    if (same) same.push(literal);
    else found.set(literal.value, [literal]);
  });
  const names = freeNames(module);
  const named = [...found.values()].flatMap((literals) => {
    const [first] = literals;
    if (!first || !isShorterNamed(module.slice(first.start, first.end), literals.length)) return [];
    const name = names.next().value;
    return name === undefined ? [] : [{ name, text: module.slice(first.start, first.end), literals }];
  });
  if (named.length === 0) return module;
  const places = named
    .flatMap(({ name, literals }) => literals.map(({ start, end }) => ({ name, start, end })))
    .sort((one, other) => one.start - other.start);
  let rest = "";
  let from = 0;
  for (const { name, start, end } of places) {
    const before = /[\w$]/.test(module.charAt(start - 1)) ? " " : "";
    const behind = /[\w$]/.test(module.charAt(end)) ? " " : "";
    rest += module.slice(from, start) + before + name + behind;
    from = end;
  }
  const declared = named.map(
    ({ name, text }, at) => `${at % NAMES_IN_LINE === 0 ? "\n" : ""}${name}=${text}`,
  );
  return `const ${declared.join().trimStart()};${rest}${module.slice(from)}`;
}

function isShorterNamed(text: string, times: number): boolean {
  const bytes = Buffer.byteLength(text);
  return times * (bytes - NAME_BYTES) > bytes + NAME_BYTES + DECLARATION_BYTES;
}

/** Every string that is a value: no name of a property or a module, and no directive. */
function collectStrings(node: Node, take: (literal: Literal) => void): void {
  if (isString(node)) {
    if (!OF_TYPEOF.has(node.value)) take(node);
    return;
  }
  if (/^(?:Import|Export)/.test(node.type) || "directive" in node) return;
  const isNamed =
    (node.type === "Property" || node.type === "MethodDefinition") && !("computed" in node && node.computed);
  for (const [key, child] of Object.entries(node)) {
    if (isNamed && key === "key") continue;
    for (const part of Array.isArray(child) ? (child as unknown[]) : [child]) {
      if (isNode(part)) collectStrings(part, take);
    }
  }
}

function isNode(part: unknown): part is Node {
  return typeof part === "object" && part !== null && "type" in part && "start" in part;
}

function isString(node: Node): node is Literal {
  return node.type === "Literal" && "value" in node && typeof node.value === "string";
}

/** Names of two letters that the module does not have, and that are no words of the language. */
function* freeNames(module: string): Generator<string, undefined> {
  const taken = new Set([...(module.match(/[\w$]+/g) ?? []), "do", "if", "in", "of", "as"]);
  for (const first of FIRST_LETTERS) {
    for (const second of LETTERS) {
      if (!taken.has(first + second)) yield first + second;
    }
  }
  return undefined;
}
