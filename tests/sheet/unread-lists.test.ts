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

  test.each([
    ["1. Nguyễn Văn An"],
    ["- Nguyễn Văn An (1985)"],
    ["Nguyễn Văn An - Chuyên viên"],
    ["Lê Văn Cường, Nguyễn Văn An"],
  ])("finds whom a cell lists: %s", (cell) => {
    expect(annual({ Khác: [["Khiển trách:"], [cell]] })).toEqual(["missingData", "missingData"]);
  });

  test("is not contradicted by a cell that says no: it may be that the discipline was not lifted", () => {
    const rows = [
      ["STT", "Họ và tên", "Đã xóa kỷ luật"],
      [1, "Nguyễn Văn An", "Không"],
    ];
    expect(annual({ "Kỷ luật": rows })).toEqual(["missingData", "missingData"]);
  });

  test("leaves the unit open of which it lists somebody whom no table does", () => {
    const tabs = { "Kỷ luật 2025": [[1, "Lê Văn Cường", "Văn phòng Sở", "QĐ 15"]] };
    expect(annual(tabs)[0]).toBe("missingData");
  });

  test.each([
    ["Đăng ký thi đua 2022", "15/4/2022", "missingData"],
    ["Đăng ký thi đua 2022", "15/3/2022", "eligible"],
    ["Đăng ký thi đua 2023", "15/4/2023", "eligible"],
    ["Đăng ký thi đua 2023", "28/12/2022", "eligible"],
    ["Đăng ký thi đua 2022", "28/3/2022, nhận ngày 5/4/2022", "eligible"],
  ])("says by its tab's name that it is of registrations: %s, %s", (tab, day, expected) => {
    const rows = [
      ["STT", "Đơn vị", "Ngày nhận"],
      [1, "Văn phòng Sở", day],
    ];
    expect(flags({ [tab]: rows })).toEqual([expected, "eligible"]);
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

describe("a list of which no more is known than that it sounds adverse", () => {
  const issues = (rows: Rows): readonly string[] =>
    issuesIn({ "Tập thể": UNITS, "Cá nhân": PEOPLE, Khác: rows });

  test.each<[string, Rows]>([
    ["in its title", [["DANH SÁCH KHÔNG ĐỀ NGHỊ KHEN THƯỞNG"], ["STT", "Họ tên"], [1, "Nguyễn Văn An"]]],
    ["in its title, without a header", [["CÔNG CHỨC BỊ KHIỂN TRÁCH NĂM 2025"], [1, "Nguyễn Văn An"]]],
    ["in a cell beside the name", [["KẾT QUẢ"], ["STT", "Họ tên", "Số phiếu"], [1, "Nguyễn Văn An", "2/9"]]],
    [
      "in words beside the name",
      [
        ["STT", "Họ tên", "Ý kiến"],
        [1, "Nguyễn Văn An", "Hội đồng chưa thông qua"],
      ],
    ],
  ])("leaves the person open, and is told: %s", (_, rows) => {
    expect(annual({ Khác: rows })[1]).toBe("missingData");
    expect(issues(rows)).toContainEqual(expect.stringMatching(/^Khác .*(noteDoubtful|remarkUnread)$/));
  });

  test("leaves a unit open, and is told", () => {
    const rows: Rows = [["ĐƠN VỊ BỊ NHẮC NHỞ"], ["STT", "Đơn vị"], [1, "Thanh tra Sở"]];
    expect(flags({ Khác: rows })).toEqual(["eligible", "missingData"]);
    expect(issues(rows)).toEqual(["Khác 3,2 noteDoubtful"]);
  });

  test.each<[string, Rows]>([
    ["a trial", [["Nháp"], [1, "Nguyễn Văn An"]]],
    ["what units say of themselves", [["TỰ ĐÁNH GIÁ"], [1, "Văn phòng Sở", "Xuất sắc"]]],
    ["violations by others", [["DANH SÁCH VI PHẠM TRẬT TỰ XÂY DỰNG"], [1, "Nguyễn Văn An", "kiểm tra"]]],
    ["a share of a unit", [["Tổng hợp"], [1, "Văn phòng Sở", "2/9"]]],
    ["who goes on a trip", [["Đăng ký du lịch"], [1, "Nguyễn Văn An", "Không"]]],
    ["a health check", [["KHÁM SỨC KHỎE"], ["STT", "Họ tên", "Phân loại"], [1, "Nguyễn Văn An", "Loại II"]]],
    ["tasks", [["PHÂN CÔNG NHIỆM VỤ"], [1, "Nguyễn Văn An", "Chưa xong"]]],
    ["what the add-in wrote itself", [["Đề nghị"], [1, "Nguyễn Văn An", "Chờ Hội đồng", "Chưa ghi kỷ luật"]]],
  ])("but not where it is %s", (_, rows) => {
    expect(annual({ Khác: rows })).toEqual(["eligible", "eligible"]);
    expect(issues(rows)).toEqual([]);
  });
});
