/** What the guard reads off the script's text: its top-level functions, and what Apps Script could not parse or find. */
import {
  parse,
  type AnyNode,
  type Comment,
  type FunctionDeclaration,
  type Identifier,
  type Program,
} from "acorn";
import { analyze } from "eslint-scope";
import { COMMANDS_TEXT, EVALUATE, exchanged, FORMULAS_TEXT, SHARED } from "./script-text";

const ECMA_VERSION = 2020;

/** The language's own globals that Apps Script surely has; what is not named here is refused. */
const LANGUAGE_GLOBALS = `
  Array ArrayBuffer BigInt BigInt64Array BigUint64Array Boolean DataView Date Error EvalError Float32Array
  Float64Array Infinity Int16Array Int32Array Int8Array JSON Map Math NaN Number Object Promise Proxy
  RangeError ReferenceError Reflect RegExp Set String Symbol SyntaxError TypeError URIError Uint16Array
  Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakSet decodeURI decodeURIComponent encodeURI
  encodeURIComponent isFinite isNaN parseFloat parseInt undefined
`;

/** Google's services that work with the two scopes of the manifest. */
export const SERVICES: readonly string[] = [
  "CacheService",
  "Charts",
  "HtmlService",
  "LockService",
  "Logger",
  "PropertiesService",
  "ScriptApp",
  "Session",
  "SpreadsheetApp",
  "Utilities",
  "console",
];

const KNOWN_GLOBALS = new Set([...LANGUAGE_GLOBALS.trim().split(/\s+/), ...SERVICES]);

/** Their results depend on the locale data of the machine: order and formats are our own. */
const LOCALE_METHODS = new Set([
  "localeCompare",
  "toLocaleDateString",
  "toLocaleLowerCase",
  "toLocaleString",
  "toLocaleTimeString",
  "toLocaleUpperCase",
]);

export interface TopLevelFunction {
  readonly name: string;
  readonly parameters: readonly string[];
  /** The doc comment right before it, without its stars; "" if there is none. */
  readonly comment: string;
}

export interface ParsedScript {
  readonly program: Program;
  readonly functions: readonly TopLevelFunction[];
}

/** The script parsed, or why Apps Script could not: modules, #private and static fields are no part of this version. */
export function parseScript(text: string): ParsedScript | string {
  const comments: Comment[] = [];
  let program: Program;
  try {
    program = parse(text, {
      ecmaVersion: ECMA_VERSION,
      sourceType: "script",
      locations: true,
      ranges: true,
      onComment: comments,
    });
  } catch (error) {
    return `not the syntax of ES${ECMA_VERSION}: ${error instanceof Error ? error.message : String(error)}`;
  }
  const functions = program.body.flatMap((statement): TopLevelFunction[] => {
    if (statement.type !== "FunctionDeclaration") return [];
    const before = comments.filter(({ end }) => end <= statement.start).at(-1);
    const isAdjacent =
      before?.type === "Block" &&
      before.value.startsWith("*") &&
      text.slice(before.end, statement.start).trim() === "";
    return [
      {
        name: statement.id.name,
        parameters: statement.params.map((parameter) =>
          parameter.type === "Identifier" ? parameter.name : "…",
        ),
        comment: isAdjacent ? plainComment(before.value) : "",
      },
    ];
  });
  return { program, functions };
}

export function syntaxFaults({ program }: ParsedScript): readonly string[] {
  return [
    ...globalCodeFaults(program),
    ...evaluationFaults(program),
    ...freeNameFaults(program, isEvaluation(program)),
    ...constructFaults(program),
  ];
}

/** Everything wrong with code that the script evaluates; it is held to the same as the script itself. */
export function bodyFaults(text: string, what: string): readonly string[] {
  // On the first line, so that line numbers are those of the text.
  const parsed = parseScript(`function body(${SHARED}) { ${text}\n}`);
  const faults =
    typeof parsed === "string"
      ? [parsed]
      : [...freeNameFaults(parsed.program), ...constructFaults(parsed.program)];
  return faults.map((fault) => `${what}: ${fault}`);
}

/** Google cuts away whatever looks like a comment within the template literals of a page, so there may be none. */
export function pageScriptFaults(text: string): readonly string[] {
  const parsed = parseScript(text);
  if (typeof parsed === "string") return [parsed];
  const faults: string[] = [];
  visit(parsed.program, (node) => {
    if (node.type === "TemplateLiteral") faults.push(`${placeOf(node)}: a template literal`);
  });
  return faults;
}

/** The code that the script holds as a text; null if it is not where it belongs, whole and readable. */
export function formulasBody({ program }: ParsedScript): string | null {
  const statements = functionNamed(program, FORMULAS_TEXT)?.body.body ?? [];
  const [only] = statements;
  if (statements.length !== 1 || only?.type !== "ReturnStatement") return null;
  const { argument } = only;
  const literal =
    argument?.type === "CallExpression" && argument.callee.type === "MemberExpression"
      ? argument.callee.object
      : null;
  return literal?.type === "Literal" && typeof literal.value === "string" ? exchanged(literal.value) : null;
}

function plainComment(value: string): string {
  return value
    .split("\n")
    .map((line) => line.replace(/^\s*\*+ ?/, "").trimEnd())
    .join("\n")
    .trim();
}

/** Global code runs before any function, in every simple trigger too: functions, and one variable to remember. */
function globalCodeFaults(program: Program): readonly string[] {
  const faults: string[] = [];
  let variables = 0;
  for (const statement of program.body) {
    if (statement.type === "FunctionDeclaration") continue;
    if (statement.type === "VariableDeclaration" && statement.kind === "var") {
      variables += statement.declarations.length;
      if (statement.declarations.every(({ init }) => !init)) continue;
    }
    faults.push(`${placeOf(statement)}: global code: ${statement.type}`);
  }
  if (variables > 1) faults.push(`${variables} global variables: one is enough`);
  return faults;
}

function functionNamed(program: Program, name: string): FunctionDeclaration | undefined {
  return program.body.find(
    (statement): statement is FunctionDeclaration =>
      statement.type === "FunctionDeclaration" && statement.id.name === name,
  );
}

/** Whether a name is that of the language's own means to evaluate text, at the one place where the script does. */
function isEvaluation(program: Program): (identifier: Identifier) => boolean {
  const evaluate = functionNamed(program, EVALUATE);
  return ({ name, start }) =>
    name === "Function" && evaluate !== undefined && start > evaluate.start && start < evaluate.end;
}

/** Text becomes code in one function, and only the text of the two files that were built. */
function evaluationFaults(program: Program): readonly string[] {
  const faults: string[] = [];
  const allowed = new Set<AnyNode>();
  visit(program, (node) => {
    if (node.type !== "CallExpression" || !isNamed(node.callee, EVALUATE)) return;
    const [text] = node.arguments;
    const isBuilt =
      text?.type === "CallExpression" &&
      [FORMULAS_TEXT, COMMANDS_TEXT].some((name) => isNamed(text.callee, name));
    if (isBuilt) allowed.add(node.callee);
  });
  visit(program, (node) => {
    if (isNamed(node, EVALUATE) && !allowed.has(node) && node !== functionNamed(program, EVALUATE)?.id) {
      faults.push(`${placeOf(node)}: ${EVALUATE} evaluates the built texts only`);
    }
  });
  return faults;
}

function isNamed(node: AnyNode, name: string): boolean {
  return node.type === "Identifier" && node.name === name;
}

function freeNameFaults(
  program: Program,
  isAllowed: (identifier: Identifier) => boolean = () => false,
): readonly string[] {
  const { globalScope } = analyze(program as Parameters<typeof analyze>[0], {
    ecmaVersion: ECMA_VERSION,
    sourceType: "script",
    // eval is refused by its name; otherwise a single one would make every name uncertain.
    ignoreEval: true,
  });
  const faults = new Map<string, string>();
  for (const { identifier } of globalScope?.through ?? []) {
    const { name } = identifier;
    if (KNOWN_GLOBALS.has(name) || faults.has(name) || isAllowed(identifier as Identifier)) continue;
    faults.set(name, `${placeOf(identifier)}: Apps Script has no ${name}, or it is not to be relied on`);
  }
  return [...faults.values()];
}

function constructFaults(program: Program): readonly string[] {
  const faults: string[] = [];
  visit(program, (node) => {
    if (node.type === "ImportExpression") faults.push(`${placeOf(node)}: there are no modules to import`);
    if (node.type === "WithStatement" || node.type === "DebuggerStatement") {
      faults.push(`${placeOf(node)}: ${node.type}`);
    }
    if (node.type !== "MemberExpression") return;
    const name = memberName(node);
    if (LOCALE_METHODS.has(name)) faults.push(`${placeOf(node)}: ${name} depends on the machine`);
    // The way to eval that no free name gives away.
    if (name === "constructor" && memberName(node.object) === "constructor") {
      faults.push(`${placeOf(node)}: constructor.constructor evaluates text`);
    }
  });
  return faults;
}

/** The name after the dot or in the brackets, "" if there is none to read. */
function memberName(node: AnyNode): string {
  if (node.type !== "MemberExpression") return "";
  const { property, computed } = node;
  if (property.type === "Literal" && typeof property.value === "string") return property.value;
  return property.type === "Identifier" && !computed ? property.name : "";
}

/** acorn's nodes are plain objects: a walk over their properties needs no list of node types. */
function visit(node: AnyNode, meet: (node: AnyNode) => void): void {
  meet(node);
  for (const value of Object.values(node) as unknown[]) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (isNode(child)) visit(child, meet);
    }
  }
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

function placeOf({ loc }: { loc?: { start: { line: number; column: number } } | null | undefined }): string {
  return loc ? `line ${loc.start.line}:${loc.start.column + 1}` : "somewhere";
}
