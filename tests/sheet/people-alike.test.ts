/** Names that may be one person's, written another way, are told and never taken for one. */
import { issuesIn, readTabs, type Tabs } from "./grids";

const HEADER = ["STT", "Họ và tên", "Đơn vị", "Xếp loại 2025"];
const AN = [1, "Nguyễn Văn An", "Văn phòng Sở", "HTTNV"];

function beside(name: string, unit = "Văn phòng Sở"): Tabs {
  return { "Cá nhân": [HEADER, AN, [2, name, unit, "HTNV"]] };
}

test.each([
  "Nguyễn V. An",
  "Nguyễn V An",
  "Nguyễn V.An",
  "NGUYỄN V. AN",
  "Nguyễn Văn An (A)",
  "Nguyễn Văn An (nghỉ hưu 6/2025)",
  "Nguyễn V. An (A)",
])("another way to write the name is told: %s", (name) => {
  expect(issuesIn(beside(name))).toEqual(["Cá nhân 3,1 peopleAlike"]);
  expect(readTabs(beside(name)).facts.individuals).toHaveLength(2);
});

test("a list without units may mean those of any unit", () => {
  const list = [
    ["STT", "Họ và tên", "Hình thức kỷ luật", "Ngày"],
    [1, "Nguyễn V. An", "Khiển trách", "12/5/2025"],
  ];
  expect(issuesIn({ "Cá nhân": [HEADER, AN], "Kỷ luật": list })).toContain("Kỷ luật 2,1 peopleAlike");
});

test.each([
  ["Nguyễn T. An", "Văn phòng Sở"],
  ["Nguyễn V. Anh", "Văn phòng Sở"],
  ["Trần V. An", "Văn phòng Sở"],
  ["Nguyễn Văn Ân", "Văn phòng Sở"],
  ["Nguyễn Văn Ân (A)", "Văn phòng Sở"],
  ["Nguyễn V. An", "Thanh tra Sở"],
])("names that differ otherwise, or of another unit, are others: %s, %s", (name, unit) => {
  expect(issuesIn(beside(name, unit))).toEqual([]);
});

test("namesakes told apart by a letter are no doubt", () => {
  const people = [
    HEADER,
    [1, "Nguyễn Văn An (A)", "Văn phòng Sở", "HTTNV"],
    [2, "Nguyễn Văn An (B)", "Văn phòng Sở", "HTTNV"],
  ];
  expect(issuesIn({ "Cá nhân": people })).toEqual([]);
});
