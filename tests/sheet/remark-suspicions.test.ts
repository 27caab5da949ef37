/** What a note says against the ratings or the class of its own line is open, of its year or of all. */
import { issuesIn, type Tabs } from "./grids";
import { outcome, outcomes, tabsOf, UNIT, withList, NOMINATED } from "./sound-tabs";

const ofUnit = (text: string): Tabs => tabsOf({ units: { cells: { "Ghi chú": text } } });
const ofPerson = (text: string): Tabs => tabsOf({ people: { cells: { "Ghi chú": text } } });

test.each([
  ["UBND tỉnh xếp loại Khá", "missingData"],
  ["Năm 2025 điều chỉnh xuống loại Khá", "missingData"],
  ["Năm 2024: điều chỉnh còn loại Tốt", "eligible"],
  ["Xin rút đăng ký thi đua", "missingData"],
  ["Đăng ký trễ hạn", "missingData"],
] as const)("a note on a unit leaves it open: %s", (text, annual) => {
  expect(outcome(ofUnit(text), "unit", "CO_GD")).not.toBe("eligible");
  expect(outcome(ofUnit(text), "unit", "BK_NAM", 2025)).toBe(annual);
  expect(issuesIn(ofUnit(text))).toEqual(["Tập thể 2,11 remarkUnread"]);
});

test.each([
  ["Xếp loại lại năm 2025: HTNV", "missingData"],
  ["Năm 2024 điều chỉnh còn HTNV", "eligible"],
] as const)("a note on somebody leaves the year open: %s", (text, annual) => {
  expect(outcome(ofPerson(text), "person", "BK_GD")).toBe("missingData");
  expect(outcome(ofPerson(text), "person", "BK_NAM", 2025)).toBe(annual);
});

test.each(["Nghỉ thai sản 2023", "Được tặng Giấy khen năm 2024", "Hoàn thành tốt nhiệm vụ các năm"])(
  "what speaks against nobody changes nothing: %s",
  (text) => {
    expect(outcomes(ofPerson(text))).toEqual(outcomes(tabsOf()));
    expect(outcomes(ofUnit(text))).toEqual(outcomes(tabsOf()));
  },
);

test.each(["Đang xem xét kỷ luật ở Chi bộ", "Có đơn thư tố cáo"])(
  "what the law warns of is told, and does not change the outcome for the period: %s",
  (text) => {
    expect(outcome(ofPerson(text), "person", "BK_GD")).toBe("eligible");
    expect(issuesIn(ofPerson(text))).toEqual(["Cá nhân 2,11 remarkUnread"]);
  },
);

test.each([
  ["Tỷ lệ CBCC HTTNV trở lên 2025", "91,7%", "missingData"],
  ["Tỷ lệ HTTNV trở lên", 0.917, "missingData"],
  ["Số người HTTNV trở lên", "11/12", "missingData"],
  ["Số người HTNV 2025", 1, "missingData"],
  ["Tỷ lệ CBCC HTTNV trở lên 2025", "100%", "eligible"],
  ["Số người HTTNV trở lên", "12/12", "eligible"],
  ["Số người HTNV 2025", 0, "eligible"],
] as const)(
  "a number of the unit that says that not all hold leaves it open: %s %s",
  (header, cell, expected) => {
    const tabs = tabsOf({ units: { cells: { [header]: cell } } });
    expect(outcome(tabs, "unit", "CO_GD")).toBe(expected);
    expect(issuesIn(tabs)).toHaveLength(expected === "eligible" ? 0 : 1);
  },
);

test("in a list of discipline the day of the decision says of which year it is", () => {
  const list = [
    ["STT", "Họ và tên", "Đơn vị", "Năm", "Hình thức kỷ luật", "Số QĐ", "Ngày QĐ"],
    [1, "Nguyễn Văn An", UNIT, 2024, "Khiển trách", "15/QĐ-SXD", "10/01/2025"],
  ];
  const tabs = { ...tabsOf(NOMINATED), "Kỷ luật": list };
  expect(outcome(tabs, "person", "GK", 2025)).toBe("ineligible");
  expect(outcome(withList("Lê Văn Cường", { "Đơn vị": UNIT }), "person", "GK", 2025)).toBe("eligible");
});
