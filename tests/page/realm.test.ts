/** The realm of the page is as poor as the one of Node, which is as poor as Apps Script. */
import { createHost } from "../../src/workbench/host";
import { nodeRealm } from "../../src/workbench/node/realm";
import { emptyWorkbook } from "../../src/workbench/workbook";
import { chooseCommand, readMessage, usePage } from "./page-session";

const { open } = usePage();

/** A script that shows what `body` returns, as JSON. */
const reporting = (body: string): string => `
  function onOpen() { SpreadsheetApp.getUi().createMenu("CCHC Thi đua").addItem("Chạy", "main").addToUi(); }
  function main() { SpreadsheetApp.getUi().alert(JSON.stringify(report())); }
  function report() { ${body} }`;

async function inPage(body: string): Promise<unknown> {
  const page = await open({ script: { code: reporting(body) } });
  await chooseCommand(page, "Chạy");
  const text = await page.locator("dialog[open] p").innerText();
  await readMessage(page);
  return JSON.parse(text);
}

function inNode(body: string): unknown {
  const host = createHost({
    workbook: emptyWorkbook(),
    script: { code: reporting(body), manifest: "{}", html: {} },
    realm: nodeRealm,
  });
  return host.run("report");
}

const CANDIDATES =
  "window document location top self frames parent name length status event origin performance navigator history crypto caches indexedDB localStorage sessionStorage fetch setTimeout setInterval queueMicrotask requestAnimationFrame URL Blob File FormData Headers Request TextEncoder TextDecoder atob btoa structuredClone addEventListener postMessage alert confirm prompt open close print XMLHttpRequest WebSocket Worker Event Node Element HTMLElement Image Audio WebAssembly SharedArrayBuffer Atomics WeakRef FinalizationRegistry Iterator process require module Buffer global console Object Array Map Promise Proxy Intl JSON Math Date RegExp Symbol BigInt eval Function globalThis undefined NaN";

test("each name has the same type as in Node's realm", async () => {
  const body = `return ${JSON.stringify(CANDIDATES.split(" "))}.map((name) => name + ": " + new Function("return typeof " + name)());`;
  const direct = `return { ${CANDIDATES.split(" ")
    .map((name) => `${name}: typeof ${name}`)
    .join(", ")} };`;
  expect(await inPage(direct)).toEqual(inNode(direct));
  // What code made at run time sees is the frame's own scope, where four names cannot be taken away.
  const missing = new Set(["window", "document", "location", "top"]);
  const lines = (await inPage(body)) as string[];
  const shown = lines.filter((line) => !missing.has(line.split(":")[0] ?? ""));
  const expected = (inNode(body) as string[]).filter((line) => !missing.has(line.split(":")[0] ?? ""));
  expect(shown).toEqual(expected);
});

test("a name that nobody has is a ReferenceError, a service beyond the scopes says so", async () => {
  const body = `
    const caught = (run) => { try { return run(); } catch (error) { return [error instanceof Error, error.name, error.message]; } };
    return [caught(() => khongCo), caught(() => setTimeout(() => 1)), caught(() => DriveApp.getFiles())];`;
  const result = await inPage(body);
  expect(result).toEqual(inNode(body));
  expect(result).toEqual([
    [true, "ReferenceError", "khongCo is not defined"],
    [true, "ReferenceError", "setTimeout is not defined"],
    [true, "Exception", expect.stringContaining("DriveApp is not implemented")],
  ]);
});

test("values that services hand over are the script's own arrays, dates and errors", async () => {
  const body = `
    const sheet = SpreadsheetApp.getActiveSpreadsheet().insertSheet("Thử");
    sheet.getRange("A1").setValue(new Date(2025, 2, 31, 13, 5));
    const values = sheet.getDataRange().getValues();
    const date = values[0][0];
    return [values instanceof Array, values[0] instanceof Array, date instanceof Date,
      [date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes()]];`;
  const result = await inPage(body);
  expect(result).toEqual(inNode(body));
  expect(result).toEqual([true, true, true, [2025, 2, 31, 13, 5]]);
});

test("each run starts with fresh global state", async () => {
  const page = await open({
    script: {
      code: `let count = 0;
        function onOpen() { SpreadsheetApp.getUi().createMenu("CCHC Thi đua").addItem("Chạy", "main").addToUi(); }
        function main() { SpreadsheetApp.getUi().alert("lần " + ++count); }`,
    },
  });
  for (let run = 0; run < 2; run++) {
    await chooseCommand(page, "Chạy");
    expect(await readMessage(page)).toContain("lần 1");
  }
});
