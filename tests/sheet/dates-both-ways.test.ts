/** Dates of registration that may be two days: nothing is believed where it matters which. */
import { factText, issuesIn, readTabs, type Rows } from "./grids";
import type { CellValue } from "../../src/sheet/cell";
import { tableDoubts } from "../../src/sheet/table-doubts";

const day = (text: string) => {
  const [dayOfMonth = 0, month = 0, year = 0] = text.split("/").map(Number);
  return { day: dayOfMonth, month, year };
};

function tab(cells: readonly CellValue[]): Rows {
  return [
    ["STT", "Tên tập thể", "Đăng ký thi đua giai đoạn"],
    ...cells.map((cell, index) => [index + 1, `Phòng ${String(index + 1)}`, cell]),
  ];
}

function registrations(cells: readonly CellValue[]): readonly string[] {
  const { facts } = readTabs({ "Tập thể": tab(cells) });
  return (facts.collectives ?? []).map(({ registrations: { period } }) =>
    period.known && period.value.kind === "dated"
      ? [period.value.date.year, period.value.date.month, period.value.date.day].join("-")
      : factText({ known: false, cause: "notUnderstood" }),
  );
}

test("a text that is a day only with the month first makes those doubtful that could be either", () => {
  const cells = ["04/13/2022", "03/04/2022", "15/03/2022", "05/05/2022"];
  expect(registrations(cells)).toEqual(["?", "?", "2022-3-15", "2022-5-5"]);
  expect(issuesIn({ "Tập thể": tab(cells) })).toEqual([
    "Tập thể 2,3 registrationNotUnderstood",
    "Tập thể 3,3 ambiguousDate",
  ]);
});

test("without such a text the day comes first", () => {
  expect(registrations(["03/04/2022", "15/03/2022"])).toEqual(["2022-4-3", "2022-3-15"]);
});

function swapped(cells: readonly CellValue[]): readonly string[] {
  const { tables } = readTabs({ "Tập thể": tab(cells) });
  return tableDoubts(tables).map(({ code, place: { row } }) => `${String(row)} ${code}`);
}

test("where only days up to the 12th became dates, they are doubtful, and are read as they stand", () => {
  const cells = [day("4/3/2022"), "28/3/2022", day("5/5/2022")];
  expect(registrations(cells)).toEqual(["2022-3-4", "2022-3-28", "2022-5-5"]);
  expect(swapped(cells)).toEqual(["2 datesMayBeSwapped"]);
});

test.each([
  ["a date after the 12th", [day("4/3/2022"), "28/3/2022", day("20/3/2022")]],
  ["a text up to the 12th", [day("4/3/2022"), "28/3/2022", "2/3/2022"]],
  ["no text", [day("4/3/2022"), day("5/3/2022")]],
])("%s shows that nothing was exchanged", (_, cells) => {
  expect(swapped(cells)).toEqual([]);
});

test("a number of a day that was entered as text is named as one", () => {
  expect(issuesIn({ "Tập thể": tab(["44650"]) })).toEqual(["Tập thể 2,3 numberAsText"]);
});
