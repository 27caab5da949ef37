/* npm test: every check in order; one that fails does not hide those after it. */
import { ensureInstalled } from "./ensure-installed.mjs";
import { ROOT, runNode, runNodeBeside, runTypeScript, toolPath } from "./tools.mjs";

process.chdir(ROOT);
ensureInstalled();

/** They read the source only, each on one core for most of its time: side by side they take half as long. */
const SOURCE_CHECKS = [
  {
    name: "lint",
    args: [toolPath("eslint"), "--config", "build/eslint.config.mjs", "--max-warnings", "0", "."],
  },
  { name: "types", args: [toolPath("typescript", "tsc"), "--noEmit"] },
  { name: "format", args: [toolPath("prettier"), "--check", "--log-level", "warn", "."] },
];
const CHECKS = [
  { name: "build", run: () => runTypeScript("build/build.ts") },
  // Guarding what an earlier build left behind would say nothing about this source.
  { name: "guard", needs: "build", run: () => runTypeScript("build/guard.ts") },
  { name: "page", needs: "build", run: () => runTypeScript("build/page.ts") },
  { name: "unit tests", run: () => runNode([toolPath("jest")]) },
];

const failed = [];

function tellEnd(name, started) {
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${name}: ${failed.includes(name) ? "FAILED" : "ok"} (${seconds} s)`);
}

async function checkSource({ name, args }) {
  const started = Date.now();
  const { status, output } = await runNodeBeside(args);
  if (status !== 0) failed.push(name);
  console.log(`\n=== ${name} ===`);
  process.stdout.write(output);
  tellEnd(name, started);
}

await Promise.all(SOURCE_CHECKS.map(checkSource));
for (const { name, needs, run } of CHECKS) {
  console.log(`\n=== ${name} ===`);
  const started = Date.now();
  if (needs !== undefined && failed.includes(needs)) {
    failed.push(name);
    console.log(`${name}: not run, because ${needs} failed`);
    continue;
  }
  if (run() !== 0) failed.push(name);
  tellEnd(name, started);
}

const count = SOURCE_CHECKS.length + CHECKS.length;
console.log(failed.length === 0 ? "\nAll checks passed." : `\nFailed: ${failed.join(", ")}.`);
console.log(`${count - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);
