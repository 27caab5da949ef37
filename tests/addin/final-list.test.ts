/** Closing the council's list and opening it again: what the tab and the log say. */
import type { Host } from "../../src/workbench/host";
import { buildBundle, byHand } from "./bundle-host";
import { chosen, close, FINAL, LIST, notice } from "./council-list";
import { shown, tabNames, told, typeInto } from "./read-tabs";

const LOG = "Nhật ký Hội đồng";

beforeAll(buildBundle, 60_000);

/** Rows of a tab without its hidden columns. */
function rows(host: Host, tab: string, columns: number): string[] {
  return shown(host, tab).map((row) => row.slice(0, columns).join("|"));
}

test("a list without anything doubtful is closed as an appendix, protected with a warning, and says what it is from", async () => {
  const host = await chosen();
  expect(close(host)).toBe("");
  const lines = rows(host, FINAL, 8).map((row) => row.replace(/\|+$/, ""));
  expect(lines).toEqual(
    expect.arrayContaining([
      "Phụ lục",
      "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG",
      "(Kèm theo Tờ trình số ……/TTr-SXD ngày …… tháng …… năm …… của Sở Xây dựng)",
      "1|Văn phòng Sở|||Cờ thi đua của UBND tỉnh (giai đoạn 2021-2025)|9/9/10|90%",
      "1|Nguyễn Văn An|Chuyên viên|Văn phòng Sở|Bằng khen của Chủ tịch UBND tỉnh (giai đoạn 2021-2025)|9/9/10|90%",
    ]),
  );
  expect(lines.join("\n")).toMatch(
    /Kế hoạch số 609\/KH-SXD; .*chốt lúc \d.*; mã dữ liệu [0-9a-f]{1,8}-[0-9a-f]{1,8}/,
  );
  expect(notice(host)).toBe("");
  expect(
    byHand(
      host,
      `return ss.getSheetByName(args).getProtections(SpreadsheetApp.ProtectionType.SHEET).map((each) => each.isWarningOnly())`,
      FINAL,
    ),
  ).toEqual([true]);
});

test("closed twice: one tab, and the log says nothing twice", async () => {
  const host = await chosen();
  close(host);
  const log = rows(host, LOG, 8);
  close(host);
  expect(tabNames(host).filter((name) => name.startsWith("Danh sách đề nghị"))).toEqual([FINAL]);
  expect(rows(host, LOG, 8)).toEqual(log);
  expect(log.join("\n")).toMatch(/đề xuất\|Nguyễn Văn An\|Văn phòng Sở/);
  expect(log.join("\n")).toMatch(/chọn\|Nguyễn Văn An\|Văn phòng Sở\|.*\|9\/9\/10/);
  expect(log.join("\n")).toMatch(/không chọn\|Lê Văn Cường/);
});

test("opened again: the tab says so, the log keeps who had been chosen, and it can be closed anew", async () => {
  const host = await chosen();
  close(host);
  host.run("reopenNominationList");
  expect(notice(host)).toMatch(/^Danh sách đã mở lại lúc /);
  expect(rows(host, LOG, 8).join("\n")).toMatch(/mở lại\|Nguyễn Văn An/);
  expect(byHand(host, "return ss.getActiveSheet().getName()")).toBe(LIST);
  host.run("reopenNominationList");
  expect(told(host)).toMatch(/^Chưa có danh sách nào đã chốt/);
  const log = rows(host, LOG, 8);
  typeInto(host, LIST, "Nguyễn Văn An", "Hội đồng chọn", false);
  close(host);
  expect(notice(host)).toBe("");
  const after = rows(host, LOG, 8);
  expect(after.slice(0, log.length)).toEqual(log);
  expect(after.at(-1)).toBeDefined();
  expect(after.slice(log.length).join("\n")).toMatch(/không chọn\|Nguyễn Văn An/);
  expect(tabNames(host).filter((name) => name.startsWith("Danh sách đề nghị"))).toEqual([FINAL]);
});
