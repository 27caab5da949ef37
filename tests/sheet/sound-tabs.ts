/**
 * The tabs of a workbook in which everything holds, for a test to make one thing of them doubtful: nobody may be
 * "Đủ điều kiện" for want of understanding.
 */
import { createAssessor } from "../../src/assessment/assessor";
import type { AwardId } from "../../src/domain/award";
import type { Outcome } from "../../src/engine/outcome";
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { PLAN } from "../../src/plan/plan";
import type { CellValue } from "../../src/sheet/cell";
import { readTabs, type Rows, type Tabs } from "./grids";

export const YEARS = [2021, 2022, 2023, 2024, 2025];
export const UNIT = "Văn phòng Sở";
export type Line = Readonly<Record<string, CellValue>>;

export const UNIT_LINE: Line = {
  STT: 1,
  "Tên tập thể": UNIT,
  "Chấp hành tốt chủ trương chính sách": "x",
  "Nội bộ đoàn kết": "x",
  "Đăng ký thi đua giai đoạn": "28/3/2022",
  ...Object.fromEntries(YEARS.map((year) => [`Xếp loại CCHC ${String(year)}`, "Xuất sắc"])),
};
export const PERSON_LINE: Line = {
  STT: 1,
  "Họ và tên": "Nguyễn Văn An",
  "Đơn vị": UNIT,
  ...Object.fromEntries(YEARS.map((year) => [`Xếp loại ${String(year)}`, "HTTNV"])),
  "Thành tích CCHC xuất sắc": "x",
  "Kỷ luật": "",
};

/** The list of a single year, whose tab or title names it: its header and its line. */
export const ONE_YEAR_HEADER = [
  "STT",
  "Họ và tên",
  "Đơn vị",
  "Kết quả xếp loại",
  "Thành tích CCHC xuất sắc",
  "Kỷ luật",
];
export const ONE_YEAR_LINE: readonly CellValue[] = [1, "Nguyễn Văn An", UNIT, "HTTNV", "x", ""];

interface Change {
  /** Header → the header that stands in its place. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Header → what stands below it in the first line; a header that is not there yet is a new column. */
  readonly cells?: Line;
}

export function tableOf(line: Line, { headers = {}, cells = {} }: Change): Rows {
  const changed = { ...line, ...cells };
  return [Object.keys(changed).map((header) => headers[header] ?? header), Object.values(changed)];
}

export function tabsOf(change: { readonly units?: Change; readonly people?: Change } = {}): Tabs {
  return {
    "Tập thể": tableOf(UNIT_LINE, change.units ?? {}),
    "Cá nhân": tableOf(PERSON_LINE, change.people ?? {}),
  };
}

/** The outcome of the first subject of a kind for one award. */
export function outcome(tabs: Tabs, kind: "unit" | "person", award: AwardId, year = 2025): Outcome {
  const { facts } = readTabs(tabs);
  const [subject] = (kind === "unit" ? facts.collectives : facts.individuals) ?? [];
  if (!subject) return "missingData";
  return createAssessor(facts, DEFAULT_PARAMETERS, PLAN).verdict(subject, award, year).outcome;
}

/** What `issuesIn` gives of one remark, whether its words are known to speak against somebody or are not known. */
export function toldAt(cell: string): readonly unknown[] {
  return [expect.stringMatching(`^${cell} (remarkUnread|noteDoubtful|columnDoubtful)$`)];
}

export function outcomes(tabs: Tabs): readonly Outcome[] {
  return [
    outcome(tabs, "unit", "CO_GD"),
    outcome(tabs, "unit", "BK_GD"),
    outcome(tabs, "unit", "BK_NAM"),
    outcome(tabs, "person", "BK_GD"),
    outcome(tabs, "person", "BK_NAM"),
  ];
}

/** Somebody for whom a giấy khen is proposed. */
export const NOMINATED = { people: { cells: { "Đề nghị giấy khen": "x" } } };

/** A second list, of discipline, that names somebody. */
export function withList(name: string, unit: Line): Tabs {
  return {
    ...tabsOf(NOMINATED),
    "Trang 3": tableOf(
      { STT: 1, "Họ và tên": name, ...unit, "Hình thức kỷ luật": "Khiển trách 12/5/2025" },
      {},
    ),
  };
}

/** "6 tháng | Cả năm" below one heading, over the two columns that stand in the place of one. */
export function withSplitHeading(line: Line, header: string, group: string, parts: Line): Rows {
  const own = Object.keys(line);
  const heads = own.flatMap((each) => (each === header ? [group, ""] : [each]));
  const below = own.flatMap((each) => (each === header ? Object.keys(parts) : [""]));
  const cells = own.flatMap((each) => (each === header ? Object.values(parts) : [line[each] ?? ""]));
  return [heads, below, cells];
}
