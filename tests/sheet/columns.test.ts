/** Headers by meaning, in every harmless spelling; what says more or less than we know is not taken. */
import fc from "fast-check";
import {
  columnMeaning,
  isBareYear,
  yearOf,
  type ColumnMeaning,
  type ColumnScope,
  type RatingOf,
} from "../../src/sheet/columns";
import { collectiveHeaders, individualHeaders } from "../../src/vi/template-words";
import { cellOf, readCsv } from "../cases/read-csv";
import { spellingsOf } from "./spellings";

const NAMES = {
  ordinal: "số thứ tự",
  personName: "họ và tên",
  givenName: "tên",
  collectiveName: "tên tập thể",
  unit: "đơn vị",
  position: "chức vụ",
  positionAndUnit: "chức vụ và đơn vị",
  gender: "giới tính",
  birthDate: "ngày sinh",
  staffCode: "mã cán bộ",
  worksDirectlyOnPar: "trực tiếp làm CCHC",
  advisoryUnit: "cơ quan chuyên trách",
  year: "năm của dòng",
  subjectKind: "đối tượng của dòng",
  note: "ghi chú",
} as const;
const JUDGEMENT_NAMES = {
  exemplaryCompliance: "chấp hành chủ trương",
  internalUnity: "nội bộ đoàn kết",
  commendationProposed: "đề nghị giấy khen",
  outstandingPar: "thành tích CCHC xuất sắc",
  advisoryUnitMerit: "khen cơ quan chuyên trách",
} as const;
const RATING_NAMES: Readonly<Record<Exclude<RatingOf, null>, string>> = {
  par: "xếp loại CCHC",
  staff: "xếp loại cá nhân",
  unit: "xếp loại đơn vị",
};
const UNCLEAR_NAMES = { rating: "xếp loại", registration: "đăng ký", discipline: "kỷ luật" } as const;

function scopeText(scope: ColumnScope): string {
  if (scope === null) return "không có năm";
  if (scope === "period") return "giai đoạn";
  return typeof scope === "number" ? String(scope) : `${String(scope.first)}-${String(scope.last)}`;
}

/** A meaning in the words of the case file. */
function said(meaning: ColumnMeaning | null): string {
  if (!meaning) return "không dùng";
  switch (meaning.kind) {
    case "rating":
      return `${meaning.of === null ? "xếp loại" : RATING_NAMES[meaning.of]}, ${scopeText(meaning.year)}`;
    case "registration":
      return `đăng ký, ${scopeText(meaning.scope)}`;
    case "discipline":
      return `kỷ luật, ${scopeText(meaning.scope)}`;
    case "judgement":
      return (
        JUDGEMENT_NAMES[meaning.judgement] + (meaning.scope === null ? "" : `, ${scopeText(meaning.scope)}`)
      );
    case "unit":
      return meaning.year === null ? NAMES.unit : `${NAMES.unit}, ${String(meaning.year)}`;
    case "unclear":
      return `chưa rõ ${UNCLEAR_NAMES[meaning.about]}`;
    default:
      return NAMES[meaning.kind];
  }
}

describe("doc-tieu-de.csv", () => {
  test.each(
    readCsv("doc-tieu-de.csv").map((row) => [
      `${cellOf(row, "Tình huống")}: ${cellOf(row, "Tiêu đề cột")}`,
      row.where,
      cellOf(row, "Tiêu đề cột"),
      cellOf(row, "Hiểu là"),
    ]),
  )("%s", (_, where, header, expected) => {
    for (const spelling of spellingsOf(header)) {
      expect(`${where} ${said(columnMeaning(spelling))}`).toBe(`${where} ${expected}`);
    }
  });
});

test("every header of the two templates is understood", () => {
  const headers = [...collectiveHeaders([2021, 2022]), ...individualHeaders([2021, 2022])];
  for (const header of headers) {
    const meaning = columnMeaning(header);
    expect(`${header}: ${meaning?.kind ?? "nothing"}`).not.toMatch(/: (nothing|unclear)$/);
    expect(meaning && yearOf(meaning)).toBe(Number(/20\d\d/.exec(header)?.[0] ?? 0) || null);
  }
});

test.each([
  ["2021", true],
  ["Năm 2021", true],
  ["NĂM 2021".normalize("NFD"), true],
  ["2021-2022", false],
  ["1999", false],
  ["Năm", false],
])("%s is a bare year: %s", (header, expected) => {
  expect(isBareYear(header)).toBe(expected);
});

describe("any text as a header", () => {
  const headers = readCsv("doc-tieu-de.csv").map((row) => cellOf(row, "Tiêu đề cột"));

  test("throws nothing, and a very long one is no header", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        columnMeaning(text);
      }),
      { seed: 609, numRuns: 2000 },
    );
    expect(columnMeaning(`Xếp loại 2021 ${"năm 2021 ".repeat(6000)}`)).toBeNull();
  });

  /** A word that we do not know may turn a header into its opposite: "không", "dự kiến", "lý do", "đảng viên". */
  test("a word beside a header never makes a fact of another column", () => {
    const facts = headers.filter((header) => isFact(columnMeaning(header)));
    const words = fc.constantFrom(
      "không",
      "chưa",
      "dự kiến",
      "số",
      "lý do",
      "tự chấm",
      "đảng viên",
      "quý",
      "tháng 6",
      "lần 2",
      "?",
      "%",
      "cũ",
    );
    fc.assert(
      fc.property(fc.constantFrom(...facts), words, fc.boolean(), (header, word, before) => {
        expect(isFact(columnMeaning(before ? `${word} ${header}` : `${header} ${word}`))).toBe(false);
      }),
      { seed: 609, numRuns: 1000 },
    );
  });

  function isFact(meaning: ColumnMeaning | null): boolean {
    return ["rating", "registration", "discipline", "judgement", "advisoryUnit", "unit"].includes(
      meaning?.kind ?? "",
    );
  }
});
