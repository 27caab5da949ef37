/** The commands "Kiểm tra dữ liệu", "Sửa giúp theo đề xuất" and "Hoàn tác sửa giúp", in the shipped bundle. */
import type { Answer } from "../../src/addin/sidebar/messages";
import type { Host } from "../../src/workbench/host";
import { buildBundle, bundleHost, byHand, smallTabs } from "./bundle-host";
import { everythingOf, linesOf, setCell, shown, tabNames, told, type Line } from "./read-tabs";
import {
  collective,
  COLLECTIVE_HEADER,
  individual,
  INDIVIDUAL_HEADER,
  workbookOf,
  type Tabs,
} from "./workbooks";

const CHECK = "Kiểm tra dữ liệu";
const LOG = "Nhật ký sửa giúp";
const SETTINGS = "Thiết lập CCHC";

beforeAll(buildBundle, 60_000);

const DIRTY: Tabs = {
  "Tập thể": [
    COLLECTIVE_HEADER,
    [1, "Phòng Quản lý xây dựng", "x", "x", "28/3/22", "Tốt", "Xuất săcc", "92,5", "Tốt", "Xuất sắc"],
    [2, "Thanh tra Sở", "x", "x", "31/3/2022", "Tốt", "Tốt", "88", "Tốt", "Tốt"],
  ],
  "Cá nhân": [
    INDIVIDUAL_HEADER,
    individual(1, "Nguyễn Văn An", "P. QLXD", { ratings: "HTTNV B B HTTNV HTTNV" }),
    individual(2, "Trần Thị Bình", "Phòng Quản lý xây dựng", { ratings: "HTXSNV HTXSNV HTXSNV  HTTNV" }),
    individual(3, "Lê Văn Cường", "P. QLXD", { ratings: "B HTTNV HTTNV  HTTNV" }),
    individual(4, "Võ Thị Duyên", "Thanh tra Sở", { ratings: "HTTNV HTTNV HTTNV HTTNV HTTNV" }),
  ],
};

async function dirty(tabs: Tabs = DIRTY): Promise<Host> {
  return smallTabs(bundleHost(await workbookOf(tabs)));
}

function check(host: Host): readonly Line[] {
  host.run("checkData");
  return linesOf(host, CHECK);
}

/** "Phải sửa | Cá nhân | F2:G2, E4 (3 ô) | B": what a line is about. */
function about(line: Line): string {
  return [line["Mức độ"], line.Trang, line["Các ô"], line["Đang ghi"]].join(" | ");
}

describe("the check", () => {
  let host: Host;
  let before: unknown;
  let lines: readonly Line[];
  beforeAll(async () => {
    host = await dirty();
    before = [everythingOf(host, "Tập thể"), everythingOf(host, "Cá nhân")];
    lines = check(host);
  });

  test("lists each cause once, with all its cells, the gravest first", () => {
    expect(lines.map(about)).toEqual([
      "Phải sửa | Tập thể | G2 | Xuất săcc",
      "Phải sửa | Tập thể | H2:H3 (2 ô) | 92,5; 88",
      "Phải sửa | Cá nhân | E4, F2, G2 (3 ô) | B",
      "Phải sửa | Cá nhân | D2 | P. QLXD",
      "Nên xem | Tập thể | E2 | 28/3/22",
      "Nên xem | Cá nhân | H3:H4 (2 ô) | ",
      "Nên xem | Tập thể | E3 | 31/3/2022",
      "Gợi ý | Tập thể | A2 | ",
    ]);
  });

  test("says what is needed, and proposes only what a slip of the pen explains", () => {
    const proposals = lines.map((line) => line["Đề xuất"]);
    expect(proposals).toEqual([
      "Xuất sắc",
      "",
      "",
      'Hiểu "P. QLXD" là "Phòng Quản lý xây dựng"',
      "28/3/2022",
      "",
      "",
      "",
    ]);
    for (const line of lines) expect(line["Việc cần làm"]).toMatch(/^.{20,}\.$|\?$/);
    const ticks = byHand(
      host,
      `const check = ss.getSheetByName("${CHECK}");
       return check.getDataRange().getDataValidations().map((row) => row[8] !== null)`,
    ) as readonly boolean[];
    expect(lines.map((line) => ticks[Number(line.row) - 1])).toEqual(proposals.map((text) => text !== ""));
  });

  test("leads to the first cell by the tab's id", () => {
    const formulas = byHand(
      host,
      `return [ss.getSheetByName("${CHECK}").getDataRange().getFormulas().map((row) => row[3]),
        ss.getSheetByName("Tập thể").getSheetId()]`,
    ) as readonly [readonly string[], number];
    const [links, id] = formulas;
    expect(links.find((link) => link !== "")).toContain(`#gid=${String(id)}&range=G2`);
    expect(lines[0]?.["Đến ô"]).toBe("G2");
  });

  test("changes nothing in the tables, and can be made again", () => {
    expect([everythingOf(host, "Tập thể"), everythingOf(host, "Cá nhân")]).toEqual(before);
    expect(check(host).map(about)).toEqual(lines.map(about));
    expect(tabNames(host)).toEqual(["Tập thể", "Cá nhân", CHECK]);
    expect(told(host)).toContain("phải sửa 4, nên xem 3, gợi ý 1");
  });
});

describe("putting right", () => {
  function tick(host: Host, ...found: readonly string[]): void {
    for (const line of linesOf(host, CHECK)) {
      if (found.includes(line["Đang ghi"] ?? "") && line["Đề xuất"] !== "")
        setCell(host, CHECK, Number(line.row), 9, true);
    }
  }

  test("shows what would change and does nothing when the person says no", async () => {
    const host = await dirty();
    check(host);
    tick(host, "Xuất săcc", "P. QLXD");
    const before = shown(host, "Tập thể");
    host.answer("NO").run("fixChosen");
    expect(told(host)).toContain('- Hiểu "P. QLXD" là "Phòng Quản lý xây dựng"');
    expect(told(host)).toContain('- Tập thể G2: "Xuất săcc" → "Xuất sắc"');
    expect(shown(host, "Tập thể")).toEqual(before);
    expect(tabNames(host)).toEqual(["Tập thể", "Cá nhân", CHECK]);
  });

  test("changes what was ticked, writes it down, and gives it back", async () => {
    const host = await dirty();
    const before = shown(host, "Tập thể");
    check(host);
    tick(host, "Xuất săcc", "28/3/22");
    host.answer("YES").run("fixChosen");
    expect(shown(host, "Tập thể")[1]?.[6]).toBe("Xuất sắc");
    expect(shown(host, "Tập thể")[1]?.[4]).toBe("28/03/2022");
    expect(
      shown(host, LOG)
        .slice(-2)
        .map((row) => row.slice(1)),
    ).toEqual([
      ["Tập thể", "G2", "Xuất săcc", "Xuất sắc", "đã sửa"],
      ["Tập thể", "E2", "28/3/22", "28/3/2022", "đã sửa"],
    ]);
    expect(check(host).map(about)).not.toContain("Phải sửa | Tập thể | G2 | Xuất săcc");

    host.run("undoFixes");
    expect(shown(host, "Tập thể")).toEqual(before);
    expect(
      shown(host, LOG)
        .slice(-2)
        .map((row) => row[5]),
    ).toEqual(["đã hoàn tác", "đã hoàn tác"]);
    host.run("undoFixes");
    expect(told(host)).toContain("Chưa có lần sửa giúp nào để hoàn tác");
  });

  test("takes another name of a unit into the settings, where it counts from then on", async () => {
    const host = await dirty();
    check(host);
    tick(host, "P. QLXD");
    host.answer("YES").run("fixChosen");
    expect(tabNames(host)).toContain(SETTINGS);
    const row = shown(host, SETTINGS).find(([code]) => code === "TEN_DON_VI");
    expect(row?.[2]).toBe("P. QLXD → Phòng Quản lý xây dựng");
    expect(check(host).map(about)).not.toContain("Phải sửa | Cá nhân | D2 | P. QLXD");
    host.run("undoFixes");
    expect(shown(host, SETTINGS).find(([code]) => code === "TEN_DON_VI")?.[2]).toBe("");
    expect(check(host).map(about)).toContain("Phải sửa | Cá nhân | D2 | P. QLXD");
  });

  test("takes notes that were looked at, and columns that say nothing, into the settings", async () => {
    const [header, line] = [INDIVIDUAL_HEADER, individual(1, "Nguyễn Văn An", "Thanh tra Sở")];
    const host = await dirty({
      "Tập thể": [COLLECTIVE_HEADER, collective(1, "Thanh tra Sở")],
      "Cá nhân": [
        [...header, "Ghi chú", "Bình xét"],
        [...line, "Phiếu  thấp\n3/9", "3/9"],
      ],
    });
    expect(check(host).map((each) => [about(each), each["Đề xuất"]])).toEqual([
      ["Nên xem | Cá nhân | L2 | Phiếu thấp 3/9", 'Đã xem, không ảnh hưởng: "Phiếu thấp 3/9"'],
      ["Nên xem | Cá nhân | M2 | 3/9", 'Cột "Bình xét": Không dùng'],
    ]);
    tick(host, "Phiếu thấp 3/9", "3/9");
    host.answer("YES").run("fixChosen");
    const settings = (): unknown =>
      ["TEN_COT", "DA_XEM"].map((wanted) => shown(host, SETTINGS).find(([code]) => code === wanted)?.[2]);
    expect(settings()).toEqual(["Bình xét → Không dùng", "Phiếu thấp 3/9"]);
    expect(check(host)).toEqual([]);

    host.run("undoFixes");
    expect(settings()).toEqual(["", ""]);
    expect(check(host)).toHaveLength(2);
  });

  /** So many people of one unit, each with a note. */
  const withNotes = (count: number, note: (number: number) => string): Tabs => ({
    "Tập thể": [COLLECTIVE_HEADER, collective(1, "Thanh tra Sở")],
    "Cá nhân": [
      [...INDIVIDUAL_HEADER, "Ghi chú"],
      ...Array.from({ length: count }, (_, index) => [
        ...individual(index + 1, `Nguyễn Văn ${String.fromCharCode(65 + index)}ần`, "Thanh tra Sở"),
        note(index),
      ]),
    ],
  });

  test("each note that was not read to the end is one line with all its cells, and is taken as seen", async () => {
    const host = await dirty(
      withNotes(4, (index) => (index === 3 ? "" : `Nay ở xã${index === 2 ? " từ 2024" : ""}`)),
    );
    expect(check(host).map((each) => [about(each), each["Các ô"]])).toEqual([
      ["Nên xem | Cá nhân | L2:L3 (2 ô) | Nay ở xã", "L2:L3 (2 ô)"],
      ["Nên xem | Cá nhân | L4 | Nay ở xã từ 2024", "L4"],
    ]);
    tick(host, "Nay ở xã", "Nay ở xã từ 2024");
    host.answer("YES").run("fixChosen");
    expect(shown(host, SETTINGS).find(([code]) => code === "DA_XEM")?.[2]).toBe("Nay ở xã\nNay ở xã từ 2024");
    expect(check(host)).toEqual([]);
  });

  test("more texts than a cell of the settings can hold are refused before anything is written", async () => {
    const host = await dirty(withNotes(26, (index) => `${String(index)} ${"đi học ".repeat(284)}`));
    check(host);
    tick(host, ...shown(host, CHECK).flatMap((row) => (row.includes("Nên xem") ? (row[5] ?? []) : [])));
    host.answer("YES").run("fixChosen");
    expect(told(host)).toContain(
      'Mục "Nội dung đã xem, không ảnh hưởng" ở trang thiết lập sẽ dài quá 50.000 ký tự',
    );
    expect(tabNames(host)).not.toContain(SETTINGS);
  });

  test("what was changed by hand after a fix is left, and the log says so", async () => {
    const host = await dirty(withNotes(1, () => "Nay ở xã"));
    check(host);
    tick(host, "Nay ở xã");
    host.answer("YES").run("fixChosen");
    const row = shown(host, SETTINGS).findIndex(([code]) => code === "DA_XEM") + 1;
    setCell(host, SETTINGS, row, 3, "Nay ở xã\nTrưởng phòng");
    host.run("undoFixes");
    expect(told(host)).toContain(
      "Đã trả lại 0 ô như trước khi sửa. Để nguyên 1 ô vì đã được sửa tay sau đó.",
    );
    expect(shown(host, LOG).at(-1)?.[5]).toBe("giữ nguyên vì đã sửa tay");
    expect(shown(host, SETTINGS)[row - 1]?.[2]).toBe("Nay ở xã\nTrưởng phòng");
  });

  test("adds the rows of lists that settings of an earlier version lack, each its own", async () => {
    const host = await dirty({
      "Tập thể": [COLLECTIVE_HEADER, collective(1, "Thanh tra Sở")],
      "Cá nhân": [
        [...INDIVIDUAL_HEADER, "Ghi chú", "Bình xét"],
        [...individual(1, "Nguyễn Văn An", "Thanh tra Sở"), "Phiếu thấp", "3/9"],
      ],
      [SETTINGS]: [
        ["Mã", "Tham số", "Giá trị"],
        ["NAM_XET", "Năm xét", "2025"],
      ],
    });
    check(host);
    tick(host, "Phiếu thấp", "3/9");
    host.answer("YES").run("fixChosen");
    expect(
      shown(host, SETTINGS)
        .slice(-2)
        .map(([code, , value]) => [code, value]),
    ).toEqual([
      ["TEN_COT", "Bình xét → Không dùng"],
      ["DA_XEM", "Phiếu thấp"],
    ]);
  });

  test("leaves alone what somebody changed by hand since", async () => {
    const host = await dirty();
    check(host);
    tick(host, "Xuất săcc", "28/3/22");
    host.answer("YES").run("fixChosen");
    setCell(host, "Tập thể", 2, 7, "Khá");
    host.run("undoFixes");
    expect(shown(host, "Tập thể")[1]?.[6]).toBe("Khá");
    expect(told(host)).toContain("Đã trả lại 1 ô");
    expect(told(host)).toContain("Để nguyên 1 ô");
  });

  test("does not put a value in the place of a formula", async () => {
    const host = await dirty();
    byHand(host, `ss.getSheetByName("Tập thể").getRange("G2").setFormula('="Xuất "&"săcc"')`);
    check(host);
    tick(host, "Xuất săcc");
    host.answer("YES").run("fixChosen");
    expect(byHand(host, `return ss.getSheetByName("Tập thể").getRange("G2").getFormula()`)).not.toBe("");
    expect(told(host)).toContain("Để nguyên 1 ô");
  });

  test.each([
    ["without a check", async (host: Host) => Promise.resolve(host), "Chưa có trang"],
    ["with nothing ticked", async (host: Host) => Promise.resolve(void check(host)), "Chưa đánh dấu"],
    [
      "when the table is another one since",
      async (host: Host) => {
        check(host);
        tick(host, "Xuất săcc");
        setCell(host, "Tập thể", 2, 7, "Tốt");
        return Promise.resolve();
      },
      "Bảng đã thay đổi",
    ],
  ])("says what to do %s", async (_, prepare, words) => {
    const host = await dirty();
    await prepare(host);
    host.run("fixChosen");
    expect(told(host)).toContain(words);
    expect(told(host)).toContain('"Kiểm tra dữ liệu"');
  });
});

test("a discipline that the rating does not show is quoted as it stands in its cell", async () => {
  const disciplined = (number: number, name: string): Tabs[string][number] => [
    ...individual(number, name, "Thanh tra Sở").slice(0, -1),
    "Khiển trách 12/5/2023",
  ];
  const host = await dirty({
    "Tập thể": [COLLECTIVE_HEADER, collective(1, "Thanh tra Sở")],
    "Cá nhân": [INDIVIDUAL_HEADER, disciplined(1, "Nguyễn Văn An"), disciplined(2, "Trần Thị Bình")],
  });
  const lines = check(host).filter((line) => line["Việc cần làm"]?.includes("bị kỷ luật"));
  expect(lines.map(about)).toEqual([
    "Nên xem | Cá nhân | K2 | Khiển trách 12/5/2023",
    "Nên xem | Cá nhân | K3 | Khiển trách 12/5/2023",
  ]);
  expect(lines.map((line) => line["Việc cần làm"])).toEqual([
    expect.stringContaining('"Nguyễn Văn An"'),
    expect.stringContaining('"Trần Thị Bình"'),
  ]);
});

test("a header with an arrow of its own is refused, for the settings could not be read any more", async () => {
  const host = await dirty();
  const choice = { header: "KQ 2023 -> 2024", name: "Xếp loại 2024" };
  const answer = host.callFromHtml("chooseColumn", [choice]) as Answer<string>;
  expect(answer.ok ? "" : answer.message).toContain('"KQ 2023 -> 2024" có dấu mũi tên');
  expect(tabNames(host)).toEqual(["Tập thể", "Cá nhân"]);
});

test("a workbook without a table is told so in the check", async () => {
  const host = await dirty({ Nháp: [["Ghi chép"]] });
  expect(check(host).map((line) => line["Việc cần làm"])).toEqual([
    expect.stringContaining("Không tìm thấy bảng tập thể"),
    expect.stringContaining("Không tìm thấy bảng cá nhân"),
    expect.stringContaining("Trang này không có bảng nào đọc được"),
  ]);
});

test("a clean workbook has nothing to be put right", async () => {
  const host = await dirty({
    "Tập thể": [COLLECTIVE_HEADER, collective(1, "Văn phòng Sở")],
    "Cá nhân": [INDIVIDUAL_HEADER, individual(1, "Nguyễn Văn An", "Văn phòng Sở")],
  });
  expect(check(host)).toEqual([]);
  expect(shown(host, CHECK).flat()).toContain("Không có chỗ nào cần sửa.");
});
