/** Lines under no header of ours: whoever they rate must not be left out of a unit that then looks better than it is. */
import { createAssessor } from "../../src/assessment/assessor";
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { PLAN } from "../../src/plan/plan";
import type { CellValue } from "../../src/sheet/cell";
import { issuesIn, readTabs, type Rows, type Tabs } from "./grids";

const YEARS = [2021, 2022, 2023, 2024, 2025];
const UNITS: Rows = [
  [
    "STT",
    "Tên tập thể",
    "Chấp hành tốt chủ trương chính sách",
    "Nội bộ đoàn kết",
    "Đăng ký thi đua giai đoạn",
    ...YEARS.map((year) => `Xếp loại CCHC ${String(year)}`),
  ],
  [1, "Văn phòng Sở", "x", "x", "30/3/2022", "Tốt", "Xuất sắc", "Xuất sắc", "Tốt", "Xuất sắc"],
  [2, "Thanh tra Sở", "x", "x", "30/3/2022", "Tốt", "Xuất sắc", "Xuất sắc", "Tốt", "Xuất sắc"],
];
const HEADER = ["STT", "Họ và tên", "Đơn vị", ...YEARS.map((year) => `Xếp loại ${String(year)}`)];
const GOOD = YEARS.map(() => "HTTNV");
const PEOPLE: Rows = [
  HEADER,
  [1, "Nguyễn Văn An", "Văn phòng Sở", ...GOOD],
  [2, "Trần Thị Bình", "Thanh tra Sở", ...GOOD],
];
const LOWER = ["HTTNV", "HTTNV", "HTNV", "HTTNV", "HTTNV"];

/** The flag for Văn phòng Sở and Thanh tra Sở. */
function flags(more: Tabs): readonly string[] {
  const { facts } = readTabs({ "Tập thể": UNITS, "Cá nhân": PEOPLE, ...more });
  const assessor = createAssessor(facts, DEFAULT_PARAMETERS, PLAN);
  return (facts.collectives ?? []).map((unit) => assessor.verdict(unit, "CO_GD", 2025).outcome);
}

test("both units are eligible without any more lines", () => {
  expect(flags({})).toEqual(["eligible", "eligible"]);
});

test.each<[string, Rows]>([
  ["no header", [[1, "Lê Văn Cường", "Văn phòng Sở", ...LOWER]]],
  [
    "a header that is none of ours",
    [
      ["TT", "Danh tính", "Nơi làm", ...YEARS.map((year) => `Kỳ ${String(year)}`)],
      [1, "LÊ VĂN CƯỜNG", "văn phòng sở", ...LOWER],
    ],
  ],
  [
    "a header further down than one is looked for",
    [
      ...Array.from({ length: 55 }, () => ["Thuyết minh"]),
      HEADER,
      [1, "Lê Văn Cường", "Văn phòng Sở", ...LOWER],
    ],
  ],
  ["no header, the name in small letters", [[1, "lê văn cường", "Văn phòng Sở", ...LOWER]]],
])("a person under %s leaves the unit open, and only that one", (_, rows) => {
  expect(flags({ Khác: rows })).toEqual(["missingData", "eligible"]);
  expect(issuesIn({ "Tập thể": UNITS, "Cá nhân": PEOPLE, Khác: rows })).toEqual([
    `Khác ${String(rows.length)},4 lineUnread`,
  ]);
});

test.each<[string, readonly CellValue[]]>([
  ["a Roman numeral and its name", ["I", "Văn phòng Sở"]],
  ["its name alone", ["VĂN PHÒNG SỞ"]],
  ["a Roman numeral before its name", ["I. Văn phòng Sở"]],
])("a person under no header but the unit's own line leaves the unit open: %s", (_, heading) => {
  const rows = [
    heading,
    [1, "Lê Thị Mai"],
    [2, "Lê Văn Cường", ...LOWER],
    ["II", "Sở Nội vụ"],
    [1, "Lê Văn Hùng", ...LOWER],
  ];
  expect(flags({ Khác: rows })).toEqual(["missingData", "eligible"]);
  expect(issuesIn({ "Tập thể": UNITS, "Cá nhân": PEOPLE, Khác: rows })).toEqual(["Khác 3,3 lineUnread"]);
});

test.each<[string, readonly CellValue[]]>([
  ["Khá in the last year", ["Tốt", "Tốt", "Tốt", "Tốt", "Khá"]],
  ["Khá in every year", ["Khá", "Khá", "Khá", "Khá", "Khá"]],
])("a row of classes under no header rates somebody: %s", (_, ratings) => {
  const rows = [[1, "Lê Văn Cường", "Văn phòng Sở", ...ratings]];
  expect(flags({ Khác: rows })).toEqual(["missingData", "eligible"]);
});

test.each([
  ["Kết luận của Giám đốc", "HTNV"],
  ["Thủ trưởng kết luận 2025", "Không hoàn thành nhiệm vụ"],
  ["Kết quả", "HTNV"],
])(
  "a lower rating of somebody known leaves that person's unit open, without a unit beside it: %s, %s",
  (header, rating) => {
    const rows = [
      ["STT", "Họ và tên", header],
      [1, "Nguyễn Văn An", rating],
      [2, "Lê Văn Cường", "HTNV"],
    ];
    expect(flags({ "Kết luận": rows })).toEqual(["missingData", "eligible"]);
    expect(issuesIn({ "Tập thể": UNITS, "Cá nhân": PEOPLE, "Kết luận": rows })).toEqual([
      "Kết luận 2,3 lineUnread",
    ]);
  },
);

test.each([
  ["Thẩm định CCHC 2025", "Kết quả thẩm định"],
  ["CCHC", "UBND tỉnh công nhận"],
  ["Trang 3", "Kết luận về cải cách hành chính"],
])("a class of a unit that is lower than all that were read is told: %s, %s", (tab, header) => {
  const rows = [
    ["STT", "Đơn vị", "Điểm", header],
    [1, "Văn phòng Sở", "75,5", "Khá"],
    [2, "Thanh tra Sở", "85", "Tốt"],
    [3, "Sở Nội vụ", "60", "Trung bình"],
  ];
  expect(issuesIn({ "Tập thể": UNITS, "Cá nhân": PEOPLE, [tab]: rows })).toEqual(
    // Where the tab names the year, "Tốt" is lower than the class of that year.
    tab.includes("2025")
      ? [`${tab} 2,4 remarkUnread`, `${tab} 3,4 remarkUnread`]
      : [`${tab} 2,4 remarkUnread`],
  );
  expect(flags({ [tab]: rows })).toEqual(["missingData", tab.includes("2025") ? "missingData" : "eligible"]);
});

test.each<[string, Rows]>([
  [
    "somebody known who holds",
    [
      ["STT", "Họ và tên", "Kết quả"],
      [1, "Nguyễn Văn An", "HTTNV"],
    ],
  ],
  [
    "tasks and courses of somebody known",
    [
      ["STT", "Nhiệm vụ", "Người phụ trách", "Tiến độ"],
      [1, "Rà soát thủ tục", "Nguyễn Văn An", "Hoàn thành"],
      [2, "Tập huấn", "Nguyễn Văn An", "Chưa hoàn thành"],
    ],
  ],
  [
    "the class of another matter",
    [
      ["STT", "Đơn vị", "Chuyển đổi số"],
      [1, "Văn phòng Sở", "Khá"],
    ],
  ],
  [
    "a key to the ratings",
    [
      ["HTTNV", "Hoàn thành tốt nhiệm vụ"],
      ["HTNV", "Hoàn thành nhiệm vụ"],
    ],
  ],
  [
    "units rated as a whole",
    [
      ["Văn phòng Sở", "HTNV"],
      ["Thanh tra Sở", "HTTNV"],
    ],
  ],
  ["tasks of a unit", [[1, "Văn phòng Sở", "Rà soát thủ tục", "Tốt"]]],
  ["a letterhead over a list without ratings", [["VĂN PHÒNG SỞ"], ["Lê Văn Cường", "Chuyên viên"]]],
  ["people of other places", [[1, "Lê Văn Cường", "Sở Nội vụ", ...LOWER]]],
  ["a list without ratings", [[1, "Lê Văn Cường", "Văn phòng Sở", "Tốt"]]],
])("%s changes nothing", (_, rows) => {
  expect(flags({ Khác: rows })).toEqual(["eligible", "eligible"]);
  expect(issuesIn({ "Tập thể": UNITS, "Cá nhân": PEOPLE, Khác: rows })).toEqual([]);
});

test("a list below a table of the same tab is told as one on a tab of its own", () => {
  const below = (...rows: Rows): Rows => [...PEOPLE, [], ["Kết luận của Giám đốc"], ...rows];
  const people = below(["TT", "Cán bộ", "Kết luận"], [1, "Nguyễn Văn An", "HTNV"]);
  expect(flags({ "Cá nhân": people })).toEqual(["missingData", "eligible"]);
  expect(issuesIn({ "Tập thể": UNITS, "Cá nhân": people })).toEqual(["Cá nhân 7,3 lineUnread"]);
  const units = [
    ...UNITS,
    [],
    ["Kết quả thẩm định CCHC năm 2025"],
    ["STT", "Đơn vị", "Kết luận"],
    [1, "Văn phòng Sở", "Khá"],
  ];
  expect(issuesIn({ "Tập thể": units, "Cá nhân": PEOPLE })).toEqual(["Tập thể 7,3 remarkUnread"]);
});

test("what stands below a table of the same tab and rates nobody changes nothing", () => {
  const people = [
    ...PEOPLE,
    ["", "Tổng cộng", "Văn phòng Sở", "HTTNV"],
    [],
    ["HTTNV", "Hoàn thành tốt nhiệm vụ"],
    ["", "Người lập biểu", "", "Giám đốc"],
    ["", "Lê Thị Lan", "", "Phạm Văn Sơn"],
  ];
  expect(flags({ "Cá nhân": people })).toEqual(["eligible", "eligible"]);
  expect(issuesIn({ "Tập thể": UNITS, "Cá nhân": people })).toEqual([]);
});

test("names in two columns are one name", () => {
  const rows: Rows = [
    ["STT", "Họ và chữ đệm", "Tên", "Đơn vị", "Xếp loại 2021"],
    [1, "Lê Văn", "Cường", "Văn phòng Sở", "HTTNV"],
    [2, "Lê Văn", "Cảnh", "Văn phòng Sở", "HTNV"],
  ];
  expect((readTabs({ "Cá nhân": rows }).facts.individuals ?? []).map(({ name }) => name)).toEqual([
    "Lê Văn Cường",
    "Lê Văn Cảnh",
  ]);
});

test.each(["Người vi phạm", "Công chức", "Cá nhân"])(
  "a discipline of somebody known is told where the list's names are headed %s",
  (header) => {
    const tabs = {
      "Cá nhân": [
        ["STT", "Họ và tên", "Đơn vị", "Xếp loại 2025", "Kỷ luật"],
        [1, "Nguyễn Văn An", "Văn phòng Sở", "HTTNV", ""],
      ],
      "Trang 3": [
        ["STT", header, "Nội dung", "Hình thức"],
        [1, "Nguyễn Văn An", "Đi trễ", "Khiển trách"],
        [2, "Lê Văn Cường", "Đi trễ", "Phê bình"],
      ],
    };
    expect(issuesIn(tabs)).toEqual(["Trang 3 2,4 remarkUnread"]);
  },
);

/** The annual award of somebody, for whom all holds, and of the unit. */
function annual(more: Tabs): readonly string[] {
  const units = UNITS.map((row, index) => [...row, index === 0 ? "Đăng ký thi đua 2025" : "x"]);
  const people = PEOPLE.map((row, index) => [
    ...row,
    ...(index === 0 ? ["Thành tích CCHC xuất sắc", "Kỷ luật"] : ["x", ""]),
  ]);
  const { facts } = readTabs({ "Tập thể": units, "Cá nhân": people, ...more });
  const assessor = createAssessor(facts, DEFAULT_PARAMETERS, PLAN);
  const [unit] = facts.collectives ?? [];
  const [person] = facts.individuals ?? [];
  return [unit, person].map((subject) =>
    subject ? assessor.verdict(subject, "BK_NAM", 2025).outcome : "missing",
  );
}

test("unit and person hold for the annual award without any more lines", () => {
  expect(annual({})).toEqual(["eligible", "eligible"]);
});

describe("a list that says by its title what is said of those it names", () => {
  test.each<[string, Rows]>([
    [
      "a title of discipline",
      [
        ["DANH SÁCH CÔNG CHỨC BỊ KỶ LUẬT NĂM 2025"],
        ["STT", "Họ và tên", "Đơn vị", "Số QĐ", "Ngày QĐ", "Lý do"],
        [1, "Nguyễn Văn An", "Văn phòng Sở", "15/QĐ-SXD", "12/5/2025", "Vi phạm nồng độ cồn"],
      ],
    ],
    [
      "a title of a form of discipline",
      [["Danh sách khiển trách"], [1, "Nguyễn Văn An", "QĐ 15/QĐ-SXD ngày 12/5/2025"]],
    ],
  ])("leaves the discipline of somebody known open: %s", (_, rows) => {
    expect(annual({ Khác: rows })).toEqual(["missingData", "missingData"]);
    expect(flags({ Khác: rows })).toEqual(["eligible", "eligible"]);
    expect(issuesIn({ "Tập thể": UNITS, "Cá nhân": PEOPLE, Khác: rows })).toEqual([
      `Khác ${String(rows.length)},2 remarkUnread`,
    ]);
  });

  test("says so by its tab's name, too", () => {
    const tabs = { "Kỷ luật 2025": [[1, "Nguyễn Văn An", "Văn phòng Sở", "QĐ 15"]] };
    expect(annual(tabs)).toEqual(["missingData", "missingData"]);
  });

  test.each<[string, Rows]>([
    [
      "somebody known",
      [["DANH SÁCH CÔNG CHỨC HOÀN THÀNH NHIỆM VỤ NĂM 2025"], [1, "Nguyễn Văn An", "Văn phòng Sở"]],
    ],
    ["somebody else of a known unit", [["Danh sách HTNV năm 2025"], [1, "Lê Văn Cường", "Văn phòng Sở"]]],
  ])("leaves the unit open where it is of lower ratings: %s", (_, rows) => {
    expect(flags({ Khác: rows })).toEqual(["missingData", "eligible"]);
  });

  test.each<[string, string]>([
    ["DANH SÁCH ĐƠN VỊ ĐĂNG KÝ TRỄ HẠN", "CO_GD"],
    ["Các đơn vị không đăng ký thi đua", "CO_GD"],
    ["ĐƠN VỊ CCHC XẾP LOẠI KHÁ NĂM 2025", "CO_GD"],
  ])("leaves a unit open: %s", (title) => {
    const rows = [[title], ["STT", "Đơn vị", "Ghi chú"], [1, "Thanh tra Sở", ""]];
    expect(flags({ Khác: rows })).toEqual(["eligible", "missingData"]);
  });

  test.each<[string, Rows]>([
    ["of nobody disciplined", [["DANH SÁCH CÔNG CHỨC KHÔNG BỊ KỶ LUẬT NĂM 2025"], [1, "Nguyễn Văn An"]]],
    ["of praise", [["DANH SÁCH HOÀN THÀNH TỐT NHIỆM VỤ NĂM 2025"], [1, "Nguyễn Văn An", "Văn phòng Sở"]]],
    [
      "of all ratings",
      [
        ["TỔNG HỢP MỨC ĐỘ HOÀN THÀNH NHIỆM VỤ NĂM 2025"],
        ["STT", "Họ và tên", "Đơn vị"],
        [1, "Nguyễn Văn An", "Văn phòng Sở"],
      ],
    ],
    ["of the council", [["HỘI ĐỒNG KỶ LUẬT"], [1, "Nguyễn Văn An", "Chủ tịch"]]],
    [
      "that another title follows",
      [["Danh sách bị kỷ luật"], [], ["Danh sách đi học tập"], [1, "Nguyễn Văn An"]],
    ],
  ])("changes nothing where it is %s", (_, rows) => {
    expect(annual({ Khác: rows })).toEqual(["eligible", "eligible"]);
    expect(issuesIn({ "Tập thể": UNITS, "Cá nhân": PEOPLE, Khác: rows })).toEqual([]);
  });
});

test("a list of corrections leaves open what it corrects", () => {
  const people = [
    ["TT", "Họ và tên", "Đã ghi", "Sửa lại"],
    [1, "Nguyễn Văn An", "HTTNV", "HTNV"],
  ];
  expect(flags({ "Đính chính": people })).toEqual(["missingData", "eligible"]);
  const units = [
    ["TT", "Đơn vị", "Năm", "Đã ghi", "Sửa lại"],
    [1, "Văn phòng Sở", 2025, "Xuất sắc", "Khá"],
  ];
  expect(flags({ "Đính chính": units })).toEqual(["missingData", "eligible"]);
});

describe("a sentence that names somebody known, or a known unit", () => {
  const below = (kind: "Tập thể" | "Cá nhân", ...line: readonly CellValue[]): Tabs => ({
    [kind]: [...(kind === "Tập thể" ? UNITS : PEOPLE), [], line],
  });

  test.each([
    "Ghi chú: đồng chí Nguyễn Văn An bị khiển trách năm 2025 (QĐ 12/QĐ-SXD)",
    "* Nguyễn Văn An: Không hoàn thành nhiệm vụ năm 2024",
  ])("leaves the person's unit open: %s", (sentence) => {
    const tabs = { "Sổ tay": [[sentence]] };
    expect(annual(tabs)[0] === "eligible" && flags(tabs)[0] === "eligible").toBe(false);
    expect(issuesIn({ "Tập thể": UNITS, "Cá nhân": PEOPLE, ...tabs })).toEqual(["Sổ tay 1,1 remarkUnread"]);
  });

  test.each([
    ["* Văn phòng Sở: UBND tỉnh công nhận lại năm 2025 xếp loại Khá"],
    ["Ghi chú: Văn phòng Sở đăng ký trễ hạn"],
  ])("leaves the unit open: %s", (sentence) => {
    expect(flags(below("Tập thể", "", sentence))).toEqual(["missingData", "eligible"]);
  });

  test("a footnote speaks of whoever has its star", () => {
    const people = PEOPLE.map((row, index) =>
      index === 1 ? row.map((cell) => (cell === "Nguyễn Văn An" ? "Nguyễn Văn An (*)" : cell)) : row,
    );
    const note = "(*) Không hoàn thành nhiệm vụ năm 2024 theo kết luận của Giám đốc";
    expect(flags({ "Cá nhân": [...people, [], ["", note]] })).toEqual(["missingData", "eligible"]);
  });

  test.each([
    "Đồng chí Nguyễn Văn An không bị kỷ luật trong giai đoạn 2021-2025",
    "Người lập biểu: Nguyễn Văn An, chuyên viên Văn phòng Sở",
    "Lê Văn Cường bị khiển trách năm 2025 tại Sở Nội vụ",
  ])("says nothing against anybody: %s", (sentence) => {
    expect(flags({ "Sổ tay": [[sentence]] })).toEqual(["eligible", "eligible"]);
    expect(issuesIn({ "Tập thể": UNITS, "Cá nhân": PEOPLE, "Sổ tay": [[sentence]] })).toEqual([]);
  });
});

test.each([
  ["15/4/2022", "missingData"],
  ["15/3/2022", "eligible"],
])("a list of registrations by its title leaves a unit open that is late: %s", (day, expected) => {
  const rows = [
    ["TỔNG HỢP ĐĂNG KÝ THI ĐUA GIAI ĐOẠN 2021-2025"],
    ["STT", "Tên đơn vị", "Số văn bản", "Ngày văn bản"],
    [1, "Văn phòng Sở", "12/VP", day],
  ];
  expect(flags({ ĐK: rows })).toEqual([expected, "eligible"]);
});

test("a header that could not be read may say that a list is of discipline", () => {
  const rows = [
    ["STT", "Họ và tên", "Đơn vị", "Quyết định kỷ luật số", "Ngày"],
    [1, "Nguyễn Văn An", "Văn phòng Sở", "15/QĐ-SXD", "12/5/2025"],
  ];
  expect(annual({ KL: rows })).toEqual(["missingData", "missingData"]);
});
