/** As large as spreadsheets get: everybody is read, nothing is thrown, and nothing takes longer than its size asks for. */
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { textsToRead } from "../../src/sheet/texts-to-read";
import { gridsRead, readTabs, type Rows } from "./grids";

const YEARS = [2021, 2022, 2023, 2024, 2025];
const PEOPLE = ["STT", "Họ và tên", "Đơn vị", ...YEARS.map((year) => `Xếp loại ${String(year)}`), "Kỷ luật"];
const UNITS = ["STT", "Tên tập thể", ...YEARS.map((year) => `Xếp loại CCHC ${String(year)}`)];

function person(
  index: number,
  { name = `Người ${String(index)}`, unit = "Văn phòng Sở" } = {},
): Rows[number] {
  return [index + 1, name, unit, "HTTNV", "HTXSNV", "HTTNV", "HTNV", "HTTNV", ""];
}

function people(
  count: number,
  named: (index: number) => { name?: string; unit?: string } = () => ({}),
): Rows {
  return [PEOPLE, ...Array.from({ length: count }, (_, index) => person(index, named(index)))];
}

test("100,000 people on one tab", () => {
  const { facts, issues } = readTabs({ "Cá nhân": people(100_000) });
  expect(facts.individuals).toHaveLength(100_000);
  expect(issues).toEqual([]);
});

test("50 tabs of one year each", () => {
  const tabs = Array.from({ length: 50 }, (_, index) => [
    `Xếp loại ${String(YEARS[index % 5])}, nhóm ${"ABCDEĐGHIK".charAt(Math.floor(index / 5))}`,
    [
      ["STT", "Họ và tên", "Đơn vị", "Kết quả xếp loại"],
      ...Array.from({ length: 100 }, (_unused, row) => [
        row + 1,
        `Người ${String(row)}`,
        `Phòng ${String(Math.floor(index / 5))}`,
        "HTTNV",
      ]),
    ],
  ]);
  const { facts } = readTabs(Object.fromEntries(tabs) as Record<string, Rows>);
  expect(facts.individuals).toHaveLength(1000);
  expect(facts.individuals?.every(({ ratings }) => ratings.size === 5)).toBe(true);
});

test("500 columns that are none of ours", () => {
  const more = Array.from({ length: 500 }, (_, index) => `Chỉ tiêu ${String(index)}`);
  const rows = people(200).map((row, index) => [...row, ...(index === 0 ? more : more.map(() => "x"))]);
  const { facts } = readTabs({ "Cá nhân": rows });
  expect(facts.individuals?.filter(({ ratings }) => ratings.size === 5)).toHaveLength(200);
});

test("every cell of a line with as many characters as a cell can hold", () => {
  for (const text of ["x ", "Phòng, ", "HTTNV ", "HTTNV=", "Khiển trách 12/5/2023; ", "(", "\n", "1", " "]) {
    const long = text.repeat(50_000 / text.length);
    const cells = PEOPLE.map((_, column) => (column === 0 ? 2 : long));
    const { facts } = readTabs({
      "Cá nhân": [PEOPLE, person(0), cells],
      "Chức vụ": [
        ["STT", "Họ và tên", "Chức vụ, đơn vị", "Xếp loại 2023"],
        [1, "Lê An", long, "HTTNV"],
      ],
    });
    for (const individual of facts.individuals ?? []) {
      if (individual.place.sheet !== "Cá nhân" || individual.place.row !== 3) continue;
      expect([...individual.ratings.values()].filter(({ known }) => known)).toEqual([]);
    }
    expect(facts.individuals?.map(({ name }) => name)).toEqual(expect.arrayContaining(["Người 0", "Lê An"]));
  }
});

test("10,000 namesakes in one unit are all named, and stay as many", () => {
  const { facts, issues } = readTabs({ "Cá nhân": people(10_000, () => ({ name: "Nguyễn Văn An" })) });
  expect(facts.individuals).toHaveLength(10_000);
  expect(issues.filter(({ code }) => code === "duplicateIndividual")).toHaveLength(9_999);
});

test("10,000 units that are misspelt one by one find their like", () => {
  const unit = (index: number): string => `Phòng Nghiệp vụ số ${String(index)}`;
  const { issues } = readTabs({
    "Tập thể": [UNITS, ...Array.from({ length: 10_000 }, (_, index) => [index + 1, unit(index), "Tốt"])],
    "Cá nhân": people(10_000, (index) => ({ unit: unit(index).replace("Nghiệp", "Nghiêp") })),
  });
  const unknown = issues.filter(({ code }) => code === "unknownUnit");
  expect(unknown).toHaveLength(10_000);
  expect(unknown.every(({ found, detail }) => detail === found.replace("Nghiêp", "Nghiệp"))).toBe(true);
});

test("a header on every second line of a long tab", () => {
  const { facts } = readTabs({
    "Cá nhân": Array.from({ length: 10_000 }, (_, index) => (index % 2 === 0 ? PEOPLE : person(index))),
  });
  expect(facts.individuals).toHaveLength(5_000);
});

test("headings and notes with as many characters as a cell can hold are no names", () => {
  for (const text of ["1 ", "HTNV ", "không hoàn thành nhiệm vụ ", "0", "12 người, ", "đ/c An → "]) {
    const long = `HTNV: ${text.repeat(50_000 / text.length)}`;
    const rows = [PEOPLE, ["I", long], person(0), ["", long]];
    const { facts } = readTabs({ "Cá nhân": rows, "Sổ tay": [[long]] });
    expect(facts.individuals?.map(({ name }) => name)).toContain("Người 0");
  }
});

test("10,000 lines of counts among and below 10,000 people", () => {
  const counts = Array.from({ length: 10_000 }, () => ["", "Tổng số: 99 người, HTNV: 5"]);
  const headings = people(5_000)
    .slice(1)
    .flatMap((row) => [["I", "Văn phòng Sở (12 người)"], row]);
  const { facts } = readTabs({
    "Cá nhân": [...people(10_000), ...counts],
    "Theo phòng": [PEOPLE, ...headings],
  });
  expect(facts.individuals?.length).toBeGreaterThanOrEqual(10_000);
});

test.each<[string, (index: number, line: Rows[number]) => Rows]>([
  ["a total below each line", (_index, line) => [line, ["", "Cộng", "", 1, 1, 1, 1, 1, ""]]],
  ["totals that are all wrong", (_index, line) => [line, ["", "Tổng cộng", "", 7, 7, 7, 7, 7, ""]]],
  ["a header above each line", (_index, line) => [[...PEOPLE, "", "Đơn vị"], line]],
  [
    "a key of levels beside, and a total in each line",
    (index, line) => [[...line, "", ["HTXSNV", "HTTNV", "HTNV"][index] ?? "Tổng", index < 3 ? 0 : 1]],
  ],
])("20,000 lines with %s are read and looked through", (_what, linesOf) => {
  const [header = [], ...lines] = people(20_000);
  const tabs = { "Cá nhân": [header, ...lines.flatMap((line, index) => linesOf(index, line))] };
  const reading = readTabs(tabs);
  textsToRead(gridsRead(tabs, reading), reading.tables, DEFAULT_PARAMETERS);
  expect(reading.facts.individuals).toHaveLength(20_000);
});
