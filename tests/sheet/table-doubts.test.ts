/** Numbers that were entered as text and texts in an old font are told at their cells. */
import { legacyTabs, tableDoubts } from "../../src/sheet/table-doubts";
import { gridOf, readTabs, type Rows, type Tabs } from "./grids";

function doubts(tabs: Tabs): readonly string[] {
  return tableDoubts(readTabs(tabs).tables).map(
    ({ code, place: { sheet, row, column } }) => `${sheet} ${String(row)},${String(column)} ${code}`,
  );
}

test("a rating that is a number entered as text is told, a number and a word are not", () => {
  const classes = ["95", " 87,5 ", 95, "Tốt", "", "Hạng 2"];
  const rows: Rows = [
    ["STT", "Tên tập thể", "Xếp loại CCHC 2025"],
    ...classes.map((cell, index) => [index + 1, `Phòng ${String(index + 1)}`, cell]),
  ];
  expect(doubts({ "Tập thể": rows })).toEqual(["Tập thể 2,3 numberAsText", "Tập thể 3,3 numberAsText"]);
});

test("names, units and disciplines in an old font are told, other columns are not", () => {
  const rows: Rows = [
    ["STT", "Họ và tên", "Chức vụ", "Đơn vị", "Xếp loại 2025", "Kỷ luật"],
    [1, "NguyÔn V¨n An", "Chuyªn viªn", "V¨n phßng Së", "HTTNV", "KhiÓn tr¸ch"],
    [2, "Trần Thị Mai", "Chuyên viên", "Văn phòng Sở", "HTTNV", ""],
  ];
  expect(doubts({ "Cá nhân": rows })).toEqual([
    "Cá nhân 2,2 legacyFont",
    "Cá nhân 2,4 legacyFont",
    "Cá nhân 2,6 legacyFont",
  ]);
});

test("a tab without a table is told once where its headers are in an old font", () => {
  const old: Rows = [
    ["STT", "Hä vµ tªn", "§¬n vÞ"],
    [1, "NguyÔn V¨n An", "V¨n phßng Së"],
  ];
  const read: Rows = [
    ["STT", "Họ và tên", "Xếp loại 2025"],
    [1, "NguyÔn V¨n An", "HTTNV"],
  ];
  const grids = [gridOf("Phông cũ", old), gridOf("Trống", [[""]])];
  expect(legacyTabs(grids, [])).toMatchObject([
    { code: "legacyFont", place: { sheet: "Phông cũ", row: 1, column: 2 }, found: "Hä vµ tªn" },
  ]);
  const { tables } = readTabs({ "Cá nhân": read });
  expect(
    legacyTabs(
      tables.map(({ grid }) => grid),
      tables,
    ),
  ).toEqual([]);
});
