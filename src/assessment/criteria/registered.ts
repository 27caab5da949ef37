/** Registration for the movement, held against its last day (III.2). */
import { civilDate, isAfter, type CivilDate } from "../../domain/civil-date";
import type { Fact } from "../../domain/fact";
import type { Registration, Registrations } from "../../domain/registration";
import type { Collective } from "../../domain/subject";
import type { Year } from "../../domain/year";
import type { Outcome } from "../../engine/outcome";
import type { Parameters } from "../../plan/parameters";
import type { RegisteredFinding } from "../finding";
import { yearOfScope, type CriterionContext, type LeafOf } from "./context";

export function testRegistered(
  leaf: LeafOf<"registered">,
  { registrations }: Collective,
  context: CriterionContext,
): RegisteredFinding {
  const year = yearOfScope(leaf.scope, context);
  return { kind: "registered", leaf, ...registrationFor(registrations, year, context.parameters) };
}

/**
 * The registration that counts, and its last day. A year without a column of its own is covered by the registration of
 * the period.
 * @param scopeYear null: for the whole period
 */
export function registrationFor(
  { period, byYear }: Registrations,
  scopeYear: Year | null,
  parameters: Parameters,
): Pick<RegisteredFinding, "outcome" | "registration" | "deadline" | "year"> {
  const own = scopeYear === null ? undefined : byYear.get(scopeYear);
  const year = own ? scopeYear : null;
  const registration = own ?? period;
  const deadline = year === null ? parameters.registrationDeadline : annualRegistrationDay(year, parameters);
  return { outcome: outcomeOf(registration, deadline), registration, deadline, year };
}

function outcomeOf(registration: Fact<Registration>, deadline: CivilDate): Outcome {
  if (!registration.known) return "missingData";
  switch (registration.value.kind) {
    case "dated":
      return isAfter(registration.value.date, deadline) ? "ineligible" : "eligible";
    case "undated":
      return "eligible";
    case "declined":
      return "ineligible";
  }
}

/** The last day to register for a year's own movement; 29/2 falls on 28/2 in a common year. */
export function annualRegistrationDay(year: Year, { annualRegistrationDeadline }: Parameters): CivilDate {
  const { day, month } = annualRegistrationDeadline;
  return civilDate(year, month, day) ?? { year, month, day: day - 1 };
}
