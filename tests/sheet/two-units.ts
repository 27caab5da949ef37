/** Two units in which everything holds, for lines outside of their tables to speak of. */
import { createAssessor } from "../../src/assessment/assessor";
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { PLAN } from "../../src/plan/plan";
import { readTabs, type Rows, type Tabs } from "./grids";
import { UNIT_LINE, YEARS } from "./sound-tabs";

export const UNITS: Rows = [
  Object.keys(UNIT_LINE),
  [1, "Văn phòng Sở", "x", "x", "30/3/2022", "Tốt", "Xuất sắc", "Xuất sắc", "Tốt", "Xuất sắc"],
  [2, "Thanh tra Sở", "x", "x", "30/3/2022", "Tốt", "Xuất sắc", "Xuất sắc", "Tốt", "Xuất sắc"],
];
export const HEADER = ["STT", "Họ và tên", "Đơn vị", ...YEARS.map((year) => `Xếp loại ${String(year)}`)];
const GOOD = YEARS.map(() => "HTTNV");
export const PEOPLE: Rows = [
  HEADER,
  [1, "Nguyễn Văn An", "Văn phòng Sở", ...GOOD],
  [2, "Trần Thị Bình", "Thanh tra Sở", ...GOOD],
];
export const LOWER = ["HTTNV", "HTTNV", "HTNV", "HTTNV", "HTTNV"];

/** The flag for Văn phòng Sở and Thanh tra Sở. */
export function flags(more: Tabs): readonly string[] {
  const { facts } = readTabs({ "Tập thể": UNITS, "Cá nhân": PEOPLE, ...more });
  const assessor = createAssessor(facts, DEFAULT_PARAMETERS, PLAN);
  return (facts.collectives ?? []).map((unit) => assessor.verdict(unit, "CO_GD", 2025).outcome);
}

/** The annual award of somebody, for whom all holds, and of the unit. */
export function annual(more: Tabs): readonly string[] {
  const units = UNITS.map((row, index) => [...row, index === 0 ? "Đăng ký thi đua 2025" : "x"]);
  const people = PEOPLE.map((row, index) => [
    ...row,
    ...(index === 0 ? ["Thành tích CCHC xuất sắc", "Kỷ luật"] : ["x", ""]),
  ]);
  const { facts } = readTabs({ "Tập thể": units, "Cá nhân": people, ...more });
  const assessor = createAssessor(facts, DEFAULT_PARAMETERS, PLAN);
  const [unit] = facts.collectives ?? [];
  const [person] = facts.individuals ?? [];
  return [unit, person].map((subject) =>
    subject ? assessor.verdict(subject, "BK_NAM", 2025).outcome : "missing",
  );
}
