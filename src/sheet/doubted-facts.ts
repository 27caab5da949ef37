/** Facts that are not believed of somebody, or of a unit, for as long as what another line says may be meant for them too. */
import type { DisciplineRecord } from "../domain/discipline";
import type { Fact } from "../domain/fact";
import type { JudgementMarks, Mark } from "../domain/judgement";
import {
  isParClassAtLeast,
  isStaffRatingAtLeast,
  UNRATED,
  type ParClass,
  type StaffRatingOrUnrated,
} from "../domain/rating";
import type { Registration } from "../domain/registration";
import type { Collective, Individual, Subject } from "../domain/subject";
import type { Year } from "../domain/year";

/** Two subjects that may be one, written in two ways. */
export type Alike<Kind extends Subject> = readonly [Kind, Kind];

/** No more are compared with one subject: of so many nothing could be believed anyway, and more would take too long. */
const MOST_COMPARED = 1_000;

/** Those of whom something is not believed any more, as they stood → as they are judged. */
export function doubtedPeople(pairs: readonly Alike<Individual>[]): ReadonlyMap<Individual, Individual> {
  return doubted(pairs, (own, other) => ({
    ...own,
    ratings: doubtedYears(own.ratings, other.ratings, lowersRating),
    discipline: doubtedDiscipline(own.discipline, other.discipline),
    judgements: doubtedJudgements(own.judgements, other.judgements),
  }));
}

export function doubtedCollectives(pairs: readonly Alike<Collective>[]): ReadonlyMap<Collective, Collective> {
  return doubted(pairs, (own, other) => ({
    ...own,
    parClasses: doubtedYears(own.parClasses, other.parClasses, lowersClass),
    registrations: {
      period: doubtedFact(own.registrations.period, other.registrations.period, lowersRegistration),
      byYear: doubtedYears(own.registrations.byYear, other.registrations.byYear, lowersRegistration),
    },
    judgements: doubtedJudgements(own.judgements, other.judgements),
  }));
}

function doubted<Kind extends Subject>(
  pairs: readonly Alike<Kind>[],
  doubt: (own: Kind, other: Kind) => Kind,
): ReadonlyMap<Kind, Kind> {
  const others = new Map<Kind, Kind[]>();
  for (const [first, second] of pairs) {
    for (const [own, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const known = others.get(own);
      if (!known) others.set(own, [other]);
      else if (known.length < MOST_COMPARED) known.push(other);
    }
  }
  return new Map([...others].map(([own, alike]) => [own, alike.reduce(doubt, own)]));
}

/** A fact stands unless the other says something worse, or something that could not be read. */
function doubtedFact<Value>(
  own: Fact<Value>,
  other: Fact<Value> | undefined,
  lowers: (other: Value, own: Value) => boolean,
): Fact<Value> {
  if (!own.known || !other) return own;
  const isDoubtful = other.known ? lowers(other.value, own.value) : other.cause === "notUnderstood";
  return isDoubtful
    ? { known: false, cause: "notUnderstood", ...(other.place && { place: other.place }) }
    : own;
}

function doubtedYears<Value>(
  own: ReadonlyMap<Year, Fact<Value>>,
  other: ReadonlyMap<Year, Fact<Value>>,
  lowers: (other: Value, own: Value) => boolean,
): ReadonlyMap<Year, Fact<Value>> {
  return new Map([...own].map(([year, fact]) => [year, doubtedFact(fact, other.get(year), lowers)]));
}

/** What the other was disciplined for is open here: neither a discipline nor none. */
function doubtedDiscipline(own: DisciplineRecord, other: DisciplineRecord): DisciplineRecord {
  if (other.events.length === 0) return own;
  return {
    ...own,
    events: [...own.events, ...other.events.map((event) => ({ ...event, isDoubted: true as const }))],
  };
}

function doubtedJudgements<Id extends string>(
  own: Readonly<Record<Id, JudgementMarks>>,
  others: Readonly<Record<Id, JudgementMarks>>,
): Readonly<Record<Id, JudgementMarks>> {
  const ids = Object.keys(own) as Id[];
  return Object.fromEntries(
    ids.map((id): readonly [Id, JudgementMarks] => {
      const { always, period, byYear } = own[id];
      const other = others[id];
      return [
        id,
        {
          byYear: doubtedYears(byYear, other.byYear, lowersMark),
          ...(always && { always: doubtedFact(always, other.always, lowersMark) }),
          ...(period && { period: doubtedFact(period, other.period, lowersMark) }),
        },
      ];
    }),
  ) as Record<Id, JudgementMarks>;
}

/** Unrated is lower as well: beside a rating it says that there is none. */
function lowersRating(other: StaffRatingOrUnrated, own: StaffRatingOrUnrated): boolean {
  if (other === own) return false;
  return other === UNRATED || own === UNRATED || !isStaffRatingAtLeast(other, "HTTNV");
}

function lowersClass(other: ParClass, own: ParClass): boolean {
  return !isParClassAtLeast(other, own);
}

function lowersRegistration(other: Registration, own: Registration): boolean {
  return other.kind !== "undated" && JSON.stringify(other) !== JSON.stringify(own);
}

function lowersMark(other: Mark): boolean {
  return other === "no";
}
