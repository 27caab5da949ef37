/** What an office writes beside its ratings in plain words: it leaves open what it speaks of, or is told at its cell. */
import type { CellValue } from "../../src/sheet/cell";
import { issuesIn, type Rows, type Tabs } from "./grids";
import { outcome, outcomes, PERSON_LINE, tableOf, tabsOf, toldAt, UNIT } from "./sound-tabs";

const SOUND = outcomes(tabsOf());
type Kind = "Tập thể" | "Cá nhân";

function withRows(
  kind: Kind,
  { above = [], below = [] }: { readonly above?: Rows; readonly below?: Rows },
): Tabs {
  const tabs = tabsOf();
  return { ...tabs, [kind]: [...above, ...(tabs[kind] ?? []), ...below] };
}

describe("a title", () => {
  test.each<[Kind, string]>([
    ["Cá nhân", "(Xin ý kiến các phòng)"],
    ["Cá nhân", "Kết quả họp xếp loại tại phòng"],
    ["Cá nhân", "Phương án 1"],
    ["Cá nhân", "Quý III/2025"],
    ["Tập thể", "Kết quả 9 tháng đầu năm 2025"],
    ["Tập thể", "Kết quả do các phòng đề xuất"],
    ["Tập thể", "(đã hủy)"],
  ])("that says that a table is not what was decided: %s, %s", (kind, title) => {
    expect(outcomes(withRows(kind, { above: [[title]] }))).not.toEqual(SOUND);
    expect(issuesIn(withRows(kind, { above: [[title]] }))).not.toEqual([]);
  });

  test.each<[Kind, string]>([
    ["Cá nhân", "SỞ XÂY DỰNG"],
    ["Cá nhân", "Rạch Giá, ngày 15 tháng 01 năm 2026"],
    ["Cá nhân", "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG"],
    ["Tập thể", "KẾT QUẢ XẾP LOẠI CCHC CÁC PHÒNG, BAN"],
  ])("that says no such thing: %s, %s", (kind, title) => {
    expect(outcomes(withRows(kind, { above: [[title]] }))).toEqual(SOUND);
  });
});

describe("a list that is set aside, or of those left out", () => {
  const withList = (tab: string, title: string, header: string, cell: string): Tabs => ({
    ...tabsOf(),
    [tab]: [[title], ["STT", "Họ và tên", "Đơn vị", header], [1, "Nguyễn Văn An", UNIT, cell]],
  });
  const DISCIPLINED = ["Kỷ luật", "Khiển trách 12/5/2025"] as const;

  test.each([
    ["Cũ", ""],
    ["Dự kiến 2025", ""],
    ["Trang 3", "(đã hủy)"],
    ["Bản sao của Cá nhân", ""],
    ["Bị loại", ""],
    ["Trang 3", "DANH SÁCH KHÔNG ĐỦ ĐIỀU KIỆN"],
  ])("still leaves open what it says of discipline: %s, %s", (tab, title) => {
    const [, , unit, , person] = outcomes(withList(tab, title, ...DISCIPLINED));
    expect([unit, person]).toEqual(["missingData", "missingData"]);
  });

  test.each([["Nghỉ hưu", ""]])("of those left out is read like any other: %s, %s", (tab, title) => {
    const [, , unit, , person] = outcomes(withList(tab, title, ...DISCIPLINED));
    expect([unit, person]).toEqual(["ineligible", "ineligible"]);
    expect(outcomes(withList(tab, title, "Xếp loại 2025", "HTNV"))[0]).toBe("missingData");
  });
});

describe("a line below the table", () => {
  test.each([
    "Năm 2025: kết quả dự kiến",
    "Kết quả trên là dự kiến, chờ Giám đốc Sở phê duyệt.",
    "(Số liệu chưa thẩm định)",
  ])("that says so of its ratings: %s", (line) => {
    expect(outcomes(withRows("Cá nhân", { below: [[], ["", line]] }))).not.toEqual(SOUND);
  });

  test("that a heading of notes stands over", () => {
    const below = [[], ["Ghi chú:"], ["Xếp loại năm 2025 là tự chấm"]];
    expect(outcomes(withRows("Cá nhân", { below }))).not.toEqual(SOUND);
  });

  test.each([
    "Ghi chú: đ/c Dũng phụ trách công tác đảng viên",
    "Người lập biểu: Nguyễn Văn An",
    "Dự kiến tổ chức tổng kết vào tháng 12",
  ])("that speaks of something else: %s", (line) => {
    expect(outcomes(withRows("Cá nhân", { below: [[], ["", line]] }))).toEqual(SOUND);
  });
});

test.each(["(dự kiến)", "(tự chấm)", "Phòng đề nghị", "6 tháng đầu năm", "Quý IV"])(
  "a second row of the header that qualifies one year takes it out: %s",
  (word) => {
    const tabs = tabsOf();
    const [header = [], line = []] = tabs["Cá nhân"] ?? [];
    const second = header.map((cell) => (cell === "Xếp loại 2025" ? word : ""));
    const people = { ...tabs, "Cá nhân": [header, second, line] };
    expect(outcomes(people).slice(0, 2)).toEqual(["missingData", "missingData"]);
  },
);

describe("beside or over the people of a unit", () => {
  const { "Đơn vị": _unit, ...line } = PERSON_LINE;
  const grouped = (heading: string, beside: CellValue): Tabs => {
    const [header = [], person = []] = tableOf(line, { cells: { "Ghi chú": "" } });
    const group = header.map((text, column) =>
      column === 0 ? "I" : column === 1 ? heading : text === "Ghi chú" ? beside : "",
    );
    return { ...tabsOf(), "Cá nhân": [header, group, person] };
  };

  test.each(["chưa duyệt", "01 HTNV năm 2023", "còn thiếu 2 người", "01 người bị khiển trách 2025"])(
    "what is said in the line of the unit is told: %s",
    (beside) => {
      expect(outcomes(grouped(UNIT, beside)).slice(0, 2)).not.toContain("eligible");
      expect(issuesIn(grouped(UNIT, beside))).not.toEqual([]);
    },
  );

  test.each(["Bị loại", "Dự bị", "Xin ý kiến", "Đề xuất của phòng"])(
    "a heading that sets those below apart is told: %s",
    (heading) => {
      const tabs = tabsOf();
      const [header = [], person = []] = tabs["Cá nhân"] ?? [];
      const group = header.map((_, column) => (column === 0 ? "I" : column === 1 ? heading : ""));
      expect(outcomes({ ...tabs, "Cá nhân": [header, group, person] }).slice(3)).not.toContain("eligible");
    },
  );
});

describe("a second line of somebody without a name", () => {
  test.each<[Kind, string, CellValue]>([
    ["Tập thể", "Đăng ký thi đua giai đoạn", "15/4/2022"],
    ["Tập thể", "Nội bộ đoàn kết", "không"],
    ["Cá nhân", "Xếp loại 2025", "(HTNV)"],
  ])("is told: %s, %s: %s", (kind, header, cell) => {
    const tabs = tabsOf();
    const [headers = []] = tabs[kind] ?? [];
    const row = headers.map((text) => (text === header ? cell : ""));
    expect(issuesIn(withRows(kind, { below: [row] }))).toContainEqual(expect.stringMatching(/nameMissing$/));
    expect(outcomes(withRows(kind, { below: [row] }))[0]).not.toBe("eligible");
  });

  test("of discipline leaves the person's open as well; an error of a formula is no line", () => {
    const below = (cell: CellValue): Tabs =>
      withRows("Cá nhân", {
        below: [(tabsOf()["Cá nhân"]?.[0] ?? []).map((text) => (text === "Kỷ luật" ? cell : ""))],
      });
    expect(outcomes(below("Khiển trách 2025"))[4]).toBe("missingData");
    expect(outcomes(below("#N/A"))).toEqual(SOUND);
  });
});

describe("a note in a person's own line", () => {
  test.each([
    "Chỉ HT nhiệm vụ năm 2024",
    "Năm 2022 chỉ đạt mức hoàn thành",
    "KHT 2022",
    "Giảm 1 mức",
    "Hội đồng không thông qua",
    "Chưa thống nhất",
    "Cần kiểm tra lại",
    "Có KL",
  ])("is told: %s", (note) => {
    const tabs = tabsOf({ people: { cells: { "Ghi chú": note } } });
    expect(issuesIn(tabs)).toEqual(toldAt("Cá nhân 2,11"));
  });

  test.each(["HTNV → HTTNV", "Điều chỉnh xếp loại từ HTNV lên HTTNV theo QĐ 15", "Không có hồ sơ trễ hạn"])(
    "that speaks for them is none: %s",
    (note) => {
      const tabs = tabsOf({ people: { cells: { "Ghi chú": note } } });
      expect(issuesIn(tabs)).toEqual([]);
      expect(outcomes(tabs)).toEqual(SOUND);
    },
  );
});

test.each(["(HTNV 2024)", "(không xét)", "(dự kiến)", "- đã rút đăng ký", "?", "✗", "[loại]"])(
  "a remark behind a name is told: %s",
  (remark) => {
    const tabs = tabsOf({ people: { cells: { "Họ và tên": `Nguyễn Văn An ${remark}` } } });
    expect(issuesIn(tabs)).toEqual(expect.arrayContaining([...toldAt("Cá nhân 2,2")]));
  },
);

test.each([
  ["Tên", "Nguyễn Văn", "An (khiển trách 2025)"],
  ["Tên", "Nguyễn Văn", "An (HTNV 2025)"],
  ["Tên", "Nguyễn Văn", "An (không xét)"],
])("a remark behind the given name in a column of its own is told, too: %s, %s %s", (given, name, cell) => {
  const { "Họ và tên": _, ...line } = PERSON_LINE;
  const people = tableOf({ "Họ và chữ đệm": name, [given]: cell, ...line }, {});
  const tabs = { ...tabsOf(), "Cá nhân": people };
  expect(issuesIn(tabs)).toEqual(expect.arrayContaining([...toldAt("Cá nhân 2,2")]));
  expect(outcome(tabs, "person", "BK_NAM")).not.toBe("eligible");
});

test.each([
  ["Chuyên viên (HTNV 2025), Văn phòng Sở", false],
  ["Chuyên viên (không xét), Văn phòng Sở", false],
  ["Chuyên viên, Văn phòng Sở", true],
  ["Phó Trưởng phòng (phụ trách), Văn phòng Sở", true],
  ["Chuyên viên (kế toán), Văn phòng Sở", true],
  ["Chuyên viên (kiêm nhiệm) - Văn phòng Sở", true],
])("a remark within position and unit counts: %s", (cell, isSound) => {
  const { "Đơn vị": _, ...line } = PERSON_LINE;
  const tabs = { ...tabsOf(), "Cá nhân": tableOf({ ...line, "Chức vụ, đơn vị": cell }, {}) };
  expect(outcome(tabs, "person", "BK_NAM")).toBe(isSound ? "eligible" : "missingData");
});

describe("a sentence on a unit", () => {
  test.each([
    ["Văn phòng Sở nộp đăng ký thi đua ngày 15/4/2022", 0],
    ["Văn phòng Sở năm 2025: 01 công chức bị khiển trách", 2],
  ])("leaves open what it speaks of: %s", (sentence, award) => {
    const tabs = { ...tabsOf(), "Sổ tay": [[sentence]] };
    expect(outcomes(tabs)[award]).toBe("missingData");
    expect(issuesIn(tabs)).toEqual(["Sổ tay 1,1 remarkUnread"]);
  });

  test.each([
    "Văn phòng Sở nộp đăng ký thi đua ngày 15/3/2022",
    "Văn phòng Sở năm 2025 không có công chức bị kỷ luật",
  ])("says nothing against it: %s", (sentence) => {
    const tabs = { ...tabsOf(), "Sổ tay": [[sentence]] };
    expect(outcomes(tabs)).toEqual(SOUND);
    expect(issuesIn(tabs)).toEqual([]);
  });
});
