/** Arguments of the formulas: which award, which year, and the one sentence when an argument cannot be understood. */
import { FORMULAS } from "../../src/vi/formulas";
import { buildBundle } from "./bundle-host";
import {
  collectiveRow,
  COLLECTIVE_HEADER,
  dateCell,
  formulaSheet,
  individualRow,
  INDIVIDUAL_HEADER,
  type FormulaSheet,
} from "./formula-sheet";

const YES = "Đủ điều kiện";
const WAITING = "Chờ Hội đồng";
const MISSING = "Chưa đủ dữ liệu";
const NO = "Không đủ điều kiện";

let sheet: FormulaSheet;

beforeAll(async () => {
  await buildBundle();
  sheet = await formulaSheet({
    "Tập thể": [
      [...COLLECTIVE_HEADER, "Đề nghị giấy khen"],
      // The flag fails by its last year, the certificate holds; of the years, 2023 only is Xuất sắc enough.
      [...collectiveRow(1, "Văn phòng Sở", "X X X T T"), ""],
      [...collectiveRow(2, "Thanh tra Sở", "K K K K K"), "x"],
    ],
    "Cá nhân": [
      INDIVIDUAL_HEADER,
      individualRow(1, "Nguyễn Văn An", "Văn phòng Sở"),
      individualRow(2, "Trần Thị Bình", "Thanh tra Sở"),
    ],
    "Các ô": [[2024], ["năm 2024"], [""], ["   "], [dateCell(2025, 1, 1)], [2025.5], [true], ["CO_GD"]],
  });
}, 60_000);

const UNITS = "'Tập thể'!A1:M3";
const PEOPLE = "'Cá nhân'!A1:N3";

/** Reason of the first unit: it names the clause of the award, and the year where the award has one. */
function reason(award: string, year = ""): unknown {
  return sheet.column(`=CCHC_REASON(${UNITS};${award};${year};${PEOPLE})`)[1];
}

const OF_FLAG = "Không đủ: năm 2025 xếp loại Tốt, cần Xuất sắc (IV.1.1.a)";
const OF_YEAR = (year: number): string =>
  `Không đủ: năm ${String(year)} xếp loại Tốt, cần Xuất sắc (IV.1.2.a)`;
const OF_LETTER = 'Chờ Hội đồng: chưa ghi "Đề nghị giấy khen" năm 2025 (IV.1.2.c)';

describe("the award", () => {
  test.each([
    "CO_GD",
    "co_gd",
    " Co_Gd ",
    "Cờ thi đua của UBND tỉnh (giai đoạn 2021-2025)",
    "CỜ THI ĐUA CỦA UBND TỈNH (GIAI ĐOẠN 2021-2025)",
    "co thi dua cua ubnd tinh (giai doan 2021-2025)",
    "Cờ thi đua của Ủy ban nhân dân tỉnh (giai đoạn 2021 - 2025)",
    "Cờ thi đua của UBND tỉnh",
    "Cờ thi đua",
    "Cờ thi đua của UBND tỉnh (giai đoạn 2021-2025)".normalize("NFD"),
  ])("CO_GD may be written %s", (award) => {
    expect(reason(`"${award}"`)).toBe(OF_FLAG);
  });

  test.each([
    "BK_GD",
    "bk_gd",
    "Bằng khen của Chủ tịch UBND tỉnh (giai đoạn 2021-2025)",
    "bang khen cua chu tich ubnd tinh (giai doan 2021-2025)",
    "Bằng khen của Chủ tịch UBND tỉnh (giai đoạn)",
    "Bằng khen giai đoạn",
    "Bằng khen giai đoạn 2021-2025",
  ])("BK_GD may be written %s", (award) => {
    expect(sheet.column(`=CCHC_STATUS(${UNITS};"${award}";;${PEOPLE})`)).toEqual(["Kết quả xét", YES, NO]);
  });

  test.each([
    ["BK_NAM", 2025],
    ["Bk_Nam", 2025],
    ["Bằng khen của Chủ tịch UBND tỉnh (năm 2025)", 2025],
    ["BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH (NĂM 2025)", 2025],
    ["bang khen cua chu tich ubnd tinh (nam 2024)", 2024],
    ["Bằng khen của Chủ tịch UBND tỉnh (năm 2024)", 2024],
    ["Bằng khen của Chủ tịch UBND tỉnh (hằng năm 2024)", 2024],
    ["Bằng khen của Chủ tịch UBND tỉnh năm 2024", 2024],
    ["Bằng khen của Chủ tịch UBND tỉnh (hằng năm)", 2025],
    ["Bằng khen năm", 2025],
    ["Bằng khen năm 2024", 2024],
  ])("BK_NAM may be written %s, and is then of %d", (award, year) => {
    expect(reason(`"${award}"`)).toBe(OF_YEAR(year));
  });

  test.each(["GK", "gk", "Giấy khen của Giám đốc Sở (năm 2025)", "giay khen cua giam doc so", "Giấy khen"])(
    "GK may be written %s",
    (award) => {
      expect(reason(`"${award}"`)).toBe(OF_LETTER);
    },
  );

  test("may stand in a cell", () => {
    expect(reason("'Các ô'!A8")).toBe(OF_FLAG);
  });

  test.each([`"Bằng khen"`, `"bang khen"`, `"Bằng khen của Chủ tịch UBND tỉnh"`])(
    "%s may be either certificate and is not guessed, whatever the year",
    (award) => {
      for (const year of ["", "2025"]) {
        expect(sheet.error(`=CCHC_STATUS(${UNITS};${award};${year};${PEOPLE})`)).toBe(
          `${award} có thể là Bằng khen giai đoạn hoặc Bằng khen năm. Ghi BK_GD hoặc BK_NAM.`,
        );
      }
    },
  );

  test.each([
    [`"Huân chương"`, "Huân chương"],
    [`"BK"`, "BK"],
    [`"Có"`, "Có"],
    [`"Cờ thi đua của UBND tỉnh (năm 2025)"`, "Cờ thi đua của UBND tỉnh (năm 2025)"],
    [`"Giấy khen (giai đoạn 2021-2025)"`, "Giấy khen (giai đoạn 2021-2025)"],
    [`"Bằng khen năm 25"`, "Bằng khen năm 25"],
    ["5", "5"],
    ["TRUE", "TRUE"],
  ])("%s is none, and the sentence says so", (award, shown) => {
    expect(sheet.error(`=CCHC_STATUS(${UNITS};${award};;${PEOPLE})`)).toBe(
      `Không có hình thức khen thưởng "${shown}". Ghi CO_GD, BK_GD, BK_NAM, GK hoặc tên đầy đủ.`,
    );
  });

  test("several cells are no award", () => {
    expect(sheet.error(`=CCHC_STATUS(${UNITS};'Các ô'!A1:A2)`)).toBe(
      "Đối số này chỉ nhận một giá trị hoặc một ô, không nhận cả vùng.",
    );
  });

  test("the flag is not given to people", () => {
    expect(sheet.error(`=CCHC_STATUS(${PEOPLE};"CO_GD";;${UNITS})`)).toBe(
      "Cờ thi đua của UBND tỉnh chỉ tặng cho tập thể. Với bảng cá nhân, ghi BK_GD, BK_NAM hoặc GK.",
    );
  });

  test("named with another period than the plan's is refused", () => {
    expect(sheet.error(`=CCHC_STATUS(${UNITS};"Cờ thi đua của UBND tỉnh (giai đoạn 2016-2020)")`)).toBe(
      "Tên hình thức khen thưởng ghi giai đoạn 2016-2020 nhưng kế hoạch là giai đoạn 2021-2025. Sửa một trong hai, hoặc ghi CO_GD, BK_GD.",
    );
  });

  test("named with one year and asked for another is refused, with the same year is fine", () => {
    const award = `"Bằng khen của Chủ tịch UBND tỉnh (năm 2024)"`;
    expect(sheet.error(`=CCHC_STATUS(${UNITS};${award};2025;${PEOPLE})`)).toBe(
      "Tên hình thức khen thưởng ghi năm 2024 nhưng đối số năm là 2025. Giữ lại một năm.",
    );
    expect(reason(award, "2024")).toBe(OF_YEAR(2024));
    expect(reason(award, `"năm 2024"`)).toBe(OF_YEAR(2024));
  });

  test("named with a year outside the plan is refused", () => {
    expect(sheet.error(`=CCHC_STATUS(${UNITS};"Bằng khen năm 2026")`)).toMatch(
      /^Năm 2026 nằm ngoài kế hoạch \(2021-2025\)\./,
    );
  });

  test("may be a whole round, as the colours use it: the verdict that the list has", () => {
    for (const round of ["GIAI_DOAN", "giai đoạn", "period"]) {
      expect(sheet.column(`=CCHC_STATUS(${UNITS};"${round}";;${PEOPLE})`)).toEqual(["Kết quả xét", YES, NO]);
    }
    for (const round of ["NAM", "Hằng năm", "annual"]) {
      // The letter counts only where it was proposed.
      expect(sheet.column(`=CCHC_STATUS(${UNITS};"${round}";2025;${PEOPLE})`)).toEqual([
        "Kết quả xét",
        NO,
        YES,
      ]);
    }
  });
});

describe("the award left out", () => {
  test("is the best outcome, the letter apart", () => {
    expect(sheet.column(`=CCHC_STATUS(${UNITS};;;${PEOPLE})`)).toEqual(["Kết quả xét", YES, NO]);
    expect(sheet.column(`=CCHC_STATUS(${UNITS};"GK";;${PEOPLE})`)).toEqual(["Kết quả xét", WAITING, YES]);
  });

  test("may be an empty cell or blanks", () => {
    for (const award of ["'Các ô'!A3", "'Các ô'!A4", `""`, `"  "`]) {
      expect(sheet.column(`=CCHC_STATUS(${UNITS};${award};;${PEOPLE})`)).toEqual(["Kết quả xét", YES, NO]);
    }
  });

  test("gives the reason of the highest award among equals", () => {
    expect(sheet.column(`=CCHC_REASON(${UNITS};;;${PEOPLE})`)[2]).toBe(
      "Không đủ: các năm 2021-2025 xếp loại Khá, cần Tốt trở lên; không có năm nào xếp loại Xuất sắc, cần ít nhất 3; năm 2025 xếp loại Khá, cần Xuất sắc (IV.1.1.a)",
    );
  });

  test("CCHC_AWARD names the letter where it was proposed and nothing higher holds", () => {
    expect(sheet.column(`=CCHC_AWARD(${UNITS};2025;${PEOPLE})`)).toEqual([
      "Hình thức đủ điều kiện",
      "Bằng khen của Chủ tịch UBND tỉnh (giai đoạn 2021-2025)",
      "Giấy khen của Giám đốc Sở (năm 2025)",
    ]);
    expect(sheet.column(`=CCHC_AWARD(${PEOPLE};2025;${UNITS})`)).toEqual([
      "Hình thức đủ điều kiện",
      "Bằng khen của Chủ tịch UBND tỉnh (giai đoạn 2021-2025)",
      "",
    ]);
  });
});

describe("the year", () => {
  test.each(["2024", `"2024"`, `" 2024 "`, `"năm 2024"`, `"Năm 2024"`, "'Các ô'!A1", "'Các ô'!A2"])(
    "may be written %s",
    (year) => {
      expect(reason(`"BK_NAM"`, year)).toBe(OF_YEAR(2024));
    },
  );

  test.each(["", `""`, "'Các ô'!A3", "'Các ô'!A4"])(
    "left out (%s) is the latest with a rating column",
    (year) => {
      expect(reason(`"BK_NAM"`, year)).toBe(OF_YEAR(2025));
    },
  );

  test.each(["2020", "2026", `"2026"`, "25", "0", "-2025"])("%s is outside the plan", (year) => {
    const shown = year.replaceAll('"', "");
    expect(sheet.error(`=CCHC_STATUS(${UNITS};"BK_NAM";${year};${PEOPLE})`)).toBe(
      `Năm ${shown} nằm ngoài kế hoạch (2021-2025). Chọn một năm trong giai đoạn, hoặc đổi giai đoạn ở trang thiết lập.`,
    );
    expect(sheet.error(`=CCHC_AWARD(${UNITS};${year};${PEOPLE})`)).toMatch(/nằm ngoài kế hoạch/);
    expect(sheet.error(`=CCHC_NOMINEES(${UNITS};${PEOPLE};"nam";${year})`)).toMatch(/nằm ngoài kế hoạch/);
  });

  test.each([
    [`"2025.0"`, "2025.0"],
    [`"2025,0"`, "2025,0"],
    ["'Các ô'!A6", "2025,5"],
    ["'Các ô'!A7", "TRUE"],
    ["'Các ô'!A5", "1/1/2025"],
    [`"hai nghìn"`, "hai nghìn"],
    [`"2024-2025"`, "2024-2025"],
    [`"02025"`, "02025"],
  ])("%s is none, and the sentence says so", (year, shown) => {
    expect(sheet.error(`=CCHC_STATUS(${UNITS};"BK_NAM";${year};${PEOPLE})`)).toBe(
      `"${shown}" không phải là năm. Ghi năm bằng bốn chữ số, ví dụ 2025.`,
    );
  });

  test("several cells are no year", () => {
    expect(sheet.error(`=CCHC_STATUS(${UNITS};"BK_NAM";'Các ô'!A1:A2)`)).toMatch(/không nhận cả vùng/);
  });

  test("left out is looked for in both tables, and never outside the plan", async () => {
    const header = (name: string, what: string, years: readonly number[]) => [
      "STT",
      name,
      ...(name === "Họ và tên" ? ["Đơn vị", "Kỷ luật"] : ["Nội bộ đoàn kết", "Chấp hành tốt"]),
      "Đăng ký thi đua",
      ...years.map((year) => `${what} ${String(year)}`),
    ];
    const years = await formulaSheet({
      "Tập thể": [
        header("Tên tập thể", "Xếp loại CCHC", [2021, 2022, 2026]),
        [1, "Văn phòng Sở", "x", "x", "1/3/2022", "XS", "XS", "XS"],
      ],
      "Cá nhân": [
        header("Họ và tên", "Xếp loại", [2021, 2023]),
        [1, "Nguyễn Văn An", "Văn phòng Sở", "", "", "HTTNV", "HTTNV"],
      ],
    });
    const units = "'Tập thể'!A1:H2";
    expect(years.column(`=CCHC_REASON(${units};"BK_NAM")`)[1]).toBe(
      "Chưa đủ dữ liệu: chưa có bảng cá nhân để xét kỷ luật (IV.1.2.a)",
    );
    expect(years.column(`=CCHC_AWARD(${units};;'Cá nhân'!A1:G2)`)[1]).toBe("");
    expect(years.column(`=CCHC_REASON(${units};"BK_NAM";;'Cá nhân'!A1:G2)`)[1]).toBe(
      "Chưa đủ dữ liệu: không có cột xếp loại CCHC năm 2023 (IV.1.2.a)",
    );
    expect(years.column(`=CCHC_AWARD(${units};2022;'Cá nhân'!A1:G2)`)[1]).toBe(
      "Bằng khen của Chủ tịch UBND tỉnh (năm 2022)",
    );
  });
});

test("awards of the period do not look at the year, but it must be one of the plan", () => {
  expect(reason(`"CO_GD"`, "2022")).toBe(OF_FLAG);
  expect(sheet.error(`=CCHC_STATUS(${UNITS};"CO_GD";2030;${PEOPLE})`)).toMatch(/^Năm 2030 nằm ngoài/);
});

test("called directly, with arguments left undefined or null, they give the same", () => {
  const rows = [
    ["STT", "Tên tập thể", "Xếp loại CCHC 2025"],
    [1, "Văn phòng Sở", "Tốt"],
  ];
  for (const nothing of [undefined, null, ""]) {
    const given = [rows, "CO_GD", nothing, nothing, nothing, nothing];
    expect(sheet.host.run("CCHC_STATUS", ...given)).toEqual([["Kết quả xét"], [NO]]);
  }
  expect(sheet.host.run("CCHC_STATUS", rows)).toEqual([["Kết quả xét"], [MISSING]]);
  expect(sheet.host.run("CCHC_STATUS", rows, [["CO_GD"]], [[2025]])).toEqual([["Kết quả xét"], [NO]]);
});

test("autocomplete shows the functions of the script with the help of the catalogue, and no others", () => {
  expect(sheet.host.customFunctions).toEqual(
    FORMULAS.map(({ name, summary, parameters }) => ({
      name,
      description: summary,
      parameters: parameters.map((parameter) => ({ name: parameter.name, description: parameter.help })),
    })),
  );
});
