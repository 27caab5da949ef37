/** A tab as data: rows as wide as the tab, spans merged, and the building of them in order. */
import { TabBuilder } from "../../src/sheet/tab-image";

const STYLE = { bold: true } as const;

test("rows are filled up to the width of the tab, and numbered from 1", () => {
  const tab = new TabBuilder("Trang", [10, 20, 30]);
  expect([tab.nextRow, tab.row(["a"]), tab.row(), tab.nextRow]).toEqual([1, 1, 2, 3]);
  expect(tab.build().values).toEqual([
    ["a", "", ""],
    ["", "", ""],
  ]);
});

test("a span over one column is no merge, over several it is", () => {
  const tab = new TabBuilder("Trang", [10, 20, 30]);
  tab.spans([
    { column: 1, columns: 1, text: "a", style: STYLE },
    { column: 2, columns: 2, text: "b" },
  ]);
  const { values, merges, styles } = tab.build();
  expect(values).toEqual([["a", "b", ""]]);
  expect(merges).toEqual([{ row: 1, column: 2, rows: 1, columns: 2 }]);
  expect(styles).toEqual([{ block: { row: 1, column: 1, rows: 1, columns: 1 }, style: STYLE }]);
});

test("a line spans the whole width", () => {
  const tab = new TabBuilder("Trang", [10, 20, 30]);
  tab.line("Tiêu đề", STYLE);
  expect(tab.build().merges).toEqual([{ row: 1, column: 1, rows: 1, columns: 3 }]);
});

test("no box, number or paragraph is made of nothing", () => {
  const tab = new TabBuilder("Trang", [10]);
  const nothing = { row: 1, column: 1, rows: 0, columns: 1 };
  tab.checkbox(nothing);
  tab.number(nothing);
  tab.paragraph([], STYLE);
  expect(tab.build()).toMatchObject({ checkboxes: [], numbers: [], merges: [], values: [] });
});

test("a paragraph takes as many rows as its lines need when they wrap", () => {
  // 80 pixels are ten characters of body text.
  const tab = new TabBuilder("Trang", [80]);
  tab.paragraph(["a".repeat(10), "b".repeat(11)], STYLE);
  expect(tab.build().merges).toEqual([{ row: 1, column: 1, rows: 3, columns: 1 }]);
  expect(tab.build().values).toEqual([[`${"a".repeat(10)}\n${"b".repeat(11)}`], [""], [""]]);
});
