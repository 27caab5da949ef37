/** Another rating of the same year leaves open which of the two counts. */
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import type { CellValue } from "../../src/sheet/cell";
import { readWorkbook } from "../../src/sheet/read-workbook";
import { gridOf, issuesIn, type Tabs } from "./grids";
import { outcome, outcomes, PERSON_LINE, tableOf, tabsOf, UNIT, withSplitHeading, YEARS } from "./sound-tabs";

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

  test.each(["UBND tỉnh", "Sở Nội vụ", "Hội đồng"])("classes ticked under another heading: %s", (other) => {
    const levels = ["Xuất sắc", "Tốt", "Khá", "Trung bình"];
    const header = ["STT", "Tên tập thể", "Chấp hành tốt chủ trương chính sách", "Nội bộ đoàn kết"];
    const ticks = (own: number, others: number): readonly CellValue[] =>
      [own, others].flatMap((at) => levels.map((_, level) => (level === at ? "x" : "")));
    const tabs = (own: number, others: number): Tabs => ({
      ...tabsOf(),
      "Tập thể 2025": [
        ["KẾT QUẢ XẾP LOẠI CẢI CÁCH HÀNH CHÍNH NĂM 2025"],
        [...header, "Xếp loại", "", "", "", other, "", "", ""],
        ["", "", "", "", ...levels, ...levels],
        [1, UNIT, "x", "x", ...ticks(own, others)],
      ],
    });
    expect(outcome(tabs(0, 2), "unit", "BK_NAM")).toBe("missingData");
    expect(outcome(tabs(0, 0), "unit", "BK_NAM")).toBe("eligible");
    expect(outcome(tabs(0, -1), "unit", "BK_NAM")).toBe("eligible");
  });

  test.each(["GĐ", "HĐ", "QĐ", "Kết quả cuối cùng", "Điều chỉnh"])(
    "one in two letters, below whoever decides: %s",
    (header) => {
      expect(outcome(tabsOf({ people: { cells: { [header]: "HT" } } }), "person", "BK_GD")).toBe(
        "missingData",
      );
      expect(outcome(tabsOf({ people: { cells: { [header]: "HTT" } } }), "person", "BK_GD")).toBe("eligible");
    },
  );

  test.each(["HĐ", "Mức", "Hậu kiểm", "Nhóm"])(
    "a lower class below a word that says no more: %s",
    (header) => {
      expect(outcome(tabsOf({ units: { cells: { [header]: "Khá" } } }), "unit", "BK_NAM")).toBe(
        "missingData",
      );
    },
  );

  test.each([
    ["Kết quả xếp loại", "2023: HTNV"],
    ["Xếp loại điều chỉnh", "HTNV (2023)"],
    ["Kết quả đánh giá, xếp loại", "Bị hạ loại năm 2023"],
    ["Kết quả đánh giá", "Không đạt"],
  ])("words of a rating without a year beside those of the years: %s, %s", (header, cell) => {
    const tabs = tabsOf({ people: { cells: { [header]: cell } } });
    expect(outcome(tabs, "person", "BK_GD")).toBe("missingData");
    expect(issuesIn(tabs)).toHaveLength(1);
  });

  test.each([
    ["Kết quả xếp loại", "HTTNV"],
    ["Kết quả xếp loại", "Đạt"],
    ["Kết quả đánh giá", ""],
  ])("a good one, or none, leaves the years alone: %s, %s", (header, cell) => {
    const tabs = tabsOf({ people: { cells: { [header]: cell } } });
    expect(outcome(tabs, "person", "BK_GD")).toBe("eligible");
    expect(issuesIn(tabs)).toEqual([]);
  });

  test.each([
    ["Xếp loại CCHC điều chỉnh", "2025: Tốt"],
    ["Kết quả xếp loại CCHC", "Chưa công nhận"],
    ["Kết quả đánh giá CCHC", "Hạ xuống Khá năm 2025"],
  ])("words of a class without a year: %s, %s", (header, cell) => {
    expect(outcome(tabsOf({ units: { cells: { [header]: cell } } }), "unit", "BK_NAM")).toBe("missingData");
  });

  test("whom the plan does not ask to register may say that he did not", () => {
    const tabs = tabsOf({ people: { cells: { "Đăng ký thi đua 2025": "không" } } });
    expect(outcome(tabs, "person", "BK_NAM")).toBe("eligible");
    expect(outcome(tabs, "unit", "BK_NAM")).toBe("eligible");
  });

  test("a share below the usual heading of ratings is no rating", () => {
    const headers = { "Xếp loại 2025": "Mức độ hoàn thành nhiệm vụ 2025" };
    const tabs = (cell: CellValue): Tabs => tabsOf({ people: { headers, cells: { "Xếp loại 2025": cell } } });
    expect(outcome(tabs("HTTNV"), "unit", "CO_GD")).toBe("eligible");
    expect(outcome(tabs("95%"), "unit", "CO_GD")).toBe("missingData");
    expect(issuesIn(tabs("95%"))).toEqual(["Cá nhân 2,8 ratingNotUnderstood"]);
  });

  test.each([
    ["Ghi chú (số lần kỷ luật)", 1],
    ["Ghi chú (số năm HTNV)", 1],
  ])("a number below a note that says what it counts: %s", (header, cell) => {
    expect(outcome(tabsOf({ people: { cells: { [header]: cell } } }), "person", "BK_NAM")).toBe(
      "missingData",
    );
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

describe("a heading over two columns, each with a word of its own", () => {
  test.each([
    ["", "missingData"],
    ["HTNV", "missingData"],
    ["HTTNV", "missingData"],
  ] as const)("what people say of themselves beside a decision does not decide: %j", (decided, expected) => {
    const parts = { "Cá nhân": "HTTNV", "Cấp thẩm quyền": decided };
    const people = withSplitHeading(PERSON_LINE, "Xếp loại 2025", "Kết quả xếp loại 2025", parts);
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
      const people = withSplitHeading(PERSON_LINE, "Xếp loại 2025", "Kết quả xếp loại 2025", parts);
      expect(outcome({ ...tabsOf(), "Cá nhân": people }, "unit", "CO_GD")).toBe("eligible");
    }
  });
});

describe("a column that is not read for what it says", () => {
  test.each([
    ["Giám đốc Sở quyết định 2025", "Hoàn thành nhiệm vụ"],
    ["Hội đồng 2025", "HTNV"],
    ["Kết luận 2025", "Không hoàn thành nhiệm vụ"],
    ["Cấp có thẩm quyền 2025", "HTNV"],
    ["Sở duyệt 2025", "Hoàn thành"],
    ["Chính thức 2025", "HTNV"],
    ["QĐ 2025", "HTNV"],
    ["2025 (sửa)", "HTNV"],
  ])("leaves the rating of its year open where it says a lower one: %s, %s", (header, rating) => {
    const tabs = tabsOf({ people: { cells: { [header]: rating } } });
    expect(outcome(tabs, "person", "BK_NAM")).toBe("missingData");
    expect(outcome(tabs, "unit", "CO_GD")).toBe("missingData");
    expect(issuesIn(tabs)).toContain("Cá nhân 2,11 contradiction");
  });

  test.each(["Kết luận của Giám đốc Sở", "Kết quả cuối cùng", "Ghi chú"])(
    "leaves all better ratings of the line open where it names no year: %s",
    (header) => {
      const tabs = tabsOf({ people: { cells: { [header]: "HTNV" } } });
      expect(outcome(tabs, "person", "BK_GD")).toBe("missingData");
      expect(outcome(tabs, "person", "BK_NAM")).toBe("missingData");
      expect(issuesIn(tabs)).toContain("Cá nhân 2,11 remarkUnread");
    },
  );

  test.each([
    ["Chính thức 2025", "Khá"],
    ["QĐ 2025", "Khá"],
    ["Kết quả cuối cùng", "Khá"],
    ["Kết quả chấm lại 2025", "Tốt"],
    ["Sở Nội vụ thẩm định 2025", "Tốt"],
    ["Sau thẩm định", "Khá"],
    ["Điều chỉnh", "Khá"],
    ["Đính chính 2025", "Khá"],
    ["2025 (sửa)", "Khá"],
  ])("leaves a unit's class open where it says a lower one: %s, %s", (header, rating) => {
    const tabs = tabsOf({ units: { cells: { [header]: rating } } });
    expect(outcome(tabs, "unit", "CO_GD")).toBe("missingData");
    expect(outcome(tabs, "unit", "BK_NAM")).toBe("missingData");
    expect(issuesIn(tabs)).toHaveLength(1);
  });

  test.each([
    ["Kết quả nhiệm vụ", "Hoàn thành"],
    ["Xếp loại đảng viên 2025", "HTNV"],
    ["Tự đánh giá 2025", "HTNV"],
    ["Xếp loại quý I/2025", "HTNV"],
    ["Tiến độ", "Chưa hoàn thành"],
    ["Kết luận 2025", "HTXSNV"],
    ["QĐ 2025", "15/QĐ-SXD"],
    ["Trình độ", "Khá"],
    ["Đề tài 2024", "Đạt"],
  ])("says nothing of the rating: %s, %s", (header, cell) => {
    expect(outcomes(tabsOf({ people: { cells: { [header]: cell } } }))).toEqual(outcomes(tabsOf()));
  });

  test.each([
    ["Chuyển đổi số 2025", "Khá"],
    ["Vệ sinh cơ quan", "Tốt"],
    ["Công tác văn thư", "Khá"],
    ["Số QĐ công nhận", "1051/QĐ-UBND"],
    ["Kiểm tra 2025", "Đã kiểm tra"],
  ])("says nothing of the class: %s, %s", (header, cell) => {
    expect(outcomes(tabsOf({ units: { cells: { [header]: cell } } }))).toEqual(outcomes(tabsOf()));
  });
});
