/**
 * A workbook in which everything holds, with one thing made doubtful: nobody may be "Đủ điều kiện" for want of
 * understanding. Each case is a header, a cell, a title or a tab as offices write them.
 */
import { createAssessor } from "../../src/assessment/assessor";
import type { AwardId } from "../../src/domain/award";
import type { Outcome } from "../../src/engine/outcome";
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { PLAN } from "../../src/plan/plan";
import { textOf, type CellValue } from "../../src/sheet/cell";
import { proposalFor } from "../../src/sheet/proposals";
import { readWorkbook } from "../../src/sheet/read-workbook";
import { gridOf, issuesIn, readTabs, type Rows, type Tabs } from "./grids";

const YEARS = [2021, 2022, 2023, 2024, 2025];
const UNIT = "Văn phòng Sở";
type Line = Readonly<Record<string, CellValue>>;

const UNIT_LINE: Line = {
  STT: 1,
  "Tên tập thể": UNIT,
  "Chấp hành tốt chủ trương chính sách": "x",
  "Nội bộ đoàn kết": "x",
  "Đăng ký thi đua giai đoạn": "28/3/2022",
  ...Object.fromEntries(YEARS.map((year) => [`Xếp loại CCHC ${String(year)}`, "Xuất sắc"])),
};
const PERSON_LINE: Line = {
  STT: 1,
  "Họ và tên": "Nguyễn Văn An",
  "Đơn vị": UNIT,
  ...Object.fromEntries(YEARS.map((year) => [`Xếp loại ${String(year)}`, "HTTNV"])),
  "Thành tích CCHC xuất sắc": "x",
  "Kỷ luật": "",
};

interface Change {
  /** Header → the header that stands in its place. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Header → what stands below it in the first line; a header that is not there yet is a new column. */
  readonly cells?: Line;
}

function tableOf(line: Line, { headers = {}, cells = {} }: Change): Rows {
  const changed = { ...line, ...cells };
  return [Object.keys(changed).map((header) => headers[header] ?? header), Object.values(changed)];
}

function tabsOf(change: { readonly units?: Change; readonly people?: Change } = {}): Tabs {
  return {
    "Tập thể": tableOf(UNIT_LINE, change.units ?? {}),
    "Cá nhân": tableOf(PERSON_LINE, change.people ?? {}),
  };
}

/** The outcome of the first subject of a kind for one award. */
function outcome(tabs: Tabs, kind: "unit" | "person", award: AwardId, year = 2025): Outcome {
  const { facts } = readTabs(tabs);
  const [subject] = (kind === "unit" ? facts.collectives : facts.individuals) ?? [];
  if (!subject) return "missingData";
  return createAssessor(facts, DEFAULT_PARAMETERS, PLAN).verdict(subject, award, year).outcome;
}

function outcomes(tabs: Tabs): readonly Outcome[] {
  return [
    outcome(tabs, "unit", "CO_GD"),
    outcome(tabs, "unit", "BK_GD"),
    outcome(tabs, "unit", "BK_NAM"),
    outcome(tabs, "person", "BK_GD"),
    outcome(tabs, "person", "BK_NAM"),
  ];
}

test("everything holds as the workbook stands", () => {
  expect(new Set(outcomes(tabsOf()))).toEqual(new Set(["eligible"]));
  expect(issuesIn(tabsOf())).toEqual([]);
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
    ["Chấp hành tốt chủ trương chính sách", "Không chấp hành chủ trương chính sách"],
    ["Chấp hành tốt chủ trương chính sách", "Chấp hành chủ trương chính sách 2016-2020"],
    ["Nội bộ đoàn kết", "Mất đoàn kết"],
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
    "Thành tích CCHC xuất sắc 2016-2020",
    "Số lần CCHC xuất sắc",
    "Không có thành tích CCHC xuất sắc",
    "Tiêu chuẩn xuất sắc CCHC (tự đánh giá)",
  ])("judgement of a person: %s", (header) => {
    const tabs = tabsOf({ people: { headers: { "Thành tích CCHC xuất sắc": header } } });
    expect(outcome(tabs, "person", "BK_GD")).toBe("awaitingCouncil");
  });

  test.each(["Kỷ luật Đảng", "Ý thức kỷ luật", "Không bị kỷ luật", "Kỷ luật 2024", "Kỷ luật 2016-2020"])(
    "discipline: a blank below %s does not say that there was none in 2025",
    (header) => {
      const tabs = tabsOf({ people: { headers: { "Kỷ luật": header } } });
      expect(outcome(tabs, "unit", "BK_NAM")).toBe("missingData");
    },
  );

  test("a column that speaks of discipline otherwise still tells of one", () => {
    const tabs = tabsOf({ people: { cells: { "Kỷ luật Đảng": "Khiển trách 12/5/2025" } } });
    expect(outcome(tabs, "unit", "BK_NAM")).toBe("ineligible");
  });

  test("form and day of a discipline in two columns belong together", () => {
    const header = { "Kỷ luật": "Hình thức kỷ luật" };
    const cells = (form: CellValue, date: CellValue): Tabs =>
      tabsOf({ people: { headers: header, cells: { "Kỷ luật": form, "Ngày kỷ luật": date } } });
    expect(outcome(cells("Khiển trách", "12/5/2025"), "unit", "BK_NAM")).toBe("ineligible");
    expect(outcome(cells("Khiển trách", "12/5/2024"), "unit", "BK_NAM")).toBe("eligible");
    expect(outcome(cells("Khiển trách", ""), "unit", "BK_NAM")).toBe("missingData");
    expect(outcome(cells("", ""), "unit", "BK_NAM")).toBe("eligible");
  });

  test.each([
    ["Xếp loại CCHC 2025", "Khá"],
    ["Nội bộ đoàn kết", "không"],
    ["Đăng ký thi đua giai đoạn", "không"],
  ])("the same header twice: neither is believed (%s)", (header, cell) => {
    // A second column of the same name, told apart here by a trailing space.
    const tabs = tabsOf({ units: { cells: { [`${header} `]: cell } } });
    expect(outcome(tabs, "unit", "BK_GD")).not.toBe("eligible");
    expect(issuesIn(tabs)).toEqual([expect.stringContaining("duplicateColumn")]);
  });
});

describe("columns beside the facts", () => {
  test.each([
    ["Ghi chú", "Khiển trách 12/5/2025"],
    ["Ghi chú", "Đã hạ xuống HTNV"],
    ["Lý do", "Đang bị điều tra"],
    ["Ngày rút đăng ký", "5/5/2024"],
  ])("what a column that is not read says against a line is told: %s, %s", (header, cell) => {
    expect(issuesIn(tabsOf({ people: { cells: { [header]: cell } } }))).toEqual([
      "Cá nhân 2,11 remarkUnread",
    ]);
  });

  test.each([
    ["Kỷ luật", "Khiển trách 12/5/2025"],
    ["Có cá nhân bị kỷ luật", "x"],
    ["Số người bị kỷ luật 2025", 1],
    ["Số người HTNV 2025", 1],
    ["Số công chức không hoàn thành nhiệm vụ 2025", "01 người"],
    ["Xếp loại công chức 2025 HTNV", "1/12"],
    ["Số người dưới HTTNV", 1],
    ["Nội bộ mất đoàn kết", "x"],
    ["Ghi chú", "Nội bộ mất đoàn kết"],
    ["Ghi chú", "Nội bộ chưa đoàn kết"],
    ["Ghi chú", "Có đơn thư, đang xác minh"],
    ["Ghi chú", "Kiểm điểm"],
    ["Ghi chú", "UBND tỉnh xếp Khá"],
    ["Ghi chú", "Kết quả thẩm định: Khá"],
    ["Ghi chú", "Không đủ điều kiện"],
    ["Ghi chú", "Chưa công nhận"],
    ["Ghi chú", "Chờ kết luận"],
    ["Ghi chú", "Chưa đăng ký"],
    ["Ghi chú", "Đề nghị xem lại"],
    ["Ghi chú", "Nộp trễ ngày 5/4/2022"],
  ])("what a table of units says against a unit is told: %s, %s", (header, cell) => {
    expect(issuesIn(tabsOf({ units: { cells: { [header]: cell } } }))).toEqual(["Tập thể 2,11 remarkUnread"]);
  });

  test.each([
    ["Kỷ luật", "Không có"],
    ["Kỷ luật", ""],
    ["Có cá nhân bị kỷ luật", "không"],
    ["Số người bị kỷ luật 2025", 0],
    ["Số người HTNV 2025", 0],
    ["Số người HTNV 2025", ""],
    ["Số người HTTNV 2025", 9],
    ["Số người HTNV trở lên 2025", 12],
    ["Tỷ lệ HTTNV 2025", "75%"],
    ["Tỷ lệ HTXSNV 2025", 0.25],
    ["Số nhiệm vụ hoàn thành 2025", 12],
    ["Số đảng viên HTNV 2025", 1],
    ["Không có cá nhân bị kỷ luật", "x"],
    ["Ghi chú", "Không mất đoàn kết"],
    ["Ghi chú", "Không có đơn thư khiếu nại, tố cáo"],
    ["Ghi chú", "Đã được thẩm định, công nhận"],
    ["Ghi chú", "Đơn vị sáp nhập năm 2025"],
  ])("what says nothing against a unit is no issue: %s, %s", (header, cell) => {
    expect(issuesIn(tabsOf({ units: { cells: { [header]: cell } } }))).toEqual([]);
  });

  test("so is a lower rating that a person's note says in words", () => {
    const note = { "Ghi chú": "Năm 2025 xếp loại hoàn thành nhiệm vụ" };
    expect(issuesIn(tabsOf({ people: { cells: note } }))).toEqual(["Cá nhân 2,11 remarkUnread"]);
  });

  test.each([
    "Không bị kỷ luật",
    "Đi học từ tháng 9/2024",
    "Chuyên viên Thanh tra Sở",
    "Không có vi phạm",
    "Tốt nghiệp xếp loại Khá",
    "Đã nộp bản kiểm điểm",
    "Chưa đạt chuẩn ngoại ngữ",
  ])("a harmless note is no issue: %s", (note) => {
    expect(issuesIn(tabsOf({ people: { cells: { "Ghi chú": note } } }))).toEqual([]);
  });

  test.each([
    ["Vi phạm khác", "Bị nhắc nhở"],
    ["Hình thức xử lý", "Cắt thi đua"],
    ["Kỷ luật khác", "Có"],
  ])("a violation that is not understood leaves the discipline open: %s, %s", (header, cell) => {
    const tabs = tabsOf({ people: { cells: { [header]: cell } } });
    expect(outcome(tabs, "unit", "BK_NAM")).toBe("missingData");
    expect(outcome(tabs, "person", "BK_NAM")).toBe("missingData");
    expect(issuesIn(tabs)).toEqual(["Cá nhân 2,11 disciplineYearUnknown"]);
    const none = tabsOf({ people: { cells: { [header]: "Không" } } });
    expect(outcome(none, "person", "BK_NAM")).toBe("eligible");
  });

  test.each([
    ["Trạng thái", "Chờ duyệt"],
    ["Trạng thái xếp loại", "Dự kiến"],
    ["Tình trạng phê duyệt 2025", "Đề xuất"],
    ["Phê duyệt", "Chưa"],
  ])("ratings that a status calls undecided are none: %s, %s", (header, cell) => {
    const people = tabsOf({ people: { cells: { [header]: cell } } });
    expect(outcome(people, "person", "BK_NAM")).toBe("missingData");
    expect(outcome(people, "unit", "BK_GD")).toBe("missingData");
    expect(issuesIn(people)).toContain("Cá nhân 2,11 ratingNotFinal");
    const units = tabsOf({ units: { cells: { [header]: cell } } });
    expect(outcome(units, "unit", "BK_GD")).toBe("missingData");
  });

  test.each([
    ["Trạng thái", "Đã duyệt"],
    ["Trạng thái 2024", "Chờ duyệt"],
    ["Tình trạng hôn nhân", "Chưa kết hôn"],
  ])("another status changes nothing for the year: %s, %s", (header, cell) => {
    expect(outcome(tabsOf({ people: { cells: { [header]: cell } } }), "person", "BK_NAM", 2025)).toBe(
      "eligible",
    );
  });
});

test.each([
  ["Phê duyệt 2025", "missingData", "contradiction"],
  ["Phê duyệt", "eligible", "remarkUnread"],
] as const)("a status that is a lower rating is told: %s", (header, expected, code) => {
  const tabs = tabsOf({ people: { cells: { [header]: "HTNV" } } });
  expect(outcome(tabs, "person", "BK_NAM")).toBe(expected);
  expect(issuesIn(tabs)).toContain(`Cá nhân 2,11 ${code}`);
});

describe("a column of status", () => {
  const second: Line = { ...PERSON_LINE, STT: 2, "Họ và tên": "Trần Thị Mai" };
  const peopleWith = (statuses: readonly CellValue[]): Tabs => {
    const [header = [], ...first] = tableOf(PERSON_LINE, { cells: { "Phê duyệt": statuses[0] ?? "" } });
    const [, ...others] = tableOf(second, { cells: { "Phê duyệt": statuses[1] ?? "" } });
    return { ...tabsOf(), "Cá nhân": [header, ...first, ...others] };
  };

  test.each(["Đã duyệt", "x đã phê duyệt", "Chính thức", "Đã công nhận", true])(
    "where one line says %s, a blank is not decided",
    (status) => {
      const tabs = peopleWith(["", status]);
      expect(outcome(tabs, "person", "BK_GD")).toBe("missingData");
      expect(issuesIn(tabs)).toEqual(["Cá nhân 2,11 ratingNotFinal"]);
    },
  );

  test("where only doubts are written, a blank is none", () => {
    const tabs = peopleWith(["", "Chờ duyệt"]);
    expect(outcome(tabs, "person", "BK_NAM")).toBe("eligible");
    expect(issuesIn(tabs)).toEqual(["Cá nhân 3,11 ratingNotFinal"]);
  });
});

test.each(["Hình thức", "Hình thức xử lý", "Hình thức xử lý kỷ luật"])(
  "a list of discipline by itself counts, its form headed %s",
  (form) => {
    const list: Rows = [
      ["DANH SÁCH CÔNG CHỨC BỊ KỶ LUẬT NĂM 2025"],
      ["STT", "Họ và tên", "Đơn vị", "Nội dung vi phạm", form],
      [1, "Nguyễn Văn An", UNIT, "Đi trễ", "Khiển trách"],
    ];
    const tabs = { ...tabsOf(), "Trang 3": list };
    expect(outcome(tabs, "unit", "BK_NAM")).toBe("ineligible");
    expect(outcome(tabs, "person", "BK_NAM")).toBe("ineligible");
  },
);

describe("somebody in a second list", () => {
  const marked = { people: { cells: { "Đề nghị giấy khen": "x" } } };
  const withList = (name: string, unit: Line): Tabs => ({
    ...tabsOf(marked),
    "Trang 3": tableOf(
      { STT: 1, "Họ và tên": name, ...unit, "Hình thức kỷ luật": "Khiển trách 12/5/2025" },
      {},
    ),
  });

  test("is nominated as long as there is no such list", () => {
    expect(outcome(tabsOf(marked), "person", "GK")).toBe("eligible");
  });

  test.each([
    "Ông Nguyễn Văn An",
    "Bà Nguyễn Văn An",
    "Đ/c Nguyễn Văn An",
    "Đồng chí NGUYỄN VĂN AN",
    "ThS. Nguyễn Văn An",
    "Ông: Nguyễn Văn An",
  ])("is the same person with a form of address before the name: %s", (name) => {
    const tabs = withList(name, { "Đơn vị": UNIT });
    expect(outcome(tabs, "person", "GK")).toBe("ineligible");
    expect(readTabs(tabs).facts.individuals).toHaveLength(1);
  });

  test.each(["Nguyễn Văn Ân", "Ông Văn An", "Bà An"])("is somebody else by any other name: %s", (name) => {
    const tabs = withList(name, { "Đơn vị": UNIT });
    expect(outcome(tabs, "person", "GK")).toBe("eligible");
    expect(readTabs(tabs).facts.individuals).toHaveLength(2);
  });

  test.each(["Nguyễn Văn An", "Ông Nguyễn Văn An"])(
    "is told where the list names no unit, so that it is not known who it is: %s",
    (name) => {
      expect(issuesIn(withList(name, {}))).toEqual(["Trang 3 2,1 namesakeWithoutUnit"]);
    },
  );

  test("is not told where nobody else has that name", () => {
    expect(issuesIn(withList("Lê Văn Cường", {}))).toEqual([]);
  });
});

describe("another rating of the year beside the one that is taken", () => {
  test.each([
    "Xếp loại cấp trên 2025",
    "Xếp loại 2025 của Giám đốc",
    "Hội đồng xếp loại 2025",
    "Xếp loại 2025 lần 2",
    "Xếp loại 2025 sau thanh tra",
  ])("a lower one leaves the person's rating open, and is told at its cell: %s", (header) => {
    const tabs = tabsOf({ people: { cells: { [header]: "HTNV" } } });
    expect(outcome(tabs, "unit", "CO_GD")).toBe("missingData");
    expect(outcome(tabs, "person", "BK_GD")).toBe("missingData");
    expect(outcome(tabs, "person", "BK_NAM")).toBe("missingData");
    expect(issuesIn(tabs)).toEqual(["Cá nhân 2,11 contradiction"]);
  });

  test.each([
    "Xếp loại CCHC 2025 (tỉnh)",
    "Xếp loại CCHC tỉnh công bố 2025",
    "Xếp loại CCHC 2025 của Sở Nội vụ",
    "Kết quả thẩm định 2025",
    "Xếp loại tỉnh 2025",
    "Xếp loại của tỉnh 2025",
    "Tỉnh công nhận năm 2025",
    "Hội đồng thẩm định 2025",
    "Hội đồng thẩm định CCHC 2025",
    "Sở Nội vụ chấm CCHC 2025",
  ])("a lower class leaves the unit's class open: %s", (header) => {
    const tabs = tabsOf({ units: { cells: { [header]: "Khá" } } });
    expect(outcome(tabs, "unit", "CO_GD")).toBe("missingData");
    expect(outcome(tabs, "unit", "BK_NAM")).toBe("missingData");
    expect(issuesIn(tabs)).toEqual(["Tập thể 2,11 contradiction"]);
  });

  test("one that stands under no header, right of the rating, may be what the heading means", () => {
    const [header = [], line = []] = tableOf(PERSON_LINE, {});
    const at = header.indexOf("Xếp loại 2025") + 1;
    const withCell = (row: readonly CellValue[], cell: CellValue): readonly CellValue[] => [
      ...row.slice(0, at),
      cell,
      ...row.slice(at),
    ];
    const tabs = { ...tabsOf(), "Cá nhân": [withCell(header, ""), withCell(line, "HTNV")] };
    expect(outcome(tabs, "unit", "CO_GD")).toBe("missingData");
    expect(outcome(tabs, "person", "BK_NAM")).toBe("missingData");
  });

  test.each([
    ["Xếp loại cấp trên 2025", "HTXSNV"],
    ["Xếp loại cấp trên 2025", ""],
    ["Tự xếp loại 2025", "HTNV"],
    ["Cá nhân xếp loại 2025", "HTNV"],
    ["Xếp loại đảng viên 2025", "HTNV"],
    ["Dự kiến xếp loại 2025", "HTNV"],
    ["Xếp loại quý I/2025", "HTNV"],
  ])("one that holds as well, or that is plainly another matter, changes nothing: %s, %s", (header, cell) => {
    const tabs = tabsOf({ people: { cells: { [header]: cell } } });
    expect(outcome(tabs, "unit", "CO_GD")).toBe("eligible");
    expect(issuesIn(tabs)).toEqual([]);
  });

  test.each([
    "Xếp loại chuyển đổi số 2025",
    "Xếp loại 2025",
    "Kết quả 2025",
    "Điểm thẩm định CCHC 2025",
    "Tự chấm CCHC 2025",
    "Đơn vị tự chấm CCHC 2025",
    "Đơn vị đánh giá CCHC 2025",
    "PAR INDEX 2025",
    "Kết quả thẩm định 2024",
    "Đơn vị văn hóa cấp tỉnh công nhận 2025",
    "Ghi chú CCHC 2025",
  ])("the class of another matter or year changes nothing: %s", (header) => {
    const tabs = tabsOf({ units: { cells: { "Xếp loại CCHC 2024": "Tốt", [header]: "Khá" } } });
    expect(outcome(tabs, "unit", "BK_NAM")).toBe("eligible");
  });

  test("in a tab of one year the year need not be said again", () => {
    const { "Tập thể": units = [], ...people } = tabsOf();
    const before = units.map((row) => row.slice(0, -1));
    const last = (decided: CellValue): Tabs => ({
      ...people,
      "Tập thể": before,
      "CCHC 2025": [
        ["STT", "Tên tập thể", "Xếp loại CCHC", "Kết quả thẩm định"],
        [1, UNIT, "Xuất sắc", decided],
      ],
    });
    expect(outcome(last("Xuất sắc"), "unit", "CO_GD")).toBe("eligible");
    expect(outcome(last("Khá"), "unit", "CO_GD")).toBe("missingData");
  });

  test("a number below a header that only names CCHC is no class of it, by whatever bands", () => {
    const tabs = tabsOf({ units: { cells: { "Sáng kiến CCHC 2025": 55 } } });
    const { facts, issues } = readWorkbook(
      Object.entries(tabs).map(([sheet, rows]) => gridOf(sheet, rows)),
      { ...DEFAULT_PARAMETERS, classBands: [{ from: 50, parClass: "fair" }] },
    );
    const classes = [...(facts.collectives?.[0]?.parClasses.values() ?? [])];
    expect(classes.filter(({ known }) => known)).toHaveLength(YEARS.length);
    expect(issues).toEqual([]);
  });

  test.each(["Xếp loại (điều chỉnh)", "Xếp loại sau thanh tra"])(
    "a lower one that names no year is told at its cell: %s",
    (header) => {
      const tabs = tabsOf({ people: { cells: { [header]: "HTNV" } } });
      expect(issuesIn(tabs)).toEqual(["Cá nhân 2,11 remarkUnread"]);
    },
  );
});

describe("a column of the day beside that of the registration", () => {
  const dated = (registration: CellValue, day: CellValue): Tabs =>
    tabsOf({ units: { cells: { "Đăng ký thi đua giai đoạn": registration, "Ngày đăng ký": day } } });

  test.each([
    ["x", "30/3/2022", "eligible"],
    ["x", "31/3/2022", "ineligible"],
    ["x", "", "eligible"],
    ["28/3/2022", "28/3/2022", "eligible"],
    ["28/3/2022", "5/4/2022", "missingData"],
    ["x", "chưa nộp", "missingData"],
    ["x", "không", "missingData"],
    ["không", "28/3/2022", "missingData"],
    ["", "28/3/2022", "missingData"],
  ] as const)("registered %s, on the day %s: %s", (registration, day, expected) => {
    expect(outcome(dated(registration, day), "unit", "CO_GD")).toBe(expected);
    expect(outcome(dated(registration, day), "unit", "BK_NAM")).toBe(expected);
  });

  test.each([
    ["Đăng ký thi đua giai đoạn", "Ngày nộp đăng ký"],
    ["Đăng ký thi đua", "Ngày nộp đăng ký"],
    ["Đăng ký thi đua", "Ngày đăng ký"],
    ["Đã nộp đăng ký", "Thời gian gửi phiếu đăng ký"],
  ])("whatever the two are called: %s, %s", (header, dayHeader) => {
    const day = (cell: CellValue): Tabs =>
      tabsOf({
        units: {
          headers: { "Đăng ký thi đua giai đoạn": header },
          cells: { "Đăng ký thi đua giai đoạn": "x", [dayHeader]: cell },
        },
      });
    expect(outcome(day("30/3/2022"), "unit", "CO_GD")).toBe("eligible");
    expect(issuesIn(day("30/3/2022"))).toEqual([]);
    expect(outcome(day("5/4/2022"), "unit", "CO_GD")).toBe("ineligible");
  });

  test("in a tab of one year it is held against the day of that year", () => {
    const units = (day: CellValue): Tabs => ({
      ...tabsOf(),
      "CCHC 2025": [
        ["STT", "Tên tập thể", "Đăng ký thi đua", "Ngày đăng ký"],
        [1, UNIT, "x", day],
      ],
    });
    expect(outcome(units("30/3/2025"), "unit", "BK_NAM")).toBe("eligible");
    expect(outcome(units("31/3/2025"), "unit", "BK_NAM")).toBe("ineligible");
  });

  test("two days that differ are told", () => {
    expect(issuesIn(dated("28/3/2022", "5/4/2022"))).toEqual(["Tập thể 2,11 contradiction"]);
  });
});

describe("the number of people that a unit states", () => {
  const stated = (header: string, cell: CellValue): Tabs => tabsOf({ units: { cells: { [header]: cell } } });

  test.each([
    ["Tổng số công chức", 12],
    ["Số người được đánh giá, xếp loại năm 2025", "2 người"],
    ["Tổng số cán bộ, công chức, viên chức", 2],
  ])("is told where fewer are listed: %s, %s", (header, cell) => {
    expect(issuesIn(stated(header, cell))).toEqual(["Tập thể 2,11 membersMissing"]);
  });

  test.each([
    ["Tổng số công chức", 1],
    ["Tổng số công chức", "1 người"],
    ["Số công chức", ""],
    ["Số biên chế được giao", 15],
    ["Tổng số điểm", 95],
    ["Tổng số nhiệm vụ", 40],
  ])("is no issue where all are listed, or where it counts something else: %s, %s", (header, cell) => {
    expect(issuesIn(stated(header, cell))).toEqual([]);
    expect(outcomes(stated(header, cell))).toEqual(outcomes(tabsOf()));
  });

  test("is held against those who belonged to the unit in that year", () => {
    const moved = { STT: 2, "Họ và tên": "Trần Thị Mai", "Đơn vị 2021": "Thanh tra Sở" };
    const own = { "Đơn vị 2021": UNIT };
    const people = [
      ...tableOf(PERSON_LINE, { cells: own }),
      ...tableOf(PERSON_LINE, { cells: { ...own, ...moved } }).slice(1),
    ];
    const codes = (header: string): readonly string[] =>
      readTabs({ ...stated(header, 2), "Cá nhân": people }).issues.map(({ code }) => code);
    expect(codes("Số công chức 2022")).toEqual(["unknownUnit"]);
    expect(codes("Số công chức")).toEqual(["unknownUnit"]);
    expect(codes("Số công chức 2021")).toEqual(["unknownUnit", "membersMissing"]);
  });
});

describe("a column that is not read and may hold the day of the registration", () => {
  test.each([
    ["Ngày đăng ký lại", "5/4/2022"],
    ["Ngày nộp", "5/4/2022"],
    ["Ngày nộp", { year: 2022, month: 3, day: 31 }],
    ["Số văn bản đăng ký", "12/VP ngày 5/4/2022"],
    ["Ngày bổ sung đăng ký 2023", "31/3/2023"],
  ])("a late day is told at its cell: %s, %j", (header, cell) => {
    expect(issuesIn(tabsOf({ units: { cells: { [header]: cell } } }))).toEqual(["Tập thể 2,11 remarkUnread"]);
  });

  test("where a year has its registration, a day of that year is held against its own last day", () => {
    const withYear = (day: CellValue): Tabs =>
      tabsOf({ units: { cells: { "Đăng ký thi đua 2025": "x", "Ngày nộp": day } } });
    expect(issuesIn(withYear("30/3/2025"))).toEqual([]);
    expect(issuesIn(withYear("31/3/2025"))).toEqual(["Tập thể 2,12 remarkUnread"]);
  });

  test.each([
    ["Ngày đăng ký lại", "30/3/2022"],
    ["Ngày nộp", ""],
    ["Số văn bản đăng ký", "12/VP ngày 28/3/2022"],
    ["Số văn bản đăng ký", 12],
    ["Ngày bổ sung đăng ký 2023", "30/3/2023"],
    ["Ngày nộp hồ sơ", "10/1/2026"],
    ["Ngày nhận quyết định", "10/1/2026"],
    ["Hạn đăng ký", "31/3/2022"],
  ])("a day in time, or of something else, is no issue: %s, %s", (header, cell) => {
    const tabs = tabsOf({ units: { cells: { [header]: cell } } });
    expect(issuesIn(tabs)).toEqual([]);
    expect(outcome(tabs, "unit", "CO_GD")).toBe("eligible");
  });
});

describe("two collectives whose names may be those of one unit", () => {
  /** One person more, in a collective of its own whose class was not the best. */
  const withUnit = (name: string, first = UNIT): Tabs => ({
    "Tập thể": [
      ...tableOf({ ...UNIT_LINE, "Tên tập thể": first }, {}),
      ...tableOf(UNIT_LINE, { cells: { STT: 2, "Tên tập thể": name, "Xếp loại CCHC 2025": "Khá" } }).slice(1),
    ],
    "Cá nhân": [
      ...tableOf({ ...PERSON_LINE, "Đơn vị": first }, {}),
      ...tableOf(PERSON_LINE, { cells: { STT: 2, "Họ và tên": "Trần Thị Mai", "Đơn vị": name } }).slice(1),
    ],
  });

  test.each([
    [UNIT, "VP Sở"],
    [UNIT, "Văn phòng"],
    [UNIT, "Văn phòng Sở Xây dựng"],
    ["VP Sở", UNIT],
    ["Phòng Quản lý xây dựng", "P. QLXD"],
    ["Phòng Quản lý xây dựng", "Quản lí xây dựng"],
  ])("are told at the second: %s, %s", (first, second) => {
    expect(issuesIn(withUnit(second, first))).toEqual(["Tập thể 3,1 collectivesAlike"]);
  });

  test("the first is proposed as the name of the second", () => {
    const [issue] = readTabs(withUnit("VP Sở")).issues;
    expect(issue && proposalFor(issue, undefined)).toEqual({ kind: "unitName", other: "VP Sở", name: UNIT });
  });

  test("are told wherever the second stands", () => {
    const { "Tập thể": units = [], "Cá nhân": people = [] } = withUnit("VP Sở");
    const [header = [], first = [], second = []] = units;
    const tabs = { "Tập thể": [header, first], "Trang 2": [header, second], "Cá nhân": people };
    expect(issuesIn(tabs)).toEqual(["Trang 2 2,1 collectivesAlike"]);
  });

  test.each([
    ["Phòng Quản lý xây dựng", "Phòng Quản lý nhà"],
    ["Phòng Quy hoạch - Kiến trúc", "Trung tâm Quy hoạch"],
    ["Phòng Kiểm định", "Trung tâm Kiểm định"],
    [UNIT, "Thanh tra Sở"],
    [UNIT, "Tổ Lái xe - Văn phòng Sở"],
    ["Đội Thanh tra 1", "Đội Thanh tra 2"],
  ])("plainly different names are no issue: %s, %s", (first, second) => {
    expect(issuesIn(withUnit(second, first))).toEqual([]);
    expect(outcome(withUnit(second, first), "unit", "CO_GD")).toBe("eligible");
  });
});

describe("a heading over two columns, each with a word of its own", () => {
  /** "6 tháng | Cả năm" below one heading, over the two columns that stand in the place of one. */
  const split = (line: Line, header: string, group: string, parts: Line): Rows => {
    const own = Object.keys(line);
    const heads = own.flatMap((each) => (each === header ? [group, ""] : [each]));
    const below = own.flatMap((each) => (each === header ? Object.keys(parts) : [""]));
    const cells = own.flatMap((each) => (each === header ? Object.values(parts) : [line[each] ?? ""]));
    return [heads, below, cells];
  };

  test.each([
    ["6 tháng", "Cả năm", "ineligible"],
    ["Dự kiến", "Chính thức", "ineligible"],
    ["Lần 1", "Lần 2", "missingData"],
    ["Đảng", "Chính quyền", "missingData"],
    ["Cũ", "Mới", "missingData"],
  ] as const)("the first rating is not that of the year: %s, %s", (first, second, expected) => {
    const people = split(PERSON_LINE, "Xếp loại 2025", "Kết quả xếp loại 2025", {
      [first]: "HTTNV",
      [second]: "HTNV",
    });
    const tabs = { ...tabsOf(), "Cá nhân": people };
    expect(outcome(tabs, "unit", "CO_GD")).toBe(expected);
    expect(outcome(tabs, "person", "BK_GD")).toBe(expected);
    expect(outcome(tabs, "person", "BK_NAM")).toBe(expected);
  });

  test.each([
    ["", "missingData"],
    ["HTNV", "missingData"],
    ["HTTNV", "missingData"],
  ] as const)("what people say of themselves beside a decision does not decide: %j", (decided, expected) => {
    const parts = { "Cá nhân": "HTTNV", "Cấp thẩm quyền": decided };
    const people = split(PERSON_LINE, "Xếp loại 2025", "Kết quả xếp loại 2025", parts);
    const tabs = { ...tabsOf(), "Cá nhân": people };
    expect(outcome(tabs, "unit", "CO_GD")).toBe(expected);
    expect(outcome(tabs, "person", "BK_NAM")).toBe(expected);
    expect(issuesIn(tabs)).toEqual([expect.stringContaining("duplicateColumn")]);
  });

  /** Ratings of five years under each of two headings, whose words stand where they are put. */
  const underHeadings = (headings: readonly string[], ratings: readonly string[]): Tabs => ({
    ...tabsOf(),
    "Cá nhân": [
      ["STT", "Họ và tên", "Đơn vị", ...headings],
      ["", "", "", ...YEARS, ...YEARS],
      [1, "Nguyễn Văn An", UNIT, ...ratings],
    ],
  });
  const OWN = ["HTTNV", "HTTNV", "HTTNV", "HTTNV", "HTTNV"];
  const DECIDED = ["HTNV", "HTNV", "HTTNV", "HTTNV", "HTTNV"];

  test.each(["Tự đánh giá", "Cá nhân tự xếp loại", "Đề nghị xếp loại"])(
    "a heading in the middle of its columns, not merged, is meant for the years left of it too: %s",
    (heading) => {
      const headings = ["", "", heading, "", "", "", "", "Kết quả xếp loại", "", ""];
      const tabs = underHeadings(headings, [...OWN, ...DECIDED]);
      expect(outcome(tabs, "unit", "CO_GD")).toBe("missingData");
      expect(issuesIn(tabs)).toContainEqual(expect.stringContaining("duplicateColumn"));
    },
  );

  test("years without a heading before such a heading's own are those that count", () => {
    const headings = ["", "", "", "", "", "Tự đánh giá", "", "", "", ""];
    expect(outcome(underHeadings(headings, [...OWN, ...DECIDED]), "unit", "CO_GD")).toBe("eligible");
    expect(outcome(underHeadings(headings, [...DECIDED, ...OWN]), "unit", "CO_GD")).toBe("ineligible");
  });

  test("people beside units or a party cell are no such thing", () => {
    for (const other of ["Tập thể", "Đảng viên"]) {
      const parts = { "Cá nhân": "HTTNV", [other]: "" };
      const people = split(PERSON_LINE, "Xếp loại 2025", "Kết quả xếp loại 2025", parts);
      expect(outcome({ ...tabsOf(), "Cá nhân": people }, "unit", "CO_GD")).toBe("eligible");
    }
  });

  test("the rating of the whole year is taken, not that of a half", () => {
    const parts = { "6 tháng": "HTNV", "Cả năm": "HTTNV" };
    const people = split(PERSON_LINE, "Xếp loại 2025", "Kết quả xếp loại 2025", parts);
    expect(outcome({ ...tabsOf(), "Cá nhân": people }, "unit", "CO_GD")).toBe("eligible");
  });

  test("a tick under Không is no yes", () => {
    const parts = (no: CellValue, yes: CellValue): Tabs => ({
      ...tabsOf(),
      "Tập thể": split(UNIT_LINE, "Nội bộ đoàn kết", "Nội bộ đoàn kết", { Không: no, Có: yes }),
    });
    expect(outcome(parts("x", ""), "unit", "BK_GD")).toBe("awaitingCouncil");
    expect(outcome(parts("", "x"), "unit", "BK_GD")).toBe("eligible");
  });

  test("a discipline in the second column is not lost", () => {
    const parts = { Đảng: "", "Chính quyền": "Khiển trách 12/5/2025" };
    const people = split(PERSON_LINE, "Kỷ luật", "Kỷ luật", parts);
    expect(outcome({ ...tabsOf(), "Cá nhân": people }, "unit", "BK_NAM")).toBe("ineligible");
  });

  test("a line of somebody without a name below the header is no part of it", () => {
    const [header = [], ...lines] = tableOf(PERSON_LINE, {});
    const nameless = ["", "", UNIT, ...YEARS.map(() => "HTNV"), "", "", "chuyển đến"];
    const tabs = { ...tabsOf(), "Cá nhân": [header, nameless, ...lines] };
    expect(outcome(tabs, "unit", "CO_GD")).toBe("missingData");
  });
});

describe("cells", () => {
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

  test.each(["", "Văn phòng", "Phòng Quản lý xây dựng", "#N/A", "-"])("the person's unit: %j", (cell) => {
    const tabs = tabsOf({ people: { cells: { "Đơn vị": cell } } });
    expect(outcome(tabs, "person", "BK_GD")).toBe("missingData");
    expect(outcome(tabs, "unit", "CO_GD")).toBe("missingData");
  });
});

describe("one tab for each year", () => {
  const header = ["STT", "Họ và tên", "Đơn vị", "Kết quả xếp loại", "Thành tích CCHC xuất sắc", "Kỷ luật"];
  const person: readonly CellValue[] = [1, "Nguyễn Văn An", UNIT, "HTTNV", "x", ""];
  const units = { "Tập thể": tableOf(UNIT_LINE, {}) };

  function yearly(lastTab: string, lastTitle = ""): Tabs {
    const first = YEARS.slice(0, -1).map((year) => [`Xếp loại ${String(year)}`, [header, person]] as const);
    return { ...units, ...Object.fromEntries(first), [lastTab]: [[lastTitle], header, person] };
  }

  test.each([
    ["Xếp loại 2025", ""],
    ["2025", ""],
    ["Năm 2025", "DANH SÁCH CÔNG CHỨC"],
    ["Trang 5", "KẾT QUẢ XẾP LOẠI CÔNG CHỨC NĂM 2025"],
    ["Xếp loại 2025", "(Theo Nghị định 90/2020/NĐ-CP; Quyết định số 12/QĐ-SXD ngày 05/01/2026)"],
    ["Xếp loại 2025", "DANH SÁCH DỰ KIẾN ĐỀ NGHỊ KHEN THƯỞNG"],
    ["Phòng Quy hoạch 2025", ""],
    ["Trang 5", "XẾP LOẠI NĂM 2025 (Kèm theo Tờ trình ngày 12 tháng 1 năm 2026)"],
  ])("the year is known by tab or title: %s, %s", (tab, title) => {
    expect(outcome(yearly(tab, title), "unit", "CO_GD")).toBe("eligible");
    expect(outcome(yearly(tab, title), "person", "BK_GD")).toBe("eligible");
  });

  test.each([
    ["Xếp loại", ""],
    ["Trang 5", ""],
    ["Quý 4 2025", ""],
    ["Xếp loại quý IV-2025", ""],
    ["T12.2025", ""],
    ["12-2025", ""],
    ["Tháng 12 năm 2025", ""],
    ["6 tháng 2025", ""],
    ["Dự kiến 2025", ""],
    ["Tự chấm 2025", ""],
    ["Đảng viên 2025", ""],
    ["Trang 5", "XẾP LOẠI THI ĐUA NĂM 2025"],
    ["2024-2025", ""],
    ["Trang 5", "KẾT QUẢ XẾP LOẠI QUÝ IV NĂM 2025"],
    ["Trang 5", "XẾP LOẠI THÁNG 12 NĂM 2025"],
    ["Trang 5", "XẾP LOẠI 6 THÁNG ĐẦU NĂM 2025"],
    ["Trang 5", "DỰ KIẾN XẾP LOẠI NĂM 2025"],
    ["Trang 5", "KẾT QUẢ TỰ ĐÁNH GIÁ, XẾP LOẠI NĂM 2025"],
    ["Trang 5", "KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN NĂM 2025"],
    ["Xếp loại 2025", "XẾP LOẠI ĐẢNG VIÊN"],
    ["Xếp loại 2025", "DỰ KIẾN XẾP LOẠI"],
    ["Xếp loại 2025", "KẾT QUẢ XẾP LOẠI NĂM 2024"],
    ["Trang 5", "XẾP LOẠI GIAI ĐOẠN 2021-2025"],
    ["Trang 5", "Kiên Giang, ngày 12 tháng 3 năm 2025"],
    ["Trang 5", "KẾT QUẢ XẾP LOẠI (công bố năm 2025)"],
  ])("tab and title do not say that these are the ratings of 2025: %s, %s", (tab, title) => {
    const tabs = yearly(tab, title);
    expect(outcome(tabs, "unit", "CO_GD")).not.toBe("eligible");
    expect(outcome(tabs, "person", "BK_GD")).not.toBe("eligible");
    expect(outcome(tabs, "person", "BK_NAM")).not.toBe("eligible");
  });

  describe("somebody who is not listed in a year", () => {
    const other: readonly CellValue[] = [2, "Trần Thị Bình", UNIT, "HTTNV", "", ""];
    const listedIn = (years: readonly number[], unitIn: (year: number) => string = () => UNIT): Tabs => ({
      ...units,
      ...Object.fromEntries(
        YEARS.map((year) => [
          `Xếp loại ${String(year)}`,
          [
            header,
            person,
            ...(years.includes(year)
              ? [other.map((cell, index) => (index === 2 ? unitIn(year) : cell))]
              : []),
          ],
        ]),
      ),
    });

    test("but before and after it, is told", () => {
      expect(issuesIn(listedIn([2021, 2022, 2025]))).toEqual(["Xếp loại 2021 3,1 yearSkipped"]);
      expect(readTabs(listedIn([2021, 2022, 2025])).issues[0]?.detail).toBe("2023, 2024");
    });

    test.each([[[2021, 2022]], [[2024, 2025]], [[2023]], [YEARS]])(
      "has come or gone, which is no issue: %j",
      (years) => {
        expect(issuesIn(listedIn(years))).toEqual([]);
      },
    );

    test("but in another unit, is not missed", () => {
      const moved = listedIn(YEARS, (year) => (year === 2023 ? "Thanh tra Sở" : UNIT));
      expect(issuesIn(moved)).toEqual(["Xếp loại 2023 3,1 unknownUnit"]);
    });
  });

  const TITLES_UNDECIDED = [
    "KẾT QUẢ XẾP LOẠI (CHƯA DUYỆT)",
    "Số liệu chưa chính thức",
    "XẾP LOẠI (chờ UBND tỉnh công nhận)",
    "KẾT QUẢ XẾP LOẠI (SƠ BỘ)",
    "XẾP LOẠI TẠM TÍNH",
    "BẢN NHÁP",
    "DỰ THẢO LẦN 2",
    "KẾT QUẢ XẾP LOẠI (dự thảo ngày 12/01/2026)",
    "ƯỚC THỰC HIỆN XẾP LOẠI",
    "ĐỀ NGHỊ CÔNG NHẬN KẾT QUẢ XẾP LOẠI",
    "LẤY Ý KIẾN VỀ XẾP LOẠI",
    "MỤC TIÊU XẾP LOẠI CCHC",
    "Đăng ký xếp loại",
    "CHỈ TIÊU PHẤN ĐẤU",
    "BẢNG CŨ, KHÔNG SỬ DỤNG",
  ];

  test.each(TITLES_UNDECIDED)(
    "what is not decided, or does not hold any more, is told and not used: %s",
    (title) => {
      const ofUnits = { ...tabsOf(), "Tập thể": [[title], ...tableOf(UNIT_LINE, {})] };
      const ofPeople = { ...tabsOf(), "Cá nhân": [[title], ...tableOf(PERSON_LINE, {})] };
      for (const tabs of [ofUnits, ofPeople]) {
        expect(outcome(tabs, "unit", "CO_GD")).not.toBe("eligible");
        expect(outcome(tabs, "person", "BK_NAM")).not.toBe("eligible");
        expect(issuesIn(tabs)).toContainEqual(expect.stringContaining("tableUndecided"));
      }
    },
  );

  test.each([
    "Nháp",
    "Cá nhân (bản nháp)",
    "Cá nhân - sơ bộ",
    "Xếp loại tạm",
    "Cá nhân (chưa duyệt)",
    "Cá nhân (cũ)",
    "KH 2025",
    "Bản sao của Cá nhân",
    "Bản sao của Cá nhân 2",
    "Copy of Cá nhân",
  ])("nor do such ratings on a tab of their own fill the gaps of the decided ones: %s", (tab) => {
    const gap = tableOf(PERSON_LINE, { cells: { "Xếp loại 2025": "" } });
    const tabs = { ...units, "Cá nhân": gap, [tab]: tableOf(PERSON_LINE, {}) };
    expect(outcome(tabs, "unit", "CO_GD")).toBe("missingData");
    expect(outcome(tabs, "person", "BK_NAM")).toBe("missingData");
  });

  test("a copy whose original is not in the workbook was brought from another one, and is used", () => {
    const { "Cá nhân": people = [], "Tập thể": ofUnits = [] } = tabsOf();
    const tabs = { "Bản sao của Tập thể": ofUnits, "Bản sao của Cá nhân": people };
    expect(outcomes(tabs)).toEqual(outcomes(tabsOf()));
  });

  test.each([
    "KẾT QUẢ XẾP LOẠI TRUNG TÂM QUY HOẠCH",
    "DANH SÁCH CÔNG CHỨC SAU SÁP NHẬP",
    "SỞ GIAO THÔNG VẬN TẢI (CŨ)",
    "CÁC SỞ, BỘ PHẬN TRỰC THUỘC",
    "(Kèm theo Dự thảo Tờ trình đề nghị khen thưởng)",
    "DANH SÁCH ĐỀ NGHỊ CÔNG NHẬN DANH HIỆU THI ĐUA",
    "ĐĂNG KÝ THI ĐUA VÀ KẾT QUẢ XẾP LOẠI CCHC",
    "Thực hiện Kế hoạch đánh giá, xếp loại số 12/KH-SXD",
    "KẾT QUẢ XẾP LOẠI ĐÃ ĐƯỢC PHÊ DUYỆT",
    "Ghi ngày đăng ký, ví dụ 30/3/2022; không dùng chữ viết tắt",
    "KẾT QUẢ XẾP LOẠI CHO TẬP THỂ ĐƯỢC CÔNG NHẬN",
    "DANH SÁCH CÔNG CHỨC ĐƯỢC XÉT, CHỌN CỬ",
  ])("a title that says neither changes nothing: %s", (title) => {
    const tabs = {
      "Tập thể": [[title], ...tableOf(UNIT_LINE, {})],
      "Cá nhân": [[title], ...tableOf(PERSON_LINE, {})],
    };
    expect(outcomes(tabs)).toEqual(outcomes(tabsOf()));
  });

  test("whom only a tab names that is not used is a member all the same", () => {
    const others = [header, [1, "Trần Thị Bình", UNIT, "HTNV", "", ""]];
    const people = { "Cá nhân": tableOf(PERSON_LINE, {}) };
    for (const tab of ["Người lao động", "Tự chấm 2025"]) {
      expect(outcome({ ...units, ...people, [tab]: others }, "unit", "CO_GD")).toBe("missingData");
    }
    const same = [header, [1, "Nguyễn Văn An", "", "HTNV", "", ""]];
    expect(outcome({ ...units, ...people, "Tự chấm 2025": same }, "unit", "CO_GD")).toBe("eligible");
  });

  test.each(["BẢNG TỰ CHẤM ĐIỂM, XẾP LOẠI CCHC", "DỰ KIẾN XẾP LOẠI CCHC NĂM 2025", "ĐỀ XUẤT XẾP LOẠI CCHC"])(
    "classes under the title %s are nobody's classes, whatever their headers say",
    (title) => {
      const people = { "Cá nhân": tableOf(PERSON_LINE, {}) };
      expect(
        outcome({ "Tập thể": [[title], ...tableOf(UNIT_LINE, {})], ...people }, "unit", "CO_GD"),
      ).not.toBe("eligible");
      // Nor do they fill the gaps of the true ones.
      const gap = tableOf(UNIT_LINE, { cells: { "Xếp loại CCHC 2025": "" } });
      const both = { "Tập thể": gap, "Trang 2": [[title], ...tableOf(UNIT_LINE, {})], ...people };
      expect(outcome(both, "unit", "CO_GD")).toBe("missingData");
    },
  );
});
