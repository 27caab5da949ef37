/** Bảng đối chiếu: each paragraph of the plan beside what the product makes of it, its numbers and its open questions. */
import type { YearSpan } from "../domain/year";
import { DEFAULT_PARAMETERS, PARAMETERS, type ParameterId, type Parameters } from "../plan/parameters";
import { READING_IDS, READINGS, type ReadingId } from "../plan/readings";
import { parametersOfClause } from "../plan/referenced-parameters";
import type { Clause, Plan } from "../plan/vocabulary";
import { wordingOf } from "../plan/wording";
import { clauseText, leftToPeopleText, STANDING_NAMES } from "../vi/clause-words";
import {
  COMPARISON_COLUMNS,
  COMPARISON_TAB,
  COMPARISON_WORDS,
  type ComparisonColumn,
} from "../vi/comparison-words";
import { PARAMETER_WORDS } from "../vi/parameters";
import { NOT_CONFIRMED, READING_WORDS } from "../vi/settings-tab-words";
import { SETTINGS_WORDS } from "../vi/settings-words";
import { textOf, type CellValue } from "./cell";
import { foldWords } from "./fold";
import { settingCellText } from "./all-settings";
import type { Confirmation } from "./settings-tab";
import { TAB_TITLE, TABLE_HEADER, TabBuilder, type Block, type CellStyle, type TabImage } from "./tab-image";

const WIDTHS: Readonly<Record<ComparisonColumn, number>> = {
  clause: 68,
  text: 220,
  understood: 270,
  parameters: 195,
  standing: 135,
  cases: 56,
  readings: 225,
};
const SIZE = 10;
const HEADER: CellStyle = { ...TABLE_HEADER, size: SIZE };
const SECTION: CellStyle = { bold: true, size: 11, background: "#f3f3f3" };
const BODY: CellStyle = { size: SIZE, vertical: "top" };
const STANDING_BACKGROUNDS: Readonly<Record<Clause["standing"], string>> = {
  encoded: "#ffffff",
  partly: "#fff4d6",
  leftToPeople: "#e6ecf5",
  heading: "#ffffff",
};
const CHANGED: CellStyle = { background: "#fffbe6" };

export interface ComparisonContext {
  readonly plan: Plan;
  readonly parameters: Parameters;
  readonly period: YearSpan;
  /** Who confirmed a reading and when, as typed in the settings tab. */
  readonly confirmations: ReadonlyMap<ReadingId, Confirmation>;
  /** By clause; null: not known, and then there is no such column. */
  readonly caseCounts: Readonly<Record<string, number>> | null;
  /** Versions of code and plan, in words. */
  readonly version: string;
}

export function comparisonTab(context: ComparisonContext): TabImage {
  const { plan, parameters, caseCounts, version } = context;
  const columns = (Object.keys(COMPARISON_COLUMNS) as ComparisonColumn[]).filter(
    (column) => column !== "cases" || caseCounts,
  );
  const tab = new TabBuilder(
    COMPARISON_TAB,
    columns.map((column) => WIDTHS[column]),
  );
  tab.line(COMPARISON_WORDS.title, TAB_TITLE);
  tab.line(COMPARISON_WORDS.subtitle(version), { italic: true, align: "center" });
  tab.paragraph([COMPARISON_WORDS.help], { italic: true, size: SIZE, align: "left" });
  const header = tab.row(
    columns.map((column) => COMPARISON_COLUMNS[column]),
    HEADER,
  );
  for (const clause of plan.clauses) {
    const cells = cellsOf(clause, context);
    const row = tab.row(columns.map((column) => cells[column]));
    const blockOf = (column: ComparisonColumn, last = column): Block => {
      const first = columns.indexOf(column) + 1;
      return { row, column: first, rows: 1, columns: columns.indexOf(last) + 2 - first };
    };
    if (clause.standing === "heading") {
      tab.style({ row, column: 1, rows: 1, columns: tab.width }, SECTION);
      tab.merge(blockOf("text", cells.cases === "" ? "readings" : "standing"));
    } else {
      tab.style({ row, column: 1, rows: 1, columns: tab.width }, BODY);
      tab.style(blockOf("clause"), { bold: true });
      tab.style(blockOf("standing"), { background: STANDING_BACKGROUNDS[clause.standing] });
      const changed = shownParameters(clause, plan).some((id) => isChanged(id, parameters));
      if (changed) tab.style(blockOf("parameters"), CHANGED);
    }
    if (typeof cells.cases === "number") tab.number(blockOf("cases"));
    if (columns.includes("cases")) tab.style(blockOf("cases"), { align: "center" });
  }
  tab.grid({ row: header, column: 1, rows: tab.nextRow - header, columns: tab.width });
  return tab.build(header);
}

function cellsOf(clause: Clause, context: ComparisonContext): Readonly<Record<ComparisonColumn, CellValue>> {
  const { plan, parameters, period } = context;
  const place = placeOf(clause, plan, "\n");
  const cases = casesCell(clause, context);
  if (clause.standing === "heading") {
    return {
      clause: place,
      text: wordingOf(clause),
      understood: "",
      parameters: "",
      standing: "",
      cases,
      readings: "",
    };
  }
  const numbers = shownParameters(clause, plan).map((id) => parameterText(id, parameters));
  const reason = leftToPeopleText(clause);
  return {
    clause: place,
    text: wordingOf(clause),
    understood: clauseText(clause, plan, parameters, period, null) || COMPARISON_WORDS.nothing,
    parameters: numbers.join("\n") || COMPARISON_WORDS.nothing,
    standing: [STANDING_NAMES[clause.standing], ...(reason === "" ? [] : [reason])].join("\n"),
    cases,
    readings: readingsText(clause, context) || COMPARISON_WORDS.nothing,
  };
}

/** The cases of a clause, told at its first paragraph; at its heading where no paragraph bears its number. */
function casesCell(clause: Clause, { plan, caseCounts }: ComparisonContext): CellValue {
  const count = caseCounts?.[clause.clause] ?? 0;
  const [first = clause] = paragraphsOf(clause.clause, plan);
  if (first === clause) return clause.standing === "heading" && count === 0 ? "" : count;
  return clause.standing === "heading" ? "" : COMPARISON_WORDS.asAbove;
}

/** The paragraphs that bear a clause's number, without its headings. */
function paragraphsOf(number: string, plan: Plan): readonly Clause[] {
  return plan.clauses.filter(({ clause, standing }) => clause === number && standing !== "heading");
}

/** "IV.1.1.a, đoạn 2"; a heading, and a clause of one paragraph, go by the number alone. */
function placeOf(clause: Clause, plan: Plan, separator: string): string {
  const paragraphs = paragraphsOf(clause.clause, plan);
  const position = paragraphs.indexOf(clause) + 1;
  return paragraphs.length > 1 && position > 0
    ? COMPARISON_WORDS.paragraph(clause.clause, position, separator)
    : clause.clause;
}

/** What decides the paragraph, and what switches the readings that are discussed beside it. */
function shownParameters(clause: Clause, plan: Plan): readonly ParameterId[] {
  const ofReadings = READING_IDS.filter((id) => homeOf(id, plan) === clause).flatMap(
    (id): readonly ParameterId[] => READINGS[id].parameters,
  );
  return [...new Set([...parametersOfClause(clause), ...ofReadings])];
}

function parameterText(id: ParameterId, parameters: Parameters): string {
  const byDefault = shown(id, DEFAULT_PARAMETERS);
  const state = !isChanged(id, parameters)
    ? COMPARISON_WORDS.byDefault
    : byDefault === SETTINGS_WORDS.blank
      ? COMPARISON_WORDS.entered
      : COMPARISON_WORDS.changed(byDefault);
  const { label } = PARAMETER_WORDS[id];
  return COMPARISON_WORDS.parameter(label, shown(id, parameters), state, PARAMETERS[id].source);
}

function isChanged(id: ParameterId, parameters: Parameters): boolean {
  return shown(id, parameters) !== shown(id, DEFAULT_PARAMETERS);
}

function shown(id: ParameterId, parameters: Parameters): string {
  const text = settingCellText(id, parameters);
  return text === "" ? SETTINGS_WORDS.blank : text;
}

/** A reading is discussed at one paragraph: of its clause, the one that its parameters decide, else the first. */
function homeOf(id: ReadingId, plan: Plan): Clause | undefined {
  const ofClause = paragraphsOf(READINGS[id].clause, plan).filter(
    ({ standing }) => standing !== "leftToPeople",
  );
  return ofClause.find((clause) => concerns(clause, id)) ?? ofClause[0];
}

function concerns(clause: Clause, id: ReadingId): boolean {
  const decisive = parametersOfClause(clause);
  return READINGS[id].parameters.some((parameter) => decisive.includes(parameter));
}

function readingsText(clause: Clause, context: ComparisonContext): string {
  const { plan } = context;
  return READING_IDS.flatMap((id) => {
    const home = homeOf(id, plan);
    if (home === clause) return [readingText(id, context)];
    return home && concerns(clause, id) ? [COMPARISON_WORDS.seeReading(id, placeOf(home, plan, ", "))] : [];
  }).join("\n");
}

/** The answer is that of the defaults; where the settings decide otherwise, both are told. A text decides nothing. */
function readingText(id: ReadingId, { parameters, confirmations }: ComparisonContext): string {
  const { question, answer } = READING_WORDS[id];
  const changed = READINGS[id].parameters.filter((parameter) => isChanged(parameter, parameters));
  const stillHolds = changed.every((parameter) => PARAMETERS[parameter].kind === "text");
  return COMPARISON_WORDS.reading(id, question, [
    stillHolds ? answer : COMPARISON_WORDS.answerByDefault(answer),
    ...changed.map((parameter) =>
      COMPARISON_WORDS.answerNow(PARAMETER_WORDS[parameter].label, shown(parameter, parameters)),
    ),
    confirmationText(confirmations.get(id)),
  ]);
}

function confirmationText(confirmation: Confirmation | undefined): string {
  return confirmation && isConfirmed(confirmation)
    ? COMPARISON_WORDS.confirmed(textOf(confirmation.by), textOf(confirmation.on))
    : COMPARISON_WORDS.notConfirmed;
}

/** Somebody's name is needed; the words that the settings tab was made with are none. */
export function isConfirmed({ by }: Confirmation): boolean {
  const name = foldWords(textOf(by));
  return name !== "" && name !== foldWords(NOT_CONFIRMED);
}
