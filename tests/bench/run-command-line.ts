/** Runs the whole command line on an invented department, from the start of Node to its exit. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { layOut } from "../../build/sample/make-sample";
import { largeDepartment } from "./large-department";
import { median } from "./measure";

const NOMINATE = path.join(__dirname, "../../build/nominate.mjs");
const REPORT_PEAK_MEMORY = pathToFileURL(path.join(__dirname, "report-peak-memory.mjs")).href;

export interface CommandLineMeasured {
  readonly individuals: number;
  readonly fileBytes: number;
  readonly millis: number;
  /** The most memory that its processes held. */
  readonly peakBytes: number;
}

interface Run {
  readonly millis: number;
  readonly peakBytes: number;
}

/** The median of several runs after one that makes its bundle and fills the caches of the disk. */
export async function measureCommandLine(individuals: number, runs: number): Promise<CommandLineMeasured> {
  const folder = mkdtempSync(path.join(tmpdir(), "cchc-bench-"));
  try {
    const file = path.join(folder, "ratings.xlsx");
    const out = path.join(folder, "result.xlsx");
    writeFileSync(file, await layOut(largeDepartment(individuals)));
    const measured: Run[] = [];
    for (let run = -1; run < runs; run++) {
      rmSync(out, { force: true });
      const one = await nominate([file, "--out", out], path.join(folder, `peaks-${run}`));
      if (statSync(out).size === 0) throw new Error("an empty workbook was written");
      if (run >= 0) measured.push(one);
    }
    return {
      individuals,
      fileBytes: statSync(file).size,
      millis: median(measured.map(({ millis }) => millis)),
      peakBytes: median(measured.map(({ peakBytes }) => peakBytes)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function nominate(args: readonly string[], peakFile: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, [NOMINATE, ...args], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, NODE_OPTIONS: `--import=${REPORT_PEAK_MEMORY}`, PEAK_FILE: peakFile },
    });
    child.on("error", reject);
    child.on("close", (code) => {
      const millis = performance.now() - start;
      if (code === 0) resolve({ millis, peakBytes: sumOfLines(peakFile) });
      else reject(new Error(`the command line ended with ${String(code)}`));
    });
  });
}

/** The command line is a process that starts another and waits for it. */
function sumOfLines(file: string): number {
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .reduce((sum, line) => sum + Number(line), 0);
}
