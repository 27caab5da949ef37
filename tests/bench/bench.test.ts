/** A measurement of the bench that runs the built add-in still runs: how long it takes is the bench's to say. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { builtAddin } from "../built-once";

const MINUTES = 60_000;
const ROOT = path.resolve(__dirname, "../..");

test(
  "one formula for a small table is timed",
  async () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--import", "tsx", path.join(__dirname, "time-formula.ts"), await builtAddin(), "20", "1"],
      { cwd: ROOT, encoding: "utf8" },
    );
    expect([status, stderr]).toEqual([0, ""]);
  },
  MINUTES,
);
