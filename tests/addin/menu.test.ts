/** The menu: built even without authorization, and every item leads to a function of the script. */
import type { Host, MenuEntry } from "../../src/workbench/host";
import { buildBundle, bundleHost } from "./bundle-host";
import { told } from "./read-tabs";
import { DEPARTMENT, workbookOf } from "./workbooks";

let host: Host;

beforeAll(async () => {
  await buildBundle();
  host = bundleHost(await workbookOf(DEPARTMENT));
}, 60_000);

function items(entries: readonly MenuEntry[]): readonly (readonly [string, string])[] {
  return entries.flatMap((entry) => {
    if (entry.kind === "item") return [[entry.caption, entry.functionName] as const];
    return entry.kind === "menu" ? items(entry.menu.entries) : [];
  });
}

test.each(["NONE", "LIMITED", "FULL"] as const)("opening in AuthMode.%s builds the menu", (mode) => {
  host.menus = [];
  host.open(mode);
  expect(host.menus.map(({ caption }) => caption)).toEqual(["CCHC Thi đua"]);
  const captions = items(host.menus[0]?.entries ?? []).map(([caption]) => caption);
  for (const caption of [
    "Tạo danh sách đề nghị khen thưởng",
    "Tô màu đủ điều kiện",
    "Bỏ tô màu",
    "Thiết lập",
    "Tạo bảng mẫu",
    "Giới thiệu",
  ]) {
    expect(captions).toContain(caption);
  }
  expect(new Set(captions).size).toBe(captions.length);
});

test("opening reads and writes nothing of the document", () => {
  host.calls.reset();
  host.open("NONE");
  expect(
    Object.keys(host.calls.byMethod).filter((name) => !/^(SpreadsheetApp\.getUi|Ui\.|Menu\.)/.test(name)),
  ).toEqual([]);
});

test("each item runs, and says something in Vietnamese or shows a page", () => {
  host.open();
  for (const [caption, name] of items(host.menus[0]?.entries ?? [])) {
    const before = host.dialogs.length;
    host.run(name);
    const shown = host.dialogs.slice(before).filter(({ kind }) => kind !== "toast");
    expect([caption, shown.length]).toEqual([caption, 1]);
    expect(shown[0]?.text).toMatch(/[ạảấầậắặẹếềệịọốồộớờợụứừựđ]/);
  }
});

test("the page about the add-in names both versions, the permissions, and that data goes nowhere", () => {
  host.run("showAbout");
  const page = host.dialogs.at(-1);
  expect(page).toMatchObject({ kind: "modal", title: "Giới thiệu" });
  const text = (page?.text ?? "").replace(/<style>[^]*<\/style>|<[^>]+>/g, " ").replace(/\s+/g, " ");
  expect(text).toMatch(/Tiện ích: \d+\.\d+\.\d+/);
  expect(text).toMatch(/Kế hoạch: 609\/KH-SXD/);
  expect(text).not.toContain("{{");
  expect(text).toMatch(/chính bảng tính đang mở.*menu và hộp thoại/);
  expect(text).toMatch(/Không đi đâu cả.*không kết nối mạng/);
});

describe("the lock", () => {
  const COMMANDS = [
    "createNominationList",
    "highlightEligible",
    "highlightEligibleAsValues",
    "removeHighlight",
    "openSettings",
    "createTemplates",
    "checkData",
    "openChecklist",
    "openRegistrations",
    "openOverview",
  ];

  test.each(COMMANDS)(
    "%s waits for nobody for ever: a held lock is said, and nothing is touched",
    (command) => {
      host.locks.heldByOther = true;
      const revision = JSON.stringify(host.workbook.model.exportData());
      host.run(command);
      host.locks.heldByOther = false;
      expect(told(host)).toBe("Đang có người khác chạy lệnh này trên bảng tính. Chờ một phút rồi chạy lại.");
      expect(JSON.stringify(host.workbook.model.exportData())).toBe(revision);
    },
  );

  test.each(COMMANDS)("%s: what was written is flushed before the lock is given back", (command) => {
    const order: string[] = [];
    const count = host.calls.add.bind(host.calls);
    host.calls.add = (name) => {
      order.push(name);
      count(name);
    };
    host.run(command);
    host.calls.add = count;
    const release = order.indexOf("Lock.releaseLock");
    expect(release).toBeGreaterThan(0);
    // Flushing calculates the formulas, and they look at their ranges.
    const flushed = order.lastIndexOf("SpreadsheetApp.flush", release);
    expect(flushed).toBeGreaterThan(0);
    expect(order.slice(flushed + 1, release).filter((name) => !/\.(get|is)[A-Z]/.test(name))).toEqual([]);
    expect(order.slice(release).filter((name) => /^(Range|Sheet|Spreadsheet)\./.test(name))).toEqual([]);
  });

  test("without a document to lock the commands run all the same", async () => {
    const unlocked = bundleHost(await workbookOf(DEPARTMENT), { documentLock: false });
    expect(unlocked.run("createNominationList")).toBe(true);
  });
});
