/** A heading above some lines that says that they are not decided, or what speaks against them. */
import { issuesIn, type Rows, type Tabs } from "./grids";
import { outcome, outcomes, tabsOf } from "./sound-tabs";

function under(kind: "Tập thể" | "Cá nhân", heading: string): Tabs {
  const tabs = tabsOf();
  const [header = [], ...lines] = tabs[kind] ?? [];
  const rows: Rows = [header, ["I", heading], ...lines];
  return { ...tabs, [kind]: rows };
}

test.each([
  "Các trường hợp bị xử lý kỷ luật trong năm 2025",
  "Chưa thống nhất, chờ Giám đốc quyết định",
  "XẾP LOẠI ĐẢNG VIÊN",
  "CÔNG CHỨC (chờ phê duyệt)",
])("leaves people and their units open, and is told: %s", (heading) => {
  const tabs = under("Cá nhân", heading);
  expect(outcome(tabs, "unit", "CO_GD")).toBe("missingData");
  expect(outcome(tabs, "person", "BK_NAM")).toBe("missingData");
  expect(issuesIn(tabs)[0]).toBe("Cá nhân 2,2 ratingNotFinal");
});

test.each(["Đăng ký trễ hạn", "Các đơn vị chờ thẩm định lại"])("leaves units open: %s", (heading) => {
  expect(outcome(under("Tập thể", heading), "unit", "CO_GD")).not.toBe("eligible");
});

test.each(["Công chức", "Lãnh đạo Sở", "Văn phòng Sở", "Phòng Thanh tra, điều tra", "Khối hành chính"])(
  "of people alone changes nothing: %s",
  (heading) => {
    expect(outcomes(under("Cá nhân", heading))).toEqual(outcomes(tabsOf()));
  },
);
