/** Formulas see what is merged and struck in the ranges that they name, and nothing of what other ranges show. */
import type { NominationReport } from "../../src/addin/commands";
import { CCHC_STATUS } from "../../src/addin/formulas";
import { OUTCOME_NAMES } from "../../src/vi/terms";
import { quietly } from "../../src/workbench/engine";
import type { Host } from "../../src/workbench/host";
import { buildBundle, byHand } from "./bundle-host";
import {
  COLLECTIVE_HEADER,
  collectiveRow,
  formulaSheet,
  individualRow,
  INDIVIDUAL_HEADER,
  type Cell,
  type FormulaSheet,
  type Rows,
} from "./formula-sheet";

/** Of the second and third person nothing is known to the contrary, unless the first one's discipline is theirs too. */
const PEOPLE: Rows = [
  INDIVIDUAL_HEADER,
  individualRow(1, "Nguyễn Văn An", "Phòng A", "HTTNV", { discipline: "Khiển trách 2025" }),
  individualRow(2, "Trần Thị Bình", "Phòng B"),
  individualRow(3, "Lê Văn Cường", "Phòng B"),
  individualRow(4, "Phạm Thị Dung", "Phòng C"),
];
const UNITS: Rows = [
  COLLECTIVE_HEADER,
  collectiveRow(1, "Phòng A", "T T T T X"),
  collectiveRow(2, "Phòng B", "T T T T X"),
  collectiveRow(3, "Phòng C", "T T T T X"),
];

const GOOD = "Đủ điều kiện";
const BAD = "Không đủ điều kiện";
const UNKNOWN = "Chưa đủ dữ liệu";
const BEST = "Bằng khen của Chủ tịch UBND tỉnh (năm 2025)";

const MERGED = ["Cá nhân", "M2:M4", "merge()"] as const;
const STRUCK = ["Cá nhân", "K3", 'setFontLine("line-through")'] as const;

const OF_UNITS = `CCHC_STATUS('Tập thể'!A1:L4;"BK_NAM";2025;'Cá nhân'!A1:N5)`;
const OF_PEOPLE = `CCHC_STATUS('Cá nhân'!A1:N5;"BK_NAM";2025;'Tập thể'!A1:L4)`;

beforeAll(buildBundle, 60_000);

/** @param looks tab, cells, and what is done to them */
async function sheetWith(...looks: readonly (readonly [string, string, string])[]): Promise<FormulaSheet> {
  const sheet = await formulaSheet({ "Cá nhân": PEOPLE, "Tập thể": UNITS, "Người (cũ); 2": PEOPLE });
  for (const [tab, cells, done] of looks) look(sheet.host, tab, cells, done);
  return sheet;
}

function look(host: Host, tab: string, cells: string, done: string): void {
  byHand(host, `ss.getSheetByName(args.tab).getRange(args.cells).${done}`, { tab, cells });
}

/** The results below the label. */
function results(sheet: FormulaSheet, formula: string): readonly unknown[] {
  return sheet.column(`=${formula}`).slice(1);
}

describe("what is merged", () => {
  let plain: FormulaSheet;
  let merged: FormulaSheet;
  beforeAll(async () => {
    plain = await sheetWith();
    merged = await sheetWith(MERGED);
  });

  test.each([
    ["related", OF_UNITS, [BAD, GOOD, GOOD], [BAD, UNKNOWN, GOOD]],
    ["the table", OF_PEOPLE, [BAD, GOOD, GOOD, GOOD], [BAD, UNKNOWN, UNKNOWN, GOOD]],
    [
      "a formula within others",
      `ARRAYFORMULA(IF(1>0;${OF_UNITS};"'A1:B2"))`,
      [BAD, GOOD, GOOD],
      [BAD, UNKNOWN, GOOD],
    ],
    ["fixed cells", OF_UNITS.replace("A1:N5", "$A$1:$N$5"), [BAD, GOOD, GOOD], [BAD, UNKNOWN, GOOD]],
    ["TRUE and FALSE", OF_UNITS.replace("STATUS", "ELIGIBLE"), [false, true, true], [false, UNKNOWN, true]],
    [
      "the highest award",
      `CCHC_AWARD('Tập thể'!A1:L4;2025;'Cá nhân'!A1:N5)`,
      ["", BEST, BEST],
      ["", "", BEST],
    ],
  ])("%s", (_, formula, without, withMerge) => {
    expect(results(plain, formula)).toEqual(without);
    expect(results(merged, formula)).toEqual(withMerge);
  });

  test("the list of nominees", () => {
    const names = (sheet: FormulaSheet): unknown => {
      const rows = sheet.result(`=CCHC_NOMINEES('Tập thể'!A1:L4;'Cá nhân'!A1:N5;"nam";2025)`);
      return (rows as unknown[][]).slice(1).map((row) => row[2]);
    };
    expect(names(plain)).toEqual(expect.arrayContaining(["Phòng B", "Phòng C"]));
    expect(names(merged)).toContain("Phòng C");
    expect(names(merged)).not.toContain("Phòng B");
  });

  test("a range that is called by a name", () => {
    const { model } = merged.host.workbook;
    const sheetId = model.getters.getSheetIdByName("Cá nhân") ?? "";
    const zone = { left: 0, top: 0, right: 13, bottom: 4 };
    const ranges = [model.getters.getRangeDataFromZone(sheetId, zone)];
    const made = quietly(() => model.dispatch("CREATE_NAMED_RANGE", { name: "nhan_su", ranges }));
    expect(made.isSuccessful).toBe(true);
    expect(results(merged, OF_UNITS.replace("'Cá nhân'!A1:N5", "nhan_su"))).toEqual([BAD, UNKNOWN, GOOD]);
  });

  test("the reason names what may be theirs", () => {
    expect(results(merged, OF_UNITS.replace("STATUS", "REASON"))[1]).toBe(
      "Chưa đủ dữ liệu: chưa rõ kỷ luật của Trần Thị Bình (Khiển trách 2025), Lê Văn Cường (Khiển trách 2025), cần ghi rõ hình thức và năm (IV.1.2.a)",
    );
  });
});

describe("what is struck through", () => {
  let sheet: FormulaSheet;
  beforeEach(async () => {
    sheet = await sheetWith();
  });

  test("is not known of a person, and holds for nobody else", () => {
    look(sheet.host, ...STRUCK);
    expect(results(sheet, OF_PEOPLE)).toEqual([BAD, UNKNOWN, GOOD, GOOD]);
  });

  describe("where the header is given apart", () => {
    const LETTER = `=CCHC_REASON('Cá nhân'!A3:N3;"GK";2025;;'Cá nhân'!A1:N1)`;

    test("a rating of the one row", () => {
      expect(sheet.result(LETTER)).not.toContain("xếp loại");
      look(sheet.host, ...STRUCK);
      expect(sheet.result(LETTER)).toContain("xếp loại năm 2025 chưa rõ vì có chỗ ghi khác");
    });

    test("the heading of a column", () => {
      look(sheet.host, "Cá nhân", "K1", 'setFontLine("line-through")');
      expect(sheet.result(LETTER)).toContain("xếp loại năm 2025 chưa rõ vì có chỗ ghi khác");
    });

    test("a discipline that is merged from above the row is seen over it", () => {
      expect(sheet.result(LETTER)).not.toContain("kỷ luật");
      look(sheet.host, ...MERGED);
      expect(sheet.result(LETTER)).toContain('kỷ luật "Khiển trách 2025"');
    });
  });
});

describe("an argument that is no range of the formula as it stands", () => {
  const chosen = (people: string): string => OF_UNITS.replace("'Cá nhân'!A1:N5", people);

  test.each([
    ["some rows", "FILTER('Cá nhân'!A1:N5;'Cá nhân'!A1:A5<>4)", [BAD, UNKNOWN, UNKNOWN]],
    ["two ranges in one", "{'Cá nhân'!A1:N2;'Cá nhân'!A3:N5}", [BAD, UNKNOWN, GOOD]],
    ["an address in a text", `INDIRECT("'Cá nhân'!A1:N5")`, [BAD, UNKNOWN, GOOD]],
  ])("is known by the rows that it was made from: %s", async (_, people, expected) => {
    const sheet = await sheetWith(MERGED);
    expect(results(sheet, chosen(people))).toEqual(expected);
  });

  test("is known by what is struck in the rows that it was made from", async () => {
    const sheet = await sheetWith(STRUCK);
    const some = "FILTER('Cá nhân'!A1:N5;'Cá nhân'!A1:A5<>4)";
    expect(results(sheet, OF_PEOPLE.replace("'Cá nhân'!A1:N5", some))).toEqual([BAD, UNKNOWN, GOOD]);
  });

  test("is known by its rows in another order as well", async () => {
    const sheet = await sheetWith(MERGED);
    const disciplined = (people: string): readonly unknown[] =>
      results(sheet, `VSTACK("";CCHC_REASON(${people};"GK";2025;;'Cá nhân'!A1:N1))`).map((reason) =>
        String(reason).includes("kỷ luật"),
      );
    expect(disciplined("SORT('Cá nhân'!A2:N5;1;FALSE)")).toEqual([false, true, true, true]);
    expect(disciplined("FILTER('Cá nhân'!A2:N5;'Cá nhân'!A2:A5>0)")).toEqual([true, true, true, false]);
    expect(disciplined("'Cá nhân'!A2:N5")).toEqual([true, true, true, false]);
  });

  test("is known by its values where the formula calls the function twice", async () => {
    const sheet = await sheetWith(MERGED);
    const twice = (people: string): string => `IF(1>0;${chosen(people)};${chosen("'Người (cũ); 2'!A1:N5")})`;
    expect(results(sheet, twice("'Cá nhân'!A1:N5"))).toEqual([BAD, UNKNOWN, GOOD]);
    byHand(sheet.host, 'ss.getSheetByName("Cá nhân").getRange("E5").setValue("Phòng A")');
    const other = `IF(0>1;${chosen("'Cá nhân'!A1:N5")};${chosen("'Người (cũ); 2'!A1:N5")})`;
    expect(results(sheet, other)).toEqual([BAD, GOOD, GOOD]);
  });
});

test.each<readonly [string, readonly [string, string, string]]>([
  ["a discipline over three people", MERGED],
  ["a rating over three people", ["Cá nhân", "K2:K4", "merge()"]],
  ["ratings over two years", ["Cá nhân", "J3:K3", "merge()"]],
  ["one unit over two people", ["Cá nhân", "E3:E4", "merge()"]],
  ["classes over two units", ["Tập thể", "K3:K4", "merge()"]],
  ["a rating that is struck", STRUCK],
  ["a discipline that is struck", ["Cá nhân", "M2", 'setFontLine("line-through")']],
  ["a name that is struck", ["Cá nhân", "B4", 'setFontLine("line-through")']],
  ["a unit that is struck", ["Tập thể", "B4", 'setFontLine("line-through")']],
  ["a heading that is struck", ["Tập thể", "K1", 'setFontLine("line-through")']],
])("%s: what the commands say", async (_, done) => {
  const sheet = await formulaSheet({ "Cá nhân": PEOPLE, "Tập thể": UNITS });
  look(sheet.host, ...done);
  const request = { track: "annual", year: 2025 };
  const report = sheet.host.callFromHtml("nominationReport", [request]) as NominationReport;
  const told = (subjects: NominationReport["collectives"]): readonly unknown[] =>
    subjects.map(({ status }) => OUTCOME_NAMES[status]);
  expect(results(sheet, OF_UNITS.replace("BK_NAM", "NAM"))).toEqual(told(report.collectives));
  expect(results(sheet, OF_PEOPLE.replace("BK_NAM", "NAM"))).toEqual(told(report.individuals));
});

test("without a spreadsheet to ask the values are what is known", () => {
  // A day is midnight where the formula runs, and that the local host may have set by now.
  const units = UNITS.map((row) =>
    row.map((cell) =>
      cell instanceof Date ? new Date(cell.getUTCFullYear(), cell.getUTCMonth(), cell.getUTCDate()) : cell,
    ),
  );
  expect(CCHC_STATUS(units, "BK_NAM", 2025, PEOPLE)).toEqual([["Kết quả xét"], [BAD], [GOOD], [GOOD]]);
});

test("a service that fails takes nothing but what it would have told", async () => {
  const sheet = await sheetWith(MERGED);
  const outcomes: unknown[] = [];
  for (let call = 1; call <= 26; call++) {
    sheet.host.failAt(call, "Service error: Spreadsheets", true);
    outcomes.push(results(sheet, OF_UNITS)[1]);
    sheet.host.failAt(0);
  }
  const toldFrom = outcomes.indexOf(UNKNOWN);
  expect(toldFrom).toBeGreaterThan(15);
  expect(outcomes.slice(0, toldFrom).every((outcome) => outcome === GOOD)).toBe(true);
  expect(outcomes.slice(toldFrom).every((outcome) => outcome === UNKNOWN)).toBe(true);
});

test("as many service calls for 1,000 rows as for ten", async () => {
  const callsFor = async (rows: number): Promise<Readonly<Record<string, number>>> => {
    const people = Array.from({ length: rows }, (_, index): readonly Cell[] =>
      individualRow(index + 1, `Nguyễn Văn ${String(index)}`, "Phòng A"),
    );
    const sheet = await formulaSheet({ "Cá nhân": [INDIVIDUAL_HEADER, ...people], "Tập thể": UNITS });
    sheet.host.calls.reset();
    expect(sheet.result(`=ROWS(${OF_PEOPLE.replace("N5", `N${String(rows + 1)}`)})`)).toBe(rows + 1);
    return { ...sheet.host.calls.byMethod, all: sheet.host.calls.total };
  };
  const few = await callsFor(10);
  expect(await callsFor(1000)).toEqual(few);
  expect(few.all).toBeLessThan(30);
});
