/** Where tables are found, what their headers may look like, and which rows are subjects. */
import { civilDate } from "../../src/domain/civil-date";
import type { CellValue } from "../../src/sheet/cell";
import { findTables } from "../../src/sheet/find-tables";
import { collectiveHeaders, individualHeaders } from "../../src/vi/template-words";
import { gridOf, issuesIn, peopleIn, readTabs, unitsIn, type Rows } from "./grids";
import { outcome, PERSON_LINE, tableOf, tabsOf, UNIT } from "./sound-tabs";

const YEARS = [2021, 2022, 2023, 2024, 2025];
const BLANK: readonly CellValue[] = [];
const AN: readonly CellValue[] = [1, "Nguyễn Văn An", "Văn phòng Sở", "HTTNV", "HTXSNV"];
const BINH: readonly CellValue[] = [2, "Trần Thị Bình", "Thanh tra Sở", "HTNV", ""];
const AN_AND_BINH = [
  "Nguyễn Văn An, Văn phòng Sở: 2021 HTTNV, 2022 HTXSNV",
  "Trần Thị Bình, Thanh tra Sở: 2021 HTNV, 2022 ?",
];
const HEADER: readonly CellValue[] = ["STT", "Họ và tên", "Đơn vị", "Xếp loại 2021", "Xếp loại 2022"];

function day(year: number, month = 1, dayOfMonth = 1): CellValue {
  return civilDate(year, month, dayOfMonth) ?? null;
}

function blanks(count: number): readonly (readonly CellValue[])[] {
  return Array.from({ length: count }, () => BLANK);
}

describe("where a header is looked for", () => {
  test.each([0, 1, 3, 19, 20, 48, 49])("after %d other rows it is found", (before) => {
    expect(peopleIn({ "Cá nhân": [...blanks(before), HEADER, AN, BINH] })).toEqual(AN_AND_BINH);
  });

  test("in row 51 it is not", () => {
    expect(readTabs({ "Cá nhân": [...blanks(50), HEADER, AN] }).tables).toEqual([]);
  });

  test("a second table below row 50 is found if the first began above", () => {
    const rows = [HEADER, AN, ...blanks(60), HEADER, [2, "Trần Thị Bình", "Thanh tra Sở", "HTNV", ""]];
    expect(peopleIn({ "Cá nhân": rows })).toEqual(AN_AND_BINH);
  });

  test("columns before the table do not matter", () => {
    const moved = [HEADER, AN, BINH].map((row) => ["", "", ...row]);
    expect(peopleIn({ "Cá nhân": moved })).toEqual(AN_AND_BINH);
  });

  test("titles, decrees and dates above are no header", () => {
    const titles: Rows = [
      ["SỞ XÂY DỰNG"],
      ["BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CÁN BỘ, CÔNG CHỨC"],
      ["(Kèm theo Kế hoạch số 609/KH-SXD ngày 30 tháng 3 năm 2022)"],
      ["Đơn vị: Văn phòng Sở"],
      BLANK,
    ];
    expect(peopleIn({ "Cá nhân": [...titles, HEADER, AN, BINH] })).toEqual(AN_AND_BINH);
  });
});

test("the templates' headers are found whole", () => {
  const units = findTables(gridOf("Tập thể", [collectiveHeaders(YEARS), [1, "Văn phòng Sở"]]));
  const people = findTables(gridOf("Cá nhân", [individualHeaders(YEARS), [1, "Nguyễn Văn An"]]));
  expect(units.map(({ kind, columns }) => [kind, columns.length])).toEqual([
    ["collective", collectiveHeaders(YEARS).length],
  ]);
  expect(people.map(({ kind, columns }) => [kind, columns.length])).toEqual([
    ["individual", individualHeaders(YEARS).length],
  ]);
});

describe("headers of several rows", () => {
  const two = ["HTTNV", "HTXSNV"];
  const expected = ["Nguyễn Văn An, Văn phòng Sở: 2021 HTTNV, 2022 HTXSNV"];
  const person: readonly CellValue[] = [1, "Nguyễn Văn An", "Văn phòng Sở", ...two];

  test.each<[string, Rows]>([
    [
      "a group over years as numbers",
      [
        ["STT", "Họ và tên", "Đơn vị", "Kết quả xếp loại", ""],
        ["", "", "", 2021, 2022],
      ],
    ],
    [
      "a group over years as text, names written with line breaks and in NFD",
      [
        ["STT", "Họ và\ntên".normalize("NFD"), "ĐƠN VỊ\ncông tác", "KẾT QUẢ\nXẾP LOẠI".normalize("NFD"), ""],
        ["", "", "", "Năm\n2021", "NĂM 2022"],
      ],
    ],
    [
      "a group over years as dates",
      [
        ["STT", "Họ và tên", "Đơn vị", "Kết quả xếp loại", ""],
        ["", "", "", day(2021), day(2022)],
      ],
    ],
    [
      "years as last days of the year",
      [["STT", "Họ và tên", "Đơn vị", day(2021, 12, 31), day(2022, 12, 31)]],
    ],
    ["years as numbers without a group", [["STT", "Họ và tên", "Đơn vị", 2021, 2022]]],
    ["years as dates without a group", [["STT", "Họ và tên", "Đơn vị", day(2021), day(2022)]]],
    [
      "a group that names the period over its years",
      [
        ["STT", "Họ và tên", "Đơn vị", "Kết quả xếp loại giai đoạn 2021-2025", ""],
        ["", "", "", "Năm 2021", "Năm 2022"],
      ],
    ],
    [
      "names in the lower row, a group above",
      [
        ["", "", "", "Kết quả xếp loại", ""],
        ["STT", "Họ và tên", "Đơn vị", 2021, 2022],
      ],
    ],
    [
      "three rows",
      [
        ["STT", "Thông tin cá nhân", "", "Kết quả đánh giá, xếp loại", ""],
        ["", "Họ và tên", "Đơn vị", "Xếp loại", ""],
        ["", "", "", "2021", "2022"],
      ],
    ],
    [
      "three rows, each year over one column",
      [
        ["STT", "Họ và tên", "Đơn vị", "Kết quả đánh giá", ""],
        ["", "", "", "Năm 2021", "Năm 2022"],
        ["", "", "", "Xếp loại", "Xếp loại"],
      ],
    ],
    [
      "a row of column numbers",
      [
        ["STT", "Họ và tên", "Đơn vị", "Kết quả xếp loại", ""],
        ["", "", "", 2021, 2022],
        [1, 2, 3, 4, 5],
      ],
    ],
    ["a row of column numbers in brackets, one a sum", [HEADER, ["(1)", "(2)", "(3)", "(4)", "(5=3+4)"]]],
    ["a row of letters and numbers for columns", [HEADER, ["A", "B", 1, 2, 3]]],
  ])("%s", (_, header) => {
    expect(peopleIn({ "Cá nhân": [["DANH SÁCH"], ...header, person] })).toEqual(expected);
  });

  test("several groups beside each other keep to their own columns", () => {
    const rows: Rows = [
      ["STT", "Tên tập thể", "Đăng ký thi đua", "", "Xếp loại CCHC", "", "Ghi chú"],
      ["", "", 2021, 2022, 2021, 2022, ""],
      [1, "Văn phòng Sở", "x", "không", "Tốt", "Khá", "Sáp nhập"],
    ];
    const [unit] = readTabs({ "Tập thể": rows }).facts.collectives ?? [];
    expect(unitsIn({ "Tập thể": rows })).toEqual(["Văn phòng Sở: 2021 good, 2022 fair"]);
    expect(
      [...(unit?.registrations.byYear ?? [])].map(([year, fact]) => [year, fact.known && fact.value.kind]),
    ).toEqual([
      [2021, "undated"],
      [2022, "declined"],
    ]);
  });

  test.each<[string, readonly CellValue[], readonly CellValue[]]>([
    ["points", ["STT", "Họ và tên", "Đơn vị", "Điểm", ""], ["", "", "", 2021, 2022]],
    ["days off", ["STT", "Họ và tên", "Đơn vị", "Số ngày nghỉ", ""], ["", "", "", 2021, 2022]],
    [
      "ratings of the party",
      ["STT", "Họ và tên", "Đơn vị", "Xếp loại đảng viên", ""],
      ["", "", "", 2021, 2022],
    ],
    ["what people rate themselves", ["STT", "Họ và tên", "Đơn vị", "Tự chấm", ""], ["", "", "", 2021, 2022]],
    [
      "what is only expected",
      ["STT", "Họ và tên", "Đơn vị", "Xếp loại dự kiến", ""],
      ["", "", "", 2021, 2022],
    ],
  ])("%s by year are no ratings", (_, upper, lower) => {
    expect(readTabs({ "Cá nhân": [upper, lower, AN] }).tables).toEqual([]);
  });

  test.each<[string, Rows]>([
    ["days of a month", [["STT", "Họ và tên", "Đơn vị", day(2023), day(2023, 1, 2)]]],
    ["months", [["STT", "Họ và tên", "Đơn vị", day(2023), day(2023, 2, 1)]]],
    [
      "months under a group",
      [
        ["STT", "Họ và tên", "Đơn vị", "Kết quả xếp loại", ""],
        ["", "", "", day(2023), day(2023, 2, 1)],
      ],
    ],
    ["one day", [["STT", "Họ và tên", "Đơn vị", day(2023, 6, 30)]]],
  ])("%s as dates are not the rating of their year", (_, header) => {
    const rows = [...header, [1, "Nguyễn Văn An", "Văn phòng Sở", "Tốt", "Tốt"]];
    expect(peopleIn({ "Chấm công": rows }).filter((line) => /20\d\d/.test(line))).toEqual([]);
  });

  test("a row between that says nothing by itself belongs to the header", () => {
    const rows: Rows = [
      ["STT", "Họ và tên", "Đơn vị", "Kết quả xếp loại", ""],
      ["", "", "", "Theo quyết định của Giám đốc", ""],
      ["", "", "", 2021, 2022],
    ];
    const said: Rows = rows.map((row) =>
      row.map((cell) => (cell === "Theo quyết định của Giám đốc" ? "Giai đoạn 2021-2025" : cell)),
    );
    expect(peopleIn({ "Cá nhân": [...said, AN, BINH] })).toEqual(AN_AND_BINH);
    // What it adds counts: a heading that the ratings of the staff do not have is not passed over.
    expect(issuesIn({ "Cá nhân": [...rows, AN] })).toEqual([]);
  });

  test("a first line without a name and a number is nobody known, even if all its ratings differ", () => {
    const header = [...HEADER, "Xếp loại 2023"];
    const rows: Rows = [header, ["", "", "", "HTNV", "HTTNV", "HTXSNV"], [...AN, "HTTNV"]];
    expect(issuesIn({ "Cá nhân": rows })).toEqual(["Cá nhân 2,2 nameMissing"]);
  });

  test("a first line without a name is no part of the header", () => {
    const rows: Rows = [HEADER, ["", "", "Văn phòng Sở", "HTNV", "HTNV"], AN, BINH];
    expect(peopleIn({ "Cá nhân": rows })).toEqual(AN_AND_BINH);
    expect(readTabs({ "Cá nhân": rows }).facts.unnamed).toHaveLength(1);
  });

  test("a line of somebody without a name below the header is no part of it", () => {
    const [header = [], ...lines] = tableOf(PERSON_LINE, {});
    const nameless = ["", "", UNIT, ...YEARS.map(() => "HTNV"), "", "", "chuyển đến"];
    const tabs = { ...tabsOf(), "Cá nhân": [header, nameless, ...lines] };
    expect(outcome(tabs, "unit", "CO_GD")).toBe("missingData");
  });
});

describe("tabs that are neither", () => {
  test.each<[string, Rows]>([
    [
      "DANHMUC",
      [
        ["Mã", "Tên danh mục"],
        ["HTXSNV", "Hoàn thành xuất sắc nhiệm vụ"],
        ["HTTNV", "Hoàn thành tốt nhiệm vụ"],
      ],
    ],
    [
      "Danh bạ",
      [
        ["STT", "Họ và tên", "Đơn vị", "Điện thoại"],
        [1, "Nguyễn Văn An", "Văn phòng Sở", "0912"],
      ],
    ],
    [
      "Chấm công",
      [
        ["STT", "Họ và tên", "Đơn vị", "Thứ hai", "Thứ ba"],
        [1, "Nguyễn Văn An", "Văn phòng Sở", "x", "x"],
      ],
    ],
    [
      "Dự họp",
      [
        ["STT", "Họ và tên", "Chức vụ", "Có mặt", "Ký tên"],
        [1, "Nguyễn Văn An", "Chuyên viên", "x", ""],
      ],
    ],
    [
      "Lớp học",
      [
        ["STT", "Họ và tên", "Đơn vị", "Kết quả thi 2024"],
        [1, "Nguyễn Văn An", "Văn phòng Sở", "Tốt"],
      ],
    ],
    [
      "Đảng viên",
      [
        ["STT", "Họ và tên đảng viên", "Chi bộ", "Xếp loại 2024"],
        [1, "Nguyễn Văn An", "Chi bộ 1", "Tốt"],
      ],
    ],
    [
      "Trần 20%",
      [
        ["BẢNG KIỂM SOÁT TỶ LỆ"],
        [
          "STT",
          "Tên Chi bộ",
          "Tổng số cán bộ",
          "Số HT tốt trở lên",
          "Trần 20% tối đa",
          "Đề xuất xuất sắc",
          "Tỷ lệ thực tế (%)",
          "Kết luận",
        ],
        [1, "Chi bộ 1", 12, 10, 2, 2, 16.7, "Đạt"],
      ],
    ],
    [
      "Import",
      [
        ["DANH SÁCH ĐỐI TƯỢNG ĐỀ NGHỊ KHEN THƯỞNG"],
        BLANK,
        [
          "STT",
          "Họ và tên",
          "Giới tính",
          "Ngày sinh",
          "Chức vụ",
          "Phòng ban",
          "Đơn vị",
          "Địa chỉ",
          "Mã phân loại cán bộ",
          "Mã hình thức khen thưởng",
          "Mã danh hiệu",
        ],
        [
          1,
          "Nguyễn Văn An",
          "Nam",
          "1/1/1980",
          "Chuyên viên",
          "Văn phòng",
          "Sở Xây dựng",
          "",
          "CC",
          "GK",
          "",
        ],
      ],
    ],
    [
      "Xe",
      [
        ["STT", "Tên đơn vị", "Số đăng ký xe"],
        [1, "Văn phòng Sở", "68A-123"],
      ],
    ],
    ["Ghi nhớ", [["Mỗi phòng ghi Họ và tên, xếp loại 2021 và đơn vị của từng người."]]],
    ["Trống", []],
  ])("%s", (sheet, rows) => {
    expect(readTabs({ [sheet]: rows }).tables).toEqual([]);
  });
});

describe("rows", () => {
  const people = (rows: Rows): readonly string[] => peopleIn({ "Cá nhân": [HEADER, ...rows] });

  test.each<[string, Rows]>([
    ["blank rows and rows of spaces between", [AN, BLANK, ["", "  ", "\u00a0", "", ""], BINH]],
    ["numbered rows without anything else", [AN, BINH, [3, "", "", "", ""], [4, "", "", "", ""]]],
    [
      "template rows whose formulas give errors",
      [AN, BINH, [3, "#N/A", "#N/A", "#N/A", "#N/A"], ["", "#N/A", "#N/A", "#N/A", "#N/A"]],
    ],
    ["a total under the name", [AN, BINH, ["", "Tổng cộng", "", 1, 1]]],
    ["a total under the number", [AN, BINH, ["Cộng", "", "", 1, 1]]],
    ["a total with its number of people", [AN, BINH, ["", "Tổng: 2 người", "", "", ""]]],
    ["a total in capitals and NFD", [AN, BINH, ["", "TỔNG SỐ".normalize("NFD"), "", 2, 2]]],
    ["a total without tones", [AN, BINH, ["", "Tong cong", "", 2, 2]]],
    ["shares", [AN, BINH, ["", "Tỷ lệ %", "", "50%", "50%"], ["", "Tỉ lệ HTTNV trở lên", "", 0.5, 0.5]]],
    [
      "notes",
      [
        AN,
        BINH,
        BLANK,
        ["Ghi chú: số liệu đến 31/12/2022."],
        ["", "* Người nghỉ thai sản không xếp loại"],
        ["(1) Theo NĐ 48/2023/NĐ-CP"],
      ],
    ],
    [
      "place, date and signatures",
      [
        AN,
        BINH,
        BLANK,
        ["", "", "", "Kiên Giang, ngày 5 tháng 1 năm 2023"],
        ["", "Người lập biểu", "", "GIÁM ĐỐC"],
        ["", "(Ký, ghi rõ họ tên)", "", "(Ký tên, đóng dấu)"],
        BLANK,
        ["", "Lê Thị Chi", "", "Phạm Văn Dũng"],
      ],
    ],
    ["a total above the people", [["", "Tổng số", "", 2, 2], AN, BINH]],
  ])("%s are nobody", (_, rows) => {
    expect(people(rows)).toEqual(AN_AND_BINH);
  });

  test.each([
    ["Tổng cộng", false],
    ["Cộng", false],
    ["Tổng", false],
    ["Toàn Sở", false],
    ["Bình quân", false],
    ["Tổng cục Đường bộ", true],
    ["Tổng công ty Xây dựng", true],
    ["Công thương", true],
    ["Cộng đồng Bách khoa", true],
  ])("in a table of units, %s without a number is a unit: %s", (name, isUnit) => {
    const rows: Rows = [
      ["STT", "Tên tập thể", "Xếp loại CCHC 2021"],
      [1, "Văn phòng Sở", "Tốt"],
      ["", name, "Xuất sắc"],
    ];
    expect(unitsIn({ "Tập thể": rows }).length).toBe(isUnit ? 2 : 1);
  });

  test("a name in a cell with an error is nobody known, but is told", () => {
    const rows: Rows = [HEADER, AN, [2, "#REF!", "Văn phòng Sở", "HTNV", "HTNV"]];
    expect(peopleIn({ "Cá nhân": rows })).toHaveLength(1);
    expect(readTabs({ "Cá nhân": rows }).facts.unnamed).toHaveLength(1);
    expect(issuesIn({ "Cá nhân": rows })).toEqual(["Cá nhân 3,2 nameMissing"]);
  });

  test("a person without a number below a gap is a person if the unit is one of the table's", () => {
    expect(people([AN, BLANK, ["", "Trần Thị Bình", "Văn phòng Sở", "", ""]])).toHaveLength(2);
  });

  test("a long rating below a gap counts", () => {
    const rating = "Hoàn thành nhiệm vụ nhưng còn hạn chế về năng lực";
    expect(people([AN, BLANK, ["", "Trần Thị Bình", "", rating, ""]])).toHaveLength(2);
  });
});

describe("group rows name the unit of the people below", () => {
  const header: readonly CellValue[] = ["STT", "Họ và tên", "Chức vụ", "Xếp loại 2021"];
  const people = (rows: Rows, top = header): readonly string[] => peopleIn({ "Cá nhân": [top, ...rows] });

  test.each<[string, readonly CellValue[], readonly CellValue[]]>([
    ["a Roman numeral and the name", ["I", "PHÒNG QUẢN LÝ XÂY DỰNG"], ["II", "VĂN PHÒNG SỞ"]],
    ["a Roman numeral with a full stop", ["I.", "Phòng Quản lý xây dựng"], ["II.", "Văn phòng Sở"]],
    ["numeral and name in one merged cell", ["I. Phòng Quản lý xây dựng"], ["II. Văn phòng Sở"]],
    ["the name alone in a merged cell", ["Phòng Quản lý xây dựng"], ["Văn phòng Sở"]],
    ["the name alone in the column of names", ["", "Phòng Quản lý xây dựng"], ["", "Văn phòng Sở"]],
  ])("%s", (_, first, second) => {
    const read = people([first, [1, "Nguyễn Văn An", "", "HTTNV"], second, [1, "Trần Thị Bình", "", "HTNV"]]);
    expect(read.map((line) => line.toLowerCase())).toEqual([
      "nguyễn văn an, phòng quản lý xây dựng: 2021 httnv",
      "trần thị bình, văn phòng sở: 2021 htnv",
    ]);
  });

  test.each<[string, Rows]>([
    ["a total", [["", "Cộng", "", 1]]],
    ["a heading that is not understood", [["CÁC ĐƠN VỊ KHÁC"]]],
    ["a heading in the column of names that is not understood", [["", "ĐƠN VỊ TRỰC THUỘC"]]],
    ["a note", [["", "Ghi chú: gồm cả người mới"]]],
  ])("below %s the unit is not known any more", (_, between) => {
    const read = people([
      ["I", "Văn phòng Sở"],
      [1, "Nguyễn Văn An", "", "HTTNV"],
      ...between,
      [2, "Trần Thị Bình", "", "HTNV"],
    ]);
    expect(read[0]).toBe("Nguyễn Văn An, Văn phòng Sở: 2021 HTTNV");
    expect(read.at(-1)).toBe("Trần Thị Bình, ?: 2021 HTNV");
  });

  test("a blank row changes nothing", () => {
    expect(people([["I", "Văn phòng Sở"], BLANK, [1, "Nguyễn Văn An", "", "HTTNV"]])).toEqual([
      "Nguyễn Văn An, Văn phòng Sở: 2021 HTTNV",
    ]);
  });

  test("a unit written once over several merged rows is not known below, and never another unit", () => {
    const rows: Rows = [
      ["I", "Khối văn phòng"],
      [1, "Nguyễn Văn An", "Văn phòng Sở", "HTTNV"],
      [2, "Trần Thị Bình", "", "HTNV"],
      [3, "Lê Văn Cường", "Thanh tra Sở", "HTTNV"],
    ];
    expect(people(rows, ["STT", "Họ và tên", "Đơn vị", "Xếp loại 2021"])).toEqual([
      "Nguyễn Văn An, Văn phòng Sở: 2021 HTTNV",
      "Trần Thị Bình, ?: 2021 HTNV",
      "Lê Văn Cường, Thanh tra Sở: 2021 HTTNV",
    ]);
  });
});

describe("another list below, whose header is not one of ours", () => {
  test.each<[string, Rows]>([
    [
      "of party cells",
      [
        ["STT", "Tên Chi bộ", "Tổng số", "Số HT tốt trở lên"],
        [1, "Chi bộ Văn phòng", 10, 9],
      ],
    ],
    [
      "of the best",
      [
        ["STT", "Tên gọi khác", "Họ và tên", "Điểm"],
        [1, "Anh Ba", "Nguyễn Văn An", 95],
      ],
    ],
  ])("%s names nobody", (_, list) => {
    expect(peopleIn({ "Cá nhân": [HEADER, AN, BINH, ...blanks(1), ...list] })).toEqual(AN_AND_BINH);
    expect(issuesIn({ "Cá nhân": [HEADER, AN, ...list] })).toEqual([]);
  });

  test("whoever is rated in it is somebody all the same", () => {
    const list: Rows = [["STT", "Ông, bà", "Phòng", "Mức"], BINH];
    expect(peopleIn({ "Cá nhân": [HEADER, AN, ...list] })).toEqual(AN_AND_BINH);
  });
});

describe("a group row with the number of its people", () => {
  test.each(["THANH TRA SỞ (02 người)", "II. THANH TRA SỞ: 2 công chức", "THANH TRA SỞ - 02 đồng chí"])(
    "%s is the unit without the number",
    (name) => {
      const rows: Rows = [
        ["STT", "Họ và tên", "Xếp loại 2021"],
        ["II", name],
        [1, "Nguyễn Văn An", "HTTNV"],
      ];
      expect(peopleIn({ "Cá nhân": rows })).toEqual(["Nguyễn Văn An, THANH TRA SỞ: 2021 HTTNV"]);
    },
  );

  test.each(["Đội 2", "Phòng Quản lý nhà số 3"])("%s keeps its number", (name) => {
    const rows: Rows = [
      ["STT", "Họ và tên", "Xếp loại 2021"],
      ["II", name],
      [1, "Nguyễn Văn An", "HTTNV"],
    ];
    expect(peopleIn({ "Cá nhân": rows })).toEqual([`Nguyễn Văn An, ${name}: 2021 HTTNV`]);
  });
});

describe("units in an old font", () => {
  const UNITS: Rows = [
    ["STT", "Tên tập thể", "Xếp loại CCHC 2021"],
    [1, "Văn phòng Sở", "Tốt"],
  ];

  test("are not known, rather than some other unit", () => {
    const people: Rows = [HEADER, [1, "Nguyễn Văn An", "V¨n phßng Së", "HTTNV", "HTNV"]];
    expect(peopleIn({ "Cá nhân": people })).toEqual(["Nguyễn Văn An, ?: 2021 HTTNV, 2022 HTNV"]);
    expect(issuesIn({ "Tập thể": UNITS, "Cá nhân": people })).toEqual(["Cá nhân 2,3 legacyFont"]);
  });

  test("over their people or beside a position neither", () => {
    const under: Rows = [
      ["STT", "Họ và tên", "Xếp loại 2021"],
      ["I", "V¨n phßng Së"],
      [1, "Nguyễn Văn An", "HTTNV"],
    ];
    const beside: Rows = [
      ["STT", "Họ và tên", "Chức vụ, đơn vị", "Xếp loại 2021"],
      [1, "Nguyễn Văn An", "Chuyên viên, V¨n phßng Së", "HTTNV"],
    ];
    for (const rows of [under, beside]) {
      expect(peopleIn({ "Cá nhân": rows })).toEqual(["Nguyễn Văn An, ?: 2021 HTTNV"]);
    }
  });
});

test("a unit beside the position that is not found is named at its own cell", () => {
  const people: Rows = [
    ["STT", "Họ và tên", "Chức vụ, đơn vị", "Xếp loại 2021"],
    [1, "Nguyễn Văn An", "Chuyên viên, P. QLXD", "HTTNV"],
  ];
  const units: Rows = [
    ["STT", "Tên tập thể", "Xếp loại CCHC 2021"],
    [1, "Văn phòng Sở", "Tốt"],
  ];
  expect(issuesIn({ "Tập thể": units, "Cá nhân": people })).toEqual(["Cá nhân 2,3 unknownUnit"]);
});

test("a line of which it is not said what it is gives no issues of the other kind", () => {
  const rows: Rows = [
    [
      "STT",
      "Tên tập thể, cá nhân, hộ gia đình",
      "Đơn vị",
      "Đối tượng",
      "Xếp loại CCHC 2021",
      "Xếp loại cá nhân 2021",
    ],
    [1, "Văn phòng Sở", "", "Tập thể", "Tốt", ""],
    [2, "Nguyễn Văn An", "Văn phòng Sở", "", "", "HTTNV"],
  ];
  expect(issuesIn({ Chung: rows })).toEqual(["Chung 3,4 subjectKindUnknown"]);
});

describe("a list of discipline whose column says only the form", () => {
  const rows: Rows = [
    ["STT", "Họ và tên", "Đơn vị", "Hình thức"],
    [1, "Nguyễn Văn An", "Văn phòng Sở", "Khiển trách"],
  ];
  const eventsIn = (tabs: Readonly<Record<string, Rows>>): readonly unknown[] =>
    (readTabs(tabs).facts.individuals ?? []).flatMap(({ discipline }) =>
      discipline.events.map(({ year }) => year),
    );

  test("is one by its tab or its title", () => {
    expect(eventsIn({ "Kỷ luật 2025": rows })).toEqual([2025]);
    expect(eventsIn({ Sheet1: [["DANH SÁCH BỊ KỶ LUẬT NĂM 2024"], ...rows] })).toEqual([2024]);
  });

  test("is none of another title", () => {
    expect(eventsIn({ "Khen thưởng 2025": rows })).toEqual([]);
  });
});

test("an adjusted rating beside the first leaves the year open", () => {
  const rows: Rows = [
    ["STT", "Họ và tên", "Đơn vị", "Xếp loại 2021", "Xếp loại 2021 (điều chỉnh)"],
    [1, "Nguyễn Văn An", "Văn phòng Sở", "HTTNV", "HTNV"],
  ];
  expect(peopleIn({ "Cá nhân": rows })).toEqual(["Nguyễn Văn An, Văn phòng Sở: 2021 ?"]);
  expect(issuesIn({ "Cá nhân": rows })).toEqual(["Cá nhân 1,5 duplicateColumn"]);
});

test("a heading with a remark beside it is the end of the unit above", () => {
  const rows: Rows = [
    ["STT", "Họ và tên", "Xếp loại 2021"],
    ["I. Thanh tra Sở", "", ""],
    [1, "Nguyễn Văn An", "HTTNV"],
    ["II. Phòng Quản lý xây dựng", "xem lại", ""],
    [1, "Trần Thị Bình", "HTTNV"],
  ];
  expect(peopleIn({ "Cá nhân": rows })).toEqual(
    expect.arrayContaining(["Nguyễn Văn An, Thanh tra Sở: 2021 HTTNV", "Trần Thị Bình, ?: 2021 HTTNV"]),
  );
});

describe("units that are no collective", () => {
  const UNITS: Rows = [
    ["STT", "Tên tập thể", "Xếp loại CCHC 2021"],
    [1, "Văn phòng Sở", "Tốt"],
  ];

  test("are named where each year has a list of its own, too", () => {
    const people: Rows = [
      ["STT", "Họ và tên", "Đơn vị", "Xếp loại"],
      [1, "Nguyễn Văn An", "VP Sở", "HTTNV"],
    ];
    expect(issuesIn({ "Tập thể": UNITS, "Năm 2021": people })).toEqual(["Năm 2021 2,1 unknownUnit"]);
  });

  test.each(["???", 99_999_999, "…"])("%j is no unit at all: whose it stands for is not known", (unit) => {
    const people: Rows = [HEADER, [1, "Nguyễn Văn An", unit, "HTTNV", "HTNV"]];
    expect(peopleIn({ "Cá nhân": people })).toEqual(["Nguyễn Văn An, ?: 2021 HTTNV, 2022 HTNV"]);
    expect(issuesIn({ "Tập thể": UNITS, "Cá nhân": people })).toEqual(["Cá nhân 2,3 unknownUnit"]);
  });
});

describe("two tables side by side, each with names of its own", () => {
  const units: Rows = [
    ["Tên đơn vị", "Xếp loại CCHC 2024", "", "Tên đơn vị", "Xếp loại CCHC 2025"],
    ["Văn phòng Sở", "Xuất sắc", "", "Thanh tra Sở", "Xuất sắc"],
    ["Thanh tra Sở", "Xuất sắc", "", "Văn phòng Sở", "Khá"],
  ];
  const people: Rows = [
    ["STT", "Họ và tên", "Đơn vị", "Xếp loại 2024", "Họ và tên", "Xếp loại 2025"],
    [1, "Nguyễn Văn An", "Văn phòng Sở", "HTTNV", "Trần Thị Bình", "HTTNV"],
    [2, "Trần Thị Bình", "Văn phòng Sở", "HTTNV", "Nguyễn Văn An", "HTNV"],
  ];

  test("tell no fact of anybody, and where the second begins", () => {
    expect(unitsIn({ "Tập thể": units })).toEqual([]);
    expect(issuesIn({ "Tập thể": units })).toEqual(["Tập thể 1,4 tableBeside"]);
    expect(peopleIn({ "Cá nhân": people })).toEqual([
      "Nguyễn Văn An, Văn phòng Sở: ",
      "Trần Thị Bình, Văn phòng Sở: ",
    ]);
    expect(issuesIn({ "Cá nhân": people })).toEqual(["Cá nhân 1,5 tableBeside"]);
  });

  test("are one table where no fact stands right of the second names", () => {
    const rows = people.map((row) => [...row.slice(0, 4), row[4] ?? ""]);
    expect(peopleIn({ "Cá nhân": rows })).toEqual([
      "Nguyễn Văn An, Văn phòng Sở: 2024 HTTNV",
      "Trần Thị Bình, Văn phòng Sở: 2024 HTTNV",
    ]);
  });

  test.each(["Họ tên người đánh giá", "Người ký", "Họ và tên lãnh đạo phụ trách"])(
    "a column of others' names makes no second table: %s",
    (header) => {
      const rows: Rows = [
        ["STT", "Họ và tên", "Đơn vị", header, "Xếp loại 2025"],
        [1, "Nguyễn Văn An", "Văn phòng Sở", "Lê Văn Hùng", "HTTNV"],
      ];
      expect(peopleIn({ "Cá nhân": rows })).toEqual(["Nguyễn Văn An, Văn phòng Sở: 2025 HTTNV"]);
    },
  );
});

describe("classes of units that do not say CCHC themselves", () => {
  const rows = (header: string): Rows => [
    ["STT", "Tên tập thể", "Xếp loại 2025", header],
    [1, "Văn phòng Sở", "Tốt", "95"],
  ];

  test.each(["Điểm CCHC 2025", "Thứ hạng CCHC", "Đăng ký thi đua giai đoạn", "Cơ quan chuyên trách CCHC"])(
    "are taken for it beside such a column: %s",
    (header) => {
      expect(unitsIn({ "Tập thể": rows(header) })).toEqual(["Văn phòng Sở: 2025 good"]);
    },
  );

  test.each(["Cán bộ đầu mối CCHC", "Số sáng kiến CCHC", "Đăng ký thi đua 2025", "Nội bộ đoàn kết"])(
    "are not for what else is said of CCHC or of the units: %s",
    (header) => {
      expect(unitsIn({ "Tập thể": rows(header) })).toEqual(["Văn phòng Sở: "]);
    },
  );

  test("are not for the ratings of the units as a whole", () => {
    const tabs = {
      "Tập thể": [
        ["STT", "Tên tập thể", "Xếp loại tập thể 2025", "Điểm CCHC 2025"],
        [1, "Văn phòng Sở", "Tốt", "95"],
      ],
    };
    expect(unitsIn(tabs)).toEqual(["Văn phòng Sở: "]);
  });
});

describe("what stands right of a header beside its columns", () => {
  test.each<[string, readonly CellValue[]]>([
    ["a number of people", ["Tổng số:", 12]],
    ["the same without a colon", ["Tổng số người", 12]],
    ["a day", ["Ngày cập nhật:", day(2026, 1, 15)]],
    ["a year that answers a label", ["Năm:", 2022]],
  ])("%s heads nothing", (_what, cells) => {
    const rows = [[...HEADER, "", ...cells], AN, BINH];
    expect(peopleIn({ "Cá nhân": rows })).toEqual(AN_AND_BINH);
    expect(issuesIn({ "Cá nhân": rows })).toEqual(issuesIn({ "Cá nhân": [HEADER, AN, BINH] }));
  });

  test("a line that opens with a number is data, whatever else stands in it", () => {
    const units: Rows = [
      ["STT", "Tên tập thể", "Loại", "Xếp loại CCHC 2021"],
      [1, "Tập thể Văn phòng Sở", "TT", "Tốt"],
    ];
    expect(unitsIn({ "Tập thể": units })).toEqual(["Tập thể Văn phòng Sở: 2021 good"]);
  });
});

describe("lists that name their unit once, or names in two columns", () => {
  const NO_UNIT = ["STT", "Họ và tên", "Xếp loại 2021"];
  const UNITS_KNOWN: Rows = [
    ["STT", "Tên tập thể", "Xếp loại CCHC 2021"],
    [1, "Văn phòng Sở", "Tốt"],
  ];
  const AN_OF_OFFICE = ["Nguyễn Văn An, Văn phòng Sở: 2021 HTTNV"];

  test("a given name that stands right of the rest, under no word of its own, belongs to the name", () => {
    const rows: Rows = [
      ["STT", "Họ và tên", "", "Đơn vị", "Xếp loại 2021"],
      [1, "Nguyễn Văn", "An", "Văn phòng Sở", "HTTNV"],
    ];
    expect(peopleIn({ "Cá nhân": rows })).toEqual(AN_OF_OFFICE);
    // Below stands who made the list, and names in capitals are written so too.
    const more: Rows = [
      ...rows,
      [2, "TRẦN THỊ", "BÌNH", "Văn phòng Sở", "HTTNV"],
      BLANK,
      ["", "NGƯỜI LẬP BIỂU"],
    ];
    expect(peopleIn({ "Cá nhân": more })).toHaveLength(2);
    expect(peopleIn({ "Cá nhân": more })[1]).toContain("TRẦN THỊ BÌNH");
    // A rating is no name.
    const rated: Rows = [rows[0] ?? [], [1, "Nguyễn Văn An", "HTNV", "Văn phòng Sở", "HTTNV"]];
    expect(issuesIn({ "Cá nhân": rated })).not.toEqual([]);
    expect(peopleIn({ "Cá nhân": rated })[0]).toMatch(/^Nguyễn Văn An, /);
    // What is no single word is a remark.
    const remarked: Rows = [rows[0] ?? [], [1, "Nguyễn Văn An", "xem lại", "Văn phòng Sở", "HTTNV"]];
    expect(issuesIn({ "Cá nhân": remarked })).toEqual(["Cá nhân 2,3 noteDoubtful"]);
  });

  test.each([
    "Đơn vị: Văn phòng Sở",
    "1. Văn phòng Sở",
    "(1) Văn phòng Sở",
    "I/ Văn phòng Sở",
    "* Văn phòng Sở",
  ])("a heading with a label or a number: %s", (heading) => {
    const rows: Rows = [NO_UNIT, [heading], [1, "Nguyễn Văn An", "HTTNV"]];
    expect(peopleIn({ "Cá nhân": rows })).toEqual(AN_OF_OFFICE);
  });

  test.each<[string, string]>([
    ["Văn phòng Sở", "DANH SÁCH"],
    ["Trang 1", "ĐƠN VỊ: VĂN PHÒNG SỞ"],
  ])("the tab or a label above names the unit: %s, %s", (tab, title) => {
    const tabs = { "Tập thể": UNITS_KNOWN, [tab]: [[title], NO_UNIT, [1, "Nguyễn Văn An", "HTTNV"]] };
    expect(peopleIn(tabs).map((line) => line.toLowerCase())).toEqual([AN_OF_OFFICE[0]?.toLowerCase()]);
  });

  test("a tab or a label that names no known unit leaves the unit open", () => {
    const tabs = { "Tập thể": UNITS_KNOWN, "Sở Xây dựng": [NO_UNIT, [1, "Nguyễn Văn An", "HTTNV"]] };
    expect(peopleIn(tabs)).toEqual(["Nguyễn Văn An, ?: 2021 HTTNV"]);
  });

  test.each(["Công chức", "Viên chức", "Cán bộ quản lý", "B. Khối sự nghiệp", "P.TCCB"])(
    "a heading is nobody: %s",
    (heading) => {
      const rows: Rows = [HEADER, ["", heading], AN, BINH];
      expect(peopleIn({ "Cá nhân": rows })).toEqual(AN_AND_BINH);
    },
  );

  test("what counts below a list is nobody", () => {
    expect(peopleIn({ "Cá nhân": [HEADER, AN, BINH, BLANK, ["", "Nữ", 3], ["", "Đảng viên", "2"]] })).toEqual(
      AN_AND_BINH,
    );
  });

  test("behind a blank column a table by years or units is no part of the list", () => {
    const units: Rows = [
      ["STT", "Tên tập thể", "Xếp loại CCHC 2021", "", "Năm", "Xuất sắc", "Tốt", "Khá"],
      [1, "Văn phòng Sở", "Tốt", "", 2021, 0, 1, 0],
    ];
    expect(unitsIn({ "Tập thể": units })).toEqual(["Văn phòng Sở: 2021 good"]);
  });

  test("behind a name that is merged over two columns the list goes on", () => {
    const rows: Rows = [
      ["STT", "Họ và tên", "", "Đơn vị", "Xếp loại 2021"],
      [1, "Nguyễn Văn An", "", "Văn phòng Sở", "HTTNV"],
    ];
    expect(peopleIn({ "Cá nhân": rows })).toEqual(AN_OF_OFFICE);
  });
});
