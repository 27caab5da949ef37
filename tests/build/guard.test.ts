/** The guard: a sound build passes, each planted fault is refused. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildAddin } from "../../build/build";
import { manifestFaults, pageFaults, scriptFaults } from "../../build/guard";
import { literalLines } from "../../build/script-text";
import { FIXTURE, FIXTURE_OFFER } from "./fixture/source";

let sound: string;
let commands: string;
let manifest: string;

beforeAll(async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "cchc-guard-"));
  await buildAddin(folder, FIXTURE);
  sound = readFileSync(path.join(folder, "cchc.js"), "utf8");
  commands = readFileSync(path.join(folder, "commands.html"), "utf8");
  manifest = readFileSync(path.join(folder, "appsscript.json"), "utf8");
  rmSync(folder, { recursive: true });
});

function faultsOf(text: string): readonly string[] {
  return scriptFaults(text, commands, FIXTURE_OFFER);
}

/** The script with its one place of this text changed; a place that is gone must not pass for a fault found. */
function changed(from: string, to: string): string {
  expect(sound.split(from)).toHaveLength(2);
  return sound.replace(from, () => to);
}

const STRICT = '"use strict";\\n\\\n';

/** The script with a statement at the start of the formulas' code, which it holds as a text. */
function inFormulas(statement: string): string {
  return changed(STRICT, `${STRICT}${literalLines(`${statement}\n`)}`);
}

/** What is wrong when the commands have a statement at their start. */
function faultsInCommands(statement: string): readonly string[] {
  const strict = '"use strict";\n';
  expect(commands.split(strict)).toHaveLength(2);
  return scriptFaults(
    sound,
    commands.replace(strict, () => `${strict}${statement}\n`),
    FIXTURE_OFFER,
  );
}

test("a sound build passes", () => {
  expect(faultsOf(sound)).toEqual([]);
  expect(manifestFaults(manifest)).toEqual([]);
});

test.each([
  "setTimeout",
  "setInterval",
  "URL",
  "TextEncoder",
  "atob",
  "fetch",
  "File",
  "crypto",
  "performance",
  "process",
  "window",
  "document",
  "globalThis",
  "self",
  "require",
  "Intl",
  "WebAssembly",
  "eval",
  "Function",
  "DriveApp",
  "UrlFetchApp",
])("a use of %s is refused, in the formulas and in the commands", (name) => {
  const refusal = expect.stringMatching(new RegExp(`Apps Script has no ${name}\\b`)) as unknown;
  expect(faultsOf(inFormulas(`${name}("x");`))).toEqual([refusal]);
  expect(faultsInCommands(`${name}("x");`)).toEqual([refusal]);
});

test("a name of one's own is no global, whatever it is called", () => {
  expect(
    faultsOf(inFormulas("const work = ({ process }) => { const window = process; return window; };")),
  ).toEqual([]);
  expect(faultsOf(inFormulas("const work = { fetch: 1, URL: 2 }.fetch;"))).toEqual([]);
});

test.each([
  ["a private field", "class A { #x = 1; }"],
  ["a static field", "class A { static x = 1; }"],
  ["a logical assignment", "let a; a ||= 1;"],
  ["an import", 'import a from "a";'],
  ["an import at run time", 'import("a");'],
  ["an export", "export const a = 1;"],
  ["a breakpoint", "debugger;"],
])("%s is refused, in the formulas and in the commands", (_what, statement) => {
  expect(faultsOf(inFormulas(statement))).toHaveLength(1);
  expect(faultsInCommands(statement)).toHaveLength(1);
});

test.each(['"a".localeCompare("b")', '(1).toLocaleString("vi")', '[]["constructor"].constructor("x")'])(
  "%s is refused",
  (expression) => {
    expect(faultsOf(inFormulas(`${expression};`))).toHaveLength(1);
  },
);

test.each(["\\u0110i\\u1ec1u ki\\u1ec7n", "\\u{110}i", "\\xe0"])(
  "Vietnamese escaped as %s is refused",
  (text) => {
    for (const faults of [faultsOf(inFormulas(`"${text}";`)), faultsInCommands(`"${text}";`)]) {
      expect(faults.length).toBeGreaterThan(0);
      expect(faults[0]).toContain("an escaped letter");
    }
  },
);

test("combining marks and spaces may be escaped", () => {
  expect(faultsOf(inFormulas('"a\\u0301\\u200b".replace(/[\\u0300-\\u036f]/g, "");'))).toEqual([]);
});

test.each([
  ["a variable with a value", "var more = load_();"],
  ["a constant", "const more = 1;"],
  ["a call", "load_();"],
  ["a service looked at", "SpreadsheetApp.getActiveSpreadsheet();"],
  ["a second variable", "var more;"],
])("global code is refused: %s", (_what, statement) => {
  expect(faultsOf(`${sound}\n${statement}\n`).join()).toMatch(/global (?:code|variables)/);
});

test.each([
  [
    "elsewhere",
    "\nfunction load_() {",
    '\nfunction more_() {\n  return new Function("return 1");\n}\nfunction load_() {',
  ],
  ["what was not built", "evaluate_(formulasText_())", 'evaluate_("return { CCHC_VERSION: String }")'],
  ["by another name", "  return loaded_;", "  const more = evaluate_;\n  return loaded_ || more;"],
])("code that evaluates text %s is refused", (_what, from, to) => {
  expect(faultsOf(changed(from, to)).join()).toMatch(/no Function|evaluates the built texts only/);
});

test("formulas' code that is not one plain text is refused", () => {
  expect(faultsOf(changed(`  return '\\\n"use strict"`, `  return "" + '\\\n"use strict"`))).toEqual([
    "the formulas' code is no plain text",
  ]);
});

test("a page of commands that is more than a script, or that a tag breaks, is refused", () => {
  const faults = (page: string): string => scriptFaults(sound, page, FIXTURE_OFFER).join();
  expect(faults(`<p>Chào</p>${commands}`)).toBe("commands.html: is not one script and nothing else");
  expect(faults(commands.replace("return{", 'const a="</script>";return{'))).toContain(
    "a tag ends or begins within the code",
  );
});

test("a function that leads nowhere is refused", () => {
  expect(scriptFaults(sound, commands.replace("greetSheet:", "greetSheets:"), FIXTURE_OFFER)).toEqual([
    "greetSheet: leads nowhere",
  ]);
});

test("commands that look at a service when they are loaded are refused", () => {
  expect(faultsInCommands("try { SpreadsheetApp.getActiveSpreadsheet(); } catch {}")).toContain(
    "evaluating the commands touches SpreadsheetApp",
  );
  expect(faultsInCommands("null.x;").join()).toContain("evaluating the commands throws");
});

test("formulas that look at a service when they are loaded are refused", () => {
  expect(faultsOf(inFormulas("SpreadsheetApp.getActiveSpreadsheet();"))).toContain(
    "CCHC_VERSION() touches SpreadsheetApp",
  );
  expect(faultsOf(inFormulas("try { PropertiesService.getScriptProperties(); } catch {}"))).toContain(
    "CCHC_VERSION() touches PropertiesService",
  );
});

test("a formula without documentation is refused", () => {
  expect(faultsOf(changed(" * @param {any} name Tên người được chào.\n", ""))).toEqual([
    'CCHC_GREET: the documentation lacks "@param {any} name Tên người được chào."',
  ]);
  expect(faultsOf(sound.replace(/\/\*\*\n \* Chào một người\.[^/]*\*\//, "")).join()).toContain(
    "CCHC_GREET: no documentation",
  );
});

test("a comment that something stands behind does not document what follows", () => {
  const text = changed("\nfunction CCHC_VERSION", "\nfunction more_() {}\nfunction CCHC_VERSION");
  expect(faultsOf(text)).toContain("CCHC_VERSION: no documentation");
});

test("arguments are called as in the catalogue", () => {
  expect(
    faultsOf(changed("function CCHC_GREET(name, polite)", "function CCHC_GREET(a, b)")).join(),
  ).toContain("takes (a, b), the catalogue says (name, polite)");
});

test("what is missing or not offered at the top level is refused", () => {
  expect(faultsOf(`${sound}\n/** More. */\nfunction more() {}\n`)).toEqual([
    "more: neither a formula of the catalogue nor a command",
  ]);
  expect(faultsOf(changed("function greetSheet(", "function greetSheet_("))).toEqual([
    "greetSheet: missing at the top level",
  ]);
});

test.each([
  [
    "looks at the document",
    "SpreadsheetApp.getActiveSpreadsheet()",
    "touches SpreadsheetApp.getActiveSpreadsheet",
  ],
  ["looks at properties", "PropertiesService.getScriptProperties()", "touches PropertiesService"],
  [
    "catches what it was refused",
    "(() => { try { SpreadsheetApp.getActiveRange(); } catch {} })()",
    "touches SpreadsheetApp.getActiveRange",
  ],
  ["throws", "null.x", "throws"],
])("an onOpen is refused that %s", (_what, expression, message) => {
  const text = changed("return load_().onOpen()", `${expression}; return load_().onOpen()`);
  expect(faultsOf(text).join()).toContain(`onOpen in AuthMode.NONE ${message}`);
});

test("an onOpen without a menu, or with an item that leads nowhere, is refused", () => {
  expect(faultsOf(changed("return load_().onOpen()", ""))).toEqual(["onOpen in AuthMode.NONE adds no menu"]);
  expect(faultsOf(changed('"greetSheet"', '"greet"')).join()).toBe(
    "a menu item calls greet, which Google cannot",
  );
});

test("a script or commands over the limit are refused", () => {
  const comment = (bytes: number): string => `/* ${"x".repeat(bytes)} */`;
  expect(faultsOf(`${sound}${comment(200_000)}`).join()).toContain("the limit is 200000");
  expect(faultsInCommands(comment(200_000))).toEqual([]);
  expect(faultsInCommands(comment(230_000)).join()).toContain("the limit is 230000");
});

test.each([
  [
    '"oauthScopes": [',
    '"oauthScopes": ["https://www.googleapis.com/auth/drive",',
    "the scopes must be exactly",
  ],
  ["spreadsheets.currentonly", "spreadsheets", "the scopes must be exactly"],
  ['"dependencies": {}', '"dependencies": { "libraries": [] }', "no advanced service"],
  ['"V8"', '"DEPRECATED_ES5"', "the runtime must be V8"],
])("a manifest with %s changed is refused", (from, to, message) => {
  expect(manifest).toContain(from);
  expect(manifestFaults(manifest.replace(from, to)).join()).toContain(message);
});

test.each([
  '<script src="https://example.org/a.js"></script>',
  "<img src=//example.org/a.png>",
  '<link rel="stylesheet" href="https://example.org/a.css">',
  "<style>@import 'a.css'</style>",
  "<style>p { background: url('https://example.org/a.png') }</style>",
  "<script>fetch('/a')</script>",
  "<p>{{codeVersion}}</p>",
  '<script src="../sidebar/start.tsx"></script>',
  '<link rel="stylesheet" href="sidebar.css" />',
  "<script>const address = `https://${document.title}`;</script>",
  "<script>const broken = ;</script>",
  `<p>${"x".repeat(100_000)}</p>`,
])("a page with %s is refused", (page) => {
  expect(pageFaults("page.html", page).length).toBeGreaterThan(0);
});

test("only the page that writes Word files may be larger, and has a limit of its own", () => {
  const page = (bytes: number): string => "x".repeat(bytes);
  expect(pageFaults("sidebar.html", page(100_000))).toEqual([
    "sidebar.html: 100000 bytes, the limit is 100000",
  ]);
  expect(pageFaults("dossier.html", page(449_999))).toEqual([]);
  expect(pageFaults("dossier.html", page(450_000))).toEqual([
    "dossier.html: 450000 bytes, the limit is 450000",
  ]);
});

test("a plain page passes", () => {
  expect(pageFaults("page.html", '<!doctype html><p><a href="https://example.org">Kế hoạch</a></p>')).toEqual(
    [],
  );
});
