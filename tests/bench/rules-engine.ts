/**
 * IV.1.1 as rules of json-rules-engine, units and people: the engine does all that the product does for its verdicts.
 * Once as its documentation shows it, and once as fast as we could make it. Both have the same rules and differ in how
 * these look at the facts. A unit or a person has the lowest outcome of which a rule holds, else the highest there is.
 */
import {
  Engine,
  type ConditionProperties,
  type NestedCondition,
  type RuleProperties,
} from "json-rules-engine";
import type { Fact } from "../../src/domain/fact";
import type { Collective, Facts, Individual } from "../../src/domain/subject";
import { OUTCOMES, type Outcome } from "../../src/engine/outcome";

const YEARS = [2021, 2022, 2023, 2024, 2025];
const LAST_DAY = 2022_03_30;
const LEAST_TIMES = 3;

export interface RulesEngineOutcomes {
  /** The better of flag and certificate, unit by unit. */
  readonly units: readonly Outcome[];
  readonly people: readonly Outcome[];
}

/** Finds everybody's outcome; what is to be measured. */
export type RulesEngineRun = () => Promise<RulesEngineOutcomes>;

export interface RulesEngines {
  /** Facts as they are structured, reached by json-path, and facts that the almanac computes; all rules are run. */
  readonly documented: RulesEngineRun;
  /** No json-path, all years in one condition, and the first rule that holds stops the engine. */
  readonly tuned: RulesEngineRun;
}

/** The facts are put into the engine's form here, before anything is measured. */
export function prepareRulesEngines(facts: Facts): RulesEngines {
  const units = (facts.collectives ?? []).map(unitLine);
  const people = (facts.individuals ?? []).map(personLine);
  return {
    documented: () => runDocumented(units, people),
    tuned: () => runTuned(units, people),
  };
}

type Award = "CO_GD" | "BK_GD";

/** The outcomes that a rule can find. */
const FOUND = OUTCOMES.filter((outcome) => outcome !== "eligible");

/** What a condition of the plan looks like at each outcome; of any of them, one that holds is enough. */
type Signs = Readonly<Partial<Record<Outcome, readonly ConditionProperties[]>>>;

/** The conditions of IV.1.1.a; how they look at the facts differs between the two ways to use the engine. */
interface UnitSigns {
  readonly registered: Signs;
  readonly compliance: Signs;
  readonly unity: Signs;
  readonly members: Signs;
  readonly everyYearGood: Signs;
  readonly excellentTimes: Signs;
  readonly lastYearExcellent: Signs;
  readonly advisoryUnit: Signs;
  readonly advisoryMerit: Signs;
}

function flagRule(outcome: Outcome, signs: UnitSigns): RuleProperties {
  const { everyYearGood, excellentTimes, lastYearExcellent } = signs;
  const parts = [...demandedOfAll(signs), everyYearGood, excellentTimes, lastYearExcellent];
  return ruleOf(
    "CO_GD",
    outcome,
    parts.flatMap((part) => part[outcome] ?? []),
  );
}

/** Of the two ways to the certificate both must fall short. */
function certificateRule(outcome: Outcome, signs: UnitSigns): RuleProperties {
  const { everyYearGood, excellentTimes, advisoryUnit, advisoryMerit } = signs;
  return ruleOf("BK_GD", outcome, [
    ...demandedOfAll(signs).flatMap((part) => part[outcome] ?? []),
    {
      all: [
        shortOf([everyYearGood, excellentTimes], outcome),
        shortOf([advisoryUnit, advisoryMerit], outcome),
      ],
    },
  ]);
}

function demandedOfAll({ registered, compliance, unity, members }: UnitSigns): readonly Signs[] {
  return [registered, compliance, unity, members];
}

/** At this outcome or a lower one. */
function shortOf(parts: readonly Signs[], outcome: Outcome): NestedCondition {
  const outcomes = OUTCOMES.slice(0, OUTCOMES.indexOf(outcome) + 1);
  return { any: parts.flatMap((part) => outcomes.flatMap((each) => part[each] ?? [])) };
}

function ruleOf(award: Award, outcome: Outcome, any: NestedCondition[]): RuleProperties {
  return {
    conditions: { any },
    event: { type: outcome, params: { award } },
    priority: OUTCOMES.length - OUTCOMES.indexOf(outcome),
  };
}

async function runDocumented(
  units: readonly UnitLine[],
  people: readonly PersonLine[],
): Promise<RulesEngineOutcomes> {
  const members = membersByUnit(people);
  const ofUnits = new Engine(
    FOUND.flatMap((outcome) => [flagRule(outcome, DOCUMENTED), certificateRule(outcome, DOCUMENTED)]),
  );
  ofUnits.addFact("members", async (_params, almanac) => members.get(await almanac.factValue("name")) ?? []);
  ofUnits.addFact("ratedMembers", async ({ year }, almanac) =>
    countMembers(await almanac.factValue("members"), year as number),
  );
  ofUnits.addFact("excellentYears", async (_params, almanac) =>
    countExcellent(await almanac.factValue("classes")),
  );
  const outcomes = new Map<string, Outcome>();
  for (const unit of units) {
    const { events } = await ofUnits.run(unit);
    const ofAward = (award: Award): Outcome =>
      lowest(events.filter(({ params }) => params?.award === award).map(({ type }) => type));
    outcomes.set(unit.name, higher(ofAward("CO_GD"), ofAward("BK_GD")));
  }

  const ofPeople = new Engine(FOUND.map((outcome) => personRule(outcome, DOCUMENTED_PERSON)));
  ofPeople.addFact(
    "unitOutcome",
    async (_params, almanac) => outcomes.get(await almanac.factValue("unit")) ?? "missingData",
  );
  const found: Outcome[] = [];
  for (const person of people) {
    const { events } = await ofPeople.run(person);
    found.push(lowest(events.map(({ type }) => type)));
  }
  return { units: units.map(({ name }) => outcomes.get(name) ?? "missingData"), people: found };
}

async function runTuned(
  units: readonly UnitLine[],
  people: readonly PersonLine[],
): Promise<RulesEngineOutcomes> {
  const members = membersByUnit(people);
  const flags = stoppingEngine(FOUND.map((outcome) => flagRule(outcome, TUNED)));
  const certificates = stoppingEngine(FOUND.map((outcome) => certificateRule(outcome, TUNED)));
  const outcomes = new Map<string, Outcome>();
  for (const unit of units) {
    const counts = YEARS.map((year) => countMembers(members.get(unit.name) ?? [], year));
    const { known, possible } = countExcellent(unit.classes);
    const facts = {
      ...unit,
      classes: Object.values(unit.classes),
      lastClass: unit.classes[2025],
      membersByYear: counts.map(({ met, below, blank }) =>
        below > 0 ? "below" : met === 0 || blank > 0 ? "open" : "met",
      ),
      excellentKnown: known,
      excellentPossible: possible,
    };
    const { events: onFlag } = await flags.run(facts);
    const { events: onCertificate } = await certificates.run(facts);
    const [flag, certificate] = [onFlag, onCertificate].map((events) =>
      lowest(events.map(({ type }) => type)),
    );
    outcomes.set(unit.name, higher(flag ?? "eligible", certificate ?? "eligible"));
  }

  const ofPeople = stoppingEngine(FOUND.map((outcome) => personRule(outcome, TUNED_PERSON)));
  const found: Outcome[] = [];
  for (const person of people) {
    const unitOutcome = outcomes.get(person.unit) ?? "missingData";
    const { events } = await ofPeople.run({ ...person, ratings: Object.values(person.ratings), unitOutcome });
    found.push(lowest(events.map(({ type }) => type)));
  }
  return { units: units.map(({ name }) => outcomes.get(name) ?? "missingData"), people: found };
}

/** Runs the rules in the order of their priority until one holds. */
function stoppingEngine(rules: RuleProperties[]): Engine {
  const engine = new Engine(rules);
  engine.on("success", () => {
    engine.stop();
  });
  return engine;
}

const MARKS = { ineligible: "no", awaitingCouncil: "blank" };
const FLAGS = { ineligible: "no", missingData: "blank" };

const DOCUMENTED: UnitSigns = {
  registered: {
    ineligible: [
      { fact: "registration", path: "$.kind", operator: "equal", value: "declined" },
      { fact: "registration", path: "$.day", operator: "greaterThan", value: LAST_DAY },
    ],
    missingData: [{ fact: "registration", path: "$.kind", operator: "equal", value: "blank" }],
  },
  compliance: equalTo("compliance", MARKS),
  unity: equalTo("unity", MARKS),
  members: {
    ineligible: membersOfEachYear("$.below", "greaterThan"),
    missingData: [...membersOfEachYear("$.blank", "greaterThan"), ...membersOfEachYear("$.met", "equal")],
  },
  everyYearGood: {
    ineligible: inEachYear("classes", ["weak", "average", "fair"]),
    missingData: inEachYear("classes", ["blank"]),
  },
  excellentTimes: {
    ineligible: [{ fact: "excellentYears", path: "$.possible", operator: "lessThan", value: LEAST_TIMES }],
    missingData: [{ fact: "excellentYears", path: "$.known", operator: "lessThan", value: LEAST_TIMES }],
  },
  lastYearExcellent: {
    ineligible: [{ fact: "classes", path: "$.2025", operator: "notIn", value: ["excellent", "blank"] }],
    missingData: [{ fact: "classes", path: "$.2025", operator: "equal", value: "blank" }],
  },
  advisoryUnit: equalTo("advisoryUnit", FLAGS),
  advisoryMerit: equalTo("advisoryMerit", MARKS),
};

/** What is counted beforehand, and lists that one condition looks through. */
const TUNED: UnitSigns = {
  ...DOCUMENTED,
  registered: equalTo("registered", FLAGS),
  members: {
    ineligible: [{ fact: "membersByYear", operator: "contains", value: "below" }],
    missingData: [{ fact: "membersByYear", operator: "contains", value: "open" }],
  },
  everyYearGood: {
    ineligible: [{ fact: "classes", operator: "someFact:in", value: ["weak", "average", "fair"] }],
    missingData: [{ fact: "classes", operator: "contains", value: "blank" }],
  },
  excellentTimes: {
    ineligible: [{ fact: "excellentPossible", operator: "lessThan", value: LEAST_TIMES }],
    missingData: [{ fact: "excellentKnown", operator: "lessThan", value: LEAST_TIMES }],
  },
  lastYearExcellent: {
    ineligible: [{ fact: "lastClass", operator: "notIn", value: ["excellent", "blank"] }],
    missingData: [{ fact: "lastClass", operator: "equal", value: "blank" }],
  },
};

const DOCUMENTED_PERSON: Signs = {
  ineligible: inEachYear("ratings", ["KHTNV", "HTNV"]),
  missingData: inEachYear("ratings", ["blank"]),
  awaitingCouncil: inEachYear("ratings", ["unrated"]),
};

const TUNED_PERSON: Signs = {
  ineligible: [{ fact: "ratings", operator: "someFact:in", value: ["KHTNV", "HTNV"] }],
  missingData: [{ fact: "ratings", operator: "contains", value: "blank" }],
  awaitingCouncil: [{ fact: "ratings", operator: "contains", value: "unrated" }],
};

/** IV.1.1.b; each outcome is also that of whoever's unit has it. */
function personRule(outcome: Outcome, rated: Signs): RuleProperties {
  return ruleOf("BK_GD", outcome, [
    ...(rated[outcome] ?? []),
    ...(equalTo("outstanding", MARKS)[outcome] ?? []),
    { fact: "unitOutcome", operator: "equal", value: outcome },
  ]);
}

function equalTo(fact: string, values: Readonly<Partial<Record<Outcome, string>>>): Signs {
  return Object.fromEntries(
    Object.entries(values).map(([outcome, value]) => [outcome, [{ fact, operator: "equal", value }]]),
  );
}

function inEachYear(fact: string, values: readonly string[]): readonly ConditionProperties[] {
  return YEARS.map((year) => ({ fact, path: `$.${year}`, operator: "in", value: values }));
}

function membersOfEachYear(path: string, operator: string): readonly ConditionProperties[] {
  return YEARS.map((year) => ({ fact: "ratedMembers", params: { year }, path, operator, value: 0 }));
}

type ByYear = Readonly<Record<number, string>>;

interface UnitLine {
  readonly name: string;
  readonly registration: { readonly kind: string; readonly day: number | null };
  /** The same in a word. */
  readonly registered: string;
  readonly compliance: string;
  readonly unity: string;
  readonly advisoryUnit: string;
  readonly advisoryMerit: string;
  readonly classes: ByYear;
}

interface PersonLine {
  readonly unit: string;
  readonly ratings: ByYear;
  readonly outstanding: string;
}

function unitLine({ name, registrations, judgements, advisoryUnit, parClasses }: Collective): UnitLine {
  const { period } = registrations;
  const day =
    period.known && period.value.kind === "dated"
      ? period.value.date.year * 10_000 + period.value.date.month * 100 + period.value.date.day
      : null;
  const kind = period.known ? period.value.kind : "blank";
  const isLate = day !== null && day > LAST_DAY;
  return {
    name,
    registration: { kind, day },
    registered: kind === "blank" ? "blank" : kind === "declined" || isLate ? "no" : "yes",
    compliance: textOf(judgements.exemplaryCompliance.always),
    unity: textOf(judgements.internalUnity.always),
    advisoryUnit: advisoryUnit.known ? (advisoryUnit.value ? "yes" : "no") : "blank",
    advisoryMerit: textOf(judgements.advisoryUnitMerit.always),
    classes: Object.fromEntries(YEARS.map((year) => [year, textOf(parClasses.get(year))])),
  };
}

function personLine({ unit, ratings, judgements }: Individual): PersonLine {
  return {
    unit: textOf(unit),
    ratings: Object.fromEntries(YEARS.map((year) => [year, textOf(ratings.get(year))])),
    outstanding: textOf(judgements.outstandingPar.always),
  };
}

function textOf(fact: Fact<string> | undefined): string {
  return fact?.known ? fact.value : "blank";
}

function membersByUnit(people: readonly PersonLine[]): ReadonlyMap<string, readonly PersonLine[]> {
  const members = new Map<string, PersonLine[]>();
  for (const person of people) {
    const list = members.get(person.unit);
    if (list) list.push(person);
    else members.set(person.unit, [person]);
  }
  return members;
}

interface MemberCounts {
  readonly met: number;
  readonly below: number;
  readonly blank: number;
}

function countMembers(members: readonly PersonLine[], year: number): MemberCounts {
  const counts = { met: 0, below: 0, blank: 0 };
  for (const { ratings } of members) {
    const rating = ratings[year];
    if (rating === "blank") counts.blank++;
    else if (rating === "HTTNV" || rating === "HTXSNV") counts.met++;
    else if (rating !== "unrated") counts.below++;
  }
  return counts;
}

/** How many years are excellent, and how many may become so. */
function countExcellent(classes: ByYear): { readonly known: number; readonly possible: number } {
  const known = YEARS.filter((year) => classes[year] === "excellent").length;
  return { known, possible: known + YEARS.filter((year) => classes[year] === "blank").length };
}

function lowest(found: readonly string[]): Outcome {
  return OUTCOMES.find((outcome) => found.includes(outcome)) ?? "eligible";
}

function higher(one: Outcome, other: Outcome): Outcome {
  return OUTCOMES.indexOf(one) > OUTCOMES.indexOf(other) ? one : other;
}
