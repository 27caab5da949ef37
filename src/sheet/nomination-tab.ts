/** The nomination tab and the tab of everybody else, laid out to be printed. */
import { dayOfWeek } from "../domain/civil-date";
import type { DataIssue } from "../domain/issue";
import type { YearSpan } from "../domain/year";
import type { Subject, SubjectKind } from "../domain/subject";
import { dossierDeadline } from "../assessment/deadline";
import type { Nomination, Place, Pool } from "../assessment/nomination";
import type { Settings } from "../plan/document-parameters";
import { issueBody, issueWhere } from "../vi/issues";
import { sentenceCase } from "../vi/rating-issues";
import { TEXT_WORDS } from "../vi/text-words";
import { NOMINATION_COLUMNS, nominationTabName, remainderTabName, roundName } from "../vi/round-labels";
import { SUBJECT_NAMES } from "../vi/labels";
import { NOMINATION_WORDS, REMAINDER_COLUMNS, REMAINDER_WORDS } from "../vi/nomination-words";
import { AWARD_BASE_NAMES } from "../vi/terms";
import { formatDatePadded, weekdayName } from "../vi/formal-terms";
import { isText, type CellValue } from "./cell";
import type { CouncilEntries } from "./council-entries";
import { checkedCauses } from "./data-check";
import { causeCells } from "./data-check-tab";
import {
  councilTable,
  countedPlaces,
  LIST_COLUMNS,
  MOST_LIVE_LINES,
  type PlacedPool,
} from "./nomination-formulas";
import { poolsInListOrder, proposedRows, remainingRows, type NominationRow } from "./nomination-rows";
import { OUTCOME_BACKGROUNDS, OUTCOME_TEXT } from "./outcome-colors";
import { signingOffice } from "./signing-office";
import { cellsByTab, textsNotice } from "./texts-notice";
import { TAB_TITLE, TabBuilder, TABLE_HEADER, type CellStyle, type TabImage } from "./tab-image";

/** The last three columns are hidden: numbers that the formulas of the others go by. */
const NOMINATION_WIDTHS = [40, 160, 110, 150, 160, 90, 270, 125, 70, 60, 70, 85, 20, 20, 20];
const SHOWN_COLUMNS = 12;
const REMAINDER_WIDTHS = [45, 80, 175, 115, 170, 180, 115, 400, 130];
const SECTION: CellStyle = { bold: true, background: "#f3f3f3" };
const CENTERED: CellStyle = { align: "center" };
/** In the order in which the total names them. */
const PLACES_COUNTED: readonly Place[] = ["inQuota", "councilDecides", "reserve"];

/** What the two tabs are made from. */
export interface NominationContext {
  readonly nomination: Nomination;
  readonly period: YearSpan;
  readonly parameters: Settings;
  readonly entries: CouncilEntries;
  readonly issues: readonly DataIssue[];
  /** What only a person can read to the end; no verdict hangs on it. */
  readonly texts: readonly DataIssue[];
  /** What of texts and remarks stands in the lines of somebody. */
  readonly textsOf: (subject: Subject) => readonly DataIssue[];
}

export function nominationTab(context: NominationContext): TabImage {
  const { nomination, period, parameters, entries } = context;
  const round = roundName(nomination.track, nomination.year, period);
  const tab = new TabBuilder(nominationTabName(round), NOMINATION_WIDTHS);
  heading(tab, parameters);
  tab.line(NOMINATION_WORDS.title, TAB_TITLE);
  tab.line(NOMINATION_WORDS.subtitle(nomination.track, round), { bold: true, size: 13, align: "center" });
  tab.line(NOMINATION_WORDS.plan(parameters.planNumber, parameters.planDate), {
    italic: true,
    align: "center",
  });
  tab.row();

  const header = tab.row(Object.values(NOMINATION_COLUMNS), TABLE_HEADER);
  const rows = {
    collective: proposedRows(nomination, "collective", period),
    individual: proposedRows(nomination, "individual", period),
  };
  tab.line(NOMINATION_WORDS.collectives, SECTION);
  const placed: PlacedPool[] = [];
  const from = { collective: tab.nextRow, individual: 0 };
  placed.push(...placedPools(nomination, "collective", tab.nextRow));
  listed(tab, rows.collective, context);
  tab.line(NOMINATION_WORDS.individuals, SECTION);
  // People mostly begin on a page of their own, where the names of the columns are not in sight any more.
  if (rows.individual.length > 0) tab.row(Object.values(NOMINATION_COLUMNS), TABLE_HEADER);
  from.individual = tab.nextRow;
  placed.push(...placedPools(nomination, "individual", tab.nextRow));
  listed(tab, rows.individual, context);
  formerEntries(tab, entries);
  const sum = tab.line(total(rows), SECTION);
  const lines = rows.collective.length + rows.individual.length;
  const isLive = lines <= MOST_LIVE_LINES;
  if (isLive && lines > 0) tab.live(sum, 1, liveTotal(rows, from));
  tab.grid({ row: header, column: 1, rows: tab.nextRow - header, columns: SHOWN_COLUMNS });
  tab.row();
  councilTable(tab, placed, entries.members, parameters.flagBallotPercent, isLive);
  tab.hideFrom(SHOWN_COLUMNS + 1);

  tab.row();
  signatures(tab, parameters);
  // Below the signatures: a reminder for whoever prepares the list, not a part of what is signed.
  tab.row();
  tab.paragraph(notes(context, rows), { italic: true, align: "left" });
  return tab.build();
}

/** NĐ 30/2020: the agencies on the left, quốc hiệu and tiêu ngữ on the right, place and date below it. */
function heading(tab: TabBuilder, parameters: Settings): void {
  const left = { column: 1, columns: 4 };
  const right = { column: 6, columns: SHOWN_COLUMNS - 5 };
  tab.spans([
    { ...left, text: parameters.parentAgency, style: { size: 13, align: "center" } },
    { ...right, text: NOMINATION_WORDS.country, style: { bold: true, size: 13, align: "center" } },
  ]);
  tab.spans([
    { ...left, text: parameters.agency, style: { bold: true, underline: true, size: 13, align: "center" } },
    {
      ...right,
      text: NOMINATION_WORDS.motto,
      style: { bold: true, underline: true, size: 13, align: "center" },
    },
  ]);
  tab.spans([
    {
      ...right,
      text: NOMINATION_WORDS.placeAndDate(parameters.placeName),
      style: { italic: true, size: 13, align: "center" },
    },
  ]);
  tab.row();
}

/** The pools of one kind with the rows that they are about to get. */
function placedPools(nomination: Nomination, kind: SubjectKind, first: number): readonly PlacedPool[] {
  let from = first;
  return poolsInListOrder(nomination, kind).map((pool) => {
    const placed = { pool, from };
    from += pool.lines.length;
    return placed;
  });
}

function listed(
  tab: TabBuilder,
  rows: readonly NominationRow[],
  { entries, textsOf }: NominationContext,
): void {
  const first = tab.nextRow;
  if (rows.length === 0) {
    tab.spans([
      {
        column: 1,
        columns: tab.width,
        text: NOMINATION_WORDS.nobody,
        style: { italic: true, align: "center" },
      },
    ]);
    return;
  }
  for (const [index, row] of rows.entries()) {
    const entry = entries.of(row.subject, row.award);
    const number = tab.row([
      index + 1,
      row.name,
      row.position,
      row.unit,
      row.awardName,
      row.status,
      basisWithTexts(row.basis, textsOf(row.subject)),
      row.place,
      entry?.unreadTick ?? entry?.chosen ?? false,
      entry?.votes ?? "",
      "",
      entry?.note ?? "",
    ]);
    tab.style(
      { row: number, column: 6, rows: 1, columns: 1 },
      {
        background: OUTCOME_BACKGROUNDS[row.line.verdict.outcome],
        color: OUTCOME_TEXT,
        bold: true,
        align: "center",
      },
    );
  }
  typedColumns(tab, first, rows.length);
}

/** The council reads the list, not the tables: what stands in somebody's lines is said beside the result. */
function basisWithTexts(basis: string, texts: readonly DataIssue[]): string {
  if (texts.length === 0) return basis;
  const remark = TEXT_WORDS.ofLine(cellsByTab(texts));
  return basis === "" ? remark : `${basis}. ${remark}`;
}

function typedColumns(tab: TabBuilder, first: number, rows: number): void {
  tab.number({ row: first, column: 1, rows, columns: 1 });
  tab.style({ row: first, column: 1, rows, columns: 1 }, CENTERED);
  tab.style({ row: first, column: LIST_COLUMNS.place.number, rows, columns: 4 }, CENTERED);
  tab.checkbox({ row: first, column: LIST_COLUMNS.chosen.number, rows, columns: 1 });
}

/** Who had been given a choice, votes or a note and is not in the list any more keeps the line, marked. */
function formerEntries(tab: TabBuilder, { former }: CouncilEntries): void {
  if (former.length === 0) return;
  tab.line(NOMINATION_WORDS.former, SECTION);
  const first = tab.nextRow;
  for (const [index, entry] of former.entries()) {
    const cells: CellValue[] = [
      index + 1,
      entry.name,
      entry.position,
      entry.unit,
      entry.award,
      "",
      NOMINATION_WORDS.formerBasis,
      "",
    ];
    tab.row([...cells, entry.unreadTick ?? entry.chosen, entry.votes, "", entry.note]);
  }
  typedColumns(tab, first, former.length);
}

type Rows = Readonly<Record<SubjectKind, readonly NominationRow[]>>;

/** The sentence of the total: its words, and how many of a kind have a place. */
function totalParts(rows: Rows): readonly (string | { readonly kind: SubjectKind; readonly place: Place })[] {
  const counts = (kind: SubjectKind) =>
    NOMINATION_WORDS.totalParts(SUBJECT_NAMES[kind].toLowerCase(), rows[kind].length).flatMap(
      (words, index) => {
        const place = PLACES_COUNTED[index - 1];
        return place ? [{ kind, place }, words] : [words];
      },
    );
  return [`${NOMINATION_WORDS.total}: `, ...counts("collective"), "; ", ...counts("individual"), "."];
}

function total(rows: Rows): string {
  return totalParts(rows)
    .map((part) =>
      isText(part) ? part : String(rows[part.kind].filter(({ line }) => line.place === part.place).length),
    )
    .join("");
}

/** @param from the first row of each kind */
function liveTotal(rows: Rows, from: Readonly<Record<SubjectKind, number>>): string {
  return countedPlaces(
    totalParts(rows).map((part) =>
      isText(part) ? part : { place: part.place, from: from[part.kind], rows: rows[part.kind].length },
    ),
  );
}

/** Quotas, ties, deadline and the reminders of the law, one line each. */
function notes(
  { nomination, parameters, issues, texts }: NominationContext,
  rows: Readonly<Record<SubjectKind, readonly NominationRow[]>>,
): readonly string[] {
  const lines: string[] = [];
  for (const pool of nomination.pools) lines.push(...poolNotes(pool, parameters));
  const { recognitionDate } = parameters;
  if (recognitionDate) {
    const { lastDay, nextWorkingDay } = dossierDeadline(recognitionDate, parameters);
    lines.push(
      NOMINATION_WORDS.deadline(
        formatDatePadded(recognitionDate),
        formatDatePadded(lastDay),
        weekdayName(dayOfWeek(lastDay)),
        formatDatePadded(nextWorkingDay),
      ),
    );
  }
  if (parameters.classDecidedBy !== "" || parameters.classDecision !== "") {
    lines.push(NOMINATION_WORDS.classDecision(parameters.classDecidedBy, parameters.classDecision));
  }
  if (parameters.warnUnderConsideration) lines.push(NOMINATION_WORDS.underConsideration);
  if (parameters.warnThematic) lines.push(NOMINATION_WORDS.thematic);
  if (parameters.warnFlagBallot && rows.collective.some(({ award }) => award === "CO_GD")) {
    lines.push(NOMINATION_WORDS.flagBallot);
  }
  if (parameters.warnRevocation) lines.push(NOMINATION_WORDS.revocation);
  if (issues.length > 0) lines.push(NOMINATION_WORDS.issues(issues.length));
  lines.push(...textsNotice(texts));
  return lines.length > 0 ? [NOMINATION_WORDS.notes, ...lines.map((line) => `- ${line}`)] : [];
}

function poolNotes(
  { rule, collective, quota, lines, tieOfWomenAndMen }: Pool,
  parameters: Settings,
): readonly string[] {
  const whose = collective ?? SUBJECT_NAMES[rule.subject].toLowerCase();
  const award = AWARD_BASE_NAMES[rule.award];
  const open = lines.filter(({ place }) => place === "councilDecides").length;
  const result: string[] = [];
  if (lines.length > 0 && rule.award === "CO_GD" && quota === null) {
    result.push(NOMINATION_WORDS.noQuota(award));
  }
  if (open > 0 && quota !== null) {
    const taken = lines.filter(({ place }) => place === "inQuota").length;
    result.push(NOMINATION_WORDS.tie(award, whose, quota - taken, open, rule.clause));
    if (tieOfWomenAndMen && parameters.hintWomenFirst) result.push(NOMINATION_WORDS.womenFirst);
  }
  return result;
}

function signatures(tab: TabBuilder, parameters: Settings): void {
  const left = { column: 1, columns: 4 };
  const right = { column: 7, columns: SHOWN_COLUMNS - 6 };
  const bold: CellStyle = { bold: true, size: 13, align: "center" };
  const note: CellStyle = { italic: true, align: "center" };
  const preparer = [
    { ...left, text: NOMINATION_WORDS.preparer, style: bold },
    { ...left, text: NOMINATION_WORDS.signHere, style: note },
  ];
  const signer = [
    ...signingOffice(parameters).map((text) => ({ ...right, text, style: bold })),
    { ...right, text: NOMINATION_WORDS.signAndSeal, style: note },
  ];
  for (let line = 0; line < Math.max(preparer.length, signer.length); line++) {
    tab.spans([preparer[line], signer[line]].filter((span) => span !== undefined));
  }
  for (let blank = 0; blank < 4; blank++) tab.row();
  tab.spans([
    { ...left, text: parameters.preparer, style: bold },
    { ...right, text: parameters.signer, style: bold },
  ]);
}

/** Everybody who is not proposed, with the reason and its clause, and the places in the sheets that need mending. */
export function remainderTab({ nomination, period, parameters, issues, texts }: NominationContext): TabImage {
  const round = roundName(nomination.track, nomination.year, period);
  const tab = new TabBuilder(remainderTabName(round), REMAINDER_WIDTHS);
  tab.line(REMAINDER_WORDS.title, TAB_TITLE);
  tab.line(REMAINDER_WORDS.subtitle(nomination.track, round, parameters.planNumber), {
    italic: true,
    align: "center",
  });
  tab.row();
  const header = tab.row(Object.values(REMAINDER_COLUMNS), TABLE_HEADER);
  const rows = remainingRows(nomination, period);
  for (const [index, row] of rows.entries()) {
    const { sheet, row: line } = row.subject.place;
    const number = tab.row([
      index + 1,
      SUBJECT_NAMES[row.subject.kind],
      row.name,
      row.position,
      row.unit,
      row.awardName,
      row.status,
      row.basis,
      REMAINDER_WORDS.source(sheet, line),
    ]);
    tab.style(
      { row: number, column: 7, rows: 1, columns: 1 },
      {
        background: OUTCOME_BACKGROUNDS[row.line.verdict.outcome],
        color: OUTCOME_TEXT,
        bold: true,
        align: "center",
      },
    );
  }
  if (rows.length === 0) tab.line(REMAINDER_WORDS.nobody, { italic: true, align: "center" });
  tab.number({ row: header + 1, column: 1, rows: rows.length, columns: 1 });
  tab.style({ row: header + 1, column: 1, rows: Math.max(rows.length, 1), columns: 1 }, CENTERED);
  tab.grid({ row: header, column: 1, rows: tab.nextRow - header, columns: tab.width });
  if (issues.length > 0) {
    placeRows(
      tab,
      REMAINDER_WORDS.issues(issues.length),
      issues.map((issue) => [sentenceCase(issueBody(issue)), issueWhere(issue)]),
    );
  }
  const causes = checkedCauses(texts, () => undefined);
  if (causes.length > 0) {
    placeRows(
      tab,
      TEXT_WORDS.heading(causes.length),
      causes.map((cause) => {
        const { sheet, cells, found, needed } = causeCells(cause);
        return [TEXT_WORDS.sentence(found, needed), TEXT_WORDS.where(sheet, cells)];
      }),
    );
  }
  return tab.build(header);
}

/** One row a place: what is said of it in the widest column, where it wraps, its number before and its cell behind it. */
function placeRows(
  tab: TabBuilder,
  heading: string,
  lines: readonly (readonly [sentence: string, where: string])[],
): void {
  tab.row();
  tab.line(heading, { bold: true, size: 13 });
  const first = tab.nextRow;
  for (const [index, [sentence, where]] of lines.entries()) {
    tab.row(["", "", "", "", "", "", index + 1, sentence, where]);
  }
  const numbers = { row: first, column: 7, rows: lines.length, columns: 1 };
  tab.number(numbers);
  tab.style(numbers, CENTERED);
  tab.grid({ ...numbers, columns: 3 });
}
