/** What explains or counts the levels right of a list is said of nobody beside it; whatever else stands there may be. */
import type { CellValue } from "../../src/sheet/cell";
import { outcomes, PERSON_LINE, tableOf, tabsOf, UNIT } from "./sound-tabs";
import type { Rows, Tabs } from "./grids";

const SOUND = outcomes(tabsOf());
const [HEADER = [], AN = []] = tableOf(PERSON_LINE, {});
const OTHERS = ["Trần Thị Bình", "Lê Văn Cường", "Phạm Thị Dung", "Hoàng Văn Em", "Vũ Thị Giang"];
const LINES: Rows = [HEADER, AN, ...OTHERS.map((name, at) => [at + 2, name, UNIT, ...AN.slice(3)])];

/** The list with these cells right of it, a blank column between. */
function beside(rows: Rows): Tabs {
  return { ...tabsOf(), "Cá nhân": LINES.map((line, at) => [...line, "", ...(rows[at] ?? [])]) };
}

const OUTCOMES = outcomes({ ...tabsOf(), "Cá nhân": LINES });

test("the list by itself is sound", () => {
  expect(OUTCOMES).toEqual(SOUND);
});

test.each<[string, Rows]>([
  [
    "what they mean",
    [
      ["Ký hiệu", "Ý nghĩa"],
      ["HTXSNV", "Hoàn thành xuất sắc nhiệm vụ"],
      ["HTTNV", "Hoàn thành tốt nhiệm vụ"],
      ["HTNV", "Hoàn thành nhiệm vụ"],
      ["KHTNV", "Không hoàn thành nhiệm vụ"],
    ],
  ],
  [
    "the same without a heading",
    [
      [],
      ["HTXSNV", "Hoàn thành xuất sắc nhiệm vụ"],
      ["HTTNV", "Hoàn thành tốt nhiệm vụ"],
      ["HTNV", "Hoàn thành nhiệm vụ"],
    ],
  ],
  ["all levels to choose from", [[], ["HTXSNV"], ["HTTNV"], ["HTNV"], ["KHTNV"]]],
  [
    "how many there are",
    [
      ["Mức", "Số lượng", "Tỷ lệ"],
      ["HTXSNV", 0, "0%"],
      ["HTTNV", 6, "100%"],
      ["HTNV", 0, 0],
      ["KHTNV", 0, "0%"],
      ["Tổng cộng", 6, "100%"],
    ],
  ],
])("%s", (_what, rows) => {
  expect(outcomes(beside(rows))).toEqual(SOUND);
});

test.each<[string, Rows]>([
  [
    "a low level is counted that nobody has",
    [
      ["Mức", "Số lượng"],
      ["HTXSNV", 0],
      ["HTTNV", 5],
      ["HTNV", 1],
    ],
  ],
  [
    "a share of a low level that nobody has",
    [
      ["Mức", "Tỷ lệ"],
      ["HTXSNV", 0],
      ["HTTNV", "83%"],
      ["HTNV", "17%"],
    ],
  ],
  [
    "more people than are listed",
    [
      ["Mức", "Số lượng"],
      ["HTXSNV", 0],
      ["HTTNV", 6],
      ["HTNV", 0],
      ["Tổng", 8],
    ],
  ],
  ["ratings again", [["Xếp loại lại"], ["HTXSNV"], ["HTTNV"], ["HTNV"]]],
  ["each level alone may be somebody's", [[], ["HTXSNV"], ["HTTNV"], ["HTNV"]]],
  ["another level is what it stands for", [[], ["HTXSNV", "HTXSNV"], ["HTTNV", "HTNV"], ["HTNV", "HTNV"]]],
  ["a remark among them", [[], ["HTXSNV", 0], ["HTTNV", 6], ["HTNV", 0], ["Xem lại", 0]]],
  ["two levels are no key", [[], ["HTTNV", 6], ["HTNV", 0]]],
])("%s", (_what, rows) => {
  expect(outcomes(beside(rows))).not.toEqual(SOUND);
});

test("without a blank column between, it is read with the lines", () => {
  const keys: Rows = [[], ["HTXSNV", 0], ["HTTNV", 6], ["HTNV", 0]];
  const people = LINES.map((line, at): readonly CellValue[] => [...line, ...(keys[at] ?? [])]);
  expect(outcomes({ ...tabsOf(), "Cá nhân": people })).not.toEqual(SOUND);
});
