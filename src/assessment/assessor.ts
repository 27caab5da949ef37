/** Assesses candidates: subject × award × year → verdict, from the plan's criteria and the facts of the sheets. */
import { AWARDS, type AwardId } from "../domain/award";
import type { Collective, Facts, Individual, Subject } from "../domain/subject";
import { yearsOf, type Year, type YearSpan } from "../domain/year";
import { decisiveFindings, evaluate, type Evaluated } from "../engine/condition";
import { compareOutcomes, type Outcome } from "../engine/outcome";
import type { Parameters } from "../plan/parameters";
import type { Leaf, Plan } from "../plan/vocabulary";
import { testAdvisoryUnit, testProvinceRankImproved } from "./criteria/advisory-unit";
import type { CriterionContext } from "./criteria/context";
import { testNoMemberDisciplined, testNotDisciplined } from "./criteria/discipline";
import { testJudgement } from "./criteria/judgement";
import { testMembersRated } from "./criteria/members-rated";
import { testParClass, testParClassTimes } from "./criteria/par-class";
import { testRated } from "./criteria/rated";
import { testRegistered } from "./criteria/registered";
import { testUnitEligible } from "./criteria/unit-eligible";
import type { Finding } from "./finding";
import { createMembership, type Membership } from "./membership";
import { remember } from "./remember";

export interface Verdict {
  readonly subject: Subject;
  readonly award: AwardId;
  /** The year of an annual award; null for one of the period. */
  readonly year: Year | null;
  readonly outcome: Outcome;
  readonly tree: Evaluated<Leaf, Finding>;
}

type ByUnit<Value> = Map<Collective, Value>;

/** A year that the plan does not span: an error, never a default. */
export class YearOutsidePlanError extends Error {
  override readonly name = "YearOutsidePlanError";
  constructor(
    readonly year: Year,
    readonly period: YearSpan,
  ) {
    super(`${String(year)} is outside ${String(period.first)}-${String(period.last)}`);
  }
}

export interface Assessor {
  readonly facts: Facts;
  readonly parameters: Parameters;
  readonly plan: Plan;
  readonly period: YearSpan;
  readonly membership: Membership;
  /**
   * The verdict on one award. The year is looked at by annual awards only.
   * @throws {YearOutsidePlanError} if an annual award is asked for in a year outside the plan
   * @throws {RangeError} if the plan does not give this award to such a subject
   */
  verdict(subject: Subject, award: AwardId, year: Year): Verdict;
}

export function createAssessor(facts: Facts, parameters: Parameters, plan: Plan): Assessor {
  const period: YearSpan = { first: parameters.periodFirstYear, last: parameters.periodLastYear };
  const membership = createMembership(facts, period.last);
  const contexts = new Map<Year, CriterionContext>();
  const unitVerdicts = new Map<AwardId, Map<Year | null, ByUnit<Verdict>>>();

  function contextOf(year: Year): CriterionContext {
    return remember(contexts, year, () => createContext(year));
  }

  function createContext(year: Year): CriterionContext {
    const found = new Map<Leaf, Map<object, object>>();
    return {
      parameters,
      period,
      years: { period: yearsOf(period), year: yearsOf({ first: year, last: year }) },
      year,
      membership,
      unitOutcome: (collective, award) => verdict(collective, award, year).outcome,
      shared<Found extends object>(leaf: Leaf, about: object, find: () => Found): Found {
        const ofLeaf = remember(found, leaf, () => new Map<object, object>());
        // What a condition finds about one thing is always of one type.
        return remember(ofLeaf as Map<object, Found>, about, find);
      },
    };
  }

  function verdict(subject: Subject, award: AwardId, year: Year): Verdict {
    const annual = AWARDS[award].track === "annual";
    if (annual && !(year >= period.first && year <= period.last)) {
      throw new YearOutsidePlanError(year, period);
    }
    const verdictYear = annual ? year : null;
    if (subject.kind === "individual") return assess(subject, award, verdictYear);
    const ofAward = remember(unitVerdicts, award, () => new Map<Year | null, ByUnit<Verdict>>());
    const known = remember(ofAward, verdictYear, (): ByUnit<Verdict> => new Map());
    return remember(known, subject, () => assess(subject, award, verdictYear));
  }

  function assess(subject: Subject, award: AwardId, year: Year | null): Verdict {
    const condition = plan.criteria[award][subject.kind];
    if (!condition) throw new RangeError(`${award} is not given to a ${subject.kind}`);
    const context = contextOf(year ?? period.last);
    const tree = evaluate(condition, (leaf) => testLeaf(leaf, subject, context));
    return { subject, award, year, outcome: tree.outcome, tree };
  }

  return { facts, parameters, plan, period, membership, verdict };
}

function testLeaf(leaf: Leaf, subject: Subject, context: CriterionContext): Finding {
  switch (leaf.kind) {
    case "judgement":
      return testJudgement(leaf, subject, context);
    case "registered":
      return testRegistered(leaf, asCollective(subject), context);
    case "membersRated":
      return testMembersRated(leaf, asCollective(subject), context);
    case "noMemberDisciplined":
      return testNoMemberDisciplined(leaf, asCollective(subject), context);
    case "parClass":
      return testParClass(leaf, asCollective(subject), context);
    case "parClassTimes":
      return testParClassTimes(leaf, asCollective(subject), context);
    case "advisoryUnit":
      return testAdvisoryUnit(leaf, asCollective(subject));
    case "provinceRankImproved":
      return testProvinceRankImproved(leaf, context);
    case "rated":
      return testRated(leaf, asIndividual(subject), context);
    case "notDisciplined":
      return testNotDisciplined(leaf, asIndividual(subject), context);
    case "unitEligible":
      return testUnitEligible(leaf, asIndividual(subject), context);
  }
}

function asCollective(subject: Subject): Collective {
  if (subject.kind !== "collective") throw new RangeError("a condition on collectives was asked of a person");
  return subject;
}

function asIndividual(subject: Subject): Individual {
  if (subject.kind !== "individual") throw new RangeError("a condition on people was asked of a collective");
  return subject;
}

/** The findings that made a verdict what it is, in the plan's order. */
export function reasonsOf(verdict: Verdict): readonly Finding[] {
  return decisiveFindings(verdict.tree);
}

/**
 * The best of several verdicts on one subject; among equals the first, so give the highest award first.
 * @throws {RangeError} if there is none
 */
export function bestVerdict(verdicts: readonly Verdict[]): Verdict {
  const [first, ...rest] = verdicts;
  if (!first) throw new RangeError("no verdict to choose from");
  return rest.reduce(
    (best, verdict) => (compareOutcomes(verdict.outcome, best.outcome) > 0 ? verdict : best),
    first,
  );
}
