/** Different names that may be one unit: a missed likeness risks a wrong "Đủ điều kiện". */
import fc from "fast-check";
import { areOfOtherKinds, lookalikeFinder, mayBeSameUnit } from "../../src/domain/unit-likeness";

test.each([
  ["Phòng Quản lý xây dựng", "Phòng Quan lý xây dựng"],
  ["Phòng Quản lý xây dựng", "Phòng Quản lí xây dựng"],
  ["Phòng Hạ tầng kỹ thuật", "Phòng Hạ tầng kĩ thuật"],
  ["Phòng Quản lý xây dựng", "P. QLXD"],
  ["Phòng Quản lý xây dựng", "P.QLXD"],
  ["Phòng Quản lý xây dựng", "Phòng QLXD"],
  ["Phòng Quản lý xây dựng", "PQLXD"],
  ["Phòng Quản lý xây dựng", "P. Quản lý xây dựng"],
  ["Phòng Quản lý xây dựng", "phong quan ly xay dung"],
  ["Phòng Quy hoạch - Kiến trúc", "Phòng Quy hoạch, Kiến trúc"],
  ["Phòng Quy hoạch - Kiến trúc", "P. QHKT"],
  ["Phòng Quy hoạch - Kiến trúc", "Phòng QH-KT"],
  ["Phòng Quản lý xây dựng", "QLXD"],
  ["Phòng Quản lý xây dựng", "Quản lý xây dựng"],
  ["Trung tâm Kiểm định", "Kiểm định"],
  ["Văn phòng Sở", "VP Sở"],
  ["Văn phòng Sở", "Vănphòng Sở"],
  ["Trung tâm Kiểm định", "TT Kiểm định"],
  ["Phòng Quản lý nhà và thị trường bất động sản", "Phòng QLN và TTBĐS"],
  ["Phòng Quản lý nhà và thị trường bất động sản", "P. QLN&TTBĐS"],
  ["Phòng Quản lý nhà và thị trường bất động sản", "Phòng Quản lý nhà & thị trường bất động sản"],
  ["Văn phòng Sở", "Văn phòg Sở"],
  ["Văn phòng Sở", "Văn phòngg Sở"],
  ["Văn phòng Sở", "Văn phòng Sởx"],
  ["Văn phòng Sở", "Văn pòhng Sở"],
  ["Phòng Quản lý xây dựng", "Phòng Quàn lý xây đựng"],
  ["Phòng Quản lý xây dựng", "Phòng Quản lý xâu dựng"],
  ["Đội Thanh tra 2", "Đội Thanh ta 2"],
  ["Phòng Quản lý xây dựng", "Quản lý xây dựg"],
  ["Văn phòng Sở", "Văn phòng"],
  ["Văn phòng Sở", "Văn phòng Sở (hợp đồng)"],
  ["Văn phòng Sở", "Văn phòng Sở Xây dựng"],
  ["Văn phòng Sở", "Tổ Lái xe - Văn phòng Sở"],
  ["Phòng Quản lý nhà và thị trường bất động sản", "Phòng Quản lý nhà"],
  ["Đội Thanh tra 1", "Đội Thanh tra"],
])("%j may be %j, either way round", (first, second) => {
  expect(mayBeSameUnit(first, second)).toBe(true);
  expect(mayBeSameUnit(second, first)).toBe(true);
});

test.each([
  ["Phòng Quản lý xây dựng", "Phòng Quản lý nhà"],
  ["Phòng Quản lý xây dựng", "P. QLN"],
  ["Phòng Quản lý xây dựng", "P. QHKT"],
  ["Văn phòng Sở", "Thanh tra Sở"],
  ["Phòng 1", "Phòng 2"],
  ["Văn phòng", "Phòng"],
  ["Thanh tra Sở", "Sở"],
  ["Thanh tra Sở", "Văn phòng Sở Xây dựng"],
  ["Phòng", "Trung tâm"],
  ["Phòng Thanh tra", "Phòng Kiểm tra"],
  ["Phòng Quản lý xây dựng", ""],
  ["", ""],
  ["P. QLXD 1", "P. QLXD 2"],
  ["Đội Thanh tra 1", "Đội Thanh tra 2"],
  ["Khối Văn phòng A", "Khối Văn phòng B"],
  ["Phòng A", "Phòng B"],
  ["Tổ Lái", "Tổ Mái"],
  ["Phòng Quản lý xây dựng", "Phòng Quản lý vận tải"],
])("%j is not %j", (first, second) => {
  expect(mayBeSameUnit(first, second)).toBe(false);
  expect(mayBeSameUnit(second, first)).toBe(false);
});

test("of many units those are found that may be the one, in their order and each once", () => {
  const units = [
    "Phòng QLXD",
    "Văn phòng Sở",
    "Phòng Quản lý xây dựng",
    "Phòng Quản lý nhà",
    "Quản lí xây dựng",
    "P. QLXD",
  ].map((name, place) => ({ name, place }));
  const find = lookalikeFinder(units, ({ name }) => name);
  expect(find("Phòng Quan lý xây dựng").map(({ place }) => place)).toEqual([0, 2, 4, 5]);
  expect(find("Quản lý xây dựng").map(({ place }) => place)).toEqual([0, 2, 4, 5]);
  expect(find("PQLN").map(({ place }) => place)).toEqual([3]);
  expect(find("Thanh tra Sở")).toEqual([]);
  expect(find("")).toEqual([]);
});

/** One word, without a number in it: only letters tell it from another. */
const oneWord = fc.string({
  minLength: 6,
  maxLength: 11,
  unit: fc.constantFrom("a", "b", "e"),
});

test("of however many units those are found that differ by one letter, as comparing each with each finds them", () => {
  fc.assert(
    fc.property(fc.array(oneWord, { minLength: 1, maxLength: 60 }), oneWord, (names, name) => {
      const units = names.map((letters) => ({ name: `Số 7 ${letters}` }));
      const found = lookalikeFinder(units, (unit) => unit.name)(`Số 7 ${name}`);
      const expected = units.filter((_, place) => haveOneSlip(`so${names[place] ?? ""}`, `so${name}`));
      expect(found).toEqual(expected);
    }),
    { seed: 609, numRuns: 300 },
  );
});

/** Equal, or long enough and equal when each loses one letter at most. */
function haveOneSlip(first: string, second: string): boolean {
  if (first === second) return true;
  if (Math.min(first.length, second.length) < 8) return false;
  const others = new Set(withoutOne(second));
  return withoutOne(first).some((letters) => others.has(letters));
}

function withoutOne(letters: string): readonly string[] {
  return [letters, ...Array.from(letters, (_, place) => letters.slice(0, place) + letters.slice(place + 1))];
}

test.each([
  ["Phòng Quy hoạch", "Trung tâm Quy hoạch", true],
  ["P. Kiểm định", "TT Kiểm định", true],
  ["Văn phòng Sở", "Tổ Lái xe - Văn phòng Sở", true],
  ["P. Kiểm định", "Phòng Kiểm định", false],
  ["VP Sở", "Văn phòng Sở", false],
  ["Quy hoạch", "Phòng Quy hoạch", false],
  ["Phongtranh", "Tổ 1", false],
])("%j and %j are of different kinds: %s", (first, second, expected) => {
  expect(areOfOtherKinds(first, second)).toBe(expected);
  expect(areOfOtherKinds(second, first)).toBe(expected);
});
