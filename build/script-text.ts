/** The text of the script: the bundle, evaluated at first use, behind one documented function per entry point. */
import type { FormulaHelp } from "../src/vi/formulas";
import type { EntryPoint } from "./entry-points";

/** The bundle assigns its exports to this name. */
export const BUNDLE_NAME = "bundle";

/** Google calls these by itself, with an event. */
const TRIGGERS = ["onOpen", "onInstall"];

export interface ScriptParts {
  readonly banner: string;
  /** Code that declares `BUNDLE_NAME`. */
  readonly bundle: string;
  readonly entryPoints: readonly EntryPoint[];
  readonly formulas: readonly FormulaHelp[];
}

/** @throws {Error} if the exports and the catalogue of formulas disagree, or something has no documentation */
export function composeScript({ banner, bundle, entryPoints, formulas }: ScriptParts): string {
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
    `var loaded_;

/** The bundle, evaluated at first use: in a simple trigger global code may touch nothing. */
function load_() {
  if (!loaded_) loaded_ = evaluate_();
  return loaded_;
}

/** The source, bundled; see the banner for where it is to be read. */
function evaluate_() {
${bundle.trimEnd()}
return ${BUNDLE_NAME};
}
`,
  ].join("\n");
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
  return [formula.summary, formula.returns, ...formula.parameters.map(({ help }) => help)];
}

/** One plain block, as autocomplete reads it. */
function formulaText({ name, summary, parameters, returns }: FormulaHelp): string {
  return functionText(
    name,
    parameters.map((parameter) => parameter.name),
    [
      summary,
      "",
      ...parameters.map((parameter) => `@param {any} ${parameter.name} ${parameter.help}`),
      `@return ${returns}`,
      "@customfunction",
    ],
  );
}

function commandText({ name, parameters, comment }: EntryPoint): string {
  return functionText(name, parameters, comment.replaceAll("*/", "").trim().split(/\r?\n/));
}

function functionText(name: string, parameters: readonly string[], comment: readonly string[]): string {
  const list = parameters.join(", ");
  return `/**
${comment.map((line) => ` * ${line}`.trimEnd()).join("\n")}
 */
function ${name}(${list}) {
  return load_().${name}(${list});
}
`;
}
