/** A rating or class in a line under no header leaves open what it lowers. */
import { type Rows } from "./grids";
import { flags } from "./two-units";

test("a list of corrections leaves open what it corrects", () => {
  const people = [
    ["TT", "Họ và tên", "Đã ghi", "Sửa lại"],
    [1, "Nguyễn Văn An", "HTTNV", "HTNV"],
  ];
  expect(flags({ "Đính chính": people })).toEqual(["missingData", "eligible"]);
  const units = [
    ["TT", "Đơn vị", "Năm", "Đã ghi", "Sửa lại"],
    [1, "Văn phòng Sở", 2025, "Xuất sắc", "Khá"],
  ];
  expect(flags({ "Đính chính": units })).toEqual(["missingData", "eligible"]);
});

test.each(["NFC", "NFD"])(
  "a class beside a unit says nothing but below a title of corrections, in %s",
  (form) => {
    const units: Rows = [[1, "Văn phòng Sở", 2025, "Khá"]];
    expect(flags({ "Sổ tay": units })).toEqual(["eligible", "eligible"]);
    for (const title of ["Đính chính", "Sửa lại"].map((text) => text.normalize(form))) {
      expect(flags({ "Sổ tay": [[title], ...units] })).toEqual(["missingData", "eligible"]);
    }
  },
);

test.each<[string, Rows]>([
  ["a word beside another rating", [[1, "Nguyễn Văn An", "Hoàn thành tốt", "Hoàn thành"]]],
  ["letters beside another rating", [[1, "Nguyễn Văn An", 2024, "HTT", "HT"]]],
  ["a rating in full", [[1, "Nguyễn Văn An", "Hoàn thành nhiệm vụ"]]],
])("a lower rating of somebody known leaves the unit open: %s", (_case, rows) => {
  expect(flags({ "Sổ tay": rows })).toEqual(["missingData", "eligible"]);
});

test.each<[string, Rows]>([
  ["a task that is done", [[1, "Nguyễn Văn An", "Báo cáo quý", "Hoàn thành"]]],
  ["two ratings that both hold", [[1, "Nguyễn Văn An", "Hoàn thành tốt", "Hoàn thành xuất sắc"]]],
])("what lowers nothing changes nothing: %s", (_case, rows) => {
  expect(flags({ "Sổ tay": rows })).toEqual(["eligible", "eligible"]);
});
