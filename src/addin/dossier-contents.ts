/** What the documents of a round are made from, gathered from one reading of the spreadsheet. */
import type { DisciplineRecord } from "../domain/discipline";
import type { Fact } from "../domain/fact";
import { STAFF_RATINGS, UNRATED, type StaffRatingOrUnrated } from "../domain/rating";
import type { Collective, Individual } from "../domain/subject";
import { yearsOf, type Year } from "../domain/year";
import { dossierDeadline } from "../assessment/deadline";
import { wholeNumber } from "../sheet/votes";
import {
  documentSettings,
  type CollectiveNominee,
  type CollectiveRegistration,
  type Dossier,
  type DossierNominee,
  type IndividualNominee,
  type ListState,
  type StaffCount,
} from "./documents/dossier";
import { closingOf, councilLines, type CouncilLine } from "./final-list-state";
import { movementNumbers } from "./movement-numbers";
import type { Review } from "./review";

const RATINGS: readonly StaffRatingOrUnrated[] = [...STAFF_RATINGS, UNRATED];

/** Where the settings name no day of the award, it is today's law that counts. */
export function dossierOf(reviewed: Review): Dossier {
  const { nomination, assessor, parameters, round, entries, dates } = reviewed;
  const { recognitionDate } = parameters;
  const lines = councilLines(reviewed);
  return {
    track: nomination.track,
    year: nomination.year,
    period: assessor.period,
    round,
    settings: documentSettings(parameters),
    awardDate: parameters.awardDate ?? dates.toCivil(new Date()),
    recognitionDate,
    dossierLastDay: recognitionDate && dossierDeadline(recognitionDate, parameters).lastDay,
    list: listState(reviewed),
    council: { total: wholeNumber(entries.members.total), present: wholeNumber(entries.members.present) },
    nominees: lines.filter(({ isChosen }) => isChosen).map((line) => dossierNominee(line, reviewed)),
    noLongerProposed: entries.former.filter(({ chosen }) => chosen).map(({ name }) => name),
    notChosen: lines
      .filter(({ isChosen, nominee }) => !isChosen && nominee.votes !== null)
      .map(({ nominee }) => nominee),
    registrations: (assessor.facts.collectives ?? []).map(registrationOf),
    movement: movementNumbers(reviewed),
  };
}

function listState(reviewed: Review): ListState {
  const closing = closingOf(reviewed);
  return { closedAt: closing?.when ?? null, changedSince: closing?.changed ?? null };
}

function dossierNominee({ subject, nominee }: CouncilLine, reviewed: Review): DossierNominee {
  const { nomination, assessor } = reviewed;
  const { first, last } = assessor.period;
  const years = yearsOf({ first, last: nomination.track === "period" ? last : nomination.year });
  return subject.kind === "collective"
    ? { ...nominee, kind: "collective", years: collectiveYears(subject, years, reviewed) }
    : { ...nominee, kind: "individual", ...aboutIndividual(subject, years) };
}

function collectiveYears(
  collective: Collective,
  years: readonly Year[],
  { assessor }: Review,
): CollectiveNominee["years"] {
  return years.map((year) => {
    const members = assessor.membership.membersOf(collective, year);
    return {
      year,
      parClass: valueOf(collective.parClasses.get(year)),
      staff: members && staffCount(members.certain, year),
    };
  });
}

function staffCount(members: readonly Individual[], year: Year): StaffCount {
  const ratings = members.map((member) => valueOf(member.ratings.get(year)));
  const count = (wanted: StaffRatingOrUnrated | null): number =>
    ratings.filter((rating) => rating === wanted).length;
  const byRating = Object.fromEntries(RATINGS.map((rating) => [rating, count(rating)]));
  return { byRating: byRating as StaffCount["byRating"], unknown: count(null) };
}

function aboutIndividual(
  { gender, ratings, discipline }: Individual,
  years: readonly Year[],
): Pick<IndividualNominee, "gender" | "years" | "undatedDiscipline"> {
  return {
    gender,
    years: years.map((year) => ({
      year,
      rating: valueOf(ratings.get(year)),
      discipline: disciplineIn(year, discipline),
    })),
    undatedDiscipline: discipline.events
      .filter(({ year, isDoubted }) => year === null && !isDoubted)
      .map(({ words }) => words),
  };
}

/** Discipline of which no year is known, or not whose it is, may have been in this one: then nobody says that there was none. */
function disciplineIn(year: Year, { events, coveredYears }: DisciplineRecord): string | null {
  const ofYear = events.filter((event) => event.year === year);
  const certain = ofYear.filter(({ isDoubted }) => !isDoubted);
  if (certain.length > 0) return certain.map(({ words }) => words).join("; ");
  const isCovered = coveredYears === "all" || coveredYears.has(year);
  return isCovered && ofYear.length === 0 && events.every((event) => event.year !== null) ? "" : null;
}

function registrationOf({ name, registrations }: Collective): CollectiveRegistration {
  return {
    name,
    period: valueOf(registrations.period),
    byYear: [...registrations.byYear].map(([year, registration]) => ({
      year,
      registration: valueOf(registration),
    })),
  };
}

/** Null where the sheet does not say. */
function valueOf<Value>(fact: Fact<Value> | undefined): Value | null {
  return fact?.known ? fact.value : null;
}
