/** The hidden tab that watches a closed list's data copies the cells of facts, no header of theirs, and not too many. */
import { textOf } from "../../src/sheet/cell";
import { watchedBlocks, watchTab, type WatchedBlock } from "../../src/sheet/watch-tab";
import { readTabs, type Tabs } from "./grids";

const NAME = "Dữ liệu lúc chốt 2025";
const TAB_ROWS = 1000;
const HEADER = ["STT", "Họ và tên", "Ngày sinh", "Đơn vị", "Xếp loại 2025", "Ghi chú"];
const AN = [1, "Nguyễn Văn An", "1/3/1975", "Văn phòng Sở", "HTTNV", "Mới chuyển về"];
const PEOPLE = [["DANH SÁCH CÔNG CHỨC"], HEADER, AN, [], []];
const UNITS = [
  ["STT", "Tên tập thể", "Xếp loại CCHC 2025"],
  [1, "Văn phòng Sở", "Tốt"],
];

function blocksOf(tabs: Tabs): readonly WatchedBlock[] {
  return watchedBlocks(readTabs(tabs).tables, () => TAB_ROWS);
}

function formulas(blocks: readonly WatchedBlock[]): string {
  return (watchTab(NAME, blocks)?.live ?? []).map(({ formula }) => formula).join("\n");
}

test("watches the columns that tell facts, from the header to the last filled line", () => {
  expect(blocksOf({ "Cá nhân": PEOPLE })).toEqual([
    expect.objectContaining({
      firstRow: 1,
      headerRows: [1],
      lastRow: 2,
      columns: [1, 3, 4],
      counted: { column: 1, tabRows: TAB_ROWS },
    }),
  ]);
});

test("watches each tab as one block, however many tables it holds", () => {
  const blocks = blocksOf({ "Tập thể": UNITS, "Hai bảng": [...PEOPLE, ...UNITS] });
  expect(blocks.map(({ grid, headerRows, lastRow }) => [grid.sheet, headerRows, lastRow])).toEqual([
    ["Tập thể", [0], 1],
    ["Hai bảng", [1, 5], 6],
  ]);
});

test("is hidden, and copies what the lines say but no header, so that it is no table", () => {
  const image = watchTab(NAME, blocksOf({ "Cá nhân": PEOPLE }));
  const cells = (image?.values ?? []).flat().map(textOf);
  expect(image?.isHidden).toBe(true);
  expect(cells).toEqual(expect.arrayContaining(["Nguyễn Văn An", "Văn phòng Sở", "HTTNV"]));
  expect(cells.filter((cell) => HEADER.includes(cell))).toEqual([]);
  expect(readTabs({ [NAME]: image?.values ?? [] }).tables).toEqual([]);
});

test("holds the cells of the tab against the copy, and counts its names down to the end of the tab", () => {
  const all = formulas(blocksOf({ "Cá nhân": PEOPLE }));
  expect(all).toContain("'Cá nhân'!A2:E3");
  expect(all).toContain(`'Cá nhân'!B2:B${String(TAB_ROWS)}`);
});

test("there is none where there are too many cells to be copied", () => {
  const lines = (count: number): Tabs => ({
    "Cá nhân": [HEADER, ...Array.from({ length: count }, () => AN)],
  });
  expect(watchTab(NAME, blocksOf(lines(1_900)))).not.toBeNull();
  expect(watchTab(NAME, blocksOf(lines(2_100)))).toBeNull();
});
