/** What stands in the way of closing the list, and what is asked about before. */
import type { Host } from "../../src/workbench/host";
import { buildBundle, bundleHost, byHand, smallTabs } from "./bundle-host";
import { chosen, FINAL, LIST, members } from "./council-list";
import { linesOf, setCell, tabNames, told, typeInto } from "./read-tabs";
import { DEPARTMENT, workbookOf } from "./workbooks";

beforeAll(buildBundle, 60_000);

/** All that was asked. */
function alerts(host: Host): string {
  return host.dialogs
    .filter(({ kind }) => kind === "alert")
    .map(({ text }) => text)
    .join("\n");
}

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
  expect(alerts(host)).toMatch(sentence);
});

test("titles and notes that were not read to the end are asked about with their cells, ordinary ones are not", async () => {
  const host = await chosen();
  host.run("closeNominationList");
  expect(alerts(host)).not.toContain("không hiểu hết");

  const other = await chosen({
    ...DEPARTMENT,
    "Cá nhân": (DEPARTMENT["Cá nhân"] ?? []).map((row, index) => [
      ...row,
      index === 0 ? "Ghi chú" : index === 2 ? "Nay ở xã" : index === 5 ? "Đang xem xét kỷ luật" : null,
    ]),
  });
  other.run("closeNominationList");
  expect(alerts(other)).toContain(
    'Tiêu đề, ghi chú mà tiện ích không hiểu hết: "Cá nhân" ô L3. Đọc xem có chữ nào',
  );
  // Of what is plainly said "Sửa giúp" takes no note as seen.
  expect(alerts(other)).toMatch(
    /Ghi chú có thể nói về kỷ luật.*: "Cá nhân" ô L6\. Kiểm tra; không ảnh hưởng/,
  );
});

test("a note that is attached to a cell is told, and asked about before closing", async () => {
  const host = await chosen();
  byHand(host, `ss.getSheetByName("Cá nhân").getRange("G3").setNote("Chờ kết luận của Sở Nội vụ")`);
  host.run("checkData");
  expect(linesOf(host, "Kiểm tra dữ liệu")).toContainEqual(
    expect.objectContaining({
      "Mức độ": "Nên xem",
      Trang: "Cá nhân",
      "Các ô": "G3",
      "Đang ghi": "Chờ kết luận của Sở Nội vụ",
      "Việc cần làm": expect.stringMatching(/^Ghi chú gắn ở ô này/) as string,
    }),
  );
  host.run("closeNominationList");
  expect(alerts(host)).toContain('không hiểu hết: "Cá nhân" ô G3.');
});

test("somebody chosen whose result still awaits a judgement: asked about with what is missing", async () => {
  const host = await chosen();
  // Trần Thị Bình's "Thành tích CCHC xuất sắc" is blank.
  typeInto(host, LIST, "Trần Thị Bình", "Hội đồng chọn", true);
  typeInto(host, LIST, "Trần Thị Bình", "Số phiếu", "9/9/10");
  host.run("closeNominationList");
  expect(alerts(host)).toMatch(
    /ô I\d+: "Trần Thị Bình" được chọn khi kết quả còn là "Chờ Hội đồng": chưa ghi "Thành tích CCHC xuất sắc" \(IV\.1\.1\.b\)\./,
  );
  expect(alerts(host)).not.toContain('"Nguyễn Văn An" được chọn khi');
});

test("more votes than members were present: asked about with the numbers", async () => {
  const host = await chosen();
  members(host, "10", "7");
  typeInto(host, LIST, "Nguyễn Văn An", "Số phiếu", "9");
  host.run("closeNominationList");
  expect(alerts(host)).toMatch(
    /ô J\d+: số phiếu "9" của "Nguyễn Văn An" không hợp lệ \(có mặt 7, tổng số 10\)/,
  );
});

test("votes that count other members than the list states are asked about, and unclear votes on who is not chosen", async () => {
  const host = await chosen();
  members(host, "10", "9");
  typeInto(host, LIST, "Nguyễn Văn An", "Số phiếu", "9/10");
  typeInto(host, LIST, "Lê Văn Cường", "Số phiếu", "năm");
  host.run("closeNominationList");
  expect(alerts(host)).toMatch(
    /ô J\d+: số phiếu "9\/10" của "Nguyễn Văn An" khác với bảng cuối trang \(có mặt 9\)\./,
  );
  expect(alerts(host)).toMatch(/ô J\d+: số phiếu "năm" của "Lê Văn Cường" không hợp lệ/);
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
