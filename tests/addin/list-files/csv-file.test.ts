/** Lists as .csv files: RFC 4180 line for line, and nothing in them that a spreadsheet runs. */
import { csvFile } from "../../../src/addin/list-files/csv-file";
import type { ListCell } from "../../../src/addin/list-files/list-table";

/** The file as bytes of UTF-8, mark included. */
function textOf(...rows: readonly (readonly ListCell[])[]): string {
  const columns = (rows[0] ?? []).map((_, index) => ({ header: `Cột ${String(index + 1)}`, width: 10 }));
  const bytes = csvFile({ name: "", title: null, columns, rows });
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/** The line of one cell. */
function lineOf(cell: ListCell): string {
  return textOf([cell]).slice("\ufeffCột 1\r\n".length);
}

test("it begins with the mark of UTF-8, and every line ends with CR LF", () => {
  expect([...csvFile({ name: "", title: null, columns: [{ header: "A", width: 1 }], rows: [] })]).toEqual([
    0xef, 0xbb, 0xbf, 0x41, 0x0d, 0x0a,
  ]);
  expect(textOf([1, "Nguyễn Thị Hường"], [2, "Đặng Văn Ước"])).toBe(
    "\ufeffCột 1,Cột 2\r\n1,Nguyễn Thị Hường\r\n2,Đặng Văn Ước\r\n",
  );
});

test.each([
  ['Phòng "Một cửa"', '"Phòng ""Một cửa"""\r\n'],
  ["Chuyên viên, Văn phòng", '"Chuyên viên, Văn phòng"\r\n'],
  ["dòng một\ndòng hai", '"dòng một\ndòng hai"\r\n'],
  ["dòng một\r\ndòng hai", '"dòng một\r\ndòng hai"\r\n'],
  ["a - b = c", "a - b = c\r\n"],
  [-5, "-5\r\n"],
])("%j is written %j", (cell, line) => {
  expect(lineOf(cell)).toBe(line);
});

test.each([
  "=1+1",
  "+84 297",
  "-2+3",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  " =1+1",
  '=HYPERLINK("http://a","b")',
  "=1\n+2",
])("%j gets an apostrophe in front, so that no spreadsheet runs it", (cell) => {
  expect(lineOf(cell)).toBe(`"'${cell.replaceAll('"', '""')}"\r\n`);
});
