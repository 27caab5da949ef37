/** What the sidebar asks of the script, through the shipped bundle: plain data, sentences, and few service calls. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type {
  Answer,
  Deadlines,
  ExplainedCondition,
  ExplainedLeaf,
  Explanation,
  Overview,
  OverviewLine,
} from "../../src/addin/sidebar/messages";
import type { Host } from "../../src/workbench/host";
import { buildBundle, bundleHost, byHand, smallTabs } from "./bundle-host";
import {
  collective,
  COLLECTIVE_HEADER,
  DEPARTMENT,
  individual,
  INDIVIDUAL_HEADER,
  workbookOf,
  type Tabs,
} from "./workbooks";

jest.setTimeout(60_000);

/** For tests that change nothing but the selection. */
let department: Host;
beforeAll(async () => {
  await buildBundle();
  department = await hostOf();
});

const PLAN_TEXT = readFileSync(path.join(__dirname, "../../src/plan/plan-609.md"), "utf8");
const PERIOD = { track: "period" } as const;
const YEAR = { track: "annual", year: 2025 } as const;

async function hostOf(tabs: Tabs = DEPARTMENT): Promise<Host> {
  const host = bundleHost(await workbookOf(tabs));
  host.open();
  return smallTabs(host);
}

function ask<Value>(host: Host, name: string, request: unknown): Answer<Value> {
  return host.callFromHtml(name, [request]) as Answer<Value>;
}

function valueOf<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

function sentenceOf(answer: Answer<unknown>): string {
  if (answer.ok) throw new Error("a value, not a sentence");
  return answer.message;
}

function answerOrError(call: () => Answer<unknown>): string {
  let answer: Answer<unknown>;
  try {
    answer = call();
  } catch (error) {
    return (error as Error).message;
  }
  return sentenceOf(answer);
}

function explain(host: Host, request: object): Explanation {
  return valueOf(ask<Explanation>(host, "explainLine", request));
}

function leavesOf(condition: ExplainedCondition | undefined): readonly ExplainedLeaf[] {
  if (!condition) return [];
  return condition.kind === "leaf" ? [condition] : condition.of.flatMap((part) => leavesOf(part));
}

describe("opening", () => {
  test("the menu begins with the sidebar, which bears the same name", async () => {
    const host = await hostOf();
    expect(host.menus[0]?.entries[0]).toMatchObject({
      caption: "Bảng điều khiển",
      functionName: "openDashboard",
    });
    host.run("openDashboard");
    expect(host.dialogs).toHaveLength(1);
    expect(host.dialogs[0]).toMatchObject({ kind: "sidebar", title: "Bảng điều khiển" });
    expect(host.dialogs[0]?.text).toContain('<div id="sidebar"></div>');
  });
});

describe("the round", () => {
  test("what was found: tables, their lines and years, how many there are", () => {
    const { tables, subjects, period, track, settingsTab } = valueOf(
      ask<Overview>(department, "readDashboard", {}),
    );
    const years = [2021, 2022, 2023, 2024, 2025];
    expect(tables).toEqual([
      { kind: "collective", sheet: "Tập thể", lines: 3, years },
      { kind: "individual", sheet: "Cá nhân", lines: 6, years },
    ]);
    expect(subjects).toEqual({ collective: 3, individual: 6 });
    expect({ period, track, settingsTab }).toEqual({
      period: { first: 2021, last: 2025 },
      track: "period",
      settingsTab: null,
    });
  });

  test("everybody's outcome, unit and line", () => {
    const { lines, units, sheets } = valueOf(ask<Overview>(department, "readDashboard", PERIOD));
    const shown = lines.map(([kind, name, unit, outcome, place, award, sheet, row]: OverviewLine) =>
      [kind, name, units[unit], outcome, place, award, sheets[sheet], row].join(" | "),
    );
    expect(shown).toEqual([
      "collective | Văn phòng Sở | Văn phòng Sở | eligible | inQuota | CO_GD | Tập thể | 2",
      "collective | Thanh tra Sở | Thanh tra Sở | eligible | inQuota | BK_GD | Tập thể | 3",
      "collective | Phòng Hạ tầng | Phòng Hạ tầng | ineligible |  | CO_GD | Tập thể | 4",
      "individual | Nguyễn Văn An | Văn phòng Sở | eligible | inQuota | BK_GD | Cá nhân | 2",
      "individual | Trần Thị Bình | Văn phòng Sở | awaitingCouncil | reserve | BK_GD | Cá nhân | 3",
      "individual | Lê Văn Cường | Thanh tra Sở | eligible | inQuota | BK_GD | Cá nhân | 4",
      "individual | Phạm Thị Dung | Thanh tra Sở | ineligible |  | BK_GD | Cá nhân | 5",
      "individual | Võ Văn Em | Phòng Hạ tầng | ineligible |  | BK_GD | Cá nhân | 6",
      "individual | Huỳnh Thị Gấm | Phòng Hạ tầng | ineligible |  | BK_GD | Cá nhân | 7",
    ]);
  });

  test("a person without a unit, and one of a unit that is in no table", async () => {
    const host = await hostOf({
      ...DEPARTMENT,
      "Cá nhân": [INDIVIDUAL_HEADER, individual(1, "Không", ""), individual(2, "Lạ", "Chi cục Giám định")],
    });
    const { lines, units, issues } = valueOf(ask<Overview>(host, "readDashboard", PERIOD));
    expect(lines.slice(3).map(([, name, unit]) => [name, units[unit]])).toEqual([
      ["Không", undefined],
      ["Lạ", "Chi cục Giám định"],
    ]);
    expect(issues.listed.map(({ cell }) => cell)).toContainEqual({ sheet: "Cá nhân", row: 3, column: 4 });
  });

  test("the chosen year, and a year outside the plan", () => {
    const host = department;
    expect(valueOf(ask<Overview>(host, "readDashboard", { track: "annual", year: 2023 })).year).toBe(2023);
    expect(valueOf(ask<Overview>(host, "readDashboard", { track: "annual" })).year).toBe(2025);
    expect(sentenceOf(ask(host, "readDashboard", { track: "annual", year: 2019 }))).toContain(
      "Năm 2019 nằm ngoài kế hoạch (2021-2025)",
    );
  });

  test("a workbook without a table is answered by a sentence that says what is needed", async () => {
    const host = await hostOf({ "Trang 1": [["Kế hoạch tuần"]] });
    for (const name of ["readDashboard", "explainLine", "readDeadlines"]) {
      const request = { line: { sheet: "Trang 1", row: 1 }, recognitionDate: null };
      expect(sentenceOf(ask(host, name, request))).toContain("Không tìm thấy bảng xếp loại nào");
    }
  });

  test("a wrong setting is named, and says where the defaults are once it is right", async () => {
    const host = await hostOf();
    expect(valueOf(ask<string>(host, "runDashboardCommand", { command: "openSettings" }))).toContain(
      "Thiết lập CCHC",
    );
    expect(valueOf(ask<Overview>(host, "readDashboard", {})).settingsTab).toBe("Thiết lập CCHC");
    byHand(
      host,
      `const sheet = ss.getSheetByName("Thiết lập CCHC");
       const row = sheet.getDataRange().getValues().findIndex((cells) => cells[1] === "Đợt xét");
       sheet.getRange(row + 1, 3).setValue("hôm qua");`,
    );
    expect(sentenceOf(ask(host, "readDashboard", {}))).toContain("hôm qua");
  });
});

describe("why", () => {
  test("IV.1.1.b: the one condition that fails, with what was found, what is needed, and the cell", () => {
    const { name, unit, line, verdicts } = explain(department, {
      ...PERIOD,
      line: { sheet: "Cá nhân", row: 5 },
    });
    expect({ name, unit, line }).toEqual({
      name: "Phạm Thị Dung",
      unit: "Thanh tra Sở",
      line: { sheet: "Cá nhân", row: 5, column: 2 },
    });
    expect(verdicts).toHaveLength(1);
    const [verdict] = verdicts;
    expect(verdict?.award).toBe("Bằng khen của Chủ tịch UBND tỉnh (giai đoạn 2021-2025)");
    expect(verdict?.conditions.quotation?.clause).toBe("IV.1.1.b");
    const leaves = leavesOf(verdict?.conditions);
    expect(leaves.map(({ outcome }) => outcome)).toEqual(["eligible", "ineligible", "eligible"]);
    const [rated, outstanding, ofUnit] = leaves;
    expect(rated?.cells.map(({ cell, text }) => [cell.column, text])).toEqual(
      [5, 6, 7, 8, 9].map((column) => [column, "HTTNV"]),
    );
    expect(outstanding).toMatchObject({
      found: '"Thành tích CCHC xuất sắc": không',
      needed: '"Thành tích CCHC xuất sắc": có',
      cells: [
        {
          cell: { sheet: "Cá nhân", row: 5, column: 10 },
          header: "Thành tích CCHC xuất sắc",
          whose: "",
          text: "không",
        },
      ],
    });
    expect(ofUnit?.units).toEqual([{ name: "Thanh tra Sở", line: { sheet: "Tập thể", row: 3 } }]);
  });

  test("IV.1.1.a: a unit's verdicts on both awards, whose people fall short and in which cells", () => {
    const { verdicts } = explain(department, { ...PERIOD, line: { sheet: "Tập thể", row: 4 } });
    expect(verdicts.map(({ award, outcome }) => [award, outcome])).toEqual([
      ["Cờ thi đua của UBND tỉnh (giai đoạn 2021-2025)", "ineligible"],
      ["Bằng khen của Chủ tịch UBND tỉnh (giai đoạn 2021-2025)", "ineligible"],
    ]);
    const members = leavesOf(verdicts[0]?.conditions).find(({ cells }) => cells.some(({ whose }) => whose));
    expect(members?.cells).toEqual([
      {
        cell: { sheet: "Cá nhân", row: 7, column: 6 },
        header: "Xếp loại 2022",
        whose: "Huỳnh Thị Gấm",
        text: "HTNV",
      },
    ]);
    const certificate = verdicts[1]?.conditions;
    const kinds = certificate?.kind === "all" ? certificate.of.map(({ kind }) => kind) : [];
    expect(kinds).toContain("any");
  });

  test("every paragraph is quoted as the plan has it", () => {
    const host = department;
    const quotations = (condition: ExplainedCondition): readonly string[] => [
      ...(condition.quotation ? [condition.quotation.text] : []),
      ...(condition.kind === "leaf" ? [] : condition.of.flatMap(quotations)),
    ];
    for (const round of [PERIOD, YEAR]) {
      for (const sheet of ["Tập thể", "Cá nhân"]) {
        const { verdicts } = explain(host, { ...round, line: { sheet, row: 2 } });
        const texts = verdicts.flatMap(({ conditions }) => quotations(conditions));
        expect(texts.length).toBeGreaterThan(0);
        for (const text of texts) expect(PLAN_TEXT).toContain(text);
      }
    }
  });

  test("the selected line, wherever in it the cell is", () => {
    const host = department;
    host.select("Cá nhân!H4");
    expect(explain(host, { ...PERIOD, line: null }).name).toBe("Lê Văn Cường");
    host.select("Tập thể!A3");
    expect(explain(host, { ...PERIOD, line: null }).name).toBe("Thanh tra Sở");
  });

  test("a line of the list that the add-in made stands for the subject that it names", async () => {
    const host = await hostOf();
    valueOf(ask(host, "runDashboardCommand", { ...PERIOD, command: "createNominationList" }));
    const rows = byHand(
      host,
      `return Object.fromEntries(ss.getSheetByName("Đề nghị CCHC 2021-2025").getDataRange().getValues()
         .flatMap((cells, index) => cells[1] === "" ? [] : [[cells[1], index + 1]]))`,
    ) as Record<string, number>;
    for (const name of ["Trần Thị Bình", "Thanh tra Sở"]) {
      host.select(`Đề nghị CCHC 2021-2025!C${String(rows[name])}`);
      expect(explain(host, { ...PERIOD, line: null }).name).toBe(name);
    }
  });

  test("a header, an empty line and a tab of somebody's own are no subjects, and the sentence says what to do", async () => {
    const host = await hostOf({ ...DEPARTMENT, "Ghi chép": [["Nguyễn Văn An", "Văn phòng Sở"]] });
    for (const cell of ["Tập thể!B1", "Tập thể!B20", "Ghi chép!A1"]) {
      host.select(cell);
      const [sheet = ""] = cell.split("!");
      const sentence = sentenceOf(ask(host, "explainLine", { ...PERIOD, line: null }));
      expect(sentence).toContain(`trang "${sheet}"`);
      expect(sentence).toContain('bấm "Xem dòng đang chọn"');
    }
  });

  test("more cells than anybody reads are counted, not listed", async () => {
    const people = Array.from({ length: 40 }, (_, index) =>
      individual(index + 1, `Người ${String(index)}`, "Văn phòng Sở", {
        ratings: "HTNV HTTNV HTTNV HTTNV HTTNV",
      }),
    );
    const host = await hostOf({
      "Tập thể": [COLLECTIVE_HEADER, collective(1, "Văn phòng Sở")],
      "Cá nhân": [INDIVIDUAL_HEADER, ...people],
    });
    const { verdicts } = explain(host, { ...PERIOD, line: { sheet: "Tập thể", row: 2 } });
    const members = leavesOf(verdicts[0]?.conditions).find(({ moreCells }) => moreCells > 0);
    expect((members?.cells.length ?? 0) + (members?.moreCells ?? 0)).toBe(40);
  });
});

describe("deadlines", () => {
  async function deadlines(recognitionDate: string | null, tabs?: Tabs): Promise<Deadlines> {
    const host = tabs ? await hostOf(tabs) : department;
    return valueOf(ask<Deadlines>(host, "readDeadlines", { ...PERIOD, recognitionDate }));
  }

  test("V.2: recognised on 15/01/2026, the safe day is the 25th, a Sunday, and the next working day the 26th", async () => {
    expect((await deadlines("15/01/2026")).dossier).toEqual({
      days: 10,
      workingDays: false,
      lastDay: { year: 2026, month: 1, day: 25 },
      nextWorkingDay: { year: 2026, month: 1, day: 26 },
    });
  });

  test("what is no date is answered beside the field, and the registrations are there all the same", async () => {
    const { dossier, dateProblem, registrations } = await deadlines("31/02/2026");
    expect(dossier).toBeNull();
    expect(dateProblem).toContain('"31/02/2026" không phải là ngày');
    expect(registrations.inTime).toBe(3);
  });

  test("without a date nothing is computed and nothing is wrong", async () => {
    for (const typed of [null, "", "  "]) {
      expect(await deadlines(typed)).toMatchObject({ dossier: null, dateProblem: null });
    }
  });

  test("III.2: registered on the last day is in time; a day later, refused, blank and undated are listed", async () => {
    const registered = (number: number, name: string, cell: string) =>
      collective(number, name).map((text, column) => (column === 4 ? cell : text));
    const { registrations } = await deadlines(null, {
      "Tập thể": [
        COLLECTIVE_HEADER,
        registered(1, "Đúng hạn", "30/3/2022"),
        registered(2, "Muộn", "31/3/2022"),
        registered(3, "Từ chối", "không"),
        registered(4, "Trống", ""),
        registered(5, "Không ngày", "x"),
      ],
    });
    expect(registrations.lastDay).toEqual({ year: 2022, month: 3, day: 30 });
    expect(registrations.inTime).toBe(1);
    expect(registrations.others.map(({ name, outcome, cell }) => [name, outcome, cell.row])).toEqual([
      ["Muộn", "ineligible", 3],
      ["Từ chối", "ineligible", 4],
      ["Trống", "missingData", 5],
      ["Không ngày", "eligible", 6],
    ]);
  });
});

describe("commands and cells", () => {
  test("the list is made for the round chosen in the sidebar, told in the answer and in no dialog", async () => {
    const host = await hostOf();
    const told = valueOf(
      ask<string>(host, "runDashboardCommand", { ...YEAR, command: "createNominationList" }),
    );
    expect(told).toContain('Danh sách ở trang "Đề nghị CCHC 2025"');
    expect(host.dialogs.filter(({ kind }) => kind !== "toast")).toEqual([]);
    const tabs = byHand(host, "return ss.getSheets().map((sheet) => sheet.getName())");
    expect(tabs).toContain("Đề nghị CCHC 2025");
  });

  test("colours come and go, and the answer is the sentence of the menu", async () => {
    const host = await hostOf();
    const run = (command: string) => valueOf(ask<string>(host, "runDashboardCommand", { ...YEAR, command }));
    expect(run("highlightEligible")).toContain("Đã tô màu đợt 2025");
    expect(run("removeHighlight")).toContain("Đã bỏ tô màu ở 2 trang");
    expect(run("removeHighlight")).toBe("Không có trang nào đang tô màu.");
    expect(host.dialogs).toEqual([]);
  });

  test("while somebody else runs a command the answer says so", async () => {
    const host = await hostOf();
    host.locks.heldByOther = true;
    expect(sentenceOf(ask(host, "runDashboardCommand", { command: "removeHighlight" }))).toContain(
      "Đang có người khác",
    );
  });

  test("a cell is shown; one that is gone is answered by a sentence", () => {
    const host = department;
    valueOf(ask(host, "selectCell", { sheet: "Cá nhân", row: 5, column: 10 }));
    const active = byHand(host, "return [ss.getActiveSheet().getName(), ss.getActiveCell().getA1Notation()]");
    expect(active).toEqual(["Cá nhân", "J5"]);
    expect(sentenceOf(ask(host, "selectCell", { sheet: "Cũ", row: 1, column: 1 }))).toContain(
      'Không còn trang "Cũ"',
    );
    expect(sentenceOf(ask(host, "selectCell", { sheet: "Cá nhân", row: 5000, column: 1 }))).toContain(
      'Trang "Cá nhân" không còn ô A5000',
    );
  });
});

describe("service calls", () => {
  const REQUESTS: readonly (readonly [string, object])[] = [
    ["readDashboard", PERIOD],
    ["explainLine", { ...PERIOD, line: null }],
    ["explainLine", { ...PERIOD, line: { sheet: "Cá nhân", row: 2 } }],
    ["readDeadlines", { ...PERIOD, recognitionDate: "15/01/2026" }],
    ["selectCell", { sheet: "Cá nhân", row: 2, column: 2 }],
  ];

  test("they do not grow with the number of people", async () => {
    const many = Array.from({ length: 45 }, (_, index) =>
      individual(index + 1, `Người ${String(index)}`, index % 2 === 0 ? "Văn phòng Sở" : "Thanh tra Sở"),
    );
    const small = department;
    const large = await hostOf({ ...DEPARTMENT, "Cá nhân": [INDIVIDUAL_HEADER, ...many] });
    for (const [name, request] of REQUESTS) {
      const counts = [small, large].map((host) => {
        host.select("Cá nhân!B2");
        host.calls.reset();
        valueOf(ask(host, name, request));
        return host.calls.total;
      });
      expect(counts[1]).toBe(counts[0]);
    }
  });

  test("whichever of them fails, the sidebar gets one Vietnamese sentence", () => {
    const host = department;
    for (const [name, request] of REQUESTS) {
      host.select("Cá nhân!B2");
      host.calls.reset();
      valueOf(ask(host, name, request));
      const { total } = host.calls;
      expect(total).toBeGreaterThan(1);
      for (let call = 1; call <= total; call++) {
        host.failAt(call);
        expect(answerOrError(() => ask(host, name, request))).toMatch(
          // Where not even the commands' own file can be read, Google hands the sidebar the error.
          /^Chưa đọc được (bảng tính .* Chờ một phút rồi bấm lại\.|tệp "commands" .* dán lại tệp commands\.html vào Apps Script\.)$/,
        );
        host.failAt(0);
      }
    }
  });
});
