/** Whatever somebody writes into any one cell of a sound workbook is read, held against somebody, or told: nothing is passed over in silence. */
import { createAssessor } from "../../src/assessment/assessor";
import { dataDoubts } from "../../src/assessment/data-doubts";
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { PLAN } from "../../src/plan/plan";
import { tableDoubts } from "../../src/sheet/table-doubts";
import { textsToRead } from "../../src/sheet/texts-to-read";
import { unusedCells } from "../../src/sheet/unused-cells";
import { gridsRead, readTabs, type Rows, type Tabs } from "./grids";
import { ONE_YEAR_HEADER, ONE_YEAR_LINE, outcomes, tableOf, tabsOf, UNIT_LINE, YEARS } from "./sound-tabs";

const SAID = [
  "HTNV",
  "khiển trách 2025",
  "Nguyễn Văn An bị khiển trách năm 2025",
  "Văn phòng Sở đăng ký ngày 15/4/2022",
  "chờ",
  "xem lại",
  "trừ An",
  "Bản chấm lại",
  "sai",
  "không xét năm 2025",
  "đã nghỉ",
  "Tạm",
  "Số liệu chưa chốt",
];

/** Everything that a person may be told of a workbook, whom it lists, with what against them, and how they are judged. */
function saidOf(tabs: Tabs): string {
  const reading = readTabs(tabs);
  const { facts, issues, tables } = reading;
  const grids = gridsRead(tabs, reading);
  const all = [
    ...issues,
    ...tableDoubts(tables),
    ...dataDoubts(createAssessor(facts, DEFAULT_PARAMETERS, PLAN)),
    ...textsToRead(grids, tables, DEFAULT_PARAMETERS),
    ...unusedCells(grids, tables),
  ];
  const lines = all.map(({ code, found, place: { sheet, row, column } }) =>
    [code, sheet, row, column, found].join(" "),
  );
  const people = (facts.individuals ?? []).map(({ name, discipline }) =>
    [name, ...discipline.events.map(({ words }) => words)].join(" "),
  );
  return [...outcomes(tabs), ...people, ...lines].join("\n");
}

function withCell(rows: Rows, row: number, column: number, cell: string): Rows {
  const all = Array.from({ length: Math.max(rows.length, row + 1) }, (_, at) => [...(rows[at] ?? [])]);
  const line = all[row] ?? [];
  while (line.length < column) line.push("");
  line[column] = cell;
  return all;
}

const SOUND: Readonly<Record<string, Tabs>> = {
  "years as columns": tabsOf(),
  "a tab for each year": {
    "Tập thể": tableOf(UNIT_LINE, {}),
    ...Object.fromEntries(
      YEARS.map((year) => [
        `Xếp loại ${String(year)}`,
        [[`KẾT QUẢ XẾP LOẠI CÔNG CHỨC NĂM ${String(year)}`], ONE_YEAR_HEADER, ONE_YEAR_LINE],
      ]),
    ),
  },
};

describe.each(Object.keys(SOUND))("%s", (layout) => {
  const tabs = SOUND[layout] ?? {};
  const sound = saidOf(tabs);

  // A tab for each year is like the others; beside and below the tables three lines and columns are free.
  test.each(Object.keys(tabs).filter((tab) => !/202[1-4]$/.test(tab)))("on %s", (tab) => {
    const rows = tabs[tab] ?? [];
    const width = Math.max(...rows.map((row) => row.length));
    const silent: string[] = [];
    for (let row = 0; row < rows.length + 3; row++) {
      for (let column = 0; column < width + 3; column++) {
        for (const cell of SAID) {
          if (saidOf({ ...tabs, [tab]: withCell(rows, row, column, cell) }) === sound)
            silent.push(`${String(row + 1)},${String(column + 1)} ${cell}`);
        }
      }
    }
    expect(silent).toEqual([]);
  });
});
