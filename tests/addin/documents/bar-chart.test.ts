/** Bars as shaded cells: as long as their numbers, never longer than the line, and nobody who is there is left out. */
import fc from "fast-check";
import { barChart, partsOf } from "../../../src/addin/documents/bar-chart";
import { officialDocument } from "../../../src/addin/documents/layout";
import { plainTables, readBack } from "./read-docx";

function sumOf(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0);
}

test("the longest bar fills the line, half as many make half of it", () => {
  expect(partsOf([3, 1], 4)).toEqual([75, 25]);
  expect(partsOf([2, 0], 4)).toEqual([50, 0]);
});

test("one in ten thousand is still seen, and nobody is not", () => {
  expect(partsOf([9999, 1, 0], 10_000)).toEqual([99, 1, 0]);
});

test("parts are never longer than the line, and within one step of their share but for what must be seen", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(10_000), { minLength: 1, maxLength: 6 }), fc.nat(10_000), (counts, more) => {
      fc.pre(sumOf(counts) > 0);
      const whole = sumOf(counts) + more;
      const parts = partsOf(counts, whole);
      expect(sumOf(parts)).toBeLessThanOrEqual(100);
      for (const [index, count] of counts.entries()) {
        expect((parts[index] ?? 0) > 0).toBe(count > 0);
        expect(Math.abs((parts[index] ?? 0) - (count / whole) * 100)).toBeLessThanOrEqual(counts.length);
      }
    }),
  );
});

test("a row has the name, a cell for each part with its number where it fits, and what is left of the line", async () => {
  const series = [
    { name: "Đạt", color: "#1b6ca8" },
    { name: "Chưa đạt", color: "#d9722f" },
  ];
  const bars = [
    { name: "Văn phòng Sở", counts: [39, 1] },
    { name: "Thanh tra Sở", counts: [0, 10] },
  ];
  const chart = barChart("Kết quả", series, bars, "amounts");
  const document = await readBack(officialDocument("Thử", null, chart));
  expect(plainTables(document)).toEqual([
    [
      ["Văn phòng Sở", "39", ""],
      ["Thanh tra Sở", "10", ""],
    ],
  ]);
  expect(document.text.replace(/\u00a0/g, " ")).toMatch(/Đạt +Chưa đạt/);
});
