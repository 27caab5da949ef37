/** A Chromium to drive: the one that is named or installed, else the one that comes inside an npm package. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type LaunchOptions } from "playwright-core";
import { ROOT } from "./build";

/** As root, as on most build servers, Chromium's own sandbox does not start; the pages are our own. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const COMMANDS = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge"];

const NONE_FOUND =
  "No browser was found. Install Chrome, Edge or Chromium, or name one by CHROME_PATH (the full path of the program).";

/** Starts a browser without a window. Throws with what to do where there is none. */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env.CHROME_PATH;
  if (named) return chromium.launch({ executablePath: named, args: ARGUMENTS });
  for (const installed of installedBrowsers()) {
    try {
      return await chromium.launch({ ...installed, args: ARGUMENTS });
    } catch {
      // The next one may start.
    }
  }
  if (process.platform !== "linux" || process.arch !== "x64") throw new Error(NONE_FOUND);
  return chromium.launch({ ...packagedBrowser(), args: ARGUMENTS });
}

function installedBrowsers(): readonly LaunchOptions[] {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const onPath = COMMANDS.flatMap((command) => {
    const folder = folders.find((each) => existsSync(path.join(each, command)));
    return folder === undefined ? [] : [{ executablePath: path.join(folder, command) }];
  });
  // Windows and macOS keep programs in places that Playwright knows.
  return [...onPath, { channel: "chrome" }, { channel: "msedge" }];
}

/** Unpacks the browser of the package once; it brings the libraries and fonts that a bare system lacks. */
function packagedBrowser(): LaunchOptions {
  const cache = path.join(ROOT, "node_modules", ".cache");
  const home = path.join(cache, "chromium");
  if (!existsSync(home)) {
    mkdirSync(cache, { recursive: true });
    const draft = mkdtempSync(path.join(cache, "chromium-"));
    unpack(draft);
    moveOnce(draft, home);
  }
  return {
    executablePath: path.join(home, "chromium"),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: path.join(home, "al2023", "lib"),
      ...(existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: path.join(home, "fonts") }),
    },
  };
}

/**
 * The package unpacks into the folder for temporary files, and its libraries only where it believes to be on a server of
 * Amazon's: in a process of its own, whose surroundings are nobody else's, and jest's realm cannot import it.
 */
function unpack(folder: string): void {
  execFileSync(process.execPath, ["--input-type=module", "--eval", UNPACK], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

const UNPACK = 'import packaged from "@sparticuz/chromium"; await packaged.executablePath();';

/** Tests that run side by side may both have unpacked: the first one wins. */
function moveOnce(draft: string, home: string): void {
  try {
    renameSync(draft, home);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
}
