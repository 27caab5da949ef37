/** Risk: a file that is no workbook, or a damaged one, ends in a stack trace, in hours of waiting, or reads as other data. */

import fc from "fast-check";
import { zipSync } from "fflate";
import { WorkbookError, openWorkbook } from "../../../src/workbench/workbook";
import type { WorkbookErrorCode } from "../../../src/workbench/workbook";
import { evaluate } from "../script-host";
import { officeWorkbook } from "./office-workbook";
import { partsOf, withParts } from "./parts";

// Workbooks are made, opened and saved.
jest.setTimeout(60_000);

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const wide = (content: string): Uint8Array => new Uint8Array(Buffer.from(content, "utf16le"));
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** How opening ends: "opened", the code of the error, or the error itself if it has none. */
async function outcome(bytes: Uint8Array): Promise<WorkbookErrorCode | "opened"> {
  return openWorkbook(bytes).then(
    () => "opened",
    (error: unknown) => {
      if (!(error instanceof WorkbookError)) throw error;
      return error.code;
    },
  );
}

let office: Uint8Array;
let parts: Record<string, string>;
beforeAll(async () => {
  office = await officeWorkbook();
  parts = partsOf(office);
});

test.each<[string, WorkbookErrorCode, Uint8Array]>([
  ["nothing", "notXlsx", new Uint8Array()],
  ["a text", "notXlsx", text("STT;Họ tên\n1;Nguyễn Văn A")],
  ["a web page called .xlsx", "notXlsx", text("<html><table></table></html>")],
  ["a PDF", "notXlsx", text("%PDF-1.7")],
  ["an old .xls", "notXlsx", new Uint8Array([...COMPOUND, ...wide("Workbook")])],
  ["a file with a password", "encrypted", new Uint8Array([...COMPOUND, ...wide("EncryptedPackage")])],
  ["a zip file of pictures", "notXlsx", zipSync({ "anh.png": new Uint8Array(9) })],
  [
    "a Word document",
    "notXlsx",
    zipSync({ "[Content_Types].xml": text("<Types/>"), "word/document.xml": text("<x/>") }),
  ],
  ["an empty zip file", "notXlsx", zipSync({})],
])("%s is %s", async (_, code, bytes) => {
  expect(await outcome(bytes)).toBe(code);
});

test("a file that ends too early is broken, wherever it ends", async () => {
  for (const share of [0.001, 0.1, 0.5, 0.9, 0.99, 0.999])
    expect([share, await outcome(office.slice(0, Math.ceil(office.length * share)))]).toEqual([
      share,
      "broken",
    ]);
});

test("a file with one wrong byte opens only if no part is touched by it", async () => {
  const expected = await openWorkbook(office).then((workbook) => contentsOf(workbook));
  await fc.assert(
    fc.asyncProperty(
      fc.nat(office.length - 1),
      fc.integer({ min: 1, max: 255 }),
      async (position, change) => {
        const damaged = office.slice();
        damaged[position] = (damaged[position] ?? 0) ^ change;
        if ((await outcome(damaged)) !== "opened") return;
        expect(await openWorkbook(damaged).then((workbook) => contentsOf(workbook))).toBe(expected);
      },
    ),
    { numRuns: 60 },
  );
});

function contentsOf(workbook: Awaited<ReturnType<typeof openWorkbook>>): string {
  return JSON.stringify(
    evaluate(
      `return ss.getSheets().map((s) => [s.getName(), s.getDataRange().getFormulas(), s.getDataRange().getDisplayValues()]);`,
      {
        workbook,
      },
    ),
  );
}

const SHEET = "xl/worksheets/sheet1.xml";

test.each<[string, () => Record<string, string | null>]>([
  ["the workbook part", () => ({ "xl/workbook.xml": null })],
  ["a sheet", () => ({ [SHEET]: null })],
  ["the links of the workbook", () => ({ "xl/_rels/workbook.xml.rels": null })],
  ["the texts that cells refer to", () => ({ "xl/sharedStrings.xml": null })],
])("a file without %s is broken", async (_, changes) => {
  expect(await outcome(withParts(office, changes()))).toBe("broken");
});

test.each<[string, () => Record<string, string | null>]>([
  [
    "no sheet in its list",
    () => ({
      "xl/workbook.xml": (parts["xl/workbook.xml"] ?? "").replace(/<sheets>.*<\/sheets>/s, "<sheets/>"),
    }),
  ],
  ["a sheet that stops in the middle", () => ({ [SHEET]: (parts[SHEET] ?? "").slice(0, 900) })],
  ["rows that never end", () => ({ [SHEET]: (parts[SHEET] ?? "").replace("</sheetData>", "") })],
  ["a sheet that is no XML", () => ({ [SHEET]: "\u0000\u0001 không phải XML" })],
  ["an empty sheet part", () => ({ [SHEET]: "" })],
  [
    "fewer texts than its cells need",
    () => ({
      "xl/sharedStrings.xml": '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
    }),
  ],
])("a file with %s is broken", async (_, changes) => {
  expect(await outcome(withParts(office, changes()))).toBe("broken");
});

test.each<[string, () => Record<string, string | null>]>([
  ["the styles", () => ({ "xl/styles.xml": null })],
  ["the theme", () => ({ "xl/theme/theme1.xml": null })],
  ["the properties", () => ({ "docProps/core.xml": null, "docProps/app.xml": null })],
])("a file without %s still opens", async (_, changes) => {
  expect(await outcome(withParts(office, changes()))).toBe("opened");
});

/** The office's workbook with another first sheet. */
const withSheet = (inner: string): Uint8Array =>
  withParts(office, {
    [SHEET]: `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inner}</worksheet>`,
  });

describe("sizes", () => {
  test("a cell in the last row and column would need 17 thousand million cells: too large", async () => {
    expect(
      await outcome(
        withSheet(`<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>`),
      ),
    ).toBe("tooLarge");
  });

  test("16,384 columns are read", async () => {
    const cells = Array.from({ length: 16_384 }, () => "<c><v>1</v></c>").join("");
    const workbook = await openWorkbook(withSheet(`<sheetData><row r="1">${cells}</row></sheetData>`));
    expect(
      evaluate(`return [ss.getSheets()[0].getLastColumn(), ss.getSheets()[0].getMaxColumns()];`, {
        workbook,
      }),
    ).toEqual([16_384, 16_384]);
  });

  test("a million rows that are only formatted are no rows", async () => {
    const rows = Array.from(
      { length: 1_048_575 },
      (_, index) => `<row r="${index + 2}" s="1" customFormat="1" ht="20"/>`,
    ).join("");
    const workbook = await openWorkbook(
      withSheet(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row>${rows}</sheetData>`),
    );
    expect(evaluate(`return ss.getSheets()[0].getMaxRows();`, { workbook })).toBe(1000);
  });

  test("validations and conditional formats of whole columns take no time and no space", async () => {
    const validations = Array.from(
      { length: 50 },
      (_, index) =>
        `<dataValidation type="whole" sqref="A${index + 1}:XFD1048576"><formula1>1</formula1><formula2>9</formula2></dataValidation>`,
    ).join("");
    expect(await outcome(withSheet(`<sheetData/><dataValidations>${validations}</dataValidations>`))).toBe(
      "opened",
    );
  });

  test("a part that says it unfolds to gigabytes is refused before it does", async () => {
    const bytes = office.slice();
    const view = new DataView(bytes.buffer);
    let entry = 0;
    for (let at = bytes.length - 4; at >= 0; at--) if (view.getUint32(at, true) === 0x02014b50) entry = at;
    view.setUint32(entry + 24, 3_000_000_000, true);
    expect(await outcome(bytes)).toBe("tooLarge");
  });

  test("entities that would unfold without end are not unfolded", async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>`;
    const sheet = (parts[SHEET] ?? "").replace("<worksheet", `${bomb}<worksheet`);
    expect(["opened", "broken"]).toContain(await outcome(withParts(office, { [SHEET]: sheet })));
  });
});
