/** "Theo dõi đăng ký" in the shipped bundle: the tab, its links, what is told, and what stays when it is made again. */
import type { Host } from "../../src/workbench/host";
import { buildBundle, bundleHost, byHand, smallTabs } from "./bundle-host";
import { linesOf, setCell, shown, tabNames, told, type Line } from "./read-tabs";
import { COLLECTIVE_HEADER, DEPARTMENT, individual, INDIVIDUAL_HEADER, workbookOf } from "./workbooks";

const TAB = "Theo dõi đăng ký CCHC";
const NOTE_COLUMN = 11;

beforeAll(buildBundle, 60_000);

async function department(tabs = DEPARTMENT): Promise<Host> {
  return smallTabs(bundleHost(await workbookOf(tabs)));
}

function lineOf(host: Host, name: string): Line {
  const line = linesOf(host, TAB).find((each) => each["Của ai"] === name);
  if (!line) throw new Error(`no line of ${name}`);
  return line;
}

const PERIOD = "Giai đoạn 2021-2025\nhạn 30/3/2022";

test("every collective has a line, in the order of its sheet, with the date and a link to the cell", async () => {
  const host = await department();
  setCell(host, "Tập thể", 3, 5, "31/3/2022");
  setCell(host, "Tập thể", 4, 5, "");
  host.run("openRegistrations");
  expect(linesOf(host, TAB).map((line) => [line["Của ai"], line[PERIOD], line["Ô nguồn"]])).toEqual([
    ["Văn phòng Sở", "Đúng hạn 28/03/2022", "E2"],
    ["Thanh tra Sở", "Trễ 1 ngày: 31/03/2022", "E3"],
    ["Phòng Hạ tầng", "Chưa đăng ký", "E4"],
  ]);
  expect(told(host)).toContain('Đã lập trang "Theo dõi đăng ký CCHC": 3 tập thể.');
  expect(told(host)).toContain("Đăng ký giai đoạn của tập thể: đúng hạn: 1; trễ hạn: 1; chưa đăng ký: 1.");
  const formula = byHand(host, "return ss.getSheetByName(args.tab).getRange(args.row, 10).getFormula()", {
    tab: TAB,
    row: Number(lineOf(host, "Thanh tra Sở").row),
  });
  expect(formula).toMatch(/^=HYPERLINK\("#gid=\d+&range=E3"/);
});

test("dates of the sheet's own are read as those typed as text", async () => {
  const host = await department();
  byHand(host, "ss.getSheetByName('Tập thể').getRange(2, 5).setValue(new Date(2022, 2, 30))");
  host.run("openRegistrations");
  expect(lineOf(host, "Văn phòng Sở")[PERIOD]).toBe("Đúng hạn 30/03/2022");
});

test("notes stay and make no copy; another change by hand keeps the former tab", async () => {
  const host = await department();
  host.run("openRegistrations");
  const row = (): number => Number(lineOf(host, "Thanh tra Sở").row);
  setCell(host, TAB, row(), NOTE_COLUMN, "đã nhắc");
  setCell(host, "Tập thể", 3, 5, "31/3/2022");
  host.run("openRegistrations");
  expect(tabNames(host).filter((name) => name.startsWith("Theo dõi"))).toEqual([TAB]);
  expect(lineOf(host, "Thanh tra Sở")).toMatchObject({
    [PERIOD]: "Trễ 1 ngày: 31/03/2022",
    "Ghi chú": "đã nhắc",
  });
  setCell(host, TAB, row(), 3, "Đúng hạn");
  host.run("openRegistrations");
  expect(told(host)).toContain(`${TAB} (bản trước)`);
  expect(lineOf(host, "Thanh tra Sở")).toMatchObject({
    [PERIOD]: "Trễ 1 ngày: 31/03/2022",
    "Ghi chú": "đã nhắc",
  });
});

test("a note that looks like a formula stays text when the tab is made again", async () => {
  const host = await department();
  host.run("openRegistrations");
  const typed = '=HYPERLINK("http://example.com")';
  byHand(
    host,
    "ss.getSheetByName(args.tab).getRange(args.row, args.column).setNumberFormat('@').setValue(args.typed)",
    { tab: TAB, row: Number(lineOf(host, "Thanh tra Sở").row), column: NOTE_COLUMN, typed },
  );
  host.run("openRegistrations");
  expect(lineOf(host, "Thanh tra Sở")["Ghi chú"]).toBe(typed);
});

test("the tab is read by no other command", async () => {
  const host = await department();
  host.run("createNominationList");
  const before = shown(host, "Đề nghị CCHC 2021-2025");
  host.run("openRegistrations");
  host.run("createNominationList");
  expect(shown(host, "Đề nghị CCHC 2021-2025")).toEqual(before);
});

test.each([
  [
    "there is no table of collectives",
    { "Cá nhân": [INDIVIDUAL_HEADER, individual(1, "Nguyễn Văn An", "Văn phòng Sở")] },
  ],
  ["the table of collectives has no line", { "Tập thể": [COLLECTIVE_HEADER] }],
])("where %s, that is said and no tab is made", async (_, tabs) => {
  const host = await department(tabs);
  host.run("openRegistrations");
  expect(told(host)).toMatch(/^Chưa có tập thể nào/);
  expect(tabNames(host)).toEqual(Object.keys(tabs));
});
