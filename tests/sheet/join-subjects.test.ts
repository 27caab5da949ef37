/** Who is the same person in two lists, and who is somebody else. */
import { readTabs } from "./grids";
import { NOMINATED, outcome, tabsOf, UNIT, withList } from "./sound-tabs";

describe("somebody in a second list", () => {
  test("is nominated as long as there is no such list", () => {
    expect(outcome(tabsOf(NOMINATED), "person", "GK")).toBe("eligible");
  });

  test.each([
    "Ông Nguyễn Văn An",
    "Bà Nguyễn Văn An",
    "Đ/c Nguyễn Văn An",
    "Đồng chí NGUYỄN VĂN AN",
    "ThS. Nguyễn Văn An",
    "Ông: Nguyễn Văn An",
  ])("is the same person with a form of address before the name: %s", (name) => {
    const tabs = withList(name, { "Đơn vị": UNIT });
    expect(outcome(tabs, "person", "GK")).toBe("ineligible");
    expect(readTabs(tabs).facts.individuals).toHaveLength(1);
  });

  test.each(["Nguyễn Văn Ân", "Ông Văn An", "Bà An"])("is somebody else by any other name: %s", (name) => {
    const tabs = withList(name, { "Đơn vị": UNIT });
    expect(outcome(tabs, "person", "GK")).toBe("eligible");
    expect(readTabs(tabs).facts.individuals).toHaveLength(2);
  });
});
