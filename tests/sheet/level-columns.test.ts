/** A column for each level, to be ticked, is read as one rating; what is no plain tick is none. */
import type { CellValue, Merge } from "../../src/sheet/cell";
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { readWorkbook } from "../../src/sheet/read-workbook";
import { issueText } from "../../src/vi/issues";
import { gridOf, issuesIn, peopleIn, unitsIn, type Rows } from "./grids";
import { outcome, outcomes, tabsOf } from "./sound-tabs";

const LEVELS = ["HTXSNV", "HTTNV", "HTNV", "KHTNV"];
const OWN = ["STT", "Họ và tên", "Đơn vị"];
const AN: readonly CellValue[] = [1, "Nguyễn Văn An", "Văn phòng Sở"];

/** A list under one heading, with the cells of its one line. */
function under(heading: string, cells: readonly CellValue[]): Rows {
  return [
    [...OWN, heading, "", "", ""],
    ["", "", "", ...LEVELS],
    [...AN, ...cells],
  ];
}

describe("whom a list of one year rates", () => {
  test.each<[string, readonly CellValue[], string]>([
    ["one tick", ["", "x", "", ""], "HTTNV"],
    ["a box that is ticked among others", [false, false, true, false], "HTNV"],
    ["a 1 among zeros", [0, 1, 0, 0], "HTTNV"],
    ["blanks and dashes", ["", "-", " ", ""], "?"],
    ["two ticks", ["", "x", "x", ""], "?"],
    ["a doubtful sign", ["", "x?", "", ""], "?"],
    ["a tick and a doubtful sign", ["", "x", "?", ""], "?"],
    ["a number of something", ["", 4, 1, ""], "?"],
  ])("%s", (_what, cells, rating) => {
    const expected = [`Nguyễn Văn An, ? | 2023 Văn phòng Sở: 2023 ${rating}`];
    expect(peopleIn({ "Năm 2023": under("Kết quả xếp loại", cells) })).toEqual(expected);
    // The levels need no heading.
    expect(
      peopleIn({
        "Năm 2023": [
          [...OWN, ...LEVELS],
          [...AN, ...cells],
        ],
      }),
    ).toEqual(expected);
  });

  test("what is no tick is told at the line, with the levels it stands under", () => {
    const tabs = { "Năm 2023": under("Kết quả xếp loại", ["", "x", "?", ""]) };
    expect(issuesIn(tabs)).toEqual(["Năm 2023 3,4 ticksNotUnderstood"]);
    const [issue] = readWorkbook([gridOf("Năm 2023", tabs["Năm 2023"])], DEFAULT_PARAMETERS).issues;
    expect(issue && issueText(issue)).toMatch(/"HTTNV: x; HTNV: \?" .+ đúng một cột/);
  });

  test("a tick that is merged over two levels is of neither", () => {
    const values = under("Kết quả xếp loại", ["", "x", "", ""]);
    const merge: Merge = { row: 2, column: 4, rows: 1, columns: 2 };
    const grid = { ...gridOf("Năm 2023", values), merges: [merge] };
    const { facts } = readWorkbook([grid], DEFAULT_PARAMETERS);
    expect(facts.individuals?.[0]?.ratings.get(2023)).toMatchObject({ known: false, cause: "notUnderstood" });
  });

  test.each(["Năm 2023", "Xếp loại 2023"])("each year has levels of its own: %s", (heading) => {
    const rows: Rows = [
      [...OWN, heading, "", "", "", "Xếp loại năm 2024", "", "", ""],
      ["", "", "", ...LEVELS, ...LEVELS],
      [...AN, "x", "", "", "", "", "", "x", ""],
    ];
    expect(peopleIn({ "Cá nhân": rows })).toEqual(["Nguyễn Văn An, Văn phòng Sở: 2023 HTXSNV, 2024 HTNV"]);
  });

  test("a number below the ticks counts them, and is nobody's rating", () => {
    const rows: Rows = [...under("Kết quả xếp loại", ["", "x", "", ""]), ["", "Tổng cộng", "", 0, 1, 0, 0]];
    expect(peopleIn({ "Năm 2023": rows })).toEqual(["Nguyễn Văn An, ? | 2023 Văn phòng Sở: 2023 HTTNV"]);
  });

  test("what people ticked themselves is no rating", () => {
    const rows = under("Cá nhân tự xếp loại năm 2023", ["", "x", "", ""]);
    expect(peopleIn({ "Cá nhân": rows })).toEqual(["Nguyễn Văn An, Văn phòng Sở: "]);
  });
});

test("units are classed the same way", () => {
  const rows: Rows = [
    ["XẾP LOẠI CCHC NĂM 2023"],
    ["STT", "Đơn vị", "Xuất sắc", "Tốt", "Khá", "Trung bình", "Yếu"],
    [1, "Văn phòng Sở", "", "x", "", "", ""],
  ];
  expect(unitsIn({ "Tập thể": rows })).toEqual(["Văn phòng Sở: 2023 good"]);
});

test("a lower level that another list ticks leaves the person open", () => {
  const tabs = { ...tabsOf(), "Năm 2025": under("Kết quả xếp loại", ["", "", "x", ""]) };
  expect(outcome(tabs, "person", "BK_NAM")).not.toBe("eligible");
  expect(outcome(tabs, "unit", "BK_GD")).not.toBe("eligible");
});

test("ticks of which it is not said whose ratings they are are told and not used", () => {
  const tabs = { ...tabsOf(), "Năm 2025": under("Kết luận của Hội đồng", ["", "", "x", ""]) };
  expect(issuesIn(tabs)).toEqual(["Năm 2025 1,4 ratingColumnUnclear"]);
});

describe("a low tick whose heading is not understood", () => {
  const ticked = (heading: string, cells: readonly CellValue[]) =>
    outcomes({ ...tabsOf(), "Năm 2025": under(heading, cells) });

  test.each(["Kết luận của Hội đồng", "Đánh giá", "Phân loại", "Xếp loại theo Phòng"])(
    "%s leaves the person open; a good one does not",
    (heading) => {
      expect(ticked(heading, ["", "", "x", ""]).slice(3)).toEqual(["missingData", "missingData"]);
      expect(ticked(heading, ["", "x", "", ""])).toEqual(outcomes(tabsOf()));
    },
  );

  test.each(["Cá nhân tự xếp loại", "Dự kiến xếp loại"])("%s: nothing is decided by it", (heading) => {
    expect(ticked(heading, ["", "", "x", ""])).toEqual(outcomes(tabsOf()));
  });

  test.each<[string, readonly CellValue[]]>([
    ["under two levels", ["HTTNV", "HTNV"]],
    ["under two levels in full", ["Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ"]],
  ])("%s counts as well", (_where, levels) => {
    const list = (...ticks: readonly CellValue[]): Rows => [
      [...OWN, ...levels],
      [...AN, ...ticks],
    ];
    const low = { ...tabsOf(), "Năm 2025": list("", "x") };
    expect(outcome(low, "person", "BK_NAM")).toBe("missingData");
    expect(issuesIn(low)).toEqual(["Năm 2025 2,5 lineUnread"]);
    expect(outcomes({ ...tabsOf(), "Năm 2025": list("x", "") })).toEqual(outcomes(tabsOf()));
  });
});

test("a number under a low level below the list says that somebody is rated so", () => {
  const counted = (low: CellValue): Rows => [
    ...under("Kết quả xếp loại", ["", "x", "", ""]),
    ["", "Tổng cộng", "", 0, 1, low, 0],
  ];
  expect(outcomes({ ...tabsOf(), "Năm 2025": counted(0) })).toEqual(outcomes(tabsOf()));
  expect(outcome({ ...tabsOf(), "Năm 2025": counted(1) }, "unit", "BK_GD")).toBe("missingData");
});

test.each<[string, Rows]>([
  [
    "other groups beside the levels",
    [
      [...OWN, "Kết quả xếp loại", "", "", "", "Khen thưởng", "", "Ghi chú"],
      ["", "", "", ...LEVELS, "Danh hiệu", "Hình thức", "(nếu có)"],
      [...AN, "", "x", "", "", "LĐTT", "Giấy khen", ""],
    ],
  ],
  [
    "shares behind the levels",
    [
      [...OWN, "Kết quả xếp loại", "", "", ""],
      ["", "", "", "HTXSNV (không quá 20%)", "HTTNV", "Hoàn thành NV", "KHTNV"],
      [...AN, "", "x", "", ""],
    ],
  ],
])("%s change nothing", (_what, rows) => {
  expect(peopleIn({ "Năm 2023": rows })).toEqual([`Nguyễn Văn An, ? | 2023 Văn phòng Sở: 2023 HTTNV`]);
});

test.each(["dự kiến", "tự chấm", "đề nghị"])("levels that are only %s are none", (word) => {
  const levels = LEVELS.map((level) => `${level} (${word})`);
  const rows: Rows = [
    [...OWN, ...levels],
    [...AN, "", "x", "", ""],
  ];
  const { facts } = readWorkbook([gridOf("Năm 2023", rows)], DEFAULT_PARAMETERS);
  expect(facts.individuals ?? []).toEqual([]);
});
