/** Reads sheets that something happened to, many more than the tests do: npm run fuzz -- [runs] [seed]. */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { ensureInstalled } from "./ensure-installed.mjs";

ensureInstalled();
const [runs = "1000000", seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);
console.log(`${runs} sheets, seed ${seed}`);
const jest = createRequire(import.meta.url).resolve("jest/bin/jest");
const { status } = spawnSync(process.execPath, [jest, "tests/sheet/mutated-grids"], {
  stdio: "inherit",
  env: { ...process.env, FUZZ_RUNS: runs, FUZZ_SEED: seed },
});
process.exitCode = status ?? 1;
