/** The functions that read cells one by one: ratings, deadlines, and the version; and dates in any time zone. */
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
} from "./formula-sheet";

let sheet: FormulaSheet;

beforeAll(async () => {
  await buildBundle();
  sheet = await formulaSheet({
    "Xếp loại": [
      ["Hoàn thành xuất sắc nhiệm vụ", "XS", "Loại tốt"],
      ["HTSXNV", "Tốt", "KXL (thai sản)"],
      ["", "  ", "Tôt lắm"],
      ["K", 89.95, dateCell(2025, 1, 1)],
      ["Trung bình", "Nhóm xuất sắc", "-"],
    ],
    Ngày: [
      [dateCell(2026, 1, 15), "15/01/2026", 46037],
      ["", "ngày 15 tháng 1 năm 2026", "15-1-2026"],
      ["mai", 20260115, "1/15/2026"],
    ],
  });
}, 60_000);

describe("CCHC_RATING", () => {
  test("gives the shape of the range: the short form of each rating, blanks for blanks, why for the rest", () => {
    expect(sheet.result("=CCHC_RATING('Xếp loại'!A1:C3)")).toEqual([
      ["HTXSNV", "HTXSNV", "HTTNV"],
      ["HTXSNV", "HTTNV", "Không xếp loại"],
      ["", "", '"Tôt lắm" không phải là mức xếp loại. Ghi HTXSNV, HTTNV, HTNV hoặc KHTNV.'],
    ]);
  });

  test("reads the classes of units when told so", () => {
    expect(sheet.result(`=CCHC_RATING('Xếp loại'!A5:C5;"TAP_THE")`)).toEqual([
      ["Trung bình", "Xuất sắc", ""],
    ]);
    expect(sheet.result(`=CCHC_RATING('Xếp loại'!B1:C2;"tập thể")`)).toEqual([
      ["Xuất sắc", "Tốt"],
      [
        "Tốt",
        '"KXL (thai sản)" không phải là mức xếp loại CCHC. Ghi Xuất sắc, Tốt, Khá, Trung bình hoặc Yếu.',
      ],
    ]);
  });

  test.each([
    ["'Xếp loại'!A1", "", "HTXSNV"],
    ["'Xếp loại'!A1", `"CA_NHAN"`, "HTXSNV"],
    ["'Xếp loại'!A1", `"ca_nhan"`, "HTXSNV"],
    ["'Xếp loại'!A3", "", ""],
    [`"ht tốt"`, `""`, "HTTNV"],
    [`"tb"`, `"Tap_The"`, "Trung bình"],
  ])("of one cell is one value: %s %s", (cell, kind, expected) => {
    expect(sheet.result(`=CCHC_RATING(${cell};${kind})`)).toBe(expected);
  });

  test.each([
    ["'Xếp loại'!A4", "", /^"K" là chữ viết tắt có thể hiểu nhiều cách\./],
    ["'Xếp loại'!B4", "", /^"89,95" không phải là mức xếp loại\./],
    ["'Xếp loại'!C4", "", /^"1\/1\/2025" không phải là mức xếp loại\./],
    ["'Xếp loại'!B4", `"TAP_THE"`, /^"89,95" là điểm số, không phải mức xếp loại CCHC\./],
    [`"#DIV/0!"`, "", /^Ô bị lỗi #DIV\/0!\. Sửa công thức hoặc ghi lại giá trị\.$/],
  ])("says what is wrong with %s %s", (cell, kind, expected) => {
    expect(sheet.result(`=CCHC_RATING(${cell};${kind})`)).toMatch(expected);
  });

  test.each([
    [`"NHOM"`, "NHOM"],
    ["5", "5"],
  ])("knows no kind %s", (kind, shown) => {
    expect(sheet.error(`=CCHC_RATING('Xếp loại'!A1;${kind})`)).toBe(
      `Không có loại "${shown}". Ghi "CA_NHAN" hoặc "TAP_THE".`,
    );
  });
});

describe("CCHC_DEADLINE", () => {
  test.each([
    "'Ngày'!A1",
    "'Ngày'!B1",
    "'Ngày'!C1",
    "'Ngày'!B2",
    "'Ngày'!C2",
    "DATE(2026;1;15)",
    `"15/1/2026"`,
  ])("of 15/01/2026, written as %s, is 25/01/2026, a date", (cell) => {
    expect(sheet.shown(`=CCHC_DEADLINE(${cell})`)).toBe("25/01/2026");
    expect(sheet.result(`=CCHC_DEADLINE(${cell})=DATE(2026;1;25)`)).toBe(true);
  });

  test("of a blank cell is blank, and of what is no day says so", () => {
    expect(sheet.result("=CCHC_DEADLINE('Ngày'!A2)")).toBe("");
    for (const [cell, shown] of [
      ["'Ngày'!A3", "mai"],
      ["'Ngày'!B3", "20260115"],
      ["'Ngày'!C3", "1/15/2026"],
      ["TRUE", "TRUE"],
    ]) {
      expect(sheet.result(`=CCHC_DEADLINE(${cell ?? ""})`)).toBe(
        `"${shown ?? ""}" không phải là ngày. Ghi ngày/tháng/năm, ví dụ 15/01/2026.`,
      );
    }
  });

  test("of several cells has their shape", () => {
    expect(sheet.result("=CCHC_DEADLINE('Ngày'!A1:B2)")).toEqual([
      [46047, 46047],
      ["", 46047],
    ]);
  });

  test.each([
    ["31/12/2025", "10/01/2026"],
    ["20/02/2024", "01/03/2024"],
    ["20/02/2025", "02/03/2025"],
  ])("%s → %s: the day itself is not counted, across months and leap years", (from, to) => {
    expect(sheet.shown(`=CCHC_DEADLINE("${from}")`)).toBe(to);
  });

  test("counts as the settings say", async () => {
    const own = await formulaSheet({
      Số: [
        ["SO_NGAY_HO_SO", 5],
        ["CACH_TINH_NGAY", "Làm việc"],
        ["NGAY_NGHI_THEM", "19/1/2026"],
      ],
    });
    // Thursday 15/1; counted: Fri 16, Tue 20, Wed 21, Thu 22, Fri 23; left out: Sat, Sun, and Mon 19.
    expect(own.shown(`=CCHC_DEADLINE("15/01/2026";'Số'!A1:B3)`)).toBe("23/01/2026");
    expect(own.shown(`=CCHC_DEADLINE("15/01/2026";'Số'!A1:B1)`)).toBe("20/01/2026");
  });
});

test("CCHC_VERSION names the version of the code and of the plan", () => {
  expect(sheet.result("=CCHC_VERSION()")).toMatch(/^CCHC Thi đua \d+\.\d+\.\d+; kế hoạch 609\/KH-SXD/);
});

describe("dates in a spreadsheet of another time zone than the script's", () => {
  const atHalfPastThree = (date: Date): Date => new Date(date.getTime() + 15.5 * 3_600_000);

  test.each([
    "Asia/Ho_Chi_Minh",
    "Asia/Bangkok",
    "Asia/Tokyo",
    "Asia/Kolkata",
    "Europe/London",
    "America/Los_Angeles",
    "Australia/Sydney",
    "Pacific/Kiritimati",
  ])("%s: no day slips", async (timeZone) => {
    const days: readonly Cell[] = [
      dateCell(2022, 3, 30),
      dateCell(2022, 3, 31),
      atHalfPastThree(dateCell(2022, 3, 30)),
      atHalfPastThree(dateCell(2022, 3, 31)),
    ];
    const name = (index: number): string => `Phòng ${String(index + 1)}`;
    const zoned = await formulaSheet(
      {
        "Tập thể": [
          COLLECTIVE_HEADER,
          ...days.map((registered, index) =>
            collectiveRow(index + 1, name(index), "X X X X X", { registered }),
          ),
        ],
        "Cá nhân": [
          INDIVIDUAL_HEADER,
          ...days.map((_, index) => individualRow(index + 1, `Người ${String(index + 1)}`, name(index))),
        ],
        Ngày: [[dateCell(2026, 1, 15), "15/01/2026", dateCell(2026, 7, 10), "10/7/2026"]],
      },
      { timeZone },
    );
    expect(zoned.column("=CCHC_STATUS('Tập thể'!A1:L5;\"CO_GD\";;'Cá nhân'!A1:N5)")).toEqual([
      "Kết quả xét",
      "Đủ điều kiện",
      "Không đủ điều kiện",
      "Đủ điều kiện",
      "Không đủ điều kiện",
    ]);
    for (const [cell, shown, day] of [
      ["A1", "25/01/2026", "DATE(2026;1;25)"],
      ["B1", "25/01/2026", "DATE(2026;1;25)"],
      ["C1", "20/07/2026", "DATE(2026;7;20)"],
      ["D1", "20/07/2026", "DATE(2026;7;20)"],
    ]) {
      expect(zoned.shown(`=CCHC_DEADLINE('Ngày'!${cell ?? ""})`)).toBe(shown);
      expect(zoned.result(`=CCHC_DEADLINE('Ngày'!${cell ?? ""})=${day ?? ""}`)).toBe(true);
    }
  });

  test("service calls: none for dates where the zones agree, and never more with more rows", async () => {
    const calls = async (rows: number, timeZone: string): Promise<Readonly<Record<string, number>>> => {
      const units = Array.from({ length: rows }, (_, index) =>
        collectiveRow(index + 1, `Phòng ${String(index)}`, "X X X X X", {
          registered: dateCell(2022, 3, 30),
        }),
      );
      const zoned = await formulaSheet({ "Tập thể": [COLLECTIVE_HEADER, ...units] }, { timeZone });
      zoned.host.calls.reset();
      zoned.column(`=CCHC_STATUS('Tập thể'!A1:L${String(rows + 1)};"CO_GD")`);
      return { ...zoned.host.calls.byMethod };
    };
    const here = await calls(200, "Asia/Ho_Chi_Minh");
    expect(here).not.toHaveProperty(["Utilities.formatDate"]);
    expect(here).not.toHaveProperty(["Spreadsheet.getSpreadsheetTimeZone"]);
    expect(here).toEqual(await calls(2, "Asia/Ho_Chi_Minh"));
    expect(await calls(200, "Asia/Tokyo")).toEqual(await calls(2, "Asia/Tokyo"));
  });
});
