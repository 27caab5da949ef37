/** Where the two columns beside a table go, their formulas, and which rules and cells are the add-in's own. */
import type { CellValue, Grid } from "../../src/sheet/cell";
import { findTables } from "../../src/sheet/find-tables";
import type { Table } from "../../src/sheet/table";
import {
  columnFormula,
  filledRows,
  isHighlightCell,
  isHighlightRule,
  planHighlights,
  type TabHighlight,
  type TableRun,
} from "../../src/sheet/highlight";
import { OUTCOME_BACKGROUNDS } from "../../src/sheet/outcome-colors";

const PEOPLE: readonly CellValue[][] = [
  ["STT", "Họ và tên", "Đơn vị", "Xếp loại 2025"],
  [1, "Nguyễn Văn An", "Văn phòng Sở", "HTTNV"],
  [2, "Trần Thị Bình", "Văn phòng Sở", "HTTNV"],
];
const UNITS: readonly CellValue[][] = [
  ["STT", "Tên tập thể", "Xếp loại CCHC 2025"],
  [1, "Văn phòng Sở", "Xuất sắc"],
];

function gridOf(rows: readonly (readonly CellValue[])[], sheet = "Cá nhân"): Grid {
  const width = Math.max(...rows.map((row) => row.length));
  return {
    sheet,
    firstRow: 1,
    firstColumn: 1,
    values: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? "")),
  };
}

function planOf(...grids: readonly Grid[]): readonly TabHighlight[] {
  return planHighlights(grids.flatMap((grid): readonly Table[] => findTables(grid)));
}

function onlyRun(plans: readonly TabHighlight[]): TableRun {
  const run = plans[0]?.runs[0];
  if (!run) throw new Error("no table was found");
  return run;
}

describe("the columns stand", () => {
  const columnOf = (grid: Grid): number | undefined => planOf(grid)[0]?.statusColumn;

  test("right beside the table", () => {
    expect(columnOf(gridOf(PEOPLE))).toBe(5);
  });

  test("after whatever else the tab has there, however far down", () => {
    expect(columnOf(gridOf([...PEOPLE, [], ["", "", "", "", "", "Người lập"]]))).toBe(7);
  });

  test("in a gap of two, not in a gap of one", () => {
    expect(columnOf(gridOf([["", "", "", "", "", "", "x"], ...PEOPLE]))).toBe(5);
    expect(columnOf(gridOf([["", "", "", "", "", "x"], ...PEOPLE]))).toBe(7);
  });

  test("right of the widest table where a tab has several", () => {
    expect(columnOf(gridOf([...UNITS, [], ...PEOPLE]))).toBe(5);
  });
});

describe("the rows", () => {
  test("reach from the header down to the end of the tab, so that people added later count", () => {
    expect(onlyRun(planOf(gridOf([["DANH SÁCH"], [], ...PEOPLE]))).rows).toEqual({ from: 3, to: null });
  });

  test("end before a table of the other kind", () => {
    const runs = planOf(gridOf([...UNITS, [], ...PEOPLE]))[0]?.runs.map(({ kind, rows }) => [kind, rows]);
    expect(runs).toEqual([
      ["collective", { from: 1, to: 3 }],
      ["individual", { from: 4, to: null }],
    ]);
  });

  test("of fixed values end with the last subject", () => {
    expect(filledRows(onlyRun(planOf(gridOf([["DANH SÁCH"], ...PEOPLE, [], ["", "Tổng cộng: 2"]]))))).toBe(3);
  });
});

describe("the formula", () => {
  const people = onlyRun(planOf(gridOf(PEOPLE)));
  const units = onlyRun(planOf(gridOf(UNITS, "Sở 'Một'")));

  test.each([
    [{ award: "GIAI_DOAN", year: null }, null, null, '=CCHC_STATUS(A1:D;"GIAI_DOAN")'],
    [{ award: "NAM", year: 2025 }, null, null, '=CCHC_STATUS(A1:D;"NAM";2025)'],
    [{ award: "NAM", year: 2025 }, units, null, `=CCHC_STATUS(A1:D;"NAM";2025;'Sở ''Một'''!A1:C)`],
    [
      { award: "GIAI_DOAN", year: null },
      units,
      "'Thiết lập CCHC'!A1:F60",
      `=CCHC_STATUS(A1:D;"GIAI_DOAN";;'Sở ''Một'''!A1:C;;'Thiết lập CCHC'!A1:F60)`,
    ],
  ])("for %p", (round, related, settings, formula) => {
    expect(columnFormula("CCHC_STATUS", people, related, round, settings)).toBe(formula);
  });
});

describe("a colour rule", () => {
  const blue = OUTCOME_BACKGROUNDS.eligible;
  test.each([
    ["asks for an outcome in our column", '=$E2="Đủ điều kiện"', blue, true],
    [
      "as Google gives it back",
      '=$E$2="Không đủ điều kiện"',
      OUTCOME_BACKGROUNDS.ineligible.toUpperCase(),
      true,
    ],
    ["asks in a column that was deleted", '=#REF!="Chờ Hội đồng"', OUTCOME_BACKGROUNDS.awaitingCouncil, true],
    ["asks in another column", '=$B2="Đủ điều kiện"', blue, false],
    ["has a colour of the user's", '=$E2="Đủ điều kiện"', "#00ff00", false],
    ["has no colour", '=$E2="Đủ điều kiện"', null, false],
    ["asks for something else", '=$E2="Đạt"', blue, false],
    ["asks for more", '=AND($E2="Đủ điều kiện",$B2<>"")', blue, false],
  ])("that %s", (_, formula, background, own) => {
    expect(isHighlightRule({ formula, background }, [5, 6])).toBe(own);
  });
});

describe("a cell of our column", () => {
  test.each([
    ["Kết quả xét", "", true],
    ["Đủ điều kiện", "", true],
    ["Lý do", "", true],
    ["Không đủ: năm 2025 xếp loại Tốt, cần Xuất sắc (IV.1.1.a)", "", true],
    ["Lưu ý: đăng ký thi đua không ghi ngày (III.2)", "", true],
    ["", "", true],
    ["#REF!", "", true],
    ["", '=CCHC_STATUS(A1:D;"NAM";2025)', true],
    ["2", "=1+1", false],
    ["Hỏi lại phòng", "", false],
    ["HTTNV", "", false],
  ])("%p %p", (text, formula, own) => {
    expect(isHighlightCell(text, formula)).toBe(own);
  });
});

describe("the four colours can be told apart", () => {
  /** Machado, Oliveira and Fernandes 2009, full severity, on linear RGB. */
  const VISION: Readonly<Record<string, readonly (readonly number[])[]>> = {
    "with full colour vision": [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
    "without red": [
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
    "without green": [
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ],
    "without blue": [
      [1.255528, -0.076749, -0.178779],
      [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.3039],
    ],
  };

  const linear = (hex: string): number[] =>
    [1, 3, 5].map((at) => {
      const value = parseInt(hex.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });

  /** CIE L*a*b* under D65. */
  function lab(rgb: readonly number[]): number[] {
    const [r = 0, g = 0, b = 0] = rgb.map((value) => Math.min(1, Math.max(0, value)));
    const curve = (t: number): number =>
      t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t) / 116 + 16 / 116;
    const x = curve((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
    const y = curve(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
    const z = curve((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
  }

  const seen = (hex: string, vision: string): number[] => {
    const rgb = linear(hex);
    return lab(
      VISION[vision]?.map((row) => row.reduce((sum, weight, at) => sum + weight * (rgb[at] ?? 0), 0)) ?? rgb,
    );
  };

  const luminance = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = linear(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };

  test.each(Object.keys(VISION))("%s", (vision) => {
    const colors = [...Object.values(OUTCOME_BACKGROUNDS), "#ffffff"];
    for (const [index, one] of colors.entries()) {
      for (const other of colors.slice(index + 1)) {
        const [first, second] = [seen(one, vision), seen(other, vision)];
        // Two patches side by side are told apart from about 2.3 on; ten is plain at a glance.
        const distance = Math.hypot(...first.map((value, at) => value - (second[at] ?? 0)));
        expect([one, other, distance > 10]).toEqual([one, other, true]);
      }
    }
  });

  test("and the text on them is read easily (WCAG AAA)", () => {
    for (const background of Object.values(OUTCOME_BACKGROUNDS)) {
      const contrast = (luminance(background) + 0.05) / (luminance("#1f1f1f") + 0.05);
      expect(contrast).toBeGreaterThan(7);
    }
  });
});
