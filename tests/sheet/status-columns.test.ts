/** Ratings that a column of status does not call decided are none. */
import type { CellValue } from "../../src/sheet/cell";
import { issuesIn, type Tabs } from "./grids";
import { outcome, PERSON_LINE, tableOf, tabsOf, type Line } from "./sound-tabs";

describe("the status of a line", () => {
  test.each([
    ["Trạng thái", "Chờ duyệt"],
    ["Trạng thái xếp loại", "Dự kiến"],
    ["Tình trạng phê duyệt 2025", "Đề xuất"],
    ["Phê duyệt", "Chưa"],
    ["Chốt", "chưa"],
    ["Chốt", false],
    ["Lãnh đạo duyệt", "Không"],
    ["Quyết định công nhận (2025)", "chưa có"],
    ["Số QĐ công nhận", "chưa ban hành"],
    ["Văn bản công nhận", "Dự thảo"],
    ["Căn cứ", "Tờ trình 12/TTr-VP"],
    ["Nguồn số liệu", "Đơn vị tự chấm"],
    ["Nguồn số liệu", "Ước"],
    ["Trạng thái", "Đã trình Giám đốc"],
    ["Trạng thái", "Đã duyệt HTNV"],
    ["Phê duyệt", "Đã duyệt HTTNV → HTNV"],
    ["Giám đốc duyệt", "Duyệt: Hoàn thành nhiệm vụ"],
    ["Phê duyệt", "Đã duyệt, có khiển trách 2025"],
    ["Phê duyệt", "Phòng đã duyệt"],
    ["Phê duyệt", "Duyệt cấp phòng"],
    ["Phê duyệt", "Duyệt lại"],
    ["Phê duyệt", "Đã duyệt một phần"],
    ["Phê duyệt", "Duyệt 6 tháng"],
    ["Phê duyệt", "Duyệt với điều kiện bổ sung hồ sơ"],
    ["Phê duyệt", "Đã duyệt nội bộ"],
    ["Phê duyệt", "Thông qua HT"],
    ["Trạng thái", "Xong bước 1"],
    ["Căn cứ", "Cá nhân khai"],
    ["Nguồn số liệu", "Quý IV"],
    ["Căn cứ", "9 tháng"],
  ])("ratings that a status calls undecided are none: %s, %s", (header, cell) => {
    const people = tabsOf({ people: { cells: { [header]: cell } } });
    expect(outcome(people, "person", "BK_NAM")).toBe("missingData");
    expect(outcome(people, "unit", "BK_GD")).toBe("missingData");
    expect(issuesIn(people)).toContain("Cá nhân 2,11 ratingNotFinal");
    const units = tabsOf({ units: { cells: { [header]: cell } } });
    expect(outcome(units, "unit", "BK_GD")).toBe("missingData");
  });

  test.each([
    ["Trạng thái", "Đã duyệt"],
    ["Trạng thái 2024", "Chờ duyệt"],
    ["Tình trạng hôn nhân", "Chưa kết hôn"],
    ["Chốt", "x"],
    ["Chốt", ""],
    ["Lãnh đạo duyệt", "x"],
    ["Quyết định công nhận (2024)", "chưa có"],
    ["Số QĐ công nhận", "QĐ 15/QĐ-SXD ngày 12/01/2026"],
    ["Căn cứ", "Đã duyệt theo Tờ trình 12/TTr-VP"],
    ["Căn cứ", "QĐ 15/QĐ-SXD sau sáp nhập"],
    ["Căn cứ", "Thông báo 12 của Đảng ủy"],
    ["QĐ công nhận danh hiệu", "Chưa"],
    ["Phê duyệt", "Đã duyệt HTTNV"],
    ["Phê duyệt", "Đã duyệt hoàn thành tốt nhiệm vụ"],
    ["Phê duyệt", "Văn phòng Sở đã duyệt"],
    ["Căn cứ", "QĐ 13/QĐ-SXD công nhận"],
  ])("another status changes nothing for the year: %s, %s", (header, cell) => {
    expect(outcome(tabsOf({ people: { cells: { [header]: cell } } }), "person", "BK_NAM", 2025)).toBe(
      "eligible",
    );
  });
});

test.each([
  ["Phê duyệt 2025", "missingData", "contradiction"],
  ["Phê duyệt", "missingData", "remarkUnread"],
] as const)("a status that is a lower rating is told: %s", (header, expected, code) => {
  const tabs = tabsOf({ people: { cells: { [header]: "HTNV" } } });
  expect(outcome(tabs, "person", "BK_NAM")).toBe(expected);
  expect(issuesIn(tabs)).toContain(`Cá nhân 2,11 ${code}`);
});

describe("a column of status", () => {
  const second: Line = { ...PERSON_LINE, STT: 2, "Họ và tên": "Trần Thị Mai" };
  const peopleWith = (statuses: readonly CellValue[]): Tabs => {
    const [header = [], ...first] = tableOf(PERSON_LINE, { cells: { "Phê duyệt": statuses[0] ?? "" } });
    const [, ...others] = tableOf(second, { cells: { "Phê duyệt": statuses[1] ?? "" } });
    return { ...tabsOf(), "Cá nhân": [header, ...first, ...others] };
  };

  test.each(["Đã duyệt", "x đã phê duyệt", "Chính thức", "Đã công nhận", "Hoàn tất", "Đã có QĐ", "x", true])(
    "where one line says %s, a blank is not decided",
    (status) => {
      const tabs = peopleWith(["", status]);
      expect(outcome(tabs, "person", "BK_GD")).toBe("missingData");
      expect(issuesIn(tabs)).toEqual(["Cá nhân 2,11 ratingNotFinal"]);
    },
  );

  test("where few lines name a paper, a blank says nothing", () => {
    const [header = [], ...lines] = peopleWith(["", "QĐ 15/QĐ-SXD"])["Cá nhân"] ?? [];
    const more = tableOf({ ...second, "Họ và tên": "Lê Văn Cường", "Phê duyệt": "" }, {}).slice(1);
    const tabs = { ...tabsOf(), "Cá nhân": [header, ...lines, ...more] };
    expect(outcome(tabs, "person", "BK_GD")).toBe("eligible");
  });

  test.each(["12/QĐ-SXD", "QĐ 15/QĐ-SXD ngày 12/01/2026", "Đ/ý"])(
    "where most lines name %s, a blank is not decided",
    (status) => {
      expect(outcome(peopleWith(["", status]), "person", "BK_GD")).toBe("missingData");
      expect(outcome(peopleWith([status, status]), "person", "BK_GD")).toBe("eligible");
    },
  );

  test.each(["Đồng ý", "Đủ điều kiện", "Đã xác nhận", "Ý kiến Hội đồng"])(
    "%s: where others are ticked, whoever is not is in doubt",
    (header) => {
      const [first = [], ...lines] = peopleWith(["", "x"])["Cá nhân"] ?? [];
      const people = [first.map((cell) => (cell === "Phê duyệt" ? header : cell)), ...lines];
      const tabs = { ...tabsOf(), "Cá nhân": people };
      expect(outcome(tabs, "person", "BK_GD")).toBe("missingData");
      expect(issuesIn(tabs)).toEqual(["Cá nhân 2,11 columnDoubtful"]);
      const none = people.map((row) =>
        row.map((cell, column) => (column === 10 && cell === "x" ? "" : cell)),
      );
      expect(outcome({ ...tabs, "Cá nhân": none }, "person", "BK_GD")).toBe("eligible");
    },
  );

  test("where only doubts are written, a blank is none", () => {
    const tabs = peopleWith(["", "Chờ duyệt"]);
    expect(outcome(tabs, "person", "BK_NAM")).toBe("eligible");
    expect(issuesIn(tabs)).toEqual(["Cá nhân 3,11 ratingNotFinal"]);
  });
});
