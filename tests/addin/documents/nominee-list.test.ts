/** The appendix to the Tờ trình: everybody once, in groups, with what the council and the sheet say of them. */
import { nomineeList } from "../../../src/addin/documents/nominee-list";
import { collective, dossier, individual, settings } from "./dossiers";
import { paragraphsOf, readBack, ruledTables } from "./read-docx";

async function read(source = dossier()): Promise<{
  readonly texts: readonly string[];
  readonly lines: readonly (readonly string[])[];
}> {
  const list = await readBack(nomineeList(source, source.nominees, false));
  return { texts: paragraphsOf(list).map(({ text }) => text), lines: ruledTables(list)[0] ?? [] };
}

test("is headed as an appendix to the Tờ trình, whose number and day are left blank", async () => {
  const { texts } = await read(
    dossier({ settings: settings({ proposalCode: "TTr-SNV", agencyName: "Sở Nội vụ" }) }),
  );
  expect(texts.slice(0, 4)).toEqual([
    "Phụ lục",
    "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG",
    "Phong trào thi đua cải cách hành chính giai đoạn 2021-2025",
    "(Kèm theo Tờ trình số ……/TTr-SNV ngày …… tháng …… năm …… của Sở Nội vụ)",
  ]);
});

test("of letters of commendation is attached to the Tờ trình of the office", async () => {
  const list = await readBack(nomineeList(dossier(), [individual({ award: "GK" })], true));
  const all = paragraphsOf(list).map(({ text }) => text);
  expect(all).toContain("DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN");
  expect(all).toContain("(Kèm theo Tờ trình số ……/TTr-SXD ngày …… tháng …… năm …… của Văn phòng Sở)");
});

test("names collectives, then individuals, each numbered from 1, with award, results, votes and note", async () => {
  const { lines, texts } = await read(
    dossier({
      nominees: [
        collective(),
        individual({ note: "Trực tiếp làm CCHC" }),
        individual({ name: "Nguyễn Văn Cường", gender: "male", position: "", votes: null, percent: null }),
      ],
    }),
  );
  expect(lines.slice(1)).toEqual([
    ["A. TẬP THỂ (01)"],
    [
      "1",
      "Phòng Quản lý xây dựng",
      "",
      "Cờ thi đua của UBND tỉnh",
      "Tốt: 2021, 2022;\nXuất sắc: 2023-2025",
      "9/11 (81%)",
      "",
    ],
    ["B. CÁ NHÂN (02)"],
    [
      "1",
      "Bà Trần Thị Bình",
      "Phó Trưởng phòng, Phòng Quản lý xây dựng",
      "Bằng khen của Chủ tịch UBND tỉnh",
      "HTTNV: 2021-2025",
      "8/11 (72%)",
      "Trực tiếp làm CCHC",
    ],
    [
      "2",
      "Ông Nguyễn Văn Cường",
      "Phòng Quản lý xây dựng",
      "Bằng khen của Chủ tịch UBND tỉnh",
      "HTTNV: 2021-2025",
      "",
      "",
    ],
  ]);
  expect(texts.at(-1)).toBe("Tổng cộng: 01 tập thể và 02 cá nhân.");
});

test("votes without a number of members are told without a share", async () => {
  const votes = { inFavour: 8, present: 9, total: null };
  const { lines } = await read(dossier({ nominees: [individual({ votes, percent: null })] }));
  expect(lines[2]?.[5]).toBe("8");
});

test("a year of which the sheet says nothing is not told, and breaks a row of years", async () => {
  const years = [2021, 2022, 2023, 2024, 2025].map((year) => ({
    year,
    rating: year === 2023 ? null : ("HTXSNV" as const),
    discipline: "",
  }));
  const { lines } = await read(dossier({ nominees: [individual({ years })] }));
  expect(lines[2]?.[4]).toBe("HTXSNV: 2021, 2022, 2024, 2025");
});

test("sixty people are sixty lines, each once", async () => {
  const names = Array.from({ length: 60 }, (_, index) => `Người số ${String(index + 1)}`);
  const nominees = names.map((name) => individual({ name, gender: null }));
  const { lines, texts } = await read(dossier({ nominees }));
  expect(lines[1]).toEqual(["A. CÁ NHÂN (60)"]);
  expect(lines.slice(2).map(([, name]) => name)).toEqual(names);
  expect(texts.at(-1)).toBe("Tổng cộng: 60 cá nhân.");
});
