/** Ratings of a part of the year, and of those rated, in a table that says so line by line. */
import { issuesIn, peopleIn, type Rows } from "./grids";

const long = (header: string, ...lines: (readonly [number, string, string])[]): Rows => [
  ["STT", "Họ và tên", "Đơn vị", "Năm", "Xếp loại", header],
  ...lines.map(([year, rating, kind], index) => [
    index + 1,
    "Nguyễn Văn An",
    "Văn phòng Sở",
    year,
    rating,
    kind,
  ]),
];

test.each([
  ["Kỳ", "Quý I"],
  ["Kỳ", "6 tháng đầu năm"],
  ["Kỳ", "Quý 4 năm 2025"],
  ["Đợt", "Đợt 1"],
  ["Loại đánh giá", "Tự đánh giá"],
  ["Nội dung đánh giá", "Đảng viên"],
  ["Cấp đánh giá", "Cá nhân"],
  ["Nguồn", "Đơn vị tự chấm"],
])("a line that says so is not the rating of its year, and is told: %s, %s", (header, kind) => {
  const rows = long(header, [2025, "HTTNV", kind]);
  expect(peopleIn({ "Cá nhân": rows })).toEqual(["Nguyễn Văn An, ? | 2025 Văn phòng Sở: 2025 ?"]);
  expect(issuesIn({ "Cá nhân": rows })).toEqual(["Cá nhân 2,6 ratingNotFinal"]);
});

test("the line of the whole year counts beside those of its parts", () => {
  const rows = long("Kỳ", [2025, "HTNV", "Quý I"], [2025, "HTTNV", "Cả năm"]);
  expect(peopleIn({ "Cá nhân": rows })[0]).toBe("Nguyễn Văn An, ? | 2025 Văn phòng Sở: 2025 HTTNV");
});

test.each([
  ["Kỳ", "Cả năm"],
  ["Ghi chú", "Nghỉ thai sản 6 tháng đầu năm"],
  ["Thành phần", "Đảng viên"],
  ["Loại đánh giá", "Cấp trên đánh giá"],
])("any other line is: %s, %s", (header, kind) => {
  const rows = long(header, [2025, "HTTNV", kind]);
  expect(peopleIn({ "Cá nhân": rows })).toEqual(["Nguyễn Văn An, ? | 2025 Văn phòng Sở: 2025 HTTNV"]);
});
