/** The files that the dialog offers: which, under which names, and what it says of settings that are missing. */
import { listFilesOf, type ListFile } from "../../../src/addin/list-files/list-files";
import type { Dossier } from "../../../src/addin/documents/dossier";
import { annualDossier, collective, dossier, individual, settings } from "../documents/dossiers";

const WHOLE = settings({ importSubjectTypes: ["Tập thể → PB", "Cá nhân → CC"], importField: "CCHC" });

function fileOf(given: Dossier, id: ListFile["id"]): ListFile {
  const file = listFilesOf(given).find((each) => each.id === id);
  if (!file) throw new Error(`no file ${id}`);
  return file;
}

function names(given: Dossier): readonly string[] {
  return listFilesOf(given).map(({ fileName }) => fileName);
}

test("a closed list: the import form, both older forms, and the list with votes", () => {
  expect(names(dossier())).toEqual([
    "Danh-sach-nhap-phan-mem-2021-2025.xlsx",
    "Mau-nhap-cu-tap-the-2021-2025.xlsx",
    "Mau-nhap-cu-ca-nhan-2021-2025.xlsx",
    "Danh-sach-duoc-chon-2021-2025.csv",
  ]);
});

test.each<[string, Dossier["list"]]>([
  ["was not closed", { closedAt: null, changedSince: null }],
  ["is of data that changed", { closedAt: "18/01/2026 09:30", changedSince: "Dữ liệu đã thay đổi" }],
])("each name says that it is a draft where the list %s", (_, list) => {
  const drafts = names(dossier({ list }));
  expect(drafts).toHaveLength(4);
  for (const name of drafts) expect(name).toMatch(/^BAN-NHAP-/);
});

test("with nobody chosen there is no file, with collectives alone none of people", () => {
  expect(names(dossier({ nominees: [] }))).toEqual([]);
  const ids = (given: Dossier) => listFilesOf(given).map(({ id }) => id);
  expect(ids(dossier({ nominees: [collective()] }))).toEqual(["newer", "olderCollectives", "chosen"]);
  expect(ids(dossier({ nominees: [individual()] }))).toEqual(["newer", "olderIndividuals", "chosen"]);
});

test("whoever filled in the settings is told nothing more, but for what the sheets cannot know", () => {
  const given = dossier({ settings: WHOLE });
  expect(fileOf(given, "newer").remarks).toEqual([]);
  expect(fileOf(given, "olderCollectives").remarks).toEqual([]);
  expect(fileOf(given, "olderIndividuals").remarks).toEqual([
    "Ngày sinh, địa chỉ không có trong bảng: điền sau khi tải.",
  ]);
  expect(fileOf(given, "chosen").remarks).toEqual([]);
});

test("missing words are named with the line of the settings to type them into, of those only who are chosen", () => {
  expect(fileOf(annualDossier({ settings: WHOLE }), "newer").remarks).toEqual([
    'Chưa có tên hình thức trong phần mềm của Giấy khen: ô đó để trống. Ghi ở trang "Thiết lập CCHC" (menu Thiết lập), dòng "Tên hình thức trong phần mềm".',
  ]);
  expect(fileOf(dossier(), "newer").remarks).toEqual([
    'Chưa có phân loại đối tượng trong phần mềm của tập thể, cá nhân: cột đó để trống. Nếu phần mềm cần thì ghi ở trang "Thiết lập CCHC" (menu Thiết lập), dòng "Phân loại đối tượng trong phần mềm".',
    'Cột "Lĩnh vực hoạt động" để trống. Nếu phần mềm cần thì ghi ở trang "Thiết lập CCHC" (menu Thiết lập), dòng "Lĩnh vực hoạt động".',
  ]);
  // The Giấy khen of this round is a person's.
  const codes = (id: ListFile["id"]) =>
    fileOf(annualDossier({ settings: WHOLE }), id).remarks.filter((remark) =>
      remark.startsWith("Chưa có mã"),
    );
  expect(codes("olderCollectives")).toEqual([]);
  expect(codes("olderIndividuals")).toHaveLength(1);
});

test("a line of the settings that says nothing is quoted beside the files that need it", () => {
  const given = dossier({
    settings: { ...WHOLE, importAwardCodes: ["Cờ thi đua 1668522916", "Bằng khen giai đoạn → 1"] },
  });
  expect(fileOf(given, "olderCollectives").remarks[0]).toContain(
    'Chưa hiểu "Cờ thi đua 1668522916" ở trang "Thiết lập CCHC" (menu Thiết lập), dòng "Mã hình thức trong phần mềm"',
  );
  expect(fileOf(given, "newer").remarks).toEqual([]);
});

test("every file can be made, for one and for many", async () => {
  const people = Array.from({ length: 300 }, (_, index) =>
    individual({ name: `Nguyễn Văn ${String(index)}` }),
  );
  for (const given of [dossier(), dossier({ nominees: [collective(), ...people] })]) {
    for (const { build } of listFilesOf(given)) expect((await build()).length).toBeGreaterThan(200);
  }
});
