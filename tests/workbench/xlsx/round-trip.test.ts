/** Risk: something of the user's is lost or changed when a workbook is saved. */

import ExcelJS from "exceljs";
import { openWorkbook } from "../../../src/workbench/workbook";
import { hostFor } from "../script-host";
import { officeWorkbook } from "./office-workbook";
import { cellsOf, partsOf } from "./parts";

// Workbooks are made, opened and saved.
jest.setTimeout(60_000);

let original: Uint8Array;
beforeAll(async () => {
  original = await officeWorkbook();
});

/** The tab of a workbook that must have it. */
function tab(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`There is no tab ${name}.`);
  return sheet;
}

const loaded = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  return workbook;
};

interface SheetDescription {
  cells: Record<string, object>;
  cols: unknown;
  heights: Record<number, unknown>;
  rules: object[];
  /** Merges, views, pictures, tables, validations, protection and print settings. */
  rest: Record<string, unknown>;
}

interface SheetModel extends Record<string, unknown> {
  cols: unknown;
  conditionalFormattings: { ref: string; rules: object[] }[];
}

/** All that ExcelJS knows of a sheet. */
function described(sheet: ExcelJS.Worksheet): SheetDescription {
  const cells: SheetDescription["cells"] = {};
  sheet.eachRow({ includeEmpty: true }, (row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      const { style, type, address } = cell;
      const note: unknown = cell.note;
      // The cells of a merge say the value of its first one.
      const value = type === ExcelJS.ValueType.Merge ? null : cell.value;
      const isBlank = value === null && note === undefined && Object.keys(style).length === 0;
      if (!isBlank) cells[address] = { value, style, note, type };
    });
  });
  const {
    rows: _rows,
    id: _id,
    dimensions: _dimensions,
    cols,
    conditionalFormattings,
    ...rest
  } = sheet.model as unknown as SheetModel;
  const rows = Array.from({ length: 60 }, (_, index) => sheet.getRow(index + 1));
  return {
    cells,
    cols,
    rest,
    heights: Object.fromEntries(
      rows.map(({ number, height, hidden, outlineLevel }) => [number, [height, hidden, outlineLevel]]),
    ),
    rules: conditionalFormattings.flatMap(({ ref, rules }) => rules.map((rule) => ({ ref, ...rule }))),
  };
}

describe("saved without a change", () => {
  test("a workbook is the same file, byte for byte, even when a host has computed its formulas", async () => {
    const workbook = await openWorkbook(original);
    expect(Buffer.from(await workbook.save()).equals(original)).toBe(true);
    const host = hostFor(
      "function onOpen() {} function read() { return SpreadsheetApp.getActiveSheet().getDataRange().getValues().length; }",
      { workbook: await openWorkbook(original) },
    );
    host.open();
    expect(host.run("read")).toBeGreaterThan(30);
    expect(Buffer.from(await host.workbook.save()).equals(original)).toBe(true);
  });
});

/** What the add-in does to other people's tabs, and a little more: a tab of its own in front, a column beside a table, rules. */
const WORK = `
  const own = ss.insertSheet("Đề nghị", 0);
  own.getRange("A1:B3").setValues([["Họ tên", "Kết quả"], ["Lê Thị B", true], ["'=1+1", new Date(2025, 11, 31)]]);
  own.getRange("A1:B1").setFontWeight("bold").setBackground("#d9ead3").merge();
  own.setFrozenRows(1);
  own.setColumnWidth(1, 200);
  const contents = ss.getSheetByName("Nội dung");
  contents.getRange("H1:H3").setValues([["Trạng thái"], ["Đủ điều kiện"], ["=C1+1"]]).setBackground("#ffff00").setWrap(true);
  contents.setColumnWidth(8, 150);
  contents.getRange("C2").setValue(100);
  const rules = ss.getSheetByName("Quy tắc");
  const kept = rules.getConditionalFormatRules();
  const mine = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$K1="x"').setBackground("#00ff00").setRanges([rules.getRange("A1:K9")]).build();
  rules.setConditionalFormatRules(kept.concat(mine));
  rules.getRange("K1:K9").setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(["x", "y"]).build());
  ss.getSheetByName("Trình bày").getRange("B2").setValue("tiêu đề mới");
  ss.getSheetByName("Hình và bảng").getRange("K20").setValue("mới");
`;

/** Cells that this work changes, by tab: written to, or showing something else because of it. */
const CHANGED: Readonly<Record<string, readonly string[]>> = {
  "Nội dung": ["H1", "H2", "H3", "C2", "D2", "E1", "E2", "E3", "E4", "E5", "G1"],
  "Trình bày": ["B2"],
  "Hình và bảng": ["K20"],
};

describe("saved after a script has worked in it", () => {
  let saved: Uint8Array;
  let before: ExcelJS.Workbook;
  let after: ExcelJS.Workbook;
  beforeAll(async () => {
    const host = hostFor(`function work() { const ss = SpreadsheetApp.getActiveSpreadsheet(); ${WORK} }`, {
      workbook: await openWorkbook(original),
    });
    host.run("work");
    saved = await host.workbook.save();
    before = await loaded(original);
    after = await loaded(saved);
  });

  test("all tabs are there, in their order and as hidden as they were", () => {
    expect(after.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ["Đề nghị", "visible"],
      ["Nội dung", "visible"],
      ["Trình bày", "visible"],
      ["Quy tắc", "visible"],
      ["Bản in", "visible"],
      ["Hình và bảng", "visible"],
      ["Ẩn", "hidden"],
      ["Rất ẩn", "veryHidden"],
    ]);
  });

  test.each(["Nội dung", "Trình bày", "Quy tắc", "Bản in", "Hình và bảng", "Ẩn", "Rất ẩn"])(
    "no other cell of %s has changed, nor its look, columns, rows, merges, pictures, tables, notes, protection and print settings",
    (name) => {
      const [was, is] = [described(tab(before, name)), described(tab(after, name))];
      for (const { cells } of [was, is])
        for (const address of CHANGED[name] ?? []) Reflect.deleteProperty(cells, address);
      expect(is.cells).toEqual(was.cells);
      expect(is.heights).toEqual(was.heights);
      // What the script changed beside cells: the width of a column, rules and a validation.
      if (name === "Nội dung") expect(is.cols).toEqual([expect.objectContaining({ min: 8, max: 8 })]);
      else expect(is.cols).toEqual(was.cols);
      if (name === "Quy tắc") expect(is.rest.dataValidations).toMatchObject(was.rest.dataValidations ?? {});
      else expect([is.rest.dataValidations, is.rules]).toEqual([was.rest.dataValidations, was.rules]);
      expect({ ...is.rest, dataValidations: null }).toEqual({ ...was.rest, dataValidations: null });
    },
  );

  test("what the script wrote is there", () => {
    const own = tab(after, "Đề nghị");
    expect(["A1", "A2", "A3", "B3"].map((address) => own.getCell(address).value)).toEqual([
      "Họ tên",
      "Lê Thị B",
      "=1+1",
      new Date(Date.UTC(2025, 11, 31)),
    ]);
    expect(own.getCell("A1").font).toMatchObject({ bold: true, name: "Arial", size: 10 });
    expect(own.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(own.pageSetup).toMatchObject({ printTitlesRow: "1:1" });
    const contents = tab(after, "Nội dung");
    // 150 pixels are 20.71 digits of the standard font.
    expect(contents.getColumn(8).width).toBeCloseTo(20.71);
    expect(contents.getCell("H2").value).toBe("Đủ điều kiện");
    expect(contents.getCell("H3").value).toEqual({ formula: "C1+1", result: 2 });
    expect(contents.getCell("D2").result).toBe(200);
    expect(contents.getCell("E2").value).toBe(300);
    expect(contents.getCell("G1").result).toBe("tiêu đề mớix");
    const [was, is] = [before, after].map((workbook) => tab(workbook, "Trình bày").getCell("B2").style);
    expect(is).toEqual(was);
  });

  test("the rules of others stay as they were, each in its place before the new one", () => {
    const [was, is] = [described(tab(before, "Quy tắc")).rules, described(tab(after, "Quy tắc")).rules];
    expect(was).toHaveLength(9);
    expect(is.slice(0, -1)).toEqual(was);
    expect(is.at(-1)).toMatchObject({
      ref: "A1:K9",
      type: "expression",
      formulae: ['$K1="x"'],
      priority: 10,
    });
  });

  test("names and properties of the workbook stay", () => {
    expect(after.definedNames.model).toEqual(expect.arrayContaining(before.definedNames.model));
    expect([after.creator, after.title, after.keywords, after.created]).toEqual([
      before.creator,
      before.title,
      before.keywords,
      before.created,
    ]);
  });

  test("every cell that the script left alone is written as it was, to the letter", () => {
    const [was, is] = [partsOf(original), partsOf(saved)];
    for (const [index, name] of [
      "Nội dung",
      "Trình bày",
      "Quy tắc",
      "Bản in",
      "Hình và bảng",
      "Ẩn",
      "Rất ẩn",
    ].entries()) {
      const part = `xl/worksheets/sheet${index + 1}.xml`;
      const old = cellsOf(was[part] ?? "");
      for (const address of CHANGED[name] ?? []) Reflect.deleteProperty(old, address);
      expect([name, Object.keys(old).length > 0]).toEqual([name, true]);
      expect(cellsOf(is[part] ?? "")).toMatchObject(old);
    }
  });

  test("parts that nobody touched are the same bytes", () => {
    const [was, is] = [partsOf(original), partsOf(saved)];
    const touched = /sheet[1235]\.xml$|workbook\.xml|Content_Types|styles|sharedStrings/;
    const untouched = Object.keys(was).filter((name) => !touched.test(name));
    expect(untouched.length).toBeGreaterThan(8);
    for (const name of untouched) expect([name, is[name]]).toEqual([name, was[name]]);
  });

  test("it can be saved again, after further work, from the file as it was", async () => {
    const host = hostFor(
      `function more() { SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Ẩn").getRange("B1").setValue(5); }`,
      {
        workbook: await openWorkbook(original),
      },
    );
    const first = await host.workbook.save();
    host.run("more");
    const second = await host.workbook.save();
    expect(Buffer.from(first).equals(original)).toBe(true);
    expect((await loaded(second)).getWorksheet("Ẩn")?.getCell("B1").value).toBe(5);
    expect(Buffer.from(await host.workbook.save()).equals(second)).toBe(true);
  });

  test("and opened again it reads the same, for scripts too", async () => {
    const read = `return ss.getSheets().filter((s) => s.getName() !== "Nội dung" && s.getName() !== "Đề nghị").map((s) => [s.getName(), s.getDataRange().getValues(), s.getDataRange().getBackgrounds(), s.getDataRange().getFontFamilies(), s.getDataRange().getMergedRanges().map((r) => r.getA1Notation()), s.getDataRange().getNumberFormats(), s.getDataRange().getNotes(), s.getFrozenRows()]);`;
    const look = async (bytes: Uint8Array): Promise<unknown> =>
      hostFor(`function look() { const ss = SpreadsheetApp.getActiveSpreadsheet(); ${read} }`, {
        workbook: await openWorkbook(bytes),
      }).run("look");
    const again = JSON.stringify(await look(saved))
      .replace("tiêu đề mới", "tiêu đề")
      .replace(/,"mới"/, "");
    expect(again.length).toBeGreaterThan(1000);
    // Writing K20 made the data range of that tab larger; all else must be equal.
    const withoutObjects = (text: string): string => text.replace(/\["Hình và bảng".*?(?=\["Ẩn")/s, "");
    expect(withoutObjects(again)).toBe(withoutObjects(JSON.stringify(await look(original))));
  });
});
