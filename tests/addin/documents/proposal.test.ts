/** The Tờ trình: whom it asks, on which law, for how many, and who signs. */
import { parseIsoDate } from "../../../src/domain/civil-date";
import { documentsOf } from "../../../src/addin/documents/documents";
import type { Dossier } from "../../../src/addin/documents/dossier";
import { annualDossier, collective, dossier, individual, settings } from "./dossiers";
import { paragraphsOf, plainTables, readBack, type ReadDocument } from "./read-docx";

async function read(source: Dossier, title = "Tờ trình"): Promise<ReadDocument> {
  const found = documentsOf(source).find((document) => document.title === title);
  if (!found) throw new Error(`no document ${title}`);
  return readBack(found.build());
}

function texts(document: ReadDocument): readonly string[] {
  return paragraphsOf(document).map(({ text }) => text);
}

async function basesOf(source: Dossier): Promise<readonly string[]> {
  const document = await read(source);
  return paragraphsOf(document).flatMap(({ text, isItalic }) =>
    isItalic && text.startsWith("Căn cứ") ? [text] : [],
  );
}

test("is laid out as Nghị định 30 has it: agencies and number on the left, the state, place and day on the right", async () => {
  const [head, foot] = plainTables(await read(dossier({ settings: settings({ signer: "Lê Văn Minh" }) })));
  expect(head).toEqual([
    [
      "UBND TỈNH KIÊN GIANG\nSỞ XÂY DỰNG\n\nSố: ……/TTr-SXD",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nKiên Giang, ngày …… tháng …… năm ……",
    ],
  ]);
  expect(foot).toEqual([
    [
      "Nơi nhận:\n- Như trên;\n- Ban TĐKT tỉnh;\n- Thành viên HĐ TĐ-KT Sở;\n- Các phòng/ban/đơn vị thuộc Sở;\n- Lưu: VT, VP.",
      "GIÁM ĐỐC\nLê Văn Minh",
    ],
  ]);
});

test("is signed for the head where a deputy signs", async () => {
  const deputy = settings({
    signerCapacity: "KT. GIÁM ĐỐC",
    signerTitle: "PHÓ GIÁM ĐỐC",
    signer: "Võ Thị Lan",
  });
  const [, foot] = plainTables(await read(dossier({ settings: deputy })));
  expect(foot?.[0]?.[1]).toBe("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nVõ Thị Lan");
});

test("asks the chairman of the province and the Sở Nội vụ for what the council has chosen", async () => {
  const document = await read(dossier());
  const all = texts(document);
  expect(all.slice(0, 2)).toEqual([
    "TỜ TRÌNH",
    "Đề nghị Chủ tịch Ủy ban nhân dân tỉnh Kiên Giang khen thưởng\ncác tập thể, cá nhân có thành tích trong\nphong trào thi đua cải cách hành chính giai\u00a0đoạn\u00a02021-2025",
  ]);
  const to = all.indexOf("Kính gửi:");
  expect(all.slice(to + 1, to + 3)).toEqual([
    "- Chủ tịch Ủy ban nhân dân tỉnh Kiên Giang;",
    "- Sở Nội vụ tỉnh Kiên Giang (qua Phòng Cải cách hành chính và Tổ chức phi chính phủ).",
  ]);
  expect(all).toContain(
    "Sở Xây dựng kính đề nghị Chủ tịch Ủy ban nhân dân tỉnh Kiên Giang xem xét, khen thưởng cho 01 tập thể và 02 cá nhân có thành tích trong phong trào thi đua cải cách hành chính giai đoạn 2021-2025, gồm:",
  );
  expect(all).toContain("- Cờ thi đua của UBND tỉnh: 01 tập thể.");
  expect(all).toContain("- Bằng khen của Chủ tịch UBND tỉnh: 02 cá nhân.");
  expect(all.filter((text) => text !== "").at(-1)).toMatch(/kính đề nghị .* xem xét, quyết định\.\/\.$/);
});

test("one addressee stands beside the words", async () => {
  const one = await read(dossier({ settings: settings({ addressees: ["Ủy ban nhân dân tỉnh"] }) }));
  expect(texts(one)).toContain("Kính gửi: Ủy ban nhân dân tỉnh");
});

test.each([
  ["2023-12-31", "Nghị định số 91/2017/NĐ-CP ngày 31/7/2017", "ngày 26/11/2003"],
  ["2024-01-01", "Nghị định số 98/2023/NĐ-CP ngày 31/12/2023", "ngày 15/6/2022"],
  ["2025-06-30", "Nghị định số 98/2023/NĐ-CP ngày 31/12/2023", "ngày 15/6/2022"],
  ["2025-07-01", "Nghị định số 152/2025/NĐ-CP ngày 14/6/2025", "ngày 15/6/2022"],
])(
  "proposed on %s, it is based on %s and the law of %s, and on no other decree",
  async (day, decree, law) => {
    const bases = await basesOf(dossier({ awardDate: parseIsoDate(day) }));
    expect(bases[0]).toContain(law);
    expect(bases[1]).toContain(decree);
    expect(bases.filter((basis) => basis.includes("NĐ-CP"))).toHaveLength(1);
  },
);

test("its bases end with the plan, the recognised classes and the minutes; all but the last with a semicolon", async () => {
  const known = settings({
    classDecision: "Quyết định số 12/QĐ-UBND ngày 15/01/2026 của Chủ tịch UBND tỉnh;",
    councilMeetingDate: parseIsoDate("2026-01-05"),
  });
  const bases = await basesOf(dossier({ settings: known }));
  expect(bases.slice(-4)).toEqual([
    "Căn cứ Kế hoạch số 64/KH-UBND ngày 22/3/2022 của UBND tỉnh Kiên Giang về việc phát động phong trào thi đua cải cách hành chính hằng năm và giai đoạn 2021-2025 trên địa bàn tỉnh Kiên Giang;",
    "Căn cứ Kế hoạch số 609/KH-SXD ngày 30/3/2022 của Sở Xây dựng phát động phong trào thi đua cải cách hành chính hằng năm và giai đoạn 2021-2025;",
    "Căn cứ Quyết định số 12/QĐ-UBND ngày 15/01/2026 của Chủ tịch UBND tỉnh;",
    // NĐ 30/2020: days below 10, and January and February, with a nought.
    "Căn cứ Biên bản họp Hội đồng Thi đua - Khen thưởng Sở Xây dựng ngày 05 tháng 01 năm 2026.",
  ]);
  for (const basis of bases.slice(0, -1)) expect(basis).toMatch(/[^;];$/);
});

test("March to December are written without a nought", async () => {
  const met = settings({ councilMeetingDate: parseIsoDate("2026-03-12") });
  expect((await basesOf(dossier({ settings: met }))).at(-1)).toMatch(/ngày 12 tháng 3 năm 2026\.$/);
});

test("what somebody has typed with the word Căn cứ or a stop has each once", async () => {
  const typed = settings({ movementBases: ["Căn cứ Kế hoạch số 1/KH-UBND;", "căn cứ Công văn số 2."] });
  const bases = await basesOf(dossier({ settings: typed }));
  expect(bases).toEqual(expect.arrayContaining(["Căn cứ Kế hoạch số 1/KH-UBND;", "Căn cứ Công văn số 2;"]));
});

describe("with letters of commendation", () => {
  test("the province is asked for the certificates only", async () => {
    const document = await read(annualDossier());
    expect(document.text).toContain("khen thưởng cho 01 tập thể và 01 cá nhân");
    expect(document.text).not.toContain("Giấy khen");
  });

  test("the office asks the head of the agency, whoever signs for the agency", async () => {
    const deputy = settings({ signerCapacity: "KT. GIÁM ĐỐC", signerTitle: "PHÓ GIÁM ĐỐC" });
    const document = await read(annualDossier({ settings: deputy }), "Tờ trình tặng Giấy khen");
    expect(texts(document)).toContain("Kính gửi: Giám đốc Sở Xây dựng");
    expect(document.text).not.toMatch(/phó giám đốc/i);
  });

  test("the office asks the head of the agency for the letters only", async () => {
    const document = await read(annualDossier(), "Tờ trình tặng Giấy khen");
    expect(plainTables(document)[0]?.[0]?.[0]).toBe("SỞ XÂY DỰNG\nVĂN PHÒNG SỞ\n\nSố: ……/TTr-SXD");
    expect(texts(document)).toContain("Kính gửi: Giám đốc Sở Xây dựng");
    expect(texts(document)).toContain("- Giấy khen của Giám đốc Sở: 01 cá nhân.");
    expect(document.text).not.toContain("Bằng khen");
    expect(plainTables(document).at(-1)?.[0]?.[1]).toContain("CHÁNH VĂN PHÒNG");
  });
});

test("a collective asks for itself and its own people by name, and for nobody else", async () => {
  const source = dossier({
    nominees: [
      collective({ name: "Phòng Quản lý xây dựng" }),
      individual({ unit: "phòng Quản Lý Xây Dựng" }),
      individual({ name: "Lê Thị Hoa", unit: "Thanh tra Sở" }),
    ],
  });
  const document = await read(source, "Tờ trình của Phòng Quản lý xây dựng");
  expect(plainTables(document)[0]?.[0]?.[0]).toBe("SỞ XÂY DỰNG\nPHÒNG QUẢN LÝ XÂY DỰNG\n\nSố: ……/TTr-……");
  expect(texts(document)).toContain("- Cờ thi đua của UBND tỉnh: Phòng Quản lý xây dựng.");
  expect(texts(document)).toContain(
    "- Bằng khen của Chủ tịch UBND tỉnh: Bà Trần Thị Bình (Phó Trưởng phòng).",
  );
  expect(document.text).not.toContain("Lê Thị Hoa");
  // Cờ and Bằng khen are the province's: the agency hands on what it cannot give (V).
  expect(document.text).toContain(
    "Phòng Quản lý xây dựng kính đề nghị Giám đốc Sở Xây dựng khen thưởng hoặc trình cấp có thẩm quyền khen thưởng cho 01 tập thể và 01 cá nhân",
  );
  // V.1: Tờ trình, Biên bản, Báo cáo.
  expect(texts(document)).toContain(
    "(Có Biên bản họp Hội đồng Thi đua - Khen thưởng Sở Xây dựng và Báo cáo thành tích kèm theo)",
  );
});

test("a collective writes to the head of the agency by way of the office, which writes to the head alone", async () => {
  const source = dossier({
    nominees: [collective({ name: "Thanh tra Sở" }), collective({ name: "văn phòng Sở" })],
  });
  const addressed = async (title: string): Promise<readonly string[]> =>
    texts(await read(source, title)).filter((text) => /^Kính gửi|^- (Giám đốc|Văn phòng)/.test(text));
  expect(await addressed("Tờ trình của Thanh tra Sở")).toEqual([
    "Kính gửi:",
    "- Giám đốc Sở Xây dựng;",
    "- Văn phòng Sở.",
  ]);
  expect(await addressed("Tờ trình của văn phòng Sở")).toEqual(["Kính gửi: Giám đốc Sở Xây dựng"]);
});

test("the last sentence stays with the signature, so that nobody signs on an empty page", async () => {
  const { blocks } = await read(dossier());
  // After them the table with the signature, and the paragraph that ends the file.
  const last = blocks.slice(-4, -2);
  expect(last.map((block) => "text" in block && block.isKeptWithNext)).toEqual([true, true]);
});
