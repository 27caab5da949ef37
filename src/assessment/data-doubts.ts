/** What the facts, taken together, leave blank or make doubtful; none of it changes a verdict. */
import { dayNumber, type CivilDate } from "../domain/civil-date";
import type { CellPlace, Fact } from "../domain/fact";
import type { DataIssue, IssueCode } from "../domain/issue";
import { isStaffRatingAtLeast, UNRATED } from "../domain/rating";
import type { Registration } from "../domain/registration";
import type { Collective, Facts, Individual, Subject, SubjectKind } from "../domain/subject";
import { identityKey } from "../domain/identity";
import { yearsOf, type Year } from "../domain/year";
import type { Assessor } from "./assessor";
import { annualRegistrationDay } from "./criteria/registered";
import { remember } from "./remember";

/** NĐ 335/2025: of those rated HTTNV or better, this share may be rated HTXSNV. */
const OUTSTANDING_SHARE = 0.2;

/** The doubts in the order in which they are to be cleared up. */
export function dataDoubts(assessor: Assessor): readonly DataIssue[] {
  const { facts } = assessor;
  return [
    ...missingColumns(facts),
    ...missingYears(assessor),
    ...blankUnits(facts.individuals ?? []),
    ...blankRatings(assessor),
    ...lateRegistrations(assessor),
    ...unitsWithoutMembers(assessor),
    ...namesInTwoUnits(facts.individuals ?? []),
    ...namesLeavingLists(facts.individuals ?? []),
    ...outstandingShares(assessor),
  ];
}

/** Columns without which a condition stays open for everybody; `detail` says which. */
function missingColumns({ collectives, individuals }: Facts): readonly DataIssue[] {
  const missing: string[] = [];
  if (collectives?.length) {
    const hasRegistration = collectives.some(
      ({ registrations: { period, byYear } }) => isInTable(period) || byYear.size > 0,
    );
    if (!hasRegistration) missing.push("registration");
    for (const id of ["exemplaryCompliance", "internalUnity"] as const) {
      if (!collectives.some(({ judgements }) => hasMarks(judgements[id]))) missing.push(id);
    }
  }
  if (individuals?.length) {
    if (!individuals.some(({ unit, unitByYear }) => isInTable(unit) || unitByYear.size > 0))
      missing.push("unit");
    if (!individuals.some(({ judgements }) => hasMarks(judgements.outstandingPar)))
      missing.push("outstandingPar");
    if (
      !individuals.some(({ discipline: { coveredYears } }) => coveredYears === "all" || coveredYears.size > 0)
    ) {
      missing.push("discipline");
    }
  }
  return missing.map((detail) => ({ code: "columnMissing", place: NOWHERE, found: "", detail }));
}

const NOWHERE: CellPlace = { sheet: "", row: 0, column: 0, header: "" };

function isInTable(fact: Fact<unknown>): boolean {
  return fact.known || fact.cause !== "noColumn";
}

function hasMarks({ always, period, byYear }: Collective["judgements"]["internalUnity"]): boolean {
  return always !== undefined || period !== undefined || byYear.size > 0;
}

/** Years of the period of which no line of a kind has a rating or a class; none where a kind has no ratings at all. */
function missingYears({ facts, period }: Assessor): readonly DataIssue[] {
  const { collectives, individuals } = facts;
  const kinds: readonly (readonly [SubjectKind, readonly ReadonlyMap<Year, unknown>[]])[] = [
    ["collective", (collectives ?? []).map(({ parClasses }) => parClasses)],
    ["individual", (individuals ?? []).map(({ ratings }) => ratings)],
  ];
  return kinds.flatMap(([kind, all]) =>
    all.length === 0
      ? []
      : yearsOf(period)
          .filter((year) => !all.some((ofSubject) => ofSubject.has(year)))
          .map(
            (year) => ({ code: "yearMissing", place: NOWHERE, found: String(year), detail: kind }) as const,
          ),
  );
}

/** People without a unit on a tab where others have one; where nobody has, the column is missing. */
function blankUnits(individuals: readonly Individual[]): readonly DataIssue[] {
  const isWithout = ({ unit, unitByYear }: Individual): boolean =>
    !unit.known && unit.cause !== "notUnderstood" && unitByYear.size === 0;
  const withUnits = new Set(individuals.filter((one) => !isWithout(one)).map(({ place }) => place.sheet));
  return individuals
    .filter((one) => isWithout(one) && withUnits.has(one.place.sheet))
    .map((one) => ({ code: "unitBlank", place: one.unit.place ?? placeOfName(one), found: one.name }));
}

function blankRatings({ facts, period }: Assessor): readonly DataIssue[] {
  const blanks = (code: IssueCode, facts: ReadonlyMap<Year, Fact<unknown>>): readonly DataIssue[] =>
    yearsOf(period).flatMap((year) => {
      const fact = facts.get(year);
      return fact && !fact.known && fact.cause === "blank" && fact.place
        ? [{ code, place: fact.place, found: "" }]
        : [];
    });
  return [
    ...(facts.collectives ?? []).flatMap(({ parClasses }) => blanks("classBlank", parClasses)),
    ...(facts.individuals ?? []).flatMap(({ ratings }) => blanks("ratingBlank", ratings)),
  ];
}

function lateRegistrations({ facts, parameters }: Assessor): readonly DataIssue[] {
  const late = (registration: Fact<Registration>, lastDay: CivilDate): readonly DataIssue[] => {
    if (!registration.known || registration.value.kind !== "dated" || !registration.place) return [];
    const { date } = registration.value;
    return dayNumber(date) > dayNumber(lastDay)
      ? [
          {
            code: "lateRegistration",
            place: registration.place,
            found: dayText(date),
            detail: dayText(lastDay),
          },
        ]
      : [];
  };
  return (facts.collectives ?? []).flatMap(({ registrations: { period, byYear } }) => [
    ...late(period, parameters.registrationDeadline),
    ...[...byYear].flatMap(([year, registration]) =>
      late(registration, annualRegistrationDay(year, parameters)),
    ),
  ]);
}

function dayText({ day, month, year }: CivilDate): string {
  return `${String(day)}/${String(month)}/${String(year)}`;
}

/** Where people are listed by units, a collective without any cannot be judged by its members. */
function unitsWithoutMembers({ facts, membership, period }: Assessor): readonly DataIssue[] {
  if (!facts.individuals?.length) return [];
  return (facts.collectives ?? [])
    .filter((collective) =>
      yearsOf(period).every((year) => membership.membersOf(collective, year)?.certain.length === 0),
    )
    .map((collective) => ({
      code: "unitWithoutMembers",
      place: placeOfName(collective),
      found: collective.name,
    }));
}

/**
 * One name in two units: in different years perhaps somebody who moved, in the same ones perhaps two people, or one of
 * whom a line was forgotten.
 */
function namesInTwoUnits(individuals: readonly Individual[]): readonly DataIssue[] {
  const byName = new Map<string, Individual>();
  const issues: DataIssue[] = [];
  for (const individual of individuals) {
    const key = identityKey(individual.name);
    const first = byName.get(key);
    if (!first) byName.set(key, individual);
    // Of one unit they are told as one line too many.
    else if (!sharesYear(first, individual) || unitKey(first) !== unitKey(individual)) {
      issues.push({
        code: sharesYear(first, individual) ? "sameName" : "sameNameElsewhere",
        place: placeOfName(individual),
        found: individual.name,
        other: { ...first.place, column: null },
      });
    }
  }
  return issues;
}

function unitKey({ unit }: Individual): string {
  return unit.known ? identityKey(unit.value) : "";
}

/**
 * Lists of single years name somebody in some years only: not yet there, gone, or left out with a rating that would
 * count for a unit. A year between others is told where it is read, for there somebody is missing for certain.
 */
function namesLeavingLists(individuals: readonly Individual[]): readonly DataIssue[] {
  const yearsOfName = new Map<string, Set<Year>>();
  const listed: { readonly individual: Individual; readonly years: ReadonlySet<Year> }[] = [];
  const all = new Set<Year>();
  for (const individual of individuals) {
    const { name, listedIn } = individual;
    if (listedIn === "all") continue;
    const years = remember(yearsOfName, identityKey(name), () => new Set<Year>());
    if (years.size === 0) listed.push({ individual, years });
    for (const year of listedIn) {
      years.add(year);
      all.add(year);
    }
  }
  return listed.flatMap(({ individual, years }) => {
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const missing = [...all].filter((year) => year < first || year > last).sort((one, other) => one - other);
    return missing.length === 0
      ? []
      : [
          {
            code: "yearNotListed",
            place: placeOfName(individual),
            found: individual.name,
            detail: missing.join(", "),
          },
        ];
  });
}

function sharesYear({ listedIn: first }: Individual, { listedIn: second }: Individual): boolean {
  if (first === "all" || second === "all") return true;
  return [...first].some((year) => second.has(year));
}

function outstandingShares({ facts, membership, period }: Assessor): readonly DataIssue[] {
  return (facts.collectives ?? []).flatMap((collective) =>
    yearsOf(period).flatMap((year): readonly DataIssue[] => {
      const ratings = (membership.membersOf(collective, year)?.certain ?? []).flatMap(({ ratings }) => {
        const fact = ratings.get(year);
        return fact?.known && fact.value !== UNRATED && isStaffRatingAtLeast(fact.value, "HTTNV")
          ? [fact.value]
          : [];
      });
      const outstanding = ratings.filter((rating) => rating === "HTXSNV").length;
      if (outstanding <= ratings.length * OUTSTANDING_SHARE) return [];
      const share = { year, outstanding, rated: ratings.length };
      return [{ code: "manyOutstanding", place: placeOfName(collective), found: collective.name, share }];
    }),
  );
}

function placeOfName({ place }: Subject): CellPlace {
  return { ...place, column: 1, header: "" };
}
