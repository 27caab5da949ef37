/** A formula and the nomination list never disagree, and rows on their own decide nothing that the table would not. */
import fc from "fast-check";
import { makeSample } from "../../build/sample/make-sample";
import type { NominationReport } from "../../src/addin/commands";
import { CCHC_REASON, CCHC_STATUS } from "../../src/addin/formulas";
import { createAssessor } from "../../src/assessment/assessor";
import { verdictOfRound } from "../../src/assessment/nomination";
import { awardsFor, TRACKS } from "../../src/domain/award";
import type { Subject } from "../../src/domain/subject";
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { PLAN } from "../../src/plan/plan";
import type { CellValue, Grid } from "../../src/sheet/cell";
import { readWorkbook } from "../../src/sheet/read-workbook";
import { reasonText } from "../../src/vi/reasons";
import { OUTCOME_NAMES } from "../../src/vi/terms";
import { openWorkbook } from "../../src/workbench/workbook";
import { buildBundle, bundleHost } from "./bundle-host";
import { COLLECTIVE_HEADER, INDIVIDUAL_HEADER, type Cell } from "./formula-sheet";

const SEED = 6092022;

type Row = readonly Cell[];

/** Mostly good cells, so that the upper outcomes occur, among all that sheets hold. */
function cell(good: Cell, ...others: readonly Cell[]): fc.Arbitrary<Cell> {
  return fc.oneof({ weight: 30, arbitrary: fc.constant(good) }, fc.constantFrom<Cell>(...others));
}

function five(one: fc.Arbitrary<Cell>): fc.Arbitrary<readonly Cell[]> {
  return fc.array(one, { minLength: 5, maxLength: 5 });
}

const mark = cell("x", "", "không", "có", "-", "?", true, false);
const className = cell("Xuất sắc", "Tốt", "Tốt", "XS", "Khá", "", "K", 89.5);
const rating = cell("HTTNV", "HTXSNV", "Tốt", "HTNV", "KHTNV", "", "-", "Tôt", "Nghỉ thai sản");
const registered = cell("28/3/2022", "30/3/2022", "31/3/2022", "x", "không", "", 2022, 44650);
const discipline = cell("", "", "không", "Khiển trách 12/5/2025", "Cảnh cáo 2023", "Khiển trách", "0");
const proposed = fc.constantFrom<Cell>("", "x", "không");

function unitRow(name: fc.Arbitrary<Cell>): fc.Arbitrary<Row> {
  return fc
    .tuple(name, cell("", "x", "?"), mark, mark, registered, five(className), proposed)
    .map(([unit, advisory, compliant, united, date, classes, letter]) => [
      1,
      unit,
      advisory,
      compliant,
      united,
      date,
      ...classes,
      "",
      letter,
    ]);
}

function personRow(name: fc.Arbitrary<Cell>, unit: fc.Arbitrary<Cell>): fc.Arbitrary<Row> {
  return fc
    .tuple(name, unit, cell("", "x"), five(rating), mark, discipline, proposed)
    .map(([person, of, direct, ratings, outstanding, event, letter]) => [
      1,
      person,
      "Nữ",
      "Chuyên viên",
      of,
      direct,
      ...ratings,
      outstanding,
      event,
      "",
      letter,
    ]);
}

/** What stands between the rows of real tables. */
const between = (width: number): fc.Arbitrary<Row> =>
  fc
    .constantFrom<Row>([], ["I", "PHÒNG QUẢN LÝ XÂY DỰNG"], ["", "Tổng cộng", ""], ["Ghi chú: …"])
    .map((cells) => [...cells, ...Array<Cell>(width - cells.length).fill("")]);

const COLLECTIVES: Row = [...COLLECTIVE_HEADER, "Đề nghị giấy khen"];
const INDIVIDUALS: Row = [...INDIVIDUAL_HEADER, "Đề nghị giấy khen"];

/** Spelt in two ways, misspelt, abbreviated, and unlike. */
const UNITS = ["Phòng Quản lý xây dựng", "PHÒNG QUẢN LÝ  XÂY DỰNG", "P. QLXD", "Văn phòng Sở", "Thanh tra"];
const NAMES = ["Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường", "Phạm Thị Dung"];

function rows(header: Row, row: fc.Arbitrary<Row>, most: number): fc.Arbitrary<Row[]> {
  const line = fc.oneof({ weight: 8, arbitrary: row }, between(header.length));
  return fc.array(line, { minLength: 1, maxLength: most }).map((lines) => [header, ...lines]);
}

const anyTables = fc.record({
  units: rows(COLLECTIVES, unitRow(fc.constantFrom<Cell>(...UNITS)), 4),
  people: rows(
    INDIVIDUALS,
    personRow(fc.constantFrom<Cell>(...NAMES), fc.constantFrom<Cell>(...UNITS, "")),
    7,
  ),
  year: fc.constantFrom(2021, 2023, 2025),
});

function grid(sheet: string, values: readonly Row[]): Grid {
  return { sheet, firstRow: 1, firstColumn: 1, values: values as readonly (readonly CellValue[])[] };
}

function column(result: unknown): readonly unknown[] {
  return (result as unknown[][]).map(([value]) => value);
}

/** A formula does not know on which tab its range lies. */
function withoutCells(reason: string): string {
  return reason.replace(
    /chưa rõ, xem (?:(?:, )?ô [A-Z]+\d+ trang "[^"]*")+/g,
    "chưa rõ vì có chỗ ghi khác, hoặc ô gộp, gạch ngang",
  );
}

test("on the very facts of the list, for every subject, award and round", () => {
  const met = new Map<string, number>();
  fc.assert(
    fc.property(anyTables, ({ units, people, year }) => {
      const { facts } = readWorkbook([grid("Tập thể", units), grid("Cá nhân", people)], DEFAULT_PARAMETERS);
      const assessor = createAssessor(facts, DEFAULT_PARAMETERS, PLAN);
      for (const [own, related, subjects] of [
        [units, people, facts.collectives ?? []],
        [people, units, facts.individuals ?? []],
      ] as const) {
        const [kind] = subjects;
        if (!kind) continue;
        const expected = (textOf: (subject: Subject) => string): readonly string[] => {
          const texts = own.map((): string => "");
          for (const subject of subjects) texts[subject.place.row - 1] = textOf(subject);
          return texts.slice(1);
        };
        for (const { id } of awardsFor(kind.kind)) {
          const status = column(CCHC_STATUS(own, id, year, related)).slice(1);
          expect(status).toEqual(
            expected((subject) => OUTCOME_NAMES[assessor.verdict(subject, id, year).outcome]),
          );
          const reason = column(CCHC_REASON(own, id, year, related)).slice(1);
          expect(reason).toEqual(
            expected((subject) => withoutCells(reasonText(assessor.verdict(subject, id, year)))),
          );
          for (const outcome of status) {
            if (outcome === "") continue;
            const key = `${kind.kind} ${id} ${String(outcome)}`;
            met.set(key, (met.get(key) ?? 0) + 1);
          }
        }
        for (const track of TRACKS) {
          expect(column(CCHC_STATUS(own, track, year, related)).slice(1)).toEqual(
            expected((subject) => OUTCOME_NAMES[verdictOfRound(subject, assessor, track, year).outcome]),
          );
        }
      }
    }),
    { seed: SEED, numRuns: 120 },
  );
  // Every outcome of every award must have occurred, or the agreement says little.
  expect(met.size).toBe(7 * 4);
}, 120_000);

/** No two lines of one name and no two units alike, as in a table in order. */
const tidyTables = fc.record({
  units: fc
    .tuple(
      ...["Phòng Quản lý xây dựng", "Văn phòng Sở", "Thanh tra"].map((name) => unitRow(fc.constant(name))),
    )
    .map((lines) => [COLLECTIVES, ...lines]),
  people: fc
    .tuple(
      ...["Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường", "Phạm Thị Dung", "Võ Văn Em", "Đỗ Thị Giang"].map(
        (name) =>
          personRow(fc.constant(name), fc.constantFrom<Cell>("Phòng Quản lý xây dựng", "Văn phòng Sở")),
      ),
    )
    .map((lines) => [INDIVIDUALS, ...lines]),
  year: fc.constantFrom(2021, 2023, 2025),
});

test("a unit's row alone, with its header apart, is what the whole table says", () => {
  fc.assert(
    fc.property(tidyTables, ({ units, people, year }) => {
      for (const award of ["CO_GD", "BK_GD", "BK_NAM", "GK"]) {
        const whole = column(CCHC_STATUS(units, award, year, people));
        for (const [index, row] of units.entries()) {
          if (index === 0) continue;
          expect(CCHC_STATUS([row], award, year, people, [COLLECTIVES])).toBe(whole[index]);
        }
      }
    }),
    { seed: SEED, numRuns: 60 },
  );
}, 120_000);

test("a person's row alone is eligible or not only if the whole table says so", () => {
  const decided = new Map<unknown, number>();
  fc.assert(
    fc.property(tidyTables, ({ units, people, year }) => {
      for (const award of ["BK_GD", "BK_NAM", "GK"]) {
        const whole = column(CCHC_STATUS(people, award, year, units));
        for (const [index, row] of people.entries()) {
          if (index === 0) continue;
          const alone = CCHC_STATUS([row], award, year, units, [INDIVIDUALS]);
          if (alone !== "Đủ điều kiện" && alone !== "Không đủ điều kiện") continue;
          expect(alone).toBe(whole[index]);
          decided.set(alone, (decided.get(alone) ?? 0) + 1);
        }
      }
    }),
    { seed: SEED, numRuns: 60 },
  );
  expect(decided.get("Đủ điều kiện") ?? 0).toBeGreaterThan(10);
  expect(decided.get("Không đủ điều kiện") ?? 0).toBeGreaterThan(100);
}, 120_000);

test("the sample workbook's formulas say what its list says, of everybody", async () => {
  await buildBundle();
  const sample = bundleHost(await openWorkbook(await makeSample()));
  const { model } = sample.workbook;
  const values = (tab: string): Cell[][] => {
    const sheetId = model.getters.getSheetIdByName(tab) ?? "";
    return Array.from({ length: model.getters.getNumberRows(sheetId) }, (_, row) =>
      Array.from(
        { length: model.getters.getNumberCols(sheetId) },
        (__, col) => model.getters.getEvaluatedCell({ sheetId, col, row }).value,
      ),
    );
  };
  const units = values("Tập thể");
  const people = values("Cá nhân");
  for (const [request, award] of [
    [{ track: "period" }, "GIAI_DOAN"],
    [{ track: "annual", year: 2025 }, "NAM"],
  ] as const) {
    const report = sample.callFromHtml("nominationReport", [request]) as NominationReport;
    for (const [own, related, subjects] of [
      [units, people, report.collectives],
      [people, units, report.individuals],
    ] as const) {
      const column = (sample.run("CCHC_STATUS", own, award, 2025, related) as unknown[][]).map(
        ([value]) => value,
      );
      const statuses = column.filter((value) => value !== "" && value !== "Kết quả xét");
      expect(statuses).toEqual(subjects.map(({ status }) => OUTCOME_NAMES[status]));
      expect(column.filter((value) => value === "Kết quả xét")).toHaveLength(1);
    }
  }
}, 60_000);
