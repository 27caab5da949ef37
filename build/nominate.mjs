/* npm run nominate: the command line as one file of JavaScript, with the memory at hand that large workbooks want. */
import { mkdirSync, renameSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ensureInstalled } from "./ensure-installed.mjs";
import { ROOT, isOlder, runNode, runTypeScript } from "./tools.mjs";

const SOURCE = path.join("src", "workbench", "node", "nominate.ts");
/** As deep in the project as the source, which looks for what the project holds from where it lies. */
const BUNDLE = path.join("build", "demo", "command-line", "nominate.cjs");
/** What the bundle is made of. */
const SOURCES = ["src", "build/nominate.mjs"];
/** Megabytes for what is soon garbage again: with Node's own 16 a tenth of the time goes into making room. */
const YOUNG_MEGABYTES = 64;

/** Runs the command line with these arguments and gives its exit code. */
export async function runNominate(args) {
  try {
    if (isOlder(path.join(ROOT, BUNDLE), SOURCES)) await bundle();
  } catch {
    // Where nothing may be written it still runs, only slower.
    return runTypeScript(SOURCE, args);
  }
  const sizes = ["min", "max"].map((bound) => `--${bound}-semi-space-size=${YOUNG_MEGABYTES}`);
  return runNode(["--enable-source-maps", ...sizes, path.join(ROOT, BUNDLE), ...args]);
}

async function bundle() {
  // Not at the top: on a bare machine the packages come first.
  const { build } = await import("esbuild");
  const outfile = path.join(ROOT, BUNDLE);
  mkdirSync(path.dirname(outfile), { recursive: true });
  // In one step, so that nobody runs half a file.
  const draft = `${outfile}.${process.pid}.tmp.cjs`;
  await build({
    absWorkingDir: ROOT,
    entryPoints: [SOURCE],
    outfile: draft,
    bundle: true,
    packages: "external",
    platform: "node",
    target: "node20",
    charset: "utf8",
    sourcemap: "inline",
    sourcesContent: false,
    logLevel: "silent",
  });
  renameSync(draft, outfile);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  ensureInstalled();
  process.exit(await runNominate(process.argv.slice(2)));
}
