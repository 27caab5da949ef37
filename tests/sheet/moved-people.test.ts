/** Somebody who is said to have moved may have been a member of the other unit as well, with the ratings of those years. */
import { createAssessor } from "../../src/assessment/assessor";
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { PLAN } from "../../src/plan/plan";
import type { CellValue } from "../../src/sheet/cell";
import { issuesIn, readTabs, type Rows, type Tabs } from "./grids";
import { PERSON_LINE, tableOf, UNIT, UNIT_LINE } from "./sound-tabs";

const OTHER = "Thanh tra Sở";

/** Trần Bình of the other unit was rated low in 2021. */
function tabsWith(header: string, cell: CellValue, more: Tabs = {}): Tabs {
  const moved = {
    STT: 2,
    "Họ và tên": "Trần Bình",
    "Đơn vị": OTHER,
    "Xếp loại 2021": "HTNV",
    [header]: cell,
  };
  return {
    "Tập thể": [
      ...tableOf(UNIT_LINE, {}),
      ...tableOf(UNIT_LINE, { cells: { STT: 2, "Tên tập thể": OTHER } }).slice(1),
    ],
    "Cá nhân": [
      ...tableOf(PERSON_LINE, { cells: { [header]: "" } }),
      ...tableOf(PERSON_LINE, { cells: moved }).slice(1),
    ],
    ...more,
  };
}

function flag(tabs: Tabs): string | undefined {
  const { facts } = readTabs(tabs);
  const unit = facts.collectives?.find(({ name }) => name === UNIT);
  return unit && createAssessor(facts, DEFAULT_PARAMETERS, PLAN).verdict(unit, "CO_GD", 2025).outcome;
}

test("the unit holds as long as nobody is said to come from it", () => {
  expect(flag(tabsWith("Ghi chú", ""))).toBe("eligible");
});

test.each([
  ["Ghi chú", `Chuyển từ ${UNIT} sang từ 01/2023`, "remarkUnread"],
  ["Ghi chú", `Được điều động từ ${UNIT} năm 2023`, "remarkUnread"],
  ["Đơn vị cũ (trước 2023)", UNIT, "unitsDiffer"],
  ["Phòng ban trước đây", UNIT, "unitsDiffer"],
])("a column that names the other unit leaves it open, and is told: %s, %s", (header, cell, code) => {
  expect(flag(tabsWith(header, cell))).toBe("missingData");
  expect(issuesIn(tabsWith(header, cell))).toContain(`Cá nhân 3,11 ${code}`);
});

test("a list of transfers leaves the other unit open, and is told", () => {
  const transfers: Rows = [
    ["STT", "Họ và tên", "Từ đơn vị", "Đến đơn vị", "Ngày"],
    [1, "Trần Bình", UNIT, OTHER, "01/01/2023"],
  ];
  const tabs = tabsWith("Ghi chú", "", { "Điều động": transfers });
  expect(flag(tabs)).toBe("missingData");
  expect(issuesIn(tabs)).toEqual(["Điều động 2,2 unitsDiffer"]);
});

test.each([
  ["Ghi chú", `Phối hợp với ${UNIT} làm Tổ công tác`],
  ["Đơn vị đề nghị", UNIT],
  ["Ghi chú", `Chuyển hồ sơ cho ${OTHER}`],
  ["Đơn vị cũ", OTHER],
])("what speaks of no other unit of theirs changes nothing: %s, %s", (header, cell) => {
  expect(flag(tabsWith(header, cell))).toBe("eligible");
});

test("somebody of that name in another list, under a name that is no unit, leaves the year open", () => {
  const list: Rows = [
    ["STT", "Họ và tên", "Đơn vị", "Xếp loại"],
    [1, "Nguyễn Văn An", "Sở Xây dựng", "HTNV"],
  ];
  expect(flag(tabsWith("Ghi chú", "", { "Năm 2025": list }))).toBe("missingData");
});
