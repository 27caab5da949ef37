/** The tab "Theo dõi đăng ký" as data: who registered when, what is late or missing, what follows, and typed notes. */
import { cellName } from "../domain/cell-name";
import { dayNumber } from "../domain/civil-date";
import type { CellPlace } from "../domain/fact";
import { identityKey } from "../domain/identity";
import type { Registrations } from "../domain/registration";
import { SUBJECT_KINDS, type RowPlace, type SubjectKind } from "../domain/subject";
import { yearsOf, type Year } from "../domain/year";
import { annualRegistrationDay } from "../assessment/criteria/registered";
import {
  REGISTRATION_STATES,
  registrationStanding,
  type RegistrationDemand,
  type RegistrationStanding,
  type RegistrationState,
} from "../assessment/registrations";
import type { Outcome } from "../engine/outcome";
import type { Parameters } from "../plan/parameters";
import { REGISTRATION_COLUMNS, REGISTRATION_TAB, REGISTRATION_TAB_WORDS } from "../vi/registration-words";
import { formatDate, formatPeriod } from "../vi/terms";
import { formatDatePadded } from "../vi/formal-terms";
import { isBlank, textOf, type CellValue, type Grid } from "./cell";
import { foldWords } from "./fold";
import { OUTCOME_BACKGROUNDS, OUTCOME_TEXT } from "./outcome-colors";
import { TAB_TITLE, type CellStyle, TabBuilder, type TabImage, TABLE_HEADER } from "./tab-image";

/** Somebody whose registration is followed. */
export interface Registrant {
  readonly kind: SubjectKind;
  readonly name: string;
  /** "" for a collective, and where the sheet does not say. */
  readonly unit: string;
  /** The line of the sheet. */
  readonly place: RowPlace;
  readonly registrations: Registrations;
}

/** A note with whose line it stands in. */
export interface TypedNote {
  readonly name: string;
  readonly unit: string;
  /** As typed. */
  readonly note: CellValue;
}

export interface RegistrationContext {
  /** Collectives first. */
  readonly registrants: readonly Registrant[];
  readonly demands: readonly RegistrationDemand[];
  readonly parameters: Parameters;
  /** The notes of the tab that is made anew. */
  readonly typed: readonly TypedNote[];
}

type StateCounts = Readonly<Partial<Record<RegistrationState, number>>>;

const WIDTHS = { number: 44, name: 200, unit: 170, state: 118, effect: 270, source: 64, note: 180 } as const;
const SECTION: CellStyle = { bold: true, background: "#f3f3f3" };
const BODY: CellStyle = { size: 11, vertical: "top" };
const CENTERED: CellStyle = { align: "center" };
const TYPED_HERE: CellStyle = { background: "#fffbe6" };

/** The colours of the outcomes, for what the registration alone comes to. */
const LOOKS: Readonly<Record<RegistrationState, Outcome>> = {
  inTime: "eligible",
  undated: "awaitingCouncil",
  late: "ineligible",
  declined: "ineligible",
  blank: "missingData",
  noColumn: "missingData",
  unread: "missingData",
};

/** These rows of counts are there even where nobody is so. */
const ALWAYS_COUNTED: readonly RegistrationState[] = ["inTime", "late", "blank"];

const LONGEST_FOUND = 40;

/** How one stands: for the period, then for each of its years. */
interface Standing {
  readonly registrant: Registrant;
  readonly period: RegistrationStanding;
  readonly years: readonly (RegistrationStanding & { readonly year: Year })[];
}

/** @returns the tab, the collectives by how they stand for the period, and how many notes are of nobody any more */
export function registrationTab({ registrants, demands, parameters, typed }: RegistrationContext): {
  readonly image: TabImage;
  readonly period: StateCounts;
  readonly former: number;
} {
  const years = yearsOf({ first: parameters.periodFirstYear, last: parameters.periodLastYear });
  const standings = registrants.map((registrant) => standingOf(registrant, years, parameters));
  const { notes, former } = withNotes(registrants, typed);
  const hasUnits = [...registrants, ...former].some(({ unit }) => unit !== "");
  const columns = columnsOf(years.length, hasUnits);
  const tab = new TabBuilder(REGISTRATION_TAB, columns.widths);
  const period = formatPeriod({ first: parameters.periodFirstYear, last: parameters.periodLastYear });
  tab.line(REGISTRATION_TAB_WORDS.title, TAB_TITLE);
  tab.line(REGISTRATION_TAB_WORDS.subtitle(parameters.planNumber, period), {
    bold: true,
    size: 13,
    align: "center",
  });
  tab.paragraph([REGISTRATION_TAB_WORDS.help, REGISTRATION_TAB_WORDS.form], {
    italic: true,
    size: 11,
    vertical: "top",
  });
  const header = tab.row(headerCells(years, hasUnits, parameters), TABLE_HEADER);
  const ofKind = (kind: SubjectKind) => standings.filter(({ registrant }) => registrant.kind === kind);
  const kinds = SUBJECT_KINDS.filter((kind) => ofKind(kind).length > 0);
  for (const kind of kinds) summarized(tab, columns, kind, ofKind(kind));
  for (const kind of kinds) {
    tab.line(REGISTRATION_TAB_WORDS.section[kind], SECTION);
    listed(tab, columns, ofKind(kind), kind === "collective" ? demands : [], (of) => notes.get(of) ?? "");
  }
  if (former.length > 0) formerLines(tab, columns, former);
  tab.grid({ row: header, column: 1, rows: tab.nextRow - header, columns: tab.width });
  return {
    image: tab.build(header),
    period: countsOf(ofKind("collective").map((standing) => standing.period)),
    former: former.length,
  };
}

/** The numbers of the columns, from 1. */
interface Columns {
  readonly widths: readonly number[];
  readonly name: number;
  /** Null where nobody has a unit. */
  readonly unit: number | null;
  /** Of the period; the years follow. */
  readonly period: number;
  readonly states: number;
  readonly effect: number;
  readonly source: number;
  readonly note: number;
}

function columnsOf(years: number, hasUnits: boolean): Columns {
  const period = hasUnits ? 4 : 3;
  const states = years + 1;
  const effect = period + states;
  const { number, name, unit, state } = WIDTHS;
  return {
    widths: [
      number,
      name,
      ...(hasUnits ? [unit] : []),
      ...Array.from({ length: states }, () => state),
      WIDTHS.effect,
      WIDTHS.source,
      WIDTHS.note,
    ],
    name: 2,
    unit: hasUnits ? 3 : null,
    period,
    states,
    effect,
    source: effect + 1,
    note: effect + 2,
  };
}

function headerCells(years: readonly Year[], hasUnits: boolean, parameters: Parameters): readonly string[] {
  const { number, name, unit, effect, source, note } = REGISTRATION_COLUMNS;
  const { periodFirstYear: first, periodLastYear: last, registrationDeadline } = parameters;
  return [
    number,
    name,
    ...(hasUnits ? [unit] : []),
    REGISTRATION_TAB_WORDS.period(formatPeriod({ first, last }), formatDate(registrationDeadline)),
    ...years.map((year) =>
      REGISTRATION_TAB_WORDS.year(year, formatDate(annualRegistrationDay(year, parameters))),
    ),
    effect,
    source,
    note,
  ];
}

function standingOf(registrant: Registrant, years: readonly Year[], parameters: Parameters): Standing {
  const { registrations } = registrant;
  return {
    registrant,
    period: registrationStanding(registrations, null, parameters),
    years: years.map((year) => ({ year, ...registrationStanding(registrations, year, parameters) })),
  };
}

function countsOf(standings: readonly RegistrationStanding[]): StateCounts {
  const counts: Partial<Record<RegistrationState, number>> = {};
  for (const { state } of standings) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

/** How many stand how, for the period and for each year; a year without its own registration counts as the period's. */
function summarized(
  tab: TabBuilder,
  columns: Columns,
  kind: SubjectKind,
  standings: readonly Standing[],
): void {
  tab.line(REGISTRATION_TAB_WORDS.summary[kind](standings.length), SECTION);
  const byColumn = Array.from({ length: columns.states }, (_, index) =>
    countsOf(standings.flatMap(({ period, years }) => [period, ...years][index] ?? [])),
  );
  const shown = REGISTRATION_STATES.filter(
    (state) => ALWAYS_COUNTED.includes(state) || byColumn.some((counts) => (counts[state] ?? 0) > 0),
  );
  for (const state of shown) {
    const cells: CellValue[] = [];
    cells[columns.name - 1] = REGISTRATION_TAB_WORDS.states[state];
    byColumn.forEach((counts, index) => (cells[columns.period - 1 + index] = counts[state] ?? 0));
    const row = tab.row(cells, BODY);
    const block = { row, column: columns.period, rows: 1, columns: columns.states };
    tab.number(block);
    tab.style(block, CENTERED);
    tab.style({ row, column: columns.name, rows: 1, columns: 1 }, lookOf(state));
  }
}

function lookOf(state: RegistrationState): CellStyle {
  return { background: OUTCOME_BACKGROUNDS[LOOKS[state]], color: OUTCOME_TEXT };
}

function listed(
  tab: TabBuilder,
  columns: Columns,
  standings: readonly Standing[],
  demands: readonly RegistrationDemand[],
  noteOf: (registrant: Registrant) => CellValue,
): void {
  const from = tab.nextRow;
  for (const [index, standing] of standings.entries()) {
    const { registrant, period, years } = standing;
    const cells: CellValue[] = [index + 1, registrant.name];
    if (columns.unit !== null) cells.push(registrant.unit);
    cells.push(stateText(period, registrant));
    for (const ofYear of years) {
      cells.push(
        ofYear.ownYear === null
          ? REGISTRATION_TAB_WORDS.byPeriod(ofYear.state)
          : stateText(ofYear, registrant),
      );
    }
    cells.push(effectText(standing, demands), "", noteOf(registrant));
    const row = tab.row(cells, BODY);
    for (const [position, { state }] of [period, ...years].entries()) {
      tab.style({ row, column: columns.period + position, rows: 1, columns: 1 }, lookOf(state));
    }
    const source = sourceOf(standing);
    tab.link({ row, column: columns.source, rows: 1, columns: 1 }, source);
  }
  const rows = standings.length;
  tab.number({ row: from, column: 1, rows, columns: 1 });
  tab.style({ row: from, column: 1, rows, columns: 1 }, CENTERED);
  tab.style({ row: from, column: columns.source, rows, columns: 1 }, CENTERED);
  tab.style({ row: from, column: columns.note, rows, columns: 1 }, TYPED_HERE);
}

function stateText({ state, registration, deadline }: RegistrationStanding, { place }: Registrant): string {
  const words = REGISTRATION_TAB_WORDS;
  if (registration.known && registration.value.kind === "dated") {
    const { date } = registration.value;
    return state === "late"
      ? words.late(formatDatePadded(date), dayNumber(date) - dayNumber(deadline))
      : words.inTime(formatDatePadded(date));
  }
  if (state !== "unread" || registration.known) return words.states[state];
  const { found = "" } = registration;
  const shown = found.length > LONGEST_FOUND ? `${found.slice(0, LONGEST_FOUND)}…` : found;
  return words.unread(shown, registration.place ? whereFrom(registration.place, place) : "");
}

/** The cell; with its tab where that is not the one of the line. */
function whereFrom({ sheet, row, column }: CellPlace, line: RowPlace): string {
  const cell = cellName(row, column);
  return sheet === line.sheet ? cell : REGISTRATION_TAB_WORDS.inTab(cell, sheet);
}

/** What the registration alone takes away, leaves open, or has to be looked at; one line each. */
function effectText({ period, years }: Standing, demands: readonly RegistrationDemand[]): string {
  if (demands.length === 0) return "";
  const words = REGISTRATION_TAB_WORDS;
  const awards = (outcome: Outcome): string =>
    words.awards(
      demands.flatMap((demand) => {
        if (demand.scope === "period") return LOOKS[period.state] === outcome ? [{ demand, years: [] }] : [];
        const hit = years.filter(({ state }) => LOOKS[state] === outcome).map(({ year }) => year);
        return hit.length > 0 ? [{ demand, years: hit }] : [];
      }),
    );
  const [lost, open] = [awards("ineligible"), awards("missingData")];
  const undated = years.filter(({ state, ownYear }) => state === "undated" && ownYear !== null);
  const scopes = [
    ...(period.state === "undated" ? [words.wholePeriod] : []),
    ...(undated.length > 0 ? [words.years(undated.map(({ year }) => year))] : []),
  ];
  const lines = [
    ...(lost === "" ? [] : [words.lost(lost)]),
    ...(open === "" ? [] : [words.open(open)]),
    ...(scopes.length === 0 ? [] : [words.undated(scopes.join(", "))]),
  ];
  return lines.length === 0 ? words.nothing : lines.join("\n");
}

/** The first cell that is to be looked at, else that of the period; without any cell the line's first. */
function sourceOf({ registrant, period, years }: Standing): {
  readonly sheet: string;
  readonly range: string;
} {
  const own = [period, ...years.filter(({ ownYear }) => ownYear !== null)];
  const first = own.find(({ state, registration }) => state !== "inTime" && registration.place !== undefined);
  const { sheet, row, column } = (first ?? own.find(({ registration }) => registration.place !== undefined))
    ?.registration.place ?? { ...registrant.place, column: 1 };
  return { sheet, range: cellName(row, column) };
}

function formerLines(tab: TabBuilder, columns: Columns, former: readonly TypedNote[]): void {
  tab.line(REGISTRATION_TAB_WORDS.former, SECTION);
  const from = tab.nextRow;
  for (const [index, { name, unit, note }] of former.entries()) {
    const cells: CellValue[] = [index + 1, name];
    if (columns.unit !== null) cells[columns.unit - 1] = unit;
    cells[columns.note - 1] = note;
    tab.row(cells, BODY);
  }
  const rows = former.length;
  tab.number({ row: from, column: 1, rows, columns: 1 });
  tab.style({ row: from, column: 1, rows, columns: 1 }, CENTERED);
  tab.style({ row: from, column: columns.note, rows, columns: 1 }, TYPED_HERE);
}

/** Gives each line its note; no note goes to two lines or is lost. */
function withNotes(
  registrants: readonly Registrant[],
  typed: readonly TypedNote[],
): { readonly notes: ReadonlyMap<Registrant, CellValue>; readonly former: readonly TypedNote[] } {
  const open = new Map<string, TypedNote[]>();
  for (const note of typed) open.set(keyOf(note), [...(open.get(keyOf(note)) ?? []), note]);
  const notes = new Map<Registrant, CellValue>();
  for (const registrant of registrants) {
    const found = open.get(keyOf(registrant))?.shift();
    if (found) notes.set(registrant, found.note);
  }
  return { notes, former: [...open.values()].flat().filter(({ note }) => !isBlank(note)) };
}

function keyOf({ name, unit }: { readonly name: string; readonly unit: string }): string {
  return `${identityKey(name)}\u001f${identityKey(unit)}`;
}

/**
 * The lines of such a tab with their notes, in its order, also those without one.
 * @param grid a tab without the header row holds none
 */
export function readTypedNotes(grid: Grid): readonly TypedNote[] {
  const layout = findLayout(grid);
  if (!layout) return [];
  return grid.values.flatMap((row, index) => {
    if (!isLine(row, index, layout)) return [];
    const name = textOf(row[layout.name]);
    const unit = layout.unit < 0 ? "" : textOf(row[layout.unit]);
    return [{ name, unit, note: row[layout.note] ?? "" }];
  });
}

function isLine(row: readonly CellValue[], index: number, { headerRow, name, number }: Layout): boolean {
  return index > headerRow && textOf(row[name]) !== "" && /^\d+$/.test(textOf(row[number]));
}

/** The values of such a tab without the notes of its lines: if these differ, somebody changed the rest. */
export function generatedRegistrationValues(grid: Grid): readonly (readonly string[])[] {
  const layout = findLayout(grid);
  return grid.values.map((row, index) =>
    row.map((cell, column) => (column === layout?.note && isLine(row, index, layout) ? "" : textOf(cell))),
  );
}

/** From 0. */
interface Layout {
  readonly headerRow: number;
  readonly number: number;
  readonly name: number;
  /** -1 where there is none. */
  readonly unit: number;
  readonly note: number;
}

/** Wherever the columns stand: people may have moved them. */
function findLayout(grid: Grid): Layout | null {
  const [number, name, unit, source, note] = (["number", "name", "unit", "source", "note"] as const).map(
    (id) => foldWords(REGISTRATION_COLUMNS[id]),
  );
  for (const [headerRow, row] of grid.values.entries()) {
    if (row.filter((cell) => !isBlank(cell)).length < 4) continue;
    const words = row.map((cell) => foldWords(textOf(cell)));
    const at = (word: string | undefined): number => words.indexOf(word ?? "");
    if ([number, name, source, note].some((word) => at(word) < 0)) continue;
    return { headerRow, number: at(number), name: at(name), unit: at(unit), note: at(note) };
  }
  return null;
}
