/** npm run push: checks everything, then sends build/out to the Apps Script project of .clasp.json. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./build";
import { claspPath } from "./clasp";

const PLACEHOLDER = "DAN_MA_DU_AN_APPS_SCRIPT_VAO_DAY";

function main(): number {
  const { scriptId } = JSON.parse(readFileSync(path.join(ROOT, ".clasp.json"), "utf8")) as {
    scriptId: string;
  };
  if (scriptId === PLACEHOLDER || scriptId.trim() === "") {
    console.error(
      "Chưa có mã dự án Apps Script: mở trình soạn Apps Script của bảng tính, vào Cài đặt dự án, chép “ID tập lệnh” " +
        `vào chỗ ${PLACEHOLDER} trong tệp .clasp.json rồi chạy lại.`,
    );
    return 1;
  }
  const checked = runNode(path.join(ROOT, "build", "check.mjs"));
  if (checked !== 0) {
    console.error("Còn lỗi ở trên nên chưa đẩy gì lên Apps Script.");
    return checked;
  }
  const pushed = runNode(claspPath(), "push", "--force");
  if (pushed !== 0) {
    console.error("Chưa đẩy được lên Apps Script. Nếu chưa đăng nhập, chạy: npx clasp login");
  }
  return pushed;
}

function runNode(file: string, ...args: readonly string[]): number {
  const { status } = spawnSync(process.execPath, [file, ...args], {
    cwd: ROOT,
    stdio: "inherit",
  });
  return status ?? 1;
}

process.exitCode = main();
