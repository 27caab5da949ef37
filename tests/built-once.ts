/** What many test files need built, built by the first of them in a run and shared by all: a build takes seconds. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { buildAddin } from "../build/build";
import { buildPage } from "../build/page";

const POLL_MILLIS = 100;

/** The add-in as it is shipped, from the sources as they are. Returns its folder. */
export function builtAddin(): Promise<string> {
  return builtOnce("addin", async (folder) => {
    await buildAddin(folder);
  });
}

/** The page with the add-in in it, not minified. Returns its folder. */
export function builtPage(): Promise<string> {
  return builtOnce("page", async (folder) => {
    await buildPage(folder, { addinFolder: await builtAddin(), minify: false });
  });
}

/** Workers are processes of their own: whoever makes the folder first builds, the others wait for its mark. */
async function builtOnce(name: string, build: (folder: string) => Promise<void>): Promise<string> {
  const run = process.env.CCHC_RUN_FOLDER;
  if (run === undefined) throw new Error("jest has not set up a folder for its run");
  const folder = path.join(run, name);
  const mark = path.join(run, `${name}.outcome`);
  if (isFirst(folder)) {
    const outcome = await build(folder).then(
      () => "",
      (error: unknown) => String(error) || "the build failed",
    );
    // Renamed, so that nobody reads half of it.
    writeFileSync(`${mark}.part`, outcome);
    renameSync(`${mark}.part`, mark);
  }
  while (!existsSync(mark)) await sleep(POLL_MILLIS);
  const outcome = readFileSync(mark, "utf8");
  if (outcome !== "") throw new Error(outcome);
  return folder;
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
