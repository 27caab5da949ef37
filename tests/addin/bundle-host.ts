/** The shipped bundle over a workbook in the local host, built once for all tests of a file. */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildAddin } from "../../build/build";
import { createHost, type Host, type HostOptions } from "../../src/workbench/host";
import { nodeRealm } from "../../src/workbench/node/realm";
import type { Workbook } from "../../src/workbench/workbook";

let script: { code: string; manifest: string; html: Record<string, string> } | undefined;

/** Call in beforeAll: builds from the sources as they are. */
export async function buildBundle(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "cchc-"));
  await buildAddin(folder);
  const read = (name: string): string => readFileSync(path.join(folder, name), "utf8");
  script = { code: read("cchc.js"), manifest: read("appsscript.json"), html: { about: read("about.html") } };
}

export function bundleHost(workbook: Workbook, options: HostOptions = {}): Host {
  if (!script) throw new Error("buildBundle() comes first");
  return createHost({ workbook, script, realm: nodeRealm, options });
}
