/** The settings range of the formulas: the very tab that the add-in writes, parts of it, and bad values. */
import { buildBundle } from "./bundle-host";
import {
  collectiveRow,
  COLLECTIVE_HEADER,
  formulaSheet,
  individualRow,
  INDIVIDUAL_HEADER,
  type Cell,
  type FormulaSheet,
  type Rows,
} from "./formula-sheet";

const YES = "Đủ điều kiện";
const NO = "Không đủ điều kiện";
const TAB = "Thiết lập CCHC";

const TABLES: Readonly<Record<string, Rows>> = {
  "Tập thể": [COLLECTIVE_HEADER, collectiveRow(1, "Văn phòng Sở", "T X X T X")],
  "Cá nhân": [INDIVIDUAL_HEADER, individualRow(1, "Nguyễn Văn An", "Văn phòng Sở")],
};
const FLAG = `'Tập thể'!A1:L2;"CO_GD";;'Cá nhân'!A1:N2`;

beforeAll(buildBundle, 60_000);

describe("the tab that the menu makes", () => {
  let sheet: FormulaSheet;
  let rows: unknown[][];

  beforeAll(async () => {
    sheet = await formulaSheet(TABLES);
    sheet.host.answer("OK").run("openSettings");
    rows = cells("A1:F80");
  });

  function cells(a1: string): unknown[][] {
    return sheet.result(`='${TAB}'!${a1}`) as unknown[][];
  }

  function rowOf(code: string): number {
    const row = rows.findIndex(([first]) => first === code) + 1;
    if (row === 0) throw new Error(`no row ${code}`);
    return row;
  }

  function set(code: string, value: Cell): void {
    sheet.result(
      typeof value === "number" ? String(value) : (value as string),
      `${TAB}!C${String(rowOf(code))}`,
    );
  }

  test("changes nothing as it is", () => {
    for (const range of ["A1:F80", "A:F", "A3:C60", "A5:F60"]) {
      expect(sheet.column(`=CCHC_STATUS(${FLAG};;'${TAB}'!${range})`)).toEqual(["Kết quả xét", YES]);
    }
  });

  test.each(["A1:F80", "A:F", "A3:C80", "A5:F80", "A6:D80", "B3:F80", "B5:F80"])(
    "changes the outcome once a value is changed: %s",
    (range) => {
      set("SO_LAN_CO", 4);
      expect(sheet.column(`=CCHC_STATUS(${FLAG};;'${TAB}'!${range})`)).toEqual(["Kết quả xét", NO]);
      expect(sheet.column(`=CCHC_REASON(${FLAG};;'${TAB}'!${range})`)[1]).toBe(
        "Không đủ: chỉ 3 năm xếp loại Xuất sắc, cần ít nhất 4 (IV.1.1.a)",
      );
      set("SO_LAN_CO", 3);
      expect(sheet.column(`=CCHC_STATUS(${FLAG};;'${TAB}'!${range})`)).toEqual(["Kết quả xét", YES]);
    },
  );

  test("names a bad value with its row in the range, what was found and what is needed", () => {
    set("SO_LAN_CO", "ba");
    const row = rowOf("SO_LAN_CO");
    for (const [range, first] of [
      ["A1:F80", 1],
      ["A5:F80", 5],
    ] as const) {
      expect(sheet.error(`=CCHC_STATUS(${FLAG};;'${TAB}'!${range})`)).toBe(
        `Trang thiết lập có chỗ chưa đúng. Dòng ${String(row - first + 1)} của vùng thiết lập (Số lần để xét Cờ): "ba" không đúng. Cần một số nguyên từ 1.`,
      );
    }
    set("SO_LAN_CO", 3);
  });
});

function settings(rows: Rows): Promise<FormulaSheet> {
  return formulaSheet({ ...TABLES, Số: rows });
}

test("a list of codes and values is enough; what it leaves out keeps its default", async () => {
  const sheet = await settings([
    ["SO_LAN_CO", 4],
    ["so_lan_bang_khen", "3"],
  ]);
  expect(sheet.column(`=CCHC_STATUS(${FLAG};;'Số'!A1:B2)`)[1]).toBe(NO);
  expect(sheet.column(`=CCHC_STATUS(${FLAG.replace("CO_GD", "BK_GD")};;'Số'!A1:B2)`)[1]).toBe(YES);
});

test("who sets 2026-2030 works with 2026-2030", async () => {
  const years = [2026, 2027, 2028, 2029, 2030];
  const moved = (row: readonly Cell[]): Cell[] =>
    row.map((cell) =>
      typeof cell === "string"
        ? cell.replace(/20(2\d)$/, (_, year) => `20${String(Number(year) + 5)}`)
        : cell,
    );
  const sheet = await formulaSheet({
    "Tập thể": [moved(COLLECTIVE_HEADER), collectiveRow(1, "Văn phòng Sở", "T X X T X")],
    "Cá nhân": [moved(INDIVIDUAL_HEADER), individualRow(1, "Nguyễn Văn An", "Văn phòng Sở")],
    Số: [
      ["NAM_DAU", 2026],
      ["NAM_CUOI", 2030],
    ],
  });
  const set = "'Số'!A1:B2";
  expect(sheet.column(`=CCHC_STATUS(${FLAG};;${set})`)[1]).toBe(YES);
  expect(sheet.column(`=CCHC_AWARD('Tập thể'!A1:L2;;'Cá nhân'!A1:N2;;${set})`)[1]).toBe(
    "Cờ thi đua của UBND tỉnh (giai đoạn 2026-2030)",
  );
  for (const year of years) {
    expect(
      sheet.column(`=CCHC_STATUS('Tập thể'!A1:L2;"BK_NAM";${String(year)};'Cá nhân'!A1:N2;;${set})`)[1],
    ).toBe([2027, 2028, 2030].includes(year) ? YES : NO);
  }
  expect(sheet.error(`=CCHC_STATUS('Tập thể'!A1:L2;"BK_NAM";2025;'Cá nhân'!A1:N2;;${set})`)).toMatch(
    /^Năm 2025 nằm ngoài kế hoạch \(2026-2030\)\./,
  );
  expect(sheet.error(`=CCHC_STATUS('Tập thể'!A1:L2;"BK_NAM";2030;'Cá nhân'!A1:N2)`)).toMatch(
    /^Năm 2030 nằm ngoài kế hoạch \(2021-2025\)\./,
  );
});

test("the year of the settings stands in for the one left out", async () => {
  const sheet = await settings([["NAM_XET", 2022]]);
  const award = (year: string): unknown =>
    sheet.column(`=CCHC_REASON('Tập thể'!A1:L2;"BK_NAM";${year};;;'Số'!A1:B1)`)[1];
  expect(sheet.column(`=CCHC_STATUS('Tập thể'!A1:L2;"BK_NAM";;'Cá nhân'!A1:N2;;'Số'!A1:B1)`)[1]).toBe(YES);
  expect(award("2024")).toContain("năm 2024");
});

test("words of the office are read by the settings", async () => {
  const sheet = await formulaSheet({
    "Tập thể": [COLLECTIVE_HEADER, collectiveRow(1, "Văn phòng Sở", "B A A B 91")],
    "Cá nhân": [INDIVIDUAL_HEADER, individualRow(1, "Nguyễn Văn An", "Văn phòng Sở", "B")],
    Số: [
      ["VIET_TAT_TAP_THE", "A: Xuất sắc; B: Tốt"],
      ["VIET_TAT_CA_NHAN", "A: HTXSNV; B: HTTNV"],
      ["QUY_DOI_DIEM", "90: Xuất sắc; 80: Tốt"],
    ],
  });
  expect(sheet.column(`=CCHC_STATUS(${FLAG};;'Số'!A1:B3)`)[1]).toBe(YES);
  expect(sheet.column(`=CCHC_STATUS(${FLAG})`)[1]).toBe("Chưa đủ dữ liệu");
});

test.each<[string, Rows, string]>([
  [
    "a last year before the first",
    [
      ["NAM_DAU", 2026],
      ["NAM_CUOI", 2025],
    ],
    'Dòng 1 và dòng 2 của vùng thiết lập: "Năm đầu giai đoạn" (2026) sau "Năm cuối giai đoạn" (2025). Sửa một trong hai ô.',
  ],
  [
    "one parameter twice",
    [
      ["SO_LAN_CO", 3],
      ["SO_LAN_CO", 4],
    ],
    'Dòng 2 của vùng thiết lập: tham số "Số lần để xét Cờ" đã ghi ở dòng 1. Giữ một dòng.',
  ],
  [
    "a value left blank that must not be",
    [
      ["SO_LAN_CO", ""],
      ["HAN_DANG_KY", "30/3/22"],
    ],
    'Dòng 1 của vùng thiết lập (Số lần để xét Cờ): ô trống. Cần một số nguyên từ 1. Dòng 2 của vùng thiết lập (Hạn đăng ký giai đoạn): "30/3/22" không đúng. Cần một ngày, ví dụ 30/3/2022.',
  ],
  [
    "a range that holds no parameter",
    [["Họ và tên", "Đơn vị"]],
    "Vùng thiết lập không có dòng nào là tham số.",
  ],
])("%s is refused with its place, in every function that takes settings", async (_, rows, sentence) => {
  const sheet = await settings(rows);
  const range = `'Số'!A1:B${String(rows.length)}`;
  const message = `Trang thiết lập có chỗ chưa đúng. ${sentence}`;
  for (const formula of [
    `=CCHC_STATUS(${FLAG};;${range})`,
    `=CCHC_ELIGIBLE(${FLAG};;${range})`,
    `=CCHC_REASON(${FLAG};;${range})`,
    `=CCHC_AWARD('Tập thể'!A1:L2;;;;${range})`,
    `=CCHC_NOMINEES('Tập thể'!A1:L2;'Cá nhân'!A1:N2;;;${range})`,
    `=CCHC_DEADLINE("15/01/2026";${range})`,
  ]) {
    expect(sheet.error(formula)).toBe(message);
  }
});

test("an empty range is as good as none", async () => {
  const sheet = await settings([[""]]);
  expect(sheet.column(`=CCHC_STATUS(${FLAG};;'Số'!A1:F20)`)[1]).toBe(YES);
  expect(sheet.column(`=CCHC_STATUS(${FLAG};;'Số'!A1)`)[1]).toBe(YES);
});
