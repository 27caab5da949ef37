/* npm start: from a bare machine to the nomination list of the sample workbook. */
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { ensureInstalled } from "./ensure-installed.mjs";
import { ROOT, runTypeScript } from "./tools.mjs";

const SAMPLE = path.join("build", "demo", "mau-xep-loai.xlsx");
const RESULT = path.join("build", "demo", "mau-xep-loai-ket-qua.xlsx");
const BUNDLE = path.join("build", "out", "cchc.js");
/** What the bundle is made of. */
const SOURCES = [
  "src",
  "build/build.ts",
  "build/entry-points.ts",
  "build/script-text.ts",
  "package.json",
  "appsscript.json",
];

process.chdir(ROOT);
ensureInstalled();
if (isStale()) step("Dựng tiện ích", "build/build.ts");
step("Ghi bảng mẫu", "build/sample/write-sample.ts");
step("Xét khen thưởng trên bảng mẫu", "src/workbench/node/nominate.ts", [SAMPLE, "--out", RESULT]);

function step(title, file, args = []) {
  console.log(`\n— ${title} —\n`);
  const code = runTypeScript(file, args);
  if (code === 0) return;
  console.error(`\nBước “${title}” không xong (mã ${code}).`);
  process.exit(code);
}

function isStale() {
  if (!existsSync(BUNDLE)) return true;
  const built = statSync(BUNDLE).mtimeMs;
  return SOURCES.some((source) => newest(source) > built);
}

/** Folders count too: a file that was taken away changes only its folder. */
function newest(entry) {
  const own = statSync(entry);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(entry).map((name) => newest(path.join(entry, name))));
}
