/** Bảng đối chiếu as a tab: nothing of the plan left out, nothing said that is not in force, fit to be printed. */
import { DEFAULT_PARAMETERS, PARAMETERS, type ParameterId, type Parameters } from "../../src/plan/parameters";
import { wordingOf } from "../../src/plan/wording";
import { PLAN } from "../../src/plan/plan";
import { READING_IDS, READINGS, type ReadingId } from "../../src/plan/readings";
import { textOf, type CellValue } from "../../src/sheet/cell";
import { comparisonTab, type ComparisonContext } from "../../src/sheet/comparison-tab";
import type { Confirmation } from "../../src/sheet/settings-tab";
import type { TabImage } from "../../src/sheet/tab-image";
import { clauseText } from "../../src/vi/clause-words";
import { PARAMETER_WORDS } from "../../src/vi/parameters";
import { READING_WORDS } from "../../src/vi/settings-tab-words";

const PERIOD = { first: 2021, last: 2025 };
const COUNTS = { "III.2": 34, "IV.1.1.a": 111, "IV.2.1": 3, "V.2": 17 };

function tabWith(change: Partial<ComparisonContext> = {}): TabImage {
  return comparisonTab({
    plan: PLAN,
    parameters: DEFAULT_PARAMETERS,
    period: PERIOD,
    confirmations: new Map(),
    caseCounts: COUNTS,
    version: "CCHC Thi đua 1.2.3",
    ...change,
  });
}

function settings(change: Partial<Parameters>): Partial<ComparisonContext> {
  return { parameters: { ...DEFAULT_PARAMETERS, ...change } };
}

type Line = Readonly<Record<string, string>>;

/** The rows below the header, by heading; the paragraphs of the plan in its order. */
function linesOf({ values, frozenRows }: TabImage): readonly Line[] {
  const headings = (values[frozenRows - 1] ?? []).map(shown);
  return values
    .slice(frozenRows)
    .map((row) => Object.fromEntries(headings.map((heading, column) => [heading, shown(row[column])])));
}

function shown(value: CellValue | undefined): string {
  return typeof value === "string" ? value : textOf(value);
}

/** The line of a paragraph. */
function lineOf(image: TabImage, id: string): Line {
  const line = linesOf(image)[PLAN.clauses.findIndex((clause) => clause.id === id)];
  if (!line) throw new Error(`no line for ${id}`);
  return line;
}

test("there is one line for each paragraph and heading, in the plan's order, with its own words", () => {
  expect(linesOf(tabWith()).map((line) => line["Nguyên văn"])).toEqual(PLAN.clauses.map(wordingOf));
});

test("the columns are those a civil servant checks the plan by", () => {
  const { values, frozenRows } = tabWith();
  expect(values[frozenRows - 1]).toEqual([
    "Điều khoản",
    "Nguyên văn",
    "Máy hiểu là",
    "Ngưỡng và nguồn",
    "Trạng thái",
    "Số ca kiểm thử",
    "Điểm cần thống nhất",
  ]);
});

test("a paragraph is found by its number and its place among those of that number", () => {
  const places = linesOf(tabWith()).map((line) => line["Điều khoản"]);
  expect(places.slice(0, 9)).toEqual([
    "III.2",
    "III.2",
    "IV.1",
    "IV.1.1",
    "IV.1.1.a\nđoạn 1",
    "IV.1.1.a\nđoạn 2",
    "IV.1.1.a\nđoạn 3",
    "IV.1.1.a\nđoạn 4",
    "IV.1.1.a\nđoạn 5",
  ]);
});

test("no cell of a paragraph is blank; a heading goes over the whole width", () => {
  const image = tabWith();
  for (const [index, line] of linesOf(image).entries()) {
    const clause = PLAN.clauses[index];
    if (clause?.standing !== "heading") {
      expect([clause?.id, Object.values(line).filter((text) => text === "")]).toEqual([clause?.id, []]);
    }
  }
  const row = image.frozenRows + 1;
  expect(image.merges).toContainEqual({ row, column: 2, rows: 1, columns: 6 });
});

test('"Máy hiểu là" is what the words of the paragraph say with the settings in force', () => {
  const parameters = { ...DEFAULT_PARAMETERS, flagTimes: 2, membersPercent: 90, dossierDays: 7 };
  const image = tabWith({ parameters });
  for (const clause of PLAN.clauses) {
    const text = clauseText(clause, PLAN, parameters, PERIOD, null);
    if (text !== "") expect(lineOf(image, clause.id)["Máy hiểu là"]).toBe(text);
  }
});

describe("the numbers", () => {
  test("stand with value, default and source", () => {
    expect(lineOf(tabWith(), "IV.1.1.a/2")["Ngưỡng và nguồn"]?.split("\n")).toEqual([
      "• Mức cá nhân trong tập thể: HTTNV (mặc định; IV.1.1.a, A6)",
      "• Tỷ lệ cá nhân phải đạt (%): 100 (mặc định; IV.1.1.a)",
      "• Người không xếp loại: Không tính (mặc định; IV.1.1.a, A4)",
    ]);
  });

  test("that were changed say so, and from what, on a ground of their own", () => {
    const image = tabWith(settings({ membersPercent: 90 }));
    expect(lineOf(image, "IV.1.1.a/2")["Ngưỡng và nguồn"]).toContain(
      "• Tỷ lệ cá nhân phải đạt (%): 90 (đã đổi, mặc định là 100; IV.1.1.a)",
    );
    const row = image.frozenRows + 1 + PLAN.clauses.findIndex(({ id }) => id === "IV.1.1.a/2");
    const grounds = (of: TabImage): readonly unknown[] =>
      of.styles.filter(({ block, style }) => block.row === row && block.column === 4 && style.background);
    expect(grounds(image)).toHaveLength(1);
    expect(grounds(tabWith())).toHaveLength(0);
  });

  test("that the plan leaves open say so", () => {
    expect(lineOf(tabWith(), "IV.2.1.a")["Ngưỡng và nguồn"]).toContain(
      "• Chỉ tiêu Cờ giai đoạn: (bỏ trống) (mặc định; IV.2.1)",
    );
    const entered = tabWith(settings({ recognitionDate: { year: 2026, month: 1, day: 15 } }));
    expect(lineOf(entered, "V.2/2")["Ngưỡng và nguồn"]).toContain(
      "• Ngày công nhận kết quả CCHC: 15/1/2026 (đã ghi, mặc định bỏ trống; V.2)",
    );
  });

  test("that come from the plan's criteria, quotas and deadlines all stand somewhere", () => {
    const numbers = linesOf(tabWith())
      .map((line) => line["Ngưỡng và nguồn"])
      .join("\n");
    const OF_THE_ROUND: readonly ParameterId[] = ["track", "year"];
    const ofThePlan = (Object.keys(PARAMETERS) as ParameterId[]).filter(
      (id) => /^(III|IV|V)\./.test(PARAMETERS[id].source) && !OF_THE_ROUND.includes(id),
    );
    expect(ofThePlan.length).toBeGreaterThan(20);
    for (const id of ofThePlan) expect(numbers).toContain(`• ${PARAMETER_WORDS[id].label}: `);
  });
});

test("the standing says who decides, and why where people do", () => {
  const standing = (id: string): string | undefined => lineOf(tabWith(), id)["Trạng thái"];
  expect(standing("IV.1.1.a/2")).toBe("Đã mã hóa");
  expect(standing("IV.1.1.a/5")).toMatch(/^Một phần\nKế hoạch nêu tên cơ quan mà không nêu mức phải đạt/);
  expect(standing("V.2/1")).toMatch(/^Do Hội đồng, đơn vị\nCâu dẫn/);
  expect(standing("IV.1.1.b/0")).toBe("");
});

describe("the number of cases", () => {
  const cases = (image: TabImage): readonly (string | undefined)[] =>
    linesOf(image).map((line) => line["Số ca kiểm thử"]);

  test("stands once for a clause, at its first paragraph, or at its heading where it has no other", () => {
    const ofIds = Object.fromEntries(PLAN.clauses.map(({ id }, index) => [id, cases(tabWith())[index]]));
    expect(ofIds).toMatchObject({
      "III.2/0": "",
      "III.2": "34",
      "IV.1.1.a/1": "111",
      "IV.1.1.a/2": "như trên",
      "IV.1.1.a/5": "như trên",
      "IV.2.1/0": "3",
      "V.2/0": "",
      "V.2/1": "17",
      "V.2/3": "như trên",
    });
  });

  test("is nought, and not hidden, where a paragraph has no case", () => {
    expect(lineOf(tabWith(), "IV.1.2.c/1")["Số ca kiểm thử"]).toBe("0");
  });

  test("is a number in its cell", () => {
    const image = tabWith();
    const row = image.frozenRows + 1 + PLAN.clauses.findIndex(({ id }) => id === "III.2");
    expect(image.values[row - 1]?.[5]).toBe(34);
    expect(image.numbers).toContainEqual({ row, column: 6, rows: 1, columns: 1 });
  });

  test("is not shown where it is not known", () => {
    const image = tabWith({ caseCounts: null });
    expect(image.values[image.frozenRows - 1]).not.toContain("Số ca kiểm thử");
    expect(new Set(cases(image))).toEqual(new Set([undefined]));
    expect(image.columnWidths).toHaveLength(6);
    expect(lineOf(image, "III.2")["Điểm cần thống nhất"]).toContain("A12. ");
  });
});

describe("the readings", () => {
  const WORDS = linesOf(tabWith()).map((line) => line["Điểm cần thống nhất"] ?? "");

  test.each(READING_IDS)("%s is asked and answered at one paragraph of its clause", (id) => {
    const { question, answer } = READING_WORDS[id];
    const told = WORDS.flatMap((text, index) =>
      text.includes(`${id}. ${question}\n→ ${answer}\n→ Chưa xác nhận.`) ? [PLAN.clauses[index]?.clause] : [],
    );
    expect(told).toEqual([READINGS[id].clause]);
  });

  test("stand where their number decides, and are pointed to from the other paragraphs that it decides", () => {
    const image = tabWith();
    expect(lineOf(image, "IV.1.1.a/3")["Điểm cần thống nhất"]).toMatch(/A2\. [\s\S]*A3\. [\s\S]*D1\. /);
    expect(lineOf(image, "IV.1.1.a/4")["Điểm cần thống nhất"]).toMatch(
      /^A3: xem ở IV\.1\.1\.a, đoạn 3\.\nD2\. /,
    );
    expect(lineOf(image, "IV.1.2.b/1")["Điểm cần thống nhất"]).toBe("A6: xem ở IV.1.1.b.");
  });

  test("that the settings decide otherwise tell both answers", () => {
    const changed = lineOf(tabWith(settings({ lastYearMayCount: false })), "IV.1.1.a/3")[
      "Điểm cần thống nhất"
    ];
    expect(changed).toContain(
      "→ Mặc định: Có tính.\n→ Thiết lập đang ghi: Năm cuối tính vào số lần: Không.\n→ Chưa xác nhận.",
    );
    expect(changed).toContain("→ Không bắt buộc liên tục.\n→ Chưa xác nhận.");
  });

  test("about which the settings only note something keep their answer", () => {
    const noted = lineOf(tabWith(settings({ classDecidedBy: "UBND tỉnh" })), "V.2/2")["Điểm cần thống nhất"];
    expect(noted).toContain(
      `→ ${READING_WORDS.A1.answer}\n→ Thiết lập đang ghi: Cấp công nhận xếp loại: UBND tỉnh.`,
    );
  });

  const confirmed = (by: Confirmation["by"], on: Confirmation["on"]): string | undefined =>
    lineOf(tabWith({ confirmations: new Map<ReadingId, Confirmation>([["A12", { by, on }]]) }), "III.2")[
      "Điểm cần thống nhất"
    ];

  test.each([
    ["Ông Kiểm", { year: 2026, month: 3, day: 12 }, "→ Xác nhận: Ông Kiểm, ngày 12/3/2026."],
    ["Ông Kiểm", "12/3/2026", "→ Xác nhận: Ông Kiểm, ngày 12/3/2026."],
    ["Ông Kiểm", "", "→ Xác nhận: Ông Kiểm, chưa ghi ngày."],
    ["chưa xác nhận", "", "→ Chưa xác nhận."],
    ["Chưa Xác Nhận", "12/3/2026", "→ Chưa xác nhận."],
    ["", "12/3/2026", "→ Chưa xác nhận."],
    [null, null, "→ Chưa xác nhận."],
  ])("confirmed by %p on %p: %s", (by, on, text) => {
    expect(confirmed(by, on)?.split("\n").at(-1)).toBe(text);
  });
});

describe("printed", () => {
  test("it fits A4 across at a size that can be read", () => {
    const { columnWidths, styles } = tabWith();
    const width = columnWidths.reduce((sum, pixels) => sum + pixels, 0);
    // 267 mm between the margins are 1,009 pixels at 96 to the inch; body text must not fall below 8 points.
    const sizes = styles.map(({ style }) => style.size ?? 12);
    expect((Math.min(...sizes) * 1009) / width).toBeGreaterThanOrEqual(8);
  });

  test("the header stays in sight, and every cell has its lines", () => {
    const image = tabWith();
    expect(image.values[image.frozenRows - 1]?.[0]).toBe("Điều khoản");
    expect(image.grids).toEqual([
      { row: image.frozenRows, column: 1, rows: PLAN.clauses.length + 1, columns: 7 },
    ]);
  });

  test("it says of which version it speaks and where confirmations are entered", () => {
    const top = tabWith().values.slice(0, 3).flat().map(shown).join("\n");
    expect(top).toContain("CCHC Thi đua 1.2.3");
    expect(top).toContain('trang "Thiết lập CCHC"');
  });
});
