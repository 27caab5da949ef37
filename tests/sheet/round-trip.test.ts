/** A well-formed table gives the very facts that were written into it, whatever the order and the spelling. */
import fc from "fast-check";
import type { Fact } from "../../src/domain/fact";
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import type { CellValue } from "../../src/sheet/cell";
import { readWorkbook } from "../../src/sheet/read-workbook";
import { CLASS_NAMES, formatDate, ratingShortName, SEVERITY_NAMES } from "../../src/vi/terms";
import { acceptedCells, type AcceptedCell, type CellFile } from "./accepted";
import { gridOf, issuesIn, readTabs, type Rows } from "./grids";
import { spellingsOf } from "./spellings";

const SEED = 609;
const YEARS = [2021, 2022, 2023, 2024, 2025] as const;
const BLANK: AcceptedCell = { cell: "", meaning: "Trống" };

/** A cell of the case file in one of its spellings, or a blank. */
function cellOfFile(file: CellFile): fc.Arbitrary<AcceptedCell> {
  const cells = acceptedCells(file).filter(({ meaning }) => !meaning.includes("lưu ý"));
  return fc.option(fc.constantFrom(...cells), { nil: BLANK }).chain(({ cell, meaning }) =>
    (typeof cell === "string" ? fc.constantFrom(...spellingsOf(cell)) : fc.constant(cell)).map((written) => ({
      cell: written,
      meaning,
    })),
  );
}

const discipline: fc.Arbitrary<AcceptedCell> = fc.oneof(
  fc.constantFrom<CellValue[]>("", null, "không", "-", 0).map((cell) => ({ cell, meaning: "" })),
  fc
    .tuple(
      fc.constantFrom("reprimand", "warning", "salaryReduction", "demotion", "removal", "dismissal"),
      fc.constantFrom(...YEARS),
      fc.constantFrom("", "ngày ", "năm "),
    )
    .map(([form, year, word]) => ({
      cell: `${SEVERITY_NAMES[form]} ${word}${word === "năm " ? "" : "12/5/"}${String(year)}`,
      meaning: `${form} ${String(year)}`,
    })),
);
const rating = cellOfFile("doc-xep-loai-ca-nhan.csv");
const parClass = cellOfFile("doc-xep-loai-cchc.csv");
const mark = cellOfFile("doc-danh-dau.csv");
const registration = cellOfFile("doc-dang-ky.csv");

interface Field {
  readonly header: string;
  readonly cells: readonly AcceptedCell[];
}

/** The fields in any order, headers and cells as written, with their facts by header. */
function tableOf(
  names: readonly string[],
  nameHeader: string,
  fields: Readonly<Record<string, fc.Arbitrary<AcceptedCell>>>,
): fc.Arbitrary<{ readonly rows: Rows; readonly fields: readonly Field[] }> {
  const columns = Object.entries(fields).map(([header, cell]) =>
    fc
      .array(cell, { minLength: names.length, maxLength: names.length })
      .map((cells): Field => ({ header, cells })),
  );
  return fc
    .tuple(...columns)
    .chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(
          [{ header: nameHeader, cells: names.map((cell) => ({ cell, meaning: cell })) }, ...all],
          {
            minLength: all.length + 1,
          },
        ),
        fc.array(fc.nat({ max: 8 }), { minLength: all.length + 1, maxLength: all.length + 1 }),
      ),
    )
    .map(([all, shuffled, variants]) => ({
      fields: all,
      rows: [
        ["DANH SÁCH"],
        ["STT", ...shuffled.map(({ header }, index) => spellingsOf(header)[variants[index] ?? 0] ?? header)],
        ...names.map((_, line): readonly CellValue[] => [
          line + 1,
          ...shuffled.map(({ cells }) => cells[line]?.cell ?? ""),
        ]),
      ],
    }));
}

/** What was written into a field, line by line. */
function written(fields: readonly Field[], header: string): readonly string[] {
  return fields.find((field) => field.header === header)?.cells.map(({ meaning }) => meaning) ?? [];
}

function said<Value>(fact: Fact<Value> | undefined, words: (value: Value) => string): string {
  if (fact?.known) return words(fact.value);
  return fact?.cause === "blank" ? "Trống" : (fact?.cause ?? "no fact");
}

const markWord = (value: "yes" | "no"): string => (value === "yes" ? "Có" : "Không");

test("people", () => {
  const names = ["Nguyễn Văn An", "Trần Thị Bình", "Lê Hòa"];
  const people = tableOf(names, "Họ và tên", {
    "Đơn vị": fc.constantFrom("Văn phòng Sở", "Thanh tra Sở").map((cell) => ({ cell, meaning: cell })),
    ...Object.fromEntries(YEARS.map((year) => [`Xếp loại ${String(year)}`, rating])),
    "Thành tích CCHC xuất sắc": mark,
    "Đề nghị giấy khen": mark,
    "Kỷ luật": discipline,
  });
  fc.assert(
    fc.property(people, ({ rows, fields }) => {
      const read = readTabs({ "Cá nhân": rows }).facts.individuals ?? [];
      expect(read.map(({ name }) => name)).toEqual(names);
      expect(read.map(({ unit }) => said(unit, (unitName) => unitName))).toEqual(written(fields, "Đơn vị"));
      for (const year of YEARS) {
        expect(read.map(({ ratings }) => said(ratings.get(year), ratingShortName))).toEqual(
          written(fields, `Xếp loại ${String(year)}`),
        );
      }
      expect(read.map(({ judgements }) => said(judgements.outstandingPar.always, markWord))).toEqual(
        written(fields, "Thành tích CCHC xuất sắc"),
      );
      expect(read.map(({ judgements }) => said(judgements.commendationProposed.always, markWord))).toEqual(
        written(fields, "Đề nghị giấy khen"),
      );
      expect(
        read.map(({ discipline: { events } }) =>
          events.map(({ severity, year }) => `${severity ?? ""} ${String(year)}`).join(),
        ),
      ).toEqual(written(fields, "Kỷ luật"));
      expect(issuesIn({ "Cá nhân": rows })).toEqual([]);
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test("units", () => {
  const names = ["Văn phòng Sở", "Phòng Quản lý xây dựng"];
  const units = tableOf(names, "Tên tập thể", {
    "Cơ quan chuyên trách CCHC": mark,
    "Chấp hành tốt chủ trương chính sách": mark,
    "Nội bộ đoàn kết": mark,
    "Đăng ký thi đua giai đoạn": registration,
    "Đăng ký thi đua 2023": registration,
    ...Object.fromEntries(YEARS.map((year) => [`Xếp loại CCHC ${String(year)}`, parClass])),
  });
  fc.assert(
    fc.property(units, ({ rows, fields }) => {
      const read = readTabs({ "Tập thể": rows }).facts.collectives ?? [];
      expect(read.map(({ name }) => name)).toEqual(names);
      for (const year of YEARS) {
        expect(
          read.map(({ parClasses }) => said(parClasses.get(year), (value) => CLASS_NAMES[value])),
        ).toEqual(written(fields, `Xếp loại CCHC ${String(year)}`));
      }
      // A blank flag is no.
      expect(read.map(({ advisoryUnit }) => said(advisoryUnit, (flag) => (flag ? "Có" : "Không")))).toEqual(
        written(fields, "Cơ quan chuyên trách CCHC").map((meaning) =>
          meaning === "Trống" ? "Không" : meaning,
        ),
      );
      expect(read.map(({ judgements }) => said(judgements.exemplaryCompliance.always, markWord))).toEqual(
        written(fields, "Chấp hành tốt chủ trương chính sách"),
      );
      expect(read.map(({ judgements }) => said(judgements.internalUnity.always, markWord))).toEqual(
        written(fields, "Nội bộ đoàn kết"),
      );
      for (const [header, facts] of [
        ["Đăng ký thi đua giai đoạn", read.map(({ registrations }) => registrations.period)],
        ["Đăng ký thi đua 2023", read.map(({ registrations }) => registrations.byYear.get(2023))],
      ] as const) {
        const words = facts.map((fact) =>
          said(fact, (value) =>
            value.kind === "dated"
              ? `Ngày ${formatDate(value.date)}`
              : value.kind === "undated"
                ? "Có đăng ký"
                : "Không đăng ký",
          ),
        );
        expect(words).toEqual(written(fields, header));
      }
      // A day that is far from its year is taken, and told.
      const issues = issuesIn({ "Tập thể": rows }).filter((issue) => !issue.endsWith("earlyRegistration"));
      expect(issues).toEqual([]);
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test("a range that does not begin in A1 names its cells as the tab does", () => {
  const rows = [
    ["STT", "Họ và tên", "Xếp loại 2021"],
    [1, "Nguyễn Văn An", "Khá"],
  ];
  const grid = { ...gridOf("Cá nhân", rows), firstRow: 10, firstColumn: 3 };
  const { facts, issues } = readWorkbook([grid], DEFAULT_PARAMETERS);
  expect(issues.map(({ place }) => place)).toEqual([
    { sheet: "Cá nhân", row: 11, column: 5, header: "Xếp loại 2021" },
  ]);
  expect(facts.individuals?.map(({ place }) => place)).toEqual([{ sheet: "Cá nhân", row: 11 }]);
});
