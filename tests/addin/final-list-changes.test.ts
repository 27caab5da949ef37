/** What is another since the list was closed: facts, votes, members and notes, each with its cell. */
import type { Host } from "../../src/workbench/host";
import { buildBundle, bundleHost, smallTabs } from "./bundle-host";
import { changed, chosen, close, LIST, members, notice } from "./council-list";
import { linesOf, setCell, typeInto } from "./read-tabs";
import { DEPARTMENT, individual, workbookOf } from "./workbooks";

beforeAll(buildBundle, 60_000);

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
