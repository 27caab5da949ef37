/**
 * Reads one workbook in one layout in a process of its own and reports to the bench. Arguments: the layout's number, how
 * many rows, runs. The rows carry the same noise as those of the tests of layouts.
 */
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { readWorkbook } from "../../src/sheet/read-workbook";
import { YEARS, type FactSheet } from "../sheet/fact-sheet";
import {
  MIXED_LAYOUTS,
  PEOPLE_LAYOUTS,
  UNIT_LAYOUTS,
  writeLayout,
  type Layout,
} from "../sheet/write-layouts";
import { usualUnits } from "./large-department";
import { heapGrowth, medianMillis } from "./measure";

export interface ReadingMeasured {
  readonly layout: string;
  readonly rows: number;
  readonly millis: number;
  /** Held by all facts together. */
  readonly heapBytes: number;
}

/** Each layout of people beside units in columns, each of units beside people in columns, and both in one table. */
export const LAYOUTS: readonly Layout[] = [
  ...PEOPLE_LAYOUTS.map((people) => ({ units: "columns", people }) as const),
  ...UNIT_LAYOUTS.slice(1).map((units) => ({ units, people: "columns" }) as const),
  ...MIXED_LAYOUTS.map((mixed) => ({ mixed })),
];

const ROWS_OF_EACH: Readonly<Record<string, number>> = {
  lines: YEARS.length,
  tabPerYear: YEARS.length,
  titlePerYear: YEARS.length,
  tickedPerYear: YEARS.length,
};

/** A department without fault, as large as gives so many rows of people and units together. */
function department(rows: number, layout: Layout): FactSheet {
  const rowsOf = (name: string | undefined): number => ROWS_OF_EACH[name ?? ""] ?? 1;
  const [ofPerson, ofUnit] = "people" in layout ? [rowsOf(layout.people), rowsOf(layout.units)] : [1, 1];
  const unitsOfEach = usualUnits(1_000) / 1_000;
  const people = Math.ceil(rows / (ofPerson + ofUnit * unitsOfEach));
  const units = usualUnits(people);
  const unitName = (index: number): string => `Phòng Nghiệp vụ số ${String(index + 1)}`;
  return {
    units: Array.from({ length: units }, (_, index) => ({
      name: unitName(index),
      advisory: false,
      compliance: "yes",
      unity: "yes",
      registered: 27,
      classes: ["good", "excellent", "excellent", "good", "excellent"],
    })),
    people: Array.from({ length: people }, (_, index) => ({
      code: `CB${String(index + 11)}`,
      name: `Nguyễn Văn Thứ ${String(index)}`,
      unit: unitName(Math.floor((index * units) / people)),
      unitBefore: null,
      direct: index % 7 === 0,
      outstanding: "yes",
      ratings: ["HTTNV", "HTXSNV", "HTTNV", "HTNV", "HTTNV"],
      disciplined: null,
    })),
  };
}

async function measure(layout: Layout, rows: number, runs: number): Promise<ReadingMeasured> {
  const facts = department(rows, layout);
  const grids = writeLayout(facts, layout, 1);
  const found = readWorkbook(grids, DEFAULT_PARAMETERS).facts;
  if (found.individuals?.length !== facts.people.length || found.collectives?.length !== facts.units.length)
    throw new Error(`${JSON.stringify(layout)}: not everybody was read`);
  return {
    layout: Object.values(layout).join(" and "),
    rows: grids.reduce((sum, { values }) => sum + values.length, 0),
    millis: await medianMillis(runs, () => readWorkbook(grids, DEFAULT_PARAMETERS)),
    heapBytes: heapGrowth(() => readWorkbook(grids, DEFAULT_PARAMETERS)),
  };
}

if (process.send) {
  const [number = 0, rows = 0, runs = 0] = process.argv.slice(2).map(Number);
  const layout = LAYOUTS[number];
  if (!layout) throw new RangeError(`no layout ${String(number)}`);
  void measure(layout, rows, runs).then((measured) => process.send?.(measured));
}
