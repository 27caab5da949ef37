/** The minutes: who was there, how they voted on whom, and what was decided. */
import { parseIsoDate } from "../../../src/domain/civil-date";
import { minutes } from "../../../src/addin/documents/minutes";
import { collective, dossier, individual, NOT_CHOSEN, settings } from "./dossiers";
import { paragraphsOf, plainTables, readBack, ruledTables, type ReadDocument } from "./read-docx";

function texts(document: ReadDocument): readonly string[] {
  return paragraphsOf(document).map(({ text }) => text);
}

test("are those of the council, with a number and no place beside the motto", async () => {
  const [head] = plainTables(await readBack(minutes(dossier())));
  expect(head).toEqual([
    [
      "SỞ XÂY DỰNG\nHỘI ĐỒNG\nTHI ĐUA - KHEN THƯỞNG\n\nSố: ……/BB-HĐTĐKT",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n",
    ],
  ]);
});

test("say when, where and by whom, as the settings have it", async () => {
  const known = settings({
    councilMeetingDate: parseIsoDate("2026-02-03"),
    councilVenue: "Phòng họp số 1",
    councilChair: "Lê Văn Minh",
    councilSecretary: "Võ Thị Lan",
  });
  const all = texts(await readBack(minutes(dossier({ settings: known }))));
  expect(all).toContain("Thời gian bắt đầu: …… giờ ……, ngày 03 tháng 02 năm 2026.");
  expect(all).toContain("Địa điểm: Phòng họp số 1");
  expect(all).toContain("Hội đồng có 11 thành viên, có mặt 09, vắng mặt 02.");
  expect(all).toContain("Chủ trì (chủ tọa): Lê Văn Minh, Chủ tịch Hội đồng.");
  expect(all).toContain("Thư ký (người ghi biên bản): Võ Thị Lan.");
});

test("leave dotted blanks for what is not known", async () => {
  const document = await readBack(minutes(dossier({ council: { total: null, present: 9 } })));
  expect(texts(document)).toContain("Hội đồng có …… thành viên, có mặt 09, vắng mặt …….");
  expect(texts(document)).toContain("Thời gian bắt đầu: …… giờ ……, ngày …… tháng …… năm …….");
  const venue = paragraphsOf(document).find(({ text }) => text.startsWith("Địa điểm:"));
  expect(venue).toMatchObject({ text: "Địa điểm: \t", hasDottedTab: true });
});

test("more present than members is no number of absent ones", async () => {
  const all = texts(await readBack(minutes(dossier({ council: { total: 5, present: 9 } }))));
  expect(all).toContain("Hội đồng có 05 thành viên, có mặt 09, vắng mặt …….");
});

test("tell the votes on each nominee, and on those who were not chosen", async () => {
  const source = dossier({
    nominees: [
      collective(),
      individual({ votes: { inFavour: 8, present: null, total: null }, percent: null }),
    ],
    notChosen: [NOT_CHOSEN],
  });
  const [table = []] = ruledTables(await readBack(minutes(source)));
  expect(table[0]?.slice(4)).toEqual(["Đồng ý", "Có mặt", "Tổng số", "Tỷ lệ", "Kết quả"]);
  expect(table.slice(1)).toEqual([
    ["A. TẬP THỂ (01)"],
    ["1", "Phòng Quản lý xây dựng", "", "Cờ thi đua của UBND tỉnh", "9", "9", "11", "81%", "Đề nghị"],
    ["B. CÁ NHÂN (02)"],
    [
      "1",
      "Bà Trần Thị Bình",
      "Phó Trưởng phòng, Phòng Quản lý xây dựng",
      "Bằng khen của Chủ tịch UBND tỉnh",
      "8",
      "…",
      "…",
      "…",
      "Đề nghị",
    ],
    [
      "2",
      "Phạm Thị Dung",
      "Chuyên viên, Thanh tra Sở",
      "Bằng khen của Chủ tịch UBND tỉnh",
      "3",
      "9",
      "11",
      "27%",
      "Không đề nghị",
    ],
  ]);
});

test("conclude with what is proposed, by award", async () => {
  const all = texts(await readBack(minutes(dossier())));
  const start = all.indexOf("4. Kết luận: Hội đồng thống nhất đề nghị khen thưởng:");
  expect(all.slice(start + 1, start + 3)).toEqual([
    "- Cờ thi đua của UBND tỉnh: 01 tập thể.",
    "- Bằng khen của Chủ tịch UBND tỉnh: 02 cá nhân.",
  ]);
});

test("conclude nothing where nobody was chosen", async () => {
  const all = texts(await readBack(minutes(dossier({ nominees: [] }))));
  expect(all.filter((text) => text.startsWith("4."))).toEqual(["4. Kết luận: \t"]);
});

test("are signed by the secretary on the left, above the recipients, and the chair on the right", async () => {
  const known = settings({ councilChair: "Lê Văn Minh", councilSecretary: "Võ Thị Lan" });
  const foot = plainTables(await readBack(minutes(dossier({ settings: known })))).at(-1);
  expect(foot).toEqual([
    [
      "THƯ KÝ\n(Ký, ghi rõ họ tên)\nVõ Thị Lan\n\nNơi nhận:\n- Thành viên Hội đồng;\n- Lưu: VT, hồ sơ.",
      "CHỦ TỌA\n(Ký, ghi rõ họ tên)\nLê Văn Minh",
    ],
  ]);
});
