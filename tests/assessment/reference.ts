/**
 * The rules a second time, written from rules.md alone and by counting: every way of filling the blanks is tried,
 * and what all of them agree on is decided. Slow on purpose; shares nothing with the program but the facts' types.
 */
import type { AwardId } from "../../src/domain/award";
import type { CivilDate } from "../../src/domain/civil-date";
import type { Fact } from "../../src/domain/fact";
import { identityKey } from "../../src/domain/identity";
import type { JudgementMarks, Mark } from "../../src/domain/judgement";
import type { ParClass, StaffRating } from "../../src/domain/rating";
import type { Registration } from "../../src/domain/registration";
import type { Collective, Facts, Individual, Subject } from "../../src/domain/subject";
import { mayBeSameUnit } from "../../src/domain/unit-likeness";

/** What the office may set, as far as an outcome depends on it. */
export interface ReferenceSettings {
  readonly periodFirstYear: number;
  readonly periodLastYear: number;
  readonly registrationDeadline: CivilDate;
  readonly annualRegistrationDeadline: { readonly day: number; readonly month: number };
  readonly membersLeastRating: StaffRating;
  readonly membersPercent: number;
  readonly unratedMembers: "leftOut" | "failing";
  readonly individualLeastRating: StaffRating;
  readonly disciplineLeastSeverity: string;
  readonly periodLeastClass: ParClass;
  readonly periodCountedClass: ParClass;
  readonly flagTimes: number;
  readonly certificateTimes: number;
  readonly flagLastYearClass: ParClass;
  readonly lastYearMayCount: boolean;
  readonly timesConsecutive: boolean;
  readonly annualClass: ParClass;
  readonly provinceRanks: ReadonlyMap<number, number>;
}

/** From worst to best: all takes the worst, any the best. */
const ANSWERS = ["ineligible", "missingData", "awaitingCouncil", "eligible"] as const;
export type Answer = (typeof ANSWERS)[number];

const CLASSES_FROM_BEST: readonly ParClass[] = ["excellent", "good", "fair", "average", "weak"];
const RATINGS_FROM_BEST: readonly StaffRating[] = ["HTXSNV", "HTTNV", "HTNV", "KHTNV"];
const FORMS_FROM_LIGHTEST = ["reprimand", "warning", "salaryReduction", "demotion", "removal", "dismissal"];

function worst(answers: readonly Answer[]): Answer {
  for (const answer of ANSWERS) if (answers.includes(answer)) return answer;
  return "eligible";
}

function best(answers: readonly Answer[]): Answer {
  for (const answer of [...ANSWERS].reverse()) if (answers.includes(answer)) return answer;
  return "ineligible";
}

/** What every completion of the blanks says, if they agree; otherwise the blank decides and is missing. */
function agreed(answers: ReadonlySet<Answer>): Answer {
  const [only] = answers;
  return answers.size === 1 && only !== undefined ? only : "missingData";
}

export function referenceOutcome(
  facts: Facts,
  settings: ReferenceSettings,
  subject: Subject,
  award: AwardId,
  year: number,
): Answer {
  return subject.kind === "collective"
    ? ofCollective(facts, settings, subject, award, year)
    : ofIndividual(facts, settings, subject, award, year);
}

function ofCollective(
  facts: Facts,
  settings: ReferenceSettings,
  unit: Collective,
  award: AwardId,
  year: number,
): Answer {
  switch (award) {
    case "CO_GD": {
      const lastYear = settings.periodLastYear;
      return worst([
        baseOfPeriod(facts, settings, unit),
        classAtLeast(unit, lastYear, settings.flagLastYearClass),
        timesExcellent(settings, unit, settings.flagTimes, settings.lastYearMayCount),
        ...period(settings).map((each) => classAtLeast(unit, each, settings.periodLeastClass)),
      ]);
    }
    case "BK_GD": {
      const byClass = worst([
        timesExcellent(settings, unit, settings.certificateTimes, true),
        ...period(settings).map((each) => classAtLeast(unit, each, settings.periodLeastClass)),
      ]);
      const byCouncil = worst([
        isAdvisory(unit),
        judgementOfPeriod(settings, unit.judgements.advisoryUnitMerit),
      ]);
      return worst([baseOfPeriod(facts, settings, unit), best([byClass, byCouncil])]);
    }
    case "BK_NAM": {
      const published = classAtLeast(unit, year, settings.annualClass);
      const advisory = worst([
        isAdvisory(unit),
        staffRated(facts, settings, unit, year),
        rankImproved(settings, year),
      ]);
      return worst([
        judgementOfYear(unit.judgements.exemplaryCompliance, year),
        judgementOfYear(unit.judgements.internalUnity, year),
        nobodyDisciplined(facts, settings, unit, year),
        registeredForYear(settings, unit, year),
        best([published, advisory]),
      ]);
    }
    case "GK":
      return worst([
        nobodyDisciplined(facts, settings, unit, year),
        judgementOfYear(unit.judgements.commendationProposed, year),
      ]);
  }
}

function baseOfPeriod(facts: Facts, settings: ReferenceSettings, unit: Collective): Answer {
  return worst([
    judgementOfPeriod(settings, unit.judgements.exemplaryCompliance),
    judgementOfPeriod(settings, unit.judgements.internalUnity),
    inTime(unit.registrations.period, settings.registrationDeadline),
    ...period(settings).map((year) => staffRated(facts, settings, unit, year)),
  ]);
}

function ofIndividual(
  facts: Facts,
  settings: ReferenceSettings,
  person: Individual,
  award: AwardId,
  year: number,
): Answer {
  switch (award) {
    case "CO_GD":
      throw new RangeError("no flag for a person");
    case "BK_GD":
      return worst([
        ...period(settings).map((each) => ownRating(settings, person, each)),
        judgementOfPeriod(settings, person.judgements.outstandingPar),
        ofUnit(facts, unitOfPeriod(settings, person), (unit) =>
          best([
            ofCollective(facts, settings, unit, "CO_GD", year),
            ofCollective(facts, settings, unit, "BK_GD", year),
          ]),
        ),
      ]);
    case "BK_NAM":
      return worst([
        ownRating(settings, person, year),
        judgementOfYear(person.judgements.outstandingPar, year),
        ofUnit(facts, unitOfYear(person, year), (unit) =>
          ofCollective(facts, settings, unit, "BK_NAM", year),
        ),
      ]);
    case "GK":
      return worst([
        ownRating(settings, person, year),
        disciplined(settings, person, year),
        judgementOfYear(person.judgements.commendationProposed, year),
      ]);
  }
}

// ---- whose unit is which ----

function unitOfYear(person: Individual, year: number): string | undefined {
  return person.unitByYear.get(year) ?? (person.unit.known ? person.unit.value : undefined);
}

function unitOfPeriod(settings: ReferenceSettings, person: Individual): string | undefined {
  if (person.unit.known) return person.unit.value;
  return person.unit.cause === "noColumn" ? person.unitByYear.get(settings.periodLastYear) : undefined;
}

/** A unit that stands in two lines counts by the worse one. */
function ofUnit(facts: Facts, name: string | undefined, judge: (unit: Collective) => Answer): Answer {
  const lines: Answer[] = [];
  for (const unit of facts.collectives ?? []) {
    if (name !== undefined && identityKey(unit.name) === identityKey(name)) lines.push(judge(unit));
  }
  return lines.length === 0 ? "missingData" : worst(lines);
}

interface Belonging {
  readonly sure: readonly Individual[];
  readonly maybe: readonly Individual[];
}

function whoBelongs(facts: Facts, unit: Collective, year: number): Belonging {
  const sure: Individual[] = [];
  const maybe: Individual[] = [];
  for (const person of facts.individuals ?? []) {
    if (person.listedIn !== "all" && !person.listedIn.has(year)) continue;
    const name = unitOfYear(person, year);
    if (name === undefined) {
      maybe.push(person);
      continue;
    }
    if (identityKey(name) === identityKey(unit.name)) sure.push(person);
    else {
      const isSomeUnit = (facts.collectives ?? []).some(
        (other) => identityKey(other.name) === identityKey(name),
      );
      if (!isSomeUnit && mayBeSameUnit(name, unit.name)) maybe.push(person);
    }
  }
  // Somebody without a name: of this unit, of no unit that is known, or of another.
  for (const person of facts.unnamed ?? []) {
    if (person.listedIn !== "all" && !person.listedIn.has(year)) continue;
    const name = unitOfYear(person, year);
    const known = (facts.collectives ?? []).filter(
      (other) => name !== undefined && identityKey(other.name) === identityKey(name),
    );
    if (known.length === 0 || known.some((other) => identityKey(other.name) === identityKey(unit.name))) {
      maybe.push(person);
    }
  }
  return { sure, maybe };
}

// ---- conditions on a unit ----

type Standing = "good" | "bad" | "leftOut" | "absent";

/** Every way in which the blanks and the uncertain people of the year may turn out. */
function staffRated(facts: Facts, settings: ReferenceSettings, unit: Collective, year: number): Answer {
  const { sure, maybe } = whoBelongs(facts, unit, year);
  if (sure.length === 0) return "missingData";
  const choices: (readonly Standing[])[] = [
    ...sure.map((person) => standings(settings, person, year)),
    ...maybe.map((person): readonly Standing[] => ["absent", ...standings(settings, person, year)]),
  ];
  const answers = new Set<Answer>();
  tryAll(choices, [], (ways) => {
    const good = ways.filter((way) => way === "good").length;
    const bad = ways.filter((way) => way === "bad").length;
    if (good + bad === 0) answers.add("missingData");
    else answers.add((100 * good) / (good + bad) >= settings.membersPercent ? "eligible" : "ineligible");
  });
  return agreed(answers);
}

function standings(settings: ReferenceSettings, person: Individual, year: number): readonly Standing[] {
  const fact = person.ratings.get(year);
  if (!fact?.known) return ["good", "bad", "leftOut"];
  if (fact.value === "unrated") return settings.unratedMembers === "failing" ? ["bad"] : ["leftOut"];
  const limit = RATINGS_FROM_BEST.indexOf(settings.membersLeastRating);
  return RATINGS_FROM_BEST.indexOf(fact.value) <= limit ? ["good"] : ["bad"];
}

function tryAll<T>(
  choices: readonly (readonly T[])[],
  chosen: readonly T[],
  look: (ways: readonly T[]) => void,
): void {
  const [next, ...rest] = choices;
  if (!next) {
    look(chosen);
    return;
  }
  for (const choice of next) tryAll(rest, [...chosen, choice], look);
}

function classAtLeast(unit: Collective, year: number, least: ParClass): Answer {
  const fact = unit.parClasses.get(year);
  if (!fact?.known) return "missingData";
  const highEnough = CLASSES_FROM_BEST.slice(0, CLASSES_FROM_BEST.indexOf(least) + 1);
  return highEnough.includes(fact.value) ? "eligible" : "ineligible";
}

function timesExcellent(
  settings: ReferenceSettings,
  unit: Collective,
  times: number,
  lastYearCounts: boolean,
): Answer {
  const years = period(settings).filter((year) => lastYearCounts || year < settings.periodLastYear);
  const choices = years.map((year): readonly boolean[] => {
    const answer = classAtLeast(unit, year, settings.periodCountedClass);
    return answer === "missingData" ? [true, false] : [answer === "eligible"];
  });
  const answers = new Set<Answer>();
  tryAll(choices, [], (ways) => {
    const line = ways.map((way) => (way ? "X" : "o")).join("");
    const enough = settings.timesConsecutive
      ? line.includes("X".repeat(times))
      : line.replaceAll("o", "").length >= times;
    answers.add(enough ? "eligible" : "ineligible");
  });
  return agreed(answers);
}

function isAdvisory(unit: Collective): Answer {
  if (!unit.advisoryUnit.known) return "missingData";
  return unit.advisoryUnit.value ? "eligible" : "ineligible";
}

function rankImproved(settings: ReferenceSettings, year: number): Answer {
  const now = settings.provinceRanks.get(year);
  const before = settings.provinceRanks.get(year - 1);
  if (now === undefined || before === undefined) return "missingData";
  return now < before ? "eligible" : "ineligible";
}

function inTime(registration: Fact<Registration>, lastDay: CivilDate): Answer {
  if (!registration.known) return "missingData";
  const { value } = registration;
  if (value.kind === "dated") return sortable(value.date) <= sortable(lastDay) ? "eligible" : "ineligible";
  return value.kind === "undated" ? "eligible" : "ineligible";
}

function registeredForYear(settings: ReferenceSettings, unit: Collective, year: number): Answer {
  const own = unit.registrations.byYear.get(year);
  if (own === undefined) return inTime(unit.registrations.period, settings.registrationDeadline);
  return inTime(own, { year, ...settings.annualRegistrationDeadline });
}

function sortable({ year, month, day }: CivilDate): string {
  return `${String(year)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function nobodyDisciplined(
  facts: Facts,
  settings: ReferenceSettings,
  unit: Collective,
  year: number,
): Answer {
  const { sure, maybe } = whoBelongs(facts, unit, year);
  if (sure.length === 0) return "missingData";
  return worst([
    ...sure.map((person) => disciplined(settings, person, year)),
    ...maybe.map((person) =>
      disciplined(settings, person, year) === "eligible" ? "eligible" : "missingData",
    ),
  ]);
}

// ---- conditions on a person ----

function ownRating(settings: ReferenceSettings, person: Individual, year: number): Answer {
  const fact = person.ratings.get(year);
  if (!fact?.known) return "missingData";
  if (fact.value === "unrated") return "awaitingCouncil";
  const limit = RATINGS_FROM_BEST.indexOf(settings.individualLeastRating);
  return RATINGS_FROM_BEST.indexOf(fact.value) <= limit ? "eligible" : "ineligible";
}

/** Eligible: not disciplined. Each event may be read in several ways: its year, its form. */
function disciplined(settings: ReferenceSettings, person: Individual, year: number): Answer {
  const barring = FORMS_FROM_LIGHTEST.slice(FORMS_FROM_LIGHTEST.indexOf(settings.disciplineLeastSeverity));
  const answers: Answer[] = [];
  for (const event of person.discipline.events) {
    const readings = new Set<Answer>();
    for (const itsYear of event.year === null ? [year, year - 1] : [event.year]) {
      for (const form of event.severity === null ? FORMS_FROM_LIGHTEST : [event.severity]) {
        readings.add(itsYear === year && barring.includes(form) ? "ineligible" : "eligible");
      }
    }
    answers.push(agreed(readings));
  }
  const { coveredYears } = person.discipline;
  if (coveredYears !== "all" && !coveredYears.has(year)) answers.push("missingData");
  return worst(answers);
}

// ---- judgements ----

function judgementOfYear(marks: JudgementMarks, year: number): Answer {
  const mark = marks.byYear.has(year) ? marks.byYear.get(year) : marks.always;
  return ofMark(mark);
}

function judgementOfPeriod(settings: ReferenceSettings, marks: JudgementMarks): Answer {
  if (marks.period) return ofMark(marks.period);
  if (marks.always) return ofMark(marks.always);
  const ofYears: Answer[] = [];
  for (const [year, mark] of marks.byYear) {
    if (year >= settings.periodFirstYear && year <= settings.periodLastYear) ofYears.push(ofMark(mark));
  }
  return ofYears.length === 0 ? "awaitingCouncil" : worst(ofYears);
}

function ofMark(mark: Fact<Mark> | undefined): Answer {
  if (!mark?.known) return "awaitingCouncil";
  return mark.value === "yes" ? "eligible" : "ineligible";
}

function period(settings: ReferenceSettings): readonly number[] {
  const years: number[] = [];
  for (let year = settings.periodFirstYear; year <= settings.periodLastYear; year++) years.push(year);
  return years;
}
