/** The check of the data: every issue once, one line for one cause, with what could be put right. */
import type { CellPlace } from "../domain/fact";
import { identityKey } from "../domain/identity";
import { ISSUE_SEVERITIES, type DataIssue, type IssueCode, type IssueSeverity } from "../domain/issue";
import { rangeName } from "../domain/cell-name";
import type { CellValue } from "./cell";
import { proposalFor, type Proposal } from "./proposals";

const LOOK_AT: readonly IssueCode[] = [
  "tabLeftOut",
  "registrationColumnUnclear",
  "remarkUnread",
  "noteDoubtful",
  "columnDoubtful",
  "titleUnread",
  "noteUnread",
  "cellNoteUnread",
  "twoDigitYear",
  "numberAsText",
  "disciplinedButRatedWell",
  "yearMissing",
  "ratingBlank",
  "classBlank",
  "earlyRegistration",
  "lateRegistration",
  "datesMayBeSwapped",
  "collectivesAlike",
  "unitWithoutMembers",
  "membersMissing",
  "lowRatingsMissing",
  "disciplinesMissing",
  "unitsDiffer",
  "sameNameElsewhere",
  "peopleAlike",
  "yearSkipped",
  "timeZonesDiffer",
];
const HINTS: readonly IssueCode[] = [
  "manyOutstanding",
  "yearNotListed",
  "sameName",
  "columnUnused",
  "lineUnused",
  "tabUnused",
];

/** One cause of issues: of one kind, on one tab, in one column or in one spelling. */
export interface CheckedCause {
  readonly code: IssueCode;
  readonly severity: IssueSeverity;
  /** "" where the whole workbook is meant. */
  readonly sheet: string;
  /** In the order of the rows; at least one. */
  readonly issues: readonly [ProposedIssue, ...ProposedIssue[]];
}

export interface ProposedIssue extends DataIssue {
  /** Null where only a person can know. */
  readonly proposal: Proposal | null;
}

/** Causes that are the same spelling wherever it stands on a tab; of all others, those of one column are one. */
const BY_SPELLING: readonly IssueCode[] = [
  "ratingNotUnderstood",
  "ticksNotUnderstood",
  "singleLetter",
  "classNotUnderstood",
  "markNotUnderstood",
  "unknownUnit",
  "collectivesAlike",
  "errorCell",
  "columnMissing",
  "yearMissing",
  "noteDoubtful",
  "tableUndecided",
  "titleUnread",
  "noteUnread",
  "cellNoteUnread",
  "disciplinedButRatedWell",
  "duplicateIndividual",
  "duplicateCollective",
];

/** Causes that are one on a whole tab. */
const BY_TAB: readonly IssueCode[] = ["columnUnused", "lineUnused", "tabUnused"];

/**
 * The causes by severity, then in the order of the sheets.
 * @param cellAt what stands in a cell; undefined outside of the tabs that were read
 */
export function checkedCauses(
  issues: readonly DataIssue[],
  cellAt: (place: CellPlace) => CellValue | undefined,
): readonly CheckedCause[] {
  const causes = new Map<
    string,
    { code: IssueCode; sheet: string; issues: [ProposedIssue, ...ProposedIssue[]] }
  >();
  const seen = new Set<string>();
  for (const issue of issues) {
    const { code, place, found, detail = "" } = issue;
    const { sheet, row, column } = place;
    // One cell may say several things of tables.
    const isOfCell = row > 0 && code !== "tableUndecided";
    const itself = [code, sheet, row, column, isOfCell ? "" : found + detail].join("\u0000");
    // A cell of a long table is read for each of its awards, and a fact of two tables from both.
    if (seen.has(itself) && code !== "manyOutstanding") continue;
    seen.add(itself);
    const key = [code, sheet, ownOf(issue)].join("\u0000");
    const proposed: ProposedIssue = { ...issue, proposal: proposalFor(issue, cellAt(place)) };
    const known = causes.get(key);
    if (known) known.issues.push(proposed);
    else causes.set(key, { code, sheet, issues: [proposed] });
  }
  const all = [...causes.values()].map((cause) => ({ ...cause, severity: severityOf(cause.code) }));
  return ISSUE_SEVERITIES.flatMap((severity) => all.filter((cause) => cause.severity === severity));
}

/** What a cause has apart from others of its kind on its tab. */
function ownOf({ code, place: { column }, found, detail = "", other }: DataIssue): string {
  if (BY_TAB.includes(code)) return "";
  const beside = other ? `${other.sheet} ${String(other.row)}` : "";
  return BY_SPELLING.includes(code) ? identityKey(found) + detail + beside : String(column);
}

function severityOf(code: IssueCode): IssueSeverity {
  if (HINTS.includes(code)) return "hint";
  return LOOK_AT.includes(code) ? "lookAt" : "mustFix";
}

/** The cells of a cause, or of other issues on one tab, as ranges down the columns: "H7:H12", "K9". None where the whole workbook is meant. */
export function rangesOf({ issues }: { readonly issues: readonly DataIssue[] }): readonly string[] {
  const cells = issues
    .map(({ place }) => place)
    .filter(({ row }) => row > 0)
    .sort((one, other) => one.column - other.column || one.row - other.row);
  const runs: { row: number; column: number; rows: number }[] = [];
  for (const { row, column } of cells) {
    const last = runs[runs.length - 1];
    if (last?.column === column && row === last.row + last.rows) last.rows++;
    else if (!(last?.column === column && row < last.row + last.rows)) runs.push({ row, column, rows: 1 });
  }
  return runs.map(({ row, column, rows }) => rangeName(row, column, rows, 1).replace(/^(.+):\1$/, "$1"));
}
