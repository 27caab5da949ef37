/** What people typed into a list: read back from it, and given to the lines of the new one. */
import { createAssessor } from "../../src/assessment/assessor";
import { nominate } from "../../src/assessment/nomination";
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { PLAN } from "../../src/plan/plan";
import type { CellValue, Grid } from "../../src/sheet/cell";
import {
  assignEntries,
  councilEntryOf,
  generatedValues,
  readTypedEntries,
  type TypedEntry,
} from "../../src/sheet/council-entries";
import { nominationRow, type NominationRow } from "../../src/sheet/nomination-rows";
import { NOMINATION_COLUMNS } from "../../src/vi/round-labels";
import { readWorkbook } from "../../src/sheet/read-workbook";

const HEADER = Object.values(NOMINATION_COLUMNS);

function gridOf(rows: readonly (readonly CellValue[])[]): Grid {
  const width = Math.max(...rows.map((row) => row.length));
  return {
    sheet: "Đề nghị CCHC 2025",
    firstRow: 1,
    firstColumn: 1,
    values: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? "")),
  };
}

/** A line of a list: number, name, position, unit, award, result, basis, place, chosen, votes, percent, note. */
function line(name: string, typed: readonly CellValue[] = [], unit = "", award = "Bằng khen"): CellValue[] {
  return [
    1,
    name,
    "",
    unit,
    award,
    "Đủ điều kiện",
    "",
    "Trong chỉ tiêu",
    ...typed.slice(0, 2),
    "",
    ...typed.slice(2),
  ];
}

function entry(name: string, changes: Partial<TypedEntry> = {}): TypedEntry {
  return {
    name,
    position: "",
    unit: "",
    award: "Bằng khen",
    chosen: false,
    unreadTick: null,
    votes: "",
    note: "",
    row: 0,
    ...changes,
  };
}

describe("reading a list", () => {
  test("takes each numbered line below the header, also those into which nobody typed", () => {
    const entries = readTypedEntries(
      gridOf([
        ["DANH SÁCH"],
        HEADER,
        ["A. TẬP THỂ"],
        line("Văn phòng Sở", [true, "9/9", "giữ"]),
        line("Thanh tra Sở", [false, "", ""]),
        ["Tổng cộng: 2 tập thể"],
      ]),
    );
    expect(entries).toEqual([
      entry("Văn phòng Sở", { chosen: true, votes: "9/9", note: "giữ", row: 4 }),
      entry("Thanh tra Sở", { row: 5 }),
    ]);
  });

  test("finds the columns wherever somebody moved them", () => {
    const moved = [...HEADER].reverse();
    const entries = readTypedEntries(gridOf([moved, [...line("Văn phòng Sở", [true, 7, "giữ"])].reverse()]));
    expect(entries).toEqual([entry("Văn phòng Sở", { chosen: true, votes: 7, note: "giữ", row: 2 })]);
  });

  test("of a tab without the list's header holds nothing", () => {
    expect(readTypedEntries(gridOf([["STT", "Họ và tên"], line("Văn phòng Sở")]))).toEqual([]);
  });
});

describe("votes", () => {
  test.each([
    ["8", 8],
    [8, 8],
    ["8/9", 8],
    ["8 / 9", 8],
    ["8/9/11", 8],
    ["9/8", null],
    ["8/12/11", null],
    ["8/", null],
    ["", null],
    ["tám", null],
    ["-1", null],
    ["7,5", null],
  ])("%p count as %p", (votes, counted) => {
    expect(councilEntryOf(entry("An", { votes }))?.votes).toBe(counted);
  });

  test("of nobody are none", () => {
    expect(councilEntryOf(undefined)).toBeUndefined();
  });
});

describe("giving entries to lines", () => {
  const { facts } = readWorkbook(
    [
      {
        ...gridOf([
          ["STT", "Họ và tên", "Chức vụ", "Đơn vị", "Xếp loại 2025"],
          [1, "Nguyễn Văn An", "Trưởng phòng", "Văn phòng Sở", "HTTNV"],
          [2, "Nguyễn Văn An", "Chuyên viên", "Văn phòng Sở", "HTTNV"],
          [3, "Nguyễn Văn An", "Chuyên viên", "Thanh tra Sở", "HTTNV"],
          [4, "Trần Thị Hòa", "Chuyên viên", "Thanh tra Sở", "HTTNV"],
        ]),
        sheet: "Cá nhân",
      },
    ],
    DEFAULT_PARAMETERS,
  );
  const assessor = createAssessor(facts, DEFAULT_PARAMETERS, PLAN);
  const rows = nominate(assessor, { track: "annual", year: 2025, council: () => undefined }).lines.map(
    (each) => nominationRow(each, assessor.period),
  );
  const award = rows[0]?.awardName ?? "";
  const votesOf = (typed: readonly TypedEntry[], lines: readonly NominationRow[] = rows): unknown[] => {
    const entries = assignEntries(typed, lines);
    return [
      lines.map((row) => entries.of(row.subject, row.award)?.votes ?? null),
      entries.former.map(({ name }) => name),
    ];
  };

  test("the people of the example are told apart by position and unit", () => {
    expect(rows.map(({ name, position, unit }) => [name, position, unit])).toEqual([
      ["Nguyễn Văn An", "Trưởng phòng", "Văn phòng Sở"],
      ["Nguyễn Văn An", "Chuyên viên", "Văn phòng Sở"],
      ["Nguyễn Văn An", "Chuyên viên", "Thanh tra Sở"],
      ["Trần Thị Hòa", "Chuyên viên", "Thanh tra Sở"],
    ]);
  });

  test("by name and unit, in whatever order the old list has them", () => {
    const typed = [
      entry("Trần Thị Hòa", { unit: "Thanh tra Sở", award, votes: 3 }),
      entry("Nguyễn Văn An", { unit: "Thanh tra Sở", award, votes: 2 }),
    ];
    expect(votesOf(typed)).toEqual([[null, null, 2, 3], []]);
  });

  test("by position where two lines have name and unit in common", () => {
    const typed = [
      entry("Nguyễn Văn An", { unit: "Văn phòng Sở", position: "Chuyên viên", award, votes: 2 }),
      entry("Nguyễn Văn An", { unit: "Văn phòng Sở", position: "Trưởng phòng", award, votes: 1 }),
    ];
    expect(votesOf(typed)).toEqual([[1, 2, null, null], []]);
  });

  test("whatever way the tone mark is written", () => {
    expect(votesOf([entry("TRẦN THỊ HOÀ", { unit: "thanh tra sở", award, votes: 3 })])[0]).toEqual([
      null,
      null,
      null,
      3,
    ]);
  });

  test("not by name alone: another unit is another person", () => {
    expect(votesOf([entry("Trần Thị Hòa", { unit: "Văn phòng Sở", award, votes: 3 })])).toEqual([
      [null, null, null, null],
      ["Trần Thị Hòa"],
    ]);
  });

  test("an entry goes to one line only, even where two lines could take it", () => {
    const typed = [entry("Nguyễn Văn An", { unit: "Văn phòng Sở", award: "khác", votes: 5 })];
    const [given] = votesOf(typed) as [unknown[]];
    expect(given.filter((votes) => votes === 5)).toHaveLength(1);
  });

  test("one for another award goes along with the person", () => {
    expect(
      votesOf([entry("Trần Thị Hòa", { unit: "Thanh tra Sở", award: "Giấy khen", votes: 3 })])[0],
    ).toEqual([null, null, null, 3]);
  });

  test("what was typed for nobody of the new list is kept apart; empty lines are not", () => {
    const typed = [entry("Võ Văn Em", { note: "vắng" }), entry("Huỳnh Thị Gấm")];
    expect(votesOf(typed)).toEqual([[null, null, null, null], ["Võ Văn Em"]]);
  });
});

test("lines that somebody inserted without a number are read if anything was typed into them", () => {
  const inserted = (name: string, typed: readonly CellValue[]): CellValue[] => [
    "",
    ...line(name, typed).slice(1),
  ];
  const entries = readTypedEntries(
    gridOf([
      HEADER,
      line("Văn phòng Sở"),
      inserted("Võ Văn Em", [true, ""]),
      inserted("Tạm", ["", ""]),
      // The table of votes and quotas is no line of the list, whatever somebody notes beside it.
      ["Tổng số thành viên Hội đồng"],
      inserted("Cờ thi đua, tập thể", ["", "", "hỏi lại"]),
    ]),
  );
  expect(entries).toEqual([entry("Văn phòng Sở", { row: 2 }), entry("Võ Văn Em", { chosen: true, row: 3 })]);
});

test.each(["đồng ý", "?", "#N/A"])("a tick that is none is kept as it was written: %p", (written) => {
  const [read] = readTypedEntries(gridOf([HEADER, line("Văn phòng Sở", [written, ""])]));
  expect(read).toEqual(entry("Văn phòng Sở", { unreadTick: written, row: 2 }));
});

describe("what a list holds apart from what is meant to be typed", () => {
  const list = (changes: Readonly<Record<number, CellValue>> = {}): Grid =>
    gridOf([
      ["DANH SÁCH"],
      HEADER,
      Array.from(
        { length: 20 },
        (_, column) => changes[column] ?? [1, "An", "", "", "", "", "căn cứ"][column] ?? "",
      ),
      ["Tổng cộng: 1 cá nhân"],
      [],
      ["Tổng số thành viên Hội đồng", "", "", "", changes[100] ?? ""],
      ["Số thành viên có mặt"],
      ["", "Bằng khen, cá nhân", "", "", 2, 1, changes[101] ?? "", 1, "", "", "", changes[102] ?? ""],
      ["", "", "", "", "", "", "", "", "", changes[103] ?? ""],
    ]);
  const [place, chosen, votes, percent, note] = [7, 8, 9, 10, 11];

  test.each<Readonly<Record<number, CellValue>>>([
    { [chosen]: true, [votes]: 5, [note]: "giữ" },
    { [chosen]: "đồng ý" },
    { [place]: "Trong chỉ tiêu" },
    { [place]: "Dự bị (tập thể không được Hội đồng chọn)" },
    { [percent]: "72% (chưa đạt 80%)" },
    { [percent]: "quá số thành viên" },
    { [percent]: "chưa hợp lệ" },
    // Hidden numbers of the formulas.
    { 12: -1, 13: 11, 14: 100_001 },
    { 100: 11 },
    { 101: "VƯỢT 1 chỉ tiêu, cần bỏ bớt" },
    { 101: "2 trường hợp ngang nhau cho 1 chỗ, Hội đồng quyết định" },
  ])("%p does not count", (changes) => {
    expect(generatedValues(list(changes))).toEqual(generatedValues(list()));
  });

  test.each<Readonly<Record<number, CellValue>>>([
    { 6: "sửa tay" },
    { [place]: "ưu tiên" },
    { [percent]: "chờ đếm lại" },
    { 12: "của tôi" },
    { 15: 5 },
    { 101: "hỏi Sở Nội vụ" },
    { 102: "hỏi lại" },
    { 103: "Nguyễn Văn An" },
  ])("%p counts: people wrote it where nothing is carried over", (changes) => {
    expect(generatedValues(list(changes))).not.toEqual(generatedValues(list()));
  });
});
