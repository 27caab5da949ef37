/** Builds what Google Sheets runs: the script, the manifest and the pages, all in build/out. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Metafile } from "esbuild";
import packageJson from "../package.json";
import { PLAN } from "../src/plan/plan";
import { FORMULAS, type FormulaHelp } from "../src/vi/formulas";
import { bundle } from "./bundle";
import { caseCounts } from "./case-counts";
import { readEntryPoints } from "./entry-points";
import { COMMANDS_FILE, composeCommands, composeScript, isInScript } from "./script-text";

export const ROOT = path.resolve(__dirname, "..");
export const OUT_FOLDER = path.join(ROOT, "build", "out");
export const ENTRY = path.join(ROOT, "src", "main.ts");
const CASE_FOLDER = path.join(ROOT, "tests", "cases");
export const SCRIPT_FILE = "cchc.js";
export const COMMANDS_PAGE = `${COMMANDS_FILE}.html`;
export const MANIFEST_FILE = "appsscript.json";

/** What may be bundled without asking more of us than its name in the banner. */
const LICENCES = ["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD"];
/** Long lines stop the editor of Apps Script; a line's end costs a byte. */
const LINE_LENGTH = 2500;

export interface AddinSource {
  readonly entry: string;
  readonly formulas: readonly FormulaHelp[];
  readonly manifest: string;
  readonly htmlFolder: string;
}

const ADDIN: AddinSource = {
  entry: ENTRY,
  formulas: FORMULAS,
  manifest: path.join(ROOT, MANIFEST_FILE),
  htmlFolder: path.join(ROOT, "src", "addin", "html"),
};

/** What the pages may name as {{placeholder}}. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  codeVersion: packageJson.version,
  planVersion: PLAN.version,
};

export interface BuiltFile {
  readonly name: string;
  readonly text: string;
}

/** Writes the add-in to a folder, which holds nothing else for clasp afterwards. The same source gives the same bytes. */
export async function buildAddin(
  outFolder: string,
  source: AddinSource = ADDIN,
): Promise<readonly BuiltFile[]> {
  const files = [
    ...(await scripts(source)),
    { name: MANIFEST_FILE, text: readText(source.manifest) },
    ...(await pages(source.htmlFolder)),
  ];
  mkdirSync(outFolder, { recursive: true });
  const names = new Set(files.map(({ name }) => name));
  for (const name of readdirSync(outFolder)) {
    if (/\.(?:js|gs|html|json)$/.test(name) && !names.has(name)) rmSync(path.join(outFolder, name));
  }
  for (const { name, text } of files) replaceFile(path.join(outFolder, name), text);
  return files;
}

/** What runs at Google: the script, and the commands that it reads when one is called. */
async function scripts({ entry, formulas }: AddinSource): Promise<readonly BuiltFile[]> {
  const entryPoints = readEntryPoints(entry);
  const bundled = await bundle(
    {
      formulas: entryPoints.filter(isInScript),
      commands: entryPoints.filter((entryPoint) => !isInScript(entryPoint)),
    },
    {
      absWorkingDir: ROOT,
      target: "es2020",
      charset: "utf8",
      lineLength: LINE_LENGTH,
      legalComments: "none",
      define: {
        __CODE_VERSION__: JSON.stringify(packageJson.version),
        __CASE_COUNTS__: JSON.stringify(JSON.stringify(caseCounts(CASE_FOLDER))),
      },
      logLevel: "silent",
    },
  );
  const banner = bannerText(bundledPackages(bundled.metafile));
  const script = composeScript({ banner, formulasBody: bundled.formulas, entryPoints, formulas });
  return [
    { name: SCRIPT_FILE, text: script },
    { name: COMMANDS_PAGE, text: composeCommands(banner, bundled.commands) },
  ];
}

function bannerText(packages: readonly string[]): string {
  return `/*
 * CCHC Thi đua ${packageJson.version}
 * Kế hoạch: ${PLAN.version}
 *
 * ${packageJson.license} licence. Written by "npm run build" from TypeScript: change the source, not this file.
 * Bundled with it: ${packages.length === 0 ? "nothing by others" : packages.join("; ")}.
 */
`;
}

/** Packages of others in the bundle, each with its licence. */
function bundledPackages(metafile: Metafile): readonly string[] {
  const folders = new Set(
    Object.keys(metafile.inputs).flatMap(
      (input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? [],
    ),
  );
  return [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readText(path.join(ROOT, folder, "package.json"))) as {
      name: string;
      version: string;
      license?: string;
    };
    if (!LICENCES.includes(license ?? "")) {
      throw new Error(`${name} must not be bundled: its licence is ${license ?? "unknown"}`);
    }
    return `${name} ${version} (${license ?? ""})`;
  });
}

/** Pages stay files of their own: each formula call loads the whole script, never a page. */
async function pages(folder: string): Promise<readonly BuiltFile[]> {
  const names = listFiles(folder).filter((name) => name.endsWith(".html"));
  return Promise.all(
    names.map(async (name) => ({
      name,
      text: await selfContained(folder, withPlaceholders(name, readText(path.join(folder, name)))),
    })),
  );
}

function withPlaceholders(page: string, text: string): string {
  return text.replace(/\{\{(\w+)\}\}/g, (placeholder, key: string) => {
    const value = PLACEHOLDERS[key];
    if (value === undefined) throw new Error(`${page}: unknown placeholder ${placeholder}`);
    return escapeHtml(value);
  });
}

const LINKED_PART = /<script src="([^"]+)"><\/script>|<link rel="stylesheet" href="([^"]+)" \/>/g;

/** Google serves one file a page: the script and the style sheet that a page names go into it. */
async function selfContained(folder: string, page: string): Promise<string> {
  const parts = await Promise.all(
    [...page.matchAll(LINKED_PART)].map(async ([, script, style]) =>
      script === undefined
        ? `<style>${(await bundlePart(path.join(folder, style ?? ""))).text}</style>`
        : inlineScript(await bundlePart(path.join(folder, script))),
    ),
  );
  let next = 0;
  return page.replace(LINKED_PART, () => parts[next++] ?? "");
}

interface BundledPart {
  readonly text: string;
  readonly packages: readonly string[];
}

async function bundlePart(entry: string): Promise<BundledPart> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    format: "iife",
    target: "es2020",
    charset: "utf8",
    minify: true,
    // Google cuts away whatever looks like a comment within template literals of a page: "https://…", for one.
    supported: { "template-literal": false },
    // papaparse reads tables from the network, too, if it is asked to; a page of ours has no such means.
    define: { XMLHttpRequest: "undefined" },
    lineLimit: LINE_LENGTH,
    legalComments: "none",
    logLevel: "silent",
  });
  const [output] = outputFiles;
  if (!output) throw new Error("esbuild gave no output");
  return { text: output.text.trimEnd(), packages: bundledPackages(metafile) };
}

/** Tags within a text could end the script, or keep it from ending; in a string their escapes say the same. */
function inlineScript({ text, packages }: BundledPart): string {
  const banner = packages.length === 0 ? "" : `/* Bundled here: ${packages.join("; ")}. */\n`;
  return `<script>${banner}${text.replace(/<(?=\/script|script|!--)/gi, "<\\")}</script>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function listFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** A checkout may have turned line ends into Windows': the bytes shall not depend on it. */
function readText(file: string): string {
  return readFileSync(file, "utf8").replaceAll("\r\n", "\n");
}

/** In one step, so that nobody reads half a file while tests build side by side. */
function replaceFile(file: string, text: string): void {
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}

async function main(): Promise<void> {
  for (const { name, text } of await buildAddin(OUT_FOLDER)) {
    const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`.padStart(9);
    const size = kilobytes(Buffer.byteLength(text));
    console.log(`build/out/${name.padEnd(18)} ${size}, ${kilobytes(gzipSync(text).length)} gzip`);
  }
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
