/** The cells behind a finding: where the facts were read that made it what it is. */
import type { CellPlace, Fact } from "../domain/fact";
import type { DisciplineEvent } from "../domain/discipline";
import type { Individual, Subject } from "../domain/subject";
import { yearsOf, type Year, type YearSpan } from "../domain/year";
import type { Finding, MembersOfYear } from "./finding";

export interface Evidence {
  readonly place: CellPlace;
  /** Whose cell it is, where it is not the subject's own. */
  readonly individual?: Individual;
}

/**
 * In the order of the years. Of the members of a unit only those are named on whom the outcome hangs, for the others
 * meet the rating. Empty where nothing was read: no such column, or a number of the settings.
 */
export function evidenceOf(finding: Finding, subject: Subject, period: YearSpan): readonly Evidence[] {
  switch (finding.kind) {
    case "judgement":
      return placeOf(finding.mark);
    case "registered":
      return placeOf(finding.registration);
    case "advisoryUnit":
      return placeOf(finding.flag);
    case "membersRated":
      return (finding.years ?? []).flatMap(membersEvidence);
    case "noMemberDisciplined":
      return [
        ...[...finding.disciplined, ...finding.unclear].flatMap(({ individual, event }) =>
          placeOf(event, individual),
        ),
        ...finding.possible.flatMap((individual) => placeOf(individual.unit, individual)),
      ];
    case "parClass":
      return finding.years.flatMap(({ fact }) => placeOf(fact));
    case "parClassTimes":
      return yearsOf(period).flatMap((year) => parClassIn(subject, year));
    case "rated":
      return inOrder([
        ...[...finding.met, ...finding.unrated].map((year) => ({ year })),
        ...finding.below,
        ...finding.missing,
      ]).flatMap((year) => ratingIn(subject, year));
    case "notDisciplined":
      return placeOf(finding.event);
    case "unitEligible":
      return subject.kind === "individual" ? placeOf(subject.unit) : [];
    case "provinceRankImproved":
      return [];
  }
}

function membersEvidence({ year, below, blank, possible, unrated }: MembersOfYear): readonly Evidence[] {
  const ratings = [...below, ...blank, ...unrated];
  return [
    ...ratings.flatMap((individual) => placeOf(individual.ratings.get(year), individual)),
    ...possible.flatMap((individual) => placeOf(individual.unit, individual)),
  ];
}

function parClassIn(subject: Subject, year: Year): readonly Evidence[] {
  return subject.kind === "collective" ? placeOf(subject.parClasses.get(year)) : [];
}

function ratingIn(subject: Subject, year: Year): readonly Evidence[] {
  return subject.kind === "individual" ? placeOf(subject.ratings.get(year)) : [];
}

function placeOf(
  read: Fact<unknown> | DisciplineEvent | null | undefined,
  individual?: Individual,
): readonly Evidence[] {
  if (!read?.place) return [];
  return [individual ? { place: read.place, individual } : { place: read.place }];
}

function inOrder(ofYears: readonly { readonly year: Year }[]): readonly Year[] {
  return ofYears.map(({ year }) => year).sort((first, second) => first - second);
}
