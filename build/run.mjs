/* Runs a TypeScript file of the project with its arguments, after installing what is missing. */
import { ensureInstalled } from "./ensure-installed.mjs";
import { runTypeScript } from "./tools.mjs";

const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  console.error("node build/run.mjs FILE.ts [ARGUMENT…]");
  process.exit(2);
}
ensureInstalled();
process.exit(runTypeScript(file, args));
