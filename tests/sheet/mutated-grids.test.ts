/**
 * Sheets that something happened to: cells wiped out, overwritten or misspelt, rows and columns put in, lines written
 * twice. Whatever can still be read, nobody becomes eligible who is not so by the facts that were written.
 * FUZZ_RUNS sets the number of sheets, FUZZ_SEED another series of them.
 */
import fc from "fast-check";
import { createAssessor } from "../../src/assessment/assessor";
import { awardsFor } from "../../src/domain/award";
import { identityKey } from "../../src/domain/identity";
import type { Facts } from "../../src/domain/subject";
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { PLAN } from "../../src/plan/plan";
import { textOf, type CellValue, type Grid } from "../../src/sheet/cell";
import { readWorkbook } from "../../src/sheet/read-workbook";
import { SEVERITY_NAMES } from "../../src/vi/terms";
import { drawFrom, type Draw } from "../assessment/fill-blanks";
import { factSheets, factsOf, UNITS, YEARS, type FactSheet } from "./fact-sheet";
import { MIXED_LAYOUTS, PEOPLE_LAYOUTS, UNIT_LAYOUTS, writeLayout, type Layout } from "./write-layouts";

const SEED = Number(process.env.FUZZ_SEED ?? 609_2025);
const RUNS = Number(process.env.FUZZ_RUNS ?? 100_000);
jest.setTimeout(60 * 60_000);

const isTicked = (name: string): boolean => name.startsWith("ticked");
/** Lists with a column for each level are wide, and dear: each of them beside a plain one, and beside another. */
const LAYOUTS: readonly Layout[] = [
  ...UNIT_LAYOUTS.flatMap((units) =>
    PEOPLE_LAYOUTS.filter(
      (people) => isTicked(units) === isTicked(people) || units === "columns" || people === "columns",
    ).map((people) => ({ units, people })),
  ),
  ...MIXED_LAYOUTS.map((mixed) => ({ mixed })),
];

/** "kind name, award, year" of whoever is eligible in one of the years, or over the period. */
function eligibleOn(facts: Facts, years: readonly number[]): ReadonlySet<string> {
  const assessor = createAssessor(facts, DEFAULT_PARAMETERS, PLAN);
  const eligible = new Set<string>();
  for (const subject of [...(facts.collectives ?? []), ...(facts.individuals ?? [])]) {
    for (const { id, track } of awardsFor(subject.kind)) {
      for (const year of track === "annual" ? years : [2025]) {
        if (assessor.verdict(subject, id, year).outcome === "eligible")
          eligible.add(`${subject.kind} ${identityKey(subject.name)}, ${id} ${String(year)}`);
      }
    }
  }
  return eligible;
}

/** A tab whose cells may be changed. */
type Cells = CellValue[][];

/** No spelling of anything. */
const GARBAGE: readonly CellValue[] = [
  "???",
  "#N/A",
  "#REF!",
  "xem lại",
  "Htxzq",
  -7,
  99_999_999,
  "…",
  "\u0000",
  "a".repeat(300),
];

const isUnit = (text: string): boolean => UNITS.some((unit) => identityKey(text).includes(identityKey(unit)));
const isDiscipline = (text: string): boolean =>
  Object.values(SEVERITY_NAMES).some((name) => identityKey(text).includes(identityKey(name)));
/** What says where somebody belongs, or that a unit or a person is there at all, cannot be wiped out and still count. */
const placesSomebody = (text: string, names: readonly string[]): boolean =>
  isUnit(text) ||
  names.includes(identityKey(text)) ||
  /đơn vị \d|đơn vị năm|^năm$/i.test(text.normalize("NFC"));

type Mutation = (cells: Cells, draw: Draw, names: readonly string[]) => void;

function pick(cells: Cells, draw: Draw): { row: CellValue[]; column: number; text: string } | null {
  const row = cells[draw(cells.length)];
  if (!row || row.length === 0) return null;
  const column = draw(row.length);
  return { row, column, text: textOf(row[column]) };
}

const MUTATIONS: readonly Mutation[] = [
  function overwrite(cells, draw, names) {
    const found = pick(cells, draw);
    if (!found || placesSomebody(found.text, names)) return;
    found.row[found.column] = GARBAGE[draw(GARBAGE.length)] ?? null;
  },
  function wipeOut(cells, draw, names) {
    const found = pick(cells, draw);
    // A blank under "Kỷ luật" says that there was none.
    if (!found || placesSomebody(found.text, names) || isDiscipline(found.text)) return;
    found.row[found.column] = "";
  },
  function misspell(cells, draw) {
    const found = pick(cells, draw);
    if (!found || found.text.length < 8) return;
    const at = draw(found.text.length - 2) + 1;
    found.row[found.column] = found.text.slice(0, at) + "z" + found.text.slice(at + draw(2));
  },
  function doubt(cells, draw, names) {
    const found = pick(cells, draw);
    if (!found || found.text === "" || placesSomebody(found.text, names)) return;
    found.row[found.column] = `${found.text}${["?", " (dự kiến)", " *", " / "][draw(4)] ?? ""}`;
  },
  function putInRow(cells, draw) {
    const width = cells[0]?.length ?? 0;
    const filler =
      [
        ["", ""],
        ["Ghi chú: số liệu đang rà soát", ""],
        ["", "Tổng cộng"],
      ][draw(3)] ?? [];
    cells.splice(
      draw(cells.length + 1),
      0,
      Array.from({ length: width }, (_, column) => filler[column] ?? ""),
    );
  },
  function putInColumn(cells, draw) {
    const at = draw((cells[0]?.length ?? 0) + 1);
    for (const row of cells) row.splice(at, 0, "");
  },
  function writeTwice(cells, draw) {
    const at = draw(cells.length);
    const row = cells[at];
    if (row) cells.splice(at, 0, [...row]);
  },
];

function mutated(grids: readonly Grid[], seed: number, names: readonly string[]): readonly Grid[] {
  const draw = drawFrom(seed);
  const tabs = grids.map((grid) => ({ grid, cells: grid.values.map((row) => [...row]) }));
  for (let count = 1 + draw(5); count > 0; count--) {
    const tab = tabs[draw(tabs.length)];
    if (tab) MUTATIONS[draw(MUTATIONS.length)]?.(tab.cells, draw, names);
  }
  return tabs.map(({ grid, cells }) => ({ ...grid, values: cells }));
}

interface Written {
  readonly facts: FactSheet;
  readonly names: readonly string[];
  readonly eligible: ReadonlySet<string>;
}

test("whatever happens to a sheet, nobody becomes eligible by it", () => {
  const written = fc.sample(factSheets, { seed: SEED, numRuns: 300 }).map((facts): Written => ({
    facts,
    names: [...facts.units, ...facts.people].map(({ name }) => identityKey(name)),
    eligible: eligibleOn(factsOf(facts), YEARS),
  }));
  const clean = new Map<string, readonly Grid[]>();
  let stillEligible = 0;
  fc.assert(
    fc.property(
      fc.nat(written.length - 1),
      fc.nat(LAYOUTS.length - 1),
      fc.nat(),
      (which, layoutNumber, seed) => {
        const [
          { facts, names, eligible } = { facts: { units: [], people: [] }, names: [], eligible: new Set() },
          layout,
        ] = [written[which], LAYOUTS[layoutNumber]];
        if (!layout) return;
        const key = `${String(which)} ${String(layoutNumber)}`;
        const grids = clean.get(key) ?? writeLayout(facts, layout, which);
        clean.set(key, grids);
        const { facts: read } = readWorkbook(mutated(grids, seed, names), DEFAULT_PARAMETERS);
        const known = new Set(names);
        for (const verdict of eligibleOn(read, [YEARS[seed % YEARS.length] ?? 2025])) {
          const [, name = ""] = /^\w+ (.*), \w+ \d+$/.exec(verdict) ?? [];
          // A name that was changed is nobody's of the sheet.
          if (!known.has(name)) continue;
          if (!eligible.has(verdict)) throw new Error(verdict);
          stillEligible++;
        }
      },
    ),
    { seed: SEED, numRuns: RUNS },
  );
  // Most of it can still be read, or the test would say nothing.
  expect(stillEligible).toBeGreaterThan(RUNS / 10);
});
