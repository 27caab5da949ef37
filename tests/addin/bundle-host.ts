/** The shipped bundle over a workbook in the local host, built once for all tests of a run. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createHost, type Host, type HostOptions } from "../../src/workbench/host";
import { nodeRealm } from "../../src/workbench/node/realm";
import type { Workbook } from "../../src/workbench/workbook";
import { builtAddin } from "../built-once";

let script: { code: string; manifest: string; html: Record<string, string> } | undefined;

/** Call in beforeAll: what was built from the sources as they are. */
export async function buildBundle(): Promise<void> {
  readBundle(await builtAddin());
}

/** Instead of `buildBundle`, where there is no run of tests: takes the add-in that stands in a folder. */
export function readBundle(folder: string): void {
  const read = (name: string): string => readFileSync(path.join(folder, name), "utf8");
  const pages = readdirSync(folder).filter((name) => name.endsWith(".html"));
  script = {
    code: read("cchc.js") + BY_HAND,
    manifest: read("appsscript.json"),
    html: Object.fromEntries(pages.map((name) => [path.parse(name).name, read(name)])),
  };
}

/** Beside the bundle: statements of a test, as a user's hand would do them; `ss` is the spreadsheet. */
const BY_HAND = `
function byHand(statements, args) {
  return new Function("ss", "args", statements)(SpreadsheetApp.getActiveSpreadsheet(), args);
}`;

/** Runs statements as a user would do by hand what they say; `ss` is the spreadsheet, `args` what is handed over. */
export function byHand(host: Host, statements: string, args: unknown = null): unknown {
  return host.run("byHand", statements, args);
}

/** Cuts every tab down to 50 rows, which the engine is done with much sooner than with Google's 1,000. */
export function smallTabs(host: Host): Host {
  byHand(host, "ss.getSheets().forEach((sheet) => sheet.deleteRows(51, sheet.getMaxRows() - 50))");
  host.calls.reset();
  return host;
}

export function bundleHost(workbook: Workbook, options: HostOptions = {}): Host {
  if (!script) throw new Error("buildBundle() or readBundle() comes first");
  return createHost({ workbook, script, realm: nodeRealm, options });
}
