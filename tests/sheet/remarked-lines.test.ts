/** Whatever stands beside the facts in words that are not known leaves the line open, at its cell, until somebody has looked at it. */
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { readWorkbook } from "../../src/sheet/read-workbook";
import type { CellValue } from "../../src/sheet/cell";
import { gridOf, issuesIn, type Tabs } from "./grids";
import { outcome, outcomes, tabsOf } from "./sound-tabs";

const SOUND = outcomes(tabsOf());
const gridsOf = (tabs: Tabs) => Object.entries(tabs).map(([sheet, rows]) => gridOf(sheet, rows));
const beside = (kind: "people" | "units", header: string, cell: CellValue): Tabs =>
  tabsOf({ [kind]: { cells: { [header]: cell } } });

describe("a note", () => {
  test.each([
    "Phiếu thấp 3/9",
    "Chưa chính xác",
    "Bỏ",
    "Dừng",
    "Đợi kết quả",
    "Trả lại hồ sơ",
    "Để sang năm",
    "Lùi đợt sau",
    "Thu hồi",
    "Bác",
    "Có ý kiến khác",
    "???",
    "Рейтинг",
    "B",
    "Phieu thap",
  ])("in words that are not known leaves its line open, with its cell: %s", (note) => {
    expect(outcomes(beside("people", "Ghi chú", note)).slice(3)).not.toContain("eligible");
    expect(outcomes(beside("units", "Ghi chú", note)).slice(0, 3)).not.toContain("eligible");
    expect(issuesIn(beside("people", "Ghi chú", note))).toEqual(["Cá nhân 2,11 noteUnfamiliar"]);
    expect(issuesIn(beside("units", "Ghi chú", note))).toEqual(["Tập thể 2,11 noteUnfamiliar"]);
  });

  test.each([
    "Đảng viên",
    "Trưởng phòng, phụ trách CCHC",
    "Bổ nhiệm Phó Trưởng phòng từ 01/3/2023",
    "Chuyên viên chính",
    "CSTĐCS 2023",
    "Giấy khen năm 2024 (QĐ số 12/QĐ-SXD)",
    "Nghỉ thai sản 2022",
    "Chuyển đến từ Thanh tra Sở 2023",
    "Hợp đồng 111",
    "TRƯỞNG PHÒNG",
    "Kiêm nhiệm công tác văn thư",
    "Tuyển dụng 2022",
    "x",
    "Không",
    "-",
    "Sáng kiến cấp tỉnh năm 2023",
    "Thạc sĩ quản lý xây dựng",
  ])("that is known to say nothing changes nothing: %s", (note) => {
    expect(outcomes(beside("people", "Ghi chú", note))).toEqual(SOUND);
    expect(issuesIn(beside("people", "Ghi chú", note))).not.toContainEqual(
      expect.stringContaining("Unfamiliar"),
    );
  });

  test("of a year leaves that year open", () => {
    const tabs = beside("people", "Ghi chú", "Phiếu thấp năm 2024");
    expect(outcome(tabs, "person", "BK_GD")).toBe("missingData");
    expect(outcome(tabs, "person", "BK_NAM", 2025)).toBe("eligible");
  });

  test("that somebody has looked at says nothing any more, however it is spelled", () => {
    const seenTexts = ["phiếu thấp 3/9"];
    const read = (note: string) =>
      readWorkbook(gridsOf(beside("people", "Ghi chú", note)), { ...DEFAULT_PARAMETERS, seenTexts });
    expect(read("Phiếu  thấp 3/9").issues).toEqual([]);
    expect(read("Phiếu thấp 2/9").issues).not.toEqual([]);
  });

  test("with nothing but a class leaves open where it is lower", () => {
    const tabs = beside("units", "Ghi chú CCHC 2025", "Khá");
    expect(outcome(tabs, "unit", "BK_NAM")).toBe("missingData");
    expect(issuesIn(tabs)).toEqual(["Tập thể 2,11 noteUnfamiliar"]);
  });

  test("of somebody who is not rated well anyway is no matter", () => {
    const tabs = tabsOf({
      people: {
        cells: {
          ...Object.fromEntries(
            [2021, 2022, 2023, 2024, 2025].map((year) => [`Xếp loại ${String(year)}`, "HTNV"]),
          ),
          "Ghi chú": "Phiếu thấp",
        },
      },
    });
    expect(issuesIn(tabs)).toEqual([]);
  });
});

describe("a column with a header that is not known", () => {
  test.each<["people" | "units", string, CellValue]>([
    ["people", "Đủ điều kiện", "Không"],
    ["people", "Đủ điều kiện", false],
    ["people", "Ý kiến Hội đồng", "Không"],
    ["people", "Loại", "B"],
    ["people", "Quân số", 12],
    ["people", "Điểm 2025", 45],
    ["people", "Tổng điểm", "6,5"],
    ["people", "Bình xét", "3/9 phiếu"],
    ["units", "Sau phúc tra", "Loại C"],
    ["units", "Đúng hạn", "Không"],
    ["units", "Tình trạng đăng ký", "Trễ"],
    ["units", "Ngày đến", "15/4/2022"],
    ["units", "Ngày đến", { year: 2022, month: 4, day: 15 }],
    ["units", "Chốt", "Chưa"],
  ])("leaves the line open: %s, %s: %j", (kind, header, cell) => {
    const own = kind === "people" ? [3, 5] : [0, 3];
    expect(outcomes(beside(kind, header, cell)).slice(...own)).not.toContain("eligible");
    expect(issuesIn(beside(kind, header, cell))).not.toEqual([]);
  });

  test.each<["people" | "units", string, CellValue]>([
    ["people", "Số điện thoại", "0912345678"],
    ["people", "Trình độ chuyên môn", "Kỹ sư xây dựng"],
    ["people", "Hệ số lương", 3.66],
    ["people", "Điểm 2025", 92],
    ["people", "Điểm tiêu chí chung", 28],
    ["people", "Ngày vào ngành", { year: 2010, month: 5, day: 1 }],
    ["people", "Mã hình thức", 12],
    ["people", "Sở trường", "Tham mưu"],
    ["units", "Ngày đến", "28/3/2022"],
    ["units", "Ngày thành lập", "1/7/2025"],
    ["units", "Lãnh đạo phụ trách", "Phó Giám đốc"],
    ["units", "Hạn đăng ký", "31/3/2022"],
    ["people", "Kết quả khác", ""],
  ])("changes nothing where it is known to say nothing: %s, %s: %j", (kind, header, cell) => {
    expect(outcomes(beside(kind, header, cell))).toEqual(SOUND);
    expect(issuesIn(beside(kind, header, cell))).toEqual([]);
  });

  test("is passed over once somebody has chosen so", () => {
    const columnNames = new Map([["Đủ điều kiện", "Không dùng"]]);
    const tabs = beside("people", "Đủ điều kiện", "Không");
    expect(readWorkbook(gridsOf(tabs), { ...DEFAULT_PARAMETERS, columnNames }).issues).toEqual([]);
  });
});
