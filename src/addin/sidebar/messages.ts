/** What the sidebar and the script say to each other: plain JSON, which is all that google.script.run carries. */
import type { AwardId, Track } from "../../domain/award";
import type { CivilDate } from "../../domain/civil-date";
import type { SubjectKind } from "../../domain/subject";
import type { Year, YearSpan } from "../../domain/year";
import type { IssueSeverity } from "../../domain/issue";
import type { Outcome } from "../../engine/outcome";
import type { Place } from "../../assessment/nomination";
import type { ColumnMeaning } from "../../sheet/columns";
import type { Dossier } from "../documents/dossier";
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
  readonly steps: Steps;
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

/** How far the round has come. */
export interface Steps {
  /** How many collectives registered in time, and how many late, not, or without a date. */
  readonly registration: { readonly inTime: number; readonly others: number };
  /** Causes in the data: those that must be put right, and those worth a look; not the hints. */
  readonly data: { readonly mustFix: number; readonly others: number };
  /** Null where the nomination list was not made. */
  readonly list: {
    readonly sheet: string;
    /** Who is proposed now and is not in it. */
    readonly unlisted: number;
    readonly chosen: number;
    /** Of the chosen. */
    readonly withoutVotes: number;
    /** Ticked, and proposed no more. */
    readonly former: number;
  } | null;
  /** Null where the list is not closed, or was opened again. */
  readonly closing: {
    /** "26/11/2026 09:15:00". */
    readonly when: string;
    /** What changed since; null where it holds. */
    readonly changed: string | null;
  } | null;
  /** Lines of the checklist; null where it was not made. */
  readonly dossier: { readonly done: number; readonly total: number } | null;
  /** The tab of the round's numbers and charts; null where it was not made. */
  readonly overviewSheet: string | null;
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
  /** What stands in the subject's lines and only a person can read to the end; no verdict hangs on it. */
  readonly texts: readonly ReadCell[];
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
  readonly sentence: string;
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

/** What is to be looked at in the data, and what was taken for what. */
export interface DataOverview {
  /** The first of them, the gravest first. */
  readonly causes: readonly FoundCause[];
  readonly total: number;
  /** The tabs that are the user's own. */
  readonly sheets: readonly FoundSheet[];
  readonly period: YearSpan;
  /** Something was put right and can be given back. */
  readonly canUndo: boolean;
}

export interface FoundCause {
  /** Names the cause to the script. */
  readonly key: string;
  readonly severity: IssueSeverity;
  /** "H7:H12, K9 (7 ô)". */
  readonly cells: string;
  /** Null where the whole workbook is meant. */
  readonly cell: CellAddress | null;
  /** What stands there, with a few examples; "" where that says nothing. */
  readonly found: string;
  readonly needed: string;
  /** "" where only a person can know. */
  readonly proposal: string;
  /** What following the proposal would change, the first lines of it. */
  readonly changes: readonly string[];
  readonly moreChanges: number;
}

export interface FoundSheet {
  readonly sheet: string;
  /** Somebody has chosen not to use it. */
  readonly isLeftOut: boolean;
  readonly tables: readonly { readonly kind: SubjectKind; readonly columns: readonly FoundColumn[] }[];
}

export interface FoundColumn {
  readonly header: string;
  readonly cell: CellAddress;
  /** Null: it is not used. */
  readonly takenFor: ColumnMeaning | null;
  /** A person has chosen it for this header. */
  readonly isChosen: boolean;
}

export interface ColumnChoice {
  /** Null: what stands in the active cell of the spreadsheet. */
  readonly header: string | null;
  /** A header that says what the column holds; null: what its own header says. */
  readonly name: string | null;
}

export interface TabChoice {
  readonly sheet: string;
  readonly isLeftOut: boolean;
}

/** The commands that the sidebar offers. */
export type SidebarCommand =
  | "createNominationList"
  | "closeNominationList"
  | "reopenNominationList"
  | "openChecklist"
  | "openOverview"
  | "openRegistrations"
  | "highlightEligible"
  | "removeHighlight"
  | "openSettings"
  | "checkData"
  | "undoFixes";

export interface CommandRequest extends RoundRequest {
  readonly command: SidebarCommand;
}

/** The script's functions that pages call, each with one request. */
export interface ScriptFunctions {
  readDashboard(request: RoundRequest): Answer<Overview>;
  explainLine(request: ExplanationRequest): Answer<Explanation>;
  readDeadlines(request: DeadlineRequest): Answer<Deadlines>;
  /** The value is what the person is told. */
  runDashboardCommand(request: CommandRequest): Answer<string>;
  /** What is to be agreed to before the list is closed; "" when there is nothing. */
  askBeforeClosing(request: RoundRequest): Answer<string>;
  /** Opens the dialog that makes the documents. */
  showDossier(request: RoundRequest): Answer<null>;
  selectCell(request: CellAddress): Answer<null>;
  readData(request: Readonly<Record<string, never>>): Answer<DataOverview>;
  /** The values of these are what the person is told. */
  fixCause(request: { readonly key: string }): Answer<string>;
  chooseColumn(request: ColumnChoice): Answer<string>;
  chooseTab(request: TabChoice): Answer<string>;
  /** What the documents of the round are made from. */
  readDossier(request: RoundRequest): Answer<Dossier>;
}
