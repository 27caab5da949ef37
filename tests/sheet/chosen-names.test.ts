/** What the settings say of names: other names of units, and columns chosen by the words of their headers. */
import { DEFAULT_SETTINGS, type Settings } from "../../src/plan/document-parameters";
import { readSettings } from "../../src/sheet/all-settings";
import { readWorkbook } from "../../src/sheet/read-workbook";
import { gridOf, personLine, unitLine, type Tabs } from "./grids";

function readWith(settings: Partial<Settings>, tabs: Tabs) {
  return readWorkbook(
    Object.entries(tabs).map(([sheet, rows]) => gridOf(sheet, rows)),
    { ...DEFAULT_SETTINGS, ...settings },
  );
}

const UNITS = [
  ["STT", "Tên tập thể", "Xếp loại CCHC 2023"],
  [1, "Phòng Quản lý xây dựng", "Tốt"],
];

describe("other names of a unit", () => {
  const unitNames = new Map([["P. QLXD", "Phòng Quản lý xây dựng"]]);
  const people = (unit: string) => [
    ["STT", "Họ và tên", "Đơn vị", "Xếp loại 2023"],
    [1, "Lê Văn Hùng", unit, "HTTNV"],
  ];

  test("stand for the unit, whatever their case and spaces", () => {
    for (const written of ["P. QLXD", "p. qlxd", " P.  QLXD "]) {
      const { facts, issues } = readWith({ unitNames }, { "Tập thể": UNITS, "Cá nhân": people(written) });
      expect(facts.individuals?.map(personLine)).toEqual(["Lê Văn Hùng, Phòng Quản lý xây dựng: 2023 HTTNV"]);
      expect(issues).toEqual([]);
    }
  });

  test("stand for nothing where the tones differ", () => {
    const { issues } = readWith(
      { unitNames: new Map([["Phòng Qua", "Phòng Quản lý xây dựng"]]) },
      { "Tập thể": UNITS, "Cá nhân": people("Phòng Quà") },
    );
    expect(issues.map(({ code }) => code)).toEqual(["unknownUnit"]);
  });

  test("hold in group rows, beside a position and in the table of units", () => {
    const { facts } = readWith(
      { unitNames },
      {
        "Tập thể": [UNITS[0] ?? [], [1, "P. QLXD", "Tốt"]],
        Nhóm: [
          ["STT", "Họ và tên", "Xếp loại 2023"],
          ["I", "P. QLXD", ""],
          [1, "Lê Văn Hùng", "HTTNV"],
        ],
        "Chức vụ": [
          ["STT", "Họ và tên", "Chức vụ, đơn vị", "Xếp loại 2023"],
          [1, "Trần Thị Mai", "Chuyên viên P. QLXD", "HTNV"],
        ],
      },
    );
    expect(facts.collectives?.map(unitLine)).toEqual(["Phòng Quản lý xây dựng: 2023 good"]);
    expect(facts.individuals?.map(personLine)).toEqual([
      "Lê Văn Hùng, Phòng Quản lý xây dựng: 2023 HTTNV",
      "Trần Thị Mai, Phòng Quản lý xây dựng: 2023 HTNV",
    ]);
  });
});

test("a collective under another name is the same one, and no lookalike any more", () => {
  const tabs = { "Tập thể": [...UNITS, [2, "P. QLXD", "Tốt"]] };
  const { facts } = readWith({ unitNames: new Map([["P. QLXD", "Phòng Quản lý xây dựng"]]) }, tabs);
  expect(facts.collectives?.map(unitLine)).toEqual(Array(2).fill("Phòng Quản lý xây dựng: 2023 good"));
  const codes = (unitNames: Settings["unitNames"]) =>
    readWith({ unitNames }, tabs).issues.map(({ code }) => code);
  expect(codes(new Map())).toEqual(["collectivesAlike"]);
  expect(codes(new Map([["P. QLXD", "Phòng Quản lý xây dựng"]]))).toEqual(["duplicateCollective"]);
});

describe("a chosen column", () => {
  const people = [
    ["STT", "Cán bộ", "Phòng, ban", "KQ năm ngoái", "Xếp loại 2023"],
    [1, "Lê Văn Hùng", "Phòng Quản lý xây dựng", "HTTNV", "HTNV"],
  ];

  test("holds what was chosen for its header, also as the column of names", () => {
    const columnNames = new Map([
      ["Cán bộ", "Họ và tên"],
      ["kq năm  ngoái", "Xếp loại 2022"],
    ]);
    const { facts } = readWith({ columnNames }, { "Cá nhân": people });
    expect(facts.individuals?.map(personLine)).toEqual([
      "Lê Văn Hùng, Phòng Quản lý xây dựng: 2022 HTTNV, 2023 HTNV",
    ]);
  });

  test("is found again after a column was inserted and in a renamed tab", () => {
    const columnNames = new Map([
      ["Cán bộ", "Họ và tên"],
      ["KQ năm ngoái", "Xếp loại 2022"],
    ]);
    const wider = people.map((row) => [row[0] ?? "", "", ...row.slice(1)]);
    const { facts } = readWith({ columnNames }, { "Trang mới": wider });
    expect(facts.individuals?.map(personLine)).toEqual([
      "Lê Văn Hùng, Phòng Quản lý xây dựng: 2022 HTTNV, 2023 HTNV",
    ]);
  });

  test("is passed over when it is not to be used, and nothing is asked about it", () => {
    const columnNames = new Map([
      ["Cán bộ", "Họ và tên"],
      ["Xếp loại 2023", "Không dùng"],
      ["KQ năm ngoái", "Xếp loại 2022"],
    ]);
    const { facts, issues } = readWith({ columnNames }, { "Cá nhân": people });
    expect(facts.individuals?.map(personLine)).toEqual(["Lê Văn Hùng, Phòng Quản lý xây dựng: 2022 HTTNV"]);
    expect(issues).toEqual([]);
  });

  test.each(["Trạng thái", "Ghi chú"])("asks nothing more when it is not to be used: %s", (header) => {
    const tabs = {
      "Cá nhân": [
        ["STT", "Họ và tên", "Đơn vị", "Xếp loại 2023", header],
        [1, "Lê Văn Hùng", "Phòng Quản lý xây dựng", "HTNV", "Chờ duyệt kỷ luật"],
      ],
    };
    const used = readWith({ columnNames: new Map() }, tabs);
    expect(used.issues).toHaveLength(1);
    const { facts, issues } = readWith({ columnNames: new Map([[header, "Không dùng"]]) }, tabs);
    expect(facts.individuals?.map(personLine)).toEqual(["Lê Văn Hùng, Phòng Quản lý xây dựng: 2023 HTNV"]);
    expect(issues).toEqual([]);
  });

  test("counts under its whole header where that has several rows", () => {
    const columnNames = new Map([["Kết quả Nội bộ 2022", "Xếp loại 2022"]]);
    const { facts } = readWith(
      { columnNames },
      {
        "Cá nhân": [
          ["STT", "Họ và tên", "Kết quả", ""],
          ["", "", "Nội bộ 2022", "Xếp loại 2023"],
          [1, "Lê Văn Hùng", "HTTNV", "HTNV"],
        ],
      },
    );
    expect(facts.individuals?.map(personLine)).toEqual(["Lê Văn Hùng, ?: 2022 HTTNV, 2023 HTNV"]);
  });
});

describe("pairs in the settings", () => {
  const cell = (code: string, value: string) => gridOf("Thiết lập CCHC", [[code, value]]);

  test("are read one a line", () => {
    const { parameters, errors } = readSettings(
      cell("TEN_DON_VI", "P. QLXD → Phòng Quản lý xây dựng\nVP => Văn phòng Sở\n"),
    );
    expect(errors).toEqual([]);
    expect([...parameters.unitNames]).toEqual([
      ["P. QLXD", "Phòng Quản lý xây dựng"],
      ["VP", "Văn phòng Sở"],
    ]);
  });

  test.each([
    ["TEN_DON_VI", "P. QLXD"],
    ["TEN_DON_VI", "P. QLXD → "],
    ["TEN_DON_VI", "VP → Văn phòng Sở\nvp → Thanh tra Sở"],
    ["TEN_DON_VI", "VP → Văn phòng → Văn phòng Sở"],
    ["TEN_COT", "KQ 2023 → Điều gì đó"],
    ["TEN_COT", "KQ 2023 → Xếp loại dự kiến quý 2"],
  ])("that say nothing plain are named with their cell: %s %j", (code, value) => {
    const { errors } = readSettings(cell(code, value));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain("ô B1");
  });
});
