/** The dossier checklist in the shipped bundle: whom it lists, and what it says of days as things are ticked. */
import type { Host } from "../../src/workbench/host";
import { buildBundle, bundleHost, byHand, smallTabs } from "./bundle-host";
import { setCell, shown, tabNames, told, typeInto } from "./read-tabs";
import { collective, COLLECTIVE_HEADER, DEPARTMENT, workbookOf } from "./workbooks";

const LIST = "Đề nghị CCHC 2021-2025";
const CHECKLIST = "Danh mục hồ sơ CCHC 2021-2025";
const SETTINGS = "Thiết lập CCHC";

beforeAll(buildBundle, 60_000);

async function department(tabs = DEPARTMENT): Promise<Host> {
  return smallTabs(bundleHost(await workbookOf(tabs)));
}

interface Shown {
  readonly row: number;
  readonly owner: string;
  readonly deadline: string;
  readonly left: string;
}

function linesOf(host: Host): readonly Shown[] {
  return shown(host, CHECKLIST).flatMap(
    ([number = "", , owner = "", , , , deadline = "", left = ""], index) =>
      /^\d+$/.test(number) ? [{ row: index + 1, owner, deadline, left }] : [],
  );
}

function owners(host: Host): readonly string[] {
  return linesOf(host).map(({ owner }) => owner);
}

function lineOf(host: Host, wanted: string): Shown {
  // Of a collective the last is its report.
  const line = linesOf(host)
    .filter(({ owner }) => owner === wanted)
    .at(-1);
  if (!line) throw new Error(`no line of ${wanted}`);
  return line;
}

function total(host: Host): string {
  return shown(host, CHECKLIST).find(([first]) => first?.startsWith("Tổng cộng"))?.[0] ?? "";
}

/** Writes a day so many days from today into the column "Hạn". */
function dueIn(host: Host, owner: string, days: number): void {
  byHand(
    host,
    "ss.getSheetByName(args.tab).getRange(args.row, 7).setFormula('=TODAY()' + (args.days < 0 ? args.days : '+' + args.days))",
    { tab: CHECKLIST, row: lineOf(host, owner).row, days },
  );
}

test("as long as the council has chosen nobody, everybody with a place or before the council is listed, and that is said", async () => {
  const host = await department();
  host.run("openChecklist");
  expect(told(host)).toMatch(/Hội đồng chưa chọn ai/);
  // IV.2.1: two individuals of the whole Sở; of the two units that meet everything, An and Cường had outstanding work.
  expect(owners(host)).toEqual([
    "Chung cả đợt",
    "Chung cả đợt",
    "Văn phòng Sở",
    "Văn phòng Sở",
    "Thanh tra Sở",
    "Thanh tra Sở",
    "Nguyễn Văn An",
    "Lê Văn Cường",
  ]);
});

test("once the council has chosen, the chosen are listed, and what had been typed for others stays below", async () => {
  const host = await department();
  host.run("createNominationList");
  host.run("openChecklist");
  setCell(host, CHECKLIST, lineOf(host, "Lê Văn Cường").row, 11, "đã nhắc");
  typeInto(host, LIST, "Văn phòng Sở", "Hội đồng chọn", true);
  typeInto(host, LIST, "Nguyễn Văn An", "Hội đồng chọn", true);
  host.run("openChecklist");
  expect(told(host)).not.toMatch(/Hội đồng chưa chọn ai/);
  expect(told(host)).not.toContain("bản trước");
  expect(owners(host)).toEqual([
    "Chung cả đợt",
    "Chung cả đợt",
    "Văn phòng Sở",
    "Văn phòng Sở",
    "Nguyễn Văn An",
    "Lê Văn Cường",
  ]);
  expect(lineOf(host, "Lê Văn Cường").left).toBe("không còn trong danh sách");
  // Only what is needed counts.
  expect(total(host)).toBe("Tổng cộng: đã có 0, còn thiếu 5 (trong đó trễ 0)");
});

test("days left, due today, late and done are said in words and counted", async () => {
  const host = await department();
  host.run("openChecklist");
  expect(lineOf(host, "Nguyễn Văn An").left).toBe("chưa có hạn");
  dueIn(host, "Văn phòng Sở", 3);
  dueIn(host, "Thanh tra Sở", 0);
  dueIn(host, "Nguyễn Văn An", -2);
  dueIn(host, "Lê Văn Cường", -5);
  setCell(host, CHECKLIST, lineOf(host, "Lê Văn Cường").row, 6, true);
  const left = Object.fromEntries(linesOf(host).map((line) => [line.owner, line.left]));
  expect(left).toEqual({
    "Chung cả đợt": "chưa có hạn",
    "Văn phòng Sở": "còn 3 ngày",
    "Thanh tra Sở": "đến hạn hôm nay",
    "Nguyễn Văn An": "trễ 2 ngày",
    "Lê Văn Cường": "đã có",
  });
  expect(total(host)).toBe("Tổng cộng: đã có 1, còn thiếu 7 (trong đó trễ 1)");
});

test("the deadline is that of the settings, and a dossier of January 2020 is long late", async () => {
  const host = await department();
  host.run("openSettings");
  const row = shown(host, SETTINGS).findIndex(([first]) => first === "NGAY_CONG_NHAN") + 1;
  const column =
    shown(host, SETTINGS)
      .find((cells) => cells.includes("Giá trị"))
      ?.indexOf("Giá trị") ?? -1;
  setCell(host, SETTINGS, row, column + 1, "15/01/2020");
  host.run("openChecklist");
  expect(told(host)).toContain("25/01/2020");
  for (const { deadline, left } of linesOf(host)) {
    expect(deadline).toBe("25/01/2020");
    expect(left).toMatch(/^trễ \d{4} ngày$/);
  }
});

test("a line changed by hand outside the typed columns is kept as a copy, typing alone is not", async () => {
  const host = await department();
  host.run("openChecklist");
  for (const column of [9, 10, 11])
    setCell(host, CHECKLIST, lineOf(host, "Nguyễn Văn An").row, column, "ghi");
  host.run("openChecklist");
  expect(tabNames(host).filter((name) => name.startsWith("Danh mục"))).toEqual([CHECKLIST]);
  const { row } = lineOf(host, "Nguyễn Văn An");
  expect(shown(host, CHECKLIST)[row - 1]?.slice(5)).toEqual([
    "FALSE",
    "",
    "chưa có hạn",
    "ghi",
    "ghi",
    "ghi",
  ]);
  setCell(host, CHECKLIST, row, 4, "sửa tay");
  host.run("openChecklist");
  expect(told(host)).toContain(`${CHECKLIST} (bản trước)`);
});

test("text that looks like a formula stays text when the checklist is made again", async () => {
  const host = await department();
  host.run("openChecklist");
  const { row } = lineOf(host, "Nguyễn Văn An");
  const typed = '=HYPERLINK("http://example.com")';
  byHand(
    host,
    "ss.getSheetByName(args.tab).getRange(args.row, 10).setNumberFormat('@').setValue(args.typed)",
    {
      tab: CHECKLIST,
      row,
      typed,
    },
  );
  host.run("openChecklist");
  expect(shown(host, CHECKLIST)[row - 1]?.[9]).toBe(typed);
});

test("where nobody is proposed, that is said and no tab is made", async () => {
  const host = await department({
    "Tập thể": [COLLECTIVE_HEADER, collective(1, "Phòng Hạ tầng", "Khá Khá Khá Khá Khá")],
  });
  host.run("openChecklist");
  expect(told(host)).toMatch(/^Chưa có ai để lập danh mục hồ sơ/);
  expect(tabNames(host)).toEqual(["Tập thể"]);
});
