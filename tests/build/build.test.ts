/** The build: the same bytes each time, nothing stale, and no formula without its place in the catalogue. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import vm from "node:vm";
import packageJson from "../../package.json";
import { buildAddin, type AddinSource } from "../../build/build";
import { textLiteral } from "../../build/script-text";
import { FIXTURE } from "./fixture/source";

jest.setTimeout(60_000);

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "cchc-build-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function builtText(name: string, source: AddinSource = FIXTURE): Promise<string> {
  await buildAddin(folder, source);
  return readFileSync(path.join(folder, name), "utf8");
}

test("the same source gives the same bytes", async () => {
  const first = await buildAddin(path.join(folder, "first"));
  const second = await buildAddin(path.join(folder, "second"));
  expect(second).toEqual(first);
  for (const { name, text } of first) {
    expect(readFileSync(path.join(folder, "second", name), "utf8")).toBe(text);
  }
});

test("what an earlier build left behind is not pushed", async () => {
  writeFileSync(path.join(folder, "old.js"), "function old() {}");
  writeFileSync(path.join(folder, "old.html"), "");
  await buildAddin(folder, FIXTURE);
  expect(readdirSync(folder).sort()).toEqual(["about.html", "appsscript.json", "cchc.js", "commands.html"]);
});

test("a formula is a top-level function with named arguments and one plain comment", async () => {
  expect(await builtText("cchc.js")).toContain(`
/**
 * Chào một người.
 * @param {any} name Tên người được chào.
 * @param {any} polite TRUE để chào trang trọng (không bắt buộc).
 * @customfunction
 */
function CCHC_GREET(name, polite) { return load_().CCHC_GREET(...arguments); }
`);
});

/** A bare scope with the script in it, and the commands where the script looks for them. */
async function loadedScript(readCommands: (page: string) => string): Promise<vm.Context> {
  const code = await builtText("cchc.js");
  const page = readFileSync(path.join(folder, "commands.html"), "utf8");
  const errors: unknown[] = [];
  const context = vm.createContext({
    errors,
    console: { error: (error: unknown) => errors.push(error) },
    HtmlService: {
      createHtmlOutputFromFile: (name: string) => ({
        getContent: () => (name === "commands" ? readCommands(page) : ""),
      }),
    },
    SpreadsheetApp: {
      getActiveSheet: () => ({ getRange: () => ({ setValue: (text: string) => (context.written = text) }) }),
    },
  }) as vm.Context & { written?: string };
  vm.runInContext(code, context);
  return context;
}

test("formulas work, through the text that is evaluated at first use, and read no file", async () => {
  const context = await loadedScript(() => {
    throw new Error("read for a formula");
  });
  expect(vm.runInContext("loaded_", context)).toBeUndefined();
  expect(vm.runInContext('CCHC_GREET("An", true)', context)).toBe("Kính chào An ạ");
  expect(vm.runInContext("load_() === load_()", context)).toBe(true);
});

test("commands work, through the file that is read once at first use", async () => {
  let reads = 0;
  const context = await loadedScript((page) => {
    reads++;
    return page;
  });
  vm.runInContext("greetSheet(); greetSheet();", context);
  expect(context.written).toBe("Chào bạn");
  expect(reads).toBe(1);
});

test("commands whose file cannot be read say which file is missing, in a sentence", async () => {
  const context = await loadedScript(() => {
    throw new Error("No HTML file named commands was found.");
  });
  expect(() => vm.runInContext("greetSheet()", context) as unknown).toThrow(
    /^Chưa đọc được tệp "commands" .*\.$/,
  );
  expect(context.errors).toEqual([new Error("No HTML file named commands was found.")]);
});

test("the text that is evaluated has the lines of the bundle, whatever stands in it", () => {
  const text = "const a = 'b';\nconst c = /\\d~\\u0301/;\nconst d = `\\n${a}`;";
  expect(vm.runInNewContext(textLiteral(text))).toBe(text);
});

test("pages are told the versions", async () => {
  const page = await builtText("about.html");
  expect(page).toContain(`Phiên bản ${packageJson.version}; 609/KH-SXD`);
  expect(page).not.toContain("{{");
});

test("a placeholder that nobody fills is an error", async () => {
  writeFileSync(path.join(folder, "page.html"), "<p>{{nothing}}</p>");
  const source = { ...FIXTURE, htmlFolder: folder };
  await expect(buildAddin(path.join(folder, "out"), source)).rejects.toThrow(
    "page.html: unknown placeholder {{nothing}}",
  );
});

test("the script and the style sheet that a page names are put into it, and nothing in them ends the tag early", async () => {
  writeFileSync(
    path.join(folder, "words.ts"),
    "export const words = `</script><!--<script>${document.title}<b>Điều kiện</b>`;",
  );
  writeFileSync(path.join(folder, "start.ts"), 'import { words } from "./words"; document.title = words;');
  writeFileSync(path.join(folder, "page.css"), "p {\n  color: #ff0000;\n}\n");
  const links = '<link rel="stylesheet" href="page.css" /><script src="start.ts"></script>';
  writeFileSync(path.join(folder, "page.html"), `<title>{{codeVersion}}</title>${links}<p>$&</p>`);
  await buildAddin(path.join(folder, "out"), { ...FIXTURE, htmlFolder: folder });
  const page = readFileSync(path.join(folder, "out", "page.html"), "utf8");

  const document = { title: "//" };
  const scripts = page.split("<script>").slice(1);
  expect(scripts).toHaveLength(1);
  expect(page).not.toContain("<!--");
  // Google cuts what looks like a comment out of template literals.
  expect(page).not.toContain("`");
  vm.runInNewContext(scripts[0]?.split("</script>")[0] ?? "", { document });
  expect(document.title).toBe("</script><!--<script>//<b>Điều kiện</b>");
  expect(page).toContain("<style>p{color:red}</style>");
  expect(page).toMatch(new RegExp(`^<title>${packageJson.version}</title>`));
  expect(page).toMatch(/<p>\$&<\/p>$/);
});

test("a page says whose packages are bundled into it", async () => {
  const files = await buildAddin(folder);
  expect(files.find(({ name }) => name === "sidebar.html")?.text).toMatch(
    /<script>\/\* Bundled here: preact \d+\.\d+\.\d+ \(MIT\)\. \*\//,
  );
});

test.each([
  ["lacks a formula", () => FIXTURE.formulas.slice(1), "CCHC_GREET is exported and is not in the catalogue"],
  [
    "has one too many",
    () => [...FIXTURE.formulas, { name: "CCHC_MORE", summary: "Thêm.", parameters: [] }],
    "CCHC_MORE is in the catalogue and is not exported",
  ],
  [
    "has the arguments in another order",
    () => FIXTURE.formulas.map((formula) => ({ ...formula, parameters: [...formula.parameters].reverse() })),
    "CCHC_GREET: (polite, name) in the catalogue, (name, polite) in the code",
  ],
  [
    "would end the comment",
    () => FIXTURE.formulas.map((formula) => ({ ...formula, summary: "Hết */ rồi" })),
    "CCHC_GREET: not fit for a comment",
  ],
])("a catalogue that %s is refused", async (_what, formulas, message) => {
  await expect(buildAddin(folder, { ...FIXTURE, formulas: formulas() })).rejects.toThrow(message);
});

test("a command without a comment, or with more than one argument, is refused", async () => {
  const entry = path.join(folder, "main.ts");
  writeFileSync(entry, "export function paint(from: unknown, to: unknown) { return [from, to]; }\n");
  const built = buildAddin(path.join(folder, "out"), { ...FIXTURE, entry, formulas: [] });
  await expect(built).rejects.toThrow(/paint has no doc comment\n.*paint: takes at most one request/);
});
