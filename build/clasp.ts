/** Google's command-line tool, as installed with the project: run by Node itself, so without a look-up. */
import { readFileSync } from "node:fs";
import path from "node:path";

const FOLDER = path.resolve(__dirname, "../node_modules/@google/clasp");

/** The script that Node has to run. */
export function claspPath(): string {
  const { bin } = JSON.parse(readFileSync(path.join(FOLDER, "package.json"), "utf8")) as {
    bin: { clasp: string };
  };
  return path.join(FOLDER, bin.clasp);
}
