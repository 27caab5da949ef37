/** CCHC_NOMINEES: the list of those proposed, in the order of places, for either round. */
import { buildBundle } from "./bundle-host";
import {
  collectiveRow,
  COLLECTIVE_HEADER,
  formulaSheet,
  individualRow,
  INDIVIDUAL_HEADER,
  type FormulaSheet,
} from "./formula-sheet";

const HEADER = [
  "STT",
  "Đối tượng",
  "Họ và tên / Tên tập thể",
  "Chức vụ",
  "Đơn vị",
  "Hình thức khen thưởng",
  "Kết quả",
  "Căn cứ",
  "Chỉ tiêu",
];
const FLAG = "Cờ thi đua của UBND tỉnh (giai đoạn 2021-2025)";
const CERTIFICATE = "Bằng khen của Chủ tịch UBND tỉnh (giai đoạn 2021-2025)";
const YES = "Đủ điều kiện";
const WAITING = "Chờ Hội đồng";
const INSIDE = "Trong chỉ tiêu";
const OPEN = "Hội đồng quyết định";
const RESERVE = "Dự bị";

const UNITS = "'Tập thể'!A1:M6";
const PEOPLE = "'Cá nhân'!A1:O8";

let sheet: FormulaSheet;

beforeAll(async () => {
  await buildBundle();
  sheet = await formulaSheet({
    "Tập thể": [
      [...COLLECTIVE_HEADER, "Đề nghị giấy khen"],
      [...collectiveRow(1, "Phòng Một", "X X X T T"), ""],
      [...collectiveRow(2, "Phòng Hai", "T X X T X"), "x"],
      [...collectiveRow(3, "Phòng Ba", "X X X T T"), "x"],
      [...collectiveRow(4, "Phòng Bốn", "X X X T T", { united: "" }), ""],
      [...collectiveRow(5, "Phòng Năm", "K K K K K"), ""],
    ],
    "Cá nhân": [
      [...INDIVIDUAL_HEADER, "Đề nghị giấy khen"],
      [...individualRow(1, "Nguyễn Văn An", "Phòng Một"), ""],
      [...individualRow(2, "Trần Thị Bình", "Phòng Hai"), ""],
      [...individualRow(3, "Lê Văn Cường", "Phòng Ba", "HTTNV", { direct: "x" }), ""],
      [...individualRow(4, "Phạm Thị Dung", "Phòng Bốn", "HTXSNV", { direct: "x" }), ""],
      [...individualRow(5, "Võ Văn Em", "Phòng Năm"), "x"],
      [...individualRow(6, "Đỗ Thị Giang", "Phòng Hai", "HTTNV", { outstanding: "không" }), ""],
      [...individualRow(7, "Bùi Văn Hải", "Phòng Hai", "HTTNV", { outstanding: "" }), ""],
    ],
    Số: [
      ["CHI_TIEU_TAP_THE", 2],
      ["DOT_XET", "Hằng năm"],
      ["NAM_XET", 2021],
    ],
  });
}, 60_000);

/** Without Chức vụ and Căn cứ. */
function list(formula: string): unknown[][] {
  const rows = sheet.result(formula) as unknown[][];
  return rows.map(([number, kind, name, , unit, award, status, , place]) => [
    number,
    kind,
    name,
    unit,
    award,
    status,
    place,
  ]);
}

const PERIOD = [
  [1, "Tập thể", "Phòng Hai", "", FLAG, YES, INSIDE],
  [2, "Tập thể", "Phòng Một", "", CERTIFICATE, YES, OPEN],
  [3, "Tập thể", "Phòng Ba", "", CERTIFICATE, YES, OPEN],
  [4, "Tập thể", "Phòng Bốn", "", CERTIFICATE, WAITING, RESERVE],
  [1, "Cá nhân", "Lê Văn Cường", "Phòng Ba", CERTIFICATE, YES, INSIDE],
  [2, "Cá nhân", "Nguyễn Văn An", "Phòng Một", CERTIFICATE, YES, OPEN],
  [3, "Cá nhân", "Trần Thị Bình", "Phòng Hai", CERTIFICATE, YES, OPEN],
  [4, "Cá nhân", "Phạm Thị Dung", "Phòng Bốn", CERTIFICATE, WAITING, RESERVE],
  [5, "Cá nhân", "Bùi Văn Hải", "Phòng Hai", CERTIFICATE, WAITING, RESERVE],
];

test("lists the period's proposals under a header: collectives first, the highest award first, then by place", () => {
  const rows = sheet.result(`=CCHC_NOMINEES(${UNITS};${PEOPLE})`) as unknown[][];
  expect(rows[0]).toEqual(HEADER);
  expect(list(`=CCHC_NOMINEES(${UNITS};${PEOPLE})`).slice(1)).toEqual(PERIOD);
});

test("gives the basis with the clause, and each person's position", () => {
  const rows = sheet.result(`=CCHC_NOMINEES(${UNITS};${PEOPLE})`) as unknown[][];
  expect(rows[5]?.slice(2, 5)).toEqual(["Lê Văn Cường", "Chuyên viên", "Phòng Ba"]);
  expect(rows[5]?.[7]).toBe(
    'Các năm 2021-2025 xếp loại HTTNV trở lên; "Thành tích CCHC xuất sắc": có; thuộc Phòng Ba, tập thể đủ điều kiện Bằng khen giai đoạn (IV.1.1.b)',
  );
  expect(rows[4]?.[7]).toBe('Chưa ghi "Nội bộ đoàn kết" (IV.1.1.a)');
});

test.each([`"giai-doan"`, `"GIAI_DOAN"`, `"Giai đoạn"`, `"giai doan"`, `"period"`, `"PERIOD"`, `""`, ""])(
  "the period may be written %s",
  (track) => {
    expect(list(`=CCHC_NOMINEES(${UNITS};${PEOPLE};${track})`).slice(1)).toEqual(PERIOD);
  },
);

const annual = (year: number): string => `Bằng khen của Chủ tịch UBND tỉnh (năm ${String(year)})`;
const letter = (year: number): string => `Giấy khen của Giám đốc Sở (năm ${String(year)})`;

test.each([`"nam"`, `"NAM"`, `"Năm"`, `"Hằng năm"`, `"hang-nam"`, `"annual"`])(
  "the round of a year may be written %s; letters stand where they were proposed only",
  (track) => {
    expect(list(`=CCHC_NOMINEES(${UNITS};${PEOPLE};${track};2025)`).slice(1)).toEqual([
      [1, "Tập thể", "Phòng Hai", "", annual(2025), YES, INSIDE],
      [2, "Tập thể", "Phòng Ba", "", letter(2025), YES, INSIDE],
      [1, "Cá nhân", "Trần Thị Bình", "Phòng Hai", annual(2025), YES, INSIDE],
      [2, "Cá nhân", "Bùi Văn Hải", "Phòng Hai", annual(2025), WAITING, INSIDE],
      [3, "Cá nhân", "Võ Văn Em", "Phòng Năm", letter(2025), YES, INSIDE],
    ]);
  },
);

test("the year left out is the latest with a rating column", () => {
  expect(list(`=CCHC_NOMINEES(${UNITS};${PEOPLE};"nam")`)).toEqual(
    list(`=CCHC_NOMINEES(${UNITS};${PEOPLE};"nam";2025)`),
  );
});

test("settings give quota, round and year where the formula names none", () => {
  const places = (formula: string) => list(formula).map(([, , name, , , , place]) => [name, place]);
  expect(places(`=CCHC_NOMINEES(${UNITS};${PEOPLE};;;'Số'!A1:B1)`).slice(1, 5)).toEqual([
    ["Phòng Hai", INSIDE],
    ["Phòng Một", INSIDE],
    ["Phòng Ba", INSIDE],
    ["Phòng Bốn", RESERVE],
  ]);
  const ofSettings = list(`=CCHC_NOMINEES(${UNITS};${PEOPLE};;;'Số'!A1:B3)`);
  expect(ofSettings).toEqual(list(`=CCHC_NOMINEES(${UNITS};${PEOPLE};"nam";2021)`));
  expect(ofSettings[1]).toEqual([1, "Tập thể", "Phòng Một", "", annual(2021), YES, INSIDE]);
});

test("where nobody is proposed there is the header alone", () => {
  const header = HEADER.filter((_, column) => column !== 3 && column !== 7);
  expect(list(`=CCHC_NOMINEES(${UNITS};;"giai-doan")`)).toEqual([header]);
  expect(list(`=CCHC_NOMINEES(;${PEOPLE};"giai-doan")`)).toEqual([header]);
  expect(list(`=CCHC_NOMINEES('Cá nhân'!Z1:Z9;${PEOPLE};"giai-doan")`)).toEqual([header]);
});

test("a round of a year that nothing names proposes nobody", async () => {
  const names = await formulaSheet({
    Tên: [
      ["STT", "Tên tập thể", "Đề nghị giấy khen"],
      [1, "Phòng Một", "x"],
    ],
    Người: [
      ["STT", "Họ và tên", "Đơn vị", "Kỷ luật"],
      [1, "Nguyễn Văn An", "Phòng Một", ""],
    ],
  });
  const args = "'Tên'!A1:C2;'Người'!A1:D2";
  expect(names.result(`=CCHC_NOMINEES(${args};"nam")`)).toHaveLength(1);
  expect(names.result(`=CCHC_NOMINEES(${args};"nam";2025)`)).toHaveLength(2);
});

test.each([
  [`=CCHC_NOMINEES(${PEOPLE};${UNITS})`, "Vùng này không phải là bảng tập thể."],
  [`=CCHC_NOMINEES(${UNITS};${UNITS})`, "Vùng này không phải là bảng cá nhân."],
  [`=CCHC_NOMINEES(${UNITS};${PEOPLE};"quý")`, 'Không có đợt xét "quý". Ghi "giai-doan" hoặc "nam".'],
  [
    "=CCHC_NOMINEES('Số'!A1:B3;'Số'!A1:B3)",
    'Không nhận ra dòng tiêu đề của bảng. Vùng cần gồm dòng tiêu đề có cột "Họ và tên" (cá nhân) hoặc "Tên tập thể" (tập thể).',
  ],
  [
    `=CCHC_NOMINEES('Cá nhân'!Z1:Z9;'Cá nhân'!Z1:Z9)`,
    'Không nhận ra dòng tiêu đề của bảng. Vùng cần gồm dòng tiêu đề có cột "Họ và tên" (cá nhân) hoặc "Tên tập thể" (tập thể).',
  ],
])("%s is refused with a sentence", (formula, sentence) => {
  expect(sheet.error(formula)).toBe(sentence);
});

test("feeds native functions", () => {
  expect(sheet.result(`=ROWS(CCHC_NOMINEES(${UNITS};${PEOPLE}))`)).toBe(10);
  expect(sheet.result(`=COUNTIF(CCHC_NOMINEES(${UNITS};${PEOPLE});"${OPEN}")`)).toBe(4);
});
