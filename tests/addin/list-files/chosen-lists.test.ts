/** The lists of the chosen: the headings and cells that the provincial software takes, and the votes in numbers. */
import {
  chosenList,
  importForm,
  olderCollectiveForm,
  olderIndividualForm,
} from "../../../src/addin/list-files/chosen-lists";
import { importCodes } from "../../../src/addin/list-files/import-codes";
import type { ListTable } from "../../../src/addin/list-files/list-table";
import type { Dossier } from "../../../src/addin/documents/dossier";
import { annualDossier, dossier, settings } from "../documents/dossiers";

const CODES = importCodes(
  settings({ importSubjectTypes: ["Tập thể → PB", "Cá nhân → CC"], importField: "CCHC" }),
);
const MERIT = "Bằng khen cấp bộ, ban, ngành, tỉnh, đoàn thể trung ương";

function headers({ columns }: ListTable): readonly string[] {
  return columns.map(({ header }) => header);
}

test("the newer form: nine columns in its own words, collectives and people in one table", () => {
  const table = importForm(dossier(), CODES);
  expect(table.title).toBeNull();
  expect(headers(table)).toEqual([
    "STT",
    "Tên gọi (Ông/Bà/Chức danh)",
    "Tên tập thể/cá nhân/hộ gia đình",
    "Chức vụ",
    "Đơn vị công tác",
    "Phân loại khen thưởng",
    "Danh hiệu thi đua/Hình thức khen thưởng",
    "Phân loại đối tượng",
    "Lĩnh vực hoạt động",
  ]);
  expect(table.rows).toEqual([
    [1, "", "Phòng Quản lý xây dựng", "", "", "TAPTHE", "Cờ thi đua của UBND tỉnh", "PB", "CCHC"],
    [2, "Bà", "Trần Thị Bình", "Phó Trưởng phòng", "Phòng Quản lý xây dựng", "CANHAN", MERIT, "CC", "CCHC"],
    // Where the sheet does not say whether somebody is a man or a woman, nobody guesses.
    [3, "", "Nguyễn Văn Cường", "Chuyên viên", "Phòng Quản lý xây dựng", "CANHAN", MERIT, "CC", "CCHC"],
  ]);
});

test("the older form of collectives: a title, five columns, the flag as a title of emulation", () => {
  const table = olderCollectiveForm(dossier(), CODES);
  expect(table.title).toBe("DANH SÁCH ĐỐI TƯỢNG ĐỀ NGHỊ KHEN THƯỞNG");
  expect(headers(table)).toEqual([
    "STT",
    "Tên đơn vị / tập thể",
    "Mã phân loại tập thể",
    "Mã hình thức khen thưởng",
    "Mã danh hiệu",
  ]);
  expect(table.rows).toEqual([[1, "Phòng Quản lý xây dựng", "PB", "", "1668522916"]]);
});

test("the older form of people: eleven columns, numbered from 1, a certificate as a form of commendation", () => {
  const table = olderIndividualForm(dossier(), CODES);
  expect(headers(table)).toEqual([
    "STT",
    "Họ và tên",
    "Giới tính",
    "Ngày sinh",
    "Chức vụ",
    "Tên phòng ban",
    "Tên đơn vị",
    "Địa chỉ",
    "Mã phân loại cán bộ",
    "Mã hình thức khen thưởng",
    "Mã danh hiệu",
  ]);
  const [first, second] = table.rows;
  expect(first).toEqual([
    1,
    "Trần Thị Bình",
    "Nữ",
    "",
    "Phó Trưởng phòng",
    "Phòng Quản lý xây dựng",
    "Sở Xây dựng",
    "",
    "CC",
    "1650360491",
    "",
  ]);
  expect(second?.slice(0, 3)).toEqual([2, "Nguyễn Văn Cường", ""]);
});

test("a Giấy khen whose name the settings do not give has an empty cell, not another award's", () => {
  const { rows } = importForm(annualDossier(), importCodes(settings()));
  expect(rows.map((row) => row[6])).toEqual([MERIT, MERIT, ""]);
  const { rows: named } = importForm(
    annualDossier(),
    importCodes(settings({ importAwardNames: ["Giấy khen → Giấy khen của Giám đốc Sở"] })),
  );
  expect(named.map((row) => row[6])).toEqual(["", "", "Giấy khen của Giám đốc Sở"]);
});

test("the list with votes: each number in a column of its own, blank where nothing was counted", () => {
  const table = chosenList(dossier());
  expect(headers(table)).toEqual([
    "STT",
    "Đối tượng",
    "Họ và tên / Tên tập thể",
    "Chức vụ",
    "Đơn vị",
    "Hình thức khen thưởng",
    "Số phiếu đồng ý",
    "Số thành viên dự họp",
    "Tổng số thành viên",
    "Tỷ lệ phiếu (%)",
    "Ghi chú",
  ]);
  expect(table.rows.map((row) => [row[1], row[2], ...row.slice(6, 10)])).toEqual([
    ["Tập thể", "Phòng Quản lý xây dựng", 9, 9, 11, 81],
    ["Cá nhân", "Trần Thị Bình", 8, 9, 11, 72],
    ["Cá nhân", "Nguyễn Văn Cường", "", "", "", ""],
  ]);
});

test("who was voted on without being chosen is in none of them", () => {
  const tables = [importForm, olderCollectiveForm, olderIndividualForm, chosenList] as const;
  const given: Dossier = dossier();
  expect(given.notChosen.map(({ name }) => name)).toEqual(["Phạm Thị Dung"]);
  for (const table of tables) expect(table(given, CODES).rows.flat()).not.toContain("Phạm Thị Dung");
});
