/** What reads like something harmless and is not: causes of no rating, second disciplines, corrected ratings, lists headed "Tên". */
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { readRating } from "../../src/sheet/reading";
import { issuesIn, peopleIn, readTabs } from "./grids";

test.each([
  "KXL (kỷ luật khiển trách 12/5/2025)",
  "Không xếp loại (bị kỷ luật)",
  "Không đánh giá (đình chỉ)",
])("a cause that is a discipline makes no neutral rating: %s", (text) => {
  expect(readRating(text, DEFAULT_PARAMETERS)).toEqual({ kind: "issue", code: "ratingNotUnderstood" });
});

function yearsOf(discipline: string | number): readonly (number | null)[] {
  const { facts } = readTabs({
    "Cá nhân": [
      ["STT", "Họ và tên", "Xếp loại 2025", "Kỷ luật"],
      [1, "Lê Văn Hùng", "HTTNV", discipline],
    ],
  });
  return (facts.individuals ?? []).flatMap(({ discipline: { events } }) => events.map(({ year }) => year));
}

test.each([
  "Khiển trách 2024, cảnh cáo",
  "Khiển trách 2024. Cảnh cáo",
  "Khiển trách 2024 và cảnh cáo",
  "Cảnh cáo 2024\nKhiển trách",
  "Khiển trách lần 1 năm 2024, lần 2 năm nay",
  "Khiển trách 2024, 25",
  "Khiển trách các năm 2024, 25",
  "Khiển trách 12/5/2024, 3/7",
  "Khiển trách năm 2024, năm 2O25",
  "Khiển trách 2024-nay",
  "Khiển trách từ năm 2024 đến nay",
  "Khiển trách 2024/25",
  "Khiển trách sau năm 2024",
  "Khiển trách 2024+",
  "Khiển trách (hết hiệu lực 12/5/2025)",
  "Khiển trách, hết thời hạn năm 2025",
  "Hạ bậc lương đến ngày 12/5/2025",
  "Khiển trách 2024 (QĐ 12/2025)",
  "Khiển trách năm 2024 theo Quyết định số 12/2025",
])("what is left over beside a year may be of another: %s", (text) => {
  expect(yearsOf(text)).toContain(null);
});

test.each([
  ["Khiển trách 12/5/2024", [2024]],
  ["Khiển trách 2024", [2024]],
  ["Khiển trách do đến trễ 12/5/2024", [2024]],
  ["Khiển trách 12/5/2024 (hết hiệu lực)", [2024]],
  ["Khiển trách 12/5/2024, hết hiệu lực 12/5/2025", [2024]],
  ["Khiển trách 2024 (QĐ 12/2024)", [2024]],
  ["Khiển trách 2024 (NĐ 112/2020)", [2024]],
  ["Khiển trách ngày 12/5/2024 (QĐ số 45/QĐ-SXD)", [2024]],
  ["Khiển trách 2023; cảnh cáo 2024", [2023, 2024]],
])("a discipline that names its year is of that year: %s", (text, years) => {
  expect(yearsOf(text)).toEqual(years);
});

test.each(["Khiển trách 12/5/2052", "Khiển trách 12/5/2205", "Khiển trách 12/5/1925", 2052])(
  "a year that cannot be meant is not known: %s",
  (text) => {
    expect(yearsOf(text)).toEqual([null]);
  },
);

test.each(["Xếp loại 2023 sau khiếu nại", "Kết quả 2023 phúc tra", "Xếp loại 2023 (thẩm định lại)"])(
  "a second rating of the year leaves it open: %s",
  (header) => {
    const rows = [
      ["STT", "Họ và tên", "Đơn vị", "Xếp loại 2023", header],
      [1, "Lê Văn Hùng", "Văn phòng Sở", "HTTNV", "HTNV"],
    ];
    expect(peopleIn({ "Cá nhân": rows })).toEqual(["Lê Văn Hùng, Văn phòng Sở: 2023 ?"]);
    expect(issuesIn({ "Cá nhân": rows })).toEqual(["Cá nhân 1,5 duplicateColumn"]);
  },
);

test("a list headed Tên beside a column of units is one of people", () => {
  const rows = [
    ["TT", "Tên", "Phòng", "Xếp loại 2023"],
    [1, "Lê Văn Hùng", "Phòng Hạ tầng", "HTNV"],
  ];
  expect(peopleIn({ "Bổ sung": rows })).toEqual(["Lê Văn Hùng, Phòng Hạ tầng: 2023 HTNV"]);
});
