/** Median times, and measurements in processes of their own, so that none finds the traces of another. */
import { fork } from "node:child_process";

/** Milliseconds, the median of several runs after a third as many to warm up. */
export async function medianMillis(runs: number, work: () => unknown): Promise<number> {
  const times: number[] = [];
  const warmUps = Math.ceil(runs / 3);
  for (let run = -warmUps; run < runs; run++) {
    const start = performance.now();
    await work();
    if (run >= 0) times.push(performance.now() - start);
  }
  return median(times);
}

/** @throws {RangeError} if there is none */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  const upper = sorted[Math.floor(sorted.length / 2)];
  if (lower === undefined || upper === undefined) throw new RangeError("the median of nothing");
  return (lower + upper) / 2;
}

/** Runs a script in Node, with what it sends as its last message as the result. */
export async function inOwnProcess<Measured>(
  file: string,
  args: readonly (string | number)[],
  nodeOptions: readonly string[] = [],
): Promise<Measured> {
  const child = fork(file, args.map(String), { execArgv: [...process.execArgv, ...nodeOptions] });
  return new Promise((resolve, reject) => {
    let measured: Measured | undefined;
    child.on("message", (message) => {
      measured = message as Measured;
    });
    child.on("error", reject);
    child.on("exit", (code) => {
      if (measured !== undefined && code === 0) resolve(measured);
      else reject(new Error(`${file} ended with ${String(code)} and no measurement`));
    });
  });
}

/** Bytes that what is made holds on to. To be run with --expose-gc. */
export function heapGrowth(make: () => unknown): number {
  const collect = globalThis.gc;
  if (!collect) throw new Error("node --expose-gc");
  collect();
  const before = process.memoryUsage().heapUsed;
  const result = make();
  collect();
  const after = process.memoryUsage().heapUsed;
  if (!result) throw new Error("nothing was made");
  return after - before;
}
