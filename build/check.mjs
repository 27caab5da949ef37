/* npm test: every check in order; one that fails does not hide those after it. */
import { ensureInstalled } from "./ensure-installed.mjs";
import { ROOT, runNode, runTypeScript, toolPath } from "./tools.mjs";

process.chdir(ROOT);
ensureInstalled();

const CHECKS = [
  { name: "types", run: () => runNode([toolPath("typescript", "tsc"), "--noEmit"]) },
  {
    name: "lint",
    run: () =>
      runNode([toolPath("eslint"), "--config", "build/eslint.config.mjs", "--max-warnings", "0", "."]),
  },
  { name: "format", run: () => runNode([toolPath("prettier"), "--check", "--log-level", "warn", "."]) },
  { name: "build", run: () => runTypeScript("build/build.ts") },
  // Guarding what an earlier build left behind would say nothing about this source.
  { name: "guard", needs: "build", run: () => runTypeScript("build/guard.ts") },
  { name: "page", needs: "build", run: () => runTypeScript("build/page.ts") },
  { name: "unit tests", run: () => runNode([toolPath("jest")]) },
];

const failed = [];
for (const { name, needs, run } of CHECKS) {
  console.log(`\n=== ${name} ===`);
  const started = Date.now();
  const isBlocked = needs !== undefined && failed.includes(needs);
  if (isBlocked || run() !== 0) failed.push(name);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (isBlocked) console.log(`${name}: not run, because ${needs} failed`);
  else console.log(`${name}: ${failed.includes(name) ? "FAILED" : "ok"} (${seconds} s)`);
}

console.log(failed.length === 0 ? "\nAll checks passed." : `\nFailed: ${failed.join(", ")}.`);
console.log(`${CHECKS.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);
