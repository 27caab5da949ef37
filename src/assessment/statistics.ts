/** What a round comes to in numbers: outcomes, classes and ratings year by year, and the conditions that are missed. */
import type { Track } from "../domain/award";
import {
  STAFF_RATINGS,
  UNRATED,
  PAR_CLASSES,
  type ParClass,
  type StaffRatingOrUnrated,
} from "../domain/rating";
import type { Collective, Facts, Individual, Subject, SubjectKind } from "../domain/subject";
import { yearsOf, type Year, type YearSpan } from "../domain/year";
import { compareOutcomes, type Outcome } from "../engine/outcome";
import type { Leaf } from "../plan/vocabulary";
import { reasonsOf, type Assessor, type Verdict } from "./assessor";
import { citedClause } from "./finding";
import { isListed } from "./membership";
import { verdictOfRound } from "./nomination";

export type OutcomeCounts = Readonly<Record<Outcome, number>>;

/** Plain data, also for a page that is handed it as JSON. */
export interface MovementStatistics {
  readonly track: Track;
  /** The year under review; for the period, its last. */
  readonly year: Year;
  readonly period: YearSpan;
  /** Of the round, everybody once; null for a kind of which there is no table. */
  readonly outcomes: Readonly<Record<SubjectKind, OutcomeCounts | null>>;
  /** In the order of the sheets. */
  readonly collectives: readonly CollectiveStatistics[];
  /** People whose unit is blank or none of the collectives. */
  readonly elsewhere: OutcomeCounts;
  /** From the first year of the period to the latest in which the sheets give a class. */
  readonly classYears: readonly ClassesOfYear[];
  /** The same of the ratings. */
  readonly ratingYears: readonly RatingsOfYear[];
  /** Most missed first. */
  readonly failures: readonly Failure[];
}

/** All but the conditions, which are told in words. */
export type MovementCounts = Omit<MovementStatistics, "failures">;

export interface CollectiveStatistics {
  readonly name: string;
  readonly outcome: Outcome;
  /** Its people, each by the outcome of the round. */
  readonly people: OutcomeCounts;
  /** In each of the `classYears`; null where the sheet gives none that is understood. */
  readonly classes: readonly (ParClass | null)[];
}

export interface ClassesOfYear {
  readonly year: Year;
  readonly counts: Readonly<Record<ParClass, number>>;
  /** A blank cell, no column, or a word that is no class. */
  readonly unknown: number;
}

export interface RatingsOfYear {
  readonly year: Year;
  readonly counts: Readonly<Record<StaffRatingOrUnrated, number>>;
  /** A blank cell, no column, or a word that is no rating. */
  readonly unknown: number;
}

export interface OutcomesOfYear {
  readonly year: Year;
  readonly outcomes: Readonly<Record<SubjectKind, OutcomeCounts | null>>;
}

/** A condition that makes subjects ineligible in the round, and how many. */
export interface Failure {
  /** As a reason cites it. */
  readonly clause: string;
  readonly leaf: Leaf;
  readonly subjects: Readonly<Record<SubjectKind, number>>;
}

/** @throws {YearOutsidePlanError} for an annual round of a year outside the plan */
export function movementStatistics(assessor: Assessor, track: Track, year: Year): MovementStatistics {
  const { facts, period } = assessor;
  const collectives = facts.collectives ?? [];
  const individuals = facts.individuals ?? [];
  const classYears = yearsWithClasses(facts, period);
  const ratingYears = yearsWithRatings(facts, period);
  const verdicts = new Map(
    [...collectives, ...individuals].map((subject) => [
      subject,
      verdictOfRound(subject, assessor, track, year),
    ]),
  );
  const { byCollective, elsewhere } = peopleByCollective(individuals, verdicts, assessor);
  return {
    track,
    year,
    period,
    outcomes: outcomesOf(facts, (subject) => verdicts.get(subject)?.outcome),
    collectives: collectives.map((collective) => ({
      name: collective.name,
      outcome: verdicts.get(collective)?.outcome ?? "missingData",
      people: byCollective.get(collective) ?? noOutcomes(),
      classes: classYears.map((each) => classIn(collective, each)),
    })),
    elsewhere,
    classYears: classYears.map((each) => classesOf(collectives, each)),
    ratingYears: ratingYears.map((each) => ratingsOf(individuals, each)),
    failures: failuresOf([...verdicts.values()]),
  };
}

/** The annual awards in each year up to the latest of which the sheets give a class or a rating. */
export function annualOutcomes(assessor: Assessor): readonly OutcomesOfYear[] {
  const { facts, period } = assessor;
  const [classYears, ratingYears] = [yearsWithClasses(facts, period), yearsWithRatings(facts, period)];
  const years = classYears.length > ratingYears.length ? classYears : ratingYears;
  return years.map((year) => ({
    year,
    outcomes: outcomesOf(facts, (subject) => verdictOfRound(subject, assessor, "annual", year).outcome),
  }));
}

function yearsWithClasses({ collectives }: Facts, period: YearSpan): readonly Year[] {
  return yearsUpToLatest(
    period,
    (year) => collectives?.some(({ parClasses }) => parClasses.get(year)?.known) ?? false,
  );
}

function yearsWithRatings({ individuals }: Facts, period: YearSpan): readonly Year[] {
  return yearsUpToLatest(
    period,
    (year) => individuals?.some(({ ratings }) => ratings.get(year)?.known) ?? false,
  );
}

/** Sheets often have columns for years still to come. */
function yearsUpToLatest(period: YearSpan, isKnown: (year: Year) => boolean): readonly Year[] {
  const years = yearsOf(period);
  const known = years.filter(isKnown);
  const latest = known[known.length - 1];
  return latest === undefined ? [] : years.filter((year) => year <= latest);
}

/** To count from. */
export function noOutcomes(): Record<Outcome, number> {
  return { eligible: 0, awaitingCouncil: 0, missingData: 0, ineligible: 0 };
}

function outcomesOf(
  { collectives, individuals }: Facts,
  outcomeOf: (subject: Subject) => Outcome | undefined,
): Readonly<Record<SubjectKind, OutcomeCounts | null>> {
  const count = (subjects: readonly Subject[]): OutcomeCounts => {
    const counts = noOutcomes();
    for (const subject of subjects) {
      const outcome = outcomeOf(subject);
      if (outcome !== undefined) counts[outcome]++;
    }
    return counts;
  };
  return {
    collective: collectives ? count(collectives) : null,
    individual: individuals ? count(individuals) : null,
  };
}

function peopleByCollective(
  individuals: readonly Individual[],
  verdicts: ReadonlyMap<Subject, Verdict>,
  { membership }: Assessor,
): { readonly byCollective: ReadonlyMap<Collective, OutcomeCounts>; readonly elsewhere: OutcomeCounts } {
  const byCollective = new Map<Collective, Record<Outcome, number>>();
  const elsewhere = noOutcomes();
  for (const individual of individuals) {
    const verdict = verdicts.get(individual);
    if (!verdict) continue;
    const unit = membership.unitOf(individual, verdict.year);
    const collective = unit.kind === "found" ? unit.collectives[0] : undefined;
    const counts = collective ? (byCollective.get(collective) ?? noOutcomes()) : elsewhere;
    if (collective) byCollective.set(collective, counts);
    counts[verdict.outcome]++;
  }
  return { byCollective, elsewhere };
}

function classIn({ parClasses }: Collective, year: Year): ParClass | null {
  const fact = parClasses.get(year);
  return fact?.known ? fact.value : null;
}

function classesOf(collectives: readonly Collective[], year: Year): ClassesOfYear {
  const counts = zeros(PAR_CLASSES);
  let unknown = 0;
  for (const collective of collectives) {
    const parClass = classIn(collective, year);
    if (parClass === null) unknown++;
    else counts[parClass]++;
  }
  return { year, counts, unknown };
}

/** Only of those whom the sheets list for the year. */
function ratingsOf(individuals: readonly Individual[], year: Year): RatingsOfYear {
  const counts = zeros([...STAFF_RATINGS, UNRATED]);
  let unknown = 0;
  for (const individual of individuals) {
    if (!isListed(individual, year)) continue;
    const fact = individual.ratings.get(year);
    if (fact?.known) counts[fact.value]++;
    else unknown++;
  }
  return { year, counts, unknown };
}

function zeros<Key extends string>(keys: readonly Key[]): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
}

/** A subject that misses one condition in several years counts once. */
function failuresOf(verdicts: readonly Verdict[]): readonly Failure[] {
  const failures = new Map<string, { clause: string; leaf: Leaf; subjects: Record<SubjectKind, number> }>();
  for (const verdict of verdicts) {
    if (verdict.outcome !== "ineligible") continue;
    const missed = new Map(
      reasonsOf(verdict).map((finding) => {
        const clause = citedClause(finding);
        return [`${clause} ${JSON.stringify(finding.leaf)}`, { clause, leaf: finding.leaf }];
      }),
    );
    for (const [key, { clause, leaf }] of missed) {
      const failure = failures.get(key) ?? { clause, leaf, subjects: { collective: 0, individual: 0 } };
      failures.set(key, failure);
      failure.subjects[verdict.subject.kind]++;
    }
  }
  const total = ({ subjects }: Failure): number => subjects.collective + subjects.individual;
  return [...failures.values()].sort((first, second) => total(second) - total(first));
}

/**
 * What each year's counts have more (or, negative, less) than those of the year before: one list less than years. Null
 * where the sheets say nothing of one of the two.
 * @param years null for a year of which nothing is known
 */
export function changesByYear(
  years: readonly (readonly number[] | null)[],
): readonly (readonly number[] | null)[] {
  return years.slice(1).map((counts, index) => {
    const before = years[index];
    return counts && before ? counts.map((count, position) => count - (before[position] ?? 0)) : null;
  });
}

/**
 * A part of the whole, to a thousandth; null of nothing. All and nobody are never said of what only comes near:
 * 1,999 of 2,000 → 0.999.
 */
export function shareOf(count: number, whole: number): number | null {
  if (whole === 0) return null;
  if (count === 0 || count === whole) return count / whole;
  return Math.min(0.999, Math.max(0.001, Math.round((count / whole) * 1000) / 1000));
}

/** A longer table nobody reads, and a chart of more names cannot be read. */
const COLLECTIVES_LISTED = 100;
export const COLLECTIVES_CHARTED = 20;

/** In the order of the sheets as long as all can be charted; else those first who need most support, and no others. */
export function collectivesListed(
  collectives: readonly CollectiveStatistics[],
): readonly CollectiveStatistics[] {
  if (collectives.length <= COLLECTIVES_CHARTED) return collectives;
  return [...collectives]
    .sort(
      (first, second) =>
        second.people.ineligible - first.people.ineligible || compareOutcomes(first.outcome, second.outcome),
    )
    .slice(0, COLLECTIVES_LISTED);
}
