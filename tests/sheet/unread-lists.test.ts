/** A list whose title or header says what is said of all whom it names leaves that open, and tells it. */
import { issuesIn, type Rows } from "./grids";
import { annual, flags, PEOPLE, UNITS } from "./two-units";

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
