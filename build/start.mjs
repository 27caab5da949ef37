/* npm start: from a bare machine to the nomination list of the sample workbook, and to the page in the browser. */
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureInstalled } from "./ensure-installed.mjs";
import { runNominate } from "./nominate.mjs";
import { ROOT, isOlder, runTypeScript } from "./tools.mjs";

const SAMPLE = path.join("build", "demo", "mau-xep-loai.xlsx");
const RESULT = path.join("build", "demo", "mau-xep-loai-ket-qua.xlsx");
const PAGE = path.join("build", "demo", "page");
const BUNDLE = path.join("build", "out", "cchc.js");
/** What the bundle is made of. */
const SOURCES = [
  "src",
  "build/browser.ts",
  "build/build.ts",
  "build/case-counts.ts",
  "build/entry-points.ts",
  "build/script-text.ts",
  "package.json",
  "appsscript.json",
  "tests/cases",
];
/** What the page is made of, beside the bundle. */
const PAGE_SOURCES = [...SOURCES, "build/page.ts", "build/sample", "package-lock.json"];

const FIRST_PORT = 6090;
const USAGE = `Cách dùng: npm start -- [--port SỐ] [--no-open] [--serve]
  --port SỐ   cổng của trang bảng tính, từ 1 đến 65535 (không ghi thì ${FIRST_PORT})
  --no-open   không tự mở trình duyệt
  --serve     mở trang cả khi lệnh không chạy trong cửa sổ lệnh`;

const options = readOptions();
process.chdir(ROOT);
ensureInstalled();
if (isOlder(BUNDLE, SOURCES)) await step("Dựng tiện ích", () => runTypeScript("build/build.ts"));
await step("Ghi bảng mẫu", () => runTypeScript("build/sample/write-sample.ts"));
await step("Xét khen thưởng trên bảng mẫu", () => runNominate([SAMPLE, "--out", RESULT]));
if (isOlder(path.join(PAGE, "index.html"), PAGE_SOURCES))
  await step("Dựng trang bảng tính", () => runTypeScript("build/page.ts"));
if (options.serve) await serve();
else console.log("\nMuốn mở trang bảng tính trong trình duyệt: npm start -- --serve");

function readOptions() {
  let values;
  try {
    ({ values } = parseArgs({
      options: { port: { type: "string" }, "no-open": { type: "boolean" }, serve: { type: "boolean" } },
    }));
  } catch {
    refuse("Có lựa chọn không hiểu được.");
  }
  const { port } = values;
  const isPort =
    port === undefined || (/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535);
  if (!isPort) refuse(`“${port}” không phải là số cổng.`);
  // Nobody would end a page that was started from another program or on a build server.
  const isWatched = (process.stdin.isTTY || process.stdout.isTTY) && !process.env.CI;
  const asked = port !== undefined || values["no-open"] || values.serve;
  return {
    port: Number(port ?? FIRST_PORT),
    serve: Boolean(isWatched || asked),
    open: Boolean(isWatched && !values["no-open"] && hasScreen()),
  };
}

function refuse(message) {
  console.error(`${message}\n\n${USAGE}`);
  process.exit(2);
}

/** Without one, the browser that opens would be a text browser in this very terminal. */
function hasScreen() {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function serve() {
  // Not at the top: on a bare machine the packages come with the first step.
  const { tsImport } = await import("tsx/esm/api");
  const { servePage } = await tsImport("./serve.ts", import.meta.url);
  let server;
  try {
    server = await servePage(PAGE, options.port);
  } catch {
    console.error(`\nKhông mở được cổng ${options.port}. Hãy chọn cổng khác: npm start -- --port SỐ`);
    process.exit(1);
  }
  const { address, port, close } = server;
  console.log("\n— Trang bảng tính —\n");
  if (port !== options.port) console.log(`Cổng ${options.port} đang bận, dùng cổng ${port}.`);
  console.log(`Địa chỉ: ${address}\nMọi việc diễn ra trong máy này. Bấm Ctrl+C để dừng.`);
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      console.log("\nĐã dừng.");
      void close().then(() => process.exit(0));
    });
  }
  if (options.open) await openBrowser(address);
}

async function openBrowser(address) {
  const { default: open } = await import("open");
  try {
    const browser = await open(address);
    browser.once("error", () => undefined);
  } catch {
    // The address stands in the terminal.
  }
}

async function step(title, run) {
  console.log(`\n— ${title} —\n`);
  const code = await run();
  if (code === 0) return;
  console.error(`\nBước “${title}” không xong (mã ${code}).`);
  process.exit(code);
}
