/** When two written names are one name: habits of spelling do not matter, tones do. */
import { foldLetters, identityKey } from "../../src/domain/identity";

test.each([
  ["Hoà", "Hòa"],
  ["Uỷ", "Ủy"],
  ["Thuỷ", "Thủy"],
  ["khoẻ", "khỏe"],
  ["Nguyễn Văn Hoà", "NGUYỄN VĂN HÒA"],
  ["Uỷ ban nhân dân", "ủy ban nhân dân"],
  ["Phòng Quản lý xây dựng", "Phòng Quản lý xây dựng".normalize("NFD")],
  ["Trần Đức", "TRẦN ĐỨC"],
  ["Nguyễn Văn An", "  Nguyễn   Văn\nAn "],
  ["Nguyễn Văn An", "Nguyễn\u00A0Văn An"],
  ["Nguyễn Văn An", "Nguyễn\u200B Văn An\uFEFF"],
  ["Phòng Quy hoạch - Kiến trúc", "Phòng Quy hoạch – Kiến trúc"],
  ["Phòng Quy hoạch - Kiến trúc", "Phòng Quy hoạch — Kiến trúc"],
  ["Phòng Quy hoạch - Kiến trúc", "Phòng Quy hoạch-Kiến trúc"],
])("%j = %j", (first, second) => {
  expect(identityKey(first)).toBe(identityKey(second));
});

test.each([
  ["Nguyễn Văn Thanh", "Nguyễn Văn Thành"],
  ["Hoa", "Hòa"],
  ["Hòa", "Hóa"],
  ["Hòa", "Hoá"],
  ["Dung", "Dũng"],
  ["Dung", "Đung"],
  ["Tuân", "Tuấn"],
  ["Tuan", "Tuân"],
  ["Thương", "Thường"],
  ["Sơn", "Son"],
  ["Trân", "Trăn"],
  ["Nguyễn Văn An", "Nguyễn An Văn"],
  ["Văn An", "Vănan"],
  ["Phòng 1", "Phòng 2"],
  ["Quy hoạch, Kiến trúc", "Quy hoạch Kiến trúc"],
  ["Hóa An", "Hoa Án"],
])("%j ≠ %j", (first, second) => {
  expect(identityKey(first)).not.toBe(identityKey(second));
});

test.each(["", "   ", "\u200B"])("%j is no name", (name) => {
  expect(identityKey(name)).toBe("");
});

test("the key of a key is itself: what was folded once stays", () => {
  const key = identityKey("Phòng Quy hoạch – Kiến trúc");
  expect(identityKey(key.toUpperCase())).toBe(key);
});

test.each([
  ["Đơn vị", "don vi"],
  ["ĐƠN VỊ".normalize("NFD"), "don vi"],
  ["Xếp loại\u200B", "xep loai"],
  ["Uỷ", "uy"],
  ["Năm 2021", "nam 2021"],
])("%j without marks is %j", (text, folded) => {
  expect(foldLetters(text)).toBe(folded);
});
