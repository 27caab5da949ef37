/** Risk: a drawing, a chart or anything else that this host knows nothing of is gone after saving. */

import { openWorkbook } from "../../../src/workbench/workbook";
import type { Workbook } from "../../../src/workbench/workbook";
import { evaluate } from "../script-host";
import { grownWorkbook } from "./grown-workbook";
import { cellsOf, partsOf, withParts } from "./parts";
import { expectSound } from "./soundness";

// Each test opens, changes and saves a workbook.
jest.setTimeout(60_000);

let original: Uint8Array;
let was: Record<string, string>;
beforeAll(async () => {
  original = await grownWorkbook();
  was = partsOf(original);
});

const SHEET = "xl/worksheets/sheet1.xml";
const LINKS = "xl/worksheets/_rels/sheet1.xml.rels";

/** The parts of the file after a script has worked in it. */
async function after(body: string): Promise<Record<string, string>> {
  const workbook: Workbook = await openWorkbook(original);
  evaluate(`const data = ss.getSheetByName("Số liệu"); ${body}`, { workbook });
  return partsOf(await workbook.save());
}

const without = (xml: string | undefined, ...patterns: RegExp[]): string =>
  patterns.reduce((text, pattern) => text.replace(pattern, ""), xml ?? "");

test("the test file itself is sound", () => {
  expectSound(was);
});

describe("after a cell was written and a tab added", () => {
  let is: Record<string, string>;
  beforeAll(async () => {
    is = await after(
      `data.getRange("F2").setValue("Đủ điều kiện"); ss.insertSheet("Đề nghị").getRange("A1").setValue(1);`,
    );
  });

  test("the file is sound", () => {
    expectSound(is);
  });

  test("everything but that tab's cells, the list of tabs and the shared texts is the same", () => {
    const touched = [
      SHEET,
      "xl/workbook.xml",
      "xl/_rels/workbook.xml.rels",
      "[Content_Types].xml",
      "xl/sharedStrings.xml",
      "xl/styles.xml",
    ];
    for (const name of Object.keys(was)) {
      if (touched.includes(name) || name === "xl/calcChain.xml") continue;
      expect([name, is[name]]).toEqual([name, was[name]]);
    }
  });

  test("the tab keeps drawing, filter, breaks, table, extensions and the mark of its dynamic array", () => {
    const rest = (xml: string | undefined): string =>
      without(xml, /<row r="2".*?<\/row>/, /<dimension[^>]*>/);
    expect(rest(is[SHEET])).toBe(rest(was[SHEET]));
    expect(is[SHEET]).toContain(
      '<c r="A30" cm="1"><f t="array" ref="A30:A32">_xlfn._xlws.SORT(B2:B4)</f><v>1</v></c>',
    );
    expect(cellsOf(is[SHEET] ?? "")).toMatchObject(cellsOf(was[SHEET] ?? ""));
  });

  test("names of constants, of formulas and of print areas stay", () => {
    for (const name of [
      '<definedName name="HeSo">1.5</definedName>',
      `<definedName name="TongDiem" hidden="1">SUM('Số liệu'!$B$2:$B$4)</definedName>`,
    ])
      expect(is["xl/workbook.xml"]).toContain(name);
    expect(is["xl/workbook.xml"]).toMatch(
      /<definedName name="_xlnm.Print_Area" localSheetId="0">'Số liệu'!\$A1:\$B5</,
    );
  });

  test("a sheet that is a chart stays in its place among the tabs", () => {
    const names = [...(is["xl/workbook.xml"] ?? "").matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect(names).toEqual(["Số liệu", "Biểu đồ", "Đề nghị", "Phụ lục"]);
  });

  test("the order of calculation, which may be wrong now, is gone with its link and its type", () => {
    expect(Object.values(is).join("")).not.toContain("calcChain");
  });
});

describe("what a formula shows", () => {
  test("changes beside the formula, which stays as it was written", async () => {
    const is = await after(`data.getRange("B2").setValue(30);`);
    expect(is[SHEET]).toContain(
      '<c r="A30" cm="1"><f t="array" ref="A30:A32">_xlfn._xlws.SORT(B2:B4)</f><v>1</v></c>',
    );
    const cells = cellsOf(is[SHEET] ?? "");
    expect(cells).toMatchObject({
      C2: '<c r="C2"><f t="shared" ref="C2:C4" si="0">B2*10</f><v>300</v></c>',
      C3: '<c r="C3"><f t="shared" si="0"/><v>10</v></c>',
      A32: '<c r="A32"><v>30</v></c>',
    });
    expect(cellsOf(is["xl/worksheets/sheet2.xml"] ?? "").A1).toBe(
      `<c r="A1"><f>SUM('Số liệu'!B2:B4)</f><v>33</v></c>`,
    );
  });

  test("a shared formula whose first cell is written over leaves each copy its own", async () => {
    const cells = cellsOf((await after(`data.getRange("C2").setValue("hết");`))[SHEET] ?? "");
    expect(cells).toMatchObject({
      C3: '<c r="C3"><f>B3*10</f><v>10</v></c>',
      C4: '<c r="C4"><f>B4*10</f><v>20</v></c>',
    });
  });

  test("a dynamic array that is written over loses its mark", async () => {
    const cells = cellsOf((await after(`data.getRange("A30").setValue(7);`))[SHEET] ?? "");
    expect(cells).toMatchObject({ A30: '<c r="A30"><v>7</v></c>' });
    expect(cells.A31).toBe('<c r="A31"/>');
  });
});

describe("inserted and deleted rows and columns", () => {
  test("take along pictures, charts, tables, notes, links, filters, page breaks, print areas and names", async () => {
    const is = await after(`data.insertRowsBefore(1, 2); data.insertColumnsBefore(1, 1);`);
    expectSound(is);
    const sheet = is[SHEET] ?? "";
    expect(cellsOf(sheet)).toMatchObject({
      C4: '<c r="C4"><v>3</v></c>',
      D4: '<c r="D4"><f>C4*10</f><v>30</v></c>',
      D5: '<c r="D5"><f>C5*10</f><v>10</v></c>',
      B7: expect.stringContaining('t="s"') as string,
      H22: expect.any(String) as string,
    });
    expect(sheet).toContain('<autoFilter ref="B3:C6"/>');
    expect(sheet).toContain('<hyperlink ref="B7" r:id="rId1"/>');
    expect(sheet).toContain('<brk id="6" max="16838" man="1"/>');
    expect(is["xl/tables/table1.xml"]).toContain('ref="H22:I23"');
    expect(is["xl/comments1.xml"]).toContain('ref="B4"');
    expect(is["xl/drawings/vmlDrawing1.vml"]).toMatch(/<x:Row>3<\/x:Row><x:Column>1<\/x:Column>/);
    expect(is["xl/drawings/drawing9.xml"]).toContain(
      "<xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row>",
    );
    expect(is["xl/charts/chart1.xml"]).toContain("<c:f>'Số liệu'!$C$4:$C$6</c:f>");
    expect(is["xl/workbook.xml"]).toContain("SUM('Số liệu'!$C$4:$C$6)");
    expect(is["xl/workbook.xml"]).toMatch(/localSheetId="0">'Số liệu'!\$B\$3:\$C\$7</);
    expect(cellsOf(is["xl/worksheets/sheet2.xml"] ?? "").A1).toBe(
      `<c r="A1"><f>SUM('Số liệu'!C4:C6)</f><v>6</v></c>`,
    );
  });

  test("take away what lay in them, and a table that lost a column is no table any more", async () => {
    const is = await after(`data.deleteRows(5, 1); data.deleteColumns(8, 1);`);
    expectSound(is);
    expect(is[SHEET]).not.toContain("hyperlink");
    expect(is[SHEET]).not.toContain("tablePart");
    expect(Object.keys(is)).not.toContain("xl/tables/table1.xml");
    expect(cellsOf(is[SHEET] ?? "")).toMatchObject({
      G19: expect.any(String) as string,
      A29: expect.stringContaining("SORT") as string,
    });
  });

  test("rows added at the end move nothing", async () => {
    const is = await after(`data.insertRowsAfter(1000, 5); data.insertColumnsAfter(26, 1);`);
    expect(Object.keys(is).filter((name) => is[name] !== was[name])).toEqual([]);
    expect(Object.keys(is)).toEqual(Object.keys(was));
  });
});

describe("the list of tabs", () => {
  const sheets = (parts: Record<string, string>): string[] =>
    [...(parts["xl/workbook.xml"] ?? "").matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
      ([, name = ""]) => name,
    );

  test("a renamed tab is renamed in formulas, names and charts", async () => {
    const is = await after(`data.setName("Điểm (mới)");`);
    expectSound(is);
    expect(sheets(is)).toEqual(["Điểm (mới)", "Biểu đồ", "Phụ lục"]);
    expect(cellsOf(is["xl/worksheets/sheet2.xml"] ?? "")).toMatchObject({
      A1: `<c r="A1"><f>SUM('Điểm (mới)'!B2:B4)</f><v>6</v></c>`,
      A2: `<c r="A2"><f>'Điểm (mới)'!C4</f><v>20</v></c>`,
    });
    expect(is["xl/workbook.xml"]).toContain("SUM('Điểm (mới)'!$B$2:$B$4)");
    expect(is["xl/charts/chart1.xml"]).toContain("<c:f>'Điểm (mới)'!$B$2:$B$4</c:f>");
    expect(cellsOf(is[SHEET] ?? "")).toEqual(cellsOf(was[SHEET] ?? ""));
  });

  test("a moved tab keeps its print area and the tab that was open stays open", async () => {
    const is = await after(`ss.setActiveSheet(ss.getSheetByName("Phụ lục")); ss.moveActiveSheet(1);`);
    expectSound(is);
    expect(sheets(is)).toEqual(["Phụ lục", "Số liệu", "Biểu đồ"]);
    expect(is["xl/workbook.xml"]).toMatch(/name="_xlnm.Print_Area" localSheetId="1"/);
  });

  test("a deleted tab goes with all that hung on it, and what named it says so", async () => {
    const is = await after(`ss.deleteSheet(data);`);
    expectSound(is);
    expect(sheets(is)).toEqual(["Biểu đồ", "Phụ lục"]);
    for (const name of [
      SHEET,
      LINKS,
      "xl/drawings/drawing9.xml",
      "xl/charts/chart1.xml",
      "xl/comments1.xml",
      "xl/tables/table1.xml",
    ])
      expect(Object.keys(is)).not.toContain(name);
    expect(is["xl/workbook.xml"]).toContain("SUM(#REF!$B$2:$B$4)");
    expect(is["xl/workbook.xml"]).not.toContain("Print_Area");
  });

  test("a new tab that the script left open opens first, alone selected", async () => {
    const is = await after(`ss.setActiveSheet(data); ss.insertSheet("Đề nghị");`);
    const place = sheets(is).indexOf("Đề nghị");
    expect(is["xl/workbook.xml"]).toMatch(
      new RegExp(`<bookViews><workbookView activeTab="${String(place)}"/></bookViews><sheets>`),
    );
    const selected = Object.entries(is).filter(
      ([name, xml]) => name.includes("worksheets/sheet") && xml.includes("tabSelected"),
    );
    expect(selected.map(([name]) => name)).toEqual(["xl/worksheets/sheet3.xml"]);
  });

  test("what must stand in an order in the list of tabs does", async () => {
    const bytes = withParts(original, {
      "xl/workbook.xml": (was["xl/workbook.xml"] ?? "").replace(
        /<definedNames>.*<\/definedNames>/s,
        "<externalReferences/>",
      ),
    });
    const workbook = await openWorkbook(bytes);
    evaluate(`ss.insertSheet("T").setFrozenRows(1);`, { workbook });
    const xml = partsOf(await workbook.save())["xl/workbook.xml"] ?? "";
    const order = [
      ...xml.matchAll(/<(workbookPr|bookViews|sheets|externalReferences|definedNames|calcPr)[ >/]/g),
    ].map(([, name]) => name);
    expect(order).toEqual([
      "workbookPr",
      "bookViews",
      "sheets",
      "externalReferences",
      "definedNames",
      "calcPr",
    ]);
  });

  test("a hidden tab is hidden, and is not the one that opens", async () => {
    const is = await after(`data.hideSheet();`);
    expect(is["xl/workbook.xml"]).toMatch(/name="Số liệu" state="hidden"/);
  });
});

test("a note that is added gets its box, and those that were there keep author, text and box", async () => {
  const is = await after(
    `data.getRange("B3").setNote("mới & <lạ>"); ss.getSheetByName("Phụ lục").getRange("A1").setNote("tổng");`,
  );
  expectSound(is);
  const old = /<comment ref="A2".*?<\/comment>/s.exec(was["xl/comments1.xml"] ?? "")?.[0];
  expect(old).toBeDefined();
  expect(is["xl/comments1.xml"]).toContain(old);
  expect(is["xl/comments1.xml"]).toContain(
    '<comment ref="B3" authorId="0"><text><t>mới &amp; &lt;lạ&gt;</t></text></comment>',
  );
  expect(is["xl/drawings/vmlDrawing1.vml"]?.match(/ObjectType="Note"/g)).toHaveLength(2);
  expect(is["xl/comments2.xml"]).toContain("<t>tổng</t>");
  expect(is["xl/worksheets/sheet2.xml"]).toMatch(/<legacyDrawing r:id="rId\d+"\/>/);
});

test("deleting the tab that the file lists last leaves the rest of the lists", async () => {
  const longer = await openWorkbook(original);
  evaluate(`ss.insertSheet("Thêm").getRange("A1").setValue(1);`, { workbook: longer });
  const workbook = await openWorkbook(await longer.save());
  evaluate(`ss.deleteSheet(ss.getSheetByName("Thêm"));`, { workbook });
  const bytes = await workbook.save();
  expectSound(partsOf(bytes));
  expect((await openWorkbook(bytes)).model.getters.getSheetIds()).toHaveLength(2);
});
