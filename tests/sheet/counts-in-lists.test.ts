/** A list that says of itself that it has more people, or more of a low rating, than can be read leaves its units open. */
import type { CellValue } from "../../src/sheet/cell";
import { issuesIn, type Rows, type Tabs } from "./grids";
import { ONE_YEAR_HEADER, outcomes, PERSON_LINE, tableOf, tabsOf, UNIT, YEARS } from "./sound-tabs";

const SOUND = outcomes(tabsOf());

/** A line below the list, its words in the column of the names. */
function withLineBelow(...words: readonly string[]): Tabs {
  const tabs = tabsOf();
  const [header = [], line = []] = tabs["Cá nhân"] ?? [];
  const below = words.map((text) => header.map((_, column) => (column === 1 ? text : "")));
  return { ...tabs, "Cá nhân": [header, line, ...below] };
}

/** The person below the heading of the unit, without a column that names it. */
function grouped(heading: string): Tabs {
  const { "Đơn vị": _unit, ...line } = PERSON_LINE;
  const [header = [], person = []] = tableOf(line, {});
  const group = header.map((_, column) => (column === 0 ? "I" : column === 1 ? heading : ""));
  return { ...tabsOf(), "Cá nhân": [header, group, person] };
}

describe("the heading of a unit", () => {
  test.each(["Văn phòng Sở (12 người)", "VĂN PHÒNG SỞ: 2 công chức", "Văn phòng Sở - 3 đ/c"])(
    "that counts more people than stand below it leaves the unit open: %s",
    (heading) => {
      expect(issuesIn(grouped(heading))).toEqual(["Cá nhân 2,2 membersMissing"]);
      expect(outcomes(grouped(heading))).not.toContain("eligible");
    },
  );

  test.each(["Văn phòng Sở", "Văn phòng Sở (1 người)", "VĂN PHÒNG SỞ: 01 công chức"])(
    "that counts as many, or none, is no issue: %s",
    (heading) => {
      expect(issuesIn(grouped(heading))).toEqual([]);
      expect(outcomes(grouped(heading))).toEqual(SOUND);
    },
  );
});

describe("the number below a list", () => {
  test.each([
    "Danh sách này có 12 người",
    "Danh sách gồm 02 công chức",
    "Tổng cộng: 3 người",
    "Tổng số 02 đồng chí",
    "Ấn định danh sách này gồm 15 cá nhân.",
  ])("that is larger leaves the unit open: %s", (words) => {
    expect(issuesIn(withLineBelow(words))).toEqual(["Cá nhân 3,2 membersMissing"]);
    const [flag, certificate, annual] = outcomes(withLineBelow(words));
    expect([flag, certificate, annual]).toEqual(["missingData", "missingData", "missingData"]);
  });

  test.each([
    "Danh sách này có 01 người",
    "Tổng cộng: 1 người",
    "Tổng số biên chế được giao: 15 người",
    "Tổng cộng: 45 phiếu",
    "Danh sách có 12 cột",
    "Tổng cộng",
  ])("that is the same, or counts something else, is no issue: %s", (words) => {
    expect(issuesIn(withLineBelow(words))).toEqual([]);
    expect(outcomes(withLineBelow(words))).toEqual(SOUND);
  });

  test("of one group is held against that group, of the whole list against all", () => {
    const header = ["STT", "Họ và tên", ...YEARS.map((year) => `Xếp loại ${String(year)}`)];
    const person = (name: string): Rows[number] => [1, name, ...YEARS.map(() => "HTTNV")];
    const line = (number: string, words: string): Rows[number] => [number, words, ...YEARS.map(() => "")];
    const people = (first: string, second: string, last: string): Rows => [
      header,
      line("I", UNIT),
      person("Nguyễn Văn An"),
      person("Trần Thị Mai"),
      line("", first),
      line("II", "Thanh tra Sở"),
      person("Lê Văn Cường"),
      line("", second),
      line("", last),
    ];
    const units = tabsOf()["Tập thể"] ?? [];
    const thanhTra = units[1]?.map((cell) => (cell === UNIT ? "Thanh tra Sở" : cell)) ?? [];
    const tabs = (...counts: readonly [string, string, string]): Tabs => ({
      "Tập thể": [...units, thanhTra],
      "Cá nhân": people(...counts),
    });
    expect(issuesIn(tabs("Cộng: 2 người", "Cộng: 1 người", "Tổng cộng: 3 người"))).toEqual([]);
    expect(issuesIn(tabs("Cộng: 5 người", "Cộng: 1 người", ""))).toEqual(["Cá nhân 5,2 membersMissing"]);
    expect(issuesIn(tabs("Cộng: 2 người", "Cộng: 2 người", ""))).toEqual(["Cá nhân 8,2 membersMissing"]);
    expect(issuesIn(tabs("", "", "Tổng cộng: 4 người"))).toEqual(["Cá nhân 9,2 membersMissing"]);
  });
});

describe("the number of low ratings below a list", () => {
  test.each([
    "Trong đó: HTXSNV: 0, HTTNV: 0, HTNV: 1",
    "KHTNV: 01",
    "Hoàn thành nhiệm vụ: 1 người",
    "HTTNV: 91,7%; HTNV: 8,3%",
    "Năm 2025: HTNV = 1",
  ])("that is larger than what is read leaves the unit open: %s", (words) => {
    expect(issuesIn(withLineBelow(words))).toEqual(["Cá nhân 3,2 lowRatingsMissing"]);
    expect(outcomes(withLineBelow(words)).slice(0, 2)).toEqual(["missingData", "missingData"]);
  });

  test.each([
    "Trong đó: HTXSNV: 0, HTTNV: 1, HTNV: 0",
    "HTTNV: 1",
    "Hoàn thành tốt nhiệm vụ: 1",
    "Hoàn thành xuất sắc nhiệm vụ: 1; Hoàn thành nhiệm vụ: 0",
    "HTNV: 0%",
    "HTNV: hoàn thành nhiệm vụ",
  ])("that is none is no issue: %s", (words) => {
    expect(issuesIn(withLineBelow(words))).toEqual([]);
    expect(outcomes(withLineBelow(words))).toEqual(SOUND);
  });

  test("that is what the list shows is no issue", () => {
    const rows = (note: string): Rows => [
      ["KẾT QUẢ XẾP LOẠI NĂM 2025", "", "", "", "", ""],
      ONE_YEAR_HEADER,
      [1, "Nguyễn Văn An", UNIT, "HTTNV", "x", ""],
      [2, "Trần Thị Mai", UNIT, "HTNV", "", ""],
      ["", note, "", "", "", ""],
    ];
    const codes = (note: string): readonly string[] =>
      issuesIn({ ...tabsOf(), "Cá nhân": rows(note) }).filter((issue) => issue.includes("lowRatingsMissing"));
    expect(codes("Trong đó: HTTNV: 1, HTNV: 1")).toEqual([]);
    expect(codes("Trong đó: HTTNV: 0, HTNV: 2")).toEqual(["Cá nhân 5,2 lowRatingsMissing"]);
  });
});

describe("the heading of a unit with more cells", () => {
  const years = YEARS.length;
  const beside = (...cells: readonly CellValue[]): Tabs => {
    const tabs = grouped(UNIT);
    const [header = [], group = [], person = []] = tabs["Cá nhân"] ?? [];
    return { ...tabs, "Cá nhân": [header, group.map((cell, column) => cells[column - 2] ?? cell), person] };
  };

  test.each([
    ["a share", ["100%", "100%", "91,7%", "100%", "100%"], "lowRatingsMissing"],
    ["parts of a whole", ["12/12", "12/12", "11/12", "12/12", "12/12"], "lowRatingsMissing"],
    ["more people", Array.from({ length: years }, () => 12), "membersMissing"],
  ])("leaves the unit open: %s", (_case, cells, code) => {
    expect(issuesIn(beside(...cells)).some((issue) => issue.includes(code))).toBe(true);
    expect(outcomes(beside(...cells)).slice(0, 2)).toEqual(["missingData", "missingData"]);
  });

  test.each([
    ["whole shares", ["100%", "100%", "100%", "100%", "100%"]],
    ["as many people", [1, 1, 1, 1, 1]],
  ])("changes nothing: %s", (_case, cells) => {
    expect(outcomes(beside(...cells))).toEqual(SOUND);
  });

  test("names another unit by a number alone", () => {
    expect(issuesIn(grouped("Văn phòng Sở (2)"))).toContainEqual(expect.stringMatching(/unknownUnit$/));
    expect(outcomes(grouped("Văn phòng Sở (2)"))).not.toContain("eligible");
  });

  test.each([
    "Văn phòng Sở (1 CBCC)",
    "Văn phòng Sở (1 cán bộ, công chức)",
    "Văn phòng Sở (biên chế: 2, có mặt: 1)",
    "Văn phòng Sở (2 biên chế)",
    "Văn phòng Sở (1/1)",
  ])("names the unit, whatever stands in brackets: %s", (heading) => {
    expect(issuesIn(grouped(heading))).toEqual([]);
    expect(outcomes(grouped(heading))).toEqual(SOUND);
  });
});

describe("a row of numbers below a list", () => {
  const withRow = (words: string, ...cells: readonly CellValue[]): Tabs => {
    const tabs = tabsOf();
    const [header = [], line = []] = tabs["Cá nhân"] ?? [];
    const row = header.map((_, column) => (column === 1 ? words : (cells[column - 3] ?? "")));
    return { ...tabs, "Cá nhân": [header, line, row] };
  };

  test.each<[string, readonly CellValue[], string]>([
    ["HTNV", [0, 0, 1, 0, 0], "lowRatingsMissing"],
    ["- Hoàn thành nhiệm vụ", ["", "", "1"], "lowRatingsMissing"],
    ["Tỷ lệ HTTNV trở lên", ["100%", "100%", "91,7%", "100%", "100%"], "lowRatingsMissing"],
    ["Tổng số người", [12, 12, 12, 12, 12], "membersMissing"],
    ["Tổng cộng", [12, 12, 12, 12, 12], "membersMissing"],
    ["Cộng", [12], "membersMissing"],
  ])("that the list does not show leaves its units open: %s", (words, cells, code) => {
    expect(new Set(issuesIn(withRow(words, ...cells)).map((issue) => issue.split(" ").pop()))).toEqual(
      new Set([code]),
    );
    expect(outcomes(withRow(words, ...cells)).slice(0, 2)).toEqual(["missingData", "missingData"]);
  });

  test.each<[string, readonly CellValue[]]>([
    ["HTNV", [0, 0, 0, 0, 0]],
    ["Số người HTTNV", [1, 1, 1, 1, 1]],
    ["Số người bị kỷ luật", [0, 0, 0, 0, 0]],
    ["% HTNV", ["0%", "0%", "0%", "0%", "0%"]],
    ["Tỷ lệ HTTNV trở lên", ["100%", "100%", "100%", "100%", "100%"]],
    ["Tổng cộng", [1, 1, 1, 1, 1]],
    ["Đếm", [1, 1, 1, 1, 1]],
  ])("that the list shows is nobody and changes nothing: %s", (words, cells) => {
    expect(issuesIn(withRow(words, ...cells))).toEqual([]);
    expect(outcomes(withRow(words, ...cells))).toEqual(SOUND);
  });
});

describe("a line of counts", () => {
  test.each([
    "Trong đó: HTXSNV 0; HTTNV 2; HTNV 1",
    "Trong đó: 02 HTTNV, 01 HTNV",
    "HTNV: 01/03 người",
    "Có 01 HTNV",
    "Danh sách này có 12 (mười hai) người./.",
    "Tổng cộng: 12 CBCC",
    "Tổng số công chức, viên chức: 12 người",
    "Cộng: 12",
  ])("in any usual words leaves the units open: %s", (words) => {
    expect(outcomes(withLineBelow(words)).slice(0, 2)).toEqual(["missingData", "missingData"]);
  });

  test.each([
    "HTNV: 50 điểm trở lên",
    "Hệ số: HTXSNV: 1,5; HTTNV: 1,2; HTNV: 1,0",
    "Ký hiệu: HTXSNV: 1; HTTNV: 2; HTNV: 3",
    "Hoàn thành nhiệm vụ: 100%",
    "Hoàn thành nhiệm vụ: 45 nhiệm vụ",
    "Tổng số 12 người dự họp",
    "Tổng số 12 đồng chí là đảng viên",
    "Giai đoạn 2016-2020: HTNV: 3 người",
    "Tổng số 2 công chức toàn Sở",
  ])("of something else changes nothing: %s", (words) => {
    expect(outcomes(withLineBelow(words))).toEqual(SOUND);
  });
});

describe("a total below the list", () => {
  const below = (cells: Readonly<Record<string, CellValue>>): Tabs => {
    const [header = [], line = []] = tabsOf()["Cá nhân"] ?? [];
    return {
      ...tabsOf(),
      "Cá nhân": [header, line, header.map((name) => cells[typeof name === "string" ? name : ""] ?? "")],
    };
  };

  test.each<[string, Readonly<Record<string, CellValue>>]>([
    ["somebody was disciplined", { "Họ và tên": "Cộng", "Kỷ luật": 1 }],
    ["the same in words", { "Họ và tên": "Tổng cộng", "Kỷ luật": "01 người" }],
    ["fewer of the good levels than in all", { "Họ và tên": "Tổng: 2; HTXSNV: 0; HTTNV: 1" }],
  ])("that says what the list does not leaves the unit open: %s", (_what, cells) => {
    expect(outcomes(below(cells))).not.toEqual(SOUND);
  });

  test.each<[string, Readonly<Record<string, CellValue>>]>([
    ["nobody was disciplined", { "Họ và tên": "Cộng", "Kỷ luật": 0 }],
    ["as many of the good levels as in all", { "Họ và tên": "Tổng: 1; HTXSNV: 0; HTTNV: 1" }],
    ["one level only", { "Họ và tên": "Tổng: 1; HTXSNV: 0" }],
  ])("that says the same is no issue: %s", (_what, cells) => {
    expect(outcomes(below(cells))).toEqual(SOUND);
  });
});

test.each(["Năm 2024", "Đã chuyển đi"])(
  "a heading that takes the lines below it elsewhere: %s",
  (heading) => {
    const [header = [], line = []] = tabsOf()["Cá nhân"] ?? [];
    const group = header.map((_, column) => (column === 0 ? "II" : column === 1 ? heading : ""));
    expect(outcomes({ ...tabsOf(), "Cá nhân": [header, group, line] })).not.toContain("eligible");
  },
);

describe("a column of a unit that counts its people", () => {
  test.each([
    ["Dưới HTTNV", 1],
    ["HTNV", "33,3%"],
    ["HTNV", 0.333],
    ["% HTNV", 0.333],
    ["Tỷ lệ HTT trở lên (%)", 66.7],
  ])("%s: %j is more than are listed", (header, cell) => {
    const tabs = tabsOf({ units: { cells: { [header]: cell } } });
    expect(outcomes(tabs)).not.toContain("eligible");
    expect(issuesIn(tabs)).toEqual(["Tập thể 2,11 lowRatingsMissing"]);
  });

  test.each([
    ["Dưới 35 tuổi", 5],
    ["Dưới hai năm công tác", 1],
    ["% HTNV", 0],
    ["Tỷ lệ HTT trở lên (%)", 100],
  ])("%s: %j says nothing of low ratings", (header, cell) => {
    expect(outcomes(tabsOf({ units: { cells: { [header]: cell } } }))).toEqual(SOUND);
  });
});
