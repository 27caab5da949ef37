/** What the sidebar and the script say to each other: plain JSON, which is all that google.script.run carries. */
import type { AwardId, Track } from "../../domain/award";
import type { CivilDate } from "../../domain/civil-date";
import type { SubjectKind } from "../../domain/subject";
import type { Year, YearSpan } from "../../domain/year";
import type { Outcome } from "../../engine/outcome";
import type { Place } from "../../assessment/nomination";
import type { RoundRequest } from "../review";

/** A value, or one Vietnamese sentence that says why there is none and what to do. */
export type Answer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly message: string };

/** A line of a tab; row from 1. */
export interface LinePlace {
  readonly sheet: string;
  readonly row: number;
}

/** A cell; row and column from 1. */
export interface CellAddress extends LinePlace {
  readonly column: number;
}

export interface Overview {
  readonly track: Track;
  readonly year: Year;
  readonly period: YearSpan;
  /** Name of the tab with the defaults; null where there is none. */
  readonly settingsTab: string | null;
  readonly tables: readonly FoundTable[];
  /** How many there are in all tables together. */
  readonly subjects: Readonly<Record<SubjectKind, number>>;
  readonly issues: {
    readonly total: number;
    /** The first of them. */
    readonly listed: readonly FoundIssue[];
  };
  /** Units of the people, those of the collectives' table first. */
  readonly units: readonly string[];
  readonly sheets: readonly string[];
  readonly lines: readonly OverviewLine[];
}

export interface FoundTable {
  readonly kind: SubjectKind;
  readonly sheet: string;
  /** How many lines of collectives or people. */
  readonly lines: number;
  /** Years that have a rating or a class. */
  readonly years: readonly Year[];
}

export interface FoundIssue {
  readonly text: string;
  /** Null where the whole workbook is meant. */
  readonly cell: CellAddress | null;
}

/** A tuple, because there may be ten thousand of them. */
export type OverviewLine = readonly [
  kind: SubjectKind,
  name: string,
  /** Place in `units`; -1 where it is not known. Of a collective: itself. */
  unit: number,
  outcome: Outcome,
  /** Null for who is not proposed. */
  place: Place | null,
  award: AwardId,
  /** Place in `sheets`. */
  sheet: number,
  /** From 1. */
  row: number,
];

export interface ExplanationRequest extends RoundRequest {
  /** Null: the line that is selected in the spreadsheet. */
  readonly line: LinePlace | null;
}

/** Why one subject stands as it does, clause by clause. */
export interface Explanation {
  readonly kind: SubjectKind;
  readonly name: string;
  /** "" for a collective, and where it is not known. */
  readonly unit: string;
  readonly line: CellAddress;
  /** The awards of the round; the one that counts for the list comes first. */
  readonly verdicts: readonly ExplainedVerdict[];
}

export interface ExplainedVerdict {
  readonly award: string;
  readonly outcome: Outcome;
  readonly place: Place | null;
  /** The reasons with their clauses in one text; "" when nothing is to be said. */
  readonly summary: string;
  readonly conditions: ExplainedCondition;
}

/** A paragraph of the plan. */
export interface Quotation {
  readonly clause: string;
  readonly text: string;
}

export type ExplainedCondition = ExplainedGroup | ExplainedLeaf;

export interface ExplainedGroup {
  readonly kind: "all" | "any";
  readonly outcome: Outcome;
  readonly quotation: Quotation | null;
  readonly of: readonly ExplainedCondition[];
}

export interface ExplainedLeaf {
  readonly kind: "leaf";
  readonly outcome: Outcome;
  readonly quotation: Quotation | null;
  /** "Máy hiểu là". */
  readonly meaning: string;
  readonly found: string;
  readonly needed: string;
  readonly cells: readonly ReadCell[];
  /** How many more cells there are than are listed. */
  readonly moreCells: number;
  /** The collectives on whose own verdict this depends. */
  readonly units: readonly { readonly name: string; readonly line: LinePlace }[];
}

export interface ReadCell {
  readonly cell: CellAddress;
  /** Header of the column. */
  readonly header: string;
  /** Whose cell it is, where it is not that of the subject; "" else. */
  readonly whose: string;
  /** As it stands in the cell. */
  readonly text: string;
}

export interface DeadlineRequest extends RoundRequest {
  /** As typed; null: what the settings say. */
  readonly recognitionDate: string | null;
}

export interface Deadlines {
  readonly track: Track;
  readonly year: Year;
  /** Null: none is known, or what was typed is no date. */
  readonly recognitionDate: CivilDate | null;
  /** Why what was typed is no date; null when all is well. */
  readonly dateProblem: string | null;
  readonly dossier: {
    readonly days: number;
    readonly workingDays: boolean;
    readonly lastDay: CivilDate;
    readonly nextWorkingDay: CivilDate;
  } | null;
  readonly registrations: Registrations;
}

export interface Registrations {
  /** Last day, inclusive; null where collectives are held against different days. */
  readonly lastDay: CivilDate | null;
  readonly inTime: number;
  /** Late, refused, missing or without a date, in the order of the sheets. */
  readonly others: readonly OpenRegistration[];
}

export interface OpenRegistration {
  readonly name: string;
  readonly outcome: Outcome;
  readonly text: string;
  readonly cell: CellAddress;
}

/** The commands that the sidebar offers. */
export type SidebarCommand =
  "createNominationList" | "highlightEligible" | "removeHighlight" | "openSettings";

export interface CommandRequest extends RoundRequest {
  readonly command: SidebarCommand;
}

/** The script's functions that the sidebar calls, each with one request. */
export interface ScriptFunctions {
  readDashboard(request: RoundRequest): Answer<Overview>;
  explainLine(request: ExplanationRequest): Answer<Explanation>;
  readDeadlines(request: DeadlineRequest): Answer<Deadlines>;
  /** The value is what the person is told. */
  runDashboardCommand(request: CommandRequest): Answer<string>;
  selectCell(request: CellAddress): Answer<null>;
}
