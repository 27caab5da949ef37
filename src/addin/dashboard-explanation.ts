/** Why one subject stands as it does: the plan's words, what they are taken to mean, what was found and where. */
import { identityKey } from "../domain/identity";
import type { Subject } from "../domain/subject";
import { evidenceOf } from "../assessment/evidence";
import type { Finding } from "../assessment/finding";
import type { NominationLine } from "../assessment/nomination";
import { quotedConditions, type QuotedCondition } from "../assessment/quotation";
import type { Clause } from "../plan/vocabulary";
import { wordingOf } from "../plan/wording";
import { isText, textOf } from "../sheet/cell";
import { leafNeed, leafText } from "../vi/conditions";
import { DASHBOARD_ERRORS } from "../vi/dashboard";
import { UserError } from "../vi/errors";
import { findingText, reasonText } from "../vi/reasons";
import { awardName } from "../vi/terms";
import { unitName } from "./dashboard-overview";
import type { Review } from "./review";
import { textsBySubject } from "./untold-texts";
import type {
  CellAddress,
  ExplainedCondition,
  ExplainedLeaf,
  ExplainedVerdict,
  Explanation,
  LinePlace,
  Quotation,
  ReadCell,
} from "./sidebar/messages";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** More than these nobody reads in a sidebar. */
const CELLS_LISTED = 12;

/** A line of a tab, with what stands in it: the lines of the add-in's own lists name subjects of other tabs. */
export interface SelectedLine extends LinePlace {
  readonly texts?: readonly string[];
}

/** The line of the cell that the person has selected. */
export function selectedLine(spreadsheet: Spreadsheet): SelectedLine {
  const sheet = spreadsheet.getActiveSheet();
  const row = sheet.getActiveCell().getRow();
  const [values = []] = sheet.getRange(row, 1, 1, sheet.getMaxColumns()).getValues() as unknown[][];
  return {
    sheet: sheet.getName(),
    row,
    texts: values.flatMap((value) => (isText(value) && value !== "" ? [value] : [])),
  };
}

/** @throws {UserError} if the line is that of no subject */
export function explanationOf(reviewed: Review, line: SelectedLine): Explanation {
  const { assessor, nomination } = reviewed;
  const subject = subjectOf(reviewed, line);
  if (!subject) throw new UserError(DASHBOARD_ERRORS.noSubject(line.sheet, line.row));
  const own = nomination.lines.filter((each) => each.subject === subject);
  const [first] = own;
  return {
    kind: subject.kind,
    name: subject.name,
    unit: subject.kind === "individual" && first ? unitName(subject, first.verdict, assessor) : "",
    line: { ...subject.place, column: nameColumn(reviewed, subject) },
    verdicts: [
      ...own.map((each) => explainedVerdict(reviewed, each, each.place)),
      ...(first?.others ?? []).map((verdict) => explainedVerdict(reviewed, { subject, verdict }, null)),
    ],
    texts: (textsBySubject(reviewed).get(subject) ?? []).slice(0, CELLS_LISTED).map(({ place, found }) => ({
      cell: { sheet: place.sheet, row: place.row, column: place.column },
      header: place.header,
      whose: "",
      text: found,
    })),
  };
}

/** The subject of the line; in a list that the add-in made, the one that the line names. */
function subjectOf(reviewed: Review, { sheet, row, texts }: SelectedLine): Subject | undefined {
  const { nomination, own, tables, subjectsByRow } = reviewed;
  for (const table of tables.filter(({ grid }) => grid.sheet === sheet)) {
    const subject = subjectsByRow.get(table)?.get(row - table.grid.firstRow);
    if (subject) return subject;
  }
  if (!texts || !own.some(({ name }) => name === sheet)) return undefined;
  const named = new Set(texts.map(identityKey));
  const isNamed = (name: string): boolean => named.has(identityKey(name));
  const subjects = nomination.lines.map(({ subject }) => subject);
  return (
    subjects.find(
      (subject) =>
        subject.kind === "individual" &&
        isNamed(subject.name) &&
        (!subject.unit.known || isNamed(subject.unit.value)),
    ) ?? subjects.find((subject) => subject.kind === "collective" && isNamed(subject.name))
  );
}

function nameColumn({ tables }: Review, { kind, place }: Subject): number {
  const table = tables.find((each) => each.kind === kind && each.grid.sheet === place.sheet);
  return table ? table.grid.firstColumn + table.nameColumn.index : 1;
}

function explainedVerdict(
  reviewed: Review,
  { verdict }: Pick<NominationLine, "subject" | "verdict">,
  place: NominationLine["place"],
): ExplainedVerdict {
  const { assessor } = reviewed;
  return {
    award: awardName(verdict.award, verdict.year, assessor.period),
    outcome: verdict.outcome,
    place,
    summary: reasonText(verdict),
    conditions: explained(quotedConditions(verdict, assessor.plan)),
  };

  function explained(condition: QuotedCondition): ExplainedCondition {
    const { outcome, paragraph } = condition;
    const quotation = paragraph && quotationOf(paragraph);
    return condition.kind === "leaf"
      ? { ...explainedLeaf(condition.finding), quotation }
      : { kind: condition.kind, outcome, quotation, of: condition.of.map(explained) };
  }

  function explainedLeaf(finding: Finding): ExplainedLeaf {
    const { parameters, period } = assessor;
    const cells = readCells(reviewed, finding, verdict.subject);
    return {
      kind: "leaf",
      outcome: finding.outcome,
      quotation: null,
      sentence: leafText(finding.leaf, parameters, period, verdict.year),
      found: findingText(finding),
      needed: leafNeed(finding.leaf, parameters, period, verdict.year),
      cells: cells.slice(0, CELLS_LISTED),
      moreCells: Math.max(0, cells.length - CELLS_LISTED),
      units:
        finding.kind === "unitEligible" && finding.unit.kind === "found"
          ? finding.unit.collectives.map(({ name, place: line }) => ({ name, line }))
          : [],
    };
  }
}

function quotationOf(paragraph: Clause): Quotation {
  return { clause: paragraph.clause, text: wordingOf(paragraph) };
}

function readCells({ assessor, tables }: Review, finding: Finding, subject: Subject): readonly ReadCell[] {
  const seen = new Set<string>();
  return evidenceOf(finding, subject, assessor.period).flatMap(({ place, individual }): ReadCell[] => {
    const { sheet, row, column, header } = place;
    const key = `${sheet}\u0000${String(row)}\u0000${String(column)}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ cell: { sheet, row, column }, header, whose: individual?.name ?? "", text: textAt(place) }];
  });

  function textAt({ sheet, row, column }: CellAddress): string {
    const grid = tables.find((table) => table.grid.sheet === sheet)?.grid;
    return grid ? textOf(grid.values[row - grid.firstRow]?.[column - grid.firstColumn]) : "";
  }
}
