/** How somebody's registration stands (III.2), for the period and for each year, and which awards ask for it. */
import { AWARD_IDS, type AwardId } from "../domain/award";
import type { CivilDate } from "../domain/civil-date";
import type { Fact } from "../domain/fact";
import type { Registration, Registrations } from "../domain/registration";
import type { Year } from "../domain/year";
import { leavesOf } from "../engine/condition";
import type { Parameters } from "../plan/parameters";
import type { Plan, Scope } from "../plan/vocabulary";
import { registrationFor } from "./criteria/registered";

export const REGISTRATION_STATES = [
  "inTime",
  /** Holds, but somebody has to look up when it was. */
  "undated",
  "late",
  "declined",
  "blank",
  "noColumn",
  "unread",
] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

export interface RegistrationStanding {
  readonly state: RegistrationState;
  readonly registration: Fact<Registration>;
  readonly deadline: CivilDate;
  /** The year whose own registration it is; null: that of the period, which covers every year without its own. */
  readonly ownYear: Year | null;
}

/** @param year null: for the whole period */
export function registrationStanding(
  registrations: Registrations,
  year: Year | null,
  parameters: Parameters,
): RegistrationStanding {
  const { registration, deadline, year: ownYear, outcome } = registrationFor(registrations, year, parameters);
  return { state: stateOf(registration, outcome === "ineligible"), registration, deadline, ownYear };
}

function stateOf(registration: Fact<Registration>, fails: boolean): RegistrationState {
  if (!registration.known) return registration.cause === "notUnderstood" ? "unread" : registration.cause;
  switch (registration.value.kind) {
    case "dated":
      return fails ? "late" : "inTime";
    case "undated":
      return "undated";
    case "declined":
      return "declined";
  }
}

/** An award that is given to collectives only if they registered, and the clause that says so. */
export interface RegistrationDemand {
  readonly award: AwardId;
  readonly clause: string;
  readonly scope: Scope;
}

/** Highest award first. */
export function registrationDemands({ criteria }: Plan): readonly RegistrationDemand[] {
  return AWARD_IDS.flatMap((award) => {
    const condition = criteria[award].collective;
    const leaf = condition && leavesOf(condition).find(({ kind }) => kind === "registered");
    return leaf?.kind === "registered" ? [{ award, clause: leaf.clause, scope: leaf.scope }] : [];
  });
}
