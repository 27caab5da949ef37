/** A property may be written shorter only if nobody outside the bundle knows its name: not a sheet, a page or Google. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../../build/build";
import { INNER_NAMES } from "../../build/inner-names";

const SOURCE = path.join(ROOT, "src");
const TYPES = path.join(ROOT, "node_modules", "@types", "google-apps-script");

const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("workbench/"))
  .map((file) => ({ file, text: readFileSync(path.join(SOURCE, file), "utf8") }));

const googleTypes = readdirSync(TYPES)
  .filter((file) => file.endsWith(".d.ts"))
  .map((file) => readFileSync(path.join(TYPES, file), "utf8"))
  .join("\n");

/** Facts and settings are stored, but not how alike two names are; pages are bundled apart and are sent messages. */
const OUTER = /^(?:domain\/(?!unit-likeness)|plan\/|addin\/(?:html|sidebar|documents|list-files)\/)/;

function filesWith(pattern: RegExp, among: (file: string) => boolean = () => true): readonly string[] {
  return files.filter(({ file, text }) => among(file) && pattern.test(text)).map(({ file }) => file);
}

describe.each(INNER_NAMES)("%s", (name) => {
  test("is a name of the source's own", () => {
    expect(filesWith(new RegExp(`\\b${name}\\??[:(,]`))).not.toEqual([]);
    expect(googleTypes).not.toMatch(new RegExp(`^\\s*(?:readonly )?${name}\\??[:(]`, "m"));
    for (const value of [{}, [], "", 0, true, new Map(), new Set(), /./, new Date(), () => null, Math, JSON])
      expect(Object(value)).not.toHaveProperty([name]);
  });

  test("is nowhere asked for by its text", () => {
    expect(filesWith(new RegExp(`["'\`]${name}["'\`]`))).toEqual([]);
  });

  test("names nothing that is stored or sent to a page", () => {
    const declared = new RegExp(`^\\s*(?:readonly )?${name}\\??[:(]`, "m");
    expect(filesWith(declared, (file) => OUTER.test(file))).toEqual([]);
    const stored = files.filter(({ text }) => text.includes("JSON.parse("));
    expect(stored.length).toBeGreaterThan(2);
    for (const { text } of stored) expect(text).not.toMatch(new RegExp(`^\\s*readonly ${name}\\??:`, "m"));
  });
});
