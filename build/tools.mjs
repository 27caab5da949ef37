/* What the start-up scripts share: the project's folder, local tools by name, how a child process is run, and what has to be built anew. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Local getters of Date follow it, as they follow the time zone of the manifest in Apps Script. */
const TIME_ZONE = "Asia/Ho_Chi_Minh";

export function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** The script behind a package's command: run by Node itself, so that no shell and no look-up is needed. */
export function toolPath(packageName, command = packageName) {
  const folder = path.join(ROOT, "node_modules", packageName);
  const { bin } = readJson(path.join(folder, "package.json"));
  return path.join(folder, typeof bin === "string" ? bin : bin[command]);
}

function environment(own) {
  return { ...process.env, TZ: TIME_ZONE, ...own };
}

/** Runs Node with these arguments and gives the exit code; input and output are the caller's. */
export function runNode(args, options = {}) {
  const { status, signal, error } = spawnSync(process.execPath, args, {
    stdio: "inherit",
    ...options,
    env: environment(options.env),
  });
  if (error) throw error;
  return status ?? (signal === "SIGINT" ? 130 : 1);
}

/** Runs Node beside whatever else runs; the output comes with the exit code, in one piece. */
export function runNodeBeside(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: environment(),
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => (output += text));
    }
    child.on("error", reject).on("close", (status) => resolve({ status: status ?? 1, output }));
  });
}

/** Runs a TypeScript file of the project; paths among its arguments stay relative to the current folder. */
export function runTypeScript(file, args = [], options = {}) {
  return runNode(["--import", import.meta.resolve("tsx"), path.resolve(ROOT, file), ...args], options);
}

/** True if a file is missing or one of its sources, files or folders of the project, is newer. */
export function isOlder(target, sources) {
  if (!existsSync(target)) return true;
  const built = statSync(target).mtimeMs;
  return sources.some((source) => newest(path.join(ROOT, source)) > built);
}

/** Folders count too: a file that was taken away changes only its folder. */
function newest(entry) {
  const own = statSync(entry);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(entry).map((name) => newest(path.join(entry, name))));
}
