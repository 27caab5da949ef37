/** Days beside the facts of a unit that may be those of its registration, and too late. */
import { annualRegistrationDay } from "../assessment/criteria/registered";
import { isAfter } from "../domain/civil-date";
import type { Year } from "../domain/year";
import type { Parameters } from "../plan/parameters";
import type { CellValue } from "./cell";
import { yearOf } from "./columns";
import { daysIn } from "./reading";
import type { Table } from "./table";

/**
 * Whether a cell holds a day after the last one of the registration.
 * @param year of which the registration is; null: of the period, unless the table tells one of the day's own year
 */
export function lateDays(
  { columns }: Table,
  parameters: Parameters,
): (found: CellValue, year: Year | null) => boolean {
  const registeredYears = new Set(
    columns.flatMap(({ meaning }) => (meaning.kind === "registration" ? (yearOf(meaning) ?? []) : [])),
  );
  return (found, year) =>
    daysIn(found).some((day) => {
      const ofYear = year ?? (registeredYears.has(day.year) ? day.year : null);
      return isAfter(
        day,
        ofYear === null ? parameters.registrationDeadline : annualRegistrationDay(ofYear, parameters),
      );
    });
}
