/** The report: filled with what the sheet knows, blank where only people can write, on the form of its day. */
import { parseIsoDate } from "../../../src/domain/civil-date";
import { achievementReport } from "../../../src/addin/documents/achievement-report";
import { collective, dossier, individual, settings, staff } from "./dossiers";
import { paragraphsOf, plainTables, readBack, ruledTables, type ReadDocument } from "./read-docx";

function texts(document: ReadDocument): readonly string[] {
  return paragraphsOf(document).map(({ text }) => text);
}

describe("of a collective", () => {
  test("is issued by it under its agency and names the award", async () => {
    const document = await readBack(achievementReport(dossier(), collective()));
    expect(plainTables(document)[0]?.[0]?.[0]).toBe("SỞ XÂY DỰNG\nPHÒNG QUẢN LÝ XÂY DỰNG\n\nSố: ……/BC-……");
    expect(texts(document)[0]).toBe("BÁO CÁO THÀNH TÍCH\nĐỀ NGHỊ TẶNG CỜ THI ĐUA CỦA UBND TỈNH");
  });

  test("has the sections of Mẫu số 07, with blanks for what the sheet does not know", async () => {
    const document = await readBack(achievementReport(dossier(), collective()));
    const all = texts(document);
    expect(all.filter((text) => /^(I|II|\d)\. /.test(text))).toEqual([
      "I. THÔNG TIN CHUNG",
      "1. Tên tập thể: Phòng Quản lý xây dựng",
      "2. Cơ cấu tổ chức:",
      "3. Chức năng, nhiệm vụ được giao:",
      "II. THÀNH TÍCH ĐẠT ĐƯỢC",
      "1. Kết quả xếp loại cải cách hành chính và xếp loại cán bộ, công chức, viên chức, người lao động:",
      "2. Nội dung thành tích đạt được trong phong trào thi đua:",
      "3. Các biện pháp, giải pháp đã thực hiện:",
      "4. Hiệu quả đạt được:",
      "5. Kết quả dẫn đầu phong trào thi đua (nếu có):",
    ]);
    for (const label of ["- Trụ sở chính:", "- Điện thoại:"]) {
      const found = paragraphsOf(document).find(({ text }) => text.startsWith(label));
      expect(found).toMatchObject({ text: `${label} \t`, hasDottedTab: true });
    }
    const content = all.indexOf("2. Nội dung thành tích đạt được trong phong trào thi đua:");
    expect(all.slice(content + 1, content + 4)).toEqual(["\t", "\t", "\t"]);
  });

  test("tells class and staff of each year, and nothing where the sheet is silent", async () => {
    const years = [
      { year: 2024, parClass: "good", staff: staff({ HTXSNV: 3, HTTNV: 8, unrated: 1 }) },
      { year: 2025, parClass: null, staff: null },
    ] as const;
    const document = await readBack(achievementReport(dossier(), collective({ years })));
    expect(ruledTables(document)[0]).toEqual([
      ["Năm", "Xếp loại CCHC", "Số người", "HTXSNV", "HTTNV", "HTNV", "KHTNV", "Không xếp loại"],
      ["2024", "Tốt", "12", "3", "8", "0", "0", "1"],
      ["2025", "…", "…", "…", "…", "…", "…", "…"],
    ]);
    expect(texts(document)).toContain(
      "- Tổng số cán bộ, công chức, viên chức và người lao động: 12 người (theo bảng xếp loại năm 2024).",
    );
  });

  test("counts people whose rating is not known in a column of their own", async () => {
    const years = [{ year: 2025, parClass: "good", staff: staff({ HTTNV: 8 }, 2) }] as const;
    const [table = []] = ruledTables(await readBack(achievementReport(dossier(), collective({ years }))));
    expect(table[0]?.at(-1)).toBe("Chưa có xếp loại");
    expect(table[1]).toEqual(["2025", "Tốt", "10", "0", "8", "0", "0", "0", "2"]);
  });

  test("is signed by its head, and by the one above who confirms", async () => {
    const foot = plainTables(await readBack(achievementReport(dossier(), collective()))).at(-1);
    expect(foot?.[0]?.map((cell) => cell.replaceAll("\n", " ").trim())).toEqual([
      "THỦ TRƯỞNG ĐƠN VỊ CẤP TRÊN TRỰC TIẾP NHẬN XÉT, XÁC NHẬN (Ký, đóng dấu)",
      "THỦ TRƯỞNG ĐƠN VỊ (Ký, đóng dấu)",
    ]);
  });

  test("says who recognised the classes where the settings do", async () => {
    const known = settings({ classDecidedBy: "UBND tỉnh", classDecision: "Quyết định số 12/QĐ-UBND" });
    const all = texts(await readBack(achievementReport(dossier({ settings: known }), collective())));
    expect(all).toContain("Xếp loại cải cách hành chính: UBND tỉnh, Quyết định số 12/QĐ-UBND.");
  });
});

describe("of a person", () => {
  test("is filled with name, gender, position and unit, and blank for what no sheet holds", async () => {
    const document = await readBack(achievementReport(dossier(), individual()));
    const all = texts(document);
    for (const line of [
      "- Họ và tên: Trần Thị Bình",
      "- Giới tính: Nữ",
      "- Chức vụ: Phó Trưởng phòng",
      "- Đơn vị công tác: Phòng Quản lý xây dựng",
    ]) {
      expect(all).toContain(line);
    }
    for (const label of ["- Ngày, tháng, năm sinh:", "- Quê quán:", "- Nơi thường trú:", "- Nghề nghiệp:"]) {
      expect(all).toContain(`${label} \t`);
    }
  });

  test("whose gender, position and unit are not known has blanks for them", async () => {
    const unknown = individual({ gender: null, position: "", unit: "" });
    const all = texts(await readBack(achievementReport(dossier(), unknown)));
    for (const label of ["- Giới tính:", "- Chức vụ:", "- Đơn vị công tác:"]) {
      expect(all).toContain(`${label} \t`);
    }
  });

  test("tells ratings and discipline by year, no discipline only where the sheet says so", async () => {
    const years = [
      { year: 2023, rating: "HTXSNV", discipline: "" },
      { year: 2024, rating: "unrated", discipline: "Khiển trách" },
      { year: 2025, rating: null, discipline: null },
    ] as const;
    const source = individual({ years, undatedDiscipline: ["Cảnh cáo"] });
    const document = await readBack(achievementReport(dossier(), source));
    expect(ruledTables(document)[0]).toEqual([
      ["Năm", "Xếp loại chất lượng", "Kỷ luật"],
      ["2023", "Hoàn thành xuất sắc nhiệm vụ", "Không"],
      ["2024", "Không xếp loại", "Khiển trách"],
      ["2025", "…", "…"],
    ]);
    expect(texts(document)).toContain("Kỷ luật chưa rõ năm: Cảnh cáo.");
  });

  test("is signed by the person, confirmed by the unit and by the one above", async () => {
    const foot = plainTables(await readBack(achievementReport(dossier(), individual()))).at(-1);
    expect(foot?.[0]?.map((cell) => cell.replaceAll("\n", " ").trim())).toEqual([
      "THỦ TRƯỞNG ĐƠN VỊ CẤP TRÊN TRỰC TIẾP NHẬN XÉT, XÁC NHẬN (Ký, đóng dấu)",
      "THỦ TRƯỞNG ĐƠN VỊ XÁC NHẬN (Ký, đóng dấu)",
      "NGƯỜI BÁO CÁO (Ký, ghi rõ họ tên) Trần Thị Bình",
    ]);
  });
});

test.each([
  ["2023-12-31", "(Mẫu số 07 ban hành kèm theo Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ)"],
  [
    "2024-01-01",
    "(Mẫu báo cáo thành tích khen thưởng theo chuyên đề ban hành kèm theo Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ)",
  ],
  [
    "2025-07-01",
    "(Mẫu báo cáo thành tích đề nghị khen thưởng thi đua theo chuyên đề ban hành kèm theo Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ)",
  ],
])("proposed on %s, it is on the form %s", async (day, form) => {
  const all = texts(
    await readBack(achievementReport(dossier({ awardDate: parseIsoDate(day) }), individual())),
  );
  expect(all.filter((text) => text.startsWith("(Mẫu"))).toEqual([form]);
});

test("a form of no name is not mentioned", async () => {
  const unnamed = settings({ reportFormFromJuly2025: "" });
  const document = await readBack(achievementReport(dossier({ settings: unnamed }), individual()));
  expect(document.text).not.toContain("Mẫu");
});
