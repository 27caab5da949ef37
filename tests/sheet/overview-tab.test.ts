/** The tab "Tổng hợp": charts stand under their tables on blank rows, and long lists stay readable. */
import type {
  CollectiveStatistics,
  Failure,
  MovementStatistics,
  OutcomeCounts,
  OutcomesOfYear,
} from "../../src/assessment/statistics";
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { overviewTab } from "../../src/sheet/overview-tab";
import type { Block, TabImage } from "../../src/sheet/tab-image";
import { failureLines, type FailureLine } from "../../src/vi/overview-words";

const NONE: OutcomeCounts = { eligible: 0, awaitingCouncil: 0, missingData: 0, ineligible: 0 };

/** The number-th unit has as many people who fail. */
function unit(number: number): CollectiveStatistics {
  return {
    name: `Phòng ${String(number)}`,
    outcome: "ineligible",
    people: { ...NONE, eligible: 1, ineligible: number },
    classes: ["excellent", null],
  };
}

function statisticsOf(units: number): MovementStatistics {
  const collectives = Array.from({ length: units }, (_, index) => unit(index + 1));
  const failing = (units * (units + 1)) / 2;
  return {
    track: "period",
    year: 2025,
    period: { first: 2021, last: 2025 },
    outcomes: {
      collective: { ...NONE, ineligible: units },
      individual: { ...NONE, eligible: units, ineligible: failing },
    },
    collectives,
    elsewhere: NONE,
    classYears: [
      { year: 2021, counts: { excellent: units, good: 0, fair: 0, average: 0, weak: 0 }, unknown: 0 },
      { year: 2022, counts: { excellent: 0, good: 0, fair: 0, average: 0, weak: 0 }, unknown: units },
    ],
    ratingYears: [
      { year: 2021, counts: { HTXSNV: 1, HTTNV: 1998, HTNV: 1, KHTNV: 0, unrated: 5 }, unknown: 0 },
    ],
    failures: [],
  };
}

function annualOf(units: number): readonly OutcomesOfYear[] {
  return [
    { year: 2021, outcomes: { collective: { ...NONE, eligible: units }, individual: NONE } },
    { year: 2022, outcomes: { collective: { ...NONE, missingData: units }, individual: NONE } },
  ];
}

const FAILURES: readonly FailureLine[] = [
  { condition: "Nội bộ đoàn kết (IV.1.1.a)", subjects: { collective: 2, individual: 0 } },
];

function tabOf(units: number, failures = FAILURES): TabImage {
  return overviewTab(statisticsOf(units), annualOf(units), failures, "2021-2025");
}

function cellsOf({ values }: TabImage, block: Block): readonly (readonly unknown[])[] {
  return values
    .slice(block.row - 1, block.row - 1 + block.rows)
    .map((row) => row.slice(block.column - 1, block.column - 1 + block.columns));
}

function lineOf(tab: TabImage, text: string, after = 0): number {
  return tab.values.findIndex((row, index) => index >= after && row.includes(text)) + 1;
}

test.each([1, 3, 200, 1500])(
  "%i units: every chart has blank rows to itself, and at most 25 names",
  (units) => {
    const tab = tabOf(units);
    expect(tab.charts).toHaveLength(6);
    const width = tab.columnWidths.reduce((sum, each) => sum + each, 0);
    for (const { row, column, height, width: chartWidth, cells, colors } of tab.charts) {
      const covered = tab.values.slice(row - 1, row - 1 + Math.ceil(height / 20));
      expect(covered.length).toBe(Math.ceil(height / 20));
      expect(covered.flat().filter((cell) => cell !== "")).toEqual([]);
      const left = tab.columnWidths.slice(0, column - 1).reduce((sum, each) => sum + each, 0);
      expect(left + chartWidth).toBeLessThanOrEqual(width);
      expect(cells.rows - 1).toBeLessThanOrEqual(25);
      const [header = [], ...lines] = cellsOf(tab, cells);
      expect(header).toHaveLength(colors.length + 1);
      for (const [name, ...values] of [header, ...lines]) {
        expect(typeof name).toBe("string");
        if (values.length > 0 && name !== header[0]) {
          for (const value of values) expect(typeof value).toBe("number");
        }
      }
    }
  },
);

test("charts beside each other do not lie on each other", () => {
  const tab = tabOf(3);
  const [first, second] = tab.charts.slice(-2);
  const left = tab.columnWidths.slice(0, (second?.column ?? 0) - 1).reduce((sum, each) => sum + each, 0);
  expect(first?.row).toBe(second?.row);
  expect(first?.width).toBeLessThanOrEqual(left);
});

test("few units stand in the order of the sheets", () => {
  const tab = tabOf(3);
  const first = lineOf(tab, "Phòng 1");
  expect(cellsOf(tab, { row: first, column: 1, rows: 5, columns: 8 })).toEqual([
    [1, "Phòng 1", 1, 0, 0, 1, 2, "Không đủ điều kiện"],
    [2, "Phòng 2", 1, 0, 0, 2, 3, "Không đủ điều kiện"],
    [3, "Phòng 3", 1, 0, 0, 3, 4, "Không đủ điều kiện"],
    ["", "Chưa rõ thuộc tập thể nào", 0, 0, 0, 0, 0, ""],
    ["", "Cộng", 3, 0, 0, 6, 9, ""],
  ]);
});

test("of 1,500 units those most in need are listed, how many is said, and the sum counts all", () => {
  const tab = tabOf(1500);
  const note = tab.values.flat().find((cell) => typeof cell === "string" && cell.startsWith("Bảng ghi"));
  expect(note).toContain("Bảng ghi 100 trong 1500 tập thể");
  expect(note).toContain('"Chưa đề nghị CCHC 2021-2025"');
  expect(tab.values[lineOf(tab, "Phòng 1500") - 1]?.[0]).toBe(1);
  expect(lineOf(tab, "Phòng 1401")).toBeGreaterThan(0);
  expect(lineOf(tab, "Phòng 1400")).toBe(0);
  expect(tab.values[lineOf(tab, "Cộng", lineOf(tab, "Phòng 1401")) - 1]?.slice(2, 7)).toEqual([
    1500, 0, 0, 1_125_750, 1_127_250,
  ]);
});

test("a class stands in words on its colour; what the sheet does not give has none", () => {
  const tab = tabOf(1);
  const row = lineOf(tab, "Phòng 1", lineOf(tab, "4. XẾP LOẠI CCHC CỦA TỪNG TẬP THỂ"));
  expect(tab.values[row - 1]?.slice(2, 4)).toEqual(["Xuất sắc", "Chưa có"]);
  const colored = tab.styles.filter(
    ({ block, style }) => block.row === row && style.background !== undefined,
  );
  expect(colored.map(({ block }) => block.column)).toEqual([3]);
});

test("shares are of those rated, and nothing is compared with a year of which nothing is known", () => {
  const tab = tabOf(1);
  const shares = lineOf(tab, "Tỷ lệ trên số người được xếp loại");
  expect(tab.values[shares + 1]?.slice(1)).toEqual(["Năm 2021", 0.001, 0.999, 0.001, 0, 0.999, 2000]);
  expect(tab.percents).toEqual([{ row: shares + 2, column: 3, rows: 1, columns: 5 }]);
  const changes = lineOf(tab, "Tăng (+), giảm (-) so với năm trước");
  expect(tab.values[changes + 1]?.slice(1)).toEqual(["Năm 2022", "–", "–", "–", "–", "–", "–"]);
});

test("where nothing is known, that is said instead of a chart", () => {
  const empty: MovementStatistics = {
    ...statisticsOf(0),
    outcomes: { collective: null, individual: null },
    classYears: [],
    ratingYears: [],
  };
  const tab = overviewTab(empty, [], [], "2021-2025");
  expect(tab.charts).toEqual([]);
  const said = tab.values.map(([first]) => first);
  for (const sentence of [
    "Không có bảng tập thể.",
    "Không có tập thể, cá nhân nào không đủ điều kiện.",
    "Chưa có xếp loại CCHC của năm nào.",
    "Chưa có xếp loại cá nhân của năm nào.",
    "Chưa có năm nào có xếp loại.",
  ]) {
    expect(said).toContain(sentence);
  }
});

test("IV.1.1.a: the flag and the certificate want three years Xuất sắc each; what reads the same is one line", () => {
  const times = (of: "flagTimes" | "certificateTimes", collective: number): Failure => ({
    clause: "IV.1.1.a",
    leaf: {
      kind: "parClassTimes",
      clause: "IV.1.1.a",
      least: "periodCountedClass",
      times: of,
      consecutive: "timesConsecutive",
    },
    subjects: { collective, individual: 0 },
  });
  const failures = [times("flagTimes", 2), times("certificateTimes", 1)];
  const line = (years: number, collective: number): FailureLine => ({
    condition: `Ít nhất ${String(years)} năm xếp loại CCHC Xuất sắc (IV.1.1.a)`,
    subjects: { collective, individual: 0 },
  });
  expect(failureLines(failures, DEFAULT_PARAMETERS)).toEqual([line(3, 3)]);
  const parameters = { ...DEFAULT_PARAMETERS, certificateTimes: 2 };
  expect(failureLines(failures, parameters)).toEqual([line(3, 2), line(2, 1)]);
  const consecutive = { ...DEFAULT_PARAMETERS, timesConsecutive: true };
  expect(failureLines(failures, consecutive)[0]?.condition).toBe(
    "Ít nhất 3 năm liên tục xếp loại CCHC Xuất sắc (IV.1.1.a)",
  );
});
