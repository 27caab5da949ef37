/** Tables with a column for each person: refused with their cell, and nobody in them is lost from the count of a unit. */
import { readTabs } from "./grids";
import { issueText } from "../../src/vi/issues";

const UNITS = [
  ["STT", "Tên tập thể", "Xếp loại CCHC 2023"],
  [1, "Văn phòng Sở", "Tốt"],
];
const PEOPLE = [
  ["KẾT QUẢ XẾP LOẠI"],
  [],
  ["", "Họ và tên", "Lê Văn Hùng", "Trần Thị Mai"],
  ["", "Đơn vị", "Văn phòng Sở", "Thanh tra Sở"],
  ["", "Xếp loại 2022", "HTTNV", "HTNV"],
  ["", "Xếp loại 2023", "HTTNV", "HTTNV"],
];

test("are told with their tab and cell, and their people are members of their units, of whom no more is known", () => {
  const { facts, issues } = readTabs({ "Tập thể": UNITS, Ngang: PEOPLE });
  expect(issues.map(issueText)).toEqual([
    'Trang "Ngang", ô B3: bảng này ghi mỗi người (hoặc tập thể) một cột nên không đọc được. Chép bảng rồi dán đặc biệt > chuyển vị, để mỗi người một dòng dưới dòng tiêu đề.',
  ]);
  expect(
    facts.unnamed?.map(({ name, unit, ratings }) => [name, unit.known && unit.value, ratings.size]),
  ).toEqual([
    ["Lê Văn Hùng", "Văn phòng Sở", 0],
    ["Trần Thị Mai", "Thanh tra Sở", 0],
  ]);
});

test.each<[string, readonly (readonly (string | number)[])[]]>([
  [
    "years as numbers",
    [
      ["Họ và tên", "Lê Văn Hùng"],
      [2022, "HTTNV"],
      [2023, "HTTNV"],
    ],
  ],
  [
    "units",
    [
      ["Tên tập thể", "Văn phòng Sở", "Thanh tra Sở"],
      ["Xếp loại CCHC 2022", "Tốt", "Khá"],
    ],
  ],
])("are known by what stands below the word for names: %s", (_, rows) => {
  const { issues } = readTabs({ Ngang: rows });
  expect(issues.map(({ code, place }) => [code, place.sheet, place.row, place.column])).toEqual([
    ["tableTransposed", "Ngang", 1, 1],
  ]);
});

test.each<[string, readonly (readonly (string | number)[])[]]>([
  [
    "a table with a line for each person",
    [
      ["Họ và tên", "Đơn vị", "Xếp loại 2022"],
      ["Lê Văn Hùng", "Văn phòng Sở", "HTTNV"],
    ],
  ],
  [
    "a form about one person without a rating",
    [
      ["Họ và tên", "Lê Văn Hùng"],
      ["Đơn vị", "Văn phòng Sở"],
      ["Ngày sinh", "1/2/1990"],
    ],
  ],
])("are no other: %s", (_, rows) => {
  expect(readTabs({ Trang: rows }).issues.filter(({ code }) => code === "tableTransposed")).toEqual([]);
});
