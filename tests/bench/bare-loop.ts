/** What a programmer would write by hand for IV.1.1 alone: the outcome of everybody in the period, and no reasons. */
import { isAfter, parseIsoDate } from "../../src/domain/civil-date";
import type { Collective, Facts, Individual } from "../../src/domain/subject";
import type { Outcome } from "../../src/engine/outcome";

const YEARS = [2021, 2022, 2023, 2024, 2025];
const LAST_DAY = parseIsoDate("2022-03-30");
const OUTCOMES: readonly Outcome[] = ["ineligible", "missingData", "awaitingCouncil", "eligible"];

/** An index of `OUTCOMES`, so that all is the minimum and any the maximum. */
type Level = 0 | 1 | 2 | 3;

/** What stands in the ratings of a unit's people in one year. */
interface Tally {
  met: number;
  below: number;
  blank: number;
}

/** Thresholds are the plan's own; units are told by the very text of their name, and no two are alike. */
export function outcomesByBareLoop(facts: Facts): readonly Outcome[] {
  const levels = unitLevels(facts);
  return (facts.individuals ?? []).map((individual) => {
    const unit = individual.unit.known ? levels.get(individual.unit.value) : undefined;
    return (
      OUTCOMES[Math.min(ratedLevel(individual), outstandingLevel(individual), unit ?? 1)] ?? "ineligible"
    );
  });
}

/** The better of flag and certificate for every unit. */
export function unitLevels({ collectives, individuals }: Facts): ReadonlyMap<string, Level> {
  const tallies = new Map<string, Tally[]>();
  for (const { name } of collectives ?? []) {
    tallies.set(
      name,
      YEARS.map(() => ({ met: 0, below: 0, blank: 0 })),
    );
  }
  for (const { unit, ratings } of individuals ?? []) {
    const ofUnit = unit.known ? tallies.get(unit.value) : undefined;
    if (!ofUnit) continue;
    for (let index = 0; index < YEARS.length; index++) {
      const rating = ratings.get(YEARS[index] ?? 0);
      const tally = ofUnit[index];
      if (!tally) continue;
      if (!rating?.known) tally.blank++;
      else if (rating.value === "HTTNV" || rating.value === "HTXSNV") tally.met++;
      else if (rating.value !== "unrated") tally.below++;
    }
  }
  const levels = new Map<string, Level>();
  for (const collective of collectives ?? []) {
    levels.set(collective.name, unitLevel(collective, tallies.get(collective.name) ?? []));
  }
  return levels;
}

function unitLevel(collective: Collective, tallies: readonly Tally[]): Level {
  let lowest = lower(registeredLevel(collective), markLevel(collective, "exemplaryCompliance"));
  lowest = lower(lowest, markLevel(collective, "internalUnity"));
  for (const { met, below, blank } of tallies) {
    lowest = lower(lowest, below > 0 ? 0 : met === 0 || blank > 0 ? 1 : 3);
  }
  return lower(lowest, higher(classLevel(collective), advisoryLevel(collective)));
}

function registeredLevel({ registrations: { period } }: Collective): Level {
  if (!period.known) return 1;
  if (period.value.kind === "declined") return 0;
  return period.value.kind === "dated" && isAfter(period.value.date, LAST_DAY) ? 0 : 3;
}

/** The certificate asks for less than the flag in every respect, so the better of the two is the certificate's. */
function classLevel({ parClasses }: Collective): Level {
  let excellent = 0;
  let blank = 0;
  for (const year of YEARS) {
    const parClass = parClasses.get(year);
    if (!parClass?.known) blank++;
    else if (parClass.value === "excellent") excellent++;
    else if (parClass.value !== "good") return 0;
  }
  if (excellent + blank < 3) return 0;
  return blank > 0 ? 1 : 3;
}

function advisoryLevel(collective: Collective): Level {
  const { advisoryUnit } = collective;
  const flag = !advisoryUnit.known ? 1 : advisoryUnit.value ? 3 : 0;
  return lower(flag, markLevel(collective, "advisoryUnitMerit"));
}

function markLevel({ judgements }: Collective, judgement: keyof Collective["judgements"]): Level {
  const mark = judgements[judgement].always;
  return !mark?.known ? 2 : mark.value === "yes" ? 3 : 0;
}

function ratedLevel({ ratings }: Individual): Level {
  let level: Level = 3;
  for (const year of YEARS) {
    const rating = ratings.get(year);
    if (!rating?.known) level = lower(level, 1);
    else if (rating.value === "unrated") level = lower(level, 2);
    else if (rating.value !== "HTTNV" && rating.value !== "HTXSNV") return 0;
  }
  return level;
}

function outstandingLevel({ judgements }: Individual): Level {
  const mark = judgements.outstandingPar.always;
  return !mark?.known ? 2 : mark.value === "yes" ? 3 : 0;
}

function lower(one: Level, other: Level): Level {
  return one < other ? one : other;
}

function higher(one: Level, other: Level): Level {
  return one > other ? one : other;
}
