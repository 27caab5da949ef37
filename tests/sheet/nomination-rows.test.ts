/** The nomination in lines of text: who stands where, under which unit, on which basis. */
import { createAssessor } from "../../src/assessment/assessor";
import { nominate, type Nomination } from "../../src/assessment/nomination";
import { DEFAULT_PARAMETERS, type Parameters } from "../../src/plan/parameters";
import { PLAN } from "../../src/plan/plan";
import type { CellValue, Grid } from "../../src/sheet/cell";
import {
  lineReasons,
  proposedInSheetOrder,
  proposedRows,
  remainingRows,
  type NominationRow,
} from "../../src/sheet/nomination-rows";
import { readWorkbook } from "../../src/sheet/read-workbook";

const PERIOD = { first: 2021, last: 2025 };
const YEARS = [2021, 2022, 2023, 2024, 2025];

function gridOf(sheet: string, values: readonly (readonly CellValue[])[]): Grid {
  return { sheet, firstRow: 1, firstColumn: 1, values };
}

const UNITS: readonly (readonly CellValue[])[] = [
  [
    "STT",
    "Tên tập thể",
    "Chấp hành",
    "Đoàn kết",
    "Đăng ký giai đoạn",
    ...YEARS.map((year) => `Xếp loại CCHC ${String(year)}`),
  ],
  [1, "Thanh tra Sở", "x", "x", "28/3/2022", "Xuất sắc", "Xuất sắc", "Xuất sắc", "Tốt", "Tốt"],
  [2, "Văn phòng Sở", "x", "x", "28/3/2022", "Tốt", "Xuất sắc", "Xuất sắc", "Tốt", "Xuất sắc"],
  [3, "Phòng Hạ tầng", "x", "x", "31/3/2022", "Tốt", "Xuất sắc", "Xuất sắc", "Tốt", "Xuất sắc"],
];

function people(unitHeaders: readonly string[], rows: readonly (readonly CellValue[])[]): Grid {
  return gridOf("Cá nhân", [
    [
      "STT",
      "Họ và tên",
      "Chức vụ",
      ...unitHeaders,
      ...YEARS.map((year) => `Xếp loại ${String(year)}`),
      "Thành tích CCHC xuất sắc",
    ],
    ...rows,
  ]);
}

function nominationOf(
  grid: Grid,
  track: "period" | "annual" = "period",
  changes: Partial<Parameters> = {},
): Nomination {
  const parameters = { ...DEFAULT_PARAMETERS, ...changes };
  const { facts } = readWorkbook([gridOf("Tập thể", UNITS), grid], parameters);
  return nominate(createAssessor(facts, parameters, PLAN), { track, year: 2025, council: () => undefined });
}

const RATINGS = ["HTTNV", "HTTNV", "HTTNV", "HTTNV", "HTTNV"];
const STAFF = people(
  ["Đơn vị"],
  [
    [1, "Nguyễn Văn An", "Chuyên viên", "Văn phòng Sở", ...RATINGS, "x"],
    [2, "Trần Thị Bình", "Thanh tra viên", "Thanh tra Sở", ...RATINGS, "không"],
    [3, "Võ Văn Em", "Chuyên viên", "Phòng Hạ tầng", ...RATINGS, "x"],
  ],
);
const namesOf = (rows: readonly NominationRow[]): string[] => rows.map(({ name }) => name);

test("the proposed collectives begin with the highest award", () => {
  const rows = proposedRows(nominationOf(STAFF), "collective", PERIOD);
  expect(rows.map(({ name, award }) => [name, award])).toEqual([
    ["Văn phòng Sở", "CO_GD"],
    ["Thanh tra Sở", "BK_GD"],
  ]);
});

test("everybody stands in exactly one of the two lists", () => {
  const nomination = nominationOf(STAFF);
  const proposed = [
    ...proposedRows(nomination, "collective", PERIOD),
    ...proposedRows(nomination, "individual", PERIOD),
  ];
  expect(namesOf(remainingRows(nomination, PERIOD))).toEqual(["Phòng Hạ tầng", "Trần Thị Bình", "Võ Văn Em"]);
  expect([...namesOf(proposed)].sort()).toEqual(
    [...namesOf(proposedInSheetOrder(nomination, PERIOD))].sort(),
  );
  expect(namesOf(proposedInSheetOrder(nomination, PERIOD))).toEqual([
    "Thanh tra Sở",
    "Văn phòng Sở",
    "Nguyễn Văn An",
  ]);
});

test("a line says who, for what, with which result, on which basis and with which place", () => {
  const [row] = proposedRows(nominationOf(STAFF), "individual", PERIOD);
  expect(row).toMatchObject({
    name: "Nguyễn Văn An",
    position: "Chuyên viên",
    unit: "Văn phòng Sở",
    awardName: "Bằng khen của Chủ tịch UBND tỉnh (giai đoạn 2021-2025)",
    status: "Đủ điều kiện",
    place: "Trong chỉ tiêu",
    basis: expect.stringMatching(/^Các năm 2021-2025 .*\(IV\.1\.1\.b\)$/) as string,
  });
});

test("a collective proposed for the flag names the certificate that it meets too, with the clause on one award", () => {
  const [row] = proposedRows(nominationOf(STAFF), "collective", PERIOD);
  expect(row?.basis).toMatch(/Bằng khen của Chủ tịch UBND tỉnh \(giai đoạn 2021-2025\): Đủ điều kiện$/);
  const reasons = row ? lineReasons(row.line, PERIOD) : [];
  expect(reasons.at(-1)).toEqual({
    clause: "IV.2",
    text: "Bằng khen của Chủ tịch UBND tỉnh (giai đoạn 2021-2025): Đủ điều kiện",
  });
});

test.each([
  ["period", ["Đơn vị"], ["Văn phòng Sở"], "Văn phòng Sở"],
  ["annual", ["Đơn vị", "Đơn vị 2025"], ["Văn phòng Sở", "Thanh tra Sở"], "Thanh tra Sở"],
  ["period", ["Đơn vị", "Đơn vị 2025"], ["Văn phòng Sở", "Thanh tra Sở"], "Văn phòng Sở"],
  // Where there are units by year only, the last year's stands for the period.
  ["period", ["Đơn vị 2024", "Đơn vị 2025"], ["Thanh tra Sở", "Văn phòng Sở"], "Văn phòng Sở"],
  // A blank "Đơn vị" may be filled in with another unit.
  ["period", ["Đơn vị", "Đơn vị 2025"], ["", "Văn phòng Sở"], ""],
] as const)("in a %s round, of the columns %p with %p the unit is %p", (track, headers, units, unit) => {
  const grid = people(headers, [[1, "Nguyễn Văn An", "Chuyên viên", ...units, ...RATINGS, "x"]]);
  const line = [
    ...proposedRows(nominationOf(grid, track), "individual", PERIOD),
    ...remainingRows(nominationOf(grid, track), PERIOD),
  ].find(({ name }) => name === "Nguyễn Văn An");
  expect(line?.unit).toBe(unit);
});
