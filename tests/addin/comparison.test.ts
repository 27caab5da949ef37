/** The command "Bảng đối chiếu", in the shipped bundle: what it shows of the settings, and what it leaves alone. */
import path from "node:path";
import { caseCounts } from "../../build/case-counts";
import { PLAN } from "../../src/plan/plan";
import type { Host } from "../../src/workbench/host";
import { openWorkbook } from "../../src/workbench/workbook";
import { buildBundle, bundleHost, byHand, smallTabs } from "./bundle-host";
import { everythingOf, setCell, shown, tabNames, told } from "./read-tabs";
import { DEPARTMENT, workbookOf } from "./workbooks";

const TAB = "Bảng đối chiếu";
const SETTINGS = "Thiết lập CCHC";
const COUNTS = caseCounts(path.join(__dirname, "../cases")) ?? {};

jest.setTimeout(60_000);
beforeAll(buildBundle);

async function department(tabs = DEPARTMENT): Promise<Host> {
  return smallTabs(bundleHost(await workbookOf(tabs)));
}

/** The line of a paragraph: what stands under each heading. */
function lineOf(host: Host, id: string, tab = TAB): Readonly<Record<string, string>> {
  const rows = shown(host, tab);
  const header = rows.findIndex(([first]) => first === "Điều khoản");
  const row = rows[header + 1 + PLAN.clauses.findIndex((clause) => clause.id === id)];
  return Object.fromEntries((rows[header] ?? []).map((heading, column) => [heading, row?.[column] ?? ""]));
}

/** Types into the row of the settings tab that begins with a code. */
function setUp(host: Host, code: string, column: number, value: unknown): void {
  const row = shown(host, SETTINGS).findIndex(([first]) => first === code) + 1;
  setCell(host, SETTINGS, row, column, value);
}

/** Where not even the dialog can be shown, the sentence comes as an error. */
function runFailing(host: Host): void {
  try {
    host.run("openComparison");
    expect(told(host)).toMatch(/^(Chưa làm xong bước "Bảng đối chiếu"|Đã tạo trang)/);
  } catch (error) {
    expect(String(error)).toMatch(
      /Chưa làm xong bước "Bảng đối chiếu"|Đã tạo trang|Chưa đọc được tệp "commands" của tiện ích/,
    );
  }
}

const VALUE = 3;
const CONFIRMED_BY = 5;
const CONFIRMED_ON = 6;

describe("without settings", () => {
  let host: Host;
  let before: readonly unknown[];
  beforeAll(async () => {
    host = await department();
    before = ["Tập thể", "Cá nhân"].map((tab) => everythingOf(host, tab));
    host.open();
    const items = host.menus.flatMap(({ entries }) => entries).filter((entry) => entry.kind === "item");
    const position = items.findIndex(({ caption }) => caption === TAB);
    expect(items.slice(position - 1, position + 2).map(({ caption }) => caption)).toEqual([
      "Thiết lập",
      TAB,
      "Tạo bảng mẫu",
    ]);
    host.run(items[position]?.functionName ?? "");
  });

  test("the menu makes the tab after the user's, shows it, and leaves everything else as it was", () => {
    expect(tabNames(host)).toEqual(["Tập thể", "Cá nhân", TAB]);
    expect(byHand(host, "return ss.getActiveSheet().getName()")).toBe(TAB);
    expect(["Tập thể", "Cá nhân"].map((tab) => everythingOf(host, tab))).toEqual(before);
  });

  test("the plan's own numbers are in force and nothing is confirmed", () => {
    expect(told(host)).toMatch(
      /^Đã tạo trang "Bảng đối chiếu": 21 đoạn của kế hoạch, \d+ ca kiểm thử\.\nCòn 14 trên 14 điểm cần thống nhất chưa có người xác nhận\./,
    );
    expect(lineOf(host, "IV.1.1.a/4")["Máy hiểu là"]).toContain("ít nhất 3 năm xếp loại CCHC Xuất sắc");
    expect(shown(host, TAB).flat().join("\n")).not.toContain("→ Xác nhận:");
  });

  test("the numbers of cases are those of the case files at the time of the build", () => {
    const total = Object.values(COUNTS).reduce((sum, count) => sum + count, 0);
    expect(told(host)).toContain(`${String(total)} ca kiểm thử`);
    for (const id of ["III.2", "IV.1.1.a/1", "IV.1.2.a/1", "IV.2.2.b"]) {
      const clause = PLAN.clauses.find((each) => each.id === id)?.clause ?? "";
      expect([id, lineOf(host, id)["Số ca kiểm thử"]]).toEqual([id, String(COUNTS[clause])]);
    }
  });
});

describe("with settings", () => {
  let host: Host;
  let settingsBefore: unknown;
  beforeAll(async () => {
    host = await department();
    host.run("openSettings");
    setUp(host, "SO_LAN_BANG_KHEN", VALUE, 2);
    setUp(host, "A2", CONFIRMED_BY, "Ông Kiểm");
    setUp(host, "A2", CONFIRMED_ON, "12/3/2026");
    setUp(host, "D2", CONFIRMED_BY, "Bà Soát");
    settingsBefore = everythingOf(host, SETTINGS);
    host.run("openComparison");
  });

  test("the sentence is made with the number that is set, and says that it was changed", () => {
    const line = lineOf(host, "IV.1.1.a/4");
    expect(line["Máy hiểu là"]).toContain("ít nhất 2 năm xếp loại CCHC Xuất sắc");
    expect(line["Ngưỡng và nguồn"]).toContain("Số lần để xét Bằng khen: 2 (đã đổi, mặc định là 3;");
    expect(line["Điểm cần thống nhất"]).toContain("Thiết lập đang ghi: Số lần để xét Bằng khen: 2.");
  });

  test("it is shown who confirmed a reading, and when", () => {
    expect(lineOf(host, "IV.1.1.a/3")["Điểm cần thống nhất"]).toContain(
      "→ Xác nhận: Ông Kiểm, ngày 12/3/2026.",
    );
    expect(lineOf(host, "IV.1.1.a/4")["Điểm cần thống nhất"]).toContain(
      "→ Xác nhận: Bà Soát, chưa ghi ngày.",
    );
    expect(told(host)).toContain("Còn 12 trên 14 điểm cần thống nhất");
  });

  test("what was typed into the settings is as it was, however often the table is made", () => {
    expect(everythingOf(host, SETTINGS)).toEqual(settingsBefore);
    host.run("openComparison");
    host.run("openSettings");
    expect(everythingOf(host, SETTINGS)).toEqual(settingsBefore);
  });

  test("made again after a change it takes the old one's place and shows the new", () => {
    const names = tabNames(host);
    setUp(host, "SO_LAN_BANG_KHEN", VALUE, 4);
    host.run("openComparison");
    expect(tabNames(host)).toEqual(names);
    expect(lineOf(host, "IV.1.1.a/4")["Máy hiểu là"]).toContain("ít nhất 4 năm");
  });

  test("a bad setting is named with its cell, and the old table stays", () => {
    setUp(host, "SO_LAN_BANG_KHEN", VALUE, "hai");
    host.run("openComparison");
    expect(told(host)).toMatch(
      /Trang "Thiết lập CCHC", ô C\d+ \(Số lần để xét Bằng khen\): "hai" không đúng/,
    );
    expect(lineOf(host, "IV.1.1.a/4")["Máy hiểu là"]).toContain("ít nhất 4 năm");
    setUp(host, "SO_LAN_BANG_KHEN", VALUE, 3);
  });
});

test("a table into which somebody wrote is kept beside the new one", async () => {
  const host = await department();
  host.run("openComparison");
  const row = shown(host, TAB).findIndex(([first]) => first === "IV.1.1.b") + 2;
  setCell(host, TAB, row, 7, "Chị Hoa: hỏi lại Sở Nội vụ");
  host.run("openComparison");
  expect(tabNames(host)).toHaveLength(4);
  expect(shown(host, TAB).flat().join("\n")).not.toContain("Chị Hoa");
  expect(shown(host, `${TAB} (bản trước)`)[row - 1]?.[6]).toBe("Chị Hoa: hỏi lại Sở Nội vụ");
  expect(told(host)).toContain(`nên được giữ nguyên ở trang "${TAB} (bản trước)"`);
});

test("a tab of that name which is the user's own is not touched", async () => {
  const host = await department({ ...DEPARTMENT, [TAB]: [["Của tôi"]] });
  const before = everythingOf(host, TAB);
  host.run("openComparison");
  expect(told(host)).toContain(`Trang "${TAB}" không phải do tiện ích tạo`);
  expect(everythingOf(host, TAB)).toEqual(before);
});

test("the table is no table of ratings to the other commands, marked or not", async () => {
  const host = await department();
  host.run("createNominationList", { track: "period" });
  const list = tabNames(host).at(-2) ?? "";
  const before = shown(host, list);
  host.run("openComparison");
  host.run("createNominationList", { track: "period" });
  expect(shown(host, list)).toEqual(before);

  // A file that was saved and opened elsewhere has lost the marks.
  const saved = smallTabs(bundleHost(await openWorkbook(await host.workbook.save())));
  saved.run("createNominationList", { track: "period" });
  expect(told(saved)).not.toContain("cần xem lại");
});

test("wherever Google fails, the old table stays whole, and the next run succeeds", async () => {
  const host = await department();
  host.run("openComparison");
  const names = tabNames(host);
  const before = shown(host, TAB);
  host.calls.reset();
  host.run("openComparison");
  const calls = host.calls.total;
  // Every eleventh, so that the reading, the writing and the swap are each hit.
  for (let call = 2; call < calls; call += 11) {
    host.failAt(call);
    runFailing(host);
    host.failAt(0);
    expect([call, tabNames(host).map((tab) => shown(host, tab))]).toEqual([
      call,
      expect.arrayContaining([before]),
    ]);
    host.run("openComparison");
    expect([call, tabNames(host)]).toEqual([call, names]);
    expect(shown(host, TAB)).toEqual(before);
  }
});
