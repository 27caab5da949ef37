/** Closing the council's list: what stands in the way, what the tab and the log say, and what is said when data changes. */
import type { NominationReport } from "../../src/addin/commands";
import type { Overview } from "../../src/addin/sidebar/messages";
import type { Host } from "../../src/workbench/host";
import { buildBundle, bundleHost, byHand, smallTabs } from "./bundle-host";
import { linesOf, setCell, shown, tabNames, told, typeInto } from "./read-tabs";
import { DEPARTMENT, individual, workbookOf } from "./workbooks";

const LIST = "Đề nghị CCHC 2021-2025";
const FINAL = "Danh sách đề nghị CCHC 2021-2025";
const LOG = "Nhật ký Hội đồng";

beforeAll(buildBundle, 60_000);

/** The department with its list; Văn phòng Sở and one of its people are chosen with all votes. */
async function chosen(): Promise<Host> {
  const host = smallTabs(bundleHost(await workbookOf(DEPARTMENT)));
  host.run("createNominationList");
  for (const name of ["Văn phòng Sở", "Nguyễn Văn An"]) {
    typeInto(host, LIST, name, "Hội đồng chọn", true);
    typeInto(host, LIST, name, "Số phiếu", "9/9/10");
  }
  members(host, "10", "");
  return host;
}

/** Of the council, all and those present. */
function members(host: Host, total: string, present: string): void {
  const row = shown(host, LIST).findIndex(([first]) => first === "Tổng số thành viên Hội đồng") + 1;
  setCell(host, LIST, row, 5, total);
  setCell(host, LIST, row + 1, 5, present);
}

function close(host: Host): string {
  return (
    (host.run("runDashboardCommand", { command: "closeNominationList" }) as { message?: string }).message ??
    ""
  );
}

/** Rows of a tab without its hidden columns. */
function rows(host: Host, tab: string, columns: number): string[] {
  return shown(host, tab).map((row) => row.slice(0, columns).join("|"));
}

/** What the sidebar says of data that is another since. */
function changed(host: Host): string {
  const { value } = host.run("readDashboard", { track: "period" }) as { value?: Overview };
  return value?.steps.closing?.changed ?? "";
}

/** The tabs whose tables are read. */
function tablesRead(host: Host): readonly string[] | undefined {
  const { value } = host.run("readDashboard", { track: "period" }) as { value?: Overview };
  return value?.tables.map(({ sheet }) => sheet);
}

/** The values of all tabs. */
function everything(host: Host): unknown {
  return byHand(
    host,
    `return ss.getSheets().map((sheet) => [sheet.getName(), sheet.getDataRange().getValues()])`,
  );
}

function notice(host: Host): string {
  return shown(host, FINAL)[0]?.[0] ?? "";
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

describe("without any command the closed list itself", () => {
  test("names the cell of a rating that changes afterwards; when it is back, the notice goes", async () => {
    const host = await chosen();
    close(host);
    setCell(host, "Cá nhân", 4, 7, "HTXSNV");
    expect(notice(host)).toBe('Dữ liệu đã thay đổi sau khi chốt: trang "Cá nhân" ô G4.');
    setCell(host, "Tập thể", 3, 3, "không");
    expect(notice(host)).toBe(
      'Dữ liệu đã thay đổi sau khi chốt: trang "Tập thể" ô C3; trang "Cá nhân" ô G4.',
    );
    setCell(host, "Cá nhân", 4, 7, "HTTNV");
    setCell(host, "Tập thể", 3, 3, "x");
    expect(notice(host)).toBe("");
  });

  test("says of a line that was added below, and of one that was deleted", async () => {
    const host = await chosen();
    close(host);
    setCell(host, "Cá nhân", 8, 2, "Người Khác");
    expect(notice(host)).toBe('Dữ liệu đã thay đổi sau khi chốt: trang "Cá nhân" thêm hoặc bớt dòng.');
    byHand(host, `ss.getSheetByName("Cá nhân").deleteRow(7)`);
    expect(notice(host)).toMatch(/^Dữ liệu đã thay đổi sau khi chốt: trang "Cá nhân"/);
  });

  test("says nothing of a note, of the list's own columns of colour, or of a tab that is renamed", async () => {
    const host = smallTabs(
      bundleHost(
        await workbookOf({
          ...DEPARTMENT,
          "Cá nhân": (DEPARTMENT["Cá nhân"] ?? []).map((row, index) => [
            ...row,
            index === 0 ? "Ghi chú" : null,
          ]),
        }),
      ),
    );
    host.run("createNominationList");
    for (const [column, value] of [
      ["Hội đồng chọn", true],
      ["Số phiếu", "9/9/10"],
    ] as const)
      typeInto(host, LIST, "Văn phòng Sở", column, value);
    close(host);
    setCell(host, "Cá nhân", 4, 12, "Mới chuyển về");
    host.run("highlightEligible");
    byHand(host, `ss.getSheetByName("Cá nhân").setName("Cán bộ")`);
    expect(notice(host)).toBe("");
    setCell(host, "Cán bộ", 4, 7, "HTXSNV");
    expect(notice(host)).toMatch(/ô G4\.$/);
  });

  test("follows a line that is moved down, and says which tab lost its columns", async () => {
    const host = await chosen();
    close(host);
    byHand(host, `ss.getSheetByName("Cá nhân").insertRowsBefore(1, 2)`);
    expect(notice(host)).toBe("");
    setCell(host, "Cá nhân", 6, 7, "HTXSNV");
    expect(notice(host)).toBe('Dữ liệu đã thay đổi sau khi chốt: trang "Cá nhân" ô G6.');
    byHand(host, `ss.getSheetByName("Tập thể").deleteColumn(3)`);
    expect(notice(host)).toMatch(/trang "Tập thể"/);
  });

  test("is watched by a hidden tab, of which there is one after closing twice", async () => {
    const host = await chosen();
    close(host);
    close(host);
    const hidden = byHand(
      host,
      `return ss.getSheets().filter((sheet) => sheet.isSheetHidden()).map((sheet) => sheet.getName())`,
    );
    expect(hidden).toEqual(["Dữ liệu lúc chốt 2021-2025"]);
    setCell(host, "Cá nhân", 4, 7, "HTXSNV");
    close(host);
    expect(notice(host)).toBe("");
  });

  test("closed again after a rating changed is watched by one hidden tab still, and what it copied is no table", async () => {
    const host = await chosen();
    close(host);
    setCell(host, "Cá nhân", 4, 7, "HTXSNV");
    const before = tabNames(host);
    host.run("reopenNominationList");
    host.run("closeNominationList");
    expect(told(host)).not.toContain("sửa tay");
    expect(tabNames(host)).toEqual(before);
    expect(tablesRead(host)).toEqual(["Tập thể", "Cá nhân"]);
  });

  test("has a hidden tab that is no table either once an exported file has lost its mark", async () => {
    const host = await chosen();
    close(host);
    byHand(
      host,
      `for (const sheet of ss.getSheets()) for (const each of sheet.getDeveloperMetadata()) each.remove()`,
    );
    expect(tablesRead(host)).toEqual(["Tập thể", "Cá nhân"]);
  });

  test("whose notice somebody typed over has it back with the next command", async () => {
    const host = await chosen();
    close(host);
    setCell(host, FINAL, 1, 1, "Bản chính");
    setCell(host, "Cá nhân", 4, 7, "HTXSNV");
    host.run("checkData");
    expect(notice(host)).toBe('Dữ liệu đã thay đổi sau khi chốt: trang "Cá nhân" ô G4.');
    setCell(host, "Cá nhân", 4, 7, "HTTNV");
    expect(notice(host)).toBe("");
  });

  test("keeps what was closed in a hidden tab that is no table, even shown and without its mark", async () => {
    const host = await chosen();
    close(host);
    const report = (): NominationReport => host.run("nominationReport") as NominationReport;
    const before = report();
    byHand(
      host,
      `const watch = ss.getSheetByName("Dữ liệu lúc chốt 2021-2025");
       watch.showSheet();
       watch.setName("Bảng cũ");
       for (const metadata of watch.getDeveloperMetadata()) metadata.remove();`,
    );
    const after = report();
    const eligible = ({ collectives, individuals }: NominationReport): readonly string[] =>
      [...collectives, ...individuals].flatMap(({ name, status }) => (status === "eligible" ? [name] : []));
    // Its lines name people of the units under no header: they are told of, and make nobody eligible.
    expect(after.issues.some(({ sheet, code }) => sheet === "Bảng cũ" && code === "lineUnread")).toBe(true);
    expect(after.individuals).toHaveLength(before.individuals.length);
    expect(eligible(before)).toEqual(expect.arrayContaining([...eligible(after)]));
  });

  test("whose hidden tab somebody deleted is told by the next command", async () => {
    const host = await chosen();
    close(host);
    byHand(host, `ss.deleteSheet(ss.getSheetByName("Dữ liệu lúc chốt 2021-2025"))`);
    expect(notice(host)).toBe("");
    setCell(host, "Cá nhân", 4, 7, "HTXSNV");
    host.run("checkData");
    expect(notice(host)).toBe(
      'Dữ liệu đã thay đổi sau khi chốt: "Cá nhân" ô G4 (Xếp loại 2023, Lê Văn Cường).',
    );
    setCell(host, "Cá nhân", 4, 7, "HTTNV");
    host.run("createNominationList");
    expect(notice(host)).toBe("");
  });
});

test("a change that no formula sees, a rating struck through, is told by the next command and goes when it is back", async () => {
  const host = await chosen();
  close(host);
  const strike = (line: string) =>
    byHand(host, `ss.getSheetByName("Cá nhân").getRange("G4").setFontLine(args)`, line);
  strike("line-through");
  host.run("checkData");
  const told = 'Dữ liệu đã thay đổi sau khi chốt: "Cá nhân" ô G4 (Xếp loại 2023, Lê Văn Cường).';
  expect(notice(host)).toBe(told);
  host.run("checkData");
  expect(notice(host)).toBe(told);
  strike("none");
  host.run("checkData");
  expect(notice(host)).toBe("");
});

test("the sidebar says on opening what changed since the list was closed, and writes nothing", async () => {
  const host = await chosen();
  const said = (): unknown =>
    (host.run("readDashboard", { track: "period" }) as { value?: Overview }).value?.steps.closing;
  expect(said()).toBeNull();
  close(host);
  expect(said()).toMatchObject({ changed: null });
  const before = everything(host);
  setCell(host, "Cá nhân", 4, 7, "HTXSNV");
  expect(said()).toMatchObject({
    changed: 'Dữ liệu đã thay đổi sau khi chốt: "Cá nhân" ô G4 (Xếp loại 2023, Lê Văn Cường).',
  });
  setCell(host, "Cá nhân", 4, 7, "HTTNV");
  expect(everything(host)).toEqual(before);
});

test("a new vote, a new person and one who is gone are changes, too", async () => {
  const host = await chosen();
  close(host);
  typeInto(host, LIST, "Nguyễn Văn An", "Số phiếu", "8/9/10");
  setCell(host, "Cá nhân", 7, 2, "Người Khác");
  host.run("checkData");
  expect(notice(host)).toMatch(
    /^Dữ liệu đã thay đổi sau khi chốt: trang "Cá nhân" ô B7; "Đề nghị CCHC 2021-2025" ô I\d+ /,
  );
  expect(changed(host)).toContain('thêm "Người Khác" ở "Cá nhân" dòng 7');
  expect(changed(host)).toContain('"Huỳnh Thị Gấm" không còn trong bảng');
});

test.each<readonly [says: string, change: (host: Host) => void, sentence: RegExp]>([
  [
    "another number of members, by which shares of votes are others",
    (host) => {
      members(host, "20", "");
    },
    /"Đề nghị CCHC 2021-2025" ô E\d+ \(số thành viên Hội đồng\)/,
  ],
  [
    "a note of somebody chosen, which is printed with the list",
    (host) => {
      typeInto(host, LIST, "Nguyễn Văn An", "Ghi chú", "Sáng kiến");
    },
    /ô I\d+ \(phần ghi của Hội đồng, Nguyễn Văn An\)/,
  ],
])("%s: a change, too", async (_, change, sentence) => {
  const host = await chosen();
  close(host);
  change(host);
  expect(changed(host)).toMatch(sentence);
  host.run("checkData");
  expect(notice(host)).toMatch(sentence);
});

test("of two people of one name, unit and award each one's line is watched", async () => {
  const host = smallTabs(
    bundleHost(
      await workbookOf({
        ...DEPARTMENT,
        "Cá nhân": [
          ...(DEPARTMENT["Cá nhân"] ?? []),
          individual(7, "Nguyễn Văn An", "Văn phòng Sở", { position: "Kế toán" }),
          individual(8, "Nguyễn Văn An", "Văn phòng Sở", { position: "Kế toán" }),
        ],
      }),
    ),
  );
  host.run("createNominationList");
  typeInto(host, LIST, "Văn phòng Sở", "Hội đồng chọn", true);
  close(host);
  const lines = linesOf(host, LIST).filter((line) => line["Họ và tên / Tên tập thể"] === "Nguyễn Văn An");
  expect(lines).toHaveLength(3);
  for (const { row } of lines) {
    setCell(host, LIST, Number(row), 9, true);
    expect(changed(host)).toContain(`ô I${row ?? ""} `);
    setCell(host, LIST, Number(row), 9, false);
    expect(changed(host)).toBe("");
  }
});

test("a copy of the closed list that somebody made does not stay closed when the list is opened again", async () => {
  const host = await chosen();
  close(host);
  byHand(
    host,
    `const copy = ss.insertSheet("Bản sao của danh sách", 0);
     const values = ss.getSheetByName(args).getDataRange().getValues();
     copy.getRange(1, 1, values.length, values[0].length).setNumberFormat("@").setValues(values);
     for (const mark of ss.getSheetByName(args).getDeveloperMetadata()) copy.addDeveloperMetadata(mark.getKey(), mark.getValue());`,
    FINAL,
  );
  host.run("reopenNominationList");
  expect(notice(host)).toMatch(/^Danh sách đã mở lại lúc /);
  const { value } = host.run("readDashboard", { track: "period" }) as { value?: Overview };
  expect(value?.steps.closing).toBeNull();
});

test("without a list, without a choice, or with somebody who is eligible no more, nothing is closed", async () => {
  const host = smallTabs(bundleHost(await workbookOf(DEPARTMENT)));
  host.run("closeNominationList");
  expect(told(host)).toMatch(/^Chưa có trang "Đề nghị CCHC 2021-2025"/);
  host.run("createNominationList");
  host.run("closeNominationList");
  expect(told(host)).toContain("Chưa đánh dấu ai");
  typeInto(host, LIST, "Văn phòng Sở", "Hội đồng chọn", true);
  typeInto(host, LIST, "Nguyễn Văn An", "Hội đồng chọn", true);
  setCell(host, "Cá nhân", 2, 7, "KHTNV");
  host.run("closeNominationList");
  expect(told(host)).toMatch(/ô I\d+: "Nguyễn Văn An" được chọn nhưng nay không còn đủ điều kiện/);
  expect(tabNames(host)).not.toContain(FINAL);
});

test.each<readonly [says: string, name: string, votes: string, sentence: RegExp]>([
  ["missing votes", "Nguyễn Văn An", "", /ô J\d+: chưa ghi số phiếu của "Nguyễn Văn An"/],
  ["more for than present", "Nguyễn Văn An", "9/8", /số phiếu "9\/8" của "Nguyễn Văn An" không hợp lệ/],
  ["more than all members", "Nguyễn Văn An", "12", /số phiếu "12" của "Nguyễn Văn An" không hợp lệ/],
  ["a date", "Nguyễn Văn An", "8/9/2026", /số phiếu "8\/9\/2026" của "Nguyễn Văn An" không hợp lệ/],
  ["a word", "Nguyễn Văn An", "tám", /số phiếu "tám" của "Nguyễn Văn An" không hợp lệ/],
  ["a flag below the ballot", "Văn phòng Sở", "7/9", /"Văn phòng Sở" đạt 70% số phiếu, Cờ thi đua cần 80%/],
])("%s: asked about before closing, and told afterwards", async (_, name, votes, sentence) => {
  const host = await chosen();
  typeInto(host, LIST, name, "Số phiếu", votes);
  host.run("closeNominationList");
  const asked = host.dialogs.filter(({ kind }) => kind === "alert").map(({ text }) => text);
  expect(asked.join("\n")).toMatch(sentence);
});

test("somebody chosen whose result still awaits a judgement: asked about with what is missing", async () => {
  const host = await chosen();
  // Trần Thị Bình's "Thành tích CCHC xuất sắc" is blank.
  typeInto(host, LIST, "Trần Thị Bình", "Hội đồng chọn", true);
  typeInto(host, LIST, "Trần Thị Bình", "Số phiếu", "9/9/10");
  host.run("closeNominationList");
  const asked = host.dialogs.filter(({ kind }) => kind === "alert").map(({ text }) => text);
  expect(asked.join("\n")).toMatch(
    /ô I\d+: "Trần Thị Bình" được chọn khi kết quả còn là "Chờ Hội đồng": chưa ghi "Thành tích CCHC xuất sắc" \(IV\.1\.1\.b\)\./,
  );
  expect(asked.join("\n")).not.toContain('"Nguyễn Văn An" được chọn khi');
});

test("more votes than members were present: asked about with the numbers", async () => {
  const host = await chosen();
  members(host, "10", "7");
  typeInto(host, LIST, "Nguyễn Văn An", "Số phiếu", "9");
  host.run("closeNominationList");
  const asked = host.dialogs.filter(({ kind }) => kind === "alert").map(({ text }) => text);
  expect(asked.join("\n")).toMatch(
    /ô J\d+: số phiếu "9" của "Nguyễn Văn An" không hợp lệ \(có mặt 7, tổng số 10\)/,
  );
});

test("votes that count other members than the list states are asked about, and unclear votes on who is not chosen", async () => {
  const host = await chosen();
  members(host, "10", "9");
  typeInto(host, LIST, "Nguyễn Văn An", "Số phiếu", "9/10");
  typeInto(host, LIST, "Lê Văn Cường", "Số phiếu", "năm");
  host.run("closeNominationList");
  const asked = host.dialogs.filter(({ kind }) => kind === "alert").map(({ text }) => text);
  expect(asked.join("\n")).toMatch(
    /ô J\d+: số phiếu "9\/10" của "Nguyễn Văn An" khác với bảng cuối trang \(có mặt 9\)\./,
  );
  expect(asked.join("\n")).toMatch(/ô J\d+: số phiếu "năm" của "Lê Văn Cường" không hợp lệ/);
});

test("a tick that cannot be told for one, and a line that somebody inserted, are never passed over", async () => {
  const host = await chosen();
  typeInto(host, LIST, "Thanh tra Sở", "Hội đồng chọn", "đồng ý");
  host.run("closeNominationList");
  expect(told(host)).toMatch(/ô I\d+: không rõ "đồng ý" là chọn hay không chọn "Thanh tra Sở"/);
  host.run("createNominationList");
  expect(linesOf(host, LIST).map((line) => line["Hội đồng chọn"])).toContain("đồng ý");
  typeInto(host, LIST, "Thanh tra Sở", "Hội đồng chọn", true);
  const row = Number(linesOf(host, LIST).find(({ section }) => section?.startsWith("B."))?.row);
  byHand(host, `ss.getSheetByName(args.tab).insertRowAfter(args.row)`, { tab: LIST, row });
  setCell(host, LIST, row + 1, 1, "");
  setCell(host, LIST, row + 1, 2, "Người Chèn");
  setCell(host, LIST, row + 1, 9, true);
  host.run("closeNominationList");
  expect(told(host)).toMatch(/"Người Chèn" được chọn nhưng nay không còn đủ điều kiện đề nghị/);
  expect(tabNames(host)).not.toContain(FINAL);
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
