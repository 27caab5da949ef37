/** The head of the closed list says that its data is another one since, without any command and by the next one. */
import type { NominationReport } from "../../src/addin/commands";
import type { Overview } from "../../src/addin/sidebar/messages";
import type { Host } from "../../src/workbench/host";
import { buildBundle, bundleHost, byHand, smallTabs } from "./bundle-host";
import { chosen, close, FINAL, LIST, notice } from "./council-list";
import { setCell, tabNames, told, typeInto } from "./read-tabs";
import { DEPARTMENT, workbookOf } from "./workbooks";

beforeAll(buildBundle, 60_000);

/** The tabs whose tables are read. */
function tablesRead(host: Host): readonly string[] | undefined {
  const { value } = host.run("readDashboard", { track: "period" }) as { value?: Overview };
  return value?.tables.map(({ sheet }) => sheet);
}

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
