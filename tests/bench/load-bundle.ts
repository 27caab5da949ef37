/**
 * Loads the shipped script into fresh bare contexts, as every formula call of Google does, and reports to the bench.
 * Arguments: the script's file, the commands' file, runs. To be run with --no-compilation-cache, or only the first load is a cold one.
 */
import { readFileSync, statSync } from "node:fs";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import { median } from "./measure";

export interface LoadMeasured {
  readonly bytes: number;
  readonly gzipBytes: number;
  /** The file with the commands, which no formula loads. */
  readonly commandsBytes: number;
  /** Compiling and running the global code. */
  readonly loadMillis: number;
  /** The first call, of a formula that has next to nothing to do: it compiles and evaluates the formulas' code. */
  readonly firstCallMillis: number;
}

const [file = "", commands = "", runs = "0"] = process.argv.slice(2);
const code = readFileSync(file, "utf8");
const loads: number[] = [];
const firstCalls: number[] = [];
const warmUps = Math.ceil(Number(runs) / 10);
for (let run = -warmUps; run < Number(runs); run++) {
  const context = vm.createContext(Object.create(null) as object);
  const start = performance.now();
  new vm.Script(code).runInContext(context);
  const loaded = performance.now();
  const version: unknown = vm.runInContext("CCHC_VERSION()", context);
  const called = performance.now();
  if (typeof version !== "string" || version === "") throw new Error("CCHC_VERSION() gave no text");
  if (run < 0) continue;
  loads.push(loaded - start);
  firstCalls.push(called - loaded);
}
const measured: LoadMeasured = {
  bytes: Buffer.byteLength(code),
  gzipBytes: gzipSync(code).length,
  commandsBytes: statSync(commands).size,
  loadMillis: median(loads),
  firstCallMillis: median(firstCalls),
};
process.send?.(measured);
