/** Headers that may count as much as those that are used are told at their cells. */
import { headersToRead } from "../../src/sheet/headers-to-read";
import type { CellValue } from "../../src/sheet/cell";
import { readTabs, type Rows } from "./grids";
import { tableOf, UNIT_LINE, type Line } from "./sound-tabs";

function toRead(rows: Rows): readonly string[] {
  return readTabs({ "Tập thể": rows }).tables.flatMap((table) =>
    headersToRead(table).map(({ code, found }) => `${code} ${found}`),
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

test.each(["Sáng kiến", "Số văn bản", "Ghi chú", "Khối đơn vị", "Mức Tốt"])("%s is not told", (header) => {
  expect(toRead(tableOf(withColumn(header, "x"), {}))).toEqual([]);
});

test("a registration that a column of its own tells for the year is not missed", () => {
  const line = { ...withColumn("Hồ sơ đăng ký thi đua 2025", "x"), "Đăng ký thi đua 2025": "x" };
  expect(toRead(tableOf(line, {}))).toEqual([]);
});
