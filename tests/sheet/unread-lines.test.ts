/** Lines under no header of ours: whoever they rate must not be left out of a unit that then looks better than it is. */
import type { CellValue } from "../../src/sheet/cell";
import { issuesIn, readTabs, type Rows } from "./grids";
import { YEARS } from "./sound-tabs";
import { flags, HEADER, LOWER, PEOPLE, UNITS } from "./two-units";

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

describe("a list of names by levels", () => {
  test.each<[string, Rows]>([
    [
      "below their levels",
      [["KẾT QUẢ XẾP LOẠI NĂM 2025"], ["HTXSNV", "HTTNV", "HTNV"], ["", "Trần Thị Bình", "Nguyễn Văn An"]],
    ],
    [
      "beside all years of theirs",
      [
        ["Họ tên", "Kết quả"],
        ["Nguyễn Văn An", "2021-2024: HTTNV; 2025: HTNV"],
      ],
    ],
  ])("leaves the unit of somebody with a low one open: %s", (_what, rows) => {
    expect(flags({ Khác: rows })[0]).toBe("missingData");
  });

  test("says nothing of those with a good one", () => {
    const rows = [
      ["HTXSNV", "HTTNV", "HTNV"],
      ["", "Nguyễn Văn An", ""],
      ["", "Trần Thị Bình", ""],
    ];
    expect(flags({ Khác: rows })).toEqual(["eligible", "eligible"]);
  });
});
