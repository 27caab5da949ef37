/* Installs the packages of package-lock.json when they are missing or are not those that it names. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT, readJson } from "./tools.mjs";

const OLDEST_NODE = 20;

/** Does nothing when all is in place. Prints to stderr only: stdout belongs to the command that follows. */
export function ensureInstalled() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < OLDEST_NODE) {
    fail(
      `Cần Node ${OLDEST_NODE} trở lên, máy đang dùng Node ${process.versions.node}.`,
      `Node ${OLDEST_NODE} or later is needed, this is Node ${process.versions.node}.`,
    );
  }
  if (isInstalled()) return;
  console.error(
    "Đang cài các gói cần thiết, mất một đến hai phút… / Installing packages, one to two minutes…",
  );
  const { status, error } = installPackages();
  if (status !== 0 || !isInstalled()) {
    fail(
      `Không cài được các gói${error ? ` (${error.message})` : ""}. Kiểm tra mạng rồi chạy lại; chi tiết ở trên.`,
      "The packages could not be installed. Check the network and run again; details are above.",
    );
  }
}

/** npm writes its hidden lock last, so an interrupted installation has none. */
function isInstalled() {
  const installedLock = path.join(ROOT, "node_modules", ".package-lock.json");
  if (!existsSync(installedLock)) return false;
  const wanted = readJson(path.join(ROOT, "package-lock.json")).packages;
  const installed = readJson(installedLock).packages;
  const isMet = ([folder, { version, optional }]) => {
    if (folder === "") return true;
    const found = installed[folder];
    // Optional packages are those of one platform each: most are absent on any machine.
    return found ? found.version === version : optional === true;
  };
  return Object.entries(wanted).every(isMet);
}

function installPackages() {
  // Warnings are about packages of packages: nothing that a user could act on.
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  // npm's own words belong to stderr too.
  const options = { cwd: ROOT, stdio: ["ignore", 2, 2] };
  const npm = process.env.npm_execpath;
  if (npm && /npm-cli\.c?js$/.test(npm)) return spawnSync(process.execPath, [npm, ...args], options);
  // On Windows npm is a command file, which only a shell runs.
  return spawnSync(`npm ${args.join(" ")}`, { ...options, shell: true });
}

function fail(vietnamese, english) {
  console.error(`\n${vietnamese}\n${english}`);
  process.exit(1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) ensureInstalled();
