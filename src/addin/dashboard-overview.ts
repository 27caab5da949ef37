/** The review of a round as the sidebar shows it: what was found, and everybody's outcome. */
import type { DataIssue } from "../domain/issue";
import type { Subject } from "../domain/subject";
import type { Assessor, Verdict } from "../assessment/assessor";
import { yearsRated } from "../sheet/rated-years";
import type { Table } from "../sheet/table";
import { wholeIssueText } from "../vi/text-words";
import { stepsOf } from "./dashboard-steps";
import type { Review } from "./review";
import type { CellAddress, FoundTable, Overview, OverviewLine } from "./sidebar/messages";

/** More than these nobody reads in a sidebar. */
const ISSUES_LISTED = 200;

export function overviewOf(reviewed: Review): Overview {
  const { nomination, assessor, settings, issues, texts, tables } = reviewed;
  const units = new Numbering((assessor.facts.collectives ?? []).map(({ name }) => name));
  const sheets = new Numbering();
  const lines = nomination.lines.map(({ subject, verdict, place }): OverviewLine => {
    const unit = unitName(subject, verdict, assessor);
    return [
      subject.kind,
      subject.name,
      unit === "" ? -1 : units.numberOf(unit),
      verdict.outcome,
      place,
      verdict.award,
      sheets.numberOf(subject.place.sheet),
      subject.place.row,
    ];
  });
  return {
    track: nomination.track,
    year: nomination.year,
    period: assessor.period,
    settingsTab: settings?.grid.sheet ?? null,
    steps: stepsOf(reviewed),
    tables: tables.map((table) => foundTable(table, reviewed)),
    subjects: {
      collective: assessor.facts.collectives?.length ?? 0,
      individual: assessor.facts.individuals?.length ?? 0,
    },
    issues: {
      total: issues.length + texts.length,
      listed: [...issues, ...texts]
        .slice(0, ISSUES_LISTED)
        .map((issue) => ({ text: wholeIssueText(issue), cell: cellOfIssue(issue) })),
    },
    units: units.names,
    sheets: sheets.names,
    lines,
  };
}

/** The collective that a subject is or belongs to, as the collectives' table writes it; "" where it is not known. */
export function unitName(subject: Subject, { year }: Verdict, { membership }: Assessor): string {
  if (subject.kind === "collective") return subject.name;
  const unit = membership.unitOf(subject, year);
  if (unit.kind === "noUnit") return "";
  return unit.kind === "found" ? (unit.collectives[0]?.name ?? unit.unit) : unit.unit;
}

function foundTable(table: Table, { subjectsByRow }: Review): FoundTable {
  const years = new Set(yearsRated(table));
  return {
    kind: table.kind,
    sheet: table.grid.sheet,
    lines: subjectsByRow.get(table)?.size ?? 0,
    years: [...years].sort((first, second) => first - second),
  };
}

function cellOfIssue({ place: { sheet, row, column } }: DataIssue): CellAddress | null {
  return row === 0 ? null : { sheet, row, column };
}

/** Gives each name a number from 0, in the order in which they come. */
class Numbering {
  private readonly numbers = new Map<string, number>();

  constructor(names: readonly string[] = []) {
    for (const name of names) this.numberOf(name);
  }

  get names(): readonly string[] {
    return [...this.numbers.keys()];
  }

  numberOf(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.numbers.size);
    return this.numbers.size - 1;
  }
}
