/** Cells that are struck through: nothing that stands in them makes anybody eligible, and each is named. */
import { createAssessor } from "../../src/assessment/assessor";
import type { AwardId } from "../../src/domain/award";
import type { Outcome } from "../../src/engine/outcome";
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { PLAN } from "../../src/plan/plan";
import { textOf, type CellIndex } from "../../src/sheet/cell";
import { planHighlights } from "../../src/sheet/highlight";
import { readWorkbook, type WorkbookReading } from "../../src/sheet/read-workbook";
import { issueText } from "../../src/vi/issues";
import { gridOf, personLine, type Rows } from "./grids";

const YEARS = [2021, 2022, 2023, 2024, 2025];
const UNITS: Rows = [
  [
    "STT",
    "Tên tập thể",
    "Chấp hành tốt chủ trương chính sách",
    "Nội bộ đoàn kết",
    "Đăng ký thi đua giai đoạn",
    "Đăng ký thi đua 2025",
    ...YEARS.map((year) => `Xếp loại CCHC ${String(year)}`),
  ],
  [1, "Văn phòng Sở", "x", "x", "28/3/2022", "28/3/2022", ...YEARS.map(() => "Xuất sắc")],
];
const PEOPLE: Rows = [
  [
    "STT",
    "Họ và tên",
    "Đơn vị",
    ...YEARS.map((year) => `Xếp loại ${String(year)}`),
    "Thành tích CCHC xuất sắc",
    "Kỷ luật",
  ],
  [1, "Nguyễn Văn An", "Văn phòng Sở", ...YEARS.map(() => "HTTNV"), "x", ""],
];

interface Struck {
  readonly units?: readonly CellIndex[];
  readonly people?: readonly CellIndex[];
}

function read({ units = [], people = [] }: Struck, unitRows = UNITS, peopleRows = PEOPLE): WorkbookReading {
  return readWorkbook(
    [
      { ...gridOf("Tập thể", unitRows), struck: units },
      { ...gridOf("Cá nhân", peopleRows), struck: people },
    ],
    DEFAULT_PARAMETERS,
  );
}

function outcomeOf(reading: WorkbookReading, kind: "unit" | "person", award: AwardId): Outcome | undefined {
  const { facts } = reading;
  const [subject] = (kind === "unit" ? facts.collectives : facts.individuals) ?? [];
  return subject && createAssessor(facts, DEFAULT_PARAMETERS, PLAN).verdict(subject, award, 2025).outcome;
}

test("nothing struck: everybody is eligible", () => {
  const reading = read({});
  expect(outcomeOf(reading, "unit", "CO_GD")).toBe("eligible");
  expect(outcomeOf(reading, "unit", "BK_NAM")).toBe("eligible");
  expect(outcomeOf(reading, "person", "BK_GD")).toBe("eligible");
  expect(outcomeOf(reading, "person", "BK_NAM")).toBe("eligible");
  expect(reading.issues).toEqual([]);
});

/** Every column but the number. */
const columnsOf = (rows: Rows): readonly (readonly [string, number])[] =>
  (rows[0] ?? []).flatMap((header, column) => (column === 0 ? [] : [[textOf(header), column] as const]));

describe.each(columnsOf(UNITS))("units, %s", (header, column) => {
  const award: AwardId = header === "Đăng ký thi đua 2025" ? "BK_NAM" : "CO_GD";

  test("a struck cell is named and makes nobody eligible", () => {
    const reading = read({ units: [{ row: 1, column }] });
    expect(outcomeOf(reading, "unit", award)).not.toBe("eligible");
    expect(outcomeOf(reading, "person", award === "CO_GD" ? "BK_GD" : award)).not.toBe("eligible");
    expect(reading.issues.map(({ code, place }) => [code, place.sheet, place.row, place.column])).toEqual([
      ["struckCell", "Tập thể", 2, column + 1],
    ]);
  });
});

describe.each(columnsOf(PEOPLE).filter(([header]) => header !== "Kỷ luật"))(
  "people, %s",
  (header, column) => {
    test("a struck cell is named and makes nobody eligible", () => {
      const reading = read({ people: [{ row: 1, column }] });
      expect(outcomeOf(reading, "person", "BK_GD")).not.toBe("eligible");
      // The achievement is the person's alone; all else is a condition of the unit, too.
      if (header !== "Thành tích CCHC xuất sắc") {
        expect(outcomeOf(reading, "unit", "CO_GD")).not.toBe("eligible");
      }
      expect(
        reading.issues.map(({ code, place }) => [code, place.sheet, place.row, place.column]),
      ).toContainEqual(["struckCell", "Cá nhân", 2, column + 1]);
    });
  },
);

test.each(columnsOf(UNITS).filter(([header]) => header !== "Tên tập thể"))(
  "a header of units that is struck takes its column away: %s",
  (header, column) => {
    const reading = read({ units: [{ row: 0, column }] });
    expect(outcomeOf(reading, "unit", header === "Đăng ký thi đua 2025" ? "BK_NAM" : "CO_GD")).not.toBe(
      "eligible",
    );
    expect(reading.issues.map(({ code, place }) => [code, place.row, place.column])).toEqual([
      ["struckCell", 1, column + 1],
    ]);
  },
);

test("a header of discipline that is struck: its blanks are no proof that nobody was disciplined", () => {
  const column = (PEOPLE[0]?.length ?? 0) - 1;
  const reading = read({ people: [{ row: 0, column }] });
  expect(outcomeOf(reading, "unit", "BK_NAM")).toBe("missingData");
});

test("a discipline that is struck still counts, and its cell is named", () => {
  const column = (PEOPLE[0]?.length ?? 0) - 1;
  const people = PEOPLE.map((row, index) =>
    index === 1 ? [...row.slice(0, -1), "Khiển trách 12/5/2025"] : row,
  );
  const reading = read({ people: [{ row: 1, column }] }, UNITS, people);
  expect(outcomeOf(reading, "unit", "BK_NAM")).toBe("ineligible");
  expect(reading.issues.map(({ code }) => code)).toContain("struckCell");
});

test("a person whose name is struck is still of their unit: only that unit waits for data", () => {
  const units: Rows = [...UNITS, [2, "Thanh tra Sở", ...(UNITS[1] ?? []).slice(2)]];
  const people: Rows = [...PEOPLE, [2, "Trần Thị Mai", "Thanh tra Sở", ...(PEOPLE[1] ?? []).slice(3)]];
  const reading = read({ people: [{ row: 1, column: 1 }] }, units, people);
  const { collectives } = reading.facts;
  const assessor = createAssessor(reading.facts, DEFAULT_PARAMETERS, PLAN);
  expect(collectives?.map((unit) => assessor.verdict(unit, "CO_GD", 2025).outcome)).toEqual([
    "missingData",
    "eligible",
  ]);
});

test("people under a heading that is struck have no unit", () => {
  const people: Rows = [
    ["STT", "Họ và tên", "Xếp loại 2025"],
    ["I", "Văn phòng Sở", ""],
    [1, "Nguyễn Văn An", "HTTNV"],
  ];
  const reading = read({ people: [{ row: 1, column: 1 }] }, UNITS, people);
  expect(reading.facts.individuals?.map(personLine)).toEqual(["Nguyễn Văn An, ?: 2025 HTTNV"]);
});

test("a year that is struck in a long table: the line is not used", () => {
  const people: Rows = [
    ["Năm", "Họ và tên", "Đơn vị", "Xếp loại"],
    [2024, "Nguyễn Văn An", "Văn phòng Sở", "HTTNV"],
    [2025, "Nguyễn Văn An", "Văn phòng Sở", "HTTNV"],
  ];
  const reading = read({ people: [{ row: 2, column: 0 }] }, UNITS, people);
  expect(reading.issues.map(({ code, place }) => [code, place.row, place.column])).toEqual([
    ["struckCell", 3, 1],
  ]);
  expect(reading.facts.individuals?.flatMap(({ ratings }) => [...ratings.keys()])).toEqual([2024]);
});

test("an empty cell that is struck says nothing", () => {
  const people = PEOPLE.map((row, index) => (index === 1 ? [...row.slice(0, 3), "", ...row.slice(4)] : row));
  const reading = read({ people: [{ row: 1, column: 3 }] }, UNITS, people);
  expect(reading.issues).toEqual([]);
});

test("says where, what stands there and what to do", () => {
  expect(read({ people: [{ row: 1, column: 3 }] }).issues.map(issueText)).toEqual([
    'Trang "Cá nhân", ô D2 (cột "Xếp loại 2021"): "HTTNV" bị gạch ngang nên không biết còn giá trị hay không, coi là chưa có. Nếu còn thì bỏ gạch ngang, nếu không thì xóa hoặc ghi lại.',
  ]);
});

test("a formula does not see lines through cells, so that Tô màu does not write one there", () => {
  const readsAlone = (struck: Struck): readonly boolean[] =>
    planHighlights(read(struck).tables).flatMap(({ runs }) => runs.map((run) => run.readsAlone));
  expect(readsAlone({})).toEqual([true, true]);
  expect(readsAlone({ people: [{ row: 1, column: 3 }] })).toEqual([true, false]);
});
