/** A number of people that a workbook states of its units, and how many of them the lists show. */
import type { CellPlace } from "../domain/fact";
import { isStaffRatingAtLeast, UNRATED } from "../domain/rating";
import type { Individual } from "../domain/subject";
import type { Year } from "../domain/year";

/**
 * Whom a number counts: all members, those rated below HTTNV, those disciplined, those rated HTTNV or better; of a share
 * those below HTTNV or not rated.
 */
export type Counted = "members" | "lowRated" | "notGood" | "good" | "disciplined";

export interface StatedCount {
  readonly counted: Counted;
  readonly count: number;
  /** Of which units: one, unless a list states it of its own; none where that tells no unit. */
  readonly units: readonly string[];
  /** Null: of which year it is, is not said. */
  readonly year: Year | null;
  readonly place: CellPlace;
  readonly found: string;
  /** How many the list shows that states it of its own; by default, as many as all lists show of the unit. */
  readonly listed?: number;
}

/** How many of some people are counted so, with all of whom it is not known whether they are. */
export function listedAmong(counted: Counted, people: readonly Individual[], year: Year | null): number {
  switch (counted) {
    case "members":
      return people.length;
    case "good":
      return people.length - ratingsAmong(people, year, true);
    case "lowRated":
    case "notGood":
      return ratingsAmong(people, year, counted === "notGood");
    case "disciplined":
      return people.filter(({ discipline }) =>
        discipline.events.some((event) => year === null || event.year === null || event.year === year),
      ).length;
  }
}

/** Where no year is said, the same person may be counted once for each. */
function ratingsAmong(people: readonly Individual[], year: Year | null, withUnrated: boolean): number {
  let count = 0;
  for (const { ratings } of people) {
    for (const [ofYear, fact] of ratings) {
      if (year !== null && ofYear !== year) continue;
      // What is blank or not understood is open already.
      const isLow =
        !fact.known || (fact.value === UNRATED ? withUnrated : !isStaffRatingAtLeast(fact.value, "HTTNV"));
      if (isLow) count++;
    }
  }
  return count;
}

/** Whether the lists have ratings of a year at all: what is said of another says nothing of these. */
export function isRatedYear(people: readonly Individual[], year: Year | null): boolean {
  return year === null || people.some(({ ratings }) => ratings.has(year));
}
