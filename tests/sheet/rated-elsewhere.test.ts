/** A table that is not used, but says that it puts others right, leaves open what it says worse of somebody. */
import { type CellValue } from "../../src/sheet/cell";
import { issuesIn, type Rows, type Tabs } from "./grids";
import { outcome, ONE_YEAR_HEADER, PERSON_LINE, tableOf, tabsOf, UNIT, UNIT_LINE } from "./sound-tabs";

function withTab(tab: string, rows: Rows): Tabs {
  return { ...tabsOf(), [tab]: rows };
}

const LOWER = tableOf(PERSON_LINE, { cells: { "Xếp loại 2023": "HTNV" } });
const SAME = tableOf(PERSON_LINE, {});

test.each([
  ["Cá nhân (sửa)"],
  ["Cá nhân 2", "Thay thế bảng ở tờ Cá nhân"],
  ["Cá nhân 2", "KẾT QUẢ KIỂM TRA LẠI"],
  ["Cá nhân 2", "BIÊN BẢN HỌP HỘI ĐỒNG"],
  ["Cá nhân lần 2"],
])("a later version with a lower rating leaves it open: %s %s", (tab, ...titles) => {
  const above = titles.map((title) => [title]);
  expect(outcome(withTab(tab, [...above, ...LOWER]), "person", "BK_GD")).toBe("missingData");
  expect(outcome(withTab(tab, [...above, ...LOWER]), "unit", "CO_GD")).toBe("missingData");
  expect(outcome(withTab(tab, [...above, ...SAME]), "person", "BK_GD")).toBe("eligible");
});

test.each([["Tự đánh giá"], ["Dự kiến xếp loại"], ["Bản nháp"], ["Cá nhân (bản cũ)"], ["Cá nhân 6 tháng"]])(
  "what is only tried, wished for, older or of a part of the year leaves it alone: %s",
  (tab) => {
    expect(outcome(withTab(tab, LOWER), "person", "BK_GD")).toBe("eligible");
  },
);

test("a lower class in such a table leaves the unit's open", () => {
  const rows = tableOf(UNIT_LINE, { cells: { "Xếp loại CCHC 2025": "Khá" } });
  expect(outcome(withTab("Tập thể (sửa)", rows), "unit", "BK_NAM")).toBe("missingData");
});

describe("the class of the unit beside its people", () => {
  const beside = (cell: CellValue): Tabs =>
    tabsOf({ people: { cells: { "Xếp loại CCHC của đơn vị 2025": cell } } });

  test("leaves the unit's own open where it is lower, and is told", () => {
    expect(outcome(beside("Khá"), "unit", "BK_NAM")).toBe("missingData");
    expect(issuesIn(beside("Khá"))).toEqual(["Cá nhân 2,11 noteDoubtful"]);
  });

  test.each(["Xuất sắc", "", "chưa rõ"])("otherwise says nothing: %j", (cell) => {
    expect(outcome(beside(cell), "unit", "BK_NAM")).toBe("eligible");
  });
});

describe("a list of which the year is not known", () => {
  const list = (rating: CellValue): Rows => [ONE_YEAR_HEADER, [1, "Nguyễn Văn An", UNIT, rating, "x", ""]];

  test.each(["Cá nhân 2023 (2)", "Kết quả 12-2023", "Danh sách"])(
    "leaves a rating open that may be the low one: %s",
    (tab) => {
      expect(outcome(withTab(tab, list("HTNV")), "person", "BK_GD")).toBe("missingData");
      expect(outcome(withTab(tab, list("HTTNV")), "person", "BK_GD")).toBe("eligible");
    },
  );

  test("a low class in it leaves the unit's open", () => {
    const rows: Rows = [
      ["STT", "Tên tập thể", "Xếp loại CCHC"],
      [1, UNIT, "Khá"],
    ];
    expect(outcome(withTab("Xếp loại CCHC", rows), "unit", "BK_NAM")).toBe("missingData");
  });
});
