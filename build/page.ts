/** Builds the page: the grid, the add-in and the sample in one folder of static files, which any web server can show. */
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import type { ScriptFiles } from "../src/workbench/host";
import { WORDS } from "../src/workbench/page/words";
import { MANIFEST_FILE, OUT_FOLDER, ROOT, SCRIPT_FILE } from "./build";
import { makeSample } from "./sample/make-sample";

export const PAGE_FOLDER = path.join(ROOT, "build", "demo", "page");
const SOURCE = path.join(ROOT, "src", "workbench", "page");

export interface PageOptions {
  /** Where `npm run build` put the add-in. */
  readonly addinFolder?: string;
  /** Smaller files, for a second of time. */
  readonly minify?: boolean;
}

/** Writes the page to a folder, which holds nothing else afterwards. */
export async function buildPage(
  outFolder: string,
  { addinFolder = OUT_FOLDER, minify = true }: PageOptions = {},
): Promise<void> {
  rmSync(outFolder, { recursive: true, force: true });
  mkdirSync(outFolder, { recursive: true });
  const write = (name: string, content: string | Uint8Array): void =>
    writeFileSync(path.join(outFolder, name), content);
  await bundle(outFolder, minify);
  for (const name of ["index.html", "frame.html"]) write(name, withWords(readText(path.join(SOURCE, name))));
  copyFileSync(path.join(SOURCE, "icon.svg"), path.join(outFolder, "icon.svg"));
  write("script.json", JSON.stringify(scriptFiles(addinFolder)));
  write("mau-xep-loai.xlsx", await makeSample());
}

async function bundle(outFolder: string, minify: boolean): Promise<void> {
  await build({
    absWorkingDir: ROOT,
    entryPoints: {
      page: path.join(SOURCE, "start.ts"),
      "google-script": path.join(SOURCE, "google-script.ts"),
    },
    outdir: outFolder,
    bundle: true,
    format: "iife",
    target: "es2022",
    platform: "browser",
    charset: "utf8",
    minify,
    sourcemap: !minify,
    legalComments: "linked",
    // The package's "browser" file is a whole program of its own, which would be a second engine beside the first.
    mainFields: ["module", "main"],
    loader: {
      ".xml": "text",
      ".woff": "file",
      ".woff2": "file",
      ".ttf": "file",
      ".eot": "file",
      ".svg": "file",
    },
    assetNames: "fonts/[name]",
    logLevel: "warning",
  });
}

function withWords(html: string): string {
  return html.replace(/\{\{(\w+)\}\}/g, (placeholder, key: string) => {
    const word = (WORDS as Record<string, unknown>)[key];
    if (typeof word !== "string") throw new Error(`The page has no word for ${placeholder}`);
    return word;
  });
}

/** The very files that are pasted or pushed into Google. */
function scriptFiles(folder: string): ScriptFiles {
  const pages = readdirSync(folder).filter((name) => name.endsWith(".html"));
  return {
    code: readText(path.join(folder, SCRIPT_FILE)),
    manifest: readText(path.join(folder, MANIFEST_FILE)),
    html: Object.fromEntries(pages.map((name) => [path.parse(name).name, readText(path.join(folder, name))])),
  };
}

function readText(file: string): string {
  return readFileSync(file, "utf8");
}

if (require.main === module) {
  buildPage(PAGE_FOLDER).then(
    () => console.log(path.relative(ROOT, PAGE_FOLDER)),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}
