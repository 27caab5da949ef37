/** The custom functions on rows and ranges, in the engine's formulas, as design.md promises them. */
import { buildBundle } from "./bundle-host";
import {
  collectiveRow,
  COLLECTIVE_HEADER,
  dateCell,
  formulaSheet,
  individualRow,
  INDIVIDUAL_HEADER,
  type Cell,
  type FormulaSheet,
  type Rows,
} from "./formula-sheet";

beforeAll(buildBundle, 60_000);

const YES = "Đủ điều kiện";
const WAITING = "Chờ Hội đồng";
const MISSING = "Chưa đủ dữ liệu";
const NO = "Không đủ điều kiện";

/** rules.md, "Test vectors": classes 2021 to 2025, and what they give for the flag and for the certificate. */
const VECTORS: readonly (readonly [string, string, string])[] = [
  ["T X X T X", YES, YES],
  ["X X X T T", NO, YES],
  ["T X X X X", YES, YES],
  ["T T T X X", NO, NO],
  ["X X X X K", NO, NO],
  ["X K X X X", NO, NO],
  ["X X X X X", YES, YES],
  ["X X X T ?", MISSING, MISSING],
  ["T T ? X X", MISSING, MISSING],
  ["T T T X ?", NO, NO],
  ["K ? ? ? ?", NO, NO],
];

describe("the vectors of rules.md", () => {
  let sheet: FormulaSheet;
  beforeAll(async () => {
    const names = VECTORS.map((_, index) => `Phòng ${String(index + 1)}`);
    sheet = await formulaSheet({
      "Tập thể": [
        COLLECTIVE_HEADER,
        ...VECTORS.map(([classes], index) => collectiveRow(index + 1, names[index] ?? "", classes)),
      ],
      "Cá nhân": [
        INDIVIDUAL_HEADER,
        ...names.map((name, index) => individualRow(index + 1, `Người ${String(index + 1)}`, name)),
      ],
    });
  });

  test("CCHC_STATUS gives the flag's and the certificate's outcomes under a label", () => {
    expect(sheet.column(`=CCHC_STATUS('Tập thể'!A1:L12;"CO_GD";;'Cá nhân'!A1:N12)`)).toEqual([
      "Kết quả xét",
      ...VECTORS.map(([, flag]) => flag),
    ]);
    expect(sheet.column(`=CCHC_STATUS('Tập thể'!A1:L12;"BK_GD";;'Cá nhân'!A1:N12)`)).toEqual([
      "Kết quả xét",
      ...VECTORS.map(([, , certificate]) => certificate),
    ]);
  });

  test("CCHC_ELIGIBLE gives TRUE and FALSE, and the undecided outcomes as text", () => {
    const asValue = (status: string) => (status === YES ? true : status === NO ? false : status);
    expect(sheet.column(`=CCHC_ELIGIBLE('Tập thể'!A1:L12;"CO_GD";;'Cá nhân'!A1:N12)`)).toEqual([
      "Đủ điều kiện?",
      ...VECTORS.map(([, flag]) => asValue(flag)),
    ]);
  });

  test("CCHC_AWARD names the highest award of a row, with the period", () => {
    const flag = "Cờ thi đua của UBND tỉnh (giai đoạn 2021-2025)";
    const certificate = "Bằng khen của Chủ tịch UBND tỉnh (giai đoạn 2021-2025)";
    const ofYear = "Bằng khen của Chủ tịch UBND tỉnh (năm 2025)";
    expect(sheet.column(`=CCHC_AWARD('Tập thể'!A1:L12;2025;'Cá nhân'!A1:N12)`)).toEqual([
      "Hình thức đủ điều kiện",
      ...VECTORS.map(([classes, ofFlag, ofCertificate]) => {
        if (ofFlag === YES) return flag;
        if (ofCertificate === YES) return certificate;
        return classes.endsWith("X") ? ofYear : "";
      }),
    ]);
  });

  test("CCHC_REASON says what is lacking, with the clause, and nothing where everything holds", () => {
    expect(sheet.column(`=CCHC_REASON('Tập thể'!A1:L12;"CO_GD";;'Cá nhân'!A1:N12)`)).toEqual([
      "Lý do",
      "",
      "Không đủ: năm 2025 xếp loại Tốt, cần Xuất sắc (IV.1.1.a)",
      "",
      "Không đủ: chỉ 2 năm xếp loại Xuất sắc, cần ít nhất 3 (IV.1.1.a)",
      "Không đủ: năm 2025 xếp loại Khá, cần Tốt trở lên; năm 2025 xếp loại Khá, cần Xuất sắc (IV.1.1.a)",
      "Không đủ: năm 2022 xếp loại Khá, cần Tốt trở lên (IV.1.1.a)",
      "",
      "Chưa đủ dữ liệu: chưa có xếp loại CCHC năm 2025 (IV.1.1.a)",
      "Chưa đủ dữ liệu: chưa có xếp loại CCHC năm 2023; mới có 2 năm xếp loại Xuất sắc, còn 1 năm chưa rõ, cần ít nhất 3 (IV.1.1.a)",
      "Không đủ: nhiều nhất 2 năm xếp loại Xuất sắc, cần ít nhất 3 (IV.1.1.a)",
      "Không đủ: năm 2021 xếp loại Khá, cần Tốt trở lên (IV.1.1.a)",
    ]);
  });

  test("native functions take the results: COUNTIF, IF, FILTER, SORT, ARRAYFORMULA, either separator", () => {
    const flags = `CCHC_STATUS('Tập thể'!A1:L12;"CO_GD";;'Cá nhân'!A1:N12)`;
    expect(sheet.result(`=COUNTIF(${flags};"Đủ điều kiện")`)).toBe(3);
    expect(sheet.result(`=COUNTIF(${flags.replaceAll(";", ",")},"Không đủ điều kiện")`)).toBe(6);
    expect(sheet.column(`=FILTER('Tập thể'!B1:B12;${flags}="Đủ điều kiện")`)).toEqual([
      "Phòng 1",
      "Phòng 3",
      "Phòng 7",
    ]);
    expect(sheet.column(`=SORT(${flags})`).slice(0, 2)).toEqual([MISSING, MISSING]);
    expect(sheet.column(`=ARRAYFORMULA(IF(${flags}="Đủ điều kiện";"x";""))`)).toEqual([
      "",
      ...VECTORS.map(([, flag]) => (flag === YES ? "x" : "")),
    ]);
    const second = `CCHC_ELIGIBLE('Tập thể'!A2:L2;"CO_GD";;'Cá nhân'!A1:N12;'Tập thể'!A1:L1)`;
    expect(sheet.result(`=IF(${second};"đề nghị";"không")`)).toBe("đề nghị");
  });
});

test("a lower rating in a list below the people, under headers that say nothing, leaves the unit open", async () => {
  const sheet = await formulaSheet({
    "Tập thể": [
      COLLECTIVE_HEADER,
      collectiveRow(1, "Phòng 1", "X X X X X"),
      collectiveRow(2, "Phòng 2", "X X X X X"),
    ],
    "Cá nhân": [
      INDIVIDUAL_HEADER,
      individualRow(1, "Lê Văn Cường", "Phòng 1"),
      individualRow(2, "Trần Thị Mai", "Phòng 2"),
      [],
      ["TT", "Cán bộ", "Kết luận"],
      [1, "Lê Văn Cường", "HTNV"],
    ],
  });
  const status = (people: string): readonly unknown[] =>
    sheet.column(`=CCHC_STATUS('Tập thể'!A1:L3;"CO_GD";;'Cá nhân'!${people})`);
  expect(status("A1:N3")).toEqual(["Kết quả xét", YES, YES]);
  expect(status("A1:N6")).toEqual(["Kết quả xét", MISSING, YES]);
});

/** Two header rows and column numbers under titles, groups, a blank row, and what stands below a table. */
const OFFICE_COLLECTIVES: Rows = [
  ["UBND TỈNH KIÊN GIANG"],
  ["Đơn vị: Sở Xây dựng"],
  [],
  ["STT", "Tên tập thể", "Chấp hành tốt chủ trương", "Nội bộ\nđoàn kết", "Đăng ký thi đua", "Xếp loại CCHC"],
  ["", "", "", "", "", 2021, 2022, 2023, 2024, 2025],
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  ["I", "KHỐI VĂN PHÒNG"],
  [1, "Văn phòng Sở", "x", "x", "28/3/2022", "XS", "XS", "XS", "Tốt", "XS"],
  [],
  ["II", "KHỐI CHUYÊN MÔN"],
  [2, "Thanh tra Sở", "x", "không", "28/3/2022", "XS", "XS", "XS", "Tốt", "XS"],
  ["", "Tổng cộng", 2, 1],
  ["Ghi chú: số liệu đến ngày 15/01/2026"],
  ["", "NGƯỜI LẬP BIỂU", "", "", "", "GIÁM ĐỐC"],
  ["", "Trần Thị Mai", "", "", "", "Lê Văn Hùng"],
];

const OFFICE_INDIVIDUALS: Rows = [
  INDIVIDUAL_HEADER,
  individualRow(1, "Nguyễn Văn An", "Văn phòng Sở"),
  individualRow(2, "Trần Thị Bình", "Văn phòng Sở", "HTXSNV"),
  individualRow(3, "Lê Văn Cường", "Thanh tra Sở"),
];

describe("the height of the result", () => {
  let sheet: FormulaSheet;
  beforeAll(async () => {
    sheet = await formulaSheet({ "Tập thể": OFFICE_COLLECTIVES, "Cá nhân": OFFICE_INDIVIDUALS });
  });
  const BELOW = ["", "", "", ""];
  const FROM_HEADER = ["Kết quả xét", "", "", "", YES, "", "", NO, ...BELOW];

  test.each([
    ["with the titles above", "A1:J15", ["", "", "", ...FROM_HEADER]],
    ["from the header on", "A4:J15", FROM_HEADER],
    ["that ends among the rows", "A4:J8", FROM_HEADER.slice(0, 5)],
    ["that begins left of what is needed", "A2:K15", ["", "", ...FROM_HEADER]],
  ])("is that of a range %s", (_, range, expected) => {
    expect(sheet.column(`=CCHC_STATUS('Tập thể'!${range};"CO_GD";;'Cá nhân'!A1:N4)`)).toEqual(expected);
  });

  test("is that of a range with a thousand empty rows below", () => {
    const column = sheet.column(`=CCHC_STATUS('Tập thể'!A4:J1000;"CO_GD";;'Cá nhân'!A1:N1000)`);
    expect(column).toHaveLength(997);
    expect(column.slice(0, 12)).toEqual(FROM_HEADER);
    expect(new Set(column.slice(12))).toEqual(new Set([""]));
  });

  test("is that of whole columns", () => {
    const height = sheet.host.workbook.model.getters.getNumberRows(
      sheet.host.workbook.model.getters.getSheetIdByName("Tập thể") ?? "",
    );
    const column = sheet.column(`=CCHC_STATUS('Tập thể'!A:J;"CO_GD";;'Cá nhân'!A:N)`);
    expect(column).toHaveLength(height);
    expect(column.slice(3, 15)).toEqual(FROM_HEADER);
  });

  test("of one row is a single value: the label of a lone header, the status of a lone row", () => {
    expect(sheet.result(`=CCHC_STATUS('Cá nhân'!A1:N1)`)).toBe("Kết quả xét");
    expect(sheet.result(`=CCHC_ELIGIBLE('Cá nhân'!A1:N1)`)).toBe("Đủ điều kiện?");
    expect(sheet.result(`=CCHC_REASON('Cá nhân'!A1:N1)`)).toBe("Lý do");
    expect(sheet.result(`=CCHC_AWARD('Cá nhân'!A1:N1)`)).toBe("Hình thức đủ điều kiện");
  });

  test.each(["CCHC_ELIGIBLE", "CCHC_REASON"])(
    "is the same for %s, and says nothing beside a table",
    (name) => {
      const column = sheet.column(`=${name}('Tập thể'!A1:J15;"CO_GD";;'Cá nhân'!A1:N4)`);
      expect(column).toHaveLength(15);
      const silent = [0, 1, 2, 4, 5, 6, 8, 9, 11, 12, 13, 14].map((row) => column[row]);
      expect(new Set(silent)).toEqual(new Set([""]));
    },
  );

  test("a header printed again on every page is labelled again, and the rows under it count", async () => {
    const pages = await formulaSheet({
      "Tập thể": [
        COLLECTIVE_HEADER,
        collectiveRow(1, "Văn phòng Sở", "X X X X X"),
        [],
        COLLECTIVE_HEADER,
        collectiveRow(2, "Thanh tra Sở", "X X X T T"),
      ],
      "Cá nhân": [
        INDIVIDUAL_HEADER,
        individualRow(1, "Nguyễn Văn An", "Văn phòng Sở"),
        individualRow(2, "Trần Thị Bình", "Thanh tra Sở"),
        ["Trang 2"],
        INDIVIDUAL_HEADER,
        individualRow(3, "Lê Văn Cường", "Văn phòng Sở", "HTNV"),
      ],
    });
    expect(pages.column(`=CCHC_STATUS('Tập thể'!A1:L5;"BK_GD";;'Cá nhân'!A1:N6)`)).toEqual([
      "Kết quả xét",
      NO,
      "",
      "Kết quả xét",
      YES,
    ]);
    const below = `=CCHC_STATUS('Tập thể'!A2:L5;"BK_GD";;'Cá nhân'!A1:N6;'Tập thể'!A1:L1)`;
    expect(pages.column(below)).toEqual([NO, "", "Kết quả xét", YES]);
  });

  test("a row that reads like a header is a row: a unit called Cơ quan, a person who works there", async () => {
    const agency = await formulaSheet({
      "Tập thể": [
        COLLECTIVE_HEADER,
        collectiveRow(1, "Văn phòng Sở", "X X X X X"),
        collectiveRow(2, "Cơ quan Thường trực", "X X X X X"),
        collectiveRow(3, "Đơn vị sự nghiệp", "X X X X X"),
      ],
      "Cá nhân": [
        INDIVIDUAL_HEADER,
        individualRow(1, "Nguyễn Văn An", "Cơ quan Thường trực"),
        individualRow(2, "Trần Thị Bình", "Văn phòng Sở"),
        individualRow(3, "Lê Văn Cường", "Đơn vị sự nghiệp"),
        individualRow(4, "Phạm Thị Dung", "Văn phòng Sở", "HTNV"),
      ],
    });
    expect(agency.column(`=CCHC_STATUS('Tập thể'!A1:L4;"CO_GD";;'Cá nhân'!A1:N5)`)).toEqual([
      "Kết quả xét",
      NO,
      YES,
      YES,
    ]);
  });
});

describe("a header given apart", () => {
  /** The columns of the example in design.md: A to K, and A to L. */
  const COLLECTIVES: Rows = [
    ["BẢNG XẾP LOẠI"],
    [],
    [],
    [],
    [
      "STT",
      "Tên tập thể",
      "Chấp hành tốt chủ trương chính sách",
      "Nội bộ đoàn kết",
      "Đăng ký thi đua giai đoạn",
      ...[2021, 2022, 2023, 2024, 2025].map((year) => `Xếp loại CCHC ${String(year)}`),
      "Ghi chú",
    ],
    [1, "Văn phòng Sở", "x", "x", "28/3/2022", "Tốt", "Tốt", "Tốt", "Tốt", "Xuất sắc", ""],
    [2, "Thanh tra Sở", "x", "x", "28/3/2022", "Tốt", "Tốt", "Tốt", "Tốt", "Xuất sắc", ""],
    [3, "Phòng Quản lý nhà", "x", "x", "28/3/2022", "Tốt", "Tốt", "Tốt", "Xuất sắc", "Tốt", ""],
    ["", "Tổng cộng", "", "", "", "", "", "", "", "", ""],
  ];
  const person = (number: number, name: string, unit: string, discipline = ""): Cell[] => [
    number,
    name,
    "Chuyên viên",
    unit,
    ...["HTTNV", "HTTNV", "HTTNV", "HTTNV", "HTTNV"],
    "x",
    discipline,
    "",
  ];
  const INDIVIDUALS: Rows = [
    ["DANH SÁCH"],
    [],
    [],
    [
      "STT",
      "Họ và tên",
      "Chức vụ",
      "Đơn vị",
      ...[2021, 2022, 2023, 2024, 2025].map((year) => `Xếp loại ${String(year)}`),
      "Thành tích CCHC xuất sắc",
      "Kỷ luật",
      "Ghi chú",
    ],
    person(1, "Nguyễn Văn An", "Văn phòng Sở"),
    person(2, "Trần Thị Bình", "Văn phòng Sở", "Khiển trách 12/5/2025"),
    person(3, "Lê Văn Cường", "Thanh tra Sở"),
    person(4, "Phạm Thị Dung", "Phòng Quản lý nhà"),
  ];
  let sheet: FormulaSheet;
  beforeAll(async () => {
    sheet = await formulaSheet({ "Tập thể": COLLECTIVES, "Cá nhân": INDIVIDUALS });
  });

  test("the example of design.md gives one value for its row", () => {
    const example = `=CCHC_STATUS(A7:K7; "BK_NAM"; 2025; 'Cá nhân'!A4:L90; A5:K5)`;
    expect(sheet.result(example, "Tập thể!M7")).toBe(YES);
  });

  test("one row after the other is what the whole table is", () => {
    const whole = sheet.column(`=CCHC_STATUS('Tập thể'!A5:K9;"BK_NAM";2025;'Cá nhân'!A4:L90)`);
    expect(whole).toEqual(["Kết quả xét", NO, YES, NO, ""]);
    const rows = [6, 7, 8, 9].map((row) =>
      sheet.result(
        `=CCHC_STATUS('Tập thể'!A${String(row)}:K${String(row)};"BK_NAM";2025;'Cá nhân'!A4:L90;'Tập thể'!A5:K5)`,
      ),
    );
    expect(rows).toEqual(whole.slice(1));
  });

  test("serves several rows, from the middle of the table too", () => {
    const rows = `=CCHC_STATUS('Tập thể'!A7:K9;"BK_NAM";2025;'Cá nhân'!A4:L90;'Tập thể'!A5:K5)`;
    expect(sheet.column(rows)).toEqual([YES, NO, ""]);
  });

  test("may hold the titles above it", () => {
    const rows = `=CCHC_STATUS('Tập thể'!A7:K8;"BK_NAM";2025;'Cá nhân'!A4:L90;'Tập thể'!A1:K5)`;
    expect(sheet.column(rows)).toEqual([YES, NO]);
  });

  test("labels a header that was taken along with the rows", () => {
    const rows = `=CCHC_STATUS('Tập thể'!A5:K7;"BK_NAM";2025;'Cá nhân'!A4:L90;'Tập thể'!A5:K5)`;
    expect(sheet.column(rows)).toEqual(["Kết quả xét", NO, YES]);
  });

  test("serves the other functions", () => {
    const args = `'Cá nhân'!A4:L90;'Tập thể'!A5:K5`;
    expect(sheet.result(`=CCHC_ELIGIBLE('Tập thể'!A7:K7;"BK_NAM";2025;${args})`)).toBe(true);
    expect(sheet.result(`=CCHC_REASON('Tập thể'!A8:K8;"BK_NAM";2025;${args})`)).toBe(
      "Không đủ: năm 2025 xếp loại Tốt, cần Xuất sắc (IV.1.2.a)",
    );
    expect(sheet.result(`=CCHC_AWARD('Tập thể'!A7:K7;2025;${args})`)).toBe(
      "Bằng khen của Chủ tịch UBND tỉnh (năm 2025)",
    );
  });

  const people = (rows: string): string => `'Cá nhân'!${rows};"BK_NAM";2025;'Tập thể'!A5:K9;'Cá nhân'!A4:L4`;

  test("of one person never makes the unit eligible, for a colleague's discipline is not in the row", () => {
    expect(sheet.column(`=CCHC_STATUS('Cá nhân'!A4:L8;"BK_NAM";2025;'Tập thể'!A5:K9)`)).toEqual([
      "Kết quả xét",
      NO,
      NO,
      YES,
      NO,
    ]);
    const rows = [5, 6, 7, 8].map((row) =>
      sheet.result(`=CCHC_STATUS(${people(`A${String(row)}:L${String(row)}`)})`),
    );
    // What one row decides is decided: her own discipline, and the unit's class.
    expect(rows).toEqual([MISSING, NO, MISSING, NO]);
    expect(sheet.result(`=CCHC_AWARD('Cá nhân'!A7:L7;2025;'Tập thể'!A5:K9;'Cá nhân'!A4:L4)`)).toBe("");
    expect(sheet.result(`=CCHC_REASON(${people("A7:L7")})`)).toBe(
      "Chưa đủ dữ liệu: đơn vị Thanh tra Sở chưa đủ dữ liệu để xét Bằng khen năm (IV.1.2.b). Lưu ý: công thức chỉ nhận một phần bảng cá nhân nên chưa xét được cả đơn vị, cần chọn cả bảng kèm dòng tiêu đề",
    );
  });

  test("of people from the middle of the list leaves the unit open too", () => {
    expect(sheet.column(`=CCHC_STATUS(${people("A7:L8")})`)).toEqual([MISSING, NO]);
  });

  test("of all people, numbered from 1, is the whole table", () => {
    expect(sheet.column(`=CCHC_STATUS(${people("A5:L8")})`)).toEqual([NO, NO, YES, NO]);
  });

  test("where not all of a unit must be rated well, one poorly rated person decides nothing", async () => {
    const relaxed = await formulaSheet({
      "Tập thể": [COLLECTIVE_HEADER, collectiveRow(1, "Văn phòng Sở", "X X X X X")],
      "Cá nhân": [INDIVIDUAL_HEADER, individualRow(1, "Nguyễn Văn An", "Văn phòng Sở", "HTNV")],
      "Thiết lập": [
        ["TY_LE_CA_NHAN", 50],
        ["MUC_CA_NHAN", "HTNV"],
      ],
    });
    const row = `'Cá nhân'!A2:N2;"BK_GD";;'Tập thể'!A1:L2;'Cá nhân'!A1:N1;'Thiết lập'!A1:B2`;
    expect(relaxed.result(`=CCHC_STATUS(${row})`)).toBe(MISSING);
  });

  test("must be as wide as the rows", () => {
    expect(sheet.error(`=CCHC_STATUS('Tập thể'!A7:K7;"BK_NAM";2025;'Cá nhân'!A4:L90;'Tập thể'!A5:J5)`)).toBe(
      "Dòng tiêu đề và bảng phải có cùng số cột.",
    );
  });

  test.each([
    ["to the left", "'Tập thể'!B7:L7", "'Tập thể'!A5:K5"],
    ["to the right", "'Tập thể'!A7:K7", "'Tập thể'!B5:L5"],
  ])("must not lie a column %s of the rows", (_, rows, header) => {
    expect(sheet.error(`=CCHC_STATUS(${rows};"BK_NAM";2025;'Cá nhân'!A4:L90;${header})`)).toMatch(
      /^Dòng tiêu đề lệch cột so với bảng: cột "Tên tập thể" lại ghi ".+"\. Chọn dòng tiêu đề/,
    );
  });

  test("must be a header", () => {
    expect(
      sheet.error(`=CCHC_STATUS('Tập thể'!A7:K7;"BK_NAM";2025;'Cá nhân'!A4:L90;'Tập thể'!A6:K6)`),
    ).toMatch(/^Không nhận ra dòng tiêu đề của bảng\./);
  });
});

describe("what the formula lacks is an outcome with a reason, never an error", () => {
  let sheet: FormulaSheet;
  beforeAll(async () => {
    sheet = await formulaSheet({
      "Tập thể": [COLLECTIVE_HEADER, collectiveRow(1, "Văn phòng Sở", "X X X X X")],
      "Cá nhân": [INDIVIDUAL_HEADER, individualRow(1, "Nguyễn Văn An", "Văn phòng Sở")],
      "Chỉ có tên": [
        ["STT", "Tên tập thể"],
        [1, "Văn phòng Sở"],
      ],
      "Chỉ có người": [
        ["Đơn vị: Sở Xây dựng"],
        ["STT", "Họ và tên", "Đơn vị"],
        [1, "Nguyễn Văn An", "Văn phòng Sở"],
      ],
      Trống: [[]],
    });
  });

  test.each([
    ["no table of people", `'Tập thể'!A1:L2;"BK_GD"`, "chưa có bảng xếp loại cá nhân (IV.1.1.a)"],
    ["an empty one", `'Tập thể'!A1:L2;"BK_GD";;Trống!A1:N9`, "chưa có bảng xếp loại cá nhân (IV.1.1.a)"],
    [
      "no table of units",
      `'Cá nhân'!A1:N2;"BK_GD"`,
      "chưa có bảng tập thể để xét đơn vị Văn phòng Sở (IV.1.1.b)",
    ],
    [
      "no column of ratings",
      `'Tập thể'!A1:L2;"BK_GD";;'Chỉ có người'!A1:C3`,
      "các năm 2021-2025 chưa có xếp loại của Nguyễn Văn An (IV.1.1.a)",
    ],
    [
      "no column of discipline",
      `'Tập thể'!A1:L2;"BK_NAM";2025;'Chỉ có người'!A2:C3`,
      "bảng cá nhân chưa có cột kỷ luật cho năm 2025 (IV.1.2.a)",
    ],
    [
      "no column at all but the name",
      `'Chỉ có tên'!A1:B2;"BK_GD";;'Cá nhân'!A1:N2`,
      "chưa có cột đăng ký thi đua giai đoạn; không có cột xếp loại CCHC các năm 2021-2025; chưa có năm nào xếp loại Xuất sắc, còn 5 năm chưa rõ, cần ít nhất 3 (IV.1.1.a)",
    ],
    [
      "no year anywhere",
      `'Chỉ có tên'!A1:B2;"BK_NAM"`,
      "chưa biết xét năm nào vì bảng không có cột xếp loại theo năm (IV.1.2)",
    ],
    [
      "no year anywhere for the letter",
      `'Chỉ có người'!A1:C3;"GK"`,
      "chưa biết xét năm nào vì bảng không có cột xếp loại theo năm (IV.1.2)",
    ],
  ])("%s", (_, args, why) => {
    const last = (column: unknown): unknown => (Array.isArray(column) ? column.at(-1) : column);
    expect(last(sheet.column(`=CCHC_STATUS(${args})`))).toBe(MISSING);
    expect(last(sheet.column(`=CCHC_ELIGIBLE(${args})`))).toBe(MISSING);
    expect(last(sheet.column(`=CCHC_REASON(${args})`))).toBe(`Chưa đủ dữ liệu: ${why}`);
  });

  test("a table of names only, award and year omitted", () => {
    expect(sheet.column(`=CCHC_STATUS('Chỉ có tên'!A1:B2)`)).toEqual(["Kết quả xét", MISSING]);
    expect(sheet.column(`=CCHC_AWARD('Chỉ có tên'!A1:B2)`)).toEqual(["Hình thức đủ điều kiện", ""]);
  });

  test("what is no table throws a sentence that says what is needed", () => {
    const sentence =
      'Không nhận ra dòng tiêu đề của bảng. Vùng cần gồm dòng tiêu đề có cột "Họ và tên" (cá nhân) hoặc "Tên tập thể" (tập thể).';
    for (const range of [`Trống!A1:C3`, `'Tập thể'!A2:L2`, `"A1:L2"`, "2025"]) {
      expect(sheet.error(`=CCHC_STATUS(${range};"BK_GD")`)).toBe(sentence);
    }
    for (const related of [`'Tập thể'!A2:L2`, `"Cá nhân"`]) {
      expect(sheet.error(`=CCHC_STATUS('Tập thể'!A1:L2;"BK_GD";;${related})`)).toBe(sentence);
    }
  });

  test("a header below its rows throws a sentence: what stands above it would not count", () => {
    const sentence = /^Dòng tiêu đề phải đứng trên mọi dòng số liệu\./;
    for (const range of ["SORT('Cá nhân'!A1:N2;5;FALSE)", "SORT('Cá nhân'!A1:N2;1;TRUE)"]) {
      expect(sheet.error(`=CCHC_STATUS('Tập thể'!A1:L2;"BK_GD";;${range})`)).toMatch(sentence);
      expect(sheet.error(`=CCHC_STATUS(${range};"BK_GD")`)).toMatch(sentence);
      expect(sheet.error(`=CCHC_NOMINEES('Tập thể'!A1:L2;${range})`)).toMatch(sentence);
    }
  });

  test.each([[`'Tập thể'!A1:L2;"BK_GD";;'Tập thể'!A1:L2`], [`'Cá nhân'!A1:N2;"BK_GD";;'Cá nhân'!A1:N2`]])(
    "two tables of one kind throw a sentence: %s",
    (args) => {
      expect(sheet.error(`=CCHC_STATUS(${args})`)).toBe(
        "Hai bảng cùng loại. Khi xét tập thể, bảng còn lại phải là bảng cá nhân; khi xét cá nhân, phải là bảng tập thể.",
      );
    },
  );

  test("which of the two a table is follows from its header, not from the order", () => {
    expect(sheet.column(`=CCHC_STATUS('Cá nhân'!A1:N2;"BK_GD";;'Tập thể'!A1:L2)`)).toEqual([
      "Kết quả xét",
      YES,
    ]);
  });
});

describe("membership", () => {
  test("a unit is found in any case and spelling of the tone, and not without its tones", async () => {
    const sheet = await formulaSheet({
      "Tập thể": [
        COLLECTIVE_HEADER,
        collectiveRow(1, "Phòng Hoà giải", "X X X X X"),
        collectiveRow(2, "Phòng Thanh tra", "X X X X X"),
      ],
      "Cá nhân": [
        INDIVIDUAL_HEADER,
        individualRow(1, "Nguyễn Văn An", "PHÒNG  HÒA GIẢI"),
        individualRow(2, "Trần Thị Bình", "Phòng Hoà giải".normalize("NFD")),
        individualRow(3, "Lê Văn Cường", "Phòng Thành tra"),
        individualRow(4, "Phạm Thị Dung", "phòng thanh tra"),
      ],
    });
    expect(sheet.column(`=CCHC_STATUS('Cá nhân'!A1:N5;"BK_GD";;'Tập thể'!A1:L3)`)).toEqual([
      "Kết quả xét",
      YES,
      YES,
      MISSING,
      YES,
    ]);
    expect(sheet.column(`=CCHC_REASON('Cá nhân'!A1:N5;"BK_GD";;'Tập thể'!A1:L3)`)[3]).toBe(
      'Chưa đủ dữ liệu: không tìm thấy đơn vị "Phòng Thành tra" trong bảng tập thể (IV.1.1.b)',
    );
  });

  test("people of a unit under its name in a merged row belong to it", async () => {
    const withoutUnit = (row: readonly Cell[]): Cell[] => row.filter((_, column) => column !== 4);
    const sheet = await formulaSheet({
      "Tập thể": [
        COLLECTIVE_HEADER,
        collectiveRow(1, "Văn phòng Sở", "X X X X X"),
        collectiveRow(2, "Thanh tra Sở", "X X X X X"),
      ],
      "Cá nhân": [
        withoutUnit(INDIVIDUAL_HEADER),
        ["I", "VĂN PHÒNG SỞ"],
        withoutUnit(individualRow(1, "Nguyễn Văn An", "")),
        ["II", "THANH TRA SỞ"],
        withoutUnit(individualRow(1, "Trần Thị Bình", "")),
        withoutUnit(individualRow(2, "Lê Văn Cường", "", "HTNV")),
      ],
    });
    expect(sheet.column(`=CCHC_STATUS('Tập thể'!A1:L3;"BK_GD";;'Cá nhân'!A1:M6)`)).toEqual([
      "Kết quả xét",
      YES,
      NO,
    ]);
    expect(sheet.column(`=CCHC_STATUS('Cá nhân'!A1:M6;"BK_GD";;'Tập thể'!A1:L3)`)).toEqual([
      "Kết quả xét",
      "",
      YES,
      "",
      NO,
      NO,
    ]);
  });

  test("units and people on one tab go together, and each row has its result", async () => {
    const sheet = await formulaSheet({
      Chung: [
        COLLECTIVE_HEADER,
        collectiveRow(1, "Văn phòng Sở", "X X X X X"),
        collectiveRow(2, "Thanh tra Sở", "X X X X X"),
        [],
        INDIVIDUAL_HEADER,
        individualRow(1, "Nguyễn Văn An", "Văn phòng Sở"),
        individualRow(2, "Trần Thị Bình", "Văn phòng Sở", "HTNV"),
        individualRow(3, "Lê Văn Cường", "Thanh tra Sở"),
      ],
    });
    const LABEL = "Kết quả xét";
    expect(sheet.column(`=CCHC_STATUS(Chung!A1:N8;"BK_GD")`)).toEqual([
      LABEL,
      NO,
      YES,
      "",
      LABEL,
      NO,
      NO,
      YES,
    ]);
    expect(sheet.column(`=CCHC_STATUS(Chung!A1:N8;"CO_GD")`)).toEqual([
      LABEL,
      NO,
      YES,
      "",
      LABEL,
      "",
      "",
      "",
    ]);
    expect(sheet.column(`=CCHC_STATUS(Chung!A1:L3;"CO_GD";;Chung!A1:N8)`)).toEqual([LABEL, NO, YES]);
    expect(sheet.column(`=CCHC_STATUS(Chung!A5:N8;"BK_GD";;Chung!A1:N8)`)).toEqual([LABEL, NO, NO, YES]);
    expect(sheet.column(`=CCHC_AWARD(Chung!A1:N8)`).slice(1)).toEqual([
      "Bằng khen của Chủ tịch UBND tỉnh (năm 2025)",
      "Cờ thi đua của UBND tỉnh (giai đoạn 2021-2025)",
      "",
      "Hình thức đủ điều kiện",
      "Bằng khen của Chủ tịch UBND tỉnh (năm 2025)",
      "",
      "Bằng khen của Chủ tịch UBND tỉnh (giai đoạn 2021-2025)",
    ]);
    expect(sheet.result(`=ROWS(CCHC_NOMINEES(Chung!A1:N8;Chung!A1:N8))`)).toBe(3);
  });

  test("units and people in one table, told apart by a column, go together; rows alone leave units open", async () => {
    const line = (number: number, name: string, kind: string, unit: string, rated: string): Cell[] => [
      number,
      name,
      kind,
      unit,
      ...["x", "x", "28/3/2022"],
      ...Array<string>(5).fill(rated),
      "x",
    ];
    const sheet = await formulaSheet({
      Chung: [
        [
          "STT",
          "Họ và tên",
          "Đối tượng",
          "Đơn vị",
          "Chấp hành tốt chủ trương",
          "Nội bộ đoàn kết",
          "Đăng ký thi đua giai đoạn",
          ...[2021, 2022, 2023, 2024, 2025].map((year) => `Xếp loại ${String(year)}`),
          "Thành tích CCHC xuất sắc",
        ],
        line(1, "Văn phòng Sở", "Tập thể", "", "Xuất sắc"),
        line(2, "Nguyễn Văn An", "Cá nhân", "Văn phòng Sở", "HTTNV"),
        line(3, "Trần Thị Bình", "Cá nhân", "Văn phòng Sở", "HTNV"),
        line(4, "Thanh tra Sở", "Tập thể", "", "Xuất sắc"),
        line(5, "Lê Văn Cường", "Cá nhân", "Thanh tra Sở", "HTTNV"),
      ],
    });
    expect(sheet.column(`=CCHC_STATUS(Chung!A1:M6;"BK_GD")`)).toEqual(["Kết quả xét", NO, NO, NO, YES, YES]);
    const rows = (range: string): unknown => sheet.result(`=CCHC_STATUS(${range};"BK_GD";;;Chung!A1:M1)`);
    expect(rows("Chung!A2:M3")).toEqual([[MISSING], [MISSING]]);
    expect(rows("Chung!A5:M6")).toEqual([[MISSING], [MISSING]]);
    expect(rows("Chung!A4:M4")).toBe(NO);
  });
});

test("registered on the last day holds, a day later fails: as dates, as text and as serials", async () => {
  const days: readonly (readonly [Cell, string])[] = [
    [dateCell(2022, 3, 30), YES],
    [dateCell(2022, 3, 31), NO],
    ["30/3/2022", YES],
    ["31/03/2022", NO],
    [44650, YES],
    [44651, NO],
    ["x", YES],
    ["không", NO],
    ["", MISSING],
    ["3/30/2022", MISSING],
  ];
  const sheet = await formulaSheet({
    "Tập thể": [
      COLLECTIVE_HEADER,
      ...days.map(([registered], index) =>
        collectiveRow(index + 1, `Phòng ${String(index + 1)}`, "X X X X X", { registered }),
      ),
    ],
    "Cá nhân": [
      INDIVIDUAL_HEADER,
      ...days.map((_, index) =>
        individualRow(index + 1, `Người ${String(index + 1)}`, `Phòng ${String(index + 1)}`),
      ),
    ],
  });
  expect(sheet.column(`=CCHC_STATUS('Tập thể'!A1:L11;"CO_GD";;'Cá nhân'!A1:N11)`).slice(1)).toEqual(
    days.map(([, status]) => status),
  );
});

test("a judgement not yet entered awaits the council", async () => {
  const sheet = await formulaSheet({
    "Tập thể": [COLLECTIVE_HEADER, collectiveRow(1, "Văn phòng Sở", "X X X X X", { united: "" })],
    "Cá nhân": [
      INDIVIDUAL_HEADER,
      individualRow(1, "Nguyễn Văn An", "Văn phòng Sở"),
      individualRow(2, "Trần Thị Bình", "Văn phòng Sở", "HTTNV", { outstanding: "" }),
    ],
  });
  expect(sheet.column(`=CCHC_ELIGIBLE('Cá nhân'!A1:N3;"BK_GD";;'Tập thể'!A1:L2)`)).toEqual([
    "Đủ điều kiện?",
    WAITING,
    WAITING,
  ]);
  expect(sheet.column(`=CCHC_REASON('Cá nhân'!A1:N3;"BK_GD";;'Tập thể'!A1:L2)`)).toEqual([
    "Lý do",
    "Chờ Hội đồng: đơn vị Văn phòng Sở đang chờ Hội đồng xét Cờ thi đua hoặc Bằng khen giai đoạn (IV.1.1.b)",
    'Chờ Hội đồng: chưa ghi "Thành tích CCHC xuất sắc"; đơn vị Văn phòng Sở đang chờ Hội đồng xét Cờ thi đua hoặc Bằng khen giai đoạn (IV.1.1.b)',
  ]);
});
