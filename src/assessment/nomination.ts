/** IV.2: who is proposed for what, and who has a place: quotas, order and ties. Over quota nobody is dropped. */
import { append } from "../domain/append";
import { awardsFor, type AwardId, type Track } from "../domain/award";
import type { Collective, Individual, Subject } from "../domain/subject";
import type { Year } from "../domain/year";
import { leavesOf } from "../engine/condition";
import { compareOutcomes } from "../engine/outcome";
import type { QuotaRule } from "../plan/vocabulary";
import { bestVerdict, type Assessor, type Verdict } from "./assessor";

/** inQuota: safely inside; councilDecides: one of the equals that straddle the line; reserve: below it. */
export type Place = "inQuota" | "councilDecides" | "reserve";

/** What the council entered for one line. */
export interface CouncilEntry {
  readonly chosen: boolean;
  readonly votes: number | null;
}

export interface NominationRequest {
  readonly track: Track;
  /** The year under review; for the period it names nothing. */
  readonly year: Year;
  /** What the council has entered so far for a subject proposed for an award. */
  readonly council: (subject: Subject, award: AwardId) => CouncilEntry | undefined;
}

export interface NominationLine {
  readonly subject: Subject;
  /** The verdict on the award the subject is proposed for, or comes nearest to. */
  readonly verdict: Verdict;
  /** The subject's verdicts on the other awards of the track, highest award first. */
  readonly others: readonly Verdict[];
  /** Null for who is not proposed. */
  readonly place: Place | null;
  /** The council has chosen collectives and this person's is not among them. */
  readonly collectiveNotChosen: boolean;
  /** The collectives one of which the council must choose along with the person; null where none needs to be. */
  readonly neededCollectives: readonly Collective[] | null;
}

export interface Pool {
  readonly rule: QuotaRule;
  /** The collective whose people share the places; null for the whole Sở. */
  readonly collective: string | null;
  /** Null: no limit. */
  readonly quota: number | null;
  /** In the order of places. */
  readonly lines: readonly NominationLine[];
  /** A woman and a man are among the equals between whom the council decides. */
  readonly tieOfWomenAndMen: boolean;
}

export interface Nomination {
  readonly track: Track;
  readonly year: Year;
  /** Everybody, in the order of the sheets: collectives, then individuals. */
  readonly lines: readonly NominationLine[];
  /** Those proposed, by the quota they share. */
  readonly pools: readonly Pool[];
}

/** Mutable while places are given. */
interface Draft {
  readonly subject: Subject;
  readonly verdict: Verdict;
  readonly others: readonly Verdict[];
  place: Place | null;
  collectiveNotChosen: boolean;
  neededCollectives: readonly Collective[] | null;
}

/** @throws {YearOutsidePlanError} for an annual round of a year outside the plan */
export function nominate(assessor: Assessor, request: NominationRequest): Nomination {
  const subjects: readonly Subject[] = [
    ...(assessor.facts.collectives ?? []),
    ...(assessor.facts.individuals ?? []),
  ];
  const drafts = subjects.flatMap((subject) => draftsOf(subject, assessor, request));
  markCollectivesNotChosen(drafts, assessor, request);
  const pools = assessor.plan.quotas.flatMap((rule) => poolsOf(rule, drafts, assessor, request));
  return { track: request.track, year: request.year, lines: drafts, pools };
}

function draftsOf(subject: Subject, assessor: Assessor, request: NominationRequest): readonly Draft[] {
  const { verdicts, considered } = consider(subject, assessor, request.track, request.year);
  const proposed = considered.filter(isProposed);
  const chosen =
    assessor.parameters.oneAwardPerSubject || proposed.length < 2 ? [bestVerdict(considered)] : proposed;
  return chosen.map((verdict) => ({
    subject,
    verdict,
    others: verdicts.filter((other) => !chosen.includes(other)),
    place: null,
    collectiveNotChosen: false,
    neededCollectives: null,
  }));
}

/** The one verdict that stands for a subject in a round: the award it is proposed for, or comes nearest to. */
export function verdictOfRound(subject: Subject, assessor: Assessor, track: Track, year: Year): Verdict {
  return bestVerdict(consider(subject, assessor, track, year).considered);
}

function consider(
  subject: Subject,
  assessor: Assessor,
  track: Track,
  year: Year,
): { readonly verdicts: readonly Verdict[]; readonly considered: readonly Verdict[] } {
  const verdicts = awardsFor(subject.kind, track).map((award) => assessor.verdict(subject, award.id, year));
  const considered = verdicts.filter((verdict) => verdict.award !== "GK" || isProposedByDirector(verdict));
  return { verdicts, considered };
}

/** The plan sets no test for a letter, so it is considered only where somebody entered the proposal. */
function isProposedByDirector(verdict: Verdict): boolean {
  return (
    verdict.tree.kind === "all" &&
    verdict.tree.of.some(
      (part) =>
        part.kind === "leaf" &&
        part.finding.kind === "judgement" &&
        part.finding.leaf.judgement === "commendationProposed" &&
        part.outcome === "eligible",
    )
  );
}

/** Đủ điều kiện or Chờ Hội đồng. */
export function isProposed(verdict: Verdict): boolean {
  return compareOutcomes(verdict.outcome, "awaitingCouncil") >= 0;
}

/** Once the council has ticked collectives, people of the others fall to reserve. */
function markCollectivesNotChosen(
  drafts: readonly Draft[],
  assessor: Assessor,
  request: NominationRequest,
): void {
  const chosen = new Set<Collective>();
  for (const { subject, verdict } of drafts) {
    if (
      subject.kind === "collective" &&
      isProposed(verdict) &&
      request.council(subject, verdict.award)?.chosen
    ) {
      chosen.add(subject);
    }
  }
  for (const draft of drafts) {
    const { subject, verdict } = draft;
    if (chosen.size === 0 && !isProposed(verdict)) continue;
    if (subject.kind !== "individual" || !dependsOnUnit(verdict, assessor)) continue;
    const unit = assessor.membership.unitOf(subject, verdict.year);
    draft.neededCollectives = unit.kind === "found" ? unit.collectives : [];
    draft.collectiveNotChosen =
      chosen.size > 0 && !draft.neededCollectives.some((collective) => chosen.has(collective));
  }
}

function dependsOnUnit(verdict: Verdict, assessor: Assessor): boolean {
  const condition = assessor.plan.criteria[verdict.award].individual;
  return condition !== undefined && leavesOf(condition).some((leaf) => leaf.kind === "unitEligible");
}

function poolsOf(
  rule: QuotaRule,
  drafts: readonly Draft[],
  assessor: Assessor,
  request: NominationRequest,
): readonly Pool[] {
  const proposed = drafts.filter(
    ({ subject, verdict }) =>
      verdict.award === rule.award && subject.kind === rule.subject && isProposed(verdict),
  );
  const quota = rule.quota === undefined ? null : assessor.parameters[rule.quota];
  const shares = rule.per === "department" ? new Map([[null, proposed]]) : byUnit(proposed, assessor);
  return [...shares].map(([collective, members]) => {
    const lines = givePlaces(members, quota, request);
    return { rule, collective, quota, lines, tieOfWomenAndMen: isTieOfWomenAndMen(lines) };
  });
}

function byUnit(
  proposed: readonly Draft[],
  assessor: Assessor,
): ReadonlyMap<string | null, readonly Draft[]> {
  const shares = new Map<string | null, Draft[]>();
  for (const draft of proposed) {
    const unit =
      draft.subject.kind === "individual"
        ? assessor.membership.unitOf(draft.subject, draft.verdict.year)
        : undefined;
    const name = unit?.kind === "found" ? (unit.collectives[0]?.name ?? unit.unit) : null;
    append(shares, name, draft);
  }
  return shares;
}

/** Ranks the lines and marks their places; equals share one fate. */
function givePlaces(
  drafts: readonly Draft[],
  quota: number | null,
  request: NominationRequest,
): readonly NominationLine[] {
  const ranked = drafts
    .map((draft): Ranked => ({ draft, rank: rankOf(draft, request) }))
    .sort((first, second) => compareRanks(first.rank, second.rank));
  for (const group of groupsOfEquals(ranked)) {
    const end = group.start + group.drafts.length;
    const place: Place =
      quota === null || end <= quota ? "inQuota" : group.start < quota ? "councilDecides" : "reserve";
    for (const draft of group.drafts) draft.place = draft.collectiveNotChosen ? "reserve" : place;
  }
  return ranked.map(({ draft }) => draft);
}

interface Ranked {
  readonly draft: Draft;
  readonly rank: Rank;
}

/** Neighbours of the same rank, with the number of lines before them. */
function groupsOfEquals(
  ranked: readonly Ranked[],
): readonly { readonly start: number; readonly drafts: readonly Draft[] }[] {
  const groups: { start: number; rank: Rank; drafts: Draft[] }[] = [];
  for (const [position, { draft, rank }] of ranked.entries()) {
    const last = groups.at(-1);
    if (last && compareRanks(last.rank, rank) === 0) last.drafts.push(draft);
    else groups.push({ start: position, rank, drafts: [draft] });
  }
  return groups;
}

/** Lower comes first, compared from the left. */
type Rank = readonly [unitNotChosen: number, outcome: number, votes: number, indirect: number];

function rankOf({ subject, verdict, collectiveNotChosen }: Draft, request: NominationRequest): Rank {
  const votes = request.council(subject, verdict.award)?.votes ?? -1;
  const worksDirectly = subject.kind === "individual" && subject.worksDirectlyOnPar;
  return [collectiveNotChosen ? 1 : 0, verdict.outcome === "eligible" ? 0 : 1, -votes, worksDirectly ? 0 : 1];
}

function compareRanks(first: Rank, second: Rank): number {
  for (const [index, value] of first.entries()) {
    const difference = value - (second[index] ?? value);
    if (difference !== 0) return difference;
  }
  return 0;
}

function isTieOfWomenAndMen(lines: readonly NominationLine[]): boolean {
  const genders = new Set(
    lines
      .filter((line) => line.place === "councilDecides")
      .map(({ subject }) => (subject as Partial<Individual>).gender ?? null),
  );
  return genders.has("female") && genders.has("male");
}
