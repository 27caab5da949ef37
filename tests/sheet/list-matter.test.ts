/** What a list is of, by its title or its tab's name. */
import { listMatter } from "../../src/sheet/list-matter";

test.each([
  ["DANH SÁCH CÔNG CHỨC BỊ KỶ LUẬT NĂM 2025", "discipline"],
  ["SỔ THEO DÕI KỶ LUẬT CÔNG CHỨC NĂM 2025", "discipline"],
  ["TÌNH HÌNH XỬ LÝ KỶ LUẬT NĂM 2025", "discipline"],
  ["Danh sách công chức vi phạm", "discipline"],
  ["KL 2025", "discipline"],
  ["Xử lý cán bộ", "discipline"],
  ["DANH SÁCH CÔNG CHỨC XẾP LOẠI HOÀN THÀNH NHIỆM VỤ NĂM 2025", "lowRating"],
  ["Danh sách đạt mức hoàn thành nhiệm vụ", "lowRating"],
  ["II. Hoàn thành nhiệm vụ", "lowRating"],
  ["HTNV", "lowRating"],
  ["ĐƠN VỊ CCHC XẾP LOẠI KHÁ NĂM 2025", "class"],
  ["DANH SÁCH ĐƠN VỊ XẾP LOẠI KHÁ VỀ CCHC NĂM 2025", "class"],
])("%s: %s", (title, kind) => {
  expect(listMatter(title)?.kind).toBe(kind);
});

test.each([
  "DANH SÁCH CÔNG CHỨC KHÔNG BỊ KỶ LUẬT",
  "DANH SÁCH VI PHẠM TRẬT TỰ XÂY DỰNG",
  "KẾT QUẢ XẾP LOẠI MỨC ĐỘ HOÀN THÀNH NHIỆM VỤ NĂM 2025",
  "DANH SÁCH XẾP LOẠI HOÀN THÀNH TỐT NHIỆM VỤ",
  "Danh sách từ mức hoàn thành nhiệm vụ trở lên",
  "Xếp loại Khá",
])("%s: none", (title) => {
  expect(listMatter(title)).toBeNull();
});

test("among CCHC classes a class heads those of that class", () => {
  expect(listMatter("II. Xếp loại Khá", true)).toMatchObject({ kind: "class", parClass: "fair" });
  expect(listMatter("Nhóm Trung bình", true)).toMatchObject({ kind: "class", parClass: "average" });
  expect(listMatter("Xếp loại Tốt", true)).toBeNull();
});
