/** The nomination put into lines of text: who, for what, with which result, on which basis. */
import type { AwardId } from "../domain/award";
import { AWARD_IDS } from "../domain/award";
import type { Individual, Subject, SubjectKind } from "../domain/subject";
import type { Year, YearSpan } from "../domain/year";
import { isProposed, type Nomination, type NominationLine, type Pool } from "../assessment/nomination";
import { compareOutcomes } from "../engine/outcome";
import { COLLECTIVE_NOT_CHOSEN } from "../vi/labels";
import { cite, otherAwardText, reasons, warnings, type Reason } from "../vi/reasons";
import { awardName, OUTCOME_NAMES, PLACE_NAMES } from "../vi/terms";

export interface NominationRow {
  readonly line: NominationLine;
  readonly subject: Subject;
  readonly award: AwardId;
  readonly name: string;
  readonly position: string;
  readonly unit: string;
  readonly awardName: string;
  readonly status: string;
  readonly basis: string;
  readonly place: string;
}

/** The proposed of one kind: the highest award first, then in the order of places. */
export function proposedRows(
  nomination: Nomination,
  kind: SubjectKind,
  period: YearSpan,
): readonly NominationRow[] {
  return poolRows(poolsInListOrder(nomination, kind), period);
}

/** The lines of pools, in their order. */
export function poolRows(pools: readonly Pool[], period: YearSpan): readonly NominationRow[] {
  return pools.flatMap(({ lines }) => lines.map((line) => nominationRow(line, period)));
}

/** The pools of one kind, the highest award first. */
export function poolsInListOrder(nomination: Nomination, kind: SubjectKind): readonly Pool[] {
  return AWARD_IDS.flatMap((award) =>
    nomination.pools.filter(({ rule }) => rule.award === award && rule.subject === kind),
  );
}

/** Everybody who is proposed, in the order of the sheets. */
export function proposedInSheetOrder(nomination: Nomination, period: YearSpan): readonly NominationRow[] {
  return nomination.lines
    .filter(({ verdict }) => isProposed(verdict))
    .map((line) => nominationRow(line, period));
}

/** Everybody who is not proposed, collectives first, in the order of the sheets. */
export function remainingRows(nomination: Nomination, period: YearSpan): readonly NominationRow[] {
  return nomination.lines
    .filter(({ verdict }) => !isProposed(verdict))
    .map((line) => nominationRow(line, period));
}

/** @param period of the plan, which names the awards that are no year's */
export function nominationRow(line: NominationLine, period: YearSpan): NominationRow {
  const { subject, verdict, place, collectiveNotChosen } = line;
  return {
    line,
    subject,
    award: verdict.award,
    name: subject.name,
    position: subject.kind === "individual" ? subject.position : "",
    unit: subject.kind === "individual" ? unitName(subject, verdict.year, period.last) : "",
    awardName: awardName(verdict.award, verdict.year, period),
    status: OUTCOME_NAMES[verdict.outcome],
    basis: basisOf(line, period),
    place:
      place === null
        ? ""
        : collectiveNotChosen
          ? `${PLACE_NAMES[place]} (${COLLECTIVE_NOT_CHOSEN})`
          : PLACE_NAMES[place],
  };
}

/** As membership sees it: a unit of the year first; for the period, the last year's where there are no others. */
function unitName({ unit, unitByYear }: Individual, year: Year | null, lastYear: Year): string {
  const ofYear = year === null ? undefined : unitByYear.get(year);
  if (ofYear !== undefined) return ofYear;
  if (unit.known) return unit.value;
  return year === null && unit.cause === "noColumn" ? (unitByYear.get(lastYear) ?? "") : "";
}

function basisOf(line: NominationLine, period: YearSpan): string {
  const remarks = warnings(line.verdict);
  const parts = [cite(reasons(line.verdict))];
  if (remarks.length > 0) parts.push(`Lưu ý: ${cite(remarks)}`);
  const others = worthNaming(line);
  if (others.length > 0) parts.push(others.map((other) => otherAwardText(other, period)).join("; "));
  return parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(". ");
}

/** Other awards that the subject is or may be eligible for too. */
function worthNaming({ verdict, others }: NominationLine): NominationLine["others"] {
  return isProposed(verdict)
    ? others.filter((other) => compareOutcomes(other.outcome, "awaitingCouncil") >= 0 && other.award !== "GK")
    : [];
}

/** All that is said of one line, each with its clause: what decided, warnings, and the other awards. */
export function lineReasons(line: NominationLine, period: YearSpan): readonly Reason[] {
  const named = worthNaming(line).map((other) => ({
    clause: "IV.2",
    text: otherAwardText(other, period),
  }));
  const unchosen = line.collectiveNotChosen ? [{ clause: "IV.1.1.b", text: COLLECTIVE_NOT_CHOSEN }] : [];
  return [...reasons(line.verdict), ...warnings(line.verdict), ...named, ...unchosen];
}
