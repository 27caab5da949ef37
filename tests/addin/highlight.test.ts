/** The commands "Tô màu đủ điều kiện" and "Bỏ tô màu", in the shipped bundle: what they show, and that nothing is lost. */
import { makeSample } from "../../build/sample/make-sample";
import type { Host } from "../../src/workbench/host";
import { openWorkbook } from "../../src/workbench/workbook";
import { buildBundle, bundleHost, byHand, smallTabs } from "./bundle-host";
import { everythingOf, linesOf, setCell, shown, told } from "./read-tabs";
import { EXPECTED } from "./sample-expectations";
import {
  collective,
  COLLECTIVE_HEADER,
  DEPARTMENT,
  individual,
  INDIVIDUAL_HEADER,
  workbookOf,
  type Cell,
  type Tabs,
} from "./workbooks";

const OUTCOMES: Readonly<Record<string, string>> = {
  eligible: "Đủ điều kiện",
  awaitingCouncil: "Chờ Hội đồng",
  missingData: "Chưa đủ dữ liệu",
  ineligible: "Không đủ điều kiện",
};

beforeAll(buildBundle, 60_000);

async function department(tabs: Tabs = DEPARTMENT): Promise<Host> {
  return smallTabs(bundleHost(await workbookOf(tabs)));
}

function highlight(host: Host, command = "highlightEligible"): void {
  host.run(command);
  expect(told(host)).toMatch(/^Đã tô màu/);
}

function remove(host: Host): void {
  host.run("removeHighlight");
  expect(told(host)).toMatch(/^Đã bỏ tô màu/);
}

/** What stands in the status column beside each name. */
function statuses(host: Host, tab: string): Readonly<Record<string, string>> {
  return Object.fromEntries(columnsOf(host, tab).map(([name, status]) => [name, status]));
}

/** Name, status and reason of each row that has a status. */
function columnsOf(host: Host, tab: string): readonly (readonly [string, string, string])[] {
  const rows = shown(host, tab);
  const header = rows.find((row) => row.includes("Kết quả xét")) ?? [];
  const at = header.indexOf("Kết quả xét");
  const name = header.findIndex((text) => /^(Họ và tên|Tên tập thể)$/.test(text.replace(/\s+/g, " ")));
  return rows
    .filter((row) => (row[at] ?? "") !== "" && row[at] !== "Kết quả xét")
    .map((row) => [row[name] ?? "", row[at] ?? "", row[at + 1] ?? ""]);
}

/** The own formulas of a tab by cell. */
function formulas(host: Host, tab: string): Readonly<Record<string, string>> {
  return byHand(
    host,
    `const found = {};
     ss.getSheetByName(args).getDataRange().getFormulas().forEach((row, r) => row.forEach((text, c) => {
       if (text.includes("CCHC_")) found[String.fromCharCode(65 + c) + (r + 1)] = text;
     }));
     return found;`,
    tab,
  ) as Readonly<Record<string, string>>;
}

interface ShownRule {
  readonly range: string;
  readonly formula: string;
  readonly background: string;
  readonly color: string;
}

function rules(host: Host, tab: string): readonly ShownRule[] {
  return byHand(
    host,
    `return ss.getSheetByName(args).getConditionalFormatRules().map((rule) => {
       const condition = rule.getBooleanCondition();
       const range = rule.getRanges()[0];
       return {
         range: [range.getRow(), range.getColumn(), range.getLastRow(), range.getLastColumn()].join(),
         formula: condition ? String(condition.getCriteriaValues()[0]) : "",
         background: condition ? condition.getBackground() : "",
         color: condition ? condition.getFontColor() : "",
       };
     })`,
    tab,
  ) as readonly ShownRule[];
}

describe("on the sample", () => {
  let host: Host;
  beforeAll(async () => {
    host = bundleHost(await openWorkbook(await makeSample()));
    highlight(host);
  });

  test.each(EXPECTED.filter(({ track }) => track === "giai-doan"))(
    "$name is $status in the column, as worked out by hand",
    ({ kind, name, status }) => {
      expect(statuses(host, kind === "collective" ? "Tập thể" : "Cá nhân")[name]).toBe(OUTCOMES[status]);
    },
  );

  test("each who is not eligible has a reason that begins with the result and ends with a clause", () => {
    const rows = [...columnsOf(host, "Tập thể"), ...columnsOf(host, "Cá nhân")];
    expect(rows).toHaveLength(69);
    for (const [, status, reason] of rows) {
      if (status === "Đủ điều kiện") expect(reason).toMatch(/^(Lưu ý: .*\([IV]+\.[\d.]+[a-c]?\))?$/);
      else expect(reason).toMatch(/^(Không đủ|Chưa đủ dữ liệu|Chờ Hội đồng): .*\([IV]+\.[\d.]+[a-c]?\)/);
    }
  });

  test("fixed values say the same as the formulas, cell by cell", () => {
    const live = ["Tập thể", "Cá nhân"].map((tab) => columnsOf(host, tab));
    highlight(host, "highlightEligibleAsValues");
    expect(["Tập thể", "Cá nhân"].map((tab) => columnsOf(host, tab))).toEqual(live);
    expect(["Tập thể", "Cá nhân"].map((tab) => formulas(host, tab))).toEqual([{}, {}]);
  });

  test("says the same as the list, for every subject", () => {
    host.run("createNominationList");
    const status = { ...statuses(host, "Tập thể"), ...statuses(host, "Cá nhân") };
    const listed = ["Đề nghị CCHC 2021-2025", "Chưa đề nghị CCHC 2021-2025"].flatMap((tab) =>
      linesOf(host, tab).flatMap((line) => ("Kết quả" in line && line["Kết quả"] !== "" ? [line] : [])),
    );
    const found = listed.map((line) => [line["Kết quả"], status[line["Họ và tên / Tên tập thể"] ?? ""]]);
    expect(found.filter(([, beside]) => beside !== undefined)).toHaveLength(69);
    for (const [result, beside] of found) if (beside !== undefined) expect(beside).toBe(result);
  });
});

describe("removing leaves the tabs as they were", () => {
  async function decorated(): Promise<Host> {
    return bundleHost(
      await workbookOf(
        {
          "Tập thể": [["BẢNG XẾP LOẠI"], [], ...(DEPARTMENT["Tập thể"] ?? [])],
          "Cá nhân": DEPARTMENT["Cá nhân"] ?? [],
        },
        (workbook) => {
          for (const sheet of workbook.worksheets) {
            // Fills, borders and fonts that reach over the columns right of the table.
            for (let row = 1; row <= 12; row++) {
              for (let column = 1; column <= 20; column++) {
                const cell = sheet.getCell(row, column);
                cell.fill = {
                  type: "pattern",
                  pattern: "solid",
                  fgColor: { argb: row % 2 ? "FFFFF2CC" : "FFDDEBF7" },
                };
                cell.border = { top: { style: "thin" }, right: { style: "medium" } };
                cell.font = {
                  name: "Times New Roman",
                  size: 13,
                  bold: column > 10,
                  color: { argb: "FF7030A0" },
                };
                cell.alignment = { vertical: "top", wrapText: true };
                if (column > 9) cell.numFmt = "0.00";
              }
            }
            sheet.getColumn(11).width = 33;
            sheet.getColumn(12).width = 4;
            sheet.addConditionalFormatting({
              ref: "A1:Y40",
              rules: [
                {
                  type: "expression",
                  priority: 1,
                  formulae: ['$E3="KHTNV"'],
                  style: { font: { bold: true } },
                },
                {
                  type: "expression",
                  priority: 2,
                  formulae: ["MOD(ROW(),2)=0"],
                  style: { font: { italic: true } },
                },
              ],
            });
          }
          workbook.getWorksheet("Tập thể")?.mergeCells("A1:J1");
        },
      ),
    );
  }

  const TABS = ["Tập thể", "Cá nhân"];

  test.each(["highlightEligible", "highlightEligibleAsValues"])("after %s", async (command) => {
    const host = await decorated();
    const before = TABS.map((tab) => everythingOf(host, tab));
    highlight(host, command);
    expect(TABS.map((tab) => everythingOf(host, tab))).not.toEqual(before);
    remove(host);
    expect(TABS.map((tab) => everythingOf(host, tab))).toEqual(before);
  });

  test("after highlighting three times, by formulas and by values", async () => {
    const host = await decorated();
    const before = TABS.map((tab) => everythingOf(host, tab));
    highlight(host);
    const once = TABS.map((tab) => everythingOf(host, tab));
    highlight(host, "highlightEligibleAsValues");
    highlight(host);
    expect(TABS.map((tab) => everythingOf(host, tab))).toEqual(once);
    remove(host);
    expect(TABS.map((tab) => everythingOf(host, tab))).toEqual(before);
  });

  test.each([
    ["as wide as the table", 11],
    ["one column wider", 12],
  ])("where the grid is %s", async (_, width) => {
    const host = await department();
    for (const tab of TABS)
      byHand(host, `ss.getSheetByName("${tab}").deleteColumns(args + 1, 26 - args)`, width);
    const before = TABS.map((tab) => everythingOf(host, tab));
    highlight(host);
    remove(host);
    expect(TABS.map((tab) => everythingOf(host, tab))).toEqual(before);
  });

  test("says so when nothing was highlighted, and changes nothing", async () => {
    const host = await decorated();
    const before = TABS.map((tab) => everythingOf(host, tab));
    host.run("removeHighlight");
    expect(told(host)).toBe("Không có trang nào đang tô màu.");
    expect(TABS.map((tab) => everythingOf(host, tab))).toEqual(before);
  });
});

describe("what stands right of a table is not touched", () => {
  /** The department with cells put into its tab of people. */
  async function withCells(cells: Readonly<Record<string, Cell>>): Promise<Host> {
    const workbook = await workbookOf(DEPARTMENT, (excel) => {
      const sheet = excel.getWorksheet("Cá nhân");
      for (const [cell, value] of Object.entries(cells)) if (sheet) sheet.getCell(cell).value = value;
    });
    return smallTabs(bundleHost(workbook));
  }

  test.each([
    ["a column beside the table", { L1: "Điện thoại", L2: "0901" }, "M"],
    ["a column after a gap of one", { M1: "Điện thoại" }, "N"],
    ["a column after a gap of two", { N1: "Điện thoại" }, "L"],
    ["a note far below the table", { L40: "Người lập" }, "M"],
  ])("%s", async (_, cells, column) => {
    const host = await withCells(cells);
    const before = everythingOf(host, "Cá nhân");
    highlight(host);
    expect(Object.keys(formulas(host, "Cá nhân"))[0]).toBe(`${column}1`);
    for (const [cell, value] of Object.entries(cells)) {
      expect(byHand(host, `return ss.getSheetByName("Cá nhân").getRange("${cell}").getValue()`)).toBe(value);
    }
    remove(host);
    expect(everythingOf(host, "Cá nhân")).toEqual(before);
  });

  test("nor what a user typed right of the columns before highlighting again", async () => {
    const host = await department();
    byHand(host, `ss.getSheetByName("Cá nhân").deleteColumns(12, 15)`);
    highlight(host);
    byHand(
      host,
      `const sheet = ss.getSheetByName("Cá nhân"); sheet.insertColumnsAfter(13, 1);
       sheet.getRange("N1:N2").setValues([["Điện thoại"], ["gọi 0901"]]);`,
    );
    highlight(host);
    highlight(host);
    remove(host);
    expect(shown(host, "Cá nhân").map((row) => row[13])).toEqual([
      "Điện thoại",
      "gọi 0901",
      "",
      "",
      "",
      "",
      "",
    ]);
  });

  test("nor what a user typed into the columns themselves, above, below and between", async () => {
    const host = await department({
      ...DEPARTMENT,
      "Cá nhân": [["x"], [], ...(DEPARTMENT["Cá nhân"] ?? [])],
    });
    highlight(host, "highlightEligibleAsValues");
    byHand(
      host,
      `const sheet = ss.getSheetByName("Cá nhân");
       sheet.getRange("L1").setValue("ghi chú riêng");
       sheet.getRange("M5").setValue("hỏi lại phòng");
       sheet.getRange("M30").setFormula("=1+1");`,
    );
    remove(host);
    expect(
      byHand(
        host,
        `const sheet = ss.getSheetByName("Cá nhân");
         return [sheet.getRange("L1").getValue(), sheet.getRange("M5").getValue(), sheet.getRange("M30").getFormula(), sheet.getRange("L2:L20").isBlank()]`,
      ),
    ).toEqual(["ghi chú riêng", "hỏi lại phòng", "=1+1", true]);
    // Typed by the user, the columns are not free any more.
    highlight(host);
    expect(Object.keys(formulas(host, "Cá nhân"))[0]).toBe("N3");
  });

  test("nor a table that the user put into the columns after undoing what the add-in had written", async () => {
    const host = await department();
    highlight(host);
    byHand(
      host,
      `const sheet = ss.getSheetByName("Cá nhân");
       sheet.getRange("L1:M1").clearContent();
       sheet.getRange("L1:L7").setValues([["Kỷ luật 2025"], [""], [""], [""], [""], [""], ["Khiển trách"]]);`,
    );
    remove(host);
    expect(shown(host, "Cá nhân").map((row) => row[11])).toEqual([
      "Kỷ luật 2025",
      "",
      "",
      "",
      "",
      "",
      "Khiển trách",
    ]);
  });
});

describe("rules of the user", () => {
  test("stay, in their order and before ours, also one that asks for the same column", async () => {
    const host = await department();
    highlight(host);
    byHand(
      host,
      `const sheet = ss.getSheetByName("Cá nhân");
       const rule = (formula, color, range) => SpreadsheetApp.newConditionalFormatRule()
         .whenFormulaSatisfied(formula).setBackground(color).setRanges([sheet.getRange(range)]).build();
       sheet.setConditionalFormatRules([
         rule('=$L1="Đủ điều kiện"', "#00ff00", "B1:B20"),
         SpreadsheetApp.newConditionalFormatRule().whenTextContains("HTNV").setBold(true).setRanges([sheet.getRange("E1:I9")]).build(),
         ...sheet.getConditionalFormatRules(),
         rule("=LEN($B1)>20", "#ffff00", "A1:C9"),
       ]);`,
    );
    const own = ['=$L1="Đủ điều kiện"', "HTNV", "=LEN($B1)>20"];
    highlight(host);
    expect(
      rules(host, "Cá nhân")
        .map(({ formula }) => formula)
        .slice(0, 3),
    ).toEqual(own);
    remove(host);
    expect(rules(host, "Cá nhân").map(({ formula }) => formula)).toEqual(own);
  });

  test("our five rules: a heading and four outcomes, each with its own light colour and dark text", async () => {
    const host = await department();
    highlight(host);
    const [heading, ...outcomes] = rules(host, "Cá nhân");
    expect(heading).toMatchObject({ formula: '=$L1="Kết quả xét"', range: "1,12,50,13" });
    expect(new Set(outcomes.map(({ formula }) => formula))).toEqual(
      new Set(Object.values(OUTCOMES).map((name) => `=$L1="${name}"`)),
    );
    expect(outcomes.map(({ range }) => range)).toEqual(Array.from({ length: 4 }, () => "1,1,50,13"));
    expect(new Set(outcomes.map(({ background }) => background)).size).toBe(4);
  });
});

describe("live formulas", () => {
  test("take the whole of both tables, the round, and the settings where there are any", async () => {
    const host = await department({
      "Sở 'Một' A": DEPARTMENT["Tập thể"] ?? [],
      "Cá nhân": DEPARTMENT["Cá nhân"] ?? [],
    });
    highlight(host);
    expect(formulas(host, "Sở 'Một' A")).toEqual({
      K1: `=CCHC_STATUS(A1:J;"GIAI_DOAN";;'Cá nhân'!A1:K)`,
      L1: `=CCHC_REASON(A1:J;"GIAI_DOAN";;'Cá nhân'!A1:K)`,
    });
    expect(formulas(host, "Cá nhân").L1).toBe(`=CCHC_STATUS(A1:K;"GIAI_DOAN";;'Sở ''Một'' A'!A1:J)`);
    host.run("openSettings");
    expect(told(host)).toContain('chạy lại "Tô màu đủ điều kiện"');
    setCell(host, "Thiết lập CCHC", rowOf(host, "DOT_XET"), 3, "Hằng năm");
    highlight(host);
    expect(formulas(host, "Cá nhân").L1).toMatch(
      /^=CCHC_STATUS\(A1:K;"NAM";2025;'Sở ''Một'' A'!A1:J;;'Thiết lập CCHC'!A1:F\d+\)$/,
    );
    expect(told(host)).toContain("đợt 2025");
  });

  function rowOf(host: Host, code: string): number {
    return shown(host, "Thiết lập CCHC").findIndex(([first]) => first === code) + 1;
  }

  test("follow a rating that is changed, in the person's row and in the unit's", async () => {
    const host = await department();
    highlight(host);
    expect(statuses(host, "Tập thể")["Thanh tra Sở"]).toBe("Đủ điều kiện");
    setCell(host, "Cá nhân", 5, 7, "HTNV");
    expect(statuses(host, "Tập thể")["Thanh tra Sở"]).toBe("Không đủ điều kiện");
    expect(statuses(host, "Cá nhân")["Lê Văn Cường"]).toBe("Không đủ điều kiện");
    setCell(host, "Cá nhân", 5, 7, "HTXSNV");
    expect(statuses(host, "Tập thể")["Thanh tra Sở"]).toBe("Đủ điều kiện");
  });

  test.each([
    ["typed below the table", "", 8],
    [
      "put into a row inserted at the end of the table",
      "ss.getSheetByName('Cá nhân').insertRowsAfter(7, 1);",
      8,
    ],
    ["put into a row inserted at its head", "ss.getSheetByName('Cá nhân').insertRowsBefore(2, 1);", 2],
  ])("see a person %s: a low rating takes the unit's result away", async (_, insert, row) => {
    const host = await department();
    highlight(host);
    byHand(
      host,
      `${insert} ss.getSheetByName("Cá nhân").getRange(args.row, 1, 1, 11).setValues([args.cells.map((cell) => cell ?? "")]);`,
      {
        row,
        cells: individual(9, "Đinh Văn Hai", "Thanh tra Sở", { ratings: "HTTNV KHTNV HTTNV HTTNV HTTNV" }),
      },
    );
    expect(statuses(host, "Tập thể")["Thanh tra Sở"]).toBe("Không đủ điều kiện");
    expect(statuses(host, "Cá nhân")).toMatchObject({
      "Đinh Văn Hai": "Không đủ điều kiện",
      "Lê Văn Cường": "Không đủ điều kiện",
    });
  });

  test("follow the rows when the table is sorted", async () => {
    const host = await department();
    highlight(host);
    const before = statuses(host, "Cá nhân");
    byHand(
      host,
      `const range = ss.getSheetByName("Cá nhân").getRange("A2:K7");
       range.setValues(range.getValues().reverse());`,
    );
    expect(statuses(host, "Cá nhân")).toEqual(before);
  });

  test("stay with their column when it is moved, and go with it", async () => {
    const host = await department();
    const before = everythingOf(host, "Cá nhân");
    highlight(host);
    byHand(host, `ss.getSheetByName("Cá nhân").insertColumnsBefore(3, 2)`);
    expect(statuses(host, "Cá nhân")["Nguyễn Văn An"]).toBe("Đủ điều kiện");
    remove(host);
    byHand(host, `ss.getSheetByName("Cá nhân").deleteColumns(3, 2)`);
    expect(everythingOf(host, "Cá nhân")).toEqual(before);
  });

  test("are read over by the commands: highlighted tabs give the same list", async () => {
    const plain = await department();
    plain.run("createNominationList");
    const host = await department();
    highlight(host);
    host.run("createNominationList");
    for (const tab of ["Đề nghị CCHC 2021-2025", "Chưa đề nghị CCHC 2021-2025"]) {
      expect(shown(host, tab)).toEqual(shown(plain, tab));
    }
  });
});

describe("tables in several places", () => {
  const people = DEPARTMENT["Cá nhân"] ?? [];
  const low = individual(9, "Đinh Văn Hai", "Thanh tra Sở", { ratings: "HTTNV KHTNV HTTNV HTTNV HTTNV" });

  test("people on two tabs: fixed values, since no formula would see all members, and the dialog says so", async () => {
    const host = await department({ ...DEPARTMENT, "Cá nhân (2)": [INDIVIDUAL_HEADER, low] });
    highlight(host);
    expect(told(host)).toMatch(/Bảng cá nhân nằm ở nhiều nơi.*kết quả cố định/);
    expect(["Tập thể", "Cá nhân", "Cá nhân (2)"].map((tab) => formulas(host, tab))).toEqual([{}, {}, {}]);
    expect(statuses(host, "Tập thể")["Thanh tra Sở"]).toBe("Không đủ điều kiện");
    expect(statuses(host, "Cá nhân")["Lê Văn Cường"]).toBe("Không đủ điều kiện");
    expect(statuses(host, "Cá nhân (2)")["Đinh Văn Hai"]).toBe("Không đủ điều kiện");
  });

  test("units on two tabs: the same, and each person meets the unit of either", async () => {
    const host = await department({
      "Tập thể": [COLLECTIVE_HEADER, collective(1, "Văn phòng Sở")],
      "Tập thể (2)": [COLLECTIVE_HEADER, collective(1, "Thanh tra Sở")],
      "Cá nhân": people,
    });
    highlight(host);
    expect(told(host)).toMatch(/Bảng tập thể nằm ở nhiều nơi/);
    expect(statuses(host, "Cá nhân")).toMatchObject({
      "Nguyễn Văn An": "Đủ điều kiện",
      "Lê Văn Cường": "Đủ điều kiện",
    });
  });

  test("both kinds below each other on one tab: live, two formulas in shared columns", async () => {
    const host = await department({
      "Tổng hợp": [...(DEPARTMENT["Tập thể"] ?? []), [], ["DANH SÁCH CÁ NHÂN"], ...people],
    });
    const before = everythingOf(host, "Tổng hợp");
    highlight(host);
    expect(formulas(host, "Tổng hợp")).toEqual({
      L1: `=CCHC_STATUS(A1:J6;"GIAI_DOAN";;'Tổng hợp'!A7:K)`,
      M1: `=CCHC_REASON(A1:J6;"GIAI_DOAN";;'Tổng hợp'!A7:K)`,
      L7: `=CCHC_STATUS(A7:K;"GIAI_DOAN";;'Tổng hợp'!A1:J6)`,
      M7: `=CCHC_REASON(A7:K;"GIAI_DOAN";;'Tổng hợp'!A1:J6)`,
    });
    expect(
      shown(host, "Tổng hợp")
        .slice(0, 10)
        .map((row) => row[11]),
    ).toEqual([
      "Kết quả xét",
      "Đủ điều kiện",
      "Đủ điều kiện",
      "Không đủ điều kiện",
      "",
      "",
      "Kết quả xét",
      "Đủ điều kiện",
      "Chờ Hội đồng",
      "Đủ điều kiện",
    ]);
    highlight(host);
    remove(host);
    expect(everythingOf(host, "Tổng hợp")).toEqual(before);
  });

  test("two tables of people on one tab that is exactly as wide: live, and removing leaves the tab as it was", async () => {
    const host = await department({
      "Tập thể": DEPARTMENT["Tập thể"] ?? [],
      "Cá nhân": [...people, [], INDIVIDUAL_HEADER, low],
    });
    byHand(host, `ss.getSheetByName("Cá nhân").deleteColumns(12, 15)`);
    const before = everythingOf(host, "Cá nhân");
    highlight(host);
    expect(statuses(host, "Cá nhân")["Lê Văn Cường"]).toBe("Không đủ điều kiện");
    expect(statuses(host, "Cá nhân")["Đinh Văn Hai"]).toBe("Không đủ điều kiện");
    remove(host);
    expect(everythingOf(host, "Cá nhân")).toEqual(before);
  });

  test("people on a hidden tab count", async () => {
    const host = await department({ ...DEPARTMENT, "Bổ sung": [INDIVIDUAL_HEADER, low] });
    byHand(host, `ss.getSheetByName("Bổ sung").hideSheet()`);
    highlight(host);
    expect(statuses(host, "Tập thể")["Thanh tra Sở"]).toBe("Không đủ điều kiện");
  });

  test("people only: units are not known, and no one is eligible", async () => {
    const host = await department({ "Cá nhân": people });
    highlight(host);
    expect(new Set(Object.values(statuses(host, "Cá nhân")))).not.toContain("Đủ điều kiện");
  });
});

describe("columns that the user deleted or protected", () => {
  test.each([
    ["the status column", 12],
    ["the reason column", 13],
  ])("%s deleted by hand: the rest goes with the next removal, rules included", async (_, column) => {
    const host = await department();
    const before = rules(host, "Cá nhân");
    highlight(host);
    byHand(host, `ss.getSheetByName("Cá nhân").deleteColumn(args)`, column);
    remove(host);
    expect(shown(host, "Cá nhân").flat()).not.toContain("Kết quả xét");
    expect(shown(host, "Cá nhân")).toEqual(
      (DEPARTMENT["Cá nhân"] ?? []).map((row) => row.map((cell) => (cell === null ? "" : String(cell)))),
    );
    expect(rules(host, "Cá nhân")).toEqual(before);
    highlight(host);
    expect(statuses(host, "Cá nhân")["Nguyễn Văn An"]).toBe("Đủ điều kiện");
  });

  const LOCK = `ss.getSheetByName("Cá nhân").protect().setDescription("Khóa sổ 2025")`;

  test("a protected tab is highlighted where the user may edit it, and stays protected", async () => {
    const host = await department();
    byHand(host, LOCK);
    highlight(host);
    remove(host);
    expect(
      byHand(
        host,
        `return ss.getSheetByName("Cá nhân").getProtections(SpreadsheetApp.ProtectionType.SHEET).map((one) => one.getDescription())`,
      ),
    ).toEqual(["Khóa sổ 2025"]);
  });

  test.each([
    ["the tab", LOCK],
    ["the cells of the table", `ss.getSheetByName("Cá nhân").getRange("A1:K7").protect()`],
  ])("where the user may not edit %s, that is said and no tab is touched", async (_, lock) => {
    const workbook = await workbookOf(DEPARTMENT);
    byHand(bundleHost(workbook), lock);
    const host = bundleHost(workbook, { user: "editor" });
    const before = ["Tập thể", "Cá nhân"].map((tab) => everythingOf(host, tab));
    for (const command of ["highlightEligible", "highlightEligibleAsValues"]) {
      host.run(command);
      expect(told(host)).toMatch(/^Trang "Cá nhân" đang khóa/);
    }
    expect(["Tập thể", "Cá nhân"].map((tab) => everythingOf(host, tab))).toEqual(before);
  });

  test("colours on a tab that was locked since cannot be half removed", async () => {
    const workbook = await workbookOf(DEPARTMENT);
    const owner = bundleHost(workbook);
    highlight(owner);
    byHand(owner, LOCK);
    const host = bundleHost(workbook, { user: "editor" });
    const before = ["Tập thể", "Cá nhân"].map((tab) => everythingOf(host, tab));
    host.run("removeHighlight");
    expect(told(host)).toMatch(/^Trang "Cá nhân" đang khóa/);
    expect(["Tập thể", "Cá nhân"].map((tab) => everythingOf(host, tab))).toEqual(before);
  });

  test("a protection that only warns, or lies beyond our columns, stops nobody", async () => {
    const workbook = await workbookOf(DEPARTMENT);
    byHand(
      bundleHost(workbook),
      `ss.getSheetByName("Cá nhân").getRange("A1:K7").protect().setWarningOnly(true);
       ss.getSheetByName("Cá nhân").getRange("Z1:Z7").protect();`,
    );
    highlight(bundleHost(workbook, { user: "editor" }));
  });
});

test("nothing to highlight is said, and nothing is written", async () => {
  const host = await department({ "Trang tính1": [["Xin chào"]] });
  const before = everythingOf(host, "Trang tính1");
  host.run("highlightEligible");
  expect(told(host)).toMatch(/^Không tìm thấy bảng xếp loại nào/);
  expect(everythingOf(host, "Trang tính1")).toEqual(before);
});

test("a discipline merged over two people: the columns are fixed values, for a formula would see the second as clean", async () => {
  const host = await department({
    ...DEPARTMENT,
    "Cá nhân": (DEPARTMENT["Cá nhân"] ?? []).map((row, index) => [
      ...row,
      index === 0 ? "Kỷ luật" : index === 1 ? "Khiển trách 12/5/2025" : null,
    ]),
  });
  const column = (DEPARTMENT["Cá nhân"]?.[0]?.length ?? 0) + 1;
  byHand(host, `ss.getSheetByName("Cá nhân").getRange(2, args, 2, 1).merge()`, column);
  highlight(host);
  expect(told(host)).toMatch(/có ô gộp hoặc ô gạch ngang ở các dòng.*kết quả cố định/);
  expect(formulas(host, "Cá nhân")).toEqual({});
});

test("a rating that is struck through: the columns are fixed values, and nobody is eligible by it", async () => {
  const host = await department(DEPARTMENT);
  const column = (DEPARTMENT["Cá nhân"]?.[0] ?? []).indexOf("Xếp loại 2025") + 1;
  expect(column).toBeGreaterThan(0);
  byHand(host, `ss.getSheetByName("Cá nhân").getRange(2, args).setFontLine("line-through")`, column);
  highlight(host);
  expect(told(host)).toMatch(/ô gạch ngang ở các dòng.*kết quả cố định/);
  expect(formulas(host, "Cá nhân")).toEqual({});
});
