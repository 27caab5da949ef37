/** Single cells: every accepted spelling in every harmless variant, and nothing else understood, by the case files. */
import fc from "fast-check";
import type { Severity } from "../../src/domain/discipline";
import type { IssueCode } from "../../src/domain/issue";
import type { Registration } from "../../src/domain/registration";
import { DEFAULT_PARAMETERS, type Parameters } from "../../src/plan/parameters";
import type { CellValue } from "../../src/sheet/cell";
import {
  readDate,
  readDiscipline,
  readGender,
  readMark,
  readParClass,
  readRating,
  readRegistration,
  yearInCell,
  type Reading,
} from "../../src/sheet/reading";
import { CLASS_NAMES, formatDate, ratingShortName, SEVERITY_NAMES } from "../../src/vi/terms";
import { cellFrom } from "../cases/read-cell";
import { cellOf, readCsv, type CsvRow } from "../cases/read-csv";
import { outcome, tabsOf } from "./sound-tabs";
import { spellingsOf } from "./spellings";

const SEED = 609;

const ISSUES: Readonly<Partial<Record<IssueCode, string>>> = {
  ratingNotUnderstood: "không phải mức xếp loại",
  classNotUnderstood: "không phải mức xếp loại",
  singleLetter: "chữ viết tắt",
  scoreNotClass: "điểm số",
  markNotUnderstood: "chưa rõ có hay không",
  registrationNotUnderstood: "không phải ngày đăng ký",
  dateOutOfPeriod: "ngày ngoài giai đoạn",
  yearOnly: "chỉ có năm",
  errorCell: "ô lỗi",
  legacyFont: "phông chữ cũ",
};

/** What a reading says, in the words of the case files. */
function said<Value>(reading: Reading<Value>, wordsOf: (value: Value) => string): string {
  switch (reading.kind) {
    case "blank":
      return "Trống";
    case "issue":
      return `Báo: ${ISSUES[reading.code] ?? reading.code}`;
    case "value":
      return wordsOf(reading.value) + (reading.remark === "twoDigitYear" ? ", lưu ý năm hai chữ số" : "");
  }
}

function rowsOf(file: string): readonly (readonly [string, CsvRow, CellValue, string])[] {
  return readCsv(file).map((row) => [
    `${cellOf(row, "Tình huống")}: ${cellOf(row, "Ô ghi")}`,
    row,
    cellFrom(cellOf(row, "Ô ghi")),
    cellOf(row, "Hiểu là"),
  ]);
}

function testFile(file: string, read: (cell: CellValue) => string): void {
  describe(file, () => {
    test.each(rowsOf(file))("%s", (_, { where }, cell, expected) => {
      const cells = typeof cell === "string" ? spellingsOf(cell) : [cell];
      for (const each of cells) expect(`${where} ${read(each)}`).toBe(`${where} ${expected}`);
    });
  });
}

const ratingSaid = (cell: CellValue, parameters = DEFAULT_PARAMETERS): string =>
  said(readRating(cell, parameters), ratingShortName);
const classSaid = (cell: CellValue, parameters = DEFAULT_PARAMETERS): string =>
  said(readParClass(cell, parameters), (parClass) => CLASS_NAMES[parClass]);
const registrationSaid = (cell: CellValue): string =>
  said(readRegistration(cell, DEFAULT_PARAMETERS), registrationWords);

function registrationWords(registration: Registration): string {
  switch (registration.kind) {
    case "dated":
      return `Ngày ${formatDate(registration.date)}`;
    case "undated":
      return "Có đăng ký";
    case "declined":
      return "Không đăng ký";
  }
}

testFile("doc-xep-loai-ca-nhan.csv", ratingSaid);
testFile("doc-xep-loai-cchc.csv", classSaid);
testFile("doc-danh-dau.csv", (cell) => said(readMark(cell), (mark) => (mark === "yes" ? "Có" : "Không")));
testFile("doc-dang-ky.csv", registrationSaid);

describe("doc-ky-luat.csv", () => {
  const severityName = (severity: Severity | null): string =>
    severity === null ? "chưa rõ hình thức" : SEVERITY_NAMES[severity];

  function disciplineSaid(cell: CellValue, ownYear: number | null): string {
    const found = readDiscipline(cell, ownYear);
    if (found.length === 0) return "Không có";
    return found
      .map(({ year, severity, twoDigitYear }) => {
        const remark = twoDigitYear ? ", lưu ý năm hai chữ số" : "";
        if (year !== null) return `${String(year)} ${severityName(severity)}${remark}`;
        return severity === null ? "Không rõ năm" : `Không rõ năm, ${SEVERITY_NAMES[severity]}`;
      })
      .join(" | ");
  }

  test.each(rowsOf("doc-ky-luat.csv"))("%s", (_, row, cell, expected) => {
    const ownYear = cellOf(row, "Cột của năm");
    // A line break between two disciplines tells them apart, so here it is no harmless variant.
    const cells =
      typeof cell === "string"
        ? spellingsOf(cell).filter((text) => text.split("\n").length === cell.split("\n").length)
        : [cell];
    for (const each of cells) {
      expect(`${row.where} ${disciplineSaid(each, ownYear === "" ? null : Number(ownYear))}`).toBe(
        `${row.where} ${expected}`,
      );
    }
  });
});

describe("somebody who is not rated, and why", () => {
  test.each([
    "KXL (thai sản)",
    "KXL (nghỉ ốm dài ngày)",
    "Không xếp loại (nghỉ không lương)",
    "KXL (nghỉ hưu từ 01/7/2025)",
    "KXL (đi học cao học)",
    "KXL (đào tạo tập trung nước ngoài)",
    "KXL (biệt phái)",
    "KXL (nghỉ thai sản từ tháng 3/2025)",
    "KXL (tập sự)",
    "KXL (mới tuyển dụng)",
    "KXL (mới chuyển đến)",
    "Chưa xếp loại (công tác chưa đủ 6 tháng)",
    "KXL (nghĩa vụ quân sự)",
    "KXL (chuyển công tác từ tháng 5/2025)",
    "Mới tuyển dụng 2025",
    "Mới tuyển dụng từ tháng 9/2025",
  ])("is not rated: %s", (cell) => {
    expect(ratingSaid(cell)).toBe("Không xếp loại");
  });

  test.each([
    "KXL (KL)",
    "KXL (chờ KL)",
    "KXL (bị kỉ luật)",
    "KXL (tạm giam)",
    "KXL (chờ xử lý)",
    "KXL (chờ QĐ)",
    "Chưa xếp loại (chờ kết luận)",
    "Không xếp loại (do bị tố cáo)",
    "KXL (thai sản, bị khiển trách)",
    "KXL (đi học, HTNV)",
    "KXL (2025)",
    "KXL (lý do riêng)",
    "Mới tuyển dụng, HTNV",
  ])("is not understood: %s", (cell) => {
    expect(ratingSaid(cell)).toBe("Báo: không phải mức xếp loại");
  });
});

describe("a rating with something harmless beside it", () => {
  test.each([
    ["HTTNV (QĐ 12/QĐ-SXD)", "HTTNV"],
    ["Hoàn thành tốt nhiệm vụ (HTTNV)", "HTTNV"],
    ["HTXSNV (Hoàn thành xuất sắc nhiệm vụ)", "HTXSNV"],
    ["Hoàn thành nhiệm vụ (HTNV)", "HTNV"],
    ["HTT nhiệm vụ", "HTTNV"],
    ["HT tốt nvụ", "HTTNV"],
    ["HTTNV;", "HTTNV"],
    ["HTTNV,", "HTTNV"],
    ["X.sắc", "HTXSNV"],
    ["Hoàn thành tốt nhiệm vụ (HTNV)", "Báo: không phải mức xếp loại"],
    ["HTTNV (QĐ 12/QĐ-SXD ngày 5/1/2024)", "Báo: không phải mức xếp loại"],
    ["HTTNV (TTr 12/TTr-VP)", "Báo: không phải mức xếp loại"],
    ["HTTNV (đề nghị)", "Báo: không phải mức xếp loại"],
    ["Hoàn thành tốt nhiệm vụ năm 2025", "Báo: không phải mức xếp loại"],
    ["HTTNV;HTNV", "Báo: không phải mức xếp loại"],
    ["HTTNV;;", "Báo: không phải mức xếp loại"],
  ])("%s: %s", (cell, expected) => {
    for (const each of spellingsOf(cell)) expect(ratingSaid(each)).toBe(expected);
  });

  test("and so is a class", () => {
    expect(["X.sắc", "Tốt,", "Khá;"].map((cell) => classSaid(cell))).toEqual(["Xuất sắc", "Tốt", "Khá"]);
  });
});

test.each([
  ["CV 12/VP ngày 28/3/2022", "Ngày 28/3/2022"],
  ["28/3/2022 (VB số 12)", "Ngày 28/3/2022"],
  ["Công văn số 12/VP-SXD ngày 28/3/2022", "Ngày 28/3/2022"],
  ["Đã ĐK", "Có đăng ký"],
  ["đã đăng kí", "Có đăng ký"],
  ["Đăng kí 28/3/2022", "Ngày 28/3/2022"],
  ["Không đăng kí", "Không đăng ký"],
  ["không ĐK", "Không đăng ký"],
  ["chưa ĐK", "Báo: không phải ngày đăng ký"],
  ["CV 12/VP", "Báo: không phải ngày đăng ký"],
  ["rút theo CV 12/VP ngày 28/3/2022", "Báo: không phải ngày đăng ký"],
  ["CV 12/VP ngày 28/3/2022, CV 15/VP ngày 5/4/2022", "Báo: không phải ngày đăng ký"],
  ["CV 12/2022/VP ngày 28/3/2022", "Báo: không phải ngày đăng ký"],
])("a registration as written: %s is %s", (cell, expected) => {
  for (const each of spellingsOf(cell)) expect(registrationSaid(each)).toBe(expected);
});

describe("when somebody was disciplined", () => {
  const years = (cell: string, ownYear: number | null = null): readonly (number | null)[] =>
    readDiscipline(cell, ownYear).map(({ year }) => year);

  test.each([
    "Đang xem xét kỷ luật, vi phạm năm 2024",
    "Vi phạm năm 2023, chờ xử lý",
    "Khiển trách (vi phạm năm 2024)",
    "Khiển trách do vi phạm năm 2024",
    "Khiển trách do vi phạm ngày 12/5/24",
    "Khiển trách 12/2024 (vi phạm), QĐ tháng sau",
    "Bị kỉ luật từ 2023",
    "Bị kỷ luật từ năm 2023",
    "Khiển trách 2024 (Đảng), chính quyền chưa xử lý",
    "Khiển trách theo Luật Cán bộ, công chức năm 2008",
    "Khiển trách theo Luật CBCC 2008",
    "Khiển trách (kết luận thanh tra năm 2024)",
    "Khiển trách (biên bản ngày 12/11/2024)",
    "Khiển trách (sai phạm năm 2022)",
    "Khiển trách (hành vi năm 2024)",
    "Khiển trách do thiếu trách nhiệm năm 2022",
    "Khiển trách về việc chậm giải quyết hồ sơ năm 2024",
    "Cảnh cáo do say rượu ngày 20/12/2024",
    "Cảnh cáo (vụ Khu TĐC 2021)",
    "Cảnh cáo, vụ việc năm 2023",
    "Khiển trách liên quan đấu thầu năm 2023",
    "Khiển trách, xóa kỷ luật 20/3/2025",
    "Khiển trách, thời hạn thi hành kết thúc ngày 10/01/2025",
    "Cảnh cáo, chấm dứt 12/2025",
    "Khiển trách, kéo dài nâng lương đến 6/2025",
    "Khiển trách, không xét thi đua năm 2025",
    "Khiển trách (hiệu lực từ 05/01/2025)",
    "Khiển trách từ 05/01/2025",
  ])("is not said by the year of what was done or is still open: %s", (cell) => {
    for (const each of spellingsOf(cell).filter((text) => !text.includes("\n")))
      expect(years(each)).toEqual([null]);
    expect(years(cell, 2025)).toEqual([null]);
  });

  test.each([
    ["Khiển trách 12/5/2023", [2023]],
    ["QĐ số 12/QĐ-SXD ngày 12/5/2023", [2023]],
    ["Khiển trách 12/5/2023 (vi phạm năm 2022)", [2023]],
    ["Khiển trách do vi phạm năm 2022, QĐ ngày 12/5/2023", [2023]],
    ["Khiển trách 12/5/2023 do vi phạm quy chế", [2023]],
    ["Vi phạm quy chế, khiển trách ngày 12/5/2023", [2023]],
    ["QĐ về việc kỷ luật khiển trách ngày 12/5/2023", [2023]],
    ["Khiển trách 2023 (không hoàn thành nhiệm vụ 2023)", [2023]],
    ["Khiển trách do đi muộn, QĐ 12/5/2023", [2023]],
    ["Khiển trách ngày 5/5/2024 (hết hiệu lực 5/5/2025)", [2024]],
    ["Khiển trách ngày 5/5/2024, hết thời hạn 5/5/2025", [2024]],
    ["Khiển trách theo QĐ số 12/QĐ-SXD ngày 5/5/2024, chấm dứt hiệu lực ngày 5/5/2025", [2024]],
    ["Khiển trách năm 2024 (đã xóa kỷ luật năm 2025)", [2024]],
    ["Khiển trách ngày 30/12/2024 (hiệu lực từ 01/01/2025)", [2024]],
    ["Khiển trách (QĐ số 2025/QĐ-UBND ngày 5/5/2023)", [2023]],
    ["Cảnh cáo, thời hạn 12 tháng đến 01/12/2025", [2025, null]],
    ["Đã bị khiển trách năm 2024, tiếp tục vi phạm", [2024, null]],
    ["Khiển trách 2023 và do tái phạm bị kỷ luật năm 2025", [2023, 2025, null]],
    ["Khiển trách 2023, liên quan vụ khác bị kỷ luật năm 2025", [2023, 2025]],
    ["Khiển trách 12/5/2022; Cảnh cáo 3/4/2024", [2022, 2024]],
  ])("is said by the decision: %s", (cell, expected) => {
    expect(years(cell)).toEqual(expected);
  });

  test("form and day in two columns are one discipline, whatever was done", () => {
    const header = { "Kỷ luật": "Hình thức kỷ luật" };
    const cells = { "Kỷ luật": "Khiển trách do vi phạm quy chế", "Ngày kỷ luật": "12/5/2025" };
    expect(outcome(tabsOf({ people: { headers: header, cells } }), "unit", "BK_NAM")).toBe("ineligible");
  });
});

test.each(["Ko có", "Không vi phạm", "Không có QĐ kỷ luật", "không bị kl", "không bị kỉ luật", "/"])(
  "%s means that there was no discipline",
  (cell) => {
    for (const each of spellingsOf(cell)) expect(readDiscipline(each, 2025)).toEqual([]);
  },
);

test.each([
  ["Không bị kỷ luật giai đoạn 2021-2025", []],
  ["Không bị kỷ luật giai đoạn 2020-2025", []],
  ["Không bị kỷ luật giai đoạn 2021-2024", [null]],
  ["Không có kỷ luật giai đoạn 2020-2024", [null]],
  ["Không vi phạm kỷ luật giai đoạn 2016-2020", [null]],
  ["Không bị kỷ luật 2023-2025", [null]],
])("%s: only what is said of the whole period says that there was none", (cell, expected) => {
  expect(readDiscipline(cell, 2025).map(({ year }) => year)).toEqual(expected);
});

test.each(["Chưa", "N/A", "Không vi phạm?", "Không rõ", "//"])("%s does not", (cell) => {
  expect(readDiscipline(cell, 2025).map(({ year }) => year)).toEqual([null]);
});

describe("abbreviations that the office has declared in the settings", () => {
  const parameters: Parameters = {
    ...DEFAULT_PARAMETERS,
    ratingWords: new Map([
      ["a", "HTXSNV"],
      ["b", "HTTNV"],
      ["1", "HTNV"],
    ]),
    classWords: new Map([["a", "excellent"]]),
  };

  test.each([
    ["A", "HTXSNV"],
    ["b", "HTTNV"],
    ["Loại B", "HTTNV"],
    ["1", "HTNV"],
    [1, "HTNV"],
    ["C", "Báo: chữ viết tắt"],
    [2, "Báo: không phải mức xếp loại"],
    ["A?", "Báo: không phải mức xếp loại"],
  ])("are understood for a person, and no others: %s", (cell, expected) => {
    expect(ratingSaid(cell, parameters)).toBe(expected);
  });

  test.each([
    ["A", "Xuất sắc"],
    ["Loại A", "Xuất sắc"],
    ["B", "Báo: chữ viết tắt"],
  ])("are understood for a unit, and no others: %s", (cell, expected) => {
    expect(classSaid(cell, parameters)).toBe(expected);
  });
});

describe("scores with a band table in the settings (90 Xuất sắc, 80 Tốt, 50 Trung bình)", () => {
  const parameters: Parameters = {
    ...DEFAULT_PARAMETERS,
    classBands: [
      { from: 90, parClass: "excellent" },
      { from: 80, parClass: "good" },
      { from: 50, parClass: "average" },
    ],
  };

  test.each([
    [100, "Xuất sắc"],
    [90, "Xuất sắc"],
    [89.99, "Tốt"],
    ["89,99", "Tốt"],
    ["89.99", "Tốt"],
    [80, "Tốt"],
    [79.5, "Trung bình"],
    [50, "Trung bình"],
  ])("%s is %s", (cell, expected) => {
    expect(classSaid(cell, parameters)).toBe(expected);
  });

  test.each([
    ["a score under the lowest band", 49.9],
    ["a score over 100: a comma was forgotten", 8995],
    ["a percentage, kept as a fraction", 0.8995],
    ["a negative number", -90],
    ["a year", 2023],
  ])("%s is no class", (_, cell) => {
    expect(classSaid(cell, parameters)).toBe("Báo: điểm số");
  });

  test("a word is still a class", () => {
    expect(classSaid("Khá", parameters)).toBe("Khá");
  });
});

describe("dates", () => {
  test.each([
    ["30/3/2022", true],
    ["  30/03/2022 ", true],
    [44650, true],
    ["44650", false],
    [0, false],
    [-1, false],
    [2022, false],
    [1e300, false],
    [Number.NaN, false],
    [true, false],
    [null, false],
    ["", false],
    ["30/3/2022 và 31/3/2022", false],
    ["1/1/1800", false],
  ])("%s is a day: %s", (cell, expected) => {
    expect(readDate(cell) !== null).toBe(expected);
  });

  test("day and month are never swapped, whatever the text", () => {
    const parts = fc.tuple(
      fc.integer({ min: 0, max: 99 }),
      fc.integer({ min: 0, max: 99 }),
      fc.integer({ min: 1990, max: 2100 }),
      fc.constantFrom("/", "-", "."),
    );
    fc.assert(
      fc.property(parts, ([first, second, year, sign]) => {
        const read = readDate([first, second, year].join(sign));
        const exists = second >= 1 && second <= 12 && first >= 1 && first <= daysOf(second, year);
        expect(read?.date ?? null).toEqual(exists ? { year, month: second, day: first } : null);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  function daysOf(month: number, year: number): number {
    if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
    return [4, 6, 9, 11].includes(month) ? 30 : 31;
  }
});

test.each([
  [2023, 2023],
  ["2023", 2023],
  ["Năm 2023", 2023],
  ["NĂM 2023".normalize("NFD"), 2023],
  ["2023-2024", null],
  ["Quý I 2023", null],
  [1999, null],
  ["", null],
])("the year of a cell that holds nothing else: %s is %s", (cell, expected) => {
  expect(yearInCell(cell)).toBe(expected);
});

test.each([
  ["Nữ", "female"],
  ["nu", "female"],
  ["Nam", "male"],
  ["", null],
  ["F", null],
])("the sex %s is %s", (cell, expected) => {
  expect(readGender(cell)).toBe(expected);
});

describe("whatever stands in a cell", () => {
  const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.record({
      year: fc.integer({ min: 1900, max: 9999 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    }),
  );

  test("nothing is thrown", () => {
    fc.assert(
      fc.property(anyCell, fc.option(fc.integer({ min: 2021, max: 2025 })), (cell, year) => {
        readRating(cell, DEFAULT_PARAMETERS);
        readParClass(cell, DEFAULT_PARAMETERS);
        readMark(cell);
        readRegistration(cell, DEFAULT_PARAMETERS);
        readDate(cell);
        readDiscipline(cell, year);
        readGender(cell);
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });

  /** The accepted spellings of the case files, with any text put before or after them. */
  test.each([
    ["doc-xep-loai-ca-nhan.csv", ratingSaid],
    ["doc-xep-loai-cchc.csv", classSaid],
    ["doc-dang-ky.csv", registrationSaid],
  ])("%s: a spelling with something beside it is not taken for another", (file, read) => {
    const spellings = rowsOf(file).flatMap(([, , cell, expected]) =>
      typeof cell === "string" && !/^(Báo|Trống)/.test(expected) ? [{ cell, expected }] : [],
    );
    const noise = fc.oneof(
      fc.constantFrom(
        "?",
        "!",
        "*",
        "~",
        "→",
        "/",
        "(",
        "+",
        "=",
        "<",
        "không ",
        "chưa ",
        "gần ",
        " trở lên",
      ),
      fc.string({ unit: "binary", minLength: 1, maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...spellings), noise, fc.boolean(), ({ cell, expected }, text, before) => {
        const result = read(before ? text + cell : cell + text);
        expect(
          result === expected ||
            /^(Báo|Trống)/.test(result) ||
            isSpelling(before ? text + cell : cell + text),
        ).toBe(true);
      }),
      { seed: SEED, numRuns: 2000 },
    );

    function isSpelling(text: string): boolean {
      const plain = text.normalize("NFC").trim().toLowerCase();
      return spellings.some(({ cell }) => cell.normalize("NFC").toLowerCase() === plain);
    }
  });
});

describe("one cell of a workbook in which everything else holds", () => {
  test.each([
    "",
    " ",
    "Tốt?",
    "Không Tốt",
    "chưa Tốt",
    "Xuất sắc (dự kiến)",
    "Tốt → Xuất sắc",
    "đề nghị Xuất sắc",
    "XS/T",
    "HTXSNV",
    "A",
    "95",
    "#N/A",
    "-",
    true,
    95,
  ])("the last year's CCHC class: %j", (cell) => {
    const tabs = tabsOf({ units: { cells: { "Xếp loại CCHC 2025": cell } } });
    for (const award of ["CO_GD", "BK_GD", "BK_NAM"] as const) {
      expect(`${award} ${outcome(tabs, "unit", award)}`).toBe(`${award} missingData`);
    }
  });

  test.each([
    "",
    " ",
    "Tốt?",
    "Không Tốt",
    "HTTNV/HTNV",
    "HTXSNV -> HTTNV",
    "đề nghị HTXSNV",
    "Khá",
    "A",
    "T",
    "#N/A",
    "Đã thôi việc",
    1,
    true,
  ])("the last year's rating: %j", (cell) => {
    const tabs = tabsOf({ people: { cells: { "Xếp loại 2025": cell } } });
    expect(outcome(tabs, "unit", "CO_GD")).toBe("missingData");
    expect(outcome(tabs, "person", "BK_GD")).toBe("missingData");
    expect(outcome(tabs, "person", "BK_NAM")).toBe("missingData");
  });

  test.each([
    "",
    "x?",
    "?",
    "…",
    "chưa có",
    "không có",
    "có (chưa nộp)",
    "đăng ký trễ",
    "3/30/2022",
    "31/2/2022",
    "2022",
    "30/3/2202",
    "sau 28/3/2022",
    "#N/A",
    12,
  ])("the registration: %j", (cell) => {
    const tabs = tabsOf({ units: { cells: { "Đăng ký thi đua giai đoạn": cell } } });
    expect(outcome(tabs, "unit", "CO_GD")).toBe("missingData");
    expect(outcome(tabs, "unit", "BK_NAM")).toBe("missingData");
  });

  test.each(["", "x?", "chưa", "không rõ", "có (dự kiến)", "#N/A", "Tốt", "-"])("a judgement: %j", (cell) => {
    for (const header of ["Chấp hành tốt chủ trương chính sách", "Nội bộ đoàn kết"]) {
      expect(outcome(tabsOf({ units: { cells: { [header]: cell } } }), "unit", "BK_GD")).toBe(
        "awaitingCouncil",
      );
    }
    const tabs = tabsOf({ people: { cells: { "Thành tích CCHC xuất sắc": cell } } });
    expect(outcome(tabs, "person", "BK_GD")).toBe("awaitingCouncil");
  });

  test.each([
    "Khiển trách",
    "x",
    "không?",
    "chưa",
    "Khiển trách theo NĐ 112/2020/NĐ-CP",
    "#N/A",
    "Cảnh cáo 2024-2025",
  ])("a discipline of which the year is not known: %j", (cell) => {
    expect(outcome(tabsOf({ people: { cells: { "Kỷ luật": cell } } }), "unit", "BK_NAM")).toBe("missingData");
  });

  test.each([
    "Khiển trách 12/5/2025",
    "Khiển trách 2025-05-12",
    "Khiển trách 12/5/2023, cảnh cáo năm 2025",
    "12/5/25",
    2025,
  ])("a discipline of 2025: %j", (cell) => {
    expect(outcome(tabsOf({ people: { cells: { "Kỷ luật": cell } } }), "unit", "BK_NAM")).toBe("ineligible");
  });

  test.each([
    "",
    "Văn phòng",
    "Phòng Quản lý xây dựng",
    "#N/A",
    "-",
    "nt",
    "-nt-",
    "n.t",
    "Như trên",
    '"',
    "〃",
    "''",
  ])("the person's unit: %j", (cell) => {
    const tabs = tabsOf({ people: { cells: { "Đơn vị": cell } } });
    expect(outcome(tabs, "person", "BK_GD")).toBe("missingData");
    expect(outcome(tabs, "unit", "CO_GD")).toBe("missingData");
  });
});
