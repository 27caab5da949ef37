/** The text of the script: the bundle as a text, compiled at first use, behind one function per entry point, those of formulas documented. */
import { COMMANDS_MISSING } from "../src/vi/errors";
import type { FormulaHelp } from "../src/vi/formulas";
import type { EntryPoint } from "./entry-points";

/** By this name the formulas' code hands on, and the commands' code is handed, what both have in common. */
export const SHARED = "shared";

/** The file beside the script that holds the commands, as Google names it. */
export const COMMANDS_FILE = "commands";

/** The function that returns the formulas' code. */
export const FORMULAS_TEXT = "formulasText_";
/** The function that reads the commands' code from their file. */
export const COMMANDS_TEXT = "commandsText_";
/** The only function that turns text into code. */
export const EVALUATE = "evaluate_";

/** Google calls these by itself, with an event. */
const TRIGGERS = ["onOpen", "onInstall"];

export interface ScriptParts {
  readonly banner: string;
  /** The body of a function that returns the formulas and the triggers by name. */
  readonly formulasBody: string;
  readonly entryPoints: readonly EntryPoint[];
  readonly formulas: readonly FormulaHelp[];
}

/** Whether the script itself holds the entry point; the other ones are commands and stand in their own file. */
export function isInScript({ name }: EntryPoint): boolean {
  return isFormulaName(name) || TRIGGERS.includes(name);
}

/** @throws {Error} if the exports and the catalogue of formulas disagree, or something has no documentation */
export function composeScript({ banner, formulasBody, entryPoints, formulas }: ScriptParts): string {
  const problems = disagreements(entryPoints, formulas);
  if (problems.length > 0) {
    throw new Error(`The entry file and the catalogue do not fit:\n  ${problems.join("\n  ")}`);
  }
  const commands = entryPoints.filter(({ name }) => !isFormulaName(name));
  return [
    banner,
    ...formulas.map((formula) => formulaText(formula)),
    ...commands.map((command) => commandText(command)),
    // Names that end in _ are private in Apps Script: no formula and no menu item can call them.
    // In a simple trigger global code may touch nothing; of code that is not called V8 would read each line at every call.
    `var loaded_;

/** Formulas and menu, compiled at first use. */
function load_() {
  if (!loaded_) loaded_ = ${EVALUATE}(${FORMULAS_TEXT}());
  return loaded_;
}

/** Commands, read from their own file at first use. */
function run_() {
  const loaded = load_();
  if (!loaded.commands) loaded.commands = ${EVALUATE}(${COMMANDS_TEXT}(), loaded.${SHARED});
  return loaded.commands;
}

function ${COMMANDS_TEXT}() {
  try {
    const file = HtmlService.createHtmlOutputFromFile("${COMMANDS_FILE}").getContent();
    return file.slice(file.indexOf(">") + 1, file.lastIndexOf("<"));
  } catch (error) {
    console.error(error);
    throw new Error(${JSON.stringify(COMMANDS_MISSING)});
  }
}

function ${EVALUATE}(text, ${SHARED}) {
  return new Function("${SHARED}", text)(${SHARED});
}

/** The source, bundled. */
function ${FORMULAS_TEXT}() {
  return ${textLiteral(formulasBody)};
}
`,
  ].join("\n");
}

/** The commands' file: a page that nobody is shown, since of all files Google loads only those not with the script. */
export function composeCommands(banner: string, commandsBody: string): string {
  return `<script>\n${banner}${commandsBody.trimEnd()}\n</script>\n`;
}

/** An expression over as many lines as the text has, whose value the text is. */
export function textLiteral(text: string): string {
  return `'\\\n${literalLines(text)}'.replace(/[~\\\\]/g, (sign) => (sign === "~" ? "\\\\" : "~"))`;
}

/** What such a literal holds between its signs. A regex has many backslashes, which a literal would double. */
export function literalLines(text: string): string {
  return exchanged(text).replace(/[\\']/g, "\\$&").replaceAll("\n", "\\n\\\n");
}

/** Every backslash a tilde, and every tilde a backslash. */
export function exchanged(text: string): string {
  return text.replace(/[~\\]/g, (sign) => (sign === "~" ? "\\" : "~"));
}

/** Formulas are spoken of in cells and are upper case; commands and triggers are camelCase. */
export function isFormulaName(name: string): boolean {
  return /^[A-Z][A-Z0-9_]*$/.test(name);
}

function disagreements(
  entryPoints: readonly EntryPoint[],
  formulas: readonly FormulaHelp[],
): readonly string[] {
  const problems: string[] = [];
  const exported = new Map(entryPoints.map((entryPoint) => [entryPoint.name, entryPoint]));
  const catalogued = new Map(formulas.map((formula) => [formula.name, formula]));
  if (catalogued.size < formulas.length) problems.push("the catalogue names a formula twice");
  for (const formula of formulas) {
    const found = exported.get(formula.name);
    const names = formula.parameters.map(({ name }) => name).join(", ");
    if (!isFormulaName(formula.name)) problems.push(`${formula.name}: a formula's name is in upper case`);
    else if (!found) problems.push(`${formula.name} is in the catalogue and is not exported`);
    else if (found.parameters.join(", ") !== names) {
      problems.push(
        `${formula.name}: (${names}) in the catalogue, (${found.parameters.join(", ")}) in the code`,
      );
    }
    for (const text of textsOf(formula)) {
      if (text.trim() === "") problems.push(`${formula.name}: an empty text in the catalogue`);
      if (/\*\/|[\r\n]|^@/.test(text)) problems.push(`${formula.name}: not fit for a comment: ${text}`);
    }
  }
  for (const { name, parameters, comment } of entryPoints) {
    if (name.endsWith("_")) problems.push(`${name}: Google does not call names that end in _`);
    if (isFormulaName(name)) {
      if (!catalogued.has(name)) problems.push(`${name} is exported and is not in the catalogue`);
      continue;
    }
    if (comment.trim() === "") problems.push(`${name} has no doc comment`);
    if (parameters.length > 1) {
      const allowed = TRIGGERS.includes(name) ? "the event" : "one request";
      problems.push(`${name}: takes at most ${allowed}, not (${parameters.join(", ")})`);
    }
  }
  return problems;
}

function textsOf(formula: FormulaHelp): readonly string[] {
  return [formula.summary, ...formula.parameters.map(({ help }) => help)];
}

/** One plain block, as autocomplete reads it; of what is returned it shows nothing. */
function formulaText({ name, summary, parameters }: FormulaHelp): string {
  return functionText(
    name,
    parameters.map((parameter) => parameter.name),
    [
      summary,
      ...parameters.map((parameter) => `@param {any} ${parameter.name} ${parameter.help}`),
      "@customfunction",
    ],
  );
}

/** In few bytes: of commands Google shows nothing but the name, and what they do stands in the source. */
function commandText(entryPoint: EntryPoint): string {
  const { name, parameters } = entryPoint;
  // At most an event or a request.
  const list = parameters.length > 0 ? "e" : "";
  const load = isInScript(entryPoint) ? "load_" : "run_";
  return `function ${name}(${list}){return ${load}().${name}(${list})}`;
}

function functionText(name: string, parameters: readonly string[], comment: readonly string[]): string {
  const list = parameters.join(", ");
  return `/**
${comment.map((line) => ` * ${line}`.trimEnd()).join("\n")}
 */
function ${name}(${list}) { return load_().${name}(...arguments); }
`;
}
