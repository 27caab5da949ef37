/** Báo cáo sơ kết, tổng kết read back: its numbers are those of the sheet, and what people write is blank. */
import type { Movement } from "../../../src/addin/documents/dossier";
import { movementReport } from "../../../src/addin/documents/movement-report";
import { annualDossier, dossier, MOVEMENT } from "./dossiers";
import { paragraphsOf, readBack, ruledTables, type ReadDocument } from "./read-docx";

function read(...[changes]: Parameters<typeof dossier>): Promise<ReadDocument> {
  return readBack(movementReport(dossier(changes)));
}

/** The lines of the table whose header begins so, without its header. */
function tableOf(document: ReadDocument, ...header: readonly string[]): readonly (readonly string[])[] {
  const table = ruledTables(document).find(([first]) =>
    header.every((name, index) => first?.[index] === name),
  );
  if (!table) throw new Error(`no table ${header.join(", ")}`);
  return table.slice(1);
}

/** Years in titles are kept on the line of the word before. */
function plain({ text }: ReadDocument): string {
  return text.replace(/\u00a0/g, " ");
}

test("V.3: of the period it is a tổng kết, of a year a sơ kết, under the plan's number", async () => {
  const period = await read();
  expect(plain(period)).toContain("Tổng kết thực hiện Kế hoạch số 609/KH-SXD giai đoạn 2021-2025");
  expect(period.text).toContain("Số: ……/BC-SXD");
  const year = await readBack(movementReport(annualDossier()));
  expect(plain(year)).toContain("Sơ kết thực hiện Kế hoạch số 609/KH-SXD năm 2025");
});

test("classes by year, in counts and of each collective on its colour", async () => {
  const document = await read();
  expect(tableOf(document, "Năm", "Xuất sắc")).toEqual([
    ["Năm 2024", "0", "1", "1", "0", "0", "0"],
    ["Năm 2025", "1", "0", "0", "0", "0", "1"],
  ]);
  expect(tableOf(document, "Tập thể", "2024")).toEqual([
    ["Phòng Quản lý xây dựng", "Tốt", "Xuất sắc"],
    ["Thanh tra Sở", "Khá", "Chưa có"],
  ]);
});

test("shares of ratings are of those rated: 2 of 9 are 22,2%", async () => {
  expect(tableOf(await read(), "Năm", "HTXSNV")).toEqual([
    ["Năm 2024", "2 (22,2%)", "6 (66,7%)", "1 (11,1%)", "0 (0,0%)", "1", "0"],
    ["Năm 2025", "3 (30,0%)", "7 (70,0%)", "0 (0,0%)", "0 (0,0%)", "0", "0"],
  ]);
});

test("outcomes, missed conditions, and whom the council has chosen", async () => {
  const document = await read();
  expect(tableOf(document, "Đối tượng")).toEqual([
    ["Tập thể", "1", "0", "0", "1", "2"],
    ["Cá nhân", "2", "1", "0", "7", "10"],
  ]);
  expect(tableOf(document, "Điều kiện (điều khoản)")).toEqual([
    ["Xếp loại CCHC Tốt trở lên mọi năm (IV.1.1.a)", "1", "0"],
    ["Thuộc tập thể đủ điều kiện (IV.1.1.b)", "0", "7"],
  ]);
  // One collective for the flag, two people for the certificate.
  expect(tableOf(document, "Hình thức khen thưởng")).toEqual([
    ["Cờ thi đua của UBND tỉnh", "1", "0"],
    ["Bằng khen của Chủ tịch UBND tỉnh", "0", "2"],
  ]);
});

test("III.2: who has registered, by the year's own registration where there is one", async () => {
  // Of the period two of three, one declined; 2025 has a blank of its own for one of the two.
  expect((await read()).text).toContain("02 trong 03 tập thể đã đăng ký.");
  const year = await readBack(movementReport(annualDossier()));
  expect(year.text).toContain("01 trong 03 tập thể đã đăng ký.");
});

test("a report on a year says nothing of later ones", async () => {
  const { text } = await readBack(movementReport(annualDossier({ year: 2024, round: "2024" })));
  expect(text).toContain("Năm 2024");
  expect(text).not.toContain("Năm 2025");
});

test("what people must write is blank under its heading, and the draft says what it is", async () => {
  const document = await read({ list: { closedAt: null, changedSince: null } });
  const paragraphs = paragraphsOf(document);
  expect(paragraphs[0]?.text).toMatch(/^BẢN NHÁP/);
  for (const label of [
    "1. Văn bản chỉ đạo, tuyên truyền, quán triệt:",
    "3. Kiểm tra việc thực hiện:",
    "5. Kết quả nổi bật, mô hình mới, cách làm hay, sáng kiến:",
    "2. Hạn chế khác:",
    "3. Nguyên nhân:",
    "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ",
    "V. KIẾN NGHỊ, ĐỀ XUẤT",
  ]) {
    const at = paragraphs.findIndex(({ text }) => text === label);
    expect([label, paragraphs[at + 1]?.hasDottedTab]).toEqual([label, true]);
  }
});

test("of 1,500 collectives a hundred are listed and twenty drawn, and that is said", async () => {
  const [first] = MOVEMENT.statistics.collectives;
  if (!first) throw new Error("no collective");
  const collectives = Array.from({ length: 1500 }, (_, index) => ({
    ...first,
    name: `Phòng ${String(index + 1)}`,
    people: { ...first.people, ineligible: index },
  }));
  const movement: Movement = { ...MOVEMENT, statistics: { ...MOVEMENT.statistics, collectives } };
  const document = await read({ movement });
  expect(tableOf(document, "Tập thể", "2024")).toHaveLength(100);
  expect(document.text).toContain("Ghi 100 trong 1500 tập thể");
  expect(document.text).toContain("Ghi 20 trong 1500 tập thể");
  expect(document.text).not.toContain("Phòng 1400\n");
});

test("with nothing in the sheet it is a form to be filled in", async () => {
  const { statistics } = MOVEMENT;
  const document = await read({
    nominees: [],
    registrations: [],
    movement: {
      failures: [],
      statistics: {
        ...statistics,
        outcomes: { collective: null, individual: null },
        collectives: [],
        classYears: [],
        ratingYears: [],
      },
    },
  });
  expect(document.text).toContain("Chưa có xếp loại CCHC của năm nào.");
  expect(document.text).toContain("Chưa có xếp loại cá nhân của năm nào.");
  expect(document.text).not.toMatch(/\b0\b.*tập thể/);
});
