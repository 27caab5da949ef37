/** The tab of registrations: each against its last day (III.2), what follows by IV.1.1.a and IV.1.2.a, and kept notes. */
import { registrationDemands } from "../../src/assessment/registrations";
import type { Individual } from "../../src/domain/subject";
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { PLAN } from "../../src/plan/plan";
import { textOf, type CellValue, type Grid } from "../../src/sheet/cell";
import { individualRegistrations } from "../../src/sheet/individual-registrations";
import { readWorkbook } from "../../src/sheet/read-workbook";
import {
  generatedRegistrationValues,
  readTypedNotes,
  registrationTab,
  type Registrant,
} from "../../src/sheet/registration-tab";
import type { TabImage } from "../../src/sheet/tab-image";
import { readTabs, type Tabs } from "./grids";

const HEADER = [
  "STT",
  "Tên tập thể",
  "Đăng ký thi đua giai đoạn",
  "Đăng ký thi đua 2023",
  "Đăng ký thi đua 2024",
  "Xếp loại CCHC 2021",
];

/** A tab of collectives: the registration of the period, of 2023, of 2024. */
function units(...rows: readonly (readonly [name: string, ...registrations: readonly CellValue[]])[]): Tabs {
  return { "Tập thể": [HEADER, ...rows.map((row, index) => [index + 1, ...row, "Tốt"])] };
}

function registrantsOf(tabs: Tabs): readonly Registrant[] {
  const reading = readTabs(tabs);
  const people = individualRegistrations(reading, DEFAULT_PARAMETERS);
  const unitOf = ({ unit }: Individual): string => (unit.known ? unit.value : "");
  return [
    ...(reading.facts.collectives ?? []).map((collective) => ({ ...collective, unit: "" })),
    ...[...people].map(([person, registrations]) => ({
      kind: person.kind,
      name: person.name,
      unit: unitOf(person),
      place: person.place,
      registrations,
    })),
  ];
}

function made(tabs: Tabs, former: Grid | null = null): ReturnType<typeof registrationTab> {
  return registrationTab({
    registrants: registrantsOf(tabs),
    demands: registrationDemands(PLAN),
    parameters: DEFAULT_PARAMETERS,
    typed: former ? readTypedNotes(former) : [],
  });
}

function tabOf(tabs: Tabs, former: Grid | null = null): TabImage {
  return made(tabs, former).image;
}

function headerRow({ values }: TabImage): number {
  return values.findIndex(([first]) => first === "STT");
}

function headingsOf(image: TabImage): readonly string[] {
  return (image.values[headerRow(image)] ?? []).map((cell) => (typeof cell === "string" ? cell : ""));
}

/** A numbered line by heading; headings without their last days. */
function lineOf(image: TabImage, name: string): Readonly<Record<string, string>> {
  const headings = headingsOf(image).map((heading) => heading.split("\n")[0] ?? "");
  const line = image.values.find((row) => typeof row[0] === "number" && row[1] === name);
  if (!line) throw new Error(`no line of ${name}`);
  return Object.fromEntries(
    headings.map((heading, column) => {
      const cell = line[column] ?? "";
      return [heading, typeof cell === "string" ? cell : textOf(cell)];
    }),
  );
}

/** The counts of a state, for the period and the years 2021 to 2025. */
function counts(image: TabImage, state: string): readonly CellValue[] | undefined {
  const from = headingsOf(image).findIndex((heading) => heading.startsWith("Giai đoạn"));
  return image.values.find((row) => row[0] === "" && row[1] === state)?.slice(from, from + 6);
}

function linkOf(image: TabImage, name: string): unknown {
  const row = image.values.findIndex((cells) => typeof cells[0] === "number" && cells[1] === name) + 1;
  return image.links
    .filter(({ block }) => block.row === row)
    .map(({ sheet, range }) => `${sheet}!${range}`)
    .join();
}

function gridOfImage(image: TabImage, change: (cells: readonly CellValue[]) => readonly CellValue[]): Grid {
  return { sheet: image.name, firstRow: 1, firstColumn: 1, values: image.values.map(change) };
}

/** The tab as it is read back, with a note in the line of somebody. */
function noted(image: TabImage, name: string, note: string): Grid {
  return gridOfImage(image, (row) => (row[1] === name ? [...row.slice(0, -1), note] : row));
}

test("III.2: the headings name the last day of the period and of each year", () => {
  const image = tabOf(units(["Văn phòng Sở", "28/3/2022", "", ""]));
  expect(image.values[headerRow(image)]).toEqual([
    "STT",
    "Của ai",
    "Giai đoạn 2021-2025\nhạn 30/3/2022",
    "Năm 2021\nhạn 30/3/2021",
    "Năm 2022\nhạn 30/3/2022",
    "Năm 2023\nhạn 30/3/2023",
    "Năm 2024\nhạn 30/3/2024",
    "Năm 2025\nhạn 30/3/2025",
    "Ảnh hưởng",
    "Ô nguồn",
    "Ghi chú",
  ]);
});

test("III.2: 30/3/2022 is in time, and covers the years that have no column of their own", () => {
  const image = tabOf(units(["Văn phòng Sở", "30/3/2022", "30/3/2023", "29/3/2024"]));
  expect(lineOf(image, "Văn phòng Sở")).toMatchObject({
    "Giai đoạn 2021-2025": "Đúng hạn 30/03/2022",
    "Năm 2021": "Theo giai đoạn: đúng hạn",
    "Năm 2023": "Đúng hạn 30/03/2023",
    "Năm 2024": "Đúng hạn 29/03/2024",
    "Năm 2025": "Theo giai đoạn: đúng hạn",
    "Ảnh hưởng": "Không vướng",
  });
});

test("IV.1.1.a, IV.1.2.a: 31/3/2022 is a day late and costs the awards of the period, and of the years it covers", () => {
  const image = tabOf(units(["Thanh tra Sở", "31/3/2022", "1/3/2023", "1/3/2024"]));
  expect(lineOf(image, "Thanh tra Sở")).toMatchObject({
    "Giai đoạn 2021-2025": "Trễ 1 ngày: 31/03/2022",
    "Năm 2021": "Theo giai đoạn: trễ hạn",
    "Năm 2023": "Đúng hạn 01/03/2023",
    "Ảnh hưởng":
      "Mất điều kiện xét Cờ thi đua, Bằng khen giai đoạn (IV.1.1.a); Bằng khen năm 2021, 2022, 2025 (IV.1.2.a)",
  });
});

test("IV.1.2.a: a late year costs the award of that year only", () => {
  const image = tabOf(units(["Phòng Hạ tầng", "28/3/2022", "2/4/2023", "28/3/2024"]));
  expect(lineOf(image, "Phòng Hạ tầng")).toMatchObject({
    "Năm 2023": "Trễ 3 ngày: 02/04/2023",
    "Ảnh hưởng": "Mất điều kiện xét Bằng khen năm 2023 (IV.1.2.a)",
  });
  expect(linkOf(image, "Phòng Hạ tầng")).toBe("Tập thể!D2");
});

test("a blank is not registered yet and leaves the awards open; không is a failure", () => {
  const image = tabOf(units(["Văn phòng Sở", "", "không", "28/3/2024"]));
  expect(lineOf(image, "Văn phòng Sở")).toMatchObject({
    "Giai đoạn 2021-2025": "Chưa đăng ký",
    "Năm 2023": "Không đăng ký",
    "Ảnh hưởng":
      "Mất điều kiện xét Bằng khen năm 2023 (IV.1.2.a)\n" +
      "Chưa đủ dữ liệu để xét Cờ thi đua, Bằng khen giai đoạn (IV.1.1.a); Bằng khen năm 2021, 2022, 2025 (IV.1.2.a)",
  });
  expect(linkOf(image, "Văn phòng Sở")).toBe("Tập thể!C2");
});

test("x without a date holds and is to be looked at", () => {
  const image = tabOf(units(["Văn phòng Sở", "x", "28/3/2023", "có"]));
  expect(lineOf(image, "Văn phòng Sở")).toMatchObject({
    "Giai đoạn 2021-2025": "Đã đăng ký, chưa ghi ngày",
    "Ảnh hưởng": "Chưa ghi ngày, coi là đúng hạn, cần kiểm tra: giai đoạn, năm 2024",
  });
});

test("what cannot be read is quoted with its cell, and is neither in time nor late", () => {
  const image = tabOf(units(["Văn phòng Sở", "tháng ba", "28/3/2023", "28/3/2024"]));
  expect(lineOf(image, "Văn phòng Sở")).toMatchObject({
    "Giai đoạn 2021-2025": "Chưa đọc được: “tháng ba”, ô C2",
    "Ảnh hưởng":
      "Chưa đủ dữ liệu để xét Cờ thi đua, Bằng khen giai đoạn (IV.1.1.a); Bằng khen năm 2021, 2022, 2025 (IV.1.2.a)",
  });
});

test("without any column of registration everything is open, and the link leads to the line", () => {
  const image = tabOf({
    "Tập thể": [
      ["STT", "Tên tập thể", "Xếp loại CCHC 2021"],
      [1, "Văn phòng Sở", "Tốt"],
    ],
  });
  expect(lineOf(image, "Văn phòng Sở")).toMatchObject({
    "Giai đoạn 2021-2025": "Chưa có cột",
    "Năm 2024": "Theo giai đoạn: chưa có cột",
    "Ảnh hưởng":
      "Chưa đủ dữ liệu để xét Cờ thi đua, Bằng khen giai đoạn (IV.1.1.a); Bằng khen năm 2021-2025 (IV.1.2.a)",
  });
  expect(linkOf(image, "Văn phòng Sở")).toBe("Tập thể!A2");
});

test("each year is counted by the registration that counts for it", () => {
  const image = tabOf(
    units(
      ["Văn phòng Sở", "28/3/2022", "28/3/2023", "2/4/2024"],
      ["Thanh tra Sở", "31/3/2022", "", "28/3/2024"],
      ["Phòng Hạ tầng", "", "28/3/2023", "28/3/2024"],
    ),
  );
  // Period, 2021, 2022, 2023, 2024, 2025; only 2023 and 2024 have columns.
  expect(counts(image, "Đúng hạn")).toEqual([1, 1, 1, 2, 2, 1]);
  expect(counts(image, "Trễ hạn")).toEqual([1, 1, 1, 0, 1, 1]);
  expect(counts(image, "Chưa đăng ký")).toEqual([1, 1, 1, 1, 0, 1]);
  expect(counts(image, "Không đăng ký")).toBeUndefined();
});

test("late and missing differ from in time by words and by colour", () => {
  const image = tabOf(units(["Văn phòng Sở", "28/3/2022", "2/4/2023", ""]));
  const row = image.values.findIndex(([, name]) => name === "Văn phòng Sở") + 1;
  const backgroundOf = (column: number): string | undefined =>
    image.styles
      .filter(({ block }) => block.row === row && block.column === column && block.rows === 1)
      .at(-1)?.style.background;
  const colours = [3, 6, 7].map(backgroundOf);
  expect(new Set(colours).size).toBe(3);
  expect(colours).not.toContain(undefined);
});

const PEOPLE: Tabs = {
  ...units(["Văn phòng Sở", "28/3/2022", "", ""]),
  "Cá nhân": [
    ["STT", "Họ và tên", "Đơn vị", "Đăng ký thi đua giai đoạn", "Xếp loại 2021"],
    [1, "Nguyễn Văn An", "Văn phòng Sở", "29/3/2022", "HTTNV"],
    [2, "Trần Thị Bình", "Văn phòng Sở", "1/4/2022", "HTTNV"],
    [3, "Lê Văn Cường", "Văn phòng Sở", "", "HTTNV"],
  ],
};

test("people are listed where their table has a column of registration; the plan asks nothing of them", () => {
  const image = tabOf(PEOPLE);
  expect(lineOf(image, "Trần Thị Bình")).toMatchObject({
    "Thuộc đơn vị": "Văn phòng Sở",
    "Giai đoạn 2021-2025": "Trễ 2 ngày: 01/04/2022",
    "Ảnh hưởng": "",
  });
  expect(lineOf(image, "Lê Văn Cường")["Giai đoạn 2021-2025"]).toBe("Chưa đăng ký");
  expect(linkOf(image, "Trần Thị Bình")).toBe("Cá nhân!D3");
});

test("what the command reports counts collectives only", () => {
  expect(made(PEOPLE).period).toEqual({ inTime: 1 });
});

test("people without such a column are not listed", () => {
  const image = tabOf({
    ...units(["Văn phòng Sở", "28/3/2022", "", ""]),
    "Cá nhân": [
      ["STT", "Họ và tên", "Đơn vị", "Xếp loại 2021"],
      [1, "Nguyễn Văn An", "Văn phòng Sở", "HTTNV"],
    ],
  });
  expect(image.values.flat()).not.toContain("Nguyễn Văn An");
});

test("a column that only the units of a table of both fill in is not asked of its people", () => {
  const image = tabOf({
    "Danh sách": [
      ["STT", "Đối tượng", "Họ và tên / Tên tập thể", "Đơn vị", "Đăng ký thi đua giai đoạn", "Xếp loại 2021"],
      [1, "Tập thể", "Văn phòng Sở", "", "28/3/2022", "Tốt"],
      [2, "Cá nhân", "Nguyễn Văn An", "Văn phòng Sở", "", "HTTNV"],
    ],
  });
  expect(lineOf(image, "Văn phòng Sở")["Giai đoạn 2021-2025"]).toBe("Đúng hạn 28/03/2022");
  expect(image.values.flat()).not.toContain("Nguyễn Văn An");
});

test("a column of the titles that people strive for tells of no registration", () => {
  const image = tabOf({
    ...units(["Văn phòng Sở", "28/3/2022", "", ""]),
    "Cá nhân": [
      ["STT", "Họ và tên", "Đơn vị", "Đăng ký thi đua", "Xếp loại 2021"],
      [1, "Nguyễn Văn An", "Văn phòng Sở", "LĐTT", "HTTNV"],
    ],
  });
  expect(image.values.flat()).not.toContain("Nguyễn Văn An");
});

test("registrations of a person on tabs of single years come together, and where they differ nothing is believed", () => {
  const header = ["STT", "Họ và tên", "Đơn vị", "Đăng ký thi đua giai đoạn", "Xếp loại"];
  const tabs = (second: string): Tabs => ({
    ...units(["Văn phòng Sở", "28/3/2022", "", ""]),
    "Xếp loại 2021": [header, [1, "Nguyễn Văn An", "Văn phòng Sở", "29/3/2022", "HTTNV"]],
    "Xếp loại 2022": [header, [1, "Nguyễn Văn An", "Văn phòng Sở", second, "HTTNV"]],
  });
  const period = (second: string): string | undefined =>
    lineOf(tabOf(tabs(second)), "Nguyễn Văn An")["Giai đoạn 2021-2025"];
  expect(period("29/3/2022")).toBe("Đúng hạn 29/03/2022");
  expect(period("2/4/2022")).toMatch(/^Chưa đọc được/);
});

test("notes stay with their lines when lines come, move and go", () => {
  const before = tabOf(units(["Văn phòng Sở", "28/3/2022", "", ""], ["Thanh tra Sở", "", "", ""]));
  const after = tabOf(
    units(["Phòng Hạ tầng", "", "", ""], ["THANH TRA SỞ", "28/3/2022", "", ""]),
    noted(before, "Thanh tra Sở", "đã nhắc"),
  );
  expect(lineOf(after, "THANH TRA SỞ")["Ghi chú"]).toBe("đã nhắc");
  expect(lineOf(after, "Phòng Hạ tầng")["Ghi chú"]).toBe("");
});

test("a note for somebody who is not in the sheets any more stays below, again and again", () => {
  const before = noted(
    tabOf(units(["Văn phòng Sở", "28/3/2022", "", ""], ["Thanh tra Sở", "", "", ""])),
    "Thanh tra Sở",
    "đã nhắc",
  );
  const left = units(["Văn phòng Sở", "28/3/2022", "", ""]);
  const once = tabOf(left, before);
  const again = tabOf(
    left,
    gridOfImage(once, (row) => row),
  );
  for (const image of [once, again]) {
    expect(lineOf(image, "Thanh tra Sở")).toMatchObject({ "Giai đoạn 2021-2025": "", "Ghi chú": "đã nhắc" });
  }
  expect(made(left, before).former).toBe(1);
});

test("typing a note is no change of the tab, typing elsewhere is", () => {
  const image = tabOf(units(["Văn phòng Sở", "28/3/2022", "", ""]));
  const plain = generatedRegistrationValues(gridOfImage(image, (row) => row));
  expect(generatedRegistrationValues(noted(image, "Văn phòng Sở", "ghi"))).toEqual(plain);
  const changed = gridOfImage(image, (row) =>
    row[1] === "Văn phòng Sở" ? row.map((cell, column) => (column === 2 ? "Đúng hạn" : cell)) : row,
  );
  expect(generatedRegistrationValues(changed)).not.toEqual(plain);
  // Beside the counts no note is carried over.
  const beside = gridOfImage(image, (row) =>
    row[1] === "Đúng hạn" ? row.map((cell, column) => (column === row.length - 1 ? "ghi" : cell)) : row,
  );
  expect(generatedRegistrationValues(beside)).not.toEqual(plain);
});

test("the tab is no table of facts, should it lose its mark", () => {
  const image = tabOf(PEOPLE);
  const { tables, facts } = readWorkbook([gridOfImage(image, (row) => row)], DEFAULT_PARAMETERS);
  expect(tables).toEqual([]);
  expect(facts.collectives).toBeNull();
});
