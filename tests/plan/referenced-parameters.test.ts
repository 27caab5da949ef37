/** Which parameters a condition depends on: those that its test looks at, and no others. */
import { createAssessor } from "../../src/assessment/assessor";
import { AWARD_IDS, AWARDS } from "../../src/domain/award";
import { all, leaf as leafCondition, leavesOf } from "../../src/engine/condition";
import { DEFAULT_PARAMETERS, type ParameterId } from "../../src/plan/parameters";
import { PLAN } from "../../src/plan/plan";
import { parametersOfClause, parametersOfLeaf } from "../../src/plan/referenced-parameters";
import type { Leaf } from "../../src/plan/vocabulary";
import { BLANK, collective, individual, known } from "../cases/build-facts";

interface Demand {
  readonly leaf: Leaf;
  readonly subject: "collective" | "individual";
}

const DEMANDS: readonly Demand[] = AWARD_IDS.flatMap((award) =>
  AWARDS[award].subjects.flatMap((subject) => {
    const condition = PLAN.criteria[award][subject];
    return condition ? leavesOf(condition).map((leaf) => ({ leaf, subject })) : [];
  }),
);

/** The years of the period are looked at by everything and named by nothing. */
const YEARS = ["periodFirstYear", "periodLastYear"];

/** A unit's own conditions are none of those of its people. */
const NOTHING = all<Leaf>();

/** What the test of one condition looks at, alone in a plan, over subjects with whom it has to look at everything. */
function looksAt({ leaf, subject: kind }: Demand): ReadonlySet<string> {
  const seen = new Set<string>();
  const watched = new Proxy(DEFAULT_PARAMETERS, {
    get: (parameters, id) => {
      seen.add(String(id));
      return parameters[id as ParameterId] as unknown;
    },
  });
  const unit = { collective: NOTHING };
  const criteria = { CO_GD: unit, BK_GD: unit, BK_NAM: unit, GK: { [kind]: leafCondition(leaf) } };
  const registrations = [
    { period: known({ kind: "dated", date: { year: 2022, month: 3, day: 1 } } as const), byYear: new Map() },
    {
      period: BLANK,
      byYear: new Map([[2025, known({ kind: "dated", date: { year: 2025, month: 3, day: 1 } } as const)]]),
    },
  ];
  const people = [
    individual(),
    individual({ name: "Trần Thị Bình", ratings: new Map([[2025, known("unrated")]]) }),
    individual({
      name: "Lê Văn Cường",
      discipline: {
        events: [{ year: 2025, severity: "reprimand", words: "Khiển trách" }],
        coveredYears: "all",
      },
    }),
  ];
  for (const registration of registrations) {
    const facts = { collectives: [collective({ registrations: registration })], individuals: people };
    const assessor = createAssessor(facts, watched, { ...PLAN, criteria });
    for (const subject of kind === "collective" ? facts.collectives : people) {
      assessor.verdict(subject, "GK", 2025);
    }
  }
  return new Set([...seen].filter((id) => !YEARS.includes(id)));
}

test.each(DEMANDS)("$leaf.clause $leaf.kind, $subject: named are those that the test looks at", (demand) => {
  expect([...looksAt(demand)].sort()).toEqual([...parametersOfLeaf(demand.leaf)].sort());
});

test("a paragraph depends on the parameters that it names and on those of its conditions, each once", () => {
  const of = (id: string): readonly ParameterId[] => {
    const clause = PLAN.clauses.find((each) => each.id === id);
    if (!clause) throw new Error(`no paragraph ${id}`);
    return parametersOfClause(clause);
  };
  expect(of("III.2")).toEqual([
    "periodFirstYear",
    "periodLastYear",
    "registrationDeadline",
    "annualRegistrationDeadline",
  ]);
  expect(of("IV.1.1.a/1")).toEqual(["registrationDeadline"]);
  expect(of("IV.1.1.a/3")).toEqual([
    "periodLeastClass",
    "periodCountedClass",
    "flagTimes",
    "timesConsecutive",
    "lastYearMayCount",
    "flagLastYearClass",
  ]);
  expect(of("IV.1.1.a/5")).toEqual([]);
  expect(of("IV.2/0")).toEqual([]);
  expect(of("V.2/1")).toEqual([]);
});
