/** What one tab says of the tables of others: such tables are set aside, and the sentence is told at its cell. */
import { readWorkbook } from "../../src/sheet/read-workbook";
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { gridOf, issuesIn, peopleIn, readTabs, type Rows, type Tabs } from "./grids";

const PEOPLE: Rows = [
  ["STT", "Họ và tên", "Đơn vị", "Xếp loại 2025"],
  [1, "Nguyễn Văn An", "Văn phòng Sở", "HTTNV"],
];
const UNITS: Rows = [
  ["STT", "Tên tập thể", "Xếp loại CCHC 2025"],
  [1, "Văn phòng Sở", "Tốt"],
];

/** "Ghi chú 1,1 Tờ Cá nhân là số liệu nháp" */
function setAside(tabs: Tabs, seenTexts: readonly string[] = []): readonly string[] {
  const grids = Object.entries(tabs).map(([sheet, rows]) => gridOf(sheet, rows));
  return readWorkbook(grids, { ...DEFAULT_PARAMETERS, seenTexts }).issues.flatMap(
    ({ code, found, place: { sheet, row, column } }) =>
      code === "tableUndecided" ? [`${sheet} ${String(row)},${String(column)} ${found}`] : [],
  );
}

/** How many ratings and classes are read. */
function factsIn(tabs: Tabs): number {
  const { collectives, individuals } = readTabs(tabs).facts;
  const ofUnits = (collectives ?? []).flatMap(({ parClasses }) => [...parClasses]);
  const ofPeople = (individuals ?? []).flatMap(({ ratings }) => [...ratings]);
  return ofUnits.length + ofPeople.length;
}

test.each([
  ['Tờ "Cá nhân" là số liệu nháp'],
  ["Số liệu trong file này chưa được duyệt"],
  ["Bảng xếp loại 2025 chưa chính thức, chờ Hội đồng"],
  ["Dữ liệu năm 2023 nhập sai, đang sửa"],
  ["Cột xếp loại 2024 là tự đánh giá"],
  ["File thử nghiệm, không phải số liệu thật"],
  ["Kết quả CCHC 2024 đã bị UBND tỉnh hủy bỏ"],
  ["Bảng Cá nhân chưa cập nhật kỷ luật"],
  ["Tất cả xếp loại ở đây do các phòng tự chấm"],
  ["Không lấy số liệu ở tờ Cá nhân để xét"],
  ["Bảng này: bản cũ, không dùng"],
  ["Đang rà soát lại kết quả xếp loại 2023"],
  ["Dữ liệu chép từ năm trước"],
  ["So lieu chua duyet"],
  ["Đã họp ngày 12/12. Kết quả xếp loại cán bộ chưa được công nhận."],
])("a note on a tab of its own sets tables aside: %s", (note) => {
  const tabs = { "Cá nhân": PEOPLE, "Tập thể": UNITS, "Ghi chú": [["Phòng họp số 2"], [note]] };
  expect(setAside(tabs)[0]).toMatch(/^Ghi chú 2,1 /);
  expect(factsIn({ "Cá nhân": PEOPLE, "Tập thể": UNITS })).toBe(2);
  expect(factsIn(tabs)).toBe(note.includes("Cá nhân") ? 1 : 0);
});

test.each([
  ["Mỗi năm một tờ, tên tờ ghi năm"],
  ["Không sửa tiêu đề các cột của bảng"],
  ["Nếu số liệu sai thì sửa trực tiếp trong bảng"],
  ["Ai chưa được xếp loại thì ghi KXL, không để trống"],
  ["Khi chưa có kết quả thì để trống cột xếp loại"],
  ["Không chia sẻ file này ra ngoài Sở"],
  ["Sao lưu bản cũ trước khi nhập số liệu mới"],
  ["Không xét khen thưởng đối với tập thể có kết quả xếp loại dưới loại Tốt"],
  ["Kết quả biểu quyết: 9/9 đồng ý, không có ý kiến khác"],
  ["Số liệu đã đối chiếu với hồ sơ gốc, không có sai sót"],
  ["Phòng nào nộp chậm thì Văn phòng Sở nhắc"],
  ["Văn phòng Sở: xếp loại năm 2024 bị hạ"],
  ["Cột Xếp loại không được để trống."],
  ["Mỗi dòng trong bảng là một người, không lặp lại."],
  ["Xếp loại Trung bình: dưới 65 điểm"],
  ["Số liệu đã chốt, không sửa nữa."],
  ["Đã bổ sung số liệu còn thiếu của năm 2022."],
  ["Bản nháp đã xóa, chỉ còn bản chính thức."],
  ["Kết quả kiểm phiếu: 9/9 phiếu đồng ý, 0 phiếu không đồng ý."],
  ["Hội đồng đã bình xét và thống nhất danh sách trên."],
  ["Thông qua dự thảo bảng tổng hợp kết quả xếp loại với tỷ lệ 100%."],
  ["Trang thiết bị làm việc chưa được thay thế."],
  ["BIÊN BẢN HỌP TỔ CẢI CÁCH HÀNH CHÍNH"],
  ["Kết quả đấu thầu bị hủy."],
])("a guide, a rule, minutes, or what is said of somebody sets no table aside: %s", (note) => {
  expect(setAside({ "Cá nhân": PEOPLE, "Tập thể": UNITS, "Hướng dẫn": [[note]] })).toEqual([]);
});

test("a sentence on all tables is told once, and not what follows from their not being used", () => {
  const tabs = { "Cá nhân": PEOPLE, "Tập thể": UNITS, "Ghi chú": [["Số liệu chưa duyệt"]] };
  expect(issuesIn(tabs)).toEqual(["Ghi chú 1,1 tableUndecided"]);
});

test("where tabs are named, the tables of others are used", () => {
  const tabs = { "Cá nhân": PEOPLE, "Tập thể": UNITS, "Ghi chú": [["Số liệu tờ Cá nhân là bản nháp"]] };
  expect(setAside(tabs)).toEqual(["Ghi chú 1,1 Số liệu tờ Cá nhân là bản nháp"]);
  expect(peopleIn(tabs)).toEqual(["Nguyễn Văn An, Văn phòng Sở: "]);
  expect(factsIn(tabs)).toBe(1);
});

test("a tab with a table of its own may speak of another", () => {
  const tabs = { "Cá nhân": PEOPLE, "Tập thể": [...UNITS, [], ["", "Số liệu tờ Cá nhân chưa duyệt"]] };
  expect(setAside(tabs)).toContain("Tập thể 4,2 Số liệu tờ Cá nhân chưa duyệt");
});

test("the lines of a list of tasks set nothing aside, a sentence alone on its tab does", () => {
  const tasks: Rows = [
    ["PHÂN CÔNG CÔNG VIỆC"],
    ["STT", "Nội dung", "Hạn"],
    [1, "Kiểm tra lại bảng xếp loại", "30/12"],
  ];
  expect(setAside({ "Cá nhân": PEOPLE, Việc: tasks })).toEqual([]);
  expect(setAside({ "Cá nhân": PEOPLE, Việc: [...tasks, ["Bảng xếp loại chưa duyệt"]] })).toEqual([
    "Việc 4,1 Bảng xếp loại chưa duyệt",
  ]);
});

test("what the table's own tab says is told beside it", () => {
  const tabs = {
    "Cá nhân": [...PEOPLE, [], ["Số liệu đến 30/9"]],
    "Ghi chú": [["Tờ Cá nhân chưa duyệt. Tờ Cá nhân là bản nháp."]],
  };
  expect(setAside(tabs)).toEqual([
    "Cá nhân 4,1 Số liệu đến 30/9",
    "Ghi chú 1,1 Tờ Cá nhân chưa duyệt.",
    "Ghi chú 1,1 Tờ Cá nhân là bản nháp.",
  ]);
});

test("a sentence that somebody has seen sets nothing aside", () => {
  const tabs = { "Cá nhân": PEOPLE, "Ghi chú": [["Số liệu chưa duyệt. Bảng này là bản nháp."]] };
  expect(setAside(tabs)).toHaveLength(2);
  expect(setAside(tabs, ["số liệu chưa duyệt."])).toEqual(["Ghi chú 1,1 Bảng này là bản nháp."]);
  expect(setAside(tabs, ["Số liệu chưa duyệt.", "Bảng này là bản nháp."])).toEqual([]);
});
