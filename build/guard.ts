/** Refuses a build that Google Sheets would not run as meant: syntax, globals, documentation, global code, rights. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { FORMULAS, type FormulaHelp } from "../src/vi/formulas";
import { COMMANDS_PAGE, ENTRY, MANIFEST_FILE, OUT_FOLDER, ROOT, SCRIPT_FILE } from "./build";
import { claspPath } from "./clasp";
import { readEntryPoints } from "./entry-points";
import {
  bodyFaults,
  formulasBody,
  pageScriptFaults,
  parseScript,
  syntaxFaults,
  type ParsedScript,
} from "./guard-syntax";
import { runFaults } from "./guard-run";
import { isFormulaName } from "./script-text";

const SIZE_LIMIT = 200_000;
/** Only who calls a command waits for the commands; no formula loads them. */
const COMMANDS_SIZE_LIMIT = 230_000;
const PAGE_SIZE_LIMIT = 100_000;
/** Pages that need more: the one that makes Word files brings along what writes them. */
const LARGER_PAGES: Readonly<Record<string, number>> = { "dossier.html": 450_000 };
const SCOPES = [
  "https://www.googleapis.com/auth/script.container.ui",
  "https://www.googleapis.com/auth/spreadsheets.currentonly",
];

/** What the script has to offer, and nothing else. */
export interface Offer {
  readonly formulas: readonly FormulaHelp[];
  /** Menu commands, triggers and what the pages call. */
  readonly commands: readonly string[];
}

/** Everything wrong with the script's text and the commands that it reads; empty when both may be shipped. */
export function scriptFaults(text: string, commandsPage: string, offer: Offer): readonly string[] {
  const parsed = parseScript(text);
  if (typeof parsed === "string") return [parsed];
  const faults = [
    ...syntaxFaults(parsed),
    ...offerFaults(parsed, offer),
    ...escapeFaults(text),
    ...sizeFaults(text, SIZE_LIMIT, "they are loaded at every call"),
    ...formulasFaults(parsed),
    ...commandsFaults(commandsPage),
  ];
  // What does not even read well is not run.
  return faults.length > 0 ? faults : runFaults(text, commandsPage, parsed.functions, offer.formulas);
}

function formulasFaults(parsed: ParsedScript): readonly string[] {
  const body = formulasBody(parsed);
  if (body === null) return ["the formulas' code is no plain text"];
  return [...bodyFaults(body, "formulas"), ...escapeFaults(body)];
}

function commandsFaults(page: string): readonly string[] {
  const body = /^<script>\n([^]*)<\/script>\n$/.exec(page)?.[1];
  if (body === undefined) return [`${COMMANDS_PAGE}: is not one script and nothing else`];
  return [
    ...bodyFaults(body, "commands"),
    ...escapeFaults(page),
    ...sizeFaults(page, COMMANDS_SIZE_LIMIT, "they are loaded before the first command"),
    ...(/<\/script|<!--|<\?/i.test(body) ? [`${COMMANDS_PAGE}: a tag ends or begins within the code`] : []),
  ];
}

/** The add-in asks for the open spreadsheet and its own menu and sidebar: nothing more may slip in. */
export function manifestFaults(text: string): readonly string[] {
  const { oauthScopes, dependencies, runtimeVersion } = JSON.parse(text) as {
    oauthScopes?: string[];
    dependencies?: object;
    runtimeVersion?: string;
  };
  const faults: string[] = [];
  if ([...(oauthScopes ?? [])].sort().join() !== SCOPES.join()) {
    faults.push(`manifest: the scopes must be exactly ${SCOPES.join(" and ")}`);
  }
  if (Object.keys(dependencies ?? {}).length > 0) faults.push("manifest: no advanced service and no library");
  if (runtimeVersion !== "V8") faults.push("manifest: the runtime must be V8");
  return faults;
}

/** A page is one file and may load nothing from elsewhere; a link that a person follows is no loading. */
export function pageFaults(name: string, text: string): readonly string[] {
  const faults: string[] = [];
  for (const [found] of text.matchAll(
    /(?:\b(?:src|action)|<link\b[^>]*\bhref)\s*=\s*["']?\s*(?:https?:)?\/\/[^\s"'>]*/gi,
  )) {
    faults.push(`${name}: names another server: ${found}`);
  }
  for (const [found] of text.matchAll(
    /@import\b|\burl\(\s*["']?(?:https?:)?\/\/|\bfetch\(|\bXMLHttpRequest\b/g,
  )) {
    faults.push(`${name}: reaches for the network: ${found}`);
  }
  for (const [found] of text.matchAll(
    /<script\b[^>]*\bsrc\b[^>]*>|<link\b[^>]*\brel=["']?stylesheet[^>]*>/gi,
  )) {
    faults.push(`${name}: not in the page itself: ${found}`);
  }
  for (const [found] of text.matchAll(/\{\{\w*\}\}/g))
    faults.push(`${name}: placeholder left over: ${found}`);
  for (const [, code = ""] of text.matchAll(/<script>([^]*?)<\/script>/g))
    faults.push(...pageScriptFaults(code).map((fault) => `${name}: ${fault}`));
  const size = Buffer.byteLength(text);
  const limit = LARGER_PAGES[name] ?? PAGE_SIZE_LIMIT;
  if (size >= limit) faults.push(`${name}: ${size} bytes, the limit is ${limit}`);
  return faults;
}

/** clasp must push exactly what was built: it exits 0 with an empty list when its folder is missing. */
export function pushListFaults(): readonly string[] {
  const output = execFileSync(process.execPath, [claspPath(), "status", "--json"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  const { filesToPush } = JSON.parse(output) as { filesToPush: string[] };
  const pushed = filesToPush.map((file) => file.replaceAll("\\", "/")).sort();
  const built = readdirSync(OUT_FOLDER)
    .map((name) => `build/out/${name}`)
    .sort();
  if (pushed.join() === built.join()) return [];
  return [`clasp would push [${pushed.join(", ")}], built are [${built.join(", ")}]`];
}

function offerFaults({ functions }: ParsedScript, { formulas, commands }: Offer): readonly string[] {
  const faults: string[] = [];
  const offered = functions.filter(({ name }) => !name.endsWith("_"));
  const allowed = new Set([...formulas.map(({ name }) => name), ...commands]);
  const present = new Set(offered.map(({ name }) => name));
  for (const { name } of offered) {
    if (!allowed.has(name)) faults.push(`${name}: neither a formula of the catalogue nor a command`);
  }
  for (const name of allowed) if (!present.has(name)) faults.push(`${name}: missing at the top level`);
  const documented = new Set(formulas.map(({ name }) => name));
  for (const { name, comment } of offered) {
    if (comment === "" && documented.has(name)) faults.push(`${name}: no documentation`);
  }
  for (const formula of formulas) {
    const found = offered.find(({ name }) => name === formula.name);
    if (found) faults.push(...helpFaults(formula, found.parameters, found.comment));
  }
  return faults;
}

/** Autocomplete shows the comment and the names of the arguments. */
function helpFaults(formula: FormulaHelp, parameters: readonly string[], comment: string): readonly string[] {
  const expected = [
    formula.summary,
    ...formula.parameters.map(({ name, help }) => `@param {any} ${name} ${help}`),
    "@customfunction",
  ];
  const faults = expected
    .filter((line) => !comment.split("\n").includes(line))
    .map((line) => `${formula.name}: the documentation lacks "${line}"`);
  const names = formula.parameters.map(({ name }) => name).join(", ");
  if (parameters.join(", ") !== names) {
    faults.push(`${formula.name}: takes (${parameters.join(", ")}), the catalogue says (${names})`);
  }
  return faults;
}

/** A civil servant who opens the script reads Vietnamese: letters stand as themselves. */
function escapeFaults(text: string): readonly string[] {
  const faults = new Set<string>();
  for (const [escape] of text.matchAll(/\\(?:u[0-9a-f]{4}|u\{[0-9a-f]+\}|x[0-9a-f]{2})/gi)) {
    const code = parseInt(escape.slice(2).replace("{", ""), 16);
    const letter = code > 0x7f && code <= 0x10ffff ? String.fromCodePoint(code) : "";
    if (/\p{Script=Latin}/u.test(letter)) faults.add(`an escaped letter: ${escape} for ${letter}`);
  }
  return [...faults];
}

function sizeFaults(text: string, limit: number, why: string): readonly string[] {
  const size = Buffer.byteLength(text);
  return size < limit ? [] : [`${size} bytes: ${why}, the limit is ${limit}`];
}

function main(): void {
  const read = (name: string) => readFileSync(path.join(OUT_FOLDER, name), "utf8");
  const script = read(SCRIPT_FILE);
  const commandsPage = read(COMMANDS_PAGE);
  const pages = readdirSync(OUT_FOLDER).filter((name) => name.endsWith(".html") && name !== COMMANDS_PAGE);
  const commands = readEntryPoints(ENTRY)
    .map(({ name }) => name)
    .filter((name) => !isFormulaName(name));
  const faults = [
    ...scriptFaults(script, commandsPage, { formulas: FORMULAS, commands }),
    ...manifestFaults(read(MANIFEST_FILE)),
    ...pages.flatMap((name) => pageFaults(name, read(name))),
    ...pushListFaults(),
  ];
  for (const fault of faults) console.error(`guard: ${fault}`);
  if (faults.length > 0) {
    process.exitCode = 1;
    return;
  }
  const size = (text: string) => `${(Buffer.byteLength(text) / 1000).toFixed(1)} KB of ${SIZE_LIMIT / 1000}`;
  console.log(
    `guard: ${size(script)}, ${size(commandsPage)}, ${FORMULAS.length} formulas, ${commands.length} commands, ` +
      `${pages.length} pages, ${SCOPES.length} scopes: nothing to object to`,
  );
}

if (require.main === module) main();
