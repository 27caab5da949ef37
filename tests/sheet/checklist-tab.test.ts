/** The dossier checklist: which lines V.1 asks for, and that what people typed stays with its line. */
import { civilDate } from "../../src/domain/civil-date";
import { DEFAULT_PARAMETERS, type Parameters } from "../../src/plan/parameters";
import { textOf, type CellValue, type Grid } from "../../src/sheet/cell";
import {
  checklistTab,
  generatedChecklistValues,
  readTypedLines,
  type ChecklistNominee,
} from "../../src/sheet/checklist-tab";
import { readWorkbook } from "../../src/sheet/read-workbook";
import type { TabImage } from "../../src/sheet/tab-image";

const FLAG = "Cờ thi đua của UBND tỉnh (giai đoạn 2021-2025)";
const MERIT = "Bằng khen của Chủ tịch UBND tỉnh (giai đoạn 2021-2025)";
const OFFICE: ChecklistNominee = {
  kind: "collective",
  name: "Văn phòng Sở",
  position: "",
  unit: "",
  awardName: FLAG,
};
const AN: ChecklistNominee = {
  kind: "individual",
  name: "Nguyễn Văn An",
  position: "Chuyên viên",
  unit: "Văn phòng Sở",
  awardName: MERIT,
};
const COLUMNS = [
  "STT",
  "Thành phần hồ sơ",
  "Của ai",
  "Đơn vị",
  "Hình thức khen thưởng",
  "Đã có",
  "Hạn",
  "Còn lại",
  "Người phụ trách",
  "Liên kết",
  "Ghi chú",
];

/** rules.md: recognised 15/01/2026, 10 days → 25/01/2026. */
const RECOGNISED: Partial<Parameters> = { recognitionDate: civilDate(2026, 1, 15) ?? null };
const LAST_DAY = civilDate(2026, 1, 25);

function tabOf(
  nominees: readonly ChecklistNominee[],
  { former = null, changes = RECOGNISED, isChosen = true }: Options = {},
): TabImage {
  const typed = former ? readTypedLines(former) : [];
  return checklistTab({
    round: "2021-2025",
    track: "period",
    nominees,
    isChosen,
    parameters: { ...DEFAULT_PARAMETERS, ...changes },
    typed,
  }).image;
}

interface Options {
  readonly former?: Grid | null;
  readonly changes?: Partial<Parameters>;
  readonly isChosen?: boolean;
}

function headerRow({ values }: Pick<TabImage, "values">): number {
  return values.findIndex(([first]) => first === "STT");
}

/** All texts of the tab, in one. */
function words({ values }: TabImage): string {
  return values.flatMap((row) => row.map((cell) => textOf(cell))).join("\n");
}

/** The numbered lines, without their number. */
function lines(image: TabImage): (readonly CellValue[])[] {
  return image.values
    .slice(headerRow(image) + 1)
    .flatMap((row) => (typeof row[0] === "number" ? [row.slice(1)] : []));
}

/** The tab as it is read back, after somebody typed into the line of somebody. */
function typedInto(image: TabImage, owner: string, typed: Readonly<Record<string, CellValue>>): Grid {
  const values = image.values.map((row) => {
    if (row[2] !== owner) return row;
    return row.map((cell, column) => typed[COLUMNS[column] ?? ""] ?? cell);
  });
  return { sheet: image.name, firstRow: 1, firstColumn: 1, values };
}

test("the proposal and the minutes once for the round, a proposal of each collective, a report of each nominee, all due on the last day of V.2", () => {
  const image = tabOf([OFFICE, AN]);
  expect(image.name).toBe("Danh mục hồ sơ CCHC 2021-2025");
  expect(image.values[headerRow(image)]).toEqual(COLUMNS);
  const rest = [false, LAST_DAY, "", "", "", ""];
  expect(lines(image)).toEqual([
    ["Tờ trình", "Chung cả đợt", "", "", ...rest],
    ["Biên bản họp Hội đồng", "Chung cả đợt", "", "", ...rest],
    ["Tờ trình của tập thể", "Văn phòng Sở", "", "", ...rest],
    ["Báo cáo thành tích", "Văn phòng Sở", "", FLAG, ...rest],
    ["Báo cáo thành tích", "Nguyễn Văn An", "Văn phòng Sở", MERIT, ...rest],
  ]);
  expect(image.checkboxes.reduce((sum, { rows }) => sum + rows, 0)).toBe(5);
});

test("without a recognition date there is no deadline, and the tab says which setting is missing", () => {
  const image = tabOf([OFFICE], { changes: { recognitionDate: null } });
  expect(lines(image).map((row) => row[5])).toEqual(["", "", "", ""]);
  expect(words(image)).toMatch(/Chưa có hạn: ghi “Ngày công nhận kết quả CCHC”.*V\.2/);
  expect(words(tabOf([OFFICE]))).not.toContain("Chưa có hạn:");
});

test("a last day that is a Sunday is named with the next working day", () => {
  expect(words(tabOf([OFFICE]))).toMatch(/25\/01\/2026 \(Chủ nhật.*26\/01\/2026/);
});

test("whether the lines are of the chosen or only of the proposed is said", () => {
  const remark = /Hội đồng chưa chọn ai/;
  expect(words(tabOf([OFFICE], { isChosen: false }))).toMatch(remark);
  expect(words(tabOf([OFFICE]))).not.toMatch(remark);
});

test("what was typed stays with its person when the order changes", () => {
  const typed = {
    "Đã có": true,
    "Liên kết": "https://example.vn/an",
    "Người phụ trách": "Chị Bình",
    "Ghi chú": "thiếu chữ ký",
  };
  const former = typedInto(tabOf([OFFICE, AN]), "Nguyễn Văn An", typed);
  const again = lines(tabOf([AN, OFFICE], { former }));
  expect(again.map((row) => [row[1], row[4], row[8], row[7], row[9]])).toEqual([
    ["Chung cả đợt", false, "", "", ""],
    ["Chung cả đợt", false, "", "", ""],
    ["Nguyễn Văn An", true, "https://example.vn/an", "Chị Bình", "thiếu chữ ký"],
    ["Văn phòng Sở", false, "", "", ""],
    ["Văn phòng Sở", false, "", "", ""],
  ]);
});

test.each<readonly [says: string, other: ChecklistNominee]>([
  ["of the same name in another unit", { ...AN, unit: "Thanh tra Sở" }],
  ["for another award", { ...AN, awardName: FLAG }],
])("a line %s does not get what was typed; that is kept below, marked", (_, other) => {
  const former = typedInto(tabOf([OFFICE, AN]), "Nguyễn Văn An", { "Đã có": true });
  const image = tabOf([OFFICE, other], { former });
  expect(lines(image).map((row) => row[4])).toEqual([false, false, false, false, false, true]);
  expect(lines(image).at(-1)).toEqual([
    "Báo cáo thành tích",
    "Nguyễn Văn An",
    "Văn phòng Sở",
    MERIT,
    true,
    "",
    "không còn trong danh sách",
    "",
    "",
    "",
  ]);
});

test("who left with something typed keeps the line over every further run, and has it back on returning", () => {
  const first = typedInto(tabOf([OFFICE, AN]), "Nguyễn Văn An", { "Ghi chú": "đã nhắc" });
  const asGrid = (image: TabImage): Grid => typedInto(image, "nobody", {});
  const gone = asGrid(tabOf([OFFICE], { former: first }));
  const stillGone = tabOf([OFFICE], { former: gone });
  expect(lines(stillGone)).toHaveLength(5);
  expect(lines(stillGone).at(-1)?.at(-1)).toBe("đã nhắc");
  const back = lines(tabOf([OFFICE, AN], { former: asGrid(stillGone) }));
  expect(back).toHaveLength(5);
  expect(back.at(-1)?.slice(-2)).toEqual(["", "đã nhắc"]);
});

test("who left with nothing typed has no line", () => {
  const former = typedInto(tabOf([OFFICE, AN]), "nobody", {});
  expect(lines(tabOf([OFFICE], { former }))).toHaveLength(4);
});

test("a word instead of the tick is kept and counts as not done", () => {
  const former = typedInto(tabOf([OFFICE, AN]), "Nguyễn Văn An", { "Đã có": "đang ký" });
  expect(lines(tabOf([OFFICE, AN], { former })).at(-1)?.[4]).toBe("đang ký");
});

test("two of one name in one unit are told apart by their position, and neither gets the other's tick", () => {
  const other = { ...AN, position: "Phó Chánh Văn phòng" };
  const former = typedInto(tabOf([OFFICE, AN, other]), "Nguyễn Văn An (Chuyên viên)", { "Đã có": true });
  expect(lines(tabOf([OFFICE, other, AN], { former })).map((row) => [row[1], row[4]])).toEqual([
    ["Chung cả đợt", false],
    ["Chung cả đợt", false],
    ["Văn phòng Sở", false],
    ["Văn phòng Sở", false],
    ["Nguyễn Văn An (Phó Chánh Văn phòng)", false],
    ["Nguyễn Văn An (Chuyên viên)", true],
  ]);
  expect(lines(tabOf([OFFICE, other], { former })).map((row) => row[4])).toEqual([
    false,
    false,
    false,
    false,
    false,
    true,
  ]);
});

test("typing is no change of what was generated; another name, or another deadline, is", () => {
  const image = tabOf([OFFICE, AN]);
  const untouched = generatedChecklistValues(typedInto(image, "nobody", {}));
  const after = (typed: Readonly<Record<string, CellValue>>): unknown =>
    generatedChecklistValues(typedInto(image, "Nguyễn Văn An", typed));
  expect(
    after({ "Đã có": true, "Liên kết": "a", "Người phụ trách": "b", "Ghi chú": "c", "Còn lại": "đã có" }),
  ).toEqual(untouched);
  expect(after({ "Còn lại": "trễ 3 ngày" })).toEqual(untouched);
  expect(after({ "Còn lại": "hỏi lại" })).not.toEqual(untouched);
  expect(after({ STT: "", "Ghi chú": "c" })).not.toEqual(untouched);
  expect(after({ "Đơn vị": "Thanh tra Sở" })).not.toEqual(untouched);
  expect(after({ Hạn: civilDate(2026, 2, 1) ?? null })).not.toEqual(untouched);
});

test("a tab that lost its mark is not taken for a table of people or units", () => {
  const grid = typedInto(tabOf([OFFICE, AN]), "Nguyễn Văn An", { "Đã có": true });
  expect(readWorkbook([grid], DEFAULT_PARAMETERS).tables).toEqual([]);
});

test("a collective that is proposed for two awards proposes itself once", () => {
  const image = tabOf([OFFICE, { ...OFFICE, awardName: MERIT }]);
  expect(lines(image).filter(([component]) => component === "Tờ trình của tập thể")).toHaveLength(1);
  expect(lines(image).filter(([component]) => component === "Báo cáo thành tích")).toHaveLength(2);
});
