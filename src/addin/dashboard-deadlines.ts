/** The days that count: the last one for the dossier, and the registrations held against theirs. */
import { dayNumber, type CivilDate } from "../domain/civil-date";
import type { Collective } from "../domain/subject";
import { dossierDeadline } from "../assessment/deadline";
import type { Finding, RegisteredFinding } from "../assessment/finding";
import type { Evaluated } from "../engine/condition";
import type { Leaf } from "../plan/vocabulary";
import { readDate } from "../sheet/reading";
import { ERRORS } from "../vi/errors";
import { findingText } from "../vi/reasons";
import type { Review } from "./review";
import type { Deadlines, OpenRegistration, Registrations } from "./sidebar/messages";

/** @param typed the recognition date as typed; null: what the settings say */
export function deadlinesOf(reviewed: Review, typed: string | null): Deadlines {
  const { nomination, parameters } = reviewed;
  const isGiven = typed !== null && typed.trim() !== "";
  const recognitionDate =
    typed === null ? parameters.recognitionDate : isGiven ? (readDate(typed)?.date ?? null) : null;
  return {
    track: nomination.track,
    year: nomination.year,
    recognitionDate,
    dateProblem: isGiven && !recognitionDate ? ERRORS.dateNotUnderstood(typed.trim()) : null,
    dossier: recognitionDate && {
      days: parameters.dossierDays,
      workingDays: parameters.dossierDayReading === "working",
      ...dossierDeadline(recognitionDate, parameters),
    },
    registrations: registrationsOf(reviewed),
  };
}

/** Of every collective, for the round under review: how many are in time, and each of the others. */
export function registrationsOf({ assessor, nomination }: Review): Registrations {
  const award = nomination.track === "period" ? "BK_GD" : "BK_NAM";
  const all = (assessor.facts.collectives ?? []).flatMap((collective) => {
    const { tree } = assessor.verdict(collective, award, nomination.year);
    const finding = registrationIn(tree);
    return finding ? [{ collective, finding }] : [];
  });
  const others = all.filter(({ finding }) => !isInTime(finding));
  return {
    lastDay: commonDay(all.map(({ finding }) => finding.deadline)),
    inTime: all.length - others.length,
    others: others.map(({ collective, finding }) => openRegistration(collective, finding)),
  };
}

function registrationIn(tree: Evaluated<Leaf, Finding>): RegisteredFinding | undefined {
  if (tree.kind === "leaf") return tree.finding.kind === "registered" ? tree.finding : undefined;
  for (const part of tree.of) {
    const found = registrationIn(part);
    if (found) return found;
  }
  return undefined;
}

/** A registration without a date holds, but somebody has to look up when it was. */
function isInTime({ outcome, registration }: RegisteredFinding): boolean {
  return outcome === "eligible" && registration.known && registration.value.kind === "dated";
}

function openRegistration({ name, place }: Collective, finding: RegisteredFinding): OpenRegistration {
  const { sheet, row, column } = finding.registration.place ?? { ...place, column: 1 };
  return { name, outcome: finding.outcome, text: findingText(finding), cell: { sheet, row, column } };
}

function commonDay(days: readonly CivilDate[]): CivilDate | null {
  const [first] = days;
  return first && days.every((day) => dayNumber(day) === dayNumber(first)) ? first : null;
}
