/** Public holidays of Viet Nam by the date-holidays library (lunar ones included), as ISO dates in order. */
import Holidays from "date-holidays";

const MILLISECONDS_PER_DAY = 86_400_000;
/** Viet Nam is seven hours ahead of UTC all year; a day begins there at 17:00 UTC of the day before. */
const UTC_OFFSET = 7 * 3_600_000;

export function publicHolidays(year: number): readonly string[] {
  const days = new Set<string>();
  for (const holiday of new Holidays("VN").getHolidays(year)) {
    if (holiday.type !== "public") continue;
    for (let day = holiday.start.getTime(); day < holiday.end.getTime(); day += MILLISECONDS_PER_DAY) {
      days.add(new Date(day + UTC_OFFSET).toISOString().slice(0, 10));
    }
  }
  return [...days].sort();
}
