/** The same facts in any layout and with any harmless noise give the same verdicts. */
import fc from "fast-check";
import { createAssessor } from "../../src/assessment/assessor";
import { awardsFor } from "../../src/domain/award";
import { identityKey } from "../../src/domain/identity";
import type { Facts } from "../../src/domain/subject";
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { PLAN } from "../../src/plan/plan";
import { readWorkbook } from "../../src/sheet/read-workbook";
import { factSheets, factsOf, YEARS } from "./fact-sheet";
import { MIXED_LAYOUTS, PEOPLE_LAYOUTS, UNIT_LAYOUTS, writeLayout, type Layout } from "./write-layouts";

const SEED = 20211225;

/** "Name, award, year" → outcome, for every award of every subject in every year. */
function verdictsOn(facts: Facts): Readonly<Record<string, string>> {
  const assessor = createAssessor(facts, { ...DEFAULT_PARAMETERS, provinceRanks: new Map() }, PLAN);
  const verdicts: Record<string, string> = {};
  for (const subject of [...(facts.collectives ?? []), ...(facts.individuals ?? [])]) {
    for (const { id, track } of awardsFor(subject.kind)) {
      for (const year of track === "annual" ? YEARS : [2025]) {
        const key = `${subject.kind} ${identityKey(subject.name)}, ${id} ${String(year)}`;
        if (key in verdicts) throw new Error(`${key} stands twice`);
        verdicts[key] = assessor.verdict(subject, id, year).outcome;
      }
    }
  }
  return verdicts;
}

const LAYOUTS: readonly Layout[] = [
  ...UNIT_LAYOUTS.flatMap((units) => PEOPLE_LAYOUTS.map((people) => ({ units, people }))),
  ...MIXED_LAYOUTS.map((mixed) => ({ mixed })),
];

test.each(LAYOUTS.map((layout) => [Object.values(layout).join(" and "), layout] as const))(
  "%s",
  (_name, layout) => {
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(factSheets, fc.integer(), (facts, seed) => {
        const grids = writeLayout(facts, layout, seed);
        const expected = verdictsOn(factsOf(facts));
        const { facts: read } = readWorkbook(grids, DEFAULT_PARAMETERS);
        expect(verdictsOn(read)).toEqual(expected);
        for (const outcome of Object.values(expected)) outcomes.add(outcome);
      }),
      { seed: SEED, numRuns: 100 },
    );
    expect(outcomes.size).toBe(4);
  },
);
