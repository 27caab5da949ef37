/** Makes hosts for tests: a script as text, an empty or given workbook, the realm of Node. */

import { createHost } from "../../src/workbench/host";
import type { Host, HostOptions } from "../../src/workbench/host";
import { nodeRealm } from "../../src/workbench/node/realm";
import { emptyWorkbook } from "../../src/workbench/workbook";
import type { Workbook, WorkbookOptions } from "../../src/workbench/workbook";

export const MANIFEST = JSON.stringify({
  timeZone: "Asia/Ho_Chi_Minh",
  oauthScopes: [
    "https://www.googleapis.com/auth/spreadsheets.currentonly",
    "https://www.googleapis.com/auth/script.container.ui",
  ],
});

export interface ScriptHostOptions extends HostOptions {
  workbook?: Workbook;
  workbookOptions?: WorkbookOptions & { sheetName?: string };
  html?: Record<string, string>;
  manifest?: string;
}

/** A host that runs `code`. */
export function hostFor(code: string, options: ScriptHostOptions = {}): Host {
  const { workbook, workbookOptions, html = {}, manifest = MANIFEST, ...rest } = options;
  return createHost({
    workbook: workbook ?? emptyWorkbook({ sheetName: "S", ...workbookOptions }),
    script: { code, manifest, html },
    realm: nodeRealm,
    options: rest,
  });
}

/** Runs statements over an empty workbook or the one given; `ss` is the spreadsheet, `sheet` its active sheet. */
export function evaluate(body: string, options: ScriptHostOptions = {}): unknown {
  return hostFor(
    `function main() { const ss = SpreadsheetApp.getActiveSpreadsheet(); const sheet = ss.getActiveSheet(); ${body} }`,
    options,
  ).run("main");
}
