/** What the printed list says beside its lines: totals, ties, quotas, the deadline and the reminders of the law. */
import { civilDate } from "../../src/domain/civil-date";
import { createAssessor } from "../../src/assessment/assessor";
import { nominate } from "../../src/assessment/nomination";
import { DEFAULT_SETTINGS, type Settings } from "../../src/plan/document-parameters";
import { PLAN } from "../../src/plan/plan";
import { textOf, type CellValue, type Grid } from "../../src/sheet/cell";
import { generatedValues, NO_ENTRIES, type CouncilEntries } from "../../src/sheet/council-entries";
import { nominationTab, remainderTab, type NominationContext } from "../../src/sheet/nomination-tab";
import { readWorkbook } from "../../src/sheet/read-workbook";
import type { TabImage } from "../../src/sheet/tab-image";
import { readVotes } from "../../src/sheet/votes";

const YEARS = [2021, 2022, 2023, 2024, 2025];
const GOOD = ["Tốt", "Xuất sắc", "Xuất sắc", "Xuất sắc", "Tốt"];
const RATINGS = ["HTTNV", "HTTNV", "HTTNV", "HTTNV", "HTTNV"];

function gridOf(sheet: string, values: readonly (readonly CellValue[])[]): Grid {
  return { sheet, firstRow: 1, firstColumn: 1, values };
}

/** Units that meet the certificate of merit, each with a woman and a man who do. */
function grids(units: readonly string[], classes: readonly CellValue[] = GOOD): readonly Grid[] {
  return [
    gridOf("Tập thể", [
      [
        "STT",
        "Tên tập thể",
        "Chấp hành",
        "Đoàn kết",
        "Đăng ký giai đoạn",
        ...YEARS.map((year) => `Xếp loại CCHC ${String(year)}`),
      ],
      ...units.map((name, index) => [index + 1, name, "x", "x", "28/3/2022", ...classes]),
    ]),
    gridOf("Cá nhân", [
      [
        "STT",
        "Họ và tên",
        "Giới tính",
        "Chức vụ",
        "Đơn vị",
        ...YEARS.map((year) => `Xếp loại ${String(year)}`),
        "Thành tích CCHC xuất sắc",
      ],
      ...units.flatMap((unit, index) => [
        [2 * index + 1, `Nguyễn Thị ${unit}`, "Nữ", "Chuyên viên", unit, ...RATINGS, "x"],
        [2 * index + 2, `Nguyễn Văn ${unit}`, "Nam", "Chuyên viên", unit, ...RATINGS, "x"],
      ]),
    ]),
  ];
}

function contextOf(
  tables: readonly Grid[],
  changes: Partial<Settings> = {},
  entries: CouncilEntries = NO_ENTRIES,
): NominationContext {
  const parameters = { ...DEFAULT_SETTINGS, ...changes };
  const { facts, issues } = readWorkbook(tables, parameters);
  const assessor = createAssessor(facts, parameters, PLAN);
  const nomination = nominate(assessor, { track: parameters.track, year: 2025, council: () => undefined });
  return {
    nomination,
    period: assessor.period,
    parameters,
    entries,
    issues,
    texts: [],
    textsOf: () => [],
  };
}

/** All texts of the tab, in one. */
function words({ values }: TabImage): string {
  return values
    .map((row) =>
      row
        .map((cell) => textOf(cell))
        .filter((text) => text !== "")
        .join(" | "),
    )
    .join("\n");
}

function listOf(...given: readonly [readonly Grid[], Partial<Settings>?]): string {
  return words(nominationTab(contextOf(...given)));
}

test("the agencies, the place and the signer are those of the settings", () => {
  const list = listOf(grids(["A"]), {
    parentAgency: "UBND TỈNH AN GIANG",
    agency: "SỞ NỘI VỤ",
    placeName: "Long Xuyên",
    signerTitle: "PHÓ GIÁM ĐỐC",
    signer: "Trần Văn Ký",
    preparer: "Lê Thị Lập",
    planNumber: "12/KH-SNV",
    planDate: civilDate(2026, 1, 5) ?? DEFAULT_SETTINGS.planDate,
  });
  for (const text of [
    "UBND TỈNH AN GIANG",
    "SỞ NỘI VỤ",
    "Long Xuyên, ngày",
    "PHÓ GIÁM ĐỐC",
    "Trần Văn Ký",
    "Lê Thị Lập",
    "12/KH-SNV ngày 5/1/2026",
  ]) {
    expect(list).toContain(text);
  }
});

test("who signs in the head's stead does so below that line, beside the preparer", () => {
  const deputy = { signerCapacity: "KT. GIÁM ĐỐC", signerTitle: "PHÓ GIÁM ĐỐC" };
  expect(listOf(grids(["A"]), deputy)).toContain(
    "NGƯỜI LẬP BIỂU | KT. GIÁM ĐỐC\n(Ký, ghi rõ họ tên) | PHÓ GIÁM ĐỐC\n(Ký tên, đóng dấu)",
  );
});

test("equals who straddle the line are named as a tie, with the places left and the clause", () => {
  const list = listOf(grids(["A", "B"]));
  // IV.2.1: one collective and two individuals for the whole Sở; here two and four are equal.
  expect(list).toMatch(
    /tập thể: còn 1 chỉ tiêu cho 2 trường hợp ngang nhau, Hội đồng quyết định \(IV\.2\.1\.a\)/,
  );
  expect(list).toMatch(
    /cá nhân: còn 2 chỉ tiêu cho 4 trường hợp ngang nhau, Hội đồng quyết định \(IV\.2\.1\.b\)/,
  );
});

test("where women and men are equal, the law's preference is a reminder and no choice; it can be switched off", () => {
  const reminder = /luật ưu tiên lựa chọn nữ/;
  expect(listOf(grids(["A", "B"]))).toMatch(reminder);
  expect(listOf(grids(["A", "B"]), { hintWomenFirst: false })).not.toMatch(reminder);
  expect(listOf(grids(["A"]))).not.toMatch(reminder);
});

test("the flag has no number in the plan, which is said where somebody is proposed for it", () => {
  const note = /Cờ thi đua.*kế hoạch không ghi số lượng \(IV\.2\.1\)/;
  expect(listOf(grids(["A"], ["Tốt", "Xuất sắc", "Xuất sắc", "Tốt", "Xuất sắc"]))).toMatch(note);
  expect(listOf(grids(["A"]))).not.toMatch(note);
});

test("the deadline follows the recognition: a Sunday is named with the next working day", () => {
  const recognised = civilDate(2026, 1, 15) ?? null;
  // rules.md: recognised 15/01/2026 → 25/01/2026 (Sunday) → 26/01/2026.
  expect(listOf(grids(["A"]), { recognitionDate: recognised })).toMatch(
    /15\/01\/2026.*25\/01\/2026 \(Chủ nhật.*26\/01\/2026.*\(V\.2\)/,
  );
  expect(listOf(grids(["A"]))).not.toContain("(V.2)");
});

test("who recognised the classes is printed where it was entered", () => {
  expect(
    listOf(grids(["A"]), { classDecidedBy: "Sở Xây dựng", classDecision: "QĐ 12/QĐ-SXD ngày 5/1/2026" }),
  ).toContain("cấp công nhận Sở Xây dựng, QĐ 12/QĐ-SXD ngày 5/1/2026");
});

test.each([
  ["warnUnderConsideration", /đang xem xét kỷ luật/],
  ["warnThematic", /chuyên đề/],
  ["warnRevocation", /thu hồi/],
] as const)("the reminder %s can be switched off", (id, reminder) => {
  expect(listOf(grids(["A"]))).toMatch(reminder);
  expect(listOf(grids(["A"]), { [id]: false })).not.toMatch(reminder);
});

test("who lost the line keeps what was typed, in a part of its own below the lines", () => {
  const former = {
    name: "Võ Văn Em",
    position: "Chuyên viên",
    unit: "A",
    award: "Bằng khen",
    chosen: true,
    unreadTick: null,
    votes: "7",
    note: "vắng",
    row: 1,
  };
  const { values, checkboxes } = nominationTab(
    contextOf(grids(["A"]), {}, { ...NO_ENTRIES, former: [former] }),
  );
  const row = values.findIndex((cells) => cells.includes("Võ Văn Em"));
  expect(values[row]).toEqual(
    expect.arrayContaining([1, "Võ Văn Em", "Chuyên viên", "A", "Bằng khen", true, "7", "vắng"]),
  );
  expect(checkboxes.some((block) => block.row <= row + 1 && row + 1 < block.row + block.rows)).toBe(true);
});

test("places in the tables that need a look are counted in the list and spelt out on the other tab", () => {
  const tables = grids(["A"]);
  const doubtful = tables.map(({ values, ...grid }) => ({
    ...grid,
    values: values.map((row) => row.map((cell) => (cell === "HTTNV" && row.includes("Nữ") ? "K" : cell))),
  }));
  const context = contextOf(doubtful);
  expect(context.issues).toHaveLength(5);
  expect(words(nominationTab(context))).toContain("Có 5 chỗ trong bảng cần xem lại");
  const remainder = words(remainderTab(context));
  expect(remainder).toContain("Chỗ cần xem lại trong bảng (5)");
  // The sentence under the reasons, its cell under "Nơi ghi".
  expect(remainder).toMatch(/"K" là chữ viết tắt [^|]* \| Cá nhân, ô F2$/m);
});

test("every line of the other tab says where it was read", () => {
  const { values } = remainderTab(contextOf(grids(["A"], ["Khá", "Khá", "Khá", "Khá", "Khá"])));
  const lines = values.filter(([number]) => typeof number === "number");
  expect(lines.map((row) => row.at(-1))).toEqual(["Tập thể, dòng 2", "Cá nhân, dòng 2", "Cá nhân, dòng 3"]);
});

test("how votes are written stands beside the numbers of members, in words that the tab reads", () => {
  const tab = nominationTab(contextOf(grids(["Phòng 1"])));
  const help = tab.values.find(([first]) => first === "Số thành viên có mặt")?.[5];
  const examples = textOf(help ?? "").match(/\d+(\/\d+)*/g) ?? [];
  expect(examples.map((each) => readVotes(each))).toEqual([
    { inFavour: 8, present: null, total: null },
    { inFavour: 8, present: 9, total: null },
    { inFavour: 8, present: 9, total: 11 },
  ]);
});

describe("a list longer than a council goes through line by line", () => {
  const units = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => `Phòng ${String(index + 1)}`);

  test("of 300 lines still has its formulas", () => {
    const tab = nominationTab(contextOf(grids(units(100))));
    expect(tab.live.length).toBeGreaterThan(300);
    expect(words(tab)).not.toContain("không tự tính");
  });

  test("has none, says so, and shows the places as they were computed", () => {
    const tab = nominationTab(contextOf(grids(units(101))));
    expect(tab.live).toEqual([]);
    expect(words(tab)).toContain("danh sách dài hơn 300 dòng nên không tự tính");
    expect(words(tab)).toContain("Hội đồng quyết định");
  });

  test("is not taken for edited by hand when the numbers of the council's members are typed", () => {
    const { name, values } = nominationTab(contextOf(grids(units(101))));
    const typed = values.map((row) =>
      row[0] === "Tổng số thành viên Hội đồng" ? row.map((cell, column) => (column === 4 ? 11 : cell)) : row,
    );
    expect(typed).not.toEqual(values);
    expect(generatedValues(gridOf(name, typed))).toEqual(generatedValues(gridOf(name, values)));
  });
});
