/** V.2: the last day for the dossier, counted from the day the CCHC result is recognised. */
import { addDays, dayNumber, dayOfWeek, type CivilDate } from "../domain/civil-date";
import type { Parameters } from "../plan/parameters";
import { HOLIDAYS } from "../plan/holidays";

const SATURDAY = 6;
const SUNDAY = 0;

export interface Deadline {
  /** The safe day: counted strictly, whatever day of the week it is. */
  readonly lastDay: CivilDate;
  /** The first working day from then on; the same day if it is one. */
  readonly nextWorkingDay: CivilDate;
}

/** The day of recognition itself is not counted: recognised 15/01/2026, 10 days → 25/01/2026. */
export function dossierDeadline(recognitionDate: CivilDate, parameters: Parameters): Deadline {
  const restDays = new Set([...HOLIDAYS, ...parameters.moreHolidays].map(dayNumber));
  const lastDay =
    parameters.dossierDayReading === "calendar"
      ? addDays(recognitionDate, parameters.dossierDays)
      : addWorkingDays(recognitionDate, parameters.dossierDays, restDays);
  let nextWorkingDay = lastDay;
  while (isRestDay(nextWorkingDay, restDays)) nextWorkingDay = addDays(nextWorkingDay, 1);
  return { lastDay, nextWorkingDay };
}

function addWorkingDays(from: CivilDate, days: number, restDays: ReadonlySet<number>): CivilDate {
  let day = from;
  for (let counted = 0; counted < days;) {
    day = addDays(day, 1);
    if (!isRestDay(day, restDays)) counted++;
  }
  return day;
}

function isRestDay(day: CivilDate, restDays: ReadonlySet<number>): boolean {
  const weekday = dayOfWeek(day);
  return weekday === SATURDAY || weekday === SUNDAY || restDays.has(dayNumber(day));
}
