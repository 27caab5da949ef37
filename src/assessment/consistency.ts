/** Facts that contradict each other by law: somebody disciplined in a year is normally rated KHTNV in it. */
import type { DisciplineEvent } from "../domain/discipline";
import { isStaffRatingAtLeast, UNRATED, type StaffRating } from "../domain/rating";
import type { Individual } from "../domain/subject";

export interface DisciplinedButRatedWell {
  readonly individual: Individual;
  readonly event: DisciplineEvent;
  readonly rating: StaffRating;
}

/** NĐ 48/2023: disciplined and rated HTTNV or better in one year is a doubt about the data, not an outcome. */
export function disciplinedButRatedWell(
  individuals: readonly Individual[],
): readonly DisciplinedButRatedWell[] {
  const doubts: DisciplinedButRatedWell[] = [];
  for (const individual of individuals) {
    for (const event of individual.discipline.events) {
      if (event.year === null || event.isDoubted) continue;
      const fact = individual.ratings.get(event.year);
      if (fact?.known && fact.value !== UNRATED && isStaffRatingAtLeast(fact.value, "HTTNV")) {
        doubts.push({ individual, event, rating: fact.value });
      }
    }
  }
  return doubts;
}
