/**
 * Grids of any cells: nothing is thrown, and no fact is known whose cell is not one of the accepted spellings. What is
 * accepted comes from the case files, compared letter by letter, not from the code under test.
 */
import fc from "fast-check";
import type { Fact } from "../../src/domain/fact";
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { textOf, type CellValue, type Grid } from "../../src/sheet/cell";
import { readWorkbook } from "../../src/sheet/read-workbook";
import { CLASS_NAMES, formatDate, ratingShortName } from "../../src/vi/terms";
import { cellOf, readCsv } from "../cases/read-csv";
import { acceptedCells, type CellFile } from "./accepted";
import { spellingsOf } from "./spellings";

const SEED = 609;

const HEADERS = readCsv("doc-tieu-de.csv").map((row) => cellOf(row, "Tiêu đề cột"));
const cellsOf = (file: CellFile): readonly string[] => readCsv(file).map((row) => cellOf(row, "Ô ghi"));
/** Headers of facts, and what may stand below each. */
const COLUMNS: readonly (readonly [string, readonly string[]])[] = [
  ["Xếp loại 2021", cellsOf("doc-xep-loai-ca-nhan.csv")],
  ["Xếp loại 2022", cellsOf("doc-xep-loai-ca-nhan.csv")],
  ["Xếp loại CCHC 2021", cellsOf("doc-xep-loai-cchc.csv")],
  ["Xếp loại CCHC 2022", cellsOf("doc-xep-loai-cchc.csv")],
  ["Nội bộ đoàn kết", cellsOf("doc-danh-dau.csv")],
  ["Thành tích CCHC xuất sắc", cellsOf("doc-danh-dau.csv")],
  ["Đăng ký thi đua giai đoạn", cellsOf("doc-dang-ky.csv")],
];
const CELLS = COLUMNS.flatMap(([, cells]) => cells);
const NAMES = ["Nguyễn Văn An", "Văn phòng Sở", "Lê Hoà", "Tổng cộng", "Thanh tra Sở"];

const anyDate = fc.record({
  year: fc.integer({ min: 1900, max: 2100 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});
const wildCell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom("H", "T", "N", "V", "X", "S", "K", "x", "?", ".", " ", "\n", "ố", "\u0301"),
    maxLength: 8,
  }),
  fc.double(),
  fc.integer({ min: -10, max: 60_000 }),
  fc.boolean(),
  fc.constantFrom<CellValue[]>(null, "", " ", "#N/A", "#REF!"),
  anyDate,
);
/** A spelling of the case files, sometimes with a sign put in. */
const spelling = (texts: readonly string[]): fc.Arbitrary<CellValue> =>
  fc
    .tuple(
      fc.constantFrom(...texts),
      fc.nat(),
      fc.oneof(
        { weight: 2, arbitrary: fc.constant("") },
        fc.constantFrom("?", "*", "K", "T", " ", ".", "(", "\u00a0"),
      ),
    )
    .map(([text, at, put]) => {
      const index = at % (text.length + 1);
      return text.slice(0, index) + put + text.slice(index);
    });
const written = (header: string): fc.Arbitrary<CellValue> => fc.constantFrom(...spellingsOf(header));
const anyHeader = fc.constantFrom(...HEADERS).chain(written);

const ROWS = NAMES.length;
const anyColumn: fc.Arbitrary<readonly CellValue[]> = fc
  .oneof(
    { weight: 3, arbitrary: fc.constantFrom(...COLUMNS) },
    { weight: 1, arbitrary: fc.constantFrom(...HEADERS).map((header) => [header, CELLS] as const) },
  )
  .chain(([header, cells]) =>
    fc.tuple(
      written(header),
      fc.array(
        fc.oneof(
          { weight: 6, arbitrary: spelling(cells) },
          { weight: 1, arbitrary: spelling(CELLS) },
          { weight: 1, arbitrary: wildCell },
        ),
        { minLength: ROWS, maxLength: ROWS },
      ),
    ),
  )
  .map(([header, cells]) => [header, ...cells]);
const nameColumn: fc.Arbitrary<readonly CellValue[]> = fc
  .tuple(
    fc.constantFrom("Họ và tên", "Tên tập thể").chain(written),
    fc.tuple(...NAMES.map((name) => fc.oneof({ weight: 9, arbitrary: fc.constant(name) }, wildCell))),
  )
  .map(([header, names]) => [header, ...names]);

const grids: fc.Arbitrary<readonly Grid[]> = fc.array(
  fc
    .tuple(
      fc.constantFrom("Tập thể", "Cá nhân", "Xếp loại 2023", "CCHC 2024", "Trang 1"),
      fc.array(fc.oneof(spelling([...CELLS, ...NAMES]), anyHeader), { maxLength: 3 }),
      nameColumn,
      fc.array(anyColumn, { minLength: 1, maxLength: 8 }),
    )
    .map(([sheet, above, names, columns]): Grid => {
      const rows = names.map((name, row) => [name, ...columns.map((column) => column[row] ?? null)]);
      return { sheet, firstRow: 1, firstColumn: 1, values: [above, ...rows] };
    }),
  { minLength: 1, maxLength: 2 },
);

/** As a person compares two spellings: not by case, tones, spaces and the full stops of abbreviations. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\p{M}\p{Cf}\s.]/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d");
}

function acceptedIn(file: CellFile): ReadonlyMap<string, string> {
  return new Map(acceptedCells(file).map(({ cell, meaning }) => [plain(textOf(cell)), meaning]));
}

const RATINGS = acceptedIn("doc-xep-loai-ca-nhan.csv");
const CLASSES = acceptedIn("doc-xep-loai-cchc.csv");
const MARKS = acceptedIn("doc-danh-dau.csv");
const REGISTRATIONS = acceptedIn("doc-dang-ky.csv");

/** "KXL (thai sản)" may state any cause; "Loại", "Nhóm" and the like may stand before any class or rating. */
function withoutTrimmings(text: string): string {
  return plain(text)
    .replace(/^(ketqua)?(xeploai|loai|nhom|muc):?/, "")
    .replace(/\(.*\)$/, "");
}

test("no fact is known from a cell that is no accepted spelling of it", () => {
  let known = 0;
  fc.assert(
    fc.property(grids, (tabs) => {
      const { facts } = readWorkbook(tabs, DEFAULT_PARAMETERS);
      const cellAt = (
        place: { sheet: string; row: number; column: number } | undefined,
      ): readonly CellValue[] =>
        tabs
          .filter(({ sheet }) => sheet === place?.sheet)
          .map(({ values }) => values[(place?.row ?? 0) - 1]?.[(place?.column ?? 0) - 1] ?? null);
      function check<Value>(
        fact: Fact<Value> | undefined,
        meaningOf: (cell: CellValue) => string | undefined,
        said: (value: Value) => string,
      ): void {
        if (!fact?.known || !fact.place) return;
        known++;
        // Two tabs may bear one name: the fact stands in one of them.
        expect(cellAt(fact.place).map(meaningOf)).toContain(said(fact.value));
      }
      const wordIn = (spellings: ReadonlyMap<string, string>) => (cell: CellValue) =>
        spellings.get(plain(textOf(cell))) ?? spellings.get(withoutTrimmings(textOf(cell)));
      for (const person of [...(facts.individuals ?? []), ...(facts.unnamed ?? [])]) {
        for (const fact of person.ratings.values()) {
          check(
            fact,
            (cell) => (/^[-–—‐-―−]+$/.test(textOf(cell)) ? "Không xếp loại" : wordIn(RATINGS)(cell)),
            ratingShortName,
          );
        }
        check(person.judgements.outstandingPar.always, wordIn(MARKS), (mark) =>
          mark === "yes" ? "Có" : "Không",
        );
      }
      for (const unit of facts.collectives ?? []) {
        for (const fact of unit.parClasses.values())
          check(fact, wordIn(CLASSES), (parClass) => CLASS_NAMES[parClass]);
        check(unit.judgements.internalUnity.always, wordIn(MARKS), (mark) =>
          mark === "yes" ? "Có" : "Không",
        );
        check(
          unit.registrations.period,
          (cell) => registrationIn(cell),
          (registration) =>
            registration.kind === "dated"
              ? formatDate(registration.date)
              : registration.kind === "undated"
                ? "Có đăng ký"
                : "Không đăng ký",
        );
      }
    }),
    { seed: SEED, numRuns: 1500 },
  );
  // The grids are not so wild that nothing is ever read from them.
  expect(known).toBeGreaterThan(1000);

  /** The one day whose numbers stand in the cell in their order, or the word for it. */
  function registrationIn(cell: CellValue): string | undefined {
    const word = REGISTRATIONS.get(plain(textOf(cell))) ?? markIn(cell);
    if (word !== undefined && !/\d/.test(word)) return word;
    if (typeof cell === "number") return formatDate(dayOfSerial(cell));
    const [first = 0, second = 0, third = 0] = (textOf(cell).match(/\d+/g) ?? []).map(Number);
    const [day, year] = first > 1000 ? [third, first] : [first, third];
    return formatDate({ day, month: second, year: year < 100 ? 2000 + year : year });
  }

  function markIn(cell: CellValue): string | undefined {
    const mark = MARKS.get(plain(textOf(cell)));
    return mark && (mark === "Có" ? "Có đăng ký" : "Không đăng ký");
  }

  function dayOfSerial(serial: number): { day: number; month: number; year: number } {
    const date = new Date(Date.UTC(1899, 11, 30 + Math.floor(serial)));
    return { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: date.getUTCFullYear() };
  }
});

test("whatever stands in a tab, nothing is thrown", () => {
  const row = fc.array(fc.oneof(wildCell, anyHeader, fc.string({ unit: "binary", maxLength: 3000 })), {
    maxLength: 15,
  });
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.array(row, { maxLength: 15 }),
      (sheet, values) => {
        readWorkbook([{ sheet, firstRow: 1, firstColumn: 1, values }], DEFAULT_PARAMETERS);
      },
    ),
    { seed: SEED, numRuns: 1000 },
  );
});
