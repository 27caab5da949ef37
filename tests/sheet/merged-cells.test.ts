/** Merged cells: only the first of them holds the value, and what the others hold is told or asked, never guessed. */
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import type { Merge } from "../../src/sheet/cell";
import { readWorkbook } from "../../src/sheet/read-workbook";
import { issueText } from "../../src/vi/issues";
import { gridOf, personLine, unitLine, type Rows } from "./grids";

/** @param merges first cell and size, rows and columns from 0 */
function readMerged(sheet: string, rows: Rows, ...merges: readonly Merge[]) {
  const { facts, issues } = readWorkbook([{ ...gridOf(sheet, rows), merges }], DEFAULT_PARAMETERS);
  return { facts, issues, told: issues.map(issueText) };
}

const PEOPLE = ["STT", "Họ và tên", "Đơn vị", "Xếp loại 2022", "Xếp loại 2023", "Kỷ luật"];

describe("ratings of people", () => {
  test("merged across years: the first year has the rating, the others ask for theirs at the first blank cell", () => {
    const { facts, told } = readMerged(
      "Cá nhân",
      [PEOPLE, [1, "Lê Văn Hùng", "Văn phòng Sở", "HTTNV", "", ""]],
      { row: 1, column: 3, rows: 1, columns: 2 },
    );
    expect(facts.individuals?.map(personLine)).toEqual(["Lê Văn Hùng, Văn phòng Sở: 2022 HTTNV, 2023 ?"]);
    expect(told).toEqual([
      'Trang "Cá nhân", ô E2 (cột "Xếp loại 2023"): ô này gộp với ô D2 ghi "HTTNV" nên không biết giá trị đó có phải cũng của ô này. Bỏ gộp ô rồi ghi giá trị vào từng ô.',
    ]);
  });

  test("merged over many people: one issue, and nobody but the first has the rating", () => {
    const person = (number: number, rating: string) => [
      number,
      `Lê Văn ${String.fromCharCode(64 + number)}`,
      "Văn phòng Sở",
      "HTNV",
      rating,
      "",
    ];
    const { facts, issues } = readMerged(
      "Cá nhân",
      [PEOPLE, person(1, "HTXSNV"), person(2, ""), person(3, "")],
      { row: 1, column: 4, rows: 3, columns: 1 },
    );
    expect(facts.individuals?.map(personLine)).toEqual([
      "Lê Văn A, Văn phòng Sở: 2022 HTNV, 2023 HTXSNV",
      "Lê Văn B, Văn phòng Sở: 2022 HTNV, 2023 ?",
      "Lê Văn C, Văn phòng Sở: 2022 HTNV, 2023 ?",
    ]);
    expect(issues.map(({ code, place }) => [code, place.row, place.column])).toEqual([["mergedCell", 3, 5]]);
  });

  test("a merge that begins outside of what is given is told by what it shows, in its first cell too", () => {
    const { facts, issues } = readMerged(
      "Cá nhân",
      [
        PEOPLE,
        [2, "Lê Văn A", "Văn phòng Sở", "HTTNV", "", ""],
        [3, "Lê Văn B", "Văn phòng Sở", "HTTNV", "HTTNV", ""],
      ],
      { row: 1, column: 4, rows: 1, columns: 1, value: "HTNV" },
      { row: 1, column: 5, rows: 2, columns: 1, value: "Khiển trách 2023" },
    );
    expect(
      facts.individuals?.map(({ discipline }) => discipline.events.map(({ words, year }) => [words, year])),
    ).toEqual([[["Khiển trách 2023", null]], [["Khiển trách 2023", null]]]);
    expect(issues.map(({ code, place }) => [code, place.row, place.column])).toEqual([
      ["mergedCell", 2, 5],
      ["mergedCell", 2, 6],
    ]);
  });

  test("a merge without a value says nothing: its cells are blank like any other", () => {
    const { issues } = readMerged("Cá nhân", [PEOPLE, [1, "Lê Văn Hùng", "Văn phòng Sở", "", "", ""]], {
      row: 1,
      column: 3,
      rows: 1,
      columns: 2,
    });
    expect(issues).toEqual([]);
  });
});

test("classes and registrations of units are asked for likewise", () => {
  const { facts, issues } = readMerged(
    "Tập thể",
    [
      ["STT", "Tên tập thể", "Đăng ký thi đua giai đoạn", "Xếp loại CCHC 2023"],
      [1, "Văn phòng Sở", "28/3/2022", "Tốt"],
      [2, "Thanh tra Sở", "", ""],
    ],
    { row: 1, column: 2, rows: 2, columns: 1 },
    { row: 1, column: 3, rows: 2, columns: 1 },
  );
  expect(facts.collectives?.map(unitLine)).toEqual(["Văn phòng Sở: 2023 good", "Thanh tra Sở: 2023 ?"]);
  expect(facts.collectives?.[1]?.registrations.period).toMatchObject({
    known: false,
    cause: "notUnderstood",
  });
  expect(issues.map(({ code, place }) => [code, place.row, place.column]).sort()).toEqual([
    ["mergedCell", 3, 3],
    ["mergedCell", 3, 4],
  ]);
});

test("a discipline merged over two people leaves open whether it is the second one's too", () => {
  const { facts, issues } = readMerged(
    "Cá nhân",
    [
      PEOPLE,
      [1, "Lê Văn Hùng", "Văn phòng Sở", "HTTNV", "HTTNV", "Khiển trách 12/5/2023"],
      [2, "Trần Thị Mai", "Văn phòng Sở", "HTTNV", "HTTNV", ""],
    ],
    { row: 1, column: 5, rows: 2, columns: 1 },
  );
  expect(facts.individuals?.map(({ discipline }) => discipline.events.map(({ year }) => year))).toEqual([
    [2023],
    [null],
  ]);
  expect(issues.map(({ code, place }) => [code, place.row, place.column])).toEqual([["mergedCell", 3, 6]]);
});

test("no discipline, merged over all people, is none of anybody's", () => {
  const { facts, issues } = readMerged(
    "Cá nhân",
    [
      PEOPLE,
      [1, "Lê Văn Hùng", "Văn phòng Sở", "HTTNV", "HTTNV", "Không"],
      [2, "Trần Thị Mai", "Văn phòng Sở", "HTTNV", "HTTNV", ""],
    ],
    { row: 1, column: 5, rows: 2, columns: 1 },
  );
  expect(facts.individuals?.map(({ discipline }) => discipline.events)).toEqual([[], []]);
  expect(issues).toEqual([]);
});

test("a status merged over the lines of a unit holds for each: none of their ratings is decided", () => {
  const { facts } = readMerged(
    "Cá nhân",
    [
      ["STT", "Họ và tên", "Đơn vị", "Xếp loại 2023", "Trạng thái"],
      [1, "Lê Văn Hùng", "Văn phòng Sở", "HTTNV", "Dự kiến"],
      [2, "Trần Thị Mai", "Văn phòng Sở", "HTTNV", ""],
    ],
    { row: 1, column: 4, rows: 2, columns: 1 },
  );
  expect(facts.individuals?.map(personLine)).toEqual([
    "Lê Văn Hùng, Văn phòng Sở: 2023 ?",
    "Trần Thị Mai, Văn phòng Sở: 2023 ?",
  ]);
});

describe("the column of units", () => {
  const rows: Rows = [
    PEOPLE,
    [1, "Lê Văn Hùng", "Văn phòng Sở", "HTTNV", "HTTNV", ""],
    [2, "Trần Thị Mai", "", "HTTNV", "HTNV", ""],
    [3, "Đỗ Văn Nam", "", "HTTNV", "HTNV", ""],
  ];

  test("merged downwards names the unit of all lines that it covers, and of no other", () => {
    const { facts, issues } = readMerged("Cá nhân", rows, { row: 1, column: 2, rows: 2, columns: 1 });
    expect(facts.individuals?.map(personLine)).toEqual([
      "Lê Văn Hùng, Văn phòng Sở: 2022 HTTNV, 2023 HTTNV",
      "Trần Thị Mai, Văn phòng Sở: 2022 HTTNV, 2023 HTNV",
      "Đỗ Văn Nam, ?: 2022 HTTNV, 2023 HTNV",
    ]);
    expect(issues).toEqual([]);
  });

  test("merged with its header over the first line names no unit", () => {
    const [header = [], ...lines] = rows;
    const { facts } = readMerged(
      "Cá nhân",
      [header, [1, "Lê Văn Hùng", "", "HTTNV", "HTTNV", ""], ...lines],
      {
        row: 0,
        column: 2,
        rows: 2,
        columns: 1,
      },
    );
    expect(facts.individuals?.[0]?.unit).toMatchObject({ known: false });
  });

  test("an error in it is told once, at the cell that holds it", () => {
    const lines = rows.map((row, index) =>
      index === 1 ? row.map((cell, at) => (at === 2 ? "#N/A" : cell)) : row,
    );
    const { issues } = readMerged("Cá nhân", lines, { row: 1, column: 2, rows: 3, columns: 1 });
    expect(issues.map(({ code, place }) => [code, place.row, place.column])).toEqual([["errorCell", 2, 3]]);
  });
});

describe("headings that are merged above a header", () => {
  const years = [2021, 2022, 2023, 2024, 2025];
  const ratings = years.map(() => "HTTNV");
  const over = (column: number, columns: number, rows = 1): Merge => ({ row: 0, column, rows, columns });

  /** The years of An's ratings that are known, and whether it is known that there was no discipline. */
  function read(rows: Rows, ...merges: readonly Merge[]): readonly unknown[] {
    const { facts } = readMerged("Cá nhân", rows, ...merges);
    const [an] = facts.individuals ?? [];
    return [
      an?.name,
      an?.unit.known,
      [...(an?.ratings ?? [])].flatMap(([year, fact]) => (fact.known ? [year] : [])),
      an?.discipline.coveredYears,
    ];
  }
  const ALL = ["Nguyễn Văn An", true, years, "all"];

  const LOWER = ["STT", "Họ và tên", "Đơn vị"];
  const AN = [1, "Nguyễn Văn An", "Văn phòng Sở", ...ratings, "x", ""];

  test("a heading ends where its merge does", () => {
    const rows: Rows = [
      ["", "", "", "Kết quả xếp loại", "", "", "", "", "", ""],
      [...LOWER, ...years, "Thành tích CCHC xuất sắc", "Kỷ luật"],
      AN,
    ];
    expect(read(rows, over(3, 5))).toEqual(ALL);
    // What is not merged ends with the years.
    expect(read(rows)).toEqual(ALL);
  });

  test.each(["Xếp loại (đề nghị)", "Phòng đề xuất", "Cá nhân", "Trưởng phòng", "Kỳ I"])(
    "ratings below a heading of others are not taken: %s",
    (heading) => {
      const rows: Rows = [
        ["", "", "", heading, "", "", "", "", "", ""],
        [...LOWER, ...years.map((year) => `Xếp loại ${String(year)}`), "Thành tích CCHC xuất sắc", "Kỷ luật"],
        AN,
      ];
      expect(read(rows, over(3, 5))).toEqual(["Nguyễn Văn An", true, [], "all"]);
    },
  );

  test.each(["Thông tin cá nhân", "Cá nhân", "Công chức, viên chức"])(
    "who somebody is stands below a heading of its own: %s",
    (heading) => {
      const rows: Rows = [
        ["STT", heading, "", "Kết quả xếp loại", "", "", "", "", "Thành tích CCHC xuất sắc", "Kỷ luật"],
        ["", "Họ và tên", "Đơn vị", ...years, "", ""],
        AN,
      ];
      expect(read(rows, over(0, 1, 2), over(1, 2), over(3, 5), over(8, 1, 2), over(9, 1, 2))).toEqual(ALL);
    },
  );

  test.each(["Cá nhân", "Công chức", "Công tác"])(
    "years below a heading that may be of what people say of themselves are no ratings: %s",
    (heading) => {
      const rows: Rows = [
        ["", "", "", heading, "", "", "", "", "", ""],
        [...LOWER, ...years, "Thành tích CCHC xuất sắc", "Kỷ luật"],
        AN,
      ];
      expect(read(rows, over(3, 5))[2]).toEqual([]);
      const alone = LOWER.concat(
        years.map((year) => `${heading} ${String(year)}`),
        "Thành tích CCHC xuất sắc",
        "Kỷ luật",
      );
      expect(read([alone, AN])[2]).toEqual([]);
    },
  );

  test("a title that is merged over the whole table is none", () => {
    const rows: Rows = [
      ["DANH SÁCH CÔNG CHỨC ĐỀ NGHỊ KHEN THƯỞNG", "", "", "", "", "", "", "", "", ""],
      [...LOWER, ...years.map((year) => `Xếp loại ${String(year)}`), "Thành tích CCHC xuất sắc", "Kỷ luật"],
      AN,
    ];
    expect(read(rows, over(0, 10))).toEqual(ALL);
  });
});
