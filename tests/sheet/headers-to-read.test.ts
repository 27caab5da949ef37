/** Headers that may count as much as those that are used are told at their cells. */
import { headersToRead } from "../../src/sheet/headers-to-read";
import type { CellValue } from "../../src/sheet/cell";
import { readTabs, type Rows } from "./grids";
import { tableOf, UNIT_LINE, type Line } from "./sound-tabs";

function toRead(rows: Rows): readonly string[] {
  return readTabs({ "Tập thể": rows }).tables.flatMap((table) =>
    headersToRead(table, (text) => text === "Thanh tra Sở").map(({ code, found }) => `${code} ${found}`),
  );
}

function withColumn(header: string, cell: CellValue): Line {
  return { ...UNIT_LINE, [header]: cell };
}

test.each([
  ["Đăng ký thi đua 2025 (ngày 15/4/2025)", "registrationColumnUnclear"],
  ["Hồ sơ đăng ký thi đua 2025", "registrationColumnUnclear"],
  ["Nội bộ đoàn kết Sở", "noteUnread"],
  ["Kết luận Khá", "noteUnread"],
  ["Hạ xuống HTNV", "noteUnread"],
])("%s", (header, code) => {
  expect(toRead(tableOf(withColumn(header, "x"), {}))).toEqual([`${code} ${header}`]);
  // Nothing stands below it.
  expect(toRead(tableOf(withColumn(header, ""), {}))).toEqual([]);
});

test("when somebody left, beside what tells who it is", () => {
  const rows: Rows = [
    ["STT", "Họ và tên", "Ngày sinh, ngày nghỉ hưu", "Xếp loại 2025"],
    [1, "Nguyễn Văn An", "1/1/1963, 1/6/2023", "HTTNV"],
  ];
  expect(toRead(rows)).toEqual(["noteUnread Ngày sinh, ngày nghỉ hưu"]);
});

test("a column of names that are others' is told", () => {
  expect(toRead(tableOf(withColumn("Tên khác", "Thanh tra Sở"), {}))).toEqual(["noteUnread Tên khác"]);
});

test.each(["Sáng kiến", "Số văn bản", "Ghi chú", "Khối đơn vị", "Mức Tốt"])("%s is not told", (header) => {
  expect(toRead(tableOf(withColumn(header, "x"), {}))).toEqual([]);
});

test("a registration that a column of its own tells for the year is not missed", () => {
  const line = { ...withColumn("Hồ sơ đăng ký thi đua 2025", "x"), "Đăng ký thi đua 2025": "x" };
  expect(toRead(tableOf(line, {}))).toEqual([]);
});

describe("the odd one out below a header of which nothing is asked", () => {
  const lines = (header: string, ...cells: readonly CellValue[]): readonly string[] =>
    toRead([
      ["STT", "Họ và tên", "Xếp loại 2025", header],
      ...cells.map((cell, at) => [at + 1, `Nguyễn Văn ${"ABCD".charAt(at)}n`, "HTTNV", cell]),
    ]);

  test.each<[string, CellValue, CellValue, string]>([
    ["Loại khỏi danh sách", "", "x", "x"],
    ["Nghỉ hưu", "", "x", "x"],
    ["Số phiếu đồng ý", 9, 2, "2"],
    ["Số ngày nghỉ", 0, 5, "5"],
    ["Ban Giám đốc", "✓", "", "Ban Giám đốc (trống)"],
    ["Công đoàn", "Có", "Không", "Không"],
  ])("%s: %j for all but %j", (header, usual, odd, found) => {
    expect(lines(header, usual, odd, usual, usual)).toEqual([`noteUnread ${found}`]);
  });

  test.each<[string, CellValue, CellValue]>([
    ["Điểm thi", 90, 95],
    ["Trình độ", "Đại học", "Thạc sĩ"],
    ["Số văn bản", "12/QĐ-SXD", "15/QĐ-SXD"],
  ])("what says nothing is not told: %s, %j for all but %j", (header, usual, odd) => {
    expect(lines(header, usual, odd, usual, usual)).toEqual([]);
  });

  test.each(["Không đánh giá", "Chưa được xếp loại", "Trung bình"])(
    "%s is told below any header, however many lines say it",
    (text) => {
      expect(lines("Quê quán", text, text, "Rạch Giá")).toContain(`noteUnread ${text}`);
    },
  );

  test("where lines differ anyway none is odd", () => {
    expect(lines("Tổ", "1", "2", "3", "1")).toEqual([]);
  });
});
