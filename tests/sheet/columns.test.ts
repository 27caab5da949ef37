/** Headers by meaning, in every harmless spelling; what says more or less than we know is not taken. */
import fc from "fast-check";
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { textOf } from "../../src/sheet/cell";
import {
  columnMeaning,
  isBareYear,
  yearOf,
  type ColumnMeaning,
  type ColumnScope,
  type RatingOf,
} from "../../src/sheet/columns";
import { readWorkbook } from "../../src/sheet/read-workbook";
import { collectiveHeaders, individualHeaders } from "../../src/vi/template-words";
import { cellOf, readCsv } from "../cases/read-csv";
import { gridOf, issuesIn, type Tabs } from "./grids";
import { outcome, outcomes, tabsOf, UNIT, toldAt } from "./sound-tabs";
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

describe("the header of the last year's CCHC class", () => {
  test.each([
    "Xếp loại CCHC 2025 (tự chấm)",
    "Tự chấm CCHC 2025",
    "Dự kiến xếp loại CCHC 2025",
    "Đề nghị xếp loại CCHC 2025",
    "KH xếp loại CCHC 2025",
    "Xếp loại CCHC 2025 KH",
    "Xếp loại CCHC 2025?",
    "Xếp loại CCHC",
    "Xếp loại CCHC 6 tháng đầu năm 2025",
    "Xếp loại CCHC quý IV/2025",
    "Xếp loại CCHC 2021-2025",
    "Xếp loại CCHC 2024-2025",
    "Điểm CCHC 2025",
    "Thứ hạng CCHC 2025",
    "Xếp loại công chức 2025",
    "Đơn vị đánh giá CCHC 2025",
    "Phòng xếp loại CCHC 2025",
    "Xếp loại CCHC 2025 do đơn vị",
    "Kết quả CCHC 2025 do đơn vị đánh giá",
    "Xếp loại Đảng bộ 2025",
    "Xếp loại thi đua 2025",
    "Tỷ lệ xếp loại CCHC 2025",
    "Xếp loại CCHC 2024",
  ])("%s", (header) => {
    const tabs = tabsOf({ units: { headers: { "Xếp loại CCHC 2025": header } } });
    for (const award of ["CO_GD", "BK_GD", "BK_NAM"] as const) {
      expect(`${award} ${outcome(tabs, "unit", award)}`).toBe(`${award} missingData`);
    }
    expect(outcome(tabs, "person", "BK_GD")).toBe("missingData");
  });
});

describe("the header of the last year's rating of the staff", () => {
  test.each([
    "Xếp loại 2025 (tự đánh giá)",
    "Dự kiến xếp loại 2025",
    "Xếp loại Đảng viên 2025",
    "Đánh giá chi bộ 2025",
    "Kết quả thi 2025",
    "Năm 2025: số ngày nghỉ",
    "Xếp loại thi đua 2025",
    "Không xếp loại 2025 (lý do)",
    "Cá nhân xếp loại 2025",
    "Cá nhân đánh giá 2025",
    "Công chức xếp loại năm 2025",
    "Cán bộ, công chức đánh giá, xếp loại 2025",
    "Xếp loại 2025 do cá nhân",
    "Xếp loại quý I/2025",
    "Xếp loại 6 tháng đầu năm 2025",
    "Xếp loại 12/2025",
    "Xếp loại 2023-2025",
    "Xếp loại CCHC 2025",
    "Xếp loại đơn vị 2025",
    "Xếp loại tập thể 2025",
    "Xếp loại",
    "Xếp loại 2024",
  ])("%s", (header) => {
    const tabs = tabsOf({ people: { headers: { "Xếp loại 2025": header } } });
    for (const award of ["CO_GD", "BK_GD"] as const) {
      expect(`${award} ${outcome(tabs, "unit", award)}`).toBe(`${award} missingData`);
    }
    for (const award of ["BK_GD", "BK_NAM"] as const) {
      expect(`${award} ${outcome(tabs, "person", award)}`).toBe(`${award} missingData`);
    }
  });
});

describe("a year that may be that of the decision", () => {
  test.each([
    "Xếp loại CCHC (công bố năm 2025)",
    "Xếp loại CCHC được công nhận 2025",
    "Xếp loại CCHC theo QĐ năm 2025",
    "Xếp loại CCHC QĐ 2025",
    "Kết quả CCHC UBND tỉnh công bố trong năm 2025",
  ])("is no year of a class, which is told: %s", (header) => {
    const tabs = tabsOf({ units: { headers: { "Xếp loại CCHC 2025": header } } });
    expect(outcome(tabs, "unit", "CO_GD")).toBe("missingData");
    expect(outcome(tabs, "unit", "BK_NAM")).toBe("missingData");
    expect(issuesIn(tabs)).toEqual(["Tập thể 1,10 ratingColumnUnclear"]);
  });

  test("is none of a person's rating either", () => {
    const tabs = tabsOf({ people: { headers: { "Xếp loại 2025": "Xếp loại (QĐ năm 2025)" } } });
    expect(outcome(tabs, "person", "BK_NAM")).toBe("missingData");
    expect(outcome(tabs, "unit", "CO_GD")).toBe("missingData");
  });

  test.each([
    "Xếp loại CCHC 2025 (công bố)",
    "Xếp loại CCHC năm 2025 được công nhận",
    "UBND tỉnh công bố xếp loại CCHC năm 2025",
    "Xếp loại CCHC 2025 (công bố năm 2025)",
    "Xếp loại CCHC 2025 (QĐ 1051/QĐ-UBND ngày 7/5/2026)",
  ])("is that of the rating where the header says so: %s", (header) => {
    const tabs = tabsOf({ units: { headers: { "Xếp loại CCHC 2025": header } } });
    expect(outcomes(tabs)).toEqual(outcomes(tabsOf()));
  });

  test("is that of the rating where it stands by itself below a heading", () => {
    const { "Tập thể": units = [], ...people } = tabsOf();
    const [header = [], line = []] = units;
    const heads = header.map((text) => (textOf(text).startsWith("Xếp loại CCHC") ? "" : text));
    const tabs = {
      ...people,
      "Tập thể": [
        heads.map((text, index) =>
          index === header.indexOf("Xếp loại CCHC 2021") ? "Xếp loại CCHC được công nhận" : text,
        ),
        header.map((text) => textOf(text).replace(/^Xếp loại CCHC |^.*[^0-9]$/, "")),
        line,
      ],
    };
    expect(outcomes(tabs)).toEqual(outcomes(tabsOf()));
  });

  test("is that of the rating where a person has chosen so", () => {
    const header = "Xếp loại CCHC (công bố năm 2025)";
    const tabs = tabsOf({ units: { headers: { "Xếp loại CCHC 2025": header } } });
    const { facts } = readWorkbook(
      Object.entries(tabs).map(([sheet, rows]) => gridOf(sheet, rows)),
      { ...DEFAULT_PARAMETERS, columnNames: new Map([[header, "Xếp loại CCHC 2025"]]) },
    );
    expect(facts.collectives?.[0]?.parClasses.get(2025)?.known).toBe(true);
  });

  test.each([
    ["CCHC 2024", "eligible"],
    ["CCHC", "missingData"],
  ] as const)("leaves the year to the tab's name: %s", (tab, expected) => {
    const { "Tập thể": units = [], ...people } = tabsOf();
    const at = units[0]?.indexOf("Xếp loại CCHC 2024") ?? -1;
    const tabs = {
      ...people,
      "Tập thể": units.map((row) => row.filter((_, index) => index !== at)),
      [tab]: [
        ["STT", "Tên tập thể", "Xếp loại CCHC (công bố năm 2025)"],
        [1, UNIT, "Xuất sắc"],
      ],
    };
    expect(outcome(tabs, "unit", "CO_GD")).toBe(expected);
  });
});

describe("who is rated stands in the header, but does not rate", () => {
  test.each([
    "Xếp loại CCHC đơn vị 2025",
    "Xếp loại CCHC của đơn vị năm 2025",
    "Kết quả đánh giá, xếp loại CCHC các đơn vị 2025",
    "Xếp loại CCHC 2025 (đơn vị)",
  ])("%s", (header) => {
    const tabs = tabsOf({ units: { headers: { "Xếp loại CCHC 2025": header } } });
    expect(outcomes(tabs)).toEqual(outcomes(tabsOf()));
  });

  test.each([
    "Xếp loại cá nhân 2025",
    "Đánh giá, xếp loại công chức, viên chức năm 2025",
    "Kết quả đánh giá cán bộ, công chức, xếp loại 2025",
    "Kết quả xếp loại 2025 (cá nhân)",
  ])("%s", (header) => {
    const tabs = tabsOf({ people: { headers: { "Xếp loại 2025": header } } });
    expect(outcomes(tabs)).toEqual(outcomes(tabsOf()));
  });

  test.each([
    ["Nội bộ đoàn kết", "Nội bộ đơn vị đoàn kết"],
    ["Nội bộ đoàn kết", "Hội đồng đánh giá nội bộ đoàn kết"],
    ["Nội bộ đoàn kết", "Đánh giá đơn vị: nội bộ đoàn kết"],
    ["Chấp hành tốt chủ trương chính sách", "Đơn vị chấp hành tốt chủ trương, chính sách"],
    ["Chấp hành tốt chủ trương chính sách", "Chấp hành chủ trương của đơn vị (đánh giá của Hội đồng)"],
  ])("%s becomes %s", (header, other) => {
    const tabs = tabsOf({ units: { headers: { [header]: other } } });
    expect(outcomes(tabs)).toEqual(outcomes(tabsOf()));
  });
});

describe("other headers", () => {
  test.each([
    ["Hạn đăng ký", "missingData"],
    ["Không đăng ký thi đua", "missingData"],
    ["Đăng ký thi đua giai đoạn 2016-2020", "missingData"],
    ["Đăng ký thi đua 2022", "missingData"],
  ] as const)("registration: %s", (header, expected) => {
    const tabs = tabsOf({ units: { headers: { "Đăng ký thi đua giai đoạn": header } } });
    expect(outcome(tabs, "unit", "BK_GD")).toBe(expected);
  });

  test.each([
    ["Chấp hành tốt chủ trương chính sách", "Chấp hành chủ trương chính sách 2016-2020"],
    ["Nội bộ đoàn kết", "Nội bộ đoàn kết 2021"],
    ["Chấp hành tốt chủ trương chính sách", "Chấp hành tốt chủ trương (đơn vị tự đánh giá)"],
    ["Nội bộ đoàn kết", "Nội bộ đoàn kết (đơn vị tự nhận xét)"],
    ["Nội bộ đoàn kết", "Đơn vị đánh giá nội bộ đoàn kết"],
    ["Nội bộ đoàn kết", "Ý kiến của đơn vị nội bộ đoàn kết"],
    ["Nội bộ đoàn kết", "Nội bộ đoàn kết (nhận xét của tập thể)"],
    ["Chấp hành tốt chủ trương chính sách", "Đơn vị nhận xét chấp hành chủ trương"],
  ])("judgement of a unit: %s becomes %s", (header, other) => {
    const tabs = tabsOf({ units: { headers: { [header]: other } } });
    expect(outcome(tabs, "unit", "BK_NAM")).toBe("awaitingCouncil");
  });

  test.each([
    ["Nội bộ đoàn kết", "Mất đoàn kết"],
    ["Chấp hành tốt chủ trương chính sách", "Không chấp hành chủ trương chính sách"],
  ])("one that says the opposite leaves the unit open where it is marked: %s, %s", (header, other) => {
    const tabs = tabsOf({ units: { headers: { [header]: other } } });
    expect(outcome(tabs, "unit", "BK_NAM")).toBe("missingData");
  });

  test.each([
    "Thành tích CCHC xuất sắc 2016-2020",
    "Số lần CCHC xuất sắc",
    "Tiêu chuẩn xuất sắc CCHC (tự đánh giá)",
  ])("judgement of a person: %s", (header) => {
    const tabs = tabsOf({ people: { headers: { "Thành tích CCHC xuất sắc": header } } });
    expect(outcome(tabs, "person", "BK_GD")).toBe("awaitingCouncil");
  });

  test("one that says that there is none leaves whoever is marked open", () => {
    const header = "Không có thành tích CCHC xuất sắc";
    const tabs = tabsOf({ people: { headers: { "Thành tích CCHC xuất sắc": header } } });
    expect(outcome(tabs, "person", "BK_GD")).toBe("missingData");
  });

  test.each(["Kỷ luật Đảng", "Ý thức kỷ luật", "Không bị kỷ luật", "Kỷ luật 2024", "Kỷ luật 2016-2020"])(
    "discipline: a blank below %s does not say that there was none in 2025",
    (header) => {
      const tabs = tabsOf({ people: { headers: { "Kỷ luật": header } } });
      expect(outcome(tabs, "unit", "BK_NAM")).toBe("missingData");
    },
  );
});

describe("the newer spelling with i, and KL for kỷ luật", () => {
  test.each([
    ["Kỉ luật", "kỷ luật, không có năm"],
    ["Hình thức kỉ luật 2025", "kỷ luật, 2025"],
    ["Kỉ luật 5 năm", "kỷ luật, giai đoạn"],
    ["KL", "kỷ luật, không có năm"],
    ["Hình thức KL", "kỷ luật, không có năm"],
    ["KL năm 2025", "kỷ luật, 2025"],
    ["Số CBCC bị KL", "chưa rõ kỷ luật"],
    ["Kỉ luật Đảng", "chưa rõ kỷ luật"],
    ["Đăng kí thi đua giai đoạn", "đăng ký, giai đoạn"],
    ["Đăng kí thi đua 2022", "đăng ký, 2022"],
    ["Không đăng kí thi đua", "chưa rõ đăng ký"],
    ["Xếp loại quí IV/2025", "chưa rõ xếp loại"],
    ["KL thanh tra", "không dùng"],
    ["KL công việc", "không dùng"],
    ["KL xếp loại 2025", "chưa rõ xếp loại"],
  ])("%s: %s", (header, expected) => {
    for (const spelling of spellingsOf(header)) expect(said(columnMeaning(spelling))).toBe(expected);
  });

  test("a discipline counts below either spelling", () => {
    for (const header of ["Kỉ luật", "KL", "Hình thức KL"]) {
      const tabs = (cell: string): Tabs =>
        tabsOf({ people: { headers: { "Kỷ luật": header }, cells: { "Kỷ luật": cell } } });
      expect(outcome(tabs("Khiển trách 12/5/2025"), "unit", "BK_NAM")).toBe("ineligible");
      expect(outcome(tabs("không bị kỉ luật"), "unit", "BK_NAM")).toBe("eligible");
      expect(outcomes(tabs(""))).toEqual(outcomes(tabsOf()));
    }
  });

  test("a number of people disciplined is told of a unit", () => {
    const tabs = (count: number): Tabs => tabsOf({ units: { cells: { "Số CBCC bị KL": count } } });
    expect(issuesIn(tabs(1))).toEqual(toldAt("Tập thể 2,11"));
    expect(issuesIn(tabs(0))).toEqual([]);
  });
});

describe("headers in a few more words or letters", () => {
  test.each([
    ["Kỷ luật (ghi rõ hình thức, ngày QĐ)", "kỷ luật, không có năm"],
    ["Kỷ luật (hình thức, số QĐ, ngày)", "kỷ luật, không có năm"],
    ["Đăng ký TĐ giai đoạn", "đăng ký, giai đoạn"],
    ["ĐGXL 2025", "xếp loại, 2025"],
    ["Kết quả ĐG, XL 2025", "xếp loại, 2025"],
    ["Đơn vị CT", "đơn vị"],
    ["Tự ĐG 2025", "không dùng"],
    ["Tự ĐGXL 2025", "không dùng"],
    ["ĐGXL Đảng viên 2025", "không dùng"],
    ["Cá nhân ĐGXL 2025", "không dùng"],
    ["Đơn vị cũ", "không dùng"],
  ])("%s: %s", (header, expected) => {
    for (const spelling of spellingsOf(header)) expect(said(columnMeaning(spelling))).toBe(expected);
  });
});
