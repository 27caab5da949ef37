/** What stands behind a number of people, or behind what kind somebody is, is read as a remark: held where it sounds adverse, else told. */
import { createAssessor } from "../../src/assessment/assessor";
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { PLAN } from "../../src/plan/plan";
import { textsToRead } from "../../src/sheet/texts-to-read";
import { gridsRead, readTabs, type Tabs } from "./grids";
import { outcome, outcomes, tabsOf, UNIT } from "./sound-tabs";

function told(tabs: Tabs): readonly string[] {
  const reading = readTabs(tabs);
  return textsToRead(gridsRead(tabs, reading), reading.tables, DEFAULT_PARAMETERS).map(({ found }) => found);
}

const ofKind = (kind: string): Tabs => tabsOf({ people: { cells: { "Đối tượng": kind } } });
const ofNumber = (number: string | number): Tabs => tabsOf({ units: { cells: { "Số công chức": number } } });

describe("behind the kind of a person", () => {
  test.each([
    "Công chức, HTNV",
    "Công chức (kỷ luật 2025)",
    "Công chức (không xét)",
    "Hợp đồng 68, chưa xếp loại",
    "Công chức bị đình chỉ",
    "Cá nhân - không xét",
  ])("%s is held", (kind) => {
    expect(outcome(ofKind(kind), "person", "BK_NAM")).toBe("missingData");
  });

  test.each([
    "Công chức (chuyển đi 2024)",
    "Công chức tập sự",
    "Công chức (đã nghỉ)",
    "Viên chức biệt phái đi",
  ])("%s is held or told", (kind) => {
    const isHeld = outcome(ofKind(kind), "person", "BK_NAM") === "missingData";
    expect(isHeld || told(ofKind(kind)).includes(kind)).toBe(true);
  });

  test.each([
    "Công chức",
    "Viên chức",
    "Người lao động",
    "Hợp đồng lao động",
    "Hợp đồng 68",
    "Lãnh đạo, quản lý",
  ])("%s says nothing", (kind) => {
    expect(outcome(ofKind(kind), "person", "BK_NAM")).toBe("eligible");
    expect(told(ofKind(kind))).toEqual([]);
  });

  test("a block of signatures below such a list is nobody of it", () => {
    const { "Cá nhân": rows = [], ...others } = ofKind("Công chức");
    const signed: Tabs = {
      ...others,
      "Cá nhân": [
        ...rows,
        [],
        ["", "", "", "", "", "", "", "Kiên Giang, ngày 12 tháng 01 năm 2026"],
        ["", "NGƯỜI LẬP BIỂU", "", "", "", "", "", "GIÁM ĐỐC"],
        ["", "(Ký, ghi rõ họ tên)", "", "", "", "", "", "(Ký tên, đóng dấu)"],
        [],
        ["", "Lâm Thị Hương", "", "", "", "", "", "Đinh Quốc Thái"],
      ],
    };
    expect(outcomes(signed)).toEqual(outcomes(ofKind("Công chức")));
    expect(readTabs(signed).issues).toEqual([]);
  });
});

test("whoever stands below a gap with a unit is somebody, though neither a kind nor a rating is entered", () => {
  const { "Cá nhân": rows = [], ...others } = ofKind("Công chức");
  const late = ["", "Trần Thị Bình", UNIT, "", "", "", "", "chưa xếp loại", "", "", ""];
  const tabs: Tabs = { ...others, "Cá nhân": [...rows, [], late] };
  expect(readTabs(tabs).issues.map(({ code }) => code)).toContain("subjectKindUnknown");
  expect(outcome(tabs, "unit", "CO_GD")).toBe("missingData");
});

describe("behind a number of people", () => {
  test.each([
    "1 (1 HTNV)",
    "1, trong đó 1 HTNV năm 2023",
    "1 (01 chưa đánh giá)",
    "1 (01 người bị kỷ luật 2025)",
  ])("%s is held", (number) => {
    expect(outcome(ofNumber(number), "unit", "CO_GD")).toBe("missingData");
  });

  test.each(["2/3", "1 + 1 HĐ", "3/4"])("%s is told", (number) => {
    expect(told(ofNumber(number))).toEqual([number]);
  });

  test.each([1, "1", "01 người"])("%p says nothing", (number) => {
    expect(outcome(ofNumber(number), "unit", "CO_GD")).toBe("eligible");
    expect(told(ofNumber(number))).toEqual([]);
  });
});

test.each([
  "Ghi chú: HTNV là hoàn thành nhiệm vụ",
  "HTNV: Hoàn thành nhiệm vụ; KHTNV: Không hoàn thành nhiệm vụ",
])("what explains an abbreviation below a list says nothing of it: %s", (line) => {
  const { "Cá nhân": rows = [], ...others } = tabsOf();
  expect(outcomes({ ...others, "Cá nhân": [...rows, [], [line]] })).toEqual(outcomes(tabsOf()));
});

test("what gives an abbreviation another meaning still has the list set aside", () => {
  const { "Cá nhân": rows = [], ...others } = tabsOf();
  const tabs: Tabs = { ...others, "Cá nhân": [...rows, [], ["Ghi chú: HTNV là không hoàn thành nhiệm vụ"]] };
  expect(outcome(tabs, "person", "BK_NAM")).toBe("missingData");
});

test("where the table of units is set aside, its units are not said to be missing in it", () => {
  const { "Tập thể": units = [], ...others } = tabsOf();
  const { facts, issues } = readTabs({ "Tập thể": [...units, [], ["Số liệu chưa được duyệt"]], ...others });
  expect(issues.map(({ code }) => code)).toEqual(["tableUndecided"]);
  const [person] = facts.individuals ?? [];
  const assessor = createAssessor(facts, DEFAULT_PARAMETERS, PLAN);
  expect(person && assessor.membership.unitOf(person, 2025)).toEqual({ kind: "noCollectives", unit: UNIT });
});
